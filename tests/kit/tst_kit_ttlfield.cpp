// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/ttlfield.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace syncdeck;

/// What a TTL comes to, as it is typed: in seconds where a span was typed, and when it is over.
class TestKitTtlField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatItComesTo_data();
    void tellsWhatItComesTo();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();

private:
    /// Words of the field, besides those that are hidden.
    [[nodiscard]] static QStringList words(const QWidget &field)
    {
        QStringList found;
        const auto labels = field.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible() && !label->text().isEmpty())
                found << label->text();
        }
        return found;
    }
    const QDateTime m_now{QDate(2026, 3, 1), QTime(12, 0), QTimeZone::utc()};
};

void TestKitTtlField::tellsWhatItComesTo_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("told"); // before the moment
    QTest::newRow("seconds") << u"3600"_s << qint64(3600) << u"Expires on "_s;
    QTest::newRow("1h") << u"1h"_s << qint64(3600) << u"= 3,600 s, expires on "_s;
    QTest::newRow("2d") << u"2d"_s << qint64(172800) << u"= 172,800 s, expires on "_s;
    QTest::newRow("90 min") << u"90 min"_s << qint64(5400) << u"= 5,400 s, expires on "_s;
    QTest::newRow("1w") << u"1w"_s << qint64(604800) << u"= 604,800 s, expires on "_s;
}

void TestKitTtlField::tellsWhatItComesTo()
{
    QFETCH(const QString, typed);
    QFETCH(const qint64, seconds);
    QFETCH(const QString, told);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    kit::TtlField field(kit::TtlField::Kind::Item, u"TTL"_s, [this] { return m_now; });
    field.show();
    QTest::keyClicks(field.line(), typed);
    QCOMPARE(field.seconds().value_or(-1), seconds);
    const QString moment =
        QLocale().toString(m_now.addSecs(seconds).toLocalTime(), QLocale::LongFormat);
    QVERIFY2(words(field).contains(told + moment), qPrintable(words(field).join(u'|')));
}

void TestKitTtlField::tellsWhatIsWrong_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"1 fortnight", "-5", "31536001", "400d"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void TestKitTtlField::tellsWhatIsWrong()
{
    QFETCH(const QString, typed);
    kit::TtlField field(kit::TtlField::Kind::Item, u"TTL"_s, [this] { return m_now; });
    field.show();
    QTest::keyClicks(field.line(), typed);
    QVERIFY(!field.isSound());
    const QStringList told = words(field);
    QVERIFY(!told.isEmpty());
    QVERIFY2(!told.join(u' ').contains(u"xpires on"_s), qPrintable(told.join(u'|')));
}

QTEST_MAIN(TestKitTtlField)
#include "tst_kit_ttlfield.moc"
