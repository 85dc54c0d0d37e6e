"""Where the service is, and who one is there: arguments, environment in both historic forms, profiles."""

import pytest

from sightline import Picterra
from sightline.core.errors import CredentialsMissing, Forbidden, InvalidInput
from sightline.picterra.addresses import service_root
from sightline_sandbox import Sandbox
from tests.picterra.conftest import KEY


@pytest.mark.parametrize(
    "written",
    [
        "https://app.picterra.ch/",
        "https://app.picterra.ch",
        "https://app.picterra.ch/public/api/v2/",
        "https://app.picterra.ch/public/api/v2",
        "https://app.picterra.ch/public/api/plots_analysis/v1/",
        " https://app.picterra.ch// ",
    ],
)
def test_every_historic_form_of_the_address_names_the_same_server(written: str) -> None:
    assert service_root(written) == "https://app.picterra.ch"


def test_a_path_in_front_of_the_api_stays_with_or_without_its_slash() -> None:
    assert service_root("http://host/proxy") == "http://host/proxy"
    assert service_root("http://host/proxy/public/api/v2/") == "http://host/proxy"


@pytest.mark.parametrize("ending", ["/", "/public/api/v2/", ""])
def test_the_variables_of_the_vendors_client_are_understood(
    ending: str, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PICTERRA_API_KEY", KEY)
    monkeypatch.setenv("PICTERRA_BASE_URL", sandbox.url + ending)
    with Picterra() as client:
        assert client.forge.me().organization_name == client.tracer.me().organization_name == "Sandbox"


def test_our_own_variables_go_first(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PICTERRA_API_KEY", "somebody-else")
    monkeypatch.setenv("PICTERRA_BASE_URL", "http://nowhere.invalid")
    monkeypatch.setenv("SIGHTLINE_PICTERRA_API_KEY", KEY)
    monkeypatch.setenv("SIGHTLINE_PICTERRA_BASE_URL", sandbox.url)
    with Picterra() as client:
        assert client.forge.rasters.list().count() is not None


def test_an_argument_goes_before_every_variable(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIGHTLINE_PICTERRA_API_KEY", "somebody-else")
    monkeypatch.setenv("PICTERRA_BASE_URL", "http://nowhere.invalid")
    with Picterra(KEY, base_url=sandbox.url) as client:
        assert client.forge.me().user_id


def test_without_a_key_the_error_names_every_place_that_was_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PICTERRA_API_KEY", "SIGHTLINE_PICTERRA_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(CredentialsMissing, match="SIGHTLINE_PICTERRA_API_KEY, PICTERRA_API_KEY"):
        Picterra()


def test_an_empty_key_is_a_mistake_and_not_an_empty_header() -> None:
    with pytest.raises(InvalidInput, match="api_key: an empty text was given"):
        Picterra("")


def test_a_key_of_the_other_product_is_told_apart() -> None:
    box = Sandbox("picterra", forge_key="for-forge", tracer_key="for-tracer")
    with box, Picterra("for-forge", base_url=box.url) as client:
        assert client.forge.me().user_id
        with pytest.raises(Forbidden, match="may be for Forge while this call is for Tracer"):
            client.tracer.me()


def test_the_key_shows_nowhere() -> None:
    client = Picterra("a-secret-key", base_url="http://host.example")
    assert "a-secret-key" not in repr(client) + repr(vars(client)) + repr(client.client) + repr(client.forge)
