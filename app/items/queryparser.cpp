// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/queryparser.h"

#include "app/json/check.h"
#include "app/json/escapes.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::items {

namespace {

struct QueryTexts
{
    Q_DECLARE_TR_FUNCTIONS(ItemQuery)
};

constexpr QStringView comparisonSigns = u"=!<>";

bool endsName(QChar c)
{
    return c.isSpace() || c == u'.' || c == u'[' || c == u']' || comparisonSigns.contains(c);
}

struct QuantityName
{
    QStringView text;
    Quantity quantity;
};
constexpr QuantityName quantityNames[] = {{u"expires:", Quantity::Expires},
                                          {u"created:", Quantity::Created},
                                          {u"updated:", Quantity::Updated},
                                          {u"size:", Quantity::Size}};

QString helpFor(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Size:
        return QueryTexts::tr("Write a number of bytes, such as 100, >1KB, 512..2KB, or none.");
    case Quantity::Expires:
        return QueryTexts::tr("Write a span of time, such as 30s, 10min, 1h, 7d or 2w, a range "
                              "such as 1h..1d, a day such as 2026-11-25, past or never.");
    case Quantity::Created:
    case Quantity::Updated:
        return QueryTexts::tr("Write a day, month or hour, such as 2026-11-25, 2026-11 or "
                              "2026-11-25T14, a range such as 2026-11-01..2026-11-15, or a span "
                              "of time up to now, such as 1h or 7d.");
    }
    Q_UNREACHABLE();
}

} // namespace

QueryParser::QueryParser(QStringView text, const QDateTime &now, Spelling spelling)
    : m_text(text)
    , m_now(now.toMSecsSinceEpoch())
    , m_spelling(spelling)
{
}

Result<std::vector<QueryTerm>> QueryParser::parse()
{
    std::vector<QueryTerm> terms;
    for (skipSpace(); !atEnd(); skipSpace()) {
        const qsizetype from = m_at;
        if (!term(terms))
            return Failure(*m_error);
        if (m_openQuote && m_spelling == Spelling::Whole) {
            static_cast<void>(
                stop(*m_openQuote, QueryTexts::tr("The quotation mark here is never closed.")));
            return Failure(*m_error);
        }
        m_spelled.push_back(m_text.sliced(from, m_at - from));
    }
    return terms;
}

bool QueryParser::term(std::vector<QueryTerm> &terms)
{
    QueryTerm term;
    const bool hasMore = m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace();
    if (current() == u'-' && hasMore) {
        term.isNegated = true;
        ++m_at;
    }
    if (take(u"data.")) {
        term.kind = QueryTerm::Kind::Member;
        if (!member(term))
            return false;
        terms.push_back(std::move(term));
        return true;
    }
    for (const QuantityName &name : quantityNames) {
        if (take(name.text)) {
            if (!number(term, name.quantity))
                return false;
            terms.push_back(std::move(term));
            return true;
        }
    }
    bool isEmpty = false;
    if (take(u"by:")) {
        if (!creators(term, isEmpty))
            return false;
        return add(terms, std::move(term), isEmpty);
    }
    if (take(u"key:"))
        term.where = QueryTerm::Where::Key;
    else if (take(u"data:"))
        term.where = QueryTerm::Where::Data;
    if (!textOrExpression(term, isEmpty))
        return false;
    return add(terms, std::move(term), isEmpty);
}

bool QueryParser::add(std::vector<QueryTerm> &terms, QueryTerm term, bool isEmpty)
{
    if (isEmpty && m_spelling == Spelling::Whole)
        return stop(m_at, QueryTexts::tr("Write here what to look for, as in key:agent."));
    if (!isEmpty) // else such as `key:`, which is about to go on
        terms.push_back(std::move(term));
    return true;
}

bool QueryParser::textOrExpression(QueryTerm &term, bool &isEmpty)
{
    isEmpty = atEnd() || current().isSpace();
    if (isEmpty)
        return true;
    if (current() == u'/')
        return expression(term);
    term.kind = QueryTerm::Kind::Text;
    const QString text = current() == u'"' ? quoted() : word().toString();
    isEmpty = text.isEmpty();
    term.text = TextSearch(text);
    return true;
}

bool QueryParser::expression(QueryTerm &term)
{
    const qsizetype from = m_at++;
    while (!atEnd() && current() != u'/')
        m_at += current() == u'\\' && m_at + 1 < m_text.size() ? 2 : 1;
    if (atEnd()) {
        return stop(from, QueryTexts::tr("A regular expression ends with another /. To look for a "
                                         "/ itself, put the text in quotes."));
    }
    const QString pattern = m_text.sliced(from + 1, m_at - from - 1).toString();
    ++m_at;
    QRegularExpression::PatternOptions options = QRegularExpression::NoPatternOption;
    if (!atEnd() && current() == u'i') {
        options = QRegularExpression::CaseInsensitiveOption;
        ++m_at;
    }
    if (!atEnd() && !current().isSpace()) {
        return stop(m_at, QueryTexts::tr("Only i or a space can follow the / that ends a regular "
                                         "expression. A / within it is written \\/."));
    }
    if (pattern.isEmpty())
        return stop(from, QueryTexts::tr("Write a regular expression between the two /."));
    term.kind = QueryTerm::Kind::Expression;
    term.expression = QRegularExpression(pattern, options);
    if (!term.expression.isValid()) {
        return stop(from + 1 + term.expression.patternErrorOffset(),
                    QueryTexts::tr("The regular expression has an error here: %1.")
                        .arg(term.expression.errorString()));
    }
    term.expression.optimize();
    return true;
}

