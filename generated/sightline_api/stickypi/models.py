# Written by `make generate` from openapi.json: change that file, not this one.
"""Every model of the stickypi service, and the values that its enums know."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Annotated, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from .._runtime.files import File
from .._runtime.model import Model, OpenIntEnum, OpenRequestModel, OpenStrEnum, RequestModel
from .._runtime.unions import OneOf

__all__ = [
    "AnnotationWhat",
    "BundleFile",
    "BundleFilePut",
    "BundleUpload",
    "BundleWhat",
    "Flag",
    "Image",
    "ImageDeleted",
    "ImageItem",
    "ImageRange",
    "ImageStored",
    "ImageUploads",
    "ImageWhat",
    "ImagesToAnnotateRange",
    "ItcLabel",
    "ItcLabelPut",
    "ItcLabelStored",
    "Project",
    "ProjectColumn",
    "ProjectColumnItem",
    "ProjectColumnPut",
    "ProjectFilter",
    "ProjectItem",
    "ProjectLevel",
    "ProjectPermission",
    "ProjectPermissionPut",
    "ProjectPermissionStored",
    "ProjectPut",
    "ProjectSeries",
    "ProjectSeriesItem",
    "ProjectSeriesPut",
    "ProjectValue",
    "StoredAnnotation",
    "StoredMetadata",
    "StoredObject",
    "TiledTuboid",
    "TiledTuboidPut",
    "Token",
    "TuboidItem",
    "TuboidRange",
    "TuboidSeries",
    "TuboidSeriesPut",
    "TuboidWhat",
    "UidAnnotation",
    "UidAnnotationPut",
    "UidMetadataPut",
    "UidObjectPut",
    "UploadFields",
    "UploadForm",
    "UploadPart",
    "User",
    "UserFilter",
    "UserPut",
]


class AnnotationWhat(OpenStrEnum):
    """How much of an annotation is answered: `metadata` leaves its text out, `data` gives it. The server takes
    any other word for `data`."""

    METADATA = "metadata"
    DATA = "data"


class BundleWhat(OpenStrEnum):
    """Which files of a bundle are listed: `data` those in the folders `data` and `config`, `model` those in
    `output` and `config`, `all` every one. The server takes any other word and lists nothing."""

    ALL = "all"
    DATA = "data"
    MODEL = "model"


class ImageWhat(OpenStrEnum):
    """What the `url` of an image leads to: `metadata` nowhere (it is empty), `image` to the JPEG as it was
    uploaded, byte for byte, `thumbnail` to a JPEG that fits 512 x 384 pixels, `thumbnail-mini` to one
    that fits 128 x 96. Anything else, `thumbnail_mini` too, is a 500 where a row matches."""

    METADATA = "metadata"
    IMAGE = "image"
    THUMBNAIL = "thumbnail"
    THUMBNAIL_MINI = "thumbnail-mini"


class ProjectLevel(OpenIntEnum):
    """What a user may do in a project: 1 read it, 2 write series and columns too, 3 give permissions and delete
    too."""

    READ = 1
    WRITE = 2
    ADMIN = 3


class TuboidWhat(OpenStrEnum):
    """How much of a tuboid is answered: `data` adds the links to its three files, `metadata` does not."""

    METADATA = "metadata"
    DATA = "data"


class BundleFile(Model, frozen=True, kw_only=True):
    """A file of a bundle."""

    _hidden = frozenset(("url",))

    key: str
    """Path inside of the bundle, with slashes. Bundles are told apart by the beginning of their name alone:
    `../` at the beginning names a file of another one, and must be refused"""
    path: str
    """Name of the object in the store: `ml/<bundle>/<key>`"""
    md5: str
    """ETag of the object without its quotes: the MD5 of the file, hexadecimal"""
    mtime: float
    """When the object was last written, Unix time in seconds"""
    url: str
    """Signed link to the file, good for 8 h to 7 days. To be asked without credentials"""


class BundleFilePut(RequestModel, frozen=True, kw_only=True):
    """A file that could be uploaded."""

    bundle_name: str
    """Name of the bundle"""
    key: str
    """Path inside of the bundle, with slashes. Only names that end in `.yaml`, `.yml`, `model_final.pth`,
    `.svg`, `.jpeg`, `.jpg`, `.txt` or `.db` are listed later, and those in folders called `.cache` are
    not wanted"""
    md5: str
    """MD5 of the file, hexadecimal; compared with the ETag of the object"""
    mtime: float
    """When the file was last changed, Unix time in seconds"""
    path: str | UnsetType = UNSET
    """The caller's own path; not looked at, comes back"""


class BundleUpload(Model, frozen=True, kw_only=True):
    """A file that the server wants, as it was announced. Keys of the announcement that are not named here come
    back too."""

    bundle_name: str
    """Name of the bundle"""
    key: str
    """Path inside of the bundle, with slashes"""
    md5: str
    """MD5 of the file"""
    mtime: float
    """When the caller's file was last changed, Unix time in seconds"""
    path: str | UnsetType = UNSET
    """The caller's own path, where one was sent"""
    url: UploadForm
    """Where and how to upload it: an object, unlike the `url` of a listed file"""


