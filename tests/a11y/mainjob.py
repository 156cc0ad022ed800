# SPDX-FileCopyrightText: 2026 The Syncdeck authors
# SPDX-License-Identifier: Apache-2.0
"""From the first start to a created, changed, deleted and restored item, without mouse and screen.
usage: mainjob.py SYNCDECK"""
import sys

import pyatspi

from desk import Lost, main, wait_for


def check(condition, what):
    if not condition:
        raise Lost(what)
    print('ok:', what, flush=True)


def job(desk):
    # First start: nothing is configured.
    wait_for('the welcome page', lambda: desk.find('Try the sandbox'))
    desk.tab_to('Try the sandbox')
    desk.key('space')
    tree = wait_for('the tree', lambda: desk.find('Services and maps'))

    # A map, chosen in the tree by typing its name.
    desk.tab_to('Services and maps')
    wait_for('services in the tree', lambda: tree.childCount > 1)
    open_map(desk, 'agents')
    table = wait_for('the items', lambda: desk.find('Items', 'table'))
    check(wait_for('how complete the list is', lambda: 'loaded' in desk.says('List state')),
          'the list says how complete it is: ' + desk.says('List state'))

    # A new item, with mistakes that are told while one types.
    desk.key('ctrl+n')
    wait_for('the keyboard in Key', lambda: desk.focus_name() == 'Key')
    desk.type('agent/by-keyboard')
    desk.tab_to('Data')
    desk.key('ctrl+a')
    desk.type('{"status": open}')
    data = desk.focus()
    problem = wait_for('the problem in Data', lambda: desk.says('Data problem'))
    check(wait_for('the description of Data', lambda: data.description and data.description in problem),
          'the field itself says what is wrong: ' + data.description)
    check(wait_for('the problem to be spoken', lambda: any(problem in s for s in desk.spoken)),
          'the problem was spoken by itself')
    desk.key('ctrl+a')
    desk.type('{"status": "open", "n": 42}')
    wait_for('no problem any more', lambda: not desk.says('Data problem'))
    desk.tab_to('TTL')
    desk.type('soon')
    check(wait_for('the problem in TTL', lambda: desk.says('TTL problem')),
          'TTL: ' + desk.says('TTL problem'))
    desk.key('ctrl+a')
    desk.type('3600')
    wait_for('no problem any more', lambda: not desk.says('TTL problem'))
    desk.tab_to('Create item')
    del desk.spoken[:]
    desk.key('space')
    check(wait_for('the outcome', lambda: desk.says('Message').startswith('Created')),
          'the outcome: ' + desk.says('Message'))
    check(wait_for('the outcome to be spoken', lambda: any(s.startswith('Created') for s in desk.spoken)),
          'it was spoken by itself')

    # The same item, changed.
    desk.tab_to('Items')
    cell = wait_for('the new item in the table', lambda: cell_of(table, 'agent/by-keyboard'))
    check(cell is not None, 'the table has it')
    wait_for('it is selected', lambda: selected(table) == 'agent/by-keyboard')
    desk.key('Return')
    wait_for('the form of the item', lambda: desk.find('Save item'))
    desk.tab_to('Data')
    desk.key('ctrl+a')
    desk.type('{"status": "busy"}')
    desk.tab_to('Save item')
    desk.key('space')
    check(wait_for('the outcome', lambda: desk.says('Message').startswith('Saved')),
          'the outcome: ' + desk.says('Message'))

    # Deleted, after a question that names it.
    desk.tab_to('Items')
    wait_for('it is selected', lambda: selected(table) == 'agent/by-keyboard')
    desk.key('Delete')
    question = wait_for('a question', lambda: next(
        (t for t in desk.everything() if t.getRole() in (pyatspi.ROLE_DIALOG, pyatspi.ROLE_ALERT)), None))
    check(any('agent/by-keyboard' in (t.name + t.description) for t in desk.everything(question))
          or any('agent/by-keyboard' in child.name for t in desk.everything(question) for child in t),
          'the question names the item')
    # A click beside it, as of somebody who touched the mouse, leaves the keyboard in the question.
    desk.click(desk.find('Search services and maps'))
    desk.tab_to('Cancel', 20)
    desk.tab_to('Delete', 20)
    desk.key('space')
    check(wait_for('the outcome', lambda: desk.says('Message').startswith('Deleted')),
          'the outcome: ' + desk.says('Message'))

    # And brought back.
    desk.tab_to('Items')
    desk.key('ctrl+z')
    check(wait_for('the outcome', lambda: desk.says('Message').startswith('Undone')),
          'the outcome: ' + desk.says('Message'))
    wait_for('the item in the table again', lambda: cell_of(table, 'agent/by-keyboard'))

    desk.key('ctrl+q')
    wait_for('the program to end', lambda: desk.process.poll() is not None)
    check(desk.process.returncode == 0, 'it ends by Ctrl+Q')


def open_map(desk, name):
    """Down the tree until the map is reached, opening what is closed."""
    desk.key('Home')
    for _ in range(30):
        if desk.focus_name() == name:
            desk.key('Return')
            return
        desk.key('Right')  # opens, or goes to the first child
        before = desk.focus_name()
        if desk.focus_name() == name:
            continue
        desk.key('Down')
        try:
            wait_for('the next entry', lambda: desk.focus_name() != before, 1)
        except Lost:
            pass
    raise Lost('no map ' + name)


def cell_of(table, key):
    grid = table.queryTable()
    for row in range(grid.nRows):
        cell = grid.getAccessibleAt(row, 0)
        if cell and cell.name == key:
            return cell
    return None


def selected(table):
    grid = table.queryTable()
    rows = grid.getSelectedRows()
    if len(rows) != 1:
        return None
    return grid.getAccessibleAt(rows[0], 0).name


sys.exit(main(job, sys.argv[1:2]))
