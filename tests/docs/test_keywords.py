"""What editors offer by name is what can be given: no name more, and none less."""

from inspect import signature
from typing import get_type_hints

from attrs import fields_dict

from sightline.cam2 import IPCamera, NonIPCamera, StreamCamera
from sightline.cam2.keywords import CameraChanges, CameraWay
from sightline.picterra import Rasters, Reports
from sightline.picterra.keywords import DetectorChanges, RasterChanges, RasterFilters, ReportFilters
from sightline.picterra.rasters import changes
from sightline.picterra.settings import configuration
from sightline.stickypi.keywords import ProjectChoice, UserChoice
from sightline_api.cam2 import cameras
from sightline_api.stickypi.models import ProjectFilter, UserFilter


def names(keywords: type) -> set[str]:
    return set(get_type_hints(keywords))


def test_the_fields_of_a_camera() -> None:
    known = {name for kind in (IPCamera, NonIPCamera, StreamCamera) for name in fields_dict(kind)}
    assert names(CameraChanges) == known
    assert names(CameraWay) == set(signature(cameras.find_existing).parameters) - {"type"}


def test_the_fields_and_filters_of_a_raster() -> None:
    values = {
        "name": "x",
        "folder_id": "x",
        "captured_at": "2020-01-01",
        "identity_key": "x",
        "multispectral_band_specification": {"ranges": [[0, 1]], "display_bands": []},
        "cloud_coverage": 1,
        "user_tag": "x",
    }
    assert names(RasterChanges) == set(changes(values))
    assert names(RasterFilters) == set(signature(Rasters.list).parameters) - {"self", "folder_id"}


def test_the_settings_of_a_detector() -> None:
    assert names(DetectorChanges) == {"name", *signature(configuration).parameters}


def test_the_filters_of_reports() -> None:
    assert names(ReportFilters) == set(signature(Reports.list).parameters) - {"self", "plots_analysis_id"}


def test_the_filters_of_people_and_projects() -> None:
    assert names(UserChoice) == set(UserFilter.__struct_fields__)
    assert names(ProjectChoice) == set(ProjectFilter.__struct_fields__)
