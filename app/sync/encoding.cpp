// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/encoding.h"

using namespace Qt::StringLiterals;

namespace syncdeck::sync {

QByteArray encodeForm(const FormFields &fields)
{
    QByteArray form;
    for (const auto &[name, value] : fields) {
        if (!form.isEmpty())
            form += '&';
        form += name.toPercentEncoding() + '=' + value.toPercentEncoding();
    }
    return form;
}

FormFields decodeForm(QByteArrayView form)
{
    const auto decoded = [](QByteArrayView text) {
        return QByteArray::fromPercentEncoding(text.toByteArray().replace('+', ' '));
    };
    FormFields fields;
    const QList<QByteArray> pieces = form.toByteArray().split('&');
    for (const QByteArray &piece : pieces) {
        const qsizetype equals = piece.indexOf('=');
        if (equals >= 0)
            fields << std::pair(decoded(piece.first(equals)), decoded(piece.sliced(equals + 1)));
        else if (!piece.isEmpty())
            fields << std::pair(decoded(piece), QByteArray());
    }
    return fields;
}

QByteArray encodeSegment(const QString &text)
{
    return text.toUtf8().toPercentEncoding();
}

bool isAddressable(const QString &segment)
{
    // Half a character has no bytes of its own: it would be sent as another one.
    return !segment.isEmpty() && segment != "."_L1 && segment != ".."_L1 && segment.isValidUtf16();
}

QUrl urlBelow(const QUrl &base, const QList<QByteArray> &encodedSegments, const FormFields &query)
{
    QByteArray encoded = base.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment);
    while (encoded.endsWith('/')) // QUrl::StripTrailingSlash leaves the one that is the whole path
        encoded.chop(1);
    for (const QByteArray &segment : encodedSegments)
        encoded += '/' + segment;
    if (!query.isEmpty())
        encoded += '?' + encodeForm(query);
    return QUrl::fromEncoded(encoded, QUrl::StrictMode);
}

} // namespace syncdeck::sync
