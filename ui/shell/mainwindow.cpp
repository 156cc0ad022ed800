// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mainwindow.h"

#include "ui/kit/messagebar.h"
#include "ui/screens/browse/browsepanel.h"
#include "ui/screens/connect/environmentbadge.h"
#include "ui/screens/connect/welcomepage.h"
#include "ui/screens/edit/itemform.h"
#include "ui/screens/items/itemspanel.h"
#include "ui/shell/messages.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace syncdeck::ui {

MainWindow::MainWindow(Clock &clock, QSettings &settings, store::DraftStore &drafts,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_clock(clock)
    , m_settings(settings)
    , m_drafts(drafts)
    , m_pages(new QStackedWidget)
    , m_welcome(new WelcomePage)
    , m_browse(new BrowsePanel)
    , m_items(new ItemsPanel([this] { return serverNow(); }))
    , m_form(new ItemForm([this] { return serverNow(); }))
    , m_message(new kit::MessageBar)
    , m_badge(new EnvironmentBadge)
    , m_listState(new QLabel)
    , m_seconds(new QTimer(this))
    , m_draftPause(new QTimer(this))
{
    setWindowTitle(u"Syncdeck"_s);
    setObjectName(u"MainWindow"_s);
    makePanels();
    makeActions();
    makeStatusBar();

    connect(m_welcome, &WelcomePage::sandboxWanted, this, &MainWindow::sandboxWanted);
    connect(m_welcome, &WelcomePage::connectionWanted, this, &MainWindow::connectionsWanted);
    connect(m_browse, &BrowsePanel::mapChosen, this, &MainWindow::openMap);
    connect(m_browse, &BrowsePanel::openMapFound, this, &MainWindow::nameMap);
    connect(m_browse, &BrowsePanel::failed, this, &MainWindow::showError);
    connect(m_items, &ItemsPanel::failed, this, &MainWindow::showError);
    connect(m_items, &ItemsPanel::listStateChanged, this, [this](const QString &text) {
        m_listState->setText(text);
        m_listState->setAccessibleName(text);
    });
    connect(m_form, &ItemForm::createRequested, this, &MainWindow::create);
    connect(m_form, &ItemForm::cancelRequested, this, [this] { m_creation.cancel(); });
    connect(m_message, &kit::MessageBar::linkActivated, this,
            [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(m_seconds, &QTimer::timeout, this, [this] {
        m_items->refreshCountdowns();
        m_form->refreshMoments();
    });
    m_seconds->start(1s);
    keepDrafts();

    resize(1280, 800);
    restoreGeometry(m_settings.value(u"window/geometry"_s).toByteArray());
    m_items->restoreLayoutState(m_settings.value(u"items/layout"_s).toByteArray());
}

MainWindow::~MainWindow()
{
    // The panels hold on to the connection and must let go before it does.
    m_browse->setConnection(nullptr);
    m_items->close();
    // What is under way ends with it, and speaks to widgets that must still be there.
    m_connection.reset();
}

void MainWindow::keepDrafts()
{
    if (const auto draft = m_drafts.takeOver(); draft && !draft->isEmpty()) {
        m_form->setDraft(*draft);
        showMessage({kit::Message::Tone::Notice,
                     tr("What you were typing is back in the form."),
                     {},
                     {},
                     {}});
    }
    m_draftPause->setSingleShot(true);
    m_draftPause->setInterval(300ms);
    connect(m_form, &ItemForm::edited, m_draftPause, qOverload<>(&QTimer::start));
    connect(m_draftPause, &QTimer::timeout, this, [this] {
        m_drafts.save(m_form->draft()).then(this, [this](const Result<void> &saved) {
            if (!saved)
                showError(saved.error());
        });
    });
}

void MainWindow::makePanels()
{
    auto *split = new QSplitter(Qt::Horizontal);
    split->addWidget(m_browse);
    split->addWidget(m_items);
    split->addWidget(m_form);
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 1);
    split->setStretchFactor(2, 0);
    split->setSizes({200, 660, 420});
    split->setChildrenCollapsible(false);

    auto *workspace = new QWidget;
    auto *column = new QVBoxLayout(workspace);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(split, 1);
    m_pages->addWidget(workspace);
    m_pages->addWidget(m_welcome);

    auto *central = new QWidget;
    auto *rows = new QVBoxLayout(central);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_pages, 1);
    rows->addWidget(m_message);
    setCentralWidget(central);
}

void MainWindow::makeActions()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(tr("&Connections\u2026"), QKeySequence(u"Ctrl+Shift+O"_s), this,
                    &MainWindow::connectionsWanted);
    file->addAction(tr("Open the &sandbox"), this, &MainWindow::sandboxWanted);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence(QKeySequence::Quit), this, &QWidget::close);

    QMenu *item = menuBar()->addMenu(tr("&Item"));
    item->addAction(tr("&New item"), QKeySequence(QKeySequence::New), m_form, &ItemForm::focusKey);
    item->addAction(tr("Go to &problem"), QKeySequence(Qt::Key_F8), m_form, &ItemForm::goToProblem);
    item->addAction(tr("&Create item"), QKeySequence(u"Ctrl+Return"_s), m_form, &ItemForm::submit);

    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addAction(tr("&Reload items"), QKeySequence(QKeySequence::Refresh), m_items,
                    &ItemsPanel::reload);
    view->addAction(tr("Reload &services and maps"), QKeySequence(u"Shift+F5"_s), m_browse,
                    &BrowsePanel::reload);
    view->addAction(tr("&Filter items"), QKeySequence(QKeySequence::Find), m_items,
                    &ItemsPanel::focusFilter);

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&About Syncdeck"), this, &MainWindow::showAbout);
}

