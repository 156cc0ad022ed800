// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/itemfeed.h"
#include "ui/models/itemchoice.h"

namespace syncdeck::ui {

/// The selected items as they were when they were chosen, some at a time, so that the window stays
/// awake whatever their number.
class SelectionFeed final : public transfer::ItemFeed
{
    Q_OBJECT

public:
    explicit SelectionFeed(ItemChoice choice, QObject *parent = nullptr);

    void start() override;
    void pause() override { m_isPaused = true; }
    void resume() override;

private:
    void giveSome();

    ItemChoice m_choice;
    std::size_t m_next = 0;
    bool m_isPaused = false;
};

} // namespace syncdeck::ui
