"""Everything that scoring new parts needs, in one file: scorer, classifier, rules, names.

The file is a safetensors file. Its tensors are those of the scorer and of the classifier under
"scorer." and "classifier.", and the features of the known crops; one JSON text in its metadata
holds the rest.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.errors import VitiaError
from engine.files import atomic_file
from engine.maps import MapScale
from engine.score.known import KnownCrops
from engine.score.regions import MapLevels
from engine.score.verdict import Rules

if TYPE_CHECKING:
    from engine.classify import Classifier
    from engine.score.scorer import Scorer

SUFFIX = ".vitia-score"
FORMAT = 1
_KEY = "vitia-score"
_AGAIN = "Learn the model again"


def _versions() -> dict[str, str]:
    found = {}
    for name in ("vitia", "torch", "timm"):
        try:
            found[name] = version(name)
        except PackageNotFoundError:  # in a packed program
            continue
    return found


@dataclass(frozen=True)
class SeenClass:
    """A class of defects that a model has seen.

    Attributes:
        id: stable, as in the session it comes from.
        name: what the engineer called it.
        colour: as Qt names colours.
        images: how many images of it the scorer learned from.
        crops: how many crops of it are known.
        normal: it is that of false alarms.
    """

    id: int
    name: str
    colour: str
    images: int
    crops: int
    normal: bool = False


@dataclass(frozen=True)
class ModelInfo:
    """What a model says of itself; read without loading it.

    Attributes:
        id: tells it from every other model; other rules leave it as it is.
        product: name of the product that it was learned from.
        created: when, ISO 8601 UTC.
        classes: that it has seen.
        normals: how many images of good parts it learned from.
        scorer: settings of the scorer.
        rules: threshold and significance that count now.
        advised: those that were found when it was learned.
        low: level of the maps, 0 to 255, that those of good parts stay below.
        versions: of the programs that made it.
    """

    product: str
    classes: tuple[SeenClass, ...]
    normals: int
    scorer: Mapping[str, Any]
    rules: Rules
    advised: Rules
    low: int
    id: str = field(default_factory=lambda: uuid.uuid4().hex)
    created: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))
    versions: Mapping[str, str] = field(default_factory=_versions)

    @property
    def names(self) -> dict[int, str]:
        """The names of its classes, by id."""
        return {c.id: c.name for c in self.classes}

    @property
    def defects(self) -> tuple[SeenClass, ...]:
        """Its classes, that of false alarms left out."""
        return tuple(c for c in self.classes if not c.normal)


@dataclass(frozen=True, eq=False)
class ScoreModel:
    """A scorer with all that turns its scores into verdicts.

    Attributes:
        scorer: gives every image a score and a map.
        classifier: gives regions a class; None: every rejected part is unknown.
        known: the crops that its classes are known by, cut out by the scorer's maps; None without
            a classifier.
        found: the same crops with the masks that they had in the session, for parts that come
            with maps or masks of the same kind.
        levels: scale of the scorer's maps.
        info: names, rules, and where it comes from.
    """

    scorer: Scorer
    classifier: Classifier | None
    known: KnownCrops | None
    found: KnownCrops | None
    levels: MapLevels
    info: ModelInfo


def save_model(path: Path, model: ScoreModel) -> Path:
    """Write a model; a file that is there is replaced whole.

    Raises:
        VitiaError: the place cannot be written.
    """
    import torch

    tensors, scorer = model.scorer.state()
    arrays = {f"scorer.{name}": tensor for name, tensor in tensors.items()}
    classifier = None
    if model.classifier is not None:
        tensors, classifier = model.classifier.state()
        arrays |= {f"classifier.{name}": tensor for name, tensor in tensors.items()}
    for part, crops in (("known", model.known), ("found", model.found)):
        if crops is not None:
            arrays[f"{part}.vectors"] = torch.from_numpy(crops.vectors)
            arrays[f"{part}.class_ids"] = torch.from_numpy(crops.class_ids)
            arrays[f"{part}.strangeness"] = torch.from_numpy(crops.strangeness)
    facts = {
        "format": FORMAT,
        "info": asdict(model.info),
        "scorer": scorer,
        "classifier": classifier,
        "scale": asdict(model.levels.scale),
    }
    _write(path, arrays, facts)
    return path


def load_model(path: Path, device: str = "auto") -> ScoreModel:
    """Read a model, on to a device: "auto", "cpu", "cuda" or "cuda:N".

    Raises:
        VitiaError: no such file, damaged, no model, or written by a newer Vitia.
    """
    from engine.classify import Classifier
    from engine.score.scorer import Scorer

    tensors, facts = _read(path)

    def of(part: str) -> dict[str, Any]:
        start = f"{part}."
        return {n.removeprefix(start): t for n, t in tensors.items() if n.startswith(start)}

    def crops(part: str) -> KnownCrops | None:
        arrays = {name: tensor.numpy() for name, tensor in of(part).items()}
        return KnownCrops(**arrays) if arrays else None

    try:
        return ScoreModel(
            scorer=Scorer.from_state(of("scorer"), facts["scorer"], device),
            classifier=None
            if facts["classifier"] is None
            else Classifier.from_state(of("classifier"), facts["classifier"], device),
            known=crops("known"),
            found=crops("found"),
            levels=MapLevels(MapScale(**facts["scale"]), int(facts["info"]["low"])),
            info=_info(facts["info"]),
        )
    except (KeyError, TypeError, ValueError, RuntimeError) as error:
        raise _damaged(path, error) from error


def read_info(path: Path) -> ModelInfo:
    """What a model says of itself; quick.

    Raises:
        VitiaError: as :func:`load_model`.
    """
    facts = _header(path)
    try:
        return _info(facts["info"])
    except (KeyError, TypeError, ValueError) as error:
        raise _damaged(path, error) from error


def keep_rules(path: Path, rules: Rules) -> ModelInfo:
    """Let other rules count in a model from now on; gives what it says of itself then.

    Raises:
        VitiaError: as :func:`load_model` and :func:`save_model`.
    """
    tensors, facts = _read(path)
    info = replace(_info(facts["info"]), rules=rules)
    _write(path, tensors, {**facts, "info": asdict(info)})
    return info


def _write(path: Path, tensors: dict[str, Any], facts: dict[str, Any]) -> None:
    from safetensors.torch import save

    whole = {name: tensor.contiguous() for name, tensor in tensors.items()}
    with atomic_file(path) as temporary:
        temporary.write_bytes(save(whole, {_KEY: json.dumps(facts)}))


def _read(path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    facts = _header(path)
    try:
        return load_file(path), facts
    except (OSError, SafetensorError) as error:
        raise _damaged(path, error) from error


def _header(path: Path) -> dict[str, Any]:
    from safetensors import SafetensorError, safe_open

    if not path.is_file():
        raise VitiaError("there is no such model", path, "Choose a model that Vitia learned")
    try:
        with safe_open(path, framework="numpy") as file:
            text = (file.metadata() or {}).get(_KEY)
        facts = None if text is None else json.loads(text)
    except (OSError, SafetensorError, ValueError) as error:
        raise _damaged(path, error) from error
    if not isinstance(facts, dict):
        raise VitiaError(
            "this file is no model that scores parts", path, "Choose a model that Vitia learned"
        )
    if facts.get("format", 0) > FORMAT:
        raise VitiaError("this model was written by a newer Vitia", path, "Update Vitia")
    return facts


def _info(stored: Mapping[str, Any]) -> ModelInfo:
    return ModelInfo(
        **{
            **stored,
            "classes": tuple(SeenClass(**one) for one in stored["classes"]),
            "rules": Rules(**stored["rules"]),
            "advised": Rules(**stored["advised"]),
        }
    )


def _damaged(path: Path, error: Exception) -> VitiaError:
    reason = " ".join(str(error).split())[:160]
    return VitiaError(f"the model is damaged ({reason})", path, _AGAIN)
