"""Where an event took place: by its own clause, by the one above it, by the talk it was said at."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read


def places(text: str, kind: str) -> list[str | None]:
    found = read(text).told
    return [
        found.mentions[one.place].text if one.place is not None else None for one in found.events if one.kind == kind
    ]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Two ministers of Chad and Niger met in Agadez on Friday and agreed to reopen the road.", "AGREE",
         "Agadez"),
        ("Dockers in Aden went on strike on Friday over the students killed by police at Taiz University.", "PROTEST",
         "Aden"),
        ("At Villa Tunari police fired tear gas at miners on Friday.", "ASSAULT", "Villa Tunari"),
        ("Hundreds of people protested on Friday in the northern half of Agadez.", "PROTEST", "Agadez"),
        ("Chad, where the two men were arrested on Friday, has said nothing.", "COERCE", "Chad"),
        ("Niger has massed 10,000 troops on the Chadian border.", "MOBILIZE", "the Chadian border"),
        ("Chad and Niger signed an accord on Friday at OAS headquarters.", "SUPPORT", "OAS headquarters"),
        ("Rebels seized Timbuktu on Friday.", "COERCE", "Timbuktu"),
        ("Shops in Agadez were looted on Friday and police arrested 40 people.", "COERCE", "Agadez"),
    ],
)  # fmt: skip
def test_an_event_has_the_place_of_its_scene(text: str, kind: str, place: str) -> None:
    """The place is the nearest that the clause, the subject or the clause above tells."""
    assert place in places(text, kind)


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Rebels withdrew behind the Volta River on Friday.", "RETREAT", "River"),
        ("Commandos freed the crew on Friday, storming the vessel off Puntland.", "AID", "Puntland"),
        ("Gendarmes used tear gas to break up a sit-in outside the cathedral.", "ASSAULT", "cathedral"),
        ("Speaking in Agadez, the minister criticised Chad.", "ACCUSE", "Agadez"),
        ("A thousand workers across Niger stayed off the job on Friday.", "PROTEST", "Niger"),
        ("Chad put its marines at Sasebo on alert.", "MOBILIZE", "Sasebo"),
    ],
)
def test_the_place_of_those_who_act_or_of_what_is_done_by_the_way(text: str, kind: str, place: str) -> None:
    """Where those are or speak who act, a participle or aim behind the deed, a bare building tell the place."""
    assert any(place in (found or "") for found in places(text, kind))
