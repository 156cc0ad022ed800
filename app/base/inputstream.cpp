// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/inputstream.h"

#include "app/base/interruption.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace syncdeck {

InputStream::InputStream(QString path)
    : m_path(std::move(path))
{
}

InputStream::~InputStream()
{
    if (m_descriptor > STDIN_FILENO)
        ::close(m_descriptor);
}

Result<void> InputStream::open()
{
    // Non-blocking: opening a named pipe does not wait for somebody who writes, `read` does.
    m_descriptor = m_path.isEmpty() ? STDIN_FILENO
                                    : ::open(QFile::encodeName(m_path).constData(),
                                             O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (m_descriptor < 0)
        return failure();
    return {};
}

Result<QByteArray> InputStream::read(qint64 most)
{
    QByteArray bytes(most, Qt::Uninitialized);
    for (;;) {
        if (!Interruption::waitToRead(m_descriptor))
            return fail(ErrorKind::Cancelled);
        const auto count =
            ::read(m_descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (count >= 0) {
            bytes.truncate(count);
            return bytes;
        }
        if (errno != EINTR && errno != EAGAIN && errno != EWOULDBLOCK)
            return failure();
    }
}

Failure InputStream::failure() const
{
    return fail(ErrorKind::FileUnreadable, m_path, qt_error_string(errno));
}

Result<QByteArray> readStream(const QString &path, qint64 most)
{
    InputStream stream(path);
    if (auto opened = stream.open(); !opened)
        return Failure(opened.error());
    constexpr qint64 pieceBytes = 64LL * 1024;
    QByteArray bytes;
    while (bytes.size() <= most) {
        const auto piece = stream.read(std::min(pieceBytes, most + 1 - bytes.size()));
        if (!piece)
            return piece;
        if (piece->isEmpty())
            break;
        bytes += *piece;
    }
    return bytes;
}

} // namespace syncdeck
