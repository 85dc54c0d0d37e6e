"""The tables, one module an area."""

from .base import Base
from .marks import Annotation, Counter
from .media import Data, Upload
from .organizations import Invitation, Membership, Organization
from .people import AccessToken, Login, LoginKey, User
from .projects import AttributeSpec, Job, Label, Project, Task
from .quality import Conflict, ConsensusSettings, QualityReport, QualitySettings, Requirement
from .talk import Asset, Comment, Guide, Issue
from .work import BackgroundRequest, ClientEvent, CloudStorage, Delivery, LambdaRequest, Webhook

__all__ = [
    "AccessToken",
    "Annotation",
    "Asset",
    "AttributeSpec",
    "BackgroundRequest",
    "Base",
    "ClientEvent",
    "CloudStorage",
    "Comment",
    "Conflict",
    "ConsensusSettings",
    "Counter",
    "Data",
    "Delivery",
    "Guide",
    "Invitation",
    "Issue",
    "Job",
    "Label",
    "LambdaRequest",
    "Login",
    "LoginKey",
    "Membership",
    "Organization",
    "Project",
    "QualityReport",
    "QualitySettings",
    "Requirement",
    "Task",
    "Upload",
    "User",
    "Webhook",
]
