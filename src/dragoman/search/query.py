"""The query language, read from left to right; a query that is wrong somewhere is read as far as it is right.

query  = part { ["AND" | "OR"] part }        AND binds closer than OR, and is meant where nothing stands
part   = { "NOT" | "-" } ( "(" query ")" | [field ":"] ( word | word "*" | '"' words '"' | "(" query ")" ) )
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.search.fields import FIELDS, Field, Misread, nearest_field
from dragoman.search.leaf import leaf_of
from dragoman.search.lexing import JOINTS, Token, cut
from dragoman.search.results import QueryProblem
from dragoman.search.tree import Either, Every, Leaf, Node, Not, Query

LONGEST_QUERY = 2000
MOST_PARTS = 200
DEEPEST = 40
MOST_PROBLEMS = 8


def parse_query(text: str) -> Query:
    """Read a query; never raises. What cannot be read is left out of the tree and told in ``problems``.

    An empty query asks for every paper; one in which nothing could be read asks for none.
    """
    parser = _Parser(text[:LONGEST_QUERY])
    if len(text) > LONGEST_QUERY:
        parser.wrong(f"only the first {LONGEST_QUERY} characters were read", (LONGEST_QUERY, len(text)))
    tree = parser.whole()
    if tree is None and text.strip():
        if not parser.problems:
            parser.wrong("there is no word to look for", (0, len(text)), "Write a word, or a term such as tags:PREL.")
        tree = Either(())
    problems = sorted(parser.problems, key=lambda problem: problem.start)
    return Query(text, tree or Every(()), tuple(problems[:MOST_PROBLEMS]))


@dataclass
class _Parser:
    """Where the reading of one query has come to."""

    text: str
    at: int = 0
    parts: int = 0
    is_left: bool = False
    problems: list[QueryProblem] = field(default_factory=list)
    tokens: list[Token] = field(init=False)

    def __post_init__(self) -> None:
        self.tokens = cut(self.text)

    def wrong(self, message: str, place: tuple[int, int], advice: str = "") -> None:
        self.problems.append(QueryProblem(message, *place, advice))

    def peek(self) -> Token | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self) -> Token:
        self.at += 1
        return self.tokens[self.at - 1]

    def whole(self) -> Node | None:
        """Read to the end; a closing bracket that was never opened is told and passed over."""
        found = [self.query(None, 0)]
        while self.peek() is not None:
            stray = self.take()
            self.wrong("this closing bracket was never opened", _place(stray), "Leave it out.")
            found.append(self.query(None, 0))
        return _every([node for node in found if node is not None])

    def query(self, within: Field | None, depth: int) -> Node | None:
        """Read parts up to a closing bracket or the end; ``within`` is the field whose brackets these are."""
        sides: list[list[Node]] = [[]]
        joint: Token | None = None
        while (token := self.peek()) is not None and token.sort != "close":
            if token.sort in JOINTS:
                self.take()
                if joint is not None or not sides[-1]:
                    self.lonely(token, "before")
                    continue
                joint = token
                if token.sort == "OR":
                    sides.append([])
            elif (part := self.part(within, depth)) is not None:
                sides[-1].append(part)
                joint = None
        if joint is not None:
            self.lonely(joint, "after")
        every = [side for part in sides if (side := _every(part)) is not None]
        return Either(tuple(every)) if len(every) > 1 else every[0] if every else None

    def lonely(self, joint: Token, where: str) -> None:
        advice = f'Write "{joint.text.lower()}" to look for the word.'
        self.wrong(f"{joint.text} has nothing {where} it", _place(joint), advice)

    def part(self, within: Field | None, depth: int) -> Node | None:
        """Read one part, with any NOT before it."""
        denied = False
        while (token := self.peek()) is not None and token.sort in ("NOT", "minus"):
            self.take()
            denied = not denied
            after = self.peek()
            if after is None or after.sort == "close" or after.sort in JOINTS:
                self.lonely(token, "after")
                return None
        token = self.take()
        if token.sort == "open":
            node = self.bracket(token, within, depth + 1)
        elif token.sort == "field":
            node = self.field_term(token, within, depth)
        else:
            node = self.value(token, within, token.start)
        return Not(node) if node is not None and denied else node

    def bracket(self, token: Token, within: Field | None, depth: int) -> Node | None:
        """Read what stands in brackets."""
        if depth > DEEPEST:
            place = token.start, len(self.text)
            self.wrong(f"brackets go deeper than {DEEPEST}", place, "Everything from here was left out.")
            self.at, self.is_left = len(self.tokens), True
            return None
        inside = self.query(within, depth)
        if self.is_left:
            return inside
        if self.peek() is None:
            self.wrong("this bracket is not closed", _place(token), "Put ) where it should end.")
        else:
            self.take()
        return inside

    def field_term(self, token: Token, within: Field | None, depth: int) -> Node | None:
        """Read ``field:value``; an unknown field is looked for as words."""
        known, after = FIELDS.get(token.text.lower()), self.peek()
        if after is None or after.start != token.end or after.sort == "close":
            after = None
        if known is None:
            return self.unknown_field(token, after, within)
        if after is None:
            self.wrong(f"'{known.name}:' has no value", _place(token), f"Write for example {known.example}.")
            return None
        self.take()
        if after.sort == "open":
            return self.bracket(after, known, depth + 1)
        return self.value(after if after.sort == "quoted" else self.joined(after), known, token.start)

    def joined(self, first: Token) -> Token:
        """Join tokens that touch: ``who:person:araz-azimov`` is one value."""
        last = first
        while (after := self.peek()) and after.start == last.end and after.sort in ("field", "minus", "word"):
            last = self.take()
        return Token("word", self.text[first.start : last.end], first.start, last.end)

    def unknown_field(self, token: Token, after: Token | None, within: Field | None) -> Node | None:
        """Say that there is no such field, and look for its words instead."""
        whole = self.joined(token) if after is not None and after.sort != "open" else token
        near, typed = nearest_field(token.text), whole.text.partition(":")[2]
        advice = f"Did you mean {near}:{typed}" if near else "The fields are " + ", ".join(FIELDS) + "."
        self.wrong(f"there is no field '{token.text}:'; looked for as words", _place(token), advice)
        return self.value(Token("word", whole.text, whole.start, whole.end), within, token.start)

    def value(self, token: Token, within: Field | None, start: int) -> Leaf | None:
        """Make a leaf of a word or a phrase."""
        self.parts += 1
        if self.parts > MOST_PARTS:
            if self.parts == MOST_PARTS + 1:
                place = token.start, len(self.text)
                self.wrong(f"only the first {MOST_PARTS} words and terms were read", place)
            return None
        if not token.closed:
            place = token.start, token.start + 1
            self.wrong("this quotation mark is not closed", place, "Put another where it should end.")
        typed, is_open = self.beginning(token)
        if token.sort == "word" and within is None and not is_open and not any(map(str.isalnum, typed)):
            return None
        try:
            return leaf_of(typed, is_open, within, (start, token.end))
        except Misread as error:
            self.wrong(f"{error}; this was left out", (start, token.end), error.advice)
            return None

    def beginning(self, token: Token) -> tuple[str, bool]:
        """Take the star from the end of a word; any other star is told and left out."""
        typed = token.text.rstrip("*")
        if "*" not in typed:
            return typed, token.text.endswith("*")
        place = token.start, token.end
        self.wrong("a star may stand only at the end", place, "Leave it out, or end the word there.")
        if token.sort == "quoted":
            return typed.replace("*", " "), token.text.endswith("*")
        return typed.partition("*")[0], True


def _place(token: Token) -> tuple[int, int]:
    return token.start, token.end


def _every(parts: list[Node]) -> Node | None:
    """Join parts that must all hold; brackets that only repeat this are opened."""
    flat: list[Node] = []
    for part in parts:
        flat.extend(part.parts if isinstance(part, Every) else (part,))
    return Every(tuple(flat)) if len(flat) > 1 else flat[0] if flat else None
