"""The annual report: its sections, its anonymous list, and its documents."""
