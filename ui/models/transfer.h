// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/error.h"
#include "app/session/itemwriter.h"
#include "app/store/runrecord.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace syncdeck::ui {

/// How a transfer stands, in what a list of them shows.
struct TransferFacts
{
    QString what;
    QString map;
    QString state; ///< for people
    qint64 done = 0;
    qint64 total = 0; ///< 0: not known
    double rate = 0;  ///< a second; 0: not known
    std::optional<std::chrono::milliseconds> timeLeft;
    QDateTime begun;
    bool mayPause = false;
    bool mayGoOn = false;
    bool mayCancel = false;
    bool isUnderWay = false; ///< not paused, stopped or over
    bool isBusy = false;     ///< a request of it is under way, also while it pauses
    bool isOver = false;
    bool leftSome = false;    ///< lines that were not done, besides those that needed nothing
    bool hasFailed = false;   ///< in this run of the program: it stopped, or lines of it failed
    bool isBrokenOff = false; ///< of an earlier start of the program, to be gone on with
};

/// What came of a transfer, for the message bar.
struct TransferOutcome
{
    bool isGood = true;
    QString headline;
    QString text;
    /// What would have to be taken back to undo it, of the profile in use; 0: nothing.
    qint64 undoStep = 0;
};

/// A run of many writes, or an export: something that takes a while and can be steered.
class Transfer : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual TransferFacts facts() const = 0;
    /// The run in the journal, for its reports; nothing where there is none.
    [[nodiscard]] virtual std::optional<store::RunRecord> run() const { return {}; }

    virtual void pause() = 0;
    virtual void goOn() = 0;
    virtual void cancel() = 0;

Q_SIGNALS:
    void changed();
    void stopped(const syncdeck::Error &error);
    void ended(const syncdeck::ui::TransferOutcome &outcome);
    /// An item is different now, or gone.
    void written(const syncdeck::session::ItemWrite &write,
                 const syncdeck::session::Written &written);
};

} // namespace syncdeck::ui
