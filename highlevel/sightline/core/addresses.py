"""Which IP addresses are out in the world, and which belong to this machine or the networks around it."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

__all__ = ["is_public"]

# Addresses that carry an IPv4 address to which a gateway would lead on, and where in them it stands.
_NAT64 = IPv6Network("64:ff9b::/96")
_NAT64_LOCAL = IPv6Network("64:ff9b:1::/48")


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet; False for a text that is none.

    Not public are loopback, private and link-local networks, shared, reserved and unspecified addresses,
    multicast, and IPv6 spellings of an IPv4 address that is not public.
    """
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        inner = _carried(found)
        if inner is not None:
            return _is_global(inner)
        if found in _NAT64_LOCAL:
            return False
    return _is_global(found)


def _carried(address: IPv6Address) -> IPv4Address | None:
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]


def _is_global(address: IPv4Address | IPv6Address) -> bool:
    return address.is_global and not address.is_multicast and not address.is_reserved
