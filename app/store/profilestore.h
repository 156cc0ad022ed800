// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/store/policy.h"
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
    /// With those that the administrator has preset; they can be used, and neither changed nor
    /// removed.
    explicit ProfileStore(QString path = defaultPath(), Policy policy = {});

    [[nodiscard]] static QString defaultPath();

    struct Loaded
    {
        QList<Profile> profiles; ///< by name, as people sort; with the policy applied
        /// Where a file that could not be understood was moved to; empty when all was well.
        QString setAside;
    };

    [[nodiscard]] const Policy &policy() const { return m_policy; }

    /// Nothing but the policy's problem, while it has one. A missing file is no profiles. A damaged
    /// file, or one of a newer version, is set aside under another name, never deleted, and said in
    /// the result.
    [[nodiscard]] Result<Loaded> load() const;

    /// Adds it, or replaces the one with the same id. `InvalidInput` when the name is empty or
    /// taken; `ForbiddenByPolicy` for a preset one, and where there shall be no others.
    [[nodiscard]] Result<void> save(const Profile &profile) const;
    [[nodiscard]] Result<void> remove(const QString &id) const;

    [[nodiscard]] static QString newId();

private:
    [[nodiscard]] Result<Loaded> loadOwn() const;
    void addManaged(QList<Profile> &profiles) const;

    QString m_path;
    Policy m_policy;
};

} // namespace syncdeck::store
