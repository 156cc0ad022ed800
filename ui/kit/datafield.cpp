// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/datafield.h"

#include "ui/kit/bytemeter.h"
#include "ui/kit/findings.h"
#include "ui/kit/icons.h"
#include "ui/kit/jsoneditor.h"
#include "ui/kit/metrics.h"
#include "ui/kit/problemlabel.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::kit {

namespace {

QToolButton *smallButton(const QString &drawing, const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton;
    button->setIcon(icon(drawing));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(toolTip);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

DataField::DataField(QWidget *parent)
    : QWidget(parent)
    , m_editor(new JsonEditor)
    , m_meter(new ByteMeter(sync::maxDataBytes, tr("bytes")))
    , m_problem(new ProblemLabel)
    , m_goToProblem(smallButton(u"problem"_s, tr("Go to problem"),
                                tr("Put the caret where the problem is (F8)")))
{
    m_editor->setAccessibleName(tr("Data"));
    m_editor->setWhatsThis(
        tr("What the item holds: one JSON object, at most 16 KiB. It is stored as you type "
           "it; numbers and the order of members are never changed. F8 goes to what "
           "is wrong."));
    m_editor->setMinimumHeight(m_editor->sizeHint().height()); // less is no place to work in
    m_meter->setAccessibleDescription(tr("Data size"));
    m_problem->setAccessibleDescription(tr("Data problem"));
    auto *format = smallButton(u"format"_s, tr("Format"),
                               tr("One member a line; numbers and names stay as they are"));
    auto *minify = smallButton(u"minify"_s, tr("Minify"),
                               tr("Remove white space; numbers and names stay as they are"));
    auto *caption = new QLabel(tr("&Data:"));
    caption->setBuddy(m_editor);
    setFocusProxy(m_editor);

    auto *line = new QHBoxLayout;
    line->addWidget(caption, 1);
    line->addWidget(m_goToProblem);
    line->addWidget(format);
    line->addWidget(minify);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::tight);
    column->addLayout(line);
    column->addWidget(m_editor, 1);
    column->addWidget(m_meter);
    column->addWidget(m_problem);

    setTabOrder(m_editor, m_goToProblem);
    setTabOrder(m_goToProblem, format);
    setTabOrder(format, minify);
    connect(m_editor, &JsonEditor::edited, this, [this] {
        check();
        Q_EMIT edited();
    });
    connect(format, &QToolButton::clicked, this, &DataField::format);
    connect(minify, &QToolButton::clicked, this, &DataField::minify);
    connect(m_goToProblem, &QToolButton::clicked, this, &DataField::goToProblem);
    check();
}

QByteArray DataField::utf8() const
{
    return m_editor->utf8();
}

void DataField::setUtf8(QByteArrayView utf8)
{
    m_editor->setUtf8(utf8);
}

void DataField::renewUtf8(QByteArrayView utf8)
{
    m_editor->renewUtf8(utf8);
}

int DataField::heightOfEditor() const
{
    return layout()->itemAt(0)->minimumSize().height() + layout()->spacing() +
           m_editor->minimumHeight();
}

bool DataField::isEmpty() const
{
    return m_meter->value() == 0;
}

void DataField::format()
{
    m_editor->format();
}

void DataField::minify()
{
    m_editor->minify();
}

void DataField::addToContextMenu(const QList<QAction *> &actions)
{
    m_editor->addActions(actions);
}

void DataField::goToProblem()
{
    m_editor->goToProblem();
}

void DataField::check()
{
    const QByteArray text = m_editor->utf8();
    m_findings = sync::checkData(text);
    m_meter->setValue(text.size());
    // An untouched field is not scolded.
    const sync::Findings shown = text.isEmpty() ? sync::Findings() : m_findings;
    m_editor->showProblems(problemsIn(shown));
    showFindings(*m_problem, shown, m_editor);
    m_goToProblem->setVisible(std::ranges::any_of(
        shown, [](const sync::Finding &finding) { return finding.at.has_value(); }));
}

} // namespace syncdeck::kit
