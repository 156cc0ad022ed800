// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/fileoptions.h"

#include "app/items/filterterms.h"

#include <QCoreApplication>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct FileTexts
{
    Q_DECLARE_TR_FUNCTIONS(FileTexts)
};

Failure invalid(const QString &option, const QString &sentence)
{
    return fail(ErrorKind::InvalidInput, u"--"_s + option, sentence);
}

/// Nothing: there is no such zone.
std::optional<QTimeZone> zoneNamed(const QString &name)
{
    const bool isOffset = name.startsWith(u'+') || name.startsWith(u'-');
    const QTimeZone zone((isOffset ? u"UTC"_s + name : name).toUtf8());
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

/// The part of an item that a name in `--fields` means.
QByteArray *partOf(transfer::Mapping &mapping, const QString &name)
{
    const QList<QPair<QString, QByteArray *>> parts{
        {u"key"_s, &mapping.key},
        {u"data"_s, &mapping.data},
        {u"ttl"_s, &mapping.ttl},
        {u"item_ttl"_s, &mapping.itemTtl},
        {u"collection_ttl"_s, &mapping.collectionTtl},
        {u"revision"_s, &mapping.revision},
        {u"expires"_s, &mapping.expires},
    };
    const auto found = std::ranges::find(parts, name, &QPair<QString, QByteArray *>::first);
    return found == parts.end() ? nullptr : found->second;
}

} // namespace

QList<QCommandLineOption> formatFileOptions()
{
    return {
        {u"format"_s, FileTexts::tr("How the file is laid out. Without it: by the file's name."),
         u"ndjson|json|csv"_s},
        {u"delimiter"_s,
         FileTexts::tr("What parts the cells of CSV. Without it: a comma, or when reading whatever "
                       "the header row uses."),
         u"comma|semicolon|tab"_s},
        {u"raw-cells"_s,
         FileTexts::tr("Leave cells of CSV as they are. Without it an apostrophe stands before "
                       "those that a spreadsheet would run as formulas, and is taken away when "
                       "reading.")},
    };
}

QList<QCommandLineOption> readFileOptions()
{
    return {
        {u"fields"_s,
         FileTexts::tr("Which columns or members are what, such as key=ID,data=Payload. Parts are "
                       "key, data, ttl, item_ttl, collection_ttl, revision and expires (a date, "
                       "which becomes the TTL; usually date_expires or expires). PART= with no "
                       "name: the file lacks this part, or the part is not to be read. Without "
                       "--fields: by the usual names."),
         u"PART=NAME,..."_s},
        {u"zone"_s,
         FileTexts::tr("The time zone of dates of expiry that name none, such as Europe/Berlin, "
                       "UTC or +02:00. Without it: this machine's."),
         u"ZONE"_s},
        {u"no-header"_s,
         FileTexts::tr("The CSV file has no header row; its columns are called 1, 2, 3 ...")},
    };
}

QList<QCommandLineOption> writeFileOptions()
{
    return {
        {u"attributes"_s,
         FileTexts::tr("What to write of each item, such as key,data,date_expires; in CSV in this "
                       "order. Without it: everything."),
         u"NAME,..."_s},
        {u"bom"_s, FileTexts::tr("Begin CSV with a byte-order mark, for spreadsheets that take a "
                                 "file without it for Latin-1.")},
    };
}

QCommandLineOption filterOption()
{
    QStringList examples;
    const QList<items::FilterTerm> terms = items::filterTerms();
    for (const items::FilterTerm &term : terms)
        examples += term.examples;
    return {u"filter"_s,
            FileTexts::tr("Only items that match, as in the window's filter line, by terms such as "
                          "%1.")
                .arg(examples.join(u", "_s)),
            u"TERMS"_s};
}

Result<transfer::Format> fileFormat(const Invocation &invocation, const QString &file)
{
    const QString option = u"format"_s;
    if (invocation.isSet(option)) {
        if (const auto named = transfer::formatNamed(invocation.value(option)))
            return *named;
        return invalid(option, FileTexts::tr("Give --format ndjson, json or csv."));
    }
    if (const auto found = transfer::formatOf(file))
        return *found;
    if (file == u"-"_s)
        return invalid(option, FileTexts::tr("Say how the text is laid out that goes through -: "
                                             "--format ndjson, json or csv."));
    return invalid(option, FileTexts::tr("The name of %1 does not tell how it is laid out. Say so: "
                                         "--format ndjson, json or csv.")
                               .arg(file));
}

