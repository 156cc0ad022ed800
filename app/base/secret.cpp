// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/secret.h"

#include <cstring>
#include <utility>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#endif

namespace syncdeck {

class Secret::Buffer
{
public:
    explicit Buffer(std::string_view bytes)
        : m_size(bytes.size())
#ifdef Q_OS_LINUX
        , m_room(roundedUp(m_size))
        , m_bytes(static_cast<char *>(
              mmap(nullptr, m_room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)))
#endif
    {
#ifdef Q_OS_LINUX
        if (m_bytes == MAP_FAILED) // NOLINT(performance-no-int-to-ptr): the system's own constant
            throw std::bad_alloc();
        // Both may be refused by the system's limits; the secret is then merely less well kept.
        mlock(m_bytes, m_room);
        madvise(m_bytes, m_room, MADV_DONTDUMP);
#else
        m_bytes = new char[m_size];
#endif
        std::memcpy(m_bytes, bytes.data(), m_size);
    }

    ~Buffer()
    {
        wipe(m_bytes, m_size);
#ifdef Q_OS_LINUX
        munmap(m_bytes, m_room);
#else
        delete[] m_bytes;
#endif
    }

    Q_DISABLE_COPY_MOVE(Buffer)

    [[nodiscard]] std::string_view view() const { return {m_bytes, m_size}; }

private:
    static std::size_t roundedUp(std::size_t size)
    {
        // Pages of its own, since locking and dump exclusion work on whole pages.
        constexpr std::size_t page = 4096;
        return (size / page + 1) * page;
    }

    std::size_t m_size;
#ifdef Q_OS_LINUX
    std::size_t m_room;
#endif
    char *m_bytes = nullptr;
};

Secret::Secret(std::shared_ptr<const Buffer> buffer)
    : m_buffer(std::move(buffer))
{
}

Secret Secret::take(QByteArray &bytes)
{
    Secret secret(std::make_shared<const Buffer>(
        std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
    wipe(bytes);
    return secret;
}

Secret Secret::take(QString &text)
{
    QByteArray utf8 = text.toUtf8();
    wipe(text);
    return take(utf8);
}

Secret Secret::trimmed() const
{
    const std::string_view whole = reveal();
    std::string_view rest = whole;
    const auto isBlank = [](char c) {
        return static_cast<unsigned char>(c) <= ' ';
    };
    constexpr std::string_view noBreakSpace = "\xc2\xa0";
    for (bool isMore = true; isMore && !rest.empty();) {
        const std::size_t before = rest.size();
        if (isBlank(rest.front()))
            rest.remove_prefix(1);
        else if (rest.starts_with(noBreakSpace))
            rest.remove_prefix(noBreakSpace.size());
        else if (isBlank(rest.back()))
            rest.remove_suffix(1);
        else if (rest.ends_with(noBreakSpace))
            rest.remove_suffix(noBreakSpace.size());
        isMore = rest.size() < before;
    }
    if (rest.size() == whole.size())
        return *this;
    return rest.empty() ? Secret() : Secret(std::make_shared<const Buffer>(rest));
}

std::string_view Secret::reveal() const
{
    return m_buffer ? m_buffer->view() : std::string_view();
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty() && bytes.isDetached())
        wipe(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

void wipe(QString &text)
{
    if (!text.isEmpty() && text.isDetached())
        wipe(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

void wipe(void *memory, std::size_t size)
{
    // Through a volatile pointer, so that the stores cannot be dropped as dead.
    auto *bytes = static_cast<volatile unsigned char *>(memory);
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = 0;
}

QDebug operator<<(QDebug debug, const Secret &secret)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << (secret.isEmpty() ? "Secret(empty)" : "Secret(***)");
}

} // namespace syncdeck
