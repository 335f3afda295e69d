from __future__ import annotations

import pytest

from app import terminal
from app.summary import table
from engine.progress import Cancelled


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands still until it is told otherwise."""
    now = [100.0]
    monkeypatch.setattr(terminal.time, "monotonic", lambda: now[0])
    return now


def test_lines_for_a_log_file(capsys, clock):
    progress = terminal.LineProgress()
    progress.stage("Read", 4)
    progress.advance(4)
    progress.stage("Train", 100)
    for _ in range(16):
        clock[0] += 3
        progress.metrics({"loss": 1.25, "epoch": 3.0})
        progress.advance()
    progress.log("info", "half way")
    progress.close()
    progress.close()
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "Read: 4/4, 0.0 s",
        "Train: 5/100, loss 1.25 epoch 3, left: 5 min",
        "Train: 10/100, loss 1.25 epoch 3, left: 4 min",
        "Train: 15/100, loss 1.25 epoch 3, left: 4 min",
        "half way",
        "Train: 16/100, loss 1.25 epoch 3, 48.0 s",
    ]


def test_a_stage_with_nothing_to_do_is_not_worth_a_line(capsys):
    for progress in (terminal.LineProgress(), terminal.BarProgress()):
        progress.stage("Compare", 0)
        progress.close()
        assert capsys.readouterr().err.split("\r")[-1].strip() == ""


def test_a_stage_of_unknown_length(capsys, clock):
    progress = terminal.LineProgress()
    progress.stage("Scan", 0)
    clock[0] += 11
    progress.advance(7)
    assert capsys.readouterr().err == "Scan: 7\n"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0.0 s"), (59.94, "59.9 s"), (60, "1 min"), (3569, "59 min"), (3570, "1 h 0 min"), (5400, "1 h 30 min")],
)  # fmt: skip
def test_durations(seconds, text):
    assert terminal.duration(seconds) == text


def test_bars_for_a_person(capsys):
    progress = terminal.BarProgress()
    progress.stage("Train", 3)
    progress.advance(2)
    progress.metrics({"loss": 0.5})
    progress.log("error", "no light")
    progress.advance()
    progress.close()
    out, err = capsys.readouterr()
    assert out == ""
    assert "error: no light\n" in err
    last = err.rstrip().rsplit("\r", 1)[-1]
    assert last.startswith("Train: 100%")
    assert "3/3" in last
    assert "loss 0.5" in last


def test_the_kind_of_progress_fits_the_stream(monkeypatch):
    for is_terminal, kind in ((True, terminal.BarProgress), (False, terminal.LineProgress)):
        monkeypatch.setattr(terminal.sys.stderr, "isatty", lambda answer=is_terminal: answer)
        with terminal.job("it ends") as (progress, _):
            assert type(progress) is kind


def test_an_error_ends_the_job_without_a_word_about_stopping(capsys):
    with pytest.raises(ZeroDivisionError), terminal.job("go on"):
        raise ZeroDivisionError
    assert capsys.readouterr().err == ""
    with pytest.raises(Cancelled), terminal.job("go on with x"):
        raise Cancelled
    assert capsys.readouterr().err == "vitia: stopped; go on with x\n"


def test_a_table_aligns_numbers_to_the_right():
    assert table(["no", "name", "F1"], [[1, "long name", "0.250"], [12, "x", "-"]]) == (
        "no  name          F1\n"
        " 1  long name  0.250\n"
        "12  x              -"
    )  # fmt: skip
    assert table(["a", "b"], []) == "a  b"
