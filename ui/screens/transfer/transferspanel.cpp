// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/transfer/transferspanel.h"

#include "ui/kit/columnmenu.h"
#include "ui/kit/contextmenu.h"
#include "ui/kit/dress.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/helptopic.h"
#include "ui/kit/icons.h"
#include "ui/models/transfermodel.h"
#include "ui/screens/transfer/progressdelegate.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

using Content = transfer::RunReport::Content;

TransfersPanel::TransfersPanel(TransferModel &model, store::Journal &journal, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_journal(journal)
    , m_table(new QTableView)
    , m_pause(new QPushButton(kit::icon(u"pause"_s), tr("Pa&use")))
    , m_goOn(new QPushButton(kit::icon(u"go-on"_s), tr("Go &on")))
    , m_cancel(new QPushButton(kit::icon(u"stop"_s), tr("Cancel")))
    , m_report(new QPushButton(kit::icon(u"save"_s), tr("Save &report\u2026")))
    , m_failedLines(new QPushButton(kit::icon(u"export"_s), tr("Save failed lines\u2026")))
    , m_forget(new QPushButton(kit::icon(u"close"_s), tr("Take off the list")))
{
    kit::setHelpTopic(*this, u"import-export"_s);
    makeTable();
    m_pause->setAccessibleName(tr("Pause transfer"));
    m_goOn->setAccessibleName(tr("Go on with transfer"));
    m_cancel->setAccessibleName(tr("Cancel transfer"));
    m_report->setAccessibleName(tr("Save report"));
    m_failedLines->setAccessibleName(tr("Save failed lines"));
    m_forget->setAccessibleName(tr("Take off the list"));
    m_cancel->setToolTip(tr("Ends it for good; what is written stays written, and can be undone"));
    m_failedLines->setToolTip(tr("As a file that can be imported again"));
    for (QPushButton *button : {m_pause, m_goOn, m_cancel, m_report, m_failedLines, m_forget})
        m_table->addAction(kit::actionOf(*button));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *line = new QHBoxLayout;
    for (QPushButton *button : {m_pause, m_goOn, m_cancel, m_report, m_failedLines, m_forget})
        line->addWidget(button);
    line->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 2, 6, 6);
    column->addWidget(m_table, 1);
    column->addLayout(line);

    const auto onCurrent = [this](QPushButton *button, void (Transfer::*act)()) {
        connect(button, &QPushButton::clicked, this, [this, act] {
            if (Transfer *transfer = current())
                (transfer->*act)();
        });
    };
    onCurrent(m_pause, &Transfer::pause);
    onCurrent(m_goOn, &Transfer::goOn);
    onCurrent(m_cancel, &Transfer::cancel);
    connect(m_report, &QPushButton::clicked, this, [this] { askWhereToSave(Content::AllLines); });
    connect(m_failedLines, &QPushButton::clicked, this,
            [this] { askWhereToSave(Content::FailedLines); });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        if (currentRow() >= 0)
            m_model.forget(currentRow());
    });
    connect(&m_model, &TransferModel::factsChanged, this, &TransfersPanel::updateState);
    // The newest is what one just began.
    connect(&m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first) {
                if (first == 0 || currentRow() < 0)
                    kit::chooseRow(*m_table, first);
            });
    updateState();
}

void TransfersPanel::makeTable()
{
    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("Transfer list"));
    m_table->setObjectName(u"transfers"_s);
    m_table->setWhatsThis(
        tr("Imports, exports, copies and changes to many items, the latest first. Those "
           "that were broken off can go on."));
    kit::dressTable(*m_table);
    new kit::EmptyState(*m_table, []() -> kit::EmptyState::Reason {
        return {u"transfers"_s,
                tr("No transfer yet. Imports, exports, copies and changes to many items are listed "
                   "here while they run and afterwards."),
                {},
                {}};
    });
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(static_cast<int>(TransferModel::Column::Progress),
                                      new ProgressDelegate(TransferModel::PercentRole, m_table));
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    const int unit = m_table->fontMetrics().averageCharWidth();
    const QList<int> widths{34, 20, 44, 24, 22};
    for (int i = 0; i < widths.size(); ++i)
        kit::setColumnWidth(*header, i, widths[i] * unit);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TransfersPanel::updateState);
    new kit::ColumnMenu(*m_table);
}

int TransfersPanel::currentRow() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() && index.row() < m_model.rowCount() ? index.row() : -1;
}

Transfer *TransfersPanel::current() const
{
    return currentRow() < 0 ? nullptr : &m_model.transfer(currentRow());
}

void TransfersPanel::updateState()
{
    const Transfer *transfer = current();
    const TransferFacts facts = transfer ? transfer->facts() : TransferFacts();
    m_pause->setEnabled(facts.mayPause);
    m_goOn->setEnabled(facts.mayGoOn);
    m_cancel->setEnabled(facts.mayCancel);
    m_forget->setEnabled(facts.isOver);
    const bool hasRun = transfer && transfer->run();
    m_report->setEnabled(hasRun && !facts.isUnderWay);
    m_failedLines->setEnabled(hasRun && facts.isOver && facts.leftSome);
}

void TransfersPanel::askWhereToSave(Content content)
{
    const Transfer *transfer = current();
    const auto run = transfer ? transfer->run() : std::nullopt;
    if (!run)
        return;
    const bool isReport = content == Content::AllLines;
    const QString suffix = isReport || run->format.isEmpty() ? u"ndjson"_s : run->format;
    auto *dialog = new QFileDialog(this, isReport ? tr("Save the report")
                                                  : tr("Save the lines that were not done"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(isReport ? QStringList{tr("NDJSON (*.ndjson)"), tr("CSV (*.csv)")}
                                    : QStringList{u"*.%1"_s.arg(suffix)});
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile((isReport ? u"report."_s : u"failed."_s) + suffix);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, run, content](const QString &path) { save(*run, content, path); });
    dialog->open();
}

void TransfersPanel::save(const store::RunRecord &run, Content content, const QString &path)
{
    const auto format = transfer::formatOf(path) == transfer::Format::Csv
                            ? transfer::Format::Csv
                            : transfer::Format::Ndjson;
    auto *report =
        new transfer::RunReport(m_journal, run, content, format, path, Special::Refused, this);
    connect(report, &transfer::RunReport::finished, this,
            [this, report, path](const Result<qint64> &lines) {
                report->deleteLater();
                if (lines)
                    Q_EMIT saved(path, *lines);
                else
                    Q_EMIT failed(lines.error());
            });
    report->start();
}

} // namespace syncdeck::ui
