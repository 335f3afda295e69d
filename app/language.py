"""The language of the window: our translations and Qt's own, and how numbers and dates look."""

from __future__ import annotations

from importlib.resources import files

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.settings import Language

NAMES: dict[Language, str] = {"en": "English", "de": "Deutsch", "zh_CN": "简体中文"}
"""Each in its own language: whoever cannot read the present one finds theirs."""


def resolve(language: Language) -> Language:
    """The language that "system" means: the first of the desktop's that we have, else English."""
    if language != "system":
        return language
    for name in QLocale.system().uiLanguages():
        wanted = QLocale(name)
        if wanted.language() == QLocale.Language.Chinese:
            if wanted.script() == QLocale.Script.SimplifiedHanScript:
                return "zh_CN"
        elif wanted.language() == QLocale.Language.German:
            return "de"
        elif wanted.language() == QLocale.Language.English:
            return "en"
    return "en"


def apply_language(app: QApplication, language: Language) -> Language:
    """Translate what is made from now on; numbers and dates follow, unless the desktop chooses.

    Returns:
        The language that it is.
    """
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
    chosen = resolve(language)
    # Whoever chose no language keeps the desktop's way to write numbers, for example English
    # words with Swiss dates.
    QLocale.setDefault(QLocale.system() if language == "system" else QLocale(chosen))
    if chosen != "en":
        ours = str(files("resources") / "translations")
        qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in ((f"qtbase_{chosen}", qts), (f"vitia_{chosen}", ours)):
            translator = QTranslator(app)
            if translator.load(name, folder):
                app.installTranslator(translator)
    return chosen
