// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/canary.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::test {

namespace {

/// What Base64 text has of it, whatever stands before and after, when it begins at a byte whose
/// number leaves this rest by three.
QByteArray base64Core(const QByteArray &text, int rest)
{
    const QByteArray encoded =
        (QByteArray(rest, 'x') + text).toBase64(QByteArray::OmitTrailingEquals);
    // The first characters carry bits of what stands before, the last of what comes after.
    const qsizetype before = rest == 0 ? 0 : rest + 1;
    const qsizetype after = (rest + text.size()) % 3 == 0 ? 0 : 1;
    return encoded.mid(before, encoded.size() - before - after);
}

} // namespace

Canary::Canary(QByteArray text)
    : m_text(std::move(text))
{
    const QString asText = QString::fromUtf8(m_text);
    m_spellings << m_text;
    for (const auto order : {QStringConverter::Utf16LE, QStringConverter::Utf16BE})
        m_spellings << QByteArray(QStringEncoder(order)(asText));
    const QByteArray percent = m_text.toPercentEncoding();
    m_spellings << percent << percent.toLower() << m_text.toHex() << m_text.toHex().toUpper();
    for (const int rest : {0, 1, 2}) {
        QByteArray core = base64Core(m_text, rest);
        m_spellings << core;
        m_spellings << core.replace('+', '-').replace('/', '_');
    }
    for (const QByteArray &spelling : std::as_const(m_spellings))
        m_longest = std::max(m_longest, spelling.size());
}

bool Canary::isIn(const QByteArray &bytes) const
{
    return std::ranges::any_of(
        m_spellings, [&](const QByteArray &spelling) { return bytes.contains(spelling); });
}

bool Canary::isIn(QIODevice &device) const
{
    constexpr qint64 piece = 1024 * 1024;
    QByteArray window;
    for (;;) {
        const QByteArray read = device.read(piece);
        if (read.isEmpty())
            return false;
        window += read;
        if (isIn(window))
            return true;
        window = window.last(std::min(window.size(), m_longest)); // it may lie across two pieces
    }
}

QStringList Canary::filesBelow(const QString &folder, int &looked) const
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (isIn(path.toUtf8()))
            found << path;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) // such as one that went meanwhile
            continue;
        ++looked;
        if (isIn(file))
            found << path;
    }
    return found;
}

QStringList Canary::shownByProcesses() const
{
    QStringList found;
    const auto read = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QStringList processes =
        QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &process : processes) {
        if (process.toLongLong() == QCoreApplication::applicationPid())
            continue;
        const QString folder = u"/proc/"_s + process + u'/';
        for (const QString &file : {u"cmdline"_s, u"environ"_s}) {
            if (isIn(read(folder + file))) {
                found << u"%1 %2: %3"_s.arg(
                    process, QString::fromUtf8(read(folder + u"comm"_s)).trimmed(), file);
            }
        }
    }
    return found;
}

} // namespace syncdeck::test
