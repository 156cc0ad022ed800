// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace syncdeck::ui {

/// Hears of links as macOS hands them on: not as arguments, but as events of the application, on
/// which it is to be installed as an event filter.
class OpenEvents : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// As it was given, sound or not.
    void linkGiven(const QByteArray &link);
};

} // namespace syncdeck::ui
