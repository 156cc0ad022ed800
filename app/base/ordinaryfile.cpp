// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/ordinaryfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#endif

namespace syncdeck {

namespace {

struct OrdinaryFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(OrdinaryFileTexts)
};

enum class Opened { Yes, No, Missing };

/// Opens it without waiting, whatever it is. Where it is not opened, `why` tells the reason.
Opened openAtOnce(QFile &file, const QString &path, QString &why)
{
#ifdef Q_OS_UNIX
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    why = descriptor < 0 ? qt_error_string(errno) : QString();
    if (descriptor < 0)
        return errno == ENOENT || errno == ENOTDIR ? Opened::Missing : Opened::No;
    return file.open(descriptor, QIODevice::ReadOnly, QFile::AutoCloseHandle) ? Opened::Yes
                                                                              : Opened::No;
#else
    file.setFileName(path);
    if (file.open(QIODevice::ReadOnly))
        return Opened::Yes;
    why = file.errorString();
    return file.exists() ? Opened::No : Opened::Missing;
#endif
}

} // namespace

bool isOrdinaryOrMissing(const QString &path)
{
#ifdef Q_OS_UNIX
    struct ::stat status{};
    return ::stat(QFile::encodeName(path).constData(), &status) != 0 || S_ISREG(status.st_mode);
#else
    const QFileInfo info(path);
    return !info.exists() || info.isFile();
#endif
}

QString notOrdinary()
{
    return OrdinaryFileTexts::tr("It is no ordinary file.");
}

Result<std::optional<QByteArray>> readOrdinaryFile(const QString &path, qint64 most)
{
    if (!isOrdinaryOrMissing(path))
        return fail(ErrorKind::FileUnreadable, path, notOrdinary());
    QFile file;
    QString why;
    const Opened opened = openAtOnce(file, path, why);
    if (opened == Opened::Missing)
        return std::nullopt;
    if (opened == Opened::No)
        return fail(ErrorKind::FileUnreadable, path, why);
    QByteArray content;
    constexpr qint64 pieceBytes = 64LL * 1024;
    while (content.size() <= most) {
        const QByteArray piece = file.read(pieceBytes);
        if (piece.isEmpty())
            break;
        content += piece;
    }
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorKind::FileUnreadable, path, file.errorString());
    if (content.size() > most) {
        return fail(ErrorKind::FileUnreadable, path,
                    OrdinaryFileTexts::tr("It is larger than %1.")
                        .arg(QLocale().formattedDataSize(most, 0)));
    }
    return content;
}

} // namespace syncdeck
