// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/commands/commandmodel.h"

#include "ui/screens/commands/fuzzymatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

CommandModel::CommandModel(QList<Command> commands, QObject *parent)
    : QAbstractListModel(parent)
    , m_commands(std::move(commands))
{
    setPattern({});
}

void CommandModel::setPattern(const QString &pattern)
{
    constexpr int ofTheTitle = 3; // counts more than what is found in the menus' names
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        const Command &command = m_commands[i];
        if (const auto match = fuzzyMatch(pattern, command.title)) {
            m_shown.append({i, match->score * ofTheTitle, match->places});
            continue;
        }
        const QString whole = command.path + u' ' + command.title;
        if (const auto match = fuzzyMatch(pattern, whole)) {
            QList<qsizetype> places;
            const qsizetype before = command.path.size() + 1;
            for (const qsizetype place : match->places) {
                if (place >= before)
                    places << place - before;
            }
            m_shown.append({i, match->score, places});
        }
    }
    std::ranges::stable_sort(m_shown, std::ranges::greater(), &Shown::score);
    endResetModel();
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Command &one = command(index.row());
    const QString shortcut = one.shortcut.toString(QKeySequence::NativeText);
    switch (role) {
    case Qt::DisplayRole:
        return one.title;
    case PathRole:
        return one.path;
    case ShortcutRole:
        return shortcut;
    case EnabledRole:
        return one.isEnabled;
    case WhyNotRole:
        return one.whyNot;
    case PlacesRole:
        return QVariant::fromValue(m_shown[index.row()].places);
    case Qt::AccessibleTextRole: {
        QStringList parts{one.title};
        if (one.isCheckable)
            parts << (one.isChecked ? tr("on") : tr("off"));
        if (!shortcut.isEmpty())
            parts << shortcut;
        parts << one.path;
        if (!one.isEnabled)
            parts << (one.whyNot.isEmpty() ? tr("not possible now")
                                           : tr("not possible now: %1").arg(one.whyNot));
        return parts.join(u", "_s);
    }
    case Qt::AccessibleDescriptionRole:
    case Qt::ToolTipRole:
        return one.status;
    default:
        return {};
    }
}

} // namespace syncdeck::ui
