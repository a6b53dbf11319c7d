"""What a request is aimed at: accounts, numbers, sums, property, orders, addressees, the team.

A sum or an order is never concluded: what the file holds of it stands with its place, and what only a person can say
stays a gap.
"""

from typing import Final

from judgedesk.app import law, reading
from judgedesk.app import requests_words as words
from judgedesk.app.requests_known import Found, Known
from judgedesk.app.requests_record import GAP
from judgedesk.language.fold import fold
from judgedesk.law.instruments import Field

_ORDERS: Final = {
    "freeze": ("zabezpiecz", "freez", "blokad"),
    "confiscate": ("wyrok", "przepad", "judgment", "confisc"),
    "search": ("przeszukan", "zatrzyman", "search", "seiz"),
    "surrender": ("areszt", "nakaz", "wyrok", "warrant", "judgment"),
    "interception": ("kontrol", "podsluch", "intercept"),
}
"""How names of files begin words that say what kind of decision they hold, folded."""
_MOST: Final = 4


def account(known: Known, field: Field) -> Found:
    """The court's own account from its office file, else accounts that the case holds."""
    if field.id.endswith(".m.account"):
        own = [known.office[name] for name in ("iban", "bic", "account_holder") if known.office.get(name)]
        return (", ".join(own), words.FROM["authority"]) if own else None
    return _numbers(known, field, "account")


def identifiers(known: Known, field: Field) -> Found:
    """Telephones and addresses of e-mail that the case holds."""
    return _numbers(known, field, "phone", "email")


def _numbers(known: Known, field: Field, *kinds: str) -> Found:
    found = known.noted(*kinds)
    return (known.listed(found), words.FROM["noted"]) if found else known.before(field)


def bank(known: Known, field: Field) -> Found:
    """Whose accounts, for which days, which account, and to what the answer goes."""
    if known.request.need != "bank_data":
        return None
    accounts = known.listed(known.noted("account")) or GAP
    facts = {"persons": known.called(known.concerned()), "period": known.period(), "accounts": accounts}
    return known.say(words.BANK, why=known.goes_to(words.EVIDENCE_ON) or GAP, **facts), words.FROM["noted"]


def amount(known: Known, field: Field) -> Found:
    """Facts that name sums, under a gap for the amount itself."""
    if typed := known.before(field):
        return typed
    sums = known.sums()
    if not sums:
        return None
    return "\n".join([known.say(words.AMOUNT, gap=GAP), *sums]), words.FROM["sums"]


def property_(known: Known, field: Field) -> Found:
    """Vehicles, and accounts where the form has no field of their own. What ties property to the other state is for a
    person to say.
    """
    if typed := known.before(field):
        return typed
    apart = any(one.fill in ("account", "warrant") for one in known.instrument.fields.values())
    found = known.noted("plate") if apart else known.noted("plate", "account")
    if not found or field.id.endswith((".grounds_there", ".other")):
        return None
    return known.listed(found), words.FROM["noted"]


def order(known: Known, field: Field) -> Found:
    """The decision on which the request rests: files whose names say that they hold one, with date and number to
    be written.
    """
    if field.kind == "day":
        return None
    return known.before(field) or _decision(known, known.request.need)


def warrant(known: Known, field: Field) -> Found:
    """The warrant or judgment on which surrender is asked for, likewise."""
    return known.before(field) or _decision(known, "surrender")


def _decision(known: Known, need: str) -> Found:
    beginnings = _ORDERS.get(need)
    if beginnings is None:
        return None
    cites = []
    form = reading.citation_form(known.case)
    for one in reading.listed(known.case):
        spoken = fold(one.name).replace("-", " ").replace("_", " ").split()
        if one.sealed or not one.pages or not any(word.startswith(beginnings) for word in spoken):
            continue
        folio = reading.page(known.case, one.id, 1).folio
        name = known.content.open(one.name)
        cites += [f"{name} ({reading.cite(one.volume, folio, one.name, 1, form)})"] if name else []
    said = known.say(words.DECISION, court=known.court(), number=known.file_number(), gap=GAP)
    if not cites:
        return said, words.FROM["authority"]
    return "\n".join([said, known.say(words.IN_FILE, cites="; ".join(cites[:_MOST]))]), words.FROM["files"]


