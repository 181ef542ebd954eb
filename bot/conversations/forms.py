"""Forms: questions asked one after another in chat. A form is a list of steps.

The current step is the first one without an answer, so back, edit and restart need no cursor. Answers are a row written
in the same transaction as everything else, so a form survives leaving and restarting.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import Any

from bot.act import Act, Incoming
from bot.buttons import EVERY_FIELD, Back, Choose, Edit, Fill, Leave, Menu, Send
from bot.conversations import questions
from bot.conversations.closing import closed
from bot.conversations.pieces import collect, files, in_words, pieces
from bot.conversations.questions import asked, current, question, reached
from bot.conversations.steps import (
    ANEW,
    CHANGED,
    COLLECTING,
    DONE,
    KEEP,
    READINGS,
    REVIEWED,
    SKIPPED,
    Answers,
    Asking,
    Form,
    Option,
    Step,
)
from bot.screens.screen import Screen, key, rows
from storage import heard, talks
from storage.heard import Heard, fingerprint
from storage.outbox import Lane
from texts.i18n import Html, plain
from texts.misread import Ambiguous, Misread
from trade.payments import FileRef
from trade.refusals import Refused


class Forms:
    """Every form by its code: one message handler and one key handler serve them all."""

    def __init__(
        self,
        forms: Sequence[Form],
        around: Callable[[Act, str, int], Screen],
        unused: Callable[[Act], Screen | None],
    ) -> None:
        """`around` shows what lies around a form that is left or gone: the card of its order, or the menu.

        `unused` asks where a message is to go that was meant for a form which has closed meanwhile.
        """
        self._forms: dict[str, Form] = {form.code: form for form in forms}
        self._around = around
        self._ask_where = unused

    def __iter__(self) -> Iterator[Form]:
        return iter(self._forms.values())

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
        asking = Asking(act, about, {**first, **(given or {})})
        return self._overtaken(form, asking) or self._next(form, asking)

    def typed(self, act: Act, text: str, file: FileRef | None) -> Screen | None:
        """A message that answers the chat's active form, or is the next part of an album that did; None if neither."""
        if (part := self._part(act)) is not None:
            return part
        active = self._active(act)
        if active is None:
            return None
        form, asking = active
        overtaken = self._overtaken(form, asking)
        if overtaken is not None:
            return overtaken if self._find(act, form.code, asking.about) else self._unused(act, overtaken)
        step = current(form, asking)
        if step is None:
            return self._next(form, asking)
        if step.most and act.message is not None:
            return self._collects(form, asking, step, act.message)
        try:
            if file is not None and step.file is not None:
                answer = step.file(asking, file.model_copy(update={"caption": text}))
            elif step.read is not None and file is None:
                answer = step.read(asking, text)
            else:
                raise Misread(_wanted(step))
        except Misread as wrong:
            self._hears(asking, form, step)
            return self._misread(form, asking, step, wrong)
        self._hears(asking, form, step, fingerprint(answer))
        return self._answered(form, asking, step, answer)

    # ── answers of several files ──────────────────────────────────────────────────────────────────────────────────

    def _collects(self, form: Form, asking: Asking, step: Step, message: Incoming) -> Screen:
        """One more file, or words; files are asked for until Done, words alone are an answer."""
        was_open = current(form, asking)
        try:
            collect(asking, step, message)
        except Misread as wrong:
            self._hears(asking, form, step)
            return self._misread(form, asking, step, wrong)
        self._hears(asking, form, step)
        if was_open is not None and was_open.key == step.key:
            if not files(asking.answers[step.key]):
                return self._answered(form, asking, step, asking.answers[step.key])
            asking.answers[COLLECTING] = step.key
            asking.answers.pop(CHANGED, None)
            return self._next(form, asking)
        return self._next(form, asking, questions.understood(form, asking, step))

    def _part(self, act: Act) -> Screen | None:
        """The next part of an album belongs where its first part went, however late it comes; None for anything else.

        Of a form that has been closed since it is said to have come too late, and goes to nobody.
        """
        message = act.message
        was = heard.of_album(act.connection, act.chat, message.album) if message and message.album else None
        if message is None or was is None:
            return None
        found = self._find(act, was.form, int(was.about))
        if found is None or not was.step:
            return self._too_late(act, was)
        form, asking = found
        if (overtaken := self._overtaken(form, asking)) is not None:
            return overtaken
        step = next((s for s in reached(form, asking) if s.key == was.step and s.most), None)
        active = self._active(act)
        if active is not None and (active[0].code, active[1].about) == (form.code, asking.about):
            return self._collects(form, asking, step, message) if step else None
        return self._kept_aside(form, asking, step, message) if step else self._too_late(act, was)

    def _too_late(self, act: Act, was: Heard) -> Screen:
        again = key(act.say("form-part-again"), Fill(was.form, int(was.about)))
        return Screen(act.say("form-part-late"), rows(again, key(act.say("menu"), Menu())))

    def _kept_aside(self, form: Form, asking: Asking, step: Step, message: Incoming) -> Screen:
        """The form was left before the album was whole: it gets its part, and stays left."""
        act = asking.act
        try:
            collect(asking, step, message)
        except Misread as wrong:
            text = act.say(wrong.message_id, **wrong.values)
        else:
            about = str(asking.about)
            talks.save(act.connection, act.chat, form.code, about, asking.answers, act.now, active=False)
            self._hears(asking, form, step)
            text = act.say("form-part-kept", what=in_words(act.say, pieces(asking.answers[step.key])))
        return Screen(text, rows(key(act.say("form-go-on"), Fill(form.code, asking.about))))

    def _misread(self, form: Form, asking: Asking, step: Step, wrong: Misread) -> Screen:
        """The question again, under what was wrong; or what the answer could mean, as keys."""
        act = asking.act
        by_file = wrong.message_id == "misread-text-long" and step.file is not None
        problem = act.say("misread-text-long-file" if by_file else wrong.message_id, **wrong.values)
        if isinstance(wrong, Ambiguous):
            asking.answers[READINGS] = [step.key, [reading.text for reading in wrong.readings]]
        # what a misread answer leaves behind, such as what was searched for, decides which keys the question has
        talks.save(act.connection, act.chat, form.code, str(asking.about), asking.answers, act.now)
        if isinstance(wrong, Ambiguous):
            shown = [Option(_reading_value(r.text), plain(act.say.show(r.shown))) for r in wrong.readings]
            return Screen(problem, questions.keys(form, asking, step, shown))
        return question(form, asking, step, problem)

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
            said = said._replace(album=act.message.album or "")
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
        if (overtaken := self._overtaken(form, asking)) is not None:
            return overtaken
        active, waits = self._active(act), current(form, asking)
        is_active = active is not None and (active[0].code, active[1].about) == (was.form, about)
        counts = is_active and not act.message.is_command
        if counts and waits is not None and waits.key == was.step:
            return self.typed(act, act.message.text, act.message.file)
        step = next((s for s in reached(form, asking) if s.key == was.step), None)
        if counts and step is not None and step.most and _has_piece(asking, step, act.message):
            return self._collects(form, asking, step, act.message)
        still = was.step in {s.key for s in reached(form, asking)} and was.answer == _kept(asking, was.step)
        if counts and still:
            self.edit(act, Edit(was.form, about, was.step))
            return self.typed(act, act.message.text, act.message.file)
        change = Edit(was.form, about, was.step) if still else Fill(was.form, about)
        return Screen(act.say("form-edit-kept"), rows(key(act.say("form-edit-change"), change)))

    def chosen(self, act: Act, press: Choose) -> Screen:
        """A pressed option. An old or forged one changes nothing that is not offered."""
        found = self._pressed(act, press.form, press.about)
        if isinstance(found, Screen):
            return found
        form, asking = found
        step = next((s for s in reached(form, asking) if s.key == press.step), None)
        if step is None:
            return self._next(form, asking)
        if press.value == KEEP and asking.answers.get(CHANGED, [None])[0] == step.key:
            answer = asking.answers[CHANGED][1]
        elif step.most and press.value in (DONE, ANEW):
            return self._collected(form, asking, step, press.value)
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

    def _collected(self, form: Form, asking: Asking, step: Step, value: str) -> Screen:
        """That's all; or the files so far are taken out."""
        if asking.answers.get(COLLECTING) != step.key:
            return self._next(form, asking)
        del asking.answers[COLLECTING]
        if value == DONE:
            return self._answered(form, asking, step, asking.answers[step.key])
        del asking.answers[step.key]
        return self._next(form, asking)

    def back(self, act: Act, press: Back) -> Screen:
        """Forget the newest answer and ask for it again; before the first there is nothing to go back to."""
        found = self._pressed(act, press.form, press.about)
        if isinstance(found, Screen):
            return found
        form, asking = found
        step = current(form, asking)
        before = asked(form, asking)
        if step is not None:
            before = before[: [s.key for s in before].index(step.key)]
        if before:
            _reopen(asking, before[-1])
        return self._next(form, asking)

    def edit(self, act: Act, press: Edit) -> Screen:
        """Answer one step anew; the old answer can be kept with a key."""
        found = self._pressed(act, press.form, press.about)
        if isinstance(found, Screen):
            return found
        form, asking = found
        if press.step == EVERY_FIELD and form.review is not None and current(form, asking) is None:
            return questions.fields(form, asking)
        again = next((step for step in asked(form, asking) if step.key == press.step), None)
        if again is not None and again.key in asking.answers:
            _reopen(asking, again)
        return self._next(form, asking)

    def send(self, act: Act, press: Send) -> Screen:
        """Finish from the review, if nothing is missing."""
        found = self._pressed(act, press.form, press.about)
        if isinstance(found, Screen):
            return found
        form, asking = found
        if current(form, asking) is not None:
            return self._next(form, asking)
        if form.weighs and asking.answers.get(REVIEWED) != form.weighs(asking):
            return self._next(form, asking)
        return self._finish(form, asking)

    def leave(self, act: Act, press: Leave) -> Screen:
        """Leave the form: one that keeps waits, any other is thrown away."""
        found = self._pressed(act, press.form, press.about)
        if isinstance(found, Screen):
            return found
        form, asking = found
        if form.keeps:
            talks.leave(act.connection, act.chat)
        else:
            self._close(form, asking)
        return form.left(asking) if form.left else self._around(act, press.form, press.about)

    # ── is it still about something? ──────────────────────────────────────────────────────────────────────────────

    def _pressed(self, act: Act, code: str, about: int) -> tuple[Form, Asking] | Screen:
        """The form whose key was pressed; or the screen to show because it is gone, closed, or asks something anew."""
        found = self._find(act, code, about)
        if found is None:
            return self._around(act, code, about)
        return self._overtaken(*found) or found

    def _overtaken(self, form: Form, asking: Asking) -> Screen | None:
        """Close a form that nothing can come of any more, and ask anew what no longer fits; None if all is well."""
        try:
            holds, why = form.holds(asking), None
        except Refused as refused:
            holds, why = False, refused
        if not holds:
            self._close(form, asking)
            return closed(form, asking, why, self._around)
        step = questions.unfit(form, asking)
        if step is None:
            return None
        del asking.answers[step.key]
        return self._next(form, asking, asking.act.say("form-unfit"))

    def _unused(self, act: Act, closing: Screen) -> Screen:
        """What was said to a form that has closed goes to nobody before its sender has said to whom."""
        asks = self._ask_where(act)
        if asks is None:
            return closing
        calls = {"calls": [closing.call(act.chat)]}
        act.work.send(act.chat, calls, Lane.ANSWER, person=act.person.id, subject=closing.subject)
        return asks

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
        understood = None if answer is None or step.quiet else questions.understood(form, asking, step)
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
            return question(form, asking, step, understood)
        return form.review(asking) if form.review else self._around(act, form.code, asking.about)

    def _finish(self, form: Form, asking: Asking) -> Screen:
        """What becomes of the answers; if they cannot be read together, nothing does, and the form stays open."""
        try:
            with asking.act.work.part():
                screen = form.finish(asking)
        except Misread as wrong:
            return self._unfinished(form, asking, wrong)
        self._close(form, asking)
        return screen

    def _unfinished(self, form: Form, asking: Asking, wrong: Misread) -> Screen:
        """What was wrong, above the review, where each answer can be changed; or above the newest question again."""
        if form.review is not None:
            return form.review(asking).under(asking.act.say(wrong.message_id, **wrong.values))
        step = asked(form, asking)[-1]
        _reopen(asking, step)
        return self._misread(form, asking, step, wrong)

    def _close(self, form: Form, asking: Asking) -> None:
        act, about = asking.act, str(asking.about)
        talks.close(act.connection, act.chat, form.code, about)
        heard.close(act.connection, act.chat, form.code, about, act.now)


