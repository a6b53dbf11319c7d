"""The verb sensitive: marking, listing, unmarking, and the reminder of a break."""

from calls import Desk

DOCUMENT = "statement-v1.pdf"


def test_pages_are_marked_listed_and_unmarked(desk: Desk) -> None:
    marked = desk("sensitive", "mark", DOCUMENT, "--page", 1, "--page", 2, "--kind", "violence", "--text")
    assert marked.status == 0, marked.out
    assert [(one["document"], one["page"], one["kind"], one["text"]) for one in marked.json["marks"]] == [
        (DOCUMENT, 1, "violence", True), (DOCUMENT, 2, "violence", True),
    ]  # fmt: skip
    assert desk("sensitive", "mark", "letter.docx", "--kind", "intimate").status == 0
    listed = desk("sensitive", "list").json["marks"]
    assert {(one["document"], one["page"]) for one in listed} == {(DOCUMENT, 1), (DOCUMENT, 2), ("letter.docx", 0)}
    left = desk("sensitive", "unmark", DOCUMENT, "--page", 1).json["marks"]
    assert [one["page"] for one in left] == [2]
    assert desk("sensitive", "unmark", DOCUMENT, "letter.docx").json["marks"] == []
    plain = desk.plain("sensitive", desk.case, *desk.by("anna"), "--language", "en")
    assert plain.out == "Nothing is marked as sensitive.\n"


def test_a_whole_import_is_marked_at_once(desk: Desk) -> None:
    marks = desk("sensitive", "mark", DOCUMENT, "--import", "--kind", "other").json["marks"]
    assert len(marks) > 1
    assert all(one["page"] == 0 for one in marks)
    plain = desk.plain("sensitive", desk.case, "list", DOCUMENT, *desk.by("anna"), "--language", "en")
    assert plain.out.startswith(f"{DOCUMENT}  whole document  other  anna  20")
    names = [one["document"] for one in marks]
    assert desk("sensitive", "unmark", *names).json["marks"] == []


def test_it_says_what_is_wrong(desk: Desk) -> None:
    wrong = desk("sensitive", "mark", DOCUMENT, "--kind", "nasty")
    assert (wrong.status, wrong.error["code"]) == (2, "sensitive.unknown_kind")
    assert "violence, intimate, child, other" in wrong.error["why"]
    assert desk("sensitive", "mark", DOCUMENT, "--page", 900).error["code"] == "page.unknown"
    assert desk("sensitive", "unmark", DOCUMENT).error["code"] == "sensitive.not_marked"
    assert desk("sensitive", "mark", "nothing.pdf").error["code"] == "document.unknown"
    for arguments in (("mark",), ("unmark",), ("mark", DOCUMENT, "letter.docx", "--page", 1)):
        assert desk("sensitive", *arguments).status == 2


def test_a_reader_may_look_but_not_mark(desk: Desk) -> None:
    assert desk("sensitive", "list", user="rita").json == {"marks": [], "withheld": ["identities", "findings"]}
    assert desk("sensitive", "mark", DOCUMENT, user="rita").status == 4


def test_the_reminder_of_a_break_is_ones_own(desk: Desk) -> None:
    assert desk("sensitive", "break").json == {"minutes": 45}
    assert desk("sensitive", "break", "--minutes", 20).json == {"minutes": 20}
    assert desk("sensitive", "break", user="karol").json == {"minutes": 45}
    assert desk("sensitive", "break", "--minutes", 90).error["code"] == "breaks.bad_minutes"
