"""CVAT's lists: pages, filters in three languages, order, workspaces."""

import json
from typing import Any

import httpx
import pytest

from tests.sandbox.crew import Crew

NAMES = ("Alpha", "Beta", "Gamma", "Delta", "Epsilon")


@pytest.fixture
def maria(crew: Crew) -> httpx.Client:
    """Somebody with five projects."""
    for name in NAMES:
        crew.maria.post("/projects", json={"name": name}).raise_for_status()
    return crew.maria


def names(client: httpx.Client, rule: Any = None, **query: Any) -> list[str]:
    if rule is not None:
        query["filter"] = json.dumps(rule)
    listed = client.get("/projects", params={"sort": "id", **query})
    return [one["name"] for one in listed.raise_for_status().json()["results"]]


def test_pages_name_their_neighbours_by_the_callers_own_address(maria: httpx.Client) -> None:
    page = maria.get("/projects", params={"page_size": 2, "page": 2}).json()

    assert page["count"] == 5
    assert page["next"] == f"{maria.base_url}projects?page=3&page_size=2"
    assert page["previous"] == f"{maria.base_url}projects?page_size=2"
    assert maria.get("/projects", params={"page": 4, "page_size": 2}).json() == {"detail": "Invalid page."}


@pytest.mark.parametrize(("size", "count"), [("all", 5), ("0", 5), ("-3", 5), ("nonsense", 5), ("2", 2)])
def test_a_page_size_that_is_none_is_the_default(maria: httpx.Client, size: str, count: int) -> None:
    assert len(names(maria, page_size=size)) == count


def test_the_newest_come_first_unless_another_order_is_asked_for(maria: httpx.Client) -> None:
    assert names(maria, sort="") == list(reversed(NAMES))
    assert names(maria, sort="-name")[0] == "Gamma"
    assert names(maria, sort="nosuch") == list(reversed(NAMES))


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ({"==": [{"var": "name"}, "Beta"]}, ["Beta"]),
        ({"in": ["lta", {"var": "name"}]}, ["Delta"]),
        ({"in": [{"var": "id"}, [1, 3]]}, ["Alpha", "Gamma"]),
        ({"<=": [2, {"var": "id"}, 4]}, ["Beta", "Gamma", "Delta"]),
        ({"!": {"or": [{"<": [{"var": "id"}, 3]}, {">": [{"var": "id"}, 3]}]}}, ["Gamma"]),
        ({"and": [{"var": "owner"}, {"!": {"var": "assignee"}}, {"==": [{"var": "id"}, 5]}]}, ["Epsilon"]),
    ],
)
def test_json_logic_filters(maria: httpx.Client, rule: Any, found: list[str]) -> None:
    assert names(maria, rule) == found


@pytest.mark.parametrize(
    "rule", ["notjson", "[]", '{"!=": [{"var": "id"}, 1]}', '{"==": [{"var": "nosuch"}, 1]}', '{"var": 5}']
)
def test_a_filter_that_means_nothing_is_a_list_of_one_message(maria: httpx.Client, rule: str) -> None:
    answer = maria.get("/projects", params={"filter": rule})

    assert (answer.status_code, len(answer.json())) == (400, 1)


def test_owners_are_compared_by_name_and_unknown_parameters_are_ignored(maria: httpx.Client) -> None:
    assert len(names(maria, owner="maria")) == 5
    assert names(maria, owner="2") == []
    assert len(names(maria, nosuch="1")) == 5
    assert maria.get("/projects", params={"status": "weird"}).json().keys() == {"status"}


def test_what_is_searched_for_is_not_a_pattern(maria: httpx.Client) -> None:
    assert names(maria, search="ALPH") == ["Alpha"]
    assert names(maria, search="%") == []


def test_a_workspace_is_named_in_three_ways(maria: httpx.Client) -> None:
    crew = maria.post("/organizations", json={"slug": "crew"}).json()
    maria.post("/projects", params={"org": "crew"}, json={"name": "Ours"}).raise_for_status()

    assert names(maria, org="crew") == ["Ours"]
    assert names(maria, org_id=crew["id"]) == ["Ours"]
    by_header = maria.get("/projects", headers={"X-Organization": "crew"}).json()
    assert [one["name"] for one in by_header["results"]] == ["Ours"]
    assert len(names(maria)) == 6
    assert len(names(maria, org="")) == 5
    assert maria.get("/projects", params={"org": "nosuch"}).status_code == 404
    assert maria.get("/projects", params={"org": "crew", "org_id": crew["id"]}).status_code == 400


def test_a_link_in_a_page_keeps_the_filters(maria: httpx.Client) -> None:
    page = maria.get("/projects", params={"page_size": 1, "search": "ta", "sort": "name"}).json()

    assert "search=ta" in page["next"]
    assert maria.get(page["next"]).json()["results"][0]["name"] == "Delta"
