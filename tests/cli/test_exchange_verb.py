"""The verb exchange: packages written, looked at, taken in and taken back, as a user types it."""

import json
from pathlib import Path

from calls import QUOTE, Desk
from cases import COUNT, DEFENDANT, VICTIM, file_of


def tagged(desk: Desk, folder: Path) -> None:
    """A person, a count and a tag on the desk's statement."""
    one = {"id": "t1", "document": "statement-v1.pdf", "page": 2, "quote": QUOTE,
           "element": "pl.189a.means.3_deceit", "count": "c1"}  # fmt: skip
    content = file_of(persons=[VICTIM, DEFENDANT], counts=[COUNT], tags=[one])
    (folder / "records.json").write_text(json.dumps(content), encoding="utf-8")
    told = desk("record", folder / "records.json")
    assert told.status == 0, told.err


def test_a_case_goes_from_one_desk_to_another(desk: Desk, tmp_path: Path) -> None:
    court = tmp_path / "court.jdcase"
    made = desk.plain("create", court, "--title", "III K 4/26", "--user", "karol", "--role", "judge",
                      "--passphrase-file", desk.keys / "karol", "--json")  # fmt: skip
    assert made.status == 0, made.err
    tagged(desk, tmp_path)
    pub, path = tmp_path / "karol.pub", tmp_path / "p.jdx"
    key = desk("exchange", "identity", "--out", pub, user="karol", case=court).json
    told = desk("exchange", "write", "--all", "--kind", "panel", "--to", pub, "--out", path)
    assert told.status == 0, told.err
    assert (told.json["to"], told.json["left"]) == (key["fingerprint"], [])
    assert "statement" not in path.read_bytes().decode("latin-1")

    seen = desk("exchange", "review", path, user="karol", case=court).json
    assert seen["sender"]["fingerprint"] == told.json["sender"]
    assert {one["state"] for one in seen["documents"]} <= {"new", "inside"}
    assert [one["code"] for one in seen["warnings"]] == ["exchange.first_time"]
    of_tag = next(f"tags:{one['id']}" for one in seen["rows"] if one["kind"] == "tags")
    (tmp_path / "choose.json").write_text(json.dumps({"choose": {}, "leave": [of_tag]}))
    done = desk("exchange", "take", path, "--choose", tmp_path / "choose.json", user="karol", case=court)
    assert done.status == 3, "two files of the sender can't be read here either, and are named"
    assert {Path(one["path"]).name for one in done.json["failed"]} == {"broken.pdf", "call.mp3"}
    assert done.json["documents"] == told.json["documents"]
    assert seen["of"] >= len(seen["documents"]) and seen["sender"]["words"]
    [known] = desk("exchange", "desks", user="karol", case=court).json["desks"]
    assert (known["fingerprint"], known["words"]) == (told.json["sender"], seen["sender"]["words"])
    assert desk("exchange", "conflicts", user="karol", case=court).json == {"conflicts": []}
    assert desk("dump", user="karol", case=court).json["persons"]
    assert desk("exchange", "undo", user="karol", case=court).status == 0
    assert desk("dump", user="karol", case=court).json["persons"] == []
    assert desk("exchange", "undo", user="karol", case=court).error["code"] == "exchange.not_last"

    assert desk("exchange", "forget-desk", known["fingerprint"], user="karol", case=court).status == 0
    assert desk("exchange", "desks", user="karol", case=court).json == {"desks": []}
    refused = desk("exchange", "forget-desk", known["fingerprint"], user="karol", case=court)
    assert refused.error["code"] == "exchange.no_desk"

    # A changed byte, another desk, no package: a sentence each, and nothing comes in.
    content = bytearray(path.read_bytes())
    content[-20] ^= 4
    (tmp_path / "bad.jdx").write_bytes(content)
    refused = desk("exchange", "take", tmp_path / "bad.jdx", user="karol", case=court)
    assert (refused.status, refused.error["code"]) == (2, "exchange.damaged")
    assert "changed" in refused.err
    refused = desk("exchange", "review", path)
    assert (refused.status, refused.error["code"]) == (4, "exchange.not_for_you")
    assert desk("exchange", "review", desk.keys / "anna").error["code"] == "exchange.not_a_package"


def test_what_the_verb_needs(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "p.jdx"
    assert desk("exchange", "write", "--all", "--kind", "panel", "--out", out).status == 2
    word = ("--new-passphrase-file", desk.keys / "rita")
    assert desk("exchange", "write", "--all", "--out", out, *word).status == 2
    assert desk("exchange", "write", "--kind", "panel", "--out", out, "--with", "dreams", *word).status == 2
    assert (
        desk("exchange", "write", "--kind", "party", "--all", "--out", out, *word).error["code"] == "exchange.no_label"
    )
    secret = desk(
        "exchange", "write", "--all", "--kind", "panel", "--for", "authority", "--identities", "--out", out, *word
    )
    assert (secret.status, secret.error["code"]) == (4, "exchange.identities_need_key")
    asked = desk("exchange", "take", out, "--choose", tmp_path / "none.json")
    assert asked.error["code"] in ("exchange.no_choices", "exchange.not_a_package")
    assert not out.exists()


def test_a_passphrase_opens_what_was_made_with_it(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "p.jdx"
    word = ("--package-passphrase-file", desk.keys / "rita")
    made = desk("exchange", "write", "--all", "--kind", "panel", "--out", out, "--new-passphrase-file", word[1])
    assert made.status == 0, made.err
    assert {one["state"] for one in desk("exchange", "review", out, *word).json["documents"]} == {"known"}
    wrong = desk("exchange", "review", out, "--package-passphrase-file", desk.keys / "anna")
    assert (wrong.status, wrong.error["code"]) == (4, "exchange.not_for_you")
    tagged(desk, tmp_path)
    project = desk("exchange", "qdpx", "--out", tmp_path / "p.qdpx")
    assert project.status == 0 and project.json["selections"] > 0
