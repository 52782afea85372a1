"""Another process may read a bank and keep it for this one."""

import subprocess
import sys
from pathlib import Path

from quizapp.bank import read
from quizapp.bank.compiled.cache import Cache
from quizapp.bank.compiled.folder import CacheFolder
from tests.bank.compiled.places import compiled_in, is_from_cache, written
from tests.bank.samples import with_question

ROOT = Path(__file__).parents[3]


def test_what_another_process_read_is_at_hand(tmp_path: Path) -> None:
    paths = [written(tmp_path, with_question(), name) for name in ("one.yaml", "two.yaml")]
    broken = written(tmp_path, "title: T\n", "broken.yaml")
    cache = Cache(CacheFolder(tmp_path / "cache"))
    assert [cache.kept(path) for path in paths] == [None, None]
    words = [sys.executable, "-W", "error", "-m", "quizapp.bank.compiled", str(tmp_path / "cache")]
    done = subprocess.run(
        [*words, *map(str, (paths[0], broken, tmp_path / "none.yaml", paths[1]))],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    assert (done.stdout, done.stderr) == (b"", b"")
    assert len(compiled_in(tmp_path)) == len(paths)
    for path in paths:
        kept = cache.kept(path)
        assert kept == read(path)
        assert kept is not None
        assert is_from_cache(kept)
    assert cache.kept(broken) is None
