"""The commands of the command line, a file per concern; none loads the parser or the database before it runs."""
