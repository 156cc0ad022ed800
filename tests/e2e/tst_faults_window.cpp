// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/faultmatrix.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/waiting.h"
#include "ui/models/itemmodel.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::CellOutcome;
using test::FaultCell;
using test::FaultRow;

namespace {

const QString key = u"a/b+c é"_s;
const QByteArray dataBefore = R"({"n": 1.0})";
const QString dataAfter = uR"({"n": 9007199254740993})"_s;

// Long after every time-out that ends anything, and every pause between two attempts.

/// What the window says of it, in the words of the table.
QString sentenceOf(const QString &reason)
{
    static const QMap<QString, QString> sentences{
        {u"rate limited"_s, u"asks to slow down"_s},
        {u"service failed"_s, u"has a problem of its own"_s},
        {u"connection refused"_s, u"refused the connection"_s},
        {u"connection lost"_s, u"connection to 127.0.0.1 was lost"_s},
        {u"timed out"_s, u"did not answer in time"_s},
        {u"unreadable"_s, u"The answer cannot be read"_s},
        {u"too large"_s, u"The answer was too large"_s},
        {u"unexpected status"_s, u"has a status that the service does not use"_s},
        {u"about another"_s, u"is about something else than was asked for"_s},
        {u"origin refused"_s, u"named an address outside"_s},
        {u"exists"_s, u"holds exactly the data of this request"_s},
        {u"forbidden by another"_s, u"between you and the service refused, with status 403"_s},
        {u"not found by another"_s, u"between you and the service refused, with status 404"_s},
        {u"refused by another"_s, u"between you and the service refused"_s},
    };
    return sentences.value(reason, u"(no sentence)"_s);
}

} // namespace

/// The matrix in the real window, worked like a user does. It says what happened, keeps what was
/// typed, answers all the time, and the next try, without the fault, succeeds.
class TestFaultsWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holds_data() { m_matrix.addCells(); }
    void holds();
    void cleanupTestCase() { QVERIFY(m_matrix.finish()); }

private:
    [[nodiscard]] test::FaultBench &bench() const { return m_matrix.bench(); }
    [[nodiscard]] bool open(const QString &map);
    /// Whether no more requests come, once that is so.
    [[nodiscard]] bool isCalm();
    [[nodiscard]] QString message() const { return m_app->said(u"Message"_s); }
    void choose();
    void act(const QString &operation);
    [[nodiscard]] QString typed() const;
    [[nodiscard]] CellOutcome outcomeOf(const FaultCell &cell);
    /// Of the window alone; what is wrong, or nothing.
    [[nodiscard]] QString list(const FaultRow &row);
    [[nodiscard]] QString write(const FaultRow &row, const QString &operation);
    [[nodiscard]] QString wrongTry(const FaultRow &row, const QString &operation,
                                   const QString &expected, const QString &map);
    [[nodiscard]] QString wrongEnd(const QString &operation, const QString &expected,
                                   const QString &map);
    [[nodiscard]] QString loadAll();

    static inline const QStringList operations{u"list"_s, u"create"_s, u"update"_s, u"delete"_s};
    test::FaultMatrix m_matrix{u"In the window"_s, operations};
    qsizetype m_items = 0; ///< of the map that is listed
    std::unique_ptr<test::WindowFixture> m_app;
};

void TestFaultsWindow::initTestCase()
{
    QVERIFY(m_matrix.start());
    m_items = bench().items(u"agents"_s).size();
    QVERIFY(m_items > 150);
}

void TestFaultsWindow::holds()
{
    QFETCH(FaultCell, cell);
    const CellOutcome outcome =
        m_matrix.run(cell, [this](const FaultCell &tried) { return outcomeOf(tried); });
    QVERIFY2(outcome.wrong.isEmpty(), qPrintable(outcome.text + u": "_s + outcome.wrong));
}

CellOutcome TestFaultsWindow::outcomeOf(const FaultCell &cell)
{
    const auto &[row, operation, way] = cell;
    m_app = std::make_unique<test::WindowFixture>(bench().clock());
    const QString expected = operation == u"list"_s ? row.paging : row.writingOf(operation);
    const QString wrong = operation == u"list"_s ? list(row) : write(row, operation);
    m_app.reset();
    return {expected, wrong};
}

bool TestFaultsWindow::open(const QString &map)
{
    return m_app->open(bench().profile(), bench().endpoint().authToken,
                       bench().endpoint().serviceSid, map) &&
           test::waitFor([this] { return m_app->said(u"List state"_s).contains(u"complete"_s); });
}

