"""Learning from a session, one model file, scoring a folder, and unknown parts back to triage."""

from __future__ import annotations

import importlib.util
import shutil
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Literal

import numpy as np
import pytest

from engine import triage
from engine.errors import VitiaError
from engine.files import encode_png, read_image, read_pixels
from engine.maps import MapScale
from engine.pipeline.score import list_parts, score_folder, settled
from engine.pipeline.score_examine import Examiner, GivenMasks
from engine.pipeline.score_lesson import make_lesson
from engine.progress import Cancel, Cancelled, Progress
from engine.score.known import KnownCrops
from engine.score.model import (
    ModelInfo,
    ScoreModel,
    SeenClass,
    keep_rules,
    load_model,
    read_info,
    save_model,
)
from engine.score.regions import MapLevels
from engine.score.results import Results
from engine.score.verdict import Rules, judge, judge_region
from engine.session import Session

_PRODUCT = Path(__file__).parents[1] / "gui" / "product.py"


def make_product(root: Path, each: int = 4) -> Path:
    spec = importlib.util.spec_from_file_location("score_product", _PRODUCT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made: Path = module.make_product(root, each)
    return made


def new_parts(root: Path) -> Path:
    folder = make_product(root, 3)
    shutil.rmtree(folder / "maps")
    (folder / "test" / "broken.png").write_bytes(b"no image at all")
    return folder


# ---- without a network ---------------------------------------------------------------------------
@dataclass
class RedScorer:
    """The redder, the stranger."""

    open: int = 0

    def score(self, images: Iterable[np.ndarray]) -> Iterator[Any]:
        for image in images:
            red = image[..., 0].astype(np.float32) - image[..., 1]
            small = red[::4, ::4]
            yield SimpleNamespace(score=float(small.max()), map=small)


def red_model(threshold: float | None = 100.0) -> ScoreModel:
    rules = Rules(threshold)
    info = ModelInfo("parts", (SeenClass(1, "normal", "#999999", 0, 0, normal=True),), 60, {},
                     rules, rules, 20)  # fmt: skip
    return ScoreModel(RedScorer(), None, None, None, MapLevels(MapScale(0, 255), 20), info)  # type: ignore[arg-type]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return new_parts(tmp_path / "neue Teile")


def scored(
    model: ScoreModel, folder: Path, results: Results, **options: Any
) -> tuple[int, dict[str, str]]:
    count = score_folder(model, folder, results, **options)
    rules = options.get("rules") or model.info.rules
    return count, {i.path: judge(i.score, i.regions, rules).kind for i in results.images()}


def test_every_file_gets_a_row_and_a_broken_one_says_why(folder: Path, tmp_path: Path) -> None:
    with Results.begin(tmp_path / "r", "m", folder) as results:
        count, kinds = scored(red_model(), folder, results, maps_out=tmp_path / "maps")
        assert count == len(kinds) == len(list_parts(folder)) == 10
        for path, kind in kinds.items():
            wanted = "error" if "broken" in path else "good" if "good" in path else "unknown"
            assert kind == wanted, path
        (broken,) = [i for i in results.images() if i.score is None]
        assert "no PNG" in broken.error
        assert broken.remedy
        for image in results.images():
            if "dot" in image.path:
                (region,) = image.regions
                x0, y0, x1, y1 = region.box
                red = read_image(folder / image.path)[..., 0] > 200
                rows, columns = np.nonzero(red)
                assert x0 <= columns.mean() < x1
                assert y0 <= rows.mean() < y1
                heat = read_pixels(tmp_path / "maps" / image.path)
                assert np.array_equal(heat, results.map_of(image.path))


def test_it_goes_on_where_it_was(folder: Path, tmp_path: Path) -> None:
    model = red_model()
    with Results.begin(tmp_path / "r", "m", folder) as results:
        assert score_folder(model, folder, results) == 10
        assert score_folder(model, folder, results) == 0
        shutil.copy(folder / "test/dot/000.png", folder / "new.png")
        (folder / "test/line/001.png").unlink()
        (folder / "test/broken.png").write_bytes((folder / "new.png").read_bytes())
        count, kinds = scored(model, folder, results)
        assert count == 2
        assert (kinds["new.png"], kinds["test/broken.png"]) == ("unknown", "unknown")
        assert "test/line/001.png" not in kinds


def test_a_lower_threshold_looks_only_at_what_it_rejects_now(folder: Path, tmp_path: Path) -> None:
    with Results.begin(tmp_path / "r", "m", folder) as results:
        assert score_folder(red_model(1000), folder, results) == 10
        assert not any(i.regions for i in results.images())
        count, kinds = scored(red_model(100), folder, results)
        assert count == 6
        assert all(i.regions for i in results.images() if kinds[i.path] == "unknown")


def test_without_a_threshold_parts_are_ranked(folder: Path, tmp_path: Path) -> None:
    with Results.begin(tmp_path / "r", "m", folder) as results:
        _, kinds = scored(red_model(None), folder, results)
        assert set(kinds.values()) == {"undecided", "error"}
        ranked = sorted((i for i in results.images() if i.score), key=lambda i: -i.score)
        assert all("good" not in i.path for i in ranked[:6])
        assert score_folder(red_model(None), folder, results) == 0


def test_a_cancelled_job_keeps_what_it_scored(folder: Path, tmp_path: Path) -> None:
    cancel = Cancel()

    class Stops(RedScorer):
        def score(self, images: Iterable[np.ndarray]) -> Iterator[Any]:
            for n, found in enumerate(super().score(images)):
                if n == 4:
                    cancel.set()
                yield found

    model = replace(red_model(), scorer=Stops())
    with Results.begin(tmp_path / "r", "m", folder) as results:
        with pytest.raises(Cancelled):
            score_folder(model, folder, results, cancel=cancel)
        kept = results.count()
        assert kept >= 1
        assert score_folder(red_model(), folder, results) == 10 - kept
        assert results.count() == 10


def test_watching_waits_until_a_file_is_whole(folder: Path, tmp_path: Path) -> None:
    cancel = Cancel()
    with Results.begin(tmp_path / "r", "m", folder) as results:
        score_folder(red_model(), folder, results)
        growing = folder / "growing.png"
        whole = (folder / "test/dot/000.png").read_bytes()
        growing.write_bytes(whole[:40])
        looks = settled(folder, results, Rules(100.0), 0.05, cancel)
        real = time.sleep

        def sleep(seconds: float) -> None:
            if growing.stat().st_size < len(whole):
                growing.write_bytes(whole)
            real(seconds)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("engine.pipeline.score.time.sleep", sleep)
            assert next(looks) == ["growing.png"]
        assert growing.read_bytes() == whole
        threading.Timer(0.1, cancel.set).start()
        assert score_folder(red_model(), folder, results, paths=["growing.png"]) == 1
        with pytest.raises(Cancelled):
            next(looks)


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(VitiaError, match="no such folder of parts"):
        list_parts(tmp_path / "gone")


# ---- with a tiny network -------------------------------------------------------------------------
@pytest.fixture(scope="module")
def session_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A triaged session: everything is in the class of its folder, "dot" and "line" are named."""
    from app import tasks
    from engine.discover.clustering.settings import RegionSettings
    from engine.pipeline import crop_preset

    folder = tmp_path_factory.mktemp("learned")
    product, path = make_product(folder / "teile"), folder / "teile.vitia"
    tasks.open_product(product, path)(Progress(), Cancel())
    settings = RegionSettings(4, "random:vit_tiny_patch16_224", device="cpu")
    tasks.discover(path, crop_preset("vitia"), settings, None)(Progress(), Cancel())
    with Session.open(path) as session:
        run = session.current_run()
        assert run is not None
        clusters = {c.number: c.id for c in session.clusters(run.id)}
        folders = {i.id: i.class_folder for i in session.images()}
        number = {"good": 0, "dot": 1, "line": 2}
        for kind, n in number.items():
            crops = [c.id for c in session.crops(run.crop_set_id) if folders[c.image_id] == kind]
            triage.move(session, run.id, crops, clusters[n])
        triage.rename(session, clusters[1], "dot")
    return path


@pytest.fixture(scope="module")
def learned(session_path: Path) -> ScoreModel:
    from engine.pipeline.score_learn import learn_to_score
    from engine.score import ScorerSettings

    settings = ScorerSettings(
        method="dra", weights="random:resnet18", image_size=96, epochs=1, batches=2, batch=8,
        device="cpu",
    )  # fmt: skip
    with Session.open(session_path) as session:
        return learn_to_score(session, settings, "all")


def test_lessons(session_path: Path) -> None:
    with Session.open(session_path) as session:
        named, everything = make_lesson(session, "named"), make_lesson(session, "all")
        assert [one.cluster.name for one in named.defects] == ["dot"]
        assert [c.name for c in named.left_out] == ["class 2", "class 3"]
        assert [one.cluster.name for one in everything.defects] == ["dot", "class 2"]
        (dot,) = named.defects
        assert {p.parent.name for p in dot.images} == {"dot"}
        assert len(dot.images) == len(dot.crop_ids) == 4
        assert {p.parent.name for p in named.normals} == {"good"}
        # Moving confirms, so all is confirmed; taking it back leaves nothing.
        assert make_lesson(session, "confirmed").shown == 8
        triage.confirm(session, named.run_id, dot.crop_ids.tolist(), confirmed=False)
        without = make_lesson(session, "confirmed")
        assert [one.cluster.name for one in without.defects] == ["class 2"]
        session.edits.undo()


def test_where_enough_is_surely_good_the_word_of_a_run_does_not_count(
    session_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Session.open(session_path) as session:
        run = session.current_run()
        assert run is not None
        good = {i.id for i in session.images() if i.class_folder == "good"}
        crop = next(c.id for c in session.crops(run.crop_set_id) if c.image_id in good)
        triage.confirm(session, run.id, [crop], confirmed=False)
        few = make_lesson(session, "all")
        assert (len(few.normals), few.doubted) == (4, ())
        monkeypatch.setattr("engine.pipeline.score_lesson.FEWEST", 3)
        enough = make_lesson(session, "all")
        assert (len(enough.normals), len(enough.doubted)) == (3, 1)
        assert {*enough.normals, *enough.doubted} == set(few.normals)
        session.edits.undo()


def test_no_run(tmp_path: Path) -> None:
    with (
        Session.create(tmp_path / "a.vitia", tmp_path) as session,
        pytest.raises(VitiaError, match="no classes to learn from"),
    ):
        make_lesson(session, "all")


def test_what_was_learned(learned: ScoreModel) -> None:
    info = learned.info
    assert [(c.name, c.images, c.normal) for c in info.classes] == [
        ("normal", 4, True), ("dot", 4, False), ("class 2", 4, False),
    ]  # fmt: skip
    assert (info.normals, info.rules.threshold) == (4, None)
    for crops in (learned.known, learned.found):
        assert crops is not None
        assert {c.id for c in info.defects} <= set(crops.class_ids.tolist())


def test_one_file_holds_everything(learned: ScoreModel, folder: Path, tmp_path: Path) -> None:
    path = save_model(tmp_path / "m.vitia-score", learned)
    again = load_model(path)
    assert read_info(path) == again.info
    assert replace(again.info, scorer={}) == replace(learned.info, scorer={})
    found = []
    for model in (learned, again):
        with Results.begin(tmp_path / f"{len(found)}", "m", folder) as results:
            score_folder(model, folder, results, rules=Rules(-1e9))
            found.append(results.images())
    assert found[0] == found[1]  # bit by bit
    assert all(i.regions for i in found[0] if i.score is not None)
    assert {r.class_id for i in found[0] for r in i.regions} <= {1, 2, 3, 4}


@pytest.mark.parametrize("kind", ["maps", "masks"])
def test_regions_where_maps_or_masks_say(
    kind: Literal["maps", "masks"], learned: ScoreModel, tmp_path: Path
) -> None:
    """With the maps of the session's detector, regions of its own parts are those of its crops."""
    folder = make_product(tmp_path / "parts", 2)
    given = folder / "maps"
    if kind == "masks":
        for path in given.rglob("*.png"):
            path.write_bytes(encode_png(read_pixels(path) > 100))
    pixels = {
        path.relative_to(given).as_posix(): read_pixels(path) for path in given.rglob("*.png")
    }
    (given / "dot" / "001.png").write_bytes(b"broken")
    with Results.begin(tmp_path / "r", "m", folder) as results:
        paths = [p for p in list_parts(folder / "test") if "good" not in p]
        source = GivenMasks(kind, given, paths)
        score_folder(
            learned, folder / "test", results, rules=Rules(-1e9), given=source, paths=paths
        )
        images = {i.path: i for i in results.images()}
    assert set(images) == {f"{k}/{n:03}.png" for k in ("dot", "line") for n in range(2)}
    for image in images.values():
        red = read_image(folder / "test" / image.path)[..., 0] > 200
        columns = np.nonzero(red)[1]
        x0, _, x1, _ = image.regions[0].box
        if image.path != "dot/001.png":  # its map cannot be read: the scorer's own has to do
            assert len(image.regions) == 1
            assert abs((x0 + x1) / 2 - (columns.min() + columns.max()) / 2) < 8
            area = image.regions[0].area
            if kind == "masks":
                assert area == np.count_nonzero(pixels[image.path])
            else:  # the threshold found in the session lies at the soft foot of the heat
                assert red.sum() < area < 3 * red.sum()
    with pytest.raises(VitiaError, match="named like a part"):
        GivenMasks(kind, given, ["other/name.png"])
    with pytest.raises(VitiaError, match="no such folder"):
        GivenMasks(kind, tmp_path / "gone", paths)


def test_what_is_no_known_false_alarm_may_be_a_known_defect() -> None:
    rng = np.random.default_rng(0)
    centres = np.eye(3, dtype=np.float32)[[0, 1]].repeat(30, axis=0)
    vectors = (centres + 0.05 * rng.standard_normal(centres.shape)).astype(np.float32)
    known = KnownCrops.of(vectors, np.repeat([7, 8], 30))
    classes = (
        SeenClass(7, "normal", "#888888", 0, 30, normal=True),
        SeenClass(8, "dot", "#0072b2", 0, 30),
    )
    rules = Rules(0.0)
    model = SimpleNamespace(
        info=SimpleNamespace(classes=classes, rules=rules),
        classifier=SimpleNamespace(classes=classes),
    )
    regions = [
        SimpleNamespace(
            box=(0, 0, 4, 4), area=9, probabilities=np.float32([0.6, 0.4]), embedding=vectors[k]
            if k is not None else np.float32([0, 0, 1]),
        )
        for k in (5, 35, None)
    ]  # fmt: skip
    found = Examiner(model)._classified(regions, known, np.zeros((8, 8), np.uint8), (8, 8))  # type: ignore[arg-type]
    verdicts = [judge_region(region, rules) for region in found]
    assert [(v.kind, v.class_id) for v in verdicts] == [
        ("good", 7),
        ("known", 8),
        ("unknown", None),
    ]


def test_rules_are_kept_in_the_file(learned: ScoreModel, tmp_path: Path) -> None:
    path = save_model(tmp_path / "m.vitia-score", learned)
    keep_rules(path, Rules(3.5, 0.1))
    info = read_info(path)
    assert (info.rules, info.advised) == (Rules(3.5, 0.1), learned.info.advised)
    assert info.id == learned.info.id
    assert load_model(path).info == info


def test_files_that_are_no_model(tmp_path: Path) -> None:
    from safetensors.numpy import save_file

    with pytest.raises(VitiaError, match="no such model"):
        read_info(tmp_path / "gone")
    (tmp_path / "junk").write_bytes(b"junk" * 100)
    with pytest.raises(VitiaError, match="damaged"):
        load_model(tmp_path / "junk")
    save_file({"a": np.zeros(3)}, tmp_path / "other")
    with pytest.raises(VitiaError, match="no model"):
        read_info(tmp_path / "other")
    save_file({"a": np.zeros(3)}, tmp_path / "new", {"vitia-score": '{"format": 99}'})
    with pytest.raises(VitiaError, match="newer Vitia"):
        read_info(tmp_path / "new")


def test_unknown_parts_become_a_session(learned: ScoreModel, folder: Path, tmp_path: Path) -> None:
    from engine.pipeline.score_unknown import unknown_session

    with Results.begin(tmp_path / "r", learned.info.id, folder) as results:
        rules = Rules(-1e9, 0.2)
        score_folder(learned, folder, results, rules=rules)
        unknown = {
            f"test/{i.path}"
            for i in results.images()
            if judge(i.score, i.regions, rules).kind == "unknown"
        }
        assert unknown
        path = unknown_session(learned, results, rules, tmp_path / "again.vitia")
        with pytest.raises(VitiaError, match="a session already"):
            unknown_session(learned, results, rules, path)
        with pytest.raises(VitiaError, match="no part is unknown"):
            unknown_session(learned, results, Rules(1e9), tmp_path / "none.vitia")
        assert not (tmp_path / "none.vitia").exists()
    with Session.open(path) as session:
        images = session.images("test")
        assert {i.path for i in images} == unknown
        assert all(i.map_path and i.mask_path for i in images)
        assert session.resolve(images[0].path).stat().st_nlink == 2  # takes no room
        run = session.current_run()
        assert run is not None
        clusters = {c.id: c for c in session.clusters(run.id)}
        names = [c.name for c in clusters.values()]
        assert names == ["normal", "dot", "class 2", "class 3", "unknown"]
        assert [c.colour for c in clusters.values()][1] == learned.info.classes[1].colour
        assigned = session.assignments(run.id)
        held = {clusters[a.cluster_id].name for a in assigned.values()}
        assert "unknown" in held
        assert not any(a.confirmed for a in assigned.values())
        # The engineer can go on at once: every crop has its features.
        assert triage.crop_table(session, run.id).ids.size == len(assigned)
    shutil.rmtree(folder)  # the new product stands on its own
    with Session.open(path) as session:
        assert read_image(session.resolve(session.images("test")[0].path)).size
