"""What looks like a meeting or a protest and is none: greetings, titles, the course of a briefing."""

from __future__ import annotations

from dragoman.extraction.findings import Event
from dragoman.extraction.frames import VERBS
from dragoman.extraction.phrases import PRESENT, Phrases, Rule


class Encounters(Phrases):
    """Rules for CONSULT and PROTEST."""

    @property
    def rules(self) -> dict[str, tuple[Rule, ...]]:
        """The rules by kind of event."""
        return {
            "CONSULT": (
                self._is_greeting,
                self._is_end_of_briefing,
                self._has_a_guest_unnamed,
                self._is_no_party,
                self._is_title,
                self._speaks_out,
                self._sees_as,
                self._is_any_call,
                self._is_session,
            ),
            "PROTEST": (self._is_a_note,),
        }

    def _is_title(self, verb: int, event: Event) -> bool:
        """``Welcome back to Meet the Press``: the name of a programme."""
        word = self.words[verb]
        first = self.grammar.analysis.sentences[word.sentence].first
        if word.part not in VERBS or verb == first or not word.text[:1].isupper() or word.text.isupper():
            return False
        return any(self.words[one].text[:1].isupper() for one in self._objects(verb))

    def _speaks_out(self, verb: int, event: Event) -> bool:
        """``Speak out against it``: said in public, with nobody."""
        return self.words[verb].lemma in {"speak", "talk"} and bool(
            self._texts(self.grammar.all(verb, "prt", "advmod")) & {"out", "up"}
        )

    def _is_no_party(self, verb: int, event: Event) -> bool:
        """``Visit our website``, ``met with many of you``, ``returned to the problem``, ``brokering the sale``."""
        word = self.words[verb]
        if word.part not in VERBS:
            return False
        objects = [*self._objects(verb), *self.grammar.prepositions(verb, "with", "to")]
        below = [inner for one in objects for inner in self.grammar.prepositions(one, "of")]
        if any("." in self.words[one].text[1:-1] for one in self._objects(verb)) or self._lemmas(
            self._objects(verb)
        ) & {"website", "site", "page", "webpage"}:
            return True
        if self._texts(below) == {"you"}:
            return True
        if word.lemma in {"broker", "mediate"}:
            return bool(self._lemmas(self._objects(verb)) & self._class("TRADE_DEAL"))
        if word.lemma in {"return", "come", "go", "get"}:
            subject = self._class("TOPICS") | self._class("NONCRIME") | {"point"}
            return bool(self._lemmas(self.grammar.prepositions(verb, "to")) & subject)
        return False

    def _is_a_note(self, noun: int, event: Event) -> bool:
        """``Transmitted the protest of Norway``: a note between governments, no crowd."""
        above = self.words[self.words[noun].head]
        sent = {"transmit", "deliver", "convey", "lodge", "note", "receive", "send", "file", "hand", "forward"}
        return self.words[noun].part == "NOUN" and above.lemma in sent

    def _is_greeting(self, verb: int, event: Event) -> bool:
        """``I welcome you to our embassy``, ``I welcome Richard back``: how a speech begins."""
        return self.words[verb].lemma in {"welcome", "greet"} and self.words[verb].tag in PRESENT

    def _is_end_of_briefing(self, verb: int, event: Event) -> bool:
        """``(The briefing was concluded at 3:38 p.m.)``: how the paper itself ends."""
        subjects = self._lemmas(self.grammar.all(verb, "nsubjpass", "nsubj"))
        return (
            not event.actor and not event.recipient and bool(subjects & {"briefing", "session", "call", "conference"})
        )

    def _has_a_guest_unnamed(self, verb: int, event: Event) -> bool:
        """``Communities that host them``, ``thank you for hosting us``: no visit of anybody named."""
        if not event.frame.startswith(("host/", "receive/", "welcome/", "greet/")):
            return False
        guests = [self.mentions.list[one] for one in event.actor]
        unnamed = {"them", "us", "you", "me"}
        return bool(guests) and all(
            one.text.lower() in unnamed or (one.kind == "group" and not one.qualifiers) for one in guests
        )

    def _sees_as(self, verb: int, event: Event) -> bool:
        """``To meet his needs as he saw them``: a view of things."""
        return (
            self.words[verb].lemma == "see"
            and bool(self._texts(self._objects(verb)) & {"them", "it", "this", "that"})
            and "as" in self._texts(self.grammar.all(verb, "mark", "advmod", "prep"))
        )

    def _is_any_call(self, noun: int, event: Event) -> bool:
        """``It is one thing to talk on a phone call``: any such contact, of nobody with nobody."""
        word = self.words[noun]
        return (
            word.part == "NOUN"
            and not event.actor
            and not event.recipient
            and bool(self._texts(self.grammar.all(noun, "det")) & {"a", "an"})
        )
