"""Live control: every command reaches the device as it should, and what the device says comes back."""

import warnings

import pytest

from sightline.core.errors import (
    BadGateway,
    Conflict,
    InvalidInput,
    NotFound,
    TimedOut,
    Unavailable,
)
from sightline_api.pyronear import camera_proxy
from tests.pyronear.pictures import jpeg

IP = "192.168.1.7"


@pytest.fixture
def control(camera, device):
    """The control of a camera whose device answers."""
    device.heard.clear()
    device.answer = (200, {"status": "ok", "message": "done"})
    return camera.configure_device(device_ip="127.0.0.1", camera_ip=IP).control


COMMANDS = [
    ("health", lambda c: c.health(), "GET", "/health", {}),
    ("list_cameras", lambda c: c.device_cameras(), "GET", "/cameras/cameras_list", {}),
    ("camera_infos", lambda c: c.device_infos(), "GET", "/cameras/camera_infos", {}),
    ("get_azimuth", lambda c: c.azimuth(), "GET", "/control/azimuth", {}),
    ("get_speed_tables", lambda c: c.speed_tables(), "GET", "/control/speed_tables", {}),
    ("list_presets", lambda c: c.presets(), "GET", "/control/preset/list", {}),
    ("set_preset", lambda c: c.set_preset(3), "POST", "/control/preset/set", {"idx": "3"}),
    ("set_preset", lambda c: c.set_preset(), "POST", "/control/preset/set", {}),
    (
        "goto_preset",
        lambda c: c.goto_preset(2),
        "POST",
        "/control/goto_preset",
        {"pose_id": 2, "speed": 50},
    ),
    (
        "start_move",
        lambda c: c.start_move("Left", speed=3),
        "POST",
        "/control/start_move",
        {"direction": "Left", "speed": 3},
    ),
    ("stop_move", lambda c: c.stop_move(), "POST", f"/control/stop_move/{IP}", {}),
    (
        "move_for_duration",
        lambda c: c.move_for_duration("Up", 1.5),
        "POST",
        "/control/move_for_duration",
        {"direction": "Up", "duration": 1.5, "speed": 10},
    ),
    (
        "move_by_degrees",
        lambda c: c.move_by_degrees("Right", 12.5),
        "POST",
        "/control/move_by_degrees",
        {"direction": "Right", "degrees": 12.5},
    ),
    (
        "move_by_degrees",
        lambda c: c.move_by_degrees("Right", 12.5, speed=4),
        "POST",
        "/control/move_by_degrees",
        {"direction": "Right", "degrees": 12.5, "speed": 4},
    ),
    (
        "click_to_move",
        lambda c: c.click_to_move(0.25, 1),
        "POST",
        "/control/click_to_move",
        {"click_x": 0.25, "click_y": 1},
    ),
    ("set_zoom", lambda c: c.zoom(64), "POST", f"/control/zoom/{IP}/64", {}),
    ("get_focus_status", lambda c: c.focus.status(), "GET", "/focus/status", {}),
    ("set_focus", lambda c: c.focus.manual(720), "POST", "/focus/manual", {"position": "720"}),
    ("set_autofocus", lambda c: c.focus.auto(), "POST", "/focus/set_autofocus", {"disable": "false"}),
    ("set_autofocus", lambda c: c.focus.auto(False), "POST", "/focus/set_autofocus", {"disable": "true"}),
    (
        "optimize_focus",
        lambda c: c.focus.optimize(save_images=True),
        "POST",
        "/focus/focus_finder",
        {"save_images": "true"},
    ),
    ("start_patrol", lambda c: c.patrol.start(), "POST", "/patrol/start_patrol", {}),
    ("stop_patrol", lambda c: c.patrol.stop(), "POST", "/patrol/stop_patrol", {}),
    ("get_patrol_status", lambda c: c.patrol.status(), "GET", "/patrol/patrol_status", {}),
    ("start_stream", lambda c: c.stream.start(), "POST", f"/stream/start_stream/{IP}", {}),
    ("stop_stream", lambda c: c.stream.stop(), "POST", "/stream/stop_stream", {}),
    ("get_stream_status", lambda c: c.stream.status(), "GET", "/stream/status", {}),
    ("is_streaming", lambda c: c.stream.is_streaming(), "GET", f"/stream/is_stream_running/{IP}", {}),
    ("move", lambda c: c.move("Down", seconds=2.5), "POST", "/control/move", {"duration": "2.5"}),
    ("stop", lambda c: c.stop(), "POST", f"/control/stop/{IP}", {}),
]
DEPRECATED = {"move", "stop"}
PICTURES = {"capture", "latest_image"}


@pytest.mark.parametrize(("verb", "ask", "method", "path", "given"), COMMANDS)
def test_a_command_reaches_the_device(control, device, sandbox, verb, ask, method, path, given):
    sandbox.requests.clear()
    with warnings.catch_warnings():
        if verb in DEPRECATED:
            warnings.simplefilter("ignore", DeprecationWarning)
        ask(control)
    ((heard_method, heard_path, heard),) = device.heard
    assert (heard_method, heard_path) == (method, path)
    assert given.items() <= heard.items()
    assert [seen.operation for seen in sandbox.requests] == [f"pyronear.camera_proxy.{verb}"]


