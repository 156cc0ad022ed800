// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/draftstore.h"

#include "app/base/ordinaryfile.h"
#include "app/base/privatefile.h"
#include "app/base/setaside.h"
#include "app/store/jsonfile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace syncdeck::store {

namespace {

constexpr int maxWindows = 50;

constexpr qint64 mostBytes = 256LL * 1024 * 1024; // of a file of drafts

constexpr int fileVersion = 2; // 1 had the new item alone

// Whatever the bytes are, they come back.
QString fromBytes(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray toBytes(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QJsonValue fromMoment(const std::optional<QDateTime> &moment)
{
    return moment ? QJsonValue(moment->toString(Qt::ISODateWithMs)) : QJsonValue();
}

std::optional<QDateTime> toMoment(const QJsonValue &value)
{
    const auto moment = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return moment.isValid() ? std::optional(moment) : std::nullopt;
}

QJsonObject written(const DraftPlace &place)
{
    return {
        {u"history"_s, place.history},
        {u"service"_s, place.service},
        {u"map"_s, place.map},
        {u"mapName"_s, place.mapName},
    };
}

DraftPlace placeFrom(const QJsonObject &object)
{
    return {object[u"history"_s].toString(), object[u"service"_s].toString(),
            object[u"map"_s].toString(), object[u"mapName"_s].toString()};
}

QJsonObject written(const EditDraft &draft)
{
    return {
        {u"history"_s, draft.history},
        {u"service"_s, draft.service},
        {u"map"_s, draft.map},
        {u"mapName"_s, draft.mapName},
        {u"key"_s, draft.key},
        {u"baseData"_s, fromBytes(draft.base.data)},
        {u"baseExpires"_s, fromMoment(draft.base.expires)},
        {u"baseRevision"_s, draft.base.revision},
        {u"baseCreated"_s, fromMoment(draft.base.created)},
        {u"data"_s, fromBytes(draft.data)},
        {u"ttlChoice"_s, draft.ttlChoice},
        {u"ttl"_s, draft.ttl},
        {u"shown"_s, draft.isShown},
    };
}

EditDraft editFrom(const QJsonObject &object)
{
    return {object[u"history"_s].toString(),
            object[u"service"_s].toString(),
            object[u"map"_s].toString(),
            object[u"mapName"_s].toString(),
            object[u"key"_s].toString(),
            {toBytes(object[u"baseData"_s]), toMoment(object[u"baseExpires"_s]),
             object[u"baseRevision"_s].toString(), toMoment(object[u"baseCreated"_s])},
            toBytes(object[u"data"_s]),
            object[u"ttlChoice"_s].toInt(),
            object[u"ttl"_s].toString(),
            object[u"shown"_s].toBool()};
}

QJsonObject written(const Drafts &drafts)
{
    QJsonArray edits;
    for (const EditDraft &draft : drafts.edits)
        edits.append(written(draft));
    return {
        {u"version"_s, fileVersion},
        {u"key"_s, drafts.newItem.key},
        {u"data"_s, fromBytes(drafts.newItem.data)},
        {u"ttl"_s, drafts.newItem.ttl},
        {u"collectionTtl"_s, drafts.newItem.collectionTtl},
        {u"place"_s, written(drafts.place)},
        {u"edits"_s, edits},
    };
}

/// Nothing when it is of no use; then `why` tells.
std::optional<Drafts> readFrom(const QByteArray &content, Unusable &why)
{
    const QJsonObject root = QJsonDocument::fromJson(content).object();
    const int version = root[u"version"_s].toInt();
    why = version > fileVersion ? Unusable::TooNew : Unusable::Damaged;
    if (version < 1 || version > fileVersion)
        return {};
    Drafts drafts;
    drafts.newItem = {root[u"key"_s].toString(), toBytes(root[u"data"_s]),
                      root[u"ttl"_s].toString(), root[u"collectionTtl"_s].toString()};
    drafts.place = placeFrom(root[u"place"_s].toObject());
    const QJsonArray edits = root[u"edits"_s].toArray();
    for (const auto &edit : edits)
        drafts.edits << editFrom(edit.toObject());
    return drafts;
}

Result<void> write(const QString &path, const Drafts &drafts)
{
    if (drafts.isEmpty()) {
        QFile::remove(path);
        return {};
    }
    return writeJsonFile(path, written(drafts));
}

} // namespace

DraftStore::DraftStore(QString folder)
    : m_folder(std::move(folder))
{
    m_writer.setMaxThreadCount(1);
    if (!m_folder.isEmpty())
        choosePlace();
}

DraftStore::~DraftStore()
{
    m_writer.waitForDone();
}

QString DraftStore::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/drafts"_s;
}

void DraftStore::choosePlace()
{
    if (!makePrivateFolder(m_folder))
        return;
    // First a place where an ended window left something, else any that is free.
    for (const bool withDraft : {true, false}) {
        for (int i = 1; i <= maxWindows; ++i) {
            const QString path = m_folder + u"/new-item-%1.json"_s.arg(i);
            if (!isOrdinaryOrMissing(path) || (withDraft && !QFile::exists(path)))
                continue;
            const QString lockPath = path + u".lock"_s;
            if (!isOrdinaryOrMissing(lockPath)) // QLockFile would wait for a pipe
                continue;
            auto lock = std::make_unique<QLockFile>(lockPath);
            lock->setStaleLockTime(0); // a living window keeps its place, however long it runs
            if (!lock->tryLock(0))
                continue;
            m_lock = std::move(lock);
            m_path = path;
            return;
        }
    }
}

std::optional<Drafts> DraftStore::takeOver()
{
    if (m_path.isEmpty())
        return {};
    const auto content = readOrdinaryFile(m_path, mostBytes);
    if (content && !*content)
        return {};
    // What cannot be read is not written over either.
    Unusable why = Unusable::Damaged;
    auto drafts = content ? readFrom(**content, why) : std::nullopt;
    if (!drafts && setAside(m_path, why).isEmpty())
        m_path.clear();
    return drafts;
}

QFuture<Result<void>> DraftStore::save(const Drafts &drafts)
{
    if (m_path.isEmpty())
        return ready<void>({});
    return QtConcurrent::run(&m_writer, [path = m_path, drafts] { return write(path, drafts); });
}

} // namespace syncdeck::store
