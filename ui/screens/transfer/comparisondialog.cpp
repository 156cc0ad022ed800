// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/transfer/comparisondialog.h"

#include "ui/kit/buttonbox.h"
#include "ui/kit/celldelegate.h"
#include "ui/kit/columnmenu.h"
#include "ui/kit/dress.h"
#include "ui/kit/helptopic.h"
#include "ui/kit/jsoncelldelegate.h"
#include "ui/models/comparisonmodel.h"
#include "ui/models/differencemodel.h"
#include "ui/models/texts.h"

#include <QCheckBox>
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
using transfer::LineState;
using transfer::Missing;

namespace {

/// A name within the text of a button: no longer than leaves room for the rest, and without a short
/// cut of its own.
QString shortName(const QString &name)
{
    constexpr qsizetype most = 24;
    QString text = visibleText(name);
    if (text.size() > most)
        text = text.first(most - 1) + u'\u2026';
    return text.replace(u'&', u"&&"_s);
}

std::size_t indexOf(Direction direction)
{
    return static_cast<std::size_t>(direction);
}

} // namespace

ComparisonDialog::ComparisonDialog(const transfer::Comparison &comparison, const Sides &sides,
                                   QWidget *parent)
    : NoDefaultDialog(parent)
    , m_sides(sides)
    , m_model(new ComparisonModel(this))
    , m_changes(new DifferenceModel(this))
    , m_state(new QComboBox)
    , m_table(new QTableView)
    , m_caption(kit::sentence({}))
    , m_delete(new QCheckBox)
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
    if (comparison.invalidCount() > 0) {
        constexpr qsizetype mostTold = 5;
        text += u'\n' + tr("Could not be read: %1").arg(locale.toString(comparison.invalidCount()));
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
    kit::showData(*changes, {1, 2});
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
    makeDeletion(comparison, *column);
    makeButtons(*column);
    connect(m_model, &ComparisonModel::marksChanged, this, &ComparisonDialog::updateState);
    if (m_model->rowCount() > 0)
        kit::chooseRow(*m_table, 0);
    showCurrent();
    updateState();
    const int rows = kit::heightOfRows(*m_table, 3, 10);
    split->setSizes({rows, changes->sizeHint().height()});
    m_table->setFocus();
    resize(940, sizeHint().height() - m_table->sizeHint().height() + rows);
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
    kit::showKeys(*m_table, static_cast<int>(ComparisonModel::Column::Key));
    kit::showData(*m_table,
                  {int(ComparisonModel::Column::Left), int(ComparisonModel::Column::Right)});
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
    m_toLeft = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_toLeft->setAccessibleName(tr("Change this side"));
    m_toLeft->setToolTip(toolTipText(tr("Plan to make the marked items of %1 like those of %2")
                                         .arg(m_sides.left, m_sides.right)));
    m_toRight = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_toRight->setAccessibleName(tr("Change the other side"));
    m_toRight->setToolTip(toolTipText(tr("Plan to make the marked items of %1 like those of %2")
                                          .arg(m_sides.right, m_sides.left)));
    for (const auto &[button, direction] :
         {std::pair(m_toLeft, Direction::RightToLeft), {m_toRight, Direction::LeftToRight}}) {
        connect(button, &QPushButton::clicked, this, [this, direction] {
            Q_EMIT planWanted(m_model->marked(), direction, missing(direction));
        });
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column.addWidget(buttons);
}

void ComparisonDialog::makeDeletion(const transfer::Comparison &comparison, QLayout &column)
{
    QStringList reasons;
    for (const Direction direction : {Direction::RightToLeft, Direction::LeftToRight}) {
        const auto why = comparison.whyNotToDelete(direction);
        m_whyNotToDelete[indexOf(direction)] = why;
        const bool mayChange =
            direction == Direction::RightToLeft ? m_sides.mayChangeLeft : m_sides.mayChangeRight;
        if (why && mayChange && !reasons.contains(*why))
            reasons << *why;
    }
    m_delete->setAccessibleName(tr("Delete what the other side does not have"));
    connect(m_delete, &QCheckBox::toggled, this, &ComparisonDialog::updateState);
    column.addWidget(m_delete);
    if (reasons.isEmpty())
        return;
    auto *reason = kit::sentence(tr("Nothing can be deleted: %1").arg(reasons.join(u' ')));
    reason->setAccessibleDescription(tr("Deletion"));
    column.addWidget(reason);
}

bool ComparisonDialog::mayDelete(Direction direction) const
{
    const bool mayChange =
        direction == Direction::RightToLeft ? m_sides.mayChangeLeft : m_sides.mayChangeRight;
    return mayChange && !m_whyNotToDelete[indexOf(direction)];
}

Missing ComparisonDialog::missing(Direction direction) const
{
    return m_delete->isChecked() && mayDelete(direction) ? Missing::Delete : Missing::Keep;
}

qsizetype ComparisonDialog::deletions(Direction direction) const
{
    const auto counts = m_model->adjustments(direction, Missing::Delete, m_sides.serverNow);
    return mayDelete(direction) ? counts[std::size_t(LineState::Delete)] : 0;
}

void ComparisonDialog::showChanges(QPushButton &button, Direction direction)
{
    const bool isLeft = direction == Direction::RightToLeft;
    const QLocale locale;
    const auto counts = m_model->adjustments(direction, missing(direction), m_sides.serverNow);
    const qsizetype created = counts[std::size_t(LineState::Create)];
    const qsizetype changed = counts[std::size_t(LineState::Update)];
    const qsizetype deleted = counts[std::size_t(LineState::Delete)];
    //: A button: the side that changes, and how many of its items are created, changed, deleted.
    button.setText(tr("Change %1: create %2, change %3, delete %4\u2026")
                       .arg(shortName(isLeft ? m_sides.left : m_sides.right),
                            locale.toString(created), locale.toString(changed),
                            locale.toString(deleted)));
    button.setAccessibleDescription(
        tr("Creates %1, changes %2, deletes %3")
            .arg(locale.toString(created), locale.toString(changed), locale.toString(deleted)));
    const bool mayChange = isLeft ? m_sides.mayChangeLeft : m_sides.mayChangeRight;
    button.setEnabled(mayChange && created + changed + deleted > 0);
}

void ComparisonDialog::updateState()
{
    const QLocale locale;
    const qsizetype inLeft = deletions(Direction::RightToLeft);
    const qsizetype inRight = deletions(Direction::LeftToRight);
    m_delete->setText(m_sides.mayChangeRight
                          ? tr("Also &delete what the other side does not have: %1 in %2, %3 in %4")
                                .arg(locale.toString(inLeft), shortName(m_sides.left),
                                     locale.toString(inRight), shortName(m_sides.right))
                          : tr("Also &delete what the other side does not have: %1 in %2")
                                .arg(locale.toString(inLeft), shortName(m_sides.left)));
    m_delete->setEnabled(m_delete->isChecked() || inLeft + inRight > 0);
    showChanges(*m_toLeft, Direction::RightToLeft);
    showChanges(*m_toRight, Direction::LeftToRight);
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
