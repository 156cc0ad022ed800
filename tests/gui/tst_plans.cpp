// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::named;
using test::WindowFixture;

/// Plans under the keyboard: a key pressed once too often neither writes a plan nor throws it away,
/// and who gives one up finds again what it was made from.
class TestPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void returnAloneDoesNothing_data();
    void returnAloneDoesNothing();
    void returnOnTheButtonWrites();
    void importIsAskedAsBefore();
    void importOfAnotherFileBeginsAnew();
    void importBeginsAnewOnceItIsWritten();
    void changeIsAskedAsBefore_data();
    void changeIsAskedAsBefore();
    void copyIsAskedAsBefore();
    void comparisonIsAskedAsBefore();
    void exportIsAskedAsBefore();
    void failedPlansAreTriedAgain_data();
    void failedPlansAreTriedAgain();

private:
    void ask(const QString &menuText);
    /// Presses it where the keyboard is.
    static void press(Qt::Key key);
    void awaitDialogWith(const QString &name);
    void giveUp();
    [[nodiscard]] QString written(const QString &name, const QByteArray &text) const;
    [[nodiscard]] qsizetype writes() const;
    template <typename T>
    [[nodiscard]] T *find(const QString &name)
    {
        return named<T>(m_app->window(), name);
    }
    void planImport(const QString &file);
    void planCopy();

    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<test::ServiceFixture> m_service;
    std::unique_ptr<WindowFixture> m_app;
};

void TestPlans::init()
{
    sandbox::Options options;
    options.faults = sandbox::FaultPlan{};
    m_service = std::make_unique<test::ServiceFixture>(options);
    QVERIFY(m_service->start());
    m_app = std::make_unique<WindowFixture>(m_clock);
    const auto &endpoint = m_service->endpoint();
    QVERIFY(
        m_app->open(m_service->profile(), endpoint.authToken, endpoint.serviceSid, u"agents"_s));
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" loaded"_s));
}

void TestPlans::cleanup()
{
    m_app.reset();
    m_service.reset();
}

void TestPlans::ask(const QString &menuText)
{
    m_app->trigger(menuText);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY(QTest::qWaitForWindowExposed(QApplication::activeModalWidget(), test::patienceMs));
    QTRY_COMPARE(QApplication::activeWindow(), QApplication::activeModalWidget());
}

void TestPlans::press(Qt::Key key)
{
    QWidget *dialog = QApplication::activeModalWidget();
    QVERIFY(dialog);
    QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog, key);
}

void TestPlans::awaitDialogWith(const QString &name)
{
    QTRY_VERIFY2(named(m_app->window(), name), qPrintable(name));
    QVERIFY(QTest::qWaitForWindowExposed(named(m_app->window(), name)->window(), test::patienceMs));
    QTRY_COMPARE(QApplication::activeModalWidget(), named(m_app->window(), name)->window());
}

void TestPlans::giveUp()
{
    press(Qt::Key_Escape);
    QTRY_VERIFY(!named(m_app->window(), u"Plan"_s));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QString TestPlans::written(const QString &name, const QByteArray &text) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                              : QString();
}

qsizetype TestPlans::writes() const
{
    return std::ranges::count_if(m_service->visits(),
                                 [](const sandbox::Visit &visit) { return visit.method != "GET"; });
}

void TestPlans::planImport(const QString &file)
{
    ask(u"Import\u2026"_s);
    m_app->type(u"File"_s, file);
    QTRY_VERIFY(m_app->isEnabled(u"Make a plan"_s));
    press(Qt::Key_Return);
    awaitDialogWith(u"Plan"_s);
}

void TestPlans::planCopy()
{
    ask(u"Copy items to another map\u2026"_s);
    find<QComboBox>(u"Existing items"_s)->setCurrentIndex(1);
    QTRY_VERIFY(find<QComboBox>(u"Other map"_s)->findText(u"settings"_s) >= 0);
    find<QComboBox>(u"Other map"_s)->setEditText(u"settings"_s);
    press(Qt::Key_Return);
    awaitDialogWith(u"Plan"_s);
}

