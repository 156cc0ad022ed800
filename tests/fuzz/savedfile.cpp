// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/draftstore.h"
#include "app/store/profilestore.h"
#include "tests/fuzz/harness.h"
#include "tests/fuzz/place.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::test {

using namespace store;

namespace {

void mustBeKept(const QString &path, const QByteArray &content)
{
    QFile file(path);
    mustHold(file.open(QIODevice::ReadOnly) && file.readAll() == content,
             "what was set aside is not what was there");
}

} // namespace

void holdProfiles(const QByteArray &bytes)
{
    const Place place;
    place.write(u"profiles.json"_s, bytes);
    const ProfileStore store(place.file(u"profiles.json"_s));
    const auto loaded = store.load();
    mustHold(loaded.has_value(), "profiles cannot be loaded, nor set aside");
    if (!loaded->setAside.isEmpty()) {
        mustHold(loaded->profiles.isEmpty(), "profiles of a damaged file are taken");
        mustBeKept(loaded->setAside, bytes);
    }
    for (const Profile &profile : loaded->profiles) {
        mustHold(!profile.id.isEmpty() && !profile.name.isEmpty() && profile.baseUrl.isValid(),
                 "a profile lacks what it must have");
    }

    Profile added;
    added.id = u"an id of its own"_s;
    added.name = u"a name of its own"_s;
    added.environment = Environment::Production;
    added.readOnly = true;
    mustHold(store.save(added).has_value(), "a profile cannot be added");
    const auto again = store.load();
    mustHold(
        again && again->setAside.isEmpty() && again->profiles.contains(added) &&
            std::ranges::is_permutation(QList<Profile>(loaded->profiles) << added, again->profiles),
        "adding a profile changes others");
    place.mustHaveOnly(u"profiles.json"_s);
}

void holdDrafts(const QByteArray &bytes)
{
    const Place place;
    place.write(u"new-item-1.json"_s, bytes);
    std::optional<Drafts> drafts;
    {
        DraftStore store(place.folder());
        drafts = store.takeOver();
        if (drafts)
            mustHold(store.save(*drafts).result().has_value(), "drafts cannot be kept");
    }
    if (!drafts) {
        const QStringList files = QDir(place.folder()).entryList(QDir::Files);
        mustHold(files.size() == 1, "drafts that make no sense are gone");
        mustBeKept(place.file(files.first()), bytes);
    } else if (!drafts->isEmpty()) {
        DraftStore store(place.folder());
        mustHold(store.takeOver() == drafts, "drafts come back as others");
    }
    place.mustHaveOnly(u"new-item-1.json"_s);
}

} // namespace syncdeck::test
