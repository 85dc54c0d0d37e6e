"""Environments of official clients, and the drivers that run in them."""

import json
from pathlib import Path

import pytest

from scripts import official
from tests.official.driving import Driver, assert_unmodified, public_names


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with requirements for one client, and no environment yet."""
    monkeypatch.setattr(official, "ROOT", tmp_path)
    monkeypatch.setattr(official, "REQUIREMENTS", tmp_path / "requirements")
    monkeypatch.setattr(official, "ENVIRONMENTS", tmp_path / "environments")
    (tmp_path / "requirements").mkdir()
    (tmp_path / "environments").mkdir()
    (tmp_path / "requirements" / "client-1.0.txt").write_text("./not-there\n")
    return tmp_path


def pretend_made(workplace: Path) -> None:
    made = workplace / "environments" / "client-1.0"
    made.mkdir()
    (made / "requirements.txt").write_text((workplace / "requirements" / "client-1.0.txt").read_text())


def test_a_missing_environment_says_how_to_make_it(workplace: Path) -> None:
    with pytest.raises(official.Missing, match=r"client-1\.0: `make official` makes it$"):
        official.find("client-1.0")


def test_an_environment_is_there_until_its_requirements_change(workplace: Path) -> None:
    pretend_made(workplace)
    assert official.find("client-1.0").parts[-3] == "client-1.0"

    (workplace / "requirements" / "client-1.0.txt").write_text("client==1.0.1\n")
    with pytest.raises(official.Missing):
        official.find("client-1.0")


def test_what_cannot_be_installed_is_told_now_and_by_the_tests_that_need_it(
    workplace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert official.main([]) == 1
    assert "FAIL client-1.0" in capsys.readouterr().err
    with pytest.raises(official.Missing, match="the last attempt ended with: ERROR"):
        official.find("client-1.0")


def test_an_unknown_name_is_refused(workplace: Path) -> None:
    assert official.main(["client-2.0"]) == 2


def test_every_environment_is_pinned_to_the_last_digit() -> None:
    for name in official.names():
        lines = (official.REQUIREMENTS / f"{name}.txt").read_text().splitlines()
        pins = [line for line in lines if line and not line.startswith("#")]
        assert pins[0].endswith("==" + name.rpartition("-")[2])
        assert all(line.count("==") == 1 and "/" not in line for line in pins)


class Base:
    def inherited(self) -> int:
        return 1

    def _hidden(self) -> None: ...


class Client(Base):
    setting = 3

    def own(self, number: int) -> int:
        return number + 1


def helper() -> None: ...


def test_public_methods_are_counted_with_inherited_ones_and_without_hidden_ones() -> None:
    assert public_names(Client, helper) == ["Client.inherited", "Client.own", "helper"]


def test_a_driver_tells_what_was_called_under_the_name_of_the_class_in_use(
    capsys: pytest.CaptureFixture[str],
) -> None:
    import attrs

    driver = Driver("attrs", attrs.__version__, (Client, helper))
    client = Client()
    assert driver.call(client.own, 1, reads=lambda it: it * 10, value=20) == 2
    driver.call(client.inherited, reads=lambda it: it, value=1)
    driver.finish()

    told = json.loads(capsys.readouterr().out)
    assert told["called"] == ["Client.own", "Client.inherited"]
    assert set(told["public"]) - set(told["called"]) == {"helper"}


def test_a_value_that_does_not_come_back_ends_the_driver() -> None:
    import attrs

    driver = Driver("attrs", attrs.__version__, (Client,))
    with pytest.raises(AssertionError, match=r"Client\.own: read back 2, expected 3"):
        driver.call(Client().own, 1, reads=lambda it: it, value=3)


def test_another_release_or_a_changed_file_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    import attrs

    with pytest.raises(AssertionError, match=r"not 0\.0"):
        assert_unmodified("attrs", "0.0")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", lambda _: b"changed")
        with pytest.raises(AssertionError, match="was changed"):
            assert_unmodified("attrs", attrs.__version__)
