"""From the world to a report: files, folders and streams in; reports out, with their day and their furniture."""
