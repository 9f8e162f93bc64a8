"""The demonstration: Midden-Drenthe as on its public page, with invented people and complaints."""
