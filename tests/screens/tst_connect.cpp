// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/memorysecretstore.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"
#include "tests/support/window.h"
#include "ui/screens/connect/connectdialog.h"
#include "ui/screens/connect/environmentbadge.h"
#include "ui/screens/connect/proxydialog.h"
#include "ui/screens/connect/welcomepage.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::named;
using test::said;

namespace {

const QString accountSid = u"AC0123456789abcdef0123456789abcdef"_s;
const QString keySid = u"SK0123456789abcdef0123456789abcdef"_s;

/// A keychain that can be out of order.
class FakeKeychain final : public store::SecretStore
{
public:
    QFuture<Result<Secret>> read(const store::SecretAddress &of) override
    {
        ++reads;
        return failure ? ready<Secret>(fail(*failure)) : kept.read(of);
    }
    QFuture<Result<void>> write(const store::SecretAddress &of, const Secret &secret) override
    {
        if (prompt)
            return prompt->future();
        return failure ? ready<void>(fail(*failure)) : kept.write(of, secret);
    }
    QFuture<Result<void>> remove(const QString &id) override
    {
        if (prompt)
            return prompt->future();
        return failure ? ready<void>(fail(*failure)) : kept.remove(id);
    }

    QFuture<Result<bool>> mayAsk() override { return ready<bool>(isLocked); }

    bool isLocked = false;
    int reads = 0;
    std::optional<ErrorKind> failure;
    std::optional<Completion<void>> prompt; ///< what changes it waits for this
    store::MemorySecretStore kept;
};

QByteArray revealed(const Result<Secret> &secret)
{
    return secret ? QByteArray::fromStdString(std::string(secret->reveal())) : "nothing"_ba;
}

} // namespace

class TestConnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void savesTheProfileAndKeepsTheSecretApart();
    void checksWhileOneTypes_data();
    void checksWhileOneTypes();
    void asksForAnApiKeyOnlyWhereOneIsUsed();
    void keepsTheStoredSecretWhenNoneIsTyped();
    void asksAnewWhereTheAddressChanges();
    void offersThisRunWhereNoKeychainAnswers();
    void saysWhatBecameOfASecretAlsoWhenClosed();
    void leavesWhatIsTypedWhileTheKeychainAsks();
    void leavesBlanksAroundTheSecretOut();
    void testsTheConnection();
    void testsWithTheStoredSecret();
    void refusesANameThatIsTaken();
    void deletesProfileAndSecret();
    void opensTheChosenOne();
    void hidesTheSecretUntilAsked();
    void takesACaFile();
    void asksForTheProxysLogin();
    void welcomesAndShowsTheEnvironment();
    void leavesPresetProfilesAsTheyAre();
    void keepsThePoliciesWordApartFromTheUsers();
    void makesNoProfilesWhereNoneMayBe();
    void asksForTheSecretOfAProfile();
    void asksForTheSecretOfAPresetProfileAtOnce();
    void asksNobodyForTheKeychainToLookForASecret();
    void showsLongNamesWhole();
    void keepsItsPlaces();

private:
    void show();
    void follow(const QByteArray &policy);
    void type(const QString &field, const QString &text);
    void fill(const QString &name);
    void click(const QString &button);
    [[nodiscard]] QString fileContent() const;
    [[nodiscard]] QList<store::Profile> saved() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::ProfileStore> m_profiles;
    std::unique_ptr<FakeKeychain> m_keychain;
    std::unique_ptr<store::MemorySecretStore> m_forThisRun;
    std::unique_ptr<ui::ConnectDialog> m_dialog;
    QList<QByteArray> m_testedWith;
    Result<session::ConnectionReport> m_testResult;
};

void TestConnect::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profiles = std::make_unique<store::ProfileStore>(m_folder->filePath(u"profiles.json"_s));
    m_keychain = std::make_unique<FakeKeychain>();
    m_forThisRun = std::make_unique<store::MemorySecretStore>();
    m_testedWith.clear();
    m_testResult = session::ConnectionReport{{u"Contact centre"_s}, false};
    show();
}

