// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace syncdeck::test {

/// A folder for one reading, with another beside it that nothing may be written to.
class Place
{
public:
    Place();

    [[nodiscard]] QString file(const QString &name) const { return folder() + u'/' + name; }
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("inside")); }
    void write(const QString &name, const QByteArray &content) const;
    /// Nothing has come into being but files whose names begin so.
    void mustHaveOnly(const QString &start) const;

private:
    QTemporaryDir m_folder;
};

} // namespace syncdeck::test
