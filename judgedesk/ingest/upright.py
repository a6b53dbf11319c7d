"""How a page lies and what straightens it: blank, on its side, crooked, on grey paper.

All is measured on a copy of about 100 dots an inch, in some 15 ms: ink is what is darker than the paper around it;
rows of text make the projection of ink onto the upright axis rise and fall most sharply at the angle at which they are
level (Postl 1986). Whether a page is on its side shows in the same way; whether it stands on its head, in the letters
that reach above the line being more than those that reach below. Both are suspicions only, for the reader to confirm.
"""

import math
from dataclasses import dataclass
from functools import cached_property

import numpy
import numpy.typing
from PIL import Image, ImageFilter, ImageOps

from judgedesk.ingest.messages import Rectangle

Floats = numpy.typing.NDArray[numpy.float64]
Shades = numpy.typing.NDArray[numpy.uint8]

_STRIPE = 512  # rows
_SIDE = 1170  # the longer side of A4 at 100 dots an inch
_DARK, _UNEVEN = 100, 70
_FAINTEST = 8  # shades darker than the paper
_QUIET, _STATIC, _STANDS_OUT = 3, 40, 9  # shades of noise, and how many times as strong ink has to be
_LEAST_INK, _FEW = 12, 1_500  # pixels of ink: a letter; a line of text
_POINTS = 20_000
_MARGIN = 0.025  # scanners leave shadows at the edges
_STEEPEST, _COARSE, _FINE = 10.0, 0.5, 0.05  # degrees
_STRAIGHT_ENOUGH = 0.3
_SURE, _ON_ITS_SIDE, _ON_ITS_HEAD = 3.0, 1.2, 0.04


@dataclass(frozen=True, slots=True)
class Look:
    """What a page looks like.

    `ink` is its share of the page; without any the page is `blank`, or `static`: nothing but noise. `skew` is by how
    many degrees clockwise the page has to be turned for its lines to be level, 0 where that is little or can't be
    told; `on_its_side` and `on_its_head` are suspicions; `dark` means light letters on dark ground, `uneven` a shadow
    across the page, `grainy` that letters hardly stand out from the noise, whose standard deviation is `grain` shades.
    """

    ink: float
    blank: bool
    static: bool
    skew: float
    on_its_side: bool
    on_its_head: bool
    dark: bool
    uneven: bool
    grainy: bool
    grain: float


