<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ro" sourcelanguage="en">
<context>
    <name>ArrangingPapers</name>
    <message>
        <source>Hearings</source>
        <translation>Audieri</translation>
    </message>
</context>
<context>
    <name>BesidePane</name>
    <message>
        <source>translation</source>
        <translation>traducere</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traducere</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>confrontation</source>
        <translation>confruntare</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Scop</translation>
    </message>
    <message>
        <source>Injured party</source>
        <translation>Persoană vătămată</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consimțământ</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Acte pregătitoare</translation>
    </message>
</context>
<context>
    <name>Builder</name>
    <message>
        <source>volume</source>
        <translation>volum</translation>
    </message>
    <message>
        <source>folio</source>
        <translation>filă</translation>
    </message>
    <message>
        <source>element</source>
        <translation>element constitutiv</translation>
    </message>
    <message>
        <source>a volume</source>
        <translation>volum</translation>
    </message>
    <message>
        <source>an element</source>
        <translation>element constitutiv</translation>
    </message>
</context>
<context>
    <name>CalendarCard</name>
    <message>
        <source>hearing</source>
        <translation>audiere</translation>
    </message>
</context>
<context>
    <name>CalendarLists</name>
    <message>
        <source>Room</source>
        <translation>Sală de judecată</translation>
    </message>
    <message>
        <source>Hearings</source>
        <translation>Audieri</translation>
    </message>
</context>
<context>
    <name>CalendarsView</name>
    <message>
        <source>Rooms</source>
        <translation>Săli de judecată</translation>
    </message>
</context>
<context>
    <name>Chronology</name>
    <message>
        <source>injured party</source>
        <translation>persoană vătămată</translation>
    </message>
    <message>
        <source>accused</source>
        <translation>inculpat</translation>
    </message>
</context>
<context>
    <name>CompelledForm</name>
    <message>
        <source>Injured party</source>
        <translation>Persoană vătămată</translation>
    </message>
</context>
<context>
    <name>CompelledView</name>
    <message>
        <source>Injured party</source>
        <translation>Persoană vătămată</translation>
    </message>
    <message>
        <source>Injured parties</source>
        <translation>Persoane vătămate</translation>
    </message>
</context>
<context>
    <name>CountBar</name>
    <message>
        <source>Count</source>
        <translation>Acuzație</translation>
    </message>
    <message>
        <source>Defendant</source>
        <translation>Inculpat</translation>
    </message>
</context>
<context>
    <name>CoverageColumns</name>
    <message>
        <source>Element</source>
        <translation>Element constitutiv</translation>
    </message>
    <message>
        <source>Folios</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volum</translation>
    </message>
</context>
<context>
    <name>CustodyView</name>
    <message>
        <source>Exhibit</source>
        <translation>Mijloc material de probă</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volum</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Mijloace materiale de probă</translation>
    </message>
    <message>
        <source>chain of custody</source>
        <translation>lanț de custodie</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Hearings</source>
        <translation>Audieri</translation>
    </message>
</context>
<context>
    <name>DiaryView</name>
    <message>
        <source>room</source>
        <translation>sală de judecată</translation>
    </message>
    <message>
        <source>judge</source>
        <translation>judecător</translation>
    </message>
    <message>
        <source>prosecutor</source>
        <translation>procuror</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>expert</translation>
    </message>
</context>
<context>
    <name>DisclosedView</name>
    <message>
        <source>Volume</source>
        <translation>Volum</translation>
    </message>
    <message>
        <source>testimony</source>
        <translation>declarație</translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message>
        <source>Volume</source>
        <translation>Volum</translation>
    </message>
    <message>
        <source>Folios</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Volume…</source>
        <translation>Volum…</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Testimony</source>
        <translation>Declarații</translation>
    </message>
</context>
<context>
    <name>EvidenceListView</name>
    <message>
        <source>Evidence</source>
        <translation>Probă</translation>
    </message>
    <message>
        <source>reasons</source>
        <translation>motivare</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Counts</source>
        <translation>Acuzații</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element constitutiv</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Acuzație</translation>
    </message>
    <message>
        <source>Accused</source>
        <translation>Inculpat</translation>
    </message>
    <message>
        <source>Injured party</source>
        <translation>Persoană vătămată</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonim</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>Filă</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Volume</source>
        <translation>Volum</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>Filă</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element constitutiv</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Volume</source>
        <translation>Volum</translation>
    </message>
