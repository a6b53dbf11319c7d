"""Questions made by chance: trees that the query language can say, and texts that may say nothing."""

from hypothesis import strategies as st

from judgedesk.search.tree import And, Field, Fuzzy, Near, Node, Not, Or, Phrase, Prefix, Term, Wild, has_words
from judgedesk.search.values import ONE_OF

WORDS = st.sampled_from(["sad", "okregowy", "and", "ii", "k", "345", "601", "234", "567", "паспорт", "nguyen", "5½"])
FREE = (
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf"]), min_size=1, max_size=8)
    .map(str.strip)
    .filter(lambda value: bool(value))
)
VALUES = st.one_of(
    FREE, st.sampled_from(["II", "OR", 'a "b" c', '"', "„x", "＂", "a)b", "I..V", "*", "-II", "x:y", "TO"])
)
DAYS = ["2021", "2022-03", "2022-03-14", "2022-05-01"]


def _range(name: str, ends: list[str]) -> st.SearchStrategy[Field]:
    places = st.tuples(st.integers(0, len(ends)), st.integers(0, len(ends)))
    return places.map(
        lambda pair: Field(name, "", ["", *ends][min(pair)], [*ends, ""][max(pair) - 1] if max(pair) else "")
    )


CONDITIONS = st.one_of(
    st.builds(Field, st.sampled_from(["volume", "kind", "document", "person", "element", "saved"]), VALUES),
    st.builds(Field, st.just("folio"), st.sampled_from(["1", "123v", "123a", "7av"])),
    st.builds(Field, st.just("date"), st.sampled_from(DAYS)),
    st.builds(Field, st.just("lang"), st.sampled_from(["pl", "vi"])),
    st.builds(Field, st.just("in"), st.sampled_from(["text", "ocr"])),
    st.builds(Field, st.just("tag"), st.sampled_from(["any", "none", "supports", "contradicts", "context"])),
    _range("folio", ["1", "20", "300"]),
    _range("date", DAYS),
)
LEAVES = st.one_of(
    st.builds(Term, WORDS, st.booleans()),
    WORDS.map(Prefix),
    st.sampled_from(["*port", "p?szport", "48*123", "kowalsk?", "?a?b*", "*lodz*", "паспор?"]).map(Wild),
    st.builds(Fuzzy, st.sampled_from(["nguyen", "паспорт"]), st.integers(1, 2)),
    st.builds(Phrase, st.lists(WORDS, min_size=1, max_size=3).map(tuple), st.booleans()),
    st.builds(
        Near,
        st.lists(WORDS, min_size=2, max_size=6, unique=True).map(lambda words: tuple((word,) for word in words)),
        st.integers(0, 50),
    ),
    CONDITIONS,
)


def _joined(kind: type[And] | type[Or], parts: list[Node]) -> Node:
    """Flat, and with one value where a page has one."""
    flat: list[Node] = []
    named: set[str] = set()
    for part in parts:
        for one in part.parts if isinstance(part, kind) else [part]:
            if kind is And and isinstance(one, Field) and one.low is None and one.name in ONE_OF:
                if one.name in named:
                    continue
                named.add(one.name)
            flat.append(one)
    return flat[0] if len(flat) == 1 else kind(tuple(flat))


def _grown(trees: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(trees, min_size=2, max_size=3)
    without = st.builds(lambda part, wrong, first: _joined(And, [Not(wrong), part] if first else [part, Not(wrong)]),
                        trees, trees, st.booleans())  # fmt: skip
    return st.one_of(several.map(lambda p: _joined(And, p)), several.map(lambda p: _joined(Or, p)), without)


TREES = st.one_of(
    st.recursive(LEAVES, _grown, max_leaves=8),
    CONDITIONS.filter(lambda node: not has_words(node)).map(Not),
)

_SIGNS = """AND OR NOT ( ) " „ ” “ « » * ? + - – = ~ ~1 ~2 "~5 : volume: tom:( folio:[ TO DO ] [ { } .. folio: date:
    lang: in: tag: w: k: 100 2022 14.03.2022 pl ' ’ ^2 && | ! a Łódź p?sz nguyen~ II＊ （ ） ＂
    NEAR K 3/23 601 234 567 ,"""
PIECES = st.sampled_from([*_SIGNS.split(), " ", " ", " ", "\0", "\n", "\u00a0", "\u200b", "\ufeff", "II K 3/23"])
TEXTS = st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=25).map("".join))
