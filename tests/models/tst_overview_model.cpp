// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/items/itemtable.h"
#include "tests/support/waiting.h"
#include "ui/models/overviewmodel.h"
#include "ui/models/overviewtexts.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using ui::OverviewModel;

namespace {

quint32 count(const items::Overview &overview, const QString &term)
{
    for (const items::ExpiryGroup &group : overview.expiries) {
        if (group.term == term)
            return group.count;
    }
    return 0;
}

} // namespace

class TestOverviewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void countsWhileSomebodyLooks();
    void goesByTheServersClock();
    void forgetsWhatIsGone();
    void countsAgainWhatChangedMeanwhile();
    void namesGroups_data();
    void namesGroups();
    void namesTimes();

private:
    void add(int howMany);
    [[nodiscard]] OverviewModel::Source source();
    /// Whoever looks has all by then.
    void letSomebodyElseCount();

    items::ItemTable m_table;
    QDateTime m_now;
    std::unique_ptr<OverviewModel> m_model;
};

void TestOverviewModel::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_table = {};
    m_now = QDateTime(QDate(2026, 11, 25), QTime(12, 0), utcZone);
    m_model = std::make_unique<OverviewModel>(source());
}

OverviewModel::Source TestOverviewModel::source()
{
    return {[this] { return m_table.items(); },
            [this] {
                return m_now;
            }};
}

void TestOverviewModel::letSomebodyElseCount()
{
    OverviewModel other(source());
    other.setWatched(true);
    other.noteChange();
    QTRY_COMPARE(other.overview().count, m_table.count());
}

void TestOverviewModel::add(int howMany)
{
    for (int i = 0; i < howMany; ++i) {
        sync::Item item;
        item.key = u"item %1"_s.arg(m_table.count());
        item.data = "{}"_ba;
        item.dateExpires = m_now.addSecs(7200);
        m_table.add(item);
    }
    m_model->noteChange();
}

void TestOverviewModel::countsWhileSomebodyLooks()
{
    QSignalSpy spy(m_model.get(), &OverviewModel::changed);
    add(3);
    letSomebodyElseCount();
    QCOMPARE(spy.size(), 0);
    m_model->setWatched(true);
    QVERIFY(spy.wait(test::patienceMs));
    QCOMPARE(m_model->overview().count, 3U);
    add(2);
    QTRY_COMPARE(m_model->overview().count, 5U);
    m_model->setWatched(false);
    spy.clear();
    add(1);
    letSomebodyElseCount();
    QCOMPARE(spy.size(), 0);
    m_model->setWatched(true);
    QTRY_COMPARE(m_model->overview().count, 6U);
}

void TestOverviewModel::goesByTheServersClock()
{
    m_model->setWatched(true);
    add(1);
    QTRY_COMPARE(count(m_model->overview(), u"expires:1h..1d"_s), 1U);
    m_now = m_now.addSecs(3600);
    m_model->noteChange();
    QTRY_COMPARE(count(m_model->overview(), u"expires:0s..1h"_s), 1U);
    m_now = m_now.addSecs(3600);
    m_model->noteChange();
    QTRY_COMPARE(count(m_model->overview(), u"expires:past"_s), 1U);
}

