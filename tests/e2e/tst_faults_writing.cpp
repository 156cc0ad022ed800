// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/itemwriter.h"
#include "app/session/pendingwrites.h"
#include "tests/e2e/faultmatrix.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using store::WriteKind;
using test::await;
using test::FaultOutcome;
using test::FaultRow;
using test::Tried;
using Ending = test::FaultOutcome::Ending;

namespace {

const QByteArray dataBefore = R"({"n": 1.0})";
const QByteArray dataAfter = R"({"n": 9007199254740993})";

} // namespace

/// The matrix: creating, updating and deleting an item under every fault. What is said, what the
/// history holds and what the service has agree, at once or, where it cannot be known yet, as soon
/// as the fault is over; and nothing is sent twice.
class TestFaultsWriting : public test::FaultMatrix
{
    Q_OBJECT

public:
    TestFaultsWriting();

private:
    [[nodiscard]] test::FaultOperation operation(const QString &name, WriteKind kind, bool blindly);
    [[nodiscard]] Tried write(const FaultRow &row, WriteKind kind, bool blindly);
    [[nodiscard]] std::optional<store::JournalEntry> entry(store::Journal &journal);
};

TestFaultsWriting::TestFaultsWriting()
    : FaultMatrix(u"Writing"_s, {operation(u"create"_s, WriteKind::Create, false),
                                 operation(u"update"_s, WriteKind::Update, false),
                                 operation(u"delete"_s, WriteKind::Delete, false),
                                 operation(u"create°"_s, WriteKind::Create, true),
                                 operation(u"update°"_s, WriteKind::Update, true),
                                 operation(u"delete°"_s, WriteKind::Delete, true)})
{
}

test::FaultOperation TestFaultsWriting::operation(const QString &name, WriteKind kind, bool blindly)
{
    return {name, [=](const FaultRow &row) { return row.ofWriting(kind, blindly); },
            [=, this](const FaultRow &row) {
                return write(row, kind, blindly);
            }};
}

std::optional<store::JournalEntry> TestFaultsWriting::entry(store::Journal &journal)
{
    const auto entries =
        await(journal.entries({bench().profile().historyId(), {}, {}, {}, {}, {}}));
    return entries && entries->size() == 1 ? std::optional(entries->first()) : std::nullopt;
}

Tried TestFaultsWriting::write(const FaultRow &row, WriteKind kind, bool blindly)
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
            return {{}, u"cannot be prepared"_s};
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
    Tried tried;
    const auto wrong = [&tried](const QString &what) {
        tried.wrong = what;
        return tried;
    };
    const auto noted = entry(journal);
    if (!noted)
        return wrong(u"not one entry in the history"_s);
    if (result) {
        tried.outcome.ending = result->confirmedByReading ? Ending::Found : Ending::Done;
        if (written.size() != 1)
            return wrong(u"told %1 times"_s.arg(written.size()));
        if (!isDone || noted->outcome != store::Outcome::Applied)
            return wrong(u"said to be done"_s);
    } else {
        const Error &error = result.error();
        const bool isUnclear = noted->outcome == store::Outcome::Unclear;
        tried.outcome = {isUnclear                  ? Ending::Unclear
                         : error.mayHaveBeenApplied ? Ending::OpenThenNotDone
                                                    : Ending::NotDone,
                         error.kind};
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
            tried.outcome.ending = isDone ? Ending::OpenThenDone : Ending::OpenThenNotDone;
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
    return tried;
}

QTEST_GUILESS_MAIN(TestFaultsWriting)
#include "tst_faults_writing.moc"
