"""Who and where: names, descriptions and pronouns to actors; places."""
