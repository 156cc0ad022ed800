// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/itemactions.h"

#include "app/base/plural.h"
#include "app/base/visibletext.h"
#include "app/base/whendone.h"
#include "app/session/oddtext.h"
#include "ui/kit/confirmdialog.h"
#include "ui/kit/datafield.h"
#include "ui/models/openmap.h"
#include "ui/models/texts.h"
#include "ui/screens/edit/editpanel.h"
#include "ui/screens/edit/itemform.h"
#include "ui/screens/items/itemspanel.h"
#include "ui/shell/conflictresolver.h"
#include "ui/shell/messages.h"
#include "ui/shell/showoffer.h"

#include <QLocale>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

using kit::ConfirmDialog;
using session::ItemWrite;
using session::Written;
using store::WriteKind;

ItemActions::ItemActions(OpenMap &map, EditPanel &forms, ItemsPanel &items, store::Journal &journal,
                         QWidget &window)
    : m_map(map)
    , m_forms(forms)
    , m_items(items)
    , m_journal(journal)
    , m_window(window)
{
    connect(&map, &OpenMap::connectionAboutToChange, this, &ItemActions::letGo);
    connect(&map, &OpenMap::connectionChanged, this, &ItemActions::followConnection);
    connect(&forms.newItem(), &ItemForm::createRequested, this, &ItemActions::create);
    connect(&forms.newItem(), &ItemForm::cancelRequested, this, &ItemActions::cancelCreation);
    connect(&forms, &EditPanel::saveRequested, this, &ItemActions::save);
    connect(&forms, &EditPanel::reloadRequested, this, &ItemActions::reload);
    connect(&forms, &EditPanel::cancelRequested, this, &ItemActions::cancel);
    connect(&forms, &EditPanel::deleteRequested, this,
            qOverload<const EditForm *>(&ItemActions::remove));
    connect(&forms, &EditPanel::keyboardLeft, &items, &ItemsPanel::focusTable);
    connect(&items, &ItemsPanel::itemChosen, this,
            [this](const sync::Item &item) { m_forms.open(item); });
    connect(&items, &ItemsPanel::itemActivated, this,
            [this](const sync::Item &item) { m_forms.open(item)->dataField().setFocus(); });
    connect(&items, &ItemsPanel::itemsRead, this, &ItemActions::refreshForms);
    connect(&items, &ItemsPanel::newItemWanted, &forms, &EditPanel::showNewItem);
    connect(&items, &ItemsPanel::deleteWanted, this, [this] { remove(m_items.selectedItems()); });
}

ItemActions::~ItemActions() = default;

void ItemActions::letGo()
{
    Q_EMIT writerAboutToChange();
    m_creation.cancel();
    m_savings.clear();
    m_writer.reset();
    m_conflicts = nullptr;
}

void ItemActions::followConnection()
{
    if (m_map.connection()) {
        m_writer = std::make_unique<session::ItemWriter>(*m_map.connection(), m_journal);
        m_conflicts = new ConflictResolver(*m_writer, m_forms, m_window);
        connect(m_writer.get(), &session::ItemWriter::written, this, &ItemActions::noteWritten);
        connect(m_conflicts, &ConflictResolver::message, this, &ItemActions::message);
        connect(m_conflicts, &ConflictResolver::failed, this, &ItemActions::failed);
        connect(m_conflicts, &ConflictResolver::trying, this, &ItemActions::trying);
        connect(m_writer.get(), &session::ItemWriter::failed, &m_map,
                [this](const ItemWrite &write, const Error &error) {
                    m_map.noteError(write.where, error);
                });
        connect(m_conflicts, &ConflictResolver::written, this, &ItemActions::show);
        connect(m_conflicts, &ConflictResolver::read, this, &ItemActions::noteRead);
    }
    Q_EMIT writerChanged();
}

EditTarget ItemActions::targetOf(const ItemWrite &write) const
{
    return {m_map.historyId(), write.where, write.mapName};
}

bool ItemActions::isProduction() const
{
    return m_map.connection()->profile().environment == store::Environment::Production;
}

void ItemActions::noteWritten(const ItemWrite &write, const Written &written)
{
    if (!written.item || write.kind != WriteKind::Create)
        noteTransferred(write, written);
    else if (m_map.isAt(write.where))
        m_items.showItem(*written.item);
}

/// The table shows what is there now, also when the conflict is left.
void ItemActions::noteRead(const session::Conflict &conflict)
{
    const EditTarget target = targetOf(conflict.mine);
    const bool isShown = m_map.isAt(conflict.mine.where);
    if (conflict.theirs) {
        m_forms.refresh(target, *conflict.theirs);
        if (isShown)
            m_items.updateItem(*conflict.theirs);
        return;
    }
    if (EditForm *form = m_forms.find(target, conflict.mine.key))
        form->noteGone();
    if (isShown)
        m_items.removeItem(conflict.mine.key);
}

