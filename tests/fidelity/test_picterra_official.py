"""The published ``picterra`` 2.0.0 and 4.0.0, unmodified, call every public method of theirs here.

Each runs in an environment of its own (``make official``): they clash with each other.
"""

from pathlib import Path

import pytest

from sightline_sandbox import Sandbox
from tests.fidelity.picterra.village import write_village
from tests.official.running import run_driver

DRIVERS = Path(__file__).parent / "picterra"
KEY = "official-key"

METHODS = {"2.0.0": 34, "4.0.0": 57}
"""32 methods of the client, the page's ``next`` and the pixel conversion; in 4.0.0 35 of Forge, 19 of
Tracer, the page's ``next`` and ``previous``, and the conversion."""

BASE = {"2.0.0": "/public/api/v2/", "4.0.0": "/"}
"""What the base URL has to end with: the two releases do not agree (wire contract, trap 1)."""


@pytest.mark.parametrize("release", sorted(METHODS))
def test_every_public_method_of_the_release_reads_back_what_it_wrote(
    release: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Sandbox("picterra", api_key=KEY, page_size=2, poll_interval=0.02, work=0.001) as sandbox:
        write_village(tmp_path, sandbox)
        variables = {"PICTERRA_API_KEY": KEY, "PICTERRA_BASE_URL": sandbox.url + BASE[release]}
        script = DRIVERS / f"release_{release.replace('.', '_')}.py"
        told = run_driver(f"picterra-{release}", script, str(tmp_path), **variables)
        broken = [seen for seen in sandbox.requests if seen.status is None or seen.status >= 500]

    called = sorted(set(told["called"]))
    with capsys.disabled():
        print(f"\n{told['release']}: {len(called)}/{len(told['public'])} public methods called")
    assert called == told["public"]
    assert len(called) == METHODS[release]
    assert broken == []
