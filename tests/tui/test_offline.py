"""What the program does without, for it opens no connection."""

import subprocess
import sys

PROGRAM = """
import sys
from quizapp.tui.offline import without_tls

with without_tls():
    import asyncio

assert "_ssl" not in sys.modules
assert asyncio.run(asyncio.sleep(0, "it runs")) == "it runs"
import ssl

with without_tls():
    assert sys.modules["ssl"] is ssl
print("as ever", ssl.OPENSSL_VERSION)
"""


def test_asyncio_runs_without_tls_and_who_wants_it_later_has_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False
    )
    assert done.stdout.startswith("as ever"), done.stderr
