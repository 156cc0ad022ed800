// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"
#include "app/transfer/existingitems.h"
#include "app/transfer/hashedfile.h"
#include "app/transfer/linedecision.h"
#include "app/transfer/plan.h"
#include "app/transfer/recordreader.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace syncdeck::transfer {

struct ImportOptions
{
    QString path;
    Format format = Format::Ndjson;
    CsvStyle csv;
    std::optional<Mapping> mapping; ///< parts not named otherwise: by the usual names
    Existing existing = Existing::Skip;
};

/// Reads a file of items, checks every line against the rules and the items of the map, and makes a
/// plan. Sends no write. A line that cannot be read becomes an invalid line of the plan. Does not
/// delete itself.
class ImportPlanner : public QObject
{
    Q_OBJECT

public:
    enum class Phase { Reading, Comparing };

    /// The connection must outlive the object.
    ImportPlanner(session::Connection &connection, session::MapAddress where, QString mapName,
                  ImportOptions options, QObject *parent = nullptr);
    ~ImportPlanner() override;

    void start(); ///< call once
    void cancel();

Q_SIGNALS:
    /// In bytes while reading, in items while comparing; a `total` of 0 is unknown.
    void progressed(syncdeck::transfer::ImportPlanner::Phase phase, qint64 done, qint64 total);
    /// Emitted exactly once, unless the object is destroyed before. Errors: `FileUnreadable`, those
    /// of reading the map, and `Cancelled`.
    void finished(const syncdeck::Result<syncdeck::transfer::PlanPtr> &plan);

private:
    void readSome();
    void addRecord(const Record &record);
    void addProblem(const FileProblem &problem, const QString &key);
    void compare();
    void addRemarks();
    void compareWith(const sync::Item &there);
    void end(const Result<PlanPtr> &result);

    session::Connection &m_connection;
    ImportOptions m_options;
    Mapping m_mapping;
    PlanPtr m_plan;
    HashedFile m_file;
    std::unique_ptr<RecordReader> m_reader;
    std::unique_ptr<ExistingItems> m_existing;
    QHash<QString, qsizetype> m_lineOfKey;
    qint64 m_zonesAssumed = 0;
    bool m_hasEnded = false;
};

} // namespace syncdeck::transfer
