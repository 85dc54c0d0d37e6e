# Written by `make generate` from highlevel/sightline/cvat/_async/reached.py: change that file, not this one.

"""The collections of a CVAT server, each imported when it is first used."""

from typing import TYPE_CHECKING

from ..._sync.shell import Shell

# A program that needs tasks alone starts sooner.
if TYPE_CHECKING:
    from .access_tokens import AccessTokens
    from .cloud_storages import CloudStorages
    from .consensus import Consensus
    from .events import Events
    from .functions import Functions
    from .guides import Assets, Guides
    from .invitations import Invitations
    from .issues import Comments, Issues
    from .jobs import Jobs
    from .labels import Labels
    from .memberships import Memberships
    from .organizations import Organizations
    from .projects import Projects
    from .quality import Quality
    from .requests import Requests
    from .server import Server
    from .tasks import Tasks
    from .users import Users
    from .webhooks import Webhooks

__all__ = ["Reached"]


class Reached:
    """What a client of CVAT leads to."""

    _shell: Shell

    @property
    def projects(self) -> "Projects":
        """Tasks with labels in common."""
        from .projects import Projects

        return Projects(self._shell)

    @property
    def tasks(self) -> "Tasks":
        """Pictures or videos with annotations."""
        from .tasks import Tasks

        return Tasks(self._shell)

    @property
    def jobs(self) -> "Jobs":
        """Parts of tasks, one for one person."""
        from .jobs import Jobs

        return Jobs(self._shell)

    @property
    def labels(self) -> "Labels":
        """What annotations are called."""
        from .labels import Labels

        return Labels(self._shell)

    @property
    def issues(self) -> "Issues":
        """What reviewers found wrong."""
        from .issues import Issues

        return Issues(self._shell)

    @property
    def comments(self) -> "Comments":
        """What is said about issues."""
        from .issues import Comments

        return Comments(self._shell)

    @property
    def users(self) -> "Users":
        """The accounts of people."""
        from .users import Users

        return Users(self._shell)

    @property
    def organizations(self) -> "Organizations":
        """Workspaces that people share."""
        from .organizations import Organizations

        return Organizations(self._shell)

    @property
    def memberships(self) -> "Memberships":
        """Who is in which organization, and as what."""
        from .memberships import Memberships

        return Memberships(self._shell)

    @property
    def invitations(self) -> "Invitations":
        """Who was asked into an organization."""
        from .invitations import Invitations

        return Invitations(self._shell)

    @property
    def cloud_storages(self) -> "CloudStorages":
        """Buckets that the server reads from and writes to."""
        from .cloud_storages import CloudStorages

        return CloudStorages(self._shell)

    @property
    def webhooks(self) -> "Webhooks":
        """Addresses that the server calls."""
        from .webhooks import Webhooks

        return Webhooks(self._shell)

    @property
    def requests(self) -> "Requests":
        """Background work at the server."""
        from .requests import Requests

        return Requests(self._shell)

    @property
    def access_tokens(self) -> "AccessTokens":
        """Tokens of one's own, for programs."""
        from .access_tokens import AccessTokens

        return AccessTokens(self._shell)

    @property
    def quality(self) -> "Quality":
        """How good annotations are: reports, conflicts, settings."""
        from .quality import Quality

        return Quality(self._shell)

    @property
    def consensus(self) -> "Consensus":
        """What several people agree on: settings, and merging."""
        from .consensus import Consensus

        return Consensus(self._shell)

    @property
    def functions(self) -> "Functions":
        """Models at the server that annotate."""
        from .functions import Functions

        return Functions(self._shell)

    @property
    def server(self) -> "Server":
        """The server itself: version, formats, its shared folder."""
        from .server import Server

        return Server(self._shell)

    @property
    def events(self) -> "Events":
        """What people and programs did."""
        from .events import Events

        return Events(self._shell)

    @property
    def guides(self) -> "Guides":
        """What annotators are told."""
        from .guides import Guides

        return Guides(self._shell)

    @property
    def assets(self) -> "Assets":
        """Pictures in guides."""
        from .guides import Assets

        return Assets(self._shell)
