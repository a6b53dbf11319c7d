"""What the packs say of instruments and of other states, on the command line."""

import pytest
from calls import Desk


def test_instruments_and_states_are_listed_with_ids_dates_sources_and_marks(reading: Desk) -> None:
    told = reading.plain("law", "list", "--json").json
    instruments = {one["id"]: one for one in told["instruments"]}
    assert instruments["eu.epoc"]["valid_from"] == "2026-08-18"
    assert "traffic_data" in instruments["eu.epoc"]["needs"] and "preserve" not in instruments["eu.epoc"]["needs"]
    assert all(one["provision"] and one["source"] and one["checked"] for one in instruments.values())
    states = {one["id"]: one for one in told["states"]}
    assert states["DK"]["bonds"]["eio"] is False and states["GR"]["bonds"]["mla2000"] is None
    assert all(one["source"] and one["checked"] for one in states.values())
    text = reading.plain("law", "list", "--language", "pl").out
    assert "Europejski nakaz dochodzeniowy  (memory)" in text and "RO  Rumunia  (memory)" in text


def test_an_instrument_is_shown_with_its_conditions_as_written(reading: Desk) -> None:
    shown = reading.plain("law", "show", "eu.epoc").json
    assert shown["when"] == {"all": ["eevidence", {"any": ["need.subscriber_data", "max_3_years", "listed"]}]}
    assert [section["id"] for section in shown["sections"]] == list("ABCDEFGHIJKLM")
    assert shown["verify"]["pl"] and shown["source"] and shown["checked"] == "read"


@pytest.mark.parametrize("identifier", ["eu.eio", "coe.mla1959", "eu.eio.b", "informal.police"])
def test_an_instrument_is_found_by_its_id(reading: Desk, identifier: str) -> None:
    assert reading.plain("law", "show", identifier).json["id"] == identifier


def test_a_state_is_found_by_its_code_with_the_mark_of_every_cell(reading: Desk) -> None:
    shown = reading.plain("law", "show", "IE").json
    assert shown["name"]["pl"] == "Irlandia" and shown["verify"]["en"]
    assert shown["bonds"]["eevidence"]["since"] == "2026-08-18" and shown["bonds"]["cets185"]["bound"] is None
    assert all(bond["source"] and bond["checked"] for bond in shown["bonds"].values())


def test_what_no_pack_holds_is_refused(reading: Desk) -> None:
    told = reading.plain("law", "show", "XX", "--json")
    assert told.status == 2 and told.error["code"] == "law.unknown_element"
