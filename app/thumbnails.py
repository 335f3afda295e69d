"""The pictures of crops that a page shows: made in a pool, those in sight first.

Kept in memory up to a bound, and on disk by a digest of what they show, so that the next start
needs to decode no image. One decoded image serves all its crops that are wanted.
"""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.loader import Loader
from app.pictures import Decoded, Shown, picture, qimage
from app.thumbnail_cache import LIMIT, ThumbnailCache
from engine.errors import VitiaError
from engine.files import decode_mask, read_image
from engine.maps import load_map
from engine.session import CropRecord, ImageRecord, Session

_LOG = logging.getLogger(__name__)
Ids = NDArray[np.int64]
_VERSION = 1  # of how pictures are drawn: another one makes all of them anew
_SIDES = (192, 384)
"""Sides that are kept on disk; what shows is made smaller from the next larger one."""
_MEMORY = 192 << 20  # bytes of pictures
_DECODED = 160 << 20  # bytes of decoded images; at least two are kept


@dataclass(frozen=True)
class View:
    """What pictures show, and their side in pixels of the screen."""

    shown: Shown = "crop"
    side: int = 112


@dataclass(frozen=True, eq=False)
class _Made:
    """A picture and what it was made for; a null image where there is none."""

    image: QImage
    view: View


class Thumbnails(QObject):
    """Pictures of the crops of one crop set; :meth:`close` must be called.

    Args:
        session_path: each thread opens the session for itself.
        crop_set_id: whose masks are drawn.
        crop_of: a crop by its id; called on the threads.
        images_of: the images of some crops.
        file: the cache on disk.
        limit: bytes that it may take.
        workers: number of threads.
    """

    ready = Signal(int)  # crop id; on the GUI thread

    def __init__(
        self,
        session_path: Path,
        crop_set_id: int,
        crop_of: Callable[[int], CropRecord],
        images_of: Callable[[Ids], Ids],
        file: Path,
        *,
        limit: int = LIMIT,
        workers: int = 2,
    ) -> None:
        super().__init__()
        self._view = View()
        self._images_of = images_of
        images = _Images()
        self._loader: Loader[_Made] = Loader(
            lambda: _maker(
                session_path,
                crop_set_id,
                crop_of,
                partial(ThumbnailCache, file, limit),
                images,
                self._now,
            ),
            lambda made: made.image.sizeInBytes(),
            limit=_MEMORY,
            workers=workers,
        )
        self._loader.on_ready(self._on_ready)

    def set_shown(self, shown: Shown) -> None:
        """Show something else of each crop; what is there is out of date."""
        self._view = View(shown, self._view.side)

    def peek(self, crop_id: int) -> QImage | None:
        """The picture, if need be one of another size; None while it is not made."""
        made = self._loader.kept(crop_id)
        return None if made is None or made.view.shown != self._view.shown else made.image

    def get(self, crop_id: int) -> QImage | None:
        """The same; a picture that is not there is made next."""
        made = self._loader.kept(crop_id)
        if made is None or made.view.shown != self._view.shown:
            self._loader.wish(crop_id)
        return self.peek(crop_id)

    def want(self, crop_ids: Ids, side: int) -> None:
        """Make these pictures, the first ones first, and nothing that was wanted before.

        Args:
            crop_ids: those in sight, then those nearby.
            side: in pixels of the screen.
        """
        self._view = view = View(self._view.shown, side)
        made = [self._loader.kept(crop_id) for crop_id in crop_ids.tolist()]
        missing = crop_ids[[one is None or one.view != view for one in made]]
        # The crops of one image after each other, where the first of them is wanted.
        _, first, image = np.unique(
            self._images_of(missing), return_index=True, return_inverse=True
        )
        self._loader.want(missing[np.argsort(first[image], kind="stable")].tolist())

    def close(self) -> None:
        """Stop the threads."""
        self._loader.close()

    def _now(self) -> View:
        return self._view

    def _on_ready(self, crop_id: int) -> None:
        made = self._loader.kept(crop_id)
        if made is not None and made.view.shown != self._view.shown:
            self._loader.wish(crop_id)  # asked for while it was made for what showed before
            return
        if made is not None and made.view != self._view:
            self._loader.wish(crop_id)  # of another size: shown until the right one comes
        self.ready.emit(crop_id)


