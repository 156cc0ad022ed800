// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/edit/itemform.h"

#include "app/base/visibletext.h"
#include "ui/kit/datafield.h"
#include "ui/kit/dress.h"
#include "ui/kit/findings.h"
#include "ui/kit/helptopic.h"
#include "ui/kit/icons.h"
#include "ui/kit/metrics.h"
#include "ui/kit/problemlabel.h"
#include "ui/kit/steadylabel.h"
#include "ui/kit/ttlfield.h"
#include "ui/screens/edit/formscroll.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

using kit::ProblemLabel;
using kit::TtlField;

namespace {

QLabel *caption(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
}

} // namespace

ItemForm::ItemForm(std::function<QDateTime()> serverNow, QWidget *parent)
    : QWidget(parent)
    , m_serverNow(std::move(serverNow))
    , m_heading(new QLabel)
{
    kit::setHelpTopic(*this, u"editing"_s);
    makeKeyField();
    m_data = new kit::DataField;
    connect(m_data, &kit::DataField::edited, this, &ItemForm::updateState);
    connect(m_data, &kit::DataField::edited, this, &ItemForm::edited);
    makeTtlFields();
    makeButtons();
    arrange();
    checkKey();
    setTarget({});
}

void ItemForm::makeKeyField()
{
    m_key = new QLineEdit;
    m_key->setAccessibleName(tr("Key"));
    kit::takesCode(*m_key);
    m_key->setPlaceholderText(tr("such as agent/1042"));
    m_key->setWhatsThis(
        tr("What the item is called in its map: 1 to 320 characters, each different "
           "from the others. It cannot be changed later."));
    m_keyCount = new QLabel;
    m_keyCount->setAccessibleDescription(tr("Key length"));
    m_keyCount->setForegroundRole(QPalette::PlaceholderText);
    m_keyProblem = new ProblemLabel(1);
    m_keyProblem->setAccessibleDescription(tr("Key problem"));
    connect(m_key, &QLineEdit::textChanged, this, &ItemForm::checkKey);
    connect(m_key, &QLineEdit::textChanged, this, &ItemForm::edited);
}

void ItemForm::makeTtlFields()
{
    m_ttl = new TtlField(TtlField::Kind::Item, tr("TTL"), m_serverNow);
    m_collectionTtl = new TtlField(TtlField::Kind::Collection, tr("Collection TTL"), m_serverNow);
    m_collectionTtl->hide();

    m_collectionToggle = new QToolButton;
    m_collectionToggle->setText(tr("Let the whole map expire\u2026"));
    m_collectionToggle->setToolTip(tr("Collection TTL: deletes the map with every item in it"));
    m_collectionToggle->setWhatsThis(tr(
        "Unfolds the collection TTL. It deletes the whole map with every item in it, not just this "
        "item."));
    m_collectionToggle->setCheckable(true);
    m_collectionToggle->setArrowType(Qt::RightArrow);
    m_collectionToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_collectionToggle->setAutoRaise(true);
    m_collectionToggle->setFocusPolicy(Qt::StrongFocus);

    for (TtlField *field : {m_ttl, m_collectionTtl}) {
        connect(field, &TtlField::edited, this, &ItemForm::updateState);
        connect(field, &TtlField::edited, this, &ItemForm::edited);
    }
    connect(m_collectionToggle, &QToolButton::toggled, this, [this](bool open) {
        m_collectionToggle->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_collectionTtl->setVisible(open);
        // What cannot be seen must not be sent.
        if (open)
            m_collectionTtl->setFocus();
        else
            m_collectionTtl->setText({});
    });
}

