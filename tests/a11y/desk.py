# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
"""The program as a person has it who neither sees the screen nor uses a mouse: what AT-SPI tells of
it, and a keyboard. Every wait is for something to become true."""
import subprocess
import sys
import time

import gi
gi.require_version('Atspi', '2.0')
from gi.repository import GLib
import pyatspi

PATIENCE = 180.0  # seconds: only where it will never come; nothing waits longer than it has to


class Lost(Exception):
    """What should have been there did not come."""


def pump():
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)


def wait_for(what, condition, patience=PATIENCE):
    """The condition's first true value."""
    end = time.monotonic() + patience
    while True:
        pump()
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise Lost('waited for: ' + what)
        time.sleep(0.02)


class Desk:
    def __init__(self, command):
        self.spoken = []  # texts that a reader was told of by themselves
        self._focus = None
        pyatspi.Registry.registerEventListener(self._focused, 'object:state-changed:focused')
        pyatspi.Registry.registerEventListener(self._renamed, 'object:property-change:accessible-name')
        pyatspi.Registry.registerEventListener(
            self._described, 'object:property-change:accessible-description')
        pyatspi.Registry.registerEventListener(self._announced, 'object:announcement')
        self.process = subprocess.Popen(command)
        self.application = wait_for('the program on the accessibility bus', self._find_application)
        wait_for('the window to have the keyboard', lambda: any(
            thing.getState().contains(pyatspi.STATE_ACTIVE) for thing in self.application))

    def _find_application(self):
        for candidate in pyatspi.Registry.getDesktop(0):
            try:
                if candidate and candidate.get_process_id() == self.process.pid:
                    return candidate
            except GLib.GError:
                pass
        return None

    # What the program tells by itself.

    def _focused(self, event):
        if event.detail1:
            self._focus = event.source

    def _renamed(self, event):
        self.spoken.append(self._text(event, event.source.name))

    def _described(self, event):
        self.spoken.append(self._text(event, event.source.description))

    def _announced(self, event):
        self.spoken.append(str(event.any_data))

    @staticmethod
    def _text(event, otherwise):
        return event.any_data if isinstance(event.any_data, str) else otherwise

    # What is there.

    def everything(self, root=None):
        """All objects that show, in reading order; tables and trees without their cells."""
        pump()
        todo = [root or self.application]
        while todo:
            thing = todo.pop()
            try:
                if thing is None:
                    continue
                if thing.getRole() != pyatspi.ROLE_APPLICATION and \
                        not thing.getState().contains(pyatspi.STATE_SHOWING):
                    continue
                yield thing
                if thing.getRole() not in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE,
                                           pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_LIST):
                    todo.extend(reversed([child for child in thing]))
            except GLib.GError:
                continue  # it has gone meanwhile

    def find(self, name, role=None):
        for thing in self.everything():
            if thing.name == name and (role is None or thing.getRoleName() == role):
                return thing
        return None

    def by_description(self, description):
        for thing in self.everything():
            if thing.description == description:
                return thing
        return None

    def says(self, description):
        """The changing text of a label that is found by its description."""
        label = self.by_description(description)
        return label.name if label else ''

    def focus(self):
        pump()
        return self._focus

    def focus_name(self):
        thing = self.focus()
        try:
            return thing.name if thing else ''
        except GLib.GError:
            return ''

    # What a person does.

    def key(self, keys):
        """One stroke, such as `Tab` or `ctrl+Return`."""
        subprocess.run(['xdotool', 'key', '--clearmodifiers', keys], check=True)
        pump()

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--clearmodifiers', '--delay', '4', text], check=True)
        pump()

    def click(self, thing):
        box = thing.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        subprocess.run(['xdotool', 'mousemove', str(box.x + box.width // 2),
                        str(box.y + box.height // 2), 'click', '1'], check=True)
        pump()

    def tab_to(self, name, most=80, key='Tab'):
        """Tab until that has the keyboard, as somebody does who knows its name alone."""
        passed = []
        for _ in range(most):
            if self.focus_name() == name:
                return self.focus()
            before = self.focus()
            self.key(key)
            try:
                wait_for('the keyboard to move on', lambda: self.focus() is not before, 2)
            except Lost:
                pass  # inside one widget that has no name of its own
            passed.append(self.focus_name())
        raise Lost(f'no way by {key} to {name!r}; passed {passed}')

    def end(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(10)


def main(job, command):
    desk = Desk(command)
    try:
        job(desk)
    except Lost as problem:
        print('FAIL:', problem, file=sys.stderr)
        for thing in desk.everything():
            print('  ', thing.getRoleName(), repr(thing.name), repr(thing.description[:80]),
                  file=sys.stderr)
        print('   spoken:', desk.spoken[-15:], 'focus:', desk.focus_name(), file=sys.stderr)
        return 1
    finally:
        desk.end()
    return 0
