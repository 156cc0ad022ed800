// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/transfer/importdialog.h"

#include "app/session/errortext.h"
#include "app/transfer/filepreview.h"
#include "ui/kit/buttonbox.h"
#include "ui/kit/dress.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/helptopic.h"
#include "ui/kit/jsoncelldelegate.h"
#include "ui/kit/problemlabel.h"
#include "ui/models/texts.h"
#include "ui/screens/transfer/csvfields.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

constexpr int mostRecords = 5;
constexpr qsizetype mostShown = 200; // characters in a cell

} // namespace

ImportDialog::ImportDialog(const QString &mapName, QWidget *parent)
    : QDialog(parent)
    , m_path(new QLineEdit)
    , m_format(new QComboBox)
    , m_csv(new CsvFields(CsvFields::For::Reading))
    , m_problem(new kit::ProblemLabel)
    , m_records(new QTableWidget)
    , m_zone(new QComboBox)
    , m_missing(kit::sentence({}))
    , m_existing(new QComboBox)
{
    setWindowTitle(tr("Import into %1").arg(visibleText(mapName)));
    setAttribute(Qt::WA_DeleteOnClose);
    kit::takesCode(*m_path);
    kit::setHelpTopic(*this, u"import-export"_s);
    m_path->setAccessibleName(tr("File"));
    m_problem->setAccessibleDescription(tr("File problem"));
    auto *fileCaption = new QLabel(tr("&File:"));
    fileCaption->setBuddy(m_path);
    auto *browse = new QPushButton(tr("&Browse\u2026"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ImportDialog::askForFile);
    connect(m_path, &QLineEdit::textChanged, this, [this](const QString &path) {
        if (const auto format = transfer::formatOfFile(path))
            m_format->setCurrentIndex(m_format->findData(int(*format)));
        look();
    });
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_wanted.reset(); });
    addFormats(*m_format);
    auto *formatCaption = new QLabel(tr("For&mat:"));
    formatCaption->setBuddy(m_format);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ImportDialog::look);
    connect(m_csv, &CsvFields::edited, this, &ImportDialog::look);

    m_records->setAccessibleName(tr("First records"));
    m_records->setEditTriggers(QAbstractItemView::NoEditTriggers);
    kit::dressTable(*m_records);
    m_records->setItemDelegate(new kit::JsonCellDelegate(m_records));
    new kit::EmptyState(*m_records, [this]() -> kit::EmptyState::Reason {
        return {u"file"_s,
                m_path->text().isEmpty() ? tr("Choose a file. Its first records are shown here.")
                                         : tr("There is nothing to show of this file."),
                {},
                {}};
    });
    m_existing->setAccessibleName(tr("Existing items"));
    m_existing->addItem(tr("leave them as they are"), int(transfer::Existing::Skip));
    m_existing->addItem(tr("update them, whatever they hold"), int(transfer::Existing::Update));
    m_existing->addItem(tr("update them only if they are unchanged"),
                        int(transfer::Existing::Unchanged));
    m_existing->setItemData(2,
                            tr("Unchanged means: still of the revision that the file tells; where "
                               "it tells none, as the plan has seen them"),
                            Qt::ToolTipRole);
    auto *existingCaption = new QLabel(tr("&Keys that the map has already:"));
    existingCaption->setBuddy(m_existing);

    auto *buttons = new kit::ButtonBox(QDialogButtonBox::Cancel);
    m_plan = buttons->addButton(tr("Make a &plan"), QDialogButtonBox::AcceptRole);
    m_plan->setAccessibleName(tr("Make a plan"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT planWanted(options());
        accept();
    });

    auto *fileLine = new QHBoxLayout;
    fileLine->addWidget(m_path, 1);
    fileLine->addWidget(browse);
    auto *column = new QVBoxLayout(this);
    column->addWidget(fileCaption);
    column->addLayout(fileLine);
    column->addWidget(m_problem);
    auto *formatLine = new QHBoxLayout;
    formatLine->addWidget(formatCaption);
    formatLine->addWidget(m_format, 1);
    column->addLayout(formatLine);
    column->addWidget(m_csv);
    column->addWidget(m_records, 1);
    column->addWidget(makeMapping());
    m_missing->setAccessibleDescription(tr("Mapping problem"));
    column->addWidget(m_missing);
    auto *existingLine = new QHBoxLayout;
    existingLine->addWidget(existingCaption);
    existingLine->addWidget(m_existing, 1);
    column->addLayout(existingLine);
    column->addWidget(kit::sentence(
        tr("The plan compares every line with the map and shows what would be done. Nothing is "
           "written before you have seen it.")));
    column->addWidget(buttons);
    kit::setDefaultButton(*buttons, *m_plan);
    resize(760, 640);
    look();
}

