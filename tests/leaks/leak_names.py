"""Protected persons and the ways in which papers name them: chosen, declined, transliterated and misspelt by hand.

Nothing here is made by the program. A line: the person's names | texts, each of which betrays the person.
"""

# ruff: noqa: E501 - a leak, or a way of placing one, a line

PEOPLE: dict[str, tuple[str, ...]] = {
    "hoa": ("Nguyễn Thị Hoa Lan",),
    "duc": ("Trần Văn Đức",),
    "ha": ("Vũ Hà",),
    "phuong": ("Phạm Thị Phượng", "Phuong"),
    "oksana": ("Оксана Шевченко",),
    "serhii": ("Сергій Ткачук",),
    "yuliia": ("Юлія Щербак",),
    "khrystyna": ("Христина Гнатюк",),
    "yevhen": ("Yevhen Zelinskyi",),
    "ion": ("Ion Țurcanu",),
    "mihaela": ("Mihaela Ciobanu",),
    "gheorghe": ("Gheorghe Popescu",),
    "vasile": ("Василе Мунтяну",),
    "tsvetelina": ("Цветелина Георгиева",),
    "hristo": ("Христо Гърков",),
    "wrzeszczyk": ("Anna Wrzeszczyk",),
    "kepka": ("Jolanta Kępka",),
    "golabek": ("Zdzisław Gołąbek",),
    "marzec": ("Piotr Marzec",),
    "koziol": ("Michał Kozioł",),
    "bakowska": ("Łucja Żak-Bąkowska",),
    "dzwigon": ("Paweł Dźwigoń",),
    "zubr": ("Wanda Żubr",),
    "maj": ("Róża Maj",),
    "lis": ("Ewa Lis",),
    "gora": ("Tomasz Góra",),
    "li": ("Li An",),
    "procyk": ("Марʼяна Прокопʼюк",),
    "brzoski": ("Grażyna Brzóski",),
    "scibior": ("Krzysztof Ścibior-Rylski",),
}

