"""From a run and what the engineer made of it to a classifier."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from safetensors.torch import save
from torch import Tensor

from engine.backbone.mgvit import MaskGuidedViT
from engine.backbone.names import weights_file
from engine.backbone.weights import load_vit
from engine.binarize import BinarizeParams
from engine.classify.backbone import digest, packed, shape_of
from engine.classify.classifier import (
    BACKBONE,
    HEADS,
    KNOWN,
    LABELS,
    MEMBER_LABELS,
    MEMBERS,
    TRAINED,
    Classifier,
)
from engine.classify.description import (
    Backbone,
    ClassInfo,
    Description,
    Divided,
    HeadRule,
    NeighbourRule,
    Thresholds,
    Vectors,
)
from engine.classify.files import META
from engine.classify.neighbours import fitted, thinned, votes
from engine.crops import CropParams
from engine.discover.checkpoint import load_state
from engine.discover.clustering.regions import region_embeddings
from engine.discover.clustering.settings import RegionSettings
from engine.discover.refine import CORRECTIONS, Corrections
from engine.discover.settings import DiscoverSettings
from engine.discover.start import known_start, region_settings
from engine.errors import VitiaError
from engine.files import atomic_file
from engine.maps.measure import map_scale
from engine.progress import Cancel, Progress
from engine.session import Run, Session
from engine.triage import CropTable, crop_table, load_result, merged_places, unit_embeddings

APPLIED = "classifier"
"""The method of a run whose classes a classifier gave; it lies in the run's folder."""
APPLIED_FILE = "classifier.safetensors"
_BLOCK = "backbone.vit.blocks."


@dataclass(frozen=True)
class _Source:
    """The network of a run, and what its classes can be told by.

    Attributes:
        backbone: before training.
        tensors: its weights where they are kept inside, and the trained block and heads.
        vectors: what stands for a crop.
        beside: as of :class:`NeighbourRule`.
        turned: as of :class:`NeighbourRule`.
        x: (N, D) the vectors of the run's crops, by id, of length one.
    """

    backbone: Backbone
    tensors: dict[str, Tensor]
    vectors: Vectors
    beside: bool
    turned: bool
    x: NDArray[np.float32]