QWidget *ImportDialog::makeMapping()
{
    auto *group = new QGroupBox(tr("Columns or members of the file"));
    auto *grid = new QGridLayout(group);
    const QList<std::tuple<Part, QString, QString>> parts{
        {&transfer::Mapping::key, tr("Key"), tr("Field for key")},
        {&transfer::Mapping::data, tr("Data"), tr("Field for data")},
        {&transfer::Mapping::ttl, tr("TTL"), tr("Field for TTL")},
        {&transfer::Mapping::itemTtl, tr("Item TTL (used before TTL)"), tr("Field for item TTL")},
        {&transfer::Mapping::collectionTtl, tr("Collection TTL (the map expires)"),
         tr("Field for collection TTL")},
        {&transfer::Mapping::revision, tr("Revision"), tr("Field for revision")},
        {&transfer::Mapping::expires, tr("Date of expiry (gives the TTL)"), tr("Field for expiry")},
    };
    constexpr int pairsInARow = 2;
    for (int i = 0; i < parts.size(); ++i) {
        const auto &[part, text, name] = parts[i];
        auto *box = new QComboBox;
        box->setAccessibleName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
        auto *caption = new QLabel(tr("%1:", "caption").arg(text));
        caption->setBuddy(box);
        grid->addWidget(caption, i / pairsInARow, i % pairsInARow * 2);
        grid->addWidget(box, i / pairsInARow, i % pairsInARow * 2 + 1);
        m_parts.emplaceBack(part, box);
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            if (m_isShowing)
                return;
            m_wanted = mapping();
            updateState();
        });
    }
    addZones();
    auto *zoneCaption = new QLabel(tr("Time zone of dates without one:"));
    zoneCaption->setBuddy(m_zone);
    const int last = static_cast<int>(parts.size());
    grid->addWidget(zoneCaption, last / pairsInARow, last % pairsInARow * 2);
    grid->addWidget(m_zone, last / pairsInARow, last % pairsInARow * 2 + 1);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    return group;
}

void ImportDialog::addZones()
{
    m_zone->setAccessibleName(tr("Time zone"));
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(12);
    m_zone->setToolTip(
        tr("A date such as 2026-12-01T12:00:00 does not say in which time zone it is meant"));
    const QByteArray here = QTimeZone::systemTimeZone().id();
    m_zone->addItem(tr("%1 (this computer)").arg(QString::fromLatin1(here)), here);
    const QList<QByteArray> known = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &zone : known) {
        if (zone != here)
            m_zone->addItem(QString::fromLatin1(zone), zone);
    }
    connect(m_zone, &QComboBox::currentIndexChanged, this, [this] {
        if (m_wanted)
            m_wanted->zone = mapping().zone;
    });
}

void ImportDialog::setOptions(const transfer::ImportOptions &options)
{
    m_path->setText(options.path);
    m_format->setCurrentIndex(m_format->findData(int(options.format)));
    m_csv->setStyle(options.csv);
    m_existing->setCurrentIndex(m_existing->findData(int(options.existing)));
    m_wanted = options.mapping;
    if (m_wanted)
        m_zone->setCurrentIndex(std::max(0, m_zone->findData(m_wanted->zone.id())));
    look();
}

void ImportDialog::setPath(const QString &path)
{
    m_path->setText(path);
}

