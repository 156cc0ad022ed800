// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/transfer/comparedialog.h"

#include "app/session/errortext.h"
#include "ui/kit/buttonbox.h"
#include "ui/kit/dress.h"
#include "ui/kit/helptopic.h"
#include "ui/kit/problemlabel.h"
#include "ui/models/texts.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

CompareDialog::CompareDialog(const MapTarget &from, const OtherProfiles &others, QWidget *parent)
    : QDialog(parent)
    , m_from(from)
    , m_withMap(new QRadioButton(tr("With &another map")))
    , m_withFile(new QRadioButton(tr("With a &file (NDJSON, JSON or CSV)")))
    , m_map(new MapChooser(from, others))
    , m_path(new QLineEdit)
    , m_problem(new kit::ProblemLabel)
{
    setWindowTitle(tr("Compare %1").arg(visibleText(from.name)));
    setAttribute(Qt::WA_DeleteOnClose);
    kit::setHelpTopic(*this, u"compare-copy"_s);
    m_withFile->setAccessibleName(tr("With a file"));
    kit::takesCode(*m_path);
    m_path->setAccessibleName(tr("File"));
    m_problem->setAccessibleDescription(tr("Compare problem"));
    auto *browse = new QPushButton(tr("&Browse\u2026"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &CompareDialog::askForFile);
    m_withMap->setChecked(true);

    auto *buttons = new kit::ButtonBox(QDialogButtonBox::Cancel);
    m_go = buttons->addButton(tr("&Compare"), QDialogButtonBox::AcceptRole);
    m_go->setAccessibleName(tr("Compare"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &CompareDialog::go);
    connect(m_withMap, &QRadioButton::toggled, this, &CompareDialog::updateState);
    connect(m_path, &QLineEdit::textChanged, this, &CompareDialog::updateState);
    connect(m_map, &MapChooser::edited, this, &CompareDialog::updateState);
    connect(m_map, &MapChooser::chosen, this, [this](const MapTarget &other) {
        if (other.connection == m_from.connection && other.name == m_from.name) {
            showProblem(tr("That is the map itself; name another one."));
            return;
        }
        Q_EMIT mapWanted(other);
        accept();
    });
    connect(m_map, &MapChooser::failed, this, [this](const Error &error) {
        showProblem(visibleText(session::describe(error).happened));
    });

    auto *file = new QHBoxLayout;
    file->addWidget(m_path, 1);
    file->addWidget(browse);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_withMap);
    column->addWidget(m_map);
    column->addWidget(m_withFile);
    column->addLayout(file);
    column->addWidget(m_problem);
    column->addStretch();
    column->addWidget(buttons);
    kit::setDefaultButton(*buttons, *m_go);
    m_map->focusMap();
    resize(64 * fontMetrics().averageCharWidth(), sizeHint().height());
    updateState();
}

void CompareDialog::setMap(const MapTarget &other)
{
    m_withMap->setChecked(true);
    m_map->setMap(other);
}

void CompareDialog::setFile(const QString &path)
{
    m_withFile->setChecked(true);
    m_path->setText(path);
    m_path->setFocus();
}

void CompareDialog::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Compare with"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Items (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)"));
    connect(dialog, &QFileDialog::fileSelected, this, &CompareDialog::setFile);
    dialog->open();
}

void CompareDialog::updateState()
{
    m_problem->clearProblem();
    m_map->setEnabled(m_withMap->isChecked());
    m_path->setEnabled(m_withFile->isChecked());
    m_go->setEnabled(m_withMap->isChecked() ? m_map->isComplete() : !m_path->text().isEmpty());
}

void CompareDialog::showProblem(const QString &sentence)
{
    m_problem->showProblem(kit::ProblemLabel::Severity::Error, sentence);
    m_go->setEnabled(true);
}

void CompareDialog::go()
{
    if (m_withMap->isChecked()) {
        m_go->setEnabled(false);
        m_map->choose();
        return;
    }
    const auto format = transfer::formatOfFile(m_path->text());
    if (!format) {
        showProblem(tr("The name must end in .ndjson, .jsonl, .json, .csv, .tsv or .txt."));
        return;
    }
    Q_EMIT fileWanted({m_path->text(), *format, {}, {}, transfer::Existing::Skip});
    accept();
}

} // namespace syncdeck::ui
