"""Another thread has things done here."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from pytestqt.qtbot import QtBot

from app.gui_thread import GuiThread


def test_done_here_and_what_it_gave_there(qtbot: QtBot) -> None:
    gui = GuiThread()
    with ThreadPoolExecutor(1) as pool:
        name = pool.submit(gui.run, threading.current_thread)
        qtbot.waitUntil(name.done)
        assert name.result() is threading.main_thread()
        failed = pool.submit(gui.run, lambda: 1 // 0)
        qtbot.waitUntil(failed.done)
        with pytest.raises(ZeroDivisionError):
            failed.result()
