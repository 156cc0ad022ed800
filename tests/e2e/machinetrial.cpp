// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/machinetrial.h"

#include "app/store/journal.h"
#include "app/store/profile.h"
#include "tests/support/waiting.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

#include <algorithm>
#include <csignal>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace syncdeck::test {

namespace {

constexpr int lookMs = 5;

/// So many requests are enough for any cell by far.
constexpr qsizetype mostRequests = 100;

constexpr int lines = 16;      // of a file to import, more than are sent at a time
constexpr int brokenOffAt = 3; // of these, where a run is broken off

class Database
{
public:
    explicit Database(const QString &path)
        : m_name(QUuid::createUuid().toString())
        , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
    {
        m_database.setDatabaseName(path);
        m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=60000"_s);
        m_isOpen = m_database.open();
    }
    Q_DISABLE_COPY_MOVE(Database)
    ~Database()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }

    /// Nothing: it failed.
    [[nodiscard]] std::optional<QSqlQuery> run(const QString &sql, const QVariantList &values)
    {
        if (!m_isOpen)
            return {};
        QSqlQuery query(m_database);
        query.prepare(sql);
        for (const QVariant &value : values)
            query.addBindValue(value);
        return query.exec() ? std::optional(std::move(query)) : std::nullopt;
    }

private:
    QString m_name;
    QSqlDatabase m_database;
    bool m_isOpen = false;
};

QByteArray lineData(int number)
{
    return "{\"line\":" + QByteArray::number(number) + '}';
}

QString lineKey(int number)
{
    return u"line/%1"_s.arg(number);
}

QByteArray fileOf(const QMap<QString, QByteArray> &items)
{
    QByteArray text;
    for (auto it = items.cbegin(); it != items.cend(); ++it)
        text += "{\"key\":\"" + it.key().toUtf8() + "\",\"data\":" + it.value() + "}\n";
    return text;
}

QMap<QString, QByteArray> manyItems()
{
    QMap<QString, QByteArray> items;
    for (int number = 1; number <= lines; ++number)
        items.insert(lineKey(number), lineData(number));
    return items;
}

/// Of a map that is made for a cell; operations on its items may address it by either.
QByteArray sidOf(const QString &map)
{
    return "MP" + QCryptographicHash::hash(map.toUtf8(), QCryptographicHash::Md5).toHex();
}

bool writes(Operation operation)
{
    return operation < Operation::Export;
}

bool importsLines(Operation operation)
{
    return operation == Operation::Import || operation == Operation::Resume;
}

/// Root may do everything. Without these it may do what the files' permissions say.
void obeyPermissions()
{
    for (const int capability : {CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_FOWNER})
        prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
}

} // namespace

QList<Operation> allOperations()
{
    using enum Operation;
    return {Create, Update, Delete, Import, Resume, Export, Compare, Validate};
}

QString nameOf(Operation operation)
{
    switch (operation) {
    case Operation::Create:
        return u"create"_s;
    case Operation::Update:
        return u"update"_s;
    case Operation::Delete:
        return u"delete"_s;
    case Operation::Import:
        return u"import"_s;
    case Operation::Resume:
        return u"resume"_s;
    case Operation::Export:
        return u"export"_s;
    case Operation::Compare:
        return u"compare"_s;
    case Operation::Validate:
        return u"validate"_s;
    }
    Q_UNREACHABLE();
}

QString words(const Expected &expected)
{
    const auto outcome = [&] {
        switch (expected.outcome) {
        case Outcome::Done:
            return u"done"_s;
        case Outcome::NotDone:
            return u"not done"_s;
        case Outcome::Partly:
            return u"partly"_s;
        }
        Q_UNREACHABLE();
    };
    return expected.code == 0 ? outcome() : outcome() + u", %1"_s.arg(expected.code);
}

MachineBench::MachineBench()
    : m_database(m_folder.filePath(u"sandbox.sqlite"_s))
{
}

bool MachineBench::start()
{
    sandbox::Options options;
    options.databasePath = m_database;
    options.samples = false;
    m_sandbox = std::make_unique<sandbox::Sandbox>(options);
    const auto started = await(m_sandbox->start());
    if (started)
        m_endpoint = *started;
    return started.has_value();
}

std::optional<QMap<QString, QByteArray>> MachineBench::items(const QString &map) const
{
    Database database(m_database);
    auto query = database.run(u"SELECT item_key, data FROM items JOIN maps ON maps.id = items.map "
                              "WHERE unique_name = ?"_s,
                              {map.toUtf8()});
    if (!query)
        return {};
    QMap<QString, QByteArray> found;
    while (query->next())
        found.insert(QString::fromUtf8(query->value(0).toByteArray()),
                     query->value(1).toByteArray());
    return found;
}