void MainWindow::makeStatusBar()
{
    m_listState->setTextFormat(Qt::PlainText);
    m_listState->setAccessibleDescription(u"List state"_s);
    m_listState->setIndent(8);
    statusBar()->addWidget(m_listState, 1);
    statusBar()->addPermanentWidget(m_badge);
    m_badge->hide();
}

void MainWindow::showWelcome()
{
    m_pages->setCurrentWidget(m_welcome);
    m_welcome->setFocus();
}

void MainWindow::useConnection(std::unique_ptr<session::Connection> connection,
                               const QString &service, const QString &map)
{
    m_creation.cancel();
    m_browse->setConnection(nullptr);
    m_items->close();
    m_form->setTarget({});
    m_message->clear();

    m_connection = std::move(connection);
    const store::Profile &profile = m_connection->profile();
    m_badge->setEnvironment(profile.environment, profile.name);
    m_badge->show();
    m_form->setForbidden(profile.readOnly ? tr("This profile is read-only: nothing can be created.")
                                          : QString());
    m_pages->setCurrentIndex(0);
    setWindowTitle(tr("%1 \u2014 Syncdeck").arg(profile.name));

    const QString wanted = service.isEmpty() ? profile.defaultService : service;
    m_browse->setConnection(m_connection.get(), wanted, map);
    // A map that was named is opened at once; its service's list may be long, or not allowed.
    if (!wanted.isEmpty() && !map.isEmpty())
        openMap({wanted, map}, map);
}

void MainWindow::openMap(const session::MapAddress &where, const QString &name)
{
    m_where = where;
    m_items->open(*m_connection, where);
    nameMap(name);
}

void MainWindow::nameMap(const QString &name)
{
    m_items->setName(name);
    m_form->setTarget(name);
    setWindowTitle(
        tr("%1 \u2014 %2 \u2014 Syncdeck", "map, profile").arg(name, m_connection->profile().name));
}

void MainWindow::create(const sync::NewItem &item)
{
    m_creation = CancelSource();
    m_message->clear();
    m_form->setSending(true);
    const session::MapAddress where = m_where;
    session::createItem(*m_connection, where, item, m_creation.token())
        .then(this, [this, where, key = item.key](const Result<session::CreatedItem> &created) {
            m_form->setSending(false);
            if (!created) {
                m_form->focusKey();
                offerExisting(created.error(), where, key);
                return;
            }
            if (where == m_where)
                m_items->showItem(created->item);
            m_form->startNext();
            showMessage(messageOf(*created));
        });
}

void MainWindow::offerExisting(const Error &error, const session::MapAddress &where,
                               const QString &key)
{
    if (error.kind != ErrorKind::ItemExists) {
        showError(error);
        return;
    }
    showMessage(messageOf(error, {tr("Open existing item"), [this, where, key] {
                                      showExisting(where, key);
                                  }}));
}

void MainWindow::showExisting(const session::MapAddress &where, const QString &key)
{
    if (!m_connection)
        return;
    m_connection->client()
        .item(where.service, where.map, key)
        .then(this, [this, where](const Result<sync::Answered<sync::Item>> &answer) {
            if (!answer)
                showError(answer.error());
            else if (where == m_where)
                m_items->showItem(answer->value);
        });
}

void MainWindow::showMessage(const kit::Message &message)
{
    m_message->showMessage(message);
}

void MainWindow::showError(const Error &error)
{
    // What the user called off needs no comment, unless it may have been done all the same.
    if (error.kind == ErrorKind::Cancelled && !error.mayHaveBeenApplied && !m_form->isSending())
        return;
    showMessage(messageOf(error));
}

void MainWindow::showAbout()
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("About Syncdeck"),
                        tr("Syncdeck %1\nDesktop manager for Twilio Sync Map items.\n\n"
                           "Built with Qt %2, QtKeychain and simdjson.\n"
                           "Licensed under the Apache License 2.0.\n\n"
                           "Not a product of Twilio.")
                            .arg(QStringLiteral(SYNCDECK_VERSION), QString::fromLatin1(qVersion())),
                        QMessageBox::Close, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

QDateTime MainWindow::serverNow() const
{
    return m_connection ? m_connection->serverClock().now() : m_clock.now();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setValue(u"window/geometry"_s, saveGeometry());
    m_settings.setValue(u"items/layout"_s, m_items->layoutState());
    // The store ends after what it is given here is on disk.
    static_cast<void>(m_drafts.save(m_form->draft()));
    event->accept();
}

} // namespace syncdeck::ui
