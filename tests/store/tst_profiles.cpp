// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/profilestore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using store::Profile;
using store::ProfileStore;

namespace {

Profile named(const QString &name)
{
    Profile profile;
    profile.id = ProfileStore::newId();
    profile.name = name;
    return profile;
}

} // namespace

class TestProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void startsEmpty();
    void keepsEveryField();
    void replacesById();
    void refusesTakenAndEmptyNames();
    void sortsAsPeopleDo();
    void onlyTheUserMayRead();
    void setsAsideWhatItCannotUnderstand_data();
    void setsAsideWhatItCannotUnderstand();
    void keepsMembersItDoesNotKnow();
    void losesNothingBetweenTwoWriters();
    void saysWhereItCannotWrite();
    void neitherReadsNorReplacesWhatIsNoFile_data();
    void neitherReadsNorReplacesWhatIsNoFile();
    void followsLinks();

private:
    void write(const QByteArray &content);
    [[nodiscard]] QByteArray content() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestProfiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"config/syncdeck/profiles.json"_s);
}

void TestProfiles::write(const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QByteArray TestProfiles::content() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestProfiles::startsEmpty()
{
    const auto loaded = ProfileStore(m_path).load();
    QVERIFY(loaded.has_value());
    QVERIFY(loaded->profiles.isEmpty());
    QVERIFY(loaded->setAside.isEmpty());
    QVERIFY(!QFile::exists(m_path)); // reading makes nothing
}

void TestProfiles::keepsEveryField()
{
    const ProfileStore profiles(m_path);
    for (const auto environment : {store::Environment::Development, store::Environment::Staging,
                                   store::Environment::Production}) {
        Profile profile = named(u"\u00e9 \U0001F642 \"quoted\" %1"_s.arg(int(environment)));
        profile.baseUrl = QUrl(u"https://gateway.example.org:8443/a%2Fb"_s);
        profile.accountSid = u"AC0123456789abcdef0123456789abcdef"_s;
        profile.credential = store::CredentialKind::ApiKey;
        profile.apiKeySid = u"SK0123456789abcdef0123456789abcdef"_s;
        profile.defaultService = u"default"_s;
        profile.caFile = u"/etc/ssl/\u00e9/company.pem"_s;
        profile.environment = environment;
        profile.readOnly = environment == store::Environment::Production;
        QVERIFY(profiles.save(profile).has_value());
        const auto loaded = ProfileStore(m_path).load();
        QVERIFY(loaded->profiles.contains(profile));
    }
    QCOMPARE(profiles.load()->profiles.size(), 3);
}

void TestProfiles::replacesById()
{
    const ProfileStore profiles(m_path);
    Profile profile = named(u"old name"_s);
    QVERIFY(profiles.save(profile).has_value());
    profile.name = u"new name"_s;
    QVERIFY(profiles.save(profile).has_value());
    QCOMPARE(profiles.load()->profiles, QList<Profile>{profile});
    QVERIFY(profiles.remove(profile.id).has_value());
    QVERIFY(profiles.remove(profile.id).has_value());
    QVERIFY(profiles.load()->profiles.isEmpty());
}

void TestProfiles::refusesTakenAndEmptyNames()
{
    const ProfileStore profiles(m_path);
    QVERIFY(profiles.save(named(u"one"_s)).has_value());
    QCOMPARE(profiles.save(named(u"one"_s)).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(profiles.save(named(u"  "_s)).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(profiles.load()->profiles.size(), 1);
}

void TestProfiles::sortsAsPeopleDo()
{
    QLocale::setDefault(QLocale(QLocale::English)); // the C locale knows no numbers in names
    const ProfileStore profiles(m_path);
    for (const QString &name : {u"staging 10"_s, u"staging 9"_s, u"live"_s})
        QVERIFY(profiles.save(named(name)).has_value());
    QStringList names;
    const auto loaded = profiles.load();
    for (const Profile &profile : loaded->profiles)
        names << profile.name;
    QCOMPARE(names, (QStringList{u"live"_s, u"staging 9"_s, u"staging 10"_s}));
}

void TestProfiles::onlyTheUserMayRead()
{
    QVERIFY(ProfileStore(m_path).save(named(u"one"_s)).has_value());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(m_path) & others));
    QVERIFY(!(QFile::permissions(QFileInfo(m_path).path()) & others));
}

void TestProfiles::setsAsideWhatItCannotUnderstand_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("whenSaving");
    QTest::newRow("no JSON") << "{\"version\": 1, \"profiles\": ["_ba << ErrorKind::FileDamaged;
    QTest::newRow("empty") << ""_ba << ErrorKind::FileDamaged;
    QTest::newRow("other JSON") << "[1, 2]"_ba << ErrorKind::FileDamaged;
    QTest::newRow("profile without environment")
        << "{\"version\":1,\"profiles\":[{\"id\":\"x\",\"name\":\"n\",\"baseUrl\":\"https://a\","
           "\"credential\":\"authToken\",\"readOnly\":true}]}"_ba
        << ErrorKind::FileDamaged;
    QTest::newRow("newer version")
        << "{\"version\": 2, \"profiles\": []}"_ba << ErrorKind::FileTooNew;
}

