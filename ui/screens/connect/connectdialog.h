// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/profilestore.h"
#include "app/store/secretstore.h"
#include "ui/screens/connect/profileeditor.h"

#include <QDialog>
#include <QPointer>

class QDialogButtonBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace syncdeck::kit {
class SteadyLabel;
}

namespace syncdeck::ui {

/// The saved profiles: choose one to open, make, change and delete them. Secrets go to the
/// keychain; where none takes them, the user may hold one for this run. What becomes of a secret is
/// said even where the dialog was closed while the keychain asked for its own password.
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    /// All stores outlive it. `forThisRun`: where secrets go that no keychain takes.
    struct Stores
    {
        store::ProfileStore &profiles;
        store::SecretStore &keychain;
        store::SecretStore &forThisRun;
    };

    ConnectDialog(const Stores &stores, ConnectionTest test, QWidget *parent = nullptr);

    /// Shows this profile, with the keyboard in the field for its secret.
    void askForSecret(const QString &profileId);

Q_SIGNALS:
    /// The dialog closes itself.
    void profileChosen(const syncdeck::store::Profile &profile);

private:
    void arrange();
    void reload(const QString &currentId = {});
    void showCurrent();
    /// Asks for the secret of a preset profile where none is kept, as far as that can be known
    /// without asking for the keychain's own password.
    void lookForSecret(const store::Profile &profile);
    [[nodiscard]] static QString wordsFor(const store::Profile &profile);
    void startNew();
    void save();
    void keepSecret(const store::Profile &profile, const Secret &secret);
    static void offerThisRun(const Stores &stores, QWidget *window,
                             const QPointer<ConnectDialog> &dialog, const store::Profile &profile,
                             const Secret &secret, const Error &error);
    void askToRemove();
    void remove(const store::Profile &profile);
    void openCurrent();
    void say(const QString &text);
    void updateButtons();
    [[nodiscard]] const store::Profile *current() const;
    /// The test, with the stored secret where none was typed.
    [[nodiscard]] ConnectionTest completed(ConnectionTest test) const;

    Stores m_stores;
    QList<store::Profile> m_profiles;
    QListWidget *m_list;
    ProfileEditor *m_editor;
    kit::SteadyLabel *m_message;
    QPushButton *m_new;
    QPushButton *m_remove;
    QPushButton *m_save;
    QPushButton *m_open;
    QPushButton *m_close;
};

} // namespace syncdeck::ui
