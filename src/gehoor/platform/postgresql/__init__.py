"""Django's PostgreSQL, which tells each connection for which organisation it works (`platform.wall`)."""
