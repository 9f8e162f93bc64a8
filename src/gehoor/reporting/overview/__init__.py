"""The dashboard: how it goes now and in a period, over the files that the viewer may see. Reads only."""
