// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/mapping.h"

#include "app/base/plural.h"
#include "app/base/utf8.h"
#include "app/json/escapes.h"
#include "app/sync/rules.h"

#include <QCoreApplication>

namespace syncdeck::transfer {

namespace {

struct MappingTexts
{
    Q_DECLARE_TR_FUNCTIONS(MappingTexts)
};

QByteArray withoutSpelling(const QByteArray &name)
{
    QByteArray plain = name.toLower();
    for (const char c : {'_', '-', ' '})
        plain.replace(c, QByteArray());
    return plain;
}

/// Reads one record, field after field; the first problem stays.
class ItemReader
{
public:
    explicit ItemReader(const Record &record)
        : m_record(record)
    {
    }

    [[nodiscard]] const Field *field(const QByteArray &name)
    {
        const Field *found = name.isEmpty() ? nullptr : m_record.find(name);
        if (found && isTwice(name))
            fail(MappingTexts::tr("The member \u201c%1\u201d stands twice in this object.")
                     .arg(QString::fromUtf8(name)));
        const bool isEmpty = found && (found->kind == Field::Kind::Json ? found->value == "null"
                                                                        : found->value.isEmpty());
        return isEmpty ? nullptr : found;
    }

    /// What a field says in characters: a cell, or a JSON string.
    [[nodiscard]] std::optional<QByteArray> text(const Field &field)
    {
        if (field.kind == Field::Kind::Text)
            return field.value;
        if (!field.value.startsWith('"'))
            return {};
        const QByteArrayView content = QByteArrayView(field.value).sliced(1).chopped(1);
        if (!json::unpairedSurrogates(content).isEmpty()) {
            fail(MappingTexts::tr("\u201c%1\u201d holds half a character (an unpaired surrogate).")
                     .arg(QString::fromUtf8(field.name)));
        }
        return json::unescaped(content);
    }

    QString string(const QByteArray &name)
    {
        const Field *found = field(name);
        if (!found)
            return {};
        const auto content = text(*found);
        if (!content) {
            fail(MappingTexts::tr("\u201c%1\u201d must be a text in quotes.")
                     .arg(QString::fromUtf8(name)));
        }
        return exactText(content.value_or(QByteArray()));
    }

    using TtlRule = sync::TtlCheck (*)(QStringView);
    std::optional<qint64> seconds(const QByteArray &name, TtlRule rule)
    {
        const Field *found = field(name);
        if (!found)
            return {};
        const QByteArray spelled = text(*found).value_or(found->value);
        const sync::TtlCheck check = rule(QString::fromUtf8(spelled));
        take(check.findings, name);
        return check.seconds;
    }

    void take(const sync::Findings &findings, const QByteArray &name)
    {
        for (const sync::Finding &finding : findings) {
            const QString sentence =
                MappingTexts::tr("%1: %2").arg(QString::fromUtf8(name), finding.text);
            if (finding.severity == sync::Severity::Error)
                fail(sentence);
            else
                warn(sentence);
        }
    }

    void warn(const QString &sentence)
    {
        if (m_warning.isEmpty())
            m_warning = sentence;
    }

    void fail(const QString &sentence)
    {
        if (m_problem.isEmpty())
            m_problem = sentence;
    }

    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] const QString &warning() const { return m_warning; }

private:
    [[nodiscard]] bool isTwice(const QByteArray &name) const
    {
        return std::ranges::count(m_record.fields, name, &Field::name) > 1;
    }

