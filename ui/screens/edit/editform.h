// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/mapaddress.h"
#include "app/store/draftstore.h"
#include "ui/screens/edit/ttlchoice.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace syncdeck::kit {
class DataField;
class SteadyLabel;
} // namespace syncdeck::kit

namespace syncdeck::ui {

class ItemDetails;
class TtlChoice;

/// Which item a form is about.
struct EditTarget
{
    QString history; ///< whose item: Profile::historyId()
    session::MapAddress where;
    QString mapName;

    friend bool operator==(const EditTarget &, const EditTarget &) = default;
};

/// The form for an item that exists. Data opens exactly as stored; only what was changed is to be
/// sent, and nothing when nothing was. It sends nothing itself.
class EditForm : public QWidget
{
    Q_OBJECT

public:
    /// `serverNow`: the service's time in UTC.
    explicit EditForm(std::function<QDateTime()> serverNow, QWidget *parent = nullptr);

    /// Shows the item as it is on the service, instead of what was typed. Of the same item, caret
    /// and scroll place stay.
    void setItem(const EditTarget &target, const sync::Item &item);
    /// The item as it was saved. What was typed since `setSending` stays, as a further change.
    void setSaved(const EditTarget &target, const sync::Item &item);
    /// The item is different on the service now. Where something was typed, that stays, the form
    /// says so, and shows the newer item once nothing is changed any more.
    void noteNewer(const sync::Item &item);
    /// There is no such item any more. What stands in the form stays.
    void noteGone();
    [[nodiscard]] const EditTarget &target() const { return m_target; }
    /// The item that the form was filled from.
    [[nodiscard]] const sync::Item &base() const { return m_base; }
    [[nodiscard]] QString key() const { return m_base.key.value_or(QString()); }

    /// What was changed; nothing: left as it is.
    [[nodiscard]] std::optional<QByteArray> changedData() const;
    [[nodiscard]] std::optional<qint64> changedTtl() const;
    /// All of it, changed or not.
    [[nodiscard]] QByteArray data() const;
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] bool isSound() const;

    /// As if it had been typed.
    void setData(const QByteArray &data);
    /// Goes on from the item as it is on the service, with this text typed over it. What was chosen
    /// for the TTL stays.
    void goOnFrom(const EditTarget &target, const sync::Item &item, const QByteArray &data);

    /// The same item, stored under another key. Caret, scroll place and what was typed stay.
    void setRenamed(const sync::Item &item);

    [[nodiscard]] store::EditDraft draft() const;
    void setDraft(const store::EditDraft &draft);

    /// Why nothing can be written; empty: it can.
    void setForbidden(const QString &reason);
    /// Typing may go on meanwhile.
    void setSending(bool sending);
    [[nodiscard]] bool isSending() const { return m_sending; }
    /// What stands in it is being sent, or is to be compared with another's.
    void noteSent() { m_sent = typed(); }
    /// Something was typed or chosen since `setSending` or `noteSent`.
    [[nodiscard]] bool wasTypedInSinceSending() const { return m_sent && *m_sent != typed(); }

    /// Asks for saving, if there is something to save and it is sound.
    void submit();
    /// The field for the data.
    [[nodiscard]] kit::DataField &dataField() const { return *m_data; }
    /// The attributes that have no field.
    [[nodiscard]] ItemDetails &details() const { return *m_details; }
    void refreshMoments();

Q_SIGNALS:
    void saveRequested();
    void deleteRequested();
    void reloadRequested();
    void cancelRequested();
    void edited();

private:
    /// What was typed and chosen.
    struct Typed
    {
        QByteArray data;
        TtlChoice::Choice choice;
        QString ttl;

        friend bool operator==(const Typed &, const Typed &) = default;
    };

    [[nodiscard]] Typed typed() const;
    void makeButtons();
    void arrange();
    void updateState();
    void takeNewer();
    [[nodiscard]] QString hint() const;

    std::function<QDateTime()> m_serverNow;
    EditTarget m_target;
    sync::Item m_base;
    std::optional<sync::Item> m_newer; ///< than the base, which something was typed over
    bool m_isGone = false;
    QString m_forbidden;
    bool m_sending = false;
    std::optional<Typed> m_sent; ///< as it stood when it was sent last

    QLabel *m_heading;
    QLineEdit *m_key;
    kit::DataField *m_data;
    TtlChoice *m_ttl;
    ItemDetails *m_details;
    QPushButton *m_save;
    QPushButton *m_delete;
    QPushButton *m_reload;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    kit::SteadyLabel *m_hint;
};

} // namespace syncdeck::ui
