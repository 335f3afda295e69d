"""Two made-up products to try Vitia with: a metal part and a woven textile, each with six defects.

Everything is drawn by this package from one seed; no photograph is involved.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from engine.files import atomic_folder, encode_png
from engine.parallel import in_parallel
from engine.product.sample import metal, metal_defects, textile, textile_defects
from engine.product.sample.anomaly import imagine_map
from engine.product.sample.canvas import Field
from engine.progress import Cancel, Progress

SampleName = Literal["metal", "textile"]

VERSION = 2
"""Goes up whenever other pictures come out, so that those made earlier are made anew."""

PER_KIND, GOOD, BOTH = 14, 24, 12
"""How many pictures of each kind of defect, of good ones, and of ones with two defects."""

COMBINED = "combined"
"""Folder of pictures with two different defects; they count in no metric."""


@dataclass(frozen=True)
class Recipe:
    """How a product is drawn; "scene" is its :class:`~metal.Part` or :class:`~textile.Cloth`.

    Attributes:
        draw: a faultless scene.
        kinds: by name, what draws a defect into a scene and marks it in the scene's mask.
        picture: the scene as (H, W, 3) uint8 RGB.
        unrest: where even good ones look different from each other, 0 to 1, (H, W).
    """

    draw: Callable[[np.random.Generator], Any]
    kinds: Mapping[str, Callable[[Any, np.random.Generator], None]]
    picture: Callable[[Any, np.random.Generator], NDArray[np.uint8]]
    unrest: Callable[[Any], Field]


RECIPES: Mapping[SampleName, Recipe] = {
    "metal": Recipe(metal.draw_part, metal_defects.KINDS, metal.light_part, metal.unrest),
    "textile": Recipe(textile.draw_cloth, textile_defects.KINDS, textile.weave, textile.unrest),
}


def sample_place(folder: Path, product: SampleName) -> Path:
    """Where a sample product of this version lies below ``folder``; its session is beside it."""
    return folder / f"{product}-{VERSION}" / product


def make_sample(
    folder: Path,
    product: SampleName = "metal",
    seed: int = 0,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Path:
    """Write a sample product to ``folder``, whole, and return it.

    ``test/KIND/000.png``, ``ground_truth/KIND/000_mask.png`` (not for ``good``) and
    ``maps/KIND/000.png`` (8 bit, one scale for all), where KIND is a kind of defect, "good" or
    :data:`COMBINED`. Equal seeds give equal files.

    Raises:
        VitiaError: the folder exists and is not empty, or cannot be written.
        Cancelled: asked to stop; nothing is written then.
    """
    recipe = RECIPES[product]
    names = [f"{kind}/{k:03}" for kind in recipe.kinds for k in range(PER_KIND)]
    names += [f"good/{k:03}" for k in range(GOOD)]
    names += [f"{COMBINED}/{k:03}" for k in range(BOTH)]
    seeds = np.random.SeedSequence(seed).spawn(len(names))
    with atomic_folder(folder) as new:
        in_parallel(
            partial(_write_one, new, recipe),
            list(zip(names, seeds, strict=True)),
            "Draw parts",
            progress or Progress(),
            cancel or Cancel(),
        )
    return folder


def paint(
    recipe: Recipe, kinds: tuple[str, ...], rng: np.random.Generator
) -> tuple[NDArray[np.uint8], NDArray[np.bool_], NDArray[np.uint8]]:
    """The picture (H, W, 3), mask (H, W) and map (H, W) of something with these defects."""
    scene = recipe.draw(rng)
    for kind in kinds:
        recipe.kinds[kind](scene, rng)
    picture = recipe.picture(scene, rng)
    return picture, scene.mask, imagine_map(scene.mask, recipe.unrest(scene), rng)


def _write_one(folder: Path, recipe: Recipe, task: tuple[str, np.random.SeedSequence]) -> None:
    name, seed = task
    rng = np.random.default_rng(seed)
    kind = name.split("/")[0]
    if kind == COMBINED:
        kinds = tuple(rng.choice(list(recipe.kinds), 2, replace=False).tolist())
    else:
        kinds = (kind,) if kind in recipe.kinds else ()
    picture, mask, scores = paint(recipe, kinds, rng)
    _write(folder / "test" / f"{name}.png", encode_png(picture))
    _write(folder / "maps" / f"{name}.png", encode_png(scores))
    if kinds:
        _write(folder / "ground_truth" / f"{name}_mask.png", encode_png(mask))


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
