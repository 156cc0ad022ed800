// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/draftstore.h"
#include "app/sync/rules.h"
#include "app/sync/types.h"

#include <QDateTime>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace syncdeck::kit {
class DataField;
class ProblemLabel;
class TtlField;
} // namespace syncdeck::kit

namespace syncdeck::ui {

/// The form for a new item. It checks while one types, says under each field what is wrong, and
/// offers Create item exactly when all is sound. It sends nothing itself.
class ItemForm : public QWidget
{
    Q_OBJECT

public:
    /// `serverNow`: the service's time in UTC, for the moment of expiry.
    explicit ItemForm(std::function<QDateTime()> serverNow, QWidget *parent = nullptr);

    /// The map that items go to, as people call it; with an empty name nothing can be created.
    void setTarget(const QString &mapName);
    /// Why nothing can be written here; empty: it can.
    void setForbidden(const QString &reason);

    /// While a request is under way the form says so, cannot be sent again, and can be cancelled.
    void setSending(bool sending);
    [[nodiscard]] bool isSending() const { return m_sending; }

    /// Empties it for the next item and puts the caret in Key.
    void startNext();

    [[nodiscard]] bool isSound() const;
    [[nodiscard]] sync::NewItem item() const;

    /// All that was typed, sound or not.
    [[nodiscard]] store::Draft draft() const;
    void setDraft(const store::Draft &draft);

    /// Asks for the item to be created, if the form is sound and idle.
    void submit();

    /// Puts the caret where the next problem in the data is.
    /// The field for the data.
    [[nodiscard]] kit::DataField &dataField() const { return *m_data; }

    /// Moments of expiry move on with time; to be called now and then.
    void refreshMoments();
    void focusKey();

Q_SIGNALS:
    void createRequested(const syncdeck::sync::NewItem &item);
    void cancelRequested();
    /// After every change of what is typed.
    void edited();

private:
    void makeKeyField();
    void makeTtlFields();
    void makeButtons();
    void arrange();
    void checkKey();
    void updateState();

    std::function<QDateTime()> m_serverNow;
    QString m_target;
    QString m_forbidden;
    bool m_sending = false;
    sync::Findings m_keyFindings;

    QLabel *m_heading;
    QLineEdit *m_key;
    QLabel *m_keyCount;
    kit::ProblemLabel *m_keyProblem;
    kit::DataField *m_data;
    kit::TtlField *m_ttl;
    QToolButton *m_collectionToggle;
    kit::TtlField *m_collectionTtl;
    QPushButton *m_create;
    QPushButton *m_cancel;
    QPushButton *m_clear;
    QProgressBar *m_progress;
    QLabel *m_hint;
};

} // namespace syncdeck::ui
