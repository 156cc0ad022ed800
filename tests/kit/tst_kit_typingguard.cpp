// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/waiting.h"
#include "ui/kit/typingguard.h"

#include <QDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using kit::TypingGuard;

class TestKitTypingGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void givesKeysToTheText();
    void takesNoKeyForNothing();
    void waitsForAPause();
    void endsWithAClick();
    void returnPressesNothingByItself();
    void escapeCloses();
    void guardsMessageBoxes();

private:
    void awaitRest() { QTRY_VERIFY(m_guard->isOver()); }

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_text = nullptr;
    QDialog *m_dialog = nullptr;
    QLineEdit *m_field = nullptr;
    QPushButton *m_button = nullptr;
    TypingGuard *m_guard = nullptr;
};

void TestKitTypingGuard::init()
{
    m_window = std::make_unique<QWidget>();
    m_text = new QLineEdit;
    auto *column = new QVBoxLayout(m_window.get());
    column->addWidget(m_text);
    column->addWidget(new QPushButton(u"Other"_s));
    m_window->show();
    m_text->setFocus();
    m_dialog = new QDialog(m_window.get());
    m_field = new QLineEdit;
    m_button = new QPushButton(u"&Go"_s);
    auto *rows = new QVBoxLayout(m_dialog);
    rows->addWidget(m_field);
    rows->addWidget(m_button);
    m_button->setDefault(true);
    connect(m_button, &QPushButton::clicked, m_dialog, &QDialog::accept);
    m_guard = new TypingGuard(*m_dialog);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog, test::patienceMs));
}

void TestKitTypingGuard::cleanup()
{
    m_window.reset();
}

void TestKitTypingGuard::givesKeysToTheText()
{
    const QSignalSpy passed(m_guard, &TypingGuard::passedOn);
    QTest::keyClicks(m_field, u"ab"_s);
    QTest::keyClick(m_field, Qt::Key_Return);
    QTest::keyClick(m_field, Qt::Key_Backspace);
    QTest::keyClicks(m_field, u"c"_s);
    QCOMPARE(m_text->text(), u"ac"_s);
    QCOMPARE(m_field->text(), QString());
    QCOMPARE(passed.count(), 5);
    QVERIFY(m_dialog->isVisible());
    awaitRest();
    QTest::keyClicks(m_field, u"d"_s);
    QCOMPARE(m_field->text(), u"d"_s);
    QCOMPARE(m_text->text(), u"ac"_s);
}

void TestKitTypingGuard::takesNoKeyForNothing()
{
    // Nobody typed a text; then the keys are lost rather than answers.
    m_window->findChild<QPushButton *>()->setFocus();
    QTest::keyClick(m_field, Qt::Key_Space);
    QTest::keyClick(m_field, Qt::Key_G, Qt::AltModifier);
    QTest::keyClick(m_field, Qt::Key_Return);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_text->text(), QString());
    QCOMPARE(m_field->text(), QString());
}

void TestKitTypingGuard::waitsForAPause()
{
    auto *rest = m_guard->findChild<QTimer *>();
    QVERIFY(rest && rest->isActive());
    rest->stop();
    // Each key has it wait anew.
    QTest::keyClick(m_field, Qt::Key_Right);
    QVERIFY(rest->isActive());
    QVERIFY(!m_guard->isOver());
}

void TestKitTypingGuard::endsWithAClick()
{
    QTest::mouseClick(m_field, Qt::LeftButton);
    QTest::keyClicks(m_field, u"d"_s);
    QCOMPARE(m_field->text(), u"d"_s);
    QTest::keyClick(m_field, Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
}

void TestKitTypingGuard::returnPressesNothingByItself()
{
    awaitRest();
    QTest::keyClick(m_field, Qt::Key_Return);
    QVERIFY(m_dialog->isVisible());
    m_button->setFocus();
    QTest::keyClick(m_button, Qt::Key_Space);
    QVERIFY(m_dialog->isVisible());
    QTest::keyClick(m_button, Qt::Key_Tab);
    m_button->setFocus();
    QTest::keyClick(m_button, Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
}

void TestKitTypingGuard::escapeCloses()
{
    QTest::keyClick(m_field, Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void TestKitTypingGuard::guardsMessageBoxes()
{
    m_dialog->close();
    auto *box =
        new QMessageBox(QMessageBox::Warning, {}, u"?"_s, QMessageBox::Cancel, m_window.get());
    box->addButton(u"Yes"_s, QMessageBox::AcceptRole);
    m_guard = new TypingGuard(*box);
    box->open();
    QVERIFY(QTest::qWaitForWindowExposed(box, test::patienceMs));
    for (const bool rested : {false, true}) {
        if (rested)
            awaitRest();
        QWidget *keyboard = box->focusWidget() ? box->focusWidget() : box;
        QTest::keyClick(keyboard, Qt::Key_Return);
        QTest::keyClick(keyboard, Qt::Key_Space);
        QVERIFY(box->isVisible());
    }
}

QTEST_MAIN(TestKitTypingGuard)
#include "tst_kit_typingguard.moc"
