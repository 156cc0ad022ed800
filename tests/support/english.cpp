// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/language.h"

#include <QCoreApplication>

namespace {

/// Every test speaks English as the programs do, with its plural forms.
void speakEnglish()
{
    syncdeck::speak(*QCoreApplication::instance(), QStringLiteral("en"));
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(speakEnglish)
