// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/store/profile.h"

#include <QList>
#include <QString>

namespace syncdeck::store {

/// The profiles of this user, in one JSON file that only the user can read. Several programs may
/// use it at the same time: each change is made under a lock on what the file holds then, and the
/// file is replaced as a whole.
class ProfileStore
{
public:
    /// By default `profiles.json` in the user's configuration folder of the program.
    explicit ProfileStore(QString path = defaultPath());

    [[nodiscard]] static QString defaultPath();

    struct Loaded
    {
        QList<Profile> profiles; ///< by name, as people sort
        /// Where a file that could not be understood was moved to; empty when all was well.
        QString setAside;
    };

    /// A missing file is no profiles. A damaged file, or one of a newer version, is set aside under
    /// another name, never deleted, and said in the result.
    [[nodiscard]] Result<Loaded> load() const;

    /// Adds it, or replaces the one with the same id. `InvalidInput` when the name is empty or
    /// taken.
    [[nodiscard]] Result<void> save(const Profile &profile) const;
    [[nodiscard]] Result<void> remove(const QString &id) const;

    [[nodiscard]] static QString newId();

private:
    QString m_path;
};

} // namespace syncdeck::store
