"""Damaged files before the readers as the import puts them there, and what must hold of every one of them.

The outcome is done, or failed with a code whose sentences can all be filled; pages and parts come in order and whole;
nothing is stated that does not come. A child may be lost at a file: that is counted, and the next one goes on.
"""

import string
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from judgedesk.app.wording import WORDING, words
from judgedesk.domain.errors import UserError
from judgedesk.ingest.extraction import Extraction
from judgedesk.ingest.kinds import KINDS, READ_NOW, SNIFF_BYTES, sniff
from judgedesk.ingest.messages import (
    TRADE,
    Facts,
    Finished,
    Opened,
    Pages,
    PartBegins,
    PartBytes,
    PartEnds,
    Said,
    checked,
)
from judgedesk.jobs import BytesSource, Crew, Limits
from judgedesk.jobs.crew import Outcome
from tests.fuzz.fuzz_mutators import mutated
from tests.fuzz.fuzz_seeds import PASSWORDS, Format

OCR_TRADE = "judgedesk.ingest.ocr:serve"
LIMITS = Limits(seconds=20, silence=20, memory_bytes=1 << 30)
OCR_LIMITS = Limits(seconds=60, silence=60, memory_bytes=1 << 30)
_LOSSES = 3  # of children at one file, before it is let go
_SNIFF_SECONDS = 1.0
_GONE_ON_WITH = 0.03
_AS_ITS_BYTES_SAY = 0.15


@dataclass(slots=True)
class Trial:
    """One damaged file and what became of it."""

    form: str
    number: int
    do: str
    data: bytes
    code: str = ""
    losses: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    seconds: float = 0.0


class _Listener:
    """The parent's ear: takes what a reader says as the import does and notes what must not be."""

    def __init__(self, extraction: Extraction) -> None:
        self._extraction = extraction
        self.faults: list[str] = []
        self.losses: list[str] = []
        self.pages: dict[int, str] = {}
        self._next_page, self._next_part = 1, 0
        self._part: int | None = None
        self._stated: int | None = None
        self._finished: Finished | None = None
        self._facts: set[str] = set()

    def take(self, message: Said) -> None:
        self._extraction.heard(message)
        if isinstance(message, Opened):
            self._stated = message.pages
        elif isinstance(message, Pages) and message.pages:
            if message.pages[0].number != self._next_page:
                self.faults.append("pages out of order")
            for page in message.pages:
                self.pages[page.number] = page.text
                if page.reason and page.reason not in WORDING:
                    self.faults.append(f"page reason without words: {page.reason}")
            self._next_page = message.pages[-1].number + 1
        elif isinstance(message, Facts):
            self._facts |= message.facts.keys()
        elif isinstance(message, PartBegins | PartBytes | PartEnds):
            self._take_part(message)
        elif isinstance(message, Finished):
            self._finished = message

    def _take_part(self, message: "PartBegins | PartBytes | PartEnds") -> None:
        expected = self._next_part if isinstance(message, PartBegins) else self._part
        if message.part != expected or (isinstance(message, PartBegins) and self._part is not None):
            self.faults.append("parts out of order")
        if isinstance(message, PartBegins):
            self._part = message.part
        elif isinstance(message, PartEnds):
            if message.problem and message.problem not in WORDING:
                self.faults.append(f"part without words: {message.problem}")
            self._part, self._next_part = None, message.part + 1

    def again(self, code: str) -> Mapping[str, Any] | None:
        self.losses.append(code)
        self._part = None
        if len(self.losses) > _LOSSES:
            return None
        pages, parts = len(self._extraction.lost), len(self._extraction.lost_parts)
        following = self._extraction.again(code)
        self._next_page += len(self._extraction.lost) - pages
        self._next_part += len(self._extraction.lost_parts) - parts
        return following

    def end(self) -> None:
        """The reader says that it is done."""
        if self._finished is None or self._finished.pages != self._next_page - 1:
            self.faults.append("done before all pages came")
        if self._stated is not None and self._stated != self._next_page - 1:
            self.faults.append("not as many pages as stated")
        if self._next_page == 1:
            self.faults.append("done without a page")
        if self._part is not None:
            self.faults.append("done within a part")
        if len(self._facts) > 60:
            self.faults.append("more facts than are kept")


