// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/waiting.h"
#include "ui/kit/secretfield.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace syncdeck;
using kit::SecretField;

class TestKitSecretField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isHiddenUntilAskedFor();
    void hidesAgainAfterAWhile();
    void hidesWhenOneTurnsAway();
    void givesNothingAway_data();
    void givesNothingAway();
    void forgetsWhatWasPasted();
    void leavesOtherThingsInTheClipboard_data();
    void leavesOtherThingsInTheClipboard();

private:
    std::unique_ptr<QWidget> m_window;
    SecretField *m_field = nullptr;
    QClipboard *m_clipboard = nullptr;
};

void TestKitSecretField::init()
{
    m_clipboard = QGuiApplication::clipboard();
    m_clipboard->setText(u"before"_s);
    m_window = std::make_unique<QWidget>();
    m_field = new SecretField(m_window.get());
    m_field->resize(300, 30);
    m_window->resize(320, 60);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), test::patienceMs));
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get(), test::patienceMs));
    m_field->setFocus();
    QTest::keyClicks(m_field, u"s3cret word"_s);
}

void TestKitSecretField::isHiddenUntilAskedFor()
{
    QCOMPARE(m_field->echoMode(), QLineEdit::Password);
    QSignalSpy changes(m_field, &SecretField::revealedChanged);
    m_field->setRevealed(true);
    QCOMPARE(m_field->displayText(), u"s3cret word"_s);
    m_field->setRevealed(false);
    QVERIFY(!m_field->displayText().contains(u"s3cret"_s));
    QCOMPARE(changes.count(), 2);
}

void TestKitSecretField::hidesAgainAfterAWhile()
{
    m_field->setSpans({20ms, 60s});
    m_field->setRevealed(true);
    QTRY_VERIFY(!m_field->isRevealed());
}

void TestKitSecretField::hidesWhenOneTurnsAway()
{
    m_field->setRevealed(true);
    m_field->hide();
    m_field->show();
    QVERIFY(!m_field->isRevealed());
    m_field->setRevealed(true);
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other, test::patienceMs));
    QTRY_VERIFY(!m_field->isRevealed());
}

void TestKitSecretField::givesNothingAway_data()
{
    QTest::addColumn<bool>("revealed");
    QTest::newRow("hidden") << false;
    QTest::newRow("shown") << true;
}

void TestKitSecretField::givesNothingAway()
{
    QFETCH(bool, revealed);
    m_field->setRevealed(revealed);
    QTest::keyClick(m_field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_field, Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(m_field, Qt::Key_X, Qt::ControlModifier);
    QTest::mouseDClick(m_field, Qt::LeftButton, {}, QPoint(20, 15));
    QTest::keyClick(m_field, Qt::Key_C, Qt::ControlModifier);
    m_field->copy();
    QCOMPARE(m_clipboard->text(), u"before"_s);
    QVERIFY(!m_clipboard->text(QClipboard::Selection).contains(u"s3cret"_s));
    QVERIFY(!m_clipboard->text(QClipboard::Selection).contains(u"word"_s));
}

void TestKitSecretField::forgetsWhatWasPasted()
{
    m_field->setSpans({30s, 20ms});
    m_clipboard->setText(u"from the console"_s);
    m_field->clear();
    QTest::keyClick(m_field, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_field->text(), u"from the console"_s);
    m_window.reset(); // the dialog may be closed long before
    QTRY_COMPARE(m_clipboard->text(), QString());
}

void TestKitSecretField::leavesOtherThingsInTheClipboard_data()
{
    QTest::addColumn<bool>("pastes");
    QTest::newRow("copied since") << true;
    QTest::newRow("typed, not pasted") << false;
}

void TestKitSecretField::leavesOtherThingsInTheClipboard()
{
    QFETCH(bool, pastes);
    m_field->setSpans({30s, 0ms});
    m_field->clear();
    m_clipboard->setText(pastes ? u"from the console"_s : u"typed"_s);
    if (pastes)
        QTest::keyClick(m_field, Qt::Key_V, Qt::ControlModifier);
    else
        QTest::keyClicks(m_field, u"typed"_s);
    m_clipboard->setText(u"something else"_s);
    constexpr int rounds = 10; // of the event loop, in the first of which it would be cleared
    for (int i = 0; i < rounds; ++i)
        QCoreApplication::processEvents();
    QCOMPARE(m_clipboard->text(), u"something else"_s);
}

QTEST_MAIN(TestKitSecretField)
#include "tst_kit_secretfield.moc"
