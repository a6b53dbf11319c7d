"""A question means what it says, or is refused at the character where it stops meaning anything."""

from pathlib import Path

import pytest
from small_case import empty_case

from judgedesk.app.wordings.question import WORDING
from judgedesk.domain.errors import UserError
from judgedesk.language.identify import LANGUAGES
from judgedesk.search import query, values
from judgedesk.search.matching import match_expression
from judgedesk.search.query import parse
from judgedesk.search.tree import (
    And,
    Field,
    Fuzzy,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    Wild,
    any_name,
    wanted,
    written,
)


def near(words: str, distance: int) -> Near:
    return Near(tuple((word,) for word in words.split()), distance)


def between(name: str, low: str, high: str) -> Field:
    return Field(name, "", low, high)


VOLUMES = Or((Field("volume", "I"), Field("volume", "II")))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Sąd", Term("sad")),
        ("sąd okręgowy", And((Term("sad"), Term("okregowy")))),
        ("sąd -okręgowy", And((Term("sad"), Not(Term("okregowy"))))),
        ("+sąd \u2212okręgowy", And((Term("sad"), Not(Term("okregowy"))))),
        ("sąd NOT okręgowy", And((Term("sad"), Not(Term("okregowy"))))),
        ("NOT a b", And((Not(Term("a")), Term("b")))),
        ("a AND b OR c", Or((And((Term("a"), Term("b"))), Term("c")))),
        ("a (b OR c)", And((Term("a"), Or((Term("b"), Term("c")))))),
        ("a -(b c)", And((Term("a"), Not(And((Term("b"), Term("c"))))))),
        ("a (-b -c)", And((Term("a"), Not(Term("b")), Not(Term("c"))))),
        ("paszport*", Prefix("paszport")),
        ("paszport*,", Prefix("paszport")),
        ('"handel ludźmi"', Phrase(("handel", "ludzmi"))),
        ("„handel ludźmi”", Phrase(("handel", "ludzmi"))),
        ("„handel ludźmi”, paszport", And((Phrase(("handel", "ludzmi")), Term("paszport")))),
        ("«handel ludźmi»", Phrase(("handel", "ludzmi"))),
        ('"umowa „o dzieło” z dnia"', Phrase(("umowa", "o", "dzielo", "z", "dnia"))),
        ("„umowa «o dzieło» z dnia”", Phrase(("umowa", "o", "dzielo", "z", "dnia"))),
        ('"handel lu*"', Phrase(("handel", "lu"), open_end=True)),
        ('"Gdzie jest?"', Phrase(("gdzie", "jest"))),
        ('"sąd"', Phrase(("sad",))),
        ("II K 345/23", Phrase(("ii", "k", "345", "23"))),
        ("a.b@c.pl", Phrase(("a", "b", "c", "pl"))),
        ("2022-03-01", Phrase(("2022", "03", "01"))),
        ("k.12*", Phrase(("k", "12"), open_end=True)),
        ("+48 601 234 567", Phrase(("48", "601", "234", "567"))),
        ("+48601 234 567", Phrase(("48601", "234", "567"))),
        ("+22409*", Prefix("22409")),
        ("tel 601 234 567", And((Term("tel"), Phrase(("601", "234", "567"))))),
        ("12 3456 7890 1234 5678 9012 3456", Phrase(("12", "3456", "7890", "1234", "5678", "9012", "3456"))),
        ("12:30", Phrase(("12", "30"))),
        ("tel. +48 601 234 567.", And((Term("tel"), Phrase(("48", "601", "234", "567"))))),
        ("art. 189a § 1 k.k.", And((Term("art"), Term("189a"), Term("1"), Phrase(("k", "k"))))),
        ("Oskarżony: Jan", And((Term("oskarzony"), Term("jan")))),
        ("[nieczytelne]", Term("nieczytelne")),
        ("and or not", And((Term("and"), Term("or"), Term("not")))),
        ("O'Brien", Phrase(("o", "brien"))),
        ("a😀", Term("a")),
        ("dif\ufffeferent", Term("different")),
        ("（a ＯＲ b） －c", And((Or((Term("a"), Term("b"))), Not(Term("c"))))),
        ("\ufeffNOT a b\u200b", And((Not(Term("a")), Term("b")))),
    ],
)
def test_what_is_typed_is_what_is_meant(typed: str, meant: Node) -> None:
    assert parse(typed).root == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("=paszport", Term("paszport", exact=True)),
        ("-=Paszport a", And((Not(Term("paszport", exact=True)), Term("a")))),
        ("=OR", Term("or", exact=True)),
        ('="handel ludźmi"', Phrase(("handel", "ludzmi"))),
        ("=II K 345/23", Phrase(("ii", "k", "345", "23"))),
        ("*port", Wild("*port")),
        ("*Łódź*", Wild("*lodz*")),
        ("pasz*rt", Wild("pasz*rt")),
        ("p?szport,", Wild("p?szport")),
        ("48*123", Wild("48*123")),
        ("+48*123", Wild("48*123")),
        ("kowalsk?*", Wild("kowalsk?*")),
        ("=kowalsk?", Wild("kowalsk?")),
        ("=*kowalsk?", Wild("*kowalsk?")),
        ("=paszport*", Prefix("paszport")),
        ("ｐ？ｓｚｐｏｒｔ", Wild("p?szport")),
        ("nguyen~", Fuzzy("nguyen", 1)),
        ("Nguyễn~2,", Fuzzy("nguyen", 2)),
        ("w17~", Fuzzy("w17", 1)),
        ('"Passport taken"~5', near("passport taken", 5)),
        ('"k.12 paszport"~0', near("k 12 paszport", 0)),
        ("„zabrał paszport”~50 a", And((near("zabral paszport", 50), Term("a")))),
    ],
)
def test_patterns_similar_words_and_words_near_one_another(typed: str, meant: Node) -> None:
    assert parse(typed).root == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("volume:II", Field("volume", "II")),
        ('TOM:"II a"', Field("volume", "II a")),
        ("tom:„II a”", Field("volume", "II a")),
        ("rodzaj:mail", Field("kind", "mail")),
        ('dokument:"akta ""nowe"" (1).pdf"', Field("document", 'akta "nowe" (1).pdf')),
        ('document:"akta „nowe”.pdf"', Field("document", "akta „nowe”.pdf")),
        ("osoba:V-1", Field("person", "V-1")),
        ("znamię:act.recruitment", Field("element", "act.recruitment")),
        ("znamie:x", Field("element", "x")),
        ("zapisane:przelewy", Field("saved", "przelewy")),
        ("karta:123v", Field("folio", "123v")),
        ('k:"k. 12 verso"', Field("folio", "12v")),
        ("folio:[100 TO 200]", between("folio", "100", "200")),
        ("folio:[100 do *]", between("folio", "100", "")),
        ("folio:[* TO *]", between("folio", "", "")),
        ("folio:100..200,", between("folio", "100", "200")),
        ("folio:..200", between("folio", "", "200")),
        ("date:2022", Field("date", "2022")),
        ("date:2022-3", Field("date", "2022-03")),
        ("data:14.03.2022", Field("date", "2022-03-14")),
        ('data:"14.3.2022 r."', Field("date", "2022-03-14")),
        ("data:03.2022", Field("date", "2022-03")),
        ("date:[2022-01-01 TO 2022-03-31]", between("date", "2022-01-01", "2022-03-31")),
        ("data:[14.03.2022 DO 2022]", between("date", "2022-03-14", "2022")),
        ("data:14.03.2022..15.03.2022", between("date", "2022-03-14", "2022-03-15")),
        ("date：2022", Field("date", "2022")),
        ("data:14.03.2022.", Field("date", "2022-03-14")),
        ("date:2022..", between("date", "2022", "")),
        ("lang:PL", Field("lang", "pl")),
        ("język:wietnamski", Field("lang", "vi")),
        ("jezyk:Vietnamese", Field("lang", "vi")),
        ("tag:brak", Field("tag", "none")),
        ("oznaczenie:przeciw", Field("tag", "contradicts")),
        ("in:skan", Field("in", "ocr")),
        ("w:tekst", Field("in", "text")),
        ("volume:(I OR II)", VOLUMES),
        ('volume:( "I" OR II )', VOLUMES),
        ("a volume:(I OR II)", And((Term("a"), VOLUMES))),
        ("folio:(3 OR [5 TO 9])", Or((Field("folio", "3"), between("folio", "5", "9")))),
        ("a OR volume:(I OR II)", Or((Term("a"), *VOLUMES.parts))),
        ("a (volume:II OR b)", And((Term("a"), Or((Field("volume", "II"), Term("b")))))),
        ("a -volume:II", And((Term("a"), Not(Field("volume", "II"))))),
        ("NOT volume:II", Not(Field("volume", "II"))),
        ("-volume:(I OR II)", Not(VOLUMES)),
        ("NOT volume:II NOT kind:mail", And((Not(Field("volume", "II")), Not(Field("kind", "mail"))))),
        ("volume:II -a", And((Field("volume", "II"), Not(Term("a"))))),
        ("person:A person:B", And((Field("person", "A"), Field("person", "B")))),
        ("folio:[1 TO 5] folio:[3 TO 9]", And((between("folio", "1", "5"), between("folio", "3", "9")))),
    ],
)
def test_conditions_stand_anywhere_in_english_and_polish(typed: str, meant: Node) -> None:
    assert parse(typed).root == meant