class Trials:
    """Puts damaged files before two sorts of readers, and waits for what comes of them. Threads may share it."""

    def __init__(self, children: int = 2, limits: Limits = LIMITS) -> None:
        self._lies = threading.local()
        self._crews = {
            "read": Crew(TRADE, self._checked, children, limits),
            "ocr": Crew(OCR_TRADE, self._checked, children, OCR_LIMITS),
        }

    def __enter__(self) -> "Trials":
        return self

    def __exit__(self, *_: object) -> None:
        for crew in self._crews.values():
            crew.close()

    def _checked(self, kind: str, untrusted: Mapping[str, object], blob: bytes) -> Said:
        try:
            return checked(kind, untrusted, blob)
        except ValueError as error:
            self._lies.last = f"{kind}: {str(error)[:60]}"
            raise

    def one(self, form: Format, seeds: Sequence[bytes], seed: object, number: int) -> Trial:
        """Input `number` of a format: the same one for the same seed."""
        chance = Random(f"{seed}/{form.name}/{number}")
        data = mutated(seeds[number % len(seeds)], seeds, chance)
        do = chance.choices([name for name, _ in form.asks], [often for _, often in form.asks])[0]
        return self.of(form, data, do, number, chance)

    def of(self, form: Format, data: bytes, do: str, number: int = 0, chance: Random | None = None) -> Trial:
        """What becomes of these bytes."""
        chance = chance or Random(0)
        trial = Trial(form.name, number, do, data)
        name = f"damaged.{form.ending}"
        kind = self._sniffed(trial, name)
        if do != "extract" or kind not in READ_NOW or chance.random() > _AS_ITS_BYTES_SAY:
            kind = form.kind
        began = time.monotonic()
        if do == "extract":
            self._extract(trial, kind, name, chance)
        else:
            self._ask(trial, kind, name, chance)
        trial.seconds = max(trial.seconds, time.monotonic() - began)
        return trial

    def _sniffed(self, trial: Trial, name: str) -> str:
        began = time.monotonic()
        try:
            kind = sniff(trial.data[:SNIFF_BYTES], name)
        except Exception as error:
            trial.faults.append(f"sniff: {type(error).__name__}")
            return ""
        if kind not in KINDS:
            trial.faults.append(f"sniff: no kind {kind}")
        if time.monotonic() - began > _SNIFF_SECONDS:
            trial.faults.append("sniff: slow")
        return kind

    def _extract(self, trial: Trial, kind: str, name: str, chance: Random) -> None:
        extraction = Extraction(kind, name=name, passwords=tuple(PASSWORDS))
        listener = _Listener(extraction)
        outcome = self._crews["read"].run(extraction.unit, BytesSource(trial.data), listener.take, again=listener.again)
        trial.losses = listener.losses
        self._judged(trial, outcome)
        if outcome.state == "done":
            listener.end()
        trial.faults += dict.fromkeys(listener.faults)
        if outcome.state == "done" and len(listener.pages) > 1 and not trial.losses and chance.random() < _GONE_ON_WITH:
            self._go_on(trial, extraction.kind, name, listener.pages, chance)

    def _go_on(self, trial: Trial, kind: str, name: str, pages: dict[int, str], chance: Random) -> None:
        """A reader that begins at a later page gives the same pages from there."""
        first = chance.randint(2, len(pages))
        unit = {"do": "extract", "kind": kind, "name": name, "from_page": first, "from_part": 0, "passwords": PASSWORDS}
        found: dict[int, str] = {}

        def hear(message: Said) -> None:
            if isinstance(message, Pages):
                found.update((page.number, page.text) for page in message.pages)

        outcome = self._crews["read"].run(unit, BytesSource(trial.data), hear)
        if outcome.state != "done" or found != {number: text for number, text in pages.items() if number >= first}:
            trial.faults.append("other pages when gone on with")

    def _ask(self, trial: Trial, kind: str, name: str, chance: Random) -> None:
        unit: dict[str, Any] = {"do": trial.do, "kind": kind, "name": name, "page": 1, "passwords": PASSWORDS}
        if trial.do == "picture":
            unit |= {"scale": chance.choice((0.2, 1.0, 3.0)), "max_pixels": 1_000_000}
            unit |= {"at": chance.choice((0.0, 0.3, 1e6))} if kind == "video" and chance.random() < 0.5 else {}
        elif trial.do == "boxes":
            unit["spans"] = [[0, 5], [3, 900]]
        elif trial.do == "waveform":
            unit["per_second"] = 50
        elif trial.do == "ocr":
            unit |= {"languages": ["pol", "eng"], "dpi": 100}
        said: list[Said] = []

        def once_more(code: str) -> Mapping[str, Any] | None:
            """As a crew has it where nobody says otherwise."""
            trial.losses.append(code)
            return unit if len(trial.losses) == 1 and code in ("child.died", "child.too_big") else None

        crew = self._crews["ocr" if trial.do == "ocr" else "read"]
        outcome = crew.run(unit, BytesSource(trial.data), said.append, again=once_more)
        self._judged(trial, outcome)
        if outcome.state == "done" and not said:
            trial.faults.append("done without an answer")

    def _judged(self, trial: Trial, outcome: Outcome) -> None:
        trial.code = outcome.code if outcome.state != "done" else ""
        if outcome.state == "cancelled":
            trial.faults.append("cancelled by nobody")
        elif outcome.code == "child.error":
            trial.faults.append(f"child.error: {outcome.facts.get('where')}")
        elif outcome.code == "child.garbage":
            trial.faults.append(f"child.garbage: {getattr(self._lies, 'last', '?')}")
        elif outcome.state == "failed":
            trial.faults += _unworded(UserError(outcome.code, **outcome.facts))


