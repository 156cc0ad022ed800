// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/barchart.h"

#include "ui/kit/colors.h"

#include <QAbstractListModel>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>
#include <iterator>
#include <numeric>

using namespace Qt::StringLiterals;

namespace syncdeck::kit {

namespace {

// In pixels of a screen of usual density.
constexpr int gap = 6;
constexpr int rowPadding = 3;
constexpr int leastBar = 2; ///< that one item can be seen beside a million
constexpr int widestColumn = 48;
constexpr int columnsRows = 7; ///< as high as so many rows, which most charts beside it have

enum Role { ValueRole = Qt::UserRole, IdRole };

/// What must be told from what is behind it without being text: at least 3 to 1, and as much as
/// text needs, since that costs nothing.
QColor barColor(const QPalette &palette)
{
    return readableOn(palette.color(QPalette::Window), palette.color(QPalette::Highlight));
}

QColor hoverColor(const QPalette &palette)
{
    QColor color = palette.color(QPalette::WindowText);
    color.setAlphaF(0.08F);
    return color;
}

QString numberText(const QLocale &locale, quint32 value)
{
    return locale.toString(value);
}

const QString checkMark = u"\u2713"_s;

} // namespace

class BarChart::Bars : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] const std::vector<Bar> &bars() const { return m_bars; }
    [[nodiscard]] quint32 most() const { return m_most; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_bars.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const Bar &bar = m_bars[std::size_t(index.row())];
        switch (role) {
        case Qt::DisplayRole:
            return bar.label;
        case Qt::AccessibleTextRole:
            return bar.text;
        case Qt::ToolTipRole: // which Qt would take for markup where it looks like some
            return u"<qt>%1</qt>"_s.arg(bar.text.toHtmlEscaped());
        case ValueRole:
            return bar.value;
        case IdRole:
            return bar.id;
        default:
            return {};
        }
    }

    /// Whether they are the same bars as before, so that indexes stay good.
    [[nodiscard]] bool areAsBefore(const std::vector<Bar> &bars) const
    {
        return std::ranges::equal(m_bars, bars, {}, &Bar::id, &Bar::id);
    }

    void set(const std::vector<Bar> &bars)
    {
        const bool isSame = areAsBefore(bars);
        if (!isSame)
            beginResetModel();
        m_bars = bars;
        m_most = 0;
        for (const Bar &bar : bars)
            m_most = std::max(m_most, bar.value);
        if (!isSame)
            endResetModel();
        else if (!m_bars.empty())
            Q_EMIT dataChanged(index(0), index(int(m_bars.size()) - 1));
    }

    [[nodiscard]] QModelIndex indexOf(const QString &id) const
    {
        const auto found = std::ranges::find(m_bars, id, &Bar::id);
        return found == m_bars.end() ? QModelIndex() : index(int(found - m_bars.begin()));
    }

private:
    std::vector<Bar> m_bars;
    quint32 m_most = 0;
};

/// How each bar looks.
class BarChart::Painting : public QStyledItemDelegate
{
public:
    explicit Painting(BarChart &chart)
        : QStyledItemDelegate(&chart)
        , m_chart(chart)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const QSize room = m_chart.viewport()->size();
        if (m_chart.shape() == Shape::Rows)
            return {room.width(), rowHeight(m_chart.fontMetrics())};
        const int count = std::max(m_chart.m_bars->rowCount(), 1);
        return {std::clamp(room.width() / count, 1, widestColumn), room.height()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        painter->save();
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        // Also while the window has no focus: what is chosen is in force then, too.
        const QPalette &palette = m_chart.palette();
        const bool isRow = m_chart.shape() == Shape::Rows;
        if (isChosen && isRow)
            painter->fillRect(option.rect, palette.color(QPalette::Highlight));
        else if (isChosen || option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, hoverColor(palette));
        // A column filled to the top would look like the highest bar.
        const QColor text =
            palette.color(isChosen && isRow ? QPalette::HighlightedText : QPalette::WindowText);
        const Colors colors{isChosen ? text : barColor(palette), text};
        if (isRow)
            paintRow(*painter, option, index, colors, isChosen);
        else
            paintColumn(*painter, option, index, colors, isChosen);
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(colors.text, 1, Qt::DotLine));
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }

    [[nodiscard]] static int rowHeight(const QFontMetrics &metrics)
    {
        return metrics.height() + 2 * rowPadding;
    }

