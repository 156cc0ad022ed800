// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/keychainsecretstore.h"

#if __has_include(<qt6keychain/keychain.h>)
#include <qt6keychain/keychain.h>
#else
#include <keychain.h>
#endif

using namespace Qt::StringLiterals;

namespace syncdeck::store {

namespace {

const QString &serviceName()
{
    static const QString name = u"Syncdeck"_s;
    return name;
}

/// Nothing when the job went well.
std::optional<Error> errorOf(const QKeychain::Job &job)
{
    Error error{};
    error.detail = job.errorString();
    switch (job.error()) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        error.kind = ErrorKind::SecretMissing;
        break;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        error.kind = ErrorKind::KeychainUnavailable;
        break;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        error.kind = ErrorKind::KeychainLocked;
        break;
    default:
        error.kind = ErrorKind::KeychainFailed;
        break;
    }
    return error;
}

} // namespace

QFuture<Result<Secret>> KeychainSecretStore::read(const QString &profileId)
{
    const Completion<Secret> completion;
    auto *job = new QKeychain::ReadPasswordJob(serviceName());
    job->setInsecureFallback(false);
    job->setKey(profileId);
    QObject::connect(job, &QKeychain::Job::finished, &m_waiting, [completion, job] {
        if (const auto error = errorOf(*job)) {
            completion.finish(Failure(*error));
            return;
        }
        QByteArray bytes = job->binaryData();
        bytes.detach(); // so that this copy can be wiped; the job's own goes with the job
        completion.finish(Secret::take(bytes));
    });
    job->start();
    return completion.future();
}

QFuture<Result<void>> KeychainSecretStore::write(const QString &profileId, const Secret &secret)
{
    const Completion<void> completion;
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    job->setInsecureFallback(false);
    job->setKey(profileId);
    const std::string_view bytes = secret.reveal();
    job->setBinaryData(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    QObject::connect(job, &QKeychain::Job::finished, &m_waiting, [completion, job] {
        const auto error = errorOf(*job);
        completion.finish(error ? Result<void>(Failure(*error)) : Result<void>());
    });
    job->start();
    return completion.future();
}

QFuture<Result<void>> KeychainSecretStore::remove(const QString &profileId)
{
    const Completion<void> completion;
    auto *job = new QKeychain::DeletePasswordJob(serviceName());
    job->setInsecureFallback(false);
    job->setKey(profileId);
    QObject::connect(job, &QKeychain::Job::finished, &m_waiting, [completion, job] {
        const auto error = errorOf(*job);
        // What is not there need not be removed.
        const bool done = !error || error->kind == ErrorKind::SecretMissing;
        completion.finish(done ? Result<void>() : Result<void>(Failure(*error)));
    });
    job->start();
    return completion.future();
}

} // namespace syncdeck::store
