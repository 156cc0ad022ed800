// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/itemfeed.h"

#include "app/transfer/filepreview.h"

#include <QElapsedTimer>

namespace syncdeck::transfer {

namespace {

constexpr qint64 millisecondsAtOnce = 8; // so that a window stays awake

} // namespace

MapFeed::MapFeed(session::Connection &connection, const session::MapAddress &where, Filter filter,
                 QObject *parent)
    : ItemFeed(parent)
    , m_filter(std::move(filter))
    , m_scan(connection.bulkClient(), where.service, where.map, {.inOrder = true})
{
    connect(&m_scan, &sync::MapScan::loaded, this, [this](const sync::ItemSlice &slice) {
        QList<sync::Item> found;
        for (const sync::ItemView &view : slice.items) {
            if (!m_filter || m_filter(view))
                found << sync::toItem(view);
        }
        Q_EMIT items(found);
    });
    connect(&m_scan, &sync::MapScan::failed, this,
            [this](const Error &error) { Q_EMIT finished(Failure(error)); });
    connect(&m_scan, &sync::MapScan::finished, this, [this](bool complete) {
        Q_EMIT finished(complete ? Result<void>() : fail(ErrorKind::Cancelled));
    });
}

FileFeed::FileFeed(ImportOptions options, QObject *parent)
    : ItemFeed(parent)
    , m_options(std::move(options))
    , m_file(m_options.path)
{
}

FileFeed::~FileFeed() = default;

void FileFeed::start()
{
    auto opened = openFile(m_file, m_options.format, m_options.csv, m_options.mapping);
    if (!opened) {
        m_hasEnded = true;
        Q_EMIT finished(Failure(opened.error()));
        return;
    }
    m_mapping = opened->mapping;
    m_reader = std::move(opened->reader);
    QMetaObject::invokeMethod(this, &FileFeed::readSome, Qt::QueuedConnection);
}

void FileFeed::resume()
{
    if (std::exchange(m_isPaused, false))
        QMetaObject::invokeMethod(this, &FileFeed::readSome, Qt::QueuedConnection);
}

void FileFeed::readSome()
{
    if (m_isPaused || m_hasEnded)
        return;
    QList<sync::Item> found;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < millisecondsAtOnce && !m_hasEnded) {
        if (const auto next = m_reader->next())
            take(*next, found);
        else
            m_hasEnded = true;
    }
    Q_EMIT items(found);
    // Nobody knows what the other pages hold, so what the file lacks is not missing.
    if (m_hasEnded && m_reader->saysMoreFollow())
        Q_EMIT invalid(moreFollow());
    if (m_hasEnded && m_zonesAssumed > 0)
        Q_EMIT remarked(zoneRemark(m_zonesAssumed, m_mapping));
    if (!m_hasEnded)
        QMetaObject::invokeMethod(this, &FileFeed::readSome, Qt::QueuedConnection);
    else if (m_reader->hasFailed())
        Q_EMIT finished(fail(ErrorKind::FileUnreadable, m_options.path, m_file.errorString()));
    else
        Q_EMIT finished({});
}

void FileFeed::take(const RecordOrProblem &next, QList<sync::Item> &found)
{
    const auto item = next ? itemOf(*next, m_mapping)
                           : std::expected<FileItem, FileProblem>(std::unexpected(next.error()));
    if (!item) {
        Q_EMIT invalid(describe(item.error()));
        return;
    }
    if (m_keys.contains(item->key)) {
        Q_EMIT invalid(tr("Line %1: the key \u201c%2\u201d stands above already.")
                           .arg(next->at.line)
                           .arg(item->key));
        return;
    }
    m_keys.insert(item->key);
    if (item->isZoneAssumed)
        ++m_zonesAssumed;
    sync::Item made;
    made.key = item->key;
    made.data = item->data;
    made.dateExpires = item->expires;
    if (!item->revision.isEmpty())
        made.revision = item->revision;
    found << made;
}

} // namespace syncdeck::transfer
