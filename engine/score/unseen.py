"""Maps of known parts by heads that have not learned from them: as those of new parts will be.

What heads have learned from lies higher in their maps, and in tighter regions, than what they have
not. Whatever is to hold for new parts has to be measured on maps of parts that were left out. So the
named defects are halved, and heads fitted to the rest of the material with one half show the other:
cross-fitting, with two folds. Nothing passes through the network again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from engine.score.heads import NORMAL, SEEN, Heads
from engine.score.regions import MapLevels
from engine.score.scorer import maps_of
from engine.score.training import Pool

_FOLDS = 2
_LEFT_OUT = -1  # a label that nothing is trained on
_BATCH = 32


@dataclass(frozen=True)
class Look:
    """Maps by one fit of the heads; those of different fits are not comparable.

    Attributes:
        levels: scale of the maps of this fit.
        maps: (h, w) float32 of parts that were left out, by path.
    """

    levels: MapLevels
    maps: Mapping[Path, NDArray[np.float32]]


def look_at(
    heads: Heads,
    pool: Pool,
    kept: Pool | None,
    normals: Sequence[Path],
    kept_paths: Sequence[Path],
    defects: Sequence[tuple[Path, str]],
    refit: Callable[[Pool], Heads],
) -> tuple[Look, ...]:
    """What the heads show of good parts; then what heads of each half of the defects do not know.

    Good parts that the heads have learned from stand for good parts, too: their own patches do not
    count in what they are compared with.

    Args:
        heads: fitted to ``pool``.
        pool: samples; origins of normal ones count ``normals``, those of seen ones ``defects``.
        kept: good parts kept out of it, if any, which the levels are taken from then.
        normals: paths of the good parts of the pool.
        kept_paths: of those kept out.
        defects: path and kind of the named defects.
        refit: fits heads like ``heads`` to other samples.
    """
    good, shown = _originals(pool, NORMAL), _originals(pool, SEEN)
    known = dict(
        zip([normals[k] for k in pool.origins[good]], _maps(heads, pool, good), strict=True)
    )
    measure, rows = (pool, good) if kept is None else (kept, np.arange(len(kept.labels)))
    if kept is not None:
        known |= zip(kept_paths, _maps(heads, kept, rows), strict=True)
    levels = MapLevels.of(_maps(heads, measure, rows), _maps(heads, pool, shown))
    looks = [Look(levels, known)]
    folds = halves([kind for _, kind in defects])
    for fold in range(_FOLDS):
        out = np.isin(pool.origins, np.flatnonzero(folds == fold)) & (pool.labels == SEEN)
        if out.any():
            others = refit(replace(pool, labels=np.where(out, _LEFT_OUT, pool.labels)))
            mine = shown[out[shown]]
            maps = list(_maps(others, pool, mine))
            paths = [defects[k][0] for k in pool.origins[mine]]
            levels = MapLevels.of(_maps(others, measure, rows), maps)
            looks.append(Look(levels, dict(zip(paths, maps, strict=True))))
    return tuple(looks)


def halves(kinds: Iterable[str]) -> NDArray[np.int64]:
    """(n,) 0 or 1 of each defect by its kind: the first half of a kind apart from the second.

    Neighbours in a list are often photographs of one part, so they stay together. Kinds begin
    with either half in turn: single examples do not all fall into one.
    """
    names = np.array(list(kinds))
    folds = np.zeros(len(names), np.int64)
    for number, kind in enumerate(np.unique(names)):
        rows = np.flatnonzero(names == kind)
        folds[rows] = (np.arange(len(rows)) * _FOLDS // len(rows) + number) % _FOLDS
    return folds


def _originals(pool: Pool, label: int) -> NDArray[np.int64]:
    """The rows of images as they are: the first of each origin, mirrored ones come after it."""
    rows = pool.rows(label)
    _, first = np.unique(pool.origins[rows], return_index=True)
    found: NDArray[np.int64] = rows[first]
    return found


@torch.inference_mode()
def _maps(heads: Heads, pool: Pool, rows: NDArray[np.int64]) -> Iterator[NDArray[np.float32]]:
    device = next(heads.parameters()).device
    for start in range(0, len(rows), _BATCH):
        part = rows[start : start + _BATCH]
        yield from maps_of(heads, pool.inputs(part, device, residuals=heads.on_residuals))
