// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/connect/profileeditor.h"

#include "app/base/whendone.h"
#include "app/net/trust.h"
#include "app/session/errortext.h"
#include "app/store/profilestore.h"
#include "app/sync/rules.h"
#include "ui/kit/announce.h"
#include "ui/kit/colors.h"
#include "ui/kit/dress.h"
#include "ui/kit/findings.h"
#include "ui/kit/problemlabel.h"
#include "ui/kit/secretfield.h"
#include "ui/kit/steadylabel.h"
#include "ui/screens/connect/environmentbadge.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

using kit::ProblemLabel;

ProfileEditor::ProfileEditor(ConnectionTest test, QWidget *parent)
    : QWidget(parent)
    , m_test(std::move(test))
{
    makeFields();
    explainFields();
    startNew();
}

ProfileEditor::~ProfileEditor()
{
    m_running.cancel();
}

ProfileEditor::Field ProfileEditor::addField(QFormLayout *form, const QString &caption,
                                             const QString &name, QLineEdit *line, QWidget *beside)
{
    Field field{line, new ProblemLabel(1)};
    field.line->setAccessibleName(name);
    field.problem->setAccessibleDescription(tr("%1 problem", "of the field %1").arg(name));
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(field.line, 1);
    if (beside)
        row->addWidget(beside);
    column->addLayout(row);
    column->addWidget(field.problem);
    auto *label = new QLabel(caption);
    label->setBuddy(field.line);
    form->addRow(label, column);
    connect(field.line, &QLineEdit::textChanged, this, &ProfileEditor::check);
    return field;
}

/// What the administrator has chosen stands in the place of the field: a value to read and copy.
ProfileEditor::Choice ProfileEditor::addChoice(QFormLayout *form, const QString &caption,
                                               QWidget *field)
{
    Choice choice{field, new QLineEdit, new QLabel(caption)};
    choice.fixed->setReadOnly(true);
    choice.fixed->setAccessibleName(field->accessibleName());
    choice.caption->setBuddy(field);
    form->addRow(choice.caption, kit::sharedRoom(field, choice.fixed));
    return choice;
}

