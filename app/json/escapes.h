// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringView>

namespace syncdeck::json {

/// The characters that a sound string stands for, given what is written between its quotes. A
/// surrogate without its partner is kept as the three bytes it would have in UTF-8, so that
/// different texts stay different.
[[nodiscard]] QByteArray unescaped(QByteArrayView content);

/// Text in the form `unescaped` gives, to be compared with it.
[[nodiscard]] QByteArray comparable(QStringView text);

/// Where, between the quotes of a sound string, a surrogate escape stands without its partner.
[[nodiscard]] QList<qsizetype> unpairedSurrogates(QByteArrayView content);

} // namespace syncdeck::json
