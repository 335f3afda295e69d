from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score

from engine.errors import VitiaError
from engine.session import CropRecord, Session
from engine.triage import compare, compare_runs, move


def test_a_run_with_itself(session: Session) -> None:
    found = compare_runs(session, 1, 1)
    assert (found.nmi, found.ari) == (pytest.approx(1), pytest.approx(1))
    assert np.array_equal(found.table, np.diag(found.table.diagonal()))
    assert found.crop_ids.tolist() == [1, 2, 3, 4, 5, 6]
    assert (found.only_first, found.only_second) == (0, 0)


def test_cells_hold_their_crops(session: Session) -> None:
    """Run 2 has its own crops of the same images, and one of them was moved."""
    move(session, 2, [8], 6)
    found = compare_runs(session, 1, 2)
    # Run 1 and, but for the crop that was moved, run 2: classes 1 2 0 2 3 1.
    assert found.table.sum() == 6
    for r, row in enumerate(found.rows):
        for c, column in enumerate(found.columns):
            ids = found.crops(r, c).tolist()
            assert len(ids) == found.table[r, c]
            for crop_id in ids:
                assert session.assignments(1)[crop_id].cluster_id == row.id
                assert session.assignments(2)[crop_id + 6].cluster_id == column.id
    assert [(r.id + 4) for r in found.rows] == [c.id for c in found.columns]
    first = [session.assignments(1)[i].cluster_id for i in range(1, 7)]
    second = [session.assignments(2)[i].cluster_id for i in range(7, 13)]
    assert found.ari == pytest.approx(adjusted_rand_score(first, second))
    assert found.nmi == pytest.approx(normalized_mutual_info_score(first, second))


@given(rows=st.integers(1, 6), columns=st.integers(1, 6), seed=st.integers(0, 1000))
def test_the_diagonal_is_as_strong_as_it_can_be(rows: int, columns: int, seed: int) -> None:
    from itertools import permutations

    table = np.random.default_rng(seed).integers(0, 9, (rows, columns))
    orders = compare._matched(table)
    assert [sorted(o.tolist()) for o in orders] == [list(range(rows)), list(range(columns))]
    wide = table if rows <= columns else table.T
    best = max(
        sum(wide[r, c] for r, c in enumerate(p))
        for p in permutations(range(wide.shape[1]), len(wide))
    )
    assert np.trace(table[np.ix_(*orders)]) == best


def crop(number: int, image: int, *box: float) -> CropRecord:
    return CropRecord(number, image, box, 1, 0.5, False)  # type: ignore[arg-type]


def test_crops_cut_anew_are_matched_by_their_place() -> None:
    first = [crop(1, 1, 0, 0, 10, 10), crop(2, 1, 50, 50, 60, 60), crop(3, 2, 0, 0, 10, 10)]
    second = [
        crop(11, 1, 0, 2, 10, 12),  # overlaps 1 by 80 of 120
        crop(12, 1, 0, 1, 10, 11),  # and this one by more
        crop(13, 1, 55, 55, 65, 65),  # 25 of 175
        crop(14, 3, 0, 0, 10, 10),
    ]
    assert compare._pairs(first, second, same=False).tolist() == [[1, 12]]


def test_what_cannot_be_compared(session: Session) -> None:
    open_run = session.add_run(1, "AnomalyNCD", {})
    with pytest.raises(VitiaError, match="is not finished"):
        compare_runs(session, 1, open_run.id)
    with pytest.raises(VitiaError, match="no run 9"):
        compare_runs(session, 1, 9)
