// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/showoffer.h"

#include "ui/models/openmap.h"
#include "ui/screens/items/itemspanel.h"

#include <QCoreApplication>

namespace syncdeck::ui {

namespace {

struct ShowTexts
{
    Q_DECLARE_TR_FUNCTIONS(ShowTexts)
};

} // namespace

void offerToShow(kit::Message &message, const OpenMap &map, ItemsPanel &items,
                 const session::MapAddress &where, const QString &key)
{
    if (!map.isAt(where) || !items.isOutOfSight(key))
        return;
    message.offers << kit::Message::Offer{ShowTexts::tr("Show"), [&map, &items, where, key] {
                                              if (map.isAt(where))
                                                  items.goTo(key);
                                          }};
}

} // namespace syncdeck::ui
