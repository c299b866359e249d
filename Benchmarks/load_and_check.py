#!/usr/bin/env python3
"""Times `lectern check` on generated content: whole processes, several runs, medians.

    load_and_check.py LECTERN [--generator FILE] [--sizes 100,1000,4000] [--rows 10000,100000,1000000] [--runs 5]

The generator makes the neutral data set that every peer is measured on; it is not part of this
repository. Files are made in a fresh scratch folder, which is removed at the end.
"""
import argparse
import os
import random
import shutil
import sys
import tempfile
import uuid

from measuring import GENERATOR, HERE, NOW, CommandFailed, middle, numbers, run, script


def measure(command, runs):
    """The first run warms the page cache and does not count."""
    try:
        return middle([run(command) for _ in range(runs + 1)][1:])
    except CommandFailed as failure:
        sys.exit(str(failure))


def table(title, rows):
    print("\n" + title)
    print("%10s %9s %9s %9s %10s   %s" % ("size", "wall s", "cpu s", "peak MB", "µs/entry", "said"))
    first = None
    for size, entries, (wall, cpu, peak, said) in rows:
        each = cpu / entries * 1e6
        growth = "" if first is None else "  (each costs %.2f × the smallest's)" % (each / first)
        first = first or each
        print("%10d %9.2f %9.2f %9.0f %10.1f   %s%s" % (size, wall, cpu, peak, each, said, growth))


def courses(lectern, generator, sizes, runs, scratch):
    rows = []
    for size in sizes:
        data, site = (os.path.join(scratch, "%s%d" % (kind, size)) for kind in ("data", "site"))
        script(generator, "--courses", size, "--out", data)
        script(os.path.join(HERE, "content_from_dataset.py"), "--data", data, "--out", site)
        result = measure([lectern, "check", "--root", site, "--now", NOW], runs)
        rows.append((size, int(result[3].split()[1]), result))
        shutil.rmtree(data)
    table("courses (each with 3 sections, 12 lessons and 2 testimonials)", rows)


def certificates(lectern, counts, runs, scratch):
    rows = []
    for count in counts:
        site = os.path.join(scratch, "rows%d" % count)
        os.makedirs(os.path.join(site, "Content", "private"))
        write_small_site(os.path.join(site, "Content"))
        write_rows(os.path.join(site, "Content", "private", "certificates.csv"), count)
        rows.append((count, count, measure([lectern, "check", "--root", site, "--now", NOW], runs)))
    table("certificates in one CSV file", rows)


def write_small_site(content):
    files = {
        "site.yaml": "title: Rows\nbase_url: https://rows.example.org\nlanguages: [en]\ntimezone: UTC\ncurrency: USD\n",
        "categories.yaml": "- {slug: data, name: Data}\n",
        "people.yaml": "- {slug: ada, name: Ada, roles: [instructor], bio: Writes.}\n",
        "courses.yaml": "- {slug: loops, title: Loops, description: Loops., category: data, lang: en, price: 0.00,"
                        " instructors: [ada], certificate: {enabled: false}, status: draft}\n",
        "private/accounts.yaml": "- {id: acc-1, name: Sam}\n",
    }
    for name, text in files.items():
        with open(os.path.join(content, name), "w", encoding="utf-8") as file:
            file.write(text)


def write_rows(path, count):
    numbers = random.Random(7)
    with open(path, "w", encoding="utf-8") as file:
        file.write("number,uuid,type,account,course,student_name,course_title,instructor_name,completion_date,"
                   "issue_date,is_valid\n")
        for row in range(count):
            file.write("C-%07d,%s,completion,acc-1,loops,Sam Ferris,\"Loops, in depth\",Ada,2026-01-%02d,2026-02-01,true\n"
                       % (row, uuid.UUID(int=numbers.getrandbits(128), version=4), row % 28 + 1))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lectern")
    parser.add_argument("--generator", default=GENERATOR)
    parser.add_argument("--sizes", default="100,1000,4000")
    parser.add_argument("--rows", default="10000,100000,1000000")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    lectern = os.path.abspath(options.lectern)
    scratch = tempfile.mkdtemp(prefix="lectern-bench-")
    try:
        start = measure([lectern, "--version"], 20)
        print("lectern --version: %.1f ms wall, %.0f MB" % (start.wall * 1000, start.peak))
        if os.path.exists(options.generator):
            courses(lectern, options.generator, numbers(options.sizes), options.runs, scratch)
        else:
            print("no data set generator at %s: courses are left out" % options.generator)
        certificates(lectern, numbers(options.rows), max(1, options.runs // 2), scratch)
    finally:
        shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
