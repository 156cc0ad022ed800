// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/environmentname.h"

using namespace Qt::StringLiterals;

namespace syncdeck::store {

QString environmentName(Environment environment)
{
    switch (environment) {
    case Environment::Development:
        return u"development"_s;
    case Environment::Staging:
        return u"staging"_s;
    case Environment::Production:
        return u"production"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Environment> environmentNamed(const QString &name)
{
    for (const auto environment :
         {Environment::Development, Environment::Staging, Environment::Production}) {
        if (environmentName(environment) == name)
            return environment;
    }
    return {};
}

} // namespace syncdeck::store
