# Written by `make generate` from openapi.json: change that file, not this one.
"""Every model of the cvat service, and the values that its enums know."""

from __future__ import annotations

import builtins
import datetime as _dt
import uuid as _uuid
from typing import Annotated, Any, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from msgspec import field as _field

from .._runtime.files import File
from .._runtime.model import Model, OpenRequestModel, OpenStrEnum, RequestModel

__all__ = [
    "About",
    "AcceptInvitationRead",
    "AccessTokenRead",
    "AccessTokenWriteRequest",
    "AggregationEnum",
    "AllWebhookType",
    "AnalyticsReport",
    "AnnotationAction",
    "AnnotationConflict",
    "AnnotationConflictAnnotationType",
    "AnnotationConflictSeverity",
    "AnnotationConflictType",
    "AnnotationFileRequest",
    "AnnotationGuideRead",
    "AnnotationGuideWriteRequest",
    "AnnotationId",
    "AnnotationRequest",
    "AnnotationRequestFunction",
    "AnnotationTypeEnum",
    "AnnotationsStatistics",
    "ArAssignment",
    "ArParams",
    "ArParamsRequest",
    "AssetCreateRequest",
    "AssetRead",
    "Attribute",
    "AttributeComparison",
    "AttributeComparisonDefaultRule",
    "AttributeComparisonDefaultRuleRequest",
    "AttributeComparisonRequest",
    "AttributeComparisonRule",
    "AttributeComparisonRuleRequest",
    "AttributeMapping",
    "AttributeMappingRequest",
    "AttributeRequest",
    "AttributeVal",
    "AttributeValRequest",
    "AttributedShapeRequest",
    "BasicOrganization",
    "BasicUser",
    "BasicUserRequest",
    "Chapter",
    "ChapterMetadata",
    "ChunkType",
    "ClientEvents",
    "ClientEventsRequest",
    "CloudStorageAction",
    "CloudStorageContent",
    "CloudStorageRead",
    "CloudStorageStatus",
    "CloudStorageWriteRequest",
    "CommentRead",
    "CommentWriteRequest",
    "CommentsSummary",
    "ComparatorEnum",
    "ConflictCounts",
    "ConsensusMergeCreateRequest",
    "ConsensusSettings",
    "Count",
    "CreateAnalyticsReportBodyRequest",
    "CreatedViaEnum",
    "CredentialsTypeEnum",
    "CvatUsageReasonEnum",
    "DataFormRequest",
    "DataMetaRead",
    "DataRequest",
    "DataType",
    "DatasetFileRequest",
    "DatasetFormat",
    "DatasetFormats",
    "DimensionType",
    "ErrorDetail",
    "Event",
    "EventGroup",
    "EventRequest",
    "Events",
    "EventsAction",
    "EventsEnum",
    "FileInfo",
    "FileInfoTypeEnum",
    "FrameMeta",
    "FrameQuality",
    "FrameSelectionMethod",
    "Function",
    "FunctionAttribute",
    "FunctionAttributeRequest",
    "FunctionCall",
    "FunctionCallParams",
    "FunctionCallRequest",
    "FunctionIdAndArParamsRequest",
    "FunctionLabel",
    "FunctionLabelRequest",
    "FunctionRequest",
    "FunctionRequestType",
    "FunctionSublabel",
    "FunctionSublabelRequest",
    "ImportMode",
    "InputTypeEnum",
    "InvitationRead",
    "InvitationWriteRequest",
    "IssueRead",
    "IssueWriteRequest",
    "IssuesSummary",
    "JobRead",
    "JobStage",
    "JobStatus",
    "JobType",
    "JobValidation",
    "JobValidationCreateRequest",
    "JobValidationLayoutRead",
    "JobValidationStatusEnum",
    "JobWriteRequest",
    "JobsSummary",
    "KindEnum",
    "Label",
    "LabelMapping",
    "LabelMappingEntry",
    "LabelMappingEntryRequest",
    "LabelMappingRequest",
    "LabelType",
    "LabeledData",
    "LabeledDataRequest",
    "LabeledImage",
    "LabeledImageRequest",
    "LabeledInterval",
    "LabeledIntervalRequest",
    "LabeledShape",
    "LabeledShapeRequest",
    "LabeledTrack",
    "LabeledTrackRequest",
    "LabelsSummary",
    "LambdaFunction",
    "Limit",
    "LimitRequest",
    "LimitTypeEnum",
    "LimitsField",
    "LimitsFieldRequest",
    "LocationEnum",
    "LoginSerializerExRequest",
    "MediaType",
    "MembershipRead",
    "OnlineFunctionCallRequest",
    "OpenApiDocument",
    "OperationStatus",
    "OrganizationRead",
    "OrganizationWriteRequest",
    "PageSize",
    "PaginatedAccessTokenReadList",
    "PaginatedAnnotationConflictList",
    "PaginatedCloudStorageReadList",
    "PaginatedCommentReadList",
    "PaginatedConsensusSettingsList",
    "PaginatedFunctionList",
    "PaginatedInvitationReadList",
    "PaginatedIssueReadList",
    "PaginatedJobReadList",
    "PaginatedJobValidationList",
    "PaginatedLabelList",
    "PaginatedLimitList",
    "PaginatedMembershipReadList",
    "PaginatedOrganizationReadList",
    "PaginatedProjectReadList",
    "PaginatedQualityReportList",
    "PaginatedQualityRequirementListItemList",
    "PaginatedQualitySettingsList",
    "PaginatedRequestList",
    "PaginatedTaskReadList",
    "PaginatedUsageList",
    "PaginatedUserGrowthDataList",
    "PaginatedUserList",
    "PaginatedWebhookDeliveryReadList",
    "PaginatedWebhookReadList",
    "ParentType",
    "PasswordChangeRequest",
    "PasswordResetConfirmRequest",
    "PasswordResetSerializerExRequest",
    "PatchedAccessTokenWriteRequest",
    "PatchedAnnotationGuideWriteRequest",
    "PatchedCloudStorageWriteRequest",
    "PatchedCommentWriteRequest",
    "PatchedConsensusSettingsRequest",
    "PatchedDataMetaWriteRequest",
    "PatchedIssueWriteRequest",
    "PatchedJobDataMetaWriteRequest",
    "PatchedJobValidationLayoutWriteRequest",
    "PatchedJobWriteRequest",
    "PatchedLabelRequest",
    "PatchedLabeledDataRequest",
    "PatchedLimitRequest",
    "PatchedMembershipWriteRequest",
    "PatchedOrganizationWriteRequest",
    "PatchedProjectWriteRequest",
    "PatchedQualityRequirementRequest",
    "PatchedQualitySettingsRequest",
    "PatchedTaskValidationLayoutWriteRequest",
    "PatchedTaskWriteRequest",
    "PatchedUserGrowthDataRequest",
    "PatchedUserRequest",
    "PatchedWebhookWriteRequest",
    "PlannedActivitiesEnum",
    "Plugins",
    "ProjectFileRequest",
    "ProjectRead",
    "ProjectWriteRequest",
    "ProviderTypeEnum",
    "QualityPointSizeBase",
    "QualityReport",
    "QualityReportConfusionMatrix",
    "QualityReportConfusionMatrixAxes",
    "QualityReportCreateRequest",
    "QualityReportJobsSummary",
    "QualityReportRequirementCalculation",
    "QualityReportRequirementCalculationStatusEnum",
    "QualityReportRequirementSummaryItem",
    "QualityReportRequirementsSummary",
    "QualityReportScoreComponents",
    "QualityReportSummary",
    "QualityReportTarget",
    "QualityReportTargetMetricSummary",
    "QualityReportTargetMetricSummaryMetricEnum",
    "QualityReportTargetMetricValues",
    "QualityReportTasksSummary",
    "QualityRequirement",
    "QualityRequirementBulkCreateNodeRequest",
    "QualityRequirementBulkCreateRequest",
    "QualityRequirementEffective",
    "QualityRequirementListItem",
    "QualityRequirementListItemRequest",
    "QualityRequirementRequest",
    "QualitySettings",
    "QualitySettingsRequest",
    "QualityTargetMetric",
    "QueueRequestAcquireInputRequest",
    "QueueRequestAcquireOutput",
    "QueueRequestCompleteInputRequest",
    "QueueRequestFailInputRequest",
    "QueueRequestUpdateInputRequest",
    "ReasonEnum",
    "RegisterSerializerEx",
    "RegisterSerializerExRequest",
    "ReportDataFormat",
    "ReportEvent",
    "ReportMatrixFormat",
    "Request",
    "RequestCategoryEnum",
    "RequestDataOperation",
    "RequestStatus",
    "RestAuthDetail",
    "RoleEnum",
    "RqId",
    "RqStatus",
    "RqStatusStateEnum",
    "SSOAuthMethod",
    "SSOLoginURL",
    "SchemaFormat",
    "SelectionSchemaEnum",
    "Shape",
    "ShapeRequest",
    "ShapeType",
    "SocialAuthMethod",
    "SocialAuthMethods",
    "SocialLoginSerializerExRequest",
    "SortingMethod",
    "Storage",
    "StorageMethod",
    "StorageRequest",
    "StorageType",
    "SubLabeledShape",
    "SubLabeledShapeRequest",
    "SubLabeledTrack",
    "SubLabeledTrackRequest",
    "Sublabel",
    "SublabelMapping",
    "SublabelMappingEntry",
    "SublabelMappingEntryRequest",
    "SublabelMappingRequest",
    "SublabelRequest",
    "TaskFileRequest",
    "TaskMode",
    "TaskRead",
    "TaskValidationLayoutRead",
    "TaskWriteRequest",
    "TasksSummary",
    "Token",
    "TrackedShape",
    "TrackedShapeRequest",
    "Usage",
    "User",
    "UserAgreement",
    "UserGrowthData",
    "UserIdentifiers",
    "ValidationMode",
    "ValidationParamsRequest",
    "VisibilityEnum",
    "WebhookContentType",
    "WebhookDeliveryRead",
    "WebhookRead",
    "WebhookType",
    "WebhookWriteRequest",
    "WebhooksEvent",
    "WebhooksEventEntry",
]


class AggregationEnum(OpenStrEnum):
    """How the values of several labels become one."""

    MICRO = "micro"
    MEAN = "mean"
    LABEL = "label"


class AllWebhookType(OpenStrEnum):
    """What a list of events is for."""

    ORGANIZATION = "organization"
    PROJECT = "project"
    SERVER = "server"
    ALL = "all"


class AnnotationAction(OpenStrEnum):
    """What to do with the annotations sent."""

    CREATE = "create"
    UPDATE = "update"
    DELETE = "delete"


class AnnotationConflictAnnotationType(OpenStrEnum):
    """What kind of annotation a conflict is about."""

    TAG = "tag"
    SHAPE = "shape"
    TRACK = "track"


class AnnotationConflictSeverity(OpenStrEnum):
    """How much a conflict weighs; `warning` is of servers up to 2.54."""

    ERROR = "error"
    WARNING = "warning"


class AnnotationConflictType(OpenStrEnum):
    """What is wrong; `low_overlap` is of servers up to 2.54."""

    MISSING_ANNOTATION = "missing_annotation"
    EXTRA_ANNOTATION = "extra_annotation"
    MISMATCHING_LABEL = "mismatching_label"
    MISMATCHING_DIRECTION = "mismatching_direction"
    MISMATCHING_ATTRIBUTES = "mismatching_attributes"
    MISMATCHING_GROUPS = "mismatching_groups"
    COVERED_ANNOTATION = "covered_annotation"
    LOW_OVERLAP = "low_overlap"


class AnnotationTypeEnum(OpenStrEnum):
    """What kind of annotation a requirement is about; empty where it names none."""

    EMPTY = ""
    TAG = "tag"
    RECTANGLE = "rectangle"
    SKELETON = "skeleton"
    SKELETON_KEYPOINT = "skeleton_keypoint"
    POINTS = "points"
    POLYLINE = "polyline"
    MASK = "mask"
    POLYGON = "polygon"
    ELLIPSE = "ellipse"


class ChunkType(OpenStrEnum):
    """How chunks of frames are packed; `list` is of servers up to 2.54, `audio_mp3` of later ones."""

    VIDEO = "video"
    IMAGESET = "imageset"
    AUDIO_MP3 = "audio_mp3"
    LIST = "list"


class CloudStorageAction(OpenStrEnum):
    """What one may do with a cloud storage."""

    READ = "read"
    WRITE = "write"


class CloudStorageStatus(OpenStrEnum):
    """Whether a cloud storage can be reached."""

    AVAILABLE = "AVAILABLE"
    NOT_FOUND = "NOT_FOUND"
    FORBIDDEN = "FORBIDDEN"


class ComparatorEnum(OpenStrEnum):
    """How two values of an attribute are compared."""

    EXACT = "exact"
    LEVENSHTEIN = "levenshtein"


class CreatedViaEnum(OpenStrEnum):
    """How an account came about."""

    REGISTRATION = "registration"
    SOCIAL = "social"
    SSO = "sso"
    LDAP = "ldap"
    INVITATION = "invitation"


class CredentialsTypeEnum(OpenStrEnum):
    """Which secrets open a cloud storage: `key` and `secret_key`, `account_name` and `session_token`,
    `key_file`, none, or `connection_string`."""

    KEY_SECRET_KEY_PAIR = "KEY_SECRET_KEY_PAIR"
    ACCOUNT_NAME_TOKEN_PAIR = "ACCOUNT_NAME_TOKEN_PAIR"
    KEY_FILE_PATH = "KEY_FILE_PATH"
    ANONYMOUS_ACCESS = "ANONYMOUS_ACCESS"
    CONNECTION_STRING = "CONNECTION_STRING"


class CvatUsageReasonEnum(OpenStrEnum):
    """What a user wants CVAT for; empty where not told."""

    EMPTY = ""
    WORK_PROJECT = "work_project"
    ACADEMIC_RESEARCH = "academic_research"
    TEACHING_OR_COURSEWORK = "teaching_or_coursework"
    PERSONAL_PROJECT = "personal_project"


class DataType(OpenStrEnum):
    """What to read: one frame, a chunk of frames, or pictures beside a frame."""

    FRAME = "frame"
    CHUNK = "chunk"
    CONTEXT_IMAGE = "context_image"


class DimensionType(OpenStrEnum):
    """Sound, pictures or point clouds."""

    DIM_1D = "1d"
    DIM_2D = "2d"
    DIM_3D = "3d"


class EventsAction(OpenStrEnum):
    """What to do with an export that is ready."""

    DOWNLOAD = "download"


class EventsEnum(OpenStrEnum):
    """What a webhook can wait for: a verb and what it happened to."""

    COMPLETED_REQUEST_CALCULATE_QUALITY = "completed:request[calculate:quality]"
    COMPLETED_REQUEST_CREATE_TASK = "completed:request[create:task]"
    COMPLETED_REQUEST_EXPORT_ANNOTATIONS = "completed:request[export:annotations]"
    COMPLETED_REQUEST_EXPORT_BACKUP = "completed:request[export:backup]"
    COMPLETED_REQUEST_EXPORT_DATASET = "completed:request[export:dataset]"
    COMPLETED_REQUEST_MERGE_JOB = "completed:request[merge:job]"
    COMPLETED_REQUEST_MERGE_TASK = "completed:request[merge:task]"
    CREATE_COMMENT = "create:comment"
    CREATE_INVITATION = "create:invitation"
    CREATE_ISSUE = "create:issue"
    CREATE_JOB = "create:job"
    CREATE_MEMBERSHIP = "create:membership"
    CREATE_ORGANIZATION = "create:organization"
    CREATE_PROJECT = "create:project"
    CREATE_TASK = "create:task"
    CREATE_USER = "create:user"
    DELETE_COMMENT = "delete:comment"
    DELETE_INVITATION = "delete:invitation"
    DELETE_ISSUE = "delete:issue"
    DELETE_JOB = "delete:job"
    DELETE_MEMBERSHIP = "delete:membership"
    DELETE_ORGANIZATION = "delete:organization"
    DELETE_PROJECT = "delete:project"
    DELETE_TASK = "delete:task"
    DELETE_USER = "delete:user"
    UPDATE_COMMENT = "update:comment"
    UPDATE_ISSUE = "update:issue"
    UPDATE_JOB = "update:job"
    UPDATE_MEMBERSHIP = "update:membership"
    UPDATE_ORGANIZATION = "update:organization"
    UPDATE_PROJECT = "update:project"
    UPDATE_TASK = "update:task"
    UPDATE_USER = "update:user"


class FileInfoTypeEnum(OpenStrEnum):
    """A file (`REG`) or a folder (`DIR`)."""

    REG = "REG"
    DIR = "DIR"


class FrameQuality(OpenStrEnum):
    """The file as it was uploaded, or the smaller one made of it."""

    ORIGINAL = "original"
    COMPRESSED = "compressed"


class FrameSelectionMethod(OpenStrEnum):
    """How frames are chosen: at random over all, at random in each job, or named."""

    RANDOM_UNIFORM = "random_uniform"
    RANDOM_PER_JOB = "random_per_job"
    MANUAL = "manual"


class FunctionRequestType(OpenStrEnum):
    """What a function is asked to do."""

    ANNOTATE_TASK = "annotate_task"
    ANNOTATE_FRAME = "annotate_frame"
    INTERACT = "interact"
    INIT_TRACKING = "init_tracking"
    TRACK = "track"


class ImportMode(OpenStrEnum):
    """Whether an import replaces what is there or adds to it."""

    REPLACE = "replace"
    APPEND = "append"


class InputTypeEnum(OpenStrEnum):
    """How an attribute is entered."""

    CHECKBOX = "checkbox"
    RADIO = "radio"
    NUMBER = "number"
    TEXT = "text"
    SELECT = "select"


class JobStage(OpenStrEnum):
    """Where a job stands in the course of work."""

    ANNOTATION = "annotation"
    VALIDATION = "validation"
    ACCEPTANCE = "acceptance"


class JobStatus(OpenStrEnum):
    """How far the work is."""

    ANNOTATION = "annotation"
    VALIDATION = "validation"
    COMPLETED = "completed"


class JobType(OpenStrEnum):
    """What a job is for; copies are `consensus_replica` up to 2.72 and `replica` from 2.80 on."""

    ANNOTATION = "annotation"
    GROUND_TRUTH = "ground_truth"
    REPLICA = "replica"
    CONSENSUS_REPLICA = "consensus_replica"


class JobValidationStatusEnum(OpenStrEnum):
    """How a check of a job ended."""

    DISABLED = "disabled"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class KindEnum(OpenStrEnum):
    """What a function does."""

    DETECTOR = "detector"
    INTERACTOR = "interactor"
    REID = "reid"
    TRACKER = "tracker"


class LabelType(OpenStrEnum):
    """What may be drawn with a label; `interval` is of audio, from 2.72 on."""

    ANY = "any"
    CUBOID = "cuboid"
    ELLIPSE = "ellipse"
    MASK = "mask"
    POINTS = "points"
    POLYGON = "polygon"
    POLYLINE = "polyline"
    RECTANGLE = "rectangle"
    SKELETON = "skeleton"
    INTERVAL = "interval"
    TAG = "tag"


class LimitTypeEnum(OpenStrEnum):
    """Where limits come from."""

    DEFAULT = "default"
    PAID = "paid"
    CUSTOM = "custom"


class LocationEnum(OpenStrEnum):
    """The server's own disk, or a cloud storage."""

    CLOUD_STORAGE = "cloud_storage"
    LOCAL = "local"


class MediaType(OpenStrEnum):
    """What a task holds."""

    IMAGE = "image"
    POINT_CLOUD = "point_cloud"
    AUDIO = "audio"


class OperationStatus(OpenStrEnum):
    """How far the work on a job is. Mind the blank in `in progress`."""

    NEW = "new"
    IN_PROGRESS = "in progress"
    COMPLETED = "completed"
    REJECTED = "rejected"


class ParentType(OpenStrEnum):
    """Whose settings are meant."""

    TASK = "task"
    PROJECT = "project"


class PlannedActivitiesEnum(OpenStrEnum):
    """What a user means to do."""

    SET_UP_PROJECTS = "set_up_projects"
    ANNOTATE_DATA = "annotate_data"
    REVIEW_QUALITY = "review_quality"
    MANAGE_ANNOTATORS = "manage_annotators"
    CONNECT_MODELS = "connect_models"
    EVALUATE_FOR_ORGANIZATION = "evaluate_for_organization"


class ProviderTypeEnum(OpenStrEnum):
    """Who runs a cloud storage."""

    AWS_S3_BUCKET = "AWS_S3_BUCKET"
    AZURE_CONTAINER = "AZURE_CONTAINER"
    GOOGLE_CLOUD_STORAGE = "GOOGLE_CLOUD_STORAGE"


class QualityPointSizeBase(OpenStrEnum):
    """What the size of points is relative to; empty where not told."""

    EMPTY = ""
    IMAGE_SIZE = "image_size"
    GROUP_BBOX_SIZE = "group_bbox_size"


class QualityReportRequirementCalculationStatusEnum(OpenStrEnum):
    """Whether a requirement could be reckoned."""

    COMPUTED = "computed"
    NOT_COMPUTED = "not_computed"


class QualityReportTarget(OpenStrEnum):
    """What a report is about."""

    JOB = "job"
    TASK = "task"
    PROJECT = "project"


class QualityReportTargetMetricSummaryMetricEnum(OpenStrEnum):
    """A metric of quality."""

    ACCURACY = "accuracy"
    PRECISION = "precision"
    RECALL = "recall"
    JACCARD_INDEX = "jaccard_index"
    DICE = "dice"


class QualityTargetMetric(OpenStrEnum):
    """A metric of quality; servers up to 2.54 know the first three."""

    ACCURACY = "accuracy"
    PRECISION = "precision"
    RECALL = "recall"
    JACCARD_INDEX = "jaccard_index"
    DICE = "dice"
    MEAN_ACCURACY = "mean_accuracy"
    MEAN_PRECISION = "mean_precision"
    MEAN_RECALL = "mean_recall"
    MEAN_JACCARD_INDEX = "mean_jaccard_index"
    MEAN_DICE = "mean_dice"
    LABEL_ACCURACY = "label_accuracy"
    LABEL_PRECISION = "label_precision"
    LABEL_RECALL = "label_recall"
    LABEL_JACCARD_INDEX = "label_jaccard_index"
    LABEL_DICE = "label_dice"


class ReasonEnum(OpenStrEnum):
    """Why a requirement could not be reckoned."""

    NO_ANNOTATIONS = "no_annotations"
    FILTER_NO_MATCHES = "filter_no_matches"
    REQUIRED_ATTRIBUTES_MISSING = "required_attributes_missing"


