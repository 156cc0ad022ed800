// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/maps/mapdialog.h"

#include "ui/kit/buttonbox.h"
#include "ui/kit/dress.h"
#include "ui/kit/helptopic.h"
#include "ui/models/texts.h"
#include "ui/screens/maps/permissionspage.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTableWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace syncdeck::ui {

MapDialog::MapDialog(session::Connection &connection, const sync::ServiceRef &service,
                     const sync::Map &map, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Map %1").arg(visibleText(session::displayName(map))));
    setAttribute(Qt::WA_DeleteOnClose);
    kit::setHelpTopic(*this, QStringLiteral("browsing"));
    const QString address = map.sid.value_or(map.uniqueName.value_or(QString()));
    auto *tabs = new QTabWidget;
    tabs->addTab(attributesPage(map), tr("&Attributes"));
    tabs->addTab(new PermissionsPage(connection, {service, address}), tr("&Permissions"));
    auto *buttons = new kit::ButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(tabs, 1);
    column->addWidget(buttons);
    resize(620, 420);
}

QWidget *MapDialog::attributesPage(const sync::Map &map)
{
    const auto text = [](const std::optional<QString> &value) {
        return value ? *value : nullText();
    };
    const auto moment = [](const std::optional<QDateTime> &value, const QString &otherwise) {
        return value ? momentText(*value) : otherwise;
    };
    const auto known = [&map](const char *attribute, const QString &shown) {
        return map.odd.contains(QLatin1StringView(attribute)) ? oddMark() : shown;
    };
    const QList<QPair<QString, QString>> rows{
        {tr("Unique name"), known("unique_name", text(map.uniqueName))},
        {tr("SID"), known("sid", text(map.sid))},
        {tr("Service SID"), known("service_sid", text(map.serviceSid))},
        {tr("Account SID"), known("account_sid", text(map.accountSid))},
        {tr("Revision"), known("revision", text(map.revision))},
        {tr("Expires"), known("date_expires", moment(map.dateExpires, tr("never")))},
        {tr("Created"), known("date_created", moment(map.dateCreated, nullText()))},
        {tr("Updated"), known("date_updated", moment(map.dateUpdated, nullText()))},
        {tr("Created by"), known("created_by", text(map.createdBy))},
        {tr("URL"), known("url", map.url ? map.url->toString(QUrl::FullyEncoded) : nullText())},
    };
    auto *table = new QTableWidget(static_cast<int>(rows.size()), 2);
    table->setAccessibleName(tr("Map attributes"));
    table->setHorizontalHeaderLabels({tr("Attribute"), tr("Value")});
    table->horizontalHeader()->setStretchLastSection(true);
    kit::dressTable(*table);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    for (int row = 0; row < rows.size(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(rows[row].first));
        auto *value = new QTableWidgetItem(visibleText(rows[row].second));
        value->setData(Qt::UserRole, rows[row].second);
        table->setItem(row, 1, value);
    }
    auto *copy = new QAction(tr("Copy value"), table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, table, [table] {
        if (const QTableWidgetItem *value = table->item(table->currentRow(), 1))
            QApplication::clipboard()->setText(value->data(Qt::UserRole).toString());
    });
    table->addAction(copy);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    return table;
}

} // namespace syncdeck::ui
