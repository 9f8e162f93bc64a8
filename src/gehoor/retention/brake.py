"""What is too much at once: more than 2 % of the register, or more than 100 files (safety row 33)."""

PER_HUNDRED = 2
AT_MOST = 100


def too_many(files: int, register: int) -> bool:
    """Whether destroying this many of a register of that size needs a person who says why."""
    return files > AT_MOST or files * 100 > register * PER_HUNDRED