class Image(Model, frozen=True, kw_only=True):
    """A picture of a trap, as the server keeps it."""

    _hidden = frozenset(("url",))

    id: int
    """Id of the row, given by the database; gaps are normal"""
    device: str
    """Device that took the picture, 8 hexadecimal digits"""
    datetime: str
    """Time of the picture, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z`
    in 0.1.1"""
    md5: str
    """MD5 of the whole file, hexadecimal"""
    device_version: str | None
    """Version of the device's software; `1.0.0` for a device that tells none"""
    width: int
    """Width, pixels"""
    height: int
    """Height, pixels"""
    lat: float | None
    """Latitude, degrees north; null where the device had no position"""
    lng: float | None
    """Longitude, degrees east; null where the device had no position"""
    alt: float | None
    """Altitude, metres; null where the device had no position"""
    temp: float | None
    """Temperature, degrees Celsius"""
    hum: float | None
    """Relative humidity, percent"""
    no_flash_shutter_speed: float | UnsetType = UNSET
    """Shutter speed (APEX) that the camera would have taken without a flash; revision 0.1.0 only"""
    no_flash_exposure_time: float | UnsetType = UNSET
    """Exposure time without a flash, seconds; revision 0.1.0 only"""
    no_flash_bv: float | UnsetType = UNSET
    """Brightness (APEX) without a flash; revision 0.1.0 only"""
    no_flash_iso: float | UnsetType = UNSET
    """Sensitivity (ISO) without a flash; revision 0.1.0 only"""
    lum: float | None | UnsetType = UNSET
    """Brightness that the light sensor saw, in the device's own measure; revision 0.1.1 on"""
    bat: float | None | UnsetType = UNSET
    """Charge of the battery, percent; revision 0.1.1 on"""
    but: Flag | None | UnsetType = UNSET
    """Whether the button was pressed; revision 0.1.1 on"""
    url: str
    """Signed link to the file that `what` asked for, good for 8 h to 7 days, and the same for equal calls; empty
    for `metadata`. To be asked without credentials; its path ends in the file name"""
    datetime_created: str
    """Time of writing by the server's local clock, not UTC, though it looks like the other times:
    `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z` in 0.1.1"""
    api_version: str | None
    """Revision of the server that wrote the row: `0.1.0` or `0.1.1`"""
    api_user: str | None | UnsetType = UNSET
    """Who wrote the row, by user name; revision 0.1.0 only"""
    api_user_id: int | None | UnsetType = UNSET
    """Who wrote the row, by id; revision 0.1.1 on"""


class ImageDeleted(Model, frozen=True, kw_only=True):
    """A picture that was just deleted."""

    id: int
    """Id of the row, given by the database; gaps are normal"""
    device: str
    """Device that took the picture, 8 hexadecimal digits"""
    datetime: str
    """Time of the picture, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z`
    in 0.1.1"""
    md5: str
    """MD5 of the whole file, hexadecimal"""
    device_version: str | None
    """Version of the device's software; `1.0.0` for a device that tells none"""
    width: int
    """Width, pixels"""
    height: int
    """Height, pixels"""
    lat: float | None
    """Latitude, degrees north; null where the device had no position"""
    lng: float | None
    """Longitude, degrees east; null where the device had no position"""
    alt: float | None
    """Altitude, metres; null where the device had no position"""
    temp: float | None
    """Temperature, degrees Celsius"""
    hum: float | None
    """Relative humidity, percent"""
    no_flash_shutter_speed: float | UnsetType = UNSET
    """Shutter speed (APEX) that the camera would have taken without a flash; revision 0.1.0 only"""
    no_flash_exposure_time: float | UnsetType = UNSET
    """Exposure time without a flash, seconds; revision 0.1.0 only"""
    no_flash_bv: float | UnsetType = UNSET
    """Brightness (APEX) without a flash; revision 0.1.0 only"""
    no_flash_iso: float | UnsetType = UNSET
    """Sensitivity (ISO) without a flash; revision 0.1.0 only"""
    lum: float | None | UnsetType = UNSET
    """Brightness that the light sensor saw, in the device's own measure; revision 0.1.1 on"""
    bat: float | None | UnsetType = UNSET
    """Charge of the battery, percent; revision 0.1.1 on"""
    but: bool | None | UnsetType = UNSET
    """Whether the button was pressed; revision 0.1.1 on"""
    datetime_created: str
    """Time of writing by the server's local clock, not UTC, though it looks like the other times:
    `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z` in 0.1.1"""
    api_version: str | None
    """Revision of the server that wrote the row: `0.1.0` or `0.1.1`"""
    api_user: str | None | UnsetType = UNSET
    """Who wrote the row, by user name; revision 0.1.0 only"""
    api_user_id: int | None | UnsetType = UNSET
    """Who wrote the row, by id; revision 0.1.1 on"""


