<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Zamknij ten komunikat</translation>
    </message>
</context>
<context>
    <name>Box</name>
    <message>
        <source>Find “{0}” in the file</source>
        <translation>Szukaj „{0}” w aktach</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>CellPainter</name>
    <message>
        <source>not needed</source>
        <translation>niepotrzebne</translation>
    </message>
    <message>
        <source>– if adult</source>
        <translation>– jeśli pełnoletni</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Documents</source>
        <translation>Dokumenty</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Szukaj</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Siatka</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Wykaz</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Dziennik</translation>
    </message>
    <message>
        <source>What the typed words would do</source>
        <translation>Co zrobią wpisane słowa</translation>
    </message>
    <message>
        <source>Go to {0}</source>
        <translation>Przejdź: {0}</translation>
    </message>
    <message>
        <source>Find in the file or run a command</source>
        <translation>Szukaj w aktach lub wykonaj polecenie</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Importuj pliki…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Importuj folder…</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Zatrzymaj import</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Następna część okna</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Poprzednia część okna</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln dokument</numerusform>
            <numerusform>%Ln dokumenty</numerusform>
            <numerusform>%Ln dokumentów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tagged passage(s)</source>
        <translation>
            <numerusform>%Ln oznaczony fragment</numerusform>
            <numerusform>%Ln oznaczone fragmenty</numerusform>
            <numerusform>%Ln oznaczonych fragmentów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%Ln nieczytelny</numerusform>
            <numerusform>%Ln nieczytelne</numerusform>
            <numerusform>%Ln nieczytelnych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%Ln czeka</numerusform>
            <numerusform>%Ln czekają</numerusform>
            <numerusform>%Ln czeka</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>Cofnij: {0}</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>Ponów: {0}</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Import plików</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Import folderu</translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message>
        <source>Volume</source>
        <translation>Tom</translation>
    </message>
    <message>
        <source>Folios</source>
        <translation>Karty</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Strony</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Oznaczenia</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Filter the list of documents</source>
        <translation>Filtruj listę dokumentów</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenty</translation>
    </message>
    <message>
        <source>Filter by name or volume</source>
        <translation>Filtruj po nazwie lub tomie</translation>
    </message>
    <message>
        <source>Filter documents by name or volume</source>
        <translation>Filtruj dokumenty po nazwie lub tomie</translation>
    </message>
    <message>
        <source>Documents of the file</source>
        <translation>Dokumenty z akt</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln dokument</numerusform>
            <numerusform>%Ln dokumenty</numerusform>
            <numerusform>%Ln dokumentów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln strona</numerusform>
            <numerusform>%Ln strony</numerusform>
            <numerusform>%Ln stron</numerusform>
        </translation>
    </message>
    <message>
        <source>No document is called that</source>
        <translation>Żaden dokument tak się nie nazywa</translation>
    </message>
    <message>
        <source>The filter looks at names and volumes. To look inside documents, use the box above.</source>
        <translation>Filtr przegląda nazwy i tomy. Aby szukać w treści, użyj pola u góry.</translation>
    </message>
    <message>
        <source>Show all documents</source>
        <translation>Pokaż wszystkie dokumenty</translation>
    </message>
    <message>
        <source>The documents of the file will stand here</source>
        <translation>Tu pojawią się dokumenty z akt</translation>
    </message>
    <message>
        <source>Drop files or a folder here: PDF, scans, Word, text, mail. Originals stay as they are.</source>
        <translation>Upuść tu pliki lub folder: PDF, skany, Word, tekst, pocztę. Oryginały pozostają bez zmian.</translation>
    </message>
    <message>
        <source>Nothing has been imported yet, and this case is open for reading only.</source>
        <translation>Nic jeszcze nie zaimportowano, a sprawa jest otwarta tylko do odczytu.</translation>
    </message>
    <message>
        <source>Import files… (Ctrl+I)</source>
        <translation>Importuj pliki… (Ctrl+I)</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) wait for OCR</source>
        <translation>
            <numerusform>%Ln strona czeka na OCR</numerusform>
            <numerusform>%Ln strony czekają na OCR</numerusform>
            <numerusform>%Ln stron czeka na OCR</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message numerus="yes">
        <source>Import %n file(s) or folder(s)</source>
        <translation>
            <numerusform>Import: %Ln plik lub folder</numerusform>
            <numerusform>Import: %Ln pliki lub foldery</numerusform>
            <numerusform>Import: %Ln plików lub folderów</numerusform>
        </translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Tom</translation>
    </message>
    <message>
        <source>e.g. III</source>
        <translation>np. III</translation>
    </message>
    <message>
        <source>Volume under which the files are filed</source>
        <translation>Tom, do którego trafią pliki</translation>
    </message>
    <message>
        <source>Sealed part</source>
        <translation>Część utajniona</translation>
    </message>
    <message>
        <source>Only users with the identities key can read sealed documents.</source>
        <translation>Utajnione dokumenty mogą czytać tylko użytkownicy z kluczem do danych osobowych.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importuj</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nie teraz</translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message>
        <source>Next page</source>
        <translation>Następna strona</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Poprzednia strona</translation>
    </message>
    <message>
        <source>Go to page…</source>
        <translation>Przejdź do strony…</translation>
    </message>
    <message>
        <source>Page, text or side by side</source>
        <translation>Strona, tekst lub obok siebie</translation>
    </message>
    <message>
        <source>Smaller page</source>
        <translation>Mniejsza strona</translation>
    </message>
    <message>
        <source>Larger page</source>
        <translation>Większa strona</translation>
    </message>
    <message>
        <source>Fit the width of the page</source>
        <translation>Dopasuj szerokość strony</translation>
    </message>
    <message>
        <source>Next tagged passage</source>
        <translation>Następny oznaczony fragment</translation>
    </message>
    <message>
        <source>Previous tagged passage</source>
        <translation>Poprzedni oznaczony fragment</translation>
    </message>
    <message>
        <source>Remove the tag here</source>
        <translation>Usuń oznaczenie w tym miejscu</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>proved</source>
        <translation>udowodnione</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>sporne</translation>
    </message>
    <message>
        <source>not proved</source>
        <translation>nieudowodnione</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>brak dowodów</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>nie dotyczy</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>age disputed</source>
        <translation>wiek sporny</translation>
    </message>
    <message>
        <source>child at the act</source>
        <translation>małoletni w chwili czynu</translation>
    </message>
    <message>
        <source>supports: {n}</source>
        <translation>za: {n}</translation>
    </message>
    <message>
        <source>against: {n}</source>
        <translation>przeciw: {n}</translation>
    </message>
    <message>
        <source>context: {n}</source>
        <translation>kontekst: {n}</translation>
    </message>
    <message>
        <source>nothing tagged</source>
        <translation>nic nie oznaczono</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>niepotrzebne</translation>
    </message>
    <message>
        <source>needed if an adult; the age is disputed</source>
        <translation>potrzebne, jeśli pełnoletni; wiek jest sporny</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Next count</source>
        <translation>Następny zarzut</translation>
    </message>
    <message>
        <source>Previous count</source>
        <translation>Poprzedni zarzut</translation>
    </message>
    <message>
        <source>Next defendant</source>
        <translation>Następny oskarżony</translation>
    </message>
    <message>
        <source>Previous defendant</source>
        <translation>Poprzedni oskarżony</translation>
    </message>
    <message>
        <source>Count {label}</source>
        <translation>Zarzut {label}</translation>
    </message>
    <message>
        <source>all counts…</source>
        <translation>wszystkie zarzuty…</translation>
    </message>
    <message>
        <source>all {n}…</source>
        <translation>wszystkie ({n})…</translation>
    </message>
    <message>
        <source>{person}: each row has a passage</source>
        <translation>{person}: każdy wiersz ma fragment</translation>
    </message>
    <message>
        <source>{person}: each row has a passage for a child; for an adult nothing tagged for: {rows}</source>
        <translation>{person}: dla małoletniego każdy wiersz ma fragment; dla pełnoletniego nic nie oznaczono: {rows}</translation>
    </message>
    <message>
        <source>{person}: nothing tagged for: {rows}</source>
        <translation>{person}: nic nie oznaczono: {rows}</translation>
    </message>
    <message>
        <source>Element grid</source>
        <translation>Siatka znamion</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Znamię</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zarzut</translation>
    </message>
    <message>
        <source>Defendant</source>
        <translation>Oskarżony</translation>
    </message>
    <message>
        <source>No counts yet</source>
        <translation>Nie ma jeszcze zarzutów</translation>
    </message>
    <message>
        <source>Here stands, for each count, defendant and injured party, what is tagged for and against every element. It begins with the counts and persons of the case.</source>
        <translation>Tu widać, dla każdego zarzutu, oskarżonego i pokrzywdzonego, co oznaczono za każdym znamieniem i przeciw niemu. Zaczyna się od zarzutów i osób w sprawie.</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln dokument</numerusform>
            <numerusform>%Ln dokumenty</numerusform>
            <numerusform>%Ln dokumentów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln strona</numerusform>
            <numerusform>%Ln strony</numerusform>
            <numerusform>%Ln stron</numerusform>
        </translation>
    </message>
    <message>
        <source>Import stopped</source>
        <translation>Import zatrzymany</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Zaimportowano</translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%Ln już był</numerusform>
            <numerusform>%Ln już były</numerusform>
            <numerusform>%Ln już było</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read, see the ledger</source>
        <translation>
            <numerusform>%Ln nieodczytany, zob. wykaz</numerusform>
            <numerusform>%Ln nieodczytane, zob. wykaz</numerusform>
            <numerusform>%Ln nieodczytanych, zob. wykaz</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LawLine</name>
    <message>
        <source>verify in the current text</source>
        <translation>sprawdź w aktualnym tekście</translation>
    </message>
    <message>
        <source>Law at the act, from {date}: {penalty}</source>
        <translation>Prawo z chwili czynu, od {date}: {penalty}</translation>
    </message>
    <message>
        <source>Law at the act: {penalty}</source>
        <translation>Prawo z chwili czynu: {penalty}</translation>
    </message>
    <message>
        <source>from {date}: {penalty}</source>
        <translation>od {date}: {penalty}</translation>
    </message>
