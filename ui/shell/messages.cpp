// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/messages.h"

#include "app/base/plural.h"
#include "app/session/errortext.h"
#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

using kit::Message;
using store::Outcome;
using store::WriteKind;
using Direction = session::UndoStack::Direction;

namespace {

struct MessageTexts
{
    Q_DECLARE_TR_FUNCTIONS(MessageTexts)

public:
    static QString headline(const session::ItemWrite &write, const session::Written &written);
    static QStringList remarks(const session::Written &written);
    static QString undoMany(int items, bool isUndo, bool existed, bool exists);
};

QString count(qsizetype number)
{
    return QLocale().toString(number);
}

QString MessageTexts::headline(const session::ItemWrite &write, const session::Written &written)
{
    const QString key = visibleText(write.key);
    const QString revision =
        visibleText(written.item ? written.item->revision.value_or(nullText()) : QString());
    switch (write.kind) {
    case WriteKind::Create:
        return tr("Created %1 (revision %2)").arg(key, revision);
    case WriteKind::Update:
        return tr("Saved %1 (revision %2)").arg(key, revision);
    case WriteKind::Delete:
        return tr("Deleted %1").arg(key);
    }
    Q_UNREACHABLE();
}

QString MessageTexts::undoMany(int items, bool isUndo, bool existed, bool exists)
{
    if (existed && exists)
        return isUndo ? tr("&Undo changing %Ln item(s)", nullptr, items)
                      : tr("&Redo changing %Ln item(s)", nullptr, items);
    if (isUndo)
        return exists ? tr("&Undo creating %Ln item(s)", nullptr, items)
                      : tr("&Undo deleting %Ln item(s)", nullptr, items);
    return exists ? tr("&Redo deleting %Ln item(s)", nullptr, items)
                  : tr("&Redo creating %Ln item(s)", nullptr, items);
}

QList<Message::Offer> offersOf(const Message::Offer &offer)
{
    return offer.text.isEmpty() ? QList<Message::Offer>() : QList<Message::Offer>{offer};
}

QStringList MessageTexts::remarks(const session::Written &written)
{
    const auto shown = [](const std::optional<QDateTime> &moment) {
        return moment ? momentText(*moment) : tr("never");
    };
    QStringList lines;
    if (written.expiryChangedUnasked && written.item)
        lines << tr("The service changed the expiry too, though nobody asked: from %1 to %2.")
                     .arg(shown(written.expiredBefore), shown(written.item->dateExpires));
    if (written.confirmedByReading)
        lines << tr("The answer was lost on the way; the item was read to make sure.");
    if (written.wasGoneAlready)
        lines << tr("It was gone already.");
    if (written.unprotected)
        lines << tr("The service gave no revision, so the item was compared right before instead.");
    if (written.journalProblem)
        lines << tr("The history could not be completed: %1")
                     .arg(session::describe(*written.journalProblem).happened);
    return lines;
}

} // namespace

QString placeOf(const session::MapAddress &where)
{
    return where.service + u'/' + where.map;
}

kit::Matter matterOf(const session::MapAddress &where, const QString &what)
{
    return {placeOf(where), what};
}

kit::Matter itemMatter(const session::MapAddress &where, const QString &key)
{
    return matterOf(where, u"item "_s + key);
}

kit::Matter listMatter(const session::MapAddress &where)
{
    return matterOf(where, u"items"_s);
}

bool leadsToConnections(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::ReadOnlyProfile:
    case ErrorKind::ForbiddenByPolicy:
    case ErrorKind::AuthenticationFailed:
    case ErrorKind::Forbidden:
    case ErrorKind::SecretMissing:
    case ErrorKind::SecretOfOtherOrigin:
        return true;
    default:
        return false;
    }
}

