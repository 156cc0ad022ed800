// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/runnames.h"

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

QString nameOf(store::RunKind kind)
{
    switch (kind) {
    case store::RunKind::Import:
        return u"import"_s;
    case store::RunKind::Bulk:
        return u"bulk"_s;
    case store::RunKind::Copy:
        return u"copy"_s;
    case store::RunKind::Compare:
        return u"compare"_s;
    }
    Q_UNREACHABLE();
}

QString stateOf(const store::RunSummary &summary)
{
    switch (summary.run.state) {
    case store::RunState::Preparing:
    case store::RunState::Open:
        return summary.isInUse ? u"running"_s : u"open"_s;
    case store::RunState::Finished:
        return u"finished"_s;
    case store::RunState::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

} // namespace syncdeck::cli
