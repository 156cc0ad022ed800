// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/historyactions.h"

#include "app/base/visibletext.h"
#include "app/base/whendone.h"
#include "app/sync/rules.h"
#include "ui/kit/confirmdialog.h"
#include "ui/models/openmap.h"
#include "ui/models/texts.h"
#include "ui/screens/edit/editpanel.h"
#include "ui/screens/edit/itemform.h"
#include "ui/shell/conflictresolver.h"
#include "ui/shell/itemactions.h"
#include "ui/shell/messages.h"
#include "ui/shell/showoffer.h"

#include <algorithm>

namespace syncdeck::ui {

using kit::ConfirmDialog;
using session::ItemWrite;
using session::UndoStack;

namespace {

const QString undoing = QStringLiteral("undoing");

kit::Matter matterOf(const store::JournalEntry &entry)
{
    return itemMatter({entry.service, entry.map}, entry.key);
}

} // namespace

HistoryActions::HistoryActions(const OpenMap &map, EditPanel &forms, ItemsPanel &items,
                               ItemActions &writes, store::Journal &journal, Clock &clock,
                               QWidget &window)
    : m_map(map)
    , m_forms(forms)
    , m_items(items)
    , m_journal(journal)
    , m_clock(clock)
    , m_window(window)
{
    // Undo writes by what items are written with, and ends before it.
    connect(&writes, &ItemActions::writerAboutToChange, this,
            [this] { setWriter(nullptr, nullptr); });
    connect(&writes, &ItemActions::writerChanged, this,
            [this, &writes] { setWriter(writes.writer(), writes.conflicts()); });
    connect(&writes, &ItemActions::undoWanted, this,
            [this] { takeBack(UndoStack::Direction::Undo); });
}

HistoryActions::~HistoryActions() = default;

void HistoryActions::setWriter(session::ItemWriter *writer, ConflictResolver *writes)
{
    m_pending.reset();
    m_undo.reset();
    m_earlier.reset();
    m_writer = writer;
    m_writes = writes;
    if (!writer)
        return;
    m_undo = std::make_unique<UndoStack>(*writer);
    connect(m_undo.get(), &UndoStack::changed, this, [this] {
        if (!m_earlier)
            m_earlier = std::max(m_undo->step(UndoStack::Direction::Undo).step,
                                 m_undo->step(UndoStack::Direction::Redo).step);
        Q_EMIT undoChanged();
    });
    connect(m_undo.get(), &UndoStack::finished, this, &HistoryActions::showUndone);
    settlePending();
}

void HistoryActions::settlePending()
{
    m_pending = std::make_unique<session::PendingWrites>(connection(), m_journal, m_clock);
    auto settled = std::make_shared<QList<store::JournalEntry>>();
    connect(m_pending.get(), &session::PendingWrites::settled, this,
            [settled](const store::JournalEntry &entry) { *settled << entry; });
    connect(m_pending.get(), &session::PendingWrites::finished, this, [this, settled](int open) {
        if (!settled->isEmpty() || open > 0)
            Q_EMIT message(messageOfSettled(*settled, open));
    });
    m_pending->settle();
}

void HistoryActions::takeBackStep(qint64 step)
{
    constexpr auto undo = UndoStack::Direction::Undo;
    if (m_undo && m_undo->step(undo).step == step) {
        takeBack(undo);
        return;
    }
    Q_EMIT message({kit::Message::Tone::Notice,
                    tr("Something else was written since, and is undone first."),
                    tr("The Edit menu says what Undo takes back next."),
                    {},
                    {}});
}

void HistoryActions::takeBack(UndoStack::Direction direction)
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
    const bool isGrave =
        (connection().profile().environment == store::Environment::Production) && step.size > 1;
    if (!isEarlier && !isGrave) {
        runUndo(direction);
        return;
    }
    ConfirmDialog::Question question;
    question.title = withoutMnemonic(undoText(step, direction));
    question.text =
        tr("%1 in %2? It was done on %3.")
            .arg(question.title, visibleText(step.first.mapName), momentText(step.first.at));
    question.yes = direction == UndoStack::Direction::Undo ? tr("Undo it") : tr("Redo it");
    if (isGrave) {
        question.text += u'\n' + tr("This is a production profile.");
        question.word = step.first.mapName;
    }
    auto *dialog = new ConfirmDialog(question, &m_window);
    connect(dialog, &QDialog::accepted, m_undo.get(), [this, direction] { runUndo(direction); });
    dialog->open();
}

void HistoryActions::runUndo(UndoStack::Direction direction)
{
    const store::JournalEntry &first = m_undo->step(direction).first;
    Q_EMIT trying(ui::matterOf({first.service, first.map}, undoing));
    m_undo->run(direction);
}

