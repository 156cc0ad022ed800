// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace syncdeck::kit {

/// The measures of every screen, in device-independent pixels. Layouts that say nothing have
/// `space` around panels and between fields, and `wide` around dialogs (see Style).
namespace metrics {

inline constexpr int hair = 2;   ///< between lines of one thing
inline constexpr int tight = 4;  ///< between a caption and its field
inline constexpr int space = 8;  ///< between fields, around panels
inline constexpr int wide = 16;  ///< between groups, around dialogs
inline constexpr int radius = 4; ///< of corners
inline constexpr int icon = 16;  ///< side of an icon in buttons, menus and lists
inline constexpr int toolIcon = 18;
inline constexpr int heroIcon = 40;  ///< on a page that is empty otherwise
inline constexpr int progress = 6;   ///< of a bar without words
inline constexpr int rowPadding = 8; ///< what a row of a list is higher than its text

inline constexpr double titleScale = 1.7; ///< of the ordinary size of text
inline constexpr double headingScale = 1.15;

} // namespace metrics

} // namespace syncdeck::kit