bool MachineBench::makeMap(const QString &map, const QMap<QString, QByteArray> &items) const
{
    Database database(m_database);
    const QByteArray sid = sidOf(map);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (!database.run(u"INSERT INTO maps(service, sid, unique_name, revision, created, updated) "
                      "SELECT id, ?, ?, 0, ?, ? FROM services WHERE sid = ?"_s,
                      {sid, map.toUtf8(), now, now, m_endpoint.serviceSid.toLatin1()}))
        return false;
    for (auto it = items.cbegin(); it != items.cend(); ++it) {
        if (!database.run(u"INSERT INTO items(map, item_key, data, revision, created, updated) "
                          "SELECT id, ?, ?, 0, ?, ? FROM maps WHERE sid = ?"_s,
                          {it.key().toUtf8(), it.value(), now, now, sid}))
            return false;
    }
    return true;
}

QMap<QString, int> MachineBench::written(const QString &map) const
{
    QMap<QString, int> count;
    const QByteArray list = "/Maps/" + sidOf(map) + "/Items";
    const auto visits = m_sandbox->visits();
    for (const sandbox::Visit &visit : visits) {
        const bool isDone = visit.status >= 200 && visit.status < 300;
        const qsizetype at = visit.path.indexOf(list);
        if (visit.method == "GET" || !isDone || at < 0)
            continue;
        const QByteArray rest = visit.path.mid(at + list.size());
        constexpr qsizetype nameLength = 4; // Key=
        const QByteArray key =
            rest.startsWith('/') ? rest.mid(1)
                                 : visit.body.mid(nameLength, visit.body.indexOf('&') - nameLength);
        ++count[QString::fromUtf8(QByteArray::fromPercentEncoding(key))];
    }
    return count;
}

qsizetype MachineBench::requests(const QString &map) const
{
    const auto visits = m_sandbox->visits();
    return std::ranges::count_if(visits, [&](const sandbox::Visit &visit) {
        return visit.path.contains("/Maps/" + sidOf(map)) ||
               visit.path.contains("/Maps/" + map.toUtf8());
    });
}

MachineTrial::MachineTrial(const MachineBench &bench, const MachineRow &row, Operation operation,
                           QString map)
    : m_bench(bench)
    , m_row(row)
    , m_operation(operation)
    , m_map(std::move(map))
    , m_where{u"--from-env"_s,
              u"--base-url"_s,
              bench.endpoint().baseUrl.toString(),
              u"--service"_s,
              bench.endpoint().serviceSid,
              u"--map"_s,
              m_map}
{
}

QString MachineTrial::journal() const
{
    return home() + u"/.local/share/syncdeck/journal.sqlite"_s;
}

void MachineTrial::setUp()
{
    m_environment = QProcessEnvironment::systemEnvironment();
    // HOME alone says where everything lies.
    for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s,
                                u"XDG_STATE_HOME"_s, u"LANGUAGE"_s, u"LANG"_s})
        m_environment.remove(name);
    const std::string_view token = m_bench.endpoint().authToken.reveal();
    m_environment.insert(u"HOME"_s, home());
    m_environment.insert(u"TWILIO_ACCOUNT_SID"_s, m_bench.endpoint().accountSid);
    m_environment.insert(u"TWILIO_AUTH_TOKEN"_s,
                         QString::fromLatin1(token.data(), qsizetype(token.size())));
    QDir().mkpath(home());
    QDir().mkpath(path(u"out"_s));

    const QByteArray older = "{\"old\":1}";
    const QByteArray newer = "{\"new\":1}";
    switch (m_operation) {
    case Operation::Create:
        m_intended = {{u"item"_s, newer}};
        m_content = newer;
        break;
    case Operation::Update:
        m_before = {{u"item"_s, older}};
        m_intended = {{u"item"_s, newer}};
        m_content = newer;
        break;
    case Operation::Delete:
        m_before = {{u"item"_s, older}};
        break;
    case Operation::Import:
    case Operation::Resume:
        m_intended = manyItems();
        m_content = fileOf(m_intended);
        break;
    case Operation::Export:
    case Operation::Compare:
        m_before = m_intended = manyItems();
        m_content = fileOf(m_before);
        break;
    case Operation::Validate:
        m_content = newer;
        break;
    }
    m_input = path(m_content.startsWith("{\"key\"") ? u"in.ndjson"_s : u"in.json"_s);
}

