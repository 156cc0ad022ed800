// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/edit/editpanel.h"

#include "ui/kit/availability.h"
#include "ui/kit/datafield.h"
#include "ui/kit/icons.h"
#include "ui/models/openmap.h"
#include "ui/models/texts.h"
#include "ui/screens/edit/itemdetails.h"
#include "ui/screens/edit/itemform.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

EditPanel::EditPanel(OpenMap &map, QWidget *parent)
    : QTabWidget(parent)
    , m_map(map)
    , m_newItem(new ItemForm([&map] { return map.serverNow(); }))
{
    setDocumentMode(true);
    setTabsClosable(true);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone); // the bar is scrolled instead; see updateTab
    tabBar()->setAccessibleName(tr("Open forms"));
    makeActions();
    m_newItem->dataField().addToContextMenu(m_dataActions);
    addTab(m_newItem, tr("New item"));
    for (const auto side : {QTabBar::LeftSide, QTabBar::RightSide})
        tabBar()->setTabButton(0, side, nullptr);
    connect(m_newItem, &ItemForm::edited, this, &EditPanel::followNewItem);
    connect(m_newItem, &ItemForm::edited, this, &EditPanel::edited);
    connect(this, &QTabWidget::currentChanged, this, &EditPanel::edited); // drafts tell the form
    connect(this, &QTabWidget::tabCloseRequested, this, &EditPanel::closeTab);
    connect(&map, &OpenMap::connectionChanged, this, &EditPanel::followConnection);
    connect(&map, &OpenMap::mapAboutToChange, this, [this] { m_leavesMap = m_map.isOpen(); });
    connect(&map, &OpenMap::mapChanged, this, &EditPanel::followMap);
    connect(&map, &OpenMap::nameChanged, this, &EditPanel::followNewItem);
}

void EditPanel::makeActions()
{
    const auto add = [this](const QString &text, const QString &status, const QKeySequence &keys,
                            auto act) {
        auto *action = new QAction(text, this);
        action->setStatusTip(status);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        m_actions << action;
        return action;
    };
    add(tr("&New item"), tr("Goes to the form for a new item"), QKeySequence(QKeySequence::New),
        [this] { showNewItem(); });
    QAction *save = add(tr("&Create or save item"), tr("Sends what stands in the form"), {},
                        [this] { submit(); });
    save->setShortcuts({QKeySequence(u"Ctrl+Return"_s), QKeySequence(QKeySequence::Save)});
    m_dataActions = {
        add(tr("Go to &problem"), tr("Puts the caret where the data is wrong"),
            QKeySequence(Qt::Key_F8), [this] { shownData().goToProblem(); }),
        add(tr("&Format data"), tr("One member a line; numbers and names stay as they are"),
            QKeySequence(u"Ctrl+Shift+F"_s), [this] { shownData().format(); }),
        add(tr("&Minify data"), tr("Removes white space; numbers and names stay as they are"),
            QKeySequence(u"Ctrl+Shift+M"_s), [this] { shownData().minify(); })};
    QAction *closing =
        add(tr("Clo&se form"), tr("Closes the form of the item; asks where something was changed"),
            QKeySequence(QKeySequence::Close), [this] { closeTab(currentIndex()); });
    const auto showState = [this, closing] {
        kit::setAvailable(*closing, current() != nullptr,
                          tr("The form for a new item stays; it can be cleared."));
    };
    connect(this, &QTabWidget::currentChanged, closing, showState);
    showState();
}

kit::DataField &EditPanel::shownData() const
{
    const EditForm *form = current();
    return form ? form->dataField() : m_newItem->dataField();
}

void EditPanel::submit()
{
    if (EditForm *form = current())
        form->submit();
    else
        m_newItem->submit();
}

void EditPanel::showNewItem()
{
    setCurrentIndex(0);
    m_newItem->focusKey();
}

void EditPanel::beginNewItem(const EditTarget &target, const store::Draft &draft)
{
    showNewItem();
    m_newItem->setDraft(draft);
    setNewItemTarget(target);
    m_newItem->focusKey();
}

void EditPanel::setNewItemTarget(const EditTarget &target)
{
    m_newTarget = target;
    followNewItem();
    Q_EMIT edited();
}

