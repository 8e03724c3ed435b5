"""Every table of the room, as one value."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.reference.bodies import (
    Acronym,
    BodyWord,
    Figure,
    Forenames,
    Framework,
    Group,
    Nickname,
    Office,
    OrdinaryWord,
    Succession,
    Title,
)
from dragoman.reference.events import CameoMapping, EventContext, EventKind, EventMode, Sector
from dragoman.reference.places import Country, Originator, Period, Place, Post, PostAlias, RoutingIndicator, Union
from dragoman.reference.telegrams import (
    ArchiveAttribute,
    Capital,
    Caption,
    Classification,
    ExecutiveOrder,
    GivenName,
    OperatingSignal,
    PortionMark,
    Precedence,
    Reason,
    Schedule,
    Tag,
    TagForm,
    TelegramForm,
    TelegramLabel,
    TelegramWord,
)
from dragoman.reference.triggers import (
    ContextWords,
    Governor,
    MembershipTrigger,
    ModeWords,
    RequestTrigger,
    Trigger,
    WordClass,
)


@dataclass(frozen=True, eq=False, repr=False)
class Known:
    """A field a table, of the same name; its annotation is the type of a row, its order that of the file."""

    countries: tuple[Country, ...]
    periods: tuple[Period, ...]
    unions: tuple[Union, ...]
    places: tuple[Place, ...]
    posts: tuple[Post, ...]
    post_aliases: tuple[PostAlias, ...]
    originators: tuple[Originator, ...]
    routing_indicators: tuple[RoutingIndicator, ...]
    tags: tuple[Tag, ...]
    tag_forms: tuple[TagForm, ...]
    given_names: tuple[GivenName, ...]
    forenames: tuple[Forenames, ...]
    nicknames: tuple[Nickname, ...]
    captions: tuple[Caption, ...]
    precedences: tuple[Precedence, ...]
    executive_orders: tuple[ExecutiveOrder, ...]
    archive_attributes: tuple[ArchiveAttribute, ...]
    schedules: tuple[Schedule, ...]
    reasons: tuple[Reason, ...]
    classifications: tuple[Classification, ...]
    portion_marks: tuple[PortionMark, ...]
    operating_signals: tuple[OperatingSignal, ...]
    telegram_words: tuple[TelegramWord, ...]
    telegram_forms: tuple[TelegramForm, ...]
    telegram_labels: tuple[TelegramLabel, ...]
    frameworks: tuple[Framework, ...]
    successions: tuple[Succession, ...]
    titles: tuple[Title, ...]
    offices: tuple[Office, ...]
    groups: tuple[Group, ...]
    figures: tuple[Figure, ...]
    body_words: tuple[BodyWord, ...]
    acronyms: tuple[Acronym, ...]
    ordinary_words: tuple[OrdinaryWord, ...]
    capitals: tuple[Capital, ...]
    event_kinds: tuple[EventKind, ...]
    event_modes: tuple[EventMode, ...]
    event_contexts: tuple[EventContext, ...]
    sectors: tuple[Sector, ...]
    cameo: tuple[CameoMapping, ...]
    triggers: tuple[Trigger, ...]
    membership_triggers: tuple[MembershipTrigger, ...]
    request_triggers: tuple[RequestTrigger, ...]
    word_classes: tuple[WordClass, ...]
    governors: tuple[Governor, ...]
    context_words: tuple[ContextWords, ...]
    mode_words: tuple[ModeWords, ...]