void ItemForm::makeButtons()
{
    m_create = new QPushButton(kit::icon(u"create"_s), tr("Create item"));
    m_create->setAccessibleName(tr("Create item"));
    m_create->setToolTip(tr("Create item (Ctrl+Return)"));
    m_create->setDefault(true);
    m_clear = new QPushButton(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear form"));
    m_cancel = new QPushButton(kit::icon(u"stop"_s), tr("Cancel request"));
    m_progress = new QProgressBar;
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(kit::metrics::progress);
    m_progress->setAccessibleName(tr("Request under way"));
    m_hint = new kit::SteadyLabel(1);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setAccessibleDescription(tr("Form state"));
    kit::keepRoom(*m_progress);
    connect(m_create, &QPushButton::clicked, this, &ItemForm::submit);
    connect(m_cancel, &QPushButton::clicked, this, &ItemForm::cancelRequested);
    connect(m_clear, &QPushButton::clicked, this, &ItemForm::clear);
}

void ItemForm::arrange()
{
    kit::dressHeading(*m_heading);
    m_heading->setTextFormat(Qt::PlainText);

    auto *keyLine = new QHBoxLayout;
    keyLine->addWidget(caption(tr("&Key:"), m_key), 1);
    keyLine->addWidget(m_keyCount);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_create);
    buttons->addStretch();
    // Not in the place of Create item, where the second click of two would cancel.
    buttons->addLayout(kit::sharedRoom(m_clear, m_cancel));

    auto *fields = new QWidget;
    auto *inner = new QVBoxLayout(fields);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(kit::metrics::tight);
    inner->addWidget(m_data, 1);
    inner->addSpacing(kit::metrics::tight);
    inner->addWidget(caption(tr("TT&L (time to live):"), m_ttl->line()));
    inner->addWidget(m_ttl);
    inner->addWidget(m_collectionToggle);
    inner->addWidget(m_collectionTtl);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(kit::metrics::tight);
    column->addWidget(m_heading);
    column->addSpacing(kit::metrics::tight);
    column->addLayout(keyLine);
    column->addWidget(m_key);
    column->addWidget(m_keyProblem);
    column->addSpacing(kit::metrics::tight);
    column->addWidget(new FormScroll(fields, *m_data), 1);
    column->addSpacing(kit::metrics::space);
    column->addWidget(m_progress);
    column->addLayout(buttons);
    column->addWidget(m_hint);

    QWidget *previous = m_key;
    for (QWidget *next : std::initializer_list<QWidget *>{
             m_data, m_ttl->line(), m_ttl->spans(), m_collectionToggle, m_collectionTtl->line(),
             m_collectionTtl->spans(), m_create, m_cancel, m_clear}) {
        setTabOrder(previous, next);
        previous = next;
    }
}

void ItemForm::setTarget(const QString &mapName)
{
    m_target = mapName;
    m_heading->setText(mapName.isEmpty() ? tr("New item")
                                         : tr("New item in %1").arg(visibleText(mapName)));
    updateState();
}

void ItemForm::setForbidden(const QString &reason)
{
    m_forbidden = reason;
    updateState();
}

bool ItemForm::hasKeyboard() const
{
    // Also while another window is active, such as a dialog that is just closing.
    const QWidget *keyboard = window()->focusWidget();
    return keyboard && isAncestorOf(keyboard) && isVisible();
}

void ItemForm::startSending(const sync::NewItem &item)
{
    m_sent.reset();
    if (this->item() == item)
        m_sent = draft();
    m_sentFrom.reset();
    if (hasKeyboard() && !m_isSentAgain) {
        m_sentFrom = Place{window()->focusWidget(), m_key->cursorPosition()};
        m_key->setFocus();
        m_key->selectAll();
    }
    m_sending = true;
    updateState();
}

void ItemForm::endSending(Outcome outcome)
{
    m_sending = false;
    const std::optional<store::Draft> sent = std::exchange(m_sent, std::nullopt);
    const std::optional<Place> from = std::exchange(m_sentFrom, std::nullopt);
    const bool hadKeyboard = hasKeyboard();
    // The button to cancel goes; Key had the keyboard, until somebody came to the button.
    const bool isOnKey = m_key->hasFocus() || window()->focusWidget() == m_cancel;
    const bool isUntouched = sent && draft() == *sent;
    if (outcome == Outcome::Created && sent)
        empty(*sent);
    updateState();
    if (!hadKeyboard)
        return;
    if (outcome == Outcome::KeyTaken && isUntouched) {
        focusKey();
        m_key->selectAll();
    } else if (outcome == Outcome::Failed && from && isUntouched && isOnKey) {
        m_key->deselect();
        m_key->setCursorPosition(from->caret);
        if (from->widget && from->widget->isEnabled())
            from->widget->setFocus();
        else
            focusKey();
    } else if (isOnKey || (outcome == Outcome::Created && isUntouched)) {
        focusKey();
    }
}

