"""Whose server an address is on, and who gets the credentials."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import InvalidInput, OriginRefused
from sightline.core.origin import Verdict, at_origin, judge, redirect
from sightline_api._runtime.origin import Origin, resolve, same_origin
from sightline_api._runtime.wire import BytesBody, Headers, Request

HOME = "https://api.example.org"
hosts = st.from_regex(r"[a-z][a-z0-9]{0,8}(\.[a-z][a-z0-9]{0,8}){0,3}", fullmatch=True)
ports = st.integers(1, 65535)
paths = st.from_regex(r"(/[a-z0-9._-]{1,6}){0,4}/?", fullmatch=True)


@given(st.sampled_from(["http", "https"]), hosts, ports, paths)
def test_an_origin_is_scheme_host_and_port_whatever_the_path(scheme, host, port, path):
    assert Origin.of(f"{scheme}://{host}:{port}{path}") == (scheme, host, port)


@given(hosts)
def test_the_default_port_may_be_spelt_or_left_out(host):
    assert same_origin(f"https://{host}:443/a", f"HTTPS://{host.upper()}/b?c#d")
    assert same_origin(f"http://{host}:80", f"http://{host}:")
    assert not same_origin(f"http://{host}", f"https://{host}")


@given(st.sampled_from(["http", "https"]), hosts, ports)
def test_an_origin_is_read_back_from_its_text(scheme, host, port):
    origin = Origin.of(f"{scheme}://{host}:{port}")
    assert Origin.of(str(origin)) == origin


def test_an_ipv6_address_has_one_spelling():
    assert str(Origin.of("http://[0:0::0001]:8080/x")) == "http://[::1]:8080"


def test_an_international_host_is_compared_in_ascii():
    assert Origin.of("https://bücher.example").host == "xn--bcher-kva.example"
    assert same_origin("https://BÜCHER.example", "https://xn--bcher-kva.example")


@pytest.mark.parametrize(
    "url",
    [
        "https://straße.example",  # one standard maps it to strasse.example, another one does not
        "https://ｅxample.org",
        "https://example。org",
        "https://ex\u00adample.org",
        "https://" + "ä" * 300,
    ],
)
def test_a_host_that_two_standards_read_differently_is_refused(url):
    with pytest.raises(InvalidInput, match=r"xn--|cannot be read"):
        Origin.of(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://user@evil.example/",
        "https://user:password@evil.example/",
        "https://api.example.org\\@evil.example/",
        "\\\\evil.example/x",
        "/\\evil.example",
        "https:\\\\evil.example",
        "https:evil.example",
        "https:/evil.example",
        "https:///evil.example",
        "///evil.example",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "ftp://example.org/x",
        "localhost:8080/x",
        "/x\r\nHost: evil.example",
        "/x\ty",
        " https://example.org",
        "https://example.org ",
        "https://example.org:0",
        "https://example.org:65536",
        "https://example.org:port",
        "https://exa mple.org",
        "https://exa%6dple.org",
        "https://a..b",
        "https://[::1",
        "https://[::zz]",
        "https://[v1.example]/",
        "https://[v1.a:b]/",
        "https://[fe80::1%25eth0]/",
        "https://[fe80::1%eth0]/",
        "https://?x",
        "/\ud800",
    ],
)
def test_an_address_that_readers_take_differently_is_refused(url):
    with pytest.raises(InvalidInput) as caught:
        resolve(HOME, url)
    assert caught.value.field == "url"


def test_a_refusal_does_not_repeat_the_password():
    with pytest.raises(InvalidInput) as caught:
        resolve(HOME, "https://name:marker-secret@example.org")
    assert "marker-secret" not in str(caught.value)


@pytest.mark.parametrize("base", ["", "example.org", "/x", "ftp://example.org", "//example.org"])
def test_a_base_has_to_be_an_absolute_web_address(base):
    with pytest.raises(InvalidInput):
        resolve(base, "/x")


@pytest.mark.parametrize(
    ("base", "url", "expected"),
    [
        (HOME, "", "https://api.example.org/"),
        (HOME, "/a/b?c=1", "https://api.example.org/a/b?c=1"),
        (HOME + "/v1/", "cameras", "https://api.example.org/v1/cameras"),
        (HOME + "/v1/x?old=1", "?page=2", "https://api.example.org/v1/x?page=2"),
        (HOME + "/v1", "//other.example/x", "https://other.example/x"),
        (HOME, "http://Other.Example:80/x y?z=a b#part", "http://other.example/x%20y?z=a%20b"),
        (HOME, "https://bücher.example/x", "https://xn--bcher-kva.example/x"),
        (HOME, "/a//b", "https://api.example.org/a//b"),
        ("HTTPS://API.example.org:443/a/", "b", "https://api.example.org/a/b"),
    ],
)
def test_addresses_join_as_the_standard_says(base, url, expected):
    assert resolve(base, url) == expected


@given(st.text(max_size=40))
def test_what_resolves_is_judged_and_sent_under_one_spelling(url):
    try:
        resolved = resolve(HOME, url)
    except InvalidInput:
        return
    assert resolved.startswith(f"{Origin.of(resolved)}/")
    assert resolve(HOME, resolved) == resolved
    assert resolved.isprintable() or not resolved.isascii()


@given(paths)
def test_the_own_server_gets_the_credentials(path):
    assert judge(HOME, path) is Verdict.WITH_CREDENTIALS
    assert judge(HOME, f"{HOME}:443{path}") is Verdict.WITH_CREDENTIALS


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/x",
        "//evil.example/x",
        "https://api.example.org.evil.example/",
        "https://api.example.org:8443/",
        "https://example.org/",
    ],
)
def test_another_server_is_refused_unless_the_caller_allows_it_without_credentials(url):
    with pytest.raises(OriginRefused, match="not the configured server"):
        judge(HOME, url)
    assert judge(HOME, url, allow_other=True) is Verdict.WITHOUT_CREDENTIALS


@pytest.mark.parametrize("allow_other", [True, False])
@pytest.mark.parametrize("host", ["api.example.org", "s3.example.org"])
def test_https_never_falls_to_http(host, allow_other):
    with pytest.raises(OriginRefused, match="never falls to http"):
        judge(HOME, f"http://{host}/x", allow_other=allow_other, storage_hosts=[host])


def test_http_may_rise_to_https_where_the_caller_allows_it():
    assert judge("http://localhost:8050", "https://s3.example.org/x", allow_other=True)


@pytest.mark.parametrize(
    ("storage", "url", "allowed"),
    [
        ("s3.example.net", "https://s3.example.net/frame.jpg?X-Amz-Signature=1", True),
        ("S3.example.net", "https://s3.example.net/", True),
        ("s3.example.net", "https://s3.example.net:9000/", False),
        ("s3.example.net:9000", "https://s3.example.net:9000/", True),
        (".example.net", "https://bucket.s3.example.net/", True),
        (".example.net", "https://bucket.s3.example.net:9000/", False),
        (".example.net", "https://example.net/", False),
        (".example.net", "https://evilexample.net/", False),
        ("s3.example.net", "https://s3.example.net.evil.example/", False),
    ],
)
def test_a_declared_storage_host_is_asked_without_credentials(storage, url, allowed):
    if allowed:
        assert judge(HOME, url, storage_hosts=[storage]) is Verdict.WITHOUT_CREDENTIALS
    else:
        with pytest.raises(OriginRefused):
            judge(HOME, url, storage_hosts=[storage])


def request(method="GET", url=HOME + "/a/b", **more):
    return Request(method=method, url=url, **more)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_read_follows_on_the_same_server_with_everything_it_carries(method, status):
    asked = request(method, headers=Headers({"authorization": "x"}))
    after = redirect(asked, status, "c?d=1", HOME)
    assert after is not None
    assert after.url == HOME + "/a/c?d=1"
    assert after.sign and after.method == method and after.headers["authorization"] == "x"


@pytest.mark.parametrize("status", [200, 300, 304, 305, 404])
def test_other_statuses_are_no_redirects(status):
    assert redirect(request(), status, "/c", HOME) is None


@pytest.mark.parametrize("location", [None, ""])
def test_a_redirect_to_nowhere_is_handed_on(location):
    assert redirect(request(), 302, location, HOME) is None


@pytest.mark.parametrize("status", [301, 302, 303])
def test_a_write_is_not_turned_into_a_read(status):
    assert redirect(request("POST"), status, "/c", HOME) is None


@pytest.mark.parametrize("status", [307, 308])
def test_a_write_is_replayed_on_the_same_server_with_its_body(status):
    body = BytesBody(b"x", "text/plain")
    after = redirect(request("POST", body=body), status, "/a/b/", HOME)
    assert after is not None and after.body == body and after.sign


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "HEAD"])
@pytest.mark.parametrize("status", [301, 307])
def test_only_a_get_follows_to_another_server(method, status):
    with pytest.raises(OriginRefused, match="another server"):
        redirect(request(method), status, "https://evil.example/", HOME)


def test_a_get_follows_to_another_server_without_credentials_or_cookies():
    headers = Headers(
        {"Authorization": "a", "X-Api-Key": "b", "Cookie": "c", "Range": "bytes=5-", "Accept": "*/*"}
    )
    after = redirect(request(headers=headers), 302, "https://s3.example.net/x?sig=1", HOME)
    assert after is not None
    assert not after.sign
    assert dict(after.headers) == {"range": "bytes=5-", "accept": "*/*"}


def test_a_redirect_never_leaves_https():
    with pytest.raises(OriginRefused, match="never falls"):
        redirect(request(), 302, "http://api.example.org/a/b", HOME)
    with pytest.raises(OriginRefused, match="never falls"):
        redirect(
            request(url="https://s3.example.net/x", sign=False), 302, "http://localhost/x", "http://localhost"
        )


def test_credentials_do_not_come_back_after_a_detour():
    away = request(url="https://s3.example.net/x", sign=False)
    after = redirect(away, 302, HOME + "/private", HOME)
    assert after is not None and not after.sign


def test_an_unsigned_upload_moves_within_its_storage():
    upload = request("PUT", "https://s3.example.net/x", sign=False)
    after = redirect(upload, 307, "https://s3.example.net/y", HOME)
    assert after is not None and after.url.endswith("/y") and not after.sign


def test_a_signed_request_that_strayed_loses_its_signature():
    after = redirect(request(url="https://other.example/x"), 302, "/y", HOME)
    assert after is not None and not after.sign


def test_a_redirect_to_something_that_is_no_web_address_is_refused():
    with pytest.raises(InvalidInput):
        redirect(request(), 302, "file:///etc/passwd", HOME)


@pytest.mark.parametrize(
    ("base", "url", "found"),
    [
        (HOME, "/api/x?q=1", HOME + "/api/x?q=1"),
        (HOME, "https://evil.example/api/x?q=1", HOME + "/api/x?q=1"),
        (HOME, "http://inner:8080/api/x", HOME + "/api/x"),
        (HOME, "//evil.example/x", HOME + "/x"),
        (HOME, "https://user:pw@evil.example/x", HOME + "/x"),
        (HOME, "/a b", HOME + "/a%20b"),
        (HOME + "/base", "http://inner/api/x", HOME + "/base/api/x"),
        (HOME + "/base", HOME + "/base/api/x", HOME + "/base/api/x"),
        (HOME + "/base", "/based/x", HOME + "/base/based/x"),
    ],
)
def test_an_address_of_the_services_own_is_brought_to_the_configured_server(base, url, found):
    assert at_origin(base, url) == found


@given(st.text(max_size=40))
def test_whatever_address_is_named_the_server_stays_the_same(url):
    try:
        found = at_origin(HOME, url)
    except InvalidInput:
        return
    assert same_origin(HOME, found)