class ImageItem(OpenRequestModel, frozen=True, kw_only=True):
    """A picture, by the device and the time that took it."""

    device: str
    """Device, 8 hexadecimal digits; equal in any letter case, wildcards mean nothing"""
    datetime: str
    """Time of the picture, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z`
    in 0.1.1, which takes the older form as well"""


class ImageRange(OpenRequestModel, frozen=True, kw_only=True):
    """Pictures of devices in a stretch of time: from `start_datetime` up to, but without, `end_datetime`."""

    device: str
    """Device or a pattern: `%` stands for any text, `_` for one character, a backslash before either for itself;
    letter case does not count"""
    start_datetime: str
    """Start of the range, included, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0,
    `2020-06-20T21:33:24Z` in 0.1.1, which takes the older form as well"""
    end_datetime: str
    """End of the range, left out, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0,
    `2020-06-20T21:33:24Z` in 0.1.1, which takes the older form as well"""


class ImageStored(Model, frozen=True, kw_only=True):
    """A picture that was just stored, as it was parsed: later reads show its id, defaults, and numbers of less
    precision."""

    id: int | None
    """Always null: the answer is made before the row gets its id"""
    device: str
    """Device that took the picture, 8 hexadecimal digits"""
    datetime: str
    """Time of the picture, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z`
    in 0.1.1"""
    md5: str
    """MD5 of the whole file, hexadecimal"""
    device_version: str | None
    """Version of the device's software; null where a later read shows `1.0.0`"""
    width: int
    """Width, pixels"""
    height: int
    """Height, pixels"""
    lat: float | None
    """Latitude, degrees north; null where the device had no position"""
    lng: float | None
    """Longitude, degrees east; null where the device had no position"""
    alt: float | None
    """Altitude, metres, not yet rounded to whole ones as in later reads"""
    temp: float | None
    """Temperature, degrees Celsius"""
    hum: float | None
    """Relative humidity, percent"""
    no_flash_shutter_speed: float | UnsetType = UNSET
    """Shutter speed (APEX) that the camera would have taken without a flash; revision 0.1.0 only"""
    no_flash_exposure_time: float | UnsetType = UNSET
    """Exposure time without a flash, seconds; revision 0.1.0 only"""
    no_flash_bv: float | UnsetType = UNSET
    """Brightness (APEX) without a flash; revision 0.1.0 only"""
    no_flash_iso: float | UnsetType = UNSET
    """Sensitivity (ISO) without a flash; revision 0.1.0 only"""
    lum: float | None | UnsetType = UNSET
    """Brightness that the light sensor saw, in the device's own measure; revision 0.1.1 on"""
    bat: float | None | UnsetType = UNSET
    """Charge of the battery, percent; revision 0.1.1 on"""
    but: bool | None | UnsetType = UNSET
    """Whether the button was pressed; revision 0.1.1 on"""
    datetime_created: str
    """Time of writing by the server's local clock, not UTC, though it looks like the other times:
    `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z` in 0.1.1"""
    api_version: str | None
    """Revision of the server that wrote the row: `0.1.0` or `0.1.1`"""
    api_user: str | None | UnsetType = UNSET
    """Who wrote the row, by user name; revision 0.1.0 only"""
    api_user_id: int | None | UnsetType = UNSET
    """Who wrote the row, by id; revision 0.1.1 on"""


class ImagesToAnnotateRange(OpenRequestModel, frozen=True, kw_only=True):
    """Pictures of devices in a stretch of time that an algorithm is to annotate."""

    device: str
    """Device or a pattern: `%` stands for any text, `_` for one character, a backslash before either for itself;
    letter case does not count"""
    start_datetime: str
    """Start of the range, included, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0,
    `2020-06-20T21:33:24Z` in 0.1.1, which takes the older form as well"""
    end_datetime: str
    """End of the range, left out, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0,
    `2020-06-20T21:33:24Z` in 0.1.1, which takes the older form as well"""
    algo_name: str
    """Name of the algorithm"""
    algo_version: str
    """Version of the algorithm: pictures that it, or a later one in the order of texts, has annotated are passed
    over"""


class ItcLabel(Model, frozen=True, kw_only=True):
    """What a classifier takes the insect of a tuboid for."""

    id: int
    """Id of the row, given by the database; gaps are normal"""
    parent_tuboid_id: int
    """Id of the tuboid (its row, not its name); the label goes with it"""
    algo_name: str
    """Name of the classifier"""
    algo_version: str
    """Version of the classifier: Unix time, a hyphen and an MD5, by custom"""
    label: int
    """Number of the class"""
    pattern: str
    """Regular expression over the taxonomy that the class stands for"""
    type: str
    """Broad kind, such as `Insecta` or `Background`"""
    order: str | None
    """Taxonomic order"""
    family: str | None
    """Taxonomic family"""
    genus: str | None
    """Genus"""
    species: str | None
    """Species"""
    datetime_created: str
    """Time of writing by the server's local clock, not UTC, though it looks like the other times:
    `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z` in 0.1.1"""
    api_version: str | None
    """Revision of the server that wrote the row: `0.1.0` or `0.1.1`"""
    api_user: str | None | UnsetType = UNSET
    """Who wrote the row, by user name; revision 0.1.0 only"""
    api_user_id: int | None | UnsetType = UNSET
    """Who wrote the row, by id; revision 0.1.1 on"""


