// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCryptographicHash>
#include <QFile>

namespace syncdeck::transfer {

/// A file that is read once from its start to its end, and knows the hash of what was read.
class HashedFile : public QFile
{
public:
    explicit HashedFile(const QString &path)
        : QFile(path)
    {
    }

    /// Unbuffered, so that it is read in order. False when it cannot be.
    [[nodiscard]] bool openToRead() { return open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
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
