"""The words of the record: frozen values that every stage speaks.

The fields and value lists are those of docs/codebook.md; the names of classes, tables, JSON keys and page labels are one.
"""
