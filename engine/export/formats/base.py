"""What every format has in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar

from engine.export.options import ExportOptions
from engine.export.output import Output
from engine.export.part import Part
from engine.export.plan import Plan, PlannedImage


class Format(ABC):
    """Writes an export in one format, image by image.

    Attributes:
        name: as users and programs name it; also that of its folder.
        has_folder: it gets a folder of its own beside others; tables do not.

    Args:
        plan: what to write.
        options: how.
    """

    name: ClassVar[str]
    has_folder: ClassVar[bool] = True

    def __init__(self, plan: Plan, options: ExportOptions) -> None:
        self.plan = plan
        self.options = options

    @abstractmethod
    def tree(self) -> Iterable[tuple[str, int]]:
        """What will be written: folders, which end in "/", with their numbers of files, and files.

        Reads no file: every image is supposed to be there.
        """

    def images(self) -> Sequence[PlannedImage]:
        """Which images it wants to be given."""
        return self.plan.chosen

    def wants_pixels(self, part: Part) -> bool:  # noqa: ARG002
        """Whether an image must be decoded for it."""
        return False

    @abstractmethod
    def add(self, part: Part, out: Output) -> Any:
        """Write the files of one image; gives what :meth:`finish` needs to know. Any thread."""

    def finish(self, added: Sequence[Any], out: Output) -> None:  # noqa: B027 - some need none
        """Write what speaks of all images; ``added`` in the order of the plan."""
