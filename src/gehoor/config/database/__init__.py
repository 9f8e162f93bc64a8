"""What PostgreSQL itself holds: organisations apart, and each role to its own work. SQLite has triggers only."""
