"""Every action of the window once: text, icon, shortcut, scope. Handlers are bound by who acts.

Menus, toolbar, tooltips, the palette and the shortcut sheet are all built from :data:`SPECS`;
:mod:`app.keys` gives actions other keys.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QPushButton, QWidget
from shiboken6 import isValid

from app.icons import icon
from app.words import mark, without_mnemonic

WINDOW = "window"


@dataclass(frozen=True)
class ActionSpec:
    """What an action is called and how it is reached.

    Attributes:
        id: stable name, also for settings.
        text: for menus, with its mnemonic; English, translated when shown.
        menu: title of the menu that lists it.
        icon: name of the SVG file; empty = none.
        shortcuts: key sequences, the first is shown.
        scope: "window", or the page on which its keys work.
        hold: works only as long as the key is held; the widget that shows it listens for the key.
        checkable: it is on or off.
        short: text for buttons, where it stands in a context; empty = the text.
        in_menu: a row of its own in the menu; the sheet lists it in any case.
    """

    id: str
    text: str
    menu: str
    icon: str = ""
    shortcuts: tuple[str, ...] = ()
    scope: str = WINDOW
    hold: bool = False
    checkable: bool = False
    short: str = ""
    in_menu: bool = True


FILE = mark("Actions", "&File")
EDIT = mark("Actions", "&Edit")
VIEW = mark("Actions", "&View")
PRODUCT = mark("Actions", "&Product")
THRESHOLD = mark("Actions", "&Threshold")
DISCOVER = mark("Actions", "&Discover")
TRIAGE = mark("Actions", "T&riage")
EXPORT = mark("Actions", "E&xport")
SCORE = mark("Actions", "&Score")
HELP = mark("Actions", "&Help")
MENUS = (FILE, EDIT, VIEW, PRODUCT, THRESHOLD, DISCOVER, TRIAGE, EXPORT, SCORE, HELP)


SPECS: tuple[ActionSpec, ...] = (
    ActionSpec("open_product", mark("Actions", "&Open product folder…"), FILE, "folder-open", ("Ctrl+O",)),
    ActionSpec("open_session", mark("Actions", "Open &session…"), FILE, "session", ("Ctrl+Shift+O",)),
    ActionSpec("try_metal", mark("Actions", "&Try the sample: metal part"), FILE, "sample"),
    ActionSpec("try_textile", mark("Actions", "Try the sample: te&xtile"), FILE, "textile"),
    ActionSpec("close_session", mark("Actions", "&Close session"), FILE, "close", ("Ctrl+W",)),
    ActionSpec("quit", mark("Actions", "&Quit"), FILE, "quit", ("Ctrl+Q",)),
    ActionSpec("undo", mark("Actions", "&Undo"), EDIT, "undo", ("Ctrl+Z",)),
    ActionSpec("redo", mark("Actions", "&Redo"), EDIT, "redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec("write_pending", mark("Actions", "&Write the waiting edits now"), EDIT, "session"),
    ActionSpec("settings", mark("Actions", "&Settings"), EDIT, "settings", ("Ctrl+,",)),
    ActionSpec("go_product", mark("Actions", "Go to &Product"), VIEW, "product", ("Ctrl+1",)),
    ActionSpec("go_threshold", mark("Actions", "Go to &Threshold"), VIEW, "threshold", ("Ctrl+2",)),
    ActionSpec("go_discover", mark("Actions", "Go to &Discover"), VIEW, "discover", ("Ctrl+3",)),
    ActionSpec("go_triage", mark("Actions", "Go to T&riage"), VIEW, "triage", ("Ctrl+4",)),
    ActionSpec("go_export", mark("Actions", "Go to &Export"), VIEW, "export", ("Ctrl+5",)),
    ActionSpec("go_score", mark("Actions", "Go to &Score"), VIEW, "score", ("Ctrl+6",)),
    ActionSpec("show_log", mark("Actions", "Show the lo&g"), VIEW, "log", ("Ctrl+L",), checkable=True),
    ActionSpec("show_history", mark("Actions", "Show the &history"), VIEW, "history", ("Ctrl+H",), checkable=True),
    ActionSpec("show_jobs", mark("Actions", "Show all &jobs"), VIEW, "running", ("Ctrl+J",)),
    ActionSpec("cancel_job", mark("Actions", "&Cancel the running job"), VIEW, "cancel", ("Ctrl+.",)),
    ActionSpec("choose_device", mark("Actions", "Choose the de&vice"), VIEW, "device"),
    ActionSpec("theme_system", mark("Actions", "Colours of the des&ktop"), VIEW, checkable=True),
    ActionSpec("theme_light", mark("Actions", "&Light colours"), VIEW, checkable=True),
    ActionSpec("theme_dark", mark("Actions", "D&ark colours"), VIEW, checkable=True),
    ActionSpec("rescan", mark("Actions", "&Read the folder again"), PRODUCT, "refresh", ("F5",)),
    ActionSpec("choose_maps", mark("Actions", "Choose &map folder…"), PRODUCT, "maps", ("Ctrl+M",)),
    ActionSpec("choose_base", mark("Actions", "Choose &base set…"), PRODUCT, "base", ("Ctrl+B",)),
    ActionSpec("choose_base_session", mark("Actions", "Choose a triaged session as base set…"), PRODUCT, "triage", ("Ctrl+Shift+B",)),
    ActionSpec("make_maps", mark("Actions", "Ma&ke maps…"), PRODUCT, "make-maps", ("Ctrl+Shift+M",)),
    ActionSpec("copy_session", mark("Actions", "Choose the session's &place…"), PRODUCT, "session"),
    ActionSpec("find_product_image", mark("Actions", "&Find an image"), PRODUCT, "", ("Ctrl+F",), "product"),
    ActionSpec("show_in_threshold", mark("Actions", "Show its &threshold"), PRODUCT, "threshold", ("Return", "Enter"), "product"),
    ActionSpec("no_defect", mark("Actions", "&No defect in this image"), THRESHOLD, "false-alarm", ("N",), "threshold", checkable=True, short=mark("Actions", "No defect")),
    ActionSpec("reset_threshold", mark("Actions", "&Back to the automatic threshold"), THRESHOLD, "reset", ("R",), "threshold", short=mark("Actions", "Automatic")),
    ActionSpec("threshold_down", mark("Actions", "&Lower the threshold"), THRESHOLD, "", ("[",), "threshold"),
    ActionSpec("threshold_up", mark("Actions", "&Raise the threshold"), THRESHOLD, "", ("]",), "threshold"),
    ActionSpec("lower_interval", mark("Actions", "To the stable interval below"), THRESHOLD, "", ("{",), "threshold"),
    ActionSpec("higher_interval", mark("Actions", "To the stable interval above"), THRESHOLD, "", ("}",), "threshold"),
    ActionSpec("previous_image", mark("Actions", "&Previous image"), THRESHOLD, "", ("PgUp",), "threshold"),
    ActionSpec("next_image", mark("Actions", "Ne&xt image"), THRESHOLD, "", ("PgDown",), "threshold"),
    ActionSpec("find_image", mark("Actions", "Find an &image"), THRESHOLD, "", ("Ctrl+F",), "threshold"),
    ActionSpec("fit_image", mark("Actions", "&Fit the image"), THRESHOLD, "fit", ("F",), "threshold"),
    ActionSpec("actual_size", mark("Actions", "&Actual size"), THRESHOLD, "actual-size", ("1",), "threshold"),
    ActionSpec("zoom_in", mark("Actions", "&Zoom in"), THRESHOLD, "", ("+", "="), "threshold"),
    ActionSpec("zoom_out", mark("Actions", "Zoom out"), THRESHOLD, "", ("-",), "threshold"),
    ActionSpec("side_by_side", mark("Actions", "Image, heat map and mask &side by side"), THRESHOLD, "panes", ("V",), "threshold"),
    ActionSpec("own_scale", mark("Actions", "Heat scale of this image al&one"), THRESHOLD, "scale", ("S",), "threshold", checkable=True),
    ActionSpec("weaker_heat", mark("Actions", "Heat map &weaker"), THRESHOLD, "", ("Ctrl+[",), "threshold"),
    ActionSpec("stronger_heat", mark("Actions", "Heat map stron&ger"), THRESHOLD, "", ("Ctrl+]",), "threshold"),
    ActionSpec("raw_image", mark("Actions", "Raw image, as long as the key is held"), THRESHOLD, "", ("I",), "threshold", hold=True),
    ActionSpec("tool_pan", mark("Actions", "Move the &view"), THRESHOLD, "hand", ("H",), "threshold", checkable=True),
    ActionSpec("tool_brush", mark("Actions", "Correct the mask: br&ush"), THRESHOLD, "brush", ("B",), "threshold", checkable=True),
    ActionSpec("tool_eraser", mark("Actions", "Correct the mask: &eraser"), THRESHOLD, "eraser", ("E",), "threshold", checkable=True),
    ActionSpec("tool_rectangle", mark("Actions", "Correct the mask: re&ctangle"), THRESHOLD, "rectangle", ("M",), "threshold", checkable=True),
    ActionSpec("tool_polygon", mark("Actions", "Correct the mask: pol&ygon"), THRESHOLD, "polygon", ("P",), "threshold", checkable=True),
    ActionSpec("smaller_brush", mark("Actions", "Smaller brush"), THRESHOLD, "", (",",), "threshold"),
    ActionSpec("larger_brush", mark("Actions", "Larger brush"), THRESHOLD, "", (".",), "threshold"),
    ActionSpec("automatic_mask", mark("Actions", "Back to the automatic mas&k"), THRESHOLD, "auto-mask", ("Shift+R",), "threshold", short=mark("Actions", "Automatic mask")),
    ActionSpec("preview_thresholds", mark("Actions", "Show what the se&ttings change"), THRESHOLD, "compare", ("Ctrl+Return",), "threshold"),
    ActionSpec("apply_thresholds", mark("Actions", "Apply the settings to all i&mages"), THRESHOLD, "threshold", ("Ctrl+Shift+Return",), "threshold"),
    ActionSpec("discard_thresholds", mark("Actions", "&Discard the changed settings"), THRESHOLD, "cancel", ("Ctrl+Backspace",), "threshold"),
    ActionSpec("settings_before", mark("Actions", "T&he settings before these"), THRESHOLD, "undo", (), "threshold"),
    ActionSpec("start_run", mark("Actions", "&Start"), DISCOVER, "play", ("Ctrl+R",), "discover"),
    ActionSpec("pause_run", mark("Actions", "Pa&use learning"), DISCOVER, "pause", ("Ctrl+P",), "discover", checkable=True, short=mark("Actions", "Pause")),
    ActionSpec("suggest_classes", mark("Actions", "Su&ggest the number of classes"), DISCOVER, "search", ("Ctrl+G",), "discover", short=mark("Actions", "Suggest")),
    ActionSpec("fetch_backbone", mark("Actions", "Fetch the DI&NO backbone"), DISCOVER, "fetch", (), short=mark("Actions", "Fetch DINO")),
    ActionSpec("resume_run", mark("Actions", "&Resume the selected run"), DISCOVER, "play", ("Ctrl+Shift+R",), "discover", short=mark("Actions", "Resume")),
    ActionSpec("use_run", mark("Actions", "&Work with the selected run"), DISCOVER, "triage", ("Ctrl+Return",), "discover", short=mark("Actions", "Work with it")),
    ActionSpec("compare_runs", mark("Actions", "&Compare two selected runs"), DISCOVER, "compare", ("Ctrl+D",), "discover", short=mark("Actions", "Compare")),
    ActionSpec("delete_run", mark("Actions", "De&lete the selected runs…"), DISCOVER, "delete", ("Ctrl+Del",), "discover", short=mark("Actions", "Delete")),
    ActionSpec("keep_cut", mark("Actions", "&Keep this number of classes as a new run"), DISCOVER, "confirm", ("Ctrl+Shift+Return",), "discover", short=mark("Actions", "Keep as a new run")),
    ActionSpec("show_compared", mark("Actions", "Show the s&elected crops on the Triage page"), DISCOVER, "triage", ("Ctrl+T",), "discover", short=mark("Actions", "Show on the Triage page")),
    ActionSpec("rename_cluster", mark("Actions", "Re&name…"), TRIAGE, "rename", ("F2",), "triage"),
    ActionSpec("recolour_cluster", mark("Actions", "Change the c&olour…"), TRIAGE, "palette", ("C",), "triage", short=mark("Actions", "Colour")),
    ActionSpec("note_cluster", mark("Actions", "Write a no&te on the class"), TRIAGE, "note", ("T",), "triage"),
    ActionSpec("note_image", mark("Actions", "Write a note on the image"), TRIAGE, "note", ("Shift+T",), "triage"),
    ActionSpec("merge_cluster", mark("Actions", "&Merge into…"), TRIAGE, "merge", ("M",), "triage"),
    ActionSpec("split_cluster", mark("Actions", "&Split…"), TRIAGE, "split", ("S",), "triage"),
    ActionSpec("remove_cluster", mark("Actions", "Remo&ve the empty class"), TRIAGE, "cancel", ("Del",), "triage"),
    ActionSpec("quick_assign", mark("Actions", "Move to a class &by name…"), TRIAGE, "move", ("Q", "/"), "triage"),
    ActionSpec("false_alarm", mark("Actions", "&False alarm"), TRIAGE, "false-alarm", ("N",), "triage"),
    ActionSpec("confirm", mark("Actions", "&Confirm"), TRIAGE, "confirm", ("Return", "Enter"), "triage"),
    ActionSpec("new_class", mark("Actions", "Ne&w class from the selection"), TRIAGE, "new-class", ("Ctrl+Shift+N",), "triage", short=mark("Actions", "New class")),
    ActionSpec("refine", mark("Actions", "Lea&rn from my corrections"), TRIAGE, "learn", ("Ctrl+R",), "triage"),
    ActionSpec("next_uncertain", mark("Actions", "Ne&xt one to check"), TRIAGE, "next", ("Space",), "triage", short=mark("Actions", "Next to check")),
    ActionSpec("more_like_this", mark("Actions", "More &like this"), TRIAGE, "similar", ("L",), "triage"),
    ActionSpec("select_all", mark("Actions", "Select &all of the class"), TRIAGE, "select-all", ("Ctrl+A",), "triage"),
    ActionSpec("invert_selection", mark("Actions", "&Invert the selection"), TRIAGE, "invert", ("Ctrl+I",), "triage"),
    ActionSpec("previous_class", mark("Actions", "&Previous class"), TRIAGE, "", ("Ctrl+Up",), "triage"),
    ActionSpec("next_class", mark("Actions", "Next class"), TRIAGE, "", ("Ctrl+Down",), "triage"),
    ActionSpec("all_classes", mark("Actions", "Show the crops of all classes"), TRIAGE, "", ("Ctrl+Shift+A",), "triage"),
    ActionSpec("sort_number", mark("Actions", "Sort classes as they were found"), TRIAGE, "", (), "triage", checkable=True, short=mark("Actions", "As they were found"), in_menu=False),
    ActionSpec("sort_name", mark("Actions", "Sort classes by name"), TRIAGE, "", (), "triage", checkable=True, short=mark("Actions", "By name"), in_menu=False),
    ActionSpec("sort_count", mark("Actions", "Sort classes by size"), TRIAGE, "", (), "triage", checkable=True, short=mark("Actions", "Largest first"), in_menu=False),
    ActionSpec("sort_confidence", mark("Actions", "Sort classes by confidence"), TRIAGE, "", (), "triage", checkable=True, short=mark("Actions", "Least sure first"), in_menu=False),
    ActionSpec("only_open", mark("Actions", "Only open crops"), TRIAGE, "filter", ("O",), "triage", checkable=True),
    ActionSpec("find_file", mark("Actions", "Find by file name"), TRIAGE, "search", ("Ctrl+F",), "triage"),
    ActionSpec("clear_filters", mark("Actions", "Clear all filters"), TRIAGE, "close", ("Ctrl+Shift+F",), "triage"),
    ActionSpec("show_embedding", mark("Actions", "Show the &embedding plot"), TRIAGE, "embedding", ("P",), "triage", checkable=True),
    ActionSpec("open_threshold", mark("Actions", "&Go to the threshold of the image"), TRIAGE, "threshold", ("G",), "triage", short=mark("Actions", "Its threshold")),
    ActionSpec("shown_crop", mark("Actions", "Show crops"), TRIAGE, "shown-crop", ("Alt+1",), "triage", checkable=True, in_menu=False),
    ActionSpec("shown_mask", mark("Actions", "Show masks"), TRIAGE, "shown-mask", ("Alt+2",), "triage", checkable=True, in_menu=False),
    ActionSpec("shown_heat", mark("Actions", "Show heat maps"), TRIAGE, "maps", ("Alt+3",), "triage", checkable=True, in_menu=False),
    ActionSpec("shown_context", mark("Actions", "Show crops with what lies around them"), TRIAGE, "shown-context", ("Alt+4",), "triage", checkable=True, in_menu=False),
    ActionSpec("larger_crops", mark("Actions", "Larger pictures"), TRIAGE, "", ("Ctrl++", "Ctrl+="), "triage", in_menu=False),
    ActionSpec("smaller_crops", mark("Actions", "Smaller pictures"), TRIAGE, "", ("Ctrl+-",), "triage", in_menu=False),
    *(
        ActionSpec(f"move_{n}", mark("Actions", "Move to class {n}"), TRIAGE, "move", (str(n),), "triage", in_menu=False)
        for n in range(1, 10)
    ),
    ActionSpec("export_now", mark("Actions", "&Export…"), EXPORT, "export", ("Ctrl+E",)),
    ActionSpec("export_folder", mark("Actions", "Choose the &folder to write…"), EXPORT, "folder-open", ("Ctrl+Shift+E",), "export", short=mark("Actions", "Choose…")),
    ActionSpec("open_export", mark("Actions", "&Open the written folder"), EXPORT, "folder", ("Ctrl+Shift+Return",), "export", short=mark("Actions", "Open the folder")),
    ActionSpec("report_html", mark("Actions", "&Report as HTML…"), EXPORT, "report", ("Ctrl+Shift+H",), short=mark("Actions", "Report as HTML…")),
    ActionSpec("report_pdf", mark("Actions", "&Print the report to PDF…"), EXPORT, "print", ("Ctrl+Shift+G",), short=mark("Actions", "Print to PDF…")),
    ActionSpec("save_classifier", mark("Actions", "&Save the classifier…"), EXPORT, "save", ("Ctrl+Shift+S",), short=mark("Actions", "Save classifier…")),
    ActionSpec("apply_classifier", mark("Actions", "&Apply a classifier to a folder…"), EXPORT, "apply", ("Ctrl+Shift+L",), short=mark("Actions", "Apply to folder…")),
    ActionSpec("learn_scorer", mark("Actions", "&Learn to score from the classes"), SCORE, "learn", ("Ctrl+R",), "score", short=mark("Actions", "Learn")),
    ActionSpec("choose_score_model", mark("Actions", "Choose a &model file…"), SCORE, "session", ("Ctrl+Shift+D",), "score"),
    ActionSpec("choose_score_folder", mark("Actions", "Choose the &folder of new parts…"), SCORE, "folder-open", ("Ctrl+D",), "score"),
    ActionSpec("score_parts", mark("Actions", "&Score the parts of the folder"), SCORE, "play", ("Ctrl+Return", "Ctrl+Enter"), "score", short=mark("Actions", "Score")),
    ActionSpec("score_all", mark("Actions", "Show &all parts"), SCORE, "", ("Alt+1",), "score", checkable=True, short=mark("Actions", "All")),
    ActionSpec("score_good", mark("Actions", "Show &good parts"), SCORE, "ready", ("Alt+2",), "score", checkable=True, short=mark("Actions", "Good")),
    ActionSpec("score_known", mark("Actions", "Show &known defects"), SCORE, "verdict-known", ("Alt+3",), "score", checkable=True, short=mark("Actions", "Known")),
    ActionSpec("score_unknown", mark("Actions", "Show &unknown defects"), SCORE, "verdict-unknown", ("Alt+4",), "score", checkable=True, short=mark("Actions", "Unknown")),
    ActionSpec("score_error", mark("Actions", "Show &errors"), SCORE, "error", ("Alt+5",), "score", checkable=True, short=mark("Actions", "Errors")),
    ActionSpec("find_part", mark("Actions", "Fi&nd a part"), SCORE, "search", ("Ctrl+F",), "score"),
    ActionSpec("next_rejected", mark("Actions", "Ne&xt part that is not good"), SCORE, "next", ("Space",), "score", short=mark("Actions", "Next rejected")),
    ActionSpec("keep_score_threshold", mark("Actions", "Kee&p the threshold as it stands"), SCORE, "confirm", ("Ctrl+Shift+Return",), "score", short=mark("Actions", "Keep")),
    ActionSpec("reset_score_threshold", mark("Actions", "&Back to the advised threshold"), SCORE, "reset", ("Ctrl+Backspace",), "score", short=mark("Actions", "Advised")),
    ActionSpec("send_unknown", mark("Actions", "Send the unknown ones to &triage"), SCORE, "send", ("Ctrl+T",), "score", short=mark("Actions", "Unknown ones to triage")),
    ActionSpec("save_scores", mark("Actions", "Sa&ve the tables…"), SCORE, "table", ("Ctrl+S",), "score", short=mark("Actions", "Save tables")),
    ActionSpec("command_palette", mark("Actions", "&Command palette"), HELP, "search", ("Ctrl+K", "Ctrl+Shift+P")),
    ActionSpec("user_guide", mark("Actions", "&User guide"), HELP, "guide", ("Shift+F1",)),
    ActionSpec("shortcuts", mark("Actions", "&Keyboard shortcuts"), HELP, "keyboard", ("F1",)),
    ActionSpec("show_tour", mark("Actions", "&Guided tour"), HELP, "tour"),
    ActionSpec("about", mark("Actions", "&About Vitia"), HELP, "info"),
)  # fmt: skip


def translated(spec: ActionSpec) -> str:
    """The text of an action in the user's language, with its mnemonic."""
    text = QCoreApplication.translate("Actions", spec.text)
    return text.format(n=spec.id.rsplit("_", 1)[-1]) if "{n}" in text else text


