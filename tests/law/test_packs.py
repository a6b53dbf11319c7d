# ruff: noqa: E501
"""Packs are data: what is well written loads, what is not is refused by file and line."""

import subprocess
import sys
from datetime import date

import pytest

from judgedesk.domain.errors import UserError
from judgedesk.law.coverage import coverage, rows
from judgedesk.law.pack_file import PackFile
from judgedesk.law.packs import load_packs
from judgedesk.places import resources

OWN = resources("law", "offences")

PACK = """\
format: judgedesk-offences/1
id: xx.1
jurisdiction: XX
language: en
state_of: 2026-01-01
verify: {en: Verify., pl: Sprawdź.}
sources: {}
elements:
  - {id: xx.1.act.take, kind: act, label: {en: Take, pl: Brać}, short: {en: Take, pl: Brać}, term: take, source: s, checked: memory}
  - {id: xx.1.act.take_a, kind: act, parent: xx.1.act.take, label: {en: Take a, pl: Brać a}, short: {en: Take a, pl: Brać a}, term: take, source: s, checked: memory}
  - {id: xx.1.agg.cruel, kind: agg, label: {en: Cruel, pl: Okrutnie}, short: {en: Cruel, pl: Okrutnie}, term: cruel, valid_from: 2020-01-01, valid_to: 2021-01-01, source: s, checked: memory}
expressions:
  - {id: xx.1.any.one, is: {any: [xx.1.act.take]}}
  - {id: xx.1.any.two, is: {any: [{ref: xx.1.any.one}]}}
offences:
  - id: xx.1.take
    provision: s 1
    title: {en: Taking, pl: Branie}
    short: {en: Taking, pl: Branie}
    logic: {all: [{ref: xx.1.any.two}, xx.1.act.take]}
    weighs: [xx.1.agg.cruel]
    penalties:
      - {id: xx.1.pen, label: {en: Some, pl: Trochę}, min_months: 1, max_months: 2, source: s, checked: memory}
    not_elements:
      - {id: xx.1.not.profit, label: {en: Profit, pl: Zysk}}
    proof: {act: {en: People, pl: Ludzie}}
    source: s
    checked: memory
"""

ANCILLARY = "    ancillary:\n      - {id: xx.1.anc, kind: ban, duty: may, label: {en: Ban, pl: Zakaz}, source: s, checked: memory}\n"

