// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/faultyjson.h"

#include "app/json/elements.h"
#include "app/json/escapes.h"
#include "app/json/members.h"
#include "app/sandbox/jsontext.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace syncdeck::sandbox {

namespace {

/// The text of a member; empty when there is none or it is no text.
QByteArray textOf(const json::Members &object, const QByteArray &name)
{
    const json::Member *member = object.find(name);
    if (!member || !object.value(*member).startsWith('"'))
        return {};
    const QByteArrayView spelled = object.value(*member);
    return json::unescaped(spelled.sliced(1, spelled.size() - 2));
}

std::optional<json::Members> metaOf(const QByteArray &json)
{
    const auto page = json::members(json);
    const json::Member *meta = page ? page->find("meta"_ba) : nullptr;
    return meta ? json::members(page->value(*meta)) : std::nullopt;
}

/// The name of a page's list; empty when the text is no page.
QByteArray listName(const QByteArray &json)
{
    const auto meta = metaOf(json);
    return meta ? textOf(*meta, "key"_ba) : QByteArray();
}

QByteArray withEach(const QByteArray &json,
                    const std::function<QByteArray(QByteArrayView resource)> &change)
{
    const QByteArray name = listName(json);
    if (name.isEmpty())
        return json::members(json) ? change(json) : json;
    const QByteArray list = listIn(json);
    const auto resources = json::elements(list);
    if (!resources)
        return json;
    QByteArrayList changed;
    for (const QByteArrayView &resource : *resources)
        changed << change(resource);
    return withList(json, '[' + changed.join(',') + ']');
}

} // namespace

QByteArray malformed(const QByteArray &json)
{
    QByteArray text = json;
    const qsizetype colon = text.indexOf(':');
    return colon < 0 ? text : text.replace(colon, 1, "=");
}

QByteArray withInvalidUtf8(const QByteArray &json)
{
    QByteArray text = json;
    const QByteArray beginOfText = ":\"";
    const qsizetype at = text.indexOf(beginOfText);
    return at < 0 ? text : text.insert(at + beginOfText.size(), "\xc3\x28");
}

QByteArray withNextPage(const QByteArray &json,
                        const std::function<QByteArray(const PageLinks &)> &next)
{
    const auto meta = metaOf(json);
    if (!meta)
        return json;
    const PageLinks links{textOf(*meta, "url"_ba), textOf(*meta, "first_page_url"_ba),
                          textOf(*meta, "next_page_url"_ba)};
    const QByteArray url = jsonString(QByteArrayView(next(links)));
    return json::withMember(json, "\"meta\"",
                            json::withMember(meta->text, "\"next_page_url\"", url));
}

QByteArray withLinksTo(const QByteArray &json, const QByteArray &origin)
{
    const auto meta = metaOf(json);
    if (!meta)
        return json;
    QByteArray changed = meta->text.toByteArray();
    for (const QByteArray &name :
         {"url"_ba, "first_page_url"_ba, "previous_page_url"_ba, "next_page_url"_ba}) {
        if (const QByteArray url = textOf(*meta, name); !url.isEmpty()) {
            changed = json::withMember(changed, '"' + name + '"',
                                       jsonString(QByteArrayView(origin + targetOf(url))));
        }
    }
    return json::withMember(json, "\"meta\"", changed);
}

QByteArray listIn(const QByteArray &json)
{
    const QByteArray name = listName(json);
    const auto page = json::members(json);
    const json::Member *list = page && !name.isEmpty() ? page->find(name) : nullptr;
    return list ? page->value(*list).toByteArray() : QByteArray();
}

QByteArray withList(const QByteArray &json, const QByteArray &list)
{
    const QByteArray name = listName(json);
    return name.isEmpty() ? json : json::withMember(json, jsonString(QByteArrayView(name)), list);
}

QByteArray withNullAttributes(const QByteArray &json)
{
    return withEach(json, [](QByteArrayView resource) {
        QByteArrayList nulls;
        const auto object = json::members(resource);
        for (const json::Member &member : object->list)
            nulls << object->spelledName(member).toByteArray() + ":null";
        return '{' + nulls.join(',') + '}';
    });
}

QByteArray withoutRevisions(const QByteArray &json)
{
    return withEach(json, [](QByteArrayView resource) {
        const auto object = json::members(resource);
        return object->find("revision"_ba) ? json::withMember(resource, "\"revision\"", "null")
                                           : resource.toByteArray();
    });
}

QByteArray aboutAnother(const QByteArray &json)
{
    const QByteArray name = listName(json).isEmpty() ? "key"_ba : "map_sid"_ba;
    const QByteArray other = name == "key" ? "\"another\""_ba : "\"MP" + QByteArray(32, 'f') + '"';
    return withEach(json, [&](QByteArrayView resource) {
        const auto object = json::members(resource);
        return object->find(name) ? json::withMember(resource, '"' + name + '"', other)
                                  : resource.toByteArray();
    });
}

QByteArray targetOf(const QByteArray &url)
{
    return QUrl::fromEncoded(url)
        .toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded)
        .toLatin1();
}

} // namespace syncdeck::sandbox
