// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/soak/soakclient.h"

#include "app/base/whendone.h"
#include "app/session/errortext.h"
#include "app/session/itemlisting.h"
#include "app/session/pendingwrites.h"
#include "app/sync/mapscan.h"
#include "app/transfer/importplanner.h"
#include "app/transfer/run.h"
#include "app/transfer/runmaker.h"

#include <QFile>
#include <QTimer>

#include <array>

using namespace Qt::StringLiterals;

namespace syncdeck::soak {

using session::ItemWrite;
using session::UndoStack;
using session::Written;
using store::WriteKind;

namespace {

/// The work of one operation that ends by itself as an object; its going is not waited for.
template <typename T>
std::unique_ptr<QObject> owned(T *work)
{
    return std::unique_ptr<QObject>(work);
}

} // namespace

SoakClient::SoakClient(const store::Profile &profile, const Secret &secret,
                       const session::Surroundings &surroundings, Field field, quint32 seed)
    : m_connection(profile, secret, surroundings)
    , m_journal(m_folder.filePath(u"journal.sqlite"_s))
    , m_writer(m_connection, m_journal)
    , m_undo(m_writer)
    , m_field(std::move(field))
    , m_random(seed)
{
    connect(&m_writer, &session::ItemWriter::written, this,
            [this](const ItemWrite &write, const Written &written) {
                const Spot spot(int(m_field.maps.indexOf(write.where)), write.key);
                if (written.item)
                    m_seen[spot] = *written.item;
                else
                    m_seen.remove(spot);
            });
}

SoakClient::~SoakClient() = default;

void SoakClient::step(std::function<void()> done)
{
    m_done = std::move(done);
    struct Kind
    {
        const char *name;
        int weight;
        void (*start)(SoakClient &);
    };
    static constexpr std::array kinds{
        Kind{"create", 18,
             [](SoakClient &c) {
                 c.write(WriteKind::Create);
             }},
        Kind{"update", 28,
             [](SoakClient &c) {
                 c.write(WriteKind::Update);
             }},
        Kind{"delete", 10,
             [](SoakClient &c) {
                 c.write(WriteKind::Delete);
             }},
        Kind{"fetch", 26,
             [](SoakClient &c) {
                 c.fetch(c.anySpot());
             }},
        Kind{"list", 4,
             [](SoakClient &c) {
                 c.list();
             }},
        Kind{"scan", 3,
             [](SoakClient &c) {
                 c.scan();
             }},
        Kind{"undo", 5,
             [](SoakClient &c) {
                 c.takeBack(UndoStack::Direction::Undo);
             }},
        Kind{"redo", 2,
             [](SoakClient &c) {
                 c.takeBack(UndoStack::Direction::Redo);
             }},
        Kind{"delete several", 2,
             [](SoakClient &c) {
                 c.deleteSome();
             }},
        Kind{"import", 2,
             [](SoakClient &c) {
                 c.importSome();
             }},
    };
    static constexpr int allWeights = [] {
        int sum = 0;
        for (const Kind &kind : kinds)
            sum += kind.weight;
        return sum;
    }();
    int ticket = m_random.bounded(allWeights);
    for (const Kind &kind : kinds) {
        ticket -= kind.weight;
        if (ticket < 0) {
            m_current = QString::fromLatin1(kind.name);
            kind.start(*this);
            return;
        }
    }
}

SoakClient::Spot SoakClient::anySpot()
{
    return {m_random.bounded(int(m_field.maps.size())),
            u"soak/%1"_s.arg(m_random.bounded(m_field.keys))};
}

QByteArray SoakClient::anyData()
{
    // Mostly small, now and then above the size from which the service limits harder.
    const int size = m_random.bounded(40) == 0 ? m_random.bounded(6'000) : m_random.bounded(300);
    return "{\"v\": " + QByteArray::number(m_random.generate64()) + ", \"pad\": \"" +
           QByteArray(size, 'x') + "\"}";
}

ItemWrite SoakClient::writeTo(const Spot &spot, WriteKind kind)
{
    ItemWrite write;
    write.kind = kind;
    write.where = m_field.maps[spot.first];
    write.mapName = write.where.map;
    write.key = spot.second;
    if (kind != WriteKind::Create)
        write.base = m_seen.value(spot);
    if (kind != WriteKind::Delete)
        write.data = anyData();
    // Far beyond the end, so that nothing is gone by itself.
    constexpr qint64 tenDays = 864'000;
    if (kind != WriteKind::Delete && m_random.bounded(5) == 0)
        write.ttl = tenDays;
    return write;
}

void SoakClient::write(WriteKind kind)
{
    const Spot spot = anySpot();
    if (kind != WriteKind::Create && !m_seen.contains(spot)) {
        fetch(spot);
        return;
    }
    whenDone(m_writer.write(writeTo(spot, kind)), this,
             [this, spot](const Result<Written> &result) {
                 if (!result)
                     m_seen.remove(spot); // to be looked at before the next change
                 end(result);
             });
}

void SoakClient::fetch(const Spot &spot)
{
    const session::MapAddress where = m_field.maps[spot.first];
    whenDone(m_connection.client().item(where.service, where.map, spot.second), this,
             [this, spot](const Result<sync::Answered<sync::Item>> &answer) {
                 if (answer)
                     m_seen[spot] = answer->value;
                 else
                     m_seen.remove(spot);
                 end(answer);
             });
}

void SoakClient::list()
{
    auto *listing =
        new session::ItemListing(m_connection, m_field.maps[m_random.bounded(m_field.maps.size())]);
    m_work = owned(listing);
    connect(listing, &session::ItemListing::stateChanged, this, [this, listing] {
        if (listing->isLoading())
            return;
        if (listing->error())
            end(Result<void>(Failure(*listing->error())));
        else if (listing->isComplete())
            end(u"ok"_s);
        else
            listing->loadMore();
    });
    listing->loadMore();
}

void SoakClient::scan()
{
    const session::MapAddress where = m_field.maps[m_random.bounded(m_field.maps.size())];
    auto *scan = new sync::MapScan(m_connection.bulkClient(), where.service, where.map,
                                   {3, m_random.bounded(2) == 0, 20});
    m_work = owned(scan);
    connect(scan, &sync::MapScan::failed, this,
            [this](const Error &error) { end(Result<void>(Failure(error))); });
    connect(scan, &sync::MapScan::finished, this, [this] { end(u"ok"_s); });
    scan->start();
}

void SoakClient::takeBack(UndoStack::Direction direction)
{
    auto *once = new QObject(this);
    connect(&m_undo, &UndoStack::changed, once, [this, once, direction] {
        if (!m_undo.isFresh())
            return;
        delete once;
        takeBackNow(direction);
    });
    m_undo.refresh();
}

void SoakClient::takeBackNow(UndoStack::Direction direction)
{
    if (m_undo.step(direction).step == 0) {
        end(u"nothing to do"_s);
        return;
    }
    auto *once = new QObject(this);
    connect(&m_undo, &UndoStack::finished, once, [this, once](const UndoStack::Report &report) {
        delete once;
        // What somebody else has changed meanwhile would stand in the way of all before it.
        for (const auto &failed : report.failed)
            m_journal.leave(failed.entry.id);
        if (report.failed.isEmpty())
            end(u"ok"_s);
        else
            end(Result<void>(Failure(report.failed.first().error)));
    });
    m_undo.run(direction);
}

void SoakClient::deleteSome()
{
    QList<ItemWrite> writes;
    for (auto spot = m_seen.keyBegin(); spot != m_seen.keyEnd() && writes.size() < 5; ++spot) {
        if (m_random.bounded(4) == 0)
            writes << writeTo(*spot, WriteKind::Delete);
    }
    if (writes.isEmpty()) {
        end(u"nothing to do"_s);
        return;
    }
    auto *batch = new session::WriteBatch(m_writer, writes, this); // goes by itself
    connect(batch, &session::WriteBatch::finished, this,
            [this](const session::WriteBatch::Report &report) {
                for (const auto &failed : report.failed)
                    m_seen.remove(
                        {int(m_field.maps.indexOf(failed.write.where)), failed.write.key});
                if (report.failed.isEmpty())
                    end(u"ok"_s);
                else
                    end(Result<void>(Failure(report.failed.first().error)));
            });
    batch->start();
}

void SoakClient::importSome()
{
    const Spot first = anySpot();
    QFile file(m_folder.filePath(u"import.ndjson"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file to import from");
    constexpr int lines = 6;
    for (int i = 0; i < lines; ++i)
        file.write("{\"key\": \"" + anySpot().second.toUtf8() + "\", \"data\": " + anyData() +
                   "}\n");
    file.close();
    transfer::ImportOptions options;
    options.path = file.fileName();
    options.existing = static_cast<transfer::Existing>(m_random.bounded(3));
    const session::MapAddress where = m_field.maps[first.first];
    auto *planner = new transfer::ImportPlanner(m_connection, where, where.map, options);
    m_work = owned(planner);
    connect(planner, &transfer::ImportPlanner::finished, this,
            [this](const Result<transfer::PlanPtr> &plan) {
                if (plan)
                    carryOut(*plan);
                else
                    end(plan);
            });
    planner->start();
}

void SoakClient::carryOut(const transfer::PlanPtr &plan)
{
    auto *maker = new transfer::RunMaker(m_connection, m_journal, plan);
    m_work.release()->deleteLater(); // it is its signal that led here
    m_work = owned(maker);
    connect(maker, &transfer::RunMaker::finished, this, [this](const Result<qint64> &run) {
        if (run)
            carryOut(*run);
        else
            end(run);
    });
    maker->start();
}

void SoakClient::carryOut(qint64 id)
{
    auto *run = new transfer::Run(m_writer, id);
    m_work.release()->deleteLater();
    m_work = owned(run);
    connect(run, &transfer::Run::stopped, run, [run] { run->cancel(); });
    connect(run, &transfer::Run::ended, this, [this](store::RunState state) {
        end(state == store::RunState::Finished ? u"ok"_s : u"stopped by an error"_s);
    });
    run->start();
}

void SoakClient::settle(std::function<void(int)> done)
{
    auto *pending = new session::PendingWrites(m_connection, m_journal, m_connection.clock(), this);
    connect(pending, &session::PendingWrites::finished, this,
            [pending, done = std::move(done)](int open) {
                pending->deleteLater();
                done(open);
            });
    pending->settle();
}

template <typename T>
void SoakClient::end(const Result<T> &result)
{
    end(result ? u"ok"_s : session::describe(result.error()).happened);
}

void SoakClient::end(const QString &how)
{
    if (m_current.isEmpty())
        qFatal("an operation ended twice: %s", qUtf8Printable(how));
    ++m_ends[m_current + u": "_s + how];
    m_current.clear();
    if (m_work) {
        m_work->disconnect(this);
        m_work.release()->deleteLater();
    }
    // From the event loop, so that the stack does not grow with every operation.
    QTimer::singleShot(0, this, std::exchange(m_done, {}));
}

} // namespace syncdeck::soak
