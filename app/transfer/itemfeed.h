// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"
#include "app/session/mapaddress.h"
#include "app/sync/mapscan.h"
#include "app/transfer/importplanner.h"

#include <QObject>

#include <functional>
#include <memory>

namespace syncdeck::transfer {

/// Delivers all items of a map or a file, some at a time.
class ItemFeed : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0; ///< call once
    virtual void pause() = 0; ///< few or no items are delivered until `resume`
    virtual void resume() = 0;

Q_SIGNALS:
    void items(const QList<syncdeck::sync::Item> &items);
    /// Something there is not a valid item.
    void invalid(const QString &why);
    /// A warning about the map or file as a whole.
    void remarked(const QString &sentence);
    /// Exactly once.
    void finished(const syncdeck::Result<void> &result);
};

/// The items of a map, in the order of their keys.
class MapFeed final : public ItemFeed
{
    Q_OBJECT

public:
    using Filter = std::function<bool(const sync::ItemView &)>;

    /// The connection outlives it. `filter`: which items are wanted; empty: all.
    MapFeed(session::Connection &connection, const session::MapAddress &where, Filter filter = {},
            QObject *parent = nullptr);

    void start() override { m_scan.start(); }
    void pause() override { m_scan.pause(); }
    void resume() override { m_scan.resume(); }

private:
    Filter m_filter;
    sync::MapScan m_scan;
};

/// The items of a file, in the order of their lines. If a key occurs twice, the first item is used.
class FileFeed final : public ItemFeed
{
    Q_OBJECT

public:
    /// The policy of the options does not matter here.
    explicit FileFeed(ImportOptions options, QObject *parent = nullptr);
    ~FileFeed() override;

    void start() override;
    void pause() override { m_isPaused = true; }
    void resume() override;

private:
    void readSome();
    void take(const RecordOrProblem &next, QList<sync::Item> &found);

    ImportOptions m_options;
    HashedFile m_file;
    std::unique_ptr<RecordReader> m_reader;
    Mapping m_mapping;
    QSet<QString> m_keys;
    qint64 m_zonesAssumed = 0;
    bool m_isPaused = false;
    bool m_hasEnded = false;
};

} // namespace syncdeck::transfer
