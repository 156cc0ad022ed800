// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/jsonfile.h"

#include "app/base/outputfile.h"

#include <QJsonDocument>

namespace syncdeck::store {

Result<void> writeJsonFile(const QString &path, const QJsonObject &content)
{
    OutputFile file(path, Special::Refused, Readers::ThisUser);
    auto done = file.open();
    // Qt reads a text that begins so without it, unless it is escaped.
    if (done)
        done = file.write(QJsonDocument(content).toJson().replace("\xEF\xBB\xBF", "\\ufeff"));
    return done ? file.commit() : done;
}

} // namespace syncdeck::store
