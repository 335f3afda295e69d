from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QLocale

from app.words import edit_text, without_mnemonic
from engine import triage
from engine.session import Session


def _added(session: Session) -> int:
    [(cluster_id,)] = triage.add_cluster(session, 1, "Chip").keys("cluster")
    return cluster_id


EDITS = {
    "rename": lambda s: triage.rename(s, 2, "Öl"),
    "recolour": lambda s: triage.recolour(s, 2, "#abcdef"),
    "note": lambda s: triage.note(s, 2, "look again"),
    "note_image": lambda s: triage.note_image(s, 1, "look again"),
    "add": lambda s: triage.add_cluster(s, 1, "Chip"),
    "remove": lambda s: triage.remove_cluster(s, _added(s)),
    "move": lambda s: triage.move(s, 1, [1, 2], 3),
    "move/1": lambda s: triage.move(s, 1, [1], 3),
    "normal": lambda s: triage.mark_normal(s, 1, [1, 2]),
    "normal/1": lambda s: triage.mark_normal(s, 1, [1]),
    "confirm": lambda s: triage.confirm(s, 1, [1, 2]),
    "confirm/1": lambda s: triage.confirm(s, 1, [1]),
    "unconfirm": lambda s: triage.confirm(s, 1, [1, 2], confirmed=False),
    "unconfirm/1": lambda s: triage.confirm(s, 1, [1], confirmed=False),
    "confirm_class": lambda s: triage.confirm_cluster(s, 2),
    "unconfirm_class": lambda s: triage.confirm_cluster(s, 2, confirmed=False),
    "merge": lambda s: triage.merge(s, [2], 3),
    "split": lambda s: triage.split(s, 3, [[3], [4, 5]]),
    "threshold": lambda s: triage.set_override(s, 1, 99),
    "automatic": lambda s: triage.set_override(s, 1),
    "no_defect": lambda s: triage.set_override(s, 1, no_defect=True),
    "mask": lambda s: triage.set_mask(s, 1, np.ones((48, 64), bool)),
    "unmask": lambda s: triage.set_mask(s, 1, None),
}


@pytest.mark.parametrize("kind", EDITS)
def test_every_kind_of_edit_has_a_text_for_translation(session: Session, kind: str) -> None:
    """Untranslated it says what the engine's own label says."""
    changes = EDITS[kind](session)
    assert changes.kind == kind.split("/", maxsplit=1)[0]
    assert edit_text(changes.kind, changes.params, "unknown") == changes.label


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("&Open…", "Open…"),
        ("Save && &close", "Save & close"),
        ("打开(&O)…", "打开…"),
        ("设备(&D)", "设备"),
        ("Size (px)", "Size (px)"),
    ],
)
def test_texts_without_their_mnemonic(text: str, plain: str) -> None:
    assert without_mnemonic(text) == plain


def test_numbers_and_lists_are_those_of_the_place() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        assert edit_text("confirm", {"n": 12345}, "") == "Confirm 12.345 crops"
        text = edit_text("merge", {"names": ["a", "b", "c"], "target": "d"}, "")
        assert text == "Merge “a”, “b” und “c” into “d”"
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize("kind", ["override", "rename"])
def test_edits_of_older_versions_keep_their_label(kind: str) -> None:
    assert edit_text(kind, {}, "Threshold 80 for a.png") == "Threshold 80 for a.png"
