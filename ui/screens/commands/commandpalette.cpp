// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/commands/commandpalette.h"

#include "ui/kit/announce.h"
#include "ui/kit/helptopic.h"
#include "ui/screens/commands/commanddelegate.h"
#include "ui/screens/commands/commandmodel.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

CommandPalette::CommandPalette(QList<Command> commands, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_model(new CommandModel(std::move(commands), this))
    , m_line(new QLineEdit)
    , m_list(new QListView)
    , m_note(new QLabel)
{
    setWindowTitle(tr("Commands"));
    setAttribute(Qt::WA_DeleteOnClose);
    kit::setHelpTopic(*this, u"keyboard"_s);
    m_line->setAccessibleName(tr("Search commands"));
    m_line->setPlaceholderText(tr("What do you want to do? Type some letters of it"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setAccessibleDescription(tr("Commands state"));

    auto *edge = new QFrame; // a window without a frame needs one
    edge->setFrameStyle(QFrame::StyledPanel | QFrame::Raised);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(edge);
    auto *column = new QVBoxLayout(edge);
    column->addWidget(m_line);
    column->addWidget(m_list, 1);
    column->addWidget(m_note);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CommandPalette::speakCurrent);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    narrow({});
}

void CommandPalette::showEvent(QShowEvent *event)
{
    constexpr int widest = 90; // characters
    const QWidget *window = parentWidget();
    const QSize room = window ? window->size() : QSize(800, 600);
    resize(std::min(widest * fontMetrics().averageCharWidth(), room.width() - 40),
           std::min(room.height() * 2 / 3, 30 * fontMetrics().height()));
    if (window)
        QWidget::move(
            window->mapToGlobal(QPoint((room.width() - width()) / 2, room.height() / 10)));
    QDialog::showEvent(event);
    m_line->setFocus();
}

void CommandPalette::narrow(const QString &pattern)
{
    m_model->setPattern(pattern.trimmed());
    const int count = m_model->rowCount();
    m_note->setText(count == 0 ? tr("No command like this") : tr("%Ln commands", nullptr, count));
    kit::announce(*m_note, m_note->text());
    if (count > 0)
        m_list->setCurrentIndex(m_model->index(0));
    else
        m_list->setCurrentIndex({});
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<const QKeyEvent *>(event)->key();
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        move(key);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void CommandPalette::move(int key)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = m_list->currentIndex().row();
    const int page = std::max(1, m_list->viewport()->height() / m_list->sizeHintForRow(0) - 1);
    int next = row;
    if (key == Qt::Key_Up)
        next = row <= 0 ? count - 1 : row - 1;
    else if (key == Qt::Key_Down)
        next = row + 1 >= count ? 0 : row + 1;
    else
        next = std::clamp(key == Qt::Key_PageUp ? row - page : row + page, 0, count - 1);
    m_list->setCurrentIndex(m_model->index(next));
}

void CommandPalette::speakCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    QAccessibleEvent focus(m_list, QAccessible::Focus);
    focus.setChild(current.row());
    QAccessible::updateAccessibility(&focus);
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const Command command = m_model->command(current.row());
    if (!command.isEnabled) {
        m_note->setText(command.whyNot.isEmpty() ? tr("That is not possible now.")
                                                 : command.whyNot);
        kit::announce(*m_note, m_note->text());
        return;
    }
    accept();
    // After the window below has got the keyboard back.
    QMetaObject::invokeMethod(parentWidget(), [run = command.run] { run(); }, Qt::QueuedConnection);
}

} // namespace syncdeck::ui
