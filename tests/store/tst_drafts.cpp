// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/draftstore.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using store::Drafts;
using store::DraftStore;

namespace {

Drafts typed(const QByteArray &data)
{
    Drafts drafts;
    drafts.newItem.data = data;
    drafts.place = {u"profile"_s, u"IS1"_s, u"MP1"_s, u"agents"_s};
    return drafts;
}

} // namespace

class TestDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comeBack();
    void comeBackFromFilesThatNameNoMap();
    void giveWayToWhatIsNoFile_data();
    void giveWayToWhatIsNoFile();
    void keepALinkAndWhatItLeadsTo();
    void setAsideWhatTheyCannotUnderstand();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] static bool save(DraftStore &store, const Drafts &drafts)
    {
        return test::await(store.save(drafts)).has_value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDrafts::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestDrafts::comeBack()
{
    {
        DraftStore store(m_folder->path());
        QVERIFY(!store.takeOver());
        QVERIFY(save(store, typed("\xff\x00{"_ba)));
    }
    DraftStore next(m_folder->path());
    QCOMPARE(next.takeOver(), typed("\xff\x00{"_ba));
}

void TestDrafts::comeBackFromFilesThatNameNoMap()
{
    QFile file(path(u"new-item-1.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"version": 2, "key": "a", "data": "e30=", "edits": []})");
    file.close();
    DraftStore store(m_folder->path());
    const auto drafts = store.takeOver();
    QVERIFY(drafts);
    QCOMPARE(drafts->newItem.key, u"a"_s);
    QCOMPARE(drafts->newItem.data, "{}"_ba);
    QCOMPARE(drafts->place, store::DraftPlace());
}

void TestDrafts::giveWayToWhatIsNoFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("the drafts") << u"new-item-1.json"_s;
    QTest::newRow("their lock") << u"new-item-1.json.lock"_s;
}

void TestDrafts::giveWayToWhatIsNoFile()
{
    QFETCH(QString, name);
    const QByteArray pipe = QFile::encodeName(path(name));
    QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
    {
        DraftStore store(m_folder->path());
        QVERIFY(!store.takeOver());
        QVERIFY(save(store, typed("{}")));
    }
    struct ::stat status{};
    QCOMPARE(lstat(pipe.constData(), &status), 0);
    QVERIFY(S_ISFIFO(status.st_mode));
    DraftStore next(m_folder->path());
    QCOMPARE(next.takeOver(), typed("{}"));
}

void TestDrafts::keepALinkAndWhatItLeadsTo()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"elsewhere"_s));
    const QString link = path(u"new-item-1.json"_s);
    QVERIFY(QFile::link(u"elsewhere/drafts.json"_s, link));
    {
        DraftStore store(m_folder->path());
        QVERIFY(save(store, typed("{}")));
    }
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(QFile::exists(path(u"elsewhere/drafts.json"_s)));
    DraftStore next(m_folder->path());
    QCOMPARE(next.takeOver(), typed("{}"));
}

void TestDrafts::setAsideWhatTheyCannotUnderstand()
{
    QFile file(path(u"new-item-1.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"version\": 2, ");
    file.close();
    DraftStore store(m_folder->path());
    QVERIFY(!store.takeOver());
    QVERIFY(save(store, typed("{}")));
    const QStringList aside =
        QDir(m_folder->path()).entryList({u"new-item-1.json.damaged-*"_s}, QDir::Files);
    QCOMPARE(aside.size(), 1);
}

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
