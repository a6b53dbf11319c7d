"""Drawn pictures that stand for photographs: no real place, nobody in them."""

import io
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

SIZE = (1000, 620)


def _png(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.convert("P", palette=Image.Palette.ADAPTIVE, colors=64).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def drawer(font: Path) -> bytes:
    """Fot. 1: an open drawer with an envelope and four passports."""
    picture = Image.new("RGB", SIZE, "#8f9499")
    draw = ImageDraw.Draw(picture)
    face = ImageFont.truetype(str(font), 26)
    for row in range(3):
        top = 10 + row * 80
        draw.rectangle((60, top, 940, top + 70), fill="#6d7378", outline="#43484c", width=3)
        draw.rectangle((440, top + 28, 560, top + 42), fill="#c9ccce")
    draw.polygon([(30, 600), (970, 600), (900, 262), (100, 262)], fill="#4d5256", outline="#2f3336")
    draw.polygon([(90, 575), (910, 575), (855, 290), (145, 290)], fill="#2b2e31")
    draw.polygon([(190, 530), (560, 545), (575, 345), (235, 335)], fill="#d8c79c", outline="#9c8a5d")
    draw.text((300, 420), "VN", font=ImageFont.truetype(str(font), 60), fill="#4a4a4a")
    draw.text((250, 495), "oddać po spłacie", font=face, fill="#7b7b7b")
    for index in range(4):
        left = 600 + index * 34
        draw.rounded_rectangle(
            (left, 340 + index * 26, left + 150, 540 + index * 8), 8, fill="#20573f", outline="#123626"
        )
        draw.ellipse((left + 50, 390 + index * 24, left + 100, 440 + index * 24), outline="#c8a94b", width=4)
    return _png(picture)


def bedroom() -> bytes:
    """Fot. 2: bunk beds, no window, a heater; as JPEG."""
    picture = Image.new("RGB", SIZE, "#b8b2a6")
    draw = ImageDraw.Draw(picture)
    draw.polygon([(0, 620), (1000, 620), (700, 400), (300, 400)], fill="#8d877b")
    draw.rectangle((300, 110, 700, 400), fill="#c7c1b5", outline="#8d877b")
    draw.polygon([(0, 0), (1000, 0), (700, 110), (300, 110)], fill="#d6d2c9")
    for side in (0, 1):
        for index in range(3):
            near = 40 + index * 95
            x0, x1 = (near, near + 120) if side == 0 else (1000 - near - 120, 1000 - near)
            drop = 520 - index * 60
            for level in (0, 1):
                y = drop - level * 150
                draw.rectangle((x0, y - 26, x1, y), fill=("#6f7f93", "#93806f", "#7c8f78")[(index + level) % 3])
                draw.rectangle((x0, y, x1, y + 10), fill="#5b4a38")
            draw.line((x0, drop + 50, x0, drop - 190), fill="#5b4a38", width=8)
            draw.line((x1, drop + 50, x1, drop - 190), fill="#5b4a38", width=8)
    draw.rectangle((470, 330, 540, 398), fill="#e4e2dc", outline="#6b6b6b", width=3)
    for index in range(5):
        draw.line((478 + index * 13, 336, 478 + index * 13, 392), fill="#9a9a9a", width=3)
    draw.rectangle((430, 30, 570, 70), fill="#f3f1e6")
    buffer = io.BytesIO()
    picture.filter(ImageFilter.GaussianBlur(1.2)).save(buffer, "JPEG", quality=62, optimize=True)
    return buffer.getvalue()


def site_plan(font: Path) -> bytes:
    """Fot. 3: the farm from above with gate (B), field gate (F) and quarters (K)."""
    picture = Image.new("RGB", SIZE, "#eef0e4")
    draw = ImageDraw.Draw(picture)
    face, small = ImageFont.truetype(str(font), 30), ImageFont.truetype(str(font), 20)
    draw.rectangle((60, 50, 940, 500), outline="#333333", width=4)
    for index in range(5):
        left = 110 + index * 110
        draw.rectangle((left, 90, left + 90, 330), fill="#d5e6ea", outline="#5a7a84", width=2)
        draw.line((left + 45, 90, left + 45, 330), fill="#5a7a84")
    draw.rectangle((690, 110, 900, 180), fill="#cbb79b", outline="#5e4c33", width=3)
    draw.text((785, 125), "K", font=face, fill="#222222")
    draw.rectangle((720, 380, 860, 460), fill="#e6dccb", outline="#5e4c33", width=2)
    draw.text((735, 405), "dom", font=small, fill="#222222")
    draw.rectangle((430, 494, 520, 508), fill="#aa3333")
    draw.text((462, 455), "B", font=face, fill="#aa3333")
    draw.rectangle((934, 200, 946, 230), fill="#2d6a2d")
    draw.text((900, 196), "F", font=face, fill="#2d6a2d")
    draw.rectangle((0, 545, 1000, 590), fill="#cfcfcf")
    draw.text((300, 553), "droga gminna Wólka Kłosowa – Modrzewina", font=small, fill="#333333")
    draw.text((240, 345), "szklarnie 1–5", font=small, fill="#33525c")
    draw.text((95, 14), "pola uprawne", font=small, fill="#556644")
    return _png(picture)


def hall_plan(font: Path) -> bytes:
    """Attachment of the mail: the packing hall with the renamed cold store."""
    picture = Image.new("RGB", (900, 560), "#ffffff")
    draw = ImageDraw.Draw(picture)
    face = ImageFont.truetype(str(font), 22)
    draw.rectangle((40, 40, 860, 520), outline="#000000", width=4)
    rooms = {
        (40, 40, 300, 220): "chłodnia 1",
        (300, 40, 560, 220): "magazyn opakowań",
        (560, 40, 860, 220): "biuro (piętro)",
        (40, 400, 260, 520): "szatnia",
    }
    for box, name in rooms.items():
        draw.rectangle(box, outline="#000000", width=2)
        draw.text((box[0] + 14, box[1] + 14), name, font=face, fill="#000000")
    draw.line((330, 85, 500, 85), fill="#888888", width=2)
    draw.text((314, 110), "(chłodnia 2)", font=face, fill="#b0b0b0")
    draw.rectangle((120, 280, 780, 330), fill="#dddddd", outline="#000000", width=2)
    draw.text((360, 290), "taśma sortownicza", font=face, fill="#000000")
    draw.text((600, 470), "brama, bramka", font=face, fill="#000000")
    return _png(picture)
