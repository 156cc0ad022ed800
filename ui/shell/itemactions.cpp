// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/itemactions.h"

#include "app/base/whendone.h"
#include "app/sync/rules.h"
#include "ui/kit/confirmdialog.h"
#include "ui/models/texts.h"
#include "ui/screens/edit/editpanel.h"
#include "ui/screens/edit/itemform.h"
#include "ui/shell/conflictresolver.h"
#include "ui/shell/messages.h"

#include <QLocale>
#include <QPointer>

namespace syncdeck::ui {

using kit::ConfirmDialog;
using session::ItemWrite;
using session::UndoStack;
using session::Written;
using store::WriteKind;

ItemActions::ItemActions(EditPanel &forms, store::Journal &journal, Clock &clock, QWidget &window)
    : m_forms(forms)
    , m_journal(journal)
    , m_clock(clock)
    , m_window(window)
{
}

ItemActions::~ItemActions() = default;

void ItemActions::setConnection(session::Connection *connection)
{
    m_creation.cancel();
    m_savings.clear();
    m_pending.reset();
    m_undo.reset();
    m_writer.reset();
    m_conflicts = nullptr;
    m_connection = connection;
    if (!connection)
        return;
    m_earlier.reset();
    m_writer = std::make_unique<session::ItemWriter>(*connection, m_journal);
    m_undo = std::make_unique<UndoStack>(*m_writer);
    m_conflicts = new ConflictResolver(*m_writer, m_forms, m_window);
    connect(m_writer.get(), &session::ItemWriter::written, this, &ItemActions::noteWritten);
    connect(m_undo.get(), &UndoStack::changed, this, [this] {
        if (!m_earlier)
            m_earlier = std::max(m_undo->step(UndoStack::Direction::Undo).step,
                                 m_undo->step(UndoStack::Direction::Redo).step);
        Q_EMIT undoChanged();
    });
    connect(m_undo.get(), &UndoStack::finished, this, &ItemActions::showUndone);
    connect(m_conflicts, &ConflictResolver::message, this, &ItemActions::message);
    connect(m_conflicts, &ConflictResolver::written, this, &ItemActions::show);
    settlePending();
}

void ItemActions::setMap(const session::MapAddress &where, const QString &name)
{
    m_where = where;
    m_mapName = name;
}

void ItemActions::settlePending()
{
    m_pending = std::make_unique<session::PendingWrites>(*m_connection, m_journal, m_clock);
    auto settled = std::make_shared<QList<store::JournalEntry>>();
    connect(m_pending.get(), &session::PendingWrites::settled, this,
            [settled](const store::JournalEntry &entry) { *settled << entry; });
    connect(m_pending.get(), &session::PendingWrites::finished, this, [this, settled](int open) {
        if (!settled->isEmpty() || open > 0)
            Q_EMIT message(messageOfSettled(*settled, open));
    });
    m_pending->settle();
}

bool ItemActions::isProduction() const
{
    return m_connection->profile().environment == store::Environment::Production;
}

void ItemActions::noteWritten(const ItemWrite &write, const Written &written)
{
    const EditTarget target{m_connection->profile().historyId(), write.where, write.mapName};
    if (written.item) {
        m_forms.refresh(target, *written.item);
        if (write.kind == WriteKind::Create)
            Q_EMIT itemCreated(write.where, *written.item);
        else
            Q_EMIT itemChanged(write.where, *written.item);
        return;
    }
    if (EditForm *form = m_forms.find(target, write.key); form && !form->isModified())
        m_forms.close(form);
    Q_EMIT itemGone(write.where, write.key);
}

void ItemActions::show(const ItemWrite &write, const Written &written)
{
    // The form holds what was saved, or what was merged with it.
    const EditTarget target{m_connection->profile().historyId(), write.where, write.mapName};
    if (EditForm *form = m_forms.find(target, write.key)) {
        if (written.item)
            form->setItem(target, *written.item);
        else
            m_forms.close(form);
    }
    Q_EMIT message(messageOf(write, written, {tr("Undo"), [this] {
                                                  takeBack(UndoStack::Direction::Undo);
                                              }}));
}

void ItemActions::send(const ItemWrite &write)
{
    whenDone(m_writer->write(write), m_writer.get(), [this, write](const Result<Written> &result) {
        if (result)
            show(write, *result);
        else if (session::isConflict(write, result.error()))
            m_conflicts->start(write);
        else
            Q_EMIT message(messageOf(result.error()));
    });
}

void ItemActions::create(const sync::NewItem &item)
{
    if (!m_connection)
        return;
    ItemWrite write;
    write.kind = WriteKind::Create;
    write.where = m_where;
    write.mapName = m_mapName;
    write.key = item.key;
    write.data = item.data;
    write.ttl = item.ttl;
    write.collectionTtl = item.collectionTtl;
    m_creation = CancelSource();
    ItemForm &form = m_forms.newItem();
    form.setSending(true);
    whenDone(m_writer->write(write, 0, m_creation.token()), m_writer.get(),
             [this, write](const Result<Written> &result) {
                 ItemForm &sent = m_forms.newItem();
                 sent.setSending(false);
                 if (result) {
                     sent.startNext();
                     Q_EMIT message(messageOf(write, *result, {tr("Undo"), [this] {
                                                                   takeBack(
                                                                       UndoStack::Direction::Undo);
                                                               }}));
                     return;
                 }
                 sent.focusKey();
                 if (result.error().kind == ErrorKind::ItemExists)
                     Q_EMIT keyTaken(result.error(), write.key);
                 else
                     Q_EMIT message(messageOf(result.error()));
             });
}

void ItemActions::cancelCreation()
{
    m_creation.cancel();
}

void ItemActions::save(EditForm *form)
{
    if (!m_connection || form->isSending())
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
    whenDone(m_writer->write(write, 0, saving.token()), m_writer.get(),
             [this, write, guard = QPointer(form)](const Result<Written> &result) {
                 if (guard) {
                     m_savings.remove(guard);
                     guard->setSending(false);
                 }
                 if (result)
                     show(write, *result);
                 else if (session::isConflict(write, result.error()))
                     m_conflicts->start(write);
                 else
                     Q_EMIT message(messageOf(result.error()));
             });
}

void ItemActions::cancel(EditForm *form)
{
    if (m_savings.contains(form))
        m_savings.value(form).cancel();
}

void ItemActions::reload(EditForm *form)
{
    if (!m_connection)
        return;
    const EditTarget target = form->target();
    auto reading = m_connection->client().item(target.where.service, target.where.map, form->key());
    whenDone(reading, form, [this, form, target](const Result<sync::Answered<sync::Item>> &answer) {
        if (!answer) {
            Q_EMIT message(messageOf(answer.error()));
            return;
        }
        const sync::Item &item = answer->value;
        Q_EMIT itemChanged(target.where, item);
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
            m_conflicts->start(mine);
        } else {
            Q_EMIT message({kit::Message::Tone::Notice,
                            tr("Nobody changed %1 meanwhile; what you typed is still there.")
                                .arg(visibleText(form->key())),
                            {},
                            {},
                            {}});
        }
    });
}