LEAKS: dict[str, list[str]] = {
    "hoa": [
        "Nguyễn Thị Hoa Lan", "NGUYỄN THỊ HOA LAN", "Nguyen Thi Hoa Lan", "nguyen thi hoa lan", "zeznania Nguyena",
        "Lan Hoa Thi Nguyen", "z panią Nguyễn", "Nguyenowi doręczono", "o Nguyenie mówił", "rodzina Nguyenów",
        "N g u y e n", "N g u y ễ n", "Ngu-yen", "Nguy\u00aden", "Ngu\u200byen", "Nguyên", "Ｎｇｕｙｅｎ",
        "nguyenthihoalan.pdf", "hoalan_nguyen", "Nguyen_T_H_L.docx", "świadek Hoa Lan", "rozmowa z Hoą", "z Hoa L.",
        "dla Hoi", "Ngu yen", "Nguy\nen", "Nguyen-Hoa", "NGUYENOWEJ", "nguyễn", "Нгуен Тхи Хоа Лан", "Нгуєн",
        "Nguуen", "Nguyеn", "Nguycn", "N9uyen", "Nguyenowa", "Nguyễn", "Nguyen'a", "Nguyen’owi",
    ],
    "duc": [
        "Trần Văn Đức", "Tran Van Duc", "TRAN VAN DUC", "Đức Trần", "Duc Tran", "Trana przesłuchano", "z Tranem",
        "Tranowi", "o Tranie", "świadek Đức", "Đứca zatrzymano", "Đứcem", "tran.van.duc@example.com",
        "T r a n V a n", "TranVanDuc", "Trần", "Tran-Van-Duc", "tran_duc.jpg", "Чан Ван Дык, czyli Tran Van Duc",
        "Trànem", "Mr Tran", "Tran, Duc",
    ],
    "ha": ["Vũ Hà", "Vu Ha", "VU HA", "Hà Vũ", "Ha Vu", "świadek Vũ Hà zeznał", "VŨ HÀ", "Vu  Ha", "VuHa Vu Ha", "Vũ\u00a0Hà"],
    "phuong": [
        "Phạm Thị Phượng", "Pham Thi Phuong", "Phuong Pham", "pani Phuong", "Phượng", "Phuongowi", "z Phamem", "Phama",
        "Phạmowi", "PHAM THI PHUONG", "Phu0ng", "Phuo-\nng", "P h u o n g", "phuongpham.png", "Phượng Phạm", "Fuong, czyli Phuong",
    ],
    "oksana": [
        "Оксана Шевченко", "ОКСАНА ШЕВЧЕНКО", "Оксани Шевченко", "Оксані Шевченко", "з Оксаною", "Оксано!", "Шевченка",
        "Шевченкові", "Oksana Szewczenko", "Oksany Szewczenko", "Oksanie", "Oksanę", "z Oksaną", "Oksano", "Szewczenki",
        "Szewczence", "Szewczenkę", "Szewczenką", "Szewczenkowie", "Szewczenków", "Shevchenko", "SHEVCHENKO, Oksana",
        "Schewtschenko", "Ševčenko", "Szewczenkowej", "S z e w c z e n k o", "Szew-\nczenko", "Szewcz\u00adenko",
        "Szеwczеnko", "5zewczenko", "Szewczenk0", "szewczenko.oksana@example.com", "oksanaszewczenko", "OSzewczenko",
        "oszewczenko@example.org", "Chevtchenko", "Шевченковой", "Shevchenkovoi", "Shevchenka", "Szewczenko-Nowak",
        "Oxana", "Ksana; Szewczenko", "szewczenko", "SZEWCZENKO", "ＳＺＥＷＣＺＥＮＫＯ", "Szew czenko", "Oksana S.",
        "Szewczenka", "Shevchenko's", "Шeвчeнко", "oksany.szewczenko.odpis.pdf", "OksanaSzewczenko2024.jpg",
    ],
    "serhii": [
        "Сергій Ткачук", "Сергія Ткачука", "Ткачукові", "Ткачуком", "Сергію", "Serhij Tkaczuk", "Serhii Tkachuk",
        "Sergiy Tkachuk", "Tkaczuka", "Tkaczukowi", "Tkaczukiem", "o Tkaczuku", "Tkaczuków", "Tkachuk", "Tkatschuk",
        "Tkačuk", "TKACHUK SERHII", "T k a c h u k", "Tkacz-\nuk", "Ткачук С.", "Tkaczukowie", "Sergija Tkaczuka",
        "tkachuk_s.docx", "Tkаchuk", "Tkaczukowa", "Tkaczukówna",
    ],
    "yuliia": [
        "Юлія Щербак", "Юлії Щербак", "Юлію", "Юлією", "Julia Szczerbak", "Julii Szczerbak", "Yuliia Shcherbak",
        "Yulia Scherbak", "Iuliia Shcherbak", "Szczerbak", "Szczerbakowi", "Szczerbakiem", "Shcherbak", "Ščerbak",
        "Щербака", "Щербаком", "SHCHERBAK YULIIA", "Szczerbakowa", "szczerbak-julia.pdf", "S h c h e r b a k", "Shcher-\nbak",
        "Schtscherbak", "Szczerbakówna", "Julijа Szczerbak",
    ],
    "khrystyna": [
        "Христина Гнатюк", "Христини Гнатюк", "Гнатюка", "Chrystyna Hnatiuk", "Khrystyna Hnatiuk", "Hnatiuka",
        "Hnatiukowi", "Hnatiukiem", "Hnatjuk", "Gnatyuk", "Gnatiuk", "HNATIUK", "Chrystyny", "Chrystynie", "Chrystyną",
        "Khrystyny", "Hnatyuk", "Христиною", "hnatiuk.jpg", "Hna tiuk", "H N A T I U K", "Hnatiukowie", "Гнатюкові",
    ],
    "yevhen": [
        "Yevhen Zelinskyi", "Євген Зелінський", "Євгена Зелінського", "Зелінському", "Jewhen Zelinski", "Jewhena Zelinskiego",
        "Zelinskiemu", "Zelinskim", "Zielinski? nie: Zelinsky", "Zelinskij", "Zelinskyy", "Yevhena", "Evhen Zelinskyi",
        "ZELINSKYI", "Zelinskoho", "Zelinskomu", "Z e l i n s k y i", "Zelin-\nskyi", "zelinskyi_1990", "Ze1inskyi",
        "Zeliński", "Zelińskiego",
    ],
    "ion": [
        "Ion Țurcanu", "Ion Ţurcanu", "Ion Turcanu", "ȚURCANU ION", "lui Țurcanu", "Țurcanului", "Turcanu", "Turcana",
        "Turcanowi", "Țurcanowi", "Цуркану", "Ион Цуркану", "T u r c a n u", "Ţurca-\nnu", "Turcanu's", "turcanu.ion@example.com",
        "Turcаnu", "Țurcanilor", "Turcanem", "Țurcanu-Rusu", "ionturcanu.pdf", "Turcarnu; Turcanu",
    ],
    "mihaela": [
        "Mihaela Ciobanu", "Mihaelei Ciobanu", "Mihaeli", "Mihaelę", "Mihaelą", "o Mihaeli Ciobanu", "Ciobanu",
        "Ciobana", "Ciobanowi", "lui Ciobanu", "Ciobanului", "Михаэла Чобану", "Чобану", "CIOBANU MIHAELA", "C i o b a n u",
        "Cioba-\nnu", "Ci0banu", "ciobanu_m.xlsx", "Ciobanuvoi; Ciobanu", "Mihaelo",
    ],
    "gheorghe": [
        "Gheorghe Popescu", "Gheorghe", "lui Popescu", "Popescului", "Popescu", "Popescowi", "Popeska; Popescu", "familia Popeștilor; Popescu",
        "Popesculescu Popescu", "POPESCU", "P o p e s c u", "Popes-\ncu", "Попеску", "Георге Попеску", "Gheorghego",
        "Gheorghemu", "popescu.pdf", "Popesсu", "P0pescu", "Gheorghe P.",
    ],
    "vasile": [
        "Василе Мунтяну", "Vasile Munteanu", "Muntianu", "Munteanu", "Munteana", "Munteanowi", "MUNTEANU VASILE", "Мунтяну В.",
        "M u n t e a n u", "Munte-\nanu", "munteanu_v.docx", "Vasilego", "Vasile", "Мунтяна", "Muntyanu",
    ],
    "tsvetelina": [
        "Цветелина Георгиева", "Цветелине", "Tsvetelina Georgieva", "Cwetelina Georgiewa", "Cwetelinie", "Cwetelinę", "Georgiewej",
        "Georgiewą", "Georgieva", "Georgievej", "Georgijewa", "Cvetelina", "Zwetelina", "ЦВЕТЕЛИНА", "GEORGIEVA", "T s v e t e l i n a",
        "Tsvete-\nlina", "tsvetelina.jpg", "Георгиевой", "Georgievа", "Tsvetelinina; Tsvetelina", "Cwetelino",
    ],
    "hristo": [
        "Христо Гърков", "Hristo Garkov", "Khristo Gurkov", "Christo Gyrkow; Hristo", "Hrista", "Hristowi", "Garkova", "Garkow",
        "Garkowa", "Garkowem", "GARKOV", "Gurkova", "G a r k o v", "Gar-\nkov", "garkov_hristo.pdf", "Гъркову", "Гърковым", "Hristem",
    ],
    "wrzeszczyk": [
        "Anna Wrzeszczyk", "Anny Wrzeszczyk", "Annie", "Annę", "z Anną", "Anno", "Wrzeszczyka", "Wrzeszczykowi", "Wrzeszczykiem",
        "Wrzeszczyku", "Wrzeszczykowie", "Wrzeszczyków", "Wrzeszczykom", "Wrzeszczykami", "Wrzeszczykach", "Wrzeszczykowa",
        "Wrzeszczykowej", "Wrzeszczykówna", "Wrzeszczykówny", "Wrzeszczykównie", "WRZESZCZYK", "W r z e s z c z y k",
        "Wrzesz-\nczyk", "Wrzeszczуk", "wrzeszczyk", "Wrzeszczyk-Nowak", "awrzeszczyk@example.com", "Wrze5zczyk", "Wrzeszczykowego; Wrzeszczyk",
        "Wrzesz czyk", "Wrzeszczyk.A.pdf", "Аnnа", "Wrzeszczykową",
    ],
    "kepka": [
        "Jolanta Kępka", "Jolanty Kępki", "Jolancie Kępce", "Jolantę Kępkę", "Jolantą Kępką", "Jolanto", "Kępki", "Kępce", "Kępkę",
        "Kępką", "Kępko", "Kępkowie", "Kępków", "Kepka Jolanta", "kepka_jolanta.pdf", "JOLANTA KĘPKA", "Kęp-\nka Jolanta", "J. Kępki",
        "Jolantą", "Kępkom Jolanta", "K ę p k a", "Jоlanta",
    ],
    "golabek": [
        "Zdzisław Gołąbek", "Zdzisława Gołąbka", "Zdzisławowi Gołąbkowi", "Gołąbkiem Zdzisławem", "o Zdzisławie Gołąbku", "Zdzisławie!",
        "z Gołąbkami (Zdzisław)", "GOŁĄBEK ZDZISŁAW", "Golabek Zdzislaw", "zdzislaw.golabek@example.com", "Z d z i s ł a w", "Zdzi-\nsław",
        "Zdzis1aw", "Gołąbkowa", "u Gołąbka", "świadek Gołąbek", "pana Gołąbka", "Zdzisławów",
    ],
    "marzec": [
        "Piotr Marzec", "Piotra Marca", "Piotrowi Marcowi", "Piotrem Marcem", "o Piotrze Marcu", "Piotrze!", "świadek Marzec", "pana Marca",
        "panem Marcem", "P. Marzec", "Marzec Piotr", "MARZEC PIOTR", "piotr_marzec.docx", "piotrmarzec@example.com", "P i o t r", "Piоtr",
    ],
    "koziol": [
        "Michał Kozioł", "Michała Kozła", "Michałowi Kozłowi", "Michałem Kozłem", "Michale", "o Michale Koźle", "KOZIOŁ MICHAŁ", "Koziol Michal",
        "świadek Kozioł", "pana Kozła", "michal.koziol@example.com", "M i c h a ł", "Mi-\nchał Kozioł", "Kozłów, Michała i Ewę",
    ],
    "bakowska": [
        "Łucja Żak-Bąkowska", "Łucji Żak-Bąkowskiej", "Łucję Żak-Bąkowską", "Łucjo", "Bąkowska", "Bąkowskiej", "Bąkowską", "Bąkowskie", "Bąkowskich",
        "Bąkowski", "Bąkowskiego", "Bąkowscy", "Bakowska", "zeznanie bakowskiej.docx", "ŻAK-BĄKOWSKA", "Żak Bąkowska", "Żak-\nBąkowska", "Żakbąkowska",
        "zakbakowska", "Łucja Ż.-B.", "Lucja Zak-Bakowska", "B ą k o w s k a", "Bąkow-\nskiej", "Bąk0wska", "Bąkоwska", "Łucją", "lucja_zak.pdf",
    ],
    "dzwigon": [
        "Paweł Dźwigoń", "Pawła Dźwigonia", "Pawłowi Dźwigoniowi", "Pawłem Dźwigoniem", "o Pawle Dźwigoniu", "Pawle", "Dźwigonia", "Dźwigoniowi",
        "Dźwigoniem", "Dźwigoniu", "Dźwigoniowie", "Dźwigoniów", "Dzwigon", "DZWIGON PAWEL", "Dźwi-\ngoń", "D ź w i g o ń", "Dźwigoniowa", "dzwigon.pdf",
        "Dźwig0ń", "Dźwіgoń",
    ],
    "zubr": [
        "Wanda Żubr", "Wandy Żubr", "Wandzie", "Wandę Żubr", "Wandą", "Wando", "Żubrów, Wandy i Jana", "świadek Żubr", "pani Żubr", "ŻUBR WANDA",
        "wanda_zubr.pdf", "W a n d a", "Wan-\nda Żubr", "W. Żubr", "Żubrowa", "Żubrówna",
    ],
    "maj": [
        "Róża Maj", "Róży Maj", "Różę Maj", "Różą Maj", "Maj Róża", "roza maj", "świadek Maj", "pani Maj zeznała", "przesłuchano Maj w Sądzie",
        "roza_maj.pdf", "R. Maj", "ROZA MAJ", "Maj zeznała, że", "Róża, nazwiskiem Maj", "rozamaj@example.com", "Różo Maj", "do Róży", "Róży nie było",
    ],
    "lis": [
        "Ewa Lis", "Ewy Lis", "Ewie Lis", "Ewę", "z Ewą", "Ewo", "do Ewy", "ewa lis", "Lis Ewa", "świadek Lis", "pani Lis", "E. Lis", "ewa_lis.docx",
        "EWA LIS", "Ewa L.", "ewalis@example.com", "Lisowa", "listy Ewy", "widziałem Lis w hotelu",
    ],
    "gora": [
        "Tomasz Góra", "Tomasza Góry", "Tomaszowi Górze", "Tomaszem Górą", "Tomaszu", "świadek Góra", "pan Góra", "T. Góra", "Góra Tomasz",
        "tomasz_gora.xlsx", "TOMASZ GÓRA", "Góra zeznał", "zdaniem Góry było inaczej", "tgora@example.com; Tomasz", "Toma-\nsza Góry",
    ],
    "li": ["Li An", "An Li", "LI AN", "pani Li An", "Li  An", "świadek An Li zeznała"],
    "procyk": [
        "Марʼяна Прокопʼюк", "Мар'яни Прокоп'юк", "Мар’яною", "Прокоп’юка", "Mariana Prokopiuk", "Marjana Prokopjuk", "Prokopiuka", "Prokopiukowi",
        "Prokopiukiem", "Prokopyuk", "PROKOPIUK", "Prokop'iuk", "P r o k o p i u k", "Proko-\npiuk", "prokopiuk_m.pdf", "Prokopiukowie",
    ],
    "brzoski": [
        "Grażyna Brzóski", "Grażyny", "Grażynie", "Grażynę", "Grażyną", "Grażyno", "Brzóskiego", "Brzóskiemu", "Brzóskim", "Brzóskich", "Brzoski Grażyna",
        "GRAŻYNA BRZÓSKI", "Gra-\nżyna", "grazyna.brzoski@example.com", "Brzóskimi", "Gr4żyna Grażyna",
    ],
    "scibior": [
        "Krzysztof Ścibior-Rylski", "Krzysztofa Ścibiora-Rylskiego", "Krzysztofowi", "Krzysztofem", "Krzysztofie", "Ścibior", "Ścibiora", "Ścibiorowi",
        "Ścibiorem", "o Ścibiorze", "Ścibiorów", "Rylskiego", "Rylskiemu", "Rylskim", "Rylscy", "ŚCIBIOR-RYLSKI", "Scibior Rylski", "Ścibior\u2011Rylski",
        "scibiorrylski", "Ści-\nbior", "Ś c i b i o r", "Ścibiorówna", "Ścibiorowa", "krzysztof_scibior.jpg", "5cibior", "Rylska", "Rylskiej",
    ],
}  # fmt: skip

