// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/store/journalentry.h"

#include <QByteArray>
#include <QString>
#include <QThreadPool>

#include <memory>
#include <optional>

class QLockFile;

namespace syncdeck::store {

/// The input in the form of a new item, valid or not.
struct Draft
{
    QString key;
    QByteArray data;
    QString ttl;
    QString collectionTtl;

    [[nodiscard]] bool isEmpty() const
    {
        return key.isEmpty() && data.isEmpty() && ttl.isEmpty() && collectionTtl.isEmpty();
    }

    friend bool operator==(const Draft &, const Draft &) = default;
};

/// The map that a new item was begun in.
struct DraftPlace
{
    QString history; ///< whose map: Profile::historyId()
    QString service;
    QString map; ///< empty: none was open, or an older version wrote the file
    QString mapName;

    friend bool operator==(const DraftPlace &, const DraftPlace &) = default;
};

/// The input in the form of an existing item.
struct EditDraft
{
    QString history; ///< whose item: Profile::historyId()
    QString service;
    QString map;
    QString mapName;
    QString key;
    ItemVersion base; ///< the item that was changed, as it was seen
    QByteArray data;
    int ttlChoice = 0; ///< the index of the form's choice
    QString ttl;
    bool isShown = false; ///< its form was the visible one

    friend bool operator==(const EditDraft &, const EditDraft &) = default;
};

/// All drafts of one window.
struct Drafts
{
    Draft newItem;
    DraftPlace place; ///< of the new item
    QList<EditDraft> edits;

    [[nodiscard]] bool isEmpty() const { return newItem.isEmpty() && edits.isEmpty(); }

    friend bool operator==(const Drafts &, const Drafts &) = default;
};

/// Keeps the drafts of one window on disk, so that they survive a crash. Each running window has
/// its own file; a new window takes over the file of one that has ended. Files are readable by this
/// user only, and written in the background.
class DraftStore
{
public:
    /// Creates `folder` if it does not exist. Empty: nothing is saved.
    explicit DraftStore(QString folder = defaultFolder());
    ~DraftStore(); ///< waits until everything is written

    Q_DISABLE_COPY_MOVE(DraftStore)

    [[nodiscard]] static QString defaultFolder();

    /// The drafts of an earlier window; nothing if there are none or the file cannot be read (it is
    /// then kept under another name).
    [[nodiscard]] std::optional<Drafts> takeOver();

    /// Replaces the saved drafts. Finishes when they are on disk.
    QFuture<Result<void>> save(const Drafts &drafts);

private:
    void choosePlace();

    QString m_folder;
    QString m_path; ///< empty: nothing is kept
    std::unique_ptr<QLockFile> m_lock;
    QThreadPool m_writer; ///< of one thread, so that drafts are written in order
};

} // namespace syncdeck::store