def plain(text: str) -> str:
    """A menu's text without its mnemonic and without the dots."""
    return without_mnemonic(text).rstrip("…")


def native(key: str) -> str:
    """A key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def portable(key: str | QKeySequence) -> str:
    """A key in the form in which it is compared and stored."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


class Actions(QObject):
    """The QActions of one window, made from :data:`SPECS`.

    Args:
        window: owns the actions; those of scope "window" work wherever the focus is in it.
    """

    keys_changed = Signal(str)  # id of the action that has other keys now

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.specs = {spec.id: spec for spec in SPECS}
        self.scope: str | None = None  # the page that shows
        self._actions: dict[str, QAction] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        self._said: dict[str, str] = {}
        self._tipped: list[tuple[str, QWidget]] = []
        self._by_title: dict[str, QMenu] = {}
        self._menus: dict[str, QMenu] = {}  # by the page that all actions in them belong to
        for spec in SPECS:
            action = QAction(translated(spec), self)
            action.setObjectName(spec.id)
            short = QCoreApplication.translate("Actions", spec.short) if spec.short else ""
            action.setIconText(short or plain(translated(spec)))
            action.setCheckable(spec.checkable)
            # A page's keys work only while the page has the focus, so pages may share letters.
            inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
            action.setShortcutContext(
                Qt.ShortcutContext.WindowShortcut if spec.scope == WINDOW else inside
            )
            self._actions[spec.id] = action
            self.set_keys(spec.id, spec.shortcuts)
            if spec.scope == WINDOW:
                window.addAction(action)
        self.update_icons()

    def action(self, name: str) -> QAction:
        """The action of this name."""
        return self._actions[name]

    def bind(self, name: str, handler: Callable[[], object]) -> None:
        """Call ``handler`` when the action is triggered (for a checkable one: either way)."""
        self._actions[name].triggered.connect(lambda _checked: handler())

    def attach(self, scope: str, page: QWidget) -> None:
        """Let the keys of the actions of this scope work on a page and all that is in it."""
        page.addActions([self._actions[s.id] for s in SPECS if s.scope == scope])

    def set_enabled(self, names: Iterable[str], enabled: bool) -> None:
        """Switch several actions on or off."""
        for name in names:
            self._actions[name].setEnabled(enabled)

    # ---- keys ----------------------------------------------------------------------------------
    def keys(self, name: str) -> tuple[str, ...]:
        """The keys that trigger an action now, portable, the one that is shown first."""
        return self._keys[name]

    def key_text(self, name: str) -> str:
        """The key that is shown for an action, as this system writes it; empty = it has none."""
        return native(self._keys[name][0]) if self._keys[name] else ""

    def set_keys(self, name: str, keys: Iterable[str]) -> None:
        """Give an action these keys instead; menus and tooltips show them at once."""
        self._keys[name] = tuple(portable(key) for key in keys)
        if not self.specs[name].hold:
            self._actions[name].setShortcuts([QKeySequence(key) for key in self._keys[name]])
        self._show_tip(name)
        self.keys_changed.emit(name)

    def matches(self, name: str, event: QKeyEvent) -> bool:
        """Whether a key event is of an action's key: for actions that last as long as it is held."""
        pressed = QKeyCombination(
            event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key())
        )
        return any(QKeySequence(key) == QKeySequence(pressed) for key in self._keys[name])

    def say(self, name: str, text: str | None) -> None:
        """Let menu and tooltip say more than the action's own text; None: that again."""
        action = self._actions[name]
        if text is None:
            self._said.pop(name, None)
            action.setText(translated(self.specs[name]))
        else:
            self._said[name] = text
            action.setText(text.replace("&", "&&"))
        self._show_tip(name)

    def tip(self, name: str, widget: QWidget) -> None:
        """Let a widget that triggers an action show its tooltip, as it is from now on."""
        widget.setToolTip(self._actions[name].toolTip())
        self._tipped.append((name, widget))

    def button(self, name: str, text: str = "") -> QPushButton:
        """A push button that triggers an action, and can be used when the action can.

        Args:
            name: of the action.
            text: what it says; empty = the action's short text.
        """
        action = self._actions[name]
        button = QPushButton(text or action.iconText())
        self.tip(name, button)
        button.clicked.connect(action.trigger)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _show_tip(self, name: str) -> None:
        text = self._said.get(name) or plain(translated(self.specs[name]))
        keys = self._keys[name]
        tip = f"{text} ({native(keys[0])})" if keys else text
        self._actions[name].setToolTip(tip)
        self._tipped = [(n, w) for n, w in self._tipped if isValid(w)]  # pages come and go
        for other, widget in self._tipped:
            if other == name:
                widget.setToolTip(tip)

    # ---- menus ---------------------------------------------------------------------------------
    def fill(self, bar: QMenuBar) -> None:
        """Build the menus."""
        for title in MENUS:
            menu = QMenu(QCoreApplication.translate("Actions", title), bar)
            for spec in SPECS:
                if spec.menu == title and spec.in_menu and not spec.hold:
                    menu.addAction(self._actions[spec.id])
            bar.addMenu(menu)
            self._by_title[title] = menu
            scopes = {spec.scope for spec in SPECS if spec.menu == title}
            if len(scopes) == 1:
                self._menus[scopes.pop()] = menu

    def menu(self, title: str) -> QMenu:
        """The menu of this title, as the specs name it."""
        return self._by_title[title]

    def set_scope(self, scope: str | None) -> None:
        """Another page shows: the menus of the others cannot be used."""
        self.scope = scope
        for page, menu in self._menus.items():
            menu.menuAction().setEnabled(page in (WINDOW, scope))

    def is_in_scope(self, name: str) -> bool:
        """Whether the action works on the page that shows."""
        return self.specs[name].scope in (WINDOW, self.scope)

    def update_icons(self) -> None:
        """Draw the icons in the colours of now."""
        for spec in SPECS:
            if spec.icon:
                self._actions[spec.id].setIcon(icon(spec.icon))
