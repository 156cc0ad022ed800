// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/plural.h"
#include "app/base/visibletext.h"
#include "app/cli/commands.h"
#include "app/cli/prompt.h"
#include "app/cli/values.h"
#include "app/cli/writecommand.h"
#include "app/session/errortext.h"
#include "app/session/oddtext.h"
#include "app/session/writebatch.h"

#include <QCoreApplication>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct DeleteTexts
{
    Q_DECLARE_TR_FUNCTIONS(DeleteTexts)
};

/// Reads every item before anything is deleted, so that the history has it and nothing goes that
/// is not as it was read.
class ItemsDelete final : public Command
{
public:
    using Command::Command;

    void cancel() override
    {
        Command::cancel();
        if (m_batch)
            m_batch->cancel();
    }

private:
    void run() override
    {
        m_keys = invocation().arguments;
        m_keys.removeDuplicates();
        for (const QString &key : std::as_const(m_keys)) {
            if (const auto refused = refusal(u"KEY"_s, sync::checkKey(key))) {
                end(*refused);
                return;
            }
        }
        if (invocation().isSet(u"if-match"_s) && m_keys.size() > 1) {
            end(fail(ErrorKind::InvalidInput, u"--if-match"_s,
                     DeleteTexts::tr("With --if-match give one key alone."))
                    .error());
            return;
        }
        const auto found = access().target(token());
        if (!invocation().isSet(u"dry-run"_s))
            access().journal().openForWriting(); // meanwhile
        go(found, [this](const Access::Target &target) {
            m_target = target;
            readNext();
        });
    }

    void readNext()
    {
        if (m_next == m_keys.size()) {
            deleteAll();
            return;
        }
        const QString key = m_keys[m_next++];
        whenDone(client().item(m_target.where.service, m_target.where.map, key, token()), this,
                 [this, key](const Result<sync::Answered<sync::Item>> &read) { take(key, read); });
    }

    void take(const QString &key, const Result<sync::Answered<sync::Item>> &read)
    {
        if (!read && (m_keys.size() == 1 || read.error().kind != ErrorKind::ItemNotFound)) {
            end(read.error());
            return;
        }
        if (!read) {
            note(key, read.error());
        } else if (invocation().isSet(u"if-match"_s) &&
                   read->value.matchable() != invocation().value(u"if-match"_s)) {
            end(fail(ErrorKind::RevisionMismatch, key).error());
            return;
        } else {
            session::ItemWrite write;
            write.kind = store::WriteKind::Delete;
            write.where = m_target.where;
            write.mapName = m_target.name;
            write.key = key;
            write.base = read->value;
            m_writes << write;
        }
        readNext();
    }

    void deleteAll()
    {
        if (invocation().isSet(u"dry-run"_s)) {
            for (const session::ItemWrite &write : std::as_const(m_writes))
                out().line(DeleteTexts::tr("Would delete %1").arg(visibleText(write.key)));
            conclude(static_cast<int>(m_writes.size()));
            return;
        }
        if (m_writes.size() > 1 &&
            access().profile().environment == store::Environment::Production) {
            const auto sure =
                confirm(DeleteTexts::tr("This deletes %Ln item(s) of the map %1 of a production "
                                        "service.",
                                        nullptr, plural(m_writes.size()))
                            .arg(m_target.name),
                        m_target.name, invocation().isSet(u"yes"_s));
            if (!sure) {
                end(sure.error());
                return;
            }
        }
        QList<sync::Item> items;
        for (const session::ItemWrite &write : std::as_const(m_writes))
            items << write.base;
        if (const QString text = session::lastingText(items); !text.isEmpty())
            report().say(text);
        connect(&access().writer(), &session::ItemWriter::written, this,
                [this](const session::ItemWrite &write, const session::Written &written) {
                    tellDone(DeleteTexts::tr("Deleted %1").arg(write.key));
                    if (written.journalProblem && !m_firstError)
                        m_firstError = *written.journalProblem;
                    const QStringList lines = remarks(written);
                    for (const QString &remark : lines)
                        report().say(write.key + u": "_s + remark);
                });
        m_batch = new session::WriteBatch(access().writer(), m_writes, this);
        connect(m_batch, &session::WriteBatch::finished, this,
                [this](const session::WriteBatch::Report &done) {
                    for (const auto &failed : done.failed)
                        note(failed.write.key, failed.error);
                    if (done.notBegun > 0)
                        m_firstError = fail(ErrorKind::Cancelled).error();
                    conclude(done.done);
                });
        m_batch->start();
    }

    void note(const QString &key, const Error &error)
    {
        if (!m_firstError)
            m_firstError = error;
        if (m_keys.size() == 1)
            report().error(error);
        else
            report().say(key + u": "_s + session::describe(error).happened);
    }

    void conclude(int done)
    {
        if (!m_firstError)
            end(ExitCode::Done);
        else if (done > 0 && done < m_keys.size() && m_firstError->kind != ErrorKind::Cancelled)
            end(ExitCode::PartlyDone);
        else
            end(exitCodeOf(*m_firstError));
    }

    QStringList m_keys;
    qsizetype m_next = 0;
    Access::Target m_target;
    QList<session::ItemWrite> m_writes;
    QPointer<session::WriteBatch> m_batch;
    std::optional<Error> m_firstError;
};

} // namespace

CommandSpec itemsDeleteSpec()
{
    return {.name = {u"items"_s, u"delete"_s},
            .arguments = u"KEY [KEY...]"_s,
            .most = std::numeric_limits<qsizetype>::max(),
            .summary = DeleteTexts::tr("Delete items."),
            .details = DeleteTexts::tr(
                "Each item is read first and kept in the history, and deleted only while it is as "
                "it was read. The window undoes them in one step. With a production profile, more "
                "than one are deleted only after the map's name was typed, or with --yes."),
            .options = {ifMatchOption(), yesOption(), dryRunOption()},
            .connects = true,
            .make = makeCommand<ItemsDelete>};
}

} // namespace syncdeck::cli
