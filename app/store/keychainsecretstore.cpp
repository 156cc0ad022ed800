// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/keychainsecretstore.h"

#include <QUrl>

#ifdef SYNCDECK_SECRET_SERVICE
#include "app/base/whendone.h"
#include "app/store/secretservice.h"
#endif

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

/// Finishes with the error, after making sure what it means where QtKeychain does not say.
template <typename T>
void finishWith(const Completion<T> &completion, Error error, QObject *context)
{
#ifdef SYNCDECK_SECRET_SERVICE
    if (error.kind == ErrorKind::SecretMissing || error.kind == ErrorKind::KeychainFailed) {
        whenDone(secretServiceState(), context,
                 [completion, error](SecretServiceState state) mutable {
                     if (state == SecretServiceState::Absent)
                         error.kind = ErrorKind::KeychainUnavailable;
                     else if (state == SecretServiceState::Locked)
                         error.kind = ErrorKind::KeychainLocked;
                     completion.finish(Failure(std::move(error)));
                 });
        return;
    }
#else
    Q_UNUSED(context)
#endif
    completion.finish(Failure(std::move(error)));
}

/// libsecret reports success where the keychain is locked and the secret stays in it.
void finishRemoval(const Completion<void> &completion, QObject *context)
{
#ifdef SYNCDECK_SECRET_SERVICE
    whenDone(secretServiceState(), context, [completion](SecretServiceState state) {
        completion.finish(state == SecretServiceState::Locked
                              ? Result<void>(fail(ErrorKind::KeychainLocked))
                              : Result<void>());
    });
#else
    Q_UNUSED(context)
    completion.finish({});
#endif
}

/// Whether it is the provider's, over a connection that proves it.
bool isProviders(const QString &origin)
{
    const QUrl url(origin);
    return url.scheme() == "https"_L1 && url.port() < 0 && url.host().endsWith(".twilio.com"_L1);
}

} // namespace

QFuture<Result<Secret>> KeychainSecretStore::read(const SecretAddress &of)
{
    const Completion<Secret> completion;
    auto *job = new QKeychain::ReadPasswordJob(serviceName());
    job->setInsecureFallback(false);
    job->setKey(of.profileId);
    QObject::connect(job, &QKeychain::Job::finished, &m_waiting, [this, completion, job, of] {
        if (const auto error = errorOf(*job)) {
            finishWith(completion, *error, &m_waiting);
            return;
        }
        QByteArray bytes = job->binaryData();
        bytes.detach(); // so that this copy can be wiped; the job's own goes with the job
        completion.finish(given(bytes, of));
    });
    job->start();
    return completion.future();
}

Result<Secret> KeychainSecretStore::given(QByteArray &kept, const SecretAddress &of)
{
    const qsizetype end = kept.indexOf('\n');
    const bool isBound = end > 0 && (kept.startsWith("https://") || kept.startsWith("http://"));
    if (!isBound) {
        if (!isProviders(of.origin)) {
            wipe(kept);
            return fail(ErrorKind::SecretOfOtherOrigin);
        }
        Secret secret = Secret::take(kept);
        // Should the keychain not take it now, it is bound the next time.
        static_cast<void>(write(of, secret));
        return secret;
    }
    const QString origin = QString::fromUtf8(kept.first(end));
    QByteArray secret = kept.sliced(end + 1);
    wipe(kept);
    if (origin == of.origin)
        return Secret::take(secret);
    wipe(secret);
    return fail(ErrorKind::SecretOfOtherOrigin, origin);
}

QFuture<Result<bool>> KeychainSecretStore::mayAsk()
{
#ifdef SYNCDECK_SECRET_SERVICE
    const Completion<bool> completion;
    whenDone(secretServiceState(), &m_waiting, [completion](SecretServiceState state) {
        // Where it is absent QtKeychain turns to other keychains, which may ask.
        completion.finish(state != SecretServiceState::Open);
    });
    return completion.future();
#elif defined(Q_OS_WIN)
    return ready<bool>(false);
#else
    return ready<bool>(true);
#endif
}

QFuture<Result<void>> KeychainSecretStore::write(const SecretAddress &of, const Secret &secret)
{
    const Completion<void> completion;
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    job->setInsecureFallback(false);
    job->setKey(of.profileId);
    const std::string_view bytes = secret.reveal();
    QByteArray kept = of.origin.toUtf8() + '\n';
    kept.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
    job->setBinaryData(kept);
    QObject::connect(job, &QKeychain::Job::finished, &m_waiting, [this, completion, job] {
        if (const auto error = errorOf(*job))
            finishWith(completion, *error, &m_waiting);
        else
            completion.finish({});
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
    QObject::connect(job, &QKeychain::Job::finished, &m_waiting, [this, completion, job] {
        if (const auto error = errorOf(*job))
            finishWith(completion, *error, &m_waiting);
        else
            finishRemoval(completion, &m_waiting);
    });
    job->start();
    // What is not there need not be removed.
    return completion.future().then([](Result<void> removed) -> Result<void> {
        if (!removed && removed.error().kind == ErrorKind::SecretMissing)
            return {};
        return removed;
    });
}

} // namespace syncdeck::store
