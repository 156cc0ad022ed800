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
    /// What happens if the path is not a regular file.
    Special special = Special::Refused;
};

/// Writes the items of a map to a file, in the order of their keys, while the map is scanned. The
/// file replaces an existing one only when it is complete; if the export ends earlier, the existing
/// file stays unchanged. Does not delete itself.
class Export : public QObject
{
    Q_OBJECT

public:
    enum class State { Ready, Running, Paused, Stopped, Ended };

    /// The connection must outlive the object.
    Export(session::Connection &connection, const session::MapAddress &where, ExportOptions options,
           QObject *parent = nullptr);
    ~Export() override;

    void start(); ///< call once
    void pause();
    void resume(); ///< after `pause`, or when the network that stopped it is back
    void cancel();

    [[nodiscard]] State state() const { return m_state; }
    /// The error that stopped it, in state `Stopped`.
    [[nodiscard]] const std::optional<Error> &error() const { return m_scan.error(); }
    [[nodiscard]] qint64 written() const { return m_written; }
    [[nodiscard]] sync::ScanProgress progress() const { return m_scan.progress(); }

Q_SIGNALS:
    /// The state or the progress has changed.
    void changed();
    /// Reading the map failed. The items written so far are kept, and `resume` continues.
    void stopped(const syncdeck::Error &error);
    /// Emitted exactly once, with the number of items in the file. Errors: `FileUnwritable`,
    /// `DiskFull`, `Cancelled`.
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

/// Writes given items to a file, which appears when it is committed. Errors: `FileUnwritable`,
/// `DiskFull`; after an error nothing more is written.
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
