// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/itemmimedata.h"

#include <QObject>

#include <functional>
#include <memory>

class QAction;
class QTemporaryDir;

namespace syncdeck::ui {

class OpenMap;

/// Selected items on their way out of the window: copied as rows, keys or data, or dragged as rows
/// to where text or a file is taken.
class ItemCopies : public QObject
{
    Q_OBJECT

public:
    /// Dragged files are named after `map`, which outlives this. `choice`: asked for the selection
    /// when something is to be copied.
    ItemCopies(const OpenMap &map, std::function<ItemChoice()> choice, QObject *parent = nullptr);
    ~ItemCopies() override;

    /// Copy rows, copy keys, copy data; they work while the table that gets them has the keyboard.
    [[nodiscard]] QList<QAction *> actions() const;
    void setEnabled(bool hasSelection);

    /// Null when there is nothing to drag, or too much, which is told.
    [[nodiscard]] std::unique_ptr<QMimeData> forDrag();

Q_SIGNALS:
    /// Too much to be held in memory: one sentence on what to do instead.
    void tooMuch(const QString &why);

private:
    using Content = ItemMimeData::Content;

    [[nodiscard]] QAction *make(const QString &text, const QString &status,
                                const QKeySequence &keys, Content content);
    void copy(Content content);
    [[nodiscard]] std::unique_ptr<ItemMimeData> make(Content content);

    const OpenMap &m_map;
    std::function<ItemChoice()> m_choice;
    QAction *m_rows;
    QAction *m_keys;
    QAction *m_data;
    std::shared_ptr<QTemporaryDir> m_files; ///< made when the first is dragged
};

} // namespace syncdeck::ui
