"""Where the sample products lie; without Qt, for the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_path

if TYPE_CHECKING:
    from engine.product.sample import SampleName


def sample_folder() -> Path:
    """Where the sample products and their sessions lie: also those of ``vitia demo``."""
    return user_data_path("vitia", appauthor=False) / "demo"


def sample_session(folder: Path, product: SampleName) -> Path:
    """The session of a sample product, which may not be there yet."""
    from engine.product import sample_place

    return sample_place(folder, product).with_name(f"{product}.vitia")
