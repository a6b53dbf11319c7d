"""Makes the truth set: files of every format a case brings, whose text is known.

    python tests/truth/make_truth.py FOLDER [--short]

Writes FOLDER/files and FOLDER/truth.json. What needs a program that is not installed (LibreOffice, qpdf, …) is left
out and named under ``missing``.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [entry for entry in (str(ROOT), *(str(ROOT / "tests" / name) for name in ("", "ingest", "truth")))
                if entry not in sys.path]  # fmt: skip

import truth_mail  # noqa: E402
import truth_office  # noqa: E402
import truth_others  # noqa: E402
import truth_pdf  # noqa: E402
import truth_scans  # noqa: E402
import truth_sheets  # noqa: E402
import truth_written  # noqa: E402
from truth_set import TruthSet  # noqa: E402

PASSWORDS = (truth_pdf.PASSWORD, truth_pdf.ASCII_PASSWORD)
"""What somebody tells the case; other locked files stay locked."""


def make(folder: Path, *, short: bool = False) -> TruthSet:
    """Write the set into a folder that does not exist yet, or is empty."""
    (folder / "files").mkdir(parents=True)
    truth = TruthSet(folder / "files")
    for builder in (truth_pdf, truth_scans, truth_office, truth_sheets, truth_written, truth_mail, truth_others):
        builder.build(truth, short=short)
    truth.save(folder / "truth.json")
    return truth


def main() -> int:
    """Make it and tell what there is."""
    wanted = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    wanted.add_argument("folder", type=Path)
    wanted.add_argument("--short", action="store_true")
    asked = wanted.parse_args()
    truth = make(asked.folder, short=asked.short)
    for form, number in sorted(Counter(expected.format for expected in truth.files).items()):
        print(f"  {form:<28} {number:>4}")
    for form, reason in truth.missing.items():
        print(f"  {form:<28} left out: {reason}")
    print(f"  {len(truth.outer)} files, {len(truth.files) - len(truth.outer)} inside others")
    return 0


if __name__ == "__main__":
    sys.exit(main())
