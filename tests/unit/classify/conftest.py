from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from engine import pipeline
from engine.discover.clustering.settings import AnomalyClusteringSettings, RegionSettings
from engine.discover.settings import DiscoverSettings
from engine.session import Session
from tests.gui.product import make_product

TINY = {"weights": "random:vit_tiny_patch16_224", "image_size": 64, "device": "cpu"}
RUNS = {
    "heads": DiscoverSettings.of_preset("vitia", 3, epochs=1, views=2, **TINY),
    "one head": DiscoverSettings.of_preset("paper", 3, epochs=1, views=2, **TINY),
    "regions": RegionSettings(3, **TINY),
    "images": AnomalyClusteringSettings(3, **TINY),
}


@pytest.fixture(scope="session")
def discovered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A session with a run of every kind, in the order of ``RUNS``; not to be changed."""
    folder = tmp_path_factory.mktemp("classify")
    product = make_product(folder / "parts", each=4)
    with pipeline.open_product(product, folder / "parts.vitia") as session:
        pipeline.binarize(session, pipeline.binarize_preset("vitia"))
        crops = pipeline.make_crops(session, pipeline.crop_preset("vitia"))
        for settings in RUNS.values():
            pipeline.discover(session, crops.id, settings)
        return session.path


@pytest.fixture
def session(discovered: Path, tmp_path: Path) -> Iterator[Session]:
    """A copy of it, which sees the same product folder."""
    shutil.copy(discovered, tmp_path / "s.vitia")
    shutil.copytree(f"{discovered}.d", tmp_path / "s.vitia.d")
    with Session.open(tmp_path / "s.vitia") as opened:
        yield opened


@pytest.fixture
def run_of() -> Callable[[str], int]:
    """The number of the run of a kind."""
    return lambda kind: list(RUNS).index(kind) + 1
