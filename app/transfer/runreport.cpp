// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/runreport.h"

#include "app/base/whendone.h"
#include "app/json/check.h"
#include "app/transfer/itemtext.h"
#include "app/transfer/jsonrecord.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace syncdeck::transfer {

using store::RunLineState;

namespace {

constexpr int linesAtOnce = 200;

struct ReportTexts
{
    Q_DECLARE_TR_FUNCTIONS(ReportTexts)
};

QString nameOf(store::WriteKind kind)
{
    switch (kind) {
    case store::WriteKind::Create:
        return u"create"_s;
    case store::WriteKind::Update:
        return u"update"_s;
    case store::WriteKind::Delete:
        return u"delete"_s;
    }
    Q_UNREACHABLE();
}

/// What an import reads, for a line that came from no file.
QByteArray recordOf(const store::RunLine &line)
{
    if (line.kind == store::WriteKind::Delete || !line.data)
        return {};
    QByteArray text =
        "{\"key\":" + quoted(line.key.toUtf8()) + ",\"data\":" +
        (line.data->contains('\n') || line.data->contains('\r') ? quoted(*line.data) : *line.data);
    if (line.ttl)
        text += ",\"ttl\":" + QByteArray::number(*line.ttl);
    if (line.collectionTtl)
        text += ",\"collection_ttl\":" + QByteArray::number(*line.collectionTtl);
    return text + '}';
}

} // namespace

QString nameOf(RunLineState state)
{
    switch (state) {
    case RunLineState::Waiting:
        return u"waiting"_s;
    case RunLineState::Begun:
        return u"begun"_s;
    case RunLineState::Done:
        return u"done"_s;
    case RunLineState::Failed:
        return u"failed"_s;
    case RunLineState::Unclear:
        return u"unclear"_s;
    case RunLineState::Left:
        return u"left"_s;
    case RunLineState::Invalid:
        return u"invalid"_s;
    }
    Q_UNREACHABLE();
}

namespace {

/// Empty where nothing was to be written.
QByteArray actionOf(const store::RunLine &line)
{
    const bool wasToBeWritten =
        line.state != RunLineState::Left && line.state != RunLineState::Invalid;
    return wasToBeWritten ? nameOf(line.kind).toUtf8() : QByteArray();
}

QByteArray textOrNull(const QByteArray &text)
{
    return text.isEmpty() ? "null" : quoted(text);
}

} // namespace

QByteArray objectOf(const store::RunLine &line)
{
    return "{\"line\":" + QByteArray::number(line.number) +
           ",\"key\":" + quoted(line.key.toUtf8()) + ",\"action\":" + textOrNull(actionOf(line)) +
           ",\"state\":" + quoted(nameOf(line.state).toUtf8()) +
           ",\"note\":" + textOrNull(line.note.toUtf8()) + '}';
}

RunReport::RunReport(store::Journal &journal, store::RunRecord run, Content content, Format format,
                     const QString &path, Special special, QObject *parent)
    : QObject(parent)
    , m_runs(journal)
    , m_run(std::move(run))
    , m_content(content)
    , m_format(content == Content::FailedLines ? formatNamed(m_run.format).value_or(Format::Ndjson)
                                               : format)
    , m_file(path, special)
{
}

void RunReport::start()
{
    auto begun = m_file.open();
    if (begun)
        begun = begin();
    if (begun)
        addSome();
    else
        Q_EMIT finished(Failure(begun.error()));
}

Result<void> RunReport::begin()
{
    if (m_content == Content::AllLines) {
        const QList<QByteArray> names{"line", "key", "action", "state", "note"};
        return m_file.write(m_format == Format::Csv ? csvRow(names, {}) : QByteArray());
    }
    if (m_format == Format::Json)
        return m_file.write("[");
    return m_file.write(m_run.header.isEmpty() ? QByteArray() : m_run.header + "\r\n");
}

Result<void> RunReport::end()
{
    auto done = m_content == Content::FailedLines && m_format == Format::Json
                    ? m_file.write(m_endsOpen ? "\n" : "\n]\n")
                    : Result<void>();
    return done ? m_file.commit() : done;
}

void RunReport::addSome()
{
    const QList<RunLineState> states = m_content == Content::AllLines
                                           ? QList<RunLineState>()
                                           : QList{RunLineState::Failed, RunLineState::Unclear,
                                                   RunLineState::Invalid, RunLineState::Waiting};
    whenDone(m_runs.lines({m_run.id, states, m_last, linesAtOnce}), this,
             [this](const Result<QList<store::RunLine>> &lines) {
                 auto done = lines ? Result<void>() : Failure(lines.error());
                 for (const store::RunLine &line : lines.value_or(QList<store::RunLine>())) {
                     m_last = line.id;
                     const QByteArray text = textOf(line);
                     if (done && !text.isEmpty()) {
                         done = m_file.write(text);
                         ++m_written;
                     }
                 }
                 if (done && lines->size() == linesAtOnce) {
                     addSome();
                     return;
                 }
                 if (done)
                     done = end();
                 if (!done)
                     m_file.discard();
                 Q_EMIT finished(done ? Result<qint64>(m_written) : Failure(done.error()));
             });
}

QByteArray RunReport::missingText(const store::RunLine &line) const
{
    const QByteArray text =
        ReportTexts::tr("Line %1 is missing from this file, because it is too long or empty: %2")
            .arg(QString::number(line.number), line.note)
            .toUtf8();
    return m_format == Format::Csv ? csvRow({text}, {}).trimmed() : quoted(text);
}

QByteArray RunReport::textOf(const store::RunLine &line)
{
    if (m_content == Content::AllLines)
        return reportOf(line);
    const bool isFromFile = !m_run.format.isEmpty();
    QByteArray record = isFromFile ? line.source : recordOf(line);
    if (record.isEmpty() && isFromFile)
        record = missingText(line);
    if (record.isEmpty())
        return {};
    switch (m_format) {
    case Format::Json:
        if (const auto error = json::check(record).error)
            m_endsOpen = leavesEndInDoubt(error->problem);
        return (m_written == 0 ? "\n" : ",\n") + record;
    case Format::Csv:
        return record + "\r\n";
    case Format::Ndjson:
        return record + '\n';
    }
    Q_UNREACHABLE();
}

QByteArray RunReport::reportOf(const store::RunLine &line) const
{
    if (m_format != Format::Csv)
        return objectOf(line) + '\n';
    return csvRow({QByteArray::number(line.number), line.key.toUtf8(), actionOf(line),
                   nameOf(line.state).toUtf8(), line.note.toUtf8()},
                  {});
}

} // namespace syncdeck::transfer
