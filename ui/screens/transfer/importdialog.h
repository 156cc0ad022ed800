// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/importplanner.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace syncdeck::kit {
class ProblemLabel;
}

namespace syncdeck::ui {

class CsvFields;

/// Which file is imported, how it is laid out, which of its fields are what, and what to do with
/// keys that the map has already. Leads to a plan, not to writes.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(const QString &mapName, QWidget *parent = nullptr);

    /// As it was left before.
    void setOptions(const transfer::ImportOptions &options);
    void setPath(const QString &path);

Q_SIGNALS:
    void planWanted(const syncdeck::transfer::ImportOptions &options);

private:
    using Part = QByteArray transfer::Mapping::*;

    [[nodiscard]] QWidget *makeMapping();
    void addZones();
    void askForFile();
    void look();
    void updateState();
    void showNames(const QList<QByteArray> &names, const transfer::Mapping &mapping);
    void showRecords(const QList<QByteArray> &names, const QList<transfer::Record> &records);
    [[nodiscard]] transfer::Mapping mapping() const;
    [[nodiscard]] transfer::ImportOptions options() const;

    QLineEdit *m_path;
    QComboBox *m_format;
    CsvFields *m_csv;
    kit::ProblemLabel *m_problem;
    QTableWidget *m_records;
    QList<QPair<Part, QComboBox *>> m_parts;
    QComboBox *m_zone; ///< of dates of expiry that name none
    QLabel *m_missing; ///< what must still be chosen
    QComboBox *m_existing;
    QPushButton *m_plan = nullptr;
    std::optional<transfer::Mapping> m_wanted; ///< from before, until another file is chosen
    bool m_isShowing = false;
    bool m_isReadable = false;
};

} // namespace syncdeck::ui