</context>
<context>
    <name>FoliosView</name>
    <message>
        <source>Volume</source>
        <translation>Volum</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Element</source>
        <translation>Element constitutiv</translation>
    </message>
</context>
<context>
    <name>HearingHead</name>
    <message>
        <source>Hearings</source>
        <translation>Audieri</translation>
    </message>
    <message>
        <source>Testimony</source>
        <translation>Declarații</translation>
    </message>
</context>
<context>
    <name>HearingTable</name>
    <message>
        <source>Room</source>
        <translation>Sală de judecată</translation>
    </message>
</context>
<context>
    <name>HelpList</name>
    <message>
        <source>The file</source>
        <translation>Dosar</translation>
    </message>
    <message>
        <source>Hearings</source>
        <translation>Audieri</translation>
    </message>
</context>
<context>
    <name>IndicatorSide</name>
    <message>
        <source>Element</source>
        <translation>Element constitutiv</translation>
    </message>
</context>
<context>
    <name>InstrumentView</name>
    <message>
        <source>Central authority</source>
        <translation>Autoritate centrală</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Acuzație</translation>
    </message>
</context>
<context>
    <name>MeasureCard</name>
    <message>
        <source>Hearing</source>
        <translation>Audiere</translation>
    </message>
</context>
<context>
    <name>MeasureWords</name>
    <message>
        <source>injured party</source>
        <translation>persoană vătămată</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>martor</translation>
    </message>
</context>
<context>
    <name>MoneyView</name>
    <message>
        <source>Folio</source>
        <translation>Filă</translation>
    </message>
</context>
<context>
    <name>MotionForm</name>
    <message>
        <source>Folio</source>
        <translation>Filă</translation>
    </message>
</context>
<context>
    <name>MotionsView</name>
    <message>
        <source>Order…</source>
        <translation>Încheiere…</translation>
    </message>
</context>
<context>
    <name>NewCountForm</name>
    <message>
        <source>Accused</source>
        <translation>Inculpați</translation>
    </message>
    <message>
        <source>Injured parties</source>
        <translation>Persoane vătămate</translation>
    </message>
</context>
<context>
    <name>OddFolios</name>
    <message>
        <source>Volume</source>
        <translation>Volum</translation>
    </message>
</context>
<context>
    <name>OffenceFacts</name>
    <message>
        <source>Limitation</source>
        <translation>Prescripție</translation>
    </message>
</context>
<context>
    <name>PageRows</name>
    <message>
        <source>Hearings</source>
        <translation>Audieri</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Acuzații</translation>
    </message>
</context>
<context>
    <name>PairBar</name>
    <message>
        <source>Counts</source>
        <translation>Acuzații</translation>
    </message>
    <message>
        <source>Accused</source>
        <translation>Inculpat</translation>
    </message>
    <message>
        <source>Injured parties</source>
        <translation>Persoane vătămate</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>indictment</source>
        <translation>rechizitoriu</translation>
    </message>
    <message>
        <source>judgment</source>
        <translation>sentință</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>înștiințare</translation>
    </message>
    <message>
        <source>expert opinion</source>
        <translation>raport de expertiză</translation>
    </message>
    <message>
        <source>order</source>
        <translation>încheiere</translation>
    </message>
    <message>
        <source>reasons</source>
        <translation>motivare</translation>
    </message>
    <message>
        <source>record</source>
        <translation>proces-verbal</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>defence counsel</source>
        <translation>apărător</translation>
    </message>
    <message>
        <source>statutory representative</source>
        <translation>reprezentant legal</translation>
    </message>
    <message>
        <source>guardian ad litem</source>
        <translation>curator special</translation>
    </message>
    <message>
        <source>trusted person</source>
        <translation>persoană de încredere</translation>
    </message>
    <message>
        <source>friendly room</source>
        <translation>cameră de audiere adaptată</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonim</translation>
    </message>
