"""Sentences, words, their grammar and language: offsets only, no diplomacy."""

from dragoman.language.analysis import Analysis, Analyzer, Name, Sentence, Word
from dragoman.language.prose import is_shouted, read_to
from dragoman.language.spacy_english import SpacyAnalyzer

__all__ = ["Analysis", "Analyzer", "Name", "Sentence", "SpacyAnalyzer", "Word", "is_shouted", "read_to"]
