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

QByteArray encodeSegment(const QString &text)
{
    return text.toUtf8().toPercentEncoding();
}

bool isAddressable(const QString &segment)
{
    return !segment.isEmpty() && segment != "."_L1 && segment != ".."_L1;
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
