"""A run that is killed at any moment leaves a session that opens and goes on."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from engine.session import Session
from tests.gui.product import make_product

KILLS = 10


# The child imports everything first, says so, and then each line on its stdin starts one run in a
# fork: so that the moments fall into the run and not into the imports.
CHILD = """
import os, sys
from pathlib import Path
import engine.backbone.weights, engine.discover.train, engine.binarize.tree
from engine.pipeline import RunOptions, run_product
product, weights = Path(sys.argv[1]), sys.argv[2]
print("ready", flush=True)
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        options = RunOptions(product, Path(line.strip()), classes=3, weights=weights, epochs=4,
                             device="cpu")
        run_product(options, resume=True).close()
        os._exit(0)
    print(child, flush=True)
    print(os.waitpid(child, 0)[1], flush=True)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_ten_kills(tmp_path: Path, tiny_weights: Path) -> None:
    product = make_product(tmp_path / "product", each=4)
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(product), str(tiny_weights)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment,
        cwd=Path(__file__).parents[2], start_new_session=True,
    ) as runner, _ended(runner):  # fmt: skip
        assert runner.stdin is not None
        assert runner.stdout is not None
        assert runner.stdout.readline().strip() == "ready"

        def run(session: Path, kill_after: float | None = None) -> tuple[int, float]:
            runner.stdin.write(f"{session}\n")
            runner.stdin.flush()
            child, begun = int(runner.stdout.readline()), time.perf_counter()
            if kill_after is not None:
                time.sleep(kill_after)
                with suppress(ProcessLookupError):  # it was faster this time
                    os.kill(child, signal.SIGKILL)
            status = int(runner.stdout.readline())
            return status, time.perf_counter() - begun

        assert run(tmp_path / "first.vitia")[0] == 0
        expected = _outcome(tmp_path / "first.vitia")
        status, duration = run(tmp_path / "second.vitia")  # now that everything is compiled
        assert status == 0
        assert _outcome(tmp_path / "second.vitia") == expected

        moments = random.Random(0)
        killed, interrupted_training = 0, 0
        for number in range(KILLS):
            session = tmp_path / f"killed {number}.vitia"
            status, _ = run(session, moments.uniform(0.05, 0.95) * duration)
            killed += os.WIFSIGNALED(status)
            if session.exists():
                with Session.open(session) as opened:  # opens as it was left
                    interrupted_training += any(r.state == "running" for r in opened.runs())
            assert run(session)[0] == 0
            assert _outcome(session) == expected
    assert killed >= KILLS - 2
    assert interrupted_training >= 2


@contextmanager
def _ended(runner: subprocess.Popen[str]) -> Iterator[None]:
    """Ends it with its forks: Popen would wait for a stuck one for ever."""
    try:
        yield
    finally:
        os.killpg(runner.pid, signal.SIGKILL)


def _outcome(path: Path) -> tuple[object, ...]:
    """What a run found: crops, classes, and every crop's class; times and ids of runs aside."""
    with Session.open(path) as session:
        run = session.current_run()
        assert run is not None
        assert run.state == "done"
        return (
            [(c.image_id, c.box, c.area) for c in session.crops(run.crop_set_id)],
            [c.name for c in session.clusters(run.id)],
            sorted((a.crop_id, a.cluster_id) for a in session.assignments(run.id).values()),
            run.result["history"],
        )
