// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/bytemeter.h"
#include "ui/kit/colors.h"
#include "ui/kit/problemlabel.h"

#include <QAccessible>
#include <QTest>

using namespace syncdeck;
using namespace Qt::StringLiterals;
using kit::ByteMeter;
using kit::ProblemLabel;

namespace {

QString nameOf(QWidget &widget)
{
    return QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Name);
}

} // namespace

class TestKitLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void metersInWords_data();
    void metersInWords();
    void metersInTheLocale();
    void meterKeepsItsSize();
    void meterShowsTheLevel();
    void problemIsItsOwnName();
    void problemIsPlainText();
    void problemKeepsItsRoom();
    void problemFollowsThePalette();
};

void TestKitLabels::metersInWords_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("words");
    QTest::addColumn<ByteMeter::Level>("level");
    using enum ByteMeter::Level;
    QTest::newRow("nothing") << qint64(0) << u"0 / 16,384 bytes"_s << Fine;
    QTest::newRow("some") << qint64(1234) << u"1,234 / 16,384 bytes"_s << Fine;
    QTest::newRow("below nine tenths") << qint64(14745) << u"14,745 / 16,384 bytes"_s << Fine;
    QTest::newRow("near") << qint64(14746) << u"14,746 / 16,384 bytes, 1,638 left"_s << Near;
    QTest::newRow("full") << qint64(16384) << u"16,384 / 16,384 bytes, 0 left"_s << Near;
    QTest::newRow("over") << qint64(16385) << u"16,385 / 16,384 bytes, 1 too many"_s << Over;
    QTest::newRow("far over") << qint64(5'000'000)
                              << u"5,000,000 / 16,384 bytes, 4,983,616 too many"_s << Over;
}

void TestKitLabels::metersInWords()
{
    QFETCH(qint64, value);
    ByteMeter meter(16'384, u"bytes"_s);
    meter.setLocale(QLocale(QLocale::English, QLocale::UnitedStates));
    meter.setValue(value);
    QTEST(meter.text(), "words");
    QTEST(meter.level(), "level");
    QTEST(nameOf(meter), "words");
}

void TestKitLabels::metersInTheLocale()
{
    ByteMeter meter(16'384, u"Bytes"_s);
    meter.setValue(1234);
    meter.setLocale(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(meter.text(), u"1.234 / 16.384 Bytes"_s);
}

void TestKitLabels::meterKeepsItsSize()
{
    ByteMeter meter(16'384, u"bytes"_s);
    const QSize size = meter.sizeHint();
    for (const qint64 value : {1, 15'000, 16'384, 16'385, 30'000}) {
        meter.setValue(value);
        QCOMPARE(meter.sizeHint(), size);
    }
}

void TestKitLabels::meterShowsTheLevel()
{
    ByteMeter meter(100, u"bytes"_s);
    meter.resize(meter.sizeHint());
    QPalette palette;
    palette.setColor(QPalette::Window, Qt::white);
    meter.setPalette(palette);
    const auto barAt = [&](double part) {
        const QImage picture = meter.grab().toImage();
        return QColor(picture.pixel(int(part * (picture.width() - 1)), picture.height() - 2));
    };
    const auto colors = kit::SignalColors::of(palette, QPalette::Window);
    const QColor track(meter.trackColor().rgb());
    meter.setValue(50);
    QCOMPARE(barAt(0.4), colors.calm);
    QCOMPARE(barAt(0.6), track);
    meter.setValue(95);
    QCOMPARE(barAt(0.5), colors.warning);
    meter.setValue(101);
    QCOMPARE(barAt(0.0), colors.error);
    QCOMPARE(barAt(1.0), colors.error);
}

void TestKitLabels::problemIsItsOwnName()
{
    ProblemLabel label;
    label.setAccessibleDescription(u"Data problem"_s);
    label.showProblem(ProblemLabel::Severity::Error, u"Line 3: a comma is missing."_s);
    const auto *accessible = QAccessible::queryAccessibleInterface(&label);
    QCOMPARE(accessible->text(QAccessible::Name), u"Error: Line 3: a comma is missing."_s);
    QCOMPARE(accessible->text(QAccessible::Description), u"Data problem"_s);
    label.showProblem(ProblemLabel::Severity::Warning, u"Rounded."_s);
    QCOMPARE(nameOf(label), u"Warning: Rounded."_s);
    QCOMPARE(label.severity(), ProblemLabel::Severity::Warning);
    label.showProblem(ProblemLabel::Severity::None, u"ignored"_s);
    QCOMPARE(nameOf(label), QString());
    QCOMPARE(label.severity(), ProblemLabel::Severity::None);
}

void TestKitLabels::problemIsPlainText()
{
    ProblemLabel label;
    label.showProblem(ProblemLabel::Severity::Error, u"<b>&amp;</b> &x"_s);
    QCOMPARE(nameOf(label), u"Error: <b>&amp;</b> &x"_s);
    QCOMPARE(label.textFormat(), Qt::PlainText);
}

void TestKitLabels::problemKeepsItsRoom()
{
    ProblemLabel label;
    const int empty = label.sizeHint().height();
    QVERIFY(empty >= label.fontMetrics().height());
    label.showProblem(ProblemLabel::Severity::Error, u"Short."_s);
    QCOMPARE(label.sizeHint().height(), empty);
    QCOMPARE(label.minimumSizeHint().height(), empty);
    label.clearProblem();
    QCOMPARE(label.sizeHint().height(), empty);
}

void TestKitLabels::problemFollowsThePalette()
{
    QWidget window;
    ProblemLabel label(1, &window);
    label.showProblem(ProblemLabel::Severity::Error, u"One."_s);
    for (const QColor &background : {QColor(Qt::white), QColor(0x202020), QColor(Qt::white)}) {
        QPalette palette;
        palette.setColor(QPalette::Window, background);
        window.setPalette(palette);
        QCOMPARE(label.palette().color(QPalette::WindowText),
                 kit::SignalColors::of(palette, QPalette::Window).error);
    }
}

QTEST_MAIN(TestKitLabels)
#include "tst_kit_labels.moc"
