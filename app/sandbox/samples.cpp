// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/samples.h"

#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace syncdeck::sandbox {

namespace {

constexpr qint64 minute = 60'000;

/// Puts items into one map, with times spread over the last days.
class Filler
{
public:
    Filler(Router &router, Context &context, const ServiceRow &service, const char *mapName)
        : m_router(router)
        , m_now(context.now())
        , m_map(router.maps().add(service, QByteArray(mapName), {}))
    {
    }

    void put(const QByteArray &key, const QByteArray &data, std::optional<qint64> lifeMs = {})
    {
        const qint64 age = (++m_count * 37 % 2'880) * minute;
        const qint64 created = m_now - age;
        m_router.items().store(m_map, {key, data, 0,
                                       lifeMs ? std::optional(m_now + *lifeMs) : std::nullopt,
                                       created, created + age / 3});
    }

private:
    Router &m_router;
    qint64 m_now;
    MapRow m_map;
    qint64 m_count = 0;
};

void addAgents(Filler &&map)
{
    constexpr std::array names{"Ada",  "Bela", "Chidi", "Dana", "Emre", "Fay",  "Goran", "Hana",
                               "Ines", "Jun",  "Kofi",  "Lena", "Milo", "Nora", "Omar",  "Pia"};
    constexpr std::array states{"available", "available", "on_call", "on_call", "break", "offline"};
    constexpr std::array skills{"[\"sales\"]", "[\"billing\", \"sales\"]", "[\"support\"]",
                                "[\"support\", \"german\"]", "[\"returns\"]"};
    constexpr int first = 1001;
    constexpr int count = 160;
    QRandomGenerator random(7); // the same picture every time
    for (int i = 0; i < count; ++i) {
        const auto pick = [&](const auto &list) {
            return QByteArray(
                list[static_cast<std::size_t>(random.bounded(static_cast<int>(list.size())))]);
        };
        const QByteArray data =
            "{\"name\": \"" + pick(names) + " " + QByteArray(1, char('A' + i % 26)) +
            ".\", \"status\": \"" + pick(states) + "\", \"skills\": " + pick(skills) +
            ", \"phone\": \"+1-202-555-01" + QByteArray::number(i % 100).rightJustified(2, '0') +
            "\", \"calls_today\": " + QByteArray::number(random.bounded(40)) +
            ", \"rating\": " + QByteArray::number(random.bounded(30, 50) / 10.0, 'f', 1) + "}";
        map.put("agent/" + QByteArray::number(first + i), data);
    }
}

void addQueues(Filler &&map)
{
    for (const char *name : {"billing", "german", "returns", "sales", "support", "vip"}) {
        map.put(
            QByteArray("queue/") + name,
            "{\"name\": \""_ba + name +
                "\", \"waiting\": 3, \"longest_wait_s\": 94, \"open\": true, "
                "\"hours\": {\"from\": \"08:00\", \"to\": \"20:00\"}, \"sla\": {\"target\": 0.80, "
                "\"now\": 0.76}}");
    }
}

void addCalls(Filler &&map)
{
    for (int i = 0; i < 12; ++i) {
        const QByteArray number = QByteArray::number(i).rightJustified(2, '0');
        map.put("call/2026-" + number,
                "{\"from\": \"+1-202-555-01" + number + "\", \"queue\": \"" +
                    (i % 2 == 0 ? "sales" : "support") + "\", \"agent\": \"agent/" +
                    QByteArray::number(1001 + 7 * i) + "\", \"state\": \"" +
                    (i % 3 == 0 ? "ringing" : "talking") + "\"}",
                (2 + i * i * 11) * minute);
    }
}

void addSettings(Filler &&map)
{
    map.put("limits", "{\"max_waiting\": 250, \"max_call_s\": 3600, \"escalate_after_s\": 1.2e2}");
    map.put("ids", "{\"last_ticket\": 9007199254740993, \"last_order\": 18446744073709551615, "
                   "\"version\": 1.0, \"factor\": 1e2, \"tiny\": 0.1000}");
    map.put("greeting", "{\"de\": \"Guten Tag\", \"en\": \"Hello\", \"es\": \"Hola\", "
                        "\"fr\": \"Bonjour\", \"ja\": \"\u3053\u3093\u306b\u3061\u306f\", "
                        "\"wave\": \"\U0001F44B\"}");
    map.put("routing",
            "{\n  \"rules\": [\n    {\"if\": {\"language\": \"de\"}, \"to\": \"german\"},\n"
            "    {\"if\": {\"tier\": [\"gold\", \"platinum\"]}, \"to\": \"vip\"},\n"
            "    {\"to\": \"support\"}\n  ],\n  \"fallback\": null\n}");
    map.put("maintenance", "{\"active\": false}");
}

void addAwkwardKeys(Filler &&map)
{
    for (const char *key : {"a/b", "100%", "a+b c", "\u00e9", "e\u0301", "\u65e5\u672c",
                            "\U0001F642", "What? Why#1", "trailing ", "\"quoted\"", "back\\slash",
                            "%2F", "A", "a", "semi;colon&amp", "\u05e9\u05dc\u05d5\u05dd"})
        map.put(key, "{\"note\": \"this key is hard to address\"}");
    map.put(QByteArray(320, 'k'), "{\"note\": \"320 characters\"}");
}

void addInvoices(Filler &&map)
{
    for (int i = 1; i <= 8; ++i) {
        map.put("invoice/" + QByteArray::number(4700 + i),
                "{\"amount\": " + QByteArray::number(19.9 * i, 'f', 2) +
                    ", \"currency\": \"EUR\", \"paid\": " + (i % 3 == 0 ? "false" : "true") + "}");
    }
}

} // namespace

void addSamples(Router &router, Context &context)
{
    context.database.begin();
    const ServiceRow centre = router.services().add("contact-centre"_ba, "Contact centre"_ba);
    addAgents({router, context, centre, "agents"});
    addQueues({router, context, centre, "queues"});
    addCalls({router, context, centre, "calls"});
    addSettings({router, context, centre, "settings"});
    addAwkwardKeys({router, context, centre, "awkward-keys"});
    const ServiceRow billing = router.services().add("billing"_ba, "Billing"_ba);
    addInvoices({router, context, billing, "invoices"});
    static_cast<void>(context.database.commit());
}

} // namespace syncdeck::sandbox