bool mayGoWellLater(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::HostNotFound:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::ConnectionLost:
    case ErrorKind::NoNetwork:
    case ErrorKind::TimedOut:
    case ErrorKind::TlsFailed:
    case ErrorKind::TlsUnavailable:
    case ErrorKind::ProxyAuthenticationRequired:
    case ErrorKind::ProxyFailed:
    case ErrorKind::AnswerTooLarge:
    case ErrorKind::AnswerUnreadable:
    case ErrorKind::AnswerToAnother:
    case ErrorKind::UnexpectedStatus:
    case ErrorKind::RequestRefused: // also by a gateway
    case ErrorKind::InvalidRevision:
    case ErrorKind::RateLimited:
    case ErrorKind::ServiceFailed:
    case ErrorKind::KeychainUnavailable:
    case ErrorKind::KeychainLocked:
    case ErrorKind::KeychainFailed:
    case ErrorKind::FileUnreadable:
    case ErrorKind::FileUnwritable:
    case ErrorKind::DiskFull:
    case ErrorKind::FileBusy:
    case ErrorKind::FileReplaced:
    case ErrorKind::FileChanged:
    case ErrorKind::InUse:
    case ErrorKind::PortUnavailable:
    case ErrorKind::ServiceNotFound: // made meanwhile
    case ErrorKind::MapNotFound:
    case ErrorKind::NotFound:
        return true;
    default: // it stays as it is until something else is changed
        return false;
    }
}

Message messageOf(const Error &error, const Message::Offer &offer)
{
    const session::ErrorText text = session::describe(error);
    QStringList sentences;
    for (const QString &sentence : {text.meaning, text.advice}) {
        if (!sentence.isEmpty())
            sentences << sentence;
    }
    QStringList lines{sentences.join(u' ')};
    if (!text.facts.isEmpty())
        lines << visibleText(text.facts);
    lines.removeAll(QString());
    const auto tone = error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::NothingToSend
                          ? Message::Tone::Notice
                          : Message::Tone::Failure;
    return {tone, text.happened, lines.join(u'\n'), text.moreInfo, offersOf(offer)};
}

Message messageOf(const session::ItemWrite &write, const session::Written &written,
                  const Message::Offer &offer)
{
    const bool isCalm = !written.expiryChangedUnasked && !written.journalProblem;
    return {isCalm ? Message::Tone::Success : Message::Tone::Notice,
            MessageTexts::headline(write, written),
            MessageTexts::remarks(written).join(u'\n'),
            {},
            offersOf(offer),
            itemMatter(write.where, write.key)};
}

Message messageOf(const session::WriteBatch::Report &report, const Message::Offer &offer)
{
    const bool isWhole = report.failed.isEmpty() && report.notBegun == 0;
    QStringList lines;
    constexpr qsizetype mostNamed = 5;
    for (const auto &failed : report.failed.first(std::min(mostNamed, report.failed.size())))
        lines << MessageTexts::tr("%1: %2").arg(visibleText(failed.write.key),
                                                session::describe(failed.error).happened);
    if (report.failed.size() > mostNamed)
        lines << MessageTexts::tr("and %Ln more", nullptr,
                                  plural(report.failed.size() - mostNamed));
    if (report.notBegun > 0)
        lines << MessageTexts::tr("Cancelled before %Ln more.", nullptr, plural(report.notBegun));
    return {isWhole                   ? Message::Tone::Success
            : report.failed.isEmpty() ? Message::Tone::Notice
                                      : Message::Tone::Failure,
            isWhole ? MessageTexts::tr("Deleted %Ln item(s)", nullptr, plural(report.done))
                    : MessageTexts::tr("Deleted %Ln item(s), %1 not", nullptr, plural(report.done))
                          .arg(count(report.failed.size())),
            lines.join(u'\n'),
            {},
            report.done > 0 ? offersOf(offer) : QList<Message::Offer>()};
}

