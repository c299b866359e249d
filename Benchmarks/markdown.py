"""Markdown to HTML, beside the cmark-gfm command: whole processes on the same two texts.

usage: markdown.py LECTERN [--rounds N]

One text is the specification of GitHub's Markdown, dense with odd examples; the other is prose as
courses have it. Both outputs must be equal to the byte, or the figures would mean nothing. Prints the
best and the middle of several rounds, taken in turns, since other work on the machine only ever adds.
"""

import argparse
import pathlib
import statistics
import subprocess
import tempfile
import time

EXTENSIONS = ["table", "strikethrough", "autolink", "tasklist", "footnotes"]
ALLOWED = 1.5
ROOT = pathlib.Path(__file__).resolve().parent.parent


def specification():
    return (ROOT / "Tests/Conformance/gfm/spec.txt").read_bytes() * 50


def prose():
    bodies = []
    for path in sorted((ROOT / "Content").rglob("*.md")):
        text = path.read_bytes()
        bodies.append(text.split(b"\n---", 2)[-1] if text.startswith(b"---") else text)
    text = b"\n\n".join(bodies)
    return text * (10_000_000 // len(text) + 1)


def run(command, text_file, output):
    with open(text_file, "rb") as text, open(output, "wb") as html:
        begin = time.perf_counter()
        subprocess.run(command, stdin=text, stdout=html, stderr=subprocess.DEVNULL, check=True)
        return time.perf_counter() - begin


def compare(name, text, lectern, rounds, folder):
    text_file = folder / "text.md"
    text_file.write_bytes(text)
    words = [word for name_ in EXTENSIONS for word in ("--extension", name_)]
    commands = {"cmark-gfm": ["cmark-gfm", *words], "lectern": [lectern, "conformance", "markdown", *words]}
    times = {program: [] for program in commands}
    for _ in range(rounds):
        for program, command in commands.items():
            times[program].append(run(command, text_file, folder / program))
    same = (folder / "cmark-gfm").read_bytes() == (folder / "lectern").read_bytes()
    size = len(text) / 1e6
    for program, seconds in times.items():
        best, middle = min(seconds), statistics.median(seconds)
        print(f"{name:14} {program:10} {size / best:6.1f} MB/s best, {size / middle:6.1f} MB/s middle")
    ratio = min(times["lectern"]) / min(times["cmark-gfm"])
    print(f"{name:14} ratio {ratio:.2f} (at most {ALLOWED}), outputs {'equal' if same else 'DIFFERENT'}")
    return same and ratio <= ALLOWED


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("lectern")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        results = [
            compare("specification", specification(), options.lectern, options.rounds, folder),
            compare("prose", prose(), options.lectern, options.rounds, folder),
        ]
    raise SystemExit(0 if all(results) else 1)


main()
