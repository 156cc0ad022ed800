// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/error.h"
#include "app/session/mapaddress.h"
#include "ui/kit/messagebar.h"

namespace syncdeck::ui {

/// What the message bar says of an error, and of a creation that succeeded.
[[nodiscard]] kit::Message messageOf(const Error &error, const kit::Message::Offer &offer = {});
[[nodiscard]] kit::Message messageOf(const session::Written &created);

} // namespace syncdeck::ui
