// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/qnamtransport.h"
#include "app/net/requestlog.h"
#include "tests/soak/gauge.h"
#include "tests/soak/sandboxprocess.h"
#include "tests/soak/soakclient.h"

#include <QElapsedTimer>

#include <array>

namespace syncdeck::soak {

/// Two clients at work on the same maps for a long while, on a service that fails now and then:
/// reads what this process holds, and in the end holds the service against both histories.
class Soak : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        double minutes = 60;
        quint32 seed = 1;
        QString sandbox; ///< the program
        QString faults;  ///< file with the plan of faults
    };

    explicit Soak(Options options);

    void start();

Q_SIGNALS:
    void finished(bool ok);

private:
    void makeMaps(qsizetype next);
    void begin();
    void work(int client);
    void rest();
    void goOn();
    void read();
    void watch();
    void settle(int client, int tries);
    void readMaps(qsizetype map, const QString &from);
    void compare();
    void report();
    void fail(const QString &why);
    [[nodiscard]] double minutes() const;
    [[nodiscard]] qint64 operations() const;

    static constexpr int clients = 2;

    Options m_options;
    SandboxProcess m_sandbox;
    SystemClock m_clock;
    net::QnamTransport m_transport{m_clock};
    net::RequestLog m_log;
    SoakClient::Field m_field;
    std::unique_ptr<session::Connection> m_looking; ///< to look at the service in the end
    std::array<std::unique_ptr<SoakClient>, clients> m_clients;
    std::array<bool, clients> m_isIdle{};
    std::array<QElapsedTimer, clients> m_sinceLast;
    std::function<void()> m_whenIdle; ///< called once no operation is under way
    bool m_isOver = false;
    QElapsedTimer m_time;
    std::vector<Reading> m_readings;
    QMap<QPair<int, QString>, sync::Item> m_there;
    int m_compared = 0;
    int m_unclear = 0;
    QStringList m_problems;
};

} // namespace syncdeck::soak