def addressee(known: Known, field: Field) -> Found:
    """To whom it goes: what the request says, the consul, the central authority of the states' pack."""
    if field.id.startswith(("epoc.", "epr.")):
        return known.before(field)
    if known.request.authority:
        return known.request.authority, words.FROM["entered"]
    if field.id.endswith(".consul"):
        return known.say(words.CONSUL, state=known.there()), words.FROM["states"]
    state = law.states().get(known.request.state)
    central = state.central.in_language(known.language) if state is not None and state.central is not None else ""
    return (central, words.FROM["states"]) if central else None


def before(known: Known, field: Field) -> Found:
    """What only a person knows: as it was typed before, else nothing."""
    return known.before(field)


def team(known: Known, field: Field) -> Found:
    """Parties, states and leaders of a joint team as far as the case knows them."""
    end = field.id.rpartition(".")[2]
    other = known.request.authority or GAP
    facts = {"home": known.home(), "there": known.there(), "gap": GAP}
    if end == "z_parties":
        return known.say(words.TEAM_OF_EACH, ours=known.court(), theirs=other, **facts), words.FROM["authority"]
    if end == "z_states":
        return f"{known.home()}; {known.there()}", words.FROM["states"]
    if end == "z_leaders":
        return known.say(words.TEAM_OF_EACH, ours=known.only("prosecutor") or GAP, theirs=GAP, **facts), words.FROM[
            "authority"
        ]
    return known.before(field)


def necessity(known: Known, field: Field) -> Found:
    """Why it is needed: the rows of the grid to which the answer goes, and what only a person can say."""
    goes = known.goes_to() or known.say(words.ON_COUNTS, counts=_counts(known))
    end = field.id.rpartition(".")[2]
    if end == "relation":
        return known.say(words.RELATION, goes=goes), words.FROM["cells"]
    if end == "purpose":
        return known.say(words.PURPOSE, court=known.court(), number=known.file_number(), goes=goes), words.FROM["cells"]
    text = {"reasons": words.TEAM_REASONS, "necessity": words.NECESSITY}[end]
    if field.fill == "urgency":
        text = words.PRESERVE
    return known.say(text, goes=goes, home=known.home(), there=known.there(), gap=GAP), words.FROM["cells"]


def _counts(known: Known) -> str:
    language = known.language
    return (
        "; ".join(f"{count.label} – {law.charged(count).title.in_language(language)}" for count in known.content.counts)
        or GAP
    )


def links(known: Known, field: Field) -> Found:
    """Who acted together, and between which states: what the Convention against transnational crime asks for."""
    if not known.content.counts:
        return None
    places = tuple(dict.fromkeys(line.fact.place for line in known.facts() if line.fact.place))
    shown = [text for one in places if (text := known.content.open(one))][:_MOST]
    said = known.say(
        words.LINKS, accused=known.called(known.accused()), home=known.home(), there=known.there(),
        places=", ".join(shown) or GAP, gap=GAP,
    )  # fmt: skip
    return said, words.FROM["facts"]


def restitution(known: Known, field: Field) -> Found:
    """Who is injured, and a gap for decision or claim; the penalty where the field asks for it."""
    if field.id.endswith((".maximum", ".penalty")) and known.content.counts:
        return known.content.sentence(), words.FROM["penalty"]
    injured = tuple(dict.fromkeys(who for count in known.content.counts for who in count.victims))
    if not field.id.endswith((".restitution", ".victim", ".victims")) or not injured:
        return None
    return known.say(words.INJURED, persons=known.called(injured), gap=GAP), words.FROM["persons_of_counts"]
