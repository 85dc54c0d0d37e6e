"""Credentials: explicit, else environment, else profile; or an error that names every place searched."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sightline_api._runtime.secret import Secret

from .checks import did_you_mean
from .errors import CredentialsMissing, FileRefused, InvalidInput

__all__ = ["FIELDS", "check_mode", "parse_profiles", "resolve", "resolve_address", "resolve_any", "variable"]

# What may be shown. An allow-list: a field that is added and forgotten here is a secret.
_PLAIN = frozenset({"base_url", "client_id", "organization", "service", "username"})

FIELDS = _PLAIN | {"access_token", "api_key", "client_secret", "password", "token"}
"""What a profile may hold: ``service`` and these."""


def variable(service: str, name: str) -> str:
    """The environment variable of a field: ``SIGHTLINE_PYRONEAR_TOKEN``."""
    return re.sub(r"\W", "_", f"SIGHTLINE_{service}_{name}").upper()


def resolve(
    service: str,
    wanted: Sequence[str],
    *,
    explicit: Mapping[str, str | Secret | None],
    environ: Mapping[str, str],
    profile: Mapping[str, str | Secret] | None = None,
    aliases: Mapping[str, Sequence[str]] | None = None,
    profile_name: str = "",
) -> dict[str, Secret | str]:
    """Every wanted field, each from the first place that has it: explicit, environment, profile.

    ``aliases`` gives the names that a variable had in the service's own client, by field; ours goes first.
    None and unset are the same, and so is an empty variable. ``CredentialsMissing`` names what is missing
    and where it was looked for; ``InvalidInput`` refuses an explicit empty value, which is always a mistake,
    and a profile that is for another service.
    """
    _check_profile(service, profile, profile_name)
    found: dict[str, Secret | str] = {}
    for name in wanted:
        value = _explicit(name, explicit.get(name))
        for key in _variables(service, name, aliases):
            value = value or environ.get(key, "").strip("\r\n")
        value = value or (profile or {}).get(name)
        if value:
            found[name] = _guarded(name, value)
    missing = [name for name in wanted if name not in found]
    if missing:
        raise CredentialsMissing(service, missing, _places(service, missing, aliases, profile, profile_name))
    return found


def resolve_any(
    service: str,
    ways: Sequence[Sequence[str]],
    *,
    explicit: Mapping[str, str | Secret | None],
    environ: Mapping[str, str],
    profile: Mapping[str, str | Secret] | None = None,
    aliases: Mapping[str, Sequence[str]] | None = None,
    profile_name: str = "",
) -> dict[str, Secret | str]:
    """The fields of the first complete way to sign in, such as a token, or a user name with a password.

    Where something is given explicitly, only ways that use it count: a password in the call is not overruled
    by a token in the environment. Errors as for ``resolve``; ``InvalidInput`` refuses two ways at once in the
    call, since nobody could tell which one is meant.
    """
    named = {name for name, value in explicit.items() if value is not None}
    fitting = [way for way in ways if named & set(way)] or list(ways)
    if not any(named <= set(way) for way in fitting):
        choices = ", or ".join(" with ".join(way) for way in fitting)
        raise InvalidInput(
            f"credentials: two ways to sign in were given; give {choices}", field=fitting[0][0]
        )
    failures = []
    for way in fitting:
        try:
            return resolve(
                service,
                way,
                explicit=explicit,
                environ=environ,
                profile=profile,
                aliases=aliases,
                profile_name=profile_name,
            )
        except CredentialsMissing as error:
            failures.append(error)
    missing = [" or ".join(dict.fromkeys(name for failure in failures for name in failure.missing))]
    raise CredentialsMissing(
        service, missing, dict.fromkeys(place for failure in failures for place in failure.looked)
    )


def resolve_address(
    service: str,
    explicit: str | None,
    *,
    environ: Mapping[str, str],
    profile: Mapping[str, str | Secret] | None = None,
    aliases: Sequence[str] = (),
    default: str = "",
    profile_name: str = "",
) -> str:
    """The address of a service: explicit, environment, profile, ``default``, whichever comes first.

    ``aliases`` are the variables of the service's own client. Errors as for ``resolve``; none is missing
    where there is a default.
    """
    found = resolve(
        service,
        ("base_url",),
        explicit={"base_url": explicit},
        environ=environ,
        profile={"base_url": default, **(profile or {})} if default else profile,
        aliases={"base_url": aliases},
        profile_name=profile_name,
    )
    return str(found["base_url"])


def parse_profiles(text: str, *, fields: Collection[str] = FIELDS) -> dict[str, dict[str, str | Secret]]:
    """The profiles of a TOML text by name, secrets guarded; a section each, with ``service`` and fields.

    ``InvalidInput`` names line, section and field of what is wrong, never a value.
    """
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        # The parser's own message may quote the text, and the text holds secrets.
        at = re.search(r"line \d+, column \d+", str(error))
        where = at.group() if at else "its end"
        raise InvalidInput(f"profiles: this is no TOML ({where})", field="profiles") from None
    return {name: _profile(name, section, fields) for name, section in data.items()}


def check_mode(st_mode: int, path: str = "") -> None:
    """Nothing where only its owner reaches a file with this mode (of ``os.stat``); else ``FileRefused``."""
    if st_mode & 0o077:
        raise FileRefused(
            f"{path or 'the profile file'}: others can reach the credentials in it "
            f"(mode {st_mode & 0o777:03o}); run chmod 600 {path or 'on it'}",
            field="profiles",
            path=path,
        )


def _profile(name: str, section: Any, fields: Collection[str]) -> dict[str, str | Secret]:
    if not isinstance(section, dict):
        raise InvalidInput(f"{name}: stands outside of a section; begin one with [a-name]", field=name)
    for field, value in section.items():
        path = f"{name}.{field}"
        if field != "service" and field not in fields:
            allowed = ", ".join(sorted({"service", *fields}))
            hint = did_you_mean(field, fields)
            raise InvalidInput(f"{path}: there is no such field{hint}; there are {allowed}", field=path)
        if not isinstance(value, str) or not value:
            raise InvalidInput(f"{path}: a text in quotes is needed", field=path)
    if "service" not in section:
        raise InvalidInput(
            f"{name}.service: missing; it says what the profile is for", field=f"{name}.service"
        )
    return {field: _guarded(field, value) for field, value in section.items()}


def _check_profile(service: str, profile: Mapping[str, str | Secret] | None, name: str) -> None:
    stated = (profile or {}).get("service", service)
    if stated != service:
        raise InvalidInput(
            f"profile {name!r} is for {stated}, not for {service}; choose another one", field="profile"
        )


def _explicit(name: str, value: str | Secret | None) -> str | Secret | None:
    if value is not None and not isinstance(value, str | Secret):
        # Not the value itself: it may be a secret that was given in the wrong form.
        raise InvalidInput(f"{name}: a text is needed, not {type(value).__name__}", field=name)
    if value is not None and not value:
        raise InvalidInput(f"{name}: an empty text was given; leave it out to have it looked up", field=name)
    return value


def _guarded(name: str, value: str | Secret) -> Secret | str:
    if name in _PLAIN:
        return value.reveal() if isinstance(value, Secret) else value
    return Secret(value)


def _variables(service: str, name: str, aliases: Mapping[str, Sequence[str]] | None) -> list[str]:
    return [variable(service, name), *(aliases or {}).get(name, ())]


def _places(
    service: str,
    missing: Sequence[str],
    aliases: Mapping[str, Sequence[str]] | None,
    profile: Mapping[str, str | Secret] | None,
    profile_name: str,
) -> list[str]:
    variables = [key for name in missing for key in _variables(service, name, aliases)]
    stored = (
        f"profile {profile_name!r}".replace(" ''", "") if profile is not None else "a profile (none chosen)"
    )
    return [f"arguments {', '.join(missing)}", f"environment {', '.join(variables)}", stored]
