// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/items/queryterm.h"

#include <QDateTime>
#include <QStringView>

#include <optional>
#include <vector>

namespace syncdeck::items {

/// Reads the language that is described at ItemQuery.
class QueryParser
{
public:
    QueryParser(QStringView text, const QDateTime &now, Spelling spelling = Spelling::GoesOn);

    /// To be called once.
    [[nodiscard]] Result<std::vector<QueryTerm>> parse();
    /// How each term is spelled that was read, also one that is about to go on.
    [[nodiscard]] const std::vector<QStringView> &spelled() const { return m_spelled; }

private:
    // Each reads on from where the one before ended; false, with m_error, where it cannot.
    [[nodiscard]] bool term(std::vector<QueryTerm> &terms);
    [[nodiscard]] bool add(std::vector<QueryTerm> &terms, QueryTerm term, bool isEmpty);
    [[nodiscard]] bool textOrExpression(QueryTerm &term, bool &isEmpty);
    [[nodiscard]] bool expression(QueryTerm &term);
    [[nodiscard]] bool member(QueryTerm &term);
    [[nodiscard]] bool path(QList<QString> &path);
    [[nodiscard]] bool literal(Literal &literal);
    [[nodiscard]] bool number(QueryTerm &term, Quantity quantity);
    [[nodiscard]] bool creators(QueryTerm &term, bool &isEmpty);

    [[nodiscard]] std::optional<Comparison> comparison();
    [[nodiscard]] QString quoted();
    [[nodiscard]] QStringView word();
    [[nodiscard]] bool take(QStringView start);
    void skipSpace();
    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] QChar current() const { return m_text[m_at]; }
    [[nodiscard]] QStringView rest() const { return m_text.sliced(m_at); }
    [[nodiscard]] bool stop(qsizetype at, const QString &sentence);

    QStringView m_text;
    qint64 m_now;
    Spelling m_spelling;
    qsizetype m_at = 0;
    std::optional<qsizetype> m_openQuote; ///< that is never closed
    std::vector<QStringView> m_spelled;
    std::optional<Error> m_error;
};

} // namespace syncdeck::items
