"""The desk: the record in the browser. Every view is an address; the same address gives HTML, JSON and CSV."""
