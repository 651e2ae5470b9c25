"""How many: numerals to quantities, vague and uncounted ones too."""
