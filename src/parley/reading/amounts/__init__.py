"""What a number counts: its measure, how it is told, for which day, by whose count, of which whole."""
