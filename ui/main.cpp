// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/language.h"
#include "app/base/ordinaryfile.h"
#include "app/base/privatefile.h"
#include "app/base/programstart.h"
#include "app/net/proxylogin.h"
#include "app/net/qnamtransport.h"
#include "app/net/requestlog.h"
#include "app/store/keychainsecretstore.h"
#include "ui/commandline.h"
#include "ui/instance/comeforward.h"
#include "ui/instance/openevents.h"
#include "ui/instance/windowcall.h"
#include "ui/instance/windowchannel.h"
#include "ui/kit/appearance.h"
#include "ui/screens/connect/connectdialog.h"
#include "ui/screens/connect/proxydialog.h"
#include "ui/shell/connector.h"
#include "ui/shell/languagemenu.h"
#include "ui/shell/linkopener.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifier.h"
#include "ui/shell/placeopener.h"
#include "ui/tour/tour.h"

#include <QApplication>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace syncdeck;

// Wiring only: every object is built here and handed down.

namespace {

/// A file below one of the user's standard places.
QString placeOf(QStandardPaths::StandardLocation location, const QString &name)
{
    return QStandardPaths::writableLocation(location) + u'/' + name;
}

/// Whether the window that is there already takes it over.
bool isTaken(const ui::WindowRequest &request, QApplication &app)
{
    ui::WindowCall call(ui::WindowChannel::defaultFolder(), request);
    QObject::connect(
        &call, &ui::WindowCall::finished, &app,
        [](bool taken) { QCoreApplication::exit(taken ? 0 : 1); }, Qt::QueuedConnection);
    call.start();
    return app.exec() == 0;
}

} // namespace

