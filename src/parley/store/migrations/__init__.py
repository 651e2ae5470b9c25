"""The steps from each schema to the next, in the order of their numbers; a step that was released is never altered."""