class ItcLabelPut(RequestModel, frozen=True, kw_only=True):
    """What a classifier takes the insect of a tuboid for."""

    tuboid_id: str
    """Name of the tuboid"""
    algo_name: Annotated[str, Meta(max_length=32)]
    """Name of the classifier"""
    algo_version: Annotated[str, Meta(max_length=46)]
    """Version of the classifier: Unix time, a hyphen and an MD5, by custom"""
    label: int
    """Number of the class"""
    pattern: Annotated[str, Meta(max_length=128)]
    """Regular expression over the taxonomy that the class stands for"""
    type: Annotated[str, Meta(max_length=32)]
    """Broad kind, such as `Insecta` or `Background`"""
    order: Annotated[str, Meta(max_length=32)] | None | UnsetType = UNSET
    """Taxonomic order"""
    family: Annotated[str, Meta(max_length=32)] | None | UnsetType = UNSET
    """Taxonomic family"""
    genus: Annotated[str, Meta(max_length=32)] | None | UnsetType = UNSET
    """Genus"""
    species: Annotated[str, Meta(max_length=32)] | None | UnsetType = UNSET
    """Species"""


class ItcLabelStored(Model, frozen=True, kw_only=True):
    """A label that was just stored."""

    id: int | None
    """Always null: the answer is made before the row gets its id"""
    parent_tuboid_id: int
    """Id of the tuboid (its row, not its name); the label goes with it"""
    algo_name: str
    """Name of the classifier"""
    algo_version: str
    """Version of the classifier: Unix time, a hyphen and an MD5, by custom"""
    label: int
    """Number of the class"""
    pattern: str
    """Regular expression over the taxonomy that the class stands for"""
    type: str
    """Broad kind, such as `Insecta` or `Background`"""
    order: str | None
    """Taxonomic order"""
    family: str | None
    """Taxonomic family"""
    genus: str | None
    """Genus"""
    species: str | None
    """Species"""
    datetime_created: str
    """Time of writing by the server's local clock, not UTC, though it looks like the other times:
    `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z` in 0.1.1"""
    api_version: str | None
    """Revision of the server that wrote the row: `0.1.0` or `0.1.1`"""
    api_user: str | None | UnsetType = UNSET
    """Who wrote the row, by user name; revision 0.1.0 only"""
    api_user_id: int | None | UnsetType = UNSET
    """Who wrote the row, by id; revision 0.1.1 on"""


class Project(Model, frozen=True, kw_only=True):
    """A project."""

    id: int
    """Id of the row, given by the database; gaps are normal"""
    name: str
    """Name; two projects may have the same"""
    description: str | None
    """What it is, in a few words"""
    notes: str | None
    """Anything else"""
    datetime_created: str
    """Time of writing by the server's local clock, not UTC, though it looks like the other times:
    `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z` in 0.1.1"""
    api_version: str | None
    """Revision of the server that wrote the row: `0.1.0` or `0.1.1`"""
    api_user_id: int | None
    """Who wrote the row, by id"""


class ProjectColumn(Model, frozen=True, kw_only=True):
    """A column that was added, renamed or deleted."""

    column_name: str
    """Name of the column"""
    column_SQL_type: str | None | UnsetType = UNSET
    """Type of the column in SQL, as it was sent; null after a change of name, left out after a deletion"""


class ProjectColumnItem(RequestModel, frozen=True, kw_only=True):
    """A column of a project, by its name."""

    project_id: int
    """Id of the project"""
    column_name: Annotated[str, Meta(pattern="^[A-Za-z_][A-Za-z0-9_]*$")]
    """Name of the column: letters, digits and underscores. The server pastes it into SQL unchecked"""


class ProjectColumnPut(RequestModel, frozen=True, kw_only=True):
    """A column to add, or to call by another name."""

    project_id: int
    """Id of the project"""
    column_name: Annotated[str, Meta(pattern="^[A-Za-z_][A-Za-z0-9_]*$")]
    """Name of the column: letters, digits and underscores. The server pastes it into SQL unchecked"""
    column_SQL_type: Annotated[str, Meta(pattern="^[A-Za-z]+( ?\\([0-9]+(, ?[0-9]+)?\\))?$")] | UnsetType = (
        UNSET
    )
    """Type of the column to add, in SQL, such as `INT` or `VARCHAR(16)`; not given for a change of name. The
    server pastes it into SQL unchecked"""
    old_column_name: Annotated[str, Meta(pattern="^[A-Za-z_][A-Za-z0-9_]*$")] | UnsetType = UNSET
    """Present name of the column that gets another; not given for a new one"""


