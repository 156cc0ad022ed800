// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/samefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace syncdeck {

namespace {

struct SameFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(SameFileTexts)
};

/// The one path of a file that its folder can tell, whether the file is there or not.
QString canonical(const QString &path)
{
    const QFileInfo info(withoutLinks(path));
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? QDir::cleanPath(info.absoluteFilePath())
                            : QDir(folder).filePath(info.fileName());
}

} // namespace

QString withoutLinks(const QString &path)
{
    QString target = path;
    constexpr int mostLinks = 40; // as the system allows
    for (int i = 0; i < mostLinks && QFileInfo(target).isSymLink(); ++i)
        target = QFileInfo(target).symLinkTarget();
    return target;
}

bool isSameFile(const QString &left, const QString &right)
{
#ifdef Q_OS_UNIX
    struct ::stat one{};
    struct ::stat other{};
    const bool isThere = ::stat(QFile::encodeName(left).constData(), &one) == 0;
    if (isThere != (::stat(QFile::encodeName(right).constData(), &other) == 0))
        return false;
    if (isThere) {
        return S_ISREG(one.st_mode) && one.st_dev == other.st_dev && one.st_ino == other.st_ino;
    }
#endif
    return canonical(left) == canonical(right);
}

bool isOwnFile(const QString &path)
{
    for (const auto place : {QStandardPaths::AppDataLocation, QStandardPaths::AppConfigLocation}) {
        const QString folder =
            QFileInfo(QStandardPaths::writableLocation(place)).canonicalFilePath();
        if (folder.isEmpty() || QDir(folder).isRoot())
            continue;
        if (canonical(path).startsWith(folder + u'/'))
            return true;
        const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
        if (std::ranges::any_of(
                files, [&path](const QFileInfo &own) { return isSameFile(path, own.filePath()); }))
            return true;
    }
    return false;
}

QString ownFile()
{
    return SameFileTexts::tr("Syncdeck keeps its own files there. Choose another place.");
}

} // namespace syncdeck
