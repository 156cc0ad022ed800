// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commandline.h"
#include "app/cli/texttable.h"
#include "app/sync/types.h"

#include <QDateTime>

namespace syncdeck::cli {

enum class Format { Table, Json, NdJson };

/// The options `--json` and `--ndjson`.
[[nodiscard]] QList<QCommandLineOption> formatOptions();
/// `--json` alone, for one resource.
[[nodiscard]] QCommandLineOption jsonOption();

/// `InvalidInput` when both are given.
[[nodiscard]] Result<Format> formatOf(const Invocation &invocation);

/// A list on its way out: a table for people, one JSON document, or one object a line. A document
/// that was not ended because something failed is no JSON, so nobody takes it for the whole.
class ListOutput
{
public:
    ListOutput(Output &output, Format format, QStringList header, int lastWidth = 0);

    [[nodiscard]] bool isTable() const { return m_format == Format::Table; }
    void addRows(const QList<QStringList> &rows) { m_table.write(rows); }
    /// An object as the service gave it. On a line of its own, line breaks between its tokens
    /// become spaces.
    void addObject(QByteArrayView json);
    void finish();

private:
    Output &m_output;
    Format m_format;
    TextTable m_table;
    bool m_isFirst = true;
};

/// A moment as the service writes it, `never` for none.
[[nodiscard]] QString momentCell(const std::optional<QDateTime> &moment);

/// What stands where the service gave null.
[[nodiscard]] QString cellOf(const std::optional<QString> &text);

/// A mark in place of a cell that would speak of an attribute which could not be read.
[[nodiscard]] QString unlessOdd(bool isOdd, const QString &cell);
/// An attribute of an item; not the ETag.
[[nodiscard]] QString attributeCell(const sync::Item &item, sync::Attribute attribute);

} // namespace syncdeck::cli
