// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
//
// A whole session in the window, with a profile and its secret from the keychain, that ends in a
// crash: connects, creates, is refused, looks at the log, copies, saves and exports.
// canarysession PROFILE FOLDER SIGNAL; canarysession unprotected: holds the line on its standard
// input in plain memory, takes no care at all, and crashes.
#include "app/base/privateprocess.h"
#include "app/store/keychainsecretstore.h"
#include "app/store/profilestore.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/waiting.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTableView>
#include <QTextStream>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace syncdeck;

namespace {

int stop(const char *step)
{
    std::fprintf(stderr, "canarysession: %s\n", step);
    return 1;
}

bool saveHar(test::WindowFixture &app, const QString &path)
{
    app.click(u"Save as HAR\u2026"_s);
    auto *dialog = app.window().findChild<QFileDialog *>();
    if (!dialog)
        return false;
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
    return test::waitFor([&] { return app.said(u"Message"_s).contains(u".har"_s); });
}

bool create(test::WindowFixture &app, const QString &key, const QString &says)
{
    app.type(u"Key"_s, key);
    app.type(u"Data"_s, u"{\"a\":1}"_s);
    app.click(u"Create item"_s);
    return test::waitFor([&] { return app.said(u"Message"_s).contains(says); });
}

int play(const QString &name, const QString &folder, int signal)
{
    const auto loaded = store::ProfileStore().load();
    if (!loaded || loaded->profiles.isEmpty() || loaded->profiles.first().name != name)
        return stop("no profile");
    const store::Profile profile = loaded->profiles.first();
    store::KeychainSecretStore keychain;
    const auto secret = test::await(keychain.read(store::secretAddress(profile)));
    if (!secret)
        return stop("no secret");
    SystemClock clock;
    test::WindowFixture app(clock);
    const QString key = u"of session %1"_s.arg(signal);
    if (!app.open(profile, *secret, profile.defaultService, u"settings"_s) ||
        !test::waitFor([&] { return app.said(u"List state"_s).contains(u"complete"_s); }))
        return stop("not loaded");
    if (!create(app, key, key))
        return stop("not created");
    if (!create(app, u"denied"_s, u"credentials"_s))
        return stop("not denied");
    QTextStream out(stdout);
    out << app.said(u"Message"_s) << Qt::endl;
    app.trigger(u"Request log"_s);
    auto *requests = test::named<QTableView>(app.window(), u"Requests"_s);
    const auto lists401 = [requests] {
        const QAbstractItemModel &model = *requests->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                if (model.index(row, column).data().toString() == u"401"_s)
                    return true;
            }
        }
        return false;
    };
    if (!requests || !test::waitFor(lists401))
        return stop("no log");
    for (int row = 0; row < requests->model()->rowCount(); ++row) {
        requests->setCurrentIndex(requests->model()->index(row, 0));
        app.click(u"Copy as curl"_s);
        out << QApplication::clipboard()->text() << Qt::endl;
    }
    if (!saveHar(app, folder + u"/saved.har"_s))
        return stop("no archive");
    app.trigger(u"History"_s);
    // What was typed and refused is in the form, and in the draft on the disk.
    if (!test::waitFor([&] { return app.draftOnDisk().contains("denied"); }))
        return stop("no draft");
    out << "crashing" << Qt::endl;
    std::raise(signal);
    return stop("alive");
}

int crashWithoutCare()
{
    char line[256] = {};
    if (!std::fgets(line, sizeof line, stdin))
        return 1;
    std::puts("crashing");
    std::fflush(stdout);
    std::signal(SIGABRT, SIG_DFL);
    std::raise(SIGABRT);
    return line[0];
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc == 2 && QByteArrayView(argv[1]) == "unprotected")
        return crashWithoutCare();
    keepProcessPrivate();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"syncdeck"_s);
    if (argc != 4)
        return stop("PROFILE FOLDER SIGNAL");
    return play(QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2]),
                QByteArrayView(argv[3]).toInt());
}
