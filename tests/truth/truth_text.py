"""Invented statements in six languages, no two alike: sentences with their words drawn by chance, the same for a seed.

Persons, places, numbers and events are made up.
"""

import random
import re

LANGUAGES = ("pl", "en", "vi", "uk", "ro", "de")
TESSERACT = {"pl": "pol", "en": "eng", "vi": "vie", "uk": "ukr", "ro": "ron", "de": "deu"}
"""Tesseract's names of the languages."""


def _list(text: str) -> list[str]:
    return [" ".join(entry.split()) for entry in text.split("/")]


_WORDS = {
    "pl": {
        "name": _list("""Halina Wrzosek/Kazimierz Dąbek/Bożena Źrebiec/Łucja Ćwiklik/Oleksa Świder/Renata
            Gęsior/Grażyna Bąkowska/Zdzisław Ożóg/Jędrzej Mścich/Władysława Pęk/Świętosława Żabczyk/Ignacy
            Niedźwiedzki"""),
        "place": _list("""baraku za chłodnią/szopie przy sadzie/piwnicy pensjonatu/przyczepie nad stawem/biurze
            pośrednika/magazynie skrzyń/garażu pod lasem/kuchni gospodarstwa/pokoju nad stajnią/kontenerze
            przy drodze/hotelu robotniczym/szklarni ogrodnika/tartaku koło mostu/pieczarkarni na wzgórzu"""),
        "thing": _list("""paszport/zeszyt z kwotami/umowę bez podpisu/klucz do szafki/kopertę z pieniędzmi/listę
            obecności/telefon bez karty/książeczkę zdrowia/zdjęcie córki/pokwitowanie/bilet
            autobusowy/legitymację/walizkę/łańcuszek/notes z adresami/kartę
            bankową/upoważnienie/świadectwo szkolne/mapę okolicy"""),
        "act": _list("""zabrał/schował/odnalazł/podarł/spalił/sfotografował/oddał dopiero po kłótni/sprzedał/pokazał
            policjantom/zamknął w sejfie/wyrzucił za płot/przepisał własnoręcznie/żądał okupu za/ukrył pod
            podłogą"""),
        "time": _list("""przed świtem/w środę wieczorem/tuż po żniwach/w czasie kontroli/późną nocą/w dniu
            wypłaty/podczas śnieżycy/po mszy/w przeddzień wyjazdu/w południe/w długi weekend/zaraz po
            przyjeździe"""),
        "form": _list("""{name} zeznaje, że {time} w {place} brygadzista {act} {thing} oraz {thing}./
            Dnia {date} w {place} znaleziono {thing}, {thing} i {sum} zł w gotówce./
            Na pytanie sądu {name} odpowiada: {time} kierowca {act} {thing}, czego nikt nie zgłosił./
            Według notatki nr {number} {name} {time} {act} {thing} i odjechał w stronę {place}./
            Potrącenie w wysokości {sum} zł wpisano {date}, choć {name} {act} {thing} już wcześniej./
            {name}: „Pracę zaczynaliśmy {time}, mieszkaliśmy w {place}, a {thing} trzymał właściciel”./
            Biegła opisała {thing} (poz. {number}); {name} rozpoznała {thing}, lecz nie {thing}./
            Gdy {name} wszedł do środka, w {place} leżał ktoś chory, obok {thing} i rachunek na {sum} zł."""),
    },
    "en": {
        "name": _list("""Harriet Pellow/Gideon Marsh/Odette Farrow/Silas Wetherby/Imogen Crake/Rufus Tolland/Beryl
            Ashdown/Clement Varley/Dorcas Finch/Edwin Stroud/Maud Quillen/Jasper Holloway"""),
        "place": _list("""the barn behind the orchard/a caravan by the pond/the cellar of the guest house/the packing
            shed/an attic above the stable/the foreman's office/a container near the road/the mushroom
            farm/the old sawmill/a garage in the wood/the laundry yard/the kitchen of the farm"""),
        "thing": _list("""a passport/the green ledger/an unsigned contract/a locker key/an envelope of cash/the list of
            shifts/a phone without a card/the health booklet/a photograph of a child/three receipts/a
            coach ticket/the grey suitcase/a bracelet/a bank card/a school certificate/the map of the
            valley/a torn letter"""),
        "act": _list("""took away/hid/found/tore up/burned/photographed/returned after a quarrel/sold/showed the
            officers/locked in a safe/threw over the fence/copied out by hand/asked a fee for/buried under
            the floor"""),
        "time": _list("""before dawn/on Wednesday evening/just after the harvest/during the inspection/late at night/on
            pay day/in the snowstorm/after the service/on the eve of leaving/at noon/over the long weekend"""),
        "form": _list("""{name} states that {time} the foreman {act} {thing} and {thing} in {place}./
            On {date} officers found {thing}, {thing} and {sum} pounds in {place}./
            Asked by the court, {name} answers that {time} the driver {act} {thing}./
            According to note no. {number}, {name} {act} {thing} {time} and drove towards {place}./
            A deduction of {sum} pounds was entered on {date}, although {name} {act} {thing} earlier./
            {name} said: “We began work {time}, we slept in {place}, and the owner kept {thing}.”/
            The expert described {thing} (item {number}); {name} recognised {thing} but not {thing}./
            When {name} came in, somebody lay ill in {place} beside {thing} and a bill for {sum} pounds."""),
    },
    "vi": {
        "name": _list("""Lương Thị Mận/Đặng Văn Khởi/Hồ Thị Sương/Ngô Bá Lộc/Đỗ Thị Nhài/Mạc Văn Chiểu/Tạ Thị Huệ/Cù
            Văn Đễ/Quách Thị Ổn/Bạch Văn Rỡ"""),
        "place": _list("""căn nhà kho sau vườn táo/chiếc xe kéo bên bờ ao/tầng hầm nhà trọ/xưởng đóng gói/gác xép trên
            chuồng ngựa/văn phòng người môi giới/trại nấm trên đồi/nhà bếp của nông trại/xưởng cưa cũ/ga
            ra trong rừng"""),
        "thing": _list("""hộ chiếu/cuốn sổ ghi nợ/bản hợp đồng chưa ký/chìa khóa tủ/phong bì tiền mặt/danh sách ca
            làm/chiếc điện thoại không sim/sổ khám bệnh/tấm ảnh con gái/ba tờ biên lai/vé xe khách/va li
            màu xám/thẻ ngân hàng/bằng tốt nghiệp/lá thư bị xé"""),
        "act": _list("""lấy đi/giấu kỹ/tìm thấy/xé nát/đốt mất/chụp lại/trả lại sau một trận cãi vã/bán đứt/đưa cho
            cảnh sát xem/khóa trong két sắt/ném qua hàng rào/chép tay lại/chôn dưới sàn"""),
        "time": _list("""trước lúc bình minh/vào tối thứ tư/ngay sau vụ thu hoạch/trong buổi kiểm tra/lúc đêm khuya/vào
            ngày phát lương/giữa trận bão tuyết/đúng buổi trưa/trước ngày lên đường"""),
        "form": _list("""Chị {name} khai rằng {time} người quản đốc {act} {thing} và {thing} tại {place}./
            Ngày {date} cảnh sát tìm thấy {thing}, {thing} cùng {sum} đồng tại {place}./
            Khi tòa hỏi, {name} trả lời rằng {time} người lái xe {act} {thing}./
            Theo biên bản số {number}, {name} {act} {thing} {time} rồi đi về phía {place}./
            Khoản khấu trừ {sum} đồng được ghi ngày {date}, mặc dù {name} {act} {thing} từ trước./
            Giám định viên mô tả {thing} (mục {number}); {name} nhận ra {thing} nhưng không nhận ra {thing}./
            Khi {name} bước vào, có người ốm nằm tại {place}, bên cạnh là {thing} và hóa đơn {sum} đồng."""),
    },
    "uk": {
        "name": _list("""Одарка Вітрик/Гнат Лозовий/Хима Ґудзь/Юхим Щербина/Євдокія Їжак/Панас Рябокінь/Мотря
            Цвіль/Тарас Жовтобрюх/Оришка Сіренька/Федір Яровець"""),
        "place": _list("""бараку за складом/сараї біля саду/підвалі готелю/вагончику над ставом/конторі
            посередника/гаражі під лісом/кухні господарства/кімнаті над стайнею/теплиці/старій лісопилці"""),
        "thing": _list("""паспорт/зелений зошит/договір без підпису/ключ від шафи/конверт із грошима/список змін/телефон
            без картки/медичну книжку/світлину доньки/три квитанції/квиток на автобус/сіру
            валізу/банківську картку/шкільний атестат/подертий лист"""),
        "act": _list("""забрав/сховав/знайшов/порвав/спалив/сфотографував/повернув після сварки/продав/показав
            поліції/замкнув у сейфі/викинув за паркан/переписав власноруч/закопав під підлогою"""),
        "time": _list("""до світанку/у середу ввечері/одразу після жнив/під час перевірки/пізно вночі/у день
            виплати/під час хуртовини/опівдні/напередодні від'їзду"""),
        "form": _list("""{name} пояснює, що {time} у {place} бригадир {act} {thing} та {thing}./
            {date} у {place} знайдено {thing}, {thing} і {sum} гривень готівкою./
            На запитання суду {name} відповідає: {time} водій {act} {thing}./
            За довідкою № {number} {name} {time} {act} {thing} і поїхав геть./
            Відрахування {sum} гривень записано {date}, хоча {name} {act} {thing} раніше./
            Експертка описала {thing} (поз. {number}); {name} упізнала {thing}, але не {thing}./
            Коли {name} увійшов, у {place} лежав хворий, поруч {thing} і рахунок на {sum} гривень."""),
    },
    "ro": {
        "name": _list("""Anișoara Brustur/Țugulea Mihnea/Ștefana Crâng/Gheorghiță Șoimaru/Luminița Pădure/Văsălie
            Țintea/Rodica Gâscă/Ilarion Brădet/Smaranda Zăvoi/Pârvu Sălcie"""),
        "place": _list("""baraca din spatele livezii/rulota de lângă iaz/pivnița pensiunii/hala de ambalare/podul de
            deasupra grajdului/biroul intermediarului/ciupercăria de pe deal/bucătăria fermei/gaterul cel
            vechi/garajul din pădure"""),
        "thing": _list("""pașaportul/caietul verde/contractul nesemnat/cheia de la dulap/plicul cu bani/lista de
            prezență/telefonul fără cartelă/carnetul de sănătate/fotografia fiicei/trei chitanțe/biletul
            de autobuz/valiza gri/cardul bancar/diploma școlară/scrisoarea ruptă"""),
        "act": _list("""a luat/a ascuns/a găsit/a rupt/a ars/a fotografiat/a înapoiat după ceartă/a vândut/a arătat
            poliției/a încuiat în seif/a aruncat peste gard/a copiat de mână/a îngropat sub podea"""),
        "time": _list("""înainte de răsărit/miercuri seara/imediat după seceriș/în timpul controlului/noaptea târziu/în
            ziua de salariu/pe viscol/la amiază/în ajunul plecării"""),
        "form": _list("""{name} declară că {time} șeful de echipă {act} {thing} și {thing} în {place}./
            La {date} s-au găsit {thing}, {thing} și {sum} lei în {place}./
            La întrebarea instanței, {name} răspunde că {time} șoferul {act} {thing}./
            Potrivit notei nr. {number}, {name} {act} {thing} {time} și a plecat spre {place}./
            Reținerea de {sum} lei a fost trecută la {date}, deși {name} {act} {thing} mai devreme./
            Experta a descris {thing} (poz. {number}); {name} a recunoscut {thing}, dar nu {thing}."""),
    },
    "de": {
        "name": _list("""Hedwig Kranewitt/Ägidius Löffelmoos/Brunhild Straßberger/Gottlieb Übelhack/Irmtraud
            Zöllwies/Korbinian Pfützner/Notburga Höllrigl/Veit Gräßlin/Walburga Tüchler/Xaver Rößlein"""),
        "place": _list("""der Baracke hinter dem Kühlhaus/einem Wohnwagen am Weiher/dem Keller der Pension/der
            Packhalle/der Kammer über dem Stall/dem Büro des Vermittlers/der Champignonzucht/der Küche des
            Hofes/dem alten Sägewerk/einer Garage im Wald"""),
        "thing": _list("""den Reisepass/das grüne Heft/einen Vertrag ohne Unterschrift/den Schlüssel zum Spind/einen
            Umschlag mit Bargeld/die Schichtliste/ein Telefon ohne Karte/das Gesundheitsbuch/drei
            Quittungen/eine Busfahrkarte/den grauen Koffer/die Bankkarte/ein Schulzeugnis/den zerrissenen
            Brief"""),
        "act": _list("""nahm/versteckte/fand/zerriss/verbrannte/fotografierte/verkaufte/verschloss/vergrub/verlangte
            Geld für/zeigte den Beamten/schrieb von Hand ab"""),
        "time": _list("""vor Tagesanbruch/am Mittwochabend/gleich nach der Ernte/während der Kontrolle/spät in der
            Nacht/am Zahltag/im Schneesturm/zur Mittagszeit/am Vorabend der Abreise"""),
        "form": _list("""{name} sagt aus: {time} war der Vorarbeiter in {place}, er {act} {thing} und {thing}./
            Am {date} fand man in {place} {thing}, {thing} und {sum} Euro in bar./
            Auf Frage des Gerichts antwortet {name}, der Fahrer kam {time} und {act} {thing}./
            Laut Vermerk Nr. {number} war {name} {time} in {place} und {act} {thing}./
            Der Abzug von {sum} Euro wurde am {date} eingetragen, obwohl {name} {thing} früher abgab./
            Die Gutachterin beschrieb {thing} (Pos. {number}); {name} erkannte {thing}, nicht aber {thing}."""),
    },
}  # fmt: skip
_SLOT = re.compile(r"\{(\w+)\}")


