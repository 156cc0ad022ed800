// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/items/overview.h"

#include <QString>

namespace syncdeck::ui {

/// How a group of items is called: short, and with all that is to be said but its count.
struct GroupName
{
    QString label;
    QString text;
};

[[nodiscard]] GroupName groupName(const items::SizeGroup &group);
[[nodiscard]] GroupName groupName(const items::ExpiryGroup &group);
[[nodiscard]] GroupName groupName(const items::CreationGroup &group, const items::TimeStep &step);
[[nodiscard]] GroupName groupName(const items::CreatorGroup &group);

/// "1,025 to 2,048 bytes: 120 items, 34 %".
[[nodiscard]] QString groupText(const GroupName &name, quint32 count, quint32 ofAll);
/// "12,300 items with 4.2 MiB of data".
[[nodiscard]] QString overviewText(const items::Overview &overview);

} // namespace syncdeck::ui
