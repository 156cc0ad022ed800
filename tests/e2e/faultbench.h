// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/qnamtransport.h"
#include "app/net/requestlog.h"
#include "app/sandbox/sandbox.h"
#include "app/session/connection.h"
#include "app/session/mapaddress.h"
#include "tests/e2e/faultrow.h"
#include "tests/support/hurriedclock.h"
#include "tests/support/turnwatch.h"

#include <QTcpServer>

#include <atomic>

namespace syncdeck::test {

/// Where the cells of the matrix are tried: a sandbox that can misbehave, one connection to be
/// tested and one to look with, a stranger who must not hear anything, and what watches memory and
/// the event loop.
class FaultBench
{
public:
    /// How the service is spoken to.
    enum class Way { Clear, Tls };

    explicit FaultBench(Way way);

    /// False: something could not be set up.
    [[nodiscard]] bool start();

    [[nodiscard]] Way way() const { return m_way; }
    [[nodiscard]] QByteArray elsewhere() const;
    [[nodiscard]] HurriedClock &clock() { return m_clock; }
    [[nodiscard]] const sandbox::Endpoint &endpoint() const { return m_endpoint; }
    [[nodiscard]] sandbox::Sandbox &sandbox() { return m_sandbox; }
    [[nodiscard]] store::Profile profile() const;

    /// Everything anew for a cell: the connections, and what is watched.
    void begin();
    /// What was wrong beyond its outcome: strangers, memory, event loop. Empty: nothing.
    /// `answersAtOnce`: so many may be in memory.
    [[nodiscard]] QString end(int answersAtOnce = 1);
    /// What was at work until now does not count.
    void watchEventLoop();
    /// Of all cells that have ended, in references (see TurnWatch).
    [[nodiscard]] double longestTurn() const { return m_longestTurn; }

    /// From now on requests about items meet the fault, of the given method only, unless it is
    /// empty.
    void befall(const FaultRow &row, const QByteArray &method);
    /// No faults any more.
    void heal();

    /// The one to be tested.
    [[nodiscard]] session::Connection &connection() { return *m_connection; }
    /// To prepare and to look with, while nothing is wrong.
    [[nodiscard]] session::Connection &other() { return *m_other; }
    [[nodiscard]] session::MapAddress where(const QString &map) const
    {
        return {m_endpoint.serviceSid, map};
    }
    /// An empty map of a new name.
    [[nodiscard]] QString makeMap();
    /// Of all items of a map, looked at while nothing is wrong.
    [[nodiscard]] QMap<QString, QByteArray> items(const QString &map);

    struct Sent
    {
        int all = 0;     ///< requests that came, as far as the sandbox
        int carried = 0; ///< of these, the ones that the service has carried out
        int again = 0;   ///< and what came after one of these
    };
    /// What was sent before, such as to prepare, does not count.
    void countRequests();
    /// Writes to items of the map, and only of this key when one is given. The map's name is how
    /// they address it.
    [[nodiscard]] Sent sent(const QByteArray &method, const QString &map,
                            const QString &key = {}) const;
    /// All requests.
    [[nodiscard]] qsizetype requests() const;
    /// Of the connection to be tested, now: sent, and not answered yet.
    [[nodiscard]] int requestsUnderWay() const;

private:
    void setPatience(int hurry);

    Way m_way;
    HurriedClock m_clock;
    std::atomic<qint64> m_skewMs = 0; ///< of the sandbox's clock
    sandbox::Sandbox m_sandbox;
    sandbox::Endpoint m_endpoint;
    QTcpServer m_stranger;
    int m_strangers = 0;

    std::unique_ptr<net::QnamTransport> m_transport;
    net::QnamTransport m_otherTransport{m_clock};
    net::RequestLog m_log;
    std::unique_ptr<session::Connection> m_connection;
    std::unique_ptr<session::Connection> m_other;

    TurnWatch m_turns;
    double m_longestTurn = 0;
    qint64 m_residentBefore = 0; ///< KiB
    qsizetype m_visitsBefore = 0;
    bool m_isSentTwice = false; ///< by what is in between
    int m_maps = 0;
};

} // namespace syncdeck::test