void ImportDialog::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Import from"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Items (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)"),
                            nameFilterOf(transfer::Format::Ndjson),
                            nameFilterOf(transfer::Format::Json),
                            nameFilterOf(transfer::Format::Csv), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_wanted.reset();
        m_path->setText(path);
    });
    dialog->open();
}

void ImportDialog::look()
{
    const QString path = m_path->text();
    const transfer::Format format = formatIn(*m_format);
    m_csv->setVisible(format == transfer::Format::Csv);
    const auto preview = path.isEmpty() ? Result<transfer::FilePreview>(transfer::FilePreview())
                                        : transfer::previewFile(path, format, m_csv->style());
    m_isReadable = !path.isEmpty() && preview;
    m_problem->clearProblem();
    if (!preview) {
        m_problem->showProblem(kit::ProblemLabel::Severity::Error,
                               session::describe(preview.error()).happened);
    } else if (m_isReadable && preview->records.isEmpty()) {
        m_problem->showProblem(kit::ProblemLabel::Severity::Warning,
                               tr("Nothing at its beginning could be read in this format."));
    }
    const transfer::FilePreview shown = preview.value_or(transfer::FilePreview());
    showNames(shown.names, m_wanted.value_or(shown.mapping));
    showRecords(shown.names, shown.records);
    updateState();
}

/// Without key and data every line would be invalid.
void ImportDialog::updateState()
{
    if (!m_plan) // not yet made
        return;
    const transfer::Mapping chosen = mapping();
    const bool isMapped = !chosen.key.isEmpty() && !chosen.data.isEmpty();
    m_missing->setText(m_isReadable && !isMapped
                           ? tr("Choose which field holds the key, and which the data.")
                           : QString());
    m_plan->setEnabled(m_isReadable && isMapped);
    m_zone->setEnabled(!chosen.expires.isEmpty());
}

void ImportDialog::showNames(const QList<QByteArray> &names, const transfer::Mapping &mapping)
{
    m_isShowing = true;
    for (const auto &[part, box] : std::as_const(m_parts)) {
        box->clear();
        box->addItem(tr("(not in the file)"), QByteArray());
        for (const QByteArray &name : names)
            box->addItem(visibleText(QString::fromUtf8(name)), name);
        const QByteArray &wanted = mapping.*part;
        // A table names all its columns at once; other records may have it further down.
        if (!wanted.isEmpty() && !names.contains(wanted) && !names.isEmpty() &&
            formatIn(*m_format) != transfer::Format::Csv)
            box->addItem(tr("%1 (not at the beginning)").arg(QString::fromUtf8(wanted)), wanted);
        box->setCurrentIndex(std::max(0, box->findData(wanted)));
    }
    m_isShowing = false;
}

void ImportDialog::showRecords(const QList<QByteArray> &names,
                               const QList<transfer::Record> &records)
{
    m_records->clear();
    m_records->setColumnCount(static_cast<int>(names.size()));
    m_records->setRowCount(static_cast<int>(std::min<qsizetype>(records.size(), mostRecords)));
    QStringList titles;
    for (const QByteArray &name : names)
        titles << visibleText(QString::fromUtf8(name));
    m_records->setHorizontalHeaderLabels(titles);
    for (int row = 0; row < m_records->rowCount(); ++row) {
        for (int column = 0; column < names.size(); ++column) {
            const transfer::Field *field = records[row].find(names[column]);
            const QString text =
                field ? visibleText(QString::fromUtf8(field->value.left(mostShown)).simplified())
                      : QString();
            m_records->setItem(row, column, new QTableWidgetItem(text));
        }
    }
}

transfer::Mapping ImportDialog::mapping() const
{
    transfer::Mapping mapping;
    for (const auto &[part, box] : m_parts)
        mapping.*part = box->currentData().toByteArray();
    mapping.zone = QTimeZone(m_zone->currentData().toByteArray());
    return mapping;
}

transfer::ImportOptions ImportDialog::options() const
{
    return {m_path->text(), formatIn(*m_format), m_csv->style(), mapping(),
            static_cast<transfer::Existing>(m_existing->currentData().toInt())};
}

} // namespace syncdeck::ui
