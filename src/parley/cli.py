"""Commands: read arguments, call the workflow or a query, print."""


def main() -> None:
    """Run the command line."""
