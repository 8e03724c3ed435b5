"""What is told of nobody is kept apart. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It was promised that the road would be open.", "AGREE"),
        ("Norway has provided grain.", "AID"),
        ("The agency lent its tools.", "AID"),
        ("Lund has worked closely.", "COOPERATE"),
        ("Lund held a meeting.", "CONSULT"),
    ],
)
def test_what_is_told_of_nobody_is_no_event(text: str, kind: str) -> None:
    """A promise without a speaker, and help or dealings without whom they are for, are told of nobody."""
    assert kind not in read(text).kinds("actual", "ongoing", "historical", "claimed", "planned")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway has provided grain to Peru.", "AID"),
        ("The Norwegian and Peruvian navies held a joint exercise.", "COOPERATE"),
        ("The posts are instructed to ask Peru for grain.", "REQUEST"),
        ("Two fishermen were arrested in Peru.", "COERCE"),
        ("Lund attended the conference in Lima.", "CONSULT"),
        ("Lund met with Soto.", "CONSULT"),
    ],
)
def test_what_is_told_of_somebody_is_kept(text: str, kind: str) -> None:
    """One named side is enough where the kind needs no other."""
    assert kind in read(text).kinds()


def test_a_release_tells_nothing_of_participants_whom_it_does_not_name() -> None:
    """In a department's release, a promise between parties of whom nobody knows whose they are is kept apart."""
    head = "Notes on a Day\n\nOffice of the Spokesperson\n\n"
    assert "AGREE" not in read(head + "Many participants agreed to meet again in the spring.").kinds()
    assert "AGREE" in read(head + "Norway and Peru agreed to meet again in the spring.").kinds()


def test_a_name_that_nobody_introduces_is_somebody() -> None:
    """A telegram's second section speaks of men whom the first one named: they are kept with what they did."""
    told = read(
        "FM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nSUBJECT: TALKS\n\n5. Ismetz had demanded four ships.", kind="cable"
    )
    assert [event.status for event in told.told.events if event.kind == "REQUEST"] == ["actual"]
