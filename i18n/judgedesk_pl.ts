<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>Acts</name>
    <message numerus="yes">
        <source>applying of %n record(s)</source>
        <translation>
            <numerusform>wprowadzenie %Ln zapisu</numerusform>
            <numerusform>wprowadzenie %Ln zapisów</numerusform>
            <numerusform>wprowadzenie %Ln zapisów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tagging of %n passage(s) as {0}</source>
        <translation>
            <numerusform>oznaczenie %n fragmentu jako {0}</numerusform>
            <numerusform>oznaczenie %n fragmentów jako {0}</numerusform>
            <numerusform>oznaczenie %n fragmentów jako {0}</numerusform>
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
</context>
<context>
    <name>AgeRule</name>
    <message>
        <source>For {person} (a child at the act) means need not be shown.</source>
        <translation>Dla {person} (osoba małoletnia w chwili czynu) sposób działania nie musi być wykazany.</translation>
    </message>
    <message>
        <source>The age of {person} is disputed: for a child, means need not be shown.</source>
        <translation>Wiek {person} jest sporny: dla małoletniego sposób działania nie musi być wykazany.</translation>
    </message>
</context>
<context>
    <name>AlertsView</name>
    <message>
        <source>How grave</source>
        <translation>Waga</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Go to where the alert is settled</source>
        <translation>Przejdź do miejsca, w którym sprawę się załatwia</translation>
    </message>
    <message>
        <source>The deadline was met on the day</source>
        <translation>Terminu dotrzymano w tym dniu</translation>
    </message>
    <message>
        <source>Look at another day</source>
        <translation>Pokaż inny dzień</translation>
    </message>
    <message>
        <source>Next section of protection</source>
        <translation>Następna część ochrony</translation>
    </message>
    <message>
        <source>To the measure on the board (Enter)</source>
        <translation>Do środka na tablicy (Enter)</translation>
    </message>
    <message>
        <source>To the conditions (Enter)</source>
        <translation>Do przesłanek (Enter)</translation>
    </message>
    <message>
        <source>To the questionings (Enter)</source>
        <translation>Do przesłuchań (Enter)</translation>
    </message>
    <message>
        <source>To the ledger (Enter)</source>
        <translation>Do wykazu kompletności (Enter)</translation>
    </message>
    <message>
        <source>Alerts, the gravest first; Enter goes to where one is settled</source>
        <translation>Alerty, najpierw najpoważniejsze; Enter przechodzi do miejsca, w którym sprawę się załatwia</translation>
    </message>
    <message>
        <source>The chosen alert</source>
        <translation>Wybrany alert</translation>
    </message>
    <message>
        <source>Only those that are</source>
        <translation>Tylko te, które są</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Według stanu na</translation>
    </message>
    <message>
        <source>Day that is looked at</source>
        <translation>Oglądany dzień</translation>
    </message>
    <message>
        <source>Day that is looked at ({0})</source>
        <translation>Oglądany dzień ({0})</translation>
    </message>
    <message>
        <source>It was met on this day</source>
        <translation>Dotrzymano w tym dniu</translation>
    </message>
    <message>
        <source>Nothing needs somebody on this day</source>
        <translation>W tym dniu nic nie wymaga działania</translation>
    </message>
    <message>
        <source>Deadlines, conditions that change before a hearing, what is not booked, who must not meet, and files that could not be read will stand here. Look at another day above.</source>
        <translation>Tu znajdą się terminy, przesłanki zmieniające się przed przesłuchaniem, braki w zamówieniach, osoby, które nie mogą się spotkać, oraz nieodczytane pliki. Inny dzień można wybrać powyżej.</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) need somebody</source>
        <translation>
            <numerusform>%n alert wymaga działania</numerusform>
            <numerusform>%n alerty wymagają działania</numerusform>
            <numerusform>%n alertów wymaga działania</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing that must be seen to</source>
        <translation>nic, co wymaga działania</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Reasons, and what the measure asks for</source>
        <translation>Powody oraz wymagania środka</translation>
    </message>
    <message>
        <source>Consider it… (Ctrl+N)</source>
        <translation>Rozważ… (Ctrl+N)</translation>
    </message>
    <message>
        <source>It was applied for…</source>
        <translation>Złożono wniosek…</translation>
    </message>
    <message>
        <source>{state} for {person} on {day}</source>
        <translation>{state}: {person}, {day}</translation>
    </message>
    <message>
        <source>Open instead, or open on conditions:</source>
        <translation>Zamiast tego możliwe, także pod warunkiem:</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Ponieważ</translation>
    </message>
    <message>
        <source>It depends on</source>
        <translation>Zależy od tego, czy</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Zmiana</translation>
    </message>
    <message>
        <source>turns {age} on {day}: from then on {state}</source>
        <translation>{day} kończy {age} lat: odtąd {state}</translation>
    </message>
    <message>
        <source>The age is disputed; either way:</source>
        <translation>Wiek jest sporny; zależnie od wieku:</translation>
    </message>
    <message>
        <source>Entered already</source>
        <translation>Już wpisano</translation>
    </message>
    <message>
        <source>The person&apos;s statement</source>
        <translation>Oświadczenie osoby</translation>
    </message>
    <message>
        <source>wants it</source>
        <translation>chce środka</translation>
    </message>
    <message>
        <source>does not want it</source>
        <translation>nie chce środka</translation>
    </message>
    <message>
        <source>under {age}</source>
        <translation>poniżej {age} lat</translation>
    </message>
    <message>
        <source>{age} or older</source>
        <translation>{age} lat lub więcej</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>od {first} do {last} lat</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>yes</source>
        <translation>tak</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>niejasne</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>T</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>U</source>
        <translation>J</translation>
    </message>
</context>
<context>
    <name>ArrangeCard</name>
    <message>
        <source>Open</source>
        <translation>Otwarte</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>What keeps the hearing from being ready; Enter goes to it</source>
        <translation>Co stoi na przeszkodzie gotowości; Enter przechodzi do tej pozycji</translation>
    </message>
    <message>
        <source>The chosen hearing or thing to arrange</source>
        <translation>Wybrane przesłuchanie albo sprawa do załatwienia</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Pisma</translation>
    </message>
    <message numerus="yes">
        <source>Not ready: %n open</source>
        <translation>
            <numerusform>Niegotowe: %Ln do zrobienia</numerusform>
            <numerusform>Niegotowe: %Ln do zrobienia</numerusform>
            <numerusform>Niegotowe: %Ln do zrobienia</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing open</source>
        <translation>Nic otwartego</translation>
    </message>
    <message>
        <source>To arrange</source>
        <translation>Do załatwienia</translation>
    </message>
    <message>
        <source>{day}, late by {days}</source>
        <translation>{day}, po terminie o {days}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dzień</numerusform>
            <numerusform>%n dni</numerusform>
            <numerusform>%n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Without it the hearing must not go ahead.</source>
        <translation>Bez tego przesłuchanie nie może się odbyć.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Załatwione</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>według zapisów</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Uwagi</translation>
    </message>
</context>
<context>
    <name>ArrangeForm</name>
    <message>
        <source>nobody yet</source>
        <translation>jeszcze nikt</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Zarezerwuj</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Załatwione</translation>
    </message>
    <message>
        <source>Who or what is booked</source>
        <translation>Kto lub co jest zarezerwowane</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Załatwione dnia</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Przez kogo</translation>
    </message>
    <message>
        <source>What is done then</source>
        <translation>Co się wtedy robi</translation>
    </message>
    <message>
        <source>Without names of the protected.</source>
        <translation>Bez nazwisk osób chronionych.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Uwagi</translation>
    </message>
    <message>
        <source>Why it is not needed, or how it is made up for; then it is noted for this hearing alone.</source>
        <translation>Dlaczego to zbędne albo czym to zastąpiono; wtedy zapisuje się to tylko przy tym przesłuchaniu.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Zostaw</translation>
    </message>
</context>
<context>
    <name>ArrangingList</name>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Do kiedy</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Załatwione</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>według zapisów</translation>
    </message>
</context>
<context>
    <name>ArrangingPapers</name>
    <message>
        <source>Done today, or not done (Space)</source>
        <translation>Załatwione dziś albo niezałatwione (spacja)</translation>
    </message>
    <message>
        <source>Close it by a form (Enter)</source>
        <translation>Załatw przez formularz (Enter)</translation>
    </message>
    <message>
        <source>Mark the hearing ready</source>
        <translation>Oznacz przesłuchanie jako gotowe</translation>
    </message>
    <message>
        <source>Only what is open, or all</source>
        <translation>Tylko otwarte albo wszystko</translation>
    </message>
    <message>
        <source>A week later</source>
        <translation>Tydzień później</translation>
    </message>
    <message>
        <source>A week earlier</source>
        <translation>Tydzień wcześniej</translation>
    </message>
    <message>
        <source>Write all summonses of the plan…</source>
        <translation>Sporządź wszystkie wezwania według planu…</translation>
    </message>
    <message>
        <source>Write the calendar (.ics)…</source>
        <translation>Zapisz kalendarz (.ics)…</translation>
    </message>
    <message>
        <source>Next section of hearings</source>
        <translation>Następna część działu przesłuchań</translation>
    </message>
    <message>
        <source>Paper: {0}</source>
        <translation>Pismo: {0}</translation>
    </message>
    <message>
        <source>Hearings</source>
        <translation>Przesłuchania</translation>
    </message>
    <message>
        <source>Calendar written</source>
        <translation>Zapisano kalendarz</translation>
    </message>
    <message>
        <source>Paper written</source>
        <translation>Sporządzono pismo</translation>
    </message>
    <message>
        <source>Folder for the summonses</source>
        <translation>Folder na wezwania</translation>
    </message>
</context>
<context>
    <name>ArrangingView</name>
    <message>
        <source>How far ahead</source>
        <translation>Jak daleko naprzód</translation>
    </message>
    <message>
        <source>Only what is open, or all</source>
        <translation>Tylko otwarte albo wszystko</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 tydzień</translation>
    </message>
    <message>
        <source>2 weeks</source>
        <translation>2 tygodnie</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 tygodnie</translation>
    </message>
    <message>
        <source>all</source>
        <translation>wszystkie</translation>
    </message>
    <message>
        <source>A day of the first week</source>
        <translation>Dzień pierwszego tygodnia</translation>
    </message>
    <message>
        <source>What is to be arranged, by hearing; Space: done today, Enter: the form</source>
        <translation>Co jest do załatwienia, według przesłuchań; spacja: załatwione dziś, Enter: formularz</translation>
    </message>
    <message>
        <source>All summonses…</source>
        <translation>Wszystkie wezwania…</translation>
    </message>
    <message>
        <source>Calendar…</source>
        <translation>Kalendarz…</translation>
    </message>
    <message>
        <source>Space done today · Enter form · Ctrl+R ready · letters write the papers at the right</source>
        <translation>Spacja załatwione dziś · Enter formularz · Ctrl+R gotowe · litery sporządzają pisma po prawej</translation>
    </message>
    <message>
        <source>open</source>
        <translation>otwarte</translation>
    </message>
    <message>
        <source>Nothing is to be arranged in these weeks</source>
        <translation>W tych tygodniach nie ma nic do załatwienia</translation>
    </message>
    <message>
        <source>As soon as a plan is accepted, everything that its hearings need stands here: rooms, equipment, people to be confirmed, orders, information to be served, summonses. Look further ahead above.</source>
        <translation>Gdy tylko plan zostanie przyjęty, stanie tu wszystko, czego wymagają przesłuchania: sale, sprzęt, osoby do potwierdzenia, postanowienia i zarządzenia, pouczenia do doręczenia, wezwania. Dalsze tygodnie wybiera się powyżej.</translation>
    </message>
    <message numerus="yes">
        <source>%n to arrange</source>
        <translation>
            <numerusform>%n do załatwienia</numerusform>
            <numerusform>%n do załatwienia</numerusform>
            <numerusform>%n do załatwienia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n po terminie</numerusform>
            <numerusform>%n po terminie</numerusform>
            <numerusform>%n po terminie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssessForm</name>
    <message>
        <source>What is stated</source>
        <translation>Co stwierdzono</translation>
    </message>
    <message>
        <source>the person wants this measure: {0}</source>
        <translation>osoba chce tego środka: {0}</translation>
    </message>
    <message>
        <source>count {0}: charged as done with violence or an unlawful threat</source>
        <translation>zarzut {0}: czyn z użyciem przemocy lub groźby bezprawnej</translation>
    </message>
    <message>
        <source>Individual assessment of {0}</source>
        <translation>Indywidualna ocena: {0}</translation>
    </message>
    <message>
        <source>Only what is stated is kept, never the questionnaire: it is no evidence and stays outside the file. ✓ stated · ✕ stated that not · – not said</source>
        <translation>Zapisuje się tylko to, co stwierdzono, nigdy kwestionariusz: nie jest dowodem i pozostaje poza aktami. ✓ stwierdzono · ✕ stwierdzono, że nie · – nie wypowiedziano się</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Dnia</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Przez kogo</translation>
    </message>
    <message>
        <source>Space goes through ✓ ✕ –</source>
        <translation>Spacja przechodzi przez ✓ ✕ –</translation>
    </message>
    <message>
        <source>Questionnaire left out because</source>
        <translation>Od kwestionariusza odstąpiono, ponieważ</translation>
    </message>
    <message>
        <source>empty: it was filled in</source>
        <translation>puste: wypełniono go</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Zaniechaj</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Zamknij ten komunikat</translation>
    </message>
</context>
<context>
    <name>BatchView</name>
    <message>
        <source>Line</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Wyrażenie</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Open a list of terms…</source>
        <translation>Otwórz listę wyrażeń…</translation>
    </message>
    <message>
        <source>Look for the terms of the list</source>
        <translation>Wyszukaj wyrażenia z listy</translation>
    </message>
    <message>
        <source>Stop looking for terms</source>
        <translation>Zatrzymaj wyszukiwanie wyrażeń</translation>
    </message>
    <message>
        <source>Terms in all pages</source>
        <translation>Wyrażenia na wszystkich stronach</translation>
    </message>
    <message>
        <source>Terms by document</source>
        <translation>Wyrażenia według dokumentów</translation>
    </message>
    <message>
        <source>Terms by person</source>
        <translation>Wyrażenia według osób</translation>
    </message>
    <message>
        <source>Export the counts…</source>
        <translation>Eksportuj zestawienie…</translation>
    </message>
    <message>
        <source>Write the passages of all terms to a file…</source>
        <translation>Zapisz fragmenty dla wszystkich wyrażeń w pliku…</translation>
    </message>
    <message>
        <source>Next section of the questions</source>
        <translation>Następna część pytań</translation>
    </message>
    <message>
        <source>Open a list of terms</source>
        <translation>Otwieranie listy wyrażeń</translation>
    </message>
    <message numerus="yes">
        <source>%n term(s) looked for</source>
        <translation>
            <numerusform>wyszukano %n wyrażenie</numerusform>
            <numerusform>wyszukano %n wyrażenia</numerusform>
            <numerusform>wyszukano %n wyrażeń</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Zatrzymano</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Arkusz</translation>
    </message>
    <message>
        <source>Table as text</source>
        <translation>Tabela jako tekst</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Dokument Word</translation>
    </message>
    <message>
        <source>Export the counts</source>
        <translation>Eksport zestawienia</translation>
    </message>
    <message>
        <source>terms</source>
        <translation>wyrażenia</translation>
    </message>
    <message>
        <source>Write the passages of all terms</source>
        <translation>Zapis fragmentów dla wszystkich wyrażeń</translation>
    </message>
    <message>
        <source>passages</source>
        <translation>fragmenty</translation>
    </message>
    <message>
        <source>Counts written to {0}</source>
        <translation>Zestawienie zapisano w pliku {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) written to {0}</source>
        <translation>
            <numerusform>zapisano %n fragment w pliku {0}</numerusform>
            <numerusform>zapisano %n fragmenty w pliku {0}</numerusform>
            <numerusform>zapisano %n fragmentów w pliku {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n wyrażenie</numerusform>
            <numerusform>%n wyrażenia</numerusform>
            <numerusform>%n wyrażeń</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} z {1}</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Wszystkie strony</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>Według dokumentów</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Według osób</translation>
    </message>
    <message numerus="yes">
        <source>%n term(s) not understood</source>
        <translation>
            <numerusform>%n wyrażenie niezrozumiałe</numerusform>
            <numerusform>%n wyrażenia niezrozumiałe</numerusform>
            <numerusform>%n wyrażeń niezrozumiałych</numerusform>
        </translation>
    </message>
    <message>
        <source>One term a line: a name, a number, an account, or a question</source>
        <translation>W każdym wierszu jedno wyrażenie: nazwisko, numer, rachunek lub pytanie</translation>
    </message>
    <message numerus="yes">
        <source>found in %n document(s)</source>
        <translation>
            <numerusform>znaleziono w %n dokumencie</numerusform>
            <numerusform>znaleziono w %n dokumentach</numerusform>
            <numerusform>znaleziono w %n dokumentach</numerusform>
        </translation>
    </message>
    <message>
        <source>the file has changed since; look again (Ctrl+R)</source>
        <translation>akta zmieniły się od tego czasu; proszę wyszukać ponownie (Ctrl+R)</translation>
    </message>
    <message>
        <source>None of the terms was found</source>
        <translation>Nie znaleziono żadnego z wyrażeń</translation>
    </message>
    <message>
        <source>No page that can be searched holds any.</source>
        <translation>Nie zawiera ich żadna strona, którą można przeszukać.</translation>
    </message>
    <message>
        <source>No term was understood</source>
        <translation>Żadne wyrażenie nie jest zrozumiałe</translation>
    </message>
    <message>
        <source>The reasons stand below.</source>
        <translation>Powody podano poniżej.</translation>
    </message>
    <message>
        <source>No persons are recorded in this case</source>
        <translation>W tej sprawie nie odnotowano żadnych osób</translation>
    </message>
    <message>
        <source>Where each term stands will be shown here</source>
        <translation>Tu pojawi się, gdzie występuje każde wyrażenie</translation>
    </message>
    <message>
        <source>Type or paste terms at the left, or open a list: a text file, or the first column of a sheet. Each is looked for in all its forms, and counted by document and by person.</source>
        <translation>Proszę wpisać lub wkleić wyrażenia po lewej stronie albo otworzyć listę: plik tekstowy lub pierwszą kolumnę arkusza. Każde jest wyszukiwane we wszystkich formach i liczone według dokumentów i osób.</translation>
    </message>
    <message>
        <source>Terms, one a line</source>
        <translation>Wyrażenia, po jednym w wierszu</translation>
    </message>
    <message>
        <source>Pages by term</source>
        <translation>Liczba stron według wyrażeń</translation>
    </message>
    <message>
        <source>Terms that were not understood, with the reason</source>
        <translation>Wyrażenia niezrozumiałe, z podaniem powodu</translation>
    </message>
    <message>
        <source>Open a list…</source>
        <translation>Otwórz listę…</translation>
    </message>
    <message>
        <source>Look for them</source>
        <translation>Wyszukaj</translation>
    </message>
    <message>
        <source>Ctrl+Enter in the list, Ctrl+R anywhere here</source>
        <translation>Ctrl+Enter na liście, Ctrl+R w każdym miejscu tego widoku</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zatrzymaj</translation>
    </message>
    <message>
        <source>Passages to a file…</source>
        <translation>Fragmenty do pliku…</translation>
    </message>
    <message>
        <source>Terms looked for so far</source>
        <translation>Wyrażenia wyszukane do tej pory</translation>
    </message>
</context>
<context>
    <name>BoardCommands</name>
    <message>
        <source>Propose a plan of hearings</source>
        <translation>Zaproponuj plan przesłuchań</translation>
    </message>
    <message>
        <source>Stop the search and keep the best plan</source>
        <translation>Przerwij szukanie i zachowaj najlepszy plan</translation>
    </message>
    <message>
        <source>Move the chosen hearing (M)</source>
        <translation>Przenieś wybrane przesłuchanie (M)</translation>
    </message>
    <message>
        <source>Pin or release the chosen hearing (P)</source>
        <translation>Przypnij lub odepnij wybrane przesłuchanie (P)</translation>
    </message>
    <message>
        <source>Cancel the chosen hearing (Delete)</source>
        <translation>Odwołaj wybrane przesłuchanie (Delete)</translation>
    </message>
    <message>
        <source>Days × rooms</source>
        <translation>Dni × sale</translation>
    </message>
    <message>
        <source>Hearings as a list</source>
        <translation>Przesłuchania jako lista</translation>
    </message>
    <message>
        <source>Hearings by witness</source>
        <translation>Przesłuchania według świadków</translation>
    </message>
    <message>
        <source>Hearings by element</source>
        <translation>Przesłuchania według znamion</translation>
    </message>
    <message>
        <source>Proposals, to be compared</source>
        <translation>Propozycje do porównania</translation>
    </message>
    <message>
        <source>Show one week</source>
        <translation>Pokaż jeden tydzień</translation>
    </message>
    <message>
        <source>Show two weeks</source>
        <translation>Pokaż dwa tygodnie</translation>
    </message>
    <message>
        <source>Show all days with sittings</source>
        <translation>Pokaż wszystkie dni z posiedzeniami</translation>
    </message>
    <message>
        <source>Next section of hearings</source>
        <translation>Następna część działu przesłuchań</translation>
    </message>
</context>
<context>
    <name>BoardRows</name>
    <message>
        <source>age disputed</source>
        <translation>wiek sporny</translation>
    </message>
    <message numerus="yes">
        <source>aged %n</source>
        <translation>
            <numerusform>%n rok</numerusform>
            <numerusform>%n lata</numerusform>
            <numerusform>%n lat</numerusform>
        </translation>
    </message>
    <message>
        <source>not in any pack</source>
        <translation>nie ma go w żadnym zestawie</translation>
    </message>
    <message>
        <source>over: {0}</source>
        <translation>upłynęło: {0}</translation>
    </message>
    <message>
        <source>turns {age} on {day}: then {state}</source>
        <translation>{day} kończy {age} lat: wtedy {state}</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
</context>
<context>
    <name>BoardSide</name>
    <message>
        <source>No hearing chosen</source>
        <translation>Nie wybrano przesłuchania</translation>
    </message>
    <message>
        <source>Choose a card to see why it stands there and what is still open.</source>
        <translation>Wybierz kartę, aby zobaczyć powody terminu i to, co zostało do zrobienia.</translation>
    </message>
    <message>
        <source>Cannot both hold</source>
        <translation>Nie da się pogodzić</translation>
    </message>
    <message>
        <source>No free place was found near by: let something else give way first.</source>
        <translation>W pobliżu nie ma wolnego terminu: najpierw coś innego musi ustąpić.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more on the board</source>
        <translation>
            <numerusform>i jeszcze %Ln na tablicy</numerusform>
            <numerusform>i jeszcze %Ln na tablicy</numerusform>
            <numerusform>i jeszcze %Ln na tablicy</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to {0}</source>
        <translation>Przenieś na {0}</translation>
    </message>
    <message>
        <source>Instead: {0}</source>
        <translation>Zamiast tego: {0}</translation>
    </message>
    <message>
        <source>Free for {0}: {1}</source>
        <translation>Wolny termin dla: {0} – {1}</translation>
    </message>
    <message>
        <source>Free at that time for {0}: {1}</source>
        <translation>Wolne w tym czasie dla: {0} – {1}</translation>
    </message>
    <message>
        <source>Put here by hand.</source>
        <translation>Termin wybrany ręcznie.</translation>
    </message>
    <message>
        <source>Why here</source>
        <translation>Dlaczego tu</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n thing(s) arranged</source>
        <translation>
            <numerusform>✓ przygotowana %Ln rzecz</numerusform>
            <numerusform>✓ przygotowane %Ln rzeczy</numerusform>
            <numerusform>✓ przygotowanych %Ln rzeczy</numerusform>
        </translation>
    </message>
    <message>
        <source>by {0}</source>
        <translation>do {0}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not ready: %n open</source>
        <translation>
            <numerusform>Niegotowe: %Ln do zrobienia</numerusform>
            <numerusform>Niegotowe: %Ln do zrobienia</numerusform>
            <numerusform>Niegotowe: %Ln do zrobienia</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is arranged</source>
        <translation>Wszystko przygotowane</translation>
    </message>
    <message>
        <source>Release (P)</source>
        <translation>Odepnij (P)</translation>
    </message>
    <message>
        <source>Pin (P)</source>
        <translation>Przypnij (P)</translation>
    </message>
    <message>
        <source>Move (M)</source>
        <translation>Przenieś (M)</translation>
    </message>
    <message>
        <source>Cancel (Del)</source>
        <translation>Odwołaj (Del)</translation>
    </message>
    <message>
        <source>Exposure of {0}</source>
        <translation>Dotychczasowe przesłuchania: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Questioned %n time(s)</source>
        <translation>
            <numerusform>Przesłuchano %Ln raz</numerusform>
            <numerusform>Przesłuchano %Ln razy</numerusform>
            <numerusform>Przesłuchano %Ln razy</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known to be recorded: {0}.</source>
        <translation>Bez odnotowanego nagrania: {0}.</translation>
    </message>
    <message>
        <source>No questioning is entered.</source>
        <translation>Nie wpisano żadnego przesłuchania.</translation>
    </message>
    <message>
        <source>To be heard once only: another questioning needs a ground.</source>
        <translation>Przesłuchanie tylko raz: ponowne wymaga podstawy.</translation>
    </message>
    <message>
        <source>To be seen</source>
        <translation>Do zauważenia</translation>
    </message>
    <message numerus="yes">
        <source>Without a place: %n</source>
        <translation>
            <numerusform>Bez terminu: %Ln</numerusform>
            <numerusform>Bez terminu: %Ln</numerusform>
            <numerusform>Bez terminu: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>The hearing of {0} is cancelled; undo brings it back.</source>
        <translation>Odwołano przesłuchanie ({0}); cofnięcie je przywróci.</translation>
    </message>
    <message>
        <source>The plan is accepted; undo takes it back.</source>
        <translation>Plan przyjęto; cofnięcie go odwoła.</translation>
    </message>
    <message>
        <source>A plan is proposed. Nothing has changed until it is accepted.</source>
        <translation>Ułożono propozycję planu. Nic się nie zmienia, dopóki ktoś jej nie przyjmie.</translation>
    </message>
    <message>
        <source>Propose…</source>
        <translation>Zaproponuj…</translation>
    </message>
    <message>
        <source>Searches for a plan; nothing changes until it is accepted (Ctrl+Return)</source>
        <translation>Szuka planu; nic się nie zmienia, dopóki ktoś go nie przyjmie (Ctrl+Return)</translation>
    </message>
    <message>
        <source>The weeks before (Page Up)</source>
        <translation>Poprzednie tygodnie (Page Up)</translation>
    </message>
    <message>
        <source>The weeks after (Page Down)</source>
        <translation>Następne tygodnie (Page Down)</translation>
    </message>
    <message>
        <source>Board of hearings, days across and rooms down: arrows go from hearing to hearing, M moves one, P pins or releases it, Delete cancels it, Enter goes to what stands behind it</source>
        <translation>Tablica przesłuchań, dni w poziomie, sale w pionie: strzałki przechodzą między przesłuchaniami, M przenosi, P przypina lub odpina, Delete odwołuje, Enter pokazuje szczegóły</translation>
    </message>
    <message>
        <source>Hearings, the earliest first; Enter shows one on the board</source>
        <translation>Przesłuchania od najwcześniejszego; Enter pokazuje wybrane na tablicy</translation>
    </message>
    <message>
        <source>Everybody who is to be heard: when, where, what is needed</source>
        <translation>Wszyscy do przesłuchania: kiedy, gdzie, co jest potrzebne</translation>
    </message>
    <message>
        <source>Rows of the law by count: who goes to them, and after which day</source>
        <translation>Znamiona według zarzutów: kto o nich zeznaje i po którym dniu</translation>
    </message>
    <message>
        <source>What cannot both hold, and the chosen hearing</source>
        <translation>Kolizje i wybrane przesłuchanie</translation>
    </message>
    <message>
        <source>Days × rooms</source>
        <translation>Dni × sale</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>By witness</source>
        <translation>Według świadków</translation>
    </message>
    <message>
        <source>By element</source>
        <translation>Według znamion</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Propozycje</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Tydzień</translation>
    </message>
    <message>
        <source>Two weeks</source>
        <translation>Dwa tygodnie</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Całość</translation>
    </message>
    <message>
        <source>The plan of hearings will stand here</source>
        <translation>Tu będzie plan przesłuchań</translation>
    </message>
    <message>
        <source>Days across, rooms down, a card for each hearing. Enter the sittings and rooms under “Rooms and calendars” and who is to be heard under “Testimony”; then let a plan be proposed.</source>
        <translation>Dni w poziomie, sale w pionie, karta dla każdego przesłuchania. Wpisz posiedzenia i sale w części „Sale i kalendarze”, a osoby do przesłuchania w części „Zeznania”; potem zleć propozycję planu.</translation>
    </message>
    <message>
        <source>Enter sittings</source>
        <translation>Wpisz posiedzenia</translation>
    </message>
    <message numerus="yes">
        <source>%n hearing(s) to come</source>
        <translation>
            <numerusform>%Ln przesłuchanie przed nami</numerusform>
            <numerusform>%Ln przesłuchania przed nami</numerusform>
            <numerusform>%Ln przesłuchań przed nami</numerusform>
        </translation>
    </message>
    <message>
        <source>without a place: {0}</source>
        <translation>bez terminu: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) cannot both hold</source>
        <translation>
            <numerusform>%Ln kolizja</numerusform>
            <numerusform>%Ln kolizje</numerusform>
            <numerusform>%Ln kolizji</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Proposal {0}, with %n change(s) since</source>
        <translation>
            <numerusform>Propozycja {0}, potem %Ln zmiana</numerusform>
            <numerusform>Propozycja {0}, potem %Ln zmiany</numerusform>
            <numerusform>Propozycja {0}, potem %Ln zmian</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposal {0}: {1}</source>
        <translation>Propozycja {0}: {1}</translation>
    </message>
    <message>
        <source>No hearing has a place yet. Let a plan be proposed (Ctrl+Return), and accept it.</source>
        <translation>Żadne przesłuchanie nie ma jeszcze terminu. Zleć propozycję planu (Ctrl+Return) i przyjmij ją.</translation>
    </message>
</context>
<context>
    <name>BoardWords</name>
    <message>
        <source>tentative</source>
        <translation>wstępne</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>potwierdzone</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>gotowe</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>odbyte</translation>
    </message>
    <message>
        <source>did not take place</source>
        <translation>nie odbyło się</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>odwołane</translation>
    </message>
    <message>
        <source>confrontation</source>
        <translation>konfrontacja</translation>
    </message>
    <message>
        <source>identity parade</source>
        <translation>okazanie</translation>
    </message>
    <message>
        <source>reading out</source>
        <translation>odczytanie</translation>
    </message>
    <message>
        <source>visit to the place</source>
        <translation>oględziny miejsca</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Czynność sprawcza</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Sposób działania</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Cel</translation>
    </message>
    <message>
        <source>Mental element</source>
        <translation>Strona podmiotowa</translation>
    </message>
    <message>
        <source>Weighs in sentence</source>
        <translation>Wpływa na wymiar kary</translation>
    </message>
    <message>
        <source>Injured party</source>
        <translation>Pokrzywdzony</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Zgoda</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Postać</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Wykorzystanie</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Przygotowanie</translation>
    </message>
    <message>
        <source>once only</source>
        <translation>tylko raz</translation>
    </message>
    <message>
        <source>part {0}</source>
        <translation>część {0}</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>przypięte</translation>
    </message>
    <message>
        <source>cannot both hold</source>
        <translation>nie da się pogodzić</translation>
    </message>
    <message>
        <source>Not placed</source>
        <translation>Bez terminu</translation>
    </message>
    <message>
        <source>Days until vulnerable persons are heard, and minutes they wait</source>
        <translation>Dni do przesłuchania osób wymagających ochrony i minuty ich oczekiwania</translation>
    </message>
    <message>
        <source>Out of the order by episode</source>
        <translation>Poza kolejnością zdarzeń</translation>
    </message>
    <message>
        <source>Sitting days used</source>
        <translation>Wykorzystane dni posiedzeń</translation>
    </message>
    <message>
        <source>Days of interpreters</source>
        <translation>Dni pracy tłumaczy</translation>
    </message>
    <message>
        <source>{0} (waiting {1} min)</source>
        <translation>{0} (oczekiwanie {1} min)</translation>
    </message>
</context>
<context>
    <name>Box</name>
    <message>
        <source>Find “{0}” in the file</source>
        <translation>Szukaj „{0}” w aktach</translation>
    </message>
    <message>
        <source>Find “{0}”</source>
        <translation>Szukaj „{0}”</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Go to folio {0}</source>
        <translation>Przejdź do karty {0}</translation>
    </message>
</context>
<context>
    <name>BreakLine</name>
    <message numerus="yes">
        <source>You have looked at marked material for %n minute(s). A break?</source>
        <translation>
            <numerusform>Oglądasz oznaczony materiał od %n minuty. Może przerwa?</numerusform>
            <numerusform>Oglądasz oznaczony materiał od %n minut. Może przerwa?</numerusform>
            <numerusform>Oglądasz oznaczony materiał od %n minut. Może przerwa?</numerusform>
        </translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Później</translation>
    </message>
    <message>
        <source>Off for today</source>
        <translation>Dziś już nie</translation>
    </message>
    <message>
        <source>Remind me of a break later</source>
        <translation>Przypomnij o przerwie później</translation>
    </message>
    <message>
        <source>Don&apos;t remind me of a break today</source>
        <translation>Nie przypominaj dziś o przerwie</translation>
    </message>
</context>
<context>
    <name>Breaks</name>
    <message>
        <source>Never remind me of a break from marked material</source>
        <translation>Nigdy nie przypominaj o przerwie w oglądaniu oznaczonego materiału</translation>
    </message>
    <message numerus="yes">
        <source>Remind me of a break after %n minute(s) of marked material</source>
        <translation>
            <numerusform>Przypomnij o przerwie po %n minucie oglądania oznaczonego materiału</numerusform>
            <numerusform>Przypomnij o przerwie po %n minutach oglądania oznaczonego materiału</numerusform>
            <numerusform>Przypomnij o przerwie po %n minutach oglądania oznaczonego materiału</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Builder</name>
    <message>
        <source>words</source>
        <translation>słowa</translation>
    </message>
    <message>
        <source>phrase</source>
        <translation>fraza</translation>
    </message>
    <message>
        <source>words near each other</source>
        <translation>słowa blisko siebie</translation>
    </message>
    <message>
        <source>word beginning with</source>
        <translation>początek słowa</translation>
    </message>
    <message>
        <source>pattern (* and ?)</source>
        <translation>wzór (* i ?)</translation>
    </message>
    <message>
        <source>similar word</source>
        <translation>podobne słowo</translation>
    </message>
    <message>
        <source>word exactly so</source>
        <translation>słowo dokładnie tak</translation>
    </message>
    <message>
        <source>text of a question</source>
        <translation>tekst pytania</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>tom</translation>
    </message>
    <message>
        <source>kind of file</source>
        <translation>rodzaj pliku</translation>
    </message>
    <message>
        <source>document</source>
        <translation>dokument</translation>
    </message>
    <message>
        <source>person named</source>
        <translation>wymieniona osoba</translation>
    </message>
    <message>
        <source>folio</source>
        <translation>karta</translation>
    </message>
    <message>
        <source>date</source>
        <translation>data</translation>
    </message>
    <message>
        <source>language</source>
        <translation>język</translation>
    </message>
    <message>
        <source>element</source>
        <translation>znamię</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>oznaczenia</translation>
    </message>
    <message>
        <source>text or OCR</source>
        <translation>tekst lub OCR</translation>
    </message>
    <message>
        <source>question kept</source>
        <translation>zachowane pytanie</translation>
    </message>
    <message>
        <source>all of them, in any form and order</source>
        <translation>wszystkie, w dowolnej formie i kolejności</translation>
    </message>
    <message>
        <source>in this order, side by side</source>
        <translation>w tej kolejności, obok siebie</translation>
    </message>
    <message>
        <source>in any order</source>
        <translation>w dowolnej kolejności</translation>
    </message>
    <message>
        <source>the first letters</source>
        <translation>pierwsze litery</translation>
    </message>
    <message>
        <source>* any letters, ? one letter</source>
        <translation>* dowolne litery, ? jedna litera</translation>
    </message>
    <message>
        <source>one word</source>
        <translation>jedno słowo</translation>
    </message>
    <message>
        <source>one word, in no other form</source>
        <translation>jedno słowo, w żadnej innej formie</translation>
    </message>
    <message>
        <source>as it is typed in the box</source>
        <translation>tak jak w polu wyszukiwania</translation>
    </message>
    <message>
        <source>number of a leaf, such as 412v</source>
        <translation>numer karty, np. 412v</translation>
    </message>
    <message>
        <source>such as 2023, 2023-05 or 14.05.2023</source>
        <translation>np. 2023, 2023-05 lub 14.05.2023</translation>
    </message>
    <message>
        <source>a volume</source>
        <translation>tom</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>osoba</translation>
    </message>
    <message>
        <source>an element</source>
        <translation>znamię</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>nazwa</translation>
    </message>
    <message>
        <source>a name or its beginning</source>
        <translation>nazwa lub jej początek</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wybierz</translation>
    </message>
</context>
<context>
    <name>BuilderView</name>
    <message>
        <source>Keep the question under a name…</source>
        <translation>Zachowaj pytanie pod nazwą…</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Dodaj wiersz</translation>
    </message>
    <message>
        <source>Take the row away</source>
        <translation>Usuń wiersz</translation>
    </message>
    <message>
        <source>Move the row up</source>
        <translation>Przesuń wiersz w górę</translation>
    </message>
    <message>
        <source>Move the row down</source>
        <translation>Przesuń wiersz w dół</translation>
    </message>
    <message>
        <source>All of the rows or any of them</source>
        <translation>Wszystkie wiersze lub dowolny z nich</translation>
    </message>
    <message>
        <source>Next section of the questions</source>
        <translation>Następna część pytań</translation>
    </message>
    <message>
        <source>Row {0} is not clear yet.</source>
        <translation>Wiersz {0} nie jest jeszcze zrozumiały.</translation>
    </message>
    <message>
        <source>Fill in a row: the question stands here while it is made.</source>
        <translation>Proszę wypełnić wiersz: pytanie powstaje tutaj na bieżąco.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n strona</numerusform>
            <numerusform>%n strony</numerusform>
            <numerusform>%n stron</numerusform>
        </translation>
    </message>
    <message>
        <source>All of the rows</source>
        <translation>Wszystkie wiersze</translation>
    </message>
    <message>
        <source>Any of the rows</source>
        <translation>Dowolny wiersz</translation>
    </message>
    <message>
        <source>Rows and text say the same; what is left out is left out of the whole</source>
        <translation>Wiersze i tekst znaczą to samo; to, co pominięte, jest pomijane w całym pytaniu</translation>
    </message>
    <message>
        <source>The question, as it is typed in the box</source>
        <translation>Pytanie, tak jak w polu wyszukiwania</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Zapytaj</translation>
    </message>
    <message>
        <source>Find the pages (Enter)</source>
        <translation>Znajdź strony (Enter)</translation>
    </message>
    <message>
        <source>Keep…</source>
        <translation>Zachowaj…</translation>
    </message>
    <message>
        <source>Keep the question under a name (Ctrl+S)</source>
        <translation>Zachowaj pytanie pod nazwą (Ctrl+S)</translation>
    </message>
    <message>
        <source>How many pages the question finds</source>
        <translation>Ile stron znajduje pytanie</translation>
    </message>
</context>
<context>
    <name>CalendarCard</name>
    <message>
        <source>From the calendar</source>
        <translation>Z kalendarza</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Zajęte terminy</translation>
    </message>
    <message>
        <source>Cannot hold in the plan</source>
        <translation>Nie da się pogodzić w planie</translation>
    </message>
    <message>
        <source>taken elsewhere</source>
        <translation>zajęte gdzie indziej</translation>
    </message>
    <message>
        <source>sitting</source>
        <translation>posiedzenie</translation>
    </message>
    <message>
        <source>hearing</source>
        <translation>przesłuchanie</translation>
    </message>
    <message>
        <source>always</source>
        <translation>zawsze</translation>
    </message>
    <message>
        <source>not on a day of a sitting</source>
        <translation>w żadnym dniu posiedzenia</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Zajęte</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nic</translation>
    </message>
    <message>
        <source>Free, as recorded</source>
        <translation>Wolne według zapisu</translation>
    </message>
    <message>
        <source>Where and when</source>
        <translation>Gdzie i kiedy</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Potwierdzenie</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Obecni</translation>
    </message>
    <message>
        <source>Heard in it</source>
        <translation>Przesłuchiwani</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>jeszcze nikt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Uwaga</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Czyja</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Wyposażenie</translation>
    </message>
    <message>
        <source>Speaks, is</source>
        <translation>Języki i dane</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>tak</translation>
    </message>
    <message>
        <source>Bookings from elsewhere</source>
        <translation>Zajęte gdzie indziej</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>Hearings to come</source>
        <translation>Przyszłe przesłuchania</translation>
    </message>
    <message>
        <source>What is chosen</source>
        <translation>Wybrana pozycja</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Zmień…</translation>
    </message>
</context>
<context>
    <name>CalendarCommands</name>
    <message>
        <source>Series of sittings…</source>
        <translation>Seria posiedzeń…</translation>
    </message>
    <message>
        <source>Take in a calendar…</source>
        <translation>Wczytaj kalendarz…</translation>
    </message>
    <message>
        <source>Change what is chosen…</source>
        <translation>Zmień wybraną pozycję…</translation>
    </message>
    <message>
        <source>Remove what is chosen</source>
        <translation>Usuń wybraną pozycję</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>Następna lista</translation>
    </message>
    <message>
        <source>Previous list</source>
        <translation>Poprzednia lista</translation>
    </message>
    <message>
        <source>Next section of hearings</source>
        <translation>Następna część działu przesłuchań</translation>
    </message>
</context>
<context>
    <name>CalendarForm</name>
    <message>
        <source>Cannot hold with the plan:</source>
        <translation>Nie da się pogodzić z planem:</translation>
    </message>
</context>
<context>
    <name>CalendarLists</name>
    <message>
        <source>missing: {0}</source>
        <translation>brakuje: {0}</translation>
    </message>
    <message>
        <source>not promised yet</source>
        <translation>jeszcze niepotwierdzone</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>potwierdzone</translation>
    </message>
    <message>
        <source>remote end of a link</source>
        <translation>drugi koniec łącza</translation>
    </message>
    <message>
        <source>shared with others</source>
        <translation>wspólna z innymi</translation>
    </message>
    <message>
        <source>this court&apos;s</source>
        <translation>tego sądu</translation>
    </message>
    <message>
        <source>a spare one</source>
        <translation>zapasowy</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dzień</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Godziny</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Obecni</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Potwierdzenie</translation>
    </message>
    <message>
        <source>Hearings</source>
        <translation>Czynności</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Czyje</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Wyposażenie</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Wolne</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Zajęte</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Speaks, is</source>
        <translation>Języki i dane</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalendarz</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Pierwszy dzień</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ostatni dzień</translation>
    </message>
</context>
<context>
    <name>CalendarsView</name>
    <message>
        <source>New sitting…</source>
        <translation>Nowe posiedzenie…</translation>
    </message>
    <message>
        <source>New room…</source>
        <translation>Nowa sala…</translation>
    </message>
    <message>
        <source>New interpreter or thing…</source>
        <translation>Nowy tłumacz lub rzecz…</translation>
    </message>
    <message>
        <source>Take in a calendar…</source>
        <translation>Wczytaj kalendarz…</translation>
    </message>
    <message>
        <source>Sittings</source>
        <translation>Posiedzenia</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>Interpreters and things</source>
        <translation>Tłumacze i rzeczy</translation>
    </message>
    <message>
        <source>Bookings from elsewhere</source>
        <translation>Zajęte gdzie indziej</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listy</translation>
    </message>
    <message>
        <source>Series…</source>
        <translation>Seria…</translation>
    </message>
    <message>
        <source>Series of sittings, Ctrl+E</source>
        <translation>Seria posiedzeń, Ctrl+E</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message numerus="yes">
        <source>%n sitting(s)</source>
        <translation>
            <numerusform>%n posiedzenie</numerusform>
            <numerusform>%n posiedzenia</numerusform>
            <numerusform>%n posiedzeń</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n room(s)</source>
        <translation>
            <numerusform>%n sala</numerusform>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot hold</source>
        <translation>
            <numerusform>%n sprzeczność</numerusform>
            <numerusform>%n sprzeczności</numerusform>
            <numerusform>%n sprzeczności</numerusform>
        </translation>
    </message>
    <message>
        <source>Sittings, rooms and who is booked will stand here</source>
        <translation>Tu będą posiedzenia, sale oraz osoby i rzeczy do zarezerwowania</translation>
    </message>
    <message>
        <source>Begin with a room; then sittings one by one or in a series, interpreters, recording sets, transports, and the calendars of others as blocks that are taken.</source>
        <translation>Najpierw sala, potem posiedzenia pojedynczo lub w serii, tłumacze, zestawy do nagrywania, konwoje, a kalendarze innych jako zajęte terminy.</translation>
    </message>
</context>
<context>
    <name>CallsPanel</name>
    <message>
        <source>Who has to be told what</source>
        <translation>Kogo i o czym zawiadomić</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Zawiadomiono</translation>
    </message>
    <message>
        <source>Who has to be told what; Space: told</source>
        <translation>Kogo i o czym zawiadomić; spacja: zawiadomiono</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zatrzymaj</translation>
    </message>
    <message>
        <source>List of calls · L</source>
        <translation>Lista telefonów · L</translation>
    </message>
    <message>
        <source>List of calls</source>
        <translation>Lista telefonów</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) to make</source>
        <translation>
            <numerusform>%n telefon do wykonania</numerusform>
            <numerusform>%n telefony do wykonania</numerusform>
            <numerusform>%n telefonów do wykonania</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody was told</source>
        <translation>Wszystkich zawiadomiono</translation>
    </message>
    <message>
        <source>Planning the rest without {0}</source>
        <translation>Planowanie reszty bez: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n moved in the best plan so far</source>
        <translation>
            <numerusform>w najlepszym dotąd planie przesunięto %n</numerusform>
            <numerusform>w najlepszym dotąd planie przesunięto %n</numerusform>
            <numerusform>w najlepszym dotąd planie przesunięto %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>Accounts</source>
        <translation>Rachunki</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daty</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Adresy e-mail</translation>
    </message>
    <message>
        <source>Identity cards</source>
        <translation>Dowody osobiste</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Kwoty</translation>
    </message>
    <message>
        <source>Passports</source>
        <translation>Paszporty</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Telefony</translation>
    </message>
    <message>
        <source>Plates</source>
        <translation>Tablice rejestracyjne</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Godziny</translation>
    </message>
</context>
<context>
    <name>CandidatesView</name>
    <message>
        <source>Places</source>
        <translation>Miejsca</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wartość</translation>
    </message>
    <message>
        <source>First stands at</source>
        <translation>Pierwsze miejsce</translation>
    </message>
    <message>
        <source>Candidates: {0}</source>
        <translation>Kandydaci: {0}</translation>
    </message>
    <message>
        <source>Filter the candidates</source>
        <translation>Filtruj kandydatów</translation>
    </message>
    <message>
        <source>Candidates by value or by frequency</source>
        <translation>Kandydaci według wartości lub częstości</translation>
    </message>
    <message>
        <source>Next section of the documents</source>
        <translation>Następna część dokumentów</translation>
    </message>
    <message>
        <source>Candidates found by program</source>
        <translation>Kandydaci znalezieni przez program</translation>
    </message>
    <message>
        <source>Places of the chosen value</source>
        <translation>Miejsca wybranej wartości</translation>
    </message>
    <message>
        <source>Filter by value</source>
        <translation>Filtruj według wartości</translation>
    </message>
    <message>
        <source>Filter the candidates by value</source>
        <translation>Filtruj kandydatów według wartości</translation>
    </message>
    <message>
        <source>By value</source>
        <translation>Według wartości</translation>
    </message>
    <message>
        <source>In the order of values, dates by time, instead of by frequency (Ctrl+L)</source>
        <translation>W kolejności wartości, daty chronologicznie, zamiast według częstości (Ctrl+L)</translation>
    </message>
    <message>
        <source>They are candidates: the desk finds them when nothing more urgent is under way, and nothing of it is recorded as fact.</source>
        <translation>To kandydaci: program szuka ich, gdy nie ma nic pilniejszego, i niczego nie zapisuje jako faktu.</translation>
    </message>
    <message>
        <source>Candidates found by program; nothing here is recorded as fact</source>
        <translation>Kandydaci znalezieni przez program; nic tu nie jest zapisane jako fakt</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%Ln wartość</numerusform>
            <numerusform>%Ln wartości</numerusform>
            <numerusform>%Ln wartości</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n are listed; type to find others</source>
        <translation>
            <numerusform>wymieniono pierwszą; pisz, aby znaleźć inne</numerusform>
            <numerusform>wymieniono pierwsze %Ln; pisz, aby znaleźć inne</numerusform>
            <numerusform>wymieniono pierwszych %Ln; pisz, aby znaleźć inne</numerusform>
        </translation>
    </message>
    <message>
        <source>Dates, persons and numbers found on the pages will stand here</source>
        <translation>Tu znajdą się daty, osoby i numery znalezione na stronach</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>Case</source>
        <translation>Sprawa</translation>
    </message>
    <message>
        <source>Users and keys</source>
        <translation>Użytkownicy i klucze</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Klucz odzyskiwania</translation>
    </message>
    <message>
        <source>Custody and log</source>
        <translation>Łańcuch dowodowy i dziennik</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Zakończenie</translation>
    </message>
</context>
<context>
    <name>CasePlace</name>
    <message>
        <source>No recovery key is made</source>
        <translation>Nie sporządzono klucza odzyskiwania</translation>
    </message>
    <message>
        <source>Go to Recovery key</source>
        <translation>Przejdź do: Klucz odzyskiwania</translation>
    </message>
    <message>
        <source>Go to Custody and log: check, chain, newest events</source>
        <translation>Przejdź do: Łańcuch dowodowy i dziennik – kontrola, łańcuch, najnowsze zdarzenia</translation>
    </message>
    <message>
        <source>Go to Closing: finality, archive, erasure</source>
        <translation>Przejdź do: Zakończenie – prawomocność, archiwum, usunięcie danych</translation>
    </message>
</context>
<context>
    <name>CaseSection</name>
    <message>
        <source>Next section of the case</source>
        <translation>Następna część miejsca „Sprawa”</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Dokument Word</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Skoroszyt</translation>
    </message>
    <message>
        <source>Table as text</source>
        <translation>Tabela jako tekst</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Zapisano: {0}</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>an event of the log was changed, removed or moved: {0}</source>
        <translation>zdarzenie dziennika zmieniono, usunięto albo przestawiono: {0}</translation>
    </message>
    <message>
        <source>an event of the log is not signed by who it names: {0}</source>
        <translation>zdarzenia dziennika nie podpisała osoba w nim wskazana: {0}</translation>
    </message>
    <message>
        <source>the content of an event was changed: {0}</source>
        <translation>zmieniono treść zdarzenia: {0}</translation>
    </message>
    <message>
        <source>the end of the log was cut off</source>
        <translation>obcięto koniec dziennika</translation>
    </message>
    <message>
        <source>a database is damaged: {0}</source>
        <translation>uszkodzona baza danych: {0}</translation>
    </message>
    <message>
        <source>a database is missing: {0}</source>
        <translation>brak bazy danych: {0}</translation>
    </message>
    <message>
        <source>the index does not match the pages: {0}</source>
        <translation>indeks nie zgadza się ze stronami: {0}</translation>
    </message>
    <message>
        <source>the keys of {0} are not as the log says</source>
        <translation>klucze użytkownika {0} są inne, niż mówi dziennik</translation>
    </message>
    <message>
        <source>the signed list of files was changed</source>
        <translation>zmieniono podpisaną listę plików</translation>
    </message>
    <message>
        <source>the signed list of files is missing</source>
        <translation>brak podpisanej listy plików</translation>
    </message>
    <message>
        <source>an original was changed: {0}</source>
        <translation>zmieniono oryginał: {0}</translation>
    </message>
    <message>
        <source>an original is missing: {0}</source>
        <translation>brak oryginału: {0}</translation>
    </message>
    <message>
        <source>a document lacks pages: {0}</source>
        <translation>w dokumencie brakuje stron: {0}</translation>
    </message>
    <message>
        <source>names, aliases, addresses, numbers</source>
        <translation>imiona, nazwiska, przydomki, adresy, numery</translation>
    </message>
    <message>
        <source>contents of events in the log</source>
        <translation>treść zdarzeń w dzienniku</translation>
    </message>
    <message>
        <source>saved questions that name the person</source>
        <translation>zapisane pytania wymieniające tę osobę</translation>
    </message>
    <message>
        <source>pages with a word of the name</source>
        <translation>strony ze słowem z imienia lub nazwiska</translation>
    </message>
    <message>
        <source>notes on tags that name the person</source>
        <translation>uwagi przy oznaczeniach wymieniające tę osobę</translation>
    </message>
    <message>
        <source>tagged passages</source>
        <translation>oznaczone fragmenty</translation>
    </message>
    <message>
        <source>counts of the charge</source>
        <translation>zarzuty</translation>
    </message>
    <message>
        <source>records that name the person</source>
        <translation>zapisy wymieniające tę osobę</translation>
    </message>
    <message>
        <source>chain of the log</source>
        <translation>łańcuch dziennika</translation>
    </message>
    <message>
        <source>the court&apos;s file is not the desk&apos;s to change</source>
        <translation>akt sądowych program nie zmienia</translation>
    </message>
    <message>
        <source>they stand under the pseudonym</source>
        <translation>figurują pod pseudonimem</translation>
    </message>
    <message>
        <source>somebody&apos;s own words: change them by hand</source>
        <translation>czyjeś własne słowa: zmień je ręcznie</translation>
    </message>
    <message>
        <source>who did what and when stays; its content goes</source>
        <translation>zostaje, kto, co i kiedy zrobił; treść znika</translation>
    </message>
</context>
<context>
    <name>CellPainter</name>
    <message>
        <source>not in force</source>
        <translation>nie obowiązywało</translation>
    </message>
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
    <name>CheckList</name>
    <message>
        <source>Check before sending</source>
        <translation>Kontrola przed wysłaniem</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>pominięto</translation>
    </message>
    <message numerus="yes">
        <source>Missing: %n</source>
        <translation>
            <numerusform>Braki: %Ln</numerusform>
            <numerusform>Braki: %Ln</numerusform>
            <numerusform>Braki: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing mandatory is missing</source>
        <translation>Nie brakuje pól obowiązkowych</translation>
    </message>
    <message numerus="yes">
        <source>Warnings: %n</source>
        <translation>
            <numerusform>Ostrzeżenia: %Ln</numerusform>
            <numerusform>Ostrzeżenia: %Ln</numerusform>
            <numerusform>Ostrzeżenia: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>No warning stands</source>
        <translation>Brak ostrzeżeń</translation>
    </message>
    <message numerus="yes">
        <source>Grounds of refusal: %n not answered</source>
        <translation>
            <numerusform>Podstawy odmowy: %Ln bez odpowiedzi</numerusform>
            <numerusform>Podstawy odmowy: %Ln bez odpowiedzi</numerusform>
            <numerusform>Podstawy odmowy: %Ln bez odpowiedzi</numerusform>
        </translation>
    </message>
    <message>
        <source>Check list</source>
        <translation>Lista kontrolna</translation>
    </message>
    <message>
        <source>What answers this ground</source>
        <translation>Co odpowiada na tę podstawę</translation>
    </message>
    <message>
        <source>On whose motion, or that the court acts of its own</source>
        <translation>Na czyj wniosek, albo że sąd działa z urzędu</translation>
    </message>
    <message>
        <source>Why the warning is set aside</source>
        <translation>Dlaczego ostrzeżenie się pomija</translation>
    </message>
    <message>
        <source>Enter keeps it; no names of protected persons</source>
        <translation>Enter zapisuje; bez nazwisk osób chronionych</translation>
    </message>
</context>
<context>
    <name>Checked</name>
    <message>
        <source>read in the source</source>
        <translation>sprawdzono w źródle</translation>
    </message>
    <message>
        <source>from memory</source>
        <translation>z pamięci</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>niepewne</translation>
    </message>
</context>
<context>
    <name>ChecklistsView</name>
    <message>
        <source>Duty</source>
        <translation>Obowiązek</translation>
    </message>
    <message>
        <source>Seen to</source>
        <translation>Spełniono</translation>
    </message>
    <message>
        <source>Checklists of the next person</source>
        <translation>Listy kontrolne następnej osoby</translation>
    </message>
    <message>
        <source>Checklists of the previous person</source>
        <translation>Listy kontrolne poprzedniej osoby</translation>
    </message>
    <message>
        <source>Day and note of the chosen duty</source>
        <translation>Data i uwaga przy wybranym obowiązku</translation>
    </message>
    <message>
        <source>Next section of protection</source>
        <translation>Następna część ochrony</translation>
    </message>
    <message>
        <source>all persons…</source>
        <translation>wszystkie osoby…</translation>
    </message>
    <message>
        <source>Duties to {0}</source>
        <translation>Obowiązki wobec: {0}</translation>
    </message>
    <message>
        <source>{0} is not an injured party.</source>
        <translation>{0} nie jest osobą pokrzywdzoną.</translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} noted as seen to</source>
        <translation>
            <numerusform>odnotowano %n z {total}</numerusform>
            <numerusform>odnotowano %n z {total}</numerusform>
            <numerusform>odnotowano %n z {total}</numerusform>
        </translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>Duties to the injured party; Space ticks as of the day that is looked at</source>
        <translation>Obowiązki wobec pokrzywdzonego; spacja zaznacza z datą oglądanego dnia</translation>
    </message>
    <message>
        <source>Seen to on</source>
        <translation>Spełniono dnia</translation>
    </message>
    <message>
        <source>Note (F2; Enter keeps it)</source>
        <translation>Uwaga (F2; Enter zapisuje)</translation>
    </message>
    <message>
        <source>Checklists will stand here</source>
        <translation>Tu znajdą się listy kontrolne</translation>
    </message>
    <message>
        <source>A judge&apos;s duties to each injured party, and what counterbalances testimony that was not tested live. Enter an injured party or a witness first.</source>
        <translation>Obowiązki sądu wobec każdego pokrzywdzonego oraz to, co równoważy zeznania nieprzeprowadzone bezpośrednio na rozprawie. Najpierw wpisz pokrzywdzonego lub świadka.</translation>
    </message>
</context>
<context>
    <name>Chronology</name>
    <message>
        <source>Outside the scope</source>
        <translation>Poza zakresem</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Bez osoby</translation>
    </message>
    <message>
        <source>injured party</source>
        <translation>pokrzywdzony</translation>
    </message>
    <message>
        <source>accused</source>
        <translation>oskarżony</translation>
    </message>
    <message>
        <source>Count {label}</source>
        <translation>Zarzut {label}</translation>
    </message>
</context>
<context>
    <name>ChronologyHead</name>
    <message>
        <source>everybody</source>
        <translation>wszystkie osoby</translation>
    </message>
    <message>
        <source>Count {label}</source>
        <translation>Zarzut {label}</translation>
    </message>
    <message>
        <source>all counts</source>
        <translation>wszystkie zarzuty</translation>
    </message>
    <message>
        <source>Disputed · {n}</source>
        <translation>Sporne · {n}</translation>
    </message>
    <message>
        <source>Outside the scope · {n}</source>
        <translation>Poza zakresem · {n}</translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%Ln fakt</numerusform>
            <numerusform>%Ln fakty</numerusform>
            <numerusform>%Ln faktów</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {all} shown</source>
        <translation>wyświetlono {shown}, łącznie: {all}</translation>
    </message>
    <message>
        <source>Chronology</source>
        <translation>Chronologia</translation>
    </message>
    <message>
        <source>New fact…</source>
        <translation>Nowy fakt…</translation>
    </message>
    <message>
        <source>Enter a fact (Ctrl+Shift+N)</source>
        <translation>Wpisz fakt (Ctrl+Shift+N)</translation>
    </message>
    <message>
        <source>Facts with this person</source>
        <translation>Fakty z udziałem tej osoby</translation>
    </message>
    <message>
        <source>Facts of this count</source>
        <translation>Fakty dotyczące tego zarzutu</translation>
    </message>
    <message>
        <source>Only disputed facts</source>
        <translation>Tylko fakty sporne</translation>
    </message>
    <message>
        <source>Also facts outside the scope, apart from the others</source>
        <translation>Także fakty poza zakresem, osobno od pozostałych</translation>
    </message>
    <message>
        <source>See more time (−)</source>
        <translation>Oddal (−)</translation>
    </message>
    <message>
        <source>Look closer (+)</source>
        <translation>Przybliż (+)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Całość</translation>
    </message>
    <message>
        <source>Show all facts at once (0)</source>
        <translation>Pokaż wszystkie fakty naraz (0)</translation>
    </message>
    <message>
        <source>Picture or table</source>
        <translation>Obraz lub tabela</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Obraz</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
</context>
<context>
    <name>ChronologyView</name>
    <message>
        <source>disputed</source>
        <translation>sporne</translation>
    </message>
    <message numerus="yes">
        <source>Outside the scope: %n fact(s)</source>
        <translation>
            <numerusform>Poza zakresem: %Ln fakt</numerusform>
            <numerusform>Poza zakresem: %Ln fakty</numerusform>
            <numerusform>Poza zakresem: %Ln faktów</numerusform>
        </translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co się stało</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Miejsce</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Sporne</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Fragmenty</translation>
    </message>
    <message>
        <source>Outside the scope because</source>
        <translation>Poza zakresem, ponieważ</translation>
    </message>
    <message>
        <source>Enter a fact…</source>
        <translation>Wpisz fakt…</translation>
    </message>
    <message>
        <source>Change the chosen fact…</source>
        <translation>Zmień wybrany fakt…</translation>
    </message>
    <message>
        <source>Remove the chosen fact</source>
        <translation>Usuń wybrany fakt</translation>
    </message>
    <message>
        <source>Picture or table</source>
        <translation>Obraz lub tabela</translation>
    </message>
    <message>
        <source>Only disputed facts, or all</source>
        <translation>Tylko fakty sporne lub wszystkie</translation>
    </message>
    <message>
        <source>Show or hide facts outside the scope</source>
        <translation>Pokaż lub ukryj fakty poza zakresem</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Przybliż</translation>
    </message>
    <message>
        <source>See more time</source>
        <translation>Oddal</translation>
    </message>
    <message>
        <source>Show all facts at once</source>
        <translation>Pokaż wszystkie fakty naraz</translation>
    </message>
    <message>
        <source>Chronology by lanes: arrows go along a lane and between lanes, Enter opens, + − 0 zoom</source>
        <translation>Chronologia według osób: strzałki przechodzą wzdłuż wierszy i między nimi, Enter otwiera, + − 0 zmieniają skalę</translation>
    </message>
    <message>
        <source>Facts in order</source>
        <translation>Fakty w kolejności</translation>
    </message>
    <message>
        <source>No facts yet</source>
        <translation>Nie ma jeszcze faktów</translation>
    </message>
    <message>
        <source>Here stands what happened when: as a picture by persons and as a table, each fact with the passages it rests on. A date may be as rough as it is known. Enter a fact to begin.</source>
        <translation>Tu widać, co i kiedy się stało: na obrazie według osób i w tabeli, każdy fakt z fragmentami, na których się opiera. Data może być tylko przybliżona. Aby zacząć, wystarczy wpisać fakt.</translation>
    </message>
</context>
<context>
    <name>ClosingView</name>
    <message>
        <source>Note that the judgment is final</source>
        <translation>Odnotuj prawomocność orzeczenia</translation>
    </message>
    <message>
        <source>Make a copy for the archive…</source>
        <translation>Sporządź kopię dla archiwum…</translation>
    </message>
    <message>
        <source>See what erasing the person would take</source>
        <translation>Zobacz, co zniknie po usunięciu danych osoby</translation>
    </message>
    <message>
        <source>Erase the person&apos;s data…</source>
        <translation>Usuń dane osoby…</translation>
    </message>
    <message>
        <source>Noted. Undo takes it back.</source>
        <translation>Odnotowano. Można to cofnąć.</translation>
    </message>
    <message>
        <source>Where is the copy for the archive to lie?</source>
        <translation>Gdzie ma się znaleźć kopia dla archiwum?</translation>
    </message>
    <message>
        <source>Copying and checking: {0} of {1} files</source>
        <translation>Kopiowanie i sprawdzanie: {0} z {1} plików</translation>
    </message>
    <message>
        <source>Erase the data of {0}?</source>
        <translation>Usunąć dane osoby {0}?</translation>
    </message>
    <message>
        <source>What goes is listed in the window. It can&apos;t be undone, and backups made before still hold it.</source>
        <translation>To, co zniknie, wymieniono w oknie. Tego nie można cofnąć, a wcześniejsze kopie zapasowe nadal to zawierają.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Erased: {0}</source>
        <translation>Usunięto dane: {0}</translation>
    </message>
    <message>
        <source>Judgment final since</source>
        <translation>Orzeczenie prawomocne od</translation>
    </message>
    <message>
        <source>A day, as 2026-03-01 or 1 March 2026.</source>
        <translation>Dzień, np. 2026-03-01 albo 1 marca 2026.</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Przechowywana do</translation>
    </message>
    <message>
        <source>By the office&apos;s plan of files; empty while it is not known.</source>
        <translation>Według wykazu akt urzędu; puste, dopóki nie wiadomo.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>Wybierz osobę</translation>
    </message>
    <message>
        <source>See what would go</source>
        <translation>Zobacz, co zniknie</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Usuń…</translation>
    </message>
    <message>
        <source>How far the copy has come</source>
        <translation>Postęp kopiowania</translation>
    </message>
    <message>
        <source>Nothing is deleted and the case stays open for work. An alert names the day.</source>
        <translation>Nic nie jest usuwane i w sprawie można dalej pracować. O terminie przypomni alert.</translation>
    </message>
    <message>
        <source>Copy for the archive</source>
        <translation>Kopia dla archiwum</translation>
    </message>
    <message>
        <source>A copy is worth what its restoring has shown. Once a year, restore it beside the case (judgedesk restore COPY NEW), open it with your passphrase and let it be checked.</source>
        <translation>Kopia jest tyle warta, ile wykazało jej odtworzenie. Raz w roku odtwórz ją obok sprawy (judgedesk restore KOPIA NOWA), otwórz swoim hasłem i sprawdź.</translation>
    </message>
    <message>
        <source>Erasing a person&apos;s data</source>
        <translation>Usunięcie danych osoby</translation>
    </message>
    <message>
        <source>Only the working copy forgets the person; the court&apos;s file stays as it is. The record keeps the pseudonym, and the log keeps who did what and when.</source>
        <translation>Osobę zapomina tylko kopia robocza; akta sądowe pozostają bez zmian. W zapisach zostaje pseudonim, a w dzienniku – kto, co i kiedy zrobił.</translation>
    </message>
    <message>
        <source>The case is open</source>
        <translation>Sprawa jest w toku</translation>
    </message>
    <message>
        <source>Closed by {0}: final since {1}</source>
        <translation>Zakończenie odnotował(a) {0}: orzeczenie prawomocne od {1}</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Odnotuj</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Zmień</translation>
    </message>
    <message>
        <source>Copying and checking…</source>
        <translation>Kopiowanie i sprawdzanie…</translation>
    </message>
    <message>
        <source>A verified copy, still encrypted, with a plain list of its documents under pseudonyms and the hash of every file.</source>
        <translation>Sprawdzona kopia, nadal zaszyfrowana, z jawnym wykazem dokumentów pod pseudonimami i skrótem każdego pliku.</translation>
    </message>
    <message numerus="yes">
        <source>Copied and checked: %n document(s)</source>
        <translation>
            <numerusform>Skopiowano i sprawdzono: %n dokument</numerusform>
            <numerusform>Skopiowano i sprawdzono: %n dokumenty</numerusform>
            <numerusform>Skopiowano i sprawdzono: %n dokumentów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The copy has %n problem(s): make another</source>
        <translation>
            <numerusform>W kopii stwierdzono %n problem: sporządź nową</numerusform>
            <numerusform>W kopii stwierdzono %n problemy: sporządź nową</numerusform>
            <numerusform>W kopii stwierdzono %n problemów: sporządź nową</numerusform>
        </translation>
    </message>
    <message>
        <source>Erased:</source>
        <translation>Usunięto:</translation>
    </message>
    <message>
        <source>What goes:</source>
        <translation>Co zniknie:</translation>
    </message>
    <message>
        <source>What stays, and why:</source>
        <translation>Co zostaje i dlaczego:</translation>
    </message>
    <message>
        <source>The log knows of no backup. Copies made outside the program are not known to it.</source>
        <translation>Dziennik nie zna żadnej kopii zapasowej. O kopiach sporządzonych poza programem nic nie wie.</translation>
    </message>
    <message>
        <source>These backups still hold all of it; whoever keeps them decides on them:</source>
        <translation>Te kopie zapasowe nadal zawierają wszystko; decyduje o nich ten, kto je przechowuje:</translation>
    </message>
</context>
<context>
    <name>ComparisonPane</name>
    <message>
        <source>Nothing in the case was looked for under this row</source>
        <translation>Pod kątem tego wiersza niczego w aktach nie szukano</translation>
    </message>
    <message>
        <source>What is to be known of the offence</source>
        <translation>Co warto wiedzieć o przestępstwie</translation>
    </message>
    <message>
        <source>What tells it apart</source>
        <translation>Co je odróżnia</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Fragmenty</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Answer the question: {0}</source>
        <translation>Odpowiedz na pytanie: {0}</translation>
    </message>
    <message>
        <source>Add an offence to compare with</source>
        <translation>Dodaj przestępstwo do porównania</translation>
    </message>
    <message>
        <source>All rows, or those shared or tagged</source>
        <translation>Wszystkie wiersze albo tylko wspólne lub z fragmentami</translation>
    </message>
    <message>
        <source>Take the answer back</source>
        <translation>Cofnij odpowiedź</translation>
    </message>
    <message>
        <source>Note for reclassification…</source>
        <translation>Notatka o zmianie kwalifikacji…</translation>
    </message>
    <message>
        <source>Remove the note for reclassification</source>
        <translation>Usuń notatkę o zmianie kwalifikacji</translation>
    </message>
    <message>
        <source>What tells the offence apart, or the passages</source>
        <translation>Co odróżnia przestępstwo albo fragmenty</translation>
    </message>
    <message>
        <source>Next section of the grid</source>
        <translation>Następna część siatki</translation>
    </message>
    <message>
        <source>Add an offence</source>
        <translation>Dodaj przestępstwo</translation>
    </message>
    <message>
        <source>Find an offence to compare with</source>
        <translation>Znajdź przestępstwo do porównania</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Wszystkie wiersze</translation>
    </message>
    <message>
        <source>Also rows that no chosen offence shares and nothing is tagged to (Ctrl+L)</source>
        <translation>Także wiersze, których nie ma żadne z wybranych przestępstw i w których nic nie oznaczono (Ctrl+L)</translation>
    </message>
    <message>
        <source>Rows of the offence charged beside those of related offences</source>
        <translation>Znamiona zarzucanego przestępstwa obok znamion przestępstw pokrewnych</translation>
    </message>
    <message>
        <source>Questions that tell them apart, and notes for reclassification</source>
        <translation>Pytania rozróżniające i notatki o zmianie kwalifikacji</translation>
    </message>
    <message>
        <source>Questions that tell them apart</source>
        <translation>Pytania rozróżniające</translation>
    </message>
    <message>
        <source>Notes for reclassification</source>
        <translation>Notatki o zmianie kwalifikacji</translation>
    </message>
    <message numerus="yes">
        <source>At most %n offence(s) can stand beside it; take one away first.</source>
        <translation>
            <numerusform>Obok może stać najwyżej %n przestępstwo; najpierw zdejmij jedno.</numerusform>
            <numerusform>Obok mogą stać najwyżej %n przestępstwa; najpierw zdejmij jedno.</numerusform>
            <numerusform>Obok może stać najwyżej %n przestępstw; najpierw zdejmij jedno.</numerusform>
        </translation>
    </message>
    <message>
        <source>A worksheet: the answers are the user&apos;s own and decide nothing</source>
        <translation>Arkusz roboczy: odpowiedzi są własne i niczego nie przesądzają</translation>
    </message>
    <message>
        <source>The offence charged will stand here beside those it is taken for</source>
        <translation>Tu zarzucane przestępstwo stanie obok tych, z którymi bywa mylone</translation>
    </message>
    <message>
        <source>For a count it shows which rows they share, where the passages lie and which questions tell them apart. Enter the counts in the grid first.</source>
        <translation>Dla zarzutu widać, które znamiona są wspólne, gdzie są fragmenty i jakie pytania rozróżniają te przestępstwa. Najpierw wpisz zarzuty w siatce.</translation>
    </message>
</context>
<context>
    <name>CompelledForm</name>
    <message>
        <source>Change the act</source>
        <translation>Zmiana czynu</translation>
    </message>
    <message>
        <source>Enter an act</source>
        <translation>Nowy czyn</translation>
    </message>
    <message>
        <source>Injured party</source>
        <translation>Pokrzywdzony</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>What the person was compelled to do</source>
        <translation>Do czego osobę przymuszono</translation>
    </message>
    <message>
        <source>Offence that comes into question</source>
        <translation>Wchodzące w grę przestępstwo</translation>
    </message>
    <message>
        <source>Decision, if there is one</source>
        <translation>Rozstrzygnięcie, jeśli jest</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Means evidence: passages tagged for this person</source>
        <translation>Dowody sposobu: fragmenty oznaczone dla tej osoby</translation>
    </message>
    <message>
        <source>as far as known</source>
        <translation>o ile wiadomo</translation>
    </message>
    <message>
        <source>of the prosecutor or the court</source>
        <translation>prokuratora lub sądu</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Zaniechaj</translation>
    </message>
</context>
<context>
    <name>CompelledView</name>
    <message>
        <source>Injured party</source>
        <translation>Pokrzywdzony</translation>
    </message>
    <message>
        <source>What the person did</source>
        <translation>Co osoba zrobiła</translation>
    </message>
    <message>
        <source>Offence</source>
        <translation>Przestępstwo</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Fragmenty</translation>
    </message>
    <message>
        <source>Enter a compelled act…</source>
        <translation>Wpisz czyn pod przymusem…</translation>
    </message>
    <message>
        <source>Change the act…</source>
        <translation>Zmień czyn…</translation>
    </message>
    <message>
        <source>Remove the act</source>
        <translation>Usuń czyn</translation>
    </message>
    <message>
        <source>Acts of the next injured party</source>
        <translation>Czyny następnego pokrzywdzonego</translation>
    </message>
    <message>
        <source>Acts of the previous injured party</source>
        <translation>Czyny poprzedniego pokrzywdzonego</translation>
    </message>
    <message>
        <source>Next section of the grid</source>
        <translation>Następna część siatki</translation>
    </message>
    <message>
        <source>Enter an act…</source>
        <translation>Wpisz czyn…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Zmień…</translation>
    </message>
    <message>
        <source>Acts that injured parties were compelled to do</source>
        <translation>Czyny, do których pokrzywdzonych przymuszono</translation>
    </message>
    <message>
        <source>The chosen act</source>
        <translation>Wybrany czyn</translation>
    </message>
    <message>
        <source>all injured parties…</source>
        <translation>wszyscy pokrzywdzeni…</translation>
    </message>
    <message>
        <source>Injured parties</source>
        <translation>Pokrzywdzeni</translation>
    </message>
    <message>
        <source>Offence that comes into question</source>
        <translation>Wchodzące w grę przestępstwo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Rozstrzygnięcie</translation>
    </message>
    <message>
        <source>none recorded</source>
        <translation>nie wpisano</translation>
    </message>
    <message numerus="yes">
        <source>Means evidence: %n passage(s)</source>
        <translation>
            <numerusform>Dowody sposobu: %n fragment</numerusform>
            <numerusform>Dowody sposobu: %n fragmenty</numerusform>
            <numerusform>Dowody sposobu: %n fragmentów</numerusform>
        </translation>
    </message>
    <message>
        <source>No passage is tied to it yet</source>
        <translation>Nie powiązano z nim jeszcze żadnego fragmentu</translation>
    </message>
    <message numerus="yes">
        <source>%n more not open to you or gone</source>
        <translation>
            <numerusform>%n dalszy niedostępny albo usunięty</numerusform>
            <numerusform>%n dalsze niedostępne albo usunięte</numerusform>
            <numerusform>%n dalszych niedostępnych albo usuniętych</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether anybody goes unpunished for such an act is for the prosecutor and the court to decide; nothing follows from an entry here.</source>
        <translation>O tym, czy ktoś nie podlega karze za taki czyn, rozstrzygają prokurator i sąd; z samego wpisu nic tu nie wynika.</translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) recorded</source>
        <translation>
            <numerusform>wpisano %n czyn</numerusform>
            <numerusform>wpisano %n czyny</numerusform>
            <numerusform>wpisano %n czynów</numerusform>
        </translation>
    </message>
    <message>
        <source>Acts that injured parties were compelled to do will stand here</source>
        <translation>Tu staną czyny, do których pokrzywdzonych przymuszono</translation>
    </message>
    <message>
        <source>Each with the passages on the means by which they were compelled. Whether anybody goes unpunished is for the prosecutor and the court to decide.</source>
        <translation>Każdy z fragmentami o sposobie, w jaki przymuszono. O niepodleganiu karze rozstrzygają prokurator i sąd.</translation>
    </message>
    <message>
        <source>Enter a count with an injured party in the grid first.</source>
        <translation>Najpierw wpisz w siatce zarzut z pokrzywdzonym.</translation>
    </message>
</context>
<context>
    <name>ContradictionsView</name>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n oznaczona</numerusform>
            <numerusform>%n oznaczone</numerusform>
            <numerusform>%n oznaczonych</numerusform>
        </translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Zagadnienie</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Wypowiedzi</translation>
    </message>
    <message>
        <source>Mark the pair as a contradiction</source>
        <translation>Oznacz parę jako sprzeczność</translation>
    </message>
    <message>
        <source>Mark the pair as explained</source>
        <translation>Oznacz parę jako wyjaśnioną</translation>
    </message>
    <message>
        <source>Statements of the next person</source>
        <translation>Wypowiedzi następnej osoby</translation>
    </message>
    <message>
        <source>Statements of the previous person</source>
        <translation>Wypowiedzi poprzedniej osoby</translation>
    </message>
    <message>
        <source>Next section of hearings</source>
        <translation>Następna część rozpraw</translation>
    </message>
    <message>
        <source>all persons…</source>
        <translation>wszystkie osoby…</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Zagadnienia</translation>
    </message>
    <message>
        <source>Nothing is tagged in statements of this person yet.</source>
        <translation>W wypowiedziach tej osoby niczego jeszcze nie oznaczono.</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n wypowiedź</numerusform>
            <numerusform>%n wypowiedzi</numerusform>
            <numerusform>%n wypowiedzi</numerusform>
        </translation>
    </message>
    <message>
        <source>Statements will stand here side by side</source>
        <translation>Tu staną obok siebie wypowiedzi</translation>
    </message>
    <message>
        <source>What each statement of a person says on a topic, with date, folio and quotation. Enter persons and tag passages in their statements first.</source>
        <translation>Co każda wypowiedź osoby mówi o danym zagadnieniu, z datą, kartą i cytatem. Najpierw wprowadź osoby i oznacz fragmenty w ich wypowiedziach.</translation>
    </message>
</context>
<context>
    <name>CopyCard</name>
    <message>
        <source>Disclosure copy of {0}</source>
        <translation>Kopia do udostępnienia: {0}</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Dla kogo</translation>
    </message>
    <message>
        <source>For whom the copy is</source>
        <translation>Dla kogo jest kopia</translation>
    </message>
    <message>
        <source>Parties and others</source>
        <translation>Strony i inne osoby</translation>
    </message>
    <message>
        <source>Court or authority</source>
        <translation>Sąd lub organ</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Każdy</translation>
    </message>
    <message>
        <source>Choose where to write it…</source>
        <translation>Wybierz miejsce zapisu…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Przerwij</translation>
    </message>
    <message>
        <source>Back to the boxes</source>
        <translation>Wróć do zaczernień</translation>
    </message>
    <message>
        <source>Write the redaction log…</source>
        <translation>Zapisz wykaz zaczernień…</translation>
    </message>
    <message>
        <source>What became of the copy</source>
        <translation>Wynik sporządzenia kopii</translation>
    </message>
    <message>
        <source>Searched for every protected name, address and number before it is written. A hit stops it and is shown.</source>
        <translation>Przed zapisem szuka się w niej wszystkich chronionych nazwisk, adresów i numerów. Trafienie wstrzymuje zapis i jest wskazywane.</translation>
    </message>
    <message>
        <source>May hold identities where no box is; that it went out is logged.</source>
        <translation>Poza zaczernieniami może zawierać dane osób chronionych; wydanie kopii jest odnotowywane.</translation>
    </message>
    <message>
        <source>Searched for everybody of the case, protected or not, before it is written.</source>
        <translation>Przed zapisem szuka się w niej wszystkich osób ze sprawy, także niechronionych.</translation>
    </message>
    <message>
        <source>Drawing the pages anew: {0} of {1}</source>
        <translation>Rysowanie stron od nowa: {0} z {1}</translation>
    </message>
    <message>
        <source>Reading the copy by OCR: {0} of {1}</source>
        <translation>Odczyt kopii przez OCR: {0} z {1}</translation>
    </message>
    <message>
        <source>Checking with two programs that nothing is left: {0} of {1}</source>
        <translation>Sprawdzanie dwoma programami, czy nic nie pozostało: {0} z {1}</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>Co zostanie zrobione</translation>
    </message>
    <message>
        <source>Every page is drawn anew as a picture with its words; under a box both are gone, and so are annotations, attachments and properties. The copy is then read again by two independent programs. If anything is left, nothing is written.</source>
        <translation>Każda strona jest rysowana od nowa jako obraz wraz ze słowami; pod zaczernieniem znika jedno i drugie, a także adnotacje, załączniki i właściwości pliku. Potem kopię odczytują ponownie dwa niezależne programy. Jeżeli cokolwiek pozostało, nic nie zostanie zapisane.</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) on the document</source>
        <translation>
            <numerusform>%Ln zaczernienie w dokumencie</numerusform>
            <numerusform>%Ln zaczernienia w dokumencie</numerusform>
            <numerusform>%Ln zaczernień w dokumencie</numerusform>
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
        <source>Written</source>
        <translation>Zapisano</translation>
    </message>
    <message>
        <source>Blacked out</source>
        <translation>Zaczerniono</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%Ln pole</numerusform>
            <numerusform>%Ln pola</numerusform>
            <numerusform>%Ln pól</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Sprawdzono</translation>
    </message>
    <message>
        <source>✓ Two programs read the copy again and found none of the removed words; every box is black.</source>
        <translation>✓ Dwa programy odczytały kopię ponownie i nie znalazły żadnego z usuniętych słów; każde pole jest czarne.</translation>
    </message>
    <message>
        <source>✓ Nothing hidden is in the file: no annotations, attachments, layers or properties.</source>
        <translation>✓ W pliku nie ma nic ukrytego: adnotacji, załączników, warstw ani właściwości.</translation>
    </message>
    <message numerus="yes">
        <source>✓ OCR read %n page(s) with boxes and found nothing under them.</source>
        <translation>
            <numerusform>✓ OCR odczytał %Ln stronę z zaczernieniami i nic pod nimi nie znalazł.</numerusform>
            <numerusform>✓ OCR odczytał %Ln strony z zaczernieniami i nic pod nimi nie znalazł.</numerusform>
            <numerusform>✓ OCR odczytał %Ln stron z zaczernieniami i nic pod nimi nie znalazł.</numerusform>
        </translation>
    </message>
    <message>
        <source>– OCR is not installed here, so the pictures were checked by their pixels only.</source>
        <translation>– OCR nie jest tu zainstalowany, dlatego obrazy sprawdzono tylko co do pikseli.</translation>
    </message>
    <message>
        <source>Redaction log</source>
        <translation>Wykaz zaczernień</translation>
    </message>
    <message>
        <source>The copy stands in the log of the case with who made it, the boxes by basis and both hashes. The log of all boxes can be written as a paper for the file.</source>
        <translation>Kopię odnotowano w dzienniku sprawy: kto ją sporządził, liczbę zaczernień według podstaw i obie sumy kontrolne. Wykaz wszystkich zaczernień można zapisać jako pismo do akt.</translation>
    </message>
    <message>
        <source>SHA-256 of the copy</source>
        <translation>SHA-256 kopii</translation>
    </message>
    <message>
        <source>{0}: p. {1}</source>
        <translation>{0}: s. {1}</translation>
    </message>
    <message>
        <source>Please look: blacked out in one place, legible in another</source>
        <translation>Proszę sprawdzić: zaczernione w jednym miejscu, czytelne w innym</translation>
    </message>
    <message>
        <source>Pages that can&apos;t be searched in the copy, the picture only</source>
        <translation>Strony, których w kopii nie da się przeszukać (sam obraz)</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) that nobody could see were left behind</source>
        <translation>
            <numerusform>Pominięto %Ln słowo, którego nikt nie mógł zobaczyć</numerusform>
            <numerusform>Pominięto %Ln słowa, których nikt nie mógł zobaczyć</numerusform>
            <numerusform>Pominięto %Ln słów, których nikt nie mógł zobaczyć</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>Apply</source>
        <translation>Zastosuj</translation>
    </message>
    <message>
        <source>Only this page</source>
        <translation>Tylko ta strona</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Zostaw bez zmian</translation>
    </message>
    <message>
        <source>Type a folio on a row, or drag one onto another: you see what it does before it is done.</source>
        <translation>Wpisz numer karty w wierszu albo przeciągnij numer na inny wiersz: skutek widać, zanim nastąpi.</translation>
    </message>
    <message>
        <source>“{0}” is no folio. Write 123, 123v for a back, 123a; nothing for a page without one.</source>
        <translation>„{0}” nie jest numerem karty. Wpisz 123, 123v dla odwrotu, 123a; nic dla strony bez numeru.</translation>
    </message>
    <message>
        <source>no folio</source>
        <translation>bez numeru karty</translation>
    </message>
    <message>
        <source>Page {0}: {1}</source>
        <translation>Strona {0}: {1}</translation>
    </message>
    <message>
        <source>one more page becomes {0}</source>
        <translation>jeszcze jedna strona otrzyma {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n more page(s) become {0} to {1}</source>
        <translation>
            <numerusform>jeszcze %Ln strona otrzyma numery od {0} do {1}</numerusform>
            <numerusform>jeszcze %Ln strony otrzymają numery od {0} do {1}</numerusform>
            <numerusform>jeszcze %Ln stron otrzyma numery od {0} do {1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) would have no folio</source>
        <translation>
            <numerusform>%Ln strona zostałaby bez numeru karty</numerusform>
            <numerusform>%Ln strony zostałyby bez numeru karty</numerusform>
            <numerusform>%Ln stron zostałoby bez numeru karty</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing else changes</source>
        <translation>nic więcej się nie zmieni</translation>
    </message>
    <message>
        <source>up to {0}, which stays</source>
        <translation>aż do {0}, która zostaje</translation>
    </message>
</context>
<context>
    <name>CountBar</name>
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
        <source>All defendants side by side, or one</source>
        <translation>Wszyscy oskarżeni obok siebie albo jeden</translation>
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
        <source>Count {label}</source>
        <translation>Zarzut {label}</translation>
    </message>
    <message>
        <source>all counts…</source>
        <translation>wszystkie zarzuty…</translation>
    </message>
    <message>
        <source>All side by side</source>
        <translation>Wszyscy obok siebie</translation>
    </message>
    <message>
        <source>all {n}…</source>
        <translation>wszyscy ({n})…</translation>
    </message>
</context>
<context>
    <name>CoverageColumns</name>
    <message>
        <source>Page</source>
        <translation>Strona</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Otwarta przez</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Ciebie</translation>
    </message>
    <message>
        <source>never opened</source>
        <translation>nigdy nieotwarta</translation>
    </message>
    <message>
        <source>Count and persons</source>
        <translation>Zarzut i osoby</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Znamię</translation>
    </message>
    <message>
        <source>Folios</source>
        <translation>Karty</translation>
    </message>
    <message>
        <source>Not by you</source>
        <translation>Nie przez Ciebie</translation>
    </message>
    <message>
        <source>By nobody</source>
        <translation>Przez nikogo</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Tom</translation>
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
        <source>Opened by you</source>
        <translation>Otwarte przez Ciebie</translation>
    </message>
    <message>
        <source>By anybody</source>
        <translation>Przez kogokolwiek</translation>
    </message>
    <message>
        <source>none</source>
        <translation>żadna</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>Named on</source>
        <translation>Wymieniona na</translation>
    </message>
    <message>
        <source>name not open to you</source>
        <translation>nazwisko niedostępne</translation>
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
    <name>CoverageView</name>
    <message>
        <source>Cells of the grid and their pages</source>
        <translation>Pola siatki i ich strony</translation>
    </message>
    <message>
        <source>Documents tied to no cell</source>
        <translation>Dokumenty bez powiązania z siatką</translation>
    </message>
    <message>
        <source>Persons named in the file and in no count</source>
        <translation>Osoby wymienione w aktach, a w żadnym zarzucie</translation>
    </message>
    <message>
        <source>Tagged pages never opened</source>
        <translation>Oznaczone strony nigdy nieotwarte</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtruj listę</translation>
    </message>
    <message>
        <source>Only what was never opened, or all</source>
        <translation>Tylko nigdy nieotwarte albo wszystko</translation>
    </message>
    <message>
        <source>Next section of the grid</source>
        <translation>Następna część siatki</translation>
    </message>
    <message>
        <source>Never opened</source>
        <translation>Nigdy nieotwarte</translation>
    </message>
    <message>
        <source>Only what has pages that nobody opened, as far as you may know (Ctrl+L)</source>
        <translation>Tylko to, co ma strony przez nikogo nieotwarte, o ile wolno Ci to wiedzieć (Ctrl+L)</translation>
    </message>
    <message>
        <source>Pages behind the chosen line</source>
        <translation>Strony stojące za wybranym wierszem</translation>
    </message>
    <message>
        <source>Cells of the grid and the pages they rest on</source>
        <translation>Pola siatki i strony, na których się opierają</translation>
    </message>
    <message>
        <source>Cells and their pages</source>
        <translation>Pola i ich strony</translation>
    </message>
    <message>
        <source>Persons in no count</source>
        <translation>Osoby w żadnym zarzucie</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listy</translation>
    </message>
    <message>
        <source>What the passages rest on, and what stands outside the grid</source>
        <translation>Na czym opierają się fragmenty i co stoi poza siatką</translation>
    </message>
    <message>
        <source>Looking for names: {0} of {1}</source>
        <translation>Szukanie nazwisk: {0} z {1}</translation>
    </message>
    <message>
        <source>Names of the list of persons, found as the search finds them; nobody is recognised by guess.</source>
        <translation>Nazwiska z listy osób, znalezione tak, jak znajduje je wyszukiwanie; nikogo się nie odgaduje.</translation>
    </message>
    <message>
        <source>Opened means: shown in this desk, as far as you may know. What was read on paper is not counted.</source>
        <translation>Otwarte znaczy: wyświetlone w tym programie, o ile wolno Ci to wiedzieć. Lektury na papierze nie liczy się.</translation>
    </message>
    <message>
        <source>What your keys don&apos;t open is left out.</source>
        <translation>Pominięto to, czego Twoje klucze nie otwierają.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n are listed.</source>
        <translation>
            <numerusform>Podano tylko pierwszą.</numerusform>
            <numerusform>Podano pierwsze %n.</numerusform>
            <numerusform>Podano pierwszych %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages that name {0}</source>
        <translation>Strony, na których wymieniono: {0}</translation>
    </message>
    <message>
        <source>Which pages the grid rests on, and which were opened, will stand here</source>
        <translation>Tu stanie, na jakich stronach opiera się siatka i które z nich otwarto</translation>
    </message>
    <message>
        <source>Also documents tied to nothing and persons of the list who are in no count. Enter the counts in the grid first.</source>
        <translation>Także dokumenty z niczym niepowiązane i osoby z listy, których nie ma w żadnym zarzucie. Najpierw wpisz zarzuty w siatce.</translation>
    </message>
</context>
<context>
    <name>CustodyView</name>
    <message>
        <source>Exhibit</source>
        <translation>Dowód</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Tom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bajty</translation>
    </message>
    <message>
        <source>Check the whole case for damage</source>
        <translation>Sprawdź, czy sprawa nie jest uszkodzona</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <translation>Zatrzymaj sprawdzanie</translation>
    </message>
    <message>
        <source>Compare the exhibit&apos;s bytes with those received</source>
        <translation>Porównaj bajty dowodu z tymi, które wpłynęły</translation>
    </message>
    <message>
        <source>Write the chain of custody of the exhibit…</source>
        <translation>Zapisz łańcuch dowodowy tego dowodu…</translation>
    </message>
    <message>
        <source>Write the log…</source>
        <translation>Zapisz dziennik…</translation>
    </message>
    <message>
        <source>Write the newest events of the log…</source>
        <translation>Zapisz najnowsze zdarzenia dziennika…</translation>
    </message>
    <message>
        <source>Check the case</source>
        <translation>Sprawdź sprawę</translation>
    </message>
    <message>
        <source>Write its newest events…</source>
        <translation>Zapisz najnowsze zdarzenia…</translation>
    </message>
    <message>
        <source>Compare its bytes</source>
        <translation>Porównaj bajty</translation>
    </message>
    <message>
        <source>Write its chain of custody…</source>
        <translation>Zapisz łańcuch dowodowy…</translation>
    </message>
    <message>
        <source>Does it still stand?</source>
        <translation>Czy nadal figuruje?</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zatrzymaj</translation>
    </message>
    <message>
        <source>A hash printed earlier</source>
        <translation>Skrót wydrukowany wcześniej</translation>
    </message>
    <message>
        <source>Hash of an event, as printed earlier</source>
        <translation>Skrót zdarzenia, wydrukowany wcześniej</translation>
    </message>
    <message>
        <source>How far the check has come</source>
        <translation>Postęp sprawdzania</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Dowody</translation>
    </message>
    <message>
        <source>Chain of custody of the exhibit</source>
        <translation>Łańcuch dowodowy tego dowodu</translation>
    </message>
    <message>
        <source>Sealed: its chain of custody is open to who holds the key.</source>
        <translation>Utajniony: jego łańcuch dowodowy widzi osoba mająca klucz.</translation>
    </message>
    <message>
        <source>Enter reads the stored original and compares its hash with that of the file received.</source>
        <translation>Enter odczytuje przechowywany oryginał i porównuje jego skrót ze skrótem pliku, który wpłynął.</translation>
    </message>
    <message>
        <source>Newest events of the log</source>
        <translation>Najnowsze zdarzenia dziennika</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Dokument Word</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Skoroszyt</translation>
    </message>
    <message>
        <source>Table as text</source>
        <translation>Tabela jako tekst</translation>
    </message>
    <message>
        <source>Write the chain of custody</source>
        <translation>Zapisz łańcuch dowodowy</translation>
    </message>
    <message>
        <source>chain of custody</source>
        <translation>łańcuch dowodowy</translation>
    </message>
    <message>
        <source>Checking: {0} of {1} files</source>
        <translation>Sprawdzanie: {0} z {1} plików</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found</source>
        <translation>
            <numerusform>stwierdzono %n problem</numerusform>
            <numerusform>stwierdzono %n problemy</numerusform>
            <numerusform>stwierdzono %n problemów</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep this copy as it is and restore the newest backup beside it.</source>
        <translation>Zachowaj ten egzemplarz bez zmian i odtwórz obok niego najnowszą kopię zapasową.</translation>
    </message>
    <message>
        <source>Write the log</source>
        <translation>Zapisz dziennik</translation>
    </message>
    <message>
        <source>log</source>
        <translation>dziennik</translation>
    </message>
    <message>
        <source>Write the newest events of the log</source>
        <translation>Zapisz najnowsze zdarzenia dziennika</translation>
    </message>
    <message>
        <source>log, newest events</source>
        <translation>dziennik, najnowsze zdarzenia</translation>
    </message>
    <message>
        <source>It stands in the log: nothing before it was removed.</source>
        <translation>Figuruje w dzienniku: niczego przed nim nie usunięto.</translation>
    </message>
    <message>
        <source>This hash does not stand in the log.</source>
        <translation>Tego skrótu nie ma w dzienniku.</translation>
    </message>
    <message>
        <source>It is mistyped, of another case or of a part closed to you; or the log was cut off.</source>
        <translation>Wpisano go z błędem, pochodzi z innej sprawy lub z części dla Ciebie zamkniętej; albo dziennik obcięto.</translation>
    </message>
    <message>
        <source>Compare it with the paper once more, then check the case.</source>
        <translation>Porównaj go jeszcze raz z kartką, potem sprawdź sprawę.</translation>
    </message>
    <message>
        <source>sealed document {0}</source>
        <translation>dokument utajniony {0}</translation>
    </message>
    <message>
        <source>as received</source>
        <translation>jak przy wpływie</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>zmienione</translation>
    </message>
    <message>
        <source>The bytes are those received.</source>
        <translation>Bajty są takie jak przy wpływie.</translation>
    </message>
    <message>
        <source>The bytes differ from those received.</source>
        <translation>Bajty różnią się od tych, które wpłynęły.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Wpłynął</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Znaleziony w</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Co zrobiono</translation>
    </message>
    <message>
        <source>Newest event of the log</source>
        <translation>Najnowsze zdarzenie dziennika</translation>
    </message>
    <message>
        <source>pages read by OCR</source>
        <translation>strony odczytane przez OCR</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Sprawdzanie…</translation>
    </message>
    <message>
        <source>The case was not checked in this sitting.</source>
        <translation>Od otwarcia sprawy jej nie sprawdzano.</translation>
    </message>
    <message numerus="yes">
        <source>Whole: %n document(s) are byte for byte as received, and the log&apos;s chain holds.</source>
        <translation>
            <numerusform>Nienaruszona: %n dokument jest co do bajta taki jak przy wpływie, a łańcuch dziennika jest cały.</numerusform>
            <numerusform>Nienaruszona: %n dokumenty są co do bajta takie jak przy wpływie, a łańcuch dziennika jest cały.</numerusform>
            <numerusform>Nienaruszona: %n dokumentów jest co do bajta takich jak przy wpływie, a łańcuch dziennika jest cały.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not checked: {0}.</source>
        <translation>Nie sprawdzono: {0}.</translation>
    </message>
    <message>
        <source>Damaged: see below what was found.</source>
        <translation>Uszkodzona: poniżej, co stwierdzono.</translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s)</source>
        <translation>
            <numerusform>%n dowód</numerusform>
            <numerusform>%n dowody</numerusform>
            <numerusform>%n dowodów</numerusform>
        </translation>
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
        <source>Questions</source>
        <translation>Pytania</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Siatka</translation>
    </message>
    <message>
        <source>Chronology</source>
        <translation>Chronologia</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Ochrona</translation>
    </message>
    <message>
        <source>Hearings</source>
        <translation>Przesłuchania</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Wnioski</translation>
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
        <source>Case</source>
        <translation>Sprawa</translation>
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
    <message>
        <source>Import files</source>
        <translation>Import plików</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Import folderu</translation>
    </message>
    <message>
        <source>No page bears the folio {0}.</source>
        <translation>Żadna strona nie ma numeru karty {0}.</translation>
    </message>
    <message>
        <source>It is neither stamped on a page nor counted between two that are.</source>
        <translation>Nie ma takiego stempla na żadnej stronie ani nie wynika on z liczenia między dwiema stronami ze stemplem.</translation>
    </message>
    <message>
        <source>Find the words instead</source>
        <translation>Szukaj tych słów</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>page {0}</source>
        <translation>strona {0}</translation>
    </message>
    <message>
        <source>{0}: nothing here</source>
        <translation>{0}: tu nic nie ma</translation>
    </message>
    <message>
        <source>{0}, looks like the same misread: {1}</source>
        <translation>{0}, wygląda na to samo błędnie odczytane: {1}</translation>
    </message>
    <message>
        <source>{0}, only here or otherwise: − {1}</source>
        <translation>{0}, tylko tu albo inaczej: − {1}</translation>
    </message>
    <message>
        <source>{0}, only here or otherwise: + {1}</source>
        <translation>{0}, tylko tu albo inaczej: + {1}</translation>
    </message>
    <message>
        <source>(nothing here)</source>
        <translation>(tu nic nie ma)</translation>
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
        <source>Volume of the selected documents…</source>
        <translation>Tom zaznaczonych dokumentów…</translation>
    </message>
    <message>
        <source>Mark the selected documents as sensitive…</source>
        <translation>Oznacz wybrane dokumenty jako drastyczne…</translation>
    </message>
    <message>
        <source>Filter the list of documents</source>
        <translation>Filtruj listę dokumentów</translation>
    </message>
    <message>
        <source>Next section of the documents</source>
        <translation>Następna część dokumentów</translation>
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
    <message>
        <source>Volume…</source>
        <translation>Tom…</translation>
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
    <message>
        <source>sensitive</source>
        <translation>drastyczne</translation>
    </message>
</context>
<context>
    <name>ElementTable</name>
    <message>
        <source>Row of the law</source>
        <translation>Znamię</translation>
    </message>
    <message>
        <source>Who goes to it</source>
        <translation>Kto o nim zeznaje</translation>
    </message>
    <message>
        <source>Gone to after</source>
        <translation>Poruszone po</translation>
    </message>
    <message>
        <source>All heard after</source>
        <translation>Wszyscy wysłuchani po</translation>
    </message>
    <message>
        <source>Count {0} · {1}</source>
        <translation>Zarzut {0} · {1}</translation>
    </message>
    <message numerus="yes">
        <source>nobody goes to %n row(s)</source>
        <translation>
            <numerusform>%Ln znamię bez świadka</numerusform>
            <numerusform>%Ln znamiona bez świadka</numerusform>
            <numerusform>%Ln znamion bez świadka</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nikt</translation>
    </message>
    <message>
        <source>day {0} · {1}</source>
        <translation>dzień {0} · {1}</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Leave it</source>
        <translation>Zaniechaj</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>What happened to: {0}</source>
        <translation>Zdarzenie dotyczące: {0}</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Wpisz</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Dnia</translation>
    </message>
    <message>
        <source>At</source>
        <translation>O godzinie</translation>
    </message>
    <message>
        <source>only where hours count</source>
        <translation>tylko gdy termin biegnie w godzinach</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Zdarzenie</translation>
    </message>
    <message>
        <source>By whom, by which channel</source>
        <translation>Przez kogo, jaką drogą</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Sygnatura</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Uwaga</translation>
    </message>
    <message>
        <source>no names of protected persons</source>
        <translation>bez nazwisk osób chronionych</translation>
    </message>
</context>
<context>
    <name>FacetList</name>
    <message>
        <source>What the results have in common</source>
        <translation>Co łączy wyniki</translation>
    </message>
    <message numerus="yes">
        <source>all %n …</source>
        <translation>
            <numerusform>wszystkie: %Ln …</numerusform>
            <numerusform>wszystkie: %Ln …</numerusform>
            <numerusform>wszystkie: %Ln …</numerusform>
        </translation>
    </message>
    <message>
        <source>fewer</source>
        <translation>mniej</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Volume</source>
        <translation>Tom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Źródło</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Oznaczenia</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Rok</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Znamię</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Zapisane</translation>
    </message>
    <message>
        <source>read by OCR</source>
        <translation>odczytane przez OCR</translation>
    </message>
    <message>
        <source>text of the file</source>
        <translation>tekst z pliku</translation>
    </message>
    <message>
        <source>tagged</source>
        <translation>oznaczone</translation>
    </message>
    <message>
        <source>not tagged</source>
        <translation>nieoznaczone</translation>
    </message>
    <message>
        <source>tagged: supports</source>
        <translation>oznaczone: za</translation>
    </message>
    <message>
        <source>tagged: against</source>
        <translation>oznaczone: przeciw</translation>
    </message>
    <message>
        <source>tagged: context</source>
        <translation>oznaczone: kontekst</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>jak wpisano</translation>
    </message>
    <message>
        <source>form</source>
        <translation>forma</translation>
    </message>
    <message>
        <source>other script</source>
        <translation>inne pismo</translation>
    </message>
    <message>
        <source>misread letters</source>
        <translation>błędnie odczytane litery</translation>
    </message>
    <message>
        <source>pattern</source>
        <translation>wzór</translation>
    </message>
    <message>
        <source>similar</source>
        <translation>podobne</translation>
    </message>
</context>
<context>
    <name>FactCard</name>
    <message>
        <source>Change…</source>
        <translation>Zmień…</translation>
    </message>
    <message>
        <source>Change this fact (F2)</source>
        <translation>Zmień ten fakt (F2)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Remove this fact (Del); can be undone</source>
        <translation>Usuń ten fakt (Del); można to cofnąć</translation>
    </message>
    <message>
        <source>Outside the scope: {reason}</source>
        <translation>Poza zakresem: {reason}</translation>
    </message>
    <message>
        <source>No passage is tied to this fact</source>
        <translation>Z tym faktem nie powiązano żadnego fragmentu</translation>
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
        <source>Passages</source>
        <translation>Fragmenty</translation>
    </message>
    <message>
        <source>An assessment, not a fact</source>
        <translation>Ocena, nie fakt</translation>
    </message>
    <message>
        <source>Disputed by {who}</source>
        <translation>Kwestionuje: {who}</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Sporne</translation>
    </message>
</context>
<context>
    <name>FactForm</name>
    <message>
        <source>e.g. 12 March 2022, III 2022, about May 2022, before 2022, from 12 to 14 March 2022</source>
        <translation>np. 12 marca 2022, III 2022, około maja 2022, przed 2022, od 12 do 14 marca 2022</translation>
    </message>
    <message>
        <source>understood as: {date}</source>
        <translation>odczytano jako: {date}</translation>
    </message>
    <message>
        <source>Date, as far as it is known</source>
        <translation>Data, o ile jest znana</translation>
    </message>
    <message>
        <source>Change a fact</source>
        <translation>Zmiana faktu</translation>
    </message>
    <message>
        <source>New fact</source>
        <translation>Nowy fakt</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Co się stało</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>with commas between them</source>
        <translation>rozdzielone przecinkami</translation>
    </message>
    <message>
        <source>Passages it rests on</source>
        <translation>Fragmenty, na których się opiera</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Miejsce</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Kolejność</translation>
    </message>
    <message>
        <source>among facts of the same date</source>
        <translation>wśród faktów z tej samej daty</translation>
    </message>
    <message>
        <source>Disputed by</source>
        <translation>Kto kwestionuje</translation>
    </message>
    <message>
        <source>persons, or in words</source>
        <translation>osoby albo słowami</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Sporne</translation>
    </message>
    <message>
        <source>Fact or assessment</source>
        <translation>Fakt czy ocena</translation>
    </message>
    <message>
        <source>Outside the scope because</source>
        <translation>Poza zakresem, ponieważ</translation>
    </message>
    <message>
        <source>empty: within the scope</source>
        <translation>puste: w zakresie sprawy</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>fakt</translation>
    </message>
    <message>
        <source>assessment</source>
        <translation>ocena</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Record the fact (Ctrl+Enter)</source>
        <translation>Zapisz fakt (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wróć</translation>
    </message>
</context>
<context>
    <name>Families</name>
    <message>
        <source>the same file, byte for byte</source>
        <translation>ten sam plik, co do bajtu</translation>
    </message>
    <message>
        <source>the same words as {0}</source>
        <translation>te same słowa co {0}</translation>
    </message>
    <message>
        <source>nearly {0}</source>
        <translation>prawie {0}</translation>
    </message>
    <message>
        <source>a scan of {0}</source>
        <translation>skan dokumentu {0}</translation>
    </message>
    <message>
        <source>scanned as {0}</source>
        <translation>zeskanowany jako {0}</translation>
    </message>
    <message>
        <source>stands within {0}</source>
        <translation>zawarty w {0}</translation>
    </message>
    <message>
        <source>holds {0} within it</source>
        <translation>zawiera {0}</translation>
    </message>
    <message>
        <source>hardly a word differs</source>
        <translation>prawie żadne słowo się nie różni</translation>
    </message>
    <message>
        <source>few words differ</source>
        <translation>niewiele słów się różni</translation>
    </message>
    <message>
        <source>most words are shared</source>
        <translation>większość słów jest wspólna</translation>
    </message>
    <message>
        <source>much is shared, much differs</source>
        <translation>wiele jest wspólne, wiele się różni</translation>
    </message>
    <message>
        <source>nearly all of the left stands in the right</source>
        <translation>prawie cały lewy tekst zawiera się w prawym</translation>
    </message>
    <message>
        <source>nearly all of the right stands in the left</source>
        <translation>prawie cały prawy tekst zawiera się w lewym</translation>
    </message>
</context>
<context>
    <name>FamiliesView</name>
    <message>
        <source>Next change</source>
        <translation>Następna różnica</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Poprzednia różnica</translation>
    </message>
    <message>
        <source>Compare the others with this document</source>
        <translation>Porównuj pozostałe z tym dokumentem</translation>
    </message>
    <message>
        <source>Show or hide what looks misread by OCR</source>
        <translation>Pokaż lub ukryj to, co wygląda na błąd OCR</translation>
    </message>
    <message>
        <source>Next section of the documents</source>
        <translation>Następna część dokumentów</translation>
    </message>
    <message>
        <source>Documents that are the same or nearly so</source>
        <translation>Dokumenty takie same lub prawie takie same</translation>
    </message>
    <message>
        <source>Places where the two documents differ</source>
        <translation>Miejsca, w których oba dokumenty się różnią</translation>
    </message>
    <message>
        <source>Misread words too</source>
        <translation>Także błędy OCR</translation>
    </message>
    <message>
        <source>Also what looks like the same words misread by OCR (Ctrl+L)</source>
        <translation>Także to, co wygląda na te same słowa błędnie odczytane przez OCR (Ctrl+L)</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of documents that are the same or nearly so</source>
        <translation>
            <numerusform>%Ln grupa dokumentów takich samych lub prawie takich samych</numerusform>
            <numerusform>%Ln grupy dokumentów takich samych lub prawie takich samych</numerusform>
            <numerusform>%Ln grup dokumentów takich samych lub prawie takich samych</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found in the file twice</source>
        <translation>Niczego nie znaleziono w aktach dwa razy</translation>
    </message>
    <message>
        <source>Copies, scans beside their originals and drafts beside finals will stand here. The desk looks for them when nothing more urgent is under way.</source>
        <translation>Tu znajdą się kopie, skany obok oryginałów i projekty obok wersji ostatecznych. Program szuka ich, gdy nie ma nic pilniejszego.</translation>
    </message>
    <message>
        <source>The same file was found in several places; there is nothing to compare.</source>
        <translation>Ten sam plik znaleziono w kilku miejscach; nie ma czego porównywać.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%Ln różnica</numerusform>
            <numerusform>%Ln różnice</numerusform>
            <numerusform>%Ln różnic</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that look(s) misread left out</source>
        <translation>
            <numerusform>pominięto %Ln wyglądającą na błąd OCR</numerusform>
            <numerusform>pominięto %Ln wyglądające na błąd OCR</numerusform>
            <numerusform>pominięto %Ln wyglądających na błąd OCR</numerusform>
        </translation>
    </message>
    <message>
        <source>only the beginning was compared: the text is very long</source>
        <translation>porównano tylko początek: tekst jest bardzo długi</translation>
    </message>
    <message>
        <source>Not a word differs.</source>
        <translation>Żadne słowo się nie różni.</translation>
    </message>
</context>
<context>
    <name>FamilyRows</name>
    <message>
        <source>Duplicates</source>
        <translation>Duplikaty</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln strona</numerusform>
            <numerusform>%Ln strony</numerusform>
            <numerusform>%Ln stron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same file %n time(s)</source>
        <translation>
            <numerusform>Ten sam plik %Ln raz</numerusform>
            <numerusform>Ten sam plik %Ln razy</numerusform>
            <numerusform>Ten sam plik %Ln razy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) with the same words</source>
        <translation>
            <numerusform>%Ln dokument o tych samych słowach</numerusform>
            <numerusform>%Ln dokumenty o tych samych słowach</numerusform>
            <numerusform>%Ln dokumentów o tych samych słowach</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s): a scan and what was scanned</source>
        <translation>
            <numerusform>%Ln dokument: skan i to, co zeskanowano</numerusform>
            <numerusform>%Ln dokumenty: skan i to, co zeskanowano</numerusform>
            <numerusform>%Ln dokumentów: skan i to, co zeskanowano</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s), one within another</source>
        <translation>
            <numerusform>%Ln dokument, jeden zawarty w drugim</numerusform>
            <numerusform>%Ln dokumenty, jeden zawarty w drugim</numerusform>
            <numerusform>%Ln dokumentów, jeden zawarty w drugim</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) that are nearly the same</source>
        <translation>
            <numerusform>%Ln dokument prawie taki sam</numerusform>
            <numerusform>%Ln dokumenty prawie takie same</numerusform>
            <numerusform>%Ln dokumentów prawie takich samych</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldBlock</name>
    <message>
        <source>add…</source>
        <translation>dodaj…</translation>
    </message>
    <message>
        <source>Take out: {0}</source>
        <translation>Usuń: {0}</translation>
    </message>
    <message>
        <source>as far as known</source>
        <translation>o ile jest znane</translation>
    </message>
    <message>
        <source>Filled from: {0}</source>
        <translation>Wypełniono z: {0}</translation>
    </message>
    <message>
        <source>Typed; the case has: {0}</source>
        <translation>Wpisano ręcznie; w sprawie jest: {0}</translation>
    </message>
    <message>
        <source>Take over again</source>
        <translation>Przejmij ponownie</translation>
    </message>
    <message>
        <source>Take over again: {0}</source>
        <translation>Przejmij ponownie: {0}</translation>
    </message>
    <message>
        <source>Stale: the text changed after it was translated; Ctrl+T confirms it</source>
        <translation>Nieaktualne: tekst zmieniono po przetłumaczeniu; Ctrl+T potwierdza tłumaczenie</translation>
    </message>
    <message>
        <source>{0}, in the language {1}</source>
        <translation>{0}, w języku {1}</translation>
    </message>
</context>
<context>
    <name>Figures</name>
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
</context>
<context>
    <name>FileSections</name>
    <message>
        <source>Go to Folios</source>
        <translation>Przejdź: Numery kart</translation>
    </message>
    <message>
        <source>Go to Splitting of volumes</source>
        <translation>Przejdź: Podział tomów</translation>
    </message>
    <message>
        <source>Go to Duplicates</source>
        <translation>Przejdź: Duplikaty</translation>
    </message>
    <message>
        <source>Go to Candidates</source>
        <translation>Przejdź: Kandydaci</translation>
    </message>
    <message>
        <source>Go to Redaction: copies for disclosure</source>
        <translation>Przejdź do zaczerniania: kopie do udostępnienia</translation>
    </message>
    <message>
        <source>Redact this page</source>
        <translation>Zaczernij na tej stronie</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) bear this folio; the first is shown</source>
        <translation>
            <numerusform>%Ln strona ma ten numer karty; pokazano pierwszą</numerusform>
            <numerusform>%Ln strony mają ten numer karty; pokazano pierwszą</numerusform>
            <numerusform>%Ln stron ma ten numer karty; pokazano pierwszą</numerusform>
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
        <source>Watch it</source>
        <translation>Obserwuj</translation>
    </message>
    <message>
        <source>Watch the folder</source>
        <translation>Obserwuj folder</translation>
    </message>
    <message>
        <source>What comes into the folder later is offered, never taken.</source>
        <translation>To, co trafi do folderu później, będzie proponowane.</translation>
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
    <name>FindingBox</name>
    <message>
        <source>The panel: {finding}</source>
        <translation>Skład: {finding}</translation>
    </message>
    <message>
        <source>Share with the panel</source>
        <translation>Udostępnij składowi</translation>
    </message>
    <message>
        <source>Record mine as the panel&apos;s</source>
        <translation>Zapisz moje jako ustalenie składu</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Uzasadnienie</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>moje</translation>
    </message>
    <message>
        <source>the panel&apos;s</source>
        <translation>składu</translation>
    </message>
    <message>
        <source>Whose finding</source>
        <translation>Czyje ustalenie</translation>
    </message>
    <message>
        <source>Finding of the panel</source>
        <translation>Ustalenie składu</translation>
    </message>
    <message>
        <source>Finding (shared)</source>
        <translation>Ustalenie (udostępnione)</translation>
    </message>
    <message>
        <source>Finding (yours alone)</source>
        <translation>Ustalenie (tylko Twoje)</translation>
    </message>
    <message>
        <source>Reason · R, kept when you leave it</source>
        <translation>Uzasadnienie · R, zapisuje się po opuszczeniu pola</translation>
    </message>
    <message>
        <source>A reason can be given to a finding</source>
        <translation>Uzasadnienie można podać do ustalenia</translation>
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
        <source>Show results and tags again</source>
        <translation>Pokaż znów wyniki i oznaczenia</translation>
    </message>
    <message>
        <source>The page over the whole width</source>
        <translation>Strona na całą szerokość</translation>
    </message>
    <message>
        <source>There is no count to tag for yet.</source>
        <translation>Nie ma jeszcze zarzutu, do którego można oznaczać.</translation>
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
    <name>FoldersCard</name>
    <message>
        <source>Watched folders</source>
        <translation>Obserwowane foldery</translation>
    </message>
    <message>
        <source>New and changed files in them are offered when you open the case or come back to it.</source>
        <translation>Nowe i zmienione pliki z nich są proponowane po otwarciu sprawy i po powrocie do niej.</translation>
    </message>
    <message>
        <source>No folder is watched yet.</source>
        <translation>Żaden folder nie jest jeszcze obserwowany.</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Obserwuj folder…</translation>
    </message>
    <message>
        <source>into volume</source>
        <translation>do tomu</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>własnego</translation>
    </message>
    <message>
        <source>Volume under which the files of the next folder are filed</source>
        <translation>Tom, do którego trafią pliki następnego folderu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Obserwuj folder</translation>
    </message>
</context>
<context>
    <name>FolioRows</name>
    <message>
        <source>No.</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Strona</translation>
    </message>
    <message>
        <source>Stamp says</source>
        <translation>Stempel</translation>
    </message>
    <message>
        <source>Cited as</source>
        <translation>Cytowana jako</translation>
    </message>
    <message>
        <source>How it came about</source>
        <translation>Skąd</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) from here on without a folio</source>
        <translation>
            <numerusform>%Ln strona od tego miejsca bez numeru karty</numerusform>
            <numerusform>%Ln strony od tego miejsca bez numeru karty</numerusform>
            <numerusform>%Ln stron od tego miejsca bez numeru karty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folio(s) missing between {0} and {1}</source>
        <translation>
            <numerusform>Brakuje %Ln karty między {0} a {1}</numerusform>
            <numerusform>Brakuje %Ln kart między {0} a {1}</numerusform>
            <numerusform>Brakuje %Ln kart między {0} a {1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n folio(s) missing between {0} and {1}</source>
        <translation>
            <numerusform>Brakuje co najmniej %Ln karty między {0} a {1}</numerusform>
            <numerusform>Brakuje co najmniej %Ln kart między {0} a {1}</numerusform>
            <numerusform>Brakuje co najmniej %Ln kart między {0} a {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>blank page</source>
        <translation>pusta strona</translation>
    </message>
    <message>
        <source>stamp</source>
        <translation>stempel</translation>
    </message>
    <message>
        <source>stamp read by OCR</source>
        <translation>stempel (OCR)</translation>
    </message>
    <message>
        <source>counted on</source>
        <translation>z liczenia</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>ręcznie</translation>
    </message>
    <message>
        <source>{0} comes twice in a row</source>
        <translation>{0} występuje dwa razy z rzędu</translation>
    </message>
    <message>
        <source>After {0} the numbering steps back to {1}</source>
        <translation>Po {0} numeracja cofa się do {1}</translation>
    </message>
</context>
<context>
    <name>FoliosView</name>
    <message>
        <source>Correct the folio of this page</source>
        <translation>Popraw numer karty tej strony</translation>
    </message>
    <message>
        <source>Carry this folio to the next page</source>
        <translation>Przenieś ten numer karty na następną stronę</translation>
    </message>
    <message>
        <source>Carry this folio to the page before</source>
        <translation>Przenieś ten numer karty na poprzednią stronę</translation>
    </message>
    <message>
        <source>One folio higher from here on</source>
        <translation>Stąd o jedną kartę wyżej</translation>
    </message>
    <message>
        <source>One folio lower from here on</source>
        <translation>Stąd o jedną kartę niżej</translation>
    </message>
    <message>
        <source>Let the stamp of this page count again</source>
        <translation>Niech znów liczy się stempel tej strony</translation>
    </message>
    <message>
        <source>Next odd place in the numbering</source>
        <translation>Następne dziwne miejsce w numeracji</translation>
    </message>
    <message>
        <source>Previous odd place in the numbering</source>
        <translation>Poprzednie dziwne miejsce w numeracji</translation>
    </message>
    <message>
        <source>All pages or only odd places</source>
        <translation>Wszystkie strony albo tylko dziwne miejsca</translation>
    </message>
    <message>
        <source>Next volume</source>
        <translation>Następny tom</translation>
    </message>
    <message>
        <source>Previous volume</source>
        <translation>Poprzedni tom</translation>
    </message>
    <message>
        <source>How folios are cited…</source>
        <translation>Jak cytuje się karty…</translation>
    </message>
    <message>
        <source>Read the stamps again and number anew</source>
        <translation>Odczytaj stemple jeszcze raz i policz karty od nowa</translation>
    </message>
    <message>
        <source>Next section of the documents</source>
        <translation>Następna część dokumentów</translation>
    </message>
    <message>
        <source>Pages of the volume with their folios</source>
        <translation>Strony tomu z numerami kart</translation>
    </message>
    <message>
        <source>Folio of the page</source>
        <translation>Numer karty strony</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Tom</translation>
    </message>
    <message>
        <source>Volume (Ctrl+PgUp, Ctrl+PgDown)</source>
        <translation>Tom (Ctrl+PgUp, Ctrl+PgDown)</translation>
    </message>
    <message>
        <source>How folios are cited</source>
        <translation>Jak cytuje się karty</translation>
    </message>
    <message>
        <source>How folios are cited (Ctrl+E)</source>
        <translation>Jak cytuje się karty (Ctrl+E)</translation>
    </message>
    <message>
        <source>Only odd places</source>
        <translation>Tylko dziwne miejsca</translation>
    </message>
    <message>
        <source>Only pages around gaps, repeats and steps back (Ctrl+L)</source>
        <translation>Tylko strony przy lukach, powtórzeniach i cofnięciach (Ctrl+L)</translation>
    </message>
    <message>
        <source>Number anew</source>
        <translation>Policz od nowa</translation>
    </message>
    <message>
        <source>Read the stamps again and number anew; what was said by hand stays (Ctrl+R)</source>
        <translation>Odczytaj stemple jeszcze raz i policz od nowa; poprawki ręczne zostają (Ctrl+R)</translation>
    </message>
    <message numerus="yes">
        <source>Folios of %n document(s) have changed</source>
        <translation>
            <numerusform>Zmieniły się numery kart w %Ln dokumencie</numerusform>
            <numerusform>Zmieniły się numery kart w %Ln dokumentach</numerusform>
            <numerusform>Zmieniły się numery kart w %Ln dokumentach</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbering was up to date</source>
        <translation>Numeracja była aktualna</translation>
    </message>
    <message>
        <source>The folios of the file will stand here</source>
        <translation>Tu znajdą się numery kart akt</translation>
    </message>
    <message>
        <source>Numbers stamped on the pages are read, what lies between is counted, and gaps are shown.</source>
        <translation>Numery ze stempli na stronach są odczytywane, to, co między nimi, jest liczone, a luki są pokazywane.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln strona</numerusform>
            <numerusform>%Ln strony</numerusform>
            <numerusform>%Ln stron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n odd place(s)</source>
        <translation>
            <numerusform>%Ln dziwne miejsce</numerusform>
            <numerusform>%Ln dziwne miejsca</numerusform>
            <numerusform>%Ln dziwnych miejsc</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing odd</source>
        <translation>nic dziwnego</translation>
    </message>
    <message numerus="yes">
        <source>%n without a folio</source>
        <translation>
            <numerusform>%Ln bez numeru karty</numerusform>
            <numerusform>%Ln bez numeru karty</numerusform>
            <numerusform>%Ln bez numeru karty</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is odd in this volume</source>
        <translation>W tym tomie nie ma nic dziwnego</translation>
    </message>
    <message>
        <source>Its folios follow one another without gap, repeat or step back.</source>
        <translation>Karty następują po sobie bez luk, powtórzeń i cofnięć.</translation>
    </message>
    <message>
        <source>Show all pages</source>
        <translation>Pokaż wszystkie strony</translation>
    </message>
    <message>
        <source>Volume {0}</source>
        <translation>Tom {0}</translation>
    </message>
    <message>
        <source>Without a volume</source>
        <translation>Bez tomu</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message numerus="yes">
        <source>%n form(s)</source>
        <translation>
            <numerusform>%Ln forma</numerusform>
            <numerusform>%Ln formy</numerusform>
            <numerusform>%Ln form</numerusform>
        </translation>
    </message>
    <message>
        <source>looked for</source>
        <translation>szukane</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>pominięte</translation>
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
    <name>FormsPanel</name>
    <message numerus="yes">
        <source>%n of the least likely form(s) are not looked for: together with the others there would be too many combinations.</source>
        <translation>
            <numerusform>Nie szuka się %Ln najmniej prawdopodobnej formy: razem z innymi byłoby zbyt wiele połączeń.</numerusform>
            <numerusform>Nie szuka się %Ln najmniej prawdopodobnych form: razem z innymi byłoby zbyt wiele połączeń.</numerusform>
            <numerusform>Nie szuka się %Ln najmniej prawdopodobnych form: razem z innymi byłoby zbyt wiele połączeń.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is looked for</source>
        <translation>Czego się szuka</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Zamknij (Esc)</translation>
    </message>
    <message>
        <source>Words that are looked for; Space ticks</source>
        <translation>Szukane słowa; spacja zaznacza i odznacza</translation>
    </message>
    <message>
        <source>forms of words</source>
        <translation>odmiana słów</translation>
    </message>
    <message>
        <source>paszport finds paszportu, paszportem</source>
        <translation>paszport znajduje paszportu, paszportem</translation>
    </message>
    <message>
        <source>other scripts</source>
        <translation>inne pismo</translation>
    </message>
    <message>
        <source>Kowalenko finds Коваленко</source>
        <translation>Kowalenko znajduje Коваленко</translation>
    </message>
    <message>
        <source>misread letters (OCR)</source>
        <translation>błędy OCR</translation>
    </message>
    <message>
        <source>modem finds rnodem</source>
        <translation>modem znajduje rnodem</translation>
    </message>
</context>
<context>
    <name>FreeTimes</name>
    <message>
        <source>When free, a line for each</source>
        <translation>Wolne terminy, po wierszu</translation>
    </message>
    <message>
        <source>Tue, Thu 9-12 from 2027-01-11</source>
        <translation>wt., czw. 9-12 od 2027-01-11</translation>
    </message>
    <message>
        <source>not 2027-02-01 – 2027-02-14</source>
        <translation>nie 2027-02-01 – 2027-02-14</translation>
    </message>
    <message>
        <source>always</source>
        <translation>zawsze</translation>
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
        <source>pages never opened: {n}</source>
        <translation>strony nigdy nieotwarte: {n}</translation>
    </message>
    <message>
        <source>total</source>
        <translation>razem</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Wszyscy</translation>
    </message>
    <message>
        <source>under 14 at the act</source>
        <translation>poniżej 14 lat w chwili czynu</translation>
    </message>
    <message>
        <source>under 21 at the act</source>
        <translation>poniżej 21 lat w chwili czynu</translation>
    </message>
    <message>
        <source>not in force at the act</source>
        <translation>nie obowiązywało w chwili czynu</translation>
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
    <message>
        <source>{person}: each group has a passage</source>
        <translation>{person}: w każdej grupie znamion jest fragment</translation>
    </message>
    <message>
        <source>{person}: each group has a passage for a child; for an adult nothing tagged for: {rows}</source>
        <translation>{person}: dla małoletniego w każdej grupie znamion jest fragment; dla pełnoletniego nic nie oznaczono: {rows}</translation>
    </message>
    <message>
        <source>{person}: nothing tagged for: {rows}</source>
        <translation>{person}: nic nie oznaczono: {rows}</translation>
    </message>
    <message>
        <source>{supports} for · {contradicts} against · {context} context</source>
        <translation>{supports} za · {contradicts} przeciw · {context} kontekst</translation>
    </message>
    <message>
        <source>On these findings the elements are found.</source>
        <translation>Według tych ustaleń znamiona są udowodnione.</translation>
    </message>
    <message>
        <source>On these findings an element is not found.</source>
        <translation>Według tych ustaleń któreś ze znamion nie jest udowodnione.</translation>
    </message>
    <message>
        <source>The findings decide nothing yet.</source>
        <translation>Te ustalenia niczego jeszcze nie przesądzają.</translation>
    </message>
    <message>
        <source>Without a finding: {rows}.</source>
        <translation>Bez ustalenia: {rows}.</translation>
    </message>
    <message>
        <source>Consent does not matter: a child.</source>
        <translation>Zgoda bez znaczenia: małoletni.</translation>
    </message>
    <message>
        <source>Consent does not matter: a means is found.</source>
        <translation>Zgoda bez znaczenia: środek uznano za udowodniony.</translation>
    </message>
    <message>
        <source>Consent does not matter once a means is found.</source>
        <translation>Zgoda jest bez znaczenia, gdy środek uznano za udowodniony.</translation>
    </message>
    <message>
        <source>If under 14</source>
        <translation>Jeśli poniżej 14 lat</translation>
    </message>
    <message>
        <source>If under 18</source>
        <translation>Jeśli małoletni</translation>
    </message>
    <message>
        <source>If under 21</source>
        <translation>Jeśli poniżej 21 lat</translation>
    </message>
    <message>
        <source>If an adult</source>
        <translation>Jeśli pełnoletni</translation>
    </message>
    <message>
        <source>Usual means of proof: {proof}</source>
        <translation>Zwykłe środki dowodowe: {proof}</translation>
    </message>
</context>
<context>
    <name>GridHead</name>
    <message>
        <source>Grid</source>
        <translation>Siatka</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Porównanie</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Wskaźniki</translation>
    </message>
    <message>
        <source>Pages and persons</source>
        <translation>Strony i osoby</translation>
    </message>
    <message>
        <source>Compelled acts</source>
        <translation>Czyny pod przymusem</translation>
    </message>
</context>
<context>
    <name>GridSections</name>
    <message>
        <source>Go to Comparison with related offences</source>
        <translation>Przejdź do: Porównanie z pokrewnymi przestępstwami</translation>
    </message>
    <message>
        <source>Go to Indicators</source>
        <translation>Przejdź do: Wskaźniki</translation>
    </message>
    <message>
        <source>Go to Pages and persons: what was opened, what is tied to nothing</source>
        <translation>Przejdź do: Strony i osoby (co otwarto, co z niczym niepowiązane)</translation>
    </message>
    <message>
        <source>Go to Compelled acts</source>
        <translation>Przejdź do: Czyny pod przymusem</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Enter a count…</source>
        <translation>Wpisz zarzut…</translation>
    </message>
    <message>
        <source>Here stands, for each count, defendant and injured party, what is tagged for and against every element. Enter the counts of the indictment to begin, or apply a file: judgedesk record.</source>
        <translation>Tu dla każdego zarzutu, oskarżonego i pokrzywdzonego stoi to, co oznaczono za każdym znamieniem i przeciw niemu. Na początek wpisz zarzuty aktu oskarżenia albo wczytaj plik: judgedesk record.</translation>
    </message>
    <message>
        <source>Versions of the law</source>
        <translation>Wersje ustawy</translation>
    </message>
    <message>
        <source>Ask another state about this cell…</source>
        <translation>Zapytaj inne państwo o to pole…</translation>
    </message>
    <message>
        <source>Next section of the grid</source>
        <translation>Następna część siatki</translation>
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
        <source>Nothing passes what the grid is narrowed by. Ctrl+7 shows all.</source>
        <translation>Żaden wiersz ani pokrzywdzony nie spełnia warunków. Ctrl+7 pokazuje wszystko.</translation>
    </message>
    <message>
        <source>No counts yet</source>
        <translation>Nie ma jeszcze zarzutów</translation>
    </message>
</context>
<context>
    <name>HearingHead</name>
    <message>
        <source>Hearings</source>
        <translation>Przesłuchania</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>To arrange</source>
        <translation>Do przygotowania</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dzień</translation>
    </message>
    <message>
        <source>Testimony</source>
        <translation>Zeznania</translation>
    </message>
    <message>
        <source>Rooms and calendars</source>
        <translation>Sale i kalendarze</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Pytania</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>Sprzeczności</translation>
    </message>
</context>
<context>
    <name>HearingSections</name>
    <message>
        <source>Contradictions {0}</source>
        <translation>Sprzeczności {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n hearing(s) to come</source>
        <translation>
            <numerusform>%Ln przesłuchanie przed nami</numerusform>
            <numerusform>%Ln przesłuchania przed nami</numerusform>
            <numerusform>%Ln przesłuchań przed nami</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to What is to be arranged for hearings</source>
        <translation>Przejdź do: Do przygotowania przed przesłuchaniami</translation>
    </message>
    <message>
        <source>Go to The day&apos;s running order</source>
        <translation>Przejdź do: Przebieg dnia</translation>
    </message>
    <message>
        <source>Go to Testimony: who is to be heard</source>
        <translation>Przejdź do: Zeznania, kogo przesłuchać</translation>
    </message>
    <message>
        <source>Go to Sittings, rooms and calendars</source>
        <translation>Przejdź do: Posiedzenia, sale i kalendarze</translation>
    </message>
    <message>
        <source>Go to Questions to be put</source>
        <translation>Przejdź do: Pytania do zadania</translation>
    </message>
    <message>
        <source>Go to Statements side by side</source>
        <translation>Przejdź do: Zeznania obok siebie</translation>
    </message>
</context>
<context>
    <name>HearingTable</name>
    <message>
        <source>Day</source>
        <translation>Dzień</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Godziny</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Potrzeby</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
</context>
<context>
    <name>HearingWords</name>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} h</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>czeka</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>trwa</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>przerwa</translation>
    </message>
    <message>
        <source>over</source>
        <translation>zakończone</translation>
    </message>
    <message>
        <source>did not appear</source>
        <translation>niestawiennictwo</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>odwołane</translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message>
        <source>volume {volume}</source>
        <translation>tom {volume}</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln trafienie</numerusform>
            <numerusform>%Ln trafienia</numerusform>
            <numerusform>%Ln trafień</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCard</name>
    <message>
        <source>A calendar</source>
        <translation>Kalendarz</translation>
    </message>
    <message>
        <source>as a column of the table says</source>
        <translation>według kolumny tabeli</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Odczytywanie…</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nowa</numerusform>
            <numerusform>%n nowe</numerusform>
            <numerusform>%n nowych</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nic nowego</translation>
    </message>
    <message>
        <source>Event {0}</source>
        <translation>Zdarzenie {0}</translation>
    </message>
    <message>
        <source>Line {0}</source>
        <translation>Wiersz {0}</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>Przybywa</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Ubywa</translation>
    </message>
    <message numerus="yes">
        <source>%n no longer in the calendar</source>
        <translation>
            <numerusform>%n, którego nie ma już w kalendarzu</numerusform>
            <numerusform>%n, których nie ma już w kalendarzu</numerusform>
            <numerusform>%n, których nie ma już w kalendarzu</numerusform>
        </translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Zostaje</translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n jak dotąd</numerusform>
            <numerusform>%n jak dotąd</numerusform>
            <numerusform>%n jak dotąd</numerusform>
        </translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Odczytano</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Pominięto</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Niezrozumiałe</translation>
    </message>
    <message>
        <source>Cannot hold with the plan</source>
        <translation>Nie da się pogodzić z planem</translation>
    </message>
    <message>
        <source>Only the hours are kept, never what they are for.</source>
        <translation>Zachowuje się tylko godziny, nigdy ich przeznaczenie.</translation>
    </message>
    <message>
        <source>cancelled: {0}</source>
        <translation>odwołane: {0}</translation>
    </message>
    <message>
        <source>marked as free: {0}</source>
        <translation>oznaczone jako wolne: {0}</translation>
    </message>
    <message>
        <source>before the time that is read: {0}</source>
        <translation>przed odczytywanym okresem: {0}</translation>
    </message>
    <message>
        <source>after the time that is read: {0}</source>
        <translation>po odczytywanym okresie: {0}</translation>
    </message>
    <message>
        <source>repeated without end, read as far as that day: {0}</source>
        <translation>powtarzane bez końca, odczytane do tego dnia: {0}</translation>
    </message>
    <message>
        <source>without a time zone, taken as local time: {0}</source>
        <translation>bez strefy czasowej, przyjęto czas miejscowy: {0}</translation>
    </message>
    <message>
        <source>tasks and notes: {0}</source>
        <translation>zadania i notatki: {0}</translation>
    </message>
    <message>
        <source>Bookings from another calendar</source>
        <translation>Zajęte terminy z innego kalendarza</translation>
    </message>
    <message>
        <source>Whose calendar</source>
        <translation>Czyj kalendarz</translation>
    </message>
    <message>
        <source>a room, an interpreter, a person</source>
        <translation>sala, tłumacz, osoba</translation>
    </message>
    <message>
        <source>Choose a file (.ics, .csv)…</source>
        <translation>Wybierz plik (.ics, .csv)…</translation>
    </message>
    <message>
        <source>no file yet</source>
        <translation>nie wybrano pliku</translation>
    </message>
    <message>
        <source>What would come</source>
        <translation>Co by przybyło</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>Przyjmij</translation>
    </message>
    <message>
        <source>Take what is understood</source>
        <translation>Przyjmij zrozumiałe</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Zaniechaj</translation>
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
        <source>Another try stopped</source>
        <translation>Ponowną próbę przerwano</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Ponowna próba</translation>
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
        <source>%n could still not be read, see the ledger</source>
        <translation>
            <numerusform>%Ln nadal nieodczytany, zob. wykaz</numerusform>
            <numerusform>%Ln nadal nieodczytane, zob. wykaz</numerusform>
            <numerusform>%Ln nadal nieodczytanych, zob. wykaz</numerusform>
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
    <name>IndicatorRows</name>
    <message>
        <source>Indicators</source>
        <translation>Wskaźniki</translation>
    </message>
</context>
<context>
    <name>IndicatorSide</name>
    <message>
        <source>Element</source>
        <translation>Znamię</translation>
    </message>
    <message>
        <source>This passage</source>
        <translation>Ten fragment</translation>
    </message>
    <message>
        <source>tagged</source>
        <translation>oznaczone</translation>
    </message>
    <message>
        <source>Enter tags it</source>
        <translation>Enter oznacza</translation>
    </message>
    <message>
        <source>not tagged</source>
        <translation>nieoznaczone</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Fragmenty</translation>
    </message>
    <message>
        <source>Elements this indicator suggests; Enter tags the passage</source>
        <translation>Znamiona, które podsuwa ten wskaźnik; Enter oznacza fragment</translation>
    </message>
    <message>
        <source>Look for: {0}</source>
        <translation>Szukaj: {0}</translation>
    </message>
    <message>
        <source>verify in the current text</source>
        <translation>sprawdź w aktualnym tekście</translation>
    </message>
    <message>
        <source>It suggests no element of this offence.</source>
        <translation>Nie podsuwa żadnego znamienia tego przestępstwa.</translation>
    </message>
    <message>
        <source>Suggests: {0}. Tick passages for it while reading.</source>
        <translation>Podsuwa: {0}. Fragmenty zaznacza się podczas lektury.</translation>
    </message>
    <message>
        <source>for</source>
        <translation>za</translation>
    </message>
    <message>
        <source>against</source>
        <translation>z „przeciw”</translation>
    </message>
    <message>
        <source>of context</source>
        <translation>kontekstowy</translation>
    </message>
    <message>
        <source>Suggested elements; Enter tags {0} as a passage {1}</source>
        <translation>Podsuwane znamiona; Enter oznacza {0} jako fragment {1}</translation>
    </message>
</context>
<context>
    <name>IndicatorsView</name>
    <message>
        <source>Filter the indicators</source>
        <translation>Filtruj wskaźniki</translation>
    </message>
    <message>
        <source>Only indicators with passages, or all</source>
        <translation>Tylko wskaźniki z fragmentami albo wszystkie</translation>
    </message>
    <message>
        <source>Also groups that bear on other offences</source>
        <translation>Także grupy dotyczące innych przestępstw</translation>
    </message>
    <message>
        <source>Go to the elements it suggests</source>
        <translation>Przejdź do podsuwanych znamion</translation>
    </message>
    <message>
        <source>Tag the passage to the suggested element</source>
        <translation>Oznacz fragment podsuniętym znamieniem</translation>
    </message>
    <message>
        <source>Next section of the grid</source>
        <translation>Następna część siatki</translation>
    </message>
    <message>
        <source>With passages</source>
        <translation>Z fragmentami</translation>
    </message>
    <message>
        <source>Only indicators for which passages were ticked (Ctrl+L)</source>
        <translation>Tylko wskaźniki, przy których zaznaczono fragmenty (Ctrl+L)</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>Wszystkie grupy</translation>
    </message>
    <message>
        <source>Also groups that suggest no element of this offence (Ctrl+J)</source>
        <translation>Także grupy, które nie podsuwają żadnego znamienia tego przestępstwa (Ctrl+J)</translation>
    </message>
    <message>
        <source>Indicators with the passages ticked for and against</source>
        <translation>Wskaźniki z fragmentami za i przeciw</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Publikacje</translation>
    </message>
    <message>
        <source>They point to passages and suggest elements; nothing here fills the grid or is added up</source>
        <translation>Wskazują fragmenty i podsuwają znamiona; niczego nie wpisują do siatki i niczego się nie sumuje</translation>
    </message>
    <message>
        <source>Indicators will stand here with the passages ticked for them</source>
        <translation>Tu staną wskaźniki z zaznaczonymi przy nich fragmentami</translation>
    </message>
    <message>
        <source>Published lists say what to look for. Passages are ticked while reading; for that a count with an accused and an injured party is needed. Enter the counts in the grid first.</source>
        <translation>Opublikowane wykazy mówią, czego szukać. Fragmenty zaznacza się podczas lektury; potrzebny jest do tego zarzut z oskarżonym i pokrzywdzonym. Najpierw wpisz zarzuty w siatce.</translation>
    </message>
</context>
<context>
    <name>InstrumentView</name>
    <message>
        <source>Open</source>
        <translation>Dostępność</translation>
    </message>
    <message>
        <source>Instrument, or why not</source>
        <translation>Instrument albo powód</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Droga</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Języki</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Terminy</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Podstawa</translation>
    </message>
    <message>
        <source>Begin a request with this instrument</source>
        <translation>Rozpocznij wniosek tym instrumentem</translation>
    </message>
    <message>
        <source>Choose the state</source>
        <translation>Wybierz państwo</translation>
    </message>
    <message>
        <source>Next section of requests</source>
        <translation>Następna część wniosków</translation>
    </message>
    <message>
        <source>all</source>
        <translation>wszystkie</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Dlaczego</translation>
    </message>
    <message>
        <source>Depends on what nobody confirmed</source>
        <translation>Zależy od tego, czego nikt nie potwierdził</translation>
    </message>
    <message>
        <source>Channels, in this order</source>
        <translation>Drogi przekazania, w tej kolejności</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Dotyczy</translation>
    </message>
    <message>
        <source>May be used only</source>
        <translation>Ograniczenia wykorzystania</translation>
    </message>
    <message>
        <source>Informal</source>
        <translation>Nieformalny</translation>
    </message>
    <message>
        <source>What comes back can&apos;t be cited as evidence until it is asked for formally.</source>
        <translation>Tego, co nadejdzie, nie można powołać jako dowodu bez formalnego wniosku.</translation>
    </message>
    <message>
        <source>To be known</source>
        <translation>Uwaga</translation>
    </message>
    <message>
        <source>Central authority</source>
        <translation>Organ centralny</translation>
    </message>
    <message>
        <source>Of the state</source>
        <translation>O państwie</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Źródło</translation>
    </message>
    <message>
        <source>Not open: {0}</source>
        <translation>Niedostępny: {0}</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>Co jest potrzebne</translation>
    </message>
    <message>
        <source>From which state</source>
        <translation>Z którego państwa</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Dnia</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zarzut</translation>
    </message>
    <message>
        <source>Whom it concerns</source>
        <translation>Kogo dotyczy</translation>
    </message>
    <message>
        <source>type to find</source>
        <translation>wpisz, aby znaleźć</translation>
    </message>
    <message>
        <source>add…</source>
        <translation>dodaj…</translation>
    </message>
    <message>
        <source>Take out: {0}</source>
        <translation>Usuń: {0}</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>Instrumenty</translation>
    </message>
    <message>
        <source>The instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Begin a request</source>
        <translation>Rozpocznij wniosek</translation>
    </message>
    <message>
        <source>Enter, Ctrl+N</source>
        <translation>Enter, Ctrl+N</translation>
    </message>
    <message>
        <source>Choose a state: the instruments open towards it will stand here, in order, and why the others are not</source>
        <translation>Wybierz państwo: tu znajdą się dostępne wobec niego instrumenty, w kolejności, i powody niedostępności pozostałych</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n otwarte</numerusform>
            <numerusform>%n otwarte</numerusform>
            <numerusform>%n otwartych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown: ask the EJN contact point</source>
        <translation>
            <numerusform>%Ln nieznany: zapytaj punkt kontaktowy EJN</numerusform>
            <numerusform>%Ln nieznane: zapytaj punkt kontaktowy EJN</numerusform>
            <numerusform>%Ln nieznanych: zapytaj punkt kontaktowy EJN</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakePanel</name>
    <message>
        <source>What is under way</source>
        <translation>Co jest w toku</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Postęp importu</translation>
    </message>
    <message>
        <source>Progress of OCR</source>
        <translation>Postęp OCR</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Zatrzymaj import</translation>
    </message>
    <message>
        <source>What is whole stays. The same import goes on where it stopped.</source>
        <translation>To, co gotowe, zostaje. Ten sam import ruszy od miejsca zatrzymania.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>Look at the new files in watched folders</source>
        <translation>Pokaż nowe pliki w obserwowanych folderach</translation>
    </message>
    <message>
        <source>Watched folders…</source>
        <translation>Obserwowane foldery…</translation>
    </message>
    <message>
        <source>Nothing is being imported.</source>
        <translation>Nic nie jest importowane.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import plików</translation>
    </message>
    <message>
        <source>Import: {0} of {1} files</source>
        <translation>Import: {0} z {1} plików</translation>
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
        <source>{0} of at least {1} pages</source>
        <translation>{0} z co najmniej {1} stron</translation>
    </message>
    <message>
        <source>{0} of {1} pages</source>
        <translation>{0} z {1} stron</translation>
    </message>
    <message>
        <source>time left not known yet</source>
        <translation>pozostały czas jeszcze nieznany</translation>
    </message>
    <message>
        <source>Now: {0}</source>
        <translation>Teraz: {0}</translation>
    </message>
    <message>
        <source>Nothing waits after this.</source>
        <translation>Nic więcej nie czeka.</translation>
    </message>
    <message>
        <source>another try for what failed</source>
        <translation>ponowna próba dla nieodczytanych</translation>
    </message>
    <message numerus="yes">
        <source>After this: {0}, and %n more</source>
        <translation>
            <numerusform>Potem: {0} i jeszcze %Ln</numerusform>
            <numerusform>Potem: {0} i jeszcze %Ln</numerusform>
            <numerusform>Potem: {0} i jeszcze %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>After this: {0}</source>
        <translation>Potem: {0}</translation>
    </message>
    <message>
        <source>Resume OCR</source>
        <translation>Wznów OCR</translation>
    </message>
    <message>
        <source>Pause OCR</source>
        <translation>Wstrzymaj OCR</translation>
    </message>
    <message>
        <source>This case is open for reading only; its scans wait.</source>
        <translation>Sprawa jest otwarta tylko do odczytu; jej skany czekają.</translation>
    </message>
    <message>
        <source>OCR</source>
        <translation>OCR skanów</translation>
    </message>
    <message>
        <source>OCR: no page waits</source>
        <translation>OCR: żadna strona nie czeka</translation>
    </message>
    <message numerus="yes">
        <source>OCR stands still, %n page(s) wait</source>
        <translation>
            <numerusform>OCR stoi, czeka %Ln strona</numerusform>
            <numerusform>OCR stoi, czekają %Ln strony</numerusform>
            <numerusform>OCR stoi, czeka %Ln stron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>OCR paused, %n page(s) wait</source>
        <translation>
            <numerusform>OCR wstrzymany, czeka %Ln strona</numerusform>
            <numerusform>OCR wstrzymany, czekają %Ln strony</numerusform>
            <numerusform>OCR wstrzymany, czeka %Ln stron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>OCR: %n page(s) wait</source>
        <translation>
            <numerusform>OCR: czeka %Ln strona</numerusform>
            <numerusform>OCR: czekają %Ln strony</numerusform>
            <numerusform>OCR: czeka %Ln stron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) read since the case was opened</source>
        <translation>
            <numerusform>od otwarcia sprawy odczytano %Ln stronę</numerusform>
            <numerusform>od otwarcia sprawy odczytano %Ln strony</numerusform>
            <numerusform>od otwarcia sprawy odczytano %Ln stron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%Ln nieodczytana</numerusform>
            <numerusform>%Ln nieodczytane</numerusform>
            <numerusform>%Ln nieodczytanych</numerusform>
        </translation>
    </message>
    <message>
        <source>What you open is read first.</source>
        <translation>Najpierw odczytywane jest to, co otwierasz.</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Obserwowane foldery</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>Żaden folder nie jest obserwowany.</translation>
    </message>
    <message>
        <source>New files in one are offered here, never taken.</source>
        <translation>Nowe pliki z takiego folderu są tu proponowane.</translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Nic nowego.</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) not there now</source>
        <translation>
            <numerusform>teraz brak %Ln folderu</numerusform>
            <numerusform>teraz brak %Ln folderów</numerusform>
            <numerusform>teraz brak %Ln folderów</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>Name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>As it is to stand in the log.</source>
        <translation>Tak, jak ma figurować w dzienniku.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Dodaj użytkownika</translation>
    </message>
    <message>
        <source>Change your passphrase</source>
        <translation>Zmień swoje hasło</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Dodaj</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Zmień</translation>
    </message>
    <message>
        <source>Backups made before open with the old passphrase. Your recovery key goes on opening the case.</source>
        <translation>Wcześniejsze kopie zapasowe otwiera stare hasło. Klucz odzyskiwania nadal otwiera sprawę.</translation>
    </message>
    <message>
        <source>Holds all keys: file, identities and chambers; says who opens the case.</source>
        <translation>Ma wszystkie klucze: do akt, danych osobowych i zapisków własnych; decyduje, kto otwiera sprawę.</translation>
    </message>
    <message>
        <source>Holds all keys, with notes in chambers of their own; says nothing about users.</source>
        <translation>Ma wszystkie klucze i zapiski tylko dla siebie; nie decyduje o użytkownikach.</translation>
    </message>
    <message>
        <source>Holds the key to the file. A judge can give them the key to identities.</source>
        <translation>Ma klucz do akt. Sędzia może dać mu klucz do danych osobowych.</translation>
    </message>
    <message>
        <source>Reads the file and changes nothing.</source>
        <translation>Czyta akta i niczego nie zmienia.</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Belarusian</source>
        <translation>białoruski</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>bułgarski</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>bengalski</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>czeski</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>duński</translation>
    </message>
    <message>
        <source>German</source>
        <translation>niemiecki</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>grecki</translation>
    </message>
    <message>
        <source>English</source>
        <translation>angielski</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>estoński</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>fiński</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francuski</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebrajski</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>chorwacki</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>węgierski</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>ormiański</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>włoski</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japoński</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>gruziński</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>koreański</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>litewski</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>łotewski</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>macedoński</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>niderlandzki</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>norweski</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polski</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugalski</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>rumuński</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>rosyjski</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>słowacki</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chiński</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>hiszpański</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabski</translation>
    </message>
    <message>
        <source>Slovene</source>
        <translation>słoweński</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>albański</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>serbski</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>szwedzki</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turecki</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ukraiński</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>urdu</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>wietnamski</translation>
    </message>
</context>
<context>
    <name>LanguagesCard</name>
    <message numerus="yes">
        <source>In which languages are the scans of %n document(s)?</source>
        <translation>
            <numerusform>W jakich językach są skany %Ln dokumentu?</numerusform>
            <numerusform>W jakich językach są skany %Ln dokumentów?</numerusform>
            <numerusform>W jakich językach są skany %Ln dokumentów?</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose those that occur; choose none to have them found. Pages read in others are read again.</source>
        <translation>Wybierz te, które występują; nie wybieraj żadnego, aby zostały znalezione. Strony odczytane w innych są czytane ponownie.</translation>
    </message>
    <message>
        <source>Read in these</source>
        <translation>Czytaj w tych</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nie teraz</translation>
    </message>
</context>
<context>
    <name>LawLine</name>
    <message>
        <source>verify in the current text</source>
        <translation>sprawdź w aktualnym tekście</translation>
    </message>
    <message>
        <source>Law at the act: {penalty}</source>
        <translation>Prawo z chwili czynu: {penalty}</translation>
    </message>
    <message numerus="yes">
        <source>%n further range(s) with a row found</source>
        <translation>
            <numerusform>i %n dalsze zagrożenie przy ustalonym znamieniu</numerusform>
            <numerusform>i %n dalsze zagrożenia przy ustalonym znamieniu</numerusform>
            <numerusform>i %n dalszych zagrożeń przy ustalonym znamieniu</numerusform>
        </translation>
    </message>
    <message>
        <source>Versions of the law</source>
        <translation>Wersje ustawy</translation>
    </message>
    <message>
        <source>from {date}: {penalty}</source>
        <translation>od {date}: {penalty}</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n rok</numerusform>
            <numerusform>%n lata</numerusform>
            <numerusform>%n lat</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LawSource</name>
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
</context>
<context>
    <name>LayerBar</name>
    <message>
        <source>Compare</source>
        <translation>Porównaj</translation>
    </message>
    <message>
        <source>Both texts side by side (F7)</source>
        <translation>Oba teksty obok siebie (F7)</translation>
    </message>
    <message>
        <source>Read again…</source>
        <translation>Odczytaj ponownie…</translation>
    </message>
    <message>
        <source>Read the document again in other languages (Ctrl+R)</source>
        <translation>Odczytaj dokument ponownie w innych językach (Ctrl+R)</translation>
    </message>
    <message numerus="yes">
        <source>%n uncertain word(s)</source>
        <translation>
            <numerusform>%Ln niepewne słowo</numerusform>
            <numerusform>%Ln niepewne słowa</numerusform>
            <numerusform>%Ln niepewnych słów</numerusform>
        </translation>
    </message>
    <message>
        <source>To the next word of which OCR is not sure (Ctrl+U)</source>
        <translation>Do następnego słowa, którego OCR nie jest pewien (Ctrl+U)</translation>
    </message>
    <message>
        <source>Which text is shown, found and cited (Ctrl+Shift+T)</source>
        <translation>Który tekst jest pokazywany, wyszukiwany i cytowany (Ctrl+Shift+T)</translation>
    </message>
    <message>
        <source>Own text</source>
        <translation>Własny tekst</translation>
    </message>
    <message>
        <source>OCR could not read this page</source>
        <translation>OCR nie zdołał odczytać tej strony</translation>
    </message>
    <message>
        <source>Waits to be read by OCR</source>
        <translation>Czeka na odczytanie przez OCR</translation>
    </message>
    <message>
        <source>Read by OCR</source>
        <translation>Odczytana przez OCR</translation>
    </message>
    <message>
        <source>{percent} % sure</source>
        <translation>pewność {percent} %</translation>
    </message>
    <message>
        <source>is to be read again</source>
        <translation>zostanie odczytana ponownie</translation>
    </message>
    <message>
        <source>OCR&apos;s text</source>
        <translation>Tekst OCR</translation>
    </message>
    <message>
        <source>File&apos;s own text</source>
        <translation>Własny tekst pliku</translation>
    </message>
    <message>
        <source>shown, found and cited</source>
        <translation>pokazywany, wyszukiwany i cytowany</translation>
    </message>
</context>
<context>
    <name>LeakPanel</name>
    <message>
        <source>Who</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>a protected person</source>
        <translation>osoba chroniona</translation>
    </message>
    <message>
        <source>What would show</source>
        <translation>Co byłoby widoczne</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Gdzie</translation>
    </message>
    <message>
        <source>Places where the file would name a protected person</source>
        <translation>Miejsca, w których plik wymieniłby osobę chronioną</translation>
    </message>
    <message>
        <source>Write it all the same…</source>
        <translation>Zapisz mimo to…</translation>
    </message>
    <message>
        <source>Write with this reason</source>
        <translation>Zapisz z tym powodem</translation>
    </message>
    <message>
        <source>Why this file may name them</source>
        <translation>Dlaczego ten plik może je wymieniać</translation>
    </message>
    <message>
        <source>The reason, the persons and the places go into the log, where who holds the key to identities reads them.</source>
        <translation>Powód, osoby i miejsca trafiają do dziennika; odczyta je tam ten, kto ma klucz do tożsamości.</translation>
    </message>
    <message>
        <source>Your keys do not open identities. Ask somebody who holds that key to write this file, or make it without what stands in these places.</source>
        <translation>Twoje klucze nie otwierają tożsamości. Poproś o zapis tego pliku kogoś, kto ma ten klucz, albo sporządź plik bez tego, co jest w tych miejscach.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%Ln miejsce</numerusform>
            <numerusform>%Ln miejsca</numerusform>
            <numerusform>%Ln miejsc</numerusform>
        </translation>
    </message>
    <message>
        <source>Meant for: {0} · {1}</source>
        <translation>Przeznaczenie: {0} · {1}</translation>
    </message>
    <message>
        <source>parties and others who are served</source>
        <translation>strony i inne osoby, którym się doręcza</translation>
    </message>
    <message>
        <source>a court or authority, with full identities</source>
        <translation>sąd lub organ, z pełnymi danymi</translation>
    </message>
    <message>
        <source>the confidential annex</source>
        <translation>załącznik poufny</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>każdy</translation>
    </message>
    <message>
        <source>text, paragraph or line {0}</source>
        <translation>tekst, akapit lub wiersz {0}</translation>
    </message>
    <message>
        <source>cell {0}</source>
        <translation>komórka {0}</translation>
    </message>
    <message>
        <source>formula of cell {0}</source>
        <translation>formuła komórki {0}</translation>
    </message>
    <message>
        <source>name of a sheet</source>
        <translation>nazwa arkusza</translation>
    </message>
    <message>
        <source>page header</source>
        <translation>nagłówek strony</translation>
    </message>
    <message>
        <source>page footer</source>
        <translation>stopka strony</translation>
    </message>
    <message>
        <source>footnote</source>
        <translation>przypis</translation>
    </message>
    <message>
        <source>comment {0}</source>
        <translation>komentarz {0}</translation>
    </message>
    <message>
        <source>text marked as deleted</source>
        <translation>tekst oznaczony jako usunięty</translation>
    </message>
    <message>
        <source>hidden text</source>
        <translation>tekst ukryty</translation>
    </message>
    <message>
        <source>text box or drawing</source>
        <translation>pole tekstowe lub rysunek</translation>
    </message>
    <message>
        <source>description that is not shown</source>
        <translation>opis niewidoczny</translation>
    </message>
    <message>
        <source>code of a field</source>
        <translation>kod pola</translation>
    </message>
    <message>
        <source>link</source>
        <translation>odsyłacz</translation>
    </message>
    <message>
        <source>properties of the file</source>
        <translation>właściwości pliku</translation>
    </message>
    <message>
        <source>page {0}</source>
        <translation>strona {0}</translation>
    </message>
    <message>
        <source>annotation</source>
        <translation>adnotacja</translation>
    </message>
    <message>
        <source>form field</source>
        <translation>pole formularza</translation>
    </message>
    <message>
        <source>name of a layer</source>
        <translation>nazwa warstwy</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>załącznik</translation>
    </message>
    <message>
        <source>outside the pages</source>
        <translation>poza stronami</translation>
    </message>
    <message>
        <source>what is said about a picture</source>
        <translation>opis obrazu</translation>
    </message>
    <message>
        <source>event {0}</source>
        <translation>wydarzenie {0}</translation>
    </message>
    <message>
        <source>name of a file inside</source>
        <translation>nazwa pliku wewnątrz</translation>
    </message>
    <message>
        <source>name of the file itself</source>
        <translation>nazwa samego pliku</translation>
    </message>
    <message>
        <source>an object inside the file</source>
        <translation>obiekt wewnątrz pliku</translation>
    </message>
</context>
<context>
    <name>LedgerFiles</name>
    <message>
        <source>Vol.</source>
        <translation>Tom</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>W pliku</translation>
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
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>OCR</source>
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
        <source>Blank</source>
        <translation>Puste</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Przyczyna</translation>
    </message>
    <message>
        <source>Every file that was imported and what became of it</source>
        <translation>Każdy zaimportowany plik i co się z nim stało</translation>
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
    <message>
        <source>It is sealed; what is in it is seen with the key to identities only.</source>
        <translation>Jest utajniony; jego treść widać tylko z kluczem do danych osobowych.</translation>
    </message>
    <message>
        <source>Everything in it can be searched.</source>
        <translation>Całą jego treść można przeszukać.</translation>
    </message>
</context>
<context>
    <name>LedgerHead</name>
    <message>
        <source>Ledger</source>
        <translation>Wykaz</translation>
    </message>
    <message>
        <source>Filter by name or reason</source>
        <translation>Filtruj nazwy, przyczyny</translation>
    </message>
    <message>
        <source>Filter the ledger by name, volume, container or reason</source>
        <translation>Filtruj wykaz po nazwie, tomie, pliku zawierającym lub przyczynie</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Languages…</source>
        <translation>Języki…</translation>
    </message>
    <message>
        <source>Passwords…</source>
        <translation>Hasła…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportuj…</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>Niekompletne</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Nieczytelne</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Czekające</translation>
    </message>
    <message>
        <source>OCR not sure</source>
        <translation>Niepewny OCR</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikaty</translation>
    </message>
    <message>
        <source>Found inside</source>
        <translation>Z innych plików</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Pliki</translation>
    </message>
    <message>
        <source>Folios</source>
        <translation>Numery kart</translation>
    </message>
    <message>
        <source>Uncertain pages</source>
        <translation>Niepewne strony</translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%Ln odczytany</numerusform>
            <numerusform>%Ln odczytane</numerusform>
            <numerusform>%Ln odczytanych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%Ln czekający</numerusform>
            <numerusform>%Ln czekające</numerusform>
            <numerusform>%Ln czekających</numerusform>
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
        <source>%n duplicate(s)</source>
        <translation>
            <numerusform>%Ln duplikat</numerusform>
            <numerusform>%Ln duplikaty</numerusform>
            <numerusform>%Ln duplikatów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed</source>
        <translation>
            <numerusform>%Ln utajniony</numerusform>
            <numerusform>%Ln utajnione</numerusform>
            <numerusform>%Ln utajnionych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln plik</numerusform>
            <numerusform>%Ln pliki</numerusform>
            <numerusform>%Ln plików</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them found inside other files</source>
        <translation>
            <numerusform>w tym %Ln znaleziony w innych plikach</numerusform>
            <numerusform>w tym %Ln znalezione w innych plikach</numerusform>
            <numerusform>w tym %Ln znalezionych w innych plikach</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with text</source>
        <translation>
            <numerusform>%Ln z tekstem</numerusform>
            <numerusform>%Ln z tekstem</numerusform>
            <numerusform>%Ln z tekstem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read by OCR</source>
        <translation>
            <numerusform>%Ln odczytana przez OCR</numerusform>
            <numerusform>%Ln odczytane przez OCR</numerusform>
            <numerusform>%Ln odczytanych przez OCR</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for OCR</source>
        <translation>
            <numerusform>%Ln czekająca na OCR</numerusform>
            <numerusform>%Ln czekające na OCR</numerusform>
            <numerusform>%Ln czekających na OCR</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) unreadable</source>
        <translation>
            <numerusform>%Ln nieczytelna</numerusform>
            <numerusform>%Ln nieczytelne</numerusform>
            <numerusform>%Ln nieczytelnych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in sealed documents</source>
        <translation>
            <numerusform>%Ln w dokumentach utajnionych</numerusform>
            <numerusform>%Ln w dokumentach utajnionych</numerusform>
            <numerusform>%Ln w dokumentach utajnionych</numerusform>
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
    <message numerus="yes">
        <source>%n of them blank</source>
        <translation>
            <numerusform>w tym %Ln pusta</numerusform>
            <numerusform>w tym %Ln puste</numerusform>
            <numerusform>w tym %Ln pustych</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerView</name>
    <message>
        <source>All files or only those not complete</source>
        <translation>Wszystkie pliki albo tylko niekompletne</translation>
    </message>
    <message>
        <source>Each file gets a line: how many of its pages can be searched, and why the rest cannot.</source>
        <translation>Każdy plik ma swój wiersz: ile jego stron można przeszukać i dlaczego reszty nie.</translation>
    </message>
    <message>
        <source>Ledger: {0}</source>
        <translation>Wykaz: {0}</translation>
    </message>
    <message>
        <source>Try the selected files again</source>
        <translation>Spróbuj ponownie z wybranymi plikami</translation>
    </message>
    <message>
        <source>Try again all that could not be read</source>
        <translation>Spróbuj ponownie ze wszystkimi nieodczytanymi</translation>
    </message>
    <message>
        <source>Languages of the selected scans…</source>
        <translation>Języki wybranych skanów…</translation>
    </message>
    <message>
        <source>Passwords of protected files…</source>
        <translation>Hasła chronionych plików…</translation>
    </message>
    <message>
        <source>Export the ledger…</source>
        <translation>Eksportuj wykaz…</translation>
    </message>
    <message>
        <source>Filter the ledger</source>
        <translation>Filtruj wykaz</translation>
    </message>
    <message>
        <source>Files, folios or uncertain pages</source>
        <translation>Pliki, numery kart lub niepewne strony</translation>
    </message>
    <message>
        <source>What is selected was read; there is nothing to try again.</source>
        <translation>To, co wybrano, zostało odczytane; nie ma czego próbować ponownie.</translation>
    </message>
    <message>
        <source>Choose PDF files or pictures: only these are read by OCR.</source>
        <translation>Wybierz pliki PDF lub obrazy: tylko one są czytane przez OCR.</translation>
    </message>
    <message numerus="yes">
        <source>Languages set for %n document(s)</source>
        <translation>
            <numerusform>Ustawiono języki %Ln dokumentu</numerusform>
            <numerusform>Ustawiono języki %Ln dokumentów</numerusform>
            <numerusform>Ustawiono języki %Ln dokumentów</numerusform>
        </translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Dokument Word</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Arkusz</translation>
    </message>
    <message>
        <source>Table as text</source>
        <translation>Tabela jako tekst</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>Eksport wykazu</translation>
    </message>
    <message>
        <source>ledger</source>
        <translation>wykaz</translation>
    </message>
    <message numerus="yes">
        <source>Ledger with %n row(s) written to {0}</source>
        <translation>
            <numerusform>Wykaz zapisano w {0}: %Ln wiersz</numerusform>
            <numerusform>Wykaz zapisano w {0}: %Ln wiersze</numerusform>
            <numerusform>Wykaz zapisano w {0}: %Ln wierszy</numerusform>
        </translation>
    </message>
    <message>
        <source>The ledger of the file will stand here</source>
        <translation>Tu pojawi się wykaz plików</translation>
    </message>
    <message>
        <source>Import files… (Ctrl+I)</source>
        <translation>Importuj pliki… (Ctrl+I)</translation>
    </message>
    <message>
        <source>No file here says that</source>
        <translation>Żaden plik tutaj tego nie zawiera</translation>
    </message>
    <message>
        <source>The filter looks at names, volumes, containers and reasons.</source>
        <translation>Filtr przegląda nazwy, tomy, pliki zawierające i przyczyny.</translation>
    </message>
    <message>
        <source>No file is of this kind</source>
        <translation>Nie ma takich plików</translation>
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
</context>
<context>
    <name>Legend</name>
    <message>
        <source>day</source>
        <translation>dzień</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>od … do …</translation>
    </message>
    <message>
        <source>some time within</source>
        <translation>kiedyś w tym czasie</translation>
    </message>
    <message>
        <source>before</source>
        <translation>przed</translation>
    </message>
    <message>
        <source>after</source>
        <translation>po</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>sporne</translation>
    </message>
    <message>
        <source>What the forms mean</source>
        <translation>Znaczenie oznaczeń</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Recovery key, letter by letter</source>
        <translation>Klucz odzyskiwania, litera po literze</translation>
    </message>
</context>
<context>
    <name>LiveCount</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln strona</numerusform>
            <numerusform>%Ln strony</numerusform>
            <numerusform>%Ln stron</numerusform>
        </translation>
    </message>
    <message>
        <source>no page</source>
        <translation>żadna strona</translation>
    </message>
    <message>
        <source>forms still loading</source>
        <translation>odmiana słów jeszcze się wczytuje</translation>
    </message>
</context>
<context>
    <name>LockedView</name>
    <message>
        <source>Locked</source>
        <translation>Zablokowano</translation>
    </message>
    <message>
        <source>The case is locked for {0}. Everything is where it was.</source>
        <translation>Sprawa jest zablokowana, czeka na: {0}. Wszystko jest tam, gdzie było.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Otwieranie…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Odblokuj</translation>
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
    <name>LotCard</name>
    <message>
        <source>For whom</source>
        <translation>Dla kogo</translation>
    </message>
    <message>
        <source>Why it was not written</source>
        <translation>Dlaczego nie</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} z {1}</translation>
    </message>
    <message>
        <source>Summonses of the plan</source>
        <translation>Wezwania według planu</translation>
    </message>
    <message>
        <source>How many summonses are written</source>
        <translation>Ile wezwań sporządzono</translation>
    </message>
    <message>
        <source>Summonses that were not written, and why; Enter shows what stopped one</source>
        <translation>Wezwania, których nie sporządzono, i dlaczego; Enter pokazuje, co zatrzymało wezwanie</translation>
    </message>
    <message>
        <source>Note as sent today</source>
        <translation>Zapisz jako wysłane dziś</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zatrzymaj</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Enter shows what stopped one, and what can be done.</source>
        <translation>Enter pokazuje, co zatrzymało wezwanie i co można zrobić.</translation>
    </message>
    <message numerus="yes">
        <source>%n summons(es) written</source>
        <translation>
            <numerusform>sporządzono %n wezwanie</numerusform>
            <numerusform>sporządzono %n wezwania</numerusform>
            <numerusform>sporządzono %n wezwań</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not written</source>
        <translation>
            <numerusform>nie sporządzono %n</numerusform>
            <numerusform>nie sporządzono %n</numerusform>
            <numerusform>nie sporządzono %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without its address annex: your keys do not open identities</source>
        <translation>
            <numerusform>%n bez załącznika adresowego: Twoje klucze nie otwierają tożsamości</numerusform>
            <numerusform>%n bez załącznika adresowego: Twoje klucze nie otwierają tożsamości</numerusform>
            <numerusform>%n bez załącznika adresowego: Twoje klucze nie otwierają tożsamości</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Make the disclosure copy</source>
        <translation>Sporządź kopię do udostępnienia</translation>
    </message>
    <message>
        <source>disclosure copy</source>
        <translation>kopia do udostępnienia</translation>
    </message>
    <message>
        <source>Disclosure copy written to {0}</source>
        <translation>Kopię do udostępnienia zapisano w pliku {0}</translation>
    </message>
    <message>
        <source>Stopped; nothing was written</source>
        <translation>Przerwano; nic nie zapisano</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Dokument Word</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Skoroszyt</translation>
    </message>
    <message>
        <source>Table as text</source>
        <translation>Tabela jako tekst</translation>
    </message>
    <message>
        <source>Write the redaction log</source>
        <translation>Zapisz wykaz zaczernień</translation>
    </message>
    <message>
        <source>redaction log</source>
        <translation>wykaz zaczernień</translation>
    </message>
    <message>
        <source>Redaction log written to {0}</source>
        <translation>Wykaz zaczernień zapisano w pliku {0}</translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message>
        <source>Marked as</source>
        <translation>Oznaczono jako</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Fragmenty</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Przez</translation>
    </message>
    <message>
        <source>contradiction</source>
        <translation>sprzeczność</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>wyjaśniona</translation>
    </message>
    <message>
        <source>Chosen pair: {0}</source>
        <translation>Wybrana para: {0}</translation>
    </message>
    <message>
        <source>Chosen: {0}. M on another passage makes the pair.</source>
        <translation>Wybrano: {0}. M na drugim fragmencie tworzy parę.</translation>
    </message>
    <message>
        <source>M on two passages chooses a pair; Enter opens the page.</source>
        <translation>M na dwóch fragmentach wybiera parę; Enter otwiera stronę.</translation>
    </message>
    <message>
        <source>Note on the pair</source>
        <translation>Notatka o parze</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Sprzeczność</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Wyjaśniona</translation>
    </message>
    <message>
        <source>Marked pairs; Delete takes a mark away</source>
        <translation>Oznaczone pary; Delete usuwa oznaczenie</translation>
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
    <name>Matrix</name>
    <message>
        <source>Documents</source>
        <translation>Dokumenty</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Wszystkie strony</translation>
    </message>
    <message>
        <source>vol. {0}</source>
        <translation>t. {0}</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>utajniony</translation>
    </message>
    <message>
        <source>no name known</source>
        <translation>nazwisko nieznane</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nie wiadomo</translation>
    </message>
    <message>
        <source>pages: {0}</source>
        <translation>stron: {0}</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Asked for only by offences beside it</source>
        <translation>Wymagane tylko przez przestępstwa obok</translation>
    </message>
    <message>
        <source>not in this offence</source>
        <translation>nie należy do tego przestępstwa</translation>
    </message>
    <message>
        <source>{row} (nothing in the case was looked for under it)</source>
        <translation>{row} (niczego w aktach pod tym kątem nie szukano)</translation>
    </message>
</context>
<context>
    <name>MeasureCard</name>
    <message>
        <source>The chosen measure</source>
        <translation>Wybrany środek</translation>
    </message>
    <message>
        <source>Change what is said… (F2)</source>
        <translation>Zmień wpis… (F2)</translation>
    </message>
    <message>
        <source>Conditions… (Ctrl+J)</source>
        <translation>Przesłanki… (Ctrl+J)</translation>
    </message>
    <message>
        <source>Write a paper… (Ctrl+P)</source>
        <translation>Sporządź pismo… (Ctrl+P)</translation>
    </message>
    <message>
        <source>Choose a card to see what stands behind it.</source>
        <translation>Wybierz kartę, aby zobaczyć, co za nią stoi.</translation>
    </message>
    <message>
        <source>{state} since {day}</source>
        <translation>{state}, od {day}</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Terminy</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Przesłuchanie</translation>
    </message>
    <message>
        <source>On whose motion</source>
        <translation>Na czyj wniosek</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Podstawa</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wykonano</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Przebieg</translation>
    </message>
</context>
<context>
    <name>MeasureFacts</name>
    <message>
        <source>Who decides, on whose motion</source>
        <translation>Kto decyduje i z czyjej inicjatywy</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>W terminie</translation>
    </message>
    <message>
        <source>To book: without it no hearing</source>
        <translation>Do zamówienia: bez tego nie ma przesłuchania</translation>
    </message>
    <message>
        <source>To book</source>
        <translation>Do zamówienia</translation>
    </message>
    <message>
        <source>To book also</source>
        <translation>Do zamówienia ponadto</translation>
    </message>
    <message>
        <source>The accused, at the least</source>
        <translation>Oskarżony co najmniej</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>Niedopuszczalne</translation>
    </message>
    <message>
        <source>Documents to make</source>
        <translation>Dokumenty do sporządzenia</translation>
    </message>
    <message>
        <source>Where it is broken</source>
        <translation>Skutek naruszenia</translation>
    </message>
</context>
<context>
    <name>MeasureWords</name>
    <message>
        <source>considered</source>
        <translation>rozważany</translation>
    </message>
    <message>
        <source>applied for</source>
        <translation>wniosek</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>zarządzono</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>odmowa</translation>
    </message>
    <message>
        <source>arranged</source>
        <translation>przygotowano</translation>
    </message>
    <message>
        <source>carried out</source>
        <translation>wykonano</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>odpadł</translation>
    </message>
    <message>
        <source>refused, lapsed</source>
        <translation>odmowa, odpadł</translation>
    </message>
    <message>
        <source> or </source>
        <translation> lub </translation>
    </message>
    <message>
        <source>open</source>
        <translation>dopuszczalny</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>niedopuszczalny</translation>
    </message>
    <message>
        <source>depends</source>
        <translation>zależy</translation>
    </message>
    <message>
        <source>must not be</source>
        <translation>nie wolno</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>ostrzeżenie</translation>
    </message>
    <message>
        <source>note</source>
        <translation>uwaga</translation>
    </message>
    <message>
        <source>must be applied where its conditions are met</source>
        <translation>obowiązkowy, gdy spełniono przesłanki</translation>
    </message>
    <message>
        <source>must be applied on motion</source>
        <translation>obowiązkowy na wniosek</translation>
    </message>
    <message>
        <source>may be applied</source>
        <translation>można zastosować</translation>
    </message>
    <message>
        <source>always holds, without a decision</source>
        <translation>obowiązuje zawsze, bez decyzji</translation>
    </message>
    <message>
        <source>another room</source>
        <translation>inna sala</translation>
    </message>
    <message>
        <source>another building</source>
        <translation>inny budynek</translation>
    </message>
    <message>
        <source>another day</source>
        <translation>inny dzień</translation>
    </message>
    <message>
        <source>{term} {before}: by {day}</source>
        <translation>{term} {before}: najpóźniej {day}</translation>
    </message>
    <message>
        <source>{term} {after}: until {day}</source>
        <translation>{term} {after}: do {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n godzina</numerusform>
            <numerusform>%n godziny</numerusform>
            <numerusform>%n godzin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dzień</numerusform>
            <numerusform>%n dni</numerusform>
            <numerusform>%n dni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n dzień roboczy</numerusform>
            <numerusform>%n dni robocze</numerusform>
            <numerusform>%n dni roboczych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n tydzień</numerusform>
            <numerusform>%n tygodnie</numerusform>
            <numerusform>%n tygodni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n miesiąc</numerusform>
            <numerusform>%n miesiące</numerusform>
            <numerusform>%n miesięcy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n rok</numerusform>
            <numerusform>%n lata</numerusform>
            <numerusform>%n lat</numerusform>
        </translation>
    </message>
    <message>
        <source>from the motion</source>
        <translation>od wpływu wniosku</translation>
    </message>
    <message>
        <source>from the decision</source>
        <translation>od decyzji</translation>
    </message>
    <message>
        <source>from the refusal</source>
        <translation>od odmowy</translation>
    </message>
    <message>
        <source>from the hearing</source>
        <translation>od przesłuchania</translation>
    </message>
    <message>
        <source>from the execution</source>
        <translation>od wykonania</translation>
    </message>
    <message>
        <source>from when the conflict was seen</source>
        <translation>od ujawnienia kolizji</translation>
    </message>
    <message>
        <source>from the certificate</source>
        <translation>od zaświadczenia</translation>
    </message>
    <message>
        <source>from the event</source>
        <translation>od zdarzenia</translation>
    </message>
    <message>
        <source>before the hearing</source>
        <translation>przed przesłuchaniem</translation>
    </message>
    <message>
        <source>before the event</source>
        <translation>przed zdarzeniem</translation>
    </message>
    <message>
        <source>Information delivered</source>
        <translation>Informację doręczono</translation>
    </message>
    <message>
        <source>Notice served</source>
        <translation>Zawiadomienie doręczono</translation>
    </message>
    <message>
        <source>Representative asked for</source>
        <translation>Wystąpiono o reprezentanta</translation>
    </message>
    <message>
        <source>Certificate issued</source>
        <translation>Zaświadczenie wydano</translation>
    </message>
    <message>
        <source>Conflict seen</source>
        <translation>Ujawniono kolizję</translation>
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
        <source>{0} · verify in the current text</source>
        <translation>{0} · sprawdź w aktualnym tekście</translation>
    </message>
    <message>
        <source>injured party</source>
        <translation>pokrzywdzony</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>świadek</translation>
    </message>
</context>
<context>
    <name>MeasuresView</name>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Podstawa</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Środek</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Wpisano</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Ponieważ</translation>
    </message>
    <message>
        <source>Consider the chosen measure…</source>
        <translation>Rozważ wybrany środek…</translation>
    </message>
    <message>
        <source>The chosen measure was applied for…</source>
        <translation>Złożono wniosek o wybrany środek…</translation>
    </message>
    <message>
        <source>Individual assessment of the person…</source>
        <translation>Indywidualna ocena osoby…</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Następna osoba</translation>
    </message>
    <message>
        <source>Previous person</source>
        <translation>Poprzednia osoba</translation>
    </message>
    <message>
        <source>Look at another day</source>
        <translation>Pokaż inny dzień</translation>
    </message>
    <message>
        <source>Next section of protection</source>
        <translation>Następna część ochrony</translation>
    </message>
    <message>
        <source>all persons…</source>
        <translation>wszystkie osoby…</translation>
    </message>
    <message>
        <source>in the investigation</source>
        <translation>w postępowaniu przygotowawczym</translation>
    </message>
    <message>
        <source>at the trial</source>
        <translation>przed sądem</translation>
    </message>
    <message>
        <source>Entered; it stands on the board.</source>
        <translation>Wpisano; środek jest na tablicy.</translation>
    </message>
    <message>
        <source>Measures, those open first; Enter goes to the chosen one</source>
        <translation>Środki, najpierw dopuszczalne; Enter przechodzi do wybranego</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>Only those that are</source>
        <translation>Tylko te, które są</translation>
    </message>
    <message>
        <source>Stage of the proceedings</source>
        <translation>Etap postępowania</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>W dniu</translation>
    </message>
    <message>
        <source>Day on which the measure is to hold</source>
        <translation>Dzień, w którym środek ma działać</translation>
    </message>
    <message>
        <source>Day of the hearing, or on which the measure is to hold ({0})</source>
        <translation>Dzień przesłuchania lub dzień, w którym środek ma działać ({0})</translation>
    </message>
    <message>
        <source>Measures open to a person will stand here</source>
        <translation>Tu znajdą się środki dopuszczalne wobec osoby</translation>
    </message>
    <message>
        <source>Enter an injured party or a protected person first.</source>
        <translation>Najpierw wpisz pokrzywdzonego lub osobę chronioną.</translation>
    </message>
    <message>
        <source>First the individual assessment and the person&apos;s statement what is wanted; none is noted.</source>
        <translation>Najpierw indywidualna ocena i oświadczenie osoby, czego chce; nie odnotowano ich.</translation>
    </message>
    <message>
        <source>Note the assessment…</source>
        <translation>Odnotuj ocenę…</translation>
    </message>
    <message>
        <source>Individual assessment noted: {0}</source>
        <translation>Odnotowano indywidualną ocenę: {0}</translation>
    </message>
    <message>
        <source>Bring it up to date…</source>
        <translation>Uaktualnij…</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) open</source>
        <translation>
            <numerusform>%n środek dopuszczalny</numerusform>
            <numerusform>%n środki dopuszczalne</numerusform>
            <numerusform>%n środków dopuszczalnych</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>Merge with {0}</source>
        <translation>Scalenie z {0}</translation>
    </message>
    <message>
        <source>Two records of one person become one. Everything that names the other one names {0}; one undo takes it back.</source>
        <translation>Dwa wpisy o jednej osobie stają się jednym. Wszystko, co wymieniało drugi wpis, wymienia {0}; jedno cofnięcie przywraca poprzedni stan.</translation>
    </message>
    <message>
        <source>Which other records</source>
        <translation>Które inne wpisy</translation>
    </message>
    <message>
        <source>persons, with commas between them</source>
        <translation>osoby rozdzielone przecinkami</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Scal</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wróć</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Co się zmieni</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>fakty</translation>
    </message>
    <message>
        <source>measures</source>
        <translation>środki ochrony</translation>
    </message>
    <message>
        <source>hearings</source>
        <translation>przesłuchania planowane</translation>
    </message>
    <message>
        <source>acts under compulsion</source>
        <translation>czyny pod przymusem</translation>
    </message>
    <message>
        <source>sittings</source>
        <translation>terminy</translation>
    </message>
    <message>
        <source>questionings</source>
        <translation>przesłuchania odbyte</translation>
    </message>
    <message>
        <source>Names of the person</source>
        <translation>Nazwiska osoby</translation>
    </message>
    <message>
        <source>Counts that change</source>
        <translation>Zarzuty, które się zmienią</translation>
    </message>
    <message>
        <source>Dates of the act become one period in counts</source>
        <translation>Daty czynu złożą się w jeden okres w zarzutach</translation>
    </message>
    <message>
        <source>Tagged passages</source>
        <translation>Oznaczone fragmenty</translation>
    </message>
    <message>
        <source>Other records</source>
        <translation>Inne zapisy</translation>
    </message>
    <message>
        <source>Persons whose relations change</source>
        <translation>Osoby, których powiązania się zmienią</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Płeć</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Środowisko</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Kwalifikacje</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Pozbawienie wolności</translation>
    </message>
    <message>
        <source>Presumption of minority ended on</source>
        <translation>Domniemanie małoletności ustało dnia</translation>
    </message>
    <message>
        <source>the one of {0} stays</source>
        <translation>pozostaje wartość z wpisu {0}</translation>
    </message>
    <message>
        <source>{0} stays, {1} is left out</source>
        <translation>zostaje: {0}, odpada: {1}</translation>
    </message>
    <message>
        <source>Two values of one field</source>
        <translation>Dwie wartości jednego pola</translation>
    </message>
    <message>
        <source>Nothing else names the other record.</source>
        <translation>Nic innego nie wymienia drugiego wpisu.</translation>
    </message>
</context>
<context>
    <name>MonthPane</name>
    <message>
        <source>What is taken in {0}</source>
        <translation>Zajęte terminy: {0}</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Poprzedni miesiąc</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Następny miesiąc</translation>
    </message>
    <message>
        <source>□ sitting   ■ hearing   ▨ taken elsewhere   ▁ free</source>
        <translation>□ posiedzenie   ■ przesłuchanie   ▨ zajęte gdzie indziej   ▁ wolne</translation>
    </message>
</context>
<context>
    <name>MovingNote</name>
    <message>
        <source>Nothing stands against it.</source>
        <translation>Nic nie stoi na przeszkodzie.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
            <numerusform>i jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrows: day and room · + −: 15 minutes · Enter drops · Esc leaves</source>
        <translation>Strzałki: dzień i sala · + −: 15 minut · Enter upuszcza · Esc rezygnuje</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Keep the question</source>
        <translation>Zachowanie pytania</translation>
    </message>
    <message>
        <source>Rename the question</source>
        <translation>Zmiana nazwy pytania</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Name of the question</source>
        <translation>Nazwa pytania</translation>
    </message>
    <message>
        <source>Watch for new pages</source>
        <translation>Obserwuj nowe strony</translation>
    </message>
    <message>
        <source>Pages that come in, or are read anew, are looked through for it</source>
        <translation>Nowe lub odczytane na nowo strony są pod tym kątem przeglądane</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Zachowaj</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Zmień nazwę</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
</context>
<context>
    <name>NamesSwitch</name>
    <message>
        <source>Show true names, or pseudonyms again</source>
        <translation>Pokaż prawdziwe imiona i nazwiska albo znów pseudonimy</translation>
    </message>
    <message>
        <source>Names you look at are not logged: the case is open for reading only.</source>
        <translation>Przeglądane nazwiska nie są odnotowywane: sprawę otwarto tylko do odczytu.</translation>
    </message>
    <message>
        <source>Names: true names</source>
        <translation>Nazwiska: prawdziwe</translation>
    </message>
    <message>
        <source>Names: pseudonyms</source>
        <translation>Nazwiska: pseudonimy</translation>
    </message>
    <message>
        <source>Show names of protected persons, or pseudonyms again (Ctrl+Alt+N)</source>
        <translation>Pokaż imiona i nazwiska osób chronionych albo znów pseudonimy (Ctrl+Alt+N)</translation>
    </message>
</context>
<context>
    <name>NamingPane</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Strony</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>First of them</source>
        <translation>Pierwsze z nich</translation>
    </message>
    <message>
        <source>Sealed. Older backups still hold the document in the open part.</source>
        <translation>Utajniono. Starsze kopie zapasowe nadal zawierają dokument w części jawnej.</translation>
    </message>
    <message>
        <source>Open pages that name protected persons</source>
        <translation>Jawne strony, na których wymieniono osoby chronione</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) outside the sealed part</source>
        <translation>
            <numerusform>%Ln strona poza częścią utajnioną</numerusform>
            <numerusform>%Ln strony poza częścią utajnioną</numerusform>
            <numerusform>%Ln stron poza częścią utajnioną</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents with open pages that name protected persons</source>
        <translation>Dokumenty z jawnymi stronami wymieniającymi osoby chronione</translation>
    </message>
    <message>
        <source>Seal…</source>
        <translation>Utajnij…</translation>
    </message>
    <message>
        <source>Move the document into the sealed part; can&apos;t be undone (Ctrl+Shift+L)</source>
        <translation>Przenieś dokument do części utajnionej; nie można tego cofnąć (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wróć</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>No open page names a protected person</source>
        <translation>Żadna jawna strona nie wymienia osoby chronionej</translation>
    </message>
    <message>
        <source>Looked for on all searchable pages, with forms of the names and other scripts. Pages that wait for OCR are not among them.</source>
        <translation>Przeszukano wszystkie strony z tekstem, z odmianą nazwisk i innymi alfabetami. Nie ma wśród nich stron czekających na OCR.</translation>
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
    <name>NeedRows</name>
    <message>
        <source>language, two letters</source>
        <translation>język, dwie litery</translation>
    </message>
    <message>
        <source>dialect</source>
        <translation>dialekt</translation>
    </message>
    <message>
        <source>not of the community</source>
        <translation>nie ze społeczności</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>płeć</translation>
    </message>
    <message>
        <source>who or which</source>
        <translation>kto lub co</translation>
    </message>
    <message>
        <source>Take out: {0}</source>
        <translation>Usuń: {0}</translation>
    </message>
    <message>
        <source>whoever fits</source>
        <translation>dowolny</translation>
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
        <source>Other laws…</source>
        <translation>Inne ustawy…</translation>
    </message>
    <message>
        <source>Offences of other states and conventions</source>
        <translation>Przestępstwa z ustaw innych państw i z konwencji</translation>
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
    <name>NoPage</name>
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
    <name>NoteCard</name>
    <message>
        <source>Change the note for reclassification</source>
        <translation>Zmiana notatki o zmianie kwalifikacji</translation>
    </message>
    <message>
        <source>Note for reclassification</source>
        <translation>Notatka o zmianie kwalifikacji</translation>
    </message>
    <message>
        <source>To which offence</source>
        <translation>Na jakie przestępstwo</translation>
    </message>
    <message>
        <source>The act</source>
        <translation>Czyn</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Dlaczego</translation>
    </message>
    <message>
        <source>The act in words, apart from what it is called</source>
        <translation>Opis czynu, niezależnie od jego kwalifikacji</translation>
    </message>
    <message>
        <source>Parties warned on</source>
        <translation>Strony uprzedzono dnia</translation>
    </message>
    <message>
        <source>Record, folio</source>
        <translation>Protokół, karta</translation>
    </message>
    <message>
        <source>2026-03-31, or empty</source>
        <translation>2026-03-31 lub puste</translation>
    </message>
    <message>
        <source>t. V k. 812</source>
        <translation>t. V k. 812</translation>
    </message>
    <message>
        <source>the same act</source>
        <translation>ten sam czyn</translation>
    </message>
    <message>
        <source>another act</source>
        <translation>inny czyn</translation>
    </message>
    <message>
        <source>Write the note</source>
        <translation>Zapisz notatkę</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Zaniechaj</translation>
    </message>
    <message>
        <source>No pack says what the parties are owed: verify in the current text.</source>
        <translation>Żaden pakiet nie mówi, co należy się stronom: sprawdź w aktualnym tekście.</translation>
    </message>
    <message>
        <source>verify in the current text</source>
        <translation>sprawdź w aktualnym tekście</translation>
    </message>
</context>
<context>
    <name>OddFolios</name>
    <message>
        <source>Volume</source>
        <translation>Tom</translation>
    </message>
    <message>
        <source>What is odd</source>
        <translation>Co jest nie tak</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Strona</translation>
    </message>
    <message>
        <source>What is odd in the numbering of the volumes</source>
        <translation>Nieprawidłowości w numeracji tomów</translation>
    </message>
    <message>
        <source>Nothing is odd in the numbering</source>
        <translation>Numeracja nie budzi zastrzeżeń</translation>
    </message>
    <message>
        <source>Gaps, repeats and steps back between folios will stand here, each with its page.</source>
        <translation>Tu pojawią się luki, powtórzenia i cofnięcia numerów kart, każde ze swoją stroną.</translation>
    </message>
</context>
<context>
    <name>OffenceChips</name>
    <message>
        <source>Offences beside the one charged</source>
        <translation>Przestępstwa obok zarzucanego</translation>
    </message>
    <message numerus="yes">
        <source>%n other offence(s)…</source>
        <translation>
            <numerusform>%n inne przestępstwo…</numerusform>
            <numerusform>%n inne przestępstwa…</numerusform>
            <numerusform>%n innych przestępstw…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OffenceFacts</name>
    <message>
        <source>What tells the two apart</source>
        <translation>Co odróżnia oba przestępstwa</translation>
    </message>
    <message>
        <source>Prosecuted</source>
        <translation>Ściganie</translation>
    </message>
    <message>
        <source>Motion of the injured party</source>
        <translation>Wniosek pokrzywdzonego</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>Zagrożenie karą</translation>
    </message>
    <message>
        <source>Limitation</source>
        <translation>Przedawnienie</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Źródło</translation>
    </message>
    <message>
        <source>later, from {date}: {penalty}</source>
        <translation>później, od {date}: {penalty}</translation>
    </message>
    <message>
        <source>from {first} to {last}: {penalty}</source>
        <translation>od {first} do {last}: {penalty}</translation>
    </message>
    <message>
        <source>from {date}: {penalty}</source>
        <translation>od {date}: {penalty}</translation>
    </message>
    <message>
        <source>until {date}: {penalty}</source>
        <translation>do {date}: {penalty}</translation>
    </message>
</context>
<context>
    <name>OfferedFiles</name>
    <message>
        <source>The folder “{0}” is not there now</source>
        <translation>Folderu „{0}” teraz nie ma</translation>
    </message>
    <message>
        <source>volume {0}</source>
        <translation>tom {0}</translation>
    </message>
    <message>
        <source>changed since it was imported</source>
        <translation>zmieniony od czasu importu</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nowy</translation>
    </message>
</context>
<context>
    <name>OfferedQuestions</name>
    <message>
        <source>Question</source>
        <translation>Pytanie</translation>
    </message>
    <message>
        <source>nothing tagged yet</source>
        <translation>nic jeszcze nie oznaczono</translation>
    </message>
    <message>
        <source>passages for and against</source>
        <translation>fragmenty za i przeciw</translation>
    </message>
    <message>
        <source>Neutral questions on elements that are open or contested. Space ticks; change the words later.</source>
        <translation>Neutralne pytania o znamiona otwarte lub sporne. Spacja zaznacza; słowa można potem zmienić.</translation>
    </message>
    <message>
        <source>No element is open or contested, or its questions stand there already.</source>
        <translation>Żadne znamię nie jest otwarte ani sporne albo pytania o nie już są w planie.</translation>
    </message>
    <message>
        <source>Questions to begin with</source>
        <translation>Pytania na początek</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Przejmij</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Zostaw</translation>
    </message>
</context>
<context>
    <name>OffersCard</name>
    <message>
        <source>Watched folders</source>
        <translation>Obserwowane foldery</translation>
    </message>
    <message>
        <source>Nothing is taken unless you import it. The files stay where they are.</source>
        <translation>Nic nie trafi do akt, jeśli tego nie zaimportujesz. Pliki pozostają na swoim miejscu.</translation>
    </message>
    <message>
        <source>Files offered; the space bar ticks</source>
        <translation>Proponowane pliki; spacja zaznacza</translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>Importuj %Ln plik</numerusform>
            <numerusform>Importuj %Ln pliki</numerusform>
            <numerusform>Importuj %Ln plików</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Żadnego z nich</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nie teraz</translation>
    </message>
</context>
<context>
    <name>OutlineCommands</name>
    <message>
        <source>New question</source>
        <translation>Nowe pytanie</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>Na pytanie odpowiedziano</translation>
    </message>
    <message>
        <source>Question asked</source>
        <translation>Pytanie zadane</translation>
    </message>
    <message>
        <source>Question not allowed</source>
        <translation>Pytanie uchylone</translation>
    </message>
    <message>
        <source>Question open again</source>
        <translation>Pytanie znów otwarte</translation>
    </message>
    <message>
        <source>Carry the question to the next witness</source>
        <translation>Przenieś pytanie do następnego świadka</translation>
    </message>
    <message>
        <source>Take the question out</source>
        <translation>Usuń pytanie z planu</translation>
    </message>
    <message>
        <source>Take out the page to be shown</source>
        <translation>Usuń kartę do okazania</translation>
    </message>
    <message>
        <source>Questions to begin with…</source>
        <translation>Pytania na początek…</translation>
    </message>
    <message>
        <source>Write the questions out…</source>
        <translation>Zapisz pytania do pliku…</translation>
    </message>
    <message>
        <source>Put my questions with the case</source>
        <translation>Dołącz moje pytania do sprawy</translation>
    </message>
    <message>
        <source>Remove these questions</source>
        <translation>Usuń te pytania</translation>
    </message>
    <message>
        <source>Questions to the next person</source>
        <translation>Pytania do następnej osoby</translation>
    </message>
    <message>
        <source>Questions to the previous person</source>
        <translation>Pytania do poprzedniej osoby</translation>
    </message>
    <message>
        <source>Next section of hearings</source>
        <translation>Następna część działu przesłuchań</translation>
    </message>
    <message>
        <source>Questions to {0}, mine alone</source>
        <translation>Pytania do {0}, tylko moje</translation>
    </message>
    <message>
        <source>Questions to {0}</source>
        <translation>Pytania do {0}</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Question</source>
        <translation>Pytanie</translation>
    </message>
    <message>
        <source>all persons…</source>
        <translation>wszystkie osoby…</translation>
    </message>
    <message>
        <source>There is no next witness: begin questions to one first.</source>
        <translation>Nie ma następnego świadka: najpierw rozpocznij pytania do niego.</translation>
    </message>
    <message>
        <source>Carried to {0}</source>
        <translation>Przeniesiono do {0}</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Dokument Worda</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Skoroszyt</translation>
    </message>
    <message>
        <source>Table as text</source>
        <translation>Tabela jako tekst</translation>
    </message>
    <message>
        <source>Write the questions out</source>
        <translation>Zapisz pytania do pliku</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>pytania</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) written</source>
        <translation>
            <numerusform>Zapisano %n pytanie</numerusform>
            <numerusform>Zapisano %n pytania</numerusform>
            <numerusform>Zapisano %n pytań</numerusform>
        </translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>Questions in their order</source>
        <translation>Pytania w kolejności</translation>
    </message>
    <message>
        <source>Questions to…</source>
        <translation>Pytania do…</translation>
    </message>
    <message>
        <source>To begin with…</source>
        <translation>Na początek…</translation>
    </message>
    <message>
        <source>Space answered · N new · Alt+↑ Alt+↓ move · C to the next witness · Delete out</source>
        <translation>Spacja: jest odpowiedź · N nowe · Alt+↑ Alt+↓ przesuń · C do następnego świadka · Delete usuń</translation>
    </message>
    <message>
        <source>Questions to persons who are to be heard will stand here</source>
        <translation>Tu staną pytania do osób, które mają być przesłuchane</translation>
    </message>
    <message>
        <source>Each in the court&apos;s language and in the witness&apos;s, with the element it goes to, what was stated before and what is to be shown.</source>
        <translation>Każde w języku sądu i w języku świadka, ze znamieniem, którego dotyczy, z wcześniejszymi wypowiedziami i tym, co należy okazać.</translation>
    </message>
</context>
<context>
    <name>OutlineWords</name>
    <message>
        <source>asked</source>
        <translation>zadane</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>jest odpowiedź</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>uchylone</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>od {0}</translation>
    </message>
    <message>
        <source>to {0}</source>
        <translation>do {0}</translation>
    </message>
    <message>
        <source>translation out of date</source>
        <translation>tłumaczenie nieaktualne</translation>
    </message>
    <message>
        <source>mine alone</source>
        <translation>tylko moje</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n otwarte</numerusform>
            <numerusform>%n otwarte</numerusform>
            <numerusform>%n otwartych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n pytanie</numerusform>
            <numerusform>%n pytania</numerusform>
            <numerusform>%n pytań</numerusform>
        </translation>
    </message>
    <message>
        <source>with the case: everybody who opens it reads it</source>
        <translation>dołączone do sprawy: czyta je każdy, kto ją otwiera</translation>
    </message>
</context>
<context>
    <name>PageRows</name>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>Age on the day</source>
        <translation>Wiek w tym dniu</translation>
    </message>
    <message>
        <source>Needs at a hearing</source>
        <translation>Potrzeby przy przesłuchaniu</translation>
    </message>
    <message>
        <source>Relations and representatives</source>
        <translation>Powiązania i reprezentanci</translation>
    </message>
    <message>
        <source>Papers that name the person in their title</source>
        <translation>Dokumenty z osobą w tytule</translation>
    </message>
    <message>
        <source>Pages that name the person</source>
        <translation>Strony, na których wymieniono osobę</translation>
    </message>
    <message>
        <source>Tagged passages by element</source>
        <translation>Oznaczone fragmenty według znamion</translation>
    </message>
    <message>
        <source>Facts of the chronology</source>
        <translation>Fakty z chronologii</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Środki ochrony</translation>
    </message>
    <message>
        <source>Hearings</source>
        <translation>Przesłuchania</translation>
    </message>
    <message>
        <source>Requests that name the person</source>
        <translation>Wnioski, w których wymieniono osobę</translation>
    </message>
    <message>
        <source>Acts under compulsion</source>
        <translation>Czyny pod przymusem</translation>
    </message>
    <message numerus="yes">
        <source>All %n page(s): find them (Enter)</source>
        <translation>
            <numerusform>%Ln strona: pokaż ją (Enter)</numerusform>
            <numerusform>Wszystkie %Ln strony: pokaż je (Enter)</numerusform>
            <numerusform>Wszystkie %Ln stron: pokaż je (Enter)</numerusform>
        </translation>
    </message>
    <message>
        <source>count {0}</source>
        <translation>zarzut {0}</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>sporne</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Inne nazwiska i przezwiska</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Data urodzenia</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Płeć</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Języki</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Środowisko</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Kwalifikacje</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zarzuty</translation>
    </message>
    <message>
        <source>In custody</source>
        <translation>Pozbawienie wolności</translation>
    </message>
    <message>
        <source>Remand until</source>
        <translation>Tymczasowe aresztowanie do</translation>
    </message>
    <message>
        <source>Held at</source>
        <translation>Miejsce osadzenia</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Phone, e-mail</source>
        <translation>Telefon, e-mail</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenty</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>Miejsce pracy</translation>
    </message>
    <message>
        <source>Merged with</source>
        <translation>Scalono z</translation>
    </message>
    <message>
        <source>Names, addresses</source>
        <translation>Nazwiska, adresy</translation>
    </message>
    <message>
        <source>sworn</source>
        <translation>przysięgły</translation>
    </message>
    <message>
        <source>not shown: switch to true names</source>
        <translation>ukryte: przełącz na prawdziwe nazwiska</translation>
    </message>
    <message>
        <source>turns {0} on {1}</source>
        <translation>ukończy {0} lat dnia {1}</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>{0} lat: {1}</translation>
    </message>
    <message>
        <source>age {0}</source>
        <translation>wiek {0}</translation>
    </message>
    <message>
        <source>asked for {0}</source>
        <translation>zlecono {0}</translation>
    </message>
    <message>
        <source>received {0}</source>
        <translation>wpłynęło {0}</translation>
    </message>
    <message>
        <source>no result yet</source>
        <translation>brak wyniku</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Badanie</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>działa za: {0}</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Powiązanie</translation>
    </message>
    <message>
        <source>once only</source>
        <translation>jednokrotnie</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln minuta</numerusform>
            <numerusform>%Ln minuty</numerusform>
            <numerusform>%Ln minut</numerusform>
        </translation>
    </message>
    <message>
        <source>To be heard</source>
        <translation>Do przesłuchania</translation>
    </message>
    <message>
        <source>heard by plan, {0}</source>
        <translation>przesłuchanie według planu, {0}</translation>
    </message>
    <message>
        <source>present at the sitting</source>
        <translation>obecność na terminie</translation>
    </message>
    <message>
        <source>questioned</source>
        <translation>przesłuchanie</translation>
    </message>
</context>
<context>
    <name>PairBar</name>
    <message>
        <source>Count {label}</source>
        <translation>Zarzut {label}</translation>
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
        <source>Next accused</source>
        <translation>Następny oskarżony</translation>
    </message>
    <message>
        <source>Previous accused</source>
        <translation>Poprzedni oskarżony</translation>
    </message>
    <message>
        <source>Next injured party</source>
        <translation>Następny pokrzywdzony</translation>
    </message>
    <message>
        <source>Previous injured party</source>
        <translation>Poprzedni pokrzywdzony</translation>
    </message>
    <message>
        <source>all counts…</source>
        <translation>wszystkie zarzuty…</translation>
    </message>
    <message>
        <source>all accused…</source>
        <translation>wszyscy oskarżeni…</translation>
    </message>
    <message>
        <source>all injured parties…</source>
        <translation>wszyscy pokrzywdzeni…</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zarzuty</translation>
    </message>
    <message>
        <source>Accused</source>
        <translation>Oskarżony</translation>
    </message>
    <message>
        <source>Injured parties</source>
        <translation>Pokrzywdzeni</translation>
    </message>
</context>
<context>
    <name>PaperBox</name>
    <message>
        <source>Written</source>
        <translation>Sporządzono</translation>
    </message>
    <message>
        <source>Confidential, to be kept apart</source>
        <translation>Poufne, przechowywać osobno</translation>
    </message>
    <message>
        <source>The address annex was not written: your keys do not open identities.</source>
        <translation>Nie sporządzono załącznika adresowego: Twoje klucze nie otwierają tożsamości.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to be filled in by hand</source>
        <translation>
            <numerusform>%Ln miejsce do uzupełnienia ręcznie</numerusform>
            <numerusform>%Ln miejsca do uzupełnienia ręcznie</numerusform>
            <numerusform>%Ln miejsc do uzupełnienia ręcznie</numerusform>
        </translation>
    </message>
    <message>
        <source>Parties and others</source>
        <translation>Strony i inni</translation>
    </message>
    <message>
        <source>Court or authority</source>
        <translation>Sąd lub organ</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Każdy</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Dla kogo</translation>
    </message>
    <message>
        <source>In which language</source>
        <translation>W jakim języku</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Co sporządzono</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>First page</source>
        <translation>Od strony</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Do strony</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tytuł</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <translation>Rodzaj pisma</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Save and accept</source>
        <translation>Zapisz i przyjmij</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Zostaw bez zmian</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nie podano</translation>
    </message>
</context>
<context>
    <name>PaperForm</name>
    <message>
        <source>Write the paper</source>
        <translation>Zapisz pismo</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Dokument Word</translation>
    </message>
    <message>
        <source>Paper about {0}</source>
        <translation>Pismo: {0}</translation>
    </message>
    <message>
        <source>Which paper</source>
        <translation>Jakie pismo</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Dla kogo</translation>
    </message>
    <message>
        <source>In which language</source>
        <translation>W jakim języku</translation>
    </message>
    <message>
        <source>Parties and others</source>
        <translation>Strony i inne osoby</translation>
    </message>
    <message>
        <source>Court or authority</source>
        <translation>Sąd lub organ</translation>
    </message>
    <message>
        <source>Address annex alone</source>
        <translation>Sam załącznik adresowy</translation>
    </message>
    <message>
        <source>Write both files…</source>
        <translation>Zapisz oba pliki…</translation>
    </message>
    <message>
        <source>Write it…</source>
        <translation>Zapisz…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wróć</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Co zapisano</translation>
    </message>
    <message>
        <source>No paper suits this.</source>
        <translation>Żadne pismo tu nie pasuje.</translation>
    </message>
    <message>
        <source>Only the confidential address annex. It is kept apart from the file.</source>
        <translation>Tylko poufny załącznik adresowy. Przechowuje się go poza aktami jawnymi.</translation>
    </message>
    <message>
        <source>Two files come out together: the paper without addresses, and beside it the confidential address annex, which is kept apart from the file.</source>
        <translation>Powstają dwa pliki naraz: pismo bez adresów, a obok niego poufny załącznik adresowy, który przechowuje się poza aktami jawnymi.</translation>
    </message>
    <message>
        <source>An address annex belongs to this paper. Your keys do not open identities: only the paper is written. Ask somebody who holds that key for the annex.</source>
        <translation>Do tego pisma należy załącznik adresowy. Twoje klucze nie otwierają tożsamości, dlatego zostanie zapisane samo pismo. O załącznik poproś kogoś, kto ma ten klucz.</translation>
    </message>
    <message>
        <source>With full identities; that it went out is logged.</source>
        <translation>Z pełnymi danymi; wydanie pisma jest odnotowywane.</translation>
    </message>
    <message>
        <source>Persons are named as the measure allows; addresses never. It is searched for protected names before it is written.</source>
        <translation>Osoby są wymieniane tak, jak pozwala środek ochrony, adresy nigdy. Przed zapisem szuka się w piśmie chronionych nazwisk.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Zapisano</translation>
    </message>
    <message>
        <source>Confidential, to be kept apart</source>
        <translation>Poufne, do przechowywania osobno</translation>
    </message>
    <message>
        <source>The address annex was not written: your keys do not open identities.</source>
        <translation>Załącznika adresowego nie zapisano: Twoje klucze nie otwierają tożsamości.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to be filled in by hand</source>
        <translation>
            <numerusform>%Ln miejsce do uzupełnienia ręcznie</numerusform>
            <numerusform>%Ln miejsca do uzupełnienia ręcznie</numerusform>
            <numerusform>%Ln miejsc do uzupełnienia ręcznie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperWriter</name>
    <message>
        <source>Write the paper</source>
        <translation>Sporządź pismo</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Dokument Worda</translation>
    </message>
    <message>
        <source>Write the calendar</source>
        <translation>Zapisz kalendarz</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalendarz</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Pages</source>
        <translation>Strony</translation>
    </message>
    <message>
        <source>Folios</source>
        <translation>Numery kart</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tytuł</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decyzja</translation>
    </message>
    <message>
        <source>Why here</source>
        <translation>Dlaczego tu</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>umowa</translation>
    </message>
    <message>
        <source>cover</source>
        <translation>okładka</translation>
    </message>
    <message>
        <source>record of interview</source>
        <translation>protokół przesłuchania</translation>
    </message>
    <message>
        <source>indictment</source>
        <translation>akt oskarżenia</translation>
    </message>
    <message>
        <source>record of inspection</source>
        <translation>protokół oględzin</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>faktura</translation>
    </message>
    <message>
        <source>judgment</source>
        <translation>wyrok</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>pismo</translation>
    </message>
    <message>
        <source>list</source>
        <translation>wykaz</translation>
    </message>
    <message>
        <source>note</source>
        <translation>notatka</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>zawiadomienie</translation>
    </message>
    <message>
        <source>expert opinion</source>
        <translation>opinia biegłego</translation>
    </message>
    <message>
        <source>order</source>
        <translation>postanowienie</translation>
    </message>
    <message>
        <source>reasons</source>
        <translation>uzasadnienie</translation>
    </message>
    <message>
        <source>record</source>
        <translation>protokół</translation>
    </message>
    <message>
        <source>record of search</source>
        <translation>protokół przeszukania</translation>
    </message>
    <message>
        <source>record of the trial</source>
        <translation>protokół rozprawy</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>propozycja</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>przyjęte</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>odrzucone</translation>
    </message>
    <message>
        <source>a cover</source>
        <translation>okładka</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>data</translation>
    </message>
    <message>
        <source>first page of the file</source>
        <translation>pierwsza strona pliku</translation>
    </message>
    <message>
        <source>set by hand</source>
        <translation>ustalone ręcznie</translation>
    </message>
    <message>
        <source>a heading</source>
        <translation>nagłówek</translation>
    </message>
    <message>
        <source>a letterhead</source>
        <translation>nagłówek firmowy</translation>
    </message>
    <message>
        <source>boundary moved by hand</source>
        <translation>granica przesunięta ręcznie</translation>
    </message>
    <message>
        <source>page numbers begin anew</source>
        <translation>numery stron od początku</translation>
    </message>
    <message>
        <source>a blank page before</source>
        <translation>przedtem pusta strona</translation>
    </message>
</context>
<context>
    <name>PassagePicker</name>
    <message>
        <source>words of a tagged passage, or a folio</source>
        <translation>słowa oznaczonego fragmentu lub karta</translation>
    </message>
    <message>
        <source>Find a tagged passage</source>
        <translation>Znajdź oznaczony fragment</translation>
    </message>
    <message>
        <source>Passages of this fact; Delete takes one out</source>
        <translation>Fragmenty tego faktu; Delete usuwa wybrany</translation>
    </message>
</context>
<context>
    <name>PassageTicks</name>
    <message>
        <source>Passages</source>
        <translation>Fragmenty</translation>
    </message>
    <message>
        <source>Filter by words, folio or element</source>
        <translation>Filtruj według słów, karty lub znamienia</translation>
    </message>
    <message>
        <source>Filter the passages</source>
        <translation>Filtruj fragmenty</translation>
    </message>
    <message>
        <source>Passages; Space ticks one, Enter opens it</source>
        <translation>Fragmenty; spacja zaznacza, Enter otwiera</translation>
    </message>
    <message>
        <source>Space ticks a passage, Enter opens it</source>
        <translation>Spacja zaznacza fragment, Enter go otwiera</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>zaznaczony</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>niezaznaczony</translation>
    </message>
</context>
<context>
    <name>Passages</name>
    <message>
        <source>Recording, {first}–{last}</source>
        <translation>Nagranie, {first}–{last}</translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation>Część strony</translation>
    </message>
    <message>
        <source>never opened</source>
        <translation>nigdy nieotwarta</translation>
    </message>
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
</context>
<context>
    <name>PassphrasePair</name>
    <message>
        <source>New passphrase</source>
        <translation>Nowe hasło</translation>
    </message>
    <message>
        <source>So that a slip of a key locks nobody out.</source>
        <translation>Aby pomyłka przy pisaniu nikomu nie odcięła dostępu.</translation>
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
        <source>The same once more</source>
        <translation>To samo jeszcze raz</translation>
    </message>
    <message>
        <source>Five words that have nothing to do with each other are hard to guess.</source>
        <translation>Pięć niezwiązanych ze sobą słów trudno odgadnąć.</translation>
    </message>
    <message>
        <source>Weak: a thief of the computer could guess it. Add words.</source>
        <translation>Słabe: złodziej komputera mógłby je odgadnąć. Dodaj słowa.</translation>
    </message>
    <message>
        <source>Fair: guessing it takes many machines. One more word would do.</source>
        <translation>Średnie: odgadnięcie wymaga wielu maszyn. Wystarczy jeszcze jedno słowo.</translation>
    </message>
    <message>
        <source>Strong: nobody guesses it.</source>
        <translation>Mocne: nikt go nie odgadnie.</translation>
    </message>
</context>
<context>
    <name>PasswordsCard</name>
    <message>
        <source>Passwords of protected files</source>
        <translation>Hasła chronionych plików</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Password of a protected file</source>
        <translation>Hasło chronionego pliku</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Zachowaj</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Try again to read all files that could not be read</source>
        <translation>Spróbuj ponownie odczytać wszystkie nieodczytane pliki</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>No password is known yet.</source>
        <translation>Nie podano jeszcze żadnego hasła.</translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) known; each is tried on every protected file.</source>
        <translation>
            <numerusform>Znane jest %Ln hasło; jest próbowane na każdym chronionym pliku.</numerusform>
            <numerusform>Znane są %Ln hasła; każde jest próbowane na każdym chronionym pliku.</numerusform>
            <numerusform>Znanych jest %Ln haseł; każde jest próbowane na każdym chronionym pliku.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept in the encrypted case.</source>
        <translation>Zachowano w zaszyfrowanej sprawie.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>defence counsel</source>
        <translation>obrońca</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>pełnomocnik</translation>
    </message>
    <message>
        <source>statutory representative</source>
        <translation>przedstawiciel ustawowy</translation>
    </message>
    <message>
        <source>guardian ad litem</source>
        <translation>kurator procesowy</translation>
    </message>
    <message>
        <source>trusted person</source>
        <translation>osoba wskazana</translation>
    </message>
    <message>
        <source>female</source>
        <translation>kobieta</translation>
    </message>
    <message>
        <source>male</source>
        <translation>mężczyzna</translation>
    </message>
    <message>
        <source>other</source>
        <translation>inne</translation>
    </message>
    <message>
        <source>Age disputed: presumed to be a minor</source>
        <translation>Wiek sporny: domniemanie małoletności</translation>
    </message>
    <message>
        <source>Age disputed</source>
        <translation>Wiek sporny</translation>
    </message>
    <message>
        <source>Age {0}</source>
        <translation>Wiek: {0}</translation>
    </message>
    <message>
        <source>Age not open to you</source>
        <translation>Wiek niedostępny przy tych kluczach</translation>
    </message>
    <message>
        <source>Age not recorded</source>
        <translation>Wieku nie zapisano</translation>
    </message>
    <message>
        <source>by the recorded day of birth</source>
        <translation>według zapisanej daty urodzenia</translation>
    </message>
    <message>
        <source>by another stated day of birth</source>
        <translation>według innej podawanej daty urodzenia</translation>
    </message>
    <message>
        <source>by examination</source>
        <translation>według badania</translation>
    </message>
    <message>
        <source>no contact with {0}</source>
        <translation>bez kontaktu z: {0}</translation>
    </message>
    <message>
        <source>friendly room</source>
        <translation>przyjazny pokój</translation>
    </message>
    <message>
        <source>female interpreter</source>
        <translation>tłumaczka</translation>
    </message>
    <message>
        <source>hearing by link</source>
        <translation>przesłuchanie na odległość</translation>
    </message>
    <message>
        <source>psychologist {0}</source>
        <translation>psycholog: {0}</translation>
    </message>
    <message>
        <source>a break every {0} min</source>
        <translation>przerwa co {0} min</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Persons</source>
        <translation>Osoby</translation>
    </message>
</context>
<context>
    <name>PeoplePlace</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln osoba</numerusform>
            <numerusform>%Ln osoby</numerusform>
            <numerusform>%Ln osób</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleRows</name>
    <message>
        <source>Persons</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>pod ochroną</translation>
    </message>
</context>
<context>
    <name>PeopleSide</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln osoba</numerusform>
            <numerusform>%Ln osoby</numerusform>
            <numerusform>%Ln osób</numerusform>
        </translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>Name, in any form or script (Ctrl+F)</source>
        <translation>Nazwisko w dowolnej formie lub alfabecie (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find a person by name</source>
        <translation>Znajdź osobę po nazwisku</translation>
    </message>
    <message>
        <source>Persons of one role</source>
        <translation>Osoby w jednej roli</translation>
    </message>
    <message>
        <source>All roles…</source>
        <translation>Wszystkie role…</translation>
    </message>
    <message>
        <source>Nobody is called so. An empty line shows everybody.</source>
        <translation>Nikt się tak nie nazywa. Puste pole pokazuje wszystkich.</translation>
    </message>
    <message>
        <source>New person…</source>
        <translation>Nowa osoba…</translation>
    </message>
    <message>
        <source>Enter a person (Ctrl+Shift+N)</source>
        <translation>Wpisz osobę (Ctrl+Shift+N)</translation>
    </message>
    <message>
        <source>Pages that name the protected…</source>
        <translation>Strony wymieniające osoby chronione…</translation>
    </message>
    <message>
        <source>Open pages that name protected persons (Ctrl+L)</source>
        <translation>Jawne strony, na których wymieniono osoby chronione (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>Enter a person…</source>
        <translation>Wpisz osobę…</translation>
    </message>
    <message>
        <source>Change the chosen person…</source>
        <translation>Zmień dane wybranej osoby…</translation>
    </message>
    <message>
        <source>Merge another record into the chosen person…</source>
        <translation>Scal z wybraną osobą inny wpis…</translation>
    </message>
    <message>
        <source>Open pages that name protected persons</source>
        <translation>Jawne strony, na których wymieniono osoby chronione</translation>
    </message>
    <message>
        <source>Seal the chosen document…</source>
        <translation>Utajnij wybrany dokument…</translation>
    </message>
    <message>
        <source>Find a person by name</source>
        <translation>Znajdź osobę po nazwisku</translation>
    </message>
    <message>
        <source>Show ages on another day</source>
        <translation>Pokaż wiek w innym dniu</translation>
    </message>
    <message>
        <source>New person…</source>
        <translation>Nowa osoba…</translation>
    </message>
    <message>
        <source>Here the persons of the case will stand</source>
        <translation>Tu staną osoby występujące w sprawie</translation>
    </message>
    <message>
        <source>With their roles, names in every script, age on any day, and everything in the file that is tied to them. Enter the first one, or load a file: judgedesk record.</source>
        <translation>Z rolami, nazwiskami w każdym alfabecie, wiekiem w dowolnym dniu i wszystkim, co się z nimi w aktach wiąże. Wpisz pierwszą osobę albo wczytaj plik: judgedesk record.</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>with commas between them</source>
        <translation>rozdzielone przecinkami</translation>
    </message>
    <message>
        <source>2024-01-31</source>
        <translation>2024-01-31</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Pseudonim</translation>
    </message>
    <message>
        <source>what lists, plans and papers call the person</source>
        <translation>tak nazywają osobę listy, plany i pisma</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Płeć</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Języki</translation>
    </message>
    <message>
        <source>two letters each, with commas: vi, uk</source>
        <translation>po dwie litery, rozdzielone przecinkami: vi, uk</translation>
    </message>
    <message>
        <source>Dialects</source>
        <translation>Dialekty</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Środowisko</translation>
    </message>
    <message>
        <source>for choosing an interpreter from outside it</source>
        <translation>by dobrać tłumacza spoza niego</translation>
    </message>
    <message>
        <source>Needs at a hearing</source>
        <translation>Potrzeby przy przesłuchaniu</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Kwalifikacje</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Powiązania</translation>
    </message>
    <message>
        <source>a line each: {0}</source>
        <translation>każde w osobnym wierszu: {0}</translation>
    </message>
    <message>
        <source>Acts for</source>
        <translation>Działa za</translation>
    </message>
    <message>
        <source>P-1: proxy</source>
        <translation>P-1: pełnomocnik</translation>
    </message>
    <message>
        <source>In custody since</source>
        <translation>Pozbawienie wolności od</translation>
    </message>
    <message>
        <source>In custody until</source>
        <translation>Pozbawienie wolności do</translation>
    </message>
    <message>
        <source>Remand until</source>
        <translation>Tymczasowe aresztowanie do</translation>
    </message>
    <message>
        <source>Presumption of minority ended on</source>
        <translation>Domniemanie małoletności ustało dnia</translation>
    </message>
    <message>
        <source>Examinations of age</source>
        <translation>Badania wieku</translation>
    </message>
    <message>
        <source>kind; asked for; received; years: {0}</source>
        <translation>rodzaj; zlecono; wpłynęło; wiek: {0}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Inne nazwiska i przezwiska</translation>
    </message>
    <message>
        <source>Name in other scripts</source>
        <translation>Zapis w innych alfabetach</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Data urodzenia</translation>
    </message>
    <message>
        <source>Other stated days of birth</source>
        <translation>Inne podawane daty urodzenia</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Telefony</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Numbers of documents</source>
        <translation>Numery dokumentów</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Further addresses</source>
        <translation>Dalsze adresy</translation>
    </message>
    <message>
        <source>a line each</source>
        <translation>każdy w osobnym wierszu</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>Miejsce pracy</translation>
    </message>
    <message>
        <source>Held at</source>
        <translation>Miejsce osadzenia</translation>
    </message>
    <message>
        <source>Protected person</source>
        <translation>Osoba chroniona</translation>
    </message>
    <message>
        <source>Names, days of birth and addresses then lie in the sealed part</source>
        <translation>Nazwiska, daty urodzenia i adresy leżą wtedy w części utajnionej</translation>
    </message>
    <message>
        <source>Age disputed</source>
        <translation>Wiek sporny</translation>
    </message>
    <message>
        <source>Sworn interpreter</source>
        <translation>Tłumacz przysięgły</translation>
    </message>
    <message>
        <source>Who this is</source>
        <translation>Dane osobowe</translation>
    </message>
    <message>
        <source>Names and addresses stay as they are. Switch to true names to change them.</source>
        <translation>Nazwiska i adresy pozostają bez zmian. Aby je zmienić, przełącz na prawdziwe nazwiska.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Change {0}</source>
        <translation>Zmiana danych: {0}</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nowa osoba</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Record the person (Ctrl+Enter)</source>
        <translation>Zapisz osobę (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wróć</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Remove a person whom nothing names; can be undone</source>
        <translation>Usuń osobę, której nic nie wymienia; można to cofnąć</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>Page of a person</source>
        <translation>Karta osoby</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>pod ochroną</translation>
    </message>
    <message>
        <source>Age on</source>
        <translation>Wiek w dniu</translation>
    </message>
    <message>
        <source>Day on which ages are shown</source>
        <translation>Dzień, w którym podaje się wiek</translation>
    </message>
    <message>
        <source>Any day, e.g. 25 January 2027 or 25.01.2027; empty for today (Ctrl+D)</source>
        <translation>Dowolny dzień, np. 25 stycznia 2027 albo 25.01.2027; puste pole: dziś (Ctrl+D)</translation>
    </message>
    <message>
        <source>not a day</source>
        <translation>to nie jest data</translation>
    </message>
    <message>
        <source>today</source>
        <translation>dziś</translation>
    </message>
    <message>
        <source>first day of the act</source>
        <translation>pierwszy dzień czynu</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Zmień…</translation>
    </message>
    <message>
        <source>Change what is recorded (F2)</source>
        <translation>Zmień zapisane dane (F2)</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Scal…</translation>
    </message>
    <message>
        <source>Make another record part of this one (Ctrl+M)</source>
        <translation>Włącz inny wpis do tego (Ctrl+M)</translation>
    </message>
    <message>
        <source>What is tied to the person</source>
        <translation>Co się wiąże z osobą</translation>
    </message>
</context>
<context>
    <name>PersonRoles</name>
    <message>
        <source>accused</source>
        <translation>oskarżony</translation>
    </message>
    <message>
        <source>injured party</source>
        <translation>pokrzywdzony</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>świadek</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>biegły</translation>
    </message>
    <message>
        <source>interpreter</source>
        <translation>tłumacz</translation>
    </message>
    <message>
        <source>counsel</source>
        <translation>obrońca lub pełnomocnik</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>opiekun</translation>
    </message>
    <message>
        <source>psychologist</source>
        <translation>psycholog</translation>
    </message>
    <message>
        <source>Accused</source>
        <translation>Oskarżony</translation>
    </message>
    <message>
        <source>Injured parties</source>
        <translation>Pokrzywdzeni</translation>
    </message>
    <message>
        <source>Witnesses</source>
        <translation>Świadkowie</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Biegli</translation>
    </message>
    <message>
        <source>Interpreters</source>
        <translation>Tłumacze</translation>
    </message>
    <message>
        <source>Counsel</source>
        <translation>Obrońcy i pełnomocnicy</translation>
    </message>
    <message>
        <source>Guardians</source>
        <translation>Opiekunowie</translation>
    </message>
    <message>
        <source>Psychologists</source>
        <translation>Psychologowie</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>disputed</source>
        <translation>sporne</translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message>
        <source>looking…</source>
        <translation>szukanie…</translation>
    </message>
    <message>
        <source>looking: page {0} of {1}</source>
        <translation>szukanie: strona {0} z {1}</translation>
    </message>
</context>
<context>
    <name>ProposalsPage</name>
    <message>
        <source>Who</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Jest</translation>
    </message>
    <message>
        <source>Would stand</source>
        <translation>Byłoby</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%Ln s</numerusform>
            <numerusform>%Ln s</numerusform>
            <numerusform>%Ln s</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for a first plan</source>
        <translation>Szukanie pierwszego planu</translation>
    </message>
    <message>
        <source>within {0} % of the best possible</source>
        <translation>najwyżej {0} % od najlepszego możliwego</translation>
    </message>
    <message>
        <source>no plan can be better</source>
        <translation>lepszego planu nie ma</translation>
    </message>
    <message>
        <source>best so far: {0} not placed, {1} days</source>
        <translation>najlepszy dotąd: bez terminu {0}, dni {1}</translation>
    </message>
    <message>
        <source>Accepted hearings</source>
        <translation>Przyjęte przesłuchania</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>przyjęta</translation>
    </message>
    <message>
        <source>Proposal {0}</source>
        <translation>Propozycja {0}</translation>
    </message>
    <message>
        <source>Propose a plan</source>
        <translation>Zaproponuj plan</translation>
    </message>
    <message>
        <source>Stop and keep the best</source>
        <translation>Przerwij i zachowaj najlepszy</translation>
    </message>
    <message>
        <source>Move as few as possible</source>
        <translation>Przenieś jak najmniej</translation>
    </message>
    <message>
        <source>How long may be searched</source>
        <translation>Jak długo wolno szukać</translation>
    </message>
    <message numerus="yes">
        <source>up to %n s</source>
        <translation>
            <numerusform>do %Ln s</numerusform>
            <numerusform>do %Ln s</numerusform>
            <numerusform>do %Ln s</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Porównaj</translation>
    </message>
    <message>
        <source>and</source>
        <translation>i</translation>
    </message>
    <message>
        <source>Plan at the left of the comparison</source>
        <translation>Plan po lewej stronie porównania</translation>
    </message>
    <message>
        <source>Plan at the right of the comparison</source>
        <translation>Plan po prawej stronie porównania</translation>
    </message>
    <message>
        <source>Who would stand elsewhere</source>
        <translation>Kto miałby inny termin</translation>
    </message>
    <message>
        <source>The two plans in numbers, and who has no place</source>
        <translation>Oba plany w liczbach i osoby bez terminu</translation>
    </message>
    <message>
        <source>Accept this plan</source>
        <translation>Przyjmij ten plan</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Odrzuć</translation>
    </message>
    <message>
        <source>Takes the proposal off the list; undo brings it back</source>
        <translation>Usuwa propozycję z listy; cofnięcie ją przywróci</translation>
    </message>
    <message>
        <source>No proposal yet. The program proposes, and nothing changes until somebody accepts.</source>
        <translation>Nie ma jeszcze propozycji. Program proponuje, a nic się nie zmienia, dopóki ktoś propozycji nie przyjmie.</translation>
    </message>
    <message numerus="yes">
        <source>%n stand(s) elsewhere</source>
        <translation>
            <numerusform>%Ln inny termin</numerusform>
            <numerusform>%Ln inne terminy</numerusform>
            <numerusform>%Ln innych terminów</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposal {0}: {1}</source>
        <translation>Propozycja {0}: {1}</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>brak terminu</translation>
    </message>
    <message>
        <source>Why {0}</source>
        <translation>Dlaczego {0}</translation>
    </message>
    <message numerus="yes">
        <source>Without a place: %n</source>
        <translation>
            <numerusform>Bez terminu: %Ln</numerusform>
            <numerusform>Bez terminu: %Ln</numerusform>
            <numerusform>Bez terminu: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtectionHead</name>
    <message>
        <source>Protection</source>
        <translation>Ochrona</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tablica</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>Co dopuszczalne</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alerty</translation>
    </message>
    <message>
        <source>Questionings</source>
        <translation>Przesłuchania</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>Listy kontrolne</translation>
    </message>
</context>
<context>
    <name>ProtectionSections</name>
    <message numerus="yes">
        <source>%n alert(s) need somebody</source>
        <translation>
            <numerusform>%n alert wymaga działania</numerusform>
            <numerusform>%n alerty wymagają działania</numerusform>
            <numerusform>%n alertów wymaga działania</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to Measures open to a person</source>
        <translation>Przejdź do: Środki dopuszczalne wobec osoby</translation>
    </message>
    <message>
        <source>Go to Alerts: what needs somebody</source>
        <translation>Przejdź do: Alerty – co wymaga działania</translation>
    </message>
    <message>
        <source>Go to Questionings</source>
        <translation>Przejdź do: Przesłuchania</translation>
    </message>
    <message>
        <source>Go to Checklists: duties to the injured, counterbalances</source>
        <translation>Przejdź do: Listy kontrolne – obowiązki wobec pokrzywdzonych, równoważenie</translation>
    </message>
</context>
<context>
    <name>ProtectionView</name>
    <message>
        <source>Enter a measure for the chosen person…</source>
        <translation>Wpisz środek dla wybranej osoby…</translation>
    </message>
    <message>
        <source>Take the measure one state on…</source>
        <translation>Przeprowadź środek do następnego stanu…</translation>
    </message>
    <message>
        <source>The measure was refused…</source>
        <translation>Odmówiono zastosowania środka…</translation>
    </message>
    <message>
        <source>The measure lapsed…</source>
        <translation>Środek odpadł…</translation>
    </message>
    <message>
        <source>Change hearing, ground or note of the measure…</source>
        <translation>Zmień przesłuchanie, podstawę lub uwagę przy środku…</translation>
    </message>
    <message>
        <source>Conditions of the measure on the day</source>
        <translation>Przesłanki środka w tym dniu</translation>
    </message>
    <message>
        <source>Write a paper about the measure…</source>
        <translation>Sporządź pismo dotyczące środka…</translation>
    </message>
    <message>
        <source>Remove the measure</source>
        <translation>Usuń środek</translation>
    </message>
    <message>
        <source>Look at another day</source>
        <translation>Pokaż inny dzień</translation>
    </message>
    <message>
        <source>Next section of protection</source>
        <translation>Następna część ochrony</translation>
    </message>
    <message>
        <source>Measures: a person a row, a state a column; arrows go from card to card, Enter opens, Ctrl+Right takes a measure one state on</source>
        <translation>Środki ochrony: wiersz to osoba, kolumna to stan; strzałki przechodzą między kartami, Enter otwiera, Ctrl+strzałka w prawo prowadzi środek do następnego stanu</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Według stanu na</translation>
    </message>
    <message>
        <source>Day that is looked at</source>
        <translation>Oglądany dzień</translation>
    </message>
    <message>
        <source>Day that is looked at ({0})</source>
        <translation>Oglądany dzień ({0})</translation>
    </message>
    <message>
        <source>Enter a measure…</source>
        <translation>Wpisz środek…</translation>
    </message>
    <message>
        <source>Measures of protection will stand here</source>
        <translation>Tu znajdą się środki ochrony</translation>
    </message>
    <message>
        <source>A row for everybody who is protected or was injured, a column for each state from considered to carried out. Enter the injured parties of a count first.</source>
        <translation>Wiersz dla każdej osoby chronionej lub pokrzywdzonej, kolumna dla każdego stanu – od rozważania do wykonania. Najpierw wpisz pokrzywdzonych w zarzucie.</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) under way</source>
        <translation>
            <numerusform>%n środek w toku</numerusform>
            <numerusform>%n środki w toku</numerusform>
            <numerusform>%n środków w toku</numerusform>
        </translation>
    </message>
    <message>
        <source>no measure entered yet</source>
        <translation>nie wpisano jeszcze żadnego środka</translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) over</source>
        <translation>
            <numerusform>%n termin upłynął</numerusform>
            <numerusform>%n terminy upłynęły</numerusform>
            <numerusform>%n terminów upłynęło</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionHead</name>
    <message>
        <source>Questions</source>
        <translation>Pytania</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Zachowane</translation>
    </message>
    <message>
        <source>Builder</source>
        <translation>Kreator</translation>
    </message>
    <message>
        <source>List of terms</source>
        <translation>Lista wyrażeń</translation>
    </message>
</context>
<context>
    <name>QuestionPane</name>
    <message>
        <source>To be shown, in order</source>
        <translation>Do okazania, w kolejności</translation>
    </message>
    <message>
        <source>Not checked for names of protected persons: {0}</source>
        <translation>Nie sprawdzono nazwisk osób chronionych: {0}</translation>
    </message>
    <message>
        <source>a sealed page</source>
        <translation>karta zapieczętowana</translation>
    </message>
    <message>
        <source>no longer in the file</source>
        <translation>nie ma już w aktach</translation>
    </message>
    <message>
        <source>Question, as the court asks it</source>
        <translation>Pytanie w języku sądu</translation>
    </message>
    <message>
        <source>In the language of the witness ({0})</source>
        <translation>W języku świadka ({0})</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Dotyczy</translation>
    </message>
    <message>
        <source>Page to be shown: name of the document, then page</source>
        <translation>Karta do okazania: nazwa dokumentu, potem strona</translation>
    </message>
    <message>
        <source>Note (Enter keeps it with the time)</source>
        <translation>Notatka (Enter zapisuje ją z godziną)</translation>
    </message>
    <message>
        <source>Recording; begin with mm:ss</source>
        <translation>Nagranie; zacznij od mm:ss</translation>
    </message>
    <message>
        <source>The question changed after it was translated.</source>
        <translation>Pytanie zmieniono po przetłumaczeniu.</translation>
    </message>
    <message>
        <source>It still fits</source>
        <translation>Nadal pasuje</translation>
    </message>
    <message>
        <source>Beside the question</source>
        <translation>Obok pytania</translation>
    </message>
    <message>
        <source>Also stated on it</source>
        <translation>Zeznano o tym także</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Wskazówki</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notatki</translation>
    </message>
    <message>
        <source>Beside the question: nothing yet</source>
        <translation>Obok pytania: jeszcze nic</translation>
    </message>
    <message>
        <source>Beside the question (B takes one away)</source>
        <translation>Obok pytania (B usuwa)</translation>
    </message>
    <message>
        <source>Also stated on it (B puts one beside)</source>
        <translation>Zeznano o tym także (B dodaje)</translation>
    </message>
    <message>
        <source>Every passage (B puts one beside)</source>
        <translation>Wszystkie fragmenty (B dodaje)</translation>
    </message>
    <message>
        <source>Every passage</source>
        <translation>Wszystkie fragmenty</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Add an element…</source>
        <translation>Dodaj znamię…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>żadne</translation>
    </message>
</context>
<context>
    <name>QuestionSheet</name>
    <message>
        <source>Your answer</source>
        <translation>Twoja odpowiedź</translation>
    </message>
    <message>
        <source>Note on the answer</source>
        <translation>Notatka do odpowiedzi</translation>
    </message>
    <message>
        <source>Answers are notes of the chambers. You don&apos;t hold the key to chambers, so none can be shown or given here; the questions and what they tell apart are for everybody.</source>
        <translation>Odpowiedzi są notatkami gabinetu sędziowskiego. Bez klucza do gabinetu nie można ich tu pokazać ani udzielić; pytania i to, co rozróżniają, są dla wszystkich.</translation>
    </message>
    <message>
        <source>Once answered, a note and the passages it rests on can be added.</source>
        <translation>Po udzieleniu odpowiedzi można dodać notatkę i fragmenty, na których się opiera.</translation>
    </message>
    <message numerus="yes">
        <source>Passages it rests on: %n ticked</source>
        <translation>
            <numerusform>Fragmenty, na których się opiera: %n zaznaczony</numerusform>
            <numerusform>Fragmenty, na których się opiera: %n zaznaczone</numerusform>
            <numerusform>Fragmenty, na których się opiera: %n zaznaczonych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not open to you or gone.</source>
        <translation>
            <numerusform>%n dalszy jest dla Ciebie niedostępny albo usunięty.</numerusform>
            <numerusform>%n dalsze są dla Ciebie niedostępne albo usunięte.</numerusform>
            <numerusform>%n dalszych jest dla Ciebie niedostępnych albo usuniętych.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestioningForm</name>
    <message>
        <source>Questioned before: {0}. Say why the person is asked again.</source>
        <translation>Wcześniejsze przesłuchania: {0}. Podaj powód ponownego przesłuchania.</translation>
    </message>
    <message>
        <source>Heard once-only already: a second hearing needs a ground of the statute.</source>
        <translation>Osobę przesłuchano już w trybie jednorazowym: ponowne przesłuchanie wymaga podstawy ustawowej.</translation>
    </message>
    <message>
        <source>Enter a questioning</source>
        <translation>Wpis przesłuchania</translation>
    </message>
    <message>
        <source>Who was asked</source>
        <translation>Kogo przesłuchano</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Dnia</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Organ</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>Kto przesłuchiwał</translation>
    </message>
    <message>
        <source>to see whether it was the same person</source>
        <translation>aby było widać, czy to ta sama osoba</translation>
    </message>
    <message>
        <source>Held under</source>
        <translation>W trybie</translation>
    </message>
    <message>
        <source>a hearing that is held once only</source>
        <translation>przesłuchanie przeprowadzane jeden raz</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Utrwalono</translation>
    </message>
    <message>
        <source>Ground for a second hearing</source>
        <translation>Podstawa ponownego przesłuchania</translation>
    </message>
    <message>
        <source>Why, or why again</source>
        <translation>Powód (ponowny)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>tak</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nie wiadomo</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>żaden z nich</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Zaniechaj</translation>
    </message>
</context>
<context>
    <name>QuestioningsView</name>
    <message>
        <source>yes</source>
        <translation>tak</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nie wiadomo</translation>
    </message>
    <message>
        <source>another</source>
        <translation>inna</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Dnia</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Organ</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>Kto przesłuchiwał</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Ta sama osoba</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Utrwalono</translation>
    </message>
    <message>
        <source>Why, or why again</source>
        <translation>Powód (ponowny)</translation>
    </message>
    <message>
        <source>Enter a questioning…</source>
        <translation>Wpisz przesłuchanie…</translation>
    </message>
    <message>
        <source>Remove the questioning</source>
        <translation>Usuń przesłuchanie</translation>
    </message>
    <message>
        <source>Questionings of the next person</source>
        <translation>Przesłuchania następnej osoby</translation>
    </message>
    <message>
        <source>Questionings of the previous person</source>
        <translation>Przesłuchania poprzedniej osoby</translation>
    </message>
    <message>
        <source>Next section of protection</source>
        <translation>Następna część ochrony</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n raz</numerusform>
            <numerusform>%n razy</numerusform>
            <numerusform>%n razy</numerusform>
        </translation>
    </message>
    <message>
        <source>all persons…</source>
        <translation>wszystkie osoby…</translation>
    </message>
    <message>
        <source>Heard once-only already: another hearing needs a ground of the statute.</source>
        <translation>Osobę przesłuchano już w trybie jednorazowym: kolejne przesłuchanie wymaga podstawy ustawowej.</translation>
    </message>
    <message>
        <source>{person}: questioned {times}</source>
        <translation>{person}: przesłuchano {times}</translation>
    </message>
    <message numerus="yes">
        <source>by %n different people, as far as named</source>
        <translation>
            <numerusform>przez %n osobę (o ile wskazano)</numerusform>
            <numerusform>przez %n różne osoby (o ile wskazano)</numerusform>
            <numerusform>przez %n różnych osób (o ile wskazano)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not said to be recorded</source>
        <translation>
            <numerusform>%n bez informacji o utrwaleniu</numerusform>
            <numerusform>%n bez informacji o utrwaleniu</numerusform>
            <numerusform>%n bez informacji o utrwaleniu</numerusform>
        </translation>
    </message>
    <message>
        <source>When, by whom</source>
        <translation>Kiedy, przez kogo</translation>
    </message>
    <message>
        <source>The chosen one</source>
        <translation>Wybrane</translation>
    </message>
    <message>
        <source>Held under</source>
        <translation>W trybie</translation>
    </message>
    <message>
        <source>Questionings by day</source>
        <translation>Przesłuchania według dat</translation>
    </message>
    <message>
        <source>What the person went through</source>
        <translation>Przez co osoba przeszła</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Osoby</translation>
    </message>
    <message numerus="yes">
        <source>%n questioning(s)</source>
        <translation>
            <numerusform>%n przesłuchanie</numerusform>
            <numerusform>%n przesłuchania</numerusform>
            <numerusform>%n przesłuchań</numerusform>
        </translation>
    </message>
    <message>
        <source>Questionings will stand here</source>
        <translation>Tu znajdą się przesłuchania</translation>
    </message>
    <message>
        <source>Each with day, authority, who asked, whether it was recorded, and why the person was asked again. Those who are to be heard once are not asked again without a ground of the statute.</source>
        <translation>Każde z datą, organem, osobą przesłuchującą, informacją o utrwaleniu i powodem ponownego przesłuchania. Osób przesłuchiwanych jeden raz nie przesłuchuje się ponownie bez podstawy ustawowej.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Go to Questions</source>
        <translation>Przejdź do pytań</translation>
    </message>
    <message>
        <source>Go to the builder of questions</source>
        <translation>Przejdź do kreatora pytań</translation>
    </message>
    <message>
        <source>Go to List of terms: many questions at once</source>
        <translation>Przejdź do listy wyrażeń: wiele pytań naraz</translation>
    </message>
    <message>
        <source>Keep the question in the box…</source>
        <translation>Zachowaj pytanie z pola wyszukiwania…</translation>
    </message>
    <message>
        <source>Write the passages of the question to a file…</source>
        <translation>Zapisz fragmenty odpowiadające pytaniu w pliku…</translation>
    </message>
    <message>
        <source>Stop writing the passages</source>
        <translation>Zatrzymaj zapisywanie fragmentów</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Dokument Word</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>Arkusz</translation>
    </message>
    <message>
        <source>Table as text</source>
        <translation>Tabela jako tekst</translation>
    </message>
    <message>
        <source>Write the passages of the question</source>
        <translation>Zapis fragmentów odpowiadających pytaniu</translation>
    </message>
    <message>
        <source>passages</source>
        <translation>fragmenty</translation>
    </message>
    <message>
        <source>The passages are being written to {0}</source>
        <translation>Fragmenty są zapisywane w pliku {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) written to {0}</source>
        <translation>
            <numerusform>zapisano %n fragment w pliku {0}</numerusform>
            <numerusform>zapisano %n fragmenty w pliku {0}</numerusform>
            <numerusform>zapisano %n fragmentów w pliku {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>Niczego nie zapisano</translation>
    </message>
    <message>
        <source>{0} new</source>
        <translation>nowe: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) new to questions that are watched</source>
        <translation>
            <numerusform>%n nowa strona dla obserwowanych pytań</numerusform>
            <numerusform>%n nowe strony dla obserwowanych pytań</numerusform>
            <numerusform>%n nowych stron dla obserwowanych pytań</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsView</name>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pytanie</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Obserwacja</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>obserwowane</translation>
    </message>
    <message>
        <source>New pages</source>
        <translation>Nowe strony</translation>
    </message>
    <message>
        <source>Keep the question in the box…</source>
        <translation>Zachowaj pytanie z pola wyszukiwania…</translation>
    </message>
    <message>
        <source>Ask the question</source>
        <translation>Zadaj pytanie</translation>
    </message>
    <message>
        <source>Rename the question…</source>
        <translation>Zmień nazwę pytania…</translation>
    </message>
    <message>
        <source>All new pages were looked at</source>
        <translation>Wszystkie nowe strony przejrzano</translation>
    </message>
    <message>
        <source>Drop the question</source>
        <translation>Usuń pytanie</translation>
    </message>
    <message>
        <source>Next section of the questions</source>
        <translation>Następna część pytań</translation>
    </message>
    <message>
        <source>There is no question to keep.</source>
        <translation>Nie ma pytania, które można zachować.</translation>
    </message>
    <message>
        <source>Nothing stands in the box at the top and nothing was asked.</source>
        <translation>Pole wyszukiwania u góry jest puste i nie zadano żadnego pytania.</translation>
    </message>
    <message>
        <source>Ask something first, then keep it.</source>
        <translation>Proszę najpierw zadać pytanie, a potem je zachować.</translation>
    </message>
    <message>
        <source>“{0}” dropped; Ctrl+Z brings it back</source>
        <translation>Usunięto „{0}”; Ctrl+Z przywraca</translation>
    </message>
    <message>
        <source>{0} · sealed</source>
        <translation>{0} · utajnione</translation>
    </message>
    <message>
        <source>can&apos;t be asked</source>
        <translation>nie można zapytać</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nowa</numerusform>
            <numerusform>%n nowe</numerusform>
            <numerusform>%n nowych</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} w {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n dokumencie</numerusform>
            <numerusform>%n dokumentach</numerusform>
            <numerusform>%n dokumentach</numerusform>
        </translation>
    </message>
    <message>
        <source>Watch no longer</source>
        <translation>Przestań obserwować</translation>
    </message>
    <message>
        <source>Watch for new pages</source>
        <translation>Obserwuj nowe strony</translation>
    </message>
    <message>
        <source>Not watched: what comes in is not looked through for it.</source>
        <translation>Nieobserwowane: nowe strony nie są pod tym kątem przeglądane.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) new since you last looked</source>
        <translation>
            <numerusform>%n nowa strona od ostatniego przejrzenia</numerusform>
            <numerusform>%n nowe strony od ostatniego przejrzenia</numerusform>
            <numerusform>%n nowych stron od ostatniego przejrzenia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n are listed</source>
        <translation>
            <numerusform>wymieniono %n pierwszą</numerusform>
            <numerusform>wymieniono %n pierwsze</numerusform>
            <numerusform>wymieniono %n pierwszych</numerusform>
        </translation>
    </message>
    <message>
        <source>Watched; nothing new since you last looked.</source>
        <translation>Obserwowane; od ostatniego przejrzenia nie ma nic nowego.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n pytanie</numerusform>
            <numerusform>%n pytania</numerusform>
            <numerusform>%n pytań</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n watched</source>
        <translation>
            <numerusform>%n obserwowane</numerusform>
            <numerusform>%n obserwowane</numerusform>
            <numerusform>%n obserwowanych</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions that you keep will stand here</source>
        <translation>Tu pojawią się zachowane pytania</translation>
    </message>
    <message>
        <source>A question kept under a name is asked again by one key, and can be watched: pages that come in later, or are read anew, are looked through for it.</source>
        <translation>Pytanie zachowane pod nazwą można ponowić jednym klawiszem i obserwować: strony, które wpłyną później lub zostaną odczytane na nowo, są pod tym kątem przeglądane.</translation>
    </message>
    <message>
        <source>Questions kept</source>
        <translation>Zachowane pytania</translation>
    </message>
    <message>
        <source>Pages that are new to the chosen question</source>
        <translation>Nowe strony dla wybranego pytania</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Zapytaj</translation>
    </message>
    <message>
        <source>Find the pages (Enter)</source>
        <translation>Znajdź strony (Enter)</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Obserwuj</translation>
    </message>
    <message>
        <source>Pages that come in, or are read anew, are looked through for it (Ctrl+L)</source>
        <translation>Nowe lub odczytane na nowo strony są pod tym kątem przeglądane (Ctrl+L)</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Zmień nazwę…</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Keep it no longer (Del); undo brings it back</source>
        <translation>Przestań je zachowywać (Del); cofnięcie je przywraca</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Przejrzane</translation>
    </message>
    <message>
        <source>These pages are no longer new to you (Ctrl+R)</source>
        <translation>Te strony nie będą już oznaczane jako nowe (Ctrl+R)</translation>
    </message>
</context>
<context>
    <name>ReadWords</name>
    <message>
        <source>OCR is {percent} % sure of this word</source>
        <translation>OCR jest pewien tego słowa w {percent} %</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>{document}, page {page} of {pages}</source>
        <translation>{document}, strona {page} z {pages}</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>Tekst strony</translation>
    </message>
    <message>
        <source>The other text of the page</source>
        <translation>Drugi tekst strony</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Strona</translation>
    </message>
    <message>
        <source>There is no other text of this page</source>
        <translation>Ta strona nie ma innego tekstu</translation>
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
    <name>ReaderVerbs</name>
    <message>
        <source>Mark the page or document as sensitive…</source>
        <translation>Oznacz stronę lub dokument jako drastyczne…</translation>
    </message>
    <message>
        <source>Show the marked page for now, or veil it again (U)</source>
        <translation>Pokaż oznaczoną stronę na chwilę albo zasłoń ją ponownie (U)</translation>
    </message>
    <message>
        <source>Take the mark as sensitive away</source>
        <translation>Usuń oznaczenie jako drastyczne</translation>
    </message>
    <message>
        <source>Show the other text of the page (own or OCR&apos;s)</source>
        <translation>Pokaż drugi tekst strony (własny albo OCR)</translation>
    </message>
    <message>
        <source>Compare both texts of the page</source>
        <translation>Porównaj oba teksty strony</translation>
    </message>
    <message>
        <source>Read the document again in other languages…</source>
        <translation>Odczytaj dokument ponownie w innych językach…</translation>
    </message>
    <message>
        <source>Read this page again by OCR</source>
        <translation>Odczytaj tę stronę ponownie przez OCR</translation>
    </message>
    <message>
        <source>Next word of which OCR is not sure</source>
        <translation>Następne słowo, którego OCR nie jest pewien</translation>
    </message>
    <message>
        <source>Previous word of which OCR is not sure</source>
        <translation>Poprzednie słowo, którego OCR nie jest pewien</translation>
    </message>
</context>
<context>
    <name>RecordingStrip</name>
    <message>
        <source>Loudness over {0}</source>
        <translation>Głośność w ciągu {0}</translation>
    </message>
    <message>
        <source>Muted, {0}</source>
        <translation>Wyciszone, {0}</translation>
    </message>
    <message>
        <source>at {0}</source>
        <translation>w {0}</translation>
    </message>
    <message>
        <source>marked {0}–{1}</source>
        <translation>zaznaczono {0}–{1}</translation>
    </message>
    <message>
        <source>no transcript</source>
        <translation>brak transkrypcji</translation>
    </message>
    <message>
        <source>Transcript: {0}</source>
        <translation>Transkrypcja: {0}</translation>
    </message>
    <message>
        <source>Transcript at {1}: {0}</source>
        <translation>Transkrypcja od {1}: {0}</translation>
    </message>
</context>
<context>
    <name>RecoverForm</name>
    <message>
        <source>Recovery key</source>
        <translation>Klucz odzyskiwania</translation>
    </message>
    <message>
        <source>The letters of the paper; groups and capitals don&apos;t matter.</source>
        <translation>Litery z kartki; odstępy i wielkość liter nie mają znaczenia.</translation>
    </message>
    <message>
        <source>The log of the case will say that a recovery key was used, and by whose paper.</source>
        <translation>Dziennik sprawy odnotuje, że użyto klucza odzyskiwania i z czyjej kartki.</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Użyj hasła</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Otwieranie…</translation>
    </message>
    <message>
        <source>Set the passphrase and open</source>
        <translation>Ustaw hasło i otwórz</translation>
    </message>
</context>
<context>
    <name>RecoveryView</name>
    <message>
        <source>Make a recovery key…</source>
        <translation>Sporządź klucz odzyskiwania…</translation>
    </message>
    <message>
        <source>Print the recovery key…</source>
        <translation>Drukuj klucz odzyskiwania…</translation>
    </message>
    <message>
        <source>Write the recovery key to a file…</source>
        <translation>Zapisz klucz odzyskiwania do pliku…</translation>
    </message>
    <message>
        <source>The recovery key is on paper: put it into force</source>
        <translation>Klucz odzyskiwania jest na papierze: nadaj mu moc</translation>
    </message>
    <message>
        <source>Make your recovery key void…</source>
        <translation>Unieważnij swój klucz odzyskiwania…</translation>
    </message>
    <message>
        <source>Print the recovery key</source>
        <translation>Drukuj klucz odzyskiwania</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Wysłano do drukarki</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Dokument Word</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Zwykły tekst</translation>
    </message>
    <message>
        <source>Write the recovery key</source>
        <translation>Zapisz klucz odzyskiwania</translation>
    </message>
    <message>
        <source>recovery key</source>
        <translation>klucz odzyskiwania</translation>
    </message>
    <message>
        <source>Written: {0}. Delete it once it is printed.</source>
        <translation>Zapisano: {0}. Po wydrukowaniu usuń ten plik.</translation>
    </message>
    <message>
        <source>The recovery key opens the case from now on.</source>
        <translation>Od teraz klucz odzyskiwania otwiera sprawę.</translation>
    </message>
    <message>
        <source>The letters on your paper open nothing any more. A lost passphrase can then be replaced by nobody unless another judge or prosecutor has a recovery key.</source>
        <translation>Litery z Twojej kartki nic już nie otworzą. Utraconego hasła nikt wtedy nie zastąpi, chyba że klucz odzyskiwania ma inny sędzia albo prokurator.</translation>
    </message>
    <message>
        <source>Make the recovery key void?</source>
        <translation>Unieważnić klucz odzyskiwania?</translation>
    </message>
    <message>
        <source>Make it void</source>
        <translation>Unieważnij</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Make it void…</source>
        <translation>Unieważnij…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drukuj…</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>Zapisz do pliku…</translation>
    </message>
    <message>
        <source>It is on paper: put it into force</source>
        <translation>Jest na papierze: nadaj mu moc</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Zaniechaj</translation>
    </message>
    <message>
        <source>Recovery keys are made by judges and prosecutors</source>
        <translation>Klucze odzyskiwania sporządzają sędziowie i prokuratorzy</translation>
    </message>
    <message>
        <source>Your recovery key was made on {0}</source>
        <translation>Twój klucz odzyskiwania sporządzono {0}</translation>
    </message>
    <message>
        <source>You have no recovery key</source>
        <translation>Nie masz klucza odzyskiwania</translation>
    </message>
    <message>
        <source>A recovery key is 32 letters on paper. Whoever holds the paper and the case folder opens all that its maker opens, and can give a new passphrase to anybody who holds no more keys than they do.</source>
        <translation>Klucz odzyskiwania to 32 litery na papierze. Kto ma tę kartkę i folder sprawy, otworzy wszystko, co otwiera osoba, która go sporządziła, i może nadać nowe hasło każdemu, kto nie ma więcej kluczy niż ona.</translation>
    </message>
    <message>
        <source>Without it a lost passphrase is lost for good. Keep the paper under lock, apart from the computer. A newer key makes the older one void; so does removing its maker.</source>
        <translation>Bez niego utracone hasło przepada na zawsze. Kartkę trzymaj pod kluczem, z dala od komputera. Nowszy klucz unieważnia starszy; unieważnia go też usunięcie osoby, która go sporządziła.</translation>
    </message>
    <message>
        <source>Make a new one…</source>
        <translation>Sporządź nowy…</translation>
    </message>
    <message>
        <source>Others&apos; recovery keys: {0}</source>
        <translation>Klucze odzyskiwania innych osób: {0}</translation>
    </message>
    <message>
        <source>Shown once. It opens nothing until you put it into force.</source>
        <translation>Pokazany tylko raz. Nic nie otwiera, dopóki nie nadasz mu mocy.</translation>
    </message>
    <message>
        <source>Copying by hand is safest. A printer&apos;s queue, or a file, holds the letters unencrypted: printing and writing are noted in the log.</source>
        <translation>Najbezpieczniej przepisać ręcznie. Kolejka drukarki albo plik zawiera litery niezaszyfrowane: druk i zapis odnotuje dziennik.</translation>
    </message>
    <message numerus="yes">
        <source>%n recovery key(s) in force</source>
        <translation>
            <numerusform>obowiązuje %n klucz odzyskiwania</numerusform>
            <numerusform>obowiązują %n klucze odzyskiwania</numerusform>
            <numerusform>obowiązuje %n kluczy odzyskiwania</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RedactionSide</name>
    <message>
        <source>Page</source>
        <translation>Strona</translation>
    </message>
    <message>
        <source>Legal basis, note</source>
        <translation>Podstawa prawna, uwaga</translation>
    </message>
    <message>
        <source>As suggested; choose one to draw a box</source>
        <translation>Według propozycji; wybierz, aby zaczernić</translation>
    </message>
    <message>
        <source>Legal basis of new boxes</source>
        <translation>Podstawa prawna nowych zaczernień</translation>
    </message>
    <message>
        <source>Note for the log, never printed</source>
        <translation>Uwaga do wykazu, nigdy na kopii</translation>
    </message>
    <message>
        <source>Suggestions; Space ticks, Ctrl+Enter accepts</source>
        <translation>Propozycje; spacja zaznacza, Ctrl+Enter przyjmuje</translation>
    </message>
    <message>
        <source>Boxes on the document; Enter shows, Delete removes</source>
        <translation>Zaczernienia w dokumencie; Enter pokazuje, Delete usuwa</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Przyjmij wszystkie</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Statute and article, needed for this basis</source>
        <translation>Ustawa i artykuł, wymagane przy tej podstawie</translation>
    </message>
    <message>
        <source>What is kept from a party needs a provision. Suggestions bring one, shown after the arrow: check that it fits, or choose another for them here.</source>
        <translation>To, czego strona nie zobaczy, wymaga przepisu. Propozycje mają go po strzałce: sprawdź, czy pasuje, albo wybierz tu dla nich inny.</translation>
    </message>
    <message>
        <source>hides addresses and contact data, not names</source>
        <translation>ukrywa adresy i dane kontaktowe, nie nazwiska</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%Ln propozycja</numerusform>
            <numerusform>%Ln propozycje</numerusform>
            <numerusform>%Ln propozycji</numerusform>
        </translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Brak propozycji</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) on the document</source>
        <translation>
            <numerusform>%Ln zaczernienie w dokumencie</numerusform>
            <numerusform>%Ln zaczernienia w dokumencie</numerusform>
            <numerusform>%Ln zaczernień w dokumencie</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept ticked ({0})</source>
        <translation>Przyjmij zaznaczone ({0})</translation>
    </message>
    <message>
        <source>Accept this</source>
        <translation>Przyjmij tę</translation>
    </message>
    <message>
        <source>Names, addresses and numbers of protected persons, and what looks like a phone, an e-mail or a PESEL. They are proposals: look at the page as well.</source>
        <translation>Nazwiska, adresy i numery osób chronionych oraz to, co wygląda na telefon, e-mail lub PESEL. To tylko propozycje: obejrzyj także stronę.</translation>
    </message>
    <message>
        <source>Only what looks like a phone, an e-mail or a PESEL: your keys do not open names. Look at the page for them.</source>
        <translation>Tylko to, co wygląda na telefon, e-mail lub PESEL: Twoje klucze nie otwierają nazwisk. Poszukaj ich na stronie.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nazwisko lub imię</translation>
    </message>
    <message>
        <source>address or number</source>
        <translation>adres lub numer</translation>
    </message>
    <message>
        <source>looks like contact data</source>
        <translation>wygląda na dane kontaktowe</translation>
    </message>
    <message>
        <source>p. {0}: “{1}” · {2} → {3}</source>
        <translation>s. {0}: „{1}” · {2} → {3}</translation>
    </message>
</context>
<context>
    <name>RedactionVerbs</name>
    <message>
        <source>Draw a box by keys: arrows move, Shift sizes, Enter puts it</source>
        <translation>Rysuj pole klawiszami: strzałki przesuwają, Shift zmienia rozmiar, Enter zaczernia</translation>
    </message>
    <message>
        <source>Put a box over the selected words (Enter)</source>
        <translation>Zaczernij zaznaczone słowa (Enter)</translation>
    </message>
    <message>
        <source>Choose the legal basis of new boxes</source>
        <translation>Wybierz podstawę prawną nowych zaczernień</translation>
    </message>
    <message>
        <source>Accept the ticked suggestions</source>
        <translation>Przyjmij zaznaczone propozycje</translation>
    </message>
    <message>
        <source>Accept all suggestions</source>
        <translation>Przyjmij wszystkie propozycje</translation>
    </message>
    <message>
        <source>Remove the chosen box</source>
        <translation>Usuń wybrane zaczernienie</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Następna strona</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Poprzednia strona</translation>
    </message>
    <message>
        <source>Choose the document…</source>
        <translation>Wybierz dokument…</translation>
    </message>
    <message>
        <source>Open the page in the reader</source>
        <translation>Otwórz stronę w czytniku</translation>
    </message>
    <message>
        <source>Make the disclosure copy…</source>
        <translation>Sporządź kopię do udostępnienia…</translation>
    </message>
    <message>
        <source>Stop making the copy</source>
        <translation>Przerwij sporządzanie kopii</translation>
    </message>
    <message>
        <source>Write the redaction log…</source>
        <translation>Zapisz wykaz zaczernień…</translation>
    </message>
    <message>
        <source>Next section of the documents</source>
        <translation>Następna część dokumentów</translation>
    </message>
</context>
<context>
    <name>RedactionView</name>
    <message>
        <source>The box was not put: no legal basis is chosen.</source>
        <translation>Nie zaczerniono: nie wybrano podstawy prawnej.</translation>
    </message>
    <message>
        <source>What is kept from a party needs a provision of the list.</source>
        <translation>To, czego strona nie zobaczy, wymaga przepisu z listy.</translation>
    </message>
    <message>
        <source>Choose it at the right (Ctrl+L); then the box is put.</source>
        <translation>Wybierz go po prawej stronie (Ctrl+L); wtedy pole zostanie zaczernione.</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) put</source>
        <translation>
            <numerusform>Zaczerniono %Ln pole</numerusform>
            <numerusform>Zaczerniono %Ln pola</numerusform>
            <numerusform>Zaczerniono %Ln pól</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n box(es) left out: they would cover a folio stamp.</source>
        <translation>
            <numerusform>Pominięto %Ln pole: zasłoniłoby numer karty.</numerusform>
            <numerusform>Pominięto %Ln pola: zasłoniłyby numer karty.</numerusform>
            <numerusform>Pominięto %Ln pól: zasłoniłyby numer karty.</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy is cited by its folios, so stamps are kept.</source>
        <translation>Kopię cytuje się według kart, dlatego pieczęcie z numerami pozostają.</translation>
    </message>
    <message>
        <source>Look at page {0} and draw them beside the stamp.</source>
        <translation>Obejrzyj stronę {0} i narysuj je obok numeru karty.</translation>
    </message>
    <message>
        <source>Cover the stamp all the same</source>
        <translation>Mimo to zasłoń numer karty</translation>
    </message>
    <message>
        <source>Page: draw a box with the mouse, or select words with Shift and the arrows and press Enter</source>
        <translation>Strona: rysuj pole myszą albo zaznacz słowa klawiszem Shift i strzałkami i naciśnij Enter</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Document ({0})</source>
        <translation>Dokument ({0})</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Poprzednia strona</translation>
    </message>
    <message>
        <source>Previous page ({0})</source>
        <translation>Poprzednia strona ({0})</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Następna strona</translation>
    </message>
    <message>
        <source>Next page ({0})</source>
        <translation>Następna strona ({0})</translation>
    </message>
    <message>
        <source>Make the disclosure copy…</source>
        <translation>Sporządź kopię do udostępnienia…</translation>
    </message>
    <message>
        <source>Copies for disclosure are made here</source>
        <translation>Tu sporządza się kopie do udostępnienia</translation>
    </message>
    <message>
        <source>Boxes are put on the pages of PDFs and pictures, each with its legal basis; the copy comes out without what is under them. No such document has been read yet.</source>
        <translation>Na stronach plików PDF i obrazów zaczernia się pola, każde z podstawą prawną; w kopii nie ma tego, co pod nimi. Nie wczytano jeszcze takiego dokumentu.</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>%Ln pole</numerusform>
            <numerusform>%Ln pola</numerusform>
            <numerusform>%Ln pól</numerusform>
        </translation>
    </message>
    <message>
        <source>p. {0} of {1}</source>
        <translation>s. {0} z {1}</translation>
    </message>
    <message>
        <source>Draw a box on what must not be read: mouse, or Shift+arrows over words and Enter, or B</source>
        <translation>Zaczernij to, czego nie wolno czytać: myszą, klawiszami Shift+strzałki i Enter albo B</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Otwarte tylko do odczytu</translation>
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
    <name>RequestCard</name>
    <message>
        <source>Day</source>
        <translation>Dzień</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Do kiedy</translation>
    </message>
    <message>
        <source>{0}, today</source>
        <translation>{0}, dziś</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Państwo</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Etap</translation>
    </message>
    <message>
        <source>Ran out</source>
        <translation>Upłynęło</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Biegnie</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zarzut</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Sygnatury</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Odpowiedź</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) came</source>
        <translation>
            <numerusform>nadszedł %Ln dokument</numerusform>
            <numerusform>nadeszły %Ln dokumenty</numerusform>
            <numerusform>nadeszło %Ln dokumentów</numerusform>
        </translation>
    </message>
    <message>
        <source>May be used only</source>
        <translation>Ograniczenia wykorzystania</translation>
    </message>
    <message>
        <source>Originals go back by</source>
        <translation>Zwrot oryginałów do</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Podstawa działania</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>Wniosek</translation>
    </message>
    <message>
        <source>Timeline of the request</source>
        <translation>Oś czasu wniosku</translation>
    </message>
    <message>
        <source>What happened and what is due</source>
        <translation>Zdarzenia i terminy</translation>
    </message>
</context>
<context>
    <name>RequestHead</name>
    <message>
        <source>Requests</source>
        <translation>Wnioski</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Rejestr</translation>
    </message>
    <message>
        <source>Which instrument</source>
        <translation>Jaki instrument</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formularz</translation>
    </message>
</context>
<context>
    <name>RequestPaper</name>
    <message>
        <source>Write the request</source>
        <translation>Sporządź wniosek</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Dokument Word</translation>
    </message>
    <message>
        <source>Write: {0}</source>
        <translation>Sporządzenie: {0}</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Dla kogo</translation>
    </message>
    <message>
        <source>In which language</source>
        <translation>W jakim języku</translation>
    </message>
    <message>
        <source>Parties and others</source>
        <translation>Strony i inni</translation>
    </message>
    <message>
        <source>Executing authority</source>
        <translation>Organ wykonujący</translation>
    </message>
    <message>
        <source>Confidential annex alone</source>
        <translation>Sam załącznik poufny</translation>
    </message>
    <message>
        <source>as a draft, though it is not complete</source>
        <translation>jako projekt, choć jest niekompletny</translation>
    </message>
    <message>
        <source>Persons are named as the measure allows; addresses never. Where a protected person is concerned, the confidential annex comes out beside it and is kept apart from the file.</source>
        <translation>Osoby są nazwane tak, jak pozwala środek ochrony; adresów nie podaje się nigdy. Jeżeli wniosek dotyczy osoby chronionej, obok powstaje załącznik poufny, który przechowuje się poza aktami.</translation>
    </message>
    <message>
        <source>With full identities; that it went out is logged.</source>
        <translation>Z pełnymi danymi osób; wydanie jest odnotowywane.</translation>
    </message>
    <message>
        <source>Only the confidential annex. It is kept apart from the file.</source>
        <translation>Tylko załącznik poufny. Przechowuje się go poza aktami.</translation>
    </message>
    <message>
        <source>Write it…</source>
        <translation>Sporządź…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Wróć</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Co sporządzono</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Sporządzono</translation>
    </message>
    <message>
        <source>Confidential, to be kept apart</source>
        <translation>Poufne, przechowywać oddzielnie</translation>
    </message>
    <message>
        <source>The annex was not written: your keys do not open identities.</source>
        <translation>Załącznika nie sporządzono: Twoje klucze nie otwierają danych osób.</translation>
    </message>
</context>
<context>
    <name>RequestSections</name>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n po terminie</numerusform>
            <numerusform>%n po terminie</numerusform>
            <numerusform>%n po terminie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) with a time that ran out</source>
        <translation>
            <numerusform>%Ln wniosek, w którym upłynął termin</numerusform>
            <numerusform>%Ln wnioski, w których upłynął termin</numerusform>
            <numerusform>%Ln wniosków, w których upłynął termin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) under way</source>
        <translation>
            <numerusform>%Ln wniosek w toku</numerusform>
            <numerusform>%Ln wnioski w toku</numerusform>
            <numerusform>%Ln wniosków w toku</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to Which instrument to ask another state by</source>
        <translation>Przejdź do: Jakim instrumentem zwrócić się do innego państwa</translation>
    </message>
    <message>
        <source>Go to The form of the request</source>
        <translation>Przejdź do: Formularz wniosku</translation>
    </message>
</context>
<context>
    <name>RequestView</name>
    <message>
        <source>Section</source>
        <translation>Część</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Braki</translation>
    </message>
    <message>
        <source>Write the request…</source>
        <translation>Sporządź wniosek…</translation>
    </message>
    <message>
        <source>Fill from the case again</source>
        <translation>Wypełnij ponownie ze sprawy</translation>
    </message>
    <message>
        <source>Begin a new version</source>
        <translation>Rozpocznij nową wersję</translation>
    </message>
    <message>
        <source>To the check list</source>
        <translation>Do listy kontrolnej</translation>
    </message>
    <message>
        <source>The translation holds for the text as it is now</source>
        <translation>Tłumaczenie odpowiada obecnemu tekstowi</translation>
    </message>
    <message>
        <source>Next section of requests</source>
        <translation>Następna część wniosków</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>obok</translation>
    </message>
    <message>
        <source>Sections of the form</source>
        <translation>Części formularza</translation>
    </message>
    <message>
        <source>Language beside</source>
        <translation>Język obok</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>Sporządź…</translation>
    </message>
    <message>
        <source>What a person typed stays; Ctrl+G</source>
        <translation>To, co wpisano ręcznie, pozostaje; Ctrl+G</translation>
    </message>
    <message>
        <source>New version…</source>
        <translation>Nowa wersja…</translation>
    </message>
    <message>
        <source>The form of a request will stand here</source>
        <translation>Tu znajdzie się formularz wniosku</translation>
    </message>
    <message>
        <source>Begin one by choosing what is needed and from which state.</source>
        <translation>Zacznij od wyboru, co jest potrzebne i z którego państwa.</translation>
    </message>
    <message>
        <source>Which instrument…</source>
        <translation>Jaki instrument…</translation>
    </message>
    <message>
        <source>sent: nothing in it changes; a new version or a supplement can be begun</source>
        <translation>wysłany: jego treść się nie zmienia; można rozpocząć nową wersję albo uzupełnienie</translation>
    </message>
    <message numerus="yes">
        <source>Not ready: %n open</source>
        <translation>
            <numerusform>Niegotowy: %Ln do rozstrzygnięcia</numerusform>
            <numerusform>Niegotowy: %Ln do rozstrzygnięcia</numerusform>
            <numerusform>Niegotowy: %Ln do rozstrzygnięcia</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready to be sent</source>
        <translation>Gotowy do wysłania</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>hear a witness</source>
        <translation>przesłuchanie świadka</translation>
    </message>
    <message>
        <source>hearing by video link</source>
        <translation>przesłuchanie w drodze wideokonferencji</translation>
    </message>
    <message>
        <source>hearing by telephone</source>
        <translation>przesłuchanie przez telefon</translation>
    </message>
    <message>
        <source>hear the accused</source>
        <translation>przesłuchanie oskarżonego</translation>
    </message>
    <message>
        <source>search and seizure</source>
        <translation>przeszukanie i zatrzymanie rzeczy</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>dokumenty</translation>
    </message>
    <message>
        <source>bank data</source>
        <translation>dane bankowe</translation>
    </message>
    <message>
        <source>subscriber data</source>
        <translation>dane abonenta</translation>
    </message>
    <message>
        <source>traffic data</source>
        <translation>dane o ruchu</translation>
    </message>
    <message>
        <source>content of communications</source>
        <translation>treść przekazów</translation>
    </message>
    <message>
        <source>preserve data</source>
        <translation>zabezpieczenie danych</translation>
    </message>
    <message>
        <source>interception</source>
        <translation>przechwytywanie przekazów</translation>
    </message>
    <message>
        <source>freeze property</source>
        <translation>zabezpieczenie mienia</translation>
    </message>
    <message>
        <source>confiscate property</source>
        <translation>przepadek mienia</translation>
    </message>
    <message>
        <source>serve documents</source>
        <translation>doręczenie pism</translation>
    </message>
    <message>
        <source>summon a witness</source>
        <translation>wezwanie świadka</translation>
    </message>
    <message>
        <source>transfer a detained person for a hearing</source>
        <translation>czasowe przekazanie osoby pozbawionej wolności na przesłuchanie</translation>
    </message>
    <message>
        <source>surrender</source>
        <translation>przekazanie osoby</translation>
    </message>
    <message>
        <source>joint investigation team</source>
        <translation>wspólny zespół śledczy</translation>
    </message>
    <message>
        <source>information only</source>
        <translation>tylko informacje</translation>
    </message>
    <message>
        <source>give information unasked</source>
        <translation>przekazanie informacji bez wniosku</translation>
    </message>
    <message>
        <source>find where somebody is</source>
        <translation>ustalenie miejsca pobytu</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>projekt</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>wysłano</translation>
    </message>
    <message>
        <source>received</source>
        <translation>otrzymano</translation>
    </message>
    <message>
        <source>receipt confirmed</source>
        <translation>potwierdzono odbiór</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>uznano</translation>
    </message>
    <message>
        <source>informed</source>
        <translation>poinformowano</translation>
    </message>
    <message>
        <source>question answered</source>
        <translation>odpowiedziano na pytanie</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>odmówiono</translation>
    </message>
    <message>
        <source>executed in part</source>
        <translation>wykonano w części</translation>
    </message>
    <message>
        <source>executed</source>
        <translation>wykonano</translation>
    </message>
    <message>
        <source>secured</source>
        <translation>zabezpieczono</translation>
    </message>
    <message>
        <source>served</source>
        <translation>doręczono</translation>
    </message>
    <message>
        <source>reminded</source>
        <translation>ponaglono</translation>
    </message>
    <message>
        <source>taken to EJN or Eurojust</source>
        <translation>przekazano do EJN lub Eurojustu</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>cofnięto</translation>
    </message>
    <message>
        <source>supplemented</source>
        <translation>uzupełniono</translation>
    </message>
    <message>
        <source>no longer needed</source>
        <translation>stał się zbędny</translation>
    </message>
    <message>
        <source>originals returned</source>
        <translation>zwrócono oryginały</translation>
    </message>
    <message>
        <source>validated</source>
        <translation>zatwierdzono</translation>
    </message>
    <message>
        <source>extended</source>
        <translation>przedłużono</translation>
    </message>
    <message>
        <source>✓ read in the source</source>
        <translation>✓ sprawdzono w źródle</translation>
    </message>
    <message>
        <source>? from memory, to be verified</source>
        <translation>? z pamięci, do sprawdzenia</translation>
    </message>
    <message>
        <source>? unsure, to be verified</source>
        <translation>? niepewne, do sprawdzenia</translation>
    </message>
    <message>
        <source>● open</source>
        <translation>● dostępny</translation>
    </message>
    <message>
        <source>◐ unknown</source>
        <translation>◐ nieznane</translation>
    </message>
    <message>
        <source>○ not open</source>
        <translation>○ niedostępny</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n godzina</numerusform>
            <numerusform>%n godziny</numerusform>
            <numerusform>%n godzin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dzień</numerusform>
            <numerusform>%n dni</numerusform>
            <numerusform>%n dni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n dzień roboczy</numerusform>
            <numerusform>%n dni robocze</numerusform>
            <numerusform>%n dni roboczych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n tydzień</numerusform>
            <numerusform>%n tygodnie</numerusform>
            <numerusform>%n tygodni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n miesiąc</numerusform>
            <numerusform>%n miesiące</numerusform>
            <numerusform>%n miesięcy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n rok</numerusform>
            <numerusform>%n lata</numerusform>
            <numerusform>%n lat</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} from: {1}</source>
        <translation>{0} od: {1}</translation>
    </message>
    <message>
        <source>no longer runs</source>
        <translation>już nie biegnie</translation>
    </message>
    <message>
        <source>kept: {0}</source>
        <translation>dochowano: {0}</translation>
    </message>
    <message>
        <source>can&apos;t be counted</source>
        <translation>nie można obliczyć</translation>
    </message>
    <message numerus="yes">
        <source>ran out %n day(s) ago</source>
        <translation>
            <numerusform>upłynęło %Ln dzień temu</numerusform>
            <numerusform>upłynęło %Ln dni temu</numerusform>
            <numerusform>upłynęło %Ln dni temu</numerusform>
        </translation>
    </message>
    <message>
        <source>ran out today</source>
        <translation>upłynęło dziś</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>pozostał %Ln dzień</numerusform>
            <numerusform>pozostały %Ln dni</numerusform>
            <numerusform>pozostało %Ln dni</numerusform>
        </translation>
    </message>
    <message>
        <source>ends today</source>
        <translation>upływa dziś</translation>
    </message>
</context>
<context>
    <name>RequestsView</name>
    <message>
        <source>to be finished and sent</source>
        <translation>do ukończenia i wysłania</translation>
    </message>
    <message>
        <source>no time runs</source>
        <translation>żaden termin nie biegnie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Państwo</translation>
    </message>
    <message>
        <source>Instrument, for what</source>
        <translation>Instrument, cel</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Etap</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dni</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Następny termin</translation>
    </message>
    <message>
        <source>New request…</source>
        <translation>Nowy wniosek…</translation>
    </message>
    <message>
        <source>Open the form of the request</source>
        <translation>Otwórz formularz wniosku</translation>
    </message>
    <message>
        <source>Supplement the request</source>
        <translation>Uzupełnij wniosek</translation>
    </message>
    <message>
        <source>Remove the draft</source>
        <translation>Usuń projekt</translation>
    </message>
    <message>
        <source>Next section of requests</source>
        <translation>Następna część wniosków</translation>
    </message>
    <message>
        <source>Enter what happened: {0}</source>
        <translation>Wpisz zdarzenie: {0}</translation>
    </message>
    <message>
        <source>This can&apos;t be entered of a request that is: {0}</source>
        <translation>Nie można tego wpisać przy wniosku na etapie: {0}</translation>
    </message>
    <message>
        <source>Only a request that was sent can be supplemented</source>
        <translation>Uzupełnić można tylko wysłany wniosek</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Wychodzące</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Przychodzące</translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation>Które wnioski</translation>
    </message>
    <message>
        <source>Register of requests</source>
        <translation>Rejestr wniosków</translation>
    </message>
    <message>
        <source>Supplement…</source>
        <translation>Uzupełnij…</translation>
    </message>
    <message>
        <source>Takes over what the request said; key {0}</source>
        <translation>Przejmuje treść wniosku; klawisz {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%Ln wniosek</numerusform>
            <numerusform>%Ln wnioski</numerusform>
            <numerusform>%Ln wniosków</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%Ln projekt</numerusform>
            <numerusform>%Ln projekty</numerusform>
            <numerusform>%Ln projektów</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a time that ran out</source>
        <translation>
            <numerusform>%Ln z terminem, który upłynął</numerusform>
            <numerusform>%Ln z terminem, który upłynął</numerusform>
            <numerusform>%Ln z terminem, który upłynął</numerusform>
        </translation>
    </message>
    <message>
        <source>supplement</source>
        <translation>uzupełnienie</translation>
    </message>
    <message>
        <source>Requests to and from other states will stand here</source>
        <translation>Tu znajdą się wnioski do innych państw i od nich</translation>
    </message>
    <message>
        <source>Begin with what is needed and from which state: the instruments that are open are shown with channel, languages and times.</source>
        <translation>Zacznij od tego, co jest potrzebne i z którego państwa: dostępne instrumenty są podane z drogą przekazania, językami i terminami.</translation>
    </message>
</context>
<context>
    <name>ResultVerbs</name>
    <message>
        <source>Next hit</source>
        <translation>Następne trafienie</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Poprzednie trafienie</translation>
    </message>
    <message>
        <source>What is looked for: forms of the words…</source>
        <translation>Czego się szuka: formy słów…</translation>
    </message>
    <message>
        <source>Pages like this one</source>
        <translation>Strony podobne do tej</translation>
    </message>
    <message>
        <source>Tag all hits…</source>
        <translation>Oznacz wszystkie trafienia…</translation>
    </message>
    <message>
        <source>Write the hits to a file…</source>
        <translation>Zapisz trafienia do pliku…</translation>
    </message>
    <message>
        <source>Keep or watch this question…</source>
        <translation>Zapisz lub obserwuj to zapytanie…</translation>
    </message>
    <message>
        <source>Hide the facets</source>
        <translation>Ukryj zawężanie</translation>
    </message>
    <message>
        <source>Narrow the results…</source>
        <translation>Zawęź wyniki…</translation>
    </message>
    <message>
        <source>Hits in the order of the file</source>
        <translation>Trafienia w kolejności akt</translation>
    </message>
    <message>
        <source>Best hits first</source>
        <translation>Najtrafniejsze najpierw</translation>
    </message>
    <message>
        <source>Hits without pictures</source>
        <translation>Trafienia bez podglądu stron</translation>
    </message>
    <message>
        <source>Small pictures of the pages beside the hits</source>
        <translation>Podgląd stron obok trafień</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Table as text</source>
        <translation>Tabela tekstowa</translation>
    </message>
    <message>
        <source>Write the hits</source>
        <translation>Zapis trafień</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>trafienia</translation>
    </message>
    <message>
        <source>Writing the hits: {0} of {1}</source>
        <translation>Zapisywanie trafień: {0} z {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) written</source>
        <translation>
            <numerusform>Zapisano %Ln trafienie</numerusform>
            <numerusform>Zapisano %Ln trafienia</numerusform>
            <numerusform>Zapisano %Ln trafień</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsHead</name>
    <message>
        <source>hit {at} of {total}</source>
        <translation>trafienie {at} z {total}</translation>
    </message>
    <message>
        <source>also: {forms}</source>
        <translation>także: {forms}</translation>
    </message>
    <message numerus="yes">
        <source>%n form(s)</source>
        <translation>
            <numerusform>%Ln forma</numerusform>
            <numerusform>%Ln formy</numerusform>
            <numerusform>%Ln form</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>pominięto %Ln</numerusform>
            <numerusform>pominięto %Ln</numerusform>
            <numerusform>pominięto %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) left out</source>
        <translation>
            <numerusform>pominięto %Ln formę</numerusform>
            <numerusform>pominięto %Ln formy</numerusform>
            <numerusform>pominięto %Ln form</numerusform>
        </translation>
    </message>
    <message>
        <source>no other forms in the file</source>
        <translation>brak innych form w aktach</translation>
    </message>
    <message>
        <source>Show what is looked for, and choose (Ctrl+E)</source>
        <translation>Pokaż, czego się szuka, i wybierz (Ctrl+E)</translation>
    </message>
    <message>
        <source>{condition}: take it out of the question</source>
        <translation>{condition}: usuń z zapytania</translation>
    </message>
    <message>
        <source>Take this condition out of the question</source>
        <translation>Usuń ten warunek z zapytania</translation>
    </message>
    <message>
        <source>best first</source>
        <translation>trafność</translation>
    </message>
    <message>
        <source>order of the file</source>
        <translation>kolejność akt</translation>
    </message>
    <message>
        <source>Best first, or in the order of the file (Ctrl+L)</source>
        <translation>Najtrafniejsze najpierw albo w kolejności akt (Ctrl+L)</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Zawęź</translation>
    </message>
    <message>
        <source>What the results have in common: volume, language, person … (Ctrl+F)</source>
        <translation>Co łączy wyniki: tom, język, osoba … (Ctrl+F)</translation>
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
        <source>No other page shares the words by which this one differs from the rest.</source>
        <translation>Żadna inna strona nie zawiera słów, które wyróżniają tę stronę.</translation>
    </message>
    <message>
        <source>Pages like {cite}</source>
        <translation>Strony podobne do {cite}</translation>
    </message>
    <message>
        <source>the most alike first</source>
        <translation>najbardziej podobne najpierw</translation>
    </message>
    <message>
        <source>Back to “{query}”</source>
        <translation>Wróć do „{query}”</translation>
    </message>
    <message>
        <source>Ranked now: show best first</source>
        <translation>Uporządkowano: pokaż najtrafniejsze najpierw</translation>
    </message>
    <message>
        <source>Take out one of the conditions above, or a word.</source>
        <translation>Usuń jeden z warunków powyżej albo jedno słowo.</translation>
    </message>
    <message>
        <source>too many to rank at once: in the order of the file; being ranked</source>
        <translation>zbyt wiele, aby od razu uporządkować według trafności: w kolejności akt; porządkowanie trwa</translation>
    </message>
    <message>
        <source>in the order of the file</source>
        <translation>w kolejności akt</translation>
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
        <source>%n document(s) not looked through for dates and languages yet</source>
        <translation>
            <numerusform>%Ln dokument nie został jeszcze przejrzany pod kątem dat i języków</numerusform>
            <numerusform>%Ln dokumenty nie zostały jeszcze przejrzane pod kątem dat i języków</numerusform>
            <numerusform>%Ln dokumentów nie zostało jeszcze przejrzanych pod kątem dat i języków</numerusform>
        </translation>
    </message>
    <message>
        <source>forms in these languages could not be loaded: {languages}</source>
        <translation>nie udało się wczytać odmiany w językach: {languages}</translation>
    </message>
    <message>
        <source>forms not loaded yet: {languages}</source>
        <translation>odmiana jeszcze niewczytana: {languages}</translation>
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
    <name>RowButton</name>
    <message>
        <source>Another key: click the key, or press = here</source>
        <translation>Inny klawisz: kliknij klawisz albo naciśnij tu =</translation>
    </message>
</context>
<context>
    <name>RowEdit</name>
    <message>
        <source>leave out</source>
        <translation>pomiń</translation>
    </message>
    <message>
        <source>look for</source>
        <translation>szukaj</translation>
    </message>
    <message>
        <source>Row {0}: look for it or leave it out</source>
        <translation>Wiersz {0}: szukaj lub pomiń</translation>
    </message>
    <message>
        <source>Row {0}: of what kind</source>
        <translation>Wiersz {0}: jakiego rodzaju</translation>
    </message>
    <message>
        <source>Take row {0} away</source>
        <translation>Usuń wiersz {0}</translation>
    </message>
    <message>
        <source>Take this row away (Ctrl+R)</source>
        <translation>Usuń ten wiersz (Ctrl+R)</translation>
    </message>
    <message>
        <source>Row {0}: {1}</source>
        <translation>Wiersz {0}: {1}</translation>
    </message>
    <message>
        <source>1 letter off</source>
        <translation>1 litera różnicy</translation>
    </message>
    <message>
        <source>2 letters off</source>
        <translation>2 litery różnicy</translation>
    </message>
    <message>
        <source>or…</source>
        <translation>lub…</translation>
    </message>
    <message>
        <source>Another value that will do as well</source>
        <translation>Inna wartość, która też wystarczy</translation>
    </message>
    <message>
        <source>or</source>
        <translation>lub</translation>
    </message>
    <message>
        <source>is</source>
        <translation>jest</translation>
    </message>
    <message>
        <source>from … to</source>
        <translation>od … do</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>od początku</translation>
    </message>
    <message>
        <source>to the end</source>
        <translation>do końca</translation>
    </message>
    <message>
        <source>words between at most:</source>
        <translation>słów pomiędzy najwyżej:</translation>
    </message>
</context>
<context>
    <name>RunningCommands</name>
    <message>
        <source>The hearing starts (S)</source>
        <translation>Przesłuchanie zaczyna się (S)</translation>
    </message>
    <message>
        <source>Pause, or go on (P)</source>
        <translation>Przerwa albo dalej (P)</translation>
    </message>
    <message>
        <source>The hearing ends (E)</source>
        <translation>Przesłuchanie kończy się (E)</translation>
    </message>
    <message>
        <source>The hearing ends, to be continued (Shift+E)</source>
        <translation>Przesłuchanie kończy się, ciąg dalszy później (Shift+E)</translation>
    </message>
    <message>
        <source>Did not appear: plan the rest anew (X)</source>
        <translation>Niestawiennictwo: zaplanuj resztę na nowo (X)</translation>
    </message>
    <message>
        <source>Note something (Enter)</source>
        <translation>Zanotuj coś (Enter)</translation>
    </message>
    <message>
        <source>Carry open questions to the next witness (C)</source>
        <translation>Przenieś otwarte pytania do następnego świadka (C)</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Dzień wcześniej</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Dzień później</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dziś</translation>
    </message>
    <message>
        <source>Running sheet of the day… (R)</source>
        <translation>Przebieg dnia… (R)</translation>
    </message>
    <message>
        <source>List of calls to make… (L)</source>
        <translation>Lista telefonów do wykonania… (L)</translation>
    </message>
    <message>
        <source>Next section of hearings</source>
        <translation>Następna część działu przesłuchań</translation>
    </message>
</context>
<context>
    <name>RunningList</name>
    <message>
        <source>Planned</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Przebieg</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Przerwy</translation>
    </message>
    <message>
        <source>Remains</source>
        <translation>Zostało</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Opóźnienie</translation>
    </message>
</context>
<context>
    <name>RunningSide</name>
    <message>
        <source>no recording</source>
        <translation>bez nagrania</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Początek</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Przerwa</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Koniec</translation>
    </message>
    <message>
        <source>End, to be continued</source>
        <translation>Koniec, ciąg dalszy później</translation>
    </message>
    <message>
        <source>Did not appear</source>
        <translation>Nie stawił się</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Zegar</translation>
    </message>
    <message>
        <source>noted at</source>
        <translation>godzina zapisu</translation>
    </message>
    <message>
        <source>Hour at which it is noted, HH:MM; empty: now</source>
        <translation>Godzina zapisu, GG:MM; puste: teraz</translation>
    </message>
    <message>
        <source>The chosen hearing</source>
        <translation>Wybrane przesłuchanie</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notatki</translation>
    </message>
    <message>
        <source>A note with the present hour</source>
        <translation>Notatka z obecną godziną</translation>
    </message>
    <message>
        <source>With a recording: 12:34 and the words.</source>
        <translation>Przy nagraniu: 12:34 i treść.</translation>
    </message>
    <message>
        <source>Tied to the recording</source>
        <translation>Powiązana z nagraniem</translation>
    </message>
    <message numerus="yes">
        <source>%n open question(s)</source>
        <translation>
            <numerusform>%n otwarte pytanie</numerusform>
            <numerusform>%n otwarte pytania</numerusform>
            <numerusform>%n otwartych pytań</numerusform>
        </translation>
    </message>
    <message>
        <source>To {0} · C</source>
        <translation>Do: {0} · C</translation>
    </message>
    <message>
        <source>Carry open questions to {0}</source>
        <translation>Przenieś otwarte pytania do: {0}</translation>
    </message>
    <message>
        <source>planned {0}</source>
        <translation>plan {0}</translation>
    </message>
    <message>
        <source>pauses {0}</source>
        <translation>przerwy {0}</translation>
    </message>
    <message>
        <source>heard {0}</source>
        <translation>przesłuchano {0}</translation>
    </message>
    <message>
        <source>{0} remain</source>
        <translation>zostało {0}</translation>
    </message>
    <message>
        <source>late by {0}</source>
        <translation>opóźnienie {0}</translation>
    </message>
    <message>
        <source>to be continued</source>
        <translation>ciąg dalszy później</translation>
    </message>
</context>
<context>
    <name>RunningView</name>
    <message>
        <source>At what time?</source>
        <translation>O której godzinie?</translation>
    </message>
    <message>
        <source>Only on the day itself the clock says it.</source>
        <translation>Zegar wskazuje ją tylko w samym dniu przesłuchania.</translation>
    </message>
    <message>
        <source>Type the hour as HH:MM at the right, then press the key again.</source>
        <translation>Wpisz po prawej godzinę jako GG:MM, a potem naciśnij klawisz jeszcze raz.</translation>
    </message>
    <message>
        <source>Only note the absence</source>
        <translation>Zapisz tylko niestawiennictwo</translation>
    </message>
    <message numerus="yes">
        <source>The rest is planned anew: %n moved</source>
        <translation>
            <numerusform>Resztę zaplanowano na nowo: przesunięto %n</numerusform>
            <numerusform>Resztę zaplanowano na nowo: przesunięto %n</numerusform>
            <numerusform>Resztę zaplanowano na nowo: przesunięto %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Paper written</source>
        <translation>Sporządzono pismo</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dzień</translation>
    </message>
    <message>
        <source>Day that is looked at</source>
        <translation>Oglądany dzień</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>Dzień wcześniej</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Dzień później</translation>
    </message>
    <message>
        <source>Running sheet…</source>
        <translation>Przebieg dnia…</translation>
    </message>
    <message>
        <source>Running order of the day by room; S starts, P pauses, E ends</source>
        <translation>Porządek dnia według sal; S zaczyna, P przerywa, E kończy</translation>
    </message>
    <message>
        <source>S start · P pause, go on · E end · X did not appear · Enter note</source>
        <translation>S początek · P przerwa, dalej · E koniec · X nie stawił się · Enter notatka</translation>
    </message>
    <message>
        <source>Nobody is heard on this day</source>
        <translation>Tego dnia nikt nie jest przesłuchiwany</translation>
    </message>
    <message>
        <source>On a day of hearings their order stands here by room: planned, expected, begun, paused, ended, what remains and how late it is. Go to another day above.</source>
        <translation>W dniu przesłuchań stoi tu ich porządek według sal: plan, przewidywany i rzeczywisty początek, przerwy, koniec, ile zostało i jakie jest opóźnienie. Inny dzień wybiera się powyżej.</translation>
    </message>
    <message numerus="yes">
        <source>%n hearing(s)</source>
        <translation>
            <numerusform>%n przesłuchanie</numerusform>
            <numerusform>%n przesłuchania</numerusform>
            <numerusform>%n przesłuchań</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over</source>
        <translation>
            <numerusform>%n zakończone</numerusform>
            <numerusform>%n zakończone</numerusform>
            <numerusform>%n zakończonych</numerusform>
        </translation>
    </message>
    <message>
        <source>late by {0}</source>
        <translation>opóźnienie {0}</translation>
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
        <source>Sound</source>
        <translation>Nagranie</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalendarz</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Czat</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Skrzynka</translation>
    </message>
    <message>
        <source>Written text</source>
        <translation>Pismo</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Slajdy</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Zapis mowy</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>nieznany</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
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
        <source>Lay judge</source>
        <translation>Ławnik</translation>
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
        <source>individual assessment noted</source>
        <translation>odnotowanie indywidualnej oceny</translation>
    </message>
    <message>
        <source>case created</source>
        <translation>utworzono sprawę</translation>
    </message>
    <message>
        <source>backup made</source>
        <translation>wykonano kopię zapasową</translation>
    </message>
    <message>
        <source>case closed</source>
        <translation>zamknięto sprawę</translation>
    </message>
    <message>
        <source>case checked for damage</source>
        <translation>sprawdzono, czy sprawa nie jest uszkodzona</translation>
    </message>
    <message>
        <source>charge described</source>
        <translation>opis zarzutu</translation>
    </message>
    <message>
        <source>compelled act entered</source>
        <translation>wpisanie czynu pod przymusem</translation>
    </message>
    <message>
        <source>compelled act changed</source>
        <translation>zmiana czynu pod przymusem</translation>
    </message>
    <message>
        <source>compelled act removed</source>
        <translation>usunięcie czynu pod przymusem</translation>
    </message>
    <message>
        <source>pair marked as a contradiction</source>
        <translation>oznaczono parę jako sprzeczność</translation>
    </message>
    <message>
        <source>pair marked as explained</source>
        <translation>oznaczono parę jako wyjaśnioną</translation>
    </message>
    <message>
        <source>mark on a pair removed</source>
        <translation>usunięto oznaczenie pary</translation>
    </message>
    <message>
        <source>deadline entered</source>
        <translation>wpisanie terminu</translation>
    </message>
    <message>
        <source>deadline met</source>
        <translation>odnotowanie dotrzymania terminu</translation>
    </message>
    <message>
        <source>deadline removed</source>
        <translation>usunięcie terminu</translation>
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
        <source>bytes of an exhibit compared</source>
        <translation>porównano bajty dowodu</translation>
    </message>
    <message>
        <source>duty to an injured party noted</source>
        <translation>odnotowanie obowiązku wobec pokrzywdzonego</translation>
    </message>
    <message>
        <source>folder no longer watched</source>
        <translation>zakończono obserwację folderu</translation>
    </message>
    <message>
        <source>folder watched</source>
        <translation>rozpoczęto obserwację folderu</translation>
    </message>
    <message>
        <source>finding of the panel set</source>
        <translation>zapisano ustalenie składu</translation>
    </message>
    <message>
        <source>fact entered</source>
        <translation>wpisano fakt</translation>
    </message>
    <message>
        <source>fact changed</source>
        <translation>zmieniono fakt</translation>
    </message>
    <message>
        <source>fact removed</source>
        <translation>usunięto fakt</translation>
    </message>
    <message>
        <source>scope of a fact changed</source>
        <translation>zmieniono zakres faktu</translation>
    </message>
    <message>
        <source>finding set</source>
        <translation>zapisano ustalenie</translation>
    </message>
    <message>
        <source>finding shared with the panel</source>
        <translation>udostępniono ustalenie składowi</translation>
    </message>
    <message>
        <source>folio corrected</source>
        <translation>poprawiono numer karty</translation>
    </message>
    <message>
        <source>form of folios chosen</source>
        <translation>wybrano sposób cytowania kart</translation>
    </message>
    <message>
        <source>stamp counting again</source>
        <translation>przywrócono stempel</translation>
    </message>
    <message>
        <source>guard overridden for a paper</source>
        <translation>pominięto ostrzeżenie o ujawnieniu w piśmie</translation>
    </message>
    <message>
        <source>key to identities given to a clerk</source>
        <translation>dano sekretarzowi klucz do danych osobowych</translation>
    </message>
    <message>
        <source>key to identities taken back</source>
        <translation>odebrano klucz do danych osobowych</translation>
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
        <source>time of locking chosen</source>
        <translation>wybrano czas blokowania</translation>
    </message>
    <message>
        <source>measure entered</source>
        <translation>wpisanie środka ochrony</translation>
    </message>
    <message>
        <source>measure applied for</source>
        <translation>wniosek o środek ochrony</translation>
    </message>
    <message>
        <source>measure arranged</source>
        <translation>przygotowanie środka ochrony</translation>
    </message>
    <message>
        <source>measure carried out</source>
        <translation>wykonanie środka ochrony</translation>
    </message>
    <message>
        <source>measure changed</source>
        <translation>zmiana wpisu środka ochrony</translation>
    </message>
    <message>
        <source>measure considered</source>
        <translation>rozważenie środka ochrony</translation>
    </message>
    <message>
        <source>measure granted</source>
        <translation>zarządzenie środka ochrony</translation>
    </message>
    <message>
        <source>measure lapsed</source>
        <translation>odpadnięcie środka ochrony</translation>
    </message>
    <message>
        <source>measure refused</source>
        <translation>odmowa środka ochrony</translation>
    </message>
    <message>
        <source>measure removed</source>
        <translation>usunięcie środka ochrony</translation>
    </message>
    <message>
        <source>pages put back for OCR</source>
        <translation>strony przywrócono do OCR</translation>
    </message>
    <message>
        <source>languages of scans set</source>
        <translation>ustawiono języki skanów</translation>
    </message>
    <message>
        <source>pages read by OCR</source>
        <translation>strony odczytane przez OCR</translation>
    </message>
    <message>
        <source>question to a person added</source>
        <translation>dodano pytanie do osoby</translation>
    </message>
    <message>
        <source>questions to a person begun</source>
        <translation>rozpoczęto pytania do osoby</translation>
    </message>
    <message>
        <source>question carried to another person</source>
        <translation>przeniesiono pytanie do innej osoby</translation>
    </message>
    <message>
        <source>question to a person changed</source>
        <translation>zmieniono pytanie do osoby</translation>
    </message>
    <message>
        <source>question to a person taken out</source>
        <translation>usunięto pytanie do osoby</translation>
    </message>
    <message>
        <source>question to a person moved</source>
        <translation>przesunięto pytanie do osoby</translation>
    </message>
    <message>
        <source>note to a question written</source>
        <translation>zapisano notatkę do pytania</translation>
    </message>
    <message>
        <source>questions to a person removed</source>
        <translation>usunięto pytania do osoby</translation>
    </message>
    <message>
        <source>questions put with the case</source>
        <translation>dołączono pytania do sprawy</translation>
    </message>
    <message>
        <source>what became of a question noted</source>
        <translation>zaznaczono stan pytania</translation>
    </message>
    <message>
        <source>other text of a page shown</source>
        <translation>pokazano inny tekst strony</translation>
    </message>
    <message>
        <source>paper printed</source>
        <translation>wydrukowano dokument</translation>
    </message>
    <message>
        <source>paper written out</source>
        <translation>zapisano dokument na zewnątrz</translation>
    </message>
    <message>
        <source>passwords kept</source>
        <translation>zachowano hasła</translation>
    </message>
    <message>
        <source>person erased</source>
        <translation>usunięto dane osoby</translation>
    </message>
    <message>
        <source>questioning entered</source>
        <translation>wpisanie przesłuchania</translation>
    </message>
    <message>
        <source>questioning removed</source>
        <translation>usunięcie przesłuchania</translation>
    </message>
    <message>
        <source>person entered</source>
        <translation>wpisano osobę</translation>
    </message>
    <message>
        <source>person changed</source>
        <translation>zmieniono dane osoby</translation>
    </message>
    <message>
        <source>persons merged</source>
        <translation>scalono osoby</translation>
    </message>
    <message>
        <source>person removed</source>
        <translation>usunięto osobę</translation>
    </message>
    <message>
        <source>box to be blacked out put on a page</source>
        <translation>pole do zaczernienia na stronie</translation>
    </message>
    <message>
        <source>boxes to be blacked out put on a document</source>
        <translation>pola do zaczernienia w dokumencie</translation>
    </message>
    <message>
        <source>box to be blacked out removed</source>
        <translation>usunięto pole do zaczernienia</translation>
    </message>
    <message>
        <source>disclosure copy written</source>
        <translation>zapisano kopię do udostępnienia</translation>
    </message>
    <message>
        <source>note for reclassification removed</source>
        <translation>usunięto notatkę o zmianie kwalifikacji</translation>
    </message>
    <message>
        <source>note for reclassification written</source>
        <translation>zapisano notatkę o zmianie kwalifikacji</translation>
    </message>
    <message>
        <source>records applied</source>
        <translation>wprowadzono zapisy</translation>
    </message>
    <message>
        <source>recovery key made</source>
        <translation>sporządzono klucz odzyskiwania</translation>
    </message>
    <message>
        <source>recovery key taken back</source>
        <translation>unieważniono klucz odzyskiwania</translation>
    </message>
    <message>
        <source>recovery key used</source>
        <translation>użyto klucza odzyskiwania</translation>
    </message>
    <message>
        <source>done again</source>
        <translation>ponowiono</translation>
    </message>
    <message>
        <source>question dropped</source>
        <translation>usunięto pytanie</translation>
    </message>
    <message>
        <source>question renamed</source>
        <translation>zmieniono nazwę pytania</translation>
    </message>
    <message>
        <source>question kept</source>
        <translation>zachowano pytanie</translation>
    </message>
    <message>
        <source>questions moved to the sealed part</source>
        <translation>przeniesiono pytania do części utajnionej</translation>
    </message>
    <message>
        <source>question no longer watched</source>
        <translation>zakończono obserwację pytania</translation>
    </message>
    <message>
        <source>question watched</source>
        <translation>pytanie obserwowane</translation>
    </message>
    <message>
        <source>sealed item looked at</source>
        <translation>wgląd w zapieczętowaną treść</translation>
    </message>
    <message>
        <source>true names switched on</source>
        <translation>włączono prawdziwe nazwiska</translation>
    </message>
    <message>
        <source>papers accepted</source>
        <translation>przyjęto pisma</translation>
    </message>
    <message>
        <source>paper added</source>
        <translation>dodano pismo</translation>
    </message>
    <message>
        <source>paper named</source>
        <translation>nazwano pismo</translation>
    </message>
    <message>
        <source>boundary of a paper moved</source>
        <translation>przesunięto granicę pisma</translation>
    </message>
    <message>
        <source>papers rejected</source>
        <translation>odrzucono pisma</translation>
    </message>
    <message>
        <source>marked as sensitive</source>
        <translation>oznaczenie jako drastyczne</translation>
    </message>
    <message>
        <source>veiled page looked at</source>
        <translation>obejrzenie zasłoniętej strony</translation>
    </message>
    <message>
        <source>mark as sensitive taken away</source>
        <translation>usunięcie oznaczenia jako drastyczne</translation>
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
        <source>passages tagged at once</source>
        <translation>oznaczono fragmenty zbiorczo</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>cofnięto</translation>
    </message>
    <message>
        <source>note on untested testimony</source>
        <translation>uwaga o zeznaniach niesprawdzonych na rozprawie</translation>
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
        <source>wrong passphrases</source>
        <translation>błędne hasła</translation>
    </message>
    <message>
        <source>user given new keys</source>
        <translation>użytkownik otrzymał nowe klucze</translation>
    </message>
    <message>
        <source>user removed</source>
        <translation>usunięto użytkownika</translation>
    </message>
    <message>
        <source>volume set</source>
        <translation>ustalono tom</translation>
    </message>
    <message>
        <source>question of a comparison answered</source>
        <translation>udzielono odpowiedzi na pytanie porównania</translation>
    </message>
    <message>
        <source>counts of a list of terms</source>
        <translation>zestawienie wyrażeń z listy</translation>
    </message>
    <message>
        <source>passages found</source>
        <translation>znalezione fragmenty</translation>
    </message>
    <message>
        <source>ledger of the file</source>
        <translation>wykaz</translation>
    </message>
    <message>
        <source>disclosure copy</source>
        <translation>kopia do udostępnienia</translation>
    </message>
    <message>
        <source>redaction log</source>
        <translation>wykaz zaczernień</translation>
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
        <source>tags at {0}</source>
        <translation>oznaczenia na {0}</translation>
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
        <source>the fact “{0}”</source>
        <translation>fakt „{0}”</translation>
    </message>
    <message>
        <source>change of the fact “{0}”</source>
        <translation>zmiana faktu „{0}”</translation>
    </message>
    <message>
        <source>removal of the fact “{0}”</source>
        <translation>usunięcie faktu „{0}”</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>the person {0}</source>
        <translation>wpisanie osoby {0}</translation>
    </message>
    <message>
        <source>change of {0}</source>
        <translation>zmiana danych: {0}</translation>
    </message>
    <message>
        <source>removal of {0}</source>
        <translation>usunięcie osoby {0}</translation>
    </message>
    <message>
        <source>merge {0}</source>
        <translation>scalenie {0}</translation>
    </message>
    <message>
        <source>mark on {0}</source>
        <translation>oznaczenie {0} jako drastyczne</translation>
    </message>
    <message>
        <source>removal of the mark on {0}</source>
        <translation>usunięcie oznaczenia {0}</translation>
    </message>
    <message>
        <source>finding on {0}</source>
        <translation>ustalenie: {0}</translation>
    </message>
    <message>
        <source>folio {1} given to {0}</source>
        <translation>numer karty {1} dla {0}</translation>
    </message>
    <message>
        <source>{0} without a folio</source>
        <translation>{0} bez numeru karty</translation>
    </message>
    <message>
        <source>the stamp of {0} counting again</source>
        <translation>powrót stempla {0}</translation>
    </message>
    <message>
        <source>another form of citing folios</source>
        <translation>inny sposób cytowania kart</translation>
    </message>
    <message>
        <source>documents put into volume {3}</source>
        <translation>przypisanie dokumentów do tomu {3}</translation>
    </message>
    <message>
        <source>documents taken out of their volume</source>
        <translation>wyjęcie dokumentów z tomu</translation>
    </message>
    <message>
        <source>{0} shown by OCR&apos;s text</source>
        <translation>pokazywanie {0} w tekście z OCR</translation>
    </message>
    <message>
        <source>{0} shown by the file&apos;s own text</source>
        <translation>pokazywanie {0} w tekście własnym pliku</translation>
    </message>
    <message>
        <source>keeping of the question “{2}”</source>
        <translation>zachowanie pytania „{2}”</translation>
    </message>
    <message>
        <source>renaming of the question to “{2}”</source>
        <translation>zmiana nazwy pytania na „{2}”</translation>
    </message>
    <message>
        <source>dropping of the question “{2}”</source>
        <translation>usunięcie pytania „{2}”</translation>
    </message>
    <message>
        <source>watching of the question “{2}”</source>
        <translation>obserwacja pytania „{2}”</translation>
    </message>
    <message>
        <source>end of watching the question “{2}”</source>
        <translation>koniec obserwacji pytania „{2}”</translation>
    </message>
    <message>
        <source>box on {0}</source>
        <translation>zaczernienie: {0}</translation>
    </message>
    <message>
        <source>boxes on {2}</source>
        <translation>zaczernienia: {2}</translation>
    </message>
    <message>
        <source>removal of the box on {0}</source>
        <translation>usunięcie zaczernienia: {0}</translation>
    </message>
    <message>
        <source>papers of {2} accepted</source>
        <translation>przyjęcie pism z {2}</translation>
    </message>
    <message>
        <source>papers of {2} rejected</source>
        <translation>odrzucenie pism z {2}</translation>
    </message>
    <message>
        <source>boundary moved in {2}</source>
        <translation>przesunięcie granicy w {2}</translation>
    </message>
    <message>
        <source>paper of {2} named</source>
        <translation>nazwanie pisma z {2}</translation>
    </message>
    <message>
        <source>paper added to {2}</source>
        <translation>dodanie pisma w {2}</translation>
    </message>
    <message>
        <source>bookings of a calendar taken out</source>
        <translation>usunięto rezerwacje z kalendarza</translation>
    </message>
    <message>
        <source>bookings of a calendar taken in</source>
        <translation>wczytano rezerwacje z kalendarza</translation>
    </message>
    <message>
        <source>something arranged for a hearing</source>
        <translation>przygotowano coś do przesłuchania</translation>
    </message>
    <message>
        <source>somebody booked for a hearing</source>
        <translation>zarezerwowano kogoś na przesłuchanie</translation>
    </message>
    <message>
        <source>hearing cancelled</source>
        <translation>odwołano przesłuchanie</translation>
    </message>
    <message>
        <source>hearing confirmed</source>
        <translation>potwierdzono przesłuchanie</translation>
    </message>
    <message>
        <source>end of a hearing noted</source>
        <translation>odnotowano koniec przesłuchania</translation>
    </message>
    <message>
        <source>failure to appear noted</source>
        <translation>odnotowano niestawiennictwo</translation>
    </message>
    <message>
        <source>hearing moved</source>
        <translation>przeniesiono przesłuchanie</translation>
    </message>
    <message>
        <source>note to a hearing written</source>
        <translation>zapisano uwagę do przesłuchania</translation>
    </message>
    <message>
        <source>outcome of a hearing noted</source>
        <translation>odnotowano wynik przesłuchania</translation>
    </message>
    <message>
        <source>pause of a hearing noted</source>
        <translation>odnotowano przerwę w przesłuchaniu</translation>
    </message>
    <message>
        <source>hearing pinned</source>
        <translation>przypięto przesłuchanie</translation>
    </message>
    <message>
        <source>hearing marked ready</source>
        <translation>oznaczono przesłuchanie jako gotowe</translation>
    </message>
    <message>
        <source>hearing released</source>
        <translation>odpięto przesłuchanie</translation>
    </message>
    <message>
        <source>end of a pause noted</source>
        <translation>odnotowano koniec przerwy</translation>
    </message>
    <message>
        <source>start of a hearing noted</source>
        <translation>odnotowano początek przesłuchania</translation>
    </message>
    <message>
        <source>summons noted</source>
        <translation>odnotowano wezwanie</translation>
    </message>
    <message>
        <source>time for a summons set</source>
        <translation>ustalono czas na wezwanie</translation>
    </message>
    <message>
        <source>ways and times of arrival kept</source>
        <translation>zapisano drogi i godziny przybycia</translation>
    </message>
    <message>
        <source>plan of hearings accepted</source>
        <translation>przyjęto plan przesłuchań</translation>
    </message>
    <message>
        <source>proposal forgotten</source>
        <translation>usunięto propozycję</translation>
    </message>
    <message>
        <source>plan of hearings proposed</source>
        <translation>zaproponowano plan przesłuchań</translation>
    </message>
    <message>
        <source>new version of a request begun</source>
        <translation>rozpoczęto nową wersję wniosku</translation>
    </message>
    <message>
        <source>answer to a request begun</source>
        <translation>rozpoczęto odpowiedź na wniosek</translation>
    </message>
    <message>
        <source>request begun</source>
        <translation>rozpoczęto wniosek</translation>
    </message>
    <message>
        <source>request from abroad entered</source>
        <translation>zarejestrowano wniosek z zagranicy</translation>
    </message>
    <message>
        <source>request changed</source>
        <translation>zmieniono wniosek</translation>
    </message>
    <message>
        <source>course of a request noted</source>
        <translation>odnotowano przebieg wniosku</translation>
    </message>
    <message>
        <source>request filled from the case</source>
        <translation>wypełniono wniosek z akt sprawy</translation>
    </message>
    <message>
        <source>warning of a request set aside</source>
        <translation>pominięto ostrzeżenie wniosku</translation>
    </message>
    <message>
        <source>draft of a request removed</source>
        <translation>usunięto projekt wniosku</translation>
    </message>
    <message>
        <source>answer to a request linked</source>
        <translation>powiązano odpowiedź na wniosek</translation>
    </message>
    <message>
        <source>request sent</source>
        <translation>wysłano wniosek</translation>
    </message>
    <message>
        <source>supplement begun</source>
        <translation>rozpoczęto uzupełnienie</translation>
    </message>
    <message>
        <source>request translated</source>
        <translation>przetłumaczono wniosek</translation>
    </message>
    <message>
        <source>request written</source>
        <translation>zapisano pismo z wnioskiem</translation>
    </message>
    <message>
        <source>person or thing to be booked entered</source>
        <translation>wpisano osobę lub rzecz do rezerwacji</translation>
    </message>
    <message>
        <source>person or thing to be booked changed</source>
        <translation>zmieniono osobę lub rzecz do rezerwacji</translation>
    </message>
    <message>
        <source>person or thing to be booked removed</source>
        <translation>usunięto osobę lub rzecz do rezerwacji</translation>
    </message>
    <message>
        <source>room entered</source>
        <translation>wpisano salę</translation>
    </message>
    <message>
        <source>room changed</source>
        <translation>zmieniono salę</translation>
    </message>
    <message>
        <source>room removed</source>
        <translation>usunięto salę</translation>
    </message>
    <message>
        <source>sitting entered</source>
        <translation>wpisano posiedzenie</translation>
    </message>
    <message>
        <source>sitting changed</source>
        <translation>zmieniono posiedzenie</translation>
    </message>
    <message>
        <source>sitting confirmed</source>
        <translation>potwierdzono posiedzenie</translation>
    </message>
    <message>
        <source>sitting removed</source>
        <translation>usunięto posiedzenie</translation>
    </message>
    <message>
        <source>series of sittings entered</source>
        <translation>wpisano serię posiedzeń</translation>
    </message>
    <message>
        <source>testimony entered</source>
        <translation>wpisano zeznania</translation>
    </message>
    <message>
        <source>hints for a testimony taken over</source>
        <translation>przejęto wskazówki do zeznań</translation>
    </message>
    <message>
        <source>testimony changed</source>
        <translation>zmieniono zeznania</translation>
    </message>
    <message>
        <source>testimony removed</source>
        <translation>usunięto zeznania</translation>
    </message>
</context>
<context>
    <name>SaveCard</name>
    <message>
        <source>Keep the question “{query}”</source>
        <translation>Zapisz zapytanie „{query}”</translation>
    </message>
    <message>
        <source>It can be asked again as saved:name, with the forms that are ticked now.</source>
        <translation>Można je zadać ponownie jako zapisane:nazwa, z formami, które są teraz zaznaczone.</translation>
    </message>
    <message>
        <source>tell me of new pages</source>
        <translation>informuj o nowych stronach</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Name of the question</source>
        <translation>Nazwa zapytania</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nie teraz</translation>
    </message>
    <message>
        <source>Kept and watched: {name}</source>
        <translation>Zapisano i obserwuje się: {name}</translation>
    </message>
    <message>
        <source>Kept: {name}</source>
        <translation>Zapisano: {name}</translation>
    </message>
</context>
<context>
    <name>SealedLog</name>
    <message>
        <source>Sealed pages you look at are not logged: the case is open for reading only.</source>
        <translation>Wgląd w zapieczętowane strony nie jest odnotowywany: sprawa jest otwarta tylko do odczytu.</translation>
    </message>
</context>
<context>
    <name>SectionHead</name>
    <message>
        <source>Documents</source>
        <translation>Dokumenty</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Folios</source>
        <translation>Numery kart</translation>
    </message>
    <message>
        <source>Splitting</source>
        <translation>Podział</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikaty</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandydaci</translation>
    </message>
    <message>
        <source>Redaction</source>
        <translation>Zaczernianie</translation>
    </message>
</context>
<context>
    <name>SensitiveCard</name>
    <message>
        <source>Mark as sensitive</source>
        <translation>Oznacz jako drastyczne</translation>
    </message>
    <message>
        <source>It opens veiled and has no thumbnails; U shows it for now. The evidence is not changed.</source>
        <translation>Otwiera się zasłonięte i nie ma miniatur; klawisz U pokazuje je na chwilę. Dowód się nie zmienia.</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Co przedstawia</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Ta strona</translation>
    </message>
    <message>
        <source>The whole document</source>
        <translation>Cały dokument</translation>
    </message>
    <message>
        <source>These documents</source>
        <translation>Te dokumenty</translation>
    </message>
    <message>
        <source>Everything of the same import</source>
        <translation>Wszystko z tego samego importu</translation>
    </message>
    <message>
        <source>How much of it</source>
        <translation>Zakres</translation>
    </message>
    <message>
        <source>Veil the words as well</source>
        <translation>Zasłoń także tekst</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Oznacz</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nie teraz</translation>
    </message>
    <message>
        <source>violence</source>
        <translation>przemoc</translation>
    </message>
    <message>
        <source>intimate</source>
        <translation>intymne</translation>
    </message>
    <message>
        <source>child</source>
        <translation>dziecko</translation>
    </message>
    <message>
        <source>other</source>
        <translation>inne</translation>
    </message>
</context>
<context>
    <name>SheetRows</name>
    <message>
        <source>Worksheet</source>
        <translation>Arkusz roboczy</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>bez odpowiedzi</translation>
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
        <source>no warning of the parties noted</source>
        <translation>brak zapisu o uprzedzeniu stron</translation>
    </message>
    <message>
        <source>parties warned on {0}, {1}</source>
        <translation>strony uprzedzono {0}, {1}</translation>
    </message>
    <message>
        <source>parties warned on {0}</source>
        <translation>strony uprzedzono {0}</translation>
    </message>
</context>
<context>
    <name>SieveBar</name>
    <message>
        <source>Only rows with passages</source>
        <translation>Tylko wiersze z fragmentami</translation>
    </message>
    <message>
        <source>Only rows with something against</source>
        <translation>Tylko wiersze z fragmentem przeciw</translation>
    </message>
    <message>
        <source>Only rows without a passage</source>
        <translation>Tylko wiersze bez fragmentu</translation>
    </message>
    <message>
        <source>Only rows with a finding</source>
        <translation>Tylko wiersze z ustaleniem</translation>
    </message>
    <message>
        <source>Only rows without a finding</source>
        <translation>Tylko wiersze bez ustalenia</translation>
    </message>
    <message>
        <source>Without alternatives within a row</source>
        <translation>Bez odmian w obrębie znamienia</translation>
    </message>
    <message>
        <source>All rows and injured parties</source>
        <translation>Wszystkie wiersze i wszyscy pokrzywdzeni</translation>
    </message>
    <message>
        <source>Injured party by name</source>
        <translation>Pokrzywdzony po nazwie</translation>
    </message>
    <message>
        <source>Rows with</source>
        <translation>Wiersze</translation>
    </message>
    <message>
        <source>Rows by their passages</source>
        <translation>Wiersze według fragmentów</translation>
    </message>
    <message>
        <source>Rows by their findings</source>
        <translation>Wiersze według ustaleń</translation>
    </message>
    <message>
        <source>Alternatives within a row</source>
        <translation>Odmiany w obrębie znamienia</translation>
    </message>
    <message>
        <source>Injured party (Ctrl+F)</source>
        <translation>Pokrzywdzony (Ctrl+F)</translation>
    </message>
    <message>
        <source>passages</source>
        <translation>z fragmentem</translation>
    </message>
    <message>
        <source>against</source>
        <translation>z „przeciw”</translation>
    </message>
    <message>
        <source>no passage</source>
        <translation>bez fragmentu</translation>
    </message>
    <message>
        <source>a finding</source>
        <translation>z ustaleniem</translation>
    </message>
    <message>
        <source>no finding</source>
        <translation>bez ustalenia</translation>
    </message>
    <message>
        <source>whole rows</source>
        <translation>bez odmian</translation>
    </message>
</context>
<context>
    <name>SittingForm</name>
    <message numerus="yes">
        <source>%n sitting(s) would be added:</source>
        <translation>
            <numerusform>Przybyłoby %n posiedzenie:</numerusform>
            <numerusform>Przybyłyby %n posiedzenia:</numerusform>
            <numerusform>Przybyłoby %n posiedzeń:</numerusform>
        </translation>
    </message>
    <message>
        <source>left out: {0}, {1}</source>
        <translation>pominięto: {0}, {1}</translation>
    </message>
    <message>
        <source>left out: {0}, the room is taken</source>
        <translation>pominięto: {0}, sala jest zajęta</translation>
    </message>
    <message>
        <source>New sitting</source>
        <translation>Nowe posiedzenie</translation>
    </message>
    <message>
        <source>Change the sitting</source>
        <translation>Zmiana posiedzenia</translation>
    </message>
    <message>
        <source>Series of sittings</source>
        <translation>Seria posiedzeń</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Wpisz</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Zachowaj zmiany</translation>
    </message>
    <message>
        <source>promised by everybody</source>
        <translation>potwierdzone przez wszystkich</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>W każdy</translation>
    </message>
    <message>
        <source>Tue, Thu · Mon-Fri · public holidays are left out</source>
        <translation>wt., czw. · pn-pt · bez świąt</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Pierwszy dzień</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dzień</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ostatni dzień</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Obecni</translation>
    </message>
    <message>
        <source>who is in the building for it, besides who is heard</source>
        <translation>kto jest wtedy w budynku, oprócz przesłuchiwanych</translation>
    </message>
    <message>
        <source>Not promised yet</source>
        <translation>Jeszcze niepotwierdzone</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Uwaga</translation>
    </message>
    <message>
        <source>no names of protected persons</source>
        <translation>bez nazwisk osób chronionych</translation>
    </message>
    <message>
        <source>add…</source>
        <translation>dodaj…</translation>
    </message>
    <message>
        <source>Take out: {0}</source>
        <translation>Usuń: {0}</translation>
    </message>
</context>
<context>
    <name>SplittingView</name>
    <message>
        <source>Accept this paper</source>
        <translation>Przyjmij to pismo</translation>
    </message>
    <message>
        <source>Accept all that are proposed</source>
        <translation>Przyjmij wszystkie propozycje</translation>
    </message>
    <message>
        <source>Reject this paper: its pages fall to the one before</source>
        <translation>Odrzuć to pismo: jego strony przypadną poprzedniemu</translation>
    </message>
    <message>
        <source>Name this paper, its kind, date and pages…</source>
        <translation>Nazwij to pismo, podaj rodzaj, datę i strony…</translation>
    </message>
    <message>
        <source>Another paper begins within this one…</source>
        <translation>W tym piśmie zaczyna się inne…</translation>
    </message>
    <message>
        <source>Begins a page earlier</source>
        <translation>Zaczyna się stronę wcześniej</translation>
    </message>
    <message>
        <source>Begins a page later</source>
        <translation>Zaczyna się stronę później</translation>
    </message>
    <message>
        <source>Ends a page earlier</source>
        <translation>Kończy się stronę wcześniej</translation>
    </message>
    <message>
        <source>Ends a page later</source>
        <translation>Kończy się stronę później</translation>
    </message>
    <message>
        <source>Show or hide rejected papers</source>
        <translation>Pokaż lub ukryj odrzucone pisma</translation>
    </message>
    <message>
        <source>Propose the papers anew</source>
        <translation>Zaproponuj pisma od nowa</translation>
    </message>
    <message>
        <source>Next long document</source>
        <translation>Następny długi dokument</translation>
    </message>
    <message>
        <source>Previous long document</source>
        <translation>Poprzedni długi dokument</translation>
    </message>
    <message>
        <source>Next section of the documents</source>
        <translation>Następna część dokumentów</translation>
    </message>
    <message>
        <source>Papers of the document</source>
        <translation>Pisma w dokumencie</translation>
    </message>
    <message>
        <source>Long documents</source>
        <translation>Długie dokumenty</translation>
    </message>
    <message>
        <source>Long documents (Ctrl+PgUp, Ctrl+PgDown)</source>
        <translation>Długie dokumenty (Ctrl+PgUp, Ctrl+PgDown)</translation>
    </message>
    <message>
        <source>Rejected too</source>
        <translation>Także odrzucone</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Przyjmij wszystkie</translation>
    </message>
    <message>
        <source>Propose anew</source>
        <translation>Zaproponuj od nowa</translation>
    </message>
    <message>
        <source>It begins on the first page of the file already</source>
        <translation>Zaczyna się już na pierwszej stronie pliku</translation>
    </message>
    <message>
        <source>It ends on the last page of the file already</source>
        <translation>Kończy się już na ostatniej stronie pliku</translation>
    </message>
    <message>
        <source>Page {0}: {1}</source>
        <translation>Strona {0}: {1}</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Strona {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} · %n page(s)</source>
        <translation>
            <numerusform>{0} · %Ln strona</numerusform>
            <numerusform>{0} · %Ln strony</numerusform>
            <numerusform>{0} · %Ln stron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) accepted</source>
        <translation>
            <numerusform>%Ln pismo przyjęte</numerusform>
            <numerusform>%Ln pisma przyjęte</numerusform>
            <numerusform>%Ln pism przyjętych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposed</source>
        <translation>
            <numerusform>%Ln propozycja</numerusform>
            <numerusform>%Ln propozycje</numerusform>
            <numerusform>%Ln propozycji</numerusform>
        </translation>
    </message>
    <message>
        <source>The file stays whole</source>
        <translation>Plik pozostaje w całości</translation>
    </message>
    <message>
        <source>Looking for covers, headings and dates…</source>
        <translation>Szukanie okładek, nagłówków i dat…</translation>
    </message>
    <message>
        <source>No papers were found in this document</source>
        <translation>W tym dokumencie nie znaleziono odrębnych pism</translation>
    </message>
    <message>
        <source>Nothing on its pages looks like a cover, a heading or a date of its own.</source>
        <translation>Nic na jego stronach nie wygląda na okładkę, nagłówek ani osobną datę.</translation>
    </message>
    <message>
        <source>The papers of long documents will stand here</source>
        <translation>Tu znajdą się pisma z długich dokumentów</translation>
    </message>
    <message>
        <source>A scanned volume is taken apart into its records, orders and letters; you decide of each.</source>
        <translation>Zeskanowany tom jest dzielony na protokoły, postanowienia i pisma; o każdym decyduje człowiek.</translation>
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
    <name>StatementColumns</name>
    <message>
        <source>no date</source>
        <translation>bez daty</translation>
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
        <source>Look</source>
        <translation>Pokaż</translation>
    </message>
    <message>
        <source>Look at the new files in watched folders</source>
        <translation>Pokaż nowe pliki w obserwowanych folderach</translation>
    </message>
    <message>
        <source>Import and OCR</source>
        <translation>Import i OCR</translation>
    </message>
    <message>
        <source>Close what is under way</source>
        <translation>Zamknij podgląd tego, co w toku</translation>
    </message>
    <message>
        <source>Show what is under way</source>
        <translation>Pokaż, co jest w toku</translation>
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
        <source>Import: {0} of {1} pages</source>
        <translation>Import: {0} z {1} stron</translation>
    </message>
    <message>
        <source>Import: {0} of {1} files</source>
        <translation>Import: {0} z {1} plików</translation>
    </message>
    <message numerus="yes">
        <source>OCR stands still, %n page(s) wait</source>
        <translation>
            <numerusform>OCR stoi, czeka %Ln strona</numerusform>
            <numerusform>OCR stoi, czekają %Ln strony</numerusform>
            <numerusform>OCR stoi, czeka %Ln stron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>OCR paused, %n page(s) wait</source>
        <translation>
            <numerusform>OCR wstrzymany, czeka %Ln strona</numerusform>
            <numerusform>OCR wstrzymany, czekają %Ln strony</numerusform>
            <numerusform>OCR wstrzymany, czeka %Ln stron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>OCR: %n page(s) wait</source>
        <translation>
            <numerusform>OCR: czeka %Ln strona</numerusform>
            <numerusform>OCR: czekają %Ln strony</numerusform>
            <numerusform>OCR: czeka %Ln stron</numerusform>
        </translation>
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
    <name>StepForm</name>
    <message>
        <source>Done and booked</source>
        <translation>Wykonano i zamówiono</translation>
    </message>
    <message>
        <source>The day is not understood. Write it like 12.03.2026.</source>
        <translation>Data jest niezrozumiała. Wpisz ją na przykład tak: 12.03.2026.</translation>
    </message>
    <message>
        <source>It has been {state} since {day}; the next step cannot lie before that.</source>
        <translation>Stan „{state}” trwa od {day}; następny krok nie może być wcześniejszy.</translation>
    </message>
    <message>
        <source>{person} was heard already and is to be heard once. Choose the ground of the statute for a second hearing.</source>
        <translation>{person}: osoba została już przesłuchana, a przesłuchuje się ją jeden raz. Wskaż ustawową podstawę ponownego przesłuchania.</translation>
    </message>
    <message>
        <source>It has been {before}: nothing follows that.</source>
        <translation>Stan „{before}” jest ostatni: nic po nim nie następuje.</translation>
    </message>
    <message>
        <source>It cannot begin as {wanted}. It can begin as {following}.</source>
        <translation>Wpis nie może zacząć się od stanu „{wanted}”. Możliwe stany początkowe: {following}.</translation>
    </message>
    <message>
        <source>“{wanted}” does not follow “{before}”. What can follow: {following}.</source>
        <translation>Po stanie „{before}” nie może nastąpić „{wanted}”. Możliwe następne stany: {following}.</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Następny stan</translation>
    </message>
    <message>
        <source>Begins as</source>
        <translation>Stan początkowy</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Dnia</translation>
    </message>
    <message>
        <source>arrows: a day on or back</source>
        <translation>strzałki: dzień dalej lub wstecz</translation>
    </message>
    <message>
        <source>Day of the hearing</source>
        <translation>Dzień przesłuchania</translation>
    </message>
    <message>
        <source>empty: none set yet</source>
        <translation>puste: jeszcze nie wyznaczono</translation>
    </message>
    <message>
        <source>On whose motion</source>
        <translation>Na czyj wniosek</translation>
    </message>
    <message>
        <source>empty: the court of its own</source>
        <translation>puste: sąd z urzędu</translation>
    </message>
    <message>
        <source>Ground for a second hearing</source>
        <translation>Podstawa ponownego przesłuchania</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Podstawa</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>Space: as of the day</source>
        <translation>Spacja: z datą tego dnia</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Zaniechaj</translation>
    </message>
    <message>
        <source>Received, noted by</source>
        <translation>Wpływ odnotował(a)</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Zdecydował(a)</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Przez kogo</translation>
    </message>
</context>
<context>
    <name>TagAllCard</name>
    <message>
        <source>Tag the passage found on each page</source>
        <translation>Oznacz znaleziony fragment na każdej stronie</translation>
    </message>
    <message>
        <source>Row of the law</source>
        <translation>Znamię</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nie teraz</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n passage(s)</source>
        <translation>
            <numerusform>Oznacz %Ln fragment</numerusform>
            <numerusform>Oznacz %Ln fragmenty</numerusform>
            <numerusform>Oznacz %Ln fragmentów</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag them</source>
        <translation>Oznacz</translation>
    </message>
    <message>
        <source>Count {label}</source>
        <translation>Zarzut {label}</translation>
    </message>
    <message numerus="yes">
        <source>%n tagged so already</source>
        <translation>
            <numerusform>%Ln już tak oznaczony</numerusform>
            <numerusform>%Ln już tak oznaczone</numerusform>
            <numerusform>%Ln już tak oznaczonych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) without words that can be shown</source>
        <translation>
            <numerusform>%Ln strona bez słów, które można wskazać</numerusform>
            <numerusform>%Ln strony bez słów, które można wskazać</numerusform>
            <numerusform>%Ln stron bez słów, które można wskazać</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing left to tag</source>
        <translation>nie ma już nic do oznaczenia</translation>
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
    <message numerus="yes">
        <source>Tagged: %n passage(s); one undo takes them back</source>
        <translation>
            <numerusform>Oznaczono %Ln fragment; jedno cofnięcie usuwa oznaczenie</numerusform>
            <numerusform>Oznaczono %Ln fragmenty; jedno cofnięcie usuwa oznaczenia</numerusform>
            <numerusform>Oznaczono %Ln fragmentów; jedno cofnięcie usuwa oznaczenia</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagHint</name>
    <message>
        <source>The case has no counts yet; passages are tagged to the elements of a count.</source>
        <translation>W sprawie nie ma jeszcze zarzutów; fragmenty oznacza się do znamion zarzutu.</translation>
    </message>
    <message>
        <source>The case is open for reading only.</source>
        <translation>Sprawa jest otwarta tylko do odczytu.</translation>
    </message>
    <message>
        <source>Press the key that is to tag “{row}”. Backspace: its usual key. Esc: as it is.</source>
        <translation>Naciśnij klawisz, który ma oznaczać „{row}”. Backspace: zwykły klawisz. Esc: bez zmian.</translation>
    </message>
    <message>
        <source>Change “{mark}”: key of a row, S A C, + and a number, or a person. R: the next tag. Esc: not.</source>
        <translation>Zmiana „{mark}”: klawisz znamienia, S A C, + i numer albo osoba. R: następne oznaczenie. Esc: bez zmian.</translation>
    </message>
    <message>
        <source>The same passage also for: {typed}…</source>
        <translation>Ten sam fragment także dla: {typed}…</translation>
    </message>
    <message>
        <source>Select a passage of the page first; then press the key again.</source>
        <translation>Najpierw zaznacz fragment strony; potem naciśnij klawisz ponownie.</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>„{quote}”</translation>
    </message>
    <message>
        <source>R changes this tag, Shift and a key adds a row, + and a number a person.</source>
        <translation>R zmienia to oznaczenie, Shift z klawiszem dodaje znamię, + z numerem osobę.</translation>
    </message>
    <message>
        <source>[ ] { } move its ends, Delete removes it.</source>
        <translation>[ ] { } przesuwają jego końce, Delete je usuwa.</translation>
    </message>
    <message>
        <source>Select a passage, or draw a part of a scan with B; then press the key of a row.</source>
        <translation>Zaznacz fragment albo klawiszem B część skanu; potem naciśnij klawisz znamienia.</translation>
    </message>
    <message>
        <source>P-{number} is not in this count; nothing was given.</source>
        <translation>Ten zarzut nie obejmuje P-{number}; niczego nie przypisano.</translation>
    </message>
    <message>
        <source>“{word}” names nothing here, or several things. Nothing was done.</source>
        <translation>„{word}” nie wskazuje tu niczego albo wskazuje kilka rzeczy. Niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>uwaga: {note}</translation>
    </message>
</context>
<context>
    <name>TagLine</name>
    <message>
        <source>Tag by typing</source>
        <translation>Oznaczanie przez pisanie</translation>
    </message>
    <message>
        <source>@person !element #folio, note</source>
        <translation>@osoba !znamię #karta, uwaga</translation>
    </message>
    <message>
        <source>@P-2 !deceit a note. S, A or C before the note is its stance; a note beginning so follows a colon.</source>
        <translation>@P-2 !podstęp a uwaga. S, A lub C przed uwagą to jej kierunek; uwagę, która tak się zaczyna, poprzedza dwukropek.</translation>
    </message>
    <message>
        <source>#t2 k14 leads to a folio. Key: / or ; or Ctrl+T</source>
        <translation>#t2 k14 prowadzi do karty. Klawisz: / lub ; lub Ctrl+T</translation>
    </message>
    <message>
        <source>What the word can be completed to</source>
        <translation>Na co można uzupełnić słowo</translation>
    </message>
</context>
<context>
    <name>TagPanel</name>
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
        <source>Tag the selection</source>
        <translation>Oznacz zaznaczenie</translation>
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
    <name>Tagging</name>
    <message>
        <source>A part of the page, without words</source>
        <translation>Część strony, bez słów</translation>
    </message>
    <message>
        <source>I and O mark a stretch at the pointer of time; , and . move it a second, &lt; and &gt; ten.</source>
        <translation>I i O zaznaczają początek i koniec odcinka we wskazanej chwili; , i . przesuwają ją o sekundę, &lt; i &gt; o dziesięć.</translation>
    </message>
    <message>
        <source>Arrows move the box, Shift and arrows size it, Ctrl goes far; Enter takes it.</source>
        <translation>Strzałki przesuwają ramkę, Shift i strzałki zmieniają jej rozmiar, z Ctrl skokami; Enter zatwierdza.</translation>
    </message>
    <message>
        <source>This page is text: select its words.</source>
        <translation>Ta strona jest tekstem: zaznacz jej słowa.</translation>
    </message>
    <message>
        <source>No page bears this folio.</source>
        <translation>Żadna strona nie ma tego numeru karty.</translation>
    </message>
    <message>
        <source>{0}: by a word</source>
        <translation>{0}: o słowo</translation>
    </message>
    <message>
        <source>Tag by typing: @person !element #folio, note</source>
        <translation>Oznacz, pisząc: @osoba !znamię #karta, uwaga</translation>
    </message>
    <message>
        <source>Change the tag here (R)</source>
        <translation>Zmień oznaczenie w tym miejscu (R)</translation>
    </message>
    <message>
        <source>Mark a part of the page (B)</source>
        <translation>Zaznacz część strony ramką (B)</translation>
    </message>
    <message>
        <source>Give the row used last a key of your own</source>
        <translation>Nadaj ostatnio użytemu znamieniu własny klawisz</translation>
    </message>
    <message>
        <source>Remove the tag here</source>
        <translation>Usuń oznaczenie w tym miejscu</translation>
    </message>
    <message>
        <source>Let the tag begin earlier ( [ )</source>
        <translation>Przesuń początek oznaczenia wstecz ( [ )</translation>
    </message>
    <message>
        <source>Let the tag begin later ( { )</source>
        <translation>Przesuń początek oznaczenia naprzód ( { )</translation>
    </message>
    <message>
        <source>Let the tag end later ( ] )</source>
        <translation>Przesuń koniec oznaczenia naprzód ( ] )</translation>
    </message>
    <message>
        <source>Let the tag end earlier ( } )</source>
        <translation>Przesuń koniec oznaczenia wstecz ( } )</translation>
    </message>
</context>
<context>
    <name>TargetChips</name>
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
</context>
<context>
    <name>TemplateWords</name>
    <message>
        <source>Address annex</source>
        <translation>Załącznik adresowy</translation>
    </message>
    <message>
        <source>Order disclosing an address</source>
        <translation>Postanowienie o ujawnieniu adresu</translation>
    </message>
    <message>
        <source>Order waiving the protection of an address</source>
        <translation>Zarządzenie o odstąpieniu od ochrony adresu</translation>
    </message>
    <message>
        <source>List of those present at a closed hearing</source>
        <translation>Lista obecnych na rozprawie niejawnej</translation>
    </message>
    <message>
        <source>Cover note to a redacted copy</source>
        <translation>Pismo przewodnie do kopii z zaczernieniami</translation>
    </message>
    <message>
        <source>Leaflet for the injured party</source>
        <translation>Ulotka dla pokrzywdzonego</translation>
    </message>
    <message>
        <source>Leaflet for a child</source>
        <translation>Ulotka dla dziecka</translation>
    </message>
    <message>
        <source>Motion: hearing by the court in session (185a–185c)</source>
        <translation>Wniosek: przesłuchanie przez sąd na posiedzeniu (185a–185c)</translation>
    </message>
    <message>
        <source>Motion: the accused leaves the court room</source>
        <translation>Wniosek: oskarżony opuszcza salę rozpraw</translation>
    </message>
    <message>
        <source>Motion: identity kept secret (184)</source>
        <translation>Wniosek: zachowanie w tajemnicy danych świadka (184)</translation>
    </message>
    <message>
        <source>Motion: hearing closed to the public</source>
        <translation>Wniosek: wyłączenie jawności rozprawy</translation>
    </message>
    <message>
        <source>Motion: hearing by video link</source>
        <translation>Wniosek: przesłuchanie na odległość</translation>
    </message>
    <message>
        <source>Notice of the hearing in session</source>
        <translation>Zawiadomienie o posiedzeniu</translation>
    </message>
    <message>
        <source>Decision on secrecy of identity, public part</source>
        <translation>Postanowienie o zachowaniu danych w tajemnicy, część jawna</translation>
    </message>
    <message>
        <source>Order granting the motion</source>
        <translation>Postanowienie o uwzględnieniu wniosku</translation>
    </message>
    <message>
        <source>Order refusing the motion</source>
        <translation>Postanowienie o nieuwzględnieniu wniosku</translation>
    </message>
    <message>
        <source>Questionnaire of individual assessment</source>
        <translation>Kwestionariusz indywidualnej oceny</translation>
    </message>
    <message>
        <source>Record of the hearing in session</source>
        <translation>Protokół przesłuchania na posiedzeniu</translation>
    </message>
    <message>
        <source>Record of the hearing by link</source>
        <translation>Protokół przesłuchania na odległość</translation>
    </message>
    <message>
        <source>Recording log</source>
        <translation>Karta rejestracji obrazu i dźwięku</translation>
    </message>
    <message>
        <source>Request for help with a hearing by link</source>
        <translation>Prośba o pomoc przy przesłuchaniu na odległość</translation>
    </message>
    <message>
        <source>Sheet for preparing the hearing</source>
        <translation>Karta przygotowania przesłuchania</translation>
    </message>
    <message>
        <source>Order fixing the hearing in session</source>
        <translation>Postanowienie o wyznaczeniu posiedzenia</translation>
    </message>
    <message>
        <source>Summons of a witness</source>
        <translation>Wezwanie świadka</translation>
    </message>
    <message>
        <source>Notice of the hearing</source>
        <translation>Zawiadomienie o terminie rozprawy</translation>
    </message>
    <message>
        <source>Order calling in an interpreter</source>
        <translation>Zarządzenie o wezwaniu tłumacza</translation>
    </message>
    <message>
        <source>Order to bring from custody</source>
        <translation>Nakaz doprowadzenia</translation>
    </message>
    <message>
        <source>Separation plan</source>
        <translation>Plan rozdzielenia osób</translation>
    </message>
    <message>
        <source>Door notice</source>
        <translation>Wywieszka na drzwi</translation>
    </message>
    <message>
        <source>Running sheet of the day</source>
        <translation>Przebieg dnia</translation>
    </message>
    <message>
        <source>Day-before card</source>
        <translation>Karta na dzień rozprawy</translation>
    </message>
    <message>
        <source>List of calls to make</source>
        <translation>Lista telefonów</translation>
    </message>
    <message>
        <source>Statement of the injured party on measures</source>
        <translation>Oświadczenie pokrzywdzonego w sprawie środków ochrony</translation>
    </message>
</context>
<context>
    <name>TestimonyCard</name>
    <message>
        <source>Suggested</source>
        <translation>Sugestie</translation>
    </message>
    <message>
        <source>vulnerable</source>
        <translation>szczególnie wrażliwa</translation>
    </message>
    <message>
        <source>heard once only</source>
        <translation>przesłuchiwana tylko raz</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Miejsce w planie</translation>
    </message>
    <message>
        <source>nowhere in the plan yet</source>
        <translation>jeszcze nie ma w planie</translation>
    </message>
    <message>
        <source>To be spared</source>
        <translation>Szczególne względy</translation>
    </message>
    <message>
        <source>With them</source>
        <translation>Razem z</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Jak długo</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Potrzeby</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Wolne terminy</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Po</translation>
    </message>
    <message>
        <source>Apart from</source>
        <translation>Z dala od</translation>
    </message>
    <message>
        <source>On the same day as</source>
        <translation>Tego samego dnia co</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Dotyczy</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Nie wcześniej niż</translation>
    </message>
    <message>
        <source>Fixed on</source>
        <translation>Ustalony termin</translation>
    </message>
    <message>
        <source>Summoned</source>
        <translation>Wezwanie</translation>
    </message>
    <message>
        <source>Last statement</source>
        <translation>Ostatnie zeznanie</translation>
    </message>
    <message>
        <source>Travel and costs</source>
        <translation>Dojazd i koszty</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Uwaga</translation>
    </message>
    <message>
        <source>in {0} parts at most</source>
        <translation>najwyżej w {0} częściach</translation>
    </message>
    <message>
        <source>{0} min a day at most</source>
        <translation>najwyżej {0} min dziennie</translation>
    </message>
    <message>
        <source>The testimony</source>
        <translation>Zeznanie</translation>
    </message>
    <message>
        <source>Suggested by measures and tags</source>
        <translation>Sugestie ze środków i oznaczeń</translation>
    </message>
    <message>
        <source>Suggested by measures and tags; nothing is taken over by itself</source>
        <translation>Sugestie ze środków i oznaczeń; nic nie jest przejmowane samo</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>Przejmij tę</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spacja</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>Przejmij wszystkie</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Zmień…</translation>
    </message>
</context>
<context>
    <name>TestimonyForm</name>
    <message>
        <source>any room</source>
        <translation>dowolna sala</translation>
    </message>
    <message>
        <source>Cannot hold with the plan:</source>
        <translation>Nie da się pogodzić z planem:</translation>
    </message>
    <message>
        <source>New testimony</source>
        <translation>Nowe zeznanie</translation>
    </message>
    <message>
        <source>Change the testimony</source>
        <translation>Zmiana zeznania</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Wpisz</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Zachowaj zmiany</translation>
    </message>
    <message>
        <source>vulnerable: heard early, waits as little as possible</source>
        <translation>szczególnie wrażliwa: wcześnie, z jak najkrótszym czekaniem</translation>
    </message>
    <message>
        <source>heard once only, in one part</source>
        <translation>przesłuchiwana tylko raz, w jednej części</translation>
    </message>
    <message>
        <source>add…</source>
        <translation>dodaj…</translation>
    </message>
    <message>
        <source>Take out: {0}</source>
        <translation>Usuń: {0}</translation>
    </message>
    <message>
        <source>add a need…</source>
        <translation>dodaj potrzebę…</translation>
    </message>
    <message>
        <source>Who is heard</source>
        <translation>Kto zeznaje</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Czynność</translation>
    </message>
    <message>
        <source>With them</source>
        <translation>Razem z</translation>
    </message>
    <message>
        <source>others who take part: a confrontation, a parade</source>
        <translation>inni uczestnicy: konfrontacja, okazanie</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuty</translation>
    </message>
    <message>
        <source>Parts at most</source>
        <translation>Maks. części</translation>
    </message>
    <message>
        <source>A day at most</source>
        <translation>Maks. dziennie</translation>
    </message>
    <message>
        <source>Who and what is booked</source>
        <translation>Kogo i co zarezerwować</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>none chosen: any</source>
        <translation>brak wyboru: dowolna</translation>
    </message>
    <message>
        <source>The room must have</source>
        <translation>Sala musi mieć</translation>
    </message>
    <message>
        <source>When free</source>
        <translation>Wolne terminy</translation>
    </message>
    <message>
        <source>a line each; nothing means always, “never” no day</source>
        <translation>po wierszu; puste znaczy zawsze, „nigdy” – w żadnym dniu</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Po</translation>
    </message>
    <message>
        <source>Apart from</source>
        <translation>Z dala od</translation>
    </message>
    <message>
        <source>On the same day as</source>
        <translation>Tego samego dnia co</translation>
    </message>
    <message>
        <source>Episode</source>
        <translation>Wątek</translation>
    </message>
    <message>
        <source>1, 2, 3 … or a name</source>
        <translation>1, 2, 3 … albo nazwa</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Nie wcześniej niż</translation>
    </message>
    <message>
        <source>Fixed on</source>
        <translation>Ustalony dzień</translation>
    </message>
    <message>
        <source>At</source>
        <translation>O godzinie</translation>
    </message>
    <message>
        <source>In</source>
        <translation>W sali</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Dotyczy</translation>
    </message>
    <message>
        <source>Summoned</source>
        <translation>Wezwanie</translation>
    </message>
    <message>
        <source>Days before</source>
        <translation>Dni wcześniej</translation>
    </message>
    <message>
        <source>Last statement</source>
        <translation>Ostatnie zeznanie</translation>
    </message>
    <message>
        <source>Minutes of travel</source>
        <translation>Minuty dojazdu</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Koszty</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Uwaga</translation>
    </message>
    <message>
        <source>no names of protected persons</source>
        <translation>bez nazwisk osób chronionych</translation>
    </message>
    <message>
        <source>usual here: {0}</source>
        <translation>zwykle tutaj: {0}</translation>
    </message>
    <message>
        <source>How long it may take is proposed from the tagged passages once it is entered.</source>
        <translation>Po wpisaniu pojawi się propozycja czasu według oznaczonych fragmentów.</translation>
    </message>
    <message>
        <source>{0} by the tagged passages</source>
        <translation>{0} według oznaczonych fragmentów</translation>
    </message>
    <message>
        <source>{0} through an interpreter</source>
        <translation>{0} z powodu tłumaczenia</translation>
    </message>
    <message>
        <source>{0} of breaks</source>
        <translation>{0} na przerwy</translation>
    </message>
    <message>
        <source>Proposed: {0} min ({1}).</source>
        <translation>Propozycja: {0} min ({1}).</translation>
    </message>
    <message>
        <source>Take {0}</source>
        <translation>Przyjmij {0}</translation>
    </message>
</context>
<context>
    <name>TestimonyView</name>
    <message>
        <source>vulnerable</source>
        <translation>szczególnie wrażliwa</translation>
    </message>
    <message>
        <source>once only</source>
        <translation>tylko raz</translation>
    </message>
    <message>
        <source>not in the plan</source>
        <translation>nie ma w planie</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Osoba</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>W planie</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Potrzeby</translation>
    </message>
    <message>
        <source>To be spared</source>
        <translation>Szczególne względy</translation>
    </message>
    <message>
        <source>Apart from</source>
        <translation>Z dala od</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Wolne terminy</translation>
    </message>
    <message>
        <source>Episode</source>
        <translation>Wątek</translation>
    </message>
    <message>
        <source>Summoned</source>
        <translation>Wezwanie</translation>
    </message>
    <message>
        <source>Last statement</source>
        <translation>Ostatnie zeznanie</translation>
    </message>
    <message>
        <source>New testimony…</source>
        <translation>Nowe zeznanie…</translation>
    </message>
    <message>
        <source>Change the testimony…</source>
        <translation>Zmień zeznanie…</translation>
    </message>
    <message>
        <source>Remove the testimony</source>
        <translation>Usuń zeznanie</translation>
    </message>
    <message>
        <source>Take over everything suggested</source>
        <translation>Przejmij wszystkie sugestie</translation>
    </message>
    <message>
        <source>Open the page of the person</source>
        <translation>Otwórz kartę osoby</translation>
    </message>
    <message>
        <source>Next section of hearings</source>
        <translation>Następna część działu przesłuchań</translation>
    </message>
    <message>
        <source>Who is to be heard</source>
        <translation>Kto ma być przesłuchany</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message numerus="yes">
        <source>%n testimony(ies)</source>
        <translation>
            <numerusform>%n zeznanie</numerusform>
            <numerusform>%n zeznania</numerusform>
            <numerusform>%n zeznań</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not in the plan</source>
        <translation>
            <numerusform>%n poza planem</numerusform>
            <numerusform>%n poza planem</numerusform>
            <numerusform>%n poza planem</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is to be heard will stand here</source>
        <translation>Tu będą osoby do przesłuchania</translation>
    </message>
    <message>
        <source>Each with minutes, what is needed, when free, after whom and apart from whom. The plan is made from it; what measures and tags suggest is shown and taken over only by you.</source>
        <translation>Przy każdej: liczba minut, potrzeby, wolne terminy, po kim i z dala od kogo. Z tego powstaje plan; to, co sugerują środki i oznaczenia, jest pokazywane, a przejąć to można tylko samemu.</translation>
    </message>
</context>
<context>
    <name>TestimonyWords</name>
    <message>
        <source>testimony</source>
        <translation>zeznanie</translation>
    </message>
    <message>
        <source>confrontation</source>
        <translation>konfrontacja</translation>
    </message>
    <message>
        <source>identity parade</source>
        <translation>okazanie</translation>
    </message>
    <message>
        <source>reading out</source>
        <translation>odczytanie</translation>
    </message>
    <message>
        <source>visit to the place</source>
        <translation>oględziny miejsca</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nie podano</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>pocztą</translation>
    </message>
    <message>
        <source>through the police</source>
        <translation>przez Policję</translation>
    </message>
    <message>
        <source>abroad</source>
        <translation>za granicą</translation>
    </message>
    <message>
        <source>through the prison</source>
        <translation>przez zakład karny lub areszt</translation>
    </message>
    <message>
        <source>electronically</source>
        <translation>elektronicznie</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>telefonicznie</translation>
    </message>
    <message>
        <source>no summons needed</source>
        <translation>wezwanie niepotrzebne</translation>
    </message>
    <message>
        <source>either sex</source>
        <translation>płeć obojętna</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>kobieta</translation>
    </message>
    <message>
        <source>man</source>
        <translation>mężczyzna</translation>
    </message>
    <message>
        <source>not in one room</source>
        <translation>nie w jednej sali</translation>
    </message>
    <message>
        <source>not in one building</source>
        <translation>nie w jednym budynku</translation>
    </message>
    <message>
        <source>not on one day</source>
        <translation>nie jednego dnia</translation>
    </message>
    <message>
        <source>not of {0}</source>
        <translation>nie z grupy: {0}</translation>
    </message>
    <message>
        <source>always</source>
        <translation>zawsze</translation>
    </message>
    <message>
        <source>{0} days before</source>
        <translation>liczba dni wcześniej: {0}</translation>
    </message>
    <message>
        <source>tentative</source>
        <translation>wstępnie</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>potwierdzone</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>gotowe</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>przesłuchano</translation>
    </message>
    <message>
        <source>did not take place</source>
        <translation>nie odbyło się</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>odwołane</translation>
    </message>
</context>
<context>
    <name>ThingForm</name>
    <message>
        <source>not said</source>
        <translation>nie podano</translation>
    </message>
    <message>
        <source>nobody of the case</source>
        <translation>nikt ze sprawy</translation>
    </message>
    <message>
        <source>this court&apos;s</source>
        <translation>tego sądu</translation>
    </message>
    <message>
        <source>shared with others</source>
        <translation>wspólna z innymi</translation>
    </message>
    <message>
        <source>remote end of a link</source>
        <translation>drugi koniec łącza</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>Nowa sala</translation>
    </message>
    <message>
        <source>Change the room</source>
        <translation>Zmiana sali</translation>
    </message>
    <message>
        <source>New interpreter, person or thing</source>
        <translation>Nowy tłumacz, osoba lub rzecz</translation>
    </message>
    <message>
        <source>Change what is booked</source>
        <translation>Zmiana pozycji do rezerwacji</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Wpisz</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Zachowaj zmiany</translation>
    </message>
    <message>
        <source>a spare one</source>
        <translation>zapasowy</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>potwierdzone</translation>
    </message>
    <message>
        <source>add…</source>
        <translation>dodaj…</translation>
    </message>
    <message>
        <source>Take out: {0}</source>
        <translation>Usuń: {0}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Czyja</translation>
    </message>
    <message>
        <source>Court or place</source>
        <translation>Sąd lub miejsce</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Wyposażenie</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Rodzaj</translation>
    </message>
    <message>
        <source>Person of the case</source>
        <translation>Osoba ze sprawy</translation>
    </message>
    <message>
        <source>bookings of the person count then too</source>
        <translation>liczą się wtedy także zajęte terminy tej osoby</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Języki</translation>
    </message>
    <message>
        <source>two letters each, with commas: vi, uk</source>
        <translation>po dwie litery, z przecinkami: vi, uk</translation>
    </message>
    <message>
        <source>Dialects</source>
        <translation>Dialekty</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Płeć</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Społeczność</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>Kwalifikacje</translation>
    </message>
    <message>
        <source>When free</source>
        <translation>Kiedy wolne</translation>
    </message>
    <message>
        <source>a line each; nothing means always, “never” no day</source>
        <translation>po wierszu; puste znaczy zawsze, „nigdy” – w żadnym dniu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Uwaga</translation>
    </message>
    <message>
        <source>no names of protected persons</source>
        <translation>bez nazwisk osób chronionych</translation>
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
    <name>UnderWay</name>
    <message>
        <source>Resume OCR</source>
        <translation>Wznów OCR</translation>
    </message>
    <message>
        <source>Pause OCR</source>
        <translation>Wstrzymaj OCR</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Zatrzymaj import</translation>
    </message>
    <message>
        <source>Show or close what is under way</source>
        <translation>Pokaż lub zamknij to, co w toku</translation>
    </message>
    <message>
        <source>Look at the new files in watched folders</source>
        <translation>Pokaż nowe pliki w obserwowanych folderach</translation>
    </message>
    <message>
        <source>Watched folders…</source>
        <translation>Obserwowane foldery…</translation>
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
        <source>Passphrase lost: use the recovery key…</source>
        <translation>Hasło utracone: użyj klucza odzyskiwania…</translation>
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
    <name>UnsurePages</name>
    <message>
        <source>Volume</source>
        <translation>Tom</translation>
    </message>
    <message>
        <source>Cited as</source>
        <translation>Cytowana jako</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Strona</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Pewność</translation>
    </message>
    <message>
        <source>Pages of whose text OCR is not sure</source>
        <translation>Strony, których tekstu OCR nie jest pewny</translation>
    </message>
    <message>
        <source>OCR is sure of every page it read</source>
        <translation>OCR jest pewny każdej odczytanej strony</translation>
    </message>
    <message>
        <source>Pages of whose text it is not sure will stand here, to be compared with their picture.</source>
        <translation>Tu pojawią się strony, których tekstu nie jest pewny, do porównania z ich obrazem.</translation>
    </message>
</context>
<context>
    <name>UntestedNote</name>
    <message>
        <source>What counterbalances it</source>
        <translation>Co to równoważy</translation>
    </message>
    <message>
        <source>the defence could put questions</source>
        <translation>obrona mogła zadawać pytania</translation>
    </message>
    <message>
        <source>counsel of the accused was present</source>
        <translation>obrońca oskarżonego był obecny</translation>
    </message>
    <message>
        <source>the recording was played</source>
        <translation>odtworzono zapis</translation>
    </message>
    <message>
        <source>If testimony of {0} replaces a live hearing</source>
        <translation>Gdy zeznania ({0}) zastępują przesłuchanie na rozprawie</translation>
    </message>
    <message>
        <source>Yours alone, in chambers. What is noted decides nothing.</source>
        <translation>Tylko dla Ciebie, w zapiskach własnych. Wpis o niczym nie rozstrzyga.</translation>
    </message>
    <message>
        <source>Why absent</source>
        <translation>Powód nieobecności</translation>
    </message>
    <message>
        <source>Efforts to hear the person</source>
        <translation>Starania o przesłuchanie</translation>
    </message>
    <message>
        <source>What the testimony carries</source>
        <translation>Waga zeznań</translation>
    </message>
    <message>
        <source>Space goes through ✓ ✕ –</source>
        <translation>Spacja przechodzi przez ✓ ✕ –</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Uwaga</translation>
    </message>
    <message>
        <source>sole</source>
        <translation>wyłączny dowód</translation>
    </message>
    <message>
        <source>decisive</source>
        <translation>dowód rozstrzygający</translation>
    </message>
    <message>
        <source>significant weight</source>
        <translation>znaczna waga</translation>
    </message>
    <message>
        <source>no weight</source>
        <translation>bez znaczenia</translation>
    </message>
</context>
<context>
    <name>UsersView</name>
    <message>
        <source>Name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rola</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Otwiera</translation>
    </message>
    <message>
        <source>Last act</source>
        <translation>Ostatnio</translation>
    </message>
    <message>
        <source>Add a user…</source>
        <translation>Dodaj użytkownika…</translation>
    </message>
    <message>
        <source>Change your passphrase…</source>
        <translation>Zmień swoje hasło…</translation>
    </message>
    <message>
        <source>Give the clerk the key to identities</source>
        <translation>Daj sekretarzowi klucz do danych osobowych</translation>
    </message>
    <message>
        <source>Take the key to identities back</source>
        <translation>Odbierz klucz do danych osobowych</translation>
    </message>
    <message>
        <source>Remove the user…</source>
        <translation>Usuń użytkownika…</translation>
    </message>
    <message>
        <source>Give the key to identities</source>
        <translation>Daj klucz do danych osobowych</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Usuń…</translation>
    </message>
    <message>
        <source>Who opens the case</source>
        <translation>Kto otwiera sprawę</translation>
    </message>
    <message>
        <source>The chosen user</source>
        <translation>Wybrany użytkownik</translation>
    </message>
    <message>
        <source>{0} (you)</source>
        <translation>{0} (Ty)</translation>
    </message>
    <message>
        <source>made {0}</source>
        <translation>sporządzony {0}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>Does not open</source>
        <translation>Nie otwiera</translation>
    </message>
    <message>
        <source>By grant</source>
        <translation>Z upoważnienia</translation>
    </message>
    <message>
        <source>the key to identities, from a judge</source>
        <translation>klucz do danych osobowych, dany przez sędziego</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Klucz odzyskiwania</translation>
    </message>
    <message>
        <source>Last act in the log</source>
        <translation>Ostatnia czynność w dzienniku</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>jeszcze żadna</translation>
    </message>
    <message>
        <source>{0} can no longer open the case. All keys that they held are made anew, which takes a while in a large case; everybody else goes on as before.</source>
        <translation>{0} nie otworzy już sprawy. Wszystkie posiadane przez tę osobę klucze zostaną wymienione, co w dużej sprawie chwilę potrwa; pozostali pracują jak dotąd.</translation>
    </message>
    <message>
        <source>It can&apos;t be undone. Copies and backups made before still open with their passphrase: see where those lie.</source>
        <translation>Tego nie można cofnąć. Wcześniejsze kopie, także zapasowe, nadal otwiera hasło tej osoby: sprawdź, gdzie się znajdują.</translation>
    </message>
    <message>
        <source>Remove {0}?</source>
        <translation>Usunąć użytkownika {0}?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Keys changed for {0}</source>
        <translation>Zmieniono klucze: {0}</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>akta</translation>
    </message>
    <message>
        <source>identities</source>
        <translation>dane osobowe</translation>
    </message>
    <message>
        <source>chambers</source>
        <translation>zapiski własne</translation>
    </message>
    <message>
        <source>Keys are being made…</source>
        <translation>Trwa wymiana kluczy…</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) open this case</source>
        <translation>
            <numerusform>sprawę otwiera %n użytkownik</numerusform>
            <numerusform>sprawę otwiera %n użytkowników</numerusform>
            <numerusform>sprawę otwiera %n użytkowników</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln strona</numerusform>
            <numerusform>%Ln strony</numerusform>
            <numerusform>%Ln stron</numerusform>
        </translation>
    </message>
    <message>
        <source>in the question; Enter takes it out</source>
        <translation>w zapytaniu; Enter usuwa</translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>Veiled</source>
        <translation>Zasłonięte</translation>
    </message>
</context>
<context>
    <name>VeilBar</name>
    <message>
        <source>Marked as sensitive: {0}</source>
        <translation>Oznaczone jako drastyczne: {0}</translation>
    </message>
    <message>
        <source>veiled</source>
        <translation>zasłonięte</translation>
    </message>
    <message>
        <source>shown until you leave this page</source>
        <translation>widoczne do opuszczenia tej strony</translation>
    </message>
    <message>
        <source>Show for now</source>
        <translation>Pokaż na chwilę</translation>
    </message>
    <message>
        <source>Veil again</source>
        <translation>Zasłoń ponownie</translation>
    </message>
    <message>
        <source>The key is U. That you looked is noted.</source>
        <translation>Klawisz: U. Obejrzenie zostanie odnotowane.</translation>
    </message>
    <message>
        <source>Unmark the document</source>
        <translation>Usuń oznaczenie dokumentu</translation>
    </message>
    <message>
        <source>Unmark the page</source>
        <translation>Usuń oznaczenie strony</translation>
    </message>
    <message>
        <source>It opens without a veil from then on. It can be undone.</source>
        <translation>Odtąd będzie się otwierać bez zasłony. Można to cofnąć.</translation>
    </message>
</context>
<context>
    <name>VersionsCard</name>
    <message>
        <source>Versions of the law</source>
        <translation>Wersje ustawy</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>law at the act</source>
        <translation>prawo z chwili czynu</translation>
    </message>
    <message>
        <source>later law</source>
        <translation>prawo późniejsze</translation>
    </message>
    <message>
        <source>No such offence was in force.</source>
        <translation>Nie obowiązywał taki przepis.</translation>
    </message>
    <message>
        <source>no longer: {penalty}</source>
        <translation>już nie: {penalty}</translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>od {date}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>do {date}</translation>
    </message>
    <message>
        <source>at all times</source>
        <translation>bez ograniczeń w czasie</translation>
    </message>
    <message>
        <source>{penalty} · by the statute switched on</source>
        <translation>{penalty} · według włączonej ustawy szczególnej</translation>
    </message>
    <message>
        <source>{penalty} · only where found: {rows}</source>
        <translation>{penalty} · tylko gdy ustalono: {rows}</translation>
    </message>
</context>
<context>
    <name>VolumeCard</name>
    <message numerus="yes">
        <source>Volume of %n document(s)</source>
        <translation>
            <numerusform>Tom %n dokumentu</numerusform>
            <numerusform>Tom %n dokumentów</numerusform>
            <numerusform>Tom %n dokumentów</numerusform>
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
        <source>Volume into which the documents are put</source>
        <translation>Tom, do którego trafią dokumenty</translation>
    </message>
    <message>
        <source>Put there</source>
        <translation>Umieść</translation>
    </message>
    <message>
        <source>Take out of the volume</source>
        <translation>Wyjmij z tomu</translation>
    </message>
    <message>
        <source>The folios of both volumes are worked out anew. It can be undone.</source>
        <translation>Numeracja kart obu tomów zostanie ustalona od nowa. Można to cofnąć.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nie teraz</translation>
    </message>
</context>
<context>
    <name>WatchedLine</name>
    <message>
        <source>into volume {0}</source>
        <translation>do tomu {0}</translation>
    </message>
    <message>
        <source>Watch no more</source>
        <translation>Przestań obserwować</translation>
    </message>
    <message>
        <source>Watch {0} no more</source>
        <translation>Przestań obserwować {0}</translation>
    </message>
</context>
<context>
    <name>Why</name>
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
        <source>This page is blank.</source>
        <translation>Ta strona jest pusta.</translation>
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
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n wrong passphrase(s) for you since you opened the case last</source>
        <translation>
            <numerusform>%n błędne hasło dla tego użytkownika od ostatniego otwarcia sprawy</numerusform>
            <numerusform>%n błędne hasła dla tego użytkownika od ostatniego otwarcia sprawy</numerusform>
            <numerusform>%n błędnych haseł dla tego użytkownika od ostatniego otwarcia sprawy</numerusform>
        </translation>
    </message>
    <message>
        <source>The latest: {0}.</source>
        <translation>Ostatnie: {0}.</translation>
    </message>
    <message>
        <source>If it was not you, tell whoever is responsible.</source>
        <translation>Jeżeli to nie Państwa próby, proszę powiadomić osobę odpowiedzialną.</translation>
    </message>
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
        <source>Lock now</source>
        <translation>Zablokuj teraz</translation>
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
        <source>Lock after {0} minutes without input</source>
        <translation>Blokuj po {0} minutach bezczynności</translation>
    </message>
    <message>
        <source>{0} – JudgeDesk</source>
        <translation>{0} – JudgeDesk</translation>
    </message>
</context>
<context>
    <name>WitnessTable</name>
    <message>
        <source>Who</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>When and where</source>
        <translation>Kiedy i gdzie</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Potrzeby</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>without a place</source>
        <translation>bez terminu</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>less than a minute left as far as counted</source>
        <translation>według dotychczasowych obliczeń niecała minuta</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>jeszcze niecała minuta</translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation>jeszcze {0} min</translation>
    </message>
    <message>
        <source>at least {0} min left</source>
        <translation>jeszcze co najmniej {0} min</translation>
    </message>
    <message>
        <source>{0} h {1} min left</source>
        <translation>jeszcze {0} godz. {1} min</translation>
    </message>
    <message>
        <source>at least {0} h {1} min left</source>
        <translation>jeszcze co najmniej {0} godz. {1} min</translation>
    </message>
    <message>
        <source>{0} pages/min</source>
        <translation>{0} stron/min</translation>
    </message>
    <message>
        <source>{0} pages/s</source>
        <translation>{0} stron/s</translation>
    </message>
    <message>
        <source>{0} of {1} MB</source>
        <translation>{0} z {1} MB</translation>
    </message>
    <message>
        <source>{0} kB</source>
        <translation>{0} kB</translation>
    </message>
    <message>
        <source>{0} MB</source>
        <translation>{0} MB</translation>
    </message>
    <message numerus="yes">
        <source>%n new or changed file(s)</source>
        <translation>
            <numerusform>%Ln nowy lub zmieniony plik</numerusform>
            <numerusform>%Ln nowe lub zmienione pliki</numerusform>
            <numerusform>%Ln nowych lub zmienionych plików</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s)</source>
        <translation>
            <numerusform>%Ln nowy plik</numerusform>
            <numerusform>%Ln nowe pliki</numerusform>
            <numerusform>%Ln nowych plików</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed file(s)</source>
        <translation>
            <numerusform>%Ln zmieniony plik</numerusform>
            <numerusform>%Ln zmienione pliki</numerusform>
            <numerusform>%Ln zmienionych plików</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in watched folders</source>
        <translation>{0} w obserwowanych folderach</translation>
    </message>
    <message>
        <source>{0} in “{1}”</source>
        <translation>{0} w „{1}”</translation>
    </message>
</context>
<context>
    <name>_ReasonCard</name>
    <message>
        <source>Why names are to be shown; the log of the sealed part keeps the reason</source>
        <translation>Dlaczego nazwiska mają być pokazane; powód zapisze dziennik części utajnionej</translation>
    </message>
    <message>
        <source>Why? For the log, e.g. summons</source>
        <translation>Po co? Do dziennika, np. wezwanie</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Pokaż nazwiska</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
</context>
<context>
    <name>_SealCard</name>
    <message>
        <source>Move “{0}” into the sealed part?</source>
        <translation>Przenieść „{0}” do części utajnionej?</translation>
    </message>
    <message>
        <source>Its pages, tags and words leave the open part. Only holders of the key to the sealed part will see it. This can&apos;t be undone, and older backups still hold it.</source>
        <translation>Strony, oznaczenia i słowa dokumentu znikną z części jawnej. Zobaczą go tylko osoby mające klucz do części utajnionej. Tego nie można cofnąć, a starsze kopie zapasowe nadal go zawierają.</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Utajnij</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Zostaw jawny</translation>
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
        <source>Not in the log: sealed items were shown, and the case can be opened for reading only.</source>
        <translation>Nie wpisano do dziennika: pokazano zapieczętowane treści, a sprawę można otworzyć tylko do odczytu.</translation>
    </message>
    <message>
        <source>Wrong passphrases since you opened the case last: {number}, latest {last}</source>
        <translation>Błędne hasła od ostatniego otwarcia sprawy: {number}, ostatnie {last}</translation>
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
        <source>  pages read by OCR: {pages}</source>
        <translation>  strony odczytane przez OCR: {pages}</translation>
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
        <source>pages: {total}, in documents: {documents}</source>
        <translation>stron: {total}, w dokumentach: {documents}</translation>
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
        <source>order: the best first</source>
        <translation>kolejność: od najtrafniejszych</translation>
    </message>
    <message>
        <source>order: as in the file</source>
        <translation>kolejność: jak w aktach</translation>
    </message>
    <message>
        <source>also looked for, for {word}: {words}</source>
        <translation>dla słowa {word} szukano także: {words}</translation>
    </message>
    <message>
        <source>word forms could not be asked for in: {languages}</source>
        <translation>nie można było ustalić form słów w językach: {languages}</translation>
    </message>
    <message>
        <source>documents not looked through for dates and languages yet: {number}</source>
        <translation>dokumenty nieprzejrzane jeszcze pod kątem dat i języków: {number}</translation>
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
    <message>
        <source>the same file</source>
        <translation>ten sam plik</translation>
    </message>
    <message>
        <source>the same text</source>
        <translation>ten sam tekst</translation>
    </message>
    <message>
        <source>nearly the same</source>
        <translation>prawie taki sam</translation>
    </message>
    <message>
        <source>a scan of it</source>
        <translation>jego skan</translation>
    </message>
    <message>
        <source>scanned as</source>
        <translation>zeskanowany jako</translation>
    </message>
    <message>
        <source>an excerpt of it</source>
        <translation>jego fragment</translation>
    </message>
    <message>
        <source>holds it</source>
        <translation>zawiera go</translation>
    </message>
    <message>
        <source>documents: {documents}, pages: {pages}, pages a second: {rate:.0f}</source>
        <translation>dokumenty: {documents}, strony: {pages}, stron na sekundę: {rate:.0f}</translation>
    </message>
    <message>
        <source>candidates: {candidates}, families: {families}, seconds: {seconds:.1f}</source>
        <translation>kandydaci: {candidates}, rodziny: {families}, sekundy: {seconds:.1f}</translation>
    </message>
    <message>
        <source>family {id}, files: {files}</source>
        <translation>rodzina {id}, pliki: {files}</translation>
    </message>
    <message>
        <source>alike: {share:.1%}; of the first {first:.1%}, of the second {second:.1%}</source>
        <translation>zgodność: {share:.1%}; z pierwszego {first:.1%}, z drugiego {second:.1%}</translation>
    </message>
    <message>
        <source>values: {total}</source>
        <translation>wartości: {total}</translation>
    </message>
    <message>
        <source>odd places: {number}</source>
        <translation>miejsca do sprawdzenia: {number}</translation>
    </message>
    <message>
        <source>parts: {number}</source>
        <translation>części: {number}</translation>
    </message>
    <message>
        <source>passwords known: {number}</source>
        <translation>znane hasła: {number}</translation>
    </message>
    <message>
        <source>pages read by OCR: {read}, waiting: {waiting}, unreadable: {failed}, seconds: {seconds:.1f}</source>
        <translation>strony odczytane przez OCR: {read}, czekające: {waiting}, nieczytelne: {failed}, sekundy: {seconds:.1f}</translation>
    </message>
    <message>
        <source>pages to be looked at, for OCR is not sure of them:</source>
        <translation>strony do obejrzenia, bo OCR nie jest ich pewien:</translation>
    </message>
    <message>
        <source>Files: {files} = {readable} readable + {pending_files} waiting + {failed_files} unreadable + {duplicates} duplicates + {sealed} sealed</source>
        <translation>Pliki: {files} = {readable} czytelne + {pending_files} oczekujące + {failed_files} nieczytelne + {duplicates} duplikaty + {sealed} utajnione</translation>
    </message>
    <message>
        <source>Pages: {pages} = {with_text} with text + {ocr} read by OCR + {pending} waiting + {failed} unreadable</source>
        <translation>Strony: {pages} = {with_text} z tekstem + {ocr} odczytane przez OCR + {pending} oczekujące + {failed} nieczytelne</translation>
    </message>
    <message>
        <source>all pages</source>
        <translation>wszystkie strony</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>dokumenty</translation>
    </message>
    <message>
        <source>person</source>
        <translation>osoba</translation>
    </message>
    <message>
        <source>document</source>
        <translation>dokument</translation>
    </message>
    <message>
        <source>not looked for</source>
        <translation>nie szukano</translation>
    </message>
    <message>
        <source>not covered</source>
        <translation>nieobjęte</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Zliczono</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Imię i nazwisko</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Tom</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Wiersz</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Hasło</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenty</translation>
    </message>
    <message>
        <source>Persons named there (pages)</source>
        <translation>Wymienione tam osoby (strony)</translation>
    </message>
    <message>
        <source>Found in (pages)</source>
        <translation>Znaleziono w (strony)</translation>
    </message>
    <message>
        <source>What this search does not cover</source>
        <translation>Czego to wyszukiwanie nie obejmuje</translation>
    </message>
    <message>
        <source>Terms looked for</source>
        <translation>Szukane hasła</translation>
    </message>
    <message>
        <source>About this list</source>
        <translation>O tym wykazie</translation>
    </message>
    <message>
        <source>Terms: {number}, not looked for: {refused}</source>
        <translation>Hasła: {number}, w tym nieszukane: {refused}</translation>
    </message>
    <message>
        <source>Date: {date}</source>
        <translation>Data: {date}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Znaleziono w</translation>
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
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>OCR</source>
        <translation>OCR</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Języki</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Pewność</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Oczekujące</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Nieczytelne</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Puste</translation>
    </message>
    <message>
        <source>Passages: ● supports, ○ against, ◐ context</source>
        <translation>Fragmenty: ● przemawia za, ○ przeciw, ◐ kontekst</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Osoby</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Miejsce</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Sporne</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Fragmenty</translation>
    </message>
    <message>
        <source>Chronology</source>
        <translation>Chronologia</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>sporne</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Completeness ledger</source>
        <translation>Wykaz kompletności</translation>
    </message>
    <message>
        <source>pages: {pages}, listed: {listed}</source>
        <translation>strony: {pages}, w wykazie: {listed}</translation>
    </message>
    <message>
        <source>pages: {pages}, passages: {passages}, tagged before: {tagged}, tagged now: {added}</source>
        <translation>strony: {pages}, fragmenty: {passages}, oznaczone wcześniej: {tagged}, oznaczone teraz: {added}</translation>
    </message>
    <message>
        <source>Outside the scope</source>
        <translation>Poza zakresem</translation>
    </message>
    <message>
        <source>Facts: {within}, outside the scope: {apart}</source>
        <translation>Fakty: {within}, poza zakresem: {apart}</translation>
    </message>
    <message>
        <source>Assessment: {text}</source>
        <translation>Ocena: {text}</translation>
    </message>
    <message>
        <source>disputed by {by}</source>
        <translation>kwestionuje: {by}</translation>
    </message>
    <message>
        <source>each needed row has a passage</source>
        <translation>przy każdym potrzebnym znamieniu jest fragment</translation>
    </message>
    <message>
        <source>nothing tagged for: {rows}</source>
        <translation>brak fragmentów przemawiających za: {rows}</translation>
    </message>
    <message>
        <source>the age is disputed; if an adult, nothing tagged for: {rows}</source>
        <translation>wiek jest sporny; jeśli osoba była dorosła, brak fragmentów przemawiających za: {rows}</translation>
    </message>
    <message>
        <source>sufficient</source>
        <translation>wystarczająco</translation>
    </message>
    <message>
        <source>open: {rows}</source>
        <translation>otwarte: {rows}</translation>
    </message>
    <message>
        <source>the age is disputed; if an adult, open: {rows}</source>
        <translation>wiek jest sporny; jeśli osoba była dorosła, otwarte: {rows}</translation>
    </message>
    <message>
        <source>at the dates of the act the provision does not apply</source>
        <translation>w czasie czynu przepis ten nie ma zastosowania</translation>
    </message>
    <message>
        <source>it depends on the disputed age</source>
        <translation>zależy to od spornego wieku</translation>
    </message>
    <message>
        <source>folios: {folios}, never opened: {unopened}, not by you: {unopened_by_me}</source>
        <translation>karty: {folios}, nigdy nieotwarte: {unopened}, nieotwarte przez Ciebie: {unopened_by_me}</translation>
    </message>
    <message>
        <source>Documents tied to no cell: {number}</source>
        <translation>Dokumenty niepowiązane z żadną komórką: {number}</translation>
    </message>
    <message>
        <source>pages: {pages}, opened: {opened}, by you: {opened_by_me}</source>
        <translation>strony: {pages}, otwarte: {opened}, przez Ciebie: {opened_by_me}</translation>
    </message>
    <message>
        <source>Pages with a passage that nobody opened: {number}</source>
        <translation>Strony z fragmentem, których nikt nie otworzył: {number}</translation>
    </message>
    <message>
        <source>    further pages, listed with --json: {more}</source>
        <translation>    dalsze strony, wymienione z --json: {more}</translation>
    </message>
    <message>
        <source>Persons of the list who are named in the file and in no count:</source>
        <translation>Osoby z listy, wymienione w aktach, lecz nieobjęte żadnym zarzutem:</translation>
    </message>
    <message>
        <source>pages: {pages}</source>
        <translation>strony: {pages}</translation>
    </message>
    <message>
        <source>no name to look for</source>
        <translation>brak nazwiska do wyszukania</translation>
    </message>
    <message>
        <source>not shared with the offence charged</source>
        <translation>bez odpowiednika w zarzucanym przestępstwie</translation>
    </message>
    <message>
        <source>for {supports}, against {contradicts}, context {context}</source>
        <translation>za {supports}, przeciw {contradicts}, kontekst {context}</translation>
    </message>
    <message>
        <source>The address annex was not written: it takes the key to identities.</source>
        <translation>Załącznika adresowego nie zapisano: potrzebny jest klucz do danych osobowych.</translation>
    </message>
    <message>
        <source>To be filled in ({number}):</source>
        <translation>Do uzupełnienia ({number}):</translation>
    </message>
    <message>
        <source>{path}: papers are made from this copy now.</source>
        <translation>{path}: pisma powstają odtąd z tej kopii.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>dopuszczalny</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>niedopuszczalny</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nie wiadomo</translation>
    </message>
    <message>
        <source>depends</source>
        <translation>zależy</translation>
    </message>
    <message>
        <source>considered</source>
        <translation>rozważany</translation>
    </message>
    <message>
        <source>applied for</source>
        <translation>złożono wniosek</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>zarządzono</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>odmówiono</translation>
    </message>
    <message>
        <source>arranged</source>
        <translation>przygotowano</translation>
    </message>
    <message>
        <source>carried out</source>
        <translation>wykonano</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>odpadł</translation>
    </message>
    <message>
        <source>STOP</source>
        <translation>STOP</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>ostrzeżenie</translation>
    </message>
    <message>
        <source>note</source>
        <translation>uwaga</translation>
    </message>
    <message>
        <source>Nothing needs anybody now.</source>
        <translation>Nic nie wymaga teraz działania.</translation>
    </message>
    <message>
        <source>from {day} (age {age}): {state}</source>
        <translation>od {day} (wiek: {age}): {state}</translation>
    </message>
    <message>
        <source>if {last} or younger: {state}</source>
        <translation>jeśli najwyżej {last} lat: {state}</translation>
    </message>
    <message>
        <source>if {first} or older: {state}</source>
        <translation>jeśli co najmniej {first} lat: {state}</translation>
    </message>
    <message>
        <source>if {first} to {last}: {state}</source>
        <translation>jeśli od {first} do {last} lat: {state}</translation>
    </message>
    <message>
        <source>{out}: {pages} pages, {boxes} boxes, {bytes} bytes, SHA-256 {copy}</source>
        <translation>{out}: strony: {pages}, zaczernienia: {boxes}, bajty: {bytes}, SHA-256 {copy}</translation>
    </message>
    <message>
        <source>Words that nobody could see and that were left behind: {hidden}</source>
        <translation>Słowa niewidoczne, które pominięto: {hidden}</translation>
    </message>
    <message>
        <source>Pages that can&apos;t be searched in the copy, the picture only: {pages}</source>
        <translation>Strony odpisu będące tylko obrazem, których nie można przeszukiwać: {pages}</translation>
    </message>
    <message>
        <source>Blacked out in one place, legible in another. Please look at these:</source>
        <translation>Zaczernione w jednym miejscu, czytelne w innym. Proszę sprawdzić:</translation>
    </message>
    <message>
        <source>the court&apos;s file is not changed here</source>
        <translation>akt sądowych program nie zmienia</translation>
    </message>
    <message>
        <source>they stand under the pseudonym</source>
        <translation>pozostają pod pseudonimem</translation>
    </message>
    <message>
        <source>they are somebody&apos;s own words: change them by hand</source>
        <translation>to czyjeś własne słowa: trzeba je zmienić ręcznie</translation>
    </message>
    <message>
        <source>who did what and when; its content is gone</source>
        <translation>kto, co i kiedy zrobił; treść została usunięta</translation>
    </message>
    <message>
        <source>names, aliases, addresses, numbers</source>
        <translation>imiona, nazwiska, przydomki, adresy, numery</translation>
    </message>
    <message>
        <source>contents of events</source>
        <translation>treść zdarzeń</translation>
    </message>
    <message>
        <source>saved questions</source>
        <translation>zapisane pytania</translation>
    </message>
    <message>
        <source>pages with a word of the name</source>
        <translation>strony ze słowem z imienia lub nazwiska</translation>
    </message>
    <message>
        <source>notes on tags that name the person</source>
        <translation>notatki do oznaczeń wymieniające tę osobę</translation>
    </message>
    <message>
        <source>tagged passages</source>
        <translation>oznaczone fragmenty</translation>
    </message>
    <message>
        <source>counts of the charge</source>
        <translation>zarzuty</translation>
    </message>
    <message>
        <source>records that name the person</source>
        <translation>zapisy wymieniające tę osobę</translation>
    </message>
    <message>
        <source>chain of the log</source>
        <translation>łańcuch dziennika</translation>
    </message>
    <message>
        <source>  found in {name}</source>
        <translation>  znaleziono w {name}</translation>
    </message>
    <message>
        <source>bytes are those received</source>
        <translation>bajty zgodne z otrzymanymi</translation>
    </message>
    <message>
        <source>BYTES DIFFER FROM THOSE RECEIVED</source>
        <translation>BAJTY RÓŻNIĄ SIĘ OD OTRZYMANYCH</translation>
    </message>
    <message>
        <source>closed; final since {final}, kept until {until}</source>
        <translation>zamknięto; prawomocne od {final}, przechowywane do {until}</translation>
    </message>
    <message>
        <source>{label}: erased</source>
        <translation>{label}: usunięto</translation>
    </message>
    <message>
        <source>{label}: would be erased</source>
        <translation>{label}: zniknęłoby</translation>
    </message>
    <message>
        <source>stays:</source>
        <translation>pozostaje:</translation>
    </message>
    <message>
        <source>copies made before that still hold it:</source>
        <translation>wcześniejsze kopie, które nadal to zawierają:</translation>
    </message>
    <message>
        <source>recovery key on paper: {user}, made {made}</source>
        <translation>klucz odzyskiwania na papierze: {user}, sporządzony {made}</translation>
    </message>
    <message>
        <source>{user}: new passphrase set by the recovery key of {maker}.</source>
        <translation>{user}: ustawiono nowe hasło kluczem odzyskiwania użytkownika {maker}.</translation>
    </message>
    <message>
        <source>injured party</source>
        <translation>pokrzywdzony</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>świadek</translation>
    </message>
    <message>
        <source>accused</source>
        <translation>oskarżony</translation>
    </message>
    <message>
        <source>counsel</source>
        <translation>obrońca lub pełnomocnik</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>opiekun</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>biegły</translation>
    </message>
    <message>
        <source>psychologist</source>
        <translation>psycholog</translation>
    </message>
    <message>
        <source>interpreter</source>
        <translation>tłumacz</translation>
    </message>
    <message>
        <source>defence counsel of {0}</source>
        <translation>obrońca: {0}</translation>
    </message>
    <message>
        <source>proxy of {0}</source>
        <translation>pełnomocnik: {0}</translation>
    </message>
    <message>
        <source>statutory representative of {0}</source>
        <translation>przedstawiciel ustawowy: {0}</translation>
    </message>
    <message>
        <source>guardian ad litem of {0}</source>
        <translation>kurator procesowy: {0}</translation>
    </message>
    <message>
        <source>trusted person of {0}</source>
        <translation>osoba wskazana przez: {0}</translation>
    </message>
    <message>
        <source>{others} → {label}. Tagged passages: {tags}, counts: {counts}, records: {records}</source>
        <translation>{others} → {label}. Oznaczone fragmenty: {tags}, zarzuty: {counts}, zapisy: {records}</translation>
    </message>
    <message>
        <source>{field}: {kept} stays, {dropped} is left out</source>
        <translation>{field}: zostaje {kept}, odpada {dropped}</translation>
    </message>
    <message>
        <source>Open pages that name a protected person: {pages}, in documents: {documents}</source>
        <translation>Jawne strony wymieniające osobę chronioną: {pages}, w dokumentach: {documents}</translation>
    </message>
    <message>
        <source>Open entries that name a protected person: {entries}. Write them anew.</source>
        <translation>Otwarte wpisy, w których wymieniono osobę chronioną: {entries}. Trzeba je napisać od nowa.</translation>
    </message>
    <message>
        <source>Acts of which the log has forgotten the content: {cleared}</source>
        <translation>Czynności, których treść usunięto z dziennika: {cleared}</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>pod ochroną</translation>
    </message>
    <message>
        <source>age not open to you</source>
        <translation>wiek niedostępny</translation>
    </message>
    <message>
        <source>age {0}</source>
        <translation>wiek {0}</translation>
    </message>
    <message>
        <source>age disputed</source>
        <translation>wiek sporny</translation>
    </message>
    <message>
        <source>presumed to be a minor</source>
        <translation>domniemanie małoletności</translation>
    </message>
    <message>
        <source>recorded day of birth</source>
        <translation>zapisana data urodzenia</translation>
    </message>
    <message>
        <source>stated</source>
        <translation>podawana data urodzenia</translation>
    </message>
    <message>
        <source>examined</source>
        <translation>badanie</translation>
    </message>
    <message>
        <source>pages that name the person: {0}</source>
        <translation>strony wymieniające osobę: {0}</translation>
    </message>
    <message>
        <source>violence</source>
        <translation>przemoc</translation>
    </message>
    <message>
        <source>intimate</source>
        <translation>intymne</translation>
    </message>
    <message>
        <source>child</source>
        <translation>dziecko</translation>
    </message>
    <message>
        <source>other</source>
        <translation>inne</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>strona {page}</translation>
    </message>
    <message>
        <source>whole document</source>
        <translation>cały dokument</translation>
    </message>
    <message>
        <source>text too</source>
        <translation>także tekst</translation>
    </message>
    <message>
        <source>Nothing is marked as sensitive.</source>
        <translation>Nic nie jest oznaczone jako drastyczne.</translation>
    </message>
    <message>
        <source>A break is suggested after {n} minutes of marked material.</source>
        <translation>Przerwa jest proponowana po {n} min oglądania oznaczonego materiału.</translation>
    </message>
    <message>
        <source>No break is suggested.</source>
        <translation>Przerwa nie jest proponowana.</translation>
    </message>
    <message>
        <source>{person}: no pack knows the measure {measure}.</source>
        <translation>{person}: żaden pakiet nie zna środka {measure}.</translation>
    </message>
    <message>
        <source>{person}: {what}. Due {due}, but it is {met}. {source}</source>
        <translation>{person}: {what}. Termin: {due}, a jest: {met} ({source})</translation>
    </message>
    <message>
        <source>{person}: {what}. Due {due}. {source}</source>
        <translation>{person}: {what}. Termin: {due} ({source})</translation>
    </message>
    <message>
        <source>{person}: {what}. Was due {due}; nothing is noted. {source}</source>
        <translation>{person}: {what}. Termin minął {due}, nic nie odnotowano ({source})</translation>
    </message>
    <message>
        <source>{person} turns {age} on {day}, before the hearing on {hearing}. {measure}: {state}. {instead}</source>
        <translation>{person}: ukończenie {age} lat w dniu {day}, przed przesłuchaniem ({hearing}): {measure} – {state}. {instead}</translation>
    </message>
    <message>
        <source>{person} turns {age} on {day}. {measure}: {state}. {instead}</source>
        <translation>{person}: ukończenie {age} lat w dniu {day} – {measure}: {state}. {instead}</translation>
    </message>
    <message>
        <source>{person}: {measure} is not open: {reasons}. {instead}</source>
        <translation>{person}: {measure} – środek niedopuszczalny: {reasons}. {instead}</translation>
    </message>
    <message>
        <source>open from then on</source>
        <translation>odtąd dopuszczalny</translation>
    </message>
    <message>
        <source>not open from then on</source>
        <translation>odtąd niedopuszczalny</translation>
    </message>
    <message>
        <source>from then on only under further conditions</source>
        <translation>odtąd tylko pod dalszymi warunkami</translation>
    </message>
    <message>
        <source>Open instead, or open on conditions: {others}.</source>
        <translation>Zamiast tego możliwe, także pod warunkiem: {others}.</translation>
    </message>
    <message>
        <source>{person}: no individual assessment is noted before {measure} (KPK 52a).</source>
        <translation>{person}: brak odnotowanej indywidualnej oceny przed zastosowaniem: {measure} (art. 52a KPK).</translation>
    </message>
    <message>
        <source>{person}: no statement is noted whether {measure} is wanted (KPK 52a § 2).</source>
        <translation>{person}: brak odnotowanego oświadczenia, czy osoba chce zastosowania: {measure} (art. 52a § 2 KPK).</translation>
    </message>
    <message>
        <source>{person}: not booked for {measure}: {booking}.</source>
        <translation>{person}: nie zamówiono dla {measure}: {booking}.</translation>
    </message>
    <message>
        <source>{person}: {measure}, but {accused} is to be there on {day}. Change the sitting or who is present.</source>
        <translation>{person}: {measure}, a w dniu {day} przewidziano obecność: {accused}. Zmień termin lub listę obecnych.</translation>
    </message>
    <message>
        <source>{person}: the hearing is held once and no counsel of the accused is noted. Appoint one if there is none.</source>
        <translation>{person}: przesłuchanie jest jednorazowe, a nie odnotowano obrońcy oskarżonego. Wyznacz obrońcę, jeśli go brak.</translation>
    </message>
    <message>
        <source>{person} was heard already and is to be heard once. A second hearing needs one of these grounds: {grounds}.</source>
        <translation>{person}: przesłuchanie już się odbyło i jest jednorazowe. Powtórzenie wymaga jednej z podstaw: {grounds}.</translation>
    </message>
    <message>
        <source>{person}: {measure} is not decided yet; the hearing is on {day}.</source>
        <translation>{person}: {measure} – wniosku jeszcze nie rozpoznano (przesłuchanie: {day})</translation>
    </message>
    <message>
        <source>{person}: {measure} is granted, but nothing is arranged; the hearing is on {day}.</source>
        <translation>{person}: {measure} – zarządzono, lecz nic nie przygotowano (przesłuchanie: {day})</translation>
    </message>
    <message>
        <source>Between the sittings of {first} and {second} lie more than {n} days. {source}</source>
        <translation>Między posiedzeniami {first} a {second} upływa ponad {n} dni. {source}</translation>
    </message>
    <message>
        <source>{person} was heard, is to be heard once, and is planned again. Enter the measure with its ground.</source>
        <translation>{person}: jednorazowe przesłuchanie już się odbyło, a zaplanowano następne. Wpisz środek wraz z podstawą powtórzenia.</translation>
    </message>
    <message>
        <source>{person} has been questioned before (times: {times}).</source>
        <translation>{person}: wcześniejsze przesłuchania (liczba: {times}).</translation>
    </message>
    <message>
        <source>{person}: the age is disputed. Hear the expert first, or note that a minor is presumed (KPK 49b).</source>
        <translation>{person}: wiek jest sporny. Najpierw przesłuchaj biegłego albo odnotuj domniemanie małoletności (art. 49b KPK).</translation>
    </message>
    <message>
        <source>{person} is under 18 on {day} and to be heard, but no measure is entered.</source>
        <translation>{person}: w dniu {day} nie ma ukończonych 18 lat i ma być przesłuchana, a nie wpisano żadnego środka.</translation>
    </message>
    <message>
        <source>The interpreter {id} is booked for an accused and for {person}.</source>
        <translation>Tłumacz {id} jest zamówiony dla oskarżonego i dla {person}.</translation>
    </message>
    <message>
        <source>{person} is to be kept apart from {other}, whom no record knows: nothing keeps them apart. Correct the id, or record the person.</source>
        <translation>{person} nie może się spotkać z {other}, lecz żaden zapis nie zna takiej osoby: nic ich nie rozdziela. Popraw identyfikator albo wpisz tę osobę.</translation>
    </message>
    <message>
        <source>{what}: was due {due}. {source}</source>
        <translation>{what}: termin minął {due} ({source})</translation>
    </message>
    <message>
        <source>{what}: due {due}. {source}</source>
        <translation>{what}: termin {due} ({source})</translation>
    </message>
    <message>
        <source>{person}: the remand order ended on {due}. {source}</source>
        <translation>{person}: termin tymczasowego aresztowania upłynął {due} ({source})</translation>
    </message>
    <message>
        <source>{person}: the remand order ends on {due}. {source}</source>
        <translation>{person}: termin tymczasowego aresztowania upływa {due} ({source})</translation>
    </message>
    <message>
        <source>Not everything could be read: files {files}, pages {pages}. See the ledger.</source>
        <translation>Nie wszystko udało się odczytać: pliki {files}, strony {pages}. Zobacz wykaz kompletności.</translation>
    </message>
    <message>
        <source>Still to be read: files {files}, pages {pages}. Search does not find them yet.</source>
        <translation>Do odczytania: pliki {files}, strony {pages}. Wyszukiwanie jeszcze ich nie obejmuje.</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>zapieczętowano</translation>
    </message>
    <message>
        <source>bytes compared with those received</source>
        <translation>porównano bajty z otrzymanymi</translation>
    </message>
    <message>
        <source>folio corrected by hand</source>
        <translation>poprawiono numer karty ręcznie</translation>
    </message>
    <message>
        <source>folio of the stamp counts again</source>
        <translation>przywrócono numer karty ze stempla</translation>
    </message>
    <message>
        <source>put back for OCR</source>
        <translation>skierowano ponownie do OCR</translation>
    </message>
    <message>
        <source>languages of OCR set</source>
        <translation>ustawiono języki OCR</translation>
    </message>
    <message>
        <source>pages read by OCR</source>
        <translation>strony odczytane przez OCR</translation>
    </message>
    <message>
        <source>another text of a page shown</source>
        <translation>pokazano inny tekst strony</translation>
    </message>
    <message>
        <source>written into a paper</source>
        <translation>ujęto w piśmie</translation>
    </message>
    <message>
        <source>redacted copy written</source>
        <translation>sporządzono kopię zanonimizowaną</translation>
    </message>
    <message>
        <source>consulted</source>
        <translation>wgląd</translation>
    </message>
    <message>
        <source>parts of the volume accepted</source>
        <translation>przyjęto podział tomu</translation>
    </message>
    <message>
        <source>part of the volume marked</source>
        <translation>oznaczono część tomu</translation>
    </message>
    <message>
        <source>part of the volume described</source>
        <translation>opisano część tomu</translation>
    </message>
    <message>
        <source>boundary of a part moved</source>
        <translation>przesunięto granicę części</translation>
    </message>
    <message>
        <source>proposed parts rejected</source>
        <translation>odrzucono proponowany podział</translation>
    </message>
    <message>
        <source>volume set</source>
        <translation>ustalono tom</translation>
    </message>
    <message>
        <source>Exhibits: {number}; bytes as received: {same}</source>
        <translation>Dowody: {number}; bajty zgodne z otrzymanymi: {same}</translation>
    </message>
    <message>
        <source>Sealed, not told here: {number}</source>
        <translation>Zapieczętowane, pominięte w tym zestawieniu: {number}</translation>
    </message>
    <message>
        <source>Newest event of the log: {heads}</source>
        <translation>Najnowsze zdarzenie dziennika: {heads}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Lp.</translation>
    </message>
    <message>
        <source>Exhibit</source>
        <translation>Dowód</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kto</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Szczegóły</translation>
    </message>
    <message>
        <source>Chain of custody</source>
        <translation>Łańcuch dowodowy</translation>
    </message>
    <message>
        <source>received</source>
        <translation>otrzymano</translation>
    </message>
    <message>
        <source>received again, same bytes</source>
        <translation>otrzymano ponownie, te same bajty</translation>
    </message>
    <message>
        <source>Pages that wait for OCR: {number}</source>
        <translation>Strony oczekujące na OCR: {number}</translation>
    </message>
    <message>
        <source>Pages that could not be read: {number}</source>
        <translation>Strony, których nie udało się odczytać: {number}</translation>
    </message>
    <message>
        <source>Pages whose text is not all there: {number}</source>
        <translation>Strony z niepełnym tekstem: {number}</translation>
    </message>
    <message>
        <source>Files that wait to be read: {number}</source>
        <translation>Pliki oczekujące na odczytanie: {number}</translation>
    </message>
    <message>
        <source>Files that could not be read: {number}</source>
        <translation>Pliki, których nie udało się odczytać: {number}</translation>
    </message>
    <message>
        <source>What is sealed, if anything is: the keys of {user} don&apos;t open it.</source>
        <translation>Materiały utajnione, o ile takie są: klucze użytkownika {user} ich nie otwierają.</translation>
    </message>
    <message>
        <source>Nothing: every page of every file could be searched.</source>
        <translation>Niczego nie pominięto: można było przeszukać wszystkie strony wszystkich plików.</translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation>Znalezione fragmenty</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pytanie</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Oznaczenie karty</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Strona</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Fragment</translation>
    </message>
    <message>
        <source>Question: {question}</source>
        <translation>Pytanie: {question}</translation>
    </message>
    <message>
        <source>Words looked for: {words}</source>
        <translation>Szukane słowa: {words}</translation>
    </message>
    <message>
        <source>Terms of the list: {number}</source>
        <translation>Liczba haseł na liście: {number}</translation>
    </message>
    <message>
        <source>Pages found for all terms: {number}</source>
        <translation>Liczba stron znalezionych dla wszystkich haseł: {number}</translation>
    </message>
    <message>
        <source>Order: as the pages lie in the file.</source>
        <translation>Kolejność: według układu stron w aktach.</translation>
    </message>
    <message>
        <source>Pages: {pages}, in documents: {documents}</source>
        <translation>Strony: {pages}, w dokumentach: {documents}</translation>
    </message>
    <message>
        <source>Listed here are the first {listed}; {left} further pages are left out.</source>
        <translation>Liczba stron ujętych w wykazie (pierwsze w kolejności): {listed}; liczba dalszych stron pominiętych: {left}.</translation>
    </message>
    <message>
        <source>{name} (volume {volume})</source>
        <translation>{name} (tom {volume})</translation>
    </message>
    <message>
        <source>{name} – sealed</source>
        <translation>{name} – utajniony</translation>
    </message>
    <message>
        <source>{cite}, page {page}</source>
        <translation>{cite}, s. {page}</translation>
    </message>
    <message>
        <source>Not looked for: {question} – {why}</source>
        <translation>Nie szukano: {question} – {why}</translation>
    </message>
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
    <message>
        <source>must be decided</source>
        <translation>rozstrzygnięcie obowiązkowe</translation>
    </message>
    <message>
        <source>must be decided on motion</source>
        <translation>rozstrzygnięcie obowiązkowe na wniosek</translation>
    </message>
    <message>
        <source>may be decided</source>
        <translation>rozstrzygnięcie fakultatywne</translation>
    </message>
    <message>
        <source>to be considered</source>
        <translation>do rozważenia</translation>
    </message>
    <message>
        <source>The age at the act is disputed.</source>
        <translation>Wiek w chwili czynu jest sporny.</translation>
    </message>
    <message>
        <source>A child at the act.</source>
        <translation>Małoletni w chwili czynu.</translation>
    </message>
    <message>
        <source>Case: {title}</source>
        <translation>Sprawa: {title}</translation>
    </message>
    <message>
        <source>Made by: {user}</source>
        <translation>Sporządził(a): {user}</translation>
    </message>
    <message>
        <source>Whoever holds this paper and the case folder can open the case.</source>
        <translation>Kto ma tę kartkę i folder sprawy, może otworzyć sprawę.</translation>
    </message>
    <message>
        <source>Keep it under lock, apart from the computer. It can&apos;t be shown again.</source>
        <translation>Kartkę należy przechowywać w zamknięciu, z dala od komputera. Klucza nie można wyświetlić ponownie.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Klucz odzyskiwania</translation>
    </message>
    <message>
        <source>Cited</source>
        <translation>Oznaczenie karty</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Przepis</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Podstawa</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Uwaga</translation>
    </message>
    <message>
        <source>{at}, {who}: copy of {document}, {boxes} boxes, SHA-256 of the original {original}, of the copy {copy}</source>
        <translation>{at}, {who}: odpis dokumentu {document}, zaczernienia: {boxes}, SHA-256 oryginału {original}, odpisu {copy}</translation>
    </message>
    <message>
        <source>Redaction log</source>
        <translation>Rejestr zaczernień</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>niewymagane</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zarzut</translation>
    </message>
    <message>
        <source>Accused</source>
        <translation>Oskarżony</translation>
    </message>
    <message>
        <source>Injured party</source>
        <translation>Pokrzywdzony</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Znamię</translation>
    </message>
    <message>
        <source>Words of the statute</source>
        <translation>Słowa ustawy</translation>
    </message>
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
    <message>
        <source>Applies</source>
        <translation>Zastosowanie</translation>
    </message>
    <message>
        <source>Numbers of tagged passages. They say nothing of proof.</source>
        <translation>Liczby oznaczonych fragmentów. Nie mówią nic o udowodnieniu.</translation>
    </message>
    <message>
        <source>Element grid</source>
        <translation>Siatka znamion</translation>
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
        <source>Hash</source>
        <translation>Skrót</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Dziennik</translation>
    </message>
    <message>
        <source>Read out on {at} by {user}</source>
        <translation>Odczytano {at}, odczytał(a) {user}</translation>
    </message>
    <message>
        <source>As long as these hashes stand in the log, nothing before them was changed, removed or reordered.</source>
        <translation>Dopóki te skróty figurują w dzienniku, niczego przed nimi nie zmieniono, nie usunięto ani nie przestawiono.</translation>
    </message>
    <message>
        <source>Newest events of the log</source>
        <translation>Najnowsze zdarzenia dziennika</translation>
    </message>
    <message>
        <source>Final since {final}: enter until when the case is kept.</source>
        <translation>Prawomocne od {final}: proszę wpisać, do kiedy sprawa ma być przechowywana.</translation>
    </message>
    <message>
        <source>Kept until {until}: archive it, then decide what is erased.</source>
        <translation>Okres przechowywania upłynął {until}: proszę przekazać sprawę do archiwum, a potem zdecydować, co usunąć.</translation>
    </message>
    <message>
        <source>The case is kept until {until}.</source>
        <translation>Sprawa jest przechowywana do {until}.</translation>
    </message>
    <message>
        <source>Contents of the archive</source>
        <translation>Zawartość archiwum</translation>
    </message>
    <message>
        <source>passed over, cancelled: {number}</source>
        <translation>pominięto, odwołane: {number}</translation>
    </message>
    <message>
        <source>passed over, take no time: {number}</source>
        <translation>pominięto, nie zajmują czasu: {number}</translation>
    </message>
    <message>
        <source>passed over, tasks and notes: {number}</source>
        <translation>pominięto, zadania i notatki: {number}</translation>
    </message>
    <message>
        <source>passed over, before {since}: {number}</source>
        <translation>pominięto, przed {since}: {number}</translation>
    </message>
    <message>
        <source>passed over, after {until}: {number}</source>
        <translation>pominięto, po {until}: {number}</translation>
    </message>
    <message>
        <source>repeated without end, read until {until}: {number}</source>
        <translation>powtarzane bez końca, odczytano do {until}: {number}</translation>
    </message>
    <message>
        <source>without a time zone, taken as local time: {number}</source>
        <translation>bez strefy czasowej, przyjęto czas miejscowy: {number}</translation>
    </message>
    <message>
        <source>{path}: events: {number}</source>
        <translation>{path}: wydarzenia: {number}</translation>
    </message>
    <message>
        <source>dropped: {number}</source>
        <translation>usunięto: {number}</translation>
    </message>
    <message>
        <source>added: {added}, dropped: {dropped}, as they were: {same}</source>
        <translation>dodano: {added}, usunięto: {dropped}, bez zmian: {same}</translation>
    </message>
    <message>
        <source>line {line}: {problem}</source>
        <translation>wiersz {line}: {problem}</translation>
    </message>
    <message>
        <source>event no. {line}: {problem}</source>
        <translation>wydarzenie nr {line}: {problem}</translation>
    </message>
    <message>
        <source>tentative</source>
        <translation>wstępne</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>potwierdzone</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>gotowe</translation>
    </message>
    <message>
        <source>held</source>
        <translation>odbyło się</translation>
    </message>
    <message>
        <source>did not appear</source>
        <translation>niestawiennictwo</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>odwołane</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>do zrobienia</translation>
    </message>
    <message>
        <source>done</source>
        <translation>zrobione</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nic.</translation>
    </message>
    <message>
        <source>open question</source>
        <translation>pytanie otwarte</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>zadane</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>z odpowiedzią</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>uchylone</translation>
    </message>
    <message>
        <source>contradiction</source>
        <translation>sprzeczność</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>wyjaśniona</translation>
    </message>
    <message>
        <source>{person}: {questions} questions, {open} open</source>
        <translation>{person}: pytań {questions}, otwartych {open}</translation>
    </message>
    <message>
        <source>(yours alone)</source>
        <translation>(tylko Twój)</translation>
    </message>
    <message>
        <source>There is no outline yet.</source>
        <translation>Nie ma jeszcze planu pytań.</translation>
    </message>
    <message>
        <source>The question changed after it was translated.</source>
        <translation>Pytanie zmieniono po przetłumaczeniu.</translation>
    </message>
    <message>
        <source>Nothing is tagged in statements of {person}.</source>
        <translation>W wypowiedziach {person} niczego nie oznaczono.</translation>
    </message>
    <message>
        <source>written: {number}</source>
        <translation>sporządzono: {number}</translation>
    </message>
    <message>
        <source>not written, {about}: {reason}</source>
        <translation>nie sporządzono, {about}: {reason}</translation>
    </message>
    <message>
        <source>{person}: the hearing on {day} is not ready. Open: {n} ({first}).</source>
        <translation>{person}: przesłuchanie {day} nie jest gotowe. Do zrobienia: {n} ({first}).</translation>
    </message>
    <message>
        <source>{person}: the summons to the hearing on {day} was to be sent by {due}, and is not noted as sent.</source>
        <translation>{person}: wezwanie na przesłuchanie {day} należało wysłać do {due}; nie odnotowano wysłania.</translation>
    </message>
    <message>
        <source>{person}: send the summons to the hearing on {day} by {due}.</source>
        <translation>{person}: wyślij wezwanie na przesłuchanie {day} najpóźniej {due}.</translation>
    </message>
    <message>
        <source>{person} did not appear on {day} and is not planned again.</source>
        <translation>{person}: niestawiennictwo {day}, nowego terminu nie wyznaczono.</translation>
    </message>
    <message>
        <source>{person}: a confrontation is planned, but the identity is kept secret, so there must be none (KPK 172, 184).</source>
        <translation>{person}: zaplanowano konfrontację, a tożsamość tej osoby jest zachowana w tajemnicy, więc konfrontacja jest niedopuszczalna (art. 172, 184 k.p.k.).</translation>
    </message>
    <message>
        <source>Request {request} tells of {person}, whose identity is kept secret (KPK 184). It must not leave so: take out what tells who it is.</source>
        <translation>We wniosku {request} jest mowa o osobie {person}, której tożsamość jest zachowana w tajemnicy (art. 184 k.p.k.). W tej postaci nie może zostać wysłany: trzeba usunąć to, po czym można ją rozpoznać.</translation>
    </message>
    <message>
        <source>{person}: the chosen adult, {other}, is accused. Somebody else has to be chosen.</source>
        <translation>{person}: osoba wskazana do obecności przy przesłuchaniu – {other} – jest oskarżona. Trzeba wskazać kogoś innego.</translation>
    </message>
    <message>
        <source>{person}: {other} is accused and cannot represent the person. Ask the guardianship court for a guardian ad litem (KPK 51 § 2–2a).</source>
        <translation>{person}: {other} jest osobą oskarżoną i nie może reprezentować tej osoby. Należy wystąpić do sądu opiekuńczego o ustanowienie reprezentanta (art. 51 § 2–2a k.p.k.).</translation>
    </message>
    <message>
        <source>{person}: {other}, a parent, is a witness. Check whether this parent can represent the child, else ask the guardianship court for a guardian ad litem (KPK 51 § 2–2a).</source>
        <translation>{person}: rodzic – {other} – jest świadkiem. Należy sprawdzić, czy może reprezentować dziecko, a jeśli nie – wystąpić do sądu opiekuńczego o reprezentanta dziecka (art. 51 § 2–2a k.p.k.).</translation>
    </message>
    <message>
        <source>{person}: {other}, a parent, is accused, and no guardian ad litem is noted. Ask the guardianship court for one (KPK 51 § 2–2a).</source>
        <translation>{person}: rodzic – {other} – jest osobą oskarżoną, a nie odnotowano reprezentanta dziecka. Należy wystąpić o niego do sądu opiekuńczego (art. 51 § 2–2a k.p.k.).</translation>
    </message>
    <message>
        <source>{person} and {accused} come to the building at about the same time on {day}, though they must not meet. Give them hours at least 30 minutes apart, another entrance and another waiting room.</source>
        <translation>{person} i {accused} przychodzą do budynku mniej więcej o tej samej porze ({day}), choć nie mogą się spotkać. Należy wyznaczyć im godziny odległe co najmniej o 30 minut, inne wejście i inną poczekalnię.</translation>
    </message>
    <message>
        <source>{person}: {measure} has to be recorded, but no room has a device for it (KPK 147 § 2a).</source>
        <translation>{person}: {measure} – utrwalenie jest obowiązkowe, a żadna sala nie ma urządzenia rejestrującego (art. 147 § 2a k.p.k.).</translation>
    </message>
    <message>
        <source>{person}: {measure} has to be recorded, and there is one recorder only. Book a second one: if the recording fails, the person would have to be heard again.</source>
        <translation>{person}: {measure} – utrwalenie jest obowiązkowe, a jest tylko jeden rejestrator. Należy zarezerwować drugi: gdyby nagranie się nie udało, osobę trzeba by przesłuchać ponownie.</translation>
    </message>
    <message>
        <source>{person} is to be heard once, and {accused} has no counsel. Appoint one: only then can the defence ask.</source>
        <translation>{person} ma być przesłuchana tylko raz, a {accused} nie ma obrońcy. Należy go wyznaczyć: obrona będzie mogła zadać pytania tylko wtedy.</translation>
    </message>
    <message>
        <source>{person}: on {day} the public is excluded, but journalists are listed as present.</source>
        <translation>{person}: {day} jawność jest wyłączona, a wśród obecnych figurują dziennikarze.</translation>
    </message>
    <message>
        <source>Language of the witness: {language}</source>
        <translation>Język świadka: {language}</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Dotyczy</translation>
    </message>
    <message>
        <source>Stated before</source>
        <translation>Wcześniejsze wypowiedzi</translation>
    </message>
    <message>
        <source>To be shown</source>
        <translation>Do okazania</translation>
    </message>
    <message>
        <source>State and notes</source>
        <translation>Stan i notatki</translation>
    </message>
    <message>
        <source>Questions to {person}</source>
        <translation>Pytania do {person}</translation>
    </message>
    <message>
        <source>a sealed page</source>
        <translation>karta zapieczętowana</translation>
    </message>
    <message>
        <source>{about}: {code} ({more}).</source>
        <translation>{about}: {code} ({more}).</translation>
    </message>
    <message>
        <source>{about}: the room is taken at that time.</source>
        <translation>{about}: sala jest w tym czasie zajęta.</translation>
    </message>
    <message>
        <source>{about}: somebody or something that is booked is taken at that time.</source>
        <translation>{about}: zarezerwowana osoba lub rzecz jest w tym czasie zajęta.</translation>
    </message>
    <message>
        <source>{about} is to be in two places at the same time.</source>
        <translation>{about}: dwa miejsca w tym samym czasie.</translation>
    </message>
    <message>
        <source>{about} is not available at that time.</source>
        <translation>{about}: ta osoba nie może się stawić w tym czasie.</translation>
    </message>
    <message>
        <source>{about}: somebody or something that is booked is not free at that time.</source>
        <translation>{about}: zarezerwowana osoba lub rzecz jest w tym czasie niedostępna.</translation>
    </message>
    <message>
        <source>{about}: the room is not free at that time.</source>
        <translation>{about}: sala jest w tym czasie niedostępna.</translation>
    </message>
    <message>
        <source>{about}: there is no sitting in that room at that time.</source>
        <translation>{about}: w tej sali nie ma wtedy posiedzenia.</translation>
    </message>
    <message>
        <source>{about} is to be heard in another room.</source>
        <translation>{about}: przesłuchanie ma się odbyć w innej sali.</translation>
    </message>
    <message>
        <source>{about}: {room} lacks what is needed ({equipment}).</source>
        <translation>{about}: {room}, brakuje potrzebnego wyposażenia ({equipment}).</translation>
    </message>
    <message>
        <source>{about}: the room lacks equipment that is needed.</source>
        <translation>{about}: w sali brakuje potrzebnego wyposażenia.</translation>
    </message>
    <message>
        <source>{about}: not everybody who is needed is booked.</source>
        <translation>{about}: nie zarezerwowano wszystkich potrzebnych osób.</translation>
    </message>
    <message>
        <source>{about} is to be heard for {minutes} minutes, but {planned} are planned.</source>
        <translation>{about}: przesłuchanie ma trwać {minutes} min, a zaplanowano {planned} min.</translation>
    </message>
    <message>
        <source>{about}: the parts together do not last as long as the testimony.</source>
        <translation>{about}: części trwają łącznie inaczej niż całe przesłuchanie.</translation>
    </message>
    <message>
        <source>{about}: the testimony is cut into more parts than it may be.</source>
        <translation>{about}: przesłuchanie podzielono na więcej części, niż wolno.</translation>
    </message>
    <message>
        <source>{about} would be heard for longer than is allowed on one day.</source>
        <translation>{about}: przesłuchanie w jednym dniu trwałoby dłużej, niż wolno.</translation>
    </message>
    <message>
        <source>{about} is to be heard after {others}, but stands before.</source>
        <translation>{about}: przesłuchanie ma nastąpić po {others}, a wypada wcześniej.</translation>
    </message>
    <message>
        <source>{about} stands before somebody after whom this testimony is to be heard.</source>
        <translation>{about}: przesłuchanie wypada przed tym, po którym ma nastąpić.</translation>
    </message>
    <message>
        <source>{about} and {others} are to be heard on the same day.</source>
        <translation>{about} i {others}: przesłuchania mają się odbyć tego samego dnia.</translation>
    </message>
    <message>
        <source>{about} is to be heard on the same day as another, and is not.</source>
        <translation>{about}: przesłuchanie ma się odbyć tego samego dnia co inne, a tak nie jest.</translation>
    </message>
    <message>
        <source>{about} would meet somebody from whom this person is kept apart.</source>
        <translation>{about}: doszłoby do spotkania z kimś, z kim ta osoba nie może się spotkać.</translation>
    </message>
    <message>
        <source>{about} cannot be heard before {earliest}: until then no summons can be served.</source>
        <translation>{about}: przesłuchanie nie może się odbyć przed dniem: {earliest}; wcześniej nie da się doręczyć wezwania.</translation>
    </message>
    <message>
        <source>{about} stands before the first day for which a summons can be served.</source>
        <translation>{about}: przesłuchanie wypada przed pierwszym dniem, na który da się doręczyć wezwanie.</translation>
    </message>
    <message>
        <source>{about} does not stand where it is fixed.</source>
        <translation>{about}: przesłuchanie nie wypada w ustalonym terminie lub miejscu.</translation>
    </message>
    <message>
        <source>{about}: the plan names something that is no longer recorded.</source>
        <translation>{about}: plan wymienia coś, czego już nie ma w zapisach.</translation>
    </message>
    <message>
        <source>{date} is a day off; to be heard then: {all}.</source>
        <translation>{date} jest dniem wolnym od pracy; zaplanowano wtedy: {all}.</translation>
    </message>
    <message>
        <source>Between the hearings of {first} and {second} lie more than {n} days: the trial counts as postponed (KPK 401 § 2).</source>
        <translation>Między przesłuchaniami {first} a {second} upływa ponad {n} dni: rozprawę uważa się za odroczoną (art. 401 § 2 KPK).</translation>
    </message>
    <message>
        <source>{about} is accused and stands after {others}: the accused is heard first, unless the court orders otherwise (KPK 385–386).</source>
        <translation>{about}: oskarżony wypada po {others}; oskarżonego przesłuchuje się najpierw, chyba że sąd zarządzi inaczej (art. 385–386 KPK).</translation>
    </message>
    <message>
        <source>The sitting of {date} is not confirmed; tentative: {all}.</source>
        <translation>Posiedzenie {date} nie jest potwierdzone; terminy wstępne: {all}.</translation>
    </message>
    <message>
        <source>The sitting of {date} lacks: {missing}. Tentative: {all}.</source>
        <translation>Posiedzeniu {date} brakuje: {missing}. Terminy wstępne: {all}.</translation>
    </message>
    <message>
        <source>{person} has another booking on {date}, {from} to {to}, and is to be present for: {all}.</source>
        <translation>{person}: inna rezerwacja {date} od {from} do {to}, a w tym czasie potrzebna obecność przy: {all}.</translation>
    </message>
    <message>
        <source>{about} is heard first of episode {episode}.</source>
        <translation>{about}: pierwsze przesłuchanie w wątku {episode}.</translation>
    </message>
    <message>
        <source>{about} is heard first of an episode.</source>
        <translation>{about}: pierwsze przesłuchanie w swoim wątku.</translation>
    </message>
    <message>
        <source>{about}: {date} is the only day that fits.</source>
        <translation>{about}: pasuje tylko jeden dzień: {date}.</translation>
    </message>
    <message>
        <source>{about}: no other day fits.</source>
        <translation>{about}: żaden inny dzień nie pasuje.</translation>
    </message>
    <message>
        <source>{about} is heard after {other}, as asked.</source>
        <translation>{about}: po {other}, zgodnie z życzeniem co do kolejności.</translation>
    </message>
    <message>
        <source>{about} is heard after those after whom this testimony is to come.</source>
        <translation>{about}: po tych, po których to przesłuchanie ma nastąpić.</translation>
    </message>
    <message>
        <source>{about} is heard when {resource} is free.</source>
        <translation>{about}: wtedy, gdy dostępny jest zasób {resource}.</translation>
    </message>
    <message>
        <source>{about} is heard when those who are needed are free.</source>
        <translation>{about}: wtedy, gdy dostępne są potrzebne osoby.</translation>
    </message>
    <message>
        <source>{about} stands where it was pinned.</source>
        <translation>{about}: w przypiętym terminie.</translation>
    </message>
    <message>
        <source>{about} stands where it is fixed.</source>
        <translation>{about}: w ustalonym terminie.</translation>
    </message>
    <message>
        <source>{about} stands where the order by episodes puts it.</source>
        <translation>{about}: w miejscu wynikającym z kolejności wątków.</translation>
    </message>
    <message>
        <source>{about} is heard on the same day as {other}, as asked.</source>
        <translation>{about}: tego samego dnia co {other}, zgodnie z życzeniem.</translation>
    </message>
    <message>
        <source>{about} is heard on the same day as another, as asked.</source>
        <translation>{about}: tego samego dnia co inne przesłuchanie, zgodnie z życzeniem.</translation>
    </message>
    <message>
        <source>{about} stands where it stood before.</source>
        <translation>{about}: w tym samym terminie co poprzednio.</translation>
    </message>
    <message>
        <source>{about}: there is no sitting when and where this person can be heard.</source>
        <translation>{about}: nie ma posiedzenia wtedy i tam, gdzie tę osobę można przesłuchać.</translation>
    </message>
    <message>
        <source>{about}: no room with a sitting has what is needed ({equipment}).</source>
        <translation>{about}: żadna sala z posiedzeniem nie ma tego, co potrzebne ({equipment}).</translation>
    </message>
    <message>
        <source>{about}: no room that may be used has a sitting and what is needed.</source>
        <translation>{about}: żadna dopuszczalna sala nie ma posiedzenia i tego, co potrzebne.</translation>
    </message>
    <message>
        <source>{about}: those who are needed are never free together with this person.</source>
        <translation>{about}: potrzebne osoby nigdy nie są dostępne razem z tą osobą.</translation>
    </message>
    <message>
        <source>{about} must not meet {person}, who is there at every time that would fit.</source>
        <translation>{about} nie może spotkać {person}: ta osoba jest w budynku w każdym pasującym czasie.</translation>
    </message>
    <message>
        <source>{about}: somebody whom this person must not meet is there at every time that would fit.</source>
        <translation>{about}: w każdym pasującym czasie jest tam ktoś, z kim ta osoba nie może się spotkać.</translation>
    </message>
    <message>
        <source>{about}: the order goes round, each after the next.</source>
        <translation>{about}: kolejność zatacza koło, każdy ma być po następnym.</translation>
    </message>
    <message>
        <source>{about} is to be heard for longer than the most on a day allows on the days that fit.</source>
        <translation>{about}: przesłuchanie jest dłuższe, niż pozwala limit dzienny w pasujących dniach.</translation>
    </message>
    <message>
        <source>{about} is to be heard for {minutes} minutes: no sitting that fits is as long.</source>
        <translation>{about}: przesłuchanie ma trwać {minutes} min; żadne pasujące posiedzenie nie jest tak długie.</translation>
    </message>
    <message>
        <source>{about}: no sitting that fits is long enough.</source>
        <translation>{about}: żadne pasujące posiedzenie nie jest dość długie.</translation>
    </message>
    <message>
        <source>{about} can be heard from {earliest} on, when a summons can have been served; no sitting after it fits.</source>
        <translation>{about}: przesłuchanie możliwe najwcześniej {earliest}, gdy da się doręczyć wezwanie; potem żadne posiedzenie nie pasuje.</translation>
    </message>
    <message>
        <source>{about}: no sitting fits after the day by which a summons can be served.</source>
        <translation>{about}: po dniu, do którego da się doręczyć wezwanie, żadne posiedzenie nie pasuje.</translation>
    </message>
    <message>
        <source>{about}: nothing fits on the day, at the hour and in the room that are fixed.</source>
        <translation>{about}: w ustalonym dniu, o ustalonej godzinie i w ustalonej sali nic nie pasuje.</translation>
    </message>
    <message>
        <source>{room} is to be used for {about} and for {others} at the same time on {day}, {start}.</source>
        <translation>{room}: potrzebna w tym samym czasie dla {about} i dla {others}: {day}, {start}.</translation>
    </message>
    <message>
        <source>{resource} is needed for {about} and for {others} at the same time on {day}, {start}.</source>
        <translation>{resource}: potrzeba jednocześnie dla {about} i dla {others}: {day}, {start}.</translation>
    </message>
    <message>
        <source>{person} is to be in two places at the same time on {day}, {start}.</source>
        <translation>{person}: dwa miejsca w tym samym czasie: {day}, {start}.</translation>
    </message>
    <message>
        <source>{person} is not available on {day} from {start} to {end}.</source>
        <translation>{person}: niedostępność {day} od {start} do {end}.</translation>
    </message>
    <message>
        <source>{about}: {resource} is not free on {day} from {start} to {end}.</source>
        <translation>{about}: niedostępny zasób {resource}: {day} od {start} do {end}.</translation>
    </message>
    <message>
        <source>{about}: {room} is not free on {day} from {start} to {end}.</source>
        <translation>{about}: {room}, brak dostępności: {day} od {start} do {end}.</translation>
    </message>
    <message>
        <source>{about}: {start} to {end} does not lie within the sitting, which lasts from {from} to {to}.</source>
        <translation>{about}: czas od {start} do {end} nie mieści się w posiedzeniu, które trwa od {from} do {to}.</translation>
    </message>
    <message>
        <source>{about} is not to be heard in {room}.</source>
        <translation>{about}: przesłuchanie nie może się odbyć w tym miejscu: {room}.</translation>
    </message>
    <message>
        <source>{about}: {resource} does not meet what is needed ({kind}).</source>
        <translation>{about}: {resource} nie spełnia tego, co potrzebne ({kind}).</translation>
    </message>
    <message>
        <source>{about}: of those who are needed ({needs}) so many are booked: {booked}.</source>
        <translation>{about}: z potrzebnych osób i rzeczy ({needs}) zarezerwowano: {booked}.</translation>
    </message>
    <message>
        <source>{about}: {parts} parts are planned, {most} at most are allowed.</source>
        <translation>{about}: zaplanowana liczba części to {parts}, a dopuszczalna najwyżej {most}.</translation>
    </message>
    <message>
        <source>{person} would be heard for {minutes} minutes on {day}; the most on a day is {most}.</source>
        <translation>{person}: {day} przesłuchanie trwałoby {minutes} min; w jednym dniu wolno najwyżej {most} min.</translation>
    </message>
    <message>
        <source>{person} and {from} must not meet, but are there at the same time on {day}.</source>
        <translation>{person} i {from} nie mogą się spotkać, a są tam w tym samym czasie: {day}.</translation>
    </message>
    <message>
        <source>{about} does not stand where it is fixed ({day}, {start}).</source>
        <translation>{about}: przesłuchanie nie wypada w ustalonym terminie ({day}, {start}).</translation>
    </message>
    <message>
        <source>{about} does not stand where it is fixed ({day}).</source>
        <translation>{about}: przesłuchanie nie wypada w ustalonym terminie ({day}).</translation>
    </message>
    <message>
        <source>{about}: the plan names something that is no longer recorded ({id}).</source>
        <translation>{about}: plan wymienia coś, czego już nie ma w zapisach ({id}).</translation>
    </message>
    <message>
        <source>{about} stands where the order by episodes puts it (episode {episode}).</source>
        <translation>{about}: w miejscu wynikającym z kolejności wątków (wątek {episode}).</translation>
    </message>
    <message>
        <source>{about} stands as early as those who come first, and the other wishes, allow.</source>
        <translation>{about}: najwcześniej, jak pozwalają osoby mające pierwszeństwo i pozostałe życzenia.</translation>
    </message>
    <message>
        <source>{about} is available from {first} to {last} only: no sitting lies then that is long enough.</source>
        <translation>{about}: osoba może się stawić tylko od {first} do {last}; nie ma wtedy dość długiego posiedzenia.</translation>
    </message>
    <message>
        <source>{about}: no sitting that is long enough is held in {room}.</source>
        <translation>{about}: {room}, brak dość długiego posiedzenia.</translation>
    </message>
    <message>
        <source>{about}: nobody recorded meets what is needed ({kind}, language {language}).</source>
        <translation>{about}: nikt z zapisanych nie spełnia tego, co potrzebne ({kind}, język {language}).</translation>
    </message>
    <message>
        <source>{about}: nobody and nothing recorded meets what is needed ({kind}).</source>
        <translation>{about}: nikt i nic z zapisanych nie spełnia tego, co potrzebne ({kind}).</translation>
    </message>
    <message>
        <source>{about}: nobody and nothing recorded meets what is needed.</source>
        <translation>{about}: nikt i nic z zapisanych nie spełnia tego, co potrzebne.</translation>
    </message>
    <message>
        <source>{resource} is free on no day on which {about} is available ({first} to {last}) and a sitting is held.</source>
        <translation>{resource}: brak wolnego terminu w dniach posiedzeń, w których może się stawić {about} (od {first} do {last}).</translation>
    </message>
    <message>
        <source>{resource} is free on no day on which {about} can be heard.</source>
        <translation>{resource}: brak wolnego terminu w dniach, w których można przesłuchać {about}.</translation>
    </message>
    <message>
        <source>{about}: the order goes round, each after the next: {all}.</source>
        <translation>{about}: kolejność zatacza koło, każdy ma być po następnym: {all}.</translation>
    </message>
    <message>
        <source>{about} is to be heard for {minutes} minutes, for {most} at most on a day, and there are not days or parts enough.</source>
        <translation>{about}: przesłuchanie ma trwać {minutes} min, a w jednym dniu najwyżej {most} min; dni lub części nie wystarcza.</translation>
    </message>
    <message>
        <source>{about}: nothing fits on the day, at the hour and in the room that are fixed ({date}).</source>
        <translation>{about}: w ustalonym dniu, o ustalonej godzinie i w ustalonej sali nic nie pasuje ({date}).</translation>
    </message>
    <message>
        <source>These cannot all have a place: {all}. In the way: {wishes} ({resource}). Give up one of these wishes, or one of the hearings.</source>
        <translation>Dla wszystkich nie ma terminu: {all}. Przeszkadza: {wishes} ({resource}). Trzeba zrezygnować z jednego z tych życzeń albo z jednego z przesłuchań.</translation>
    </message>
    <message>
        <source>These cannot all have a place: {all}. In the way: {wishes}. Give up one of these wishes, or one of the hearings.</source>
        <translation>Dla wszystkich nie ma terminu: {all}. Przeszkadza: {wishes}. Trzeba zrezygnować z jednego z tych życzeń albo z jednego z przesłuchań.</translation>
    </message>
    <message>
        <source>These cannot all have a place: {all}. Give one of them up.</source>
        <translation>Dla wszystkich nie ma terminu: {all}. Trzeba zrezygnować z jednego z przesłuchań.</translation>
    </message>
    <message>
        <source>What is pinned contradicts itself: {all} ({rule}). Release or move one of them.</source>
        <translation>Przypięte terminy przeczą sobie: {all} ({rule}). Odepnij lub przenieś jeden z nich.</translation>
    </message>
    <message>
        <source>{about}: what is pinned leaves no place.</source>
        <translation>{about}: przypięte terminy nie zostawiają miejsca.</translation>
    </message>
    <message>
        <source>{about}: no one day fits all who are to be heard on the same: {all}.</source>
        <translation>{about}: żaden dzień nie pasuje wszystkim, którzy mają być przesłuchani tego samego dnia: {all}.</translation>
    </message>
    <message>
        <source>{about}: no one day fits all who are to be heard on the same.</source>
        <translation>{about}: żaden dzień nie pasuje wszystkim, którzy mają być przesłuchani tego samego dnia.</translation>
    </message>
    <message>
        <source>{about}: no place was found in the time given. Search longer, or give up a wish.</source>
        <translation>{about}: w danym czasie nie znaleziono terminu. Szukaj dłużej albo zrezygnuj z któregoś życzenia.</translation>
    </message>
    <message>
        <source>{about} is to be heard after {other}, who has no place in this plan.</source>
        <translation>{about}: przesłuchanie ma nastąpić po {other}, a dla tej osoby nie ma terminu w planie.</translation>
    </message>
    <message>
        <source>{about}: a wish names {other}, which is not recorded; it was left aside.</source>
        <translation>{about}: życzenie wymienia {other}, czego nie ma w zapisach; zostało pominięte.</translation>
    </message>
    <message>
        <source>{who}: no longer {before}, but {after} ({about}).</source>
        <translation>{who}: już nie {before}, lecz {after} ({about}).</translation>
    </message>
    <message>
        <source>{who}: needed {after} ({about}).</source>
        <translation>{who}: do stawienia się {after} ({about}).</translation>
    </message>
    <message>
        <source>{who}: no longer needed {before} ({about}).</source>
        <translation>{who}: stawiennictwo odwołane {before} ({about}).</translation>
    </message>
    <message>
        <source>{who}: another day is still to be found ({about}).</source>
        <translation>{who}: inny termin trzeba dopiero znaleźć ({about}).</translation>
    </message>
    <message>
        <source>{about}: mark as to be heard once only ({measure}).</source>
        <translation>{about}: oznacz jako osobę przesłuchiwaną tylko raz ({measure}).</translation>
    </message>
    <message>
        <source>{about}: mark as vulnerable, so as not to wait long ({measure}).</source>
        <translation>{about}: oznacz jako osobę szczególnie wrażliwą, aby nie czekała długo ({measure}).</translation>
    </message>
    <message>
        <source>{about}: mark as vulnerable, so as not to wait long (protected).</source>
        <translation>{about}: oznacz jako osobę szczególnie wrażliwą, aby nie czekała długo (osoba chroniona).</translation>
    </message>
    <message>
        <source>{about}: mark as vulnerable, so as not to wait long (a minor).</source>
        <translation>{about}: oznacz jako osobę szczególnie wrażliwą, aby nie czekała długo (małoletni).</translation>
    </message>
    <message>
        <source>{about}: ask for a room with: {asked} ({measure}).</source>
        <translation>{about}: zaznacz, że sala ma mieć: {asked} ({measure}).</translation>
    </message>
    <message>
        <source>{about}: book: {asked} ({measure}).</source>
        <translation>{about}: do zarezerwowania: {asked} ({measure}).</translation>
    </message>
    <message>
        <source>{about}: book: {asked} (another language is spoken).</source>
        <translation>{about}: do zarezerwowania: {asked} (osoba mówi innym językiem).</translation>
    </message>
    <message>
        <source>{about} goes to: {asked} (tagged in the statements).</source>
        <translation>{about} – dotyczy: {asked} (oznaczone w zeznaniach).</translation>
    </message>
    <message>
        <source>{about}: about {asked} minutes, by the tagged passages.</source>
        <translation>{about}: około {asked} min, według oznaczonych fragmentów.</translation>
    </message>
    <message>
        <source>{about}: keep apart from {asked} (recorded as a need).</source>
        <translation>{about}: nie może się spotkać z: {asked} (zapisane wśród potrzeb).</translation>
    </message>
    <message>
        <source>panel</source>
        <translation>skład sądu</translation>
    </message>
    <message>
        <source>lay judges</source>
        <translation>ławnicy</translation>
    </message>
    <message>
        <source>prosecutor</source>
        <translation>prokurator</translation>
    </message>
    <message>
        <source>transport from custody</source>
        <translation>konwój z aresztu</translation>
    </message>
    <message>
        <source>room</source>
        <translation>sala</translation>
    </message>
    <message>
        <source>on the same day</source>
        <translation>ten sam dzień</translation>
    </message>
    <message>
        <source>one after the other</source>
        <translation>kolejność</translation>
    </message>
    <message>
        <source>the most minutes on a day</source>
        <translation>limit minut w jednym dniu</translation>
    </message>
    <message>
        <source>to be heard once only</source>
        <translation>przesłuchanie tylko raz</translation>
    </message>
    <message>
        <source>into how many parts it may be cut</source>
        <translation>dopuszczalna liczba części</translation>
    </message>
    <message>
        <source>the rooms asked for</source>
        <translation>wskazane sale</translation>
    </message>
    <message>
        <source>the equipment asked for</source>
        <translation>wymagane wyposażenie</translation>
    </message>
    <message>
        <source>bookings elsewhere</source>
        <translation>rezerwacje gdzie indziej</translation>
    </message>
    <message>
        <source>the day or hour that is fixed</source>
        <translation>ustalony dzień lub godzina</translation>
    </message>
    <message>
        <source>who must not meet</source>
        <translation>osoby, które nie mogą się spotkać</translation>
    </message>
    <message>
        <source>when somebody is available</source>
        <translation>dostępność osoby</translation>
    </message>
    <message>
        <source>who is needed</source>
        <translation>potrzebne osoby i rzeczy</translation>
    </message>
    <message>
        <source>time for a summons</source>
        <translation>czas na doręczenie wezwania</translation>
    </message>
    <message>
        <source>the same room at the same time</source>
        <translation>ta sama sala w tym samym czasie</translation>
    </message>
    <message>
        <source>the same resource at the same time</source>
        <translation>ten sam zasób w tym samym czasie</translation>
    </message>
    <message>
        <source>the same person at the same time</source>
        <translation>ta sama osoba w tym samym czasie</translation>
    </message>
    <message>
        <source>nobody is to be heard: no testimony is recorded</source>
        <translation>nie ma kogo przesłuchać: nie zapisano żadnego zeznania</translation>
    </message>
    <message>
        <source>placed: {n} of {all}</source>
        <translation>z terminem: {n} z {all}</translation>
    </message>
    <message>
        <source>days: {n}</source>
        <translation>dni: {n}</translation>
    </message>
    <message>
        <source>vulnerable persons wait: {n} min</source>
        <translation>osoby szczególnie wrażliwe czekają: {n} min</translation>
    </message>
    <message>
        <source>nothing can be placed</source>
        <translation>dla nikogo nie ma terminu</translation>
    </message>
    <message>
        <source>no plan can be better</source>
        <translation>lepszego planu nie ma</translation>
    </message>
    <message>
        <source>within {n} % of the best possible</source>
        <translation>najwyżej {n} % od najlepszego możliwego</translation>
    </message>
    <message>
        <source>moved since the last plan: {n}</source>
        <translation>przeniesione względem poprzedniego planu: {n}</translation>
    </message>
    <message>
        <source>the sitting is confirmed</source>
        <translation>posiedzenie jest potwierdzone</translation>
    </message>
    <message>
        <source>the panel is confirmed</source>
        <translation>skład sądu jest potwierdzony</translation>
    </message>
    <message>
        <source>the lay judges are confirmed</source>
        <translation>ławnicy są potwierdzeni</translation>
    </message>
    <message>
        <source>counsel is confirmed</source>
        <translation>obrońca lub pełnomocnik jest potwierdzony</translation>
    </message>
    <message>
        <source>the prosecutor is confirmed</source>
        <translation>prokurator jest potwierdzony</translation>
    </message>
    <message>
        <source>transport from custody is confirmed</source>
        <translation>konwój z aresztu jest potwierdzony</translation>
    </message>
    <message>
        <source>the court room is confirmed</source>
        <translation>sala jest potwierdzona</translation>
    </message>
    <message>
        <source>the room is booked with whom it belongs to: {room}</source>
        <translation>pomieszczenie zarezerwowano u jego gospodarza: {room}</translation>
    </message>
    <message>
        <source>the room has what is needed ({equipment}): {room}</source>
        <translation>pomieszczenie ma to, co potrzebne ({equipment}): {room}</translation>
    </message>
    <message>
        <source>equipment tested: {equipment}</source>
        <translation>sprzęt sprawdzony: {equipment}</translation>
    </message>
    <message>
        <source>a spare recording set stands ready</source>
        <translation>zapasowy zestaw do nagrywania jest przygotowany</translation>
    </message>
    <message>
        <source>confirmed: {kind} {resource}</source>
        <translation>potwierdzono: {kind} {resource}</translation>
    </message>
    <message>
        <source>booked: {kind}</source>
        <translation>zarezerwowano: {kind}</translation>
    </message>
    <message>
        <source>the order is signed: {measure}</source>
        <translation>postanowienie lub zarządzenie jest podpisane: {measure}</translation>
    </message>
    <message>
        <source>the information on the hearing is served in time: {measure}</source>
        <translation>informację o przesłuchaniu doręczono w terminie: {measure}</translation>
    </message>
    <message>
        <source>the summons is sent</source>
        <translation>wezwanie jest wysłane</translation>
    </message>
    <message>
        <source>named: what is done if equipment or a person fails</source>
        <translation>wskazano, co robić, gdy zawiedzie sprzęt lub nie stawi się potrzebna osoba</translation>
    </message>
    <message>
        <source>expert in alternative communication</source>
        <translation>biegły z zakresu komunikacji alternatywnej</translation>
    </message>
    <message>
        <source>recording set</source>
        <translation>zestaw do nagrywania</translation>
    </message>
    <message>
        <source>custody transport</source>
        <translation>konwój</translation>
    </message>
    <message>
        <source>support person</source>
        <translation>osoba wspierająca</translation>
    </message>
    <message>
        <source>consul</source>
        <translation>konsul</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>nagrywanie</translation>
    </message>
    <message>
        <source>video link</source>
        <translation>łącze wideo</translation>
    </message>
    <message>
        <source>adapted room</source>
        <translation>przyjazny pokój przesłuchań</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>parawan</translation>
    </message>
    <message>
        <source>playback</source>
        <translation>odtwarzanie nagrań</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nigdy</translation>
    </message>
    <message>
        <source>not</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>from</source>
        <translation>od</translation>
    </message>
    <message>
        <source>until</source>
        <translation>do</translation>
    </message>
    <message>
        <source>Request {reference} ({state}): {what}: was due {due}. {follows} {source}</source>
        <translation>Wniosek {reference} ({state}): {what}: termin minął {due} {follows} ({source})</translation>
    </message>
    <message>
        <source>Request {reference} ({state}): {what}: due {due}; {share} % of the time has passed. {source}</source>
        <translation>Wniosek {reference} ({state}): {what}: termin {due}; upłynęło {share} % czasu ({source})</translation>
    </message>
    <message>
        <source>Request {reference} ({state}): {what}: due {due}. {source}</source>
        <translation>Wniosek {reference} ({state}): {what}: termin {due} ({source})</translation>
    </message>
    <message>
        <source>Request {reference} ({state}): originals go back by {due}.</source>
        <translation>Wniosek {reference} ({state}): termin zwrotu oryginałów: {due}</translation>
    </message>
    <message>
        <source>missing: {field}: {why}</source>
        <translation>brak: {field}: {why}</translation>
    </message>
    <message>
        <source>warning {id}: {said}</source>
        <translation>ostrzeżenie {id}: {said}</translation>
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
        <source>reading scans in this language; recommended</source>
        <translation>odczytywanie skanów w tym języku; zalecane</translation>
    </message>
    <message>
        <source>pictures in JPEG 2000 (.jp2); recommended</source>
        <translation>odczytywanie obrazów w formacie JPEG 2000 (.jp2); zalecane</translation>
    </message>
    <message>
        <source>Install Pillow as its authors build it, which has OpenJPEG.</source>
        <translation>Zainstaluj bibliotekę Pillow w wydaniu przygotowanym przez jej autorów, które zawiera OpenJPEG.</translation>
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
        <source>The roles are judge, lay_judge, prosecutor, clerk and reader.</source>
        <translation>Role to judge, lay_judge, prosecutor, clerk i reader.</translation>
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
        <source>Name the one by its SHA-256, or by its number where no other bears it as a name.</source>
        <translation>Proszę wskazać właściwy przez jego SHA-256 albo przez numer, jeżeli żaden inny nie nosi go jako nazwy.</translation>
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
        <source>Add the closing quotation mark, of the same kind.</source>
        <translation>Dodaj cudzysłów zamykający tego samego rodzaju.</translation>
    </message>
    <message>
        <source>A quotation opens inside another, so nobody can say where each one ends.</source>
        <translation>Wewnątrz cudzysłowu otwiera się drugi; nie wiadomo, gdzie który się kończy.</translation>
    </message>
    <message>
        <source>Use straight quotation marks (&quot;) around the whole; typographic ones may stand inside.</source>
        <translation>Całość ujmij w cudzysłów prosty (&quot;); w środku mogą stać cudzysłowy drukarskie.</translation>
    </message>
    <message>
        <source>“{text}” directly touches a quotation mark or the bracket of a range.</source>
        <translation>„{text}” styka się z cudzysłowem albo z nawiasem zakresu.</translation>
    </message>
    <message>
        <source>Put a blank between them, or take the inner quotation marks out.</source>
        <translation>Wstaw między nie odstęp albo usuń cudzysłowy wewnętrzne.</translation>
    </message>
    <message>
        <source>A single quotation mark doesn&apos;t make a phrase here.</source>
        <translation>Pojedynczy cudzysłów nie tworzy tu frazy.</translation>
    </message>
    <message>
        <source>Use double quotation marks, or take it out.</source>
        <translation>Użyj cudzysłowu podwójnego albo usuń ten znak.</translation>
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
        <source>“{text}” does not group words; only round brackets do.</source>
        <translation>Znak „{text}” nie łączy słów w grupę; robią to tylko nawiasy okrągłe.</translation>
    </message>
    <message>
        <source>Use ( and ), or take it out.</source>
        <translation>Użyj nawiasów ( i ) albo usuń ten znak.</translation>
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
        <source>A long dash before a word can be a minus or part of the sentence.</source>
        <translation>Długa kreska przed słowem może być minusem albo częścią zdania.</translation>
    </message>
    <message>
        <source>Write - to leave the word out, or take the dash away.</source>
        <translation>Wpisz -, aby pominąć strony z tym słowem, albo usuń kreskę.</translation>
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
        <source>= belongs directly before one word or one phrase.</source>
        <translation>Znak = stawia się tuż przed jednym słowem albo jedną frazą.</translation>
    </message>
    <message>
        <source>Move it there, or take it out.</source>
        <translation>Przenieś go tam albo usuń.</translation>
    </message>
    <message>
        <source>= asks for exactly this word and ~ for similar ones.</source>
        <translation>Znak = szuka dokładnie tego słowa, a ~ słów podobnych.</translation>
    </message>
    <message>
        <source>Take one of the two signs out.</source>
        <translation>Usuń jeden z tych znaków.</translation>
    </message>
    <message>
        <source>There is no field “{text}”.</source>
        <translation>Nie ma pola „{text}”.</translation>
    </message>
    <message>
        <source>Use volume, kind, document, person, folio, date, lang, element, tag, in or saved, or quotes.</source>
        <translation>Użyj pola tom, rodzaj, dokument, osoba, karta, data, język, znamię, oznaczenie, w lub zapisane albo cudzysłowu.</translation>
    </message>
    <message>
        <source>{text}: is given twice, and a page has only one.</source>
        <translation>{text}: podano dwa razy, a strona ma tylko jedną taką wartość.</translation>
    </message>
    <message>
        <source>Keep one, or write {text}:(a OR b).</source>
        <translation>Zostaw jedno albo napisz {text}:(a OR b).</translation>
    </message>
    <message>
        <source>A value of a condition begins with a letter or a digit, not with “{text}”.</source>
        <translation>Wartość warunku zaczyna się od litery lub cyfry, a nie tak: „{text}”.</translation>
    </message>
    <message>
        <source>Take the sign out, put the value in quotation marks, or write a range: folio:[100 TO 200].</source>
        <translation>Usuń ten znak, ujmij wartość w cudzysłów albo podaj zakres: karta:[100 DO 200].</translation>
    </message>
    <message>
        <source>Between several values of {text}: there must be OR.</source>
        <translation>Między kilkoma wartościami pola {text}: musi stać OR.</translation>
    </message>
    <message>
        <source>Write {text}:(a OR b); a value with blanks needs quotation marks.</source>
        <translation>Napisz {text}:(a OR b); wartość ze spacją ujmij w cudzysłów.</translation>
    </message>
    <message>
        <source>A bare value of a condition takes no *, ? or ~.</source>
        <translation>Wartość warunku bez cudzysłowu nie może zawierać znaków *, ? ani ~.</translation>
    </message>
    <message>
        <source>Write the whole value, or put it in quotation marks if the sign belongs to it.</source>
        <translation>Wpisz całą wartość albo ujmij ją w cudzysłów, jeśli znak do niej należy.</translation>
    </message>
    <message>
        <source>The case has no person “{text}” that you may see.</source>
        <translation>W sprawie nie ma osoby „{text}” dostępnej dla Ciebie.</translation>
    </message>
    <message>
        <source>Look at the list of persons.</source>
        <translation>Sprawdź listę osób.</translation>
    </message>
    <message>
        <source>No count has an element “{text}”.</source>
        <translation>Żaden zarzut nie ma znamienia „{text}”.</translation>
    </message>
    <message>
        <source>Look at the grid of elements.</source>
        <translation>Sprawdź siatkę znamion.</translation>
    </message>
    <message>
        <source>There is no saved question “{text}”.</source>
        <translation>Nie ma zapisanego pytania „{text}”.</translation>
    </message>
    <message>
        <source>Look at the list of saved questions.</source>
        <translation>Sprawdź listę zapisanych pytań.</translation>
    </message>
    <message>
        <source>The saved question “{text}” leads back to itself.</source>
        <translation>Zapisane pytanie „{text}” prowadzi z powrotem do siebie.</translation>
    </message>
    <message>
        <source>Change one of the saved questions it names.</source>
        <translation>Zmień jedno z zapisanych pytań, do których się odwołuje.</translation>
    </message>
    <message>
        <source>“{text}” matches more words of the case than can be looked for at once.</source>
        <translation>Wzorowi „{text}” odpowiada więcej słów, niż można szukać naraz.</translation>
    </message>
    <message>
        <source>Add letters to it.</source>
        <translation>Dodaj do niego litery.</translation>
    </message>
    <message>
        <source>“{text}” is no folio.</source>
        <translation>„{text}” nie jest numerem karty.</translation>
    </message>
    <message>
        <source>Write it like 123, 123v or 123a; for several: folio:[100 TO 200].</source>
        <translation>Wpisz go jak 123, 123v lub 123a; dla kilku: karta:[100 DO 200].</translation>
    </message>
    <message>
        <source>A range of folios runs between whole numbers, and “{text}” is none.</source>
        <translation>Zakres kart podaje się liczbami, a „{text}” nie jest liczbą.</translation>
    </message>
    <message>
        <source>Write folio:[100 TO 200]; backs and inserted leaves in between are included.</source>
        <translation>Napisz karta:[100 DO 200]; strony odwrotne i karty wstawione pomiędzy są wliczone.</translation>
    </message>
    <message>
        <source>“{text}” is no date between 1850 and 2100.</source>
        <translation>„{text}” nie jest datą z lat 1850–2100.</translation>
    </message>
    <message>
        <source>Write a day as 2022-03-14 or 14.03.2022, a month as 2022-03, a year as 2022.</source>
        <translation>Dzień wpisz jako 2022-03-14 lub 14.03.2022, miesiąc jako 2022-03, rok jako 2022.</translation>
    </message>
    <message>
        <source>“{text}” is none of the languages that are told apart.</source>
        <translation>„{text}” nie jest żadnym z rozpoznawanych języków.</translation>
    </message>
    <message>
        <source>Write a name or two letters: polish, pl, vi, uk.</source>
        <translation>Wpisz nazwę lub dwie litery: polski, pl, vi, uk.</translation>
    </message>
    <message>
        <source>A page comes from text or from OCR; “{text}” is neither.</source>
        <translation>Strona pochodzi z tekstu albo z OCR; „{text}” nie jest żadnym z nich.</translation>
    </message>
    <message>
        <source>Write in:text or in:ocr.</source>
        <translation>Napisz w:tekst albo w:skan.</translation>
    </message>
    <message>
        <source>“{text}” says nothing about tags.</source>
        <translation>„{text}” nie określa żadnego oznaczenia.</translation>
    </message>
    <message>
        <source>Write tag:any, tag:none, tag:supports, tag:contradicts or tag:context.</source>
        <translation>Napisz oznaczenie:dowolne, oznaczenie:brak, oznaczenie:za, oznaczenie:przeciw albo oznaczenie:kontekst.</translation>
    </message>
    <message>
        <source>A range could not be read here.</source>
        <translation>Nie można tu odczytać zakresu.</translation>
    </message>
    <message>
        <source>Write it as [100 TO 200]; an open end is a star: [100 TO *].</source>
        <translation>Napisz go tak: [100 DO 200]; otwarty koniec oznacza gwiazdka: [100 DO *].</translation>
    </message>
    <message>
        <source>The range runs backwards: {text}.</source>
        <translation>Zakres biegnie wstecz: {text}.</translation>
    </message>
    <message>
        <source>Write the smaller value first.</source>
        <translation>Wpisz najpierw mniejszą wartość.</translation>
    </message>
    <message>
        <source>{text}: has no order, so it has no range.</source>
        <translation>Wartości pola {text}: nie mają kolejności, więc nie ma zakresu.</translation>
    </message>
    <message>
        <source>Name the values: {text}:(a OR b).</source>
        <translation>Wymień wartości: {text}:(a OR b).</translation>
    </message>
    <message>
        <source>A range needs to be told what it counts.</source>
        <translation>Nie wiadomo, czego dotyczy zakres.</translation>
    </message>
    <message>
        <source>Write folio:[100 TO 200] or date:[2022-01-01 TO 2022-03-31]; put quotation marks around text.</source>
        <translation>Napisz karta:[100 DO 200] albo data:[2022-01-01 DO 2022-03-31]; tekst ujmij w cudzysłów.</translation>
    </message>
    <message>
        <source>* or ? needs letters or digits beside it.</source>
        <translation>Przy znaku * lub ? musi stać litera albo cyfra.</translation>
    </message>
    <message>
        <source>Write part of a word: paszport* or p?szport.</source>
        <translation>Wpisz część słowa: paszport* albo p?szport.</translation>
    </message>
    <message>
        <source>* and ? stand within one word, between or beside its letters and digits.</source>
        <translation>Znaki * i ? stoją w obrębie jednego słowa, między jego literami lub cyframi albo tuż przy nich.</translation>
    </message>
    <message>
        <source>Move the sign or take it out.</source>
        <translation>Przenieś znak albo go usuń.</translation>
    </message>
    <message>
        <source>A pattern needs at least two letters or digits; this one would find half of the words.</source>
        <translation>Wzór musi zawierać co najmniej dwie litery lub cyfry; ten znalazłby połowę słów.</translation>
    </message>
    <message>
        <source>Add a letter: pa*t or *rt.</source>
        <translation>Dodaj literę: pa*t albo *rt.</translation>
    </message>
    <message>
        <source>One word has more than four stars.</source>
        <translation>Jedno słowo ma więcej niż cztery gwiazdki.</translation>
    </message>
    <message>
        <source>Take some out.</source>
        <translation>Usuń niektóre z nich.</translation>
    </message>
    <message>
        <source>A question mark at the end of a word can close a sentence or stand for one letter.</source>
        <translation>Znak zapytania na końcu słowa może kończyć zdanie albo zastępować jedną literę.</translation>
    </message>
    <message>
        <source>Take it out, or write = before the word if it stands for a letter: =kowalsk?</source>
        <translation>Usuń go albo, jeśli zastępuje literę, wpisz = przed słowem: =kowalsk?</translation>
    </message>
    <message>
        <source>In quotation marks a star may only stand at the very end; ? and ~ don&apos;t stand for letters there.</source>
        <translation>W cudzysłowie gwiazdka może stać tylko na samym końcu; ? i ~ nie zastępują tam liter.</translation>
    </message>
    <message>
        <source>Move or take out the sign, or ask for the single words.</source>
        <translation>Przenieś lub usuń znak albo szukaj pojedynczych słów.</translation>
    </message>
    <message>
        <source>Words near one another are whole words.</source>
        <translation>Słowa szukane blisko siebie podaje się w całości.</translation>
    </message>
    <message>
        <source>Take the *, ? or ~ inside the quotation marks out.</source>
        <translation>Usuń *, ? lub ~ wewnątrz cudzysłowu.</translation>
    </message>
    <message>
        <source>~ stands only directly behind a whole word.</source>
        <translation>Znak ~ stoi tylko tuż za całym słowem.</translation>
    </message>
    <message>
        <source>Write nguyen~ or nguyen~2, or take the ~ out.</source>
        <translation>Napisz nguyen~ albo nguyen~2 lub usuń ~.</translation>
    </message>
    <message>
        <source>Only one or two letters may differ, for with more every word is similar.</source>
        <translation>Różnić się mogą tylko jedna lub dwie litery; przy większej liczbie podobne byłoby każde słowo.</translation>
    </message>
    <message>
        <source>Write ~1 or ~2.</source>
        <translation>Napisz ~1 albo ~2.</translation>
    </message>
    <message>
        <source>“{text}” has fewer than three letters, so too many words are similar to it.</source>
        <translation>„{text}” ma mniej niż trzy litery i zbyt wiele słów jest do niego podobnych.</translation>
    </message>
    <message>
        <source>Take the ~ out.</source>
        <translation>Usuń ~.</translation>
    </message>
    <message>
        <source>“{text}” has fewer than five letters, so with two others it would be another word.</source>
        <translation>„{text}” ma mniej niż pięć liter; zmiana dwóch dałaby inne słowo.</translation>
    </message>
    <message>
        <source>Write ~1.</source>
        <translation>Napisz ~1.</translation>
    </message>
    <message>
        <source>{text} is a number, and a similar number is another thing.</source>
        <translation>{text} to liczba, a podobna liczba oznacza co innego.</translation>
    </message>
    <message>
        <source>Take the ~ out, or put * or ? for the digits you don&apos;t know.</source>
        <translation>Usuń ~ albo wpisz * lub ? w miejsce nieznanych cyfr.</translation>
    </message>
    <message>
        <source>It doesn&apos;t say how many words may lie between: from 0 to 50.</source>
        <translation>Nie podano, ile słów może stać pomiędzy: od 0 do 50.</translation>
    </message>
    <message>
        <source>Write the number directly behind the ~: &quot;passport taken&quot;~5</source>
        <translation>Wpisz liczbę tuż za ~: &quot;passport taken&quot;~5</translation>
    </message>
    <message>
        <source>“{text}” is one word, and near needs at least two.</source>
        <translation>„{text}” to jedno słowo, a bliskość dotyczy co najmniej dwóch.</translation>
    </message>
    <message>
        <source>Add a word, or take the ~ out.</source>
        <translation>Dodaj słowo albo usuń ~.</translation>
    </message>
    <message>
        <source>At most six words can be looked for near one another.</source>
        <translation>Blisko siebie można szukać najwyżej sześciu słów.</translation>
    </message>
    <message>
        <source>Take out “{text}” and what follows.</source>
        <translation>Usuń „{text}” i to, co następuje.</translation>
    </message>
    <message>
        <source>“{text}” stands twice among words near one another.</source>
        <translation>„{text}” występuje dwa razy wśród słów szukanych blisko siebie.</translation>
    </message>
    <message>
        <source>Take one out; the words must differ.</source>
        <translation>Usuń jedno; słowa muszą być różne.</translation>
    </message>
    <message>
        <source>The words of “{text}” have so many forms together that they can&apos;t be looked for near one another.</source>
        <translation>Słowa „{text}” mają razem tak wiele form, że nie można ich szukać blisko siebie.</translation>
    </message>
    <message>
        <source>Leave a word out, or narrow the forms.</source>
        <translation>Usuń jedno słowo albo ogranicz formy.</translation>
    </message>
    <message>
        <source>NEAR is written as a distance behind quotation marks here.</source>
        <translation>Bliskość zapisuje się tu jako odległość za cudzysłowem.</translation>
    </message>
    <message>
        <source>Write &quot;passport taken&quot;~5, or near in small letters to look for the word.</source>
        <translation>Napisz &quot;passport taken&quot;~5 albo near małymi literami, by szukać tego słowa.</translation>
    </message>
    <message>
        <source>“{text}” is more than one word or phrase, and this row takes one.</source>
        <translation>„{text}” to więcej niż jedno słowo lub jedna fraza, a ten wiersz przyjmuje jedno.</translation>
    </message>
    <message>
        <source>Choose words or text for the row, or divide it into several.</source>
        <translation>Wybierz dla wiersza słowa albo tekst lub podziel go na kilka.</translation>
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
        <source>Words can&apos;t be given a weight (^).</source>
        <translation>Słowom nie można nadawać wagi (^).</translation>
    </message>
    <message>
        <source>Take the ^ out.</source>
        <translation>Usuń ^.</translation>
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
        <source>That step is out of order.</source>
        <translation>Ten krok jest poza kolejnością.</translation>
    </message>
    <message>
        <source>Enter the steps one after another, each with its day.</source>
        <translation>Wpisuj kroki po kolei, każdy z datą.</translation>
    </message>
    <message>
        <source>There is no measure called {measure}.</source>
        <translation>Nie ma środka {measure}.</translation>
    </message>
    <message>
        <source>No pack of measures names it.</source>
        <translation>Nie ma go w żadnym pakiecie środków.</translation>
    </message>
    <message>
        <source>See which measures there are and choose one of these.</source>
        <translation>Sprawdź, jakie są środki, i wybierz jeden z nich.</translation>
    </message>
    <message>
        <source>There is no entry {measure} in the register of measures.</source>
        <translation>W rejestrze środków nie ma wpisu {measure}.</translation>
    </message>
    <message>
        <source>See the hearings.</source>
        <translation>Zobacz przesłuchania.</translation>
    </message>
    <message>
        <source>There is no hearing {hearing}.</source>
        <translation>Nie ma przesłuchania {hearing}.</translation>
    </message>
    <message>
        <source>It was never accepted, or its id is mistyped.</source>
        <translation>Nigdy nie zostało przyjęte albo w identyfikatorze jest błąd.</translation>
    </message>
    <message>
        <source>This hearing can no longer be changed.</source>
        <translation>Tego przesłuchania nie można już zmienić.</translation>
    </message>
    <message>
        <source>It was held or cancelled, or nobody appeared ({state}).</source>
        <translation>Odbyło się, zostało odwołane albo nikt się nie stawił ({state}).</translation>
    </message>
    <message>
        <source>Plan the rest anew, or undo what was noted last.</source>
        <translation>Zaplanuj resztę od nowa albo cofnij ostatni wpis.</translation>
    </message>
    <message>
        <source>{given} is no time at which a hearing can be.</source>
        <translation>{given} to nie jest godzina, o której może być przesłuchanie.</translation>
    </message>
    <message>
        <source>A time is written HH:MM, and a hearing ends on the day on which it begins.</source>
        <translation>Godzinę zapisuje się GG:MM, a przesłuchanie kończy się w dniu, w którym się zaczyna.</translation>
    </message>
    <message>
        <source>Give another time.</source>
        <translation>Podaj inną godzinę.</translation>
    </message>
    <message>
        <source>This hearing stays tentative.</source>
        <translation>To przesłuchanie pozostaje wstępne.</translation>
    </message>
    <message>
        <source>Its sitting is not promised by everybody yet. Missing: {missing}.</source>
        <translation>Nie wszyscy potwierdzili to posiedzenie. Brakuje: {missing}.</translation>
    </message>
    <message>
        <source>Confirm the sitting first.</source>
        <translation>Najpierw potwierdź posiedzenie.</translation>
    </message>
    <message>
        <source>This hearing has no need number {number}.</source>
        <translation>To przesłuchanie nie ma potrzeby numer {number}.</translation>
    </message>
    <message>
        <source>Its testimony asks for fewer people and things.</source>
        <translation>Zapis zeznania wymaga mniej osób i rzeczy.</translation>
    </message>
    <message>
        <source>Choose one of its needs, or add one to the testimony.</source>
        <translation>Wybierz jedną z jego potrzeb albo dodaj ją do zapisu zeznania.</translation>
    </message>
    <message>
        <source>No resource is called {resource}.</source>
        <translation>Żaden zasób nie nazywa się {resource}.</translation>
    </message>
    <message>
        <source>Only what is recorded can be booked.</source>
        <translation>Zarezerwować można tylko to, co jest zapisane.</translation>
    </message>
    <message>
        <source>Record it, or choose another one.</source>
        <translation>Zapisz go albo wybierz inny.</translation>
    </message>
    <message>
        <source>{given} is nothing that happens in a hearing.</source>
        <translation>{given} to nie jest zdarzenie z przebiegu przesłuchania.</translation>
    </message>
    <message>
        <source>What can be noted is: {known}.</source>
        <translation>Odnotować można: {known}.</translation>
    </message>
    <message>
        <source>That cannot be noted now.</source>
        <translation>Tego nie można teraz odnotować.</translation>
    </message>
    <message>
        <source>A hearing starts once, is paused and resumed in turn, and ends once; no time lies before the last one.</source>
        <translation>Przesłuchanie zaczyna się raz, przerwy i wznowienia następują na przemian, kończy się raz; żadna godzina nie może być wcześniejsza od poprzedniej.</translation>
    </message>
    <message>
        <source>Look at what is noted already, and undo it where it is wrong.</source>
        <translation>Sprawdź, co już odnotowano, i cofnij wpis, jeśli jest błędny.</translation>
    </message>
    <message>
        <source>These days for a summons cannot be kept.</source>
        <translation>Takiej liczby dni na wezwanie nie można zapisać.</translation>
    </message>
    <message>
        <source>They are 0 to 365, for one of these ways: {known}.</source>
        <translation>Może to być od 0 do 365 dni, dla jednego ze sposobów: {known}.</translation>
    </message>
    <message>
        <source>Give another number, or another way.</source>
        <translation>Podaj inną liczbę albo inny sposób.</translation>
    </message>
    <message>
        <source>Nothing called {item} is to be arranged for this hearing.</source>
        <translation>Dla tego przesłuchania nie trzeba niczego przygotować pod nazwą {item}.</translation>
    </message>
    <message>
        <source>What is asked for follows from testimony and measures, which may have changed.</source>
        <translation>To, co trzeba przygotować, wynika z zapisu zeznania i środków ochrony, które mogły się zmienić.</translation>
    </message>
    <message>
        <source>See what is open for this hearing.</source>
        <translation>Zobacz, co zostało do zrobienia dla tego przesłuchania.</translation>
    </message>
    <message>
        <source>The hearing of {person} is not ready. Open: {number}.</source>
        <translation>Przesłuchanie nie jest gotowe ({person}). Do zrobienia: {number}.</translation>
    </message>
    <message>
        <source>Still to be arranged: {reasons}.</source>
        <translation>Trzeba jeszcze zapewnić: {reasons}.</translation>
    </message>
    <message>
        <source>Arrange it, or note why it is not needed.</source>
        <translation>Zapewnij to albo odnotuj, dlaczego nie jest potrzebne.</translation>
    </message>
    <message>
        <source>There is no sitting {sitting}.</source>
        <translation>Nie ma posiedzenia {sitting}.</translation>
    </message>
    <message>
        <source>It was removed, or its id is mistyped.</source>
        <translation>Został usunięty albo identyfikator wpisano z błędem.</translation>
    </message>
    <message>
        <source>Choose one of the sittings.</source>
        <translation>Wybierz jedno z posiedzeń.</translation>
    </message>
    <message>
        <source>{given} is nothing that a sitting can lack.</source>
        <translation>{given} to nie jest coś, czego może brakować posiedzeniu.</translation>
    </message>
    <message>
        <source>There is no testimony {testimony}.</source>
        <translation>Nie ma zapisu zeznania {testimony}.</translation>
    </message>
    <message>
        <source>Choose one of those that are recorded.</source>
        <translation>Wybierz jeden z zapisanych.</translation>
    </message>
    <message>
        <source>There is no plan {plan}.</source>
        <translation>Nie ma planu {plan}.</translation>
    </message>
    <message>
        <source>It was removed, or it was never kept.</source>
        <translation>Został usunięty albo nigdy go nie zachowano.</translation>
    </message>
    <message>
        <source>Choose one of the plans, or make a new one.</source>
        <translation>Wybierz jeden z planów albo ułóż nowy.</translation>
    </message>
    <message>
        <source>This plan cannot be taken.</source>
        <translation>Tego planu nie można przyjąć.</translation>
    </message>
    <message>
        <source>It places nobody: nothing fits, or what is pinned contradicts itself.</source>
        <translation>Nikomu nie wyznacza terminu: nic nie pasuje albo przypięte terminy przeczą sobie.</translation>
    </message>
    <message>
        <source>See its reasons, release or move what is pinned, and plan again.</source>
        <translation>Zobacz powody, odepnij lub przenieś to, co przypięte, i zaplanuj ponownie.</translation>
    </message>
    <message>
        <source>A plan cannot be searched for so long.</source>
        <translation>Planu nie można szukać tak długo.</translation>
    </message>
    <message>
        <source>It is more than 0 and at most {most} seconds.</source>
        <translation>Można podać więcej niż 0 i najwyżej {most} s.</translation>
    </message>
    <message>
        <source>Give another number of seconds.</source>
        <translation>Podaj inną liczbę sekund.</translation>
    </message>
    <message>
        <source>The plan could not be made.</source>
        <translation>Planu nie udało się ułożyć.</translation>
    </message>
    <message>
        <source>Something in the records of hearings is not what a plan can be made from.</source>
        <translation>Coś w zapisach o przesłuchaniach nie nadaje się do ułożenia planu.</translation>
    </message>
    <message>
        <source>Look at rooms, resources, sittings and testimony, and plan again.</source>
        <translation>Sprawdź sale, zasoby, posiedzenia i zeznania, a potem zaplanuj ponownie.</translation>
    </message>
    <message>
        <source>This is more than can be planned at once.</source>
        <translation>To więcej, niż można zaplanować naraz.</translation>
    </message>
    <message>
        <source>At most {most} can be taken of these: {what}.</source>
        <translation>Można uwzględnić najwyżej {most}: {what}.</translation>
    </message>
    <message>
        <source>Leave out sittings that are over and free times of no use, and plan again.</source>
        <translation>Pomiń posiedzenia, które już minęły, oraz zbędne terminy dostępności i zaplanuj ponownie.</translation>
    </message>
    <message>
        <source>Two records are called {id}.</source>
        <translation>Dwa zapisy mają identyfikator {id}.</translation>
    </message>
    <message>
        <source>A plan needs every one of them under an id of its own ({kind}).</source>
        <translation>Plan wymaga, aby każdy miał własny identyfikator ({kind}).</translation>
    </message>
    <message>
        <source>Give one of them another id.</source>
        <translation>Nadaj jednemu z nich inny identyfikator.</translation>
    </message>
    <message>
        <source>The testimony {testimony} has no length.</source>
        <translation>Zeznanie {testimony} nie ma podanego czasu trwania.</translation>
    </message>
    <message>
        <source>A testimony lasts at least one minute.</source>
        <translation>Zeznanie trwa co najmniej jedną minutę.</translation>
    </message>
    <message>
        <source>Give it its minutes.</source>
        <translation>Podaj jego czas w minutach.</translation>
    </message>
    <message>
        <source>The sitting {sitting} is in a room that is not recorded: {room}.</source>
        <translation>Posiedzenie {sitting} odbywa się w sali, której nie zapisano: {room}.</translation>
    </message>
    <message>
        <source>Where a room is not known, nobody can say whether it is free.</source>
        <translation>O nieznanej sali nie da się powiedzieć, czy jest wolna.</translation>
    </message>
    <message>
        <source>Record the room, or change the sitting.</source>
        <translation>Zapisz salę albo zmień posiedzenie.</translation>
    </message>
    <message>
        <source>See the register.</source>
        <translation>Zobacz rejestr.</translation>
    </message>
    <message>
        <source>A measure can&apos;t go from there to the state {after}.</source>
        <translation>Z tego stanu środek nie może przejść do stanu {after}.</translation>
    </message>
    <message>
        <source>A measure is considered or applied for first. It may be granted at once where no motion is needed, and carried out at once where it holds by law.</source>
        <translation>Środek najpierw się rozważa albo składa się o niego wniosek. Można go od razu zarządzić, gdy wniosek nie jest potrzebny, a od razu wykonać, gdy obowiązuje z mocy ustawy.</translation>
    </message>
    <message>
        <source>What is only considered is applied for, or decided where no motion is needed; else it lapses.</source>
        <translation>Po rozważeniu następuje wniosek albo, gdy nie jest potrzebny, decyzja; inaczej środek odpada.</translation>
    </message>
    <message>
        <source>What is applied for is granted or refused next, or it lapses.</source>
        <translation>Po wniosku następuje zarządzenie albo odmowa; środek może też odpaść.</translation>
    </message>
    <message>
        <source>What is granted is arranged or carried out next, or it lapses.</source>
        <translation>Po zarządzeniu następuje przygotowanie albo wykonanie; środek może też odpaść.</translation>
    </message>
    <message>
        <source>What is refused can be applied for anew, granted on complaint, or it lapses.</source>
        <translation>Po odmowie można złożyć nowy wniosek, środek można zarządzić po zażaleniu albo odpada.</translation>
    </message>
    <message>
        <source>What is arranged is carried out next, or it lapses.</source>
        <translation>Po przygotowaniu następuje wykonanie; środek może też odpaść.</translation>
    </message>
    <message>
        <source>The measure was carried out; nothing follows.</source>
        <translation>Środek wykonano; nic dalej nie następuje.</translation>
    </message>
    <message>
        <source>Enter a new measure, or undo the last step.</source>
        <translation>Wpisz nowy środek albo cofnij ostatni krok.</translation>
    </message>
    <message>
        <source>The measure lapsed; it can be considered or applied for anew.</source>
        <translation>Środek odpadł; można go ponownie rozważyć lub złożyć nowy wniosek.</translation>
    </message>
    <message>
        <source>The step lies before the one it follows.</source>
        <translation>Krok ma datę wcześniejszą niż poprzedni.</translation>
    </message>
    <message>
        <source>It is entered for {given}, the step before it for {before}.</source>
        <translation>Wpisano go z datą {given}, a krok poprzedni z datą {before}.</translation>
    </message>
    <message>
        <source>Correct the day.</source>
        <translation>Popraw datę.</translation>
    </message>
    <message>
        <source>“{given}” is no day.</source>
        <translation>„{given}” nie jest dniem.</translation>
    </message>
    <message>
        <source>A day is written YYYY-MM-DD, a moment YYYY-MM-DDTHH:MM.</source>
        <translation>Dzień zapisuje się jako RRRR-MM-DD, chwilę jako RRRR-MM-DDTGG:MM.</translation>
    </message>
    <message>
        <source>Write it so.</source>
        <translation>Zapisz w ten sposób.</translation>
    </message>
    <message>
        <source>“{given}” names no hearing.</source>
        <translation>„{given}” nie wskazuje przesłuchania.</translation>
    </message>
    <message>
        <source>It is neither a day, a moment nor the id of a sitting.</source>
        <translation>To ani dzień, ani chwila, ani identyfikator terminu z planu.</translation>
    </message>
    <message>
        <source>Give a day as YYYY-MM-DD, or a sitting of the plan.</source>
        <translation>Podaj dzień jako RRRR-MM-DD albo termin z planu.</translation>
    </message>
    <message>
        <source>“{given}” is no distance.</source>
        <translation>„{given}” nie określa odległości.</translation>
    </message>
    <message>
        <source>People are kept apart by the room, the building or the day.</source>
        <translation>Osoby rozdziela się salą, budynkiem albo dniem.</translation>
    </message>
    <message>
        <source>Choose one of the three.</source>
        <translation>Wybierz jedną z trzech możliwości.</translation>
    </message>
    <message>
        <source>The entry names a protected person.</source>
        <translation>Wpis wymienia osobę chronioną.</translation>
    </message>
    <message>
        <source>“{quote}” is a name of {label}, and the register lies open to everybody.</source>
        <translation>„{quote}” to imię lub nazwisko osoby {label}, a rejestr widzą wszyscy użytkownicy sprawy.</translation>
    </message>
    <message>
        <source>{person} was heard already and is to be heard only once.</source>
        <translation>{person}: przesłuchanie już się odbyło i jest jednorazowe.</translation>
    </message>
    <message>
        <source>A second hearing needs a ground of the statute: {grounds}.</source>
        <translation>Powtórne przesłuchanie wymaga podstawy ustawowej: {grounds}.</translation>
    </message>
    <message>
        <source>Give the ground, or plan no second hearing.</source>
        <translation>Podaj podstawę albo nie planuj powtórnego przesłuchania.</translation>
    </message>
    <message>
        <source>No condition asks for “{fact}”.</source>
        <translation>Żaden warunek nie pyta o „{fact}”.</translation>
    </message>
    <message>
        <source>Known facts are: {known}.</source>
        <translation>Znane okoliczności: {known}.</translation>
    </message>
    <message>
        <source>No pack of measures knows the offence {offence}.</source>
        <translation>Żaden pakiet środków nie zna przestępstwa {offence}.</translation>
    </message>
    <message>
        <source>Say why {person} was questioned again.</source>
        <translation>Podaj, dlaczego {person} przesłuchano ponownie.</translation>
    </message>
    <message>
        <source>The person was questioned before (times: {times}).</source>
        <translation>Osobę już przesłuchiwano (liczba przesłuchań: {times}).</translation>
    </message>
    <message>
        <source>Give the reason, then save.</source>
        <translation>Podaj powód i zapisz.</translation>
    </message>
    <message>
        <source>That questioning is gone.</source>
        <translation>Tego przesłuchania już nie ma.</translation>
    </message>
    <message>
        <source>It was removed in the meantime.</source>
        <translation>W międzyczasie je usunięto.</translation>
    </message>
    <message>
        <source>The checklist has no line {item}.</source>
        <translation>Lista nie ma pozycji {item}.</translation>
    </message>
    <message>
        <source>Choose a line of the checklist.</source>
        <translation>Wybierz pozycję z listy.</translation>
    </message>
    <message>
        <source>“{given}” has no place in this checklist.</source>
        <translation>„{given}” nie należy do tej listy.</translation>
    </message>
    <message>
        <source>It is neither a weight nor a counterbalance that is known.</source>
        <translation>To ani znana waga, ani znany czynnik równoważący.</translation>
    </message>
    <message>
        <source>Choose from the lists.</source>
        <translation>Wybierz z list.</translation>
    </message>
    <message>
        <source>There is no deadline called {clock}.</source>
        <translation>Nie ma terminu {clock}.</translation>
    </message>
    <message>
        <source>Choose one from the list of deadlines.</source>
        <translation>Wybierz jeden z listy terminów.</translation>
    </message>
    <message>
        <source>That deadline is gone.</source>
        <translation>Tego terminu już nie ma.</translation>
    </message>
    <message>
        <source>A deadline in the year {year} can&apos;t be counted.</source>
        <translation>Nie da się obliczyć terminu w roku {year}.</translation>
    </message>
    <message>
        <source>The days off of {state} are known from {first} to 2099.</source>
        <translation>Dni wolne od pracy ({state}) są znane od roku {first} do 2099.</translation>
    </message>
    <message>
        <source>Count it by hand and enter the day it ends.</source>
        <translation>Oblicz go samodzielnie i wpisz dzień, w którym upływa.</translation>
    </message>
    <message>
        <source>This deadline can&apos;t be counted.</source>
        <translation>Tego terminu nie da się obliczyć.</translation>
    </message>
    <message>
        <source>It is too long, or no deadline: {n}.</source>
        <translation>Jest zbyt długi albo nie jest terminem: {n}.</translation>
    </message>
    <message>
        <source>Correct the number.</source>
        <translation>Popraw liczbę.</translation>
    </message>
    <message>
        <source>The entry says nothing yet.</source>
        <translation>Wpis jest pusty.</translation>
    </message>
    <message>
        <source>It must say what the injured party did.</source>
        <translation>Musi określać, co zrobił pokrzywdzony.</translation>
    </message>
    <message>
        <source>Write the act down, then save.</source>
        <translation>Opisz czyn, potem zapisz.</translation>
    </message>
    <message>
        <source>That entry is gone.</source>
        <translation>Tego wpisu już nie ma.</translation>
    </message>
    <message>
        <source>There is no template called {name}.</source>
        <translation>Nie ma szablonu o nazwie {name}.</translation>
    </message>
    <message>
        <source>Known are: {known}.</source>
        <translation>Znane są: {known}.</translation>
    </message>
    <message>
        <source>The court has a copy of this template already.</source>
        <translation>Sąd ma już kopię tego szablonu.</translation>
    </message>
    <message>
        <source>{path} was left as it is.</source>
        <translation>Plik {path} pozostał bez zmian.</translation>
    </message>
    <message>
        <source>Edit that file, or move it away first.</source>
        <translation>Edytuj ten plik albo najpierw go przenieś.</translation>
    </message>
    <message>
        <source>The template {file} can&apos;t be filled in.</source>
        <translation>Szablonu {file} nie można wypełnić.</translation>
    </message>
    <message>
        <source>One of its tags is wrong, or it is no Word file: {reason}.</source>
        <translation>Jeden z jego znaczników jest błędny albo nie jest to plik Worda: {reason}.</translation>
    </message>
    <message>
        <source>Correct it, or move it away so that the program&apos;s own template is used.</source>
        <translation>Popraw go albo przenieś, a użyty zostanie szablon programu.</translation>
    </message>
    <message>
        <source>There is nothing to share here.</source>
        <translation>Nie ma tu czego udostępnić.</translation>
    </message>
    <message>
        <source>You have recorded no finding on this element for this person.</source>
        <translation>Nie zapisano własnego ustalenia co do tego znamienia wobec tej osoby.</translation>
    </message>
    <message>
        <source>Record your finding first.</source>
        <translation>Najpierw zapisz swoje ustalenie.</translation>
    </message>
    <message>
        <source>This place can&apos;t be tagged.</source>
        <translation>Tego miejsca nie można oznaczyć.</translation>
    </message>
    <message>
        <source>It is neither a part of a page nor a stretch of a recording.</source>
        <translation>Nie jest to ani część strony, ani odcinek nagrania.</translation>
    </message>
    <message>
        <source>Mark the place again.</source>
        <translation>Zaznacz miejsce jeszcze raz.</translation>
    </message>
    <message>
        <source>The key {key} can&apos;t tag.</source>
        <translation>Klawisz {key} nie może służyć do oznaczania.</translation>
    </message>
    <message>
        <source>It is no letter or digit, or it does something else in the reader.</source>
        <translation>Nie jest literą ani cyfrą albo w czytniku robi co innego.</translation>
    </message>
    <message>
        <source>Choose a digit or another letter.</source>
        <translation>Wybierz cyfrę albo inną literę.</translation>
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
        <source>The indicator {indicator} is not known.</source>
        <translation>Wskaźnik {indicator} jest nieznany.</translation>
    </message>
    <message>
        <source>See `judgedesk law list`.</source>
        <translation>Zobacz `judgedesk law list`.</translation>
    </message>
    <message>
        <source>The related offence {related} is not known.</source>
        <translation>Przestępstwo pokrewne {related} jest nieznane.</translation>
    </message>
    <message>
        <source>The row {row} is not known.</source>
        <translation>Wiersz {row} jest nieznany.</translation>
    </message>
    <message>
        <source>No related offence has it.</source>
        <translation>Nie ma go żadne przestępstwo pokrewne.</translation>
    </message>
    <message>
        <source>The question {question} is not known.</source>
        <translation>Pytanie {question} jest nieznane.</translation>
    </message>
    <message>
        <source>See `judgedesk law list`; nothing was changed.</source>
        <translation>Zob. `judgedesk law list`; niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>{answer} is no answer.</source>
        <translation>„{answer}” nie jest odpowiedzią.</translation>
    </message>
    <message>
        <source>A question is answered with yes, no or unclear.</source>
        <translation>Na pytanie odpowiada się: tak (yes), nie (no) albo niejasne (unclear).</translation>
    </message>
    <message>
        <source>Neither a pack of offences nor one of related offences holds it.</source>
        <translation>Nie ma go w żadnym pakiecie przestępstw ani przestępstw pokrewnych.</translation>
    </message>
    <message>
        <source>The day of the warning was not understood.</source>
        <translation>Nie zrozumiano dnia uprzedzenia.</translation>
    </message>
    <message>
        <source>“{day}” is no day of the calendar, written as 2026-03-31.</source>
        <translation>„{day}” nie jest dniem kalendarza zapisanym jak 2026-03-31.</translation>
    </message>
    <message>
        <source>That note for reclassification was not found.</source>
        <translation>Nie znaleziono tej notatki o zmianie kwalifikacji.</translation>
    </message>
    <message>
        <source>It was taken away, or it is not one of yours.</source>
        <translation>Usunięto ją albo nie należy do użytkownika.</translation>
    </message>
    <message>
        <source>See the list of notes; nothing was changed.</source>
        <translation>Zob. listę notatek; niczego nie zmieniono.</translation>
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
    <message>
        <source>This file was found inside another and is not read yet.</source>
        <translation>Ten plik znaleziono w innym i nie został jeszcze odczytany.</translation>
    </message>
    <message>
        <source>The import was stopped before its turn came; its bytes are in the case.</source>
        <translation>Import zatrzymano, zanim przyszła na niego kolej; jego bajty są w aktach.</translation>
    </message>
    <message>
        <source>It is read with the next import, or with “Try again” in the ledger.</source>
        <translation>Zostanie odczytany przy następnym imporcie albo po wybraniu „Spróbuj ponownie” w wykazie.</translation>
    </message>
    <message>
        <source>This file was kept and not opened.</source>
        <translation>Ten plik zachowano, lecz go nie otwarto.</translation>
    </message>
    <message>
        <source>It lies in more containers, one inside the other, than any honest file does.</source>
        <translation>Leży w większej liczbie zagnieżdżonych pojemników niż jakikolwiek uczciwy plik.</translation>
    </message>
    <message>
        <source>Ask whoever delivered it to send it by itself.</source>
        <translation>Poproś o dostarczenie go osobno.</translation>
    </message>
    <message>
        <source>This file inside another could not be taken out.</source>
        <translation>Tego pliku nie udało się wydobyć z innego.</translation>
    </message>
    <message>
        <source>The reader broke off at it twice; the rest of the container was read.</source>
        <translation>Czytnik dwukrotnie się na nim zatrzymał; resztę pojemnika odczytano.</translation>
    </message>
    <message>
        <source>Ask for the file by itself, or open the container with another program.</source>
        <translation>Poproś o sam plik albo otwórz pojemnik innym programem.</translation>
    </message>
    <message>
        <source>This file is not read yet.</source>
        <translation>Ten plik nie został jeszcze odczytany.</translation>
    </message>
    <message>
        <source>Reading it once more was stopped.</source>
        <translation>Ponowny odczyt przerwano.</translation>
    </message>
    <message>
        <source>Choose “Try again” in the ledger.</source>
        <translation>Wybierz „Spróbuj ponownie” w wykazie.</translation>
    </message>
    <message>
        <source>{path} is not a watched folder.</source>
        <translation>{path} nie jest obserwowanym folderem.</translation>
    </message>
    <message>
        <source>Only folders that were chosen for it are watched.</source>
        <translation>Obserwowane są tylko foldery do tego wybrane.</translation>
    </message>
    <message>
        <source>See the list of watched folders.</source>
        <translation>Zobacz listę obserwowanych folderów.</translation>
    </message>
    <message>
        <source>There is no report {report}.</source>
        <translation>Nie ma zestawienia {report}.</translation>
    </message>
    <message>
        <source>Reports are: {known}.</source>
        <translation>Zestawienia: {known}.</translation>
    </message>
    <message>
        <source>Name one of them.</source>
        <translation>Podaj jedno z nich.</translation>
    </message>
    <message>
        <source>A file ending in {ending} can&apos;t be written.</source>
        <translation>Nie można zapisać pliku z końcówką {ending}.</translation>
    </message>
    <message>
        <source>Tables are written as {known}.</source>
        <translation>Tabele zapisuje się jako {known}.</translation>
    </message>
    <message>
        <source>Give the file one of these endings.</source>
        <translation>Nadaj plikowi jedną z tych końcówek.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Niczego nie zapisano.</translation>
    </message>
    <message>
        <source>The log of the case says of every paper who took it out, and the case is open for reading only.</source>
        <translation>Dziennik sprawy odnotowuje każdy wydany z niej dokument i osobę, która go wydała, a sprawa jest otwarta tylko do odczytu.</translation>
    </message>
    <message>
        <source>Open the case for writing, or ask somebody who may.</source>
        <translation>Proszę otworzyć sprawę do zapisu albo poprosić osobę do tego uprawnioną.</translation>
    </message>
    <message>
        <source>Nothing was written: “{quote}” can be the name of {label}.</source>
        <translation>Niczego nie zapisano: „{quote}” może wskazywać na {label}.</translation>
    </message>
    <message>
        <source>Nothing was written: the paper would name a protected person.</source>
        <translation>Niczego nie zapisano: pismo ujawniłoby osobę chronioną.</translation>
    </message>
    <message>
        <source>Use the pseudonym there, or rename or seal the document that bears the name. Who holds the key to identities may write it all the same and give a reason.</source>
        <translation>Użyj tam pseudonimu albo zmień nazwę dokumentu, który zawiera to nazwisko, lub go utajnij. Osoba mająca klucz do tożsamości może mimo to zapisać pismo, podając powód.</translation>
    </message>
    <message>
        <source>Use the pseudonym there, or ask somebody who holds the key to identities.</source>
        <translation>Użyj tam pseudonimu albo poproś osobę, która ma klucz do tożsamości.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in the text of {file}, paragraph or line {place}.</source>
        <translation>Miejsca: {places}; pierwsze w tekście pliku {file}, akapit lub wiersz {place}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in {file}, cell {place}.</source>
        <translation>Miejsca: {places}; pierwsze w pliku {file}, komórka {place}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in {file}, the formula of cell {place}.</source>
        <translation>Miejsca: {places}; pierwsze w pliku {file}, formuła w komórce {place}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is the name of a sheet in {file}.</source>
        <translation>Miejsca: {places}; pierwsze to nazwa arkusza w pliku {file}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in a page header of {file}.</source>
        <translation>Miejsca: {places}; pierwsze w nagłówku strony w pliku {file}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in a page footer of {file}.</source>
        <translation>Miejsca: {places}; pierwsze w stopce strony w pliku {file}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in a footnote of {file}.</source>
        <translation>Miejsca: {places}; pierwsze w przypisie w pliku {file}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in a comment of {file}: {place}.</source>
        <translation>Miejsca: {places}; pierwsze w komentarzu w pliku {file}: {place}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in text of {file} that is marked as deleted.</source>
        <translation>Miejsca: {places}; pierwsze w tekście pliku {file} oznaczonym jako usunięty.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in hidden text of {file}.</source>
        <translation>Miejsca: {places}; pierwsze w tekście ukrytym w pliku {file}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in a text box or drawing of {file}.</source>
        <translation>Miejsca: {places}; pierwsze w polu tekstowym lub rysunku w pliku {file}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in a description or name that {file} does not show.</source>
        <translation>Miejsca: {places}; pierwsze w opisie lub nazwie, której plik {file} nie pokazuje.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in the code of a field in {file}.</source>
        <translation>Miejsca: {places}; pierwsze w kodzie pola w pliku {file}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in a link of {file}.</source>
        <translation>Miejsca: {places}; pierwsze w łączu w pliku {file}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in the properties of {file}.</source>
        <translation>Miejsca: {places}; pierwsze we właściwościach pliku {file}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is on page {place} of {file}.</source>
        <translation>Miejsca: {places}; pierwsze na stronie {place} pliku {file}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in an annotation of {file}.</source>
        <translation>Miejsca: {places}; pierwsze w adnotacji w pliku {file}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in a form field of {file}.</source>
        <translation>Miejsca: {places}; pierwsze w polu formularza w pliku {file}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in the name of a layer or part of {file}.</source>
        <translation>Miejsca: {places}; pierwsze w nazwie warstwy lub części pliku {file}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in the name or description of an attachment of {file}.</source>
        <translation>Miejsca: {places}; pierwsze w nazwie lub opisie załącznika w pliku {file}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in {file}, outside its pages.</source>
        <translation>Miejsca: {places}; pierwsze w pliku {file}, poza jego stronami.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in what {file} says about a picture.</source>
        <translation>Miejsca: {places}; pierwsze w danych o obrazie w pliku {file}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in {file}, event {place}.</source>
        <translation>Miejsca: {places}; pierwsze w pliku {file}, wydarzenie {place}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is the name of a file inside {file}.</source>
        <translation>Miejsca: {places}; pierwsze to nazwa pliku wewnątrz {file}.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is the name of the file itself.</source>
        <translation>Miejsca: {places}; pierwsze to sama nazwa pliku.</translation>
    </message>
    <message>
        <source>Places: {places}; the first is in {file}, in an object inside it.</source>
        <translation>Miejsca: {places}; pierwsze w pliku {file}, w obiekcie wewnątrz niego.</translation>
    </message>
    <message>
        <source>It stands in {file}.</source>
        <translation>Znajduje się w pliku {file}.</translation>
    </message>
    <message>
        <source>Protected persons of the case: {number}. Your keys do not open their names, and what stands in for them is missing or out of date.</source>
        <translation>Osoby chronione w sprawie: {number}. Twoje klucze nie otwierają ich danych, a tego, co je zastępuje, brak lub jest nieaktualne.</translation>
    </message>
    <message>
        <source>Ask somebody who holds the key to identities to open the case once, or to write this paper.</source>
        <translation>Poproś osobę, która ma klucz do tożsamości, aby raz otworzyła sprawę albo sama zapisała to pismo.</translation>
    </message>
    <message>
        <source>Nothing was written: the file could not be read back.</source>
        <translation>Niczego nie zapisano: pliku nie udało się odczytać.</translation>
    </message>
    <message>
        <source>What can&apos;t be read can&apos;t be checked for names of protected persons ({detail}).</source>
        <translation>Czego nie można odczytać, tego nie da się sprawdzić pod kątem nazwisk osób chronionych ({detail}).</translation>
    </message>
    <message>
        <source>Write it in another form: without a password, as .docx, .xlsx, .csv or .pdf.</source>
        <translation>Zapisz je w innej postaci: bez hasła, jako .docx, .xlsx, .csv lub .pdf.</translation>
    </message>
    <message>
        <source>Nothing was written: it can&apos;t be checked for names of protected persons.</source>
        <translation>Niczego nie zapisano: nie można sprawdzić, czy pismo nie zawiera nazwisk osób chronionych.</translation>
    </message>
    <message>
        <source>There is no step {step}.</source>
        <translation>Nie ma kroku {step}.</translation>
    </message>
    <message>
        <source>The steps are {steps}.</source>
        <translation>Kroki to: {steps}.</translation>
    </message>
    <message>
        <source>Name one of them, or none for all.</source>
        <translation>Podaj jeden z nich albo żadnego, aby objąć wszystkie.</translation>
    </message>
    <message>
        <source>There is no kind {kind}.</source>
        <translation>Nie ma rodzaju {kind}.</translation>
    </message>
    <message>
        <source>The kinds are {kinds}.</source>
        <translation>Rodzaje to: {kinds}.</translation>
    </message>
    <message>
        <source>{document} can&apos;t be compared with itself.</source>
        <translation>Nie można porównać dokumentu {document} z nim samym.</translation>
    </message>
    <message>
        <source>Both names mean the same document.</source>
        <translation>Obie nazwy oznaczają ten sam dokument.</translation>
    </message>
    <message>
        <source>Choose another document.</source>
        <translation>Wybierz inny dokument.</translation>
    </message>
    <message>
        <source>{document} has no text to compare.</source>
        <translation>Dokument {document} nie ma tekstu do porównania.</translation>
    </message>
    <message>
        <source>None of its pages has been read yet, or they are blank.</source>
        <translation>Żadna z jego stron nie została jeszcze odczytana albo są puste.</translation>
    </message>
    <message>
        <source>Have its scans read first, or look at both originals.</source>
        <translation>Najpierw odczytaj jego skany albo obejrzyj oba oryginały.</translation>
    </message>
    <message>
        <source>{folio} is no folio.</source>
        <translation>„{folio}” nie jest numerem karty.</translation>
    </message>
    <message>
        <source>A folio is a number, with a letter from a to q or a v for the back if need be.</source>
        <translation>Numer karty to liczba, w razie potrzeby z literą od a do q lub z v dla odwrotu.</translation>
    </message>
    <message>
        <source>Write it as on the leaf: 123, 123v or 123a; leave it empty for a page without one.</source>
        <translation>Wpisz go jak na karcie: 123, 123v albo 123a; dla strony bez numeru zostaw puste pole.</translation>
    </message>
    <message>
        <source>{form} is no form of citation that the desk knows.</source>
        <translation>Program nie zna sposobu cytowania „{form}”.</translation>
    </message>
    <message>
        <source>It knows {forms}.</source>
        <translation>Zna: {forms}.</translation>
    </message>
    <message>
        <source>Choose one of these.</source>
        <translation>Wybierz jeden z nich.</translation>
    </message>
    <message>
        <source>{given} does not say which page gets which folio.</source>
        <translation>Z zapisu „{given}” nie wynika, która strona ma dostać jaki numer karty.</translation>
    </message>
    <message>
        <source>It is to be DOCUMENT:PAGE=FOLIO, such as volume3.pdf:412=123v.</source>
        <translation>Zapis ma postać DOKUMENT:STRONA=KARTA, na przykład tom3.pdf:412=123v.</translation>
    </message>
    <message>
        <source>Write it in that form.</source>
        <translation>Użyj tej postaci.</translation>
    </message>
    <message>
        <source>There is no volume {volume}.</source>
        <translation>Nie ma tomu {volume}.</translation>
    </message>
    <message>
        <source>No document of the case lies in a volume of that name.</source>
        <translation>Żaden dokument sprawy nie leży w tomie o tej nazwie.</translation>
    </message>
    <message>
        <source>See the list of documents for the volumes there are.</source>
        <translation>Tomy widać na liście dokumentów.</translation>
    </message>
    <message>
        <source>This can&apos;t be the name of a volume.</source>
        <translation>To nie może być nazwa tomu.</translation>
    </message>
    <message>
        <source>A name has at most {most} characters that can be printed.</source>
        <translation>Nazwa ma najwyżej {most} znaków, wyłącznie drukowalnych.</translation>
    </message>
    <message>
        <source>Write a number such as III, or a short name.</source>
        <translation>Wpisz numer, na przykład III, albo krótką nazwę.</translation>
    </message>
    <message>
        <source>There is no part {segment} of this document.</source>
        <translation>Dokument nie ma części {segment}.</translation>
    </message>
    <message>
        <source>It may have been taken back or proposed anew since.</source>
        <translation>Mogła zostać tymczasem cofnięta albo zaproponowana na nowo.</translation>
    </message>
    <message>
        <source>Look at the list of parts again.</source>
        <translation>Sprawdź jeszcze raz listę części.</translation>
    </message>
    <message>
        <source>A part can&apos;t reach from page {first} to page {last}.</source>
        <translation>Część nie może sięgać od strony {first} do strony {last}.</translation>
    </message>
    <message>
        <source>It begins on or before its last page, and the document has {pages} pages.</source>
        <translation>Pierwsza strona nie może leżeć za ostatnią, a dokument ma stron: {pages}.</translation>
    </message>
    <message>
        <source>Choose pages from 1 to {pages}.</source>
        <translation>Wybierz strony od 1 do {pages}.</translation>
    </message>
    <message>
        <source>The pages belong to another part already.</source>
        <translation>Te strony należą już do innej części.</translation>
    </message>
    <message>
        <source>{title} has pages {first} to {last}.</source>
        <translation>„{title}” obejmuje strony od {first} do {last}.</translation>
    </message>
    <message>
        <source>Move its boundary first, or reject it.</source>
        <translation>Przesuń najpierw jej granicę albo ją odrzuć.</translation>
    </message>
    <message>
        <source>The part has no title.</source>
        <translation>Część nie ma tytułu.</translation>
    </message>
    <message>
        <source>It is listed and cited by its title.</source>
        <translation>Pod tytułem widnieje na liście i jest przywoływana.</translation>
    </message>
    <message>
        <source>Write one, such as the heading of its first page.</source>
        <translation>Wpisz tytuł, na przykład nagłówek pierwszej strony.</translation>
    </message>
    <message>
        <source>{date} is no date.</source>
        <translation>„{date}” nie jest datą.</translation>
    </message>
    <message>
        <source>Dates are written year, month, day, such as 2024-05-03.</source>
        <translation>Daty zapisuje się jako rok, miesiąc i dzień, na przykład 2024-05-03.</translation>
    </message>
    <message>
        <source>Write it so, or leave it empty.</source>
        <translation>Zapisz ją tak albo zostaw puste pole.</translation>
    </message>
    <message>
        <source>Page {number} of volume {volume}</source>
        <translation>Strona {number} tomu {volume}</translation>
    </message>
    <message>
        <source>Page {number} of {name}</source>
        <translation>Strona {number} dokumentu {name}</translation>
    </message>
    <message>
        <source>between {first} and {last} {missing} folios are missing</source>
        <translation>między {first} a {last} brakuje {missing} kart</translation>
    </message>
    <message>
        <source>between {first} and {last} one folio is missing</source>
        <translation>między {first} a {last} brakuje jednej karty</translation>
    </message>
    <message>
        <source>between {first} and {last} at least {missing} folios are missing</source>
        <translation>między {first} a {last} brakuje co najmniej {missing} kart</translation>
    </message>
    <message>
        <source>between {first} and {last} at least one folio is missing</source>
        <translation>między {first} a {last} brakuje co najmniej jednej karty</translation>
    </message>
    <message>
        <source>{first} comes twice in a row</source>
        <translation>{first} występuje dwa razy z rzędu</translation>
    </message>
    <message>
        <source>after {first} the numbering steps back to {last}</source>
        <translation>po {first} numeracja cofa się do {last}</translation>
    </message>
    <message>
        <source>{missing} pages from here on have no folio</source>
        <translation>liczba kolejnych stron bez numeru karty: {missing}</translation>
    </message>
    <message>
        <source>this page has no folio</source>
        <translation>ta strona nie ma numeru karty</translation>
    </message>
    <message>
        <source>The message can&apos;t be read.</source>
        <translation>Nie można odczytać wiadomości.</translation>
    </message>
    <message>
        <source>Its head or its inner structure is broken, or it is no message at all.</source>
        <translation>Jej nagłówek lub budowa wewnętrzna są uszkodzone albo to wcale nie wiadomość.</translation>
    </message>
    <message>
        <source>It is kept; ask the sender for it again, saved anew from the mail program.</source>
        <translation>Plik jest zachowany; poproś nadawcę o ponowne zapisanie jej w programie pocztowym.</translation>
    </message>
    <message>
        <source>The text of the message is too long to be read.</source>
        <translation>Tekst wiadomości jest zbyt długi, aby go odczytać.</translation>
    </message>
    <message>
        <source>It holds more than {most} characters.</source>
        <translation>Liczy więcej niż {most} znaków.</translation>
    </message>
    <message>
        <source>There is no message in this mailbox.</source>
        <translation>W tej skrzynce nie ma żadnej wiadomości.</translation>
    </message>
    <message>
        <source>No line in it begins a message as mailboxes have it.</source>
        <translation>Żaden wiersz nie rozpoczyna wiadomości tak, jak w skrzynkach pocztowych.</translation>
    </message>
    <message>
        <source>It is kept; ask the sender how it was saved.</source>
        <translation>Plik jest zachowany; zapytaj nadawcę, jak został zapisany.</translation>
    </message>
    <message>
        <source>The text of the message is encrypted.</source>
        <translation>Tekst wiadomości jest zaszyfrowany.</translation>
    </message>
    <message>
        <source>It was written for the holder of a key (S/MIME or PGP), which is not here.</source>
        <translation>Napisano ją dla posiadacza klucza (S/MIME lub PGP), którego tu nie ma.</translation>
    </message>
    <message>
        <source>Ask the addressee for the message in the clear; what is encrypted is kept as a part.</source>
        <translation>Poproś adresata o jawną treść wiadomości; część zaszyfrowana jest zachowana.</translation>
    </message>
    <message>
        <source>The text of the message lies in a signed envelope.</source>
        <translation>Tekst wiadomości leży w podpisanej kopercie.</translation>
    </message>
    <message>
        <source>The program that signed it put message and signature into one file (.p7m), which is not opened here.</source>
        <translation>Program podpisujący umieścił wiadomość i podpis w jednym pliku (.p7m), który nie jest tu otwierany.</translation>
    </message>
    <message>
        <source>Open it with the mail program it came from and save the message; the file is kept as a part.</source>
        <translation>Otwórz ją w programie pocztowym i zapisz wiadomość; plik jest zachowany jako część.</translation>
    </message>
    <message>
        <source>This attachment is not in the message.</source>
        <translation>Tego załącznika nie ma w wiadomości.</translation>
    </message>
    <message>
        <source>The message only says where it lay, on another computer or on the web.</source>
        <translation>Wiadomość podaje tylko, gdzie się znajdował: na innym komputerze lub w sieci.</translation>
    </message>
    <message>
        <source>Ask the sender for the file; nothing is fetched from there.</source>
        <translation>Poproś nadawcę o plik; program niczego stamtąd nie pobiera.</translation>
    </message>
    <message>
        <source>This attachment has no content.</source>
        <translation>Ten załącznik nie ma treści.</translation>
    </message>
    <message>
        <source>The message names it, and its bytes are not there.</source>
        <translation>Wiadomość go wymienia, ale jego bajtów w niej nie ma.</translation>
    </message>
    <message>
        <source>Ask the sender for the file.</source>
        <translation>Poproś nadawcę o plik.</translation>
    </message>
    <message>
        <source>Kept, not unpacked.</source>
        <translation>Zachowano bez rozpakowania.</translation>
    </message>
    <message>
        <source>Archives of this kind ({format}) can&apos;t be opened by this version.</source>
        <translation>Ta wersja nie otwiera archiwów tego rodzaju ({format}).</translation>
    </message>
    <message>
        <source>Unpack it with another program and import the folder; the original is safe.</source>
        <translation>Rozpakuj je innym programem i zaimportuj folder; oryginał jest bezpieczny.</translation>
    </message>
    <message>
        <source>The archive, or this file in it, is damaged.</source>
        <translation>Archiwum lub ten plik w nim jest uszkodzony.</translation>
    </message>
    <message>
        <source>Its bytes don&apos;t unpack to what its checksum says.</source>
        <translation>Po rozpakowaniu bajty nie zgadzają się z sumą kontrolną.</translation>
    </message>
    <message>
        <source>The archive, or this file in it, is locked with a password.</source>
        <translation>Archiwum lub ten plik w nim jest zabezpieczony hasłem.</translation>
    </message>
    <message>
        <source>None of the passwords known in the case opens it.</source>
        <translation>Żadne z haseł znanych w sprawie go nie otwiera.</translation>
    </message>
    <message>
        <source>Add the password to the case and try again.</source>
        <translation>Dodaj hasło do sprawy i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>This file in the archive can&apos;t be unpacked.</source>
        <translation>Tego pliku w archiwum nie można rozpakować.</translation>
    </message>
    <message>
        <source>It is packed in a way that this version does not know, or that needs too much memory.</source>
        <translation>Spakowano go w sposób nieznany tej wersji albo wymagający zbyt wiele pamięci.</translation>
    </message>
    <message>
        <source>Unpack it with another program and import it; the archive is kept.</source>
        <translation>Rozpakuj go innym programem i zaimportuj; archiwum jest zachowane.</translation>
    </message>
    <message>
        <source>This file in the archive was not unpacked.</source>
        <translation>Tego pliku w archiwum nie rozpakowano.</translation>
    </message>
    <message>
        <source>It shares its bytes with another entry, as no honest program writes them.</source>
        <translation>Dzieli bajty z inną pozycją, czego żaden uczciwy program nie robi.</translation>
    </message>
    <message>
        <source>The archive is kept; ask the sender what made it.</source>
        <translation>Archiwum jest zachowane; zapytaj nadawcę, jak powstało.</translation>
    </message>
    <message>
        <source>The archive unpacks to more than can be right.</source>
        <translation>Archiwum rozpakowuje się do rozmiaru, który nie może być prawidłowy.</translation>
    </message>
    <message>
        <source>Such files are made to fill a disk.</source>
        <translation>Takie pliki tworzy się po to, by zapełnić dysk.</translation>
    </message>
    <message>
        <source>It is kept and what came before was taken; ask the sender what it is.</source>
        <translation>Jest zachowane, a to, co było wcześniej, zostało przyjęte; zapytaj nadawcę, co to jest.</translation>
    </message>
    <message>
        <source>There are too many files in the archive.</source>
        <translation>W archiwum jest zbyt wiele plików.</translation>
    </message>
    <message>
        <source>At most {most} are taken from one archive.</source>
        <translation>Z jednego archiwum przyjmuje się najwyżej {most}.</translation>
    </message>
    <message>
        <source>The archive ends too early.</source>
        <translation>Archiwum kończy się zbyt wcześnie.</translation>
    </message>
    <message>
        <source>Its last part is missing, for instance after a broken transfer.</source>
        <translation>Brakuje jego ostatniej części, na przykład po przerwanym przesyłaniu.</translation>
    </message>
    <message>
        <source>What came before was taken; ask the sender for a whole copy.</source>
        <translation>To, co było wcześniej, zostało przyjęte; poproś nadawcę o pełną kopię.</translation>
    </message>
    <message>
        <source>The archive is not whole, and this list may lack files.</source>
        <translation>Archiwum jest niepełne i na tej liście może brakować plików.</translation>
    </message>
    <message>
        <source>Its end or its directory is missing or damaged; the files were looked for one by one.</source>
        <translation>Brakuje jego końca lub spisu albo są uszkodzone; plików szukano po kolei.</translation>
    </message>
    <message>
        <source>Ask the sender for a sound copy and compare.</source>
        <translation>Poproś nadawcę o nieuszkodzoną kopię i porównaj.</translation>
    </message>
    <message>
        <source>The chat can&apos;t be read.</source>
        <translation>Nie można odczytać czatu.</translation>
    </message>
    <message>
        <source>The file is built like a chat export and broken inside.</source>
        <translation>Plik jest zbudowany jak eksport czatu, ale w środku uszkodzony.</translation>
    </message>
    <message>
        <source>It is kept; ask for the export again.</source>
        <translation>Plik jest zachowany; poproś o ponowny eksport.</translation>
    </message>
    <message>
        <source>The chat ends too early.</source>
        <translation>Czat kończy się zbyt wcześnie.</translation>
    </message>
    <message>
        <source>The export breaks off in the middle; what came before was read.</source>
        <translation>Eksport urywa się w połowie; to, co było wcześniej, odczytano.</translation>
    </message>
    <message>
        <source>Ask for the export again.</source>
        <translation>Poproś o ponowny eksport.</translation>
    </message>
    <message>
        <source>There is no entry in this file.</source>
        <translation>W tym pliku nie ma żadnego wpisu.</translation>
    </message>
    <message>
        <source>It is named as a calendar or as contacts and holds neither events nor people.</source>
        <translation>Nazwano go kalendarzem lub kontaktami, a nie zawiera ani wydarzeń, ani osób.</translation>
    </message>
    <message>
        <source>This picture in the contact can&apos;t be read.</source>
        <translation>Nie można odczytać tego obrazu w kontakcie.</translation>
    </message>
    <message>
        <source>Its bytes are not encoded as they should be.</source>
        <translation>Jego bajty nie są zakodowane tak, jak powinny.</translation>
    </message>
    <message>
        <source>The contact itself was read; look at the picture in the original.</source>
        <translation>Sam kontakt odczytano; obejrzyj obraz w oryginale.</translation>
    </message>
    <message>
        <source>The office file is damaged.</source>
        <translation>Plik biurowy jest uszkodzony.</translation>
    </message>
    <message>
        <source>Its parts can&apos;t be read, or they are built in a way no office program writes.</source>
        <translation>Jego części nie dają się odczytać albo są zbudowane tak, jak nie zapisuje ich żaden program biurowy.</translation>
    </message>
    <message>
        <source>The office file is locked with a password.</source>
        <translation>Plik biurowy jest zabezpieczony hasłem.</translation>
    </message>
    <message>
        <source>Its text can&apos;t be read without it, and this version can&apos;t unlock such files.</source>
        <translation>Bez hasła nie da się odczytać tekstu, a ta wersja nie potrafi otwierać takich plików.</translation>
    </message>
    <message>
        <source>Open it in an office program, save it without a password and import that copy.</source>
        <translation>Otwórz go w programie biurowym, zapisz bez hasła i zaimportuj tę kopię.</translation>
    </message>
    <message>
        <source>The office file unpacks to too much.</source>
        <translation>Plik biurowy po rozpakowaniu jest zbyt duży.</translation>
    </message>
    <message>
        <source>The places where its text should be can&apos;t be found.</source>
        <translation>Nie da się odnaleźć miejsc, w których powinien być tekst.</translation>
    </message>
    <message>
        <source>The Word document is too old to be read.</source>
        <translation>Dokument Worda jest zbyt stary, by go odczytać.</translation>
    </message>
    <message>
        <source>It was written by Word 95 or an earlier Word; Word 97 and later ones are read.</source>
        <translation>Zapisał go Word 95 albo wcześniejszy; odczytywane są dokumenty Worda 97 i nowszych.</translation>
    </message>
    <message>
        <source>Open it in an office program, save it in a newer form and import that copy.</source>
        <translation>Otwórz go w programie biurowym, zapisz w nowszym formacie i zaimportuj tę kopię.</translation>
    </message>
    <message>
        <source>This is no Word document, though its name says so.</source>
        <translation>To nie jest dokument Worda, choć wskazuje na to nazwa.</translation>
    </message>
    <message>
        <source>Its bytes are of no kind that is known here.</source>
        <translation>Jego zawartość nie odpowiada żadnemu znanemu tu rodzajowi.</translation>
    </message>
    <message>
        <source>The RTF document is damaged.</source>
        <translation>Dokument RTF jest uszkodzony.</translation>
    </message>
    <message>
        <source>Its markup makes no sense.</source>
        <translation>Jego znaczniki nie mają sensu.</translation>
    </message>
    <message>
        <source>The web page could not be read.</source>
        <translation>Nie udało się odczytać strony internetowej.</translation>
    </message>
    <message>
        <source>It is kept; ask for the page as a PDF, or look at it outside the desk.</source>
        <translation>Plik jest zachowany; poproś o tę stronę w postaci PDF albo obejrzyj ją poza programem.</translation>
    </message>
    <message>
        <source>A sheet of the workbook is too large to be read.</source>
        <translation>Arkusz skoroszytu jest zbyt duży, by go odczytać.</translation>
    </message>
    <message>
        <source>Its cells span {cells} places; at most {most} are read in this file format.</source>
        <translation>Jego komórki rozciągają się na {cells} miejsc; w tym formacie odczytuje się najwyżej {most}.</translation>
    </message>
    <message>
        <source>Save it in an office program as .xlsx and import that copy; this one is kept.</source>
        <translation>Zapisz go w programie biurowym jako .xlsx i zaimportuj tę kopię; ten plik został zachowany.</translation>
    </message>
    <message>
        <source>The file inside this file could not be taken out.</source>
        <translation>Nie udało się wyjąć pliku znajdującego się w tym pliku.</translation>
    </message>
    <message>
        <source>It is damaged, or stored in a way that is not known here.</source>
        <translation>Jest uszkodzony albo zapisany w sposób tu nieznany.</translation>
    </message>
    <message>
        <source>Open the outer file in an office program and save the inner one from there.</source>
        <translation>Otwórz plik zewnętrzny w programie biurowym i zapisz stamtąd plik wewnętrzny.</translation>
    </message>
    <message>
        <source>Scans can&apos;t be read on this machine.</source>
        <translation>Na tym komputerze nie można odczytać skanów.</translation>
    </message>
    <message>
        <source>No language data of the OCR program tesseract are installed; their pages wait.</source>
        <translation>Nie zainstalowano danych językowych programu OCR tesseract; strony skanów czekają.</translation>
    </message>
    <message>
        <source>Install them, for instance with apt-get install tesseract-ocr-pol, and run `judgedesk ocr`.</source>
        <translation>Zainstaluj je, na przykład poleceniem apt-get install tesseract-ocr-pol, i uruchom `judgedesk ocr`.</translation>
    </message>
    <message>
        <source>Scans can&apos;t be read in “{language}” on this machine.</source>
        <translation>Na tym komputerze nie można odczytać skanów w języku „{language}”.</translation>
    </message>
    <message>
        <source>Installed for OCR are: {installed}.</source>
        <translation>Dla OCR zainstalowano: {installed}.</translation>
    </message>
    <message>
        <source>Choose one of these, or install the language of tesseract and try again.</source>
        <translation>Wybierz jeden z nich albo zainstaluj ten język programu tesseract i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>{document} is not read by OCR.</source>
        <translation>Dokument {document} nie jest odczytywany przez OCR.</translation>
    </message>
    <message>
        <source>It is of the kind {kind}; OCR reads PDF files and pictures that came in whole.</source>
        <translation>Jest rodzaju {kind}; OCR odczytuje pliki PDF i obrazy, które wpłynęły w całości.</translation>
    </message>
    <message>
        <source>Page {page} does not have that text.</source>
        <translation>Strona {page} nie ma takiego tekstu.</translation>
    </message>
    <message>
        <source>A page has a text of its own where the file holds one, and one of OCR once it was read.</source>
        <translation>Strona ma własny tekst, jeżeli zawiera go plik, a tekst z OCR wtedy, gdy została odczytana.</translation>
    </message>
    <message>
        <source>Have the page read by OCR, or stay with the text that is shown.</source>
        <translation>Zleć odczytanie strony przez OCR albo pozostań przy tekście, który jest wyświetlany.</translation>
    </message>
    <message>
        <source>No text was found on this page.</source>
        <translation>Na tej stronie nie znaleziono tekstu.</translation>
    </message>
    <message>
        <source>Something is on it that OCR can&apos;t read as letters: a picture, a drawing or handwriting.</source>
        <translation>Jest na niej coś, czego OCR nie odczytuje jako liter: obraz, rysunek lub pismo odręczne.</translation>
    </message>
    <message>
        <source>Look at the page; search does not find what is on it.</source>
        <translation>Obejrzyj stronę; wyszukiwanie nie znajdzie tego, co na niej jest.</translation>
    </message>
    <message>
        <source>This recording has no transcript.</source>
        <translation>To nagranie nie ma transkrypcji.</translation>
    </message>
    <message>
        <source>No file of the same name lies beside it, and nobody has named one.</source>
        <translation>Obok niego nie ma pliku o tej samej nazwie i nikt go nie wskazał.</translation>
    </message>
    <message>
        <source>Import the transcript beside the recording, or name the document that is it.</source>
        <translation>Zaimportuj transkrypcję obok nagrania albo wskaż dokument, który nią jest.</translation>
    </message>
    <message>
        <source>This recording breaks off before its stated end.</source>
        <translation>To nagranie urywa się przed swoim podanym końcem.</translation>
    </message>
    <message>
        <source>The file is shorter than it says of itself.</source>
        <translation>Plik jest krótszy, niż sam podaje.</translation>
    </message>
    <message>
        <source>Ask the sender for the whole recording; what there is can be played.</source>
        <translation>Poproś nadawcę o całe nagranie; to, co jest, można odtworzyć.</translation>
    </message>
    <message>
        <source>The recording can&apos;t be opened.</source>
        <translation>Nie można otworzyć nagrania.</translation>
    </message>
    <message>
        <source>It is damaged, was never finished, or is of a kind that is not opened here.</source>
        <translation>Jest uszkodzone, nigdy nie zostało zakończone albo jest w formacie, którego program nie otwiera.</translation>
    </message>
    <message>
        <source>It is kept; ask the sender for another copy.</source>
        <translation>Zostało zachowane; poproś nadawcę o inną kopię.</translation>
    </message>
    <message>
        <source>This recording has no sound.</source>
        <translation>To nagranie nie ma dźwięku.</translation>
    </message>
    <message>
        <source>It holds pictures only.</source>
        <translation>Zawiera tylko obraz.</translation>
    </message>
    <message>
        <source>Nothing is to be heard in it; look at the film.</source>
        <translation>Nie ma w nim nic do słuchania; obejrzyj film.</translation>
    </message>
    <message>
        <source>This recording shows no picture.</source>
        <translation>To nagranie nie ma obrazu.</translation>
    </message>
    <message>
        <source>It holds sound only, or its film can&apos;t be decoded.</source>
        <translation>Zawiera tylko dźwięk albo jego obrazu nie da się odczytać.</translation>
    </message>
    <message>
        <source>Listen to it, or play it in another program.</source>
        <translation>Posłuchaj go albo odtwórz je w innym programie.</translation>
    </message>
    <message>
        <source>{document} is no recording.</source>
        <translation>{document} nie jest nagraniem.</translation>
    </message>
    <message>
        <source>Only sound and film can have a transcript and be heard.</source>
        <translation>Tylko dźwięk i film mogą mieć transkrypcję i być odsłuchane.</translation>
    </message>
    <message>
        <source>Choose a recording.</source>
        <translation>Wybierz nagranie.</translation>
    </message>
    <message>
        <source>{document} can&apos;t be a transcript.</source>
        <translation>{document} nie może być transkrypcją.</translation>
    </message>
    <message>
        <source>A transcript is a document with text that has been read.</source>
        <translation>Transkrypcja to dokument z tekstem, który został odczytany.</translation>
    </message>
    <message>
        <source>This page is blank.</source>
        <translation>Ta strona jest pusta.</translation>
    </message>
    <message>
        <source>Nothing is printed on it.</source>
        <translation>Nic na niej nie wydrukowano.</translation>
    </message>
    <message>
        <source>Nothing is to be read here.</source>
        <translation>Nie ma tu nic do czytania.</translation>
    </message>
    <message>
        <source>Not all comments on this page were read.</source>
        <translation>Nie odczytano wszystkich komentarzy na tej stronie.</translation>
    </message>
    <message>
        <source>There are more, or longer ones, than a page can hold.</source>
        <translation>Jest ich więcej albo są dłuższe, niż może pomieścić strona.</translation>
    </message>
    <message>
        <source>This page holds sound or film.</source>
        <translation>Ta strona zawiera dźwięk lub film.</translation>
    </message>
    <message>
        <source>It can&apos;t be taken out of the PDF here.</source>
        <translation>Nie można go tu wyjąć z pliku PDF.</translation>
    </message>
    <message>
        <source>Open the original where it can be played, and import the recording by itself.</source>
        <translation>Otwórz oryginał tam, gdzie można go odtworzyć, i zaimportuj nagranie osobno.</translation>
    </message>
    <message>
        <source>This file is named in the PDF and can&apos;t be taken out of it.</source>
        <translation>Ten plik jest wymieniony w PDF i nie można go z niego wyjąć.</translation>
    </message>
    <message>
        <source>The PDF only points to a file elsewhere, or its bytes are damaged.</source>
        <translation>PDF tylko wskazuje plik w innym miejscu albo jego bajty są uszkodzone.</translation>
    </message>
    <message>
        <source>Ask the sender for the file itself.</source>
        <translation>Poproś nadawcę o sam plik.</translation>
    </message>
    <message>
        <source>This file inside the PDF is too large to be taken out.</source>
        <translation>Ten plik w PDF jest za duży, żeby go wyjąć.</translation>
    </message>
    <message>
        <source>It would not fit into the reader&apos;s memory.</source>
        <translation>Nie zmieściłby się w pamięci czytnika.</translation>
    </message>
    <message>
        <source>Ask the sender for the file by itself.</source>
        <translation>Poproś nadawcę o ten plik osobno.</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>Obraz jest uszkodzony.</translation>
    </message>
    <message>
        <source>Its data break off or contradict themselves.</source>
        <translation>Jego dane urywają się lub są ze sobą sprzeczne.</translation>
    </message>
    <message>
        <source>The picture could not be opened.</source>
        <translation>Nie udało się otworzyć obrazu.</translation>
    </message>
    <message>
        <source>Its beginning is damaged, or its format is not one that is read here.</source>
        <translation>Jego początek jest uszkodzony albo ma format, którego ten program nie czyta.</translation>
    </message>
    <message>
        <source>It is kept; ask for it as JPEG, PNG or TIFF.</source>
        <translation>Plik zostaje zachowany; poproś o obraz w formacie JPEG, PNG lub TIFF.</translation>
    </message>
    <message>
        <source>The picture is too large to be opened.</source>
        <translation>Obraz jest zbyt duży, by go otworzyć.</translation>
    </message>
    <message>
        <source>It has {width} x {height} pixels and would not fit into memory.</source>
        <translation>Ma {width} x {height} pikseli i nie zmieściłby się w pamięci.</translation>
    </message>
    <message>
        <source>It is kept; ask for a smaller copy.</source>
        <translation>Plik zostaje zachowany; poproś o mniejszą kopię.</translation>
    </message>
    <message>
        <source>Only the first picture of this file is shown.</source>
        <translation>Widoczny jest tylko pierwszy obraz z tego pliku.</translation>
    </message>
    <message>
        <source>The file is an animation of several pictures.</source>
        <translation>Plik jest animacją złożoną z kilku obrazów.</translation>
    </message>
    <message>
        <source>Play the original outside the desk to see the others.</source>
        <translation>Pozostałe obrazy zobaczysz, odtwarzając oryginał poza programem.</translation>
    </message>
    <message>
        <source>The end of the picture is missing.</source>
        <translation>Brakuje końca obrazu.</translation>
    </message>
    <message>
        <source>The file was cut off on its way; what there is of it is shown and read.</source>
        <translation>Plik został po drodze ucięty; to, co z niego jest, zostaje pokazane i odczytane.</translation>
    </message>
    <message>
        <source>Ask the sender for a whole copy.</source>
        <translation>Poproś nadawcę o całą kopię.</translation>
    </message>
    <message>
        <source>The text inside this page is not what stands on it.</source>
        <translation>Tekst zapisany w tej stronie nie jest tym, co na niej widać.</translation>
    </message>
    <message>
        <source>Its letters are stored wrongly, so no search would find them.</source>
        <translation>Jego litery zapisano błędnie, więc żadne wyszukiwanie by ich nie znalazło.</translation>
    </message>
    <message>
        <source>The page is read by OCR; both texts are kept.</source>
        <translation>Stronę odczytuje OCR; oba teksty zostają zachowane.</translation>
    </message>
    <message>
        <source>The text inside this page is only a part of it.</source>
        <translation>Tekst zapisany w tej stronie to tylko jej część.</translation>
    </message>
    <message>
        <source>It lies on a scan, whose own words are not in it.</source>
        <translation>Leży on na skanie, którego własnych słów nie zawiera.</translation>
    </message>
    <message>
        <source>The question needs a name.</source>
        <translation>Pytanie musi mieć nazwę.</translation>
    </message>
    <message>
        <source>A name has 1 to {most} letters, digits, signs or blanks.</source>
        <translation>Nazwa składa się z 1 do {most} liter, cyfr, znaków lub odstępów.</translation>
    </message>
    <message>
        <source>Give it a short name that says what is looked for.</source>
        <translation>Proszę nadać krótką nazwę, która mówi, czego pytanie szuka.</translation>
    </message>
    <message>
        <source>There is a question called {name} already.</source>
        <translation>Pytanie o nazwie {name} już istnieje.</translation>
    </message>
    <message>
        <source>Names are compared without accents, capitals and signs.</source>
        <translation>Nazwy porównuje się bez znaków diakrytycznych, wielkich liter i znaków przestankowych.</translation>
    </message>
    <message>
        <source>Choose another name, or take the older question away first.</source>
        <translation>Proszę wybrać inną nazwę albo najpierw usunąć starsze pytanie.</translation>
    </message>
    <message>
        <source>There is no saved question called {name}.</source>
        <translation>Nie ma zapisanego pytania o nazwie {name}.</translation>
    </message>
    <message>
        <source>None that your keys open has this name.</source>
        <translation>Żadne z pytań dostępnych dla posiadanych kluczy nie ma tej nazwy.</translation>
    </message>
    <message>
        <source>Look it up in the list of saved questions.</source>
        <translation>Proszę sprawdzić nazwę na liście zapisanych pytań.</translation>
    </message>
    <message>
        <source>The list holds no term.</source>
        <translation>Lista nie zawiera żadnego hasła.</translation>
    </message>
    <message>
        <source>Every line is empty, or the first column is.</source>
        <translation>Wszystkie wiersze albo pierwsza kolumna są puste.</translation>
    </message>
    <message>
        <source>Put one name, number or phrase on each line, or in the first column.</source>
        <translation>Proszę wpisać po jednym nazwisku, numerze lub zwrocie w wierszu albo w pierwszej kolumnie.</translation>
    </message>
    <message>
        <source>The list is too long.</source>
        <translation>Lista jest za długa.</translation>
    </message>
    <message>
        <source>It has {number} terms; {most} can be looked for at once.</source>
        <translation>Liczba haseł na liście: {number}; jednocześnie można szukać najwyżej {most}.</translation>
    </message>
    <message>
        <source>Divide it into several lists.</source>
        <translation>Proszę podzielić ją na kilka list.</translation>
    </message>
    <message>
        <source>{path} is too big for a list of terms.</source>
        <translation>Plik {path} jest za duży jak na listę haseł.</translation>
    </message>
    <message>
        <source>It has more than {most} MB.</source>
        <translation>Ma ponad {most} MB.</translation>
    </message>
    <message>
        <source>Save only the column with the terms and choose that file.</source>
        <translation>Proszę zapisać samą kolumnę z hasłami i wskazać ten plik.</translation>
    </message>
    <message>
        <source>A list can&apos;t be read from a file that ends in {ending}.</source>
        <translation>Z pliku z rozszerzeniem {ending} nie można odczytać listy.</translation>
    </message>
    <message>
        <source>Lists are read from {known}.</source>
        <translation>Listy odczytuje się z plików {known}.</translation>
    </message>
    <message>
        <source>Save the list as one of these, or paste its lines.</source>
        <translation>Proszę zapisać listę w jednym z tych formatów albo wkleić jej wiersze.</translation>
    </message>
    <message>
        <source>The matrix is too large for one sheet.</source>
        <translation>Zestawienie jest za duże na jeden arkusz.</translation>
    </message>
    <message>
        <source>{terms} terms and {documents} documents make more than two million cells.</source>
        <translation>Liczba haseł ({terms}) i dokumentów ({documents}) daje ponad dwa miliony komórek.</translation>
    </message>
    <message>
        <source>Write it as .docx, with one row a term, or divide the list.</source>
        <translation>Proszę zapisać je jako .docx, z jednym wierszem na hasło, albo podzielić listę.</translation>
    </message>
    <message>
        <source>There is no passage to tag.</source>
        <translation>Nie ma fragmentu, który można oznaczyć.</translation>
    </message>
    <message>
        <source>The question holds conditions only, no words that stand on the pages.</source>
        <translation>Pytanie zawiera same warunki, bez słów, które występują na stronach.</translation>
    </message>
    <message>
        <source>Ask for words, too.</source>
        <translation>Proszę dodać do pytania słowa.</translation>
    </message>
    <message>
        <source>These are too many pages to tag at once.</source>
        <translation>To za dużo stron, aby oznaczyć je naraz.</translation>
    </message>
    <message>
        <source>{pages} pages answer the question; at most {most} are tagged in one act.</source>
        <translation>Liczba stron odpowiadających na pytanie: {pages}; jednorazowo oznacza się najwyżej {most}.</translation>
    </message>
    <message>
        <source>Narrow the question, to a volume for instance, and tag part by part.</source>
        <translation>Proszę zawęzić pytanie, na przykład do jednego tomu, i oznaczać częściami.</translation>
    </message>
    <message>
        <source>Nothing was tagged.</source>
        <translation>Niczego nie oznaczono.</translation>
    </message>
    <message>
        <source>No page answers the question, or every passage bears this tag already.</source>
        <translation>Żadna strona nie odpowiada na pytanie albo wszystkie fragmenty mają już to oznaczenie.</translation>
    </message>
    <message>
        <source>Change the question or the element.</source>
        <translation>Proszę zmienić pytanie lub znamię.</translation>
    </message>
    <message>
        <source>A page was read anew while you looked at the passages.</source>
        <translation>W czasie przeglądania fragmentów jedna ze stron została odczytana na nowo.</translation>
    </message>
    <message>
        <source>Look at them once more and tag then.</source>
        <translation>Proszę przejrzeć je jeszcze raz i dopiero wtedy oznaczyć.</translation>
    </message>
    <message>
        <source>The case can&apos;t be reached any more.</source>
        <translation>Utracono dostęp do sprawy.</translation>
    </message>
    <message>
        <source>The drive with {path} was disconnected or the folder was moved; what was complete is safe.</source>
        <translation>Odłączono dysk, na którym leży {path}, albo przeniesiono folder; wszystko, co było kompletne, jest bezpieczne.</translation>
    </message>
    <message>
        <source>Connect it again, open the case and repeat the last step: it goes on from there.</source>
        <translation>Proszę ponownie podłączyć dysk, otworzyć sprawę i powtórzyć ostatnią czynność – praca zostanie podjęta w miejscu przerwania.</translation>
    </message>
    <message>
        <source>The files being imported can&apos;t be reached any more.</source>
        <translation>Utracono dostęp do wczytywanych plików.</translation>
    </message>
    <message>
        <source>The drive with {path} was disconnected or the folder was moved; what was taken before is safe.</source>
        <translation>Odłączono dysk, na którym leży {path}, albo przeniesiono folder; wszystko, co wczytano wcześniej, jest bezpieczne.</translation>
    </message>
    <message>
        <source>Connect it again and import the same folder: it goes on where it stopped.</source>
        <translation>Proszę ponownie podłączyć dysk i jeszcze raz wczytać ten sam folder – wczytywanie zostanie podjęte w miejscu przerwania.</translation>
    </message>
    <message>
        <source>“{given}” is not understood as a date.</source>
        <translation>Nie można odczytać daty „{given}”.</translation>
    </message>
    <message>
        <source>A year is needed, every day must be in the calendar, and a range must end after it begins.</source>
        <translation>Potrzebny jest rok, każdy dzień musi istnieć w kalendarzu, a okres musi się kończyć po swoim początku.</translation>
    </message>
    <message>
        <source>Write it like 12 March 2022, 12.03.2022, III 2022, 2022, about May 2022, before or after 12 March 2022, or from 12 to 14 March 2022.</source>
        <translation>Proszę wpisać ją tak: 12 marca 2022, 12.03.2022, III 2022, 2022, około maja 2022, przed 12 marca 2022 lub po 12 marca 2022 albo od 12 do 14 marca 2022.</translation>
    </message>
    <message>
        <source>The fact says nothing yet.</source>
        <translation>Fakt nie ma jeszcze treści.</translation>
    </message>
    <message>
        <source>A fact needs some words beside its date.</source>
        <translation>Oprócz daty fakt wymaga kilku słów opisu.</translation>
    </message>
    <message>
        <source>Write in one sentence what happened.</source>
        <translation>Proszę napisać w jednym zdaniu, co się stało.</translation>
    </message>
    <message>
        <source>Why this fact is outside the scope is not said.</source>
        <translation>Nie podano, dlaczego ten fakt jest poza zakresem.</translation>
    </message>
    <message>
        <source>It is listed apart with its reason, so that anybody can follow it.</source>
        <translation>Fakt jest wymieniany osobno wraz z powodem, aby każdy mógł to prześledzić.</translation>
    </message>
    <message>
        <source>Write the reason in a few words.</source>
        <translation>Proszę podać powód w kilku słowach.</translation>
    </message>
    <message>
        <source>This fact is not in the chronology.</source>
        <translation>Tego faktu nie ma w chronologii.</translation>
    </message>
    <message>
        <source>It may have been removed since; its number is {fact}.</source>
        <translation>Mógł zostać w międzyczasie usunięty; jego numer to {fact}.</translation>
    </message>
    <message>
        <source>Look at the chronology again; a removal can be undone.</source>
        <translation>Proszę ponownie przejrzeć chronologię; usunięcie można cofnąć.</translation>
    </message>
    <message>
        <source>Nobody in the case is called {person}.</source>
        <translation>W sprawie nie ma osoby o nazwie {person}.</translation>
    </message>
    <message>
        <source>Or more than one person is, and then it is not guessed who is meant.</source>
        <translation>Albo jest ich więcej niż jedna, a wtedy program nie zgaduje, o kogo chodzi.</translation>
    </message>
    <message>
        <source>Choose from the names that are offered while you type.</source>
        <translation>Proszę wybrać jedną z nazw podpowiadanych podczas pisania.</translation>
    </message>
    <message>
        <source>One of the passages can&apos;t be found.</source>
        <translation>Nie można odnaleźć jednego z fragmentów.</translation>
    </message>
    <message>
        <source>No tag {tag} is open to you; it may have been removed since.</source>
        <translation>Oznaczenie {tag} nie jest dostępne; mogło zostać w międzyczasie usunięte.</translation>
    </message>
    <message>
        <source>Choose the passage again, or leave it out.</source>
        <translation>Proszę wybrać fragment ponownie albo go pominąć.</translation>
    </message>
    <message>
        <source>“{quote}” would name a protected person.</source>
        <translation>„{quote}” ujawniłoby osobę chronioną.</translation>
    </message>
    <message>
        <source>Facts are read by everybody who opens the case, also without the key to names.</source>
        <translation>Fakty czyta każdy, kto otwiera sprawę, także bez klucza do danych osobowych.</translation>
    </message>
    <message>
        <source>Write {label} instead.</source>
        <translation>Proszę zamiast tego wpisać {label}.</translation>
    </message>
    <message>
        <source>The person has neither a name nor a pseudonym.</source>
        <translation>Osoba nie ma ani nazwiska, ani pseudonimu.</translation>
    </message>
    <message>
        <source>Lists, plans and papers need something to call a person by.</source>
        <translation>Listy, plany i pisma muszą osobę jakoś nazwać.</translation>
    </message>
    <message>
        <source>Write the name, or a pseudonym such as P-7.</source>
        <translation>Wpisz nazwisko albo pseudonim, np. P-7.</translation>
    </message>
    <message>
        <source>The field {field} is read by everybody who opens the case, also without the key to names.</source>
        <translation>Pole {field} czyta każdy, kto otwiera sprawę, także bez klucza do nazwisk.</translation>
    </message>
    <message>
        <source>The line “{given}” is not understood.</source>
        <translation>Wiersz „{given}” jest niezrozumiały.</translation>
    </message>
    <message>
        <source>In this field a line is written like this: {form}</source>
        <translation>W tym polu wiersz zapisuje się tak: {form}</translation>
    </message>
    <message>
        <source>Correct the line; days are written 2024-01-31.</source>
        <translation>Popraw wiersz; daty zapisuje się 2024-01-31.</translation>
    </message>
    <message>
        <source>{person} can&apos;t be removed.</source>
        <translation>Nie można usunąć: {person}.</translation>
    </message>
    <message>
        <source>Something still names this person. Counts: {counts}. Tagged passages: {tags}. Facts, measures and other records: {records}. Persons tied to them: {people}.</source>
        <translation>Coś nadal wymienia tę osobę. Zarzuty: {counts}. Oznaczone fragmenty: {tags}. Fakty, środki ochrony i inne zapisy: {records}. Osoby z nią powiązane: {people}.</translation>
    </message>
    <message>
        <source>Merge the record with the right person, or take the person out of what names them first.</source>
        <translation>Scal wpis z właściwą osobą albo najpierw usuń osobę stamtąd, gdzie ją wymieniono.</translation>
    </message>
    <message>
        <source>{person} can&apos;t be merged with itself.</source>
        <translation>Wpisu {person} nie można scalić z nim samym.</translation>
    </message>
    <message>
        <source>A merge needs two records: one that stays and another one.</source>
        <translation>Do scalenia potrzebne są dwa wpisy: ten, który zostaje, i drugi.</translation>
    </message>
    <message>
        <source>There is no such outline of questions.</source>
        <translation>Nie ma takiego planu pytań.</translation>
    </message>
    <message>
        <source>Choose one of the outlines there are.</source>
        <translation>Wybierz jeden z istniejących planów.</translation>
    </message>
    <message>
        <source>There is no outline of questions for {person}.</source>
        <translation>Nie ma planu pytań do {person}.</translation>
    </message>
    <message>
        <source>Nobody has begun one that is open to you.</source>
        <translation>Nikt nie rozpoczął planu, który jest dla Ciebie dostępny.</translation>
    </message>
    <message>
        <source>Begin one, or see for whom there are outlines.</source>
        <translation>Rozpocznij plan albo sprawdź, dla kogo plany istnieją.</translation>
    </message>
    <message>
        <source>That question is not in the outline.</source>
        <translation>Tego pytania nie ma w planie.</translation>
    </message>
    <message>
        <source>It was taken out, or its id is mistyped.</source>
        <translation>Zostało usunięte albo identyfikator wpisano z błędem.</translation>
    </message>
    <message>
        <source>Choose one of the questions that stand there.</source>
        <translation>Wybierz jedno z pytań, które są w planie.</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>Niczego nie zapisano.</translation>
    </message>
    <message>
        <source>A question or a note needs words.</source>
        <translation>Pytanie lub notatka wymaga treści.</translation>
    </message>
    <message>
        <source>Write it, then record it.</source>
        <translation>Wpisz treść, a potem zapisz.</translation>
    </message>
    <message>
        <source>A question can&apos;t be “{state}”.</source>
        <translation>Pytanie nie może mieć stanu „{state}”.</translation>
    </message>
    <message>
        <source>It is open, asked, answered or not allowed.</source>
        <translation>Jest otwarte, zadane, z odpowiedzią albo uchylone.</translation>
    </message>
    <message>
        <source>The note was not tied to the recording.</source>
        <translation>Notatki nie powiązano z nagraniem.</translation>
    </message>
    <message>
        <source>It lacks the second, or the second lies outside any recording.</source>
        <translation>Brakuje czasu nagrania albo leży on poza nagraniem.</translation>
    </message>
    <message>
        <source>Give hours, minutes and seconds from the beginning of the recording.</source>
        <translation>Podaj godziny, minuty i sekundy od początku nagrania.</translation>
    </message>
    <message>
        <source>The question was not carried over.</source>
        <translation>Pytania nie przeniesiono.</translation>
    </message>
    <message>
        <source>It is a question to {person} already.</source>
        <translation>To już jest pytanie do {person}.</translation>
    </message>
    <message>
        <source>Choose another person.</source>
        <translation>Wybierz inną osobę.</translation>
    </message>
    <message>
        <source>Nothing sealed can stand in an outline that lies with the case.</source>
        <translation>W planie pytań dołączonym do sprawy nie może być niczego z części zapieczętowanej.</translation>
    </message>
    <message>
        <source>Everybody who opens the case can read it, and a page or passage of it is sealed.</source>
        <translation>Może go czytać każdy, kto otwiera sprawę, a jedna z jego kart lub jeden z fragmentów jest zapieczętowany.</translation>
    </message>
    <message>
        <source>Keep the outline as yours alone, or leave out what is sealed.</source>
        <translation>Zachowaj plan tylko dla siebie albo pomiń to, co zapieczętowane.</translation>
    </message>
    <message>
        <source>The pair was not marked.</source>
        <translation>Pary nie oznaczono.</translation>
    </message>
    <message>
        <source>A mark stands on two different passages of the statements of {person}.</source>
        <translation>Oznaczyć można dwa różne fragmenty wypowiedzi procesowych {person}.</translation>
    </message>
    <message>
        <source>Choose two passages, each tagged in a statement of the same person.</source>
        <translation>Wybierz dwa fragmenty oznaczone w wypowiedziach tej samej osoby.</translation>
    </message>
    <message>
        <source>A pair can&apos;t be marked as “{given}”.</source>
        <translation>Pary nie można oznaczyć jako „{given}”.</translation>
    </message>
    <message>
        <source>It is a contradiction, or one that is explained.</source>
        <translation>Jest to sprzeczność albo sprzeczność wyjaśniona.</translation>
    </message>
    <message>
        <source>Choose one of the two.</source>
        <translation>Wybierz jedno z dwojga.</translation>
    </message>
    <message>
        <source>There is no such marked pair.</source>
        <translation>Nie ma takiej oznaczonej pary.</translation>
    </message>
    <message>
        <source>Choose one of the pairs there are.</source>
        <translation>Wybierz jedną z istniejących par.</translation>
    </message>
    <message>
        <source>Only one of these persons is protected, so the records stay apart.</source>
        <translation>Tylko jedna z tych osób jest chroniona, więc wpisy pozostają osobne.</translation>
    </message>
    <message>
        <source>The open part of the case and its log would go on holding what is known of {person}.</source>
        <translation>Jawna część sprawy i jej dziennik nadal zawierałyby to, co wiadomo o osobie {person}.</translation>
    </message>
    <message>
        <source>Protect {person} first, then merge.</source>
        <translation>Najpierw obejmij ochroną osobę {person}, potem scal wpisy.</translation>
    </message>
    <message>
        <source>After this merge {person} would be accused and injured in count {count}.</source>
        <translation>Po tym scaleniu {person} występuje w zarzucie {count} jako oskarżony i jako pokrzywdzony.</translation>
    </message>
    <message>
        <source>Nobody is both in one count, so one of the records is of somebody else.</source>
        <translation>Nikt nie może być jednym i drugim w tym samym zarzucie, więc jeden z wpisów dotyczy kogoś innego.</translation>
    </message>
    <message>
        <source>Check the count, or choose another person.</source>
        <translation>Sprawdź zarzut albo wybierz inną osobę.</translation>
    </message>
    <message>
        <source>No boxes can be put on a sealed document.</source>
        <translation>Na utajnionym dokumencie nie można umieścić zaczernień.</translation>
    </message>
    <message>
        <source>Boxes are kept where everybody who opens the case could see them.</source>
        <translation>Zaczernienia są zapisywane tam, gdzie może je zobaczyć każdy, kto otworzy sprawę.</translation>
    </message>
    <message>
        <source>Make the copy of a document that is not sealed.</source>
        <translation>Sporządź odpis dokumentu, który nie jest utajniony.</translation>
    </message>
    <message>
        <source>{document} can&apos;t be blacked out.</source>
        <translation>W dokumencie {document} nie można niczego zaczernić.</translation>
    </message>
    <message>
        <source>Only a PDF or a picture that has been read has pages on which a box can stand.</source>
        <translation>Tylko odczytany plik PDF lub obraz ma strony, na których można umieścić zaczernienie.</translation>
    </message>
    <message>
        <source>Import a PDF of the document and put the boxes there.</source>
        <translation>Zaimportuj dokument jako plik PDF i tam umieść zaczernienia.</translation>
    </message>
    <message>
        <source>This is no box on the page.</source>
        <translation>To nie jest pole na stronie.</translation>
    </message>
    <message>
        <source>A box is left, top, right and bottom, as parts of the page from 0 to 1, with room between them.</source>
        <translation>Pole to krawędzie: lewa, górna, prawa i dolna, jako części strony od 0 do 1, z odstępem między nimi.</translation>
    </message>
    <message>
        <source>Draw it again, or write it like 0.1,0.2,0.5,0.25.</source>
        <translation>Narysuj je ponownie albo zapisz w postaci 0.1,0.2,0.5,0.25.</translation>
    </message>
    <message>
        <source>“{basis}” is no legal basis of the list.</source>
        <translation>„{basis}” nie jest podstawą prawną z listy.</translation>
    </message>
    <message>
        <source>What is kept from a party needs a provision. The list has: {known}.</source>
        <translation>Wyłączenie treści spod wglądu strony wymaga podstawy w przepisie. Lista zawiera: {known}.</translation>
    </message>
    <message>
        <source>Choose one of these; for another statute choose “other” and name the provision.</source>
        <translation>Wybierz jedną z nich; dla innej ustawy wybierz „other” i wskaż przepis.</translation>
    </message>
    <message>
        <source>The provision is not named yet.</source>
        <translation>Nie wskazano jeszcze przepisu.</translation>
    </message>
    <message>
        <source>“Another statute” is a basis only together with its article.</source>
        <translation>„Inna ustawa” jest podstawą tylko łącznie z oznaczeniem artykułu.</translation>
    </message>
    <message>
        <source>Write the statute and the article as the note of the box.</source>
        <translation>Wpisz ustawę i artykuł w uwadze do zaczernienia.</translation>
    </message>
    <message>
        <source>A box on page {page} would cover the folio stamp {folio}.</source>
        <translation>Zaczernienie na stronie {page} zakryłoby numer karty {folio}.</translation>
    </message>
    <message>
        <source>The copy is cited by its folios, so stamps are kept.</source>
        <translation>Odpis jest przywoływany według kart, dlatego ich numery pozostają widoczne.</translation>
    </message>
    <message>
        <source>Draw the box beside the stamp, or say that the stamp is meant to be covered.</source>
        <translation>Narysuj pole obok numeru karty albo zaznacz, że ma on zostać zakryty.</translation>
    </message>
    <message>
        <source>Notes on boxes are read by everybody who opens the case.</source>
        <translation>Uwagi do zaczernień czyta każdy, kto otworzy sprawę.</translation>
    </message>
    <message>
        <source>This box is not in the case.</source>
        <translation>Tego zaczernienia nie ma w sprawie.</translation>
    </message>
    <message>
        <source>It may have been removed since; its number is {redaction}.</source>
        <translation>Mogło zostać w międzyczasie usunięte; jego numer to {redaction}.</translation>
    </message>
    <message>
        <source>Look at the list of boxes again; a removal can be undone.</source>
        <translation>Sprawdź ponownie listę zaczernień; usunięcie można cofnąć.</translation>
    </message>
    <message>
        <source>Nothing is to be blacked out in {document}.</source>
        <translation>W dokumencie {document} nie ma nic do zaczernienia.</translation>
    </message>
    <message>
        <source>No box stands on it.</source>
        <translation>Nie umieszczono na nim żadnego zaczernienia.</translation>
    </message>
    <message>
        <source>Put boxes where something must not be read, then write the copy.</source>
        <translation>Umieść zaczernienia tam, gdzie treść nie może być odczytana, a następnie sporządź odpis.</translation>
    </message>
    <message>
        <source>The copy of {document} would be too large.</source>
        <translation>Odpis dokumentu {document} byłby zbyt duży.</translation>
    </message>
    <message>
        <source>At page {page} it has grown beyond 256 MB. Nothing was written.</source>
        <translation>Na stronie {page} przekroczył 256 MB. Niczego nie zapisano.</translation>
    </message>
    <message>
        <source>Split the document and make a copy of each part.</source>
        <translation>Podziel dokument i sporządź odpis każdej części.</translation>
    </message>
    <message>
        <source>The copy of {document} was not written: something that had to go is still in it.</source>
        <translation>Nie zapisano odpisu dokumentu {document}: nadal zawiera treść, która miała zostać usunięta.</translation>
    </message>
    <message>
        <source>Read again, it holds {number} of the removed words or marks too many, on pages: {pages}.</source>
        <translation>Po ponownym odczytaniu zawiera usunięte słowa lub znaki, których nie powinno w nim być (liczba: {number}), na stronach: {pages}.</translation>
    </message>
    <message>
        <source>Make the boxes on these pages a little larger and try again.</source>
        <translation>Powiększ nieco zaczernienia na tych stronach i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The copy was not written: it could not be checked.</source>
        <translation>Nie zapisano odpisu: nie udało się go sprawdzić.</translation>
    </message>
    <message>
        <source>One of the two programs that read it again could not read it whole.</source>
        <translation>Jeden z dwóch programów, które go ponownie odczytują, nie odczytał go w całości.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, please report it.</source>
        <translation>Spróbuj ponownie; jeśli to się powtórzy, prosimy o zgłoszenie.</translation>
    </message>
    <message>
        <source>This is not a recovery key as it was printed.</source>
        <translation>To nie jest klucz odzyskiwania w wydrukowanej postaci.</translation>
    </message>
    <message>
        <source>It has {needed} letters, and the last ones check the others; given were {number}.</source>
        <translation>Klucz ma {needed} liter, a ostatnie z nich sprawdzają pozostałe; podano {number}.</translation>
    </message>
    <message>
        <source>Type the letters of the paper again; groups and capitals don&apos;t matter.</source>
        <translation>Proszę ponownie przepisać litery z kartki; podział na grupy i wielkość liter nie mają znaczenia.</translation>
    </message>
    <message>
        <source>This recovery key does not open the case.</source>
        <translation>Ten klucz odzyskiwania nie otwiera sprawy.</translation>
    </message>
    <message>
        <source>It belongs to another case, was replaced by a newer one, or its maker was removed.</source>
        <translation>Należy do innej sprawy, zastąpił go nowszy albo jego twórca został usunięty.</translation>
    </message>
    <message>
        <source>Look for the newest paper of this case, or ask another key holder.</source>
        <translation>Proszę odszukać najnowszą kartkę tej sprawy albo zwrócić się do innego posiadacza klucza.</translation>
    </message>
    <message>
        <source>{user} has no recovery key.</source>
        <translation>{user} nie ma klucza odzyskiwania.</translation>
    </message>
    <message>
        <source>None was made, or it was taken back already.</source>
        <translation>Nie został sporządzony albo już go unieważniono.</translation>
    </message>
    <message>
        <source>See the list of users for whose key stands on paper.</source>
        <translation>Na liście użytkowników widać, czyj klucz istnieje na papierze.</translation>
    </message>
    <message>
        <source>{user} can&apos;t make or take back a recovery key.</source>
        <translation>{user} nie może sporządzić ani unieważnić klucza odzyskiwania.</translation>
    </message>
    <message>
        <source>Only a judge or a prosecutor of the case does that.</source>
        <translation>Może to zrobić wyłącznie sędzia albo prokurator w tej sprawie.</translation>
    </message>
    <message>
        <source>Ask one of them.</source>
        <translation>Proszę zwrócić się do jednego z nich.</translation>
    </message>
    <message>
        <source>The case is locked.</source>
        <translation>Sprawa jest zablokowana.</translation>
    </message>
    <message>
        <source>Its keys were let go of while nobody was at the desk.</source>
        <translation>Klucze usunięto z pamięci, gdy nikogo nie było przy stanowisku.</translation>
    </message>
    <message>
        <source>Enter the passphrase; everything is where it was.</source>
        <translation>Proszę podać hasło; wszystko jest tam, gdzie było.</translation>
    </message>
    <message>
        <source>This is no time after which a window can lock itself.</source>
        <translation>Po takim czasie okno nie może się zablokować.</translation>
    </message>
    <message>
        <source>It is a number of minutes up to {most}; 0 stands for never.</source>
        <translation>Czas podaje się w minutach, najwyżej {most}; 0 oznacza nigdy.</translation>
    </message>
    <message>
        <source>Give such a number.</source>
        <translation>Proszę podać taką liczbę.</translation>
    </message>
    <message>
        <source>Days are written year-month-day, as in 2026-03-01.</source>
        <translation>Daty zapisuje się w postaci rok-miesiąc-dzień, na przykład 2026-03-01.</translation>
    </message>
    <message>
        <source>Give the day in this form.</source>
        <translation>Proszę podać datę w tej postaci.</translation>
    </message>
    <message>
        <source>The case can&apos;t be kept only until {until}.</source>
        <translation>Sprawy nie można przechowywać tylko do {until}.</translation>
    </message>
    <message>
        <source>The judgment is final since {final}; the time of keeping runs from then.</source>
        <translation>Orzeczenie jest prawomocne od {final} i od tego dnia biegnie okres przechowywania.</translation>
    </message>
    <message>
        <source>Give a later day, or none while it is not known.</source>
        <translation>Proszę podać późniejszą datę albo pominąć ją, dopóki nie jest znana.</translation>
    </message>
    <message>
        <source>{user} can&apos;t close the case.</source>
        <translation>{user} nie może zamknąć sprawy.</translation>
    </message>
    <message>
        <source>{user} can&apos;t erase anybody&apos;s data.</source>
        <translation>{user} nie może usunąć niczyich danych.</translation>
    </message>
    <message>
        <source>Nothing was erased.</source>
        <translation>Niczego nie usunięto.</translation>
    </message>
    <message>
        <source>What is erased can&apos;t be brought back, so it has to be confirmed.</source>
        <translation>Usuniętych danych nie da się przywrócić, dlatego trzeba to potwierdzić.</translation>
    </message>
    <message>
        <source>Say --yes if that is what you want.</source>
        <translation>Aby potwierdzić, proszę dodać --yes.</translation>
    </message>
    <message>
        <source>part of the page</source>
        <translation>część strony</translation>
    </message>
    <message>
        <source>“{kind}” is no kind of marked material.</source>
        <translation>„{kind}” nie jest rodzajem oznaczonego materiału.</translation>
    </message>
    <message>
        <source>The kinds are: {known}.</source>
        <translation>Rodzaje to: {known}.</translation>
    </message>
    <message>
        <source>Choose one of these; “other” fits whatever none of them names.</source>
        <translation>Wybierz jeden z nich; „other” pasuje do wszystkiego, czego nie nazywa żaden inny.</translation>
    </message>
    <message>
        <source>There is no mark to be taken away here.</source>
        <translation>Nie ma tu oznaczenia, które można by usunąć.</translation>
    </message>
    <message>
        <source>Neither the page nor its document is marked as sensitive.</source>
        <translation>Ani strona, ani jej dokument nie są oznaczone jako drastyczne.</translation>
    </message>
    <message>
        <source>Look at the list of marks; a mark may have been taken away already.</source>
        <translation>Sprawdź listę oznaczeń; oznaczenie mogło już zostać usunięte.</translation>
    </message>
    <message>
        <source>This page has no mark of its own.</source>
        <translation>Ta strona nie ma własnego oznaczenia.</translation>
    </message>
    <message>
        <source>Its whole document is marked as sensitive.</source>
        <translation>Jako drastyczny oznaczony jest cały jej dokument.</translation>
    </message>
    <message>
        <source>Take the mark on the document away, then mark the pages that are to stay veiled.</source>
        <translation>Usuń oznaczenie dokumentu, a potem oznacz strony, które mają pozostać zasłonięte.</translation>
    </message>
    <message>
        <source>The reminder of a break can&apos;t be set to {given} minutes.</source>
        <translation>Przypomnienia o przerwie nie można ustawić na {given} min.</translation>
    </message>
    <message>
        <source>It counts what was looked at within the last hour.</source>
        <translation>Liczone jest to, co oglądano w ciągu ostatniej godziny.</translation>
    </message>
    <message>
        <source>Give a number from 1 to {longest}, or 0 for no reminder.</source>
        <translation>Podaj liczbę od 1 do {longest} albo 0, aby nie było przypomnienia.</translation>
    </message>
    <message>
        <source>The paper has nothing it could be about: {about}.</source>
        <translation>Nie wiadomo, czego pismo ma dotyczyć: {about}.</translation>
    </message>
    <message>
        <source>No measure, testimony, person or count of this case has that id.</source>
        <translation>W tej sprawie nie ma środka, zeznania, osoby ani zarzutu o takim identyfikatorze.</translation>
    </message>
    <message>
        <source>There is nothing to write into a calendar.</source>
        <translation>Nie ma czego zapisać w kalendarzu.</translation>
    </message>
    <message>
        <source>No hearing is accepted yet, and no sitting is recorded.</source>
        <translation>Nie przyjęto jeszcze żadnego terminu przesłuchania i nie zapisano żadnej rozprawy.</translation>
    </message>
    <message>
        <source>Record sittings or accept a plan first. Nothing was written.</source>
        <translation>Najpierw należy zapisać rozprawy albo przyjąć plan. Niczego nie zapisano.</translation>
    </message>
    <message>
        <source>There is no hearing {hearing} in this case.</source>
        <translation>W tej sprawie nie ma przesłuchania {hearing}.</translation>
    </message>
    <message>
        <source>Only hearings that were accepted can be taken out of other calendars.</source>
        <translation>Z innych kalendarzy można usunąć tylko przesłuchania, których termin przyjęto.</translation>
    </message>
    <message>
        <source>Give the id of one; `judgedesk dump` lists them. Nothing was written.</source>
        <translation>Należy podać identyfikator przesłuchania; wypisuje je polecenie `judgedesk dump`. Niczego nie zapisano.</translation>
    </message>
    <message>
        <source>The hearing {hearing} is not cancelled.</source>
        <translation>Przesłuchanie {hearing} nie jest odwołane.</translation>
    </message>
    <message>
        <source>The file would take it out of the calendars of those who are to come.</source>
        <translation>Plik usunąłby je z kalendarzy osób, które mają się stawić.</translation>
    </message>
    <message>
        <source>Cancel the hearing first. Nothing was written.</source>
        <translation>Najpierw należy odwołać przesłuchanie. Niczego nie zapisano.</translation>
    </message>
    <message>
        <source>The time zone of the court is not known: {zone}.</source>
        <translation>Strefa czasowa sądu nie jest znana: {zone}.</translation>
    </message>
    <message>
        <source>The line time_zone in {path} must name one as in Europe/Warsaw.</source>
        <translation>Wiersz time_zone w pliku {path} musi zawierać jej nazwę, na przykład Europe/Warsaw.</translation>
    </message>
    <message>
        <source>Correct that line or take it away. Nothing was written.</source>
        <translation>Należy poprawić ten wiersz albo go usunąć. Niczego nie zapisano.</translation>
    </message>
    <message>
        <source>Bookings can&apos;t be read from a file {ending}.</source>
        <translation>Z pliku {ending} nie można odczytać rezerwacji.</translation>
    </message>
    <message>
        <source>Calendars are read from: {known}.</source>
        <translation>Kalendarze odczytuje się z plików: {known}.</translation>
    </message>
    <message>
        <source>Save the calendar in one of these formats. Nothing was changed.</source>
        <translation>Należy zapisać kalendarz w jednym z tych formatów. Niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>{name} is too big for a calendar.</source>
        <translation>Plik {name} jest za duży jak na kalendarz.</translation>
    </message>
    <message>
        <source>Bookings are read from files of up to {most} MB.</source>
        <translation>Rezerwacje odczytuje się z plików do {most} MB.</translation>
    </message>
    <message>
        <source>Export fewer months of that calendar. Nothing was changed.</source>
        <translation>Należy wyeksportować mniej miesięcy tego kalendarza. Niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>The calendar holds too many bookings.</source>
        <translation>Kalendarz zawiera zbyt wiele rezerwacji.</translation>
    </message>
    <message>
        <source>Repeated events included, up to {most} are read from a file.</source>
        <translation>Z jednego pliku odczytuje się do {most} rezerwacji, łącznie z powtarzającymi się.</translation>
    </message>
    <message>
        <source>The file is no calendar.</source>
        <translation>Ten plik nie jest kalendarzem.</translation>
    </message>
    <message>
        <source>No BEGIN:VCALENDAR stands in it.</source>
        <translation>Nie ma w nim wiersza BEGIN:VCALENDAR.</translation>
    </message>
    <message>
        <source>Export the calendar anew as .ics. Nothing was changed.</source>
        <translation>Należy ponownie wyeksportować kalendarz jako .ics. Niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>The table has no column {missing}.</source>
        <translation>W tabeli nie ma kolumny {missing}.</translation>
    </message>
    <message>
        <source>Its first row must name the columns date, from and to (or data, od, do); who (kto) is optional.</source>
        <translation>Pierwszy wiersz musi zawierać nazwy kolumn: data, od, do (albo date, from, to); kolumna kto (who) nie jest konieczna.</translation>
    </message>
    <message>
        <source>Add that row to the file and try again. Nothing was changed.</source>
        <translation>Należy dodać ten wiersz do pliku i spróbować ponownie. Niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>Nobody and nothing of this case is called {who}.</source>
        <translation>Nikt i nic w tej sprawie nie nazywa się {who}.</translation>
    </message>
    <message>
        <source>Bookings are those of a room, a resource or a person of the case.</source>
        <translation>Rezerwacje dotyczą sali, zasobu albo osoby z tej sprawy.</translation>
    </message>
    <message>
        <source>Give the id of one; `judgedesk dump` lists them. Nothing was changed.</source>
        <translation>Należy podać identyfikator; wypisuje je polecenie `judgedesk dump`. Niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>It is not said whose bookings these are.</source>
        <translation>Nie wiadomo, czyje to rezerwacje.</translation>
    </message>
    <message>
        <source>The file names nobody, and no room, resource or person was given.</source>
        <translation>Plik nikogo nie wymienia i nie podano sali, zasobu ani osoby.</translation>
    </message>
    <message>
        <source>Say whose calendar it is. Nothing was changed.</source>
        <translation>Należy wskazać, czyj to kalendarz. Niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>The source of the bookings names a protected person.</source>
        <translation>Nazwa źródła rezerwacji wskazuje osobę chronioną.</translation>
    </message>
    <message>
        <source>Bookings lie open to everybody who opens the case.</source>
        <translation>Rezerwacje widzi każdy, kto otworzy sprawę.</translation>
    </message>
    <message>
        <source>Give the source another name. Nothing was changed.</source>
        <translation>Należy nadać źródłu inną nazwę. Niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>Not all bookings could be understood: {number}.</source>
        <translation>Nie wszystkie rezerwacje dało się odczytać, liczba niezrozumiałych: {number}.</translation>
    </message>
    <message>
        <source>The first is in line {line}: {problem}</source>
        <translation>Pierwsza jest w wierszu {line}: {problem}</translation>
    </message>
    <message>
        <source>Correct the file, or take only the good ones. Nothing was changed.</source>
        <translation>Należy poprawić plik albo przyjąć tylko rezerwacje odczytane poprawnie. Niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>The first is event no. {line} of the file: {problem}</source>
        <translation>Pierwsza to wydarzenie nr {line} w pliku: {problem}</translation>
    </message>
    <message>
        <source>The bookings changed since they were shown.</source>
        <translation>Rezerwacje zmieniły się od czasu ich pokazania.</translation>
    </message>
    <message>
        <source>Somebody else read or dropped bookings of the same calendar meanwhile.</source>
        <translation>W tym czasie ktoś inny odczytał albo usunął rezerwacje z tego samego kalendarza.</translation>
    </message>
    <message>
        <source>Read the file again. Nothing was changed.</source>
        <translation>Należy odczytać plik ponownie. Niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>There are no bookings from {source}.</source>
        <translation>Nie ma rezerwacji ze źródła {source}.</translation>
    </message>
    <message>
        <source>Bookings are dropped by the calendar they came from.</source>
        <translation>Rezerwacje usuwa się według kalendarza, z którego pochodzą.</translation>
    </message>
    <message>
        <source>`judgedesk bookings CASE list` lists the sources. Nothing was changed.</source>
        <translation>Źródła wypisuje polecenie `judgedesk bookings SPRAWA list`. Niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>{template} holds what is sealed: ways, entrances, hours of arrival.</source>
        <translation>{template} zawiera dane zapieczętowane: drogi, wejścia, pory przybycia.</translation>
    </message>
    <message>
        <source>Such a paper is only for named staff who hold the key to identities.</source>
        <translation>Takie pismo jest tylko dla wyznaczonych osób, które mają klucz do tożsamości.</translation>
    </message>
    <message>
        <source>Write it for the recipient “authority”. Nothing was written.</source>
        <translation>Należy je sporządzić dla odbiorcy „authority” (organ). Niczego nie zapisano.</translation>
    </message>
    <message>
        <source>The hearing {about} does not take place.</source>
        <translation>Przesłuchanie {about} nie odbędzie się.</translation>
    </message>
    <message>
        <source>It was cancelled, or it failed; {template} would call people to it.</source>
        <translation>Zostało odwołane albo nie doszło do skutku, a {template} wzywałoby na nie ludzi.</translation>
    </message>
    <message>
        <source>Choose another hearing, or write the list of calls. Nothing was written.</source>
        <translation>Należy wybrać inne przesłuchanie albo sporządzić listę telefonów. Niczego nie zapisano.</translation>
    </message>
    <message>
        <source>There is nothing to write papers about.</source>
        <translation>Nie ma czego dotyczyć pism.</translation>
    </message>
    <message>
        <source>No record was named, or no hearing stands on that day.</source>
        <translation>Nie wskazano żadnego zapisu albo na ten dzień nie ma przesłuchań.</translation>
    </message>
    <message>
        <source>Name hearings, or a day with hearings. Nothing was written.</source>
        <translation>Należy wskazać przesłuchania albo dzień, na który są wyznaczone. Niczego nie zapisano.</translation>
    </message>
    <message>
        <source>The template {template} does not fit this record.</source>
        <translation>Szablon {template} nie pasuje do tego wpisu.</translation>
    </message>
    <message>
        <source>The id is that of a {kind}; the template is for: {known}.</source>
        <translation>To identyfikator wpisu rodzaju: {kind}; szablon jest przeznaczony dla: {known}.</translation>
    </message>
    <message>
        <source>Choose another template or another record. Nothing was written.</source>
        <translation>Wybierz inny szablon albo inny wpis. Niczego nie zapisano.</translation>
    </message>
    <message>
        <source>The template {template} does not fit the measure {measure}.</source>
        <translation>Szablon {template} nie pasuje do środka {measure}.</translation>
    </message>
    <message>
        <source>Its rules hold only for: {known}.</source>
        <translation>Jego reguły dotyczą tylko: {known}.</translation>
    </message>
    <message>
        <source>Choose a template made for this measure. Nothing was written.</source>
        <translation>Wybierz szablon przeznaczony dla tego środka. Niczego nie zapisano.</translation>
    </message>
    <message>
        <source>The template {template} is not for an accused.</source>
        <translation>Szablon {template} nie jest przeznaczony dla oskarżonego.</translation>
    </message>
    <message>
        <source>It is for injured parties and witnesses; {about} concerns an accused.</source>
        <translation>Dotyczy pokrzywdzonych i świadków; {about} dotyczy oskarżonego.</translation>
    </message>
    <message>
        <source>{template} is a report about the whole case.</source>
        <translation>{template} to zestawienie dotyczące całej sprawy.</translation>
    </message>
    <message>
        <source>Papers of this kind are about a single record.</source>
        <translation>Pisma tego rodzaju dotyczą pojedynczego wpisu.</translation>
    </message>
    <message>
        <source>Use `judgedesk report {template}`. Nothing was written.</source>
        <translation>Użyj `judgedesk report {template}`. Niczego nie zapisano.</translation>
    </message>
    <message>
        <source>There is no recipient “{given}”.</source>
        <translation>Nie ma adresata „{given}”.</translation>
    </message>
    <message>
        <source>A paper is for one of: {known}.</source>
        <translation>Pismo jest przeznaczone dla jednego z: {known}.</translation>
    </message>
    <message>
        <source>Choose one of them. Nothing was written.</source>
        <translation>Wybierz jednego z nich. Niczego nie zapisano.</translation>
    </message>
    <message>
        <source>The file with the name of the court could not be read.</source>
        <translation>Nie udało się odczytać pliku z nazwą sądu.</translation>
    </message>
    <message>
        <source>{path} must hold the lines name, division and place, each with a text.</source>
        <translation>{path} musi zawierać wiersze name, division i place, każdy z tekstem.</translation>
    </message>
    <message>
        <source>Correct the file or take it away. Nothing was written.</source>
        <translation>Popraw plik albo go usuń. Niczego nie zapisano.</translation>
    </message>
    <message>
        <source>“{detail}” is no date; write 2026-03-29 or 29.03.2026.</source>
        <translation>„{detail}” nie jest datą; należy pisać 2026-03-29 albo 29.03.2026.</translation>
    </message>
    <message>
        <source>“{detail}” is no time of day.</source>
        <translation>„{detail}” nie jest godziną.</translation>
    </message>
    <message>
        <source>How long it lasts is not understood: “{detail}”.</source>
        <translation>Nie wiadomo, jak długo trwa: „{detail}”.</translation>
    </message>
    <message>
        <source>The rule by which it repeats is not understood: “{detail}”.</source>
        <translation>Niezrozumiała reguła powtarzania: „{detail}”.</translation>
    </message>
    <message>
        <source>It repeats more often than daily: “{detail}”.</source>
        <translation>Powtarza się częściej niż codziennie: „{detail}”.</translation>
    </message>
    <message>
        <source>The time zone “{detail}” is not known.</source>
        <translation>Strefa czasowa „{detail}” nie jest znana.</translation>
    </message>
    <message>
        <source>It has no beginning.</source>
        <translation>Nie podano początku.</translation>
    </message>
    <message>
        <source>It ends before it begins: “{detail}”.</source>
        <translation>Koniec jest przed początkiem: „{detail}”.</translation>
    </message>
    <message>
        <source>It takes no time: “{detail}”.</source>
        <translation>Nie zajmuje czasu: „{detail}”.</translation>
    </message>
    <message>
        <source>Nobody and nothing of this case is called “{detail}”.</source>
        <translation>Nikt i nic w tej sprawie nie nazywa się „{detail}”.</translation>
    </message>
    <message>
        <source>{user} can&apos;t say who opens the case.</source>
        <translation>{user} nie decyduje o tym, kto otwiera sprawę.</translation>
    </message>
    <message>
        <source>A lay judge has a key of their own and does not give out or take away others&apos;.</source>
        <translation>Ławnik ma własny klucz, a cudzych nie wydaje ani nie odbiera.</translation>
    </message>
    <message>
        <source>Ask the presiding judge.</source>
        <translation>Zwróć się do przewodniczącego składu.</translation>
    </message>
    <message>
        <source>{user} can&apos;t give or take back the key to identities.</source>
        <translation>{user} nie może dać ani odebrać klucza do danych osobowych.</translation>
    </message>
    <message>
        <source>Only a judge of the case does that.</source>
        <translation>Może to zrobić wyłącznie sędzia w tej sprawie.</translation>
    </message>
    <message>
        <source>Ask a judge.</source>
        <translation>Zwróć się do sędziego.</translation>
    </message>
    <message>
        <source>{user} can&apos;t be given the key to identities.</source>
        <translation>Użytkownikowi {user} nie można dać klucza do danych osobowych.</translation>
    </message>
    <message>
        <source>It is given to clerks; other roles hold it already or never get it.</source>
        <translation>Daje się go sekretarzom; inne role już go mają albo nigdy go nie otrzymują.</translation>
    </message>
    <message>
        <source>See the list of users for who holds which key.</source>
        <translation>Na liście użytkowników widać, kto ma który klucz.</translation>
    </message>
    <message>
        <source>{user} holds no key by a grant.</source>
        <translation>{user} nie ma żadnego klucza z upoważnienia.</translation>
    </message>
    <message>
        <source>None was given, or it was taken back already.</source>
        <translation>Nie dano go albo został już odebrany.</translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation>Niczego nie wydrukowano.</translation>
    </message>
    <message>
        <source>The printer “{printer}” takes no pages now.</source>
        <translation>Drukarka „{printer}” nie przyjmuje teraz stron.</translation>
    </message>
    <message>
        <source>See whether it is switched on, or copy the letters by hand.</source>
        <translation>Sprawdź, czy jest włączona, albo przepisz litery ręcznie.</translation>
    </message>
    <message>
        <source>Line {line}: “{detail}” is not understood.</source>
        <translation>Wiersz {line}: „{detail}” jest niezrozumiałe.</translation>
    </message>
    <message>
        <source>Line {line}: no calendar has the day “{detail}”.</source>
        <translation>Wiersz {line}: w żadnym kalendarzu nie ma dnia „{detail}”.</translation>
    </message>
    <message>
        <source>Line {line}: “{detail}” are no hours; write 9-15 or 9:30-12:00.</source>
        <translation>Wiersz {line}: „{detail}” to nie godziny; należy wpisać 9-15 albo 9:30-12:00.</translation>
    </message>
    <message>
        <source>Line {line}: {detail} ends before it begins.</source>
        <translation>Wiersz {line}: {detail} kończy się, zanim się zacznie.</translation>
    </message>
    <message>
        <source>Line {line}: absences go by whole days, without “{detail}”.</source>
        <translation>Wiersz {line}: nieobecności podaje się w całych dniach, bez „{detail}”.</translation>
    </message>
    <message>
        <source>Line {line}: more than a year of single days; write days of the week.</source>
        <translation>Wiersz {line}: ponad rok pojedynczych dni; należy wpisać dni tygodnia.</translation>
    </message>
    <message>
        <source>Line {line}: “never” cannot stand beside free times.</source>
        <translation>Wiersz {line}: „nigdy” nie może stać obok wolnych terminów.</translation>
    </message>
    <message>
        <source>This needs words.</source>
        <translation>Tu trzeba kilku słów.</translation>
    </message>
    <message>
        <source>What is done if equipment or a person fails helps only when it is written down.</source>
        <translation>To, co się robi, gdy zawiedzie sprzęt albo ktoś się nie stawi, pomaga tylko wtedy, gdy jest zapisane.</translation>
    </message>
    <message>
        <source>Say in a few words what is done then.</source>
        <translation>Napisz w kilku słowach, co się wtedy robi.</translation>
    </message>
    <message>
        <source>The information was served too late to count.</source>
        <translation>Pouczenie doręczono za późno, by je uwzględnić.</translation>
    </message>
    <message>
        <source>For this hearing the last day was {due}.</source>
        <translation>Dla tego przesłuchania ostatnim dniem był {due}.</translation>
    </message>
    <message>
        <source>Say why the shorter time is enough, or move the hearing.</source>
        <translation>Napisz, dlaczego krótszy czas wystarcza, albo przenieś przesłuchanie.</translation>
    </message>
    <message>
        <source>This cannot be taken back here.</source>
        <translation>Tego nie można tu cofnąć.</translation>
    </message>
    <message>
        <source>It follows from the sitting, the booking or the register of measures.</source>
        <translation>Wynika to z rozprawy, rezerwacji albo rejestru środków.</translation>
    </message>
    <message>
        <source>Change it there, or undo the act that made it.</source>
        <translation>Zmień to tam albo cofnij czynność, z której to wynika.</translation>
    </message>
    <message>
        <source>Change it here; nothing was written.</source>
        <translation>Należy to zmienić tutaj; niczego nie zapisano.</translation>
    </message>
    <message>
        <source>{person} cannot be kept apart from {person}.</source>
        <translation>Osoba {person} nie może przebywać z dala od samej siebie.</translation>
    </message>
    <message>
        <source>The list names the person who is to be heard.</source>
        <translation>Na liście jest osoba, która ma być przesłuchana.</translation>
    </message>
    <message>
        <source>{person} cannot be heard after this same testimony.</source>
        <translation>Osoba {person} nie może zeznawać po tym samym zeznaniu.</translation>
    </message>
    <message>
        <source>A testimony follows others, not itself.</source>
        <translation>Zeznanie następuje po innych, nie po sobie samym.</translation>
    </message>
    <message>
        <source>This order goes round and can never be kept.</source>
        <translation>Ta kolejność tworzy koło i nigdy nie da się jej zachować.</translation>
    </message>
    <message>
        <source>Each is to be heard after the next: {order}.</source>
        <translation>Każda z osób ma być przesłuchana po następnej: {order}.</translation>
    </message>
    <message>
        <source>Take one of these wishes away; nothing was written.</source>
        <translation>Należy zrezygnować z jednego z tych życzeń; niczego nie zapisano.</translation>
    </message>
    <message>
        <source>It is fixed on {day}, before the earliest day, {earliest}.</source>
        <translation>Termin ustalono na {day}, przed najwcześniejszym dniem, {earliest}.</translation>
    </message>
    <message>
        <source>Both cannot hold, so the testimony could never be placed.</source>
        <translation>Jedno wyklucza drugie, więc zeznania nigdy nie dałoby się umieścić w planie.</translation>
    </message>
    <message>
        <source>The sitting ends at {end}, not after its beginning at {start}.</source>
        <translation>Posiedzenie kończy się o {end}, a nie po rozpoczęciu o {start}.</translation>
    </message>
    <message>
        <source>A sitting ends later on the day on which it begins.</source>
        <translation>Posiedzenie kończy się później tego samego dnia.</translation>
    </message>
    <message>
        <source>{room} already has a sitting on {date}, {times}.</source>
        <translation>{room}: w dniu {date}, {times}, jest już posiedzenie.</translation>
    </message>
    <message>
        <source>Two sittings cannot be in one room at the same time.</source>
        <translation>W jednej sali nie mogą odbywać się dwa posiedzenia naraz.</translation>
    </message>
    <message>
        <source>Choose other hours or another room; nothing was written.</source>
        <translation>Należy wybrać inne godziny albo inną salę; niczego nie zapisano.</translation>
    </message>
    <message>
        <source>No day of the week is named.</source>
        <translation>Nie podano dnia tygodnia.</translation>
    </message>
    <message>
        <source>A series needs days such as Tue, Thu.</source>
        <translation>Seria wymaga dni, na przykład: wt., czw.</translation>
    </message>
    <message>
        <source>The series ends on {last}, before it begins on {first}.</source>
        <translation>Seria kończy się {last}, przed rozpoczęciem {first}.</translation>
    </message>
    <message>
        <source>Its last day cannot lie before its first.</source>
        <translation>Ostatni dzień nie może przypadać przed pierwszym.</translation>
    </message>
    <message>
        <source>The series is longer than two years.</source>
        <translation>Seria jest dłuższa niż dwa lata.</translation>
    </message>
    <message>
        <source>Sittings are laid down for two years at most.</source>
        <translation>Posiedzenia wyznacza się najwyżej na dwa lata.</translation>
    </message>
    <message>
        <source>Choose an earlier last day; nothing was written.</source>
        <translation>Należy wybrać wcześniejszy ostatni dzień; niczego nie zapisano.</translation>
    </message>
    <message>
        <source>No sitting would be added.</source>
        <translation>Nie przybyłoby żadne posiedzenie.</translation>
    </message>
    <message>
        <source>Every day of the series is a holiday, or the room is taken.</source>
        <translation>Każdy dzień serii jest świętem albo sala jest wtedy zajęta.</translation>
    </message>
    <message>
        <source>Choose other days or another room; nothing was written.</source>
        <translation>Należy wybrać inne dni albo inną salę; niczego nie zapisano.</translation>
    </message>
    <message>
        <source>{id} is no longer recorded.</source>
        <translation>Zapisu {id} już nie ma.</translation>
    </message>
    <message>
        <source>It was removed meanwhile.</source>
        <translation>W międzyczasie został usunięty.</translation>
    </message>
    <message>
        <source>Look at the list again.</source>
        <translation>Należy ponownie sprawdzić listę.</translation>
    </message>
    <message>
        <source>This cannot be removed yet.</source>
        <translation>Tego nie można jeszcze usunąć.</translation>
    </message>
    <message>
        <source>{number} hearings or sittings need it, the first: {first}.</source>
        <translation>Liczba czynności lub posiedzeń, które tego wymagają: {number}; pierwsze: {first}.</translation>
    </message>
    <message>
        <source>Cancel or move them first; nothing was changed.</source>
        <translation>Najpierw należy je odwołać albo przenieść; niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>“{given}” is no whole number of {least} or more.</source>
        <translation>„{given}” nie jest liczbą całkowitą nie mniejszą niż {least}.</translation>
    </message>
    <message>
        <source>Only figures can stand in this field.</source>
        <translation>W tym polu mogą stać tylko cyfry.</translation>
    </message>
    <message>
        <source>A day is written 2027-01-11 or 11.01.2027.</source>
        <translation>Dzień zapisuje się 2027-01-11 albo 11.01.2027.</translation>
    </message>
    <message>
        <source>“{given}” is no time of day.</source>
        <translation>„{given}” nie jest godziną.</translation>
    </message>
    <message>
        <source>A time is written 9:00 or 13.30.</source>
        <translation>Godzinę zapisuje się 9:00 albo 13.30.</translation>
    </message>
    <message>
        <source>This field is empty.</source>
        <translation>To pole jest puste.</translation>
    </message>
    <message>
        <source>Without it the entry would say nothing.</source>
        <translation>Bez niego wpis niczego by nie mówił.</translation>
    </message>
    <message>
        <source>Fill it in; nothing was written.</source>
        <translation>Należy je wypełnić; niczego nie zapisano.</translation>
    </message>
    <message>
        <source>“{given}” is no language.</source>
        <translation>„{given}” nie jest językiem.</translation>
    </message>
    <message>
        <source>Languages are written with two letters each, with commas: vi, uk.</source>
        <translation>Języki zapisuje się dwiema literami, po przecinku: vi, uk.</translation>
    </message>
    <message>
        <source>A line of this field cannot be taken.</source>
        <translation>Jednego z wierszy tego pola nie można przyjąć.</translation>
    </message>
    <message>
        <source>Each line is one day or several, days of the week, or an absence.</source>
        <translation>Każdy wiersz to jeden dzień lub kilka, dni tygodnia albo nieobecność.</translation>
    </message>
    <message>
        <source>No state is known by the code {state}.</source>
        <translation>Nieznane państwo o kodzie {state}.</translation>
    </message>
    <message>
        <source>No pack of states holds it; a code has two capital letters, such as RO or DE.</source>
        <translation>Nie zawiera go żaden pakiet państw; kod składa się z dwóch wielkich liter, np. RO lub DE.</translation>
    </message>
    <message>
        <source>See the states in `judgedesk law list`; nothing was changed.</source>
        <translation>Państwa wymienia `judgedesk law list`; niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>There is no instrument called {instrument}.</source>
        <translation>Nie ma instrumentu o nazwie {instrument}.</translation>
    </message>
    <message>
        <source>No pack of instruments of legal assistance names it.</source>
        <translation>Nie wymienia go żaden pakiet instrumentów pomocy prawnej.</translation>
    </message>
    <message>
        <source>See the instruments in `judgedesk law list`; nothing was changed.</source>
        <translation>Instrumenty wymienia `judgedesk law list`; niczego nie zmieniono.</translation>
    </message>
    <message>
        <source>Choose one of those there are.</source>
        <translation>Należy wybrać spośród istniejących.</translation>
    </message>
    <message>
        <source>There is no request {request} in this case.</source>
        <translation>W tej sprawie nie ma wniosku {request}.</translation>
    </message>
    <message>
        <source>See the register of requests.</source>
        <translation>Zajrzyj do rejestru wniosków.</translation>
    </message>
    <message>
        <source>A request can&apos;t be for “{need}”.</source>
        <translation>Celem wniosku nie może być „{need}”.</translation>
    </message>
    <message>
        <source>{instrument} has no field {field}.</source>
        <translation>{instrument} nie ma pola {field}.</translation>
    </message>
    <message>
        <source>Fields are named as in the instrument&apos;s form.</source>
        <translation>Pola nazywają się tak jak w formularzu instrumentu.</translation>
    </message>
    <message>
        <source>See the request for its fields.</source>
        <translation>Pola są widoczne we wniosku.</translation>
    </message>
    <message>
        <source>{field} can&apos;t be “{given}”.</source>
        <translation>Pole {field} nie może mieć wartości „{given}”.</translation>
    </message>
    <message>
        <source>The form offers: {known}.</source>
        <translation>Formularz dopuszcza: {known}.</translation>
    </message>
    <message>
        <source>“{language}” is no language into which this text can be translated.</source>
        <translation>Tego tekstu nie można przetłumaczyć na język „{language}”.</translation>
    </message>
    <message>
        <source>Languages are two small letters (ISO 639-1), and another than the text&apos;s own.</source>
        <translation>Język podaje się dwiema małymi literami (ISO 639-1) i musi być inny niż język tekstu.</translation>
    </message>
    <message>
        <source>Give another language, or change the text itself.</source>
        <translation>Podaj inny język albo zmień sam tekst.</translation>
    </message>
    <message>
        <source>The warning stands.</source>
        <translation>Ostrzeżenie pozostaje w mocy.</translation>
    </message>
    <message>
        <source>It can be set aside for a reason only.</source>
        <translation>Można je pominąć tylko z podaniem powodu.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Podaj powód.</translation>
    </message>
    <message>
        <source>The instrument knows no ground of refusal {ground}.</source>
        <translation>Instrument nie przewiduje podstawy odmowy {ground}.</translation>
    </message>
    <message>
        <source>Grounds are listed by the check of the request.</source>
        <translation>Podstawy odmowy wymienia kontrola wniosku.</translation>
    </message>
    <message>
        <source>The request was sent, so what it says can&apos;t be changed.</source>
        <translation>Wniosek wysłano, więc jego treści nie można zmienić.</translation>
    </message>
    <message>
        <source>A version that was sent stays as it is.</source>
        <translation>Wysłana wersja pozostaje bez zmian.</translation>
    </message>
    <message>
        <source>Begin a new version, or a supplement.</source>
        <translation>Rozpocznij nową wersję albo uzupełnienie.</translation>
    </message>
    <message>
        <source>The request was not sent yet.</source>
        <translation>Wniosku jeszcze nie wysłano.</translation>
    </message>
    <message>
        <source>This can only follow sending.</source>
        <translation>To może nastąpić dopiero po wysłaniu.</translation>
    </message>
    <message>
        <source>Note first when it was sent.</source>
        <translation>Najpierw odnotuj dzień wysłania.</translation>
    </message>
    <message>
        <source>This can&apos;t have been on {on}.</source>
        <translation>To nie mogło nastąpić {on}.</translation>
    </message>
    <message>
        <source>The request was sent on {sent}.</source>
        <translation>Wniosek wysłano {sent}.</translation>
    </message>
    <message>
        <source>Check the day.</source>
        <translation>Sprawdź datę.</translation>
    </message>
    <message>
        <source>The request is not complete.</source>
        <translation>Wniosek nie jest kompletny.</translation>
    </message>
    <message>
        <source>Missing: {fields}.</source>
        <translation>Brakuje: {fields}.</translation>
    </message>
    <message>
        <source>Fill these fields in, or write it as a draft. Nothing was written.</source>
        <translation>Uzupełnij te pola albo zapisz wniosek jako projekt. Niczego nie zapisano.</translation>
    </message>
    <message>
        <source>The check still warns of something.</source>
        <translation>Kontrola nadal zgłasza ostrzeżenia.</translation>
    </message>
    <message>
        <source>Warnings: {warnings}.</source>
        <translation>Ostrzeżenia: {warnings}.</translation>
    </message>
    <message>
        <source>Put it right, or set each warning aside with a reason.</source>
        <translation>Usuń przyczynę albo pomiń każde ostrzeżenie z podaniem powodu.</translation>
    </message>
    <message>
        <source>The request is not translated into “{language}”.</source>
        <translation>Wniosku nie przetłumaczono na język „{language}”.</translation>
    </message>
    <message>
        <source>Not translated, or changed since: {fields}.</source>
        <translation>Nieprzetłumaczone albo zmienione od tego czasu: {fields}.</translation>
    </message>
    <message>
        <source>Translate these fields, or write it as a draft. Nothing was written.</source>
        <translation>Przetłumacz te pola albo zapisz wniosek jako projekt. Niczego nie zapisano.</translation>
    </message>
    <message>
        <source>“{event}” can&apos;t happen to this request.</source>
        <translation>Zdarzenie „{event}” nie dotyczy tego wniosku.</translation>
    </message>
    <message>
        <source>This request did not come from abroad.</source>
        <translation>Ten wniosek nie nadszedł z zagranicy.</translation>
    </message>
    <message>
        <source>Plans, receipts and replies are for requests that came in.</source>
        <translation>Plany wykonania, potwierdzenia i odpowiedzi dotyczą wniosków przychodzących.</translation>
    </message>
    <message>
        <source>See the register of incoming requests.</source>
        <translation>Zajrzyj do rejestru wniosków przychodzących.</translation>
    </message>
    <message>
        <source>There is no form for this answer to {instrument}.</source>
        <translation>Nie ma formularza takiej odpowiedzi na {instrument}.</translation>
    </message>
    <message>
        <source>No pack of this desk has one.</source>
        <translation>Nie zawiera go żaden pakiet tego programu.</translation>
    </message>
    <message>
        <source>Reply by letter, or add the form to the packs of the court.</source>
        <translation>Odpowiedz pismem albo dodaj formularz do pakietów sądu.</translation>
    </message>
</context>
</TS>