def _reading_value(text: str) -> str:
    """What the key of a reading carries: the same for the same reading only, so that a stale key is never another."""
    return "?" + sha256(text.encode()).hexdigest()[:8]


def _meant(asking: Asking, step: Step, value: str) -> str | None:
    """The reading behind a key, if it is one of the newest answer to this step."""
    key, texts = asking.answers.get(READINGS, ["", []])
    return next((text for text in texts if key == step.key and _reading_value(text) == value), None)


def _wanted(step: Step) -> str:
    """What to say to a message that is no answer here."""
    if step.file is not None:
        return "misread-form-file"
    return "misread-form-words" if step.read is not None else "misread-form-keys"


def _reopen(asking: Asking, step: Step) -> None:
    """Ask a step anew: files can be added to those that are there, any other answer can be kept with a key."""
    asking.answers.pop(COLLECTING, None)
    if step.most and files(asking.answers[step.key]):
        asking.answers[COLLECTING] = step.key
    else:
        asking.answers[CHANGED] = [step.key, asking.answers.pop(step.key)]


def _has_piece(asking: Asking, step: Step, message: Incoming) -> bool:
    return message.message_id in {piece.message for piece in pieces(asking.answers.get(step.key))}


def _said(message: Incoming) -> str:
    return fingerprint(message.text, message.file.file_unique_id if message.file else "")


def _kept(asking: Asking, step: str) -> str | None:
    """The fingerprint of a step's answer; None if it has none."""
    return fingerprint(asking.answers[step]) if step in asking.answers else None
