#!/usr/bin/env python3
"""Builds a small site with one book that is a PDF, and judges that pages behind its preview cost nothing.

    books.py LECTERN [--pages 20,600] [--preview 20] [--rounds 3] [--scratch DIR] [--keep]

Each page of the manuscript has a page of text and a photograph of 300 KB, so that 600 of them weigh 180 MB. The preview
and the pictures of its pages are made from nothing. Ends with 0 unless something could not be run.
"""
import argparse
import os
import random
import shutil
import sys
import tempfile

from certificates import FILES
from measuring import HERE, NOW, CommandFailed, middle, numbers, run
from verdicts import Verdicts, megabytes, seconds

WORDS = "harbour lamp keeper water stone letter winter garden ladder silver window market".split()
SIDE = 316  # of a photograph in pixels, three bytes each
BOOK = """---
title: A Heavy Book
author: Nobody
category: programming
lang: en
status: published
page_count: %d
price: 9.00
preview_pages: %d
page_size: A4
file: manuscript.pdf
---
A book with many photographs.
"""


def write_manuscript(path, pages):
    chance = random.Random(7)
    with open(path, "wb") as file:
        places = []

        def write(number, body):
            places.append((number, file.tell()))
            file.write(b"%d 0 obj" % number + body + b"endobj\n")

        def stream(entries, data):
            return b"<<%s/Length %d>>stream\n%s\nendstream " % (entries, len(data), data)

        file.write(b"%PDF-1.5\n")
        write(1, b"<</Type/Catalog/Pages 2 0 R>>")
        write(2, b"<</Type/Pages/Count %d/Kids[%s]>>" % (
            pages, b" ".join(b"%d 0 R" % (4 + 3 * page) for page in range(pages))))
        write(3, b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>")
        for page in range(pages):
            number = 4 + 3 * page
            lines = [b"BT /F 11 Tf 15 TL 90 760 Td"]
            for _ in range(30):
                lines.append(b"(%s) Tj T*" % " ".join(chance.choices(WORDS, k=11)).encode())
            lines.append(b"ET q 300 0 0 260 90 40 cm /I Do Q")
            write(number, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
                  b"/Resources<</Font<</F 3 0 R>>/XObject<</I %d 0 R>>>>>>" % (number + 1, number + 2))
            write(number + 1, stream(b"", b"\n".join(lines)))
            write(number + 2, stream(
                b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8" % (SIDE, SIDE),
                chance.randbytes(SIDE * SIDE * 3)))
        table = file.tell()
        file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
        for _, place in sorted(places):
            file.write(b"%010d 00000 n \n" % place)
        file.write(b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, table))


def make_site(home, pages, preview):
    for path, text in FILES.items():
        place = os.path.join(home, "Content", path)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, "w", encoding="utf-8") as file:
            file.write(text.lstrip("\n"))
    shutil.copytree(os.path.join(HERE, "../Templates"), os.path.join(home, "Templates"))
    shutil.copytree(os.path.join(HERE, "../Content/translations"), os.path.join(home, "Content/translations"))
    folder = os.path.join(home, "Content/books/heavy")
    os.makedirs(folder)
    with open(os.path.join(folder, "index.md"), "w", encoding="utf-8") as file:
        file.write(BOOK % (pages, preview))
    write_manuscript(os.path.join(folder, "manuscript.pdf"), pages)


def build(program, home, pages, rounds):
    runs = []
    for _ in range(rounds):
        for folder in ("Output", ".lectern"):
            shutil.rmtree(os.path.join(home, folder), ignore_errors=True)
        runs.append(run([program, "build", "--root", home, "--now", NOW, "--jobs", "1"]))
    done = middle(runs)
    print("%d pages: %.3f s wall, %.3f s processor, %.0f MB" % (pages, *done[:3]), flush=True)
    return done


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--pages", type=numbers, default=[20, 600])
    parser.add_argument("--preview", type=int, default=20)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--scratch")
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    program, verdicts, done = os.path.abspath(options.program), Verdicts(), []
    home = tempfile.mkdtemp(prefix="lectern-books-", dir=options.scratch)
    try:
        for pages in sorted(options.pages):
            place = os.path.join(home, str(pages))
            make_site(place, pages, options.preview)
            done.append((pages, build(program, place, pages, options.rounds)))
            if not os.path.exists(os.path.join(place, "Output/site/books/heavy/preview.pdf")):
                sys.exit("there is no preview")
    except CommandFailed as failure:
        sys.exit(str(failure))
    finally:
        if not options.keep:
            shutil.rmtree(home, ignore_errors=True)
    small = done[0][1]
    for pages, large in done[1:]:
        ratio = large.cpu / small.cpu
        verdicts.told(pages, "processor, %d pages of preview" % options.preview, seconds(large.cpu),
                      seconds(small.cpu), ratio, "≤ 1.15×", ratio <= 1.15)
        verdicts.told(pages, "peak memory", megabytes(large.peak), megabytes(small.peak), large.peak / small.peak,
                      "≤ 1.1×", large.peak <= 1.1 * small.peak)
    verdicts.show("whole", "%d pages" % done[0][0])


if __name__ == "__main__":
    main()
