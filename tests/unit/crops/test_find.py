"""Which crops an image gets."""

import json
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from engine.binarize import mask_at, rescaled
from engine.crops import Crop, CropParams, find_crops

PAPER, VITIA = CropParams.PAPER, CropParams.VITIA


def mask_of(
    *bboxes: tuple[int, int, int, int], size: tuple[int, int] = (1000, 1000)
) -> NDArray[np.bool_]:
    """A mask of ``size`` (height, width) with rectangles (x, y, w, h)."""
    mask = np.zeros(size, bool)
    for x, y, w, h in bboxes:
        mask[y : y + h, x : x + w] = True
    return mask


def boxes_of(crops: list[Crop]) -> list[tuple[float, float, float, float]]:
    return [crop.box for crop in crops]


FOUR = [(100, 100, 20, 20), (700, 100, 21, 21), (100, 700, 20, 20), (700, 700, 300, 300)]


def test_one_region() -> None:
    crops = find_crops(mask_of((500, 500, 20, 10)), None, 0, 255, 1, PAPER)
    assert crops == [Crop((410, 405, 610, 605), 200, 1.0, whole=False)]


def test_close_regions_share_a_crop() -> None:
    mask = mask_of((300, 300, 20, 20), (505, 300, 20, 20))
    assert boxes_of(find_crops(mask, None, 0, 255, 2, PAPER)) == [(210, 107.5, 615, 512.5)]
    assert find_crops(mask, None, 0, 255, 2, PAPER)[0].area == 800


def test_no_region_gives_the_whole_image() -> None:
    mask = np.zeros((600, 1000), bool)
    assert find_crops(mask, None, 0, 255, 0, PAPER) == [Crop((0, 0, 1000, 600), 0, 0.0, whole=True)]
    map_u8 = np.full((6, 10), 30, np.uint8)
    map_u8[2, 2] = 60
    assert find_crops(mask, map_u8, 40, 200, 0, PAPER)[0].score == pytest.approx(20 / 160)
    assert find_crops(mask, map_u8, 200, 200, 0, PAPER)[0].score == 0  # no range of scores


def test_only_one_more_crop_than_regions() -> None:
    mask = mask_of(*FOUR)
    kept = find_crops(mask, None, 0, 255, 1, PAPER)
    assert [crop.area for crop in kept] == [300 * 300, 400]  # the largest box first
    assert len(find_crops(mask, None, 0, 255, 4, PAPER)) == 4


def test_a_mask_made_by_a_person_keeps_every_crop() -> None:
    assert len(find_crops(mask_of(*FOUR), None, 0, 255, None, PAPER)) == 4


def test_regions_inside_others_do_not_count() -> None:
    ring = mask_of((100, 100, 300, 300))
    ring[150:350, 150:350] = False
    ring[240:260, 240:260] = True
    assert len(find_crops(ring, None, 0, 255, None, PAPER)) == 1


def test_non_square_image() -> None:
    mask = mask_of((100, 100, 800, 300), size=(600, 1000))
    assert boxes_of(find_crops(mask, None, 0, 255, 1, PAPER)) == [(60, 0, 940, 880)]
    assert boxes_of(find_crops(mask, None, 0, 255, 1, VITIA)) == [(60, -140, 940, 740)]
    narrow = mask_of((50, 500, 40, 10), size=(1000, 100))
    assert boxes_of(find_crops(narrow, None, 0, 255, 1, PAPER)) == [(0, 405, 200, 605)]
    assert boxes_of(find_crops(narrow, None, 0, 255, 1, VITIA)) == [(0, 455, 100, 555)]


def test_vitia_keeps_merged_boxes_inside_and_whole_pixels() -> None:
    mask = mask_of((100, 2, 20, 20), (305, 2, 20, 20), (510, 2, 20, 20), size=(600, 1000))
    (crop,) = find_crops(mask, None, 0, 255, 3, VITIA)
    x0, y0, x1, y1 = crop.box
    assert x1 - x0 == y1 - y0 == 600
    assert (y0, y1) == (0, 600)
    assert crop.area == 1200


