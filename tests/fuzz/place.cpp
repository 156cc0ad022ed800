// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/place.h"

#include "tests/fuzz/harness.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace syncdeck::test {

Place::Place()
{
    QDir().mkpath(folder());
}

void Place::write(const QString &name, const QByteArray &content) const
{
    QFile target(file(name));
    mustHold(target.open(QIODevice::WriteOnly) && target.write(content) == content.size(),
             "there is no room for a file");
}

void Place::mustHaveOnly(const QString &start) const
{
    const auto all = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
    const QStringList inside = QDir(folder()).entryList(all);
    mustHold(QDir(m_folder.path()).entryList(all).size() == 1 &&
                 std::ranges::all_of(inside,
                                     [&](const QString &name) { return name.startsWith(start); }),
             "a file came into being where none belongs");
}

} // namespace syncdeck::test
