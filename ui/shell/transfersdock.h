// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/messagebar.h"
#include "ui/models/transfermodel.h"

#include <QDockWidget>

namespace syncdeck::ui {

/// The transfers beneath the window: what is under way, what was broken off, and what came of it.
class TransfersDock : public QDockWidget
{
    Q_OBJECT

public:
    /// The journal outlives it.
    TransfersDock(store::Journal &journal, QWidget *window);

    [[nodiscard]] TransferModel &model() { return *m_model; }

    /// Comes to the front.
    void present();
    /// With transfers under way, asks whether to close all the same, and pauses them first;
    /// `closeWanted` follows when that is done. False: nothing is in the way of closing.
    [[nodiscard]] bool asksBeforeClosing();

Q_SIGNALS:
    void message(const syncdeck::kit::Message &message);
    /// What was said about it is out of date.
    void settled(const syncdeck::kit::Matter &matter);
    /// This step of the history.
    void undoWanted(qint64 step);
    void closeWanted();

private:
    void tellEnd(const TransferOutcome &outcome);
    void tellBrokenOff(int count);
    [[nodiscard]] kit::Message::Offer showOffer();
    void closeWhenAtRest();

    TransferModel *m_model;
    bool m_hasToldBrokenOff = false;
    bool m_isClosing = false;
};

} // namespace syncdeck::ui
