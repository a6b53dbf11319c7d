"""OCR of a case as a program of its own, with the dummy that reads: ``python ocr_job.py CASE``. Ends with 0, or
says the code of what stopped it."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def job(path: Path) -> int:
    from outside import opened
    from scanned import ENGINE

    from judgedesk.app.faults import reachable, refusal
    from judgedesk.app.ocr_run import read_waiting

    try:
        with reachable(path), opened(path, write=True) as case:
            report = read_waiting(case, engine=ENGINE, jobs=2)
    except Exception as error:
        told = refusal(error)
        if told is None:
            raise
        print(told.code)
        return 3
    if report.problem is not None:
        print(report.problem.code)
    return 0 if report.problem is None and not report.given_up else 1


if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "faults")]
    sys.exit(job(Path(sys.argv[1])))
