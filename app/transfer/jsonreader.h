// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/json/check.h"
#include "app/transfer/bytesource.h"
#include "app/transfer/recordreader.h"

namespace syncdeck::transfer {

/// One array of objects, or an object whose member `items` is that array, as the service's answers
/// have it; of its other members, `meta.next_page_url` tells whether it is all. What is wrong
/// within an element that ends where it should leaves the others readable; any other mistake ends
/// the reading, since nothing after it can be trusted to be what it looks like.
class JsonReader final : public RecordReader
{
public:
    explicit JsonReader(QIODevice &device)
        : m_source(device)
    {
    }

    [[nodiscard]] std::optional<RecordOrProblem> next() override;
    [[nodiscard]] RecordOrProblem parse(const QByteArray &bytes, const FilePlace &at) override;
    [[nodiscard]] qint64 offset() const override { return m_source.place().offset; }
    [[nodiscard]] Encoding encoding() const override { return m_source.mark().encoding; }
    [[nodiscard]] bool hasFailed() const override { return m_source.hasFailed(); }
    [[nodiscard]] bool saysMoreFollow() const override { return m_saysMoreFollow; }

private:
    enum class State { Start, FirstElement, NextElement, Ended };
    using Problem = std::optional<FileProblem>;
    using NameOrProblem = std::expected<QByteArray, FileProblem>;

    void skipSpace();
    void skipString();
    /// Goes past one value, found by quotes and brackets alone.
    void skipValue();
    /// Up to the array's opening bracket.
    [[nodiscard]] Problem enter();
    /// Past a member's name and the colon; the name with escapes understood.
    [[nodiscard]] NameOrProblem memberName();
    [[nodiscard]] Problem passMember(const QByteArray &name);
    [[nodiscard]] Problem lookAtMeta();
    /// Past the members of the enclosing object that come before `items`, or after it.
    [[nodiscard]] Problem findItems();
    [[nodiscard]] Problem leave();
    [[nodiscard]] RecordOrProblem element();

    [[nodiscard]] FileProblem problem(json::SyntaxProblem what) const;
    /// `from`: where what is not read begins.
    [[nodiscard]] std::optional<RecordOrProblem> end(Problem problem, const FilePlace &from);

    ByteSource m_source;
    State m_state = State::Start;
    bool m_isWrapped = false;
    bool m_saysMoreFollow = false;
};

} // namespace syncdeck::transfer
