// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"

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
    error.kind =
        number == ENOSPC || number == EDQUOT ? ErrorKind::DiskFull : ErrorKind::FileUnwritable;
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
    qsizetype at = 0;
    while (isGood() && at < m_buffer.size()) {
        const auto written = ::write(m_descriptor, m_buffer.constData() + at,
                                     static_cast<std::size_t>(m_buffer.size() - at));
        if (written >= 0)
            at += written;
        else if (errno == EPIPE)
            m_isClosed = true;
        else if (errno != EINTR)
            m_error = errorOf(errno);
    }
    m_buffer.clear();
}

} // namespace syncdeck::cli