void TestConnect::show()
{
    m_dialog = std::make_unique<ui::ConnectDialog>(
        ui::ConnectDialog::Stores{*m_profiles, *m_keychain, *m_forThisRun},
        [this](const store::Profile &, const Secret &secret, const CancelToken &) {
            m_testedWith << revealed(secret);
            return ready<session::ConnectionReport>(m_testResult);
        });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get(), test::patienceMs));
}

/// Shows the dialog again, with this policy.
void TestConnect::follow(const QByteArray &policy)
{
    m_dialog.reset();
    m_profiles = std::make_unique<store::ProfileStore>(m_folder->filePath(u"profiles.json"_s),
                                                       store::Policy::read(policy, {}));
    show();
}

void TestConnect::cleanup()
{
    m_dialog.reset();
}

void TestConnect::type(const QString &field, const QString &text)
{
    auto *line = named<QLineEdit>(*m_dialog, field);
    QVERIFY2(line, qPrintable(field));
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
}

void TestConnect::fill(const QString &name)
{
    type(u"Profile name"_s, name);
    type(u"Account SID"_s, accountSid);
    type(u"Secret"_s, u"canary-token"_s);
}

void TestConnect::click(const QString &button)
{
    auto *found = named<QPushButton>(*m_dialog, button);
    QVERIFY2(found, qPrintable(button));
    QTest::mouseClick(found, Qt::LeftButton);
}

QString TestConnect::fileContent() const
{
    QFile file(m_folder->filePath(u"profiles.json"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QList<store::Profile> TestConnect::saved() const
{
    return m_profiles->load()->profiles;
}

void TestConnect::savesTheProfileAndKeepsTheSecretApart()
{
    QVERIFY(!named(*m_dialog, u"Save profile"_s)->isEnabled());
    fill(u"staging"_s);
    named<QComboBox>(*m_dialog, u"Environment"_s)->setCurrentIndex(1);
    type(u"Default service"_s, u"default"_s);
    QVERIFY(named(*m_dialog, u"Save profile"_s)->isEnabled());
    click(u"Save profile"_s);
    QTRY_VERIFY(said(*m_dialog, u"Connections message"_s).contains(u"is in the keychain"_s));

    QCOMPARE(saved().size(), 1);
    const store::Profile profile = saved().first();
    QCOMPARE(profile.name, u"staging"_s);
    QCOMPARE(profile.accountSid, accountSid);
    QCOMPARE(profile.environment, store::Environment::Staging);
    QCOMPARE(profile.defaultService, u"default"_s);
    QCOMPARE(profile.baseUrl, QUrl(u"https://sync.twilio.com"_s));
    QVERIFY(!fileContent().contains(u"canary"_s));
    QCOMPARE(revealed(test::await(m_keychain->read(store::secretAddress(profile)))),
             "canary-token"_ba);
    QCOMPARE(named<QLineEdit>(*m_dialog, u"Secret"_s)->text(), QString());
}

void TestConnect::checksWhileOneTypes_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("other SID") << u"Account SID"_s << keySid << u"AC"_s;
    QTest::newRow("short SID") << u"Account SID"_s << accountSid.left(30) << u"4 more"_s;
    QTest::newRow("long SID") << u"Account SID"_s << accountSid + u"0"_s << u"1 digit too many"_s;
    QTest::newRow("no digit") << u"Account SID"_s << u"ACxyz"_s << u"Character 3"_s;
    QTest::newRow("plain http") << u"Base URL"_s << u"http://sync.twilio.com"_s << u"https"_s;
    QTest::newRow("no address") << u"Base URL"_s << u"sync"_s << u"whole address"_s;
    QTest::newRow("password in address")
        << u"Base URL"_s << u"https://a:b@sync.twilio.com"_s << u"password"_s;
}

void TestConnect::checksWhileOneTypes()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, problem);
    fill(u"staging"_s);
    QVERIFY(named(*m_dialog, u"Save profile"_s)->isEnabled());
    type(field, text);
    const QString words = said(*m_dialog, field + u" problem"_s);
    QVERIFY2(words.contains(problem), qPrintable(words));
    QVERIFY(!named(*m_dialog, u"Save profile"_s)->isEnabled());
    QVERIFY(!named(*m_dialog, u"Test connection"_s)->isEnabled());
    type(u"Base URL"_s, u"http://127.0.0.1:8080"_s); // plain http on this machine is fine
    type(u"Account SID"_s, accountSid);
    QVERIFY(named(*m_dialog, u"Save profile"_s)->isEnabled());
}