BAD = [
    # what, text to replace, its replacement, start of the line that is named, part of the reason
    ("wrong type", "title: {en: Taking, pl: Branie}", "title: 7", "    title: 7", "type"),
    ("list for text", "provision: s 1", "provision: [s 1]", "    provision", "type string"),
    ("unknown key of the pack", "sources: {}", "sources: {}\ncolour: red", "colour", 'unknown key "colour"'),
    ("unknown key of an offence", "    provision: s 1", "    provision: s 1\n    weight: 3", "    weight", '"weight"'),
    ("unknown key of a row", "term: cruel,", "term: cruel, hue: red,", "  - {id: xx.1.agg.cruel", '"hue"'),
    ("unknown key of a penalty", "min_months: 1,", "min_months: 1, fine: 3,", "      - {id: xx.1.pen", '"fine"'),
    ("unknown key of a text", "{en: Profit, pl: Zysk}", "{en: Profit, pl: Zysk, de: Gewinn}", "      - {id: xx.1.not", '"de"'),
    ("unknown operator", "{any: [xx.1.act.take]}", "{some: [xx.1.act.take]}", "  - {id: xx.1.any.one", '"some"'),
    ("two operators", "{any: [xx.1.act.take]}", "{any: [xx.1.act.take], not: xx.1.act.take}", "  - {id: xx.1.any.one", "not allowed"),
    ("if without then", "{any: [xx.1.act.take]}", "{if: xx.1.act.take, else: true}", "  - {id: xx.1.any.one", '"then"'),
    ("empty group", "{any: [xx.1.act.take]}", "{any: []}", "  - {id: xx.1.any.one", "not allowed"),
    ("missing key", "    provision: s 1\n", "", "  - id: xx.1.take", 'lacks the key "provision"'),
    ("Polish missing", "{en: Taking, pl: Branie}\n    logic", "{en: Taking}\n    logic", "    short", '"pl"'),
    ("label too long for a chip", "short: {en: Cruel,", "short: {en: Cruelcruelcruelcruelcruel,", "  - {id: xx.1.agg", "24"),
    ("kind of its own", "kind: agg", "kind: vulnerability", "  - {id: xx.1.agg", "not allowed"),
    ("unknown row in the logic", "{ref: xx.1.any.two}, xx.1.act.take]", "xx.1.act.gone]", "    logic", "unknown row xx.1.act.gone"),
    ("unknown expression", "{all: [{ref: xx.1.any.two},", "{all: [{ref: xx.1.any.gone},", "    logic", "xx.1.any.gone"),
    ("unknown parent", "parent: xx.1.act.take,", "parent: xx.1.act.gone,", "  - {id: xx.1.act.take_a", "unknown row"),
    ("unknown row that weighs", "weighs: [xx.1.agg.cruel]", "weighs: [xx.1.agg.gone]", "    weighs", "unknown row"),
    ("an element that only weighs", "weighs: [xx.1.agg.cruel]", "weighs: [xx.1.act.take]", "    weighs", "kind"),
    ("sentence row as element", "xx.1.act.take]}\n    weighs", "xx.1.agg.cruel]}\n    weighs", "    logic", "kind"),
    ("parent of another kind", "parent: xx.1.act.take,", "parent: xx.1.agg.cruel,", "  - {id: xx.1.act.take_a", "another kind"),
    ("row its own ancestor", "xx.1.act.take, kind: act,", "xx.1.act.take, kind: act, parent: xx.1.act.take_a,", "  - {id: xx.1.act.take,", "ancestor"),
    ("expressions in a circle", "{any: [xx.1.act.take]}", "{any: [{ref: xx.1.any.two}]}", "  - {id: xx.1.any.two", "itself"),
    ("same id twice", "id: xx.1.act.take_a", "id: xx.1.act.take", "  - {id: xx.1.act.take, kind: act, parent", "second time"),
    ("same key twice", "provision: s 1", "provision: s 1\n    provision: s 2", "    provision: s 2", "twice"),
    ("dates turned round", "valid_to: 2021-01-01", "valid_to: 2019-01-01", "  - {id: xx.1.agg", "before it begins"),
    ("no such day", "valid_to: 2021-01-01", "valid_to: 2021-02-30", "  - {id: xx.1.agg", "not a day"),
    ("no such day of the pack", "state_of: 2026-01-01", "state_of: 2026-13-01", "state_of", "not a day"),
    ("range turned round", "max_months: 2", "max_months: 0", "      - {id: xx.1.pen", "below"),
    ("unknown overlay", "min_months: 1,", "min_months: 1, overlay: xx.war,", "      - {id: xx.1.pen", "overlay"),
    ("more than there are", "{any: [xx.1.act.take]}", "{n_of: 2, of: [xx.1.act.take]}", "  - {id: xx.1.any.one", "2 of only 1"),
    ("syntax", "provision: s 1", "provision: {s 1", "    title", "YAML"),
    ("alias", "weighs: [xx.1.agg.cruel]", "weighs: &a [*a]", "    weighs", "alias"),
    ("a tag that runs code", "provision: s 1", "provision: !!python/name:os.system x", "    provision", "tag"),
    ("fraction of a month", "min_months: 1,", "min_months: 0.5,", "      - {id: xx.1.pen", "type integer"),
    ("unknown concept", "term: cruel,", "term: cruel, concepts: [agg.cruelty, agg.gone],", "  - {id: xx.1.agg", "unknown concept agg.gone"),
    ("concept written as a word", "term: cruel,", "term: cruel, concepts: [Cruelty],", "  - {id: xx.1.agg", "not allowed"),
    ("no concept in the list", "term: cruel,", "term: cruel, concepts: [],", "  - {id: xx.1.agg", "not allowed"),
    ("fact that is none", "kind: agg,", "kind: agg, fact: adult,", "  - {id: xx.1.agg", "not allowed"),
    ("row for a victim unheard of", "kind: agg,", "kind: agg, when: poor,", "  - {id: xx.1.agg", "not allowed"),
    ("proof in one language", "term: cruel,", "term: cruel, proof: {en: People},", "  - {id: xx.1.agg", 'lacks the key "pl"'),
    ("proof of no kind of row", "proof: {act:", "proof: {guilt:", "    proof", "not allowed"),
    ("penalty with an unknown row", "min_months: 1,", "min_months: 1, with: [xx.1.agg.cruel, xx.1.agg.gone],", "      - {id: xx.1.pen", "unknown row xx.1.agg.gone"),
    ("penalty with no row", "min_months: 1,", "min_months: 1, with: [],", "      - {id: xx.1.pen", "not allowed"),
    ("penalty with a word", "min_months: 1,", "min_months: 1, with: xx.1.agg.cruel,", "      - {id: xx.1.pen", "type array"),
    ("penalty without a range", "min_months: 1, max_months: 2, ", "", "      - {id: xx.1.pen", "not allowed"),
    ("penalty that ends first", "min_months: 1,", "min_months: 1, valid_from: 2020-01-02, valid_to: 2020-01-01,", "      - {id: xx.1.pen", "before it begins"),
    ("offence that ends first", "    provision: s 1", "    valid_to: 2020-01-01\n    valid_from: 2020-01-02\n    provision: s 1", "    valid_to", "before it begins"),
    ("ancillary of no kind", "    not_elements:", f"{ANCILLARY.replace('kind: ban', 'kind: mercy')}    not_elements:", "      - {id: xx.1.anc", "not allowed"),
    ("ancillary of no duty", "    not_elements:", f"{ANCILLARY.replace('duty: may', 'duty: perhaps')}    not_elements:", "      - {id: xx.1.anc", "not allowed"),
    ("ancillary unsourced", "    not_elements:", f"{ANCILLARY.replace(', source: s', '')}    not_elements:", "      - {id: xx.1.anc", 'lacks the key "source"'),
    ("ancillary with a range", "    not_elements:", f"{ANCILLARY.replace('duty: may', 'duty: may, min_months: 1')}    not_elements:", "      - {id: xx.1.anc", '"min_months"'),
    ("ancillary that ends first", "    not_elements:", f"{ANCILLARY.replace('duty: may', 'duty: may, valid_from: 2020-01-02, valid_to: 2020-01-01')}    not_elements:", "      - {id: xx.1.anc", "before it begins"),
    ("ancillary named as a penalty", "    not_elements:", f"{ANCILLARY.replace('xx.1.anc', 'xx.1.pen')}    not_elements:", "      - {id: xx.1.pen, kind: ban", "second time"),
    ("an expression that is itself", "{any: [xx.1.act.take]}", "{if: {not: {ref: xx.1.any.one}}, then: true, else: false}", "  - {id: xx.1.any.one", "itself"),
    ("a row as an expression", "{ref: xx.1.any.one}", "{ref: xx.1.act.take}", "  - {id: xx.1.any.two", "unknown expression xx.1.act.take"),
    ("an expression as a row", "xx.1.act.take]}\n    weighs", "xx.1.any.one]}\n    weighs", "    logic", "unknown row xx.1.any.one"),
    ("none of them is enough", "{any: [xx.1.act.take]}", "{n_of: 0, of: [xx.1.act.take]}", "  - {id: xx.1.any.one", "not allowed"),
    ("id with a capital", "id: xx.1.agg.cruel,", "id: xx.1.agg.Cruel,", "  - {id: xx.1.agg.Cruel", "not allowed"),
    ("another format", "judgedesk-offences/1", "judgedesk-offences/2", "format", "not allowed"),
]  # fmt: skip