namespace {

/// What reading and writing share.
Result<transfer::CsvStyle> sharedStyle(const Invocation &invocation)
{
    transfer::CsvStyle style;
    const QString option = u"delimiter"_s;
    if (invocation.isSet(option)) {
        const QString name = invocation.value(option);
        if (name == u"comma"_s)
            style.delimiter = ',';
        else if (name == u"semicolon"_s)
            style.delimiter = ';';
        else if (name == u"tab"_s)
            style.delimiter = '\t';
        else
            return invalid(option, FileTexts::tr("Give --delimiter comma, semicolon or tab."));
    }
    style.guardsFormulas = !invocation.isSet(u"raw-cells"_s);
    return style;
}

} // namespace

Result<transfer::CsvStyle> csvStyle(const Invocation &invocation)
{
    auto style = sharedStyle(invocation);
    if (style)
        style->hasHeader = !invocation.isSet(u"no-header"_s);
    return style;
}

Result<transfer::Layout> layout(const Invocation &invocation, const QString &file)
{
    const auto format = fileFormat(invocation, file);
    if (!format)
        return Failure(format.error());
    const auto style = sharedStyle(invocation);
    if (!style)
        return Failure(style.error());
    transfer::Layout layout;
    layout.format = *format;
    layout.csv = *style;
    if (layout.csv.delimiter == 0 && file.endsWith(u".tsv"_s, Qt::CaseInsensitive))
        layout.csv.delimiter = '\t';
    layout.csv.writesByteOrderMark = invocation.isSet(u"bom"_s);
    if (!invocation.isSet(u"attributes"_s))
        return layout;
    layout.attributes.clear();
    const QStringList names = invocation.value(u"attributes"_s).split(u',');
    for (const QString &name : names) {
        const auto attribute = transfer::attributeNamed(name.trimmed().toUtf8());
        if (!attribute || layout.attributes.contains(*attribute)) {
            QStringList known;
            for (const transfer::Attribute one : transfer::allAttributes())
                known << QString::fromLatin1(transfer::nameOf(one));
            return invalid(u"attributes"_s, attribute
                                                ? FileTexts::tr("%1 is named twice.").arg(name)
                                                : FileTexts::tr("\u201c%1\u201d is none of %2.")
                                                      .arg(name, known.join(u", "_s)));
        }
        layout.attributes << *attribute;
    }
    return layout;
}

Result<std::optional<transfer::Mapping>> mapping(const Invocation &invocation)
{
    const QString option = u"fields"_s;
    const bool hasZone = invocation.isSet(u"zone"_s);
    if (!invocation.isSet(option) && !hasZone)
        return std::nullopt;
    transfer::Mapping mapping;
    const QStringList entries =
        invocation.isSet(option) ? invocation.value(option).split(u',') : QStringList();
    for (const QString &entry : entries) {
        const qsizetype at = entry.indexOf(u'=');
        QByteArray *part =
            at < 0 ? nullptr : partOf(mapping, entry.first(at).trimmed().replace(u'-', u'_'));
        if (!part) {
            return invalid(option, FileTexts::tr("\u201c%1\u201d is not PART=NAME, with one of "
                                                 "key, data, ttl, item_ttl, collection_ttl, "
                                                 "revision and expires as PART.")
                                       .arg(entry));
        }
        *part = entry.sliced(at + 1).toUtf8();
    }
    if (!hasZone)
        return mapping;
    if (mapping.expires.isEmpty()) {
        return invalid(u"zone"_s, FileTexts::tr("It is about dates of expiry, and with --fields "
                                                "expires= none are read."));
    }
    const auto zone = zoneNamed(invocation.value(u"zone"_s));
    if (!zone) {
        return invalid(
            u"zone"_s,
            FileTexts::tr("There is no time zone %1. Give one such as Europe/Berlin, UTC "
                          "or +02:00.")
                .arg(invocation.value(u"zone"_s)));
    }
    mapping.zone = *zone;
    return mapping;
}

Result<items::ItemQuery> filter(const Invocation &invocation, const QDateTime &now)
{
    auto query =
        items::ItemQuery::parse(invocation.value(u"filter"_s), now, items::Spelling::Whole);
    if (!query)
        return invalid(u"filter"_s, query.error().detail);
    return *query;
}

} // namespace syncdeck::cli
