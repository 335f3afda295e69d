from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.devices import Device
from app.jobs import Jobs
from app.settings import Settings
from app.widgets import devicepicker
from app.widgets.devicepicker import DevicePicker
from engine.progress import Cancel, Progress

GIB = 1 << 30
CARD = Device("cuda:0", "NVIDIA H200", free=100 * GIB, total=140 * GIB)
CPU = Device("cpu", cores=16, free=20 * GIB, total=128 * GIB)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))


def make(
    qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch, found: list[Device]
) -> tuple[DevicePicker, Jobs]:
    monkeypatch.setattr(devicepicker, "find_devices", lambda _p, _c: list(found))
    jobs = Jobs()
    picker = DevicePicker(settings, jobs)
    qtbot.addWidget(picker)
    picker.look()
    qtbot.waitUntil(lambda: not jobs.running)
    return picker, jobs


def titles(picker: DevicePicker) -> list[str]:
    return [action.text() for action in picker.menu().actions()]


def test_automatic_is_the_first(
    qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    picker, _ = make(qtbot, settings, monkeypatch, [CARD, CPU])
    assert "NVIDIA H200" in picker.text()
    assert "100" in picker.text()
    assert len(titles(picker)) == 3
    assert titles(picker)[0].startswith("Automatic: NVIDIA H200")
    assert "cuda:0" in titles(picker)[1]
    assert "16 cores" in titles(picker)[2]
    assert picker.menu().actions()[0].isChecked()


def test_choice_is_kept_and_shown(
    qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    picker, _ = make(qtbot, settings, monkeypatch, [CARD, CPU])
    picker.menu().actions()[2].trigger()
    assert settings.device == "cpu"
    assert picker.text() == "CPU, 16 cores"
    assert picker.menu().actions()[2].isChecked()
    assert picker.accessibleName() == "Device: CPU, 16 cores"


def test_a_card_that_is_gone_is_told(
    qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.device = "cuda:3"
    picker, _ = make(qtbot, settings, monkeypatch, [CPU])
    assert picker.text() == "cuda:3 is not there"
    assert [a.objectName() for a in picker.menu().actions()] == ["auto", "cpu", "cuda:3"]


def test_memory_is_read_anew_while_a_job_runs(
    qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(devicepicker, "REFRESH_MS", 20)
    found = [CARD, CPU]
    picker, jobs = make(qtbot, settings, monkeypatch, found)
    found[0] = Device("cuda:0", "NVIDIA H200", free=7 * GIB, total=140 * GIB)
    gate = threading.Event()

    def work(_p: Progress, _c: Cancel) -> None:
        gate.wait(10)

    job = jobs.start("train", work)
    qtbot.waitUntil(lambda: "7" in picker.text() and "100" not in picker.text())
    with qtbot.waitSignal(job.ended):
        gate.set()
    qtbot.waitUntil(lambda: not jobs.running and not picker._timer.isActive())