</context>
<context>
    <name>LedgerView</name>
    <message>
        <source>Volume</source>
        <translation>Tom</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Strony</translation>
    </message>
    <message>
        <source>With text</source>
        <translation>Z tekstem</translation>
    </message>
    <message>
        <source>By OCR</source>
        <translation>Z OCR</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Czekają</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Nieczytelne</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Przyczyna</translation>
    </message>
    <message>
        <source>All files or only those not complete</source>
        <translation>Wszystkie pliki albo tylko niekompletne</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Wykaz</translation>
    </message>
    <message>
        <source>Each file gets a line: how many of its pages can be searched, and why the rest cannot.</source>
        <translation>Każdy plik ma swój wiersz: ile jego stron można przeszukać i dlaczego reszty nie.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Wszystkie pliki</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Niekompletne</translation>
    </message>
    <message>
        <source>Every file that was imported and what became of it</source>
        <translation>Każdy zaimportowany plik i co się z nim stało</translation>
    </message>
    <message>
        <source>The ledger of the file will stand here</source>
        <translation>Tu pojawi się wykaz plików</translation>
    </message>
    <message>
        <source>Import files… (Ctrl+I)</source>
        <translation>Importuj pliki… (Ctrl+I)</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln plik</numerusform>
            <numerusform>%Ln pliki</numerusform>
            <numerusform>%Ln plików</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1} pages searchable</source>
        <translation>przeszukiwalne strony: {0} z {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) wait for OCR</source>
        <translation>
            <numerusform>%Ln strona czeka na OCR</numerusform>
            <numerusform>%Ln strony czekają na OCR</numerusform>
            <numerusform>%Ln stron czeka na OCR</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait to be read</source>
        <translation>
            <numerusform>%Ln plik czeka na odczyt</numerusform>
            <numerusform>%Ln pliki czekają na odczyt</numerusform>
            <numerusform>%Ln plików czeka na odczyt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%Ln nieczytelny</numerusform>
            <numerusform>%Ln nieczytelne</numerusform>
            <numerusform>%Ln nieczytelnych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s) left out</source>
        <translation>
            <numerusform>pominięto %Ln duplikat</numerusform>
            <numerusform>pominięto %Ln duplikaty</numerusform>
            <numerusform>pominięto %Ln duplikatów</numerusform>
        </translation>
    </message>
    <message>
        <source>Every file is complete</source>
        <translation>Każdy plik jest kompletny</translation>
    </message>
    <message>
        <source>All pages of all files can be searched.</source>
        <translation>Wszystkie strony wszystkich plików można przeszukać.</translation>
    </message>
    <message>
        <source>Show all files</source>
        <translation>Pokaż wszystkie pliki</translation>
    </message>
    <message>
        <source>whole file</source>
        <translation>cały plik</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Czego dotyczy</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Część</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Dziennik</translation>
    </message>
    <message>
        <source>What was done in this case, newest first</source>
        <translation>Co zrobiono w tej sprawie, od najnowszych</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s), each signed and chained to the one before</source>
        <translation>
            <numerusform>%Ln zdarzenie, podpisane i powiązane z poprzednim</numerusform>
            <numerusform>%Ln zdarzenia, każde podpisane i powiązane z poprzednim</numerusform>
            <numerusform>%Ln zdarzeń, każde podpisane i powiązane z poprzednim</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>c. {count}</source>
        <translation>z. {count}</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Places of the desk</source>
        <translation>Miejsca pracy</translation>
    </message>
