"""How many classes there are, as far as the crops say: the evidence, and the choice."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.context import Context
from app.engine_words import engine_text
from app.pages.page import muted
from app.widgets.evidence import EvidencePlot
from app.widgets.hint import Hint
from engine.session import Session

SUGGESTION = "suggestion"  # meta, kept by the engine


class EvidenceView(QWidget):
    """Shows what :func:`engine.pipeline.suggest` found. Nothing is decided without the user."""

    chosen = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._found: dict[str, Any] | None = None
        self.plot = EvidencePlot()
        self.plot.chosen.connect(self._choose)
        self._reason = muted()
        self._key = muted(
            self.tr("● silhouette: how far apart the groups are · ■ stability: whether half of the"
                    " crops gives the same groups · bars: by how much one merge fewer would join"
                    " what is apart")
        )  # fmt: skip
        self.take = QPushButton()
        self.take.clicked.connect(self._take)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._reason, 1)
        row.addWidget(self.take)
        shown = QWidget()
        rows = QVBoxLayout(shown)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.plot, 1)
        rows.addWidget(self._key)
        rows.addLayout(row)
        self._hint = Hint(
            self.tr("How many classes?"),
            self.tr("Vitia can look into how many groups the crops fall, without any labels. It"
                    " takes a minute or two, and shows what speaks for every number."),
            context.actions.action("suggest_classes"),
        )  # fmt: skip
        self._stack = QStackedWidget()
        self._stack.addWidget(self._hint)
        self._stack.addWidget(shown)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def load(self, session: Session) -> None:
        """Show what was found last for this session."""
        found = session.get(SUGGESTION)
        self._found = found
        self._stack.setCurrentIndex(int(found is not None))
        if found is None:
            return
        self.plot.setVisible(bool(found["table"]))
        self._key.setVisible(bool(found["table"]))
        self.plot.show_table(found["table"], found["classes"])
        number = QLocale().toString(int(found["classes"]))
        text = self.tr("Suggested: {n}, because {reason}.").format(
            n=number, reason=engine_text(found["reason"])
        )
        sets = session.crop_sets()
        if sets and found["crop_set"] != sets[-1].id:
            text += " " + self.tr("The crops were cut anew since; press “Suggest” to look again.")
        self._reason.setText(text)
        self.take.setText(self.tr("Take {n}").format(n=number))

    def set_value(self, classes: int) -> None:
        """The number in the form."""
        self.plot.set_value(classes)

    @property
    def suggested(self) -> int | None:
        """The number that was suggested, if one was."""
        return None if self._found is None else int(self._found["classes"])

    def _take(self) -> None:
        if self.suggested is not None:
            self._choose(self.suggested)

    def _choose(self, classes: int) -> None:
        self.set_value(classes)
        self.chosen.emit(classes)
