// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

class QIODevice;

namespace syncdeck::test {

/// A secret with a known text, and where it turns up. It is looked for as it is, in UTF-16 of both
/// byte orders, percent-encoded, within Base64 text wherever it begins in there, and as the
/// hexadecimal digits of its bytes.
class Canary
{
public:
    explicit Canary(QByteArray text);

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    /// Every spelling; none of them is part of ordinary files.
    [[nodiscard]] const QList<QByteArray> &spellings() const { return m_spellings; }

    [[nodiscard]] bool isIn(const QByteArray &bytes) const;
    /// Reads to the end, whatever the size.
    [[nodiscard]] bool isIn(QIODevice &device) const;

    /// The files below a folder that hold it. `looked` counts those that were read.
    [[nodiscard]] QStringList filesBelow(const QString &folder, int &looked) const;

    /// What the system shows of running processes to others: command line and environment. Those
    /// that show it, as `PID name: file`. This process is left out.
    [[nodiscard]] QStringList shownByProcesses() const;

private:
    QByteArray m_text;
    QList<QByteArray> m_spellings;
    qsizetype m_longest = 0;
};

} // namespace syncdeck::test
