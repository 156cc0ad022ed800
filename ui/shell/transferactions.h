// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/bulk.h"
#include "app/transfer/comparison.h"
#include "app/transfer/importplanner.h"
#include "app/transfer/itemtext.h"
#include "ui/models/itemchoice.h"
#include "ui/screens/transfer/mapchooser.h"

#include <QObject>

#include <functional>
#include <optional>
#include <variant>

class QAction;
class QProgressDialog;

namespace syncdeck::kit {
struct Matter;
struct Message;
} // namespace syncdeck::kit

namespace syncdeck::ui {

struct Attempt;
class OpenMap;
class TransferModel;

/// What one does with many items of the open map: import, export, change, copy, compare. Each asks,
/// makes a plan where something would be written, shows it, and hands it to the transfers.
class TransferActions : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. `choice`: asked when an action begins, which items of the map are meant.
    /// `window`: what dialogs belong to.
    TransferActions(const OpenMap &map, std::function<ItemChoice()> choice, store::Journal &journal,
                    TransferModel &model, QWidget &window);

    void setOtherProfiles(OtherProfiles others) { m_others = std::move(others); }

    [[nodiscard]] QList<QAction *> actions() const;

Q_SIGNALS:
    void message(const syncdeck::kit::Message &message);
    void failed(const syncdeck::Error &error, const syncdeck::ui::Attempt &attempt);
    /// What was said about it before is out of date.
    void trying(const syncdeck::kit::Matter &matter);

private:
    using Scope = ItemChoice::Scope;

    struct Copy
    {
        MapTarget to;
        transfer::Existing existing = transfer::Existing::Skip;
    };
    /// With a map or a file.
    using Partner = std::variant<MapTarget, transfer::ImportOptions>;
    /// What was asked for last and not carried out, for the next time.
    struct Asked
    {
        std::optional<transfer::ImportOptions> import;
        std::optional<transfer::BulkChange> change;
        std::optional<Copy> copy;
        std::optional<Partner> comparison;
        std::optional<transfer::Layout> layout; ///< of the latest export
    };

    void updateState();
    /// As when one chose it from the menu and named the file.
    void importFile(const QString &path);
    /// `path`: empty for the file of before.
    void askForImport(const QString &path);
    void planImport(const MapTarget &to, const transfer::ImportOptions &options);
    void askForExport();
    void exportItems(const MapTarget &from, const ItemChoice &choice, Scope scope,
                     const QString &path, const transfer::Layout &layout);
    void askForChange();
    void planChange(const MapTarget &to, const ItemChoice &choice, Scope scope,
                    const transfer::BulkChange &change);
    void askForCopy();
    void planCopy(const MapTarget &from, const ItemChoice &choice, Scope scope, const MapTarget &to,
                  transfer::Existing existing);
    void askForComparison();
    using MakeFeed = std::function<std::unique_ptr<transfer::ItemFeed>()>;
    void compare(const MapTarget &left, const MakeFeed &right, const QString &rightName,
                 const std::optional<MapTarget> &other);
    void showComparison(const transfer::Comparison &comparison, const MapTarget &left,
                        const QString &rightName, const std::optional<MapTarget> &other);
    void planDifferences(const QList<transfer::ComparedItem> &items, transfer::Direction direction,
                         transfer::Missing missing, const MapTarget &to);

    /// Reads the chosen items, those of a whole map anew. `again`: the whole of what asks for them.
    void gather(const MapTarget &from, const ItemChoice &choice, Scope scope,
                std::function<void(const sync::Item &)> add, std::function<void()> done,
                const std::function<void()> &again);
    /// Says that something is under way, if it takes a while; what is given up when one cancels
    /// must be its child.
    [[nodiscard]] QProgressDialog *wait(const QString &text);
    /// The dialog, shown before the window, goes when the connection it needs does.
    /// `back`: to what it was made from; null where that is still open.
    void showPlan(const transfer::PlanPtr &plan, const MapTarget &to,
                  const std::function<void()> &back);
    /// What was asked for is under way; the next time begins anew.
    void forget(store::RunKind kind);
    void carryOut(const transfer::PlanPtr &plan, const MapTarget &to);
    /// Offers `again`, where that may go well later.
    void tell(const Error &error, const MapTarget &map, const std::function<void()> &again);
    void begin(const MapTarget &map);

    const OpenMap &m_map;
    std::function<ItemChoice()> m_choice;
    store::Journal &m_journal;
    TransferModel &m_model;
    QWidget &m_window;
    OtherProfiles m_others;
    Asked m_asked;
    QAction *m_import;
    QAction *m_export;
    QAction *m_change;
    QAction *m_copy;
    QAction *m_compare;
};

} // namespace syncdeck::ui
