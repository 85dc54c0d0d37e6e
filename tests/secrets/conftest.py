"""A live sandbox with marker secrets in it, and the runner of the asynchronous twin's tests."""

from collections.abc import Iterator

import pytest

from tests.secrets.site import Site, opened
from tests.support.coroutines import pytest_pyfunc_call

__all__ = ["pytest_pyfunc_call", "site"]


@pytest.fixture(scope="session")
def open_site() -> Iterator[Site]:
    with opened() as site:
        yield site


@pytest.fixture
def site(open_site: Site) -> Iterator[Site]:
    """The sandbox, without programmed faults before and after."""
    open_site.sandbox.clear_faults()
    yield open_site
    open_site.sandbox.clear_faults()