class ReportDataFormat(OpenStrEnum):
    """How the file of a report is written."""

    JSON = "json"


class ReportMatrixFormat(OpenStrEnum):
    """How the matrix is written."""

    CSV = "csv"
    JSON = "json"


class RequestCategoryEnum(OpenStrEnum):
    """Work that somebody waits for, or work in bulk."""

    INTERACTIVE = "interactive"
    BATCH = "batch"


class RequestStatus(OpenStrEnum):
    """State of background work; `queued` also while it waits for other work."""

    QUEUED = "queued"
    STARTED = "started"
    FAILED = "failed"
    FINISHED = "finished"


class RoleEnum(OpenStrEnum):
    """Role in an organization, from the least to the most."""

    WORKER = "worker"
    SUPERVISOR = "supervisor"
    MAINTAINER = "maintainer"
    OWNER = "owner"


class RqStatusStateEnum(OpenStrEnum):
    """State of background work, in the older spelling."""

    QUEUED = "Queued"
    STARTED = "Started"
    FINISHED = "Finished"
    FAILED = "Failed"


class SchemaFormat(OpenStrEnum):
    """How the description is written."""

    JSON = "json"
    YAML = "yaml"


class SelectionSchemaEnum(OpenStrEnum):
    """How the identity provider is chosen."""

    EMAIL_ADDRESS = "email_address"
    LOWEST_WEIGHT = "lowest_weight"


class ShapeType(OpenStrEnum):
    """Kind of a shape."""

    RECTANGLE = "rectangle"
    POLYGON = "polygon"
    POLYLINE = "polyline"
    POINTS = "points"
    ELLIPSE = "ellipse"
    CUBOID = "cuboid"
    MASK = "mask"
    SKELETON = "skeleton"


class SortingMethod(OpenStrEnum):
    """The order of frames: by file name as text or by the numbers in it, as given, or shuffled."""

    LEXICOGRAPHICAL = "lexicographical"
    NATURAL = "natural"
    PREDEFINED = "predefined"
    RANDOM = "random"


class StorageMethod(OpenStrEnum):
    """When chunks are made: as they are asked for, or all in the beginning."""

    CACHE = "cache"
    FILE_SYSTEM = "file_system"


class StorageType(OpenStrEnum):
    """Where the data of a task is."""

    CLOUD_STORAGE = "cloud_storage"
    LOCAL = "local"
    SHARE = "share"


class TaskMode(OpenStrEnum):
    """Pictures (`annotation`) or a video (`interpolation`); empty while there is no data."""

    EMPTY = ""
    ANNOTATION = "annotation"
    INTERPOLATION = "interpolation"


class ValidationMode(OpenStrEnum):
    """How a task is checked: by a ground truth job, or by a pool of check frames hidden in its jobs."""

    GT = "gt"
    GT_POOL = "gt_pool"


class VisibilityEnum(OpenStrEnum):
    """Who sees a function."""

    PUBLIC = "public"
    PRIVATE = "private"


class WebhookContentType(OpenStrEnum):
    """How a webhook writes its messages."""

    APPLICATION_JSON = "application/json"


class WebhookType(OpenStrEnum):
    """Whose events a webhook waits for; `server` from 2.80 on."""

    ORGANIZATION = "organization"
    PROJECT = "project"
    SERVER = "server"


class About(Model, frozen=True, kw_only=True):
    """What the server says of itself."""

    name: str
    """Name of the server"""
    description: str
    """What the server is for"""
    version: str
    """Version"""
    logo_url: str
    """Address of the server's picture"""
    subtitle: str
    """Second line of the server's name"""


class AcceptInvitationRead(Model, frozen=True, kw_only=True):
    """The organization that was joined."""

    organization_slug: str
    """Slug of the organization"""


class AccessTokenRead(Model, frozen=True, kw_only=True):
    """An access token; its value is shown once, when it is made."""

    _hidden = frozenset(("value",))

    id: int
    """Id of the token"""
    name: str
    """Name of the token"""
    created_date: _dt.datetime
    """When the token was made"""
    updated_date: _dt.datetime
    """When the token last changed"""
    expiry_date: _dt.datetime | None
    """When it ends, null for never"""
    last_used_date: _dt.datetime | None
    """When it was last used, null for never"""
    read_only: bool
    """Whether it may only read"""
    owner: BasicUser
    """Whose token it is"""
    value: str | UnsetType = UNSET
    """The token for `Authorization: Bearer`; given this once, when it is made"""


class AccessTokenWriteRequest(RequestModel, frozen=True, kw_only=True):
    """A new access token."""

    name: Annotated[str, Meta(max_length=50, min_length=1)]
    """Name to know it by, 1 to 50 characters"""
    expiry_date: _dt.datetime | None | UnsetType = UNSET
    """When it ends, null for never"""
    read_only: bool | UnsetType = UNSET
    """Whether it may only read"""


class AnalyticsReport(Model, frozen=True, kw_only=True):
    """An analytics report."""

    created_date: _dt.datetime
    """When the report was made"""
    updated_date: _dt.datetime
    """When the report last changed"""
    target: QualityReportTarget
    """What it is about"""
    job_id: int | UnsetType = UNSET
    """Id of the job"""
    task_id: int | UnsetType = UNSET
    """Id of the task"""
    project_id: int | UnsetType = UNSET
    """Id of the project, null for none"""
    statistics: builtins.list[Any] | UnsetType = UNSET
    """Numbers of the report. Any JSON value: numbers whose shape depends on the report"""
    events: builtins.list[ReportEvent]
    """Events"""
    annotations: builtins.list[AnnotationsStatistics]
    """Numbers of annotations, one entry a label"""


class AnnotationConflict(Model, frozen=True, kw_only=True):
    """One difference between an annotation and the ground truth."""

    id: int
    """Id of the conflict"""
    frame: int
    """Number of the frame in the task, from 0"""
    type: AnnotationConflictType
    """What is wrong"""
    annotation_ids: builtins.list[AnnotationId]
    """The annotations concerned"""
    report_id: int
    """Id of the quality report"""
    severity: AnnotationConflictSeverity
    """How much it weighs"""
    attribute_names: builtins.list[str] | UnsetType = UNSET
    """Attributes that differ; from 2.80 on"""


class AnnotationFileRequest(RequestModel, frozen=True, kw_only=True):
    """A file with annotations."""

    annotation_file: File
    """The file, in the format that the call names"""


class AnnotationGuideRead(Model, frozen=True, kw_only=True):
    """A guide for annotators."""

    id: int
    """Id of the guide"""
    task_id: int | None
    """Id of the task, null for none"""
    project_id: int | None
    """Id of the project, null for none"""
    created_date: _dt.datetime | UnsetType = UNSET
    """When the guide was made"""
    updated_date: _dt.datetime | UnsetType = UNSET
    """When the guide last changed"""
    markdown: str
    """Text in Markdown"""


class AnnotationGuideWriteRequest(RequestModel, frozen=True, kw_only=True):
    """A new guide, of a task or of a project."""

    task_id: int | None | UnsetType = UNSET
    """Id of the task, null for none"""
    project_id: int | None | UnsetType = UNSET
    """Id of the project, null for none"""
    markdown: str | UnsetType = UNSET
    """Text in Markdown"""


class AnnotationId(Model, frozen=True, kw_only=True):
    """Which annotation a conflict is about."""

    obj_id: int
    """Id of the annotation"""
    job_id: int
    """Id of the job"""
    type: AnnotationConflictAnnotationType
    """Kind of the annotation"""
    shape_type: ShapeType | None
    """Kind of the shape, null for a tag"""


class AnnotationRequest(Model, frozen=True, kw_only=True):
    """A run of a function over a task."""

    id: str
    """Id of the run"""
    function: AnnotationRequestFunction
    """Function and task"""
    status: str
    """State of the run"""
    progress: int
    """How much is done, percent"""
    enqueued: _dt.datetime
    """When it was asked for"""
    started: _dt.datetime
    """When it began"""
    ended: _dt.datetime
    """When it ended"""
    exc_info: str
    """Why it failed"""


class AnnotationRequestFunction(Model, frozen=True, kw_only=True):
    """What the run works on."""

    id: int
    """Id of the function"""
    task: int
    """Id of the task"""


class AnnotationsStatistics(Model, frozen=True, kw_only=True):
    """Numbers of annotations with one label."""

    label_id: int
    """Id of the label"""
    label_name: str
    """Name of the label"""
    rectangle: Count
    """Rectangles"""
    ellipse: Count
    """Ellipses"""
    polygon: Count
    """Polygons"""
    polyline: Count
    """Polylines"""
    points: Count
    """Points"""
    mask: Count
    """Masks"""
    cuboid: Count
    """Cuboids"""
    skeleton: Count
    """Skeletons"""
    tag: Count
    """Tags"""


class ArAssignment(Model, frozen=True, kw_only=True):
    """One request handed to an agent."""

    function_id: int
    """Id of the function, null where none is run"""
    ar_id: str
    """Id of the request"""
    ar_params: ArParams
    """What to do"""


class ArParams(Model, frozen=True, kw_only=True):
    """What an agent is asked to do."""

    type: FunctionRequestType | UnsetType = UNSET
    """What to do"""
    task: int
    """Id of the task"""
    job: int | UnsetType = UNSET
    """Id of the job, where it is not about the whole task"""
    frame: int | UnsetType = UNSET
    """Number of the frame in the task, from 0"""
    threshold: float | None | UnsetType = UNSET
    """Least confidence, 0 to 1, null for none"""
    cleanup: bool | UnsetType = UNSET
    """Whether to delete the annotations that are there first"""
    conv_mask_to_poly: bool | UnsetType = UNSET
    """Whether to store masks as polygons"""
    mapping: LabelMapping | UnsetType = UNSET
    """Label of the task by label of the function"""
    pos_points: builtins.list[builtins.list[float]] | UnsetType = UNSET
    """Points on the object, x and y each, pixels"""
    neg_points: builtins.list[builtins.list[float]] | UnsetType = UNSET
    """Points outside of the object, x and y each, pixels"""
    obj_bbox: builtins.list[builtins.list[float]] | UnsetType = UNSET
    """Two corners of a box around the object, x and y each, pixels"""
    roi: builtins.list[int] | UnsetType = UNSET
    """Part of the picture to look at: left, top, right and bottom, pixels"""
    shapes: builtins.list[Shape] | UnsetType = UNSET
    """Shapes"""
    states: builtins.list[str] | UnsetType = UNSET
    """What the tracker remembers of each object"""


class ArParamsRequest(RequestModel, frozen=True, kw_only=True):
    """What a function is asked to do."""

    type: FunctionRequestType | UnsetType = UNSET
    """What to do"""
    task: int
    """Id of the task"""
    job: int | UnsetType = UNSET
    """Id of the job, where it is not about the whole task"""
    frame: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """Number of the frame in the task, from 0"""
    threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Least confidence, 0 to 1, null for none"""
    cleanup: bool | UnsetType = UNSET
    """Whether to delete the annotations that are there first"""
    conv_mask_to_poly: bool | UnsetType = UNSET
    """Whether to store masks as polygons"""
    mapping: LabelMappingRequest | UnsetType = UNSET
    """Label of the task by label of the function"""
    pos_points: (
        builtins.list[Annotated[builtins.list[float], Meta(max_length=2, min_length=2)]] | UnsetType
    ) = UNSET
    """Points on the object, x and y each, pixels"""
    neg_points: (
        builtins.list[Annotated[builtins.list[float], Meta(max_length=2, min_length=2)]] | UnsetType
    ) = UNSET
    """Points outside of the object, x and y each, pixels"""
    obj_bbox: (
        Annotated[
            builtins.list[Annotated[builtins.list[float], Meta(max_length=2, min_length=2)]],
            Meta(max_length=2),
        ]
        | UnsetType
    ) = UNSET
    """Two corners of a box around the object, x and y each, pixels, at most 2 items"""
    roi: Annotated[builtins.list[int], Meta(max_length=4, min_length=4)] | UnsetType = UNSET
    """Part of the picture to look at: left, top, right and bottom, pixels, exactly 4 items"""
    shapes: builtins.list[ShapeRequest] | UnsetType = UNSET
    """Shapes"""
    states: (
        Annotated[builtins.list[Annotated[str, Meta(max_length=4194304, min_length=1)]], Meta(max_length=32)]
        | UnsetType
    ) = UNSET
    """What the tracker remembers of each object, at most 32 items"""


class AssetCreateRequest(RequestModel, frozen=True, kw_only=True):
    """A picture for a guide."""

    guide_id: int
    """Guide that it belongs to"""
    file: File
    """The picture"""


class AssetRead(Model, frozen=True, kw_only=True):
    """A stored picture of a guide."""

    uuid: _uuid.UUID
    """Id of the picture"""
    filename: str
    """Name of the file"""
    created_date: _dt.datetime
    """When the picture was made"""
    owner: BasicUser
    """Who made the picture"""
    guide_id: int
    """Guide that it belongs to"""


class Attribute(Model, frozen=True, kw_only=True):
    """An attribute that annotations with the label have."""

    id: int
    """Id of the attribute"""
    name: str
    """Name of the attribute"""
    mutable: bool
    """Whether it may change along a track"""
    input_type: InputTypeEnum
    """How it is entered"""
    default_value: str
    """Value where nobody gave one; `true` or `false` for a checkbox"""
    values: builtins.list[str]
    """Values to choose from; least, most and step for a number"""


class AttributeComparison(Model, frozen=True, kw_only=True):
    """How attributes are compared."""

    default: AttributeComparisonDefaultRule | UnsetType = UNSET
    """How attributes without a rule are compared"""
    rules: builtins.list[AttributeComparisonRule] | UnsetType = UNSET
    """Attributes with a rule of their own"""


class AttributeComparisonDefaultRule(Model, frozen=True, kw_only=True):
    """How attributes without a rule of their own are compared."""

    enabled: bool | None | UnsetType = UNSET
    """Whether it is switched on, null for none"""
    comparator: ComparatorEnum | None | UnsetType = UNSET
    """How two values are compared, null for none"""
    threshold: float | None | UnsetType = UNSET
    """Likeness from which two texts count as the same, 0 to 1, null for none"""


class AttributeComparisonDefaultRuleRequest(RequestModel, frozen=True, kw_only=True):
    """How attributes without a rule of their own shall be compared."""

    enabled: bool | None | UnsetType = UNSET
    """Whether it is switched on, null for none"""
    comparator: ComparatorEnum | None | UnsetType = UNSET
    """How two values are compared, null for none"""
    threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Likeness from which two texts count as the same, 0 to 1, null for none"""


class AttributeComparisonRequest(RequestModel, frozen=True, kw_only=True):
    """How attributes shall be compared."""

    default: AttributeComparisonDefaultRuleRequest | UnsetType = UNSET
    """How attributes without a rule are compared"""
    rules: builtins.list[AttributeComparisonRuleRequest] | UnsetType = UNSET
    """Attributes with a rule of their own"""


class AttributeComparisonRule(Model, frozen=True, kw_only=True):
    """How one attribute is compared."""

    spec_id: int
    """Id of the attribute"""
    enabled: bool
    """Whether it is switched on"""
    comparator: ComparatorEnum | None | UnsetType = UNSET
    """How two values are compared, null for none"""
    threshold: float | None | UnsetType = UNSET
    """Likeness from which two texts count as the same, 0 to 1, null for none"""


class AttributeComparisonRuleRequest(RequestModel, frozen=True, kw_only=True):
    """How one attribute shall be compared."""

    spec_id: int
    """Id of the attribute"""
    enabled: bool
    """Whether it is switched on"""
    comparator: ComparatorEnum | None | UnsetType = UNSET
    """How two values are compared, null for none"""
    threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Likeness from which two texts count as the same, 0 to 1, null for none"""


class AttributeRequest(RequestModel, frozen=True, kw_only=True):
    """An attribute to make or to change."""

    id: int | UnsetType = UNSET
    """Id of the attribute to change; none for a new one"""
    name: Annotated[str, Meta(max_length=64, min_length=1)]
    """Name of the attribute, 1 to 64 characters"""
    mutable: bool
    """Whether it may change along a track"""
    input_type: InputTypeEnum
    """How it is entered"""
    default_value: Annotated[str, Meta(max_length=128)] | UnsetType = UNSET
    """Value where nobody gave one; `true` or `false` for a checkbox, at most 128 characters"""
    values: builtins.list[Annotated[str, Meta(max_length=200)]]
    """Values to choose from; least, most and step for a number"""
    deleted: bool | UnsetType = UNSET
    """True removes it with all that uses it; from 2.72 on"""


class AttributeVal(Model, frozen=True, kw_only=True):
    """The value of one attribute of an annotation."""

    spec_id: int
    """Id of the attribute"""
    value: str
    """Value of the attribute, as text"""


class AttributeValRequest(RequestModel, frozen=True, kw_only=True):
    """The value of one attribute of an annotation to be stored."""

    spec_id: int
    """Id of the attribute"""
    value: Annotated[str, Meta(max_length=4096)]
    """Value of the attribute, as text, at most 4096 characters"""


class AttributedShapeRequest(RequestModel, frozen=True, kw_only=True):
    """A shape with attributes, as trackers and interactors give it back."""

    type: ShapeType
    """Kind of the shape"""
    occluded: bool | UnsetType = UNSET
    """Whether something hides part of the object"""
    outside: bool | UnsetType = UNSET
    """Whether the object has left the picture; ends a track"""
    z_order: int | UnsetType = UNSET
    """Place in the pile of shapes, higher ones in front"""
    rotation: Annotated[float, Meta(ge=0, le=360)] | UnsetType = UNSET
    """Rotation about the centre, degrees clockwise"""
    points: builtins.list[float] | UnsetType = UNSET
    """Coordinates in pixels, by type: rectangle `x1 y1 x2 y2`; ellipse centre, right x, top y; polygon, polyline
    and points `x y` in turn; cuboid 16 numbers; mask run lengths, then left, top, right, bottom; none for
    a skeleton"""
    attributes: builtins.list[AttributeValRequest] | UnsetType = UNSET
    """Values of the label's attributes"""


class BasicOrganization(Model, frozen=True, kw_only=True):
    """An organization in short."""

    id: int
    """Id of the organization"""
    slug: str
    """Short name, unique on the server"""


class BasicUser(Model, frozen=True, kw_only=True):
    """A user in short, as owners and assignees are given."""

    url: str
    """Address of the user; its host may be an inner one"""
    id: int
    """Id of the user"""
    username: str
    """User name"""
    first_name: str
    """First name"""
    last_name: str
    """Last name"""


class BasicUserRequest(RequestModel, frozen=True, kw_only=True):
    """A user, named."""

    username: Annotated[str, Meta(max_length=150, min_length=1, pattern="^[\\w.@+-]+$")]
    """User name, 1 to 150 characters"""
    first_name: Annotated[str, Meta(max_length=150)] | UnsetType = UNSET
    """First name, at most 150 characters"""
    last_name: Annotated[str, Meta(max_length=150)] | UnsetType = UNSET
    """Last name, at most 150 characters"""


class Chapter(Model, frozen=True, kw_only=True):
    """A chapter of a video."""

    id: int
    """Number of the chapter"""
    start: int
    """First frame"""
    stop: int
    """Last frame"""
    metadata: ChapterMetadata
    """What is known of it"""


class ChapterMetadata(Model, frozen=True, kw_only=True):
    """What is known of a chapter."""

    title: str | UnsetType = UNSET
    """Title"""


class ClientEvents(Model, frozen=True, kw_only=True):
    """The events as the server took them."""

    events: builtins.list[Event]
    """Events"""
    timestamp: _dt.datetime
    """When they were sent"""
    previous_event: Event | None | UnsetType = UNSET
    """The event before the first of these, null for none"""


class ClientEventsRequest(RequestModel, frozen=True, kw_only=True):
    """Events to be written to the log."""

    events: builtins.list[EventRequest] | UnsetType = UNSET
    """Events"""
    previous_event: EventRequest | None | UnsetType = UNSET
    """The event before the first of these, null for none"""
    timestamp: _dt.datetime
    """When they were sent"""


class CloudStorageContent(Model, frozen=True, kw_only=True):
    """One page of what a cloud storage holds."""

    next: str | None
    """Token of the next page, null on the last"""
    content: builtins.list[FileInfo]
    """Files and folders, by names relative to the prefix"""


class CloudStorageRead(Model, frozen=True, kw_only=True):
    """A cloud storage; its secrets are never given back."""

    id: int
    """Id of the cloud storage"""
    owner: BasicUser | None
    """Who made the cloud storage, null for none"""
    manifests: builtins.list[str]
    """Names of the manifest files in the storage"""
    created_date: _dt.datetime
    """When the cloud storage was made"""
    updated_date: _dt.datetime
    """When the cloud storage last changed"""
    provider_type: ProviderTypeEnum
    """Who runs the storage"""
    resource: str
    """Name of the bucket or container"""
    display_name: str
    """Name to show"""
    credentials_type: CredentialsTypeEnum
    """Which secrets open it"""
    specific_attributes: str
    """More settings as a query, such as `region=…&endpoint_url=…&prefix=…`"""
    description: str
    """Description of the cloud storage"""
    organization: int | None
    """Id of the organization, null for a personal workspace"""


class CloudStorageWriteRequest(RequestModel, frozen=True, kw_only=True):
    """A new cloud storage with the secrets that `credentials_type` asks for."""

    _hidden = frozenset(("connection_string", "key", "key_file", "secret_key", "session_token"))

    provider_type: ProviderTypeEnum
    """Who runs the storage"""
    resource: Annotated[str, Meta(max_length=222, min_length=1)]
    """Name of the bucket or container, 1 to 222 characters"""
    display_name: Annotated[str, Meta(max_length=63, min_length=1)]
    """Name to show, 1 to 63 characters"""
    owner: BasicUserRequest | UnsetType = UNSET
    """Leave it out: the caller becomes the owner"""
    credentials_type: CredentialsTypeEnum
    """Which secrets open it"""
    session_token: Annotated[str, Meta(max_length=440)] | UnsetType = UNSET
    """Access signature, with ACCOUNT_NAME_TOKEN_PAIR, at most 440 characters"""
    account_name: Annotated[str, Meta(max_length=24)] | UnsetType = UNSET
    """Name of the Azure account, at most 24 characters"""
    key: Annotated[str, Meta(max_length=40)] | UnsetType = UNSET
    """Access key, with KEY_SECRET_KEY_PAIR, at most 40 characters"""
    secret_key: Annotated[str, Meta(max_length=64)] | UnsetType = UNSET
    """Secret access key, with KEY_SECRET_KEY_PAIR, at most 64 characters"""
    connection_string: Annotated[str, Meta(max_length=1024)] | UnsetType = UNSET
    """Connection string of the Azure account, at most 1024 characters"""
    key_file: File | UnsetType = UNSET
    """Key file in JSON, with KEY_FILE_PATH"""
    specific_attributes: Annotated[str, Meta(max_length=1024)] | UnsetType = UNSET
    """More settings as a query, such as `region=…&endpoint_url=…&prefix=…`, at most 1024 characters"""
    description: str | UnsetType = UNSET
    """Description of the cloud storage"""
    manifests: builtins.list[Annotated[str, Meta(max_length=1024, min_length=1)]] | UnsetType = UNSET
    """Names of the manifest files in the storage"""


