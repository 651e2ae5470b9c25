"""Parley: a record of a conflict negotiation in which every line is one click from the words it stands on."""

__version__ = "0.1.0"
