"""What leaves the record: one file per shape."""