void MachineTrial::read(const QString &file, const std::optional<QByteArray> &content)
{
    m_isRead = true;
    m_input = file;
    if (!content)
        return;
    QFile out(file);
    if (out.open(QIODevice::WriteOnly))
        out.write(*content);
}

QStringList MachineTrial::words() const
{
    const QString data =
        m_isRead ? (m_input == u"-" ? u"-"_s : u'@' + m_input) : QString::fromUtf8(m_content);
    switch (m_operation) {
    case Operation::Create:
        return {u"items"_s, u"create"_s, u"item"_s, data};
    case Operation::Update:
        return {u"items"_s, u"update"_s, u"item"_s, data};
    case Operation::Delete:
        return {u"items"_s, u"delete"_s, u"item"_s};
    case Operation::Import:
        return {u"items"_s, u"import"_s, m_input, u"--format"_s, u"ndjson"_s, u"--yes"_s};
    case Operation::Resume:
        return {u"runs"_s, u"resume"_s, u"1"_s};
    case Operation::Export:
        return {u"items"_s, u"export"_s, m_exportsToOutput ? u"-"_s : path(u"out/out.ndjson"_s),
                u"--format"_s, u"ndjson"_s};
    case Operation::Compare:
        return {u"items"_s, u"compare"_s, m_input, u"--format"_s, u"ndjson"_s};
    case Operation::Validate:
        return {u"validate"_s, m_input};
    }
    Q_UNREACHABLE();
}

void MachineTrial::preload(const QString &variable, const QString &value)
{
    m_environment.insert(u"LD_PRELOAD"_s, QStringLiteral(MACHINE_PRELOAD));
    m_environment.insert(variable, value);
    // Where addresses are checked, the checker wants to be first; it need not be.
    QString options = m_environment.value(u"ASAN_OPTIONS"_s);
    if (!options.isEmpty())
        options += u':';
    m_environment.insert(u"ASAN_OPTIONS"_s, options + u"verify_asan_link_order=0"_s);
}

void MachineTrial::holdBeforeWriting()
{
    const QString method = m_operation == Operation::Delete ? u"DELETE "_s
                           : writes(m_operation)            ? u"POST "_s
                                                            : u"GET "_s;
    const int number = m_operation == Operation::Import ? brokenOffAt : 1;
    m_holds = true;
    preload(u"MACHINE_HOLD"_s, method + u":%1:"_s.arg(number) + path({}));
}

void MachineTrial::send(int signal)
{
    ::kill(static_cast<pid_t>(m_process->processId()), signal);
}

bool MachineTrial::hasHeardSignals() const
{
    // No signal is pending, and what it woke sleeps again.
    QFile status(u"/proc/%1/status"_s.arg(m_process->processId()));
    if (!status.open(QIODevice::ReadOnly))
        return true;
    const QByteArray text = status.readAll();
    return text.contains("State:\tS") && text.contains("ShdPnd:\t0000000000000000");
}

MachineTrial::Ended MachineTrial::start()
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(m_environment);
    m_process->setProgram(QStringLiteral(CLI_PROGRAM));
    const bool isLocal = m_operation == Operation::Validate;
    m_process->setArguments((isLocal ? QStringList() : m_where) + words());
    m_process->setWorkingDirectory(path({}));
    m_process->setChildProcessModifier([this] {
        obeyPermissions();
        if (m_output >= 0)
            dup2(m_output, STDOUT_FILENO);
        if (m_row.inProcess)
            m_row.inProcess(*this);
    });
    m_process->start();
    if (m_standardInput)
        m_process->write(*m_standardInput);
    m_process->closeWriteChannel();

    int looks = patienceMs / lookMs;
    enum class Hold { None, Awaited, Acted } hold = m_holds ? Hold::Awaited : Hold::None;
    while (m_process->state() != QProcess::NotRunning && !m_process->waitForFinished(lookMs)) {
        if (hold == Hold::Awaited && QFile::exists(path(u"held"_s))) {
            if (m_row.whileHeld)
                m_row.whileHeld(*this);
            hold = Hold::Acted;
        } else if (hold == Hold::Acted && hasHeardSignals()) {
            QFile go(path(u"go"_s));
            hold = go.open(QIODevice::WriteOnly) ? Hold::None : Hold::Acted;
        }
        if (m_meanwhile)
            m_meanwhile();
        if (--looks == 0) // it never ends
            break;
    }
    Ended ended;
    if (m_process->state() != QProcess::NotRunning) {
        ended.isOver = false;
        m_process->kill();
        m_process->waitForFinished(-1);
    }
    if (m_process->exitStatus() == QProcess::NormalExit)
        ended.code = m_process->exitCode();
    else
        ended.signal = m_process->exitCode();
    ended.out = m_process->readAllStandardOutput();
    ended.err = QString::fromUtf8(m_process->readAllStandardError());
    return ended;
}

