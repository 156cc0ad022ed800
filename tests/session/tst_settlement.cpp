// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/net/transport.h"
#include "app/session/settlement.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::session;
using store::ItemVersion;
using store::JournalEntry;
using store::Outcome;
using store::WriteKind;

namespace {

const QDateTime sentAt(QDate(2026, 1, 1), QTime(12, 0), utcZone);
const QDateTime longAgo = sentAt.addDays(-1);

JournalEntry entryOf(WriteKind kind)
{
    JournalEntry entry;
    entry.kind = kind;
    entry.at = sentAt;
    if (kind != WriteKind::Create)
        entry.before = ItemVersion{"{\"a\":1}"_ba, {}, u"1"_s, longAgo};
    if (kind != WriteKind::Delete)
        entry.data = "{\"a\": 2}"_ba;
    return entry;
}

sync::Item itemOf(const QByteArray &data, const QString &revision, const QDateTime &created,
                  std::optional<QDateTime> expires = {})
{
    sync::Item item;
    item.data = data;
    if (!revision.isEmpty())
        item.revision = revision;
    item.dateCreated = created;
    item.dateExpires = std::move(expires);
    return item;
}

Outcome outcomeOf(const JournalEntry &entry, const sync::Item &now)
{
    return settle(entry, sync::Answered<sync::Item>{now, {}, {}, {}})->outcome;
}

} // namespace

class TestSettlement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingWhenReadingFailed();
    void settlesCreations();
    void settlesUpdates();
    void settlesTtlOnlyUpdates();
    void settlesDeletions();
    void judgesWhatAWriteMet();
    void saysNothingWithoutTheData();
    void waitsLongerAfterAnInterimAnswer();
    void settlesWhenTheItemIsGone();
    void allowsForClocksThatDiffer();
};

void TestSettlement::saysNothingWhenReadingFailed()
{
    for (const ErrorKind kind : {ErrorKind::ConnectionLost, ErrorKind::RateLimited,
                                 ErrorKind::ServiceFailed, ErrorKind::AuthenticationFailed})
        QVERIFY(!settle(entryOf(WriteKind::Update), fail(kind)));
}

void TestSettlement::settlesCreations()
{
    const JournalEntry entry = entryOf(WriteKind::Create);
    QCOMPARE(outcomeOf(entry, itemOf("{\"a\":2.0}", u"1"_s, sentAt)), Outcome::Applied);
    QCOMPARE(outcomeOf(entry, itemOf("{\"a\":3}", u"1"_s, sentAt)), Outcome::Unclear);
    QCOMPARE(outcomeOf(entry, itemOf("{\"a\":3}", u"1"_s, longAgo)), Outcome::NotApplied);
    // The same data, but it was there before.
    QCOMPARE(outcomeOf(entry, itemOf("{\"a\":2}", u"1"_s, longAgo)), Outcome::NotApplied);
}

void TestSettlement::settlesUpdates()
{
    const JournalEntry entry = entryOf(WriteKind::Update);
    QCOMPARE(outcomeOf(entry, itemOf("{\"a\":2}", u"2"_s, longAgo)), Outcome::Applied);
    QCOMPARE(outcomeOf(entry, itemOf("{\"a\":1}", u"1"_s, longAgo)), Outcome::NotApplied);
    QCOMPARE(outcomeOf(entry, itemOf("{\"a\":3}", u"3"_s, longAgo)), Outcome::Unclear);
    // Changed and changed back by others looks like this too.
    QCOMPARE(outcomeOf(entry, itemOf("{\"a\":1}", u"3"_s, longAgo)), Outcome::Unclear);
    // Without revisions only the data tells.
    QCOMPARE(outcomeOf(entry, itemOf("{\"a\":1}", {}, longAgo)), Outcome::NotApplied);
    QCOMPARE(outcomeOf(entry, itemOf("{\"a\":2}", {}, longAgo)), Outcome::Applied);
}