void TestConnect::asksForAnApiKeyOnlyWhereOneIsUsed()
{
    fill(u"with key"_s);
    QVERIFY(!named(*m_dialog, u"API key SID"_s)->isEnabled());
    named<QRadioButton>(*m_dialog, u"API key"_s)->click();
    QVERIFY(!named(*m_dialog, u"Save profile"_s)->isEnabled());
    type(u"API key SID"_s, keySid);
    click(u"Save profile"_s);
    QTRY_COMPARE(saved().size(), 1);
    QCOMPARE(saved().first().userName(), keySid);
}

void TestConnect::keepsTheStoredSecretWhenNoneIsTyped()
{
    fill(u"staging"_s);
    click(u"Save profile"_s);
    QTRY_COMPARE(saved().size(), 1);
    named<QCheckBox>(*m_dialog, u"Read-only"_s)->setChecked(true);
    click(u"Save profile"_s);
    QTRY_VERIFY(saved().first().readOnly);
    QCOMPARE(revealed(test::await(m_keychain->read(store::secretAddress(saved().first())))),
             "canary-token"_ba);
}

void TestConnect::asksAnewWhereTheAddressChanges()
{
    fill(u"staging"_s);
    click(u"Save profile"_s);
    QTRY_COMPARE(saved().size(), 1);
    QTRY_VERIFY(said(*m_dialog, u"Connections message"_s).contains(u"is in the keychain"_s));
    type(u"Base URL"_s, u"https://gateway.example"_s);
    click(u"Save profile"_s);
    QTRY_VERIFY(said(*m_dialog, u"Connections message"_s).contains(u"enter the secret again"_s));
    const store::SecretAddress there = store::secretAddress(saved().first());
    QCOMPARE(there.origin, u"https://gateway.example"_s);
    QCOMPARE(test::await(m_keychain->read(there)).error().kind, ErrorKind::SecretOfOtherOrigin);
    type(u"Secret"_s, u"another"_s);
    click(u"Save profile"_s);
    QTRY_COMPARE(revealed(test::await(m_keychain->read(there))), "another"_ba);
}

