"""Handing the labelled set on, in the formats of other programs, with a manifest."""

from engine.export.folder import check_options, check_target, export_session, planned_tree
from engine.export.formats import FORMATS
from engine.export.options import ExportOptions
from engine.export.plan import Plan, make_plan

__all__ = [
    "FORMATS",
    "ExportOptions",
    "Plan",
    "check_options",
    "check_target",
    "export_session",
    "make_plan",
    "planned_tree",
]
