from __future__ import annotations

import numpy as np
import pytest

from app import cli
from app.cli_refine import proposal_text
from engine.pipeline import Proposal
from engine.session import Cluster, Session


def test_a_proposal_in_words() -> None:
    clusters = tuple(Cluster(n, 1, n, name, "#000000") for n, name in enumerate("abc"))
    table = np.array([[5, 1, 0], [0, 2, 12], [0, 0, 0]])
    ids = np.arange(20)
    old, new = (np.repeat(axis, table.ravel()) for axis in np.indices((3, 3)).reshape(2, -1))
    text = proposal_text(Proposal(2, 1, clusters, table, ids, old, new, 4))
    assert text.splitlines() == [
        "class  crops now  then  that stay",
        "a              6     5          5",
        "b             14     3          2",
        "c              0    12          0",
        "",
        "from  to  crops",
        "b     c      12",
        "a     b       1",
        "",
        "13 crops move; 4 decided crops stay in their classes",
    ]


def test_with_nothing_decided_it_says_so(
    session: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.call(["refine", str(session.path)]) == cli.FAILED
    assert "nothing to learn from yet" in capsys.readouterr().err
