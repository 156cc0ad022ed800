// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/secret.h"

#include <QTest>

#include <type_traits>

using namespace Qt::StringLiterals;
using syncdeck::Secret;

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatItTook();
    void emptiesItsSource();
    void leavesASharedSourceToItsOtherOwner();
    void leavesBlanksAroundItOut();
    void cannotBePrinted();
};

void TestSecret::holdsWhatItTook()
{
    QVERIFY(Secret().isEmpty());
    const Secret fromBytes = Secret::take("tökn"_ba);
    QCOMPARE(QByteArray::fromStdString(std::string(fromBytes.reveal())), "tökn"_ba);
    const Secret copy = fromBytes;
    QCOMPARE(copy.reveal().data(), fromBytes.reveal().data()); // one buffer, not two
    const Secret fromText = Secret::take(u"tökn"_s);
    QVERIFY(fromText.reveal() == fromBytes.reveal());
}

void TestSecret::emptiesItsSource()
{
    QByteArray source("0123456789");
    const Secret secret = Secret::take(source);
    QVERIFY(source.isEmpty());
    QCOMPARE(secret.reveal().size(), std::size_t(10));
}

void TestSecret::leavesASharedSourceToItsOtherOwner()
{
    QByteArray source("0123456789");
    source.detach();
    const QByteArray other = source;
    syncdeck::wipe(source);
    QVERIFY(source.isEmpty());
    QCOMPARE(other, "0123456789"_ba);
}

void TestSecret::leavesBlanksAroundItOut()
{
    const auto trimmed = [](const QByteArray &bytes) {
        return QByteArray::fromStdString(
            std::string(Secret::take(QByteArray(bytes.constData())).trimmed().reveal()));
    };
    QCOMPARE(trimmed("token"_ba), "token"_ba);
    QCOMPARE(trimmed(" \ttoken\r\n"_ba), "token"_ba);
    QCOMPARE(trimmed("\xc2\xa0token\xc2\xa0 "_ba), "token"_ba);
    QCOMPARE(trimmed("two words"_ba), "two words"_ba);
    QVERIFY(Secret::take(" \n"_ba).trimmed().isEmpty());
    const Secret clean = Secret::take("token"_ba);
    QCOMPARE(clean.trimmed().reveal().data(), clean.reveal().data()); // no second buffer
}

void TestSecret::cannotBePrinted()
{
    QString line;
    QDebug(&line) << Secret::take("canary"_ba);
    QVERIFY2(!line.contains(u"canary"_s), qPrintable(line));
    static_assert(!std::is_convertible_v<Secret, QByteArray>);
    static_assert(!std::is_convertible_v<Secret, QString>);
}

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_secret.moc"
