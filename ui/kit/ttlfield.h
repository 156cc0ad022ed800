// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/rules.h"

#include <QDateTime>
#include <QWidget>

#include <functional>

class QLineEdit;
class QPushButton;

namespace syncdeck::kit {

class ProblemLabel;
class SteadyLabel;

/// A time to live in seconds: a line to type it, a menu of common spans, and, while one types, what
/// it comes to ("3,600 s = 1 h, expires on …") or what is wrong with it.
class TtlField : public QWidget
{
    Q_OBJECT

public:
    enum class Kind {
        Item,      ///< of the item
        Collection ///< of the whole map
    };

    /// `name`: the line's accessible name. `serverNow`: the service's time in UTC.
    TtlField(Kind kind, const QString &name, std::function<QDateTime()> serverNow,
             QWidget *parent = nullptr);

    [[nodiscard]] std::optional<qint64> seconds() const { return m_check.seconds; }
    [[nodiscard]] bool isSound() const;

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    [[nodiscard]] QPushButton *spans() const { return m_spans; }
    [[nodiscard]] QLineEdit *line() const { return m_line; }

    /// The moment shown moves with time; call it now and then.
    void refreshMoment();

Q_SIGNALS:
    void edited();

private:
    void check();

    Kind m_kind;
    std::function<QDateTime()> m_serverNow;
    sync::TtlCheck m_check;
    QLineEdit *m_line;
    QPushButton *m_spans;
    SteadyLabel *m_moment; ///< what it comes to, where nothing is wrong with it
    ProblemLabel *m_problem;
};

} // namespace syncdeck::kit
