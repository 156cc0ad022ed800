// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/edit/formscroll.h"

#include "ui/kit/datafield.h"

#include <QApplication>
#include <QScrollBar>

namespace syncdeck::ui {

FormScroll::FormScroll(QWidget *fields, const kit::DataField &first, QWidget *parent)
    : QScrollArea(parent)
    , m_data(first)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    setWidget(fields);
    fields->setAutoFillBackground(false); // which setWidget() has set
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && widget()->isAncestorOf(now))
            ensureWidgetVisible(now, 0, 0);
    });
}

QSize FormScroll::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            m_data.heightOfEditor()};
}

} // namespace syncdeck::ui
