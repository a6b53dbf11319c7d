"""A case small enough to read by eye, in the tables the store makes, and a larger one for the comparison by force."""

import os
import random
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from judgedesk.domain.documents import DocumentState, TextSource
from judgedesk.domain.roles import Compartment
from judgedesk.language.fold import broken_parts, index_text
from judgedesk.store import documents as store
from judgedesk.store.documents import NewPage
from judgedesk.store.migrations import migrate

MIXED = [
    "Sąd Okręgowy w Łodzi, sygn. akt II K 345/23. Oskarżony zatrzymał paszporty pokrzyw-\ndzonych i groził im.",
    "Handel ludźmi: werbunek, przewóz, przechowywanie. Umowa o pracę nie zo-\nstała zawarta; praca przymusowa.",
    "Świadek Nguyễn Thị Hường zeznała: zabrali mi paszport. Tel. +48 601 234 567, adres a.nowak@example.org.",
    "Nguyen Thi Huong, the witness, said her pass-\nport was taken. No traf\ufffeficking without means.",
    "Свідок Шевченко: його паспорт забрали у Києві. Йосип платив за проїзд №17.",
    "Die Straße nach Görlitz; das Mädchen mußte in Łódź arbeiten. Œuvre, æther, ﬁnał.",
    "Đurđa i Žarko iz Šibenika: trgovina ljudima, oduzete putovnice. Biało-\nczerwony samochód.",
    "Sentința nr. 45 din 2022-03-01: traficul de persoane, țara de origine, muncă forțată. k. 123v, t. II.",
    "Zażółć gęślą jaźń. Sad owocowy, sąd rejonowy, sady i sądy. Umowy nie było 5½ roku; m² i °C.",
    "Telefon 601234567, telefon 601 234 567, konto 12 3456 7890 1234 5678 9012 3456, dnia 1.03.2022 r.",
]


def empty_case() -> Any:
    """The tables of a case in memory."""
    connection = sqlcipher.connect(":memory:", isolation_level=None)
    connection.create_function("index_text", 1, index_text, deterministic=True)
    connection.create_function("broken_parts", 1, broken_parts, deterministic=True)
    connection.row_factory = sqlcipher.Row
    migrate(connection, Compartment.CASE)
    return connection


def add_document(
    connection: Any,
    texts: list[str],
    *,
    name: str = "",
    volume: str = "I",
    kind: str = "",
    state: str = "ready",
    folio: int = 0,
    source: str = "text",
    language: str = "",
) -> int:
    """Store a document as an import would; its id. `folio` is that of its first page."""
    document = store.next_id(connection)
    row = {"id": document, "name": name or f"document {document}", "volume": volume, "kind": kind, "size": 1,
           "sha256": f"made {document}", "state": "arriving", "added": ""}  # fmt: skip
    store.add(connection, row)
    pages = [
        NewPage(number, text, TextSource(source), str(folio + number - 1) if folio else "", 595.0, 842.0, 0, "")
        for number, text in enumerate(texts, 1)
    ]
    store.add_pages(connection, document, pages)
    store.add_words(connection, texts, set())
    store.finish(connection, document, DocumentState(state))
    bounds = (document << 20, (document + 1) << 20)
    connection.execute("UPDATE pages SET language = ? WHERE id > ? AND id < ?", (language, *bounds))
    return document


def comparison_pages() -> list[str]:
    """Pages for the comparison by force: mixed languages always, real texts where a corpus is given."""
    shuffled = random.Random(7)
    words = [word for text in MIXED for word in text.split(" ")]
    pages = MIXED + [" ".join(shuffled.choices(words, k=25)) for _ in range(150)]
    corpus = os.environ.get("JUDGEDESK_CORPUS")
    for path in sorted(Path(corpus).glob("seminar/*.txt")) if corpus else []:
        text = path.read_text(encoding="utf-8", errors="replace")
        pages += [text[start : start + 1500] for start in range(0, len(text), 1500)]
    return pages
