// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/attribute.h"
#include "app/transfer/format.h"

#include <QByteArray>

namespace syncdeck::transfer {

/// How items are written.
struct Layout
{
    Format format = Format::Ndjson;
    QList<Attribute> attributes = allAttributes(); ///< members, or columns in this order
    CsvStyle csv;
};

/// A file of items as a text that is made piece by piece: `begin`, then each item, then `end`. Data
/// keeps its bytes in every format. Where it cannot stand as it is (NDJSON has one line an item, so
/// no line breaks in it; white space around it would be lost), it is a JSON string that holds the
/// text; when read it is the same again.
class ItemText
{
public:
    explicit ItemText(Layout layout);

    [[nodiscard]] QByteArray begin() const;
    [[nodiscard]] QByteArray item(const sync::ItemView &item);
    [[nodiscard]] QByteArray end() const;

private:
    [[nodiscard]] QByteArray object(const sync::ItemView &item) const;
    [[nodiscard]] QByteArray row(const sync::ItemView &item) const;

    Layout m_layout;
    bool m_isFirst = true;
};

/// A JSON string that stands for these characters (UTF-8).
[[nodiscard]] QByteArray quoted(QByteArrayView utf8);

/// One row of a CSV file, its end included.
[[nodiscard]] QByteArray csvRow(const QList<QByteArray> &cells, const CsvStyle &style);

} // namespace syncdeck::transfer
