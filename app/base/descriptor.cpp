// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/descriptor.h"

#include "app/base/interruption.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <unistd.h>

namespace syncdeck {

int writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (!Interruption::waitToWrite(descriptor))
            return EINTR;
        // A pipe that can be written takes so much without waiting for its reader, which after an
        // interruption nobody would break off.
        const qsizetype size = Interruption::signalNumber() == 0
                                   ? bytes.size()
                                   : std::min<qsizetype>(bytes.size(), PIPE_BUF);
        const auto written = ::write(descriptor, bytes.data(), static_cast<std::size_t>(size));
        if (written >= 0)
            bytes = bytes.sliced(written);
        else if (errno != EINTR && errno != EAGAIN && errno != EWOULDBLOCK)
            return errno;
    }
    return 0;
}

} // namespace syncdeck