void ProfileEditor::makeFields()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    form->setVerticalSpacing(4);

    m_name = addField(form, tr("&Name:"), tr("Profile name"), new QLineEdit);

    m_environment = new QComboBox;
    m_environment->setAccessibleName(tr("Environment"));
    for (const auto environment : {store::Environment::Development, store::Environment::Staging,
                                   store::Environment::Production})
        m_environment->addItem(environmentIcon(environment), environmentName(environment),
                               static_cast<int>(environment));
    m_environmentChoice = addChoice(form, tr("&Environment:"), m_environment);

    m_baseUrl = addField(form, tr("&Base URL:"), tr("Base URL"), new QLineEdit);
    m_accountSid = addField(form, tr("&Account SID:"), tr("Account SID"), new QLineEdit);
    m_accountSid.line->setPlaceholderText(tr("AC and 32 digits"));

    m_credential = new QWidget;
    m_credential->setAccessibleName(tr("Credential"));
    m_authToken = new QRadioButton(tr("Auth Token"));
    m_apiKey = new QRadioButton(tr("API key"));
    auto *kinds = new QHBoxLayout(m_credential);
    kinds->setContentsMargins(0, 0, 0, 0);
    kinds->addWidget(m_authToken);
    kinds->addWidget(m_apiKey);
    kinds->addStretch();
    m_credential->setFocusProxy(m_authToken);
    m_credentialChoice = addChoice(form, tr("C&redential:"), m_credential);

    m_apiKeySid = addField(form, tr("API &key SID:"), tr("API key SID"), new QLineEdit);
    auto *secret = new kit::SecretField;
    m_secret = addField(form, tr("Se&cret:"), tr("Secret"), secret);
    auto *show = new QCheckBox(tr("S&how the secret"));
    form->addRow(QString(), show);
    m_service = addField(form, tr("&Default service:"), tr("Default service"), new QLineEdit);
    for (const Field &field : {m_baseUrl, m_accountSid, m_apiKeySid, m_secret, m_service})
        kit::takesCode(*field.line);
    m_browse = new QPushButton(tr("Brow&se\u2026"));
    m_browse->setAccessibleName(tr("Choose CA file"));
    m_browse->setAutoDefault(false);
    kit::keepRoom(*m_browse);
    m_caFile = addField(form, tr("CA &file:"), tr("CA file"), new QLineEdit, m_browse);
    kit::takesCode(*m_caFile.line);
    connect(m_browse, &QPushButton::clicked, this, &ProfileEditor::chooseCaFile);
    m_readOnly = new QCheckBox(tr("Read-&only: never write with this profile"));
    m_readOnly->setAccessibleName(tr("Read-only"));
    m_readOnlyChoice = addChoice(form, {}, m_readOnly);
    m_policy = new kit::SteadyLabel(1);
    m_policy->setAccessibleDescription(tr("Administrator's decision"));

    m_testButton = new QPushButton(tr("&Test connection"));
    m_testButton->setAutoDefault(false);
    const QString words = m_testButton->text();
    m_testButton->setText(tr("Cancel &test"));
    const int width = m_testButton->sizeHint().width();
    m_testButton->setText(words);
    m_testButton->setMinimumWidth(std::max(width, m_testButton->sizeHint().width()));
    m_outcome = new kit::SteadyLabel(3);
    m_outcome->setAccessibleDescription(tr("Test outcome"));
    kit::makeLive(*m_outcome);
    auto *test = new QHBoxLayout;
    test->addWidget(m_testButton, 0, Qt::AlignTop);
    test->addWidget(m_outcome, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_policy);
    column->addLayout(form);
    column->addSpacing(12);
    column->addLayout(test);
    column->addStretch();
    setFocusProxy(m_name.line);

    connect(m_apiKey, &QRadioButton::toggled, this, &ProfileEditor::check);
    connect(m_environment, &QComboBox::currentIndexChanged, this, &ProfileEditor::check);
    connect(m_readOnly, &QCheckBox::toggled, this, &ProfileEditor::check);
    connect(show, &QCheckBox::toggled, secret, &kit::SecretField::setRevealed);
    connect(secret, &kit::SecretField::revealedChanged, show, &QCheckBox::setChecked);
    connect(this, &ProfileEditor::shown, secret, [secret] { secret->setRevealed(false); });
    connect(m_testButton, &QPushButton::clicked, this, [this] {
        if (m_isTesting)
            m_running.cancel();
        else
            startTest();
    });
}

void ProfileEditor::explainFields()
{
    m_name.line->setWhatsThis(
        tr("What you call this connection; it is shown in the window always."));
    m_environment->setWhatsThis(
        tr("How much is at stake. On a production profile, changes to many items ask for the map's "
           "name first."));
    m_baseUrl.line->setWhatsThis(tr(
        "Where the service is. Credentials go to this address and to no other. Plain http is taken "
        "for this machine alone."));
    m_accountSid.line->setWhatsThis(tr("The account, as the Twilio console shows it."));
    for (QWidget *choice : std::initializer_list<QWidget *>{m_credential, m_authToken, m_apiKey})
        choice->setWhatsThis(tr("An API key can be withdrawn by itself; the Auth Token opens "
                                "everything of the account."));
    m_apiKeySid.line->setWhatsThis(tr("Which API key; its secret goes into the next field."));
    m_secret.line->setWhatsThis(tr("It is kept by the keychain of this machine, never in a file."));
    m_service.line->setWhatsThis(
        tr("The service that is opened first; empty: the first in the list."));
    m_readOnly->setWhatsThis(tr("Every write is refused before it leaves this machine."));
}

void ProfileEditor::startNew()
{
    store::Profile profile;
    profile.id = store::ProfileStore::newId();
    edit(profile);
    m_isNew = true;
    check();
}

void ProfileEditor::edit(const store::Profile &profile)
{
    m_isNew = false;
    m_profile = profile;
    m_name.line->setText(profile.name);
    m_environment->setCurrentIndex(m_environment->findData(static_cast<int>(profile.environment)));
    m_baseUrl.line->setText(profile.baseUrl.toString(QUrl::FullyEncoded));
    m_accountSid.line->setText(profile.accountSid);
    const bool isKey = profile.credential == store::CredentialKind::ApiKey;
    (isKey ? m_apiKey : m_authToken)->setChecked(true);
    m_apiKeySid.line->setText(profile.apiKeySid);
    m_secretIsMissing = false;
    m_secret.line->clear();
    m_service.line->setText(profile.defaultService);
    m_caFile.line->setText(QDir::toNativeSeparators(profile.caFile));
    Q_EMIT shown();
    m_readOnly->setChecked(profile.isReadOnly());
    m_outcome->setWords({});
    showWhoDecides();
    check();
}

