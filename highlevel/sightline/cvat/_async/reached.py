"""The collections of a CVAT server, each imported when it is first used."""

from typing import TYPE_CHECKING

from ..._async.shell import AsyncShell

# A program that needs tasks alone starts sooner.
if TYPE_CHECKING:
    from .access_tokens import AsyncAccessTokens
    from .cloud_storages import AsyncCloudStorages
    from .consensus import AsyncConsensus
    from .events import AsyncEvents
    from .functions import AsyncFunctions
    from .guides import AsyncAssets, AsyncGuides
    from .invitations import AsyncInvitations
    from .issues import AsyncComments, AsyncIssues
    from .jobs import AsyncJobs
    from .labels import AsyncLabels
    from .memberships import AsyncMemberships
    from .organizations import AsyncOrganizations
    from .projects import AsyncProjects
    from .quality import AsyncQuality
    from .requests import AsyncRequests
    from .server import AsyncServer
    from .tasks import AsyncTasks
    from .users import AsyncUsers
    from .webhooks import AsyncWebhooks

__all__ = ["AsyncReached"]


class AsyncReached:
    """What a client of CVAT leads to."""

    _shell: AsyncShell

    @property
    def projects(self) -> "AsyncProjects":
        """Tasks with labels in common."""
        from .projects import AsyncProjects

        return AsyncProjects(self._shell)

    @property
    def tasks(self) -> "AsyncTasks":
        """Pictures or videos with annotations."""
        from .tasks import AsyncTasks

        return AsyncTasks(self._shell)

    @property
    def jobs(self) -> "AsyncJobs":
        """Parts of tasks, one for one person."""
        from .jobs import AsyncJobs

        return AsyncJobs(self._shell)

    @property
    def labels(self) -> "AsyncLabels":
        """What annotations are called."""
        from .labels import AsyncLabels

        return AsyncLabels(self._shell)

    @property
    def issues(self) -> "AsyncIssues":
        """What reviewers found wrong."""
        from .issues import AsyncIssues

        return AsyncIssues(self._shell)

    @property
    def comments(self) -> "AsyncComments":
        """What is said about issues."""
        from .issues import AsyncComments

        return AsyncComments(self._shell)

    @property
    def users(self) -> "AsyncUsers":
        """The accounts of people."""
        from .users import AsyncUsers

        return AsyncUsers(self._shell)

    @property
    def organizations(self) -> "AsyncOrganizations":
        """Workspaces that people share."""
        from .organizations import AsyncOrganizations

        return AsyncOrganizations(self._shell)

    @property
    def memberships(self) -> "AsyncMemberships":
        """Who is in which organization, and as what."""
        from .memberships import AsyncMemberships

        return AsyncMemberships(self._shell)

    @property
    def invitations(self) -> "AsyncInvitations":
        """Who was asked into an organization."""
        from .invitations import AsyncInvitations

        return AsyncInvitations(self._shell)

    @property
    def cloud_storages(self) -> "AsyncCloudStorages":
        """Buckets that the server reads from and writes to."""
        from .cloud_storages import AsyncCloudStorages

        return AsyncCloudStorages(self._shell)

    @property
    def webhooks(self) -> "AsyncWebhooks":
        """Addresses that the server calls."""
        from .webhooks import AsyncWebhooks

        return AsyncWebhooks(self._shell)

    @property
    def requests(self) -> "AsyncRequests":
        """Background work at the server."""
        from .requests import AsyncRequests

        return AsyncRequests(self._shell)

    @property
    def access_tokens(self) -> "AsyncAccessTokens":
        """Tokens of one's own, for programs."""
        from .access_tokens import AsyncAccessTokens

        return AsyncAccessTokens(self._shell)

    @property
    def quality(self) -> "AsyncQuality":
        """How good annotations are: reports, conflicts, settings."""
        from .quality import AsyncQuality

        return AsyncQuality(self._shell)

    @property
    def consensus(self) -> "AsyncConsensus":
        """What several people agree on: settings, and merging."""
        from .consensus import AsyncConsensus

        return AsyncConsensus(self._shell)

    @property
    def functions(self) -> "AsyncFunctions":
        """Models at the server that annotate."""
        from .functions import AsyncFunctions

        return AsyncFunctions(self._shell)

    @property
    def server(self) -> "AsyncServer":
        """The server itself: version, formats, its shared folder."""
        from .server import AsyncServer

        return AsyncServer(self._shell)

    @property
    def events(self) -> "AsyncEvents":
        """What people and programs did."""
        from .events import AsyncEvents

        return AsyncEvents(self._shell)

    @property
    def guides(self) -> "AsyncGuides":
        """What annotators are told."""
        from .guides import AsyncGuides

        return AsyncGuides(self._shell)

    @property
    def assets(self) -> "AsyncAssets":
        """Pictures in guides."""
        from .guides import AsyncAssets

        return AsyncAssets(self._shell)