class CommentRead(Model, frozen=True, kw_only=True):
    """A comment."""

    id: int
    """Id of the comment"""
    issue: int
    """Id of the issue"""
    owner: BasicUser | None
    """Who made the comment, null for none"""
    message: str
    """Text of the comment"""
    created_date: _dt.datetime
    """When the comment was made"""
    updated_date: _dt.datetime
    """When the comment last changed"""


class CommentWriteRequest(RequestModel, frozen=True, kw_only=True):
    """A new comment."""

    issue: int
    """Id of the issue"""
    message: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """Text of the comment, not empty"""


class CommentsSummary(Model, frozen=True, kw_only=True):
    """How many comments an issue has."""

    count: int
    """How many there are"""
    url: str
    """Its address; its host may be an inner one"""


class ConsensusMergeCreateRequest(RequestModel, frozen=True, kw_only=True):
    """What to merge: a task or one job of it."""

    task_id: int | UnsetType = UNSET
    """Id of the task"""
    job_id: int | UnsetType = UNSET
    """Id of the job"""


class ConsensusSettings(Model, frozen=True, kw_only=True):
    """How annotations of one task are merged."""

    id: int | UnsetType = UNSET
    """Id of the settings"""
    task_id: int | UnsetType = UNSET
    """Id of the task"""
    iou_threshold: float | UnsetType = UNSET
    """Overlap from which two annotations count as the same, 0 to 1"""
    quorum: float | UnsetType = UNSET
    """Share of the copies that have to agree, 0 to 1; up to 2.54"""


class Count(Model, frozen=True, kw_only=True):
    """Numbers of annotations of one kind."""

    shapes: int
    """On single frames"""
    tracks: int
    """Along tracks"""
    manual: int
    """Drawn by hand"""
    interpolated: int
    """Between keyframes"""


class CreateAnalyticsReportBodyRequest(RequestModel, frozen=True, kw_only=True):
    """What to report on: one of the three."""

    job_id: int | UnsetType = UNSET
    """Id of the job"""
    task_id: int | UnsetType = UNSET
    """Id of the task"""
    project_id: int | UnsetType = UNSET
    """Id of the project, null for none"""


class DataFormRequest(RequestModel, frozen=True, kw_only=True):
    """Data of a task with files of the caller, as a form. Lists of lists and `validation_params` do not travel
    in a form: send the files between Start and Finish, and those in the finishing `DataRequest`."""

    chunk_size: Annotated[int, Meta(ge=0, le=2147483647)] | None | UnsetType = UNSET
    """Frames of a chunk, null for the server's own choice"""
    image_quality: Annotated[int, Meta(ge=1, le=100)] | UnsetType = UNSET
    """Quality of the smaller frames, percent; servers up to 2.54 want it, 1 to 100"""
    start_frame: Annotated[int, Meta(ge=0, le=2147483647)] | UnsetType = UNSET
    """First frame to take, by number in the source"""
    stop_frame: Annotated[int, Meta(ge=0, le=2147483647)] | UnsetType = UNSET
    """Last frame to take, by number in the source"""
    frame_filter: Annotated[str, Meta(max_length=256)] | UnsetType = UNSET
    """Which frames of a video are taken, such as `step=5`; empty for all, at most 256 characters"""
    client_files: builtins.list[File] | UnsetType = UNSET
    """The files; only their base names are kept, and two of one name are a 500"""
    server_files: builtins.list[Annotated[str, Meta(max_length=1024, min_length=1)]] | UnsetType = UNSET
    """Files of the share or of the cloud storage; a folder ends with `/`"""
    remote_files: builtins.list[Annotated[str, Meta(max_length=1024, min_length=1)]] | UnsetType = UNSET
    """Addresses of files that the server is to fetch"""
    use_zip_chunks: bool | UnsetType = UNSET
    """Whether frames of a video are packed as pictures"""
    server_files_exclude: builtins.list[Annotated[str, Meta(max_length=1024, min_length=1)]] | UnsetType = (
        UNSET
    )
    """Files of those folders to leave out"""
    cloud_storage_id: int | None | UnsetType = UNSET
    """Cloud storage that `server_files` are in, null for none"""
    use_cache: bool | UnsetType = UNSET
    """Whether chunks are made as they are asked for"""
    copy_data: bool | UnsetType = UNSET
    """Whether files of the share are copied to the server"""
    storage_method: StorageMethod | UnsetType = UNSET
    """When chunks are made"""
    sorting_method: SortingMethod | UnsetType = UNSET
    """The order of the frames"""
    filename_pattern: Annotated[str, Meta(min_length=1)] | None | UnsetType = UNSET
    """Pattern that the files of a manifest have to match, such as `*.jpg`, not empty, null for none"""
    upload_file_order: builtins.list[Annotated[str, Meta(max_length=1024, min_length=1)]] | UnsetType = UNSET
    """File names in the order that the frames shall have, with `predefined`"""


class DataMetaRead(Model, frozen=True, kw_only=True):
    """The frames of a task or job."""

    chapters: builtins.list[Chapter] | None
    """Chapters of a video, null for none"""
    chunks_updated_date: _dt.datetime | None
    """When the chunks last changed; kept copies of older ones are stale. Null while there is no data, null for
    none"""
    chunk_size: int | None
    """Frames of a chunk, null for the server's own choice"""
    size: int
    """Number of frames"""
    image_quality: int
    """Quality of the smaller frames, percent"""
    start_frame: int
    """First frame taken, by number in the source"""
    stop_frame: int
    """Last frame taken, by number in the source"""
    frame_filter: str
    """Which frames of a video are taken, such as `step=5`; empty for all"""
    frames: builtins.list[FrameMeta] | None
    """Frames in order; one entry for a whole video, null for none"""
    deleted_frames: builtins.list[int]
    """Frames that are left out of the work, by number. A change replaces the whole list"""
    included_frames: builtins.list[int] | None
    """Frames of the task that are in the job, by number; null for all of them"""
    storage: StorageType
    """Where the data is"""
    cloud_storage_id: int | None
    """Id of the cloud storage, null for none"""


class DataRequest(RequestModel, frozen=True, kw_only=True):
    """Data of a task without files of the caller: what is on the share, at addresses or in a cloud storage, or
    the last step after an upload in parts."""

    chunk_size: Annotated[int, Meta(ge=0, le=2147483647)] | None | UnsetType = UNSET
    """Frames of a chunk, null for the server's own choice"""
    image_quality: Annotated[int, Meta(ge=1, le=100)] | UnsetType = UNSET
    """Quality of the smaller frames, percent; servers up to 2.54 want it, 1 to 100"""
    start_frame: Annotated[int, Meta(ge=0, le=2147483647)] | UnsetType = UNSET
    """First frame to take, by number in the source"""
    stop_frame: Annotated[int, Meta(ge=0, le=2147483647)] | UnsetType = UNSET
    """Last frame to take, by number in the source"""
    frame_filter: Annotated[str, Meta(max_length=256)] | UnsetType = UNSET
    """Which frames of a video are taken, such as `step=5`; empty for all, at most 256 characters"""
    server_files: builtins.list[Annotated[str, Meta(max_length=1024, min_length=1)]] | UnsetType = UNSET
    """Files of the share or of the cloud storage; a folder ends with `/`"""
    remote_files: builtins.list[Annotated[str, Meta(max_length=1024, min_length=1)]] | UnsetType = UNSET
    """Addresses of files that the server is to fetch"""
    use_zip_chunks: bool | UnsetType = UNSET
    """Whether frames of a video are packed as pictures"""
    server_files_exclude: builtins.list[Annotated[str, Meta(max_length=1024, min_length=1)]] | UnsetType = (
        UNSET
    )
    """Files of those folders to leave out"""
    cloud_storage_id: int | None | UnsetType = UNSET
    """Cloud storage that `server_files` are in, null for none"""
    use_cache: bool | UnsetType = UNSET
    """Whether chunks are made as they are asked for"""
    copy_data: bool | UnsetType = UNSET
    """Whether files of the share are copied to the server"""
    storage_method: StorageMethod | UnsetType = UNSET
    """When chunks are made"""
    sorting_method: SortingMethod | UnsetType = UNSET
    """The order of the frames"""
    filename_pattern: Annotated[str, Meta(min_length=1)] | None | UnsetType = UNSET
    """Pattern that the files of a manifest have to match, such as `*.jpg`, not empty, null for none"""
    job_file_mapping: (
        builtins.list[builtins.list[Annotated[str, Meta(max_length=1024, min_length=1)]]] | UnsetType
    ) = UNSET
    """File names of each job; files not named are left out"""
    upload_file_order: builtins.list[Annotated[str, Meta(max_length=1024, min_length=1)]] | UnsetType = UNSET
    """File names in the order that the frames shall have, with `predefined`"""
    validation_params: ValidationParamsRequest | None | UnsetType = UNSET
    """How frames to check by are chosen, null for none"""


class DatasetFileRequest(RequestModel, frozen=True, kw_only=True):
    """A zip file with a dataset."""

    dataset_file: File
    """The zip file, in the format that the call names"""


class DatasetFormat(Model, frozen=True, kw_only=True):
    """A format of annotations."""

    name: str
    """Name, to be given as `format`"""
    ext: str
    """Endings of its files, such as `ZIP` or `XML, ZIP`"""
    version: str
    """Version of the format"""
    enabled: bool
    """Whether it is switched on"""
    dimension: DimensionType
    """Pictures or point clouds"""


class DatasetFormats(Model, frozen=True, kw_only=True):
    """The formats that the server reads and writes."""

    importers: builtins.list[DatasetFormat]
    """Formats that annotations can be read from"""
    exporters: builtins.list[DatasetFormat]
    """Formats that annotations can be written in"""


class ErrorDetail(Model, frozen=True, kw_only=True):
    """An error in one sentence."""

    detail: str
    """What happened, in one sentence"""


class Event(Model, frozen=True, kw_only=True):
    """One event as the server took it; time, user and organization are its own."""

    scope: str
    """What happened, such as `load:job`"""
    obj_name: str | None | UnsetType = UNSET
    """Name of the object concerned, null for none"""
    obj_id: int | None | UnsetType = UNSET
    """Id of the object concerned, null for none"""
    obj_val: str | None | UnsetType = UNSET
    """Value of the object concerned, null for none"""
    source: str | None
    """Who sent it: `client` or `server`, null for none"""
    timestamp: _dt.datetime
    """When it happened"""
    count: int | None | UnsetType = UNSET
    """How often it happened, null for none"""
    duration: int
    """How long it took, milliseconds"""
    project_id: int | None | UnsetType = UNSET
    """Id of the project, null for none"""
    task_id: int | None | UnsetType = UNSET
    """Id of the task, null for none"""
    job_id: int | None | UnsetType = UNSET
    """Id of the job, null for none"""
    user_id: int | None
    """Id of the user, null for none"""
    user_name: str | None
    """User name, null for none"""
    user_email: str | None
    """E-mail address of the user, null for none"""
    org_id: int | None
    """Id of the organization, null for a personal workspace"""
    org_slug: str | None
    """Slug of the organization, null for a personal workspace"""
    payload: str | None
    """More about the event, as JSON in text, null for none"""


class EventGroup(Model, frozen=True, kw_only=True):
    """The group that an event belongs to."""

    display_name: str | UnsetType = UNSET
    """Name to show"""


class EventRequest(RequestModel, frozen=True, kw_only=True):
    """One event."""

    scope: Annotated[str, Meta(min_length=1)]
    """What happened, such as `load:job`, not empty"""
    obj_name: Annotated[str, Meta(min_length=1)] | None | UnsetType = UNSET
    """Name of the object concerned, not empty, null for none"""
    obj_id: int | None | UnsetType = UNSET
    """Id of the object concerned, null for none"""
    obj_val: Annotated[str, Meta(min_length=1)] | None | UnsetType = UNSET
    """Value of the object concerned, not empty, null for none"""
    source: Annotated[str, Meta(min_length=1)] | None | UnsetType = UNSET
    """Who sent it: `client` or `server`, not empty, null for none"""
    timestamp: _dt.datetime
    """When it happened"""
    count: int | None | UnsetType = UNSET
    """How often it happened, null for none"""
    duration: int | UnsetType = UNSET
    """How long it took, milliseconds"""
    project_id: int | None | UnsetType = UNSET
    """Id of the project, null for none"""
    task_id: int | None | UnsetType = UNSET
    """Id of the task, null for none"""
    job_id: int | None | UnsetType = UNSET
    """Id of the job, null for none"""
    user_id: int | None | UnsetType = UNSET
    """Id of the user, null for none"""
    user_name: Annotated[str, Meta(min_length=1)] | None | UnsetType = UNSET
    """User name, not empty, null for none"""
    user_email: Annotated[str, Meta(min_length=1)] | None | UnsetType = UNSET
    """E-mail address of the user, not empty, null for none"""
    org_id: int | None | UnsetType = UNSET
    """Id of the organization, null for a personal workspace"""
    org_slug: Annotated[str, Meta(min_length=1)] | None | UnsetType = UNSET
    """Slug of the organization, null for a personal workspace, not empty"""
    payload: Annotated[str, Meta(min_length=1)] | None | UnsetType = UNSET
    """More about the event, as JSON in text, not empty, null for none"""


class Events(Model, frozen=True, kw_only=True):
    """The events that a webhook can wait for."""

    webhook_type: AllWebhookType
    """What the list is for"""
    events: builtins.list[WebhooksEventEntry]
    """Events"""


class FileInfo(Model, frozen=True, kw_only=True):
    """A file or folder."""

    name: str
    """Name, without the folder"""
    type: FileInfoTypeEnum
    """File or folder"""
    mime_type: str
    """Kind of file: `image`, `video`, `archive`, `pdf`, `unknown`, or `DIR`"""


class FrameMeta(Model, frozen=True, kw_only=True):
    """One frame."""

    width: int
    """Width, pixels"""
    height: int
    """Height, pixels"""
    name: str
    """File name, with its folder"""
    related_files: int
    """Number of pictures beside the frame"""
    has_related_context: bool
    """Whether there are pictures beside the frame"""


class Function(Model, frozen=True, kw_only=True):
    """A function that annotates."""

    id: int | UnsetType = UNSET
    """Id of the function"""
    provider: str
    """Who runs the function"""
    url: str | UnsetType = UNSET
    """Address of the provider"""
    name: str | UnsetType = UNSET
    """Name of the function"""
    kind: KindEnum | UnsetType = UNSET
    """What the function does"""
    labels_v2: builtins.list[FunctionLabel] | UnsetType = UNSET
    """Labels that the function gives"""
    min_pos_points: int | UnsetType = UNSET
    """Fewest points on the object that it wants"""
    min_neg_points: int | UnsetType = UNSET
    """Fewest points outside of the object that it wants, -1 where it takes none"""
    startswith_box: bool | UnsetType = UNSET
    """Whether a box around the object comes first"""
    startswith_box_optional: bool | UnsetType = UNSET
    """Whether that box may be left out"""
    supported_shape_types: builtins.list[ShapeType] | UnsetType = UNSET
    """Shapes that the tracker follows"""
    created_date: _dt.datetime | UnsetType = UNSET
    """When the function was made"""
    updated_date: _dt.datetime | UnsetType = UNSET
    """When the function last changed"""
    owner: BasicUser | UnsetType = UNSET
    """Who made the function"""
    organization: int | None | UnsetType = UNSET
    """Id of the organization, null for a personal workspace"""
    visibility: VisibilityEnum | UnsetType = UNSET
    """Who sees it"""


class FunctionAttribute(Model, frozen=True, kw_only=True):
    """An attribute that a function gives values of."""

    name: str
    """Name of the attribute"""
    values: builtins.list[str]
    """Values to choose from; least, most and step for a number"""
    input_type: InputTypeEnum
    """How it is entered"""


class FunctionAttributeRequest(RequestModel, frozen=True, kw_only=True):
    """An attribute that the function gives values of."""

    name: Annotated[str, Meta(max_length=64, min_length=1)]
    """Name of the attribute, 1 to 64 characters"""
    values: Annotated[builtins.list[Annotated[str, Meta(max_length=64, min_length=1)]], Meta(max_length=64)]
    """Values to choose from; least, most and step for a number, at most 64 items"""
    input_type: InputTypeEnum
    """How it is entered"""


class FunctionCall(Model, frozen=True, kw_only=True):
    """A run of a function of the function backend over a task."""

    id: str
    """Id of the run"""
    function: FunctionCallParams
    """Function and what it was started with"""
    status: str | None
    """State of the run, null where the backend does not tell"""
    progress: int | None | UnsetType = UNSET
    """How much is done, percent, null for none"""
    enqueued: _dt.datetime | None
    """When it was asked for, null for none"""
    started: _dt.datetime | None
    """When it began, null for none"""
    ended: _dt.datetime | None
    """When it ended, null for none"""
    exc_info: str | None | UnsetType = UNSET
    """Why it failed, null for none"""


class FunctionCallParams(Model, frozen=True, kw_only=True):
    """What the run was started with."""

    id: str | None
    """Id of the function, null for none"""
    task: int | None
    """Id of the task, null for none"""
    job: int | UnsetType = UNSET
    """Id of the job"""
    threshold: float | None
    """Least confidence, 0 to 1, null for none"""


class FunctionCallRequest(RequestModel, frozen=True, kw_only=True):
    """A run to start."""

    function: Annotated[str, Meta(min_length=1)]
    """Function and what it was started with, not empty"""
    task: int
    """Id of the task"""
    job: int | UnsetType = UNSET
    """Id of the job, where it is not about the whole task"""
    max_distance: int | UnsetType = UNSET
    """Farthest that an object may move between two frames, pixels; for re-identification"""
    threshold: float | UnsetType = UNSET
    """Least confidence, 0 to 1"""
    cleanup: bool | UnsetType = UNSET
    """Whether to delete the annotations that are there first"""
    conv_mask_to_poly: bool | UnsetType = UNSET
    """Whether to store masks as polygons"""
    mapping: LabelMappingRequest | UnsetType = UNSET
    """Label of the task by label of the function"""
    roi: Annotated[builtins.list[int], Meta(max_length=4, min_length=4)] | UnsetType = UNSET
    """Part of the picture to look at: left, top, right and bottom, pixels, exactly 4 items; from 2.80 on"""


