// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/profilestore.h"

#include "app/base/ordinaryfile.h"
#include "app/base/privatefile.h"
#include "app/base/setaside.h"
#include "app/store/environmentname.h"
#include "app/store/jsonfile.h"

#include <QCollator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::store {

namespace {

constexpr int fileVersion = 1;
constexpr qint64 mostBytes = 16LL * 1024 * 1024; // tens of thousands of profiles

/// Into what is there, so that members a later version knows survive.
QJsonObject written(const Profile &profile, QJsonObject into)
{
    into[u"id"_s] = profile.id;
    into[u"name"_s] = profile.name;
    into[u"baseUrl"_s] = profile.baseUrl.toString(QUrl::FullyEncoded);
    into[u"accountSid"_s] = profile.accountSid;
    into[u"credential"_s] =
        profile.credential == CredentialKind::ApiKey ? u"apiKey"_s : u"authToken"_s;
    into[u"apiKeySid"_s] = profile.apiKeySid;
    into[u"defaultService"_s] = profile.defaultService;
    into[u"caFile"_s] = profile.caFile;
    into[u"environment"_s] = environmentName(profile.environment);
    into[u"readOnly"_s] = profile.readOnly;
    return into;
}

/// Nothing when a member that safety hangs on is missing or makes no sense: guessing "development"
/// or "may write" could do harm.
std::optional<Profile> readFrom(const QJsonObject &object)
{
    const auto environment = environmentNamed(object[u"environment"_s].toString());
    const QString credential = object[u"credential"_s].toString();
    Profile profile;
    profile.id = object[u"id"_s].toString();
    profile.name = object[u"name"_s].toString();
    profile.baseUrl = QUrl(object[u"baseUrl"_s].toString(), QUrl::StrictMode);
    if (profile.id.isEmpty() || profile.name.isEmpty() || !profile.baseUrl.isValid() ||
        !environment || !object[u"readOnly"_s].isBool() ||
        (credential != "apiKey"_L1 && credential != "authToken"_L1))
        return {};
    profile.accountSid = object[u"accountSid"_s].toString();
    profile.credential =
        credential == "apiKey"_L1 ? CredentialKind::ApiKey : CredentialKind::AuthToken;
    profile.apiKeySid = object[u"apiKeySid"_s].toString();
    profile.defaultService = object[u"defaultService"_s].toString();
    profile.caFile = object[u"caFile"_s].toString();
    profile.environment = *environment;
    profile.readOnly = object[u"readOnly"_s].toBool();
    return profile;
}

enum class FileState { Missing, Good, Damaged, TooNew };

struct Content
{
    FileState state = FileState::Missing;
    QJsonArray entries;
    QList<Profile> profiles; ///< one for each entry
};

Result<Content> readFile(const QString &path)
{
    const auto file = readOrdinaryFile(path, mostBytes);
    if (!file)
        return Failure(file.error());
    Content content;
    if (!*file)
        return content;
    const QJsonObject root = QJsonDocument::fromJson(**file).object();
    const int version = root[u"version"_s].toInt();
    content.entries = root[u"profiles"_s].toArray();
    if (version > fileVersion) {
        content.state = FileState::TooNew;
        return content;
    }
    content.state = version == fileVersion && root[u"profiles"_s].isArray() ? FileState::Good
                                                                            : FileState::Damaged;
    for (const auto &entry : std::as_const(content.entries)) {
        const auto profile = readFrom(entry.toObject());
        if (profile)
            content.profiles << *profile;
        else
            content.state = FileState::Damaged;
    }
    return content;
}

/// Changes the entries under a lock that other programs respect.
template <typename Change>
Result<void> changeFile(const QString &path, Change change)
{
    const QString folder = QFileInfo(path).path();
    if (!makePrivateFolder(folder))
        return fail(ErrorKind::FileUnwritable, folder);
    const QString lockPath = path + u".lock"_s;
    if (!isOrdinaryOrMissing(lockPath)) // QLockFile would wait for a pipe
        return fail(ErrorKind::FileUnwritable, lockPath, notOrdinary());
    QLockFile lock(lockPath);
    constexpr int patienceMs = 5'000;
    if (!lock.tryLock(patienceMs))
        return fail(ErrorKind::FileUnwritable, path);
    auto content = readFile(path);
    if (!content)
        return Failure(content.error());
    if (content->state == FileState::Damaged)
        return fail(ErrorKind::FileDamaged, path);
    if (content->state == FileState::TooNew)
        return fail(ErrorKind::FileTooNew, path);
    if (Result<void> changed = change(*content); !changed)
        return changed;
    return writeJsonFile(path, {{u"version"_s, fileVersion}, {u"profiles"_s, content->entries}});
}

} // namespace

