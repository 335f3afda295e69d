"""Runs without training: they stand beside the others, repeat, and leave the session whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from app import cli
from engine import pipeline
from engine.discover.clustering.run import LINKAGE, Linked
from engine.discover.clustering.settings import AnomalyClusteringSettings, RegionSettings
from engine.errors import VitiaError
from engine.files import encode_png
from engine.pipeline import RunOptions, discover, run_product, suggest
from engine.progress import Cancel, Cancelled, Progress
from engine.session import Run, Session
from engine.triage import crop_table, load_result
from tests.gui.product import make_product


@pytest.fixture
def options(tmp_path: Path, tiny_weights: Path) -> RunOptions:
    return RunOptions(
        make_product(tmp_path / "product"), tmp_path / "s.vitia", method="regions", classes=3,
        weights=str(tiny_weights), device="cpu",
    )  # fmt: skip


class Stop(Progress):
    """Cancels when a stage begins."""

    def __init__(self, stage: str) -> None:
        self.cancel, self._stage = Cancel(), stage
        self.stages: list[str] = []

    def stage(self, name: str, total: int) -> None:
        self.stages.append(name)
        if name == self._stage:
            self.cancel.set()


def test_region_clustering_is_a_run_like_any_other(options: RunOptions) -> None:
    with run_product(options) as session:
        run = session.current_run()
        assert (run.method, run.state, len(session.runs())) == ("region clustering", "done", 1)
        result, table = load_result(session, run.id), crop_table(session, run.id)
        assert result.probabilities.shape == (len(table.crops), 3)
        np.testing.assert_allclose(result.probabilities.sum(1), 1, atol=1e-5)
        np.testing.assert_allclose(np.linalg.norm(result.embeddings, axis=1), 1, atol=1e-5)
        # The likeliest class is the crop's: nothing looks as if a person had moved it.
        assert (table.probabilities.argmax(1) == table.columns).all()
        assert [c.name for c in session.clusters(run.id)] == ["normal", "class 1", "class 2"]
        scores = np.array([c.score for c in table.crops])
        by_class = [scores[table.columns == k].mean() for k in range(3)]
        assert np.argmin(by_class) == 0
        assert run.result["weights"] == "tiny.safetensors"
        # Dots, lines and good parts are told apart well even by a random network.
        assert run.result["metrics"]["image"]["f1"] > 0.8


def test_any_cut_can_be_had_at_once(options: RunOptions) -> None:
    with run_product(options) as session:
        whole = [crop.whole for crop in session.crops(session.current_run().crop_set_id)]
        linked = Linked.load(session.run_folder(1))
        assert linked.tree.merges.shape == (whole.count(False) - 1, 4)
        assert linked.normal.tolist() == whole
        progress = Stop("never")
        for classes in (2, 5):
            settings = RegionSettings(classes, options.weights, device="cpu")
            run = discover(session, 1, settings, progress=progress)
            assert load_result(session, run.id).probabilities.shape[1] == classes
        assert progress.stages == []  # nothing was cut, looked at or linked again
        assert [r.id for r in session.runs()] == [1, 2, 3]


@pytest.mark.parametrize("stage", ["Cut crops", "Look at the crops", "Group"])
def test_a_cancelled_run_leaves_a_session_that_goes_on(options: RunOptions, stage: str) -> None:
    stop = Stop(stage)
    with pytest.raises(Cancelled):
        run_product(options, progress=stop, cancel=stop.cancel)
    with Session.open(options.session) as session:
        assert [r.state for r in session.runs()] == ["cancelled"]
        assert session.current_run() is None
    with run_product(options, resume=True) as session:
        assert [r.state for r in session.runs()] == ["done"]


def test_a_run_killed_while_it_was_kept_goes_on(
    options: RunOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object) -> None:
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr(pipeline.runs, "new_clusters", die)
        with pytest.raises(SystemExit):
            run_product(options)
    with Session.open(options.session) as session:
        session.set_run_state(1, "running")  # as a kill leaves it
        assert session.clusters(1) == []
    with run_product(options, resume=True) as session:
        assert session.run(1).state == "done"
        assert len(session.clusters(1)) == 3


@pytest.mark.parametrize("embedding", ["patches", "both"])
def test_other_embeddings(options: RunOptions, embedding: str) -> None:
    with run_product(options) as session:
        settings = RegionSettings(3, options.weights, device="cpu", embedding=embedding)
        run = discover(session, 1, settings)
        vectors = load_result(session, run.id).embeddings
        assert vectors.shape[1] == (64 if embedding == "patches" else 128)
        np.testing.assert_allclose(np.linalg.norm(vectors[:, -64:], axis=1), 1, atol=1e-5)
        assert run.result["embedding"] == embedding


def test_parts_without_a_region_are_normal_and_the_embedding_is_told(options: RunOptions) -> None:
    with run_product(options) as session:
        run = session.current_run()
        assert run.result["embedding"] in ("cls", "patches", "both")
        table = crop_table(session, run.id)
        assert {int(k) for k, c in zip(table.columns, table.crops, strict=True) if c.whole} == {0}


@pytest.mark.parametrize("grouping", ["ward", "hdbscan"])
def test_nothing_but_normal_parts_is_one_class(options: RunOptions, grouping: str) -> None:
    for path in [*options.product.glob("*/dot/*"), *options.product.glob("*/line/*")]:
        path.unlink()
    for path in options.product.glob("maps/good/*"):
        path.write_bytes(encode_png(np.full((96, 96), 9, np.uint8)))
    with run_product(replace(options, grouping=grouping)) as session:
        run = session.current_run()
        assert all(crop.whole for crop in session.crops(run.crop_set_id))
        assert [c.name for c in session.clusters(run.id)] == ["normal"]
        assert suggest(session, run.crop_set_id, RegionSettings(1, options.weights)).classes == 1


def test_density_finds_the_number_itself(options: RunOptions) -> None:
    with run_product(options) as session:
        settings = RegionSettings(3, options.weights, device="cpu", grouping="hdbscan")
        run = discover(session, 1, settings)
        # Eight regions are too few to tell kinds apart: one group beside the normal parts.
        assert [c.name for c in session.clusters(run.id)] == ["normal", "class 1"]
        with pytest.raises(VitiaError, match="no linkage to cut"):
            Linked.load(session.run_folder(run.id))


def test_damaged_files_are_made_again_or_named(options: RunOptions) -> None:
    with run_product(options) as session:
        [kept] = (session.folder / "regions").iterdir()
        whole = kept.read_bytes()
        kept.write_bytes(whole[:100])
        (session.run_folder(1) / LINKAGE).unlink()
        settings = RegionSettings(3, options.weights, device="cpu")
        discover(session, 1, settings)
        assert kept.read_bytes() == whole
        with pytest.raises(VitiaError, match="no linkage to cut"):
            Linked.load(session.run_folder(1))


def test_more_classes_than_crops_and_one_single_crop(
    options: RunOptions, capsys: pytest.CaptureFixture[str]
) -> None:
    product = options.product
    for path in [*product.glob("test/*/*.png"), *product.glob("maps/*/*.png")]:
        if (path.parent.name, path.name) != ("dot", "000.png"):
            path.unlink()
    words = [
        "run", product, "--weights", options.weights, "--method", "regions", "--classes", 5,
        "--device", "cpu", "--out", options.session,
    ]  # fmt: skip
    assert cli.call([str(w) for w in words]) == 0
    out, err = capsys.readouterr()
    assert "looking for 1 classes instead of 5" in err
    assert "s of clustering" in out


def test_the_number_of_classes_is_suggested_with_evidence(
    options: RunOptions, capsys: pytest.CaptureFixture[str]
) -> None:
    run_product(options).close()
    assert cli.call(["classes", str(options.session)]) == 0
    out, err = capsys.readouterr()
    head, *rows = out.splitlines()
    assert head.split() == ["classes", "merge", "gap", "silhouette", "stability"]
    # Eight regions are enough to look at two groups of them, beside the normal parts.
    assert rows[0].split()[0] == "3"
    assert rows[0].endswith("<- suggested")
    assert "Look at the crops" not in err  # the run has looked at them
    with Session.open(options.session) as session:
        kept = session.get("suggestion")
        assert f"suggested: {kept['classes']} classes, normal included: silh" in out
        assert kept["crop_set"] == 1
        assert len(session.runs()) == 1


@pytest.mark.parametrize("method", ["regions", "anomalyncd"])
def test_classes_auto_takes_the_suggestion_and_says_so(
    options: RunOptions, method: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [
        "run", options.product, "--weights", options.weights, "--method", method, "--epochs", 1,
        "--device", "cpu", "--classes", "auto", "--out", options.session,
    ]  # fmt: skip
    assert cli.call([str(w) for w in words]) == 0
    with Session.open(options.session) as session:
        suggested = session.get("suggestion")["classes"]
        assert session.current_run().settings["classes"] == suggested
    assert f"looking for {suggested} classes: silhouette" in capsys.readouterr().err


def test_a_session_without_crops_has_no_suggestion(
    options: RunOptions, capsys: pytest.CaptureFixture[str]
) -> None:
    pipeline.open_product(options.product, options.session).close()
    assert cli.call(["classes", str(options.session)]) == 1
    assert "has no crops yet" in capsys.readouterr().err


# ---- Anomaly Clustering -----------------------------------------------------------------------


def _anomaly(options: RunOptions, classes: int = 3, **changes: object) -> AnomalyClusteringSettings:
    return AnomalyClusteringSettings(
        classes, options.weights, image_size=32, device="cpu", **changes
    )


def test_anomaly_clustering_gives_all_crops_of_an_image_one_class(options: RunOptions) -> None:
    with run_product(replace(options, method="anomaly-clustering")) as session:
        run = session.current_run()
        assert (run.method, run.state) == ("anomaly clustering", "done")
        assert run.result["weighting"] == "unsupervised"  # there are no normal images
        assert run.result["tau"] > 0
        result, table = load_result(session, run.id), crop_table(session, run.id)
        for image in result.image_ids:
            rows = [n for n, crop in enumerate(table.crops) if crop.image_id == image]
            assert len(set(table.columns[rows].tolist())) == 1
        images = len(result.image_ids)
        assert Linked.load(session.run_folder(run.id)).tree.merges.shape == (images - 1, 4)
        assert (table.probabilities.argmax(1) == table.columns).all()
        again = discover(session, run.crop_set_id, _same(run, 4))
        assert load_result(session, again.id).probabilities.shape[1] == 4
        assert again.result["tau"] == run.result["tau"]


def _same(run: Run, classes: int) -> AnomalyClusteringSettings:
    stored = {k: v for k, v in run.settings.items() if k != "base"}
    return AnomalyClusteringSettings(**{**stored, "classes": classes})


@pytest.mark.parametrize("weighting", ["unsupervised", "average", "mask"])
@pytest.mark.parametrize("reference", [False, True])
def test_every_weighting_works(options: RunOptions, weighting: str, reference: bool) -> None:
    with run_product(options) as session:
        settings = _anomaly(options, weighting=weighting, reference=reference)
        run = discover(session, 1, settings)
        assert load_result(session, run.id).embeddings.shape[1] == (4096 if reference else 128)
        assert run.result["weighting"] == weighting


def test_normal_images_serve_if_there_are_some(options: RunOptions) -> None:
    with run_product(options) as session, pytest.raises(VitiaError, match="no normal images"):
        discover(session, 1, _anomaly(options, weighting="semi-supervised"))
    train = options.product / "train" / "good"
    train.mkdir(parents=True)
    for path in sorted((options.product / "test" / "good").iterdir()):
        path.rename(train / f"normal {path.name}")
    second = replace(options, method="anomaly-clustering", session=options.session.with_name("2"))
    with run_product(second) as session:
        run = session.current_run()
        assert run.result["weighting"] == "semi-supervised"
        assert run.result["metrics"]["image"]["f1"] > 0.6


def test_the_same_file_twice_counts_once(options: RunOptions) -> None:
    product = options.product
    for folder in ("test", "maps"):
        source = product / folder / "dot" / "000.png"
        (product / folder / "dot" / "again.png").write_bytes(source.read_bytes())
    with run_product(replace(options, method="anomaly-clustering", classes=2)) as session:
        images = len({c.image_id for c in session.crops(1)})
        linked = Linked.load(session.run_folder(1))
        assert len(linked.x) == images - 1


def test_more_classes_than_images(options: RunOptions) -> None:
    product = options.product
    for path in [*product.glob("test/*/*.png"), *product.glob("maps/*/*.png")]:
        if path.name != "000.png":
            path.unlink()
    for folder in ("test", "maps"):
        source = product / folder / "dot" / "000.png"
        (product / folder / "dot" / "again.png").write_bytes(source.read_bytes())
    with run_product(options) as session:
        log = Log()
        run = discover(session, 1, _anomaly(options, 4), progress=log)
        assert len(session.clusters(run.id)) == 3  # every image its own
        assert "only 3 different images: as many classes instead of 4" in log.lines


class Log(Progress):
    def __init__(self) -> None:
        self.lines: list[str] = []

    def log(self, level: str, text: str) -> None:
        self.lines.append(text)