ItemWrite ItemActions::deletionOf(const sync::Item &item) const
{
    ItemWrite write;
    write.kind = WriteKind::Delete;
    write.where = m_where;
    write.mapName = m_mapName;
    write.key = item.key.value_or(QString());
    write.base = item;
    return write;
}

void ItemActions::remove(const EditForm *form)
{
    ItemWrite write = deletionOf(form->base());
    write.where = form->target().where;
    write.mapName = form->target().mapName;
    removeAll({write});
}

void ItemActions::remove(const QList<sync::Item> &items)
{
    QList<ItemWrite> writes;
    for (const sync::Item &item : items)
        writes << deletionOf(item);
    removeAll(writes);
}

void ItemActions::removeAll(const QList<ItemWrite> &writes)
{
    if (!m_connection || writes.isEmpty())
        return;
    if (m_connection->profile().readOnly) {
        Q_EMIT message(messageOf(fail(ErrorKind::ReadOnlyProfile).error()));
        return;
    }
    const QString mapName = writes.first().mapName;
    ConfirmDialog::Question question;
    question.title = tr("Delete items");
    question.text =
        writes.size() == 1
            ? tr("Delete this item from %1? It can be brought back with Undo.").arg(mapName)
            : tr("Delete these %1 items from %2? They can be brought back with Undo.")
                  .arg(QLocale().toString(writes.size()), mapName);
    for (const ItemWrite &write : writes)
        question.names << visibleText(write.key);
    question.yes = tr("Delete");
    if (isProduction() && writes.size() > 1) {
        question.text += u'\n' + tr("This is a production profile.");
        question.word = mapName;
    }
    auto *dialog = new ConfirmDialog(question, &m_window);
    connect(dialog, &QDialog::accepted, m_writer.get(), [this, writes] {
        if (writes.size() == 1) {
            removeOne(writes.first());
            return;
        }
        auto *batch = new session::WriteBatch(*m_writer, writes, m_writer.get());
        connect(batch, &session::WriteBatch::finished, this,
                [this](const session::WriteBatch::Report &report) {
                    Q_EMIT message(messageOf(report, {tr("Undo"), [this] {
                                                          takeBack(UndoStack::Direction::Undo);
                                                      }}));
                });
        const auto stop = [guard = QPointer(batch)] {
            if (guard)
                guard->cancel();
        };
        connect(batch, &session::WriteBatch::progressed, this,
                [this, stop](int finished, int total) {
                    const QLocale locale;
                    Q_EMIT message({kit::Message::Tone::Notice,
                                    tr("Deleting: %1 of %2")
                                        .arg(locale.toString(finished), locale.toString(total)),
                                    {},
                                    {},
                                    {tr("Stop"), stop}});
                });
        batch->start();
    });
    dialog->open();
}

