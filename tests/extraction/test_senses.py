"""Words of telegrams that look like a deed and are none. Every sentence is the project's own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The law required the Ministry of Norway to file reports.", "REQUEST"),
        ("Minister Lund was obliged to oppose the plan of Peru.", "REQUEST"),
        ("Norway was concerned by a map calling for the partition of Peru.", "REQUEST"),
        ("Lund said he would let Quispe know the result of the review.", "CONCEDE"),
        ("Quispe inquired as to how far Norway would go.", "ACCUSE"),
        ("Lund is now less critical of Peru.", "ACCUSE"),
        ("Lund told Quispe that he would take note of the situation.", "AGREE"),
        ("Lund, on the other hand, agreed it would be nice if Peru came.", "AGREE"),
        ("Norway recognizes the unprecedented nature of the request.", "SUPPORT"),
        ("Lund volunteered that Norway had no fear of Peru.", "AGREE"),
        ("Lund put Peru and Chile on an equal footing.", "MOBILIZE"),
        ("Lund noted that it would take four weeks to open the port of Peru.", "AGREE"),
        ("Letters were signed before Norway had agreed to the loan.", "AGREE"),
        ("Peru spoke of steps undertaken by its own agents.", "AGREE"),
        ("The Fishermen of Norway surrendered on this point.", "RETREAT"),
    ],
)
def test_words_that_tell_no_deed(text: str, kind: str) -> None:
    """Rules, formalities, enquiries, mild words and what is merely noted are no event."""
    assert kind not in read(text).kinds()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The recommendation of Norway is that Peru allow Quispe to leave.", "CONCEDE"),
        ("Lund said that the loan would have to be discussed with Peru.", "AGREE"),
        ("The plan will enable Norway to reach agreement with Peru.", "AGREE"),
        ("Norway might delay putting its proposals forward.", "AGREE"),
        ("Norway lost its buyers by failing provide credit to Peru.", "AID"),
    ],
)
def test_what_should_or_may_be_is_not_told_as_done(text: str, kind: str) -> None:
    """What is suggested, needed, put off or made possible is neither done nor planned."""
    assert kind not in read(text).kinds("actual", "ongoing", "historical", "claimed", "planned")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Minister of Norway ordered Peru to close the port.", "REQUEST"),
        ("Norway agreed that it would send engineers to Peru.", "AGREE"),
        ("Norway offered Peru ten ships.", "AGREE"),
        ("Norway told Peru that it is prepared to send ships.", "AGREE"),
        ("Norway allowed Quispe to leave.", "CONCEDE"),
        ("Norway is opposed to the plan of Peru.", "REJECT"),
        ("Norway undertook to pay Peru.", "AGREE"),
        ("The Norwegian Ministry surrendered on this point.", "CONCEDE"),
    ],
)
def test_deeds_in_like_words_stay(text: str, kind: str) -> None:
    """What is like it and tells a deed is read."""
    assert kind in read(text).kinds()
