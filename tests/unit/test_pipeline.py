"""The stations joined: what is decided by whom, and what is done again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import cv2
import numpy as np
import pytest

from engine import pipeline
from engine.binarize import BinarizeParams
from engine.crops import CropParams
from engine.discover.settings import DiscoverSettings
from engine.errors import VitiaError
from engine.files import encode_png
from engine.pipeline.masks import mask_state
from engine.progress import Cancel, Cancelled, Progress
from engine.session import Curve, ImageRecord, Session
from engine.triage import set_mask, set_override
from tests.gui.product import make_product


@pytest.fixture
def product(tmp_path: Path) -> Path:
    return make_product(tmp_path / "product", each=3)


@pytest.fixture
def session(product: Path, tmp_path: Path) -> Iterator[Session]:
    """The product with maps, binarized."""
    with pipeline.open_product(product, tmp_path / "s.vitia") as session:
        pipeline.binarize(session, BinarizeParams.VITIA)
        yield session


def test_opening_reads_everything(session: Session) -> None:
    images = session.images("test")
    assert len(images) == 9
    assert session.get("layout") == "mvtec"
    assert session.get("scale")[0] < session.get("scale")[1]
    assert all(i.peak is not None for i in images)
    curves = session.curves()
    defects = [curves[i.id].regions for i in images if i.class_folder != "good"]
    assert defects == [1] * 6


def test_a_failed_opening_leaves_nothing(product: Path, tmp_path: Path) -> None:
    for path in product.glob("maps/*/*"):
        path.unlink()
    with pytest.raises(VitiaError, match="there are no anomaly maps"):
        pipeline.open_product(product, tmp_path / "new.vitia")
    assert not list(tmp_path.glob("new*"))


def test_a_cancelled_opening_leaves_nothing(product: Path, tmp_path: Path) -> None:
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        pipeline.open_product(product, tmp_path / "new.vitia", cancel=cancel)
    assert not list(tmp_path.glob("new*"))


def test_equal_thresholds_give_the_same_crop_set_and_changed_ones_another(
    session: Session,
) -> None:
    first = pipeline.make_crops(session, CropParams.VITIA)
    assert pipeline.make_crops(session, CropParams.VITIA).id == first.id
    assert pipeline.make_crops(session, CropParams.PAPER).id != first.id
    image = next(i for i in session.images("test") if i.class_folder == "dot")
    set_override(session, image.id, None, no_defect=True)
    changed = pipeline.make_crops(session, CropParams.VITIA)
    assert changed.id != first.id
    of_image = [c for c in session.crops(changed.id) if c.image_id == image.id]
    assert [c.whole for c in of_image] == [True]
    assert [c.whole for c in session.crops(first.id) if c.image_id == image.id] == [False]


def test_crops_of_earlier_versions_are_not_outdated_by_an_update(tmp_path: Path) -> None:
    """The digest of these facts, as the first version wrote it."""
    with Session.create(tmp_path / "a", tmp_path) as session:
        session.store_product(
            [ImageRecord(f"{n}.png", 8, 8, mask_path=None if n else "m.png") for n in range(3)]
            + [ImageRecord("good.png", 8, 8, split="train")],
            [],
        )
        session.store_curves([Curve(2, np.zeros(64, np.int32), 90, 1)])
        set_override(session, 1, 80)
        set_override(session, 3, no_defect=True)
        assert mask_state(session) == (
            "4cfb4c6805c0197d3295bee3d109c7d77aa4aacdf209edc3cc2e1c0bb9866681"
        )
        session.set("binarize", {**asdict(BinarizeParams.VITIA), "lo": 3, "hi": 200})
        session.set("masks", "auto")
        assert mask_state(session) == (
            "54fee175a86bef382336ee3a7d6980f6be3f55e73c8351d6bf52ed68308f4e4c"
        )


def test_a_threshold_by_hand_decides_the_mask(session: Session) -> None:
    image = next(i for i in session.images("test") if i.class_folder == "dot")
    mask, _, regions = pipeline.effective_mask(session, image)
    assert regions == 1
    set_override(session, image.id, 200)
    smaller, _, regions = pipeline.effective_mask(session, image)
    assert regions is None  # a person decided: every region counts
    assert 0 < smaller.sum() < mask.sum()


def test_crops_keep_the_thresholds_that_they_were_cut_with(session: Session) -> None:
    images = session.images("test")
    first, second, third = images[:3]
    set_override(session, first.id, 200)
    set_override(session, second.id, no_defect=True)
    set_mask(session, third.id, np.ones((third.height, third.width), np.bool_))
    cut = pipeline.make_crops(session, CropParams.VITIA)
    curves = session.curves()
    expected = {i.id: (curves[i.id].threshold, "MEBin") for i in images if i.id in curves}
    expected |= {
        first.id: (200, "hand"), second.id: (None, "no defect"), third.id: (None, "mask by hand"),
    }  # fmt: skip
    found = session.crop_thresholds(cut.id)
    assert {k: found[k] for k in expected} == expected
    set_override(session, first.id, 100)
    assert session.crop_thresholds(cut.id) == found


def test_a_mask_by_hand_goes_before_a_threshold_and_outdates_the_crops(session: Session) -> None:
    image = next(i for i in session.images("test") if i.class_folder == "dot")
    set_override(session, image.id, 200)
    cut = pipeline.make_crops(session, CropParams.VITIA)
    drawn = np.zeros((image.height, image.width), np.bool_)
    drawn[60:70, 70:80] = True
    set_mask(session, image.id, drawn)
    mask, map_u8, regions = pipeline.effective_mask(session, image)
    assert np.array_equal(mask, drawn)
    assert map_u8 is not None
    assert regions is None
    assert pipeline.crops_outdated(session, cut.id)
    again = pipeline.make_crops(session, CropParams.VITIA)
    [crop] = [c for c in session.crops(again.id) if c.image_id == image.id]
    assert crop.area == 100
    assert crop.box[0] <= 70
    assert crop.box[2] >= 80
    session.edits.undo()
    assert not pipeline.crops_outdated(session, cut.id)


def test_given_masks_go_before_maps(product: Path, tmp_path: Path) -> None:
    mask = np.zeros((96, 96), np.uint8)
    cv2.rectangle(mask, (10, 10), (15, 40), 255, -1)
    (product / "ground_truth" / "dot").mkdir(parents=True)
    (product / "ground_truth" / "dot" / "000.png").write_bytes(encode_png(mask))
    with pipeline.open_product(product, tmp_path / "m.vitia", masks="auto") as session:
        images = {i.path: i for i in session.images("test")}
        found, map_u8, regions = pipeline.effective_mask(session, images["test/dot/000.png"])
        assert np.array_equal(found, mask > 0)
        assert map_u8 is not None
        assert regions is None
        empty, _, regions = pipeline.effective_mask(session, images["test/dot/001.png"])
        assert not empty.any()
        assert regions == 0


def test_a_map_of_half_size_gives_a_mask_of_full_size(product: Path, tmp_path: Path) -> None:
    for path in product.glob("maps/*/*.png"):
        grey = cv2.imdecode(np.frombuffer(path.read_bytes(), np.uint8), cv2.IMREAD_GRAYSCALE)
        path.write_bytes(encode_png(cv2.resize(grey, (48, 48))))
    with pipeline.open_product(product, tmp_path / "h.vitia") as session:
        pipeline.binarize(session, BinarizeParams(erosion=1))
        image = next(i for i in session.images("test") if i.class_folder == "dot")
        mask, map_u8, _ = pipeline.effective_mask(session, image)
        assert map_u8 is not None
        assert (mask.shape, map_u8.shape) == ((96, 96), (48, 48))
        assert mask.any()


def test_maps_are_needed_to_binarize(product: Path, tmp_path: Path) -> None:
    mask = encode_png(np.eye(96, dtype=np.uint8) * 255)
    (product / "ground_truth" / "dot").mkdir(parents=True)
    (product / "ground_truth" / "dot" / "000.png").write_bytes(mask)
    (product / "maps").rename(tmp_path / "elsewhere")
    with (
        pipeline.open_product(product, tmp_path / "m.vitia", masks="auto") as session,
        pytest.raises(VitiaError, match="no anomaly maps"),
    ):
        pipeline.binarize(session, BinarizeParams.VITIA)


def test_discovery_needs_two_crops(session: Session) -> None:
    crop_set = session.add_crop_set({}, [], [])
    with pytest.raises(VitiaError, match="there are 0 crops"):
        pipeline.discover(session, crop_set.id, DiscoverSettings(2))


def test_nothing_to_resume(session: Session) -> None:
    with pytest.raises(VitiaError, match="no unfinished run"):
        pipeline.resume_run(session)


def test_suggested_classes(session: Session, tmp_path: Path) -> None:
    assert pipeline.suggested_classes(session) == 3
    flat = Session.create(tmp_path / "flat", tmp_path)
    assert pipeline.suggested_classes(flat) == pipeline.DEFAULT_CLASSES
    flat.close()


def test_parts_with_several_defects_are_of_no_class(session: Session, tmp_path: Path) -> None:
    with Session.create(tmp_path / "c.vitia", tmp_path) as mixed:
        folders = ("Combined", "combined", "dent", "good", None)
        mixed.store_product([ImageRecord(f"{n}.png", 8, 8, f) for n, f in enumerate(folders)], [])
        assert sorted(pipeline.class_folders(mixed).values()) == ["dent", "good"]
        assert pipeline.suggested_classes(mixed) == 2


def test_chance_is_far_below_a_right_answer(labelled_session: Session) -> None:
    found = pipeline.evaluate(labelled_session, 1)
    chance = pipeline.by_chance(labelled_session, 1, times=50)
    assert chance.keys() == found.keys() == {"crop", "image"}
    for level, figures in chance.items():
        assert figures.keys() == {"nmi", "ari", "f1"}
        assert figures["f1"] < found[level].f1
        # Adjusted for chance, but of 50 shuffles of four or five.
        assert abs(figures["ari"]) < 0.2
    assert pipeline.by_chance(labelled_session, 1, times=50) == chance
    assert pipeline.by_chance(labelled_session, 1, times=50, seed=1) != chance
    labelled_session.db.execute("UPDATE image SET class_folder = NULL")
    assert pipeline.by_chance(labelled_session, 1) == {}


def test_presets() -> None:
    assert pipeline.binarize_preset("paper", 0) == BinarizeParams(lower_bound=0)
    assert pipeline.binarize_preset("vitia").erosion_reference == 1000
    assert pipeline.crop_preset("paper") is CropParams.PAPER
    paper, vitia = (DiscoverSettings.of_preset(p, 6) for p in ("paper", "vitia"))
    assert (paper.views, paper.area_temperature, paper.epochs, paper.batch_size) == (0, 50, 50, 32)
    assert (vitia.views, vitia.area_temperature) == (8, None)


class _Log(Progress):
    def __init__(self) -> None:
        self.lines: list[str] = []

    def log(self, level: str, text: str) -> None:
        self.lines.append(f"{level}: {text}")


def test_problems_are_logged(product: Path, tmp_path: Path) -> None:
    (product / "maps" / "dot" / "000.png").unlink()
    log = _Log()
    pipeline.open_product(product, tmp_path / "p.vitia", progress=log).close()
    assert any(line.startswith("warning: test/dot/000.png: ") for line in log.lines)
