// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"

#include "app/base/descriptor.h"
#include "app/base/visibletext.h"

#include <QCoreApplication>

#include <cerrno>
#include <sys/ioctl.h>
#include <system_error>
#include <unistd.h>

namespace syncdeck::cli {

namespace {

struct OutputTexts
{
    Q_DECLARE_TR_FUNCTIONS(OutputTexts)
};

constexpr qsizetype bufferSize = 64LL * 1024;

Error errorOf(int number)
{
    Error error{};
    error.kind = number == ENOSPC || number == EDQUOT || number == EFBIG
                     ? ErrorKind::DiskFull
                     : ErrorKind::FileUnwritable;
    error.subject = OutputTexts::tr("The output");
    error.detail = QString::fromStdString(std::generic_category().message(number));
    return error;
}

} // namespace

Output::Output(int descriptor)
    : m_descriptor(descriptor)
    , m_isTerminal(isatty(descriptor) == 1)
{
}

Output::~Output()
{
    flush();
}

int Output::width() const
{
    struct winsize size{};
    if (!m_isTerminal || ioctl(m_descriptor, TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

void Output::write(QByteArrayView bytes)
{
    if (!isGood())
        return;
    m_buffer.append(bytes);
    if (m_buffer.size() >= bufferSize)
        flush();
}

void Output::line(QStringView text)
{
    write(text.toUtf8());
    write("\n");
}

void Output::json(QByteArrayView bytes)
{
    if (m_isTerminal)
        text(visibleJson(QString::fromUtf8(bytes)));
    else
        write(bytes);
}

void Output::flush()
{
    const int number = isGood() ? writeAll(m_descriptor, m_buffer) : 0;
    m_isInterrupted = m_isInterrupted || number == EINTR;
    if (number == EPIPE || number == EINTR)
        m_isClosed = true;
    else if (number != 0)
        m_error = errorOf(number);
    m_buffer.clear();
}

} // namespace syncdeck::cli
