// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

namespace syncdeck::sync {

/// Names and values of a form, in the order they are sent.
using FormFields = QList<QPair<QByteArray, QByteArray>>;

/// `application/x-www-form-urlencoded`, with everything percent-encoded that is not a letter, a
/// digit or one of `-._~`. A `+` goes as %2B and a space as %20, so no reader can take one for the
/// other.
[[nodiscard]] QByteArray encodeForm(const FormFields &fields);

/// Names and values of a form or a query, decoded: what `encodeForm` encodes, and what others do,
/// who may write a space as `+`.
[[nodiscard]] FormFields decodeForm(QByteArrayView form);

/// A path segment with the same characters encoded: `a/b` becomes `a%2Fb`.
[[nodiscard]] QByteArray encodeSegment(const QString &text);

/// Whether a text can stand as a path segment: not empty, whole characters, and neither `.` nor
/// `..`, which every URL reader takes for steps between folders however they are encoded.
[[nodiscard]] bool isAddressable(const QString &segment);

/// The URL of a resource below the base URL, whose own path is kept as a prefix.
[[nodiscard]] QUrl urlBelow(const QUrl &base, const QList<QByteArray> &encodedSegments,
                            const FormFields &query = {});

} // namespace syncdeck::sync
