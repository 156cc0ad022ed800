// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/ttlfield.h"

#include "ui/kit/contextmenu.h"
#include "ui/kit/dress.h"
#include "ui/kit/findings.h"
#include "ui/kit/helptopic.h"
#include "ui/kit/icons.h"
#include "ui/kit/metrics.h"
#include "ui/kit/problemlabel.h"
#include "ui/kit/steadylabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::kit {

TtlField::TtlField(Kind kind, const QString &name, std::function<QDateTime()> serverNow,
                   QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_serverNow(std::move(serverNow))
    , m_line(new QLineEdit)
    , m_spans(new QPushButton(icon(u"history"_s), tr("Choose")))
    , m_moment(new SteadyLabel(kind == Kind::Item ? 2 : 1))
    , m_problem(new ProblemLabel)
{
    m_line->setAccessibleName(name);
    m_line->setPlaceholderText(kind == Kind::Item
                                   ? tr("1h, 2d, 90 min or seconds; empty: never")
                                   : tr("1h, 2d or seconds; empty: leave the map as it is"));
    m_line->setClearButtonEnabled(true);
    setFocusProxy(m_line);
    setHelpTopic(*this, u"ttl"_s);
    m_line->setWhatsThis(kind == Kind::Item ? tr("How long until the item expires and is deleted: "
                                                 "seconds, or a span such as 90 min, 1h, 2d or "
                                                 "1w; at most a year (31,536,000). Empty or 0: "
                                                 "never.")
                                            : tr("How long until the whole map is deleted, with "
                                                 "every item in it: seconds, or a span such as "
                                                 "1h, 2d or 1w; at most a year (31,536,000)."));
    m_problem->setAccessibleDescription(tr("%1 problem", "of the field %1").arg(name));

    auto *menu = new QMenu(m_spans);
    const QList<QPair<QString, qint64>> spans{
        {tr("10 minutes"), 600},    {tr("1 hour"), 3'600},   {tr("8 hours"), 28'800},
        {tr("1 day"), 86'400},      {tr("1 week"), 604'800}, {tr("30 days"), 2'592'000},
        {tr("1 year"), 31'536'000},
    };
    for (const auto &[text, seconds] : spans)
        menu->addAction(text, this, [this, seconds] { setText(QString::number(seconds)); });
    menu->addSeparator();
    menu->addAction(tr("Never (0)"), this, [this] { setText(u"0"_s); });
    m_spans->setAccessibleName(tr("Common spans for %1").arg(name));
    m_spans->setToolTip(tr("Choose a common time"));
    m_spans->setMenu(menu);
    menu->setTitle(tr("Common spans"));
    addToContextMenu(*m_line, {menu->menuAction()});
    m_spans->setAutoDefault(false);

    m_moment->setAccessibleDescription(tr("%1 in words").arg(name));
    m_moment->setForegroundRole(QPalette::PlaceholderText);

    auto *row = new QHBoxLayout;
    row->addWidget(m_line, 1);
    row->addWidget(m_spans);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::hair);
    column->addLayout(row);
    // An item's TTL is either wrong or comes to a moment; the warning about a map's stays with it.
    if (kind == Kind::Item) {
        column->addLayout(sharedRoom(m_moment, m_problem));
    } else {
        keepRoom(*m_moment);
        column->addWidget(m_moment);
        column->addWidget(m_problem);
    }

    connect(m_line, &QLineEdit::textChanged, this, [this] {
        check();
        Q_EMIT edited();
    });
    check();
}

bool TtlField::isSound() const
{
    return !sync::hasError(m_check.findings);
}

QString TtlField::text() const
{
    return m_line->text();
}

void TtlField::setText(const QString &text)
{
    m_line->setText(text);
}

void TtlField::check()
{
    m_check = m_kind == Kind::Item ? sync::checkTtl(m_line->text())
                                   : sync::checkCollectionTtl(m_line->text());
    showFindings(*m_problem, m_check.findings, m_line);
    refreshMoment();
}

void TtlField::refreshMoment()
{
    const qint64 seconds = m_check.seconds.value_or(0);
    m_moment->setVisible(m_check.seconds.has_value());
    m_problem->setVisible(m_kind == Kind::Collection || !m_check.seconds);
    if (!m_check.seconds)
        return;
    if (seconds == 0) {
        m_moment->setWords(tr("Never expires."));
        return;
    }
    const QString moment =
        QLocale().toString(m_serverNow().addSecs(seconds).toLocalTime(), QLocale::LongFormat);
    // What goes to the service, where something else was typed.
    m_moment->setWords(m_check.isSpan
                           ? tr("= %1 s, expires on %2").arg(QLocale().toString(seconds), moment)
                           : tr("Expires on %1").arg(moment));
}

} // namespace syncdeck::kit
