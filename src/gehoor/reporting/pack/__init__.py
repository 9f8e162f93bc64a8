"""A file handed over: written, and proved elsewhere. `container` and `proof` need nothing but the standard library."""
