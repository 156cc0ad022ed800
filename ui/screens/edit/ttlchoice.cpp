// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/edit/ttlchoice.h"

#include "ui/kit/helptopic.h"
#include "ui/kit/ttlfield.h"
#include "ui/models/texts.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

TtlChoice::TtlChoice(std::function<QDateTime()> serverNow, QWidget *parent)
    : QWidget(parent)
    , m_serverNow(serverNow)
    , m_keep(new QRadioButton)
    , m_change(new QRadioButton(tr("Chan&ge to, from now on:")))
    , m_never(new QRadioButton(tr("&Never expire")))
    , m_field(new kit::TtlField(kit::TtlField::Kind::Item, tr("TTL"), std::move(serverNow)))
{
    kit::setHelpTopic(*this, u"ttl"_s);
    m_keep->setWhatsThis(tr("Saving sends no TTL, so the expiry stays as it is."));
    m_change->setWhatsThis(tr("Saving sends a new TTL, counted from the moment of saving."));
    m_never->setWhatsThis(tr("Saving takes the expiry away: the item stays until it is deleted."));
    m_field->line()->setPlaceholderText(tr("1h, 2d, 90 min or seconds"));
    auto *indented = new QHBoxLayout;
    indented->addSpacing(20);
    indented->addWidget(m_field, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_keep);
    column->addWidget(m_change);
    column->addLayout(indented);
    column->addWidget(m_never);

    connect(m_field, &kit::TtlField::edited, this, [this] {
        if (!m_field->text().isEmpty())
            m_change->setChecked(true);
        Q_EMIT edited();
    });
    for (QRadioButton *button : {m_keep, m_change, m_never})
        connect(button, &QRadioButton::clicked, this, &TtlChoice::edited);
    connect(m_change, &QRadioButton::clicked, m_field, qOverload<>(&QWidget::setFocus));
    setExpiry({});
}

void TtlChoice::setExpiry(const std::optional<QDateTime> &expires)
{
    m_expires = expires;
    m_never->setEnabled(expires.has_value());
    set(Choice::Keep, {});
    refreshMoments();
}

std::optional<qint64> TtlChoice::seconds() const
{
    switch (choice()) {
    case Choice::Keep:
        return {};
    case Choice::Change:
        return m_field->seconds();
    case Choice::Never:
        return 0;
    }
    Q_UNREACHABLE();
}

bool TtlChoice::isSound() const
{
    return choice() != Choice::Change || (m_field->isSound() && m_field->seconds());
}

TtlChoice::Choice TtlChoice::choice() const
{
    if (m_change->isChecked())
        return Choice::Change;
    return m_never->isChecked() ? Choice::Never : Choice::Keep;
}

QString TtlChoice::text() const
{
    return m_field->text();
}

void TtlChoice::set(Choice choice, const QString &text)
{
    m_field->setText(text);
    QRadioButton *const buttons[] = {m_keep, m_change, m_never};
    buttons[static_cast<int>(choice)]->setChecked(true);
}

void TtlChoice::refreshMoments()
{
    m_field->refreshMoment();
    const QString text =
        m_expires ? tr("Kee&p: expires %1 (%2)", "countdown, moment")
                        .arg(countdownText(m_serverNow(), *m_expires), momentText(*m_expires))
                  : tr("Kee&p: never expires");
    // A button tells screen readers of a new name also where it is the old one.
    if (text != m_keep->text())
        m_keep->setText(text);
}

} // namespace syncdeck::ui