def _unworded(error: UserError) -> list[str]:
    """What is wrong with an error's sentences: there are none, or one has a gap that nothing fills."""
    if error.code not in WORDING:
        return [f"no words: {error.code}"]
    asked = {name for _, name, _, _ in string.Formatter().parse(words(error).line) if name}
    return [f"a gap in the words: {error.code} {name}" for name in sorted(asked - error.facts.keys())]


# -- many of them -----------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Tally:
    """What became of all inputs of a format."""

    inputs: int = 0
    done: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    losses: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    seconds: float = 0.0

    def add(self, trial: Trial) -> None:
        self.inputs += 1
        self.done += not trial.code
        self.codes.update([trial.code] if trial.code else [])
        self.losses.update(trial.losses)
        self.faults.update(trial.faults)
        self.slowest = max(self.slowest, trial.seconds)
        self.seconds += trial.seconds


def planned(forms: Sequence[Format], inputs: int) -> Iterator[tuple[Format, int]]:
    """(format, number) of so many inputs, each format its share, and evenly mixed wherever one stops."""
    whole = sum(form.share for form in forms)
    entries = []
    for form in forms:
        count = max(1, round(inputs * form.share / whole))
        entries += [((number + 0.5) / count, form.name, form, number) for number in range(count)]
    for _, _, form, number in sorted(entries, key=lambda entry: entry[:2]):
        yield form, number


def run(
    forms: Sequence[Format],
    inputs: int,
    seed: object,
    *,
    seconds: float = 0.0,
    keep: Path | None = None,
    tell: Callable[[Trial], None] | None = None,
    limits: Limits = LIMITS,
) -> dict[str, Tally]:
    """Put so many inputs before two children; `keep` gets the bytes of each that is at fault or cost a child."""
    seeds = {form.name: form.make() for form in forms}
    forms = [form for form in forms if seeds[form.name]]
    tallies = {form.name: Tally() for form in forms}
    waiting, lock, end = planned(forms, inputs), threading.Lock(), time.monotonic() + seconds
    broken: list[BaseException] = []

    def work(trials: Trials) -> None:
        try:
            while not broken and not (seconds and time.monotonic() > end):
                with lock:
                    form, number = next(waiting, (None, 0))
                if form is None:
                    return
                trial = trials.one(form, seeds[form.name], seed, number)
                with lock:
                    tallies[form.name].add(trial)
                    if keep is not None and (trial.faults or trial.losses):
                        _kept(keep, form, trial)
                    if tell is not None:
                        tell(trial)
        except BaseException as error:
            broken.append(error)

    with Trials(limits=limits) as trials:
        threads = [threading.Thread(target=work, args=(trials,)) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    if broken:
        raise broken[0]
    return tallies


def _kept(folder: Path, form: Format, trial: Trial) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{form.name}-{trial.number}-{trial.do}"
    (folder / f"{name}.{form.ending}").write_bytes(trial.data)
    (folder / f"{name}.said").write_text("\n".join([trial.code, *trial.losses, *trial.faults]), encoding="utf-8")
