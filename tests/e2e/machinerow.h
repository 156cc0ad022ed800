// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMap>
#include <QString>

#include <functional>
#include <optional>

namespace syncdeck::test {

class MachineTrial;

/// What is tried: each a run of the command line.
enum class Operation { Create, Update, Delete, Import, Resume, Export, Compare, Validate };

[[nodiscard]] QList<Operation> allOperations();
[[nodiscard]] QString nameOf(Operation operation);

/// What the run comes to, as the service has it.
enum class Outcome {
    Done,    ///< all that was asked for
    NotDone, ///< nothing of it
    Partly,  ///< some of it
};

/// What a cell is to come to.
struct Expected
{
    Outcome outcome = Outcome::Done;
    int code = 0;      ///< the exit code
    QString says = {}; ///< what stands on standard error besides; empty: anything, where it may be

    friend bool operator==(const Expected &, const Expected &) = default;
};

/// In the words of the table.
[[nodiscard]] QString words(const Expected &expected);

/// One row of the matrix: how the machine is hostile, and what each operation is to come to there.
struct MachineRow
{
    QString name;
    /// Of each operation that the fault says something to.
    QMap<Operation, Expected> expected;

    /// Before the program starts: files, arguments, environment.
    std::function<void(MachineTrial &)> prepare = {};
    /// In its process, right before it is loaded; only calls that are safe between fork and exec.
    std::function<void(const MachineTrial &)> inProcess = {};
    /// While it is held right before it sends something; see MachineTrial::holdBeforeWriting.
    std::function<void(MachineTrial &)> whileHeld = {};
    /// Once it has ended: what is wrong besides; empty: nothing.
    std::function<QString(const MachineTrial &)> after = {};

    bool canSpeak = true;       ///< standard error reaches us
    bool isHistoryThere = true; ///< the history can be held against the service afterwards
    bool isHomeSound = true;    ///< the operation can be told again in the same home
};

/// Whether a process's addresses can be limited: not where a checker takes most of them for itself.
/// Without these rows the table is not whole, and is not written.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool areAddressesOurs = false;
#else
inline constexpr bool areAddressesOurs = true;
#endif

/// A section of the table.
struct MachineSection
{
    QString title;
    QList<MachineRow> rows;
};

[[nodiscard]] QList<MachineSection> machineSections();

} // namespace syncdeck::test