MachineTrial::Ended MachineTrial::runSoundly(const QStringList &words) const
{
    static const MachineRow sound;
    MachineTrial trial(m_bench, sound, m_operation, m_map);
    trial.setUp();
    if (m_row.isHomeSound)
        trial.m_environment.insert(u"HOME"_s, home());
    Ended ended;
    QProcess process;
    process.setProcessEnvironment(trial.m_environment);
    process.start(QStringLiteral(CLI_PROGRAM), m_where + words);
    process.closeWriteChannel();
    ended.isOver = process.waitForFinished(patienceMs);
    if (process.exitStatus() == QProcess::NormalExit)
        ended.code = process.exitCode();
    ended.out = process.readAllStandardOutput();
    ended.err = QString::fromUtf8(process.readAllStandardError());
    return ended;
}

QString MachineTrial::breakOff()
{
    // By Ctrl+C, right before some line is sent; that line is still finished.
    static const MachineRow row{
        .name = u"broken off"_s,
        .expected = {},
        .whileHeld = [](MachineTrial &trial) { trial.send(SIGINT); },
    };
    MachineTrial trial(m_bench, row, Operation::Import, m_map);
    trial.setUp();
    trial.m_environment.insert(u"HOME"_s, home());
    trial.read(trial.m_input, trial.m_content);
    trial.holdBeforeWriting();
    const Ended ended = trial.start();
    const qsizetype there = m_bench.items(m_map).value_or(m_intended).size();
    return there > 0 && there < lines ? QString() : u"no run was broken off: "_s + wordsOf(ended);
}

