#!/usr/bin/env python3
"""Indexes the same site with Lectern and with Pagefind, asks both the same questions in Chromium, and judges.

    search.py LECTERN [--sizes 100,4000] [--runs 3] [--peer PAGEFIND] [--generator FILE] [--scratch DIR] [--keep]

Lectern's index is an output of its build; what it costs is the difference to the same build without the page of the
search. Pagefind reads the finished pages. Bytes are what a browser with nothing in its cache asks the server for:
files of the index, ten results with their texts, and the scripts, whose size is that after gzip. Pagefind comes
from PyPI unless --peer names one. Ends with 0 unless something could not be run.
"""
import argparse
import gzip
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import urllib.parse

from contenders import TEMPLATES, add_sentence
from measuring import GENERATOR, HERE, NOW, CommandFailed, middle, numbers, run, script
from verdicts import Verdicts, seconds

SEARCH_PAGE = "<p>{{ page.url }}</p>\n"
SCRIPT = os.path.join(HERE, "../Templates/assets/search.js")
QUESTIONS = ["swift", "photography", "negotiation", "design systems", "machine learning", "arabic", "lesson", "course",
             "cryptography", "yoga practice", "p", "stat"]
# Twelve more, with mistakes in them, are asked of ours alone.
MISTAKES = ["photografy", "negotation", "machnie lerning", "swfit"]

OURS = """
import { open, excerpt } from '/search.js'
const index = await open(new URL('/search-index.en.json', location))
const found = await index.find(question)
const shown = await Promise.all(found.pages.slice(0, 10).map(index.text))
tell(found.pages.length, shown.map(page => [page.title, excerpt(page.text, found.marked)]))
"""
PEERS = """
const pagefind = await import('/pagefind/pagefind.js')
await pagefind.init()
const found = await pagefind.search(question)
const shown = await Promise.all(found.results.slice(0, 10).map(result => result.data()))
tell(found.results.length, shown.map(page => [page.meta.title, page.excerpt]))
"""
PAGE = """<!DOCTYPE html><title>Asking</title><script type="module">
const question = %s
const tell = (count, shown) => fetch('/told?' + encodeURIComponent(JSON.stringify([count, shown.length])))
%s</script>"""


