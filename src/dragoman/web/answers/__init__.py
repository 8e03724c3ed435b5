"""Typed answers: one function for each page, from which the page, its JSON and the command line's output come alike."""

from dragoman.web.answers.about import About, answer_about
from dragoman.web.answers.checking import Checking, Fault
from dragoman.web.answers.cited import Cited, Named
from dragoman.web.answers.dossier import Dossier, Filter, Listed, Pair, answer_dossier, answer_pair
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
from dragoman.web.answers.members import Fact, Members, answer_members
from dragoman.web.answers.paper import Shown, answer_paper
from dragoman.web.answers.plain import as_json
from dragoman.web.answers.requests import Asked, Requests, answer_requests
from dragoman.web.answers.search import Found, Search, answer_search
from dragoman.web.answers.start import Start, Step, answer_start
from dragoman.web.answers.stated import Quoted, Stated

__all__ = [
    "About",
    "Asked",
    "Checking",
    "Cited",
    "Dossier",
    "Entities",
    "Fact",
    "Fault",
    "Filter",
    "Found",
    "Held",
    "Holders",
    "Listed",
    "Members",
    "Named",
    "Pair",
    "Papers",
    "Quoted",
    "Requests",
    "Search",
    "Shown",
    "Start",
    "Stated",
    "Step",
    "Timeline",
    "answer_about",
    "answer_claim",
    "answer_dossier",
    "answer_entities",
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
]
