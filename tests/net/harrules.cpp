// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/net/harrules.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace syncdeck::test {

namespace {

struct Member
{
    QString name;
    /// `string`, `number`, `integer`, `date`, `url`, the name of an object, or `[…]` for a list.
    QString type;
    bool isNeeded = true;
};

const QHash<QString, QList<Member>> &objects()
{
    constexpr bool optional = false;
    static const QHash<QString, QList<Member>> rules{
        {u"har"_s, {{u"log"_s, u"log"_s}}},
        {u"log"_s,
         {{u"version"_s, u"string"_s}, {u"creator"_s, u"creator"_s}, {u"entries"_s, u"[entry]"_s}}},
        {u"creator"_s, {{u"name"_s, u"string"_s}, {u"version"_s, u"string"_s}}},
        {u"entry"_s,
         {{u"startedDateTime"_s, u"date"_s},
          {u"time"_s, u"number"_s},
          {u"request"_s, u"request"_s},
          {u"response"_s, u"response"_s},
          {u"cache"_s, u"cache"_s},
          {u"timings"_s, u"timings"_s}}},
        {u"request"_s,
         {{u"method"_s, u"string"_s},
          {u"url"_s, u"url"_s},
          {u"httpVersion"_s, u"string"_s},
          {u"cookies"_s, u"[pair]"_s},
          {u"headers"_s, u"[pair]"_s},
          {u"queryString"_s, u"[pair]"_s},
          {u"postData"_s, u"postData"_s, optional},
          {u"headersSize"_s, u"integer"_s},
          {u"bodySize"_s, u"integer"_s}}},
        {u"postData"_s,
         {{u"mimeType"_s, u"string"_s},
          {u"params"_s, u"[param]"_s},
          {u"text"_s, u"string"_s, optional}}},
        {u"param"_s, {{u"name"_s, u"string"_s}, {u"value"_s, u"string"_s, optional}}},
        {u"response"_s,
         {{u"status"_s, u"integer"_s},
          {u"statusText"_s, u"string"_s},
          {u"httpVersion"_s, u"string"_s},
          {u"cookies"_s, u"[pair]"_s},
          {u"headers"_s, u"[pair]"_s},
          {u"content"_s, u"content"_s},
          {u"redirectURL"_s, u"string"_s},
          {u"headersSize"_s, u"integer"_s},
          {u"bodySize"_s, u"integer"_s}}},
        {u"content"_s,
         {{u"size"_s, u"integer"_s},
          {u"mimeType"_s, u"string"_s},
          {u"text"_s, u"string"_s, optional},
          {u"encoding"_s, u"string"_s, optional}}},
        {u"pair"_s, {{u"name"_s, u"string"_s}, {u"value"_s, u"string"_s}}},
        {u"cache"_s, {}},
        {u"timings"_s,
         {{u"send"_s, u"number"_s}, {u"wait"_s, u"number"_s}, {u"receive"_s, u"number"_s}}},
    };
    return rules;
}

bool isOfType(const QJsonValue &value, const QString &type)
{
    static const QRegularExpression date(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$"_s);
    if (type == u"number"_s)
        return value.isDouble();
    if (type == u"integer"_s)
        return value.isDouble() && double(value.toInteger()) == value.toDouble();
    if (type == u"date"_s)
        return date.match(value.toString()).hasMatch();
    if (type == u"url"_s)
        return QUrl(value.toString(), QUrl::StrictMode).isValid() &&
               !QUrl(value.toString()).isRelative();
    return value.isString();
}

void check(const QJsonValue &value, const QString &type, const QString &way, QStringList &problems)
{
    if (type.startsWith(u'[')) {
        if (!value.isArray())
            problems << way + u": no list"_s;
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            check(array[i], type.mid(1).chopped(1), way + u"[%1]"_s.arg(i), problems);
        return;
    }
    const auto rules = objects().constFind(type);
    if (rules == objects().constEnd()) {
        if (!isOfType(value, type))
            problems << way + u": no "_s + type;
        return;
    }
    if (!value.isObject()) {
        problems << way + u": no object"_s;
        return;
    }
    const QJsonObject object = value.toObject();
    QStringList known{u"comment"_s};
    for (const Member &member : *rules) {
        known << member.name;
        if (object.contains(member.name))
            check(object[member.name], member.type, way + u'.' + member.name, problems);
        else if (member.isNeeded)
            problems << way + u'.' + member.name + u": missing"_s;
    }
    const QStringList names = object.keys();
    for (const QString &name : names) {
        if (!known.contains(name) && !name.startsWith(u'_'))
            problems << way + u'.' + name + u": unknown"_s;
    }
    if (object.contains(u"comment"_s) && !object[u"comment"_s].isString())
        problems << way + u".comment: no string"_s;
}

} // namespace

QStringList harProblems(const QJsonObject &root)
{
    QStringList problems;
    check(root, u"har"_s, u"har"_s, problems);
    return problems;
}

} // namespace syncdeck::test