class _Images:
    """Decoded images that the threads share: who asks second waits for the first."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._making: dict[tuple[int, bool], threading.Lock] = {}
        self._kept: OrderedDict[tuple[int, bool], Decoded] = OrderedDict()
        self._bytes = 0

    def get(self, image_id: int, heat: bool, read: Callable[[], Decoded]) -> Decoded:
        """An image, read by the caller if no other thread has.

        Raises:
            VitiaError: ``read`` did.
        """
        key = (image_id, heat)
        with self._lock:
            making = self._making.setdefault(key, threading.Lock())
        with making:
            try:
                with self._lock:
                    found = self._kept.get(key)
                if found is None:
                    found = read()
                with self._lock:
                    self._keep(key, found)
            finally:
                with self._lock:
                    self._making.pop(key, None)
        return found

    def _keep(self, key: tuple[int, bool], image: Decoded) -> None:
        before = self._kept.pop(key, None)
        self._bytes += image.nbytes - (0 if before is None else before.nbytes)
        self._kept[key] = image
        while len(self._kept) > 2 and self._bytes > _DECODED:
            _, dropped = self._kept.popitem(last=False)
            self._bytes -= dropped.nbytes


@contextmanager
def _maker(
    session_path: Path,
    crop_set_id: int,
    crop_of: Callable[[int], CropRecord],
    open_cache: Callable[[], ThumbnailCache],
    images: _Images,
    now: Callable[[], View],
) -> Iterator[Callable[[int], _Made]]:
    """One thread's way to pictures."""
    try:
        opened = Session.open(session_path)
    except VitiaError as error:  # out of reach since the page was opened
        _LOG.warning("no pictures of crops: %s", error)
        yield lambda _crop_id: _Made(QImage(), now())
        return
    with opened as session, open_cache() as cache:
        contents: OrderedDict[tuple[int, bool], bytes] = OrderedDict()

        def content(image: ImageRecord, heat: bool) -> bytes:
            """A digest of an image, its mask, and its map if that shows."""
            key = (image.id, heat)
            if key not in contents:
                parts: list[str | bytes] = [image.sha256 or _stamp(session.resolve(image.path))]
                parts.append(session.crop_mask(crop_set_id, image.id) or b"")
                if heat and image.map_path is not None:
                    parts += [_stamp(session.resolve(image.map_path)), repr(session.get("scale"))]
                contents[key] = _digest(*parts)
                if len(contents) > 256:
                    contents.popitem(last=False)
            return contents[key]

        def read(image: ImageRecord, heat: bool) -> Decoded:
            pixels = read_image(session.resolve(image.path))
            png = session.crop_mask(crop_set_id, image.id)
            mask = np.zeros(pixels.shape[:2], np.bool_) if png is None else decode_mask(png)
            return Decoded(
                pixels, mask, load_map(session, image) if heat and image.map_path else None
            )

        def make(crop_id: int) -> _Made:
            view, crop = now(), crop_of(crop_id)
            stored = next((side for side in _SIDES if side >= view.side), _SIDES[-1])
            heat = view.shown == "heat"
            try:
                image = session.image(crop.image_id)
                key = _digest(content(image, heat), repr((_VERSION, crop.box, view.shown, stored)))
                pixels = cache.get(key)
                if pixels is None:
                    decoded = images.get(image.id, heat, lambda: read(image, heat))
                    pixels = picture(decoded, crop.box, view.shown, stored)
                    cache.put(key, pixels)
            except (VitiaError, ValueError, OSError):  # gone, damaged, or replaced by another size
                return _Made(QImage(), view)
            except Exception as error:  # noqa: BLE001 - whatever it is, the other pictures come
                _LOG.error("no picture of crop %d", crop_id, exc_info=error)
                return _Made(QImage(), view)
            return _Made(qimage(pixels, view.side), view)

        yield make


def _stamp(path: Path) -> str:
    """What tells a file from what it was before, where its content was not hashed."""
    found = path.stat()
    return f"{path}:{found.st_size}:{found.st_mtime_ns}"


def _digest(*parts: str | bytes) -> bytes:
    made = blake2b(digest_size=16)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        made.update(len(data).to_bytes(8, "little"))
        made.update(data)
    return made.digest()
