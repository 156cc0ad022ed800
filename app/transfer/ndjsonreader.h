// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/bytesource.h"
#include "app/transfer/recordreader.h"

namespace syncdeck::transfer {

/// Reads one JSON object per line. After an error in a line, continues with the next one.
class NdjsonReader final : public RecordReader
{
public:
    explicit NdjsonReader(QIODevice &device)
        : m_source(device)
    {
    }

    [[nodiscard]] std::optional<RecordOrProblem> next() override;
    [[nodiscard]] RecordOrProblem parse(const QByteArray &bytes, const FilePlace &at) override;
    [[nodiscard]] qint64 offset() const override { return m_source.place().offset; }
    [[nodiscard]] Encoding encoding() const override { return m_source.mark().encoding; }
    [[nodiscard]] bool hasFailed() const override { return m_source.hasFailed(); }

private:
    ByteSource m_source;
};

} // namespace syncdeck::transfer
