"""What jobs of the score page do; see :mod:`app.tasks`."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.jobs import Work
from app.stations import SCORED, export_mark
from app.tasks import load_torch
from engine.errors import VitiaError
from engine.progress import Cancel, Progress
from engine.score.model import SUFFIX, ModelInfo, keep_rules, read_info
from engine.score.results import Results, ScoredImage, write_tables
from engine.score.verdict import Rules, judge
from engine.session import Session

if TYPE_CHECKING:
    from engine.pipeline.score_lesson import Lesson, Which
    from engine.score.settings import ScorerSettings

FOLDER = "score_folder"  # meta: the folder that was scored last
CHOSEN = "score_chosen"  # meta: the model that scores, where it is not the one learned last


@dataclass(frozen=True)
class KnownModel:
    """A model at hand: where it is, and what it says of itself."""

    path: Path
    info: ModelInfo


def score_place(session_path: Path) -> Path:
    """The folder of a session's models and results; maybe not there yet."""
    return session_path.with_name(f"{session_path.name}.d") / "score"


def models_of(session_path: Path, more: Iterable[Path] = ()) -> list[KnownModel]:
    """The models of a session, the newest first, and others by path; damaged ones are passed over."""
    found = []
    for path in (*sorted(score_place(session_path).glob(f"*{SUFFIX}")), *more):
        try:
            found.append(KnownModel(path, read_info(path)))
        except VitiaError:
            continue
    return sorted(found, key=lambda one: one.info.created, reverse=True)


def results_place(session_path: Path, model: ModelInfo, folder: Path) -> Path:
    """Where the results of a model on a folder are kept."""
    digest = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:12]
    return score_place(session_path) / f"{model.id[:12]}-{digest}.scores"


def find_lesson(session_path: Path, which: Which) -> Lesson | VitiaError:
    """What there is to learn from, or why there is nothing; does not raise."""
    from engine.pipeline.score_lesson import make_lesson

    try:
        with Session.open(session_path, read_only=True) as session:
            return make_lesson(session, which)
    except VitiaError as error:
        return error


def learn(session_path: Path, settings: ScorerSettings, which: Which) -> Work:
    """Learn a model and keep it with the session; gives the KnownModel."""

    def work(progress: Progress, cancel: Cancel) -> KnownModel:
        load_torch(progress)
        from dataclasses import replace

        from engine.backbone.names import best_available
        from engine.pipeline.score_learn import learn_to_score
        from engine.score.model import save_model

        chosen = settings if settings.weights else replace(settings, weights=best_available())
        with Session.open(session_path) as session:
            mark = export_mark(session)
            model = learn_to_score(session, chosen, which, progress=progress, cancel=cancel)
            progress.stage("Write the model", 0)
            path = save_model(_free_name(session.folder / "score"), model)
            session.set(SCORED, {"file": path.name, "mark": mark})
            session.set(CHOSEN, str(path))
        return KnownModel(path, model.info)

    return work


def _free_name(folder: Path) -> Path:
    taken = [
        int(m[1]) for p in folder.glob(f"*{SUFFIX}") if (m := re.match(r"model (\d+)", p.name))
    ]
    return folder / f"model {max(taken, default=0) + 1}{SUFFIX}"


def score(model: Path, folder: Path, results: Path, rules: Rules) -> Work:
    """Score what is new in a folder; gives how many parts that were."""

    def work(progress: Progress, cancel: Cancel) -> int:
        load_torch(progress)
        from engine.pipeline.score import score_folder
        from engine.score.model import load_model

        progress.stage("Load the model", 0)
        loaded = load_model(model)
        with Results.begin(results, loaded.info.id, folder) as kept:
            return score_folder(loaded, folder, kept, rules=rules, progress=progress, cancel=cancel)

    return work


def keep(model: Path, rules: Rules) -> Work:
    """Let other rules count in a model; gives its ModelInfo."""

    def work(progress: Progress, _cancel: Cancel) -> ModelInfo:
        progress.stage("Write the model", 0)
        return keep_rules(model, rules)

    return work


def save_tables(results: Path, rules: Rules, names: dict[int, str], target: Path) -> Work:
    """Write both tables; gives the paths."""

    def work(progress: Progress, _cancel: Cancel) -> tuple[Path, Path]:
        progress.stage("Write the tables", 0)
        with Results.open(results) as kept:
            return write_tables(kept.images(), rules, names, target)

    return work


def send_to_triage(model: Path, results: Path, rules: Rules, target: Path) -> Work:
    """Make a triage session of the unknown parts; gives its path."""

    def work(progress: Progress, cancel: Cancel) -> Path:
        load_torch(progress)
        from engine.pipeline.score_unknown import unknown_session
        from engine.score.model import load_model

        progress.stage("Load the model", 0)
        loaded = load_model(model)
        with Results.open(results) as kept:
            return unknown_session(loaded, kept, rules, target, progress=progress, cancel=cancel)

    return work


def unknown_count(images: Iterable[ScoredImage], rules: Rules) -> int:
    """How many parts are unknown."""
    return sum(judge(i.score, i.regions, rules).kind == "unknown" for i in images)
