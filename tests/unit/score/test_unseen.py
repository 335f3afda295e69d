from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from engine.progress import Cancel, Progress
from engine.score.fit import NamedDefect, fit_and_look, fit_heads, fit_scorer
from engine.score.heads import SEEN
from engine.score.training import Pool
from engine.score.unseen import halves, look_at
from tests.unit.score.conftest import picture, quick, toy_pool


def test_halves_split_every_kind() -> None:
    kinds = ["dent"] * 4 + ["hole"] * 5 + ["crack"]
    folds = halves(kinds)
    # crack comes first of all kinds, dent second, hole third; neighbours stay together
    assert folds.tolist() == [1, 1, 0, 0, 0, 0, 0, 1, 1, 0]
    assert halves(["a", "b", "c", "d"]).tolist() == [0, 1, 0, 1]
    assert halves([]).tolist() == []


def test_each_defect_is_shown_by_heads_that_have_not_learned_from_it() -> None:
    pool, settings = toy_pool(12, 6, 8), quick()
    fitted: list[set[int]] = []

    def refit(part: Pool):
        fitted.append(set(part.origins[part.rows(SEEN)].tolist()))
        return fit_heads(part, 8, settings, torch.device("cpu"), Progress(), Cancel())

    defects = [(Path(f"{k}.png"), "hole") for k in range(6)]
    good = [Path(f"good{k}.png") for k in range(12)]
    looks = look_at(refit(pool), pool, None, good, [], defects, refit)
    assert fitted == [set(range(6)), {3, 4, 5}, {0, 1, 2}]
    assert [sorted(p.name for p in look.maps) for look in looks[1:]] == [
        ["0.png", "1.png", "2.png"], ["3.png", "4.png", "5.png"],
    ]  # fmt: skip
    assert set(looks[0].maps) == set(good)
    assert all(m.shape == (4, 4) for look in looks for m in look.maps.values())


def test_the_first_look_is_the_scorer_s_own(tmp_path: Path) -> None:
    """Its maps of good parts kept out are bit by bit those that the scorer gives."""
    normals = [picture(tmp_path / "good" / f"{k}.png", k) for k in range(60)]
    paths = [picture(tmp_path / "bad" / f"{k}.png", 100 + k, 8 * k) for k in range(4)]
    defects = [NamedDefect(path, "hole") for path in paths]
    settings = quick(epochs=1, flips=False)
    scorer, looks = fit_and_look(normals, defects, settings, tmp_path / "features")
    assert scorer.threshold is not None
    assert set(looks[0].maps) == set(normals)
    assert set(looks[1].maps) | set(looks[2].maps) == set(paths)
    from engine.files import read_image

    some = normals[:20]
    given = [s.map for s in scorer.score(read_image(p) for p in some)]
    same = [np.allclose(looks[0].maps[p], m, atol=1e-4) for p, m in zip(some, given, strict=True)]
    # Those kept out are the same; the others are compared with the patches of other parts only.
    assert any(same)
    assert not all(same)
    plain = fit_scorer(normals, defects, settings, tmp_path / "features")
    again = [s.score for s in plain.score(read_image(p) for p in some)]
    assert again == [s.score for s in scorer.score(read_image(p) for p in some)]


@pytest.mark.parametrize("count", [0, 1])
def test_few_defects(tmp_path: Path, count: int) -> None:
    normals = [picture(tmp_path / "good" / f"{k}.png", k) for k in range(8)]
    paths = [picture(tmp_path / "bad" / f"{k}.png", 100 + k, 8) for k in range(count)]
    defects = [NamedDefect(path, "hole") for path in paths]
    _, looks = fit_and_look(normals, defects, quick("ahl"), tmp_path / "features")
    assert [set(look.maps) for look in looks] == [set(normals), *({p} for p in paths)]
