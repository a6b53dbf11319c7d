"""Scans whose text is known: invented pages printed, photographed and spoilt on the spot."""

import io
import random
from pathlib import Path

import numpy
from PIL import Image, ImageDraw, ImageFilter, ImageFont

A4 = (595.28, 841.89)
_FOLDERS = ("/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu", "/usr/local/share/fonts", "C:/Windows/Fonts")

TEXTS = {
    "pol": """Świadek zeznaje, że w maju przyjechał do gospodarstwa pod Żarnowem razem z siostrą. Obiecano im umowę,
zakwaterowanie i wypłatę co dwa tygodnie. Na miejscu zabrano im paszporty, rzekomo w celu załatwienia
meldunku. Mieszkali w baraku za chłodnią, w jednym pokoju spało jedenaście osób. Pracę zaczynali o
piątej rano, a kończyli po zmroku. Za każdy dzień nieobecności potrącano sto pięćdziesiąt złotych.
Brygadzista powtarzał, że dług trzeba odrobić, zanim ktokolwiek wyjedzie. Oskarżony przyjeżdżał w piątki
czarnym samochodem dostawczym i zbierał listy obecności. Pokrzywdzona próbowała zadzwonić do brata, lecz
jej telefon leżał w szufladzie biurka. Sąsiadka słyszała krzyki i płacz, ale bała się wzywać policję.
Biegły stwierdził liczne otarcia naskórka oraz niedożywienie. W zeszycie zapisano kwoty, których nikt
nigdy nie dostał. Łączna wartość potrąceń przekroczyła dwadzieścia osiem tysięcy złotych. Prokurator
wniósł o przesłuchanie kierowcy oraz właściciela chłodni. Sąd postanowił dopuścić dowód z opinii
biegłego z zakresu księgowości. Obrońca oświadczył, że nie kwestionuje autentyczności nagrania. Protokół
odczytano, po czym świadek złożył podpis. Książeczkę zdrowia odnaleziono pod materacem wraz z kluczem do
szafki. Mężczyzna źle mówił po polsku i często prosił o powtórzenie pytania. Żaden z zatrudnionych nie
znał swojej stawki godzinowej.""",
    "eng": """The witness was told that the journey would cost nothing and that lodging came with the job. On arrival
the foreman collected every passport and locked them in a grey steel cabinet. Nobody received a written
contract, although all of them signed several blank sheets. The barn had two windows, one tap and no
heating during the winter. Wages were promised on Fridays, yet each Friday brought another list of
deductions. A driver took the group to the orchard before dawn and returned after dark. When one worker
fell ill, he was charged for the days he had missed. The accused said that anyone who left would answer
for the debt of the others. Phone calls home were allowed once a month, on loudspeaker, with somebody
listening. The inspector noted twelve mattresses on the floor and a padlock on the outer side of the
door. Receipts found in the office show that the same fee was collected three times. Her sister
recognised the signature on the last page as a forgery. The interpreter confirmed that the warning had
never been read out. Photographs of the kitchen were taken from the doorway and from beneath the stairs.
The bookkeeper kept two ledgers, and only the green one agreed with the bank. Counsel asked for an
adjournment in order to examine the recordings. The court heard the expert on the question of age.
Nothing in the file explains how the money left the account.""",
    "vie": """Nhân chứng khai rằng chị được hứa một công việc trong khách sạn với mức lương ổn định. Khi đến nơi,
người quản đốc thu hết hộ chiếu và khóa trong tủ sắt. Mỗi ngày họ phải làm việc từ năm giờ sáng đến khi
trời tối. Không ai được ký hợp đồng bằng thứ tiếng mà mình hiểu. Tiền công bị trừ vì chỗ ở, thức ăn và
cả tiền đi lại. Chị không dám gọi điện về nhà vì sợ gia đình bị đe dọa. Căn phòng rất chật, mười một
người ngủ trên sàn xi măng. Bị cáo nói rằng món nợ phải được trả hết trước khi rời đi. Người lái xe đưa
cả nhóm ra vườn táo lúc trời chưa sáng. Khi một người bị ốm, anh ta vẫn bị tính tiền phạt. Cảnh sát tìm
thấy cuốn sổ ghi chép dưới tấm nệm cũ. Em gái của chị nhận ra chữ ký trên trang cuối cùng là giả mạo.
Phiên dịch xác nhận lời cảnh báo chưa bao giờ được đọc. Luật sư đề nghị hoãn phiên tòa để nghiên cứu các
bản ghi âm. Số tiền chuyển khoản không khớp với bảng lương của công ty. Hàng xóm nghe thấy tiếng khóc
nhưng không dám can thiệp. Bác sĩ ghi nhận nhiều vết trầy xước và tình trạng suy dinh dưỡng. Tòa quyết
định triệu tập thêm hai nhân chứng ở tỉnh khác.""",
    "ukr": """Свідок показала, що їй обіцяли роботу в готелі та безкоштовне житло. Після приїзду бригадир забрав
паспорти в усіх працівників. Вони мешкали в холодному бараці за складом, де спало одинадцять людей.
Щодня працювали від світанку до пізнього вечора без вихідних. Із зарплати вираховували гроші за їжу,
дорогу та нібито зламані ящики. Обвинувачений погрожував, що борг доведеться повертати родині. Сестра
потерпілої впізнала підпис на останній сторінці зошита. Перекладач підтвердив, що застереження ніколи не
зачитували вголос. Суд ухвалив викликати ще двох свідків із сусідньої області. Їхні телефони лежали в
шухляді письмового столу.""",
    "rus": """Свидетель сообщил, что ему обещали работу на складе и бесплатное жильё. По приезде бригадир забрал
паспорта у всех рабочих. Они жили в холодном бараке за хранилищем, где спали одиннадцать человек. Каждый
день работали от рассвета до позднего вечера без выходных. Из зарплаты вычитали деньги за еду, дорогу и
якобы сломанные ящики. Обвиняемый угрожал, что долг придётся возвращать семье. Сестра потерпевшей узнала
подпись на последней странице тетради. Переводчик подтвердил, что предупреждение никогда не зачитывали
вслух. Суд постановил вызвать ещё двух свидетелей из соседней области.""",
    "ron": """Martora a declarat că i s-a promis un loc de muncă la hotel și cazare gratuită. La sosire, șeful de
echipă a strâns toate pașapoartele și le-a încuiat într-un dulap. Locuiau într-o baracă friguroasă, unde
dormeau unsprezece persoane. În fiecare zi lucrau din zori până seara târziu, fără zile libere. Din
salariu li se rețineau bani pentru mâncare, drum și lăzi stricate. Inculpatul amenința că datoria va fi
plătită de familie. Sora victimei a recunoscut semnătura de pe ultima pagină a caietului. Interpretul a
confirmat că avertismentul nu a fost citit niciodată. Instanța a hotărât citarea a încă doi martori din
județul vecin.""",
    "hrv": """Svjedokinja je izjavila da joj je obećan posao u hotelu i besplatan smještaj. Po dolasku je predradnik
uzeo sve putovnice i zaključao ih u ormar. Živjeli su u hladnoj baraci iza skladišta, gdje je spavalo
jedanaest ljudi. Svaki su dan radili od zore do kasne večeri bez slobodnih dana. Od plaće im se odbijao
novac za hranu, prijevoz i navodno razbijene gajbe. Optuženik je prijetio da će dug vraćati njihova
obitelj. Sestra oštećene prepoznala je potpis na posljednjoj stranici bilježnice. Tumač je potvrdio da
upozorenje nikada nije pročitano. Sud je odlučio pozvati još dva svjedoka iz susjedne županije.""",
    "deu": """Die Zeugin sagte aus, man habe ihr eine Stelle im Hotel und eine kostenlose Unterkunft versprochen. Nach
der Ankunft nahm der Vorarbeiter alle Pässe an sich und schloss sie in einen Schrank. Sie wohnten in
einer kalten Baracke hinter dem Kühlhaus, in der elf Menschen schliefen. Täglich arbeiteten sie vom
Morgengrauen bis spät am Abend, ohne freie Tage. Vom Lohn wurde Geld für Essen, Fahrten und angeblich
zerbrochene Kisten abgezogen. Der Angeklagte drohte, die Schulden müsse die Familie zurückzahlen. Die
Schwester der Geschädigten erkannte die Unterschrift auf der letzten Seite des Heftes. Der Dolmetscher
bestätigte, dass die Belehrung niemals vorgelesen wurde. Das Gericht beschloss, zwei weitere Zeugen aus
dem Nachbarkreis zu laden.""",
}
"""Invented statements, by Tesseract's name of their language."""


