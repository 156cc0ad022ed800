<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>BulkTexts</name>
    <message>
        <source>Delete items</source>
        <translation>Einträge löschen</translation>
    </message>
    <message>
        <source>Set TTL: never expires</source>
        <translation>TTL setzen: läuft nie ab</translation>
    </message>
    <message>
        <source>Set TTL: %1 s</source>
        <translation>TTL setzen: %1 s</translation>
    </message>
    <message>
        <source>Set “%1”</source>
        <translation>„%1“ setzen</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>It holds half a character.</source>
        <translation>Der Name enthält ein halbes Zeichen.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The service gave no key.</source>
        <translation>Der Dienst hat keinen Schlüssel geliefert.</translation>
    </message>
    <message>
        <source>Its data is no object.</source>
        <translation>Die Daten sind kein Objekt.</translation>
    </message>
</context>
<context>
    <name>CallTexts</name>
    <message>
        <source>The address</source>
        <translation>Die Adresse</translation>
    </message>
    <message>
        <source>This name cannot stand in an address.</source>
        <translation>Dieser Name kann nicht in einer Adresse stehen.</translation>
    </message>
</context>
<context>
    <name>CommandLineTexts</name>
    <message>
        <source>%1: there is no such option.</source>
        <translation>%1: Diese Option gibt es nicht.</translation>
    </message>
    <message>
        <source>%1: “%2” has no such option.</source>
        <translation>%1: Bei „%2“ gibt es diese Option nicht.</translation>
    </message>
    <message>
        <source>%1: given twice.</source>
        <translation>%1: doppelt angegeben.</translation>
    </message>
    <message>
        <source>Name a command.</source>
        <translation>Befehl angeben.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Den Befehl „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>%1: name what to do: %2.</source>
        <translation>%1: Angeben, was zu tun ist: %2.</translation>
    </message>
    <message>
        <source>“%1”: %2 is missing.</source>
        <translation>„%1“: %2 fehlt.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Unerwartetes Argument: %1</translation>
    </message>
    <message>
        <source>Try &apos;syncdeck --help&apos;.</source>
        <translation>Hilfe: &apos;syncdeck --help&apos;.</translation>
    </message>
    <message>
        <source>Desktop manager for Twilio Sync Map items</source>
        <translation>Desktop-Verwaltung für Einträge von Twilio Sync Maps</translation>
    </message>
    <message>
        <source>Play the main job on a sandbox of its own, write pictures to DIR, and end.</source>
        <translation>Die Hauptaufgabe in einer eigenen Sandbox vorführen, Bilder nach DIR schreiben und enden.</translation>
    </message>
    <message>
        <source>--tour: name a folder.</source>
        <translation>--tour: Ordner angeben.</translation>
    </message>
    <message>
        <source>Open a window of its own, where one is open already.</source>
        <translation>Ein eigenes Fenster öffnen, wenn schon eines offen ist.</translation>
    </message>
    <message>
        <source>A link to an item or a map, syncdeck://open?service=…; opened in the window that is there, unless other options are given.</source>
        <translation>Ein Link zu einem Eintrag oder einer Map, syncdeck://open?service=…; wird im vorhandenen Fenster geöffnet, sofern keine anderen Optionen angegeben sind.</translation>
    </message>
    <message>
        <source>--tour: a link cannot be opened in it.</source>
        <translation>--tour: Darin lässt sich kein Link öffnen.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3.</source>
        <translation>--%1 nimmt eine ganze Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>Without --map, the map opens that was opened last with the account, of the service that --service names, if any; where no map was opened yet, none.</source>
        <translation>Ohne --map öffnet sich die Map, die mit dem Konto zuletzt offen war, aus dem mit --service genannten Dienst, falls angegeben; wurde noch keine geöffnet, dann keine.</translation>
    </message>
</context>
<context>
    <name>CommandList</name>
    <message>
        <source>%1 › %2</source>
        <comment>menu, menu within it</comment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>CommandTexts</name>
    <message>
        <source>The request</source>
        <translation>Die Anfrage</translation>
    </message>
    <message>
        <source>The twilio command talks to Twilio alone, not to %1.</source>
        <translation>Der Befehl twilio spricht nur mit Twilio, nicht mit %1.</translation>
    </message>
    <message>
        <source>Its body cannot stand on a command line.</source>
        <translation>Ihr Inhalt kann nicht auf einer Befehlszeile stehen.</translation>
    </message>
    <message>
        <source>It has no command for this address.</source>
        <translation>Für diese Adresse gibt es darin keinen Befehl.</translation>
    </message>
    <message>
        <source>It begins every list by itself and cannot ask for a page within it.</source>
        <translation>Der Befehl beginnt jede Liste von selbst und kann keine Seite daraus anfordern.</translation>
    </message>
</context>
<context>
    <name>CompareTexts</name>
    <message>
        <source>Name what to compare with: a file, or another map.</source>
        <translation>Angeben, womit verglichen werden soll: eine Datei oder eine andere Map.</translation>
    </message>
    <message>
        <source>With a file there is to-this alone.</source>
        <translation>Mit einer Datei gibt es nur to-this.</translation>
    </message>
    <message>
        <source>Choose to-this or to-other.</source>
        <translation>to-this oder to-other wählen.</translation>
    </message>
    <message>
        <source>That is the same map.</source>
        <translation>Das ist dieselbe Map.</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>SCHLÜSSEL</translation>
    </message>
    <message>
        <source>%1 the same, %2 different.</source>
        <translation>%1 gleich, %2 verschieden.</translation>
    </message>
    <message>
        <source>Compare the map with another one, or with a file.</source>
        <translation>Die Map mit einer anderen oder mit einer Datei vergleichen.</translation>
    </message>
    <message>
        <source>The other map.</source>
        <translation>Die andere Map.</translation>
    </message>
    <message>
        <source>Its service, where that is another one.</source>
        <translation>Ihr Dienst, falls es ein anderer ist.</translation>
    </message>
    <message>
        <source>Its profile, where that is another one.</source>
        <translation>Ihr Profil, falls es ein anderes ist.</translation>
    </message>
    <message>
        <source>Make this map, or the other one, like the opposite side.</source>
        <translation>Diese Map oder die andere der Gegenseite angleichen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) looked at</source>
        <translation>
            <numerusform>%Ln Eintrag angesehen</numerusform>
            <numerusform>%Ln Einträge angesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>It belongs to --apply, which is not given.</source>
        <translation>Die Option gehört zu --apply, das nicht angegeben ist.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und noch %Ln</numerusform>
            <numerusform>und noch %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was deleted or written. %1</source>
        <translation>Es wurde nichts gelöscht oder geschrieben. %1</translation>
    </message>
    <message>
        <source>FILE holds items as for &quot;items import&quot;; - is standard input. Keys and data count, numbers exactly, the order of members and expiries not. Exit code 0: the same; 4: different. --apply creates and updates what makes one side like the other, and with --delete also deletes what only that side has; --dry-run prints what it would do. Exit code 4 says that a difference stays.</source>
        <translation>FILE enthält Einträge wie für „items import“; - ist die Standardeingabe. Schlüssel und Daten zählen, Zahlen genau, die Reihenfolge der Elemente und der Ablauf nicht. Exit-Code 0: gleich; 4: verschieden. --apply legt an und aktualisiert, was eine Seite der anderen angleicht, und löscht mit --delete auch, was nur diese Seite hat; --dry-run gibt aus, was geschehen würde. Exit-Code 4 sagt, dass ein Unterschied bleibt.</translation>
    </message>
    <message>
        <source>With --apply: delete the items that the opposite side does not have. Nothing is deleted or written when a line of the file cannot be used, or that side holds no item at all.</source>
        <translation>Mit --apply: die Einträge löschen, die die Gegenseite nicht hat. Es wird nichts gelöscht oder geschrieben, wenn eine Zeile der Datei nicht verwendbar ist oder jene Seite keinen Eintrag enthält.</translation>
    </message>
    <message>
        <source>Print one JSON document: an array of the differences; with --apply, an array of what came of each; with --apply --dry-run, an array of what would be done.</source>
        <translation>Ein einziges JSON-Dokument ausgeben: eine Liste der Unterschiede; mit --apply eine Liste dessen, was aus jedem wurde; mit --apply --dry-run eine Liste dessen, was geschehen würde.</translation>
    </message>
    <message>
        <source>Print the same as one JSON object a line.</source>
        <translation>Dasselbe als ein JSON-Objekt je Zeile ausgeben.</translation>
    </message>
    <message>
        <source>With --dry-run nothing is written; --json or --ndjson prints the plan.</source>
        <translation>Mit --dry-run wird nichts geschrieben; --json oder --ndjson gibt den Plan aus.</translation>
    </message>
</context>
<context>
    <name>ComparisonTexts</name>
    <message>
        <source>The service gave an item without a key.</source>
        <translation>Der Dienst hat einen Eintrag ohne Schlüssel geliefert.</translation>
    </message>
    <message>
        <source>Differences to %1</source>
        <translation>Unterschiede zu %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) or item(s) cannot be used, so it is not known what is missing.</source>
        <translation>
            <numerusform>%Ln Zeile oder Eintrag ist nicht verwendbar, darum ist nicht bekannt, was fehlt.</numerusform>
            <numerusform>%Ln Zeilen oder Einträge sind nicht verwendbar, darum ist nicht bekannt, was fehlt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The side to become like holds no item at all, so every item would be deleted.</source>
        <translation>Die Seite, der angeglichen werden soll, enthält keinen Eintrag, darum würde jeder Eintrag gelöscht.</translation>
    </message>
    <message>
        <source>Its data or expiry cannot be written as it is.</source>
        <translation>Daten oder Ablauf des Eintrags lassen sich nicht schreiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Only this map has it. It stays, as nobody asked to delete it.</source>
        <translation>Nur diese Map hat den Eintrag. Er bleibt, da das Löschen nicht verlangt wurde.</translation>
    </message>
</context>
<context>
    <name>CopyTexts</name>
    <message>
        <source>Copy from %1</source>
        <translation>Kopie aus %1</translation>
    </message>
    <message>
        <source>The item is there twice.</source>
        <translation>Der Eintrag ist doppelt vorhanden.</translation>
    </message>
    <message>
        <source>Its expiry cannot be read.</source>
        <translation>Der Ablauf des Eintrags ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>CreateTexts</name>
    <message>
        <source>Create an item.</source>
        <translation>Einen Eintrag anlegen.</translation>
    </message>
    <message>
        <source>DATA is a JSON object, @FILE, or - for standard input; its bytes are sent as they are. An item that exists already is not touched (exit code 4).</source>
        <translation>DATA ist ein JSON-Objekt, @FILE oder - für die Standardeingabe; die Bytes werden unverändert gesendet. Ein Eintrag, den es schon gibt, wird nicht angetastet (Exit-Code 4).</translation>
    </message>
    <message>
        <source>DATA is missing; give some, such as &apos;{}&apos;.</source>
        <translation>DATA fehlt; Daten angeben, etwa &apos;{}&apos;.</translation>
    </message>
</context>
<context>
    <name>CsvTexts</name>
    <message>
        <source>Two columns are called “%1”.</source>
        <translation>Zwei Spalten heißen „%1“.</translation>
    </message>
    <message>
        <source>The quote that opens here is never closed.</source>
        <translation>Das Anführungszeichen, das hier öffnet, wird nie geschlossen.</translation>
    </message>
    <message>
        <source>These bytes are not UTF-8. Save the file again as UTF-8 (in a spreadsheet: “CSV UTF-8”).</source>
        <translation>Diese Bytes sind kein UTF-8. Die Datei neu als UTF-8 speichern (in einer Tabellenkalkulation: „CSV UTF-8“).</translation>
    </message>
    <message numerus="yes">
        <source>This row has %Ln cell(s); the header has %1.</source>
        <translation>
            <numerusform>Diese Zeile hat %Ln Zelle; die Kopfzeile hat %1.</numerusform>
            <numerusform>Diese Zeile hat %Ln Zellen; die Kopfzeile hat %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The quotes of the cell that begins here do not match: text follows a closing quote. Within quotes, a quote is written twice.</source>
        <translation>Die Anführungszeichen der Zelle, die hier beginnt, passen nicht zusammen: Nach einem schließenden Anführungszeichen folgt Text. Innerhalb von Anführungszeichen wird ein Anführungszeichen doppelt geschrieben.</translation>
    </message>
</context>
<context>
    <name>CurlTexts</name>
    <message>
        <source>The request</source>
        <translation>Die Anfrage</translation>
    </message>
    <message>
        <source>Its body was not kept whole.</source>
        <translation>Ihr Inhalt wurde nicht vollständig aufbewahrt.</translation>
    </message>
    <message>
        <source>Its body holds a zero byte, which no command line can carry.</source>
        <translation>Ihr Inhalt enthält ein Null-Byte, das auf keiner Befehlszeile stehen kann.</translation>
    </message>
</context>
<context>
    <name>DeleteMapTexts</name>
    <message>
        <source>Would delete map %1 with every item</source>
        <translation>Würde die Map %1 mit allen Einträgen löschen</translation>
    </message>
    <message>
        <source>This deletes the map %1 of a production service with every item in it.</source>
        <translation>Dies löscht die Map %1 eines Produktionsdienstes mit allen Einträgen darin.</translation>
    </message>
    <message>
        <source>Delete a map with every item in it.</source>
        <translation>Eine Map mit allen Einträgen darin löschen.</translation>
    </message>
    <message>
        <source>MAP is a SID or a unique name. The items are read and kept in the history first, so that the window can bring them back. With a production profile the map&apos;s name must be typed, or --yes be given.</source>
        <translation>MAP ist eine SID oder ein eindeutiger Name. Die Einträge werden zuerst gelesen und im Verlauf aufbewahrt, damit das Fenster sie zurückholen kann. Mit einem Produktionsprofil muss der Name der Map eingetippt oder --yes angegeben werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) kept in the history</source>
        <translation>
            <numerusform>%Ln Eintrag im Verlauf aufbewahrt</numerusform>
            <numerusform>%Ln Einträge im Verlauf aufbewahrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted map %1 with %Ln item(s)</source>
        <translation>
            <numerusform>Map %1 mit %Ln Eintrag gelöscht</numerusform>
            <numerusform>Map %1 mit %Ln Einträgen gelöscht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteTexts</name>
    <message>
        <source>Would delete %1</source>
        <translation>Würde %1 löschen</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>Delete items.</source>
        <translation>Einträge löschen.</translation>
    </message>
    <message>
        <source>Each item is read first and kept in the history, and deleted only while it is as it was read. The window undoes them in one step. With a production profile, more than one are deleted only after the map&apos;s name was typed, or with --yes.</source>
        <translation>Jeder Eintrag wird zuerst gelesen und im Verlauf aufbewahrt und nur gelöscht, solange er so ist, wie er gelesen wurde. Das Fenster macht sie in einem Schritt rückgängig. Mit einem Produktionsprofil werden mehrere nur gelöscht, nachdem der Name der Map eingetippt wurde, oder mit --yes.</translation>
    </message>
    <message numerus="yes">
        <source>This deletes %Ln item(s) of the map %1 of a production service.</source>
        <translation>
            <numerusform>Dies löscht %Ln Eintrag der Map %1 eines Produktionsdienstes.</numerusform>
            <numerusform>Dies löscht %Ln Einträge der Map %1 eines Produktionsdienstes.</numerusform>
        </translation>
    </message>
    <message>
        <source>With --if-match give one key alone.</source>
        <translation>Mit --if-match nur einen Schlüssel angeben.</translation>
    </message>
