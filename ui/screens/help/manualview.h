// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextBrowser>

namespace syncdeck::ui {

class Manual;

/// Shows pages of the manual and nothing else: it loads from nowhere.
class ManualView : public QTextBrowser
{
    Q_OBJECT

public:
    /// The manual outlives it.
    explicit ManualView(const Manual &manual, QWidget *parent = nullptr);

    void showTopic(const QString &topic);
    [[nodiscard]] QString topic() const;

    /// Markdown that takes the place of the line `{{shortcuts}}`.
    void setShortcuts(const QString &markdown) { m_shortcuts = markdown; }
    /// Marks these words wherever they stand, and shows the first.
    void mark(const QString &words);

    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    /// The user wants to see a page outside of the manual; it is an https address.
    void linkActivated(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow(const QUrl &link);

    const Manual &m_manual;
    QString m_shortcuts;
    QString m_marked; ///< the words
};

} // namespace syncdeck::ui
