// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/privatefile.h"

#include "app/base/ordinaryfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace syncdeck {

bool makePrivateFolder(const QString &folder)
{
    if (QDir(folder).exists())
        return true;
    return QDir().mkpath(folder) &&
           QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
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

} // namespace syncdeck
