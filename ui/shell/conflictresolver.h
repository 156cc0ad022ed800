// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/conflict.h"
#include "app/session/itemwriter.h"

#include <QObject>
#include <QPointer>

namespace syncdeck::kit {
struct Matter;
struct Message;
} // namespace syncdeck::kit

namespace syncdeck::ui {

struct Attempt;
class EditForm;
class EditPanel;
struct EditTarget;

/// Leads through conflicts: reads what is there now, shows the conflict screen, and writes what was
/// chosen; as often as somebody else is quicker again. While somebody types, a message offers that
/// screen instead.
class ConflictResolver : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. `window`: what the screen belongs to.
    ConflictResolver(session::ItemWriter &writer, EditPanel &forms, QWidget &window);

    /// The write was refused because of another's. Does nothing for other errors than those of
    /// session::isConflict. `form`: where it was typed, which sends what is chosen; null: nowhere.
    void start(const session::ItemWrite &write, EditForm *form = nullptr);
    /// Sends a write that was typed in no form, and leads through the conflict where there is one.
    void send(const session::ItemWrite &write);

Q_SIGNALS:
    /// What is there now of the item, whichever way the conflict goes on.
    void read(const syncdeck::session::Conflict &conflict);
    void message(const syncdeck::kit::Message &message);
    void failed(const syncdeck::Error &error, const syncdeck::ui::Attempt &attempt);
    /// What was said about it before is out of date.
    void trying(const syncdeck::kit::Matter &matter);
    void written(const syncdeck::session::ItemWrite &write,
                 const syncdeck::session::Written &written);

private:
    using FormPtr = QPointer<EditForm>;

    void show(const session::Conflict &conflict, const FormPtr &form);
    void ask(const session::Conflict &conflict, const FormPtr &form);
    void offer(const session::ItemWrite &write, const FormPtr &form);
    void save(const session::Conflict &conflict, const QByteArray &data, const FormPtr &form);
    void edit(const session::Conflict &conflict, const QByteArray &data, const FormPtr &form);
    void takeTheirs(const session::Conflict &conflict, const FormPtr &form);
    [[nodiscard]] EditTarget targetOf(const session::ItemWrite &write) const;
    /// Whether it still is the form of that item; forms are used again for others.
    [[nodiscard]] bool isOf(const FormPtr &form, const session::ItemWrite &write) const;
    /// The form that may be changed by what was chosen: that of the write, else one in which
    /// nothing was typed.
    [[nodiscard]] EditForm *changeable(const session::ItemWrite &write, const FormPtr &form) const;

    session::ItemWriter &m_writer;
    EditPanel &m_forms;
    QWidget &m_window;
};

} // namespace syncdeck::ui
