"""Reading banks and keeping them, in a process of its own: `FOLDER FILE…`, and no output.

Each is read as `cache.Cache` reads it and is in the cache's folder, whole, before the next one is
begun. Whoever waits for one asks `Cache.kept`.
"""

import sys
from pathlib import Path

from quizapp.bank.compiled.cache import Cache
from quizapp.bank.compiled.folder import CacheFolder


def main(folder: str, *files: str) -> None:
    """Read the banks `files` and keep those that are sound in `folder`."""
    cache = Cache(CacheFolder(Path(folder)))
    for file in files:
        cache(Path(file))


if __name__ == "__main__":
    main(*sys.argv[1:])
