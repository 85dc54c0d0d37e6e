"""The file that holds credentials by profile name."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict

from sightline_api._runtime.secret import Secret

from .core.credentials import check_mode, parse_profiles
from .core.errors import CredentialsMissing, FileRefused, InvalidInput

__all__ = ["Sources", "load_profile", "profiles_path", "sources"]


class Sources(TypedDict):
    """Where is looked for what a client was not given: keywords of ``resolve`` and those beside it."""

    environ: Mapping[str, str]
    profile: Mapping[str, str | Secret] | None
    profile_name: str


def sources(profile: str | None) -> Sources:
    """The environment of this process, and the profile of that name; errors as for ``load_profile``."""
    return {
        "environ": os.environ,
        "profile": None if profile is None else load_profile(profile),
        "profile_name": profile or "",
    }


def profiles_path(environ: Mapping[str, str]) -> Path:
    """Where profiles are: ``SIGHTLINE_PROFILES``, else ``sightline/profiles.toml`` among settings."""
    if given := environ.get("SIGHTLINE_PROFILES"):
        return Path(given)
    return Path(environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "sightline" / "profiles.toml"


def load_profile(name: str, environ: Mapping[str, str] | None = None) -> dict[str, str | Secret]:
    """The fields of a profile; CredentialsMissing where there is no file, FileRefused for an open one."""
    path = profiles_path(os.environ if environ is None else environ)
    profiles = parse_profiles(_read(name, path))
    if name not in profiles:
        known = ", ".join(profiles) or "none"
        raise InvalidInput(f"profile: {name!r} is not in {path}; there is {known}", field="profile")
    return profiles[name]


def _read(name: str, path: Path) -> str:
    try:
        if os.name == "posix":  # elsewhere the mode says nothing about who may read
            check_mode(path.stat().st_mode, str(path))
        content = path.read_bytes()
    except FileNotFoundError:
        raise CredentialsMissing("sightline", [f"profile {name!r}"], [f"file {path} (not there)"]) from None
    except OSError as problem:
        raise FileRefused(
            f"profiles: {path} cannot be read ({problem.strerror})", field="profiles", path=str(path)
        ) from None
    try:
        return content.decode()
    except UnicodeDecodeError:
        pass  # the error would carry the content, and the content is secret
    raise FileRefused(f"profiles: {path} is no text in UTF-8", field="profiles", path=str(path))
