// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <optional>
#include <simdjson.h>

namespace syncdeck::sync {

/// Reads one attribute after the other into fields. The first that is of another type than the
/// field is remembered, and the rest are passed over. Null leaves the field empty.
class AttributeReader
{
public:
    using Value = simdjson::ondemand::value;

    void read(Value value, const char *name, std::optional<QString> &field);
    void read(Value value, const char *name, std::optional<QUrl> &field);
    void read(Value value, const char *name, std::optional<bool> &field);
    /// ISO 8601 in UTC.
    void read(Value value, const char *name, std::optional<QDateTime> &field);

    void fail(const char *name);
    /// The attribute that could not be read; null when all went well.
    [[nodiscard]] const char *failed() const { return m_failed; }

private:
    [[nodiscard]] std::optional<std::string_view> text(Value &value, const char *name);

    const char *m_failed = nullptr;
};

} // namespace syncdeck::sync