void TestOverviewModel::forgetsWhatIsGone()
{
    m_model->setWatched(true);
    add(2);
    QTRY_COMPARE(m_model->overview().count, 2U);
    add(100'000); // which is being counted, or soon
    m_table = {};
    m_model->clear();
    QCOMPARE(m_model->overview().count, 0U);
    QSignalSpy spy(m_model.get(), &OverviewModel::changed);
    QVERIFY(spy.wait(test::patienceMs));
    QCOMPARE(m_model->overview().count, 0U);
}

void TestOverviewModel::countsAgainWhatChangedMeanwhile()
{
    m_model->setWatched(true);
    for (int i = 0; i < 50; ++i) {
        add(1'000);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(m_model->overview().count, 50'000U);
}

void TestOverviewModel::namesGroups_data()
{
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("text");
    QTest::newRow("smallest") << qint64(0) << qint64(16) << u"up to 16 bytes"_s
                              << u"up to 16 bytes"_s;
    QTest::newRow("bytes") << qint64(17) << qint64(32) << u"17\u201332 bytes"_s
                           << u"17 to 32 bytes"_s;
    QTest::newRow("both") << qint64(513) << qint64(1024) << u"512 bytes\u20131 KiB"_s
                          << u"513 to 1,024 bytes"_s;
    QTest::newRow("KiB") << qint64(1025) << qint64(2048) << u"1\u20132 KiB"_s
                         << u"1,025 to 2,048 bytes"_s;
    QTest::newRow("largest") << qint64(16'385) << items::Range().most << u"over 16 KiB"_s
                             << u"over 16 KiB"_s;
}

void TestOverviewModel::namesGroups()
{
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    items::SizeGroup group;
    group.bytes = items::Range{least, most};
    const ui::GroupName name = ui::groupName(group);
    QTEST(name.label, "label");
    QTEST(name.text, "text");
    QVERIFY(ui::groupText(name, 1'234, 12'340).startsWith(name.text + u": 1,234 item"_s));
    QVERIFY(ui::groupText(name, 1'234, 12'340).endsWith(u", 10 %"_s));
    QVERIFY(ui::groupText(name, 1, 1'000'000).endsWith(u", < 0.1 %"_s));
    QVERIFY(ui::groupText(name, 0, 1'000'000).endsWith(u", 0 %"_s));
    QVERIFY(ui::groupText({{}, u"%1 %2 %L1"_s}, 5, 10).startsWith(u"%1 %2 %L1: 5 item"_s));
}

void TestOverviewModel::namesTimes()
{
    using Unit = items::CalendarSpan::Unit;
    const auto name = [](const QString &from, const QString &to, const items::TimeStep &step) {
        items::CreationGroup group;
        group.when = {QDateTime::fromString(from + u'Z', Qt::ISODate),
                      QDateTime::fromString(to + u'Z', Qt::ISODate)};
        const ui::GroupName made = ui::groupName(group, step);
        return u"%1 | %2"_s.arg(made.label, made.text).replace(QChar(0x202F), u' ');
    };
    QCOMPARE(name(u"2026-11-25T09:05:00"_s, u"2026-11-25T09:06:00"_s, {Unit::Minute, 1}),
             u"9:05 AM | 25 Nov 2026 9:05 AM"_s);
    QCOMPARE(name(u"2026-11-25T18:00:00"_s, u"2026-11-26T00:00:00"_s, {Unit::Hour, 6}),
             u"6:00 PM | 25 Nov 2026 6:00 PM to 12:00 AM"_s);
    QCOMPARE(name(u"2026-11-25T00:00:00"_s, u"2026-11-25T01:00:00"_s, {Unit::Hour, 1}),
             u"25 Nov | 25 Nov 2026 12:00 AM to 1:00 AM"_s);
    QCOMPARE(name(u"2026-11-25T00:00:00"_s, u"2026-11-26T00:00:00"_s, {Unit::Day, 1}),
             u"25 Nov | Wednesday, November 25, 2026"_s);
    QCOMPARE(name(u"2026-11-23T00:00:00"_s, u"2026-11-30T00:00:00"_s, {Unit::Day, 7}),
             u"23 Nov | 23 Nov 2026 to 29 Nov 2026"_s);
    QCOMPARE(name(u"2026-11-01T00:00:00"_s, u"2026-12-01T00:00:00"_s, {Unit::Month, 1}),
             u"Nov 2026 | November 2026"_s);
    QCOMPARE(name(u"2020-01-01T00:00:00"_s, u"2030-01-01T00:00:00"_s, {Unit::Year, 10}),
             u"2020 | 2020 to 2029"_s);
}

QTEST_GUILESS_MAIN(TestOverviewModel)
#include "tst_overview_model.moc"
