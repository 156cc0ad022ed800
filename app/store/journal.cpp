// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/journal.h"

#include "app/store/journalqueue.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace syncdeck::store {

Journal::Journal(QString path, QObject *parent)
    : QObject(parent)
    , m_file(std::make_unique<JournalFile>(
          std::move(path),
          JournalFile::News{
              [this](const QString &newPath, Unusable why) {
                  QMetaObject::invokeMethod(
                      this, [this, newPath, why] { Q_EMIT fileSetAside(newPath, why); },
                      Qt::QueuedConnection);
              },
              [this](const QString &exposed, Exposure exposure) {
                  QMetaObject::invokeMethod(
                      this, [this, exposed, exposure] { Q_EMIT wasExposed(exposed, exposure); },
                      Qt::QueuedConnection);
              }}))
{
    // SQLite's connection belongs to the thread that opened it.
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
}

Journal::~Journal()
{
    m_thread.start([this] { m_file->close(); });
    m_thread.waitForDone();
}

QString Journal::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/journal.sqlite"_s;
}

void Journal::setLimit(qint64 bytes)
{
    inOrder<void>([bytes](JournalFile &file) -> Result<void> {
        file.setLimit(std::max(bytes, smallestLimit));
        return {};
    });
}

QFuture<Result<void>> Journal::openForWriting()
{
    return inOrder<void>([](JournalFile &file) { return file.openForWriting(); });
}

QFuture<Result<qint64>> Journal::newStep()
{
    return inOrder<qint64>([](JournalFile &file) { return file.newStep(); });
}

QFuture<Result<qint64>> Journal::begin(const JournalEntry &entry)
{
    return inOrder<qint64>([entry](JournalFile &file) { return file.begin(entry); });
}

QFuture<Result<void>> Journal::beginAll(const QList<JournalEntry> &entries)
{
    return inOrder<void>([entries](JournalFile &file) { return file.beginAll(entries); });
}

QFuture<Result<void>> Journal::finishStep(qint64 step, Outcome outcome, const QString &note)
{
    return inOrder<void>(
        [step, outcome, note](JournalFile &file) { return file.finishStep(step, outcome, note); });
}

QFuture<Result<void>> Journal::finish(qint64 id, Outcome outcome,
                                      const std::optional<ItemVersion> &after, const QString &note,
                                      Again again)
{
    return inOrder<void>([id, outcome, after, note, again](JournalFile &file) {
        return file.finish(id, outcome, after, note, again);
    });
}

QFuture<Result<void>> Journal::release(qint64 id)
{
    return inOrder<void>([id](JournalFile &file) { return file.release(id); });
}

QFuture<Result<QList<JournalEntry>>> Journal::unsettled(const History &history)
{
    return inOrder<QList<JournalEntry>>(
        [history](JournalFile &file) { return file.unsettled(history); });
}

QFuture<Result<QList<JournalEntry>>> Journal::entries(const JournalQuery &query)
{
    return inOrder<QList<JournalEntry>>([query](JournalFile &file) { return file.entries(query); });
}

QFuture<Result<JournalStep>> Journal::undoable(const History &history)
{
    return inOrder<JournalStep>([history](JournalFile &file) { return file.undoable(history); });
}

QFuture<Result<JournalStep>> Journal::redoable(const History &history)
{
    return inOrder<JournalStep>([history](JournalFile &file) { return file.redoable(history); });
}

QFuture<Result<QList<Reversible>>> Journal::reversibles(const History &history, qint64 step)
{
    return inOrder<QList<Reversible>>(
        [history, step](JournalFile &file) { return file.reversibles(history, step); });
}

QFuture<Result<void>> Journal::leave(qint64 id)
{
    return inOrder<void>([id](JournalFile &file) { return file.leave(id); });
}

QFuture<Result<void>> Journal::clear(const QString &profile)
{
    return inOrder<void>([profile](JournalFile &file) { return file.clear(profile); });
}

} // namespace syncdeck::store
