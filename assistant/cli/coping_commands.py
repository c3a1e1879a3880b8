"""The commands about exercises: what they take. Their work is done where each one points."""

from pathlib import Path

import click

from assistant.cli import Exit

FEW_PAIRS = 6
"""Pairs of a comparison when none are asked for."""

_SEVERAL = ("moods", "triggers", "body", "flags", "cleared", "opted_in", "substances")


@click.group()
def library() -> None:
    """The coping library."""


@library.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", default="text", help="text, json, sarif or github")
def library_check(paths: tuple[Path, ...], form: str) -> int:
    """Show every problem of the library, or of some files of it."""
    from assistant.cli import library as command

    return command.checked(paths, form)


@library.command("list")
@click.option("--family")
def library_list(family: str | None) -> int:
    """List the exercises."""
    from assistant.cli import library as command

    return command.listed(family)


@library.command("show")
@click.argument("exercise")
def library_show(exercise: str) -> int:
    """Show one exercise with its passport."""
    from assistant.cli import library as command

    return command.shown(exercise)


@library.command("new")
@click.argument("exercise")
@click.option("--family", required=True)
@click.option(
    "--folder",
    type=click.Path(path_type=Path),
    help="what holds coping_library; here when left out",
)
def library_new(exercise: str, family: str, folder: Path | None) -> int:
    """Begin an exercise: a file that passes every check."""
    from assistant.cli import library as command

    return command.begun(exercise, family, folder)


@library.command("schema")
def library_schema() -> int:
    """Print the JSON Schema of exercise files, for editors."""
    from assistant.cli import library as command

    return command.described()


@library.command("favourites")
def library_favourites() -> int:
    """List your favourites."""
    from assistant.cli import own

    return own.favourites_listed()


@library.command("favourite")
@click.argument("exercise")
@click.option("--remove", is_flag=True, help="let it go again")
def library_favourite(exercise: str, *, remove: bool) -> int:
    """Mark an exercise as a favourite of yours."""
    from assistant.cli import own

    return own.favoured(exercise, kept=not remove)


@library.command("learned")
def library_learned() -> int:
    """Show what was learned from your ratings, and how to reset it."""
    from assistant.cli import own

    return own.learned()


@library.command("forget")
@click.argument("exercise")
@click.option("--when", "band", type=click.Choice(["mild", "medium", "strong", "very strong"]))
def library_forget(exercise: str, band: str | None) -> int:
    """Reset what was learned of an exercise: all of it, or for one strength of craving."""
    from assistant.cli import own

    return own.forgotten(exercise, band)


@library.group("compare", invoke_without_command=True)
@click.pass_context
def library_compare(ctx: click.Context) -> int:
    """Compare two exercises for yourself, by your own choice."""
    from assistant.cli import comparing

    return comparing.told() if ctx.invoked_subcommand is None else Exit.FINE


@library_compare.command("begin")
@click.argument("first")
@click.argument("second")
@click.option("--pairs", type=int, default=FEW_PAIRS, help="how many times each; 4-20")
def library_compare_begin(first: str, second: str, pairs: int) -> int:
    """Begin to compare two exercises."""
    from assistant.cli import comparing

    return comparing.begun(first, second, pairs)


@library_compare.command("status")
def library_compare_status() -> int:
    """Say where the comparison stands."""
    from assistant.cli import comparing

    return comparing.told()


@library_compare.command("end")
def library_compare_end() -> int:
    """End the comparison."""
    from assistant.cli import comparing

    return comparing.ended()


@click.group(invoke_without_command=True)
@click.pass_context
def plans(ctx: click.Context) -> int:
    """Your if-then plans, and those of counselors."""
    from assistant.cli import own

    return own.plans_listed() if ctx.invoked_subcommand is None else Exit.FINE


@plans.command("list")
def plans_list() -> int:
    """List your plans."""
    from assistant.cli import own

    return own.plans_listed()


@plans.command("add")
@click.argument("words", nargs=-1, required=True)
def plans_add(words: tuple[str, ...]) -> int:
    """Make a plan, such as "If I am alone, then call Kim."."""
    from assistant.cli import own

    return own.plan_added(" ".join(words))


@plans.command("remove")
@click.argument("number", type=int)
def plans_remove(number: int) -> int:
    """Take a plan off the list, or switch off a counselor's, by its number."""
    from assistant.cli import own

    return own.plan_removed(number)


@plans.command("bring-back")
@click.argument("number", type=int)
def plans_bring_back(number: int) -> int:
    """Bring back a counselor's plan that was switched off, by its number."""
    from assistant.cli import own

    return own.plan_brought_back(number)


@plans.command("words")
@click.argument("part", default="")
def plans_words(part: str) -> int:
    """Show the moments a plan can begin with."""
    from assistant.cli import own

    return own.plan_words(part)


@click.command()
@click.option("--state", default="{}", help="what is known, as JSON")
@click.option("--craving", type=int, help="0-10")
@click.option("--place")
@click.option("--company")
@click.option("--moods", help="one or more, with commas between")
@click.option("--triggers")
@click.option("--body")
@click.option("--minutes", type=int)
@click.option("--energy")
@click.option("--flags")
@click.option("--cleared")
@click.option("--opted-in")
@click.option("--substances")
@click.option("--used-recently")
@click.option("--tried")
@click.option("--tier", type=int, help="0-4")
@click.option("--driving", is_flag=True, default=None)
@click.option("--acting", is_flag=True, default=None)
@click.option("--night", is_flag=True, default=None)
@click.option("--history", type=click.Path(path_type=Path), help="JSON lines of past practice")
@click.option("--count", type=click.IntRange(1, 9), default=3)
@click.option("--explain", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@click.option("--why-not", metavar="ID")
def suggest(  # noqa: PLR0917 - one for each option
    state: str,
    history: Path | None,
    count: int,
    explain: bool,  # noqa: FBT001 - given by name
    as_json: bool,  # noqa: FBT001 - given by name
    why_not: str | None,
    **single: object,
) -> int:
    """Rank exercises for a state, with reasons."""
    from assistant.cli.suggest import Request, suggested

    return suggested(
        Request(
            state=state,
            single={
                name: _given(name, value) for name, value in single.items() if value is not None
            },
            history=history,
            count=count,
            explain=explain,
            as_json=as_json,
            why_not=why_not,
        )
    )


def _given(name: str, value: object) -> object:
    if name in {*_SEVERAL, "used_recently", "tried"} and isinstance(value, str):
        return [word.strip() for word in value.split(",") if word.strip()]
    return value


@click.group(invoke_without_command=True)
@click.pass_context
def about(ctx: click.Context) -> int:
    """Show what you told about yourself: health, what you work on, what is opened."""
    from assistant.cli import about_you

    return about_you.listed() if ctx.invoked_subcommand is None else Exit.FINE


@about.command("yes")
@click.argument("words", nargs=-1, required=True)
def about_yes(words: tuple[str, ...]) -> int:
    """Say that something is true for you."""
    from assistant.cli import about_you

    return about_you.said(words, "yes")


@about.command("no")
@click.argument("words", nargs=-1, required=True)
def about_no(words: tuple[str, ...]) -> int:
    """Say that something is not true for you."""
    from assistant.cli import about_you

    return about_you.said(words, "no")


@about.command("unsay")
@click.argument("words", nargs=-1, required=True)
def about_unsay(words: tuple[str, ...]) -> int:
    """Take back what you said, so that it is not known any more."""
    from assistant.cli import about_you

    return about_you.said(words, "unknown")


@about.command("words")
def about_words() -> int:
    """List the words there are."""
    from assistant.cli import about_you

    return about_you.words()
