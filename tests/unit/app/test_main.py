from __future__ import annotations

import os
import subprocess
import sys

import pytest

from app.main import give_streams

SLOW = ("torch", "torchvision", "timm", "sklearn", "scipy", "numba", "pyqtgraph")
CODE = """
import sys
from PySide6.QtCore import QSettings, QTimer
from app import main, window
settings = main.Settings(QSettings(sys.argv[1], QSettings.Format.IniFormat))
main.Settings = lambda: settings

class Watched(window.MainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("PAINTED", *sorted(m for m in sys.argv[2:] if m in sys.modules))
        QTimer.singleShot(1500, self.close)

main.MainWindow = Watched
code = main.main([])
print("LOADED", *sorted(m for m in sys.argv[2:] if m in sys.modules))
sys.exit(code)
"""


def test_first_paint_imports_nothing_slow(tmp_path: object) -> None:
    home = {name: str(tmp_path) for name in ("HOME", "XDG_STATE_HOME", "LOCALAPPDATA")}
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **home}
    done = subprocess.run(
        [sys.executable, "-c", CODE, f"{tmp_path}/s.ini", *SLOW],
        capture_output=True, text=True, env=env, timeout=180, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0] == "PAINTED", done.stdout
    # The plots are imported in the background then; what jobs need is not.
    assert lines[-1] == "LOADED pyqtgraph", done.stdout
    assert done.stderr == ""


def test_no_class_of_qt_is_left_to_be_made_on_a_thread() -> None:
    code = "import app; from PySide6 import QtWidgets; print('QWizard' in vars(QtWidgets))"
    env = {name: text for name, text in os.environ.items() if name != "PYSIDE6_OPTION_LAZY"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=env, check=True
    )
    assert done.stdout == "True\n"


def test_without_a_terminal_there_are_streams_to_write_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    kept = sys.stderr
    give_streams()
    assert sys.stderr is kept
    with sys.stdout as stream:
        assert stream.write("nobody reads this") > 0
