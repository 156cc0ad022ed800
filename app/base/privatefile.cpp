// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/privatefile.h"

#include "app/base/ordinaryfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace syncdeck {

namespace {

/// Without HOME, Qt takes the root of all folders for the user's own.
bool isHomeless(const QString &folder)
{
    return qEnvironmentVariableIsEmpty("HOME") && QDir::cleanPath(folder).startsWith(u"/."_s);
}

} // namespace

bool makePrivateFolder(const QString &folder)
{
    if (isHomeless(folder))
        return false;
    // Never open to others, not even for a moment: another part of the program may look just then,
    // and tell that it was. What that part has made meanwhile is as good.
    const QString path = QDir::cleanPath(folder);
    return QDir(path).exists() ||
           // One that holds it may be a folder of the program too. Those of the desktop that are
           // missing are to be made the same way.
           (makePrivateFolder(QFileInfo(path).path()) &&
            QDir().mkdir(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)) ||
           QDir(path).exists();
}

bool makePrivateFile(const QString &path)
{
    constexpr QFile::Permissions forThisUser = QFile::ReadOwner | QFile::WriteOwner;
    QFile file(path);
    if (!isOrdinaryOrMissing(path) || !makePrivateFolder(QFileInfo(path).path()) ||
        !file.open(QIODevice::WriteOnly | QIODevice::Append, forThisUser))
        return false;
    return file.setPermissions(forThisUser);
}

Exposure closeToOthers(const QString &path)
{
    constexpr QFile::Permissions ofOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                            QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QFile::Permissions found = QFile::permissions(path);
    if (!found.testAnyFlags(ofOthers))
        return Exposure::None;
    // QFile tells the owner's rights twice, the second time as those of this user.
    constexpr QFile::Permissions ofOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    return QFile::setPermissions(path, found & ofOwner) ? Exposure::Mended : Exposure::Remains;
}

} // namespace syncdeck
