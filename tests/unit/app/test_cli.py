from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app import cli, cli_window
from engine import pipeline
from engine.backbone.names import FALLBACK
from engine.discover.settings import DiscoverSettings
from engine.errors import VitiaError
from engine.product import sample_place
from engine.session import Session

COMMANDS = ("run", "demo", "open", "info", "classes", "eval", "export")
SLOW = ("torch", "timm", "sklearn", "cv2", "numba", "PySide6", "scipy", "numpy", "PIL")


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path, monkeypatch):
    """Sessions go to the working folder by default; what commands change must not last."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def product(tmp_path):
    folder = tmp_path / "Teile süd"
    folder.mkdir()
    return folder


@pytest.fixture
def found(labelled_session, monkeypatch):
    """Stands in for the long work: gives a finished session, and notes what was asked for."""
    calls = []

    def run_product(options, *, resume=False, progress, cancel):
        calls.append((options, resume))
        progress.stage("Train", 3)
        progress.log("warning", "bad lamp: replace it")
        progress.advance(3)
        progress.metrics({"loss": 0.51234})
        cancel.check()
        if not options.session.exists():
            labelled_session.close()
            shutil.copy(labelled_session.path, options.session)
            folder = labelled_session.path.name + ".d"
            shutil.copytree(
                labelled_session.path.with_name(folder),
                options.session.with_name(options.session.name + ".d"),
            )
        session = Session.open(options.session)
        metrics = pipeline.evaluate(session, 1)
        session.add_result(1, {"metrics": {k: m.as_dict() for k, m in metrics.items()}})
        session.add_result(1, {"weights": "vit_tiny, random weights (seed 0)"})
        return session

    monkeypatch.setattr(pipeline, "run_product", run_product)
    return calls


def call(capsys, *arguments):
    code = cli.call([str(a) for a in arguments])
    out, err = capsys.readouterr()
    return code, out, err


# ---- help -----------------------------------------------------------------------------------


def test_help_names_every_command_in_groups(capsys):
    code, out, err = call(capsys, "--help")
    assert (code, err) == (0, "")
    assert out.index("Find defect classes:") < out.index("  run ") < out.index("Look at a session")
    assert [c for c in COMMANDS if f"\n  {c} " in out] == list(COMMANDS)
    assert "Examples:\n    vitia demo" in out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_its_options(capsys, command):
    code, out, err = call(capsys, command, "-h")
    assert (code, err) == (0, "")
    assert out.startswith(f"Usage: vitia {command}")
    assert "-v, --verbose" in out


def test_run_lists_its_options_under_headings(capsys):
    _, out, _ = call(capsys, "run", "--help")
    order = [
        "What to read:",
        "--maps DIR",
        "How to look:",
        "--classes K",
        "Where to write:",
        "--out",
    ]
    places = [out.index(text) for text in order]
    assert places == sorted(places)
    assert "x>=1" not in out


@pytest.mark.parametrize(
    "arguments", [["--help"], ["run", "--help"], ["--version"], ["frob"], ["run"]]
)
def test_help_starts_fast(arguments):
    code = (
        "import sys; from app.cli import call; call(sys.argv[1:]);"
        f"print([m for m in {SLOW} if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True,
        cwd=Path(__file__).parents[3],
    )  # fmt: skip
    assert done.stderr.splitlines()[-1] == "[]"


def test_the_version(capsys):
    code, out, _ = call(capsys, "--version")
    assert (code, out) == (0, "vitia 0.1.0\n")


# ---- errors ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["frob"], "vitia: No such command 'frob'. See: vitia --help"),
        (["run"], "vitia: Missing argument 'PRODUCT'. See: vitia run --help"),
        (["run", "p", "--frob"], "vitia: No such option: --frob See: vitia run --help"),
        (["run", "p", "--classes", "0"], "vitia: Invalid value for '--classes'"),
        (["run", "p", "--classes", "many"], "vitia: Invalid value for '--classes'"),
        (["run", "p", "--preset", "x"], "vitia: Invalid value for '--preset'"),
        (["run", "p", "--method", "x"], "vitia: Invalid value for '--method'"),
        (["run", "p", "--lower-bound", "256"], "vitia: Invalid value for '--lower-bound'"),
    ],
)
def test_a_wrong_command_line_is_one_line_and_code_2(capsys, arguments, message):
    code, out, err = call(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith(message)
    assert err.count("\n") == 1


def test_no_command_shows_the_help(capsys):
    code, _, err = call(capsys)
    assert code == 2
    assert "Find defect classes:" in err


@pytest.mark.parametrize(
    "command", [["info"], ["classes"], ["eval"], ["export", "target"], ["open"]]
)
def test_a_missing_session_is_one_line_and_code_1(capsys, command):
    code, out, err = call(capsys, command[0], "missing", *command[1:])
    assert (code, out) == (1, "")
    assert err.startswith("vitia: there is no such session")
    assert err.count("\n") == 1


def test_details_come_with_v(capsys):
    code, _, err = call(capsys, "info", "missing", "-v")
    assert code == 1
    assert "Traceback" in err
    assert err.endswith("Choose a .vitia file that Vitia wrote\n")
    assert call(capsys, "-v", "info", "missing")[2] == err


def test_a_fault_of_our_own_is_one_line_too(capsys, monkeypatch, product):
    def broken(*_, **__):
        raise ZeroDivisionError("division\nby zero")

    monkeypatch.setattr(pipeline, "run_product", broken)
    code, _, err = call(capsys, "run", product)
    assert code == 1
    assert err == (
        "vitia: ZeroDivisionError: division by zero"
        " (an error in Vitia itself; -v shows the details)\n"
    )


def test_an_error_of_a_station_is_shown_as_it_is(capsys, monkeypatch, product):
    def refuse(*_, **__):
        raise VitiaError("no image was found", product, "Choose another folder")

    monkeypatch.setattr(pipeline, "run_product", refuse)
    code, _, err = call(capsys, "run", product)
    assert code == 1
    assert err == f"vitia: no image was found: {product}. Choose another folder\n"


# ---- run ------------------------------------------------------------------------------------


def test_run_passes_its_options_on(capsys, found, product, tmp_path):
    code, _, _ = call(
        capsys, "run", product, "--maps", "m", "--base", "b", "--method", "anomaly-clustering", "--weighting", "mask", "--tau", 0.1, "--classes", 3, "--weights", "w.pth",
        "--epochs", 7, "--preset", "paper", "--device", "cpu", "--seed", 5, "--lower-bound", 0,
        "--out", "monday",
    )  # fmt: skip
    assert code == 0
    [(options, resume)] = found
    assert options == pipeline.RunOptions(
        product=product, session=Path("monday.vitia"), maps=Path("m"), masks=None, base=Path("b"),
        method="anomaly-clustering", weighting="mask", tau=0.1, classes=3, weights="w.pth", epochs=7, preset="paper", device="cpu", seed=5, lower_bound=0,
    )  # fmt: skip
    assert not resume


def test_run_leaves_the_rest_to_the_defaults(capsys, found, product, monkeypatch):
    monkeypatch.setenv("VITIA_WEIGHTS", "best.pth")
    assert call(capsys, "run", f"{product}/")[0] == 0
    assert call(capsys, "run", product, "--preset", "paper", "--out", "other")[0] == 0
    daily, published = (options for options, _ in found)
    defaults = pipeline.RunOptions(product=product, session=Path("Teile süd.vitia"))
    assert daily == replace(defaults, weights="best.pth")
    assert published == replace(defaults, preset="paper", session=Path("other.vitia"))


@pytest.mark.parametrize(("given", "expected"), [("auto", "auto"), ("4", 4)])
def test_classes_are_a_number_or_auto(capsys, found, product, given, expected):
    call(capsys, "run", product, "--classes", given)
    assert found[0][0].classes == expected


@pytest.mark.parametrize(("given", "expected"), [("auto", "auto"), ("my masks", Path("my masks"))])
def test_masks_are_a_folder_or_auto(capsys, found, product, given, expected):
    call(capsys, "run", product, "--masks", given)
    assert found[0][0].masks == expected


def test_run_prints_classes_and_metrics(capsys, found, product):
    code, out, err = call(capsys, "run", product)
    assert code == 0
    assert out == (
        "no  name     crops  images  confidence  class folder\n"
        " 0  normal       1       1       0.900  good\n"
        " 1  class 1      2       1       0.600  crack\n"
        " 2  class 2      2       2       0.600  dent\n"
        "\n"
        "         NMI    ARI     F1\n"
        "crop   1.000  1.000  1.000\n"
        "image  1.000  1.000  1.000\n"
        "\n"
        "network vit_tiny, random weights (seed 0), 1 s of training, 0 s in all\n"
        "session: Teile süd.vitia\n"
    )
    assert err.splitlines()[0] == "warning: bad lamp: replace it"
    assert err.splitlines()[1].startswith("Train: 3/3, loss 0.5123, ")


def test_run_refuses_an_existing_session_before_any_work(capsys, found, product):
    call(capsys, "run", product)
    code, _, err = call(capsys, "run", product)
    assert code == 1
    assert err.startswith(
        "vitia: this session exists already: Teile süd.vitia. Go on with it (--res"
    )
    assert len(found) == 1
    assert call(capsys, "run", product, "--resume")[0] == 0
    assert found[1][1] is True


def test_run_exports(capsys, found, product):
    code, out, _ = call(capsys, "run", product, "--export", "labelled")
    assert code == 0
    assert out.endswith("labelled set: labelled\n")
    assert Path("labelled/images.csv").is_file()
    code, _, err = call(capsys, "run", product, "--out", "again", "--export", "labelled")
    assert code == 1
    assert err.startswith("vitia: the folder exists already: labelled")
    assert len(found) == 1


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise on Windows")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_stops_and_tells_how_to_go_on(capsys, monkeypatch, product, number):
    def long_work(options, *, resume, progress, cancel):
        progress.stage("Train", 100)
        for _ in range(100):
            progress.advance()
            cancel.check()
            os.kill(os.getpid(), number)
        raise AssertionError

    before = signal.getsignal(number)
    monkeypatch.setattr(pipeline, "run_product", long_work)
    code, out, err = call(capsys, "run", product, "--seed", 3)
    assert (code, out) == (130, "")
    assert "warning: stopping; what is done is kept" in err
    assert err.endswith(f"vitia: stopped; go on with: vitia run '{product}' --seed 3 --resume\n")
    assert signal.getsignal(number) is before


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise on Windows")
def test_a_second_ctrl_c_stops_at_once(capsys, monkeypatch, product):
    def deaf_work(*_, **__):
        while True:
            os.kill(os.getpid(), signal.SIGINT)

    monkeypatch.setattr(pipeline, "run_product", deaf_work)
    assert call(capsys, "run", product, "--resume")[0] == 130


# ---- sessions -------------------------------------------------------------------------------


def test_info(capsys, labelled_session):
    labelled_session.close()
    code, out, err = call(capsys, "info", "parts")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "session   parts.vitia"
    assert lines[2] == "images    4 to look at, 0 normal ones for detectors"
    assert "problems  0" in lines
    assert [line.split()[:3] for line in lines if "anomalyncd" in line] == [
        ["1*", "anomalyncd", "done"]
    ]
    assert " 2  class 2      2       2       0.600  dent" in lines


def test_info_of_a_session_without_a_run(capsys, tmp_path):
    Session.create(tmp_path / "new", tmp_path).close()
    code, out, _ = call(capsys, "info", "new.vitia")
    assert code == 0
    assert "images    0 to look at" in out


def test_eval_follows_the_edits(capsys, labelled_session):
    from engine import triage

    assert "image  1.000  1.000  1.000" in call(capsys, "eval", "parts")[1]
    triage.mark_normal(labelled_session, 1, [3, 4])
    out = call(capsys, "eval", "parts.vitia", "--run", 1)[1]
    # Of the four images, one class now holds dent twice and good once: 3 of 4 are matched.
    assert out.splitlines()[2].split()[::3] == ["image", "0.750"]
    code, _, err = call(capsys, "eval", "parts", "--run", 7)
    assert code == 1
    assert err.startswith("vitia: there is no run 7")


def test_eval_without_class_folders(capsys, labelled_session):
    labelled_session.db.execute("UPDATE image SET class_folder = NULL")
    code, _, err = call(capsys, "eval", "parts")
    assert code == 1
    assert err.startswith("vitia: this product has no class folders")
    assert "class folder" not in call(capsys, "info", "parts")[1]


def test_export(capsys, labelled_session):
    words = ("-f", "imagefolder", "-f", "csv", "--no-images", "--masks")
    code, out, _ = call(capsys, "export", "parts", "set", *words)
    assert (code, out) == (0, "labelled set: set\n")
    assert {p.name for p in Path("set").iterdir()} == {
        "crops", "crop_masks", "crops.csv", "images.csv", "manifest.json",
    }  # fmt: skip
    code, _, err = call(capsys, "export", "parts", "set")
    assert code == 1
    assert "exists already" in err
    assert call(capsys, "export", "parts", "set", "--overwrite")[0] == 0
    assert Path("set/images").is_dir()
    code, _, err = call(capsys, "export", "parts", "sure", "--only-confirmed")
    assert code == 1
    assert "no crop is confirmed" in err


def test_export_in_formats_of_others(capsys, labelled_session):
    from engine.export import FORMATS

    words = ("--format", "coco", "--format", "yolo-seg", "--image-files", "link")
    assert call(capsys, "export", "parts", "set", *words)[0] == 0
    assert {p.name for p in Path("set").iterdir()} == {"coco", "yolo-seg", "manifest.json"}
    assert call(capsys, "export", "parts", "all", "--format", "all")[0] == 0
    folders = {p.name for p in Path("all").iterdir() if p.is_dir()}
    assert folders == set(FORMATS) - {"csv", "parquet"}
    code, _, err = call(capsys, "export", "parts", "more", "--format", "docx")
    assert (code, "docx" in err) == (2, True)
    help_text = call(capsys, "export", "--help")[1]
    assert all(f"  {name} " in help_text for name in FORMATS)


@pytest.fixture
def opened(monkeypatch):
    """Stands in for the window: notes what it was opened on."""
    shown = []
    monkeypatch.setattr(cli_window, "has_screen", lambda: True)
    monkeypatch.setattr("app.main.main", lambda arguments: shown.append(arguments) or 0)
    return shown


@pytest.fixture
def drawn(monkeypatch):
    """Stands in for drawing: notes which sample products were made, and where."""
    made = []

    def make_sample(folder, product, **_):
        made.append((folder, product))
        folder.mkdir(parents=True)

    monkeypatch.setattr("engine.product.make_sample", make_sample)
    return made


def demo_place(folder, product):
    return sample_place(Path(folder), product)


def test_the_demo_makes_the_sample_once_and_opens_the_window(capsys, found, opened, drawn):
    code, out, _ = call(capsys, "demo", "--folder", "try it")
    assert code == 0
    assert "class 2" in out
    place = demo_place("try it", "metal")
    assert drawn == [(place, "metal")]
    assert opened == [[str(place.with_name("metal.vitia"))]]
    assert call(capsys, "demo", "--folder", "try it", "--no-window")[0] == 0
    assert len(drawn) == len(opened) == 1
    assert [resume for _, resume in found] == [True, True]


def test_the_demo_of_both_products(capsys, found, opened, drawn):
    assert call(capsys, "demo", "--folder", "d", "--product", "both")[0] == 0
    assert drawn == [(demo_place("d", name), name) for name in ("metal", "textile")]
    assert [options.product for options, _ in found] == [place for place, _ in drawn]
    assert opened == [[str(demo_place("d", "metal").with_name("metal.vitia"))]]


def test_the_demo_says_what_chance_would_give(capsys, found, drawn):
    _, out, _ = call(capsys, "demo", "--folder", "d", "--no-window")
    figures = {line.split("  ")[0]: [float(n) for n in line.split()[-3:]]
               for line in out.splitlines() if "chance" in line}  # fmt: skip
    assert set(figures) == {"image", "crop"}
    ours = next(line for line in out.splitlines() if line.startswith("image  vit_tiny"))
    assert float(ours.split()[-1]) > figures["image"][2]


def test_the_demo_compares_with_random_weights(capsys, found, drawn, monkeypatch):
    asked = []

    def discover(session, crop_set_id, settings, **_):
        asked.append(settings)
        run = session.add_run(crop_set_id, "AnomalyNCD", {"weights": settings.weights})
        session.use_run(run.id)
        return session.run(1)  # its figures will do

    monkeypatch.setattr(pipeline, "discover", discover)
    demo = ("demo", "--folder", "d", "--no-window", "--compare-random")
    place = demo_place("d", "metal").with_name("metal.vitia")
    call(capsys, *demo[:-1])
    learned(place, FALLBACK)
    assert "no weights but random ones" in call(capsys, *demo)[2]
    assert asked == []
    learned(place, "vit_small_patch8_224.dino")
    _, out, _ = call(capsys, *demo)
    assert [s.weights for s in asked] == [FALLBACK]
    assert "random weights" in out
    with Session.open(place) as session:
        assert session.current_run_id() == 1


def learned(place, weights):
    """Let the run of a session be one of a network with these weights."""
    settings = DiscoverSettings(3, weights=weights).to_json() | {"base": None}
    with Session.open(place) as session:
        session.db.execute(
            "UPDATE run SET method = 'AnomalyNCD', settings = ?", (json.dumps(settings),)
        )


def test_a_fresh_demo_forgets_the_session(capsys, found, drawn, tmp_path, monkeypatch):
    monkeypatch.setattr("app.sample.user_data_path", lambda *_, **__: tmp_path / "home")
    place = demo_place(tmp_path / "home" / "demo", "metal").with_name("metal.vitia")
    place.parent.mkdir(parents=True)
    with Session.create(place, tmp_path) as session:
        session.set("old", True)
    assert call(capsys, "demo", "--fresh", "--no-window")[0] == 0
    with Session.open(place) as session:
        assert session.get("old") is None


def test_open(capsys, opened, product):
    assert call(capsys, "open", product)[0] == 0
    assert call(capsys, "open")[0] == 0
    assert opened == [[str(product)], []]


def test_the_windows_exit_code_is_ours(capsys, opened, monkeypatch):
    monkeypatch.setattr("app.main.main", lambda arguments: 3)
    assert call(capsys, "open")[0] == 3


def test_open_without_a_screen(capsys, monkeypatch, product):
    monkeypatch.setattr(cli_window, "has_screen", lambda: False)
    code, _, err = call(capsys, "open", product)
    assert code == 1
    assert err.startswith("vitia: there is no screen")


@pytest.mark.parametrize(("variables", "expected"), [
    ({}, False), ({"DISPLAY": ":0"}, True), ({"WAYLAND_DISPLAY": "wayland-0"}, True),
    ({"DISPLAY": ""}, False),
])  # fmt: skip
def test_a_screen_is_where_the_desktop_says(monkeypatch, variables, expected):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert cli_window.has_screen() is expected
    monkeypatch.setattr(sys, "platform", "win32")
    assert cli_window.has_screen()


def test_a_reader_that_goes_away_gets_no_traceback(labelled_session):
    labelled_session.close()
    code = "import sys; from app.cli import main; sys.argv[0] = 'vitia'; main()"
    command = f"'{sys.executable}' -c \"{code}\" info parts | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False,
                          env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])})  # fmt: skip
    assert done.stderr == ""
