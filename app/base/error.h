// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace syncdeck {

/// What went wrong, for the program to branch on. The messages for users are made in
/// `app/session/errortext.h`, so that the window and the command line show the same.
enum class ErrorKind {
    // Refused here, before anything left this machine.
    InvalidInput,      ///< a rule of `app/sync/rules.h` is broken; `subject` names the field
    ReadOnlyProfile,   ///< a write on a profile that is marked read-only
    ForbiddenByPolicy, ///< the administrator's policy does not allow it; `subject` is what
    NothingToSend,     ///< a change that changes nothing
    ValueExpired,      ///< the value to be restored would have expired by now
    NotStorable,   ///< nor is it a JSON object, which is all the service stores; `subject`: the key
    OriginRefused, ///< a URL off the profile's own origin; `subject` is that origin
    OtherOrigin,   ///< what was begun at another address; `subject` is that one, may be empty
    Cancelled,     ///< by the user, or because the program shuts down

    // The network.
    HostNotFound,
    ConnectionRefused,
    ConnectionLost, ///< closed before the whole answer had come
    NoNetwork,
    TimedOut,
    TlsFailed,                   ///< the other side's certificate is not trusted
    TlsUnavailable,              ///< no TLS, or none that is secure, could be agreed on
    ProxyAuthenticationRequired, ///< `subject` is the proxy's host and port
    ProxyUnusable, ///< the environment variable `subject` names a proxy that cannot be used
    ProxyFailed,   ///< `subject` is the proxy's host and port

    // The answer came, but says nothing usable.
    AnswerTooLarge,
    AnswerUnreadable, ///< not JSON, or JSON of another shape
    AnswerToAnother,  ///< about something else, or with other data, than was asked for
    UnexpectedStatus, ///< one that the service does not document for this, redirects included

    // The service refused.
    AuthenticationFailed, ///< 401
    Forbidden,            ///< 403
    ServiceNotFound,      ///< 404 with code 54050
    MapNotFound,          ///< 404 with code 54200
    ItemNotFound,         ///< 404 with code 54201
    NotFound,             ///< any other 404
    ItemExists,           ///< 409 with code 54208
    MapExists,            ///< 409 with code 54301
    RevisionMismatch,     ///< 412 with a code: somebody changed the item meanwhile
    InvalidRevision,      ///< 400 with code 54003
    InvalidData,          ///< 400 with code 54008
    InvalidTtl,           ///< 400 with code 54011
    InvalidKey,           ///< 400 with code 54209
    DataTooLarge,         ///< 413
    RequestRefused,       ///< any other 4xx that the service documents, or that has no code
    RateLimited,          ///< 429: never processed, so repeating is safe
    ServiceFailed,        ///< 5xx

    // This machine.
    KeychainUnavailable, ///< no keychain service answers
    KeychainLocked,      ///< it is there, and the user did not unlock it
    KeychainFailed,      ///< any other answer of the keychain
    SecretMissing,       ///< the keychain holds nothing for this profile
    SecretOfOtherOrigin, ///< it holds one for another address: `subject`; empty: it is not known
    FileUnreadable,
    NoCertificate, ///< a file of certificate authorities holds none
    FileUnwritable,
    FileDamaged,    ///< content is not what this program wrote
    FileTooNew,     ///< written by a newer version of this program
    PolicyUnusable, ///< the administrator's policy cannot be followed, so nothing is opened
    DiskFull,
    FileBusy,     ///< another program has kept it locked for as long as one waits
    FileReplaced, ///< it was deleted, or another put in its place, while it was in use
    FileChanged,  ///< another content than it had when it was looked at first
    InUse,        ///< another program, or another part of this one, is at work on it
    PortUnavailable,
};

/// An error: its kind, and the facts known where it occurred. No field ever holds a secret.
struct Error
{
    ErrorKind kind;
    /// What the error is about: a host, a path, a field, a key. Not translated; may be empty.
    QString subject;
    /// The message of the system, Qt or the service. To be shown, never to branch on.
    QString detail;
    int httpStatus = 0;  ///< 0 when no answer came
    int serviceCode = 0; ///< the service's own `code`, such as 54208; 0 when there is none
    QUrl moreInfo;       ///< the service's `more_info`, unchecked: see sync::isDocumentationLink
    QString requestId;   ///< as the answer's headers gave it; empty when there is none
    std::optional<std::chrono::milliseconds> retryAfter; ///< from `Retry-After`, never negative
    /// A write was sent, and no answer tells whether it was carried out, so it may have been.
    bool mayHaveBeenApplied = false;
    /// The item that a write met already holds exactly the data that was to be written.
    bool isSameThere = false;

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace syncdeck

Q_DECLARE_METATYPE(syncdeck::Error)