</context>
<context>
    <name>NewCaseForm</name>
    <message>
        <source>File number and name of the case</source>
        <translation>Sygnatura i nazwa sprawy</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Gdzie będzie przechowywana</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>e.g. II K 345/26</source>
        <translation>np. II K 345/26</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wybierz…</translation>
    </message>
    <message>
        <source>Choose where the case is kept</source>
        <translation>Wybierz, gdzie przechowywać sprawę</translation>
    </message>
    <message>
        <source>Making the case…</source>
        <translation>Tworzenie sprawy…</translation>
    </message>
    <message>
        <source>Make the case</source>
        <translation>Utwórz sprawę</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Nobody can recover it if it is lost.</source>
        <translation>Zgubionego nikt nie odzyska.</translation>
    </message>
    <message>
        <source>Both are the same.</source>
        <translation>Oba są takie same.</translation>
    </message>
    <message>
        <source>The two differ so far.</source>
        <translation>Na razie się różnią.</translation>
    </message>
    <message>
        <source>So that a slip of a key locks nobody out.</source>
        <translation>Żeby literówka nikogo nie odcięła.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>To samo jeszcze raz</translation>
    </message>
</context>
<context>
    <name>Passages</name>
    <message>
        <source>“{quote}”</source>
        <translation>„{quote}”</translation>
    </message>
