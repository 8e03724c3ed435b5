"""Measurements: how right Dragoman reads, how fast, and whether it survives being killed. Never run by the tests."""
