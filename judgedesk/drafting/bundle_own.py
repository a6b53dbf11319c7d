"""What a bundle has of its own beside the pages it takes over: fonts, links, bookmarks, catalogue. In a child."""

import zlib
from collections.abc import Mapping, Sequence
from typing import Any

from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, Stream, String

from judgedesk.drafting.bundle_font import unicode_map
from judgedesk.drafting.pictured_pdf import shapeless_font

SHAPELESS = "/S"


def fonts(out: Pdf, told: Sequence[Mapping[str, Any]]) -> Dictionary:
    """The fonts of all pages: those the parent sent, and the one without shapes."""
    made = {one["key"]: _font(out, one) for one in told}
    made[SHAPELESS] = _shapeless(out)
    return out.make_indirect(Dictionary(made))


def _font(out: Pdf, told: Mapping[str, Any]) -> Any:
    name = Name("/" + told["name"])
    described = out.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor, FontName=name, Flags=4, FontBBox=Array(told["box"]), ItalicAngle=0,
            Ascent=told["ascent"], Descent=told["descent"], CapHeight=told["ascent"], StemV=80,
            FontFile2=_packed(out, bytes.fromhex(told["file"])),
        )
    )  # fmt: skip
    inner = out.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=name, DW=600,
            CIDToGIDMap=_glyphs(out, told.get("others", ())),
            W=Array([Array([one]) if at % 2 else one for at, one in enumerate(told["widths"])]),
            CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
            FontDescriptor=described,
        )
    )  # fmt: skip
    return out.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.Type0, BaseFont=name, Encoding=Name("/Identity-H"),
            DescendantFonts=Array([inner]), ToUnicode=_packed(out, told["unicode"].encode()),
        )
    )  # fmt: skip


def _glyphs(out: Pdf, others: Sequence[Sequence[int]]) -> Any:
    """Which glyph a code shows: its own, but for those above all glyphs."""
    if not others:
        return Name.Identity
    shown = list(range(others[0][0]))
    shown += [glyph for _, glyph in others]
    return _packed(out, b"".join(glyph.to_bytes(2, "big") for glyph in shown))


def _shapeless(out: Pdf) -> Any:
    """Codes are UTF-16: every letter is one, and none has a shape but a box."""
    name = Name("/NoShapes")
    described = out.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor, FontName=name, Flags=5, FontBBox=Array([0, 0, 500, 1000]), ItalicAngle=0,
            Ascent=1000, Descent=0, CapHeight=1000, StemV=80, FontFile2=_packed(out, shapeless_font()),
        )
    )  # fmt: skip
    inner = out.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=name, DW=500,
            CIDToGIDMap=_packed(out, b"\0\1" * 65_536),
            CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
            FontDescriptor=described,
        )
    )  # fmt: skip
    ranges = [f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>" for high in range(256)]
    return out.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.Type0, BaseFont=name, Encoding=Name("/Identity-H"),
            DescendantFonts=Array([inner]), ToUnicode=_packed(out, unicode_map(ranges, "bfrange")),
        )
    )  # fmt: skip


def _packed(out: Pdf, content: bytes) -> Stream:
    stream = Stream(out, zlib.compress(content, 6))
    stream.Filter = Name.FlateDecode
    return stream


def links(out: Pdf, page: Any, told: Sequence[Sequence[float]], pages: Sequence[Any], up: float) -> None:
    """Links of a page: x0, y0, x1, y1 in points, moved `up`, and the number of the page each leads to."""
    made = []
    for x0, y0, x1, y1, number in told:
        place = Array([round(edge, 2) for edge in (x0, y0 + up, x1, y1 + up)])
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=place, F=4, Border=Array([0, 0, 0]))
        link.Dest = _place(pages[int(number) - 1])
        made.append(out.make_indirect(link))
    if made:
        page.Annots = Array(made)


def _place(page: Any) -> Array:
    return Array([page, Name.XYZ, 0, page.MediaBox[3], None])


def outline(out: Pdf, told: Sequence[Sequence[Any]], pages: Sequence[Any]) -> None:
    """Bookmarks: level from 0, title, number of the page."""
    with out.open_outline() as found:
        above: list[Any] = [found.root]
        for level, title, number in told:
            item = OutlineItem(title, destination=_place(pages[int(number) - 1]))
            above = above[: level + 1]
            above[-1].append(item)
            above.append(item.children)


def catalog(out: Pdf, plan: Mapping[str, Any], layers: Sequence[tuple[Any, bool]] = ()) -> None:
    """What the file says of itself: page numbers are those of the bundle; its title; no author, program or time. Layers
    of its originals are shown or not as these have it; no reader lists them, so nobody turns one on unawares.
    """
    if layers:
        state = Dictionary(BaseState=Name.ON, OFF=Array([one for one, shown in layers if not shown]))
        out.Root.OCProperties = Dictionary(OCGs=Array([one for one, _ in layers]), D=state)
    out.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
    out.Root.PageMode = Name.UseOutlines
    out.Root.Lang = String(plan["language"])
    out.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    for key in ("/Metadata", "/OpenAction", "/AA", "/Names", "/AcroForm"):
        if key in out.Root:
            del out.Root[key]
    out.trailer["/Info"] = out.make_indirect(Dictionary(Title=String(plan["title"])))
