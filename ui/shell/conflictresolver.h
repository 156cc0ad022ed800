// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/conflict.h"
#include "app/session/itemwriter.h"

#include <QObject>

namespace syncdeck::kit {
struct Matter;
}

namespace syncdeck::ui {

struct Attempt;
class EditPanel;

/// Leads through conflicts: reads what is there now, shows the conflict screen, and writes what was
/// chosen; as often as somebody else is quicker again.
class ConflictResolver : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. `window`: what the screen belongs to.
    ConflictResolver(session::ItemWriter &writer, EditPanel &forms, QWidget &window);

    /// The write was refused because of another's. Does nothing for other errors than those of
    /// session::isConflict.
    void start(const session::ItemWrite &write);
    /// Sends a write, and leads through the conflict where there is one.
    void send(const session::ItemWrite &write);

Q_SIGNALS:
    void failed(const syncdeck::Error &error, const syncdeck::ui::Attempt &attempt);
    /// What was said about it before is out of date.
    void trying(const syncdeck::kit::Matter &matter);
    void written(const syncdeck::session::ItemWrite &write,
                 const syncdeck::session::Written &written);

private:
    void show(const session::Conflict &conflict);
    void save(const session::Conflict &conflict, const QByteArray &data);
    void edit(const session::Conflict &conflict, const QByteArray &data);
    void takeTheirs(const session::Conflict &conflict);

    session::ItemWriter &m_writer;
    EditPanel &m_forms;
    QWidget &m_window;
};

} // namespace syncdeck::ui
