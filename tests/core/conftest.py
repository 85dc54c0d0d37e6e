"""How hard the property tests try: ``HYPOTHESIS_PROFILE=long`` tries twenty times more."""

import os

from hypothesis import settings

# No deadline: the first example pays for lazy imports, and a busy machine is no bug.
settings.register_profile("default", deadline=None)
settings.register_profile("long", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