void TestPlans::returnAloneDoesNothing_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"import", "change", "copy", "comparison", "plan of a comparison"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TestPlans::returnAloneDoesNothing()
{
    QFETCH(const QString, way);
    const qsizetype before = writes();
    QString what = u"Plan"_s;
    if (way == u"import"_s) {
        planImport(written(u"one.ndjson"_s, R"({"key":"new","data":{"n":1}})"_ba));
    } else if (way == u"change"_s) {
        ask(u"Change many items\u2026"_s);
        m_app->type(u"Member name"_s, u"n"_s);
        m_app->type(u"Member value"_s, u"1"_s);
        press(Qt::Key_Return);
    } else if (way == u"copy"_s) {
        planCopy();
    } else {
        ask(u"Compare with\u2026"_s);
        find<QComboBox>(u"Other map"_s)->setEditText(u"settings"_s);
        find<QComboBox>(u"Other map"_s)->setFocus();
        press(Qt::Key_Return);
        awaitDialogWith(u"Differences"_s);
        if (way == u"comparison"_s)
            what = u"Differences"_s;
        else
            m_app->click(u"Change this side"_s);
    }
    awaitDialogWith(what);

    QWidget *dialog = QApplication::activeModalWidget();
    const auto buttons = dialog->findChildren<QPushButton *>();
    for (const QPushButton *button : buttons)
        QVERIFY2(!button->isDefault(), qPrintable(button->text()));
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        press(key);
    // Also from any other part of it that is no button.
    const auto parts = dialog->findChildren<QWidget *>();
    for (QWidget *part : parts) {
        if (!part->isVisible() || !part->isEnabled() || !(part->focusPolicy() & Qt::TabFocus) ||
            qobject_cast<QAbstractButton *>(part))
            continue;
        part->setFocus();
        press(Qt::Key_Return);
    }
    QCOMPARE(QApplication::activeModalWidget(), dialog);
    QVERIFY(dialog->isVisible());
    QCOMPARE(writes(), before);
    // The keyboard is where one looks first: arrows walk through the lines.
    QVERIFY(named(m_app->window(), what));
}

void TestPlans::returnOnTheButtonWrites()
{
    const qsizetype before = writes();
    planImport(written(u"one.ndjson"_s, R"({"key":"new","data":{"n":1}})"_ba));
    QCOMPARE(QApplication::activeModalWidget()->focusWidget(), named(m_app->window(), u"Plan"_s));
    named(m_app->window(), u"Write items"_s)->setFocus();
    press(Qt::Key_Return);
    QTRY_COMPARE(writes(), before + 1);
    QVERIFY(!named(m_app->window(), u"Plan"_s));
}

