// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <simdjson.h>

namespace syncdeck::sync {

/// Reads one attribute after the other into fields. Null leaves the field empty, and so does what
/// is of another type than the field; the names of these are kept.
class AttributeReader
{
public:
    using Value = simdjson::ondemand::value;

    void read(Value value, const char *name, std::optional<QString> &field);
    void read(Value value, const char *name, std::optional<QUrl> &field);
    void read(Value value, const char *name, std::optional<bool> &field);
    /// ISO 8601 in UTC.
    void read(Value value, const char *name, std::optional<QDateTime> &field);

    [[nodiscard]] const QStringList &odd() const { return m_odd; }

private:
    [[nodiscard]] std::optional<std::string_view> text(Value &value, const char *name);

    void add(const char *name);

    QStringList m_odd;
};

} // namespace syncdeck::sync
