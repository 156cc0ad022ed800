// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"

#include <QDialog>

namespace syncdeck::ui {

/// A map's attributes, and who may do what with it.
class MapDialog : public QDialog
{
    Q_OBJECT

public:
    /// The connection outlives it.
    MapDialog(session::Connection &connection, const sync::ServiceRef &service,
              const sync::Map &map, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *attributesPage(const sync::Map &map);
};

} // namespace syncdeck::ui
