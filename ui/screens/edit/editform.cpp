// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/edit/editform.h"

#include "app/base/visibletext.h"
#include "ui/kit/datafield.h"
#include "ui/kit/dress.h"
#include "ui/kit/helptopic.h"
#include "ui/kit/icons.h"
#include "ui/kit/metrics.h"
#include "ui/kit/steadylabel.h"
#include "ui/models/texts.h"
#include "ui/screens/edit/formscroll.h"
#include "ui/screens/edit/itemdetails.h"

#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

EditForm::EditForm(std::function<QDateTime()> serverNow, QWidget *parent)
    : QWidget(parent)
    , m_serverNow(serverNow)
    , m_heading(new QLabel)
    , m_key(new QLineEdit)
    , m_data(new kit::DataField)
    , m_ttl(new TtlChoice(serverNow))
    , m_details(new ItemDetails(std::move(serverNow)))
    , m_progress(new QProgressBar)
    , m_hint(new kit::SteadyLabel(2))
{
    m_key->setAccessibleName(tr("Key"));
    kit::takesCode(*m_key);
    m_key->setReadOnly(true);
    m_key->setToolTip(
        tr("A key cannot be changed here. Rename key… in the Item menu stores the item "
           "under another key."));
    m_key->setWhatsThis(m_key->toolTip());
    kit::setHelpTopic(*this, u"editing"_s);
    makeButtons();
    arrange();
    connect(m_data, &kit::DataField::edited, this, &EditForm::updateState);
    connect(m_data, &kit::DataField::edited, this, &EditForm::edited);
    connect(m_ttl, &TtlChoice::edited, this, &EditForm::updateState);
    connect(m_ttl, &TtlChoice::edited, this, &EditForm::edited);
    updateState();
}