class FunctionIdAndArParamsRequest(RequestModel, frozen=True, kw_only=True):
    """A run of a function, and what it shall do."""

    type: FunctionRequestType | UnsetType = UNSET
    """What to do"""
    task: int
    """Id of the task"""
    job: int | UnsetType = UNSET
    """Id of the job, where it is not about the whole task"""
    frame: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """Number of the frame in the task, from 0"""
    threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Least confidence, 0 to 1, null for none"""
    cleanup: bool | UnsetType = UNSET
    """Whether to delete the annotations that are there first"""
    conv_mask_to_poly: bool | UnsetType = UNSET
    """Whether to store masks as polygons"""
    mapping: LabelMappingRequest | UnsetType = UNSET
    """Label of the task by label of the function"""
    pos_points: (
        builtins.list[Annotated[builtins.list[float], Meta(max_length=2, min_length=2)]] | UnsetType
    ) = UNSET
    """Points on the object, x and y each, pixels"""
    neg_points: (
        builtins.list[Annotated[builtins.list[float], Meta(max_length=2, min_length=2)]] | UnsetType
    ) = UNSET
    """Points outside of the object, x and y each, pixels"""
    obj_bbox: (
        Annotated[
            builtins.list[Annotated[builtins.list[float], Meta(max_length=2, min_length=2)]],
            Meta(max_length=2),
        ]
        | UnsetType
    ) = UNSET
    """Two corners of a box around the object, x and y each, pixels, at most 2 items"""
    roi: Annotated[builtins.list[int], Meta(max_length=4, min_length=4)] | UnsetType = UNSET
    """Part of the picture to look at: left, top, right and bottom, pixels, exactly 4 items"""
    shapes: builtins.list[ShapeRequest] | UnsetType = UNSET
    """Shapes"""
    states: (
        Annotated[builtins.list[Annotated[str, Meta(max_length=4194304, min_length=1)]], Meta(max_length=32)]
        | UnsetType
    ) = UNSET
    """What the tracker remembers of each object, at most 32 items"""
    function: int
    """Id of the function"""


class FunctionLabel(Model, frozen=True, kw_only=True):
    """A label that a function gives."""

    name: str
    """Name of the label"""
    type: LabelType | UnsetType = UNSET
    """What the function draws with it"""
    attributes: builtins.list[FunctionAttribute] | UnsetType = UNSET
    """Attributes that come with the label"""
    sublabels: builtins.list[FunctionSublabel] | UnsetType = UNSET
    """Parts of a skeleton"""


class FunctionLabelRequest(RequestModel, frozen=True, kw_only=True):
    """A label that the function gives."""

    name: Annotated[str, Meta(min_length=1)]
    """Name of the label, not empty"""
    type: LabelType | UnsetType = UNSET
    """What the function draws with it"""
    attributes: Annotated[builtins.list[FunctionAttributeRequest], Meta(max_length=16)] | UnsetType = UNSET
    """Attributes that come with the label, at most 16 items"""
    sublabels: Annotated[builtins.list[FunctionSublabelRequest], Meta(max_length=32)] | UnsetType = UNSET
    """Parts of a skeleton, at most 32 items"""


class FunctionRequest(RequestModel, frozen=True, kw_only=True):
    """A function to register."""

    _hidden = frozenset(("api_key",))

    provider: Annotated[str, Meta(max_length=32, min_length=1)]
    """Who runs the function, 1 to 32 characters"""
    url: Annotated[str, Meta(max_length=256, min_length=1)] | UnsetType = UNSET
    """Address of the provider, 1 to 256 characters"""
    api_key: Annotated[str, Meta(max_length=64)] | UnsetType = UNSET
    """Secret that the provider asks for, at most 64 characters"""
    name: Annotated[str, Meta(max_length=128, min_length=1)] | UnsetType = UNSET
    """Name of the function, 1 to 128 characters"""
    kind: KindEnum | UnsetType = UNSET
    """What the function does"""
    labels_v2: builtins.list[FunctionLabelRequest] | UnsetType = UNSET
    """Labels that the function gives"""
    min_pos_points: Annotated[int, Meta(ge=0, le=2147483647)] | UnsetType = UNSET
    """Fewest points on the object that it wants"""
    min_neg_points: Annotated[int, Meta(ge=-1, le=2147483647)] | UnsetType = UNSET
    """Fewest points outside of the object that it wants, -1 where it takes none, at least -1"""
    startswith_box: bool | UnsetType = UNSET
    """Whether a box around the object comes first"""
    startswith_box_optional: bool | UnsetType = UNSET
    """Whether that box may be left out"""
    supported_shape_types: builtins.list[ShapeType] | UnsetType = UNSET
    """Shapes that the tracker follows"""
    visibility: VisibilityEnum | UnsetType = UNSET
    """Who sees it"""


class FunctionSublabel(Model, frozen=True, kw_only=True):
    """A part of a skeleton that a function gives."""

    name: str
    """Name of the part"""
    type: LabelType | UnsetType = UNSET
    """What the function draws with it"""
    attributes: builtins.list[FunctionAttribute] | UnsetType = UNSET
    """Attributes that come with the part"""


class FunctionSublabelRequest(RequestModel, frozen=True, kw_only=True):
    """A part of a skeleton that the function gives."""

    name: Annotated[str, Meta(min_length=1)]
    """Name of the part, not empty"""
    type: LabelType | UnsetType = UNSET
    """What the function draws with it"""
    attributes: Annotated[builtins.list[FunctionAttributeRequest], Meta(max_length=16)] | UnsetType = UNSET
    """Attributes that come with the part, at most 16 items"""


class InvitationRead(Model, frozen=True, kw_only=True):
    """An invitation to an organization."""

    _hidden = frozenset(("key",))

    key: str
    """Key by which it is accepted"""
    created_date: _dt.datetime
    """When the invitation was made"""
    owner: BasicUser | None
    """Who made the invitation, null for none"""
    role: RoleEnum
    """Role in the organization"""
    user: BasicUser
    """Who is invited"""
    organization: int
    """Id of the organization, null for a personal workspace"""
    expired: bool | None
    """Whether it is too late to accept, null where that cannot be told"""
    accepted: bool | UnsetType = UNSET
    """Whether it was accepted; from 2.72 on"""
    organization_info: BasicOrganization
    """The organization in short"""


class InvitationWriteRequest(RequestModel, frozen=True, kw_only=True):
    """A new invitation; the organization is told by the organization context."""

    role: RoleEnum
    """Role in the organization"""
    email: Annotated[str, Meta(min_length=1)]
    """E-mail address of who is invited; an account is made where there is none, not empty"""


class IssueRead(Model, frozen=True, kw_only=True):
    """An issue."""

    id: int
    """Id of the issue"""
    frame: int
    """Number of the frame in the task, from 0"""
    position: builtins.list[float]
    """Coordinates of the place in pixels, x and y in turn"""
    job: int
    """Id of the job"""
    owner: BasicUser | None
    """Who made the issue, null for none"""
    assignee: BasicUser | None
    """Who is to do the work, null for nobody"""
    created_date: _dt.datetime | None
    """When the issue was made, null for none"""
    updated_date: _dt.datetime | None
    """When the issue last changed, null for none"""
    resolved: bool
    """Whether it is settled"""
    comments: CommentsSummary
    """Number and address of its comments"""


class IssueWriteRequest(RequestModel, frozen=True, kw_only=True):
    """A new issue with its first comment."""

    frame: Annotated[int, Meta(ge=0, le=2147483647)]
    """Number of the frame in the task, from 0"""
    position: builtins.list[float]
    """Coordinates of the place in pixels, x and y in turn"""
    job: int
    """Id of the job"""
    assignee: int | None | UnsetType = UNSET
    """Id of the user who is to do it, null for nobody"""
    message: Annotated[str, Meta(min_length=1)]
    """Text of its first comment, not empty"""
    resolved: bool | UnsetType = UNSET
    """Whether it is settled"""


class IssuesSummary(Model, frozen=True, kw_only=True):
    """How many issues a job has."""

    url: str
    """Its address; its host may be an inner one"""
    count: int
    """How many there are"""


class JobRead(Model, frozen=True, kw_only=True):
    """A job."""

    url: str
    """Address of the job; its host may be an inner one"""
    id: int
    """Id of the job"""
    task_id: int
    """Id of the task"""
    task_name: str | None | UnsetType = UNSET
    """Name of the task, null for none; from 2.72 on"""
    project_id: int | None
    """Id of the project, null for none"""
    project_name: str | None | UnsetType = UNSET
    """Name of the project, null for none; from 2.72 on"""
    assignee: BasicUser | None
    """Who is to do the work, null for nobody"""
    guide_id: int | None
    """Id of the guide, null for none"""
    dimension: DimensionType
    """Pictures or point clouds"""
    mode: TaskMode
    """Pictures or a video"""
    media_type: MediaType | UnsetType = UNSET
    """Pictures, point clouds or audio; from 2.72 on"""
    bug_tracker: str | None
    """Address in the owner's tracker of work, null for none"""
    status: JobStatus
    """How far the work on the job is"""
    stage: JobStage
    """Where it stands in the course of work"""
    state: OperationStatus
    """How far the work is"""
    frame_count: int
    """Number of frames"""
    start_frame: int
    """First frame, by number in the task"""
    stop_frame: int
    """Last frame, by number in the task"""
    data_chunk_size: int | None
    """Frames of a chunk, null for none"""
    data_compressed_chunk_type: ChunkType
    """How chunks of smaller frames are packed"""
    data_original_chunk_type: ChunkType
    """How chunks of frames as uploaded are packed"""
    created_date: _dt.datetime
    """When the job was made"""
    updated_date: _dt.datetime
    """When the job last changed"""
    issues: IssuesSummary
    """Number and address of its issues"""
    labels: LabelsSummary
    """Address of its labels"""
    type: JobType
    """What the job is for"""
    organization: int | None
    """Id of the organization, null for a personal workspace"""
    target_storage: Storage | None
    """Where exports go to, null for the server's disk"""
    source_storage: Storage | None
    """Where imports come from, null for the server's disk"""
    assignee_updated_date: _dt.datetime | None
    """When the assignee last changed, null before"""
    parent_job_id: int | None
    """Job that this one is a copy of, null for none"""
    replicas_count: int | UnsetType = UNSET
    """How many copies of the job there are; from 2.72 on"""
    consensus_replicas: int | UnsetType = UNSET
    """How many copies of the job there are; up to 2.72"""


class JobValidation(Model, frozen=True, kw_only=True):
    """A check of a job against the ground truth."""

    id: int | UnsetType = UNSET
    """Id of the check"""
    job_id: int | UnsetType = UNSET
    """Id of the job"""
    attempt_number: int | UnsetType = UNSET
    """Which check of the job this is, from 1"""
    attempts_remaining: int | None | UnsetType = UNSET
    """Checks left, null without a bound"""
    assignee_id: int | None | UnsetType = UNSET
    """Id of the user who is to do the work, null for nobody"""
    assignee_last_updated: _dt.datetime | None | UnsetType = UNSET
    """When the assignee last changed, null for none"""
    created_date: _dt.datetime | UnsetType = UNSET
    """When the check was made"""
    actual_score: float | None | UnsetType = UNSET
    """Score that was reached, 0 to 1, null for none"""
    required_score: float | UnsetType = UNSET
    """Score that is wanted, 0 to 1"""
    target_metric: QualityTargetMetric | UnsetType = UNSET
    """Metric to judge by"""
    report_id: int | UnsetType = UNSET
    """Id of the quality report"""
    status: JobValidationStatusEnum | UnsetType = UNSET
    """How the check ended"""
    messages: builtins.list[str] | None | UnsetType = UNSET
    """Notes on the check, null for none"""


class JobValidationCreateRequest(RequestModel, frozen=True, kw_only=True):
    """The job to check."""

    job_id: int
    """Id of the job"""
    timeout: int | None | UnsetType = UNSET
    """How long to wait for the result, null for the server's own choice"""


class JobValidationLayoutRead(Model, frozen=True, kw_only=True):
    """The hidden check frames of a job."""

    honeypot_count: int | UnsetType = UNSET
    """Number of hidden check frames"""
    honeypot_frames: builtins.list[int] | UnsetType = UNSET
    """Frames that hide a check frame, by number"""
    honeypot_real_frames: builtins.list[int] | UnsetType = UNSET
    """Check frames that are hidden there, in the same order, by number in the pool"""


class JobWriteRequest(RequestModel, frozen=True, kw_only=True):
    """A new job: ground truth or a replica. All others are made by the server."""

    assignee: int | None | UnsetType = UNSET
    """Id of the user who is to do the work, null for nobody; an unknown one is a 500"""
    stage: JobStage | UnsetType = UNSET
    """Where it stands in the course of work"""
    state: OperationStatus | UnsetType = UNSET
    """How far the work is"""
    type: JobType
    """What the job is for: `ground_truth`, or `replica` from 2.80 on"""
    task_id: int
    """Id of the task"""
    frame_selection_method: FrameSelectionMethod | UnsetType = UNSET
    """How the frames are chosen"""
    frame_count: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """How many frames to take, with `random_uniform`, at least 1"""
    frame_share: float | UnsetType = UNSET
    """Share of the frames to take, above 0 up to 1, with `random_uniform`"""
    frames_per_job_count: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """Frames of each job, with `random_per_job`, at least 1"""
    frames_per_job_share: float | UnsetType = UNSET
    """Share of each job's frames, above 0 up to 1, with `random_per_job`"""
    random_seed: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """Number that makes a random choice repeatable"""
    frames: builtins.list[Annotated[int, Meta(ge=0)]] | UnsetType = UNSET
    """Frames to take by number, with `manual`"""


class JobsSummary(Model, frozen=True, kw_only=True):
    """How many jobs a task has, and how far they are."""

    count: int
    """How many there are"""
    completed: int | None
    """How many are done, null for none"""
    validation: int | None
    """How many are at the stage of validation, null for none"""
    url: str
    """Its address; its host may be an inner one"""


class Label(Model, frozen=True, kw_only=True):
    """A label."""

    id: int
    """Id of the label"""
    name: str
    """Name of the label"""
    color: str
    """Colour as `#rrggbb`"""
    attributes: builtins.list[Attribute]
    """Attributes that annotations with the label have"""
    type: LabelType
    """What may be drawn with it"""
    svg: str | UnsetType = UNSET
    """Drawing of a skeleton. In requests nodes name their part in `data-label-name`, in answers they give its id
    in `data-label-id`"""
    sublabels: builtins.list[Sublabel]
    """Parts of a skeleton"""
    project_id: int | None | UnsetType = UNSET
    """Id of the project, null for none"""
    task_id: int | None | UnsetType = UNSET
    """Id of the task, null for none"""
    parent_id: int | None
    """Id of the skeleton's label, null for none"""
    has_parent: bool
    """Whether it is part of a skeleton's label"""


class LabelMappingEntry(Model, frozen=True, kw_only=True):
    """Which label of the task one of the function becomes."""

    name: str
    """Label of the task"""
    attributes: AttributeMapping | UnsetType = UNSET
    """Attribute of the task by attribute of the function"""
    sublabels: SublabelMapping | UnsetType = UNSET
    """Sublabel of the task by sublabel of the function"""


class LabelMappingEntryRequest(RequestModel, frozen=True, kw_only=True):
    """Which label of the task one of the function shall become."""

    name: Annotated[str, Meta(min_length=1)]
    """Label of the task, not empty"""
    attributes: AttributeMappingRequest | UnsetType = UNSET
    """Attribute of the task by attribute of the function"""
    sublabels: SublabelMappingRequest | UnsetType = UNSET
    """Sublabel of the task by sublabel of the function"""


class LabeledData(Model, frozen=True, kw_only=True):
    """Annotations."""

    version: int
    """Number of the version; the server counts for itself"""
    tags: builtins.list[LabeledImage]
    """Tags: labels on whole frames"""
    shapes: builtins.list[LabeledShape]
    """Shapes"""
    tracks: builtins.list[LabeledTrack]
    """Tracks: objects over several frames"""
    intervals: builtins.list[LabeledInterval] | UnsetType = UNSET
    """Labels on stretches of audio; from 2.72 on"""


class LabeledDataRequest(RequestModel, frozen=True, kw_only=True):
    """Annotations that replace all that is there."""

    version: int | UnsetType = UNSET
    """Number of the version; the server counts for itself"""
    tags: builtins.list[LabeledImageRequest] | UnsetType = UNSET
    """Tags: labels on whole frames"""
    shapes: builtins.list[LabeledShapeRequest] | UnsetType = UNSET
    """Shapes"""
    tracks: builtins.list[LabeledTrackRequest] | UnsetType = UNSET
    """Tracks: objects over several frames"""
    intervals: builtins.list[LabeledIntervalRequest] | UnsetType = UNSET
    """Labels on stretches of audio; from 2.72 on"""


class LabeledImage(Model, frozen=True, kw_only=True):
    """A tag: a label on a whole frame."""

    id: int | None | UnsetType = UNSET
    """Id of the tag, null for none"""
    label_id: int
    """Id of the label"""
    group: int | None | UnsetType = UNSET
    """Number that annotations which belong together share, 0 or null for none"""
    source: str | UnsetType = UNSET
    """How it came about: `manual`, `auto`, `semi-auto`, `file`, `consensus`; free text"""
    frame: int
    """Number of the frame in the task, from 0"""
    attributes: builtins.list[AttributeVal] | UnsetType = UNSET
    """Values of the label's attributes"""


class LabeledImageRequest(RequestModel, frozen=True, kw_only=True):
    """A tag to store: a label on a whole frame."""

    id: int | None | UnsetType = UNSET
    """Id of the tag to replace or delete, null for none"""
    label_id: Annotated[int, Meta(ge=0)]
    """Id of the label"""
    group: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
    """Number that annotations which belong together share, 0 or null for none"""
    source: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """How it came about: `manual`, `auto`, `semi-auto`, `file`, `consensus`; free text"""
    frame: Annotated[int, Meta(ge=0)]
    """Number of the frame in the task, from 0"""
    attributes: builtins.list[AttributeValRequest] | UnsetType = UNSET
    """Values of the label's attributes"""


class LabeledInterval(Model, frozen=True, kw_only=True):
    """A label on a stretch of an audio recording."""

    id: int | None | UnsetType = UNSET
    """Id of the interval, null for none"""
    label_id: int
    """Id of the label"""
    group: int | None | UnsetType = UNSET
    """Number that annotations which belong together share, 0 or null for none"""
    source: str | UnsetType = UNSET
    """How it came about: `manual`, `auto`, `semi-auto`, `file`, `consensus`; free text"""
    attributes: builtins.list[AttributeVal] | UnsetType = UNSET
    """Values of the label's attributes"""
    score: float | UnsetType = UNSET
    """How sure the annotation is, 0 to 1"""
    start: int
    """Where it begins"""
    stop: int | None
    """Where it ends, null where it is left open"""


class LabeledIntervalRequest(RequestModel, frozen=True, kw_only=True):
    """A label to store on a stretch of an audio recording."""

    id: int | None | UnsetType = UNSET
    """Id of the interval to replace or delete, null for none"""
    label_id: Annotated[int, Meta(ge=0)]
    """Id of the label"""
    group: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
    """Number that annotations which belong together share, 0 or null for none"""
    source: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """How it came about: `manual`, `auto`, `semi-auto`, `file`, `consensus`; free text"""
    attributes: builtins.list[AttributeValRequest] | UnsetType = UNSET
    """Values of the label's attributes"""
    score: Annotated[float, Meta(ge=0, le=1)] | UnsetType = UNSET
    """How sure the annotation is, 0 to 1"""
    start: Annotated[int, Meta(ge=0)]
    """Where it begins"""
    stop: Annotated[int, Meta(ge=0)] | None
    """Where it ends, null where it is left open"""


class LabeledShape(Model, frozen=True, kw_only=True):
    """A shape on one frame."""

    type: ShapeType
    """Kind of the shape"""
    occluded: bool | UnsetType = UNSET
    """Whether something hides part of the object"""
    outside: bool | UnsetType = UNSET
    """Whether the object has left the picture; ends a track"""
    z_order: int | UnsetType = UNSET
    """Place in the pile of shapes, higher ones in front"""
    rotation: float | UnsetType = UNSET
    """Rotation about the centre, degrees clockwise"""
    points: builtins.list[float] | UnsetType = UNSET
    """Coordinates in pixels, by type: rectangle `x1 y1 x2 y2`; ellipse centre, right x, top y; polygon, polyline
    and points `x y` in turn; cuboid 16 numbers; mask run lengths, then left, top, right, bottom; none for
    a skeleton"""
    id: int | None | UnsetType = UNSET
    """Id of the shape, null for none"""
    label_id: int
    """Id of the label"""
    group: int | None | UnsetType = UNSET
    """Number that annotations which belong together share, 0 or null for none"""
    source: str | UnsetType = UNSET
    """How it came about: `manual`, `auto`, `semi-auto`, `file`, `consensus`; free text"""
    frame: int
    """Number of the frame in the task, from 0"""
    attributes: builtins.list[AttributeVal] | UnsetType = UNSET
    """Values of the label's attributes"""
    score: float | UnsetType = UNSET
    """How sure the annotation is, 0 to 1; from 2.72 on"""
    elements: builtins.list[SubLabeledShape] | UnsetType = UNSET
    """Parts of a skeleton, one a sublabel; empty for everything else"""


class LabeledShapeRequest(RequestModel, frozen=True, kw_only=True):
    """A shape to store on one frame."""

    type: ShapeType
    """Kind of the shape"""
    occluded: bool | UnsetType = UNSET
    """Whether something hides part of the object"""
    outside: bool | UnsetType = UNSET
    """Whether the object has left the picture; ends a track"""
    z_order: int | UnsetType = UNSET
    """Place in the pile of shapes, higher ones in front"""
    rotation: Annotated[float, Meta(ge=0, le=360)] | UnsetType = UNSET
    """Rotation about the centre, degrees clockwise"""
    points: builtins.list[float] | UnsetType = UNSET
    """Coordinates in pixels, by type: rectangle `x1 y1 x2 y2`; ellipse centre, right x, top y; polygon, polyline
    and points `x y` in turn; cuboid 16 numbers; mask run lengths, then left, top, right, bottom; none for
    a skeleton"""
    id: int | None | UnsetType = UNSET
    """Id of the shape to replace or delete, null for none"""
    label_id: Annotated[int, Meta(ge=0)]
    """Id of the label"""
    group: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
    """Number that annotations which belong together share, 0 or null for none"""
    source: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """How it came about: `manual`, `auto`, `semi-auto`, `file`, `consensus`; free text"""
    frame: Annotated[int, Meta(ge=0)]
    """Number of the frame in the task, from 0"""
    attributes: builtins.list[AttributeValRequest] | UnsetType = UNSET
    """Values of the label's attributes"""
    score: Annotated[float, Meta(ge=0, le=1)] | UnsetType = UNSET
    """How sure the annotation is, 0 to 1; from 2.72 on"""
    elements: builtins.list[SubLabeledShapeRequest] | UnsetType = UNSET
    """Parts of a skeleton, one a sublabel; empty for everything else"""


class LabeledTrack(Model, frozen=True, kw_only=True):
    """One object over several frames."""

    id: int | None | UnsetType = UNSET
    """Id of the track, null for none"""
    label_id: int
    """Id of the label"""
    group: int | None | UnsetType = UNSET
    """Number that annotations which belong together share, 0 or null for none"""
    source: str | UnsetType = UNSET
    """How it came about: `manual`, `auto`, `semi-auto`, `file`, `consensus`; free text"""
    frame: int
    """Number of the first frame in the task, from 0"""
    attributes: builtins.list[AttributeVal] | UnsetType = UNSET
    """Values of the attributes that do not change along the track"""
    shapes: builtins.list[TrackedShape]
    """Keyframes"""
    elements: builtins.list[SubLabeledTrack] | UnsetType = UNSET
    """Parts of a skeleton, one a sublabel; empty for everything else"""


class LabeledTrackRequest(RequestModel, frozen=True, kw_only=True):
    """One object over several frames, to store."""

    id: int | None | UnsetType = UNSET
    """Id of the track to replace or delete, null for none"""
    label_id: Annotated[int, Meta(ge=0)]
    """Id of the label"""
    group: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
    """Number that annotations which belong together share, 0 or null for none"""
    source: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """How it came about: `manual`, `auto`, `semi-auto`, `file`, `consensus`; free text"""
    frame: Annotated[int, Meta(ge=0)]
    """Number of the first frame in the task, from 0"""
    attributes: builtins.list[AttributeValRequest] | UnsetType = UNSET
    """Values of the attributes that do not change along the track"""
    shapes: builtins.list[TrackedShapeRequest]
    """Keyframes"""
    elements: builtins.list[SubLabeledTrackRequest] | UnsetType = UNSET
    """Parts of a skeleton, one a sublabel; empty for everything else"""


class LabelsSummary(Model, frozen=True, kw_only=True):
    """Where the labels are to be read."""

    url: str
    """Its address; its host may be an inner one"""


class LambdaFunction(Model, frozen=True, kw_only=True):
    """A function of the function backend."""

    id: str
    """Id of the function"""
    kind: KindEnum
    """What the function does"""
    labels_v2: builtins.list[FunctionLabel]
    """Labels that the function gives"""
    description: str
    """Description of the function"""
    name: str
    """Name of the function"""
    version: int
    """Version"""
    min_pos_points: int | UnsetType = UNSET
    """Fewest points on the object that it wants"""
    min_neg_points: int | UnsetType = UNSET
    """Fewest points outside of the object that it wants, -1 where it takes none"""
    startswith_box: bool | UnsetType = UNSET
    """Whether a box around the object comes first"""
    startswith_box_optional: bool | UnsetType = UNSET
    """Whether that box may be left out"""
    supported_shape_types: builtins.list[ShapeType] | UnsetType = UNSET
    """Shapes that the tracker follows"""


class Limit(Model, frozen=True, kw_only=True):
    """The limits of a user or an organization."""

    id: int | UnsetType = UNSET
    """Id of the limits"""
    user: int | None | UnsetType = UNSET
    """Id of the user, null for none"""
    org: int | None | UnsetType = UNSET
    """Id of the organization, null for none"""
    type: LimitTypeEnum
    """Where the limits come from"""
    limits: LimitsField
    """What may be used"""


class LimitRequest(RequestModel, frozen=True, kw_only=True):
    """New limits of a user or an organization."""

    user: int | None | UnsetType = UNSET
    """Id of the user, null for none"""
    org: int | None | UnsetType = UNSET
    """Id of the organization, null for none"""
    type: LimitTypeEnum
    """Where the limits come from"""
    limits: LimitsFieldRequest
    """What may be used"""


