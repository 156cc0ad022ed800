// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/findings.h"

#include "app/base/plural.h"
#include "ui/kit/problemlabel.h"

#include <QCoreApplication>
#include <QLocale>

namespace syncdeck::kit {

namespace {

struct FindingTexts
{
    Q_DECLARE_TR_FUNCTIONS(FindingTexts)
};

} // namespace

void showFindings(ProblemLabel &label, const sync::Findings &findings, QWidget *field)
{
    if (findings.isEmpty()) {
        label.clearProblem();
        field->setAccessibleDescription({});
        return;
    }
    const sync::Finding &first = findings.constFirst(); // errors come first
    QString sentence = first.text;
    if (findings.size() > 1) {
        sentence = FindingTexts::tr("%1 (and %Ln more)", nullptr, plural(findings.size() - 1))
                       .arg(sentence);
    }
    const bool isError = first.severity == sync::Severity::Error;
    label.showProblem(isError ? ProblemLabel::Severity::Error : ProblemLabel::Severity::Warning,
                      sentence);
    field->setAccessibleDescription(sentence);
}

QList<JsonEditor::Problem> problemsIn(const sync::Findings &findings)
{
    QList<JsonEditor::Problem> problems;
    for (const sync::Finding &finding : findings) {
        if (finding.at) {
            problems << JsonEditor::Problem{finding.severity == sync::Severity::Error,
                                            finding.at->offset, finding.length, finding.text};
        }
    }
    return problems;
}

} // namespace syncdeck::kit
