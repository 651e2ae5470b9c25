"""What happens outside the talks."""
