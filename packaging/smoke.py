"""Tries a built program as a court would: it starts, imports, searches, draws its window, all without a network."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

from run import without_network

ARABIC = "شقة"
MAIL = f"""\
From: a@example.invalid
To: b@example.invalid
Subject: {ARABIC}
Date: Mon, 06 Feb 2023 10:00:00 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

{ARABIC} 12
"""
NO_LIBRARY = 7
"""What a search for loudspeakers answers where the machine has no PortAudio."""
PICTURES = 5
"""So many pictures at least that are more than an empty sheet."""


def run(folder: Path) -> int:
    """Run the steps, print a line for each; 0 when all went well."""
    program = folder.resolve() / "judgedesk"
    home = Path(__file__).resolve().parents[1] / "build" / "smoke"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    try:
        return (
            0
            if all(
                step(program, home) for step in (_starts, _imports_and_searches, _bundles, _listens, _draws, _window)
            )
            else 1
        )
    finally:
        shutil.rmtree(home)


def _call(program: Path, home: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    own = {"HOME": str(home), "JUDGEDESK_USER": "demo", "JUDGEDESK_PASSPHRASE": "demo", **more}
    command = [*without_network(), str(program), *words]
    return subprocess.run(command, capture_output=True, text=True, env={**kept, **own}, cwd=home, check=False)


def _say(step: str, good: bool, fact: str) -> bool:
    print(f"{'ok    ' if good else 'FAILED'} {step}: {fact}", flush=True)
    return good


def _starts(program: Path, home: Path) -> bool:
    done = _call(program, home, "--version")
    return _say("starts", done.returncode == 0, (done.stdout or done.stderr).strip()[-200:])


def _imports_and_searches(program: Path, home: Path) -> bool:
    done = _call(program, home, "demo", "--dir", str(home / "demo"), "--no-window", "--json")
    if done.returncode != 0:
        return _say("imports", False, done.stderr.strip()[-300:])
    made = json.loads(done.stdout)
    ledger = json.loads(_call(program, home, "ledger", made["case"], "--json").stdout)
    failed = [one["name"] for one in ledger["files"] if one["failed"]]
    found = json.loads(_call(program, home, "search", made["case"], "paszport*", "--json").stdout)["total"]
    sound = json.loads(_call(program, home, "verify", made["case"], "--json").stdout)["ok"]
    unread = [one["name"] for one in ledger["files"] if not one["pages"]]
    good = made["documents"] > 0 and not failed and not unread and found > 0 and sound
    counted = f"{made['documents']} documents, {made['pages']} pages, {found} hits"
    return _say("imports and searches", good, f"{counted}, not read: {failed + unread}")


def _bundles(program: Path, home: Path) -> bool:
    """An Arabic mail goes into a bundle; imported again, the bundle is found by its word."""
    case = str(home / "arabic.jdcase")
    (home / "mail.eml").write_text(MAIL, encoding="utf-8")
    (home / "spec.json").write_text(json.dumps({"documents": ["mail.eml"]}), encoding="utf-8")
    bundle = home / "bundle.pdf"
    steps = (["create", case, "--title", "A 1/26", "--role", "judge"], ["import", case, str(home / "mail.eml")],
             ["bundle", case, "--spec", str(home / "spec.json"), "--out", str(bundle)],
             ["import", case, str(bundle)], ["search", case, ARABIC, "--json"])  # fmt: skip
    for words in steps:
        done = _call(program, home, *words)
        if done.returncode:
            return _say("bundles", False, f"{words[0]}: {done.stderr.strip()[-300:]}")
    names = {hit["name"] for hit in json.loads(done.stdout)["hits"]}
    return _say("bundles", names == {"mail.eml", "bundle.pdf"}, f"Arabic found in {', '.join(sorted(names))}")


def _listens(program: Path, home: Path) -> bool:
    """PortAudio is reached, or its lack is said; without loudspeakers that is said, too. Nothing is played."""
    looked = _call(program, home, "--look-for-loudspeakers").returncode
    told = _call(program, home, "doctor", "--json")
    if looked not in (0, NO_LIBRARY) or not told.stdout:
        return _say("looks for loudspeakers", False, f"exit code {looked}: {told.stderr.strip()[-300:]}")
    sound = [one for one in json.loads(told.stdout)["checks"] if one["name"] in ("portaudio", "loudspeakers")]
    said = [f"{one['name']}: {one['found'] or one['remedy']}" for one in sound]
    return _say(
        "looks for loudspeakers", all(one["ok"] or one["remedy"] for one in sound) and bool(said), "; ".join(said)
    )


def _draws(program: Path, home: Path) -> bool:
    pictures = home / "pictures"
    done = _call(program, home, "demo", "--dir", str(home / "drawn"), "--no-window", "--pictures", str(pictures),
                 QT_QPA_PLATFORM="offscreen")  # fmt: skip
    drawn = [path for path in pictures.glob("*.png") if path.stat().st_size > 20_000]
    return _say("draws", done.returncode == 0 and len(drawn) >= PICTURES, f"{len(drawn)} pictures")


def _window(program: Path, home: Path) -> bool:
    """A real window on a display without a screen, where the machine has Xvfb."""
    if not shutil.which("xvfb-run"):
        return _say("window", True, "not tried, xvfb-run is not on this machine")
    command = ["timeout", "--signal=TERM", "12", "xvfb-run", "-a", str(program), "demo", "--dir", str(home / "shown")]
    done = subprocess.run(command, capture_output=True, text=True, cwd=home, check=False,
                          env={"PATH": os.environ["PATH"], "HOME": str(home), "QT_QPA_PLATFORM": "xcb"})  # fmt: skip
    stayed = done.returncode in (124, 143)  # it was still there when the time was over
    return _say("window", stayed, "stayed open" if stayed else done.stderr.strip()[-300:])
