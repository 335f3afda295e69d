"""Vitia's engine: defect discovery without a window, for notebooks and programs.

The stations of the road are the sub-packages ``product``, ``maps``, ``binarize``, ``crops``,
``discover``, ``triage``, ``classify``, ``export``, ``report`` and ``score``;
:mod:`engine.pipeline` joins them. Nothing here knows Qt.

What most programs need is here by name. ``import engine`` costs nothing: each name is looked up
when it is first used, and PyTorch is loaded only by what computes with it::

    import engine
    session = engine.run_product(engine.RunOptions(Path("parts"), Path("parts.vitia")))

===========================  ======================================================================
:class:`RunOptions`          everything that a run can be told
:func:`run_product`          the whole road: product folder to classes; gives the session
:class:`Session`             one session: images, crops, runs, classes, edits
:mod:`triage`                decisions: ``rename``, ``merge``, ``split``, ``move``, ``confirm``, ...
:func:`evaluate`             NMI, ARI and F1 against the product's class folders
:func:`export_session`       the labelled set, as :class:`ExportOptions` say
:func:`write_report`         one HTML page that tells what was found
:func:`save_classifier`      the classes as one file
:class:`Classifier`          that file, for single images: ``load``, ``masked``, ``classify``
:func:`apply_classifier`     that file, for a folder of new images
:func:`best_available`       the best network that can be had without the internet
:func:`make_sample`          a product to try things on
:class:`Progress`            told what happens; subclass it to show that
:class:`Cancel`              stops work from another thread
:class:`VitiaError`          what went wrong, with which file, and what to do
===========================  ======================================================================
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from engine import maps, pipeline, triage
    from engine.backbone.names import best_available
    from engine.classify import Classifier, save_classifier
    from engine.errors import VitiaError
    from engine.export import ExportOptions, export_session
    from engine.pipeline import RunOptions, evaluate, run_product
    from engine.pipeline.apply import apply_classifier
    from engine.pipeline.report import write_report
    from engine.product import make_sample
    from engine.progress import Cancel, Progress
    from engine.session import Session

__all__ = [
    "Cancel",
    "Classifier",
    "ExportOptions",
    "Progress",
    "RunOptions",
    "Session",
    "VitiaError",
    "apply_classifier",
    "best_available",
    "evaluate",
    "export_session",
    "make_sample",
    "maps",
    "pipeline",
    "run_product",
    "save_classifier",
    "triage",
    "write_report",
]

_HOMES = {
    "Cancel": "progress",
    "Classifier": "classify",
    "ExportOptions": "export",
    "Progress": "progress",
    "RunOptions": "pipeline",
    "Session": "session",
    "VitiaError": "errors",
    "apply_classifier": "pipeline.apply",
    "best_available": "backbone.names",
    "evaluate": "pipeline",
    "export_session": "export",
    "make_sample": "product",
    "run_product": "pipeline",
    "save_classifier": "classify",
    "write_report": "pipeline.report",
}


def __getattr__(name: str) -> Any:
    """Find a public name when it is first used."""
    if name in _HOMES:
        found = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    elif name in __all__:
        found = import_module(f"{__name__}.{name}")
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """The public names, also those that were not looked up yet."""
    return sorted({*globals(), *__all__})
