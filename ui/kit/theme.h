// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace syncdeck::kit {

/// Gives the program its look: one style on every desktop, light or dark as the system's own
/// colours are, every text at least 4.5 times as light or dark as what is behind it (WCAG 2.1 AA).
void applyTheme();

} // namespace syncdeck::kit
