"""When: expressions of time to moments, and the moment that holds for a clause."""
