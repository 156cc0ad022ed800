// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/itemwriter.h"
#include "app/session/pendingwrites.h"
#include "tests/e2e/faultmatrix.h"
#include "tests/e2e/faultwords.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using store::WriteKind;
using test::await;
using test::CellOutcome;
using test::FaultCell;
using test::FaultRow;
using test::words;

namespace {

const QByteArray dataBefore = R"({"n": 1.0})";
const QByteArray dataAfter = R"({"n": 9007199254740993})";

} // namespace

/// The matrix: creating, updating and deleting an item under every fault. What is said, what the
/// history holds and what the service has agree, at once or, where it cannot be known yet, as soon
/// as the fault is over; and nothing is sent twice.
class TestFaultsWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holds_data() { m_matrix.addCells(); }
    void holds();
    void cleanupTestCase() { QVERIFY(m_matrix.finish()); }

private:
    [[nodiscard]] test::FaultBench &bench() const { return m_matrix.bench(); }
    [[nodiscard]] CellOutcome outcomeOf(const FaultCell &cell);
    [[nodiscard]] CellOutcome write(const FaultRow &row, WriteKind kind, bool blindly);
    [[nodiscard]] std::optional<store::JournalEntry> entry(store::Journal &journal);

    static inline const QStringList operations{u"create"_s,  u"update"_s,  u"delete"_s,
                                               u"create°"_s, u"update°"_s, u"delete°"_s};
    test::FaultMatrix m_matrix{u"Writing"_s, operations};
};

void TestFaultsWriting::initTestCase()
{
    QVERIFY(m_matrix.start());
}

void TestFaultsWriting::holds()
{
    QFETCH(FaultCell, cell);
    const CellOutcome outcome =
        m_matrix.run(cell, [this](const FaultCell &tried) { return outcomeOf(tried); });
    QVERIFY2(outcome.wrong.isEmpty(), qPrintable(outcome.text + u": "_s + outcome.wrong));
}

CellOutcome TestFaultsWriting::outcomeOf(const FaultCell &cell)
{
    const auto &[row, operation, way] = cell;
    const bool blindly = operation.endsWith(u'°');
    const WriteKind kind = operation.startsWith(u'c')   ? WriteKind::Create
                           : operation.startsWith(u'u') ? WriteKind::Update
                                                        : WriteKind::Delete;
    CellOutcome outcome = write(row, kind, blindly);
    const QString expected = row.writingOf(operation);
    if (outcome.wrong.isEmpty() && outcome.text != expected)
        outcome.wrong = u"expected was %1"_s.arg(expected);
    const QString beyond = bench().end();
    if (outcome.wrong.isEmpty())
        outcome.wrong = beyond;
    return outcome;
}

std::optional<store::JournalEntry> TestFaultsWriting::entry(store::Journal &journal)
{
    const auto entries = await(journal.entries({bench().profile().historyId(), {}, {}, {}, {}}));
    return entries && entries->size() == 1 ? std::optional(entries->first()) : std::nullopt;
}

CellOutcome TestFaultsWriting::write(const FaultRow &row, WriteKind kind, bool blindly)
{
    const QString map = bench().makeMap();
    const session::MapAddress where = bench().where(map);
    session::ItemWrite write;
    write.kind = kind;
    write.where = where;
    write.mapName = map;
    write.key = u"a/b+c é"_s;
    if (kind != WriteKind::Create) {
        const auto made = await(bench().other().client().createItem(
            where.service, where.map, {write.key, dataBefore, {}, {}}));
        if (!made)
            return {u"nothing"_s, u"cannot be prepared"_s};
        write.base = made->value;
    }
    if (kind != WriteKind::Delete)
        write.data = dataAfter;

    const QTemporaryDir folder;
    store::Journal journal(folder.filePath(u"journal.sqlite"_s));
    session::ItemWriter writer(bench().connection(), journal);
    QSignalSpy written(&writer, &session::ItemWriter::written);
    const QByteArray method = kind == WriteKind::Delete ? "DELETE"_ba : "POST"_ba;
    bench().countRequests();
    bench().befall(row, blindly ? QByteArray() : method);
    const auto result = await(writer.write(write));
    bench().heal();

    // What the service has now, whatever was said.
    const QMap<QString, QByteArray> there = bench().items(map);
    const bool isDone =
        kind == WriteKind::Delete ? there.isEmpty() : there.value(write.key) == dataAfter;
    CellOutcome outcome;
    const auto wrong = [&outcome](const QString &what) {
        outcome.wrong = what;
        return outcome;
    };
    const auto noted = entry(journal);
    if (!noted)
        return wrong(u"not one entry in the history"_s);
    if (result) {
        outcome.text = result->confirmedByReading ? u"found"_s : u"done"_s;
        if (written.size() != 1)
            return wrong(u"told %1 times"_s.arg(written.size()));
        if (!isDone || noted->outcome != store::Outcome::Applied)
            return wrong(u"said to be done"_s);
    } else {
        const Error &error = result.error();
        const bool isUnclear = noted->outcome == store::Outcome::Unclear;
        outcome.text = u"%1: %2"_s.arg(isUnclear                  ? u"unclear"_s
                                       : error.mayHaveBeenApplied ? u"open"_s
                                                                  : u"not done"_s,
                                       words(error.kind));
        if (!written.isEmpty())
            return wrong(u"told to be done"_s);
        if (const QString sentences = test::wrongSentences(error); !sentences.isEmpty())
            return wrong(sentences);
        if (!error.mayHaveBeenApplied && (isDone || noted->outcome != store::Outcome::NotApplied))
            return wrong(u"said to be not done"_s);
        if (isUnclear && !error.mayHaveBeenApplied)
            return wrong(u"said to be known"_s);
        if (error.mayHaveBeenApplied && !isUnclear) {
            if (noted->outcome != store::Outcome::Pending)
                return wrong(u"not pending in the history"_s);
            session::PendingWrites pending(bench().connection(), journal, bench().clock());
            QSignalSpy settled(&pending, &session::PendingWrites::finished);
            pending.settle();
            if (!test::waitFor([&] { return !settled.isEmpty(); }))
                return wrong(u"cannot be settled"_s);
            const auto later = entry(journal);
            outcome.text += isDone ? u", then done"_s : u", then not done"_s;
            if (!later ||
                later->outcome != (isDone ? store::Outcome::Applied : store::Outcome::NotApplied))
                return wrong(u"settled as another"_s);
        }
    }
    const auto sent = bench().sent(method, map);
    if (sent.all > row.mostSent)
        return wrong(u"sent %1 times"_s.arg(sent.all));
    if (sent.again > 0)
        return wrong(u"sent again after it was done"_s);
    if (sent.carried != (isDone ? 1 : 0))
        return wrong(u"carried out %1 times"_s.arg(sent.carried));
    return outcome;
}

QTEST_GUILESS_MAIN(TestFaultsWriting)
#include "tst_faults_writing.moc"
