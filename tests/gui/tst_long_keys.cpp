// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "ui/models/itemmodel.h"
#include "ui/screens/edit/editpanel.h"

#include <QHeaderView>
#include <QProxyStyle>
#include <QStyleOption>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::named;
using test::WindowFixture;

namespace {

/// Notes how the cells of the first column are cut.
class Cutter final : public QProxyStyle
{
public:
    mutable QList<Qt::TextElideMode> modes;

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override
    {
        const auto *cell = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (element == CE_ItemViewItem && cell && cell->index.column() == 0)
            modes << cell->textElideMode;
        QProxyStyle::drawControl(element, option, painter, widget);
    }
};

} // namespace

/// Keys differ at their ends as often as at their beginnings: a long one is cut in the middle.
class TestLongKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areCutInTheMiddle();
    void tabsAreScrolledBeforeTheyAreCut();
};

void TestLongKeys::areCutInTheMiddle()
{
    const QString begin = u"tenant/north/"_s;
    const QString key = begin + u"x"_s.repeated(120) + u"/4711"_s;
    SystemClock clock;
    test::ServiceFixture service;
    QVERIFY(service.start());
    const auto other = service.connect();
    const QString sid = service.endpoint().serviceSid;
    QVERIFY(await(other->client().createMap(sid, {u"long"_s, {}})));
    QVERIFY(await(other->client().createItem(sid, u"long"_s, {key, "{\"a\":1}", {}, {}})));
    WindowFixture app(clock);
    QVERIFY(app.open(service.profile(), service.endpoint().authToken, sid, u"long"_s));
    QTRY_COMPARE(app.table()->model()->rowCount(), 1);

    Cutter style;
    app.table()->setStyle(&style);
    app.table()->grab();
    QVERIFY(!style.modes.isEmpty());
    QVERIFY(std::ranges::all_of(style.modes,
                                [](Qt::TextElideMode mode) { return mode == Qt::ElideMiddle; }));
    app.table()->setStyle(nullptr);

    QTest::mouseClick(app.table()->viewport(), Qt::LeftButton, {},
                      app.table()->visualRect(app.table()->model()->index(0, 0)).center());
    QTRY_VERIFY(named(app.window(), u"Save item"_s));
    const auto *tabs = app.window().findChild<ui::EditPanel *>();
    QVERIFY(tabs);
    const QString title = tabs->tabText(tabs->currentIndex());
    QVERIFY2(title.size() < key.size() && title.contains(u'\u2026') &&
                 title.startsWith(begin.first(4)) && title.endsWith(u"4711"_s),
             qPrintable(title));
}

void TestLongKeys::tabsAreScrolledBeforeTheyAreCut()
{
    SystemClock clock;
    test::ServiceFixture service;
    QVERIFY(service.start());
    WindowFixture app(clock);
    const QString sid = service.endpoint().serviceSid;
    QVERIFY(app.open(service.profile(), service.endpoint().authToken, sid, u"agents"_s));
    QTRY_VERIFY(app.table()->model()->rowCount() > 5);
    const auto *tabs = app.window().findChild<ui::EditPanel *>();
    QVERIFY(tabs);
    for (int row = 0; row < 5; ++row) {
        QTest::mouseClick(app.table()->viewport(), Qt::LeftButton, {},
                          app.table()->visualRect(app.table()->model()->index(row, 0)).center());
        QTRY_COMPARE(tabs->count(), row + 2);
        app.type(u"Data"_s, u"{}"_s);
    }
    const QTabBar *bar = tabs->tabBar();
    QVERIFY(bar->tabRect(0).left() < 0); // not all have room
    for (int i = 0; i < bar->count(); ++i) {
        const int width = bar->fontMetrics().horizontalAdvance(bar->tabText(i));
        QVERIFY2(bar->tabRect(i).width() > width, qPrintable(bar->tabText(i)));
    }
    QVERIFY(bar->visibleRegion().contains(bar->tabRect(tabs->currentIndex()).center()));
}

QTEST_MAIN(TestLongKeys)
#include "tst_long_keys.moc"
