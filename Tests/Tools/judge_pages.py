"""Looks at one page of each kind and language of a built site in Chromium, in every state, and tells what is wrong.

    judge_pages.py FOLDER --axe axe.min.js          everything, as JSON: a list of pages
    judge_pages.py FOLDER --screens FOLDER          only pictures of them

With `--day 2026-11-21` the clock of pages stands still at that day: what expires later has not expired.
A page's kind is what its `<body data-kind>` says. Of each kind the longest page is taken, which shows most.
"""

import argparse
import base64
import json
import os
import re
import sys
import tempfile
import threading

from chromium import Browser, serve

PHONE, DESKTOP, NARROW = (390, 844), (1280, 900), (320, 640)
PAPER = (718, 1009)  # A4 with a margin of a centimetre
FOCUS_STEPS = 60
SCREENS = ["home", "courses", "course", "lesson", "person", "booking", "event", "month", "book", "pricing", "path",
           "search-page", "bundle", "products", "post", "category", "faq", "verify", "certificate", "people", "books",
           "page", "categories"]
SCREEN_COUNT = 12
TALLEST_SCREEN = 3200
HEAD = re.compile(r'<html lang="([^"]+)".*?<body[^>]* data-kind="([^"]+)"', re.S)
HERE = os.path.dirname(os.path.abspath(__file__))


def pages(folder):
    """The longest page of each kind and language."""
    found = {}
    for place, folders, files in os.walk(folder):
        folders.sort()
        for file in sorted(files):
            if not file.endswith(".html"):
                continue
            path = os.path.join(place, file)
            with open(path, encoding="utf-8") as text:
                head = HEAD.search(text.read(65_536))
            if head:
                language, kind = head.groups()
                size = os.path.getsize(path)
                if size > found.get((kind, language), (0, ""))[0]:
                    found[kind, language] = (size, "/" + os.path.relpath(path, folder))
    return [{"kind": kind, "language": language, "path": path.removesuffix("index.html")}
            for (kind, language), (_, path) in sorted(found.items())]


