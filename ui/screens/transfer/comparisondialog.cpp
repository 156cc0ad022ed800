// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/transfer/comparisondialog.h"

#include "ui/kit/buttonbox.h"
#include "ui/kit/columnmenu.h"
#include "ui/kit/dress.h"
#include "ui/kit/helptopic.h"
#include "ui/models/comparisonmodel.h"
#include "ui/models/differencemodel.h"
#include "ui/models/texts.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

using transfer::ComparedState;
using transfer::Direction;

ComparisonDialog::ComparisonDialog(const transfer::Comparison &comparison, const Sides &sides,
                                   QWidget *parent)
    : QDialog(parent)
    , m_sides(sides)
    , m_model(new ComparisonModel(this))
    , m_changes(new DifferenceModel(this))
    , m_state(new QComboBox)
    , m_table(new QTableView)
    , m_caption(kit::sentence({}))
{
    const QLocale locale;
    const QString left = visibleText(m_sides.left);
    const QString right = visibleText(m_sides.right);
    setWindowTitle(tr("%1 and %2").arg(left, right));
    setAttribute(Qt::WA_DeleteOnClose);
    kit::setHelpTopic(*this, u"compare-copy"_s);
    m_model->setItems(comparison.items(), m_sides.left, m_sides.right);
    m_changes->setTitles(left, right);
    QString text = tr("The same: %1. Only in %2: %3. Only in %4: %5. Different: %6.")
                       .arg(locale.toString(comparison.same()), left,
                            locale.toString(m_model->count(ComparedState::OnlyLeft)), right,
                            locale.toString(m_model->count(ComparedState::OnlyRight)),
                            locale.toString(m_model->count(ComparedState::Differing)));
    if (!comparison.invalid().isEmpty()) {
        constexpr qsizetype mostTold = 5;
        text +=
            u'\n' + tr("Could not be read: %1").arg(locale.toString(comparison.invalid().size()));
        for (const QString &one :
             comparison.invalid().first(std::min(mostTold, comparison.invalid().size())))
            text += u'\n' + visibleText(one);
    }
    auto *summary = kit::sentence(text);
    summary->setAccessibleDescription(tr("Comparison"));
    makeTable();

    auto *changes = new QTableView;
    changes->setModel(m_changes);
    changes->setAccessibleName(tr("What differs"));
    kit::dressTable(*changes);
    changes->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto *details = new QWidget;
    auto *detailsColumn = new QVBoxLayout(details);
    detailsColumn->setContentsMargins(0, 0, 0, 0);
    detailsColumn->addWidget(m_caption);
    detailsColumn->addWidget(changes, 1);
    auto *split = new QSplitter(Qt::Vertical);
    split->setObjectName(u"comparison-parts"_s);
    split->addWidget(m_table);
    split->addWidget(details);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(summary);
    column->addWidget(makeLine());
    column->addWidget(split, 1);
    makeButtons(*column);
    connect(m_model, &ComparisonModel::marksChanged, this, &ComparisonDialog::updateState);
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    showCurrent();
    updateState();
    resize(940, 640);
}

void ComparisonDialog::makeTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Differences"));
    m_table->setObjectName(u"differences"_s);
    m_table->setWhatsThis(
        tr("The items that differ. Space marks the current one; marked items can be made "
           "like those of the other side."));
    kit::dressTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = m_table->horizontalHeader();
    const int unit = m_table->fontMetrics().averageCharWidth();
    const QList<int> widths{30, 24, 40};
    for (int i = 0; i < widths.size(); ++i)
        kit::setColumnWidth(*header, i, widths[i] * unit);
    header->setStretchLastSection(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ComparisonDialog::showCurrent);
    new kit::ColumnMenu(*m_table);
}

QWidget *ComparisonDialog::makeLine()
{
    m_state->setAccessibleName(tr("Show differences"));
    m_state->addItem(tr("All differences"));
    m_state->addItem(tr("Different"), int(ComparedState::Differing));
    m_state->addItem(tr("Only in %1").arg(visibleText(m_sides.left)), int(ComparedState::OnlyLeft));
    m_state->addItem(tr("Only in %1").arg(visibleText(m_sides.right)),
                     int(ComparedState::OnlyRight));
    connect(m_state, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant state = m_state->currentData();
        m_model->setState(state.isValid() ? std::optional(static_cast<ComparedState>(state.toInt()))
                                          : std::nullopt);
        showCurrent();
    });
    auto *all = new QPushButton(tr("&Mark all shown"));
    auto *none = new QPushButton(tr("Mark &none shown"));
    for (QPushButton *button : {all, none})
        button->setAutoDefault(false);
    connect(all, &QPushButton::clicked, this, [this] { m_model->markShown(true); });
    connect(none, &QPushButton::clicked, this, [this] { m_model->markShown(false); });
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_state, 1);
    row->addWidget(all);
    row->addWidget(none);
    return line;
}

void ComparisonDialog::makeButtons(QLayout &column)
{
    auto *buttons = new kit::ButtonBox(QDialogButtonBox::Close);
    m_toLeft = buttons->addButton(tr("Change %1\u2026").arg(visibleText(m_sides.left)),
                                  QDialogButtonBox::ActionRole);
    m_toLeft->setAccessibleName(tr("Change this side"));
    m_toLeft->setToolTip(toolTipText(tr("Plan to make the marked items of %1 like those of %2")
                                         .arg(m_sides.left, m_sides.right)));
    m_toRight = buttons->addButton(tr("Change %1\u2026").arg(visibleText(m_sides.right)),
                                   QDialogButtonBox::ActionRole);
    m_toRight->setAccessibleName(tr("Change the other side"));
    m_toRight->setToolTip(toolTipText(tr("Plan to make the marked items of %1 like those of %2")
                                          .arg(m_sides.right, m_sides.left)));
    for (QPushButton *button : {m_toLeft, m_toRight})
        button->setAutoDefault(false);
    connect(m_toLeft, &QPushButton::clicked, this,
            [this] { Q_EMIT planWanted(m_model->marked(), Direction::RightToLeft); });
    connect(m_toRight, &QPushButton::clicked, this,
            [this] { Q_EMIT planWanted(m_model->marked(), Direction::LeftToRight); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column.addWidget(buttons);
}

void ComparisonDialog::updateState()
{
    const bool hasMarks = !m_model->marked().isEmpty();
    m_toLeft->setEnabled(hasMarks && m_sides.mayChangeLeft);
    m_toRight->setEnabled(hasMarks && m_sides.mayChangeRight);
}

void ComparisonDialog::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || current.row() >= m_model->rowCount()) {
        m_caption->setText(m_model->rowCount() == 0 ? tr("There is no difference.") : QString());
        m_changes->setChanges({}, {});
        return;
    }
    const transfer::ComparedItem &item = m_model->item(current.row());
    m_caption->setText(visibleText(item.key));
    const auto dataOf = [](const std::optional<sync::Item> &side) {
        return side ? side->data : std::nullopt;
    };
    m_changes->setChanges(dataOf(item.left), dataOf(item.right));
}

} // namespace syncdeck::ui
