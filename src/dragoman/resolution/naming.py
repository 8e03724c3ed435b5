"""Names and ids of entities: readable, stable, the same for the same thing in every paper."""

from __future__ import annotations

import re
import unicodedata

from dragoman.resolution.links import Entity, EntityKind

NOT_WORD = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """Return a name in small letters a to z and digits, words joined by hyphens: ``Nurmammad Bey-Zade`` is
    nurmammad-bey-zade.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return NOT_WORD.sub("-", plain).strip("-") or "unnamed"


def entity(  # noqa: PLR0913 (an entity has so many fields)
    kind: EntityKind,
    name: str,
    *,
    country: str | None = None,
    organization: str | None = None,
    sectors: tuple[str, ...] = (),
    within: str = "",
) -> Entity:
    """Make an entity; ``within`` keeps one that only its own paper can tell apart (a surname alone) to that paper.

    A name that runs over the end of a line stands on one line.
    """
    name = " ".join(name.split())
    return Entity(
        f"{kind}:{slug(name)}{'~' + within[:8] if within else ''}", name, kind, country, organization, sectors
    )


def same_name(one: str, other: str) -> bool:
    """Say whether two personal names may be one person's: equal, or one the other's last part."""
    first, second = slug(one).split("-"), slug(other).split("-")
    short, long = sorted((first, second), key=len)
    return long[-len(short) :] == short or (len(short) > 1 and short[0] == long[0] and short[-1] == long[-1])
