// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/policy.h"

#include "app/base/result.h"
#include "app/base/visibletext.h"
#include "app/json/check.h"
#include "app/store/environmentname.h"
#include "app/sync/rules.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace syncdeck::store {

namespace {

struct PolicyTexts
{
    Q_DECLARE_TR_FUNCTIONS(PolicyTexts)
};

constexpr int fileVersion = 1;
constexpr qint64 mostBytes = 1 << 20;

/// Reads members of one object and remembers the first thing that is wrong, with the way there.
class ObjectReader
{
public:
    ObjectReader(QJsonObject object, QString way, QString &problem)
        : m_object(std::move(object))
        , m_way(std::move(way))
        , m_problem(problem)
    {
    }

    /// A name that nobody knows may be a misspelled one that was to protect something.
    void allowOnly(const QStringList &names)
    {
        const QStringList members = m_object.keys();
        for (const QString &member : members) {
            if (!names.contains(member)) {
                complain(member, PolicyTexts::tr("There is no such setting. There are: %1.")
                                     .arg(names.join(u", "_s)));
            }
        }
    }

    [[nodiscard]] bool boolean(const QString &name, bool otherwise)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isUndefined() && !value.isBool())
            complain(name, PolicyTexts::tr("It must be true or false."));
        return value.toBool(otherwise);
    }

    /// As checked by `rule`; empty only where that is allowed.
    template <typename Rule>
    [[nodiscard]] QString text(const QString &name, const QString &otherwise, Rule rule)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isUndefined() && !value.isString()) {
            complain(name, PolicyTexts::tr("It must be a text."));
            return {};
        }
        const QString text = value.toString(otherwise);
        const QString problem = rule(text);
        if (!problem.isEmpty())
            complain(name, problem);
        return text;
    }

    [[nodiscard]] QJsonValue value(const QString &name) const { return m_object.value(name); }

    void complain(const QString &name, const QString &sentence)
    {
        if (m_problem.isEmpty())
            m_problem = visibleText(m_way + name).left(100) + u": "_s + sentence;
    }

private:
    QJsonObject m_object;
    QString m_way;
    QString &m_problem;
};

QString firstError(const sync::Findings &findings)
{
    for (const sync::Finding &finding : findings) {
        if (finding.severity == sync::Severity::Error)
            return finding.text;
    }
    return {};
}

QString checkName(const QString &name)
{
    if (name.trimmed().isEmpty())
        return PolicyTexts::tr("A name is needed.");
    return visibleText(name) == name ? QString()
                                     : PolicyTexts::tr("It holds characters that cannot be seen.");
}

QString checkId(const QString &id)
{
    constexpr qsizetype most = 64;
    const bool isPlain = std::ranges::all_of(id, [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.');
    });
    return !id.isEmpty() && id.size() <= most && isPlain
               ? QString()
               : PolicyTexts::tr(
                     "It takes 1 to 64 letters, digits, points, hyphens and underscores.");
}

QString checkFile(const QString &path)
{
    return path.isEmpty() || QDir::isAbsolutePath(path)
               ? QString()
               : PolicyTexts::tr("It must be the whole path of a file.");
}

QString checkEnvironment(const QString &name)
{
    return environmentNamed(name)
               ? QString()
               : PolicyTexts::tr("It must be development, staging or production.");
}

Profile readProfile(ObjectReader reader)
{
    reader.allowOnly({u"id"_s, u"name"_s, u"environment"_s, u"readOnly"_s, u"accountSid"_s,
                      u"credential"_s, u"apiKeySid"_s, u"baseUrl"_s, u"caFile"_s, u"service"_s});
    Profile profile;
    profile.source = ProfileSource::Managed;
    profile.id = u"policy:"_s + reader.text(u"id"_s, {}, checkId);
    profile.name = reader.text(u"name"_s, {}, checkName);
    profile.environment = environmentNamed(reader.text(u"environment"_s, {}, checkEnvironment))
                              .value_or(Environment::Production);
    profile.readOnly = reader.boolean(u"readOnly"_s, false);
    profile.accountSid = reader.text(u"accountSid"_s, {}, [](const QString &sid) {
        return firstError(sync::checkSid(sync::SidKind::Account, sid));
    });
    const QString credential =
        reader.text(u"credential"_s, u"authToken"_s, [](const QString &kind) {
            return kind == "authToken"_L1 || kind == "apiKey"_L1
                       ? QString()
                       : PolicyTexts::tr("It must be authToken or apiKey.");
        });
    const bool withKey = credential == "apiKey"_L1;
    profile.credential = withKey ? CredentialKind::ApiKey : CredentialKind::AuthToken;
    profile.apiKeySid = reader.text(u"apiKeySid"_s, {}, [withKey](const QString &sid) {
        if (!withKey)
            return sid.isEmpty() ? QString() : PolicyTexts::tr("It goes with credential apiKey.");
        return firstError(sync::checkSid(sync::SidKind::ApiKey, sid));
    });
    profile.baseUrl =
        QUrl(reader.text(u"baseUrl"_s, profile.baseUrl.toString(),
                         [](const QString &url) { return firstError(sync::checkBaseUrl(url)); }),
             QUrl::StrictMode);
    profile.caFile = reader.text(u"caFile"_s, {}, checkFile);
    profile.defaultService = reader.text(u"service"_s, {}, [](const QString &service) {
        return service.isEmpty() ? QString() : firstError(sync::checkServiceRef(service));
    });
    return profile;
}