def save_classifier(
    session: Session,
    run_id: int,
    path: Path,
    *,
    inside: bool = True,
    half: bool = False,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Path:
    """Write the classes of a run, as they stand after all edits, as one classifier file.

    A trained run decides by its own heads: classes that were merged are added up, and where crops
    were moved or classes divided or added, the nearest crops of the session share out what the
    heads gave to all of them together. For runs that do not train, the nearest crops alone decide.
    Which it is stands in the file.

    Args:
        session: where the run is.
        run_id: a finished run.
        path: where to write; replaced whole.
        inside: keep the backbone's weights in the file, so that it needs nothing else.
        half: keep them with half the digits where that loses some; probabilities then differ in
            the third place.
        progress: told what happens.
        cancel: stops the work.

    Raises:
        VitiaError: no such run, not finished, its network or checkpoint cannot be used any more, or
            the place cannot be written.
        Cancelled: asked to stop; nothing is written then.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    progress.stage("Collect the classifier", 0)
    description, tensors = make_classifier(
        session, run_id, inside=inside, half=half, progress=progress, cancel=cancel
    )
    cancel.check()
    with atomic_file(path) as temporary:
        meta = {META: json.dumps(description.to_json(), ensure_ascii=False)}
        temporary.write_bytes(save(tensors, meta))
    return path


def make_classifier(
    session: Session,
    run_id: int,
    *,
    inside: bool = True,
    half: bool = False,
    progress: Progress,
    cancel: Cancel,
) -> tuple[Description, dict[str, Tensor]]:
    """As :func:`save_classifier`, but kept in memory."""
    run, table = session.run(run_id), crop_table(session, run_id)
    stable = session.class_ids(run_id)
    source = _source(session, run, progress, cancel, inside=inside, half=half)
    rule, more = _rule(session, run, table, source, progress, cancel)
    crop_set = next(s for s in session.crop_sets() if s.id == run.crop_set_id)
    description = Description(
        classes=tuple(ClassInfo(stable[c.id], c.name, c.colour) for c in table.clusters),
        rule=rule,
        backbone=source.backbone,
        crops=CropParams(**{f.name: crop_set.settings[f.name] for f in fields(CropParams)}),
        thresholds=_thresholds(session),
        area_temperature=run.settings["area_temperature"],
        area_fraction=run.settings["area_fraction"],
        session=session.path.stem,
        run=run.id,
        method=run.method,
        created=session.now(),
        vitia=version("vitia"),
    )
    return description, {**source.tensors, **more}


# ---- who decides -------------------------------------------------------------------------------
def _rule(
    session: Session,
    run: Run,
    table: CropTable,
    source: _Source,
    progress: Progress,
    cancel: Cancel,
) -> tuple[HeadRule | NeighbourRule, dict[str, Tensor]]:
    """The rule, and the tensors that it needs beside the network's."""
    if HEADS in source.tensors:
        return _by_heads(session, run, table, source, progress, cancel)
    progress.stage("Compare the crops", 0)
    kept = thinned(torch.from_numpy(table.columns))
    known = F.normalize(torch.from_numpy(source.x)[kept].float(), dim=1)
    labels = torch.from_numpy(table.columns)[kept]
    best = fitted(known, labels, len(table.clusters))
    tensors = {KNOWN: known.half(), LABELS: labels.int()}
    return (
        NeighbourRule(
            source.vectors, best.k, best.temperature, best.agreement, source.beside, source.turned
        ),
        tensors,
    )


def _by_heads(
    session: Session,
    run: Run,
    table: CropTable,
    source: _Source,
    progress: Progress,
    cancel: Cancel,
) -> tuple[HeadRule, dict[str, Tensor]]:
    """The heads decide; where a class of the network was divided, its crops share its part out."""
    progress.stage("Compare the crops", 0)
    settings, result = _settings(run), load_result(session, run.id)
    p = torch.from_numpy(result.probabilities[np.argsort(result.crop_ids)])
    x, now = torch.from_numpy(source.x), torch.from_numpy(table.columns)
    place = {cluster.id: n for n, cluster in enumerate(table.clusters)}
    columns = merged_places(session.clusters(run.id, merged=True), place)
    tensors: dict[str, Tensor] = {}
    divided, shared = [], torch.zeros(len(p), len(table.clusters))
    for column, home in enumerate(columns):
        cancel.check()
        members = (p.argmax(1) == column).nonzero()[:, 0]
        if (now[members] == home).all():
            shared[:, home] += p[:, column]
            continue
        members = members[thinned(now[members])]
        places, labels = now[members].unique(return_inverse=True)
        best = fitted(x[members], labels, len(places))
        divided.append(Divided(column, tuple(places.tolist()), best.k, best.temperature))
        tensors[MEMBERS.format(column)] = x[members].half()
        tensors[MEMBER_LABELS.format(column)] = labels.int()
        own = torch.full((len(p),), -1)
        own[members] = torch.arange(len(members))
        q = votes(x, x[members], labels, len(places), best.k, best.temperature, own)
        shared.index_add_(1, places, p[:, column : column + 1] * q)
    rule = HeadRule(
        columns=tuple(columns),
        divided=tuple(divided),
        agreement=float((shared.argmax(1) == now).float().mean()),
        head=None if settings.consensus else int(run.result["head"]),
        base_classes=source.tensors[HEADS].shape[1] - settings.classes,
        beside=settings.beside,
        pull=settings.start == "regions",
    )
    if rule.pull:
        tensors |= _start_crops(session, run, settings, table, progress, cancel)
    return rule, tensors


def _start_crops(
    session: Session,
    run: Run,
    settings: DiscoverSettings,
    table: CropTable,
    progress: Progress,
    cancel: Cancel,
) -> dict[str, Tensor]:
    """The crops by which one knows what the start of training took for normal."""
    folder = session.run_folder(run.id)
    if (folder / CORRECTIONS).exists():  # it began with the engineer's classes
        normal = torch.from_numpy(Corrections.load(folder).columns == 0)
    else:
        known = run.result.get("start_embedding", "auto")
        normal = known_start(session, run.crop_set_id, settings, progress, cancel, known).normal
    found = region_embeddings(
        session, run.crop_set_id, region_settings(settings), progress=progress, cancel=cancel
    )
    regions = torch.from_numpy(~table.whole).nonzero()[:, 0]
    if not len(regions):
        return {}
    labels = normal[regions].long()
    kept = thinned(labels)
    x = torch.from_numpy(found.vectors("both"))[regions[kept]]
    return {KNOWN: x.half(), LABELS: labels[kept].int()}


# ---- the network -------------------------------------------------------------------------------
def _source(
    session: Session,
    run: Run,
    progress: Progress,
    cancel: Cancel,
    *,
    inside: bool,
    half: bool,
) -> _Source:
    if run.method == APPLIED:
        return _of_classifier(session, run)
    stored = run.settings
    mask_layers = int(stored.get("mask_layers", 9))
    weights = str(stored["weights"])
    loaded = load_vit(weights, stored["image_size"], stored["seed"])
    MaskGuidedViT(loaded.model, mask_layers)  # refuses what is no plain ViT
    shape = shape_of(loaded.model)
    state = dict(loaded.model.state_dict())
    if half and inside:
        state = {name: value.half().float() for name, value in state.items()}
    backbone = Backbone(
        # With the weights inside, nobody needs to know where they lay.
        weights=Path(weights).name if inside and weights_file(weights) else weights,
        source=loaded.source,
        sha256=digest(shape, state),
        shape=shape,
        mean=loaded.mean,
        std=loaded.std,
        mask_layers=mask_layers,
        image_size=stored["image_size"],
        seed=stored["seed"],
        precision=stored["precision"],
        inside=inside,
    )
    tensors: dict[str, Tensor] = {}
    if inside:
        tensors = {BACKBONE + k: v for k, v in packed(state, half=half).items()}
    if "heads" in stored:
        tensors |= _trained(session, run, shape["depth"])
        x = unit_embeddings(session, run.id)
        return _Source(
            backbone, tensors, "trained", bool(stored["beside"]), bool(stored["consensus"]), x
        )
    vectors: Vectors = run.result.get("embedding", "both")
    if run.method == "region clustering":
        return _Source(backbone, tensors, vectors, False, True, unit_embeddings(session, run.id))
    # Whole images were compared, and against one another: of a new one, regions are looked at.
    settings = RegionSettings(
        1, stored["weights"], stored["image_size"],
        seed=stored["seed"], device=stored["device"], precision=stored["precision"],
    )  # fmt: skip
    found = region_embeddings(session, run.crop_set_id, settings, progress=progress, cancel=cancel)
    return _Source(backbone, tensors, "both", False, True, found.vectors("both"))


def _trained(session: Session, run: Run, depth: int) -> dict[str, Tensor]:
    """The trained block and heads from the run's last checkpoint; none where K was one."""
    state = load_state(session.run_folder(run.id))
    if state is None:
        if run.settings["classes"] == 1:
            return {}
        raise VitiaError(
            f"the training state of run {run.id} is gone",
            session.run_folder(run.id),
            "Run the discovery again",
        )
    block = f"{_BLOCK}{depth - 1}."
    tensors = {
        TRAINED + name.removeprefix(block): value.contiguous()
        for name, value in state.tensors.items()
        if name.startswith(block)
    }
    return {**tensors, HEADS: state.tensors["heads.weight"].contiguous()}


def _of_classifier(session: Session, run: Run) -> _Source:
    """The network of the classifier that an applied run came from."""
    used = Classifier.load(session.run_folder(run.id) / APPLIED_FILE, "cpu")
    tensors, _ = used.state()
    kept = {k: v for k, v in tensors.items() if k.startswith((BACKBONE, TRAINED))}
    rule, x = used.description.rule, unit_embeddings(session, run.id)
    backbone = used.description.backbone
    if isinstance(rule, HeadRule):
        return _Source(backbone, kept, "trained", rule.beside, rule.head is None, x)
    return _Source(backbone, kept, rule.vectors, rule.beside, rule.turned, x)


def _settings(run: Run) -> DiscoverSettings:
    known = {f.name for f in fields(DiscoverSettings)}
    return DiscoverSettings(**{k: v for k, v in run.settings.items() if k in known})


def _thresholds(session: Session) -> Thresholds | None:
    stored: dict[str, Any] | None = session.get("binarize")
    if stored is None or session.get("scale") is None:
        return None
    params = BinarizeParams(**{k: v for k, v in stored.items() if k not in ("lo", "hi")})
    return Thresholds(params, int(stored["lo"]), int(stored["hi"]), map_scale(session))