void TestPlans::importIsAskedAsBefore()
{
    const QString file =
        written(u"own.txt"_s, "ID;Payload;Spare\r\nx;\"{\"\"a\"\":1.0}\";y\r\n"_ba);
    ask(u"Import\u2026"_s);
    m_app->type(u"File"_s, file);
    auto *format = find<QComboBox>(u"File format"_s);
    format->setCurrentIndex(2); // CSV
    auto *key = find<QComboBox>(u"Field for key"_s);
    key->setCurrentIndex(key->findText(u"Spare"_s));
    auto *data = find<QComboBox>(u"Field for data"_s);
    data->setCurrentIndex(data->findText(u"Payload"_s));
    find<QComboBox>(u"Existing items"_s)->setCurrentIndex(1);
    QTRY_VERIFY(m_app->isEnabled(u"Make a plan"_s));
    m_app->click(u"Make a plan"_s);
    awaitDialogWith(u"Plan"_s);
    giveUp();

    for (int time = 0; time < 2; ++time) { // and once more when that is given up too
        ask(u"Import\u2026"_s);
        QCOMPARE(find<QLineEdit>(u"File"_s)->text(), file);
        QCOMPARE(find<QComboBox>(u"File format"_s)->currentIndex(), 2);
        QCOMPARE(find<QComboBox>(u"Field for key"_s)->currentText(), u"Spare"_s);
        QCOMPARE(find<QComboBox>(u"Field for data"_s)->currentText(), u"Payload"_s);
        QCOMPARE(find<QComboBox>(u"Existing items"_s)->currentIndex(), 1);
        QVERIFY(m_app->isEnabled(u"Make a plan"_s));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!named(m_app->window(), u"File"_s));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void TestPlans::importOfAnotherFileBeginsAnew()
{
    planImport(written(u"one.ndjson"_s, R"({"id":"new","key":"k","data":{"n":1}})"_ba));
    giveUp();
    ask(u"Import\u2026"_s);
    m_app->type(u"File"_s, written(u"own.ndjson"_s, R"({"name":"k","data":{"n":1}})"_ba));
    QCOMPARE(find<QComboBox>(u"Field for key"_s)->findText(u"key"_s), -1);
    const QString other = written(u"two.csv"_s, "key,data\r\na,{}\r\n"_ba);
    m_app->type(u"File"_s, other);
    QCOMPARE(find<QComboBox>(u"File format"_s)->currentIndex(), 2);
    QCOMPARE(find<QComboBox>(u"Field for key"_s)->currentText(), u"key"_s);
    QVERIFY(m_app->isEnabled(u"Make a plan"_s));
}

void TestPlans::importBeginsAnewOnceItIsWritten()
{
    planImport(written(u"one.ndjson"_s, R"({"key":"new","data":{"n":1}})"_ba));
    const qsizetype before = writes();
    m_app->click(u"Write items"_s);
    QTRY_COMPARE(writes(), before + 1);
    ask(u"Import\u2026"_s);
    QCOMPARE(find<QLineEdit>(u"File"_s)->text(), QString());
}

void TestPlans::changeIsAskedAsBefore_data()
{
    QTest::addColumn<QString>("choice");
    QTest::newRow("a member") << u"Set a member of the data"_s;
    QTest::newRow("no member") << u"Remove a member of the data"_s;
    QTest::newRow("a TTL") << u"Set the TTL"_s;
    QTest::newRow("deletion") << u"Delete them"_s;
}

void TestPlans::changeIsAskedAsBefore()
{
    QFETCH(const QString, choice);
    const auto choose = [this, &choice] {
        const auto all = QApplication::activeModalWidget()->findChildren<QRadioButton *>();
        const auto found = std::ranges::find_if(all, [&](const QRadioButton *button) {
            return QString(button->text()).remove(u'&') == choice;
        });
        return found == all.end() ? nullptr : *found;
    };
    ask(u"Change many items\u2026"_s);
    m_app->type(u"Member name"_s, u"status"_s);
    m_app->type(u"Member value"_s, u"null"_s);
    choose()->setChecked(true);
    if (choice.contains(u"TTL"_s))
        m_app->type(u"New TTL"_s, u"2 h"_s);
    m_app->click(u"Make a plan"_s);
    awaitDialogWith(u"Plan"_s);
    giveUp();

    ask(u"Change many items\u2026"_s);
    QVERIFY(choose()->isChecked());
    QVERIFY(m_app->isEnabled(u"Make a plan"_s));
    if (choice.contains(u"member"_s))
        QCOMPARE(find<QLineEdit>(u"Member name"_s)->text(), u"status"_s);
    if (choice.startsWith(u"Set a"_s))
        QCOMPARE(find<QLineEdit>(u"Member value"_s)->text(), u"null"_s);
    if (choice.contains(u"TTL"_s))
        QCOMPARE(find<QLineEdit>(u"New TTL"_s)->text(), u"7200"_s);
    press(Qt::Key_Escape);

    // What was meant for one map is not offered in another.
    const session::MapAddress where = m_service->map(u"settings"_s);
    m_app->window().showPlace(where, u"settings"_s, {});
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u"loaded"_s));
    ask(u"Change many items\u2026"_s);
    QCOMPARE(find<QLineEdit>(u"Member name"_s)->text(), QString());
    QVERIFY(!m_app->isEnabled(u"Make a plan"_s));
}

void TestPlans::copyIsAskedAsBefore()
{
    planCopy();
    giveUp();
    ask(u"Copy items to another map\u2026"_s);
    QCOMPARE(find<QComboBox>(u"Other map"_s)->currentText(), u"settings"_s);
    QCOMPARE(find<QComboBox>(u"Existing items"_s)->currentIndex(), 1);
    // The list of maps arrives later, and leaves what is chosen.
    QTRY_VERIFY(find<QComboBox>(u"Other map"_s)->findText(u"settings"_s) >= 0);
    QCOMPARE(find<QComboBox>(u"Other map"_s)->currentText(), u"settings"_s);
    m_app->click(u"Make a plan"_s);
    awaitDialogWith(u"Plan"_s);
    m_app->click(u"Back"_s);
    awaitDialogWith(u"Other map"_s);
    QCOMPARE(find<QComboBox>(u"Other map"_s)->currentText(), u"settings"_s);
}

