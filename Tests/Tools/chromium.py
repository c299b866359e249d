"""Chromium at the other end of two pipes, and a folder of pages that it is shown as a host would."""

import fnmatch
import functools
import http.server
import json
import os
import select
import shutil
import subprocess
import threading
import time

PATIENCE = 600  # seconds: two processors may be busy with the whole suite
STILL_CLOCK = """
{ const Real = Date, now = Real.parse(%s)
  globalThis.Date = class extends Real {
    constructor(...parts) { super(...(parts.length ? parts : [now])) }
    static now() { return now }
  } }
"""


class Browser:
    """A browser with one tab. Messages end with a zero byte; those that answer nothing are kept as `events`."""

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
        # What is started later must not keep these open: nobody would see that the browser is gone.
        for end in (self.commands, self.messages):
            os.set_inheritable(end, False)
        self.received, self.number, self.session, self.events = b"", 0, None, []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")

    def ask(self, method, **arguments):
        self.number += 1
        message = {"id": self.number, "method": method, "params": arguments}
        if self.session:
            message["sessionId"] = self.session
        rest = json.dumps(message).encode() + b"\0"
        while rest:
            rest = rest[os.write(self.commands, rest):]
        while True:
            answer = self.next_message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(method + ": " + answer["error"]["message"])
                return answer["result"]
            if "method" in answer:
                self.events.append((answer["method"], answer.get("params", {})))

    def next_message(self):
        while b"\0" not in self.received:
            if not select.select([self.messages], [], [], PATIENCE)[0]:
                raise RuntimeError("the browser does not answer")
            piece = os.read(self.messages, 1 << 16)
            if not piece:
                raise RuntimeError("the browser is gone")
            self.received += piece
        message, self.received = self.received.split(b"\0", 1)
        return json.loads(message)

    def value(self, expression):
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(expression[:200] + ": " + json.dumps(answer["exceptionDetails"]))
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

    def open(self, address):
        self.value("window.isOld = true")
        self.ask("Page.navigate", url=address)
        self.until("!window.isOld && document.readyState == 'complete'")

    def before(self, script):
        """Runs a script in every page before its own."""
        self.ask("Page.addScriptToEvaluateOnNewDocument", source=script)

    def stop_clock(self, moment):
        """Makes the clock of pages stand still at a moment, such as `2031-01-01T00:00:00Z`."""
        self.before(STILL_CLOCK % json.dumps(moment))

    def press(self, key, code, text=None, modifiers=0):
        event = {"key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": modifiers}
        self.ask("Input.dispatchKeyEvent", type="keyDown", **event, **({"text": text} if text else {}))
        self.ask("Input.dispatchKeyEvent", type="keyUp", **event)

    def size(self, width, height):
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                 mobile=False)

    def picture(self, tallest=None):
        """The whole page as a PNG, in base 64."""
        height = self.value("document.documentElement.scrollHeight")
        width = self.value("innerWidth")
        clip = {"x": 0, "y": 0, "width": width, "height": min(height, tallest or height), "scale": 1}
        return self.ask("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)["data"]

    def close(self):
        self.process.kill()
        self.process.wait()


class HostRules:
    """What a host sends with pages, as the folder's `_headers` says: a path, and below it, indented, headers.

    A folder without such a file has no rules.
    """

    def __init__(self, folder):
        self.rules = self.read(os.path.join(folder, "_headers"))

    @staticmethod
    def read(file):
        rules = []
        if os.path.exists(file):
            for line in open(file, encoding="utf-8"):
                if not line.strip() or line.lstrip().startswith("#"):
                    continue
                if not line[0].isspace():
                    rules.append((line.strip(), []))
                elif rules:
                    name, value = line.split(":", 1)
                    rules[-1][1].append((name.strip(), value.strip()))
        return rules

    def of(self, path):
        return [header for pattern, headers in self.rules if fnmatch.fnmatchcase(path, pattern)
                for header in headers]


class Server(http.server.SimpleHTTPRequestHandler):
    rules = None

    def log_message(self, *_):
        pass

    def end_headers(self):
        for name, value in self.rules.of(self.path.split("?")[0]):
            # Here is no https that one could be sent to.
            if name.lower() == "strict-transport-security":
                continue
            self.send_header(name, value.replace("upgrade-insecure-requests", ""))
        super().end_headers()


def serve(folder):
    """Serves a folder at http://localhost, which browsers trust as they trust https; answers that address."""
    handler = type("Handler", (Server,), {"rules": HostRules(folder)})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return "http://localhost:%d" % server.server_address[1]
