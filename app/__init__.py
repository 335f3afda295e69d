"""The window and the command line."""

import os

# PySide makes a class when it is first used, on whatever thread that is. While a thread imported the
# pages ahead of time, the GUI thread painted, and the process died. All at once takes 0.08 s.
os.environ.setdefault("PYSIDE6_OPTION_LAZY", "0")
