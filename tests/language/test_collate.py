"""Lists stand in the order a reader of the language expects."""

from judgedesk.language.collate import sort_key


def ordered(names: list[str], language: str = "pl") -> list[str]:
    return sorted(names, key=lambda name: sort_key(name, language))


def test_polish_letters_follow_their_plain_letter() -> None:
    assert ordered(["żaba", "źrebię", "zebra", "Łódź", "lut", "ąę", "az", "b", "Ćma", "cz", "óda", "oz"]) == [
        "az", "ąę", "b", "cz", "Ćma", "lut", "Łódź", "oz", "óda", "zebra", "źrebię", "żaba",
    ]  # fmt: skip


def test_english_takes_accents_as_decoration() -> None:
    assert ordered(["Łódź", "lut", "lob"], "en") == ["lob", "Łódź", "lut"]


def test_numbers_go_by_value_and_names_word_by_word() -> None:
    assert ordered(["k. 10", "k. 9", "k. 009a", "K. 9"]) == ["K. 9", "k. 9", "k. 009a", "k. 10"]
    assert ordered(["Nowakowa Ewa", "Nowak Zofia", "Nowak, Adam"]) == ["Nowak, Adam", "Nowak Zofia", "Nowakowa Ewa"]


def test_case_decides_only_between_equals() -> None:
    assert ordered(["Beta", "alfa", "ALFA", "beta"]) == ["ALFA", "alfa", "Beta", "beta"]
