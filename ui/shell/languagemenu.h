// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

class QActionGroup;
class QSettings;

namespace syncdeck::kit {
struct Message;
} // namespace syncdeck::kit

namespace syncdeck::ui {

/// The languages to choose from, each called by its own name. The choice is kept in the settings
/// and holds from the next start on, as the window then says.
class LanguageMenu : public QMenu
{
    Q_OBJECT

public:
    explicit LanguageMenu(QSettings &settings, QWidget *parent = nullptr);

    /// What was chosen: one of `languages()`, or empty for the system's.
    [[nodiscard]] static QString chosen(const QSettings &settings);

Q_SIGNALS:
    void message(const syncdeck::kit::Message &message);

private:
    void add(const QString &text, const QString &language);
    void choose(const QString &language);

    QSettings &m_settings;
    QActionGroup *m_group;
    QString m_ofSystem;
    QString m_spoken; ///< in this run
};

} // namespace syncdeck::ui