class Judge:
    def __init__(self, browser, origin, axe, screens, day):
        self.browser, self.origin, self.axe, self.screens = browser, origin, axe, screens
        self.has_script = False  # Nothing is open yet.
        self.facts = open(os.path.join(HERE, "page_facts.js"), encoding="utf-8").read()
        for method, arguments in [("Runtime.enable", {}), ("Log.enable", {}), ("Network.enable", {}),
                                  ("Emulation.setFocusEmulationEnabled", {"enabled": True}),
                                  ("Emulation.setScrollbarsHidden", {"hidden": True})]:
            browser.ask(method, **arguments)
        if day:
            browser.stop_clock(day + "T00:00:00Z")

    def look(self, scheme="light", media="screen"):
        self.browser.ask("Emulation.setEmulatedMedia", media=media, features=[
            {"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}])

    def open(self, page, has_script=True):
        self.has_script = has_script
        self.browser.ask("Emulation.setScriptExecutionDisabled", value=not has_script)
        self.browser.events.clear()
        self.browser.open(self.origin + page["path"])
        self.browser.value(self.facts)
        self.settle()

    def settle(self):
        # Where scripts are off, no promise is ever kept.
        if self.has_script:
            self.browser.value("lectern.settled()")

    def all(self, page):
        """Adds to the page what is wrong with it."""
        self.has_script = False
        self.size_and_look(DESKTOP, "light")
        self.open(page)
        page["noise"], page["strangers"] = self.noise()
        page["texts"] = self.browser.value("lectern.texts()")
        page["focus"] = self.focus()
        self.browser.value("scrollTo(0, 0)")
        self.browser.value(self.axe + "; 0")
        self.browser.value("lectern.layOutAll()")
        page["violations"] = {}
        for size, name in [(DESKTOP, "desktop"), (PHONE, "phone")]:
            for scheme in ["light", "dark"]:
                self.size_and_look(size, scheme)
                page["violations"][name + ", " + scheme] = self.browser.value("lectern.violations()")
        self.size_and_look(NARROW, "light")
        page["too_wide"] = self.browser.value("lectern.tooWide()")
        self.size_and_look(PAPER, "dark", "print")
        page["print"] = self.browser.value("lectern.printed()") + [
            "too wide for paper: " + text for text in self.browser.value("lectern.tooWide()")]
        self.without_script(page)

    def without_script(self, page):
        self.has_script = False
        self.size_and_look(DESKTOP, "light")
        self.open(page, has_script=False)
        plain = set(self.browser.value("lectern.texts()"))
        page["only_by_script"] = [text for text in page.pop("texts") if text not in plain]

    def size_and_look(self, size, scheme, media="screen"):
        self.browser.size(*size)
        self.look(scheme, media)
        self.settle()

    def noise(self):
        """What the console says and what did not load; and who else was asked for something."""
        said, strangers = [], []
        for method, event in self.browser.events:
            if method == "Runtime.consoleAPICalled" and event["type"] in ("error", "warning", "assert"):
                said.append(" ".join(str(part.get("value", part.get("description"))) for part in event["args"]))
            elif method == "Runtime.exceptionThrown":
                details = event["exceptionDetails"]
                said.append(details.get("exception", {}).get("description", details["text"]))
            elif method == "Log.entryAdded" and event["entry"]["level"] in ("error", "warning"):
                said.append(event["entry"]["text"] + " " + event["entry"].get("url", ""))
            elif method == "Network.requestWillBeSent":
                address = event["request"]["url"]
                if not address.startswith((self.origin + "/", "data:", "blob:", "about:")):
                    strangers.append(address)
        return said, strangers

    def focus(self):
        """Goes through the page by keyboard; tells where one does not see where one is."""
        wrong, count = [], 0
        for _ in range(FOCUS_STEPS):
            self.browser.press("Tab", 9)
            place = self.browser.value("lectern.focus()")
            if not place or place["isAgain"]:
                break
            count += 1
            if place["wrong"]:
                wrong.append(place["name"] + " " + place["wrong"])
        return wrong if count else ["nothing can be reached by keyboard"]

    def picture(self, page, name, size):
        self.browser.size(*size)
        self.settle()
        self.browser.value("lectern.layOutAll()")
        # Pictures further down are loaded when one comes near.
        self.browser.value("document.querySelectorAll('img[loading=lazy]').forEach((picture) => picture.loading = 'eager')")
        self.browser.until("[...document.images].every((picture) => picture.complete)")
        file = os.path.join(self.screens, "%s-%s-%s.png" % (page["kind"], page["language"], name))
        with open(file, "wb") as output:
            output.write(base64.b64decode(self.browser.picture(TALLEST_SCREEN)))

    def pictures(self, page):
        self.has_script = False
        self.size_and_look(DESKTOP, "light")
        self.open(page)
        for size, name in [(DESKTOP, "desktop"), (PHONE, "phone")]:
            self.picture(page, name, size)


def work(origin, todo, lock, axe, order, act, failures):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(profile)
        try:
            judge = Judge(browser, origin, axe, order.screens, order.day)
            while True:
                with lock:
                    page = todo.pop() if todo else None
                if page is None:
                    return
                act(judge, page)
        except Exception as problem:  # Told by the main thread.
            failures.append(problem)
        finally:
            browser.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--axe")
    parser.add_argument("--screens")
    parser.add_argument("--day", help="the day that pages take for today")
    parser.add_argument("--kinds", help="only these, with commas between")
    order = parser.parse_args()
    chosen = pages(order.folder)
    if order.screens:
        os.makedirs(order.screens, exist_ok=True)
        known = {page["kind"] for page in chosen}
        kinds = [kind for kind in SCREENS if kind in known][:SCREEN_COUNT]
        chosen = [page for page in chosen if page["kind"] in kinds]
        act = Judge.pictures
    else:
        act = Judge.all
    if order.kinds:
        chosen = [page for page in chosen if page["kind"] in order.kinds.split(",")]
    axe = open(order.axe, encoding="utf-8").read() if order.axe else ""
    origin, todo, lock, failures = serve(order.folder), list(chosen), threading.Lock(), []
    browsers = [threading.Thread(target=work, args=(origin, todo, lock, axe, order, act, failures))
                for _ in range(min(2, os.cpu_count() or 1))]
    for browser in browsers:
        browser.start()
    for browser in browsers:
        browser.join()
    if failures:
        raise failures[0]
    json.dump(chosen, sys.stdout, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
