// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/colors.h"
#include "ui/kit/jsoncolors.h"

#include <QTest>

using namespace syncdeck;

class TestKitColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresContrast();
    void canAllBeRead_data();
    void canAllBeRead();
};

void TestKitColors::measuresContrast()
{
    QCOMPARE(kit::contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(kit::contrast(Qt::white, Qt::white), 1.0);
    // The grey that WCAG tools give as the lightest that passes on white.
    QVERIFY(kit::contrast(QColor(0x767676), Qt::white) >= 4.5);
    QVERIFY(kit::contrast(QColor(0x777777), Qt::white) < 4.5);
    QCOMPARE(kit::readableOn(Qt::white, QColor(0x1b6b2f)), QColor(0x1b6b2f));
    QVERIFY(kit::contrast(kit::readableOn(Qt::white, Qt::yellow), Qt::white) >= 4.5);
}

void TestKitColors::canAllBeRead_data()
{
    QTest::addColumn<QColor>("base");
    QTest::addColumn<QColor>("text");
    QTest::newRow("white") << QColor(Qt::white) << QColor(Qt::black);
    QTest::newRow("paper") << QColor(0xfdf6e3) << QColor(0x657b83);
    QTest::newRow("light grey") << QColor(0xd0d0d0) << QColor(Qt::black);
    QTest::newRow("middle grey") << QColor(0x808080) << QColor(Qt::black);
    QTest::newRow("dark grey") << QColor(0x353535) << QColor(Qt::white);
    QTest::newRow("night") << QColor(0x1e1e1e) << QColor(0xdddddd);
    QTest::newRow("black") << QColor(Qt::black) << QColor(Qt::white);
    QTest::newRow("blue") << QColor(0x002b36) << QColor(0x839496);
}

void TestKitColors::canAllBeRead()
{
    QFETCH(QColor, base);
    QFETCH(QColor, text);
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    const auto colors = kit::JsonColors::of(palette);
    for (const QColor &color : {colors.name, colors.string, colors.number, colors.word,
                                colors.unknown, colors.error, colors.warning})
        QVERIFY2(kit::contrast(color, base) >= kit::readableContrast, qPrintable(color.name()));
    QVERIFY(kit::contrast(colors.pairText, colors.pairBackground) >= kit::readableContrast);
    QVERIFY(kit::contrast(colors.errorText, colors.errorBackground) >= kit::readableContrast);
    QVERIFY(kit::contrast(colors.gutterError, colors.gutter) >= kit::readableContrast);
    QVERIFY(kit::contrast(colors.gutterWarning, colors.gutter) >= kit::readableContrast);
    QVERIFY(kit::contrast(colors.lineNumber, colors.gutter) >= kit::readableContrast);
    QVERIFY(kit::contrast(colors.currentLineNumber, colors.gutter) >= kit::readableContrast);
}

QTEST_MAIN(TestKitColors)
#include "tst_kit_colors.moc"
