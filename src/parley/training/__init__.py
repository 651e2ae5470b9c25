"""Training: from an annotated corpus to the weights that the package ships; needs the extra `training`."""
