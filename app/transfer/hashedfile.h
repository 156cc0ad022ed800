// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/ordinaryfile.h"

#include <QCryptographicHash>
#include <QFile>

namespace syncdeck::transfer {

/// A regular file that is read from start to end and computes the hash of its content.
class HashedFile : public QFile
{
public:
    explicit HashedFile(const QString &path)
        : QFile(path)
    {
    }

    /// Unbuffered, so that it is read in order. What is no regular file is not opened: a pipe can
    /// be read once, and opening one may wait for ever. Errors: `FileUnreadable`.
    [[nodiscard]] Result<void> openToRead()
    {
        if (!isOrdinaryOrMissing(fileName()))
            return fail(ErrorKind::FileUnreadable, fileName(), notOrdinary());
        if (!open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return fail(ErrorKind::FileUnreadable, fileName(), errorString());
        return {};
    }
    /// To its start, as if nothing had been read.
    [[nodiscard]] bool rewind()
    {
        m_hash.reset();
        return seek(0);
    }
    [[nodiscard]] QByteArray hash() const { return m_hash.result(); }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 got = QFile::readData(data, size);
        if (got > 0)
            m_hash.addData(QByteArrayView(data, got));
        return got;
    }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace syncdeck::transfer