def overshooting() -> NDArray[np.uint8]:
    block = np.zeros((8, 8), np.uint8)
    block[3:5, 3:5] = 255
    return block


def test_bicubic_score_overshoots_unless_clamped() -> None:
    mask = mask_of((6, 6, 4, 4), size=(16, 16))
    (paper,) = find_crops(mask, overshooting(), 0, 255, 1, PAPER)
    assert paper.score * 255 == pytest.approx(305.05, abs=0.005)
    assert paper.score == pytest.approx(1.196, abs=5e-4)
    (vitia,) = find_crops(mask, overshooting(), 0, 255, 1, VITIA)
    assert vitia.score == 1


def test_score_of_a_part_equals_the_whole_map_resized() -> None:
    generator = np.random.default_rng(0)
    map_u8 = generator.integers(0, 256, (37, 53), dtype=np.uint8)
    whole = np.asarray(
        Image.fromarray(rescaled(map_u8, 40, 200).astype(np.float32)).resize(
            (310, 190), Image.Resampling.BICUBIC
        )
    )
    mask = mask_of((30, 20, 9, 9), (250, 150, 20, 30), (150, 60, 3, 3), size=(190, 310))
    crops = find_crops(mask, map_u8, 40, 200, None, PAPER)
    assert len(crops) > 1
    for crop in crops:
        x0, y0, x1, y1 = (int(v) for v in crop.box)
        assert crop.score * 255 == pytest.approx(whole[y0:y1, x0:x1].max(), rel=1e-4)


def test_score_of_a_map_that_is_larger_than_the_image() -> None:
    mask = mask_of((1, 1, 2, 2), size=(4, 4))
    (crop,) = find_crops(mask, np.full((8, 8), 120, np.uint8), 40, 200, 1, PAPER)
    assert crop.score == pytest.approx(0.5)


def test_score_is_the_maximum_inside_the_crop() -> None:
    map_u8 = np.zeros((100, 100), np.uint8)
    map_u8[50, 50] = 100
    map_u8[90, 90] = 250
    mask = np.zeros((100, 100), bool)
    mask[50, 50] = True
    (crop,) = find_crops(mask, map_u8, 0, 250, 1, PAPER)
    assert crop.score == pytest.approx(0.4)


def test_thousands_of_specks_are_no_trap() -> None:
    mask = np.zeros((1000, 1000), bool)
    mask[::40, ::40] = True
    crops = find_crops(mask, None, 0, 255, None, VITIA)
    assert 0 < len(crops) <= 625
    assert all(0 <= c.box[0] < c.box[2] <= 1000 for c in crops)


def test_all_crops_equal_the_authors_results(shared_data: Path) -> None:
    golden = json.loads((shared_data / "golden" / "mebin_mtd.json").read_bytes())
    lo, hi, total = golden["lo"], golden["hi"], 0
    for name, expected in golden["images"].items():
        encoded = (shared_data / "mtd_maps" / f"{name}.png").read_bytes()
        map_u8 = cv2.imdecode(np.frombuffer(encoded, np.uint8), cv2.IMREAD_GRAYSCALE)
        mask = mask_at(map_u8, expected["threshold"])
        crops = find_crops(mask, map_u8, lo, hi, expected["regions"], PAPER)
        assert len(crops) == len(expected["boxes"]), name
        np.testing.assert_allclose(boxes_of(crops), expected["boxes"], rtol=0, atol=1e-6)
        scores = [crop.score for crop in crops]
        np.testing.assert_allclose(scores, expected["scores"], rtol=0, atol=1e-3)
        total += len(crops)
        for crop in find_crops(mask, map_u8, lo, hi, expected["regions"], VITIA):
            assert crop.whole or crop.box[2] - crop.box[0] == crop.box[3] - crop.box[1]
            assert 0 <= crop.score <= 1
    assert (len(golden["images"]), total) == (583, 808)
