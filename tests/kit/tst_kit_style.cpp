// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/jsoncelldelegate.h"
#include "ui/kit/palettes.h"
#include "ui/kit/style.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QImage>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using kit::Theme;

/// How things of this program are painted, where that means something.
class TestKitStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void menuTitlesStandOnNoLine();
    void oneButtonIsMeant();
    void buttonsAreMirrored_data();
    void buttonsAreMirrored();
    void dataHasTheColoursOfItsKinds_data();
    void dataHasTheColoursOfItsKinds();
    void dataStandsInTheFixedFont();
};

namespace {

/// Whether something of about this colour was painted: letters have soft edges.
bool holds(const QImage &picture, const QColor &color)
{
    constexpr int near = 48;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor is = picture.pixelColor(x, y);
            if (qAbs(is.red() - color.red()) + qAbs(is.green() - color.green()) +
                    qAbs(is.blue() - color.blue()) <
                near)
                return true;
        }
    }
    return false;
}

struct Run
{
    int first;
    int last;
};

/// From where to where something is painted within the frame, by columns: icon, letter, arrow.
QList<Run> runs(QPushButton &button)
{
    constexpr int frame = 4;
    constexpr int near = 48;
    const QImage picture = button.grab().toImage();
    const QColor surface = picture.pixelColor(frame, picture.height() / 2);
    const auto isPainted = [&](int x) {
        for (int y = frame; y < picture.height() - frame; ++y) {
            const QColor is = picture.pixelColor(x, y);
            if (qAbs(is.red() - surface.red()) + qAbs(is.green() - surface.green()) +
                    qAbs(is.blue() - surface.blue()) >
                near)
                return true;
        }
        return false;
    };
    QList<Run> found;
    for (int x = frame; x < picture.width() - frame; ++x) {
        if (!isPainted(x))
            continue;
        if (!found.isEmpty() && found.last().last == x - 1)
            found.last().last = x;
        else
            found << Run{x, x};
    }
    return found;
}

QImage painted(QTableView &table, const kit::JsonCellDelegate &delegate,
               QStyle::State state = QStyle::State_Enabled | QStyle::State_Active)
{
    QStyleOptionViewItem option;
    option.initFrom(&table);
    option.widget = &table;
    option.state = state;
    option.rect = QRect(0, 0, 600, 24);
    QImage picture(option.rect.size(), QImage::Format_RGB32);
    picture.fill(table.palette().color(QPalette::Base));
    QPainter painter(&picture);
    delegate.paint(&painter, option, table.model()->index(0, 0));
    return picture;
}

} // namespace

void TestKitStyle::initTestCase()
{
    QApplication::setStyle(new kit::Style);
    QApplication::setPalette(kit::paletteOf(Theme::Light));
}

void TestKitStyle::menuTitlesStandOnNoLine()
{
    QMenuBar bar;
    bar.addMenu(u"&File"_s);
    bar.addMenu(u"&Edit"_s);
    bar.resize(300, bar.sizeHint().height());
    const QImage picture = bar.grab().toImage();
    const QColor window = bar.palette().color(QPalette::Window);
    for (int x = 0; x < picture.width(); ++x)
        QCOMPARE(picture.pixelColor(x, picture.height() - 1), window);
}

/// The default that leaves everything as it is, so that Return alone does nothing, looks like any
/// other button.
void TestKitStyle::oneButtonIsMeant()
{
    QDialogButtonBox box(QDialogButtonBox::Cancel);
    QPushButton *yes = box.addButton(u"Delete"_s, QDialogButtonBox::AcceptRole);
    QPushButton *no = box.button(QDialogButtonBox::Cancel);
    const QImage before = no->grab().toImage();
    no->setDefault(true);
    QCOMPARE(no->grab().toImage(), before);
    const QImage calm = yes->grab().toImage();
    yes->setDefault(true);
    QVERIFY(yes->grab().toImage() != calm);
}

