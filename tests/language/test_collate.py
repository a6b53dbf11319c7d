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


def test_croatian_counts_its_double_letters() -> None:
    ordered_names = ["cura", "Čakovec", "ćup", "dan", "dvor", "džep", "Đakovo", "lud", "ljeto", "nula", "njiva",
                     "sat", "šah", "tata", "zub", "žaba"]  # fmt: skip
    assert ordered(ordered_names[::-1], "hr") == ordered_names
    assert sort_key("ǆep", "hr")[0] == sort_key("džep", "hr")[0]  # one sign for the double letter


def test_romanian_letters_follow_their_plain_letter_also_with_a_cedilla() -> None:
    ordered_names = ["az", "ăla", "âncă", "bar", "iz", "împărat", "joc", "sz", "șa", "tz", "țap", "ud"]
    assert ordered(ordered_names[::-1], "ro") == ordered_names
    assert ordered(["țap", "ţar", "tz"], "ro") == ["tz", "țap", "ţar"]


def test_ukrainian_goes_by_its_alphabet_not_by_code_points() -> None:
    alphabet = list("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя")
    assert ordered(alphabet[::-1], "uk") == alphabet
    assert ordered(["Їжак", "Йосип", "Ігор", "Ґалаґан", "Гриць", "Дем'ян"], "uk") == [
        "Гриць", "Ґалаґан", "Дем'ян", "Ігор", "Їжак", "Йосип",
    ]  # fmt: skip


def test_german_umlauts_are_decoration_and_sharp_s_is_two() -> None:
    assert ordered(["Zug", "Äpfel", "Apfel", "Arzt", "Straße", "Strasse", "Strudel"], "de") == [
        "Apfel", "Äpfel", "Arzt", "Strasse", "Straße", "Strudel", "Zug",
    ]  # fmt: skip


def test_vietnamese_letters_have_places_and_tones_decide_last() -> None:
    assert ordered(["đa", "da", "dz", "ân", "ăn", "an", "az", "ơn", "ôn", "on", "ưa", "uy"], "vi") == [
        "an", "az", "ăn", "ân", "da", "dz", "đa", "on", "ôn", "ơn", "uy", "ưa",
    ]  # fmt: skip
    assert ordered(["Nguyễn Bình", "Nguyên An", "Nguyễn An"], "vi") == ["Nguyên An", "Nguyễn An", "Nguyễn Bình"]
