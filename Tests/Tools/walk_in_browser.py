"""Walks through a folder of pages in Chromium, as a visitor would, and tells what was asked for.

Reads {"folder": …, "steps": [[name, argument …] …]} and writes the answers of all `tell` steps as a list
of texts (of JSON, if they are none).
"""

import base64
import json
import sys
import tempfile

from chromium import Browser, serve

KEYS = {"Tab": (9, None), "Enter": (13, "\r"), " ": (32, " "), "Escape": (27, None), "Home": (36, None),
        "End": (35, None), "ArrowLeft": (37, None), "ArrowUp": (38, None), "ArrowRight": (39, None),
        "ArrowDown": (40, None), "Backspace": (8, None)}


class Walk:
    def __init__(self, browser, origin):
        self.browser, self.origin, self.told = browser, origin, []

    def open(self, path):
        self.browser.open(self.origin + path)

    def press(self, key):
        """A key, or two at once: `Shift+Tab`."""
        name = key.rsplit("+", 1)[-1] or "+"
        code, text = KEYS.get(name) or (ord(name.upper()), name)
        self.browser.press(name, code, text, modifiers=8 if key.startswith("Shift+") else 0)

    def type(self, text):
        self.browser.ask("Input.insertText", text=text)

    def until(self, expression):
        self.browser.until(expression)

    def tell(self, expression):
        value = self.browser.value(expression)
        self.told.append(value if isinstance(value, str) else json.dumps(value))

    def size(self, width, height):
        self.browser.size(width, height)

    def look(self, feature, value):
        """`prefers-color-scheme`, `dark`; or `media`, `print`."""
        if feature == "media":
            self.browser.ask("Emulation.setEmulatedMedia", media=value)
        else:
            self.browser.ask("Emulation.setEmulatedMedia", features=[{"name": feature, "value": value}])

    def zone(self, name):
        """The visitor's time zone: `Africa/Cairo`."""
        self.browser.ask("Emulation.setTimezoneOverride", timezoneId=name)

    def script(self, isOn):
        self.browser.ask("Emulation.setScriptExecutionDisabled", value=not isOn)

    def before(self, script):
        self.browser.before(script)

    def clock(self, moment):
        self.browser.stop_clock(moment)

    def picture(self, file):
        with open(file, "wb") as output:
            output.write(base64.b64decode(self.browser.picture()))


def main():
    order = json.load(sys.stdin)
    origin = serve(order["folder"])
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(profile)
        try:
            walk = Walk(browser, origin)
            for name, *arguments in order["steps"]:
                getattr(walk, name)(*arguments)
            json.dump(walk.told, sys.stdout)
        finally:
            browser.close()


if __name__ == "__main__":
    main()
