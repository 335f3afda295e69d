"""Texts that are written down before they are shown, and edits in the user's language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale


def mark(_context: str, text: str) -> str:
    """The text itself; whoever shows it translates it in the same context.

    Collected by ``pyside6-lupdate -tr-function-alias QT_TRANSLATE_NOOP+=mark``. Qt's own function
    does the same, but is typed as if it gave an object.
    """
    return text


def without_mnemonic(text: str) -> str:
    """A text of a menu or a label for where no key chooses it.

    In Chinese, as in Japanese and Korean, the key stands behind the text: 打开(&O)….
    """
    text = re.sub(r"\(&\w\)", "", text)
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


# By the kinds of engine.triage; "kind/1" where one crop is spoken of.
_EDITS: Mapping[str, str] = {
    "rename": mark("Edit", "Rename “{old}” to “{new}”"),
    "recolour": mark("Edit", "Change the colour of “{name}”"),
    "note": mark("Edit", "Note on “{name}”"),
    "note_image": mark("Edit", "Note on {path}"),
    "add": mark("Edit", "Add “{name}”"),
    "remove": mark("Edit", "Remove “{name}”"),
    "move": mark("Edit", "Move {n} crops to “{name}”"),
    "move/1": mark("Edit", "Move 1 crop to “{name}”"),
    "normal": mark("Edit", "Mark {n} crops as false alarm"),
    "normal/1": mark("Edit", "Mark 1 crop as false alarm"),
    "confirm": mark("Edit", "Confirm {n} crops"),
    "confirm/1": mark("Edit", "Confirm 1 crop"),
    "unconfirm": mark("Edit", "Unconfirm {n} crops"),
    "unconfirm/1": mark("Edit", "Unconfirm 1 crop"),
    "confirm_class": mark("Edit", "Confirm “{name}”"),
    "unconfirm_class": mark("Edit", "Unconfirm “{name}”"),
    "merge": mark("Edit", "Merge {names} into “{target}”"),
    "split": mark("Edit", "Split “{name}” into {n} classes"),
    "refine": mark("Edit", "Learn from the corrections, {n} crops moved"),
    "refine/1": mark("Edit", "Learn from the corrections, 1 crop moved"),
    "threshold": mark("Edit", "Threshold {threshold} for {path}"),
    "automatic": mark("Edit", "Automatic threshold for {path}"),
    "no_defect": mark("Edit", "No defect in {path}"),
    "mask": mark("Edit", "Correct the mask of {path}"),
    "unmask": mark("Edit", "Automatic mask for {path}"),
}
_QUOTED = mark("Edit", "“{name}”")


def edit_text(kind: str, params: Mapping[str, Any], label: str) -> str:
    """What an edit did, in the user's language; ``label``, where no translation is known.

    Takes what :class:`engine.session.Edit` and :class:`engine.session.Changes` say of it.
    """
    text = _EDITS.get(f"{kind}/1" if params.get("n") == 1 else kind)
    try:
        return label if text is None else _translated(text).format(**_shown(params))
    except KeyError:  # of an older version, or of another one's translation
        return label


def _shown(params: Mapping[str, Any]) -> dict[str, str]:
    locale, shown = QLocale(), {}
    for name, value in params.items():
        if isinstance(value, list):
            quoted = [_translated(_QUOTED).format(name=part) for part in value]
            shown[name] = locale.createSeparatedList(quoted)
        else:
            shown[name] = locale.toString(value) if isinstance(value, int) else str(value)
    return shown


def _translated(text: str) -> str:
    return QCoreApplication.translate("Edit", text)
