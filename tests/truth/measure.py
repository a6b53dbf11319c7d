"""What of the truth set comes out of the desk again: imported, read by OCR, enriched, and compared file by file.

    python tests/truth/measure.py --out DIR [--json FILE] [--short] [--keep]

DIR must be empty or new; the set and the case are made in it, and removed again unless ``--keep``. Ends with status 1
when a floor is missed. Without Tesseract's languages pol, eng and vie the scans wait, and are not counted.
"""

import argparse
import json
import shutil
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [entry for entry in (str(ROOT), *(str(ROOT / "tests" / name) for name in ("", "ingest", "truth")))
                if entry not in sys.path]  # fmt: skip

from cases import CHEAP, PASSPHRASE  # noqa: E402
from make_truth import PASSWORDS, make  # noqa: E402
from truth_scoring import Comparison, Row, Scores, rates  # noqa: E402

from judgedesk.app import casefile, folios, intake, ocr  # noqa: E402
from judgedesk.app.enrichment import enrich  # noqa: E402
from judgedesk.app.ocr_run import read_waiting  # noqa: E402
from judgedesk.domain.roles import Role  # noqa: E402

RECALL = 0.99
"""Floor of the share of words found, for every format whose text needs no OCR."""

CLEAN = 0.98
"""Floor of the share of letters OCR reads rightly, of clean scans of 200 dots an inch and more."""

FOLIOS, NEAR_PRECISION, NEAR_RECALL = 0.98, 0.95, 0.9
USER = "judge"


def measured(out: Path, *, short: bool = False) -> tuple[Scores, dict[str, Any]]:
    """Make the set in a folder, import it and compare; the scores, and what it took."""
    times: dict[str, Any] = {}
    truth = _timed(times, "making the set", lambda: make(out, short=short))
    path = out / "truth.jdcase"
    with casefile.create_case(path, "truth", USER, Role.JUDGE, PASSPHRASE, CHEAP) as case:
        intake.add_passwords(case, PASSWORDS)
        report = _timed(times, "import", lambda: intake.import_files(case, [truth.folder]))
        times["documents"], times["pages"] = report.documents, report.pages
        if {"pol", "eng", "vie"} <= set(ocr.engine().languages):
            read = _timed(times, "OCR", lambda: read_waiting(case))
            times["pages read by OCR"] = read.pages_ocr
        learnt = _timed(times, "enrichment", lambda: enrich(case))
        times["enrichment failed"] = len(learnt.failed)
        _timed(times, "folios", lambda: folios.settle(case))
        compared = Comparison(case, truth.folder, truth.files)
        scores = _timed(times, "comparing", compared.run)
    with casefile.open_case(path, USER, PASSPHRASE) as case:
        checked = _timed(times, "verify", lambda: casefile.check(case))
    scores.verify = [f"{problem.code} {problem.about} {problem.detail}".strip() for problem in checked.problems]
    times["missing"] = truth.missing
    return scores, times


def _timed(times: dict[str, Any], name: str, work: Any) -> Any:
    began = time.perf_counter()
    done = work()
    times[name] = round(time.perf_counter() - began, 2)
    return done


def floors(scores: Scores, *, scanned: bool) -> list[str]:
    """The floors that are missed."""
    missed = [
        f"{form}: {100 * row.text.recall:.2f} % of the words found, not {100 * RECALL:.0f} %"
        for form, row in sorted(scores.rows.items())
        if row.text.recall < RECALL
    ]
    missed += [f"{scores.lost} files lost"] if scores.lost else []
    missed += [f"parents: {scores.parents[0]} of {scores.parents[1]}"] if len(set(scores.parents)) > 1 else []
    missed += [f"ledger: {line}" for line in scores.ledger] + [f"verify: {line}" for line in scores.verify]
    if not scanned:
        return missed
    for told, found in scores.accuracy.items():
        if told.endswith("clean") and "150" not in told and sum(found) / len(found) < CLEAN:
            missed.append(f"OCR {told}: {100 * sum(found) / len(found):.2f} % of the letters")
    if sum(scores.folios) and rates(scores.folios)[2] < FOLIOS:
        missed.append(f"folios: F1 {rates(scores.folios)[2]:.3f}")
    precision, recall, _ = rates(scores.near)
    if precision < NEAR_PRECISION or recall < NEAR_RECALL:
        missed.append(f"near duplicates: precision {precision:.3f}, recall {recall:.3f}")
    return missed


