"""Pages of Picterra's lists."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest

from sightline_api.picterra import folders, models, rasters
from tests.sandbox.survey import Survey, open_survey


@pytest.fixture
def few() -> Iterator[Survey]:
    """Pages of three, and seven folders beside the first one."""
    with open_survey(page_size=3) as survey:
        for number in range(7):
            survey.send(folders.create({"name": f"folder {number}"}))
        yield survey


def names(page: models.FolderPage) -> list[str]:
    return [one.name for one in page.results]


def test_lists_show_the_newest_first_in_pages_that_the_server_sizes(few: Survey) -> None:
    first = few.send(folders.list())

    assert (first.count, first.page_size, first.previous) == (8, 3, None)
    assert names(first) == ["folder 6", "folder 5", "folder 4"]


def test_next_and_previous_are_absolute_and_keep_the_filters(few: Survey) -> None:
    second = few.send(folders.list(search="older 1", page_number=1))
    assert (names(second), second.next) == (["folder 1"], None)

    middle = few.send(folders.list(search="fold", page_number=2))
    for link, number in ((middle.next, "3"), (middle.previous, "1")):
        assert link is not None
        assert link.startswith(few.sandbox.url + "/public/api/v2/folders/?")
        assert parse_qs(urlsplit(link).query) == {"search": ["fold"], "page_number": [number]}
        assert few.http.get(link).json()["count"] == 7


def test_walking_by_next_sees_everything_once(few: Survey) -> None:
    seen, address = [], "/public/api/v2/folders/"
    while address:
        page = few.http.get(address).json()
        seen += [one["name"] for one in page["results"]]
        address = page["next"]

    assert (len(seen), len(set(seen))) == (8, 8)


def test_a_list_without_rows_has_one_empty_page(survey: Survey) -> None:
    page = survey.send(rasters.list())

    assert (page.count, page.next, page.previous, page.results) == (0, None, None, [])


def test_a_page_beyond_the_end_is_404(few: Survey) -> None:
    assert few.refuse(folders.list(page_number=4)).status_code == 404


@pytest.mark.parametrize("number", ["0", "-1", "two", str(1 << 70)])
def test_a_page_that_can_never_be_is_a_bad_field(few: Survey, number: str) -> None:
    answer = few.http.get("/public/api/v2/folders/", params={"page_number": number})

    assert (answer.status_code, list(answer.json())) == (400, ["page_number"])


def test_a_full_last_page_has_no_next(few: Survey) -> None:
    few.send(folders.create({"name": "the ninth"}))

    assert few.send(folders.list(page_number=3)).next is None
    assert few.refuse(folders.list(page_number=4)).status_code == 404