def write(folder, text, name="court.yaml"):
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def refusal(folder) -> dict[str, object]:
    with pytest.raises(UserError) as refused:
        load_packs([folder])
    assert refused.value.code == "law.bad_pack"
    return refused.value.facts


@pytest.mark.parametrize(("old", "new", "named", "reason"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_a_bad_pack_is_refused_by_file_line_and_reason(tmp_path, old, new, named, reason):
    assert PACK.count(old) >= 1
    text = PACK.replace(old, new, 1)
    facts = refusal(write(tmp_path / "packs", text))
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.startswith(named)]
    assert len(lines) == 1
    assert facts["file"] == "court.yaml"
    assert facts["line"] == lines[0]
    assert reason in str(facts["reason"])
    assert facts["reason_pl"] != facts["reason"]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", 1),
        (b"# nothing\n", 1),
        (b"a: 1\nb: \xff\n", 2),
        (b"a: 1\nb: \x01\n", 2),
        (b"[" * 3000, 1),
        (b"[" * 900 + b"]" * 900, 1),
        (b"a: 1\n---\nb: 2\n", 2),
        (b"- a\n", 1),
    ],
)
def test_what_is_no_pack_at_all_is_refused(tmp_path, content, line):
    (tmp_path / "odd.yaml").write_bytes(content)
    facts = refusal(tmp_path)
    assert (facts["file"], facts["line"]) == ("odd.yaml", line)


