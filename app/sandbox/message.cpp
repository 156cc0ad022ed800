// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/message.h"

namespace syncdeck::sandbox {

Fields decodeFields(QByteArrayView encoded)
{
    Fields fields;
    const QList<QByteArray> pairs = encoded.toByteArray().split('&');
    for (QByteArray pair : pairs) {
        if (pair.isEmpty())
            continue;
        pair.replace('+', ' ');
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = equals < 0 ? pair : pair.first(equals);
        const QByteArray value = equals < 0 ? QByteArray("") : pair.sliced(equals + 1);
        fields.insert(QByteArray::fromPercentEncoding(name),
                      QByteArray::fromPercentEncoding(value));
    }
    return fields;
}

Answer refuse(const Refusal &refusal)
{
    const QByteArray code = QByteArray::number(refusal.code);
    Answer answer;
    answer.status = refusal.status;
    answer.body = "{\"code\":" + code + ",\"message\":\"" + refusal.message +
                  "\",\"more_info\":\"https://www.twilio.com/docs/errors/" + code +
                  "\",\"status\":" + QByteArray::number(refusal.status) + "}";
    return answer;
}

} // namespace syncdeck::sandbox
