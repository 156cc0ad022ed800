// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/rawhttp.h"

#include <algorithm>

namespace syncdeck::sandbox {

namespace {

bool isSame(QByteArrayView name, QByteArrayView other)
{
    return name.compare(other, Qt::CaseInsensitive) == 0;
}

QByteArray word(const QByteArray &line, qsizetype index)
{
    return line.split(' ').value(index);
}

} // namespace

QByteArray RawMessage::method() const
{
    return word(startLine, 0);
}

QByteArray RawMessage::target() const
{
    return word(startLine, 1);
}

QByteArray RawMessage::path() const
{
    const QByteArray all = target();
    const qsizetype query = all.indexOf('?');
    return query < 0 ? all : all.first(query);
}

int RawMessage::status() const
{
    return word(startLine, 1).toInt();
}

QByteArray RawMessage::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (isSame(key, name))
            return value;
    }
    return {};
}

void RawMessage::setHeader(const QByteArray &name, const QByteArray &value)
{
    removeHeader(name);
    headers.append({name, value});
}

void RawMessage::removeHeader(QByteArrayView name)
{
    headers.removeIf([name](const auto &header) { return isSame(header.first, name); });
}

void RawMessage::setBody(const QByteArray &bytes)
{
    body = bytes;
    setHeader(QByteArrayLiteral("Content-Length"), QByteArray::number(bytes.size()));
}

QByteArray RawMessage::head() const
{
    QByteArray text = startLine + "\r\n";
    for (const auto &[name, value] : headers)
        text += name + ": " + value + "\r\n";
    return text + "\r\n";
}

RawReader::State RawReader::take(QByteArray &buffer, RawMessage &message) const
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return buffer.size() > m_maxHeadBytes ? State::Unusable : State::Incomplete;
    if (end > m_maxHeadBytes)
        return State::Unusable;
    RawMessage read;
    for (QByteArrayView rest = QByteArrayView(buffer).first(end); !rest.isNull();) {
        const qsizetype lineEnd = rest.indexOf("\r\n");
        const QByteArrayView line = lineEnd < 0 ? rest : rest.first(lineEnd);
        rest = lineEnd < 0 ? QByteArrayView() : rest.sliced(lineEnd + 2);
        const qsizetype colon = line.indexOf(':');
        if (read.startLine.isEmpty())
            read.startLine = line.toByteArray();
        else if (colon > 0)
            read.headers.append(
                {line.first(colon).toByteArray(), line.sliced(colon + 1).trimmed().toByteArray()});
        else
            return State::Unusable;
    }
    const QByteArray lengthText = read.header("Content-Length");
    bool isNumber = true;
    const qint64 length = lengthText.isEmpty() ? 0 : lengthText.toLongLong(&isNumber);
    if (!isNumber || length < 0 || length > m_maxBodyBytes ||
        !read.header("Transfer-Encoding").isEmpty())
        return State::Unusable;
    if (buffer.size() < end + 4 + length)
        return State::Incomplete;
    read.body = buffer.sliced(end + 4, length);
    buffer.remove(0, end + 4 + length);
    message = std::move(read);
    return State::Complete;
}

} // namespace syncdeck::sandbox
