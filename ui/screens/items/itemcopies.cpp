// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/items/itemcopies.h"

#include "app/base/plural.h"
#include "ui/kit/availability.h"
#include "ui/models/openmap.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

ItemCopies::ItemCopies(const OpenMap &map, std::function<ItemChoice()> choice, QObject *parent)
    : QObject(parent)
    , m_map(map)
    , m_choice(std::move(choice))
    , m_rows(make(tr("&Copy rows"), tr("Copies the selected items with all attributes, as NDJSON"),
                  QKeySequence(QKeySequence::Copy), Content::Rows))
    , m_keys(make(tr("Copy &keys"), tr("Copies the keys of the selected items, one a line"),
                  QKeySequence(u"Ctrl+Shift+K"_s), Content::Keys))
    , m_data(make(tr("Copy &data"), tr("Copies the data of the selected items, byte for byte"),
                  QKeySequence(u"Ctrl+Shift+D"_s), Content::Data))
{
    setEnabled(false);
}

ItemCopies::~ItemCopies() = default;

QAction *ItemCopies::make(const QString &text, const QString &status, const QKeySequence &keys,
                          Content content)
{
    auto *action = new QAction(text, this);
    action->setStatusTip(status);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut); // fields copy what is selected in them
    connect(action, &QAction::triggered, this, [this, content] { copy(content); });
    return action;
}

QList<QAction *> ItemCopies::actions() const
{
    return {m_rows, m_keys, m_data};
}

void ItemCopies::setEnabled(bool hasSelection)
{
    for (QAction *action : {m_rows, m_keys, m_data})
        kit::setAvailable(*action, hasSelection, tr("No item is selected."));
}

std::unique_ptr<ItemMimeData> ItemCopies::make(Content content)
{
    ItemChoice choice = m_choice();
    if (choice.selected.empty())
        return {};
    if (ItemMimeData::sizeOf(choice) > ItemMimeData::mostBytes) {
        Q_EMIT tooMuch(
            tr("%Ln items are too much to copy or drag at once. Export writes any number "
               "of them to a file.",
               nullptr, plural(choice.selected.size())));
        return {};
    }
    return std::make_unique<ItemMimeData>(std::move(choice), content);
}

void ItemCopies::copy(Content content)
{
    if (auto data = make(content))
        QGuiApplication::clipboard()->setMimeData(data.release());
}

std::unique_ptr<QMimeData> ItemCopies::forDrag()
{
    auto data = make(Content::Rows);
    if (!data)
        return {};
    if (!m_files)
        m_files = std::make_shared<QTemporaryDir>(QDir::tempPath() + u"/syncdeck-XXXXXX"_s);
    static const QRegularExpression unfit(u"[^\\w.-]+"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    data->offerFile(m_files, QString(m_map.name()).replace(unfit, u"-"_s) + u".ndjson"_s);
    return data;
}

} // namespace syncdeck::ui