/// The list of the open map has brought these items; `isAll`: the map has no others.
void ItemActions::refreshForms(const QList<sync::Item> &items, bool isAll)
{
    QHash<QString, EditForm *> waiting;
    const auto forms = m_forms.forms();
    for (EditForm *form : forms) {
        if (form->target().history == m_map.historyId() && m_map.isAt(form->target().where))
            waiting.insert(form->key(), form);
    }
    if (waiting.isEmpty())
        return;
    for (const sync::Item &item : items) {
        if (const EditForm *form = waiting.take(item.key.value_or(QString())))
            m_forms.refresh(form->target(), item);
    }
    if (!isAll)
        return;
    for (EditForm *form : std::as_const(waiting))
        form->noteGone();
}

/// The form of the item that is current now, if it has one.
void ItemActions::showFormOfCurrent()
{
    const QList<sync::Item> selected = m_items.selectedItems();
    if (selected.size() != 1)
        return;
    const EditTarget target{m_map.historyId(), m_map.where(), m_map.name()};
    if (EditForm *form = m_forms.find(target, selected.first().key.value_or(QString())))
        m_forms.setCurrentWidget(form);
}

void ItemActions::noteTransferred(const ItemWrite &write, const Written &written)
{
    const EditTarget target = targetOf(write);
    if (written.item) {
        m_forms.refresh(target, *written.item);
        if (m_map.isAt(write.where))
            m_items.updateItem(*written.item);
        return;
    }
    EditForm *form = m_forms.find(target, write.key);
    const bool closes = form && !form->isModified();
    const bool wasShown = closes && form == m_forms.current();
    if (closes)
        m_forms.close(form);
    else if (form)
        form->noteGone();
    if (m_map.isAt(write.where))
        m_items.removeItem(write.key);
    if (wasShown)
        showFormOfCurrent();
}

void ItemActions::show(const ItemWrite &write, const Written &written)
{
    const EditTarget target = targetOf(write);
    // What else is typed in the form meets the item, or that it is gone, when it is saved.
    if (EditForm *form = m_forms.find(target, write.key);
        form && written.item && (!form->isModified() || form->data() == written.item->data))
        form->setItem(target, *written.item);
    tell(write, written);
}

void ItemActions::tell(const ItemWrite &write, const Written &written)
{
    kit::Message told = messageOf(write, written, {tr("Undo"), [this] {
                                                       Q_EMIT undoWanted();
                                                   }});
    if (write.kind == WriteKind::Create)
        offerToShow(told, m_map, m_items, write.where, write.key);
    Q_EMIT message(told);
}

void ItemActions::create(const sync::NewItem &item)
{
    ItemForm &form = m_forms.newItem();
    if (!m_writer || form.isSending())
        return;
    ItemWrite write;
    const EditTarget target = m_forms.newItemTarget();
    write.kind = WriteKind::Create;
    write.where = target.where;
    write.mapName = target.mapName;
    write.key = item.key;
    write.data = item.data;
    write.ttl = item.ttl;
    write.collectionTtl = item.collectionTtl;
    m_creation = CancelSource();
    form.startSending(item);
    Q_EMIT trying(itemMatter(write.where, write.key));
    whenDone(m_writer->write(write, 0, m_creation.token()), m_writer.get(),
             [this, write, target](const Result<Written> &result) {
                 ItemForm &sent = m_forms.newItem();
                 if (result) {
                     sent.endSending(ItemForm::Outcome::Created);
                     tell(write, *result);
                 } else if (result.error().kind == ErrorKind::ItemExists) {
                     sent.endSending(ItemForm::Outcome::KeyTaken);
                     tellKeyTaken(result.error(), target, write.key);
                 } else {
                     sent.endSending(ItemForm::Outcome::Failed);
                     Q_EMIT failed(result.error(), {itemMatter(write.where, write.key), [this] {
                                                        createAgain();
                                                    }});
                 }
             });
}

/// With what is in the form now.
void ItemActions::createAgain()
{
    ItemForm &form = m_forms.newItem();
    if (form.isSound()) {
        form.submitAgain();
        return;
    }
    m_forms.showNewItem();
    Q_EMIT message({kit::Message::Tone::Notice,
                    tr("Nothing was sent. The form says what is missing."),
                    {},
                    {},
                    {}});
}

/// An item by this key exists already in the map that it was to be created in.
void ItemActions::tellKeyTaken(const Error &error, const EditTarget &target, const QString &key)
{
    kit::Message taken = messageOf(error, {tr("Open existing item"), [this, target, key] {
                                               showExisting(target, key);
                                           }});
    taken.matter = itemMatter(target.where, key);
    Q_EMIT message(taken);
}

