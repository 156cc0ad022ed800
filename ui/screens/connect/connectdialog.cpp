// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/connect/connectdialog.h"

#include "app/base/whendone.h"
#include "app/session/errortext.h"
#include "ui/kit/announce.h"
#include "ui/kit/helptopic.h"
#include "ui/kit/steadylabel.h"
#include "ui/kit/typingguard.h"
#include "ui/screens/connect/environmentbadge.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

ConnectDialog::ConnectDialog(const Stores &stores, ConnectionTest test, QWidget *parent)
    : QDialog(parent)
    , m_stores(stores)
    , m_list(new QListWidget)
    , m_editor(new ProfileEditor(completed(std::move(test))))
    , m_message(new kit::SteadyLabel(3))
    , m_new(new QPushButton(tr("Ne&w profile")))
    , m_remove(new QPushButton(tr("De&lete profile\u2026")))
    , m_save(new QPushButton(tr("Sa&ve profile")))
    , m_open(new QPushButton(tr("O&pen")))
    , m_close(new QPushButton(tr("Close")))
{
    setWindowTitle(tr("Connections"));
    setAccessibleName(tr("Connections"));
    kit::setHelpTopic(*this, u"connections"_s);
    arrange();
    connect(m_list, &QListWidget::currentRowChanged, this, &ConnectDialog::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &ConnectDialog::openCurrent);
    connect(m_editor, &ProfileEditor::edited, this, &ConnectDialog::updateButtons);
    connect(m_new, &QPushButton::clicked, this, &ConnectDialog::startNew);
    connect(m_remove, &QPushButton::clicked, this, &ConnectDialog::askToRemove);
    connect(m_save, &QPushButton::clicked, this, &ConnectDialog::save);
    connect(m_open, &QPushButton::clicked, this, &ConnectDialog::openCurrent);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    reload();
    m_list->setFocus(); // Return opens the current one, and no name is typed over
    if (m_profiles.isEmpty() && m_stores.profiles.policy().allowsOwnProfiles())
        startNew();
    updateButtons();
}

void ConnectDialog::arrange()
{
    m_list->setAccessibleName(tr("Profiles"));
    m_list->setMinimumWidth(240);
    // Long names go on below, and nothing lies beyond the edge.
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_message->setAccessibleDescription(tr("Connections message"));
    kit::makeLive(*m_message);
    for (QPushButton *button : {m_new, m_remove, m_save, m_close})
        button->setAutoDefault(false);

    auto *caption = new QLabel(tr("Prof&iles:"));
    caption->setBuddy(m_list);
    auto *left = new QVBoxLayout;
    left->setSpacing(6);
    left->addWidget(caption);
    left->addWidget(m_list, 1);
    auto *listButtons = new QHBoxLayout;
    listButtons->setSpacing(6);
    listButtons->addWidget(m_new);
    listButtons->addWidget(m_remove);
    left->addLayout(listButtons);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addLayout(left, 0);
    columns->addWidget(m_editor, 1);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_save);
    buttons->addWidget(m_open);
    buttons->addWidget(m_close);

    auto *rows = new QVBoxLayout(this);
    rows->addLayout(columns, 1);
    rows->addWidget(m_message);
    rows->addLayout(buttons);
    resize(860, 560);
}

void ConnectDialog::reload(const QString &currentId)
{
    const auto loaded = m_stores.profiles.load();
    if (!loaded) {
        say(session::describe(loaded.error()).plain());
        return;
    }
    if (!loaded->setAside.isEmpty()) {
        say(tr("The file of profiles could not be understood. It was kept as %1; nothing of it is "
               "lost.")
                .arg(loaded->setAside));
    }
    m_profiles = loaded->profiles;
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    int row = -1;
    for (const store::Profile &profile : std::as_const(m_profiles)) {
        auto *entry = new QListWidgetItem(m_list);
        entry->setIcon(environmentIcon(profile.environment));
        const QString name = profile.source == store::ProfileSource::Managed
                                 ? tr("%1 (set up by your administrator)").arg(profile.name)
                                 : profile.name;
        // Enough of the SID to tell accounts apart; the form beside has all of it.
        const QString &sid = profile.accountSid;
        constexpr qsizetype shown = 6;
        const QString brief =
            sid.size() > 3 * shown ? sid.first(shown) + u'\u2026' + sid.last(shown) : sid;
        entry->setText(u"%1\n%2 \u00b7 %3"_s.arg(name, stakesOf(profile), brief));
        entry->setToolTip(sid);
        if (profile.id == currentId)
            row = m_list->count() - 1;
    }
    m_list->setCurrentRow(row >= 0 ? row : m_profiles.isEmpty() ? -1 : 0);
    showCurrent();
}

