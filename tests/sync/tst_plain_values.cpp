// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/sync/plainvalues.h"

#include <QDateTime>
#include <QTest>
#include <QUrl>

using namespace syncdeck;

/// The short way through dates and addresses says what Qt's long way says.
class TestPlainValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesAddressesAsQtDoes_data();
    void judgesAddressesAsQtDoes();
    void readsMomentsThatThisMachineDoesNotHave();
};

void TestPlainValues::judgesAddressesAsQtDoes_data()
{
    QTest::addColumn<QByteArray>("url");
    for (const char *host :
         {"sync.twilio.com", "127.0.0.1", "127.0.0.1:8080", "localhost:1", "1.2.3", "1.2.3.4.5",
          "256.1.1.1", "1..2.3", "1.2.3.4:", "1.2.3.4:65536", "1.2.3.4:70000x", "a:99999", ":80",
          "", "a b", "a..b", "a.", "[::1]:80", "1.2.3.4:000080"}) {
        const QByteArray url = "https://" + QByteArray(host) + "/v1/Services/IS0/Maps/MP0/Items/k";
        QTest::newRow(url.constData()) << url;
    }
    for (const int letters : {63, 64})
        QTest::addRow("a name of %d letters", letters)
            << QByteArray("https://www." + QByteArray(letters, 'a') + ".com/");
    for (const char *path : {"/a%2Fb", "/a%2", "/a%zz", "/a b", "/a{}", "/\xC3\xA9", "/~._-"}) {
        const QByteArray url = "https://sync.twilio.com" + QByteArray(path);
        QTest::newRow(url.constData()) << url;
    }
}

void TestPlainValues::judgesAddressesAsQtDoes()
{
    QFETCH(QByteArray, url);
    QCOMPARE(sync::isUrl({url.constData(), std::size_t(url.size())}),
             QUrl::fromEncoded(url, QUrl::StrictMode).isValid());
}

void TestPlainValues::readsMomentsThatThisMachineDoesNotHave()
{
    // In Berlin there is no half past two that night; a moment without a zone is GMT all the same.
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Europe/Berlin");
    const auto moment = sync::momentOf("2026-03-29T02:30:00.5");
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    QCOMPARE(moment,
             QDateTime(QDate(2026, 3, 29), QTime(2, 30, 0, 500), utcZone).toMSecsSinceEpoch());
}

QTEST_GUILESS_MAIN(TestPlainValues)
#include "tst_plain_values.moc"
