// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
//
// Writes one item as the window does, and dies by SIGKILL at a chosen moment.
// killedwriter MOMENT KIND KEY DATA JOURNAL, and in the environment BASE_URL, ACCOUNT_SID,
// AUTH_TOKEN, SERVICE.
#include "app/base/whendone.h"
#include "app/net/qnamtransport.h"
#include "app/net/requestlog.h"
#include "app/session/itemwriter.h"

#include <QCoreApplication>
#include <QTimer>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace syncdeck;

namespace {

/// Dies before a write is sent, some time after, or when its answer has come.
class DeadlyTransport final : public net::Transport
{
public:
    DeadlyTransport(net::Transport &next, QString moment)
        : m_next(next)
        , m_moment(std::move(moment))
    {
    }

    QFuture<Result<net::Answer>> send(const net::Request &request,
                                      const CancelToken &cancel) override
    {
        if (!request.isWrite())
            return m_next.send(request, cancel);
        if (m_moment == u"before-send"_s)
            std::raise(SIGKILL);
        if (m_moment.startsWith(u"after-send"_s)) {
            const int milliseconds = m_moment.section(u'+', 1).toInt();
            QTimer::singleShot(milliseconds, Qt::PreciseTimer, [] { std::raise(SIGKILL); });
        }
        return m_next.send(request, cancel).then([this](Result<net::Answer> answer) {
            if (m_moment == u"before-outcome"_s)
                std::raise(SIGKILL);
            return answer;
        });
    }

private:
    net::Transport &m_next;
    QString m_moment;
};

session::ItemWrite writeOf(store::WriteKind kind, const QString &key, const QByteArray &data,
                           const Result<sync::Answered<sync::Item>> &read)
{
    session::ItemWrite write;
    write.kind = kind;
    write.where = {qEnvironmentVariable("SERVICE"), u"agents"_s};
    write.key = key;
    if (kind != store::WriteKind::Delete)
        write.data = data;
    if (read)
        write.base = read->value;
    return write;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const QString moment = arguments.value(1);
    const auto kind = static_cast<store::WriteKind>(arguments.value(2).toInt());
    const QString key = arguments.value(3);
    const QByteArray data = arguments.value(4).toUtf8();

    SystemClock clock;
    net::QnamTransport transport(clock);
    DeadlyTransport deadly(transport, moment);
    net::RequestLog log;
    store::Profile profile;
    profile.id = u"killed"_s;
    profile.baseUrl = QUrl(qEnvironmentVariable("BASE_URL"));
    profile.accountSid = qEnvironmentVariable("ACCOUNT_SID");
    session::Connection connection(profile, Secret::take(qgetenv("AUTH_TOKEN")),
                                   {deadly, clock, log});
    store::Journal journal(arguments.value(5));
    session::ItemWriter writer(connection, journal);

    whenDone(connection.client().item(qEnvironmentVariable("SERVICE"), u"agents"_s, key), &app,
             [&](const Result<sync::Answered<sync::Item>> &read) {
                 if (moment == u"before-journal"_s)
                     std::raise(SIGKILL);
                 whenDone(writer.write(writeOf(kind, key, data, read)), &app,
                          [](const Result<session::Written> &written) {
                              QCoreApplication::exit(written ? 0 : 1);
                          });
             });
    return app.exec();
}
