// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/keyfamilies.h"

#include "app/base/timezones.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace syncdeck::test {

namespace {

QByteArray number(int value, int digits)
{
    return QByteArray::number(value).rightJustified(digits, '0');
}

QByteArray text(QRandomGenerator &random, int length, QByteArrayView letters)
{
    QByteArray made;
    for (int i = 0; i < length; ++i)
        made += letters[random.bounded(int(letters.size()))];
    return made;
}

template <typename List>
auto oneOf(QRandomGenerator &random, const List &list)
{
    return list[std::size_t(random.bounded(int(std::size(list))))];
}

QByteArray utf8(char32_t letter)
{
    return QString::fromUcs4(&letter, 1).toUtf8();
}

constexpr QByteArrayView hex = "0123456789abcdef";
constexpr QByteArrayView alphanumeric =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

QByteArray uuid(int /*n*/, QRandomGenerator &random)
{
    return text(random, 8, hex) + '-' + text(random, 4, hex) + "-4" + text(random, 3, hex) + '-' +
           text(random, 4, hex) + '-' + text(random, 12, hex);
}

/// Runs of customers, each with ten sessions, for one tenant after the other.
QByteArray inRuns(int n, QRandomGenerator & /*random*/)
{
    constexpr const char *tenants[] = {"ap-south", "eu-central", "eu-west", "sa-east", "us-west"};
    constexpr int sessions = 10;
    const int run = n / sessions;
    return QByteArray("tenant:") + tenants[run % 5] + ":customer:" + number(run / 5, 7) +
           ":session:" + number(n % sessions, 2);
}

/// One tenant has nearly all, others a handful.
QByteArray inUnevenRuns(int n, QRandomGenerator &random)
{
    constexpr const char *tenants[] = {"acme", "bolt", "cyan", "dune", "edge", "flux", "zinc"};
    const int which = random.bounded(20) == 0 ? random.bounded(7) : 3;
    return QByteArray("tenant:") + tenants[which] + ":order:" + number(n, 8);
}

QByteArray mailAddress(int n, QRandomGenerator &random)
{
    constexpr const char *first[] = {"anna", "ben",  "carlos", "dana",  "elif",  "fatima", "george",
                                     "jan",  "joao", "john",   "jose",  "julia", "maria",  "mark",
                                     "mia",  "omar", "sara",   "sofia", "tom",   "yuki"};
    constexpr const char *last[] = {"smith", "garcia", "mueller", "silva", "tanaka",
                                    "novak", "khan",   "jones",   "rossi", "kim"};
    constexpr const char *hosts[] = {"example.com", "example.org", "mail.example.net"};
    return QByteArray(oneOf(random, first)) + '.' + oneOf(random, last) + QByteArray::number(n) +
           '@' + oneOf(random, hosts);
}

QByteArray path(int n, QRandomGenerator &random)
{
    constexpr const char *roots[] = {"/etc/", "/home/ada/documents/", "/srv/data/2026/",
                                     "/usr/share/doc/", "/var/log/app/"};
    constexpr const char *kinds[] = {".json", ".txt", ".log"};
    return QByteArray(oneOf(random, roots)) + "part-" + QByteArray::number(random.bounded(40)) +
           "/file-" + number(n, 6) + oneOf(random, kinds);
}

QByteArray timeStamp(int n, QRandomGenerator &random)
{
    constexpr int seconds = 437;
    const auto start = QDateTime(QDate(2026, 1, 1), QTime(0, 0), utcZone);
    return start.addSecs(qint64(n) * seconds + random.bounded(seconds))
               .toString(u"yyyy-MM-ddTHH:mm:ss"_s)
               .toLatin1() +
           'Z';
}

QByteArray milliseconds(int n, QRandomGenerator &random)
{
    return QByteArray::number(1'764'300'000'000 + qint64(n) * 90'000 + random.bounded(90'000));
}

/// Words of several scripts, also beyond the BMP, with numbers.
QByteArray inScripts(int n, QRandomGenerator &random)
{
    constexpr const char *words[] = {"agent-",
                                     "\u00e9tage-",
                                     "\u0430\u0433\u0435\u043d\u0442-",
                                     "\u0645\u0648\u0638\u0641-",
                                     "\u4ee3\u7406\u5e97-",
                                     "\u62c5\u5f53\u8005-",
                                     "\uc0c1\ub2f4\uc6d0-",
                                     "\U0001F642-",
                                     "\U00020BB7-"};
    return QByteArray(oneOf(random, words)) + QByteArray::number(n);
}

/// Where code points and UTF-16 differ in order.
QByteArray whereOrdersDiffer(int n, QRandomGenerator &random)
{
    constexpr const char *words[] = {"\U0001F600", "\U0001F642", "\uff21", "\uff41",
                                     "\ufb01",     "\ue000",     "a",      "\u4e00"};
    return QByteArray(oneOf(random, words)) + text(random, 3, hex) + QByteArray::number(n);
}

QByteArray oneLetter(int n, QRandomGenerator & /*random*/)
{
    constexpr int ascii = 94;
    return n < ascii ? utf8(char32_t('!' + n)) : utf8(char32_t(0x4e00 + 2 * n));
}

