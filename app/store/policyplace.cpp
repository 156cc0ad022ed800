// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/policyplace.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace syncdeck::store {

PolicyPlace systemPolicyPlace()
{
#ifdef Q_OS_WIN
    // The folder of all users, as the system and not the environment names it; the user's own is
    // the first.
    const QStringList folders =
        QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation);
    return {folders.value(1) + u"/Syncdeck/policy.json"_s};
#else
    return {QStringLiteral(SYNCDECK_POLICY_FILE), SYNCDECK_POLICY_OWNER};
#endif
}

} // namespace syncdeck::store
