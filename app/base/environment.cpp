// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/environment.h"

#include <cstring>

#ifdef Q_OS_UNIX
extern "C" char **environ; // NOLINT(readability-redundant-declaration): not declared everywhere
#endif

namespace syncdeck {

Secret takeFromEnvironment(const QByteArray &name)
{
    Secret secret = Secret::take(qgetenv(name.constData()));
#ifdef Q_OS_UNIX
    // A parent can pass a name twice; each is a place where the secret lies.
    const QByteArray beginning = name + '=';
    for (char **entry = environ; entry && *entry; ++entry) {
        if (qstrncmp(*entry, beginning.constData(), static_cast<size_t>(beginning.size())) == 0) {
            char *value = *entry + beginning.size();
            wipe(value, std::strlen(value));
        }
    }
#endif
    qunsetenv(name.constData());
    return secret;
}

} // namespace syncdeck
