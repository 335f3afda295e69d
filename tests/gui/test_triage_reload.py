from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

# The offscreen platform has no window manager that menus and dialogs could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_reading_the_run_again_changes_nothing_that_shows(bench: Any, qtbot: QtBot) -> None:
    page = bench.page
    page.cluster_view.setCurrentIndex(page.clusters.index(2))
    crop_id = page.grid.crop_id(page.grid.rowCount() - 1)
    page.selection.set([crop_id], crop_id)
    qtbot.waitUntil(lambda: page.grid.picture(crop_id) is not None, timeout=10_000)

    def seen() -> tuple[object, ...]:
        rows = [page.clusters.at(n) for n in range(page.clusters.rowCount())]
        return (
            rows, page.cluster_view.currentIndex().row(), page.grid.ids.tolist(),
            page.selection.ids, page.selection.current, page.inspector._name.text(),
        )  # fmt: skip

    before, review = seen(), page.review
    assert page.inspector._name.text()
    page.context.document.stored.emit()  # as after a job that wrote
    qtbot.waitUntil(lambda: page.review is not review, timeout=10_000)
    assert seen() == before
    qtbot.waitUntil(lambda: page.grid.picture(crop_id) is not None, timeout=10_000)