def tell(scores: Scores, times: dict[str, Any]) -> None:
    """Print the tables."""
    print(f"\n{'format':<26}{'files':>6}{'right':>6}{'lost':>5}{'words':>8}{'found':>9}{'in order':>10}{'no other':>10}"
          f"{'scans':>7}{'words':>9}{'letters':>9}")  # fmt: skip
    whole = Row()
    for form, row in sorted(scores.rows.items()):
        _tell_row(form, row)
        whole.files += row.files
        whole.right += row.right
        whole.lost += row.lost
        whole.text.put(row.text)
        whole.scans.put(row.scans)
        whole.scanned_pages += row.scanned_pages
        whole.character_errors += row.character_errors
    _tell_row("all", whole)
    print("\nOCR, letters read rightly")
    for told, found in scores.accuracy.items():
        print(f"  {told:<24}{100 * sum(found) / len(found):8.2f} %   {len(found)} pages")
    for name, counts in (("folios", scores.folios), ("near duplicates", scores.near)):
        precision, recall, f1 = rates(counts)
        print(f"{name:<26}P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}   right, wrong, missed {counts}")
    print(f"parents right             {scores.parents[0]} of {scores.parents[1]}")
    print(f"found by search           {scores.searched[0]} of {scores.searched[1]}")
    print(f"ledger                    {'; '.join(scores.ledger) or 'adds up'}")
    print(f"verify                    {'; '.join(scores.verify) or 'ok'}")
    print(f"documents nobody expected {len(scores.unexpected)} {' | '.join(scores.unexpected[:12])}")
    print("took                      " + ", ".join(f"{name} {value}" for name, value in times.items()))
    print(f"\nshortfalls ({len(scores.shortfalls)})")
    for key, what in scores.shortfalls:
        print(f"  {key}: {what}")


def _tell_row(form: str, row: Row) -> None:
    def share(value: float, counted: int) -> str:
        return f"{100 * value:.2f}" if counted else "-"

    text, scans = row.text, row.scans
    letters = 1 - row.character_errors / row.scanned_pages if row.scanned_pages else 0.0
    print(f"{form:<26}{row.files:>6}{row.right:>6}{row.lost:>5}{text.expected:>8}{share(text.recall, text.expected):>9}"
          f"{share(text.order, text.pairs):>10}{share(text.precision, text.stored):>10}{row.scanned_pages:>7}"
          f"{share(scans.recall, scans.expected):>9}{share(letters, row.scanned_pages):>9}")  # fmt: skip


def main() -> int:
    """Measure, tell, and say whether every floor is kept."""
    wanted = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    wanted.add_argument("--out", type=Path, required=True)
    wanted.add_argument("--json", type=Path)
    wanted.add_argument("--short", action="store_true")
    wanted.add_argument("--keep", action="store_true")
    asked = wanted.parse_args()
    if asked.out.exists() and any(asked.out.iterdir()):
        wanted.error(f"{asked.out} is not empty")
    scores, times = measured(asked.out, short=asked.short)
    tell(scores, times)
    missed = floors(scores, scanned="OCR" in times)
    print("\nfloors missed" if missed else "\nevery floor is kept")
    for line in missed:
        print(f"  {line}")
    if asked.json:
        told = {"scores": asdict(scores), "times": times, "floors missed": missed}
        asked.json.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
    if not asked.keep:
        shutil.rmtree(asked.out)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