</context>
<context>
    <name>EnvironmentTexts</name>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesen</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>This profile is read-only.</source>
        <translation>Dieses Profil ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Nothing was sent: with this profile Syncdeck never writes.</source>
        <translation>Es wurde nichts gesendet: Mit diesem Profil schreibt Syncdeck nie.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>So nothing was sent.</source>
        <translation>Darum wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Change the data or the TTL first.</source>
        <translation>Zuerst die Daten oder die TTL ändern.</translation>
    </message>
    <message>
        <source>The earlier value would have expired by now.</source>
        <translation>Der frühere Wert wäre inzwischen abgelaufen.</translation>
    </message>
    <message>
        <source>Nothing was sent: the service would have deleted it already.</source>
        <translation>Es wurde nichts gesendet: Der Dienst hätte ihn schon gelöscht.</translation>
    </message>
    <message>
        <source>Open it from the history to keep it with another TTL.</source>
        <translation>Aus dem Verlauf öffnen, um ihn mit einer anderen TTL zu behalten.</translation>
    </message>
    <message>
        <source>The service named an address outside %1.</source>
        <translation>Der Dienst hat eine Adresse außerhalb von %1 genannt.</translation>
    </message>
    <message>
        <source>Following it would have shown your credentials to a stranger, so nothing was sent there.</source>
        <translation>Ihr zu folgen hätte Fremden die Zugangsdaten gezeigt, darum wurde dorthin nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the profile’s base URL, and any gateway in between.</source>
        <translation>Die Basis-URL des Profils und ein Gateway dazwischen prüfen.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The request had left already, so the service may have carried it out.</source>
        <translation>Die Anfrage war schon unterwegs, der Dienst kann sie also ausgeführt haben.</translation>
    </message>
    <message>
        <source>Reload to see what is there now.</source>
        <translation>Neu laden, um zu sehen, was jetzt vorhanden ist.</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>No computer named %1 was found.</source>
        <translation>Es wurde kein Computer namens %1 gefunden.</translation>
    </message>
    <message>
        <source>The request did not leave this machine.</source>
        <translation>Die Anfrage hat diesen Rechner nicht verlassen.</translation>
    </message>
    <message>
        <source>Check the base URL in the profile for a typing mistake, and your network.</source>
        <translation>Die Basis-URL im Profil auf Tippfehler und das Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>Nothing answers at this address and port, so nothing was sent.</source>
        <translation>Unter dieser Adresse und diesem Port antwortet nichts, darum wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the base URL and its port, and whether the service runs.</source>
        <translation>Die Basis-URL und ihren Port prüfen und ob der Dienst läuft.</translation>
    </message>
    <message>
        <source>The network cannot be reached.</source>
        <translation>Das Netzwerk ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check your network connection, then try again.</source>
        <translation>Die Netzwerkverbindung prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>Es war keine sichere Verbindung zu %1 möglich.</translation>
    </message>
    <message>
        <source>The other side could not prove who it is, so nothing was sent.</source>
        <translation>Die Gegenseite konnte sich nicht ausweisen, darum wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The proxy did not let the request through.</source>
        <translation>Der Proxy hat die Anfrage nicht durchgelassen.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The request was sent, so the service may have carried it out.</source>
        <translation>Die Anfrage wurde gesendet, der Dienst kann sie also ausgeführt haben.</translation>
    </message>
    <message>
        <source>Reload to see what is there before trying again.</source>
        <translation>Vor einem neuen Versuch neu laden, um zu sehen, was vorhanden ist.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>In einem Moment erneut versuchen.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Die Verbindung zu %1 ist abgebrochen.</translation>
    </message>
    <message>
        <source>Check your network, then try again.</source>
        <translation>Das Netzwerk prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The answer was too large.</source>
        <translation>Die Antwort war zu groß.</translation>
    </message>
    <message>
        <source>It was given up to protect this machine’s memory.</source>
        <translation>Sie wurde aufgegeben, um den Speicher dieses Rechners zu schützen.</translation>
    </message>
    <message>
        <source>Check that the base URL leads to the Sync service.</source>
        <translation>Prüfen, ob die Basis-URL zum Sync-Dienst führt.</translation>
    </message>
    <message>
        <source>The answer has a status that the service does not use.</source>
        <translation>Die Antwort hat einen Status, den der Dienst nicht verwendet.</translation>
    </message>
    <message>
        <source>Something between you and the service, such as a gateway or a sign-in page, may have answered in its place.</source>
        <translation>Etwas auf dem Weg zum Dienst, etwa ein Gateway oder eine Anmeldeseite, kann an seiner Stelle geantwortet haben.</translation>
    </message>
    <message>
        <source>Check the base URL and your network.</source>
        <translation>Die Basis-URL und das Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>The answer cannot be read.</source>
        <translation>Die Antwort ist nicht lesbar.</translation>
    </message>
    <message>
        <source>It is not what the Sync service sends; a gateway or a sign-in page may have answered in its place.</source>
        <translation>Sie ist nicht das, was der Sync-Dienst sendet; ein Gateway oder eine Anmeldeseite kann an seiner Stelle geantwortet haben.</translation>
    </message>
    <message>
        <source>The service does not accept these credentials.</source>
        <translation>Der Dienst nimmt diese Zugangsdaten nicht an.</translation>
    </message>
    <message>
        <source>The SID or the secret of this profile is wrong, or was revoked.</source>
        <translation>Die SID oder das Geheimnis dieses Profils ist falsch oder wurde widerrufen.</translation>
    </message>
    <message>
        <source>Open Connections and enter the Auth Token or API key again.</source>
        <translation>„Verbindungen“ öffnen und Auth Token oder API-Schlüssel neu eingeben.</translation>
    </message>
    <message>
        <source>These credentials may not do this.</source>
        <translation>Diese Zugangsdaten reichen dafür nicht aus.</translation>
    </message>
    <message>
        <source>They are valid, but lack the permission.</source>
        <translation>Sie sind gültig, aber ihnen fehlt die Berechtigung.</translation>
    </message>
    <message>
        <source>Use other credentials, or ask the account’s administrator.</source>
        <translation>Andere Zugangsdaten verwenden oder bei der Administration des Kontos nachfragen.</translation>
    </message>
    <message>
        <source>There is no such service.</source>
        <translation>Diesen Dienst gibt es nicht.</translation>
    </message>
    <message>
        <source>It may have been deleted.</source>
        <translation>Er wurde vielleicht gelöscht.</translation>
    </message>
    <message>
        <source>Check the service’s SID or name, and that the profile is of the right account.</source>
        <translation>SID oder Name des Dienstes prüfen und ob das Profil zum richtigen Konto gehört.</translation>
    </message>
    <message>
        <source>There is no such map.</source>
        <translation>Diese Map gibt es nicht.</translation>
    </message>
    <message>
        <source>It may have been deleted, or have expired with all its items.</source>
        <translation>Sie wurde vielleicht gelöscht oder ist mit allen Einträgen abgelaufen.</translation>
    </message>
    <message>
        <source>Reload the list of maps and choose another.</source>
        <translation>Die Liste der Maps neu laden und eine andere wählen.</translation>
    </message>
    <message>
        <source>There is no item with this key.</source>
        <translation>Es gibt keinen Eintrag mit diesem Schlüssel.</translation>
    </message>
    <message>
        <source>It may have been deleted, or have expired.</source>
        <translation>Er wurde vielleicht gelöscht oder ist abgelaufen.</translation>
    </message>
    <message>
        <source>Reload the list.</source>
        <translation>Die Liste neu laden.</translation>
    </message>
    <message>
        <source>The service knows nothing at this address.</source>
        <translation>Der Dienst kennt unter dieser Adresse nichts.</translation>
    </message>
    <message>
        <source>Check the service and the map, and the profile’s base URL.</source>
        <translation>Den Dienst, die Map und die Basis-URL des Profils prüfen.</translation>
    </message>
    <message>
        <source>An item with this key exists already.</source>
        <translation>Einen Eintrag mit diesem Schlüssel gibt es schon.</translation>
    </message>
    <message>
        <source>It was not changed, and your input is still in the form.</source>
        <translation>Er wurde nicht geändert, und die Eingabe steht noch im Formular.</translation>
    </message>
    <message>
        <source>Open the existing item, or choose another key.</source>
        <translation>Den vorhandenen Eintrag öffnen oder einen anderen Schlüssel wählen.</translation>
    </message>
    <message>
        <source>A map with this unique name exists already.</source>
        <translation>Eine Map mit diesem eindeutigen Namen gibt es schon.</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>Sie wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Somebody changed the item meanwhile.</source>
        <translation>Jemand hat den Eintrag inzwischen geändert.</translation>
    </message>
    <message>
        <source>Nothing was overwritten.</source>
        <translation>Es wurde nichts überschrieben.</translation>
    </message>
    <message>
        <source>Look at what is there now, then decide.</source>
        <translation>Ansehen, was jetzt vorhanden ist, dann entscheiden.</translation>
    </message>
    <message>
        <source>The service does not accept the revision that was sent.</source>
        <translation>Der Dienst nimmt die gesendete Revision nicht an.</translation>
    </message>
    <message>
        <source>Reload the item and try again.</source>
        <translation>Den Eintrag neu laden und erneut versuchen.</translation>
    </message>
    <message>
        <source>The service says that Data is not a JSON object.</source>
        <translation>Der Dienst meldet, dass die Daten kein JSON-Objekt sind.</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Put the content in braces: {…}.</source>
        <translation>Den Inhalt in geschweifte Klammern setzen: {…}.</translation>
    </message>
    <message>
        <source>The service does not accept this TTL.</source>
        <translation>Der Dienst nimmt diese TTL nicht an.</translation>
    </message>
    <message>
        <source>Use whole seconds from 0 to 31,536,000, or leave it empty.</source>
        <translation>Ganze Sekunden von 0 bis 31.536.000 angeben oder leer lassen.</translation>
    </message>
    <message>
        <source>The service does not accept this key.</source>
        <translation>Der Dienst nimmt diesen Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>Choose a shorter or plainer key.</source>
        <translation>Einen kürzeren oder einfacheren Schlüssel wählen.</translation>
    </message>
    <message>
        <source>Data is larger than the service takes.</source>
        <translation>Die Daten sind größer, als der Dienst annimmt.</translation>
    </message>
    <message>
        <source>Shorten it to 16 KiB; Minify removes white space.</source>
        <translation>Auf 16 KiB kürzen; „Verkleinern“ entfernt Leerraum.</translation>
    </message>
    <message>
        <source>The service asks to slow down.</source>
        <translation>Der Dienst bittet um weniger Anfragen.</translation>
    </message>
    <message>
        <source>The request was not processed, so nothing was changed.</source>
        <translation>Die Anfrage wurde nicht bearbeitet, es wurde also nichts geändert.</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>In %1 s erneut versuchen.</translation>
    </message>
    <message>
        <source>Try again in a few seconds.</source>
        <translation>In einigen Sekunden erneut versuchen.</translation>
    </message>
    <message>
        <source>The service has a problem of its own.</source>
        <translation>Der Dienst hat selbst ein Problem.</translation>
    </message>
    <message>
        <source>It may have carried out the request.</source>
        <translation>Er kann die Anfrage ausgeführt haben.</translation>
    </message>
    <message>
        <source>The service refused the request.</source>
        <translation>Der Dienst hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>See what it says below.</source>
        <translation>Seine Meldung steht unten.</translation>
    </message>
    <message>
        <source>No keychain answers on this machine.</source>
        <translation>Auf diesem Rechner antwortet kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>Syncdeck never writes a secret to a file, so it cannot be kept.</source>
        <translation>Syncdeck schreibt nie ein Geheimnis in eine Datei, darum kann es nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Start the keychain service, such as GNOME Keyring or KWallet, or hold the secret for this run only.</source>
        <translation>Den Schlüsselbunddienst starten, etwa GNOME Keyring oder KWallet, oder das Geheimnis nur bis zum Beenden behalten.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Entsperren, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The keychain reported a failure.</source>
        <translation>Der Schlüsselbund hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <source>Try again, or hold the secret for this run only.</source>
        <translation>Erneut versuchen oder das Geheimnis nur bis zum Beenden behalten.</translation>
    </message>
    <message>
        <source>The keychain holds no secret for this profile.</source>
        <translation>Der Schlüsselbund enthält kein Geheimnis für dieses Profil.</translation>
    </message>
    <message>
        <source>Open Connections, edit the profile and enter its secret.</source>
        <translation>„Verbindungen“ öffnen, das Profil bearbeiten und sein Geheimnis eingeben.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Prüfen, ob die Datei vorhanden ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Check the folder’s permissions.</source>
        <translation>Die Berechtigungen des Ordners prüfen.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 ist beschädigt.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Die Datei wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>Move it away to start afresh.</source>
        <translation>An einen anderen Ort verschieben, um neu anzufangen.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Syncdeck.</source>
        <translation>%1 wurde von einer neueren Version von Syncdeck geschrieben.</translation>
    </message>
    <message>
        <source>Update Syncdeck to use it.</source>
        <translation>Syncdeck aktualisieren, um die Datei zu verwenden.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Platz schaffen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 has changed since it was looked at.</source>
        <translation>%1 hat sich geändert, seit die Datei angesehen wurde.</translation>
    </message>
    <message>
        <source>Nothing was sent: what was shown is not what the file holds now.</source>
        <translation>Es wurde nichts gesendet: Was gezeigt wurde, ist nicht, was die Datei jetzt enthält.</translation>
    </message>
    <message>
        <source>Look at it again, then go on.</source>
        <translation>Noch einmal ansehen, dann fortsetzen.</translation>
    </message>
    <message>
        <source>Another window or program is at work on %1.</source>
        <translation>Ein anderes Fenster oder Programm arbeitet an %1.</translation>
    </message>
    <message>
        <source>Wait until it is done there, or stop it there.</source>
        <translation>Warten, bis es dort fertig ist, oder es dort stoppen.</translation>
    </message>
    <message>
        <source>The port is in use or not allowed.</source>
        <translation>Der Port ist belegt oder nicht erlaubt.</translation>
    </message>
    <message>
        <source>Choose another port.</source>
        <translation>Einen anderen Port wählen.</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>Check this machine’s date and the base URL. Where your company has certificates of its own, name their file in the profile (CA file).</source>
        <translation>Das Datum dieses Rechners und die Basis-URL prüfen. Wenn das Unternehmen eigene Zertifikate hat, deren Datei im Profil angeben (CA-Datei).</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password.</source>
        <translation>Der Proxy %1 verlangt Benutzername und Passwort.</translation>
    </message>
    <message>
        <source>It let nothing through, so nothing was sent.</source>
        <translation>Er hat nichts durchgelassen, darum wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Try again and enter them, or set them in the system’s proxy settings.</source>
        <translation>Erneut versuchen und beides eingeben, oder es in den Proxy-Einstellungen des Systems eintragen.</translation>
    </message>
    <message>
        <source>%1 holds no certificate.</source>
        <translation>%1 enthält kein Zertifikat.</translation>
    </message>
    <message>
        <source>Nothing was sent: whom to trust is not known.</source>
        <translation>Es wurde nichts gesendet: Wem zu vertrauen ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Choose a file with certificate authorities in PEM form, or clear the profile’s CA file.</source>
        <translation>Eine Datei mit Zertifizierungsstellen im PEM-Format wählen oder die CA-Datei des Profils leeren.</translation>
    </message>
    <message>
        <source>To write, choose another profile, or clear “Read-only” in this one, unless your administrator has set it.</source>
        <translation>Zum Schreiben ein anderes Profil wählen oder „Schreibgeschützt“ in diesem abwählen, sofern es nicht vom Administrator vorgegeben ist.</translation>
    </message>
    <message>
        <source>This machine’s administrator does not allow it: %1</source>
        <translation>Der Administrator dieses Rechners lässt es nicht zu: %1</translation>
    </message>
    <message>
        <source>Choose one of the profiles that are set up, or ask your administrator.</source>
        <translation>Eines der eingerichteten Profile wählen oder den Administrator fragen.</translation>
    </message>
    <message>
        <source>The administrator’s settings for Syncdeck cannot be followed.</source>
        <translation>Die Vorgaben des Administrators für Syncdeck lassen sich nicht befolgen.</translation>
    </message>
    <message>
        <source>They are in %1. So that nothing happens that they forbid, nothing is opened but the sandbox.</source>
        <translation>Sie stehen in %1. Damit nichts geschieht, was sie verbieten, wird nur die Sandbox geöffnet.</translation>
    </message>
    <message>
        <source>Ask your administrator to mend the file.</source>
        <translation>Den Administrator bitten, die Datei in Ordnung zu bringen.</translation>
    </message>
    <message>
        <source>The earlier data of %1 cannot be stored again.</source>
        <translation>Die früheren Daten von %1 lassen sich nicht wieder speichern.</translation>
    </message>
    <message>
        <source>The service takes JSON objects alone, and this is none, so nothing was sent. The history keeps it.</source>
        <translation>Der Dienst nimmt nur JSON-Objekte, und dies ist keines, darum wurde nichts gesendet. Der Verlauf bewahrt es auf.</translation>
    </message>
    <message>
        <source>Open it from the history, put it in braces, such as {&quot;value&quot;: …}, and save that.</source>
        <translation>Aus dem Verlauf öffnen, in geschweifte Klammern setzen, etwa {&quot;value&quot;: …}, und das speichern.</translation>
    </message>
    <message>
        <source>This was written at another address.</source>
        <translation>Dies wurde unter einer anderen Adresse geschrieben.</translation>
    </message>
    <message>
        <source>This was written at %1, not at the address in use now.</source>
        <translation>Dies wurde unter %1 geschrieben, nicht unter der jetzt verwendeten Adresse.</translation>
    </message>
    <message>
        <source>Nothing was sent: what belongs to one service is not written to another.</source>
        <translation>Es wurde nichts gesendet: Was zu einem Dienst gehört, wird nicht in einen anderen geschrieben.</translation>
    </message>
    <message>
        <source>Go on with it at the address where it was begun.</source>
        <translation>Unter der Adresse fortsetzen, unter der es begonnen wurde.</translation>
    </message>
    <message>
        <source>What was entered cannot be used.</source>
        <translation>Die Eingabe ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>What was entered as %1 cannot be used.</source>
        <translation>Diese Angabe ist nicht verwendbar: %1.</translation>
    </message>
    <message>
        <source>Change it, then try again.</source>
        <translation>Ändern, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 and this machine could not agree on a secure connection.</source>
        <translation>%1 und dieser Rechner konnten sich nicht auf eine sichere Verbindung einigen.</translation>
    </message>
    <message>
        <source>What answers there may not speak TLS at this port, or only a version that is not secure any more (before TLS 1.2). Nothing was sent.</source>
        <translation>Was dort antwortet, spricht an diesem Port vielleicht kein TLS oder nur eine Version, die nicht mehr sicher ist (vor TLS 1.2). Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the base URL and its port. Whoever runs the server must offer TLS 1.2 or newer.</source>
        <translation>Die Basis-URL und ihren Port prüfen. Wer den Server betreibt, muss TLS 1.2 oder neuer anbieten.</translation>
    </message>
    <message>
        <source>The environment variable %1 does not hold the address of a proxy.</source>
        <translation>Die Umgebungsvariable %1 enthält keine Adresse eines Proxys.</translation>
    </message>
    <message>
        <source>The environment variable %1 names a proxy of the kind %2, which Syncdeck cannot use.</source>
        <translation>Die Umgebungsvariable %1 nennt einen Proxy der Art %2, die Syncdeck nicht verwenden kann.</translation>
    </message>
    <message>
        <source>Nothing was sent, since going past the proxy may not be wanted.</source>
        <translation>Es wurde nichts gesendet, da ein Umgehen des Proxys vielleicht nicht gewollt ist.</translation>
    </message>
    <message>
        <source>Name a proxy such as http://proxy.example:3128, or one of the kind socks5 or socks5h; or list the service’s host in no_proxy.</source>
        <translation>Einen Proxy wie http://proxy.example:3128 angeben oder einen der Art socks5 oder socks5h; oder den Host des Dienstes in no_proxy aufführen.</translation>
    </message>
    <message>
        <source>The proxy %1 did not let the request through.</source>
        <translation>Der Proxy %1 hat die Anfrage nicht durchgelassen.</translation>
    </message>
    <message>
        <source>No answer came, so it is not certain that nothing was sent.</source>
        <translation>Es kam keine Antwort, darum ist nicht sicher, dass nichts gesendet wurde.</translation>
    </message>
    <message>
        <source>Nothing was sent to the service.</source>
        <translation>Es wurde nichts an den Dienst gesendet.</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy, or check the proxy settings: the system’s, and the environment variables https_proxy and all_proxy.</source>
        <translation>Beim Betreiber des Proxys nachfragen oder die Proxy-Einstellungen prüfen: die des Systems und die Umgebungsvariablen https_proxy und all_proxy.</translation>
    </message>
    <message>
        <source>The service may have carried out the request all the same.</source>
        <translation>Der Dienst kann die Anfrage trotzdem ausgeführt haben.</translation>
    </message>
    <message>
        <source>The answer is about something else than was asked for.</source>
        <translation>Die Antwort handelt von etwas anderem als dem, wonach gefragt wurde.</translation>
    </message>
    <message>
        <source>Something between you and the service, such as a gateway or a proxy, may mix answers up. It was not taken for true.</source>
        <translation>Etwas zwischen diesem Rechner und dem Dienst, etwa ein Gateway oder ein Proxy, vertauscht vielleicht Antworten. Sie wurde nicht für wahr genommen.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, check the base URL and your network.</source>
        <translation>Erneut versuchen. Wenn es so bleibt, die Basis-URL und das Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>The keychain’s secret for this profile was kept by an older version, which did not note the address it is for.</source>
        <translation>Das Geheimnis dieses Profils im Schlüsselbund stammt von einer älteren Version, die nicht vermerkt hat, für welche Adresse es ist.</translation>
    </message>
    <message>
        <source>The keychain’s secret for this profile belongs to %1.</source>
        <translation>Das Geheimnis dieses Profils im Schlüsselbund gehört zu %1.</translation>
    </message>
    <message>
        <source>A secret goes to the address that it was entered for, and nowhere else. Nothing was sent.</source>
        <translation>Ein Geheimnis geht an die Adresse, für die es eingegeben wurde, und nirgendwo anders hin. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Enter the secret again if the profile’s base URL is right.</source>
        <translation>Das Geheimnis neu eingeben, wenn die Basis-URL des Profils stimmt.</translation>
    </message>
    <message>
        <source>HOME is not set, so you have no folder of your own. Set it.</source>
        <translation>HOME ist nicht gesetzt, darum gibt es keinen eigenen Ordner. HOME setzen.</translation>
    </message>
    <message>
        <source>%1 is locked by another program.</source>
        <translation>%1 ist von einem anderen Programm gesperrt.</translation>
    </message>
    <message>
        <source>Wait until that program is done with it, or end it, then try again.</source>
        <translation>Warten, bis jenes Programm damit fertig ist, oder es beenden, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 was deleted or replaced while it was in use.</source>
        <translation>%1 wurde während der Benutzung gelöscht oder ersetzt.</translation>
    </message>
    <message>
        <source>What was noted in it before is no longer there.</source>
        <translation>Was vorher darin vermerkt war, ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>Put the file back if it was moved. A new one is begun with the next write.</source>
        <translation>Die Datei zurücklegen, wenn sie verschoben wurde. Mit dem nächsten Schreibvorgang wird eine neue begonnen.</translation>
    </message>
    <message>
        <source>Something between you and the service refused, with status %1.</source>
        <translation>Etwas zwischen diesem Rechner und dem Dienst hat abgelehnt, mit Status %1.</translation>
    </message>
    <message>
        <source>A gateway, a firewall or a sign-in page may have answered: it is not what the service sends, so it says nothing of your credentials or your data.</source>
        <translation>Vielleicht hat ein Gateway, eine Firewall oder eine Anmeldeseite geantwortet: Es ist nicht, was der Dienst sendet, sagt also nichts über die Zugangsdaten oder die Daten.</translation>
    </message>
    <message>
        <source>Check the base URL, and ask whoever runs your network.</source>
        <translation>Die Basis-URL prüfen und beim Betreiber des Netzwerks nachfragen.</translation>
    </message>
    <message>
        <source>To write, name another profile, or clear “Read-only” of this one in the window, unless your administrator has set it.</source>
        <translation>Zum Schreiben ein anderes Profil angeben oder „Schreibgeschützt“ in diesem im Fenster abwählen, sofern es nicht vom Administrator vorgegeben ist.</translation>
    </message>
    <message>
        <source>Name one of the profiles that are set up (“profiles list” shows them), or ask your administrator.</source>
        <translation>Eines der eingerichteten Profile angeben („profiles list“ zeigt sie) oder den Administrator fragen.</translation>
    </message>
    <message>
        <source>Give other data or another TTL.</source>
        <translation>Andere Daten oder eine andere TTL angeben.</translation>
    </message>
    <message>
        <source>Check --base-url, or the profile’s base URL, for a typing mistake, and your network.</source>
        <translation>--base-url oder die Basis-URL des Profils auf Tippfehler und das Netzwerk prüfen.</translation>
    </message>
    <message>
        <source>Run it in a terminal to be asked for them, or write them into the proxy’s address: https_proxy=http://NAME:PASSWORD@HOST:PORT.</source>
        <translation>In einem Terminal ausführen, um danach gefragt zu werden, oder beides in die Adresse des Proxys schreiben: https_proxy=http://NAME:PASSWORD@HOST:PORT.</translation>
    </message>
    <message>
        <source>Check the environment variables that --from-env takes, or enter the profile’s secret again in the window, in Connections.</source>
        <translation>Die Umgebungsvariablen prüfen, die --from-env liest, oder das Geheimnis des Profils im Fenster unter „Verbindungen“ neu eingeben.</translation>
    </message>
    <message>
        <source>Check --service, and that the credentials are of the right account.</source>
        <translation>--service prüfen und ob die Zugangsdaten zum richtigen Konto gehören.</translation>
    </message>
    <message>
        <source>Check --map; “maps list” shows the maps that there are.</source>
        <translation>--map prüfen; „maps list“ zeigt die vorhandenen Maps.</translation>
    </message>
    <message>
        <source>“items list” shows the items that there are.</source>
        <translation>„items list“ zeigt die vorhandenen Einträge.</translation>
    </message>
    <message>
        <source>Check --service and --map, and the base URL.</source>
        <translation>--service und --map und die Basis-URL prüfen.</translation>
    </message>
    <message>
        <source>Choose another key, or change the item with “items update”.</source>
        <translation>Einen anderen Schlüssel wählen oder den Eintrag mit „items update“ ändern.</translation>
    </message>
    <message>
        <source>Give the revision that “items get” shows.</source>
        <translation>Die Revision angeben, die „items get“ zeigt.</translation>
    </message>
    <message>
        <source>Use whole seconds from 0 to 31,536,000, or leave the option out.</source>
        <translation>Ganze Sekunden von 0 bis 31.536.000 angeben oder die Option weglassen.</translation>
    </message>
    <message>
        <source>Shorten it to 16 KiB; white space counts, too.</source>
        <translation>Auf 16 KiB kürzen; auch Leerraum zählt.</translation>
    </message>
    <message>
        <source>Run it where a keychain service such as GNOME Keyring or KWallet is at work, or take the credentials from the environment with --from-env.</source>
        <translation>Dort ausführen, wo ein Schlüsselbunddienst wie GNOME Keyring oder KWallet läuft, oder die Zugangsdaten mit --from-env aus der Umgebung nehmen.</translation>
    </message>
    <message>
        <source>Run it in a terminal to be asked for the secret, enter it in the window, in Connections, or use --from-env.</source>
        <translation>In einem Terminal ausführen, um nach dem Geheimnis gefragt zu werden, es im Fenster unter „Verbindungen“ eingeben oder --from-env verwenden.</translation>
    </message>
    <message>
        <source>See what is there now, such as with “items get”, before trying again.</source>
        <translation>Vor einem neuen Versuch ansehen, was jetzt vorhanden ist, etwa mit „items get“.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the disk is full.</source>
        <translation>%1 ist nicht beschreibbar: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Check this machine’s date and the base URL. Where your company has certificates of its own, name their file with --ca-file, or in the profile (CA file).</source>
        <translation>Das Datum dieses Rechners und die Basis-URL prüfen. Wenn das Unternehmen eigene Zertifikate hat, deren Datei mit --ca-file oder im Profil angeben (CA-Datei).</translation>
    </message>
    <message>
        <source>Name a file with certificate authorities in PEM form, with --ca-file or in the profile (CA file).</source>
        <translation>Mit --ca-file oder im Profil (CA-Datei) eine Datei mit Zertifizierungsstellen im PEM-Format angeben.</translation>
    </message>
    <message>
        <source>It holds exactly the data of this request, and was created when the request was sent: either something in between sent the request twice, or somebody else created the item.</source>
        <translation>Er enthält genau die Daten, die gesendet wurden, und wurde angelegt, als sie gesendet wurden: durch diese Anfrage, falls etwas dazwischen sie doppelt gesendet hat, oder von jemand anderem.</translation>
    </message>
    <message>
        <source>It was not changed. It holds just the data that was sent.</source>
        <translation>Er wurde nicht geändert. Er enthält genau die Daten, die gesendet wurden.</translation>
    </message>
    <message>
        <source>Nothing was overwritten. The item already holds what was to be written.</source>
        <translation>Es wurde nichts überschrieben. Der Eintrag enthält genau das, was geschrieben werden sollte.</translation>
    </message>
</context>
<context>
    <name>ExchangeTexts</name>
    <message>
        <source>… (%1 in all; only the beginning is kept)</source>
        <translation>… (%1 insgesamt; nur der Anfang ist aufbewahrt)</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1: %2 after %3 ms, %4</source>
        <comment>moment: status after duration, method</comment>
        <translation>%1: %2 nach %3 ms, %4</translation>
    </message>
    <message>
        <source>, attempt %1</source>
        <translation>, Versuch %1</translation>
    </message>
    <message>
        <source>Fields:</source>
        <translation>Felder:</translation>
    </message>
    <message>
        <source>As sent:</source>
        <translation>Wie gesendet:</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>Es kam keine Antwort.</translation>
    </message>
</context>
<context>
    <name>ExportTexts</name>
    <message>
        <source>Write the items of the map to a file.</source>
        <translation>Die Einträge der Map in eine Datei schreiben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) written</source>
        <translation>
            <numerusform>%Ln Eintrag geschrieben</numerusform>
            <numerusform>%Ln Einträge geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) are in %1.</source>
        <translation>
            <numerusform>%Ln Eintrag ist in %1.</numerusform>
            <numerusform>%Ln Einträge sind in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file appears under its name only when it is whole; - is standard output, and a named pipe or a device is written to as it comes. Data keeps its bytes in every format.</source>
        <translation>Die Datei erscheint erst unter ihrem Namen, wenn sie ganz ist; - ist die Standardausgabe, und in eine benannte Pipe oder ein Gerät wird laufend geschrieben. Daten behalten in jedem Format ihre Bytes.</translation>
    </message>
</context>
<context>
    <name>FileTexts</name>
    <message>
        <source>How the file is laid out. Without it: by the file&apos;s name.</source>
        <translation>Wie die Datei aufgebaut ist. Ohne Angabe: nach dem Namen der Datei.</translation>
    </message>
    <message>
        <source>What parts the cells of CSV. Without it: a comma, or when reading whatever the header row uses.</source>
        <translation>Was die Zellen von CSV trennt. Ohne Angabe: ein Komma, beim Lesen das, was die Kopfzeile verwendet.</translation>
    </message>
    <message>
        <source>Leave cells of CSV as they are. Without it an apostrophe stands before those that a spreadsheet would run as formulas, and is taken away when reading.</source>
        <translation>Zellen von CSV lassen, wie sie sind. Ohne Angabe steht ein Apostroph vor denen, die eine Tabellenkalkulation als Formeln ausführen würde, und wird beim Lesen entfernt.</translation>
    </message>
    <message>
        <source>The CSV file has no header row; its columns are called 1, 2, 3 ...</source>
        <translation>Die CSV-Datei hat keine Kopfzeile; ihre Spalten heißen 1, 2, 3 ...</translation>
    </message>
    <message>
        <source>What to write of each item, such as key,data,date_expires; in CSV in this order. Without it: everything.</source>
        <translation>Was von jedem Eintrag geschrieben wird, etwa key,data,date_expires; in CSV in dieser Reihenfolge. Ohne Angabe: alles.</translation>
    </message>
    <message>
        <source>Begin CSV with a byte-order mark, for spreadsheets that take a file without it for Latin-1.</source>
        <translation>CSV mit einer Byte-Order-Marke beginnen, für Tabellenkalkulationen, die eine Datei ohne sie für Latin-1 halten.</translation>
    </message>
    <message>
        <source>%1 is named twice.</source>
        <translation>%1 ist doppelt genannt.</translation>
    </message>
    <message>
        <source>“%1” is none of %2.</source>
        <translation>„%1“ ist keines von %2.</translation>
    </message>
    <message>
        <source>“%1” is not PART=NAME, with one of key, data, ttl, item_ttl, collection_ttl, revision and expires as PART.</source>
        <translation>„%1“ ist nicht PART=NAME, mit einem von key, data, ttl, item_ttl, collection_ttl, revision und expires als PART.</translation>
    </message>
    <message>
        <source>Give --format ndjson, json or csv.</source>
        <translation>--format ndjson, json oder csv angeben.</translation>
    </message>
    <message>
        <source>Say how the text is laid out that goes through -: --format ndjson, json or csv.</source>
        <translation>Angeben, wie der Text aufgebaut ist, der durch - geht: --format ndjson, json oder csv.</translation>
    </message>
    <message>
        <source>The name of %1 does not tell how it is laid out. Say so: --format ndjson, json or csv.</source>
        <translation>Der Name von %1 verrät nicht, wie die Datei aufgebaut ist. Angeben: --format ndjson, json oder csv.</translation>
    </message>
    <message>
        <source>Give --delimiter comma, semicolon or tab.</source>
        <translation>--delimiter comma, semicolon oder tab angeben.</translation>
    </message>
    <message>
        <source>There is no time zone %1. Give one such as Europe/Berlin, UTC or +02:00.</source>
        <translation>Die Zeitzone %1 gibt es nicht. Eine wie Europe/Berlin, UTC oder +02:00 angeben.</translation>
    </message>
    <message>
        <source>Which columns or members are what, such as key=ID,data=Payload. Parts are key, data, ttl, item_ttl, collection_ttl, revision and expires (a date, which becomes the TTL; usually date_expires or expires). PART= with no name: the file lacks this part, or the part is not to be read. Without --fields: by the usual names.</source>
        <translation>Welche Spalten oder Elemente was sind, etwa key=ID,data=Payload. Teile sind key, data, ttl, item_ttl, collection_ttl, revision und expires (eine Ablaufzeit, aus der die TTL wird; meist date_expires oder expires). PART= ohne Namen: Die Datei hat diesen Teil nicht, oder er soll nicht gelesen werden. Ohne --fields: nach den üblichen Namen.</translation>
    </message>
    <message>
        <source>The time zone of dates of expiry that name none, such as Europe/Berlin, UTC or +02:00. Without it: this machine&apos;s.</source>
        <translation>Die Zeitzone von Ablaufzeiten, die keine nennen, etwa Europe/Berlin, UTC oder +02:00. Ohne Angabe: die dieses Rechners.</translation>
    </message>
    <message>
        <source>It is about dates of expiry, and with --fields expires= none are read.</source>
        <translation>Die Option betrifft Ablaufzeiten, und --fields expires= lässt diese weg.</translation>
    </message>
    <message>
        <source>Only items that match, as in the window&apos;s filter line, by terms such as %1.</source>
        <translation>Nur passende Einträge, wie in der Filterzeile des Fensters, mit Begriffen wie %1.</translation>
    </message>
</context>
<context>
    <name>FilterTerms</name>
    <message>
        <source>in key or data, in any letter case</source>
        <translation>in Schlüssel oder Daten, groß- oder kleingeschrieben</translation>
    </message>
    <message>
        <source>only in the key, only in the data</source>
        <translation>nur im Schlüssel, nur in den Daten</translation>
    </message>
    <message>
        <source>a member; also !=, &lt;, &lt;=, &gt;, &gt;=, with a number, a text, true, false or null</source>
        <translation>ein Element; auch !=, &lt;, &lt;=, &gt;, &gt;=, mit einer Zahl, einem Text, true, false oder null</translation>
    </message>
    <message>
        <source>there is such a member</source>
        <translation>dieses Element ist vorhanden</translation>
    </message>
    <message>
        <source>expires within an hour; s, min, h, d, w; also expires:&gt;1d, expires:1h..1d, expires:past, expires:never</source>
        <translation>läuft innerhalb einer Stunde ab; s, min, h, d, w; auch expires:&gt;1d, expires:1h..1d, expires:past, expires:never</translation>
    </message>
    <message>
        <source>on that day; also a month, an hour (2026-11-25T14), created:2026-11-01..2026-11-15, created:&gt;2026-11-01, created:7d for the last seven days; the same with updated:</source>
        <translation>an diesem Tag; auch ein Monat, eine Stunde (2026-11-25T14), created:2026-11-01..2026-11-15, created:&gt;2026-11-01, created:7d für die letzten sieben Tage; ebenso mit updated:</translation>
    </message>
    <message>
        <source>bytes of the data; also size:100, size:512..2KB</source>
        <translation>Bytes der Daten; auch size:100, size:512..2KB</translation>
    </message>
    <message>
        <source>created by; also by:alice,&quot;bob smith&quot;, by:none</source>
        <translation>angelegt von; auch by:alice,&quot;bob smith&quot;, by:none</translation>
    </message>
    <message>
        <source>a regular expression; also key:/…/, data:/…/, and /…/i for any letter case</source>
        <translation>ein regulärer Ausdruck; auch key:/…/, data:/…/, und /…/i ohne Unterscheidung von Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>enthält es nicht</translation>
    </message>
</context>
<context>
    <name>FindingTexts</name>
    <message numerus="yes">
        <source>%1 (and %Ln more)</source>
        <translation>
            <numerusform>%1 (und %Ln weiterer)</numerusform>
            <numerusform>%1 (und %Ln weitere)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GetTexts</name>
    <message>
        <source>Show an item with all its attributes.</source>
        <translation>Einen Eintrag mit allen Attributen zeigen.</translation>
    </message>
    <message>
        <source>Print the data alone, exactly its bytes, with no line break after it.</source>
        <translation>Nur die Daten ausgeben, genau ihre Bytes, ohne Zeilenumbruch danach.</translation>
    </message>
    <message>
        <source>Give either --data or --json.</source>
        <translation>Entweder --data oder --json angeben.</translation>
    </message>
</context>
<context>
    <name>HelpTexts</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>the service refused</source>
        <translation>der Dienst hat abgelehnt</translation>
    </message>
    <message>
        <source>usage: the command line or the input is not valid; nothing was sent</source>
        <translation>Aufruf: Die Befehlszeile oder die Eingabe ist ungültig; es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>not found: no such service, map or item</source>
        <translation>nicht gefunden: Diesen Dienst, diese Map oder diesen Eintrag gibt es nicht</translation>
    </message>
    <message>
        <source>conflict: it exists already, or somebody changed it meanwhile</source>
        <translation>Konflikt: Es gibt ihn schon, oder jemand hat ihn inzwischen geändert</translation>
    </message>
    <message>
        <source>network: no answer came, or none that can be used</source>
        <translation>Netzwerk: Es kam keine Antwort oder keine brauchbare</translation>
    </message>
    <message>
        <source>partly done: some of it was done, and some was not</source>
        <translation>teilweise erledigt: Manches wurde getan und manches nicht</translation>
    </message>
    <message>
        <source>a problem on this machine: a file, the disk, the keychain</source>
        <translation>ein Problem auf diesem Rechner: eine Datei, der Datenträger, der Schlüsselbund</translation>
    </message>
    <message>
        <source>interrupted by Ctrl+C (128 and the number of the signal)</source>
        <translation>durch Strg+C unterbrochen (128 und die Nummer des Signals)</translation>
    </message>
    <message>
        <source>Say what there is, or what a command does.</source>
        <translation>Sagen, was es gibt oder was ein Befehl tut.</translation>
    </message>
    <message>
        <source>Print the program&apos;s version.</source>
        <translation>Die Version des Programms ausgeben.</translation>
    </message>
    <message>
        <source>Usage: syncdeck-cli [OPTIONS] COMMAND [ARGUMENTS]</source>
        <translation>Aufruf: syncdeck-cli [OPTIONEN] BEFEHL [ARGUMENTE]</translation>
    </message>
    <message>
        <source>Works on the items of Twilio Sync Maps without a window. Every write is conditional and remembered, so that the window can undo it.</source>
        <translation>Bearbeitet die Einträge von Twilio Sync Maps ohne Fenster. Jeder Schreibvorgang ist bedingt und wird gemerkt, sodass das Fenster ihn rückgängig machen kann.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Befehle:</translation>
    </message>
    <message>
        <source>Options, before or after the command:</source>
        <translation>Optionen, vor oder nach dem Befehl:</translation>
    </message>
    <message>
        <source>Each command has a help of its own: syncdeck-cli items list --help</source>
        <translation>Jeder Befehl hat eine eigene Hilfe: syncdeck-cli items list --help</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Exit-Codes:</translation>
    </message>
    <message>
        <source>Usage: syncdeck-cli [OPTIONS] %1 COMMAND [ARGUMENTS]</source>
        <translation>Aufruf: syncdeck-cli [OPTIONEN] %1 BEFEHL [ARGUMENTE]</translation>
    </message>
    <message>
        <source>Usage: syncdeck-cli [OPTIONS] %1</source>
        <translation>Aufruf: syncdeck-cli [OPTIONEN] %1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Where to, and with whose credentials:</source>
        <translation>Wohin und mit welchen Zugangsdaten:</translation>
    </message>
</context>
<context>
    <name>ImportTexts</name>
    <message>
        <source>reading the file, %1 %</source>
        <translation>Datei wird gelesen, %1 %</translation>
    </message>
    <message>
        <source>Write the items of a file into the map.</source>
        <translation>Die Einträge einer Datei in die Map schreiben.</translation>
    </message>
    <message>
        <source>FILE holds items as NDJSON, JSON or CSV, such as lines {&quot;key&quot;:...,&quot;data&quot;:{...},&quot;ttl&quot;:...}; - is standard input. Every line is checked and compared with the map first; --dry-run prints that plan and writes nothing. Each write is conditional and in the history, the whole import as one step. Broken off, it is gone on with by &quot;runs resume&quot;.</source>
        <translation>FILE enthält Einträge als NDJSON, JSON oder CSV, etwa Zeilen {&quot;key&quot;:...,&quot;data&quot;:{...},&quot;ttl&quot;:...}; - ist die Standardeingabe. Jede Zeile wird zuerst geprüft und mit der Map verglichen; --dry-run gibt diesen Plan aus und schreibt nichts. Jeder Schreibvorgang ist bedingt und steht im Verlauf, der ganze Import als ein Schritt. Nach einem Abbruch setzt „runs resume“ ihn fort.</translation>
    </message>
    <message>
        <source>What to do with keys that the map has already: skip, the default; update; or unchanged: update only what still has the revision that the file tells, or else what the plan has seen.</source>
        <translation>Was mit Schlüsseln geschieht, die die Map schon hat: skip, die Vorgabe; update; oder unchanged: nur aktualisieren, was noch die Revision hat, die in der Datei steht, oder sonst die, die der Plan gesehen hat.</translation>
    </message>
    <message>
        <source>Lines %1 and %2 have the same key; only the first of them counts.</source>
        <translation>Die Zeilen %1 und %2 haben denselben Schlüssel; nur die erste zählt.</translation>
    </message>
    <message numerus="yes">
        <source>comparing with the map, %Ln item(s)</source>
        <translation>
            <numerusform>Vergleich mit der Map, %Ln Eintrag</numerusform>
            <numerusform>Vergleich mit der Map, %Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Give --existing skip, update or unchanged.</source>
        <translation>--existing skip, update oder unchanged angeben.</translation>
    </message>
    <message>
        <source>Of the lines that cannot be used, only the first %1 are listed.</source>
        <translation>Von den nicht verwendbaren Zeilen sind nur die ersten %1 aufgeführt.</translation>
    </message>
    <message>
        <source>With --dry-run nothing is written; --json or --ndjson prints the plan.</source>
        <translation>Mit --dry-run wird nichts geschrieben; --json oder --ndjson gibt den Plan aus.</translation>
    </message>
