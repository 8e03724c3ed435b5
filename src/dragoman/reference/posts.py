"""Looking up posts and others that number telegrams: by name, address, short or old form, and by routing indicator."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from dragoman.reference.form import KnownForm
from dragoman.reference.naming import form_index, holds, squeezed
from dragoman.reference.places import Post, PostAlias, RoutingIndicator

PREFIXES = (
    "AMEMBASSY",
    "AMCONSUL",
    "AMCOMSUL",
    "AMCONGEN",
    "AMEMB",
    "USMISSION",
    "USINT",
    "USOFFICE",
    "USLO",
    "EMBASSY",
    "CONSULATE",
    "MISSION",
)
TODAY = date.max
"""Stands for the day on which a form is meant where none is given: the one now in use."""


class KnownPosts(KnownForm):
    """The tables of posts, their aliases, other originators and routing indicators."""

    @cached_property
    def _posts(self) -> dict[str, tuple[Post, ...]]:
        return form_index(
            self.posts,
            lambda row: map(
                squeezed, (row.name, row.address, *row.aliases, *(() if row.kind == "mission" else (row.city,)))
            ),
        )

    @cached_property
    def _posts_by_name(self) -> dict[str, Post]:
        return {post.name: post for post in self.posts}

    @cached_property
    def _aliases(self) -> dict[str, tuple[PostAlias, ...]]:
        return form_index(self.post_aliases, lambda row: (squeezed(row.form),))

    @cached_property
    def _originators(self) -> dict[str, str]:
        return {squeezed(form): row.name for row in self.originators for form in (row.name, *row.forms)}

    @cached_property
    def _posts_at(self) -> dict[str, tuple[Post, ...]]:
        return form_index((post for post in self.posts if post.indicator), lambda row: (str(row.indicator),))

    @cached_property
    def _seats(self) -> dict[str, tuple[Post, ...]]:
        """The embassies of a country by its names, as ``BRAZIL 1280`` cites Brasilia."""
        embassies = [post for post in self.posts if post.kind == "embassy"]
        names = {country.code: country.names for country in self.countries}
        return form_index(embassies, lambda post: map(squeezed, names.get(post.country, ())))

    def post_named(self, words: str, on: date | None = None) -> Post | None:
        """Return the post of a name, address or known misspelling, in any case and spacing.

        ``Rio de Janeiro``, ``RIODEJANEIRO``, ``AMCONSUL RIO DE JANEIRO`` and ``RIO`` are one. ``on`` is the day on
        which the words stood: a city's old name is the post of that time (``DACCA`` of 1975) and means the one of
        today without a day.
        """
        name = self.number_name(words, on)
        return self._posts_by_name.get(name) if name else None

    def number_name(self, words: str, on: date | None = None) -> str | None:
        """Return the name in the numbers of a post's or an agency's telegrams on a day, or None where none is known.

        ``HK`` is HONGKONG, ``USDA`` USDAFAS; ``DHAKA`` is DACCA until 1982 and ``DACCA`` DHAKA from then on.
        """
        key = squeezed(words)
        day = on or TODAY
        for form in (key, *(key.removeprefix(prefix) for prefix in PREFIXES if key.startswith(prefix))):
            found = self._named(form, day)
            if found is not None:
                return found
        return None

    def _named(self, form: str, day: date) -> str | None:
        aliases = self._aliases.get(form, ())
        for alias in aliases:
            if holds(alias, day):
                return alias.post
        posts = self._posts.get(form, ())
        if posts:
            name = next((post.name for post in posts if holds(post, day)), posts[0].name)
            return next((alias.post for alias in self._aliases.get(name, ()) if holds(alias, day)), name)
        return aliases[0].post if aliases else self._originators.get(form)

    def seat_in(self, words: str, on: date | None = None) -> Post | None:
        """Return the embassy in the country of this name (``BRAZIL``), where there is one alone on that day."""
        day = on or TODAY
        found = [post for post in self._seats.get(squeezed(words), ()) if holds(post, day)]
        return found[0] if len(found) == 1 else None

    def post_at(self, indicator: str) -> Post | None:
        """Return the post a routing indicator belongs to, the embassy where it serves several: RUEHKB is Baku."""
        found = self._posts_at.get(indicator)
        if found:
            return min(found, key=lambda post: post.kind != "embassy")
        names = (row.name for row in self._routing.get(indicator, ()))
        return next(filter(None, map(self.post_named, names)), None)

    @cached_property
    def _routing(self) -> dict[str, tuple[RoutingIndicator, ...]]:
        return form_index(self.routing_indicators, lambda row: (row.indicator,))

    def routing(self, indicator: str) -> tuple[RoutingIndicator, ...]:
        """Return the names a routing indicator carries; posts are under `post_at`."""
        return self._routing.get(indicator, ())

    def canonical_post(self, words: str, on: date | None = None) -> str:
        """Give the name telegram numbers have: ``Port-au-Prince`` is PORTAUPRINCE; an unknown one is squeezed."""
        return self.number_name(words, on) or squeezed(words)
