// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/texts.h"

#include "app/base/visibletext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

} // namespace

QString nullText()
{
    return u"\u2014"_s;
}

QString toolTipText(const QString &text)
{
    return text.isEmpty() ? QString() : u"<qt>%1</qt>"_s.arg(visibleText(text).toHtmlEscaped());
}

QString withoutMnemonic(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isKey = text[i] == u'&';
        if (isKey && ++i == text.size())
            break;
        const bool isInBrackets = isKey && text[i] != u'&' && plain.endsWith(u'(') &&
                                  i + 1 < text.size() && text[i + 1] == u')';
        if (isInBrackets) {
            plain.chop(1);
            ++i;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

namespace {

/// The locale's short forms, with every digit of the year and with seconds, which they leave out.
QString momentFormat(const QLocale &locale)
{
    static const QRegularExpression shortYear(u"(?<!y)yy(?!y)"_s);
    static const QRegularExpression minutes(u"(\\W?)mm"_s);
    const QString date = locale.dateFormat(QLocale::ShortFormat).replace(shortYear, u"yyyy"_s);
    QString time = locale.timeFormat(QLocale::ShortFormat);
    if (!time.contains(u's'))
        time.replace(minutes, u"\\1mm\\1ss"_s);
    return date + u' ' + time;
}

} // namespace

QString momentText(const QDateTime &utc)
{
    // Tables ask for thousands of them in a row.
    thread_local QLocale known = QLocale::c();
    thread_local QString format = momentFormat(known);
    const QLocale locale;
    if (locale != known) {
        known = locale;
        format = momentFormat(locale);
    }
    return locale.toString(utc.toLocalTime(), format);
}

QString spanText(qint64 seconds)
{
    struct Unit
    {
        qint64 seconds;
        QString text;
    };
    const QLocale locale;
    const Unit units[] = {
        {86'400, Texts::tr("%1 d")},
        {3'600, Texts::tr("%1 h")},
        {60, Texts::tr("%1 min")},
        {1, Texts::tr("%1 s")},
    };
    QStringList parts;
    for (const Unit &unit : units) {
        const qint64 count = seconds / unit.seconds;
        if (count > 0)
            parts << unit.text.arg(locale.toString(count));
        else if (!parts.isEmpty())
            break; // "3 d" rather than "3 d 5 s"
        seconds %= unit.seconds;
        if (parts.size() == 2)
            break;
    }
    return parts.isEmpty() ? Texts::tr("%1 s").arg(locale.toString(0)) : parts.join(u' ');
}

QString countdownText(const QDateTime &now, const QDateTime &until)
{
    const qint64 seconds = (now.msecsTo(until) + 999) / 1000;
    if (seconds <= 0)
        return Texts::tr("expired");
    // Seconds only where they matter: what changes every second cannot be listened to.
    constexpr qint64 soon = 120;
    return Texts::tr("in %1").arg(spanText(seconds <= soon ? seconds : seconds - seconds % 60));
}

} // namespace syncdeck::ui