</context>
<context>
    <name>PersonRoles</name>
    <message>
        <source>accused</source>
        <translation>inculpat</translation>
    </message>
    <message>
        <source>injured party</source>
        <translation>persoană vătămată</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>martor</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>expert</translation>
    </message>
    <message>
        <source>interpreter</source>
        <translation>interpret</translation>
    </message>
    <message>
        <source>Accused</source>
        <translation>Inculpați</translation>
    </message>
    <message>
        <source>Injured parties</source>
        <translation>Persoane vătămate</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>Martori</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experți</translation>
    </message>
    <message>
        <source>Interpreters</source>
        <translation>Interpreți</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>Count</source>
        <translation>Acuzație</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>joint investigation team</source>
        <translation>echipă comună de anchetă</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>Judge</source>
        <translation>Judecător</translation>
    </message>
    <message>
        <source>Prosecutor</source>
        <translation>Procuror</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Grefier</translation>
    </message>
    <message>
        <source>file</source>
        <translation>dosar</translation>
    </message>
</context>
<context>
    <name>SectionHead</name>
    <message>
        <source>Redaction</source>
        <translation>Anonimizare</translation>
    </message>
</context>
<context>
    <name>SittingForm</name>
    <message>
        <source>Room</source>
        <translation>Sală de judecată</translation>
    </message>
</context>
<context>
    <name>TagPanel</name>
    <message>
        <source>Elements</source>
        <translation>Elemente constitutive</translation>
    </message>
</context>
<context>
    <name>TargetChips</name>
    <message>
        <source>Count</source>
        <translation>Acuzație</translation>
    </message>
    <message>
        <source>Injured party</source>
        <translation>Persoană vătămată</translation>
    </message>
    <message>
        <source>Defendant</source>
        <translation>Inculpat</translation>
    </message>
</context>
<context>
    <name>TestimonyCard</name>
    <message>
        <source>Rooms</source>
        <translation>Săli de judecată</translation>
    </message>
    <message>
        <source>Last statement</source>
        <translation>Ultima declarație</translation>
    </message>
</context>
<context>
    <name>TestimonyForm</name>
    <message>
        <source>Rooms</source>
        <translation>Săli de judecată</translation>
    </message>
    <message>
        <source>Last statement</source>
        <translation>Ultima declarație</translation>
    </message>
</context>
<context>
    <name>TestimonyView</name>
    <message>
        <source>Last statement</source>
        <translation>Ultima declarație</translation>
    </message>
</context>
<context>
    <name>TestimonyWords</name>
    <message>
        <source>testimony</source>
        <translation>declarație</translation>
    </message>
    <message>
        <source>confrontation</source>
        <translation>confruntare</translation>
    </message>
</context>
<context>
    <name>UnsurePages</name>
    <message>
        <source>Volume</source>
        <translation>Volum</translation>
    </message>
</context>
<context>
    <name>UsersView</name>
    <message>
        <source>the file</source>
        <translation>dosar</translation>
    </message>
</context>
<context>
    <name>VolumeCard</name>
    <message>
        <source>Volume</source>
        <translation>Volum</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Volume</source>
        <translation>Volum</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>Filă</translation>
    </message>
    <message>
        <source>Folios</source>
        <translation>File</translation>
    </message>
    <message>
        <source>injured party</source>
        <translation>persoană vătămată</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>martor</translation>
    </message>
    <message>
        <source>accused</source>
        <translation>inculpat</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>expert</translation>
    </message>
    <message>
        <source>interpreter</source>
        <translation>interpret</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Mijloc material de probă</translation>
    </message>
    <message>
        <source>Chain of custody</source>
        <translation>Lanț de custodie</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Acuzație</translation>
    </message>
    <message>
        <source>Accused</source>
        <translation>Inculpat</translation>
    </message>
    <message>
        <source>Injured party</source>
        <translation>Persoană vătămată</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element constitutiv</translation>
    </message>
    <message>
        <source>prosecutor</source>
        <translation>procuror</translation>
    </message>
    <message>
        <source>defence counsel</source>
        <translation>apărător</translation>
    </message>
    <message>
        <source>expert opinion</source>
        <translation>raport de expertiză</translation>
    </message>
    <message>
        <source>exhibit</source>
        <translation>mijloc material de probă</translation>
    </message>
    <message>
        <source>inspection</source>
        <translation>cercetare la fața locului</translation>
    </message>
    <message>
        <source>room</source>
        <translation>sală de judecată</translation>
    </message>
    <message>
        <source>adapted room</source>
        <translation>cameră de audiere adaptată</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Audiere</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sală de judecată</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Probă</translation>
    </message>
    <message>
        <source>summons</source>
        <translation>citație</translation>
    </message>
</context>
</TS>
