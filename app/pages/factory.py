"""Pages are imported when they are first shown: plots and image code would delay the start."""

from __future__ import annotations

from app.context import Context
from app.pages.page import Page
from app.stations import StationName


def make_page(name: StationName, context: Context) -> Page:
    """The page of a station."""
    if name == "product":
        from app.pages.product import ProductPage

        return ProductPage(context)
    if name == "threshold":
        from app.pages.threshold import ThresholdPage

        return ThresholdPage(context)
    if name == "discover":
        from app.pages.discover import DiscoverPage

        return DiscoverPage(context)
    if name == "triage":
        from app.pages.triage import TriagePage

        return TriagePage(context)
    if name == "export":
        from app.pages.export import ExportPage

        return ExportPage(context)
    from app.pages.score import ScorePage

    return ScorePage(context)
