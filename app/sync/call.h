// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/retryafter.h"
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

    template <typename T>
    [[nodiscard]] Reply<T> answer(Result<T> (*decode)(const QByteArray &),
                                  const CancelToken &cancel);
    [[nodiscard]] Reply<void> emptyAnswer(const CancelToken &cancel);

private:
    void refuse(ErrorKind kind, const QString &subject, const QString &detail = {});
    [[nodiscard]] QFuture<Result<net::Answer>> send(const CancelToken &cancel);
    [[nodiscard]] static bool isSuccess(const net::Answer &answer);

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
[[nodiscard]] std::optional<QString> pacedObjectOf(const Page<Item> &page);
[[nodiscard]] std::optional<QString> pacedObjectOf(const std::shared_ptr<ItemPage> &page);

/// The ETag of an item's answer, without the marks that HTTP may put around it.
void addETag(const net::Answer &answer, Item &item);

template <typename T>
Client::Reply<T> Client::Call::answer(Result<T> (*decode)(const QByteArray &),
                                      const CancelToken &cancel)
{
    const bool isWrite = m_request.isWrite();
    const QUrl url = m_request.url;
    return send(cancel).then([decode, isWrite, url, gate = QPointer(&m_gate),
                              paced = m_isAboutMap ? m_pacedObject : QString()](
                                 const Result<net::Answer> &came) -> Result<Answered<T>> {
        if (!came)
            return Failure(came.error());
        if (!isSuccess(*came))
            return Failure(decodeError(*came, isWrite, QDateTime::currentDateTimeUtc()));
        Result<T> value = decode(came->body);
        // What a write has made is told by its answer, which must be as documented.
        if (isWrite && value && !oddOf(*value).isEmpty())
            value = unreadable(came->body, oddOf(*value).first().toLatin1().constData());
        if (!value) {
            Error error = value.error();
            error.httpStatus = came->status;
            error.requestId = requestIdOf(*came);
            error.mayHaveBeenApplied = isWrite;
            return Failure(error);
        }
        if (nextOf(*value) == url)
            return fail(ErrorKind::AnswerUnreadable, {}, QStringLiteral("next_page_url = url"));
        const auto bySid = paced.isEmpty() ? std::nullopt : pacedObjectOf(*value);
        if (gate && bySid && *bySid != paced)
            gate->unite(paced, *bySid);
        Answered<T> answered{std::move(*value), {}, {}, came->body};
        if constexpr (std::is_same_v<T, Item>)
            addETag(*came, answered.value);
        addMeta(*came, answered);
        return answered;
    });
}

} // namespace syncdeck::sync