void TestConnect::offersThisRunWhereNoKeychainAnswers()
{
    m_keychain->failure = ErrorKind::KeychainUnavailable;
    fill(u"staging"_s);
    click(u"Save profile"_s);
    QTRY_VERIFY(m_dialog->findChild<QMessageBox *>());
    const auto *box = m_dialog->findChild<QMessageBox *>();
    QVERIFY(box->text().contains(u"keychain"_s));
    const store::SecretAddress id = store::secretAddress(saved().first());
    QCOMPARE(revealed(test::await(m_forThisRun->read(id))), "nothing"_ba); // not unasked
    for (QAbstractButton *button : box->buttons()) {
        if (button->text().contains(u"this run"_s))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(revealed(test::await(m_forThisRun->read(id))), "canary-token"_ba);
    QVERIFY(!fileContent().contains(u"canary"_s));
}

void TestConnect::saysWhatBecameOfASecretAlsoWhenClosed()
{
    QWidget window;
    m_dialog->setParent(&window, m_dialog->windowFlags());
    window.show();
    m_dialog->show();
    m_keychain->prompt.emplace();
    fill(u"staging"_s);
    click(u"Save profile"_s);
    QTRY_COMPARE(saved().size(), 1);
    // Closed, and gone, while the keychain asks for its password; which is then refused.
    const store::Profile profile = saved().first();
    m_dialog.reset();
    std::exchange(m_keychain->prompt, std::nullopt)->finish(fail(ErrorKind::KeychainLocked));
    QTRY_VERIFY(window.findChild<QMessageBox *>());
    const auto *box = window.findChild<QMessageBox *>();
    QCOMPARE(box->windowTitle(), u"The secret is not kept"_s);
    QVERIFY(box->text().contains(u"staging"_s));
    for (QAbstractButton *button : box->buttons()) {
        if (button->text().contains(u"this run"_s))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(revealed(test::await(m_forThisRun->read(store::secretAddress(profile)))),
                 "canary-token"_ba);
    QTRY_VERIFY(!window.findChild<QMessageBox *>());

    // The same where the profile is deleted.
    show();
    m_dialog->setParent(&window, m_dialog->windowFlags());
    m_dialog->show();
    m_keychain->prompt.emplace();
    click(u"Delete profile\u2026"_s);
    QTRY_VERIFY(m_dialog->findChild<QMessageBox *>());
    for (QAbstractButton *button : m_dialog->findChild<QMessageBox *>()->buttons()) {
        if (button->text() == u"Delete profile"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(saved().size(), 0);
    m_dialog.reset();
    std::exchange(m_keychain->prompt, std::nullopt)->finish(fail(ErrorKind::KeychainLocked));
    QTRY_VERIFY(window.findChild<QMessageBox *>());
    QVERIFY(window.findChild<QMessageBox *>()->text().contains(u"could not be removed"_s));
}

void TestConnect::leavesWhatIsTypedWhileTheKeychainAsks()
{
    m_keychain->prompt.emplace();
    fill(u"staging"_s);
    click(u"Save profile"_s);
    QTRY_COMPARE(saved().size(), 1);
    type(u"Profile name"_s, u"staging 2"_s);
    std::exchange(m_keychain->prompt, std::nullopt)->finish({});
    QTRY_VERIFY(said(*m_dialog, u"Connections message"_s).contains(u"is in the keychain"_s));
    QCOMPARE(named<QLineEdit>(*m_dialog, u"Profile name"_s)->text(), u"staging 2"_s);
}

void TestConnect::leavesBlanksAroundTheSecretOut()
{
    fill(u"staging"_s);
    QVERIFY(!said(*m_dialog, u"Secret problem"_s).contains(u"left out"_s));
    QGuiApplication::clipboard()->setText(u" canary-token\r\n"_s);
    named<QLineEdit>(*m_dialog, u"Secret"_s)->clear();
    named<QLineEdit>(*m_dialog, u"Secret"_s)->paste();
    QVERIFY(said(*m_dialog, u"Secret problem"_s).contains(u"left out"_s));
    click(u"Save profile"_s);
    QTRY_COMPARE(saved().size(), 1);
    QTRY_COMPARE(revealed(test::await(m_keychain->read(store::secretAddress(saved().first())))),
                 "canary-token"_ba);
}

void TestConnect::testsTheConnection()
{
    fill(u"staging"_s);
    click(u"Test connection"_s);
    QTRY_VERIFY(said(*m_dialog, u"Test outcome"_s).contains(u"Contact centre"_s));
    QCOMPARE(m_testedWith, QList<QByteArray>{"canary-token"_ba});
    Error error{};
    error.kind = ErrorKind::AuthenticationFailed;
    error.httpStatus = 401;
    error.serviceCode = 20003;
    m_testResult = Failure(error);
    click(u"Test connection"_s);
    QTRY_VERIFY(said(*m_dialog, u"Test outcome"_s).contains(u"does not accept"_s));
    QVERIFY(said(*m_dialog, u"Test outcome"_s).contains(u"401"_s));
    QCOMPARE(saved().size(), 0); // a test saves nothing
}

void TestConnect::testsWithTheStoredSecret()
{
    fill(u"staging"_s);
    click(u"Save profile"_s);
    QTRY_COMPARE(saved().size(), 1);
    click(u"Test connection"_s);
    QTRY_COMPARE(m_testedWith, QList<QByteArray>{"canary-token"_ba});
}

void TestConnect::refusesANameThatIsTaken()
{
    fill(u"same"_s);
    click(u"Save profile"_s);
    QTRY_COMPARE(saved().size(), 1);
    click(u"New profile"_s);
    fill(u"same"_s);
    click(u"Save profile"_s);
    QTRY_VERIFY(said(*m_dialog, u"Connections message"_s).contains(u"this name"_s));
    QCOMPARE(saved().size(), 1);
    QCOMPARE(named<QLineEdit>(*m_dialog, u"Profile name"_s)->text(), u"same"_s);
}

void TestConnect::deletesProfileAndSecret()
{
    fill(u"old"_s);
    click(u"Save profile"_s);
    QTRY_VERIFY(said(*m_dialog, u"Connections message"_s).contains(u"is in the keychain"_s));
    QCOMPARE(saved().size(), 1);
    const store::SecretAddress id = store::secretAddress(saved().first());
    click(u"Delete profile\u2026"_s);
    QTRY_VERIFY(m_dialog->findChild<QMessageBox *>());
    const auto *box = m_dialog->findChild<QMessageBox *>();
    QCOMPARE(saved().size(), 1); // it asks first
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(saved().size(), 0);
    QTRY_COMPARE(revealed(test::await(m_keychain->read(id))), "nothing"_ba);
}

void TestConnect::opensTheChosenOne()
{
    fill(u"b"_s);
    click(u"Save profile"_s);
    QTRY_COMPARE(saved().size(), 1);
    QSignalSpy chosen(m_dialog.get(), &ui::ConnectDialog::profileChosen);
    auto *list = named<QListWidget>(*m_dialog, u"Profiles"_s);
    QVERIFY(list->item(0)->text().contains(u"Development"_s));
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<store::Profile>().name, u"b"_s);
    QVERIFY(!m_dialog->isVisible());
}

void TestConnect::hidesTheSecretUntilAsked()
{
    auto *secret = named<QLineEdit>(*m_dialog, u"Secret"_s);
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
    const auto boxes = m_dialog->findChildren<QCheckBox *>();
    for (QCheckBox *box : boxes) {
        if (box->text().remove(u'&').startsWith(u"Show"_s))
            box->click();
    }
    QCOMPARE(secret->echoMode(), QLineEdit::Normal);
    // Another profile's is not shown because this one's was.
    QTest::mouseClick(named(*m_dialog, u"New profile"_s), Qt::LeftButton);
    QCOMPARE(secret->echoMode(), QLineEdit::Password);
}

void TestConnect::takesACaFile()
{
    fill(u"gateway"_s);
    auto *save = named<QPushButton>(*m_dialog, u"Save profile"_s);
    QVERIFY(save->isEnabled());
    const struct
    {
        QString path;
        QString problem;
    } wrong[] = {{u"ca.pem"_s, u"whole path"_s},
                 {u"/nowhere/ca.pem"_s, u"cannot be read"_s},
                 {test::certificatePath(u"make.sh"_s), u"no certificate"_s}};
    for (const auto &[path, problem] : wrong) {
        named<QLineEdit>(*m_dialog, u"CA file"_s)->setText(path);
        QVERIFY(said(*m_dialog, u"CA file problem"_s).contains(problem));
        QVERIFY(!save->isEnabled());
    }
    const QString authority = test::certificatePath(u"authority.pem"_s);
    named<QLineEdit>(*m_dialog, u"CA file"_s)->setText(authority);
    QVERIFY(save->isEnabled());
    save->click();
    QTRY_COMPARE(m_profiles->load()->profiles.size(), 1);
    QCOMPARE(m_profiles->load()->profiles.first().caFile, authority);
}

void TestConnect::asksForTheProxysLogin()
{
    const auto ask = ui::proxyDialogOver(*m_dialog);
    auto asked = ask({u"proxy.test:3128"_s, true});
    auto *dialog = m_dialog->findChild<ui::ProxyDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->findChild<QLabel *>()->text().contains(u"proxy.test:3128"_s));
    QVERIFY(!named<QPushButton>(*dialog, u"Go on"_s)->isEnabled());
    // It opens by itself, and takes keys once it is clicked or the keyboard has rested.
    QTest::mouseClick(named(*dialog, u"Proxy user"_s), Qt::LeftButton);
    QTest::keyClicks(named(*dialog, u"Proxy user"_s), u"alice"_s);
    QTest::keyClicks(named(*dialog, u"Proxy password"_s), u"p4ss"_s);
    QCOMPARE(named<QLineEdit>(*dialog, u"Proxy password"_s)->echoMode(), QLineEdit::Password);
    QTest::mouseClick(named(*dialog, u"Go on"_s), Qt::LeftButton);
    const auto given = test::await(asked);
    QVERIFY(given.has_value());
    QCOMPARE(given->user, u"alice"_s);
    QVERIFY(given->password.reveal() == "p4ss");

    const auto cancelled = ask({u"proxy.test:3128"_s, false});
    for (auto *one : m_dialog->findChildren<ui::ProxyDialog *>()) {
        if (one->isVisible())
            one->reject();
    }
    QCOMPARE(test::await(cancelled).error().kind, ErrorKind::Cancelled);
}

void TestConnect::welcomesAndShowsTheEnvironment()
{
    ui::WelcomePage page;
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page, test::patienceMs));
    QSignalSpy sandbox(&page, &ui::WelcomePage::sandboxWanted);
    QSignalSpy account(&page, &ui::WelcomePage::connectionWanted);
    QTest::mouseClick(named(page, u"Try the sandbox"_s), Qt::LeftButton);
    QTest::mouseClick(named(page, u"Connect an account"_s), Qt::LeftButton);
    QCOMPARE(sandbox.count(), 1);
    QCOMPARE(account.count(), 1);

    ui::EnvironmentBadge badge;
    store::Profile profile;
    profile.name = u"live"_s;
    profile.environment = store::Environment::Production;
    badge.setProfile(profile);
    QVERIFY(badge.accessibleName().contains(u"Production"_s));
    QVERIFY(badge.accessibleName().contains(u"live"_s));
    const QImage production = badge.grab().toImage();
    QVERIFY(!badge.accessibleName().contains(u"read-only"_s));
    const int width = badge.sizeHint().width();
    profile.readOnlyByPolicy = true;
    badge.setProfile(profile);
    QVERIFY(badge.accessibleName().contains(u"read-only"_s));
    QVERIFY(badge.sizeHint().width() > width);
    profile.readOnlyByPolicy = false;
    profile.environment = store::Environment::Development;
    badge.setProfile(profile);
    QVERIFY(badge.grab().toImage() != production);
}