bool TestFaultsWindow::isCalm()
{
    // No answer is awaited, and none that came has led to another request for some rounds of the
    // event loop, each through the service's thread and back.
    constexpr int calmRounds = 20;
    constexpr int mostRounds = 10'000;
    qsizetype seen = 0;
    int calm = 0;
    for (int round = 0; calm < calmRounds && round < mostRounds; ++round) {
        bench().heal();
        QCoreApplication::processEvents();
        const qsizetype before = std::exchange(seen, bench().requests());
        const bool isAnswered = m_app->log().entries().size() >= std::size_t(seen);
        calm = isAnswered && before == seen ? calm + 1 : 0;
    }
    return calm == calmRounds;
}

/// To the end of the list, or to what keeps it from that. Empty, or what is wrong.
QString TestFaultsWindow::loadAll()
{
    QString state;
    const auto isOver = [&] {
        state = m_app->said(u"List state"_s);
        if (state.contains(u"more exist"_s))
            m_app->table()->scrollToBottom(); // where the next page is asked for
        return state.contains(u"complete"_s) || state.contains(u"error"_s);
    };
    return test::waitFor(isOver) ? QString() : u"it does not end: "_s + state;
}

QString TestFaultsWindow::list(const FaultRow &row)
{
    m_app->show();
    bench().befall(row, "GET"_ba);
    bench().watchEventLoop();
    m_app->use(bench().profile(), bench().endpoint().authToken, bench().endpoint().serviceSid,
               u"agents"_s);
    if (const QString endless = loadAll(); !endless.isEmpty())
        return endless;
    const bool isDone = m_app->said(u"List state"_s).contains(u"complete"_s);
    bench().heal();
    if (isDone != (row.paging == u"done"_s))
        return isDone ? u"said to be complete"_s : u"failed: "_s + message();
    if (!isDone && !message().contains(sentenceOf(row.paging)))
        return u"it says "_s + message();
    if (const QString beyond = bench().end(); !beyond.isEmpty())
        return beyond;
    if (!isDone) {
        m_app->click(u"Load the failed page again"_s);
        if (!test::waitFor([this] { return !m_app->said(u"List state"_s).contains(u"error"_s); }))
            return u"cannot be tried again"_s;
        if (const QString endless = loadAll(); !endless.isEmpty())
            return endless;
    }
    if (m_app->table()->model()->rowCount() != m_items)
        return u"%1 of %2 items"_s.arg(m_app->table()->model()->rowCount()).arg(m_items);
    return {};
}

void TestFaultsWindow::choose()
{
    QTableView *table = m_app->table();
    const QModelIndex index = table->model()->index(0, 0); // of the only one
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
}

void TestFaultsWindow::act(const QString &operation)
{
    if (operation == u"create"_s) {
        m_app->click(u"Create item"_s);
    } else if (operation == u"update"_s) {
        m_app->click(u"Save item"_s);
    } else {
        m_app->click(u"Delete item"_s);
        QTRY_VERIFY(test::named(m_app->window(), u"What is concerned"_s));
        m_app->click(u"Delete"_s);
    }
}

/// What is in the form, one field after the other.
QString TestFaultsWindow::typed() const
{
    const auto *keyField = test::named<QLineEdit>(m_app->window(), u"Key"_s);
    const auto *data = test::named<QPlainTextEdit>(m_app->window(), u"Data"_s);
    const auto *ttl = test::named<QLineEdit>(m_app->window(), u"TTL"_s);
    return (keyField ? keyField->text() : QString()) + u'\n' +
           (data ? data->toPlainText() : QString()) + u'\n' + (ttl ? ttl->text() : QString());
}

