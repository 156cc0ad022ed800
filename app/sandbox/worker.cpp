// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/worker.h"

#include "app/sandbox/faultyanswer.h"
#include "app/sandbox/samples.h"
#include "app/sandbox/schema.h"

#include <QDateTime>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace syncdeck::sandbox {

namespace {

constexpr qsizetype maxVisits = 100'000; // enough for any test, and a bound for long runs

QByteArray basic(const QByteArray &user, const QByteArray &password)
{
    return "Basic " + (user + ':' + password).toBase64();
}

} // namespace

Worker::Worker(Options options)
    : m_options(std::move(options))
{
    if (!m_options.now)
        m_options.now = [] {
            return QDateTime::currentMSecsSinceEpoch();
        };
    if (m_options.faults)
        m_faults = std::make_unique<FaultDecider>(*m_options.faults);
}

Worker::~Worker() = default;

QByteArray Worker::fact(const QString &name, const std::function<QByteArray()> &make)
{
    // As text, which these columns have always held; texts are bound as bytes.
    const auto found =
        m_database.value(u"SELECT value FROM facts WHERE name = CAST(? AS TEXT)"_s, {name});
    if (found)
        return found->toByteArray();
    const QByteArray made = make();
    m_database.run(u"INSERT INTO facts(name, value) VALUES(CAST(? AS TEXT), CAST(? AS TEXT))"_s,
                   {name, made});
    return made;
}

Result<Endpoint> Worker::start()
{
    if (auto opened = m_database.open(m_options.databasePath, schema()); !opened)
        return Failure(opened.error());

    const QByteArray account = fact(u"account_sid"_s, [] { return newSid("AC"); });
    QByteArray token = fact(u"auth_token"_s, [] { return newSid(""); });
    const QByteArray key = fact(u"api_key_sid"_s, [] { return newSid("SK"); });
    QByteArray secret = fact(u"api_secret"_s, [] { return newSid(""); });
    m_accepted = {basic(account, token), basic(key, secret)};

    m_context = std::make_unique<Context>(Context{m_database, account, m_options.now});
    if (m_options.limitRates)
        m_limits = std::make_unique<RateLimits>(m_options.now);
    m_router = std::make_unique<Router>(*m_context, m_limits.get());
    if (!m_router->services().find("default")) {
        if (m_options.samples)
            addSamples(*m_router, *m_context);
        else
            static_cast<void>(m_router->services().add({}, "Default"_ba));
    }
    if (const auto error = m_database.takeError())
        return Failure(*error);

    m_server = std::make_unique<HttpServer>(
        [this](const HttpServer::Arrived &arrived) { return handle(arrived); },
        static_cast<int>(m_options.latency.count()), scheme());
    const quint16 port = listen();
    if (port == 0)
        return fail(ErrorKind::PortUnavailable, QString::number(m_options.port));

    auto *cleaning = new QTimer(this);
    connect(cleaning, &QTimer::timeout, this, [this] { m_router->purge(); });
    cleaning->start(60s);

    Endpoint endpoint;
    endpoint.baseUrl = QUrl(u"%1://127.0.0.1:%2"_s.arg(QLatin1StringView(scheme())).arg(port));
    endpoint.accountSid = QString::fromLatin1(account);
    endpoint.authToken = Secret::take(token);
    endpoint.apiKeySid = QString::fromLatin1(key);
    endpoint.apiSecret = Secret::take(secret);
    if (const auto service = m_router->services().find("default"))
        endpoint.serviceSid = QString::fromLatin1(service->sid);
    return endpoint;
}

QByteArray Worker::scheme() const
{
    return m_options.faults && m_options.tls ? "https"_ba : "http"_ba;
}

quint16 Worker::listen()
{
    if (!m_faults)
        return m_server->start(m_options.port);
    const quint16 behind = m_server->start(0);
    if (behind == 0)
        return 0;
    m_front = std::make_unique<FaultFront>(
        *m_faults, FaultFront::Surroundings{
                       behind, m_options.tls, m_options.now,
                       [this](const QByteArray &authorization) { return isKnown(authorization); },
                       [this](const Visit &visit) {
                           keep(visit);
                       }});
    return m_front->start(m_options.port);
}

void Worker::setFaults(const FaultPlan &plan)
{
    if (!m_front)
        return;
    m_front->setPlan(plan);
    m_front->beginPlan();
}

QList<FaultCount> Worker::faultCounts() const
{
    return m_faults ? m_faults->counts() : QList<FaultCount>();
}

bool Worker::isKnown(const QByteArray &authorization) const
{
    return m_accepted.contains(authorization);
}

Answer Worker::handle(const HttpServer::Arrived &arrived)
{
    const bool allowed = arrived.request.verb == Verb::Options || isKnown(arrived.authorization);
    Answer answer = allowed ? m_router->answer(arrived.request) : refuse(refusals::unauthenticated);
    if (!allowed)
        answer.headers.emplaceBack("WWW-Authenticate"_ba, "Basic realm=\"Sync\""_ba);
    answer.headers.emplaceBack("Date"_ba, httpDateText(m_options.now()));

    keep({arrived.method, arrived.path, arrived.body, answer.status});
    return answer;
}

void Worker::keep(const Visit &visit)
{
    const QMutexLocker locker(&m_mutex);
    if (m_visits.size() < maxVisits)
        m_visits << visit;
}

QList<Visit> Worker::visits() const
{
    const QMutexLocker locker(&m_mutex);
    return m_visits;
}

} // namespace syncdeck::sandbox