QString undoText(const store::JournalStep &step, Direction direction)
{
    const bool isUndo = direction == Direction::Undo;
    if (step.step == 0)
        return isUndo ? MessageTexts::tr("&Undo") : MessageTexts::tr("&Redo");
    // By what the person did, not by what will be sent: redoing takes an undo back.
    const bool existed = step.first.before.has_value();
    const bool exists = step.first.after.has_value();
    if (step.size > 1)
        return MessageTexts::undoMany(plural(step.size), isUndo, existed, exists);
    QString text;
    if (existed && exists)
        text =
            isUndo ? MessageTexts::tr("&Undo changing %1") : MessageTexts::tr("&Redo changing %1");
    else if (isUndo)
        text =
            exists ? MessageTexts::tr("&Undo creating %1") : MessageTexts::tr("&Undo deleting %1");
    else
        text =
            exists ? MessageTexts::tr("&Redo deleting %1") : MessageTexts::tr("&Redo creating %1");
    return text.arg(visibleText(step.first.key).replace(u'&', u"&&"_s));
}

Message messageOf(const session::UndoStack::Report &report, const QString &mapName)
{
    const bool isUndo = report.direction == Direction::Undo;
    QString what = report.step.size == 1
                       ? visibleText(report.step.first.key)
                       : MessageTexts::tr("%Ln item(s)", nullptr, plural(report.done));
    if (!mapName.isEmpty())
        //: An item, or a number of items, in a map.
        what = MessageTexts::tr("%1 in %2").arg(what, visibleText(mapName));
    QStringList lines;
    QStringList kept; // deletions that were left out
    for (const auto &failed : report.failed) {
        const QString key = visibleText(failed.entry.key);
        if (failed.keptFor.isEmpty())
            lines << MessageTexts::tr("%1: %2").arg(key, session::describe(failed.error).happened);
        else
            kept << MessageTexts::tr("%1: not deleted, because %2 could not be brought back.")
                        .arg(key, visibleText(failed.keptFor));
    }
    if (report.done == 0 && lines.size() == 1) {
        Message message = messageOf(report.failed.first().error);
        if (!kept.isEmpty())
            message.text = (QStringList{message.text} << kept).join(u'\n');
        return message;
    }
    lines << kept;
    // Both ways lead to what there was before the step.
    if (lines.isEmpty() && report.step.first.before)
        lines << MessageTexts::tr("What was written back has a new revision.");
    else if (lines.isEmpty() && report.step.size == 1)
        lines << MessageTexts::tr("It was deleted again.");
    return {report.failed.isEmpty() ? Message::Tone::Success : Message::Tone::Failure,
            isUndo ? MessageTexts::tr("Undone: %1").arg(what)
                   : MessageTexts::tr("Redone: %1").arg(what),
            lines.join(u'\n'),
            {},
            {}};
}

Message messageOfSettled(const QList<store::JournalEntry> &entries, int open)
{
    const auto number = [&](Outcome outcome) {
        return std::ranges::count(entries, outcome, &store::JournalEntry::outcome);
    };
    QStringList lines;
    for (const store::JournalEntry &entry : entries)
        lines << MessageTexts::tr("%1: %2").arg(visibleText(entry.key), entry.note);
    if (open > 0)
        //: Counts items.
        lines << MessageTexts::tr("%Ln could not be read yet; they are asked for again at the "
                                  "next connection.",
                                  nullptr, open);
    return {Message::Tone::Notice,
            MessageTexts::tr("Earlier writes without an answer: %1 done, %2 not done, %3 unclear")
                .arg(count(number(Outcome::Applied)), count(number(Outcome::NotApplied)),
                     count(number(Outcome::Unclear))),
            lines.join(u'\n'),
            {},
            {},
            {{}, u"earlier writes"_s},
            // Nobody waits for it, and it may be all there is to tell of a write that was lost.
            number(Outcome::NotApplied) > 0 || number(Outcome::Unclear) > 0 || open > 0};
}

} // namespace syncdeck::ui