class Asked(http.server.SimpleHTTPRequestHandler):
    """Serves a site, counts what is asked for, and waits for what a page tells."""

    def do_GET(self):
        path = urllib.parse.urlsplit(self.path)
        server = self.server
        if path.path == "/told":
            server.told = json.loads(urllib.parse.unquote(path.query))
            self.send_response(204)
            self.end_headers()
            return server.heard.set()
        if path.path == "/ask":
            return self.answer(server.page.encode(), "text/html; charset=utf-8")
        name = server.root + path.path if path.path != "/search.js" else SCRIPT
        try:
            with open(name, "rb") as file:
                body = file.read()
        except OSError:
            return self.send_error(404)
        is_text = name.endswith((".js", ".json"))
        server.bytes["script" if name.endswith(".js") else "index"] += len(gzip.compress(body, 9)) if is_text else len(body)
        kind = "text/javascript" if name.endswith(".js") else "application/wasm" if ".wasm" in name else "application/octet-stream"
        self.answer(body, kind)

    def answer(self, body, kind):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def ask(root, question, client):
    """How many pages were found, and the bytes of scripts and of the index that it took."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Asked) as server:
        server.root, server.bytes = root, {"script": 0, "index": 0}
        server.page, server.heard, server.told = PAGE % (json.dumps(question), client), threading.Event(), None
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            browser = subprocess.Popen(
                ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                 "--user-data-dir=" + profile, "--remote-debugging-port=0",
                 "http://127.0.0.1:%d/ask" % server.server_port],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            heard = server.heard.wait(90)
            browser.terminate()
            browser.wait()
        server.shutdown()
        if not heard:
            raise CommandFailed("no answer to %r" % question)
        return server.told[0], server.bytes["script"], server.bytes["index"]


def size(root, wanted=lambda name: True):
    """Files and bytes below a folder."""
    found = [os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk(root) for name in names
             if wanted(os.path.join(folder, name))]
    return len(found), sum(found)


def installed_pagefind(scratch):
    home = os.path.join(scratch, "pagefind")
    subprocess.run([sys.executable, "-m", "venv", home], check=True)
    subprocess.run(
        [os.path.join(home, "bin/pip"), "-q", "install", "--disable-pip-version-check", "pagefind[bin]"], check=True)
    return [os.path.join(home, "bin/python"), "-m", "pagefind"]


class Site:
    def __init__(self, program, size, options, scratch):
        self.program, self.scratch = os.path.abspath(program), os.path.join(scratch, str(size))
        data = os.path.join(self.scratch, "data")
        script(options.generator, "--courses", size, "--out", data)
        script(os.path.join(HERE, "content_from_dataset.py"), "--data", data, "--out", self.scratch, "--for-build")
        for name in ("with", "without"):
            shutil.copytree(TEMPLATES, os.path.join(self.scratch, name))
        with open(os.path.join(self.scratch, "with/pages/search.html"), "w", encoding="utf-8") as file:
            file.write(SEARCH_PAGE)
        with open(os.path.join(data, "courses.jsonl"), encoding="utf-8") as file:
            self.course = json.loads(file.readline())["slug"]

    def build(self, templates, folder):
        os.makedirs(folder, exist_ok=True)
        os.sync()
        return run([self.program, "build", "--root", folder, "--content", os.path.join(self.scratch, "Content"),
                    "--templates", os.path.join(self.scratch, templates), "--now", NOW])

    def edit(self, number):
        path = "courses/%s/01-part-1/01-lesson-01.md" % self.course
        add_sentence(os.path.join(self.scratch, "Content", path), number)


def edited(site, templates, folder, turns=5):
    runs = []
    for turn in range(turns):
        site.edit(turn + 1)
        runs.append(site.build(templates, folder))
    return middle(runs)


def compare(count, options, scratch, peer, verdicts):
    site = Site(options.lectern, count, options, scratch)
    folders = {name: [os.path.join(site.scratch, "%s-%d" % (name, turn)) for turn in range(options.runs)]
               for name in ("with", "without")}
    runs = {"with": [], "without": [], "peer": []}
    for turn in range(options.runs):
        for name in ("without", "with"):
            runs[name].append(site.build(name, folders[name][turn]))
        pages = os.path.join(folders["without"][turn], "Output/site")
        runs["peer"].append(run(peer + ["--site", pages]))
    done = {name: middle(all) for name, all in runs.items()}
    ours, theirs = (os.path.join(folders[name][-1], "Output/site") for name in ("with", "without"))
    verdicts.faster(count, "build, wall", done["with"].wall - done["without"].wall, done["peer"].wall, 1)
    verdicts.faster(count, "build, processor", done["with"].cpu - done["without"].cpu, done["peer"].cpu, 1)
    again = edited(site, "with", folders["with"][-1]).wall - edited(site, "without", folders["without"][-1]).wall
    verdicts.told(count, "one lesson changed", seconds(again), seconds(done["peer"].wall), None, "< 0.10 s", again < 0.1)
    files, amount = size(ours, lambda name: "/assets/search/" in name or "/search-index." in name)
    # Without its scripts and what it brings for pages to look like.
    peer_files, peer_amount = size(
        os.path.join(theirs, "pagefind"), lambda name: name.endswith((".pf_meta", ".pf_index", ".pf_fragment", "-entry.json")))
    verdicts.faster(count, "size of the index", amount / 1e6, peer_amount / 1e6, 1, lambda value: "%.1f MB" % value)
    verdicts.told(count, "files", str(files), str(peer_files), peer_files / files)
    answers = {"ours": [], "peer": []}
    print("\n%d courses: pages found, bytes of scripts, bytes of the index" % count)
    for question in QUESTIONS + MISTAKES:
        one, other = ask(ours, question, OURS), ask(theirs, question, PEERS)
        print("%20s  %6d %7d %7d   %6d %7d %7d" % (question, *one, *other), flush=True)
        if question in QUESTIONS:
            answers["ours"].append(one)
            answers["peer"].append(other)
    kilobytes = lambda value: "%.1f kB" % value
    mean = lambda all, places: sum(sum(one[place] for place in places) for one in all) / len(all) / 1e3
    for what, places in (("bytes of a question, all", (1, 2)), ("bytes of a question, index", (2,))):
        verdicts.faster(count, what, mean(answers["ours"], places), mean(answers["peer"], places), 1, kilobytes)
    most = max(one[2] for one in answers["ours"]) / 1e3
    verdicts.below(count, "dearest question, index", most, max(one[2] for one in answers["peer"]) / 1e3, 150, kilobytes)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lectern")
    parser.add_argument("--sizes", type=numbers, default=[100, 4000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peer")
    parser.add_argument("--generator", default=GENERATOR)
    parser.add_argument("--scratch")
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    scratch = tempfile.mkdtemp(prefix="lectern-search-", dir=options.scratch)
    verdicts = Verdicts()
    try:
        peer = [options.peer] if options.peer else installed_pagefind(scratch)
        for count in options.sizes:
            compare(count, options, scratch, peer, verdicts)
        verdicts.show("lectern", "pagefind")
    except CommandFailed as failure:
        sys.exit(str(failure))
    finally:
        if not options.keep:
            shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    main()
