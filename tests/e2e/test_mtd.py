"""The whole road on real parts: magnetic tiles with imperfect maps, a base set and a trained ViT."""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path

import pytest

from app import cli
from engine.session import Session

EACH = 8
KINDS = ("blowhole", "break", "crack", "fray", "good", "uneven")


@pytest.fixture
def some_tiles(shared_data: Path, tmp_path: Path) -> Path:
    """The first images of every kind, with their maps, in a folder of their own."""
    for kind in KINDS:
        for image in sorted((shared_data / "mtd" / "test" / kind).iterdir())[:EACH]:
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


def test_tiles_to_labelled_set(
    some_tiles: Path, shared_data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session_path, target = tmp_path / "tiles.vitia", tmp_path / "labelled"
    words = [
        "run", some_tiles, "--maps", tmp_path / "maps",
        "--base", shared_data / "base" / "leather_wood",
        "--weights", shared_data / "weights" / "vit_tiny_patch16_224.safetensors",
        "--epochs", 5, "--device", "cpu", "--out", session_path, "--export", target,
    ]  # fmt: skip
    assert cli.call([str(w) for w in words]) == 0
    out, _ = capsys.readouterr()
    printed = re.search(r"image +(\d\.\d+) +(-?\d\.\d+) +(\d\.\d+)", out)
    assert printed is not None

    with Session.open(session_path) as session:
        run = session.current_run()
        assert run is not None
        assert run.settings["classes"] == len(KINDS)
        metrics = run.result["metrics"]
        assert float(printed[3]) == pytest.approx(metrics["image"]["f1"], abs=1e-3)
        # Chance is about 0.27 with six equal classes of eight (best match of random labels).
        assert metrics["image"]["f1"] > 0.35
        crops = session.crops(run.crop_set_id)
        assert session.assignments(run.id).keys() == {c.id for c in crops}
        assert len({c.image_id for c in crops}) == EACH * len(KINDS)

    with (target / "crops.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(crops)
    assert sum(1 for p in (target / "crops").rglob("*.png")) == len(crops)
    assert sum(1 for p in (target / "images").rglob("*.jpg")) == EACH * len(KINDS)
