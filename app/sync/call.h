// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/retryafter.h"
#include "app/sync/asked.h"
#include "app/sync/client.h"
#include "app/sync/codec.h"
#include "app/sync/encoding.h"
#include "app/sync/unreadable.h"

#include <QPointer>
#include <QStringList>

namespace syncdeck::sync {

/// One request being put together: where it goes, what it carries, how its answer is read.
class Client::Call
{
public:
    Call(net::Gate &gate, net::Priority priority, net::Method method, const QStringList &segments);

    Call &query(const FormFields &fields);
    Call &form(const FormFields &fields);
    Call &ifMatch(const std::optional<QString> &revision);
    /// A page that the service named: taken for the URL if it is one of the same list.
    Call &page(const QUrl &next);
    /// What a page of items must hold.
    Call &holding(const ListQuery &items);

    /// By the status that the service documents for it; any other answer is none to this request,
    /// and of a write nothing is known then.
    template <typename T>
    [[nodiscard]] Reply<T> answer(Result<T> (*decode)(const QByteArray &),
                                  const CancelToken &cancel);
    [[nodiscard]] Reply<void> emptyAnswer(const CancelToken &cancel);

private:
    void refuse(ErrorKind kind, const QString &subject, const QString &detail = {});
    [[nodiscard]] Sent sent() const;
    [[nodiscard]] QFuture<Result<net::Answer>> send(const CancelToken &cancel);

    /// An answer read while it arrives, so that one about something else is found out there.
    template <typename T>
    struct Reading
    {
        Result<T> (*decode)(const QByteArray &);
        int status; ///< the documented one
        Asked asked;
        std::optional<Result<T>> value = {}; ///< nothing: of no answer with that status

        /// False: it is about something else.
        bool take(const net::Answer &answer)
        {
            value.reset();
            if (answer.status != status)
                return true;
            value = decode(answer.body);
            return !*value || isAbout(asked, **value);
        }
    };

    /// Of a page: where the next one is.
    template <typename T>
    static std::optional<QUrl> nextOf(const T &value)
    {
        if constexpr (requires { value.next; })
            return value.next;
        else if constexpr (requires { value->next(); })
            return value->next();
        else
            return {};
    }

    /// Attributes of a resource that came in another shape than documented.
    template <typename T>
    static QStringList oddOf(const T &value)
    {
        if constexpr (std::is_same_v<T, Item>)
            return attributesOf(value.odd);
        else if constexpr (requires { value.odd; })
            return value.odd;
        else
            return {};
    }

    template <typename T>
    static void setNext(T &value, const QUrl &next)
    {
        if constexpr (requires { value.next; })
            value.next = next;
        else if constexpr (requires { value->setNext(next); })
            value->setNext(next);
    }

    /// Where a link on the page `asked` is followed: behind a gateway it names the service's own
    /// host, or lacks the gateway's part of the path. What does not lead to the same list stays as
    /// it is, and is refused when it is asked for.
    [[nodiscard]] static QUrl followed(net::Gate &gate, const QUrl &asked, const QUrl &link);

    template <typename T>
    static void addMeta(const net::Answer &answer, Answered<T> &answered)
    {
        answered.serverTime = net::httpDate(answer.header("Date"));
        answered.requestId = requestIdOf(answer);
    }

    net::Gate &m_gate;
    net::Priority m_priority;
    net::Request m_request;
    QString m_pacedObject;
    bool m_isAboutMap; ///< or what is in it, so that the map is what is paced
    qsizetype m_payloadBytes = 0;
    int m_doneStatus; ///< what the service answers with when it is done
    Asked m_asked;
    std::optional<Error> m_refusal;
};

/// What the service counts together: a map with all its items, else the list itself.
[[nodiscard]] QString pacedObject(const QStringList &segments);

/// The same by SIDs, where an answer names them: a map is one, by whatever names it is addressed.
template <typename T>
[[nodiscard]] std::optional<QString> pacedObjectOf(const T &)
{
    return {};
}
[[nodiscard]] std::optional<QString> pacedObjectOf(const Item &item);
[[nodiscard]] std::optional<QString> pacedObjectOf(const Map &map);
[[nodiscard]] std::optional<QString> pacedObjectOf(const std::shared_ptr<ItemPage> &page);

/// The ETag of an item's answer, without the marks that HTTP may put around it.
void addETag(const net::Answer &answer, Item &item);

/// Of what shows that a write has made this, the first attribute that is missing; null: none.
[[nodiscard]] const char *missingIn(const Item &item);
[[nodiscard]] const char *missingIn(const Map &map);
[[nodiscard]] const char *missingIn(const Permission &permission);
/// Nothing else is made by writes.
template <typename T>
[[nodiscard]] const char *missingIn(const T &)
{
    return nullptr;
}

/// What an answer means that has another status than the one of what is done.
[[nodiscard]] Failure notDoneBy(const net::Answer &answer, const Sent &sent, const QUrl &url);
/// What is wrong with an answer that came, with what is known of it.
[[nodiscard]] Failure failedBy(Error error, const net::Answer &answer, bool isWrite);

template <typename T>
Client::Reply<T> Client::Call::answer(Result<T> (*decode)(const QByteArray &),
                                      const CancelToken &cancel)
{
    const QUrl url = m_request.url;
    m_asked.url = url;
    auto reading = std::make_shared<Reading<T>>(Reading<T>{decode, m_doneStatus, m_asked});
    m_request.isAnsweredBy = [reading](const net::Answer &answer) {
        return reading->take(answer);
    };
    return send(cancel).then([reading, sent = sent(), url, gate = QPointer(&m_gate),
                              paced = m_isAboutMap ? m_pacedObject : QString()](
                                 const Result<net::Answer> &came) -> Result<Answered<T>> {
        const bool isWrite = sent.isWrite;
        if (!came)
            return Failure(came.error());
        if (came->status != reading->status)
            return notDoneBy(*came, sent, url);
        const bool isOurs = !came->isStray && (reading->value || reading->take(*came));
        if (!isOurs)
            return failedBy(fail(ErrorKind::AnswerToAnother).error(), *came, isWrite);
        Result<T> &value = *reading->value;
        if constexpr (std::is_same_v<T, Item>) {
            if (value)
                addETag(*came, *value);
        }
        // What a write has made is told by its answer, which must be as documented.
        if (isWrite && value && !oddOf(*value).isEmpty())
            value = unreadable(came->body, oddOf(*value).first().toLatin1().constData());
        if (const char *missing = isWrite && value ? missingIn(*value) : nullptr)
            value = unreadable(came->body, missing);
        if (!value)
            return failedBy(value.error(), *came, isWrite);
        if (const auto next = nextOf(*value); next && gate)
            setNext(*value, followed(*gate, url, *next));
        if (nextOf(*value) == url)
            return fail(ErrorKind::AnswerUnreadable, {}, QStringLiteral("next_page_url = url"));
        const auto bySid = paced.isEmpty() ? std::nullopt : pacedObjectOf(*value);
        if (gate && bySid && *bySid != paced)
            gate->unite(paced, *bySid);
        Answered<T> answered{std::move(*value), {}, {}, came->body};
        addMeta(*came, answered);
        return answered;
    });
}

} // namespace syncdeck::sync