bool QueryParser::member(QueryTerm &term)
{
    if (!path(term.member.path))
        return false;
    const qsizetype end = m_at;
    skipSpace();
    const auto found = comparison();
    if (!found) {
        m_at = end;
        return true;
    }
    term.member.comparison = *found;
    skipSpace();
    return literal(term.member.literal);
}

bool QueryParser::path(QList<QString> &path)
{
    while (true) {
        const qsizetype from = m_at;
        QString name;
        if (!atEnd() && current() == u'"') {
            name = quoted();
        } else {
            while (!atEnd() && !endsName(current()))
                ++m_at;
            name = m_text.sliced(from, m_at - from).toString();
        }
        if (m_at == from)
            return stop(from, QueryTexts::tr("Name a member here, as in data.status."));
        path << name;
        // Both a.0 and a[0].
        while (take(u"[")) {
            const qsizetype digits = m_at;
            while (!atEnd() && current().isDigit())
                ++m_at;
            path << m_text.sliced(digits, m_at - digits).toString();
            if (path.last().isEmpty() || !take(u"]"))
                return stop(m_at, QueryTexts::tr("Write a place in the list, as in data.tags[0]."));
        }
        if (!take(u"."))
            return true;
    }
}

std::optional<Comparison> QueryParser::comparison()
{
    struct Sign
    {
        QStringView text;
        Comparison meaning;
    };
    // The longer ones first.
    constexpr Sign signs[] = {{u"!=", Comparison::Unequal},        {u"<=", Comparison::LessOrEqual},
                              {u">=", Comparison::GreaterOrEqual}, {u"==", Comparison::Equal},
                              {u"=", Comparison::Equal},           {u"<", Comparison::Less},
                              {u">", Comparison::Greater}};
    for (const Sign &sign : signs) {
        if (take(sign.text))
            return sign.meaning;
    }
    return {};
}

bool QueryParser::literal(Literal &literal)
{
    const qsizetype from = m_at;
    if (atEnd() || comparisonSigns.contains(current())) {
        return stop(from, QueryTexts::tr("Write what to compare with: a number, a text in quotes, "
                                         "true, false or null."));
    }
    literal.kind = Literal::Kind::Text;
    if (current() == u'"') {
        literal.text = json::comparable(quoted());
        return true;
    }
    const QByteArray spelled = word().toUtf8();
    const json::Report report = json::check(spelled);
    const json::ValueKind kind = report.error ? json::ValueKind::String : report.kind;
    if (kind == json::ValueKind::Number) {
        literal.kind = Literal::Kind::Number;
        literal.number = json::decimal(spelled);
    } else if (kind == json::ValueKind::True) {
        literal.kind = Literal::Kind::True;
    } else if (kind == json::ValueKind::False) {
        literal.kind = Literal::Kind::False;
    } else if (kind == json::ValueKind::Null) {
        literal.kind = Literal::Kind::Null;
    } else if (kind == json::ValueKind::String) {
        literal.text = spelled;
    } else {
        return stop(from, QueryTexts::tr("Objects and lists cannot be compared with. Name one of "
                                         "their members, as in data.address.city."));
    }
    return true;
}

bool QueryParser::number(QueryTerm &term, Quantity quantity)
{
    const qsizetype from = m_at;
    const auto condition = numberCondition(quantity, word(), m_now);
    if (!condition)
        return stop(from, helpFor(quantity));
    term.kind = QueryTerm::Kind::Number;
    term.number = *condition;
    return true;
}

bool QueryParser::creators(QueryTerm &term, bool &isEmpty)
{
    isEmpty = atEnd() || current().isSpace();
    if (isEmpty)
        return true;
    term.kind = QueryTerm::Kind::Creator;
    do {
        const qsizetype from = m_at;
        if (!atEnd() && current() == u'"') {
            term.creators.emplace_back(quoted().toStdString());
            continue;
        }
        while (!atEnd() && !current().isSpace() && current() != u',')
            ++m_at;
        const QStringView name = m_text.sliced(from, m_at - from);
        if (name.isEmpty())
            return stop(from, QueryTexts::tr("Write an identity here, as in by:system,alice."));
        if (name.compare(u"none", Qt::CaseInsensitive) == 0)
            term.creators.emplace_back();
        else
            term.creators.emplace_back(name.toString().toStdString());
    } while (take(u","));
    if (!atEnd() && !current().isSpace())
        return stop(m_at, QueryTexts::tr("Leave a space here."));
    return true;
}

/// Up to the quotation mark that closes, or to the end where there is none yet.
QString QueryParser::quoted()
{
    QString text;
    const qsizetype from = m_at;
    for (++m_at; !atEnd() && current() != u'"'; ++m_at) {
        const bool isEscape = current() == u'\\' && m_at + 1 < m_text.size() &&
                              (m_text[m_at + 1] == u'"' || m_text[m_at + 1] == u'\\');
        if (isEscape)
            ++m_at;
        text += current();
    }
    if (!atEnd())
        ++m_at;
    else
        m_openQuote = from;
    return text;
}

QStringView QueryParser::word()
{
    const qsizetype from = m_at;
    while (!atEnd() && !current().isSpace())
        ++m_at;
    return m_text.sliced(from, m_at - from);
}

bool QueryParser::take(QStringView start)
{
    if (!rest().startsWith(start, Qt::CaseInsensitive))
        return false;
    m_at += start.size();
    return true;
}

void QueryParser::skipSpace()
{
    while (!atEnd() && current().isSpace())
        ++m_at;
}

bool QueryParser::stop(qsizetype at, const QString &sentence)
{
    m_error = Error{};
    m_error->kind = ErrorKind::InvalidInput;
    m_error->subject = u"filter"_s;
    m_error->detail = QueryTexts::tr("Character %1: %2", "place in the filter, what is wrong")
                          .arg(at + 1)
                          .arg(sentence);
    return false;
}

} // namespace syncdeck::items
