"""The whole road on real parts: magnetic tiles with imperfect maps, a base set and a trained ViT."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from app import cli
from engine.session import Session

KINDS, IMAGES = 6, 48


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
        assert run.settings["classes"] == KINDS
        metrics = run.result["metrics"]
        assert float(printed[3]) == pytest.approx(metrics["image"]["f1"], abs=1e-3)
        # Chance is about 0.27 with six equal classes of eight (best match of random labels).
        assert metrics["image"]["f1"] > 0.35
        crops = session.crops(run.crop_set_id)
        assert session.assignments(run.id).keys() == {c.id for c in crops}
        assert len({c.image_id for c in crops}) == IMAGES

    with (target / "crops.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(crops)
    assert sum(1 for p in (target / "crops").rglob("*.png")) == len(crops)
    assert sum(1 for p in (target / "images").rglob("*.jpg")) == IMAGES
