"""Pictures of which nothing can be recognised, made from those of pages. Called on worker threads."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from judgedesk.app.pictures import Picture

COARSE = 0.25
"""Pixels a point at which a page is rendered that will be blurred: no more of it is worked out than is needed."""
_CELLS, _MOST_CELLS = 8, 20
"""Along its shorter and at most along its longer side a page keeps so many greys: too few for a face or a limb."""
_FINE = 32
"""Pixels a cell: it goes over softly into the next."""
_MIDDLE, _KEPT = 172, 0.4
"""Grey that all goes towards, and how much of the distance from it stays."""
_FADED = bytes(round(_MIDDLE + (grey - _MIDDLE) * _KEPT) for grey in range(256))


def blurred(picture: Picture) -> Picture:
    """The same page in few soft greys. What was averaged is gone: the pixels hold nothing to bring it back from, and
    another zoom gives the same greys.
    """
    image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGBX8888)
    smooth = Qt.TransformationMode.SmoothTransformation
    cells = _cells(picture.width, picture.height)
    coarse = image.convertToFormat(QImage.Format.Format_Grayscale8).scaled(
        cells, Qt.AspectRatioMode.IgnoreAspectRatio, smooth
    )
    greys = bytes(coarse.constBits()).translate(_FADED)
    faded = QImage(greys, coarse.width(), coarse.height(), coarse.bytesPerLine(), QImage.Format.Format_Grayscale8)
    soft = faded.scaled(cells * _FINE, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    shown = soft.convertToFormat(QImage.Format.Format_RGBX8888)
    return Picture(shown.width(), shown.height(), shown.bytesPerLine(), picture.scale, bytes(shown.constBits()))


def _cells(wide: int, high: int) -> QSize:
    shorter = max(1, min(wide, high))
    across, down = (min(_MOST_CELLS, max(1, round(_CELLS * side / shorter))) for side in (wide, high))
    return QSize(across, down)
