// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/format.h"

#include <QByteArray>

namespace syncdeck::test {

/// Reads any bytes as a file of this format and ends the program where something does not hold
/// that must hold for all of them: the reader comes to its end, goes forwards, finds each record
/// again by its place, and what it has read and is written again is read as the same.
void readAnything(transfer::Format format, const QByteArray &bytes);

} // namespace syncdeck::test