class LimitsField(Model, frozen=True, kw_only=True):
    """What may be used; null where there is no bound."""

    tasks: int | None
    """Most tasks, null for none"""
    projects: int | None
    """Most projects, null for none"""
    cloud_storages: int | None
    """Most cloud storages, null for none"""
    automatic_annotation: bool | None
    """Whether functions may be run, null for none"""
    job_export_dataset: bool | None
    """Whether datasets of jobs may be exported, null for none"""
    task_export_dataset: bool | None
    """Whether datasets of tasks may be exported, null for none"""
    project_export_dataset: bool | None
    """Whether datasets of projects may be exported, null for none"""
    analytics_reports_calculation: bool | None
    """Whether analytics reports may be made, null for none"""
    external_ai_agents: int | None
    """Most functions run by agents, null for none"""
    external_ai_agent_calls: int | None
    """Most calls of functions run by agents, null for none"""
    internal_ai_agent_calls: int | None
    """Most calls of functions run by the service, null for none"""
    internal_storage_bytes: int | None
    """Most room on the service's own disks, bytes, null for none"""
    webhooks: int | None
    """Most webhooks, null for none"""
    memberships: int | None | UnsetType = UNSET
    """Most members of an organization, null for none"""
    organizations: int | None | UnsetType = UNSET
    """Most organizations, null for none"""


class LimitsFieldRequest(RequestModel, frozen=True, kw_only=True):
    """What shall be allowed; null for no bound."""

    tasks: int | None
    """Most tasks, null for none"""
    projects: int | None
    """Most projects, null for none"""
    cloud_storages: int | None
    """Most cloud storages, null for none"""
    automatic_annotation: bool | None
    """Whether functions may be run, null for none"""
    job_export_dataset: bool | None
    """Whether datasets of jobs may be exported, null for none"""
    task_export_dataset: bool | None
    """Whether datasets of tasks may be exported, null for none"""
    project_export_dataset: bool | None
    """Whether datasets of projects may be exported, null for none"""
    analytics_reports_calculation: bool | None
    """Whether analytics reports may be made, null for none"""
    external_ai_agents: int | None
    """Most functions run by agents, null for none"""
    external_ai_agent_calls: int | None
    """Most calls of functions run by agents, null for none"""
    internal_ai_agent_calls: int | None
    """Most calls of functions run by the service, null for none"""
    internal_storage_bytes: int | None
    """Most room on the service's own disks, bytes, null for none"""
    webhooks: int | None
    """Most webhooks, null for none"""
    memberships: int | None | UnsetType = UNSET
    """Most members of an organization, null for none"""
    organizations: int | None | UnsetType = UNSET
    """Most organizations, null for none"""


class LoginSerializerExRequest(RequestModel, frozen=True, kw_only=True):
    """Name or e-mail address, and the password."""

    _hidden = frozenset(("password",))

    username: str | UnsetType = UNSET
    """User name, or the e-mail address instead"""
    email: str | UnsetType = UNSET
    """E-mail address, in place of the name"""
    password: Annotated[str, Meta(min_length=1)]
    """Password, not empty"""


class MembershipRead(Model, frozen=True, kw_only=True):
    """A member of an organization."""

    _hidden = frozenset(("invitation",))

    id: int
    """Id of the membership"""
    user: BasicUser
    """Who it is"""
    organization: int
    """Id of the organization, null for a personal workspace"""
    is_active: bool
    """Whether the member takes part; false until an invitation is accepted"""
    joined_date: _dt.datetime | None
    """When the member joined, null before"""
    role: RoleEnum
    """Role in the organization"""
    invitation: str | None
    """Key of the invitation, null for who founded the organization"""


class OnlineFunctionCallRequest(OpenRequestModel, frozen=True, kw_only=True):
    """One frame for a function. What else a function takes beside these is its own affair: it gets every key."""

    job: int | UnsetType = UNSET
    """Id of the job"""
    task: int | UnsetType = UNSET
    """Id of the task"""
    frame: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """Number of the frame in the task, from 0"""
    threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Least confidence, 0 to 1, null for none"""
    cleanup: bool | UnsetType = UNSET
    """Whether to delete the annotations that are there first"""
    conv_mask_to_poly: bool | UnsetType = UNSET
    """Whether to store masks as polygons"""
    mapping: LabelMappingRequest | UnsetType = UNSET
    """Label of the task by label of the function"""
    pos_points: (
        builtins.list[Annotated[builtins.list[float], Meta(max_length=2, min_length=2)]] | UnsetType
    ) = UNSET
    """Points on the object, x and y each, pixels"""
    neg_points: (
        builtins.list[Annotated[builtins.list[float], Meta(max_length=2, min_length=2)]] | UnsetType
    ) = UNSET
    """Points outside of the object, x and y each, pixels"""
    obj_bbox: (
        Annotated[
            builtins.list[Annotated[builtins.list[float], Meta(max_length=2, min_length=2)]],
            Meta(max_length=2),
        ]
        | UnsetType
    ) = UNSET
    """Two corners of a box around the object, x and y each, pixels, at most 2 items"""
    roi: Annotated[builtins.list[int], Meta(max_length=4, min_length=4)] | UnsetType = UNSET
    """Part of the picture to look at: left, top, right and bottom, pixels, exactly 4 items"""
    shapes: builtins.list[ShapeRequest] | UnsetType = UNSET
    """Shapes"""
    states: (
        Annotated[builtins.list[Annotated[str, Meta(max_length=4194304, min_length=1)]], Meta(max_length=32)]
        | UnsetType
    ) = UNSET
    """What the tracker remembers of each object, at most 32 items"""


class OrganizationRead(Model, frozen=True, kw_only=True):
    """An organization."""

    id: int
    """Id of the organization"""
    slug: str
    """Short name, unique on the server"""
    name: str
    """Name of the organization"""
    description: str
    """Description of the organization"""
    created_date: _dt.datetime
    """When the organization was made"""
    updated_date: _dt.datetime
    """When the organization last changed"""
    contact: Any
    """Whatever the organization keeps as its contact. Any JSON value: the organization's own free-form object"""
    owner: BasicUser | None
    """Who owns it, null for none"""


class OrganizationWriteRequest(RequestModel, frozen=True, kw_only=True):
    """A new organization."""

    slug: Annotated[str, Meta(max_length=16, min_length=1, pattern="^[-a-zA-Z0-9_]+$")]
    """Short name, unique on the server: letters, digits, `_` and `-`, 1 to 16 characters"""
    name: Annotated[str, Meta(max_length=64)] | UnsetType = UNSET
    """Name of the organization, at most 64 characters"""
    description: str | UnsetType = UNSET
    """Description of the organization"""
    contact: Any | UnsetType = UNSET
    """Whatever the organization keeps as its contact. Any JSON value: the organization's own free-form object"""


class PaginatedAccessTokenReadList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[AccessTokenRead]
    """The items of this page"""


class PaginatedAnnotationConflictList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[AnnotationConflict]
    """The items of this page"""


class PaginatedCloudStorageReadList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[CloudStorageRead]
    """The items of this page"""


class PaginatedCommentReadList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[CommentRead]
    """The items of this page"""


class PaginatedConsensusSettingsList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[ConsensusSettings]
    """The items of this page"""


class PaginatedFunctionList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[Function]
    """The items of this page"""


class PaginatedInvitationReadList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[InvitationRead]
    """The items of this page"""


class PaginatedIssueReadList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[IssueRead]
    """The items of this page"""


class PaginatedJobReadList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[JobRead]
    """The items of this page"""


class PaginatedJobValidationList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[JobValidation]
    """The items of this page"""


class PaginatedLabelList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[Label]
    """The items of this page"""


class PaginatedLimitList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[Limit]
    """The items of this page"""


class PaginatedMembershipReadList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[MembershipRead]
    """The items of this page"""


class PaginatedOrganizationReadList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[OrganizationRead]
    """The items of this page"""


class PaginatedProjectReadList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[ProjectRead]
    """The items of this page"""


class PaginatedQualityReportList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[QualityReport]
    """The items of this page"""


class PaginatedQualityRequirementListItemList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    results: builtins.list[QualityRequirementListItem]
    """The items of this page"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""


class PaginatedQualitySettingsList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[QualitySettings]
    """The items of this page"""


class PaginatedRequestList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[Request]
    """The items of this page"""


class PaginatedTaskReadList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[TaskRead]
    """The items of this page"""


class PaginatedUsageList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[Usage]
    """The items of this page"""


class PaginatedUserGrowthDataList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    results: builtins.list[UserGrowthData]
    """The items of this page"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""


class PaginatedUserList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[User]
    """The items of this page"""


class PaginatedWebhookDeliveryReadList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[WebhookDeliveryRead]
    """The items of this page"""


class PaginatedWebhookReadList(Model, frozen=True, kw_only=True):
    """One page of a list."""

    count: int
    """How many there are on all pages"""
    next: str | None
    """Address of the next page, null on the last; its host may be an inner one"""
    previous: str | None
    """Address of the page before, null on the first; its host may be an inner one"""
    results: builtins.list[WebhookRead]
    """The items of this page"""


class PasswordChangeRequest(RequestModel, frozen=True, kw_only=True):
    """The old password, and the new one twice."""

    _hidden = frozenset(("new_password1", "new_password2", "old_password"))

    old_password: Annotated[str, Meta(min_length=1)]
    """Old password, not empty"""
    new_password1: Annotated[str, Meta(max_length=256, min_length=8)]
    """New password, 8 to 256 characters"""
    new_password2: Annotated[str, Meta(max_length=256, min_length=8)]
    """New password, once more, 8 to 256 characters"""


class PasswordResetConfirmRequest(RequestModel, frozen=True, kw_only=True):
    """The new password twice, with what the mail said."""

    _hidden = frozenset(("new_password1", "new_password2", "token", "uid"))

    new_password1: Annotated[str, Meta(max_length=256, min_length=8)]
    """New password, 8 to 256 characters"""
    new_password2: Annotated[str, Meta(max_length=256, min_length=8)]
    """New password, once more, 8 to 256 characters"""
    uid: Annotated[str, Meta(min_length=1)]
    """User id in the mail, not empty"""
    token: Annotated[str, Meta(min_length=1)]
    """Token in the mail, not empty"""


class PasswordResetSerializerExRequest(RequestModel, frozen=True, kw_only=True):
    """Whose password shall be reset."""

    email: Annotated[str, Meta(min_length=1)]
    """E-mail address, not empty"""


class PatchedAccessTokenWriteRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of an access token."""

    name: Annotated[str, Meta(max_length=50, min_length=1)] | UnsetType = UNSET
    """Name of the token, 1 to 50 characters"""
    expiry_date: _dt.datetime | None | UnsetType = UNSET
    """When it ends, null for never"""
    read_only: bool | UnsetType = UNSET
    """Whether it may only read"""


class PatchedAnnotationGuideWriteRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of a guide."""

    task_id: int | None | UnsetType = UNSET
    """Id of the task, null for none"""
    project_id: int | None | UnsetType = UNSET
    """Id of the project, null for none"""
    markdown: str | UnsetType = UNSET
    """Text in Markdown"""


class PatchedCloudStorageWriteRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of a cloud storage."""

    _hidden = frozenset(("connection_string", "key", "key_file", "secret_key", "session_token"))

    provider_type: ProviderTypeEnum | UnsetType = UNSET
    """Who runs the storage"""
    resource: Annotated[str, Meta(max_length=222, min_length=1)] | UnsetType = UNSET
    """Name of the bucket or container, 1 to 222 characters"""
    display_name: Annotated[str, Meta(max_length=63, min_length=1)] | UnsetType = UNSET
    """Name to show, 1 to 63 characters"""
    owner: BasicUserRequest | UnsetType = UNSET
    """Leave it out"""
    credentials_type: CredentialsTypeEnum | UnsetType = UNSET
    """Which secrets open it"""
    session_token: Annotated[str, Meta(max_length=440)] | UnsetType = UNSET
    """Access signature, with ACCOUNT_NAME_TOKEN_PAIR, at most 440 characters"""
    account_name: Annotated[str, Meta(max_length=24)] | UnsetType = UNSET
    """Name of the Azure account, at most 24 characters"""
    key: Annotated[str, Meta(max_length=40)] | UnsetType = UNSET
    """Access key, with KEY_SECRET_KEY_PAIR, at most 40 characters"""
    secret_key: Annotated[str, Meta(max_length=64)] | UnsetType = UNSET
    """Secret access key, with KEY_SECRET_KEY_PAIR, at most 64 characters"""
    connection_string: Annotated[str, Meta(max_length=1024)] | UnsetType = UNSET
    """Connection string of the Azure account, at most 1024 characters"""
    key_file: File | UnsetType = UNSET
    """Key file in JSON, with KEY_FILE_PATH"""
    specific_attributes: Annotated[str, Meta(max_length=1024)] | UnsetType = UNSET
    """More settings as a query, such as `region=…&endpoint_url=…&prefix=…`, at most 1024 characters"""
    description: str | UnsetType = UNSET
    """Description of the cloud storage"""
    manifests: builtins.list[Annotated[str, Meta(max_length=1024, min_length=1)]] | UnsetType = UNSET
    """Names of the manifest files in the storage"""


class PatchedCommentWriteRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of a comment."""

    message: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """Text of the comment, not empty"""


class PatchedConsensusSettingsRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of the way annotations are merged."""

    iou_threshold: Annotated[float, Meta(ge=0, le=1)] | UnsetType = UNSET
    """Overlap from which two annotations count as the same, 0 to 1"""
    quorum: float | UnsetType = UNSET
    """Share of the copies that have to agree, 0 to 1; up to 2.54"""


class PatchedDataMetaWriteRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of a task's frames."""

    deleted_frames: builtins.list[Annotated[int, Meta(ge=0)]] | UnsetType = UNSET
    """Frames that are left out of the work, by number. A change replaces the whole list"""
    cloud_storage_id: int | None | UnsetType = UNSET
    """Another cloud storage to read the frames from, null for none"""


class PatchedIssueWriteRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of an issue."""

    position: builtins.list[float] | UnsetType = UNSET
    """Coordinates of the place in pixels, x and y in turn"""
    assignee: int | None | UnsetType = UNSET
    """Id of the user who is to do it, null for nobody"""
    resolved: bool | UnsetType = UNSET
    """Whether it is settled"""


class PatchedJobDataMetaWriteRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of a job's frames."""

    deleted_frames: builtins.list[Annotated[int, Meta(ge=0)]] | UnsetType = UNSET
    """Frames of the job that are left out of the work, by number in the task. Replaces the job's part of the
    list"""


class PatchedJobValidationLayoutWriteRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of the hidden check frames of a job."""

    frame_selection_method: FrameSelectionMethod | UnsetType = UNSET
    """How the frames are chosen"""
    honeypot_real_frames: builtins.list[Annotated[int, Meta(ge=0)]] | UnsetType = UNSET
    """Check frames that are hidden there, in the same order, by number in the pool"""


class PatchedJobWriteRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of a job."""

    assignee: int | None | UnsetType = UNSET
    """Id of the user who is to do the work, null for nobody; an unknown one is a 500"""
    stage: JobStage | UnsetType = UNSET
    """Where it stands in the course of work"""
    state: OperationStatus | UnsetType = UNSET
    """How far the work is"""


class PatchedLabelRequest(RequestModel, frozen=True, kw_only=True):
    """A label to make (without `id`), to change (with it) or to remove (with `deleted`)."""

    id: int | UnsetType = UNSET
    """Id of the label to change; none for a new one"""
    name: Annotated[str, Meta(max_length=64, min_length=1)] | UnsetType = UNSET
    """Name of the label, 1 to 64 characters"""
    color: str | UnsetType = UNSET
    """Colour as `#rrggbb`; made anew when a change leaves it out"""
    attributes: builtins.list[AttributeRequest] | UnsetType = UNSET
    """Attributes that annotations with the label have"""
    deleted: bool | UnsetType = UNSET
    """True removes it with all that uses it"""
    type: LabelType | UnsetType = UNSET
    """What may be drawn with it"""
    svg: str | UnsetType = UNSET
    """Drawing of a skeleton. In requests nodes name their part in `data-label-name`, in answers they give its id
    in `data-label-id`"""
    sublabels: builtins.list[SublabelRequest] | UnsetType = UNSET
    """Parts of a skeleton"""


class PatchedLabeledDataRequest(RequestModel, frozen=True, kw_only=True):
    """Annotations to add, replace or delete, as the `action` of the call says. Objects to replace or delete are
    sent whole, with their id."""

    version: int | UnsetType = UNSET
    """Number of the version; the server counts for itself"""
    tags: builtins.list[LabeledImageRequest] | UnsetType = UNSET
    """Tags: labels on whole frames"""
    shapes: builtins.list[LabeledShapeRequest] | UnsetType = UNSET
    """Shapes"""
    tracks: builtins.list[LabeledTrackRequest] | UnsetType = UNSET
    """Tracks: objects over several frames"""
    intervals: builtins.list[LabeledIntervalRequest] | UnsetType = UNSET
    """Labels on stretches of audio; from 2.72 on"""


class PatchedLimitRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of limits."""

    user: int | None | UnsetType = UNSET
    """Id of the user, null for none"""
    org: int | None | UnsetType = UNSET
    """Id of the organization, null for none"""
    type: LimitTypeEnum | UnsetType = UNSET
    """Where the limits come from"""
    limits: LimitsFieldRequest | UnsetType = UNSET
    """What may be used"""


class PatchedMembershipWriteRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of a membership."""

    role: RoleEnum | UnsetType = UNSET
    """Role in the organization"""


class PatchedOrganizationWriteRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of an organization."""

    slug: Annotated[str, Meta(max_length=16, min_length=1, pattern="^[-a-zA-Z0-9_]+$")] | UnsetType = UNSET
    """Short name, unique on the server: letters, digits, `_` and `-`, 1 to 16 characters"""
    name: Annotated[str, Meta(max_length=64)] | UnsetType = UNSET
    """Name of the organization, at most 64 characters"""
    description: str | UnsetType = UNSET
    """Description of the organization"""
    contact: Any | UnsetType = UNSET
    """Whatever the organization keeps as its contact. Any JSON value: the organization's own free-form object"""


class PatchedProjectWriteRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of a project. An unknown key is answered with 403."""

    name: Annotated[str, Meta(max_length=256, min_length=1)] | UnsetType = UNSET
    """Name of the project, 1 to 256 characters"""
    labels: builtins.list[PatchedLabelRequest] | UnsetType = UNSET
    """Labels to add, change or remove; those not named stay"""
    owner_id: int | None | UnsetType = UNSET
    """Id of the user who shall own it, null for none"""
    assignee_id: int | None | UnsetType = UNSET
    """Id of the user who is to do the work, null for nobody"""
    bug_tracker: Annotated[str, Meta(max_length=2000)] | UnsetType = UNSET
    """Address in the caller's own tracker of work; empty for none, at most 2000 characters"""
    target_storage: StorageRequest | UnsetType = UNSET
    """Where exports go to, null for the server's disk"""
    source_storage: StorageRequest | UnsetType = UNSET
    """Where imports come from, null for the server's disk"""
    organization_id: int | None | UnsetType = UNSET
    """Organization to move it to, null for the caller's personal workspace"""


class PatchedQualityRequirementRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of a quality requirement."""

    settings_id: int | UnsetType = UNSET
    """Id of the quality settings"""
    name: Annotated[str, Meta(max_length=250, min_length=1)] | UnsetType = UNSET
    """Name of the requirement, 1 to 250 characters"""
    sort_order: Annotated[int, Meta(ge=-2147483648, le=2147483647)] | UnsetType = UNSET
    """Place among the others, at least -2147483648"""
    filter: str | UnsetType = UNSET
    """Which annotations the requirement is about, as JSON Logic in text"""
    enabled: bool | UnsetType = UNSET
    """Whether it is switched on"""
    annotation_type: AnnotationTypeEnum | None | UnsetType = UNSET
    """Kind of annotation that the requirement is about, null for none"""
    metric: QualityTargetMetric | None | UnsetType = UNSET
    """Metric, null for none"""
    required_score: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Score that is wanted, 0 to 1, null for none"""
    parent_requirement: int | None | UnsetType = UNSET
    """Requirement above, null for none"""
    iou_threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Overlap from which two annotations count as the same, 0 to 1, null for none"""
    point_size: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Size that points are taken to have, relative to `point_size_base`, 0 to 1, null for none"""
    point_size_base: QualityPointSizeBase | None | UnsetType = UNSET
    """What the size of points is relative to, null for none"""
    line_thickness: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Thickness that lines are taken to have, relative to the picture, 0 to 1, null for none"""
    match_orientation: bool | None | UnsetType = UNSET
    """Whether the direction of lines counts, null for none"""
    line_orientation_threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Gain in overlap from which the direction of a line counts, 0 to 1, null for none"""
    match_groups: bool | None | UnsetType = UNSET
    """Whether groups are compared, null for none"""
    group_match_threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Share of a group that has to agree, 0 to 1, null for none"""
    check_covered_annotations: bool | None | UnsetType = UNSET
    """Whether to look for annotations hidden below others, null for none"""
    object_visibility_threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Visible share below which an annotation counts as hidden, 0 to 1, null for none"""
    panoptic_comparison: bool | None | UnsetType = UNSET
    """Whether only visible parts of masks and polygons are compared, null for none"""
    attribute_comparison: AttributeComparisonRequest | UnsetType = UNSET
    """How attributes are compared"""


class PatchedQualitySettingsRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of quality settings."""

    job_filter: Annotated[str, Meta(max_length=1024)] | UnsetType = UNSET
    """Which jobs count, as JSON Logic in text, at most 1024 characters"""
    inherit: bool | UnsetType = UNSET
    """Whether a task takes the settings of its project"""
    max_validations_per_job: Annotated[int, Meta(ge=0, le=2147483647)] | UnsetType = UNSET
    """How often a job may be checked"""
    requirements: builtins.list[QualityRequirementListItemRequest] | UnsetType = UNSET
    """Requirements; from 2.80 on"""
    iou_threshold: float | UnsetType = UNSET
    """Overlap from which two annotations count as the same, 0 to 1; up to 2.72"""
    oks_sigma: float | UnsetType = UNSET
    """Spread that points are compared with, relative to the object; up to 2.72"""
    line_thickness: float | UnsetType = UNSET
    """Thickness that lines are taken to have, relative to the picture, 0 to 1; up to 2.72"""
    low_overlap_threshold: float | UnsetType = UNSET
    """Overlap below which two annotations are told of, 0 to 1; up to 2.72"""
    compare_line_orientation: bool | UnsetType = UNSET
    """Whether the direction of lines counts; up to 2.72"""
    line_orientation_threshold: float | UnsetType = UNSET
    """Gain in overlap from which the direction of a line counts, 0 to 1; up to 2.72"""
    compare_groups: bool | UnsetType = UNSET
    """Whether groups are compared; up to 2.72"""
    group_match_threshold: float | UnsetType = UNSET
    """Share of a group that has to agree, 0 to 1; up to 2.72"""
    check_covered_annotations: bool | UnsetType = UNSET
    """Whether to look for annotations hidden below others; up to 2.72"""
    object_visibility_threshold: float | UnsetType = UNSET
    """Visible share below which an annotation counts as hidden, 0 to 1; up to 2.72"""
    panoptic_comparison: bool | UnsetType = UNSET
    """Whether only visible parts of masks and polygons are compared; up to 2.72"""
    compare_attributes: bool | UnsetType = UNSET
    """Whether attributes are compared; up to 2.72"""
    empty_is_annotated: bool | UnsetType = UNSET
    """Whether a frame that is rightly empty counts as annotated; up to 2.72"""
    target_metric_threshold: float | UnsetType = UNSET
    """Value of the metric that is wanted, 0 to 1; up to 2.72"""
    target_metric: QualityTargetMetric | UnsetType = UNSET
    """Metric to judge by; up to 2.72"""
    point_size_base: QualityPointSizeBase | UnsetType = UNSET
    """What the size of points is relative to; up to 2.72"""


class PatchedTaskValidationLayoutWriteRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of a task's check frames."""

    disabled_frames: builtins.list[Annotated[int, Meta(ge=0)]] | UnsetType = UNSET
    """Check frames that do not count, by number"""
    frame_selection_method: FrameSelectionMethod | UnsetType = UNSET
    """How the frames are chosen"""
    honeypot_real_frames: builtins.list[Annotated[int, Meta(ge=0)]] | UnsetType = UNSET
    """Check frames that are hidden there, in the same order, by number in the pool"""


class PatchedTaskWriteRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of a task. An unknown key is answered with 403."""

    name: Annotated[str, Meta(max_length=256, min_length=1)] | UnsetType = UNSET
    """Name of the task, 1 to 256 characters"""
    project_id: int | None | UnsetType = UNSET
    """Project to move the task to, null to take it out"""
    owner_id: int | None | UnsetType = UNSET
    """Id of the user who shall own it, null for none"""
    assignee_id: int | None | UnsetType = UNSET
    """Id of the user who is to do the work, null for nobody"""
    bug_tracker: Annotated[str, Meta(max_length=2000)] | UnsetType = UNSET
    """Address in the caller's own tracker of work; empty for none, at most 2000 characters"""
    labels: builtins.list[PatchedLabelRequest] | UnsetType = UNSET
    """Labels to add, change or remove; those not named stay. Has no effect in a project"""
    subset: Annotated[str, Meta(max_length=64)] | UnsetType = UNSET
    """Part of the dataset, such as `Train`; empty for none, at most 64 characters"""
    target_storage: StorageRequest | UnsetType = UNSET
    """Where exports go to, null for the server's disk"""
    source_storage: StorageRequest | UnsetType = UNSET
    """Where imports come from, null for the server's disk"""
    organization_id: int | None | UnsetType = UNSET
    """Organization to move it to, null for the caller's personal workspace"""


class PatchedUserGrowthDataRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of what the user has been shown."""

    github_prompt_shown: bool | UnsetType = UNSET
    """Whether the hint about GitHub was shown"""
    github_prompt_support_clicked: bool | UnsetType = UNSET
    """Whether its link was followed"""
    promotion_notifications_allowed: bool | UnsetType = UNSET
    """Whether news may be shown"""


class PatchedUserRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of a user."""

    username: Annotated[str, Meta(max_length=150, min_length=1, pattern="^[\\w.@+-]+$")] | UnsetType = UNSET
    """User name, 1 to 150 characters"""
    first_name: Annotated[str, Meta(max_length=150)] | UnsetType = UNSET
    """First name, at most 150 characters"""
    last_name: Annotated[str, Meta(max_length=150)] | UnsetType = UNSET
    """Last name, at most 150 characters"""
    email: Annotated[str, Meta(max_length=254)] | UnsetType = UNSET
    """E-mail address, at most 254 characters"""
    groups: builtins.list[Annotated[str, Meta(min_length=1)]] | UnsetType = UNSET
    """Names of the user's groups of rights"""
    is_staff: bool | UnsetType = UNSET
    """Whether the user may enter the administration pages"""
    is_superuser: bool | UnsetType = UNSET
    """Whether the user may do everything"""
    is_active: bool | UnsetType = UNSET
    """Whether the account may be used"""
    cvat_usage_reason: CvatUsageReasonEnum | UnsetType = UNSET
    """What the user wants CVAT for; from 2.80 on"""
    primary_role: Annotated[str, Meta(max_length=255)] | UnsetType = UNSET
    """What the user does by profession, at most 255 characters; from 2.80 on"""
    planned_activities: Annotated[builtins.list[PlannedActivitiesEnum], Meta(max_length=6)] | UnsetType = (
        UNSET
    )
    """What the user means to do, at most 6 items; from 2.80 on"""
    data_types: Annotated[builtins.list[str], Meta(max_length=6)] | UnsetType = UNSET
    """Kinds of data that the user works with, at most 6 items; from 2.80 on"""
    discovery_source: Annotated[str, Meta(max_length=255)] | UnsetType = UNSET
    """How the user heard of CVAT, at most 255 characters; from 2.80 on"""


class PatchedWebhookWriteRequest(RequestModel, frozen=True, kw_only=True):
    """Changes of a webhook."""

    _hidden = frozenset(("secret",))

    target_url: Annotated[str, Meta(max_length=8192, min_length=1)] | UnsetType = UNSET
    """Address to send messages to, 1 to 8192 characters"""
    description: Annotated[str, Meta(max_length=128)] | UnsetType = UNSET
    """Description of the webhook, at most 128 characters"""
    content_type: WebhookContentType | UnsetType = UNSET
    """How messages are written"""
    secret: Annotated[str, Meta(max_length=64)] | UnsetType = UNSET
    """Secret that messages are signed with, in `X-Signature-256`, at most 64 characters"""
    is_active: bool | UnsetType = UNSET
    """Whether it is switched on"""
    enable_ssl: bool | UnsetType = UNSET
    """Whether the receiver's certificate is checked"""
    events: builtins.list[EventsEnum] | UnsetType = UNSET
    """What it shall wait for; replaces the list"""


class Plugins(Model, frozen=True, kw_only=True):
    """Which parts the server has switched on."""

    ANALYTICS: bool
    """Whether analytics are switched on"""
    MODELS: bool
    """Whether functions are switched on"""
    GIT_INTEGRATION: bool | UnsetType = UNSET
    """Whether repositories can be attached; up to 2.54"""
    PREDICT: bool | UnsetType = UNSET
    """Whether predictions are switched on; up to 2.54"""


class ProjectFileRequest(RequestModel, frozen=True, kw_only=True):
    """A backup of a project."""

    project_file: File
    """The backup, a zip file"""


class ProjectRead(Model, frozen=True, kw_only=True):
    """A project."""

    url: str
    """Address of the project; its host may be an inner one"""
    id: int
    """Id of the project"""
    name: str
    """Name of the project"""
    owner: BasicUser | None
    """Who made the project, null for none"""
    assignee: BasicUser | None
    """Who is to do the work, null for nobody"""
    guide_id: int | None
    """Id of the guide, null for none"""
    bug_tracker: str
    """Address in the caller's own tracker of work; empty for none"""
    task_subsets: builtins.list[str]
    """Subsets that its tasks belong to"""
    created_date: _dt.datetime
    """When the project was made"""
    updated_date: _dt.datetime
    """When the project last changed"""
    status: JobStatus
    """How far the work on the project is"""
    dimension: DimensionType | None
    """Pictures or point clouds, null while it has no task with data"""
    organization: int | None
    """Id of the organization, null for a personal workspace"""
    organization_id: int | None
    """Id of the organization, null for a personal workspace"""
    target_storage: Storage | None
    """Where exports go to, null for the server's disk"""
    source_storage: Storage | None
    """Where imports come from, null for the server's disk"""
    tasks: TasksSummary
    """Number and address of its tasks"""
    labels: LabelsSummary
    """Address of its labels"""
    assignee_updated_date: _dt.datetime | None
    """When the assignee last changed, null before"""


class ProjectWriteRequest(RequestModel, frozen=True, kw_only=True):
    """A new project."""

    name: Annotated[str, Meta(max_length=256, min_length=1)]
    """Name of the project, 1 to 256 characters"""
    labels: builtins.list[PatchedLabelRequest] | UnsetType = UNSET
    """Labels of the project"""
    owner_id: int | None | UnsetType = UNSET
    """Id of the user who shall own it, null for none"""
    assignee_id: int | None | UnsetType = UNSET
    """Id of the user who is to do the work, null for nobody"""
    bug_tracker: Annotated[str, Meta(max_length=2000)] | UnsetType = UNSET
    """Address in the caller's own tracker of work; empty for none, at most 2000 characters"""
    target_storage: StorageRequest | UnsetType = UNSET
    """Where exports go to, null for the server's disk"""
    source_storage: StorageRequest | UnsetType = UNSET
    """Where imports come from, null for the server's disk"""


class QualityReport(Model, frozen=True, kw_only=True):
    """A quality report."""

    id: int
    """Id of the report"""
    job_id: int | None
    """Id of the job, null for the report of a task or project"""
    task_id: int | None
    """Id of the task, null for the report of a project"""
    project_id: int | None
    """Id of the project, null for none"""
    parent_id: int | None
    """Id of the report that this one is part of, null for none"""
    target: QualityReportTarget
    """What it is about"""
    summary: QualityReportSummary
    """The numbers"""
    created_date: _dt.datetime
    """When the report was made"""
    target_last_updated: _dt.datetime
    """When the annotations that were checked last changed"""
    gt_last_updated: _dt.datetime | None
    """When the ground truth last changed, null for none"""
    assignee: BasicUser | None
    """Who is to do the work, null for nobody"""


class QualityReportConfusionMatrix(Model, frozen=True, kw_only=True):
    """How often each label was taken for each other."""

    labels: builtins.list[str]
    """Labels, in the order of rows and columns"""
    rows: builtins.list[builtins.list[int]]
    """Numbers, a row a label"""
    axes: QualityReportConfusionMatrixAxes
    """What the columns and rows stand for"""
    precision: builtins.list[float] | None
    """Precision by label, 0 to 1, null for none"""
    recall: builtins.list[float] | None
    """Recall by label, 0 to 1, null for none"""
    accuracy: builtins.list[float] | None
    """Accuracy by label, 0 to 1, null for none"""
    jaccard_index: builtins.list[float] | None
    """Jaccard index by label, 0 to 1, null for none"""
    dice: builtins.list[float] | None
    """Dice coefficient by label, 0 to 1, null for none"""
    target_metric_summary: QualityReportTargetMetricSummary
    """The metric that the target is judged by"""


class QualityReportConfusionMatrixAxes(Model, frozen=True, kw_only=True):
    """What the columns and rows stand for."""

    cols: str
    """What the columns stand for"""
    rows: str
    """What the rows stand for"""


class QualityReportCreateRequest(RequestModel, frozen=True, kw_only=True):
    """What to report on: a task or a project."""

    task_id: int | UnsetType = UNSET
    """Id of the task"""
    project_id: int | UnsetType = UNSET
    """Id of the project, null for none"""


class QualityReportJobsSummary(Model, frozen=True, kw_only=True):
    """Jobs that the report counted."""

    total: int
    """How many there are"""
    excluded: int
    """How many were left out"""
    not_checkable: int
    """How many could not be checked"""
    included: int
    """How many were counted"""
    completed: int | UnsetType = UNSET
    """How many are done; from 2.80 on"""


class QualityReportRequirementCalculation(Model, frozen=True, kw_only=True):
    """Whether a requirement could be reckoned."""

    status: QualityReportRequirementCalculationStatusEnum
    """Whether it could be reckoned"""
    reason: ReasonEnum | None | UnsetType = UNSET
    """Why it could not be reckoned, null where it could"""


class QualityReportRequirementSummaryItem(Model, frozen=True, kw_only=True):
    """The result of one requirement."""

    requirement_id: int | None
    """Id of the requirement, null when it is gone"""
    name: str
    """Name of the requirement"""
    metric: QualityTargetMetric
    """Metric"""
    score: float | None
    """Score that was reached, null where it could not be reckoned"""
    score_components: QualityReportScoreComponents
    """What the score was reckoned from"""
    calculation: QualityReportRequirementCalculation
    """Whether it could be reckoned"""
    threshold: float
    """Score that is wanted, 0 to 1"""


class QualityReportRequirementsSummary(Model, frozen=True, kw_only=True):
    """The results of all requirements."""

    total: int
    """How many there are"""
    enabled: int
    """Requirements that are switched on"""
    completed: int
    """How many are done"""
    not_computed: int
    """Requirements that could not be reckoned"""
    items: builtins.list[QualityReportRequirementSummaryItem]
    """One entry a requirement"""


class QualityReportScoreComponents(Model, frozen=True, kw_only=True):
    """What a score was reckoned from."""

    valid_count: int
    """Annotations that are right"""
    missing_count: int
    """Annotations that are missing"""
    extra_count: int
    """Annotations that should not be there"""


class QualityReportSummary(Model, frozen=True, kw_only=True):
    """The numbers of a quality report."""

    total_frames: int
    """Frames in all"""
    validation_frames: int
    """Number of frames with ground truth"""
    validation_frame_share: float
    """Share of frames with ground truth, 0 to 1"""
    conflict_count: int
    """Number of conflicts"""
    error_count: int
    """Conflicts that are errors"""
    conflicts_by_type: ConflictCounts
    """Number of conflicts by type"""
    tasks: QualityReportTasksSummary | UnsetType = UNSET
    """Tasks counted"""
    jobs: QualityReportJobsSummary | UnsetType = UNSET
    """Jobs counted"""
    requirements: QualityReportRequirementsSummary | UnsetType = UNSET
    """Results of the requirements; from 2.80 on"""
    frame_count: int | UnsetType = UNSET
    """Frames that were checked; up to 2.54"""
    frame_share: float | UnsetType = UNSET
    """Share of frames that were checked, 0 to 1; up to 2.54"""
    warning_count: int | UnsetType = UNSET
    """Conflicts that are warnings; up to 2.54"""
    valid_count: int | UnsetType = UNSET
    """Annotations that are right; up to 2.54"""
    ds_count: int | UnsetType = UNSET
    """Annotations that were checked; up to 2.54"""
    gt_count: int | UnsetType = UNSET
    """Annotations in the ground truth; up to 2.54"""
    total_count: int | UnsetType = UNSET
    """Annotations in all, checked or in the ground truth; up to 2.54"""
    accuracy: float | UnsetType = UNSET
    """Share of annotations that are right, 0 to 1; up to 2.54"""
    precision: float | UnsetType = UNSET
    """Share of the annotations that are right, 0 to 1; up to 2.54"""
    recall: float | UnsetType = UNSET
    """Share of the ground truth that was found, 0 to 1; up to 2.54"""


class QualityReportTargetMetricSummary(Model, frozen=True, kw_only=True):
    """The metric that the target is judged by."""

    metric: QualityReportTargetMetricSummaryMetricEnum
    """Metric"""
    aggregation: AggregationEnum
    """How the values of labels become one"""
    values: QualityReportTargetMetricValues
    """Values of the metric"""
    worst_labels: builtins.list[str]
    """Labels with the lowest values"""


class QualityReportTargetMetricValues(Model, frozen=True, kw_only=True):
    """The metric, put together in three ways."""

    micro: float | None
    """Over all annotations, null for none"""
    mean: float | None
    """Mean over labels, null for none"""
    label: float | None
    """By the metric's own way, null for none"""


class QualityReportTasksSummary(Model, frozen=True, kw_only=True):
    """Tasks that the report of a project counted."""

    total: int
    """How many there are"""
    custom: int
    """Tasks with settings of their own"""
    not_configured: int
    """Tasks without ground truth"""
    excluded: int
    """How many were left out"""
    included: int
    """How many were counted"""
    completed: int | UnsetType = UNSET
    """How many are done; from 2.80 on"""


class QualityRequirement(Model, frozen=True, kw_only=True):
    """A quality requirement with its values."""

    id: int | UnsetType = UNSET
    """Id of the requirement"""
    settings_id: int | UnsetType = UNSET
    """Id of the quality settings"""
    task_id: int | None | UnsetType = UNSET
    """Id of the task, null for none"""
    project_id: int | None | UnsetType = UNSET
    """Id of the project, null for none"""
    name: str | UnsetType = UNSET
    """Name of the requirement"""
    is_base: bool | UnsetType = UNSET
    """Whether it is the requirement that the others begin from"""
    sort_order: int | UnsetType = UNSET
    """Place among the others"""
    filter: str | UnsetType = UNSET
    """Which annotations the requirement is about, as JSON Logic in text"""
    enabled: bool | UnsetType = UNSET
    """Whether it is switched on"""
    annotation_type: AnnotationTypeEnum | None | UnsetType = UNSET
    """Kind of annotation that the requirement is about, null for none"""
    metric: QualityTargetMetric | None | UnsetType = UNSET
    """Metric, null for none"""
    required_score: float | None | UnsetType = UNSET
    """Score that is wanted, 0 to 1, null for none"""
    parent_requirement: int | None | UnsetType = UNSET
    """Requirement above, null for none"""
    effective: QualityRequirementEffective | UnsetType = UNSET
    """The values in force, with those taken from above"""
    iou_threshold: float | None | UnsetType = UNSET
    """Overlap from which two annotations count as the same, 0 to 1, null for none"""
    point_size: float | None | UnsetType = UNSET
    """Size that points are taken to have, relative to `point_size_base`, 0 to 1, null for none"""
    point_size_base: QualityPointSizeBase | None | UnsetType = UNSET
    """What the size of points is relative to, null for none"""
    line_thickness: float | None | UnsetType = UNSET
    """Thickness that lines are taken to have, relative to the picture, 0 to 1, null for none"""
    match_orientation: bool | None | UnsetType = UNSET
    """Whether the direction of lines counts, null for none"""
    line_orientation_threshold: float | None | UnsetType = UNSET
    """Gain in overlap from which the direction of a line counts, 0 to 1, null for none"""
    match_groups: bool | None | UnsetType = UNSET
    """Whether groups are compared, null for none"""
    group_match_threshold: float | None | UnsetType = UNSET
    """Share of a group that has to agree, 0 to 1, null for none"""
    check_covered_annotations: bool | None | UnsetType = UNSET
    """Whether to look for annotations hidden below others, null for none"""
    object_visibility_threshold: float | None | UnsetType = UNSET
    """Visible share below which an annotation counts as hidden, 0 to 1, null for none"""
    panoptic_comparison: bool | None | UnsetType = UNSET
    """Whether only visible parts of masks and polygons are compared, null for none"""
    attribute_comparison: AttributeComparison | UnsetType = UNSET
    """How attributes are compared"""
    created_date: _dt.datetime | UnsetType = UNSET
    """When the requirement was made"""
    updated_date: _dt.datetime | UnsetType = UNSET
    """When the requirement last changed"""


