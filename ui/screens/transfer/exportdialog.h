// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/itemtext.h"
#include "ui/models/itemchoice.h"

#include <QDialog>

class QComboBox;
class QListWidget;
class QPushButton;

namespace syncdeck::ui {

class CsvFields;
class ScopeChooser;

/// What of a map is written to a file, and how.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `mapName`: for the title and as the file's name.
    ExportDialog(const ItemChoice &choice, QString mapName, QWidget *parent = nullptr);

    /// As it was left before.
    void setExportLayout(const transfer::Layout &layout);

Q_SIGNALS:
    void exportWanted(syncdeck::ui::ItemChoice::Scope scope, const QString &path,
                      const syncdeck::transfer::Layout &layout);

private:
    [[nodiscard]] transfer::Layout layout() const;
    void setAttributes(const QList<transfer::Attribute> &attributes);
    void askForFile();
    void updateState();

    QString m_mapName;
    ScopeChooser *m_scope;
    QComboBox *m_format;
    QListWidget *m_attributes;
    CsvFields *m_csv;
    QPushButton *m_export = nullptr;
};

} // namespace syncdeck::ui