void TestConnect::leavesPresetProfilesAsTheyAre()
{
    follow(R"({"version": 1, "profiles": [{"id": "live", "name": "Live",
        "environment": "production", "accountSid": "AC0123456789abcdef0123456789abcdef",
        "readOnly": true}]})");
    auto *list = named<QListWidget>(*m_dialog, u"Profiles"_s);
    QVERIFY(list->item(0)->text().contains(u"administrator"_s));
    QVERIFY(said(*m_dialog, u"Administrator's decision"_s).contains(u"administrator"_s));
    for (const QString &field : {u"Profile name"_s, u"Base URL"_s, u"Account SID"_s})
        QVERIFY(named<QLineEdit>(*m_dialog, field)->isReadOnly());
    // What is fixed is text to read and copy, and says who fixed it.
    for (const auto &[field, value] : {std::pair(u"Environment"_s, u"Production"_s),
                                       {u"Credential"_s, u"Auth Token"_s},
                                       {u"Read-only"_s, u"Read-only"_s},
                                       {u"Profile name"_s, u"Live"_s},
                                       {u"Account SID"_s, accountSid}}) {
        auto *line = named<QLineEdit>(*m_dialog, field);
        QVERIFY2(line && line->isReadOnly(), qPrintable(field));
        QCOMPARE(line->text(), value);
        QVERIFY(line->toolTip().contains(u"administrator"_s));
    }
    QVERIFY(list->item(0)->text().contains(u"read-only"_s));
    QVERIFY(!named(*m_dialog, u"Delete profile\u2026"_s)->isEnabled());
    QVERIFY(named(*m_dialog, u"Open"_s)->isEnabled());
    // The secret is the user's own.
    type(u"Secret"_s, u"canary-token"_s);
    click(u"Save profile"_s);
    QTRY_COMPARE(
        revealed(test::await(m_keychain->read({u"policy:live"_s, u"https://sync.twilio.com"_s}))),
        "canary-token"_ba);
    QCOMPARE(fileContent(), QString());
    QTRY_VERIFY(said(*m_dialog, u"Connections message"_s).contains(u"keychain"_s));
}

