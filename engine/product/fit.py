"""Whether a map or mask of some size fits its image."""

from __future__ import annotations

from engine.session import ImageRecord, Problem

ASPECT_TOLERANCE = 0.02
"""A map or mask whose width / height differs by more than this part from its image's is refused."""


def compare_size(
    what: str, path: str, size: tuple[int, int], image: ImageRecord
) -> tuple[bool, Problem | None]:
    """Whether a ``what`` of ``size`` (width, height) can be used, and what to say about it.

    Another size with the aspect of the image is used: masks are resized to the image.
    """
    width, height = size
    if size == (image.width, image.height):
        return True, None
    ours, its = width * image.height, height * image.width
    fits = abs(ours - its) <= ASPECT_TOLERANCE * its
    message = f"the {what} has {width} x {height} pixels, its image {image.width} x {image.height}"
    remedy = (
        "It is resized to the image" if fits else "It was left out; make it again for this image"
    )
    return fits, Problem(path, "other size", message, remedy)
