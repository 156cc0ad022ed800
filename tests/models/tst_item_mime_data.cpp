// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/itemtable.h"
#include "app/transfer/itemtext.h"
#include "tests/support/everycharacter.h"
#include "ui/models/itemmimedata.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using ui::ItemMimeData;
using Content = ItemMimeData::Content;

/// Items for the clipboard and for dragging, byte for byte.
class TestItemMimeData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesRowsAsNdjson();
    void givesDataByteForByte();
    void staysAsItWasChosen();
    void writesAFileOnlyWhenItIsTaken();
    void offersNoFileForTheClipboard();
    void keepsEveryKey();

private:
    [[nodiscard]] ui::ItemChoice choice(const std::vector<items::Row> &rows) const
    {
        return {m_table->items(), rows, {}, {}};
    }

    std::unique_ptr<items::ItemTable> m_table;
};

void TestItemMimeData::init()
{
    m_table = std::make_unique<items::ItemTable>();
    sync::Item first;
    first.key = u"a/\u00e9"_s;
    first.data = "{\"n\":9007199254740993.0,\"n\":1e2}";
    first.revision = u"1"_s;
    sync::Item second;
    second.key = u"b"_s;
    second.data = "{\n\"x\": 1\n}";
    m_table->add(first);
    m_table->add(second);
}

void TestItemMimeData::givesRowsAsNdjson()
{
    const ItemMimeData data(choice({1, 0}), Content::Rows);
    QVERIFY(data.hasText());
    const QByteArray text = data.data(u"application/x-ndjson"_s);
    QCOMPARE(data.text().toUtf8(), text);
    const QList<QByteArray> lines = text.split('\n');
    QCOMPARE(lines.size(), 3);
    // Line breaks cannot stand in a line; read back, it is the same text.
    QVERIFY(lines[0].contains(R"("data":"{\n\"x\": 1\n}")"));
    QVERIFY(lines[1].contains("\"data\":{\"n\":9007199254740993.0,\"n\":1e2}"));
    QVERIFY(lines[1].contains("a/\u00e9"));
}

void TestItemMimeData::givesDataByteForByte()
{
    const ItemMimeData one(choice({1}), Content::Data);
    QCOMPARE(one.data(u"application/json"_s), "{\n\"x\": 1\n}"_ba);
    QCOMPARE(one.text(), u"{\n\"x\": 1\n}"_s);
    const ItemMimeData both(choice({0, 1}), Content::Data);
    QVERIFY(!both.hasFormat(u"application/json"_s)); // two are no JSON text
    QCOMPARE(both.text().toUtf8(), "{\"n\":9007199254740993.0,\"n\":1e2}\n{\n\"x\": 1\n}\n"_ba);
}

void TestItemMimeData::staysAsItWasChosen()
{
    const ItemMimeData data(choice({0}), Content::Data);
    sync::Item changed;
    changed.key = u"a/\u00e9"_s;
    changed.data = "{}";
    m_table->add(changed);
    QCOMPARE(data.text(), u"{\"n\":9007199254740993.0,\"n\":1e2}"_s);
}

void TestItemMimeData::writesAFileOnlyWhenItIsTaken()
{
    auto folder = std::make_shared<QTemporaryDir>();
    ItemMimeData data(choice({0, 1}), Content::Rows);
    data.offerFile(folder, u"agents.ndjson"_s);
    QVERIFY(data.hasUrls());
    QVERIFY(QDir(folder->path()).isEmpty());
    const QList<QUrl> urls = data.urls();
    QCOMPARE(urls.size(), 1);
    QCOMPARE(data.urls(), urls); // once
    QFile file(urls.first().toLocalFile());
    QVERIFY(file.fileName().endsWith(u"/agents.ndjson"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), data.data(u"text/plain"_s));
    QCOMPARE(QDir(folder->path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    QCOMPARE(data.data(u"text/uri-list"_s).trimmed(), urls.first().toEncoded());
}

void TestItemMimeData::offersNoFileForTheClipboard()
{
    const ItemMimeData data(choice({0}), Content::Rows);
    QVERIFY(!data.hasUrls());
    QVERIFY(data.urls().isEmpty());
}

void TestItemMimeData::keepsEveryKey()
{
    for (const QString &key : test::keysOfOddCharacters()) {
        items::ItemTable table;
        sync::Item item;
        item.key = key;
        item.data = "{}";
        table.add(item);
        const ItemMimeData keys({table.items(), {0}, {}, {}}, Content::Keys);
        QCOMPARE(keys.text(), key);
        QCOMPARE(keys.data(u"text/plain"_s), key.toUtf8());
        const ItemMimeData rows({table.items(), {0}, {}, {}}, Content::Rows);
        const QByteArray line = rows.text().toUtf8();
        QCOMPARE(line, rows.data(u"application/x-ndjson"_s));
        QVERIFY(line.contains("\"key\":" + transfer::quoted(key.toUtf8())));
    }
}

QTEST_GUILESS_MAIN(TestItemMimeData)
#include "tst_item_mime_data.moc"
