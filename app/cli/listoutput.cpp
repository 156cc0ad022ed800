// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/listoutput.h"

#include "app/base/utf8.h"
#include "app/base/visibletext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct ListTexts
{
    Q_DECLARE_TR_FUNCTIONS(ListTexts)
};

} // namespace

QList<QCommandLineOption> formatOptions()
{
    return {
        {u"json"_s, ListTexts::tr("Print one JSON document: an array of what the service gave.")},
        {u"ndjson"_s, ListTexts::tr("Print one JSON object a line, as they come.")},
    };
}

QCommandLineOption jsonOption()
{
    return {u"json"_s, ListTexts::tr("Print the JSON object as the service gave it.")};
}

Result<Format> formatOf(const Invocation &invocation)
{
    const bool json = invocation.isSet(u"json"_s);
    const bool ndjson = invocation.isSet(u"ndjson"_s);
    if (json && ndjson)
        return fail(ErrorKind::InvalidInput, u"--json, --ndjson"_s,
                    ListTexts::tr("Give either --json or --ndjson."));
    return json ? Format::Json : ndjson ? Format::NdJson : Format::Table;
}

ListOutput::ListOutput(Output &output, Format format, QStringList header, int lastWidth)
    : m_output(output)
    , m_format(format)
    , m_table(output, std::move(header), lastWidth)
{
}

void ListOutput::addObject(QByteArrayView json)
{
    if (m_format == Format::Json) {
        m_output.write(std::exchange(m_isFirst, false) ? "[\n" : ",\n");
        m_output.json(json);
        return;
    }
    if (json.contains('\n') || json.contains('\r')) {
        QByteArray line = json.toByteArray();
        line.replace('\n', ' ').replace('\r', ' '); // in strings JSON allows neither
        m_output.json(line);
    } else {
        m_output.json(json);
    }
    m_output.write("\n");
}

void ListOutput::finish()
{
    if (m_format == Format::Json)
        m_output.write(m_isFirst ? "[]\n" : "\n]\n");
    else if (m_format == Format::Table)
        m_table.write({});
}

QString momentCell(const std::optional<QDateTime> &moment)
{
    return moment ? moment->toUTC().toString(Qt::ISODate) : ListTexts::tr("never");
}

QString cellOf(const std::optional<QString> &text)
{
    return text.value_or(u"\u2014"_s);
}

QString unlessOdd(bool isOdd, const QString &cell)
{
    return isOdd ? oddMark() : cell;
}

QString attributeCell(const sync::Item &item, sync::Attribute attribute)
{
    QString cell = attribute == sync::Attribute::Expires ? momentCell({}) : cellOf({});
    sync::forEachText([&](const auto &line) {
        if (const auto &value = item.*line.field; value && line.attribute == attribute)
            cell = exactText(sync::toBytes(*value));
    });
    sync::forEachDate([&](const auto &line) {
        if (const auto &value = item.*line.field; value && line.attribute == attribute)
            cell = momentCell(value);
    });
    return cell;
}

} // namespace syncdeck::cli
