// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/conflict/conflictdialog.h"

#include "ui/kit/buttonbox.h"
#include "ui/kit/dress.h"
#include "ui/kit/helptopic.h"
#include "ui/kit/jsoncelldelegate.h"
#include "ui/kit/jsoneditor.h"
#include "ui/models/differencemodel.h"
#include "ui/models/texts.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

ConflictDialog::ConflictDialog(session::Conflict conflict, QWidget *parent)
    : NoDefaultDialog(parent)
    , m_conflict(std::move(conflict))
    , m_model(new DifferenceModel(this))
{
    setWindowTitle(tr("Conflict on %1").arg(visibleText(m_conflict.mine.key)));
    setAttribute(Qt::WA_DeleteOnClose);
    kit::setHelpTopic(*this, u"editing"_s);
    auto *column = new QVBoxLayout(this);
    auto *text = kit::sentence(explanation());
    text->setAccessibleDescription(tr("Conflict"));
    column->addWidget(text);
    if (const QString note = expiryNote(); !note.isEmpty())
        column->addWidget(kit::sentence(note));
    if (m_conflict.theirs)
        addTable(*column);
    if (!isDeletion())
        addResult(*column);
    addButtons(*column);
    resize(820, std::min(620, sizeHint().height()));
    connect(m_model, &DifferenceModel::chosen, this, &ConflictDialog::showMerged);
    showMerged();
}

bool ConflictDialog::isDeletion() const
{
    return m_conflict.mine.kind == store::WriteKind::Delete;
}

QString ConflictDialog::explanation() const
{
    const QString key = visibleText(m_conflict.mine.key);
    if (!m_conflict.theirs)
        return tr("%1 was deleted meanwhile, or has expired. Nothing was sent. You can create it "
                  "again with your data.")
            .arg(key);
    if (isDeletion())
        return tr("Somebody changed %1 since you last saw it, so it was not deleted. See what is "
                  "different, then decide.")
            .arg(key);
    if (m_conflict.mine.kind == store::WriteKind::Create)
        return tr("An item %1 exists by now, so nothing was created. Choose what it shall hold.")
            .arg(key);
    return tr("Somebody changed %1 since you opened it. Nothing was overwritten. Members that only "
              "one of you touched are merged; for the others, choose a side.")
        .arg(key);
}

QString ConflictDialog::expiryNote() const
{
    const auto shown = [](const std::optional<QDateTime> &moment) {
        return moment ? momentText(*moment) : tr("never");
    };
    if (!m_conflict.theirs || m_conflict.mine.kind == store::WriteKind::Create)
        return {};
    const auto &before = m_conflict.mine.base.dateExpires;
    const auto &now = m_conflict.theirs->dateExpires;
    if (session::isSameExpiry(before, now))
        return {};
    QString note = tr("The expiry was changed too, from %1 to %2.").arg(shown(before), shown(now));
    if (m_conflict.mine.ttl && !isDeletion())
        note += u' ' + tr("Yours replaces it when you save.");
    return note;
}

void ConflictDialog::addTable(QVBoxLayout &column)
{
    const QByteArray theirs = m_conflict.theirs.value_or(sync::Item()).data.value_or(QByteArray());
    const QByteArray base = m_conflict.mine.base.data.value_or("{}");
    if (isDeletion())
        m_model->setChanges(base, theirs);
    else
        m_model->setDifferences(base, m_conflict.mineData().value_or(QByteArray()), theirs);
    auto *table = new QTableView;
    table->setAccessibleName(tr("Differences"));
    table->setModel(m_model);
    kit::dressTable(*table);
    kit::showData(*table, {1, 2, 3}, kit::JsonCellDelegate::Mark::RadioButton);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    // What is over goes to the result.
    table->setMinimumHeight(kit::heightOfRows(*table, 3, 6));
    table->setMaximumHeight(kit::heightOfRows(*table, 3, 12));
    column.addWidget(table, 1);
    if (m_model->rowCount() == 0)
        column.addWidget(kit::sentence(tr("Both hold the same data by now.")));
}

void ConflictDialog::addResult(QVBoxLayout &column)
{
    auto *line = new QHBoxLayout;
    auto *caption = new QLabel(tr("&Result:"));
    line->addWidget(caption, 1);
    if (m_model->rowCount() > 0) {
        auto *mine = new QPushButton(tr("All &mine"));
        auto *theirs = new QPushButton(tr("All &theirs"));
        line->addWidget(mine);
        line->addWidget(theirs);
        connect(mine, &QPushButton::clicked, this,
                [this] { m_model->chooseAll(json::Side::Mine); });
        connect(theirs, &QPushButton::clicked, this,
                [this] { m_model->chooseAll(json::Side::Theirs); });
    }
    m_result = new kit::JsonEditor;
    m_result->setReadOnly(true);
    m_result->setAccessibleName(tr("Result"));
    caption->setBuddy(m_result);
    column.addLayout(line);
    column.addWidget(m_result, 1);
    m_open = kit::sentence({});
    m_open->setAccessibleDescription(tr("Conflict state"));
    column.addWidget(m_open);
}

void ConflictDialog::addButtons(QVBoxLayout &column)
{
    auto *buttons = new kit::ButtonBox(QDialogButtonBox::Cancel);
    const QString yes = isDeletion()        ? tr("Delete it anyway")
                        : m_conflict.theirs ? tr("Save merged")
                                            : tr("Create it again");
    m_save = buttons->addButton(yes, QDialogButtonBox::AcceptRole);
    m_save->setAccessibleName(yes);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (isDeletion())
            Q_EMIT deletionWanted(m_conflict);
        else
            Q_EMIT saveWanted(m_conflict, result());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (!isDeletion() && m_conflict.theirs) {
        auto *edit = buttons->addButton(tr("Edit in the form"), QDialogButtonBox::ActionRole);
        connect(edit, &QPushButton::clicked, this, [this] {
            Q_EMIT editWanted(m_conflict, result());
            accept();
        });
    }
    auto *leave = buttons->addButton(m_conflict.theirs ? tr("Keep theirs") : tr("Leave it deleted"),
                                     QDialogButtonBox::DestructiveRole);
    leave->setToolTip(tr("Yours is given up here; the history keeps it"));
    connect(leave, &QPushButton::clicked, this, [this] {
        Q_EMIT theirsWanted(m_conflict);
        accept();
    });
    column.addWidget(buttons);
}

QByteArray ConflictDialog::result() const
{
    return m_conflict.theirs ? m_model->merged() : m_conflict.mineData().value_or(QByteArray());
}

void ConflictDialog::showMerged()
{
    if (!m_result || !m_save)
        return;
    m_result->setUtf8(result());
    const bool decided = !m_conflict.theirs || m_model->isDecided();
    m_save->setEnabled(decided);
    m_open->setText(decided ? QString()
                            : tr("Choose Mine or Theirs for each member that both changed."));
}

} // namespace syncdeck::ui
