// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/oneitemactions.h"

#include "app/base/visibletext.h"
#include "app/session/deeplink.h"
#include "ui/kit/availability.h"
#include "ui/kit/icons.h"
#include "ui/models/openmap.h"
#include "ui/screens/edit/editpanel.h"
#include "ui/screens/edit/itemform.h"
#include "ui/screens/items/itemspanel.h"
#include "ui/screens/items/renamedialog.h"
#include "ui/shell/historydock.h"
#include "ui/shell/itemactions.h"
#include "ui/shell/messages.h"
#include "ui/shell/showoffer.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

OneItemActions::OneItemActions(const Parts &parts, QWidget &window)
    : m_parts(parts)
    , m_window(window)
    , m_link(new QAction(tr("Copy &link"), this))
    , m_duplicate(new QAction(kit::icon(u"copy"_s), tr("D&uplicate item"), this))
    , m_history(new QAction(kit::icon(u"history"_s), tr("&History of this item"), this))
    , m_rename(new QAction(tr("&Rename key\u2026"), this))
{
    m_link->setShortcut(QKeySequence(u"Ctrl+Alt+C"_s));
    m_link->setStatusTip(tr("Copies an address that opens the item or map in Syncdeck"));
    m_duplicate->setStatusTip(tr("Puts key, data and TTL into the form for a new item"));
    m_history->setStatusTip(tr("Shows what was written to this item"));
    m_rename->setShortcut(QKeySequence(Qt::Key_F2));
    m_rename->setStatusTip(
        tr("Creates the item under another key, checks it, and deletes the old one"));
    connect(m_link, &QAction::triggered, this, &OneItemActions::copyLink);
    connect(m_duplicate, &QAction::triggered, this, &OneItemActions::duplicate);
    connect(m_history, &QAction::triggered, this, &OneItemActions::showHistory);
    connect(m_rename, &QAction::triggered, this, &OneItemActions::askForKey);
    connect(&parts.items, &ItemsPanel::selectionChanged, this, &OneItemActions::updateState);
    connect(&parts.map, &OpenMap::mapChanged, this, &OneItemActions::updateState);
    updateState();
}

std::optional<sync::Item> OneItemActions::item() const
{
    if (m_parts.items.selectedCount() != 1)
        return {};
    const sync::Item item = m_parts.items.selectedItems().first();
    return item.key ? std::optional(item) : std::nullopt;
}

void OneItemActions::updateState()
{
    kit::setAvailable(*m_link, m_parts.map.isOpen(), tr("No map is open."));
    const bool hasItem = item().has_value();
    const QString noItem = tr("Select one item in the table.");
    const bool mayWrite = m_parts.map.mayWrite();
    kit::setAvailable(*m_history, hasItem, noItem);
    for (QAction *action : {m_duplicate, m_rename})
        kit::setAvailable(*action, hasItem && mayWrite, hasItem ? m_parts.map.forbidden() : noItem);
}

/// To the item in the form that is shown, else to the first selected, else to the map.
void OneItemActions::copyLink()
{
    if (!m_parts.map.isOpen())
        return;
    session::DeepLink link{
        m_parts.map.where(), {}, {}, m_parts.map.connection()->profile().accountSid};
    const auto selected = m_parts.items.selectedItems();
    if (const EditForm *form = m_parts.forms.current()) {
        link.where = form->target().where;
        link.key = form->key();
    } else if (!selected.isEmpty()) {
        link.key = selected.first().key.value_or(QString());
    }
    const QByteArray text = session::deepLinkText(link);
    if (text.isEmpty()) {
        Q_EMIT message(
            {kit::Message::Tone::Failure,
             tr("There can be no link to %1.").arg(visibleText(link.key)),
             tr("Links with characters that cannot be seen, or with steps between folders, "
                "are opened by nobody."),
             {},
             {}});
        return;
    }
    QGuiApplication::clipboard()->setText(QString::fromLatin1(text));
    Q_EMIT message(
        {kit::Message::Tone::Success,
         tr("Copied a link to %1.")
             .arg(visibleText(link.key.isEmpty() ? m_parts.map.name() : link.key)),
         tr("It opens there in Syncdeck, with a profile of account %1.").arg(link.account),
         {},
         {}});
}

