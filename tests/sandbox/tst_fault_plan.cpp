// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/faultdecider.h"
#include "app/sandbox/faultplan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck::sandbox;

/// What a plan's text means, which requests it picks, and what is said where it means nothing.
class TestFaultPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryMember();
    void knowsEveryFault();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void picksByMethodAndPath_data();
    void picksByMethodAndPath();
    void picksByCount();
    void picksByChance();
    void theFirstRuleCounts();
};

void TestFaultPlan::readsEveryMember()
{
    const auto plan = readFaultPlan(R"({
      "seed": 7,
      "faults": [
        {"fault": "status", "status": 429, "retry_after_date_s": 60, "skew_s": -7200,
         "body": "html", "applied": true,
         "method": "post", "path": "/v1/**/Items", "from": 3, "times": 2, "chance": 0.05},
        {"fault": "huge-body", "bytes": 4096, "declared": false},
        {"fault": "content-length", "difference": -4},
        {"fault": "next-page-elsewhere", "origin": "http://127.0.0.1:8081"},
        {"fault": "gzip-bomb"}
      ]})");
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().subject + plan.error().detail));
    QCOMPARE(plan->seed, 7U);
    QCOMPARE(plan->rules.size(), 5);
    const FaultRule &first = plan->rules.first();
    QCOMPARE(first.fault.kind, FaultKind::Status);
    QCOMPARE(first.fault.status, 429);
    QCOMPARE(first.fault.retryAfter, std::chrono::seconds(60));
    QVERIFY(first.fault.retryAfterIsDate);
    QCOMPARE(first.fault.skew, std::chrono::hours(-2));
    QCOMPARE(first.fault.body, StatusBody::Html);
    QVERIFY(first.fault.applied);
    QCOMPARE(first.method, "POST"_ba);
    QCOMPARE(first.path, "/v1/**/Items"_ba);
    QCOMPARE(first.from, 3);
    QCOMPARE(first.times, 2);
    QCOMPARE(first.chance, 0.05);
    QCOMPARE(plan->rules[1].fault.bytes, 4096);
    QVERIFY(!plan->rules[1].fault.declared);
    QCOMPARE(plan->rules[2].fault.bytes, -4);
    QCOMPARE(plan->rules[3].fault.text, "http://127.0.0.1:8081"_ba);
    QCOMPARE(plan->rules[4].fault.bytes, 1 << 30);
    QCOMPARE(plan->rules[4].times, std::nullopt);
}

void TestFaultPlan::knowsEveryFault()
{
    // With every member that some fault must have; what a fault does not know is told.
    for (const QByteArray &name : faultNames()) {
        QByteArray members;
        if (name == "status" || name.startsWith("stray"))
            members = R"(, "status": 408)";
        else if (name == "refuse")
            members = R"(, "ms": 10)";
        else if (name == "content-length")
            members = R"(, "difference": 4)";
        else if (name == "next-page-elsewhere" || name == "links-elsewhere")
            members = R"(, "origin": "http://127.0.0.1:1")";
        else if (name == "clock-skew")
            members = R"(, "seconds": 7200)";
        const auto plan =
            readFaultPlan(R"({"faults": [{"fault": ")" + name + '"' + members + "}]}");
        QVERIFY2(plan, name.constData());
        QCOMPARE(faultName(plan->rules.first().fault.kind), name);
        const auto strange =
            readFaultPlan(R"({"faults": [{"fault": ")" + name + '"' + members + R"(, "x": 1}]})");
        QVERIFY2(!strange, name.constData());
    }
}

void TestFaultPlan::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("named"); // that the sentence must hold
    const auto row = [](const char *name, const QByteArray &text, int line, const QString &named) {
        QTest::newRow(name) << text << QString::number(line) << named;
    };
    row("empty", ""_ba, 1, u"nothing"_s);
    row("syntax", "{\n \"faults\": [\n  {\"fault\": \"gzip\",}\n ]\n}"_ba, 3, u"comma"_s);
    row("no object", "[]"_ba, 1, u"object"_s);
    row("no faults", "{}"_ba, 1, u"faults"_s);
    row("no list", "{\n\"faults\": {}}"_ba, 2, u"list"_s);
    row("rule no object", "{\"faults\": [\n3]}"_ba, 2, u"object"_s);
    row("no fault", "{\"faults\": [\n{\"path\": \"/\"}]}"_ba, 2, u"fault"_s);
    row("unknown fault", "{\"faults\": [{\n\"fault\": \"falt\"}]}"_ba, 2, u"close-in-body"_s);
    row("unknown member", "{\"faults\": [{\"fault\": \"gzip\",\n\"sped\": 1}]}"_ba, 2, u"sped"_s);
    row("another's member", "{\"faults\": [{\"fault\": \"gzip\",\n\"ms\": 1}]}"_ba, 2, u"ms"_s);
    row("missing measure", "{\"faults\": [\n{\"fault\": \"status\"}]}"_ba, 2, u"status"_s);
    row("twice", "{\"faults\": [], \"faults\": []}"_ba, 1, u"twice"_s);
    row("status", "{\"faults\": [{\"fault\": \"status\",\n\"status\": 99}]}"_ba, 2, u"200"_s);
    row("not whole", "{\"faults\": [{\"fault\": \"gzip\", \"from\": 1.5}]}"_ba, 1, u"whole"_s);
    row("from 0", "{\"faults\": [{\"fault\": \"gzip\", \"from\": 0}]}"_ba, 1, u"from"_s);
    row("chance", "{\"seed\": 1, \"faults\": [{\"fault\": \"gzip\", \"chance\": 2}]}"_ba, 1,
        u"chance"_s);
    row("no seed", "{\"faults\": [{\"fault\": \"gzip\",\n\"chance\": 0.5}]}"_ba, 2, u"seed"_s);
    row("text", "{\"faults\": [{\"fault\": \"gzip\",\n\"path\": 5}]}"_ba, 2, u"quotes"_s);
    row("truth", "{\"faults\": [{\"fault\": \"close\", \"applied\": 1}]}"_ba, 1, u"true"_s);
    row("origin",
        "{\"faults\": [{\"fault\": \"next-page-elsewhere\",\n\"origin\": \"http://h/p\"}]}"_ba, 2,
        u"origin"_s);
    row("line break",
        "{\"faults\": [{\"fault\": \"redirect\",\n\"to\": \"/a\\r\\nSet-Cookie: b\"}]}"_ba, 2,
        u"control"_s);
}

