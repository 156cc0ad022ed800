// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/outputfile.h"
#include "app/store/runs.h"
#include "app/transfer/format.h"

#include <QObject>

namespace syncdeck::transfer {

/// Writes the result of a run to a file: each line with its state, or the failed lines as a file
/// that can be imported again. Does not delete itself.
class RunReport : public QObject
{
    Q_OBJECT

public:
    enum class Content {
        /// Number, key, what was to be done, what came of it and why; one line each.
        AllLines,
        /// The records of failed, unclear, invalid and (after a cancellation) waiting lines, byte
        /// for byte as they stood in the file that was imported, in its format; `format` does not
        /// matter then. Where that file could not be read to its end, all that was not read comes
        /// last. What was too long to be kept is told of by a line that is no item, so that
        /// nobody takes the file for whole. Of runs without a file, and not of deletions: key,
        /// data and TTL.
        FailedLines,
    };

    /// The journal must outlive the object. `format`: Ndjson or Csv. `special`: what happens if the
    /// path is not a regular file.
    RunReport(store::Journal &journal, store::RunRecord run, Content content, Format format,
              const QString &path, Special special = Special::Refused, QObject *parent = nullptr);

    void start(); ///< call once

Q_SIGNALS:
    /// Emitted exactly once, unless the object is destroyed before, with the number of lines
    /// written. Errors: `FileUnwritable`, `DiskFull`, those of the journal.
    void finished(const syncdeck::Result<qint64> &lines);

private:
    void addSome();
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> end();
    [[nodiscard]] QByteArray textOf(const store::RunLine &line);
    [[nodiscard]] QByteArray missingText(const store::RunLine &line) const;
    [[nodiscard]] QByteArray reportOf(const store::RunLine &line) const;

    store::Runs m_runs;
    store::RunRecord m_run;
    Content m_content;
    Format m_format;
    OutputFile m_file;
    qint64 m_last = 0;
    qint64 m_written = 0;
    bool m_endsOpen = false; ///< with the rest of a JSON text, which closes or breaks off by itself
};

/// A line of a report, as one JSON object.
[[nodiscard]] QByteArray objectOf(const store::RunLine &line);

/// The name of a line's state as programs read it: `done`, `failed`, `unclear`, `left`, `invalid`,
/// `waiting`, `begun`.
[[nodiscard]] QString nameOf(store::RunLineState state);

} // namespace syncdeck::transfer
