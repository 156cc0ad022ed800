// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/instance/ownuser.h"

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace syncdeck::ui {

bool isOwnUser(qintptr socketDescriptor)
{
#if defined(Q_OS_LINUX)
    ucred peer{};
    socklen_t size = sizeof peer;
    return getsockopt(int(socketDescriptor), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
           size == sizeof peer && peer.uid == geteuid();
#elif defined(Q_OS_UNIX)
    uid_t user = 0;
    gid_t group = 0;
    return getpeereid(int(socketDescriptor), &user, &group) == 0 && user == geteuid();
#else
    Q_UNUSED(socketDescriptor)
    return true; // the pipe was made for this user alone
#endif
}

} // namespace syncdeck::ui