</context>
<context>
    <name>InputTexts</name>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>It is longer than %1; save it to a file first.</source>
        <translation>Die Eingabe ist länger als %1; zuerst in einer Datei speichern.</translation>
    </message>
    <message>
        <source>%1 holds %2, whatever its name says.</source>
        <translation>%1 enthält %2, was immer der Name sagt.</translation>
    </message>
</context>
<context>
    <name>ItemModel</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Angelegt von</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>Konto-SID</translation>
    </message>
    <message>
        <source>Service SID</source>
        <translation>Dienst-SID</translation>
    </message>
    <message>
        <source>Map SID</source>
        <translation>Map-SID</translation>
    </message>
    <message>
        <source>ETag</source>
        <translation>ETag</translation>
    </message>
    <message>
        <source>It came in another shape than the service documents.</source>
        <translation>Dies kam in anderer Form, als der Dienst dokumentiert.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>value (why it is marked)</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ItemQuery</name>
    <message>
        <source>A regular expression ends with another /. To look for a / itself, put the text in quotes.</source>
        <translation>Ein regulärer Ausdruck endet mit einem weiteren /. Um nach einem / selbst zu suchen, den Text in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>Only i or a space can follow the / that ends a regular expression. A / within it is written \/.</source>
        <translation>Auf das /, das einen regulären Ausdruck beendet, kann nur i oder ein Leerzeichen folgen. Ein / darin wird \/ geschrieben.</translation>
    </message>
    <message>
        <source>Write a regular expression between the two /.</source>
        <translation>Zwischen die beiden / einen regulären Ausdruck schreiben.</translation>
    </message>
    <message>
        <source>The regular expression has an error here: %1.</source>
        <translation>Der reguläre Ausdruck hat hier einen Fehler: %1.</translation>
    </message>
    <message>
        <source>Name a member here, as in data.status.</source>
        <translation>Hier ein Element nennen, wie in data.status.</translation>
    </message>
    <message>
        <source>Write a place in the list, as in data.tags[0].</source>
        <translation>Einen Platz in der Liste schreiben, wie in data.tags[0].</translation>
    </message>
    <message>
        <source>Write what to compare with: a number, a text in quotes, true, false or null.</source>
        <translation>Angeben, womit verglichen wird: eine Zahl, ein Text in Anführungszeichen, true, false oder null.</translation>
    </message>
    <message>
        <source>Objects and lists cannot be compared with. Name one of their members, as in data.address.city.</source>
        <translation>Mit Objekten und Listen lässt sich nicht vergleichen. Eines ihrer Elemente nennen, wie in data.address.city.</translation>
    </message>
    <message>
        <source>Leave a space here.</source>
        <translation>Hier ein Leerzeichen setzen.</translation>
    </message>
    <message>
        <source>Character %1: %2</source>
        <comment>place in the filter, what is wrong</comment>
        <translation>Zeichen %1: %2</translation>
    </message>
    <message>
        <source>Write a number of bytes, such as 100, &gt;1KB, 512..2KB, or none.</source>
        <translation>Eine Anzahl Bytes angeben, etwa 100, &gt;1KB, 512..2KB oder none.</translation>
    </message>
    <message>
        <source>Write a span of time, such as 30s, 10min, 1h, 7d or 2w, a range such as 1h..1d, a day such as 2026-11-25, past or never.</source>
        <translation>Eine Zeitspanne angeben, etwa 30s, 10min, 1h, 7d oder 2w, einen Bereich wie 1h..1d, einen Tag wie 2026-11-25, past oder never.</translation>
    </message>
    <message>
        <source>Write a day, month or hour, such as 2026-11-25, 2026-11 or 2026-11-25T14, a range such as 2026-11-01..2026-11-15, or a span of time up to now, such as 1h or 7d.</source>
        <translation>Einen Tag, Monat oder eine Stunde angeben, etwa 2026-11-25, 2026-11 oder 2026-11-25T14, einen Bereich wie 2026-11-01..2026-11-15 oder eine Zeitspanne bis jetzt, etwa 1h oder 7d.</translation>
    </message>
    <message>
        <source>Write an identity here, as in by:system,alice.</source>
        <translation>Hier eine Identität angeben, wie in by:system,alice.</translation>
    </message>
    <message>
        <source>The quotation mark here is never closed.</source>
        <translation>Das Anführungszeichen hier wird nie geschlossen.</translation>
    </message>
    <message>
        <source>Write here what to look for, as in key:agent.</source>
        <translation>Hier angeben, wonach gesucht wird, wie in key:agent.</translation>
    </message>
</context>
<context>
    <name>ItemsTexts</name>
    <message>
        <source>List the items of the map, in the order of their keys.</source>
        <translation>Die Einträge der Map auflisten, in der Reihenfolge ihrer Schlüssel.</translation>
    </message>
    <message>
        <source>Begin at this key, or the next after it.</source>
        <translation>Bei diesem Schlüssel beginnen oder beim nächsten danach.</translation>
    </message>
    <message>
        <source>Print at most so many.</source>
        <translation>Höchstens so viele ausgeben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) came with an attribute of another kind than the service documents; a table marks it with %1.</source>
        <translation>
            <numerusform>%Ln Eintrag kam mit einem Attribut anderer Art, als der Dienst dokumentiert; eine Tabelle kennzeichnet es mit %1.</numerusform>
            <numerusform>%Ln Einträge kamen mit einem Attribut anderer Art, als der Dienst dokumentiert; eine Tabelle kennzeichnet es mit %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonReaderTexts</name>
    <message>
        <source>An array of items is expected here: […], or {&quot;items&quot;: […]}. For one object a line, choose NDJSON.</source>
        <translation>Hier wird eine Liste von Einträgen erwartet: […] oder {&quot;items&quot;: […]}. Für ein Objekt je Zeile NDJSON wählen.</translation>
    </message>
    <message>
        <source>This object has no member “items” with an array of items.</source>
        <translation>Dieses Objekt hat kein Element „items“ mit einer Liste von Einträgen.</translation>
    </message>
    <message>
        <source>The member “items” stands twice in this object.</source>
        <translation>Das Element „items“ steht in diesem Objekt doppelt.</translation>
    </message>
</context>
<context>
    <name>JsonRecordTexts</name>
    <message>
        <source>An object is expected here, such as {&quot;key&quot;: …, &quot;data&quot;: {…}}.</source>
        <translation>Hier wird ein Objekt erwartet, etwa {&quot;key&quot;: …, &quot;data&quot;: {…}}.</translation>
    </message>
    <message>
        <source>What begins here is longer than %1, which no item can be.</source>
        <translation>Was hier beginnt, ist länger als %1, und so lang kann kein Eintrag sein.</translation>
    </message>
</context>
<context>
    <name>JudgeTexts</name>
    <message>
        <source>It has expired by now.</source>
        <translation>Der Eintrag ist inzwischen abgelaufen.</translation>
    </message>
    <message>
        <source>The map has an item with this key.</source>
        <translation>Die Map hat einen Eintrag mit diesem Schlüssel.</translation>
    </message>
    <message>
        <source>Somebody has changed the item since revision %1; it has %2 now.</source>
        <translation>Jemand hat den Eintrag seit Revision %1 geändert; jetzt hat er %2.</translation>
    </message>
    <message>
        <source>It is to expire in more than %1 seconds (one year), which the service does not allow.</source>
        <translation>Der Eintrag soll erst in mehr als %1 Sekunden (einem Jahr) ablaufen; das lässt der Dienst nicht zu.</translation>
    </message>
</context>
<context>
    <name>LinkTexts</name>
    <message>
        <source>In its parameter %1 a “%” is not followed by two digits.</source>
        <translation>Im Parameter %1 des Links folgen auf ein „%“ keine zwei Ziffern.</translation>
    </message>
    <message>
        <source>Its parameter %1 is empty.</source>
        <translation>Der Parameter %1 des Links ist leer.</translation>
    </message>
    <message>
        <source>Its parameter %1 is not UTF-8.</source>
        <translation>Der Parameter %1 des Links ist kein UTF-8.</translation>
    </message>
    <message>
        <source>Its parameter %1 holds characters that cannot be seen.</source>
        <translation>Der Parameter %1 des Links enthält unsichtbare Zeichen.</translation>
    </message>
    <message>
        <source>It must name a service and a map.</source>
        <translation>Der Link muss einen Dienst und eine Map nennen.</translation>
    </message>
    <message>
        <source>A name in it reads as a step between folders.</source>
        <translation>Ein Name im Link liest sich wie ein Schritt zwischen Ordnern.</translation>
    </message>
    <message>
        <source>The profile’s name in it is too long.</source>
        <translation>Der Profilname im Link ist zu lang.</translation>
    </message>
    <message>
        <source>It holds characters that no link may hold.</source>
        <translation>Der Link enthält Zeichen, die in keinem Link stehen dürfen.</translation>
    </message>
    <message>
        <source>It does not begin with syncdeck://open.</source>
        <translation>Der Link beginnt nicht mit syncdeck://open.</translation>
    </message>
    <message>
        <source>It must have the form syncdeck://open?service=…&amp;map=…&amp;key=…</source>
        <translation>Der Link muss diese Form haben: syncdeck://open?service=…&amp;map=…&amp;key=…</translation>
    </message>
    <message>
        <source>It has a parameter that Syncdeck does not know.</source>
        <translation>Der Link hat einen Parameter, den Syncdeck nicht kennt.</translation>
    </message>
    <message>
        <source>Its parameter %1 is there twice.</source>
        <translation>Der Parameter %1 des Links steht doppelt da.</translation>
    </message>
    <message numerus="yes">
        <source>It is longer than %Ln character(s), the most that there may be.</source>
        <translation>
            <numerusform>Der Link ist länger als %Ln Zeichen, mehr darf es nicht sein.</numerusform>
            <numerusform>Der Link ist länger als %Ln Zeichen, mehr dürfen es nicht sein.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListTexts</name>
    <message>
        <source>Print one JSON document: an array of what the service gave.</source>
        <translation>Ein einziges JSON-Dokument ausgeben: eine Liste dessen, was der Dienst geliefert hat.</translation>
    </message>
    <message>
        <source>Print one JSON object a line, as they come.</source>
        <translation>Ein JSON-Objekt je Zeile ausgeben, sobald sie kommen.</translation>
    </message>
    <message>
        <source>Print the JSON object as the service gave it.</source>
        <translation>Das JSON-Objekt ausgeben, wie der Dienst es geliefert hat.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Give either --json or --ndjson.</source>
        <translation>Entweder --json oder --ndjson angeben.</translation>
    </message>
</context>
<context>
    <name>MakerTexts</name>
    <message>
        <source>A line above has the same key; only the first one counts.</source>
        <translation>Eine Zeile darüber hat denselben Schlüssel; nur die erste zählt.</translation>
    </message>
</context>
<context>
    <name>MapTexts</name>
    <message>
        <source>Would create map %1</source>
        <translation>Würde Map %1 anlegen</translation>
    </message>
    <message>
        <source>Created map %1 (%2)</source>
        <translation>Map %1 (%2) angelegt</translation>
    </message>
    <message>
        <source>Create a map, with a unique name or known by its SID alone.</source>
        <translation>Eine Map anlegen, mit eindeutigem Namen oder nur mit ihrer SID.</translation>
    </message>
    <message>
        <source>It is empty. Leave it out to create a map without a name.</source>
        <translation>Der Name ist leer. Ihn weglassen, um eine Map ohne Namen anzulegen.</translation>
    </message>
    <message>
        <source>How long until the map and all its items are deleted. TIME is a number of seconds, at most 31536000, or a span such as 90min, 1h, 2d or 1w; 0: never.</source>
        <translation>Wie lange, bis die Map mit allen Einträgen gelöscht wird. TIME ist eine Zahl von Sekunden, höchstens 31536000, oder eine Zeitspanne wie 90min, 1h, 2d oder 1w; 0: nie.</translation>
    </message>
</context>
<context>
    <name>MappingTexts</name>
    <message>
        <source>The member “%1” stands twice in this object.</source>
        <translation>Das Element „%1“ steht in diesem Objekt doppelt.</translation>
    </message>
    <message>
        <source>“%1” holds half a character (an unpaired surrogate).</source>
        <translation>„%1“ enthält ein halbes Zeichen (ein einzelnes Surrogat).</translation>
    </message>
    <message>
        <source>“%1” must be a text in quotes.</source>
        <translation>„%1“ muss ein Text in Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” is no date like 2015-07-30T20:00:00Z.</source>
        <translation>„%1“ ist kein Datum wie 2015-07-30T20:00:00Z.</translation>
    </message>
    <message>
        <source>There is no data: a JSON object, at least {}.</source>
        <translation>Es fehlen Daten: ein JSON-Objekt, mindestens {}.</translation>
    </message>
    <message>
        <source>%1: %2 names no time zone; as of %3 it is %4.</source>
        <translation>%1: %2 nennt keine Zeitzone; nach %3 ist es %4.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln date(s) of expiry name no time zone and are taken as of %1.</source>
        <translation>
            <numerusform>%Ln Ablaufzeit nennt keine Zeitzone und wird nach %1 verstanden.</numerusform>
            <numerusform>%Ln Ablaufzeiten nennen keine Zeitzone und werden nach %1 verstanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 names no time zone, and in %3 there is no such time.</source>
        <translation>%1: %2 nennt keine Zeitzone, und in %3 gibt es diese Uhrzeit nicht.</translation>
    </message>
    <message>
        <source>This gives both a TTL and a date of expiry (%1); give one of them.</source>
        <translation>Hier stehen sowohl eine TTL als auch eine Ablaufzeit (%1); nur eine von beiden angeben.</translation>
    </message>
</context>
<context>
    <name>MapsTexts</name>
    <message>
        <source>List the maps of the service.</source>
        <translation>Die Maps des Dienstes auflisten.</translation>
    </message>
</context>
<context>
    <name>MessageTexts</name>
    <message>
        <source>Created %1 (revision %2)</source>
        <translation>%1 angelegt (Revision %2)</translation>
    </message>
    <message>
        <source>Saved %1 (revision %2)</source>
        <translation>%1 gespeichert (Revision %2)</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>The service changed the expiry too, though nobody asked: from %1 to %2.</source>
        <translation>Der Dienst hat auch den Ablauf geändert, obwohl das nicht verlangt war: von %1 auf %2.</translation>
    </message>
    <message>
        <source>The answer was lost on the way; the item was read to make sure.</source>
        <translation>Die Antwort ging unterwegs verloren; zur Sicherheit wurde der Eintrag gelesen.</translation>
    </message>
    <message>
        <source>The service gave no revision, so the item was compared right before instead.</source>
        <translation>Der Dienst hat keine Revision geliefert, darum wurde der Eintrag unmittelbar vorher verglichen.</translation>
    </message>
    <message>
        <source>The history could not be completed: %1</source>
        <translation>Der Verlauf ließ sich nicht vervollständigen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Undo changing %1</source>
        <translation>Änderung von %1 &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Redo changing %1</source>
        <translation>Änderung von %1 &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Undo creating %1</source>
        <translation>Anlegen von %1 &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Undo deleting %1</source>
        <translation>Löschen von %1 &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Redo deleting %1</source>
        <translation>Löschen von %1 &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo creating %1</source>
        <translation>Anlegen von %1 &amp;wiederholen</translation>
    </message>
    <message>
        <source>What was written back has a new revision.</source>
        <translation>Was zurückgeschrieben wurde, hat eine neue Revision.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>Earlier writes without an answer: %1 done, %2 not done, %3 unclear</source>
        <translation>Frühere Schreibvorgänge ohne Antwort: %1 ausgeführt, %2 nicht ausgeführt, %3 unklar</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo changing %Ln item(s)</source>
        <translation>
            <numerusform>Änderung von %Ln Eintrag &amp;rückgängig machen</numerusform>
            <numerusform>Änderung von %Ln Einträgen &amp;rückgängig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo changing %Ln item(s)</source>
        <translation>
            <numerusform>Änderung von %Ln Eintrag &amp;wiederholen</numerusform>
            <numerusform>Änderung von %Ln Einträgen &amp;wiederholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo creating %Ln item(s)</source>
        <translation>
            <numerusform>Anlegen von %Ln Eintrag &amp;rückgängig machen</numerusform>
            <numerusform>Anlegen von %Ln Einträgen &amp;rückgängig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo deleting %Ln item(s)</source>
        <translation>
            <numerusform>Löschen von %Ln Eintrag &amp;rückgängig machen</numerusform>
            <numerusform>Löschen von %Ln Einträgen &amp;rückgängig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo deleting %Ln item(s)</source>
        <translation>
            <numerusform>Löschen von %Ln Eintrag &amp;wiederholen</numerusform>
            <numerusform>Löschen von %Ln Einträgen &amp;wiederholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo creating %Ln item(s)</source>
        <translation>
            <numerusform>Anlegen von %Ln Eintrag &amp;wiederholen</numerusform>
            <numerusform>Anlegen von %Ln Einträgen &amp;wiederholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled before %Ln more.</source>
        <translation>
            <numerusform>Vor %Ln weiteren abgebrochen.</numerusform>
            <numerusform>Vor %Ln weiteren abgebrochen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag gelöscht</numerusform>
            <numerusform>%Ln Einträge gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln item(s), %1 not</source>
        <translation>
            <numerusform>%Ln Eintrag gelöscht, %1 nicht</numerusform>
            <numerusform>%Ln Einträge gelöscht, %1 nicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read yet; they are asked for again at the next connection.</source>
        <extracomment>Counts items.</extracomment>
        <translation>
            <numerusform>%Ln ließ sich noch nicht lesen und wird bei der nächsten Verbindung erneut abgefragt.</numerusform>
            <numerusform>%Ln ließen sich noch nicht lesen und werden bei der nächsten Verbindung erneut abgefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was gone already.</source>
        <translation>Der Eintrag war schon weg.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>An item, or a number of items, in a map.</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1: not deleted, because %2 could not be brought back.</source>
        <translation>%1: nicht gelöscht, weil %2 nicht zurückgeholt werden konnte.</translation>
    </message>
    <message>
        <source>It was deleted again.</source>
        <translation>Er wurde wieder gelöscht.</translation>
    </message>
</context>
<context>
    <name>OddTexts</name>
    <message>
        <source>The data is nested too deep to be checked or edited here.</source>
        <translation>Die Daten sind zu tief verschachtelt, um sie hier zu prüfen oder zu bearbeiten.</translation>
    </message>
    <message>
        <source>The data is no JSON object, which is all the service takes.</source>
        <translation>Die Daten sind kein JSON-Objekt, und nur solche nimmt der Dienst.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) hold data that is no JSON object, and the service would not take it again: deleting them cannot be undone. The history keeps the data.</source>
        <translation>
            <numerusform>%Ln Eintrag enthält Daten, die kein JSON-Objekt sind und die der Dienst nicht wieder annähme: Das Löschen lässt sich nicht rückgängig machen. Der Verlauf bewahrt die Daten auf.</numerusform>
            <numerusform>%Ln Einträge enthalten Daten, die kein JSON-Objekt sind und die der Dienst nicht wieder annähme: Das Löschen lässt sich nicht rückgängig machen. Der Verlauf bewahrt die Daten auf.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrdinaryFileTexts</name>
    <message>
        <source>It is no ordinary file.</source>
        <translation>Es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>It is larger than %1.</source>
        <translation>Die Datei ist größer als %1.</translation>
    </message>
</context>
<context>
    <name>OutputTexts</name>
    <message>
        <source>The output</source>
        <translation>Die Ausgabe</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>d MMM</source>
        <comment>day and month</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>month and year</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>day, month and year</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time of day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>day and time, time</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days, both included</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>month&apos;s whole name and year</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two years, both included</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>Data is null</source>
        <translation>Daten sind null</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>a size</comment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <comment>a size</comment>
        <translation>über %1</translation>
    </message>
    <message>
        <source>%1 to %2 bytes</source>
        <translation>%1 bis %2 Bytes</translation>
    </message>
    <message>
        <source>%1–%2 bytes</source>
        <comment>from, to</comment>
        <translation>%1–%2 Bytes</translation>
    </message>
    <message>
        <source>%1–%2 KiB</source>
        <comment>from, to</comment>
        <translation>%1–%2 KiB</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>from a size, to a size</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>Has expired</source>
        <translation>Ist abgelaufen</translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>in 1 Stunde</translation>
    </message>
    <message>
        <source>Expires within an hour</source>
        <translation>Läuft innerhalb einer Stunde ab</translation>
    </message>
    <message>
        <source>in 1 day</source>
        <translation>in 1 Tag</translation>
    </message>
    <message>
        <source>Expires in an hour to a day</source>
        <translation>Läuft in einer Stunde bis einem Tag ab</translation>
    </message>
    <message>
        <source>in 7 days</source>
        <translation>in 7 Tagen</translation>
    </message>
    <message>
        <source>Expires in 1 to 7 days</source>
        <translation>Läuft in 1 bis 7 Tagen ab</translation>
    </message>
    <message>
        <source>in 30 days</source>
        <translation>in 30 Tagen</translation>
    </message>
    <message>
        <source>Expires in 7 to 30 days</source>
        <translation>Läuft in 7 bis 30 Tagen ab</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>Expires in more than 30 days</source>
        <translation>Läuft in mehr als 30 Tagen ab</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Never expires</source>
        <translation>Läuft nie ab</translation>
    </message>
    <message>
        <source>?</source>
        <comment>not known, on an axis of time</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>Not known when created</source>
        <translation>Nicht bekannt, wann angelegt</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>an identity</comment>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Not known by whom created</source>
        <translation>Nicht bekannt, von wem angelegt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <comment>identities</comment>
        <translation>
            <numerusform>%Ln andere</numerusform>
            <numerusform>%Ln andere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln item(s), %2 %</source>
        <comment>group, count, part of all</comment>
        <translation>
            <numerusform>%1: %Ln Eintrag, %2 %</numerusform>
            <numerusform>%1: %Ln Einträge, %2 %</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with %1 of data</source>
        <comment>count, size</comment>
        <translation>
            <numerusform>%Ln Eintrag mit %1 Daten</numerusform>
            <numerusform>%Ln Einträge mit %1 Daten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanTexts</name>
    <message>
        <source>LINE</source>
        <translation>ZEILE</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>AKTION</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>SCHLÜSSEL</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>HINWEIS</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>An object must stand here: {…}.</source>
        <translation>Hier muss ein Objekt stehen: {…}.</translation>
    </message>
    <message>
        <source>A member stands twice in this object; keep one.</source>
        <translation>Ein Element steht in diesem Objekt doppelt; nur eines behalten.</translation>
    </message>
    <message>
        <source>“%1” is not known here. There can be: %2.</source>
        <translation>„%1“ ist hier nicht bekannt. Möglich sind: %2.</translation>
    </message>
    <message>
        <source>The member “%1” is missing; add it.</source>
        <translation>Das Element „%1“ fehlt; hinzufügen.</translation>
    </message>
    <message>
        <source>“%1” must be a text in double quotes.</source>
        <translation>„%1“ muss ein Text in doppelten Anführungszeichen sein.</translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3.</source>
        <translation>„%1“ muss eine ganze Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>“%1” must be a number from 0 (never) to 1 (always).</source>
        <translation>„%1“ muss eine Zahl von 0 (nie) bis 1 (immer) sein.</translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation>„%1“ muss true oder false sein.</translation>
    </message>
    <message>
        <source>“%1” must be an origin without a path, such as http://127.0.0.1:8081.</source>
        <translation>„%1“ muss ein Ursprung ohne Pfad sein, etwa http://127.0.0.1:8081.</translation>
    </message>
    <message>
        <source>“%1” must be &quot;json&quot;, &quot;html&quot; or &quot;empty&quot;.</source>
        <translation>„%1“ muss &quot;json&quot;, &quot;html&quot; oder &quot;empty&quot; sein.</translation>
    </message>
    <message>
        <source>“%1” must not be 0.</source>
        <translation>„%1“ darf nicht 0 sein.</translation>
    </message>
    <message>
        <source>“%1” must not hold control characters.</source>
        <translation>„%1“ darf keine Steuerzeichen enthalten.</translation>
    </message>
    <message>
        <source>There is no fault “%1”. There are: %2.</source>
        <translation>Den Fehler „%1“ gibt es nicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>“%1” must be a list: […].</source>
        <translation>„%1“ muss eine Liste sein: […].</translation>
    </message>
    <message>
        <source>“%1” needs a “seed” beside “faults”, a whole number, so that the same run can be had again.</source>
        <translation>„%1“ braucht neben „faults“ ein „seed“, eine ganze Zahl, damit sich derselbe Lauf wiederholen lässt.</translation>
    </message>
</context>
<context>
    <name>PolicyTexts</name>
    <message>
        <source>There is no such setting. There are: %1.</source>
        <translation>Diese Einstellung gibt es nicht. Es gibt: %1.</translation>
    </message>
    <message>
        <source>It must be true or false.</source>
        <translation>Es muss true oder false sein.</translation>
    </message>
    <message>
        <source>It must be a text.</source>
        <translation>Es muss ein Text sein.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Ein Name ist nötig.</translation>
    </message>
    <message>
        <source>It holds characters that cannot be seen.</source>
        <translation>Es enthält Zeichen, die man nicht sehen kann.</translation>
    </message>
    <message>
        <source>It takes 1 to 64 letters, digits, points, hyphens and underscores.</source>
        <translation>Es hat 1 bis 64 Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche.</translation>
    </message>
    <message>
        <source>It must be the whole path of a file.</source>
        <translation>Es muss der vollständige Pfad einer Datei sein.</translation>
    </message>
    <message>
        <source>It must be development, staging or production.</source>
        <translation>Es muss development, staging oder production sein.</translation>
    </message>
    <message>
        <source>It must be authToken or apiKey.</source>
        <translation>Es muss authToken oder apiKey sein.</translation>
    </message>
    <message>
        <source>It goes with credential apiKey.</source>
        <translation>Es gehört zu credential apiKey.</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>It must be one JSON object.</source>
        <translation>Es muss ein einziges JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>It is no ordinary file.</source>
        <translation>Es ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>File and folder must belong to the administrator, and be writable by nobody else.</source>
        <translation>Datei und Ordner müssen dem Administrator gehören und dürfen von niemand anderem beschreibbar sein.</translation>
    </message>
    <message>
        <source>It is larger than 1 MiB.</source>
        <translation>Sie ist größer als 1 MiB.</translation>
    </message>
    <message>
        <source>It is for a newer version of Syncdeck.</source>
        <translation>Sie ist für eine neuere Version von Syncdeck.</translation>
    </message>
    <message>
        <source>It must be 1.</source>
        <translation>Es muss 1 sein.</translation>
    </message>
    <message>
        <source>It must be a list.</source>
        <translation>Es muss eine Liste sein.</translation>
    </message>
    <message>
        <source>It must be true, false or a list of development, staging and production.</source>
        <translation>Es muss true, false oder eine Liste aus development, staging und production sein.</translation>
    </message>
    <message>
        <source>It must be an object.</source>
        <translation>Es muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>Another profile has it already.</source>
        <translation>Ein anderes Profil hat es bereits.</translation>
    </message>
</context>
<context>
    <name>PreviewTexts</name>
    <message>
        <source>It has no column “%1”. Its columns are: %2.</source>
        <translation>Die Datei hat keine Spalte „%1“. Ihre Spalten sind: %2.</translation>
    </message>
</context>
<context>
    <name>ProfileTexts</name>
    <message>
        <source>The CA file is not named by its whole path.</source>
        <translation>Die CA-Datei ist nicht mit vollständigem Pfad angegeben.</translation>
    </message>
    <message>
        <source>The profile “%1”</source>
        <translation>Das Profil „%1“</translation>
    </message>
</context>
<context>
    <name>ProfilesTexts</name>
    <message>
        <source>The file of profiles could not be read; it is now at %1.</source>
        <translation>Die Datei der Profile war nicht lesbar; sie ist jetzt unter %1.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>List the saved profiles; they hold no secrets.</source>
        <translation>Die gespeicherten Profile auflisten; sie enthalten keine Geheimnisse.</translation>
    </message>
</context>
<context>
    <name>ProgramTexts</name>
    <message>
        <source>Try &apos;syncdeck-cli --help&apos;.</source>
        <translation>Hilfe: &apos;syncdeck-cli --help&apos;.</translation>
    </message>
    <message>
        <source>An argument is not valid UTF-8.</source>
        <translation>Ein Argument ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>Try &apos;syncdeck-sandbox --help&apos;.</source>
        <translation>Hilfe: &apos;syncdeck-sandbox --help&apos;.</translation>
    </message>
    <message>
        <source>A Sync service on the loopback address, to try clients against.</source>
        <translation>Ein Sync-Dienst auf der Loopback-Adresse, um Clients daran zu erproben.</translation>
    </message>
    <message>
        <source>Prints, one a line: %1.</source>
        <translation>Gibt aus, je Zeile eines: %1.</translation>
    </message>
    <message>
        <source>Runs until it gets SIGINT or SIGTERM.</source>
        <translation>Läuft, bis SIGINT oder SIGTERM kommt.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Unerwartetes Argument: %1</translation>
    </message>
    <message>
        <source>It cannot start: %1 %2</source>
        <comment>what, why</comment>
        <translation>Der Start ist nicht möglich: %1 %2</translation>
    </message>
