// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/transfer/transferfixture.h"

#include "tests/support/waiting.h"

#include <QFile>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace syncdeck::test {

bool TransferFixture::start()
{
    return m_service.start();
}

bool TransferFixture::begin()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_other = m_service.connect(); // with a fresh budget of requests
    const auto around = m_service.surroundings();
    m_losing = std::make_unique<LosingTransport>(around.transport);
    m_connection = std::make_unique<session::Connection>(
        m_service.profile(), m_service.endpoint().authToken,
        session::Surroundings{*m_losing, around.clock, around.log});
    m_journal = std::make_unique<store::Journal>(path(u"journal.sqlite"_s));
    m_writer = std::make_unique<session::ItemWriter>(*m_connection, *m_journal);
    m_map = u"transfer-%1"_s.arg(++m_maps);
    return await(m_other->client().createMap(where().service, {m_map, {}})).has_value();
}

void TransferFixture::end()
{
    m_writer.reset();
    m_connection.reset();
    m_losing.reset();
    m_journal.reset();
}

QString TransferFixture::writeFile(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    return file.fileName();
}

Result<transfer::PlanPtr> TransferFixture::plan(const transfer::ImportOptions &options)
{
    transfer::ImportPlanner planner(*m_connection, where(), m_map, options);
    return awaitResult(planner, &transfer::ImportPlanner::finished);
}

Result<transfer::PlanPtr> TransferFixture::plan(const QByteArray &ndjson,
                                                transfer::Existing existing)
{
    transfer::ImportOptions options;
    options.path = writeFile(u"import.ndjson"_s, ndjson);
    options.existing = existing;
    return plan(options);
}

Result<qint64> TransferFixture::make(const transfer::PlanPtr &plan)
{
    transfer::RunMaker maker(*m_connection, *m_journal, plan);
    return awaitResult(maker, &transfer::RunMaker::finished);
}

store::RunCounts TransferFixture::carryOut(qint64 id)
{
    transfer::Run run(*m_writer, id);
    QSignalSpy ended(&run, &transfer::Run::ended);
    QSignalSpy stopped(&run, &transfer::Run::stopped);
    run.start();
    static_cast<void>(test::waitFor([&] { return !ended.isEmpty() || !stopped.isEmpty(); }));
    return run.progress().counts;
}

QList<store::RunLine> TransferFixture::lines(qint64 run)
{
    store::Runs runs(*m_journal);
    return await(runs.lines({run, {}, 0, 100'000})).value_or(QList<store::RunLine>());
}

QMap<QString, QByteArray> TransferFixture::items()
{
    QMap<QString, QByteArray> found;
    sync::Client &client = m_other->client();
    auto page = await(client.items(where().service, where().map, {}));
    while (page) {
        for (const sync::Item &item : sync::toItems(page->value->items()))
            found.insert(*item.key, *item.data);
        if (!page->value->next())
            break;
        page = await(client.nextItems(where().service, where().map, *page->value->next(), {}));
    }
    return found;
}

Result<sync::Item> TransferFixture::item(const QString &key)
{
    auto read = await(m_other->client().item(where().service, where().map, key));
    return read ? Result<sync::Item>(read->value) : Failure(read.error());
}

Result<sync::Item> TransferFixture::put(const QString &key, const QByteArray &data,
                                        std::optional<qint64> ttl)
{
    auto made =
        await(m_other->client().createItem(where().service, where().map, {key, data, ttl, {}}));
    return made ? Result<sync::Item>(made->value) : Failure(made.error());
}

Result<sync::Item> TransferFixture::change(const QString &key, const QByteArray &data)
{
    auto made =
        await(m_other->client().updateItem(where().service, where().map, key, {data, {}, {}}, {}));
    return made ? Result<sync::Item>(made->value) : Failure(made.error());
}

QList<QByteArray> TransferFixture::writes()
{
    QList<QByteArray> found;
    const QByteArray ofMap = "/Maps/" + m_map.toUtf8() + "/Items";
    for (const sandbox::Visit &visit : m_service.visits()) {
        if (visit.method != "GET" && visit.path.contains(ofMap) && visit.status < 300)
            found << visit.method + ' ' + visit.path + ' ' + visit.body;
    }
    return found;
}

} // namespace syncdeck::test
