// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/privatefile.h"
#include "app/base/result.h"
#include "app/base/setaside.h"
#include "app/store/history.h"
#include "app/store/journalentry.h"

#include <QList>
#include <QObject>
#include <QThreadPool>

#include <memory>

namespace syncdeck::store {

class JournalFile;

/// Whether a write that was not done is still wanted by the run whose line it is of.
enum class Again {
    No,
    IfOverwriting, ///< where the line overwrites whatever there is
    Yes,
};

/// Which entries to give, newest first.
struct JournalQuery
{
    QString profile;
    QString key;     ///< exactly this one; empty: every key
    QString service; ///< with `map`: of this map only
    QString map;
    /// With `map`: other addresses of it, as service and map. Entries have the one that was used.
    QList<std::pair<QString, QString>> alsoAt = {};
    QString keyText;   ///< part of the key, letter case of A–Z ignored; empty: every key
    qint64 before = 0; ///< only entries older than this one; 0: from the newest
    int limit = 100;
};

/// A step that can be taken back.
struct JournalStep
{
    qint64 step = 0;    ///< 0: there is none
    int size = 0;       ///< entries not yet taken back
    JournalEntry first; ///< the newest of them
};

/// An entry to be taken back, and the item as the latest entry about it left it: the same value,
/// but taking back what came between may have given it another revision.
struct Reversible
{
    JournalEntry entry;
    std::optional<ItemVersion> latest; ///< nothing: no such item
};

/// Remembers each write before it is sent, so that nothing that was overwritten or deleted here is
/// lost, and a write whose answer never came can be settled later. An SQLite file that the user
/// alone can read; several programs may use it at the same time. It works in a thread of its own,
/// in the order of the calls. Errors: `DiskFull`, `FileUnwritable`, `FileUnreadable`, `FileBusy`,
/// and `FileReplaced` where the file was deleted or replaced while it was in use.
///
/// A file that is damaged or of a newer version is set aside under another name, never deleted, and
/// a new one begun.
class Journal : public QObject
{
    Q_OBJECT

public:
    /// Bytes of the file above which the oldest entries go, unless they are pending.
    static constexpr qint64 defaultLimit = 256LL * 1024 * 1024;
    static constexpr qint64 smallestLimit = 1024LL * 1024;

    /// Empty path: in memory, for this run alone. Opened with the first call.
    explicit Journal(QString path = defaultPath(), QObject *parent = nullptr);
    ~Journal() override; ///< waits for what is being written

    [[nodiscard]] static QString defaultPath();

    void setLimit(qint64 bytes);

    /// Opens the file now, beside whatever else goes on, so that the first entry need not wait for
    /// that. What goes wrong is told again by the call that needs the file.
    QFuture<Result<void>> openForWriting();

    /// A number for a step that several entries shall belong to.
    [[nodiscard]] QFuture<Result<qint64>> newStep();

    /// Puts a pending entry on disk and gives its id. Only then may the write be sent.
    [[nodiscard]] QFuture<Result<qint64>> begin(const JournalEntry &entry);

    /// The same for many at once, all or none.
    [[nodiscard]] QFuture<Result<void>> beginAll(const QList<JournalEntry> &entries);
    /// Notes one outcome for all pending entries of a step, after which there is no such item.
    QFuture<Result<void>> finishStep(qint64 step, Outcome outcome, const QString &note = {});

    /// Notes what came of it, also in the line of a run that it is the write of. An applied undo or
    /// redo marks what it takes back.
    QFuture<Result<void>> finish(qint64 id, Outcome outcome,
                                 const std::optional<ItemVersion> &after, const QString &note = {},
                                 Again again = Again::No);

    /// What came of it could not be found out now: the entry stays pending, for `unsettled`.
    QFuture<Result<void>> release(qint64 id);

    /// Pending entries that nobody is at work on: released, or of a program that has ended. Oldest
    /// first.
    [[nodiscard]] QFuture<Result<QList<JournalEntry>>> unsettled(const History &history);

    [[nodiscard]] QFuture<Result<QList<JournalEntry>>> entries(const JournalQuery &query);

    /// What `Undo` and `Redo` would take back now. A new edit leaves nothing to redo.
    [[nodiscard]] QFuture<Result<JournalStep>> undoable(const History &history);
    [[nodiscard]] QFuture<Result<JournalStep>> redoable(const History &history);

    /// The entries of a step that are still to be taken back, newest first.
    [[nodiscard]] QFuture<Result<QList<Reversible>>> reversibles(const History &history,
                                                                 qint64 step);

    /// `Undo` and `Redo` pass the entry by from now on.
    QFuture<Result<void>> leave(qint64 id);

    /// Forgets the settled entries and the ended runs of a profile, beyond recovery from the file.
    QFuture<Result<void>> clear(const QString &profile);

Q_SIGNALS:
    /// Entries came, went or changed by this program.
    void changed();
    /// A file of no use now lies at `newPath`, and a new one was begun.
    void fileSetAside(const QString &newPath, syncdeck::Unusable why);
    /// Others could read this file, or this folder of it.
    void wasExposed(const QString &path, syncdeck::Exposure exposure);

private:
    friend class Runs; // which lie in the same file
    template <typename T, typename Work>
    QFuture<Result<T>> inOrder(Work work);

    std::unique_ptr<JournalFile> m_file; ///< touched by the thread alone
    QThreadPool m_thread;                ///< of one thread that stays
};

} // namespace syncdeck::store
