"""Error statuses and broken connections: the class, and what it tells."""

import copy
import pickle
import socket
import threading
from typing import Any

import pytest

from sightline_api._runtime import errors
from sightline_api._runtime.errors import (
    ApiError,
    ConnectionBroken,
    ConnectionFailed,
    InvalidInput,
    Redirected,
    SightlineError,
    TimedOut,
    TransportError,
    UnexpectedContent,
)
from tests.lowlevel.harbour import create_light, get_light, get_picture, list_lights
from tests.support.server import CLOSE, RESET, SILENCE, Server, closed_port, drip, head, reply, unaccepting
from tests.support.twins import Driven, Twin

STATUSES = {
    304: "Redirected",
    400: "BadRequest",
    401: "Unauthorized",
    403: "Forbidden",
    404: "NotFound",
    405: "MethodNotAllowed",
    406: "NotAcceptable",
    409: "Conflict",
    410: "Gone",
    413: "PayloadTooLarge",
    416: "RangeNotSatisfiable",
    418: "ApiError",
    422: "Unprocessable",
    429: "RateLimited",
    499: "ApiError",
    500: "InternalServerError",
    501: "NotServed",
    502: "BadGateway",
    503: "Unavailable",
    504: "GatewayTimeout",
    520: "ServerError",
    561: "ServerError",
}


@pytest.mark.parametrize(("status", "name"), STATUSES.items(), ids=map(str, STATUSES))
def test_each_status_raises_its_class(server: Server, client: Driven, status: int, name: str) -> None:
    body = b"" if status == 304 else {"detail": "because"}
    server.replies(reply(status, body, x_request_id="r-1"))
    with pytest.raises(ApiError) as caught:
        client.send(get_light.call({"light_id": "7"}))
    error = caught.value
    assert type(error) is getattr(errors, name)
    assert (error.status, error.request_id, error.operation) == (status, "r-1", "harbour.lights.get")
    assert (error.method, error.path) == ("GET", "/lights/7")
    assert "because" in error.message or status == 304


@pytest.mark.parametrize(
    ("body", "message", "fields"),
    [
        ({"detail": "No such light"}, "No such light", {}),
        ({"name": ["Too long", "Taken"]}, "name: Too long; Taken", {"name": ["Too long", "Taken"]}),
        (
            {"detail": [{"loc": ["body", "boxes", 0], "msg": "Too small", "type": "x"}]},
            "body.boxes.0: Too small",
            {"body.boxes.0": ["Too small"]},
        ),
        ({"shapes": [{}, {"points": ["Odd"]}]}, "shapes[1].points: Odd", {"shapes[1].points": ["Odd"]}),
        ({"message": ["Blank."]}, "message: Blank.", {"message": ["Blank."]}),
        (["Only so"], "Only so", {}),
        ("Only so", "Only so", {}),
        ({"error": {"message": "Quota", "code": 7}}, "Quota; code: 7", {"code": ["7"]}),
        (b"plain\n  text", "plain text", {}),
        (b"<html><style>p{}</style><h1>Bad</h1><p>Gateway</p></html>", "Bad Gateway", {}),
        (b"Internal Server Error", "Internal Server Error", {}),
        (
            b"<title>500 Internal Server Error</title>\n<h1>Internal Server Error</h1>\n<p>Try later</p>",
            "500 Internal Server Error Try later",
            {},
        ),
        (b"<title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>nginx", "502 Bad Gateway nginx", {}),
        (b"\xff\xfe", "\ufffd\ufffd", {}),
        (b"", "no explanation given", {}),
    ],
)
def test_the_message_is_found_in_every_shape_that_services_use(
    server: Server, client: Driven, body: Any, message: str, fields: dict[str, list[str]]
) -> None:
    server.replies(reply(400, body))
    with pytest.raises(ApiError) as caught:
        client.send(list_lights.call())
    assert caught.value.message == message
    assert caught.value.errors == fields


@pytest.mark.parametrize("as_json", [True, False], ids=["json", "text"])
def test_sql_in_an_error_text_is_cut(server: Server, client: Driven, as_json: bool) -> None:
    text = "Clash of names\n[SQL: INSERT INTO users VALUES (?, ?)]\n[parameters: ('bob', 'hash-marker')]"
    server.replies(reply(500, {"detail": text} if as_json else text.encode()))
    with pytest.raises(ApiError) as caught:
        client.send(list_lights.call())
    assert caught.value.message == "Clash of names"
    assert "hash-marker" not in repr(caught.value)


