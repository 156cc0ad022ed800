// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/format.h"

using namespace Qt::StringLiterals;

namespace syncdeck::transfer {

std::optional<Format> formatOf(const QString &fileName)
{
    const QString name = fileName.toLower();
    if (name.endsWith(u".ndjson"_s) || name.endsWith(u".jsonl"_s))
        return Format::Ndjson;
    if (name.endsWith(u".json"_s))
        return Format::Json;
    if (name.endsWith(u".csv"_s) || name.endsWith(u".tsv"_s))
        return Format::Csv;
    return {};
}

QString nameOf(Format format)
{
    switch (format) {
    case Format::Ndjson:
        return u"ndjson"_s;
    case Format::Json:
        return u"json"_s;
    case Format::Csv:
        return u"csv"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Format> formatNamed(const QString &name)
{
    for (const Format format : {Format::Ndjson, Format::Json, Format::Csv}) {
        if (nameOf(format) == name.toLower())
            return format;
    }
    return {};
}

} // namespace syncdeck::transfer