ProfileStore::ProfileStore(QString path, Policy policy)
    : m_path(std::move(path))
    , m_policy(std::move(policy))
{
}

QString ProfileStore::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           u"/profiles.json"_s;
}

Result<ProfileStore::Loaded> ProfileStore::load() const
{
    if (m_policy.problem())
        return Failure(*m_policy.problem());
    if (!m_policy.allowsOwnProfiles()) {
        Loaded loaded;
        addManaged(loaded.profiles);
        return loaded;
    }
    auto loaded = loadOwn();
    if (loaded)
        addManaged(loaded->profiles);
    return loaded;
}

void ProfileStore::addManaged(QList<Profile> &profiles) const
{
    // What a user wrote by hand under a preset profile's id would share its secret.
    profiles.removeIf([](const Profile &profile) { return profile.id.startsWith(u"policy:"); });
    profiles = m_policy.profiles() + profiles;
    for (Profile &profile : profiles)
        profile = m_policy.applied(profile);
    QCollator collator;
    collator.setNumericMode(true);
    // Of two of one name the managed one stays first, and is the one that the name means.
    std::ranges::stable_sort(profiles, [&](const Profile &left, const Profile &right) {
        return collator.compare(left.name, right.name) < 0;
    });
}

Result<ProfileStore::Loaded> ProfileStore::loadOwn() const
{
    auto content = readFile(m_path);
    if (!content)
        return Failure(content.error());
    Loaded loaded;
    if (content->state == FileState::Damaged || content->state == FileState::TooNew) {
        const bool damaged = content->state == FileState::Damaged;
        loaded.setAside = setAside(m_path, damaged ? Unusable::Damaged : Unusable::TooNew);
        if (loaded.setAside.isEmpty())
            return fail(damaged ? ErrorKind::FileDamaged : ErrorKind::FileTooNew, m_path);
        return loaded;
    }
    loaded.profiles = content->profiles;
    return loaded;
}

Result<void> ProfileStore::save(const Profile &profile) const
{
    if (profile.name.trimmed().isEmpty())
        return fail(ErrorKind::InvalidInput, u"Name"_s);
    if (m_policy.problem())
        return Failure(*m_policy.problem());
    if (profile.source != ProfileSource::Own || !m_policy.allowsOwnProfiles())
        return fail(ErrorKind::ForbiddenByPolicy, profile.name);
    for (const Profile &managed : m_policy.profiles()) {
        if (managed.name == profile.name)
            return fail(ErrorKind::InvalidInput, u"Name"_s, profile.name);
    }
    return changeFile(m_path, [&](Content &content) -> Result<void> {
        qsizetype place = -1;
        for (qsizetype i = 0; i < content.profiles.size(); ++i) {
            if (content.profiles[i].id == profile.id)
                place = i;
            else if (content.profiles[i].name == profile.name)
                return fail(ErrorKind::InvalidInput, u"Name"_s, profile.name);
        }
        if (place < 0)
            content.entries.append(written(profile, {}));
        else
            content.entries[place] = written(profile, content.entries[place].toObject());
        return {};
    });
}

Result<void> ProfileStore::remove(const QString &id) const
{
    for (const Profile &managed : m_policy.profiles()) {
        if (managed.id == id)
            return fail(ErrorKind::ForbiddenByPolicy, managed.name);
    }
    return changeFile(m_path, [&](Content &content) -> Result<void> {
        for (qsizetype i = 0; i < content.profiles.size(); ++i) {
            if (content.profiles[i].id == id) {
                content.entries.removeAt(i);
                break;
            }
        }
        return {};
    });
}

QString ProfileStore::newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace syncdeck::store