void TestPlans::comparisonIsAskedAsBefore()
{
    const QString file = written(u"one.ndjson"_s, R"({"key":"new","data":{"n":1}})"_ba);
    ask(u"Compare with\u2026"_s);
    find<QRadioButton>(u"With a file"_s)->click();
    m_app->type(u"File"_s, file);
    press(Qt::Key_Return);
    awaitDialogWith(u"Differences"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!named(m_app->window(), u"Differences"_s));
    ask(u"Compare with\u2026"_s);
    QVERIFY(find<QRadioButton>(u"With a file"_s)->isChecked());
    QCOMPARE(find<QLineEdit>(u"File"_s)->text(), file);
    QVERIFY(m_app->isEnabled(u"Compare"_s));
}

void TestPlans::exportIsAskedAsBefore()
{
    ask(u"Export\u2026"_s);
    find<QComboBox>(u"File format"_s)->setCurrentIndex(2);
    m_app->click(u"What an import uses"_s);
    m_app->click(u"Export to file"_s);
    QTRY_VERIFY(QApplication::activeModalWidget()->inherits("QFileDialog"));
    // Without a name it leads nowhere, and the form is still there.
    press(Qt::Key_Escape);
    awaitDialogWith(u"Export to file"_s);
    QCOMPARE(find<QComboBox>(u"File format"_s)->currentIndex(), 2);
    const auto chosen = [this] {
        const auto *list = find<QListWidget>(u"Attributes"_s);
        int count = 0;
        for (int row = 0; row < list->count(); ++row)
            count += int(list->item(row)->checkState() == Qt::Checked);
        return count;
    };
    const int few = chosen();
    QVERIFY(few > 0 && few < find<QListWidget>(u"Attributes"_s)->count());
    m_app->click(u"Export to file"_s);
    QTRY_VERIFY(QApplication::activeModalWidget()->inherits("QFileDialog"));
    auto *file = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
    file->selectFile(m_folder.filePath(u"out.csv"_s));
    press(Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(m_folder.filePath(u"out.csv"_s)));

    ask(u"Export\u2026"_s);
    QCOMPARE(find<QComboBox>(u"File format"_s)->currentIndex(), 2);
    QCOMPARE(chosen(), few);
}

void TestPlans::failedPlansAreTriedAgain_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"import", "change", "copy", "comparison"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TestPlans::failedPlansAreTriedAgain()
{
    QFETCH(const QString, way);
    // What makes the plan reads the items, and is refused.
    const sandbox::FaultRule refused{.fault = {.kind = sandbox::FaultKind::Status,
                                               .status = 400,
                                               .body = sandbox::StatusBody::Html},
                                     .method = "GET"_ba,
                                     .path = "/v1/Services/*/Maps/*/Items**"_ba};
    QVERIFY(await(m_service->sandbox().setFaults({{refused}})).has_value());
    QString what = u"Plan"_s;
    if (way == u"import"_s) {
        ask(u"Import\u2026"_s);
        m_app->type(u"File"_s, written(u"one.ndjson"_s, R"({"key":"new","data":{"n":1}})"_ba));
        QTRY_VERIFY(m_app->isEnabled(u"Make a plan"_s));
    } else if (way == u"change"_s) {
        ask(u"Change many items\u2026"_s);
        m_app->type(u"Member name"_s, u"n"_s);
        m_app->type(u"Member value"_s, u"1"_s);
    } else if (way == u"copy"_s) {
        ask(u"Copy items to another map\u2026"_s);
        find<QComboBox>(u"Other map"_s)->setEditText(u"settings"_s);
    } else {
        ask(u"Compare with\u2026"_s);
        find<QComboBox>(u"Other map"_s)->setEditText(u"settings"_s);
        what = u"Differences"_s;
    }
    press(Qt::Key_Return);
    QTRY_VERIFY(named(m_app->window(), u"Try again"_s));
    QVERIFY(!named(m_app->window(), what));
    QVERIFY(await(m_service->sandbox().setFaults({})).has_value());
    m_app->click(u"Try again"_s);
    awaitDialogWith(what);
    QVERIFY(!named(m_app->window(), u"Try again"_s));
}

QTEST_MAIN(TestPlans)
#include "tst_plans.moc"