def sentences(language):
    """The sentences of a language's text, each on one line."""
    return [part.strip().rstrip(".") + "." for part in TEXTS[language].replace("\n", " ").split(". ")]


def page_text(language, seed=0, paragraphs=6, longest=4):
    """Paragraphs of sentences in an order of their own, with a date, a sum and a file number among them."""
    chance = random.Random(f"{language}{seed}")
    stock, out = sentences(language), []
    for _ in range(paragraphs):
        chosen = chance.sample(stock, chance.randint(2, longest))
        day, year = chance.randint(10, 28), chance.randint(2019, 2025)
        chosen.insert(1, f"{day}.{chance.randint(10, 12)}.{year}, II K {chance.randint(11, 988)}/{year % 100}.")
        out.append(" ".join(chosen))
    return out


def font(name="DejaVuSerif", size=40):
    """A font that holds the letters of every language here."""
    for folder in _FOLDERS:
        path = Path(folder) / f"{name}.ttf"
        if path.is_file():
            return ImageFont.truetype(str(path), size)
    raise FileNotFoundError(f"{name}.ttf: install fonts-dejavu-core")


def printed(paragraphs, dpi=200, points=11, face="DejaVuSerif", size=A4, margin=60):
    """The page as a clean grey picture at `dpi`, and the text that stands on it, line by line."""
    scale = dpi / 72
    picture = Image.new("L", (round(size[0] * scale), round(size[1] * scale)), 255)
    pen, letters = ImageDraw.Draw(picture), font(face, round(points * scale))
    x, y, across, step = margin * scale, margin * scale, (size[0] - 2 * margin) * scale, points * 1.45 * scale
    lines = []
    for paragraph in paragraphs:
        for line in _broken(paragraph, letters, across):
            if y + step > picture.height - margin * scale / 2:
                return picture, lines
            pen.text((x, y), line, fill=20, font=letters)
            lines.append(line)
            y += step
        y += step * 0.7
    return picture, lines


