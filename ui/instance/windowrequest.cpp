// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/instance/windowrequest.h"

#include "app/session/deeplink.h"

#include <QList>

#include <algorithm>

namespace syncdeck::ui {

namespace {

// Lines: the protocol and its version, then each field by its name and in Base64, then an empty
// one.
constexpr QByteArrayView title("syncdeck-window 1");
constexpr QByteArrayView linkName("link ");
constexpr QByteArrayView tokenName("token ");
constexpr QByteArrayView end("\n\n");

constexpr qsizetype longestToken = 256;

std::optional<QByteArray> readField(const QByteArray &line, QByteArrayView name)
{
    if (!line.startsWith(name))
        return {};
    auto decoded = QByteArray::fromBase64Encoding(line.sliced(name.size()),
                                                  QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(*decoded) : std::nullopt;
}

bool isPlain(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7f; });
}

} // namespace

QByteArray writeRequest(const WindowRequest &request)
{
    const QByteArray token =
        request.activationToken.size() <= longestToken && isPlain(request.activationToken)
            ? request.activationToken
            : QByteArray();
    return title.toByteArray() + '\n' + linkName.toByteArray() +
           request.link.left(session::maxDeepLinkLength + 1).toBase64() + '\n' +
           tokenName.toByteArray() + token.toBase64() + end.toByteArray();
}

bool isWholeRequest(QByteArrayView bytes)
{
    return bytes.endsWith(end);
}

std::optional<WindowRequest> readRequest(QByteArrayView bytes)
{
    if (bytes.size() > maxRequestLength || !isWholeRequest(bytes))
        return {};
    const QList<QByteArray> lines = bytes.chopped(end.size()).toByteArray().split('\n');
    if (lines.size() != 3 || lines[0] != title)
        return {};
    const auto link = readField(lines[1], linkName);
    const auto token = readField(lines[2], tokenName);
    if (!link || !token || token->size() > longestToken || !isPlain(*token))
        return {};
    return WindowRequest{*link, *token};
}

} // namespace syncdeck::ui
