// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/itemlisting.h"
#include "ui/kit/emptystate.h"
#include "ui/models/itemchoice.h"
#include "ui/screens/items/listnotice.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>
#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QHBoxLayout;
class QLineEdit;
class QMenu;
class QTimer;

namespace syncdeck::kit {
class ElidedLabel;
class ProblemLabel;
} // namespace syncdeck::kit

namespace syncdeck::ui {

class ItemCopies;
class ItemModel;
class ItemsView;
class OpenMap;
class PlaceKeeper;
class WholeMap;

/// The items of the open map: filter line and table. It loads page after page
/// as one scrolls, and always says how much of the map it shows.
class ItemsPanel : public QWidget
{
    Q_OBJECT

public:
    /// The map outlives it.
    explicit ItemsPanel(OpenMap &map, QWidget *parent = nullptr);
    ~ItemsPanel() override;

    /// Loads anew as much as is shown. What is shown stays until all of it has come; selection and
    /// place stay too.
    void reload();
    /// Goes on where loading failed.
    void tryAgain();
    /// Loads all of the map that is not loaded yet, where more exists.
    void loadAll();
    /// Shows the items from this key on; from the first with an empty one.
    void jumpTo(const QString &key);
    void focusJump();

    /// Puts an item that was just created or read into the table and makes it current. The view
    /// goes there unless that would have it load more of the map.
    void showItem(const sync::Item &item);
    /// Whether an item of the table is above or below what is seen of it.
    [[nodiscard]] bool isOutOfSight(const QString &key) const;
    /// Goes to an item of the table; where that would have it load all that lies before, it shows
    /// the items from this one on.
    void goTo(const QString &key);

    /// Shows an item as it is now, where it stands.
    void updateItem(const sync::Item &item);
    /// Takes an item that is gone out of the table.
    void removeItem(const QString &key);
    /// What is selected, in the order of the table.
    [[nodiscard]] QList<sync::Item> selectedItems() const;
    [[nodiscard]] int selectedCount() const;
    /// What is selected, and what the filter asks for.
    [[nodiscard]] ItemChoice choice() const;
    void focusTable();
    /// See ItemsView.
    void keepClearOf(const QWidget &cover);

    /// How much of a map is loaded.
    enum class Extent { NoMap, Part, Whole };
    [[nodiscard]] Extent extent() const;
    /// The items loaded, shown or not, as they are now.
    [[nodiscard]] const items::ItemSnapshot &items() const;
    [[nodiscard]] int count() const; ///< of these
    [[nodiscard]] QString filter() const;
    /// As if typed.
    void setFilter(const QString &text);

    /// What one does with the selected items: copying and deleting.
    [[nodiscard]] QList<QAction *> copyActions() const;
    [[nodiscard]] QAction *deleteAction() const { return m_delete; }
    /// Which columns are shown, where, and what the table is sorted by.
    [[nodiscard]] QMenu *columnMenu() const { return m_columns; }
    /// More entries for the table's context menu.
    void addToContextMenu(const QList<QAction *> &actions);

    void refreshCountdowns();
    void focusFilter();

Q_SIGNALS:
    /// The user made this item current in the table.
    void itemChosen(const syncdeck::sync::Item &item);
    /// The user wants to work on this one, by Return or a double click.
    void itemActivated(const syncdeck::sync::Item &item);
    void selectionChanged();
    void deleteWanted();
    /// Somebody wants to fill the empty map.
    void newItemWanted();
    /// Nothing was done, and why.
    void refused(const QString &why);
    /// How complete the list is, as a sentence.
    void listStateChanged(const QString &text);
    void itemsChanged();
    /// These came with a page or a reload; `isAll`: the map has no others.
    void itemsRead(const QList<syncdeck::sync::Item> &items, bool isAll);
    void filterChanged(const QString &text);
    void failed(const syncdeck::Error &error);
    /// Items are being loaded, also such as failed to be before.
    void trying();
    /// Whether `loadAll` has something to do.
    void mayLoadAllChanged(bool may);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTable();
    [[nodiscard]] static QString filterHelp();
    void makeFilter();
    void applyFilter();
    void renewFilter();
    void makeRowActions();
    void updateActions();
    void updateState();
    void keepFilter();
    void followMap();
    void showNotice();
    [[nodiscard]] bool isSearch() const;
    void considerSearch();
    void search();
    void stopSearch();
    [[nodiscard]] bool hasFailed() const;
    [[nodiscard]] ListNotice::Notice searchNotice();
    [[nodiscard]] QString searchText() const;
    [[nodiscard]] QString stateText() const;
    void makeCurrent(const QString &key);
    void begin(const QString &from);
    void makeListing(const QString &from);
    void makeWholeMap();
    void loadAllFinished(bool complete);
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] bool mayLoadAll() const;
    [[nodiscard]] bool loadsAll() const;
    void take(const sync::ItemSlice &slice);
    void listingChanged();
    void finishReload();
    [[nodiscard]] kit::EmptyState::Reason emptyReason();

    /// A reload under way: what has come, and how much there shall be before it is shown.
    struct Reload
    {
        QList<sync::Item> items;
        qsizetype wanted = 0;
    };

    OpenMap &m_map;
    ItemModel *m_model;
    std::unique_ptr<session::ItemListing> m_listing;
    std::optional<Reload> m_reload;
    bool m_isWhole = false;         ///< all was loaded, whatever the listing has come to
    bool m_wasStopped = false;      ///< that was called off, and nothing was loaded since
    QDateTime m_filterFrom;         ///< the filter's spans of time count from then
    bool m_isSearchStopped = false; ///< the user wants no more than what was searched
    bool m_isChoosing = false;      ///< the program makes a row current, not the user

    QHash<QStringList, QString> m_filters; ///< of maps that were open before

    kit::ElidedLabel *m_caption;
    ListNotice *m_notice;
    QLineEdit *m_filter;
    QHBoxLayout *m_line;  ///< of the filter and what stands beside it
    QHBoxLayout *m_above; ///< the filter alone, where the panel is narrow
    kit::ProblemLabel *m_filterProblem;
    QTimer *m_search;   ///< runs until typing has paused and the rest of the map is searched
    QTimer *m_pause;    ///< runs until typing has paused and a problem is shown
    QTimer *m_patience; ///< runs while it is too early to say that filtering takes long
    QLineEdit *m_jump;
    WholeMap *m_whole;
    ItemsView *m_table;
    PlaceKeeper *m_place = nullptr;
    ItemCopies *m_copies;
    QAction *m_delete;
    QMenu *m_columns = nullptr;
    kit::EmptyState *m_empty = nullptr;
};

} // namespace syncdeck::ui
