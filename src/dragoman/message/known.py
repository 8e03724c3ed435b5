"""What a reader of one line may know besides the line."""

from __future__ import annotations

import msgspec

from dragoman.message.vocabulary import Vocabulary


class Known(msgspec.Struct, frozen=True, gc=False):
    """The words of the form, and of the telegram itself its year, post, serial and the post of its first addressee.

    Each is None where it is not known.
    """

    vocabulary: Vocabulary
    year: int | None = None
    post: str | None = None
    serial: int | None = None
    addressee: str | None = None

    def post_of(self, whose: str, words: str) -> str | None:
        """Return the post whose telegram words like ``EMBTEL`` (own), ``URTEL`` or ``DEPTEL`` stand for, or None.

        Where the Department writes, an embassy's telegram is the addressee's.
        """
        if whose == "department":
            return "STATE"
        own = self.post and self.vocabulary.post(self.post)
        of_embassy = words.startswith(("EMB", "CON", "LEG", "MIS")) and own == "STATE"
        return self.addressee if whose == "addressee" or of_embassy else self.post
