"""Pyronear: wildfire watch by cameras. ``Pyronear`` and ``AsyncPyronear`` are the clients.

Every proxy ``X`` has an asynchronous twin ``AsyncX``; values and enums serve both.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..core.places import Location
    from ._async.alerts import AsyncAlert, AsyncAlerts
    from ._async.cameras import AsyncCamera, AsyncCameras
    from ._async.client import AsyncPyronear
    from ._async.control import AsyncCameraControl
    from ._async.detections import AsyncDetection, AsyncDetections
    from ._async.device import AsyncFocus, AsyncPatrol, AsyncStreaming
    from ._async.occlusion_masks import AsyncOcclusionMask, AsyncOcclusionMasks, AsyncPoseMasks
    from ._async.organizations import AsyncOrganization, AsyncOrganizations
    from ._async.poses import AsyncPose, AsyncPoses
    from ._async.sequences import AsyncSequence, AsyncSequences
    from ._async.users import AsyncUser, AsyncUsers
    from ._async.webhooks import AsyncWebhook, AsyncWebhooks
    from ._sync.alerts import Alert, Alerts
    from ._sync.cameras import Camera, Cameras
    from ._sync.client import Pyronear
    from ._sync.control import CameraControl
    from ._sync.detections import Detection, Detections
    from ._sync.device import Focus, Patrol, Streaming
    from ._sync.occlusion_masks import OcclusionMask, OcclusionMasks, PoseMasks
    from ._sync.organizations import Organization, Organizations
    from ._sync.poses import Pose, Poses
    from ._sync.sequences import Sequence, Sequences
    from ._sync.users import User, Users
    from ._sync.webhooks import Webhook, Webhooks
    from .enums import Direction, Label, RiskScore, Role
    from .exports import AlertRow, SequenceExport
    from .values import Box, Mask

__all__ = [
    "Alert",
    "AlertRow",
    "Alerts",
    "AsyncAlert",
    "AsyncAlerts",
    "AsyncCamera",
    "AsyncCameraControl",
    "AsyncCameras",
    "AsyncDetection",
    "AsyncDetections",
    "AsyncFocus",
    "AsyncOcclusionMask",
    "AsyncOcclusionMasks",
    "AsyncOrganization",
    "AsyncOrganizations",
    "AsyncPatrol",
    "AsyncPose",
    "AsyncPoseMasks",
    "AsyncPoses",
    "AsyncPyronear",
    "AsyncSequence",
    "AsyncSequences",
    "AsyncStreaming",
    "AsyncUser",
    "AsyncUsers",
    "AsyncWebhook",
    "AsyncWebhooks",
    "Box",
    "Camera",
    "CameraControl",
    "Cameras",
    "Detection",
    "Detections",
    "Direction",
    "Focus",
    "Label",
    "Location",
    "Mask",
    "OcclusionMask",
    "OcclusionMasks",
    "Organization",
    "Organizations",
    "Patrol",
    "Pose",
    "PoseMasks",
    "Poses",
    "Pyronear",
    "RiskScore",
    "Role",
    "Sequence",
    "SequenceExport",
    "Sequences",
    "Streaming",
    "User",
    "Users",
    "Webhook",
    "Webhooks",
]

_TWINS = {
    "Alert": "alerts",
    "Alerts": "alerts",
    "Camera": "cameras",
    "CameraControl": "control",
    "Cameras": "cameras",
    "Detection": "detections",
    "Detections": "detections",
    "Focus": "device",
    "OcclusionMask": "occlusion_masks",
    "OcclusionMasks": "occlusion_masks",
    "Organization": "organizations",
    "Organizations": "organizations",
    "Patrol": "device",
    "Pose": "poses",
    "PoseMasks": "occlusion_masks",
    "Poses": "poses",
    "Pyronear": "client",
    "Sequence": "sequences",
    "Sequences": "sequences",
    "Streaming": "device",
    "User": "users",
    "Users": "users",
    "Webhook": "webhooks",
    "Webhooks": "webhooks",
}

_PLAIN = {
    "AlertRow": ".exports",
    "Box": ".values",
    "Direction": ".enums",
    "Label": ".enums",
    "Location": "..core.places",
    "Mask": ".values",
    "RiskScore": ".enums",
    "Role": ".enums",
    "SequenceExport": ".exports",
}


def __getattr__(name: str) -> Any:
    from .._lazy import plain, twin

    return plain(__name__, name, _PLAIN) if name in _PLAIN else twin(__name__, name, _TWINS)


def __dir__() -> list[str]:
    return sorted(__all__)
