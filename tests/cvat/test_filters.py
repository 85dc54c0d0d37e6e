"""Filters: keywords and conditions become what the server understands, and misspelt names are found."""

import json
from datetime import UTC, datetime
from operator import eq, ge, gt, le, lt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.core.errors import InvalidInput
from sightline.cvat import Field, JobStage, all_of, any_of, not_
from sightline.cvat.filters import Condition, filtered
from sightline_api.cvat import jobs, labels, requests, tasks

T = datetime(2026, 5, 1, 8, tzinfo=UTC)
FIELDS = st.sampled_from(["owner", "name", "size", "status"]).map(Field)
VALUES = st.one_of(st.integers(), st.text(max_size=5), st.booleans())


def evaluate(logic: Any, row: dict[str, Any]) -> Any:
    """JSON Logic as the wire document describes it, in a few lines."""
    if not isinstance(logic, dict):
        return logic
    ((operator, given),) = logic.items()
    if operator == "var":
        return row.get(given)
    if operator == "and":
        return all(evaluate(one, row) for one in given)
    if operator == "or":
        return any(evaluate(one, row) for one in given)
    if operator == "!":
        return not evaluate(given, row)
    if operator == "!!":
        return bool(evaluate(given[0], row))
    values = [evaluate(one, row) if isinstance(one, dict) else one for one in given]
    if operator == "in":
        return values[0] in values[1]
    if len(values) == 3:
        return values[0] <= values[1] <= values[2]
    first, second = values
    compare = {"==": eq, "<": lt, "<=": le, ">": gt, ">=": ge}[operator]
    return compare(first, second)


def arguments(call: Any, **given: Any) -> Any:
    return filtered(call, **given).arguments


def test_conditions_read_like_python() -> None:
    condition = (Field("owner") == "a") & (Field("updated_date") >= T) | ~Field("name").contains("x")
    assert condition.logic == {
        "or": [
            {
                "and": [
                    {"==": [{"var": "owner"}, "a"]},
                    {">=": [{"var": "updated_date"}, "2026-05-01T08:00:00+00:00"]},
                ]
            },
            {"!": {"in": ["x", {"var": "name"}]}},
        ]
    }


@given(
    FIELDS,
    VALUES,
    FIELDS,
    VALUES,
    st.dictionaries(st.sampled_from(["owner", "name", "size", "status"]), VALUES),
)
def test_joined_conditions_mean_what_python_means(
    one: Field, a: Any, other: Field, b: Any, row: dict[str, Any]
) -> None:
    first, second = one == a, other == b
    is_first, is_second = row.get(one.name) == a, row.get(other.name) == b
    assert evaluate((first & second).logic, row) == (is_first and is_second)
    assert evaluate((first | second).logic, row) == (is_first or is_second)
    assert evaluate((~first).logic, row) == (not is_first)
    assert evaluate((one != a).logic, row) == (not is_first)
    assert evaluate(any_of(first, not_(first)).logic, row)


@given(st.lists(st.integers(), min_size=1), st.integers(), st.integers(-5, 5), st.integers(-5, 5))
def test_lists_and_ranges_mean_what_python_means(values: list[int], n: int, low: int, high: int) -> None:
    assert evaluate(Field("id").is_in(values).logic, {"id": n}) == (n in values)
    assert evaluate(Field("id").between(low, high).logic, {"id": n}) == (low <= n <= high)
    assert evaluate((Field("id") < n).logic, {"id": low}) == (low < n)


def test_several_conditions_make_one_flat_and() -> None:
    a, b, c = Field("id") > 1, Field("id") < 9, Field("name") == "x"
    assert (a & b & c) == all_of(a, b, c)
    assert len((a & b & c).logic["and"]) == 3


def test_and_and_or_of_python_are_refused_since_they_would_drop_a_side() -> None:
    with pytest.raises(InvalidInput, match="join conditions with & and"):
        bool((Field("id") > 1) and (Field("id") < 9))


def test_equality_is_a_plain_parameter_and_a_comparison_a_condition() -> None:
    assert arguments(tasks.list(), lookups={"owner": "maria"}) == {"owner": "maria"}
    given = arguments(tasks.list(), lookups={"owner": "maria", "updated_date__gte": T})
    assert given["owner"] == "maria"
    assert json.loads(given["filter"]) == {">=": [{"var": "updated_date"}, "2026-05-01T08:00:00+00:00"]}


def test_keywords_and_a_condition_are_joined() -> None:
    given = arguments(
        jobs.list(), filter=Field("stage") == JobStage.ANNOTATION, lookups={"id__gt": 5, "id__in": [6, 7]}
    )
    assert json.loads(given["filter"]) == {
        "and": [
            {"==": [{"var": "stage"}, "annotation"]},
            {">": [{"var": "id"}, 5]},
            {"in": [{"var": "id"}, [6, 7]]},
        ]
    }


def test_a_condition_can_be_given_as_json_logic_too() -> None:
    logic = {"==": [{"var": "name"}, "x"]}
    for one in (logic, json.dumps(logic), Condition(logic)):
        assert json.loads(arguments(tasks.list(), filter=one)["filter"]) == logic


@pytest.mark.parametrize(
    ("lookups", "problem"),
    [
        ({"onwer": "a"}, r"tasks have no field 'onwer' to filter by \(did you mean 'owner'\?\)"),
        ({"owner__like": "a"}, "there is no lookup 'like'; there are eq, ne"),
        ({"owner": 1}, "1 is an id; the server compares the user name"),
        ({"id__between": 3}, r"a pair \(low, high\)"),
        ({"id__in": "12"}, "a list of values"),
    ],
)
def test_a_filter_that_would_be_ignored_is_refused(lookups: dict[str, Any], problem: str) -> None:
    with pytest.raises(InvalidInput, match=problem):
        filtered(tasks.list(), lookups=lookups)


def test_fields_are_those_of_the_list() -> None:
    assert arguments(labels.list(), lookups={"task_id": 3}) == {"task_id": 3}
    with pytest.raises(InvalidInput, match="can only be compared for equality"):
        filtered(labels.list(), lookups={"task_id__gt": 3})
    with pytest.raises(InvalidInput, match="this list has no search"):
        filtered(requests.list(), search="x")


def test_sorting_knows_the_fields_and_the_direction() -> None:
    assert arguments(tasks.list(), sort="-updated_date") == {"sort": "-updated_date"}
    assert arguments(tasks.list(), sort=["name", "-id"]) == {"sort": "name,-id"}
    with pytest.raises(InvalidInput, match=r"'updated' is no field to sort by \(did you mean"):
        filtered(tasks.list(), sort="updated")


@pytest.mark.parametrize("wrong", ["not json", "[]", 5, {}])
def test_a_filter_that_is_no_condition_is_refused(wrong: Any) -> None:
    with pytest.raises(InvalidInput, match="filter: "):
        filtered(tasks.list(), filter=wrong)
