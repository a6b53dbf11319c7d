"""A question can be edited as rows, and what is being typed is known at every cursor."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from question_trees import TEXTS, TREES

from judgedesk.app.wordings.question import WORDING
from judgedesk.domain.errors import UserError
from judgedesk.search.building import KINDS, Completion, Row, Rows, position_help, rows_of, text_of
from judgedesk.search.query import parse
from judgedesk.search.tree import Field, Node, PageSet, Query, written


@pytest.mark.parametrize(
    ("typed", "rows"),
    [
        ("paszport zabrany", Rows((Row("words", "paszport zabrany"),))),
        ("=Sąd", Rows((Row("exact", "Sąd"),))),
        (
            'sąd okręgowy "handel ludźmi" -Łódź',
            Rows((Row("words", "sąd okręgowy"), Row("phrase", "handel ludźmi"), Row("words", "Łódź", keep=False))),
        ),
        (
            'pasz* *port nguyen~2 "a b"~5',
            Rows(
                (
                    Row("begins", "pasz"),
                    Row("pattern", "*port"),
                    Row("similar", "nguyen", number=2),
                    Row("near", "a b", number=5),
                )
            ),
        ),
        ("II K 345/23", Rows((Row("phrase", "II K 345/23"),))),
        ("a OR b OR c*", Rows((Row("words", "a"), Row("words", "b"), Row("begins", "c")), any=True)),
        ("(a OR b) -c", Rows((Row("words", "a"), Row("words", "b"), Row("words", "c", keep=False)), any=True)),
        ("((a b))", Rows((Row("words", "a b"),))),
        ("volume:(I OR II) a", Rows((Row("volume", "I", others=("II",)), Row("words", "a")))),
        ("tom:I OR tom:II", Rows((Row("volume", "I"), Row("volume", "II")), any=True)),
        ("(tom:I OR tom:II) a", Rows((Row("volume", "I", others=("II",)), Row("words", "a")))),
        ("k:100..200 -data:2022", Rows((Row("folio", low="100", high="200"), Row("date", "2022", keep=False)))),
        (
            "tom:I (Sąd OR  (b  c))",
            Rows((Row("volume", "I"), Row("text", "Sąd OR  (b  c)"))),
        ),
        ("a AND NOT b OR c", Rows((Row("text", "a AND NOT b"), Row("words", "c")), any=True)),
        ("601 AND 234 AND 567", Rows((Row("words", "601"), Row("words", "234"), Row("words", "567")))),
    ],
)
def test_a_question_is_shown_as_rows_and_comes_back_the_same(typed: str, rows: Rows) -> None:
    assert rows_of(parse(typed)) == rows
    assert parse(text_of(rows)) == parse(typed)


@settings(max_examples=400, deadline=None)
@given(TREES)
def test_every_question_survives_its_rows(tree: Node) -> None:
    asked = parse(written(Query(tree)))
    for query in (asked, Query(tree)):
        rows = rows_of(query)
        assert rows is not None
        assert parse(text_of(rows)) == asked
        assert {row.what for row in rows.rows} <= set(KINDS)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_whatever_is_typed_survives_its_rows(typed: str) -> None:
    try:
        query = parse(typed)
    except UserError:
        return
    rows = rows_of(query)
    assert rows is not None
    assert parse(text_of(rows)) == query


def test_a_question_resolved_against_a_case_has_no_rows() -> None:
    assert rows_of(Query(PageSet((1, 2), Field("tag", "any")), "tag:any")) is None


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        (Rows(()), ""),
        (Rows((Row("words", " "), Row("volume", ""))), ""),
        (Rows((Row("words", "a b"), Row("words", "c")), any=True), "(a b) OR c"),
        (Rows((Row("words", "a b", keep=False), Row("words", "c"))), "c -(a b)"),
        (Rows((Row("words", "601"), Row("words", "234"), Row("words", "567"))), "601 AND 234 AND 567"),
        (Rows((Row("words", "a OR b"), Row("words", "c"))), "(a OR b) c"),
        (Rows((Row("begins", "pasz*"), Row("similar", "nguyen~2", number=1))), "pasz* nguyen~1"),
        (Rows((Row("pattern", "kowalsk?"), Row("exact", "=sąd"))), "=kowalsk? =sąd"),
        (Rows((Row("phrase", 'a" OR "b'),)), '"a  OR  b"'),
        (Rows((Row("document", 'a" OR "b'),)), 'document:"a"" OR ""b"'),
        (Rows((Row("date", "14.03.2022"), Row("folio", low="5", high=""))), "date:14.03.2022 folio:[5 TO *]"),
        (Rows((Row("volume", "II", keep=False),)), "-volume:II"),
        (Rows((Row("volume", "OR", others=("a b",)),)), 'volume:("OR" OR "a b")'),
    ],
)
def test_rows_are_written_as_a_person_would(rows: Rows, text: str) -> None:
    assert text_of(rows) == text


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (Row("words", "a) OR (b"), "unbalanced_bracket"),
        (Row("text", "(a"), "unbalanced_bracket"),
        (Row("near", "a", number=5), "near_one_word"),
        (Row("near", "a b"), "near_distance"),
        (Row("begins", "a b"), "row_parts"),
        (Row("exact", "a -b"), "row_parts"),
        (Row("pattern", "port"), None),
        (Row("date", "yesterday"), "bad_date"),
        (Row("folio", low="9", high="1"), "range_reversed"),
        (Row("folio", low="1", high="x]"), "bad_folio_end"),
    ],
)
def test_a_row_that_says_nothing_is_named(row: Row, reason: str | None) -> None:
    rows = Rows((Row("words", "paszport"), row))
    if reason is None:
        assert text_of(rows) == "paszport port"
        return
    with pytest.raises(UserError) as refused:
        text_of(rows)
    assert (refused.value.facts["reason"], refused.value.facts["row"]) == (reason, 1)
    assert f"query.bad.{reason}" in WORDING


BOXES = st.text(st.sampled_from('ab1 "„()*?~:=-+[]ORN'), max_size=8)
NUMBERS = st.sampled_from([None, 0, 1, 5])


@settings(max_examples=400, deadline=None)
@given(st.lists(st.builds(Row, st.sampled_from(KINDS), BOXES, number=NUMBERS), max_size=3), st.booleans())
def test_nothing_in_a_box_reaches_beyond_its_row(made: list[Row], any_of: bool) -> None:
    try:
        alone = [parse(text_of(Rows((row,)))).root for row in made]
        text = text_of(Rows(tuple(made), any_of))
        together = parse(text).root
    except UserError:
        return
    joint = " OR " if any_of else " AND "
    assert together == parse(joint.join(f"({written(Query(root))})" for root in alone)).root


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("|", Completion("nothing", "", 0, 0)),
        ("pasz|", Completion("word", "pasz", 0, 4)),
        ("a -pa|sz b", Completion("word", "pa", 3, 7)),
        ("a | b", Completion("nothing", "", 2, 2)),
        ("(pa|", Completion("word", "pa", 1, 3)),
        ("tom|:II", Completion("word", "tom", 0, 6)),
        ("a tom:|", Completion("field", "", 6, 6, "volume")),
        ("a -tom:I|I b", Completion("field", "I", 7, 9, "volume")),
        ('osoba:"Jan ""K|', Completion("field", 'Jan "K', 6, 14, "person")),
        ('osoba:"Jan| K" a', Completion("field", "Jan", 6, 13, "person")),
        ("tom:(I OR I|)", Completion("field", "I", 10, 11, "volume")),
        ("tom:(I OR |", Completion("field", "", 10, 10, "volume")),
        ("date:[2022-01 TO 20|]", Completion("field", "20", 17, 19, "date")),
        ("tom:(I) |", Completion("nothing", "", 8, 8)),
        ('"passport ta|', Completion("quote", "passport ta", 1, 12)),
        ('"passport |taken" a', Completion("quote", "passport ", 1, 15)),
        ('"a b"|', Completion("nothing", "", 5, 5)),
        ("http:a|", Completion("word", "http:a", 0, 6)),
        ("ｔｏｍ：|", Completion("field", "", 4, 4, "volume")),
    ],
)
def test_what_is_being_typed(typed: str, found: Completion) -> None:
    assert position_help(typed.replace("|", ""), typed.index("|")) == found


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.integers(0, 100))
def test_something_is_known_at_every_cursor(typed: str, place: int) -> None:
    cursor = min(place, len(typed))
    found = position_help(typed, cursor)
    assert 0 <= found.start <= cursor <= found.end <= len(typed)
