// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/visibletext.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/behindtheback.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "ui/models/itemmodel.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;

/// Items whose data is no object, in the real window: they are shown as they are, with a mark, can
/// be deleted, and what was deleted is not lost.
class TestOddItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsThemWithAMark();
    void deletesOneAndKeepsIt();
    void deletesTheMap();

private:
    [[nodiscard]] static QString keyOf(qsizetype index) { return u"odd/%1"_s.arg(index); }
    [[nodiscard]] static QString dialogText();

    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<test::ServiceFixture> m_service;
    std::unique_ptr<session::Connection> m_other;
    std::unique_ptr<test::WindowFixture> m_app;
    const QList<QByteArray> m_data = test::oddData();
};

void TestOddItems::initTestCase()
{
    sandbox::Options options;
    options.databasePath = m_folder.filePath(u"sandbox.sqlite"_s);
    m_service = std::make_unique<test::ServiceFixture>(options);
    QVERIFY(m_service->start());
    m_other = m_service->connect();
    const QString service = m_service->endpoint().serviceSid;
    sync::Client &client = m_other->client();
    QVERIFY(await(client.createMap(service, {u"odd"_s, {}})).has_value());
    for (qsizetype i = 0; i < m_data.size(); ++i) {
        QVERIFY(await(client.createItem(service, u"odd"_s, {keyOf(i), "{}", {}, {}})).has_value());
        QVERIFY(test::storeBehindTheBack(options.databasePath, u"odd"_s, keyOf(i), m_data[i]));
    }
    m_app = std::make_unique<test::WindowFixture>(m_clock);
    QVERIFY(m_app->open(m_service->profile(), m_service->endpoint().authToken, service, u"odd"_s));
    QTRY_COMPARE(m_app->table()->model()->rowCount(), int(m_data.size()));
}

QString TestOddItems::dialogText()
{
    QStringList texts;
    for (const QLabel *label : QApplication::activeModalWidget()->findChildren<QLabel *>())
        texts << label->text();
    return texts.join(u'\n');
}

void TestOddItems::showsThemWithAMark()
{
    for (qsizetype i = 0; i < m_data.size(); ++i) {
        const QString cell = m_app->cell(keyOf(i), int(ui::ItemColumn::Data));
        const bool isNull = m_data[i] == "null"; // which every attribute may be
        QCOMPARE(cell.startsWith(oddMark()), !isNull);
        QVERIFY(isNull || cell.contains(QString::fromUtf8(m_data[i].first(1))));
    }
    // Nothing else is wrong with the list.
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u"complete"_s));
}

void TestOddItems::deletesOneAndKeepsIt()
{
    m_app->table()->selectRow(0);
    m_app->trigger(u"Delete\u2026"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY2(dialogText().contains(u"cannot be undone"_s), qPrintable(dialogText()));
    qobject_cast<QDialog *>(QApplication::activeModalWidget())->accept();
    QTRY_COMPARE(m_app->table()->model()->rowCount(), int(m_data.size()) - 1);

    m_app->undo();
    QTRY_VERIFY2(m_app->said(u"Message"_s).contains(u"cannot be stored again"_s),
                 qPrintable(m_app->said(u"Message"_s)));
    store::Journal journal(m_app->journalPath());
    store::JournalQuery query;
    query.profile = m_service->profile().historyId();
    const auto entries = await(journal.entries(query));
    QVERIFY(entries && !entries->isEmpty());
    QCOMPARE(entries->first().key, keyOf(0));
    QCOMPARE(entries->first().before->data, m_data.first());
}

void TestOddItems::deletesTheMap()
{
    m_app->trigger(u"Delete map\u2026"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Type the name"_s));
    m_app->type(u"Type the name"_s, u"odd"_s);
    m_app->click(u"Delete map"_s);
    QTRY_VERIFY2(m_app->said(u"Message"_s).startsWith(u"Deleted map odd with 6 items"_s),
                 qPrintable(m_app->said(u"Message"_s)));
    const auto map = await(m_other->client().map(m_service->endpoint().serviceSid, u"odd"_s));
    QCOMPARE(map.error().kind, ErrorKind::MapNotFound);
}

QTEST_MAIN(TestOddItems)
#include "tst_odd_items.moc"
