// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/messages.h"

#include "app/session/errortext.h"
#include "ui/models/texts.h"

#include <QCoreApplication>

namespace syncdeck::ui {

namespace {

struct MessageTexts
{
    Q_DECLARE_TR_FUNCTIONS(MessageTexts)
};

} // namespace

kit::Message messageOf(const Error &error, const kit::Message::Offer &offer)
{
    const session::ErrorText text = session::describe(error);
    QStringList sentences;
    for (const QString &sentence : {text.meaning, text.advice}) {
        if (!sentence.isEmpty())
            sentences << sentence;
    }
    QStringList lines{sentences.join(u' ')};
    if (!text.facts.isEmpty())
        lines << visibleText(text.facts);
    lines.removeAll(QString());
    const auto tone = error.kind == ErrorKind::Cancelled ? kit::Message::Tone::Notice
                                                         : kit::Message::Tone::Failure;
    return {tone, text.happened, lines.join(u'\n'), text.moreInfo, offer};
}

kit::Message messageOf(const session::CreatedItem &created)
{
    const QString key = visibleText(created.item.key.value_or(nullText()));
    const QString revision = visibleText(created.item.revision.value_or(nullText()));
    QString text;
    if (created.confirmedByReading) {
        text = MessageTexts::tr("The answer was lost on the way; the item was read to make sure "
                                "that it is there.");
    }
    return {kit::Message::Tone::Success,
            MessageTexts::tr("Created %1 (revision %2)").arg(key, revision),
            text,
            {},
            {}};
}

} // namespace syncdeck::ui