</context>
<context>
    <name>PromptTexts</name>
    <message>
        <source>To go on, type %1: </source>
        <translation>Zum Fortsetzen %1 eintippen: </translation>
    </message>
    <message>
        <source>Nobody can be asked here; add --yes to have it done.</source>
        <translation>Hier lässt sich nicht nachfragen; --yes hinzufügen, damit es geschieht.</translation>
    </message>
    <message>
        <source>That is not %1, so it was not done.</source>
        <translation>Das ist nicht %1, darum wurde es nicht ausgeführt.</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;OK</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close without Saving</source>
        <translation>Schließen ohne Speichern</translation>
    </message>
</context>
<context>
    <name>QGuiApplication</name>
    <message>
        <source>QT_LAYOUT_DIRECTION</source>
        <extracomment>Answer &quot;LTR&quot; for a language written from left to right, &quot;RTL&quot; for one from right to left.</extracomment>
        <translation>LTR</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>ReaderTexts</name>
    <message>
        <source>The file is one page of the service’s list: its meta.next_page_url says that more items exist, which are not in the file.</source>
        <translation>Die Datei ist eine einzelne Seite der Liste des Dienstes: Ihr meta.next_page_url sagt, dass es weitere Einträge gibt, die nicht in der Datei stehen.</translation>
    </message>
</context>
<context>
    <name>RecordTexts</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>%1 From there on, nothing of the file is used.</source>
        <translation>%1 Ab dort wird nichts aus der Datei verwendet.</translation>
    </message>
</context>
<context>
    <name>ReportTexts</name>
    <message>
        <source>Line %1 is missing from this file, because it is too long or empty: %2</source>
        <translation>Was in Zeile %1 stand, ist nicht in dieser Datei, weil es zu lang ist oder gar nichts dasteht: %2</translation>
    </message>
</context>
<context>
    <name>ResumeTexts</name>
    <message>
        <source>This profile has no run %1.</source>
        <translation>Dieses Profil hat keinen Lauf %1.</translation>
    </message>
    <message>
        <source>Go on with a run that was broken off.</source>
        <translation>Einen abgebrochenen Lauf fortsetzen.</translation>
    </message>
    <message>
        <source>What was under way is found out by reading first, so nothing is written twice and nothing is left out. Of a finished run it writes the reports alone.</source>
        <translation>Was unterwegs war, wird zuerst durch Lesen geklärt, sodass nichts doppelt geschrieben und nichts ausgelassen wird. Bei einem fertigen Lauf werden nur die Berichte geschrieben.</translation>
    </message>
    <message>
        <source>Name the run by the number that “runs list” shows.</source>
        <translation>Den Lauf mit der Nummer angeben, die „runs list“ zeigt.</translation>
    </message>
    <message>
        <source>Run %1 belongs to %2 and can go on only there. Leave the option out.</source>
        <translation>Lauf %1 gehört zu %2 und geht nur dort weiter. Die Option weglassen.</translation>
    </message>
    <message>
        <source>Run %1: %2, map %3.</source>
        <translation>Lauf %1: %2, Map %3.</translation>
    </message>
    <message>
        <source>It has ended already; nothing is sent.</source>
        <translation>Er ist schon beendet; es wird nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>A key is required.</source>
        <translation>Ein Schlüssel ist nötig.</translation>
    </message>
    <message>
        <source>The key “%1” cannot be used: in an address it means a folder, so the item could never be read, changed or deleted. Choose another key.</source>
        <translation>Der Schlüssel „%1“ ist nicht verwendbar: In einer Adresse bedeutet er einen Ordner, der Eintrag ließe sich also nie lesen, ändern oder löschen. Einen anderen Schlüssel wählen.</translation>
    </message>
    <message>
        <source>The key holds half a character (an unpaired surrogate). Type it again.</source>
        <translation>Der Schlüssel enthält ein halbes Zeichen (ein einzelnes Surrogat). Neu eintippen.</translation>
    </message>
    <message>
        <source>The key begins or ends with a space, which is easy to overlook. Remove it unless it is meant.</source>
        <translation>Der Schlüssel beginnt oder endet mit einem Leerzeichen, das leicht zu übersehen ist. Entfernen, wenn es nicht gewollt ist.</translation>
    </message>
    <message>
        <source>The key holds invisible characters (%1). Remove them unless they are meant.</source>
        <translation>Der Schlüssel enthält unsichtbare Zeichen (%1). Entfernen, wenn sie nicht gewollt sind.</translation>
    </message>
    <message>
        <source>The key holds letters with separate accents; the same key typed elsewhere may count as another one.</source>
        <translation>Der Schlüssel enthält Buchstaben mit getrennten Akzenten; anderswo eingetippt kann derselbe Schlüssel als ein anderer gelten.</translation>
    </message>
    <message>
        <source>Data is required: a JSON object, at least {}.</source>
        <translation>Daten sind nötig: ein JSON-Objekt, mindestens {}.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>The service stores objects only: put the value in braces, such as {&quot;value&quot;: …}.</source>
        <translation>Der Dienst speichert nur Objekte: den Wert in geschweifte Klammern setzen, etwa {&quot;value&quot;: …}.</translation>
    </message>
    <message>
        <source>At most %1 seconds (one year); 0 means that it never expires.</source>
        <translation>Höchstens %1 Sekunden (ein Jahr); 0 bedeutet, dass der Eintrag nie abläuft.</translation>
    </message>
    <message>
        <source>When this time has passed, the whole map is deleted with every item in it, not only this one.</source>
        <translation>Nach dieser Zeit wird die ganze Map mit allen Einträgen gelöscht, nicht nur dieser.</translation>
    </message>
    <message>
        <source>Required: %1 and 32 hexadecimal digits.</source>
        <translation>Nötig: %1 und 32 hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>It begins with %1, in capital letters.</source>
        <translation>Der Wert beginnt mit %1, in Großbuchstaben.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Einen Namen eingeben.</translation>
    </message>
    <message>
        <source>The name “%1” cannot stand in an address. Choose another.</source>
        <translation>Der Name „%1“ kann nicht in einer Adresse stehen. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>This looks like a map’s SID and would be taken for one. Choose another name.</source>
        <translation>Das sieht wie die SID einer Map aus und würde dafür gehalten. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Required, such as https://sync.twilio.com.</source>
        <translation>Nötig, etwa https://sync.twilio.com.</translation>
    </message>
    <message>
        <source>Enter a whole address, such as https://sync.twilio.com.</source>
        <translation>Eine vollständige Adresse eingeben, etwa https://sync.twilio.com.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>Die Adresse muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>Plain http would show your credentials to everyone on the way; it is allowed for this machine’s own address only. Use https.</source>
        <translation>Einfaches http würde die Zugangsdaten unterwegs allen zeigen; es ist nur für die eigene Adresse dieses Rechners erlaubt. https verwenden.</translation>
    </message>
    <message>
        <source>Leave user name and password out of the address; they have fields of their own.</source>
        <translation>Benutzername und Passwort aus der Adresse weglassen; dafür gibt es eigene Felder.</translation>
    </message>
    <message>
        <source>Leave out what follows ? or #.</source>
        <translation>Was auf ? oder # folgt, weglassen.</translation>
    </message>
    <message numerus="yes">
        <source>The key is %Ln character(s) too long; the service takes %1.</source>
        <translation>
            <numerusform>Der Schlüssel ist um %Ln Zeichen zu lang; der Dienst nimmt %1.</numerusform>
            <numerusform>Der Schlüssel ist um %Ln Zeichen zu lang; der Dienst nimmt %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data is %Ln byte(s) too long; the service takes %1. Minify removes white space.</source>
        <translation>
            <numerusform>Die Daten sind um %Ln Byte zu lang; der Dienst nimmt %1. „Verkleinern“ entfernt Leerraum.</numerusform>
            <numerusform>Die Daten sind um %Ln Bytes zu lang; der Dienst nimmt %1. „Verkleinern“ entfernt Leerraum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Character %1 is no hexadecimal digit (0–9, a–f).</source>
        <translation>Zeichen %1 ist keine hexadezimale Ziffer (0–9, a–f).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more digit(s) are missing.</source>
        <translation>
            <numerusform>%Ln weitere Ziffer fehlt.</numerusform>
            <numerusform>%Ln weitere Ziffern fehlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s) too many.</source>
        <translation>
            <numerusform>%Ln Ziffer zu viel.</numerusform>
            <numerusform>%Ln Ziffern zu viel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a service: its SID, its unique name, or “default”.</source>
        <translation>Einen Dienst eingeben: seine SID, seinen eindeutigen Namen oder „default“.</translation>
    </message>
    <message numerus="yes">
        <source>The name is %Ln character(s) too long.</source>
        <translation>
            <numerusform>Der Name ist um %Ln Zeichen zu lang.</numerusform>
            <numerusform>Der Name ist um %Ln Zeichen zu lang.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a comma in it. Use digits only: whole seconds, such as 3600 for one hour.</source>
        <translation>Ein Komma ist darin. Nur Ziffern verwenden: ganze Sekunden, etwa 3600 für eine Stunde.</translation>
    </message>
    <message>
        <source>Write whole seconds, such as 3600, or a span such as 90min, 1h, 2d or 1w, or leave it empty.</source>
        <translation>Ganze Sekunden eingeben, etwa 3600, oder eine Zeitspanne, etwa 90min, 1h, 2d oder 1w, oder leer lassen.</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>line %1, %2: %3</source>
        <translation>Zeile %1, %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2 written</source>
        <translation>%1 von %2 geschrieben</translation>
    </message>
    <message>
        <source>, %1/s</source>
        <translation>, %1/s</translation>
    </message>
    <message>
        <source>, %1 s left</source>
        <translation>, noch %1 s</translation>
    </message>
    <message>
        <source>Write what came of each line to this file; CSV where its name ends so, else NDJSON.</source>
        <translation>In diese Datei schreiben, was aus jeder Zeile wurde; CSV, wenn ihr Name so endet, sonst NDJSON.</translation>
    </message>
    <message>
        <source>Write the lines that were not done to this file, as they stood, so that it can be imported again.</source>
        <translation>In diese Datei die nicht erledigten Zeilen schreiben, wie sie dastanden, damit sie sich erneut importieren lässt.</translation>
    </message>
    <message>
        <source>Nothing was written. It would be: %1.</source>
        <translation>Es wurde nichts geschrieben. Vorgesehen wäre: %1.</translation>
    </message>
    <message>
        <source>Plan: %1.</source>
        <translation>Plan: %1.</translation>
    </message>
    <message>
        <source>Port to listen on; 0, the default: a free one.</source>
        <translation>Port, auf dem gelauscht wird; 0, die Vorgabe: ein freier.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>SQLite file that keeps everything; without it all is gone at the end.</source>
        <translation>SQLite-Datei, die alles aufbewahrt; ohne sie ist am Ende alles weg.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>Start empty.</source>
        <translation>Leer beginnen.</translation>
    </message>
    <message>
        <source>Hold the service&apos;s rate limits: 20 reads/s and 20 writes/s a map, burst window 10 s, less for large payloads.</source>
        <translation>Die Ratenbegrenzung des Dienstes einhalten: 20 Lesevorgänge/s und 20 Schreibvorgänge/s je Map, Burst-Fenster 10 s, weniger bei großem Inhalt.</translation>
    </message>
    <message>
        <source>Milliseconds added to every answer.</source>
        <translation>Millisekunden, um die jede Antwort verzögert wird.</translation>
    </message>
    <message>
        <source>MS</source>
        <translation>MS</translation>
    </message>
    <message>
        <source>Give a number from 0 to 65535.</source>
        <translation>Eine Zahl von 0 bis 65535 angeben.</translation>
    </message>
    <message>
        <source>Give milliseconds from 0 to 600000.</source>
        <translation>Millisekunden von 0 bis 600000 angeben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) set a collection TTL, which deletes the whole map %1 with every item in it after a time.</source>
        <translation>
            <numerusform>%Ln Zeile setzt eine Map-TTL, die nach einer Zeit die ganze Map %1 mit allen Einträgen löscht.</numerusform>
            <numerusform>%Ln Zeilen setzen eine Map-TTL, die nach einer Zeit die ganze Map %1 mit allen Einträgen löscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This writes %Ln item(s) of the map %1 of a production service.</source>
        <translation>
            <numerusform>Dies schreibt %Ln Eintrag der Map %1 eines Produktionsdienstes.</numerusform>
            <numerusform>Dies schreibt %Ln Einträge der Map %1 eines Produktionsdienstes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln line(s) noted</source>
        <translation>
            <numerusform>%1 von %Ln Zeile vorgemerkt</numerusform>
            <numerusform>%1 von %Ln Zeilen vorgemerkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more; --report tells of every line</source>
        <translation>
            <numerusform>und %Ln weitere; --report gibt über jede Zeile Auskunft</numerusform>
            <numerusform>und %Ln weitere; --report gibt über jede Zeile Auskunft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln written</source>
        <extracomment>Counts items, as do the next ones.</extracomment>
        <translation>
            <numerusform>%Ln geschrieben</numerusform>
            <numerusform>%Ln geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as they were</source>
        <translation>
            <numerusform>%Ln unverändert gelassen</numerusform>
            <numerusform>%Ln unverändert gelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln unklar</numerusform>
            <numerusform>%Ln unklar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid</source>
        <translation>
            <numerusform>%Ln ungültig</numerusform>
            <numerusform>%Ln ungültig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>counts, as a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1 is larger than a plan may be (4 MiB).</source>
        <translation>%1 ist größer, als ein Plan sein darf (4 MiB).</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>JSON file with a plan of faults for chosen requests (see the manual page); opens /faults, where those who have the credentials can set another plan.</source>
        <translation>JSON-Datei mit einem Plan von Fehlern für bestimmte Anfragen (siehe Handbuchseite); öffnet /faults, wo sich mit den Zugangsdaten ein anderer Plan setzen lässt.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>Es ist ein Ordner.</translation>
    </message>
    <message>
        <source>  --fields names the columns, such as --fields key=ID,data=Payload</source>
        <translation>  --fields benennt die Spalten, etwa --fields key=ID,data=Payload</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln item(s) are written.</source>
        <translation>
            <numerusform>%1 von %Ln Eintrag ist geschrieben.</numerusform>
            <numerusform>%1 von %Ln Einträgen sind geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more may be: they were under way, and are looked up before anything else is sent.</source>
        <translation>
            <numerusform>%Ln weiterer ist es vielleicht: Er war unterwegs und wird nachgesehen, bevor etwas anderes gesendet wird.</numerusform>
            <numerusform>%Ln weitere sind es vielleicht: Sie waren unterwegs und werden nachgesehen, bevor etwas anderes gesendet wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest stays noted: “runs resume %1” goes on with it, and so does the window.</source>
        <translation>Der Rest bleibt vorgemerkt: „runs resume %1“ setzt ihn fort, das Fenster ebenso.</translation>
    </message>
    <message>
        <source>Nobody was told where it is: the output cannot be written: %1</source>
        <translation>Es ließ sich nicht mitteilen, wo die Sandbox ist: Die Ausgabe ist nicht beschreibbar: %1</translation>
    </message>
    <message>
        <source>The rest is noted nowhere any more. Start anew: what is written already is found there.</source>
        <translation>Der Rest ist nirgends mehr vermerkt. Neu beginnen: Was schon geschrieben ist, wird dabei gefunden.</translation>
    </message>
    <message>
        <source>Print one JSON document: an array of what came of each line; with --dry-run, of what would be done.</source>
        <translation>Ein einziges JSON-Dokument ausgeben: eine Liste dessen, was aus jeder Zeile wurde; mit --dry-run dessen, was geschehen würde.</translation>
    </message>
    <message>
        <source>Print the same as one JSON object a line.</source>
        <translation>Dasselbe als ein JSON-Objekt je Zeile ausgeben.</translation>
    </message>
    <message>
        <source>Both name the same file.</source>
        <translation>Beide nennen dieselbe Datei.</translation>
    </message>
    <message>
        <source>It names the file that is read, which would be replaced.</source>
        <translation>Die Option nennt die Datei, die gelesen wird; diese würde ersetzt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the written items had been changed or deleted by somebody since the plan was made. --existing update says to write them anyway; the history has what was overwritten.</source>
        <translation>
            <numerusform>%Ln davon: Jemand hatte den Eintrag geschrieben oder gelöscht, nachdem der Plan erstellt war, und nach --existing update wird trotzdem geschrieben. Der Verlauf enthält, was überschrieben wurde.</numerusform>
            <numerusform>%Ln davon: Jemand hatte den Eintrag geschrieben oder gelöscht, nachdem der Plan erstellt war, und nach --existing update wird trotzdem geschrieben. Der Verlauf enthält, was überschrieben wurde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunsTexts</name>
    <message>
        <source>RUN</source>
        <translation>LAUF</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>DONE</source>
        <translation>ERLEDIGT</translation>
    </message>
    <message>
        <source>MAP</source>
        <translation>MAP</translation>
    </message>
    <message>
        <source>AT</source>
        <translation>ZEIT</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITEL</translation>
    </message>
    <message>
        <source>List the profile&apos;s imports and other runs of many writes.</source>
        <translation>Die Importe und anderen Läufe mit vielen Schreibvorgängen dieses Profils auflisten.</translation>
    </message>
    <message>
        <source>Those that were broken off are open, and can be gone on with. Nothing is sent.</source>
        <translation>Abgebrochene Läufe sind offen und lassen sich fortsetzen. Es wird nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>SameFileTexts</name>
    <message>
        <source>Syncdeck keeps its own files there. Choose another place.</source>
        <translation>Dort bewahrt Syncdeck seine eigenen Dateien auf. Einen anderen Ort wählen.</translation>
    </message>
</context>
<context>
    <name>SandboxTexts</name>
    <message>
        <source>Run a Sync service on this machine, to try clients against.</source>
        <translation>Einen Sync-Dienst auf diesem Rechner betreiben, um Clients daran zu erproben.</translation>
    </message>
    <message>
        <source>Prints, one a line: base-url, account-sid, auth-token, api-key, api-secret, service-sid. Runs until it is interrupted. The same as syncdeck-sandbox.</source>
        <translation>Gibt aus, je Zeile eines: base-url, account-sid, auth-token, api-key, api-secret, service-sid. Läuft, bis unterbrochen wird. Dasselbe wie syncdeck-sandbox.</translation>
    </message>
</context>
<context>
    <name>ServiceTreeModel</name>
    <message>
        <source>%1 (in another shape than documented: %2)</source>
        <comment>SID (attributes)</comment>
        <translation>%1 (in anderer Form als dokumentiert: %2)</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <comment>name of a map</comment>
        <translation>%1 (gelöscht)</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <comment>name of a map</comment>
        <translation>%1, angeheftet</translation>
    </message>
</context>
<context>
    <name>ServicesTexts</name>
    <message>
        <source>List the services of the account.</source>
        <translation>Die Dienste des Kontos auflisten.</translation>
    </message>
</context>
<context>
    <name>SettlementTexts</name>
    <message>
        <source>The answer was lost; the service did not do it.</source>
        <translation>Die Antwort ging verloren; der Dienst hat es nicht ausgeführt.</translation>
    </message>
    <message>
        <source>The answer was lost; the service has done it.</source>
        <translation>Die Antwort ging verloren; der Dienst hat es ausgeführt.</translation>
    </message>
    <message>
        <source>The answer was lost, and somebody else wrote meanwhile; it cannot be told whether this was done.</source>
        <translation>Die Antwort ging verloren, und inzwischen hat jemand anders geschrieben; ob dies ausgeführt wurde, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>The answer was lost, and the map is gone by now.</source>
        <translation>Die Antwort ging verloren, und die Map ist inzwischen weg.</translation>
    </message>
    <message>
        <source>The answer was lost, and the item is gone by now; it cannot be told whether this was done before.</source>
        <translation>Die Antwort ging verloren, und der Eintrag ist inzwischen weg; ob dies vorher ausgeführt wurde, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>The service says that the item exists already. It holds exactly what was sent, and was created when the request was sent. Who created it cannot be told.</source>
        <translation>Nach Angabe des Dienstes gibt es den Eintrag schon. Er enthält genau das, was gesendet wurde, und wurde angelegt, als es gesendet wurde; von wem, lässt sich nicht sagen.</translation>
    </message>
</context>
<context>
    <name>ShowTexts</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>StartTexts</name>
    <message>
        <source>Work on the embedded sandbox: a Sync service on this machine.</source>
        <translation>Mit der eingebauten Sandbox arbeiten: einem Sync-Dienst auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Open the saved profile of this name.</source>
        <translation>Das gespeicherte Profil dieses Namens öffnen.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Address of the service; https, or http on a loopback address.</source>
        <translation>Adresse des Dienstes; https, oder http auf einer Loopback-Adresse.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Service to open: SID, unique name or &quot;default&quot;.</source>
        <translation>Zu öffnender Dienst: SID, eindeutiger Name oder &quot;default&quot;.</translation>
    </message>
    <message>
        <source>SID</source>
        <translation>SID</translation>
    </message>
    <message>
        <source>Map to open in the service.</source>
        <translation>Zu öffnende Map im Dienst.</translation>
    </message>
    <message>
        <source>SID-OR-NAME</source>
        <translation>SID-ODER-NAME</translation>
    </message>
    <message>
        <source>The profile’s secret belongs to %1 and goes nowhere else.</source>
        <translation>Das Geheimnis des Profils gehört zu %1 und geht nirgendwo anders hin.</translation>
    </message>
    <message>
        <source>No profile named “%1” is saved.</source>
        <translation>Es ist kein Profil namens „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>Umgebungsvariablen</translation>
    </message>
    <message>
        <source>For this run only, take TWILIO_ACCOUNT_SID with TWILIO_AUTH_TOKEN, or TWILIO_API_KEY with TWILIO_API_SECRET; the host also from TWILIO_EDGE and TWILIO_REGION.</source>
        <translation>Nur bis zum Beenden TWILIO_ACCOUNT_SID mit TWILIO_AUTH_TOKEN nehmen, oder TWILIO_API_KEY mit TWILIO_API_SECRET; den Host auch aus TWILIO_EDGE und TWILIO_REGION.</translation>
    </message>
    <message>
        <source>Give --profile the name of a saved profile.</source>
        <translation>Bei --profile den Namen eines gespeicherten Profils angeben.</translation>
    </message>
    <message>
        <source>Choose one of --sandbox, --profile and --from-env.</source>
        <translation>Eines von --sandbox, --profile und --from-env wählen.</translation>
    </message>
    <message>
        <source>The sandbox has an address of its own; leave --base-url out.</source>
        <translation>Die Sandbox hat eine eigene Adresse; --base-url weglassen.</translation>
    </message>
    <message>
        <source>Blanks or line breaks around the value of %1 were left out.</source>
        <translation>Leerzeichen oder Zeilenumbrüche um den Wert von %1 wurden weggelassen.</translation>
    </message>
    <message>
        <source>The environment variable %1 can hold letters, digits and hyphens, such as %2.</source>
        <translation>Die Umgebungsvariable %1 kann Buchstaben, Ziffern und Bindestriche enthalten, etwa %2.</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set.</source>
        <translation>Die Umgebungsvariable %1 ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>Trust the certificate authorities in this PEM file, too, such as your company’s.</source>
        <translation>Auch den Zertifizierungsstellen in dieser PEM-Datei vertrauen, etwa denen des Unternehmens.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>Give --ca-file the path of a PEM file.</source>
        <translation>Bei --ca-file den Pfad einer PEM-Datei angeben.</translation>
    </message>
    <message>
        <source>The sandbox uses no certificates; leave --ca-file out.</source>
        <translation>Die Sandbox verwendet keine Zertifikate; --ca-file weglassen.</translation>
    </message>
    <message>
        <source>Your administrator has chosen which certificates the profile “%1” trusts; leave --ca-file out.</source>
        <translation>Der Administrator hat festgelegt, welchen Zertifikaten das Profil „%1“ vertraut; --ca-file weglassen.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
</context>
<context>
    <name>UpdateTexts</name>
    <message>
        <source>Change an item&apos;s data, its TTL, or both.</source>
        <translation>Die Daten eines Eintrags, seine TTL oder beides ändern.</translation>
    </message>
    <message>
        <source>DATA is a JSON object, @FILE, or - for standard input; its bytes are sent as they are. When somebody else changes the item meanwhile, nothing is overwritten (exit code 4).</source>
        <translation>DATA ist ein JSON-Objekt, @FILE oder - für die Standardeingabe; die Bytes werden unverändert gesendet. Ändert jemand anders den Eintrag inzwischen, wird nichts überschrieben (Exit-Code 4).</translation>
    </message>
    <message>
        <source>Say what is to change: give DATA, --ttl or both.</source>
        <translation>Angeben, was sich ändern soll: DATA, --ttl oder beides.</translation>
    </message>
</context>
<context>
    <name>ValidateTexts</name>
    <message>
        <source>%1: valid</source>
        <translation>%1: gültig</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Check a file by the service&apos;s rules; sends nothing.</source>
        <translation>Eine Datei nach den Regeln des Dienstes prüfen; sendet nichts.</translation>
    </message>
    <message>
        <source>FILE holds the data of one item; - is standard input. What is wrong is printed with line and column (exit code 2), and so is what is allowed but may surprise.</source>
        <translation>FILE enthält die Daten eines Eintrags; - ist die Standardeingabe. Was falsch ist, wird mit Zeile und Spalte ausgegeben (Exit-Code 2), ebenso, was erlaubt ist, aber überraschen kann.</translation>
    </message>
</context>
<context>
    <name>ValueTexts</name>
    <message>
        <source>Say what would be done, and do not do it.</source>
        <translation>Sagen, was geschehen würde, und es nicht tun.</translation>
    </message>
    <message>
        <source>Do not ask before something that cannot be taken back.</source>
        <translation>Nicht nachfragen vor etwas, das sich nicht zurücknehmen lässt.</translation>
    </message>
    <message>
        <source>Only while the item has this revision. Without it: only while it is as it was read right before.</source>
        <translation>Nur, solange der Eintrag diese Revision hat. Ohne Angabe: nur, solange er ist, wie er unmittelbar vorher gelesen wurde.</translation>
    </message>
    <message>
        <source>The data: a JSON object, @FILE, or - for standard input. The same as the argument DATA.</source>
        <translation>Die Daten: ein JSON-Objekt, @FILE oder - für die Standardeingabe. Dasselbe wie das Argument DATA.</translation>
    </message>
    <message>
        <source>File that holds the data.</source>
        <translation>Datei, die die Daten enthält.</translation>
    </message>
    <message>
        <source>--collection-ttl deletes the whole map, with every item in it, after %1 seconds.</source>
        <translation>--collection-ttl löscht die ganze Map mit allen Einträgen nach %1 Sekunden.</translation>
    </message>
    <message>
        <source>Give the data in one way only: as the argument DATA, with --data or with --data-file.</source>
        <translation>Die Daten nur auf eine Weise angeben: als Argument DATA, mit --data oder mit --data-file.</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>Die Standardeingabe</translation>
    </message>
    <message>
        <source>--%1 takes seconds, or a span such as 90min, 1h or 2d.</source>
        <translation>--%1 nimmt Sekunden oder eine Zeitspanne, etwa 90min, 1h oder 2d.</translation>
    </message>
    <message>
        <source>How long until the item expires. TIME is a number of seconds, at most 31536000, or a span such as 90min, 1h, 2d or 1w; 0: never.</source>
        <translation>Wie lange, bis der Eintrag abläuft. TIME ist eine Zahl von Sekunden, höchstens 31536000, oder eine Zeitspanne wie 90min, 1h, 2d oder 1w; 0: nie.</translation>
    </message>
    <message>
        <source>How long until the whole map is deleted with every item in it, as --ttl; must be confirmed, or --yes be given.</source>
        <translation>Wie lange, bis die ganze Map mit allen Einträgen gelöscht wird, wie bei --ttl; muss bestätigt oder --yes angegeben werden.</translation>
    </message>
</context>
<context>
    <name>WriteTexts</name>
    <message>
        <source>Would create %1</source>
        <translation>Würde %1 anlegen</translation>
    </message>
    <message>
        <source>Would save %1</source>
        <translation>Würde %1 speichern</translation>
    </message>
    <message>
        <source>Would delete %1</source>
        <translation>Würde %1 löschen</translation>
    </message>
    <message>
        <source>Created %1 (revision %2)</source>
        <translation>%1 angelegt (Revision %2)</translation>
    </message>
    <message>
        <source>Saved %1 (revision %2)</source>
        <translation>%1 gespeichert (Revision %2)</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>The service changed the expiry too, though nobody asked: from %1 to %2.</source>
        <translation>Der Dienst hat auch den Ablauf geändert, obwohl das nicht verlangt war: von %1 auf %2.</translation>
    </message>
    <message>
        <source>The answer was lost on the way; the item was read to make sure.</source>
        <translation>Die Antwort ging unterwegs verloren; zur Sicherheit wurde der Eintrag gelesen.</translation>
    </message>
    <message>
        <source>The service gave no revision, so the item was compared right before instead.</source>
        <translation>Der Dienst hat keine Revision geliefert, darum wurde der Eintrag unmittelbar vorher verglichen.</translation>
    </message>
    <message>
        <source>The history could not be completed: %1</source>
        <translation>Der Verlauf ließ sich nicht vervollständigen: %1</translation>
    </message>
    <message>
        <source>It was gone already.</source>
        <translation>Der Eintrag war schon weg.</translation>
    </message>
