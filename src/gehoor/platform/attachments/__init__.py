"""What people send along, through whichever door: what it really is, whether it can be kept, how it is shown."""
