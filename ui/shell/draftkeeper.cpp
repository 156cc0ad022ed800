// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/draftkeeper.h"

#include "app/base/visibletext.h"
#include "app/base/whendone.h"
#include "app/store/draftstore.h"
#include "ui/screens/edit/editpanel.h"
#include "ui/screens/edit/itemform.h"
#include "ui/shell/notifier.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace syncdeck::ui {

namespace {

const kit::Matter keepingDrafts{{}, u"drafts"_s};

} // namespace

DraftKeeper::DraftKeeper(EditPanel &forms, store::DraftStore &drafts, Notifier &notifier,
                         QObject *parent)
    : QObject(parent)
    , m_forms(forms)
    , m_drafts(drafts)
    , m_notifier(notifier)
{
    bringBack();
    m_timer.setSingleShot(true);
    m_timer.setInterval(300ms);
    // From the first key that is not saved: begun anew with each one, it would wait for a pause.
    connect(&forms, &EditPanel::edited, this, [this] {
        if (!m_timer.isActive())
            m_timer.start();
    });
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::save);
}

bool DraftKeeper::hasDrafts() const
{
    return !m_forms.drafts().isEmpty();
}

void DraftKeeper::saveLast()
{
    static_cast<void>(m_drafts.save(m_forms.drafts()));
}

void DraftKeeper::bringBack()
{
    const auto drafts = m_drafts.takeOver();
    if (!drafts || drafts->isEmpty())
        return;
    m_forms.setDrafts(*drafts);
    m_notifier.showMessage(
        {kit::Message::Tone::Notice,
         tr("What you were typing is back in the form."),
         drafts->edits.isEmpty() ? QString() : tr("Changes to items come back with their profile."),
         {},
         {}});
}

void DraftKeeper::save()
{
    whenDone(m_drafts.save(m_forms.drafts()), this, [this](const Result<void> &saved) {
        if (saved) {
            m_notifier.settle(keepingDrafts);
        } else {
            m_notifier.showFailure(saved.error(), {keepingDrafts, [this] {
                                                       save();
                                                   }});
        }
    });
}

void DraftKeeper::askBeforeClosing(QWidget &window)
{
    QStringList names;
    const auto changed = m_forms.modified();
    for (const EditForm *form : changed)
        names << visibleText(form->key());
    if (!m_forms.newItem().draft().isEmpty())
        names << tr("a new item");
    auto *box =
        new QMessageBox(QMessageBox::Question, tr("Unsaved input"),
                        tr("What you typed was not sent: %1.\nIt can come back the next time "
                           "you open Syncdeck.")
                            .arg(names.join(u", "_s)),
                        QMessageBox::Discard | QMessageBox::Cancel, &window);
    QPushButton *keep = box->addButton(tr("&Keep it and close"), QMessageBox::AcceptRole);
    box->setTextFormat(Qt::PlainText);
    box->setDefaultButton(keep);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [this, box, keep](QAbstractButton *button) {
        if (button == box->button(QMessageBox::Cancel))
            return;
        if (button != keep)
            m_forms.discard();
        Q_EMIT mayClose();
    });
    box->open();
}

} // namespace syncdeck::ui