void ProfileEditor::showWhoDecides()
{
    const bool isOwn = m_profile.source == store::ProfileSource::Own;
    const QString whose = tr("Set by your administrator.");
    for (QLineEdit *line : {m_name.line, m_baseUrl.line, m_accountSid.line, m_apiKeySid.line,
                            m_service.line, m_caFile.line}) {
        line->setReadOnly(!isOwn);
        line->setToolTip(isOwn ? QString() : whose);
        line->setCursorPosition(0);
    }
    m_browse->setVisible(isOwn);
    const auto show = [&whose](const Choice &choice, bool isFixed, const QString &value) {
        choice.fixed->setText(value);
        choice.fixed->setToolTip(whose);
        choice.fixed->setVisible(isFixed && !value.isEmpty());
        choice.field->setVisible(!isFixed);
        choice.caption->setBuddy(isFixed ? choice.fixed : choice.field);
    };
    show(m_environmentChoice, !isOwn, m_environment->currentText());
    show(m_credentialChoice, !isOwn, (m_apiKey->isChecked() ? m_apiKey : m_authToken)->text());
    show(m_readOnlyChoice, !isOwn || m_profile.readOnlyByPolicy,
         m_profile.isReadOnly() ? m_readOnly->accessibleName() : QString());
    // Of what to enter, where something can be entered.
    m_apiKeySid.line->setPlaceholderText(isOwn ? tr("SK and 32 digits") : QString());
    m_service.line->setPlaceholderText(isOwn ? tr("optional: SID, unique name or default")
                                             : QString());
    m_caFile.line->setPlaceholderText(isOwn ? tr("optional: your company\u2019s certificates, PEM")
                                            : QString());
    QString text;
    if (!isOwn)
        text = tr("Your administrator has set this profile up. What you enter is its secret.");
    else if (m_profile.readOnlyByPolicy)
        text = tr("Your administrator has made this account read-only.");
    m_policy->setWords(text);
}

store::Profile ProfileEditor::profile() const
{
    store::Profile profile = m_profile;
    if (profile.source != store::ProfileSource::Own)
        return profile;
    profile.name = m_name.line->text().trimmed();
    profile.environment = static_cast<store::Environment>(m_environment->currentData().toInt());
    profile.baseUrl = QUrl(m_baseUrl.line->text().trimmed(), QUrl::StrictMode);
    profile.accountSid = m_accountSid.line->text().trimmed();
    profile.credential =
        m_apiKey->isChecked() ? store::CredentialKind::ApiKey : store::CredentialKind::AuthToken;
    profile.apiKeySid = m_apiKeySid.line->text().trimmed();
    profile.defaultService = m_service.line->text().trimmed();
    profile.caFile = QDir::fromNativeSeparators(m_caFile.line->text().trimmed());
    // What the policy says is not the user's word, and is not kept as such.
    if (!profile.readOnlyByPolicy)
        profile.readOnly = m_readOnly->isChecked();
    return profile;
}

Secret ProfileEditor::typedSecret() const
{
    return Secret::take(m_secret.line->text()).trimmed();
}

void ProfileEditor::expectSecret()
{
    m_secretIsMissing = true;
    check();
}

void ProfileEditor::focusSecret()
{
    m_secret.line->setFocus();
}

bool ProfileEditor::isSound() const
{
    return m_isSound;
}

