// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/transfer/exportdialog.h"

#include "ui/kit/buttonbox.h"
#include "ui/kit/dress.h"
#include "ui/kit/helptopic.h"
#include "ui/models/texts.h"
#include "ui/screens/transfer/csvfields.h"
#include "ui/screens/transfer/scopechooser.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

ExportDialog::ExportDialog(const ItemChoice &choice, QString mapName, QWidget *parent)
    : QDialog(parent)
    , m_mapName(std::move(mapName))
    , m_scope(new ScopeChooser(choice))
    , m_format(new QComboBox)
    , m_attributes(new QListWidget)
    , m_csv(new CsvFields(CsvFields::For::Writing))
{
    setWindowTitle(tr("Export items of %1").arg(visibleText(m_mapName)));
    setAttribute(Qt::WA_DeleteOnClose);
    kit::setHelpTopic(*this, u"import-export"_s);
    addFormats(*m_format);
    auto *formatCaption = new QLabel(tr("&Format:"));
    formatCaption->setBuddy(m_format);
    auto *attributesCaption = new QLabel(tr("Attri&butes:"));
    attributesCaption->setBuddy(m_attributes);
    m_attributes->setAccessibleName(tr("Attributes"));
    for (const transfer::Attribute attribute : transfer::allAttributes()) {
        auto *entry =
            new QListWidgetItem(QString::fromLatin1(transfer::nameOf(attribute)), m_attributes);
        entry->setData(Qt::UserRole, int(attribute));
    }
    m_attributes->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents); // there are few
    auto *all = new QPushButton(tr("A&ll"));
    auto *usual = new QPushButton(tr("What an &import uses"));
    for (QPushButton *button : {all, usual})
        button->setAutoDefault(false);
    connect(all, &QPushButton::clicked, this, [this] { setAttributes(transfer::allAttributes()); });
    connect(usual, &QPushButton::clicked, this,
            [this] { setAttributes(transfer::usualAttributes()); });
    connect(m_attributes, &QListWidget::itemChanged, this, &ExportDialog::updateState);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::updateState);

    auto *buttons = new kit::ButtonBox(QDialogButtonBox::Cancel);
    m_export = buttons->addButton(tr("Export to\u2026"), QDialogButtonBox::ActionRole);
    m_export->setAccessibleName(tr("Export to file"));
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::askForFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *choices = new QHBoxLayout;
    choices->addWidget(attributesCaption);
    choices->addStretch();
    choices->addWidget(all);
    choices->addWidget(usual);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_scope);
    column->addWidget(formatCaption);
    column->addWidget(m_format);
    column->addLayout(choices);
    column->addWidget(m_attributes, 1);
    column->addWidget(m_csv);
    column->addWidget(buttons);
    kit::setDefaultButton(*buttons, *m_export);
    setAttributes(transfer::allAttributes());
    m_format->setFocus();
    resize(64 * fontMetrics().averageCharWidth(), sizeHint().height());
}

void ExportDialog::setExportLayout(const transfer::Layout &layout)
{
    m_format->setCurrentIndex(m_format->findData(int(layout.format)));
    m_csv->setStyle(layout.csv);
    setAttributes(layout.attributes);
}

void ExportDialog::setAttributes(const QList<transfer::Attribute> &attributes)
{
    for (int row = 0; row < m_attributes->count(); ++row) {
        QListWidgetItem *entry = m_attributes->item(row);
        const auto attribute = static_cast<transfer::Attribute>(entry->data(Qt::UserRole).toInt());
        entry->setCheckState(attributes.contains(attribute) ? Qt::Checked : Qt::Unchecked);
    }
    updateState();
}

transfer::Layout ExportDialog::layout() const
{
    transfer::Layout layout;
    layout.format = formatIn(*m_format);
    layout.csv = m_csv->style();
    layout.attributes.clear();
    for (int row = 0; row < m_attributes->count(); ++row) {
        const QListWidgetItem *entry = m_attributes->item(row);
        if (entry->checkState() == Qt::Checked)
            layout.attributes << static_cast<transfer::Attribute>(
                entry->data(Qt::UserRole).toInt());
    }
    return layout;
}

void ExportDialog::updateState()
{
    m_csv->setVisible(formatIn(*m_format) == transfer::Format::Csv);
    if (m_export)
        m_export->setEnabled(!layout().attributes.isEmpty());
}

void ExportDialog::askForFile()
{
    const transfer::Format format = formatIn(*m_format);
    auto *dialog = new QFileDialog(this, tr("Export to"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(nameFilterOf(format));
    dialog->setDefaultSuffix(transfer::nameOf(format));
    static const QRegularExpression unfit(u"[^\\w.-]+"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    dialog->selectFile(QString(m_mapName).replace(unfit, u"-"_s) + u'.' + transfer::nameOf(format));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        Q_EMIT exportWanted(m_scope->scope(), path, layout());
        accept();
    });
    dialog->open();
}

} // namespace syncdeck::ui
