// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/instance/windowrequest.h"

#include <QElapsedTimer>
#include <QLocalSocket>
#include <QObject>
#include <QString>

namespace syncdeck::ui {

/// Hands a request to the window that has the channel.
class WindowCall : public QObject
{
    Q_OBJECT

public:
    /// `folder`: as the channel's.
    WindowCall(QString folder, const WindowRequest &request, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// Comes once. `taken`: the window has it; else there is none, it is of another user, of
    /// another version, or does not answer.
    void finished(bool taken);

private:
    void connectToWindow();
    void end(bool taken);

    QString m_folder;
    QByteArray m_request;
    QElapsedTimer m_since;
    bool m_ended = false;
    QLocalSocket m_socket;
};

} // namespace syncdeck::ui