void OneItemActions::duplicate()
{
    const auto one = item();
    if (!one)
        return;
    ItemForm &form = m_parts.forms.newItem();
    m_parts.forms.showNewItem();
    if (form.isSending() || !form.draft().isEmpty()) {
        Q_EMIT message({kit::Message::Tone::Notice,
                        tr("The form for a new item is in use. Create or clear it first."),
                        {},
                        {},
                        {}});
        return;
    }
    const qint64 left =
        one->dateExpires ? qMax(qint64(1), m_parts.map.serverNow().secsTo(*one->dateExpires)) : 0;
    m_parts.forms.beginNewItem({m_parts.map.historyId(), m_parts.map.where(), m_parts.map.name()},
                               {tr("%1-copy", "key of a duplicate").arg(*one->key),
                                one->data.value_or(QByteArray()),
                                left > 0 ? QString::number(left) : QString(),
                                {}});
}

void OneItemActions::showHistory()
{
    if (const auto one = item())
        m_parts.history.showItem(*one->key);
}

void OneItemActions::askForKey()
{
    const auto one = item();
    if (!one)
        return;
    const EditForm *form = m_parts.forms.find(
        {m_parts.map.historyId(), m_parts.map.where(), m_parts.map.name()}, *one->key);
    if (form && (form->isModified() || form->isSending())) {
        Q_EMIT message({kit::Message::Tone::Notice,
                        tr("The form of %1 holds unsaved changes. Save or close it first.")
                            .arg(visibleText(*one->key)),
                        {},
                        {},
                        {}});
        return;
    }
    auto *dialog = new RenameDialog(*one->key, &m_window);
    // It may stay open while another map or connection is chosen.
    connect(dialog, &RenameDialog::renameWanted, m_parts.writes.writer(),
            [this, where = m_parts.map.where(), mapName = m_parts.map.name(),
             item = *one](const QString &newKey) { rename(where, mapName, item, newKey); });
    dialog->open();
}

void OneItemActions::rename(const session::MapAddress &where, const QString &mapName,
                            const sync::Item &item, const QString &newKey)
{
    session::ItemWriter *writer = m_parts.writes.writer();
    auto *run = new session::ItemRename(*writer, where, mapName, item, newKey, writer);
    // Before the old one goes, and its form with it.
    connect(run, &session::ItemRename::created, &m_parts.forms,
            [&forms = m_parts.forms, target = EditTarget{m_parts.map.historyId(), where, mapName}](
                const QString &from, const sync::Item &renamed) {
                forms.followRename(target, from, renamed);
            });
    connect(run, &session::ItemRename::finished, this,
            [this, where](const session::ItemRename::Report &report) { tell(where, report); });
    run->start();
}

void OneItemActions::tell(const session::MapAddress &where,
                          const session::ItemRename::Report &report)
{
    const QString from = visibleText(report.from);
    const QString to = visibleText(report.to);
    const kit::Message::Offer undo{tr("Undo"), [this] {
                                       Q_EMIT m_parts.writes.undoWanted();
                                   }};
    if (!report.error) {
        kit::Message told{
            kit::Message::Tone::Success, tr("Renamed %1 to %2").arg(from, to), {}, {}, {undo}};
        offerToShow(told, m_parts.map, m_parts.items, where, report.to);
        Q_EMIT message(told);
        return;
    }
    kit::Message failure = messageOf(*report.error);
    if (report.bothExist) {
        failure.text = tr("%1 was created, but %2 was not deleted: %3 Both exist now.")
                           .arg(to, from, failure.headline);
        failure.headline = tr("The item is there under both keys.");
        failure.offers = {undo};
    } else {
        failure.headline = tr("%1 was not renamed: %2").arg(from, failure.headline);
    }
    Q_EMIT message(failure);
}

} // namespace syncdeck::ui
