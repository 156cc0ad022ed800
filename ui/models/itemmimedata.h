// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/itemchoice.h"

#include <QMimeData>

#include <functional>
#include <memory>

class QTemporaryDir;

namespace syncdeck::ui {

/// Chosen items for the clipboard or to be dragged out, as they were when they were chosen. The
/// text is made only when somebody asks for it.
class ItemMimeData : public QMimeData
{
    Q_OBJECT

public:
    enum class Content {
        Rows, ///< NDJSON with every attribute, as an export writes it
        Keys, ///< one key a line, as it is
        Data, ///< the data of each item byte for byte, each in a line of its own or more
    };

    /// More is for an export, which needs no memory for it and can be paused. In bytes.
    static constexpr qint64 mostBytes = 32LL * 1024 * 1024;
    /// About how large it becomes as rows, in bytes.
    [[nodiscard]] static qint64 sizeOf(const ItemChoice &choice);

    ItemMimeData(ItemChoice choice, Content content);

    /// Lets it be dropped as a file, too. It is written when somebody takes it, into a folder of
    /// its own in `folder`, which stays as long as anybody holds it, since whoever took it reads it
    /// later.
    void offerFile(std::shared_ptr<QTemporaryDir> folder, const QString &name);

    [[nodiscard]] QStringList formats() const override;
    [[nodiscard]] bool hasFormat(const QString &format) const override;

protected:
    [[nodiscard]] QVariant retrieveData(const QString &format, QMetaType type) const override;

private:
    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] QByteArray address() const;

    ItemChoice m_choice;
    Content m_content;
    std::shared_ptr<QTemporaryDir> m_folder;
    QString m_fileName;
    mutable QByteArray m_bytes;
    mutable QByteArray m_address;
};

} // namespace syncdeck::ui