@pytest.mark.parametrize(("begin", "end"), [("{not: ", "}"), ("{all: [", "]}"), ("{if: true, then: true, else: ", "}")])
@pytest.mark.parametrize("depth", [120, 250, 400, 2000])
def test_an_expression_too_deep_to_follow_is_refused_or_read_to_its_end(tmp_path, begin, end, depth):
    text = PACK.replace("{any: [xx.1.act.take]}", begin * depth + "xx.1.act.take" + end * depth, 1)
    folder = write(tmp_path / "packs", text)
    try:
        offence = load_packs([folder]).offence("xx.1.take")
    except UserError as refused:
        assert (refused.facts["file"], refused.facts["reason"]) == ("court.yaml", "is nested too deeply")
    else:
        assert coverage(offence, (None, None), {}, {"xx.1.act.take"}).state == "covered"


@pytest.mark.parametrize("end_first", [False, True])
@pytest.mark.parametrize(("length", "inside"), [(1000, 1), (38, 30)])
def test_a_long_chain_of_expressions_is_refused_or_read_to_its_end(tmp_path, end_first, length, inside):
    begin, end = "{not: " * inside, "}" * inside
    links = [f"  - {{id: xx.1.any.n{n}, is: {begin}{{ref: xx.1.any.n{n + 1}}}{end}}}" for n in range(length)]
    links.append(f"  - {{id: xx.1.any.n{length}, is: xx.1.act.take}}")
    text = PACK.replace("expressions:", "\n".join(["expressions:", *(reversed(links) if end_first else links)]))
    folder = write(tmp_path / "packs", text.replace("{ref: xx.1.any.two}", "{ref: xx.1.any.n0}"))
    try:
        offence = load_packs([folder]).offence("xx.1.take")
    except UserError as refused:
        assert (refused.facts["file"], refused.facts["reason"]) == ("court.yaml", "is nested too deeply")
    else:
        assert coverage(offence, (None, None), {}, {"xx.1.act.take"}).state == "covered"


