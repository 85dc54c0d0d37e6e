"""CVAT: annotation of pictures and videos. ``Cvat`` and ``AsyncCvat`` are the clients.

Every proxy ``X`` has an asynchronous twin ``AsyncX``; annotations, filters and other values serve both.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .._archives import extract
    from ._async.access_tokens import AsyncAccessToken, AsyncAccessTokens
    from ._async.annotating import AsyncAnnotationSet
    from ._async.client import AsyncCvat
    from ._async.cloud_storages import AsyncCloudStorage, AsyncCloudStorages
    from ._async.consensus import AsyncConsensus, AsyncConsensusSettings
    from ._async.events import AsyncEvents
    from ._async.exports import AsyncExport
    from ._async.functions import AsyncFunction, AsyncFunctionCall, AsyncFunctions
    from ._async.guides import AsyncAsset, AsyncAssets, AsyncGuide, AsyncGuides
    from ._async.invitations import AsyncInvitation, AsyncInvitations
    from ._async.issues import AsyncComment, AsyncComments, AsyncIssue, AsyncIssues
    from ._async.jobs import AsyncJob, AsyncJobs
    from ._async.labels import AsyncLabel, AsyncLabels
    from ._async.memberships import AsyncMembership, AsyncMemberships
    from ._async.organizations import AsyncOrganization, AsyncOrganizations
    from ._async.projects import AsyncProject, AsyncProjects
    from ._async.quality import (
        AsyncQuality,
        AsyncQualityConflicts,
        AsyncQualityReport,
        AsyncQualityReports,
        AsyncQualitySettings,
        AsyncQualitySettingsList,
    )
    from ._async.requests import AsyncRequest, AsyncRequests
    from ._async.server import AsyncServer
    from ._async.tasks import AsyncTask, AsyncTasks
    from ._async.users import AsyncUser, AsyncUsers
    from ._async.webhooks import AsyncWebhook, AsyncWebhooks
    from ._sync.access_tokens import AccessToken, AccessTokens
    from ._sync.annotating import AnnotationSet
    from ._sync.client import Cvat
    from ._sync.cloud_storages import CloudStorage, CloudStorages
    from ._sync.consensus import Consensus, ConsensusSettings
    from ._sync.events import Events
    from ._sync.exports import Export
    from ._sync.functions import Function, FunctionCall, Functions
    from ._sync.guides import Asset, Assets, Guide, Guides
    from ._sync.invitations import Invitation, Invitations
    from ._sync.issues import Comment, Comments, Issue, Issues
    from ._sync.jobs import Job, Jobs
    from ._sync.labels import Label, Labels
    from ._sync.memberships import Membership, Memberships
    from ._sync.organizations import Organization, Organizations
    from ._sync.projects import Project, Projects
    from ._sync.quality import (
        Quality,
        QualityConflicts,
        QualityReport,
        QualityReports,
        QualitySettings,
        QualitySettingsList,
    )
    from ._sync.requests import Request, Requests
    from ._sync.server import Server
    from ._sync.tasks import Task, Tasks
    from ._sync.users import User, Users
    from ._sync.webhooks import Webhook, Webhooks
    from .addresses import DEFAULT_URL
    from .annotations.masks import Mask
    from .annotations.reading import Annotations
    from .annotations.shapes import Cuboid, Ellipse, Interval, Points, Polygon, Polyline, Rectangle, Tag
    from .annotations.skeletons import Node, Skeleton
    from .annotations.tracks import Shape, Track
    from .enums import (
        CredentialsType,
        FrameQuality,
        ImportMode,
        InputType,
        JobStage,
        JobState,
        JobStatus,
        JobType,
        LabelType,
        Location,
        Provider,
        RequestStatus,
        Role,
        ShapeType,
        SortingMethod,
        StorageMethod,
        ValidationMode,
    )
    from .filters import Condition, Field, all_of, any_of, not_
    from .labels import AttributeSpec, LabelSpec
    from .sources import CloudFiles, Remote, Share
    from .versions import ServerVersionWarning

__all__ = [
    "DEFAULT_URL",
    "AccessToken",
    "AccessTokens",
    "AnnotationSet",
    "Annotations",
    "Asset",
    "Assets",
    "AsyncAccessToken",
    "AsyncAccessTokens",
    "AsyncAnnotationSet",
    "AsyncAsset",
    "AsyncAssets",
    "AsyncCloudStorage",
    "AsyncCloudStorages",
    "AsyncComment",
    "AsyncComments",
    "AsyncConsensus",
    "AsyncConsensusSettings",
    "AsyncCvat",
    "AsyncEvents",
    "AsyncExport",
    "AsyncFunction",
    "AsyncFunctionCall",
    "AsyncFunctions",
    "AsyncGuide",
    "AsyncGuides",
    "AsyncInvitation",
    "AsyncInvitations",
    "AsyncIssue",
    "AsyncIssues",
    "AsyncJob",
    "AsyncJobs",
    "AsyncLabel",
    "AsyncLabels",
    "AsyncMembership",
    "AsyncMemberships",
    "AsyncOrganization",
    "AsyncOrganizations",
    "AsyncProject",
    "AsyncProjects",
    "AsyncQuality",
    "AsyncQualityConflicts",
    "AsyncQualityReport",
    "AsyncQualityReports",
    "AsyncQualitySettings",
    "AsyncQualitySettingsList",
    "AsyncRequest",
    "AsyncRequests",
    "AsyncServer",
    "AsyncTask",
    "AsyncTasks",
    "AsyncUser",
    "AsyncUsers",
    "AsyncWebhook",
    "AsyncWebhooks",
    "AttributeSpec",
    "CloudFiles",
    "CloudStorage",
    "CloudStorages",
    "Comment",
    "Comments",
    "Condition",
    "Consensus",
    "ConsensusSettings",
    "CredentialsType",
    "Cuboid",
    "Cvat",
    "Ellipse",
    "Events",
    "Export",
    "Field",
    "FrameQuality",
    "Function",
    "FunctionCall",
    "Functions",
    "Guide",
    "Guides",
    "ImportMode",
    "InputType",
    "Interval",
    "Invitation",
    "Invitations",
    "Issue",
    "Issues",
    "Job",
    "JobStage",
    "JobState",
    "JobStatus",
    "JobType",
    "Jobs",
    "Label",
    "LabelSpec",
    "LabelType",
    "Labels",
    "Location",
    "Mask",
    "Membership",
    "Memberships",
    "Node",
    "Organization",
    "Organizations",
    "Points",
    "Polygon",
    "Polyline",
    "Project",
    "Projects",
    "Provider",
    "Quality",
    "QualityConflicts",
    "QualityReport",
    "QualityReports",
    "QualitySettings",
    "QualitySettingsList",
    "Rectangle",
    "Remote",
    "Request",
    "RequestStatus",
    "Requests",
    "Role",
    "Server",
    "ServerVersionWarning",
    "Shape",
    "ShapeType",
    "Share",
    "Skeleton",
    "SortingMethod",
    "StorageMethod",
    "Tag",
    "Task",
    "Tasks",
    "Track",
    "User",
    "Users",
    "ValidationMode",
    "Webhook",
    "Webhooks",
    "all_of",
    "any_of",
    "extract",
    "not_",
]


def __getattr__(name: str) -> Any:
    from .._lazy import plain, twin
    from ._exports import PLAIN, TWINS

    return plain(__name__, name, PLAIN) if name in PLAIN else twin(__name__, name, TWINS)


def __dir__() -> list[str]:
    return sorted(__all__)