class QualityRequirementBulkCreateNodeRequest(RequestModel, frozen=True, kw_only=True):
    """A quality requirement with those below it."""

    name: Annotated[str, Meta(max_length=250, min_length=1)]
    """Name of the requirement, 1 to 250 characters"""
    sort_order: Annotated[int, Meta(ge=-2147483648, le=2147483647)] | UnsetType = UNSET
    """Place among the others, at least -2147483648"""
    filter: str | UnsetType = UNSET
    """Which annotations the requirement is about, as JSON Logic in text"""
    enabled: bool | UnsetType = UNSET
    """Whether it is switched on"""
    annotation_type: AnnotationTypeEnum | None | UnsetType = UNSET
    """Kind of annotation that the requirement is about, null for none"""
    metric: QualityTargetMetric | None | UnsetType = UNSET
    """Metric, null for none"""
    required_score: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Score that is wanted, 0 to 1, null for none"""
    parent_requirement: int | None | UnsetType = UNSET
    """Requirement above, null for none"""
    iou_threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Overlap from which two annotations count as the same, 0 to 1, null for none"""
    point_size: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Size that points are taken to have, relative to `point_size_base`, 0 to 1, null for none"""
    point_size_base: QualityPointSizeBase | None | UnsetType = UNSET
    """What the size of points is relative to, null for none"""
    line_thickness: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Thickness that lines are taken to have, relative to the picture, 0 to 1, null for none"""
    match_orientation: bool | None | UnsetType = UNSET
    """Whether the direction of lines counts, null for none"""
    line_orientation_threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Gain in overlap from which the direction of a line counts, 0 to 1, null for none"""
    match_groups: bool | None | UnsetType = UNSET
    """Whether groups are compared, null for none"""
    group_match_threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Share of a group that has to agree, 0 to 1, null for none"""
    check_covered_annotations: bool | None | UnsetType = UNSET
    """Whether to look for annotations hidden below others, null for none"""
    object_visibility_threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Visible share below which an annotation counts as hidden, 0 to 1, null for none"""
    panoptic_comparison: bool | None | UnsetType = UNSET
    """Whether only visible parts of masks and polygons are compared, null for none"""
    attribute_comparison: AttributeComparisonRequest | UnsetType = UNSET
    """How attributes are compared"""
    children: builtins.list[QualityRequirementBulkCreateNodeRequest] | UnsetType = UNSET
    """Requirements below this one"""


class QualityRequirementBulkCreateRequest(RequestModel, frozen=True, kw_only=True):
    """Several quality requirements at once."""

    settings_id: int
    """Id of the quality settings"""
    requirements: builtins.list[QualityRequirementBulkCreateNodeRequest]
    """Requirements"""


class QualityRequirementListItem(Model, frozen=True, kw_only=True):
    """A quality requirement, as lists and settings give it."""

    id: int | UnsetType = UNSET
    """Id of the requirement"""
    settings_id: int | UnsetType = UNSET
    """Id of the quality settings"""
    task_id: int | None | UnsetType = UNSET
    """Id of the task, null for none"""
    project_id: int | None | UnsetType = UNSET
    """Id of the project, null for none"""
    name: str | UnsetType = UNSET
    """Name of the requirement"""
    is_base: bool | UnsetType = UNSET
    """Whether it is the requirement that the others begin from"""
    sort_order: int | UnsetType = UNSET
    """Place among the others"""
    filter: str | UnsetType = UNSET
    """Which annotations the requirement is about, as JSON Logic in text"""
    enabled: bool | UnsetType = UNSET
    """Whether it is switched on"""
    annotation_type: AnnotationTypeEnum | None | UnsetType = UNSET
    """Kind of annotation that the requirement is about, null for none"""
    metric: QualityTargetMetric | None | UnsetType = UNSET
    """Metric, null for none"""
    required_score: float | None | UnsetType = UNSET
    """Score that is wanted, 0 to 1, null for none"""
    parent_requirement: int | None | UnsetType = UNSET
    """Requirement above, null for none"""
    iou_threshold: float | None | UnsetType = UNSET
    """Overlap from which two annotations count as the same, 0 to 1, null for none"""
    point_size: float | None | UnsetType = UNSET
    """Size that points are taken to have, relative to `point_size_base`, 0 to 1, null for none"""
    point_size_base: QualityPointSizeBase | None | UnsetType = UNSET
    """What the size of points is relative to, null for none"""
    line_thickness: float | None | UnsetType = UNSET
    """Thickness that lines are taken to have, relative to the picture, 0 to 1, null for none"""
    match_orientation: bool | None | UnsetType = UNSET
    """Whether the direction of lines counts, null for none"""
    line_orientation_threshold: float | None | UnsetType = UNSET
    """Gain in overlap from which the direction of a line counts, 0 to 1, null for none"""
    match_groups: bool | None | UnsetType = UNSET
    """Whether groups are compared, null for none"""
    group_match_threshold: float | None | UnsetType = UNSET
    """Share of a group that has to agree, 0 to 1, null for none"""
    check_covered_annotations: bool | None | UnsetType = UNSET
    """Whether to look for annotations hidden below others, null for none"""
    object_visibility_threshold: float | None | UnsetType = UNSET
    """Visible share below which an annotation counts as hidden, 0 to 1, null for none"""
    panoptic_comparison: bool | None | UnsetType = UNSET
    """Whether only visible parts of masks and polygons are compared, null for none"""
    attribute_comparison: AttributeComparison | UnsetType = UNSET
    """How attributes are compared"""
    created_date: _dt.datetime | UnsetType = UNSET
    """When the requirement was made"""
    updated_date: _dt.datetime | UnsetType = UNSET
    """When the requirement last changed"""


class QualityRequirementListItemRequest(RequestModel, frozen=True, kw_only=True):
    """A quality requirement inside of settings."""

    settings_id: int | UnsetType = UNSET
    """Id of the quality settings"""
    name: Annotated[str, Meta(max_length=250, min_length=1)] | UnsetType = UNSET
    """Name of the requirement, 1 to 250 characters"""
    sort_order: Annotated[int, Meta(ge=-2147483648, le=2147483647)] | UnsetType = UNSET
    """Place among the others, at least -2147483648"""
    filter: str | UnsetType = UNSET
    """Which annotations the requirement is about, as JSON Logic in text"""
    enabled: bool | UnsetType = UNSET
    """Whether it is switched on"""
    annotation_type: AnnotationTypeEnum | None | UnsetType = UNSET
    """Kind of annotation that the requirement is about, null for none"""
    metric: QualityTargetMetric | None | UnsetType = UNSET
    """Metric, null for none"""
    required_score: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Score that is wanted, 0 to 1, null for none"""
    parent_requirement: int | None | UnsetType = UNSET
    """Requirement above, null for none"""
    iou_threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Overlap from which two annotations count as the same, 0 to 1, null for none"""
    point_size: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Size that points are taken to have, relative to `point_size_base`, 0 to 1, null for none"""
    point_size_base: QualityPointSizeBase | None | UnsetType = UNSET
    """What the size of points is relative to, null for none"""
    line_thickness: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Thickness that lines are taken to have, relative to the picture, 0 to 1, null for none"""
    match_orientation: bool | None | UnsetType = UNSET
    """Whether the direction of lines counts, null for none"""
    line_orientation_threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Gain in overlap from which the direction of a line counts, 0 to 1, null for none"""
    match_groups: bool | None | UnsetType = UNSET
    """Whether groups are compared, null for none"""
    group_match_threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Share of a group that has to agree, 0 to 1, null for none"""
    check_covered_annotations: bool | None | UnsetType = UNSET
    """Whether to look for annotations hidden below others, null for none"""
    object_visibility_threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Visible share below which an annotation counts as hidden, 0 to 1, null for none"""
    panoptic_comparison: bool | None | UnsetType = UNSET
    """Whether only visible parts of masks and polygons are compared, null for none"""
    attribute_comparison: AttributeComparisonRequest | UnsetType = UNSET
    """How attributes are compared"""


class QualityRequirementRequest(RequestModel, frozen=True, kw_only=True):
    """A quality requirement."""

    settings_id: int | UnsetType = UNSET
    """Id of the quality settings"""
    name: Annotated[str, Meta(max_length=250, min_length=1)] | UnsetType = UNSET
    """Name of the requirement, 1 to 250 characters"""
    sort_order: Annotated[int, Meta(ge=-2147483648, le=2147483647)] | UnsetType = UNSET
    """Place among the others, at least -2147483648"""
    filter: str | UnsetType = UNSET
    """Which annotations the requirement is about, as JSON Logic in text"""
    enabled: bool | UnsetType = UNSET
    """Whether it is switched on"""
    annotation_type: AnnotationTypeEnum | None | UnsetType = UNSET
    """Kind of annotation that the requirement is about, null for none"""
    metric: QualityTargetMetric | None | UnsetType = UNSET
    """Metric, null for none"""
    required_score: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Score that is wanted, 0 to 1, null for none"""
    parent_requirement: int | None | UnsetType = UNSET
    """Requirement above, null for none"""
    iou_threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Overlap from which two annotations count as the same, 0 to 1, null for none"""
    point_size: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Size that points are taken to have, relative to `point_size_base`, 0 to 1, null for none"""
    point_size_base: QualityPointSizeBase | None | UnsetType = UNSET
    """What the size of points is relative to, null for none"""
    line_thickness: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Thickness that lines are taken to have, relative to the picture, 0 to 1, null for none"""
    match_orientation: bool | None | UnsetType = UNSET
    """Whether the direction of lines counts, null for none"""
    line_orientation_threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Gain in overlap from which the direction of a line counts, 0 to 1, null for none"""
    match_groups: bool | None | UnsetType = UNSET
    """Whether groups are compared, null for none"""
    group_match_threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Share of a group that has to agree, 0 to 1, null for none"""
    check_covered_annotations: bool | None | UnsetType = UNSET
    """Whether to look for annotations hidden below others, null for none"""
    object_visibility_threshold: Annotated[float, Meta(ge=0, le=1)] | None | UnsetType = UNSET
    """Visible share below which an annotation counts as hidden, 0 to 1, null for none"""
    panoptic_comparison: bool | None | UnsetType = UNSET
    """Whether only visible parts of masks and polygons are compared, null for none"""
    attribute_comparison: AttributeComparisonRequest | UnsetType = UNSET
    """How attributes are compared"""


class QualitySettings(Model, frozen=True, kw_only=True):
    """How the quality of a task or project is reckoned."""

    id: int
    """Id of the settings"""
    task_id: int | None
    """Id of the task, null for settings of a project"""
    project_id: int | None
    """Id of the project, null for settings of a task"""
    job_filter: str
    """Which jobs count, as JSON Logic in text"""
    inherit: bool
    """Whether a task takes the settings of its project"""
    max_validations_per_job: int
    """How often a job may be checked"""
    created_date: _dt.datetime
    """When the settings was made"""
    updated_date: _dt.datetime
    """When the settings last changed"""
    requirements: builtins.list[QualityRequirementListItem] | UnsetType = UNSET
    """Requirements; from 2.80 on"""
    iou_threshold: float | UnsetType = UNSET
    """Overlap from which two annotations count as the same, 0 to 1; up to 2.72"""
    oks_sigma: float | UnsetType = UNSET
    """Spread that points are compared with, relative to the object; up to 2.72"""
    line_thickness: float | UnsetType = UNSET
    """Thickness that lines are taken to have, relative to the picture, 0 to 1; up to 2.72"""
    low_overlap_threshold: float | UnsetType = UNSET
    """Overlap below which two annotations are told of, 0 to 1; up to 2.72"""
    compare_line_orientation: bool | UnsetType = UNSET
    """Whether the direction of lines counts; up to 2.72"""
    line_orientation_threshold: float | UnsetType = UNSET
    """Gain in overlap from which the direction of a line counts, 0 to 1; up to 2.72"""
    compare_groups: bool | UnsetType = UNSET
    """Whether groups are compared; up to 2.72"""
    group_match_threshold: float | UnsetType = UNSET
    """Share of a group that has to agree, 0 to 1; up to 2.72"""
    check_covered_annotations: bool | UnsetType = UNSET
    """Whether to look for annotations hidden below others; up to 2.72"""
    object_visibility_threshold: float | UnsetType = UNSET
    """Visible share below which an annotation counts as hidden, 0 to 1; up to 2.72"""
    panoptic_comparison: bool | UnsetType = UNSET
    """Whether only visible parts of masks and polygons are compared; up to 2.72"""
    compare_attributes: bool | UnsetType = UNSET
    """Whether attributes are compared; up to 2.72"""
    empty_is_annotated: bool | UnsetType = UNSET
    """Whether a frame that is rightly empty counts as annotated; up to 2.72"""
    target_metric_threshold: float | UnsetType = UNSET
    """Value of the metric that is wanted, 0 to 1; up to 2.72"""
    target_metric: QualityTargetMetric | UnsetType = UNSET
    """Metric to judge by; up to 2.72"""
    point_size_base: QualityPointSizeBase | UnsetType = UNSET
    """What the size of points is relative to; up to 2.72"""


class QualitySettingsRequest(RequestModel, frozen=True, kw_only=True):
    """Quality settings that replace those there are."""

    job_filter: Annotated[str, Meta(max_length=1024)] | UnsetType = UNSET
    """Which jobs count, as JSON Logic in text, at most 1024 characters"""
    inherit: bool | UnsetType = UNSET
    """Whether a task takes the settings of its project"""
    max_validations_per_job: Annotated[int, Meta(ge=0, le=2147483647)] | UnsetType = UNSET
    """How often a job may be checked"""
    requirements: builtins.list[QualityRequirementListItemRequest] | UnsetType = UNSET
    """Requirements"""


class QueueRequestAcquireInputRequest(RequestModel, frozen=True, kw_only=True):
    """Who asks for work, and of which kind."""

    agent_id: Annotated[str, Meta(max_length=64, min_length=1, pattern="\\w+")]
    """Name that the agent gave itself; the same in all its calls, 1 to 64 characters"""
    request_category: RequestCategoryEnum
    """What kind of work is wanted"""


class QueueRequestAcquireOutput(Model, frozen=True, kw_only=True):
    """The work, where there is some."""

    ar_assignment: ArAssignment | None
    """The request to work on, null when there is none"""


class QueueRequestCompleteInputRequest(RequestModel, frozen=True, kw_only=True):
    """The result of the work."""

    agent_id: Annotated[str, Meta(max_length=64, min_length=1, pattern="\\w+")]
    """Name that the agent gave itself; the same in all its calls, 1 to 64 characters"""
    annotations: LabeledDataRequest | UnsetType = UNSET
    """Annotations found"""
    shapes: builtins.list[AttributedShapeRequest] | UnsetType = UNSET
    """Shapes"""
    states: builtins.list[Annotated[str, Meta(min_length=1)]] | UnsetType = UNSET
    """What the tracker wants to be given with the next frame, one text an object"""


class QueueRequestFailInputRequest(RequestModel, frozen=True, kw_only=True):
    """Why the work failed."""

    agent_id: Annotated[str, Meta(max_length=64, min_length=1, pattern="\\w+")]
    """Name that the agent gave itself; the same in all its calls, 1 to 64 characters"""
    exc_info: Annotated[str, Meta(max_length=4096, min_length=1)] | UnsetType = UNSET
    """Why it failed, 1 to 4096 characters"""


class QueueRequestUpdateInputRequest(RequestModel, frozen=True, kw_only=True):
    """How far the work is."""

    agent_id: Annotated[str, Meta(max_length=64, min_length=1, pattern="\\w+")]
    """Name that the agent gave itself; the same in all its calls, 1 to 64 characters"""
    progress: Annotated[float, Meta(ge=0, le=1)]
    """Share that is done, 0 to 1"""


class RegisterSerializerEx(Model, frozen=True, kw_only=True):
    """The new account. Registering is a login: `key` is given at once."""

    _hidden = frozenset(("key",))

    username: str
    """User name"""
    email: str
    """E-mail address"""
    first_name: str
    """First name"""
    last_name: str
    """Last name"""
    email_verification_required: bool
    """Whether the address has to be confirmed first"""
    key: str | None
    """Key for `Authorization: Token`, null while the address is to be confirmed"""


class RegisterSerializerExRequest(RequestModel, frozen=True, kw_only=True):
    """A new account."""

    _hidden = frozenset(("password1", "password2"))

    username: Annotated[str, Meta(max_length=150, min_length=5)]
    """User name, 5 to 150 characters"""
    password1: Annotated[str, Meta(max_length=256, min_length=8)]
    """Password, 8 to 256 characters"""
    password2: Annotated[str, Meta(max_length=256, min_length=8)]
    """Password, once more, 8 to 256 characters"""
    email: Annotated[str, Meta(max_length=254, min_length=1)] | UnsetType = UNSET
    """E-mail address, 1 to 254 characters"""
    first_name: Annotated[str, Meta(max_length=150, min_length=1)] | UnsetType = UNSET
    """First name, 1 to 150 characters"""
    last_name: Annotated[str, Meta(max_length=150, min_length=1)] | UnsetType = UNSET
    """Last name, 1 to 150 characters"""


class ReportEvent(Model, frozen=True, kw_only=True):
    """Work on a job as an analytics report counts it."""

    task_id: int
    """Id of the task"""
    task_name: str
    """Name of the task"""
    job_id: int
    """Id of the job"""
    type: JobType
    """What the job is for"""
    frame_count: int
    """Number of frames"""
    exists: bool
    """Whether the job is still there"""
    objects: int
    """Objects in the job"""
    assignee: str
    """User name of who was to do the work"""
    stage: JobStage
    """Where it stands in the course of work"""
    state: OperationStatus
    """How far the work is"""
    user: str
    """User name of who worked"""
    working_time: float
    """Time spent on the job, as the server counts it"""
    created_date: _dt.datetime
    """When the entry was made"""
    updated_date: _dt.datetime
    """When the entry last changed"""
    created_objects: int
    """Objects made"""
    updated_objects: int
    """Objects changed"""
    deleted_objects: int
    """Objects deleted"""


class Request(Model, frozen=True, kw_only=True):
    """A piece of background work."""

    status: RequestStatus
    """State of the work"""
    message: str
    """Stage of the work; what went wrong when it failed, at first as a whole traceback"""
    id: str
    """Id, a text with `=` and `&` in it: keep it as it is"""
    operation: RequestDataOperation
    """What it does"""
    progress: float | None
    """Share that is done, 0 to 1, null where it cannot be told; stays at 0 for many kinds of work"""
    created_date: _dt.datetime
    """When the work was asked for"""
    started_date: _dt.datetime | None
    """When it began, null before"""
    finished_date: _dt.datetime | None
    """When it ended, null before"""
    expiry_date: _dt.datetime | None
    """When the result is deleted, null where there is none"""
    owner: UserIdentifiers
    """Who asked for it"""
    result_url: str | None
    """Where the file is to be fetched with the caller's credentials, null for work without one. Its host may be
    an inner one: ask the configured one"""
    result_id: int | None
    """Id of what was made, for restored backups and reports; null for all else"""


class RequestDataOperation(Model, frozen=True, kw_only=True):
    """What the work does, and on what."""

    type: str
    """Verb and what it is done to, such as `create:task` or `export:dataset`"""
    target: str
    """What it is about"""
    project_id: int | None
    """Id of the project, null for none"""
    task_id: int | None
    """Id of the task, null for none"""
    job_id: int | None
    """Id of the job, null for none"""
    org_id: int | None | UnsetType = UNSET
    """Id of the organization, null for a personal workspace; from 2.72 on"""
    format: str | None | UnsetType = UNSET
    """Format of the file, null where there is none"""
    function_id: str | None | UnsetType = UNSET
    """Id of the function, null where none is run"""
    lightweight: bool | None
    """Whether a backup leaves out pictures that are in a cloud storage, null for none"""


class RestAuthDetail(Model, frozen=True, kw_only=True):
    """What was done, in one sentence."""

    detail: str
    """What happened, in one sentence"""


class RqId(Model, frozen=True, kw_only=True):
    """The background work that was started."""

    rq_id: str
    """Id of the work, to be asked for with `requests.retrieve`; a text with `=` and `&` in it"""


class RqStatus(Model, frozen=True, kw_only=True):
    """State of a task's upload, in the older form."""

    state: RqStatusStateEnum
    """How far the work is"""
    message: str
    """Stage of the work, or what went wrong"""
    progress: float
    """How much is done, percent"""


class SSOAuthMethod(Model, frozen=True, kw_only=True):
    """Login by the identity provider of a company."""

    is_enabled: bool | UnsetType = UNSET
    """Whether it can be used"""
    icon: str | None | UnsetType = UNSET
    """Picture of the service, null for none"""
    public_name: str
    """Name to show"""
    selection_schema: SelectionSchemaEnum
    """How the identity provider is chosen"""


class SSOLoginURL(Model, frozen=True, kw_only=True):
    """Where to log in."""

    _hidden = frozenset(("url",))

    url: str
    """Where to log in"""


class Shape(Model, frozen=True, kw_only=True):
    """A bare shape."""

    type: ShapeType
    """Kind of the shape"""
    occluded: bool | UnsetType = UNSET
    """Whether something hides part of the object"""
    outside: bool | UnsetType = UNSET
    """Whether the object has left the picture; ends a track"""
    z_order: int | UnsetType = UNSET
    """Place in the pile of shapes, higher ones in front"""
    rotation: float | UnsetType = UNSET
    """Rotation about the centre, degrees clockwise"""
    points: builtins.list[float] | UnsetType = UNSET
    """Coordinates in pixels, by type: rectangle `x1 y1 x2 y2`; ellipse centre, right x, top y; polygon, polyline
    and points `x y` in turn; cuboid 16 numbers; mask run lengths, then left, top, right, bottom; none for
    a skeleton"""


class ShapeRequest(RequestModel, frozen=True, kw_only=True):
    """A bare shape."""

    type: ShapeType
    """Kind of the shape"""
    occluded: bool | UnsetType = UNSET
    """Whether something hides part of the object"""
    outside: bool | UnsetType = UNSET
    """Whether the object has left the picture; ends a track"""
    z_order: int | UnsetType = UNSET
    """Place in the pile of shapes, higher ones in front"""
    rotation: Annotated[float, Meta(ge=0, le=360)] | UnsetType = UNSET
    """Rotation about the centre, degrees clockwise"""
    points: builtins.list[float] | UnsetType = UNSET
    """Coordinates in pixels, by type: rectangle `x1 y1 x2 y2`; ellipse centre, right x, top y; polygon, polyline
    and points `x y` in turn; cuboid 16 numbers; mask run lengths, then left, top, right, bottom; none for
    a skeleton"""


class SocialAuthMethod(Model, frozen=True, kw_only=True):
    """Login by another service."""

    is_enabled: bool | UnsetType = UNSET
    """Whether it can be used"""
    icon: str | None | UnsetType = UNSET
    """Picture of the service, null for none"""
    public_name: str
    """Name to show"""


class SocialAuthMethods(Model, frozen=True, kw_only=True):
    """The ways to log in by another service."""

    google: SocialAuthMethod
    """Login by Google"""
    github: SocialAuthMethod
    """Login by GitHub"""
    amazon_cognito: SocialAuthMethod = _field(name="amazon-cognito")
    """Login by Amazon Cognito"""
    sso: SSOAuthMethod
    """Login by the identity provider of a company"""


class SocialLoginSerializerExRequest(RequestModel, frozen=True, kw_only=True):
    """What the other service gave."""

    _hidden = frozenset(("access_token", "code", "id_token"))

    access_token: str | UnsetType = UNSET
    """Token that the other service gave"""
    code: str | UnsetType = UNSET
    """Code that the other service gave"""
    id_token: str | UnsetType = UNSET
    """Identity token that the other service gave"""
    auth_params: str | UnsetType = UNSET
    """Parameters passed on to the other service"""
    process: str | UnsetType = UNSET
    """What to do with the account: `login` or `connect`"""
    scope: str | UnsetType = UNSET
    """Rights asked of the other service"""


class Storage(Model, frozen=True, kw_only=True):
    """Where files come from or go to."""

    id: int
    """Id of the entry"""
    location: LocationEnum
    """Server's disk or cloud storage"""
    cloud_storage_id: int | None
    """Id of the cloud storage, null for none"""


class StorageRequest(RequestModel, frozen=True, kw_only=True):
    """Where files shall come from or go to."""

    location: LocationEnum | UnsetType = UNSET
    """Server's disk or cloud storage"""
    cloud_storage_id: int | None | UnsetType = UNSET
    """Id of the cloud storage, null for none"""


class SubLabeledShape(Model, frozen=True, kw_only=True):
    """A part of a skeleton on one frame."""

    type: ShapeType
    """Kind of the shape"""
    occluded: bool | UnsetType = UNSET
    """Whether something hides part of the object"""
    outside: bool | UnsetType = UNSET
    """Whether the object has left the picture; ends a track"""
    z_order: int | UnsetType = UNSET
    """Place in the pile of shapes, higher ones in front"""
    rotation: float | UnsetType = UNSET
    """Rotation about the centre, degrees clockwise"""
    points: builtins.list[float] | UnsetType = UNSET
    """Coordinates in pixels, by type: rectangle `x1 y1 x2 y2`; ellipse centre, right x, top y; polygon, polyline
    and points `x y` in turn; cuboid 16 numbers; mask run lengths, then left, top, right, bottom; none for
    a skeleton"""
    id: int | None | UnsetType = UNSET
    """Id of the part, null for none"""
    label_id: int
    """Id of the sublabel"""
    group: int | None | UnsetType = UNSET
    """Number that annotations which belong together share, 0 or null for none"""
    source: str | UnsetType = UNSET
    """How it came about: `manual`, `auto`, `semi-auto`, `file`, `consensus`; free text"""
    frame: int
    """Number of the frame in the task, from 0"""
    attributes: builtins.list[AttributeVal] | UnsetType = UNSET
    """Values of the label's attributes"""
    score: float | UnsetType = UNSET
    """How sure the annotation is, 0 to 1; from 2.72 on"""


