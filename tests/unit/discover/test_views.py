"""Views: shared geometry of image and mask, and colour changes as torchvision does them."""

from __future__ import annotations

import pytest
import torch
from torchvision.transforms.v2 import functional as reference

from engine.discover import views
from engine.discover.views import ViewMaker

CPU = torch.device("cpu")
NONE = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)


def _maker(side: int = 56) -> ViewMaker:
    return ViewMaker(side, *NONE, CPU)


def test_stored_side() -> None:
    assert ViewMaker.stored_side(224) == 256


def test_image_and_mask_share_the_geometry(monkeypatch: pytest.MonkeyPatch) -> None:
    crops = torch.randint(0, 256, (40, 4, 64, 64), dtype=torch.uint8)
    crops[:, 3] = crops[:, 0]  # the mask is the red channel, so it must stay equal to it
    image, mask = _maker()._geometry(list(crops), torch.Generator().manual_seed(0))
    assert torch.equal(image[:, 0], mask)
    assert len({tuple(m.flatten()[:9].tolist()) for m in mask}) == 40


def test_views_repeat_with_the_generator_and_differ_without() -> None:
    crops = list(torch.randint(0, 256, (6, 4, 64, 64), dtype=torch.uint8))
    first, again, other = (
        _maker().train(crops, torch.Generator().manual_seed(s)) for s in (1, 1, 2)
    )
    assert torch.equal(first[0], again[0])
    assert torch.equal(first[1], again[1])
    assert not torch.equal(first[0], other[0])


def test_all_offsets_flips_and_turns_occur() -> None:
    crop = torch.zeros(4, 64, 64, dtype=torch.uint8)
    crop[3] = torch.arange(64 * 64).reshape(64, 64) % 251
    _, masks = _maker()._geometry([crop] * 400, torch.Generator().manual_seed(0))
    kinds = set()
    for mask in (masks * 255).round().int():
        steps = (int(mask[0, 1] - mask[0, 0]) % 251, int(mask[1, 0] - mask[0, 0]) % 251)
        kinds.add(steps)
    assert kinds == {(r, d) for a, b in [((1, 250), (64, 187)), ((64, 187), (1, 250))]
                     for r in a for d in b}  # fmt: skip


def test_test_view_is_the_middle() -> None:
    crops = torch.randint(0, 256, (2, 4, 256, 256), dtype=torch.uint8)
    image, mask = ViewMaker(224, (0.5, 0.4, 0.3), (0.2, 0.2, 0.1), CPU).test(crops)
    assert torch.allclose(mask, crops[:, 3, 16:240, 16:240] / 255)
    assert torch.allclose(image[:, 2], (crops[:, 2, 16:240, 16:240] / 255 - 0.3) / 0.1, atol=1e-5)


def test_blur_equals_torchvision() -> None:
    x = torch.rand(3, 3, 48, 48)
    sides, sigma = torch.tensor([9, 33, 13]), torch.tensor([2.0, 1.3, 0.1])
    found = views._blur(x, sides, sigma.view(-1, 1, 1, 1))
    for i in range(3):
        expected = reference.gaussian_blur(x[i], [int(sides[i])] * 2, [float(sigma[i])] * 2)
        assert torch.allclose(found[i], expected, atol=1e-5)


def test_sharpness_equals_torchvision() -> None:
    x = torch.rand(2, 3, 32, 32)
    found = views._sharpen(x, torch.tensor([0.2, 2.0]).view(-1, 1, 1, 1))
    for i, amount in enumerate((0.2, 2.0)):
        assert torch.allclose(found[i], reference.adjust_sharpness(x[i], amount), atol=1e-5)


def test_values_are_posterised_and_in_range() -> None:
    crops = list(torch.randint(0, 256, (16, 4, 64, 64), dtype=torch.uint8))
    image, mask = _maker().train(crops, torch.Generator().manual_seed(3))
    levels = (image * 255).round()
    assert torch.allclose(levels, image * 255, atol=1e-3)
    assert image.min() >= 0
    assert image.max() <= 1
    assert mask.max() <= 1
    counts = [len(view.unique()) for view in levels]
    assert min(counts) <= 32 < max(counts)  # 5 bits for some, 6 to 8 for others