/// Each field by itself, since the next item may be begun in any of them.
void ItemForm::empty(const store::Draft &sent)
{
    if (m_key->text() == sent.key)
        m_key->clear();
    if (m_data->utf8() == sent.data)
        m_data->setUtf8({});
    if (m_ttl->text() == sent.ttl)
        m_ttl->setText({});
    if (m_collectionTtl->text() == sent.collectionTtl)
        m_collectionToggle->setChecked(false);
}

void ItemForm::clear()
{
    empty(draft());
    focusKey();
}

void ItemForm::focusKey()
{
    m_key->setFocus();
}

void ItemForm::refreshMoments()
{
    m_ttl->refreshMoment();
    m_collectionTtl->refreshMoment();
}

void ItemForm::checkKey()
{
    const QString key = m_key->text();
    m_keyFindings = sync::checkKey(key);
    const QLocale locale;
    m_keyCount->setText(tr("%1 / %2").arg(locale.toString(sync::keyLength(key)),
                                          locale.toString(sync::maxKeyLength)));
    // An untouched field is not scolded; the hint at the end says what is missing.
    kit::showFindings(*m_keyProblem, key.isEmpty() ? sync::Findings() : m_keyFindings, m_key);
    updateState();
}

bool ItemForm::isSound() const
{
    return !sync::hasError(m_keyFindings) && m_data->isSound() && m_ttl->isSound() &&
           m_collectionTtl->isSound();
}

sync::NewItem ItemForm::item() const
{
    return {m_key->text(), m_data->utf8(), m_ttl->seconds(), m_collectionTtl->seconds()};
}

store::Draft ItemForm::draft() const
{
    return {m_key->text(), m_data->utf8(), m_ttl->text(), m_collectionTtl->text()};
}

void ItemForm::setDraft(const store::Draft &draft)
{
    m_key->setText(draft.key);
    m_data->setUtf8(draft.data);
    m_ttl->setText(draft.ttl);
    // Unfolded first: what is sent must be seen, and folding empties it.
    m_collectionToggle->setChecked(!draft.collectionTtl.isEmpty());
    m_collectionTtl->setText(draft.collectionTtl);
}

void ItemForm::submit()
{
    if (m_create->isEnabled())
        Q_EMIT createRequested(item());
}

void ItemForm::submitAgain()
{
    m_isSentAgain = true;
    submit();
    m_isSentAgain = false;
}

void ItemForm::updateState()
{
    const bool ready = isSound() && !m_sending && !m_target.isEmpty() && m_forbidden.isEmpty();
    m_create->setEnabled(ready);
    m_cancel->setVisible(m_sending);
    m_clear->setVisible(!m_sending);
    m_progress->setVisible(m_sending);
    if (m_sending)
        m_hint->setWords(tr("Sending\u2026"));
    else if (!m_forbidden.isEmpty())
        m_hint->setWords(m_forbidden);
    else if (m_target.isEmpty())
        m_hint->setWords(tr("Choose a map first."));
    else if (m_key->text().isEmpty())
        m_hint->setWords(tr("Enter a key."));
    else if (m_data->isEmpty())
        m_hint->setWords(tr("Enter data: a JSON object, at least {}."));
    else if (!ready)
        m_hint->setWords(tr("Correct what is marked above."));
    else
        m_hint->setWords(tr("Ready: Create item, or Ctrl+Return."));
}

} // namespace syncdeck::ui