void ItemActions::removeOne(const ItemWrite &write)
{
    whenDone(m_writer->write(write), m_writer.get(), [this, write](const Result<Written> &result) {
        if (result) {
            show(write, *result);
        } else if (session::isConflict(write, result.error())) {
            m_conflicts->start(write);
        } else {
            if (result.error().kind == ErrorKind::ItemNotFound)
                Q_EMIT itemGone(write.where, write.key);
            Q_EMIT message(messageOf(result.error()));
        }
    });
}

void ItemActions::takeBack(UndoStack::Direction direction)
{
    if (!m_undo || m_undo->isBusy())
        return;
    if (!m_undo->isFresh()) {
        // Right after a write: what is taken back must be that one, not the one before.
        connect(
            m_undo.get(), &UndoStack::changed, this, [this, direction] { takeBack(direction); },
            Qt::SingleShotConnection);
        return;
    }
    const store::JournalStep &step = m_undo->step(direction);
    if (step.step == 0)
        return;
    const bool isEarlier = step.step <= m_earlier;
    const bool isGrave = isProduction() && step.size > 1;
    if (!isEarlier && !isGrave) {
        runUndo(direction);
        return;
    }
    ConfirmDialog::Question question;
    question.title = undoText(step, direction).remove(u'&');
    question.text = tr("%1 in %2? It was done on %3.")
                        .arg(question.title, step.first.mapName, momentText(step.first.at));
    question.yes = direction == UndoStack::Direction::Undo ? tr("Undo it") : tr("Redo it");
    if (isGrave) {
        question.text += u'\n' + tr("This is a production profile.");
        question.word = step.first.mapName;
    }
    auto *dialog = new ConfirmDialog(question, &m_window);
    connect(dialog, &QDialog::accepted, m_undo.get(), [this, direction] { runUndo(direction); });
    dialog->open();
}

void ItemActions::runUndo(UndoStack::Direction direction)
{
    m_undo->run(direction);
}

void ItemActions::showUndone(const UndoStack::Report &report)
{
    Q_EMIT message(messageOf(report));
    if (report.done == 0 && !report.failed.isEmpty() &&
        report.failed.first().error.kind == ErrorKind::MapNotFound) {
        offerMapAgain(report);
        return;
    }
    for (const auto &failed : report.failed) {
        if (failed.write && session::isConflict(*failed.write, failed.error)) {
            m_conflicts->start(*failed.write); // one at a time; the rest stays to be undone
            return;
        }
        // A creation that is to be taken back, and the item is gone already: that is that.
        if (failed.write && failed.error.kind == ErrorKind::ItemNotFound)
            m_journal.leave(failed.entry.id);
    }
}

