<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Desk</name>
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
    <message numerus="yes">
        <source>applying of %n record(s)</source>
        <translation>
            <numerusform>applying of %Ln record</numerusform>
            <numerusform>applying of %Ln records</numerusform>
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
        <source>%n could not be read, see the ledger</source>
        <translation>
            <numerusform>%Ln could not be read, see the ledger</numerusform>
            <numerusform>%Ln could not be read, see the ledger</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerView</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
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
    <message numerus="yes">
        <source>%n duplicate(s) left out</source>
        <translation>
            <numerusform>%Ln duplicate left out</numerusform>
            <numerusform>%Ln duplicates left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) without text wait for OCR</source>
        <translation>
            <numerusform>%Ln page without text waits for OCR</numerusform>
            <numerusform>%Ln pages without text wait for OCR</numerusform>
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
    <name>ResultsPane</name>
    <message numerus="yes">
        <source>%n more page(s) hold the words only as half of a broken word</source>
        <translation>
            <numerusform>%Ln more page holds the words only as half of a broken word</numerusform>
            <numerusform>%Ln more pages hold the words only as half of a broken word</numerusform>
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
    <name>StatusLine</name>
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
</TS>
