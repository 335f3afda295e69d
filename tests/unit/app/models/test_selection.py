from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.models.selection import Selection

IDS = st.sets(st.integers(1, 30), max_size=12)
STEPS = st.lists(st.tuples(st.sampled_from(["set", "add", "subtract", "toggle"]), IDS), max_size=12)


@given(steps=STEPS)
def test_is_a_set_and_tells_only_what_changed(steps: list[tuple[str, set[int]]]) -> None:
    selection, oracle = Selection(), set[int]()
    told: list[int] = []
    selection.changed.connect(lambda: told.append(len(selection)))
    expected = 0
    for name, ids in steps:
        before = set(oracle)
        if name == "toggle":
            crop = min(ids, default=1)
            selection.toggle(crop)
            oracle ^= {crop}
        else:
            getattr(selection, name)(ids)
            oracle = {"set": ids, "add": oracle | ids, "subtract": oracle - ids}[name]
        expected += oracle != before
        assert selection.ids == oracle
        assert selection.array().tolist() == sorted(oracle)
        assert len(selection) == len(oracle)
        assert [n for n in range(32) if n in selection] == sorted(oracle)
        assert np.flatnonzero(selection.contains(np.arange(32))).tolist() == sorted(oracle)
    assert len(told) == expected


def test_current_is_apart_from_the_set() -> None:
    selection = Selection()
    heard: list[int | None] = []
    selection.current_changed.connect(lambda: heard.append(selection.current))
    selection.set([3, 1], current=3)
    selection.set_current(3)
    selection.clear()
    assert (selection.current, len(selection), heard) == (3, 0, [3])
    selection.set([1])
    assert selection.current == 3
    selection.set_current(None)
    assert heard == [3, None]