/// All alike but for the last character, at the longest that a key may be.
QByteArray alikeButForTheLast(int n, QRandomGenerator & /*random*/)
{
    return QByteArray(319, 'k') + utf8(char32_t(0x4e00 + n));
}

QByteArray longest(int n, QRandomGenerator &random)
{
    return QByteArray(200, 'q') + text(random, 113, alphanumeric) + number(n, 7);
}

/// Nine of ten in one run, the others all over.
QByteArray denseAndSparse(int n, QRandomGenerator &random)
{
    return random.bounded(10) == 0 ? text(random, 9, alphanumeric) : "m/run/" + number(n, 8);
}

/// Nearly all in a corner, far from both ends.
QByteArray inACorner(int n, QRandomGenerator &random)
{
    return n < 120   ? "a" + QByteArray::number(n)
           : n < 240 ? "z" + QByteArray::number(n)
                     : "m/x/" + text(random, 10, hex);
}

/// Each run is half as long as the one before.
QByteArray inHalvingRuns(int n, QRandomGenerator &random)
{
    int run = 0;
    while (run < 25 && random.bounded(2) == 0)
        ++run;
    return QByteArray(1, char('a' + run)) + "/" + number(n, 9);
}

/// Each key begins with the one before.
QByteArray nested(int n, QRandomGenerator & /*random*/)
{
    constexpr int longestKey = 320;
    return QByteArray(1 + n % longestKey, char('a' + n / longestKey % 26));
}

/// Customers of ten items each, far from each other.
QByteArray inManyRuns(int n, QRandomGenerator & /*random*/)
{
    constexpr int each = 10;
    const quint32 customer = quint32(n / each) * 2'654'435'761U;
    return "c-" + QByteArray::number(customer, 16).rightJustified(8, '0') + "/item/" +
           number(n % each, 3);
}

QByteArray mixed(int n, QRandomGenerator &random)
{
    constexpr const char *kinds[] = {"agent/", "agent/", "agent/", "queue:", "User-", "session_"};
    return QByteArray(oneOf(random, kinds)) + number(n, 7);
}

QByteArray names(int n, QRandomGenerator &random)
{
    QByteArray name = text(random, 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") +
                      text(random, 2, "aeiou") + text(random, 4, alphanumeric);
    return n % 3 == 0 ? name.toUpper() : name;
}

QByteArray phoneNumber(int n, QRandomGenerator &random)
{
    constexpr const char *codes[] = {"+1", "+1", "+1", "+33", "+44", "+49", "+81"};
    return QByteArray(oneOf(random, codes)) + QByteArray::number(random.bounded(1'000'000)) +
           number(n, 6);
}

struct Family
{
    const char *name;
    QByteArray (*make)(int n, QRandomGenerator &random);
};

constexpr Family families[] = {
    {"consecutive",
     [](int n, QRandomGenerator &) {
         return "agent/" + number(n, 7);
     }},
    {"random",
     [](int, QRandomGenerator &random) {
         return text(random, 20, alphanumeric);
     }},
    {"UUIDs", uuid},
    {"one prefix",
     [](int, QRandomGenerator &random) {
         return "contact-centre/eu-west/agent/" + text(random, 8, alphanumeric);
     }},
    {"several prefixes in runs", inRuns},
    {"several prefixes in uneven runs", inUnevenRuns},
    {"many runs", inManyRuns},
    {"halving runs", inHalvingRuns},
    {"plain numbers",
     [](int n, QRandomGenerator &) {
         return QByteArray::number(n);
     }},
    {"padded numbers",
     [](int n, QRandomGenerator &) {
         return number(n * 3, 12);
     }},
    {"plain numbers behind a prefix",
     [](int n, QRandomGenerator &) {
         return "task_" + QByteArray::number(n);
     }},
    {"e-mail addresses", mailAddress},
    {"phone numbers", phoneNumber},
    {"paths", path},
    {"time stamps", timeStamp},
    {"milliseconds", milliseconds},
    {"several scripts", inScripts},
    {"where orders differ", whereOrdersDiffer},
    {"one letter", oneLetter},
    {"320 characters", longest},
    {"alike but for the last", alikeButForTheLast},
    {"nested", nested},
    {"dense and sparse", denseAndSparse},
    {"in a corner", inACorner},
    {"mixed kinds", mixed},
    {"names in both cases", names},
};

} // namespace

QStringList keyFamilies()
{
    QStringList names;
    std::ranges::transform(families, std::back_inserter(names),
                           [](const Family &family) { return QString::fromLatin1(family.name); });
    return names;
}

QByteArrayList familyKeys(const QString &family, int count, quint32 seed)
{
    const auto *found = std::ranges::find_if(
        families, [&](const Family &one) { return family == QLatin1StringView(one.name); });
    Q_ASSERT(found != std::end(families));
    QRandomGenerator random(seed);
    QSet<QByteArray> seen;
    QByteArrayList keys;
    // Some have only so many; others repeat one now and then.
    for (int n = 0; keys.size() < count && n < 2 * count + 100; ++n) {
        const QByteArray key = found->make(n, random);
        if (!seen.contains(key))
            keys << key;
        seen.insert(key);
    }
    return keys;
}

} // namespace syncdeck::test
