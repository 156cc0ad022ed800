// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/machinerow.h"

#include "app/store/journal.h"
#include "tests/e2e/machinetrial.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringEncoder>
#include <QUuid>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace syncdeck::test {

namespace {

using enum Operation;
using Cells = QMap<Operation, Expected>;

constexpr Outcome done = Outcome::Done;
constexpr Outcome notDone = Outcome::NotDone;
constexpr Outcome partly = Outcome::Partly;

const QList<Operation> writers{Create, Update, Delete, Import, Resume};
const QList<Operation> fileReaders{Create, Update, Import, Compare, Validate};

Cells each(const QList<Operation> &operations, const Expected &expected)
{
    Cells cells;
    for (const Operation operation : operations)
        cells.insert(operation, expected);
    return cells;
}

Cells with(Cells cells, const Cells &others)
{
    cells.insert(others);
    return cells;
}

/// Done, whatever the operation.
Cells allDone()
{
    return each(allOperations(), {});
}

// Descriptors

void open(int descriptor, const char *path)
{
    const int opened = ::open(path, O_RDWR);
    if (opened != descriptor) {
        dup2(opened, descriptor);
        close(opened);
    }
}

/// A pipe that is full and does not block, as one of a program that reads when it has time.
void blockOutput(MachineTrial &trial)
{
    struct Pipe
    {
        int ends[2] = {-1, -1};
        int looks = 0;
        ~Pipe()
        {
            for (const int end : ends)
                close(end);
        }
    };
    auto ours = std::make_shared<Pipe>();
    if (pipe2(ours->ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    char full[4096] = {};
    while (::write(ours->ends[1], full, sizeof full) > 0) {
    }
    trial.setOutput(ours->ends[1]);
    trial.keep(ours);
    trial.setMeanwhile([ours] {
        // Read only when it has waited for a while: the program is to wait, too.
        constexpr int patience = 40;
        char some[4096];
        if (++ours->looks > patience)
            while (::read(ours->ends[0], some, sizeof some) > 0) {
            }
    });
}

MachineSection descriptors()
{
    const auto toOutput = [](MachineTrial &trial) {
        trial.exportToOutput();
    };
    // An import tells of itself on standard error; the others print what they have done or found.
    const Cells untold =
        with(with(allDone(), each({Create, Update, Delete}, {done, 7, u"output"_s})),
             each({Export, Compare, Validate}, {notDone, 7, u"output"_s}));
    return {u"Descriptors"_s,
            {
                {.name = u"standard input closed"_s,
                 .expected = allDone(),
                 .inProcess =
                     [](const MachineTrial &) {
                         close(STDIN_FILENO);
                     }},
                {.name = u"standard output closed"_s,
                 .expected = untold,
                 .prepare = toOutput,
                 .inProcess =
                     [](const MachineTrial &) {
                         close(STDOUT_FILENO);
                     }},
                {.name = u"standard error closed"_s,
                 .expected = allDone(),
                 .inProcess = [](const MachineTrial &) { close(STDERR_FILENO); },
                 .canSpeak = false},
                {.name = u"all three closed"_s,
                 .expected = untold,
                 .prepare = toOutput,
                 .inProcess =
                     [](const MachineTrial &) {
                         for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
                             close(descriptor);
                     },
                 .canSpeak = false},
                {.name = u"output full"_s,
                 .expected = untold,
                 .prepare = toOutput,
                 .inProcess =
                     [](const MachineTrial &) {
                         open(STDOUT_FILENO, "/dev/full");
                     }},
                {.name = u"standard error full"_s,
                 .expected = allDone(),
                 .inProcess = [](const MachineTrial &) { open(STDERR_FILENO, "/dev/full"); },
                 .canSpeak = false},
                {.name = u"nobody reads the output"_s,
                 .expected = with(allDone(), {{Export, {notDone, 0, {}}}}),
                 .prepare = toOutput,
                 .inProcess =
                     [](const MachineTrial &) {
                         int ends[2];
                         if (pipe(ends) == 0) {
                             dup2(ends[1], STDOUT_FILENO);
                             close(ends[0]);
                             close(ends[1]);
                         }
                     }},
                {.name = u"output that does not block, and is full at first"_s,
                 .expected = allDone(),
                 .prepare = blockOutput},
            }};
}

// Inputs

/// Whatever writes into the FIFO waits until somebody reads, and goes with the trial.
void feed(MachineTrial &trial)
{
    const QString fifo = trial.path(u"in.fifo"_s);
    mkfifo(QFile::encodeName(fifo).constData(), S_IRUSR | S_IWUSR);
    trial.read(trial.path(u"content"_s), trial.content());
    auto feeder = std::shared_ptr<QProcess>(new QProcess, [](QProcess *process) {
        process->kill();
        process->waitForFinished();
        delete process;
    });
    feeder->start(u"sh"_s, {u"-c"_s, u"cat \"$1\" >\"$2\""_s, u"sh"_s, trial.input(), fifo});
    feeder->waitForStarted();
    trial.read(fifo, {});
    trial.keep(feeder);
}

QByteArray utf16(const QByteArray &text)
{
    QStringEncoder encode(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    return encode(QString::fromUtf8(text));
}

std::function<void(MachineTrial &)> content(QByteArray (*change)(const QByteArray &))
{
    return [change](MachineTrial &trial) {
        trial.read(trial.input(), change(trial.content()));
    };
}

std::function<void(MachineTrial &)> file(const QString &path)
{
    return [path](MachineTrial &trial) {
        trial.read(path, {});
    };
}

MachineSection inputs()
{
    const Expected refused{notDone, 2, {}};
    const Cells unread = each(fileReaders, {notDone, 7, u"cannot be read"_s});
    // Of nothing, an import makes nothing, and a comparison tells what is not in it.
    const Cells nothing = with(each(fileReaders, refused),
                               {{Import, {notDone, 0, u"nothing"_s}}, {Compare, {notDone, 4, {}}}});
    return {u"Inputs"_s,
            {
                {.name = u"a FIFO"_s, .expected = each(fileReaders, {}), .prepare = feed},
                {.name = u"a pipe"_s,
                 .expected = each(fileReaders, {}),
                 .prepare =
                     [](MachineTrial &trial) {
                         trial.setStandardInput(trial.content());
                         trial.read(u"-"_s, {});
                     }},
                // Import and compare copy a gibibyte before they refuse it: too much for every run.
                {.name = u"a device without end"_s,
                 .expected = each({Create, Update, Validate}, refused),
                 .prepare = file(u"/dev/zero"_s)},
                {.name = u"a device without content"_s,
                 .expected = nothing,
                 .prepare = file(u"/dev/null"_s)},
                {.name = u"empty"_s,
                 .expected = nothing,
                 .prepare = content([](const QByteArray &) { return QByteArray(); })},
                {.name = u"cut"_s,
                 .expected = with(each(fileReaders, refused), {{Import, {partly, 6, {}}}}),
                 .prepare = content([](const QByteArray &text) { return text.chopped(3); })},
                {.name = u"UTF-16"_s, .expected = each(fileReaders, {}), .prepare = content(utf16)},
                {.name = u"UTF-8 with a byte-order mark"_s,
                 .expected = each(fileReaders, {}),
                 .prepare = content([](const QByteArray &text) { return "\xef\xbb\xbf" + text; })},
                {.name = u"a file that changes before the first write"_s,
                 .expected = each({Create, Update, Import}, {}),
                 .prepare =
                     [](MachineTrial &trial) {
                         trial.read(trial.input(), trial.content());
                         trial.holdBeforeWriting();
                     },
                 .whileHeld =
                     [](MachineTrial &trial) {
                         QFile changed(trial.input());
                         if (changed.open(QIODevice::WriteOnly))
                             changed.write(trial.content().replace('1', '7'));
                     }},
                {.name = u"a folder"_s,
                 .expected = unread,
                 .prepare =
                     [](MachineTrial &trial) {
                         trial.read(trial.home(), {});
                     }},
                {.name = u"missing"_s,
                 .expected = unread,
                 .prepare =
                     [](MachineTrial &trial) {
                         trial.read(trial.path(u"none"_s), {});
                     }},
                {.name = u"one that must not be read"_s,
                 .expected = unread,
                 .prepare =
                     [](MachineTrial &trial) {
                         trial.read(trial.input(), trial.content());
                         QFile::setPermissions(trial.input(), {});
                     }},
            }};
}

// Home

void setPermissions(const QString &path, QFile::Permissions permissions)
{
    const QFileInfoList inside =
        QDir(path).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : inside) {
        if (entry.isDir())
            setPermissions(entry.filePath(), permissions);
        else
            QFile::setPermissions(entry.filePath(), permissions);
    }
    QFile::setPermissions(path, permissions);
}

std::function<void(MachineTrial &)> fullAt(int bytes)
{
    return [bytes](MachineTrial &trial) {
        trial.preload(u"MACHINE_DISK"_s, u"%1:%2"_s.arg(bytes).arg(trial.home()));
    };
}

MachineSection home()
{
    const Cells unkept = with(allDone(), each(writers, {notDone, 7, {}}));
    return {u"Home"_s,
            {
                {.name = u"HOME unset"_s,
                 .expected = unkept,
                 .prepare = [](MachineTrial &trial) { trial.environment().remove(u"HOME"_s); },
                 .isHomeSound = false},
                {.name = u"missing"_s,
                 .expected = with(allDone(), {{Resume, {notDone, 3, {}}}}),
                 .prepare = [](MachineTrial &trial) { QDir(trial.home()).removeRecursively(); },
                 .isHomeSound = false},
                {.name = u"read-only"_s,
                 .expected = unkept,
                 .prepare =
                     [](MachineTrial &trial) {
                         setPermissions(trial.home(), QFile::ReadOwner | QFile::ExeOwner);
                     },
                 .isHistoryThere = false,
                 .isHomeSound = false},
                {.name = u"a file"_s,
                 .expected = unkept,
                 .prepare =
                     [](MachineTrial &trial) {
                         QDir(trial.home()).removeRecursively();
                         QFile made(trial.home());
                         if (made.open(QIODevice::WriteOnly))
                             made.close();
                     },
                 .isHomeSound = false},
                {.name = u"a symbolic link"_s,
                 .expected = allDone(),
                 .prepare =
                     [](MachineTrial &trial) {
                         const QString real = trial.path(u"real"_s);
                         QDir().rename(trial.home(), real);
                         QFile::link(real, trial.home());
                     }},
                {.name = u"full"_s,
                 .expected = unkept,
                 .prepare = fullAt(0),
                 .isHistoryThere = false,
                 .isHomeSound = false},
                {.name = u"full after 4 KiB"_s,
                 .expected = unkept,
                 .prepare = fullAt(4 * 1024),
                 .isHistoryThere = false,
                 .isHomeSound = false},
                {.name = u"full after 16 KiB"_s,
                 .expected = unkept,
                 .prepare = fullAt(16 * 1024),
                 .isHistoryThere = false,
                 .isHomeSound = false},
                {.name = u"full from the first write on"_s,
                 .expected = with(each({Create, Update, Delete}, {done, 7, u"disk is full"_s}),
                                  with(each({Import, Resume}, {partly, 7, u"runs resume"_s}),
                                       each({Export, Compare}, {}))),
                 .prepare =
                     [](MachineTrial &trial) {
                         fullAt(0)(trial);
                         trial.holdBeforeWriting();
                     },
                 .isHistoryThere = false},
            }};
}

// Journal

/// There is one, as after an earlier write.
void makeJournal(MachineTrial &trial)
{
    store::Journal journal(trial.journal());
    static_cast<void>(journal.newStep().result());
}

/// A connection of ours to the journal, which goes with the trial.
class OpenJournal
{
public:
    explicit OpenJournal(const QString &path)
        : m_name(QUuid::createUuid().toString())
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        file.setDatabaseName(path);
        file.open();
    }
    Q_DISABLE_COPY_MOVE(OpenJournal)
    ~OpenJournal() { QSqlDatabase::removeDatabase(m_name); }

    void run(const QString &sql) const
    {
        QSqlQuery query(QSqlDatabase::database(m_name));
        query.exec(sql);
    }

private:
    QString m_name;
};

void lock(MachineTrial &trial)
{
    makeJournal(trial);
    auto ours = std::make_shared<OpenJournal>(trial.journal());
    ours->run(u"PRAGMA locking_mode = EXCLUSIVE"_s);
    ours->run(u"BEGIN EXCLUSIVE"_s);
    trial.keep(ours);
}

void removeJournal(const MachineTrial &trial)
{
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(trial.journal() + end);
}

std::function<void(MachineTrial &)> changed(void (*change)(QFile &))
{
    return [change](MachineTrial &trial) {
        makeJournal(trial);
        QFile file(trial.journal());
        if (file.open(QIODevice::ReadWrite))
            change(file);
    };
}

MachineSection journal()
{
    const auto held = [](MachineTrial &trial) {
        makeJournal(trial);
        trial.holdBeforeWriting();
    };
    const Expected lost{done, 7, u"deleted or replaced"_s};
    const Expected stopped{partly, 7, u"Start anew"_s};
    const Cells gone = with(each({Create, Update, Delete}, lost),
                            with(each({Import, Resume}, stopped), each({Export, Compare}, {})));
    const Cells anew = with(allDone(), {{Resume, {notDone, 3, {}}}});
    return {
        u"Journal"_s,
        {
            {.name = u"locked"_s,
             .expected =
                 with(allDone(), each(writers, {notDone, 7, u"locked by another program"_s})),
             .prepare = lock,
             .isHistoryThere = false,
             .isHomeSound = false},
            {.name = u"damaged"_s, .expected = anew, .prepare = changed([](QFile &file) {
                                                         file.write(QByteArray(
                                                             static_cast<int>(file.size()), 'x'));
                                                     })},
            {.name = u"cut"_s, .expected = anew, .prepare = changed([](QFile &file) {
                                                     file.resize(file.size() / 2);
                                                 })},
            {.name = u"of a newer version"_s,
             .expected = anew,
             .prepare =
                 [](MachineTrial &trial) {
                     makeJournal(trial);
                     OpenJournal(trial.journal()).run(u"PRAGMA user_version = 999"_s);
                 }},
            {.name = u"readable by others"_s,
             .expected = allDone(),
             .prepare =
                 [](MachineTrial &trial) {
                     makeJournal(trial);
                     QFile::setPermissions(trial.journal(), QFile::ReadOwner | QFile::WriteOwner |
                                                                QFile::ReadGroup |
                                                                QFile::ReadOther);
                 },
             .after =
                 [](const MachineTrial &trial) {
                     const bool isOthers = QFile::permissions(trial.journal())
                                               .testAnyFlags(QFile::ReadGroup | QFile::ReadOther);
                     return writers.contains(trial.operation()) && isOthers
                                ? u"others can still read it"_s
                                : QString();
                 }},
            {.name = u"deleted under the run"_s,
             .expected = gone,
             .prepare = held,
             .whileHeld = [](MachineTrial &trial) { removeJournal(trial); },
             .isHistoryThere = false},
            {.name = u"replaced under the run"_s,
             .expected = gone,
             .prepare = held,
             .whileHeld =
                 [](MachineTrial &trial) {
                     removeJournal(trial);
                     makeJournal(trial);
                 },
             .isHistoryThere = false},
            {.name = u"used by a second process under the run"_s,
             .expected = allDone(),
             .prepare = held,
             .whileHeld =
                 [](MachineTrial &trial) {
                     store::Journal other(trial.journal());
                     static_cast<void>(other.newStep().result());
                 }},
        }};
}

// Languages

MachineSection languages()
{
    MachineSection section{u"Languages"_s, {}};
    for (const QString &language : {u"C"_s, u"tr_TR.UTF-8"_s, u"de_DE.UTF-8"_s}) {
        section.rows << MachineRow{.name = u"LC_ALL="_s + language,
                                   .expected = allDone(),
                                   .prepare = [language](MachineTrial &trial) {
                                       trial.environment().insert(u"LC_ALL"_s, language);
                                   }};
    }
    return section;
}

// Signals

MachineSection hangUps()
{
    MachineSection section{u"Signals"_s, {}};
    const auto prepare = [](MachineTrial &trial) {
        trial.holdBeforeWriting();
    };
    const struct
    {
        int number;
        QString name;
    } known[] = {{SIGINT, u"SIGINT"_s}, {SIGTERM, u"SIGTERM"_s}, {SIGHUP, u"SIGHUP"_s}};
    QList<Operation> senders = allOperations();
    senders.removeAll(Validate);
    for (const auto &[number, name] : known) {
        const auto send = [number = number](MachineTrial &trial) {
            trial.send(number);
        };
        const int code = 128 + number;
        // A single write is finished, and its outcome said.
        const Cells cells = with(each(senders, {}), {{Import, {partly, code, u"runs resume"_s}},
                                                     {Resume, {partly, code, u"runs resume"_s}},
                                                     {Export, {notDone, code, {}}},
                                                     {Compare, {notDone, code, {}}}});
        section.rows << MachineRow{
            .name = name, .expected = cells, .prepare = prepare, .whileHeld = send};
        section.rows << MachineRow{
            .name = name + u" ignored"_s,
            .expected = each(senders, {}),
            .prepare = prepare,
            .inProcess = [number = number](const MachineTrial &) { std::signal(number, SIG_IGN); },
            .whileHeld = send};
    }
    section.rows << MachineRow{.name = u"SIGPIPE"_s,
                               .expected = each(senders, {}),
                               .prepare = prepare,
                               .whileHeld = [](MachineTrial &trial) {
                                   trial.send(SIGPIPE);
                               }};
    return section;
}

// Limits

template <typename Resource>
std::function<void(const MachineTrial &)> limit(Resource resource, rlim_t most)
{
    return [resource, most](const MachineTrial &) {
        const rlimit limit{most, most};
        setrlimit(resource, &limit);
    };
}

MachineSection limits()
{
    constexpr rlim_t mebibyte = 1024 * 1024;
    MachineSection section{
        u"Limits"_s,
        {
            {.name = u"64 descriptors"_s,
             .expected = allDone(),
             .inProcess = limit(RLIMIT_NOFILE, 64)},
            {.name = u"12 descriptors, more for the asking"_s,
             .expected = allDone(),
             .inProcess =
                 [](const MachineTrial &) {
                     const rlimit limit{12, 256};
                     setrlimit(RLIMIT_NOFILE, &limit);
                 }},
            {.name = u"12 descriptors"_s,
             .expected = each(allOperations(), {notDone, 7, u"file descriptors"_s}),
             .inProcess = limit(RLIMIT_NOFILE, 12)},
            {.name = u"files of 32 KiB at most"_s,
             .expected = with(allDone(), each(writers, {notDone, 7, {}})),
             .inProcess = limit(RLIMIT_FSIZE, 32 * 1024),
             .isHistoryThere = false,
             .isHomeSound = false},
        }};
    if (areAddressesOurs) {
        section.rows << MachineRow{.name = u"256 MiB of addresses"_s,
                                   .expected = allDone(),
                                   .inProcess = limit(RLIMIT_AS, 256 * mebibyte)};
        section.rows << MachineRow{.name = u"80 MiB of addresses"_s,
                                   .expected =
                                       each(allOperations(), {notDone, 7, u"too little memory"_s}),
                                   .inProcess = limit(RLIMIT_AS, 80 * mebibyte)};
    }
    return section;
}

// Clock

MachineSection clock()
{
    constexpr int hour = 3600;
    constexpr qint64 day = 24 * hour;
    constexpr int looks = 200; // into the run
    const QList<QPair<QString, QString>> clocks{
        {u"three hours ahead"_s, QString::number(3 * hour)},
        {u"fifty years behind"_s, QString::number(-50 * 365 * day)},
        {u"a hundred years ahead"_s, QString::number(100 * 365 * day)},
        {u"a jump ahead by a day"_s, u"%1@%2"_s.arg(day).arg(looks)},
        {u"a jump back by a day"_s, u"%1@%2"_s.arg(-day).arg(looks)},
    };
    MachineSection section{u"Clock"_s, {}};
    for (const auto &[name, value] : clocks) {
        section.rows << MachineRow{
            .name = name, .expected = allDone(), .prepare = [value = value](MachineTrial &trial) {
                trial.preload(u"MACHINE_CLOCK"_s, value);
            }};
    }
    return section;
}

} // namespace

QList<MachineSection> machineSections()
{
    return {descriptors(), inputs(), home(), journal(), languages(), hangUps(), limits(), clock()};
}

} // namespace syncdeck::test
