// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/setaside.h"

#include <QDateTime>
#include <QFile>

using namespace Qt::StringLiterals;

namespace syncdeck {

QString setAside(const QString &path, Unusable why)
{
    const QString word = why == Unusable::Damaged ? u"damaged"_s : u"newer"_s;
    const QString stem =
        path + u'.' + word + u'-' + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString name = stem;
    for (int i = 2; QFile::exists(name); ++i)
        name = stem + u'-' + QString::number(i);
    return QFile::rename(path, name) ? name : QString();
}

} // namespace syncdeck
