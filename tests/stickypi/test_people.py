"""Accounts, and the projects of revision 0.1.1 with permissions, series and columns."""

from datetime import timedelta
from itertools import count

import pytest

from sightline.core.errors import ApiError, Forbidden, InternalServerError, InvalidInput, NotFound
from sightline.stickypi import ProjectLevel, Role
from tests.stickypi.conftest import log_in
from tests.stickypi.traps import NIGHT

PASSWORD = "another-password"
SECOND = pytest.mark.parametrize("place", ["folder 0.1.1", "server 0.1.1"])
_number = count(1)


@pytest.fixture
def username():
    """A name that nobody has, and that begins no other."""
    return f"{next(_number):03}-bob"


def test_an_account_is_made_and_found(pi, username):
    made = pi.users.create(username, PASSWORD, email=f"{username}@example.org")
    assert (made.username, made.role, made.email) == (username, Role.READ_WRITE, f"{username}@example.org")
    assert pi.users.get(username.upper()).id == pi.users.get(username).id
    assert [one.username for one in pi.users.list(username=username[:3] + "%")] == [username]
    assert pi.users.list(email=f"{username}%", is_admin=False)[0].username == username


def test_several_filters_find_who_fits_one_of_them(pi, username):
    other = pi.users.create(f"{username}-2", PASSWORD, is_admin=True).username
    pi.users.create(username, PASSWORD)
    found = pi.users.list({"username": username}, {"username": other, "is_admin": True})
    assert sorted(one.username for one in found) == [username, other]
    assert [one.username for one in pi.users.list({"username": username}, {"username": username})] == [
        username
    ]


@pytest.mark.parametrize(
    ("ask", "field"),
    [
        (lambda pi: pi.users.list({}), "filters[0]"),
        (lambda pi: pi.users.list({"username": "a%"}, "b%"), "filters[1]"),
        (lambda pi: pi.users.list({"username": "a%"}, email="b%"), "email"),
        (lambda pi: pi.users.get(5), "username"),
        (lambda pi: pi.users.get(""), "username"),
        (lambda pi: pi.users.delete(None), "username"),
        (lambda pi: pi.users.create("zoe", 5), "password"),
        (lambda pi: pi.users.create("zoe", PASSWORD, email=5), "email"),
    ],
)
def test_a_bad_word_about_people_is_found_at_once(pi, ask, field):
    with pytest.raises(InvalidInput) as caught:
        ask(pi)
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("flags", "role"),
    [({"can_write": False}, "read_only"), ({"is_admin": True}, "admin"), ({}, "read_write")],
)
def test_flags_make_a_role(pi, username, flags, role):
    assert pi.users.create(username, PASSWORD, **flags).role == role


def test_no_password_and_no_stars_show(pi, username):
    made = pi.users.create(username, PASSWORD)
    assert PASSWORD not in repr(made) + repr(made.raw)
    assert "password_hash" not in made.record()


def test_a_name_that_is_taken_says_so(pi, username):
    pi.users.create(username, PASSWORD)
    with pytest.raises(InternalServerError, match="may be taken"):
        pi.users.create(username, PASSWORD)


def test_nobody_of_this_name(pi):
    with pytest.raises(NotFound, match="no user 'zoe'"):
        pi.users.get("zoe")


@SECOND
def test_an_account_is_deleted(pi, username):
    made = pi.users.create(username, PASSWORD)
    made.delete()
    for call in (pi.users.get, pi.users.delete):
        with pytest.raises(NotFound):
            call(username)
    with pytest.raises(InvalidInput):
        pi.users.delete("")


@pytest.mark.parametrize("place", ["server 0.1.0", "server 0.1.1"])
def test_a_reader_reads_and_is_told_what_it_may_not(pi, place, servers, username, night, tmp_path):
    pi.users.create(username, PASSWORD, can_write=False)
    with log_in(servers(place.split()[1]), username, PASSWORD) as reader:
        assert len(reader.images.series(night[0].device)) == 4
        with pytest.raises(Forbidden, match="users with the role admin"):
            reader.images.delete(night[0])


@SECOND
def test_a_project_has_series_with_columns_of_its_own(pi, device):
    project = pi.projects.create("Vineyard", description="Three rows", notes="free text")
    assert pi.projects.get(project.id) == project
    assert project.columns.create("site", "VARCHAR(16)") == "site"
    assert project.columns.rename("site", "site_name") == "site_name"
    end = NIGHT + timedelta(days=1)
    made = project.series.create(device, NIGHT, end, site_name="north")
    assert (made.device, made.start_datetime, made.end_datetime) == (device, NIGHT, end)
    assert made.values == {"site_name": "north"}
    assert project.series.update(made.id, site_name="west").values == {"site_name": "west"}
    other = project.series.create(device, end, end + timedelta(days=1))
    frame = project.series.list().to_frame()
    assert list(frame["id"]) == [made.id, other.id]
    assert frame["start_datetime"][0] == NIGHT
    project.series.delete(other.id)
    assert [row.id for row in project.series.list()] == [made.id]
    project.columns.delete("site_name")
    assert project.series.list()[0].values == {}
    project.delete()
    with pytest.raises(NotFound):
        pi.projects.get(project.id)


@SECOND
def test_projects_are_found_by_pattern(pi, device):
    pi.projects.create(f"Orchard {device}")
    assert [one.name for one in pi.projects.list(name=f"%{device}")] == [f"Orchard {device}"]


@SECOND
def test_what_the_server_would_paste_into_sql_is_refused(pi, device):
    project = pi.projects.create("Checks")
    for wrong in (
        lambda: project.columns.create("site; DROP TABLE users", "INT"),
        lambda: project.columns.create("site", "INT DEFAULT (SELECT 1)"),
        lambda: project.series.create(device, NIGHT, NIGHT, site="it's"),
        lambda: project.series.create(device, NIGHT, NIGHT, id=3),
        lambda: project.series.create("trap", NIGHT, NIGHT),
        lambda: project.series.create(device, NIGHT, NIGHT - timedelta(seconds=1)),
        lambda: project.permissions.create("bob", "read"),
        lambda: project.series.update(1),
        lambda: pi.projects.create("x" * 33),
        lambda: pi.projects.create("x", description="x" * 21),
        lambda: project.permissions.create(1, "owner"),
    ):
        with pytest.raises(InvalidInput):
            wrong()


@pytest.mark.parametrize("place", ["server 0.1.1"])
def test_permissions_let_others_in(pi, servers, username):
    user = pi.users.create(username, PASSWORD)
    project = pi.projects.create("Shared")
    with log_in(servers("0.1.1"), username, PASSWORD) as bob:
        assert bob.projects.list(id=str(project.id)) == ()
        given = project.permissions.create(pi.users.get(username), "read")
        assert (given.level, given.user_id) == (ProjectLevel.READ, pi.users.get(username).id)
        theirs = bob.projects.get(project.id)
        assert [one.user_id for one in theirs.permissions.list()][-1] == given.user_id
        with pytest.raises(ApiError):
            theirs.columns.create("mine", "INT")
        with pytest.raises(NotFound, match="that you run"):
            theirs.delete()
    with pytest.raises(InternalServerError, match="may have a permission already"):
        project.permissions.create(given.user_id, 2)
    assert user.username == username
