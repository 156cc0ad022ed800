// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/clock.h"
#include "app/sandbox/sandbox.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTextStream>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace syncdeck;

namespace {

int signalPipe[2];

void onSignal(int)
{
    // All that a signal handler may do.
    const char mark = 1;
    [[maybe_unused]] const auto written = write(signalPipe[1], &mark, 1);
}

void endOnSignals()
{
    if (pipe(signalPipe) != 0)
        return;
    auto *notifier =
        new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, QCoreApplication::instance());
    QObject::connect(notifier, &QSocketNotifier::activated, QCoreApplication::instance(),
                     &QCoreApplication::quit);
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

int usageError(const QString &text)
{
    QTextStream(stderr) << "syncdeck-sandbox: " << text << "\nTry 'syncdeck-sandbox --help'.\n";
    return 2;
}

QString revealed(const Secret &secret)
{
    const std::string_view text = secret.reveal();
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

/// The one place that prints a credential: it was made here, for this address alone.
void print(const sandbox::Endpoint &endpoint)
{
    QTextStream(stdout) << "base-url: " << endpoint.baseUrl.toString()
                        << "\naccount-sid: " << endpoint.accountSid
                        << "\nauth-token: " << revealed(endpoint.authToken)
                        << "\napi-key: " << endpoint.apiKeySid
                        << "\napi-secret: " << revealed(endpoint.apiSecret)
                        << "\nservice-sid: " << endpoint.serviceSid << "\n"
                        << Qt::flush;
}

/// A whole number from 0 to `max`; nothing when the text is none.
std::optional<int> numberOf(const QString &text, int max)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= 0 && number <= max ? std::optional(number) : std::nullopt;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"syncdeck-sandbox"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SYNCDECK_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A Sync service on the loopback address, to try clients against.\n\n"
        "Prints, one a line: base-url, account-sid, auth-token, api-key, api-secret, service-sid.\n"
        "Runs until it gets SIGINT or SIGTERM."_s);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption port(u"port"_s, u"Port to listen on; 0, the default: a free one."_s,
                                  u"N"_s, u"0"_s);
    const QCommandLineOption database(
        u"database"_s, u"SQLite file that keeps everything; without it all is gone at the end."_s,
        u"FILE"_s);
    const QCommandLineOption noSamples(u"no-samples"_s, u"Start empty."_s);
    const QCommandLineOption limitRates(
        u"limit-rates"_s, u"Hold the service's rate limits: 20 reads/s and 20 writes/s a map, "
                          "burst window 10 s, less for large payloads."_s);
    const QCommandLineOption latency(u"latency"_s, u"Milliseconds added to every answer."_s,
                                     u"MS"_s, u"0"_s);
    parser.addOptions({port, database, noSamples, limitRates, latency});
    if (!parser.parse(QCoreApplication::arguments()))
        return usageError(parser.errorText());
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        return usageError(u"Unexpected argument: "_s + parser.positionalArguments().constFirst());
    const auto portNumber = numberOf(parser.value(port), 65'535);
    if (!portNumber)
        return usageError(u"--port takes a number from 0 to 65535."_s);
    const auto latencyMs = numberOf(parser.value(latency), 600'000);
    if (!latencyMs)
        return usageError(u"--latency takes milliseconds from 0 to 600000."_s);

    endOnSignals();
    sandbox::Options options;
    options.databasePath = parser.value(database);
    options.port = static_cast<quint16>(*portNumber);
    options.samples = !parser.isSet(noSamples);
    options.limitRates = parser.isSet(limitRates);
    options.latency = std::chrono::milliseconds(*latencyMs);
    sandbox::Sandbox service(std::move(options));
    QObject context;
    service.start().then(&context, [](const Result<sandbox::Endpoint> &started) {
        if (started) {
            print(*started);
            return;
        }
        QTextStream(stderr) << "syncdeck-sandbox: cannot start: " << started.error().subject << " "
                            << started.error().detail << "\n";
        // From the event loop, which may not run yet; before it does, an exit goes unheard.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [] { QCoreApplication::exit(1); }, Qt::QueuedConnection);
    });
    return QCoreApplication::exec();
}
