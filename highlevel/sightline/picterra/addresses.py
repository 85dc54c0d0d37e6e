"""Where a Picterra service is, in every form that its address has been written in."""

__all__ = ["DEFAULT_URL", "FORGE_ROOT", "TRACER_ROOT", "service_root"]

DEFAULT_URL = "https://app.picterra.ch"
FORGE_ROOT = "/public/api/v2"
TRACER_ROOT = "/public/api/plots_analysis/v1"


def service_root(address: str) -> str:
    """The address of the server, without the root of either product and without a final slash.

    ``PICTERRA_BASE_URL`` had the root of Forge in it up to client 2.0.0, and only the server since 2.0.1
    (wire contract, section 1). A path in front of the root, such as that of a proxy, is kept.
    """
    root = address.strip().rstrip("/")
    for product in (FORGE_ROOT, TRACER_ROOT):
        root = root.removesuffix(product)
    return root.rstrip("/")
