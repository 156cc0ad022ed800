// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/importplanner.h"
#include "ui/screens/transfer/mapchooser.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace syncdeck::kit {
class ProblemLabel;
}

namespace syncdeck::ui {

/// What the open map is compared with: another map, or a file.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    CompareDialog(const MapTarget &from, const OtherProfiles &others, QWidget *parent = nullptr);

    // As it was left before.
    void setMap(const MapTarget &other);
    void setFile(const QString &path);

Q_SIGNALS:
    void mapWanted(const syncdeck::ui::MapTarget &other);
    void fileWanted(const syncdeck::transfer::ImportOptions &file);

private:
    void updateState();
    void go();
    void askForFile();
    void showProblem(const QString &sentence);

    MapTarget m_from;
    QRadioButton *m_withMap;
    QRadioButton *m_withFile;
    MapChooser *m_map;
    QLineEdit *m_path;
    kit::ProblemLabel *m_problem;
    QPushButton *m_go = nullptr;
};

} // namespace syncdeck::ui
