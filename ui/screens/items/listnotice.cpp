// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/items/listnotice.h"

#include "ui/kit/elidedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace syncdeck::ui {

ListNotice::ListNotice(QWidget *parent)
    : QWidget(parent)
    , m_text(new kit::ElidedLabel(Qt::ElideRight))
    , m_button(new QPushButton)
{
    m_text->setAccessibleDescription(tr("Table notice"));
    m_text->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_button->setAutoDefault(false);
    QSizePolicy policy = m_button->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_button->setSizePolicy(policy);
    m_button->hide();
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_text, 1);
    line->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] {
        // It may change what is said here.
        const auto act = m_act;
        act();
    });
}

void ListNotice::setNotice(const Notice &notice)
{
    m_act = notice.act;
    m_text->setText(notice.text);
    m_text->setAccessibleName(notice.text);
    if (!notice.action.isEmpty())
        m_button->setText(notice.action);
    m_button->setAccessibleName(notice.name);
    m_button->setVisible(!notice.action.isEmpty());
}

} // namespace syncdeck::ui