</context>
<context>
    <name>PassagesPanel</name>
    <message>
        <source>For</source>
        <translation>Za</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Przeciw</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontekst</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%Ln fragment</numerusform>
            <numerusform>%Ln fragmenty</numerusform>
            <numerusform>%Ln fragmentów</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing tagged</source>
        <translation>nic nie oznaczono</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Fragmenty</translation>
    </message>
    <message>
        <source>Finding (yours alone)</source>
        <translation>Ustalenie (widzi je tylko autor)</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>{document}, page {page} of {pages}</source>
        <translation>{document}, strona {page} z {pages}</translation>
    </message>
    <message>
        <source>This page has no text yet.</source>
        <translation>Ta strona nie ma jeszcze tekstu.</translation>
    </message>
    <message>
        <source>It is a picture; its letters have not been recognised (OCR).</source>
        <translation>Jest obrazem; jej liter jeszcze nie rozpoznano (OCR).</translation>
    </message>
    <message>
        <source>It can be read here. It will be found by search, and can be tagged, once OCR has reached it.</source>
        <translation>Można ją tu czytać. Będzie można ją wyszukać i oznaczać, gdy dotrze do niej OCR.</translation>
    </message>
    <message>
        <source>The text of this page could not be read.</source>
        <translation>Nie udało się odczytać tekstu tej strony.</translation>
    </message>
    <message>
        <source>The ledger gives the reason.</source>
        <translation>Przyczyna jest w wykazie.</translation>
    </message>
    <message>
        <source>Read it here, or import the file again from a better copy.</source>
        <translation>Czytaj ją tutaj albo zaimportuj plik ponownie z lepszej kopii.</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>Tekst strony</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Strona</translation>
    </message>
    <message>
        <source>No page is open</source>
        <translation>Żadna strona nie jest otwarta</translation>
    </message>
    <message>
        <source>Choose a result on the left, or a document, and its page will stand here.</source>
        <translation>Wybierz wynik po lewej albo dokument, a jego strona pojawi się tutaj.</translation>
    </message>
