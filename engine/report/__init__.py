"""The report of a session: one page that tells what was found, for readers without Vitia."""

from engine.report.facts import Measured, ReportFacts, ReportOptions, collect
from engine.report.page import render
from engine.report.wording import Wording

__all__ = ["Measured", "ReportFacts", "ReportOptions", "Wording", "collect", "render"]