class ProjectFilter(RequestModel, frozen=True, kw_only=True):
    """Projects that fit every pattern given; an empty filter fits all. `%` stands for any text, `_` for one
    character, a backslash before either for itself; letter case does not count. A field that is null fits
    none."""

    id: str | UnsetType = UNSET
    """Pattern for the id"""
    name: str | UnsetType = UNSET
    """Pattern for the name"""
    description: str | UnsetType = UNSET
    """Pattern for the description"""
    notes: str | UnsetType = UNSET
    """Pattern for the notes"""
    datetime_created: str | UnsetType = UNSET
    """Pattern for the time of writing, as the database writes it: `2020-06-20 21:33:24`"""
    api_version: str | UnsetType = UNSET
    """Pattern for the revision of the server that wrote the row"""
    api_user_id: str | UnsetType = UNSET
    """Pattern for the id of who made the project"""


class ProjectItem(RequestModel, frozen=True, kw_only=True):
    """A project, by its id."""

    project_id: int
    """Id of the project"""


class ProjectPermission(Model, frozen=True, kw_only=True):
    """What a user may do in a project."""

    id: int
    """Id of the row, given by the database; gaps are normal"""
    parent_project_id: int
    """Id of the project"""
    parent_user_id: int
    """Id of the user"""
    level: ProjectLevel
    """What the user may do"""
    datetime_created: str
    """Time of writing by the server's local clock, not UTC, though it looks like the other times:
    `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z` in 0.1.1"""
    api_version: str | None
    """Revision of the server that wrote the row: `0.1.0` or `0.1.1`"""
    api_user_id: int | None
    """Who wrote the row, by id"""


class ProjectPermissionPut(RequestModel, frozen=True, kw_only=True):
    """What a user shall be allowed to do in a project."""

    project_id: int
    """Id of the project"""
    user_id: int
    """Id of the user; one that has a permission already is refused"""
    level: ProjectLevel
    """What the user may do"""


class ProjectPermissionStored(Model, frozen=True, kw_only=True):
    """A permission that was just given."""

    id: int | None
    """Always null: the answer is made before the row gets its id"""
    parent_project_id: int
    """Id of the project"""
    parent_user_id: int
    """Id of the user"""
    level: ProjectLevel
    """What the user may do"""
    datetime_created: str
    """Time of writing by the server's local clock, not UTC, though it looks like the other times:
    `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z` in 0.1.1"""
    api_version: str | None
    """Revision of the server that wrote the row: `0.1.0` or `0.1.1`"""
    api_user_id: int | None
    """Who wrote the row, by id"""


class ProjectPut(RequestModel, frozen=True, kw_only=True):
    """A new project."""

    name: Annotated[str, Meta(max_length=32)]
    """Name; two projects may have the same"""
    description: Annotated[str, Meta(max_length=20)] | None | UnsetType = UNSET
    """What it is, in a few words"""
    notes: Annotated[str, Meta(max_length=2048)] | None | UnsetType = UNSET
    """Anything else"""


class ProjectSeriesItem(RequestModel, frozen=True, kw_only=True):
    """A stretch of time in a project, by its id."""

    project_id: int
    """Id of the project"""
    id: int
    """Id of the series"""


class ProjectSeriesPut(OpenRequestModel, frozen=True, kw_only=True):
    """A stretch of time of a device, new, or changed where its id is given: then only the columns named change.
    The project's own columns stand beside the ones named here."""

    project_id: int
    """Id of the project"""
    id: int | UnsetType = UNSET
    """Id of the series to change; a new one when left out"""
    device: Annotated[str, Meta(max_length=8)] | UnsetType = UNSET
    """Device, 8 hexadecimal digits; needed for a new one"""
    start_datetime: str | UnsetType = UNSET
    """Start of the stretch, needed for a new one, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0,
    `2020-06-20T21:33:24Z` in 0.1.1, which takes the older form as well"""
    end_datetime: str | UnsetType = UNSET
    """End of the stretch, needed for a new one, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0,
    `2020-06-20T21:33:24Z` in 0.1.1, which takes the older form as well"""


class StoredAnnotation(Model, frozen=True, kw_only=True):
    """The content of the text that an annotation keeps."""

    annotations: builtins.list[StoredObject]
    """The outlines"""
    metadata: StoredMetadata
    """Which picture, and who looked at it"""


class StoredMetadata(Model, frozen=True, kw_only=True):
    """What an annotation says of itself; the text may hold further keys."""

    algo_name: str
    """Name of the algorithm"""
    algo_version: str
    """Version of the algorithm: Unix time, a hyphen and an MD5, by custom"""
    device: str
    """Device that took the picture"""
    datetime: str
    """Time of the picture, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z`
    in 0.1.1"""
    md5: str
    """MD5 of the picture that was looked at"""


