// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/overview/overviewpanel.h"

#include "app/items/filtertext.h"
#include "ui/kit/barchart.h"
#include "ui/models/overviewtexts.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

enum ChartIndex { Sizes, Expiries, Creations, Creators };

template <typename Group, typename Name>
std::vector<kit::Bar> barsOf(const std::vector<Group> &groups, quint32 all, Name name)
{
    std::vector<kit::Bar> bars;
    for (const Group &group : groups) {
        const GroupName called = name(group);
        bars.push_back(
            {group.term, called.label, groupText(called, group.count, all), group.count});
    }
    return bars;
}

} // namespace

OverviewPanel::OverviewPanel(OverviewModel::Source source, QWidget *parent)
    : QWidget(parent)
    , m_model(std::move(source))
    , m_state(new QLabel)
    , m_clear(new QPushButton(tr("C&lear selection")))
    , m_scroll(new QScrollArea)
{
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setAccessibleDescription(tr("Overview state"));
    m_clear->setAccessibleName(tr("Clear selection"));
    m_clear->setToolTip(tr("Take what was chosen in the charts out of the filter"));

    makeChart(m_charts[Sizes], tr("Data size"), tr("Items by the size of their data"), false);
    makeChart(m_charts[Expiries], tr("Expiry"), tr("Items by when they expire"), false);
    makeChart(m_charts[Creations], tr("Created"), tr("Items by when they were created"), true);
    makeChart(m_charts[Creators], tr("Created by"), tr("Items by who created them"), false);

    auto *content = new QWidget;
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // As the rest of the window, and never a stop of the Tab key.
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    auto *line = new QHBoxLayout;
    line->addWidget(m_state, 1);
    line->addWidget(m_clear, 0, Qt::AlignTop);
    auto *rows = new QVBoxLayout(this);
    rows->addLayout(line);
    rows->addWidget(m_scroll, 1);

    connect(m_clear, &QPushButton::clicked, this, &OverviewPanel::clear);
    connect(&m_model, &OverviewModel::changed, this, &OverviewPanel::showOverview);
    arrange();
    showOverview();
}

void OverviewPanel::makeChart(Chart &chart, const QString &title, const QString &explanation,
                              bool isOfTime)
{
    using Shape = kit::BarChart::Shape;
    chart.frame = new QWidget;
    // Before its title, so that it is the one that is found by that name.
    chart.bars = new kit::BarChart(isOfTime ? Shape::Columns : Shape::Rows, chart.frame);
    chart.bars->setAccessibleName(title);
    chart.bars->setAccessibleDescription(
        tr("%1. Return filters the table by a bar, and again takes that back.").arg(explanation));
    auto *label = new QLabel(title);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setToolTip(explanation);
    auto *column = new QVBoxLayout(chart.frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(label);
    column->addWidget(chart.bars);
    column->addStretch(1);
    connect(chart.bars, &kit::BarChart::barChosen, this,
            [this, &chart](const QString &term) { choose(chart, term); });
    connect(chart.bars, &kit::BarChart::currentMoved, this, [this, &chart](const QRect &place) {
        const QPoint at = chart.bars->mapTo(m_scroll->widget(), place.center());
        m_scroll->ensureVisible(at.x(), at.y(), 0, place.height());
    });
}

QSize OverviewPanel::sizeHint() const
{
    // So that the usual charts stand side by side and need not be scrolled.
    const QSize chart = m_charts[Creations].frame->sizeHint();
    const QMargins margins = layout()->contentsMargins();
    return {chartCount * chart.width() + margins.left() + margins.right(),
            chart.height() + m_clear->sizeHint().height() + layout()->spacing() + margins.top() +
                margins.bottom()};
}

void OverviewPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void OverviewPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.setWatched(true);
}

void OverviewPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model.setWatched(false);
}