const store::Profile *ConnectDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_profiles.size() ? &m_profiles[row] : nullptr;
}

void ConnectDialog::showCurrent()
{
    if (const store::Profile *profile = current()) {
        m_editor->edit(*profile);
        if (profile->source == store::ProfileSource::Managed)
            lookForSecret(*profile);
    }
    updateButtons();
}

void ConnectDialog::lookForSecret(const store::Profile &profile)
{
    whenDone(m_stores.keychain.mayAsk(), this, [this, profile](const Result<bool> &asks) {
        if (asks && *asks)
            return; // nobody is to be asked for the password of the keychain for this
        whenDone(
            store::readFirst(m_stores.forThisRun, m_stores.keychain, store::secretAddress(profile)),
            this, [this, profile](const Result<Secret> &secret) {
                const store::Profile *shown = current();
                if (secret || !store::isSecretWanted(secret.error()) || !shown ||
                    *shown != profile || !m_editor->typedSecret().isEmpty())
                    return;
                m_editor->expectSecret();
                say(wordsFor(profile));
                // Not under the hands of somebody who chooses or writes.
                const QWidget *focus = focusWidget();
                if (m_list->count() == 1 && (!focus || focus == m_list))
                    m_editor->focusSecret();
            });
    });
}

ConnectionTest ConnectDialog::completed(ConnectionTest test) const
{
    return [test = std::move(test), stores = m_stores](
               const store::Profile &profile, const Secret &typed, const CancelToken &cancel) {
        if (!typed.isEmpty())
            return test(profile, typed, cancel);
        return store::readFirst(stores.forThisRun, stores.keychain, store::secretAddress(profile))
            .then([test, profile, cancel](const Result<Secret> &stored) {
                return stored ? test(profile, *stored, cancel)
                              : ready<session::ConnectionReport>(Failure(stored.error()));
            })
            .unwrap();
    };
}

void ConnectDialog::askForSecret(const QString &profileId)
{
    const auto found = std::ranges::find(m_profiles, profileId, &store::Profile::id);
    if (found == m_profiles.end())
        return;
    m_list->setCurrentRow(static_cast<int>(found - m_profiles.begin()));
    m_editor->focusSecret();
    say(wordsFor(*found));
}

QString ConnectDialog::wordsFor(const store::Profile &profile)
{
    return profile.source == store::ProfileSource::Managed
               ? tr("Enter the secret that your administrator gave you, then save the profile.")
               : tr("Enter the secret of this profile, then save it.");
}

void ConnectDialog::startNew()
{
    const QSignalBlocker blocker(m_list);
    m_list->setCurrentRow(-1);
    m_editor->startNew();
    m_editor->setFocus();
    updateButtons();
}

void ConnectDialog::save()
{
    const store::Profile profile = m_editor->profile();
    const auto before = current() ? std::optional(*current()) : std::nullopt;
    const bool isOwn = profile.source == store::ProfileSource::Own; // else it has the secret alone
    if (const auto saved = isOwn ? m_stores.profiles.save(profile) : Result<void>(); !saved) {
        const bool taken = saved.error().kind == ErrorKind::InvalidInput;
        say(taken ? tr("Another profile has this name. Choose another.")
                  : session::describe(saved.error()).plain());
        return;
    }
    const Secret secret = m_editor->typedSecret();
    // Now, and not when the keychain answers: what is typed meanwhile must stay.
    reload(profile.id);
    if (secret.isEmpty()) {
        const bool isElsewhere = before && before->origin() != profile.origin();
        say(isElsewhere ? tr("Saved. The address is another one now: enter the secret again, since "
                             "it goes nowhere but where it was entered for.")
                        : tr("Saved."));
        return;
    }
    keepSecret(profile, secret);
}

void ConnectDialog::keepSecret(const store::Profile &profile, const Secret &secret)
{
    say(tr("Handing the secret to the keychain\u2026"));
    // The keychain may ask for its own password, and the dialog be closed meanwhile.
    QWidget *window = parentWidget() ? parentWidget() : this;
    whenDone(m_stores.keychain.write(store::secretAddress(profile), secret), window,
             [stores = m_stores, window, dialog = QPointer(this), profile,
              secret](const Result<void> &kept) {
                 if (!kept) {
                     offerThisRun(stores, window, dialog, profile, secret, kept.error());
                     return;
                 }
                 // An older one held for this run must not come before the new one.
                 whenDone(stores.forThisRun.remove(profile.id), window,
                          [dialog](const Result<void> &) {
                              if (dialog)
                                  dialog->say(tr("Saved. The secret is in the keychain."));
                          });
             });
}

