from __future__ import annotations

import numpy as np
import pytest

from engine.score.known import KnownCrops


def cloud(n: int, axis: int, seed: int, spread: float = 0.15, width: int = 16) -> np.ndarray:
    rng = np.random.default_rng(seed)
    x = rng.normal(0, spread, (n, width))
    x[:, axis] += 1
    return x.astype(np.float32)


def test_strangeness_by_hand() -> None:
    x = np.array([[1, 0], [2, 0], [0, 3], [1, 1]], np.float32)
    known = KnownCrops.of(x, np.array([1, 1, 2, 1]))
    half = 1 - np.sqrt(0.5)
    # Mean cosine distance to the others of the class; alone in a class: infinite.
    assert known.strangeness == pytest.approx([half / 2, half / 2, np.inf, half])
    p, least = known.p_values(np.array([[5, 0]], np.float32), np.array([1]), 0.3)
    assert (p[0], least[0]) == pytest.approx((4 / 4, 1 / 4))


def test_crops_of_one_part_are_not_compared() -> None:
    x = np.array([[1, 0], [2, 0], [0, 3], [1, 1]], np.float32)
    known = KnownCrops.of(x, np.array([1, 1, 1, 2]), np.array([7, 7, 8, 9]))
    assert known.strangeness == pytest.approx([1, 1, 1, np.inf])
    alone = KnownCrops.of(x, np.ones(4), np.full(4, 7))
    assert np.isinf(alone.strangeness).all()


def test_several_crops_a_part_do_not_hide_how_far_new_parts_are() -> None:
    """Crops of one part lie close together; the rate holds for new parts all the same."""
    shares = []
    for seed in range(20):
        rng = np.random.default_rng(seed)
        parts = np.repeat(np.arange(30), 3)
        x = cloud(30, 0, seed)[parts] + rng.normal(0, 0.01, (90, 16)).astype(np.float32)
        known = KnownCrops.of(x, np.ones(90, np.int64), parts)
        blind = KnownCrops.of(x, np.ones(90, np.int64))
        new = cloud(100, 0, 1000 + seed)
        shares.append(
            [
                (k.p_values(new, np.ones(100, np.int64), 0.1)[0] <= 0.1).mean()
                for k in (known, blind)
            ]
        )
    told, hidden = np.mean(shares, axis=0)
    assert told < 0.2
    assert hidden > 0.9


def test_true_members_are_refused_as_often_as_was_said() -> None:
    """The guarantee of a conformal test, on average over draws of known and new crops."""
    shares = []
    for seed in range(40):
        known = KnownCrops.of(cloud(60, 0, seed), np.full(60, 1))
        new = cloud(100, 0, 1000 + seed)
        p, least = known.p_values(new, np.full(100, 1), 0.1)
        assert (least < 0.1).all()
        shares.append((p <= 0.1).mean())
    # A new crop has one neighbour more to choose from than a known one: never refused more often.
    assert 0.05 < np.mean(shares) < 0.13


def test_another_kind_is_refused() -> None:
    known = KnownCrops.of(cloud(60, 0, 0), np.full(60, 1))
    p, _ = known.p_values(cloud(50, 3, 1), np.full(50, 1), 0.05)
    assert (p <= 0.05).all()


def test_a_small_class_is_judged_by_all_classes() -> None:
    x = np.concatenate([cloud(40, 0, 0), cloud(3, 5, 1)])
    known = KnownCrops.of(x, np.array([1] * 40 + [2] * 3))
    p, least = known.p_values(cloud(1, 5, 2), np.array([2]), 0.05)
    assert least[0] == pytest.approx(1 / 44)
    assert p[0] > 0.05


def test_too_few_even_so() -> None:
    known = KnownCrops.of(cloud(3, 0, 0), np.array([1, 1, 1]))
    p, least = known.p_values(cloud(1, 9, 1), np.array([1]), 0.05)
    assert p[0] == least[0] == 0.25  # stranger than all: refused, although 0.25 is above 0.05


def test_a_class_without_crops_is_never_sure() -> None:
    known = KnownCrops.of(np.zeros((0, 4), np.float32), np.zeros(0, np.int64))
    p, least = known.p_values(np.ones((2, 4), np.float32), np.array([1, 2]), 0.05)
    assert (p <= least).all()


def test_only_directions_count() -> None:
    x = cloud(30, 0, 0)
    one, other = KnownCrops.of(x, np.full(30, 1)), KnownCrops.of(7 * x, np.full(30, 1))
    assert one.strangeness == pytest.approx(other.strangeness, abs=1e-5)
