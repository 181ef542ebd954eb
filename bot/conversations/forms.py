"""Forms: questions asked one after another in chat. A form is a list of steps.

The current step is the first one without an answer, so back, edit and restart need no cursor. Answers are a row written
in the same transaction as everything else, so a form survives leaving and restarting.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any

from bot.act import Act, Incoming
from bot.buttons import EVERY_FIELD, Back, Choose, Edit, Fill, Leave, Send
from bot.conversations.steps import CHANGED, KEEP, READINGS, REVIEWED, SKIPPED, Answers, Asking, Form, Option, Step
from bot.screens.screen import Key, Rows, Screen, columns, key, rows
from storage import heard, talks
from storage.heard import Heard, fingerprint
from texts.i18n import Html, plain
from texts.misread import Ambiguous, Misread, shortened
from trade.payments import FileRef


class Forms:
    """Every form by its code: one message handler and one key handler serve them all."""

    def __init__(self, forms: Sequence[Form], around: Callable[[Act, str, int], Screen]) -> None:
        """`around` shows what lies around a form that is left or gone: the card of its order, or the menu."""
        self._forms: dict[str, Form] = {form.code: form for form in forms}
        self._around = around

    def open(self, act: Act, press: Fill) -> Screen:
        """Open a form, or go on with it where it was left. A form we never had leads to the menu."""
        if press.form not in self._forms:
            return self._around(act, press.form, press.about)
        return self.begin(act, press.form, press.about)

    def begin(self, act: Act, code: str, about: int = 0, given: Answers | None = None) -> Screen:
        """Open a form with answers that are known already."""
        form = self._forms[code]
        talk = talks.load(act.connection, act.chat, code, str(about))
        first = talk.answers if talk else (form.begin(act, about) if form.begin else {})
        return self._next(form, Asking(act, about, {**first, **(given or {})}))

    def typed(self, act: Act, text: str, file: FileRef | None) -> Screen | None:
        """A message that answers the chat's active form; None if there is none."""
        active = self._active(act)
        if active is None:
            return None
        form, asking = active
        step = current(form, asking)
        if step is None:
            return self._next(form, asking)
        try:
            if file is not None and step.file is not None:
                answer = step.file(asking, file.model_copy(update={"caption": text}))
            elif step.read is not None and (text or file is None):
                answer = step.read(asking, text)
            else:
                raise Misread("misread-form-file" if step.file else "misread-form-keys")
        except Misread as wrong:
            self._hears(asking, form, step)
            return self._misread(form, asking, step, wrong)
        self._hears(asking, form, step, fingerprint(answer))
        return self._answered(form, asking, step, answer)

    def _misread(self, form: Form, asking: Asking, step: Step, wrong: Misread) -> Screen:
        """The question again, under what was wrong; or what the answer could mean, as keys."""
        act = asking.act
        problem = act.say(wrong.message_id, **wrong.values)
        if isinstance(wrong, Ambiguous):
            asking.answers[READINGS] = [step.key, [reading.text for reading in wrong.readings]]
        # what a misread answer leaves behind, such as what was searched for, decides which keys the question has
        talks.save(act.connection, act.chat, form.code, str(asking.about), asking.answers, act.now)
        if isinstance(wrong, Ambiguous):
            shown = [Option(_reading_value(r.text), plain(act.say.show(r.shown))) for r in wrong.readings]
            return Screen(problem, self._keys(form, asking, step, shown))
        return self._question(form, asking, step, problem)

    def not_taken(self, act: Act) -> None:
        """What followed from a typed answer was refused, and undone: the message may still be edited into another."""
        active = self._active(act)
        if active is not None and (step := current(*active)) is not None:
            form, asking = active
            self._hears(asking, form, step)

    def _hears(self, asking: Asking, form: Form, step: Step, answer: str = "") -> None:
        act = asking.act
        if act.message is not None:
            said = Heard(act.message.message_id, form.code, str(asking.about), step.key, _said(act.message), answer)
            heard.keep(act.connection, act.chat, said, act.now)

    def edited(self, act: Act) -> Screen | None:
        """An edited message that was an answer: the new words count while its form is open, else it says that they
        don't. None if it was none, or says what it said."""
        was = heard.find(act.connection, act.chat, act.message.message_id) if act.message else None
        if act.message is None or was is None or was.said == _said(act.message):
            return None
        heard.keep(act.connection, act.chat, was._replace(said=_said(act.message)), act.now)
        found, about = self._find(act, was.form, int(was.about)), int(was.about)
        if found is None or not was.step:
            return self._around(act, was.form, about).under(act.say("form-edit-closed"))
        form, asking = found
        active, waits = self._active(act), current(form, asking)
        is_active = active is not None and (active[0].code, active[1].about) == (was.form, about)
        counts = is_active and not act.message.is_command
        if counts and waits is not None and waits.key == was.step:
            return self.typed(act, act.message.text, act.message.file)
        still = was.step in {s.key for s in _reached(form, asking)} and was.answer == _kept(asking, was.step)
        if counts and still:
            self.edit(act, Edit(was.form, about, was.step))
            return self.typed(act, act.message.text, act.message.file)
        change = Edit(was.form, about, was.step) if still else Fill(was.form, about)
        return Screen(act.say("form-edit-kept"), rows(key(act.say("form-edit-change"), change)))

    def chosen(self, act: Act, press: Choose) -> Screen:
        """A pressed option. An old or forged one changes nothing that is not offered."""
        found = self._find(act, press.form, press.about)
        if found is None:
            return self._around(act, press.form, press.about)
        form, asking = found
        step = next((s for s in _reached(form, asking) if s.key == press.step), None)
        if step is None:
            return self._next(form, asking)
        if press.value == KEEP and asking.answers.get(CHANGED, [None])[0] == step.key:
            answer = asking.answers[CHANGED][1]
        elif press.value == SKIPPED and step.skip and asking.answers.get(step.key) is None:
            answer = None  # what has been answered since, such as by an album's next picture, is not skipped any more
        elif press.value in {option.value for option in step.options(asking)}:
            answer = step.pick(asking, press.value) if step.pick else press.value
        elif (meant := _meant(asking, step, press.value)) and step.read:
            try:
                answer = step.read(asking, meant)
            except Misread as wrong:
                return self._misread(form, asking, step, wrong)
        else:
            return self._next(form, asking)
        return self._answered(form, asking, step, answer)

    def back(self, act: Act, press: Back) -> Screen:
        """Forget the newest answer and ask for it again; before the first there is nothing to go back to."""
        found = self._find(act, press.form, press.about)
        if found is None:
            return self._around(act, press.form, press.about)
        form, asking = found
        step = current(form, asking)
        before = _asked(form, asking)
        if step is not None:
            before = before[: [s.key for s in before].index(step.key)]
        if before:
            asking.answers[CHANGED] = [before[-1].key, asking.answers.pop(before[-1].key)]
        return self._next(form, asking)

    def edit(self, act: Act, press: Edit) -> Screen:
        """Answer one step anew; the old answer can be kept with a key."""
        found = self._find(act, press.form, press.about)
        if found is None:
            return self._around(act, press.form, press.about)
        form, asking = found
        if press.step == EVERY_FIELD and form.review is not None and current(form, asking) is None:
            return self._fields(form, asking)
        if press.step in asking.answers and press.step in {step.key for step in _asked(form, asking)}:
            asking.answers[CHANGED] = [press.step, asking.answers.pop(press.step)]
        return self._next(form, asking)

    def send(self, act: Act, press: Send) -> Screen:
        """Finish from the review, if nothing is missing."""
        found = self._find(act, press.form, press.about)
        if found is None:
            return self._around(act, press.form, press.about)
        form, asking = found
        stale = form.weighs and asking.answers.get(REVIEWED) != form.weighs(asking)
        if stale or current(form, asking) is not None:
            return self._next(form, asking)
        return self._finish(form, asking)

    def leave(self, act: Act, press: Leave) -> Screen:
        """Leave the form: one that keeps waits, any other is thrown away."""
        found = self._find(act, press.form, press.about)
        if found is None:
            return self._around(act, press.form, press.about)
        form, asking = found
        if form.keeps:
            talks.leave(act.connection, act.chat)
        else:
            self._close(form, asking)
        return form.left(asking) if form.left else self._around(act, press.form, press.about)

    def _active(self, act: Act) -> tuple[Form, Asking] | None:
        """The form that the chat's next message answers."""
        talk = talks.active(act.connection, act.chat)
        if talk is None or talk.form not in self._forms:
            return None
        return self._forms[talk.form], Asking(act, int(talk.about), talk.answers)

    def _find(self, act: Act, code: str, about: int) -> tuple[Form, Asking] | None:
        talk = talks.load(act.connection, act.chat, code, str(about))
        if talk is None or code not in self._forms:
            return None
        return self._forms[code], Asking(act, about, talk.answers)

    def _answered(self, form: Form, asking: Asking, step: Step, answer: Any) -> Screen:
        asking.answers.pop(CHANGED, None)
        asking.answers.pop(READINGS, None)
        asking.answers[step.key] = answer
        understood = None if answer is None or step.quiet else _understood(form, asking, step)
        return self._next(form, asking, understood)

    def _next(self, form: Form, asking: Asking, understood: Html | None = None) -> Screen:
        act = asking.act
        step = current(form, asking)
        if step is None and form.review is None:
            return self._finish(form, asking)
        if step is None and form.weighs:
            asking.answers[REVIEWED] = form.weighs(asking)
        talks.save(act.connection, act.chat, form.code, str(asking.about), asking.answers, act.now)
        if step is not None:
            return self._question(form, asking, step, understood)
        return form.review(asking) if form.review else self._around(act, form.code, asking.about)

    def _finish(self, form: Form, asking: Asking) -> Screen:
        screen = form.finish(asking)
        self._close(form, asking)
        return screen

    def _close(self, form: Form, asking: Asking) -> None:
        act, about = asking.act, str(asking.about)
        talks.close(act.connection, act.chat, form.code, about)
        heard.close(act.connection, act.chat, form.code, about, act.now)

    def _fields(self, form: Form, asking: Asking) -> Screen:
        """Every field as a key, to answer it anew."""
        say = asking.act.say
        fields = []
        for step in _asked(form, asking):
            values = step.ask(asking) if step.ask else {}
            label = say(f"{step.text or f'{form.name}-{step.key}'}-label", **values)
            fields.append(key(label, Edit(form.code, asking.about, step.key)))
        back = key(say("form-to-review"), Fill(form.code, asking.about))
        return Screen(say("form-which"), (*columns(fields), *rows(back)))

    def _question(self, form: Form, asking: Asking, step: Step, above: Html | None) -> Screen:
        say = asking.act.say
        values = step.ask(asking) if step.ask else {}
        question = say(f"{step.text or f'{form.name}-{step.key}'}-ask", **values)
        text = question if above is None else Html(f"{above}\n\n{question}")
        return Screen(text, self._keys(form, asking, step))

    def _keys(self, form: Form, asking: Asking, step: Step, offered: Sequence[Option] | None = None) -> Rows:
        """`offered` instead of the step's options, and the ways to keep, skip, go back and leave."""
        say, about = asking.act.say, asking.about
        options = [
            Key(o.label, Choose(form.code, about, step.key, o.value))
            for o in (step.options(asking) if offered is None else offered)
            if o.value != SKIPPED
        ]
        changed = asking.answers.get(CHANGED)
        keep = skip = None
        if changed and changed[0] == step.key and changed[1] is not None:
            shown = shortened(plain(say.show(step.show(asking, changed[1]))), 40)
            keep = key(say("form-keep", value=shown), Choose(form.code, about, step.key, KEEP))
        elif step.skip:
            skip = key(say("form-skip"), Choose(form.code, about, step.key, SKIPPED))
        first = next(step for step in form.steps(asking) if step.when(asking)).key == step.key
        back = None if first else key(say("form-back"), Back(form.code, about))
        leave = key(say("form-leave" if form.keeps else "form-cancel"), Leave(form.code, about))
        return (*columns(options, step.wide), *rows(keep, skip, (back, leave)))


