// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "app/cli/listoutput.h"
#include "app/json/elements.h"
#include "app/json/find.h"
#include "app/sync/pagetrail.h"

namespace syncdeck::cli {

/// Prints a list of the service, page after page.
template <typename T>
class PagedList : public Command
{
public:
    using Command::Command;

protected:
    using Answer = sync::Answered<sync::Page<T>>;

    /// What the list is called in an answer.
    [[nodiscard]] virtual QString listName() const = 0;
    [[nodiscard]] virtual QStringList header() const = 0;
    [[nodiscard]] virtual QStringList row(const T &entry) const = 0;
    [[nodiscard]] virtual QFuture<Result<Answer>> first() = 0;
    [[nodiscard]] virtual QFuture<Result<Answer>> next(const QUrl &url) = 0;

    void run() override
    {
        const auto format = formatOf(invocation());
        if (!format) {
            end(format.error());
            return;
        }
        m_list = std::make_unique<ListOutput>(out(), *format, header());
        take(first());
    }

private:
    void take(const QFuture<Result<Answer>> &page)
    {
        go(page, [this](const Answer &answer) {
            if (const auto followed = m_trail.follow(answer.value); !followed) {
                end(followed.error());
                return;
            }
            write(answer);
            if (answer.value.next && out().isGood()) {
                take(next(*answer.value.next));
                return;
            }
            m_list->finish();
            end(ExitCode::Done);
        });
    }

    void write(const Answer &answer)
    {
        if (m_list->isTable()) {
            QList<QStringList> rows;
            for (const T &entry : answer.value.entries)
                rows << row(entry);
            m_list->addRows(rows);
            return;
        }
        const auto array = json::findMember(answer.body, listName());
        const auto objects = array ? json::elements(*array) : std::nullopt;
        for (const QByteArrayView object : objects.value_or(QList<QByteArrayView>()))
            m_list->addObject(object);
    }

    std::unique_ptr<ListOutput> m_list;
    sync::PageTrail m_trail;
};

} // namespace syncdeck::cli