class StoredObject(Model, frozen=True, kw_only=True):
    """One outline, as it was sent. What is in it was never checked."""

    contour: builtins.list[builtins.list[builtins.list[float]]] | UnsetType = UNSET
    """Corners in order, as OpenCV has them: a list of points, each a list of one `[x, y]`, pixels from the upper
    left corner of the picture"""
    name: str | UnsetType = UNSET
    """Kind of object, such as `insect`"""
    value: int | None | UnsetType = UNSET
    """A number that says more of the object, by agreement"""
    fill_colour: str | None | UnsetType = UNSET
    """Colour to fill the outline with, such as `#0000ff`"""
    stroke_colour: str | None | UnsetType = UNSET
    """Colour to draw the outline in, such as `#ff0000`"""


class TiledTuboid(Model, frozen=True, kw_only=True):
    """An insect followed over several pictures, with what its series says."""

    _hidden = frozenset(("context", "metadata", "tuboid"))

    id: int
    """Id of the row, given by the database; gaps are normal"""
    parent_series_id: int
    """Id of the series; the tuboid goes with it"""
    tuboid_id: str
    """Name of the tuboid, unique: device, start and end of the series, version of the algorithm and index in
    four digits, joined by full stops; times as `2020-06-20_21-33-24` in both revisions"""
    id_in_series: int
    """Index in the series, from 0"""
    start_datetime: str
    """Time of the first shot, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0,
    `2020-06-20T21:33:24Z` in 0.1.1"""
    end_datetime: str
    """Time of the last shot, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z`
    in 0.1.1"""
    n_shots: int
    """Number of shots"""
    algo_name_series: str
    """Name of the algorithm that made the series"""
    algo_version_series: str
    """Version of that algorithm"""
    n_tuboids_series: int
    """Number of tuboids that the series may hold"""
    device_series: str
    """Device that took the pictures"""
    start_datetime_series: str
    """Start of the series, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z`
    in 0.1.1"""
    end_datetime_series: str
    """End of the series, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z` in
    0.1.1"""
    tuboid: str | UnsetType = UNSET
    """Signed link to the tile (`tuboid.jpg`); for `data` only"""
    metadata: str | UnsetType = UNSET
    """Signed link to the list of shots (`metadata.txt`): per line device, full stop, time as in file names, x, y
    and scale, separated by commas; for `data` only"""
    context: str | UnsetType = UNSET
    """Signed link to the picture around the insect (`context.jpg`); for `data` only"""
    datetime_created: str
    """Time of writing by the server's local clock, not UTC, though it looks like the other times:
    `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z` in 0.1.1"""
    api_version: str | None
    """Revision of the server that wrote the row: `0.1.0` or `0.1.1`"""
    api_user: str | None | UnsetType = UNSET
    """Who wrote the row, by user name; revision 0.1.0 only"""
    api_user_id: int | None | UnsetType = UNSET
    """Who wrote the row, by id; revision 0.1.1 on"""


class TiledTuboidPut(RequestModel, frozen=True, kw_only=True):
    """A tuboid, as a multipart form in which every field travels as a file."""

    metadata: File
    """The list of shots: no header, per line device, full stop, time as `2020-06-20_21-33-24`, x, y and scale,
    separated by commas; ends at the first empty line, at least one"""
    tuboid: File
    """The tile, a JPEG; its content is not checked"""
    context: File
    """The picture around the insect, a JPEG; its content is not checked"""
    tuboid_id: Annotated[str, Meta(max_length=100)]
    """Name of the tuboid, unique, as JSON text: device, start and end of the series, version of the algorithm
    and index in four digits, joined by full stops; times as `2020-06-20_21-33-24` in both revisions"""
    series_info: TuboidSeriesPut
    """The series that it belongs to, as JSON text"""


class Token(Model, frozen=True, kw_only=True):
    """A token, good for 24 hours. It outlives a restart of the server, but not its user."""

    _hidden = frozenset(("token",))

    token: str
    """The token to send as the user name of Basic; opaque to clients"""
    expiration: int
    """When it ends by the server's clock, Unix time in seconds"""


class TuboidItem(OpenRequestModel, frozen=True, kw_only=True):
    """A tuboid, by its name."""

    tuboid_id: str
    """Name of the tuboid"""


class TuboidRange(OpenRequestModel, frozen=True, kw_only=True):
    """Series of tuboids of devices that lie inside a stretch of time, both of its ends included."""

    device: str
    """Device or a pattern: `%` stands for any text, `_` for one character, a backslash before either for itself;
    letter case does not count"""
    start_datetime: str
    """Start of the range, included, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0,
    `2020-06-20T21:33:24Z` in 0.1.1, which takes the older form as well"""
    end_datetime: str
    """End of the range, included, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0,
    `2020-06-20T21:33:24Z` in 0.1.1, which takes the older form as well"""


