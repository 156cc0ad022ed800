// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QTableView>

#include <functional>
#include <memory>

class QMimeData;

namespace syncdeck::ui {

/// A table whose rows can be dragged out. What is dragged comes from elsewhere, since the view's
/// own way lists an index for every cell, which takes too long with a million rows.
class ItemsView : public QTableView
{
    Q_OBJECT

public:
    using QTableView::QTableView;

    /// `content`: null for nothing to be dragged.
    void setDragContent(std::function<std::unique_ptr<QMimeData>()> content);

    /// The keyboard is just coming here; what becomes current by that was chosen by nobody.
    [[nodiscard]] bool isArriving() const { return m_isArriving; }

    /// What lies over the lower edge at times; what a key goes to is shown above it.
    void keepClearOf(const QWidget &cover) { m_cover = &cover; }

    /// Sideways only for a key: a row that was clicked stays under the mouse.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void startDrag(Qt::DropActions supported) override;

private:
    [[nodiscard]] bool choosesFirst(const QKeyEvent &event);
    void scrollAboveCover(const QModelIndex &index);

    std::function<std::unique_ptr<QMimeData>()> m_content;
    QPointer<const QWidget> m_cover;
    bool m_isArriving = false;
    bool m_isKeyPressed = false;
};

} // namespace syncdeck::ui
