// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/colors.h"
#include "ui/kit/icons.h"
#include "ui/kit/palettes.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace syncdeck;
using namespace Qt::StringLiterals;

class TestKitIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsDrawnCrisply_data();
    void eachIsDrawnCrisply();
    void haveTheColorOfTheirText();
    void followTheTheme();
    void unknownIsNothing();
};

namespace {

/// How many pixels are drawn, and the strongest colour among them.
struct Drawn
{
    int pixels = 0;
    QColor color;
};

Drawn look(const QImage &picture)
{
    Drawn drawn;
    int strongest = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor color = picture.pixelColor(x, y);
            drawn.pixels += color.alpha() > 0 ? 1 : 0;
            if (color.alpha() > strongest) {
                strongest = color.alpha();
                drawn.color = QColor(color.red(), color.green(), color.blue());
            }
        }
    }
    return drawn;
}

Drawn look(const QIcon &icon, int side, qreal ratio = 1, QIcon::Mode mode = QIcon::Normal)
{
    const QPixmap picture = icon.pixmap(QSize(side, side), ratio, mode);
    return picture.size() == QSize(side, side) * ratio ? look(picture.toImage()) : Drawn();
}

} // namespace

void TestKitIcons::eachIsDrawnCrisply_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    QVERIFY(files.size() > 50);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file.chopped(4);
}

void TestKitIcons::eachIsDrawnCrisply()
{
    QFETCH(QString, name);
    for (const kit::Theme theme : kit::allThemes()) {
        const QPalette palette = kit::paletteOf(theme);
        QApplication::setPalette(palette);
        const QIcon icon = kit::icon(name);
        QVERIFY(!icon.isNull());
        for (const auto &[side, ratio] : {std::pair{16, 1.0}, {32, 1.0}, {48, 1.0}, {16, 3.0}}) {
            const Drawn drawn = look(icon, side, ratio);
            // Something to see, and not just a blot; some are blots on purpose.
            QVERIFY2(drawn.pixels > side * ratio, qPrintable(name));
            if (name == "syncdeck"_L1 || name.startsWith("environment"_L1))
                continue;
            QVERIFY(drawn.pixels < side * side * ratio * ratio * 0.8);
            QVERIFY(kit::contrast(drawn.color, palette.color(QPalette::Window)) >= 3);
            QVERIFY(kit::contrast(drawn.color, palette.color(QPalette::Button)) >= 3);
            // Drawn for the size, not scaled up: more pixels of edge than a multiple would have.
            if (ratio > 1) {
                const QImage small = icon.pixmap(QSize(side, side)).toImage();
                const QImage large = icon.pixmap(QSize(side, side), ratio).toImage();
                QVERIFY(small.scaled(large.size()) != large);
            }
        }
    }
}

void TestKitIcons::haveTheColorOfTheirText()
{
    const QPalette palette = kit::paletteOf(kit::Theme::Dark);
    QApplication::setPalette(palette);
    const QIcon icon = kit::icon(u"stop"_s);
    QCOMPARE(look(icon, 64).color, palette.color(QPalette::ButtonText));
    QCOMPARE(look(icon, 64, 1, QIcon::Disabled).color,
             palette.color(QPalette::Disabled, QPalette::ButtonText));
    QCOMPARE(look(icon, 64, 1, QIcon::Selected).color, palette.color(QPalette::HighlightedText));
    QCOMPARE(look(kit::icon(u"stop"_s, Qt::red), 64).color, QColor(Qt::red));
    QCOMPARE(look(kit::icon(u"stop"_s, kit::BadgeHue::Green), 64).color,
             kit::BadgeColors::of(palette, kit::BadgeHue::Green).mark);
}

void TestKitIcons::followTheTheme()
{
    const QIcon icon = kit::icon(u"save"_s);
    for (const kit::Theme theme : kit::allThemes()) {
        QApplication::setPalette(kit::paletteOf(theme));
        QCOMPARE(look(icon, 64).color, kit::paletteOf(theme).color(QPalette::ButtonText));
    }
}

void TestKitIcons::unknownIsNothing()
{
    QVERIFY(kit::icon(u"no such drawing"_s).isNull());
}

QTEST_MAIN(TestKitIcons)
#include "tst_kit_icons.moc"
