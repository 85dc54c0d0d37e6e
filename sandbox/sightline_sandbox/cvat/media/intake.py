"""Which files become the frames of a task, in which order (wire contract, section 5)."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from ...loopback import Unreachable, ask
from ..archives import BadArchive, members, open_zip, read_member
from ..buckets import bucket_of, walk
from ..tables import CloudStorage
from ..uploads import scratch
from ..work.engine import Failed
from .kinds import is_image
from .sorting import in_order

if TYPE_CHECKING:
    from ..world import World

__all__ = ["Source", "choose", "find_sources"]


@dataclass(frozen=True)
class Source:
    """A picture that is not taken up yet: a file, or a member of an archive."""

    name: str
    path: Path
    member: str | None = None

    def read(self) -> bytes:
        """Its bytes."""
        if self.member is None:
            return self.path.read_bytes()
        with zipfile.ZipFile(self.path) as packed:
            return read_member(packed, self.member)


def find_sources(world: "World", session: Session, arguments: dict[str, Any]) -> list[Source]:
    """Every picture that was sent or named; what is no picture is passed over."""
    given = arguments["given"]
    found: list[Source] = []
    for upload in scratch.of_target(session, arguments["upload"]):
        found += _unpacked(upload.file_name, scratch.path_of(world, upload))
    if given.get("cloud_storage_id") is not None:
        found += _from_bucket(world, session, given)
    elif given.get("server_files"):
        found += _from_share(world, given)
    for address in given.get("remote_files", []):
        found += _fetched(world, address)
    return [one for one in found if is_image(one.name)]


def choose(sources: list[Source], given: dict[str, Any]) -> list[Source]:
    """The sources in the order of the task, without those that its filters leave out."""
    pattern = given.get("filename_pattern")
    by_name = {one.name: one for one in sources if not pattern or fnmatch(one.name, pattern)}
    if mapping := given.get("job_file_mapping"):
        wanted = [name for part in mapping for name in part]
        if set(wanted) != set(by_name) or len(wanted) != len(set(wanted)):
            raise Failed("ValueError: job_file_mapping has to name every file once, and no other")
        return [by_name[name] for name in wanted]
    order = given.get("upload_file_order") or given.get("server_files") or ()
    named = in_order(list(by_name), given.get("sorting_method", "lexicographical"), order)
    return [by_name[name] for name in named]


def _unpacked(name: str, path: Path) -> Iterator[Source]:
    if not name.lower().endswith(".zip"):
        yield Source(name, path)
        return
    try:
        with path.open("rb") as content, open_zip(content) as packed:
            for member in members(packed):
                yield Source(member, path, member)
    except BadArchive as error:
        raise Failed(f"ValueError: {error}") from error


def _from_share(world: "World", given: dict[str, Any]) -> Iterator[Source]:
    root = world.share
    if root is None:
        raise Failed("ValueError: this server has no shared folder")
    root = root.resolve()
    excluded = [one.strip("/") for one in given.get("server_files_exclude", [])]
    for name in given["server_files"]:
        path = (root / name.lstrip("/")).resolve()
        if not path.is_relative_to(root) or not path.exists():
            raise Failed(f"ValueError: Bad file path: {name}")
        files = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
        for file in files:
            relative = file.relative_to(root).as_posix()
            if not any(relative == one or relative.startswith(f"{one}/") for one in excluded):
                yield from _unpacked(relative, file)


def _from_bucket(world: "World", session: Session, given: dict[str, Any]) -> Iterator[Source]:
    storage = session.get(CloudStorage, given["cloud_storage_id"])
    if storage is None:
        raise Failed("ValueError: there is no such cloud storage")
    bucket = bucket_of(world, storage)
    excluded = {one.rstrip("/") for one in given.get("server_files_exclude", [])}
    for name in given.get("server_files", []):
        for key in walk(bucket, name):
            if not bucket.path(key).is_file():
                raise Failed(f"NotFound: The file '{key}' not found on the cloud storage '{bucket.name}'")
            if key not in excluded:
                yield from _unpacked(key, bucket.path(key))


def _fetched(world: "World", address: str) -> Iterator[Source]:
    try:
        reply = ask("GET", address, timeout=30)
    except (Unreachable, TimeoutError) as error:
        raise Failed(f"ValueError: Failed to download {address}: {error}") from error
    if reply.status != 200:
        raise Failed(f"ValueError: Failed to download {address}: status {reply.status}")
    name = address.partition("?")[0].rpartition("/")[2]
    path = world.scratch / f"fetched_{abs(hash(address))}"
    path.write_bytes(reply.body)
    yield from _unpacked(name, path)
