// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/qnamtransport.h"
#include "app/net/requestlog.h"
#include "app/session/errortext.h"
#include "app/session/startoptions.h"
#include "app/store/keychainsecretstore.h"
#include "ui/kit/theme.h"
#include "ui/screens/connect/connectdialog.h"
#include "ui/shell/connector.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/tour.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QNetworkProxyFactory>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace syncdeck;

// Wiring only: every object is built here and handed down.

namespace {

int usageError(const QString &text)
{
    QTextStream(stderr) << "syncdeck: " << text << "\n"
                        << QCoreApplication::translate("main", "Try 'syncdeck --help'.") << "\n";
    return 2;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"syncdeck"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SYNCDECK_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Syncdeck"_s);
    QGuiApplication::setDesktopFileName(u"syncdeck"_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Desktop manager for Twilio Sync Map items"));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    session::addStartOptions(parser);
    const QCommandLineOption tourOption(
        u"tour"_s,
        QCoreApplication::translate("main", "Play the main job on a sandbox of its own, write "
                                            "pictures to DIR, and end."),
        u"DIR"_s);
    parser.addOption(tourOption);
    if (!parser.parse(QCoreApplication::arguments()))
        return usageError(parser.errorText());
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        return usageError(QCoreApplication::translate("main", "Unexpected argument: %1")
                              .arg(parser.positionalArguments().constFirst()));
    const auto options = session::readStartOptions(parser);
    if (!options)
        return usageError(options.error().subject + u": "_s + options.error().detail);
    const bool touring = parser.isSet(tourOption);

    kit::applyTheme();
    QNetworkProxyFactory::setUseSystemConfiguration(true);

    SystemClock clock;
    net::QnamTransport transport(clock);
    net::RequestLog log;
    store::ProfileStore profiles;
    store::KeychainSecretStore keychain;
    store::MemorySecretStore forThisRun;
    QSettings settings(touring
                           ? QString()
                           : QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
                                 u"/window.ini"_s,
                       QSettings::IniFormat);
    const QString sandboxPath =
        touring ? QString()
                : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                      u"/sandbox.sqlite"_s;

    const session::Surroundings surroundings{transport, clock, log};
    const ui::Keeping keeping{profiles, keychain, forThisRun};
    ui::MainWindow window(clock, settings);
    ui::Connector connector(keeping, surroundings, sandboxPath);
    const auto showConnections = [&] {
        auto *dialog = new ui::ConnectDialog(
            {profiles, keychain, forThisRun},
            [&](const store::Profile &profile, const Secret &secret, const CancelToken &cancel) {
                return session::testConnection(profile, secret, surroundings, cancel);
            },
            &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &ui::ConnectDialog::profileChosen, &connector,
                         &ui::Connector::openProfile);
        dialog->open();
    };
    QObject::connect(&connector, &ui::Connector::connected, &window,
                     [&](session::Connection *connection) {
                         window.useConnection(std::unique_ptr<session::Connection>(connection),
                                              options->service, options->map);
                     });
    QObject::connect(&connector, &ui::Connector::failed, &window, &ui::MainWindow::showError);
    QObject::connect(&connector, &ui::Connector::welcomeWanted, &window,
                     &ui::MainWindow::showWelcome);
    QObject::connect(&connector, &ui::Connector::choiceWanted, &window, [&] {
        window.showWelcome();
        showConnections();
    });
    QObject::connect(&window, &ui::MainWindow::sandboxWanted, &connector,
                     &ui::Connector::openSandbox);
    QObject::connect(&window, &ui::MainWindow::connectionsWanted, &window, showConnections);

    window.show();
    // After the window, so that nothing slow is waited for before it is seen.
    QMetaObject::invokeMethod(
        &connector,
        [&] {
            session::StartOptions begin = *options;
            begin.sandbox = begin.sandbox || touring;
            connector.begin(begin);
        },
        Qt::QueuedConnection);

    if (!touring)
        return QApplication::exec();

    ui::Tour tour(window, QDir::current().absoluteFilePath(parser.value(tourOption)));
    QObject::connect(&tour, &ui::Tour::finished, &app, [](bool ok, const QString &report) {
        QTextStream(ok ? stdout : stderr) << report << "\n";
        QCoreApplication::exit(ok ? 0 : 1);
    });
    QMetaObject::invokeMethod(&tour, &ui::Tour::start, Qt::QueuedConnection);
    return QApplication::exec();
}
