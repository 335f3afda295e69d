"""From the start of a fresh process to the window's first paint."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

RUNS = 5
LIMIT = 1.0  # seconds, warm: design/window.md
CODE = """
import sys, time
from app import main, window

class Watched(window.MainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time(), len(sys.modules), flush=True)
        # Not the usual end: what the background does after the first paint is not measured.
        import os
        os._exit(0)

main.MainWindow = Watched
main.main([])
"""


def test_first_paint(tmp_path: Path) -> None:
    home = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")}
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **home}
    seconds = []
    for _ in range(RUNS):
        begun = time.time()
        done = subprocess.run(
            [sys.executable, "-c", CODE], capture_output=True, text=True, env=env, timeout=60,
            check=True,
        )  # fmt: skip
        painted, modules = done.stdout.split()
        seconds.append(float(painted) - begun)
    shown = ", ".join(f"{s:.2f}" for s in seconds)
    print(f"\nfirst paint after {min(seconds):.2f} s (best of {shown}); {modules} modules")
    assert min(seconds) < LIMIT