@dataclass(frozen=True, slots=True)
class Straight:
    """A straightened picture, and the way back from its pixels to those of the picture it was made of."""

    grey: Image.Image
    back: tuple[float, float, float, float, float, float]

    def origin(self, box: tuple[int, int, int, int]) -> Rectangle:
        """The upright rectangle around a box, in pixels of the original."""
        a, b, c, d, e, f = self.back
        corners = [(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
        across = [a * x + b * y + c for x, y in corners]
        down = [d * x + e * y + f for x, y in corners]
        return min(across), min(down), max(across), max(down)


def look(grey: Image.Image) -> Look:
    """Measure a page, a grey picture (``L``)."""
    return _Measured(grey).look()


def straightened(grey: Image.Image, turn: int, skew: float) -> Straight:
    """The picture turned clockwise by `turn` (a multiple of 90) and `skew` degrees, as large as it has to be."""
    turned = grey.transpose(_TURNS[turn]) if turn else grey
    width, height = turned.size
    if not skew:
        return Straight(turned, _undone(turn, grey.width, grey.height, (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)))
    angle = math.radians(skew)
    cosine, sine = math.cos(angle), math.sin(angle)
    wide, high = width, height
    if abs(skew) > 1.5:  # less than that cuts no more than the margin off
        wide = math.ceil(width * cosine + height * abs(sine))
        high = math.ceil(height * cosine + width * abs(sine))
    middle_x, middle_y, new_x, new_y = width / 2, height / 2, wide / 2, high / 2
    back = (
        cosine, sine, middle_x - cosine * new_x - sine * new_y,
        -sine, cosine, middle_y + sine * new_x - cosine * new_y,
    )  # fmt: skip
    level = turned.transform(
        (wide, high), Image.Transform.AFFINE, back, Image.Resampling.BILINEAR, fillcolor=_paper(grey)
    )
    return Straight(level, _undone(turn, grey.width, grey.height, back))


def cleaned(grey: Image.Image, *, dark: bool = False, soft: bool = False) -> Image.Image:
    """The same page on even white paper, its ink stretched to black; `dark` ground inverted, grain made `soft`."""
    if dark:
        grey = ImageOps.invert(grey)
    if soft:
        grey = grey.filter(ImageFilter.GaussianBlur(1))
    factor = max(1, round(max(grey.size) / _SIDE))
    paper = numpy.asarray(paper_of(grey.reduce(factor)).resize(grey.size, Image.Resampling.BILINEAR))
    shades = numpy.array(grey)
    black = min(0.8, float(numpy.percentile(_light(shades[::4, ::4], paper[::4, ::4]), 0.5)))
    for top in range(0, grey.height, _STRIPE):  # in stripes, for the sake of memory
        rows = slice(top, top + _STRIPE)
        light = (_light(shades[rows], paper[rows]) - black) * (255 / (0.97 - black))
        shades[rows] = numpy.clip(light, 0, 255)
    return Image.fromarray(shades)


def restored(grey: Image.Image, *, dark: bool = False, coarse: bool = False) -> Image.Image:
    """A worn page without its specks, and `cleaned`; `coarse` takes more grain off, and fine strokes with it."""
    worn = grey.filter(ImageFilter.GaussianBlur(2) if coarse else ImageFilter.MedianFilter(3))
    return cleaned(worn, dark=dark, soft=not coarse)


def _light(shades: Shades, paper: Shades) -> numpy.typing.NDArray[numpy.float32]:
    """How light each place is for its paper: 1 is the paper itself."""
    light: numpy.typing.NDArray[numpy.float32] = numpy.divide(shades, numpy.maximum(paper, 1), dtype=numpy.float32)
    return light


_TURNS = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}


def _undone(
    turn: int, width: int, height: int, back: tuple[float, float, float, float, float, float]
) -> tuple[float, float, float, float, float, float]:
    """From the turned picture's coordinates on to those before the turn."""
    a, b, c, d, e, f = back
    if turn == 90:
        return d, e, f, -a, -b, height - c
    if turn == 180:
        return -a, -b, width - c, -d, -e, height - f
    if turn == 270:
        return -d, -e, width - f, a, b, c
    return back


def _paper(grey: Image.Image) -> int:
    """The shade that most of the page has."""
    counts = grey.reduce(max(1, max(grey.size) // 300)).histogram()
    return max(range(256), key=counts.__getitem__)


def grain(grey: Image.Image) -> float:
    """The standard deviation of the paper's noise, from neighbours in the middle of the page."""
    across, down = grey.width // 2, grey.height // 2
    middle = grey.crop((max(0, across - 300), max(0, down - 300), across + 300, down + 300))
    steps = numpy.abs(numpy.diff(numpy.asarray(middle, dtype=numpy.int16), axis=1))
    return float(numpy.median(steps)) / 0.954 if steps.size else 0.0


def paper_of(small: Image.Image) -> Image.Image:
    """The paper under the ink, a sixteenth as large: around each place, the lightest of some."""
    return small.reduce(8).filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.GaussianBlur(2))


class _Measured:
    """A page on its small copy."""

    def __init__(self, grey: Image.Image) -> None:
        factor = max(1, round(max(grey.size) / _SIDE))
        small = grey.reduce(factor) if factor > 1 else grey
        self._dark = _paper(grey) < _DARK
        self._grain = grain(grey)
        self._small = ImageOps.invert(small) if self._dark else small

    def look(self) -> Look:
        """All of it."""
        ink = self._ink
        pixels = int(ink.sum())
        share = pixels / max(1, ink.size)
        if pixels < _FEW:
            empty, static = pixels < _LEAST_INK, self._grain > _STATIC
            return Look(
                share, empty and not static, empty and static, 0.0, False, False,
                self._dark, self._uneven, self._grainy, self._grain,
            )  # fmt: skip
        down, across = numpy.nonzero(ink)
        if len(down) > _POINTS:
            chosen = numpy.linspace(0, len(down) - 1, _POINTS).astype(numpy.intp)
            down, across = down[chosen], across[chosen]
        level, upright = _Lines(down, across), _Lines(across, down)
        on_its_side = upright.sharpness > _ON_ITS_SIDE * level.sharpness
        skew = 0.0 - upright.skew if on_its_side else level.skew
        head = (upright if on_its_side else level).on_their_heads()
        return Look(share, False, False, skew, on_its_side, head, self._dark, self._uneven, self._grainy, self._grain)

    @property
    def _grainy(self) -> bool:
        """Only after `_ink` has found out how strong the strongest ink is."""
        return self._grain > _QUIET and self._strongest < _STANDS_OUT * self._grain

    @cached_property
    def _background(self) -> Image.Image:
        return paper_of(self._small)

    @property
    def _uneven(self) -> bool:
        shades = numpy.asarray(self._background)
        low, high = numpy.percentile(shades, (5, 95))
        return bool(high - low > _UNEVEN)

    @cached_property
    def _ink(self) -> numpy.typing.NDArray[numpy.bool_]:
        """Where ink is, the edges of the page left out."""
        page = numpy.asarray(self._small, dtype=numpy.int16)
        paper = numpy.asarray(self._background.resize(self._small.size, Image.Resampling.BILINEAR), dtype=numpy.int16)
        darker = paper - page
        sample = darker[::3, ::3]
        middle = numpy.median(sample)
        grain = 1.5 * float(numpy.median(numpy.abs(sample - middle)))
        self._strongest = float(numpy.percentile(sample, 99.7))
        ink: numpy.typing.NDArray[numpy.bool_] = darker > max(
            _FAINTEST, float(middle) + 6 * grain, 0.35 * self._strongest
        )
        height, width = ink.shape
        y, x = math.ceil(height * _MARGIN), math.ceil(width * _MARGIN)
        ink[:y] = ink[height - y :] = False
        ink[:, :x] = ink[:, width - x :] = False
        return ink


class _Lines:
    """Points of ink projected along what may be lines of text."""

    def __init__(self, down: numpy.typing.NDArray[numpy.intp], across: numpy.typing.NDArray[numpy.intp]) -> None:
        self._down, self._across = down.astype(numpy.float64), across.astype(numpy.float64)
        self._across -= self._across.mean()
        angles = numpy.arange(-_STEEPEST, _STEEPEST + _COARSE / 2, _COARSE)
        found = [self._sharp(angle) for angle in angles]
        best = int(numpy.argmax(found))
        near = numpy.arange(angles[best] - _COARSE, angles[best] + _COARSE + _FINE / 2, _FINE)
        closer = [self._sharp(angle) for angle in near]
        self.sharpness = max(closer)
        self._angle = float(near[int(numpy.argmax(closer))])
        level = found[len(found) // 2]
        plain = float(numpy.median(found))
        told = self.sharpness > _SURE * plain and self.sharpness > 1.02 * level and abs(self._angle) < _STEEPEST
        self.skew = round(self._angle, 2) if told and abs(self._angle) > _STRAIGHT_ENOUGH else 0.0

    def on_their_heads(self) -> bool:
        """Whether more reaches below the lines than above them."""
        steps = numpy.diff(self._profile(self._angle if self.skew else 0.0)) ** 3
        weight = float(numpy.abs(steps).sum())
        return weight > 0 and float(steps.sum()) / weight > _ON_ITS_HEAD

    def _profile(self, angle: float) -> Floats:
        rows = self._down + self._across * math.tan(math.radians(angle))
        return numpy.bincount((rows - rows.min()).astype(numpy.intp)).astype(numpy.float64)

    def _sharp(self, angle: float) -> float:
        return float((numpy.diff(self._profile(angle)) ** 2).sum())
