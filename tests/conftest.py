"""Fixtures for all tests."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault(
    "PYSIDE6_OPTION_LAZY", "0"
)  # as the program does; pytest-qt is there before it
# The first example pays for imports and compilation: times say nothing about the code.
settings.register_profile("vitia", deadline=None)
settings.load_profile("vitia")

TILES = 8
TILE_KINDS = ("blowhole", "break", "crack", "fray", "good", "uneven")


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """Reference cycles are collected between tests, on this thread, as the program does it.

    Python's own collector runs on whatever thread allocates next, and crashes the process where
    that is a loader's and a QObject is among the garbage.
    """
    gc.disable()
    yield
    gc.collect(1)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The evaluation data beside the checkout; tests that need it are skipped without it."""
    folder = Path(__file__).resolve().parents[2] / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"evaluation data not found beside the checkout ({folder.name})")
    return folder


@pytest.fixture
def some_tiles(shared_data: Path, tmp_path: Path) -> Path:
    """The first images of every kind, with their maps, in a folder of their own."""
    for kind in TILE_KINDS:
        for image in sorted((shared_data / "mtd" / "test" / kind).iterdir())[:TILES]:
            for source, target in {
                image: tmp_path / "tiles" / "test" / kind / image.name,
                shared_data / "mtd_maps" / kind / f"{image.stem}.png": tmp_path
                / "maps"
                / kind
                / f"{image.stem}.png",
            }.items():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
    return tmp_path / "tiles"


@pytest.fixture
def unprivileged(tmp_path: Path) -> Callable[[], AbstractContextManager[None]]:
    """A context in which file permissions count although the tests run as root, as they do in CI."""
    if os.name == "nt":
        pytest.skip("file permissions work differently here")

    @contextmanager
    def drop() -> Iterator[None]:
        if os.geteuid() != 0:
            yield
            return
        for folder in (tmp_path.parent, tmp_path.parent.parent, tmp_path.parent.parent.parent):
            if folder.name.startswith(("pytest-", "popen-")):
                folder.chmod(0o711)
        tmp_path.chmod(tmp_path.stat().st_mode | 0o055)
        os.seteuid(65534)
        try:
            yield
        finally:
            os.seteuid(0)

    return drop
