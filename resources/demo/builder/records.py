"""records.json (what the demo case holds) and truth.json (what is true of its files, for tests)."""

import hashlib
import importlib.metadata
import platform
import re
import zlib
from typing import Any

from builder.casefile import Casefile, Paper
from builder.layout import font_files
from builder.sources import SOURCES, folded, read_yaml

WORDS = (
    "paszport",
    "paszporty",
    "dług",
    "zeszyt",
    "brama",
    "furtka",
    "szklarni",
    "pieczarkarnia",
    "meldunku",
    "kłódkę",
    "passport",
    "recruitment",
    "Đức",
    "Nguyễn",
    "Тимченко",
    "Drăgulescu",
    "truskawki",
    "pokwitowania",
    "Modrzewinie",
    "wesele",
)


def find_page(paper: Paper, passage: str) -> int:
    """The one page (from 1) on which the passage stands. Raises ValueError when there is none or more than one."""
    pages = [number for number, page in enumerate(paper.pages, 1) if folded(passage) in folded(page)]
    if len(pages) != 1:
        raise ValueError(f"{paper.name}: passage stands on pages {pages}: {passage[:80]}")
    return pages[0]


def _tags(case: Casefile) -> tuple[list[dict[str, Any]], dict[str, list[str]]]:
    papers = {paper.name: paper for paper in case.papers}
    tags: list[dict[str, Any]] = []
    by_passage: dict[str, list[str]] = {}
    for line in (SOURCES / "records" / "tags.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        passage, count, defendants, victim, element, stance, note = (part.strip() for part in line.split(";", 6))
        document, quote = case.quotes.passages[passage]
        page = find_page(papers[document], quote)
        for defendant in defendants.split("+"):
            tag = {
                "id": f"t{len(tags) + 1}",
                "document": document,
                "page": page,
                "quote": quote,
                "element": element[1:] if element.startswith("=") else f"pl.189a.{element}",
                "count": count,
                "defendant": defendant,
                "victim": victim,
                "stance": stance,
                "note": note,
            }
            tags.append(tag)
            by_passage.setdefault(passage, []).append(tag["id"])
    return tags, by_passage


def records(case: Casefile) -> dict[str, Any]:
    """The structured records of the case."""
    source = read_yaml("records", "case.yaml")
    tags, by_passage = _tags(case)
    for event in source["events"]:
        event["tags"] = [tag for passage in event.pop("passages") for tag in by_passage[passage]]
    for act in source["compelled_acts"]:
        wanted = {by_passage[passage][0] for passage in act.pop("passages")}
        act["tags"] = [tag["id"] for tag in tags if tag["id"] in wanted]
    result: dict[str, Any] = {"format": "judgedesk-records/1"}
    result |= {key: source[key] for key in ("persons", "counts")}
    result["tags"] = tags
    keys = (
        "findings",
        "events",
        "compelled_acts",
        "measures",
        "rooms",
        "resources",
        "sittings",
        "testimony",
        "requests",
    )
    return result | {key: source[key] for key in keys}


def made_with() -> dict[str, str]:
    """Versions on which the bytes depend; elsewhere the same text may come out as other bytes."""
    versions = {
        name: importlib.metadata.version(name) for name in ("reportlab", "pillow", "pypdfium2", "python-docx", "lxml")
    }
    fonts = hashlib.sha256(b"".join(path.read_bytes() for path in font_files().values())).hexdigest()
    return versions | {
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        "fonts": fonts,
        "python": ".".join(platform.python_version_tuple()[:2]),
    }


def _occurrences(case: Casefile, word: str) -> list[dict[str, Any]]:
    pattern = re.compile(rf"(?<!\w){re.escape(word.lower())}(?!\w)")
    return [
        {"document": paper.name, "page": number}
        for paper in case.papers
        if paper.readable
        for number, page in enumerate(paper.pages, 1)
        if pattern.search(page.lower())
    ]


def truth(case: Casefile) -> dict[str, Any]:
    """What is true of the files: hashes, pages, folios, the scan's text, where words stand, what passages go to."""
    papers = {paper.name: paper for paper in case.papers}
    return {
        "made_with": made_with(),
        "files": [
            {
                "name": paper.name,
                "volume": paper.volume,
                "pages": len(paper.pages) or 1,
                "folios": paper.folios,
                "readable": paper.readable,
                "sha256": hashlib.sha256(paper.data).hexdigest(),
            }
            for paper in case.papers
        ],
        "attachments": {"mail-2023-02-02-regulamin.eml": ["regulamin-kwater.docx", "plan-hali.png"]},
        "scan": [{"page": number, "text": page} for number, page in enumerate(papers["zeszyt.pdf"].pages, 1)],
        "words": {word: _occurrences(case, word) for word in WORDS},
        "passages": [
            {"passage": passage, "document": document, "page": find_page(papers[document], quote), "quote": quote}
            for passage, (document, quote) in case.quotes.passages.items()
        ],
        "proves": [
            {key: tag[key] for key in ("id", "document", "page", "element", "count", "defendant", "victim", "stance")}
            for tag in _tags(case)[0]
        ],
    }
