"""The annual report and the yearly register: reads only."""