void ItemActions::offerMapAgain(const UndoStack::Report &report)
{
    const store::JournalEntry &entry = report.step.first;
    // A map without a name would get another SID, under which nobody looks for the items.
    if (hasError(sync::checkUniqueName(entry.map)))
        return;
    kit::Message offer = messageOf(report.failed.first().error);
    offer.text = tr("Its items can be brought back once there is a map by that name again.");
    offer.offer = {
        tr("Create %1 again").arg(visibleText(entry.mapName)),
        [this, service = entry.service, name = entry.map, direction = report.direction] {
            if (!m_connection)
                return;
            whenDone(m_connection->client().createMap(service, {name, {}}), m_undo.get(),
                     [this, service, direction](const Result<sync::Answered<sync::Map>> &answer) {
                         if (!answer) {
                             Q_EMIT message(messageOf(answer.error()));
                             return;
                         }
                         Q_EMIT mapCreated(service, answer->value);
                         runUndo(direction);
                     });
        }};
    Q_EMIT message(offer);
}

void ItemActions::restore(const store::JournalEntry &entry, const store::ItemVersion &version)
{
    if (!m_connection)
        return;
    // Conditional on what was last seen of the item here, so that others' changes since show up.
    store::JournalQuery query;
    query.profile = entry.profile;
    query.service = entry.service;
    query.map = entry.map;
    query.key = entry.key;
    whenDone(
        m_journal.entries(query), m_writer.get(),
        [this, entry, version](const Result<QList<store::JournalEntry>> &entries) {
            if (!entries) {
                Q_EMIT message(messageOf(entries.error()));
                return;
            }
            const auto latest =
                std::ranges::find(*entries, store::Outcome::Applied, &store::JournalEntry::outcome);
            // Never written here with success: then it is as it was before.
            restoreOver(entry, version, latest == entries->end() ? entry.before : latest->after);
        });
}

void ItemActions::restoreOver(const store::JournalEntry &entry, const store::ItemVersion &version,
                              const std::optional<store::ItemVersion> &now)
{
    const auto write =
        session::restorationOf(entry, version, now, m_connection->serverClock().now());
    if (write) {
        send(*write);
    } else if (write.error().kind == ErrorKind::NothingToSend) {
        compareRestored(entry, *now);
    } else {
        Q_EMIT message(messageOf(write.error()));
    }
}

void ItemActions::compareRestored(const store::JournalEntry &entry, const store::ItemVersion &now)
{
    // By the journal it has that value already; but others may have written since.
    ItemWrite mine;
    mine.where = {entry.service, entry.map};
    mine.mapName = entry.mapName;
    mine.key = entry.key;
    mine.base.key = entry.key;
    mine.base.data = now.data;
    mine.base.revision = now.revision;
    mine.base.dateExpires = now.expires;
    auto reading = m_connection->client().item(entry.service, entry.map, entry.key);
    whenDone(reading, m_writer.get(),
             [this, mine](const Result<sync::Answered<sync::Item>> &answer) {
                 if (!answer && answer.error().kind != ErrorKind::ItemNotFound)
                     Q_EMIT message(messageOf(answer.error()));
                 else if (!answer || answer->value.matchable() != mine.base.matchable())
                     m_conflicts->start(mine);
                 else
                     Q_EMIT message(messageOf(fail(ErrorKind::NothingToSend).error()));
             });
}

void ItemActions::open(const store::JournalEntry &entry, const store::ItemVersion &version)
{
    if (!m_connection)
        return;
    const session::MapAddress where{entry.service, entry.map};
    const EditTarget target{entry.profile, where, entry.mapName};
    const EditForm *form = m_forms.find(target, entry.key);
    const auto refuse = [this](const QString &text) {
        Q_EMIT message({kit::Message::Tone::Notice, text, {}, {}, {}});
    };
    if (form && form->isModified()) {
        refuse(tr("The form of %1 holds unsaved changes. Save or close it first.")
                   .arg(visibleText(entry.key)));
        return;
    }
    whenDone(
        m_connection->client().item(where.service, where.map, entry.key), m_writer.get(),
        [this, entry, version, target, refuse](const Result<sync::Answered<sync::Item>> &answer) {
            if (answer) {
                m_forms.open(target, answer->value)->setData(version.data);
            } else if (answer.error().kind == ErrorKind::ItemNotFound) {
                if (!m_forms.newItem().draft().isEmpty()) {
                    refuse(tr("The form for a new item is in use. Create or clear it first."));
                    return;
                }
                m_forms.newItem().setDraft({entry.key, version.data, {}, {}});
                m_forms.showNewItem();
            } else {
                Q_EMIT message(messageOf(answer.error()));
            }
        });
}

} // namespace syncdeck::ui