</context>
<context>
    <name>syncdeck::cli::Access</name>
    <message>
        <source>Secret of API key %1: </source>
        <translation>Geheimnis des API-Schlüssels %1: </translation>
    </message>
    <message>
        <source>Auth Token of %1: </source>
        <translation>Auth Token von %1: </translation>
    </message>
    <message>
        <source>The history could not be read; it is now at %1, and a new one was begun.</source>
        <translation>Der Verlauf war nicht lesbar; er ist jetzt unter %1, und ein neuer wurde begonnen.</translation>
    </message>
    <message>
        <source>The proxy %1 does not accept this user name and password.</source>
        <translation>Der Proxy %1 nimmt diesen Benutzernamen und dieses Passwort nicht an.</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password.</source>
        <translation>Der Proxy %1 verlangt Benutzername und Passwort.</translation>
    </message>
    <message>
        <source>User name: </source>
        <translation>Benutzername: </translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Passwort: </translation>
    </message>
    <message>
        <source>Say which account to work on: with --profile NAME, --from-env or --sandbox.</source>
        <translation>Angeben, mit welchem Konto zu arbeiten ist: mit --profile NAME, --from-env oder --sandbox.</translation>
    </message>
    <message>
        <source>Blanks around what was typed were left out.</source>
        <translation>Leerzeichen um das Eingetippte wurden weggelassen.</translation>
    </message>
    <message>
        <source>Others on this machine could read %1, which belongs to the history. That is mended.</source>
        <translation>Andere auf diesem Rechner konnten %1 lesen, einen Teil des Verlaufs. Das ist behoben.</translation>
    </message>
    <message>
        <source>Others on this machine can read %1, which belongs to the history, and that could not be changed.</source>
        <translation>Andere auf diesem Rechner können %1 lesen, einen Teil des Verlaufs, und das ließ sich nicht ändern.</translation>
    </message>
    <message>
        <source>Name the service with --service: its SID, its unique name or “default”.</source>
        <translation>Den Dienst mit --service angeben: seine SID, seinen eindeutigen Namen oder „default“.</translation>
    </message>
    <message>
        <source>Name the map with --map: its SID or its unique name.</source>
        <translation>Die Map mit --map angeben: ihre SID oder ihren eindeutigen Namen.</translation>
    </message>
</context>
<context>
    <name>syncdeck::cli::Command</name>
    <message>
        <source>The administrator’s settings allow no writing with the credentials of --from-env. A profile that is set up on this machine may write; “profiles list” names them.</source>
        <translation>Die Vorgaben des Administrators lassen mit den Zugangsdaten von --from-env kein Schreiben zu. Ein auf diesem Rechner eingerichtetes Profil darf vielleicht schreiben; „profiles list“ nennt sie.</translation>
    </message>
</context>
<context>
    <name>syncdeck::json</name>
    <message>
        <source>There is nothing here yet. Write JSON, such as {}.</source>
        <translation>Hier steht noch nichts. JSON schreiben, etwa {}.</translation>
    </message>
    <message>
        <source>The text starts with an invisible byte order mark. Remove the first character.</source>
        <translation>Der Text beginnt mit einer unsichtbaren Byte-Order-Marke. Das erste Zeichen entfernen.</translation>
    </message>
    <message>
        <source>A value is missing here. Write a text in double quotes, a number, true, false, null, {…} or […].</source>
        <translation>Hier fehlt ein Wert. Einen Text in doppelten Anführungszeichen, eine Zahl, true, false, null, {…} oder […] schreiben.</translation>
    </message>
    <message>
        <source>A member name in double quotes must stand here, such as &quot;name&quot;.</source>
        <translation>Hier muss der Name eines Elements in doppelten Anführungszeichen stehen, etwa &quot;name&quot;.</translation>
    </message>
    <message>
        <source>A colon is missing between a member&apos;s name and its value.</source>
        <translation>Zwischen dem Namen eines Elements und seinem Wert fehlt ein Doppelpunkt.</translation>
    </message>
    <message>
        <source>A comma or a closing bracket is missing here.</source>
        <translation>Hier fehlt ein Komma oder eine schließende Klammer.</translation>
    </message>
    <message>
        <source>Nothing follows this comma. Remove it.</source>
        <translation>Auf dieses Komma folgt nichts. Entfernen.</translation>
    </message>
    <message>
        <source>This bracket does not match the one that is open: { goes with } and [ with ].</source>
        <translation>Diese Klammer passt nicht zur offenen: { gehört zu } und [ zu ].</translation>
    </message>
    <message>
        <source>This { has no }. Close it.</source>
        <translation>Zu dieser { gibt es keine }. Schließen.</translation>
    </message>
    <message>
        <source>This [ has no ]. Close it.</source>
        <translation>Zu dieser [ gibt es keine ]. Schließen.</translation>
    </message>
    <message>
        <source>This text has no closing quote on its line. Close it, and write a line break inside a text as \n.</source>
        <translation>Dieser Text hat auf seiner Zeile kein schließendes Anführungszeichen. Schließen, und einen Zeilenumbruch im Text als \n schreiben.</translation>
    </message>
    <message>
        <source>A text holds a control character, such as a tab. Write it as an escape: \t is a tab.</source>
        <translation>Ein Text enthält ein Steuerzeichen, etwa einen Tabulator. Als Escape schreiben: \t ist ein Tabulator.</translation>
    </message>
    <message>
        <source>JSON does not know this escape. Write \\ for a backslash, or \u and four hex digits for a character.</source>
        <translation>JSON kennt dieses Escape nicht. \\ für einen umgekehrten Schrägstrich schreiben, oder \u und vier Hex-Ziffern für ein Zeichen.</translation>
    </message>
    <message>
        <source>This is not a JSON number. Write it like 12, -0.5 or 1.5e3, or put it in double quotes.</source>
        <translation>Das ist keine JSON-Zahl. Wie 12, -0.5 oder 1.5e3 schreiben oder in doppelte Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>JSON does not know this word. Put a text in double quotes; the words true, false and null are written in small letters.</source>
        <translation>JSON kennt dieses Wort nicht. Einen Text in doppelte Anführungszeichen setzen; die Wörter true, false und null werden kleingeschrieben.</translation>
    </message>
    <message>
        <source>Names and texts stand in straight double quotes, like &quot;this&quot;.</source>
        <translation>Namen und Texte stehen in geraden doppelten Anführungszeichen, wie &quot;this&quot;.</translation>
    </message>
    <message>
        <source>JSON has no comments. Remove this one.</source>
        <translation>JSON kennt keine Kommentare. Diesen entfernen.</translation>
    </message>
    <message>
        <source>There is an invisible character here that is no ordinary space. Replace it by a space.</source>
        <translation>Hier ist ein unsichtbares Zeichen, das kein gewöhnliches Leerzeichen ist. Durch ein Leerzeichen ersetzen.</translation>
    </message>
    <message>
        <source>The JSON value has ended before this. Remove what follows.</source>
        <translation>Der JSON-Wert ist vorher schon zu Ende. Was folgt, entfernen.</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8 here. Type this character again.</source>
        <translation>Der Text ist hier kein gültiges UTF-8. Dieses Zeichen neu eintippen.</translation>
    </message>
    <message>
        <source>The text is nested deeper than %1 levels. Make it flatter.</source>
        <translation>Der Text ist tiefer als %1 Ebenen verschachtelt. Flacher gestalten.</translation>
    </message>
    <message>
        <source>The member &quot;%1&quot; comes more than once in its object, and most programs keep only the last. Remove or rename one.</source>
        <translation>Das Element &quot;%1&quot; kommt in seinem Objekt mehrmals vor, und die meisten Programme behalten nur das letzte. Eines entfernen oder umbenennen.</translation>
    </message>
    <message>
        <source>JavaScript and other programs round the number %1. Write it in double quotes if every digit counts.</source>
        <translation>JavaScript und andere Programme runden die Zahl %1. In doppelten Anführungszeichen schreiben, wenn jede Ziffer zählt.</translation>
    </message>
    <message>
        <source>%1 is half of a character: it needs its other half. Programs may refuse or replace it.</source>
        <translation>%1 ist ein halbes Zeichen: Die andere Hälfte fehlt. Programme können es ablehnen oder ersetzen.</translation>
    </message>
    <message>
        <source>This number has a decimal comma. JSON knows a decimal point alone: 1.5 in place of 1,5.</source>
        <translation>Diese Zahl hat ein Dezimalkomma. JSON kennt nur den Dezimalpunkt: 1.5 statt 1,5.</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::Appearance</name>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast, light</source>
        <translation>Hoher &amp;Kontrast, hell</translation>
    </message>
    <message>
        <source>High &amp;contrast, dark</source>
        <translation>Hoher K&amp;ontrast, dunkel</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::ByteMeter</name>
    <message>
        <source>%1 / %2 %3</source>
        <comment>used / maximum unit</comment>
        <translation>%1 / %2 %3</translation>
    </message>
    <message>
        <source>%1, %2 too many</source>
        <translation>%1, %2 zu viel</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, noch %2</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::ColumnMenu</name>
    <message>
        <source>&amp;Columns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Sortieren nach</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>&amp;Aufsteigend</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>A&amp;bsteigend</translation>
    </message>
    <message>
        <source>&amp;Move to the front</source>
        <translation>&amp;Nach vorn verschieben</translation>
    </message>
    <message>
        <source>&amp;Fit widths to what is shown</source>
        <translation>&amp;Breiten an das Gezeigte anpassen</translation>
    </message>
    <message>
        <source>Makes each column as wide as the rows that are shown need</source>
        <translation>Macht jede Spalte so breit, wie die gezeigten Zeilen es brauchen</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Shows the columns as they were at first</source>
        <translation>Zeigt die Spalten, wie sie zu Anfang waren</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::ConfirmDialog</name>
    <message>
        <source>What is concerned</source>
        <translation>Was es betrifft</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>Den Namen eintippen</translation>
    </message>
    <message>
        <source>To go on, type: %1</source>
        <translation>Zum Fortsetzen eintippen: %1</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::DataField</name>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Go to problem</source>
        <translation>Zum Problem springen</translation>
    </message>
    <message>
        <source>Put the caret where the problem is (F8)</source>
        <translation>Den Textcursor an die Stelle des Problems setzen (F8)</translation>
    </message>
    <message>
        <source>Data size</source>
        <translation>Größe der Daten</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formatieren</translation>
    </message>
    <message>
        <source>Minify</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>&amp;Data:</source>
        <translation>Date&amp;n:</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data problem</source>
        <translation>Problem der Daten</translation>
    </message>
    <message>
        <source>What the item holds: one JSON object, at most 16 KiB. It is stored as you type it; numbers and the order of members are never changed. F8 goes to what is wrong.</source>
        <translation>Was der Eintrag enthält: ein JSON-Objekt, höchstens 16 KiB. Es wird gespeichert, wie es eingetippt ist; Zahlen und die Reihenfolge der Elemente werden nie geändert. F8 führt zu dem, was falsch ist.</translation>
    </message>
    <message>
        <source>One member a line; numbers and names stay as they are</source>
        <translation>Ein Element je Zeile; Zahlen und Namen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Remove white space; numbers and names stay as they are</source>
        <translation>Leerraum entfernen; Zahlen und Namen bleiben, wie sie sind</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::MessageBar</name>
    <message>
        <source>Read more</source>
        <translation>Mehr lesen</translation>
    </message>
    <message>
        <source>Message details</source>
        <translation>Einzelheiten der Meldung</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::ProblemLabel</name>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::TtlField</name>
    <message>
        <source>10 minutes</source>
        <translation>10 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 Stunden</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>Never (0)</source>
        <translation>Nie (0)</translation>
    </message>
    <message>
        <source>Common spans for %1</source>
        <translation>Übliche Zeitspannen für %1</translation>
    </message>
    <message>
        <source>%1 in words</source>
        <translation>%1 in Worten</translation>
    </message>
    <message>
        <source>Never expires.</source>
        <translation>Läuft nie ab.</translation>
    </message>
    <message>
        <source>Expires on %1</source>
        <translation>Läuft ab am %1</translation>
    </message>
    <message>
        <source>%1 problem</source>
        <comment>of the field %1</comment>
        <translation>Problem: %1</translation>
    </message>
    <message>
        <source>Common spans</source>
        <translation>Übliche Zeitspannen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>1h, 2d, 90 min or seconds; empty: never</source>
        <translation>1h, 2d, 90 min oder Sekunden; leer: nie</translation>
    </message>
    <message>
        <source>1h, 2d or seconds; empty: leave the map as it is</source>
        <translation>1h, 2d oder Sekunden; leer: die Map lassen, wie sie ist</translation>
    </message>
    <message>
        <source>How long until the item expires and is deleted: seconds, or a span such as 90 min, 1h, 2d or 1w; at most a year (31,536,000). Empty or 0: never.</source>
        <translation>Wie lange, bis der Eintrag abläuft und gelöscht wird: Sekunden oder eine Zeitspanne, etwa 90 min, 1h, 2d oder 1w; höchstens ein Jahr (31.536.000). Leer oder 0: nie.</translation>
    </message>
    <message>
        <source>How long until the whole map is deleted, with every item in it: seconds, or a span such as 1h, 2d or 1w; at most a year (31,536,000).</source>
        <translation>Wie lange, bis die ganze Map mit allen Einträgen gelöscht wird: Sekunden oder eine Zeitspanne, etwa 1h, 2d oder 1w; höchstens ein Jahr (31.536.000).</translation>
    </message>
    <message>
        <source>Choose a common time</source>
        <translation>Eine übliche Zeitspanne wählen</translation>
    </message>
    <message>
        <source>= %1 s, expires on %2</source>
        <translation>= %1 s, läuft ab am %2</translation>
    </message>
</context>
<context>
    <name>syncdeck::session::Connection</name>
    <message>
        <source>The service’s links to further pages name %1. The pages are asked for at %2, as this profile says.</source>
        <translation>Die Links des Dienstes zu weiteren Seiten nennen %1. Die Seiten werden bei %2 angefordert, wie dieses Profil es sagt.</translation>
    </message>
    <message>
        <source>Waiting until the service’s limits let the next request through.</source>
        <translation>Es wird gewartet, bis die Grenzen des Dienstes die nächste Anfrage durchlassen.</translation>
    </message>
    <message>
        <source>The service asks to slow down. Trying again in %1 s.</source>
        <translation>Der Dienst bittet um weniger Anfragen. Neuer Versuch in %1 s.</translation>
    </message>
    <message>
        <source>The service answered with status %1. Trying again in %2 s.</source>
        <translation>Der Dienst hat mit Status %1 geantwortet. Neuer Versuch in %2 s.</translation>
    </message>
    <message>
        <source>No answer came. Trying again in %1 s.</source>
        <translation>Es kam keine Antwort. Neuer Versuch in %1 s.</translation>
    </message>
    <message>
        <source>Waiting for an answer of %1.</source>
        <translation>Es wird auf eine Antwort von %1 gewartet.</translation>
    </message>