void ConnectDialog::offerThisRun(const Stores &stores, QWidget *window,
                                 const QPointer<ConnectDialog> &dialog,
                                 const store::Profile &profile, const Secret &secret,
                                 const Error &error)
{
    const bool isOpen = dialog && dialog->isVisible();
    if (isOpen)
        dialog->say(tr("The profile is saved, its secret is not."));
    auto *box = new QMessageBox(
        QMessageBox::Warning, tr("The secret is not kept"),
        tr("The profile \u201c%1\u201d is saved, its secret is not.").arg(profile.name) + u'\n' +
            session::describe(error).plain(),
        QMessageBox::Cancel, isOpen ? dialog.data() : window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *hold = box->addButton(tr("Keep the secret for this run only"), QMessageBox::AcceptRole);
    connect(hold, &QAbstractButton::clicked, window, [stores, window, dialog, profile, secret] {
        whenDone(stores.forThisRun.write(store::secretAddress(profile), secret), window,
                 [dialog](const Result<void> &) {
                     if (dialog)
                         dialog->say(tr("The secret is held until Syncdeck ends."));
                 });
    });
    new kit::TypingGuard(*box);
    box->open();
}

void ConnectDialog::askToRemove()
{
    const store::Profile *profile = current();
    if (!profile)
        return;
    auto *box = new QMessageBox(QMessageBox::Question, tr("Delete profile"),
                                tr("Delete the profile \u201c%1\u201d and its secret in the "
                                   "keychain? Nothing changes at the service.")
                                    .arg(profile->name),
                                QMessageBox::Cancel, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto *yes = box->addButton(tr("Delete profile"), QMessageBox::DestructiveRole);
    connect(yes, &QAbstractButton::clicked, this, [this, profile = *profile] { remove(profile); });
    box->open();
}

void ConnectDialog::remove(const store::Profile &profile)
{
    if (const auto removed = m_stores.profiles.remove(profile.id); !removed) {
        say(session::describe(removed.error()).plain());
        return;
    }
    reload();
    say(tr("Deleted."));
    QWidget *window = parentWidget() ? parentWidget() : this;
    whenDone(m_stores.forThisRun.remove(profile.id), window, [](const Result<void> &) {});
    whenDone(m_stores.keychain.remove(profile.id), window,
             [window, dialog = QPointer(this), name = profile.name](const Result<void> &removed) {
                 if (removed)
                     return;
                 const QString reason = u'\n' + session::describe(removed.error()).plain();
                 if (dialog && dialog->isVisible()) {
                     dialog->say(tr("The profile is deleted; its secret could not be removed from "
                                    "the keychain.") +
                                 reason);
                     return;
                 }
                 auto *box = new QMessageBox(
                     QMessageBox::Warning, tr("The secret is still in the keychain"),
                     tr("The profile \u201c%1\u201d is deleted; its secret could not be removed "
                        "from the keychain.")
                             .arg(name) +
                         reason,
                     QMessageBox::Close, window);
                 box->setTextFormat(Qt::PlainText);
                 box->setAttribute(Qt::WA_DeleteOnClose);
                 new kit::TypingGuard(*box);
                 box->open();
             });
    if (m_profiles.isEmpty())
        startNew();
}

void ConnectDialog::openCurrent()
{
    if (const store::Profile *profile = current()) {
        const store::Profile chosen = *profile;
        accept();
        Q_EMIT profileChosen(chosen);
    }
}

void ConnectDialog::say(const QString &text)
{
    m_message->setWords(text);
    kit::announce(*m_message, text);
}

void ConnectDialog::updateButtons()
{
    const store::Profile *profile = current();
    const bool changed =
        !profile || m_editor->profile() != *profile || !m_editor->typedSecret().isEmpty();
    const bool mayKeep = profile || m_stores.profiles.policy().allowsOwnProfiles();
    m_save->setEnabled(m_editor->isSound() && changed && mayKeep);
    // What is opened is what is saved, so that nothing typed is passed over silently.
    m_open->setEnabled(profile && !changed);
    // Return does what comes next.
    (changed ? m_save : m_open)->setDefault(true);
    m_remove->setEnabled(profile && profile->source == store::ProfileSource::Own);
    m_new->setEnabled(m_stores.profiles.policy().allowsOwnProfiles());
}

} // namespace syncdeck::ui
