// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/waiting.h"
#include "ui/kit/barchart.h"
#include "ui/kit/colors.h"

#include <QAccessible>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace syncdeck;
using namespace Qt::StringLiterals;
using kit::Bar;
using kit::BarChart;

namespace {

const std::vector<Bar> sizes{
    {u"small"_s, u"1\u2013<b>2</b>"_s, u"1\u2013<b>2</b>: 100 items"_s, 100},
    {u"middle"_s, u"2\u20134"_s, u"2\u20134: 50 items"_s, 50},
    {u"none"_s, u"4\u20138"_s, u"4\u20138: 0 items"_s, 0},
    {u"large"_s, u"8\u201316"_s, u"8\u201316: 1 item"_s, 1}};

QPalette lightPalette()
{
    QPalette palette(QColor(0xf3, 0xf4, 0xf6));
    palette.setColor(QPalette::Highlight, QColor(0x1c, 0x5f, 0xb8));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    return palette;
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x23, 0x27, 0x2e));
    palette.setColor(QPalette::WindowText, Qt::white);
    palette.setColor(QPalette::Highlight, QColor(0x2a, 0x6b, 0xc4));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    return palette;
}

} // namespace

class TestKitBarChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void choosesByClick();
    void choosesByKey();
    void choosesNothingWhenShown();
    void keepsItsPlace();
    void columnsGoSideways_data();
    void columnsGoSideways();
    void isAListForScreenReaders();
    void hasRoomForAllBars();
    void drawsInProportion_data();
    void drawsInProportion();
    void isSeenOnAnyGround_data();
    void isSeenOnAnyGround();

private:
    void show(BarChart::Shape shape);
    void click(int row);
    [[nodiscard]] QStringList said();

    std::unique_ptr<BarChart> m_chart;
    std::unique_ptr<QSignalSpy> m_spy;
};

void TestKitBarChart::init()
{
    show(BarChart::Shape::Rows);
}

void TestKitBarChart::show(BarChart::Shape shape)
{
    m_spy.reset();
    m_chart = std::make_unique<BarChart>(shape);
    m_chart->setBars(sizes);
    m_chart->resize(300, m_chart->sizeHint().height());
    m_chart->show();
    m_chart->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get(), test::patienceMs));
    m_spy = std::make_unique<QSignalSpy>(m_chart.get(), &BarChart::barChosen);
}

void TestKitBarChart::click(int row)
{
    QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {},
                      m_chart->visualRect(m_chart->model()->index(row, 0)).center());
}

/// What was chosen since it was asked last.
QStringList TestKitBarChart::said()
{
    QStringList ids;
    while (!m_spy->isEmpty())
        ids << m_spy->takeFirst().first().toString();
    return ids;
}

void TestKitBarChart::choosesByClick()
{
    click(1);
    QCOMPARE(m_chart->chosen(), u"middle"_s);
    click(3);
    QCOMPARE(said(), QStringList({u"middle"_s, u"large"_s}));
    click(3);
    QCOMPARE(said(), QStringList{QString()});
    QVERIFY(m_chart->chosen().isEmpty());
    // Neither the other button, nor going over bars with one held down.
    QTest::mouseClick(m_chart->viewport(), Qt::RightButton, {},
                      m_chart->visualRect(m_chart->model()->index(1, 0)).center());
    click(0);
    QTest::mousePress(m_chart->viewport(), Qt::LeftButton, {},
                      m_chart->visualRect(m_chart->model()->index(1, 0)).center());
    QTest::mouseMove(m_chart->viewport(),
                     m_chart->visualRect(m_chart->model()->index(3, 0)).center());
    QTest::mouseRelease(m_chart->viewport(), Qt::LeftButton, {},
                        m_chart->visualRect(m_chart->model()->index(3, 0)).center());
    QCOMPARE(said(), QStringList({u"small"_s, u"middle"_s}));
}

