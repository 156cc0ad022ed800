// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/itemtext.h"
#include "app/transfer/mapping.h"
#include "app/transfer/recordreader.h"
#include "tests/fuzz/harness.h"

#include <QBuffer>

namespace syncdeck::test {

using namespace transfer;

namespace {

bool isSame(const Record &left, const Record &right)
{
    if (left.at != right.at || left.fields.size() != right.fields.size())
        return false;
    for (qsizetype i = 0; i < left.fields.size(); ++i) {
        if (left.fields[i].name != right.fields[i].name ||
            left.fields[i].value != right.fields[i].value)
            return false;
    }
    return true;
}

void writeAndReadAgain(const FileItem &item)
{
    const QByteArray key = item.key.toUtf8();
    sync::ItemView view;
    view.key = std::string_view(key.constData(), std::size_t(key.size()));
    view.data = std::string_view(item.data.constData(), std::size_t(item.data.size()));
    for (const Format format : {Format::Ndjson, Format::Json, Format::Csv}) {
        ItemText text({format, {Attribute::Key, Attribute::Data}, {}});
        QBuffer file;
        file.setData(text.begin() + text.item(view) + text.end());
        file.open(QIODevice::ReadOnly);
        const auto record = makeReader(file, format)->next();
        mustHold(record && *record, "what was written cannot be read");
        const auto again = itemOf(**record, {});
        mustHold(again && again->key == item.key && again->data == item.data,
                 "what was written is read as something else");
    }
}

/// The reader comes to its end, goes forwards, finds each record again by its place, and what it
/// has read and is written again is read as the same.
void readAnything(Format format, const QByteArray &bytes)
{
    QBuffer file;
    file.setData(bytes);
    file.open(QIODevice::ReadOnly);
    const auto reader = makeReader(file, format);
    const Mapping mapping = Mapping::guess(reader->names());
    qint64 last = -1;
    while (const auto next = reader->next()) {
        if (!*next)
            continue;
        const Record &record = **next;
        mustHold(record.at.offset > last, "a record does not come after the one before");
        last = record.at.offset;
        mustHold(bytes.sliced(record.at.offset, record.bytes.size()) == record.bytes,
                 "a record is not where it says");
        const auto again = reader->parse(record.bytes, record.at);
        mustHold(again && isSame(*again, record), "a record found again is another");
        if (const auto item = itemOf(record, mapping))
            writeAndReadAgain(*item);
    }
    mustHold(!reader->next(), "the end is not the end");
}

} // namespace

void holdNdjsonFile(const QByteArray &bytes)
{
    readAnything(Format::Ndjson, bytes);
}

void holdJsonFile(const QByteArray &bytes)
{
    readAnything(Format::Json, bytes);
}

void holdCsvFile(const QByteArray &bytes)
{
    readAnything(Format::Csv, bytes);
}

} // namespace syncdeck::test
