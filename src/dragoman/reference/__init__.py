"""What is known before reading: posts, tags, countries, frameworks, titles, event kinds, as tables with sources."""

from dragoman.reference.bodies import Acronym, BodyWord, Framework, Office, OrdinaryWord, Succession, Title
from dragoman.reference.events import CameoMapping, EventContext, EventKind, EventMode, Sector
from dragoman.reference.loading import Table, TableError, parse_table, read_table, rows, typed, values
from dragoman.reference.naming import Match
from dragoman.reference.places import Country, Originator, Period, Post, PostAlias, RoutingIndicator
from dragoman.reference.reference import Reference, load
from dragoman.reference.telegrams import (
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
    TelegramWord,
)
from dragoman.reference.triggers import ContextWords, MembershipTrigger, Trigger, WordClass

__all__ = [
    "Acronym",
    "BodyWord",
    "CameoMapping",
    "Capital",
    "Caption",
    "Classification",
    "ContextWords",
    "Country",
    "EventContext",
    "EventKind",
    "EventMode",
    "ExecutiveOrder",
    "Framework",
    "GivenName",
    "Match",
    "MembershipTrigger",
    "Office",
    "OperatingSignal",
    "OrdinaryWord",
    "Originator",
    "Period",
    "PortionMark",
    "Post",
    "PostAlias",
    "Precedence",
    "Reason",
    "Reference",
    "RoutingIndicator",
    "Schedule",
    "Sector",
    "Succession",
    "Table",
    "TableError",
    "Tag",
    "TagForm",
    "TelegramForm",
    "TelegramWord",
    "Title",
    "Trigger",
    "WordClass",
    "load",
    "parse_table",
    "read_table",
    "rows",
    "typed",
    "values",
]
