// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>
#include <QString>

#include <vector>

namespace syncdeck::kit {

/// One bar of a chart.
struct Bar
{
    QString id;        ///< what is chosen with it; not empty
    QString label;     ///< short, beside or below the bar
    QString text;      ///< all that it says, with its exact number: for pointer and screen reader
    quint32 value = 0; ///< how long it is

    friend bool operator==(const Bar &, const Bar &) = default;
};

/// A chart of which one bar, or none, is chosen: by click, by Enter or Space, again to choose none.
/// Arrow keys go from bar to bar. It is a list, also for a screen reader, in which the chosen bar
/// is selected; a mark shows it besides colour. It is as high as it needs to be and never scrolls.
class BarChart : public QListView
{
    Q_OBJECT

public:
    enum class Shape {
        Rows,   ///< bars one below the other, each with label and number
        Columns ///< bars side by side, for what goes on steadily, such as time
    };

    explicit BarChart(Shape shape, QWidget *parent = nullptr);

    /// The chosen bar and the one that keys have gone to stay so where they are still there.
    void setBars(const std::vector<Bar> &bars);
    /// Shows which bar is chosen; none where there is none of that id.
    void setChosen(const QString &id);
    [[nodiscard]] QString chosen() const; ///< empty: none
    /// Of all bars, in their order.
    [[nodiscard]] QStringList ids() const;

    [[nodiscard]] Shape shape() const { return m_shape; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user chose this bar, or with an empty id none.
    void barChosen(const QString &id);
    /// Keys have gone to a bar that stands there.
    void currentMoved(const QRect &place);

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Bars;
    class Painting;

    void toggle(const QModelIndex &index);
    void keepHeight();
    [[nodiscard]] int contentHeight() const;
    void paintAxis();

    Shape m_shape;
    Bars *m_bars;
    bool m_isShowing = false; ///< the program shows what is chosen, nobody chooses
};

} // namespace syncdeck::kit
