// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/loggedexchange.h"

using namespace Qt::StringLiterals;

namespace syncdeck::net {

QByteArray LoggedExchange::answerHeader(QByteArrayView name) const
{
    return Answer{status, answerHeaders, {}}.header(name);
}

QByteArray methodName(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET"_ba;
    case Method::Post:
        return "POST"_ba;
    case Method::Delete:
        return "DELETE"_ba;
    }
    Q_UNREACHABLE();
}

} // namespace syncdeck::net
