// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/bytesource.h"
#include "app/transfer/recordreader.h"

namespace syncdeck::transfer {

/// One JSON object a line. Whatever is wrong with a line, the next one is read.
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
