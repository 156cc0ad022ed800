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
using store::WriteKind;
using test::await;
using test::FaultOutcome;
using test::FaultRow;
using test::Tried;
using Ending = test::FaultOutcome::Ending;

namespace {

const QString key = u"a/b+c é"_s;
const QByteArray dataBefore = R"({"n": 1.0})";
const QString dataAfter = uR"({"n": 9007199254740993})"_s;

/// What the window says of it.
QString sentenceOf(ErrorKind reason)
{
    static const QMap<ErrorKind, QString> sentences{
        {ErrorKind::RateLimited, u"asks to slow down"_s},
        {ErrorKind::ServiceFailed, u"has a problem of its own"_s},
        {ErrorKind::ConnectionRefused, u"refused the connection"_s},
        {ErrorKind::ConnectionLost, u"connection to 127.0.0.1 was lost"_s},
        {ErrorKind::TimedOut, u"did not answer in time"_s},
        {ErrorKind::AnswerUnreadable, u"The answer cannot be read"_s},
        {ErrorKind::AnswerTooLarge, u"The answer was too large"_s},
        {ErrorKind::UnexpectedStatus, u"has a status that the service does not use"_s},
        {ErrorKind::AnswerToAnother, u"is about something else than was asked for"_s},
        {ErrorKind::OriginRefused, u"named an address outside"_s},
        {ErrorKind::ItemExists, u"holds exactly the data of this request"_s},
        {ErrorKind::Forbidden, u"between you and the service refused, with status 403"_s},
        {ErrorKind::NotFound, u"between you and the service refused, with status 404"_s},
        {ErrorKind::RequestRefused, u"between you and the service refused"_s},
    };
    return sentences.value(reason, u"(no sentence)"_s);
}

} // namespace

/// The matrix in the real window, worked like a user does. It says what happened, keeps what was
/// typed, answers all the time, and the next try, without the fault, succeeds.
class TestFaultsWindow : public test::FaultMatrix
{
    Q_OBJECT

public:
    TestFaultsWindow();

private:
    [[nodiscard]] bool prepare() override;
    [[nodiscard]] bool open(const QString &map);
    /// Whether no more requests come, once that is so.
    [[nodiscard]] bool isCalm();
    [[nodiscard]] QString message() const { return m_app->said(u"Message"_s); }
    void choose();
    void act(WriteKind kind);
    [[nodiscard]] QString typed() const;
    [[nodiscard]] test::FaultOperation operation(const QString &name, WriteKind kind);
    /// `work` in a window of its own.
    [[nodiscard]] Tried inWindow(const FaultOutcome &expected,
                                 const std::function<QString()> &work);
    /// Of the window alone; what is wrong, or nothing.
    [[nodiscard]] QString list(const FaultRow &row);
    [[nodiscard]] QString write(const FaultRow &row, WriteKind kind);
    [[nodiscard]] QString wrongTry(const FaultRow &row, WriteKind kind, const QString &map);
    [[nodiscard]] QString wrongEnd(const FaultOutcome &expected, WriteKind kind,
                                   const QString &map);
    [[nodiscard]] QString loadAll();

    qsizetype m_items = 0; ///< of the map that is listed
    std::unique_ptr<test::WindowFixture> m_app;
};

TestFaultsWindow::TestFaultsWindow()
    : FaultMatrix(u"In the window"_s, {{u"list"_s, &FaultRow::ofPaging,
                                        [this](const FaultRow &row) {
                                            return inWindow(row.ofPaging(),
                                                            [this, &row] { return list(row); });
                                        }},
                                       operation(u"create"_s, WriteKind::Create),
                                       operation(u"update"_s, WriteKind::Update),
                                       operation(u"delete"_s, WriteKind::Delete)})
{
}

bool TestFaultsWindow::prepare()
{
    m_items = bench().items(u"agents"_s).size();
    return m_items > 150;
}

test::FaultOperation TestFaultsWindow::operation(const QString &name, WriteKind kind)
{
    const auto expected = [kind](const FaultRow &row) {
        return row.ofWriting(kind, false);
    };
    return {name, expected, [=, this](const FaultRow &row) {
                return inWindow(expected(row), [=, this, &row] { return write(row, kind); });
            }};
}

