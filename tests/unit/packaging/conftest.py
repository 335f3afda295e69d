"""The scripts of the folder ``packaging`` import each other by name; it is no package."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "packaging"))
