// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/jsoncelldelegate.h"
#include "ui/kit/palettes.h"
#include "ui/kit/style.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QImage>
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
