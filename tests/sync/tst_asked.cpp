// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/asked.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::sync;

/// Which pages of items are those that were asked for.
class TestAsked : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItsPages_data();
    void knowsItsPages();
    void knowsItsPagesByTheirUrls_data();
    void knowsItsPagesByTheirUrls();

private:
    [[nodiscard]] static bool isAboutPage(const Asked &asked, const QByteArray &body)
    {
        return isAbout(asked, ItemPage::decode(body).value());
    }
};

void TestAsked::knowsItsPages_data()
{
    QTest::addColumn<Order>("order");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<bool>("isOurs");
    const auto row = [](const char *name, Order order, const char *from, const QStringList &keys,
                        bool isOurs) {
        QTest::newRow(name) << order << QString::fromUtf8(from) << keys << isOurs;
    };
    using enum Order;
    row("upwards", Ascending, "k2", {u"k2"_s, u"k3"_s, u"k9"_s}, true);
    row("downwards", Descending, "k9", {u"k8"_s, u"k3"_s}, true);
    row("from the start", Ascending, "", {u"a"_s, u"b"_s}, true);
    row("empty", Descending, "k2", {}, true);
    row("the other way round", Descending, "", {u"a"_s, u"b"_s, u"c"_s}, false);
    row("the other way round, from a key", Ascending, "k2", {u"k9"_s, u"k3"_s}, false);
    row("from the start in place of a key", Ascending, "k5", {u"k1"_s, u"k2"_s}, false);
    row("some lie before", Ascending, "k5", {u"k4"_s, u"k6"_s}, false);
    row("behind, downwards", Descending, "k5", {u"k7"_s, u"k6"_s}, false);
    // In which order the service sorts them is not known.
    row("by UTF-16", Ascending, "\U0001F642", {u"\ufb01"_s}, true);
    row("in any letter case", Ascending, "b", {u"C"_s, u"d"_s}, true);
    row("by numbers", Ascending, "item9", {u"item10"_s, u"item11"_s}, true);
    row("accents beside their letters", Ascending, "e", {u"\u00e9"_s, u"f"_s}, true);
    row("without punctuation", Ascending, "ab", {u"a-c"_s, u"ad"_s}, true);
}

void TestAsked::knowsItsPages()
{
    QFETCH(Order, order);
    QFETCH(QString, from);
    QFETCH(QStringList, keys);
    QFETCH(bool, isOurs);
    Asked asked;
    asked.items = ListQuery{order, from.isEmpty() ? std::nullopt : std::optional(from)};
    QByteArrayList items;
    for (const QString &key : std::as_const(keys))
        items << "{\"key\":\"" + key.toUtf8() + "\"}";
    QCOMPARE(isAboutPage(asked,
                         "{\"items\":[" + items.join(',') + "],\"meta\":{\"next_page_url\":null}}"),
             isOurs);
}

void TestAsked::knowsItsPagesByTheirUrls_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("self");
    QTest::addColumn<bool>("isOurs");
    QTest::newRow("alike") << "From=a%20b&Order=desc"_ba << "Page=0&Order=DESC&From=a+b"_ba << true;
    QTest::newRow("a path alone") << "From=a"_ba << ""_ba << true;
    QTest::newRow("another key") << "From=a"_ba << "From=b"_ba << false;
    QTest::newRow("another order") << "Order=desc"_ba << "Order=asc"_ba << false;
    QTest::newRow("another token") << "PageToken=PT1"_ba << "PageToken=PT2&Page=3"_ba << false;
    QTest::newRow("a key that was not asked for") << ""_ba << "From=b"_ba << false;
    QTest::newRow("a later page") << "From=a"_ba << "From=a&PageToken=PT2&Page=1"_ba << false;
    QTest::newRow("a first page with a token")
        << "From=a"_ba << "From=a&PageToken=PT1&Page=0"_ba << true;
    QTest::newRow("a link, named by what it came from")
        << "PageToken=PT1&Page=1"_ba << "From=a&PageToken=PT1&Page=1"_ba << true;
    QTest::newRow("a plus") << "From=a%2Bb"_ba << "From=a%2Bb"_ba << true;
}

void TestAsked::knowsItsPagesByTheirUrls()
{
    QFETCH(QByteArray, asked);
    QFETCH(QByteArray, self);
    QFETCH(bool, isOurs);
    const QByteArray path = "https://sync.example.com/v1/Services/default/Maps/m/Items?";
    Asked by;
    by.url = QUrl::fromEncoded(path + asked);
    QCOMPARE(isAboutPage(by, "{\"items\":[],\"meta\":{\"url\":\"" + path + self +
                                 "\",\"next_page_url\":null}}"),
             isOurs);
}

QTEST_GUILESS_MAIN(TestAsked)
#include "tst_asked.moc"