void ProfileEditor::check()
{
    const store::Profile profile = this->profile();
    const bool withKey = profile.credential == store::CredentialKind::ApiKey;
    m_apiKeySid.line->setEnabled(withKey);
    m_secret.line->setPlaceholderText(m_isNew ? tr("the Auth Token or the key\u2019s secret")
                                      : m_secretIsMissing
                                          ? tr("Enter the secret that your administrator gave you")
                                          : tr("leave empty to keep the stored one"));

    m_isSound = true;
    const auto examine = [this](const Field &field, const sync::Findings &findings,
                                bool scoldEmpty = false) {
        const bool untouched = field.line->text().isEmpty() && !scoldEmpty;
        kit::showFindings(*field.problem, untouched ? sync::Findings() : findings, field.line);
        m_isSound = m_isSound && !sync::hasError(findings);
    };
    const auto required = [](const QString &text, const QString &sentence) {
        return text.isEmpty() ? sync::Findings{{sync::Severity::Error, sentence, {}, 0}}
                              : sync::Findings();
    };
    examine(m_name, required(profile.name, tr("Enter a name.")));
    examine(m_baseUrl, sync::checkBaseUrl(m_baseUrl.line->text().trimmed()), true);
    examine(m_accountSid, sync::checkSid(sync::SidKind::Account, profile.accountSid));
    examine(m_apiKeySid,
            withKey ? sync::checkSid(sync::SidKind::ApiKey, profile.apiKeySid) : sync::Findings());
    examine(m_secret, checkSecret(m_secret.line->text()));
    examine(m_service, profile.defaultService.isEmpty()
                           ? sync::Findings()
                           : sync::checkServiceRef(profile.defaultService));
    examine(m_caFile, checkCaFile(profile.caFile));
    m_testButton->setEnabled(m_isSound || m_isTesting);
    Q_EMIT edited();
}

sync::Findings ProfileEditor::checkSecret(const QString &text) const
{
    const QStringView secret = QStringView(text).trimmed();
    if (m_isNew && secret.isEmpty())
        return {{sync::Severity::Error, tr("Enter the secret."), {}, 0}};
    if (secret.size() < text.size())
        return {{sync::Severity::Warning,
                 tr("The blanks or line breaks around it are left out."),
                 {},
                 0}};
    return {};
}

sync::Findings ProfileEditor::checkCaFile(const QString &path)
{
    const auto refused = [](const QString &sentence) {
        return sync::Findings{{sync::Severity::Error, sentence, {}, 0}};
    };
    if (path.isEmpty())
        return {};
    if (!QDir::isAbsolutePath(path))
        return refused(tr("Enter the whole path."));
    if (const auto trust = net::Trust::withFile(path); !trust) {
        return refused(trust.error().kind == ErrorKind::NoCertificate
                           ? tr("The file holds no certificate in PEM form.")
                           : tr("The file cannot be read: %1").arg(trust.error().detail));
    }
    return {};
}

void ProfileEditor::chooseCaFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a CA file"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, m_caFile.line, [this](const QString &path) {
        m_caFile.line->setText(QDir::toNativeSeparators(path));
    });
    dialog->open();
}

void ProfileEditor::startTest()
{
    m_running = CancelSource();
    m_isTesting = true;
    m_testButton->setText(tr("Cancel &test"));
    showOutcome(tr("Connecting\u2026"), true);
    whenDone(m_test(profile(), typedSecret(), m_running.token()), this,
             [this](const Result<session::ConnectionReport> &result) { endTest(result); });
}

void ProfileEditor::endTest(const Result<session::ConnectionReport> &result)
{
    m_isTesting = false;
    m_testButton->setText(tr("&Test connection"));
    check();
    if (!result) {
        const session::ErrorText text = session::describe(result.error());
        showOutcome(text.plain(), false);
        return;
    }
    if (result->services.isEmpty()) {
        showOutcome(tr("Connected. The account has no services yet."), true);
        return;
    }
    const QString names =
        result->services.first(std::min<qsizetype>(3, result->services.size())).join(u", "_s);
    showOutcome(tr("Connected. Services: %1%2")
                    .arg(names, result->services.size() > 3 || result->moreServices ? u"\u2026"_s
                                                                                    : QString()),
                true);
}

void ProfileEditor::showOutcome(const QString &text, bool good)
{
    const auto colours = kit::SignalColors::of(palette(), QPalette::Window);
    QPalette p = palette();
    p.setColor(QPalette::WindowText, good ? palette().color(QPalette::WindowText) : colours.error);
    m_outcome->setPalette(p);
    m_outcome->setWords(text);
    kit::announce(*m_outcome, text);
}

} // namespace syncdeck::ui