</context>
<context>
    <name>ReaderHeader</name>
    <message>
        <source>of {pages}</source>
        <translation>z {pages}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>page</source>
        <translation>strona</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Numer strony</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Strona</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Obok siebie</translation>
    </message>
    <message>
        <source>How the page is shown (F7)</source>
        <translation>Jak pokazać stronę (F7)</translation>
    </message>
    <message>
        <source>Fit the width (Shift+F9). F8 and F9, or Ctrl and the wheel, zoom</source>
        <translation>Dopasuj szerokość (Shift+F9). F8 i F9 albo Ctrl i kółko zmieniają wielkość</translation>
    </message>
    <message>
        <source>Zoom; press to fit the width</source>
        <translation>Powiększenie; naciśnij, aby dopasować szerokość</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Poprzednia strona</translation>
    </message>
    <message>
        <source>Previous page (Ctrl+PgUp)</source>
        <translation>Poprzednia strona (Ctrl+PgUp)</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Następna strona</translation>
    </message>
    <message>
        <source>Next page (Ctrl+PgDn)</source>
        <translation>Następna strona (Ctrl+PgDn)</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The program made a mistake</source>
        <translation>Program popełnił błąd</translation>
    </message>
    <message>
        <source>What you saved is safe. The report below names places in the program and no words of the case.</source>
        <translation>To, co zapisano, jest bezpieczne. Raport poniżej wymienia miejsca w programie, a nie słowa ze sprawy.</translation>
    </message>
    <message>
        <source>Report of the mistake</source>
        <translation>Raport o błędzie</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Kopiuj raport</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>ResultsPane</name>
    <message>
        <source>Results</source>
        <translation>Wyniki</translation>
    </message>
    <message>
        <source>in the order of the file</source>
        <translation>w kolejności akt</translation>
    </message>
    <message>
        <source>best first</source>
        <translation>najtrafniejsze najpierw</translation>
    </message>
    <message numerus="yes">
        <source>%n more page(s) hold the words only as half of a broken word</source>
        <translation>
            <numerusform>Jeszcze %Ln strona zawiera te słowa tylko jako połowę przeniesionego wyrazu</numerusform>
            <numerusform>Jeszcze %Ln strony zawierają te słowa tylko jako połowę przeniesionego wyrazu</numerusform>
            <numerusform>Jeszcze %Ln stron zawiera te słowa tylko jako połowę przeniesionego wyrazu</numerusform>
        </translation>
    </message>
    <message>
        <source>Did you mean: {query}</source>
        <translation>Czy chodziło o: {query}</translation>
    </message>
    <message>
        <source>No page holds this</source>
        <translation>Nie ma tego na żadnej stronie</translation>
    </message>
    <message>
        <source>Leave a word out, or write only its beginning: paszport*</source>
        <translation>Pomiń jedno słowo albo wpisz tylko jego początek: paszport*</translation>
    </message>
    <message>
        <source>Ask in the box above (Ctrl+K). Every page that holds all the words will stand here.

hotel contract – both words
&quot;passport taken&quot; – side by side
&quot;passport taken&quot;~5 – at most 5 words apart
paszport* – words that begin so
volume:III – only that volume</source>
        <translation>Zapytaj w polu u góry (Ctrl+K). Tu pojawi się każda strona, na której są wszystkie słowa.

