"""The report as a PDF, laid out by Qt: no browser is needed.

The page comes in blocks (``engine/report/templates/print.html``). Each is laid out by itself and
kept in one piece, so that no heading is left alone at the foot of a page and no picture is cut.

All of Qt's text and painting is left to the GUI thread, a block (some milliseconds) at a time. In a
job, PySide holds the interpreter during some of these calls (``QTextDocument.size``) while Qt waits
for the lock of its fonts; the GUI thread may hold that lock and wait for the interpreter, to hand a
message of Qt to a handler in Python, as in the tests. Then both stand still for good.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMarginsF, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from engine.files import atomic_file
from engine.progress import Cancel, Progress

if TYPE_CHECKING:
    from engine.report import ReportFacts, Wording

_DOTS = 96  # per inch: the pixels that the template speaks of
_RESOLUTION = 300
_WIDTH, _HEIGHT = 695.0, 1009.0  # pixels of A4 within its margins
_FOOT = 22.0
_GAPS = {"<h2>": 18.0, "<h3>": 12.0}  # above a heading
_GAP = 2.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MARKER = "<!--block-->"
_STYLE = """
body { color: #17202b; font-size: 12px; }
h1 { font-size: 26px; margin: 0; } h2 { font-size: 17px; margin: 0 0 5px 0; }
h3 { font-size: 14px; margin: 0 0 3px 0; } p { margin: 3px 0; }
.kind { color: #0f62c4; font-size: 11px; font-weight: 600; }
.muted { color: #566273; font-size: 11px; } .big { font-size: 22px; font-weight: 600; }
.tiny { color: #566273; font-size: 8px; } .good { color: #08734a; font-size: 11px; }
"""


def print_report(
    facts: ReportFacts,
    path: Path,
    wording: Wording,
    progress: Progress,
    cancel: Cancel,
    on_gui: Callable[[Callable[[], Any]], Any] = lambda work: work(),
) -> Path:
    """Write a report as a PDF (A4); a QGuiApplication must be there.

    Args:
        facts: what it tells.
        path: where to write; replaced whole.
        wording: its language.
        progress: told what happens.
        cancel: stops the work.
        on_gui: does something on the GUI thread and gives what that gave
            (:meth:`app.gui_thread.GuiThread.run`); as it is where this is called on that thread.

    Raises:
        VitiaError: the place cannot be written.
        Cancelled: asked to stop; nothing is written then.
    """
    from engine.report import render
    from engine.report.pictures import Picture

    images: dict[str, bytes] = {}

    def source(picture: Picture) -> str:
        name = f"picture:{len(images)}"
        images[name] = picture.jpeg
        return name

    page = render(facts, wording, template="print.html", source=source)
    blocks = [block for block in page.split(_MARKER) if block.strip()]
    progress.stage("Lay out the pages", len(blocks))
    with atomic_file(path) as temporary:
        printer = on_gui(partial(_Printer, temporary, facts.title, wording, images))
        try:
            for block in blocks:
                cancel.check()
                on_gui(partial(printer.draw, block))
                progress.advance()
        finally:
            on_gui(printer.close)
    return path


class _Printer:
    """Puts blocks below each other, on as many pages as it takes."""

    def __init__(self, path: Path, title: str, wording: Wording, images: dict[str, bytes]) -> None:
        self._writer = QPdfWriter(str(path))
        self._writer.setTitle(f"{wording.t('Defect report')}: {title}")
        self._writer.setCreator("Vitia")
        self._writer.setResolution(_RESOLUTION)
        margins = QMarginsF(13, 15, 13, 15)
        self._writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins,
                QPageLayout.Unit.Millimeter,
            )
        )  # fmt: skip
        self._title, self._wording, self._images = title, wording, images
        self._font = QFont(QGuiApplication.font())
        self._font.setPixelSize(12)
        self._number = 1
        self._painter = QPainter(self._writer)
        self._painter.scale(_RESOLUTION / _DOTS, _RESOLUTION / _DOTS)
        self._y = 0.0

    def draw(self, block: str) -> None:
        """Put it below what is there, or on the next page."""
        document = self._document(block)
        height = document.size().height()
        self._y += _gap(block) if self._y > 0 else 0.0
        if self._y > 0 and self._y + height > _HEIGHT - _FOOT:
            self._foot()
            self._writer.newPage()
            self._number += 1
            self._y = 0.0
        self._painter.save()
        self._painter.translate(0, self._y)
        document.drawContents(self._painter)
        self._painter.restore()
        self._y += height

    def close(self) -> None:
        """Finish the file. What Qt made ends here too, on the thread that made it."""
        self._foot()
        self._painter.end()
        del self._painter, self._writer, self._font

    def _document(self, block: str) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(self._font)
        document.setDefaultStyleSheet(_STYLE)
        document.setUseDesignMetrics(True)
        for name in _sources(block):
            if name in self._images:
                picture = QImage.fromData(self._images[name])
            else:
                picture = QImage(4, 4, QImage.Format.Format_RGB32)
                picture.fill(QColor(name.removeprefix("colour:")))
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), picture)
        document.setHtml(f"<body>{block}</body>")
        document.setTextWidth(_WIDTH)
        return document

    def _foot(self) -> None:
        painter = self._painter
        font = QFont(self._font)
        font.setPixelSize(9)
        painter.setFont(font)
        painter.setPen(QColor("#566273"))
        line = QRectF(0, _HEIGHT - 12, _WIDTH, 12)
        painter.drawText(line, _LEFT, self._title)
        number = self._wording.t("Page {n}", n=self._number)
        painter.drawText(line, _RIGHT, number)


def _gap(block: str) -> float:
    return next((gap for tag, gap in _GAPS.items() if tag in block), _GAP)


def _sources(block: str) -> list[str]:
    """What a block shows as images."""
    return [part.partition('"')[0] for part in block.split('<img src="')[1:]]
