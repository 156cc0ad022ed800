// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/runrecord.h"

namespace syncdeck::store {

qint64 &RunCounts::of(RunLineState state)
{
    switch (state) {
    case RunLineState::Waiting:
        return waiting;
    case RunLineState::Begun:
        return begun;
    case RunLineState::Done:
        return done;
    case RunLineState::Failed:
        return failed;
    case RunLineState::Unclear:
        return unclear;
    case RunLineState::Left:
        return left;
    case RunLineState::Invalid:
        return invalid;
    }
    Q_UNREACHABLE();
}

} // namespace syncdeck::store
