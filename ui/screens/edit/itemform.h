// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/draftstore.h"
#include "app/sync/rules.h"
#include "app/sync/types.h"

#include <QDateTime>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace syncdeck::kit {
class DataField;
class ProblemLabel;
class SteadyLabel;
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

    /// What came of sending.
    enum class Outcome { Created, KeyTaken, Failed };

    /// The item is on its way. Until it has ended the form says so, cannot be sent again, and can
    /// be cancelled. A keyboard that is in the form goes to Key, so that the next item can be typed
    /// already.
    void startSending(const sync::NewItem &item);
    /// Where it was created, the form is emptied of it; what was typed meanwhile stays. Where not,
    /// all stays, and the keyboard goes back to where it was.
    void endSending(Outcome outcome);
    [[nodiscard]] bool isSending() const { return m_sending; }

    /// Empties it and puts the caret in Key.
    void clear();

    [[nodiscard]] bool isSound() const;
    [[nodiscard]] sync::NewItem item() const;

    /// All that was typed, sound or not.
    [[nodiscard]] store::Draft draft() const;
    void setDraft(const store::Draft &draft);

    /// Asks for the item to be created, if the form is sound and idle.
    void submit();
    /// The same after it has failed: the keyboard stays where it is until the item is created.
    void submitAgain();

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
    /// Where the keyboard was when the item was sent.
    struct Place
    {
        QPointer<QWidget> widget;
        int caret = 0; ///< in Key
    };

    [[nodiscard]] bool hasKeyboard() const;
    void empty(const store::Draft &sent);
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
    bool m_isSentAgain = false;
    /// What stood in the form when it was sent; nothing where that was another item.
    std::optional<store::Draft> m_sent;
    std::optional<Place> m_sentFrom; ///< nothing: the keyboard was elsewhere
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
    kit::SteadyLabel *m_hint;
};

} // namespace syncdeck::ui
