"""Unknown parts back to triage: a product folder and a session of their own, ready to be named."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine import triage
from engine.errors import VitiaError
from engine.files import atomic_folder, encode_png, read_image
from engine.pipeline.applied import Recorder
from engine.pipeline.masks import fit_mask
from engine.product import scan_product
from engine.progress import Cancel, Progress
from engine.score.regions import region_mask
from engine.score.results import Results, ScoredImage
from engine.score.verdict import Rules, judge, judge_region
from engine.session import Session

if TYPE_CHECKING:
    from engine.classify import Classifier
    from engine.score.model import ScoreModel

UNKNOWN = "unknown"


def unknown_session(
    model: ScoreModel,
    results: Results,
    rules: Rules,
    session_path: Path,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Path:
    """Make a triage session of all parts that are unknown; gives its path.

    The folder beside it, named like it, is its product: the images (linked where the disk can, so
    that they take no room), the scorer's maps, and the masks of the regions. The known classes are
    in the session with their names and colours; regions that are unknown wait, unconfirmed, in a
    class of their own, and regions of known defects in theirs.

    Args:
        model: that scored the parts.
        results: what it found.
        rules: that decide what is unknown.
        session_path: of the new session; nothing may be there.
        progress: told what happens.
        cancel: stops the work.

    Raises:
        VitiaError: no part is unknown, the model has no classifier, an image is gone, or the place
            is taken or cannot be written.
        Cancelled: asked to stop; nothing is left behind.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    images = [
        image
        for image in results.images()
        if judge(image.score, image.regions, rules).kind == "unknown"
    ]
    if not images:
        raise VitiaError("no part is unknown", results.folder, "There is nothing to send to triage")
    if model.classifier is None:
        raise VitiaError("this model knows no classes", None, "Learn one from a triaged session")
    folder = session_path.with_suffix("")
    if session_path.exists():
        raise VitiaError("there is a session already", session_path, "Choose another name")
    with atomic_folder(folder) as made:
        _fill(made, images, results, model.levels.low, progress, cancel)
    try:
        _record(model.classifier, folder, session_path, progress, cancel)
        with Session.open(session_path) as session:
            session.set("scale", [0.0, 255.0])  # of the scorer's maps, not of the classifier's
            _set_apart(session, {f"test/{image.path}": image for image in images}, rules)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        if session_path.exists():
            Session.open(session_path).delete()
        raise
    return session_path


def _fill(
    folder: Path,
    images: Sequence[ScoredImage],
    results: Results,
    low: int,
    progress: Progress,
    cancel: Cancel,
) -> None:
    """Images, maps and masks, in three trees of the same shape."""
    progress.stage("Collect the unknown parts", len(images))
    for image in images:
        cancel.check()
        source, target = results.folder / image.path, folder / "test" / image.path
        target.parent.mkdir(parents=True, exist_ok=True)
        _link(source, target)
        map_u8 = results.map_of(image.path)
        assert map_u8 is not None  # it has a score
        mask = fit_mask(region_mask(map_u8, low)[0], (image.height, image.width))
        for name, png in (("maps", encode_png(map_u8)), ("masks", encode_png(mask))):
            place = folder / name / PurePosixPath(image.path).with_suffix(".png")
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(png)
        progress.advance()


def _link(source: Path, target: Path) -> None:
    """The file under another name, or a copy where the disk or the system has no links."""
    try:
        os.link(os.path.realpath(source), target)
    except OSError:
        try:
            shutil.copyfile(source, target)
        except OSError as error:
            raise VitiaError(
                f"this part cannot be read any more ({error.strerror})", source,
                "Score the folder again",
            ) from error  # fmt: skip


def _record(
    classifier: Classifier, folder: Path, session_path: Path, progress: Progress, cancel: Cancel
) -> None:
    """The session, with the classes that the classifier gives the regions."""
    from safetensors.torch import save

    from engine.classify import Masked
    from engine.classify.files import META
    from engine.files import read_mask

    product = scan_product(folder, None, "auto", progress, cancel)
    tensors, facts = classifier.state()
    with tempfile.TemporaryDirectory() as temporary:
        file = Path(temporary) / "classifier.safetensors"
        whole = {name: tensor.contiguous() for name, tensor in tensors.items()}
        file.write_bytes(save(whole, {META: json.dumps(facts)}))
        recorder = Recorder(session_path, product, classifier, file, None, "auto")
        try:
            tests = [i for i in product.images if i.split == "test" and i.mask_path]
            progress.stage("Look at the unknown parts", len(tests))
            for image in tests:
                cancel.check()
                assert image.mask_path is not None
                pixels = read_image(folder / image.path)
                mask: NDArray[np.bool_] = read_mask(folder / image.mask_path)
                masked = Masked(pixels, mask)
                recorder.add(image, masked, next(iter(classifier.classify_many([masked]))))
                progress.advance()
            recorder.finish(0.0)
        except BaseException:
            recorder.drop()
            raise
        recorder.close()


def _set_apart(session: Session, images: dict[str, ScoredImage], rules: Rules) -> None:
    """Move the crops of unknown regions into a class of their own; they stay open."""
    run = session.current_run()
    assert run is not None  # the recorder made it
    paths = {i.id: i.path for i in session.images("test")}
    unknown = []
    for crop in session.crops(run.crop_set_id):
        image = images[paths[crop.image_id]]
        same = [r for r in image.regions if r.box == crop.box]
        if not same or any(judge_region(r, rules).kind == "unknown" for r in same):
            unknown.append(crop.id)
    names = {c.name for c in session.clusters(run.id)}
    name, number = UNKNOWN, 1
    while name in names:
        number += 1
        name = f"{UNKNOWN} {number}"
    triage.add_cluster(session, run.id, name, None, unknown)
    triage.confirm(session, run.id, unknown, confirmed=False)
