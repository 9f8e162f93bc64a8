"""The Algemene termijnenwet (Atw): which days are days off, and how a term that ends on one goes on."""