bool MachineTrial::isExported(const Ended &ended) const
{
    QByteArray text = ended.out;
    if (!m_exportsToOutput) {
        QFile file(path(u"out/out.ndjson"_s));
        text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    return text.count('\n') == lines && text.contains(lineData(lines));
}

CellOutcome MachineTrial::run()
{
    setUp();
    if (!m_folder.isValid() || !m_bench.makeMap(m_map, m_before))
        return {u"not tried"_s, u"it could not be set up"_s};
    if (m_operation == Operation::Resume) {
        if (const QString wrong = breakOff(); !wrong.isEmpty())
            return {u"not tried"_s, wrong};
    }
    m_writtenBefore = m_bench.written(m_map);
    if (m_row.prepare)
        m_row.prepare(*this);
    if (!m_isRead && m_operation != Operation::Create && m_operation != Operation::Update)
        read(m_input, m_content);
    const Ended ended = start();

    Expected found;
    QString wrong = judge(ended, found);
    const Expected expected = m_row.expected[m_operation];
    if (wrong.isEmpty() && (found.outcome != expected.outcome || found.code != expected.code))
        wrong = u"it should be: "_s + test::words(expected);
    if (wrong.isEmpty() && m_row.canSpeak && !expected.says.isEmpty() &&
        !ended.err.contains(expected.says))
        wrong = u"it does not say: "_s + expected.says;
    if (wrong.isEmpty())
        wrong = heal(ended, found);
    return {test::words(found), wrong.isEmpty() ? wrong : wrong + u"; "_s + wordsOf(ended)};
}

QString MachineTrial::wordsOf(const Ended &ended)
{
    return u"exit %1, signal %2, said: %3 | %4"_s.arg(ended.code)
        .arg(ended.signal)
        .arg(QString::fromUtf8(ended.out.left(300)), ended.err.left(600));
}

QString MachineTrial::judge(const Ended &ended, Expected &found)
{
    if (!ended.isOver)
        return u"it did not end"_s;
    if (ended.signal != 0)
        return u"signal %1 ended it"_s.arg(ended.signal);
    found.code = ended.code;
    QMap<QString, int> written = m_bench.written(m_map);
    for (auto it = m_writtenBefore.cbegin(); it != m_writtenBefore.cend(); ++it) {
        written[it.key()] -= it.value();
        if (written[it.key()] == 0)
            written.remove(it.key());
    }
    if (m_bench.requests(m_map) > mostRequests)
        return u"%1 requests"_s.arg(m_bench.requests(m_map));
    if (std::ranges::any_of(written, [](int times) { return times != 1; }))
        return u"something was written twice"_s;

    const bool isDone = writes(m_operation)                ? m_bench.items(m_map) == m_intended
                        : m_operation == Operation::Export ? isExported(ended)
                                                           : ended.code == 0;
    if (!isDone)
        found.outcome = written.isEmpty() ? Outcome::NotDone : Outcome::Partly;
    if (!writes(m_operation) && !written.isEmpty())
        return u"it wrote to the service"_s;
    for (const QString &wrong : {judgeWords(ended, found), judgeFiles(found),
                                 m_row.isHistoryThere ? judgeHistory(written) : QString(),
                                 m_row.after ? m_row.after(*this) : QString()}) {
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString MachineTrial::judgeWords(const Ended &ended, const Expected &found) const
{
    static const QRegularExpression libraries(
        u"terminate called|QSql|QIODevice|QFile|QObject|QSocket|QThread|qt\\.|ASSERT|std::|"
        "Aborted|Segmentation|sqlite3|Unable to"_s);
    if (const auto match = libraries.match(ended.err); match.hasMatch())
        return u"it speaks of %1"_s.arg(match.captured());
    // Whoever ends with Ctrl+C need not be told.
    constexpr int bySignal = 128;
    if (found.code != 0 && found.code < bySignal && m_row.canSpeak && ended.err.isEmpty() &&
        ended.out.isEmpty())
        return u"it says nothing"_s;
    constexpr qsizetype mostLines = 20;
    if (ended.err.count(u'\n') > mostLines)
        return u"it says too much"_s;
    return {};
}

QString MachineTrial::judgeHistory(const QMap<QString, int> &written) const
{
    if (!writes(m_operation))
        return {};
    if (!QFile::exists(journal()))
        return written.isEmpty() ? QString() : u"there is no history"_s;
    store::Journal file(journal());
    // All of this home; there is one profile.
    store::Profile profile;
    profile.baseUrl = m_bench.endpoint().baseUrl;
    profile.accountSid = m_bench.endpoint().accountSid;
    store::JournalQuery query;
    query.profile = profile.historyId();
    query.limit = 2 * lines;
    const auto entries = file.entries(query).result();
    if (!entries)
        return u"the history cannot be read"_s;
    QMap<QString, int> known;
    for (const store::JournalEntry &entry : *entries) {
        if (entry.outcome == store::Outcome::Pending)
            return u"the history does not know what became of %1"_s.arg(entry.key);
        if (entry.outcome == store::Outcome::Applied)
            ++known[entry.key];
    }
    QMap<QString, int> all = written;
    constexpr int runIsGone = 3; // with the history that it was in
    if (m_row.expected[m_operation].code == runIsGone)
        return known == all ? QString() : u"a new history knows of other writes"_s;
    for (auto it = m_writtenBefore.cbegin(); it != m_writtenBefore.cend(); ++it)
        all[it.key()] += it.value();
    if (known == all)
        return {};
    return u"the history knows %1 writes, the service %2"_s.arg(known.keys().join(u' '),
                                                                all.keys().join(u' '));
}

QString MachineTrial::judgeFiles(const Expected &found) const
{
    const QStringList files = QDir(path(u"out"_s)).entryList(QDir::Files | QDir::Hidden);
    if (m_operation != Operation::Export)
        return files.isEmpty() ? QString() : u"it left files"_s;
    const bool isThere = files == QStringList{u"out.ndjson"_s};
    if (found.outcome == Outcome::NotDone || m_exportsToOutput)
        return files.isEmpty() ? QString() : u"a file is there in part"_s;
    return isThere ? QString() : u"it left other files"_s;
}

QString MachineTrial::heal(const Ended &ended, const Expected &found)
{
    if (found.outcome == Outcome::Done || !writes(m_operation))
        return {};
    QStringList words = this->words();
    if (importsLines(m_operation)) {
        const QString file = path(u"again.ndjson"_s);
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(fileOf(m_intended)) < 0)
            return u"no file to import again"_s;
        out.close();
        words = {u"items"_s, u"import"_s, file, u"--yes"_s};
        if (m_row.isHomeSound && ended.err.contains(u"runs resume"_s))
            words = {u"runs"_s, u"resume"_s, u"1"_s};
    } else if (m_operation != Operation::Delete) {
        words = {u"items"_s, nameOf(m_operation), u"item"_s, QString::fromUtf8(m_intended.first())};
    }
    const Ended again = runSoundly(words);
    const auto counts = m_bench.written(m_map);
    if (std::ranges::any_of(counts, [](int times) { return times != 1; }))
        return u"told again, it writes twice; "_s + wordsOf(again);
    return m_bench.items(m_map) == m_intended ? QString()
                                              : u"told again, it is not done; "_s + wordsOf(again);
}

} // namespace syncdeck::test
