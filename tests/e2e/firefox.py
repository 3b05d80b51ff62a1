"""Headless Firefox as a measuring instrument, spoken to by Marionette, the protocol that comes with it.

A message is its length, a colon and JSON: `[0, number, command, arguments]` there,
`[1, number, error, result]` back (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html).
"""

from __future__ import annotations

import json
import socket
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from tests.e2e.chromium import measuring_page, system_fonts
from tests.pembaca import find_command

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

TUNGGU_DETIK: Final = 180.0
"""A browser that has not started, or a page not measured, by then never will."""

SETELAN: Final = """
user_pref("marionette.port", 0);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.normandy.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
"""
"""Port 0: any that is free; Firefox writes which into its profile. Nothing is asked of the network."""

FACTS: Final = "const p = document.getElementById('facts'); return p ? p.textContent : '';"


class Marionette:
    """A conversation with one running Firefox."""

    def __init__(self, port: int) -> None:
        """Connect; the first message is a greeting."""
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=TUNGGU_DETIK)
        self._number = 0
        self._receive()

    def ask(self, command: str, **arguments: object) -> Any:
        """Send a command and return its result."""
        self._number += 1
        message = json.dumps([0, self._number, command, arguments]).encode()
        self._socket.sendall(b"%d:%b" % (len(message), message))
        _, _, error, result = self._receive()
        assert error is None, error
        return result

    def _receive(self) -> Any:
        head = b""
        while not head.endswith(b":"):
            head += self._exactly(1)
        return json.loads(self._exactly(int(head[:-1])))

    def _exactly(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            more = self._socket.recv(count - len(data))
            assert more, "Firefox has hung up"
            data += more
        return data

    def close(self) -> None:
        """Hang up."""
        self._socket.close()


@contextmanager
def running(profile: Path, environment: Mapping[str, str] | None) -> Iterator[Marionette]:
    """Start Firefox on an empty profile; it ends with the block. Without an environment it has ours."""
    profile.mkdir(parents=True)
    (profile / "user.js").write_text(SETELAN, encoding="utf-8")
    command = [find_command("firefox-esr", "firefox"), "--headless", "--marionette", "--no-remote"]
    with subprocess.Popen(
        [*command, "--profile", str(profile)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
    ) as process:
        try:
            marionette = Marionette(_port(profile, process))
            marionette.ask("WebDriver:NewSession")
            yield marionette
            marionette.close()
        finally:
            process.terminate()


def _port(profile: Path, process: subprocess.Popen[bytes]) -> int:
    file = profile / "MarionetteActivePort"
    for _ in _until_late():
        assert process.poll() is None, "Firefox has ended"
        if file.exists() and (text := file.read_text(encoding="ascii").strip()):
            return int(text)
    raise AssertionError("Firefox tells no port")


def _until_late() -> Iterator[None]:
    end = time.monotonic() + TUNGGU_DETIK
    while time.monotonic() < end:
        yield
        time.sleep(0.1)


def measure_all(semua_svg: Sequence[str], *, work: Path, with_font: bool) -> list[dict[str, Any]]:
    """Return the facts of `measure.js` about SVGs, as `chromium.measure_all` does."""
    page = measuring_page(semua_svg, work=work, with_font=with_font)
    environment = None if with_font else system_fonts()
    with running(work / f"firefox-{page.stem}", environment) as firefox:
        firefox.ask("WebDriver:Navigate", url=page.as_uri())
        for _ in _until_late():
            text = firefox.ask("WebDriver:ExecuteScript", script=FACTS, args=[])["value"]
            if text:
                facts: list[dict[str, Any]] = json.loads(text)
                return facts
    raise AssertionError("Firefox has measured nothing")
