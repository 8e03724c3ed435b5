"""Rows about words that tell events and facts, and about the words they stand with."""

from __future__ import annotations

from typing import Literal

import msgspec

Part = Literal["V", "N", "A"]


class Trigger(msgspec.Struct, frozen=True):
    """A word that tells an event, and where its sides stand. Cells are in the small notation of docs/triggers.md.

    ``lemma`` holds one or more lemmas (``suspend,halt``), each with a particle where it has one (``call+off``);
    ``part`` is V, N or A; ``kind`` a PLOVER type; ``modes`` its modes; ``actor`` and ``recipient`` slots in order of
    trial; ``needs`` conditions.
    """

    lemma: str
    part: str
    kind: str
    modes: str
    actor: str
    recipient: str
    needs: str


class MembershipTrigger(msgspec.Struct, frozen=True):
    """A word that tells a fact about a framework, with the slots of framework, member and successor."""

    lemma: str
    part: str
    kind: str
    framework: str
    member: str
    successor: str
    needs: str


class RequestTrigger(msgspec.Struct, frozen=True):
    """A word by which something is asked, promised, offered or recommended, with the slots of who, whom and what."""

    lemma: str
    part: str
    kind: str
    asker: str
    asked: str
    what: str
    needs: str


class WordClass(msgspec.Struct, frozen=True):
    """A class of words that the trigger table names as @NAME; ``words`` are lemmas parted by blanks."""

    name: str
    words: str


class ContextWords(msgspec.Struct, frozen=True):
    """Lemmas, and entries such as ``COERCE/curfew``, that show what an event is about; ``context`` is one of the event
    contexts.
    """

    context: str
    words: str


class ModeWords(msgspec.Struct, frozen=True):
    """Lemmas of a clause that show how a deed of a type was done; of several rows for a type the first counts."""

    type: str
    mode: str
    words: str


class Governor(msgspec.Struct, frozen=True):
    """Words that govern a clause or a noun; ``says`` tells what follows for what they govern."""

    name: str
    words: str
    says: str
