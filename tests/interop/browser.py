# SPDX-License-Identifier: MIT
"""A headless Chromium on two pipes, spoken to in its DevTools protocol. Nothing but Python's own library."""
import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time


class Browser:
    """Use in a with statement; what the page said and asked for is in `messages` and `requests`."""

    def __init__(self, program=None, patience=60):
        self.program = program or shutil.which("chromium") or shutil.which("chromium-browser")
        self.patience = patience
        self.number = 0
        self.rest = b""
        self.session = None
        self.requests, self.messages, self.loaded = [], [], 0

    def __enter__(self):
        self.home = tempfile.mkdtemp(prefix="mentor-browser.")
        to_read, self.to_write = os.pipe()
        self.to_read, to_write = os.pipe()

        def pipes():  # the browser reads from its descriptor 3 and writes to 4
            first, second = os.dup(to_read), os.dup(to_write)
            os.dup2(first, 3)
            os.dup2(second, 4)

        self.process = subprocess.Popen(
            [self.program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
             "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--hide-scrollbars",
             "--force-device-scale-factor=1", "--remote-debugging-pipe", f"--user-data-dir={self.home}", "about:blank"],
            preexec_fn=pipes, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": self.home})
        os.close(to_read)
        os.close(to_write)
        try:
            target = self.call("Target.createTarget", url="about:blank")["targetId"]
            self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
            for domain in ("Page", "Network", "Log", "Runtime", "Accessibility", "DOM"):
                self.call(f"{domain}.enable")
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.to_read)
        os.close(self.to_write)
        shutil.rmtree(self.home, ignore_errors=True)

    def receive(self, until):
        while b"\0" not in self.rest:
            if not select.select([self.to_read], [], [], max(0, until - time.monotonic()))[0]:
                raise TimeoutError("the browser did not answer in time")
            piece = os.read(self.to_read, 1 << 20)
            if not piece:
                raise ConnectionError("the browser has ended")
            self.rest += piece
        line, self.rest = self.rest.split(b"\0", 1)
        return json.loads(line)

    def note(self, event):
        name, what = event.get("method"), event.get("params", {})
        if name == "Network.requestWillBeSent":
            self.requests.append(what["request"]["url"])
        elif name == "Log.entryAdded":
            self.messages.append(f"{what['entry']['level']}: {what['entry']['text']}")
        elif name == "Runtime.consoleAPICalled":
            self.messages.append(f"{what['type']}: console")
        elif name == "Runtime.exceptionThrown":
            self.messages.append("error: exception")
        elif name == "Page.loadEventFired":
            self.loaded += 1

    def call(self, method, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.to_write, json.dumps(message).encode() + b"\0")
        until = time.monotonic() + self.patience
        while True:
            answer = self.receive(until)
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.note(answer)

    def open(self, path):
        self.requests.clear()
        self.messages.clear()
        before = self.loaded
        self.call("Page.navigate", url="file://" + os.path.abspath(path))
        until = time.monotonic() + self.patience
        while self.loaded == before:
            self.note(self.receive(until))

    def ask(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"].get("exception", {}).get("description", "it threw"))
        return answer["result"].get("value")

    def look(self, scheme="light", width=1000, height=800, media=""):
        self.call("Emulation.setEmulatedMedia", media=media, features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def picture(self, path):
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        shot = self.call("Page.captureScreenshot", captureBeyondViewport=True,
                         clip={"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1})
        with open(path, "wb") as file:
            file.write(base64.b64decode(shot["data"]))

    def print_pdf(self, path):
        pdf = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
        with open(path, "wb") as file:
            file.write(base64.b64decode(pdf["data"]))
