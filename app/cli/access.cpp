// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/access.h"

#include "app/base/whendone.h"
#include "app/cli/prompt.h"
#include "app/cli/report.h"
#include "app/net/proxylogin.h"
#include "app/net/qnamtransport.h"
#include "app/net/requestlog.h"
#include "app/sandbox/sandbox.h"
#include "app/store/keychainsecretstore.h"
#include "app/sync/rules.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

QFuture<Result<net::Credentials>> askProxyLogin(Report &report,
                                                const net::ProxyLogin::Question &question)
{
    if (!canAsk())
        return ready<net::Credentials>(fail(ErrorKind::Cancelled));
    report.say(
        question.wasWrong
            ? Access::tr("The proxy %1 does not accept this user name and password.")
                  .arg(question.proxy)
            : Access::tr("The proxy %1 wants a user name and a password.").arg(question.proxy));
    auto user = askLine(Access::tr("User name: "));
    if (!user || user->isEmpty())
        return ready<net::Credentials>(fail(ErrorKind::Cancelled));
    auto password = askSecret(Access::tr("Password: "));
    if (!password)
        return ready<net::Credentials>(Failure(password.error()));
    return ready<net::Credentials>(net::Credentials{*user, *password});
}

} // namespace

struct Access::Network
{
    SystemClock clock;
    net::QnamTransport network{clock};
    net::ProxyLogin transport{network};
    net::RequestLog log{net::RequestLog::Keeping::Nothing}; // no command shows it
};

