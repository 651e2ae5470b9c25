"""The pages: each works out what its template shows, and nothing else."""
