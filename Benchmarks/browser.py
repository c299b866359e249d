#!/usr/bin/env python3
"""Opens pages of a large site in Chromium as a phone would, and judges what a visitor waits for.

    browser.py LECTERN [--courses 4000] [--slowdown 4] [--runs 5] [--generator FILE] [--site DIR] [--scratch DIR] [--keep]

The site is the generator's courses in both languages with the full theme; papers are left out. It is served compressed
(gzip), by a machine that is near: the network costs nothing, the processor is slowed down. Bytes are those of everything
that a page fetches but pictures, headers included. Of bytes and shifts the worst of all runs counts, of times the middle,
because a machine that does something else shows in single runs; the worst task is told beside it. --site takes an output
folder that was built before. Ends with 0 unless something could not be run.
"""
import argparse
import functools
import gzip
import http.server
import os
import shutil
import statistics
import sys
import tempfile
import threading
import time
from typing import NamedTuple

from measuring import GENERATOR, HERE, NOW, CommandFailed, run, script

sys.path.insert(0, os.path.join(HERE, "../Tests/Tools"))
from walk_in_browser import Browser  # noqa: E402

REPOSITORY = os.path.dirname(HERE)
LIMITS = {"bytes": 100_000, "paint": 1.5, "task": 0.1, "shift": 0.0}
TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript",
         ".json": "application/json", ".svg": "image/svg+xml"}

# Notes what the browser tells about itself, from before the page's first byte.
WATCH = """
window.watched = {paint: 0, shift: 0, task: 0}
const watch = (type, note) => new PerformanceObserver(list => list.getEntries().forEach(note)).observe({type, buffered: true})
watch('largest-contentful-paint', entry => watched.paint = entry.startTime)
watch('layout-shift', entry => { if (!entry.hadRecentInput) watched.shift += entry.value })
watch('longtask', entry => watched.task = Math.max(watched.task, entry.duration))
"""
FETCHED = """
[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
  .filter(each => !/\\.(avif|webp|png|jpe?g|svg|gif)$/.test(new URL(each.name).pathname))
  .reduce((sum, each) => sum + each.transferSize, 0)
"""


# Waits for the end of what a tap begins.
SETTLED = """
{ const root = document.querySelector('#catalogue'), since = performance.now()
  window.settled = new Promise(done => new MutationObserver((_, watch) => {
    if (root.ariaBusy == 'false') { watch.disconnect(); done(performance.now() - since) }
  }).observe(root, {attributes: true, attributeFilter: ['aria-busy']})) }
0
"""
MIDDLE = """
(() => { const part = document.querySelector('%s'); part.scrollIntoView({block: 'center', behavior: 'instant'})
  const {x, y, width, height} = part.getBoundingClientRect(); return [x + width / 2, y + height / 2] })()
"""


class Figures(NamedTuple):
    bytes: float
    paint: float  # seconds
    task: float  # seconds, of the longest task; those below 50 ms are not told apart
    shift: float
    worst_task: float = 0.0


class Compressed(http.server.SimpleHTTPRequestHandler):
    """Files as a web host sends them."""
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        path = self.translate_path(self.path)
        if os.path.isdir(path):
            path = os.path.join(path, "index.html")
        try:
            with open(path, "rb") as file:
                body = file.read()
        except OSError:
            return self.send_error(404)
        kind = TYPES.get(os.path.splitext(path)[1], "application/octet-stream")
        self.send_response(200)
        self.send_header("Content-Type", kind)
        if kind != "application/octet-stream":
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Phone:
    """A browser on a small screen with a slow processor."""

    def __init__(self, origin, slowdown):
        self.origin, self.slowdown = origin, slowdown
        self.profile = tempfile.mkdtemp(prefix="lectern-phone-")
        self.browser = Browser(self.profile)
        self.browser.ask("Emulation.setDeviceMetricsOverride", width=390, height=844, deviceScaleFactor=2, mobile=True)
        self.browser.ask("Emulation.setCPUThrottlingRate", rate=slowdown)
        self.browser.ask("Page.addScriptToEvaluateOnNewDocument", source=WATCH)
        time.sleep(1)  # a browser that has just started does much of its own

    def open(self, path):
        self.browser.value("window.isOld = true")
        self.browser.ask("Page.navigate", url=self.origin + path)
        self.browser.until("!window.isOld && document.readyState == 'complete'")
        time.sleep(1.5)  # for what comes after loading

    def figures(self):
        watched = self.browser.value("watched")
        return Figures(self.browser.value(FETCHED), watched["paint"] / 1e3, watched["task"] / 1e3, watched["shift"])

    def choose(self, selectors):
        """What it costs to tap on some filters, one after the other, and how long the slowest takes to be done."""
        before, slowest = self.browser.value(FETCHED), 0
        self.browser.value("document.querySelector('.filters').open = true")
        time.sleep(0.5)
        self.browser.value("performance.setResourceTimingBufferSize(2000); watched.task = watched.shift = 0")
        for selector in selectors:
            self.browser.value(SETTLED)
            self.tap(selector)
            slowest = max(slowest, self.browser.value("settled"))
        time.sleep(0.5)
        figures = self.figures()
        return figures._replace(bytes=figures.bytes - before, paint=slowest / 1e3)

    def tap(self, selector):
        x, y = self.browser.value(MIDDLE % selector)
        for kind in ("mousePressed", "mouseReleased"):
            self.browser.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def close(self):
        self.browser.close()
        shutil.rmtree(self.profile, ignore_errors=True)


