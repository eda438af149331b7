"""Where the frozen program begins; PyInstaller wants a file, not a module."""

import sys

from ui.__main__ import main

sys.exit(main())
