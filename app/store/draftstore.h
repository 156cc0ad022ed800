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

/// What was typed into the form of a new item, sound or not.
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

/// Which map a new item was begun in.
struct DraftPlace
{
    QString history; ///< whose map: Profile::historyId()
    QString service;
    QString map; ///< empty: none was open, or the file is older than this
    QString mapName;

    friend bool operator==(const DraftPlace &, const DraftPlace &) = default;
};

/// What was typed over an existing item.
struct EditDraft
{
    QString history; ///< whose item: Profile::historyId()
    QString service;
    QString map;
    QString mapName;
    QString key;
    ItemVersion base; ///< the item that was changed, as it was seen
    QByteArray data;
    int ttlChoice = 0; ///< as the form numbers its choices
    QString ttl;
    bool isShown = false; ///< its form was the one that was seen

    friend bool operator==(const EditDraft &, const EditDraft &) = default;
};

/// All that is being typed in one window.
struct Drafts
{
    Draft newItem;
    DraftPlace place; ///< of the new item
    QList<EditDraft> edits;

    [[nodiscard]] bool isEmpty() const { return newItem.isEmpty() && edits.isEmpty(); }

    friend bool operator==(const Drafts &, const Drafts &) = default;
};

/// Keeps the drafts of one window on disk, so that it survives a crash. Each running window has a
/// place of its own; a new one takes over what an ended one has left behind. Files are
/// readable by the user alone, and written in the background.
class DraftStore
{
public:
    /// `folder` is made when missing. Empty: nothing is kept.
    explicit DraftStore(QString folder = defaultFolder());
    ~DraftStore(); ///< waits for what is being written

    Q_DISABLE_COPY_MOVE(DraftStore)

    [[nodiscard]] static QString defaultFolder();

    /// What an earlier window left here; nothing when it left none or it cannot be understood (the
    /// file is then left alone, under another name).
    [[nodiscard]] std::optional<Drafts> takeOver();

    /// Replaces what is kept; nothing typed is forgotten. Finishes when it is on disk.
    QFuture<Result<void>> save(const Drafts &drafts);

private:
    void choosePlace();

    QString m_folder;
    QString m_path; ///< empty: nothing is kept
    std::unique_ptr<QLockFile> m_lock;
    QThreadPool m_writer; ///< of one thread, so that drafts are written in order
};

} // namespace syncdeck::store
