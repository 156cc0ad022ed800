// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/maps/permissionspage.h"

#include "app/base/whendone.h"
#include "app/session/errortext.h"
#include "ui/kit/announce.h"
#include "ui/kit/confirmdialog.h"
#include "ui/kit/dress.h"
#include "ui/kit/icons.h"
#include "ui/models/texts.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

constexpr int identityColumn = 0;
constexpr int readColumn = 1;
constexpr int writeColumn = 2;
constexpr int manageColumn = 3;

} // namespace

PermissionsPage::PermissionsPage(session::Connection &connection, session::MapAddress where,
                                 QWidget *parent)
    : QWidget(parent)
    , m_connection(connection)
    , m_where(std::move(where))
    , m_table(new QTableWidget)
    , m_identity(new QLineEdit)
    , m_add(new QPushButton(kit::icon(u"create"_s), tr("A&dd")))
    , m_remove(new QPushButton(kit::icon(u"delete"_s), tr("Re&move")))
    , m_again(new QPushButton(kit::icon(u"reload"_s), tr("&Try again")))
    , m_state(new QLabel)
{
    makeTable();
    m_identity->setAccessibleName(tr("Identity"));
    m_identity->setPlaceholderText(tr("identity, such as agent-1042"));
    m_add->setAccessibleName(tr("Add permission"));
    m_add->setToolTip(tr("Lets this identity read; the boxes above change the rest"));
    m_remove->setAccessibleName(tr("Remove permission"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    kit::makeLive(*m_state);
    m_state->setAccessibleDescription(tr("Permissions state"));

    auto *line = new QHBoxLayout;
    line->addWidget(m_identity, 1);
    line->addWidget(m_add);
    line->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    if (m_connection.profile().isReadOnly()) {
        QLabel *reason =
            kit::sentence(tr("This profile is read-only: permissions cannot be changed."));
        reason->setAccessibleDescription(tr("Why nothing can be changed"));
        column->addWidget(reason);
    }
    column->addWidget(m_table, 1);
    column->addLayout(line);
    column->addWidget(m_again);
    column->addWidget(m_state);

    connect(m_identity, &QLineEdit::textChanged, this, &PermissionsPage::updateState);
    connect(m_identity, &QLineEdit::returnPressed, this, &PermissionsPage::add);
    connect(m_add, &QPushButton::clicked, this, &PermissionsPage::add);
    connect(m_remove, &QPushButton::clicked, this, &PermissionsPage::remove);
    connect(m_again, &QPushButton::clicked, this, [this] { load(); });
    load();
}

PermissionsPage::~PermissionsPage()
{
    m_gone.cancel();
}

void PermissionsPage::makeTable()
{
    m_table->setAccessibleName(tr("Permissions"));
    m_table->setColumnCount(manageColumn + 1);
    m_table->setHorizontalHeaderLabels({tr("Identity"), tr("Read"), tr("Write"), tr("Manage")});
    m_table->horizontalHeader()->setSectionResizeMode(identityColumn, QHeaderView::Stretch);
    kit::dressTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_table, &QTableWidget::itemChanged, this, &PermissionsPage::changed);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &PermissionsPage::updateState);
}

void PermissionsPage::load(const QString &notice)
{
    m_notice = notice;
    m_table->setRowCount(0);
    m_trail = {};
    m_again->hide();
    say(tr("Loading\u2026"));
    whenDone(m_connection.client().permissions(m_where.service, m_where.map, m_gone.token()), this,
             [this](const PageAnswer &answer) { take(answer); });
    updateState();
}

void PermissionsPage::take(const PageAnswer &answer)
{
    const auto followed = answer ? m_trail.follow(answer->value) : Failure(answer.error());
    if (!followed) {
        m_again->show();
        say(session::describe(followed.error()).plain());
        return;
    }
    for (const sync::Permission &permission : answer->value.entries)
        showPermission(permission);
    if (const auto &next = answer->value.next) {
        whenDone(m_connection.client().nextPermissions(m_where.service, m_where.map, *next,
                                                       m_gone.token()),
                 this, [this](const PageAnswer &more) { take(more); });
        return;
    }
    if (!m_notice.isEmpty())
        say(m_notice);
    else if (m_table->rowCount() == 0)
        say(tr("No permissions are set: clients get what the service's default gives."));
    else
        say({});
    updateState();
}