/// What was begun in a map stays there, whichever is open.
void EditPanel::followNewItem()
{
    const bool isBegun = !m_newItem->draft().isEmpty() || m_newItem->isSending();
    const bool isOfConnection = m_newTarget.history == m_map.historyId();
    const bool isHere = isOfConnection && m_map.isOpen() && m_map.isAt(m_newTarget.where);
    if (!isBegun || isHere || m_newTarget.where.map.isEmpty())
        m_newTarget = {m_map.historyId(), m_map.where(), m_map.name()};
    const bool isElsewhere = isBegun && m_map.isOpen() && !m_map.isAt(m_newTarget.where);
    const QString name = visibleText(m_newTarget.mapName);
    m_newItem->setTarget(m_newTarget.mapName);
    QString text = isElsewhere ? tr("New item in %1").arg(name) : tr("New item");
    setTabToolTip(0, toolTipText(text));
    tabBar()->setAccessibleTabName(0, text);
    text.replace(u'&', u"&&"_s);
    if (tabText(0) != text)
        setTabText(0, text);
    m_newItem->setForbidden(
        isBegun && m_map.connection() && m_newTarget.history != m_map.historyId()
            ? tr("This was begun in map %1 with another profile. Open that profile to create it, "
                 "or clear the form.")
                  .arg(name)
            : m_map.forbidden());
}

EditForm *EditPanel::current() const
{
    return qobject_cast<EditForm *>(currentWidget());
}

QList<EditForm *> EditPanel::forms() const
{
    QList<EditForm *> found;
    for (int i = 1; i < count(); ++i)
        found << qobject_cast<EditForm *>(widget(i));
    return found;
}

QList<EditForm *> EditPanel::modified() const
{
    QList<EditForm *> found = forms();
    found.removeIf([](const EditForm *form) { return !form->isModified(); });
    return found;
}

EditForm *EditPanel::find(const EditTarget &target, const QString &key) const
{
    const auto all = forms();
    // By whichever name or SID the map was opened.
    const auto map = m_map.identityOf(target.where);
    const auto found = std::ranges::find_if(all, [&](const EditForm *form) {
        return form->key() == key && form->target().history == target.history &&
               m_map.identityOf(form->target().where) == map;
    });
    return found == all.end() ? nullptr : *found;
}

EditForm *EditPanel::open(const EditTarget &target, const sync::Item &item)
{
    EditForm *form = find(target, item.key.value_or(QString()));
    if (!form) {
        const auto all = forms();
        const auto idle = std::ranges::find_if(all, [](const EditForm *candidate) {
            return !candidate->isModified() && !candidate->isSending();
        });
        form = idle == all.end() ? addForm() : *idle;
    }
    if (!form->isModified() && !form->isSending())
        form->setItem(target, item);
    updateTab(form);
    setCurrentWidget(form);
    return form;
}

EditForm *EditPanel::open(const sync::Item &item)
{
    return open({m_map.historyId(), m_map.where(), m_map.name()}, item);
}

void EditPanel::refresh(const EditTarget &target, const sync::Item &item)
{
    EditForm *form = find(target, item.key.value_or(QString()));
    if (!form)
        return;
    form->noteNewer(item);
    updateTab(form);
}

void EditPanel::followRename(const EditTarget &target, const QString &from, const sync::Item &item)
{
    EditForm *form = find(target, from);
    if (!form || find(target, item.key.value_or(QString())))
        return;
    form->setRenamed(item);
    updateTab(form);
    Q_EMIT edited();
}

EditForm *EditPanel::addForm()
{
    auto *form = new EditForm([this] { return m_map.serverNow(); });
    form->setForbidden(m_map.forbidden());
    form->dataField().addToContextMenu(m_dataActions);
    form->details().setUnfolded(m_showsDetails);
    addTab(form, {});
    connect(&form->details(), &ItemDetails::toggled, this, [this](bool unfolded) {
        unfoldDetails(unfolded);
        Q_EMIT detailsUnfolded(unfolded);
    });
    connect(form, &EditForm::saveRequested, this, [this, form] { Q_EMIT saveRequested(form); });
    connect(form, &EditForm::deleteRequested, this, [this, form] { Q_EMIT deleteRequested(form); });
    connect(form, &EditForm::reloadRequested, this, [this, form] { Q_EMIT reloadRequested(form); });
    connect(form, &EditForm::cancelRequested, this, [this, form] { Q_EMIT cancelRequested(form); });
    connect(form, &EditForm::edited, this, [this, form] {
        updateTab(form);
        Q_EMIT edited();
    });
    return form;
}

void EditPanel::updateTab(EditForm *form)
{
    const int index = indexOf(form);
    QString key = visibleText(form->key());
    setTabToolTip(index, toolTipText(tr("%1 in %2").arg(key, form->target().mapName)));
    // By an icon in the place of another, so that the button to close it stays where it is.
    setTabIcon(index, kit::icon(form->isModified() ? u"edit"_s : u"file"_s));
    tabBar()->setAccessibleTabName(index, form->isModified() ? tr("%1, changed").arg(key) : key);
    // A tab that is wider than the bar would be all that one sees of it.
    constexpr int mostCharacters = 32;
    key = fontMetrics().elidedText(key, Qt::ElideMiddle,
                                   mostCharacters * fontMetrics().averageCharWidth());
    key.replace(u'&', u"&&"_s); // else taken for a mark of a short cut
    setTabText(index, key);
}

