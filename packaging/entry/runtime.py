"""Runs first in the built programs."""

import os
import sys
from types import ModuleType

from platformdirs import user_cache_path

# Compiled code is kept for the user: the folder of the program may be read-only.
os.environ.setdefault("NUMBA_CACHE_DIR", str(user_cache_path("vitia", appauthor=False) / "numba"))

# torchvision's compiled operators (for detection networks) are left out of the build, because they
# must match torch to the letter and nothing here uses them. This module describes them to torch,
# and fails where they are not there.
sys.modules["torchvision._meta_registrations"] = ModuleType("torchvision._meta_registrations")
