"""A bundle put together in a confined child: the originals are hostile, and so is what qpdf and pdfium make of them.

==================================================== =====================================================
``build`` plan: length; file: the plan, then sources    ``lost``, ``unseen`` …, ``texts``, ``bytes`` …
``read`` ; file: a bundle                               ``read`` …
``look`` password; file: a PDF                          ``unseen``
==================================================== =====================================================

The plan is JSON: ``fonts``, ``sources``, ``pages``, ``outline``, ``title``, ``language``, ``dpi`` (see `app.bundles`).
A page is either ``own``, operators that the parent wrote for a sheet of A4, or the page of a source, for a scan with
its words as operators over the unit square; each has a stamp. A page that can't be carried over is told and left blank:
the parent then asks once more, with a page in its place that says why.
"""

import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from judgedesk.domain.errors import UserError
from judgedesk.drafting.bundle_ink import MARGIN, NOTE, numbers, stamped

TRADE: Final = "judgedesk.drafting.bundle_trade:serve"
Emit: TypeAlias = Callable[..., None]
_PIECE: Final = 4 << 20
_HELD: Final = 32 << 20
_PAGES_READ: Final = 40
_MOST_TEXTS: Final = 200_000
_MOST_PAGES: Final = 1 << 20
_LEAST_WIDTH: Final = 240.0
"""A narrower page would leave no room for its stamp."""
_A4: Final = (595.276, 841.89)


@dataclass(frozen=True, slots=True)
class Lost:
    """A page of a source that could not be carried over, and the code of the reason. Both count from 0."""

    source: int
    page: int
    code: str