def test_a_very_long_address_is_cut(server: Server, client: Driven) -> None:
    with pytest.raises(InvalidInput, match=r"xxx… .*cannot be sent") as caught:
        client.send(get_light.call({"light_id": "x" * 100_000}))
    assert len(str(caught.value)) < 400


def test_https_where_http_is_spoken_is_said_plainly(twin: Twin) -> None:
    def answer() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.recv(65536)
            connection.sendall(head(400))

    with socket.create_server(("127.0.0.1", 0)) as listener:
        speaker = threading.Thread(target=answer)
        speaker.start()
        client = twin.client(f"https://127.0.0.1:{listener.getsockname()[1]}")
        with pytest.raises(ConnectionFailed, match=r"does not speak TLS .*is it an http:// address"):
            client.send(list_lights.call())
        speaker.join()


def test_a_long_page_is_cut(server: Server, client: Driven) -> None:
    server.replies(reply(500, b"x" * 10_000, content_type="text/plain"))
    with pytest.raises(ApiError) as caught:
        client.send(list_lights.call())
    assert len(caught.value.message) == 400


@pytest.mark.parametrize(("field", "seconds"), [("7", 7.0), ("0", 0.0), ("soon", None), (None, None)])
def test_retry_after_comes_in_seconds(
    server: Server, client: Driven, field: str | None, seconds: float | None
) -> None:
    fields: Any = {"retry_after": field} if field is not None else {}
    server.replies(reply(429, {}, **fields))
    with pytest.raises(errors.RateLimited) as caught:
        client.send(list_lights.call())
    assert caught.value.retry_after == seconds


def test_retry_after_as_a_date_counts_from_the_servers_own_clock(server: Server, client: Driven) -> None:
    dates: Any = {"date": "Fri, 31 May 2024 08:30:00 GMT", "retry_after": "Fri, 31 May 2024 08:30:42 GMT"}
    server.replies(reply(503, {}, **dates))
    with pytest.raises(errors.Unavailable) as caught:
        client.send(list_lights.call())
    assert caught.value.retry_after == 42.0


def test_check_status_false_gives_the_answer_instead(server: Server, client: Driven) -> None:
    server.replies(reply(404, {"detail": "none"}))
    answer = client.send_detailed(get_light.call({"light_id": "7"}), check_status=False)
    assert (answer.status, answer.parsed, answer.json()) == (404, None, {"detail": "none"})


def test_a_redirect_is_not_followed_and_tells_where_it_pointed(server: Server, client: Driven) -> None:
    server.replies(reply(307, b"", location="https://elsewhere.test/lights/"))
    with pytest.raises(Redirected) as caught:
        client.send(list_lights.call())
    assert caught.value.location == "https://elsewhere.test/lights/"
    assert len(server.requests) == 1


def test_the_text_of_an_error_names_operation_status_and_request(server: Server, client: Driven) -> None:
    server.replies(reply(409, {"detail": "Taken"}, x_request_id="r-1"))
    with pytest.raises(ApiError) as caught:
        client.send(create_light.call(body={"name": "x"}))
    assert str(caught.value) == "409 on harbour.lights.create: Taken (request r-1)"


MADE = [
    errors.NotFound("m", status=404, errors={"a": ["b"]}, retry_after=1.5, operation="o", request_id="r"),
    errors.TimedOut("m", sent=False, operation="o"),
    errors.UnexpectedContent("m", status=200, content_type="text/html", operation="o"),
    errors.InvalidInput("m", field="body.name"),
    errors.OriginRefused("m"),
]


