"""The same servers, and the same runner of coroutine tests, as for the tests of misfortune."""

from tests.faults.conftest import bucket, server
from tests.support.coroutines import pytest_pyfunc_call

__all__ = ["bucket", "pytest_pyfunc_call", "server"]
