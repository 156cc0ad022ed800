// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"
#include "app/sync/rules.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace syncdeck::kit {
class ProblemLabel;
class SteadyLabel;
} // namespace syncdeck::kit

namespace syncdeck::ui {

/// Tries a profile with a secret, with the stored one if it is empty; see session::testConnection.
using ConnectionTest = std::function<QFuture<Result<session::ConnectionReport>>(
    const store::Profile &, const Secret &, const CancelToken &)>;

/// The fields of one profile and its secret. Checks while one types; keeps nothing itself.
class ProfileEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileEditor(ConnectionTest test, QWidget *parent = nullptr);
    ~ProfileEditor() override; ///< ends a test that is under way

    /// Shows a profile to change.
    void edit(const store::Profile &profile);
    /// Shows an empty one, with a new id.
    void startNew();

    [[nodiscard]] store::Profile profile() const;
    /// What was typed; empty: keep the stored one.
    [[nodiscard]] Secret typedSecret() const;
    [[nodiscard]] bool isSound() const;
    void focusSecret();
    /// No secret is kept for a preset profile: its field asks for it.
    void expectSecret();

Q_SIGNALS:
    void edited();
    void shown(); ///< another profile

private:
    struct Field
    {
        QLineEdit *line;
        kit::ProblemLabel *problem;
    };
    /// Made by the user, or fixed by the administrator.
    struct Choice
    {
        QWidget *field;
        QLineEdit *fixed; ///< in its place then
        QLabel *caption;
    };
    static Choice addChoice(QFormLayout *form, const QString &caption, QWidget *field);
    Field addField(QFormLayout *form, const QString &caption, const QString &name, QLineEdit *line,
                   QWidget *beside = nullptr);
    void makeFields();
    void explainFields();
    void showWhoDecides();
    void check();
    [[nodiscard]] sync::Findings checkSecret(const QString &text) const;
    [[nodiscard]] static sync::Findings checkCaFile(const QString &path);
    void chooseCaFile();
    void startTest();
    void endTest(const Result<session::ConnectionReport> &result);
    void showOutcome(const QString &text, bool good);

    ConnectionTest m_test;
    CancelSource m_running;
    bool m_isTesting = false;
    bool m_isNew = true;
    bool m_isSound = false;
    bool m_secretIsMissing = false;
    store::Profile m_profile;

    Field m_name;
    QComboBox *m_environment;
    Choice m_environmentChoice;
    Field m_baseUrl;
    Field m_accountSid;
    QWidget *m_credential; ///< one of the two
    QRadioButton *m_authToken;
    QRadioButton *m_apiKey;
    Choice m_credentialChoice;
    Field m_apiKeySid;
    Field m_secret;
    Field m_service;
    Field m_caFile;
    QPushButton *m_browse;
    QCheckBox *m_readOnly;
    Choice m_readOnlyChoice;
    kit::SteadyLabel *m_policy; ///< what the administrator has decided
    QPushButton *m_testButton;
    kit::SteadyLabel *m_outcome;
};

} // namespace syncdeck::ui
