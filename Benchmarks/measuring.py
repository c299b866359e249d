"""Whole processes under the clock: what every benchmark of the command line needs."""
import os
import statistics
import subprocess
import sys
import time
from typing import NamedTuple

HERE = os.path.dirname(os.path.abspath(__file__))
GENERATOR = os.path.join(HERE, "../../shared/bench/site/gen_dataset.py")
NOW = "2026-06-01T00:00:00Z"


class Run(NamedTuple):
    wall: float  # seconds
    cpu: float  # seconds, of all its threads and of the processes that it waited for
    peak: float  # MB
    said: str  # the last line of what it complained


class CommandFailed(Exception):
    pass


def run(command, environment=None):
    """One process, from before it exists until it is gone."""
    start = time.monotonic()
    try:
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, **(environment or {})})
    except OSError as problem:
        raise CommandFailed("%s: %s" % (command[0], problem))
    with process.stderr:
        errors = process.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise CommandFailed("%s\nended with %d:\n%s" % (" ".join(command), process.returncode, errors[-2000:]))
    last = (errors.strip().splitlines() or [""])[-1]
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, last)


def middle(runs):
    """The median of each figure by itself."""
    figures = [statistics.median(figure) for figure in zip(*(run[:3] for run in runs))]
    return Run(*figures, runs[-1].said)


def numbers(text):
    return [int(part) for part in text.split(",") if part]


def script(path, *arguments):
    """Runs one of the scripts that make what is measured; a failure ends everything."""
    if subprocess.run([sys.executable, path, *map(str, arguments)]).returncode != 0:
        sys.exit("%s failed" % path)
