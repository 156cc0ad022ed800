// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/soak/soak.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace syncdeck;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"minutes"_s, u"How long."_s, u"N"_s, u"60"_s},
                       {u"seed"_s, u"Of the random operations."_s, u"N"_s, u"1"_s}});
    parser.process(application);

    bool isNumber = false;
    soak::Soak::Options options;
    options.minutes = parser.value(u"minutes"_s).toDouble(&isNumber);
    if (!isNumber || options.minutes <= 0)
        qFatal("--minutes takes a number");
    options.seed = parser.value(u"seed"_s).toUInt();
    options.sandbox = QStringLiteral(SANDBOX_PROGRAM);
    options.faults = QStringLiteral(FAULT_PLAN);

    soak::Soak soak(options);
    QObject::connect(&soak, &soak::Soak::finished, &application,
                     [](bool ok) { QCoreApplication::exit(ok ? 0 : 1); });
    QMetaObject::invokeMethod(&soak, &soak::Soak::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
