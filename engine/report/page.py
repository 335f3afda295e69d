"""The report as a page: HTML that needs nothing but itself."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from engine.report.facts import ReportFacts
from engine.report.pictures import Picture
from engine.report.wording import Wording

METHODS = {
    "AnomalyNCD": "AnomalyNCD",
    "AnomalyNCD, refined": "AnomalyNCD, refined",
    "region clustering": "Region clustering",
    "anomaly clustering": "Anomaly Clustering",
    "classifier": "Saved classifier",
}
SETTINGS = {
    "classes": "Classes",
    "weights": "Weights",
    "epochs": "Epochs",
    "seed": "Seed",
    "device": "Device",
    "image_size": "Input side",
    "batch_size": "Batch",
    "heads": "Heads",
    "mask_layers": "Guided layers",
    "learning_rate": "Learning rate",
    "entropy_weight": "Entropy weight",
    "views": "Prepared views",
    "start": "Start",
    "beside": "Patches beside CLS",
    "consensus": "Consensus of the heads",
    "precision": "Precision",
    "embedding": "Embedding",
    "grouping": "Grouping",
    "weighting": "Weighting",
    "relative_tau": "Relative tau",
    "step": "Threshold step",
    "min_interval": "Shortest stable interval",
    "erosion": "Erosion",
    "erosion_reference": "Map side that erosion is meant for",
    "lower_bound": "Lower bound",
}
"""Titles of settings; one that is new shows by its own name."""
DECIDED = {
    "hand": "Threshold by hand",
    "mask by hand": "Mask by hand",
    "no defect": "Marked as without defect",
}


def render(
    facts: ReportFacts,
    wording: Wording | None = None,
    *,
    template: str = "report.html",
    source: Callable[[Picture], str] | None = None,
) -> str:
    """The page. Every name in it is escaped.

    Args:
        facts: what it tells.
        wording: the language; None is English.
        template: "report.html" for browsers, "print.html" in the subset that Qt lays out.
        source: what an image's ``src`` is; None puts the picture into the page itself.
    """
    wording = wording or Wording()
    environment = Environment(
        loader=PackageLoader("engine.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["number"] = wording.number
    return environment.get_template(template).render(
        facts=facts,
        t=wording.t,
        said=wording.said,
        moment=wording.moment,
        language=wording.language,
        source=source or _inside,
        method=wording.t(METHODS.get(facts.run.method, facts.run.method)),
        duration=partial(_duration, wording),
        settings=_titled(facts.settings, wording),
        thresholds=_titled(facts.stability.params if facts.stability else {}, wording),
        decided={
            wording.t(DECIDED[name]): count
            for name, count in (facts.stability.decided if facts.stability else {}).items()
        },
    )


def _inside(picture: Picture) -> str:
    return "data:image/jpeg;base64," + base64.b64encode(picture.jpeg).decode()


def _titled(values: Mapping[str, Any], wording: Wording) -> dict[str, str]:
    return {wording.t(SETTINGS.get(k, k)): _value(v, wording) for k, v in values.items()}


def _value(value: Any, wording: Wording) -> str:
    if isinstance(value, bool):
        return wording.t("yes") if value else wording.t("no")
    if isinstance(value, int):
        return wording.number(value, 0)
    if isinstance(value, float):
        digits = len(f"{value:.6g}".partition(".")[2])
        return wording.number(value, digits)
    return str(value).replace("\\", "/").rsplit("/", 1)[-1]  # of a path, only the file's name


def _duration(wording: Wording, seconds: float) -> str:
    if seconds < 100:
        return wording.t("{n} s", n=round(seconds))
    minutes = round(seconds / 60)
    if minutes < 100:
        return wording.t("{n} min", n=minutes)
    return wording.t("{h} h {n} min", h=minutes // 60, n=minutes % 60)
