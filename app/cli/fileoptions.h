// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commandline.h"
#include "app/items/itemquery.h"
#include "app/transfer/itemtext.h"
#include "app/transfer/mapping.h"

namespace syncdeck::cli {

// How files of items are laid out, as options. Errors are `InvalidInput` and name the option.

/// `--format`, `--delimiter` and `--raw-cells`, for reading and writing alike.
[[nodiscard]] QList<QCommandLineOption> formatFileOptions();
/// `--fields` and `--no-header`.
[[nodiscard]] QList<QCommandLineOption> readFileOptions();
/// `--attributes` and `--bom`.
[[nodiscard]] QList<QCommandLineOption> writeFileOptions();
[[nodiscard]] QCommandLineOption filterOption();

/// By `--format`, else by the file's name.
[[nodiscard]] Result<transfer::Format> fileFormat(const Invocation &invocation,
                                                  const QString &file);
/// For reading.
[[nodiscard]] Result<transfer::CsvStyle> csvStyle(const Invocation &invocation);
/// For writing.
[[nodiscard]] Result<transfer::Layout> layout(const Invocation &invocation, const QString &file);
/// Nothing: by the usual names.
[[nodiscard]] Result<std::optional<transfer::Mapping>> mapping(const Invocation &invocation);
[[nodiscard]] Result<items::ItemQuery> filter(const Invocation &invocation, const QDateTime &now);

} // namespace syncdeck::cli