@pytest.mark.parametrize("error", MADE, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("copied", [lambda error: pickle.loads(pickle.dumps(error)), copy.deepcopy])
def test_an_error_survives_pickling_and_copying(error: SightlineError, copied: Any) -> None:
    twin = copied(error)
    assert type(twin) is type(error)
    assert (twin.args, twin.__dict__, str(twin)) == (error.args, error.__dict__, str(error))


def test_every_error_class_pickles(server: Server, client: Driven) -> None:
    for status in STATUSES:
        server.replies(reply(status, b"" if status == 304 else {}))
        with pytest.raises(ApiError) as caught:
            client.send(list_lights.call())
        assert pickle.loads(pickle.dumps(caught.value)).status == status


def test_nobody_listening_says_so_and_that_nothing_was_sent(twin: Twin) -> None:
    with pytest.raises(ConnectionFailed, match="is the service running") as caught:
        twin.client(closed_port()).send(list_lights.call())
    assert caught.value.sent is False
    assert caught.value.operation == "harbour.lights.list"


def test_an_unknown_host_is_a_failed_connection(twin: Twin) -> None:
    with pytest.raises(ConnectionFailed):
        twin.client("http://no-such-host.invalid").send(list_lights.call())


def test_a_connect_timeout_says_that_nothing_was_sent(twin: Twin) -> None:
    with unaccepting() as url, pytest.raises(TimedOut, match="did not take the connection") as caught:
        twin.client(url).send(list_lights.call(), timeout=(0.2, 5))
    assert caught.value.sent is False


def test_a_read_timeout_says_that_the_request_may_have_arrived(server: Server, client: Driven) -> None:
    server.replies([SILENCE])
    with pytest.raises(TimedOut, match="did not answer") as caught:
        client.send(list_lights.call(), timeout=(5, 0.2))
    assert caught.value.sent is True


def test_a_dripping_body_ends_at_the_total(server: Server, client: Driven) -> None:
    body = b"x" * 200
    server.replies([head(200, {"content-length": len(body)}), *drip(body, 1, 0.02)])
    with pytest.raises(TimedOut, match=r"longer than the 0\.3 s"):
        client.send(get_picture.call(), timeout=0.3)


def test_a_dripping_head_ends_at_the_total_of_an_async_call(server: Server, twin: Twin) -> None:
    if twin.kind == "sync":
        pytest.skip("nobody can wake a thread that waits for a socket: Timeout says so")
    server.replies(drip(head(200, {"x-long": "x" * 200}), 1, 0.02))
    with pytest.raises(TimedOut, match=r"longer than the 0\.3 s"):
        twin.client(server.url).send(get_picture.call(), timeout=0.3)


@pytest.mark.parametrize(
    "steps",
    [
        [RESET],
        [CLOSE],
        [b"HTTP/1.1 200 OK\r\nContent-Le", RESET],
        [*reply(200, b'[{"id": 1', length=500), CLOSE],
        [*reply(200, b'[{"id": 1', length=500), RESET],
        [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n", CLOSE],
        [b"SSH-2.0-OpenSSH_9.2\r\n", CLOSE],
        reply(200, b"not gzip", content_encoding="gzip"),
    ],
    ids=[
        "reset",
        "close",
        "half a head",
        "short body",
        "reset in body",
        "chunk missing",
        "no http",
        "no gzip",
    ],
)
def test_an_answer_that_does_not_come_to_its_end_is_a_broken_connection(
    server: Server, client: Driven, steps: Any
) -> None:
    server.replies(steps)
    with pytest.raises(ConnectionBroken) as caught:
        client.send(list_lights.call())
    assert caught.value.sent is True


@pytest.mark.parametrize(
    "body",
    [b"<!DOCTYPE html><title>Sign in</title>", b"", b'{"id": ', b'"\xff"'],
    ids=["html", "empty", "cut", "latin"],
)
def test_a_success_without_json_where_json_was_promised_is_unexpected_content(
    server: Server, client: Driven, body: bytes
) -> None:
    server.replies(reply(200, body, content_type="text/html"))
    with pytest.raises(UnexpectedContent, match="application/json was promised") as caught:
        client.send(get_light.call({"light_id": "7"}))
    assert (caught.value.status, caught.value.content_type) == (200, "text/html")


def test_a_page_where_a_picture_was_promised_is_unexpected_content(server: Server, client: Driven) -> None:
    server.replies(reply(200, b"\n<html><h1>Sign in</h1>", content_type="text/html; charset=utf-8"))
    with pytest.raises(UnexpectedContent, match="Sign in"):
        client.send(get_picture.call())


def test_every_transport_error_is_a_sightline_error() -> None:
    assert issubclass(TransportError, SightlineError)
    assert issubclass(InvalidInput, ValueError)
