// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QWidget>

#include <functional>
#include <optional>

class QRadioButton;

namespace syncdeck::kit {
class TtlField;
}

namespace syncdeck::ui {

/// What shall become of an existing item's expiry: keep it (nothing is sent), change it to a span
/// from now on, or never expire. Typing a span chooses to change.
class TtlChoice : public QWidget
{
    Q_OBJECT

public:
    enum class Choice { Keep, Change, Never };

    explicit TtlChoice(std::function<QDateTime()> serverNow, QWidget *parent = nullptr);

    /// The item's expiry as it is; chooses Keep.
    void setExpiry(const std::optional<QDateTime> &expires);

    /// Seconds to send; 0: never; nothing: keep.
    [[nodiscard]] std::optional<qint64> seconds() const;
    [[nodiscard]] bool isSound() const;

    [[nodiscard]] Choice choice() const;
    [[nodiscard]] QString text() const;
    void set(Choice choice, const QString &text);

    /// Moments move with time; to be called now and then.
    void refreshMoments();

Q_SIGNALS:
    void edited();

private:
    std::function<QDateTime()> m_serverNow;
    std::optional<QDateTime> m_expires;
    QRadioButton *m_keep;
    QRadioButton *m_change;
    QRadioButton *m_never;
    kit::TtlField *m_field;
};

} // namespace syncdeck::ui