def _broken(paragraph, letters, across):
    line = ""
    for word in paragraph.split():
        longer = f"{line} {word}".strip()
        if line and letters.getlength(longer) > across:
            yield line
            line = word
        else:
            line = longer
    yield line


def spoilt(picture, dpi=200, skew=0.7, seed=1):
    """As an office scanner makes it: crooked, a little blurred, grainy, on grey paper, JPEG of middling quality."""
    noise = numpy.random.default_rng(seed)
    crooked = picture.rotate(skew, Image.Resampling.BICUBIC, fillcolor=255)
    soft = numpy.asarray(crooked.filter(ImageFilter.GaussianBlur(0.7 * dpi / 200)), dtype=numpy.float32)
    grain = noise.normal(0, 12, soft.shape)
    grey = Image.fromarray(numpy.clip(soft * 0.85 + 25 + grain, 0, 255).astype(numpy.uint8))
    out = io.BytesIO()
    grey.save(out, "JPEG", quality=60)
    return Image.open(io.BytesIO(out.getvalue())).convert("L")


def worn(picture, dpi=200, seed=0, degree=1.0):
    """A bad copy of a bad original: faded here more and there less, blurred, grainy, stained, specked, crooked.

    `degree` says how bad, from 0 (only crooked) to 2; `seed` what of it.
    """
    chance = numpy.random.default_rng(seed)
    crooked = picture.rotate(chance.uniform(-2.5, 2.5), Image.Resampling.BICUBIC, fillcolor=255)
    soft = numpy.asarray(crooked.filter(ImageFilter.GaussianBlur(degree * chance.uniform(0.5, 1.3) * dpi / 200)))
    size = picture.height, picture.width

    def clouds(cells):
        small = Image.fromarray(chance.random((cells * 4 // 3, cells), numpy.float32), "F")
        return numpy.asarray(small.resize(size[::-1], Image.Resampling.BICUBIC)).clip(0, 1)

    strength = 1 - degree * (chance.uniform(0.1, 0.3) + chance.uniform(0.0, 0.35) * clouds(5))
    stains = degree * chance.uniform(0, 70) * (clouds(6) > chance.uniform(0.7, 0.95)) * clouds(3)
    stains = numpy.asarray(Image.fromarray(stains.astype(numpy.uint8)).filter(ImageFilter.GaussianBlur(dpi / 20)))
    paper = 255 - degree * chance.uniform(0, 45)
    shades = paper - (255 - soft.astype(numpy.float32)) * strength.clip(0.1, 1) * paper / 255 - stains
    shades += chance.normal(0, 1, size) * degree * chance.uniform(5, 24)
    specks = chance.random(size)
    few = degree * chance.uniform(0, 0.002)
    shades[specks < few], shades[specks > 1 - few] = 30, 255
    out = io.BytesIO()
    quality = int(chance.integers(30, 70))
    Image.fromarray(shades.clip(0, 255).astype(numpy.uint8)).save(out, "JPEG", quality=quality)
    return Image.open(io.BytesIO(out.getvalue())).convert("L")


def image_file(*pictures, form="PNG", dpi=200, **options):
    """The pictures as one file of that format."""
    out = io.BytesIO()
    more = {"save_all": True, "append_images": list(pictures[1:])} if len(pictures) > 1 else {}
    pictures[0].save(out, form, dpi=(dpi, dpi), **more, **options)
    return out.getvalue()


def scan_pdf(*pictures, dpi=200, quality=None):
    """A PDF of nothing but pictures, one a page."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out)
    for picture in pictures:
        inside = io.BytesIO()
        picture.save(inside, "JPEG" if quality else "PNG", **({"quality": quality} if quality else {}))
        inside.seek(0)
        size = picture.width * 72 / dpi, picture.height * 72 / dpi
        canvas.setPageSize(size)
        canvas.drawImage(ImageReader(inside), 0, 0, *size)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def errors(found, expected):
    """Character error rate: edits needed to make one text of the other, over the length of the expected one.

    Runs of white space count as one space.
    """
    a, b = " ".join(found.split()), " ".join(expected.split())
    if not b:
        return float(bool(a))
    target = numpy.frombuffer(a.encode("utf-32-le"), dtype=numpy.uint32)
    steps = numpy.arange(len(a) + 1)
    row = steps.copy()
    for count, letter in enumerate(numpy.frombuffer(b.encode("utf-32-le"), dtype=numpy.uint32), 1):
        best = numpy.minimum(row[1:] + 1, row[:-1] + (target != letter))
        row = numpy.minimum.accumulate(numpy.concatenate(([count], best)) - steps) + steps
    return float(row[-1]) / len(b)
