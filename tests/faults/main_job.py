"""The whole main job as one program: create, import, search, read, record, grid, verify, back up.

Run as ``python main_job.py FOLDER [watched]``; `watched` ends it at the first event that has to do with a socket.
"""

import json
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def watch(event: str, _: object) -> None:
    """An audit hook that says no to sockets, before anything of the program is imported."""
    if event.startswith("socket."):
        os.write(2, f"NETWORK {event}\n".encode())
        os._exit(99)


def job(folder: Path) -> int:
    """Returns how many steps did not end as they should."""
    from judgedesk.cli.main import main
    from judgedesk.store.cipher import Cost

    Cost.tuned = lambda: Cost(memory=8 * 1024, passes=1, lanes=1)  # what a guess costs is not what is asked here

    class Window:
        def run(self, *_: object) -> int:
            return 1

        take_pictures = run

    (folder / "key").write_text("trzy sowy", encoding="utf-8")
    records = {"format": "judgedesk-records/1", "persons": [{"id": "d1", "roles": ["defendant"]}]}
    (folder / "records.json").write_text(json.dumps(records), encoding="utf-8")
    case, by = str(folder / "matter.jdcase"), ["--user", "anna", "--passphrase-file", str(folder / "key"), "--json"]
    steps = [
        (["create", case, "--title", "T", "--role", "judge"], 0), (["import", case, str(folder / "files")], 3),
        (["ledger", case], 0), (["search", case, "witness"], 0), (["text", case, "00 volume.pdf", "1"], 0),
        (["record", case, str(folder / "records.json")], 0), (["dump", case], 0), (["grid", case], 0),
        (["verify", case], 0), (["audit", case], 0), (["seal", case, "note 0.txt"], 0),
        (["backup", case, str(folder / "copy")], 0), (["law", "--json"], 0), (["doctor", "--json"], 0),
    ]  # fmt: skip
    wrong = 0
    for arguments, expected in steps:
        status = main([*arguments, *(by if case in arguments else [])], Window())
        if status != expected:
            wrong += 1
            os.write(2, f"{arguments[0]} ended with {status}\n".encode())
    return wrong


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    if sys.argv[2:] == ["watched"]:
        sys.addaudithook(watch)
    sys.exit(job(Path(sys.argv[1])))
