// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/sandboxprogram.h"

#include "app/base/inputstream.h"
#include "app/base/whendone.h"
#include "app/sandbox/faultplan.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace syncdeck::sandbox {

namespace {

struct RunTexts
{
    Q_DECLARE_TR_FUNCTIONS(RunTexts)
};

QString revealed(const Secret &secret)
{
    const std::string_view text = secret.reveal();
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

/// The one place that prints a credential: it was made here, for this address alone.
void print(const Endpoint &endpoint)
{
    QTextStream out(stdout);
    out << "base-url: " << endpoint.baseUrl.toString() << "\naccount-sid: " << endpoint.accountSid
        << "\nauth-token: " << revealed(endpoint.authToken) << "\napi-key: " << endpoint.apiKeySid
        << "\napi-secret: " << revealed(endpoint.apiSecret)
        << "\nservice-sid: " << endpoint.serviceSid << "\n"
        << Qt::flush;
    // A sandbox with a file of its own may be known already, so it goes on.
    if (out.status() != QTextStream::Ok || std::fflush(stdout) != 0) {
        const QString why = qt_error_string(errno);
        QTextStream(stderr) << RunTexts::tr("Nobody was told where it is: the output cannot be "
                                            "written: %1")
                                   .arg(why)
                            << "\n";
    }
}

/// A whole number from 0 to `max`; nothing when the text is none.
std::optional<int> numberOf(const QString &text, int max)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= 0 && number <= max ? std::optional(number) : std::nullopt;
}

Result<FaultPlan> faultsOf(const QString &path)
{
    constexpr qint64 mostBytes = 4 * 1024 * 1024;
    const auto text = readStream(path, mostBytes);
    if (!text && text.error().kind == ErrorKind::Cancelled)
        return Failure(text.error());
    if (!text) {
        return fail(ErrorKind::InvalidInput, u"--faults"_s,
                    RunTexts::tr("%1 cannot be read: %2").arg(path, text.error().detail));
    }
    if (text->size() > mostBytes) {
        return fail(ErrorKind::InvalidInput, u"--faults"_s,
                    RunTexts::tr("%1 is larger than a plan may be (4 MiB).").arg(path));
    }
    auto plan = readFaultPlan(*text);
    if (!plan) {
        return fail(
            ErrorKind::InvalidInput, u"--faults"_s,
            RunTexts::tr("%1, line %2: %3").arg(path, plan.error().subject, plan.error().detail));
    }
    return plan;
}

} // namespace

QList<QCommandLineOption> runOptions()
{
    return {
        {u"port"_s, RunTexts::tr("Port to listen on; 0, the default: a free one."),
         RunTexts::tr("N"), u"0"_s},
        {u"database"_s,
         RunTexts::tr("SQLite file that keeps everything; without it all is gone at the end."),
         RunTexts::tr("FILE")},
        {u"no-samples"_s, RunTexts::tr("Start empty.")},
        {u"limit-rates"_s,
         RunTexts::tr("Hold the service's rate limits: 20 reads/s and 20 writes/s a map, burst "
                      "window 10 s, less for large payloads.")},
        {u"latency"_s, RunTexts::tr("Milliseconds added to every answer."), RunTexts::tr("MS"),
         u"0"_s},
        {u"faults"_s,
         RunTexts::tr("JSON file with a plan of faults for chosen requests (see the manual page); "
                      "opens /faults, where those who have the credentials can set another plan."),
         RunTexts::tr("FILE")},
    };
}

Result<Options> readRunOptions(const QCommandLineParser &parser)
{
    const auto port = numberOf(parser.value(u"port"_s), 65'535);
    if (!port) {
        return fail(ErrorKind::InvalidInput, u"--port"_s,
                    RunTexts::tr("Give a number from 0 to 65535."));
    }
    const auto latency = numberOf(parser.value(u"latency"_s), 600'000);
    if (!latency) {
        return fail(ErrorKind::InvalidInput, u"--latency"_s,
                    RunTexts::tr("Give milliseconds from 0 to 600000."));
    }
    Options options;
    if (parser.isSet(u"faults"_s)) {
        auto faults = faultsOf(parser.value(u"faults"_s));
        if (!faults)
            return Failure(faults.error());
        options.faults = std::move(*faults);
    }
    options.databasePath = parser.value(u"database"_s);
    options.port = static_cast<quint16>(*port);
    options.samples = !parser.isSet(u"no-samples"_s);
    options.limitRates = parser.isSet(u"limit-rates"_s);
    options.latency = std::chrono::milliseconds(*latency);
    return options;
}

SandboxProgram::SandboxProgram(Options options, QObject *parent)
    : QObject(parent)
    , m_sandbox(std::move(options))
{
}

void SandboxProgram::start()
{
    whenDone(m_sandbox.start(), this, [this](const Result<Endpoint> &started) {
        if (started)
            print(*started);
        else
            Q_EMIT failed(started.error());
    });
}

} // namespace syncdeck::sandbox
