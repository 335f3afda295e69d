"""How the bundled backbone is made: surfaces, defects, pool, training."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from timm.models.vision_transformer import VisionTransformer

from engine.backbone.mgvit import MaskGuidedViT
from engine.backbone.weights import load_backbone

SCRIPTS = Path(__file__).parents[3] / "packaging" / "backbone"
SIDE = 96


@pytest.fixture(scope="module", autouse=True)
def scripts() -> Iterator[None]:
    """The folder is a program, no package: its modules are found while these tests run."""
    sys.path.insert(0, str(SCRIPTS))
    yield
    sys.path.remove(str(SCRIPTS))


@pytest.fixture(scope="module")
def pool(scripts: None, tmp_path_factory: pytest.TempPathFactory) -> Any:
    from pool import PoolSettings, make_pool

    settings = PoolSettings(count=48, side=64, surfaces=6, types=2)
    return make_pool(settings, tmp_path_factory.mktemp("pool"))


def test_surfaces_repeat_and_differ() -> None:
    from surfaces import FAMILIES, surface

    for family in FAMILIES.values():
        field = family(np.random.default_rng(3), SIDE)
        assert field.shape == (SIDE, SIDE)
        assert field.dtype == np.float32
        assert 0 <= field.min() < field.max() <= 1
        assert np.array_equal(field, family(np.random.default_rng(3), SIDE))
    pictures = [surface(np.random.default_rng(seed), SIDE) for seed in range(8)]
    assert len({name for _, name in pictures}) > 3
    assert all(p.shape == (SIDE, SIDE, 3) and np.isfinite(p).all() for p, _ in pictures)


def test_masks_lie_where_the_picture_changed() -> None:
    from defects import KINDS, apply, draw_type
    from surfaces import surface

    picture, _ = surface(np.random.default_rng(5), SIDE)
    for number, kind in enumerate(KINDS):
        inside, outside = [], []
        for seed in range(4):
            defect = draw_type(np.random.default_rng([number, seed]), kind)
            before = picture.copy()
            changed, mask = apply(picture, defect, np.random.default_rng(seed))
            again, same = apply(picture, defect, np.random.default_rng(seed))
            assert np.array_equal(changed, again)
            assert np.array_equal(mask, same)
            assert np.array_equal(picture, before)
            difference = np.abs(changed - picture).mean(2)
            inside.append(float(difference[mask].mean()) if mask.any() else 0.0)
            outside.append(float(difference[~mask].mean()) if not mask.all() else 0.0)
        if kind == "none":
            assert inside == outside == [0.0] * 4
        else:
            assert np.mean(inside) > 4 * np.mean(outside), kind


def test_a_crop_depends_on_its_number_alone(pool: Any, tmp_path: Path) -> None:
    from pool import PoolSettings, all_types, make_crop, make_pool

    settings = PoolSettings(count=48, side=64, surfaces=6, types=2)
    pixels, kind, ground, attributes = make_crop(settings, all_types(settings), 31)
    assert np.array_equal(pixels, pool.pixels[31])
    assert (kind, ground) == (pool.types[31], pool.surfaces[31])
    assert np.array_equal(attributes, pool.attributes[31])
    assert set(np.unique(pool.pixels[..., 3])) == {0, 255}
    assert (pool.pixels[..., 3].max((1, 2)) == 255).all()
    few = replace(settings, count=4)
    made = make_pool(few, tmp_path)
    assert np.array_equal(made.pixels, pool.pixels[:4])
    written = (tmp_path / "pixels.npy").stat().st_mtime_ns
    make_pool(few, tmp_path)
    assert (tmp_path / "pixels.npy").stat().st_mtime_ns == written


def test_attributes_tell_a_dark_line_from_a_bright_disc() -> None:
    from pool import attributes_of

    y, x = np.mgrid[:64, :64]
    line, disc = np.abs(y - 32) < 2, np.hypot(x - 32, y - 32) < 12
    picture = np.full((64, 64, 3), 128, np.uint8)
    dark, bright = picture.copy(), picture.copy()
    dark[line], bright[disc] = 30, 220
    thin, wide = attributes_of(dark, line), attributes_of(bright, disc)
    assert np.exp(thin[0]) == pytest.approx(line.mean())
    assert thin[1] > 2 > 0.1 > abs(wide[1])  # elongation
    assert wide[2] > thin[2]  # thickness
    assert (thin[3], wide[3]) == (0, 0)  # one part each
    assert thin[5] < -0.3 < 0.3 < wide[5]  # tone


def test_with_all_patches_the_program_computes_the_same() -> None:
    from student import Batch, Shape, Student

    torch.manual_seed(0)
    student = Student(Shape(width=64, depth=3, heads=1), 4, 3, 5, 11).eval()
    image = torch.rand(3, 3, 224, 224)
    mask = torch.zeros(3, 224, 224)
    mask[0, 40:90, 60:200], mask[1, 100:120], mask[2] = 1, 1, 1
    guided = torch.tensor([True, True, False])
    grid = image.view(3, 3, 14, 16, 14, 16).permute(0, 2, 4, 3, 5, 1).reshape(3, 196, 256, 3)
    cover = mask.view(3, 14, 16, 14, 16).mean((2, 4)).flatten(1)
    order = torch.randperm(196)
    nothing = torch.zeros(3, dtype=torch.int64)
    batch = Batch(
        grid[:, order], order.expand(3, -1), cover[:, order], guided,
        nothing, nothing, nothing, torch.zeros(3, 11),
    )  # fmt: skip
    with torch.no_grad():
        ours = student.tokens(batch)[0][:, 0]
        theirs = MaskGuidedViT(student.vit, 3)(image * 2 - 1, mask)
    torch.testing.assert_close(ours, theirs, rtol=1e-4, atol=1e-5)


def test_contrast_is_the_published_loss() -> None:
    from student import contrast

    z = torch.nn.functional.normalize(torch.randn(6, 8, generator=torch.Generator().manual_seed(1)))
    labels = torch.tensor([0, 0, 1, 1, 1, 2])
    terms = []
    for i in range(5):  # the last one has no partner
        others = [j for j in range(6) if j != i]
        total = torch.logsumexp(torch.stack([z[i] @ z[j] / 0.1 for j in others]), 0)
        partners = [j for j in others if labels[j] == labels[i]]
        terms.append(-torch.stack([z[i] @ z[j] / 0.1 - total for j in partners]).mean())
    torch.testing.assert_close(contrast(z, labels), torch.stack(terms).mean())


def _train(pool: Any, folder: Path, steps: int) -> tuple[VisionTransformer, list[float]]:
    from student import Shape
    from train import TrainSettings, train

    folder.mkdir(exist_ok=True)
    settings = TrainSettings(
        steps=steps, whole=2, batch=8, together=2, kept=12, rate=3e-3, bfloat16=False
    )
    student, losses = train(
        pool, Shape(width=64, depth=2, heads=1), settings, folder, lambda _: None
    )
    return student.vit, losses


def test_training_repeats_learns_and_is_loaded(pool: Any, tmp_path: Path) -> None:
    from train import neighbours, save

    vit, losses = _train(pool, tmp_path / "one", 20)
    again, same = _train(pool, tmp_path / "two", 20)
    assert losses == same
    assert all(torch.equal(a, b) for a, b in zip(vit.parameters(), again.parameters(), strict=True))
    assert np.mean(losses[-4:]) < np.mean(losses[:4])
    ended, none = _train(pool, tmp_path / "one", 20)  # nothing is left to do
    assert none == []
    assert torch.equal(ended.pos_embed, vit.pos_embed)
    assert all(0 <= value <= 1 for value in neighbours(vit, pool))

    class Holder:
        def __init__(self) -> None:
            self.vit = vit

    path = save(Holder(), tmp_path / "out", {})
    loaded = load_backbone(str(path), 9)
    assert loaded.mean == loaded.std == (0.5, 0.5, 0.5)
    torch.testing.assert_close(
        loaded.network.vit.pos_embed, vit.pos_embed.half().float(), rtol=0, atol=0
    )