@dataclass(frozen=True, slots=True)
class Unseen:
    """Pages of a source, from 1, with comments whose words the bundle does not show."""

    source: int
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class At:
    """The child begins with a source."""

    source: int


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts in the bundle that stand on none of its pages: names of fonts, colours and the like."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """The next bytes of the bundle."""

    content: bytes


@dataclass(frozen=True, slots=True)
class Read:
    """What can be read on pages, from number `first` on."""

    first: int
    pages: tuple[str, ...]


Said: TypeAlias = Lost | Unseen | At | Texts | Piece | Read


def checked(kind: str, untrusted: Mapping[str, object], blob: bytes) -> Said:
    """The message, typed.

    Raises:
        ValueError: it is not one.
    """
    try:
        if kind == "bytes":
            return Piece(blob)
        if kind == "at":
            return At(_whole(untrusted["source"]))
        if kind == "lost":
            code = untrusted["code"]
            if code not in ("page.damaged", "page.unknown", "page.too_big", "pdf.damaged", "pdf.encrypted"):
                raise ValueError("code")
            return Lost(_whole(untrusted["source"]), _whole(untrusted["page"]), str(code))
        if kind == "unseen":
            pages = untrusted["pages"]
            if not isinstance(pages, list) or len(pages) > _MOST_PAGES:
                raise ValueError("pages")
            return Unseen(_whole(untrusted["source"]), tuple(_whole(one) for one in pages))
        if kind == "texts":
            return Texts(_strings(untrusted["texts"]))
        if kind == "read":
            return Read(_whole(untrusted["first"]), _strings(untrusted["pages"]))
    except (KeyError, TypeError) as error:
        raise ValueError(kind) from error
    raise ValueError("kind")


def _whole(untrusted: object) -> int:
    if type(untrusted) is not int or not 0 <= untrusted <= _MOST_PAGES:
        raise ValueError("number")
    return untrusted


def _strings(untrusted: object) -> tuple[str, ...]:
    if not isinstance(untrusted, list) or len(untrusted) > _MOST_TEXTS:
        raise ValueError("texts")
    if not all(isinstance(one, str) for one in untrusted):
        raise ValueError("text")
    return tuple(one.encode("utf-8", "replace").decode() for one in untrusted)


def prepare() -> None:
    """What has to be loaded before rights are given up."""
    import pikepdf
    import pypdfium2
    from PIL import Image

    Image.init()
    pikepdf.settings.set_decimal_precision(6)
    assert pypdfium2


def serve(unit: dict[str, Any], file: Any, emit: Emit) -> None:
    """Do one unit.

    Raises:
        UserError: ``file.empty``; ``bundle.not_readable`` where pdfium can't read what was built.
    """
    if file is None:
        raise UserError("file.empty")
    if unit["do"] == "read":
        _read(file.whole(), emit)
        return
    file.seek(0)
    if unit["do"] == "look":
        from judgedesk.drafting.bundle_pages import commented

        emit("unseen", {"source": 0, "pages": commented(io.BufferedReader(file, 1 << 16), str(unit["password"]))})
        return
    _Build(json.loads(_exactly(file, 0, int(unit["plan"]))), file, int(unit["plan"]), unit, emit).run()


def _exactly(file: Any, at: int, length: int) -> bytes:
    file.seek(at)
    found = bytearray()
    while len(found) < length:
        piece = file.read(min(_PIECE, length - len(found)))
        if not piece:
            raise UserError("file.unreadable")
        found += piece
    return bytes(found)


class _Part(io.RawIOBase):
    """One source within the file."""

    def __init__(self, file: Any, at: int, size: int) -> None:
        super().__init__()
        self._file, self._at, self._size, self._position = file, at, size, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        self._position = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._size}[whence] + offset
        return self._position

    def readinto(self, buffer: Any, /) -> int:
        wanted = max(0, min(len(buffer), self._size - self._position))
        found = _exactly(self._file, self._at + self._position, wanted) if wanted else b""
        buffer[: len(found)] = found
        self._position += len(found)
        return len(found)


class _Out(io.BytesIO):
    """Sends what is written to it."""

    def __init__(self, emit: Emit) -> None:
        super().__init__()
        self._emit, self._held = emit, bytearray()

    def write(self, data: Any, /) -> int:
        self._held += data
        if len(self._held) >= _PIECE:
            self.send()
        return len(data)

    def send(self) -> None:
        if self._held:
            self._emit("bytes", {}, bytes(self._held))
            self._held.clear()


class _Build:
    """One bundle being put together."""

    def __init__(self, plan: Mapping[str, Any], file: Any, base: int, unit: Mapping[str, Any], emit: Emit) -> None:
        import pikepdf

        from judgedesk.drafting.bundle_pages import Import

        self._plan, self._file, self._base, self._emit = plan, file, base, emit
        self._skipped = {int(source): str(code) for source, code in unit.get("skip", ())}
        self._out = pikepdf.new()
        self._import = Import(self._out, int(plan.get("dpi", 0)))
        self._below = plan.get("stamps") != "top"
        self._source = -1
        self._opened: Any = None
        self._links: list[Sequence[float]] = []
        self._words: Any = None
        self._code = ""
        self._held = 0

    def run(self) -> None:
        """Build it and send it."""
        import pikepdf

        from judgedesk.drafting.bundle_own import catalog, fonts, links, outline

        out, plan = self._out, self._plan
        of_text = fonts(out, plan["fonts"])
        placed: list[list[Sequence[float]]] = []
        for told in plan["pages"]:
            self._links = list(told.get("links", ()))
            page = self._page(told)
            placed.append(self._links)
            page.Resources["/Font"] = of_text
            out.pages.append(pikepdf.Page(page))
        pages = [page.obj for page in out.pages]
        for page, told, some in zip(pages, plan["pages"], placed, strict=True):
            links(out, page, some, pages, self._room(told) if self._below else 0.0)
        outline(out, plan["outline"], pages)
        catalog(out, plan, list(self._import.layers.values()))
        self._emit("texts", {"texts": list(self._import.texts)[:_MOST_TEXTS]})
        sink = _Out(self._emit)
        out.save(
            sink, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, force_version="1.7",
            fix_metadata_version=False, stream_decode_level=pikepdf.StreamDecodeLevel.none,
        )  # fmt: skip
        sink.send()

    def _room(self, told: Mapping[str, Any]) -> float:
        return MARGIN + NOTE * len(told["stamp"]["notes"])

    def _page(self, told: Mapping[str, Any]) -> Any:
        """A page with its stamp in a margin of its own: nothing of the page is covered, nothing of it reaches there."""
        from pikepdf import Array, Dictionary, Name

        room = self._room(told)
        pictures = {f"/P{number}": self._picture(source) for number, source in enumerate(told.get("pictures", ()))}
        wide, high, drawn, content = self._content(told, room if self._below else 0.0)
        stamp = stamped(told["stamp"], wide, room)
        if not self._below:
            stamp = f"q 1 0 0 1 0 {numbers(high)} cm {stamp} Q"
        objects = pictures if drawn is None else {"/O": drawn}
        resources = Dictionary(XObject=Dictionary(objects)) if objects else Dictionary()
        return self._out.make_indirect(
            Dictionary(
                Type=Name.Page, MediaBox=Array([0, 0, round(wide, 3), round(high + room, 3)]), Resources=resources,
                Contents=self._out.make_stream(f"{content}\n{stamp}".encode("ascii")),
            )
        )  # fmt: skip

    def _content(self, told: Mapping[str, Any], up: float) -> tuple[float, float, Any, str]:
        """Width, height, the form or picture, and the operators that show the page `up` points from below."""
        own = told.get("own")
        if own is None:
            source, number = int(told["source"]), int(told["page"])
            try:
                self._turn_to(source)
                drawn, matrix, wide, high = self._drawn(source, number)
                left = max(0.0, (_LEAST_WIDTH - wide) / 2)
                content = f"q {numbers(*matrix[:4], matrix[4] + left, matrix[5] + up)} cm /O Do Q"
                if told.get("words"):
                    content += f"\nq {numbers(wide, 0, 0, high, left, up)} cm {told['words']} Q"
                self._links += _scaled(told.get("over", ()), wide, high, left)
                if told.get("cited"):
                    self._links += self._found(
                        source, number, told["cited"], (*matrix[:4], matrix[4] + left, matrix[5])
                    )
                return max(wide, _LEAST_WIDTH), high, drawn, content
            except UserError as error:
                self._emit("lost", {"source": source, "page": number - 1, "code": error.code})
                own = ""
        return *_A4, None, f"q 1 0 0 1 0 {numbers(up)} cm {own} Q"

    def _picture(self, source: int) -> Any:
        """A picture on a sheet drawn here."""
        told = self._plan["sources"][source]
        data = _exactly(self._file, self._base + int(told["at"]), int(told["size"]))
        return self._out.make_indirect(self._import.picture(data, 1)[0])

    def _found(
        self, source: int, number: int, cited: Sequence[Sequence[Any]], matrix: Sequence[float]
    ) -> list[Sequence[float]]:
        """Links where words stand on a page of a PDF."""
        from judgedesk.drafting.bundle_words import Words

        if self._words is None or self._words.source != source:
            told = self._plan["sources"][source]
            if told["kind"] != "pdf" or int(told["size"]) > _HELD:
                return []
            data = _exactly(self._file, self._base + int(told["at"]), int(told["size"]))
            self._words = Words(source, data, told["password"])
        found: list[Sequence[float]] = self._words.links(number, cited, matrix)
        return found

    def _turn_to(self, source: int) -> None:
        if source == self._source:
            if self._code:
                raise UserError(self._code)
            return
        from judgedesk.drafting.bundle_pages import opened

        self._emit("at", {"source": source})
        self._source, self._code, self._opened = source, self._skipped.get(source, ""), None
        self._import.new_source()
        if self._code:
            raise UserError(self._code)
        told = self._plan["sources"][source]
        at, size, unseen = self._base + int(told["at"]), int(told["size"]), set[int]()
        try:
            if told["kind"] == "image":
                self._opened = _exactly(self._file, at, size)
            elif size <= _HELD and self._held < 8 * _HELD:
                self._held += size
                self._opened = opened(io.BytesIO(_exactly(self._file, at, size)), told["password"], unseen)
            else:
                file = io.BufferedReader(_Part(self._file, at, size), 1 << 16)
                self._opened = opened(file, told["password"], unseen)
            if unseen:
                self._emit("unseen", {"source": source, "pages": sorted(unseen)})
        except UserError as error:
            self._code = error.code
            raise

    def _drawn(self, source: int, number: int) -> Any:
        if self._plan["sources"][source]["kind"] == "image":
            return self._import.picture(self._opened, number)
        if not 0 < number <= len(self._opened.pages):
            raise UserError("page.unknown")
        return self._import.page(self._opened, number)


def _scaled(over: Sequence[Sequence[float]], wide: float, high: float, left: float) -> list[Sequence[float]]:
    """Links over the unit square as they lie on the page."""
    return [
        (x0 * wide + left, y0 * high, x1 * wide + left, y1 * high, page) for x0, y0, x1, y1, page in over
    ]  # fmt: skip


def _as_stored(raw: str) -> str:
    """Text as pdfium gives it, in the form in which pages are stored (see `ingest.pdf_text`)."""
    return raw.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").replace("\ufffe", "-\n")


def _read(content: bytes, emit: Emit) -> None:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(content)
        texts: list[str] = []
        for number in range(len(document)):
            page = document[number]
            words = page.get_textpage()
            texts.append(_as_stored(words.get_text_range(errors="replace")))
            words.close()
            page.close()
            if len(texts) == _PAGES_READ or number == len(document) - 1:
                emit("read", {"first": number + 2 - len(texts), "pages": texts})
                texts = []
        document.close()
    except PdfiumError as error:
        raise UserError("bundle.not_readable") from error
