// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/recordreader.h"

#include "app/transfer/csvreader.h"
#include "app/transfer/jsonreader.h"
#include "app/transfer/ndjsonreader.h"

#include <QCoreApplication>

namespace syncdeck::transfer {

namespace {

struct ReaderTexts
{
    Q_DECLARE_TR_FUNCTIONS(ReaderTexts)
};

} // namespace

RecordReader::~RecordReader() = default;

QString moreFollow()
{
    return ReaderTexts::tr("The file is one page of the service’s list: its "
                           "meta.next_page_url says that more items exist, which are not in the "
                           "file.");
}

std::unique_ptr<RecordReader> makeReader(QIODevice &device, Format format, const CsvStyle &csv)
{
    switch (format) {
    case Format::Ndjson:
        return std::make_unique<NdjsonReader>(device);
    case Format::Json:
        return std::make_unique<JsonReader>(device);
    case Format::Csv:
        return std::make_unique<CsvReader>(device, csv);
    }
    Q_UNREACHABLE();
}

} // namespace syncdeck::transfer
