"""Witness order and hearings as pure functions: a docket in, a proposal with its reasons out."""
