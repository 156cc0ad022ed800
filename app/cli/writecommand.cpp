// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/writecommand.h"

#include "app/base/visibletext.h"
#include "app/cli/listoutput.h"
#include "app/cli/values.h"
#include "app/session/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

using store::WriteKind;

namespace {

struct WriteTexts
{
    Q_DECLARE_TR_FUNCTIONS(WriteTexts)

public:
    static QString intent(const session::ItemWrite &write);
    static QString headline(const session::ItemWrite &write, const session::Written &written);
};

QString WriteTexts::intent(const session::ItemWrite &write)
{
    switch (write.kind) {
    case WriteKind::Create:
        return tr("Would create %1").arg(write.key);
    case WriteKind::Update:
        return tr("Would save %1").arg(write.key);
    case WriteKind::Delete:
        return tr("Would delete %1").arg(write.key);
    }
    Q_UNREACHABLE();
}

QString WriteTexts::headline(const session::ItemWrite &write, const session::Written &written)
{
    const QString revision = cellOf(written.item ? written.item->revision : std::nullopt);
    switch (write.kind) {
    case WriteKind::Create:
        return tr("Created %1 (revision %2)").arg(write.key, revision);
    case WriteKind::Update:
        return tr("Saved %1 (revision %2)").arg(write.key, revision);
    case WriteKind::Delete:
        return tr("Deleted %1").arg(write.key);
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList remarks(const session::Written &written)
{
    QStringList lines;
    if (written.expiryChangedUnasked && written.item)
        lines << WriteTexts::tr("The service changed the expiry too, though nobody asked: from %1 "
                                "to %2.")
                     .arg(momentCell(written.expiredBefore), momentCell(written.item->dateExpires));
    if (written.confirmedByReading)
        lines << WriteTexts::tr("The answer was lost on the way; the item was read to make sure.");
    if (written.wasGoneAlready)
        lines << WriteTexts::tr("It was gone already.");
    if (written.unprotected)
        lines << WriteTexts::tr(
            "The service gave no revision, so the item was compared right before instead.");
    if (written.journalProblem)
        lines << WriteTexts::tr("The history could not be completed: %1")
                     .arg(session::describe(*written.journalProblem).happened);
    return lines;
}

Result<session::ItemWrite> WriteCommand::contentOf(WriteKind kind) const
{
    session::ItemWrite write;
    write.kind = kind;
    write.key = invocation().arguments.first();
    if (const auto refused = refusal(u"KEY"_s, sync::checkKey(write.key)))
        return Failure(*refused);
    const auto ttl = ttlOf(invocation());
    if (!ttl)
        return Failure(ttl.error());
    write.ttl = *ttl;
    auto data = dataOf(invocation(), 1);
    if (!data)
        return Failure(data.error());
    write.data = std::move(*data);
    const auto collectionTtl = collectionTtlOf(invocation());
    if (!collectionTtl)
        return Failure(collectionTtl.error());
    write.collectionTtl = *collectionTtl;
    return write;
}

void WriteCommand::write(const session::ItemWrite &write)
{
    if (invocation().isSet(u"dry-run"_s)) {
        out().line(visibleText(WriteTexts::intent(write)));
        end(ExitCode::Done);
        return;
    }
    go(access().writer().write(write, 0, token()),
       [this, write](const session::Written &written) { tell(write, written); });
}

void WriteCommand::tell(const session::ItemWrite &write, const session::Written &written)
{
    tellDone(WriteTexts::headline(write, written), written.answer);
    for (const QString &remark : remarks(written))
        report().say(remark);
    end(written.journalProblem ? exitCodeOf(*written.journalProblem) : ExitCode::Done);
}

} // namespace syncdeck::cli
