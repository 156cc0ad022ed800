// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/recordreader.h"

#include "app/transfer/csvreader.h"
#include "app/transfer/jsonreader.h"
#include "app/transfer/ndjsonreader.h"

namespace syncdeck::transfer {

RecordReader::~RecordReader() = default;

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
