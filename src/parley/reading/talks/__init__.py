"""The talks themselves: moves, meetings, agreements."""