class SubLabeledShapeRequest(RequestModel, frozen=True, kw_only=True):
    """A part of a skeleton to store on one frame."""

    type: ShapeType
    """Kind of the shape"""
    occluded: bool | UnsetType = UNSET
    """Whether something hides part of the object"""
    outside: bool | UnsetType = UNSET
    """Whether the object has left the picture; ends a track"""
    z_order: int | UnsetType = UNSET
    """Place in the pile of shapes, higher ones in front"""
    rotation: Annotated[float, Meta(ge=0, le=360)] | UnsetType = UNSET
    """Rotation about the centre, degrees clockwise"""
    points: builtins.list[float] | UnsetType = UNSET
    """Coordinates in pixels, by type: rectangle `x1 y1 x2 y2`; ellipse centre, right x, top y; polygon, polyline
    and points `x y` in turn; cuboid 16 numbers; mask run lengths, then left, top, right, bottom; none for
    a skeleton"""
    id: int | None | UnsetType = UNSET
    """Id of the part, null for none"""
    label_id: Annotated[int, Meta(ge=0)]
    """Id of the sublabel"""
    group: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
    """Number that annotations which belong together share, 0 or null for none"""
    source: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """How it came about: `manual`, `auto`, `semi-auto`, `file`, `consensus`; free text"""
    frame: Annotated[int, Meta(ge=0)]
    """Number of the frame in the task, from 0"""
    attributes: builtins.list[AttributeValRequest] | UnsetType = UNSET
    """Values of the label's attributes"""
    score: Annotated[float, Meta(ge=0, le=1)] | UnsetType = UNSET
    """How sure the annotation is, 0 to 1; from 2.72 on"""


class SubLabeledTrack(Model, frozen=True, kw_only=True):
    """A part of a skeleton over several frames."""

    id: int | None | UnsetType = UNSET
    """Id of the part, null for none"""
    label_id: int
    """Id of the sublabel"""
    group: int | None | UnsetType = UNSET
    """Number that annotations which belong together share, 0 or null for none"""
    source: str | UnsetType = UNSET
    """How it came about: `manual`, `auto`, `semi-auto`, `file`, `consensus`; free text"""
    frame: int
    """Number of the first frame in the task, from 0"""
    attributes: builtins.list[AttributeVal] | UnsetType = UNSET
    """Values of the attributes that do not change along the track"""
    shapes: builtins.list[TrackedShape]
    """Keyframes"""


class SubLabeledTrackRequest(RequestModel, frozen=True, kw_only=True):
    """A part of a skeleton over several frames, to store."""

    id: int | None | UnsetType = UNSET
    """Id of the part, null for none"""
    label_id: Annotated[int, Meta(ge=0)]
    """Id of the sublabel"""
    group: Annotated[int, Meta(ge=0)] | None | UnsetType = UNSET
    """Number that annotations which belong together share, 0 or null for none"""
    source: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """How it came about: `manual`, `auto`, `semi-auto`, `file`, `consensus`; free text"""
    frame: Annotated[int, Meta(ge=0)]
    """Number of the first frame in the task, from 0"""
    attributes: builtins.list[AttributeValRequest] | UnsetType = UNSET
    """Values of the attributes that do not change along the track"""
    shapes: builtins.list[TrackedShapeRequest]
    """Keyframes"""


class Sublabel(Model, frozen=True, kw_only=True):
    """A part of a skeleton's label."""

    id: int
    """Id of the part"""
    name: str
    """Name of the part"""
    color: str
    """Colour as `#rrggbb`"""
    attributes: builtins.list[Attribute]
    """Attributes that annotations of the part have"""
    type: LabelType
    """What may be drawn with it"""
    has_parent: bool
    """Whether it is part of a skeleton's label"""


class SublabelMappingEntry(Model, frozen=True, kw_only=True):
    """Which sublabel of the task one of the function becomes."""

    name: str
    """Sublabel of the task"""
    attributes: AttributeMapping | UnsetType = UNSET
    """Attribute of the task by attribute of the function"""


class SublabelMappingEntryRequest(RequestModel, frozen=True, kw_only=True):
    """Which sublabel of the task one of the function shall become."""

    name: Annotated[str, Meta(min_length=1)]
    """Sublabel of the task, not empty"""
    attributes: AttributeMappingRequest | UnsetType = UNSET
    """Attribute of the task by attribute of the function"""


class SublabelRequest(RequestModel, frozen=True, kw_only=True):
    """A part of a skeleton's label, to make or change."""

    id: int | UnsetType = UNSET
    """Id of the part to change; none for a new one"""
    name: Annotated[str, Meta(max_length=64, min_length=1)]
    """Name of the part, 1 to 64 characters"""
    color: str | UnsetType = UNSET
    """Colour as `#rrggbb`"""
    attributes: builtins.list[AttributeRequest] | UnsetType = UNSET
    """Attributes that annotations of the part have"""
    type: LabelType | UnsetType = UNSET
    """What may be drawn with it"""
    has_parent: bool | UnsetType = UNSET
    """Whether it is part of a skeleton's label"""


class TaskFileRequest(RequestModel, frozen=True, kw_only=True):
    """A backup of a task."""

    task_file: File
    """The backup, a zip file"""


class TaskRead(Model, frozen=True, kw_only=True):
    """A task. Without data it has no `size`, `image_quality`, `data` and the rest that begins with `data_`."""

    url: str
    """Address of the task; its host may be an inner one"""
    id: int
    """Id of the task"""
    name: str
    """Name of the task"""
    project_id: int | None
    """Id of the project, null for none"""
    project_name: str | None | UnsetType = UNSET
    """Name of the project, null for none; from 2.80 on"""
    owner: BasicUser | None
    """Who made the task, null for none"""
    assignee: BasicUser | None
    """Who is to do the work, null for nobody"""
    bug_tracker: str
    """Address in the caller's own tracker of work; empty for none"""
    created_date: _dt.datetime
    """When the task was made"""
    updated_date: _dt.datetime
    """When the task last changed"""
    overlap: int | None
    """Frames that neighbouring jobs share, null for the server's own choice"""
    segment_size: int
    """Frames of a job, 0 for all in one"""
    status: JobStatus
    """How far the work on the task is"""
    data_chunk_size: int | None | UnsetType = UNSET
    """Frames of a chunk, null for none"""
    data_original_chunk_type: ChunkType | UnsetType = UNSET
    """How chunks of frames as uploaded are packed"""
    data_compressed_chunk_type: ChunkType | UnsetType = UNSET
    """How chunks of smaller frames are packed"""
    data_cloud_storage_id: int | None | UnsetType = UNSET
    """Cloud storage that the data is in, null for the server's own disk"""
    guide_id: int | None
    """Id of the guide, null for none"""
    size: int | UnsetType = UNSET
    """Number of frames"""
    image_quality: int | UnsetType = UNSET
    """Quality of the smaller frames, percent"""
    data: int | None | UnsetType = UNSET
    """Id of the task's data, null for none"""
    dimension: DimensionType
    """Pictures or point clouds"""
    mode: TaskMode
    """Pictures or a video"""
    media_type: MediaType | UnsetType = UNSET
    """Pictures, point clouds or audio; from 2.72 on"""
    subset: str
    """Part of the dataset, such as `Train`; empty for none"""
    organization_id: int | None
    """Id of the organization, null for a personal workspace"""
    organization: int | None
    """Id of the organization, null for a personal workspace"""
    target_storage: Storage | None
    """Where exports go to, null for the server's disk"""
    source_storage: Storage | None
    """Where imports come from, null for the server's disk"""
    jobs: JobsSummary
    """Number and address of its jobs"""
    labels: LabelsSummary
    """Address of its labels"""
    assignee_updated_date: _dt.datetime | None
    """When the assignee last changed, null before"""
    validation_mode: ValidationMode | None
    """How the task is checked, null where it is not"""
    initial_replicas: int | UnsetType = UNSET
    """How many copies of each job were made; from 2.80 on"""
    consensus_enabled: bool | UnsetType = UNSET
    """Whether the frames are annotated several times; up to 2.72"""


class TaskValidationLayoutRead(Model, frozen=True, kw_only=True):
    """The frames that a task is checked by."""

    mode: ValidationMode | None
    """How the task is checked, null where it is not"""
    frames_per_job_count: int | None
    """Check frames in each job, null without a pool"""
    validation_frames: builtins.list[int]
    """Frames that the task is checked by, by number"""
    disabled_frames: builtins.list[int]
    """Check frames that do not count, by number"""
    honeypot_count: int | UnsetType = UNSET
    """Number of hidden check frames"""
    honeypot_frames: builtins.list[int] | UnsetType = UNSET
    """Frames that hide a check frame, by number"""
    honeypot_real_frames: builtins.list[int] | UnsetType = UNSET
    """Check frames that are hidden there, in the same order, by number in the pool"""


class TaskWriteRequest(RequestModel, frozen=True, kw_only=True):
    """A new task: with labels of its own or in a project, not both."""

    name: Annotated[str, Meta(max_length=256, min_length=1)]
    """Name of the task, 1 to 256 characters"""
    project_id: int | None | UnsetType = UNSET
    """Project to put the task into, null for none"""
    owner_id: int | None | UnsetType = UNSET
    """Id of the user who shall own it, null for none"""
    assignee_id: int | None | UnsetType = UNSET
    """Id of the user who is to do the work, null for nobody"""
    bug_tracker: Annotated[str, Meta(max_length=2000)] | UnsetType = UNSET
    """Address in the caller's own tracker of work; empty for none, at most 2000 characters"""
    overlap: Annotated[int, Meta(ge=0, le=2147483647)] | None | UnsetType = UNSET
    """Frames that neighbouring jobs share, null for the server's own choice"""
    segment_size: Annotated[int, Meta(ge=0, le=2147483647)] | UnsetType = UNSET
    """Frames of a job, 0 for all in one"""
    labels: builtins.list[PatchedLabelRequest] | UnsetType = UNSET
    """Labels of the task; none for a task in a project"""
    subset: Annotated[str, Meta(max_length=64)] | UnsetType = UNSET
    """Part of the dataset, such as `Train`; empty for none, at most 64 characters"""
    target_storage: StorageRequest | UnsetType = UNSET
    """Where exports go to, null for the server's disk"""
    source_storage: StorageRequest | UnsetType = UNSET
    """Where imports come from, null for the server's disk"""
    consensus_replicas: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """How many copies of each job to make, 0 for none"""
    initial_replicas: Annotated[int, Meta(ge=0, le=2147483647)] | UnsetType = UNSET
    """How many copies of each job to make; from 2.80 on"""


class TasksSummary(Model, frozen=True, kw_only=True):
    """How many tasks a project has."""

    count: int
    """How many there are"""
    url: str
    """Its address; its host may be an inner one"""


class Token(Model, frozen=True, kw_only=True):
    """The key of a login."""

    _hidden = frozenset(("key",))

    key: str
    """Key for `Authorization: Token`; the same at every login until somebody logs out"""


class TrackedShape(Model, frozen=True, kw_only=True):
    """A keyframe of a track; one with `outside` ends it."""

    type: ShapeType
    """Kind of the shape"""
    occluded: bool | UnsetType = UNSET
    """Whether something hides part of the object"""
    outside: bool | UnsetType = UNSET
    """Whether the object has left the picture; ends a track"""
    z_order: int | UnsetType = UNSET
    """Place in the pile of shapes, higher ones in front"""
    rotation: float | UnsetType = UNSET
    """Rotation about the centre, degrees clockwise"""
    points: builtins.list[float] | UnsetType = UNSET
    """Coordinates in pixels, by type: rectangle `x1 y1 x2 y2`; ellipse centre, right x, top y; polygon, polyline
    and points `x y` in turn; cuboid 16 numbers; mask run lengths, then left, top, right, bottom; none for
    a skeleton"""
    attributes: builtins.list[AttributeVal] | UnsetType = UNSET
    """Values of the attributes that may change along the track"""
    id: int | None | UnsetType = UNSET
    """Id of the keyframe, null for none"""
    frame: int
    """Number of the frame in the task, from 0"""


class TrackedShapeRequest(RequestModel, frozen=True, kw_only=True):
    """A keyframe of a track, to store; one with `outside` ends it."""

    type: ShapeType
    """Kind of the shape"""
    occluded: bool | UnsetType = UNSET
    """Whether something hides part of the object"""
    outside: bool | UnsetType = UNSET
    """Whether the object has left the picture; ends a track"""
    z_order: int | UnsetType = UNSET
    """Place in the pile of shapes, higher ones in front"""
    rotation: Annotated[float, Meta(ge=0, le=360)] | UnsetType = UNSET
    """Rotation about the centre, degrees clockwise"""
    points: builtins.list[float] | UnsetType = UNSET
    """Coordinates in pixels, by type: rectangle `x1 y1 x2 y2`; ellipse centre, right x, top y; polygon, polyline
    and points `x y` in turn; cuboid 16 numbers; mask run lengths, then left, top, right, bottom; none for
    a skeleton"""
    attributes: builtins.list[AttributeValRequest] | UnsetType = UNSET
    """Values of the attributes that may change along the track"""
    id: int | None | UnsetType = UNSET
    """Id of the keyframe, null for none"""
    frame: Annotated[int, Meta(ge=0)]
    """Number of the frame in the task, from 0"""


class Usage(Model, frozen=True, kw_only=True):
    """What has been used of some limits."""

    user_id: int | None | UnsetType = UNSET
    """Id of the user, null for none"""
    org_id: int | None | UnsetType = UNSET
    """Id of the organization, null for a personal workspace"""
    internal_ai_agent_calls: str | UnsetType = UNSET
    """Calls of functions run by the service"""
    external_ai_agent_calls: str | UnsetType = UNSET
    """Calls of functions run by agents"""


class User(Model, frozen=True, kw_only=True):
    """A user. Administrators and the user get all of it, others the first five fields."""

    url: str
    """Address of the user; its host may be an inner one"""
    id: int
    """Id of the user"""
    username: str
    """User name"""
    first_name: str
    """First name"""
    last_name: str
    """Last name"""
    email: str | UnsetType = UNSET
    """E-mail address"""
    groups: builtins.list[str] | UnsetType = UNSET
    """Names of the user's groups of rights"""
    is_staff: bool | UnsetType = UNSET
    """Whether the user may enter the administration pages"""
    is_superuser: bool | UnsetType = UNSET
    """Whether the user may do everything"""
    is_active: bool | UnsetType = UNSET
    """Whether the account may be used"""
    last_login: _dt.datetime | None | UnsetType = UNSET
    """When the user last logged in, null for never"""
    date_joined: _dt.datetime | UnsetType = UNSET
    """When the account was made"""
    has_analytics_access: bool | None | UnsetType = UNSET
    """Whether the user may see analytics, null for none"""
    cvat_usage_reason: CvatUsageReasonEnum | UnsetType = UNSET
    """What the user wants CVAT for; from 2.80 on"""
    primary_role: str | UnsetType = UNSET
    """What the user does by profession; from 2.80 on"""
    planned_activities: builtins.list[PlannedActivitiesEnum] | UnsetType = UNSET
    """What the user means to do; from 2.80 on"""
    data_types: builtins.list[str] | UnsetType = UNSET
    """Kinds of data that the user works with; from 2.80 on"""
    discovery_source: str | UnsetType = UNSET
    """How the user heard of CVAT; from 2.80 on"""
    email_verified: bool | None | UnsetType = UNSET
    """Whether the address was confirmed, null for none; from 2.80 on"""
    created_via: CreatedViaEnum | None | UnsetType = UNSET
    """How the account came about, null for none; from 2.80 on"""


class UserAgreement(Model, frozen=True, kw_only=True):
    """An agreement that users are asked for."""

    name: str
    """Name of the agreement"""
    url_display_text: str | UnsetType = UNSET
    """Words of the link"""
    url: str | UnsetType = UNSET
    """Address of the text"""
    text_prefix: str | UnsetType = UNSET
    """Words before the link"""
    required: bool | UnsetType = UNSET
    """Whether one has to agree"""
    value: bool | UnsetType = UNSET
    """Whether the box is ticked at first"""


class UserGrowthData(Model, frozen=True, kw_only=True):
    """What a user has been shown."""

    id: int | UnsetType = UNSET
    """Id of the entry"""
    owner: BasicUser | UnsetType = UNSET
    """Whose it is"""
    github_prompt_shown: bool | UnsetType = UNSET
    """Whether the hint about GitHub was shown"""
    github_prompt_support_clicked: bool | UnsetType = UNSET
    """Whether its link was followed"""
    github_prompt_enabled: bool | UnsetType = UNSET
    """Whether the hint about GitHub may be shown"""
    promotion_notifications_allowed: bool | UnsetType = UNSET
    """Whether news may be shown"""


class UserIdentifiers(Model, frozen=True, kw_only=True):
    """A user by id and name."""

    id: int
    """Id of the user"""
    username: str
    """User name"""


class ValidationParamsRequest(RequestModel, frozen=True, kw_only=True):
    """How frames to check by are chosen."""

    mode: ValidationMode
    """How the task shall be checked"""
    frame_selection_method: FrameSelectionMethod | UnsetType = UNSET
    """How the frames are chosen"""
    random_seed: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """Number that makes a random choice repeatable"""
    frames: builtins.list[Annotated[str, Meta(max_length=1024, min_length=1)]] | UnsetType = UNSET
    """File names of the frames, with `manual`"""
    frame_count: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """How many frames to take, with `random_uniform`, at least 1"""
    frame_share: float | UnsetType = UNSET
    """Share of the frames to take, above 0 up to 1, with `random_uniform`"""
    frames_per_job_count: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """Frames of each job, with `random_per_job`, at least 1"""
    frames_per_job_share: float | UnsetType = UNSET
    """Share of each job's frames, above 0 up to 1, with `random_per_job`"""


class WebhookDeliveryRead(Model, frozen=True, kw_only=True):
    """One message that a webhook sent."""

    id: int
    """Id of the message"""
    webhook_id: int
    """Id of the webhook"""
    event: str
    """What happened, such as `update:task`, or `ping`"""
    status_code: int | None
    """HTTP status that the receiver answered, 502 where it could not be reached, null before"""
    redelivery: bool
    """Whether the message was sent again"""
    attempt: int | None | UnsetType = UNSET
    """Which attempt at sending this was, from 1, null for none; from 2.72 on"""
    request_duration: int | None | UnsetType = UNSET
    """How long the receiver took, as the server counts it; null where it never answered; from 2.72 on"""
    created_date: _dt.datetime
    """When the message was made"""
    updated_date: _dt.datetime
    """When the message last changed"""
    changed_fields: str
    """Fields that changed, joined by commas; empty for events that are no change"""
    request: Any
    """The message as it was sent. Any JSON value: the message as it went to a stranger's server, by the event's
    own shape"""
    response: Any
    """What the receiver answered. Any JSON value: whatever the stranger's server answered"""


class WebhookRead(Model, frozen=True, kw_only=True):
    """A webhook; its secret is never given back."""

    id: int
    """Id of the webhook"""
    url: str
    """Address of the webhook on the server; its host may be an inner one"""
    target_url: str
    """Address to send messages to"""
    description: str
    """Description of the webhook"""
    type: WebhookType
    """Whose events it waits for"""
    content_type: WebhookContentType
    """How messages are written"""
    is_active: bool
    """Whether it is switched on"""
    enable_ssl: bool
    """Whether the receiver's certificate is checked"""
    created_date: _dt.datetime
    """When the webhook was made"""
    updated_date: _dt.datetime
    """When the webhook last changed"""
    owner: BasicUser | None
    """Who made the webhook, null for none"""
    project_id: int | None
    """Id of the project, null for none"""
    organization: int | None
    """Id of the organization, null for a personal workspace"""
    events: builtins.list[EventsEnum]
    """What it waits for"""
    last_status: int | UnsetType = UNSET
    """HTTP status that its last message was answered with"""
    last_delivery_date: _dt.datetime | UnsetType = UNSET
    """When it last sent a message"""


class WebhookWriteRequest(RequestModel, frozen=True, kw_only=True):
    """A new webhook, of a project or of the organization context."""

    _hidden = frozenset(("secret",))

    target_url: Annotated[str, Meta(max_length=8192, min_length=1)]
    """Address to send messages to, 1 to 8192 characters"""
    description: Annotated[str, Meta(max_length=128)] | UnsetType = UNSET
    """Description of the webhook, at most 128 characters"""
    type: WebhookType
    """Whose events it shall wait for"""
    content_type: WebhookContentType | UnsetType = UNSET
    """How messages are written"""
    secret: Annotated[str, Meta(max_length=64)] | UnsetType = UNSET
    """Secret that messages are signed with, in `X-Signature-256`, at most 64 characters"""
    is_active: bool | UnsetType = UNSET
    """Whether it is switched on"""
    enable_ssl: bool | UnsetType = UNSET
    """Whether the receiver's certificate is checked"""
    project_id: int | None | UnsetType = UNSET
    """Project whose events are meant, for the type `project`, null for none"""
    events: builtins.list[EventsEnum]
    """What it shall wait for; `webhooks.retrieve_events` lists what there is"""


class WebhooksEvent(Model, frozen=True, kw_only=True):
    """An event that a webhook can wait for."""

    key: str | UnsetType = UNSET
    """Name of the event"""
    group: EventGroup | UnsetType = UNSET
    """Group to show it in"""


AttributeMapping: TypeAlias = dict[str, str]
"""Attributes of the task by attribute of the function."""
AttributeMappingRequest: TypeAlias = dict[str, Annotated[str, Meta(max_length=64, min_length=1)]]
"""Attributes of the task by attribute of the function."""
ConflictCounts: TypeAlias = dict[str, int]
"""Number of conflicts by type."""
LabelMapping: TypeAlias = dict[str, LabelMappingEntry]
"""Labels of the task by label of the function."""
LabelMappingRequest: TypeAlias = dict[str, LabelMappingEntryRequest]
"""Labels of the task by label of the function."""
OpenApiDocument: TypeAlias = dict[str, Any]
"""An OpenAPI document."""
PageSize: TypeAlias = int | Literal["all"]
"""Items of a page, or `all` for everything in one page."""
QualityRequirementEffective: TypeAlias = dict[str, Any]
"""The values of a requirement in force, by name."""
SublabelMapping: TypeAlias = dict[str, SublabelMappingEntry]
"""Sublabels of the task by sublabel of the function."""
SublabelMappingRequest: TypeAlias = dict[str, SublabelMappingEntryRequest]
"""Sublabels of the task by sublabel of the function."""
WebhooksEventEntry: TypeAlias = EventsEnum | WebhooksEvent
"""An event: its name alone up to 2.72, an object from 2.80 on."""
