// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/qnamtransport.h"
#include "app/net/requestlog.h"
#include "app/session/connection.h"
#include "tests/support/window.h"
#include "ui/shell/mainwindow.h"

#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>

#include <memory>

namespace syncdeck::test {

/// The real window with a connection to a service of the test's choice, and hands to work it by
/// accessible name.
class WindowFixture
{
public:
    explicit WindowFixture(Clock &clock);

    /// Shows the window, working with nothing.
    void show();
    /// Has the window that is shown work with this profile.
    void use(const store::Profile &profile, const Secret &secret, const QString &service,
             const QString &map);
    /// Shows the window, working with this profile.
    [[nodiscard]] bool open(const store::Profile &profile, const Secret &secret,
                            const QString &service, const QString &map);
    /// Closes the window, as a user does; `open` makes another one with the same settings.
    void close();

    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] net::RequestLog &log() { return m_log; }
    /// Whether all requests under way are known to have left, which the window hears a moment after
    /// the server has them.
    [[nodiscard]] bool hasSentAll() const;

    /// Ends as in a crash: without being told.
    void crash();
    /// What the file of the draft holds at the moment.
    [[nodiscard]] QByteArray draftOnDisk() const;

    [[nodiscard]] QString journalPath() const;
    /// Makes the journal's file one that nobody can read, before `open`.
    void damageJournal() const;

    /// Types into the field from its beginning, replacing what is there.
    void type(const QString &field, const QString &text);
    void click(const QString &button);
    void press(const QString &widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {});

    /// Chooses the menu's entry with this text, without marks of short cuts.
    void trigger(const QString &menuText);
    /// Chooses Undo from the menu, once it has something to undo.
    void undo();

    [[nodiscard]] bool isEnabled(const QString &name);
    [[nodiscard]] QString said(const QString &description);
    [[nodiscard]] QTableView *table();
    /// Text of a cell in the row of this key; null when the key is not in the table.
    [[nodiscard]] QString cell(const QString &key, int column);

private:
    Clock &m_clock;
    QTemporaryDir m_folder;
    QSettings m_settings;
    net::QnamTransport m_transport;
    net::RequestLog m_log;
    std::unique_ptr<store::DraftStore> m_drafts;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace syncdeck::test