void TestKitBarChart::choosesByKey()
{
    m_chart->setFocus();
    QTRY_VERIFY(m_chart->hasFocus());
    QTest::keyClick(m_chart.get(), Qt::Key_Home);
    QTest::keyClick(m_chart.get(), Qt::Key_Down);
    QCOMPARE(m_chart->currentIndex().row(), 1);
    QVERIFY(said().isEmpty());
    QTest::keyClick(m_chart.get(), Qt::Key_Return);
    QTest::keyClick(m_chart.get(), Qt::Key_End);
    QTest::keyClick(m_chart.get(), Qt::Key_Space);
    QCOMPARE(said(), QStringList({u"middle"_s, u"large"_s}));
    QTest::keyClick(m_chart.get(), Qt::Key_Enter);
    QCOMPARE(said(), QStringList{QString()});
    QCOMPARE(m_chart->currentIndex().row(), 3);
}

void TestKitBarChart::choosesNothingWhenShown()
{
    m_chart->setChosen(u"large"_s);
    QCOMPARE(m_chart->chosen(), u"large"_s);
    m_chart->setChosen(u"no such"_s);
    QVERIFY(m_chart->chosen().isEmpty());
    QVERIFY(said().isEmpty());
}

void TestKitBarChart::keepsItsPlace()
{
    click(1);
    m_chart->setCurrentIndex(m_chart->model()->index(3, 0));
    static_cast<void>(said());
    std::vector<Bar> bars = sizes;
    bars[0].value = 7;
    m_chart->setBars(bars);
    QCOMPARE(m_chart->chosen(), u"middle"_s);
    bars.erase(bars.begin());
    m_chart->setBars(bars);
    QCOMPARE(m_chart->chosen(), u"middle"_s);
    QCOMPARE(m_chart->currentIndex().row(), 2);
    bars.erase(bars.begin());
    m_chart->setBars(bars);
    QVERIFY(m_chart->chosen().isEmpty());
    QVERIFY(said().isEmpty());
    m_chart->setBars({});
    QTest::keyClick(m_chart.get(), Qt::Key_Return);
    QVERIFY(said().isEmpty());
}

void TestKitBarChart::columnsGoSideways_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<Qt::Key>("forward");
    QTest::newRow("from the left") << Qt::LeftToRight << Qt::Key_Right;
    QTest::newRow("from the right") << Qt::RightToLeft << Qt::Key_Left;
}

void TestKitBarChart::columnsGoSideways()
{
    QFETCH(Qt::LayoutDirection, direction);
    QFETCH(Qt::Key, forward);
    show(BarChart::Shape::Columns);
    m_chart->setLayoutDirection(direction);
    m_chart->setFocus();
    QTRY_VERIFY(m_chart->hasFocus());
    QTest::keyClick(m_chart.get(), Qt::Key_Home);
    QTest::keyClick(m_chart.get(), forward);
    QCOMPARE(m_chart->currentIndex().row(), 1);
    QTest::keyClick(m_chart.get(), Qt::Key_Space);
    QCOMPARE(said(), QStringList{u"middle"_s});
    const QRect first = m_chart->visualRect(m_chart->model()->index(0, 0));
    const QRect second = m_chart->visualRect(m_chart->model()->index(1, 0));
    QCOMPARE(first.left() < second.left(), direction == Qt::LeftToRight);
    QVERIFY(m_chart->viewport()->rect().contains(first));
}

void TestKitBarChart::isAListForScreenReaders()
{
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_chart.get());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), int(sizes.size()));
    for (int i = 0; i < list->childCount(); ++i) {
        QCOMPARE(list->child(i)->role(), QAccessible::ListItem);
        QCOMPARE(list->child(i)->text(QAccessible::Name), sizes[std::size_t(i)].text);
    }
    click(1);
    QVERIFY(list->child(1)->state().selected);
    QVERIFY(!list->child(0)->state().selected);
    QVERIFY(list->child(1)->state().focused || !m_chart->hasFocus());
    // What it shows to the pointer is no markup, whatever it looks like.
    const QString tip = m_chart->model()->index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(u"&lt;b&gt;"_s), qPrintable(tip));
}

