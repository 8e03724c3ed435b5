"""Typed answers: one function for each page, from which the page, its JSON and the command line's output come alike."""

from dragoman.web.answers.about import About, answer_about
from dragoman.web.answers.checking import Checking, Fault
from dragoman.web.answers.cited import Cited, Named
from dragoman.web.answers.collections import Checked, CollectionPart, Collections, answer_collection, answer_collections
from dragoman.web.answers.declassifying import Calendar, CalendarPart, Terms, answer_calendar, terms_of
from dragoman.web.answers.difference import Differing, answer_difference
from dragoman.web.answers.dossier import Dossier, Filter, Listed, Pair, answer_dossier, answer_pair
from dragoman.web.answers.events import Events, EventsPart, answer_events, tally_of
from dragoman.web.answers.gaps import Gaps, GapsPart, answer_gaps
from dragoman.web.answers.grounds import CHOICES, GroundChoice, OnGround, set_aside
from dragoman.web.answers.holdings import Held, Holders, answer_who
from dragoman.web.answers.lists import (
    Entities,
    Papers,
    Timeline,
    answer_claim,
    answer_entities,
    answer_papers,
    answer_timeline,
    find_entity,
)
from dragoman.web.answers.meetings import Meetings, answer_meetings
from dragoman.web.answers.members import Fact, Members, answer_members
from dragoman.web.answers.paper import Shown, answer_paper
from dragoman.web.answers.plain import as_json
from dragoman.web.answers.requests import Asked, Requests, answer_requests
from dragoman.web.answers.search import Found, Search, answer_search
from dragoman.web.answers.start import Start, Step, answer_start
from dragoman.web.answers.stated import Quoted, Stated
from dragoman.web.answers.telegram import Telegram

__all__ = [
    "CHOICES",
    "About",
    "Asked",
    "Calendar",
    "CalendarPart",
    "Checked",
    "Checking",
    "Cited",
    "CollectionPart",
    "Collections",
    "Differing",
    "Dossier",
    "Entities",
    "Events",
    "EventsPart",
    "Fact",
    "Fault",
    "Filter",
    "Found",
    "Gaps",
    "GapsPart",
    "GroundChoice",
    "Held",
    "Holders",
    "Listed",
    "Meetings",
    "Members",
    "Named",
    "OnGround",
    "Pair",
    "Papers",
    "Quoted",
    "Requests",
    "Search",
    "Shown",
    "Start",
    "Stated",
    "Step",
    "Telegram",
    "Terms",
    "Timeline",
    "answer_about",
    "answer_calendar",
    "answer_claim",
    "answer_collection",
    "answer_collections",
    "answer_difference",
    "answer_dossier",
    "answer_entities",
    "answer_events",
    "answer_gaps",
    "answer_meetings",
    "answer_members",
    "answer_pair",
    "answer_paper",
    "answer_papers",
    "answer_requests",
    "answer_search",
    "answer_start",
    "answer_timeline",
    "answer_who",
    "as_json",
    "find_entity",
    "set_aside",
    "tally_of",
    "terms_of",
]
