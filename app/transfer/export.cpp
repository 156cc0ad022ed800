// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/export.h"

#include "app/sync/itembytes.h"

namespace syncdeck::transfer {

Export::Export(session::Connection &connection, const session::MapAddress &where,
               ExportOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_text(m_options.layout)
    , m_file(m_options.path, m_options.special)
    , m_scan(connection.bulkClient(), where.service, where.map, {.inOrder = true})
{
    connect(&m_scan, &sync::MapScan::loaded, this, &Export::take);
    connect(&m_scan, &sync::MapScan::progressed, this, &Export::changed);
    connect(&m_scan, &sync::MapScan::finished, this, &Export::complete);
    connect(&m_scan, &sync::MapScan::failed, this, [this](const Error &error) {
        enter(State::Stopped);
        Q_EMIT stopped(error);
    });
}

Export::~Export() = default;

void Export::enter(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void Export::start()
{
    enter(State::Running);
    auto opened = m_file.open();
    if (opened)
        opened = m_file.write(m_text.begin());
    if (opened)
        m_scan.start();
    else
        end(Failure(opened.error()));
}

void Export::pause()
{
    if (m_state != State::Running)
        return;
    m_scan.pause();
    enter(State::Paused);
}

void Export::resume()
{
    if (m_state != State::Paused && m_state != State::Stopped)
        return;
    enter(State::Running);
    m_scan.resume();
}

void Export::cancel()
{
    m_scan.cancel();
    end(fail(ErrorKind::Cancelled));
}

void Export::take(const sync::ItemSlice &slice)
{
    if (m_state == State::Ended)
        return;
    for (const sync::ItemView &item : slice.items) {
        if (m_options.filter && !m_options.filter(item))
            continue;
        if (auto written = m_file.write(m_text.item(item)); !written) {
            end(Failure(written.error()));
            m_scan.cancel();
            return;
        }
        ++m_written;
    }
}

void Export::complete(bool whole)
{
    if (m_state == State::Ended)
        return;
    if (!whole) {
        end(fail(ErrorKind::Cancelled));
        return;
    }
    auto done = m_file.write(m_text.end());
    if (done)
        done = m_file.commit();
    end(done ? Result<qint64>(m_written) : Failure(done.error()));
}

void Export::end(const Result<qint64> &result)
{
    if (m_state == State::Ended)
        return;
    if (!result)
        m_file.discard();
    enter(State::Ended);
    Q_EMIT finished(result);
}

ItemFile::ItemFile(const QString &path, const Layout &layout)
    : m_text(layout)
    , m_file(path)
    , m_state(m_file.open())
{
    if (m_state)
        m_state = m_file.write(m_text.begin());
}

void ItemFile::add(const sync::Item &item)
{
    if (m_state)
        m_state = m_file.write(m_text.item(sync::ItemBytes(item).view()));
    ++m_count;
}

Result<qint64> ItemFile::commit()
{
    if (m_state)
        m_state = m_file.write(m_text.end());
    if (m_state)
        m_state = m_file.commit();
    if (!m_state)
        return Failure(m_state.error());
    return m_count;
}

} // namespace syncdeck::transfer