void TestSettlement::settlesTtlOnlyUpdates()
{
    JournalEntry entry = entryOf(WriteKind::Update);
    entry.data.reset();
    entry.ttl = 3'600;
    const QDateTime expiry = sentAt.addSecs(3'600);
    QCOMPARE(outcomeOf(entry, itemOf("{\"a\":1}", u"2"_s, longAgo, expiry)), Outcome::Applied);
    QCOMPARE(outcomeOf(entry, itemOf("{\"a\":1}", u"2"_s, longAgo)), Outcome::Unclear);
    QCOMPARE(outcomeOf(entry, itemOf("{\"a\":1}", u"1"_s, longAgo)), Outcome::NotApplied);
    entry.ttl = 0;
    entry.before->expires = expiry;
    QCOMPARE(outcomeOf(entry, itemOf("{\"a\":1}", u"2"_s, longAgo)), Outcome::Applied);
}

void TestSettlement::settlesDeletions()
{
    const JournalEntry entry = entryOf(WriteKind::Delete);
    QCOMPARE(outcomeOf(entry, itemOf("{\"a\":1}", u"1"_s, longAgo)), Outcome::NotApplied);
    QCOMPARE(outcomeOf(entry, itemOf("{\"a\":3}", u"2"_s, longAgo)), Outcome::NotApplied);
    // Deleted, by whomever, and created anew.
    QCOMPARE(outcomeOf(entry, itemOf("{\"a\":1}", u"9"_s, sentAt)), Outcome::Unclear);
}

void TestSettlement::judgesWhatAWriteMet()
{
    const auto met = [](const JournalEntry &entry, sync::Item now,
                        const std::optional<QDateTime> &updated) {
        now.dateUpdated = updated;
        const ErrorKind kind =
            entry.kind == WriteKind::Create ? ErrorKind::ItemExists : ErrorKind::RevisionMismatch;
        return settleRefusal(entry, fail(kind).error(),
                             sync::Answered<sync::Item>{std::move(now), {}, {}, {}});
    };
    const JournalEntry update = entryOf(WriteKind::Update);
    const sync::Item same = itemOf("{\"a\":2.0}", u"2"_s, longAgo);
    QCOMPARE(met(update, same, sentAt).outcome, Outcome::Applied);
    QCOMPARE(met(update, same, sentAt.addSecs(60)).outcome, Outcome::Applied);
    QCOMPARE(met(update, same, longAgo).outcome, Outcome::NotApplied); // somebody else's
    QVERIFY(met(update, same, longAgo).isSameThere);
    QCOMPARE(met(update, itemOf("{\"a\":3}", u"2"_s, longAgo), sentAt).outcome,
             Outcome::NotApplied);
    QCOMPARE(met(update, itemOf("{\"a\":2}", u"1"_s, longAgo), sentAt).outcome,
             Outcome::NotApplied);
    JournalEntry expiring = update;
    expiring.ttl = 3'600;
    QCOMPARE(met(expiring, same, sentAt).outcome, Outcome::NotApplied); // it never expires
    const sync::Item expires = itemOf("{\"a\":2}", u"2"_s, longAgo, sentAt.addSecs(3'600));
    QCOMPARE(met(expiring, expires, sentAt).outcome, Outcome::Applied);
    // Of a creation nothing proves whose it is.
    const JournalEntry create = entryOf(WriteKind::Create);
    QCOMPARE(met(create, itemOf("{\"a\":2}", u"1"_s, sentAt), sentAt).outcome, Outcome::Unclear);
    const Settlement before = met(create, itemOf("{\"a\":2}", u"1"_s, longAgo), longAgo);
    QCOMPARE(before.outcome, Outcome::NotApplied);
    QVERIFY(before.isSameThere);
    QCOMPARE(met(create, itemOf("{\"a\":3}", u"1"_s, sentAt), sentAt).outcome, Outcome::NotApplied);
    // Where nothing can be read, what the service said stands.
    const Error refusal = fail(ErrorKind::RevisionMismatch).error();
    const Settlement unread = settleRefusal(update, refusal, fail(ErrorKind::ConnectionLost));
    QCOMPARE(unread.outcome, Outcome::NotApplied);
    QCOMPARE(unread.refusal, std::optional(ErrorKind::RevisionMismatch));
}

void TestSettlement::saysNothingWithoutTheData()
{
    const auto settled = [](WriteKind kind, const QString &revision, const QDateTime &created) {
        sync::Item item = itemOf({}, revision, created);
        item.data.reset();
        return settle(entryOf(kind), sync::Answered<sync::Item>{item, {}, {}, {}});
    };
    for (const WriteKind kind : {WriteKind::Create, WriteKind::Update, WriteKind::Delete}) {
        QVERIFY(!settled(kind, u"2"_s, longAgo));
        QVERIFY(!settled(kind, u"2"_s, sentAt));
        QVERIFY(!settled(kind, {}, longAgo));
    }
    // An expiry that cannot be read says nothing of the one that was asked for.
    JournalEntry expiring = entryOf(WriteKind::Create);
    expiring.ttl = 60;
    sync::Item odd = itemOf("{\"a\": 2}", u"1"_s, sentAt);
    odd.odd = sync::Oddity::Expires;
    QVERIFY(!settle(expiring, sync::Answered<sync::Item>{odd, {}, {}, {}}));
    // The revision alone tells that it is as it was.
    for (const WriteKind kind : {WriteKind::Update, WriteKind::Delete}) {
        const auto settlement = settled(kind, u"1"_s, longAgo);
        QVERIFY(settlement.has_value());
        QCOMPARE(settlement->outcome, Outcome::NotApplied);
        QCOMPARE(settlement->now->data, "{\"a\":1}"_ba);
    }
}

void TestSettlement::waitsLongerAfterAnInterimAnswer()
{
    Error lost{};
    lost.kind = ErrorKind::ConnectionLost;
    QVERIFY(underWayAfter(lost) == stillUnderWay);
    lost.httpStatus = 102;
    QVERIFY(underWayAfter(lost) == net::Request().timeout);
    lost.httpStatus = 408;
    QVERIFY(underWayAfter(lost) == stillUnderWay);
}

void TestSettlement::settlesWhenTheItemIsGone()
{
    const auto gone = [](WriteKind kind) {
        return settle(entryOf(kind), fail(ErrorKind::ItemNotFound))->outcome;
    };
    QCOMPARE(gone(WriteKind::Create), Outcome::NotApplied);
    QCOMPARE(gone(WriteKind::Update), Outcome::Unclear);
    QCOMPARE(gone(WriteKind::Delete), Outcome::Applied);
}

void TestSettlement::allowsForClocksThatDiffer()
{
    using namespace std::chrono_literals;
    // Written by this very write, as the service's clock, five hours behind, dates it.
    const JournalEntry entry = entryOf(WriteKind::Create);
    const sync::Answered<sync::Item> there{
        itemOf("{\"a\":2}"_ba, u"1"_s, sentAt.addSecs(-5 * 3600)), {}, {}, {}};
    QCOMPARE(settle(entry, there)->outcome, Outcome::NotApplied);
    QCOMPARE(settle(entry, there, 5h)->outcome, Outcome::Applied);
    JournalEntry expiring = entry;
    expiring.ttl = 60;
    const sync::Answered<sync::Item> later{
        itemOf("{\"a\":2}"_ba, u"1"_s, sentAt, sentAt.addSecs(3 * 3600 + 60)), {}, {}, {}};
    QCOMPARE(settle(expiring, later)->outcome, Outcome::Unclear);
    QCOMPARE(settle(expiring, later, 3h)->outcome, Outcome::Applied);
}

QTEST_APPLESS_MAIN(TestSettlement)
#include "tst_settlement.moc"
