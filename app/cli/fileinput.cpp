// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/fileinput.h"

#include "app/base/inputstream.h"
#include "app/cli/command.h"
#include "app/cli/fileoptions.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct InputTexts
{
    Q_DECLARE_TR_FUNCTIONS(InputTexts)
};

} // namespace

FileInput::FileInput(const Invocation &invocation, Report &report, qint64 most)
    : m_invocation(invocation)
    , m_report(report)
    , m_most(most)
{
}

Result<void> FileInput::check() const
{
    const auto made = options();
    return made ? Result<void>() : Failure(made.error());
}

Result<transfer::ImportOptions> FileInput::options() const
{
    const auto format = fileFormat(m_invocation, file());
    const auto style = csvStyle(m_invocation);
    const auto fields = mapping(m_invocation);
    if (const Error *error = firstError(format, style, fields))
        return Failure(*error);
    transfer::ImportOptions options;
    options.path = file();
    options.format = *format;
    options.csv = *style;
    options.mapping = *fields;
    return options;
}

bool FileInput::isReadOnce() const
{
    const QFileInfo info(file());
    return file() == u"-"_s || (info.exists() && !info.isFile() && !info.isDir());
}

Result<transfer::ImportOptions> FileInput::open()
{
    auto made = options();
    if (!made)
        return made;
    if (isReadOnce()) {
        if (const auto copied = copy(); !copied)
            return Failure(copied.error());
        made->path = m_copy.fileName();
    }
    tellFormat(*made);
    return made;
}

Result<void> FileInput::copy()
{
    const bool isStandard = file() == u"-"_s;
    const QString name = isStandard ? InputTexts::tr("standard input") : file();
    const auto unwritable = [this] {
        const bool isFull = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
        return fail(isFull ? ErrorKind::DiskFull : ErrorKind::FileUnwritable, m_copy.fileName(),
                    m_copy.errorString());
    };
    InputStream input(isStandard ? QString() : file());
    auto opened = input.open();
    if (!opened)
        return opened;
    if (!m_copy.open())
        return unwritable();
    while (true) {
        constexpr qint64 pieceBytes = 1024LL * 1024;
        const auto piece = input.read(pieceBytes);
        if (!piece) {
            Error error = piece.error();
            error.subject = name;
            return Failure(error);
        }
        if (piece->isEmpty())
            break;
        if (m_copy.size() + piece->size() > m_most) {
            return fail(ErrorKind::FileUnreadable, name,
                        InputTexts::tr("It is longer than %1; save it to a file first.")
                            .arg(QLocale().formattedDataSize(m_most)));
        }
        if (m_copy.write(*piece) != piece->size() || !m_copy.flush())
            return unwritable();
    }
    return {};
}

void FileInput::tellFormat(transfer::ImportOptions &options)
{
    if (m_invocation.isSet(u"format"_s))
        return;
    const auto told = transfer::formatOfFile(options.path);
    if (!told || *told == options.format || *told == transfer::Format::Csv)
        return;
    options.format = *told;
    m_report.say(InputTexts::tr("%1 holds %2, whatever its name says.")
                     .arg(file(), transfer::nameOf(*told).toUpper()));
}

} // namespace syncdeck::cli
