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
    <message numerus="yes">
        <source>applying of %n record(s)</source>
        <translation>
            <numerusform>wprowadzenie %Ln zapisu</numerusform>
            <numerusform>wprowadzenie %Ln zapisów</numerusform>
            <numerusform>wprowadzenie %Ln zapisów</numerusform>
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
    <message>
        <source>Import files…</source>
        <translation>Importuj pliki…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Importuj folder…</translation>
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
        <source>Enter a count…</source>
        <translation>Wpisz zarzut…</translation>
    </message>
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
        <source>{person}: each group has a passage</source>
        <translation>{person}: w każdej grupie znamion jest fragment</translation>
    </message>
    <message>
        <source>{person}: each group has a passage for a child; for an adult nothing tagged for: {rows}</source>
        <translation>{person}: dla małoletniego w każdej grupie znamion jest fragment; dla pełnoletniego nic nie oznaczono: {rows}</translation>
    </message>
    <message>
        <source>Here stands, for each count, defendant and injured party, what is tagged for and against every element. Enter the counts of the indictment to begin, or apply a file: judgedesk record.</source>
        <translation>Tu dla każdego zarzutu, oskarżonego i pokrzywdzonego stoi to, co oznaczono za każdym znamieniem i przeciw niemu. Na początek wpisz zarzuty aktu oskarżenia albo wczytaj plik: judgedesk record.</translation>
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
        <translation>{0} z {1} stron przeszukiwalnych</translation>
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
    <message numerus="yes">
        <source>%n page(s) without text wait for OCR</source>
        <translation>
            <numerusform>%Ln strona bez tekstu czeka na OCR</numerusform>
            <numerusform>%Ln strony bez tekstu czekają na OCR</numerusform>
            <numerusform>%Ln stron bez tekstu czeka na OCR</numerusform>
        </translation>
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
    <name>NewCountForm</name>
    <message>
        <source>New count</source>
        <translation>Nowy zarzut</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <source>as in the indictment, e.g. I</source>
        <translation>jak w akcie oskarżenia, np. I</translation>
    </message>
    <message>
        <source>Offence</source>
        <translation>Przestępstwo</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>RRRR-MM-DD</translation>
    </message>
    <message>
        <source>First day of the act</source>
        <translation>Pierwszy dzień czynu</translation>
    </message>
    <message>
        <source>Last day of the act</source>
        <translation>Ostatni dzień czynu</translation>
    </message>
    <message>
        <source>Accused</source>
        <translation>Oskarżeni</translation>
    </message>
    <message>
        <source>Names, with commas between them.</source>
        <translation>Imiona i nazwiska oddzielone przecinkami.</translation>
    </message>
    <message>
        <source>Injured parties</source>
        <translation>Pokrzywdzeni</translation>
    </message>
    <message>
        <source>Pseudonyms, with commas between them. A date of birth in brackets shows who was a child: P-1, P-2 (2007-05-02).</source>
        <translation>Pseudonimy oddzielone przecinkami. Data urodzenia w nawiasie pokazuje, kto był małoletni: P-1, P-2 (2007-05-02).</translation>
    </message>
    <message>
        <source>Record the count</source>
        <translation>Zapisz zarzut</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wróć</translation>
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
        <source>Ask in the box above (Ctrl+K). Every page that holds all the words will stand here.

hotel contract – both words
&quot;passport taken&quot; – side by side
paszport* – words that begin so
volume:III – only that volume</source>
        <translation>Zapytaj w polu u góry (Ctrl+K). Tu pojawi się każda strona, na której są wszystkie słowa.

hotel umowa – oba słowa
&quot;zabrany paszport&quot; – obok siebie
paszport* – słowa tak się zaczynające
tom:III – tylko ten tom</translation>
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
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>w %Ln dokumencie</numerusform>
            <numerusform>w %Ln dokumentach</numerusform>
            <numerusform>w %Ln dokumentach</numerusform>
        </translation>
    </message>
    <message>
        <source>No page holds this</source>
        <translation>Nie ma tego na żadnej stronie</translation>
    </message>
    <message>
        <source>Leave a word out, or write only its beginning: paszport*</source>
        <translation>Pomiń jedno słowo albo wpisz tylko jego początek: paszport*</translation>
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
        <source>The evidence of a case in one encrypted folder. Nothing leaves this machine.</source>
        <translation>Dowody sprawy w jednym zaszyfrowanym folderze, tylko na tym komputerze.</translation>
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
        <translation>Żeby się rozejrzeć: sprawa przykładowa, w której osoby i zdarzenia są zmyślone.</translation>
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
        <translation>{0} z {1} stron przeszukiwalnych</translation>
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
        <source>P-{number} is not in this count; nothing was given.</source>
        <translation>Ten zarzut nie obejmuje P-{number}; niczego nie przypisano.</translation>
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
        <source>Language: {0}</source>
        <translation>Język: {0}</translation>
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
    <name>cli</name>
    <message>
        <source>sound; documents: {documents}, pages: {pages}</source>
        <translation>bez uszkodzeń; dokumenty: {documents}, strony: {pages}</translation>
    </message>
    <message>
        <source>DAMAGED; documents: {documents}, pages: {pages}</source>
        <translation>USZKODZONA; dokumenty: {documents}, strony: {pages}</translation>
    </message>
    <message>
        <source>  not checked: {name}</source>
        <translation>  nie sprawdzono: {name}</translation>
    </message>
    <message>
        <source>{name}: sealed. Backups made before today still hold it.</source>
        <translation>{name}: utajniono. Wcześniejsze kopie zapasowe nadal go zawierają.</translation>
    </message>
    <message>
        <source>The passphrase comes from the environment: fit for tests only.</source>
        <translation>Hasło pochodzi ze zmiennej środowiskowej: to dobre tylko do testów.</translation>
    </message>
    <message>
        <source>At character {place} of the question.</source>
        <translation>Znak {place} pytania.</translation>
    </message>
    <message>
        <source>documents: {documents}, pages: {pages}, seconds: {seconds:.1f}</source>
        <translation>dokumenty: {documents}, strony: {pages}, sekundy: {seconds:.1f}</translation>
    </message>
    <message>
        <source>  pages with text: {read}, waiting for OCR: {waiting}, unreadable: {failed}</source>
        <translation>  strony z tekstem: {read}, czekające na OCR: {waiting}, nieczytelne: {failed}</translation>
    </message>
    <message>
        <source>  duplicates: {duplicates}, files of a kind not read yet: {pending}</source>
        <translation>  duplikaty: {duplicates}, pliki jeszcze nieodczytywane: {pending}</translation>
    </message>
    <message>
        <source>files: {files}, pages: {pages}, with text: {read}, waiting: {waiting}</source>
        <translation>pliki: {files}, strony: {pages}, z tekstem: {read}, oczekujące: {waiting}</translation>
    </message>
    <message>
        <source>pages: {total}</source>
        <translation>strony: {total}</translation>
    </message>
    <message>
        <source>further pages where a word is broken at a line end: {broken}</source>
        <translation>dalsze strony, na których słowo jest przeniesione: {broken}</translation>
    </message>
    <message>
        <source>Did you mean: {query}</source>
        <translation>Czy chodziło o: {query}</translation>
    </message>
    <message>
        <source>added: {added}, changed: {changed}, as it was: {unchanged}</source>
        <translation>dodano: {added}, zmieniono: {changed}, bez zmian: {unchanged}</translation>
    </message>
    <message>
        <source>{case}: user {user}, passphrase {passphrase}</source>
        <translation>{case}: użytkownik {user}, hasło {passphrase}</translation>
    </message>
    <message>
        <source>documents: {documents}, pages: {pages}, tags: {tags}</source>
        <translation>dokumenty: {documents}, strony: {pages}, oznaczenia: {tags}</translation>
    </message>
    <message>
        <source>pages that hold “{question}”: {number}</source>
        <translation>strony zawierające „{question}”: {number}</translation>
    </message>
    <message>
        <source>Interrupted. What was complete is kept; run the same again to go on.</source>
        <translation>Przerwano. To, co gotowe, zostało zapisane; uruchom to samo ponownie, aby kontynuować.</translation>
    </message>
    <message>
        <source>This is a mistake in JudgeDesk, not yours. Nothing committed is lost.</source>
        <translation>To błąd JudgeDesk, nie Twój. Nic zapisanego nie przepadło.</translation>
    </message>
    <message>
        <source>Please report these lines; they hold no text of the case:</source>
        <translation>Zgłoś te wiersze; nie zawierają tekstu sprawy:</translation>
    </message>
