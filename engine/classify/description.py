"""What a classifier's file says of itself, as JSON; no torch is needed to read it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal, Self

from engine.binarize import BinarizeParams
from engine.crops import CropParams
from engine.errors import VitiaError
from engine.maps.scale import MapScale

FORMAT = "vitia-classifier"
VERSION = 1
Vectors = Literal["trained", "cls", "patches", "both"]


@dataclass(frozen=True)
class ClassInfo:
    """A class by the id that it has in the session, which no other class ever gets."""

    id: int
    name: str
    colour: str


@dataclass(frozen=True)
class Backbone:
    """The network before training.

    Attributes:
        weights: the name or file that the run took them from.
        source: the same in words.
        sha256: digest of shape and weights, see :func:`engine.classify.backbone.digest`.
        shape: see :func:`engine.classify.backbone.shape_of`.
        mean: per-channel mean of the normalisation.
        std: per-channel standard deviation.
        mask_layers: in how many of the last blocks the mask guides the CLS query.
        image_size: the run's, for loading the weights again; None was the model's own.
        seed: of random weights.
        precision: of the frozen blocks, as the run chose it.
        inside: the weights are in the file.
    """

    weights: str
    source: str
    sha256: str
    shape: dict[str, Any]
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    mask_layers: int
    image_size: int | None
    seed: int
    precision: str
    inside: bool


@dataclass(frozen=True)
class Divided:
    """A class of the network whose crops are in several classes now.

    What the heads give it goes to these by the votes of its own crops, see :class:`NeighbourRule`.

    Attributes:
        column: which class of the network.
        places: of the classes that its crops are in.
        k: how many crops vote.
        temperature: how much nearer ones count more.
    """

    column: int
    places: tuple[int, ...]
    k: int
    temperature: float


@dataclass(frozen=True)
class HeadRule:
    """The trained heads decide, exactly as at the end of the run.

    Attributes:
        columns: for each class of the network, the place of the class that it counts for: what was
            merged is added up.
        divided: the classes of the network whose crops were moved or split since.
        agreement: share of the crops that get their own class; where neighbours decide, each one is
            left out for itself.
        head: which head counts; None takes the mean of all in four quarter turns.
        base_classes: columns of the heads that belong to the base set.
        beside: the heads see the early patches in the mask beside CLS.
        pull: crops of low score that look like the start's normal ones are pulled to normal.
    """

    columns: tuple[int, ...]
    divided: tuple[Divided, ...]
    agreement: float
    head: int | None
    base_classes: int
    beside: bool
    pull: bool


@dataclass(frozen=True)
class NeighbourRule:
    """The crops of the session, with the classes that they are in now, decide.

    A new crop's k nearest ones vote with exp(cosine / temperature).

    Attributes:
        vectors: what is compared: "trained" is what the trained heads see, the others come from
            the frozen network.
        k: how many vote.
        temperature: how much nearer ones count more; with k the one that is least surprised by
            each crop's class when that crop is left out.
        agreement: share of the crops whose class the others give when it is left out.
        beside: for "trained", as of :class:`HeadRule`.
        turned: for "trained", crops are seen in four quarter turns.
    """

    vectors: Vectors
    k: int
    temperature: float
    agreement: float
    beside: bool = False
    turned: bool = True


@dataclass(frozen=True)
class Thresholds:
    """How maps become masks: one scale and range for all, those of the session."""

    params: BinarizeParams
    lo: int
    hi: int
    scale: MapScale


@dataclass(frozen=True)
class Description:
    """Everything about a classifier but its tensors.

    Attributes:
        classes: in the order of all probabilities; the first is normal parts and false alarms.
        rule: who decides.
        backbone: the network before training.
        crops: how crops are cut.
        thresholds: None where the session had masks and no maps.
        area_temperature: tau_a of region merging in pixels; None = relative.
        area_fraction: tau_a as a fraction of the longer image side, when relative.
        session: the name of the session that it was saved from.
        run: the run's number there.
        method: the run's method.
        created: when it was saved, ISO 8601, UTC.
        vitia: the version that saved it.
    """

    classes: tuple[ClassInfo, ...]
    rule: HeadRule | NeighbourRule
    backbone: Backbone
    crops: CropParams
    thresholds: Thresholds | None
    area_temperature: float | None
    area_fraction: float
    session: str
    run: int
    method: str
    created: str
    vitia: str

    def to_json(self) -> dict[str, Any]:
        """As a JSON object."""
        kind = "heads" if isinstance(self.rule, HeadRule) else "neighbours"
        return {"format": FORMAT, "version": VERSION, **asdict(self), "kind": kind}

    @classmethod
    def from_json(cls, facts: dict[str, Any]) -> Self:
        """What :meth:`to_json` gave.

        Raises:
            VitiaError: it is of a newer version, or is not what that gave.
        """
        if facts.get("format") != FORMAT:
            raise VitiaError("this is no classifier of Vitia")
        if not isinstance(facts.get("version"), int) or facts["version"] > VERSION:
            raise VitiaError("this classifier was saved by a newer Vitia", None, "Update Vitia")
        try:
            return cls._read(dict(facts))
        except (KeyError, TypeError, ValueError) as error:
            raise VitiaError(
                f"what this classifier says of itself is damaged ({error!r})",
                None,
                "Save it from its session again",
            ) from error

    @classmethod
    def _read(cls, facts: dict[str, Any]) -> Self:
        del facts["format"], facts["version"]
        rule, backbone, thresholds = facts["rule"], facts["backbone"], facts["thresholds"]
        if facts.pop("kind") == "heads":
            divided = tuple(
                Divided(**{**one, "places": tuple(one["places"])}) for one in rule["divided"]
            )
            columns = tuple(rule["columns"])
            facts["rule"] = HeadRule(**{**rule, "columns": columns, "divided": divided})
        else:
            facts["rule"] = NeighbourRule(**rule)
        mean, std = tuple(backbone["mean"]), tuple(backbone["std"])
        facts["backbone"] = Backbone(**{**backbone, "mean": mean, "std": std})
        facts["classes"] = tuple(ClassInfo(**one) for one in facts["classes"])
        facts["crops"] = CropParams(**facts["crops"])
        if thresholds is not None:
            params, scale = BinarizeParams(**thresholds["params"]), MapScale(**thresholds["scale"])
            facts["thresholds"] = Thresholds(params, thresholds["lo"], thresholds["hi"], scale)
        return cls(**facts)
