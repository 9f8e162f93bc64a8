"""The Algemene termijnenwet (Atw, BWBR0002448): which days are off, and how a term is extended."""