void TestConnect::keepsThePoliciesWordApartFromTheUsers()
{
    fill(u"mine"_s);
    click(u"Save profile"_s);
    QTRY_COMPARE(saved().size(), 1);
    follow(R"({"version": 1, "readOnly": true})");
    QVERIFY(!named<QCheckBox>(*m_dialog, u"Read-only"_s));
    QCOMPARE(named<QLineEdit>(*m_dialog, u"Read-only"_s)->text(), u"Read-only"_s);
    type(u"Profile name"_s, u"still mine"_s);
    click(u"Save profile"_s);
    QTRY_COMPARE(saved().first().name, u"still mine"_s);
    follow(R"({"version": 1})");
    QVERIFY(!named<QCheckBox>(*m_dialog, u"Read-only"_s)->isChecked());
}

void TestConnect::asksForTheSecretOfAPresetProfileAtOnce()
{
    const QByteArray policy = R"({"version": 1, "ownProfiles": false, "profiles": [{"id": "live",
        "name": "Live", "environment": "production",
        "accountSid": "AC0123456789abcdef0123456789abcdef"}]})";
    follow(policy);
    QTRY_VERIFY(said(*m_dialog, u"Connections message"_s).contains(u"administrator gave you"_s));
    auto *secret = named<QLineEdit>(*m_dialog, u"Secret"_s);
    QVERIFY(secret->placeholderText().contains(u"administrator gave you"_s));
    QTRY_COMPARE(m_dialog->focusWidget(), secret);
    QTest::keyClicks(m_dialog->focusWidget(), u"canary-token"_s);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(said(*m_dialog, u"Connections message"_s).contains(u"is in the keychain"_s));
    QSignalSpy chosen(m_dialog.get(), &ui::ConnectDialog::profileChosen);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    // Then nothing is missing.
    follow(policy);
    test::comeRound();
    QCOMPARE(said(*m_dialog, u"Connections message"_s), QString());
    QVERIFY(named<QLineEdit>(*m_dialog, u"Secret"_s)->placeholderText().contains(u"keep"_s));
}

