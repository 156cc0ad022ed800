// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/translations/messagefile.h"

#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace syncdeck::test {

namespace {

QStringList readTranslations(QXmlStreamReader &xml, bool hasPlural)
{
    if (!hasPlural)
        return {xml.readElementText()};
    QStringList forms;
    while (xml.readNextStartElement())
        forms << xml.readElementText();
    return forms;
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.hasPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            message.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            // Else it says unfinished, vanished or obsolete.
            message.isFinished = !xml.attributes().hasAttribute("type"_L1);
            message.translations = readTranslations(xml, message.hasPlural);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

} // namespace

QString Message::name() const
{
    return context + u": \""_s + source + u'"' +
           (comment.isEmpty() ? QString() : u" ("_s + comment + u')') +
           (hasPlural ? u" with plural"_s : QString());
}

QMap<QString, Message> readMessages(const QString &path)
{
    QMap<QString, Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        QTest::qFail(qPrintable(path + u": "_s + file.errorString()), __FILE__, __LINE__);
        return messages;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            const Message message = readMessage(xml, context);
            messages.insert(message.name(), message);
        }
    }
    if (xml.hasError())
        QTest::qFail(qPrintable(path + u": "_s + xml.errorString()), __FILE__, __LINE__);
    return messages;
}

} // namespace syncdeck::test
