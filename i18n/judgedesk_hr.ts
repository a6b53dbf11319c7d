<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hr" sourcelanguage="en">
<context>
    <name>ArrangingPapers</name>
    <message>
        <source>Hearings</source>
        <translation>Ispitivanja</translation>
    </message>
</context>
<context>
    <name>BesidePane</name>
    <message>
        <source>translation</source>
        <translation>prijevod</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Prijevod</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>confrontation</source>
        <translation>suočenje</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Cilj</translation>
    </message>
    <message>
        <source>Injured party</source>
        <translation>Oštećenik</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Pristanak</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Pripremanje</translation>
    </message>
</context>
<context>
    <name>Builder</name>
    <message>
        <source>volume</source>
        <translation>svezak</translation>
    </message>
    <message>
        <source>folio</source>
        <translation>list</translation>
    </message>
    <message>
        <source>element</source>
        <translation>biće djela</translation>
    </message>
    <message>
        <source>a volume</source>
        <translation>svezak</translation>
    </message>
    <message>
        <source>an element</source>
        <translation>biće djela</translation>
    </message>
</context>
<context>
    <name>CalendarCard</name>
    <message>
        <source>hearing</source>
        <translation>ispitivanje</translation>
    </message>
</context>
<context>
    <name>CalendarLists</name>
    <message>
        <source>Room</source>
        <translation>Sudnica</translation>
    </message>
    <message>
        <source>Hearings</source>
        <translation>Ispitivanja</translation>
    </message>
</context>
<context>
    <name>CalendarsView</name>
    <message>
        <source>Rooms</source>
        <translation>Sudnice</translation>
    </message>
</context>
<context>
    <name>Chronology</name>
    <message>
        <source>injured party</source>
        <translation>oštećenik</translation>
    </message>
    <message>
        <source>accused</source>
        <translation>optuženik</translation>
    </message>
</context>
<context>
    <name>CompelledForm</name>
    <message>
        <source>Injured party</source>
        <translation>Oštećenik</translation>
    </message>
</context>
<context>
    <name>CompelledView</name>
    <message>
        <source>Injured party</source>
        <translation>Oštećenik</translation>
    </message>
    <message>
        <source>Injured parties</source>
        <translation>Oštećenici</translation>
    </message>
</context>
<context>
    <name>CountBar</name>
    <message>
        <source>Count</source>
        <translation>Točka optužbe</translation>
    </message>
    <message>
        <source>Defendant</source>
        <translation>Optuženik</translation>
    </message>
</context>
<context>
    <name>CoverageColumns</name>
    <message>
        <source>Element</source>
        <translation>Biće djela</translation>
    </message>
    <message>
        <source>Folios</source>
        <translation>Listovi</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Svezak</translation>
    </message>
</context>
<context>
    <name>CustodyView</name>
    <message>
        <source>Exhibit</source>
        <translation>Dokazni predmet</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Svezak</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Dokazni predmeti</translation>
    </message>
    <message>
        <source>chain of custody</source>
        <translation>lanac čuvanja</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Hearings</source>
        <translation>Ispitivanja</translation>
    </message>
</context>
<context>
    <name>DiaryView</name>
    <message>
        <source>room</source>
        <translation>sudnica</translation>
    </message>
    <message>
        <source>judge</source>
        <translation>sudac</translation>
    </message>
    <message>
        <source>lay judge</source>
        <translation>sudac porotnik</translation>
    </message>
    <message>
        <source>prosecutor</source>
        <translation>državni odvjetnik</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>vještak</translation>
    </message>
</context>
<context>
    <name>DisclosedView</name>
    <message>
        <source>Volume</source>
        <translation>Svezak</translation>
    </message>
    <message>
        <source>testimony</source>
        <translation>iskaz</translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message>
        <source>Volume</source>
        <translation>Svezak</translation>
    </message>
    <message>
        <source>Folios</source>
        <translation>Listovi</translation>
    </message>
    <message>
        <source>Volume…</source>
        <translation>Svezak…</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Testimony</source>
        <translation>Iskazi</translation>
    </message>
