// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/conflict.h"
#include "ui/kit/nodefaultdialog.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace syncdeck::kit {
class JsonEditor;
}

namespace syncdeck::ui {

class DifferenceModel;

/// Mine and theirs side by side, with what both were before: members that only one side touched are
/// merged already, for the rest one chooses. Nothing is sent here, and closing it loses nothing.
class ConflictDialog : public kit::NoDefaultDialog
{
    Q_OBJECT

public:
    ConflictDialog(session::Conflict conflict, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Save this text over theirs, or create the item again with it.
    void saveWanted(const syncdeck::session::Conflict &conflict, const QByteArray &data);
    /// Delete it as it is now.
    void deletionWanted(const syncdeck::session::Conflict &conflict);
    /// Go on in the form, with this text over theirs.
    void editWanted(const syncdeck::session::Conflict &conflict, const QByteArray &data);
    /// Leave theirs; mine is given up (the history keeps it).
    void theirsWanted(const syncdeck::session::Conflict &conflict);

private:
    void addTable(QVBoxLayout &column);
    void addResult(QVBoxLayout &column);
    void addButtons(QVBoxLayout &column);
    void showMerged();
    [[nodiscard]] QString explanation() const;
    [[nodiscard]] QString expiryNote() const;
    [[nodiscard]] bool isDeletion() const;
    [[nodiscard]] QByteArray result() const;

    session::Conflict m_conflict;
    DifferenceModel *m_model;
    kit::JsonEditor *m_result = nullptr;
    QLabel *m_open = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace syncdeck::ui