void TestConnect::asksNobodyForTheKeychainToLookForASecret()
{
    m_keychain->isLocked = true;
    follow(R"({"version": 1, "profiles": [{"id": "live", "name": "Live",
        "environment": "production", "accountSid": "AC0123456789abcdef0123456789abcdef"}]})");
    test::comeRound();
    QCOMPARE(m_keychain->reads, 0);
    QCOMPARE(said(*m_dialog, u"Connections message"_s), QString());
}

void TestConnect::showsLongNamesWhole()
{
    follow(R"({"version": 1, "readOnly": true, "profiles": [{"id": "live",
        "name": "Contact centre of the north-western region, second floor",
        "environment": "production", "accountSid": "AC0123456789abcdef0123456789abcdef"}]})");
    test::comeRound();
    const auto *list = named<QListWidget>(*m_dialog, u"Profiles"_s);
    const QListWidgetItem *item = list->item(0);
    const QRect rect = list->visualItemRect(item);
    QVERIFY(list->viewport()->rect().contains(rect));
    const int side = list->iconSize().isValid() ? list->iconSize().width() : 0;
    const QRect words = list->fontMetrics().boundingRect(QRect(0, 0, rect.width() - side, 10000),
                                                         Qt::TextWordWrap, item->text());
    QVERIFY2(rect.height() >= words.height(),
             qPrintable(u"%1 of %2"_s.arg(rect.height()).arg(words.height())));
}

void TestConnect::makesNoProfilesWhereNoneMayBe()
{
    follow(R"({"version": 1, "ownProfiles": false})");
    QVERIFY(!named(*m_dialog, u"New profile"_s)->isEnabled());
    QVERIFY(!named(*m_dialog, u"Save profile"_s)->isEnabled());
    follow(R"({"version": 1, "ownProfile": false})");
    QVERIFY(said(*m_dialog, u"Connections message"_s).contains(u"ownProfile"_s));
    QVERIFY(!named(*m_dialog, u"New profile"_s)->isEnabled());
}