def test_what_is_read_of_ancillary_measures_and_qualified_types(tmp_path):
    text = PACK.replace("    not_elements:", ANCILLARY + "    not_elements:", 1)
    text = text.replace("min_months: 1,", "min_months: 1, with: [xx.1.agg.cruel, xx.1.act.take],")
    offence = load_packs([write(tmp_path / "packs", text)]).offence("xx.1.take")
    assert [(one.id, one.kind, one.duty, one.label.pl) for one in offence.ancillary] == [
        ("xx.1.anc", "ban", "may", "Zakaz")
    ]
    assert offence.penalties[0].with_any == ("xx.1.agg.cruel", "xx.1.act.take")


def test_a_good_pack_loads(tmp_path):
    packs = load_packs([write(tmp_path / "packs", PACK)])
    offence = packs.offence("xx.1.take")
    assert [e.id for e in offence.elements] == ["xx.1.act.take", "xx.1.act.take_a", "xx.1.agg.cruel"]
    assert packs.element("xx.1.agg.cruel").valid_to == date(2021, 1, 1)
    assert offence.title.in_language("pl") == "Branie"
    assert offence.title.in_language("vi") == "Taking"
    for ask, code in ((packs.offence, "law.unknown_offence"), (packs.element, "law.unknown_element")):
        with pytest.raises(UserError) as unknown:
            ask("xx.2")
        assert unknown.value.code == code


def test_a_courts_own_folder_replaces_and_adds_by_id(tmp_path):
    own = """\
format: judgedesk-offences/1
id: pl.court
jurisdiction: PL
language: pl
state_of: 2026-01-01
verify: {en: Verify., pl: Sprawdź.}
sources: {}
elements:
  - {id: pl.189a.act.transport, kind: act, label: {en: Carrying, pl: Wożenie}, short: {en: Carrying, pl: Wożenie}, term: t, source: s, checked: read}
  - {id: pl.189a.means.3a_false_job, kind: means, parent: pl.189a.means.3_deceit, label: {en: False job, pl: Fałszywa praca}, short: {en: False job, pl: Fałszywa praca}, term: t, source: s, checked: read}
"""
    before = [e.id for e in load_packs([OWN]).offence("pl.189a.1").elements]
    offence = load_packs([OWN, write(tmp_path / "court", own)]).offence("pl.189a.1")
    ids = [e.id for e in offence.elements]
    assert [id for id in ids if id != "pl.189a.means.3a_false_job"] == before
    assert ids[ids.index("pl.189a.means.3_deceit") + 1] == "pl.189a.means.3a_false_job"
    assert {e.id: e.label.en for e in offence.elements}["pl.189a.act.transport"] == "Carrying"


def test_the_same_id_in_two_files_of_one_folder_is_refused(tmp_path):
    folder = write(tmp_path / "packs", PACK, "a.yaml")
    write(folder, PACK, "b.yaml")
    facts = refusal(folder)
    assert (facts["file"], facts["line"]) == ("b.yaml", 9)


def test_a_change_on_disk_is_seen_and_nothing_is_read_twice(tmp_path):
    folder = write(tmp_path / "packs", PACK)
    first = load_packs([folder])
    assert load_packs([folder]) is first
    write(folder, PACK.replace("Taking, pl: Branie", "Taking away, pl: Zabranie"))
    assert load_packs([folder]).offence("xx.1.take").title.en == "Taking away"


def test_a_missing_folder_is_said(tmp_path):
    with pytest.raises(UserError) as refused:
        load_packs([tmp_path / "gone"])
    assert refused.value.code == "law.no_folder"


def test_a_damaged_file_of_the_programs_own_folder_is_refused_too(tmp_path, monkeypatch):
    folder = write(tmp_path / "offences", PACK.replace("    provision: s 1\n", ""))
    monkeypatch.setattr("judgedesk.law.packs.resources", lambda *_: folder)
    facts = refusal(folder)
    assert facts["line"] == PACK[: PACK.index("  - id: xx.1.take")].count("\n") + 1
    assert "provision" in str(facts["reason"])


