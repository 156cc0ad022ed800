// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <expected>

namespace syncdeck::transfer {

/// A position in a file.
struct FilePlace
{
    qint64 offset = 0; ///< bytes from the start of the file
    qint64 line = 1;   ///< from 1; lines end at LF, CRLF or CR
    qint64 column = 1; ///< from 1, in Unicode code points

    friend bool operator==(const FilePlace &, const FilePlace &) = default;
};

/// One named value of a record.
struct Field
{
    enum class Kind {
        Text, ///< a cell
        Json, ///< a JSON value as it is written
    };

    QByteArray name; ///< UTF-8, escapes understood
    QByteArray
        value; ///< the bytes as they stand in the file, in CSV those that the cell stands for
    Kind kind = Kind::Text;
};

/// One item of a file, with fields that are not interpreted yet.
struct Record
{
    FilePlace at;
    QByteArray bytes; ///< from `at`, as UTF-8
    QList<Field> fields;
    qint64 length = 0; ///< bytes of the file; 0 for a record that was taken out of it

    /// The last field of that name, as readers of JSON take it; null when there is none.
    [[nodiscard]] const Field *find(const QByteArray &name) const;
};

/// An error in a part of a file.
struct FileProblem
{
    FilePlace at;
    QString text;            ///< a translated sentence, without the place
    bool endsFile = false;   ///< what follows in the file cannot be trusted, and is not read
    FilePlace recordAt = {}; ///< where the record begins that it is in, or what is not read
    /// The record, where it can be read again as one; not if it is too long or has no known end.
    QByteArray bytes = {};
};

/// The sentence with its place: “Line 3, column 7: …”. Says where the rest of the file is not used.
[[nodiscard]] QString describe(const FileProblem &problem);

using RecordOrProblem = std::expected<Record, FileProblem>;

} // namespace syncdeck::transfer
