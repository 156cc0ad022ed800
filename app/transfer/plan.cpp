// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/plan.h"

#include "app/base/timezones.h"
#include "app/transfer/recordreader.h"

#include <QBuffer>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::transfer {

namespace {

constexpr qint64 pieceBytes = 1024L * 1024;

std::optional<qint64> secondsOf(qint64 ttl)
{
    return ttl < 0 ? std::nullopt : std::optional(ttl);
}

std::optional<QDateTime> moment(bool isThere, qint64 milliseconds)
{
    return isThere ? std::optional(QDateTime::fromMSecsSinceEpoch(milliseconds, utcZone))
                   : std::nullopt;
}

} // namespace

bool isWrite(LineState state)
{
    return state == LineState::Create || state == LineState::Update || state == LineState::Delete;
}

QString nameOf(LineState state)
{
    switch (state) {
    case LineState::Create:
        return u"create"_s;
    case LineState::Update:
        return u"update"_s;
    case LineState::Delete:
        return u"delete"_s;
    case LineState::Same:
        return u"same"_s;
    case LineState::Skipped:
        return u"skipped"_s;
    case LineState::Conflict:
        return u"conflict"_s;
    case LineState::Invalid:
        return u"invalid"_s;
    }
    Q_UNREACHABLE();
}

Plan::Plan(store::RunKind kind, QString title, session::MapAddress where, QString mapName)
    : m_kind(kind)
    , m_title(std::move(title))
    , m_where(std::move(where))
    , m_mapName(std::move(mapName))
{
}

PlanLine Plan::line(qsizetype index) const
{
    const Line &line = m_lines[std::size_t(index)];
    return {line.number,         line.key,
            line.state,          line.note,
            secondsOf(line.ttl), secondsOf(line.collectionTtl),
            line.writesData};
}

QList<qsizetype> Plan::lines(LineState state) const
{
    QList<qsizetype> found;
    found.reserve(count(state));
    for (qsizetype i = 0; i < count(); ++i) {
        if (m_lines[std::size_t(i)].state == state)
            found << i;
    }
    return found;
}

qsizetype Plan::writes() const
{
    return count(LineState::Create) + count(LineState::Update) + count(LineState::Delete);
}

qsizetype Plan::collectionTtls() const
{
    return std::ranges::count_if(
        m_lines, [](const Line &line) { return isWrite(line.state) && line.collectionTtl > 0; });
}

std::optional<store::ItemVersion> Plan::before(qsizetype index) const
{
    const Line &line = m_lines[std::size_t(index)];
    if (line.beforeData.at < 0)
        return {};
    return store::ItemVersion{
        kept(line.beforeData), moment(line.hasBeforeExpires, line.beforeExpires),
        line.beforeRevision, moment(line.hasBeforeCreated, line.beforeCreated)};
}

std::optional<QByteArray> Plan::data(qsizetype index) const
{
    const Line &line = m_lines[std::size_t(index)];
    if (!line.writesData)
        return {};
    if (line.data.at >= 0)
        return kept(line.data);
    if (!m_file)
        return {};
    QFile file(m_file->path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(line.offset))
        return {};
    const QByteArray bytes = toUtf8(file.read(line.length), m_file->encoding);
    // A reader of its own, since it needs to know how the file's columns are called.
    QBuffer header;
    header.setData(m_file->header);
    header.open(QIODevice::ReadOnly);
    const auto reader = makeReader(header, m_file->format, m_file->csv);
    const auto record = reader->parse(bytes, {line.offset, line.number, 1});
    if (!record)
        return {};
    const auto item = itemOf(*record, m_file->mapping);
    return item && item->key == line.key ? std::optional(item->data) : std::nullopt;
}

Plan::Content Plan::content(qsizetype index) const
{
    const Line &line = m_lines[std::size_t(index)];
    Content content{line.offset, line.length, {}, before(index), line.overwrites};
    if (line.data.at >= 0)
        content.data = kept(line.data);
    return content;
}

void Plan::add(const PlanLine &shown, const Content &content)
{
    Line &line = m_lines.emplace_back();
    line.number = shown.number;
    line.key = shown.key;
    setShown(line, shown);
    setContent(line, content);
    ++m_counts[static_cast<std::size_t>(line.state)];
}

void Plan::addInvalid(const PlanLine &line, const Content &content)
{
    if (count(LineState::Invalid) < mostInvalidListed) {
        add(line, content);
        return;
    }
    ++m_unlisted;
    ++m_counts[static_cast<std::size_t>(LineState::Invalid)];
}

void Plan::set(qsizetype index, const PlanLine &shown, const Content &content)
{
    Line &line = m_lines[std::size_t(index)];
    --m_counts[static_cast<std::size_t>(line.state)];
    setShown(line, shown);
    setContent(line, content);
    ++m_counts[static_cast<std::size_t>(line.state)];
}

void Plan::setShown(Line &line, const PlanLine &shown)
{
    line.state = shown.state;
    line.note = shown.note;
    line.ttl = shown.ttl.value_or(-1);
    line.collectionTtl = shown.collectionTtl.value_or(-1);
    line.writesData = shown.writesData;
}

void Plan::setContent(Line &line, const Content &content)
{
    line.offset = content.offset;
    line.length = static_cast<qint32>(content.length);
    line.overwrites = content.overwrites;
    if (content.data)
        line.data = keep(*content.data);
    if (!content.before)
        return;
    const store::ItemVersion &before = *content.before;
    line.beforeData = keep(before.data);
    line.beforeRevision = before.revision;
    line.hasBeforeExpires = before.expires.has_value();
    line.hasBeforeCreated = before.created.has_value();
    line.beforeExpires = before.expires ? before.expires->toMSecsSinceEpoch() : 0;
    line.beforeCreated = before.created ? before.created->toMSecsSinceEpoch() : 0;
}

Plan::Slice Plan::keep(const QByteArray &bytes)
{
    if (m_pieces.empty() || m_pieces.back().size() + bytes.size() > pieceBytes) {
        QByteArray piece;
        piece.reserve(std::max<qsizetype>(pieceBytes, bytes.size()));
        m_pieces.push_back(piece);
    }
    const auto which = static_cast<qint64>(m_pieces.size()) - 1;
    QByteArray &piece = m_pieces.back();
    // No piece is longer than the distance between the places of two.
    const Slice slice{which * 2 * pieceBytes + piece.size(), bytes.size()};
    piece += bytes;
    return slice;
}

QByteArray Plan::kept(const Slice &slice) const
{
    const QByteArray &piece = m_pieces[std::size_t(slice.at / (2 * pieceBytes))];
    return piece.sliced(slice.at % (2 * pieceBytes), slice.size);
}

} // namespace syncdeck::transfer
