#!/usr/bin/env python3
"""Builds a small site with many certificates, and judges that their number does not matter.

    certificates.py LECTERN [--sizes 10000,100000] [--runs 3] [--scratch DIR] [--keep]

Each certificate is a row of a table and becomes a PDF, a page in each of two languages, and an entry of the
look-up files; three of ten are in Arabic, and half of them in a platform's own design. Ends with 0 unless
something could not be run.
"""
import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid

from measuring import HERE, NOW, CommandFailed, middle, numbers, run
from verdicts import Verdicts, megabytes, seconds

ROWS = "Content/private/certificates.csv"
FIRST = "Hanna Tomás Layla Omar Sara Jonas Priya Adnan Faisal Rania".split()
LAST = "Bergqvist Ferreira Haddad Khalil Nilsson Lindqvist Raghunathan Hadžić Otaibi Moreau".split()
FIRST_ARABIC = "هدى سلمى يارا كريم نورة ماجد".split()
LAST_ARABIC = "منصور بنجلون المرزوقي الدرويش العتيبي".split()

FILES = {
    "site.yaml": """
title: {en: Manara Academy, ar: أكاديمية منارة}
base_url: https://academy.example.org
languages: [en, ar]
timezone: Asia/Riyadh
currency: USD
numbering: {certificate: "MAN-{year}-{seq:5}"}
privacy: {publish_certificates: true, holder_name: full}
certificates: {picture_dpi: 0}
""",
    "categories.yaml": "- {slug: programming, name: {en: Programming, ar: البرمجة}, status: published}\n",
    "people/gabriel.md": """---
name: Gabriel Moreau
roles: [creator, instructor]
status: approved
visibility: public
headline: Software engineer
---
He teaches.
""",
    "courses/swift/index.md": """---
title: {en: Swift for servers, ar: سويفت للخوادم}
creator_id: gabriel
category: programming
lang: en
level: beginner
status: published
certificate: {enabled: true, name: {en: Certificate of completion, ar: شهادة إتمام}}
---
A course.
""",
    "certificate_templates.yaml": """
- slug: classic
  name: Classic
  design: classic
  orientation: landscape
  size: A4
  is_default: true
  status: published
- slug: platform
  name: The platform's own
  type: completion
  orientation: landscape
  size: A4
  background_color: "#FBF8F2"
  elements:
    - {kind: text, x: 30, y: 46, w: 237, h: 14, text: Certificate of Completion, font: serif, size: 30, align: center, lang: en}
    - {kind: text, x: 30, y: 61, w: 237, h: 10, text: شهادة إتمام, size: 20, align: center, lang: ar}
    - {kind: line, x: 118.5, y: 75, w: 60, h: 0, color: "#8F4F12"}
    - {kind: text, x: 30, y: 89, w: 237, h: 14, text: "{{student_name}}", font: serif, size: 28, align: center}
    - {kind: text, x: 30, y: 114, w: 237, h: 12, text: "{{course_title}}", font: serif, size: 20, align: center}
    - {kind: text, x: 30, y: 128, w: 237, h: 7, text: "taught by {{instructor_name}}, {{completion_date}}", size: 12, align: center, lang: en}
    - {kind: qr, x: 222, y: 142, w: 28, h: 28, text: "{{verification_url}}", color: "#16262B"}
    - {kind: text, x: 130, y: 178, w: 140, h: 5, text: "{{verification_url}}", size: 7, align: right}
  is_default: false
  status: published
""",
}


def row(number, chance):
    """One that depends on its number and on the chance alone."""
    is_arabic = chance.random() < 0.3
    first, last = (FIRST_ARABIC, LAST_ARABIC) if is_arabic else (FIRST, LAST)
    cells = [
        "c%d" % number, "BULK-2026-%07d" % number, uuid.UUID(int=chance.getrandbits(128), version=4), "completion",
        "ar" if is_arabic else "en", "acc-%02d" % (number % 15), "swift", ["classic", "platform"][number % 2],
        "%s %s" % (chance.choice(first), chance.choice(last)),
        "سويفت للخوادم" if is_arabic else "Swift for servers", "Gabriel Moreau", "2026-03-%02d" % (1 + number % 28),
        "2026-04-%02d" % (1 + number % 28), "true", "gabriel"]
    return ",".join(map(str, cells)) + "\n"


def make_site(home, count):
    for path, text in FILES.items():
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
            file.write("acc-%02d,Holder %d,en,h%d@example.net,2025-01-02T09:00:00Z\n" % (number, number, number))
    chance = random.Random(5)
    with open(os.path.join(home, ROWS), "w", encoding="utf-8") as file:
        file.write("id,number,uuid,type,lang,account,course,template,student_name,course_title,instructor_name,"
                   "completion_date,issue_date,is_valid,issued_by\n")
        for number in range(count):
            file.write(row(number, chance))


