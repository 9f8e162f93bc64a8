"""`python -m gehoor.config.cli`."""

import sys

from gehoor.config.cli import main

sys.exit(main())
