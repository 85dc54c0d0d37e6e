"""File names that a server chose: harmless on every system, and still recognisable."""

import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sightline.core.errors import FileRefused
from sightline.core.names import contained, name_from_headers, safe_name, unique_names

raw = st.text(max_size=400) | st.text(alphabet='./\\:~ \u202e\x00"CcOoNnX1é', max_size=40)


@given(raw)
@example("." * 300 + ".jpg")
@example("a" * 252 + ". .")
@example("é" * 200 + ".jpeg")
@example("a\u00a0. ")
def test_any_name_becomes_one_plain_component_on_every_system(name):
    safe = safe_name(name, "fallback")
    assert PurePosixPath(safe).parts == (safe,) == PureWindowsPath(safe).parts
    assert not PureWindowsPath(safe).drive
    assert safe not in (".", "..")
    assert not set(safe) & set('<>:"/\\|?*')
    assert not any(unicodedata.category(char) in {"Cc", "Cf", "Cs"} for char in safe)
    assert len(safe.encode()) <= 255
    assert safe == safe.strip() and not safe.endswith(".")
    assert unicodedata.is_normalized("NFC", safe)


@given(raw)
def test_a_safe_name_stays_as_it_is(name):
    safe = safe_name(name)
    assert safe_name(safe) == safe


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("frame 1.jpg", "frame 1.jpg"),
        ("Фото-é-写真.jpg", "Фото-é-写真.jpg"),
        (".hidden", ".hidden"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("C:\\Windows\\x.dll", "x.dll"),
        ("C:evil.txt", "evil.txt"),
        ("C:D:evil.txt", "evil.txt"),
        ("\\\\server\\share\\x.txt", "x.txt"),
        ("file.txt:stream", "file.txt_stream"),
        ("CON", "_CON"),
        ("con.tar.gz", "_con.tar.gz"),
        ("com¹.txt", "_com¹.txt"),
        ("LPT9 .log", "_LPT9 .log"),
        ("console.log", "console.log"),
        ("a. . .", "a"),
        ("  a  ", "a"),
        ("gpj.\u202eexe", "gpj.exe"),
        ("e\u0301.jpg", "é.jpg"),
        ("a\r\nb\x00.jpg", "ab.jpg"),
        ('a<b>|"?*.jpg', "a_b_____.jpg"),
    ],
)
def test_a_name_keeps_what_is_harmless(name, safe):
    assert safe_name(name) == safe


@pytest.mark.parametrize("name", [None, "", ".", "..", "/", "a/", "\\", "C:", " . ", "\x00"])
def test_where_nothing_is_left_there_is_the_fallback(name):
    assert safe_name(name, "image.jpg") == "image.jpg"


@given(st.text(alphabet="aé写", min_size=260, max_size=300))
def test_a_long_name_keeps_its_extension(stem):
    safe = safe_name(f"{stem}.jpeg")
    assert safe.endswith(".jpeg")
    assert 250 <= len(safe.encode()) <= 255


def test_an_endless_extension_is_no_extension():
    assert safe_name("a." + "b" * 300) == "a." + "b" * 253


@given(raw)
def test_a_safe_name_is_contained_and_others_are_refused(name):
    folder = PurePosixPath("/data/frames")
    safe = safe_name(name)
    assert contained(folder, safe).parent == folder
    if name != safe_name(name, ""):
        with pytest.raises(FileRefused):
            contained(folder, name)


@pytest.mark.parametrize("name", ["", "..", "a/b", "a\\b", "/etc/passwd", "C:x", "NUL", "a."])
def test_what_could_leave_the_folder_is_refused(name):
    with pytest.raises(FileRefused, match="no plain file name") as caught:
        contained(PureWindowsPath("D:/frames"), name)
    assert caught.value.field == "name"


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ('attachment; filename="alerts.csv"', "alerts.csv"),
        ("attachment; filename=alerts.csv", "alerts.csv"),
        ("inline; FILENAME=alerts.csv", "alerts.csv"),
        ('attachment; filename="a \\"b\\".csv"', "a _b_.csv"),
        ("attachment; filename*=UTF-8''na%C3%AFve%20file.csv", "naïve file.csv"),
        ("attachment; filename*=iso-8859-1'en'%A3.csv", "£.csv"),
        ("attachment; filename*=UTF-8''new.csv; filename=old.csv", "new.csv"),
        ("attachment; filename=old.csv; filename*=UTF-8''new.csv", "new.csv"),
        ("attachment; filename*=odd''%E2%82%AC.csv", "€.csv"),
        ("attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd", "passwd"),
        ('attachment; filename="..\\..\\x.csv"', "x.csv"),
    ],
)
def test_a_download_is_named_by_its_header(header, name):
    assert name_from_headers(header, "https://x.example/other.bin") == name


@pytest.mark.parametrize("header", [None, "", "attachment", "attachment; filename=", "inline; filename=.."])
def test_without_a_name_in_the_header_the_address_gives_it(header):
    assert name_from_headers(header, "https://x.example/a/frame%201.jpg?name=secret") == "frame 1.jpg"


def test_an_encoded_slash_in_the_address_is_no_folder():
    assert name_from_headers(None, "https://x.example/..%2f..%2fetc%2fpasswd") == "passwd"


@pytest.mark.parametrize("url", ["https://x.example", "https://x.example/a/", "https://[x/a.jpg"])
def test_without_any_name_there_is_the_fallback(url):
    assert name_from_headers(None, url, "image.jpg") == "image.jpg"


@given(st.text(), st.text())
def test_any_header_and_any_address_give_a_safe_name(header, url):
    for value in (header, f"attachment; filename={header}", f"attachment; filename*={header}"):
        name = name_from_headers(value, url)
        assert safe_name(name) == name


short = st.lists(
    st.sampled_from(["a", "A", "a.jpg", "A.JPG", "a (2).jpg", "a (3).jpg", "b", "é", "e\u0301", "ß", "SS"])
)


def folded(name):
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


@given(short | st.lists(raw.map(safe_name)))
def test_no_two_names_are_the_same_on_any_file_system(names):
    unique = unique_names(names)
    assert len(unique) == len(names) == len({folded(name) for name in unique})


@given(short)
def test_the_first_of_a_name_keeps_it(names):
    unique = unique_names(names)
    for at, name in enumerate(names):
        if folded(name) not in {folded(before) for before in names[:at]}:
            assert unique[at] == name


def test_the_number_stands_before_the_extension():
    assert unique_names(["a.jpg", "A.jpg", "a.jpg", "b"]) == ["a.jpg", "A (2).jpg", "a (3).jpg", "b"]


def test_a_name_of_the_list_is_not_given_to_another():
    assert unique_names(["a", "a", "a (2)"]) == ["a", "a (3)", "a (2)"]


@given(st.integers(2, 12), st.sampled_from(["a", ".", "é"]))
def test_a_long_name_is_still_safe_with_its_number(count, letter):
    name = safe_name(letter * 300 + ".jpg")
    assert all(safe_name(unique) == unique for unique in unique_names([name] * count))
