#!/usr/bin/env python3
"""Builds a small site with many orders of twelve lines, and judges that their number does not matter.

    invoices.py LECTERN [--sizes 2000,10000] [--scratch DIR] [--keep]

Each order is a row of JSON Lines and becomes an invoice with a number of its series. Ends with 0 unless something
could not be run.
"""
import argparse
import json
import os
import random
import shutil
import sys
import tempfile

from certificates import FILES
from measuring import HERE, NOW, CommandFailed, numbers, run
from verdicts import Verdicts, megabytes, seconds

SITE = FILES["site.yaml"].replace("numbering: {", 'numbering: {invoice: "INV-{year}-{seq:7}", ') + """
vat: {rate: 15, label: {en: VAT, ar: ضريبة القيمة المضافة}}
seller: {name: Manara Academy LLC, street: 14 Harbour Street, city: Riyadh, country: SA, vat_number: "310123456700003"}
"""
WORDS = "Workshop Course Handbook Seminar Licence Exercises Recording Tutorial".split()


def order(number, chance):
    items, cents = [], 0
    for line in range(12):
        price, quantity = chance.randrange(500, 40_000), chance.randrange(1, 5)
        items.append({"kind": "other", "title": "%s %d" % (chance.choice(WORDS), line + 1), "quantity": quantity,
                      "price": "%d.%02d" % divmod(price, 100)})
        cents += price * quantity
    total = cents + (cents * 15 + 50) // 100
    day = "2026-%02d-%02dT10:00:00Z" % (1 + number % 11, 1 + number % 28)
    return json.dumps({
        "id": "o%d" % number, "number": "ORD-%07d" % number, "account": "acc-%02d" % (number % 15), "items": items,
        "total": "%d.%02d" % divmod(total, 100), "status": "completed", "created_at": day,
        "payment": {"status": "paid", "method": "card", "paid_at": day}}, ensure_ascii=False) + "\n"


def make_site(home, count):
    for path, text in dict(FILES, **{"site.yaml": SITE}).items():
        place = os.path.join(home, "Content", path)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, "w", encoding="utf-8") as file:
            file.write(text.lstrip("\n"))
    shutil.copytree(os.path.join(HERE, "../Templates"), os.path.join(home, "Templates"))
    shutil.copytree(os.path.join(HERE, "../Content/translations"), os.path.join(home, "Content/translations"))
    os.makedirs(os.path.join(home, "Content/private"))
    with open(os.path.join(home, "Content/private/accounts.csv"), "w", encoding="utf-8") as file:
        file.write("id,name,lang,email,created_at\n")
        for number in range(15):
            file.write("acc-%02d,Buyer %d,en,b%d@example.net,2025-01-02T09:00:00Z\n" % (number, number, number))
    chance = random.Random(5)
    with open(os.path.join(home, "Content/private/orders.jsonl"), "w", encoding="utf-8") as file:
        for number in range(count):
            file.write(order(number, chance))


def build(program, home, count, what):
    done = run([os.path.abspath(program), "build", "--root", home, "--now", NOW])
    print("%d invoices, %s: %.3f s wall, %.3f s processor, %.0f MB" % (count, what, *done[:3]), flush=True)
    return done


def measure(program, home, count, verdicts):
    make_site(home, count)
    first = build(program, home, count, "from nothing")
    folder = os.path.join(home, "Output/documents/invoices/2026")
    if len(os.listdir(folder)) != count:
        sys.exit("%d of %d invoices were made" % (len(os.listdir(folder)), count))
    again = build(program, home, count, "nothing changed")
    with open(os.path.join(home, "Content/private/orders.jsonl"), "a", encoding="utf-8") as file:
        file.write(order(count, random.Random(1)))
    more = build(program, home, count, "one order more")
    verdicts.told(count, "invoices a second, whole build", "%.0f" % (count / first.wall), "", None)
    verdicts.told(count, "nothing changed", seconds(again.wall), "", None, "< 1 s", again.wall < 1)
    verdicts.told(count, "one order more", seconds(more.wall), "", None)
    return first.peak


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--sizes", type=numbers, default=[2_000, 10_000])
    parser.add_argument("--scratch")
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    verdicts, peaks = Verdicts(), []
    home = tempfile.mkdtemp(prefix="lectern-invoices-", dir=options.scratch)
    try:
        for size in sorted(options.sizes):
            peaks.append((size, measure(options.program, os.path.join(home, str(size)), size, verdicts)))
        for size, peak in peaks[1:]:
            ratio = peak / peaks[0][1]
            verdicts.told(size, "peak memory", megabytes(peak), megabytes(peaks[0][1]), ratio, "≤ 1.1×", ratio <= 1.1)
    except CommandFailed as failure:
        sys.exit(str(failure))
    finally:
        if not options.keep:
            shutil.rmtree(home, ignore_errors=True)
    verdicts.show("lectern", "beside")


if __name__ == "__main__":
    main()
