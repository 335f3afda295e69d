"""The texts of the report in the user's language, and its numbers and dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from app.engine_words import engine_text
from app.words import mark

if TYPE_CHECKING:
    from engine.report import Wording

TEXTS = (
    mark("Report", "Defect report"),
    mark("Report", "images"),
    mark("Report", "regions"),
    mark("Report", "defect classes"),
    mark("Report", "confirmed by hand"),
    mark("Report", "edits"),
    mark("Report", "Classes"),
    mark("Report", "Class"),
    mark("Report", "Crops"),
    mark("Report", "Images"),
    mark("Report", "Confirmed"),
    mark("Report", "Mean confidence"),
    mark("Report", "Contact sheets"),
    mark(
        "Report",
        "Crops of each class, from the surest to the least sure; the line is the outline of the region, the number the confidence.",
    ),
    mark("Report", "confirmed"),
    mark("Report", "normal parts and false alarms"),
    mark("Report", "{shown} of {n} crops"),
    mark("Report", "Thresholds"),
    mark(
        "Report",
        "{n} of {total} images show the same regions over a stable range of thresholds; for half of these the range spans {share} % of all thresholds or more.",
    ),
    mark(
        "Report",
        "{n} images have no stable range and count as free of defects unless decided by hand.",
    ),
    mark("Report", "Images by the share of all thresholds that their stable range spans"),
    mark("Report", "Range of scores"),
    mark("Report", "Least stable images"),
    mark("Report", "Agreement with the class folders"),
    mark(
        "Report",
        "NMI and ARI compare the groupings; F1 is the share of right ones after the best match of classes with folders. Folders were never looked at to find the classes.",
    ),
    mark("Report", "Images by class folder (rows) and class (columns)"),
    mark("Report", "How it was made"),
    mark("Report", "Method"),
    mark("Report", "Run"),
    mark("Report", "Time"),
    mark("Report", "Network"),
    mark("Report", "Computed on"),
    mark("Report", "Notes on images"),
    mark("Report", "{n} more are in the session."),
    mark("Report", "Problems with files"),
    mark("Report", "Made with Vitia {version} from {session}."),
    mark("Report", "yes"),
    mark("Report", "no"),
    mark("Report", "{n} s"),
    mark("Report", "{n} min"),
    mark("Report", "{h} h {n} min"),
    mark("Report", "AnomalyNCD"),
    mark("Report", "AnomalyNCD, refined"),
    mark("Report", "Region clustering"),
    mark("Report", "Anomaly Clustering"),
    mark("Report", "Saved classifier"),
    mark("Report", "Weights"),
    mark("Report", "Epochs"),
    mark("Report", "Seed"),
    mark("Report", "Device"),
    mark("Report", "Input side"),
    mark("Report", "Batch"),
    mark("Report", "Heads"),
    mark("Report", "Guided layers"),
    mark("Report", "Learning rate"),
    mark("Report", "Entropy weight"),
    mark("Report", "Prepared views"),
    mark("Report", "Start"),
    mark("Report", "Patches beside CLS"),
    mark("Report", "Consensus of the heads"),
    mark("Report", "Precision"),
    mark("Report", "Embedding"),
    mark("Report", "Grouping"),
    mark("Report", "Weighting"),
    mark("Report", "Relative tau"),
    mark("Report", "Threshold step"),
    mark("Report", "Shortest stable interval"),
    mark("Report", "Erosion"),
    mark("Report", "Map side that erosion is meant for"),
    mark("Report", "Lower bound"),
    mark("Report", "Threshold by hand"),
    mark("Report", "Mask by hand"),
    mark("Report", "Marked as without defect"),
    mark("Report", "Page {n}"),
)
"""All that the templates of ``engine/report`` say; a test compares them."""


def wording() -> Wording:
    """How the window's language tells a report."""
    from engine.report import Wording

    locale = QLocale()
    return Wording(
        translate=lambda text: QCoreApplication.translate("Report", text),
        said=engine_text,
        number=lambda value, digits: (
            locale.toString(value, "f", digits) if digits else locale.toString(round(value))
        ),
        moment=_moment,
        language=locale.bcp47Name(),
    )


def _moment(stored: str) -> str:
    moment = QDateTime.fromString(stored, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
