"""What the desk costs, measured against what it promises; prints tables, writes nothing into the tree.

    python tests/benchmarks/run.py [--corpus DIR] [--short] [--only import search start store ocr formats grid plan
        bundle]
        [--rounds N]
    python tests/benchmarks/run.py [--corpus DIR] [--short] --only scale [--pages N ...]

`--corpus`, or JUDGEDESK_CORPUS, names a folder with PDF files (in ``pdf/`` or directly). Figures depend on the machine
and on what else it does; ratios are of runs that followed one another.
"""

import argparse
import os
import platform
import shutil
import sys
import tempfile  # noqa: TID251 - benchmarks work outside the tree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from table import head, line  # noqa: E402

SECTIONS = ("import", "search", "start", "store", "ocr", "formats", "grid", "plan", "bundle")
BY_NAME = ("scale",)
"""What takes a quarter of an hour and 10 GB of the disk, and is run only when it is named."""


def pdf_files(corpus: Path) -> list[Path]:
    """The PDF files of a corpus, in the order of their names."""
    inner = corpus / "pdf"
    return sorted((inner if inner.is_dir() else corpus).glob("*.pdf"))


def main() -> int:
    """Run the sections asked for."""
    wanted = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    wanted.add_argument("--corpus", type=Path, default=os.environ.get("JUDGEDESK_CORPUS"))
    wanted.add_argument("--short", action="store_true", help="a few files and questions only")
    wanted.add_argument("--only", nargs="+", choices=(*SECTIONS, *BY_NAME), default=SECTIONS)
    wanted.add_argument("--rounds", type=int, default=2, help="import and its rivals so often, the best counts")
    wanted.add_argument("--pages", nargs="+", type=int, help="scale: how many pages, instead of 10,000 50,000 200,000")
    asked = wanted.parse_args()
    head("machine")
    line("system", f"{platform.system()} {platform.release()}, Python {platform.python_version()}")
    line("cores", str(os.cpu_count()), f"load before {os.getloadavg()[0]:.2f}")
    work = Path(tempfile.mkdtemp(prefix="judgedesk-bench-"))
    try:
        sections(asked, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return 0


def sections(asked: argparse.Namespace, work: Path) -> None:
    """Import comes first: the others work on what it made."""
    case = None
    if {"import", "search", "start"} & set(asked.only):
        files = pdf_files(Path(asked.corpus)) if asked.corpus else []
        if not files:
            head("import")
            line("skipped", "no PDF files: give --corpus DIR or set JUDGEDESK_CORPUS")
        else:
            from bench_import import bench_import

            files = files[:25] if asked.short else files
            case = bench_import(files, work, 1 if asked.short else asked.rounds, rivals="import" in asked.only)
    if case is not None and "search" in asked.only:
        from bench_search import bench_search

        bench_search(case, 40 if asked.short else 200)
    if "start" in asked.only:
        from bench_start import bench_start

        bench_start(work, case, short=asked.short)
    if "store" in asked.only:
        from bench_store import bench_store

        bench_store(work, short=asked.short)
    if "ocr" in asked.only:
        from bench_ocr import bench_ocr

        bench_ocr(Path(asked.corpus) if asked.corpus else None, asked.rounds, short=asked.short)
    if "formats" in asked.only:
        from bench_formats import bench_formats

        bench_formats(work, asked.rounds, short=asked.short)
    if "grid" in asked.only:
        from bench_grid import bench_grid

        bench_grid(work, short=asked.short)
    if "plan" in asked.only:
        from bench_plan import bench_plan

        bench_plan(short=asked.short)
    if "bundle" in asked.only:
        if not asked.corpus:
            head("bundle")
            line("skipped", "no PDF files: give --corpus DIR or set JUDGEDESK_CORPUS")
        else:
            from bench_bundle import bench_bundle

            bench_bundle(pdf_files(Path(asked.corpus)), work, 300 if asked.short else 5000)
    if "scale" in asked.only:
        scale(asked, work)


def scale(asked: argparse.Namespace, work: Path) -> None:
    """Imports of many made pages."""
    files = pdf_files(Path(asked.corpus)) if asked.corpus else []
    if not files:
        head("scale")
        line("skipped", "no PDF files: give --corpus DIR or set JUDGEDESK_CORPUS")
        return
    from bench_scale import SHORT, SIZES, bench_scale

    bench_scale(files[0].parent, work, asked.pages or (SHORT if asked.short else SIZES))


if __name__ == "__main__":
    sys.exit(main())
