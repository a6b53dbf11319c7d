<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Box</name>
    <message>
        <source>Find “{0}” in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the typed words would do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the file or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list of documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name or volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter documents by name or volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No document is called that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter looks at names and volumes. To look inside documents, use the box above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documents of the file will stand here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files or a folder here: PDF, scans, Word, text, mail. Originals stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been imported yet, and this case is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files… (Ctrl+I)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message numerus="yes">
        <source>Import %n file(s) or folder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. III</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume under which the files are filed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only users with the identities key can read sealed documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page, text or side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the width of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next tagged passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous tagged passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the tag here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read, see the ledger</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerView</name>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By OCR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files or only those not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every file that was imported and what became of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger of the file will stand here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each imported file gets a line: how many of its pages can be searched, and why the rest cannot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files… (Ctrl+I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1} pages searchable</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) wait for OCR</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every file is complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pages of all files can be searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done in this case, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), each signed and chained to the one before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>c. {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Places of the desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewCaseForm</name>
    <message>
        <source>File number and name of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. II K 345/26</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where the case is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can recover it if it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two differ so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that a slip of a key locks nobody out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>{document}, page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page has no text yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a picture; its letters have not been recognised (OCR).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be read here. It will be found by search, and can be tagged, once OCR has reached it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of this page could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger gives the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it here, or import the file again from a better copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a result on the left, or a document, and its page will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderHeader</name>
    <message>
        <source>of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the page is shown (F7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the width (Shift+F9). F8 and F9, or Ctrl and the wheel, zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom; press to fit the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page (Ctrl+PgUp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page (Ctrl+PgDn)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The program made a mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you saved is safe. The report below names places in the program and no words of the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of the mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask in the box above (Ctrl+K). Pages that hold all the words will stand here, in the order of the file: “hotel contract”, “&quot;passport taken&quot;~5”, “volume:III paszport*”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the order of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more page(s) hold the words only as half of a broken word</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Did you mean: {query}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page holds this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave a word out, or write only its beginning: paszport*</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} pages wait for OCR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for OCR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>searchable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prosecutor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>document sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finding set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>records applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passage tagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passphrase changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sealed part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chambers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag {0} as {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change of the tag at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of the tag at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finding on {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>The evidence of a case in one sealed folder. Nothing leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look round first: a demo case, with everybody and everything in it invented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sealed part open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sealed part closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import: {0} of {1} files, {2} pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing imported yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} pages searchable</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n wait for OCR</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagPanel</name>
    <message>
        <source>Select a passage of the page first; then press the key again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all counts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {n}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age disputed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{element}, passages: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {person} (a child at the act) means need not be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The age of {person} is disputed: for a child, means need not be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case has no counts yet; passages are tagged to the elements of a count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same passage also for: {typed}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete removes this tag; + and a number gives the passage to another person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a passage, then press the key of a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{about} · {checked} · verify in the current text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Injured party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defendant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Find in the file or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockForm</name>
    <message>
        <source>Case folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder whose name ends in .jdcase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the case folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Back to the open case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building the demo case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New case…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordinary size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close JudgeDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} – JudgeDesk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} h {1} min left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>This could not be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason has no wording yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is not a case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no keys.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder whose name ends in .jdcase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A case can&apos;t be created here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} exists already and is not empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name or an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case has no title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists and papers name the case by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the file number or another title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of this case can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys.json was changed or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back keys.json from the latest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the case can&apos;t be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} is damaged or is not what the keys belong to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the latest backup, then run verify on both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case was written by a newer JudgeDesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds {format}, which this version does not know; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with the newer version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case comes from an earlier JudgeDesk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be brought up to date before it can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it once for writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is open elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} has had it open for writing at {where} since {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it for reading, or ask {who} to close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case lies on a network drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is on {kind}, where a power cut can lose committed work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the case to a local disk and work there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be changed in it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it for writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another part of the program is still writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is not sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{about} is missing or was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another backup; this one was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no room to write; what was complete before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space and go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder refuses to be written to, or the drive is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the drive and your rights to the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case stays closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name or the passphrase is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; mind capitals and the keyboard language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can read this case but not change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{user} is a reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a judge for another role, or open it for reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is closed to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keys do not open: {part}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask somebody who holds that key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without one anybody could open the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user has no fitting name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has 1 to 80 printable characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{user} can open the case already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one slot a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or remove the old slot first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody called {user} can open the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case has no slot of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the list of users.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can&apos;t remove yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then nobody might be left who can open the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask another user to do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{role} is no role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The roles are judge, prosecutor, clerk and reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no document {document}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stored name, SHA-256 or number fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the list of documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document} can mean several documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It fits {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the one by its stored name or number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is sealed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies in the sealed compartment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is still being imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its pages are not all here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the import to end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document} has no page {page}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {pages} pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a page from 1 to {pages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} is not in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has {pages} pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged at that place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the page in the original; the rest of the file was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its drawing has no end in reasonable time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page holds more text than a page can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cut off at a million characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the page in the original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is too large to be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its picture would not fit into memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read its text, or make it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing at {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file or folder does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system refused to give it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your rights to the file and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a device, a socket or a pipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be imported from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no bytes at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for it again from whoever sent it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {bytes} bytes; at most {most} are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept; split it and import the parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has too many pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {most} pages are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate of {of}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept, not searchable yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of this kind ({kind}) can&apos;t be read by this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original is safe; its text waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF is locked with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its text can&apos;t be read without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the sender for the password or for an open copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page of it could be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the sender for a sound copy; this one is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF has no pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in it to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the sender whether something is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Word document is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its parts can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Word document is locked with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the sender for an open copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Word document unpacks to too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would come to {bytes} bytes; at most {most} are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept; ask the sender what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no text, though its name says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds bytes that no text has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text&apos;s encoding is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not read as {encoding}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept; save it as UTF-8 and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored original was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its bytes are not those that were imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader broke off at it twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept; look at it outside the desk or ask for another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file took too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader said nothing for too long and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file needs too much memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader passed its limit and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader&apos;s answer made no sense and was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept; look at it outside the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader met something it does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept; please report the problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system refused to start another process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked to stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was complete stays; start again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no name to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person has no name that may be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by pseudonym or words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody called {person} in the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No id, pseudonym or name fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the list of people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag stands on at least one word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the passage first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That tag is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was removed in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation is not on its page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: tag {tag} does not stand on page {page} of {document}; nearest: “{nearest}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the quotation; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no count {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case has no count of that id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the list of counts; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} is not accused in count {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag names one of the count&apos;s accused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of them; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} is not an injured party of count {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag names one of the count&apos;s injured parties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{element} is no element of count {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offence of that count has no such row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See `judgedesk law show`; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records were not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct that field; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of your own acts is left to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be undone any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same record was changed afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have undone nothing since your last act.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The law pack {file} was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct that line, or take the file out of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of law packs was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offence {offence} is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pack holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See `judgedesk law list`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The element {element} is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See `judgedesk law show`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That special statute does not apply here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{offence} has no overlay {overlay}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one that it lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case opens for a named user only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --user NAME and --passphrase-file FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no passphrase to try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} can&apos;t be read or is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --passphrase-file FILE; its first line is the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window can&apos;t be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `judgedesk doctor`, or add --no-window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question is not clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character {position}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