void TestKitBarChart::hasRoomForAllBars()
{
    QTRY_VERIFY(
        m_chart->viewport()->rect().contains(m_chart->visualRect(m_chart->model()->index(3, 0))));
    const int before = m_chart->sizeHint().height();
    std::vector<Bar> more = sizes;
    more.push_back({u"more"_s, u"more"_s, u"more"_s, 3});
    m_chart->setBars(more);
    QCOMPARE(m_chart->sizeHint().height() * int(sizes.size()), before * int(more.size()));

    show(BarChart::Shape::Columns);
    std::vector<Bar> many;
    for (int i = 0; i < 40; ++i)
        many.push_back({QString::number(i), QString::number(i), QString::number(i), quint32(i)});
    m_chart->setBars(many);
    m_chart->resize(m_chart->minimumSizeHint());
    QTRY_VERIFY(
        m_chart->viewport()->rect().contains(m_chart->visualRect(m_chart->model()->index(39, 0))));
    QVERIFY(m_chart->visualRect(m_chart->model()->index(39, 0)).width() >= 3);
}

void TestKitBarChart::drawsInProportion_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("from the left") << Qt::LeftToRight;
    QTest::newRow("from the right") << Qt::RightToLeft;
}

void TestKitBarChart::drawsInProportion()
{
    QFETCH(Qt::LayoutDirection, direction);
    m_chart->setLayoutDirection(direction);
    const QPalette palette = darkPalette();
    m_chart->setPalette(palette);
    QCoreApplication::processEvents();
    const QImage image = m_chart->grab().toImage();
    const QColor bar =
        kit::readableOn(palette.color(QPalette::Window), palette.color(QPalette::Highlight));
    // The bar's pixels in the middle of each row.
    std::vector<int> lengths;
    for (int row = 0; row < int(sizes.size()); ++row) {
        const int y = m_chart->visualRect(m_chart->model()->index(row, 0)).center().y();
        int length = 0;
        for (int x = 0; x < image.width(); ++x)
            length += int(image.pixel(x, y) == bar.rgb());
        lengths.push_back(length);
    }
    QVERIFY(lengths[0] > 100);
    QVERIFY(qAbs(lengths[0] - 2 * lengths[1]) <= 2);
    QCOMPARE(lengths[2], 0);
    QVERIFY(lengths[3] > 0); // one of a hundred can be seen
    QVERIFY(lengths[3] < lengths[1] / 4);
}

void TestKitBarChart::isSeenOnAnyGround_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

/// What WCAG 2.1 asks of what must be told apart without being text (1.4.11).
void TestKitBarChart::isSeenOnAnyGround()
{
    QFETCH(QPalette, palette);
    constexpr double graphicContrast = 3;
    const QColor ground = palette.color(QPalette::Window);
    for (const auto shape : {BarChart::Shape::Rows, BarChart::Shape::Columns}) {
        show(shape);
        m_chart->setPalette(palette);
        m_chart->setChosen(u"middle"_s);
        QCoreApplication::processEvents();
        const QImage image = m_chart->grab().toImage();
        const auto has = [&](const QColor &color) {
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixel(x, y) == color.rgb())
                        return true;
                }
            }
            return false;
        };
        const QPalette shown = m_chart->palette();
        const QColor bar = kit::readableOn(ground, shown.color(QPalette::Highlight));
        QVERIFY(has(bar));
        QVERIFY(kit::contrast(bar, ground) >= graphicContrast);
        if (shape == BarChart::Shape::Rows) {
            QVERIFY(has(shown.color(QPalette::Highlight)));
            QVERIFY(kit::contrast(shown.color(QPalette::HighlightedText),
                                  shown.color(QPalette::Highlight)) >= kit::readableContrast);
        }
    }
}

QTEST_MAIN(TestKitBarChart)
#include "tst_kit_barchart.moc"