HOLD = {
    "phone": ("+48 600 100 200", ["600100200", "600 100 200", "600-100-200", "(600) 100 200", "+48600100200", "0048 600 100 200", "6OO 1OO 2OO", "tel.600.100.200", "600 100\n200"]),
    "pesel": ("90010112349", ["90010112349", "900101 12349", "9 0 0 1 0 1 1 2 3 4 9", "90010l12349", "PESEL:90010112349"]),
    "passport": ("FE 123456", ["FE123456", "FE 123456", "fe 123 456", "FE-123456", "paszport FE12345б, tj. FE123456", "FEl23456"]),
    "account": ("PL61 1090 1014 0000 0712 1981 2874", ["PL61109010140000071219812874", "61 1090 1014 0000 0712 1981 2874", "61-1090-1014-0000-0712-1981-2874"]),
    "email": ("rozbitek.77@example.com", ["rozbitek.77@example.com", "ROZBITEK.77@EXAMPLE.COM", "rozbitek.77 (at) example.com", "mailto:rozbitek.77@example.com", "rozbitek.77@example . com"]),
    "handle": ("@rozbitek_77", ["@rozbitek_77", "rozbitek_77", "Rozbitek77", "rozbitek-77"]),
}  # fmt: skip
"""Numbers and the like, as recorded, and as papers write them."""