</context>
<context>
    <name>doctor</name>
    <message>
        <source>the encrypted case file</source>
        <translation>zaszyfrowane akta sprawy</translation>
    </message>
    <message>
        <source>keeping a hostile file from doing harm</source>
        <translation>ochrona przed szkodliwym plikiem</translation>
    </message>
    <message>
        <source>Use a Linux kernel of 5.13 or later with Landlock and seccomp.</source>
        <translation>Użyj jądra Linux 5.13 lub nowszego z Landlock i seccomp.</translation>
    </message>
    <message>
        <source>reading scans; until then their pages wait in the ledger</source>
        <translation>odczyt skanów; do tego czasu ich strony czekają w wykazie</translation>
    </message>
    <message>
        <source>Install it: {line}</source>
        <translation>Zainstaluj: {line}</translation>
    </message>
    <message>
        <source>the window</source>
        <translation>okno programu</translation>
    </message>
    <message>
        <source>Install a font with Polish, Vietnamese and Cyrillic letters: {line}</source>
        <translation>Zainstaluj czcionkę z literami polskimi, wietnamskimi i cyrylicą: {line}</translation>
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
    <message>
        <source>This folder is not a case.</source>
        <translation>Ten folder nie jest sprawą.</translation>
    </message>
    <message>
        <source>{path} holds no keys.json.</source>
        <translation>W {path} nie ma pliku keys.json.</translation>
    </message>
    <message>
        <source>Choose a folder whose name ends in .jdcase.</source>
        <translation>Wybierz folder, którego nazwa kończy się na .jdcase.</translation>
    </message>
    <message>
        <source>A case can&apos;t be created here.</source>
        <translation>Nie można tu utworzyć sprawy.</translation>
    </message>
    <message>
        <source>{path} exists already and is not empty.</source>
        <translation>{path} już istnieje i nie jest pusty.</translation>
    </message>
    <message>
        <source>Choose another name or an empty folder.</source>
        <translation>Wybierz inną nazwę albo pusty folder.</translation>
    </message>
    <message>
        <source>The case has no title.</source>
        <translation>Sprawa nie ma tytułu.</translation>
    </message>
    <message>
        <source>Lists and papers name the case by it.</source>
        <translation>Listy i pisma nazywają ją tym tytułem.</translation>
    </message>
    <message>
        <source>Enter the file number or another title.</source>
        <translation>Wpisz sygnaturę albo inny tytuł.</translation>
    </message>
    <message>
        <source>The keys of this case can&apos;t be read.</source>
        <translation>Nie można odczytać kluczy tej sprawy.</translation>
    </message>
    <message>
        <source>keys.json was changed or damaged.</source>
        <translation>Plik keys.json został zmieniony albo uszkodzony.</translation>
    </message>
    <message>
        <source>Put back keys.json from the latest backup.</source>
        <translation>Przywróć keys.json z ostatniej kopii zapasowej.</translation>
    </message>
    <message>
        <source>A part of the case can&apos;t be opened.</source>
        <translation>Nie można otworzyć części sprawy.</translation>
    </message>
    <message>
        <source>{part} is damaged or is not what the keys belong to.</source>
        <translation>Część {part} jest uszkodzona albo nie pasuje do kluczy.</translation>
    </message>
    <message>
        <source>Restore the latest backup, then run verify on both.</source>
        <translation>Przywróć ostatnią kopię zapasową i sprawdź obie poleceniem verify.</translation>
    </message>
    <message>
        <source>This case was written by a newer JudgeDesk.</source>
        <translation>Tę sprawę zapisała nowsza wersja JudgeDesk.</translation>
    </message>
    <message>
        <source>It holds {format}, which this version does not know; nothing was changed.</source>
        <translation>Zawiera {format}, nieznane tej wersji; niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>Open it with the newer version.</source>
        <translation>Otwórz ją w nowszej wersji.</translation>
    </message>
    <message>
        <source>This case comes from an earlier JudgeDesk.</source>
        <translation>Ta sprawa pochodzi z wcześniejszej wersji JudgeDesk.</translation>
    </message>
    <message>
        <source>It must be brought up to date before it can be read.</source>
        <translation>Przed odczytem trzeba ją zaktualizować.</translation>
    </message>
    <message>
        <source>Open it once for writing.</source>
        <translation>Otwórz ją raz do zapisu.</translation>
    </message>
    <message>
        <source>The case is open elsewhere.</source>
        <translation>Sprawa jest otwarta gdzie indziej.</translation>
    </message>
    <message>
        <source>{who} has had it open for writing at {where} since {since}.</source>
        <translation>{who} ma ją otwartą do zapisu na {where} od {since}.</translation>
    </message>
    <message>
        <source>Open it for reading, or ask {who} to close it.</source>
        <translation>Otwórz ją do odczytu albo poproś {who} o zamknięcie.</translation>
    </message>
    <message>
        <source>The case lies on a network drive.</source>
        <translation>Sprawa leży na dysku sieciowym.</translation>
    </message>
    <message>
        <source>{path} is on {kind}, where a power cut can lose committed work.</source>
        <translation>{path} jest na {kind}, gdzie awaria może zniszczyć zapisaną pracę.</translation>
    </message>
    <message>
        <source>Copy the case to a local disk and work there.</source>
        <translation>Skopiuj sprawę na dysk lokalny i pracuj tam.</translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation>Sprawa jest otwarta tylko do odczytu.</translation>
    </message>
    <message>
        <source>Nothing can be changed in it now.</source>
        <translation>Niczego nie można w niej teraz zmienić.</translation>
    </message>
    <message>
        <source>Open it for writing.</source>
        <translation>Otwórz ją do zapisu.</translation>
    </message>
    <message>
        <source>The case is busy.</source>
        <translation>Sprawa jest zajęta.</translation>
    </message>
    <message>
        <source>Another part of the program is still writing.</source>
        <translation>Inna część programu jeszcze zapisuje.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Spróbuj za chwilę.</translation>
    </message>
    <message>
        <source>The backup is not sound.</source>
        <translation>Kopia zapasowa jest uszkodzona.</translation>
    </message>
    <message>
        <source>{about} is missing or was changed.</source>
        <translation>Brakuje {about} albo plik został zmieniony.</translation>
    </message>
    <message>
        <source>Use another backup; this one was left as it is.</source>
        <translation>Użyj innej kopii; tej nie ruszono.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Dysk jest pełny.</translation>
    </message>
    <message>
        <source>There was no room to write; what was complete before is safe.</source>
        <translation>Zabrakło miejsca na zapis; to, co było gotowe, jest bezpieczne.</translation>
    </message>
    <message>
        <source>Free some space and go on.</source>
        <translation>Zwolnij miejsce i kontynuuj.</translation>
    </message>
    <message>
        <source>Nothing can be written there.</source>
        <translation>Nie można tam zapisać.</translation>
    </message>
    <message>
        <source>The folder refuses to be written to, or the drive is gone.</source>
        <translation>Folder odmawia zapisu albo dysk jest odłączony.</translation>
    </message>
    <message>
        <source>Check the drive and your rights to the folder.</source>
        <translation>Sprawdź dysk i uprawnienia do folderu.</translation>
    </message>
    <message>
        <source>The case stays closed.</source>
        <translation>Sprawa pozostaje zamknięta.</translation>
    </message>
    <message>
        <source>The name or the passphrase is not right.</source>
        <translation>Nazwa użytkownika albo hasło jest nieprawidłowe.</translation>
    </message>
    <message>
        <source>Try again; mind capitals and the keyboard language.</source>
        <translation>Spróbuj ponownie; zwróć uwagę na wielkie litery i język klawiatury.</translation>
    </message>
    <message>
        <source>You can read this case but not change it.</source>
        <translation>Możesz czytać tę sprawę, ale nie zmieniać.</translation>
    </message>
    <message>
        <source>{user} is a reader.</source>
        <translation>{user} ma rolę czytelnika.</translation>
    </message>
    <message>
        <source>Ask a judge for another role, or open it for reading.</source>
        <translation>Poproś sędziego o inną rolę albo otwórz do odczytu.</translation>
    </message>
    <message>
        <source>This is closed to you.</source>
        <translation>To jest dla Ciebie zamknięte.</translation>
    </message>
    <message>
        <source>Your keys do not open: {part}.</source>
        <translation>Twoje klucze nie otwierają: {part}.</translation>
    </message>
    <message>
        <source>Ask somebody who holds that key.</source>
        <translation>Zwróć się do osoby, która ma ten klucz.</translation>
    </message>
    <message>
        <source>There is no passphrase.</source>
        <translation>Brak hasła.</translation>
    </message>
    <message>
        <source>Without one anybody could open the case.</source>
        <translation>Bez hasła sprawę mógłby otworzyć każdy.</translation>
    </message>
    <message>
        <source>Enter a passphrase.</source>
        <translation>Wpisz hasło.</translation>
    </message>
    <message>
        <source>The user has no fitting name.</source>
        <translation>Użytkownik nie ma odpowiedniej nazwy.</translation>
    </message>
    <message>
        <source>A name has 1 to 80 printable characters.</source>
        <translation>Nazwa ma od 1 do 80 drukowalnych znaków.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Wpisz nazwę.</translation>
    </message>
    <message>
        <source>{user} can open the case already.</source>
        <translation>{user} ma już dostęp do sprawy.</translation>
    </message>
    <message>
        <source>There is one slot a name.</source>
        <translation>Na jedną nazwę przypada jedno miejsce.</translation>
    </message>
    <message>
        <source>Choose another name, or remove the old slot first.</source>
        <translation>Wybierz inną nazwę albo usuń najpierw stare miejsce.</translation>
    </message>
    <message>
        <source>Nobody called {user} can open the case.</source>
        <translation>Nikt o nazwie {user} nie ma dostępu do sprawy.</translation>
    </message>
    <message>
        <source>The case has no slot of that name.</source>
        <translation>Sprawa nie ma miejsca o tej nazwie.</translation>
    </message>
    <message>
        <source>See the list of users.</source>
        <translation>Zobacz listę użytkowników.</translation>
    </message>
    <message>
        <source>You can&apos;t remove yourself.</source>
        <translation>Nie możesz usunąć samego siebie.</translation>
    </message>
    <message>
        <source>Then nobody might be left who can open the case.</source>
        <translation>Mogłoby nie zostać nikogo, kto otworzy sprawę.</translation>
    </message>
    <message>
        <source>Ask another user to do it.</source>
        <translation>Poproś innego użytkownika.</translation>
    </message>
    <message>
        <source>{role} is no role.</source>
        <translation>{role} nie jest rolą.</translation>
    </message>
    <message>
        <source>The roles are judge, prosecutor, clerk and reader.</source>
        <translation>Role to judge, prosecutor, clerk i reader.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Wybierz jedną z nich.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Zatrzymano.</translation>
    </message>
    <message>
        <source>You asked to stop.</source>
        <translation>Na Twoją prośbę.</translation>
    </message>
    <message>
        <source>What was complete stays; start again when you like.</source>
        <translation>To, co gotowe, zostaje; zacznij ponownie, kiedy chcesz.</translation>
    </message>
    <message>
        <source>Nobody is named.</source>
        <translation>Nie podano użytkownika.</translation>
    </message>
    <message>
        <source>The case opens for a named user only.</source>
        <translation>Sprawa otwiera się tylko dla wskazanego użytkownika.</translation>
    </message>
    <message>
        <source>Give --user NAME and --passphrase-file FILE.</source>
        <translation>Podaj --user NAZWA i --passphrase-file PLIK.</translation>
    </message>
    <message>
        <source>There is no passphrase to try.</source>
        <translation>Brak hasła.</translation>
    </message>
    <message>
        <source>The file {path} can&apos;t be read or is empty.</source>
        <translation>Pliku {path} nie da się odczytać albo jest pusty.</translation>
    </message>
    <message>
        <source>Give --passphrase-file FILE; its first line is the passphrase.</source>
        <translation>Podaj --passphrase-file PLIK; hasło to pierwszy wiersz.</translation>
    </message>
    <message>
        <source>The window can&apos;t be opened.</source>
        <translation>Nie można otworzyć okna.</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>Run `judgedesk doctor`, or add --no-window.</source>
        <translation>Uruchom `judgedesk doctor` albo dodaj --no-window.</translation>
    </message>
    <message>
        <source>There is no document {document}.</source>
        <translation>Nie ma dokumentu {document}.</translation>
    </message>
    <message>
        <source>No stored name, SHA-256 or number fits.</source>
        <translation>Nie pasuje żadna nazwa, suma SHA-256 ani numer.</translation>
    </message>
    <message>
        <source>See the list of documents.</source>
        <translation>Zobacz listę dokumentów.</translation>
    </message>
    <message>
        <source>{document} can mean several documents.</source>
        <translation>{document} może oznaczać kilka dokumentów.</translation>
    </message>
    <message>
        <source>It fits {names}.</source>
        <translation>Pasuje do: {names}.</translation>
    </message>
    <message>
        <source>Name the one by its stored name or number.</source>
        <translation>Podaj nazwę w sprawie albo numer.</translation>
    </message>
    <message>
        <source>The document is sealed already.</source>
        <translation>Dokument jest już utajniony.</translation>
    </message>
    <message>
        <source>It lies in the sealed compartment.</source>
        <translation>Leży w części utajnionej.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Nic nie trzeba robić.</translation>
    </message>
    <message>
        <source>The document is still being imported.</source>
        <translation>Dokument jest jeszcze importowany.</translation>
    </message>
    <message>
        <source>Its pages are not all here yet.</source>
        <translation>Nie ma jeszcze wszystkich stron.</translation>
    </message>
    <message>
        <source>Wait for the import to end.</source>
        <translation>Poczekaj na koniec importu.</translation>
    </message>
    <message>
        <source>{document} has no page {page}.</source>
        <translation>{document} nie ma strony {page}.</translation>
    </message>
    <message>
        <source>It has {pages} pages.</source>
        <translation>Ma stron: {pages}.</translation>
    </message>
    <message>
        <source>Choose a page from 1 to {pages}.</source>
        <translation>Wybierz stronę od 1 do {pages}.</translation>
    </message>
    <message>
        <source>Page {page} is not in the file.</source>
        <translation>Strony {page} nie ma w pliku.</translation>
    </message>
    <message>
        <source>The file has {pages} pages.</source>
        <translation>Plik ma stron: {pages}.</translation>
    </message>
    <message>
        <source>Choose another page.</source>
        <translation>Wybierz inną stronę.</translation>
    </message>
    <message>
        <source>This page could not be read.</source>
        <translation>Tej strony nie dało się odczytać.</translation>
    </message>
    <message>
        <source>The file is damaged at that place.</source>
        <translation>Plik jest w tym miejscu uszkodzony.</translation>
    </message>
    <message>
        <source>Look at the page in the original; the rest of the file was read.</source>
        <translation>Obejrzyj stronę w oryginale; resztę pliku odczytano.</translation>
    </message>
    <message>
        <source>This page took too long.</source>
        <translation>Ta strona zajęła zbyt dużo czasu.</translation>
    </message>
    <message>
        <source>Its drawing has no end in reasonable time.</source>
        <translation>Jej rysowanie nie kończy się w rozsądnym czasie.</translation>
    </message>
    <message>
        <source>This page holds more text than a page can.</source>
        <translation>Ta strona ma więcej tekstu, niż strona może mieć.</translation>
    </message>
    <message>
        <source>It was cut off at a million characters.</source>
        <translation>Ucięto ją na milionie znaków.</translation>
    </message>
    <message>
        <source>Look at the page in the original.</source>
        <translation>Obejrzyj stronę w oryginale.</translation>
    </message>
    <message>
        <source>This page is too large to be drawn.</source>
        <translation>Ta strona jest za duża do narysowania.</translation>
    </message>
    <message>
        <source>Its picture would not fit into memory.</source>
        <translation>Jej obraz nie zmieści się w pamięci.</translation>
    </message>
    <message>
        <source>Read its text, or make it smaller.</source>
        <translation>Przeczytaj tekst albo zmniejsz stronę.</translation>
    </message>
    <message>
        <source>There is nothing at {path}.</source>
        <translation>Nie ma niczego w {path}.</translation>
    </message>
    <message>
        <source>The file or folder does not exist.</source>
        <translation>Plik albo folder nie istnieje.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>Sprawdź nazwę.</translation>
    </message>
    <message>
        <source>The file could not be opened.</source>
        <translation>Nie udało się otworzyć pliku.</translation>
    </message>
    <message>
        <source>The system refused to give it.</source>
        <translation>System odmówił dostępu.</translation>
    </message>
    <message>
        <source>Check your rights to the file and import it again.</source>
        <translation>Sprawdź uprawnienia do pliku i zaimportuj go ponownie.</translation>
    </message>
    <message>
        <source>This is no ordinary file.</source>
        <translation>To nie jest zwykły plik.</translation>
    </message>
    <message>
        <source>It is a device, a socket or a pipe.</source>
        <translation>To urządzenie, gniazdo albo potok.</translation>
    </message>
    <message>
        <source>Nothing is to be imported from it.</source>
        <translation>Nie ma z niego czego importować.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Plik jest pusty.</translation>
    </message>
    <message>
        <source>Ask for it again from whoever sent it.</source>
        <translation>Poproś nadawcę o ponowne przesłanie.</translation>
    </message>
    <message>
        <source>The file is too large to be read.</source>
        <translation>Plik jest za duży do odczytania.</translation>
    </message>
    <message>
        <source>It has {bytes} bytes; at most {most} are read.</source>
        <translation>Ma {bytes} bajtów; czyta się najwyżej {most}.</translation>
    </message>
    <message>
        <source>It is kept; split it and import the parts.</source>
        <translation>Został zachowany; podziel go i zaimportuj części.</translation>
    </message>
    <message>
        <source>The file has too many pages.</source>
        <translation>Plik ma zbyt wiele stron.</translation>
    </message>
    <message>
        <source>At most {most} pages are read.</source>
        <translation>Czyta się najwyżej {most} stron.</translation>
    </message>
    <message>
        <source>Duplicate of {of}.</source>
        <translation>Duplikat: {of}.</translation>
    </message>
    <message>
        <source>The bytes are the same.</source>
        <translation>Bajty są te same.</translation>
    </message>
    <message>
        <source>It is kept once.</source>
        <translation>Przechowywany jest raz.</translation>
    </message>
    <message>
        <source>Kept, not searchable yet.</source>
        <translation>Zachowany, jeszcze nieprzeszukiwany.</translation>
    </message>
    <message>
        <source>Files of this kind ({kind}) can&apos;t be read by this version.</source>
        <translation>Ta wersja nie czyta plików tego rodzaju ({kind}).</translation>
    </message>
    <message>
        <source>The original is safe; its text waits.</source>
        <translation>Oryginał jest bezpieczny; tekst czeka.</translation>
    </message>
    <message>
        <source>The PDF is locked with a password.</source>
        <translation>PDF jest zamknięty hasłem.</translation>
    </message>
    <message>
        <source>Its text can&apos;t be read without it.</source>
        <translation>Bez hasła nie da się odczytać tekstu.</translation>
    </message>
    <message>
        <source>Ask the sender for the password or for an open copy.</source>
        <translation>Poproś nadawcę o hasło albo otwartą kopię.</translation>
    </message>
    <message>
        <source>The PDF is damaged.</source>
        <translation>PDF jest uszkodzony.</translation>
    </message>
    <message>
        <source>No page of it could be opened.</source>
        <translation>Nie dało się otworzyć żadnej strony.</translation>
    </message>
    <message>
        <source>Ask the sender for a sound copy; this one is kept.</source>
        <translation>Poproś nadawcę o sprawną kopię; ta jest zachowana.</translation>
    </message>
    <message>
        <source>The PDF has no pages.</source>
        <translation>PDF nie ma stron.</translation>
    </message>
    <message>
        <source>There is nothing in it to read.</source>
        <translation>Nie ma w nim nic do czytania.</translation>
    </message>
    <message>
        <source>Ask the sender whether something is missing.</source>
        <translation>Zapytaj nadawcę, czy czegoś nie brakuje.</translation>
    </message>
    <message>
        <source>The Word document is damaged.</source>
        <translation>Dokument Word jest uszkodzony.</translation>
    </message>
    <message>
        <source>Its parts can&apos;t be read.</source>
        <translation>Nie da się odczytać jego części.</translation>
    </message>
    <message>
        <source>The Word document is locked with a password.</source>
        <translation>Dokument Word jest zamknięty hasłem.</translation>
    </message>
    <message>
        <source>Ask the sender for an open copy.</source>
        <translation>Poproś nadawcę o otwartą kopię.</translation>
    </message>
    <message>
        <source>The Word document unpacks to too much.</source>
        <translation>Dokument Word po rozpakowaniu jest za duży.</translation>
    </message>
    <message>
        <source>It would come to {bytes} bytes; at most {most} are read.</source>
        <translation>Miałby {bytes} bajtów; czyta się najwyżej {most}.</translation>
    </message>
    <message>
        <source>It is kept; ask the sender what it is.</source>
        <translation>Został zachowany; zapytaj nadawcę, co to jest.</translation>
    </message>
    <message>
        <source>This is no text, though its name says so.</source>
        <translation>To nie jest tekst, choć tak mówi nazwa.</translation>
    </message>
    <message>
        <source>It holds bytes that no text has.</source>
        <translation>Zawiera bajty, których tekst nie ma.</translation>
    </message>
    <message>
        <source>The text&apos;s encoding is not known.</source>
        <translation>Nieznane kodowanie tekstu.</translation>
    </message>
    <message>
        <source>It does not read as {encoding}.</source>
        <translation>Nie daje się odczytać jako {encoding}.</translation>
    </message>
    <message>
        <source>It is kept; save it as UTF-8 and import it again.</source>
        <translation>Został zachowany; zapisz go w UTF-8 i zaimportuj ponownie.</translation>
    </message>
    <message>
        <source>The stored original was changed.</source>
        <translation>Zachowany oryginał został zmieniony.</translation>
    </message>
    <message>
        <source>Its bytes are not those that were imported.</source>
        <translation>Jego bajty nie są tymi, które zaimportowano.</translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation>Przywróć go z kopii zapasowej.</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Pliku nie dało się odczytać.</translation>
    </message>
    <message>
        <source>The reader broke off at it twice.</source>
        <translation>Czytnik dwa razy się na nim przerwał.</translation>
    </message>
    <message>
        <source>It is kept; look at it outside the desk or ask for another copy.</source>
        <translation>Został zachowany; obejrzyj go poza programem albo poproś o inną kopię.</translation>
    </message>
    <message>
        <source>The file took too long.</source>
        <translation>Plik zajął zbyt dużo czasu.</translation>
    </message>
    <message>
        <source>The reader said nothing for too long and was stopped.</source>
        <translation>Czytnik zbyt długo milczał i został zatrzymany.</translation>
    </message>
    <message>
        <source>The file needs too much memory.</source>
        <translation>Plik potrzebuje zbyt dużo pamięci.</translation>
    </message>
    <message>
        <source>The reader passed its limit and was stopped.</source>
        <translation>Czytnik przekroczył limit i został zatrzymany.</translation>
    </message>
    <message>
        <source>The reader&apos;s answer made no sense and was not used.</source>
        <translation>Odpowiedź czytnika była bez sensu i jej nie użyto.</translation>
    </message>
    <message>
        <source>It is kept; look at it outside the desk.</source>
        <translation>Został zachowany; obejrzyj go poza programem.</translation>
    </message>
    <message>
        <source>The reader met something it does not know.</source>
        <translation>Czytnik natrafił na coś, czego nie zna.</translation>
    </message>
    <message>
        <source>It is kept; please report the problem.</source>
        <translation>Został zachowany; zgłoś problem.</translation>
    </message>
    <message>
        <source>The reader could not be started.</source>
        <translation>Nie udało się uruchomić czytnika.</translation>
    </message>
    <message>
        <source>The system refused to start another process.</source>
        <translation>System odmówił uruchomienia procesu.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Zamknij inne programy i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>There is no name to look for.</source>
        <translation>Nie ma nazwiska do wyszukania.</translation>
    </message>
    <message>
        <source>The person has no name that may be shown.</source>
        <translation>Ta osoba nie ma nazwiska, które wolno pokazać.</translation>
    </message>
    <message>
        <source>Search by pseudonym or words.</source>
        <translation>Szukaj według pseudonimu albo słów.</translation>
    </message>
    <message>
        <source>The question is not clear.</source>
        <translation>Pytanie jest niejasne.</translation>
    </message>
    <message>
        <source>Character {position}: {text}</source>
        <translation>Znak {position}: {text}</translation>
    </message>
    <message>
        <source>Correct it there.</source>
        <translation>Popraw je w tym miejscu.</translation>
    </message>
    <message>
        <source>There is no word to look for.</source>
        <translation>Nie podano żadnego słowa.</translation>
    </message>
    <message>
        <source>Type a word.</source>
        <translation>Wpisz słowo.</translation>
    </message>
    <message>
        <source>The question has more than 4,000 characters.</source>
        <translation>Pytanie ma ponad 4000 znaków.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Skróć je.</translation>
    </message>
    <message>
        <source>There are more than 20 brackets inside one another.</source>
        <translation>Zagnieżdżono ponad 20 nawiasów.</translation>
    </message>
    <message>
        <source>Take some brackets out.</source>
        <translation>Usuń część nawiasów.</translation>
    </message>
    <message>
        <source>There is an invisible control character.</source>
        <translation>Jest tam niewidoczny znak sterujący.</translation>
    </message>
    <message>
        <source>Delete it and type that place again.</source>
        <translation>Usuń go i wpisz to miejsce ponownie.</translation>
    </message>
    <message>
        <source>The quotation mark is never closed: {text}</source>
        <translation>Cudzysłów nie jest zamknięty: {text}</translation>
    </message>
    <message>
        <source>Add the closing quotation mark.</source>
        <translation>Dodaj cudzysłów zamykający.</translation>
    </message>
    <message>
        <source>This bracket has no partner.</source>
        <translation>Ten nawias nie ma pary.</translation>
    </message>
    <message>
        <source>Add the other bracket or take this one out.</source>
        <translation>Dodaj drugi nawias albo usuń ten.</translation>
    </message>
    <message>
        <source>There is nothing between the brackets.</source>
        <translation>Między nawiasami nic nie ma.</translation>
    </message>
    <message>
        <source>Put words between them or take them out.</source>
        <translation>Wpisz słowa albo usuń cudzysłowy.</translation>
    </message>
    <message>
        <source>There is nothing between the quotation marks.</source>
        <translation>Między cudzysłowami nic nie ma.</translation>
    </message>
    <message>
        <source>“{text}” holds no letter and no digit.</source>
        <translation>„{text}” nie zawiera litery ani cyfry.</translation>
    </message>
    <message>
        <source>Take it out; only words and numbers can be found.</source>
        <translation>Usuń to; można szukać tylko słów i liczb.</translation>
    </message>
    <message>
        <source>{text} has nothing before it.</source>
        <translation>Przed {text} nic nie stoi.</translation>
    </message>
    <message>
        <source>Put a word before it, or write it in small letters to look for the word.</source>
        <translation>Wpisz przed nim słowo albo użyj małych liter, by szukać tego słowa.</translation>
    </message>
    <message>
        <source>{text} has nothing after it.</source>
        <translation>Po {text} nic nie stoi.</translation>
    </message>
    <message>
        <source>Put a word after it or take it out.</source>
        <translation>Wpisz po nim słowo albo go usuń.</translation>
    </message>
    <message>
        <source>{text} stands alone.</source>
        <translation>Znak {text} stoi sam.</translation>
    </message>
    <message>
        <source>Write it directly before a word, or take it out.</source>
        <translation>Wpisz go tuż przed słowem albo usuń.</translation>
    </message>
    <message>
        <source>{text} is no sign of this language.</source>
        <translation>{text} nie należy do języka pytań.</translation>
    </message>
    <message>
        <source>Use AND, OR, NOT or quotation marks.</source>
        <translation>Użyj AND, OR, NOT albo cudzysłowu.</translation>
    </message>
    <message>
        <source>OR stands beside words that must all be found, so the question can be read in two ways.</source>
        <translation>OR stoi obok słów, które muszą wystąpić wszystkie; pytanie można odczytać dwojako.</translation>
    </message>
    <message>
        <source>Put brackets around what belongs together: a (b OR c).</source>
        <translation>Ujmij w nawiasy to, co należy do siebie: a (b OR c).</translation>
    </message>
    <message>
        <source>The question only says what must not be found.</source>
        <translation>Pytanie mówi tylko, czego ma nie być.</translation>
    </message>
    <message>
        <source>Add at least one word to look for.</source>
        <translation>Dodaj co najmniej jedno szukane słowo.</translation>
    </message>
    <message>
        <source>NOT cannot be a choice of OR.</source>
        <translation>NOT nie może być jedną z możliwości OR.</translation>
    </message>
    <message>
        <source>Write (a OR b) NOT c.</source>
        <translation>Napisz (a OR b) NOT c.</translation>
    </message>
    <message>
        <source>NOT stands before another NOT.</source>
        <translation>NOT stoi przed drugim NOT.</translation>
    </message>
    <message>
        <source>Take one out.</source>
        <translation>Usuń jedno.</translation>
    </message>
    <message>
        <source>There is no field “{text}”.</source>
        <translation>Nie ma pola „{text}”.</translation>
    </message>
    <message>
        <source>Use volume:, kind: or document:, or put the words in quotation marks.</source>
        <translation>Użyj tom:, rodzaj: lub dokument: albo ujmij słowa w cudzysłów.</translation>
    </message>
    <message>
        <source>{text}: is followed by nothing.</source>
        <translation>Po {text}: nic nie stoi.</translation>
    </message>
    <message>
        <source>Write the value directly after the colon.</source>
        <translation>Wpisz wartość tuż po dwukropku.</translation>
    </message>
    <message>
        <source>A condition on documents holds for the whole question.</source>
        <translation>Warunek dotyczący dokumentów obejmuje całe pytanie.</translation>
    </message>
    <message>
        <source>Move {text}: out of brackets, OR and NOT.</source>
        <translation>Przenieś {text}: poza nawiasy, OR i NOT.</translation>
    </message>
    <message>
        <source>{text}: is given twice.</source>
        <translation>{text}: podano dwa razy.</translation>
    </message>
    <message>
        <source>Keep one.</source>
        <translation>Zostaw jedno.</translation>
    </message>
    <message>
        <source>The case has no volume “{text}”.</source>
        <translation>W sprawie nie ma tomu „{text}”.</translation>
    </message>
    <message>
        <source>Look at the list of volumes.</source>
        <translation>Zobacz listę tomów.</translation>
    </message>
    <message>
        <source>The case has no document of kind “{text}”.</source>
        <translation>W sprawie nie ma dokumentu rodzaju „{text}”.</translation>
    </message>
    <message>
        <source>Look at the list of documents.</source>
        <translation>Zobacz listę dokumentów.</translation>
    </message>
    <message>
        <source>The case has no document named “{text}”.</source>
        <translation>W sprawie nie ma dokumentu „{text}”.</translation>
    </message>
    <message>
        <source>A star needs the beginning of a word before it.</source>
        <translation>Przed gwiazdką musi stać początek słowa.</translation>
    </message>
    <message>
        <source>Write at least one letter: paszport*</source>
        <translation>Wpisz co najmniej jedną literę: paszport*</translation>
    </message>
    <message>
        <source>A star at the beginning of a word isn&apos;t possible.</source>
        <translation>Gwiazdka na początku słowa nie jest możliwa.</translation>
    </message>
    <message>
        <source>Write the beginning of the word: paszport*</source>
        <translation>Wpisz początek słowa: paszport*</translation>
    </message>
    <message>
        <source>A star inside a word isn&apos;t possible.</source>
        <translation>Gwiazdka wewnątrz słowa nie jest możliwa.</translation>
    </message>
    <message>
        <source>Write the beginning and end it with the star.</source>
        <translation>Wpisz początek i zakończ go gwiazdką.</translation>
    </message>
    <message>
        <source>A question mark doesn&apos;t stand for a letter here.</source>
        <translation>Znak zapytania nie zastępuje tu litery.</translation>
    </message>
    <message>
        <source>Write the beginning of the word and a star.</source>
        <translation>Wpisz początek słowa i gwiazdkę.</translation>
    </message>
    <message>
        <source>A star stands only directly behind the last letter of a word.</source>
        <translation>Gwiazdka stoi tylko tuż za ostatnią literą słowa.</translation>
    </message>
    <message>
        <source>Move it or take it out.</source>
        <translation>Przesuń ją albo usuń.</translation>
    </message>
    <message>
        <source>In quotation marks a star may only stand at the very end.</source>
        <translation>W cudzysłowie gwiazdka może stać tylko na samym końcu.</translation>
    </message>
    <message>
        <source>Move it to the end or take it out.</source>
        <translation>Przesuń ją na koniec albo usuń.</translation>
    </message>
    <message>
        <source>A condition on documents takes no star.</source>
        <translation>Warunek dotyczący dokumentów nie przyjmuje gwiazdki.</translation>
    </message>
    <message>
        <source>Write the whole value.</source>
        <translation>Wpisz całą wartość.</translation>
    </message>
    <message>
        <source>Similar words (~) can&apos;t be asked for.</source>
        <translation>Nie można pytać o słowa podobne (~).</translation>
    </message>
    <message>
        <source>Take the ~ out; where nothing is found a spelling is suggested.</source>
        <translation>Usuń ~; gdy nic nie znaleziono, program podpowie pisownię.</translation>
    </message>
    <message>
        <source>Words near one another can&apos;t be asked for.</source>
        <translation>Nie można pytać o słowa stojące blisko siebie.</translation>
    </message>
    <message>
        <source>Use a phrase in quotation marks or AND.</source>
        <translation>Użyj frazy w cudzysłowie albo AND.</translation>
    </message>
    <message>
        <source>Words can&apos;t be given a weight (^).</source>
        <translation>Słowom nie można nadawać wagi (^).</translation>
    </message>
    <message>
        <source>Take the ^ out.</source>
        <translation>Usuń ^.</translation>
    </message>
    <message>
        <source>Ranges (from TO to) can&apos;t be asked for.</source>
        <translation>Nie można pytać o zakresy (od TO do).</translation>
    </message>
    <message>
        <source>Ask for the single words.</source>
        <translation>Zapytaj o pojedyncze słowa.</translation>
    </message>
    <message>
        <source>There is nobody called {person} in the case.</source>
        <translation>W sprawie nie ma osoby {person}.</translation>
    </message>
    <message>
        <source>No id, pseudonym or name fits.</source>
        <translation>Nie pasuje identyfikator, pseudonim ani nazwisko.</translation>
    </message>
    <message>
        <source>See the list of people.</source>
        <translation>Zobacz listę osób.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nic nie zaznaczono.</translation>
    </message>
    <message>
        <source>A tag stands on at least one word.</source>
        <translation>Oznaczenie stoi na co najmniej jednym słowie.</translation>
    </message>
    <message>
        <source>Select the passage first.</source>
        <translation>Najpierw zaznacz fragment.</translation>
    </message>
    <message>
        <source>That tag is gone.</source>
        <translation>Tego oznaczenia już nie ma.</translation>
    </message>
    <message>
        <source>It was removed in the meantime.</source>
        <translation>W międzyczasie je usunięto.</translation>
    </message>
    <message>
        <source>A quotation is not on its page.</source>
        <translation>Cytatu nie ma na wskazanej stronie.</translation>
    </message>
    <message>
        <source>{field}: tag {tag} does not stand on page {page} of {document}; nearest: “{nearest}”.</source>
        <translation>{field}: oznaczenie {tag} nie stoi na stronie {page} dokumentu {document}; najbliżej: „{nearest}”.</translation>
    </message>
    <message>
        <source>Correct the quotation; nothing was changed.</source>
        <translation>Popraw cytat; niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>There is no count {count}.</source>
        <translation>Nie ma zarzutu {count}.</translation>
    </message>
    <message>
        <source>The case has no count of that id.</source>
        <translation>Sprawa nie ma zarzutu o tym identyfikatorze.</translation>
    </message>
    <message>
        <source>See the list of counts; nothing was changed.</source>
        <translation>Zobacz listę zarzutów; niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>The count is not complete.</source>
        <translation>Zarzut nie jest pełny.</translation>
    </message>
    <message>
        <source>A count has a number, somebody accused and somebody injured.</source>
        <translation>Zarzut ma numer, oskarżonego i pokrzywdzonego.</translation>
    </message>
    <message>
        <source>Fill in what is missing; nothing was changed.</source>
        <translation>Uzupełnij braki; niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>{person} is not accused in count {count}.</source>
        <translation>{person} nie jest oskarżony w zarzucie {count}.</translation>
    </message>
    <message>
        <source>A tag names one of the count&apos;s accused.</source>
        <translation>Oznaczenie wskazuje jednego z oskarżonych tego zarzutu.</translation>
    </message>
    <message>
        <source>Choose one of them; nothing was changed.</source>
        <translation>Wybierz jednego z nich; niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>{person} is not an injured party of count {count}.</source>
        <translation>{person} nie jest pokrzywdzonym w zarzucie {count}.</translation>
    </message>
    <message>
        <source>A tag names one of the count&apos;s injured parties.</source>
        <translation>Oznaczenie wskazuje jednego z pokrzywdzonych tego zarzutu.</translation>
    </message>
    <message>
        <source>{element} is no element of count {count}.</source>
        <translation>{element} nie jest znamieniem w zarzucie {count}.</translation>
    </message>
    <message>
        <source>The offence of that count has no such row.</source>
        <translation>Przestępstwo z tego zarzutu nie ma takiego wiersza.</translation>
    </message>
    <message>
        <source>See `judgedesk law show`; nothing was changed.</source>
        <translation>Zobacz `judgedesk law show`; niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>The records were not taken.</source>
        <translation>Zapisów nie przyjęto.</translation>
    </message>
    <message>
        <source>{field}: {reason}.</source>
        <translation>{field}: {reason}.</translation>
    </message>
    <message>
        <source>Correct that field; nothing was changed.</source>
        <translation>Popraw to pole; niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>The file is no JSON.</source>
        <translation>Plik nie jest w formacie JSON.</translation>
    </message>
    <message>
        <source>Correct it; nothing was changed.</source>
        <translation>Popraw go; niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Nie ma czego cofnąć.</translation>
    </message>
    <message>
        <source>None of your own acts is left to take back.</source>
        <translation>Nie ma już żadnej Twojej czynności do cofnięcia.</translation>
    </message>
    <message>
        <source>Go on working.</source>
        <translation>Pracuj dalej.</translation>
    </message>
    <message>
        <source>This can&apos;t be undone any more.</source>
        <translation>Tego nie da się już cofnąć.</translation>
    </message>
    <message>
        <source>The same record was changed afterwards.</source>
        <translation>Ten sam zapis został później zmieniony.</translation>
    </message>
    <message>
        <source>Change it by hand.</source>
        <translation>Zmień go ręcznie.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Nie ma czego ponowić.</translation>
    </message>
    <message>
        <source>You have undone nothing since your last act.</source>
        <translation>Od ostatniej czynności niczego nie cofnięto.</translation>
    </message>
    <message>
        <source>The law pack {file} was not read.</source>
        <translation>Pakiet prawny {file} nie został wczytany.</translation>
    </message>
    <message>
        <source>Line {line}: {reason}.</source>
        <translation>Wiersz {line}: {reason}.</translation>
    </message>
    <message>
        <source>Correct that line, or take the file out of the folder.</source>
        <translation>Popraw ten wiersz albo usuń plik z folderu.</translation>
    </message>
    <message>
        <source>The folder of law packs was not found.</source>
        <translation>Nie znaleziono folderu pakietów prawnych.</translation>
    </message>
    <message>
        <source>{folder} does not exist.</source>
        <translation>{folder} nie istnieje.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wskaż inny folder.</translation>
    </message>
    <message>
        <source>The offence {offence} is not known.</source>
        <translation>Nieznane przestępstwo {offence}.</translation>
    </message>
    <message>
        <source>No pack holds it.</source>
        <translation>Żaden pakiet go nie zawiera.</translation>
    </message>
    <message>
        <source>See `judgedesk law list`.</source>
        <translation>Zobacz `judgedesk law list`.</translation>
    </message>
    <message>
        <source>The element {element} is not known.</source>
        <translation>Nieznane znamię {element}.</translation>
    </message>
    <message>
        <source>See `judgedesk law show`.</source>
        <translation>Zobacz `judgedesk law show`.</translation>
    </message>
    <message>
        <source>That special statute does not apply here.</source>
        <translation>Ta ustawa szczególna nie ma tu zastosowania.</translation>
    </message>
    <message>
        <source>{offence} has no overlay {overlay}.</source>
        <translation>{offence} nie ma nakładki {overlay}.</translation>
    </message>
    <message>
        <source>Choose one that it lists.</source>
        <translation>Wybierz jedną z wymienionych.</translation>
    </message>
</context>
</TS>
