// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/runmaker.h"

#include "app/base/whendone.h"

#include <QCoreApplication>
#include <QFile>

namespace syncdeck::transfer {

namespace {

struct MakerTexts
{
    Q_DECLARE_TR_FUNCTIONS(MakerTexts)
};

constexpr qsizetype linesAtOnce = 200; // a few megabytes at most, in one transaction

store::WriteKind kindOf(LineState state)
{
    switch (state) {
    case LineState::Update:
        return store::WriteKind::Update;
    case LineState::Delete:
        return store::WriteKind::Delete;
    default:
        return store::WriteKind::Create;
    }
}

store::RunLineState stateOf(LineState state)
{
    if (isWrite(state))
        return store::RunLineState::Waiting;
    return state == LineState::Invalid ? store::RunLineState::Invalid : store::RunLineState::Left;
}

/// Where the planner has noted it (see ImportPlanner).
FilePlace placeOf(const RecordOrProblem &read)
{
    if (read)
        return read->at;
    return read.error().bytes.isEmpty() ? read.error().at : read.error().recordAt;
}

// Of a file that cannot be read to its end, so much is kept to be given back.
constexpr qint64 mostRestBytes = 16LL * 1024 * 1024;

/// What stands in the file where a problem is: the record, or all that is not read on its account.
/// Nothing where that is too long to be kept.
QByteArray sourceOf(const FileProblem &problem, const PlanFile &file)
{
    if (!problem.endsFile)
        return problem.bytes;
    QFile rest(file.path); // apart from the one that is read in order
    if (!rest.open(QIODevice::ReadOnly) || !rest.seek(problem.recordAt.offset))
        return {};
    const QByteArray bytes = rest.read(mostRestBytes + 1);
    return bytes.size() > mostRestBytes ? QByteArray() : toUtf8(bytes, file.encoding);
}

/// A line that cannot be used, and that the plan only counts.
store::RunLine unlistedLine(const RecordOrProblem &read, qint64 number, const PlanFile &file)
{
    store::RunLine line;
    line.number = number;
    line.state = store::RunLineState::Invalid;
    if (!read) {
        line.source = sourceOf(read.error(), file);
        line.note = describe(read.error());
        return line;
    }
    line.source = read->bytes;
    const auto item = itemOf(*read, file.mapping, &line.key);
    line.note = item ? MakerTexts::tr("A line above has the same key; only the first one counts.")
                     : describe(item.error());
    return line;
}

} // namespace

RunMaker::RunMaker(session::Connection &connection, store::Journal &journal, PlanPtr plan,
                   QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_runs(journal)
    , m_plan(std::move(plan))
{
}

RunMaker::~RunMaker() = default;

void RunMaker::start()
{
    store::RunRecord run;
    const store::History history = m_connection.profile().history();
    run.profile = history.profile;
    run.origin = history.origin;
    run.service = m_plan->where().service;
    run.map = m_plan->where().map;
    run.mapName = m_plan->mapName();
    run.kind = m_plan->kind();
    run.title = m_plan->title();
    run.at = m_connection.clock().now();
    if (const auto &file = m_plan->file()) {
        run.format = nameOf(file->format);
        run.header = file->header;
        m_file = std::make_unique<HashedFile>(file->path);
        if (const auto opened = m_file->openToRead(); !opened) {
            Q_EMIT finished(Failure(opened.error()));
            return;
        }
        m_reader = makeReader(*m_file, file->format, file->csv);
    }
    whenDone(m_runs.create(run), this,
             [this](const Result<store::RunRecord> &made) { begun(made); });
}

void RunMaker::cancel()
{
    m_isCancelled = true;
}

void RunMaker::begun(const Result<store::RunRecord> &run)
{
    if (!run) {
        Q_EMIT finished(Failure(run.error()));
        return;
    }
    m_run = run->id;
    addSome();
}

void RunMaker::addSome()
{
    if (m_isCancelled) {
        giveUp(fail(ErrorKind::Cancelled).error());
        return;
    }
    QList<store::RunLine> lines;
    while (lines.size() < linesAtOnce) {
        auto line = nextLine();
        if (!line) {
            giveUp(line.error());
            return;
        }
        if (!*line)
            break;
        lines << std::move(**line);
    }
    if (lines.isEmpty()) {
        complete();
        return;
    }
    whenDone(m_runs.addLines(m_run, lines), this, [this](const Result<void> &added) {
        if (!added) {
            giveUp(added.error());
            return;
        }
        Q_EMIT progressed(m_next + m_unlisted, m_plan->count() + m_plan->unlisted());
        addSome();
    });
}

Result<std::optional<store::RunLine>> RunMaker::nextLine()
{
    if (const auto &file = m_plan->file())
        return nextOfFile(*file);
    if (m_next == m_plan->count())
        return std::nullopt;
    return lineAt(m_next++);
}

Result<std::optional<store::RunLine>> RunMaker::nextOfFile(const PlanFile &file)
{
    const auto changed = [&file] {
        return fail(ErrorKind::FileChanged, file.path);
    };
    const auto next = m_reader->next();
    if (!next) {
        const bool isWhole = m_next == m_plan->count() && m_unlisted == m_plan->unlisted();
        return isWhole ? Result<std::optional<store::RunLine>>(std::nullopt) : changed();
    }
    const FilePlace at = placeOf(*next);
    if (m_next < m_plan->count() && m_plan->content(m_next).offset == at.offset) {
        store::RunLine line = lineAt(m_next);
        if (auto read = addFromFile(file, m_next, *next, line); !read)
            return Failure(read.error());
        ++m_next;
        return line;
    }
    if (m_unlisted == m_plan->unlisted())
        return changed();
    ++m_unlisted;
    return unlistedLine(*next, at.line, file);
}

store::RunLine RunMaker::lineAt(qsizetype index) const
{
    const PlanLine shown = m_plan->line(index);
    Plan::Content content = m_plan->content(index);
    store::RunLine line;
    line.number = shown.number;
    line.key = shown.key;
    line.kind = kindOf(shown.state);
    line.state = stateOf(shown.state);
    line.note = isWrite(shown.state) ? QString() : shown.note;
    if (isWrite(shown.state)) {
        line.overwrites = content.overwrites;
        line.before = std::move(content.before);
        line.ttl = shown.ttl;
        line.collectionTtl = shown.collectionTtl;
        if (shown.writesData)
            line.data = std::move(content.data);
    }
    return line;
}

Result<void> RunMaker::addFromFile(const PlanFile &file, qsizetype index,
                                   const RecordOrProblem &read, store::RunLine &line) const
{
    const PlanLine shown = m_plan->line(index);
    const auto changed = [&file] {
        return fail(ErrorKind::FileChanged, file.path);
    };
    if (!read) {
        line.source = sourceOf(read.error(), file);
        return shown.state == LineState::Invalid ? Result<void>() : changed();
    }
    if (line.state != store::RunLineState::Left)
        line.source = read->bytes;
    if (!isWrite(shown.state))
        return {};
    const auto item = itemOf(*read, file.mapping);
    if (!item || item->key != shown.key)
        return changed();
    if (shown.writesData)
        line.data = item->data;
    return {};
}

void RunMaker::complete()
{
    // To the end of the file, as the planner has read it.
    const auto &file = m_plan->file();
    if (file && (m_reader->next() || m_file->hash() != file->hash)) {
        giveUp(fail(ErrorKind::FileChanged, file->path).error());
        return;
    }
    whenDone(m_runs.open(m_run), this, [this](const Result<void> &opened) {
        if (opened)
            Q_EMIT finished(m_run);
        else
            giveUp(opened.error());
    });
}

void RunMaker::giveUp(const Error &error)
{
    whenDone(m_runs.forget(m_run), this,
             [this, error](const Result<void> &) { Q_EMIT finished(Failure(error)); });
}

} // namespace syncdeck::transfer