class Site:
    """A site on the disk, and the ways in which it is built."""

    def __init__(self, program, home, count):
        self.program, self.home, self.count = os.path.abspath(program), home, count
        self.rows = count
        make_site(home, count)

    def command(self, jobs=None, *more):
        jobs = ["--jobs", str(jobs)] if jobs else []
        return [self.program, "build", "--root", self.home, "--now", NOW, *jobs, *more]

    def build(self, what, jobs=None, *more):
        done = run(self.command(jobs, *more))
        print("%d certificates, %s: %.3f s wall, %.3f s processor, %.0f MB"
              % (self.count, what, *done[:3]), flush=True)
        return done

    def forget(self):
        """Moves away what was built: removing it would make the disk slow for whoever comes next."""
        for name in ("Output", ".lectern", "Content/private/ledgers"):
            place = os.path.join(self.home, name)
            if os.path.exists(place):
                os.rename(place, tempfile.mkdtemp(dir=self.home, prefix=".old-") + "/it")
        os.sync()

    def papers(self):
        """The certificates that anybody may see, with the moments at which they were written."""
        found = {}
        for folder, _, files in os.walk(os.path.join(self.home, "Output")):
            for name in files:
                if name.endswith(".pdf") and name != "syllabus.pdf":
                    path = os.path.join(folder, name)
                    found[path] = os.stat(path).st_mtime_ns
        return found

    def waiting(self):
        folder = os.path.join(self.home, ".lectern/waiting")
        return sum(name.endswith(".pdf") for _, _, files in os.walk(folder) for name in files)

    # What people do

    def append_row(self, number):
        with open(os.path.join(self.home, ROWS), "a", encoding="utf-8") as file:
            file.write(row(self.count + number, random.Random(1_000 + number)))
        self.rows += 1

    def change_row(self, number):
        """Another name in a row in the middle."""
        path = os.path.join(self.home, ROWS)
        with open(path, encoding="utf-8") as file:
            lines = file.readlines()
        cells = lines[self.count // 2 + number].split(",")
        cells[8] = "Noor Changed"
        lines[self.count // 2 + number] = ",".join(cells)
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(lines)


def repeated(site, what, edit, runs):
    """Builds again and again after an edit; gives the medians, and whether one paper was drawn each time."""
    done, is_one = [], True
    for number in range(runs):
        before = site.papers()
        if edit:
            edit(number)
        done.append(site.build(what))
        after = site.papers()
        another = sum(before.get(path) != moment for path, moment in after.items())
        is_one = is_one and another == (1 if edit else 0)
    return middle(done), is_one


def resumed(site, half, verdicts):
    """Kills a build when half of the papers are drawn, and builds again."""
    site.forget()
    process = subprocess.Popen(site.command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None and site.waiting() < half:
        time.sleep(0.1)
    process.send_signal(signal.SIGKILL)
    process.wait()
    drawn, moment = site.waiting(), time.time_ns()
    if not drawn:
        raise CommandFailed("the build ended before it could be killed")
    done = site.build("resumed after %d" % drawn)
    papers = site.papers()
    kept = sum(written < moment for written in papers.values())
    verdicts.told(site.count, "resumed: papers kept, of those drawn", kept, drawn, kept / drawn, "≥ 0.8×",
                  kept >= 0.8 * drawn and len(papers) == site.rows)
    return done


def sliced(site, verdicts):
    site.forget()
    counts = []
    for slice in ("1/2", "2/2"):
        site.build("slice " + slice, None, "--shard", slice)
        counts.append(len(site.papers()))
    verdicts.told(site.count, "--shard 1/2, then 2/2: papers", counts[0], counts[1], None, "all, once",
                  0 < counts[0] < counts[1] == site.rows)


def perform(site, is_smallest, smaller_peak, options, verdicts):
    """Everything at this size; gives the peak of a whole build."""
    tell, size = verdicts.told, site.count
    whole = site.build("from nothing, as many jobs as there are cores")
    tell(size, "certificates a second, whole build", "%.0f" % (size / whole.wall), "", None)
    tell(size, "processor for each", "%.0f µs" % (whole.cpu / size * 1e6), "", None)
    if len(site.papers()) != size:
        raise CommandFailed("%d of %d papers are there" % (len(site.papers()), size))
    peak = whole.peak
    is_flat = None if smaller_peak is None else peak <= 1.1 * smaller_peak
    tell(size, "peak memory", megabytes(peak), megabytes(smaller_peak), smaller_peak and peak / smaller_peak,
         "≤ 1.1×", is_flat, compared=smaller_peak is not None)
    unchanged, is_kept = repeated(site, "nothing changed", None, options.runs)
    tell(size, "nothing changed", seconds(unchanged.wall), "", None, "< 1 s", unchanged.wall < 1 and is_kept)
    for what, edit in (("one new row", site.append_row), ("a row in the middle changed", site.change_row)):
        done, is_one = repeated(site, what, edit, options.runs)
        tell(size, what, seconds(done.wall), seconds(done.cpu) + " cpu", None, "< 1 s", done.wall < 1)
        tell(size, what + ": one paper drawn", "", "", None, "one", is_one)
    if is_smallest:
        site.forget()
        alone = site.build("from nothing, one job", 1)
        tell(size, "certificates a second, one job", "%.0f" % (size / alone.wall), "", None)
        sliced(site, verdicts)
        resumed(site, size // 2, verdicts)
    return peak


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lectern")
    parser.add_argument("--sizes", type=numbers, default=[10_000, 100_000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--scratch", help="where the sites lie while they are built")
    parser.add_argument("--keep", action="store_true", help="leave them there")
    options = parser.parse_args()
    scratch = tempfile.mkdtemp(prefix="lectern-certificates-", dir=options.scratch)
    verdicts, smaller_peak, failed = Verdicts(), None, False
    try:
        for size in sorted(options.sizes):
            site = Site(options.lectern, os.path.join(scratch, str(size)), size)
            peak = perform(site, smaller_peak is None, smaller_peak, options, verdicts)
            smaller_peak = smaller_peak or peak
    except CommandFailed as failure:
        print(failure, file=sys.stderr)
        failed = True
    verdicts.show("lectern", "beside")
    if not options.keep:
        shutil.rmtree(scratch)
    sys.exit(failed)


if __name__ == "__main__":
    main()
