"""Draw the pictures of the sample products that the start page shows: resources/sample/*.jpg."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from engine.product.sample import RECIPES, SampleName, paint

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "sample"
SIDE = 312  # three times what is shown, for dense screens
# What is to be seen, a seed that puts it where the small picture shows it well, and the part of the
# picture (x, y, side): threads would be too fine in the whole of it.
SHOWN: dict[SampleName, tuple[tuple[str, ...], int, tuple[int, int, int]]] = {
    "metal": (("crack", "rust"), 3, (0, 0, 512)),
    "textile": (("fibre",), 4, (252, 90, 250)),
}


def main() -> None:
    """Write the pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (kinds, seed, (x, y, side)) in SHOWN.items():
        picture, _, _ = paint(RECIPES[name], kinds, np.random.default_rng(seed))
        part = Image.fromarray(picture[y : y + side, x : x + side])
        small = part.resize((SIDE, SIDE), Image.Resampling.LANCZOS)
        small.save(FOLDER / f"{name}.jpg", quality=88)


if __name__ == "__main__":
    main()
