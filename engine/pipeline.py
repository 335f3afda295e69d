"""The stations in order, with progress and cancel; the window and the command line both use this.

Every function leaves the session whole when it is cancelled or killed: a station's outcome is
written in one transaction at its end. Slow libraries are imported only when a station needs them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from engine.errors import VitiaError
from engine.progress import Cancel, Cancelled, Progress
from engine.session import CropRecord, CropSet, Curve, ImageRecord, Run, Session

if TYPE_CHECKING:
    from engine.binarize import BinarizeParams
    from engine.crops import CropParams
    from engine.discover.settings import DiscoverSettings

T = TypeVar("T")
R = TypeVar("R")
