// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/paging.h"

#include "app/sandbox/jsontext.h"

#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::sandbox {

namespace {

constexpr int maxPageSize = 100;
constexpr auto tokenOptions = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// Opaque to clients: a direction and the key at the page's edge.
QByteArray token(char direction, const QByteArray &key)
{
    return (direction + key).toBase64(tokenOptions);
}

bool readToken(const QByteArray &text, PageRequest &page)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text, tokenOptions | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty())
        return false;
    const QByteArray key = decoded.decoded.sliced(1);
    switch (decoded.decoded.front()) {
    case 'n':
        page.after = key;
        return true;
    case 'p':
        page.before = key;
        return true;
    default:
        return false;
    }
}

} // namespace

std::optional<PageRequest> PageRequest::of(const Fields &query)
{
    PageRequest page;
    bool isNumber = true;
    if (query.contains("PageSize")) {
        page.size = query["PageSize"].toInt(&isNumber);
        if (!isNumber || page.size < 1)
            return {};
        page.size = std::min(page.size, maxPageSize);
    }
    if (query.contains("Page")) {
        page.number = query["Page"].toInt(&isNumber);
        if (!isNumber || page.number < 0)
            return {};
    }
    const QByteArray order = query.value("Order", "asc");
    const QByteArray bounds = query.value("Bounds", "inclusive");
    if ((order != "asc" && order != "desc") || (bounds != "inclusive" && bounds != "exclusive"))
        return {};
    page.descending = order == "desc";
    page.includeFrom = bounds == "inclusive";
    if (query.contains("From") && !query["From"].isEmpty())
        page.from = query["From"];
    if (query.contains("PageToken") && !readToken(query["PageToken"], page))
        return {};
    return page;
}

PageRequest::Sql PageRequest::sql(const QString &column) const
{
    Sql sql;
    sql.reversed = before.has_value();
    const bool upward = descending == sql.reversed;
    QString condition = u"1"_s;
    if (after || before) {
        condition = column + (upward ? u" > ?"_s : u" < ?"_s);
        sql.values << (after ? *after : *before);
    } else if (from) {
        condition = column + (upward ? u" >"_s : u" <"_s) + (includeFrom ? u"= ?"_s : u" ?"_s);
        sql.values << *from;
    }
    sql.tail = u"%1 ORDER BY %2 %3 LIMIT %4"_s.arg(condition, column, upward ? u"ASC"_s : u"DESC"_s)
                   .arg(size + 1);
    return sql;
}

Answer pageAnswer(const Request &request, const PageRequest &page, QList<ListedResource> rows,
                  const char *listName, const QByteArray &path)
{
    const bool moreInDirection = rows.size() > page.size;
    if (moreInDirection)
        rows.removeLast();
    const bool reversed = page.before.has_value();
    if (reversed)
        std::ranges::reverse(rows);
    const bool hasNext = !rows.isEmpty() && (reversed || moreInDirection);
    const bool hasPrevious =
        !rows.isEmpty() && page.number > 0 && (reversed ? moreInDirection : page.after.has_value());

    const QByteArray base = request.baseUrl + path + "?PageSize=" + QByteArray::number(page.size) +
                            (page.descending ? "&Order=desc" : "");
    const auto url = [&](int number, const QByteArray &pageToken) {
        QByteArray text = base + "&Page=" + QByteArray::number(number);
        if (!pageToken.isEmpty())
            text += "&PageToken=" + pageToken;
        return jsonString(QByteArrayView(text));
    };

    QByteArray list = "[";
    for (const ListedResource &row : rows) {
        if (list.size() > 1)
            list += ',';
        list += row.json;
    }
    list += ']';
    const QByteArray thisToken = request.query.value("PageToken");
    const QByteArray meta = jsonObject({
        {"page", QByteArray::number(page.number)},
        {"page_size", QByteArray::number(page.size)},
        {"first_page_url", url(0, {})},
        {"previous_page_url",
         hasPrevious ? url(page.number - 1, token('p', rows.first().key)) : "null"_ba},
        {"url", url(page.number, thisToken)},
        {"next_page_url", hasNext ? url(page.number + 1, token('n', rows.last().key)) : "null"_ba},
        {"key", jsonString(QByteArrayView(listName))},
    });
    Answer answer;
    answer.body = jsonObject({{listName, list}, {"meta", meta}});
    return answer;
}

} // namespace syncdeck::sandbox