private:
    struct Colors
    {
        QColor bar;
        QColor text;
    };

    [[nodiscard]] int length(int room, quint32 value) const
    {
        if (value == 0)
            return 0;
        return std::max(int(double(room) * value / m_chart.m_bars->most()), leastBar);
    }

    /// Label, bar, number; from the right where one reads so.
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                  const Colors &colors, bool isChosen) const
    {
        const QFontMetrics &metrics = option.fontMetrics;
        const QRect room = option.rect.adjusted(gap, 0, -gap, 0);
        int labelWidth = 0;
        for (const Bar &bar : m_chart.m_bars->bars())
            labelWidth = std::max(labelWidth, metrics.horizontalAdvance(bar.label));
        const int markWidth = metrics.horizontalAdvance(checkMark) + 2;
        constexpr int slack = 2; // what elides may measure a little otherwise
        labelWidth = std::min(labelWidth + slack + markWidth, room.width() * 9 / 20);
        const int numberWidth =
            metrics.horizontalAdvance(numberText(m_chart.locale(), m_chart.m_bars->most()));

        const auto place = [&](int from, int width) {
            return QStyle::visualRect(option.direction, room,
                                      QRect(room.left() + from, room.top(), width, room.height()));
        };
        painter.setPen(colors.text);
        if (isChosen)
            painter.drawText(place(0, markWidth), Qt::AlignCenter, checkMark);
        const QString label =
            metrics.elidedText(index.data().toString(), Qt::ElideMiddle, labelWidth - markWidth);
        painter.drawText(
            place(markWidth, labelWidth - markWidth),
            int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
            label);

        const quint32 value = index.data(ValueRole).toUInt();
        const int barFrom = labelWidth + gap;
        const int barRoom = room.width() - barFrom - gap - numberWidth;
        QRect bar = place(barFrom, barRoom);
        bar.adjust(0, rowPadding + 1, 0, -rowPadding - 1);
        const int barLength = std::min(length(barRoom, value), std::max(barRoom, 0));
        if (option.direction == Qt::RightToLeft)
            bar.setLeft(bar.right() + 1 - barLength);
        else
            bar.setWidth(barLength);
        painter.fillRect(bar, colors.bar);
        painter.drawText(
            place(room.width() - numberWidth, numberWidth),
            int(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter)),
            numberText(m_chart.locale(), value));
    }

    /// The bar stands on the axis, below which labels have their place; the mark is above.
    void paintColumn(QPainter &painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index, const Colors &colors, bool isChosen) const
    {
        const int line = option.fontMetrics.height();
        QRect room = option.rect.adjusted(0, line + 2, 0, -line - 4);
        const quint32 value = index.data(ValueRole).toUInt();
        const int space = option.rect.width() > 4 ? 1 : 0;
        QRect bar = room.adjusted(space, 0, -space, 0);
        bar.setTop(bar.bottom() + 1 - length(room.height(), value));
        painter.fillRect(bar, colors.bar);
        painter.setPen(colors.text);
        if (!isChosen)
            return;
        // A triangle, since columns may be narrower than any letter.
        const int half = std::clamp(option.rect.width() / 2, 2, line / 3);
        const int x = bar.center().x();
        const int y = bar.top() - 2;
        painter.setBrush(colors.text);
        painter.setPen(Qt::NoPen);
        painter.setRenderHint(QPainter::Antialiasing);
        const QPoint points[] = {{x - half, y - 2 * half}, {x + half, y - 2 * half}, {x, y}};
        painter.drawPolygon(points, int(std::size(points)));
    }

    BarChart &m_chart;
};

BarChart::BarChart(Shape shape, QWidget *parent)
    : QListView(parent)
    , m_shape(shape)
    , m_bars(new Bars(this))
{
    setModel(m_bars);
    setItemDelegate(new Painting(*this));
    setFlow(shape == Shape::Rows ? TopToBottom : LeftToRight);
    setUniformItemSizes(true);
    setResizeMode(Adjust);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAutoScroll(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isShowing)
            Q_EMIT barChosen(chosen());
    });
}

void BarChart::setBars(const std::vector<Bar> &bars)
{
    const QString chosenBefore = chosen();
    const QString currentBefore = currentIndex().data(IdRole).toString();
    const QScopedValueRollback showing(m_isShowing, true);
    const bool isSame = m_bars->areAsBefore(bars);
    m_bars->set(bars);
    if (isSame)
        return;
    setChosen(chosenBefore);
    const QModelIndex current = m_bars->indexOf(currentBefore);
    if (current.isValid())
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    keepHeight();
}

void BarChart::setChosen(const QString &id)
{
    const QScopedValueRollback showing(m_isShowing, true);
    const QModelIndex index = m_bars->indexOf(id);
    if (index.isValid())
        selectionModel()->select(index, QItemSelectionModel::ClearAndSelect);
    else
        selectionModel()->clearSelection();
}

QString BarChart::chosen() const
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    return selected.isEmpty() ? QString() : selected.first().data(IdRole).toString();
}

QStringList BarChart::ids() const
{
    QStringList ids;
    for (const Bar &bar : m_bars->bars())
        ids << bar.id;
    return ids;
}