def sentence(language: str, chance: random.Random) -> str:
    """One sentence."""
    words = _WORDS[language]

    def fill(slot: re.Match[str]) -> str:
        kind = slot[1]
        if kind == "date":
            return f"{chance.randint(1, 28):02}.{chance.randint(1, 12):02}.{chance.randint(2017, 2025)}"
        if kind == "sum":
            return str(chance.randint(120, 9870))
        if kind == "number":
            return f"{chance.randint(11, 998)}/{chance.randint(17, 25)}"
        return chance.choice(words[kind])

    made = _SLOT.sub(fill, chance.choice(words["form"]))
    return made[0].upper() + made[1:]


def paragraphs(language: str, seed: object, count: int = 4, sentences: int = 3) -> list[str]:
    """So many paragraphs of so many sentences, the same ones for the same seed."""
    chance = random.Random(f"{language} {seed}")
    return [" ".join(sentence(language, chance) for _ in range(sentences)) for _ in range(count)]


def names(language: str, seed: object, count: int) -> list[str]:
    """Different invented persons."""
    return random.Random(f"{language} {seed}").sample(_WORDS[language]["name"], count)


def things(language: str, seed: object, count: int) -> list[str]:
    """Short pieces of text: what fits a cell, a title, a heading."""
    chance = random.Random(f"things {language} {seed}")
    words = _WORDS[language]
    return [f"{chance.choice(words['thing'])} {chance.randint(100, 999)}" for _ in range(count)]


def title(language: str, seed: object) -> str:
    """A heading with a number that occurs once."""
    [thing] = things(language, f"title {seed}", 1)
    return thing[0].upper() + thing[1:]


def legacy(text: str, encoding: str) -> str:
    """What of a text an old encoding can write: Romanian with its older letters."""
    text = text.translate(str.maketrans("șțȘȚ", "şţŞŢ")) if "1250" in encoding or "8859-2" in encoding else text
    return "".join(sign for sign in text if sign.encode(encoding, "ignore"))
