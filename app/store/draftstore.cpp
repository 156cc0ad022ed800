// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/draftstore.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace syncdeck::store {

namespace {

constexpr int maxWindows = 50;

QByteArray written(const Draft &draft)
{
    const QJsonObject root{
        {u"version"_s, 1},
        {u"key"_s, draft.key},
        // Whatever the bytes are, they come back.
        {u"data"_s, QString::fromLatin1(draft.data.toBase64())},
        {u"ttl"_s, draft.ttl},
        {u"collectionTtl"_s, draft.collectionTtl},
    };
    return QJsonDocument(root).toJson();
}

std::optional<Draft> readFrom(const QByteArray &content)
{
    const QJsonObject root = QJsonDocument::fromJson(content).object();
    if (root[u"version"_s].toInt() != 1)
        return {};
    return Draft{root[u"key"_s].toString(),
                 QByteArray::fromBase64(root[u"data"_s].toString().toLatin1()),
                 root[u"ttl"_s].toString(), root[u"collectionTtl"_s].toString()};
}

Result<void> write(const QString &path, const Draft &draft)
{
    if (draft.isEmpty()) {
        QFile::remove(path);
        return {};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::FileUnwritable, path, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(written(draft));
    if (!file.commit())
        return fail(ErrorKind::FileUnwritable, path, file.errorString());
    return {};
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
    if (!QDir().mkpath(m_folder))
        return;
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    // First a place where an ended window left something, else any that is free.
    for (const bool withDraft : {true, false}) {
        for (int i = 1; i <= maxWindows; ++i) {
            const QString path = m_folder + u"/new-item-%1.json"_s.arg(i);
            if (withDraft && !QFile::exists(path))
                continue;
            auto lock = std::make_unique<QLockFile>(path + u".lock"_s);
            lock->setStaleLockTime(0); // a living window keeps its place, however long it runs
            if (!lock->tryLock(0))
                continue;
            m_lock = std::move(lock);
            m_path = path;
            return;
        }
    }
}

std::optional<Draft> DraftStore::takeOver()
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    auto draft = readFrom(file.readAll());
    if (!draft) {
        file.close();
        QFile::rename(m_path, m_path + u".damaged"_s);
    }
    return draft;
}

QFuture<Result<void>> DraftStore::save(const Draft &draft)
{
    if (m_path.isEmpty())
        return ready<void>({});
    return QtConcurrent::run(&m_writer, [path = m_path, draft] { return write(path, draft); });
}

} // namespace syncdeck::store
