"""Sentences, words, their grammar and language: offsets only, no diplomacy."""

from dragoman.language.analysis import Analysis, Analyzer, Name, Sentence, Word

__all__ = ["Analysis", "Analyzer", "Name", "Sentence", "Word"]
