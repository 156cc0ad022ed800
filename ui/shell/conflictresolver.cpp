// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/conflictresolver.h"

#include "app/base/whendone.h"
#include "ui/kit/datafield.h"
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

void ConflictResolver::start(const ItemWrite &write)
{
    Q_EMIT trying(itemMatter(write.where, write.key));
    auto reading =
        m_writer.connection().client().item(write.where.service, write.where.map, write.key);
    whenDone(reading, this, [this, write](const Result<sync::Answered<sync::Item>> &answer) {
        if (answer)
            show({write, answer->value});
        else if (answer.error().kind == ErrorKind::ItemNotFound)
            show({write, {}});
        else
            Q_EMIT failed(answer.error(), {itemMatter(write.where, write.key), [this, write] {
                                               start(write);
                                           }});
    });
}

void ConflictResolver::show(const Conflict &conflict)
{
    auto *dialog = new ConflictDialog(conflict, &m_window);
    connect(dialog, &ConflictDialog::saveWanted, this, &ConflictResolver::save);
    connect(dialog, &ConflictDialog::editWanted, this, &ConflictResolver::edit);
    connect(dialog, &ConflictDialog::theirsWanted, this, &ConflictResolver::takeTheirs);
    connect(dialog, &ConflictDialog::deletionWanted, this,
            [this](const Conflict &chosen) { send(session::deletionOf(chosen)); });
    // It has nothing to write with any more when the connection goes.
    connect(this, &QObject::destroyed, dialog, &QObject::deleteLater);
    dialog->open();
}

void ConflictResolver::save(const Conflict &conflict, const QByteArray &data)
{
    const auto write =
        session::resolutionOf(conflict, data, m_writer.connection().serverClock().now());
    if (write)
        send(*write);
    else
        takeTheirs(conflict); // which is just what was chosen
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

void ConflictResolver::edit(const Conflict &conflict, const QByteArray &data)
{
    const EditTarget target{m_writer.connection().profile().historyId(), conflict.mine.where,
                            conflict.mine.mapName};
    const sync::Item theirs = conflict.theirs.value_or(sync::Item());
    EditForm *form = m_forms.open(target, theirs);
    form->setItem(target, theirs);
    form->setData(data);
    form->dataField().setFocus();
}

void ConflictResolver::takeTheirs(const Conflict &conflict)
{
    if (conflict.mine.reverses != 0)
        m_writer.journal().leave(conflict.mine.reverses);
    const EditTarget target{m_writer.connection().profile().historyId(), conflict.mine.where,
                            conflict.mine.mapName};
    EditForm *form = m_forms.find(target, conflict.mine.key);
    if (!form)
        return;
    if (conflict.theirs)
        form->setItem(target, *conflict.theirs);
    else
        m_forms.close(form);
}

} // namespace syncdeck::ui