QString TestFaultsWindow::write(const FaultRow &row, const QString &operation)
{
    const QString map = bench().makeMap();
    const session::MapAddress where = bench().where(map);
    if (operation != u"create"_s && !await(bench().other().client().createItem(
                                        where.service, where.map, {key, dataBefore, {}, {}})))
        return u"cannot be prepared"_s;
    bench().countRequests();
    if (!open(map))
        return u"cannot be opened"_s;
    if (operation != u"create"_s) {
        choose();
        if (!test::waitFor(
                [this] { return test::named(m_app->window(), u"Save item"_s) != nullptr; }))
            return u"the item does not open"_s;
    }
    // Else a reading under way, of services or of the item, meets it, too.
    if (row.fault.kind == sandbox::FaultKind::Refuse && !isCalm())
        return u"more and more requests"_s;
    if (operation == u"create"_s) {
        m_app->type(u"Key"_s, key);
        m_app->type(u"TTL"_s, u"3600"_s);
    }
    if (operation != u"delete"_s)
        m_app->type(u"Data"_s, dataAfter);

    const QString expected = row.writingOf(operation);
    const QString wrong = wrongTry(row, operation, expected, map);
    return wrong.isEmpty() ? wrongEnd(operation, expected, map) : wrong;
}

QString TestFaultsWindow::wrongTry(const FaultRow &row, const QString &operation,
                                   const QString &expected, const QString &map)
{
    const QByteArray method = operation == u"delete"_s ? "DELETE"_ba : "POST"_ba;
    const QString before = typed();
    bench().countRequests();
    bench().befall(row, method);
    bench().watchEventLoop();
    act(operation);
    // A long wait is told meanwhile.
    const auto hasOutcome = [this] {
        const bool isWait = message().contains(u"Trying again in"_s) ||
                            message().contains(u"Waiting for an answer"_s);
        return !message().isEmpty() && !isWait;
    };
    if (!test::waitFor(hasOutcome))
        return u"no outcome is said"_s;
    bench().heal();
    if (const QString beyond = bench().end(); !beyond.isEmpty())
        return beyond;

    const QMap<QString, QByteArray> there = bench().items(map);
    const bool isDone =
        operation == u"delete"_s ? there.isEmpty() : there.value(key) == dataAfter.toUtf8();
    const auto sent = bench().sent(method, map);
    if (sent.all > row.mostSent || sent.again > 0 || sent.carried != (isDone ? 1 : 0))
        return u"sent %1 times, carried out %2 times"_s.arg(sent.all).arg(sent.carried);

    const QMap<QString, QString> success{
        {u"create"_s, u"Created"_s}, {u"update"_s, u"Saved"_s}, {u"delete"_s, u"Deleted"_s}};
    if (expected == u"done"_s || expected == u"found"_s)
        return isDone && message().startsWith(success[operation]) ? QString()
                                                                  : u"it says "_s + message();
    const QString reason = expected.section(u": "_s, 1).section(u", then"_s, 0, 0);
    if (!message().contains(sentenceOf(reason)))
        return u"it says "_s + message();
    if (expected.startsWith(u"open"_s) != message().contains(u"may have"_s) &&
        reason != u"unexpected status"_s &&
        !reason.endsWith(u"by another"_s)) // which may come from somebody else
        return u"it says of what may have been done "_s + message();
    if (typed() != before)
        return u"what was typed is not there any more: "_s + typed();
    // Were the program killed now, it would still be there.
    const auto isKept = [this] {
        return m_app->draftOnDisk().contains(dataAfter.toUtf8().toBase64());
    };
    if (operation == u"create"_s && !test::waitFor(isKept))
        return u"no draft of it"_s;
    return {};
}

QString TestFaultsWindow::wrongEnd(const QString &operation, const QString &expected,
                                   const QString &map)
{
    if (expected.startsWith(u"open"_s)) {
        // Told as soon as it is known, with the next connection.
        m_app->crash();
        if (!open(map))
            return u"cannot be opened again"_s;
        const QString found = expected.endsWith(u"not done"_s) ? u"1 not done"_s : u"1 done"_s;
        if (!test::waitFor([this, &found] { return message().contains(found); }))
            return u"settled, it says "_s + message();
        return {};
    }
    if (expected.startsWith(u"not done"_s)) {
        bench().countRequests();
        act(operation); // with all that is still in the form
        const QStringList successes{u"Created"_s, u"Saved"_s, u"Deleted"_s};
        const auto isDone = [this, &successes] {
            return std::ranges::any_of(successes, [this](const QString &success) {
                return message().startsWith(success);
            });
        };
        if (!test::waitFor(isDone))
            return u"again, it says "_s + message();
    }
    const QMap<QString, QByteArray> there = bench().items(map);
    const bool isDone =
        operation == u"delete"_s ? there.isEmpty() : there.value(key) == dataAfter.toUtf8();
    return isDone ? QString() : u"the map holds something else"_s;
}

QTEST_MAIN(TestFaultsWindow)
#include "tst_faults_window.moc"
