"""The words that a CVAT server knows. In answers unknown ones survive; in input they are refused."""

from sightline_api.cvat.models import (
    AnnotationAction,
    FrameQuality,
    ImportMode,
    InputTypeEnum,
    JobStage,
    JobStatus,
    JobType,
    LabelType,
    LocationEnum,
    OperationStatus,
    ProviderTypeEnum,
    RequestStatus,
    RoleEnum,
    ShapeType,
    SortingMethod,
    StorageMethod,
    ValidationMode,
)

__all__ = [
    "AnnotationAction",
    "CredentialsType",
    "FrameQuality",
    "ImportMode",
    "InputType",
    "JobStage",
    "JobState",
    "JobStatus",
    "JobType",
    "LabelType",
    "Location",
    "Provider",
    "RequestStatus",
    "Role",
    "ShapeType",
    "SortingMethod",
    "StorageMethod",
    "ValidationMode",
]

from sightline_api.cvat.models import CredentialsTypeEnum as CredentialsType

InputType = InputTypeEnum
JobState = OperationStatus
Location = LocationEnum
Provider = ProviderTypeEnum
Role = RoleEnum
