// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace syncdeck::net {

/// Who waits for a request: a person before the window, or long work that may wait. What is
/// interactive goes ahead wherever requests queue.
enum class Priority { Interactive, Bulk };

} // namespace syncdeck::net
