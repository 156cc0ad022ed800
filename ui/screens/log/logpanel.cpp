// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/log/logpanel.h"

#include "app/base/plural.h"
#include "app/base/whendone.h"
#include "app/net/har.h"
#include "app/sync/requestcommand.h"
#include "ui/kit/columnmenu.h"
#include "ui/kit/dress.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/helptopic.h"
#include "ui/kit/icons.h"
#include "ui/kit/searchline.h"
#include "ui/models/logfiltermodel.h"
#include "ui/models/logmodel.h"
#include "ui/models/texts.h"
#include "ui/screens/log/exchangeview.h"
#include "ui/screens/log/failuredelegate.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QtConcurrentRun>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace syncdeck::ui {

LogPanel::LogPanel(net::RequestLog &log, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_model(new LogModel(log, this))
    , m_filtered(new LogFilterModel(this))
    , m_filter(new QLineEdit)
    , m_typing(new QTimer(this))
    , m_state(new QLabel)
    , m_save(new QPushButton(kit::icon(u"save"_s), tr("Save as HAR\u2026")))
    , m_table(new QTableView)
    , m_view(new ExchangeView)
{
    kit::setHelpTopic(*this, u"request-log"_s);
    m_filtered->setSourceModel(m_model);
    makeTable();
    makeCopyActions();

    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(6, 0, 0, 0);
    for (QAction *action : std::as_const(m_copies)) {
        auto *button = new QPushButton(kit::icon(u"copy"_s), action->text());
        button->setEnabled(false);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *right = new QWidget;
    auto *details = new QVBoxLayout(right);
    details->setContentsMargins(0, 0, 0, 0);
    details->addWidget(m_view, 1);
    details->addLayout(buttons);

    auto *split = new QSplitter(Qt::Horizontal);
    split->setObjectName(u"log-parts"_s);
    split->addWidget(left);
    split->addWidget(right);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({720, 520});
    split->setChildrenCollapsible(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(6, 2, 6, 6);
    all->addWidget(makeLine());
    all->addWidget(split, 1);
    updateState();
}

QWidget *LogPanel::makeLine()
{
    kit::takesCode(*m_filter);
    m_filter->setAccessibleName(tr("Filter requests"));
    m_filter->setPlaceholderText(tr("Filter by address, status or body"));
    kit::makeSearchLine(*m_filter, *m_table);
    m_filter->addAction(kit::icon(u"filter"_s), QLineEdit::LeadingPosition);
    m_filter->setWhatsThis(
        tr("Shows only requests in whose address, status or bodies stands what you "
           "type."));
    m_typing->setSingleShot(true);
    m_typing->setInterval(200ms);
    connect(m_filter, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, [this] { m_filtered->setText(m_filter->text()); });

    auto *failures = new QCheckBox(tr("Err&ors only"));
    connect(failures, &QCheckBox::toggled, m_filtered, &LogFilterModel::setFailuresOnly);
    auto *writes = new QCheckBox(tr("&Writes only"));
    connect(writes, &QCheckBox::toggled, m_filtered, &LogFilterModel::setWritesOnly);
    auto *pause = new QPushButton(kit::icon(u"pause"_s), tr("Pause"));
    pause->setCheckable(true);
    pause->setToolTip(tr("The list stands still; what comes meanwhile is shown afterwards"));
    connect(pause, &QPushButton::toggled, m_model, &LogModel::setPaused);
    auto *clear = new QPushButton(kit::icon(u"delete"_s), tr("Clear"));
    clear->setAccessibleName(tr("Clear request log"));
    connect(clear, &QPushButton::clicked, this, [this] { m_log.clear(); });
    connect(m_save, &QPushButton::clicked, this, &LogPanel::askWhereToSave);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setAccessibleDescription(tr("Request log state"));

    connect(m_model, &LogModel::waitingChanged, this, &LogPanel::updateState);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filtered, signal, this, &LogPanel::updateState);
    connect(m_filtered, &QAbstractItemModel::modelReset, this, &LogPanel::updateState);

    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_filter, 1);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{failures, writes, m_state, pause, clear, m_save})
        row->addWidget(widget);
    return line;
}

