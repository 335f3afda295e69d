"""``vitia report``, ``save-classifier`` and ``apply``."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app import cli
from engine import pipeline
from engine.discover.clustering.settings import RegionSettings
from tests.gui.product import make_product


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of a small product, with classes found without training."""
    folder = tmp_path_factory.mktemp("handover")
    settings = RegionSettings(3, "random:vit_tiny_patch16_224", 64, device="cpu")
    with pipeline.open_product(make_product(folder / "parts", each=2), folder / "s.vitia") as made:
        pipeline.binarize(made, pipeline.binarize_preset("vitia"))
        crops = pipeline.make_crops(made, pipeline.crop_preset("vitia"))
        pipeline.discover(made, crops.id, settings)
        return made.path


@pytest.fixture
def vitia(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """One command; gives what it printed, or fails if it should have."""

    def call(*arguments: object, fails: int = 0) -> str:
        code = cli.call(list(map(str, arguments)))
        out, err = capsys.readouterr()
        assert code == fails, err
        return (err if fails else out).strip()

    return call


def test_a_report_as_page_and_as_pdf(
    session: Path, vitia: Callable[..., str], tmp_path: Path
) -> None:
    page, pdf = tmp_path / "r.html", tmp_path / "r.pdf"
    told = vitia("report", session, page, "--pictures", 1)
    assert told.startswith(f"report: {page} (")
    assert page.read_text("utf-8").count("<figure") == 3
    assert "exists already" in vitia("report", session, page, fails=1)
    assert "Say where to write" in vitia("report", session, fails=2)
    # In a process of its own, where no window is: as on a machine without a screen.
    main = "from app.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", main, "report", str(session), "--pdf", str(pdf)],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_classes_are_saved_and_applied(
    session: Path, vitia: Callable[..., str], tmp_path: Path
) -> None:
    model = tmp_path / "c.safetensors"
    told = vitia("save-classifier", session, model)
    assert "classes: normal, class 1, class 2" in told
    assert "most similar crops of the session decide" in told
    assert "exists already" in vitia("save-classifier", session, model, fails=1)
    new = make_product(tmp_path / "new", each=1)
    table, made = tmp_path / "t.csv", tmp_path / "new.vitia"
    told = vitia("apply", model, new, "--out", table, "--session", made)
    assert "3 images, " in told
    assert told.splitlines()[-3:] == [
        f"table: {table}",
        f"table: {tmp_path / 't_regions.csv'}",
        f"session: {made}",
    ]
    assert "classifier" in vitia("info", made)
    assert "not both" in vitia("apply", model, new, "--maps", "a", "--masks", "b", fails=2)
    assert "no classifier" in vitia("apply", table, new, "--out", tmp_path / "u.csv", fails=1)
