// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/requestlog.h"

#include <QDockWidget>

namespace syncdeck::kit {
struct Message;
}

namespace syncdeck::ui {

/// The request log beneath the window, and what it says of copies and files made of it.
class RequestLogDock : public QDockWidget
{
    Q_OBJECT

public:
    /// The log outlives it.
    RequestLogDock(net::RequestLog &log, QWidget *window);

Q_SIGNALS:
    void message(const syncdeck::kit::Message &message);
};

} // namespace syncdeck::ui