@pytest.mark.parametrize(
    ("typed", "reason", "position"),
    [
        ("", "empty", 0),
        (" \n\t ", "empty", 0),
        ("\u00ad", "empty", 0),
        ("(a OR", "operator_without_right", 3),
        ("(a", "unbalanced_bracket", 0),
        ("a (b (c)", "unbalanced_bracket", 2),
        ("a) b", "unbalanced_bracket", 1),
        ("a ()", "empty_brackets", 2),
        ("[a OR b]", "bracket_kind", 0),
        ("a b}", "bracket_kind", 3),
        ('a "unterminated', "unbalanced_quote", 2),
        ('"a b”', "unbalanced_quote", 0),
        ("„umowa „o dzieło” z dnia”", "nested_quote", 7),
        ("“a “b” c”", "nested_quote", 3),
        ('"umowa "o dzieło" z dnia"', "mark_touched", 8),
        ('a"b"', "mark_touched", 1),
        ('"a""b"', "mark_touched", 3),
        ("'a b'", "single_quote", 0),
        ("x ‘a b’", "single_quote", 2),
        ('""', "empty_phrase", 0),
        ('a "..."', "no_letters", 2),
        ("a ...", "no_letters", 2),
        ("😀", "no_letters", 0),
        ("OR", "operator_without_left", 0),
        ("AND a", "operator_without_left", 0),
        ("(OR a)", "operator_without_left", 1),
        ("a AND", "operator_without_right", 2),
        ("a OR AND b", "operator_without_right", 2),
        ("a NOT", "operator_without_right", 2),
        ("+-a", "operator_without_right", 0),
        ("NOT a", "only_not", 0),
        ("-a -b", "only_not", 0),
        ("-volume:II -a", "only_not", 11),
        ("a OR NOT b", "not_in_or", 5),
        ("a OR NOT volume:I", "not_in_or", 5),
        ("c AND (a OR -b)", "needs_brackets", 9),
        ("a NOT NOT b", "double_not", 6),
        ("a NOT (NOT b)", "double_not", 7),
        ("a b OR c", "needs_brackets", 4),
        ("a OR b -c", "needs_brackets", 2),
        ("x (+a OR b)", "needs_brackets", 6),
        ("+", "operator_alone", 0),
        ("a - b", "operator_alone", 2),
        ("a –b", "dash_unclear", 2),
        ("a && b", "operator_unknown", 2),
        ("a|b", "operator_unknown", 1),
        ("!a", "operator_unknown", 0),
        (">100", "operator_unknown", 0),
        ("a^2", "boost_unsupported", 1),
        ("(a)^2", "boost_unsupported", 3),
        ("a\0b", "control_character", 1),
        ("a\ud800", "control_character", 1),
        ("(" * 30 + "a" + ")" * 30, "too_deep", 20),
        ("a " * 50_000, "too_long", 4_000),
        # patterns
        ("*", "wildcard_without_letters", 0),
        ("a ?", "wildcard_without_letters", 2),
        ("*a", "pattern_short", 0),
        ("x a?", "question_mark", 3),
        ("Gdzie jest?", "question_mark", 10),
        ("p?szport?", "question_mark", 8),
        ("x a*b*c*d*e*f", "pattern_stars", 3),
        ("a**", "wildcard_place", 2),
        ("a.*", "wildcard_place", 2),
        ("a.b*c", "wildcard_place", 3),
        ("II K 345/23*", "wildcard_place", 11),
        ("II K 345/23?", "wildcard_place", 11),
        ('"a b"*', "wildcard_place", 5),
        ('"a* b"', "wildcard_in_phrase", 2),
        ('"p?szport b"', "wildcard_in_phrase", 2),
        ('"nguyen~1 thi"', "wildcard_in_phrase", 7),
        # similar words
        ("x ab~", "fuzzy_short", 4),
        ("abcd~2", "fuzzy_short_for_two", 4),
        ("601234~", "fuzzy_digits", 6),
        ("nguyen~3", "fuzzy_number", 6),
        ("nguyen~0", "fuzzy_number", 6),
        ("~100", "fuzzy_place", 0),
        ("k.nguyen~1", "fuzzy_place", 8),
        ("ngu*en~1", "fuzzy_place", 6),
        ("nguyen~1.5", "fuzzy_place", 6),
        ("=nguyen~1", "exact_fuzzy", 7),
        # exact words
        ("a =", "operator_alone", 2),
        ("=(a b)", "exact_place", 0),
        ("x =-a", "exact_place", 2),
        ("=volume:II", "exact_place", 0),
        ("=volume:(I OR II)", "exact_place", 0),
        ('="a b"~5', "exact_place", 0),
        # near
        ('"a b"~', "near_distance", 5),
        ('"a b"~51', "near_distance", 5),
        ('"a b"~3x', "mark_touched", 7),
        ('x "abc"~5', "near_one_word", 2),
        ('"a b A"~5', "near_twice", 5),
        ('"a b c d e f g"~5', "near_many_words", 13),
        ('"a b*"~5', "wildcard_near", 4),
        ("a NEAR b", "near_word", 2),
        ("a NEAR/3 b", "near_word", 2),
        # conditions
        ("a:b:c", "unknown_field", 0),
        ("x http://a.pl", "unknown_field", 2),
        ("volume: II", "empty_field", 0),
        ('volume:""', "empty_field", 0),
        ("a volume:()", "empty_brackets", 2),
        ('volume:"II', "unbalanced_quote", 7),
        ('volume:"II"x', "mark_touched", 11),
        ('volume:II"x"', "mark_touched", 9),
        ("volume:II volume:I", "field_twice", 10),
        ("x OR (k:1 k:2)", "field_twice", 10),
        ("volume:I* a", "wildcard_in_field", 8),
        ("volume:-II", "value_sign", 7),
        ("folio:>100", "value_sign", 6),
        ("volume:(I II)", "value_list", 10),
        ("volume:(I, II)", "value_list", 11),
        ("volume:(I OR (II OR III))", "value_list", 13),
        ("volume:(NOT I)", "value_list", 8),
        ("volume:(I OR II", "unbalanced_bracket", 7),
        ("volume:(I OR)", "operator_without_right", 10),
        ("folio:x", "bad_folio", 6),
        ("folio:100-200", "bad_folio", 6),
        ("folio:[100v TO 120]", "bad_folio_end", 7),
        ("folio:[100 200]", "bad_range", 6),
        ("folio:{100 TO 200}", "bad_range", 6),
        ("folio:[200 TO 100]", "range_reversed", 7),
        ("folio:200..100", "range_reversed", 6),
        ("date:[2022-03 TO 2022-02-28]", "range_reversed", 6),
        ("date:[2022 TO x]", "bad_date", 14),
        ("date:2022-02-30", "bad_date", 5),
        ("date:14/03/2022", "bad_date", 5),
        ("date:1066", "bad_date", 5),
        ("lang:klingon", "bad_lang", 5),
        ("in:paper", "bad_in", 3),
        ("tag:perhaps", "bad_tag", 4),
        ("volume:[I TO III]", "range_without_order", 7),
        ("volume:I..III", "range_without_order", 7),
        ("x [1 TO 5]", "range_without_field", 2),
        ("100..200", "range_without_field", 0),
    ],
)
def test_what_means_nothing_is_refused_at_its_character(typed: str, reason: str, position: int) -> None:
    with pytest.raises(UserError) as refused:
        parse(typed)
    assert refused.value.code == "query.bad"
    assert (refused.value.facts["reason"], refused.value.facts["position"]) == (reason, position)
    assert f"query.bad.{reason}" in WORDING


