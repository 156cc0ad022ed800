// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/itemlisting.h"

#include <QDateTime>
#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QTableView;

namespace syncdeck::ui {

class ItemDetails;
class ItemFilterModel;
class ItemModel;

/// The items of the open map: filter line, table, details of the current one. It loads page after
/// page as one scrolls, and always says how much of the map it shows.
class ItemsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ItemsPanel(std::function<QDateTime()> serverNow, QWidget *parent = nullptr);
    ~ItemsPanel() override;

    void open(session::Connection &connection, const session::MapAddress &where);
    /// What people call the map.
    void setName(const QString &name);
    void close();

    /// Loads anew from the first page; the current key is current again when it comes.
    void reload();

    /// Puts an item that was just created or read into the table and makes it current.
    void showItem(const sync::Item &item);

    /// Order, width and visibility of the columns, and the sorting.
    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayoutState(const QByteArray &state);

    void refreshCountdowns();
    void focusFilter();

Q_SIGNALS:
    /// How complete the list is, as a sentence.
    void listStateChanged(const QString &text);
    void failed(const syncdeck::Error &error);

private:
    void makeTable();
    void makeColumnMenu(QPushButton *button);
    void updateState();
    void showCurrent();
    [[nodiscard]] QString stateText() const;
    void makeCurrent(const QString &key);

    ItemModel *m_model;
    ItemFilterModel *m_filtered;
    std::unique_ptr<session::ItemListing> m_listing;
    session::Connection *m_connection = nullptr;
    QString m_keyToFind;

    QLabel *m_caption;
    QLineEdit *m_filter;
    QTableView *m_table;
    QLabel *m_empty;
    ItemDetails *m_details;
};

} // namespace syncdeck::ui
