// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/maps/newmapdialog.h"

#include "app/base/whendone.h"
#include "app/session/errortext.h"
#include "app/sync/rules.h"
#include "ui/kit/announce.h"
#include "ui/kit/buttonbox.h"
#include "ui/kit/dress.h"
#include "ui/kit/findings.h"
#include "ui/kit/helptopic.h"
#include "ui/kit/problemlabel.h"
#include "ui/kit/ttlfield.h"
#include "ui/models/texts.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

NewMapDialog::NewMapDialog(session::Connection &connection, sync::ServiceRef service,
                           QWidget *parent)
    : QDialog(parent)
    , m_connection(connection)
    , m_service(std::move(service))
    , m_name(new QLineEdit)
    , m_problem(new kit::ProblemLabel)
    , m_ttl(new kit::TtlField(kit::TtlField::Kind::Collection, tr("Map TTL"),
                              [&connection] { return connection.serverClock().now(); }))
    , m_outcome(new QLabel)
{
    setWindowTitle(tr("New map"));
    setAttribute(Qt::WA_DeleteOnClose);
    kit::setHelpTopic(*this, QStringLiteral("browsing"));
    m_name->setAccessibleName(tr("Unique name"));
    m_name->setPlaceholderText(tr("empty: known by its SID alone"));
    m_name->setWhatsThis(
        tr("What the map is called in its service, at most 320 characters. It cannot be "
           "changed later."));
    m_problem->setAccessibleDescription(tr("Unique name problem"));
    m_ttl->line()->setPlaceholderText(tr("seconds; empty: the map never expires"));
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    m_outcome->setAccessibleDescription(tr("Outcome"));
    kit::makeLive(*m_outcome);
    auto *nameCaption = new QLabel(tr("&Unique name:"));
    nameCaption->setBuddy(m_name);
    auto *ttlCaption = new QLabel(tr("&TTL of the map with all its items:"));
    ttlCaption->setBuddy(m_ttl->line());
    auto *buttons = new kit::ButtonBox(QDialogButtonBox::Cancel);
    m_create = buttons->addButton(tr("Create map"), QDialogButtonBox::AcceptRole);
    m_create->setAccessibleName(tr("Create map"));
    connect(buttons, &QDialogButtonBox::accepted, this, &NewMapDialog::create);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &NewMapDialog::checkName);
    connect(m_ttl, &kit::TtlField::edited, this, [this] { setSending(false); });

    auto *column = new QVBoxLayout(this);
    column->setSpacing(4);
    column->addWidget(nameCaption);
    column->addWidget(m_name);
    column->addWidget(m_problem);
    column->addWidget(ttlCaption);
    column->addWidget(m_ttl);
    column->addWidget(m_outcome);
    column->addStretch();
    column->addWidget(buttons);
    kit::setDefaultButton(*buttons, *m_create);
    // Room for what may be wrong, so that nothing is squeezed when it shows.
    constexpr int spareLines = 4;
    resize(60 * fontMetrics().averageCharWidth(),
           sizeHint().height() + spareLines * fontMetrics().height());
}

NewMapDialog::~NewMapDialog()
{
    m_gone.cancel();
}

void NewMapDialog::propose(const QString &uniqueName, std::optional<qint64> ttl)
{
    m_name->setText(uniqueName);
    m_ttl->setText(ttl ? QString::number(*ttl) : QString());
}

void NewMapDialog::checkName()
{
    const QString name = m_name->text();
    const sync::Findings findings = name.isEmpty() ? sync::Findings() : sync::checkNewMapName(name);
    kit::showFindings(*m_problem, findings, m_name);
    m_isSound = !sync::hasError(findings);
    setSending(false);
}

void NewMapDialog::setSending(bool sending)
{
    m_isSending = sending;
    m_name->setEnabled(!sending);
    m_ttl->setEnabled(!sending);
    m_create->setEnabled(!sending && m_isSound && m_ttl->isSound());
    if (sending)
        say(tr("Sending\u2026"));
}

void NewMapDialog::reject()
{
    if (m_isSending)
        m_request.cancel();
    else
        QDialog::reject();
}

void NewMapDialog::create()
{
    setSending(true);
    m_request = CancelSource();
    m_sentAt = m_connection.serverClock().now();
    whenDone(m_connection.client().createMap(m_service, {m_name->text(), m_ttl->seconds()},
                                             m_request.token()),
             this, [this](const MapAnswer &answer) { take(answer); });
}

void NewMapDialog::take(const MapAnswer &answer)
{
    if (answer)
        finish(answer->value);
    else if (answer.error().mayHaveBeenApplied && !m_name->text().isEmpty())
        findOut(answer.error());
    else
        report(answer.error());
}

void NewMapDialog::findOut(const Error &lost)
{
    auto reading = m_connection.client().map(m_service, m_name->text(), m_gone.token());
    whenDone(reading, this, [this, lost](const MapAnswer &read) { settled(lost, read); });
}

void NewMapDialog::settled(Error lost, const MapAnswer &read)
{
    constexpr qint64 clockSlackSeconds = 3; // `Date` has whole seconds
    if (!read) {                            // not found, it may still be under way
        report(lost);
        return;
    }
    const auto created = read->value.dateCreated;
    if (created && created->addSecs(clockSlackSeconds) >= m_sentAt) {
        finish(read->value);
        return;
    }
    if (created) {
        lost.kind = ErrorKind::MapExists;
        lost.mayHaveBeenApplied = false;
    }
    report(lost);
}

void NewMapDialog::finish(const sync::Map &map)
{
    m_isSending = false;
    Q_EMIT created(map);
    accept();
}

void NewMapDialog::say(const QString &text)
{
    m_outcome->setText(text);
    kit::announce(*m_outcome, text);
}

void NewMapDialog::report(const Error &error)
{
    setSending(false);
    say(visibleText(session::describe(error).plain().replace(u'\n', u' ')));
    m_name->setFocus();
}

} // namespace syncdeck::ui
