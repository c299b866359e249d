#!/usr/bin/env python3
"""Prints the same papers with Lectern and with its peers, by turns, each on one core.

    papers.py LECTERN [--certificates 1000] [--invoices 500] [--rounds 3] [--peers typst,weasyprint] [--only cert]
              [--many 100000] [--scratch DIR] [--keep DIR]

Certificates in English and Arabic with a QR code, invoices of twelve lines, and a book of about 120 pages, all as
PDF/A-3a; ours are PDF/UA-1, too. Peers run warm, inside one Python process, and their own start is not counted;
of ours the time of a run with few papers is taken off, and the writing of its files is included: into memory where
there is such a folder, because peers write none. At last many invoices are printed in one run (--many, 0 for none;
4 GB at --scratch), whose memory must be that of a tenth of them. Data, peers' templates and the script
that runs them lie beside the generator (--generator), which is not part of this repository; peers come from PyPI.
Ends with 0 unless something could not be run.
"""
import argparse
import glob
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

from measuring import HERE, NOW, run, script
from verdicts import Verdicts, megabytes

FOLDER = os.path.join(HERE, "../../shared/bench/pdf")
TEMPLATES = os.path.join(HERE, "papers")
STANDARD = "a-3a"
BOOK_PAGES = 100  # a book that has fewer was not set as the others are


class Lectern:
    name = "lectern"

    def __init__(self, program, data, home):
        self.program, self.home, self.count = os.path.abspath(program), home, 0
        self.values = {"cert": os.path.join(data, "certificates.json")}
        self.values["invoice"] = os.path.join(home, "invoices.json")
        with open(os.path.join(data, "invoices.json"), encoding="utf-8") as file:
            invoices = [dict(invoice, newline="\n") for invoice in json.load(file)]
        with open(self.values["invoice"], "w", encoding="utf-8") as file:
            json.dump(invoices, file)
        self.values["book"] = os.path.join(home, "book.json")
        with open(os.path.join(data, "book.md"), encoding="utf-8") as file:
            text = file.read()
        with open(self.values["book"], "w", encoding="utf-8") as file:
            json.dump([{"text": variant(text, number)} for number in range(6)], file)
        self.templates = os.path.join(home, "templates")
        shutil.copytree(TEMPLATES, self.templates)
        shutil.copy(os.path.join(data, "logo.svg"), self.templates)

    def print(self, kind, count):
        """Papers in a second, bytes of one, memory. A run of few tells what starting costs."""
        count, few = (6, 1) if kind == "book" else (count, 4)
        start, _ = self.run(kind, few)
        done, files = self.run(kind, count)
        rate = (count - few) / (done.wall - start.wall)
        return rate, statistics.mean(map(os.path.getsize, files)), done.peak, files[0]

    def run(self, kind, count):
        self.count += 1
        output = os.path.join(self.home, "%02d-%s" % (self.count, kind))
        values = os.path.join(self.home, "some-%s.jsonl" % kind)
        self.write_values(kind, count, values)
        done = self.paper(kind, values, output)
        files = glob.glob(output + "/*.pdf")
        if len(files) != count:
            sys.exit("lectern made %d of %d papers" % (len(files), count))
        return done, files

    def write_values(self, kind, count, path):
        """A line for each paper; where there are fewer values, they come again."""
        with open(self.values[kind], encoding="utf-8") as file:
            values = [json.dumps(value) + "\n" for value in json.load(file)]
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(values[number % len(values)] for number in range(count))

    def paper(self, kind, values, output):
        template = {"cert": "certificate", "invoice": "invoice", "book": "book"}[kind] + ".yaml"
        return run(["taskset", "-c", "0", self.program, "paper", os.path.join(self.templates, template), values,
                    "--output", output, "--jobs", "1", "--now", NOW])

    def memory_of_many(self, count, scratch):
        """What a run of so many invoices took, into a folder that is removed again."""
        folder = tempfile.mkdtemp(prefix="lectern-papers-", dir=scratch)
        try:
            values = os.path.join(folder, "invoices.jsonl")
            self.write_values("invoice", count, values)
            done = self.paper("invoice", values, os.path.join(folder, "papers"))
            made = len(os.listdir(os.path.join(folder, "papers")))
        finally:
            shutil.rmtree(folder)
        if made != count:
            sys.exit("lectern made %d of %d papers" % (made, count))
        print("%d invoices in one run: %.1f s, %.0f MB" % (count, done.wall, done.peak), flush=True)
        return done.peak


def variant(text, number):
    """The book with another word at the beginning of each paragraph, so that none has been set before."""
    return "\n\n".join(part if part.startswith("#") else "%s %s" % ("abcdef"[number] * 3, part)
                       for part in text.split("\n\n"))


