// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commandline.h"
#include "app/sync/rules.h"

namespace syncdeck::cli {

// Options and values that several commands share.

[[nodiscard]] QCommandLineOption dryRunOption();
[[nodiscard]] QCommandLineOption yesOption();
[[nodiscard]] QCommandLineOption ifMatchOption();
/// `--ttl`, `--collection-ttl` with `--yes`, and `--data` with `--data-file`.
[[nodiscard]] QList<QCommandLineOption> contentOptions();

/// The first finding that forbids the value, as an error about `subject`.
[[nodiscard]] std::optional<Error> refusal(const QString &subject, const sync::Findings &findings);

/// Nothing when the option is not set. `InvalidInput` else than for 0…maxTtlSeconds.
[[nodiscard]] Result<std::optional<qint64>> ttlOf(const Invocation &invocation);
/// The same for `--collection-ttl`, which must be confirmed as it deletes the whole map.
[[nodiscard]] Result<std::optional<qint64>> collectionTtlOf(const Invocation &invocation);

/// The item's data as given: as the argument of that number, with `--data`, both literally, as
/// `@FILE` or as `-` for standard input, or with `--data-file`. Nothing when it is not given. The
/// bytes are those that came; `InvalidInput` when they break a rule of the service.
[[nodiscard]] Result<std::optional<QByteArray>> dataOf(const Invocation &invocation,
                                                       qsizetype argument);

/// What a file holds, as UTF-8 also where it is UTF-16; `-` for standard input. At most `most`
/// bytes of the file and one more. `FileUnreadable`; `Cancelled` by an Interruption.
[[nodiscard]] Result<QByteArray> contentOf(const QString &file, qint64 most);

} // namespace syncdeck::cli
