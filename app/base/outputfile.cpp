// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/outputfile.h"

#include "app/base/descriptor.h"
#include "app/base/interruption.h"
#include "app/base/ordinaryfile.h"
#include "app/base/samefile.h"

#include <QFileInfo>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace syncdeck {

namespace {

constexpr qsizetype pieceBytes = 256L * 1024;

#ifdef Q_OS_UNIX

/// Standard output or error, where it goes to this file; else -1.
int standardDescriptorOf(const struct ::stat &file)
{
    for (const int descriptor : {STDOUT_FILENO, STDERR_FILENO}) {
        struct ::stat status{};
        if (::fstat(descriptor, &status) == 0 && status.st_dev == file.st_dev &&
            status.st_ino == file.st_ino)
            return descriptor;
    }
    return -1;
}

#endif

} // namespace

OutputFile::OutputFile(const QString &path, Special special, Readers readers)
    : m_path(path)
    , m_special(special)
    , m_readers(readers)
{
}

OutputFile::~OutputFile()
{
    closeThrough();
}

Result<void> OutputFile::open()
{
#ifdef Q_OS_UNIX
    struct ::stat status{};
    if (m_special == Special::WrittenThrough &&
        ::stat(QFile::encodeName(m_path).constData(), &status) == 0) {
        const bool isStream = S_ISFIFO(status.st_mode) || S_ISCHR(status.st_mode);
        if (isStream || (S_ISREG(status.st_mode) && standardDescriptorOf(status) >= 0))
            return openThrough();
    }
#endif
    if (QFileInfo(m_path).isDir())
        return failure(0, qt_error_string(EISDIR));
    if (m_readers != Readers::ThisUser && isOwnFile(m_path))
        return failure(0, ownFile());
    if (!isOrdinaryOrMissing(m_path))
        return failure(0, notOrdinary());
    return openFile();
}

Result<void> OutputFile::openFile()
{
    m_file.emplace(withoutLinks(m_path));
    errno = 0;
    // Unbuffered, so that what the system says about a write is still known when it fails.
    const bool isThere = QFileInfo::exists(m_path);
    if (!m_file->open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return failure(errno, m_file->errorString());
#ifdef Q_OS_UNIX
    // Only those who may do so can keep another owner; who may not becomes the owner.
    struct ::stat status{};
    if (isThere && ::stat(QFile::encodeName(m_path).constData(), &status) == 0 &&
        ::fchown(m_file->handle(), status.st_uid, status.st_gid) == 0)
        ::fchmod(m_file->handle(), status.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO));
#endif
    if (m_readers == Readers::ThisUser || (m_readers == Readers::ThisUserUnlessThere && !isThere))
        m_file->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

Result<void> OutputFile::openThrough()
{
#ifdef Q_OS_UNIX
    struct ::stat status{};
    const QByteArray name = QFile::encodeName(m_path);
    const bool isFile = ::stat(name.constData(), &status) == 0 && S_ISREG(status.st_mode);
    if (isFile) {
        // A copy of the descriptor goes on where the other output has come to.
        m_through = ::fcntl(standardDescriptorOf(status), F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    } else {
        // A pipe waits here for somebody who reads.
        do {
            m_through = ::open(name.constData(), O_WRONLY | O_NOCTTY | O_CLOEXEC);
        } while (m_through < 0 && errno == EINTR && Interruption::signalNumber() == 0);
    }
    if (m_through < 0 && errno == EINTR)
        return fail(ErrorKind::Cancelled);
    if (m_through < 0)
        return failure(errno, qt_error_string(errno));
#endif
    return {};
}

Result<void> OutputFile::write(const QByteArray &bytes)
{
    m_waiting += bytes;
    return m_waiting.size() < pieceBytes ? Result<void>() : put();
}

Result<void> OutputFile::put()
{
    if (m_through >= 0) {
        const int number = writeAll(m_through, m_waiting);
        if (number == EINTR)
            return fail(ErrorKind::Cancelled);
        if (number != 0)
            return failure(number, qt_error_string(number));
    } else {
        errno = 0;
        if (m_file->write(m_waiting) != m_waiting.size())
            return failure(errno, m_file->errorString());
    }
    m_waiting.clear();
    return {};
}

Result<void> OutputFile::commit()
{
    auto written = put();
    if (!written)
        return written;
    if (m_through >= 0) {
        closeThrough();
        return {};
    }
    errno = 0;
    if (!m_file->commit())
        return failure(errno, m_file->errorString());
    return {};
}

void OutputFile::discard()
{
    m_waiting.clear();
    closeThrough();
    if (!m_file || !m_file->isOpen())
        return;
    m_file->cancelWriting();
    m_file->commit(); // which, cancelled, takes the file away that was being written
}

void OutputFile::closeThrough()
{
#ifdef Q_OS_UNIX
    if (m_through >= 0)
        ::close(m_through);
#endif
    m_through = -1;
}

Failure OutputFile::failure(int number, const QString &detail) const
{
    const bool isFull = number == ENOSPC || number == EDQUOT || number == EFBIG;
    // QSaveFile does not know what the system said of a write.
    return fail(isFull ? ErrorKind::DiskFull : ErrorKind::FileUnwritable, m_path,
                isFull ? qt_error_string(number) : detail);
}

} // namespace syncdeck