void TestProfiles::setsAsideWhatItCannotUnderstand()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorKind, whenSaving);
    write(bytes);
    const ProfileStore profiles(m_path);
    // Never written over.
    QCOMPARE(profiles.save(named(u"n"_s)).error().kind, whenSaving);
    QCOMPARE(content(), bytes);
    const auto loaded = profiles.load();
    QVERIFY(loaded.has_value());
    QVERIFY(loaded->profiles.isEmpty());
    QFile aside(loaded->setAside);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), bytes);
    // The program works on.
    QVERIFY(profiles.save(named(u"n"_s)).has_value());
    // And a second time the first file set aside stays.
    write(bytes);
    QVERIFY(profiles.load()->setAside != loaded->setAside);
    QVERIFY(QFile::exists(loaded->setAside));
}

void TestProfiles::keepsMembersItDoesNotKnow()
{
    write("{\"version\":1,\"profiles\":[{\"id\":\"x\",\"name\":\"n\",\"baseUrl\":\"https://a\","
          "\"environment\":\"staging\",\"credential\":\"authToken\",\"readOnly\":true,"
          "\"colour\":\"blue\"}]}");
    const ProfileStore profiles(m_path);
    Profile profile = profiles.load()->profiles.first();
    profile.name = u"renamed"_s;
    QVERIFY(profiles.save(profile).has_value());
    QVERIFY(content().contains("blue"));
    QVERIFY(content().contains("renamed"));
}

void TestProfiles::losesNothingBetweenTwoWriters()
{
    constexpr int each = 20;
    std::vector<std::unique_ptr<QThread>> writers;
    std::atomic<int> failures = 0;
    for (int writer = 0; writer < 4; ++writer) {
        writers.emplace_back(QThread::create([&, writer] {
            const ProfileStore profiles(m_path);
            for (int i = 0; i < each; ++i) {
                if (!profiles.save(named(u"%1-%2"_s.arg(writer).arg(i))))
                    ++failures;
            }
        }));
        writers.back()->start();
    }
    for (const auto &writer : writers)
        QVERIFY(writer->wait(60'000));
    QCOMPARE(failures.load(), 0);
    QCOMPARE(ProfileStore(m_path).load()->profiles.size(), 4 * each);
}

void TestProfiles::saysWhereItCannotWrite()
{
    // Below a file there is no folder, not even for the superuser.
    write("{\"version\":1,\"profiles\":[]}");
    const auto saved = ProfileStore(m_path + u"/below/profiles.json"_s).save(named(u"n"_s));
    QCOMPARE(saved.error().kind, ErrorKind::FileUnwritable);
    QVERIFY(!saved.error().subject.isEmpty());
}

void TestProfiles::neitherReadsNorReplacesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("the profiles") << QString();
    QTest::newRow("their lock") << u".lock"_s;
}

void TestProfiles::neitherReadsNorReplacesWhatIsNoFile()
{
    QFETCH(QString, suffix);
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    const QByteArray pipe = QFile::encodeName(m_path + suffix);
    QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
    const ProfileStore profiles(m_path);
    if (suffix.isEmpty())
        QCOMPARE(profiles.load().error().kind, ErrorKind::FileUnreadable);
    const auto saved = profiles.save(named(u"New"_s));
    QVERIFY(!saved);
    QCOMPARE(saved.error().subject, m_path + suffix);
    struct ::stat status{};
    QCOMPARE(lstat(pipe.constData(), &status), 0);
    QVERIFY(S_ISFIFO(status.st_mode));
}

void TestProfiles::followsLinks()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    const QString elsewhere = m_folder->filePath(u"elsewhere.json"_s);
    const QString link = m_folder->filePath(u"link.json"_s);
    QVERIFY(QFile::link(elsewhere, link));
    QVERIFY(QFile::link(link, m_path));
    const ProfileStore profiles(m_path);
    QVERIFY(profiles.save(named(u"New"_s))); // where there is nothing yet
    QVERIFY(profiles.save(named(u"Newer"_s)));
    QVERIFY(QFileInfo(m_path).isSymLink());
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(!QFileInfo(elsewhere).isSymLink());
    QCOMPARE(profiles.load()->profiles.size(), 2);
}

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
