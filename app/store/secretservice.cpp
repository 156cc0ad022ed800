// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPromise>

#include <memory>

using namespace Qt::StringLiterals;

namespace syncdeck::store {

namespace {

using Promise = std::shared_ptr<QPromise<SecretServiceState>>;

constexpr int patienceMs = 5'000;

void finish(const Promise &promise, SecretServiceState state)
{
    promise->addResult(state);
    promise->finish();
}

QDBusMessage callTo(const QString &path, const QString &interface, const QString &method,
                    const QVariantList &arguments)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface, method);
    message.setArguments(arguments);
    return message;
}

/// Sends it and hands the answered call to `take`.
template <typename Take>
void ask(const QDBusMessage &message, const Take &take)
{
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, patienceMs));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher, take] {
        watcher->deleteLater();
        take(*watcher);
    });
}

void askWhetherLocked(const Promise &promise, const QString &collection)
{
    const QDBusMessage message = callTo(collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
                                        {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    ask(message, [promise](const QDBusPendingCall &call) {
        const QDBusPendingReply<QDBusVariant> reply = call;
        const bool locked = reply.isValid() && reply.value().variant().toBool();
        finish(promise, locked ? SecretServiceState::Locked : SecretServiceState::Open);
    });
}

} // namespace

QFuture<SecretServiceState> secretServiceState()
{
    const Promise promise = std::make_shared<QPromise<SecretServiceState>>();
    promise->start();
    if (!QDBusConnection::sessionBus().isConnected()) {
        finish(promise, SecretServiceState::Absent);
        return promise->future();
    }
    const QDBusMessage message =
        callTo(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s,
               {u"default"_s});
    ask(message, [promise](const QDBusPendingCall &call) {
        const QDBusPendingReply<QDBusObjectPath> reply = call;
        if (!reply.isValid())
            finish(promise, SecretServiceState::Absent);
        else if (reply.value().path() == "/"_L1) // no default collection yet; writing makes one
            finish(promise, SecretServiceState::Open);
        else
            askWhetherLocked(promise, reply.value().path());
    });
    return promise->future();
}

} // namespace syncdeck::store
