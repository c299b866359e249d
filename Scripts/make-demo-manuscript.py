#!/usr/bin/env python3
"""Prints the finished manuscript that the demo sells as "Statistics Without Tears", with Lectern itself.

    make-demo-manuscript.py LECTERN

Its chapters and its design lie in demo-manuscript/, outside of Content, because the demo's third book is one that comes
as a PDF: the site knows nothing else of it. The same files, fonts and program make the same bytes.
"""
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.join(HERE, "demo-manuscript")
CONTENT = os.path.join(HERE, "../Content")
BOOK = {
    "title": "Statistics Without Tears",
    "subtitle": "A first book for people who have to read numbers at work",
    "author": "Layla Haddad",
    "publisher": "Manara Academy",
    "year": "2026",
    "isbn": "978-1-958402-63-4",
}
NOW = "2026-04-06T07:30:00Z"


def chapter(name):
    with open(os.path.join(SOURCE, name), encoding="utf-8") as file:
        _, head, text = file.read().split("---\n", 2)
    return {"title": head.split("title:", 1)[1].strip(), "text": text}


def main():
    program = os.path.abspath(sys.argv[1])
    chapters = [chapter(name) for name in sorted(os.listdir(SOURCE)) if name.endswith(".md")]
    output = os.path.join(CONTENT, "books/statistics-without-tears/full-manuscript.pdf")
    with tempfile.TemporaryDirectory() as folder:
        values = os.path.join(folder, "values.json")
        with open(values, "w", encoding="utf-8") as file:
            json.dump(dict(BOOK, chapters=chapters), file)
        return subprocess.run(
            [program, "paper", os.path.join(SOURCE, "manuscript.yaml"), values, "--content", CONTENT, "--now", NOW,
             "--output", output]).returncode


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main())
