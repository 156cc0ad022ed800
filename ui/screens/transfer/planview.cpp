// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/transfer/planview.h"

#include "ui/kit/celldelegate.h"
#include "ui/kit/columnmenu.h"
#include "ui/kit/dress.h"
#include "ui/kit/jsoncelldelegate.h"
#include "ui/models/differencemodel.h"
#include "ui/models/planmodel.h"
#include "ui/models/texts.h"
#include "ui/screens/transfer/actiondelegate.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

using transfer::LineState;

QString summaryText(const transfer::Plan &plan)
{
    QStringList parts;
    for (const LineState state : allLineStates()) {
        if (plan.count(state) > 0)
            parts << PlanView::tr("%1: %2").arg(actionText(state),
                                                QLocale().toString(plan.count(state)));
    }
    return parts.isEmpty() ? PlanView::tr("There is nothing to do.") : parts.join(u" \u00b7 "_s);
}

PlanView::PlanView(transfer::PlanPtr plan, QWidget *parent)
    : QWidget(parent)
    , m_plan(std::move(plan))
    , m_model(new PlanModel(this))
    , m_changes(new DifferenceModel(this))
    , m_state(new QComboBox)
    , m_table(new QTableView)
    , m_note(kit::sentence({}))
{
    m_model->setPlan(m_plan);
    QStringList sentences{summaryText(*m_plan)};
    for (const QString &remark : m_plan->remarks())
        sentences << visibleText(remark);
    auto *summary = kit::sentence(sentences.join(u'\n'));
    summary->setAccessibleDescription(tr("Plan summary"));
    m_state->setAccessibleName(tr("Show lines"));
    m_state->addItem(tr("All lines (%1)").arg(QLocale().toString(m_plan->count())));
    for (const LineState state : allLineStates()) {
        if (m_plan->count(state) > 0) {
            m_state->addItem(
                tr("%1 (%2)").arg(actionText(state), QLocale().toString(m_plan->count(state))),
                int(state));
        }
    }
    connect(m_state, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant state = m_state->currentData();
        m_model->setState(state.isValid() ? std::optional(static_cast<LineState>(state.toInt()))
                                          : std::nullopt);
        if (m_model->rowCount() > 0)
            kit::chooseRow(*m_table, 0);
        showCurrent();
    });
    makeTable();

    m_note->setAccessibleDescription(tr("Plan line"));
    auto *changes = new QTableView;
    changes->setModel(m_changes);
    changes->setAccessibleName(tr("What changes"));
    kit::dressTable(*changes);
    kit::showData(*changes, {1, 2});
    changes->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto *details = new QWidget;
    auto *detailsColumn = new QVBoxLayout(details);
    detailsColumn->setContentsMargins(0, 0, 0, 0);
    detailsColumn->addWidget(m_note);
    detailsColumn->addWidget(changes, 1);

    auto *split = new QSplitter(Qt::Vertical);
    split->setObjectName(u"plan-parts"_s);
    split->addWidget(m_table);
    split->addWidget(details);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    split->setSizes({kit::heightOfRows(*m_table, 3, 14), changes->sizeHint().height()});
    auto *line = new QHBoxLayout;
    line->addWidget(summary, 1);
    line->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addWidget(split, 1);
    if (m_model->rowCount() > 0)
        kit::chooseRow(*m_table, 0);
    showCurrent();
}

void PlanView::focusTable()
{
    m_table->setFocus();
}

int PlanView::missingHeight() const
{
    return kit::heightOfRows(*m_table, 3, 14) - m_table->sizeHint().height();
}

void PlanView::makeTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Plan"));
    m_table->setObjectName(u"plan"_s);
    m_table->setWhatsThis(
        tr("What would be done with each line, and why. Nothing is written yet."));
    kit::dressTable(*m_table);
    kit::showKeys(*m_table, static_cast<int>(PlanModel::Column::Key));
    m_table->setItemDelegateForColumn(static_cast<int>(PlanModel::Column::Action),
                                      new ActionDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    const int unit = m_table->fontMetrics().averageCharWidth();
    const QList<int> widths{9, 16, 34, 16};
    for (int i = 0; i < widths.size(); ++i)
        kit::setColumnWidth(*header, i, widths[i] * unit);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PlanView::showCurrent);
    new kit::ColumnMenu(*m_table);
}

void PlanView::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || current.row() >= m_model->rowCount()) {
        m_note->clear();
        m_changes->setChanges({}, {});
        return;
    }
    const qsizetype index = m_model->lineAt(current.row());
    const transfer::PlanLine line = m_plan->line(index);
    QString text = tr("%1: %2").arg(actionText(line.state), visibleText(line.key));
    if (!line.note.isEmpty())
        text += u'\n' + visibleText(line.note);
    m_note->setText(text);
    const auto before = m_plan->before(index);
    const auto beforeData = before ? std::optional(before->data) : std::nullopt;
    const bool changesData = line.writesData || line.state == LineState::Delete;
    m_changes->setChanges(changesData ? beforeData : std::nullopt,
                          changesData ? m_plan->data(index) : std::nullopt);
}

} // namespace syncdeck::ui
