// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/importplanner.h"

#include "app/transfer/filepreview.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>

namespace syncdeck::transfer {

namespace {

struct ImportTexts
{
    Q_DECLARE_TR_FUNCTIONS(ImportTexts)
};

constexpr qint64 millisecondsAtOnce = 8; // so that a window stays awake

Plan::Content contentOf(const Record &record)
{
    return {record.at.offset, record.length, {}, {}, false};
}

} // namespace

ImportPlanner::ImportPlanner(session::Connection &connection, session::MapAddress where,
                             QString mapName, ImportOptions options, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_options(std::move(options))
    , m_plan(std::make_shared<Plan>(store::RunKind::Import, QFileInfo(m_options.path).fileName(),
                                    std::move(where), std::move(mapName)))
    , m_file(m_options.path)
{
}

ImportPlanner::~ImportPlanner() = default;

void ImportPlanner::start()
{
    auto opened = openFile(m_file, m_options.format, m_options.csv, m_options.mapping);
    if (!opened) {
        end(Failure(opened.error()));
        return;
    }
    m_reader = std::move(opened->reader);
    m_mapping = opened->mapping;
    PlanFile file{m_options.path,
                  m_options.format,
                  m_reader->style(),
                  m_mapping,
                  m_reader->encoding(),
                  m_reader->header(),
                  {}};
    m_plan->setFile(std::move(file));
    QMetaObject::invokeMethod(this, &ImportPlanner::readSome, Qt::QueuedConnection);
}

void ImportPlanner::cancel()
{
    end(fail(ErrorKind::Cancelled));
}

void ImportPlanner::readSome()
{
    if (m_hasEnded)
        return;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < millisecondsAtOnce) {
        const auto next = m_reader->next();
        if (!next) {
            compare();
            return;
        }
        if (*next)
            addRecord(**next);
        else
            addProblem(next->error(), {});
    }
    Q_EMIT progressed(Phase::Reading, m_reader->offset(), m_file.size());
    QMetaObject::invokeMethod(this, &ImportPlanner::readSome, Qt::QueuedConnection);
}

void ImportPlanner::addRecord(const Record &record)
{
    QString key;
    auto item = itemOf(record, m_mapping, &key);
    if (!item) {
        FileProblem problem = item.error();
        problem.recordAt = record.at;
        problem.bytes = record.bytes;
        addProblem(problem, key);
        return;
    }
    const auto first = m_lineOfKey.constFind(key);
    if (first != m_lineOfKey.cend()) {
        const auto sentence = ImportTexts::tr("Lines %1 and %2 have the same key; only the first "
                                              "of them counts.")
                                  .arg(m_plan->line(*first).number)
                                  .arg(record.at.line);
        m_plan->addInvalid({record.at.line, key, LineState::Invalid, sentence, {}, {}, false},
                           contentOf(record));
        return;
    }
    if (item->isZoneAssumed)
        ++m_zonesAssumed;
    m_lineOfKey.insert(key, m_plan->count());
    const LineDecision decision =
        decideLine(*item, {}, m_options.existing, m_connection.serverClock().now());
    Plan::Content content = contentOf(record);
    content.overwrites = m_options.existing == Existing::Update;
    m_plan->add({record.at.line, key, decision.state, decision.note, decision.ttl,
                 item->collectionTtl, decision.writesData},
                content);
}

void ImportPlanner::addProblem(const FileProblem &problem, const QString &key)
{
    const FilePlace &at = problem.bytes.isEmpty() ? problem.at : problem.recordAt;
    m_plan->addInvalid({at.line, key, LineState::Invalid, describe(problem), {}, {}, false},
                       {at.offset, 0, {}, {}, false});
}

void ImportPlanner::compare()
{
    if (m_reader->hasFailed()) {
        end(fail(ErrorKind::FileUnreadable, m_options.path, m_file.errorString()));
        return;
    }
    m_plan->setFileHash(m_file.hash());
    addRemarks();
    m_existing = std::make_unique<ExistingItems>(m_connection, m_plan->where(), m_lineOfKey.keys());
    connect(m_existing.get(), &ExistingItems::found, this, &ImportPlanner::compareWith);
    connect(m_existing.get(), &ExistingItems::progressed, this, [this](qint64 done, qint64 total) {
        Q_EMIT progressed(Phase::Comparing, done, total);
    });
    connect(m_existing.get(), &ExistingItems::finished, this, [this](const Result<void> &result) {
        end(result ? Result<PlanPtr>(m_plan) : Failure(result.error()));
    });
    m_existing->start();
}

void ImportPlanner::addRemarks()
{
    if (m_reader->saysMoreFollow())
        m_plan->addRemark(moreFollow());
    if (m_zonesAssumed > 0)
        m_plan->addRemark(zoneRemark(m_zonesAssumed, m_mapping));
    if (m_plan->unlisted() > 0) {
        m_plan->addRemark(ImportTexts::tr("Of the lines that cannot be used, only the first %1 are "
                                          "listed.")
                              .arg(QLocale().toString(Plan::mostInvalidListed)));
    }
}

void ImportPlanner::compareWith(const sync::Item &there)
{
    const auto found = m_lineOfKey.constFind(there.key.value_or(QString()));
    if (found == m_lineOfKey.cend() || m_hasEnded)
        return;
    const qsizetype index = *found;
    PlanLine line = m_plan->line(index);
    Plan::Content content = m_plan->content(index);
    const bool isThere = m_file.seek(content.offset);
    const QByteArray bytes =
        isThere ? toUtf8(m_file.read(content.length), m_reader->encoding()) : QByteArray();
    const auto record = m_reader->parse(bytes, {content.offset, line.number, 1});
    const auto item = record
                          ? itemOf(*record, m_mapping)
                          : std::expected<FileItem, FileProblem>(std::unexpected(record.error()));
    if (!item || item->key != line.key) {
        end(fail(ErrorKind::FileChanged, m_options.path));
        return;
    }
    const LineDecision decision =
        decideLine(*item, there, m_options.existing, m_connection.serverClock().now());
    line.state = decision.state;
    line.note = decision.note;
    line.ttl = decision.ttl;
    line.writesData = decision.writesData;
    if (line.state == LineState::Update)
        content.before = session::versionOf(there);
    m_plan->set(index, line, content);
}

void ImportPlanner::end(const Result<PlanPtr> &result)
{
    if (std::exchange(m_hasEnded, true))
        return;
    if (m_existing)
        m_existing.release()->deleteLater(); // it may be what calls
    Q_EMIT finished(result);
}

} // namespace syncdeck::transfer
