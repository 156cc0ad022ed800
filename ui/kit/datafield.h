// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/rules.h"

#include <QWidget>

class QAction;
class QToolButton;

namespace syncdeck::kit {

class ByteMeter;
class JsonEditor;
class ProblemLabel;

/// The field for an item's data: editor, Format and Minify, size, and while one types what is wrong
/// and where.
class DataField : public QWidget
{
    Q_OBJECT

public:
    explicit DataField(QWidget *parent = nullptr);

    [[nodiscard]] QByteArray utf8() const;
    void setUtf8(QByteArrayView utf8);
    /// See JsonEditor.
    void renewUtf8(QByteArrayView utf8);

    [[nodiscard]] bool isSound() const { return !sync::hasError(m_findings); }
    [[nodiscard]] bool isEmpty() const;

    [[nodiscard]] JsonEditor *editor() const { return m_editor; }

    /// What caption and editor need, in pixels; size and problem stand below them.
    [[nodiscard]] int heightOfEditor() const;

    /// More entries for the context menu of the text.
    void addToContextMenu(const QList<QAction *> &actions);

    void format();
    void minify();
    /// Puts the caret where the next problem is.
    void goToProblem();

Q_SIGNALS:
    void edited();

private:
    void check();

    sync::Findings m_findings;
    JsonEditor *m_editor;
    ByteMeter *m_meter;
    ProblemLabel *m_problem;
    QToolButton *m_goToProblem;
};

} // namespace syncdeck::kit