bool EditPanel::hasKeyboard(const QWidget &form) const
{
    // Also while another window is active, such as a question that is just closing.
    const QWidget *keyboard = window()->focusWidget();
    return keyboard && form.isAncestorOf(keyboard);
}

void EditPanel::close(EditForm *form)
{
    const bool had = hasKeyboard(*form);
    if (form == currentWidget()) // rather than whichever form happens to be beside it
        setCurrentWidget(m_newItem);
    remove(form);
    if (had)
        Q_EMIT keyboardLeft();
}

void EditPanel::remove(EditForm *form)
{
    removeTab(indexOf(form));
    Q_EMIT closed(form->target(), form->key());
    form->deleteLater();
    Q_EMIT edited();
}

/// As a person closes it, who goes on in the form that is shown then.
void EditPanel::leave(EditForm *form)
{
    const bool had = hasKeyboard(*form);
    remove(form);
    if (had)
        shownData().setFocus();
}

void EditPanel::closeTab(int index)
{
    auto *form = qobject_cast<EditForm *>(widget(index));
    if (!form || form->isSending())
        return;
    if (!form->isModified()) {
        leave(form);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Unsaved changes"),
                                tr("%1 has changes that were not saved. Closing it discards them.")
                                    .arg(visibleText(form->key())),
                                QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setTextFormat(Qt::PlainText);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, form, [this, box, form](QAbstractButton *button) {
        if (button == box->button(QMessageBox::Discard))
            leave(form);
    });
    box->open();
}

/// What was typed over items of other profiles comes back with these.
void EditPanel::followConnection()
{
    if (!m_map.connection())
        return; // what is typed stays until another one comes
    followNewItem();
    setHistory(m_map.historyId());
}

/// Forms of items of another map go, except where something was typed; those wait in their tabs.
void EditPanel::followMap()
{
    const auto isElsewhere = [this](const EditForm *form) {
        return !m_map.isAt(form->target().where);
    };
    const auto shown = forms();
    for (EditForm *form : shown) {
        if (isElsewhere(form) && !form->isModified() && !form->isSending())
            close(form);
    }
    if (m_leavesMap && current() && isElsewhere(current()))
        setCurrentWidget(m_newItem);
}

void EditPanel::setHistory(const QString &history)
{
    store::Drafts all = drafts();
    all.newItem = {};
    m_history = history;
    const auto shown = forms();
    for (EditForm *form : shown) {
        removeTab(indexOf(form));
        form->deleteLater();
    }
    m_elsewhere.clear();
    QWidget *seen = nullptr; // what was typed last is not to be hidden behind another form
    for (const store::EditDraft &draft : std::as_const(all.edits)) {
        if (draft.history != history) {
            m_elsewhere << draft;
            continue;
        }
        EditForm *form = addForm();
        form->setDraft(draft);
        updateTab(form);
        if (draft.isShown || (!seen && m_newItem->draft().isEmpty()))
            seen = form;
    }
    if (seen)
        setCurrentWidget(seen);
}

store::Drafts EditPanel::drafts() const
{
    const session::MapAddress &where = m_newTarget.where;
    store::Drafts drafts{m_newItem->draft(),
                         {m_newTarget.history, where.service, where.map, m_newTarget.mapName},
                         m_elsewhere};
    const auto changed = modified();
    for (const EditForm *form : changed) {
        drafts.edits << form->draft();
        drafts.edits.last().isShown = form == currentWidget();
    }
    return drafts;
}

void EditPanel::setDrafts(const store::Drafts &drafts)
{
    const store::DraftPlace &place = drafts.place;
    if (!drafts.newItem.isEmpty())
        m_newTarget = {place.history, {place.service, place.map}, place.mapName};
    m_newItem->setDraft(drafts.newItem);
    followNewItem();
    m_elsewhere = drafts.edits;
    setHistory(m_history);
}

void EditPanel::discard()
{
    m_newItem->setDraft({});
    m_elsewhere.clear();
    const auto changed = modified();
    for (EditForm *form : changed)
        form->setItem(form->target(), sync::Item(form->base()));
}

void EditPanel::unfoldDetails(bool unfolded)
{
    m_showsDetails = unfolded;
    const auto all = forms();
    for (EditForm *form : all)
        form->details().setUnfolded(unfolded);
}

void EditPanel::refreshMoments()
{
    m_newItem->refreshMoments();
    const auto all = forms();
    for (EditForm *form : all)
        form->refreshMoments();
}

} // namespace syncdeck::ui
