// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/elements.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;

class TestJsonElements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachAsItIsWritten();
    void refusesWhatIsNoArray_data();
    void refusesWhatIsNoArray();
};

void TestJsonElements::givesEachAsItIsWritten()
{
    const auto found =
        json::elements(" [ {\"a\": [1, {}]} ,[] ,\n1.0,\"x,]\" , null, {\"b\":{}} ] ");
    QVERIFY(found.has_value());
    const QList<QByteArrayView> wanted{"{\"a\": [1, {}]}", "[]",   "1.0",
                                       "\"x,]\"",          "null", "{\"b\":{}}"};
    QCOMPARE(*found, wanted);
    QCOMPARE(json::elements("[]"), QList<QByteArrayView>());
}

void TestJsonElements::refusesWhatIsNoArray_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "{}", "1", "[", "[1", "[1,]", "[1] 2", "[{]}"})
        QTest::newRow(text) << QByteArray(text);
}

void TestJsonElements::refusesWhatIsNoArray()
{
    QFETCH(QByteArray, text);
    QVERIFY(!json::elements(text));
}

QTEST_APPLESS_MAIN(TestJsonElements)
#include "tst_json_elements.moc"
