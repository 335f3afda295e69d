from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect

from app.widgets.cells import Cells

CELLS = st.builds(
    Cells,
    count=st.integers(0, 60),
    width=st.integers(1, 500),
    cell_width=st.integers(5, 120),
    cell_height=st.integers(5, 90),
)
NUMBER = st.integers(-50, 900)


@given(cells=CELLS)
def test_cells_lie_in_lines_and_never_over_each_other(cells: Cells) -> None:
    rects = [cells.rect(n) for n in range(cells.count)]
    for n, rect in enumerate(rects):
        assert (rect.width(), rect.height()) == (cells.cell_width, cells.cell_height)
        assert rect.left() >= 0
        assert rect.right() < max(cells.width, cells.cell_width)
        assert rect.bottom() < cells.height
        assert cells.at(rect.center()) == n
        assert not any(rect.intersects(other) for other in rects[n + 1 :])


@given(cells=CELLS, x=NUMBER, y=NUMBER)
def test_the_cell_under_a_point(cells: Cells, x: int, y: int) -> None:
    point = QPoint(x, y)
    expected = [n for n in range(cells.count) if cells.rect(n).contains(point)]
    assert cells.at(point) == (expected[0] if expected else None)


@given(cells=CELLS, top=NUMBER, height=st.integers(1, 400))
def test_what_reaches_into_a_stretch(cells: Cells, top: int, height: int) -> None:
    first, last = cells.between(top, top + height - 1)
    for n in range(cells.count):
        rect = cells.rect(n)
        if rect.bottom() >= top and rect.top() < top + height:
            assert first <= n < last
    assert last - first <= (height // cells.cell_height + 2) * cells.columns


@given(cells=CELLS, x=NUMBER, y=NUMBER, w=st.integers(1, 500), h=st.integers(1, 500))
def test_what_a_rubber_band_touches(cells: Cells, x: int, y: int, w: int, h: int) -> None:
    band = QRect(x, y, w, h)
    expected = [n for n in range(cells.count) if cells.rect(n).intersects(band)]
    assert cells.inside(band).tolist() == expected


@pytest.mark.parametrize(("width", "columns"), [(99, 1), (100, 1), (200, 2), (299, 2), (10, 1)])
def test_as_many_columns_as_fit(width: int, columns: int) -> None:
    assert Cells(10, width, 100, 50).columns == columns


@given(
    cells=CELLS.filter(lambda c: c.count > 0),
    place=st.integers(0, 59),
    lines=st.sampled_from([-1, 1]),
)
def test_across_stays_in_the_column_if_it_can(cells: Cells, place: int, lines: int) -> None:
    place %= cells.count
    found = cells.across(place, lines)
    line, column = divmod(place, cells.columns)
    below = line + lines
    if not 0 <= below < cells.lines:
        assert found == place
    else:
        assert found == min(below * cells.columns + column, cells.count - 1)
        assert found // cells.columns == below


@given(cells=CELLS.filter(lambda c: c.count > 0), place=st.integers(0, 59), steps=NUMBER)
def test_along_ends_at_the_ends(cells: Cells, place: int, steps: int) -> None:
    place %= cells.count
    assert cells.along(place, steps) == sorted((0, place + steps, cells.count - 1))[1]
