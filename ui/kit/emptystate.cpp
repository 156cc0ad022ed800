// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/emptystate.h"

#include "ui/kit/icons.h"
#include "ui/kit/metrics.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace syncdeck::kit {

EmptyState::EmptyState(QAbstractItemView &view, std::function<Reason()> reason)
    : QWidget(view.viewport())
    , m_view(view)
    , m_reason(std::move(reason))
    , m_picture(new QLabel)
    , m_text(new QLabel)
    , m_button(new QPushButton)
{
    m_picture->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_button->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->addStretch();
    column->addWidget(m_picture);
    column->addWidget(m_text);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch();
    auto *place = new QVBoxLayout(view.viewport());
    place->setContentsMargins({});
    place->addWidget(this);
    connect(m_button, &QPushButton::clicked, this, [this] {
        // It may change what is shown here.
        const auto act = m_act;
        act();
    });
    const QAbstractItemModel *model = view.model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &EmptyState::refresh);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &EmptyState::refresh);
    connect(model, &QAbstractItemModel::modelReset, this, &EmptyState::refresh);
    refresh();
}

void EmptyState::refresh()
{
    if (m_view.model()->rowCount() > 0) {
        hide();
        return;
    }
    const Reason reason = m_reason();
    m_act = reason.act;
    m_text->setText(reason.text);
    m_button->setText(reason.action);
    m_button->setVisible(!reason.action.isEmpty());
    if (m_drawing != reason.drawing || m_picture->pixmap().isNull()) {
        m_drawing = reason.drawing;
        const QColor color = QApplication::palette().color(QPalette::PlaceholderText);
        m_picture->setPixmap(
            m_drawing.isEmpty()
                ? QPixmap()
                : icon(m_drawing, color)
                      .pixmap(QSize(metrics::heroIcon, metrics::heroIcon), devicePixelRatioF()));
    }
    setVisible(!reason.text.isEmpty());
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    m_picture->clear(); // has the colour of before
    refresh();
}

} // namespace syncdeck::kit
