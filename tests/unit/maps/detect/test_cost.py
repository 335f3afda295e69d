"""The cost estimate: what grows with what, and that it is not far from the truth."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import cli
from engine.maps.detect import DETECTORS, DetectorSettings
from engine.maps.detect import cost as module
from engine.maps.detect.cost import Cost, estimate_cost


def cost(detector: str, images: int, normals: int, **changes: object) -> Cost:
    small = {"weights": "random:resnet18", "size": 64, **changes}
    settings = DetectorSettings.of_preset(detector, **small)  # type: ignore[arg-type]
    return estimate_cost(settings, images, normals)


def test_features_on_disk_are_counted() -> None:
    # Strides 8 and 16 of a 64 px image: 8 x 8 x 128 and 4 x 4 x 256 half-precision numbers.
    each = 2 * (8 * 8 * 128 + 4 * 4 * 256)
    assert cost("musc", 10, 5).disk == 10 * each
    assert cost("patchcore", 10, 5).disk == 15 * each


@pytest.fixture
def a_second_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every trial takes one second, so that the sums can be checked."""
    monkeypatch.setattr(module, "_time", lambda _: 1.0)


@pytest.mark.usefixtures("a_second_each")
def test_mutual_scoring_grows_with_the_square_and_groups_stop_that() -> None:
    # One layer of 4 x 4 patches: 64 images a block, and a trial of 65 images for 3 pairs of blocks.
    per_pair = 2 / 3  # two neighbourhoods
    assert cost("musc", 64, 0, layers=(16,)).seconds == pytest.approx(64 + 2)
    whole = cost("musc", 3200, 0, layers=(16,), group=None)
    assert whole.seconds == pytest.approx(3200 + 1275 * per_pair)
    grouped = cost("musc", 3200, 0, layers=(16,), group=320)
    assert grouped.seconds == pytest.approx(3200 + 10 * 15 * per_pair)
    assert grouped.memory < whole.memory


@pytest.mark.usefixtures("a_second_each")
def test_a_larger_coreset_costs_more() -> None:
    for part in (0.01, 0.5):
        kept = part * 1000 * 64
        scoring, picking = 100 * max(1.0, kept / 8192), kept / 200
        found = cost("patchcore", 100, 1000, coreset=part)
        assert found.seconds == pytest.approx(1100 + scoring + picking)
    soft = cost("softpatch", 100, 1000, coreset=part)
    assert soft.seconds == pytest.approx(found.seconds + 64 / 4)


@pytest.mark.usefixtures("a_second_each")
def test_training_grows_with_images_and_epochs() -> None:
    few, many = cost("funad", 320, 99, epochs=5), cost("funad", 640, 99, epochs=10)
    assert few.seconds == pytest.approx(320 + 5 * 10)  # a batch a second; no normal image
    assert many.seconds == pytest.approx(640 + 10 * 20)


@pytest.mark.usefixtures("a_second_each")
def test_memory_is_bounded() -> None:
    for detector in DETECTORS:
        assert cost(detector, 10**5, 10**3, group=None).memory < 3 << 30


def test_command_line(product: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small = ["--weights", "random:resnet18", "--size", "64"]
    before = sorted(product.parent.rglob("*"))
    for detector in DETECTORS:
        assert cli.call(["maps", str(product), *small, "--detector", detector, "--estimate"]) == 0
        out = capsys.readouterr().out
        assert out.startswith(f"{detector} for 8 images: about ")
        assert "of features on disk" in out
    assert sorted(product.parent.rglob("*")) == before
