from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from engine.errors import VitiaError
from engine.product import Product, scan_product
from engine.score.protocol import DISTANCE, Case, Protocol, Trial, cases_of, rows_of
from tests.unit.score.conftest import picture, quick


def make_product(root: Path) -> Path:
    """Six normal images, five good ones to test, six holes and three dents."""
    for k in range(6):
        picture(root / "train" / "good" / f"{k}.png", k)
    for k in range(5):
        picture(root / "test" / "good" / f"{k}.png", 50 + k)
    for k in range(6):
        picture(root / "test" / "hole" / f"{k}.png", 60 + k, 7 * k)
    for k in range(3):
        picture(root / "test" / "dent" / f"{k}.png", 70 + k, 30)
    return root


@pytest.fixture(scope="module")
def product(tmp_path_factory) -> Product:
    return scan_product(make_product(tmp_path_factory.mktemp("product")))


@pytest.fixture(scope="module")
def protocol(product, tmp_path_factory) -> Protocol:
    return Protocol(product, quick(), tmp_path_factory.mktemp("kept"))


def test_general_setting_tests_all_that_is_not_shown(protocol):
    chosen, tested = protocol.draw(Case(4), 0)
    assert len(chosen) == 4
    assert not set(chosen) & set(tested)
    assert len(tested) == 5 + 9 - 4


def test_hard_setting_never_tests_the_kind_shown(protocol):
    chosen, tested = protocol.draw(Case(2, "hole"), 0)
    kinds = protocol._kinds
    assert set(kinds[chosen]) == {"hole"}
    assert sorted(set(kinds[tested])) == ["dent", "good"]
    assert len(tested) == 5 + 3


def test_runs_draw_differently_and_repeat(protocol):
    first, second = (protocol.draw(Case(4), run)[0] for run in (0, 1))
    assert first != second
    assert protocol.draw(Case(4), 0)[0] == first


def test_cases_are_told_from_folders(product):
    cases = cases_of(product, (4, 1))
    # There are only three dents.
    assert cases == [Case(4), Case(1), Case(1, "dent"), Case(4, "hole"), Case(1, "hole")]
    assert cases_of(product, (1,), general=False, hard=["hole"]) == [Case(1, "hole")]
    assert cases_of(product, (8,), hard=[]) == [Case(8)]


@pytest.mark.parametrize(
    ("examples", "hard", "reason"),
    [
        (1, ["crack"], "no kind of defect called 'crack'"),
        (4, ["dent"], "only 3"),
        (9, [], "only 8"),
    ],
)
def test_what_cannot_be_drawn_is_told(product, examples, hard, reason):
    with pytest.raises(VitiaError, match=reason):
        cases_of(product, (examples,), hard=hard)


def test_a_trial_repeats_and_tells_what_was_tested(protocol):
    first, again = (protocol.run("devnet", Case(2), 1) for _ in range(2))
    assert (first.good, first.bad) == (5, 7)
    assert (first.auroc, first.precision) == (again.auroc, again.precision)
    assert 0 <= first.auroc <= 1


def test_the_distance_needs_no_examples(protocol):
    found = protocol.distance(Case(1, "hole"), 0)
    assert (found.method, found.good, found.bad) == (DISTANCE, 5, 3)
    assert found.auroc == 1  # nothing like a dark square is in a normal image


def test_rows_are_means_with_spread():
    def trial(method, run, auroc):
        return Trial(Case(1), method, run, auroc, auroc / 2, 5, 5, 1.0)

    trials = [trial("dra", 0, 0.8), trial("ahl", 0, 0.9), trial("dra", 1, 0.6)]
    dra, ahl = rows_of(trials)
    assert (dra.method, dra.runs, dra.auroc) == ("dra", 2, pytest.approx(0.7))
    assert dra.auroc_spread == pytest.approx(np.std([0.8, 0.6], ddof=1))
    assert dra.precision == pytest.approx(0.35)
    assert math.isnan(ahl.auroc_spread)
    assert ahl.to_json()["auroc_spread"] is None
    assert ahl.to_json()["examples"] == 1


def test_products_that_cannot_be_measured_are_refused(tmp_path):
    picture(tmp_path / "a" / "test" / "hole" / "0.png", 0, 5)
    product = scan_product(tmp_path / "a")
    with pytest.raises(VitiaError, match="nothing to measure with"):
        cases_of(product, (1,))
    with pytest.raises(VitiaError, match="no normal images"):
        Protocol(product, quick(), tmp_path / "kept")
    picture(tmp_path / "a" / "test" / "good" / "0.png", 1)
    assert cases_of(scan_product(tmp_path / "a"), (1,), general=False) == []
    with pytest.raises(VitiaError, match="besides 'hole'"):
        cases_of(scan_product(tmp_path / "a"), (1,), general=False, hard=["hole"])