def test_every_operation_of_the_camera_proxy_is_covered():
    verbs = {name.removesuffix("_endpoint") for name in camera_proxy.__all__ if name.endswith("_endpoint")}
    assert verbs == {row[0] for row in COMMANDS} | PICTURES


@pytest.mark.parametrize("ask", [lambda c: c.move("Up"), lambda c: c.stop()])
def test_what_the_server_deprecates_says_so(control, ask):
    with pytest.warns(DeprecationWarning, match="deprecated by the server") as caught:
        ask(control)
    assert caught[0].filename == __file__


def test_the_report_of_the_device_comes_back(control, device):
    device.answer = (200, {"camera_ip": IP, "azimuth_deg": 91.5, "source": "hardware", "moving": False})
    report = control.azimuth()
    assert (report.azimuth_deg, report.source, report.moving) == (91.5, "hardware", False)


def test_whether_it_streams_is_a_truth_value(control, device):
    device.answer = (200, {"running": True})
    assert control.stream.is_streaming() is True
    device.answer = (200, {})
    assert control.stream.is_streaming() is False


def test_a_picture_is_taken_now(control, device):
    device.answer = (200, jpeg(1))
    assert control.capture(patrol_id=2, max_age_ms=500, strict=True, width=320, quality=80) == jpeg(1)
    (_, path, given) = device.heard[0]
    assert path == "/cameras/capture"
    assert given == {
        "camera_ip": IP,
        "patrol_id": "2",
        "anonymize": "true",
        "max_age_ms": "500",
        "strict": "true",
        "width": "320",
        "quality": "80",
    }


def test_a_picture_is_taken_into_a_file(control, device, camera, tmp_path):
    device.answer = (200, jpeg(1))
    assert control.save_capture(tmp_path / "now.jpg").read_bytes() == jpeg(1)
    named = control.save_capture(tmp_path)
    assert named.name.startswith(f"camera-{camera.id}-")
    assert named.suffix == ".jpg"


def test_the_latest_picture_of_a_position_may_not_be_there_yet(control, device):
    device.answer = (204, None)
    assert control.latest_image(3) is None
    device.answer = (200, jpeg(2))
    assert control.latest_image(3, quality=50) == jpeg(2)


@pytest.mark.parametrize(
    ("field", "ask"),
    [
        ("quality", lambda c: c.capture(quality=0)),
        ("quality", lambda c: c.latest_image(1, quality=101)),
        ("width", lambda c: c.capture(width=0)),
        ("max_age_ms", lambda c: c.capture(max_age_ms=-1)),
        ("level", lambda c: c.zoom(65)),
        ("level", lambda c: c.zoom(-1)),
        ("x", lambda c: c.click_to_move(1.1, 0)),
        ("y", lambda c: c.click_to_move(0, -0.1)),
        ("degrees", lambda c: c.move_by_degrees("Left", 0)),
        ("seconds", lambda c: c.move_for_duration("Left", 0)),
        ("direction", lambda c: c.start_move("left")),
        ("direction", lambda c: c.move_by_degrees("North", 5)),
    ],
)
def test_what_the_server_would_refuse_is_refused_before_it_is_sent(control, sandbox, field, ask):
    sandbox.requests.clear()
    with pytest.raises(InvalidInput) as caught:
        ask(control)
    assert caught.value.field == field
    assert len(sandbox.requests) == 0


def test_a_camera_without_addresses_says_how_to_give_them(camera):
    with pytest.raises(Conflict, match="configure_device"):
        camera.control.health()


def test_a_device_that_is_not_there_is_told_plainly(camera):
    away = camera.configure_device(device_ip="192.0.2.1", camera_ip=IP)
    with pytest.raises(BadGateway, match="does not answer"):
        away.control.health()


def test_an_error_of_the_device_keeps_its_status_and_is_readable(control, device):
    device.answer = (409, {"detail": "Camera is busy"})
    with pytest.raises(Conflict) as caught:
        control.start_move("Left")
    assert caught.value.message == "Camera is busy"
    device.answer = (404, {"detail": "no patrol"})
    with pytest.raises(NotFound, match="no patrol"):
        control.patrol.stop()


def test_no_picture_where_strictness_forbids_it_has_the_devices_own_words(control, device, tmp_path):
    device.answer = (503, {"detail": "no recent boxes"})
    with pytest.raises(Unavailable) as caught:
        control.save_capture(tmp_path / "a.jpg", strict=True)
    assert caught.value.message == "no recent boxes"
    assert list(tmp_path.iterdir()) == []


def test_a_command_is_not_sent_twice_on_its_own(camera, device, fire):
    device.answer = (503, {"detail": "later"})
    patient = fire.with_options(retries=2).cameras.get(camera.id)
    control = patient.configure_device(device_ip="127.0.0.1", camera_ip=IP).control
    device.heard.clear()
    with pytest.raises(Unavailable):
        control.goto_preset(1)
    assert len(device.heard) == 1


def test_the_users_own_timeout_goes_before_that_of_a_long_movement(camera, sandbox, fire):
    hurried = fire.with_options(timeout=0.5).cameras.get(camera.id)
    sandbox.fault(operation="pyronear.camera_proxy.optimize_focus", delay=1.5, status=200, body={})
    with pytest.raises(TimedOut):
        hurried.control.focus.optimize()
