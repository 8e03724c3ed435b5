"""Lines of the text that the wire damaged, and what looks like damage and is none."""

from __future__ import annotations

import time

import pytest

from dragoman.message.noise import damaged_in
from tests.message.telegrams import codes, telegram

TEXT = "1. (C) The harbor of the exercise is open, its pilots are\n{}\nwith all they were told.\n\n2. (C) It ends.\n"


@pytest.mark.parametrize(
    "line",
    [
        "contenQnt with their lQamps and with the boats, and content",
        "content with thQir lamps an@rator boats, and content",
        "content wiQes lamps and th% boats, and content",
        "content with thQir lamps wi`al boats, and content",
        "content with the lamps Qwith the lamps and content",
        'content with QA"z_1in boats, and content',
        "content with Q#8$UQ8ML#C boats, and content",
        "content with oQhQGTz boats, and content",
    ],
)
def test_damage_is_told(line: str) -> None:
    """Letters lost and put in are told with their line."""
    message = telegram(TEXT.format(line))
    [problem] = [problem for problem in message.problems if problem.code == "text-garbled"]
    assert problem.line == 18
    assert problem.advice


@pytest.mark.parametrize(
    "line",
    [
        "content with Iraq and Qatar, al-Qaida, alQaeda and ElQods, Q.E.D.",
        "content with the PresidentQs lamps, the guildQs boats and donQt ask",
        "content with the guild Q the one of old Q and content",
        "content; ask ann.sample@exercise.example or bob@exercise.example today",
        "content with Sana`a and the Ba`ath, the Shi`a and the Qur`an",
        "content (http://www.exercise.example/the%20harbor%20is%20open)",
        "content with 100% of US$5 million, R$7 and No. #4 and #5",
        "content with AQIM, QDR, UNSCR and the QUARTET, and content",
        "content, so thQis one slip is told of nothing",
    ],
)
def test_what_is_no_damage(line: str) -> None:
    """Names, apostrophes of other encodings, addresses, sums, and one slip alone are no damage."""
    assert "text-garbled" not in codes(telegram(TEXT.format(line)))


def test_stretches_far_apart_are_told_apart() -> None:
    """Damage at two ends of a text is told twice."""
    damaged = "oQhQGTz is what came"
    text = f"1. (C) {damaged}.\n\n2. (C) {'It is open. ' * 60}\n\n3. (C) {damaged}.\n"
    assert codes(telegram(text)).count("text-garbled") == 2


@pytest.mark.parametrize("unit", ["aQa ", "Q@", "a@b ", "a%b", "a#B", "`a", " Qaaaaaaaaaaaaaaaaaa"])
def test_damage_is_found_in_linear_time(unit: str) -> None:
    """A megabyte of signs is looked through in under a second or two."""
    text = unit * (1_000_000 // len(unit))
    begun = time.process_time()
    damaged_in(text, 0)
    assert time.process_time() - begun < 4
