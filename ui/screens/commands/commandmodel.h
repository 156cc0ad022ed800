// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/screens/commands/command.h"

#include <QAbstractListModel>

namespace syncdeck::ui {

/// The commands that answer what is typed, the best first; in the order of the menus while nothing
/// is typed.
class CommandModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PathRole = Qt::UserRole,
        ShortcutRole, ///< as the platform writes it
        EnabledRole,
        WhyNotRole,
        PlacesRole, ///< QList<qsizetype>: the characters of the title that were found
    };

    explicit CommandModel(QList<Command> commands, QObject *parent = nullptr);

    void setPattern(const QString &pattern);
    [[nodiscard]] const Command &command(int row) const { return m_commands[m_shown[row].index]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Shown
    {
        qsizetype index;
        int score;
        QList<qsizetype> places;
    };

    QList<Command> m_commands;
    QList<Shown> m_shown;
};

} // namespace syncdeck::ui