Tried TestFaultsWindow::inWindow(const FaultOutcome &expected, const std::function<QString()> &work)
{
    m_app = std::make_unique<test::WindowFixture>(bench().clock());
    const QString wrong = work();
    m_app.reset();
    bench().watchEventLoop(); // what came after the fault was looked at is not measured
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
    if (isDone != row.ofPaging().isDone())
        return isDone ? u"said to be complete"_s : u"failed: "_s + message();
    if (!isDone && !message().contains(sentenceOf(*row.ofPaging().reason)))
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

void TestFaultsWindow::act(WriteKind kind)
{
    if (kind == WriteKind::Create) {
        m_app->click(u"Create item"_s);
    } else if (kind == WriteKind::Update) {
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

QString TestFaultsWindow::write(const FaultRow &row, WriteKind kind)
{
    const QString map = bench().makeMap();
    const session::MapAddress where = bench().where(map);
    if (kind != WriteKind::Create && !await(bench().other().client().createItem(
                                         where.service, where.map, {key, dataBefore, {}, {}})))
        return u"cannot be prepared"_s;
    bench().countRequests();
    if (!open(map))
        return u"cannot be opened"_s;
    if (kind != WriteKind::Create) {
        choose();
        if (!test::waitFor(
                [this] { return test::named(m_app->window(), u"Save item"_s) != nullptr; }))
            return u"the item does not open"_s;
    }
    // Else a reading under way, of services or of the item, meets it, too.
    if (row.fault.kind == sandbox::FaultKind::Refuse && !isCalm())
        return u"more and more requests"_s;
    if (kind == WriteKind::Create) {
        m_app->type(u"Key"_s, key);
        m_app->type(u"TTL"_s, u"3600"_s);
    }
    if (kind != WriteKind::Delete)
        m_app->type(u"Data"_s, dataAfter);

    const QString wrong = wrongTry(row, kind, map);
    return wrong.isEmpty() ? wrongEnd(row.ofWriting(kind, false), kind, map) : wrong;
}

QString TestFaultsWindow::wrongTry(const FaultRow &row, WriteKind kind, const QString &map)
{
    const FaultOutcome expected = row.ofWriting(kind, false);
    const QByteArray method = kind == WriteKind::Delete ? "DELETE"_ba : "POST"_ba;
    const QString before = typed();
    bench().countRequests();
    bench().befall(row, method);
    bench().watchEventLoop();
    act(kind);
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
        kind == WriteKind::Delete ? there.isEmpty() : there.value(key) == dataAfter.toUtf8();
    const auto sent = bench().sent(method, map);
    if (sent.all > row.mostSent || sent.again > 0 || sent.carried != (isDone ? 1 : 0))
        return u"sent %1 times, carried out %2 times"_s.arg(sent.all).arg(sent.carried);

    const QMap<WriteKind, QString> success{{WriteKind::Create, u"Created"_s},
                                           {WriteKind::Update, u"Saved"_s},
                                           {WriteKind::Delete, u"Deleted"_s}};
    if (expected.isDone())
        return isDone && message().startsWith(success[kind]) ? QString()
                                                             : u"it says "_s + message();
    if (!message().contains(sentenceOf(*expected.reason)))
        return u"it says "_s + message();
    const bool isOpen =
        expected.ending == Ending::OpenThenDone || expected.ending == Ending::OpenThenNotDone;
    // These may come from somebody else.
    const QList<ErrorKind> ofOthers{ErrorKind::UnexpectedStatus, ErrorKind::Forbidden,
                                    ErrorKind::NotFound, ErrorKind::RequestRefused};
    if (isOpen != message().contains(u"may have"_s) && !ofOthers.contains(*expected.reason))
        return u"it says of what may have been done "_s + message();
    if (typed() != before)
        return u"what was typed is not there any more: "_s + typed();
    // Were the program killed now, it would still be there.
    const auto isKept = [this] {
        return m_app->draftOnDisk().contains(dataAfter.toUtf8().toBase64());
    };
    if (kind == WriteKind::Create && !test::waitFor(isKept))
        return u"no draft of it"_s;
    return {};
}

QString TestFaultsWindow::wrongEnd(const FaultOutcome &expected, WriteKind kind, const QString &map)
{
    if (expected.ending == Ending::OpenThenDone || expected.ending == Ending::OpenThenNotDone) {
        // Told as soon as it is known, with the next connection.
        m_app->crash();
        if (!open(map))
            return u"cannot be opened again"_s;
        const QString found =
            expected.ending == Ending::OpenThenNotDone ? u"1 not done"_s : u"1 done"_s;
        if (!test::waitFor([this, &found] { return message().contains(found); }))
            return u"settled, it says "_s + message();
        return {};
    }
    if (expected.ending == Ending::NotDone) {
        bench().countRequests();
        act(kind); // with all that is still in the form
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
        kind == WriteKind::Delete ? there.isEmpty() : there.value(key) == dataAfter.toUtf8();
    return isDone ? QString() : u"the map holds something else"_s;
}

QTEST_MAIN(TestFaultsWindow)
#include "tst_faults_window.moc"
