// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/systemicerror.h"

#include "app/session/errortext.h"

namespace syncdeck::session {

bool isSystemicError(const Error &error)
{
    if (isOfStranger(error)) // whoever stands in between says nothing of the item
        return true;
    switch (error.kind) {
    case ErrorKind::InvalidInput:
    case ErrorKind::NothingToSend:
    case ErrorKind::ValueExpired:
    case ErrorKind::NotStorable:
    case ErrorKind::ItemNotFound:
    case ErrorKind::ItemExists:
    case ErrorKind::RevisionMismatch:
    case ErrorKind::InvalidRevision:
    case ErrorKind::InvalidData:
    case ErrorKind::InvalidTtl:
    case ErrorKind::InvalidKey:
    case ErrorKind::DataTooLarge:
    case ErrorKind::RequestRefused:
        return false;
    default:
        return true;
    }
}

} // namespace syncdeck::session
