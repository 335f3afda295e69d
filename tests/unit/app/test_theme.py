from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from app.icons import pixmap
from app.theme import DARK, LIGHT, Colours, apply_theme, colours, is_dark


def luminance(name: str) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    colour = QColor(name)
    r, g, b = (linear(v) for v in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_text_can_be_read(scheme: Colours) -> None:
    for ground in (scheme.window, scheme.base, scheme.alternate, scheme.hover):
        for text in (scheme.text, scheme.muted, scheme.good, scheme.warning, scheme.bad):
            assert contrast(text, ground) >= 4.5, (text, ground)
    assert contrast(scheme.on_accent, scheme.accent) >= 4.5


def test_apply(qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    assert is_dark()
    assert colours() is DARK
    apply_theme(qapp, "light")
    assert colours() is LIGHT


def test_icons_take_the_colour() -> None:
    image = pixmap("confirm", 24, "#ff0000").toImage()
    seen = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
    strong = [c for c in seen if c.alpha() > 200]
    assert strong
    assert all((c.red(), c.green(), c.blue()) == (255, 0, 0) for c in strong)
