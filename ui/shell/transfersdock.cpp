// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/transfersdock.h"

#include "ui/models/texts.h"
#include "ui/screens/transfer/transferspanel.h"
#include "ui/shell/messages.h"

#include <QAction>
#include <QDir>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

using kit::Message;

TransfersDock::TransfersDock(store::Journal &journal, QWidget *window)
    : QDockWidget(tr("Transfers"), window)
    , m_model(new TransferModel(journal, this))
{
    setObjectName(u"Transfers"_s);
    setAccessibleName(u"Transfers"_s);
    auto *panel = new TransfersPanel(*m_model, journal);
    setWidget(panel);
    toggleViewAction()->setText(tr("&Transfers"));
    toggleViewAction()->setShortcut(QKeySequence(u"Ctrl+T"_s));

    connect(panel, &TransfersPanel::saved, this, [this](const QString &path, qint64 lines) {
        Q_EMIT message({Message::Tone::Success,
                        tr("Saved %1 lines as %2")
                            .arg(QLocale().toString(lines), QDir::toNativeSeparators(path)),
                        {},
                        {},
                        {}});
    });
    connect(panel, &TransfersPanel::failed, this,
            [this](const Error &error) { Q_EMIT message(messageOf(error)); });
    connect(m_model, &TransferModel::ended, this, &TransfersDock::tellEnd);
    connect(m_model, &TransferModel::brokenOffFound, this, &TransfersDock::tellBrokenOff);
    connect(m_model, &TransferModel::stopped, this, [this](const QString &, const Error &error) {
        if (!m_isClosing)
            Q_EMIT message(messageOf(error, {tr("Show transfers"), [this] {
                                                 present();
                                             }}));
    });
    connect(m_model, &TransferModel::factsChanged, this, &TransfersDock::closeWhenAtRest);
}

void TransfersDock::present()
{
    show();
    raise();
}

void TransfersDock::tellEnd(const TransferOutcome &outcome)
{
    Message message{outcome.isGood ? Message::Tone::Success : Message::Tone::Notice,
                    visibleText(outcome.headline),
                    visibleText(outcome.text),
                    {},
                    {}};
    if (outcome.undoStep != 0)
        message.offer = {tr("Undo"), [this, step = outcome.undoStep] {
                             Q_EMIT undoWanted(step);
                         }};
    Q_EMIT this->message(message);
}

void TransfersDock::tellBrokenOff(int count)
{
    Q_EMIT message({Message::Tone::Notice,
                    count == 1 ? tr("A transfer was broken off earlier.")
                               : tr("%1 transfers were broken off earlier.").arg(count),
                    tr("What was under way is looked up first, so nothing is written twice."),
                    {},
                    {tr("Go on"), [this] {
                         present();
                         m_model->goOnWithBrokenOff();
                     }}});
}

bool TransfersDock::asksBeforeClosing()
{
    if (m_model->underWay() == 0) {
        m_isClosing = !m_model->isAtRest(); // what pauses comes to rest first
        return m_isClosing;
    }
    auto *box = new QMessageBox(
        QMessageBox::Question, tr("Transfers under way"),
        (m_model->underWay() == 1
             ? tr("A transfer is under way.")
             : tr("%1 transfers are under way.").arg(QLocale().toString(m_model->underWay()))) +
            u'\n' +
            tr("Imports, copies and changes to many items can go on the next time you open this "
               "profile. Exports are given up; their files do not appear."),
        QMessageBox::Cancel, window());
    QPushButton *pause = box->addButton(tr("&Pause them and close"), QMessageBox::AcceptRole);
    box->setTextFormat(Qt::PlainText);
    box->setDefaultButton(qobject_cast<QPushButton *>(box->button(QMessageBox::Cancel)));
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [this, pause](QAbstractButton *button) {
        if (button != pause)
            return;
        m_isClosing = true;
        m_model->pauseAll();
        closeWhenAtRest();
    });
    box->open();
    return true;
}

void TransfersDock::closeWhenAtRest()
{
    if (!m_isClosing || !m_model->isAtRest() || m_model->underWay() > 0)
        return;
    m_isClosing = false;
    // Not from within what the transfer tells of.
    QMetaObject::invokeMethod(this, &TransfersDock::closeWanted, Qt::QueuedConnection);
}

} // namespace syncdeck::ui
