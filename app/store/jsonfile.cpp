// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/jsonfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace syncdeck::store {

Result<void> writeJsonFile(const QString &path, const QJsonObject &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::FileUnwritable, path, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    // Qt reads a text that begins so without it, unless it is escaped.
    file.write(QJsonDocument(content).toJson().replace("\xEF\xBB\xBF", "\\ufeff"));
    if (!file.commit())
        return fail(ErrorKind::FileUnwritable, path, file.errorString());
    return {};
}

} // namespace syncdeck::store