int main(int argc, char *argv[])
{
    startProgram();
    QCoreApplication::setApplicationName(u"syncdeck"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SYNCDECK_VERSION));
    const auto commandLine = ui::readCommandLine(argc, argv);
    if (!commandLine)
        return commandLine.error();
    const bool touring = !commandLine->tourFolder.isEmpty();
    const QByteArray activationToken = ui::activationToken();

    QApplication app(argc, argv);
    // To look at the window as it is in a language that is written from the right, whatever
    // language it speaks. Qt's own -reverse would be taken for options of ours.
    if (qEnvironmentVariable("SYNCDECK_LAYOUT_DIRECTION") == u"rtl")
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QGuiApplication::setApplicationDisplayName(u"Syncdeck"_s);
    QGuiApplication::setDesktopFileName(u"syncdeck"_s);
    ui::WindowChannel channel(ui::WindowChannel::defaultFolder());
    if (!touring && !channel.open() && commandLine->isForAnyWindow() &&
        isTaken({commandLine->link, activationToken}, app))
        return 0;

    SystemClock clock;
    net::QnamTransport network(clock);
    net::ProxyLogin transport(network);
    net::RequestLog log;
    const store::Policy policy =
        touring ? store::Policy() : store::Policy::load(store::systemPolicyPlace());
    const QTemporaryDir stage; // of a tour, with profiles of its own
    store::ProfileStore profiles(
        touring ? stage.filePath(u"profiles.json"_s) : store::ProfileStore::defaultPath(), policy);
    if (touring)
        ui::Tour::addProfiles(profiles);
    store::KeychainSecretStore keychain;
    store::MemorySecretStore forThisRun;
    // A tour leaves nothing of the user's changed.
    const QString settingsPath =
        touring ? QString() : placeOf(QStandardPaths::AppConfigLocation, u"window.ini"_s);
    // QSettings would wait for a pipe, read a device without end, and put a file in its place.
    const bool keepsSettings = !touring && isOrdinaryOrMissing(settingsPath);
    if (keepsSettings)
        static_cast<void>(makePrivateFile(settingsPath)); // where it cannot, QSettings cannot
    QSettings settings(keepsSettings ? settingsPath : QString(), QSettings::IniFormat);
    // A tour finds its way by the English names of things.
    speak(app, touring ? u"en"_s : ui::LanguageMenu::chosen(settings));
    kit::Appearance appearance(settings);
    const QString sandboxPath =
        touring ? QString() : placeOf(QStandardPaths::AppDataLocation, u"sandbox.sqlite"_s);

    store::DraftStore drafts(touring ? QString() : store::DraftStore::defaultFolder());

    net::Pacer pacer(clock);
    const session::Surroundings surroundings{transport, clock, log, &pacer, &policy};
    store::Journal journal(touring ? QString() : store::Journal::defaultPath());
    ui::MainWindow window(clock, {settings, drafts, journal, log});
    window.offerAppearance(appearance);
    transport.setAsk(ui::proxyDialogOver(window));
    ui::Connector connector({profiles, keychain, forThisRun}, surroundings, sandboxPath);
    const auto showConnections = [&](const QString &secretFor) {
        auto *dialog = new ui::ConnectDialog(
            {profiles, keychain, forThisRun},
            [&](const store::Profile &profile, const Secret &secret, const CancelToken &cancel) {
                return session::testConnection(profile, secret, surroundings, cancel);
            },
            &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &ui::ConnectDialog::profileChosen, &connector,
                         &ui::Connector::openProfile);
        if (!secretFor.isEmpty())
            dialog->askForSecret(secretFor);
        dialog->open();
    };
    window.setOtherProfiles({[&] {
                                 const auto saved = profiles.load();
                                 return saved ? saved->profiles : QList<store::Profile>();
                             },
                             [&](const store::Profile &profile) {
                                 return connector.connectAside(profile);
                             }});
    ui::LinkOpener links(window, connector, profiles);
    ui::PlaceOpener places(window, connector, profiles, keychain);
    QObject::connect(&connector, &ui::Connector::connected, &window,
                     [&](session::Connection *connection) {
                         std::unique_ptr<session::Connection> made(connection);
                         const auto place = places.placeFor(made->profile());
                         places.forget();
                         const session::MapAddress first =
                             links.placeFor(made->profile())
                                 .value_or(session::MapAddress{commandLine->start.service,
                                                               commandLine->start.map});
                         if (place)
                             window.useConnection(std::move(made), *place);
                         else
                             window.useConnection(std::move(made), first.service, first.map);
                         links.goOn();
                     });
    QObject::connect(&connector, &ui::Connector::failed, &links, &ui::LinkOpener::giveUp);
    QObject::connect(&connector, &ui::Connector::failed, &window, [&](const Error &error) {
        window.notifier().showConnectionFailure(error, [&] { connector.tryAgain(); });
    });
    QObject::connect(&connector, &ui::Connector::secretMissing, &links, &ui::LinkOpener::giveUp);
    QObject::connect(&connector, &ui::Connector::secretMissing, &window.notifier(),
                     &ui::Notifier::showSecretMissing);
    QObject::connect(&connector, &ui::Connector::noticed, &window.notifier(),
                     &ui::Notifier::showNotice);
    QObject::connect(&connector, &ui::Connector::welcomeWanted, &window,
                     &ui::MainWindow::showWelcome);
    QObject::connect(&connector, &ui::Connector::choiceWanted, &window, [&] {
        window.showWelcome();
        showConnections({});
    });
    QObject::connect(&window, &ui::MainWindow::sandboxWanted, &connector,
                     &ui::Connector::openSandbox);
    QObject::connect(&window, &ui::MainWindow::connectionsWanted, &window,
                     [&] { showConnections({}); });
    QObject::connect(&window, &ui::MainWindow::secretWanted, &window, showConnections);

    QObject::connect(&window, &ui::MainWindow::newWindowWanted, &app, [] {
        QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--new-window"_s});
    });
    QObject::connect(&channel, &ui::WindowChannel::requested, &window,
                     [&](const ui::WindowRequest &request) {
                         ui::comeForward(window, request.activationToken);
                         if (!request.link.isEmpty())
                             links.open(request.link);
                     });
    ui::OpenEvents openEvents;
    app.installEventFilter(&openEvents);
    QObject::connect(&openEvents, &ui::OpenEvents::linkGiven, &links, &ui::LinkOpener::open);
    // When the window that had the channel is gone, one that is used takes it over.
    QObject::connect(&app, &QGuiApplication::applicationStateChanged, &channel,
                     [&](Qt::ApplicationState state) {
                         if (state == Qt::ApplicationActive && !touring)
                             channel.open();
                     });

    window.show();
    window.activateWindow(); // without a window manager nobody else gives it the keyboard
    // After the window, so that nothing slow is waited for before it is seen.
    session::StartOptions start = commandLine->start;
    QMetaObject::invokeMethod(
        &connector,
        [&] {
            if (policy.problem())
                window.notifier().showError(*policy.problem());
            else if (!touring && !keepsSettings)
                window.notifier().showError(
                    fail(ErrorKind::FileUnreadable, settingsPath, notOrdinary()).error());
            if (touring) {
                window.showWelcome();
            } else if (commandLine->link.isEmpty()) {
                // What the command line asks for comes before what was left.
                if (!start.isEmpty() || commandLine->newWindow || !places.resume())
                    connector.begin(start);
            } else if (start.isEmpty()) {
                window.showWelcome();
                links.open(commandLine->link);
            } else {
                links.openWithNext(commandLine->link);
                connector.begin(start);
            }
        },
        Qt::QueuedConnection);
    if (!touring)
        return app.exec();

    session::Connection *current = nullptr;
    QObject::connect(&connector, &ui::Connector::connected, &window,
                     [&](session::Connection *connection) { current = connection; });
    const auto somebodyElse = [&](const QString &key, const QByteArray &data) {
        static_cast<void>(current->client().updateItem(current->profile().defaultService,
                                                       u"agents"_s, key, {data, {}, {}}, {}));
    };
    ui::Tour tour(window, appearance, commandLine->tourFolder, somebodyElse);
    QObject::connect(&tour, &ui::Tour::finished, &app, [](bool ok, const QString &report) {
        QTextStream(ok ? stdout : stderr) << report << "\n";
        QCoreApplication::exit(ok ? 0 : 1);
    });
    QMetaObject::invokeMethod(&tour, &ui::Tour::start, Qt::QueuedConnection);
    return app.exec();
}
