"""Help texts of the command line: commands and options under headings, in the order of the work."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class _Option(click.Option):
    """An option that is listed under a heading of its own; its range is not repeated there."""

    def __init__(self, *args: Any, group: str = "Options", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.group = group

    def get_help_extra(self, ctx: click.Context) -> Any:
        extra = super().get_help_extra(ctx)
        extra.pop("range", None)
        return extra


class Command(click.Command):
    """A command whose options are listed in groups."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, group by group."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is not None:
                groups.setdefault(getattr(param, "group", "Other options"), []).append(record)
        for name, records in groups.items():
            with formatter.section(name):
                formatter.write_dl(records)


class Group(click.Group):
    """Subcommands under headings: the title of each section, and its commands in their order."""

    command_class = Command

    def __init__(
        self, *args: Any, sections: Mapping[str, Sequence[click.Command]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.sections = sections
        for commands in sections.values():
            for command in commands:
                self.add_command(command)

    def format_commands(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, section by section."""
        for title, commands in self.sections.items():
            with formatter.section(title):
                formatter.write_dl(
                    [(c.name or "", c.get_short_help_str(limit=200)) for c in commands]
                )


def option(*names: str, group: str = "Options", **kwargs: Any) -> Decorator:
    """``click.option`` under a heading."""
    return click.option(*names, cls=_Option, group=group, **kwargs)


def device_option(group: str = "Options") -> Decorator:
    """``--device``, for commands that compute."""
    return option(
        "--device",
        group=group,
        default="auto",
        show_default=True,
        metavar="auto|cpu|cuda[:N]",
        help="Where to compute.",
    )


def seed_option(group: str = "Options") -> Decorator:
    """``--seed``, for commands that draw at random."""
    return option(
        "--seed",
        group=group,
        type=click.IntRange(0),
        default=0,
        show_default=True,
        metavar="N",
        help="Equal seeds give equal results.",
    )


def scorer_size(group: str = "Options") -> Decorator:
    """``--size`` and ``--grid``, for commands that make open-set scorers."""
    size = option(
        "--size",
        group=group,
        type=click.IntRange(32),
        default=448,
        show_default=True,
        metavar="PIXELS",
        help="Side that whole images are resized to; half of it is the second scale.",
    )
    grid = option(
        "--grid",
        group=group,
        type=click.Choice(["coarse", "fine"]),
        default="coarse",
        show_default=True,
        help="Places in an image that are told apart; fine may find smaller defects, and takes"
        " four times as long to learn.",
    )
    return lambda command: size(grid(command))


class ClassCount(click.ParamType):
    """A number of classes, at least one, or "auto"."""

    name = "count"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number, or "auto"."""
        return value if value == "auto" else click.IntRange(1).convert(value, param, ctx)


def _set_verbose(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        ctx.ensure_object(dict)["verbose"] = True


verbose: Decorator = click.option(
    "-v", "--verbose", is_flag=True, expose_value=False, callback=_set_verbose,
    help="Show the details of an error.",
)  # fmt: skip
