from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from engine.export.names import class_folders, image_stems
from engine.files import safe_name

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
paths = st.lists(
    st.sampled_from(["a", "A", "b", "..", "a_b", "x.y", "ß", "SS"]), min_size=1, max_size=3
)


def test_stems_stay_short_where_they_can():
    paths = {
        1: "test/crack/000.png", 2: "test/dent/000.png", 3: "test/dent/007.png",
        4: "a/x/1.png", 5: "b/x/1.png", 6: "b/x/1.jpg",
    }  # fmt: skip
    assert image_stems(paths) == {
        1: "crack_000", 2: "dent_000", 3: "007", 4: "a_x_1", 5: "b_x_1_5", 6: "b_x_1_6",
    }  # fmt: skip


def test_no_images_have_no_names():
    assert image_stems({}) == {}


@given(st.lists(paths, max_size=8))
def test_stems_are_unique_and_safe(found):
    named = image_stems({n: "/".join(parts) + ".png" for n, parts in enumerate(found)})
    check(named, len(found))


@given(st.lists(texts, max_size=8))
@example(["a", "a", "a_0", "a_1"])
@example(["a_1", "a", "A"])
def test_class_folders_are_unique_and_safe(found):
    check(class_folders(dict(enumerate(found))), len(found))


def check(named, count):
    assert len({name.casefold() for name in named.values()}) == count
    for name in named.values():
        assert safe_name(name) in (name, name[: len(safe_name(name))])
        assert not set(name) & set('/\\:*?"<>|')
        assert name not in ("", ".", "..")
        assert len(name.encode()) < 240