ADDRESSES: dict[str, list[str]] = {
    "ul. Krzywoustego 7 m. 3, 61-001 Poznań": ["Krzywoustego 7", "przy ul. Krzywoustego 7/3", "ulica Krzywoustego nr 7", "KRZYWOUSTEGO 7 m 3", "na Krzywoustego, dom 7"],
    "Wólka Mała 12, 05-555 Tarczyn": ["Wólka Mała 12", "w Wólce Małej 12", "Wolka Mala 12"],
    "вул. Соборна 44, Вінниця": ["вул. Соборна 44", "Соборній 44", "Soborna 44", "ul. Sobornej 44"],
    "Strada Mihai Eminescu 15, Chișinău": ["str. M. Eminescu 15", "Eminescu nr. 15", "Mihai Eminescu, 15"],
}  # fmt: skip

CLEAN = (
    "W maju 2022 roku, w godzinach porannych, zatrzymano pojazd na drodze krajowej.", "Lista obecności z dnia 3 maja.",
    "Różane ogrody i lisy w lesie na górze.", "the language and the plan", "This is what they think.", "W marcu i w maju padał deszcz.",
    "koziołek, gołąbki i żubry w puszczy", "kępka trawy rosła przy drodze", "protokół kontroli hotelu", "zeszyt w kratkę", "An apple a day.",
    "w Krzywoustym lustrze", "rachunek nr 7", "ulica 12", "numer 600 100 201", "od 8:00 do 16:00 dnia 2024-03-12",
)  # fmt: skip
"""Where nobody is named."""
