"""Words and days that a server knows, and what errors say in plain language."""

import json
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from sightline.core.errors import ApiError, InvalidInput, error_class
from sightline.pyronear import Direction, Label, RiskScore, Role, enums
from sightline.pyronear.days import each_day, span
from sightline.pyronear.hints import explain
from sightline_api.pyronear import camera_proxy, cameras, users


def test_words_become_members():
    assert enums.label("wildfire_smoke") is Label.WILDFIRE_SMOKE
    assert enums.risk_score("very_high") is RiskScore.VERY_HIGH
    assert enums.role(Role.AGENT) is Role.AGENT
    assert enums.direction("Left") is Direction.LEFT


def test_a_misspelt_word_is_answered_with_the_nearest_one():
    with pytest.raises(InvalidInput, match="did you mean 'wildfire_smoke'"):
        enums.label("wildfire")
    with pytest.raises(InvalidInput, match="did you mean 'Left'"):
        enums.direction("left")


@pytest.mark.parametrize("value", [None, True, False, "", 1])
def test_a_label_is_never_guessed_since_it_cannot_be_taken_back(value):
    with pytest.raises(InvalidInput, match="cannot be taken back"):
        enums.label(value)


def test_a_single_day_is_a_span_of_its_own():
    assert span("2024-05-31", None) == (date(2024, 5, 31), date(2024, 5, 31))


def test_days_are_those_of_utc():
    late = datetime(2024, 5, 31, 23, 30, tzinfo=timezone(timedelta(hours=-2)))
    assert span(late, None)[0] == date(2024, 6, 1)
    assert each_day(date(2024, 2, 28), date(2024, 3, 1)) == [
        date(2024, 2, 28),
        date(2024, 2, 29),
        date(2024, 3, 1),
    ]


@pytest.mark.parametrize(
    ("days", "field"), [(("31/12/2024", None), "from_date"), (("2024-05-31", 5), "to_date")]
)
def test_what_is_no_day_is_refused_under_the_name_of_the_parameter(days, field):
    with pytest.raises(InvalidInput, match=f"^{field}: ") as caught:
        span(*days)
    assert caught.value.field == field


def test_days_in_the_wrong_order_are_refused():
    with pytest.raises(InvalidInput, match="on or after from_date") as caught:
        span("2024-05-31", datetime(2024, 5, 30, tzinfo=UTC))
    assert caught.value.field == "to_date"


def failed(status: int, message: str, endpoint=camera_proxy.capture_endpoint) -> ApiError:
    error = error_class(status)(message, status=status, operation=endpoint.operation_id)
    explain(error, endpoint)
    return error


def test_the_words_of_a_device_are_unpacked():
    error = failed(409, json.dumps({"detail": "Camera is busy"}))
    assert error.message == "Camera is busy"
    assert error.args == ("Camera is busy",)
    assert "{" not in str(error)


def test_the_complaints_of_a_device_keep_their_fields():
    inner = {"detail": [{"loc": ["body", "speed"], "msg": "too fast", "type": "value"}]}
    assert failed(422, json.dumps(inner)).message == "body.speed: too fast"


def test_what_only_looks_like_json_stays_as_it_is():
    assert failed(400, "{broken").message == "{broken"


@pytest.mark.parametrize(
    ("status", "message", "endpoint", "hint"),
    [
        (409, "no (missing device_ip or camera_ip).", camera_proxy.health_endpoint, "configure_device"),
        (502, "unreachable", camera_proxy.health_endpoint, "does not answer"),
        (504, "timed out", camera_proxy.health_endpoint, "too slow"),
        (500, "Internal Server Error", cameras.delete_endpoint, "in this order: detections"),
        (500, "Internal Server Error", cameras.update_name_endpoint, "may have this name"),
        (401, "Token has expired.", cameras.list_endpoint, "Pyronear.login"),
        (401, "Invalid credentials.", cameras.list_endpoint, "user name and the password"),
        (403, "Incompatible token scope.", users.list_endpoint, "for an admin"),
        (403, "Access forbidden.", cameras.get_endpoint, "another organization"),
        (406, "Invalid token.", cameras.get_endpoint, "copied whole"),
    ],
)
def test_an_error_says_what_to_do(status, message, endpoint, hint):
    assert hint in str(failed(status, message, endpoint))


def test_an_error_that_speaks_for_itself_gets_no_hint():
    assert failed(404, "Table Camera has no corresponding entry.", cameras.get_endpoint).hint == ""