/// As many charts side by side as there is room for.
void OverviewPanel::arrange()
{
    const int chart = m_charts.front().bars->sizeHint().width() + m_grid->horizontalSpacing();
    const int room =
        (width() - layout()->contentsMargins().left() - layout()->contentsMargins().right()) -
        m_scroll->verticalScrollBar()->sizeHint().width();
    int columns = std::clamp(room / std::max(chart, 1), 1, chartCount);
    if (columns == 3) // one left over would stand alone
        columns = 2;
    if (columns == m_columns)
        return;
    for (int column = 0; column < chartCount; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    for (int i = 0; i < chartCount; ++i)
        m_grid->addWidget(m_charts[std::size_t(i)].frame, i / columns, i % columns);
    m_grid->setRowStretch(chartCount, 1);
    m_columns = columns;
}

void OverviewPanel::setExtent(Extent extent)
{
    m_extent = extent;
    showState();
}

void OverviewPanel::setFilter(const QString &filter)
{
    m_filter = filter;
    showChosen();
}

void OverviewPanel::noteChange(bool hasItems)
{
    if (hasItems)
        m_model.noteChange();
    else
        m_model.clear();
}

void OverviewPanel::showOverview()
{
    const items::Overview &overview = m_model.overview();
    const auto name = [](const auto &group) {
        return groupName(group);
    };
    m_charts[Sizes].bars->setBars(barsOf(overview.sizes, overview.count, name));
    m_charts[Expiries].bars->setBars(barsOf(overview.expiries, overview.count, name));
    m_charts[Creations].bars->setBars(
        barsOf(overview.creations, overview.count, [&](const items::CreationGroup &group) {
            return groupName(group, overview.creationStep);
        }));
    m_charts[Creators].bars->setBars(barsOf(overview.creators, overview.count, name));
    showState();
    showChosen();
}

void OverviewPanel::showState()
{
    const QString text = stateText();
    m_state->setText(text);
    m_state->setAccessibleName(text);
    m_scroll->setVisible(m_model.overview().count > 0);
}

QString OverviewPanel::stateText() const
{
    const items::Overview &overview = m_model.overview();
    if (m_extent == Extent::NoMap)
        return tr("Choose a map to see what its items are like.");
    if (overview.count == 0)
        return m_extent == Extent::Whole ? tr("This map has no items yet.")
                                         : tr("No items are loaded yet.");
    const QString sum = overviewText(overview);
    return m_extent == Extent::Whole
               ? tr("The whole map: %1", "12 items with 4 KiB of data").arg(sum)
               : tr("Only what is loaded so far: %1. More items exist; Load all counts them too.",
                    "12 items with 4 KiB of data")
                     .arg(sum);
}

/// Those of its bars, and the one that it put there when its bars were others.
QStringList OverviewPanel::termsOf(const Chart &chart) const
{
    QStringList terms = chart.bars->ids();
    if (!chart.term.isEmpty())
        terms << chart.term;
    return terms;
}

QStringList OverviewPanel::termsInForce() const
{
    QStringList found;
    const QStringList filter = items::spelledTerms(m_filter).value_or(QStringList());
    for (const Chart &chart : m_charts) {
        const QStringList terms = termsOf(chart);
        std::ranges::copy_if(filter, std::back_inserter(found),
                             [&](const QString &term) { return terms.contains(term); });
    }
    return found;
}

void OverviewPanel::showChosen()
{
    const QStringList filter = items::spelledTerms(m_filter).value_or(QStringList());
    for (const Chart &chart : m_charts) {
        const QStringList terms = termsOf(chart);
        const auto chosen =
            std::ranges::find_if(filter, [&](const QString &term) { return terms.contains(term); });
        chart.bars->setChosen(chosen == filter.end() ? QString() : *chosen);
    }
    m_clear->setEnabled(!termsInForce().isEmpty());
}

void OverviewPanel::choose(Chart &chart, const QString &term)
{
    const QStringList replaced = termsOf(chart);
    chart.term = term;
    Q_EMIT filterWanted(term.isEmpty() ? items::withoutTerms(m_filter, replaced)
                                       : items::withTerm(m_filter, term, replaced));
}

void OverviewPanel::clear()
{
    const QStringList terms = termsInForce();
    for (Chart &chart : m_charts)
        chart.term.clear();
    Q_EMIT filterWanted(items::withoutTerms(m_filter, terms));
}

} // namespace syncdeck::ui
