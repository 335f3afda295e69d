"""The settings page: every option once, changed at once, with what it does."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app import tasks
from app.context import Context
from app.crash import report_folder
from app.icons import icon
from app.language import NAMES
from app.options import Choice, Whole
from app.pages.page import Scrolled, ask_folder, heading, muted
from app.recovery import recovery_folder
from app.settings import Settings
from app.theme import colours
from app.widgets.backbone_info import BackboneInfo
from app.words import without_mnemonic

_WIDTH = 760


class SettingsPage(QWidget):
    """Shown over whatever page there was; Escape goes back to it."""

    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._settings = context.settings
        self.fields: dict[str, QComboBox | QSpinBox | QLineEdit] = {}
        self.back = QPushButton(self.tr("Back"))
        self.back.clicked.connect(self.left)
        title = QLabel(self.tr("Settings"))
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.back)
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH)
        self._rows = QVBoxLayout(middle)
        self._rows.setContentsMargins(24, 20, 24, 24)
        self._rows.setSpacing(14)
        self._rows.addLayout(head)
        self._add_view()
        self._add_work()
        self._add_thumbnails()
        self._add_keys()
        self._add_places()
        self.reset = QPushButton(self.tr("Reset all settings"))
        self.reset.setToolTip(
            self.tr("All settings and keys as they were at first; sessions are not touched")
        )
        self.reset.clicked.connect(self._settings.reset)
        self._rows.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addStretch(1)
        centred = Scrolled()
        row = QHBoxLayout(centred)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(middle, 8)
        row.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(centred)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self._settings.changed.connect(self._show)
        for key in self.fields:
            self._show(key)
        self._recolour()
        self.setFocusProxy(self.fields[Settings.language.key])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Other colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self._recolour()
        super().changeEvent(event)

    def _recolour(self) -> None:
        self.back.setIcon(icon("undo", colours().text))

    # ---- parts ---------------------------------------------------------------------------------
    def _add_view(self) -> None:
        form = self._part(self.tr("View"))
        languages = {"system": self.tr("As the desktop"), **NAMES}
        self._add_choice(
            form, Settings.language, self.tr("&Language"), languages,
            self.tr("The window is built anew; numbers and dates follow"),
        )  # fmt: skip
        themes = {
            "system": self.tr("As the desktop"), "light": self.tr("Light"), "dark": self.tr("Dark")
        }  # fmt: skip
        self._add_choice(form, Settings.theme, self.tr("&Colours"), themes)
        self._add_number(
            form, Settings.overlay_opacity, self.tr("&Heat map on images"), self.tr(" %"),
            self.tr("How strong it is at first; each page has a slider"),
        )  # fmt: skip

    def _add_work(self) -> None:
        form = self._part(self.tr("Work"))
        presets = {
            "vitia": self.tr("Vitia: faster, for daily work"),
            "paper": self.tr("Paper: exactly as published"),
        }
        self._add_choice(form, Settings.preset, self.tr("&Preset of new discoveries"), presets)
        device = QLineEdit()
        device.setReadOnly(True)
        choose = QPushButton(self.tr("Choose…"))
        choose.clicked.connect(self._context.actions.action("choose_device").trigger)
        self._add_field(
            form, Settings.device.key, self.tr("&Device"), device,
            self.tr("Where networks run; automatic takes a CUDA card if there is one"), choose,
        )  # fmt: skip
        self.backbone = BackboneInfo(self._context, whole=True)
        form.addRow(QLabel(self.tr("Backbone")), self.backbone)
        self._add_number(
            form, Settings.loader_threads, self.tr("&Threads that load pictures"), "",
            self.tr("More help on fast disks; used when a session is opened next"),
        )  # fmt: skip

    def _add_thumbnails(self) -> None:
        form = self._part(self.tr("Thumbnails"))
        self._add_number(
            form, Settings.thumbnails_mb, self.tr("&Room on the disk"), self.tr(" MB"),
            self.tr("The pictures used longest ago go first; they are made again when needed"),
        )  # fmt: skip
        place = QLineEdit()
        place.setReadOnly(True)
        choose = QPushButton(self.tr("Choose…"))
        choose.clicked.connect(self._ask_place)
        self.own_place = QPushButton(self.tr("Own place"))
        self.own_place.setToolTip(self.tr("Keep them in the user's cache again"))
        self.own_place.clicked.connect(self._back_to_own_place)
        self._add_field(
            form, Settings.thumbnails_folder.key, self.tr("&Kept in"), place, "",
            choose, self.own_place,
        )  # fmt: skip
        self.clear = QPushButton(self.tr("Clear the thumbnails"))
        self.clear.clicked.connect(self._clear)
        form.addRow("", self._left(self.clear))

    def _add_keys(self) -> None:
        form = self._part(self.tr("Keys"))
        self.keys = QPushButton(self.tr("Change keyboard shortcuts…"))
        self.keys.clicked.connect(self._context.actions.action("shortcuts").trigger)
        self._context.actions.tip("shortcuts", self.keys)
        form.addRow("", self._left(self.keys))

    def _add_places(self) -> None:
        form = self._part(self.tr("Places"))
        self._add_path(form, self.tr("These settings"), Path(self._settings.store.fileName()))
        self._add_path(form, self.tr("Reports of failures"), report_folder())
        self._add_path(form, self.tr("Edits that wait to be written"), recovery_folder())
        form.addRow(
            "",
            muted(
                self.tr(
                    "Every edit is written into its session at once; nothing needs to be saved."
                )
            ),
        )

    # ---- rows ----------------------------------------------------------------------------------
    def _part(self, title: str) -> QFormLayout:
        card = QFrame()
        card.setObjectName("card")
        form = QFormLayout(card)
        form.setContentsMargins(18, 14, 18, 14)
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(heading(title))
        self._rows.addWidget(card)
        return form

    def _add_choice(
        self, form: QFormLayout, option: Choice[Any], title: str, words: Mapping[Any, str],
        more: str = "",
    ) -> None:  # fmt: skip
        field = QComboBox()
        for value in option.choices:
            field.addItem(words[value], value)
        field.activated.connect(lambda _i: self._set(option.key, field.currentData()))
        self._add_field(form, option.key, title, field, more)

    def _add_number(
        self, form: QFormLayout, option: Whole, title: str, unit: str, more: str = ""
    ) -> None:
        field = QSpinBox()
        field.setRange(option.least, option.most)
        field.setSuffix(unit)
        field.setKeyboardTracking(False)
        field.lineEdit().setTextMargins(6, 0, 0, 0)
        field.valueChanged.connect(lambda value: self._set(option.key, value))
        self._add_field(form, option.key, title, field, more)

    def _add_field(
        self, form: QFormLayout, key: str, title: str, field: QComboBox | QSpinBox | QLineEdit,
        more: str, *buttons: QPushButton,
    ) -> None:  # fmt: skip
        self.fields[key] = field
        field.setAccessibleName(without_mnemonic(title))
        field.setAccessibleDescription(more)
        if not isinstance(field, QLineEdit):
            field.setFixedWidth(260)
        label = QLabel(title)
        label.setBuddy(field)
        label.setMinimumWidth(190)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(field, int(isinstance(field, QLineEdit)))
        for button in buttons:
            button.setAccessibleName(f"{title.replace('&', '')}: {button.text()}")
            row.addWidget(button)
        row.addStretch(int(not isinstance(field, QLineEdit)))
        form.addRow(label, row)
        if more:
            text = muted(more)
            text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            form.addRow("", text)

    def _add_path(self, form: QFormLayout, title: str, path: Path) -> None:
        field = QLineEdit(str(path))
        field.setReadOnly(True)
        field.setCursorPosition(0)
        field.setAccessibleName(title)
        label = QLabel(title)
        label.setMinimumWidth(190)
        form.addRow(label, field)

    @staticmethod
    def _left(button: QPushButton) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button)
        row.addStretch(1)
        return holder

    # ---- values --------------------------------------------------------------------------------
    def _set(self, key: str, value: object) -> None:
        option = next(option for option in Settings.options() if option.key == key)
        option.__set__(self._settings, value)

    def _show(self, key: str) -> None:
        field = self.fields.get(key)
        if field is None:
            return
        option = next(option for option in Settings.options() if option.key == key)
        value = option.__get__(self._settings, Settings)
        if isinstance(field, QComboBox):
            field.setCurrentIndex(field.findData(value))
        elif isinstance(field, QSpinBox):
            field.setValue(value)
        elif key == Settings.thumbnails_folder.key:
            field.setText(str(self._settings.thumbnails_file.parent))
            field.setCursorPosition(0)
            self.own_place.setEnabled(bool(value))
        else:
            field.setText(self.tr("Automatic") if value == "auto" else value)

    def _ask_place(self) -> None:
        folder = ask_folder(self, self._context, self.tr("Folder for thumbnails"))
        if folder is not None:
            self._settings.thumbnails_folder = str(folder)

    def _back_to_own_place(self) -> None:
        self._settings.thumbnails_folder = ""

    def _clear(self) -> None:
        self._context.start(
            self.tr("Clear the thumbnails"),
            tasks.clear_thumbnails(self._settings.thumbnails_file), writes=False,
        )  # fmt: skip