void HistoryActions::showUndone(const UndoStack::Report &report)
{
    const store::JournalEntry &first = report.step.first;
    const bool isInView = m_map.isAt({first.service, first.map});
    kit::Message told = messageOf(report, isInView ? QString() : first.mapName);
    told.matter = ui::matterOf({first.service, first.map}, undoing);
    const bool mayTryAgain = std::ranges::any_of(
        report.failed, [](const auto &failed) { return mayGoWellLater(failed.error); });
    if (mayTryAgain) {
        told.offers = {{tr("Try again"), [this, direction = report.direction] {
                            takeBack(direction);
                        }}};
    }
    // What was taken back may be a deletion, and has brought the item into the table again.
    if (report.done > 0)
        offerToShow(told, m_map, m_items, {first.service, first.map}, first.key);
    Q_EMIT message(told);
    if (report.done == 0 && !report.failed.isEmpty() &&
        report.failed.first().error.kind == ErrorKind::MapNotFound) {
        offerMapAgain(report);
        return;
    }
    for (const auto &failed : report.failed) {
        if (failed.write && session::isConflict(*failed.write, failed.error)) {
            m_writes->start(*failed.write); // one at a time; the rest stays to be undone
            return;
        }
        // A creation that is to be taken back, and the item is gone already: that is that.
        if (failed.write && failed.error.kind == ErrorKind::ItemNotFound)
            m_journal.leave(failed.entry.id);
    }
}

void HistoryActions::offerMapAgain(const UndoStack::Report &report)
{
    const store::JournalEntry &entry = report.step.first;
    // A map without a name would get another SID, under which nobody looks for the items.
    if (hasError(sync::checkUniqueName(entry.map)))
        return;
    kit::Message offer = messageOf(report.failed.first().error);
    offer.text = tr("Its items can be brought back once there is a map by that name again.");
    offer.matter = ui::matterOf({entry.service, entry.map}, undoing);
    offer.offers = {
        {tr("Create %1 again").arg(visibleText(entry.mapName)),
         [this, service = entry.service, name = entry.map, direction = report.direction] {
             if (!m_writer)
                 return;
             whenDone(connection().client().createMap(service, {name, {}}), m_undo.get(),
                      [this, service, direction](const Result<sync::Answered<sync::Map>> &answer) {
                          if (!answer) {
                              Q_EMIT message(messageOf(answer.error()));
                              return;
                          }
                          Q_EMIT mapCreated(service, answer->value);
                          runUndo(direction);
                      });
         }}};
    Q_EMIT message(offer);
}

bool HistoryActions::isOfThisAddress(const store::JournalEntry &entry)
{
    if (entry.origin == connection().profile().history().origin)
        return true;
    Q_EMIT message(messageOf(fail(ErrorKind::OtherOrigin, entry.origin).error()));
    return false;
}

void HistoryActions::restore(const store::JournalEntry &entry, const store::ItemVersion &version)
{
    if (!m_writer || !isOfThisAddress(entry))
        return;
    // Conditional on what was last seen of the item here, so that others' changes since show up.
    store::JournalQuery query;
    query.profile = entry.profile;
    query.service = entry.service;
    query.map = entry.map;
    query.key = entry.key;
    whenDone(
        m_journal.entries(query), m_writer,
        [this, entry, version](const Result<QList<store::JournalEntry>> &entries) {
            if (!entries) {
                Q_EMIT failed(entries.error(), {matterOf(entry), [this, entry, version] {
                                                    restore(entry, version);
                                                }});
                return;
            }
            const auto latest = std::ranges::find_if(*entries, [&](const store::JournalEntry &one) {
                return one.outcome == store::Outcome::Applied && one.origin == entry.origin;
            });
            // Never written here with success: then it is as it was before.
            restoreOver(entry, version, latest == entries->end() ? entry.before : latest->after);
        });
}

void HistoryActions::restoreOver(const store::JournalEntry &entry,
                                 const store::ItemVersion &version,
                                 const std::optional<store::ItemVersion> &now)
{
    const auto write =
        session::restorationOf(entry, version, now, connection().serverClock().now());
    if (write) {
        m_writes->send(*write);
    } else if (write.error().kind == ErrorKind::NothingToSend && now) {
        compareRestored(entry, *now);
    } else {
        Q_EMIT message(messageOf(write.error()));
    }
}

void HistoryActions::compareRestored(const store::JournalEntry &entry,
                                     const store::ItemVersion &now)
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
    auto reading = connection().client().item(entry.service, entry.map, entry.key);
    whenDone(reading, m_writer,
             [this, mine, entry, now](const Result<sync::Answered<sync::Item>> &answer) {
                 if (!answer && answer.error().kind != ErrorKind::ItemNotFound)
                     Q_EMIT failed(answer.error(),
                                   {itemMatter(mine.where, mine.key), [this, entry, now] {
                                        compareRestored(entry, now);
                                    }});
                 else if (!answer || answer->value.matchable() != mine.base.matchable())
                     m_writes->start(mine);
                 else
                     Q_EMIT message(messageOf(fail(ErrorKind::NothingToSend).error()));
             });
}

void HistoryActions::open(const store::JournalEntry &entry, const store::ItemVersion &version)
{
    if (!m_writer || !isOfThisAddress(entry))
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
        connection().client().item(where.service, where.map, entry.key), m_writer,
        [this, entry, version, target, refuse](const Result<sync::Answered<sync::Item>> &answer) {
            if (answer) {
                m_forms.open(target, answer->value)->setData(version.data);
            } else if (answer.error().kind == ErrorKind::ItemNotFound) {
                if (!m_forms.newItem().draft().isEmpty()) {
                    refuse(tr("The form for a new item is in use. Create or clear it first."));
                    return;
                }
                m_forms.beginNewItem(target, {entry.key, version.data, {}, {}});
            } else {
                Q_EMIT failed(answer.error(), {matterOf(entry), [this, entry, version] {
                                                   open(entry, version);
                                               }});
            }
        });
}

} // namespace syncdeck::ui
