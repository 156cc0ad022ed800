// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/history/historypanel.h"

#include "ui/kit/celldelegate.h"
#include "ui/kit/columnmenu.h"
#include "ui/kit/contextmenu.h"
#include "ui/kit/dress.h"
#include "ui/kit/helptopic.h"
#include "ui/kit/icons.h"
#include "ui/kit/jsoncelldelegate.h"
#include "ui/kit/searchline.h"
#include "ui/models/differencemodel.h"
#include "ui/models/journalmodel.h"
#include "ui/models/texts.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

using store::ItemVersion;
using store::JournalEntry;

namespace {

/// What was lost is what one looks for here: the value before, or else what was sent.
ItemVersion valueToOpen(const JournalEntry &entry)
{
    if (entry.before)
        return *entry.before;
    return entry.after.value_or(ItemVersion{entry.data.value_or(QByteArray()), {}, {}, {}});
}

} // namespace

HistoryPanel::HistoryPanel(store::Journal &journal, QWidget *parent)
    : QWidget(parent)
    , m_model(new JournalModel(journal, this))
    , m_changes(new DifferenceModel(this))
    , m_filter(new QLineEdit)
    , m_table(new QTableView)
    , m_summary(new QLabel)
    , m_restoreBefore(new QPushButton(kit::icon(u"restore"_s), tr("Restore &before")))
    , m_restoreAfter(new QPushButton(kit::icon(u"restore"_s), tr("Restore afte&r")))
    , m_open(new QPushButton(kit::icon(u"edit"_s), tr("&Open in the form")))
    , m_more(new QPushButton(kit::icon(u"settings"_s), tr("Histor&y\u2026")))
{
    kit::takesCode(*m_filter);
    m_filter->setAccessibleName(tr("Filter history"));
    m_filter->setPlaceholderText(tr("Filter by key"));
    kit::makeSearchLine(*m_filter, *m_table);
    m_filter->addAction(kit::icon(u"filter"_s), QLineEdit::LeadingPosition);
    m_filter->setWhatsThis(tr("Shows only writes of items whose key holds what you type."));
    kit::setHelpTopic(*this, u"history"_s);
    makeTable();
    new kit::EmptyState(*m_table, [this] { return emptyReason(); });
    makeMenu(m_more);

    auto *line = new QHBoxLayout;
    line->addWidget(m_filter, 1);
    line->addWidget(m_more);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addWidget(m_table, 1);
    auto *split = new QSplitter(Qt::Horizontal);
    split->setObjectName(u"history-parts"_s);
    split->addWidget(left);
    split->addWidget(makeDetails());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({720, 520}); // else the list would get no more than what it asks for
    split->setChildrenCollapsible(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(6, 2, 6, 6);
    all->addWidget(split);

    connect(m_filter, &QLineEdit::textChanged, m_model, &JournalModel::setKeyText);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const JournalEntry *entry = current();
        // Whoever looks at the newest wants to go on doing so.
        m_shown = entry && m_table->currentIndex().row() > 0 ? entry->id : 0;
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        int row = 0;
        for (int i = 0; m_shown != 0 && i < m_model->rowCount(); ++i) {
            if (m_model->entry(i).id == m_shown)
                row = i;
        }
        if (m_model->rowCount() > 0)
            kit::chooseRow(*m_table, row);
        showCurrent();
    });
    showCurrent();
}

void HistoryPanel::makeTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("History entries"));
    m_table->setObjectName(u"history"_s);
    m_table->setWhatsThis(
        tr("What was created, changed and deleted with this profile, the latest first, "
           "with what came of it."));
    kit::dressTable(*m_table);
    kit::showKeys(*m_table, static_cast<int>(JournalModel::Column::Key));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    const int unit = m_table->fontMetrics().averageCharWidth();
    const QList<int> widths{26, 26, 22, 16};
    for (int i = 0; i < widths.size(); ++i)
        kit::setColumnWidth(*header, i, widths[i] * unit);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HistoryPanel::showCurrent);
    new kit::ColumnMenu(*m_table);
    for (QPushButton *button : {m_restoreBefore, m_restoreAfter, m_open})
        m_table->addAction(kit::actionOf(*button));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QWidget *HistoryPanel::makeDetails()
{
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setAccessibleDescription(tr("History entry"));
    auto *changes = new QTableView;
    changes->setModel(m_changes);
    changes->setAccessibleName(tr("What changed"));
    kit::dressTable(*changes);
    kit::showData(*changes, {1, 2});
    changes->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);

    const auto wire = [this](QPushButton *button, bool before) {
        connect(button, &QPushButton::clicked, this, [this, before] {
            const JournalEntry *entry = current();
            const auto version = entry ? before ? entry->before : entry->after : std::nullopt;
            if (version)
                Q_EMIT restoreWanted(*entry, *version);
        });
    };
    wire(m_restoreBefore, true);
    wire(m_restoreAfter, false);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const JournalEntry *entry = current())
            Q_EMIT openWanted(*entry, valueToOpen(*entry));
    });

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_restoreBefore);
    buttons->addWidget(m_restoreAfter);
    buttons->addWidget(m_open);
    buttons->addStretch();
    auto *details = new QWidget;
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins(6, 0, 0, 0);
    column->addWidget(m_summary);
    column->addWidget(changes, 1);
    column->addLayout(buttons);
    return details;
}

