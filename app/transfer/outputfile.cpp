// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/outputfile.h"

#include <QFileInfo>

#include <cerrno>

namespace syncdeck::transfer {

namespace {

constexpr qsizetype pieceBytes = 256L * 1024;

} // namespace

OutputFile::OutputFile(const QString &path)
    : m_file(path)
{
}

Result<void> OutputFile::open()
{
    // Unbuffered, so that what the system says about a write is still known when it fails.
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return failure();
    return {};
}

Result<void> OutputFile::write(const QByteArray &bytes)
{
    m_waiting += bytes;
    if (m_waiting.size() < pieceBytes)
        return {};
    errno = 0;
    if (m_file.write(m_waiting) != m_waiting.size())
        return failure();
    m_waiting.clear();
    return {};
}

Result<void> OutputFile::commit()
{
    errno = 0;
    if (m_file.write(m_waiting) != m_waiting.size() || !m_file.commit())
        return failure();
    return {};
}

void OutputFile::discard()
{
    m_waiting.clear();
    if (!m_file.isOpen())
        return;
    m_file.cancelWriting();
    m_file.commit(); // which, cancelled, takes the file away that was being written
}

Failure OutputFile::failure() const
{
    const bool isFull = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    return fail(isFull ? ErrorKind::DiskFull : ErrorKind::FileUnwritable, m_file.fileName(),
                m_file.errorString());
}

} // namespace syncdeck::transfer