void ItemActions::showExisting(const EditTarget &target, const QString &key)
{
    if (m_map.historyId() != target.history)
        return;
    const session::MapAddress &where = target.where;
    Q_EMIT trying(itemMatter(where, key));
    whenDone(m_map.connection()->client().item(where.service, where.map, key), this,
             [this, target, key](const Result<sync::Answered<sync::Item>> &answer) {
                 if (!answer) {
                     m_map.noteError(target.where, answer.error());
                     Q_EMIT failed(answer.error(),
                                   {itemMatter(target.where, key), [this, target, key] {
                                        showExisting(target, key);
                                    }});
                     return;
                 }
                 if (m_map.isAt(target.where))
                     m_items.showItem(answer->value);
                 m_forms.open(target, answer->value);
             });
}

void ItemActions::cancelCreation()
{
    m_creation.cancel();
}

void ItemActions::save(EditForm *form)
{
    if (!m_writer || form->isSending())
        return;
    ItemWrite write;
    write.where = form->target().where;
    write.mapName = form->target().mapName;
    write.key = form->key();
    write.base = form->base();
    write.data = form->changedData();
    write.ttl = form->changedTtl();
    const CancelSource saving;
    m_savings.insert(form, saving);
    form->setSending(true);
    Q_EMIT trying(itemMatter(write.where, write.key));
    whenDone(m_writer->write(write, 0, saving.token()), m_writer.get(),
             [this, write, guard = QPointer(form)](const Result<Written> &result) {
                 if (guard) {
                     m_savings.remove(guard);
                     guard->setSending(false);
                 }
                 if (result && result->item && guard) {
                     guard->setSaved(guard->target(), *result->item);
                     tell(write, *result);
                 } else if (result) {
                     show(write, *result);
                 } else if (session::isConflict(write, result.error())) {
                     m_conflicts->start(write, guard);
                 } else {
                     const auto again = [this, guard, target = targetOf(write), key = write.key] {
                         // It may have become the form of another item since.
                         if (guard && m_forms.find(target, key) == guard)
                             guard->submit();
                     };
                     Q_EMIT failed(result.error(), {itemMatter(write.where, write.key), again});
                 }
             });
}

void ItemActions::moveForms(const session::MapAddress &from, const session::MapAddress &to)
{
    EditTarget begun = m_forms.newItemTarget();
    if (begun.history == m_map.historyId() && m_map.identityOf(begun.where) == from) {
        begun.where = to;
        m_forms.setNewItemTarget(begun);
    }
    const auto forms = m_forms.forms();
    for (EditForm *form : forms) {
        store::EditDraft draft = form->draft();
        if (draft.history != m_map.historyId() ||
            m_map.identityOf({draft.service, draft.map}) != from)
            continue;
        draft.service = to.service;
        draft.map = to.map;
        form->setDraft(draft);
    }
}

void ItemActions::cancel(EditForm *form)
{
    if (m_savings.contains(form))
        m_savings.value(form).cancel();
}

void ItemActions::reload(EditForm *form)
{
    if (!m_writer)
        return;
    const EditTarget target = form->target();
    Q_EMIT trying(itemMatter(target.where, form->key()));
    auto reading =
        m_map.connection()->client().item(target.where.service, target.where.map, form->key());
    // The answer is for this connection; neither it nor the form may be there any more.
    whenDone(
        reading, m_writer.get(),
        [this, form = QPointer(form), target](const Result<sync::Answered<sync::Item>> &answer) {
            if (form)
                take(form, target, answer);
        });
}

void ItemActions::take(EditForm *form, const EditTarget &target,
                       const Result<sync::Answered<sync::Item>> &answer)
{
    if (!answer) {
        m_map.noteError(target.where, answer.error());
        Q_EMIT failed(answer.error(),
                      {itemMatter(target.where, form->key()), [this, guard = QPointer(form)] {
                           if (guard)
                               reload(guard);
                       }});
        return;
    }
    const sync::Item &item = answer->value;
    if (m_map.isAt(target.where))
        m_items.updateItem(item);
    if (!form->isModified()) {
        form->setItem(target, item);
    } else if (item.matchable() != form->base().matchable()) {
        // What was typed meets what is there now, as when saving it.
        ItemWrite mine;
        mine.where = target.where;
        mine.mapName = target.mapName;
        mine.key = form->key();
        mine.base = form->base();
        mine.data = form->data();
        mine.ttl = form->changedTtl();
        form->noteSent();
        m_conflicts->start(mine, form);
    } else {
        Q_EMIT message({kit::Message::Tone::Notice,
                        tr("Nobody changed %1 meanwhile; what you typed is still there.")
                            .arg(visibleText(form->key())),
                        {},
                        {},
                        {}});
    }
}

