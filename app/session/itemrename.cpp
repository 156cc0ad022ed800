// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/itemrename.h"

#include "app/base/whendone.h"
#include "app/json/compare.h"

#include <utility>

namespace syncdeck::session {

using store::WriteKind;

ItemRename::ItemRename(ItemWriter &writer, MapAddress where, QString mapName, sync::Item item,
                       QString to, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_where(std::move(where))
    , m_mapName(std::move(mapName))
    , m_item(std::move(item))
    , m_report{m_item.key.value_or(QString()), std::move(to), {}, false}
{
}

void ItemRename::start()
{
    whenDone(m_writer.journal().newStep(), this, [this](const Result<qint64> &step) {
        if (!step) {
            end(step.error());
            return;
        }
        m_step = *step;
        readOld();
    });
}

void ItemRename::readOld()
{
    whenDone(m_writer.connection().client().item(m_where.service, m_where.map, m_report.from), this,
             [this](const Result<sync::Answered<sync::Item>> &answer) {
                 if (!answer) {
                     end(answer.error());
                 } else if (answer->value.matchable() != m_item.matchable()) {
                     end(fail(ErrorKind::RevisionMismatch, m_report.from).error());
                 } else {
                     m_item = answer->value;
                     create();
                 }
             });
}

ItemWrite ItemRename::writeOf(const QString &key) const
{
    ItemWrite write;
    write.where = m_where;
    write.mapName = m_mapName;
    write.key = key;
    return write;
}

void ItemRename::create()
{
    if (!m_item.data || !sync::isStorable(*m_item.data)) {
        end(fail(ErrorKind::NotStorable, m_report.from).error());
        return;
    }
    ItemWrite write = writeOf(m_report.to);
    write.kind = WriteKind::Create;
    write.data = m_item.data;
    if (m_item.dateExpires) {
        write.ttl = m_writer.connection().serverClock().now().secsTo(*m_item.dateExpires);
        if (*write.ttl <= 0) {
            end(fail(ErrorKind::ValueExpired, m_report.from).error());
            return;
        }
    }
    whenDone(m_writer.write(write, m_step), this, [this](const Result<Written> &written) {
        if (written)
            verify();
        else
            end(written.error());
    });
}

/// The old one goes only when the service gives the new one as it is to be.
void ItemRename::verify()
{
    m_report.bothExist = true;
    whenDone(m_writer.connection().client().item(m_where.service, m_where.map, m_report.to), this,
             [this](const Result<sync::Answered<sync::Item>> &answer) {
                 if (!answer) {
                     m_report.bothExist = answer.error().kind != ErrorKind::ItemNotFound;
                     end(answer.error());
                 } else if (!answer->value.data ||
                            !json::sameData(*answer->value.data, *m_item.data)) {
                     end(fail(ErrorKind::RevisionMismatch, m_report.to).error());
                 } else {
                     Q_EMIT created(m_report.from, answer->value);
                     removeOld();
                 }
             });
}

void ItemRename::removeOld()
{
    ItemWrite write = writeOf(m_report.from);
    write.kind = WriteKind::Delete;
    write.base = m_item;
    whenDone(m_writer.write(write, m_step), this, [this](const Result<Written> &written) {
        m_report.bothExist = !written && written.error().kind != ErrorKind::ItemNotFound;
        end(written ? std::nullopt : std::optional(written.error()));
    });
}

void ItemRename::end(std::optional<Error> error)
{
    m_report.error = std::move(error);
    Q_EMIT finished(m_report);
    deleteLater();
}

} // namespace syncdeck::session
