<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Acts</name>
    <message numerus="yes">
        <source>applying of %n record(s)</source>
        <translation>
            <numerusform>applying of %Ln record</numerusform>
            <numerusform>applying of %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tagging of %n passage(s) as {0}</source>
        <translation>
            <numerusform>tagging of %n passage as {0}</numerusform>
            <numerusform>tagging of %n passages as {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertsView</name>
    <message numerus="yes">
        <source>%n alert(s) need attention</source>
        <translation>
            <numerusform>%n alert needs attention</numerusform>
            <numerusform>%n alerts need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrangeCard</name>
    <message numerus="yes">
        <source>Not ready: %n open</source>
        <translation>
            <numerusform>Not ready: %Ln open</numerusform>
            <numerusform>Not ready: %Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrangingView</name>
    <message numerus="yes">
        <source>%n to arrange</source>
        <translation>
            <numerusform>%Ln to arrange</numerusform>
            <numerusform>%Ln to arrange</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%Ln late</numerusform>
            <numerusform>%Ln late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchView</name>
    <message numerus="yes">
        <source>%n term(s) looked for</source>
        <translation>
            <numerusform>%n term looked for</numerusform>
            <numerusform>%n terms looked for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) written to {0}</source>
        <translation>
            <numerusform>%n passage written to {0}</numerusform>
            <numerusform>%n passages written to {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n term</numerusform>
            <numerusform>%n terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n term(s) not understood</source>
        <translation>
            <numerusform>%n term not understood</numerusform>
            <numerusform>%n terms not understood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>found in %n document(s)</source>
        <translation>
            <numerusform>found in %n document</numerusform>
            <numerusform>found in %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardRows</name>
    <message numerus="yes">
        <source>aged %n</source>
        <translation>
            <numerusform>aged %Ln</numerusform>
            <numerusform>aged %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardSide</name>
    <message numerus="yes">
        <source>and %n more on the board</source>
        <translation>
            <numerusform>and %Ln more on the board</numerusform>
            <numerusform>and %Ln more on the board</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %n thing(s) arranged</source>
        <translation>
            <numerusform>✓ %Ln thing arranged</numerusform>
            <numerusform>✓ %Ln things arranged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not ready: %n open</source>
        <translation>
            <numerusform>Not ready: %Ln open</numerusform>
            <numerusform>Not ready: %Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Questioned %n time(s)</source>
        <translation>
            <numerusform>Questioned %Ln time</numerusform>
            <numerusform>Questioned %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without a place: %n</source>
        <translation>
            <numerusform>Without a place: %Ln</numerusform>
            <numerusform>Without a place: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message numerus="yes">
        <source>%n hearing(s) to come</source>
        <translation>
            <numerusform>%Ln hearing to come</numerusform>
            <numerusform>%Ln hearings to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) cannot both hold</source>
        <translation>
            <numerusform>%Ln thing cannot both hold</numerusform>
            <numerusform>%Ln things cannot both hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Proposal {0}, with %n change(s) since</source>
        <translation>
            <numerusform>Proposal {0}, with %Ln change since</numerusform>
            <numerusform>Proposal {0}, with %Ln changes since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BreakLine</name>
    <message numerus="yes">
        <source>You have looked at marked material for %n minute(s). A break?</source>
        <translation>
            <numerusform>You have looked at marked material for %n minute. A break?</numerusform>
            <numerusform>You have looked at marked material for %n minutes. A break?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Breaks</name>
    <message numerus="yes">
        <source>Remind me of a break after %n minute(s) of marked material</source>
        <translation>
            <numerusform>Remind me of a break after %n minute of marked material</numerusform>
            <numerusform>Remind me of a break after %n minutes of marked material</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BuilderView</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BundleSide</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) of the file</source>
        <translation>
            <numerusform>%Ln page of the file</numerusform>
            <numerusform>%Ln pages of the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them as the disclosure copy, parts blacked out</source>
        <translation>
            <numerusform>%Ln of them as the disclosure copy, parts blacked out</numerusform>
            <numerusform>%Ln of them as the disclosure copy, parts blacked out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BundleView</name>
    <message numerus="yes">
        <source>%n document(s) chosen</source>
        <translation>
            <numerusform>%Ln document chosen</numerusform>
            <numerusform>%Ln documents chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarsView</name>
    <message numerus="yes">
        <source>%n sitting(s)</source>
        <translation>
            <numerusform>%Ln sitting</numerusform>
            <numerusform>%Ln sittings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n room(s)</source>
        <translation>
            <numerusform>%Ln room</numerusform>
            <numerusform>%Ln rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot hold</source>
        <translation>
            <numerusform>%Ln cannot hold</numerusform>
            <numerusform>%Ln cannot hold</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallsPanel</name>
    <message numerus="yes">
        <source>%n call(s) to make</source>
        <translation>
            <numerusform>%Ln call to make</numerusform>
            <numerusform>%Ln calls to make</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved in the best plan so far</source>
        <translation>
            <numerusform>%Ln moved in the best plan so far</numerusform>
            <numerusform>%Ln moved in the best plan so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidatesView</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n are listed; type to find others</source>
        <translation>
            <numerusform>the first %Ln are listed; type to find others</numerusform>
            <numerusform>the first %Ln are listed; type to find others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckList</name>
    <message numerus="yes">
        <source>Missing: %n</source>
        <translation>
            <numerusform>Missing: %Ln</numerusform>
            <numerusform>Missing: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Warnings: %n</source>
        <translation>
            <numerusform>Warnings: %Ln</numerusform>
            <numerusform>Warnings: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grounds of refusal: %n not answered</source>
        <translation>
            <numerusform>Grounds of refusal: %Ln not answered</numerusform>
            <numerusform>Grounds of refusal: %Ln not answered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecklistsView</name>
    <message numerus="yes">
        <source>%n of {total} noted as seen to</source>
        <translation>
            <numerusform>%n of {total} noted as seen to</numerusform>
            <numerusform>%n of {total} noted as seen to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChronologyHead</name>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%Ln fact</numerusform>
            <numerusform>%Ln facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChronologyView</name>
    <message numerus="yes">
        <source>Outside the scope: %n fact(s)</source>
        <translation>
            <numerusform>Outside the scope: %Ln fact</numerusform>
            <numerusform>Outside the scope: %Ln facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingView</name>
    <message numerus="yes">
        <source>Copied and checked: %n document(s)</source>
        <translation>
            <numerusform>Copied and checked: %n document</numerusform>
            <numerusform>Copied and checked: %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The copy has %n problem(s): make another</source>
        <translation>
            <numerusform>The copy has %n problem: make another</numerusform>
            <numerusform>The copy has %n problems: make another</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message numerus="yes">
        <source>At most %n offence(s) can stand beside it; take one away first.</source>
        <translation>
            <numerusform>At most %Ln offence can stand beside it; take one away first.</numerusform>
            <numerusform>At most %Ln offences can stand beside it; take one away first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompelledView</name>
    <message numerus="yes">
        <source>Means evidence: %n passage(s)</source>
        <translation>
            <numerusform>Means evidence: %Ln passage</numerusform>
            <numerusform>Means evidence: %Ln passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more not open to you or gone</source>
        <translation>
            <numerusform>%Ln more not open to you or gone</numerusform>
            <numerusform>%Ln more not open to you or gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) recorded</source>
        <translation>
            <numerusform>%Ln act recorded</numerusform>
            <numerusform>%Ln acts recorded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContradictionsView</name>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyCard</name>
    <message numerus="yes">
        <source>%n box(es) on the document</source>
        <translation>
            <numerusform>%Ln box on the document</numerusform>
            <numerusform>%Ln boxes on the document</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%Ln box</numerusform>
            <numerusform>%Ln boxes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ OCR read %n page(s) with boxes and found nothing under them.</source>
        <translation>
            <numerusform>✓ OCR read %Ln page with boxes and found nothing under them.</numerusform>
            <numerusform>✓ OCR read %Ln pages with boxes and found nothing under them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) that nobody could see were left behind</source>
        <translation>
            <numerusform>%Ln word that nobody could see was left behind</numerusform>
            <numerusform>%Ln words that nobody could see were left behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message numerus="yes">
        <source>%n more page(s) become {0} to {1}</source>
        <translation>
            <numerusform>%Ln more page become {0} to {1}</numerusform>
            <numerusform>%Ln more pages become {0} to {1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) would have no folio</source>
        <translation>
            <numerusform>%Ln page would have no folio</numerusform>
            <numerusform>%Ln pages would have no folio</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageColumns</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageView</name>
    <message numerus="yes">
        <source>The first %n are listed.</source>
        <translation>
            <numerusform>The first %Ln are listed.</numerusform>
            <numerusform>The first %Ln are listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustodyView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found</source>
        <translation>
            <numerusform>%n problem found</numerusform>
            <numerusform>%n problems found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole: %n document(s) are byte for byte as received, and the log&apos;s chain holds.</source>
        <translation>
            <numerusform>Whole: %n document is byte for byte as received, and the log&apos;s chain holds.</numerusform>
            <numerusform>Whole: %n documents are byte for byte as received, and the log&apos;s chain holds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n exhibit</numerusform>
            <numerusform>%n exhibits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustodyWords</name>
    <message numerus="yes">
        <source>%n h over</source>
        <translation>
            <numerusform>%n h over</numerusform>
            <numerusform>%n h over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <translation>
            <numerusform>%n h left</numerusform>
            <numerusform>%n h left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d over</source>
        <translation>
            <numerusform>%n d over</numerusform>
            <numerusform>%n d over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d left</source>
        <translation>
            <numerusform>%n d left</numerusform>
            <numerusform>%n d left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiaryView</name>
    <message numerus="yes">
        <source>%n busy time(s) from today on</source>
        <translation>
            <numerusform>%n busy time from today on</numerusform>
            <numerusform>%n busy times from today on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) of this case is taken by another one as well</source>
        <translation>
            <numerusform>%n time of this case is taken by another one as well</numerusform>
            <numerusform>%n times of this case are taken by another one as well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, as its name tells of a person or the file</source>
        <translation>
            <numerusform>%n left out, as its name tells of a person or the file</numerusform>
            <numerusform>%n left out, as their names tell of a person or the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n busy time(s) published</source>
        <translation>
            <numerusform>%n busy time published</numerusform>
            <numerusform>%n busy times published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) changed by the exchange</source>
        <translation>
            <numerusform>%n case changed by the exchange</numerusform>
            <numerusform>%n cases changed by the exchange</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DisclosedView</name>
    <message numerus="yes">
        <source>%n part(s) apart</source>
        <translation>
            <numerusform>%Ln part apart</numerusform>
            <numerusform>%Ln parts apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cited in findings: %n</source>
        <translation>
            <numerusform>cited in findings: %Ln</numerusform>
            <numerusform>cited in findings: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be read</source>
        <translation>
            <numerusform>%Ln to be read</numerusform>
            <numerusform>%Ln to be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) wait for OCR</source>
        <translation>
            <numerusform>%Ln page waits for OCR</numerusform>
            <numerusform>%Ln pages wait for OCR</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ElementTable</name>
    <message numerus="yes">
        <source>nobody goes to %n row(s)</source>
        <translation>
            <numerusform>nobody goes to %Ln row</numerusform>
            <numerusform>nobody goes to %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceListView</name>
    <message numerus="yes">
        <source>%n item(s), from the grid and the testimony planned</source>
        <translation>
            <numerusform>%Ln item, from the grid and the testimony planned</numerusform>
            <numerusform>%Ln items, from the grid and the testimony planned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeList</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeView</name>
    <message numerus="yes">
        <source>%n line(s) wait</source>
        <translation>
            <numerusform>%Ln line wait</numerusform>
            <numerusform>%Ln lines wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n desk(s) known by key</source>
        <translation>
            <numerusform>%n desk known by key</numerusform>
            <numerusform>%n desks known by key</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetList</name>
    <message numerus="yes">
        <source>all %n …</source>
        <translation>
            <numerusform>all %Ln …</numerusform>
            <numerusform>all %Ln …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactCard</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FamiliesView</name>
    <message numerus="yes">
        <source>%n group(s) of documents that are the same or nearly so</source>
        <translation>
            <numerusform>%Ln group of documents that are the same or nearly so</numerusform>
            <numerusform>%Ln groups of documents that are the same or nearly so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that look(s) misread left out</source>
        <translation>
            <numerusform>%Ln that look misread left out</numerusform>
            <numerusform>%Ln that looks misread left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FamilyRows</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same file %n time(s)</source>
        <translation>
            <numerusform>The same file %Ln time</numerusform>
            <numerusform>The same file %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) with the same words</source>
        <translation>
            <numerusform>%Ln document with the same words</numerusform>
            <numerusform>%Ln documents with the same words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s): a scan and what was scanned</source>
        <translation>
            <numerusform>%Ln document: a scan and what was scanned</numerusform>
            <numerusform>%Ln documents: a scan and what was scanned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s), one within another</source>
        <translation>
            <numerusform>%Ln document, one within another</numerusform>
            <numerusform>%Ln documents, one within another</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) that are nearly the same</source>
        <translation>
            <numerusform>%Ln document that are nearly the same</numerusform>
            <numerusform>%Ln documents that are nearly the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%Ln tagged passage</numerusform>
            <numerusform>%Ln tagged passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%Ln unreadable</numerusform>
            <numerusform>%Ln unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileSections</name>
    <message numerus="yes">
        <source>%n page(s) bear this folio; the first is shown</source>
        <translation>
            <numerusform>%Ln page bear this folio; the first is shown</numerusform>
            <numerusform>%Ln pages bear this folio; the first is shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message numerus="yes">
        <source>Import %n file(s) or folder(s)</source>
        <translation>
            <numerusform>Import %Ln file or folder</numerusform>
            <numerusform>Import %Ln files or folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolioRows</name>
    <message numerus="yes">
        <source>%n page(s) from here on without a folio</source>
        <translation>
            <numerusform>%Ln page from here on without a folio</numerusform>
            <numerusform>%Ln pages from here on without a folio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folio(s) missing between {0} and {1}</source>
        <translation>
            <numerusform>%Ln folio missing between {0} and {1}</numerusform>
            <numerusform>%Ln folios missing between {0} and {1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n folio(s) missing between {0} and {1}</source>
        <translation>
            <numerusform>At least %Ln folio missing between {0} and {1}</numerusform>
            <numerusform>At least %Ln folios missing between {0} and {1}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoliosView</name>
    <message numerus="yes">
        <source>Folios of %n document(s) have changed</source>
        <translation>
            <numerusform>Folios of %Ln document have changed</numerusform>
            <numerusform>Folios of %Ln documents have changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n odd place(s)</source>
        <translation>
            <numerusform>%Ln odd place</numerusform>
            <numerusform>%Ln odd places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a folio</source>
        <translation>
            <numerusform>%Ln without a folio</numerusform>
            <numerusform>%Ln without a folio</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message numerus="yes">
        <source>%n form(s)</source>
        <translation>
            <numerusform>%Ln form</numerusform>
            <numerusform>%Ln forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormsPanel</name>
    <message numerus="yes">
        <source>%n of the least likely form(s) are not looked for: together with the others there would be too many combinations.</source>
        <translation>
            <numerusform>%Ln form, the least likely one, is not looked for: together with the others there would be too many combinations.</numerusform>
            <numerusform>%Ln forms, the least likely ones, are not looked for: together with the others there would be too many combinations.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HearingSections</name>
    <message numerus="yes">
        <source>%n hearing(s) to come</source>
        <translation>
            <numerusform>%Ln hearing to come</numerusform>
            <numerusform>%Ln hearings to come</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeWords</name>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) open</source>
        <translation>
            <numerusform>%n row open</numerusform>
            <numerusform>%n rows open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing tagged for %n row(s)</source>
        <translation>
            <numerusform>nothing tagged for %n row</numerusform>
            <numerusform>nothing tagged for %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) missing</source>
        <translation>
            <numerusform>%n field missing</numerusform>
            <numerusform>%n fields missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not ready: %n open</source>
        <translation>
            <numerusform>Not ready: %n open</numerusform>
            <numerusform>Not ready: %n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hearing(s) after the next four weeks</source>
        <translation>
            <numerusform>%Ln hearing after the next four weeks</numerusform>
            <numerusform>%Ln hearings after the next four weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be arranged</source>
        <translation>
            <numerusform>%n to be arranged</numerusform>
            <numerusform>%n to be arranged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCard</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer in the calendar</source>
        <translation>
            <numerusform>%Ln no longer in the calendar</numerusform>
            <numerusform>%Ln no longer in the calendar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%Ln as before</numerusform>
            <numerusform>%Ln as before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%Ln already there</numerusform>
            <numerusform>%Ln already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could still not be read, see the ledger</source>
        <translation>
            <numerusform>%Ln could still not be read, see the ledger</numerusform>
            <numerusform>%Ln could still not be read, see the ledger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read, see the ledger</source>
        <translation>
            <numerusform>%Ln could not be read, see the ledger</numerusform>
            <numerusform>%Ln could not be read, see the ledger</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InstrumentView</name>
    <message numerus="yes">
        <source>For other needs: %n</source>
        <translation>
            <numerusform>For other needs: %Ln</numerusform>
            <numerusform>For other needs: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown: ask the EJN contact point</source>
        <translation>
            <numerusform>%Ln unknown: ask the EJN contact point</numerusform>
            <numerusform>%Ln unknown: ask the EJN contact point</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakePanel</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After this: {0}, and %n more</source>
        <translation>
            <numerusform>After this: {0}, and %Ln more</numerusform>
            <numerusform>After this: {0}, and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>OCR stands still, %n page(s) wait</source>
        <translation>
            <numerusform>OCR stands still, %Ln page waits</numerusform>
            <numerusform>OCR stands still, %Ln pages wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>OCR paused, %n page(s) wait</source>
        <translation>
            <numerusform>OCR paused, %Ln page waits</numerusform>
            <numerusform>OCR paused, %Ln pages wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>OCR: %n page(s) wait</source>
        <translation>
            <numerusform>OCR: %Ln page waits</numerusform>
            <numerusform>OCR: %Ln pages wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) read since the case was opened</source>
        <translation>
            <numerusform>%Ln page read since the case was opened</numerusform>
            <numerusform>%Ln pages read since the case was opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%Ln could not be read</numerusform>
            <numerusform>%Ln could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) not there now</source>
        <translation>
            <numerusform>%Ln folder not there now</numerusform>
            <numerusform>%Ln folders not there now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguagesCard</name>
    <message numerus="yes">
        <source>In which languages are the scans of %n document(s)?</source>
        <translation>
            <numerusform>In which languages are the scans of %Ln document?</numerusform>
            <numerusform>In which languages are the scans of %Ln documents?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LawLine</name>
    <message numerus="yes">
        <source>%n further range(s) with a row found</source>
        <translation>
            <numerusform>%n further range with a row found</numerusform>
            <numerusform>%n further ranges with a row found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerBar</name>
    <message numerus="yes">
        <source>%n uncertain word(s)</source>
        <translation>
            <numerusform>%Ln uncertain word</numerusform>
            <numerusform>%Ln uncertain words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeakPanel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerFiles</name>
    <message numerus="yes">
        <source>%n page(s) without text wait for OCR</source>
        <translation>
            <numerusform>%Ln page without text waits for OCR</numerusform>
            <numerusform>%Ln pages without text wait for OCR</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerHead</name>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%Ln read</numerusform>
            <numerusform>%Ln read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%Ln unreadable</numerusform>
            <numerusform>%Ln unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation>
            <numerusform>%Ln duplicate</numerusform>
            <numerusform>%Ln duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed</source>
        <translation>
            <numerusform>%Ln sealed</numerusform>
            <numerusform>%Ln sealed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them found inside other files</source>
        <translation>
            <numerusform>%Ln of them found inside other files</numerusform>
            <numerusform>%Ln of them found inside other files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with text</source>
        <translation>
            <numerusform>%Ln with text</numerusform>
            <numerusform>%Ln with text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read by OCR</source>
        <translation>
            <numerusform>%Ln read by OCR</numerusform>
            <numerusform>%Ln read by OCR</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for OCR</source>
        <translation>
            <numerusform>%Ln waiting for OCR</numerusform>
            <numerusform>%Ln waiting for OCR</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) unreadable</source>
        <translation>
            <numerusform>%Ln unreadable</numerusform>
            <numerusform>%Ln unreadable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in sealed documents</source>
        <translation>
            <numerusform>%Ln in sealed documents</numerusform>
            <numerusform>%Ln in sealed documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them blank</source>
        <translation>
            <numerusform>%Ln of them blank</numerusform>
            <numerusform>%Ln of them blank</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerView</name>
    <message numerus="yes">
        <source>Languages set for %n document(s)</source>
        <translation>
            <numerusform>Languages set for %Ln document</numerusform>
            <numerusform>Languages set for %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ledger with %n row(s) written to {0}</source>
        <translation>
            <numerusform>Ledger with %Ln row written to {0}</numerusform>
            <numerusform>Ledger with %Ln rows written to {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibertySections</name>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) with a time that ran out</source>
        <translation>
            <numerusform>%n person with a time that ran out</numerusform>
            <numerusform>%n persons with a time that ran out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) held</source>
        <translation>
            <numerusform>%n person held</numerusform>
            <numerusform>%n persons held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibertyView</name>
    <message numerus="yes">
        <source>%n person(s) held</source>
        <translation>
            <numerusform>%n person held</numerusform>
            <numerusform>%n persons held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveCount</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message numerus="yes">
        <source>%n event(s), each signed and chained to the one before</source>
        <translation>
            <numerusform>%Ln event, signed and chained to the one before</numerusform>
            <numerusform>%Ln events, each signed and chained to the one before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LotCard</name>
    <message numerus="yes">
        <source>%n summons(es) written</source>
        <translation>
            <numerusform>%Ln summons written</numerusform>
            <numerusform>%Ln summonses written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not written</source>
        <translation>
            <numerusform>%Ln not written</numerusform>
            <numerusform>%Ln not written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without its address annex: your keys do not open identities</source>
        <translation>
            <numerusform>%Ln without its address annex: your keys do not open identities</numerusform>
            <numerusform>%Ln without its address annex: your keys do not open identities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeasureWords</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%Ln working day</numerusform>
            <numerusform>%Ln working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeasuresView</name>
    <message numerus="yes">
        <source>%n measure(s) open</source>
        <translation>
            <numerusform>%n measure open</numerusform>
            <numerusform>%n measures open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneySections</name>
    <message numerus="yes">
        <source>%n table(s) confirmed</source>
        <translation>
            <numerusform>%n table confirmed</numerusform>
            <numerusform>%n tables confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) disagree with themselves</source>
        <translation>
            <numerusform>%n table disagrees with itself</numerusform>
            <numerusform>%n tables disagree with themselves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) to confirm</source>
        <translation>
            <numerusform>%n table to confirm</numerusform>
            <numerusform>%n tables to confirm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyView</name>
    <message numerus="yes">
        <source>%n table(s) confirmed</source>
        <translation>
            <numerusform>%n table confirmed</numerusform>
            <numerusform>%n tables confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) disagree</source>
        <translation>
            <numerusform>%n row disagrees</numerusform>
            <numerusform>%n rows disagree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) set by hand</source>
        <translation>
            <numerusform>%n row set by hand</numerusform>
            <numerusform>%n rows set by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these rows may stand in another table, too; nothing is added up over tables.</source>
        <translation>
            <numerusform>%n of these rows may stand in another table, too; nothing is added up over tables.</numerusform>
            <numerusform>%n of these rows may stand in another table, too; nothing is added up over tables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>%n row written</numerusform>
            <numerusform>%n rows written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MotionsView</name>
    <message numerus="yes">
        <source>%n motion(s)</source>
        <translation>
            <numerusform>%Ln motion</numerusform>
            <numerusform>%Ln motions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not decided</source>
        <translation>
            <numerusform>%Ln not decided</numerusform>
            <numerusform>%Ln not decided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MovingNote</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamingPane</name>
    <message numerus="yes">
        <source>%n page(s) outside the sealed part</source>
        <translation>
            <numerusform>%Ln page outside the sealed part</numerusform>
            <numerusform>%Ln pages outside the sealed part</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message numerus="yes">
        <source>Not ready: %n open. Go through the check list</source>
        <translation>
            <numerusform>Not ready: %n open. Go through the check list</numerusform>
            <numerusform>Not ready: %n open. Go through the check list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask for what is missing: %n mandatory field(s)</source>
        <translation>
            <numerusform>Ask for what is missing: %n mandatory field</numerusform>
            <numerusform>Ask for what is missing: %n mandatory fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OffenceChips</name>
    <message numerus="yes">
        <source>%n other offence(s)…</source>
        <translation>
            <numerusform>%Ln other offence…</numerusform>
            <numerusform>%Ln other offences…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OffersCard</name>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>Import %Ln file</numerusform>
            <numerusform>Import %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message numerus="yes">
        <source>%n question(s) written</source>
        <translation>
            <numerusform>%n question written</numerusform>
            <numerusform>%n questions written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineWords</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageRows</name>
    <message numerus="yes">
        <source>All %n page(s): find them (Enter)</source>
        <translation>
            <numerusform>All %Ln page: find them (Enter)</numerusform>
            <numerusform>All %Ln pages: find them (Enter)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperBox</name>
    <message numerus="yes">
        <source>%n place(s) to be filled in by hand</source>
        <translation>
            <numerusform>%Ln place to be filled in by hand</numerusform>
            <numerusform>%Ln places to be filled in by hand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperForm</name>
    <message numerus="yes">
        <source>%n place(s) to be filled in by hand</source>
        <translation>
            <numerusform>%Ln place to be filled in by hand</numerusform>
            <numerusform>%Ln places to be filled in by hand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperSections</name>
    <message numerus="yes">
        <source>%n record(s) with two values</source>
        <translation>
            <numerusform>%Ln record with two values</numerusform>
            <numerusform>%Ln records with two values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassagesPanel</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordsCard</name>
    <message numerus="yes">
        <source>%n password(s) known; each is tried on every protected file.</source>
        <translation>
            <numerusform>%Ln password known; it is tried on every protected file.</numerusform>
            <numerusform>%Ln passwords known; each is tried on every protected file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePlace</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleSide</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n page sent to the printer</numerusform>
            <numerusform>%n pages sent to the printer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalsPage</name>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%Ln s</numerusform>
            <numerusform>%Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n s</source>
        <translation>
            <numerusform>up to %Ln s</numerusform>
            <numerusform>up to %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand(s) elsewhere</source>
        <translation>
            <numerusform>%Ln stand elsewhere</numerusform>
            <numerusform>%Ln stands elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without a place: %n</source>
        <translation>
            <numerusform>Without a place: %Ln</numerusform>
            <numerusform>Without a place: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtectionSections</name>
    <message numerus="yes">
        <source>%n alert(s) need attention</source>
        <translation>
            <numerusform>%n alert needs attention</numerusform>
            <numerusform>%n alerts need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtectionView</name>
    <message numerus="yes">
        <source>%n measure(s) under way</source>
        <translation>
            <numerusform>%n measure under way</numerusform>
            <numerusform>%n measures under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) over</source>
        <translation>
            <numerusform>%n deadline over</numerusform>
            <numerusform>%n deadlines over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionSheet</name>
    <message numerus="yes">
        <source>Passages it rests on: %n ticked</source>
        <translation>
            <numerusform>Passages it rests on: %Ln ticked</numerusform>
            <numerusform>Passages it rests on: %Ln ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not open to you or gone.</source>
        <translation>
            <numerusform>%Ln more are not open to you or gone.</numerusform>
            <numerusform>%Ln more are not open to you or gone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestioningsView</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %n different people, as far as named</source>
        <translation>
            <numerusform>by %n person, as far as named</numerusform>
            <numerusform>by %n different people, as far as named</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not said to be recorded</source>
        <translation>
            <numerusform>%n not said to be recorded</numerusform>
            <numerusform>%n not said to be recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questioning(s)</source>
        <translation>
            <numerusform>%n questioning</numerusform>
            <numerusform>%n questionings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>%n passage(s) written to {0}</source>
        <translation>
            <numerusform>%n passage written to {0}</numerusform>
            <numerusform>%n passages written to {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) new to questions that are watched</source>
        <translation>
            <numerusform>%n page new to questions that are watched</numerusform>
            <numerusform>%n pages new to questions that are watched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsView</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) new since you last looked</source>
        <translation>
            <numerusform>%n page new since you last looked</numerusform>
            <numerusform>%n pages new since you last looked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n are listed</source>
        <translation>
            <numerusform>the first %n is listed</numerusform>
            <numerusform>the first %n are listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watched</source>
        <translation>
            <numerusform>%n watched</numerusform>
            <numerusform>%n watched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryView</name>
    <message numerus="yes">
        <source>%n recovery key(s) in force</source>
        <translation>
            <numerusform>%n recovery key in force</numerusform>
            <numerusform>%n recovery keys in force</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RedactionSide</name>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%Ln suggestion</numerusform>
            <numerusform>%Ln suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) on the document</source>
        <translation>
            <numerusform>%Ln box on the document</numerusform>
            <numerusform>%Ln boxes on the document</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RedactionView</name>
    <message numerus="yes">
        <source>%n box(es) put</source>
        <translation>
            <numerusform>%Ln box put</numerusform>
            <numerusform>%Ln boxes put</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) left out: they would cover a folio stamp.</source>
        <translation>
            <numerusform>%Ln box left out: it would cover a folio stamp.</numerusform>
            <numerusform>%Ln boxes left out: they would cover a folio stamp.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%Ln box</numerusform>
            <numerusform>%Ln boxes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterRows</name>
    <message numerus="yes">
        <source>Not ready: %n open</source>
        <translation>
            <numerusform>Not ready: %n open</numerusform>
            <numerusform>Not ready: %n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message numerus="yes">
        <source>%n mandatory field(s) missing</source>
        <translation>
            <numerusform>%n mandatory field missing</numerusform>
            <numerusform>%n mandatory fields missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) came</source>
        <translation>
            <numerusform>%Ln document came</numerusform>
            <numerusform>%Ln documents came</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestSections</name>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) with a time that ran out</source>
        <translation>
            <numerusform>%Ln request with a time that ran out</numerusform>
            <numerusform>%Ln requests with a time that ran out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) under way</source>
        <translation>
            <numerusform>%Ln request under way</numerusform>
            <numerusform>%Ln requests under way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestView</name>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stale</source>
        <translation>
            <numerusform>%n stale</numerusform>
            <numerusform>%n stale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mandatory field(s) missing: ask for them</source>
        <translation>
            <numerusform>%n mandatory field missing: ask for it</numerusform>
            <numerusform>%n mandatory fields missing: ask for them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not ready: %n open</source>
        <translation>
            <numerusform>Not ready: %Ln open</numerusform>
            <numerusform>Not ready: %Ln open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ran out %n day(s) ago</source>
        <translation>
            <numerusform>ran out %Ln day ago</numerusform>
            <numerusform>ran out %Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%Ln day left</numerusform>
            <numerusform>%Ln days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestsView</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%Ln draft</numerusform>
            <numerusform>%Ln drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a time that ran out</source>
        <translation>
            <numerusform>%Ln with a time that ran out</numerusform>
            <numerusform>%Ln with a time that ran out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultVerbs</name>
    <message numerus="yes">
        <source>%n hit(s) written</source>
        <translation>
            <numerusform>%Ln hit written</numerusform>
            <numerusform>%Ln hits written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsHead</name>
    <message numerus="yes">
        <source>%n form(s)</source>
        <translation>
            <numerusform>%Ln form</numerusform>
            <numerusform>%Ln forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) left out</source>
        <translation>
            <numerusform>%Ln form left out</numerusform>
            <numerusform>%Ln forms left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message numerus="yes">
        <source>%n more page(s) hold the words only as half of a broken word</source>
        <translation>
            <numerusform>%Ln more page holds the words only as half of a broken word</numerusform>
            <numerusform>%Ln more pages hold the words only as half of a broken word</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) not looked through for dates and languages yet</source>
        <translation>
            <numerusform>%Ln document not looked through for dates and languages yet</numerusform>
            <numerusform>%Ln documents not looked through for dates and languages yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %Ln document</numerusform>
            <numerusform>in %Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunningSide</name>
    <message numerus="yes">
        <source>%n open question(s)</source>
        <translation>
            <numerusform>%Ln open question</numerusform>
            <numerusform>%Ln open questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunningView</name>
    <message numerus="yes">
        <source>The rest is planned anew: %n moved</source>
        <translation>
            <numerusform>The rest is planned anew: %Ln moved</numerusform>
            <numerusform>The rest is planned anew: %Ln moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hearing(s)</source>
        <translation>
            <numerusform>%Ln hearing</numerusform>
            <numerusform>%Ln hearings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <translation>
            <numerusform>%Ln over</numerusform>
            <numerusform>%Ln over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceView</name>
    <message numerus="yes">
        <source>%n entry(s) written: {0}</source>
        <translation>
            <numerusform>%Ln entry written: {0}</numerusform>
            <numerusform>%Ln entries written: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) sent</source>
        <translation>
            <numerusform>%Ln paper sent</numerusform>
            <numerusform>%Ln papers sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an answer</source>
        <translation>
            <numerusform>%Ln without an answer</numerusform>
            <numerusform>%Ln without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be served</source>
        <translation>
            <numerusform>%Ln could not be served</numerusform>
            <numerusform>%Ln could not be served</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) found</source>
        <translation>
            <numerusform>%Ln receipt found</numerusform>
            <numerusform>%Ln receipts found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetRows</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SittingForm</name>
    <message numerus="yes">
        <source>%n sitting(s) would be added:</source>
        <translation>
            <numerusform>%Ln sitting would be added:</numerusform>
            <numerusform>%Ln sittings would be added:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplittingView</name>
    <message numerus="yes">
        <source>{0} · %n page(s)</source>
        <translation>
            <numerusform>{0} · %Ln page</numerusform>
            <numerusform>{0} · %Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) accepted</source>
        <translation>
            <numerusform>%Ln paper accepted</numerusform>
            <numerusform>%Ln papers accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposed</source>
        <translation>
            <numerusform>%Ln proposed</numerusform>
            <numerusform>%Ln proposed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>OCR stands still, %n page(s) wait</source>
        <translation>
            <numerusform>OCR stands still, %Ln page waits</numerusform>
            <numerusform>OCR stands still, %Ln pages wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>OCR paused, %n page(s) wait</source>
        <translation>
            <numerusform>OCR paused, %Ln page waits</numerusform>
            <numerusform>OCR paused, %Ln pages wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>OCR: %n page(s) wait</source>
        <translation>
            <numerusform>OCR: %Ln page waits</numerusform>
            <numerusform>OCR: %Ln pages wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) wait for OCR</source>
        <translation>
            <numerusform>%Ln page waits for OCR</numerusform>
            <numerusform>%Ln pages wait for OCR</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait to be read</source>
        <translation>
            <numerusform>%Ln file waits to be read</numerusform>
            <numerusform>%Ln files wait to be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%Ln unreadable</numerusform>
            <numerusform>%Ln unreadable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablesView</name>
    <message numerus="yes">
        <source>%n row(s) disagree</source>
        <translation>
            <numerusform>%n row disagrees</numerusform>
            <numerusform>%n rows disagree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) confirmed</source>
        <translation>
            <numerusform>%n table confirmed</numerusform>
            <numerusform>%n tables confirmed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagAllCard</name>
    <message numerus="yes">
        <source>Tag %n passage(s)</source>
        <translation>
            <numerusform>Tag %Ln passage</numerusform>
            <numerusform>Tag %Ln passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged so already</source>
        <translation>
            <numerusform>%Ln tagged so already</numerusform>
            <numerusform>%Ln tagged so already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) without words that can be shown</source>
        <translation>
            <numerusform>%Ln page without words that can be shown</numerusform>
            <numerusform>%Ln pages without words that can be shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagged: %n passage(s); one undo takes them back</source>
        <translation>
            <numerusform>Tagged: %Ln passage; one undo takes it back</numerusform>
            <numerusform>Tagged: %Ln passages; one undo takes them back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TestimonyView</name>
    <message numerus="yes">
        <source>%n testimony(ies)</source>
        <translation>
            <numerusform>%Ln testimony</numerusform>
            <numerusform>%Ln testimonies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not in the plan</source>
        <translation>
            <numerusform>%Ln not in the plan</numerusform>
            <numerusform>%Ln not in the plan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptCard</name>
    <message numerus="yes">
        <source>%n line(s) with a time</source>
        <translation>
            <numerusform>%n line with a time</numerusform>
            <numerusform>%n lines with a time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) after the end of the recording: is it the right one?</source>
        <translation>
            <numerusform>%n line after the end of the recording: is it the right one?</numerusform>
            <numerusform>%n lines after the end of the recording: is it the right one?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) without a time, joined to the one above</source>
        <translation>
            <numerusform>%n line without a time, joined to the one above</numerusform>
            <numerusform>%n lines without a time, joined to those above</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) before any time, which belong to no moment:</source>
        <translation>
            <numerusform>%n line before any time, which belongs to no moment:</numerusform>
            <numerusform>%n lines before any time, which belong to no moment:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranscriptPane</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialSections</name>
    <message numerus="yes">
        <source>%n motion(s) not decided</source>
        <translation>
            <numerusform>%Ln motion not decided</numerusform>
            <numerusform>%Ln motions not decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) in findings not disclosed</source>
        <translation>
            <numerusform>%Ln passage in findings not disclosed</numerusform>
            <numerusform>%Ln passages in findings not disclosed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UsersView</name>
    <message numerus="yes">
        <source>%n user(s) open this case</source>
        <translation>
            <numerusform>%n user opens this case</numerusform>
            <numerusform>%n users open this case</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VolumeCard</name>
    <message numerus="yes">
        <source>Volume of %n document(s)</source>
        <translation>
            <numerusform>Volume of %n document</numerusform>
            <numerusform>Volume of %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n wrong passphrase(s) for you since you opened the case last</source>
        <translation>
            <numerusform>%Ln wrong passphrase for you since you opened the case last</numerusform>
            <numerusform>%Ln wrong passphrases for you since you opened the case last</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n new or changed file(s)</source>
        <translation>
            <numerusform>%Ln new or changed file</numerusform>
            <numerusform>%Ln new or changed files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s)</source>
        <translation>
            <numerusform>%Ln new file</numerusform>
            <numerusform>%Ln new files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed file(s)</source>
        <translation>
            <numerusform>%Ln changed file</numerusform>
            <numerusform>%Ln changed files</numerusform>
        </translation>
    </message>
</context>
</TS>
