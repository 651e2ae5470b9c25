"""From many reports' claims to judgements: who is who, what is the same, how figures move, what disagrees."""
