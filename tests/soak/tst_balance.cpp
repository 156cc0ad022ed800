// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/soak/balance.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using soak::balance;
using store::JournalEntry;
using store::Outcome;
using store::WriteKind;

namespace {

store::ItemVersion version(const QString &revision, const QByteArray &data)
{
    return {data, {}, revision, {}};
}

JournalEntry created(const QString &revision, const QByteArray &data)
{
    JournalEntry entry;
    entry.kind = WriteKind::Create;
    entry.outcome = Outcome::Applied;
    entry.data = data;
    entry.after = version(revision, data);
    return entry;
}

JournalEntry updated(const QString &from, const QString &to, const QByteArray &data)
{
    JournalEntry entry = created(to, data);
    entry.kind = WriteKind::Update;
    entry.before = version(from, "{}");
    return entry;
}

JournalEntry deleted(const QString &revision)
{
    JournalEntry entry;
    entry.kind = WriteKind::Delete;
    entry.outcome = Outcome::Applied;
    entry.before = version(revision, "{}");
    return entry;
}

std::optional<sync::Item> item(const QString &revision, const QByteArray &data)
{
    sync::Item item;
    item.revision = revision;
    item.data = data;
    return item;
}

} // namespace

/// What the soak holds a service and histories against each other with must notice a difference.
class TestBalance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheRevisions();
    void noticesALostValue();
    void noticesALostDeletion();
    void noticesOtherData();
    void noticesWhatIsPending();
    void takesWhatIsUnclearForAnExplanation();
};

void TestBalance::followsTheRevisions()
{
    // In whatever order two histories tell it; "a" comes after "9".
    const QList<JournalEntry> entries{deleted(u"a"_s), updated(u"2"_s, u"a"_s, "{\"v\": 2}"),
                                      created(u"2"_s, "{\"v\": 1}")};
    QCOMPARE(balance(entries, {}).difference, QString());
    const QList<JournalEntry> again = entries + QList{created(u"b"_s, "{\"v\": 3}")};
    QCOMPARE(balance(again, item(u"b"_s, "{\"v\": 3}")).difference, QString());
    QCOMPARE(balance({}, {}).difference, QString());
}

void TestBalance::noticesALostValue()
{
    QVERIFY(!balance({created(u"2"_s, "{}")}, {}).difference.isEmpty());
    QVERIFY(!balance({created(u"2"_s, "{}"), updated(u"2"_s, u"3"_s, "{}")}, item(u"2"_s, "{}"))
                 .difference.isEmpty());
}

void TestBalance::noticesALostDeletion()
{
    QVERIFY(!balance({created(u"2"_s, "{}"), deleted(u"2"_s)}, item(u"2"_s, "{}"))
                 .difference.isEmpty());
    QVERIFY(!balance({}, item(u"2"_s, "{}")).difference.isEmpty());
}

void TestBalance::noticesOtherData()
{
    QVERIFY(!balance({created(u"2"_s, "{\"n\": 1.0}")}, item(u"2"_s, "{\"n\": 1}"))
                 .difference.isEmpty());
}

void TestBalance::noticesWhatIsPending()
{
    JournalEntry pending = updated(u"2"_s, u"3"_s, "{}");
    pending.outcome = Outcome::Pending;
    QVERIFY(!balance({created(u"2"_s, "{}"), pending}, item(u"2"_s, "{}")).difference.isEmpty());
}

void TestBalance::takesWhatIsUnclearForAnExplanation()
{
    JournalEntry unclear = updated(u"2"_s, u"3"_s, "{\"v\": 2}");
    unclear.outcome = Outcome::Unclear;
    const QList<JournalEntry> entries{created(u"2"_s, "{\"v\": 1}"), unclear};
    const auto explained = balance(entries, item(u"3"_s, "{\"v\": 2}"));
    QVERIFY(explained.difference.isEmpty() && explained.needsUnclear);
    QVERIFY(!balance(entries, item(u"2"_s, "{\"v\": 1}")).needsUnclear);
    // Not of just anything.
    QVERIFY(!balance(entries, item(u"4"_s, "{\"v\": 3}")).difference.isEmpty());
}

QTEST_GUILESS_MAIN(TestBalance)
#include "tst_balance.moc"
