// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace syncdeck::test {

/// A text of a .ts file with its translation.
struct Message
{
    QString context;
    QString source;
    QString comment; ///< tells texts apart that read the same
    bool hasPlural = false;
    bool isFinished = false;
    QStringList translations; ///< one for each plural form of the language; one where there is none

    /// Where it stands and what it says, for a failing test.
    [[nodiscard]] QString name() const;
};

/// The messages of a .ts file by name; fails the test where it cannot be read.
[[nodiscard]] QMap<QString, Message> readMessages(const QString &path);

} // namespace syncdeck::test
