// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace syncdeck::test {

/// What breaks the rules of HTTP Archive 1.2 (http://www.softwareishard.com/blog/har-12-spec/) in
/// a file's content: members that are missing, of another type, or unknown without the underscore
/// of one's own. Each with the way to it; empty when all is well.
[[nodiscard]] QStringList harProblems(const QJsonObject &root);

} // namespace syncdeck::test
