// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/colors.h"
#include "ui/kit/jsoncolors.h"
#include "ui/kit/palettes.h"

#include <QMetaEnum>
#include <QTest>

using namespace syncdeck;
using kit::Theme;

Q_DECLARE_METATYPE(kit::Theme)

/// Every text of every theme against everything it can stand on.
class TestKitContrast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void palette_data();
    void palette();
    void signalColors_data() { palette_data(); }
    void signalColors();
    void json_data() { palette_data(); }
    void json();
    void messages_data() { palette_data(); }
    void messages();
    void badges_data() { palette_data(); }
    void badges();
    void outlines_data() { palette_data(); }
    void outlines();
    void themesAreToldApart();
};

namespace {

void check(Theme theme, const QColor &text, const QColor &back, const char *what)
{
    const double ratio = kit::contrast(text, back);
    const QByteArray report = QByteArray(what) + ": " + text.name().toLatin1() + " on " +
                              back.name().toLatin1() + " has " + QByteArray::number(ratio);
    QVERIFY2(ratio >= kit::leastContrast(theme), report.constData());
}

} // namespace

void TestKitContrast::palette_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::Light;
    QTest::newRow("dark") << Theme::Dark;
    QTest::newRow("high contrast, light") << Theme::LightContrast;
    QTest::newRow("high contrast, dark") << Theme::DarkContrast;
}

void TestKitContrast::palette()
{
    QFETCH(Theme, theme);
    const QPalette p = kit::paletteOf(theme);
    QVERIFY(kit::leastContrast(theme) >= kit::readableContrast);
    const struct
    {
        QPalette::ColorRole text;
        QPalette::ColorRole back;
        const char *what;
    } pairs[] = {
        {QPalette::WindowText, QPalette::Window, "label"},
        {QPalette::Text, QPalette::Base, "field"},
        {QPalette::Text, QPalette::AlternateBase, "every second row"},
        {QPalette::ButtonText, QPalette::Button, "button"},
        {QPalette::ButtonText, QPalette::Window, "flat button"},
        {QPalette::PlaceholderText, QPalette::Base, "placeholder"},
        {QPalette::PlaceholderText, QPalette::AlternateBase, "placeholder"},
        {QPalette::PlaceholderText, QPalette::Window, "remark"},
        {QPalette::HighlightedText, QPalette::Highlight, "selected row, default button"},
        {QPalette::Link, QPalette::Window, "link"},
        {QPalette::Link, QPalette::Base, "link in a text"},
        {QPalette::LinkVisited, QPalette::Base, "visited link in a text"},
        {QPalette::ToolTipText, QPalette::ToolTipBase, "tool tip"},
    };
    for (const auto &pair : pairs) {
        for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
            check(theme, p.color(group, pair.text), p.color(group, pair.back), pair.what);
    }
    // What stands in a disabled field still tells what is being sent.
    check(theme, p.color(QPalette::Disabled, QPalette::Text),
          p.color(QPalette::Active, QPalette::Base), "disabled row");
    QVERIFY(p.color(QPalette::Disabled, QPalette::Text) !=
            p.color(QPalette::Active, QPalette::Text));
}

void TestKitContrast::signalColors()
{
    QFETCH(Theme, theme);
    const QPalette p = kit::paletteOf(theme);
    for (const auto behind :
         {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Highlight}) {
        const QColor back = p.color(behind);
        const auto colors = kit::SignalColors::of(p, behind);
        check(theme, colors.error, back, "error");
        check(theme, colors.warning, back, "warning");
        check(theme, colors.success, back, "success");
        check(theme, colors.calm, back, "calm");
    }
    const auto colors = kit::SignalColors::of(p, QPalette::Window);
    QVERIFY(colors.error != colors.warning && colors.warning != colors.success);
}

void TestKitContrast::json()
{
    QFETCH(Theme, theme);
    const QPalette p = kit::paletteOf(theme);
    const auto colors = kit::JsonColors::of(p);
    const QColor base = p.color(QPalette::Base);
    for (const QColor &color : {colors.name, colors.string, colors.number, colors.word,
                                colors.unknown, colors.error, colors.warning})
        check(theme, color, base, "JSON");
    for (const QColor &color : {colors.name, colors.string, colors.number, colors.word})
        check(theme, color, p.color(QPalette::AlternateBase), "data in every second row");
    check(theme, colors.errorText, colors.errorBackground, "mistake");
    check(theme, colors.pairText, colors.pairBackground, "bracket");
    check(theme, colors.lineNumber, colors.gutter, "line number");
    check(theme, colors.currentLineNumber, colors.gutter, "current line number");
    check(theme, colors.gutterError, colors.gutter, "error sign");
    check(theme, colors.gutterWarning, colors.gutter, "warning sign");
}

void TestKitContrast::messages()
{
    QFETCH(Theme, theme);
    const QPalette p = kit::paletteOf(theme);
    for (const auto tone : {kit::Tone::Success, kit::Tone::Notice, kit::Tone::Failure}) {
        const auto colors = kit::ToneColors::of(p, tone);
        check(theme, colors.text, colors.back, "message");
        check(theme, colors.mark, colors.back, "message's shape");
        // Flat buttons stand on it.
        check(theme, p.color(QPalette::ButtonText), colors.back, "message's button");
    }
}

void TestKitContrast::badges()
{
    QFETCH(Theme, theme);
    const QPalette p = kit::paletteOf(theme);
    for (const auto hue : {kit::BadgeHue::Green, kit::BadgeHue::Amber, kit::BadgeHue::Red}) {
        const auto colors = kit::BadgeColors::of(p, hue);
        check(theme, colors.text, colors.back, "badge");
        check(theme, colors.mark, p.color(QPalette::Window), "badge's shape");
        check(theme, colors.mark, p.color(QPalette::Base), "badge's shape in a list");
    }
}

void TestKitContrast::outlines()
{
    QFETCH(Theme, theme);
    const QPalette p = kit::paletteOf(theme);
    // What WCAG 2.1 asks of the edges of fields and of marks (success criterion 1.4.11).
    constexpr double visible = 3;
    for (const auto back : {QPalette::Base, QPalette::Window}) {
        QVERIFY(kit::contrast(p.color(QPalette::Mid), p.color(back)) >= visible);
        QVERIFY(kit::contrast(p.color(QPalette::Highlight), p.color(back)) >= visible);
    }
}

void TestKitContrast::themesAreToldApart()
{
    for (const Theme theme : kit::allThemes())
        QCOMPARE(kit::themeOf(kit::paletteOf(theme)), theme);
}

QTEST_GUILESS_MAIN(TestKitContrast)
#include "tst_kit_contrast.moc"
