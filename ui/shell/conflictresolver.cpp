// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/conflictresolver.h"

#include "app/base/visibletext.h"
#include "app/base/whendone.h"
#include "ui/kit/datafield.h"
#include "ui/kit/typingguard.h"
#include "ui/screens/conflict/conflictdialog.h"
#include "ui/screens/edit/editpanel.h"
#include "ui/shell/messages.h"

namespace syncdeck::ui {

using session::Conflict;
using session::ItemWrite;

ConflictResolver::ConflictResolver(session::ItemWriter &writer, EditPanel &forms, QWidget &window)
    : QObject(&writer)
    , m_writer(writer)
    , m_forms(forms)
    , m_window(window)
{
}

void ConflictResolver::start(const ItemWrite &write, EditForm *form)
{
    Q_EMIT trying(itemMatter(write.where, write.key));
    auto reading =
        m_writer.connection().client().item(write.where.service, write.where.map, write.key);
    whenDone(
        reading, this,
        [this, write, guard = FormPtr(form)](const Result<sync::Answered<sync::Item>> &answer) {
            if (!answer && answer.error().kind != ErrorKind::ItemNotFound) {
                Q_EMIT failed(answer.error(),
                              {itemMatter(write.where, write.key), [this, write, guard] {
                                   start(write, guard);
                               }});
                return;
            }
            Conflict conflict{write, {}};
            if (answer)
                conflict.theirs = answer->value;
            Q_EMIT read(conflict);
            show(conflict, guard);
        });
}

void ConflictResolver::show(const Conflict &conflict, const FormPtr &form)
{
    // While somebody types, a dialog would come between, and take the next keys for its own.
    if (isOf(form, conflict.mine) && form->wasTypedInSinceSending())
        offer(conflict.mine, form);
    else
        ask(conflict, form);
}

void ConflictResolver::offer(const ItemWrite &write, const FormPtr &form)
{
    const auto resolve = [this, write, form] {
        ItemWrite mine = write; // with what was typed meanwhile
        if (isOf(form, write)) {
            form->noteSent();
            mine.data = form->changedData();
            mine.ttl = form->changedTtl();
        }
        start(mine, form);
    };
    const QString key = visibleText(write.key);
    Q_EMIT message(
        {kit::Message::Tone::Failure,
         write.kind == store::WriteKind::Delete
             ? tr("%1 was not deleted: somebody changed it meanwhile.").arg(key)
             : tr("%1 was not saved: somebody changed or deleted it meanwhile.").arg(key),
         tr("What you type is kept here."),
         {},
         {{tr("Resolve conflict"), resolve}},
         itemMatter(write.where, write.key)});
}

void ConflictResolver::ask(const Conflict &conflict, const FormPtr &form)
{
    auto *dialog = new ConflictDialog(conflict, &m_window);
    connect(
        dialog, &ConflictDialog::saveWanted, this,
        [this, form](const Conflict &chosen, const QByteArray &data) { save(chosen, data, form); });
    connect(
        dialog, &ConflictDialog::editWanted, this,
        [this, form](const Conflict &chosen, const QByteArray &data) { edit(chosen, data, form); });
    connect(dialog, &ConflictDialog::theirsWanted, this,
            [this, form](const Conflict &chosen) { takeTheirs(chosen, form); });
    connect(dialog, &ConflictDialog::deletionWanted, this,
            [this](const Conflict &chosen) { send(session::deletionOf(chosen)); });
    // It has nothing to write with any more when the connection goes.
    connect(this, &QObject::destroyed, dialog, &QObject::deleteLater);
    auto *guard = new kit::TypingGuard(*dialog);
    connect(
        guard, &kit::TypingGuard::passedOn, this,
        [this, dialog = QPointer(dialog), mine = conflict.mine, form] {
            dialog->reject();
            offer(mine, form);
        },
        Qt::SingleShotConnection);
    dialog->open();
}

void ConflictResolver::save(const Conflict &conflict, const QByteArray &data, const FormPtr &form)
{
    const auto write =
        session::resolutionOf(conflict, data, m_writer.connection().serverClock().now());
    if (!write) {
        takeTheirs(conflict, form); // which is just what was chosen
    } else if (conflict.theirs && isOf(form, conflict.mine)) {
        // By the form, in which one may type on until the answer is there.
        form->goOnFrom(targetOf(conflict.mine), *conflict.theirs, data);
        form->submit();
    } else {
        send(*write);
    }
}

void ConflictResolver::send(const ItemWrite &write)
{
    Q_EMIT trying(itemMatter(write.where, write.key));
    whenDone(m_writer.write(write), this, [this, write](const Result<session::Written> &result) {
        if (result)
            Q_EMIT written(write, *result);
        else if (session::isConflict(write, result.error()))
            start(write);
        else
            Q_EMIT failed(result.error(), {itemMatter(write.where, write.key), [this, write] {
                                               send(write);
                                           }});
    });
}

void ConflictResolver::edit(const Conflict &conflict, const QByteArray &data, const FormPtr &form)
{
    const EditTarget target = targetOf(conflict.mine);
    const sync::Item theirs = conflict.theirs.value_or(sync::Item());
    EditForm *shown = m_forms.open(target, theirs);
    if (shown != changeable(conflict.mine, form)) {
        Q_EMIT message({kit::Message::Tone::Notice,
                        tr("The form of %1 holds unsaved changes. Save or close it first.")
                            .arg(visibleText(conflict.mine.key)),
                        {},
                        {},
                        {}});
        return;
    }
    shown->goOnFrom(target, theirs, data);
    shown->dataField().setFocus();
}

void ConflictResolver::takeTheirs(const Conflict &conflict, const FormPtr &form)
{
    if (conflict.mine.reverses != 0)
        m_writer.journal().leave(conflict.mine.reverses);
    EditForm *shown = changeable(conflict.mine, form);
    if (!shown)
        return;
    if (conflict.theirs)
        shown->setItem(targetOf(conflict.mine), *conflict.theirs);
    else
        m_forms.close(shown);
}

EditTarget ConflictResolver::targetOf(const ItemWrite &write) const
{
    return {m_writer.connection().profile().historyId(), write.where, write.mapName};
}

bool ConflictResolver::isOf(const FormPtr &form, const ItemWrite &write) const
{
    return form && form == m_forms.find(targetOf(write), write.key);
}

EditForm *ConflictResolver::changeable(const ItemWrite &write, const FormPtr &form) const
{
    EditForm *found = m_forms.find(targetOf(write), write.key);
    return found && (found == form || !found->isModified()) ? found : nullptr;
}

} // namespace syncdeck::ui
