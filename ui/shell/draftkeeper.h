// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace syncdeck::store {
class DraftStore;
}

namespace syncdeck::ui {

class EditPanel;
class Notifier;

/// Keeps on disk what is typed and not sent yet: at most a moment after the first key, and before
/// the window closes. At the start it brings back what an earlier run has left.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    DraftKeeper(EditPanel &forms, store::DraftStore &drafts, Notifier &notifier, QObject *parent);

    [[nodiscard]] bool hasDrafts() const;
    /// Asks whether to keep what is typed or to discard it; `mayClose` follows, unless the user
    /// goes on.
    void askBeforeClosing(QWidget &window);
    /// At the end of the program; the store writes this before it ends.
    void saveLast();

Q_SIGNALS:
    void mayClose();

private:
    void bringBack();
    void save();

    EditPanel &m_forms;
    store::DraftStore &m_drafts;
    Notifier &m_notifier;
    QTimer m_timer; ///< runs from the first key that is not saved until it is
};

} // namespace syncdeck::ui
