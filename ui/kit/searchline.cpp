// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/searchline.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace syncdeck::kit {

namespace {

class SearchKeys final : public QObject
{
public:
    SearchKeys(QLineEdit &line, QWidget &found)
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
        switch (key->key()) {
        case Qt::Key_Escape:
            if (!m_line.text().isEmpty()) {
                m_line.clear();
                return true;
            }
            break;
        case Qt::Key_Down:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            break;
        default:
            return false;
        }
        if (key->modifiers() & ~Qt::KeypadModifier)
            return false;
        m_found.setFocus(Qt::ShortcutFocusReason);
        return true;
    }

private:
    QLineEdit &m_line;
    QWidget &m_found;
};

} // namespace

void makeSearchLine(QLineEdit &line, QWidget &found)
{
    new SearchKeys(line, found);
}

} // namespace syncdeck::kit