void LogPanel::makeTable()
{
    m_table->setModel(m_filtered);
    m_table->setAccessibleName(tr("Requests"));
    m_table->setObjectName(u"log"_s);
    m_table->setWhatsThis(
        tr("Every request of this run, without credentials. The current one is shown in "
           "full beside."));
    kit::dressTable(*m_table);
    new kit::EmptyState(*m_table, [this]() -> kit::EmptyState::Reason {
        if (m_model->rowCount() > 0)
            return {u"filter"_s, tr("No request matches what is asked for above."), {}, {}};
        return {u"log"_s, tr("Nothing was asked of the service yet."), {}, {}};
    });
    m_table->setItemDelegate(new FailureDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTextElideMode(Qt::ElideMiddle); // the end of an address says most
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    const int unit = m_table->fontMetrics().averageCharWidth();
    const QList<int> widths{17, 11, 40, 10, 13, 12, 14, 24};
    for (int i = 0; i < widths.size(); ++i)
        kit::setColumnWidth(*header, i, widths[i] * unit);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LogPanel::showCurrent);
    connect(m_filtered, &QAbstractItemModel::modelReset, this, &LogPanel::showCurrent);
    new kit::ColumnMenu(*m_table);
    followTheEnd();
}

void LogPanel::followTheEnd()
{
    // Whoever looks at the newest goes on doing so; whoever scrolled back stays where they are.
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    auto atEnd = std::make_shared<bool>(true);
    connect(m_filtered, &QAbstractItemModel::rowsAboutToBeInserted, this, [this, atEnd] {
        const QScrollBar *bar = m_table->verticalScrollBar();
        *atEnd = bar->value() == bar->maximum();
    });
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, [this, atEnd] {
        if (*atEnd)
            m_table->scrollToBottom();
    });
    connect(m_filtered, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                QScrollBar *bar = m_table->verticalScrollBar();
                if (first == 0 && bar->value() < bar->maximum())
                    bar->setValue(bar->value() - (last - first + 1));
            });
}

void LogPanel::makeCopyActions()
{
    const auto add = [this](const QString &text, auto command) {
        auto *action = new QAction(text, this);
        action->setEnabled(false);
        connect(action, &QAction::triggered, this, [this, action, command] {
            if (const auto exchange = current())
                copy(command(*exchange), withoutMnemonic(action->text()));
        });
        m_table->addAction(action);
        m_copies << action;
    };
    add(tr("Copy as c&url"), &sync::curlCommand);
    add(tr("Copy as twilio command"), &sync::twilioCommand);
}

net::RequestLog::Entry LogPanel::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? m_filtered->entry(index.row()) : nullptr;
}

void LogPanel::showCurrent()
{
    const auto exchange = current();
    m_view->setExchange(exchange);
    for (QAction *action : std::as_const(m_copies))
        action->setEnabled(exchange != nullptr);
}

void LogPanel::updateState()
{
    const int shown = m_filtered->rowCount();
    QString text = shown == m_model->rowCount()
                       ? tr("%Ln request(s)", nullptr, shown)
                       : tr("%1 of %Ln request(s)", nullptr, m_model->rowCount())
                             .arg(QLocale().toString(shown));
    if (m_model->isPaused())
        text = tr("paused, %Ln more", nullptr, plural(m_model->waiting()));
    m_state->setText(text);
    m_state->setAccessibleName(text);
    m_save->setEnabled(shown > 0);
}

void LogPanel::copy(const Result<QByteArray> &command, const QString &what)
{
    if (!command) {
        Q_EMIT notCopied(command.error().detail);
        return;
    }
    QApplication::clipboard()->setText(QString::fromUtf8(*command));
    Q_EMIT copied(what);
}

void LogPanel::askWhereToSave()
{
    // As they are listed now; more may come while one chooses a name.
    std::vector<net::RequestLog::Entry> entries;
    for (int row = 0; row < m_filtered->rowCount(); ++row)
        entries.push_back(m_filtered->entry(row));
    auto *dialog =
        new QFileDialog(this, tr("Save %Ln request(s) as HAR", nullptr, plural(entries.size())));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("HTTP archive (*.har)"));
    dialog->setDefaultSuffix(u"har"_s);
    dialog->selectFile(u"syncdeck.har"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, entries = std::move(entries)](const QString &path) { save(path, entries); });
    dialog->open();
}

void LogPanel::save(const QString &path, const std::vector<net::RequestLog::Entry> &entries)
{
    // In a thread of its own: a full log is tens of megabytes.
    whenDone(QtConcurrent::run([path, entries] { return net::saveHar(path, entries); }), this,
             [this, path, count = qsizetype(entries.size())](const Result<void> &result) {
                 if (result)
                     Q_EMIT saved(path, count);
                 else
                     Q_EMIT failed(result.error());
             });
}

} // namespace syncdeck::ui