def _reading_value(text: str) -> str:
    """What the key of a reading carries: the same for the same reading only, so that a stale key is never another."""
    return "?" + sha256(text.encode()).hexdigest()[:8]


def _meant(asking: Asking, step: Step, value: str) -> str | None:
    """The reading behind a key, if it is one of the newest answer to this step."""
    key, texts = asking.answers.get(READINGS, ["", []])
    return next((text for text in texts if key == step.key and _reading_value(text) == value), None)


def _said(message: Incoming) -> str:
    return fingerprint(message.text, message.file.file_unique_id if message.file else "")


def _kept(asking: Asking, step: str) -> str | None:
    """The fingerprint of a step's answer; None if it has none."""
    return fingerprint(asking.answers[step]) if step in asking.answers else None


def _asked(form: Form, asking: Asking) -> list[Step]:
    return [step for step in form.steps(asking) if step.when(asking)]


def _reached(form: Form, asking: Asking) -> list[Step]:
    """What has been asked so far; the options of what comes later may rest on answers that are still missing."""
    asked, now = _asked(form, asking), current(form, asking)
    return asked if now is None else asked[: [step.key for step in asked].index(now.key) + 1]


def current(form: Form, asking: Asking) -> Step | None:
    """The first step without an answer."""
    open_steps = (step for step in form.steps(asking) if step.key not in asking.answers)
    return next((step for step in open_steps if step.when(asking)), None)


def _understood(form: Form, asking: Asking, step: Step) -> Html | None:
    """What was understood, shown back before the next question."""
    say = asking.act.say
    label = f"{step.text or f'{form.name}-{step.key}'}-label"
    if not say.has(label):
        return None
    values = step.ask(asking) if step.ask else {}
    shown = say.show(step.show(asking, asking.answers[step.key]))
    return say("form-understood", label=say(label, **values), value=shown)