bool isSameSid(const QString &left, const QString &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

/// Whether the account is the one that a user named. An Auth Token works with its own account
/// alone; with an API key, no request says an account, so any could be named.
bool isAccountKnown(const Profile &profile)
{
    return profile.credential == CredentialKind::AuthToken && !profile.accountSid.isEmpty();
}

/// Whether a user's profile is of the account of a preset one, as far as that can be known.
bool isSameAccount(const Profile &preset, const Profile &profile)
{
    if (profile.credential == CredentialKind::ApiKey) {
        return preset.credential == CredentialKind::ApiKey &&
               isSameSid(preset.apiKeySid, profile.apiKeySid);
    }
    return isAccountKnown(profile) && isSameSid(preset.accountSid, profile.accountSid);
}

/// Syntax, and members that are there twice, of which a reader would silently keep one.
QString checkText(QByteArrayView json)
{
    const json::Report report = json::check(json);
    const auto at = [](const json::Position &place, const QString &sentence) {
        return PolicyTexts::tr("line %1, column %2: %3")
            .arg(place.line)
            .arg(place.column)
            .arg(sentence);
    };
    if (report.error)
        return at(report.error->at, json::describe(*report.error));
    if (!report.warnings.isEmpty())
        return at(report.warnings.first().at, json::describe(report.warnings.first()));
    return report.kind == json::ValueKind::Object ? QString()
                                                  : PolicyTexts::tr("It must be one JSON object.");
}

Error unusable(const QString &path, const QString &why)
{
    return fail(ErrorKind::PolicyUnusable, path, why).error();
}

/// The file's content; nothing when there is no file; else why it is not to be trusted or read.
std::expected<std::optional<QByteArray>, QString> contentOf(const PolicyPlace &place)
{
    QFile file(place.path);
#ifdef Q_OS_UNIX
    const int descriptor =
        ::open(QFile::encodeName(place.path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return std::nullopt;
        return std::unexpected(qt_error_string(errno));
    }
    if (!file.open(descriptor, QIODevice::ReadOnly, QFile::AutoCloseHandle)) {
        ::close(descriptor);
        return std::unexpected(file.errorString());
    }
    struct ::stat status{};
    struct ::stat folder{};
    constexpr mode_t byOthers = S_IWGRP | S_IWOTH;
    const QByteArray folderPath = QFile::encodeName(QFileInfo(place.path).path());
    if (::fstat(descriptor, &status) != 0 || ::stat(folderPath.constData(), &folder) != 0)
        return std::unexpected(qt_error_string(errno));
    if (!S_ISREG(status.st_mode))
        return std::unexpected(PolicyTexts::tr("It is no ordinary file."));
    for (const struct ::stat &one : {status, folder}) {
        if (one.st_uid != place.owner || (one.st_mode & byOthers) != 0) {
            return std::unexpected(
                PolicyTexts::tr("File and folder must belong to the administrator, and be writable "
                                "by nobody else."));
        }
    }
#else
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(file.errorString());
#endif
    if (file.size() > mostBytes)
        return std::unexpected(PolicyTexts::tr("It is larger than 1 MiB."));
    QByteArray content = file.readAll();
    if (file.error() != QFile::NoError)
        return std::unexpected(file.errorString());
    return std::optional(std::move(content));
}

} // namespace

struct Policy::Reader
{
    Policy &policy;
    QString problem = {};

    void read(const QJsonObject &root)
    {
        ObjectReader reader(root, {}, problem);
        const QJsonValue version = root[u"version"_s];
        if (version.toInteger() > fileVersion) {
            reader.complain(u"version"_s,
                            PolicyTexts::tr("It is for a newer version of Syncdeck."));
            return;
        }
        if (version != QJsonValue(fileVersion))
            reader.complain(u"version"_s, PolicyTexts::tr("It must be 1."));
        reader.allowOnly(
            {u"version"_s, u"readOnly"_s, u"ownProfiles"_s, u"fromEnvironment"_s, u"profiles"_s});
        policy.m_ownProfiles = reader.boolean(u"ownProfiles"_s, true);
        policy.m_fromEnvironment = reader.boolean(u"fromEnvironment"_s, true);
        readReadOnly(reader);
        const QJsonValue profiles = reader.value(u"profiles"_s);
        if (!profiles.isUndefined() && !profiles.isArray())
            reader.complain(u"profiles"_s, PolicyTexts::tr("It must be a list."));
        readProfiles(profiles.toArray());
    }

    void readReadOnly(ObjectReader &reader)
    {
        const QString name = u"readOnly"_s;
        const QJsonValue value = reader.value(name);
        const QSet<Environment> all{Environment::Development, Environment::Staging,
                                    Environment::Production};
        if (value.isUndefined())
            return;
        if (value.isBool()) {
            policy.m_readOnlyEnvironments = value.toBool() ? all : QSet<Environment>();
            return;
        }
        const QJsonArray names = value.toArray();
        bool isSound = value.isArray();
        for (const auto &entry : names) {
            const auto environment = environmentNamed(entry.toString());
            isSound = isSound && environment;
            policy.m_readOnlyEnvironments << environment.value_or(Environment::Production);
        }
        if (!isSound) {
            reader.complain(name, PolicyTexts::tr("It must be true, false or a list of "
                                                  "development, staging and production."));
        }
    }

    void readProfiles(const QJsonArray &entries)
    {
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const QString way = u"profiles[%1]"_s.arg(i);
            ObjectReader reader(entries[i].toObject(), way + u'.', problem);
            if (!entries[i].isObject())
                ObjectReader({}, way, problem)
                    .complain({}, PolicyTexts::tr("It must be an object."));
            const Profile profile = readProfile(reader);
            for (const Profile &other : std::as_const(policy.m_profiles)) {
                if (other.id == profile.id || other.name == profile.name) {
                    reader.complain(other.id == profile.id ? u"id"_s : u"name"_s,
                                    PolicyTexts::tr("Another profile has it already."));
                }
            }
            policy.m_profiles << profile;
        }
    }
};

