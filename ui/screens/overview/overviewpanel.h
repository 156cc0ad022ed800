// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/overviewmodel.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace syncdeck::kit {
class BarChart;
} // namespace syncdeck::kit

namespace syncdeck::ui {

/// What the loaded items of the open map are like, in small charts: sizes, expiry, when and by whom
/// they were created. A bar that is chosen puts its term into the filter, in place of the one of
/// the same chart.
class OverviewPanel : public QWidget
{
    Q_OBJECT

public:
    enum class Extent { NoMap, Part, Whole };

    explicit OverviewPanel(OverviewModel::Source source, QWidget *parent = nullptr);

    /// How much of the map the items are.
    void setExtent(Extent extent);
    /// What the filter asks for by now, which tells the bars that are chosen.
    void setFilter(const QString &filter);
    /// Items have changed; `hasItems`: there are some.
    void noteChange(bool hasItems);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The filter as it shall be, since a bar was chosen.
    void filterWanted(const QString &filter);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    static constexpr int chartCount = 4;

    struct Chart
    {
        QWidget *frame = nullptr; ///< with its title
        kit::BarChart *bars = nullptr;
        QString term; ///< the one it put into the filter last; empty: none
    };

    void makeChart(Chart &chart, const QString &title, const QString &explanation, bool isOfTime);
    void showOverview();
    void showState();
    void showChosen();
    void choose(Chart &chart, const QString &term);
    void clear();
    void arrange();
    [[nodiscard]] QStringList termsInForce() const;
    [[nodiscard]] QStringList termsOf(const Chart &chart) const;
    [[nodiscard]] QString stateText() const;

    OverviewModel m_model;
    Extent m_extent = Extent::NoMap;
    QString m_filter;
    std::array<Chart, chartCount> m_charts;
    int m_columns = 0;

    QLabel *m_state;
    QPushButton *m_clear;
    QScrollArea *m_scroll;
    QGridLayout *m_grid;
};

} // namespace syncdeck::ui
