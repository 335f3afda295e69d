"""Features on disk, one file an image: computed once, and resumable after any interruption."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save

from engine.backbone.features import FeatureNetwork
from engine.errors import VitiaError
from engine.files import atomic_file, read_image, sha256_of
from engine.parallel import in_parallel
from engine.progress import Cancel, Progress

_BATCH = {  # images
    "cpu": 8,
    "cuda": 32,
}
_VECTOR = "vector"
_Decoded = NDArray[np.uint8] | VitiaError
_Item = TypeVar("_Item")
_Made = TypeVar("_Made")


class FeatureStore:
    """The features of one network, kept below ``folder`` by the images' content.

    Args:
        folder: where several networks may keep theirs, for example in a session's folder.
        network: computes what is missing.
    """

    def __init__(self, folder: Path, network: FeatureNetwork) -> None:
        self.network = network
        self.folder = folder / network.key

    def fill(self, images: Sequence[Path], progress: Progress, cancel: Cancel) -> list[str | None]:
        """Compute and keep the features of all images that have none yet.

        Equal images are computed once. What is done stays when the work is stopped.

        Returns:
            The SHA-256 of each image, by which the other methods know it; None, and a warning in
            the log, where an image cannot be read.

        Raises:
            VitiaError: the folder cannot be written.
            Cancelled: asked to stop.
        """
        hashes = in_parallel(_hash, images, "Compare images", progress, cancel)
        broken = [h for h in hashes if isinstance(h, VitiaError)]
        paths = {h: path for path, h in zip(images, hashes, strict=True) if isinstance(h, str)}
        todo = [(h, path) for h, path in paths.items() if not self._is_whole(h)]
        progress.stage("Extract features", len(paths))
        progress.advance(len(paths) - len(todo))
        self._describe()
        lost: set[str] = set()
        size = self.network.size
        for batch in self._batches(todo, lambda path: _decoded(path, size), cancel):
            good = {h: pixels for h, pixels in batch.items() if not isinstance(pixels, VitiaError)}
            if good:
                self._keep(list(good), np.stack(list(good.values())))
            broken += [pixels for pixels in batch.values() if isinstance(pixels, VitiaError)]
            lost |= batch.keys() - good.keys()
            progress.advance(len(batch))
        for error in broken:
            progress.log("warning", f"left out: {error}")
        return [h if isinstance(h, str) and h not in lost else None for h in hashes]

    def fill_made(
        self,
        names: Sequence[str],
        make: Callable[[str], NDArray[np.uint8]],
        progress: Progress,
        cancel: Cancel,
    ) -> None:
        """Compute and keep the features of images that are made, not read from files.

        Args:
            names: what the other methods know them by: of letters and digits, and telling
                everything that decides the image, so that it is made once.
            make: the (H, W, 3) uint8 image of a name; called on several threads.
            progress: told what happens.
            cancel: stops the work.

        Raises:
            VitiaError: the folder cannot be written, or of ``make``.
            Cancelled: asked to stop; what is done stays.
        """
        todo = [(name, name) for name in dict.fromkeys(names) if not self._is_whole(name)]
        progress.stage("Extract features", len(names))
        progress.advance(len(names) - len(todo))
        self._describe()

        def made(name: str) -> NDArray[np.uint8]:
            return squashed(make(name), self.network.size)

        for batch in self._batches(todo, made, cancel):
            self._keep(list(batch), np.stack(list(batch.values())))
            progress.advance(len(batch))

    def map(self, image: str, layer: int) -> NDArray[np.float32]:
        """The features of one image (by its hash) in one of the network's layers, (h, w, C).

        Raises:
            VitiaError: they have gone, or are damaged.
        """
        return self._read(image, str(layer)).astype(np.float32)

    def vector(self, image: str) -> NDArray[np.float32]:
        """The vector of a whole image, (D,)."""
        return self._read(image, _VECTOR).astype(np.float32)

    def _path(self, image: str) -> Path:
        return self.folder / f"{image}.safetensors"

    def _read(self, image: str, name: str) -> NDArray[np.generic]:
        path = self._path(image)
        try:
            with safe_open(path, framework="numpy") as file:
                found: NDArray[np.generic] = file.get_tensor(name)
                return found
        except (SafetensorError, OSError) as error:
            raise VitiaError(
                f"cannot read kept features ({error})", path, "Delete the file and start again"
            ) from error

    def _is_whole(self, image: str) -> bool:
        path = self._path(image)
        if not path.is_file():
            return False
        try:
            with safe_open(path, framework="numpy") as file:  # compares header and length
                return set(file.keys()) == {*map(str, self.network.layers), _VECTOR}
        except (SafetensorError, OSError):
            return False

    def _keep(self, names: Sequence[str], pixels: NDArray[np.uint8]) -> None:
        features = self.network(pixels)
        for k, name in enumerate(names):
            layers = zip(self.network.layers, features.maps, strict=True)
            arrays = {str(layer): np.ascontiguousarray(m[k]) for layer, m in layers}
            arrays[_VECTOR] = features.vectors[k].copy()
            with atomic_file(self._path(name)) as temporary:
                temporary.write_bytes(save(arrays))

    def _batches(
        self,
        todo: Sequence[tuple[str, _Item]],
        decode: Callable[[_Item], _Made],
        cancel: Cancel,
    ) -> Iterator[dict[str, _Made]]:
        """Decoded images by name, a batch at a time; the next batch is decoded meanwhile."""
        step = _BATCH.get(self.network.device.type, 8)
        batches = [todo[k : k + step] for k in range(0, len(todo), step)]
        with ThreadPoolExecutor() as pool:

            def begin(batch: Sequence[tuple[str, _Item]]) -> dict[str, Future[_Made]]:
                return {name: pool.submit(decode, item) for name, item in batch}

            ahead = begin(batches[0]) if batches else {}
            following: Sequence[tuple[str, _Item]]
            for following in [*batches[1:], []] if batches else []:
                cancel.check()
                now, ahead = ahead, begin(following)
                yield {name: future.result() for name, future in now.items()}

    def _describe(self) -> None:
        """Say in the folder what it holds, for people who find it."""
        about = {
            "what": "features kept by Vitia; may be deleted, then they are computed again",
            "weights": self.network.source,
            "layers": self.network.layers,
            "size": self.network.size,
        }
        with atomic_file(self.folder / "about.json") as temporary:
            temporary.write_text(json.dumps(about, indent=1), "utf-8")


def _hash(path: Path) -> str | VitiaError:
    try:
        return sha256_of(path)
    except VitiaError as error:
        return error


def _decoded(path: Path, size: int) -> _Decoded:
    try:
        return squashed(read_image(path), size)
    except VitiaError as error:
        return error


def squashed(image: NDArray[np.uint8], size: int) -> NDArray[np.uint8]:
    """The whole (H, W, 3) image as (size, size, 3), bicubic with antialiasing; nothing is cut off."""
    resized = Image.fromarray(image).resize((size, size), Image.Resampling.BICUBIC)
    return np.asarray(resized)