Policy Policy::read(QByteArrayView json, const QString &path)
{
    Policy policy;
    Reader reader{policy};
    reader.problem = checkText(json);
    if (reader.problem.isEmpty())
        reader.read(QJsonDocument::fromJson(json.toByteArray()).object());
    if (reader.problem.isEmpty())
        return policy;
    Policy locked;
    locked.m_problem = unusable(path, reader.problem);
    return locked;
}

Policy Policy::load(const PolicyPlace &place)
{
    const auto content = contentOf(place);
    if (content)
        return *content ? read(**content, place.path) : Policy();
    Policy locked;
    locked.m_problem = unusable(place.path, content.error());
    return locked;
}

bool Policy::forcesReadOnly(const Profile &profile) const
{
    if (profile.source == ProfileSource::Sandbox)
        return false;
    if (m_problem)
        return true;
    if (profile.source == ProfileSource::Managed)
        return m_readOnlyEnvironments.contains(profile.environment);
    const bool isForThisRun = profile.source == ProfileSource::Environment;
    if (!isForThisRun && m_readOnlyEnvironments.contains(profile.environment))
        return true;
    const auto mayWrite = [this](const Profile &preset) {
        return !applied(preset).isReadOnly();
    };
    const auto isSame = [&profile](const Profile &preset) {
        return isSameAccount(preset, profile);
    };
    if (std::ranges::any_of(m_profiles, isSame)) {
        return std::ranges::none_of(
            m_profiles, [&](const Profile &preset) { return isSame(preset) && mayWrite(preset); });
    }
    // Nobody knows of an account that was only for this run which environment it belongs to.
    if (isForThisRun && !m_readOnlyEnvironments.isEmpty())
        return true;
    // Not known to be a preset account, and not known to be none: it could be a read-only one.
    return !isAccountKnown(profile) && std::ranges::any_of(m_profiles, [&](const Profile &preset) {
        return std::ranges::none_of(m_profiles, [&](const Profile &other) {
            return isSameSid(other.accountSid, preset.accountSid) && mayWrite(other);
        });
    });
}

Profile Policy::applied(Profile profile) const
{
    profile.readOnlyByPolicy = forcesReadOnly(profile);
    return profile;
}

} // namespace syncdeck::store