class TuboidSeries(Model, frozen=True, kw_only=True):
    """A series of tuboids: one run of one algorithm over a stretch of time of one device."""

    id: int
    """Id of the row, given by the database; gaps are normal"""
    device: str
    """Device that took the pictures"""
    start_datetime: str
    """Start of the series, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z`
    in 0.1.1"""
    end_datetime: str
    """End of the series, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z` in
    0.1.1"""
    n_images: int
    """Number of pictures in the series"""
    n_tuboids: int
    """Number of tuboids that the series may hold"""
    algo_name: str
    """Name of the algorithm that made the tuboids"""
    algo_version: str
    """Version of that algorithm: Unix time, a hyphen and an MD5, by custom"""
    datetime_created: str
    """Time of writing by the server's local clock, not UTC, though it looks like the other times:
    `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z` in 0.1.1"""
    api_version: str | None
    """Revision of the server that wrote the row: `0.1.0` or `0.1.1`"""
    api_user: str | None | UnsetType = UNSET
    """Always null in rows of this kind: who wrote the row, by user name; revision 0.1.0 only"""
    api_user_id: int | None | UnsetType = UNSET
    """Always null in rows of this kind: who wrote the row, by id; revision 0.1.1 on"""


class TuboidSeriesPut(RequestModel, frozen=True, kw_only=True):
    """The series that a tuboid belongs to: made with its first tuboid, found again by all but the two numbers,
    which then count no more."""

    device: Annotated[str, Meta(max_length=8)]
    """Device that took the pictures"""
    start_datetime: str
    """Start of the series, not after the first shot, UTC, whole seconds: `2020-06-20_21-33-24` in revision
    0.1.0, `2020-06-20T21:33:24Z` in 0.1.1, which takes the older form as well"""
    end_datetime: str
    """End of the series, not before the last shot, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0,
    `2020-06-20T21:33:24Z` in 0.1.1, which takes the older form as well"""
    n_images: int
    """Number of pictures in the series"""
    n_tuboids: int
    """Number of tuboids that the series may hold; one more is refused"""
    algo_name: Annotated[str, Meta(max_length=64)]
    """Name of the algorithm that made the tuboids"""
    algo_version: Annotated[str, Meta(max_length=46)]
    """Version of that algorithm: Unix time, a hyphen and an MD5, by custom"""


class UidAnnotation(Model, frozen=True, kw_only=True):
    """All outlines that one version of one algorithm, or a person, drew on a picture."""

    id: int
    """Id of the row, given by the database; gaps are normal"""
    parent_image_id: int
    """Id of the picture; the annotation goes with it"""
    algo_name: str
    """Name of the algorithm"""
    algo_version: str
    """Version of the algorithm: Unix time, a hyphen and an MD5, by custom"""
    n_objects: int
    """Number of outlines"""
    json: str | UnsetType = UNSET
    """The annotation as it was sent, as JSON text; left out for `metadata`, empty in the answer of a put. A date
    in it is in the revision's form"""
    datetime_created: str
    """Time of writing by the server's local clock, not UTC, though it looks like the other times:
    `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z` in 0.1.1"""
    api_version: str | None
    """Revision of the server that wrote the row: `0.1.0` or `0.1.1`"""
    api_user: str | None | UnsetType = UNSET
    """Always null in rows of this kind: who wrote the row, by user name; revision 0.1.0 only"""
    api_user_id: int | None | UnsetType = UNSET
    """Always null in rows of this kind: who wrote the row, by id; revision 0.1.1 on"""


class UidAnnotationPut(RequestModel, frozen=True, kw_only=True):
    """The outlines on one picture."""

    annotations: builtins.list[UidObjectPut]
    """The outlines, none at all too"""
    metadata: UidMetadataPut
    """Which picture, and who looked at it"""


class UidMetadataPut(OpenRequestModel, frozen=True, kw_only=True):
    """Which picture is annotated, and who looked at it."""

    algo_name: Annotated[str, Meta(max_length=64)]
    """Name of the algorithm"""
    algo_version: Annotated[str, Meta(max_length=46)]
    """Version of the algorithm: Unix time, a hyphen and an MD5, by custom"""
    device: str
    """Device that took the picture"""
    datetime: str
    """Time of the picture, UTC, whole seconds: `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z`
    in 0.1.1, which takes the older form as well"""
    md5: str
    """MD5 of the picture that was looked at; it must be that of the stored one"""


class UidObjectPut(OpenRequestModel, frozen=True, kw_only=True):
    """One outline. The server counts them and looks at nothing else."""

    contour: builtins.list[builtins.list[builtins.list[float]]]
    """Corners in order, as OpenCV has them: a list of points, each a list of one `[x, y]`, pixels from the upper
    left corner of the picture"""
    name: str | UnsetType = UNSET
    """Kind of object, such as `insect`"""
    value: int | None | UnsetType = UNSET
    """A number that says more of the object, by agreement"""
    fill_colour: str | None | UnsetType = UNSET
    """Colour to fill the outline with, such as `#0000ff`"""
    stroke_colour: str | None | UnsetType = UNSET
    """Colour to draw the outline in, such as `#ff0000`"""


