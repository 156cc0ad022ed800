// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/deeplink.h"

#include <QDialog>
#include <QList>

class QFormLayout;
class QListWidget;

namespace syncdeck::ui {

/// Asks with which profile a link shall be opened, and shows where it leads before it does.
class LinkDialog : public QDialog
{
    Q_OBJECT

public:
    /// `profiles`: for which it may be meant, one at least. `inUse`: the one the window works with,
    /// if any; where it is among them it is proposed.
    LinkDialog(const session::DeepLink &link, const QList<store::Profile> &profiles,
               const std::optional<store::Profile> &inUse, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The dialog closes itself.
    void chosen(const syncdeck::store::Profile &profile);

private:
    void showPlace(QFormLayout &form, const QString &caption, const QString &text);
    void fillList(const std::optional<store::Profile> &inUse);
    void choose();

    QList<store::Profile> m_profiles;
    QListWidget *m_list;
};

} // namespace syncdeck::ui