def test_two_of_three_rows_in_a_courts_own_offence(tmp_path):
    third = PACK.splitlines()[8].replace("xx.1.act.take", "xx.1.act.keep")
    text = PACK.replace("expressions:", third + "\n" + third.replace("keep", "sell") + "\nexpressions:")
    text = text.replace(
        "{ref: xx.1.any.two}, xx.1.act.take", "{n_of: 2, of: [xx.1.act.take, xx.1.act.keep, xx.1.act.sell]}"
    )
    offence = load_packs([write(tmp_path / "packs", text)]).offence("xx.1.take")
    one = coverage(offence, (None, None), {"child": False}, {"xx.1.act.keep"})
    assert (one.state, one.open) == ("open", ("xx.1.act.take", "xx.1.act.sell"))
    assert coverage(offence, (None, None), {"child": False}, {"xx.1.act.keep", "xx.1.act.take_a"}).state == "covered"


def test_a_row_stays_to_its_last_day_and_takes_its_sub_alternatives_with_it(tmp_path):
    text = PACK.replace("term: take,", "term: take, valid_to: 2021-01-01,", 1)
    offence = load_packs([write(tmp_path / "packs", text)]).offence("xx.1.take")
    last, after = date(2021, 1, 1), date(2021, 1, 2)
    on_the_day = coverage(offence, (last, after), {"child": False}, {"xx.1.act.take_a"})
    assert on_the_day.state == "covered"
    assert set(on_the_day.applies.values()) == {True}
    too_late = coverage(offence, (after, after), {"child": False}, {"xx.1.act.take_a"})
    assert (too_late.state, too_late.open) == ("open", ())
    assert set(too_late.applies.values()) == {False}
    assert rows(offence, (after, after)) == ()
    assert [len(group.elements) for group in rows(offence, (last, last))] == [2, 1]


def test_a_row_that_is_only_a_condition_applies_but_is_never_open(tmp_path):
    other = PACK.splitlines()[8].replace("xx.1.act.take", "xx.1.act.armed")
    text = PACK.replace("expressions:", other + "\nexpressions:")
    text = text.replace("{ref: xx.1.any.two}, xx.1.act.take", "{if: xx.1.act.armed, then: true, else: xx.1.act.take}")
    offence = load_packs([write(tmp_path / "packs", text)]).offence("xx.1.take")
    plain = coverage(offence, (None, None), {"child": False}, set())
    assert (plain.open, plain.applies["xx.1.act.armed"]) == (("xx.1.act.take",), True)
    armed = coverage(offence, (None, None), {"child": False}, {"xx.1.act.armed"})
    assert (armed.state, armed.applies["xx.1.act.take"]) == ("covered", False)


@pytest.mark.parametrize("path", sorted(OWN.glob("*.yaml")), ids=lambda path: path.name)
def test_the_programs_own_packs_fit_the_schema(path):
    PackFile(path).check()


def test_every_row_of_the_programs_own_packs_belongs_to_an_offence(packs):
    used = {element.id for offence in packs.offences.values() for element in offence.elements}
    assert set(packs.elements) == used


def test_every_id_begins_with_its_pack_and_states_its_kind(packs):
    for element in packs.elements.values():
        assert element.id.split(".")[0] == element.pack.split(".")[0]
        assert element.kind in element.id.split(".")


def test_poland_has_six_points_and_no_row_the_statute_has_not(packs):
    rows = packs.offence("pl.189a.1").elements
    points = [e for e in rows if e.kind == "means" and e.parent is None]
    assert [e.label.pl[:5] for e in points] == [f"Pkt {n}" for n in range(1, 7)]
    assert not [e.id for e in rows if "vulnerab" in e.id]


def test_the_programs_own_packs_load_without_a_schema_library():
    """Holding them to the schema would triple the time to start; another test does it."""
    code = (
        "import sys\n"
        "from judgedesk.law.packs import load_packs\n"
        "from judgedesk.places import resources\n"
        "load_packs([resources('law', 'offences')])\n"
        "print('jsonschema' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "False"
