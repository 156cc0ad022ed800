// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/transport.h"

namespace syncdeck::net {

Transport::~Transport() = default;

QByteArray Answer::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool isAnswer(int status)
{
    constexpr int firstFinal = 200;
    constexpr int requestTimeout = 408;
    return status >= firstFinal && status != requestTimeout;
}

} // namespace syncdeck::net