hotel umowa – oba słowa
&quot;zabrany paszport&quot; – obok siebie
&quot;zabrany paszport&quot;~5 – najwyżej 5 słów od siebie
paszport* – słowa tak się zaczynające
tom:III – tylko ten tom</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln strona</numerusform>
            <numerusform>%Ln strony</numerusform>
            <numerusform>%Ln stron</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Obraz</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Poczta</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Strona WWW</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Arkusz</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiwum</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>utajniony</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>w trakcie odczytu</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>nieodczytany</translation>
    </message>
    <message>
        <source>waits to be read</source>
        <translation>czeka na odczyt</translation>
    </message>
    <message>
        <source>searchable</source>
        <translation>przeszukiwalny</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Sędzia</translation>
    </message>
    <message>
        <source>Prosecutor</source>
        <translation>Prokurator</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Sekretarz</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Czytelnik</translation>
    </message>
    <message>
        <source>case created</source>
        <translation>utworzono sprawę</translation>
    </message>
    <message>
        <source>document imported</source>
        <translation>zaimportowano dokument</translation>
    </message>
    <message>
        <source>document sealed</source>
        <translation>utajniono dokument</translation>
    </message>
    <message>
        <source>finding set</source>
        <translation>zapisano ustalenie</translation>
    </message>
    <message>
        <source>import begun</source>
        <translation>rozpoczęto import</translation>
    </message>
    <message>
        <source>import stopped</source>
        <translation>zatrzymano import</translation>
    </message>
    <message>
        <source>import finished</source>
        <translation>zakończono import</translation>
    </message>
    <message>
        <source>records applied</source>
        <translation>wprowadzono zapisy</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>ponowiono</translation>
    </message>
    <message>
        <source>passage tagged</source>
        <translation>oznaczono fragment</translation>
    </message>
    <message>
        <source>tag changed</source>
        <translation>zmieniono oznaczenie</translation>
    </message>
    <message>
        <source>tag removed</source>
        <translation>usunięto oznaczenie</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>cofnięto</translation>
    </message>
    <message>
        <source>user added</source>
        <translation>dodano użytkownika</translation>
    </message>
    <message>
        <source>passphrase changed</source>
        <translation>zmieniono hasło</translation>
    </message>
    <message>
        <source>user removed</source>
        <translation>usunięto użytkownika</translation>
    </message>
    <message>
        <source>file</source>
        <translation>akta</translation>
    </message>
    <message>
        <source>sealed part</source>
        <translation>część utajniona</translation>
    </message>
    <message>
        <source>chambers</source>
        <translation>zapiski własne</translation>
    </message>
    <message>
        <source>tag {0} as {1}</source>
        <translation>oznaczenie {0}: {1}</translation>
    </message>
    <message>
        <source>change of the tag at {0}</source>
        <translation>zmiana oznaczenia {0}</translation>
    </message>
    <message>
        <source>removal of the tag at {0}</source>
        <translation>usunięcie oznaczenia {0}</translation>
    </message>
    <message>
        <source>finding on {0}</source>
        <translation>ustalenie: {0}</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>The evidence of a case in one sealed folder. Nothing leaves this machine.</source>
        <translation>Dowody sprawy w jednym zamkniętym folderze. Nic nie opuszcza tego komputera.</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Otwórz sprawę</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Nowa sprawa</translation>
    </message>
    <message>
        <source>Open the demo case</source>
        <translation>Otwórz przykładową</translation>
    </message>
    <message>
        <source>To look round first: a demo case, with everybody and everything in it invented.</source>
        <translation>Żeby się rozejrzeć: sprawa przykładowa, w której wszystko i wszyscy są zmyśleni.</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>Otwórz do odczytu</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress of the import</source>
        <translation>Postęp importu</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zatrzymaj</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Zatrzymaj import</translation>
    </message>
    <message>
        <source>sealed part open</source>
        <translation>część utajniona dostępna</translation>
    </message>
    <message>
        <source>sealed part closed</source>
        <translation>część utajniona niedostępna</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Bez sieci</translation>
    </message>
    <message>
        <source>Import: {0} of {1} files, {2} pages</source>
        <translation>Import: {0} z {1} plików, stron: {2}</translation>
    </message>
    <message>
        <source>Nothing imported yet</source>
        <translation>Nic jeszcze nie zaimportowano</translation>
    </message>
    <message>
        <source>{0} of {1} pages searchable</source>
        <translation>przeszukiwalne strony: {0} z {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%Ln czeka</numerusform>
            <numerusform>%Ln czekają</numerusform>
            <numerusform>%Ln czeka</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable</source>
        <translation>
            <numerusform>%Ln nieczytelny</numerusform>
            <numerusform>%Ln nieczytelne</numerusform>
            <numerusform>%Ln nieczytelnych</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagPanel</name>
    <message>
        <source>Select a passage of the page first; then press the key again.</source>
        <translation>Najpierw zaznacz fragment strony; potem naciśnij klawisz ponownie.</translation>
    </message>
    <message>
        <source>Count {label}</source>
        <translation>Zarzut {label}</translation>
    </message>
    <message>
        <source>all counts…</source>
        <translation>wszystkie zarzuty…</translation>
    </message>
    <message>
        <source>all {n}…</source>
        <translation>wszystkie ({n})…</translation>
    </message>
    <message>
        <source>child</source>
        <translation>małoletni</translation>
    </message>
    <message>
        <source>age disputed</source>
        <translation>wiek sporny</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>za</translation>
    </message>
    <message>
        <source>against</source>
        <translation>przeciw</translation>
    </message>
    <message>
        <source>context</source>
        <translation>kontekst</translation>
    </message>
    <message>
        <source>{element}, passages: {n}</source>
        <translation>{element}, fragmenty: {n}</translation>
    </message>
    <message>
        <source>For {person} (a child at the act) means need not be shown.</source>
        <translation>Dla {person} (osoba małoletnia w chwili czynu) sposób działania nie musi być wykazany.</translation>
    </message>
    <message>
        <source>The age of {person} is disputed: for a child, means need not be shown.</source>
        <translation>Wiek {person} jest sporny: dla małoletniego sposób działania nie musi być wykazany.</translation>
    </message>
    <message>
        <source>The case has no counts yet; passages are tagged to the elements of a count.</source>
        <translation>W sprawie nie ma jeszcze zarzutów; fragmenty oznacza się do znamion zarzutu.</translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation>Sprawa jest otwarta tylko do odczytu.</translation>
    </message>
    <message>
        <source>The same passage also for: {typed}…</source>
        <translation>Ten sam fragment także dla: {typed}…</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>„{quote}”</translation>
    </message>
    <message>
        <source>Delete removes this tag; + and a number gives the passage to another person.</source>
        <translation>Delete usuwa to oznaczenie; + i numer przypisuje fragment innej osobie.</translation>
    </message>
    <message>
        <source>Select a passage, then press the key of a row.</source>
        <translation>Zaznacz fragment, potem naciśnij klawisz wiersza.</translation>
    </message>
    <message>
        <source>read in the source</source>
        <translation>sprawdzono w źródle</translation>
    </message>
    <message>
        <source>from memory</source>
        <translation>z pamięci</translation>
    </message>
    <message>
        <source>{about} · {checked} · verify in the current text</source>
        <translation>{about} · {checked} · sprawdź w aktualnym tekście</translation>
    </message>
    <message>
        <source>Tag the selection</source>
        <translation>Oznacz zaznaczenie</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zarzut</translation>
    </message>
    <message>
        <source>Injured party</source>
        <translation>Pokrzywdzony</translation>
    </message>
    <message>
        <source>Defendant</source>
        <translation>Oskarżony</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Kierunek</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Uwaga</translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation>Uwaga (nieobowiązkowa)</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Znamiona</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Find in the file or run a command</source>
        <translation>Szukaj w aktach lub wykonaj polecenie</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>Cofnij: {0}</translation>
    </message>
</context>
<context>
    <name>UnlockForm</name>
    <message>
        <source>Case folder</source>
        <translation>Folder sprawy</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>Kto otwiera</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>A folder whose name ends in .jdcase</source>
        <translation>Folder, którego nazwa kończy się na .jdcase</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wybierz…</translation>
    </message>
    <message>
        <source>Choose the case folder</source>
        <translation>Wybierz folder sprawy</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Otwieranie…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwórz</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Back to the open case</source>
        <translation>Wróć do otwartej sprawy</translation>
    </message>
    <message>
        <source>Building the demo case…</source>
        <translation>Przygotowanie sprawy przykładowej…</translation>
    </message>
    <message>
        <source>Building the demo case: {0} of {1} documents</source>
        <translation>Przygotowanie sprawy przykładowej: {0} z {1} dokumentów</translation>
    </message>
    <message>
        <source>Open another case…</source>
        <translation>Otwórz inną sprawę…</translation>
    </message>
    <message>
        <source>New case…</source>
        <translation>Nowa sprawa…</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Jasne kolory</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Ciemne kolory</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Wysoki kontrast</translation>
    </message>
    <message>
        <source>Everything larger</source>
        <translation>Powiększ wszystko</translation>
    </message>
    <message>
        <source>Everything smaller</source>
        <translation>Pomniejsz wszystko</translation>
    </message>
    <message>
        <source>Ordinary size</source>
        <translation>Zwykła wielkość</translation>
    </message>
    <message>
        <source>Close JudgeDesk</source>
        <translation>Zamknij JudgeDesk</translation>
    </message>
    <message>
        <source>{0} – JudgeDesk</source>
        <translation>{0} – JudgeDesk</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>less than a minute left</source>
        <translation>jeszcze niecała minuta</translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation>jeszcze {0} min</translation>
    </message>
    <message>
        <source>{0} h {1} min left</source>
        <translation>jeszcze {0} godz. {1} min</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>This could not be done.</source>
        <translation>Nie udało się tego zrobić.</translation>
    </message>
    <message>
        <source>The reason has no wording yet.</source>
        <translation>Przyczyna nie ma jeszcze opisu.</translation>
    </message>
    <message>
        <source>Please report it.</source>
        <translation>Zgłoś to.</translation>
    </message>
</context>
</TS>