</context>
<context>
    <name>EvidenceListView</name>
    <message>
        <source>Evidence</source>
        <translation>Dokaz</translation>
    </message>
    <message>
        <source>reasons</source>
        <translation>obrazloženje</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Counts</source>
        <translation>Točke optužbe</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Biće djela</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Točka optužbe</translation>
    </message>
    <message>
        <source>Accused</source>
        <translation>Optuženik</translation>
    </message>
    <message>
        <source>Injured party</source>
        <translation>Oštećenik</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonim</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>List</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Volume</source>
        <translation>Svezak</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Biće djela</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Volume</source>
        <translation>Svezak</translation>
    </message>
</context>
<context>
    <name>FoliosView</name>
    <message>
        <source>Volume</source>
        <translation>Svezak</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Element</source>
        <translation>Biće djela</translation>
    </message>
</context>
<context>
    <name>HearingHead</name>
    <message>
        <source>Hearings</source>
        <translation>Ispitivanja</translation>
    </message>
    <message>
        <source>Testimony</source>
        <translation>Iskazi</translation>
    </message>
</context>
<context>
    <name>HearingTable</name>
    <message>
        <source>Room</source>
        <translation>Sudnica</translation>
    </message>
</context>
<context>
    <name>HelpList</name>
    <message>
        <source>The file</source>
        <translation>Spis</translation>
    </message>
    <message>
        <source>Hearings</source>
        <translation>Ispitivanja</translation>
    </message>
</context>
<context>
    <name>IndicatorSide</name>
    <message>
        <source>Element</source>
        <translation>Biće djela</translation>
    </message>
</context>
<context>
    <name>InstrumentView</name>
    <message>
        <source>Central authority</source>
        <translation>Središnje tijelo</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Točka optužbe</translation>
    </message>
</context>
<context>
    <name>MeasureCard</name>
    <message>
        <source>Hearing</source>
        <translation>Ispitivanje</translation>
    </message>
</context>
<context>
    <name>MeasureWords</name>
    <message>
        <source>injured party</source>
        <translation>oštećenik</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>svjedok</translation>
    </message>
</context>
<context>
    <name>MoneyView</name>
    <message>
        <source>Folio</source>
        <translation>List</translation>
    </message>
</context>
<context>
    <name>MotionForm</name>
    <message>
        <source>Folio</source>
        <translation>List</translation>
    </message>
</context>
<context>
    <name>MotionsView</name>
    <message>
        <source>Order…</source>
        <translation>Rješenje…</translation>
    </message>
</context>
<context>
    <name>NewCountForm</name>
    <message>
        <source>Accused</source>
        <translation>Optuženici</translation>
    </message>
    <message>
        <source>Injured parties</source>
        <translation>Oštećenici</translation>
    </message>
</context>
<context>
    <name>OddFolios</name>
    <message>
        <source>Volume</source>
        <translation>Svezak</translation>
    </message>
</context>
<context>
    <name>OffenceFacts</name>
    <message>
        <source>Limitation</source>
        <translation>Zastara</translation>
    </message>
</context>
<context>
    <name>PageRows</name>
    <message>
        <source>Hearings</source>
        <translation>Ispitivanja</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Točke optužbe</translation>
    </message>
</context>
<context>
    <name>PairBar</name>
    <message>
        <source>Counts</source>
        <translation>Točke optužbe</translation>
    </message>
    <message>
        <source>Accused</source>
        <translation>Optuženik</translation>
    </message>
    <message>
        <source>Injured parties</source>
        <translation>Oštećenici</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>indictment</source>
        <translation>optužnica</translation>
    </message>
    <message>
        <source>judgment</source>
        <translation>presuda</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>obavijest</translation>
    </message>
    <message>
        <source>expert opinion</source>
        <translation>nalaz i mišljenje</translation>
    </message>
    <message>
        <source>order</source>
        <translation>rješenje</translation>
    </message>
    <message>
        <source>reasons</source>
        <translation>obrazloženje</translation>
    </message>
    <message>
        <source>record</source>
        <translation>zapisnik</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>defence counsel</source>
        <translation>branitelj</translation>
    </message>
    <message>
        <source>statutory representative</source>
        <translation>zakonski zastupnik</translation>
    </message>
    <message>
        <source>guardian ad litem</source>
        <translation>posebni skrbnik</translation>
    </message>
    <message>
        <source>trusted person</source>
        <translation>osoba od povjerenja</translation>
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
        <translation>optuženik</translation>
    </message>
    <message>
        <source>injured party</source>
        <translation>oštećenik</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>svjedok</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>vještak</translation>
    </message>
    <message>
        <source>interpreter</source>
        <translation>tumač</translation>
    </message>
    <message>
        <source>Accused</source>
        <translation>Optuženici</translation>
    </message>
    <message>
        <source>Injured parties</source>
        <translation>Oštećenici</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>Svjedoci</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Vještaci</translation>
    </message>
    <message>
        <source>Interpreters</source>
        <translation>Tumači</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>Count</source>
        <translation>Točka optužbe</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>joint investigation team</source>
        <translation>zajednički istražni tim</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>Judge</source>
        <translation>Sudac</translation>
    </message>
    <message>
        <source>Lay judge</source>
        <translation>Sudac porotnik</translation>
    </message>
    <message>
        <source>Prosecutor</source>
        <translation>Državni odvjetnik</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Zapisničar</translation>
    </message>
    <message>
        <source>file</source>
        <translation>spis</translation>
    </message>
