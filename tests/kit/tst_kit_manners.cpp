// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/confirmdialog.h"
#include "ui/kit/style.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace syncdeck;

/// What is changed or pressed is what one means: the wheel scrolls the page rather than change a
/// value it passes, and Return presses the button that has the keyboard.
class TestKitManners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wheelChangesNothingInPassing_data();
    void wheelChangesNothingInPassing();
    void returnPressesTheButtonWithTheKeyboard_data();
    void returnPressesTheButtonWithTheKeyboard();
    void returnAloneDeletesNothing();
};

namespace {

/// As the window system does: Qt passes only such events on to what holds a widget.
void turnWheel(QWidget &over)
{
    const QPoint at = over.rect().center();
    QWheelEvent event(at, over.mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(&over, &event);
}

QPushButton *buttonOf(const QDialog &dialog, const QString &text)
{
    const auto buttons = dialog.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text().remove(u'&') == text)
            return button;
    }
    return nullptr;
}

} // namespace

void TestKitManners::initTestCase()
{
    QApplication::setStyle(new kit::Style);
}

void TestKitManners::wheelChangesNothingInPassing_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"combo box", "editable combo box", "spin box", "slider"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestKitManners::wheelChangesNothingInPassing()
{
    QFETCH(const QString, kind);
    QWidget *field = nullptr;
    const char *property = "value";
    if (kind.endsWith(u"combo box"_s)) {
        auto *combo = new QComboBox;
        combo->addItems({u"leave"_s, u"update"_s, u"delete"_s});
        combo->setCurrentIndex(1);
        combo->setEditable(kind.startsWith(u"editable"_s));
        property = "currentIndex";
        field = combo;
    } else if (kind == u"spin box"_s) {
        auto *box = new QSpinBox;
        box->setValue(5);
        field = box;
    } else {
        auto *slider = new QSlider(Qt::Horizontal);
        slider->setValue(5);
        field = slider;
    }
    QScrollArea area;
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    auto *other = new QPushButton(u"Other"_s);
    column->addWidget(other);
    column->addWidget(field);
    column->addSpacing(2000);
    area.setWidget(page);
    area.setWidgetResizable(true);
    area.resize(300, 200);
    area.show();
    area.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&area));
    other->setFocus();
    QVERIFY(other->hasFocus());

    const QVariant before = field->property(property);
    turnWheel(*field);
    QCOMPARE(field->property(property), before);
    QVERIFY(other->hasFocus());
    QVERIFY(area.verticalScrollBar()->value() > 0);

    field->setFocus();
    turnWheel(*field);
    QVERIFY(field->property(property) != before);
}

void TestKitManners::returnPressesTheButtonWithTheKeyboard_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Return") << int(Qt::Key_Return);
    QTest::newRow("Enter") << int(Qt::Key_Enter);
    QTest::newRow("space") << int(Qt::Key_Space);
}

void TestKitManners::returnPressesTheButtonWithTheKeyboard()
{
    QFETCH(const int, key);
    kit::ConfirmDialog dialog({u"Delete item"_s, u"Delete it?"_s, {u"a"_s}, u"Delete"_s, {}});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QPushButton *yes = buttonOf(dialog, u"Delete"_s);
    QVERIFY(yes);
    for (int i = 0; i < 5 && !yes->hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(yes->hasFocus());
    QTest::keyClick(yes, Qt::Key(key));
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QVERIFY(dialog.isHidden());
}

void TestKitManners::returnAloneDeletesNothing()
{
    for (const QString &word : {QString(), u"agents"_s}) {
        kit::ConfirmDialog dialog({u"Delete item"_s, u"Delete it?"_s, {}, u"Delete"_s, word});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setResult(QDialog::Accepted);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(dialog.isHidden());
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
    }
}

QTEST_MAIN(TestKitManners)
#include "tst_kit_manners.moc"
