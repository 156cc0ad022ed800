// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/format.h"

#include "app/base/utf16.h"
#include "app/json/reader.h"
#include "app/transfer/hashedfile.h"

using namespace Qt::StringLiterals;

namespace syncdeck::transfer {

std::optional<Format> formatOf(const QString &fileName)
{
    const QString name = fileName.toLower();
    if (name.endsWith(u".ndjson"_s) || name.endsWith(u".jsonl"_s))
        return Format::Ndjson;
    if (name.endsWith(u".json"_s))
        return Format::Json;
    if (name.endsWith(u".csv"_s) || name.endsWith(u".tsv"_s) || name.endsWith(u".txt"_s))
        return Format::Csv;
    return {};
}

namespace {

/// What an object is like whose text may be cut.
struct Outline
{
    bool hasKey = false;   ///< a member called `key`
    bool hasItems = false; ///< one called `items`, which is an array
    qsizetype end = -1;    ///< of the object; -1: not within the text
};

Outline outlineOf(QByteArrayView text)
{
    Outline outline;
    json::Reader reader(text);
    QByteArrayView name;
    while (const auto event = reader.next()) {
        if (event->kind == json::EventKind::Name && reader.depth() == 1) {
            name = reader.content(*event);
            outline.hasKey = outline.hasKey || name == "key";
        } else if (event->kind == json::EventKind::ArrayBegin && reader.depth() == 2) {
            outline.hasItems = outline.hasItems || name == "items";
        } else if (event->kind == json::EventKind::ObjectEnd && reader.depth() == 0) {
            outline.end = event->at + event->length;
            break;
        }
    }
    return outline;
}

} // namespace

std::optional<Format> formatOf(QByteArrayView beginning)
{
    const QByteArrayView text = beginning.trimmed();
    if (text.startsWith('[')) {
        const QByteArrayView inside = text.sliced(1).trimmed();
        const bool isArray = inside.isEmpty() || inside.startsWith('{') || inside.startsWith(']');
        return isArray ? std::optional(Format::Json) : std::nullopt;
    }
    if (!text.startsWith('{'))
        return {};
    const Outline outline = outlineOf(text);
    if (outline.end < 0)
        return outline.hasItems ? std::optional(Format::Json) : std::nullopt;
    const QByteArrayView object = text.first(outline.end);
    const QByteArrayView rest = text.sliced(outline.end);
    const bool isLine = !object.contains('\n') && !object.contains('\r') &&
                        (rest.isEmpty() || rest.startsWith('\n') || rest.startsWith('\r'));
    if (outline.hasItems && !outline.hasKey && rest.isEmpty())
        return Format::Json;
    return isLine ? std::optional(Format::Ndjson) : std::nullopt;
}

std::optional<Format> formatOfFile(const QString &path)
{
    constexpr qint64 enough = 64LL * 1024;
    HashedFile file(path);
    if (!path.isEmpty() && file.openToRead()) {
        QByteArray beginning = toUtf8(file.read(enough));
        if (const ByteOrderMark mark = byteOrderMarkOf(beginning); mark.encoding == Encoding::Utf8)
            beginning.remove(0, mark.length);
        if (const auto told = formatOf(QByteArrayView(beginning)))
            return told;
    }
    return formatOf(path);
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
