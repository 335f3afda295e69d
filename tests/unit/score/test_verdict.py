from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.score.verdict import (
    FoundRegion,
    Rules,
    VerdictKind,
    judge,
    judge_region,
    worst_of,
)

RULES = Rules(2.0, 0.05)


def region(
    p: float = 0.5, class_id: int | None = 7, peak: int = 100, *, normal: bool = False,
    least: float = 0.01,
) -> FoundRegion:  # fmt: skip
    return FoundRegion((0, 0, 8, 8), 20, peak, class_id, 0.9, p, least, normal)


def test_below_the_threshold_a_part_is_good_whatever_its_regions() -> None:
    assert judge(2.0, [region(0.0)], RULES).kind == "good"
    assert judge(2.0001, [region(0.0)], RULES).kind == "unknown"


def test_above_and_sure_of_the_class() -> None:
    verdict = judge(3.0, [region(0.06)], RULES)
    assert (verdict.kind, verdict.class_id, verdict.probability) == ("known", 7, 0.9)


@pytest.mark.parametrize("p", [0.0, 0.05])
def test_above_and_not_sure_of_the_class(p: float) -> None:
    verdict = judge(3.0, [region(p)], RULES)
    assert (verdict.kind, verdict.class_id) == ("unknown", None)


def test_few_known_crops_need_more_than_the_least_that_they_can_say() -> None:
    assert judge_region(region(0.2, least=0.2), RULES).kind == "unknown"
    assert judge_region(region(0.4, least=0.2), RULES).kind == "known"


def test_no_classifier_and_no_region() -> None:
    assert judge(3.0, [region(0.9, None)], RULES).kind == "unknown"
    assert judge(3.0, [], RULES).kind == "unknown"


def test_without_a_threshold_nothing_is_decided() -> None:
    assert judge(1e9, [region()], Rules(None)).kind == "undecided"


def test_an_unreadable_file_is_an_error_with_or_without_a_threshold() -> None:
    assert judge(None, [], RULES).kind == "error"
    assert judge(None, [], Rules(None)).kind == "error"


def test_the_worst_region_decides_then_the_highest_peak() -> None:
    known, stronger = region(class_id=1, peak=50), region(class_id=2, peak=90)
    assert judge(3.0, [known, stronger], RULES).class_id == 2
    assert judge(3.0, [known, region(0.0, peak=1)], RULES).kind == "unknown"
    alarm = region(class_id=5, peak=255, normal=True)
    assert judge(3.0, [known, alarm], RULES).class_id == 1


def test_nothing_but_known_false_alarms_is_good() -> None:
    verdict = judge(3.0, [region(class_id=5, normal=True)], RULES)
    assert (verdict.kind, verdict.class_id) == ("good", 5)
    assert judge(3.0, [region(0.0, class_id=5, normal=True)], RULES).kind == "unknown"


def test_worst() -> None:
    order: list[VerdictKind] = ["good", "known", "unknown", "undecided", "error"]
    assert worst_of([]) == "good"
    for n, kind in enumerate(order):
        assert worst_of(order[: n + 1]) == kind


@given(
    st.floats(-5, 5), st.floats(-5, 5), st.floats(0, 1), st.floats(0.01, 0.5),
    st.floats(0.01, 0.5),
)  # fmt: skip
def test_stricter_rules_never_make_a_part_better(
    score: float, threshold: float, p: float, one: float, other: float
) -> None:
    order = ["good", "known", "unknown"]
    low, high = sorted((one, other))
    lax = judge(score, [region(p)], Rules(threshold, low)).kind
    assert order.index(judge(score, [region(p)], Rules(threshold, high)).kind) >= order.index(lax)
    assert order.index(judge(score, [region(p)], Rules(threshold - 1, low)).kind) >= order.index(
        lax
    )