int PermissionsPage::rowOf(const QString &identity) const
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, identityColumn)->data(Qt::UserRole).toString() == identity)
            return row;
    }
    return -1;
}

void PermissionsPage::showPermission(const sync::Permission &permission)
{
    const QString identity = permission.identity.value_or(QString());
    // All three are sent together: one that could not be read would be taken away by another.
    const bool isKnown = permission.read && permission.write && permission.manage;
    const bool mayChange = !m_connection.profile().isReadOnly() && permission.identity && isKnown;
    m_isFilling = true;
    int row = rowOf(identity);
    if (row < 0) {
        row = m_table->rowCount();
        m_table->insertRow(row);
        auto *name = new QTableWidgetItem(permission.identity ? visibleText(identity) : nullText());
        name->setData(Qt::UserRole, identity);
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_table->setItem(row, identityColumn, name);
    }
    const std::optional<bool> rights[] = {permission.read, permission.write, permission.manage};
    for (int i = 0; i < 3; ++i) {
        auto *box = new QTableWidgetItem;
        box->setFlags(mayChange ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                                : Qt::ItemIsSelectable);
        box->setCheckState(!rights[i]   ? Qt::PartiallyChecked
                           : *rights[i] ? Qt::Checked
                                        : Qt::Unchecked);
        if (!rights[i])
            box->setToolTip(
                tr("What the service answered cannot be read. Set it anew by entering the "
                   "identity below."));
        m_table->setItem(row, readColumn + i, box);
    }
    m_isFilling = false;
}

void PermissionsPage::changed(const QTableWidgetItem *item)
{
    if (m_isFilling || item->column() == identityColumn)
        return;
    const int row = item->row();
    const auto isChecked = [&](int column) {
        return m_table->item(row, column)->checkState() == Qt::Checked;
    };
    set(m_table->item(row, identityColumn)->data(Qt::UserRole).toString(),
        {isChecked(readColumn), isChecked(writeColumn), isChecked(manageColumn)});
}

void PermissionsPage::add()
{
    if (m_add->isEnabled())
        set(m_identity->text(), {true, false, false});
}

void PermissionsPage::set(const QString &identity, const sync::Rights &rights)
{
    setSending(true);
    whenDone(m_connection.client().setPermission(m_where.service, m_where.map, identity, rights),
             this, [this, identity](const Result<sync::Answered<sync::Permission>> &answer) {
                 setSending(false);
                 if (!answer) {
                     // What is there now, whatever became of the request.
                     load(noticeOf(answer.error()));
                     return;
                 }
                 showPermission(answer->value);
                 if (m_identity->text() == identity)
                     m_identity->clear();
                 say(tr("Permission of %1 set.").arg(visibleText(identity)));
                 updateState();
             });
}

void PermissionsPage::remove()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    const QString identity = m_table->item(row, identityColumn)->data(Qt::UserRole).toString();
    auto *dialog = new kit::ConfirmDialog({tr("Remove permission"),
                                           tr("Remove the permission of this identity?"),
                                           {visibleText(identity)},
                                           tr("Remove"),
                                           {}},
                                          this);
    connect(dialog, &QDialog::accepted, this, [this, identity] {
        setSending(true);
        auto removing =
            m_connection.client().removePermission(m_where.service, m_where.map, identity);
        whenDone(removing, this, [this](const Result<sync::Answered<void>> &answer) {
            setSending(false);
            load(answer ? QString() : noticeOf(answer.error()));
        });
    });
    dialog->open();
}

void PermissionsPage::setSending(bool sending)
{
    m_isSending = sending;
    if (sending)
        say(tr("Sending\u2026"));
    updateState();
}

QString PermissionsPage::noticeOf(const Error &error)
{
    if (error.mayHaveBeenApplied)
        return tr("The answer was lost. The list was read again; it shows what holds now.");
    return session::describe(error).plain();
}

void PermissionsPage::say(const QString &text)
{
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
    kit::announce(*m_state, text);
}

void PermissionsPage::updateState()
{
    const bool may = !m_connection.profile().isReadOnly() && !m_isSending;
    m_table->setEnabled(!m_isSending);
    m_identity->setEnabled(may);
    m_add->setEnabled(may && !m_identity->text().isEmpty());
    m_remove->setEnabled(may && m_table->currentRow() >= 0);
}

} // namespace syncdeck::ui