class Peer:
    def __init__(self, name, python, folder, data, home):
        self.name, self.python, self.folder, self.data = name, python, folder, data
        self.output = os.path.join(home, name)

    def print(self, kind, count):
        fonts = "source %s/fonts.sh && exec taskset -c 0 %s %s/bench.py %s %s %s %s %d --std %s" % (
            self.folder, self.python, self.folder, self.name, kind, self.data, self.output, count, STANDARD)
        done = subprocess.run(["bash", "-c", fonts], capture_output=True, text=True)
        if done.returncode != 0:
            print("%s %s: %s" % (self.name, kind, done.stderr.strip().splitlines()[-1:]), file=sys.stderr)
            return None
        told = json.loads(done.stdout.strip().splitlines()[-1])
        files = glob.glob("%s/*-%s-*.pdf" % (self.output, kind))
        return told["per_s"], told["bytes_mean"], told["rss_mb"], files[0] if files else None


def pages(path):
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True).stdout
    return next((int(line.split()[1]) for line in told.splitlines() if line.startswith("Pages:")), 0)


def installed(peers, home):
    """A Python that has the peers."""
    folder = os.path.join(home, "peers")
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    pip = [os.path.join(folder, "bin/pip"), "-q", "install", "--disable-pip-version-check"]
    subprocess.run(pip + peers, check=True)
    return os.path.join(folder, "bin/python")


def compare(kind, count, contenders, rounds, verdicts):
    rates = {contender.name: [] for contender in contenders}
    last = {}
    for _ in range(rounds):
        for contender in contenders:
            # WeasyPrint needs seconds for what others make in milliseconds.
            few = max(1, count // 50) if contender.name == "weasyprint" else count
            done = contender.print(kind, few)
            if done is None:
                continue
            factor = pages(done[3]) if kind == "book" else 1
            if kind == "book" and factor < BOOK_PAGES:
                print("%s: a book of %d pages is not the book" % (contender.name, factor), file=sys.stderr)
            rates[contender.name].append(done[0] * factor)
            last[contender.name] = done
            print("%s %s: %.1f %s a second, %.0f bytes, %.0f MB" % (
                contender.name, kind, done[0] * factor, "pages" if kind == "book" else "papers", done[1], done[2]),
                flush=True)
    ours = statistics.median(rates["lectern"])
    for name, figures in rates.items():
        if name == "lectern" or not figures:
            continue
        limits = {("cert", "typst"): 8, ("invoice", "typst"): 6, ("book", "typst"): 4}
        least = limits.get((kind, name), 1)
        theirs = statistics.median(figures)
        ratio = ours / theirs
        verdicts.told(kind, "a second, beside " + name, "%.0f" % ours, "%.1f" % theirs, ratio, "≥ %g×" % least, ratio >= least)
        size = last["lectern"][1] / last[name][1]
        verdicts.told(kind, "bytes, beside " + name, "%.0f" % last["lectern"][1], "%.0f" % last[name][1], size)


def judge_memory(lectern, many, scratch, verdicts):
    few, peak = (lectern.memory_of_many(count, scratch) for count in (many // 10, many))
    verdicts.told("invoice", "memory of %d, beside %d" % (many, many // 10), megabytes(peak), megabytes(few),
                  peak / few, "≤ 1.1×", peak <= 1.1 * few)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lectern")
    parser.add_argument("--certificates", type=int, default=1000)
    parser.add_argument("--invoices", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peers", default="typst,weasyprint")
    parser.add_argument("--only", default="cert,invoice,book", help="which papers, of cert, invoice and book")
    parser.add_argument("--python", help="one that has the peers already")
    parser.add_argument("--generator", default=FOLDER, help="the folder of gen_data.py and bench.py")
    parser.add_argument("--many", type=int, default=100_000)
    parser.add_argument("--scratch")
    parser.add_argument("--keep", help="a folder to work in, which is left there")
    options = parser.parse_args()
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    home = options.keep or tempfile.mkdtemp(prefix="lectern-papers-", dir=memory)
    os.makedirs(home, exist_ok=True)
    data = os.path.join(home, "data")
    script(os.path.join(options.generator, "gen_data.py"), data, max(options.certificates, 20), max(options.invoices, 20))
    peers = [name for name in options.peers.split(",") if name]
    python = options.python or installed(peers, home)
    contenders = [Lectern(options.lectern, data, home)]
    contenders += [Peer(name, python, os.path.abspath(options.generator), data, home) for name in peers]
    verdicts = Verdicts()
    counts = {"cert": options.certificates, "invoice": options.invoices, "book": 1}
    for kind in options.only.split(","):
        compare(kind, counts[kind], contenders, options.rounds, verdicts)
    if options.many and "invoice" in options.only.split(","):
        judge_memory(contenders[0], options.many, options.scratch, verdicts)
    verdicts.show("lectern", "peer")
    if not options.keep:
        shutil.rmtree(home)


if __name__ == "__main__":
    main()
