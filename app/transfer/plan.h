// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/base/utf16.h"
#include "app/session/mapaddress.h"
#include "app/store/runrecord.h"
#include "app/transfer/format.h"
#include "app/transfer/mapping.h"

#include <QDateTime>
#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace syncdeck::transfer {

/// What is to be done for a line.
enum class LineState {
    Create,
    Update,
    Delete,
    Same,     ///< the service already has the same item
    Skipped,  ///< by the policy
    Conflict, ///< not written: somebody has changed the item
    Invalid,
};
inline constexpr std::size_t lineStates = 7;

/// What to do if the map already has the key.
enum class Existing {
    Skip,
    Update,    ///< whatever it holds, also what is written between plan and run
    Unchanged, ///< only where it still is what the file says (by `revision`), or else, what the
               ///< plan has seen
};

/// One line of a plan, for showing.
struct PlanLine
{
    qint64 number = 0; ///< of the line in its file, or of the item among those chosen; from 1
    QString key;       ///< as far as it is known
    LineState state = LineState::Invalid;
    QString note; ///< the reason, or a warning; may be empty
    std::optional<qint64> ttl;
    std::optional<qint64> collectionTtl; ///< seconds until the whole map is deleted
    bool writesData = false;             ///< else the TTL alone
};

/// The file that a plan was made from.
struct PlanFile
{
    QString path;
    Format format = Format::Ndjson;
    CsvStyle csv;
    Mapping mapping;
    Encoding encoding = Encoding::Utf8;
    QByteArray header; ///< as the reader gives it
    QByteArray hash;   ///< SHA-256 of its content
};

/// The writes to a map, line by line: made by a planner, shown to the user, and then passed to a
/// RunMaker. To save memory, the data of a file's lines stays in the file.
class Plan
{
public:
    /// What belongs to a line besides what is shown. Data that stands in a file is not kept.
    struct Content
    {
        qint64 offset = 0; ///< of its record in the file
        qint64 length = 0; ///< in bytes of the file
        std::optional<QByteArray> data;
        std::optional<store::ItemVersion> before;
        bool overwrites = false;
    };

    Plan(store::RunKind kind, QString title, session::MapAddress where, QString mapName);

    [[nodiscard]] store::RunKind kind() const { return m_kind; }
    [[nodiscard]] const QString &title() const { return m_title; }
    [[nodiscard]] const session::MapAddress &where() const { return m_where; }
    [[nodiscard]] const QString &mapName() const { return m_mapName; }
    [[nodiscard]] const std::optional<PlanFile> &file() const { return m_file; }

    /// Of the lines that are listed.
    [[nodiscard]] qsizetype count() const { return qsizetype(m_lines.size()); }
    [[nodiscard]] PlanLine line(qsizetype index) const;
    /// Of all lines, also of those that are not listed.
    [[nodiscard]] qsizetype count(LineState state) const
    {
        return m_counts[static_cast<std::size_t>(state)];
    }
    /// Lines that cannot be used are listed up to `mostInvalidListed`. The others are counted
    /// alone, since a file may hold millions of them.
    [[nodiscard]] qsizetype unlisted() const { return m_unlisted; }
    static constexpr qsizetype mostInvalidListed = 10'000;
    /// Sentences about the plan as a whole.
    [[nodiscard]] const QStringList &remarks() const { return m_remarks; }
    /// The listed lines in this state, in order.
    [[nodiscard]] QList<qsizetype> lines(LineState state) const;
    /// How many will be sent.
    [[nodiscard]] qsizetype writes() const;
    /// How many of them would delete the whole map after a time.
    [[nodiscard]] qsizetype collectionTtls() const;

    /// The item as it was found on the service; nothing: there was none.
    [[nodiscard]] std::optional<store::ItemVersion> before(qsizetype index) const;
    /// The data that would be written. For a line of a file it is read there, and nothing when the
    /// file no longer has it. Nothing where none is written.
    [[nodiscard]] std::optional<QByteArray> data(qsizetype index) const;

    // For planners.
    void setFile(PlanFile file) { m_file = std::move(file); }
    void setFileHash(QByteArray hash)
    {
        if (m_file)
            m_file->hash = std::move(hash);
    }
    void add(const PlanLine &line, const Content &content);
    /// Of a line that cannot be used: lists it, or counts it alone where many are listed already.
    void addInvalid(const PlanLine &line, const Content &content);
    void addRemark(const QString &sentence) { m_remarks << sentence; }
    /// Another decision, once it is known what is there; number and key stay.
    void set(qsizetype index, const PlanLine &line, const Content &content);
    [[nodiscard]] Content content(qsizetype index) const;

private:
    struct Slice
    {
        qint64 at = -1; ///< -1: nothing
        qint64 size = 0;
    };
    /// Of fixed size, for hundreds of thousands of them.
    struct Line
    {
        qint64 number = 0;
        qint64 offset = 0;
        qint64 beforeExpires = 0;
        qint64 beforeCreated = 0;
        Slice data;
        Slice beforeData;
        QString key;
        QString note;
        QString beforeRevision;
        qint64 ttl = -1;
        qint64 collectionTtl = -1;
        qint32 length = 0;
        LineState state = LineState::Invalid;
        bool writesData = false;
        bool overwrites = false;
        bool hasBeforeExpires = false;
        bool hasBeforeCreated = false;
    };

    [[nodiscard]] Slice keep(const QByteArray &bytes);
    [[nodiscard]] QByteArray kept(const Slice &slice) const;
    static void setShown(Line &line, const PlanLine &shown);
    void setContent(Line &line, const Content &content);

    store::RunKind m_kind;
    QString m_title;
    session::MapAddress m_where;
    QString m_mapName;
    std::optional<PlanFile> m_file;
    std::vector<Line> m_lines;
    std::array<qsizetype, lineStates> m_counts{};
    qsizetype m_unlisted = 0;
    QStringList m_remarks;
    std::vector<QByteArray> m_pieces; ///< data, one after the other
};

using PlanPtr = std::shared_ptr<Plan>;

[[nodiscard]] bool isWrite(LineState state);
/// As programs read it: `create`, `update`, `delete`, `same`, `skipped`, `conflict`, `invalid`.
[[nodiscard]] QString nameOf(LineState state);

} // namespace syncdeck::transfer
