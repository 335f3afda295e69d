"""Handing the labelled set on: crops and images by class, tables, and a manifest."""

from engine.export.folder import ExportOptions, check_target, export_session

__all__ = ["ExportOptions", "check_target", "export_session"]