</context>
<context>
    <name>syncdeck::transfer::FileFeed</name>
    <message>
        <source>Line %1: the key “%2” stands above already.</source>
        <translation>Zeile %1: Der Schlüssel „%2“ steht weiter oben schon.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::AboutDialog</name>
    <message>
        <source>About Syncdeck</source>
        <translation>Über Syncdeck</translation>
    </message>
    <message>
        <source>Desktop manager for Twilio Sync Map items. Not a product of Twilio.</source>
        <translation>Desktop-Verwaltung für Einträge von Twilio Sync Maps. Kein Produkt von Twilio.</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versionen und Lizenzen</translation>
    </message>
    <message>
        <source>&amp;Versions and licences</source>
        <translation>&amp;Versionen und Lizenzen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>&amp;Licence of Syncdeck</source>
        <translation>&amp;Lizenz von Syncdeck</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>Versionen &amp;kopieren</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>library version: licence</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>gemeinfrei</translation>
    </message>
    <message>
        <source>Running on %1 (%2), display system %3</source>
        <translation>Läuft auf %1 (%2), Anzeigesystem %3</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::BrowsePanel</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>&amp;Services and maps:</source>
        <translation>Dienste &amp;und Maps:</translation>
    </message>
    <message>
        <source>Tree state</source>
        <translation>Zustand des Baums</translation>
    </message>
    <message>
        <source>The list could not be loaded.</source>
        <translation>Die Liste ließ sich nicht laden.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>This account has no services.</source>
        <translation>Dieses Konto hat keine Dienste.</translation>
    </message>
    <message>
        <source>This service has no maps.</source>
        <translation>Dieser Dienst hat keine Maps.</translation>
    </message>
    <message>
        <source>Search services and maps</source>
        <translation>Dienste und Maps durchsuchen</translation>
    </message>
    <message>
        <source>Services and maps</source>
        <translation>Dienste und Maps</translation>
    </message>
    <message>
        <source>No service or map matches.</source>
        <translation>Kein Dienst und keine Map passt.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Shows only services and maps whose name holds what you type. Services whose maps were not loaded yet are searched by their own name.</source>
        <translation>Zeigt nur Dienste und Maps, deren Name das Eingetippte enthält. Dienste, deren Maps noch nicht geladen sind, werden nach ihrem eigenen Namen durchsucht.</translation>
    </message>
    <message>
        <source>The services of this account, and the maps in each. Choosing a map opens its items. The context menu and the Map menu create, describe and delete maps.</source>
        <translation>Die Dienste dieses Kontos und die Maps in jedem. Das Wählen einer Map öffnet ihre Einträge. Das Kontextmenü und das Menü „Map“ legen Maps an, beschreiben und löschen sie.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Reload services and maps</source>
        <translation>Dienste und Maps neu laden</translation>
    </message>
    <message>
        <source>The map %1 was deleted by somebody.</source>
        <translation>Jemand hat die Map %1 gelöscht.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::BudgetLabel</name>
    <message>
        <source> (resting)</source>
        <translation> (ruht)</translation>
    </message>
    <message numerus="yes">
        <source> (%Ln waiting)</source>
        <translation>
            <numerusform> (%Ln wartet)</numerusform>
            <numerusform> (%Ln warten)</numerusform>
        </translation>
    </message>
    <message>
        <source>Rate budget</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>How many requests the service&apos;s limits for this map let through at once now. More come back by the second; what is beyond waits for its turn.</source>
        <translation>Wie viele Anfragen die Grenzen des Dienstes für diese Map jetzt auf einmal durchlassen. Jede Sekunde kommen weitere hinzu; was darüber hinausgeht, wartet, bis es an der Reihe ist.</translation>
    </message>
    <message>
        <source>Requests left: %1 for reading, %2 for writing</source>
        <translation>Anfragen übrig: %1 zum Lesen, %2 zum Schreiben</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::BulkDialog</name>
    <message>
        <source>Set a &amp;member of the data</source>
        <translation>Ein &amp;Element der Daten setzen</translation>
    </message>
    <message>
        <source>&amp;Remove a member of the data</source>
        <translation>Ein Element der Daten ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Delete them</source>
        <translation>Einträge &amp;löschen</translation>
    </message>
    <message>
        <source>Change items of %1</source>
        <translation>Einträge von %1 ändern</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>such as status</source>
        <translation>etwa status</translation>
    </message>
    <message>
        <source>JSON, such as &quot;open&quot; with its quotes, 3 or null</source>
        <translation>JSON, etwa &quot;open&quot; mit Anführungszeichen, 3 oder null</translation>
    </message>
    <message>
        <source>seconds; 0: never expires</source>
        <translation>Sekunden; 0: läuft nie ab</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Value:</source>
        <translation>&amp;Wert:</translation>
    </message>
    <message>
        <source>Make a &amp;plan</source>
        <translation>&amp;Plan erstellen</translation>
    </message>
    <message>
        <source>New TTL</source>
        <translation>Neue TTL</translation>
    </message>
    <message>
        <source>Member name</source>
        <translation>Name des Elements</translation>
    </message>
    <message>
        <source>Member value</source>
        <translation>Wert des Elements</translation>
    </message>
    <message>
        <source>Change problem</source>
        <translation>Problem der Änderung</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Einträge löschen</translation>
    </message>
    <message>
        <source>Set the TTL</source>
        <translation>TTL setzen</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Plan erstellen</translation>
    </message>
    <message>
        <source>Set the TT&amp;L</source>
        <translation>&amp;TTL setzen</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CommandDelegate</name>
    <message>
        <source>%1 — not possible now</source>
        <comment>menu</comment>
        <translation>%1 — jetzt nicht möglich</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>menu, why not</comment>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CommandModel</name>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>jetzt nicht möglich</translation>
    </message>
    <message>
        <source>not possible now: %1</source>
        <translation>jetzt nicht möglich: %1</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>What do you want to do? Type some letters of it</source>
        <translation>Was ist zu tun? Einige Buchstaben davon eintippen</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
    <message>
        <source>Commands state</source>
        <translation>Zustand der Befehle</translation>
    </message>
    <message>
        <source>No command like this</source>
        <translation>Kein solcher Befehl</translation>
    </message>
    <message numerus="yes">
        <source>%Ln commands</source>
        <translation>
            <numerusform>%Ln Befehl</numerusform>
            <numerusform>%Ln Befehle</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not possible now.</source>
        <translation>Das ist jetzt nicht möglich.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CompareDialog</name>
    <message>
        <source>With a &amp;file (NDJSON, JSON or CSV)</source>
        <translation>Mit &amp;Datei (NDJSON, JSON oder CSV)</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>%1 vergleichen</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>That is the map itself; name another one.</source>
        <translation>Das ist die Map selbst; eine andere angeben.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>With a file</source>
        <translation>Mit Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Compare problem</source>
        <translation>Problem des Vergleichs</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>With &amp;another map</source>
        <translation>Mit &amp;anderer Map</translation>
    </message>
    <message>
        <source>Items (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)</source>
        <translation>Einträge (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>The name must end in .ndjson, .jsonl, .json, .csv, .tsv or .txt.</source>
        <translation>Der Name muss auf .ndjson, .jsonl, .json, .csv, .tsv oder .txt enden.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ComparisonDialog</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>The same: %1. Only in %2: %3. Only in %4: %5. Different: %6.</source>
        <translation>Gleich: %1. Nur in %2: %3. Nur in %4: %5. Verschieden: %6.</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>Nicht lesbar: %1</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was sich unterscheidet</translation>
    </message>
    <message>
        <source>All differences</source>
        <translation>Alle Unterschiede</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>Nur in %1</translation>
    </message>
    <message>
        <source>&amp;Mark all shown</source>
        <translation>&amp;Alle gezeigten markieren</translation>
    </message>
    <message>
        <source>Mark &amp;none shown</source>
        <translation>&amp;Keine gezeigten markieren</translation>
    </message>
    <message>
        <source>Plan to make the marked items of %1 like those of %2</source>
        <translation>Planen, die markierten Einträge von %1 denen von %2 anzugleichen</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>Es gibt keinen Unterschied.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation>Unterschiede zeigen</translation>
    </message>
    <message>
        <source>Change this side</source>
        <translation>Diese Seite ändern</translation>
    </message>
    <message>
        <source>Change the other side</source>
        <translation>Die andere Seite ändern</translation>
    </message>
    <message>
        <source>The items that differ. Space marks the current one; marked items can be made like those of the other side.</source>
        <translation>Die Einträge, die sich unterscheiden. Die Leertaste markiert den aktuellen; markierte Einträge lassen sich denen der anderen Seite angleichen.</translation>
    </message>
    <message>
        <source>Delete what the other side does not have</source>
        <translation>Löschen, was die andere Seite nicht hat</translation>
    </message>
    <message>
        <source>Nothing can be deleted: %1</source>
        <translation>Es lässt sich nichts löschen: %1</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Change %1: create %2, change %3, delete %4…</source>
        <extracomment>A button: the side that changes, and how many of its items are created, changed, deleted.</extracomment>
        <translation>%1 ändern: %2 anlegen, %3 ändern, %4 löschen…</translation>
    </message>
    <message>
        <source>Creates %1, changes %2, deletes %3</source>
        <translation>Legt %1 an, ändert %2, löscht %3</translation>
    </message>
    <message>
        <source>Also &amp;delete what the other side does not have: %1 in %2, %3 in %4</source>
        <translation>Auch &amp;löschen, was die andere Seite nicht hat: %1 in %2, %3 in %4</translation>
    </message>
    <message>
        <source>Also &amp;delete what the other side does not have: %1 in %2</source>
        <translation>Auch &amp;löschen, was die andere Seite nicht hat: %1 in %2</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ComparisonModel</name>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>Nur in %1</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ConflictDialog</name>
    <message>
        <source>Conflict on %1</source>
        <translation>Konflikt bei %1</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>%1 was deleted meanwhile, or has expired. Nothing was sent. You can create it again with your data.</source>
        <translation>%1 wurde inzwischen gelöscht oder ist abgelaufen. Es wurde nichts gesendet. Der Eintrag lässt sich mit den eigenen Daten neu anlegen.</translation>
    </message>
    <message>
        <source>Somebody changed %1 since you last saw it, so it was not deleted. See what is different, then decide.</source>
        <translation>Jemand hat %1 geändert, seit der Eintrag zuletzt angezeigt wurde, darum wurde er nicht gelöscht. Die Unterschiede ansehen, dann entscheiden.</translation>
    </message>
    <message>
        <source>An item %1 exists by now, so nothing was created. Choose what it shall hold.</source>
        <translation>Einen Eintrag %1 gibt es inzwischen, darum wurde nichts angelegt. Wählen, was er enthalten soll.</translation>
    </message>
    <message>
        <source>Somebody changed %1 since you opened it. Nothing was overwritten. Members that only one of you touched are merged; for the others, choose a side.</source>
        <translation>Jemand hat %1 seit dem Öffnen geändert. Es wurde nichts überschrieben. Elemente, die nur eine Seite angetastet hat, sind zusammengeführt; für die übrigen eine Seite wählen.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>The expiry was changed too, from %1 to %2.</source>
        <translation>Auch der Ablauf wurde geändert, von %1 auf %2.</translation>
    </message>
    <message>
        <source>Yours replaces it when you save.</source>
        <translation>Der eigene ersetzt ihn beim Speichern.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Both hold the same data by now.</source>
        <translation>Beide enthalten inzwischen dieselben Daten.</translation>
    </message>
    <message>
        <source>&amp;Result:</source>
        <translation>E&amp;rgebnis:</translation>
    </message>
    <message>
        <source>All &amp;mine</source>
        <translation>Alle &amp;eigenen</translation>
    </message>
    <message>
        <source>All &amp;theirs</source>
        <translation>Alle &amp;fremden</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Conflict state</source>
        <translation>Zustand des Konflikts</translation>
    </message>
    <message>
        <source>Delete it anyway</source>
        <translation>Trotzdem löschen</translation>
    </message>
    <message>
        <source>Save merged</source>
        <translation>Zusammengeführtes speichern</translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation>Neu anlegen</translation>
    </message>
    <message>
        <source>Edit in the form</source>
        <translation>Im Formular bearbeiten</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Fremde Fassung behalten</translation>
    </message>
    <message>
        <source>Leave it deleted</source>
        <translation>Gelöscht lassen</translation>
    </message>
    <message>
        <source>Yours is given up here; the history keeps it</source>
        <translation>Die eigene Fassung wird hier aufgegeben; der Verlauf behält sie</translation>
    </message>
    <message>
        <source>Choose Mine or Theirs for each member that both changed.</source>
        <translation>Für jedes Element, das beide geändert haben, „Eigene“ oder „Fremde“ wählen.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ConflictResolver</name>
    <message>
        <source>%1 was not deleted: somebody changed it meanwhile.</source>
        <translation>%1 wurde nicht gelöscht: Jemand hat den Eintrag inzwischen geändert.</translation>
    </message>
    <message>
        <source>%1 was not saved: somebody changed or deleted it meanwhile.</source>
        <translation>%1 wurde nicht gespeichert: Jemand hat den Eintrag inzwischen geändert oder gelöscht.</translation>
    </message>
    <message>
        <source>What you type is kept here.</source>
        <translation>Was eingetippt wird, bleibt hier erhalten.</translation>
    </message>
    <message>
        <source>Resolve conflict</source>
        <translation>Konflikt lösen</translation>
    </message>
    <message>
        <source>The form of %1 holds unsaved changes. Save or close it first.</source>
        <translation>Das Formular von %1 enthält nicht gespeicherte Änderungen. Zuerst speichern oder schließen.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ConnectDialog</name>
    <message>
        <source>De&amp;lete profile…</source>
        <translation>Profil &amp;löschen…</translation>
    </message>
    <message>
        <source>Sa&amp;ve profile</source>
        <translation>Profil &amp;speichern</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>The file of profiles could not be understood. It was kept as %1; nothing of it is lost.</source>
        <translation>Die Datei der Profile war nicht verständlich. Sie ist als %1 aufbewahrt; nichts davon ist verloren.</translation>
    </message>
    <message>
        <source>Another profile has this name. Choose another.</source>
        <translation>Ein anderes Profil hat diesen Namen. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Handing the secret to the keychain…</source>
        <translation>Geheimnis wird dem Schlüsselbund übergeben…</translation>
    </message>
    <message>
        <source>Saved. The secret is in the keychain.</source>
        <translation>Gespeichert. Das Geheimnis ist im Schlüsselbund.</translation>
    </message>
    <message>
        <source>The profile is saved, its secret is not.</source>
        <translation>Das Profil ist gespeichert, sein Geheimnis nicht.</translation>
    </message>
    <message>
        <source>The secret is not kept</source>
        <translation>Das Geheimnis wird nicht aufbewahrt</translation>
    </message>
    <message>
        <source>Keep the secret for this run only</source>
        <translation>Das Geheimnis nur bis zum Beenden behalten</translation>
    </message>
    <message>
        <source>The secret is held until Syncdeck ends.</source>
        <translation>Das Geheimnis wird behalten, bis Syncdeck endet.</translation>
    </message>
    <message>
        <source>Delete profile</source>
        <translation>Profil löschen</translation>
    </message>
    <message>
        <source>Delete the profile “%1” and its secret in the keychain? Nothing changes at the service.</source>
        <translation>Das Profil „%1“ und sein Geheimnis im Schlüsselbund löschen? Beim Dienst ändert sich nichts.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Gelöscht.</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Connections message</source>
        <translation>Meldung zu den Verbindungen</translation>
    </message>
    <message>
        <source>Ne&amp;w profile</source>
        <translation>&amp;Neues Profil</translation>
    </message>
    <message>
        <source>Prof&amp;iles:</source>
        <translation>&amp;Profile:</translation>
    </message>
    <message>
        <source>%1 (set up by your administrator)</source>
        <translation>%1 (vom Administrator eingerichtet)</translation>
    </message>
    <message>
        <source>Saved. The address is another one now: enter the secret again, since it goes nowhere but where it was entered for.</source>
        <translation>Gespeichert. Die Adresse ist jetzt eine andere: Das Geheimnis neu eingeben, da es nur dorthin geht, wofür es eingegeben wurde.</translation>
    </message>
    <message>
        <source>The profile “%1” is saved, its secret is not.</source>
        <translation>Das Profil „%1“ ist gespeichert, sein Geheimnis nicht.</translation>
    </message>
    <message>
        <source>The profile is deleted; its secret could not be removed from the keychain.</source>
        <translation>Das Profil ist gelöscht; sein Geheimnis ließ sich nicht aus dem Schlüsselbund entfernen.</translation>
    </message>
    <message>
        <source>The secret is still in the keychain</source>
        <translation>Das Geheimnis ist noch im Schlüsselbund</translation>
    </message>
    <message>
        <source>The profile “%1” is deleted; its secret could not be removed from the keychain.</source>
        <translation>Das Profil „%1“ ist gelöscht; sein Geheimnis ließ sich nicht aus dem Schlüsselbund entfernen.</translation>
    </message>
    <message>
        <source>Enter the secret that your administrator gave you, then save the profile.</source>
        <translation>Das Geheimnis eingeben, das der Administrator mitgeteilt hat, dann das Profil speichern.</translation>
    </message>
    <message>
        <source>Enter the secret of this profile, then save it.</source>
        <translation>Das Geheimnis dieses Profils eingeben, dann speichern.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CopyDialog</name>
    <message>
        <source>Copy items of %1</source>
        <translation>Einträge von %1 kopieren</translation>
    </message>
    <message>
        <source>leave them as they are</source>
        <translation>lassen, wie sie sind</translation>
    </message>
    <message>
        <source>update them, whatever they hold</source>
        <translation>aktualisieren, was immer sie enthalten</translation>
    </message>
    <message>
        <source>update them unless somebody changes them after the plan</source>
        <translation>aktualisieren, außer jemand ändert sie nach dem Plan</translation>
    </message>
    <message>
        <source>&amp;Keys that the map has already:</source>
        <translation>Sch&amp;lüssel, die die Map schon hat:</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Make a &amp;plan</source>
        <translation>&amp;Plan erstellen</translation>
    </message>
    <message>
        <source>That is the map itself; name another one.</source>
        <translation>Das ist die Map selbst; eine andere angeben.</translation>
    </message>
    <message>
        <source>That profile is read-only: nothing can be written.</source>
        <translation>Jenes Profil ist schreibgeschützt: Es lässt sich nichts schreiben.</translation>
    </message>
    <message>
        <source>Copy problem</source>
        <translation>Problem des Kopierens</translation>
    </message>
    <message>
        <source>Existing items</source>
        <translation>Vorhandene Einträge</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Plan erstellen</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CsvFields</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>The first &amp;row names the columns</source>
        <translation>Die erste &amp;Zeile benennt die Spalten</translation>
    </message>
    <message>
        <source>&amp;Protect cells that a spreadsheet would run as formulas</source>
        <translation>Zellen s&amp;chützen, die eine Tabellenkalkulation als Formeln ausführen würde</translation>
    </message>
    <message>
        <source>Begin with a byte-order mar&amp;k, for older spreadsheets</source>
        <translation>Mit einer Byte-Order-Mar&amp;ke beginnen, für ältere Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>as the file has it</source>
        <translation>wie in der Datei</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>They get an apostrophe in front, which an import takes away</source>
        <translation>Sie bekommen einen Apostroph davor, den ein Import wieder entfernt</translation>
    </message>
    <message>
        <source>An export puts it before cells that a spreadsheet would run as formulas</source>
        <translation>Ein Export setzt ihn vor Zellen, die eine Tabellenkalkulation als Formeln ausführen würde</translation>
    </message>
    <message>
        <source>Cells are parted by:</source>
        <translation>Zellen getrennt durch:</translation>
    </message>
    <message>
        <source>A spreadsheet that saves the file rounds numbers of more than 15 digits, and turns what looks like a date or a number into one. Data stays safe as long as it stands in one cell as JSON.</source>
        <translation>Eine Tabellenkalkulation, die die Datei speichert, rundet Zahlen mit mehr als 15 Ziffern und macht aus dem, was wie ein Datum oder eine Zahl aussieht, ebendies. Daten bleiben sicher, solange sie als JSON in einer Zelle stehen.</translation>
    </message>
    <message>
        <source>NDJSON: one object a line</source>
        <translation>NDJSON: ein Objekt je Zeile</translation>
    </message>
    <message>
        <source>JSON: one array</source>
        <translation>JSON: eine einzige Liste</translation>
    </message>
    <message>
        <source>CSV: for spreadsheets</source>
        <translation>CSV: für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>NDJSON (*.ndjson *.jsonl)</source>
        <translation>NDJSON (*.ndjson *.jsonl)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>Dateiformat</translation>
    </message>
    <message>
        <source>Take away the ap&amp;ostrophe that protects cells</source>
        <translation>Den Ap&amp;ostroph entfernen, der Zellen schützt</translation>
    </message>
    <message>
        <source>CSV (%1)</source>
        <translation>CSV (%1)</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::DifferenceModel</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>(all)</source>
        <translation>(alles)</translation>
    </message>
    <message>
        <source>(absent)</source>
        <translation>(fehlt)</translation>
    </message>
    <message>
        <source>me</source>
        <translation>mir</translation>
    </message>
    <message>
        <source>them</source>
        <translation>anderen</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beiden</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Fremde</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Geändert von</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::DockArea</name>
    <message>
        <source>Docks</source>
        <translation>Andockfenster</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::DraftKeeper</name>
    <message>
        <source>What you were typing is back in the form.</source>
        <translation>Was gerade eingetippt wurde, steht wieder im Formular.</translation>
    </message>
    <message>
        <source>Changes to items come back with their profile.</source>
        <translation>Änderungen an Einträgen kommen mit ihrem Profil zurück.</translation>
    </message>
    <message>
        <source>a new item</source>
        <translation>ein neuer Eintrag</translation>
    </message>
    <message>
        <source>Unsaved input</source>
        <translation>Nicht gespeicherte Eingabe</translation>
    </message>
    <message>
        <source>What you typed was not sent: %1.
It can come back the next time you open Syncdeck.</source>
        <translation>Eingetipptes wurde nicht gesendet: %1.
Beim nächsten Öffnen von Syncdeck kann es zurückkommen.</translation>
    </message>
    <message>
        <source>&amp;Keep it and close</source>
        <translation>Be&amp;halten und schließen</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::EditForm</name>
    <message>
        <source>Save item</source>
        <translation>Eintrag speichern</translation>
    </message>
    <message>
        <source>Save what was changed (Ctrl+S)</source>
        <translation>Die Änderungen speichern (Strg+S)</translation>
    </message>
    <message>
        <source>Delete item</source>
        <translation>Eintrag löschen</translation>
    </message>
    <message>
        <source>Reload item</source>
        <translation>Eintrag neu laden</translation>
    </message>
    <message>
        <source>Read the item anew</source>
        <translation>Den Eintrag neu lesen</translation>
    </message>
    <message>
        <source>Cancel request</source>
        <translation>Anfrage abbrechen</translation>
    </message>
    <message>
        <source>Request under way</source>
        <translation>Anfrage läuft</translation>
    </message>
    <message>
        <source>Form state</source>
        <translation>Zustand des Formulars</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>&amp;Schlüssel:</translation>
    </message>
    <message>
        <source>TTL (time to live):</source>
        <translation>TTL (Lebensdauer):</translation>
    </message>
    <message>
        <source>Item of %1, revision %2</source>
        <translation>Eintrag von %1, Revision %2</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>As stored: nothing was changed.</source>
        <translation>Wie gespeichert: Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Correct what is marked above.</source>
        <translation>Berichtigen, was oben markiert ist.</translation>
    </message>
    <message>
        <source>Changed: Save item, or Ctrl+S.</source>
        <translation>Geändert: „Eintrag speichern“ oder Strg+S.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Expired, so the service may have deleted it. What stands here is kept; saving offers to create it again.</source>
        <translation>Abgelaufen, der Dienst hat den Eintrag also vielleicht gelöscht. Was hier steht, bleibt; beim Speichern wird angeboten, ihn neu anzulegen.</translation>
    </message>
    <message>
        <source>A key cannot be changed here. Rename key… in the Item menu stores the item under another key.</source>
        <translation>Ein Schlüssel lässt sich hier nicht ändern. „Schlüssel umbenennen…“ im Menü Eintrag speichert den Eintrag unter einem anderen Schlüssel.</translation>
    </message>
    <message>
        <source>Deleted meanwhile. What stands here is kept; saving a change offers to create it again.</source>
        <translation>Inzwischen gelöscht. Was hier steht, bleibt; beim Speichern einer Änderung lässt sich der Eintrag neu anlegen.</translation>
    </message>
    <message>
        <source>Changed by somebody meanwhile. Saving shows both versions.</source>
        <translation>Inzwischen von jemandem geändert. Beim Speichern werden beide Fassungen gezeigt.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::EditPanel</name>
    <message>
        <source>Open forms</source>
        <translation>Offene Formulare</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Neuer Eintrag</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>%1 has changes that were not saved. Closing it discards them.</source>
        <translation>%1 hat Änderungen, die nicht gespeichert sind. Beim Schließen werden sie verworfen.</translation>
    </message>
    <message>
        <source>&amp;New item</source>
        <translation>&amp;Neuer Eintrag</translation>
    </message>
    <message>
        <source>Goes to the form for a new item</source>
        <translation>Springt zum Formular für einen neuen Eintrag</translation>
    </message>
    <message>
        <source>&amp;Create or save item</source>
        <translation>Eintrag &amp;anlegen oder speichern</translation>
    </message>
    <message>
        <source>Sends what stands in the form</source>
        <translation>Sendet, was im Formular steht</translation>
    </message>
    <message>
        <source>Go to &amp;problem</source>
        <translation>Zum &amp;Problem springen</translation>
    </message>
    <message>
        <source>Puts the caret where the data is wrong</source>
        <translation>Setzt den Textcursor dorthin, wo die Daten falsch sind</translation>
    </message>
    <message>
        <source>&amp;Format data</source>
        <translation>Daten &amp;formatieren</translation>
    </message>
    <message>
        <source>&amp;Minify data</source>
        <translation>Daten &amp;verkleinern</translation>
    </message>
    <message>
        <source>Clo&amp;se form</source>
        <translation>Formular s&amp;chließen</translation>
    </message>
    <message>
        <source>Closes the form of the item; asks where something was changed</source>
        <translation>Schließt das Formular des Eintrags; fragt nach, wo etwas geändert wurde</translation>
    </message>
    <message>
        <source>The form for a new item stays; it can be cleared.</source>
        <translation>Das Formular für einen neuen Eintrag bleibt; es lässt sich leeren.</translation>
    </message>
    <message>
        <source>One member a line; numbers and names stay as they are</source>
        <translation>Ein Element je Zeile; Zahlen und Namen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Removes white space; numbers and names stay as they are</source>
        <translation>Entfernt Leerraum; Zahlen und Namen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>New item in %1</source>
        <translation>Neuer Eintrag in %1</translation>
    </message>
    <message>
        <source>This was begun in map %1 with another profile. Open that profile to create it, or clear the form.</source>
        <translation>Dies wurde in der Map %1 mit einem anderen Profil begonnen. Zum Anlegen jenes Profil öffnen, oder das Formular leeren.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::EnvironmentBadge</name>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ExchangeView</name>
    <message>
        <source>Logged request</source>
        <translation>Protokollierte Anfrage</translation>
    </message>
    <message>
        <source>Logged answer</source>
        <translation>Protokollierte Antwort</translation>
    </message>
    <message>
        <source>As &amp;received</source>
        <translation>&amp;Wie empfangen</translation>
    </message>
    <message>
        <source>The body byte for byte, without re-indenting JSON</source>
        <translation>Der Inhalt Byte für Byte, ohne JSON neu einzurücken</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Every request and its answer are listed here, without credentials. They are held in memory alone, until Syncdeck closes.</source>
        <translation>Hier steht jede Anfrage mit ihrer Antwort, ohne Zugangsdaten. Sie werden nur im Arbeitsspeicher gehalten, bis Syncdeck schließt.</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Austausch</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ExportDialog</name>
    <message>
        <source>Export items of %1</source>
        <translation>Einträge von %1 exportieren</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>Attri&amp;butes:</source>
        <translation>Attri&amp;bute:</translation>
    </message>
    <message>
        <source>A&amp;ll</source>
        <translation>A&amp;lle</translation>
    </message>
    <message>
        <source>What an &amp;import uses</source>
        <translation>Was ein &amp;Import verwendet</translation>
    </message>
    <message>
        <source>Export to…</source>
        <translation>Exportieren nach…</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Export to file</source>
        <translation>In Datei exportieren</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ExportTransfer</name>
    <message>
        <source>The export was not finished, so there is no file.</source>
        <translation>Der Export wurde nicht fertig, darum gibt es keine Datei.</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>Export nach %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag exportiert</numerusform>
            <numerusform>%Ln Einträge exportiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln written</source>
        <translation>
            <numerusform>Fertig: %Ln geschrieben</numerusform>
            <numerusform>Fertig: %Ln geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::FileDrop</name>
    <message>
        <source>Drop one file at a time; each import is a plan of its own.</source>
        <translation>Nur eine Datei auf einmal ablegen; jeder Import ist ein eigener Plan.</translation>
    </message>
    <message>
        <source>Only a file on this machine can be imported.</source>
        <translation>Nur eine Datei auf diesem Rechner lässt sich importieren.</translation>
    </message>
    <message>
        <source>The name must end in .ndjson, .jsonl, .json, .csv or .tsv.</source>
        <translation>Der Name muss auf .ndjson, .jsonl, .json, .csv oder .tsv enden.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HelpActions</name>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>Opens the manual at the page on what you are working with</source>
        <translation>Öffnet das Handbuch auf der Seite zu dem, woran gearbeitet wird</translation>
    </message>
    <message>
        <source>&amp;Keyboard short cuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Lists every short cut</source>
        <translation>Listet alle Tastenkürzel auf</translation>
    </message>
    <message>
        <source>&amp;What’s this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>Explains the field that has the keyboard, or the one you point at</source>
        <translation>Erklärt das Feld mit dem Tastaturfokus oder das, auf das gezeigt wird</translation>
    </message>
    <message>
        <source>&amp;About Syncdeck</source>
        <translation>Ü&amp;ber Syncdeck</translation>
    </message>
    <message>
        <source>Shows versions and licences</source>
        <translation>Zeigt Versionen und Lizenzen</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HelpWindow</name>
    <message>
        <source>Syncdeck manual</source>
        <translation>Handbuch von Syncdeck</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Das Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>&amp;Contents:</source>
        <translation>&amp;Inhalt:</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Keine Seite enthält alle diese Wörter.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HistoryActions</name>
    <message>
        <source>%1 in %2? It was done on %3.</source>
        <translation>%1 in %2? Das war am %3.</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Redo it</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>This is a production profile.</source>
        <translation>Dies ist ein Produktionsprofil.</translation>
    </message>
    <message>
        <source>Its items can be brought back once there is a map by that name again.</source>
        <translation>Die Einträge lassen sich zurückholen, sobald es wieder eine Map mit diesem Namen gibt.</translation>
    </message>
    <message>
        <source>Create %1 again</source>
        <translation>%1 neu anlegen</translation>
    </message>
    <message>
        <source>The form of %1 holds unsaved changes. Save or close it first.</source>
        <translation>Das Formular von %1 enthält nicht gespeicherte Änderungen. Zuerst speichern oder schließen.</translation>
    </message>
    <message>
        <source>The form for a new item is in use. Create or clear it first.</source>
        <translation>Das Formular für einen neuen Eintrag ist in Gebrauch. Zuerst anlegen oder leeren.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Something else was written since, and is undone first.</source>
        <translation>Seitdem wurde etwas anderes geschrieben, das zuerst rückgängig gemacht wird.</translation>
    </message>
    <message>
        <source>The Edit menu says what Undo takes back next.</source>
        <translation>Im Menü „Bearbeiten“ steht, was „Rückgängig“ als Nächstes zurücknimmt.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HistoryDock</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>The history file is damaged; a new one was begun.</source>
        <translation>Die Verlaufsdatei ist beschädigt; eine neue wurde begonnen.</translation>
    </message>
    <message>
        <source>The history file is of a newer Syncdeck; a new one was begun.</source>
        <translation>Die Verlaufsdatei stammt von einem neueren Syncdeck; eine neue wurde begonnen.</translation>
    </message>
    <message>
        <source>The old one was kept as %1.</source>
        <translation>Die alte ist als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>Forget the history</source>
        <translation>Den Verlauf vergessen</translation>
    </message>
    <message>
        <source>Forget all that was created, changed and deleted with %1? What was overwritten or deleted cannot be brought back after that. This cannot be undone.</source>
        <translation>Alles vergessen, was mit %1 angelegt, geändert und gelöscht wurde? Was überschrieben oder gelöscht wurde, lässt sich danach nicht zurückholen. Dies lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>Verlauf löschen</translation>
    </message>
    <message>
        <source>Shows every write with what came of it</source>
        <translation>Zeigt jeden Schreibvorgang mit seinem Ergebnis</translation>
    </message>
    <message>
        <source>Others on this machine could read the history. That is mended.</source>
        <translation>Andere auf diesem Rechner konnten den Verlauf lesen. Das ist behoben.</translation>
    </message>
    <message>
        <source>Others on this machine can read the history, and that could not be changed.</source>
        <translation>Andere auf diesem Rechner können den Verlauf lesen, und das ließ sich nicht ändern.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HistoryPanel</name>
    <message>
        <source>Restore &amp;before</source>
        <translation>Stand davor &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Open in the form</source>
        <translation>Im F&amp;ormular öffnen</translation>
    </message>
    <message>
        <source>Filter by key</source>
        <translation>Nach Schlüssel filtern</translation>
    </message>
    <message>
        <source>History entry</source>
        <translation>Verlaufseintrag</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>&amp;Clear the history of this profile…</source>
        <translation>Verlauf dieses Profils &amp;löschen…</translation>
    </message>
    <message>
        <source>&amp;Keep at most</source>
        <translation>&amp;Höchstens behalten</translation>
    </message>
    <message>
        <source>Writes this value again, with what is left of its TTL; it gets a new revision</source>
        <translation>Schreibt diesen Wert erneut, mit dem, was von seiner TTL übrig ist; er bekommt eine neue Revision</translation>
    </message>
    <message>
        <source>What is created, changed and deleted with this profile is listed here, and can be brought back.</source>
        <translation>Was mit diesem Profil angelegt, geändert und gelöscht wird, steht hier und lässt sich zurückholen.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Expires %1, before %2</source>
        <translation>Läuft ab: %1, vorher %2</translation>
    </message>
    <message>
        <source>Filter history</source>
        <translation>Verlauf filtern</translation>
    </message>
    <message>
        <source>History entries</source>
        <translation>Verlaufseinträge</translation>
    </message>
    <message>
        <source>Nothing in the history matches the filter.</source>
        <translation>Nichts im Verlauf passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Es wurde noch nichts geschrieben.</translation>
    </message>
    <message>
        <source>Restore afte&amp;r</source>
        <translation>Stand danach w&amp;iederherstellen</translation>
    </message>
    <message>
        <source>Histor&amp;y…</source>
        <translation>&amp;Verlauf…</translation>
    </message>
    <message>
        <source>Shows only writes of items whose key holds what you type.</source>
        <translation>Zeigt nur Schreibvorgänge von Einträgen, deren Schlüssel das Eingetippte enthält.</translation>
    </message>
    <message>
        <source>What was created, changed and deleted with this profile, the latest first, with what came of it.</source>
        <translation>Was mit diesem Profil angelegt, geändert und gelöscht wurde, das Neueste zuerst, mit dem Ergebnis.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ImportDialog</name>
    <message>
        <source>Import into %1</source>
        <translation>Importieren in %1</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen…</translation>
    </message>
    <message>
        <source>For&amp;mat:</source>
        <translation>For&amp;mat:</translation>
    </message>
    <message>
        <source>leave them as they are</source>
        <translation>lassen, wie sie sind</translation>
    </message>
    <message>
        <source>update them, whatever they hold</source>
        <translation>aktualisieren, was immer sie enthalten</translation>
    </message>
    <message>
        <source>update them only if they are unchanged</source>
        <translation>nur aktualisieren, wenn sie unverändert sind</translation>
    </message>
    <message>
        <source>Unchanged means: still of the revision that the file tells; where it tells none, as the plan has seen them</source>
        <translation>Unverändert heißt: noch mit der Revision, die in der Datei steht; wo keine steht, so, wie der Plan sie gesehen hat</translation>
    </message>
    <message>
        <source>&amp;Keys that the map has already:</source>
        <translation>Sch&amp;lüssel, die die Map schon hat:</translation>
    </message>
    <message>
        <source>Make a &amp;plan</source>
        <translation>&amp;Plan erstellen</translation>
    </message>
    <message>
        <source>The plan compares every line with the map and shows what would be done. Nothing is written before you have seen it.</source>
        <translation>Der Plan vergleicht jede Zeile mit der Map und zeigt, was geschehen würde. Vorher wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Import from</source>
        <translation>Importieren aus</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Nothing at its beginning could be read in this format.</source>
        <translation>Am Anfang war in diesem Format nichts lesbar.</translation>
    </message>
    <message>
        <source>Choose which field holds the key, and which the data.</source>
        <translation>Wählen, welches Feld den Schlüssel und welches die Daten enthält.</translation>
    </message>
    <message>
        <source>(not in the file)</source>
        <translation>(nicht in der Datei)</translation>
    </message>
    <message>
        <source>%1 (not at the beginning)</source>
        <translation>%1 (nicht am Anfang)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File problem</source>
        <translation>Problem der Datei</translation>
    </message>
    <message>
        <source>First records</source>
        <translation>Erste Datensätze</translation>
    </message>
    <message>
        <source>Existing items</source>
        <translation>Vorhandene Einträge</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Plan erstellen</translation>
    </message>
    <message>
        <source>Mapping problem</source>
        <translation>Problem der Zuordnung</translation>
    </message>
    <message>
        <source>Field for key</source>
        <translation>Feld für Schlüssel</translation>
    </message>
    <message>
        <source>Field for data</source>
        <translation>Feld für Daten</translation>
    </message>
    <message>
        <source>Field for TTL</source>
        <translation>Feld für TTL</translation>
    </message>
    <message>
        <source>Field for item TTL</source>
        <translation>Feld für Eintrags-TTL</translation>
    </message>
    <message>
        <source>Field for collection TTL</source>
        <translation>Feld für Map-TTL</translation>
    </message>
    <message>
        <source>Field for revision</source>
        <translation>Feld für Revision</translation>
    </message>
    <message>
        <source>Field for expiry</source>
        <translation>Feld für Ablauf</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>caption</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Choose a file. Its first records are shown here.</source>
        <translation>Eine Datei wählen. Ihre ersten Datensätze werden hier gezeigt.</translation>
    </message>
    <message>
        <source>There is nothing to show of this file.</source>
        <translation>Von dieser Datei gibt es nichts zu zeigen.</translation>
    </message>
    <message>
        <source>Time zone of dates without one:</source>
        <translation>Zeitzone für Zeitangaben ohne eine:</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (dieser Rechner)</translation>
    </message>
    <message>
        <source>Items (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)</source>
        <translation>Einträge (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>A date such as 2026-12-01T12:00:00 does not say in which time zone it is meant</source>
        <translation>Ein Datum wie 2026-12-01T12:00:00 sagt nicht, in welcher Zeitzone es gemeint ist</translation>
    </message>
    <message>
        <source>Columns or members of the file</source>
        <translation>Spalten oder Elemente der Datei</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Item TTL (used before TTL)</source>
        <translation>Eintrags-TTL (geht der TTL vor)</translation>
    </message>
    <message>
        <source>Collection TTL (the map expires)</source>
        <translation>Map-TTL (die Map läuft ab)</translation>
    </message>
    <message>
        <source>Date of expiry (gives the TTL)</source>
        <translation>Ablaufzeit (ergibt die TTL)</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemActions</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Nobody changed %1 meanwhile; what you typed is still there.</source>
        <translation>Niemand hat %1 inzwischen geändert; die Eingabe ist noch da.</translation>
    </message>
    <message>
        <source>Delete items</source>
        <translation>Einträge löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>This is a production profile.</source>
        <translation>Dies ist ein Produktionsprofil.</translation>
    </message>
    <message>
        <source>Deleting: %1 of %2</source>
        <translation>Wird gelöscht: %1 von %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln item(s) from %1? They can be brought back with Undo.</source>
        <translation>
            <numerusform>%Ln Eintrag aus %1 löschen? Mit „Rückgängig“ lässt er sich zurückholen.</numerusform>
            <numerusform>%Ln Einträge aus %1 löschen? Mit „Rückgängig“ lassen sie sich zurückholen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open existing item</source>
        <translation>Vorhandenen Eintrag öffnen</translation>
    </message>
    <message>
        <source>Nothing was sent. The form says what is missing.</source>
        <translation>Es wurde nichts gesendet. Im Formular steht, was fehlt.</translation>
    </message>
    <message>
        <source>Unsaved changes stay in their forms. Saving them offers to create the item again.</source>
        <translation>Nicht gespeicherte Änderungen bleiben in ihren Formularen. Beim Speichern lässt sich der Eintrag neu anlegen.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemCopies</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copies the selected items with all attributes, as NDJSON</source>
        <translation>Kopiert die ausgewählten Einträge mit allen Attributen als NDJSON</translation>
    </message>
    <message>
        <source>Copy &amp;keys</source>
        <translation>&amp;Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Copies the keys of the selected items, one a line</source>
        <translation>Kopiert die Schlüssel der ausgewählten Einträge, einen je Zeile</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation>&amp;Daten kopieren</translation>
    </message>
    <message>
        <source>Copies the data of the selected items, byte for byte</source>
        <translation>Kopiert die Daten der ausgewählten Einträge, Byte für Byte</translation>
    </message>
    <message>
        <source>No item is selected.</source>
        <translation>Kein Eintrag ist ausgewählt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln items are too much to copy or drag at once. Export writes any number of them to a file.</source>
        <translation>
            <numerusform>%Ln Eintrag ist zu viel, um ihn auf einmal zu kopieren oder zu ziehen. „Exportieren“ schreibt beliebig viele in eine Datei.</numerusform>
            <numerusform>%Ln Einträge sind zu viele, um sie auf einmal zu kopieren oder zu ziehen. „Exportieren“ schreibt beliebig viele in eine Datei.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemDetails</name>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>moment (countdown)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Item details</source>
        <translation>Einzelheiten zum Eintrag</translation>
    </message>
    <message>
        <source>Copies the value of the current attribute, whole and unchanged</source>
        <translation>Kopiert den Wert des aktuellen Attributs, ganz und unverändert</translation>
    </message>
    <message>
        <source>All attributes</source>
        <translation>Alle Attribute</translation>
    </message>
    <message>
        <source>Revision, moments, creator, SIDs and URL, as the service gave them</source>
        <translation>Revision, Zeitpunkte, wer ihn angelegt hat, SIDs und URL, wie der Dienst sie geliefert hat</translation>
    </message>
    <message>
        <source>The attributes of the item as the service gave them. Copying takes the value whole and unchanged.</source>
        <translation>Die Attribute des Eintrags, wie der Dienst sie geliefert hat. Beim Kopieren wird der Wert ganz und unverändert übernommen.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemForm</name>
    <message>
        <source>such as agent/1042</source>
        <translation>etwa agent/1042</translation>
    </message>
    <message>
        <source>Key length</source>
        <translation>Länge des Schlüssels</translation>
    </message>
    <message>
        <source>Let the whole map expire…</source>
        <translation>Die ganze Map ablaufen lassen…</translation>
    </message>
    <message>
        <source>Collection TTL: deletes the map with every item in it</source>
        <translation>Map-TTL: löscht die Map mit allen Einträgen</translation>
    </message>
    <message>
        <source>Create item</source>
        <translation>Eintrag anlegen</translation>
    </message>
    <message>
        <source>Create item (Ctrl+Return)</source>
        <translation>Eintrag anlegen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear form</source>
        <translation>Formular leeren</translation>
    </message>
    <message>
        <source>Cancel request</source>
        <translation>Anfrage abbrechen</translation>
    </message>
    <message>
        <source>Request under way</source>
        <translation>Anfrage läuft</translation>
    </message>
    <message>
        <source>Form state</source>
        <translation>Zustand des Formulars</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>&amp;Schlüssel:</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Neuer Eintrag</translation>
    </message>
    <message>
        <source>New item in %1</source>
        <translation>Neuer Eintrag in %1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Choose a map first.</source>
        <translation>Zuerst eine Map wählen.</translation>
    </message>
    <message>
        <source>Enter a key.</source>
        <translation>Schlüssel eingeben.</translation>
    </message>
    <message>
        <source>Enter data: a JSON object, at least {}.</source>
        <translation>Daten eingeben: ein JSON-Objekt, mindestens {}.</translation>
    </message>
    <message>
        <source>Correct what is marked above.</source>
        <translation>Berichtigen, was oben markiert ist.</translation>
    </message>
    <message>
        <source>Ready: Create item, or Ctrl+Return.</source>
        <translation>Bereit: „Eintrag anlegen“ oder Strg+Eingabe.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key problem</source>
        <translation>Problem des Schlüssels</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Collection TTL</source>
        <translation>Map-TTL</translation>
    </message>
    <message>
        <source>What the item is called in its map: 1 to 320 characters, each different from the others. It cannot be changed later.</source>
        <translation>Wie der Eintrag in seiner Map heißt: 1 bis 320 Zeichen, jeder anders als die übrigen. Lässt sich später nicht ändern.</translation>
    </message>
    <message>
        <source>Unfolds the collection TTL. It deletes the whole map with every item in it, not just this item.</source>
        <translation>Klappt die Map-TTL auf. Sie löscht die ganze Map mit allen Einträgen, nicht nur diesen Eintrag.</translation>
    </message>
    <message>
        <source>TT&amp;L (time to live):</source>
        <translation>TTL (Lebensdaue&amp;r):</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemsPanel</name>
    <message>
        <source>Jump to key</source>
        <translation>Zum Schlüssel springen</translation>
    </message>
    <message>
        <source>Return: show the items from this key on (Ctrl+G)</source>
        <translation>Eingabetaste: die Einträge ab diesem Schlüssel zeigen (Strg+G)</translation>
    </message>
    <message>
        <source>Load the failed page again</source>
        <translation>Die fehlgeschlagene Seite erneut laden</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Load the items anew (F5)</source>
        <translation>Die Einträge neu laden (F5)</translation>
    </message>
    <message>
        <source>Filter items: text, key:agent, data.status = &quot;open&quot;</source>
        <translation>Einträge filtern: Text, key:agent, data.status = &quot;open&quot;</translation>
    </message>
    <message>
        <source>Choose the columns to show</source>
        <translation>Die gezeigten Spalten wählen</translation>
    </message>
    <message>
        <source>Items of %1</source>
        <translation>Einträge von %1</translation>
    </message>
    <message>
        <source>No map is open</source>
        <translation>Keine Map ist offen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source> · from %1 on</source>
        <translation> · ab %1</translation>
    </message>
    <message>
        <source> · filtering and sorting…</source>
        <translation> · wird gefiltert und sortiert…</translation>
    </message>
    <message>
        <source>Choose a map on the left.</source>
        <translation>Links eine Map wählen.</translation>
    </message>
    <message>
        <source>The items could not be loaded.</source>
        <translation>Die Einträge ließen sich nicht laden.</translation>
    </message>
    <message>
        <source>No item matches the filter.</source>
        <translation>Kein Eintrag passt zum Filter.</translation>
    </message>
    <message>
        <source>No key at or after this one.</source>
        <translation>Kein Schlüssel an oder nach dieser Stelle.</translation>
    </message>
    <message>
        <source>This map has no items yet.
Fill in the form on the right to create one.</source>
        <translation>Diese Map hat noch keine Einträge.
Mit dem Formular rechts lässt sich einer anlegen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, complete</source>
        <translation>
            <numerusform>%Ln geladen, vollständig</numerusform>
            <numerusform>%Ln geladen, vollständig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, then an error; Try again goes on from there</source>
        <translation>
            <numerusform>%Ln geladen, dann ein Fehler; „Erneut versuchen“ setzt dort fort</numerusform>
            <numerusform>%Ln geladen, dann ein Fehler; „Erneut versuchen“ setzt dort fort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown, reloading…</source>
        <translation>
            <numerusform>%Ln gezeigt, wird neu geladen…</numerusform>
            <numerusform>%Ln gezeigt, wird neu geladen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, loading more…</source>
        <translation>
            <numerusform>%Ln geladen, weitere werden geladen…</numerusform>
            <numerusform>%Ln geladen, weitere werden geladen…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped: %Ln loaded, more exist</source>
        <translation>
            <numerusform>gestoppt: %Ln geladen, es gibt weitere</numerusform>
            <numerusform>gestoppt: %Ln geladen, es gibt weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, more exist</source>
        <translation>
            <numerusform>%Ln geladen, es gibt weitere</numerusform>
            <numerusform>%Ln geladen, es gibt weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln match the filter</source>
        <translation>
            <numerusform> · %Ln passt zum Filter</numerusform>
            <numerusform> · %Ln passen zum Filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln match the filter, only loaded items were searched</source>
        <translation>
            <numerusform> · %Ln passt zum Filter, nur Geladenes wurde durchsucht</numerusform>
            <numerusform> · %Ln passen zum Filter, nur Geladenes wurde durchsucht</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter items</source>
        <translation>Einträge filtern</translation>
    </message>
    <message>
        <source>Filter problem</source>
        <translation>Problem des Filters</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Show all from the start</source>
        <translation>Alle von Anfang an zeigen</translation>
    </message>
    <message>
        <source>Create an item</source>
        <translation>Einen Eintrag anlegen</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>D&amp;elete…</source>
        <translation>L&amp;öschen…</translation>
    </message>
    <message>
        <source>Return shows the items from this key on, in the order of the service, without loading those before it. Empty: from the first.</source>
        <translation>Die Eingabetaste zeigt die Einträge ab diesem Schlüssel, in der Reihenfolge des Dienstes, ohne die davor zu laden. Leer: ab dem ersten.</translation>
    </message>
    <message>
        <source>The items of the open map. Return opens the current one in a form. Several can be selected, copied, dragged out as NDJSON, changed or deleted. More are loaded as you scroll down.</source>
        <translation>Die Einträge der offenen Map. Die Eingabetaste öffnet den aktuellen in einem Formular. Mehrere lassen sich auswählen, kopieren, als NDJSON herausziehen, ändern oder löschen. Beim Blättern nach unten werden weitere geladen.</translation>
    </message>
    <message>
        <source>Asks, then deletes the selected items; the history keeps them</source>
        <translation>Fragt nach und löscht dann die ausgewählten Einträge; der Verlauf behält sie</translation>
    </message>
    <message>
        <source>No item is selected.</source>
        <translation>Kein Eintrag ist ausgewählt.</translation>
    </message>
    <message>
        <source>This map was deleted by somebody.</source>
        <translation>Jemand hat diese Map gelöscht.</translation>
    </message>
    <message>
        <source>%1. It is not the whole map.</source>
        <translation>%1. Das ist nicht die ganze Map.</translation>
    </message>
    <message>
        <source>%1, then an error</source>
        <translation>%1, dann ein Fehler</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Search all</source>
        <translation>Alle durchsuchen</translation>
    </message>
    <message>
        <source>%1, stopped</source>
        <translation>%1, gestoppt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Searched %1 so far</source>
        <translation>Bisher %1 durchsucht</translation>
    </message>
    <message>
        <source>Searched %1 from %2 on</source>
        <translation>%1 ab %2 durchsucht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how much was searched: how many match</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match</source>
        <translation>
            <numerusform>%Ln passt</numerusform>
            <numerusform>%Ln passen</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;p&gt;Items are shown for which all of this holds:&lt;/p&gt;</source>
        <translation>&lt;p&gt;Gezeigt werden Einträge, für die all dies gilt:&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Map deleted. Items as last loaded.</source>
        <translation>Map gelöscht. Einträge wie zuletzt geladen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, then the map was deleted</source>
        <translation>
            <numerusform>%Ln geladen, dann wurde die Map gelöscht</numerusform>
            <numerusform>%Ln geladen, dann wurde die Map gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all items could be loaded.</source>
        <translation>Nicht alle Einträge konnten geladen werden.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::JournalModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Undo: created again</source>
        <translation>Rückgängig: neu angelegt</translation>
    </message>
    <message>
        <source>Redo: created again</source>
        <translation>Wiederholt: neu angelegt</translation>
    </message>
    <message>
        <source>Undo: changed back</source>
        <translation>Rückgängig: zurückgeändert</translation>
    </message>
    <message>
        <source>Redo: changed again</source>
        <translation>Wiederholt: erneut geändert</translation>
    </message>
    <message>
        <source>Undo: deleted</source>
        <translation>Rückgängig: gelöscht</translation>
    </message>
    <message>
        <source>Redo: deleted</source>
        <translation>Wiederholt: gelöscht</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Done, later taken back</source>
        <translation>Ausgeführt, später zurückgenommen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Unklar</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LanguageMenu</name>
    <message>
        <source>As the &amp;system says (%1)</source>
        <extracomment>%1 is the language&apos;s own name.</extracomment>
        <translation>Wie das S&amp;ystem (%1)</translation>
    </message>
    <message>
        <source>Syncdeck goes on in %1.</source>
        <extracomment>%1 is the language&apos;s own name.</extracomment>
        <translation>Syncdeck setzt die Arbeit fort auf: %1.</translation>
    </message>
    <message>
        <source>Syncdeck starts in %1 the next time.</source>
        <translation>Syncdeck startet beim nächsten Mal auf: %1.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Sprac&amp;he</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LinkDialog</name>
    <message>
        <source>Open a link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Service:</source>
        <translation>Dienst:</translation>
    </message>
    <message>
        <source>Map:</source>
        <translation>Map:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Schlüssel:</translation>
    </message>
    <message>
        <source>Profiles for this link</source>
        <translation>Profile für diesen Link</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>A link leads to this map:</source>
        <translation>Ein Link führt zu dieser Map:</translation>
    </message>
    <message>
        <source>A link leads to this item:</source>
        <translation>Ein Link führt zu diesem Eintrag:</translation>
    </message>
    <message>
        <source>Open it with this &amp;profile:</source>
        <translation>Mit diesem &amp;Profil öffnen:</translation>
    </message>
    <message>
        <source>Opening it writes nothing, and what you have typed stays.</source>
        <translation>Das Öffnen schreibt nichts, und Eingetipptes bleibt.</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1 (in Gebrauch)</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LinkOpener</name>
    <message>
        <source>A dialog waits for your answer. Answer it, then open the link again.</source>
        <translation>Ein Dialog wartet auf Antwort. Beantworten, dann den Link erneut öffnen.</translation>
    </message>
    <message>
        <source>Opening a link…</source>
        <translation>Link wird geöffnet…</translation>
    </message>
    <message>
        <source>Opened from a link: %1</source>
        <translation>Über einen Link geöffnet: %1</translation>
    </message>
    <message>
        <source>No profile is saved. Connect an account, then open the link again.</source>
        <translation>Es ist kein Profil gespeichert. Ein Konto verbinden, dann den Link erneut öffnen.</translation>
    </message>
    <message>
        <source>It is meant for a profile named “%1” that is not here, or is of another account.</source>
        <translation>Der Link ist für ein Profil namens „%1“, das hier fehlt oder zu einem anderen Konto gehört.</translation>
    </message>
    <message>
        <source>It is meant for account %1, and no profile of that account is here.</source>
        <translation>Der Link ist für das Konto %1, und hier ist kein Profil dieses Kontos.</translation>
    </message>
    <message>
        <source>The link was not opened.</source>
        <translation>Der Link wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>Verbindungen öffnen</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ListNotice</name>
    <message>
        <source>Table notice</source>
        <translation>Hinweis zur Tabelle</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LogModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LogPanel</name>
    <message>
        <source>Filter by address, status or body</source>
        <translation>Nach Adresse, Status oder Inhalt filtern</translation>
    </message>
    <message>
        <source>&amp;Writes only</source>
        <translation>Nur Schreibvor&amp;gänge</translation>
    </message>
    <message>
        <source>The list stands still; what comes meanwhile is shown afterwards</source>
        <translation>Die Liste steht still; was inzwischen kommt, wird danach gezeigt</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Als c&amp;url kopieren</translation>
    </message>
    <message>
        <source>HTTP archive (*.har)</source>
        <translation>HTTP-Archiv (*.har)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln request(s)</source>
        <translation>
            <numerusform>%1 von %Ln Anfrage</numerusform>
            <numerusform>%1 von %Ln Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused, %Ln more</source>
        <translation>
            <numerusform>angehalten, %Ln weitere</numerusform>
            <numerusform>angehalten, %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln request(s) as HAR</source>
        <translation>
            <numerusform>%Ln Anfrage als HAR speichern</numerusform>
            <numerusform>%Ln Anfragen als HAR speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>Anfragen filtern</translation>
    </message>
    <message>
        <source>Clear request log</source>
        <translation>Anfrageprotokoll leeren</translation>
    </message>
    <message>
        <source>Request log state</source>
        <translation>Zustand des Anfrageprotokolls</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>No request matches what is asked for above.</source>
        <translation>Keine Anfrage passt zu dem, was oben verlangt ist.</translation>
    </message>
    <message>
        <source>Nothing was asked of the service yet.</source>
        <translation>Vom Dienst wurde noch nichts abgefragt.</translation>
    </message>
    <message>
        <source>Save as HAR…</source>
        <translation>Als HAR speichern…</translation>
    </message>
    <message>
        <source>Shows only requests in whose address, status or bodies stands what you type.</source>
        <translation>Zeigt nur Anfragen, in deren Adresse, Status oder Inhalten das Eingetippte steht.</translation>
    </message>
    <message>
        <source>Err&amp;ors only</source>
        <translation>Nur &amp;Fehler</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Every request of this run, without credentials. The current one is shown in full beside.</source>
        <translation>Jede Anfrage seit dem Start, ohne Zugangsdaten. Die aktuelle wird daneben vollständig gezeigt.</translation>
    </message>
    <message>
        <source>Copy as twilio command</source>
        <translation>Als twilio-Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MainMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Connections…</source>
        <translation>&amp;Verbindungen…</translation>
    </message>
    <message>
        <source>Shows the profiles: adds, changes and opens them</source>
        <translation>Zeigt die Profile: hinzufügen, ändern und öffnen</translation>
    </message>
    <message>
        <source>Open the &amp;sandbox</source>
        <translation>&amp;Sandbox öffnen</translation>
    </message>
    <message>
        <source>Opens the Sync service on this machine, with sample data</source>
        <translation>Öffnet den Sync-Dienst auf diesem Rechner, mit Beispieldaten</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>Opens another window, for another profile or map</source>
        <translation>Öffnet ein weiteres Fenster, für ein anderes Profil oder eine andere Map</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Closes Syncdeck; what is typed can be kept</source>
        <translation>Schließt Syncdeck; Eingetipptes lässt sich behalten</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation>&amp;Eintrag</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Map</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>Über&amp;tragung</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>No map is open.</source>
        <translation>Keine Map ist offen.</translation>
    </message>
    <message>
        <source>No connection is open.</source>
        <translation>Keine Verbindung ist offen.</translation>
    </message>
    <message>
        <source>All co&amp;mmands…</source>
        <translation>Alle B&amp;efehle…</translation>
    </message>
    <message>
        <source>Finds a command by some letters of its name</source>
        <translation>Findet einen Befehl über einige Buchstaben seines Namens</translation>
    </message>
    <message>
        <source>&amp;Reload items</source>
        <translation>Einträge &amp;neu laden</translation>
    </message>
    <message>
        <source>Loads the items anew; selection and place stay</source>
        <translation>Lädt die Einträge neu; Auswahl und Position bleiben</translation>
    </message>
    <message>
        <source>Load &amp;all items</source>
        <translation>&amp;Alle Einträge laden</translation>
    </message>
    <message>
        <source>Loads the whole map into the table</source>
        <translation>Lädt die ganze Map in die Tabelle</translation>
    </message>
    <message>
        <source>All items are loaded, or none yet.</source>
        <translation>Alle Einträge sind geladen, oder noch keine.</translation>
    </message>
    <message>
        <source>Reload &amp;services and maps</source>
        <translation>&amp;Dienste und Maps neu laden</translation>
    </message>
    <message>
        <source>Loads the tree on the left anew</source>
        <translation>Lädt den Baum links neu</translation>
    </message>
    <message>
        <source>&amp;Jump to key</source>
        <translation>Zum Schlüssel sprin&amp;gen</translation>
    </message>
    <message>
        <source>Shows the items from a key on</source>
        <translation>Zeigt die Einträge ab einem Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Filter items</source>
        <translation>Einträge &amp;filtern</translation>
    </message>
    <message>
        <source>Goes to the line that narrows down the items</source>
        <translation>Springt zur Zeile, die die Einträge eingrenzt</translation>
    </message>
    <message>
        <source>&amp;Next part</source>
        <translation>Nä&amp;chster Bereich</translation>
    </message>
    <message>
        <source>Takes the keyboard to the next part of the window</source>
        <translation>Setzt den Tastaturfokus in den nächsten Bereich des Fensters</translation>
    </message>
    <message>
        <source>Pre&amp;vious part</source>
        <translation>V&amp;origer Bereich</translation>
    </message>
    <message>
        <source>Takes the keyboard to the part before</source>
        <translation>Setzt den Tastaturfokus in den vorigen Bereich</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Takes back the latest step that was written</source>
        <translation>Nimmt den letzten geschriebenen Schritt zurück</translation>
    </message>
    <message>
        <source>Writes again what was undone last</source>
        <translation>Schreibt erneut, was zuletzt rückgängig gemacht wurde</translation>
    </message>
    <message>
        <source>Something is being undone or redone.</source>
        <translation>Es wird gerade etwas rückgängig gemacht oder wiederholt.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation>Da&amp;rstellung</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MainToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>command, short cut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show or hide: %1</source>
        <translation>Ein- oder ausblenden: %1</translation>
    </message>
    <message>
        <source>New</source>
        <comment>word in the toolbar</comment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>word in the toolbar</comment>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>word in the toolbar</comment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <comment>word in the toolbar</comment>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Reload</source>
        <comment>word in the toolbar</comment>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Load all</source>
        <comment>word in the toolbar</comment>
        <translation>Alle laden</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>word in the toolbar</comment>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>word in the toolbar</comment>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>word in the toolbar</comment>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>word in the toolbar</comment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Compare</source>
        <comment>word in the toolbar</comment>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Commands</source>
        <comment>word in the toolbar</comment>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>word in the toolbar</comment>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Log</source>
        <comment>word in the toolbar</comment>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>History</source>
        <comment>word in the toolbar</comment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Transfers</source>
        <comment>word in the toolbar</comment>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>Tool&amp;bar</source>
        <translation>&amp;Werkzeugleiste</translation>
    </message>
    <message>
        <source>Words &amp;below the icons</source>
        <translation>Text &amp;unter den Symbolen</translation>
    </message>
    <message>
        <source>Words be&amp;side the icons</source>
        <translation>Text &amp;neben den Symbolen</translation>
    </message>
    <message>
        <source>&amp;Icons only</source>
        <translation>Nur &amp;Symbole</translation>
    </message>
    <message>
        <source>Changes the look of the toolbar</source>
        <translation>Ändert das Aussehen der Werkzeugleiste</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MainWindow</name>
    <message>
        <source>%1 — Syncdeck</source>
        <translation>%1 — Syncdeck</translation>
    </message>
    <message>
        <source>%1 — %2 — Syncdeck</source>
        <comment>map, profile</comment>
        <translation>%1 — %2 — Syncdeck</translation>
    </message>
    <message>
        <source>List state</source>
        <translation>Zustand der Liste</translation>
    </message>
    <message>
        <source>Where you were: profile %1.</source>
        <translation>Zuletzt geöffnet: Profil %1.</translation>
    </message>
    <message>
        <source>Where you were: map %1 with profile %2.</source>
        <translation>Zuletzt geöffnet: Map %1 mit Profil %2.</translation>
    </message>
    <message>
        <source>The secret of this profile lies in your keychain, which is locked and may ask for its password first.</source>
        <translation>Das Geheimnis dieses Profils liegt im Schlüsselbund. Dieser ist gesperrt und fragt vielleicht zuerst nach seinem Passwort.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MapActions</name>
    <message>
        <source>&amp;New map…</source>
        <translation>&amp;Neue Map…</translation>
    </message>
    <message>
        <source>&amp;Attributes and permissions…</source>
        <translation>&amp;Attribute und Berechtigungen…</translation>
    </message>
    <message>
        <source>Copy &amp;SID</source>
        <translation>&amp;SID kopieren</translation>
    </message>
    <message>
        <source>Copy na&amp;me</source>
        <translation>Na&amp;men kopieren</translation>
    </message>
    <message>
        <source>&amp;Delete map…</source>
        <translation>Map &amp;löschen…</translation>
    </message>
    <message>
        <source>Created map %1</source>
        <translation>Map %1 angelegt</translation>
    </message>
    <message>
        <source>Delete a map</source>
        <translation>Eine Map löschen</translation>
    </message>
    <message>
        <source>Delete the map %1 with every item in it? Its items are read and kept in the history first. Other programs that use the map lose it at once.</source>
        <translation>Die Map %1 mit allen Einträgen löschen? Ihre Einträge werden zuerst gelesen und im Verlauf aufbewahrt. Andere Programme, die die Map verwenden, verlieren sie sofort.</translation>
    </message>
    <message>
        <source>Delete map</source>
        <translation>Map löschen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>The history keeps its items.</source>
        <translation>Der Verlauf behält ihre Einträge.</translation>
    </message>
    <message numerus="yes">
        <source>Deleting map %1: %Ln item(s) kept in the history</source>
        <translation>
            <numerusform>Map %1 wird gelöscht: %Ln Eintrag im Verlauf aufbewahrt</numerusform>
            <numerusform>Map %1 wird gelöscht: %Ln Einträge im Verlauf aufbewahrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted map %1 with %Ln item(s)</source>
        <translation>
            <numerusform>Map %1 mit %Ln Eintrag gelöscht</numerusform>
            <numerusform>Map %1 mit %Ln Einträgen gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Makes another map in the service that is chosen</source>
        <translation>Legt im gewählten Dienst eine weitere Map an</translation>
    </message>
    <message>
        <source>Shows what the service says about the map, and who may use it</source>
        <translation>Zeigt, was der Dienst über die Map sagt und wer sie verwenden darf</translation>
    </message>
    <message>
        <source>Copies the SID of the map or service that is chosen</source>
        <translation>Kopiert die SID der gewählten Map oder des gewählten Dienstes</translation>
    </message>
    <message>
        <source>Copies the unique name of the map</source>
        <translation>Kopiert den eindeutigen Namen der Map</translation>
    </message>
    <message>
        <source>Asks for the name, keeps the items in the history, deletes the map</source>
        <translation>Fragt nach dem Namen, bewahrt die Einträge im Verlauf auf, löscht die Map</translation>
    </message>
    <message>
        <source>No map is chosen in the tree.</source>
        <translation>Im Baum ist keine Map gewählt.</translation>
    </message>
    <message>
        <source>No service is chosen in the tree.</source>
        <translation>Im Baum ist kein Dienst gewählt.</translation>
    </message>
    <message>
        <source>This map has no name.</source>
        <translation>Diese Map hat keinen Namen.</translation>
    </message>
    <message>
        <source>A map is being deleted.</source>
        <translation>Eine Map wird gerade gelöscht.</translation>
    </message>
    <message>
        <source>Create map again…</source>
        <translation>Map neu anlegen…</translation>
    </message>
    <message>
        <source>Reload list of maps</source>
        <translation>Liste der Maps neu laden</translation>
    </message>
    <message>
        <source>Created map %1 again</source>
        <translation>Map %1 neu angelegt</translation>
    </message>
    <message>
        <source>It has no items yet. What is in the forms can be saved in it.</source>
        <translation>Sie hat noch keine Einträge. Was in den Formularen steht, lässt sich darin speichern.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MapChooser</name>
    <message>
        <source>%1 (this one)</source>
        <translation>%1 (diese)</translation>
    </message>
    <message>
        <source>unique name or SID</source>
        <translation>eindeutiger Name oder SID</translation>
    </message>
    <message>
        <source>P&amp;rofile:</source>
        <translation>P&amp;rofil:</translation>
    </message>
    <message>
        <source>&amp;Map:</source>
        <translation>&amp;Map:</translation>
    </message>
    <message>
        <source>Other profile</source>
        <translation>Anderes Profil</translation>
    </message>
    <message>
        <source>Other service</source>
        <translation>Anderer Dienst</translation>
    </message>
    <message>
        <source>Other map</source>
        <translation>Andere Map</translation>
    </message>
    <message>
        <source>S&amp;ervice:</source>
        <translation>D&amp;ienst:</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MapDialog</name>
    <message>
        <source>Map %1</source>
        <translation>Map %1</translation>
    </message>
    <message>
        <source>&amp;Attributes</source>
        <translation>&amp;Attribute</translation>
    </message>
    <message>
        <source>&amp;Permissions</source>
        <translation>&amp;Berechtigungen</translation>
    </message>
    <message>
        <source>Unique name</source>
        <translation>Eindeutiger Name</translation>
    </message>
    <message>
        <source>SID</source>
        <translation>SID</translation>
    </message>
    <message>
        <source>Service SID</source>
        <translation>Dienst-SID</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>Konto-SID</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Angelegt von</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Map attributes</source>
        <translation>Map-Attribute</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::NewMapDialog</name>
    <message>
        <source>New map</source>
        <translation>Neue Map</translation>
    </message>
    <message>
        <source>empty: known by its SID alone</source>
        <translation>leer: nur über die SID bekannt</translation>
    </message>
    <message>
        <source>seconds; empty: the map never expires</source>
        <translation>Sekunden; leer: die Map läuft nie ab</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>&amp;Unique name:</source>
        <translation>&amp;Eindeutiger Name:</translation>
    </message>
    <message>
        <source>&amp;TTL of the map with all its items:</source>
        <translation>&amp;TTL der Map mit allen Einträgen:</translation>
    </message>
    <message>
        <source>Create map</source>
        <translation>Map anlegen</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Map TTL</source>
        <translation>Map-TTL</translation>
    </message>
    <message>
        <source>Unique name</source>
        <translation>Eindeutiger Name</translation>
    </message>
    <message>
        <source>Unique name problem</source>
        <translation>Problem des eindeutigen Namens</translation>
    </message>
    <message>
        <source>What the map is called in its service, at most 320 characters. It cannot be changed later.</source>
        <translation>Wie die Map in ihrem Dienst heißt, höchstens 320 Zeichen. Lässt sich später nicht ändern.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::Notifier</name>
    <message>
        <source>Open connections</source>
        <translation>Verbindungen öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Enter secret</source>
        <translation>Geheimnis eingeben</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OneItemActions</name>
    <message>
        <source>D&amp;uplicate item</source>
        <translation>Eintrag dup&amp;lizieren</translation>
    </message>
    <message>
        <source>&amp;History of this item</source>
        <translation>V&amp;erlauf dieses Eintrags</translation>
    </message>
    <message>
        <source>&amp;Rename key…</source>
        <translation>Schlüssel &amp;umbenennen…</translation>
    </message>
    <message>
        <source>Puts key, data and TTL into the form for a new item</source>
        <translation>Setzt Schlüssel, Daten und TTL in das Formular für einen neuen Eintrag</translation>
    </message>
    <message>
        <source>Shows what was written to this item</source>
        <translation>Zeigt, was an diesem Eintrag geschrieben wurde</translation>
    </message>
    <message>
        <source>Creates the item under another key, checks it, and deletes the old one</source>
        <translation>Legt den Eintrag unter einem anderen Schlüssel an, prüft ihn und löscht den alten</translation>
    </message>
    <message>
        <source>Select one item in the table.</source>
        <translation>Einen Eintrag in der Tabelle auswählen.</translation>
    </message>
    <message>
        <source>The form for a new item is in use. Create or clear it first.</source>
        <translation>Das Formular für einen neuen Eintrag ist in Gebrauch. Zuerst anlegen oder leeren.</translation>
    </message>
    <message>
        <source>%1-copy</source>
        <comment>key of a duplicate</comment>
        <translation>%1-kopie</translation>
    </message>
    <message>
        <source>The form of %1 holds unsaved changes. Save or close it first.</source>
        <translation>Das Formular von %1 enthält nicht gespeicherte Änderungen. Zuerst speichern oder schließen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Renamed %1 to %2</source>
        <translation>%1 in %2 umbenannt</translation>
    </message>
    <message>
        <source>%1 was created, but %2 was not deleted: %3 Both exist now.</source>
        <translation>%1 wurde angelegt, aber %2 wurde nicht gelöscht: %3 Beide sind jetzt vorhanden.</translation>
    </message>
    <message>
        <source>The item is there under both keys.</source>
        <translation>Der Eintrag ist unter beiden Schlüsseln vorhanden.</translation>
    </message>
    <message>
        <source>%1 was not renamed: %2</source>
        <translation>%1 wurde nicht umbenannt: %2</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Lin&amp;k kopieren</translation>
    </message>
    <message>
        <source>Copies an address that opens the item or map in Syncdeck</source>
        <translation>Kopiert eine Adresse, die den Eintrag oder die Map in Syncdeck öffnet</translation>
    </message>
    <message>
        <source>No map is open.</source>
        <translation>Keine Map ist offen.</translation>
    </message>
    <message>
        <source>There can be no link to %1.</source>
        <translation>Zu %1 kann es keinen Link geben.</translation>
    </message>
    <message>
        <source>Links with characters that cannot be seen, or with steps between folders, are opened by nobody.</source>
        <translation>Links mit unsichtbaren Zeichen oder mit Schritten zwischen Ordnern werden nirgends geöffnet.</translation>
    </message>
    <message>
        <source>Copied a link to %1.</source>
        <translation>Link zu %1 kopiert.</translation>
    </message>
    <message>
        <source>It opens there in Syncdeck, with a profile of account %1.</source>
        <translation>Er wird dort in Syncdeck geöffnet, mit einem Profil des Kontos %1.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OpenMap</name>
    <message>
        <source>No connection is open.</source>
        <translation>Keine Verbindung ist offen.</translation>
    </message>
    <message>
        <source>Your administrator allows no writing with this profile.</source>
        <translation>Der Administrator lässt mit diesem Profil kein Schreiben zu.</translation>
    </message>
    <message>
        <source>This profile is read-only: nothing can be written.</source>
        <translation>Dieses Profil ist schreibgeschützt: Es lässt sich nichts schreiben.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OverviewDock</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Ü&amp;bersicht</translation>
    </message>
    <message>
        <source>Shows in charts what the items of the map are like</source>
        <translation>Zeigt in Diagrammen, wie die Einträge der Map beschaffen sind</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OverviewPanel</name>
    <message>
        <source>C&amp;lear selection</source>
        <translation>Aus&amp;wahl aufheben</translation>
    </message>
    <message>
        <source>Take what was chosen in the charts out of the filter</source>
        <translation>Nimmt aus dem Filter, was in den Diagrammen gewählt wurde</translation>
    </message>
    <message>
        <source>Data size</source>
        <translation>Größe der Daten</translation>
    </message>
    <message>
        <source>Items by the size of their data</source>
        <translation>Einträge nach Größe ihrer Daten</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Items by when they expire</source>
        <translation>Einträge nach Zeitpunkt des Ablaufs</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Items by when they were created</source>
        <translation>Einträge nach Zeitpunkt des Anlegens</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Angelegt von</translation>
    </message>
    <message>
        <source>Items by who created them</source>
        <translation>Einträge nach Identität, die sie angelegt hat</translation>
    </message>
    <message>
        <source>%1. Return filters the table by a bar, and again takes that back.</source>
        <translation>%1. Die Eingabetaste filtert die Tabelle nach einem Balken, noch einmal nimmt es zurück.</translation>
    </message>
    <message>
        <source>Choose a map to see what its items are like.</source>
        <translation>Eine Map wählen, um zu sehen, wie ihre Einträge beschaffen sind.</translation>
    </message>
    <message>
        <source>This map has no items yet.</source>
        <translation>Diese Map hat noch keine Einträge.</translation>
    </message>
    <message>
        <source>No items are loaded yet.</source>
        <translation>Noch sind keine Einträge geladen.</translation>
    </message>
    <message>
        <source>The whole map: %1</source>
        <comment>12 items with 4 KiB of data</comment>
        <translation>Die ganze Map: %1</translation>
    </message>
    <message>
        <source>Only what is loaded so far: %1. More items exist; Load all counts them too.</source>
        <comment>12 items with 4 KiB of data</comment>
        <translation>Nur bisher Geladenes: %1. Es gibt weitere Einträge; „Alle laden“ zählt auch sie.</translation>
    </message>
    <message>
        <source>Overview state</source>
        <translation>Zustand der Übersicht</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PermissionsPage</name>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>identity, such as agent-1042</source>
        <translation>Identität, etwa agent-1042</translation>
    </message>
    <message>
        <source>Lets this identity read; the boxes above change the rest</source>
        <translation>Lässt diese Identität lesen; die Kästchen oben ändern den Rest</translation>
    </message>
    <message>
        <source>Permissions state</source>
        <translation>Zustand der Berechtigungen</translation>
    </message>
    <message>
        <source>This profile is read-only: permissions cannot be changed.</source>
        <translation>Dieses Profil ist schreibgeschützt: Berechtigungen lassen sich nicht ändern.</translation>
    </message>
    <message>
        <source>Why nothing can be changed</source>
        <translation>Warum sich nichts ändern lässt</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Verwalten</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>No permissions are set: clients get what the service&apos;s default gives.</source>
        <translation>Es sind keine Berechtigungen gesetzt: Clients bekommen, was die Vorgabe des Dienstes erlaubt.</translation>
    </message>
    <message>
        <source>Permission of %1 set.</source>
        <translation>Berechtigung von %1 gesetzt.</translation>
    </message>
    <message>
        <source>Remove permission</source>
        <translation>Berechtigung entfernen</translation>
    </message>
    <message>
        <source>Remove the permission of this identity?</source>
        <translation>Die Berechtigung dieser Identität entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>The answer was lost. The list was read again; it shows what holds now.</source>
        <translation>Die Antwort ging verloren. Die Liste wurde neu gelesen; sie zeigt, was jetzt gilt.</translation>
    </message>
    <message>
        <source>Add permission</source>
        <translation>Berechtigung hinzufügen</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>What the service answered cannot be read. Set it anew by entering the identity below.</source>
        <translation>Die Antwort des Dienstes ist nicht lesbar. Neu setzen, dazu die Identität unten eingeben.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlaceOpener</name>
    <message>
        <source>The profile %1 is not there any more.</source>
        <translation>Das Profil %1 ist nicht mehr vorhanden.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlanDialog</name>
    <message>
        <source>Plan: %1</source>
        <translation>Plan: %1</translation>
    </message>
    <message>
        <source>Into map %1. Nothing has been written yet.</source>
        <translation>In Map %1. Noch wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>To go on, type the map’s name: %1</source>
        <translation>Zum Fortsetzen den Namen der Map eintippen: %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Write %Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag &amp;schreiben</numerusform>
            <numerusform>%Ln Einträge &amp;schreiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) set a collection TTL: after that time the whole map is deleted with every item in it.</source>
        <translation>
            <numerusform>%Ln Zeile setzt eine Map-TTL: Nach dieser Zeit wird die ganze Map mit allen Einträgen gelöscht.</numerusform>
            <numerusform>%Ln Zeilen setzen eine Map-TTL: Nach dieser Zeit wird die ganze Map mit allen Einträgen gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write items</source>
        <translation>Einträge schreiben</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>Den Namen eintippen</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlanModel</name>
    <message>
        <source>never expires</source>
        <translation>läuft nie ab</translation>
    </message>
    <message>
        <source>whole map: %1</source>
        <translation>ganze Map: %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Ungültig</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlanView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>All lines (%1)</source>
        <translation>Alle Zeilen (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Plan summary</source>
        <translation>Zusammenfassung des Plans</translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation>Zeilen zeigen</translation>
    </message>
    <message>
        <source>Plan line</source>
        <translation>Zeile des Plans</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>What would be done with each line, and why. Nothing is written yet.</source>
        <translation>Was mit jeder Zeile geschehen würde und warum. Noch wird nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ProfileEditor</name>
    <message>
        <source>&amp;Name:</source>
        <translation>Na&amp;me:</translation>
    </message>
    <message>
        <source>&amp;Environment:</source>
        <translation>Um&amp;gebung:</translation>
    </message>
    <message>
        <source>&amp;Base URL:</source>
        <translation>&amp;Basis-URL:</translation>
    </message>
    <message>
        <source>&amp;Account SID:</source>
        <translation>&amp;Konto-SID:</translation>
    </message>
    <message>
        <source>AC and 32 digits</source>
        <translation>AC und 32 Ziffern</translation>
    </message>
    <message>
        <source>Auth Token</source>
        <translation>Auth Token</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>C&amp;redential:</source>
        <translation>&amp;Zugangsdaten:</translation>
    </message>
    <message>
        <source>API &amp;key SID:</source>
        <translation>&amp;API-Schlüssel-SID:</translation>
    </message>
    <message>
        <source>SK and 32 digits</source>
        <translation>SK und 32 Ziffern</translation>
    </message>
    <message>
        <source>&amp;Default service:</source>
        <translation>Standar&amp;ddienst:</translation>
    </message>
    <message>
        <source>optional: SID, unique name or default</source>
        <translation>optional: SID, eindeutiger Name oder default</translation>
    </message>
    <message>
        <source>Read-&amp;only: never write with this profile</source>
        <translation>Sch&amp;reibgeschützt: mit diesem Profil nie schreiben</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>the Auth Token or the key’s secret</source>
        <translation>der Auth Token oder das Geheimnis des Schlüssels</translation>
    </message>
    <message>
        <source>leave empty to keep the stored one</source>
        <translation>leer lassen, um das gespeicherte zu behalten</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Einen Namen eingeben.</translation>
    </message>
    <message>
        <source>Enter the secret.</source>
        <translation>Das Geheimnis eingeben.</translation>
    </message>
    <message>
        <source>Cancel &amp;test</source>
        <translation>&amp;Test abbrechen</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Wird verbunden…</translation>
    </message>
    <message>
        <source>Connected. The account has no services yet.</source>
        <translation>Verbunden. Das Konto hat noch keine Dienste.</translation>
    </message>
    <message>
        <source>Connected. Services: %1%2</source>
        <translation>Verbunden. Dienste: %1%2</translation>
    </message>
    <message>
        <source>%1 problem</source>
        <comment>of the field %1</comment>
        <translation>Problem: %1</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Profilname</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>Konto-SID</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>API key SID</source>
        <translation>API-Schlüssel-SID</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Default service</source>
        <translation>Standarddienst</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Test outcome</source>
        <translation>Ergebnis des Tests</translation>
    </message>
    <message>
        <source>Choose CA file</source>
        <translation>CA-Datei wählen</translation>
    </message>
    <message>
        <source>CA &amp;file:</source>
        <translation>&amp;CA-Datei:</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA-Datei</translation>
    </message>
    <message>
        <source>optional: your company’s certificates, PEM</source>
        <translation>optional: Zertifikate des Unternehmens, PEM</translation>
    </message>
    <message>
        <source>Enter the whole path.</source>
        <translation>Den vollständigen Pfad eingeben.</translation>
    </message>
    <message>
        <source>The file holds no certificate in PEM form.</source>
        <translation>Die Datei enthält kein Zertifikat im PEM-Format.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>CA-Datei wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Se&amp;cret:</source>
        <translation>G&amp;eheimnis:</translation>
    </message>
    <message>
        <source>S&amp;how the secret</source>
        <translation>Gehe&amp;imnis anzeigen</translation>
    </message>
    <message>
        <source>Brow&amp;se…</source>
        <translation>D&amp;urchsuchen…</translation>
    </message>
    <message>
        <source>What you call this connection; it is shown in the window always.</source>
        <translation>Wie diese Verbindung heißt; der Name steht immer im Fenster.</translation>
    </message>
    <message>
        <source>How much is at stake. On a production profile, changes to many items ask for the map&apos;s name first.</source>
        <translation>Wie viel auf dem Spiel steht. Bei einem Produktionsprofil fragen Änderungen an vielen Einträgen zuerst nach dem Namen der Map.</translation>
    </message>
    <message>
        <source>Where the service is. Credentials go to this address and to no other. Plain http is taken for this machine alone.</source>
        <translation>Wo der Dienst ist. Zugangsdaten gehen an diese Adresse und an keine andere. Einfaches http gilt nur für diesen Rechner.</translation>
    </message>
    <message>
        <source>The account, as the Twilio console shows it.</source>
        <translation>Das Konto, wie die Twilio-Konsole es zeigt.</translation>
    </message>
    <message>
        <source>An API key can be withdrawn by itself; the Auth Token opens everything of the account.</source>
        <translation>Ein API-Schlüssel lässt sich einzeln widerrufen; der Auth Token öffnet alles im Konto.</translation>
    </message>
    <message>
        <source>Which API key; its secret goes into the next field.</source>
        <translation>Welcher API-Schlüssel; sein Geheimnis kommt ins nächste Feld.</translation>
    </message>
    <message>
        <source>It is kept by the keychain of this machine, never in a file.</source>
        <translation>Der Schlüsselbund dieses Rechners bewahrt es auf, nie eine Datei.</translation>
    </message>
    <message>
        <source>The service that is opened first; empty: the first in the list.</source>
        <translation>Der Dienst, der zuerst geöffnet wird; leer: der erste in der Liste.</translation>
    </message>
    <message>
        <source>Every write is refused before it leaves this machine.</source>
        <translation>Jeder Schreibvorgang wird abgelehnt, bevor er diesen Rechner verlässt.</translation>
    </message>
    <message>
        <source>Your administrator has set this profile up. What you enter is its secret.</source>
        <translation>Der Administrator hat dieses Profil eingerichtet. Einzugeben ist nur sein Geheimnis.</translation>
    </message>
    <message>
        <source>Your administrator has made this account read-only.</source>
        <translation>Der Administrator hat dieses Konto schreibgeschützt.</translation>
    </message>
    <message>
        <source>The blanks or line breaks around it are left out.</source>
        <translation>Leerzeichen oder Zeilenumbrüche davor und dahinter werden weggelassen.</translation>
    </message>
    <message>
        <source>Administrator&apos;s decision</source>
        <translation>Entscheidung des Administrators</translation>
    </message>
    <message>
        <source>Set by your administrator.</source>
        <translation>Vom Administrator festgelegt.</translation>
    </message>
    <message>
        <source>Enter the secret that your administrator gave you</source>
        <translation>Das Geheimnis vom Administrator eingeben</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ProxyDialog</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>The proxy %1 does not accept this user name and password.</source>
        <translation>Der Proxy %1 nimmt diesen Benutzernamen und dieses Passwort nicht an.</translation>
    </message>
    <message>
        <source>The proxy %1 wants to know who you are before it lets requests through.</source>
        <translation>Der Proxy %1 verlangt eine Anmeldung, bevor er Anfragen durchlässt.</translation>
    </message>
    <message>
        <source>What you enter goes to this proxy alone, and is forgotten when Syncdeck ends.</source>
        <translation>Die Eingabe geht nur an diesen Proxy und wird vergessen, wenn Syncdeck endet.</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>Proxy-Benutzer</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Proxy-Passwort</translation>
    </message>
    <message>
        <source>Sho&amp;w the password</source>
        <translation>Passwort an&amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>&amp;Benutzername:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RecentMaps</name>
    <message>
        <source>&amp;Recent maps</source>
        <translation>&amp;Zuletzt geöffnete Maps</translation>
    </message>
    <message>
        <source>Opens this map: service %1</source>
        <translation>Öffnet diese Map: Dienst %1</translation>
    </message>
    <message>
        <source>Pin map</source>
        <translation>Map anheften</translation>
    </message>
    <message>
        <source>Keeps the map at the top of the recent maps and on the welcome page</source>
        <translation>Hält die Map oben in den zuletzt geöffneten Maps und auf der Willkommensseite</translation>
    </message>
    <message>
        <source>No map is open.</source>
        <translation>Keine Map ist offen.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Pinned %1 to the welcome page</source>
        <translation>%1 an die Willkommensseite angeheftet</translation>
    </message>
    <message>
        <source>%1 is no longer pinned</source>
        <translation>%1 ist nicht mehr angeheftet</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RenameDialog</name>
    <message>
        <source>Rename key</source>
        <translation>Schlüssel umbenennen</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>New key problem</source>
        <translation>Problem des neuen Schlüssels</translation>
    </message>
    <message>
        <source>New key of %1:</source>
        <translation>Neuer Schlüssel von %1:</translation>
    </message>
    <message>
        <source>The service cannot rename items: the item is created under the new key and checked, then the old one is deleted. Undo takes back both. Programs that use the old key no longer find the item.</source>
        <translation>Der Dienst kann Einträge nicht umbenennen: Der Eintrag wird unter dem neuen Schlüssel angelegt und geprüft, dann wird der alte gelöscht. „Rückgängig“ nimmt beides zurück. Programme, die den alten Schlüssel verwenden, finden den Eintrag nicht mehr.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RequestLogDock</name>
    <message>
        <source>Request log</source>
        <translation>Anfrageprotokoll</translation>
    </message>
    <message>
        <source>Request &amp;log</source>
        <translation>Anf&amp;rageprotokoll</translation>
    </message>
    <message>
        <source>%1: it is in the clipboard</source>
        <translation>%1: in der Zwischenablage</translation>
    </message>
    <message>
        <source>Credentials are named by environment variables, not contained.</source>
        <translation>Zugangsdaten sind durch Umgebungsvariablen benannt, nicht enthalten.</translation>
    </message>
    <message>
        <source>There is no such command for this request.</source>
        <translation>Für diese Anfrage gibt es keinen solchen Befehl.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln request(s) as %1</source>
        <translation>
            <numerusform>%Ln Anfrage als %1 gespeichert</numerusform>
            <numerusform>%Ln Anfragen als %1 gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows every request and its answer</source>
        <translation>Zeigt jede Anfrage mit ihrer Antwort</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RunTransfer</name>
    <message>
        <source>Stopped: %1</source>
        <translation>Gestoppt: %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Import von %1</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: fertig</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1: abgebrochen</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
    <message>
        <source>In another program</source>
        <translation>In einem anderen Programm</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fertig: %1</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Abgebrochen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln written</source>
        <extracomment>Counts items, as do the next ones.</extracomment>
        <translation>
            <numerusform>%Ln geschrieben</numerusform>
            <numerusform>%Ln geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as they were</source>
        <translation>
            <numerusform>%Ln unverändert gelassen</numerusform>
            <numerusform>%Ln unverändert gelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln unklar</numerusform>
            <numerusform>%Ln unklar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid</source>
        <translation>
            <numerusform>%Ln ungültig</numerusform>
            <numerusform>%Ln ungültig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation>
            <numerusform>%Ln nicht erledigt</numerusform>
            <numerusform>%Ln nicht erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>counts, as a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the written items had been changed or deleted by somebody since the plan was made; the history has what was overwritten.</source>
        <translation>
            <numerusform>%Ln davon über etwas, das jemand seit dem Plan geschrieben oder gelöscht hatte; der Verlauf enthält es.</numerusform>
            <numerusform>%Ln davon über etwas, das jemand seit dem Plan geschrieben oder gelöscht hatte; der Verlauf enthält es.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ScopeChooser</name>
    <message>
        <source>Which items</source>
        <translation>Welche Einträge</translation>
    </message>
    <message>
        <source>&amp;Selected items (%1)</source>
        <translation>Aus&amp;gewählte Einträge (%1)</translation>
    </message>
    <message>
        <source>&amp;All items of the map</source>
        <translation>&amp;Alle Einträge der Map</translation>
    </message>
    <message>
        <source>Selected items</source>
        <translation>Ausgewählte Einträge</translation>
    </message>
    <message>
        <source>Matching items</source>
        <translation>Passende Einträge</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Alle Einträge</translation>
    </message>
    <message>
        <source>Items that matc&amp;h the filter (there is none)</source>
        <translation>Einträge, die dem Filter ent&amp;sprechen (keiner gesetzt)</translation>
    </message>
    <message>
        <source>All items of the map that matc&amp;h %1</source>
        <translation>Alle Einträge der Map, die ent&amp;sprechen: %1</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::Tour</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written to %2.</source>
        <translation>Das Bild %1 lässt sich nicht nach %2 schreiben.</translation>
    </message>
    <message>
        <source>Step “%1” did not come about. The window said: %2</source>
        <translation>Der Schritt „%1“ kam nicht zustande. Das Fenster meldete: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) are in %1</source>
        <translation>
            <numerusform>%Ln Bild ist in %1</numerusform>
            <numerusform>%Ln Bilder sind in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact centre EU</source>
        <translation>Contact Center EU</translation>
    </message>
    <message>
        <source>Contact centre test</source>
        <translation>Contact Center Test</translation>
    </message>
    <message>
        <source>My trial account</source>
        <translation>Mein Testkonto</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransferActions</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Change &amp;many items…</source>
        <translation>&amp;Viele Einträge ändern…</translation>
    </message>
    <message>
        <source>C&amp;opy items to another map…</source>
        <translation>Einträge in andere Map &amp;kopieren…</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>Ver&amp;gleichen mit…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>Reading the items…</source>
        <translation>Einträge werden gelesen…</translation>
    </message>
    <message>
        <source>Reading the items: %1</source>
        <translation>Einträge werden gelesen: %1</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Datei wird gelesen…</translation>
    </message>
    <message>
        <source>Reading the file: %1 %</source>
        <translation>Datei wird gelesen: %1 %</translation>
    </message>
    <message>
        <source>Comparing with the other map…</source>
        <translation>Vergleich mit der anderen Map…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>map, profile or service</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>Noting what is to be written…</source>
        <translation>Was zu schreiben ist, wird vorgemerkt…</translation>
    </message>
    <message>
        <source>Comparing with the map: %1</source>
        <translation>Vergleich mit der Map: %1</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln item(s)</source>
        <translation>
            <numerusform>%Ln Eintrag exportiert</numerusform>
            <numerusform>%Ln Einträge exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing with the other map: %1</source>
        <translation>Vergleich mit der anderen Map: %1</translation>
    </message>
    <message numerus="yes">
        <source>Comparing: %Ln item(s) looked at</source>
        <translation>
            <numerusform>Vergleich: %Ln Eintrag angesehen</numerusform>
            <numerusform>Vergleich: %Ln Einträge angesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Noting what is to be written: %1</source>
        <translation>Was zu schreiben ist, wird vorgemerkt: %1</translation>
    </message>
    <message>
        <source>Reads a file of items, shows a plan, and writes it when you say so</source>
        <translation>Liest eine Datei mit Einträgen, zeigt einen Plan und schreibt ihn nach Bestätigung</translation>
    </message>
    <message>
        <source>Writes items to a file</source>
        <translation>Schreibt Einträge in eine Datei</translation>
    </message>
    <message>
        <source>Deletes many items, or changes their TTL or one member of their data</source>
        <translation>Löscht viele Einträge oder ändert ihre TTL oder ein Element ihrer Daten</translation>
    </message>
    <message>
        <source>Writes items into another map, service or profile</source>
        <translation>Schreibt Einträge in eine andere Map, einen anderen Dienst oder ein anderes Profil</translation>
    </message>
    <message>
        <source>Shows what differs between this map and another one or a file</source>
        <translation>Zeigt, worin sich diese Map von einer anderen oder einer Datei unterscheidet</translation>
    </message>
    <message>
        <source>No map is open.</source>
        <translation>Keine Map ist offen.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransferButton</name>
    <message>
        <source>Shows the transfers</source>
        <translation>Zeigt die Übertragungen</translation>
    </message>
    <message>
        <source>Transfer progress</source>
        <translation>Fortschritt der Übertragungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfers under way</source>
        <translation>
            <numerusform>%Ln Übertragung läuft</numerusform>
            <numerusform>%Ln Übertragungen laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>transfer, items done, items</comment>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>transfer, items done</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfers failed</source>
        <translation>
            <numerusform>%Ln Übertragung fehlgeschlagen</numerusform>
            <numerusform>%Ln Übertragungen fehlgeschlagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransferModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Übertragung</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransfersDock</name>
    <message>
        <source>Transfers</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>&amp;Transfers</source>
        <translation>Über&amp;tragungen</translation>
    </message>
    <message>
        <source>Show transfers</source>
        <translation>Übertragungen zeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>What was under way is looked up first, so nothing is written twice.</source>
        <translation>Was unterwegs war, wird zuerst nachgesehen, sodass nichts doppelt geschrieben wird.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Transfers under way</source>
        <translation>Laufende Übertragungen</translation>
    </message>
    <message>
        <source>Imports, copies and changes to many items can go on the next time you open this profile. Exports are given up; their files do not appear.</source>
        <translation>Importe, Kopien und Änderungen an vielen Einträgen lassen sich beim nächsten Öffnen dieses Profils fortsetzen. Exporte werden aufgegeben; ihre Dateien erscheinen nicht.</translation>
    </message>
    <message>
        <source>&amp;Pause them and close</source>
        <translation>An&amp;halten und schließen</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln line(s) as %1</source>
        <translation>
            <numerusform>%Ln Zeile als %1 gespeichert</numerusform>
            <numerusform>%Ln Zeilen als %1 gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) were broken off earlier.</source>
        <translation>
            <numerusform>%Ln Übertragung wurde früher unterbrochen.</numerusform>
            <numerusform>%Ln Übertragungen wurden früher unterbrochen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) are under way.</source>
        <translation>
            <numerusform>%Ln Übertragung läuft.</numerusform>
            <numerusform>%Ln Übertragungen laufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows imports, exports and other long work</source>
        <translation>Zeigt Importe, Exporte und andere lange Arbeiten</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransfersPanel</name>
    <message>
        <source>Save &amp;report…</source>
        <translation>&amp;Bericht speichern…</translation>
    </message>
    <message>
        <source>Ends it for good; what is written stays written, and can be undone</source>
        <translation>Beendet sie endgültig; Geschriebenes bleibt geschrieben und lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>As a file that can be imported again</source>
        <translation>Als Datei, die sich erneut importieren lässt</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Den Bericht speichern</translation>
    </message>
    <message>
        <source>Save the lines that were not done</source>
        <translation>Die nicht erledigten Zeilen speichern</translation>
    </message>
    <message>
        <source>NDJSON (*.ndjson)</source>
        <translation>NDJSON (*.ndjson)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Pause transfer</source>
        <translation>Übertragung anhalten</translation>
    </message>
    <message>
        <source>Go on with transfer</source>
        <translation>Übertragung fortsetzen</translation>
    </message>
    <message>
        <source>Cancel transfer</source>
        <translation>Übertragung abbrechen</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save failed lines</source>
        <translation>Fehlgeschlagene Zeilen speichern</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Aus der Liste nehmen</translation>
    </message>
    <message>
        <source>Transfer list</source>
        <translation>Liste der Übertragungen</translation>
    </message>
    <message>
        <source>No transfer yet. Imports, exports, copies and changes to many items are listed here while they run and afterwards.</source>
        <translation>Noch keine Übertragung. Importe, Exporte, Kopien und Änderungen an vielen Einträgen stehen hier, während sie laufen und danach.</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>F&amp;ortsetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save failed lines…</source>
        <translation>Fehlgeschlagene Zeilen speichern…</translation>
    </message>
    <message>
        <source>Imports, exports, copies and changes to many items, the latest first. Those that were broken off can go on.</source>
        <translation>Importe, Exporte, Kopien und Änderungen an vielen Einträgen, das Neueste zuerst. Unterbrochene lassen sich fortsetzen.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TtlChoice</name>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Chan&amp;ge to, from now on:</source>
        <translation>Ändern auf, ab &amp;jetzt:</translation>
    </message>
    <message>
        <source>&amp;Never expire</source>
        <translation>Nie ablau&amp;fen</translation>
    </message>
    <message>
        <source>Saving sends no TTL, so the expiry stays as it is.</source>
        <translation>Das Speichern sendet keine TTL, der Ablauf bleibt also, wie er ist.</translation>
    </message>
    <message>
        <source>Saving sends a new TTL, counted from the moment of saving.</source>
        <translation>Das Speichern sendet eine neue TTL, gezählt ab dem Moment des Speicherns.</translation>
    </message>
    <message>
        <source>Saving takes the expiry away: the item stays until it is deleted.</source>
        <translation>Das Speichern nimmt den Ablauf weg: Der Eintrag bleibt, bis er gelöscht wird.</translation>
    </message>
    <message>
        <source>Kee&amp;p: expires %1 (%2)</source>
        <comment>countdown, moment</comment>
        <translation>Be&amp;ibehalten: läuft ab %1 (%2)</translation>
    </message>
    <message>
        <source>Kee&amp;p: never expires</source>
        <translation>Be&amp;ibehalten: läuft nie ab</translation>
    </message>
    <message>
        <source>1h, 2d, 90 min or seconds</source>
        <translation>1h, 2d, 90 min oder Sekunden</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::WelcomePage</name>
    <message>
        <source>Welcome to Syncdeck</source>
        <translation>Willkommen bei Syncdeck</translation>
    </message>
    <message>
        <source>Look at, create and change the items of Twilio Sync maps, without losing anything.</source>
        <translation>Die Einträge von Twilio Sync Maps ansehen, anlegen und ändern, ohne etwas zu verlieren.</translation>
    </message>
    <message>
        <source>Try the &amp;sandbox</source>
        <translation>&amp;Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Connect an account</source>
        <translation>Ein &amp;Konto verbinden</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Ein Konto verbinden</translation>
    </message>
    <message>
        <source>A Sync service on this machine with sample data. No account, no network, nothing to break.</source>
        <translation>Ein Sync-Dienst auf diesem Rechner mit Beispieldaten. Kein Konto, kein Netzwerk, nichts kann kaputtgehen.</translation>
    </message>
    <message>
        <source>Your own services. The secret goes to this machine’s keychain and nowhere else.</source>
        <translation>Die eigenen Dienste. Das Geheimnis geht in den Schlüsselbund dieses Rechners und nirgendwo anders hin.</translation>
    </message>
    <message>
        <source>Read the first ste&amp;ps</source>
        <translation>Erste Sc&amp;hritte lesen</translation>
    </message>
    <message>
        <source>Read the first steps</source>
        <translation>Erste Schritte lesen</translation>
    </message>
    <message>
        <source>A page of the manual, which comes with the program. Later, F1 opens the page on what you are working with.</source>
        <translation>Eine Seite des Handbuchs, das zum Programm gehört. Später öffnet F1 die Seite zu dem, woran gearbeitet wird.</translation>
    </message>
    <message>
        <source>Pinned and recent maps</source>
        <translation>Angeheftete und zuletzt geöffnete Maps</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>map, profile</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Open pinned map %1</source>
        <translation>Angeheftete Map %1 öffnen</translation>
    </message>
    <message>
        <source>Open recent map %1</source>
        <translation>Zuletzt geöffnete Map %1 öffnen</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::WholeMap</name>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>some seconds left</source>
        <translation>noch einige Sekunden</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>Load all items of the map (Ctrl+Shift+A)</source>
        <translation>Alle Einträge der Map laden (Strg+Umschalt+A)</translation>
    </message>
    <message>
        <source>%1 of %2 loaded</source>
        <translation>%1 von %2 geladen</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, angehalten</translation>
    </message>
    <message>
        <source>%1, loading all…</source>
        <translation>%1, alle werden geladen…</translation>
    </message>
    <message>
        <source>%1, loading all… %2</source>
        <translation>%1, alle werden geladen… %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, then an error; Try again goes on from there</source>
        <translation>
            <numerusform>%Ln geladen, dann ein Fehler; „Erneut versuchen“ setzt dort fort</numerusform>
            <numerusform>%Ln geladen, dann ein Fehler; „Erneut versuchen“ setzt dort fort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded</source>
        <translation>
            <numerusform>%Ln geladen</numerusform>
            <numerusform>%Ln geladen</numerusform>
        </translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>Alle laden</translation>
    </message>
    <message>
        <source>Pause loading</source>
        <translation>Laden anhalten</translation>
    </message>
    <message>
        <source>Go on loading</source>
        <translation>Laden fortsetzen</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Laden stoppen</translation>
    </message>
    <message>
        <source>Load &amp;all</source>
        <translation>Alle &amp;laden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>items, of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Stop loading; what is loaded stays</source>
        <translation>Laden stoppen; was geladen ist, bleibt</translation>
    </message>
    <message>
        <source>All items are loaded, or none yet.</source>
        <translation>Alle Einträge sind geladen, oder noch keine.</translation>
    </message>
</context>
</TS>
