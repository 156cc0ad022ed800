// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
//
// Carries out a run that lies in a journal, as window and command line do, to be killed on the way.
// killedrun JOURNAL RUN, and in the environment BASE_URL, ACCOUNT_SID, AUTH_TOKEN.
#include "app/net/qnamtransport.h"
#include "app/net/requestlog.h"
#include "app/transfer/run.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace syncdeck;

namespace {

/// Waits a thousandth as long: the test sees to it that nothing is under way any more.
class HastyClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_clock.now(); }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return m_clock.elapsed(); }
    void after(std::chrono::milliseconds delay, QObject *context,
               std::function<void()> run) override
    {
        m_clock.after(delay / 1000, context, std::move(run));
    }

private:
    SystemClock m_clock;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    HastyClock clock;
    SystemClock networkClock;
    net::QnamTransport transport(networkClock);
    net::RequestLog log;
    store::Profile profile;
    profile.id = u"killed"_s;
    profile.baseUrl = QUrl(qEnvironmentVariable("BASE_URL"));
    profile.accountSid = qEnvironmentVariable("ACCOUNT_SID");
    session::Connection connection(profile, Secret::take(qgetenv("AUTH_TOKEN")),
                                   {transport, clock, log});
    store::Journal journal(arguments.value(1));
    session::ItemWriter writer(connection, journal);
    transfer::Run run(writer, arguments.value(2).toLongLong());
    QObject::connect(&run, &transfer::Run::ended, &app, [] { QCoreApplication::exit(0); });
    QObject::connect(&run, &transfer::Run::stopped, &app, [](const Error &error) {
        qWarning("stopped by an error of kind %d", static_cast<int>(error.kind));
        QCoreApplication::exit(1);
    });
    run.start();
    return app.exec();
}
