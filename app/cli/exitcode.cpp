// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/exitcode.h"

#include "app/session/errortext.h"

namespace syncdeck::cli {

ExitCode exitCodeOf(const Error &error)
{
    if (session::isOfStranger(error)) // it says neither what there is nor what the service thinks
        return ExitCode::Network;
    switch (error.kind) {
    case ErrorKind::InvalidInput:
    case ErrorKind::NothingToSend:
    case ErrorKind::ValueExpired:
    case ErrorKind::NotStorable:
    case ErrorKind::OtherOrigin:
        return ExitCode::Usage;
    case ErrorKind::Cancelled:
        return ExitCode::Interrupted;
    case ErrorKind::OriginRefused:
        return ExitCode::Network;
    case ErrorKind::ServiceNotFound:
    case ErrorKind::MapNotFound:
    case ErrorKind::ItemNotFound:
    case ErrorKind::NotFound:
        return ExitCode::NotFound;
    case ErrorKind::ItemExists:
    case ErrorKind::MapExists:
    case ErrorKind::RevisionMismatch:
        return ExitCode::Conflict;
    default:
        break;
    }
    if (error.kind <= ErrorKind::Cancelled)
        return ExitCode::Refused;
    if (error.kind <= ErrorKind::UnexpectedStatus)
        return ExitCode::Network;
    if (error.kind <= ErrorKind::ServiceFailed)
        return ExitCode::Refused;
    return ExitCode::Machine;
}

} // namespace syncdeck::cli