def test_no_sentence_is_kept_for_what_is_never_refused() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in Path(query.__file__).parent.glob("*.py"))
    reasons = {code.removeprefix("query.bad.") for code in WORDING if code.startswith("query.bad.")}
    named = {f"bad_{field}" for field in values.CHECKED} | {f"no_such_{field}" for field in values.NAMES}
    named.add("saved_in_itself")  # a saved question is the case's to know
    assert {reason for reason in reasons - named if f'"{reason}"' not in code} == set()


@pytest.mark.parametrize(
    ("value", "typed"),
    [
        ("II", "volume:II"),
        ("II a", 'volume:"II a"'),
        ('5" (a)', 'volume:"5"" (a)"'),
        ("＂a", 'volume:"＂＂a"'),
        ("I..V", 'volume:"I..V"'),
    ],
)
def test_a_value_is_quoted_only_where_it_must_be(value: str, typed: str) -> None:
    made = Query(Field("volume", value))
    assert written(made) == typed
    assert parse(typed) == made


def test_every_language_told_apart_can_be_asked_for_by_its_name_in_english_and_polish() -> None:
    assert set(values.choices("lang")) == set(LANGUAGES)
    for code in LANGUAGES:
        assert values.canonical("lang", code) == code
    for name, code in {"ukraiński": "uk", "Ukrainian": "uk", "rumunski": "ro", "chorwacki": "hr"}.items():
        assert values.canonical("lang", name) == code


def test_what_the_user_typed_stays_beside_its_folded_form() -> None:
    typed = "w Łodzi nie -Warszawa =Ćma p?Łka Nguyễn~1"
    leaves = list(wanted(parse(typed).root))
    assert [leaf.spelled for leaf in leaves] == ["w", "Łodzi", "nie", "Ćma", "p?Łka", "Nguyễn"]
    assert all(typed[leaf.at :].startswith(leaf.spelled) for leaf in leaves)


def test_names_never_fall_away_unseen() -> None:
    assert any_name(["P-1"]) == Phrase(("p", "1"))
    with pytest.raises(UserError, match=r"query\.no_names"):
        any_name(["", "—"])


def test_the_index_takes_every_leaf_that_it_can_answer() -> None:
    case = empty_case()
    for typed in ['a -b ("c d" OR e*)', '"a b"~5', "=sąd 5½", "паспорт"]:
        case.execute("SELECT count(*) FROM page_index WHERE page_index MATCH ?", (match_expression(parse(typed).root),))
    case.close()
