"""Builds the demo case: files by volume, records.json and truth.json. The same bytes on every run.

    python resources/demo/make_demo.py [--out FOLDER]

Needs reportlab, Pillow and the DejaVu fonts. Everything in the case is invented.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from builder.casefile import Casefile
from builder.records import made_with, records, truth

HERE = Path(__file__).resolve().parent


def _write_json(path: Path, value: dict[str, Any]) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def build(out: Path) -> None:
    """Writes the case below `out`: `files/<volume>/…`, `records.json`, `truth.json`."""
    pictures = out / "files" / "t6"
    pictures.mkdir(parents=True, exist_ok=True)
    case = Casefile(pictures)
    for paper in case.papers:
        target = out / "files" / paper.volume / paper.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(paper.data)
    _write_json(out / "records.json", records(case))
    _write_json(out / "truth.json", truth(case))
    pages = sum(max(1, len(paper.pages)) for paper in case.papers)
    size = sum(len(paper.data) for paper in case.papers)
    print(f"{len(case.papers)} files, {pages} pages, {size / 1e6:.1f} MB")


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description="Builds the demo case.")
    parser.add_argument("--out", type=Path, default=HERE, help="folder to write to")
    parser.add_argument("--versions", action="store_true", help="print what the bytes depend on, and stop")
    wanted = parser.parse_args()
    if wanted.versions:
        print(json.dumps(made_with()))
    else:
        build(wanted.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
