"""Random views of crops, made for whole batches on tensors (specification section 4).

Image and mask share the geometry; colour changes touch the image alone. Crops come as
(N, 4, R, R) uint8: red, green, blue and mask, see :class:`engine.discover.data.CropArrays`.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

_BLUR_SIDES = (9, 13, 17, 21, 25, 29, 33)
_GREY = (0.2989, 0.587, 0.114)  # as torchvision weighs the channels


class ViewMaker:
    """Makes training views and the test view.

    Args:
        side: S, side of a view in pixels (network input).
        mean: per-channel mean of the network's normalisation.
        std: per-channel standard deviation.
        device: where views are made.
    """

    def __init__(
        self,
        side: int,
        mean: tuple[float, float, float],
        std: tuple[float, float, float],
        device: torch.device,
    ) -> None:
        self.side = side
        self.device = device
        self._mean = torch.tensor(mean, device=device).view(1, 3, 1, 1)
        self._std = torch.tensor(std, device=device).view(1, 3, 1, 1)

    @staticmethod
    def stored_side(side: int) -> int:
        """The side to which crops are resized before views of ``side`` are cut: 256 for 224."""
        return round(side * 256 / 224)

    def test(self, pixels: Tensor) -> tuple[Tensor, Tensor]:
        """The middle of each crop, unchanged.

        Args:
            pixels: (B, 4, R, R) uint8, R = :meth:`stored_side`.

        Returns:
            (B, 3, S, S) float32 normalised images and (B, S, S) float32 masks in [0, 1].
        """
        at = (pixels.shape[-1] - self.side) // 2
        window = slice(at, at + self.side)
        values = pixels[..., window, window].to(self.device).float() / 255
        return (values[:, :3] - self._mean) / self._std, values[:, 3]

    def turned(self, pixels: Tensor) -> list[tuple[Tensor, Tensor]]:
        """:meth:`test` in all four quarter turns: a defect is the same whichever way it lies."""
        image, mask = self.test(pixels)
        return [
            (torch.rot90(image, turn, (2, 3)).contiguous(), torch.rot90(mask, turn, (1, 2)))
            for turn in range(4)
        ]

    def train(self, crops: Sequence[Tensor], generator: torch.Generator) -> tuple[Tensor, Tensor]:
        """One random view of each crop.

        Args:
            crops: B tensors (4, R, R) uint8.
            generator: a CPU generator; its draws alone decide the views.

        Returns:
            As :meth:`test`.
        """
        x, m = self._geometry(crops, generator)
        count = len(x)

        def draw(low: float, high: float) -> Tensor:
            values = low + (high - low) * torch.rand(count, generator=generator)
            return values.to(self.device).view(-1, 1, 1, 1)

        brightness, contrast = draw(0.6, 1.4), draw(0.6, 1.4)
        saturation, sharpness, sigma = draw(0.6, 1.8), draw(0.2, 2.0), draw(0.1, 2.0)
        sides = torch.tensor(_BLUR_SIDES)[
            torch.randint(len(_BLUR_SIDES), (count,), generator=generator)
        ].to(self.device)
        bits = torch.randint(5, 9, (count,), generator=generator).to(self.device)

        for change in torch.randperm(3, generator=generator).tolist():
            if change == 0:
                x = x * brightness
            elif change == 1:
                middle = _grey(x).mean(dim=(2, 3), keepdim=True)
                x = torch.lerp(middle.expand_as(x), x, contrast)
            else:
                x = torch.lerp(_grey(x).expand_as(x), x, saturation)
            x = x.clamp_(0, 1)
        x = _sharpen(x, sharpness)
        x = _blur(x, sides, sigma)
        levels = torch.exp2(8.0 - bits).view(-1, 1, 1, 1)
        x = torch.floor(torch.round(x * 255) / levels) * (levels / 255)
        return (x - self._mean) / self._std, m

    def _geometry(
        self, crops: Sequence[Tensor], generator: torch.Generator
    ) -> tuple[Tensor, Tensor]:
        """Window, flips and quarter turns, the same for image and mask."""
        count, spare = len(crops), crops[0].shape[-1] - self.side
        offsets = (torch.rand(count, 2, generator=generator) * spare).int().tolist()
        flips = (torch.rand(count, 2, generator=generator) < 0.5).tolist()
        turns = torch.randint(4, (count,), generator=generator).tolist()
        out = torch.empty(count, 4, self.side, self.side, dtype=torch.uint8)
        for i, crop in enumerate(crops):
            top, left = offsets[i]
            window = crop[:, top : top + self.side, left : left + self.side]
            axes = [axis + 1 for axis in (0, 1) if flips[i][axis]]
            out[i] = torch.rot90(window.flip(axes) if axes else window, turns[i], (1, 2))
        values = out.to(self.device).float().div_(255)
        return values[:, :3], values[:, 3]


def _grey(x: Tensor) -> Tensor:
    return _GREY[0] * x[:, :1] + _GREY[1] * x[:, 1:2] + _GREY[2] * x[:, 2:]


def _sharpen(x: Tensor, amount: Tensor) -> Tensor:
    """Blend with a 3x3 smoothed copy (border pixels unchanged), as PIL and torchvision do."""
    rows = x[:, :, :-2] + x[:, :, 1:-1] + x[:, :, 2:]
    box = rows[..., :-2] + rows[..., 1:-1] + rows[..., 2:]
    smooth = x.clone()
    smooth[:, :, 1:-1, 1:-1] = (box + 4 * x[:, :, 1:-1, 1:-1]) / 13
    return torch.lerp(smooth, x, amount).clamp_(0, 1)


def _blur(x: Tensor, sides: Tensor, sigma: Tensor) -> Tensor:
    """Gaussian blur with a kernel of its own for each sample, reflecting at the border.

    A separable blur is two matrix products with a banded matrix per sample, which batches well
    and takes any kernel size.
    """
    size = x.shape[-1]
    at = torch.arange(size, device=x.device)
    reach = max(_BLUR_SIDES) // 2
    offset = torch.arange(-reach, reach + 1, device=x.device)
    weight = torch.exp(-0.5 * (offset / sigma.view(-1, 1)) ** 2)
    weight = weight * (offset.abs() <= sides.view(-1, 1) // 2)
    weight = weight / weight.sum(1, keepdim=True)
    source = at[:, None] + offset[None]
    source = (size - 1 - (source.abs() - (size - 1)).abs()).clamp(0)  # reflect without repeating
    band = torch.zeros(len(x), size, size, device=x.device)
    band.scatter_add_(
        2, source.expand(len(x), -1, -1), weight[:, None].expand(-1, size, -1).contiguous()
    )
    band = band[:, None]
    return band @ x @ band.transpose(2, 3)
