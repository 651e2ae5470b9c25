"""Words, sentences and clauses: the parse and the encoding of a report, and what readers ask of them."""
