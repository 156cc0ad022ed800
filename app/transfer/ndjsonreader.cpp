// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/ndjsonreader.h"

#include "app/transfer/jsonrecord.h"

namespace syncdeck::transfer {

std::optional<RecordOrProblem> NdjsonReader::next()
{
    while (m_source.peek() >= 0) {
        const FilePlace at = m_source.place();
        m_source.beginRecord();
        while (m_source.peek() >= 0 && m_source.peek() != '\n')
            m_source.skip();
        const bool isTooLong = m_source.isTooLong();
        QByteArray line = m_source.endRecord();
        const qint64 length = m_source.place().offset - at.offset;
        if (m_source.peek() == '\n')
            m_source.skip();
        if (isTooLong)
            return std::unexpected(tooLong(at));
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.trimmed().isEmpty())
            continue;
        auto record = parse(line, at);
        if (record)
            record->length = length;
        return record;
    }
    return {};
}

RecordOrProblem NdjsonReader::parse(const QByteArray &bytes, const FilePlace &at)
{
    auto record = jsonRecord(bytes, at);
    if (!record)
        record.error().endsFile = false; // the line ends where it ends
    return record;
}

} // namespace syncdeck::transfer