void TestConnect::asksForTheSecretOfAProfile()
{
    fill(u"mine"_s);
    click(u"Save profile"_s);
    QTRY_COMPARE(saved().size(), 1);
    follow(R"({"version": 1, "profiles": [{"id": "live", "name": "Live", "environment": "staging",
        "accountSid": "AC0123456789abcdef0123456789abcdef"}]})");
    m_dialog->askForSecret(u"policy:live"_s);
    QVERIFY(said(*m_dialog, u"Connections message"_s).contains(u"administrator gave you"_s));
    QCOMPARE(m_dialog->focusWidget(), named(*m_dialog, u"Secret"_s));
    QTest::keyClicks(m_dialog->focusWidget(), u"canary-token"_s);
    click(u"Save profile"_s);
    QTRY_VERIFY(named(*m_dialog, u"Open"_s)->isEnabled());
    m_dialog->askForSecret(saved().last().id);
    QVERIFY(!said(*m_dialog, u"Connections message"_s).contains(u"administrator"_s));
    QCOMPARE(m_dialog->focusWidget(), named(*m_dialog, u"Secret"_s));
}

/// Whatever is said in it.
void TestConnect::keepsItsPlaces()
{
    fill(u"mine"_s);
    click(u"Save profile"_s);
    QTRY_COMPARE(saved().size(), 1);
    follow(R"({"version": 1, "profiles": [{"id": "live", "name": "Live", "environment": "staging",
        "accountSid": "AC0123456789abcdef0123456789abcdef", "readOnly": true}]})");
    const auto places = [this] {
        test::comeRound();
        QHash<QWidget *, QRect> found;
        const auto widgets = m_dialog->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            const bool isWorkedWith =
                qobject_cast<QLineEdit *>(widget) || qobject_cast<QAbstractButton *>(widget) ||
                qobject_cast<QComboBox *>(widget) || qobject_cast<QListWidget *>(widget);
            if (isWorkedWith && widget->isVisible() &&
                widget->parent() != named(*m_dialog, u"Secret"_s))
                found.insert(widget, {widget->mapTo(m_dialog.get(), QPoint()), widget->size()});
        }
        return found;
    };
    auto *list = named<QListWidget>(*m_dialog, u"Profiles"_s);
    QCOMPARE(list->count(), 2);
    list->setCurrentRow(0);
    // Where both have the same widget; for what the administrator has fixed there is another one.
    const auto first = places();
    list->setCurrentRow(1);
    const auto second = places();
    for (auto [widget, rect] : first.asKeyValueRange()) {
        if (second.contains(widget))
            QCOMPARE(second.value(widget), rect);
    }
    list->setCurrentRow(named<QLineEdit>(*m_dialog, u"Base URL"_s)->isReadOnly() ? 1 : 0);
    const auto before = places();
    for (const QString &url :
         {u""_s, u"http://sync.twilio.com"_s, u"https://a:b@c/?d#e"_s, u"x"_s}) {
        type(u"Base URL"_s, url);
        QCOMPARE(places(), before);
    }
    type(u"Base URL"_s, u"https://sync.twilio.com"_s);
    for (const QString &sid : {u"AC"_s, u"XX"_s, accountSid + u"1"_s, accountSid}) {
        type(u"Account SID"_s, sid);
        QCOMPARE(places(), before);
    }
    type(u"Secret"_s, u" canary-token "_s);
    QCOMPARE(places(), before);
    m_testResult = fail(ErrorKind::TlsFailed, u"sync.twilio.com"_s);
    click(u"Test connection"_s);
    QTRY_VERIFY(said(*m_dialog, u"Test outcome"_s).contains(u"secure"_s));
    QCOMPARE(places(), before);
    click(u"Save profile"_s);
    QTRY_VERIFY(said(*m_dialog, u"Connections message"_s).contains(u"keychain"_s));
    QCOMPARE(places(), before);
}

QTEST_MAIN(TestConnect)
#include "tst_connect.moc"