Access::Access(const session::StartOptions &options, const store::Policy &policy, Report &report,
               QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_policy(policy)
    , m_report(report)
{
}

Access::~Access() = default;

Clock &Access::clock()
{
    return m_network->clock;
}

session::Surroundings Access::surroundings()
{
    return {m_network->transport, m_network->clock, m_network->log, nullptr, &m_policy};
}

store::ProfileStore Access::profiles() const
{
    return store::ProfileStore(store::ProfileStore::defaultPath(), m_policy);
}

QFuture<Result<void>> Access::open()
{
    if (m_options.sandbox) {
        openSandbox();
    } else if (m_options.fromEnvironment) {
        auto found = session::profileFromEnvironment(m_policy, m_options);
        if (found) {
            if (const QString text = session::trimmedText(found->trimmed); !text.isEmpty())
                m_report.say(text);
            connectWith(found->profile, found->secret);
        } else {
            m_opened.finish(Failure(found.error()));
        }
    } else if (!m_options.profile.isEmpty()) {
        openSaved();
    } else {
        m_opened.finish(fail(ErrorKind::InvalidInput, u"--profile, --from-env, --sandbox"_s,
                             tr("Say which account to work on: with --profile NAME, --from-env or "
                                "--sandbox.")));
    }
    return m_opened.future();
}

void Access::openSandbox()
{
    sandbox::Options options;
    options.databasePath = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                           u"/sandbox.sqlite"_s; // the window's own
    m_sandbox = std::make_unique<sandbox::Sandbox>(std::move(options));
    whenDone(m_sandbox->start(), this, [this](const Result<sandbox::Endpoint> &started) {
        if (started)
            connectWith(
                session::sandboxProfile(started->baseUrl, started->accountSid, started->serviceSid),
                started->authToken);
        else
            m_opened.finish(Failure(started.error()));
    });
}

void Access::openSaved()
{
    const auto profile = session::savedProfile(profiles(), m_options);
    if (!profile) {
        m_opened.finish(Failure(profile.error()));
        return;
    }
    m_keychain = std::make_unique<store::KeychainSecretStore>();
    whenDone(m_keychain->read(store::secretAddress(*profile)), this,
             [this, profile](const Result<Secret> &secret) {
                 if (secret) {
                     connectWith(*profile, *secret);
                     return;
                 }
                 if (!canAsk()) {
                     m_opened.finish(Failure(secret.error()));
                     return;
                 }
                 m_report.error(secret.error());
                 const auto typed =
                     askSecret(profile->credential == store::CredentialKind::ApiKey
                                   ? tr("Secret of API key %1: ").arg(profile->apiKeySid)
                                   : tr("Auth Token of %1: ").arg(profile->accountSid));
                 if (!typed) {
                     m_opened.finish(Failure(typed.error()));
                     return;
                 }
                 if (typed->trimmed().size() < typed->size())
                     m_report.say(tr("Blanks around what was typed were left out."));
                 connectWith(*profile, *typed);
             });
}

void Access::connectWith(const store::Profile &profile, const Secret &secret)
{
    m_network = std::make_unique<Network>();
    m_network->transport.setAsk([this](const net::ProxyLogin::Question &question) {
        return askProxyLogin(m_report, question);
    });
    m_connection = std::make_unique<session::Connection>(profile, secret, surroundings());
    for (const auto told : {&session::Connection::noticed, &session::Connection::waiting})
        connect(m_connection.get(), told, this,
                [this](const QString &sentence) { m_report.say(sentence); });
    m_opened.finish({});
}

store::Journal &Access::journal()
{
    if (!m_journal) {
        m_journal = std::make_unique<store::Journal>();
        connect(m_journal.get(), &store::Journal::fileSetAside, this,
                [this](const QString &newPath) {
                    m_report.say(tr("The history could not be read; it is now at %1, and a new one "
                                    "was begun.")
                                     .arg(newPath));
                });
        connect(m_journal.get(), &store::Journal::wasExposed, this,
                [this](const QString &path, Exposure exposure) {
                    m_report.say(
                        exposure == Exposure::Mended
                            ? tr("Others on this machine could read %1, which belongs to the "
                                 "history. That is mended.")
                                  .arg(path)
                            : tr("Others on this machine can read %1, which belongs to the "
                                 "history, and that could not be changed.")
                                  .arg(path));
                });
    }
    return *m_journal;
}

session::ItemWriter &Access::writer()
{
    if (!m_writer)
        m_writer = std::make_unique<session::ItemWriter>(connection(), journal());
    return *m_writer;
}

Result<QString> Access::serviceOf(const session::StartOptions &named) const
{
    if (!named.service.isEmpty())
        return named.service;
    if (!profile().defaultService.isEmpty())
        return profile().defaultService;
    return fail(ErrorKind::InvalidInput, u"--service"_s,
                tr("Name the service with --service: its SID, its unique name or \u201c"
                   "default\u201d."));
}

Result<session::MapAddress> Access::mapOf(const session::StartOptions &named) const
{
    const auto service = serviceOf(named);
    if (!service)
        return Failure(service.error());
    if (named.map.isEmpty()) {
        return fail(ErrorKind::InvalidInput, u"--map"_s,
                    tr("Name the map with --map: its SID or its unique name."));
    }
    return session::MapAddress{*service, named.map};
}

QFuture<Result<Access::Target>> Access::target(const CancelToken &cancel) const
{
    return target(cancel, m_options);
}

QFuture<Result<Access::Target>> Access::target(const CancelToken &cancel,
                                               const session::StartOptions &named) const
{
    const auto where = mapOf(named);
    if (!where)
        return ready<Target>(Failure(where.error()));
    if (sync::isSid(sync::SidKind::Service, where->service) &&
        sync::isSid(sync::SidKind::Map, where->map))
        return ready<Target>(Target{*where, where->map});
    return connection()
        .client()
        .map(where->service, where->map, cancel)
        .then([where = *where](const Result<sync::Answered<sync::Map>> &answer) -> Result<Target> {
            if (!answer)
                return Failure(answer.error());
            const sync::Map &map = answer->value;
            return Target{{map.serviceSid.value_or(where.service), map.sid.value_or(where.map)},
                          session::displayName(map)};
        });
}

} // namespace syncdeck::cli
