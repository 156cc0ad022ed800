// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

namespace syncdeck::kit {

// Between bytes and QTextDocument, without loss. The document turns some characters into line
// breaks (U+2029, U+FDD0, U+FDD1) or shows them as something else (U+2028 as a line break, U+FFFC
// as an object); JSON has them in strings only, where an escape means the same. Bytes that are not
// UTF-8 become unpaired surrogates U+DC80…U+DCFF, which text never holds, and go back as they came.

enum class LineEnd { Lf, CrLf, Cr };

/// The first one in a text; Lf when there is none.
[[nodiscard]] LineEnd lineEndOf(QByteArrayView utf8);

/// What the document is to hold for bytes that were loaded. Lines end in U+2029, as
/// QTextDocument::toRawText gives them.
[[nodiscard]] QString toDocument(QByteArrayView utf8);

/// The same for text that is typed or pasted, where an unpaired surrogate becomes an escape too.
[[nodiscard]] QString typedToDocument(QString typed);

/// What QTextDocument::toRawText stands for.
[[nodiscard]] QByteArray fromDocument(QStringView raw, LineEnd lineEnd);

} // namespace syncdeck::kit
