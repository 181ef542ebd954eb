"""How a form looks: which question is next, its words, and the keys that answer it, skip it, go back or leave."""

from __future__ import annotations

from collections.abc import Sequence

from bot.buttons import Back, Choose, Edit, Fill, Leave
from bot.conversations import pieces
from bot.conversations.steps import ANEW, CHANGED, COLLECTING, DONE, KEEP, SKIPPED, Asking, Form, Option, Step
from bot.screens.screen import Key, Rows, Screen, columns, key, rows
from texts.i18n import Html, plain
from texts.misread import shortened


def asked(form: Form, asking: Asking) -> list[Step]:
    """The steps that these answers call for."""
    return [step for step in form.steps(asking) if step.when(asking)]


def current(form: Form, asking: Asking) -> Step | None:
    """The first step without an answer, or that still takes more files."""
    answers, more = asking.answers, asking.answers.get(COLLECTING)
    open_steps = (step for step in form.steps(asking) if step.key not in answers or step.key == more)
    return next((step for step in open_steps if step.when(asking)), None)


def reached(form: Form, asking: Asking) -> list[Step]:
    """What has been asked so far; the options of what comes later may rest on answers that are still missing."""
    steps, now = asked(form, asking), current(form, asking)
    return steps if now is None else steps[: [step.key for step in steps].index(now.key) + 1]


def unfit(form: Form, asking: Asking) -> Step | None:
    """The first step whose answer no longer fits what has happened since."""
    answered = (step for step in form.steps(asking) if asking.answers.get(step.key) is not None)
    return next((s for s in answered if s.when(asking) and not s.fits(asking, asking.answers[s.key])), None)


def question(form: Form, asking: Asking, step: Step, above: Html | None) -> Screen:
    """The step's question, or whether there is more; under what was said or understood before."""
    values = step.ask(asking) if step.ask else {}
    if asking.answers.get(COLLECTING) == step.key:
        words = asking.act.say("form-more", what=pieces.shown(asking, asking.answers[step.key]))
    else:
        words = asking.act.say(f"{named(form, step)}-ask", **values)
    text = words if above is None else Html(f"{above}\n\n{words}")
    return Screen(text, keys(form, asking, step))


def keys(form: Form, asking: Asking, step: Step, offered: Sequence[Option] | None = None) -> Rows:
    """`offered` instead of the step's options, and the ways to keep, skip, go back and leave."""
    say, about = asking.act.say, asking.about
    options = [
        Key(o.label, Choose(form.code, about, step.key, o.value))
        for o in (step.options(asking) if offered is None else offered)
        if o.value != SKIPPED
    ]
    changed = asking.answers.get(CHANGED)
    keep = skip = done = None
    if changed and changed[0] == step.key and changed[1] is not None:
        shown = shortened(plain(say.show(step.show(asking, changed[1]))), 40)
        keep = key(say("form-keep", value=shown), Choose(form.code, about, step.key, KEEP))
    elif asking.answers.get(COLLECTING) == step.key:
        done = key(say("form-done"), Choose(form.code, about, step.key, DONE))
        skip = key(say("form-anew"), Choose(form.code, about, step.key, ANEW))
    elif step.skip:
        skip = key(say("form-skip"), Choose(form.code, about, step.key, SKIPPED))
    first = asked(form, asking)[0].key == step.key
    back = None if first else key(say("form-back"), Back(form.code, about))
    leave = key(say("form-leave" if form.keeps else "form-cancel"), Leave(form.code, about))
    return (*columns(options, step.wide), *rows(done, keep, skip, (back, leave)))


def fields(form: Form, asking: Asking) -> Screen:
    """Every field as a key, to answer it anew."""
    say, found = asking.act.say, []
    for step in asked(form, asking):
        values = step.ask(asking) if step.ask else {}
        found.append(key(say(f"{named(form, step)}-label", **values), Edit(form.code, asking.about, step.key)))
    back = key(say("form-to-review"), Fill(form.code, asking.about))
    return Screen(say("form-which"), (*columns(found), *rows(back)))


def understood(form: Form, asking: Asking, step: Step) -> Html | None:
    """What was understood, shown back before the next question; None for a step without a label."""
    say, label = asking.act.say, f"{named(form, step)}-label"
    if not say.has(label):
        return None
    values = step.ask(asking) if step.ask else {}
    shown = say.show(step.show(asking, asking.answers[step.key]))
    return say("form-understood", label=say(label, **values), value=shown)


def named(form: Form, step: Step) -> str:
    """What the step's texts are called: `<name>-ask`, `<name>-label`."""
    return step.text or f"{form.name}-{step.key}"
