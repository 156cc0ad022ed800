// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/transfersdock.h"

#include "app/base/plural.h"
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

namespace {

const kit::Matter brokenOff{{}, u"broken off"_s};

} // namespace

TransfersDock::TransfersDock(store::Journal &journal, QWidget *window)
    : QDockWidget(tr("Transfers"), window)
    , m_model(new TransferModel(journal, this))
{
    setObjectName(u"Transfers"_s);
    setAccessibleName(tr("Transfers"));
    auto *panel = new TransfersPanel(*m_model, journal);
    setWidget(panel);
    toggleViewAction()->setText(tr("&Transfers"));
    toggleViewAction()->setStatusTip(tr("Shows imports, exports and other long work"));
    toggleViewAction()->setShortcut(QKeySequence(u"Ctrl+T"_s));

    connect(panel, &TransfersPanel::saved, this, [this](const QString &path, qint64 lines) {
        Q_EMIT message({Message::Tone::Success,
                        tr("Saved %Ln line(s) as %1", nullptr, plural(lines))
                            .arg(QDir::toNativeSeparators(path)),
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
            Q_EMIT message(messageOf(error, showOffer()));
    });
    connect(m_model, &TransferModel::factsChanged, this, &TransfersDock::closeWhenAtRest);
    connect(m_model, &TransferModel::factsChanged, this, [this] {
        if (m_hasToldBrokenOff && m_model->brokenOff() == 0) {
            m_hasToldBrokenOff = false;
            Q_EMIT settled(brokenOff);
        }
    });
}

void TransfersDock::present()
{
    show();
    raise();
}

/// Empty while it is seen.
Message::Offer TransfersDock::showOffer()
{
    if (!visibleRegion().isEmpty())
        return {};
    return {tr("Show transfers"), [this] {
                present();
            }};
}

void TransfersDock::tellEnd(const TransferOutcome &outcome)
{
    Message message{outcome.isGood ? Message::Tone::Success : Message::Tone::Notice,
                    visibleText(outcome.headline),
                    visibleText(outcome.text),
                    {},
                    {}};
    if (outcome.undoStep != 0)
        message.offers << Message::Offer{tr("Undo"), [this, step = outcome.undoStep] {
                                             Q_EMIT undoWanted(step);
                                         }};
    if (const Message::Offer show = showOffer(); show.run)
        message.offers << show;
    Q_EMIT this->message(message);
}

void TransfersDock::tellBrokenOff(int count)
{
    m_hasToldBrokenOff = true;
    Q_EMIT message({Message::Tone::Notice,
                    tr("%Ln transfer(s) were broken off earlier.", nullptr, count),
                    tr("What was under way is looked up first, so nothing is written twice."),
                    {},
                    {{tr("Go on"),
                      [this] {
                          Q_EMIT settled(brokenOff);
                          m_model->goOnWithBrokenOff();
                      }}},
                    brokenOff,
                    true});
}

bool TransfersDock::asksBeforeClosing()
{
    if (m_model->underWay() == 0) {
        m_isClosing = !m_model->isAtRest(); // what pauses comes to rest first
        return m_isClosing;
    }
    auto *box = new QMessageBox(
        QMessageBox::Question, tr("Transfers under way"),
        tr("%Ln transfer(s) are under way.", nullptr, plural(m_model->underWay())) + u'\n' +
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
