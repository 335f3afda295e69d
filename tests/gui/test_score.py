"""The score page: learning, scoring, another threshold, unknown parts back to triage."""

from __future__ import annotations

import csv
import importlib.util
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.models.scores import ScoreTable
from app.pages.score import ScorePage
from app.pages.score_learn import LearnForm
from app.window import MainWindow
from engine import triage
from engine.pipeline.score_lesson import Lesson
from engine.score import ScorerSettings
from engine.score.model import read_info

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)  # fmt: skip
# Dialogs of the platform without a screen have no size hints.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def idle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=120_000)


@pytest.fixture
def page(at_triage: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ScorePage:
    """The page of a session with two named classes; learning takes a tiny network."""

    def tiny(form: LearnForm) -> ScorerSettings:
        return ScorerSettings(
            method=form.method.currentData(), weights="random:resnet18", image_size=64, epochs=1,
            batches=2, batch=8, device="cpu",
        )  # fmt: skip

    monkeypatch.setattr(LearnForm, "settings", tiny)
    session = at_triage.document.session
    run = session.current_run()
    assert run is not None
    folders = {i.id: i.class_folder for i in session.images()}
    clusters = {c.number: c.id for c in session.clusters(run.id)}
    for number, kind in enumerate(("good", "dot", "line")):
        crops = [c.id for c in session.crops(run.crop_set_id) if folders[c.image_id] == kind]
        triage.move(session, run.id, crops, clusters[number])
        if number:
            triage.rename(session, clusters[number], kind)
    at_triage.document.stored.emit()
    qtbot.keyClick(at_triage, Qt.Key.Key_6, CTRL)
    page = at_triage.page("score")
    assert isinstance(page, ScorePage)
    qtbot.waitUntil(lambda: page.learn_form.lesson is not None)
    return page


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """New parts, one of them broken; the dialog of the platform chooses them."""
    spec = importlib.util.spec_from_file_location("p", Path(__file__).with_name("product.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made: Path = module.make_product(tmp_path / "Montag", 2)
    shutil.rmtree(made / "maps")
    (made / "test" / "kaputt.png").write_bytes(b"no image")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: str(made))
    return made


def learn(qtbot: QtBot, page: ScorePage, window: MainWindow) -> None:
    page.learn_form.method.setCurrentIndex(page.learn_form.method.findData("dra"))
    qtbot.mouseClick(page.learn_form.button, LEFT)
    assert not page.learn_form.button.isEnabled()
    assert page.learn_form.progress.isVisible()
    idle(qtbot, window)


def looked_at(qtbot: QtBot, page: ScorePage, window: MainWindow) -> None:
    """What a kept threshold rejects is looked at by a job that follows."""
    qtbot.waitUntil(
        lambda: not page.parts.unexamined(page.limit.rules) and not window.jobs.running,
        timeout=120_000,
    )


def verdicts(page: ScorePage) -> dict[str, str]:
    index = page.rows.index
    return {
        index(n, ScoreTable.IMAGE).data(): index(n, ScoreTable.VERDICT).data()
        for n in range(page.rows.rowCount())
    }


def test_from_learning_to_triage(
    page: ScorePage, at_triage: MainWindow, folder: Path, qtbot: QtBot, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    window = at_triage
    rail = window.rail.button("score")
    assert (rail.state, page.hint.title.text()) == ("empty", "Learn from the classes first")
    lesson = page.learn_form.lesson
    assert isinstance(lesson, Lesson)
    assert [(one.cluster.name, len(one.images)) for one in lesson.defects] == [
        ("dot", 4), ("line", 4),
    ]  # fmt: skip
    assert not page.apply_form.button.isEnabled()
    learn(qtbot, page, window)
    assert rail.state == "ready"
    assert window.messages.messages[-1].text == "The model is learned"
    assert not page.learn_form.progress.isVisible()
    # Four good parts: there is no threshold, and parts are ranked only.
    qtbot.keyClick(page.table, Qt.Key.Key_D, CTRL)
    assert page.apply_form.folder.text() == str(folder)
    qtbot.keyClick(page.table, Qt.Key.Key_Return, CTRL)
    idle(qtbot, window)
    qtbot.waitUntil(lambda: page.rows.rowCount() == 7)
    found = verdicts(page)
    assert found.pop("test/kaputt.png") == "unreadable"
    assert set(found.values()) == {"not decided"}
    scores = sorted(page.parts.scores())
    assert not window.actions_.action("send_unknown").isEnabled()

    # A threshold is typed; its effect shows before it is kept.
    model = page._model
    assert model is not None
    page.limit.threshold.setFocus()
    page.limit.threshold.selectAll()
    middle = (scores[1] + scores[2]) / 2
    qtbot.keyClicks(page.limit.threshold, page.limit.threshold.textFromValue(middle))
    qtbot.keyClick(page.limit.threshold, Qt.Key.Key_Tab)
    assert list(verdicts(page).values()).count("unknown") == 4  # not looked at yet
    assert "Not kept yet" in page.limit._effect.text()
    assert read_info(model.path).rules.threshold is None
    qtbot.mouseClick(button(page, "Keep"), LEFT)
    idle(qtbot, window)
    looked_at(qtbot, page, window)
    assert read_info(model.path).rules.threshold == pytest.approx(middle, abs=1e-3)
    counts = page.parts.counts()
    assert (counts["good"], counts["known"] + counts["unknown"], counts["error"]) == (2, 4, 1)

    # Everything that is rejected becomes unknown, and goes back to triage.
    page.limit.significance.setValue(50)
    page.limit.threshold.setValue(scores[0] - 1)
    qtbot.keyClick(page.table, Qt.Key.Key_Return, CTRL | SHIFT)
    idle(qtbot, window)
    looked_at(qtbot, page, window)
    unknown = page.parts.counts()["unknown"]
    assert unknown
    target = tmp_path / "t.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), ""))
    qtbot.keyClick(page.table, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: target.exists() and not window.jobs.running)
    with target.open(encoding="utf-8-sig") as file:
        assert [r["verdict"] for r in csv.DictReader(file)].count("unknown") == unknown
    qtbot.keyClick(page.table, Qt.Key.Key_T, CTRL)
    idle(qtbot, window)
    message = window.messages.messages[-1]
    assert message.text == "A triage session of the unknown parts is made"
    before = window.document.session.path
    qtbot.mouseClick(next(b for b in message.findChildren(QPushButton) if b.text()), LEFT)
    qtbot.waitUntil(lambda: window.document.session.path != before)
    assert window.document.session.path == before.with_name(f"{before.stem} unknown.vitia")
    assert len(window.document.session.images("test")) == unknown
    assert window.current == "triage"


def button(page: ScorePage, text: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text() == text)


@pytest.fixture
def scored(
    page: ScorePage, at_triage: MainWindow, folder: Path, qtbot: QtBot, red_model: Path
) -> ScorePage:
    """The page with seven scored parts."""
    document = at_triage.document
    document.set("score_chosen", str(red_model))
    document.set("score_folder", str(folder))
    qtbot.mouseClick(page.apply_form.button, LEFT)
    idle(qtbot, at_triage)
    qtbot.waitUntil(lambda: page.rows.rowCount() == 7)
    return page


@pytest.fixture
def red_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A model file whose scorer takes red for strange; it knows no classes."""
    from types import SimpleNamespace

    import numpy as np

    from engine.maps import MapScale
    from engine.score.model import ModelInfo, ScoreModel, SeenClass, save_model
    from engine.score.regions import MapLevels
    from engine.score.verdict import Rules

    class Red:
        def score(self, images):  # type: ignore[no-untyped-def]
            for image in images:
                red = image[..., 0].astype(np.float32) - image[..., 1]
                yield SimpleNamespace(score=float(red.max()), map=red)

        def state(self):  # type: ignore[no-untyped-def]
            return {}, {}

    rules = Rules(100.0, 0.05, 90.0, 120.0)
    info = ModelInfo("parts", (SeenClass(1, "normal", "#999999", 0, 0, normal=True),), 60,
                     {"method": "dra"}, rules, rules, 20)  # fmt: skip
    model = ScoreModel(Red(), None, None, None, MapLevels(MapScale(0, 255), 20), info)  # type: ignore[arg-type]
    path = save_model(tmp_path / "red.vitia-score", model)
    monkeypatch.setattr(
        "engine.score.model.load_model", lambda path: replace(model, info=read_info(path))
    )
    return path


def test_the_list(scored: ScorePage, at_triage: MainWindow, qtbot: QtBot) -> None:
    """Filters by key and mouse, search, sorting, and going from one rejected part to the next."""
    page, rows = scored, scored.rows
    assert list(verdicts(page).values()) == ["unknown"] * 4 + ["good"] * 2 + ["unreadable"]
    for key, count in ((2, 2), (3, 0), (4, 4), (5, 1), (1, 7)):
        qtbot.keyClick(page.table, str(key), ALT)
        assert rows.rowCount() == count
    assert at_triage.actions_.action("score_unknown").iconText() == "Unknown (4)"
    qtbot.keyClick(page.table, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(page.bar.search, "line")
    assert set(verdicts(page)) == {"test/line/000.png", "test/line/001.png"}
    page.bar.search.clear()
    header = page.table.horizontalHeader()
    x = header.sectionViewportPosition(ScoreTable.IMAGE) + 10
    qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(x, 8))
    assert list(verdicts(page)) == sorted(verdicts(page))
    page.table.select(0)
    seen = []
    for _ in range(6):
        qtbot.keyClick(page.table, Qt.Key.Key_Space)
        seen.append(rows.index(page.table.currentIndex().row(), ScoreTable.IMAGE).data())
    assert not any("good" in path for path in seen)
    assert len(set(seen)) == 5  # and from the end to the top


def test_the_picture(scored: ScorePage, qtbot: QtBot) -> None:
    page = scored
    page.table.select(0)
    qtbot.waitUntil(lambda: page.view.canvas._picture is not None)
    assert page.view.canvas._heat is not None
    (frame,) = page.view.canvas._regions
    assert frame.label == "unknown"
    assert "above the threshold 100.000: rejected" in page.view.facts.text()
    qtbot.mouseClick(page.view.frames, LEFT, pos=QPoint(8, page.view.frames.height() // 2))
    assert page.view.canvas._regions == []
    page.table.select(6)
    qtbot.waitUntil(lambda: "no PNG" in page.view.canvas._hint)
    assert page.view.canvas._picture is None


def test_dragging_the_threshold(
    scored: ScorePage, at_triage: MainWindow, qtbot: QtBot, red_model: Path
) -> None:
    page, histogram = scored, scored.limit.histogram
    assert histogram.threshold == 100
    assert "In the shaded band" in page.limit._effect.text()
    histogram.setFocus()
    qtbot.keyClick(histogram, Qt.Key.Key_Right)
    assert histogram.threshold == pytest.approx(100 + histogram.step)
    while page.parts.counts()["unknown"]:
        qtbot.keyClick(histogram, Qt.Key.Key_Right, SHIFT)
        assert histogram.threshold < 1000
    assert "Unknown: 4 → 0" in page.limit._effect.text()
    assert not at_triage.actions_.action("send_unknown").isEnabled()
    qtbot.mouseClick(button(page, "Advised"), LEFT)
    assert (histogram.threshold, page.parts.counts()["unknown"]) == (100, 4)
    assert read_info(red_model).rules.threshold == 100  # nothing was kept


def test_leaving_and_coming_back(scored: ScorePage, at_triage: MainWindow, qtbot: QtBot) -> None:
    """Results are there again, also after the session was closed; nothing holds its files."""
    window, path = at_triage, at_triage.document.session.path
    window.actions_.action("close_session").trigger()
    assert not window.document.is_open
    window.open_path(path)
    assert window.current == "score"
    qtbot.waitUntil(lambda: scored.rows.rowCount() == 7)


def test_cancelled_learning_keeps_nothing(
    page: ScorePage, at_triage: MainWindow, qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.learn_form.button, LEFT)
    qtbot.mouseClick(page.learn_form._cancel, LEFT)
    idle(qtbot, at_triage)
    assert page.learn_form.button.isEnabled()
    assert page._models == []
    assert at_triage.rail.button("score").state == "empty"


def test_before_there_are_classes(at_threshold: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(at_threshold.rail.button("score"), LEFT)
    page = at_threshold.page("score")
    assert isinstance(page, ScorePage)
    qtbot.waitUntil(lambda: "Run the discovery first" in page.learn_form._told.text())
    assert page.hint.title.text() == "First find and name the classes"
    assert not page.learn_form.button.isEnabled()


def test_a_file_that_is_no_model(
    page: ScorePage, at_triage: MainWindow, qtbot: QtBot, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    wrong = tmp_path / "wrong"
    wrong.write_bytes(b"junk" * 50)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(wrong), ""))
    qtbot.keyClick(page.table, Qt.Key.Key_D, CTRL | SHIFT)
    assert "damaged" in at_triage.messages.messages[-1].text
    assert page._model is None


def test_an_edit_makes_the_model_old(page: ScorePage, at_triage: MainWindow, qtbot: QtBot) -> None:
    from app.stations import SCORED, export_mark

    document = at_triage.document
    document.set(SCORED, {"file": "m", "mark": export_mark(document.session)})
    assert at_triage.rail.button("score").state == "ready"
    cluster = document.session.clusters(1)[1].id
    document.edit(triage.rename, cluster, "pit")
    assert at_triage.rail.button("score").state == "stale"
