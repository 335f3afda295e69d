"""Uses the built programs as somebody would: ``python packaging/smoke.py DIST/vitia``.

In an empty home folder and on a screen of its own (Xvfb), with a keyboard (xdotool): starts the
window, tries the sample through the palette, quits; opens the session that this made as a double
click on it would; asks the command line about it. With ``--train`` it also finds the classes of
the sample. Fails when a program prints an error, ends with one, or takes too long.

Linux only (Debian: ``apt install xvfb xdotool x11-apps``).
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_START_S, _SAMPLE_S, _QUIT_S, _TRAIN_S = 120, 300, 30, 1800


class Failed(Exception):
    """What did not go as it should."""


class Desk:
    """A screen and an empty home folder.

    Args:
        programs: the folder of the built programs.
        place: an empty folder.
        shots: where pictures of the screen go; None = nowhere.
        display: name of the screen.
    """

    def __init__(self, programs: Path, place: Path, shots: Path | None, display: str) -> None:
        self.programs = programs
        self.home = place / "home"
        self.home.mkdir()
        self._shots = shots
        # Nothing of this machine's Python, proxies or caches.
        self.env = {
            "HOME": str(self.home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "DISPLAY": display,
        }  # fmt: skip

    def ask(self, *words: str | Path, seconds: float = _START_S) -> str:
        """Standard output of a call of the command line.

        Raises:
            Failed: it failed, or took too long.
        """
        call = [str(self.programs / "vitia"), *map(str, words)]
        done = subprocess.run(  # noqa: S603
            call, env=self.env, cwd=self.home, capture_output=True, text=True, timeout=seconds,
            check=False,
        )  # fmt: skip
        if done.returncode:
            raise Failed(f"{' '.join(call)}: {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    @contextmanager
    def window(self, *arguments: Path) -> Iterator[subprocess.Popen[str]]:
        """The window's program; must have ended well, without a word, when the context ends."""
        call = [str(self.programs / "vitia-gui"), *map(str, arguments)]
        process = subprocess.Popen(  # noqa: S603
            call, env=self.env, cwd=self.home, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        try:
            yield process
            said, _ = process.communicate(timeout=_QUIT_S)
        except Failed as failed:
            process.kill()
            raise Failed(f"{failed}; vitia-gui said: {process.communicate()[0]!r}") from failed
        finally:
            process.kill()
        if process.returncode or said:
            raise Failed(f"vitia-gui ended with {process.returncode} and said: {said!r}")

    def wait(self, title: str, seconds: float) -> str:
        """The id of the window with this title (a regular expression), when it is there."""

        def look() -> str:
            return self._do("search", "--onlyvisible", "--name", title).split("\n")[0]

        return until(look, seconds, f"a window titled {title}")

    def press(self, window: str, *keys: str) -> None:
        """Press keys in a window; there is no window manager that would give it the focus."""
        self._do("windowfocus", "--sync", window)
        for key in keys:
            self._do("key", key)
            time.sleep(0.2)

    def type(self, text: str) -> None:
        """Type a text where the keyboard is."""
        self._do("type", "--delay", "30", text)
        time.sleep(0.5)

    def picture(self, name: str) -> None:
        """Keep a picture of the screen."""
        if self._shots is not None:
            self._shots.mkdir(parents=True, exist_ok=True)
            call = ["xwd", "-root", "-silent", "-out", str(self._shots / f"{name}.xwd")]
            subprocess.run(call, env=self.env, check=True)  # noqa: S603

    def _do(self, *words: str) -> str:
        done = subprocess.run(  # noqa: S603
            ["xdotool", *words],  # noqa: S607 - Debian's
            env=self.env,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout.strip()


def until(look: Callable[[], Any], seconds: float, what: str) -> Any:
    """What ``look`` gives as soon as it is something.

    Raises:
        Failed: it took too long.
    """
    end = time.monotonic() + seconds
    while not (seen := look()):
        if time.monotonic() > end:
            raise Failed(f"waited {seconds:.0f} s for {what}")
        time.sleep(0.02)
    return seen


@contextmanager
def screen() -> Iterator[str]:
    """A screen without a monitor; gives its name."""
    reading, writing = os.pipe()
    call = [
        "Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp",
        "-noreset",  # else it begins anew whenever a window was the last one, and drops the next
    ]  # fmt: skip
    server = subprocess.Popen(call, pass_fds=[writing], stderr=subprocess.DEVNULL)  # noqa: S603
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def forget(folder: Path) -> None:
    """Take the files of a folder out of the system's memory, as if it had just been started."""
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def timed_start(desk: Desk, *arguments: Path, title: str) -> float:
    """Start and quit the window; gives the seconds until it was there."""
    begin = time.monotonic()
    with desk.window(*arguments):
        window = desk.wait(title, _START_S)
        took = time.monotonic() - begin
        time.sleep(2)  # what loads in the background must not be cut off in the middle
        desk.press(window, "Escape", "ctrl+q")
    return took


def try_sample(desk: Desk) -> Path:
    """Make the sample through the palette, as a new user would; gives its session."""
    with desk.window():
        window = desk.wait("^Vitia$", _START_S)
        time.sleep(2)
        desk.picture("1-first-start")
        desk.press(window, "Escape", "ctrl+k")
        desk.type("sample")
        desk.picture("2-palette")
        desk.press(window, "Return")
        window = desk.wait(" – Vitia$", _SAMPLE_S)
        time.sleep(3)
        desk.picture("3-sample")
        desk.press(window, "Escape", "ctrl+q")
    sessions = sorted(desk.home.rglob("*.vitia"))
    if not sessions:
        raise Failed("the sample left no session")
    return sessions[0]


def smoke(desk: Desk, *, train: bool) -> None:
    """All steps; prints what was measured.

    Raises:
        Failed: a step failed.
    """
    print(desk.ask("--version").strip())
    forget(desk.programs)
    print(f"first start, nothing in memory: {timed_start(desk, title='^Vitia$'):.1f} s")
    warm = min(timed_start(desk, title="^Vitia$") for _ in range(3))
    print(f"start: {warm:.2f} s (best of 3)")
    begin = time.monotonic()
    session = try_sample(desk)
    print(f"sample made and opened: {time.monotonic() - begin:.0f} s, {session.name}")
    took = timed_start(desk, session, title=f"^{session.stem} – Vitia$")
    print(f"session opened by its file: {took:.2f} s")
    told = desk.ask("info", session)
    if "images" not in told:
        raise Failed(f"vitia info said: {told}")
    if train:
        begin = time.monotonic()
        told = desk.ask("demo", "--no-window", "--folder", desk.home / "demo", seconds=_TRAIN_S)
        print(f"{told.strip()}\nclasses of the sample found: {time.monotonic() - begin:.0f} s")


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry point; gives the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("programs", type=Path, help="the folder of the built programs")
    parser.add_argument("--train", action="store_true", help="also find the classes of the sample")
    parser.add_argument("--shots", type=Path, metavar="DIR", help="keep pictures (xwd) here")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="vitia smoke ") as place, screen() as display:
        shots = None if given.shots is None else given.shots.resolve()
        desk = Desk(given.programs.resolve(), Path(place), shots, display)
        try:
            smoke(desk, train=given.train)
        except (Failed, subprocess.TimeoutExpired) as error:
            print(f"failed: {error}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
