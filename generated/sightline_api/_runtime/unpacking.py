# Written by `make generate` from scripts/generator/runtime/unpacking.py: change that file, not this one.
"""Bodies that were packed for their way (Content-Encoding), unpacked in pieces of bounded size."""

import zlib
from collections.abc import Iterator

from .errors import ConnectionBroken, UnexpectedContent
from .wire import Request

__all__ = ["PACKINGS", "Unpacker"]

PACKINGS = ("gzip", "deflate")
"""What is asked for, and unpacked; anything else stays as it came."""

_PIECE = 256 * 1024
_MOST_LAYERS = 2


class Unpacker:
    """Takes the encodings off that a ``Content-Encoding`` names, piece by piece.

    Each byte that comes can stand for a thousand, and under a second layer for a million: nothing larger
    than a piece of 256 KiB is ever made at once, whatever a server sends. ConnectionBroken for damage.
    """

    def __init__(self, encodings: str, request: Request, status: int) -> None:
        named = [name for name in encodings.lower().replace(" ", "").split(",") if name in PACKINGS]
        if len(named) > _MOST_LAYERS:
            raise UnexpectedContent(
                f"{request!r}: the answer is packed {len(named)} times over, and {_MOST_LAYERS} are unpacked",
                status=status,
                operation=request.operation,
            )
        self._request = request
        # The last one that was put on comes off first.
        self._layers = [_Layer(name) for name in reversed(named)]

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The pieces that these bytes stand for."""
        try:
            yield from self._below(data, 0)
        except zlib.error as problem:
            damage = str(problem)
        else:
            return
        raise ConnectionBroken(f"{self._request!r}: {damage}", operation=self._request.operation)

    def _below(self, data: bytes, at: int) -> Iterator[bytes]:
        if at == len(self._layers):
            yield data
            return
        for piece in self._layers[at].feed(data):
            yield from self._below(piece, at + 1)


class _Layer:
    def __init__(self, packing: str) -> None:
        self._stream = zlib.decompressobj(zlib.MAX_WBITS | (16 if packing == "gzip" else 0))
        # Some servers mean the bare stream by "deflate", without the head that the standard asks for.
        self._maybe_bare = packing == "deflate"

    def feed(self, data: bytes) -> Iterator[bytes]:
        full = False
        # What comes behind the end is dropped: zlib would keep all of it.
        while (data or full) and not self._stream.eof:
            piece = self._piece(data)
            data, full = self._stream.unconsumed_tail, len(piece) == _PIECE
            if piece:
                yield piece

    def _piece(self, data: bytes) -> bytes:
        maybe_bare, self._maybe_bare = self._maybe_bare, False
        try:
            return self._stream.decompress(data, _PIECE)
        except zlib.error:
            if not maybe_bare:
                raise
            self._stream = zlib.decompressobj(-zlib.MAX_WBITS)
            return self._stream.decompress(data, _PIECE)
