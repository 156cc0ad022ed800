// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/selectionfeed.h"

namespace syncdeck::ui {

SelectionFeed::SelectionFeed(ItemChoice choice, QObject *parent)
    : ItemFeed(parent)
    , m_choice(std::move(choice))
{
}

void SelectionFeed::start()
{
    QMetaObject::invokeMethod(this, &SelectionFeed::giveSome, Qt::QueuedConnection);
}

void SelectionFeed::resume()
{
    if (std::exchange(m_isPaused, false))
        start();
}

void SelectionFeed::giveSome()
{
    if (m_isPaused)
        return;
    constexpr std::size_t atOnce = 500; // some milliseconds' worth
    const std::size_t end = std::min(m_next + atOnce, m_choice.selected.size());
    QList<sync::Item> some;
    for (; m_next < end; ++m_next)
        some << m_choice.items.item(m_choice.selected[m_next]);
    Q_EMIT items(some);
    if (m_next < m_choice.selected.size())
        start();
    else
        Q_EMIT finished({});
}

} // namespace syncdeck::ui
