// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/searchline.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLineEdit>

namespace syncdeck::kit {

namespace {

class SearchKeys final : public QObject
{
public:
    SearchKeys(QLineEdit &line, QAbstractItemView &found)
        : QObject(&line)
        , m_line(line)
        , m_found(found)
    {
        line.setClearButtonEnabled(true);
        line.installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->modifiers() & ~Qt::KeypadModifier)
            return false;
        switch (key->key()) {
        case Qt::Key_Escape:
            if (!m_line.text().isEmpty()) {
                m_line.clear();
                return true;
            }
            m_found.setFocus(Qt::ShortcutFocusReason);
            return true;
        case Qt::Key_Down:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            break;
        default:
            return false;
        }
        goToFound();
        return true;
    }

private:
    void goToFound()
    {
        m_found.setFocus(Qt::ShortcutFocusReason);
        QItemSelectionModel *selection = m_found.selectionModel();
        const bool wasTypedIn = m_line.isModified();
        m_line.setModified(false);
        const QModelIndex first = m_found.model()->index(0, 0);
        if (!first.isValid() || (!wasTypedIn && selection->isSelected(selection->currentIndex())))
            return;
        // A view makes its first row current when the keyboard comes, without selecting it. It
        // becomes current once more, so that it counts as chosen.
        selection->clearCurrentIndex();
        selection->setCurrentIndex(first,
                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }

    QLineEdit &m_line;
    QAbstractItemView &m_found;
};

} // namespace

void makeSearchLine(QLineEdit &line, QAbstractItemView &found)
{
    new SearchKeys(line, found);
}

} // namespace syncdeck::kit
