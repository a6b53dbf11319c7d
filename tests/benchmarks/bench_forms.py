"""Recall and precision of word forms on the made truth, and what loading them takes.

python tests/benchmarks/bench_forms.py FOLDER [--wrong]     (FOLDER does not exist yet)
"""

import argparse
import resource
import shutil
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from cases import CHEAP, PASSPHRASE
from inflection_truth import TABLES, measured, store_sentences

from judgedesk.app import casefile
from judgedesk.domain.roles import Role


def main() -> None:
    """Print one line a language."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--wrong", action="store_true", help="list what was missed and what was wrong")
    arguments = parser.parse_args()
    case = casefile.create_case(arguments.folder, "forms", "judge", Role.JUDGE, PASSPHRASE, CHEAP)
    with case:
        store_sentences(case)
        print("language lemmas recall precision seconds")
        for language in TABLES:
            began = time.perf_counter()
            figures = measured(case, language)
            seconds = time.perf_counter() - began
            print(f"{language} {figures.lemmas} {figures.recall:.3f} {figures.precision:.3f} {seconds:.1f}")
            if arguments.wrong:
                print("  missed:", *figures.missed, sep="\n    ")
                print("  wrong:", *figures.wrong, sep="\n    ")
    shutil.rmtree(case.path)
    child = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"child: {child.ru_utime + child.ru_stime:.1f} s of processor, {child.ru_maxrss // 1024} MiB at most")


if __name__ == "__main__":
    main()
