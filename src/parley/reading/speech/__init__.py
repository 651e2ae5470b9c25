"""Who said what to whom: the encoder's tags, the rules, and how they are settled."""
