// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

#include <chrono>

class QTimer;

namespace syncdeck::kit {

/// A line for a secret. It is hidden unless asked for, and hides again after a while and when one
/// turns to another window. Nothing can be copied or dragged out of it, shown or not. A secret that
/// was pasted is taken out of the clipboard after a while, unless something else is there by then.
class SecretField final : public QLineEdit
{
    Q_OBJECT

public:
    struct Spans
    {
        std::chrono::milliseconds shown = std::chrono::seconds(30);
        std::chrono::milliseconds clipboardKept = std::chrono::seconds(60);
    };

    explicit SecretField(QWidget *parent = nullptr);

    /// Others, for tests.
    void setSpans(const Spans &spans) { m_spans = spans; }

    [[nodiscard]] bool isRevealed() const { return echoMode() == Normal; }
    void setRevealed(bool revealed);

Q_SIGNALS:
    void revealedChanged(bool revealed);

protected:
    bool event(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void notePaste(const QString &text);

    Spans m_spans;
    QTimer *m_hiding;
    qsizetype m_length = 0; ///< before the latest change
};

} // namespace syncdeck::kit
