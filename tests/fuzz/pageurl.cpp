// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/requestlog.h"
#include "app/sync/client.h"
#include "app/sync/rules.h"
#include "tests/fuzz/harness.h"
#include "tests/support/fakeclock.h"

using namespace Qt::StringLiterals;

namespace syncdeck::test {

namespace {

/// Answers with an empty last page, and keeps what was sent.
class RecordingTransport final : public net::Transport
{
public:
    [[nodiscard]] QFuture<Result<net::Answer>> send(const net::Request &request,
                                                    const CancelToken &) override
    {
        m_sent << request;
        return ready<net::Answer>(
            net::Answer{200, {}, R"({"items":[],"meta":{"next_page_url":null}})"});
    }

    [[nodiscard]] const QList<net::Request> &sent() const { return m_sent; }

private:
    QList<net::Request> m_sent;
};

/// Takes the bytes of a URL apart by hand, so that Qt is not asked about what Qt has made of it.
void mustLeadToTheList(const QByteArray &url)
{
    constexpr QByteArrayView origin("https://sync.example.com");
    mustHold(url.startsWith(origin), "a page is asked for elsewhere");
    QByteArrayView rest = QByteArrayView(url).sliced(origin.size());
    if (rest.startsWith(":443"))
        rest = rest.sliced(4);
    const auto end = std::ranges::find_if(rest, [](char c) { return c == '?' || c == '#'; });
    const QList<QByteArray> steps = rest.first(end - rest.begin()).toByteArray().split('/');
    constexpr qsizetype stepsToItems = 7; // with what stands before the first slash
    mustHold(steps.size() == stepsToItems && steps[0].isEmpty() && steps[1] == "v1" &&
                 steps[2] == "Services" && steps[4] == "Maps" && steps[6] == "Items",
             "a page of something else is asked for");
    mustHold(steps[3] == "default" ||
                 sync::isSid(sync::SidKind::Service, QString::fromLatin1(steps[3])),
             "a page of another service is asked for");
    mustHold(steps[5] == "a%2Fb" || sync::isSid(sync::SidKind::Map, QString::fromLatin1(steps[5])),
             "a page of another map is asked for");
}

} // namespace

void holdPageUrl(const QByteArray &bytes)
{
    RecordingTransport transport;
    FakeClock clock;
    net::RequestLog log;
    net::GateOptions options;
    options.baseUrl = QUrl(u"https://sync.example.com"_s);
    options.pacing = false;
    net::Gate gate(options, {u"AC0"_s, Secret::take("secret"_ba)}, transport, clock, log);
    sync::Client client(gate);
    for (const auto mode : {QUrl::StrictMode, QUrl::TolerantMode}) {
        const QUrl url = QUrl::fromEncoded(bytes, mode);
        const auto answer = client.nextItems(u"default"_s, u"a/b"_s, url, {});
        mustHold(answer.isFinished(), "a page is not answered at once");
        const bool isRefused =
            !answer.result() && answer.result().error().kind == ErrorKind::OriginRefused;
        mustHold(isRefused || answer.result(), "a page fails in another way");
    }
    for (const net::Request &request : transport.sent())
        mustLeadToTheList(request.url.toEncoded());
}

} // namespace syncdeck::test