FILTERS = [".filters [data-facet=%s]" % facet for facet in ("level", "tag")]


def visits(site):
    """What is opened: its name, the address, and what is tapped on there once it stands."""
    def first(folder, *names):
        inside = sorted(os.listdir(os.path.join(site, folder)))
        return next((name for name in inside if os.path.isdir(os.path.join(site, folder, name)) and name not in names), "")

    course = first("courses", "by", "cards", "page", "level", "language", "price", "range", "duration", "rating", "badge")
    level = first("courses/level") if os.path.isdir(os.path.join(site, "courses/level")) else ""
    yield "catalogue", "courses/", None
    yield "catalogue, Arabic", "ar/courses/", None
    yield "catalogue, a level, page 2", "courses/level/%s/page/2/" % level, None
    yield "two filters chosen there", "courses/", FILTERS
    yield "opened with two filters", "courses/?level=%s&sort=title" % level, None
    yield "course", "courses/%s/" % course, None
    yield "course, Arabic", "ar/courses/%s/" % course, None
    yield "search", "search/?q=data", None
    yield "search, Arabic", "ar/search/?q=%D8%A7%D9%84%D8%A8%D9%8A%D8%A7%D9%86%D8%A7%D8%AA", None


def is_there(site, path):
    return os.path.exists(os.path.join(site, path.partition("?")[0], "index.html"))


def summed_up(runs):
    return Figures(max(run.bytes for run in runs), statistics.median(run.paint for run in runs),
                   statistics.median(run.task for run in runs),
                   max(run.shift for run in runs), max(run.task for run in runs))


def measure(site, origin, options):
    for name, path, taps in visits(site):
        if not is_there(site, path):
            yield name, None
            continue
        runs = []
        for _ in range(options.runs):
            phone = Phone(origin, options.slowdown)
            try:
                phone.open("/" + path)
                runs.append(phone.choose(taps) if taps else phone.figures())
            finally:
                phone.close()
        yield name, summed_up(runs)


def show(rows):
    form = "%-28s %12s %12s %12s %10s %9s  %s"
    print("\n" + form % ("page", "before pict.", "paint", "longest task", "worst", "shift", "verdict"))
    for name, found in rows:
        if found is None:
            print(form % (name, "-", "-", "-", "-", "-", "not there"), flush=True)
            continue
        holds = (found.bytes < LIMITS["bytes"] and found.paint < LIMITS["paint"] and found.task <= LIMITS["task"]
                 and round(found.shift, 3) <= LIMITS["shift"])
        task, worst = ("%.0f ms" % (each * 1e3) if each else "< 50 ms" for each in (found.task, found.worst_task))
        print(form % (name, "%.1f KB" % (found.bytes / 1e3), "%.2f s" % found.paint, task, worst, "%.3f" % found.shift,
                      "PASS" if holds else "FAIL"), flush=True)
    print(form % ("limits", "< 100 KB", "< 1.50 s", "≤ 100 ms", "", "0", ""))


def build(options, scratch):
    """The generator's courses as content, with the words of the demo and the full theme without designs of papers."""
    data, site = os.path.join(scratch, "data"), os.path.join(scratch, "site")
    script(options.generator, "--courses", options.courses, "--out", data)
    script(os.path.join(HERE, "content_from_dataset.py"), "--data", data, "--out", site)
    shutil.copytree(os.path.join(REPOSITORY, "Content/translations"), os.path.join(site, "Content/translations"))
    shutil.copytree(os.path.join(REPOSITORY, "Templates"), os.path.join(site, "Templates"),
                    ignore=shutil.ignore_patterns("documents"))
    done = run([os.path.abspath(options.lectern), "build", "--root", site, "--now", NOW])
    print("%d courses built in %.1f s, %.0f MB: %s" % (options.courses, done.wall, done.peak, done.said), flush=True)
    return os.path.join(site, "Output/site")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lectern")
    parser.add_argument("--courses", type=int, default=4000)
    parser.add_argument("--slowdown", type=float, default=4)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--generator", default=GENERATOR)
    parser.add_argument("--site", help="the output folder of a site that was built before")
    parser.add_argument("--scratch", help="where the scratch folder is made")
    parser.add_argument("--keep", action="store_true", help="leaves the scratch folder")
    options = parser.parse_args()
    scratch = tempfile.mkdtemp(prefix="lectern-browser-", dir=options.scratch)
    try:
        site = options.site or build(options, scratch)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Compressed, directory=site))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print("processor %g times slower, answers compressed with gzip, %d runs"
              % (options.slowdown, options.runs))
        show(measure(site, "http://localhost:%d" % server.server_address[1], options))
    except (CommandFailed, RuntimeError) as problem:
        sys.exit(str(problem))
    finally:
        print("left in " + scratch) if options.keep else shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
