# Written by `make generate` from highlevel/sightline/stickypi/_async/token.py: change that file, not this one.

"""Tokens of a Sticky Pi server: fetched with a password, good for a day, then fetched anew."""

from datetime import UTC, datetime

from sightline_api._runtime._sync.transport import Transport
from sightline_api._runtime.auth import Basic
from sightline_api._runtime.secret import Secret
from sightline_api._runtime.wire import Response

from ..._sync.renewal import Renewed
from ..._sync.shell import login_client
from ...core.leases import Lease
from ...core.options import Options
from ..times import left

__all__ = ["Tokens"]


class Tokens(Renewed):
    """A token that is fetched when it is first needed, and once for everybody when it has ended."""

    def __init__(
        self, address: str, inner: Transport, options: Options, username: str, password: Secret
    ) -> None:
        self._client = login_client(address, inner, options, auth=Basic(username, password))
        self.expires: datetime | None = None
        """When the token ends, by the server's clock."""
        super().__init__(self._log_in, _ended)

    def _log_in(self) -> Lease:
        from sightline_api.stickypi import login as calls

        answer = self._client.send_detailed(calls.create_token())
        token = answer.parsed
        self.expires = datetime.fromtimestamp(token.expiration, UTC)
        # The token travels as the user name; the server does not look at the password beside it.
        return Lease(Basic(token.token, ""), left(answer.headers.get("date"), token.expiration))


def _ended(response: Response) -> bool:
    # The same words stand for a token that ran out, one of a restarted server, and none at all.
    return response.status == 401
