"""What the measuring machine is, and what a process and its children use of it."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

BIN = Path(sys.executable).parent
MIB = 1024 * 1024


def described() -> str:
    """Describe the machine in one line: processor, cores, memory, system, Python."""
    processor = platform.processor() or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        processor = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), processor)
    except OSError:
        pass
    memory = psutil.virtual_memory().total / MIB / 1024
    cores = len(os.sched_getaffinity(0))
    return f"{processor}, {cores} cores, {memory:.0f} GiB, {platform.system()}, Python {platform.python_version()}"


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of a command took. Seconds; peak memory in MiB, of the process and its children together."""

    seconds: float
    cpu_seconds: float
    peak_mib: float
    output: str


def run(command: Sequence[str], *, expected: Sequence[int] = (0,), keep: bool = True) -> Run:
    """Run a command, watching its memory five times a second; end where its exit code is not an expected one.

    Where ``keep`` is false, what it prints is thrown away.
    """
    before = os.times()
    start = time.monotonic()
    out = subprocess.PIPE if keep else subprocess.DEVNULL
    process = subprocess.Popen(command, stdout=out, stderr=subprocess.PIPE, text=True)
    peak = _Peak(process.pid)
    peak.start()
    output, errors = process.communicate()
    seconds = time.monotonic() - start
    peak.join()
    after = os.times()
    if process.returncode not in expected:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}:\n{errors[-2000:]}")
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(seconds, cpu, peak.mib, output or "")


class _Peak(threading.Thread):
    """Watches the memory of a process tree until it ends."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.process = psutil.Process(pid)
        self.mib = 0.0

    def run(self) -> None:
        """Look five times a second; memory that processes share is counted once, by its proportional size."""
        while self.process.is_running() and self.process.status() != psutil.STATUS_ZOMBIE:
            try:
                family = [self.process, *self.process.children(recursive=True)]
                self.mib = max(self.mib, sum(one.memory_full_info().pss for one in family) / MIB)
            except (psutil.NoSuchProcess, psutil.AccessDenied):
                pass
            time.sleep(0.2)