</context>
<context>
    <name>SectionHead</name>
    <message>
        <source>Redaction</source>
        <translation>Anonimizacija</translation>
    </message>
</context>
<context>
    <name>SittingForm</name>
    <message>
        <source>Room</source>
        <translation>Sudnica</translation>
    </message>
</context>
<context>
    <name>TargetChips</name>
    <message>
        <source>Count</source>
        <translation>Točka optužbe</translation>
    </message>
    <message>
        <source>Injured party</source>
        <translation>Oštećenik</translation>
    </message>
    <message>
        <source>Defendant</source>
        <translation>Optuženik</translation>
    </message>
</context>
<context>
    <name>TestimonyCard</name>
    <message>
        <source>Rooms</source>
        <translation>Sudnice</translation>
    </message>
    <message>
        <source>Last statement</source>
        <translation>Zadnji iskaz</translation>
    </message>
</context>
<context>
    <name>TestimonyForm</name>
    <message>
        <source>Rooms</source>
        <translation>Sudnice</translation>
    </message>
    <message>
        <source>Last statement</source>
        <translation>Zadnji iskaz</translation>
    </message>
</context>
<context>
    <name>TestimonyView</name>
    <message>
        <source>Last statement</source>
        <translation>Zadnji iskaz</translation>
    </message>
</context>
<context>
    <name>TestimonyWords</name>
    <message>
        <source>testimony</source>
        <translation>iskaz</translation>
    </message>
    <message>
        <source>confrontation</source>
        <translation>suočenje</translation>
    </message>
</context>
<context>
    <name>UnsurePages</name>
    <message>
        <source>Volume</source>
        <translation>Svezak</translation>
    </message>
</context>
<context>
    <name>UsersView</name>
    <message>
        <source>the file</source>
        <translation>spis</translation>
    </message>
</context>
<context>
    <name>VolumeCard</name>
    <message>
        <source>Volume</source>
        <translation>Svezak</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Volume</source>
        <translation>Svezak</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Folios</source>
        <translation>Listovi</translation>
    </message>
    <message>
        <source>injured party</source>
        <translation>oštećenik</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>svjedok</translation>
    </message>
    <message>
        <source>accused</source>
        <translation>optuženik</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>vještak</translation>
    </message>
    <message>
        <source>interpreter</source>
        <translation>tumač</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Dokazni predmet</translation>
    </message>
    <message>
        <source>Chain of custody</source>
        <translation>Lanac čuvanja</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Točka optužbe</translation>
    </message>
    <message>
        <source>Accused</source>
        <translation>Optuženik</translation>
    </message>
    <message>
        <source>Injured party</source>
        <translation>Oštećenik</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Biće djela</translation>
    </message>
    <message>
        <source>lay judges</source>
        <translation>suci porotnici</translation>
    </message>
    <message>
        <source>prosecutor</source>
        <translation>državni odvjetnik</translation>
    </message>
    <message>
        <source>defence counsel</source>
        <translation>branitelj</translation>
    </message>
    <message>
        <source>expert opinion</source>
        <translation>nalaz i mišljenje</translation>
    </message>
    <message>
        <source>exhibit</source>
        <translation>dokazni predmet</translation>
    </message>
    <message>
        <source>inspection</source>
        <translation>očevid</translation>
    </message>
    <message>
        <source>room</source>
        <translation>sudnica</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Ispitivanje</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sudnica</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Dokaz</translation>
    </message>
    <message>
        <source>summons</source>
        <translation>poziv</translation>
    </message>
</context>
</TS>
