// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace syncdeck::net {

/// Whether a user waits for a request, or long work that may take its time. Interactive requests
/// are sent first wherever requests are queued.
enum class Priority { Interactive, Bulk };

} // namespace syncdeck::net
