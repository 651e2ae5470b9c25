"""The record in one database: reports, claims and judgements; nothing lost or half written."""