int BarChart::contentHeight() const
{
    const int rows = m_shape == Shape::Columns ? columnsRows : std::max(m_bars->rowCount(), 1);
    return rows * Painting::rowHeight(fontMetrics());
}

QSize BarChart::sizeHint() const
{
    constexpr int usual = 30; // characters of label, bar and number together
    return {usual * fontMetrics().averageCharWidth(), contentHeight()};
}

QSize BarChart::minimumSizeHint() const
{
    constexpr int least = 20;
    return {least * fontMetrics().averageCharWidth(), contentHeight()};
}

void BarChart::keepHeight()
{
    updateGeometry();
    scheduleDelayedItemsLayout();
}

void BarChart::toggle(const QModelIndex &index)
{
    if (index.isValid())
        selectionModel()->select(index, selectionModel()->isSelected(index)
                                            ? QItemSelectionModel::Deselect
                                            : QItemSelectionModel::ClearAndSelect);
}

/// Going from bar to bar chooses nothing.
QItemSelectionModel::SelectionFlags BarChart::selectionCommand(const QModelIndex &index,
                                                               const QEvent *event) const
{
    const bool isPress = event && event->type() == QEvent::MouseButtonPress &&
                         static_cast<const QMouseEvent *>(event)->button() == Qt::LeftButton;
    if (!isPress || !index.isValid())
        return QItemSelectionModel::NoUpdate;
    return selectionModel()->isSelected(index) ? QItemSelectionModel::Deselect
                                               : QItemSelectionModel::ClearAndSelect;
}

void BarChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Select:
        toggle(currentIndex());
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

/// Where one reads from the right, QListView goes the wrong way.
QModelIndex BarChart::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (m_shape == Shape::Rows || !isRightToLeft() || (action != MoveLeft && action != MoveRight))
        return QListView::moveCursor(action, modifiers);
    const QModelIndex to = m_bars->index(currentIndex().row() + (action == MoveLeft ? 1 : -1));
    return to.isValid() ? to : currentIndex();
}

void BarChart::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (hasFocus() && current.isValid())
        Q_EMIT currentMoved(visualRect(current).translated(viewport()->pos()));
}

void BarChart::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // bars are as wide as there is room
}

void BarChart::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        keepHeight();
}

void BarChart::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_shape == Shape::Columns && m_bars->rowCount() > 0)
        paintAxis();
}

/// The line on which columns stand, as many of their labels as there is room for, and the number of
/// the highest one.
void BarChart::paintAxis()
{
    QPainter painter(viewport());
    const QFontMetrics metrics = fontMetrics();
    const QRect room = viewport()->rect();
    const int axis = room.bottom() - metrics.height() - 3;
    const QColor line = palette().color(QPalette::WindowText);
    painter.setPen(line);
    const QRect all =
        visualRect(m_bars->index(0)) | visualRect(m_bars->index(m_bars->rowCount() - 1));
    painter.fillRect(QRect(all.left(), axis, all.width(), 1), line);

    const auto within = [&](QRect place) {
        place.moveLeft(std::clamp(place.left(), room.left(),
                                  std::max(room.right() - place.width() + 1, room.left())));
        return place;
    };
    // The chosen one has its label in any case, the others from the first on where there is room.
    std::vector<int> rows(std::size_t(m_bars->rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    const QModelIndex chosenOne = m_bars->indexOf(chosen());
    if (chosenOne.isValid())
        std::rotate(rows.begin(), rows.begin() + chosenOne.row(),
                    rows.begin() + chosenOne.row() + 1);
    std::vector<QRect> taken;
    for (const int row : rows) {
        const QModelIndex index = m_bars->index(row);
        const QString label = index.data().toString();
        QRect place(0, axis + 2, metrics.horizontalAdvance(label) + 2, metrics.height());
        place.moveCenter({visualRect(index).center().x(), place.center().y()});
        place = within(place);
        const bool hasRoom = std::ranges::none_of(taken, [&](const QRect &other) {
            return place.adjusted(-gap, 0, gap, 0).intersects(other.adjusted(-gap, 0, gap, 0));
        });
        if (!hasRoom)
            continue;
        painter.drawText(place, Qt::AlignCenter, label);
        taken.push_back(place);
    }

    const auto highest = std::ranges::max_element(m_bars->bars(), {}, &Bar::value);
    const QModelIndex index = m_bars->index(int(highest - m_bars->bars().begin()));
    if (highest->value == 0 || selectionModel()->isSelected(index))
        return; // its mark is there
    const QString number = numberText(locale(), highest->value);
    QRect place(0, room.top(), metrics.horizontalAdvance(number) + 2, metrics.height());
    place.moveCenter({visualRect(index).center().x(), place.center().y()});
    painter.drawText(within(place), Qt::AlignCenter, number);
}

} // namespace syncdeck::kit
