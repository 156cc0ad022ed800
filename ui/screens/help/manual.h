// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/language.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace syncdeck::ui {

/// The manual that lies in the program itself: Markdown pages, one a topic, in the order of its
/// contents, in the language of the program and with the names that keys have in it.
class Manual
{
public:
    struct Page
    {
        QString topic; ///< also the page's file name, without its ending
        QString title;
        QString text; ///< Markdown
    };

    explicit Manual(const QString &language = spokenLanguage());

    [[nodiscard]] const QList<Page> &pages() const { return m_pages; }
    /// -1 when there is no such page.
    [[nodiscard]] qsizetype indexOf(const QString &topic) const;

    /// Where a page is found by whoever shows it, and back; empty for another address.
    [[nodiscard]] static QUrl addressOf(const QString &topic);
    [[nodiscard]] static QString topicOf(const QUrl &address);

    /// The pages in which every one of the words stands, letter case aside.
    [[nodiscard]] QList<qsizetype> find(const QString &words) const;

private:
    QList<Page> m_pages;
};

} // namespace syncdeck::ui
