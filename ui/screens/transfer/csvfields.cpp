// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/transfer/csvfields.h"

#include "ui/kit/dress.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

namespace syncdeck::ui {

CsvFields::CsvFields(For use, QWidget *parent)
    : QGroupBox(tr("CSV"), parent)
    , m_use(use)
    , m_delimiter(new QComboBox)
    , m_header(new QCheckBox(tr("The first &row names the columns")))
    , m_guards(new QCheckBox(use == For::Writing
                                 ? tr("&Protect cells that a spreadsheet would run as formulas")
                                 : tr("Take away the ap&ostrophe that protects cells")))
    , m_mark(new QCheckBox(tr("Begin with a byte-order mar&k, for older spreadsheets")))
{
    if (use == For::Reading)
        m_delimiter->addItem(tr("as the file has it"), 0);
    m_delimiter->addItem(tr("comma"), int(','));
    m_delimiter->addItem(tr("semicolon"), int(';'));
    m_delimiter->addItem(tr("tab"), int('\t'));
    m_delimiter->setAccessibleName(tr("Delimiter"));
    m_header->setVisible(use == For::Reading);
    m_mark->setVisible(use == For::Writing);
    m_guards->setToolTip(use == For::Writing
                             ? tr("They get an apostrophe in front, which an import takes away")
                             : tr("An export puts it before cells that a spreadsheet would run as "
                                  "formulas"));
    setStyle({});

    auto *form = new QFormLayout(this);
    form->addRow(tr("Cells are parted by:"), m_delimiter);
    for (QCheckBox *box : {m_header, m_guards, m_mark})
        form->addRow(box);
    if (use == For::Writing) {
        form->addRow(kit::sentence(
            tr("A spreadsheet that saves the file rounds numbers of more than 15 digits, and turns "
               "what looks like a date or a number into one. Data stays safe as long as it stands "
               "in one cell as JSON.")));
    }
    connect(m_delimiter, &QComboBox::currentIndexChanged, this, &CsvFields::edited);
    for (const QCheckBox *box : {m_header, m_guards, m_mark})
        connect(box, &QCheckBox::toggled, this, &CsvFields::edited);
}

transfer::CsvStyle CsvFields::style() const
{
    transfer::CsvStyle style;
    style.delimiter = static_cast<char>(m_delimiter->currentData().toInt());
    style.hasHeader = m_use == For::Writing || m_header->isChecked();
    style.guardsFormulas = m_guards->isChecked();
    style.writesByteOrderMark = m_mark->isChecked();
    return style;
}

void CsvFields::setStyle(const transfer::CsvStyle &style)
{
    m_delimiter->setCurrentIndex(std::max(0, m_delimiter->findData(int(style.delimiter))));
    m_header->setChecked(style.hasHeader);
    m_guards->setChecked(style.guardsFormulas);
    m_mark->setChecked(style.writesByteOrderMark);
}

void addFormats(QComboBox &box)
{
    box.addItem(CsvFields::tr("NDJSON: one object a line"), int(transfer::Format::Ndjson));
    box.addItem(CsvFields::tr("JSON: one array"), int(transfer::Format::Json));
    box.addItem(CsvFields::tr("CSV: for spreadsheets"), int(transfer::Format::Csv));
    box.setAccessibleName(CsvFields::tr("File format"));
}

transfer::Format formatIn(const QComboBox &box)
{
    return static_cast<transfer::Format>(box.currentData().toInt());
}

QString nameFilterOf(transfer::Format format)
{
    switch (format) {
    case transfer::Format::Ndjson:
        return CsvFields::tr("NDJSON (*.ndjson *.jsonl)");
    case transfer::Format::Json:
        return CsvFields::tr("JSON (*.json)");
    case transfer::Format::Csv:
        return CsvFields::tr("CSV (%1)").arg(QStringLiteral("*.csv *.tsv *.txt"));
    }
    Q_UNREACHABLE();
}

} // namespace syncdeck::ui
