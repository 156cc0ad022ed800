// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/itemmimedata.h"

#include "app/base/utf8.h"
#include "app/transfer/itemtext.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

constexpr auto plainText = "text/plain"_L1;
constexpr auto ndjson = "application/x-ndjson"_L1;
constexpr auto json = "application/json"_L1;
constexpr auto files = "text/uri-list"_L1;

} // namespace

qint64 ItemMimeData::sizeOf(const ItemChoice &choice)
{
    constexpr qint64 others = 420; // the attributes besides key and data
    qint64 size = 0;
    for (const items::Row row : choice.selected) {
        size += others + qint64(choice.items.key(row).value_or(std::string_view()).size()) +
                qint64(choice.items.data(row).value_or(std::string_view()).size());
    }
    return size;
}

ItemMimeData::ItemMimeData(ItemChoice choice, Content content)
    : m_choice(std::move(choice))
    , m_content(content)
{
}

void ItemMimeData::offerFile(std::shared_ptr<QTemporaryDir> folder, const QString &name)
{
    m_folder = std::move(folder);
    m_fileName = name;
}

QStringList ItemMimeData::formats() const
{
    QStringList formats{plainText};
    if (m_content == Content::Rows)
        formats << ndjson;
    else if (m_content == Content::Data && m_choice.selected.size() == 1)
        formats << json;
    if (m_folder)
        formats << files;
    return formats;
}

bool ItemMimeData::hasFormat(const QString &format) const
{
    return formats().contains(format);
}

QVariant ItemMimeData::retrieveData(const QString &format, QMetaType type) const
{
    if (!hasFormat(format))
        return {};
    if (format == files) {
        if (type.id() == QMetaType::QVariantList || type.id() == QMetaType::QUrl)
            return QVariantList{QUrl::fromEncoded(address().trimmed())};
        return address();
    }
    if (type.id() == QMetaType::QString)
        return exactText(bytes());
    return bytes();
}

QByteArray ItemMimeData::bytes() const
{
    if (!m_bytes.isEmpty())
        return m_bytes;
    transfer::ItemText rows({});
    const bool isOne = m_choice.selected.size() == 1;
    for (const items::Row row : m_choice.selected) {
        switch (m_content) {
        case Content::Rows: {
            std::string url;
            m_bytes += rows.item(m_choice.items.view(row, &url));
            break;
        }
        case Content::Keys:
        case Content::Data: {
            const auto part =
                m_content == Content::Keys ? m_choice.items.key(row) : m_choice.items.data(row);
            const std::string_view bytes = part.value_or(std::string_view());
            m_bytes.append(bytes.data(), qsizetype(bytes.size()));
            if (!isOne)
                m_bytes += '\n';
            break;
        }
        }
    }
    return m_bytes;
}

/// Written once, whoever asks how often.
QByteArray ItemMimeData::address() const
{
    if (!m_address.isEmpty() || !m_folder || !m_folder->isValid())
        return m_address;
    QTemporaryDir place(m_folder->filePath(u"drag-XXXXXX"_s));
    place.setAutoRemove(false); // it goes with the folder it is in
    QFile file(place.filePath(m_fileName));
    const QByteArray content = bytes();
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    m_address = QUrl::fromLocalFile(file.fileName()).toEncoded() + "\r\n";
    return m_address;
}

} // namespace syncdeck::ui
