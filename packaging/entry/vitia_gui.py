"""The program ``vitia-gui``: the window, with the session or folder that it was opened with."""

import sys
from multiprocessing import freeze_support

from app.main import main

if __name__ == "__main__":
    freeze_support()
    sys.exit(main())