void HistoryPanel::makeMenu(QPushButton *button)
{
    auto *menu = new QMenu(button);
    menu->addAction(tr("&Clear the history of this profile\u2026"), this,
                    &HistoryPanel::clearWanted);
    QMenu *sizes = menu->addMenu(tr("&Keep at most"));
    auto *group = new QActionGroup(sizes);
    constexpr qint64 mebibyte = 1024LL * 1024;
    for (const qint64 size : {16 * mebibyte, 64 * mebibyte, 256 * mebibyte, 1024 * mebibyte}) {
        QAction *action = sizes->addAction(QLocale().formattedDataSize(size));
        action->setCheckable(true);
        action->setData(size);
        group->addAction(action);
    }
    connect(sizes, &QMenu::aboutToShow, this, [this, group] {
        const auto actions = group->actions();
        for (QAction *action : actions)
            action->setChecked(action->data().toLongLong() == m_limit);
    });
    connect(group, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_limit = action->data().toLongLong();
        Q_EMIT limitChanged(m_limit);
    });
    button->setMenu(menu);
}

kit::EmptyState::Reason HistoryPanel::emptyReason() const
{
    if (!m_filter->text().isEmpty())
        return {u"filter"_s, tr("Nothing in the history matches the filter."), tr("Clear filter"),
                [this] {
                    m_filter->clear();
                }};
    return {u"history"_s, tr("Nothing was written yet."), {}, {}};
}

void HistoryPanel::setHistory(const QString &history)
{
    m_model->setHistory(history);
}

void HistoryPanel::setForbidden(const QString &reason)
{
    m_forbidden = reason;
    showCurrent();
}

void HistoryPanel::showItem(const QList<session::MapAddress> &map, const QString &key)
{
    m_filter->setText(key);
    m_model->setItem(map, key); // after what the line asked for, which longer keys match as well
    m_filter->selectAll();
    m_filter->setFocus(Qt::OtherFocusReason);
}

void HistoryPanel::setLimit(qint64 bytes)
{
    m_limit = bytes;
}

const JournalEntry *HistoryPanel::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() && index.row() < m_model->rowCount() ? &m_model->entry(index.row())
                                                                : nullptr;
}

void HistoryPanel::showCurrent()
{
    const JournalEntry *entry = current();
    const bool may = entry && m_forbidden.isEmpty();
    m_restoreBefore->setEnabled(may && entry->before);
    m_restoreAfter->setEnabled(may && entry->after);
    m_open->setEnabled(entry);
    for (QPushButton *button : {m_restoreBefore, m_restoreAfter})
        button->setToolTip(m_forbidden.isEmpty() ? tr("Writes this value again, with what is left "
                                                      "of its TTL; it gets a new revision")
                                                 : m_forbidden);
    if (!entry) {
        m_summary->setText(tr("What is created, changed and deleted with this profile is listed "
                              "here, and can be brought back."));
        m_changes->setChanges({}, {});
        return;
    }
    const auto dataOf = [](const std::optional<ItemVersion> &version) {
        return version ? std::optional(version->data) : std::nullopt;
    };
    const bool isDone = entry->outcome == store::Outcome::Applied;
    m_changes->setChanges(dataOf(entry->before), isDone        ? dataOf(entry->after)
                                                 : entry->data ? entry->data
                                                               : dataOf(entry->before));
    const auto shown = [](const std::optional<ItemVersion> &version) {
        return version && version->expires ? momentText(*version->expires) : tr("never");
    };
    QString text = tr("%1: %2").arg(whatText(*entry), visibleText(entry->key));
    if (isDone && entry->before && entry->after && entry->before->expires != entry->after->expires)
        text += u'\n' + tr("Expires %1, before %2").arg(shown(entry->after), shown(entry->before));
    if (!entry->note.isEmpty())
        text += u'\n' + entry->note;
    m_summary->setText(text);
}

} // namespace syncdeck::ui