class UploadForm(Model, frozen=True, kw_only=True):
    """Where and how a file is uploaded: POST to `url` as a multipart form, without credentials, all of `fields`
    first and the file last, as `file`. 204 means that it is stored."""

    _hidden = frozenset(("fields",))

    url: str
    """Address of the store's bucket"""
    fields: UploadFields
    """Fields to send before the file, unchanged; good for 7 days"""


class User(Model, frozen=True, kw_only=True):
    """An account. `can_write` false makes it a reader (read_only), else `is_admin` an administrator, else it is
    read_write."""

    _hidden = frozenset(("password_hash",))

    id: int
    """Id of the row, given by the database; gaps are normal"""
    username: str
    """Name to log in with, in any letter case"""
    email: str | None
    """E-mail address"""
    password_hash: str
    """Eleven asterisks"""
    is_admin: bool | None
    """Whether the user is an administrator"""
    can_write: bool | None
    """Whether the user may write"""
    datetime_created: str
    """Time of writing by the server's local clock, not UTC, though it looks like the other times:
    `2020-06-20_21-33-24` in revision 0.1.0, `2020-06-20T21:33:24Z` in 0.1.1"""
    api_version: str | None
    """Revision of the server that wrote the row: `0.1.0` or `0.1.1`"""
    api_user: str | None | UnsetType = UNSET
    """Who wrote the row, by user name; revision 0.1.0 only"""
    api_user_id: int | None | UnsetType = UNSET
    """Who wrote the row, by id; revision 0.1.1 on"""


class UserFilter(RequestModel, frozen=True, kw_only=True):
    """Users that fit every pattern given; an empty filter fits everybody. `%` stands for any text, `_` for one
    character, a backslash before either for itself; letter case does not count. A field that is null fits
    none."""

    id: str | UnsetType = UNSET
    """Pattern for the id"""
    username: str | UnsetType = UNSET
    """Pattern for the name to log in with"""
    email: str | UnsetType = UNSET
    """Pattern for the e-mail address"""
    is_admin: str | UnsetType = UNSET
    """Pattern for whether the user is an administrator, `1` or `0`; true and false are refused"""
    can_write: str | UnsetType = UNSET
    """Pattern for whether the user may write, `1` or `0`; true and false are refused"""
    datetime_created: str | UnsetType = UNSET
    """Pattern for the time of writing, as the database writes it: `2020-06-20 21:33:24`"""
    api_version: str | UnsetType = UNSET
    """Pattern for the revision of the server that wrote the row"""
    api_user: str | UnsetType = UNSET
    """Pattern for the user name of who wrote the row; revision 0.1.0 only"""
    api_user_id: str | UnsetType = UNSET
    """Pattern for the id of who wrote the row; revision 0.1.1 on"""


class UserPut(RequestModel, frozen=True, kw_only=True):
    """A new account."""

    _hidden = frozenset(("password",))

    username: Annotated[str, Meta(max_length=32)]
    """Name to log in with, unique. `_` and `%` mean trouble: the server reads names as patterns, and one that
    fits a second user is answered 500 wherever roles count"""
    password: str
    """Password"""
    email: Annotated[str, Meta(max_length=64)] | None | UnsetType = UNSET
    """E-mail address; unique in revision 0.1.0"""
    is_admin: bool | UnsetType = UNSET
    """Whether the user is an administrator"""
    can_write: bool | UnsetType = UNSET
    """Whether the user may write; without it an administrator is a reader too"""


Flag: TypeAlias = bool | int
"""Yes or no: true and false in some answers, 1 and 0 in others."""

if TYPE_CHECKING:
    UploadPart: TypeAlias = File | str
else:

    class UploadPart(OneOf):
        """A part of an upload of pictures: a file, or the MD5 of one."""

        members = (
            File,
            str,
        )


ImageUploads: TypeAlias = dict[str, UploadPart]
"""Pictures by their file names, which become the names of the parts: `<device>.<time>.jpg`, the device as 8
hexadecimal digits, the time as `2020-06-20_21-33-24` in both revisions and not before 2019-11-01. The
file name of a part may be any. Each is a JPEG with the EXIF data of a trap. From revision 0.1.1 on a text
called `<file name>.md5` may go along, and is compared."""
ProjectValue: TypeAlias = str | int | float | bool | None
"""A value in a project's series: whatever the column's SQL type holds."""
ProjectSeries: TypeAlias = dict[str, ProjectValue]
"""A stretch of time of a device in a project: `id` (a whole number), `device`, `start_datetime` and
`end_datetime` (texts, UTC, `2020-06-20T21:33:24Z`), and a value for every column that the project has
added."""
UploadFields: TypeAlias = dict[str, str]
"""Fields of a form by name: `key`, `AWSAccessKeyId`, `policy` and `signature`."""
