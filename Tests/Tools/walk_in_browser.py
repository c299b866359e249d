"""Walks through a folder of pages in Chromium, as a visitor would, and tells what was asked for.

Reads {"folder": …, "steps": [[name, argument …] …]} and writes the answers of all `tell` steps as a list
of texts (of JSON, if they are none). The folder is served at http://localhost, which browsers trust as they
trust https.
"""

import base64
import functools
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time

PATIENCE = 60  # seconds
KEYS = {"Tab": 9, "Enter": 13, " ": 32, "Escape": 27}


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Browser:
    """Chromium at the other end of two pipes: messages end with a zero byte."""

    def __init__(self, profile):
        program = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])))
        asked, self.commands = os.pipe()
        self.messages, answered = os.pipe()

        def connect():
            # High numbers first: the pipes' own may be 3 and 4.
            first, second = os.dup(asked), os.dup(answered)
            os.dup2(first, 3)
            os.dup2(second, 4)

        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
             "--remote-debugging-pipe", "--user-data-dir=" + profile, "about:blank"],
            preexec_fn=connect, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(asked)
        os.close(answered)
        self.received, self.number, self.session = b"", 0, None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")

    def ask(self, method, **arguments):
        self.number += 1
        message = {"id": self.number, "method": method, "params": arguments}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.next_message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(method + ": " + answer["error"]["message"])
                return answer["result"]

    def next_message(self):
        while b"\0" not in self.received:
            piece = os.read(self.messages, 1 << 16)
            if not piece:
                raise RuntimeError("the browser is gone")
            self.received += piece
        message, self.received = self.received.split(b"\0", 1)
        return json.loads(message)

    def value(self, expression):
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(expression + ": " + json.dumps(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def until(self, expression):
        end = time.time() + PATIENCE
        while time.time() < end:
            try:
                if self.value("!!(" + expression + ")"):
                    return
            except RuntimeError:
                pass  # The page is just being replaced.
            time.sleep(0.02)
        raise RuntimeError("in vain: " + expression)

    def close(self):
        self.process.kill()
        self.process.wait()


class Walk:
    def __init__(self, browser, origin):
        self.browser, self.origin, self.told = browser, origin, []

    def open(self, path):
        self.browser.value("window.isOld = true")
        self.browser.ask("Page.navigate", url=self.origin + path)
        self.browser.until("!window.isOld && document.readyState == 'complete'")

    def press(self, key):
        event = {"key": key, "code": key, "windowsVirtualKeyCode": KEYS[key]}
        text = {"Enter": "\r", " ": " "}.get(key)
        self.browser.ask("Input.dispatchKeyEvent", type="keyDown", **event, **({"text": text} if text else {}))
        self.browser.ask("Input.dispatchKeyEvent", type="keyUp", **event)

    def type(self, text):
        self.browser.ask("Input.insertText", text=text)

    def until(self, expression):
        self.browser.until(expression)

    def tell(self, expression):
        value = self.browser.value(expression)
        self.told.append(value if isinstance(value, str) else json.dumps(value))

    def size(self, width, height):
        self.browser.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                         mobile=False)

    def look(self, feature, value):
        """`prefers-color-scheme`, `dark`; or `media`, `print`."""
        if feature == "media":
            self.browser.ask("Emulation.setEmulatedMedia", media=value)
        else:
            self.browser.ask("Emulation.setEmulatedMedia", features=[{"name": feature, "value": value}])

    def script(self, isOn):
        self.browser.ask("Emulation.setScriptExecutionDisabled", value=not isOn)

    def before(self, script):
        """Runs a script in every page before its own."""
        self.browser.ask("Page.addScriptToEvaluateOnNewDocument", source=script)

    def picture(self, file):
        height = self.browser.value("document.documentElement.scrollHeight")
        width = self.browser.value("innerWidth")
        data = self.browser.ask("Page.captureScreenshot", captureBeyondViewport=True,
                                clip={"x": 0, "y": 0, "width": width, "height": height, "scale": 1})["data"]
        with open(file, "wb") as output:
            output.write(base64.b64decode(data))


def main():
    order = json.load(sys.stdin)
    handler = functools.partial(Quiet, directory=order["folder"])
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(profile)
        try:
            walk = Walk(browser, "http://localhost:%d" % server.server_address[1])
            for name, *arguments in order["steps"]:
                getattr(walk, name)(*arguments)
            json.dump(walk.told, sys.stdout)
        finally:
            browser.close()


if __name__ == "__main__":
    main()
