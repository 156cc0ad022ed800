// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace syncdeck::ui {

/// What a person sees who has nothing configured yet: what this is, and two ways on.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

Q_SIGNALS:
    void sandboxWanted();
    void connectionWanted();
    void helpWanted();
};

} // namespace syncdeck::ui
