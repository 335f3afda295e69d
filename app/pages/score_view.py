"""One scored part: the image with its map and regions, and why it got its verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from app.context import Context
from app.engine_words import error_text
from app.images import LoadedImage
from app.loader import Loader
from app.models.scores import ScoreTable, score_text, verdict_colour, verdict_text
from app.pages.page import muted
from app.widgets.canvas import ImageCanvas
from app.widgets.elided import ElidedLabel
from app.widgets.heatbar import HeatBar
from app.widgets.pyramid import Pyramid
from app.widgets.regions import Region
from engine.errors import VitiaError
from engine.files import read_image
from engine.score.results import Results, ScoredImage
from engine.score.verdict import FoundRegion, Rules, judge, judge_region

_KEPT = 200 << 20  # bytes


class PartView(QWidget):
    """Shows one part at a time."""

    def __init__(self, context: Context, table: ScoreTable) -> None:
        super().__init__()
        self._context, self._table = context, table
        self._part: ScoredImage | None = None
        self._shown: int | None = None
        self._paths: dict[int, str] = {}
        self._loader: Loader[LoadedImage] | None = None
        self.name = ElidedLabel(Qt.TextElideMode.ElideLeft)
        self.name.setProperty("role", "heading")
        self.canvas = ImageCanvas()
        self.canvas.set_opacity(context.settings.overlay_opacity / 100)
        self.opacity = QSlider(Qt.Orientation.Horizontal)
        self.opacity.setRange(0, 100)
        self.opacity.setValue(context.settings.overlay_opacity)
        self.opacity.setFixedWidth(90)
        self.opacity.setAccessibleName(self.tr("Strength of the heat map"))
        self.opacity.setToolTip(self.opacity.accessibleName())
        self.opacity.valueChanged.connect(self._set_opacity)
        self.frames = QCheckBox(self.tr("Regions"))
        self.frames.setChecked(True)
        self.frames.toggled.connect(lambda _on: self._show_regions())
        self.facts = muted()
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.opacity)
        tools.addWidget(HeatBar())
        tools.addWidget(self.frames)
        tools.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.name)
        layout.addLayout(tools)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.facts)
        self.show_part(None)

    def set_results(self, results: Path | None) -> None:
        """Other results; None: there are none."""
        self.close_threads()
        self._paths.clear()
        if results is not None:
            paths = self._paths
            self._loader = Loader(
                lambda: part_maker(results, paths.get), lambda image: image.nbytes,
                limit=_KEPT, wishes=2, workers=1,
            )  # fmt: skip
            self._loader.on_ready(self._on_loaded)
        self.show_part(None)

    def close_threads(self) -> None:
        """Stop the loader."""
        if self._loader is not None:
            self._loader.close()
            self._loader = None

    def show_part(self, part: ScoredImage | None) -> None:
        """Show a part; None: none is chosen."""
        self._part = part
        self.name.setText("" if part is None else part.path)
        if part is None or self._loader is None:
            self._shown = None
            self.facts.setText("")
            self.canvas.set_image(None, self.tr("Choose a part in the list to see it here"))
            return
        self.refresh()
        self._paths[part.id] = part.path
        loaded = self._loader.get(part.id)
        if loaded is None or loaded.picture is None:
            self._shown = None
            self.canvas.set_image(
                None, self.tr("Loading…") if loaded is None else loaded.error or part.error
            )
        elif self._shown != part.id:
            self._shown = part.id
            self.canvas.set_image(loaded.picture)
            self.canvas.set_heat(loaded.heat)
            self._show_regions()

    def refresh(self) -> None:
        """Other rules count."""
        if self._part is not None:
            self.facts.setText(self._told(self._part, self._table.rules))
            self._show_regions()

    def _on_loaded(self, row: int) -> None:
        if self._part is not None and self._part.id == row:
            self.show_part(self._part)

    def _set_opacity(self, value: int) -> None:
        self._context.settings.overlay_opacity = value
        self.canvas.set_opacity(value / 100)

    # ---- words and frames ----------------------------------------------------------------------
    def _show_regions(self) -> None:
        part, rules = self._part, self._table.rules
        if part is None or self._shown != part.id:
            return
        rejected = judge(part.score, part.regions, rules).kind != "good" or any(
            region.normal for region in part.regions
        )
        shown = part.regions if rejected and self.frames.isChecked() else ()
        self.canvas.set_regions([self._frame(region, rules) for region in shown])

    def _frame(self, region: FoundRegion, rules: Rules) -> Region:
        verdict = judge_region(region, rules)
        seen = self._table.seen_class(verdict.class_id)
        if seen is None:
            return Region(region.box, verdict_colour("unknown"), verdict_text("unknown"))
        percent = QLocale().toString(round(100 * verdict.probability))
        return Region(
            region.box, seen.colour, self.tr("{name} {n} %").format(name=seen.name, n=percent)
        )

    def _told(self, part: ScoredImage, rules: Rules) -> str:
        if part.score is None:
            return ""  # the canvas says why
        score = score_text(part.score)
        if rules.threshold is None:
            return self.tr("Score {score}. There is no threshold, so nothing is decided.").format(
                score=score
            )
        limit = score_text(rules.threshold)
        if part.score <= rules.threshold:
            return self.tr("Score {score}, not above the threshold {limit}: good.").format(
                score=score, limit=limit
            )
        text = self.tr("Score {score}, above the threshold {limit}: rejected.").format(
            score=score, limit=limit
        )
        if not part.examined:
            return text + " " + self.tr("Its regions are looked at when the threshold is kept.")
        return "\n".join([text, *(self._told_region(region, rules) for region in part.regions)])

    def _told_region(self, region: FoundRegion, rules: Rules) -> str:
        number = QLocale()
        seen = self._table.seen_class(region.class_id)
        if seen is None:
            return self.tr("A region that is like none of the learned classes.")
        facts = {
            "name": seen.name, "n": number.toString(round(100 * region.probability)),
            "m": number.toString(round(100 * (1 - region.p_value))),
        }  # fmt: skip
        if judge_region(region, rules).kind != "unknown":
            return self.tr("“{name}” with {n} %, and as typical as its known crops.").format(
                **facts
            )
        if not seen.crops:
            return self.tr("It is most like “{name}”, of which no crop is known: unknown.").format(
                **facts
            )
        return self.tr(
            "It is most like “{name}”, but stranger than {m} % of the known crops of that class:"
            " unknown."
        ).format(**facts)


@contextmanager
def part_maker(
    results_path: Path, path_of: Callable[[int], str | None]
) -> Iterator[Callable[[int], LoadedImage]]:
    """Loads scored parts by the number of their row, with their maps. ``path_of``: on the thread."""
    with Results.open(results_path) as results:
        folder = results.folder

        def make(row: int) -> LoadedImage:
            path = path_of(row)
            if path is None:
                return LoadedImage(None)
            try:
                picture = Pyramid(read_image(folder / path)).prepare()
                heat = results.map_of(path)
            except VitiaError as error:
                return LoadedImage(None, error=error_text(error))
            return LoadedImage(picture, None if heat is None else Pyramid(heat, "most").prepare())

        yield make