ItemWrite ItemActions::deletionOf(const sync::Item &item) const
{
    ItemWrite write;
    write.kind = WriteKind::Delete;
    write.where = m_map.where();
    write.mapName = m_map.name();
    write.key = item.key.value_or(QString());
    write.base = item;
    return write;
}

void ItemActions::remove(const EditForm *form)
{
    ItemWrite write = deletionOf(form->base());
    write.where = form->target().where;
    write.mapName = form->target().mapName;
    askToRemove({write});
}

void ItemActions::remove(const QList<sync::Item> &items)
{
    QList<ItemWrite> writes;
    for (const sync::Item &item : items)
        writes << deletionOf(item);
    askToRemove(writes);
}

void ItemActions::askToRemove(const QList<ItemWrite> &writes)
{
    if (!m_writer || writes.isEmpty())
        return;
    if (m_map.connection()->profile().isReadOnly()) {
        Q_EMIT message(messageOf(fail(ErrorKind::ReadOnlyProfile).error()));
        return;
    }
    const QString mapName = writes.first().mapName;
    ConfirmDialog::Question question;
    question.title = tr("Delete items");
    question.text = tr("Delete %Ln item(s) from %1? They can be brought back with Undo.", nullptr,
                       plural(writes.size()))
                        .arg(visibleText(mapName));
    QList<sync::Item> items;
    for (const ItemWrite &write : writes) {
        question.names << visibleText(write.key);
        items << write.base;
    }
    if (std::ranges::any_of(writes, [this](const ItemWrite &write) {
            const EditForm *form = m_forms.find(targetOf(write), write.key);
            return form && form->isModified();
        })) {
        question.text += u'\n' + tr("Unsaved changes stay in their forms. Saving them offers to "
                                    "create the item again.");
    }
    question.yes = tr("Delete");
    if (isProduction() && writes.size() > 1) {
        question.text += u'\n' + tr("This is a production profile.");
        question.word = mapName;
    }
    if (const QString text = session::lastingText(items); !text.isEmpty())
        question.text += u'\n' + text;
    auto *dialog = new ConfirmDialog(question, &m_window);
    connect(dialog, &QDialog::accepted, m_writer.get(), [this, writes] {
        if (writes.size() == 1)
            removeOne(writes.first());
        else
            removeAll(writes);
    });
    dialog->open();
}

void ItemActions::removeAll(const QList<ItemWrite> &writes)
{
    const kit::Matter matter = matterOf(writes.first().where, u"deletion"_s);
    Q_EMIT trying(matter);
    auto *batch = new session::WriteBatch(*m_writer, writes, m_writer.get());
    connect(
        batch, &session::WriteBatch::finished, this,
        [this, matter](const session::WriteBatch::Report &report) { tellRemoved(report, matter); });
    const auto stop = [guard = QPointer(batch)] {
        if (guard)
            guard->cancel();
    };
    connect(
        batch, &session::WriteBatch::progressed, this,
        [this, stop, matter](int finished, int total) {
            const QLocale locale;
            Q_EMIT message(
                {kit::Message::Tone::Notice,
                 tr("Deleting: %1 of %2").arg(locale.toString(finished), locale.toString(total)),
                 {},
                 {},
                 {{tr("Stop"), stop}},
                 matter,
                 true});
        });
    batch->start();
}

void ItemActions::tellRemoved(const session::WriteBatch::Report &report, const kit::Matter &matter)
{
    kit::Message told = messageOf(report, {tr("Undo"), [this] {
                                               Q_EMIT undoWanted();
                                           }});
    told.matter = matter;
    QList<ItemWrite> again;
    for (const auto &failed : report.failed) {
        if (mayGoWellLater(failed.error))
            again << failed.write;
    }
    if (!again.isEmpty()) {
        told.offers.prepend({tr("Try again"), [this, again] {
                                 removeAll(again);
                             }});
    }
    Q_EMIT message(told);
}

void ItemActions::removeOne(const ItemWrite &write)
{
    Q_EMIT trying(itemMatter(write.where, write.key));
    whenDone(m_writer->write(write), m_writer.get(), [this, write](const Result<Written> &result) {
        if (result) {
            show(write, *result);
        } else if (session::isConflict(write, result.error())) {
            m_conflicts->start(write);
        } else {
            if (result.error().kind == ErrorKind::ItemNotFound && m_map.isAt(write.where))
                m_items.removeItem(write.key);
            Q_EMIT failed(result.error(), {itemMatter(write.where, write.key), [this, write] {
                                               removeOne(write);
                                           }});
        }
    });
}

} // namespace syncdeck::ui
