// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/outputfile.h"
#include "app/session/connection.h"
#include "app/session/mapaddress.h"
#include "app/sync/mapscan.h"
#include "app/transfer/itemtext.h"

#include <QObject>

#include <functional>
#include <optional>

namespace syncdeck::transfer {

struct ExportOptions
{
    QString path;
    Layout layout;
    /// Which items are written; empty: all.
    std::function<bool(const sync::ItemView &)> filter = {};
    /// What becomes of a path that leads to no file.
    Special special = Special::Refused;
};

/// Writes the items of a map to a file, in the order of their keys, while it is scanned. The file
/// appears under its name only when it is whole; whatever ends the export earlier leaves what was
/// there before. It lives on until its owner lets it go.
class Export : public QObject
{
    Q_OBJECT

public:
    enum class State { Ready, Running, Paused, Stopped, Ended };

    /// The connection outlives it.
    Export(session::Connection &connection, const session::MapAddress &where, ExportOptions options,
           QObject *parent = nullptr);
    ~Export() override;

    void start(); ///< call once
    void pause();
    void resume(); ///< after `pause`, or when the network that stopped it is back
    void cancel();

    [[nodiscard]] State state() const { return m_state; }
    /// What it was stopped by, in state `Stopped`.
    [[nodiscard]] const std::optional<Error> &error() const { return m_scan.error(); }
    [[nodiscard]] qint64 written() const { return m_written; }
    [[nodiscard]] sync::ScanProgress progress() const { return m_scan.progress(); }

Q_SIGNALS:
    /// State or progress is another.
    void changed();
    /// Reading the map failed; all that was written so far stays, and `resume` goes on.
    void stopped(const syncdeck::Error &error);
    /// Exactly once: how many items the file has. Errors: `FileUnwritable`, `DiskFull`,
    /// `Cancelled`.
    void finished(const syncdeck::Result<qint64> &items);

private:
    void take(const sync::ItemSlice &slice);
    void complete(bool whole);
    void end(const Result<qint64> &result);
    void enter(State state);

    ExportOptions m_options;
    ItemText m_text;
    OutputFile m_file;
    sync::MapScan m_scan;
    State m_state = State::Ready;
    qint64 m_written = 0;
};

/// A file of given items, that appears when it is committed. Errors: `FileUnwritable`, `DiskFull`;
/// after one of them nothing more is written.
class ItemFile
{
public:
    ItemFile(const QString &path, const Layout &layout);

    void add(const sync::Item &item);
    /// How many items it has.
    [[nodiscard]] Result<qint64> commit();

private:
    ItemText m_text;
    OutputFile m_file;
    Result<void> m_state;
    qint64 m_count = 0;
};

} // namespace syncdeck::transfer
