"""From the world to a report: files, folders and streams in; reports out, with what is known of their day and their furniture."""
