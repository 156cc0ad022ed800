// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

#include <optional>

namespace syncdeck::sandbox {

/// An HTTP message as the bytes it is made of: for what must be passed on untouched, or damaged on
/// purpose. Bodies have a Content-Length; chunks are not known here.
struct RawMessage
{
    QByteArray startLine; ///< `POST /v1/… HTTP/1.1`, `HTTP/1.1 200 OK`
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// Of a request: the words of its first line.
    [[nodiscard]] QByteArray method() const;
    [[nodiscard]] QByteArray target() const;
    [[nodiscard]] QByteArray path() const; ///< of the target, without its query
    /// Of an answer; 0 when its first line makes no sense.
    [[nodiscard]] int status() const;

    /// The first of that name, in any letter case; empty when there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    void setHeader(const QByteArray &name, const QByteArray &value);
    void removeHeader(QByteArrayView name);

    /// With Content-Length set to what the body has.
    void setBody(const QByteArray &bytes);

    [[nodiscard]] QByteArray head() const; ///< with the empty line
    [[nodiscard]] QByteArray bytes() const { return head() + body; }
};

/// Puts messages together from what a connection brings.
class RawReader
{
public:
    enum class State { Incomplete, Complete, Unusable };

    /// An answer without Content-Length has no body; so says the server that is asked here.
    RawReader(qint64 maxHeadBytes, qint64 maxBodyBytes)
        : m_maxHeadBytes(maxHeadBytes)
        , m_maxBodyBytes(maxBodyBytes)
    {
    }

    /// Takes the first message out of the buffer as soon as all of it is there. `Unusable`: too
    /// large, or in a form that is not known here.
    [[nodiscard]] State take(QByteArray &buffer, RawMessage &message) const;

private:
    qint64 m_maxHeadBytes;
    qint64 m_maxBodyBytes;
};

} // namespace syncdeck::sandbox
