"""What is shown of requests and answers: nothing that is not known to be harmless."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.redaction import describe_request, describe_response, safe_headers, safe_url
from sightline_api._runtime.wire import BytesBody, Headers, Request, Response

MARK = "marker-secret"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://x.example/a/b", "https://x.example/a/b"),
        ("https://x.example:8443/a?limit=5&offset=10", "https://x.example:8443/a?limit=5&offset=10"),
        (
            "https://x.example/a?page=2&token=t&X-Amz-Signature=s",
            "https://x.example/a?page=2&token=***&X-Amz-Signature=***",
        ),
        ("https://user:pw@x.example/a#frag", "https://x.example/a"),
        ("https://[::1]:80/a", "https://[::1]:80/a"),
        ("//x.example/a", "//x.example/a"),
        ("/a/b?from_date=2024-05-31", "/a/b?from_date=2024-05-31"),
        ("https://x.example/?eyJhbGciOi", "https://x.example/?***"),
        ("https://x.example/?eyJhbGciOi.eyJ/x=1", "https://x.example/?***"),
        ("data:text/plain,secret", "data:***"),
        ("https://user:pa/ss@x.example/", "<unreadable address>"),
        ("https://[x", "<unreadable address>"),
        ("", ""),
    ],
)
def test_an_address_is_shown_with_its_path_and_harmless_query_alone(url, shown):
    assert safe_url(url) == shown


@given(st.from_regex(r"[a-z_]{1,12}", fullmatch=True))
def test_a_query_value_is_hidden_unless_its_name_is_known(name):
    shown = safe_url(f"https://{MARK}:{MARK}@x.example/a?{name}=5{MARK}&limit=3#{MARK}")
    assert shown.endswith("&limit=3")
    if name not in ("limit", "offset", "page", "desc", "sort"):
        assert MARK not in shown


@given(st.text(max_size=700))
def test_any_text_becomes_one_short_printable_line(text):
    for url in (text, f"https://x.example/{text}"):
        shown = safe_url(url)
        assert shown.isprintable()
        assert len(shown) <= 501


def test_headers_are_shown_by_an_allow_list():
    shown = safe_headers(
        {
            "Content-Type": "image/jpeg",
            "Authorization": f"Bearer {MARK}",
            "Set-Cookie": MARK,
            "X-Api-Key": MARK,
            "X-Something-New": MARK,
            "Retry-After": "5",
            "Location": f"https://s3.example.net/x?sig={MARK}",
            "ETag": '"a"\r\ninjected',
        }
    )
    assert shown == {
        "content-type": "image/jpeg",
        "authorization": "***",
        "set-cookie": "***",
        "x-api-key": "***",
        "x-something-new": "***",
        "retry-after": "5",
        "location": "https://s3.example.net/x?sig=***",
        "etag": '"a"\\u000d\\u000ainjected',
    }


def test_a_request_is_one_line_without_its_body_or_credentials():
    request = Request(
        method="POST",
        url=f"https://x.example/api?key={MARK}",
        headers=Headers({"authorization": MARK}),
        body=BytesBody(MARK.encode(), "image/jpeg"),
        operation="demo.things.create",
    )
    assert describe_request(request) == (
        "POST https://x.example/api?key=*** (demo.things.create) with 13 bytes of image/jpeg"
    )


def test_a_request_of_ones_own_has_no_operation():
    assert describe_request(Request(method="GET", url="https://x.example/a")) == "GET https://x.example/a"


def answer(headers, operation=""):
    return Response(
        status=503,
        headers=Headers(headers),
        content=MARK.encode(),
        method="GET",
        url=f"https://x.example/a?key={MARK}",
        operation=operation,
    )


def test_an_answer_is_one_line_without_its_body():
    headers = {"content-type": "text/html", "x-request-id": "r-1\n", "set-cookie": MARK}
    assert describe_response(answer(headers, "demo.things.list")) == (
        "503 on GET https://x.example/a?key=*** (demo.things.list) "
        "with 13 bytes of text/html [request r-1\\u000a]"
    )


def test_an_answer_without_headers_is_described_as_well():
    assert describe_response(answer({})) == "503 on GET https://x.example/a?key=*** with 13 bytes"