    const Record &m_record;
    QString m_problem;
    QString m_warning;
};

/// A date in ISO 8601 with or without a time and a time zone; invalid when it is none.
QDateTime momentOf(const QString &text, const QTimeZone &zone, bool &isZoneAssumed)
{
    constexpr qsizetype dateLength = 10;
    const QStringView time = QStringView(text).sliced(std::min(dateLength, text.size()));
    const bool namesZone = time.contains(u'Z', Qt::CaseInsensitive) || time.contains(u'+') ||
                           time.contains(u'-') || time.contains(QChar(0x2212));
    if (namesZone)
        return QDateTime::fromString(text, Qt::ISODate);
    isZoneAssumed = true;
    if (time.isEmpty())
        return QDate::fromString(text, Qt::ISODate).startOfDay(zone);
    // As one of UTC, which has no hour that daylight saving leaves out.
    const QDateTime asWritten = QDateTime::fromString(text + u'Z', Qt::ISODate);
    return asWritten.isValid() ? QDateTime(asWritten.date(), asWritten.time(), zone) : asWritten;
}

void readExpiry(ItemReader &reader, const Mapping &mapping, FileItem &item)
{
    const QString text = reader.string(mapping.expires);
    if (text.isEmpty())
        return;
    bool isZoneAssumed = false;
    const QDateTime moment = momentOf(text, mapping.zone, isZoneAssumed);
    const QString name = QString::fromUtf8(mapping.expires);
    if (!moment.isValid()) {
        reader.fail(isZoneAssumed && momentOf(text, QTimeZone::utc(), isZoneAssumed).isValid()
                        ? MappingTexts::tr("%1: %2 names no time zone, and in %3 there is no such "
                                           "time.")
                              .arg(name, text, QString::fromLatin1(mapping.zone.id()))
                        : MappingTexts::tr("\u201c%1\u201d is no date like "
                                           "2015-07-30T20:00:00Z.")
                              .arg(name));
        return;
    }
    if (item.ttl) {
        reader.fail(MappingTexts::tr("This gives both a TTL and a date of expiry (%1); give one of "
                                     "them.")
                        .arg(name));
        return;
    }
    item.expires = moment.toUTC();
    item.isZoneAssumed = isZoneAssumed;
    if (item.isZoneAssumed) {
        reader.warn(MappingTexts::tr("%1: %2 names no time zone; as of %3 it is %4.")
                        .arg(name, text, QString::fromLatin1(mapping.zone.id()),
                             item.expires->toString(Qt::ISODate)));
    }
}

} // namespace

Mapping Mapping::guess(const QList<QByteArray> &names)
{
    return guess(names, Mapping());
}

Mapping Mapping::guess(const QList<QByteArray> &names, const Mapping &chosen)
{
    Mapping mapping = chosen;
    const Mapping usual;
    using Part = QByteArray Mapping::*;
    const auto find = [&](Part part, const QByteArray &name) {
        if (mapping.*part != usual.*part || names.contains(mapping.*part))
            return;
        const auto found = std::ranges::find(names, withoutSpelling(name), withoutSpelling);
        if (found != names.end())
            mapping.*part = *found;
    };
    for (const Part part : {&Mapping::key, &Mapping::data, &Mapping::ttl, &Mapping::itemTtl,
                            &Mapping::collectionTtl, &Mapping::revision, &Mapping::expires})
        find(part, usual.*part);
    find(&Mapping::expires, "expires");
    return mapping;
}

QString zoneRemark(qint64 dates, const Mapping &mapping)
{
    return MappingTexts::tr("%Ln date(s) of expiry name no time zone and are taken as of %1.",
                            nullptr, plural(dates))
        .arg(QString::fromLatin1(mapping.zone.id()));
}

std::expected<FileItem, FileProblem> itemOf(const Record &record, const Mapping &mapping,
                                            QString *key)
{
    ItemReader reader(record);
    FileItem item;
    item.key = reader.string(mapping.key);
    if (key)
        *key = item.key;
    reader.take(sync::checkKey(item.key), mapping.key.isEmpty() ? "key" : mapping.key);

    if (const Field *data = reader.field(mapping.data)) {
        item.data = reader.text(*data).value_or(data->value);
        reader.take(sync::checkData(item.data), mapping.data);
    } else {
        reader.fail(MappingTexts::tr("There is no data: a JSON object, at least {}."));
    }

    // The service ignores `Ttl` beside `ItemTtl`, and so does the check.
    if (reader.field(mapping.itemTtl))
        item.ttl = reader.seconds(mapping.itemTtl, sync::checkTtl);
    else
        item.ttl = reader.seconds(mapping.ttl, sync::checkTtl);
    item.collectionTtl = reader.seconds(mapping.collectionTtl, sync::checkCollectionTtl);
    item.revision = reader.string(mapping.revision);
    readExpiry(reader, mapping, item);

    if (!reader.problem().isEmpty())
        return std::unexpected(FileProblem{record.at, reader.problem()});
    item.warning = reader.warning();
    return item;
}

} // namespace syncdeck::transfer
