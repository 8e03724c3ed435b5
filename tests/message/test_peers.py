"""What other programs' test cases expect of the same lines, as ``bench.peers`` runs them.

Where we differ on purpose the case stands in ``bench/disputed.tsv`` with its reason.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from bench.peers import Case, run

MOST_DISPUTED = 0.04
"""Share of the cases that may be disputed."""


@pytest.fixture(scope="module")
def cases(shared: Path) -> tuple[Case, ...]:
    """Return every case that has a reader, run."""
    return tuple(case for case in run(shared / "peers") if case.outcome != "not read")


@pytest.mark.shared
def test_every_case_is_passed_or_disputed(cases: tuple[Case, ...]) -> None:
    """No case fails but those that are held to be wrong."""
    assert [(case.field, case.input, case.got) for case in cases if case.outcome == "failed"] == []


@pytest.mark.shared
def test_few_cases_are_disputed(cases: tuple[Case, ...]) -> None:
    """Of all cases few are disputed, each with a reason, and of each large field few too."""
    disputed = Counter(case.field for case in cases if case.outcome == "disputed")
    fields = Counter(case.field for case in cases)
    assert sum(disputed.values()) <= MOST_DISPUTED * len(cases)
    assert all(case.reason for case in cases if case.outcome == "disputed")
    assert all(disputed[field] <= 0.15 * count for field, count in fields.items() if count >= 20)