void TestFaultPlan::saysWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, line);
    QFETCH(QString, named);
    const auto plan = readFaultPlan(text);
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, syncdeck::ErrorKind::InvalidInput);
    QCOMPARE(plan.error().subject, line);
    QVERIFY2(plan.error().detail.contains(named, Qt::CaseInsensitive),
             qPrintable(plan.error().detail));
    QVERIFY2(!plan.error().detail.contains(u'%'), qPrintable(plan.error().detail));
}

void TestFaultPlan::picksByMethodAndPath_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("isMet");
    const QByteArray get = "GET";
    QTest::newRow("any") << ""_ba << ""_ba << true;
    QTest::newRow("method") << get << ""_ba << true;
    QTest::newRow("other method") << "POST"_ba << ""_ba << false;
    QTest::newRow("exact") << ""_ba << "/v1/Services/default/Maps/a.b/Items/k%2F1"_ba << true;
    QTest::newRow("one segment") << ""_ba << "/v1/Services/*/Maps/*/Items/*"_ba << true;
    QTest::newRow("several") << ""_ba << "/v1/**/Items/*"_ba << true;
    QTest::newRow("part") << ""_ba << "/v1/Services"_ba << false;
    QTest::newRow("one is not several") << ""_ba << "/v1/*/Items/*"_ba << false;
    QTest::newRow("no wild card") << ""_ba << "/v1/**/aXb/Items/*"_ba << false;
    QTest::newRow("both") << get << "/v1/**"_ba << true;
}

void TestFaultPlan::picksByMethodAndPath()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(bool, isMet);
    FaultDecider decider({{FaultRule{.fault = {FaultKind::Gzip}, .method = method, .path = path}}});
    QCOMPARE(decider.decide("GET"_ba, "/v1/Services/default/Maps/a.b/Items/k%2F1"_ba).has_value(),
             isMet);
    QCOMPARE(decider.counts().first(), (FaultCount{isMet, isMet}));
}

void TestFaultPlan::picksByCount()
{
    FaultDecider decider(
        {{FaultRule{.fault = {FaultKind::Gzip}, .method = "GET"_ba, .from = 3, .times = 2}}});
    QByteArray befallen;
    for (int i = 0; i < 6; ++i) {
        befallen += decider.decide("GET"_ba, "/"_ba) ? 'x' : '-';
        QVERIFY(!decider.decide("POST"_ba, "/"_ba)); // not counted
    }
    QCOMPARE(befallen, "--xx--"_ba);
    QCOMPARE(decider.counts().first(), (FaultCount{6, 2}));
}

void TestFaultPlan::picksByChance()
{
    const auto run = [](quint32 seed) {
        FaultDecider decider({{FaultRule{.fault = {FaultKind::Gzip}, .chance = 0.05}}, seed});
        QByteArray befallen;
        for (int i = 0; i < 2000; ++i)
            befallen += decider.decide("GET"_ba, "/"_ba) ? 'x' : '-';
        return befallen;
    };
    QCOMPARE(run(7), run(7));
    QVERIFY(run(7) != run(8));
    QVERIFY(run(7).count('x') > 60 && run(7).count('x') < 140);
}

void TestFaultPlan::theFirstRuleCounts()
{
    FaultDecider decider({{FaultRule{.fault = {FaultKind::Gzip}, .from = 2},
                           FaultRule{.fault = {FaultKind::Trickle}}}});
    QCOMPARE(decider.decide("GET"_ba, "/"_ba)->kind, FaultKind::Trickle);
    QCOMPARE(decider.decide("GET"_ba, "/"_ba)->kind, FaultKind::Gzip);
    QCOMPARE(decider.counts(), (QList<FaultCount>{{2, 1}, {2, 1}}));
}

QTEST_GUILESS_MAIN(TestFaultPlan)
#include "tst_fault_plan.moc"
