from __future__ import annotations

import csv
import io
import sqlite3
from pathlib import Path

import numpy as np
import pytest

from engine.errors import VitiaError
from engine.files import encode_png
from engine.score.results import (
    Results,
    ScoredImage,
    image_csv,
    region_csv,
    write_tables,
)
from engine.score.verdict import FoundRegion, Rules

REGION = FoundRegion((1, 2, 30.5, 40), 55, 200, 3, 0.8, 0.4, 0.02, normal=False)
BAD = ScoredImage("c.png", 1, 2, error="broken", remedy="replace it")


def scored(path: str, score: float, *regions: FoundRegion, examined: bool = False) -> ScoredImage:
    return ScoredImage(path, 10, 20, 64, 48, score, regions, examined)


@pytest.fixture
def results(tmp_path: Path) -> Results:
    made = Results.begin(tmp_path / "deep" / "r.scores", "m1", tmp_path)
    yield made
    made.close()


def test_rows_come_back_as_they_were(results: Results) -> None:
    heat = np.arange(12, dtype=np.uint8).reshape(3, 4)
    rows = [scored("a/ä.png", 1.5), scored("b.png", 3.5, REGION, REGION, examined=True), BAD]
    results.add([(rows[0], None), (rows[1], encode_png(heat)), (rows[2], None)])
    assert results.images() == rows
    assert np.array_equal(results.map_of("b.png"), heat)
    assert results.map_of("a/ä.png") is None
    assert results.count() == 3


def test_reading_on_gives_what_is_new_or_replaced(results: Results) -> None:
    results.add([(scored("a.png", 1), None), (scored("b.png", 2), None)])
    first = results.images(limit=1)
    assert [i.path for i in first] == ["a.png"]
    last = results.images(first[-1].id)[-1].id
    results.add([(scored("a.png", 5, REGION), None)])
    (again,) = results.images(last)
    assert (again.path, again.score, again.regions) == ("a.png", 5, (REGION,))
    assert results.count() == 2


def test_what_was_written_is_there_without_closing(results: Results) -> None:
    results.add([(scored("a.png", 1), None)])
    with Results.open(results.path) as other:
        assert other.count() == 1


def test_other_model_or_folder_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "r.scores"

    def begun(model: str, folder: Path, *, fresh: bool = False) -> int:
        with Results.begin(path, model, folder, fresh=fresh) as results:
            before = results.count()
            results.add([(scored("a.png", 1), None)])
            return before

    assert begun("m", tmp_path) == 0
    assert begun("m", tmp_path) == 1
    assert begun("n", tmp_path) == 0
    assert begun("n", tmp_path.parent) == 0
    assert begun("n", tmp_path.parent, fresh=True) == 0


def test_a_lower_threshold_asks_for_regions(results: Results) -> None:
    results.add(
        [(scored("a.png", 1), None), (scored("b.png", 3, REGION, examined=True), None), (BAD, None)]
    )
    assert set(results.known_files(2.0)) == {"a.png", "b.png", "c.png"}
    assert set(results.known_files(0.5)) == {"b.png", "c.png"}
    assert set(results.known_files(None)) == {"a.png", "b.png", "c.png"}
    assert results.known_files(2.0)["a.png"] == (10, 20)


def test_files_that_are_gone(results: Results) -> None:
    results.add([(scored("a.png", 1), None), (scored("b.png", 3, REGION), None)])
    results.forget_missing(["a.png"])
    assert [i.path for i in results.images()] == ["a.png"]


def test_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.scores"
    with pytest.raises(VitiaError, match="no results"):
        Results.open(path)
    path.write_bytes(b"no database, but long enough to be looked at" * 40)
    with pytest.raises(VitiaError, match="cannot be kept"):
        Results.begin(path, "m", tmp_path)
    other = sqlite3.connect(tmp_path / "y.scores")
    other.execute("CREATE TABLE a (b)")
    other.close()
    with pytest.raises(VitiaError, match="something else"):
        Results.begin(tmp_path / "y.scores", "m", tmp_path)
    with pytest.raises(VitiaError, match="cannot be read"):
        Results.open(tmp_path / "y.scores")


def rows_of(table: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))


def test_tables(tmp_path: Path) -> None:
    images = [BAD, scored("b.png", 3, REGION, examined=True), scored("a.png", 1)]
    paths = write_tables(images, Rules(2.0), {3: "scratch"}, tmp_path / "t.csv")
    assert paths == (tmp_path / "t.csv", tmp_path / "t.regions.csv")
    found = rows_of(paths[0].read_bytes())
    assert [(r["image"], r["verdict"], r["class"]) for r in found] == [
        ("a.png", "good", ""), ("b.png", "known", "scratch"), ("c.png", "error", ""),
    ]  # fmt: skip
    assert found[2]["error"] == "broken"
    (region,) = rows_of(paths[1].read_bytes())
    assert (region["likeliest_class"], region["x1"], region["p_value"]) == (
        "scratch",
        "30.5",
        "0.4",
    )


def test_regions_of_parts_that_are_good_by_now_are_left_out() -> None:
    images = [scored("b.png", 3, REGION, examined=True)]
    assert rows_of(region_csv(images, Rules(4.0), {})) == []
    (row,) = rows_of(image_csv(images, Rules(None), {}))
    assert (row["verdict"], row["threshold"]) == ("undecided", "")
