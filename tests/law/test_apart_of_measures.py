"""How far a measure keeps people apart where nobody says more."""

from judgedesk.app import law
from judgedesk.domain.hearings import Strength


def test_how_far_each_measure_keeps_apart() -> None:
    known = {id: one.apart for id, one in law.measures().measures.items()}
    assert known["pl.m.390_4"] == known["pl.m.390_2"] == "room", "the accused by link in the same building is allowed"
    assert {known[id] for id in ("pl.m.185a", "pl.m.185c", "pl.m.185e", "pl.m.police_protect")} == {"building"}
    assert known["pl.m.184_anon"] == "day"
    assert {one for one in known.values() if one} <= {one.value for one in Strength}
