// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/session/mapaddress.h"
#include "app/store/profile.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace syncdeck::session {

/// A place that others point at with `syncdeck://open?service=…&map=…&key=…`. It comes from web
/// pages, mails and other programs, so it says where to look and nothing else: no link writes,
/// names an address of a service, or carries a credential.
struct DeepLink
{
    MapAddress where; ///< by SIDs or unique names
    QString key;      ///< empty: the map itself

    // With which profile; both empty: with any.
    QString profile; ///< its name
    QString account; ///< its Account SID

    friend bool operator==(const DeepLink &, const DeepLink &) = default;
};

/// In bytes. A key of the most characters that the service takes has 3,840 of them when encoded.
inline constexpr qsizetype maxDeepLinkLength = 8'192;

/// Whether a word is meant as a link of ours, sound or not.
[[nodiscard]] bool looksLikeDeepLink(const QString &word);

/// Reads a link, which must be exactly what `deepLinkText` writes or differ in nothing but the
/// order of its parameters and how much is percent-encoded. `InvalidInput` with a sentence as
/// detail for all else: too long, of another form, parameters that are unknown, empty or there
/// twice, an encoding that is broken, characters that cannot be seen or turn the writing direction,
/// values that the service's rules refuse, keys that read as steps between folders. A `+` is a
/// plus.
[[nodiscard]] Result<DeepLink> readDeepLink(QByteArrayView text);

/// The link to a place; empty when `readDeepLink` would not take it, as for some keys.
[[nodiscard]] QByteArray deepLinkText(const DeepLink &link);

/// Whether a link may be opened with this profile.
[[nodiscard]] bool isMeant(const DeepLink &link, const store::Profile &profile);

} // namespace syncdeck::session