void TestKitStyle::buttonsAreMirrored_data()
{
    QTest::addColumn<bool>("hasIcon");
    QTest::addColumn<bool>("hasMenu");
    QTest::addColumn<bool>("isDefault");
    QTest::newRow("text") << false << false << false;
    QTest::newRow("icon and text") << true << false << false;
    QTest::newRow("text and menu") << false << true << false;
    QTest::newRow("icon, text and menu") << true << true << false;
    QTest::newRow("accented") << true << false << true;
}

/// Where one reads from right to left: all in the mirror, nothing over another.
void TestKitStyle::buttonsAreMirrored()
{
    QFETCH(const bool, hasIcon);
    QFETCH(const bool, hasMenu);
    QFETCH(const bool, isDefault);
    QPixmap square(16, 16);
    square.fill(Qt::red);
    QMenu menu;
    const auto runsIn = [&](Qt::LayoutDirection direction) {
        QGuiApplication::setLayoutDirection(direction);
        QPushButton button(u"H"_s);
        if (hasIcon)
            button.setIcon(QIcon(square));
        if (hasMenu)
            button.setMenu(&menu);
        button.setDefault(isDefault);
        button.resize(161, 30);
        return runs(button);
    };
    const QList<Run> fromLeft = runsIn(Qt::LeftToRight);
    const QList<Run> fromRight = runsIn(Qt::RightToLeft);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(fromLeft.size(), 1 + (hasIcon ? 1 : 0) + (hasMenu ? 1 : 0));
    QCOMPARE(fromRight.size(), fromLeft.size());
    for (qsizetype i = 0; i < fromLeft.size(); ++i) {
        const Run &left = fromLeft[i];
        const Run &right = fromRight[fromRight.size() - 1 - i];
        constexpr int softEdge = 1;
        QVERIFY(qAbs(160 - left.first - right.last) <= softEdge);
        QVERIFY(qAbs(160 - left.last - right.first) <= softEdge);
    }
}

void TestKitStyle::dataHasTheColoursOfItsKinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QColor>("color");
    const auto colors = kit::JsonColors::of(kit::paletteOf(Theme::Light));
    QTest::newRow("name") << uR"({"MMMM": [[]]})"_s << colors.name;
    QTest::newRow("string") << uR"("MMMM")"_s << colors.string;
    QTest::newRow("number") << u"88888888"_s << colors.number;
    QTest::newRow("word") << u"null"_s << colors.word;
    QTest::newRow("text that is cut") << uR"(["MMMM)"_s << colors.string;
}

void TestKitStyle::dataHasTheColoursOfItsKinds()
{
    QFETCH(const QString, text);
    QFETCH(const QColor, color);
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), text);
    QTableView table;
    table.setModel(&model);
    const kit::JsonCellDelegate delegate(&table);
    QVERIFY(holds(painted(table, delegate), color));
    // On the accent of a selected row there is one colour that can be read.
    const auto selected = QStyle::State_Enabled | QStyle::State_Active | QStyle::State_Selected;
    const QImage chosen = painted(table, delegate, selected);
    QVERIFY(holds(chosen, table.palette().color(QPalette::HighlightedText)));
    QVERIFY(!holds(chosen, color) || color == table.palette().color(QPalette::Highlight));

    // What is no JSON is no data.
    model.setData(model.index(0, 0), u"(absent)"_s);
    QVERIFY(!holds(painted(table, delegate), color));
}

void TestKitStyle::dataStandsInTheFixedFont()
{
    QStandardItemModel model(2, 1);
    model.setData(model.index(0, 0), uR"("iiiiiiiiiiiiiiiiiiii")"_s);
    model.setData(model.index(1, 0), uR"("MMMMMMMMMMMMMMMMMMMM")"_s);
    QTableView table;
    table.setModel(&model);
    kit::showData(table, {0});
    const auto width = [&](int row) {
        return table.itemDelegateForIndex(model.index(row, 0))
            ->sizeHint(QStyleOptionViewItem(), model.index(row, 0))
            .width();
    };
    QCOMPARE(width(0), width(1));
}

QTEST_MAIN(TestKitStyle)
#include "tst_kit_style.moc"