void EditForm::makeButtons()
{
    m_save = new QPushButton(kit::icon(u"save"_s), tr("Save item"));
    m_save->setAccessibleName(tr("Save item"));
    m_save->setToolTip(tr("Save what was changed (Ctrl+S)"));
    m_save->setDefault(true);
    m_delete = new QPushButton(kit::icon(u"delete"_s), tr("Delete item"));
    m_delete->setAccessibleName(tr("Delete item"));
    m_reload = new QPushButton(kit::icon(u"reload"_s), tr("Reload item"));
    m_reload->setAccessibleName(tr("Reload item"));
    m_reload->setToolTip(tr("Read the item anew"));
    m_cancel = new QPushButton(kit::icon(u"stop"_s), tr("Cancel request"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(kit::metrics::progress);
    m_progress->setAccessibleName(tr("Request under way"));
    kit::keepRoom(*m_progress);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setAccessibleDescription(tr("Form state"));
    connect(m_save, &QPushButton::clicked, this, &EditForm::submit);
    connect(m_delete, &QPushButton::clicked, this, &EditForm::deleteRequested);
    connect(m_reload, &QPushButton::clicked, this, &EditForm::reloadRequested);
    connect(m_cancel, &QPushButton::clicked, this, &EditForm::cancelRequested);
}

void EditForm::arrange()
{
    kit::dressHeading(*m_heading);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *keyCaption = new QLabel(tr("&Key:"));
    keyCaption->setBuddy(m_key);
    auto *ttlCaption = new QLabel(tr("TTL (time to live):"));

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    // Not in the place of Save item, where the second click of two would cancel.
    buttons->addLayout(kit::sharedRoom(m_reload, m_cancel));
    buttons->addStretch();
    buttons->addWidget(m_delete);

    auto *fields = new QWidget;
    auto *inner = new QVBoxLayout(fields);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(kit::metrics::tight);
    inner->addWidget(m_data, 1);
    inner->addSpacing(kit::metrics::tight);
    inner->addWidget(ttlCaption);
    inner->addWidget(m_ttl);
    inner->addSpacing(kit::metrics::tight);
    inner->addWidget(m_details);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(kit::metrics::tight);
    column->addWidget(m_heading);
    column->addSpacing(kit::metrics::tight);
    column->addWidget(keyCaption);
    column->addWidget(m_key);
    column->addSpacing(kit::metrics::tight);
    auto *scroll = new FormScroll(fields, *m_data);
    column->addWidget(scroll, 1);
    // Once it is laid out, what was asked for is seen.
    connect(
        m_details, &ItemDetails::toggled, scroll,
        [this, scroll] { scroll->ensureWidgetVisible(m_details, 0, 0); }, Qt::QueuedConnection);
    column->addSpacing(kit::metrics::space);
    column->addWidget(m_progress);
    column->addLayout(buttons);
    column->addWidget(m_hint);
}

EditForm::Typed EditForm::typed() const
{
    return {data(), m_ttl->choice(), m_ttl->text()};
}

void EditForm::setSaved(const EditTarget &target, const sync::Item &item)
{
    const Typed now = typed();
    const Typed sent = m_sent.value_or(now);
    setItem(target, item);
    if (now.data != sent.data)
        m_data->renewUtf8(now.data);
    if (now.choice != sent.choice || now.ttl != sent.ttl)
        m_ttl->set(now.choice, now.ttl);
    updateState();
}

void EditForm::setItem(const EditTarget &target, const sync::Item &item)
{
    const bool isSame = m_target == target && m_base.key == item.key;
    m_target = target;
    m_base = item;
    m_newer.reset();
    m_isGone = false;
    const QString revision = item.revision.value_or(nullText());
    m_heading->setText(
        tr("Item of %1, revision %2").arg(visibleText(target.mapName), visibleText(revision)));
    m_key->setText(visibleText(key()));
    m_key->setCursorPosition(0);
    if (isSame)
        m_data->renewUtf8(item.data.value_or(QByteArray()));
    else
        m_data->setUtf8(item.data.value_or(QByteArray()));
    m_ttl->setExpiry(item.dateExpires);
    m_details->showItem(item);
    updateState();
}

void EditForm::noteNewer(const sync::Item &item)
{
    const bool wasGone = std::exchange(m_isGone, false);
    // An answer that was on its way while the item was saved.
    const bool isOlder =
        item.dateUpdated && m_base.dateUpdated && *item.dateUpdated < *m_base.dateUpdated;
    if (isOlder && !wasGone)
        return;
    if (!isModified() && !m_sending) {
        setItem(m_target, item);
        return;
    }
    m_newer.reset();
    if (item.matchable() != m_base.matchable())
        m_newer = item;
    updateState();
}

void EditForm::noteGone()
{
    m_newer.reset();
    m_isGone = true;
    updateState();
}

void EditForm::takeNewer()
{
    if (m_newer && !isModified() && !m_sending)
        setItem(m_target, sync::Item(*m_newer));
}

std::optional<QByteArray> EditForm::changedData() const
{
    QByteArray typed = data();
    if (typed == m_base.data.value_or(QByteArray()))
        return {};
    return typed;
}

std::optional<qint64> EditForm::changedTtl() const
{
    return m_ttl->seconds();
}

QByteArray EditForm::data() const
{
    return m_data->utf8();
}

bool EditForm::isModified() const
{
    return m_ttl->choice() != TtlChoice::Choice::Keep || changedData().has_value();
}

bool EditForm::isSound() const
{
    // What is not to be sent need not be sound.
    return m_ttl->isSound() && (m_data->isSound() || !changedData());
}

void EditForm::setData(const QByteArray &data)
{
    m_data->renewUtf8(data);
}

void EditForm::goOnFrom(const EditTarget &target, const sync::Item &item, const QByteArray &data)
{
    const Typed before = typed();
    setItem(target, item);
    setData(data);
    if (before.choice != TtlChoice::Choice::Never || item.dateExpires)
        m_ttl->set(before.choice, before.ttl);
    updateState();
}

void EditForm::setRenamed(const sync::Item &item)
{
    const std::optional<QByteArray> changed = changedData();
    m_base.key = item.key;
    goOnFrom(m_target, item, changed.value_or(item.data.value_or(QByteArray())));
}

store::EditDraft EditForm::draft() const
{
    return {m_target.history,
            m_target.where.service,
            m_target.where.map,
            m_target.mapName,
            key(),
            {m_base.data.value_or(QByteArray()), m_base.dateExpires,
             m_base.matchable().value_or(QString()), m_base.dateCreated},
            data(),
            static_cast<int>(m_ttl->choice()),
            m_ttl->text()};
}

void EditForm::setDraft(const store::EditDraft &draft)
{
    sync::Item item;
    item.key = draft.key;
    item.data = draft.base.data;
    item.dateExpires = draft.base.expires;
    item.dateCreated = draft.base.created;
    if (!draft.base.revision.isEmpty())
        item.revision = draft.base.revision;
    setItem({draft.history, {draft.service, draft.map}, draft.mapName}, item);
    m_data->setUtf8(draft.data);
    m_ttl->set(static_cast<TtlChoice::Choice>(std::clamp(draft.ttlChoice, 0, 2)), draft.ttl);
    updateState();
}

void EditForm::setForbidden(const QString &reason)
{
    m_forbidden = reason;
    updateState();
}

void EditForm::setSending(bool sending)
{
    m_sending = sending;
    if (sending)
        noteSent();
    updateState();
}

void EditForm::submit()
{
    if (m_save->isEnabled())
        Q_EMIT saveRequested();
}

void EditForm::refreshMoments()
{
    m_ttl->refreshMoments();
    m_details->refreshCountdown();
    if (!m_sending)
        m_hint->setWords(hint());
}

QString EditForm::hint() const
{
    if (m_sending)
        return tr("Sending\u2026");
    if (m_base.dateExpires && *m_base.dateExpires <= m_serverNow())
        return tr("Expired, so the service may have deleted it. What stands here is kept; saving "
                  "offers to create it again.");
    if (!m_forbidden.isEmpty())
        return m_forbidden;
    if (m_isGone)
        return tr("Deleted meanwhile. What stands here is kept; saving a change offers to create "
                  "it again.");
    if (m_newer && isSound())
        return tr("Changed by somebody meanwhile. Saving shows both versions.");
    if (!isModified())
        return tr("As stored: nothing was changed.");
    if (!isSound())
        return tr("Correct what is marked above.");
    return tr("Changed: Save item, or Ctrl+S.");
}

void EditForm::updateState()
{
    const bool idle = !m_sending && m_forbidden.isEmpty();
    // A button that can no longer be pressed gives the keyboard to where the work goes on, else Qt
    // gives it to any other.
    const bool saves = idle && isModified() && isSound();
    if (m_sending && m_save->hasFocus()) {
        m_cancel->show();
        m_cancel->setFocus();
    } else if (!m_sending && m_cancel->hasFocus()) {
        m_save->setEnabled(saves);
        saves ? m_save->setFocus() : m_data->setFocus();
    } else if (!m_sending && !saves && m_save->hasFocus()) {
        m_data->setFocus();
    }
    m_save->setEnabled(saves);
    m_cancel->setVisible(m_sending);
    m_reload->setVisible(!m_sending);
    m_delete->setEnabled(idle);
    m_progress->setVisible(m_sending);
    m_hint->setWords(hint());
    // Once the field is through with what is taking the change back.
    if (m_newer && !isModified() && !m_sending)
        QMetaObject::invokeMethod(this, &EditForm::takeNewer, Qt::QueuedConnection);
}

} // namespace syncdeck::ui
