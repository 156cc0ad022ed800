<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>BulkTexts</name>
    <message>
        <source>Delete items</source>
        <translation>Supprimer des éléments</translation>
    </message>
    <message>
        <source>Set TTL: never expires</source>
        <translation>Définir le TTL&#xa0;: n’expire jamais</translation>
    </message>
    <message>
        <source>Set TTL: %1 s</source>
        <translation>Définir le TTL&#xa0;: %1 s</translation>
    </message>
    <message>
        <source>Set “%1”</source>
        <translation>Définir «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Retirer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>It holds half a character.</source>
        <translation>Il contient une moitié de caractère.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>The service gave no key.</source>
        <translation>Le service n’a pas donné de clé.</translation>
    </message>
    <message>
        <source>Its data is no object.</source>
        <translation>Ses données ne sont pas un objet.</translation>
    </message>
</context>
<context>
    <name>CallTexts</name>
    <message>
        <source>The address</source>
        <translation>L’adresse</translation>
    </message>
    <message>
        <source>This name cannot stand in an address.</source>
        <translation>Ce nom ne peut pas figurer dans une adresse.</translation>
    </message>
</context>
<context>
    <name>CommandLineTexts</name>
    <message>
        <source>%1: there is no such option.</source>
        <translation>%1&#xa0;: cette option n’existe pas.</translation>
    </message>
    <message>
        <source>%1: “%2” has no such option.</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» n’a pas cette option.</translation>
    </message>
    <message>
        <source>%1: given twice.</source>
        <translation>%1&#xa0;: donné deux fois.</translation>
    </message>
    <message>
        <source>Name a command.</source>
        <translation>Indiquez une commande.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>La commande «&#xa0;%1&#xa0;» n’existe pas.</translation>
    </message>
    <message>
        <source>%1: name what to do: %2.</source>
        <translation>%1&#xa0;: indiquez ce qu’il faut faire&#xa0;: %2.</translation>
    </message>
    <message>
        <source>“%1”: %2 is missing.</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: il manque %2.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Argument inattendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Try &apos;syncdeck --help&apos;.</source>
        <translation>Essayez &apos;syncdeck --help&apos;.</translation>
    </message>
    <message>
        <source>Desktop manager for Twilio Sync Map items</source>
        <translation>Gestionnaire de bureau pour les éléments des maps Twilio Sync</translation>
    </message>
    <message>
        <source>Play the main job on a sandbox of its own, write pictures to DIR, and end.</source>
        <translation>Joue la tâche principale dans un bac à sable à part, écrit des images dans DIR, puis se termine.</translation>
    </message>
    <message>
        <source>--tour: name a folder.</source>
        <translation>--tour&#xa0;: indiquez un dossier.</translation>
    </message>
    <message>
        <source>Open a window of its own, where one is open already.</source>
        <translation>Ouvre une fenêtre à part là où une fenêtre est déjà ouverte.</translation>
    </message>
    <message>
        <source>A link to an item or a map, syncdeck://open?service=…; opened in the window that is there, unless other options are given.</source>
        <translation>Un lien vers un élément ou une map, syncdeck://open?service=…&#x202f;; ouvert dans la fenêtre présente, sauf si d’autres options sont données.</translation>
    </message>
    <message>
        <source>--tour: a link cannot be opened in it.</source>
        <translation>--tour&#xa0;: un lien ne peut pas y être ouvert.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3.</source>
        <translation>--%1 attend un nombre entier de %2 à %3.</translation>
    </message>
    <message>
        <source>Without --map, the map opens that was opened last with the account, of the service that --service names, if any; where no map was opened yet, none.</source>
        <translation>Sans --map s’ouvre la dernière map ouverte avec le compte, du service que nomme --service s’il est donné ; si aucune ne l’a été, aucune.</translation>
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
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>CommandTexts</name>
    <message>
        <source>The request</source>
        <translation>La requête</translation>
    </message>
    <message>
        <source>The twilio command talks to Twilio alone, not to %1.</source>
        <translation>La commande twilio ne parle qu’à Twilio, pas à %1.</translation>
    </message>
    <message>
        <source>Its body cannot stand on a command line.</source>
        <translation>Son corps ne peut pas figurer sur une ligne de commande.</translation>
    </message>
    <message>
        <source>It has no command for this address.</source>
        <translation>Elle n’a pas de commande pour cette adresse.</translation>
    </message>
    <message>
        <source>It begins every list by itself and cannot ask for a page within it.</source>
        <translation>Elle commence chaque liste d’elle-même et ne peut pas en demander une page.</translation>
    </message>
</context>
<context>
    <name>CompareTexts</name>
    <message>
        <source>Name what to compare with: a file, or another map.</source>
        <translation>Indiquez à quoi comparer&#xa0;: un fichier ou une autre map.</translation>
    </message>
    <message>
        <source>With a file there is to-this alone.</source>
        <translation>Avec un fichier, seul to-this est possible.</translation>
    </message>
    <message>
        <source>Choose to-this or to-other.</source>
        <translation>Choisissez to-this ou to-other.</translation>
    </message>
    <message>
        <source>That is the same map.</source>
        <translation>C’est la même map.</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ÉTAT</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLÉ</translation>
    </message>
    <message>
        <source>%1 the same, %2 different.</source>
        <translation>%1 identiques, %2 différents.</translation>
    </message>
    <message>
        <source>Compare the map with another one, or with a file.</source>
        <translation>Compare la map avec une autre ou avec un fichier.</translation>
    </message>
    <message>
        <source>The other map.</source>
        <translation>L’autre map.</translation>
    </message>
    <message>
        <source>Its service, where that is another one.</source>
        <translation>Son service, si c’en est un autre.</translation>
    </message>
    <message>
        <source>Its profile, where that is another one.</source>
        <translation>Son profil, si c’en est un autre.</translation>
    </message>
    <message>
        <source>Make this map, or the other one, like the opposite side.</source>
        <translation>Rend cette map, ou l’autre, pareille au côté opposé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) looked at</source>
        <translation>
            <numerusform>%Ln élément examiné</numerusform>
            <numerusform>%Ln éléments examinés</numerusform>
        </translation>
    </message>
    <message>
        <source>It belongs to --apply, which is not given.</source>
        <translation>Cette option va avec --apply, qui n’est pas donnée.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln de plus</numerusform>
            <numerusform>et %Ln de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was deleted or written. %1</source>
        <translation>Rien n’a été supprimé ni écrit. %1</translation>
    </message>
    <message>
        <source>FILE holds items as for &quot;items import&quot;; - is standard input. Keys and data count, numbers exactly, the order of members and expiries not. Exit code 0: the same; 4: different. --apply creates and updates what makes one side like the other, and with --delete also deletes what only that side has; --dry-run prints what it would do. Exit code 4 says that a difference stays.</source>
        <translation>FILE contient des éléments comme pour &quot;items import&quot;&#x202f;; - est l’entrée standard. Les clés et les données comptent, les nombres exactement&#x202f;; l’ordre des membres et les expirations ne comptent pas. Code de sortie 0&#xa0;: identiques&#x202f;; 4&#xa0;: différents. --apply crée et met à jour ce qui rend un côté pareil à l’autre, et avec --delete supprime aussi ce que seul ce côté a&#x202f;; --dry-run affiche ce qu’il ferait. Le code de sortie 4 indique qu’il reste une différence.</translation>
    </message>
    <message>
        <source>With --apply: delete the items that the opposite side does not have. Nothing is deleted or written when a line of the file cannot be used, or that side holds no item at all.</source>
        <translation>Avec --apply&#xa0;: supprime les éléments que le côté opposé n’a pas. Rien n’est supprimé ni écrit si une ligne du fichier est inutilisable, ou si ce côté ne contient aucun élément.</translation>
    </message>
    <message>
        <source>Print one JSON document: an array of the differences; with --apply, an array of what came of each; with --apply --dry-run, an array of what would be done.</source>
        <translation>Affiche un seul document JSON&#xa0;: un tableau des différences&#x202f;; avec --apply, un tableau de ce qu’il est advenu de chacune&#x202f;; avec --apply --dry-run, un tableau de ce qui serait fait.</translation>
    </message>
    <message>
        <source>Print the same as one JSON object a line.</source>
        <translation>Affiche la même chose à raison d’un objet JSON par ligne.</translation>
    </message>
    <message>
        <source>With --dry-run nothing is written; --json or --ndjson prints the plan.</source>
        <translation>Avec --dry-run, rien n’est écrit&#x202f;; --json ou --ndjson affiche le plan.</translation>
    </message>
</context>
<context>
    <name>ComparisonTexts</name>
    <message>
        <source>The service gave an item without a key.</source>
        <translation>Le service a donné un élément sans clé.</translation>
    </message>
    <message>
        <source>Differences to %1</source>
        <translation>Différences avec %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) or item(s) cannot be used, so it is not known what is missing.</source>
        <translation>
            <numerusform>%Ln ligne ou élément est inutilisable&#x202f;; on ne sait donc pas ce qui manque.</numerusform>
            <numerusform>%Ln lignes ou éléments sont inutilisables&#x202f;; on ne sait donc pas ce qui manque.</numerusform>
        </translation>
    </message>
    <message>
        <source>The side to become like holds no item at all, so every item would be deleted.</source>
        <translation>Le côté à imiter ne contient aucun élément&#x202f;; tous les éléments seraient donc supprimés.</translation>
    </message>
    <message>
        <source>Its data or expiry cannot be written as it is.</source>
        <translation>Ses données ou son expiration ne peuvent pas être écrites telles quelles.</translation>
    </message>
    <message>
        <source>Only this map has it. It stays, as nobody asked to delete it.</source>
        <translation>Seule cette map l’a. Il reste, car personne n’a demandé de le supprimer.</translation>
    </message>
</context>
<context>
    <name>CopyTexts</name>
    <message>
        <source>Copy from %1</source>
        <translation>Copier depuis %1</translation>
    </message>
    <message>
        <source>The item is there twice.</source>
        <translation>L’élément s’y trouve deux fois.</translation>
    </message>
    <message>
        <source>Its expiry cannot be read.</source>
        <translation>Son expiration est illisible.</translation>
    </message>
</context>
<context>
    <name>CreateTexts</name>
    <message>
        <source>Create an item.</source>
        <translation>Crée un élément.</translation>
    </message>
    <message>
        <source>DATA is a JSON object, @FILE, or - for standard input; its bytes are sent as they are. An item that exists already is not touched (exit code 4).</source>
        <translation>DATA est un objet JSON, @FILE, ou - pour l’entrée standard&#x202f;; ses octets sont envoyés tels quels. Un élément qui existe déjà n’est pas touché (code de sortie 4).</translation>
    </message>
    <message>
        <source>DATA is missing; give some, such as &apos;{}&apos;.</source>
        <translation>Il manque DATA&#x202f;; donnez des données, par exemple &apos;{}&apos;.</translation>
    </message>
</context>
<context>
    <name>CsvTexts</name>
    <message>
        <source>Two columns are called “%1”.</source>
        <translation>Deux colonnes s’appellent «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The quote that opens here is never closed.</source>
        <translation>Le guillemet ouvert ici n’est jamais fermé.</translation>
    </message>
    <message>
        <source>These bytes are not UTF-8. Save the file again as UTF-8 (in a spreadsheet: “CSV UTF-8”).</source>
        <translation>Ces octets ne sont pas de l’UTF-8. Enregistrez de nouveau le fichier en UTF-8 (dans un tableur&#xa0;: «&#xa0;CSV UTF-8&#xa0;»).</translation>
    </message>
    <message numerus="yes">
        <source>This row has %Ln cell(s); the header has %1.</source>
        <translation>
            <numerusform>Cette ligne a %Ln cellule&#x202f;; l’en-tête en a %1.</numerusform>
            <numerusform>Cette ligne a %Ln cellules&#x202f;; l’en-tête en a %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The quotes of the cell that begins here do not match: text follows a closing quote. Within quotes, a quote is written twice.</source>
        <translation>Les guillemets de la cellule qui commence ici ne concordent pas&#xa0;: du texte suit un guillemet fermant. Entre guillemets, un guillemet s’écrit deux fois.</translation>
    </message>
</context>
<context>
    <name>CurlTexts</name>
    <message>
        <source>The request</source>
        <translation>La requête</translation>
    </message>
    <message>
        <source>Its body was not kept whole.</source>
        <translation>Son corps n’a pas été conservé en entier.</translation>
    </message>
    <message>
        <source>Its body holds a zero byte, which no command line can carry.</source>
        <translation>Son corps contient un octet nul, qu’aucune ligne de commande ne peut transmettre.</translation>
    </message>
</context>
<context>
    <name>DeleteMapTexts</name>
    <message>
        <source>Would delete map %1 with every item</source>
        <translation>Supprimerait la map %1 avec tous ses éléments</translation>
    </message>
    <message>
        <source>This deletes the map %1 of a production service with every item in it.</source>
        <translation>Cette opération supprime la map %1 d’un service de production avec tous ses éléments.</translation>
    </message>
    <message>
        <source>Delete a map with every item in it.</source>
        <translation>Supprime une map avec tous ses éléments.</translation>
    </message>
    <message>
        <source>MAP is a SID or a unique name. The items are read and kept in the history first, so that the window can bring them back. With a production profile the map&apos;s name must be typed, or --yes be given.</source>
        <translation>MAP est un SID ou un nom unique. Les éléments sont d’abord lus et gardés dans l’historique, pour que la fenêtre puisse les rétablir. Avec un profil de production, il faut saisir le nom de la map ou donner --yes.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) kept in the history</source>
        <translation>
            <numerusform>%Ln élément gardé dans l’historique</numerusform>
            <numerusform>%Ln éléments gardés dans l’historique</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted map %1 with %Ln item(s)</source>
        <translation>
            <numerusform>Map %1 supprimée avec %Ln élément</numerusform>
            <numerusform>Map %1 supprimée avec %Ln éléments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteTexts</name>
    <message>
        <source>Would delete %1</source>
        <translation>Supprimerait %1</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 supprimé</translation>
    </message>
    <message>
        <source>Delete items.</source>
        <translation>Supprime des éléments.</translation>
    </message>
    <message>
        <source>Each item is read first and kept in the history, and deleted only while it is as it was read. The window undoes them in one step. With a production profile, more than one are deleted only after the map&apos;s name was typed, or with --yes.</source>
        <translation>Chaque élément est d’abord lu et gardé dans l’historique, et n’est supprimé que tant qu’il est tel qu’il a été lu. La fenêtre les annule en une étape. Avec un profil de production, plusieurs éléments ne sont supprimés qu’une fois le nom de la map saisi, ou avec --yes.</translation>
    </message>
    <message numerus="yes">
        <source>This deletes %Ln item(s) of the map %1 of a production service.</source>
        <translation>
            <numerusform>Cette opération supprime %Ln élément de la map %1 d’un service de production.</numerusform>
            <numerusform>Cette opération supprime %Ln éléments de la map %1 d’un service de production.</numerusform>
        </translation>
    </message>
    <message>
        <source>With --if-match give one key alone.</source>
        <translation>Avec --if-match, donnez une seule clé.</translation>
    </message>
</context>
<context>
    <name>EnvironmentTexts</name>
    <message>
        <source>Development</source>
        <translation>Développement</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>lecture seule</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>This profile is read-only.</source>
        <translation>Ce profil est en lecture seule.</translation>
    </message>
    <message>
        <source>Nothing was sent: with this profile Syncdeck never writes.</source>
        <translation>Rien n’a été envoyé&#xa0;: avec ce profil, Syncdeck n’écrit jamais.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>So nothing was sent.</source>
        <translation>Rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>Change the data or the TTL first.</source>
        <translation>Modifiez d’abord les données ou le TTL.</translation>
    </message>
    <message>
        <source>The earlier value would have expired by now.</source>
        <translation>La valeur précédente aurait expiré entre-temps.</translation>
    </message>
    <message>
        <source>Nothing was sent: the service would have deleted it already.</source>
        <translation>Rien n’a été envoyé&#xa0;: le service l’aurait déjà supprimé.</translation>
    </message>
    <message>
        <source>Open it from the history to keep it with another TTL.</source>
        <translation>Ouvrez-la depuis l’historique pour la garder avec un autre TTL.</translation>
    </message>
    <message>
        <source>The service named an address outside %1.</source>
        <translation>Le service a indiqué une adresse en dehors de %1.</translation>
    </message>
    <message>
        <source>Following it would have shown your credentials to a stranger, so nothing was sent there.</source>
        <translation>La suivre aurait montré vos identifiants à un inconnu&#x202f;; rien n’y a donc été envoyé.</translation>
    </message>
    <message>
        <source>Check the profile’s base URL, and any gateway in between.</source>
        <translation>Vérifiez l’URL de base du profil et toute passerelle intermédiaire.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>The request had left already, so the service may have carried it out.</source>
        <translation>La requête était déjà partie&#x202f;; le service l’a peut-être exécutée.</translation>
    </message>
    <message>
        <source>Reload to see what is there now.</source>
        <translation>Rechargez pour voir ce qu’il en est maintenant.</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>le service</translation>
    </message>
    <message>
        <source>No computer named %1 was found.</source>
        <translation>Aucun ordinateur nommé %1 n’a été trouvé.</translation>
    </message>
    <message>
        <source>The request did not leave this machine.</source>
        <translation>La requête n’a pas quitté cette machine.</translation>
    </message>
    <message>
        <source>Check the base URL in the profile for a typing mistake, and your network.</source>
        <translation>Cherchez une faute de frappe dans l’URL de base du profil, et vérifiez votre réseau.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 a refusé la connexion.</translation>
    </message>
    <message>
        <source>Nothing answers at this address and port, so nothing was sent.</source>
        <translation>Rien ne répond à cette adresse et à ce port&#x202f;; rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>Check the base URL and its port, and whether the service runs.</source>
        <translation>Vérifiez l’URL de base et son port, et si le service fonctionne.</translation>
    </message>
    <message>
        <source>The network cannot be reached.</source>
        <translation>Le réseau est inaccessible.</translation>
    </message>
    <message>
        <source>Check your network connection, then try again.</source>
        <translation>Vérifiez votre connexion au réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>Aucune connexion sécurisée à %1 n’a pu être établie.</translation>
    </message>
    <message>
        <source>The other side could not prove who it is, so nothing was sent.</source>
        <translation>L’autre côté n’a pas pu prouver son identité&#x202f;; rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>The proxy did not let the request through.</source>
        <translation>Le proxy n’a pas laissé passer la requête.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The request was sent, so the service may have carried it out.</source>
        <translation>La requête a été envoyée&#x202f;; le service l’a peut-être exécutée.</translation>
    </message>
    <message>
        <source>Reload to see what is there before trying again.</source>
        <translation>Rechargez pour voir ce qu’il en est avant de réessayer.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un moment.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>La connexion à %1 a été perdue.</translation>
    </message>
    <message>
        <source>Check your network, then try again.</source>
        <translation>Vérifiez votre réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>The answer was too large.</source>
        <translation>La réponse était trop grande.</translation>
    </message>
    <message>
        <source>It was given up to protect this machine’s memory.</source>
        <translation>Elle a été abandonnée pour protéger la mémoire de cette machine.</translation>
    </message>
    <message>
        <source>Check that the base URL leads to the Sync service.</source>
        <translation>Vérifiez que l’URL de base mène au service Sync.</translation>
    </message>
    <message>
        <source>The answer has a status that the service does not use.</source>
        <translation>La réponse a un état que le service n’utilise pas.</translation>
    </message>
    <message>
        <source>Something between you and the service, such as a gateway or a sign-in page, may have answered in its place.</source>
        <translation>Quelque chose entre vous et le service, comme une passerelle ou une page de connexion, a peut-être répondu à sa place.</translation>
    </message>
    <message>
        <source>Check the base URL and your network.</source>
        <translation>Vérifiez l’URL de base et votre réseau.</translation>
    </message>
    <message>
        <source>The answer cannot be read.</source>
        <translation>La réponse est illisible.</translation>
    </message>
    <message>
        <source>It is not what the Sync service sends; a gateway or a sign-in page may have answered in its place.</source>
        <translation>Ce n’est pas ce qu’envoie le service Sync&#x202f;; une passerelle ou une page de connexion a peut-être répondu à sa place.</translation>
    </message>
    <message>
        <source>The service does not accept these credentials.</source>
        <translation>Le service n’accepte pas ces identifiants.</translation>
    </message>
    <message>
        <source>The SID or the secret of this profile is wrong, or was revoked.</source>
        <translation>Le SID ou le secret de ce profil est faux ou a été révoqué.</translation>
    </message>
    <message>
        <source>Open Connections and enter the Auth Token or API key again.</source>
        <translation>Ouvrez Connexions et saisissez de nouveau l’Auth Token ou la clé d’API.</translation>
    </message>
    <message>
        <source>These credentials may not do this.</source>
        <translation>Ces identifiants n’en ont pas le droit.</translation>
    </message>
    <message>
        <source>They are valid, but lack the permission.</source>
        <translation>Ils sont valides, mais l’autorisation leur manque.</translation>
    </message>
    <message>
        <source>Use other credentials, or ask the account’s administrator.</source>
        <translation>Utilisez d’autres identifiants ou adressez-vous à l’administrateur du compte.</translation>
    </message>
    <message>
        <source>There is no such service.</source>
        <translation>Ce service n’existe pas.</translation>
    </message>
    <message>
        <source>It may have been deleted.</source>
        <translation>Il a peut-être été supprimé.</translation>
    </message>
    <message>
        <source>Check the service’s SID or name, and that the profile is of the right account.</source>
        <translation>Vérifiez le SID ou le nom du service, et que le profil est celui du bon compte.</translation>
    </message>
    <message>
        <source>There is no such map.</source>
        <translation>Cette map n’existe pas.</translation>
    </message>
    <message>
        <source>It may have been deleted, or have expired with all its items.</source>
        <translation>Elle a peut-être été supprimée, ou a expiré avec tous ses éléments.</translation>
    </message>
    <message>
        <source>Reload the list of maps and choose another.</source>
        <translation>Rechargez la liste des maps et choisissez-en une autre.</translation>
    </message>
    <message>
        <source>There is no item with this key.</source>
        <translation>Aucun élément n’a cette clé.</translation>
    </message>
    <message>
        <source>It may have been deleted, or have expired.</source>
        <translation>Il a peut-être été supprimé, ou a expiré.</translation>
    </message>
    <message>
        <source>Reload the list.</source>
        <translation>Rechargez la liste.</translation>
    </message>
    <message>
        <source>The service knows nothing at this address.</source>
        <translation>Le service ne connaît rien à cette adresse.</translation>
    </message>
    <message>
        <source>Check the service and the map, and the profile’s base URL.</source>
        <translation>Vérifiez le service et la map, et l’URL de base du profil.</translation>
    </message>
    <message>
        <source>An item with this key exists already.</source>
        <translation>Un élément avec cette clé existe déjà.</translation>
    </message>
    <message>
        <source>It was not changed, and your input is still in the form.</source>
        <translation>Il n’a pas été modifié, et votre saisie est toujours dans le formulaire.</translation>
    </message>
    <message>
        <source>Open the existing item, or choose another key.</source>
        <translation>Ouvrez l’élément existant ou choisissez une autre clé.</translation>
    </message>
    <message>
        <source>A map with this unique name exists already.</source>
        <translation>Une map avec ce nom unique existe déjà.</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>Elle n’a pas été modifiée.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Somebody changed the item meanwhile.</source>
        <translation>Quelqu’un a modifié l’élément entre-temps.</translation>
    </message>
    <message>
        <source>Nothing was overwritten.</source>
        <translation>Rien n’a été écrasé.</translation>
    </message>
    <message>
        <source>Look at what is there now, then decide.</source>
        <translation>Regardez ce qu’il y a maintenant, puis décidez.</translation>
    </message>
    <message>
        <source>The service does not accept the revision that was sent.</source>
        <translation>Le service n’accepte pas la révision envoyée.</translation>
    </message>
    <message>
        <source>Reload the item and try again.</source>
        <translation>Rechargez l’élément et réessayez.</translation>
    </message>
    <message>
        <source>The service says that Data is not a JSON object.</source>
        <translation>Le service indique que Data n’est pas un objet JSON.</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Put the content in braces: {…}.</source>
        <translation>Mettez le contenu entre accolades&#xa0;: {…}.</translation>
    </message>
    <message>
        <source>The service does not accept this TTL.</source>
        <translation>Le service n’accepte pas ce TTL.</translation>
    </message>
    <message>
        <source>Use whole seconds from 0 to 31,536,000, or leave it empty.</source>
        <translation>Indiquez des secondes entières de 0 à 31&#x202f;536&#x202f;000, ou laissez vide.</translation>
    </message>
    <message>
        <source>The service does not accept this key.</source>
        <translation>Le service n’accepte pas cette clé.</translation>
    </message>
    <message>
        <source>Choose a shorter or plainer key.</source>
        <translation>Choisissez une clé plus courte ou plus simple.</translation>
    </message>
    <message>
        <source>Data is larger than the service takes.</source>
        <translation>Les données dépassent ce que le service accepte.</translation>
    </message>
    <message>
        <source>Shorten it to 16 KiB; Minify removes white space.</source>
        <translation>Réduisez-les à 16 Kio&#x202f;; Compacter retire les espaces.</translation>
    </message>
    <message>
        <source>The service asks to slow down.</source>
        <translation>Le service demande de ralentir.</translation>
    </message>
    <message>
        <source>The request was not processed, so nothing was changed.</source>
        <translation>La requête n’a pas été traitée&#x202f;; rien n’a donc été modifié.</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>Réessayez dans %1 s.</translation>
    </message>
    <message>
        <source>Try again in a few seconds.</source>
        <translation>Réessayez dans quelques secondes.</translation>
    </message>
    <message>
        <source>The service has a problem of its own.</source>
        <translation>Le service a lui-même un problème.</translation>
    </message>
    <message>
        <source>It may have carried out the request.</source>
        <translation>Il a peut-être exécuté la requête.</translation>
    </message>
    <message>
        <source>The service refused the request.</source>
        <translation>Le service a refusé la requête.</translation>
    </message>
    <message>
        <source>See what it says below.</source>
        <translation>Voyez ci-dessous ce qu’il en dit.</translation>
    </message>
    <message>
        <source>No keychain answers on this machine.</source>
        <translation>Aucun trousseau de clés ne répond sur cette machine.</translation>
    </message>
    <message>
        <source>Syncdeck never writes a secret to a file, so it cannot be kept.</source>
        <translation>Syncdeck n’écrit jamais un secret dans un fichier&#x202f;; il ne peut donc pas être gardé.</translation>
    </message>
    <message>
        <source>Start the keychain service, such as GNOME Keyring or KWallet, or hold the secret for this run only.</source>
        <translation>Démarrez le service de trousseau de clés, comme GNOME Keyring ou KWallet, ou gardez le secret pour cette session seulement.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Le trousseau de clés est verrouillé.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Déverrouillez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>The keychain reported a failure.</source>
        <translation>Le trousseau de clés a signalé un échec.</translation>
    </message>
    <message>
        <source>Try again, or hold the secret for this run only.</source>
        <translation>Réessayez, ou gardez le secret pour cette session seulement.</translation>
    </message>
    <message>
        <source>The keychain holds no secret for this profile.</source>
        <translation>Le trousseau de clés n’a pas de secret pour ce profil.</translation>
    </message>
    <message>
        <source>Open Connections, edit the profile and enter its secret.</source>
        <translation>Ouvrez Connexions, modifiez le profil et saisissez son secret.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Vérifiez qu’il existe et que vous pouvez le lire.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Check the folder’s permissions.</source>
        <translation>Vérifiez les autorisations du dossier.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 est endommagé.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>Move it away to start afresh.</source>
        <translation>Déplacez-le ailleurs pour repartir de zéro.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Syncdeck.</source>
        <translation>%1 a été écrit par une version plus récente de Syncdeck.</translation>
    </message>
    <message>
        <source>Update Syncdeck to use it.</source>
        <translation>Mettez Syncdeck à jour pour l’utiliser.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Libérez de l’espace, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 has changed since it was looked at.</source>
        <translation>%1 a changé depuis son examen.</translation>
    </message>
    <message>
        <source>Nothing was sent: what was shown is not what the file holds now.</source>
        <translation>Rien n’a été envoyé&#xa0;: ce qui a été affiché n’est pas ce que le fichier contient maintenant.</translation>
    </message>
    <message>
        <source>Look at it again, then go on.</source>
        <translation>Examinez-le de nouveau, puis continuez.</translation>
    </message>
    <message>
        <source>Another window or program is at work on %1.</source>
        <translation>Une autre fenêtre ou un autre programme travaille sur %1.</translation>
    </message>
    <message>
        <source>Wait until it is done there, or stop it there.</source>
        <translation>Attendez que ce soit terminé là-bas, ou arrêtez-le.</translation>
    </message>
    <message>
        <source>The port is in use or not allowed.</source>
        <translation>Le port est déjà utilisé ou n’est pas autorisé.</translation>
    </message>
    <message>
        <source>Choose another port.</source>
        <translation>Choisissez un autre port.</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>état %1</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>code %1</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>requête %1</translation>
    </message>
    <message>
        <source>Check this machine’s date and the base URL. Where your company has certificates of its own, name their file in the profile (CA file).</source>
        <translation>Vérifiez la date de cette machine et l’URL de base. Si votre entreprise a ses propres certificats, indiquez leur fichier dans le profil (Fichier CA).</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password.</source>
        <translation>Le proxy %1 demande un nom d’utilisateur et un mot de passe.</translation>
    </message>
    <message>
        <source>It let nothing through, so nothing was sent.</source>
        <translation>Il n’a rien laissé passer&#x202f;; rien n’a donc été envoyé.</translation>
    </message>
    <message>
        <source>Try again and enter them, or set them in the system’s proxy settings.</source>
        <translation>Réessayez et saisissez-les, ou définissez-les dans les réglages de proxy du système.</translation>
    </message>
    <message>
        <source>%1 holds no certificate.</source>
        <translation>%1 ne contient aucun certificat.</translation>
    </message>
    <message>
        <source>Nothing was sent: whom to trust is not known.</source>
        <translation>Rien n’a été envoyé&#xa0;: on ne sait pas à qui faire confiance.</translation>
    </message>
    <message>
        <source>Choose a file with certificate authorities in PEM form, or clear the profile’s CA file.</source>
        <translation>Choisissez un fichier d’autorités de certification au format PEM, ou videz le fichier CA du profil.</translation>
    </message>
    <message>
        <source>To write, choose another profile, or clear “Read-only” in this one, unless your administrator has set it.</source>
        <translation>Pour écrire, choisissez un autre profil ou décochez « Lecture seule » dans celui-ci, sauf si votre administrateur l’a imposé.</translation>
    </message>
    <message>
        <source>This machine’s administrator does not allow it: %1</source>
        <translation>L’administrateur de cette machine ne le permet pas : %1</translation>
    </message>
    <message>
        <source>Choose one of the profiles that are set up, or ask your administrator.</source>
        <translation>Choisissez l’un des profils préparés ou adressez-vous à votre administrateur.</translation>
    </message>
    <message>
        <source>The administrator’s settings for Syncdeck cannot be followed.</source>
        <translation>Les réglages de l’administrateur pour Syncdeck ne peuvent pas être suivis.</translation>
    </message>
    <message>
        <source>They are in %1. So that nothing happens that they forbid, nothing is opened but the sandbox.</source>
        <translation>Ils se trouvent dans %1. Pour que rien de ce qu’ils interdisent n’arrive, seul le bac à sable est ouvert.</translation>
    </message>
    <message>
        <source>Ask your administrator to mend the file.</source>
        <translation>Demandez à votre administrateur de corriger le fichier.</translation>
    </message>
    <message>
        <source>The earlier data of %1 cannot be stored again.</source>
        <translation>Les données précédentes de %1 ne peuvent pas être enregistrées de nouveau.</translation>
    </message>
    <message>
        <source>The service takes JSON objects alone, and this is none, so nothing was sent. The history keeps it.</source>
        <translation>Le service n’accepte que des objets JSON, et ce n’en est pas un&#x202f;; rien n’a donc été envoyé. L’historique les garde.</translation>
    </message>
    <message>
        <source>Open it from the history, put it in braces, such as {&quot;value&quot;: …}, and save that.</source>
        <translation>Ouvrez-les depuis l’historique, mettez-les entre accolades, comme {&quot;value&quot;: …}, et enregistrez cela.</translation>
    </message>
    <message>
        <source>This was written at another address.</source>
        <translation>Cela a été écrit à une autre adresse.</translation>
    </message>
    <message>
        <source>This was written at %1, not at the address in use now.</source>
        <translation>Cela a été écrit à %1, pas à l’adresse utilisée maintenant.</translation>
    </message>
    <message>
        <source>Nothing was sent: what belongs to one service is not written to another.</source>
        <translation>Rien n’a été envoyé&#xa0;: ce qui appartient à un service n’est pas écrit dans un autre.</translation>
    </message>
    <message>
        <source>Go on with it at the address where it was begun.</source>
        <translation>Reprenez à l’adresse où cela a été commencé.</translation>
    </message>
    <message>
        <source>What was entered cannot be used.</source>
        <translation>Ce qui a été saisi est inutilisable.</translation>
    </message>
    <message>
        <source>What was entered as %1 cannot be used.</source>
        <translation>Ce qui a été saisi pour %1 est inutilisable.</translation>
    </message>
    <message>
        <source>Change it, then try again.</source>
        <translation>Modifiez cela, puis réessayez.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 and this machine could not agree on a secure connection.</source>
        <translation>%1 et cette machine n’ont pas pu s’accorder sur une connexion sécurisée.</translation>
    </message>
    <message>
        <source>What answers there may not speak TLS at this port, or only a version that is not secure any more (before TLS 1.2). Nothing was sent.</source>
        <translation>Ce qui répond là ne parle peut-être pas TLS sur ce port, ou seulement une version qui n’est plus sûre (antérieure à TLS 1.2). Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Check the base URL and its port. Whoever runs the server must offer TLS 1.2 or newer.</source>
        <translation>Vérifiez l’URL de base et son port. Celui qui gère le serveur doit proposer TLS 1.2 ou plus récent.</translation>
    </message>
    <message>
        <source>The environment variable %1 does not hold the address of a proxy.</source>
        <translation>La variable d’environnement %1 ne contient pas l’adresse d’un proxy.</translation>
    </message>
    <message>
        <source>The environment variable %1 names a proxy of the kind %2, which Syncdeck cannot use.</source>
        <translation>La variable d’environnement %1 indique un proxy du type %2, que Syncdeck ne peut pas utiliser.</translation>
    </message>
    <message>
        <source>Nothing was sent, since going past the proxy may not be wanted.</source>
        <translation>Rien n’a été envoyé, car contourner le proxy n’est peut-être pas voulu.</translation>
    </message>
    <message>
        <source>Name a proxy such as http://proxy.example:3128, or one of the kind socks5 or socks5h; or list the service’s host in no_proxy.</source>
        <translation>Indiquez un proxy comme http://proxy.example:3128, ou un proxy du type socks5 ou socks5h&#x202f;; ou ajoutez l’hôte du service à no_proxy.</translation>
    </message>
    <message>
        <source>The proxy %1 did not let the request through.</source>
        <translation>Le proxy %1 n’a pas laissé passer la requête.</translation>
    </message>
    <message>
        <source>No answer came, so it is not certain that nothing was sent.</source>
        <translation>Aucune réponse n’est venue&#x202f;; il n’est donc pas certain que rien n’ait été envoyé.</translation>
    </message>
    <message>
        <source>Nothing was sent to the service.</source>
        <translation>Rien n’a été envoyé au service.</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy, or check the proxy settings: the system’s, and the environment variables https_proxy and all_proxy.</source>
        <translation>Adressez-vous à celui qui gère le proxy, ou vérifiez les réglages de proxy&#xa0;: ceux du système et les variables d’environnement https_proxy et all_proxy.</translation>
    </message>
    <message>
        <source>The service may have carried out the request all the same.</source>
        <translation>Le service a peut-être exécuté la requête malgré tout.</translation>
    </message>
    <message>
        <source>The answer is about something else than was asked for.</source>
        <translation>La réponse porte sur autre chose que ce qui a été demandé.</translation>
    </message>
    <message>
        <source>Something between you and the service, such as a gateway or a proxy, may mix answers up. It was not taken for true.</source>
        <translation>Quelque chose entre vous et le service, comme une passerelle ou un proxy, mélange peut-être les réponses. Celle-ci n’a pas été prise pour vraie.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, check the base URL and your network.</source>
        <translation>Réessayez. Si cela persiste, vérifiez l’URL de base et votre réseau.</translation>
    </message>
    <message>
        <source>The keychain’s secret for this profile was kept by an older version, which did not note the address it is for.</source>
        <translation>Le secret de ce profil dans le trousseau de clés a été gardé par une version plus ancienne, qui n’a pas noté l’adresse à laquelle il est destiné.</translation>
    </message>
    <message>
        <source>The keychain’s secret for this profile belongs to %1.</source>
        <translation>Le secret de ce profil dans le trousseau de clés appartient à %1.</translation>
    </message>
    <message>
        <source>A secret goes to the address that it was entered for, and nowhere else. Nothing was sent.</source>
        <translation>Un secret va à l’adresse pour laquelle il a été saisi, et nulle part ailleurs. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Enter the secret again if the profile’s base URL is right.</source>
        <translation>Saisissez de nouveau le secret si l’URL de base du profil est juste.</translation>
    </message>
    <message>
        <source>HOME is not set, so you have no folder of your own. Set it.</source>
        <translation>HOME n’est pas défini&#x202f;; vous n’avez donc pas de dossier à vous. Définissez-le.</translation>
    </message>
    <message>
        <source>%1 is locked by another program.</source>
        <translation>%1 est verrouillé par un autre programme.</translation>
    </message>
    <message>
        <source>Wait until that program is done with it, or end it, then try again.</source>
        <translation>Attendez que ce programme ait terminé, ou fermez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 was deleted or replaced while it was in use.</source>
        <translation>%1 a été supprimé ou remplacé pendant son utilisation.</translation>
    </message>
    <message>
        <source>What was noted in it before is no longer there.</source>
        <translation>Ce qui y était noté auparavant n’y est plus.</translation>
    </message>
    <message>
        <source>Put the file back if it was moved. A new one is begun with the next write.</source>
        <translation>Remettez le fichier en place s’il a été déplacé. Un nouveau est commencé à la prochaine écriture.</translation>
    </message>
    <message>
        <source>Something between you and the service refused, with status %1.</source>
        <translation>Quelque chose entre vous et le service a refusé, avec l’état %1.</translation>
    </message>
    <message>
        <source>A gateway, a firewall or a sign-in page may have answered: it is not what the service sends, so it says nothing of your credentials or your data.</source>
        <translation>Une passerelle, un pare-feu ou une page de connexion a peut-être répondu&#xa0;: ce n’est pas ce qu’envoie le service&#x202f;; cela ne dit donc rien de vos identifiants ni de vos données.</translation>
    </message>
    <message>
        <source>Check the base URL, and ask whoever runs your network.</source>
        <translation>Vérifiez l’URL de base et adressez-vous à celui qui gère votre réseau.</translation>
    </message>
    <message>
        <source>To write, name another profile, or clear “Read-only” of this one in the window, unless your administrator has set it.</source>
        <translation>Pour écrire, indiquez un autre profil ou décochez «&#xa0;Lecture seule&#xa0;» pour celui-ci dans la fenêtre, sauf si votre administrateur l’a imposé.</translation>
    </message>
    <message>
        <source>Name one of the profiles that are set up (“profiles list” shows them), or ask your administrator.</source>
        <translation>Indiquez l’un des profils préparés («&#xa0;profiles list&#xa0;» les affiche) ou adressez-vous à votre administrateur.</translation>
    </message>
    <message>
        <source>Give other data or another TTL.</source>
        <translation>Donnez d’autres données ou un autre TTL.</translation>
    </message>
    <message>
        <source>Check --base-url, or the profile’s base URL, for a typing mistake, and your network.</source>
        <translation>Cherchez une faute de frappe dans --base-url ou dans l’URL de base du profil, et vérifiez votre réseau.</translation>
    </message>
    <message>
        <source>Run it in a terminal to be asked for them, or write them into the proxy’s address: https_proxy=http://NAME:PASSWORD@HOST:PORT.</source>
        <translation>Exécutez la commande dans un terminal pour qu’ils vous soient demandés, ou écrivez-les dans l’adresse du proxy&#xa0;: https_proxy=http://NAME:PASSWORD@HOST:PORT.</translation>
    </message>
    <message>
        <source>Check the environment variables that --from-env takes, or enter the profile’s secret again in the window, in Connections.</source>
        <translation>Vérifiez les variables d’environnement que prend --from-env, ou saisissez de nouveau le secret du profil dans la fenêtre, dans Connexions.</translation>
    </message>
    <message>
        <source>Check --service, and that the credentials are of the right account.</source>
        <translation>Vérifiez --service, et que les identifiants sont ceux du bon compte.</translation>
    </message>
    <message>
        <source>Check --map; “maps list” shows the maps that there are.</source>
        <translation>Vérifiez --map&#x202f;; «&#xa0;maps list&#xa0;» affiche les maps qui existent.</translation>
    </message>
    <message>
        <source>“items list” shows the items that there are.</source>
        <translation>«&#xa0;items list&#xa0;» affiche les éléments qui existent.</translation>
    </message>
    <message>
        <source>Check --service and --map, and the base URL.</source>
        <translation>Vérifiez --service et --map, et l’URL de base.</translation>
    </message>
    <message>
        <source>Choose another key, or change the item with “items update”.</source>
        <translation>Choisissez une autre clé, ou modifiez l’élément avec «&#xa0;items update&#xa0;».</translation>
    </message>
    <message>
        <source>Give the revision that “items get” shows.</source>
        <translation>Donnez la révision qu’affiche «&#xa0;items get&#xa0;».</translation>
    </message>
    <message>
        <source>Use whole seconds from 0 to 31,536,000, or leave the option out.</source>
        <translation>Indiquez des secondes entières de 0 à 31&#x202f;536&#x202f;000, ou omettez l’option.</translation>
    </message>
    <message>
        <source>Shorten it to 16 KiB; white space counts, too.</source>
        <translation>Réduisez-les à 16 Kio&#x202f;; les espaces comptent aussi.</translation>
    </message>
    <message>
        <source>Run it where a keychain service such as GNOME Keyring or KWallet is at work, or take the credentials from the environment with --from-env.</source>
        <translation>Exécutez la commande là où fonctionne un service de trousseau de clés, comme GNOME Keyring ou KWallet, ou prenez les identifiants dans l’environnement avec --from-env.</translation>
    </message>
    <message>
        <source>Run it in a terminal to be asked for the secret, enter it in the window, in Connections, or use --from-env.</source>
        <translation>Exécutez la commande dans un terminal pour que le secret vous soit demandé, saisissez-le dans la fenêtre, dans Connexions, ou utilisez --from-env.</translation>
    </message>
    <message>
        <source>See what is there now, such as with “items get”, before trying again.</source>
        <translation>Voyez ce qu’il en est maintenant, par exemple avec «&#xa0;items get&#xa0;», avant de réessayer.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the disk is full.</source>
        <translation>Impossible d’écrire %1&#xa0;: le disque est plein.</translation>
    </message>
    <message>
        <source>Check this machine’s date and the base URL. Where your company has certificates of its own, name their file with --ca-file, or in the profile (CA file).</source>
        <translation>Vérifiez la date de cette machine et l’URL de base. Si votre entreprise a ses propres certificats, indiquez leur fichier avec --ca-file ou dans le profil (fichier CA).</translation>
    </message>
    <message>
        <source>Name a file with certificate authorities in PEM form, with --ca-file or in the profile (CA file).</source>
        <translation>Indiquez un fichier d’autorités de certification au format PEM, avec --ca-file ou dans le profil (fichier CA).</translation>
    </message>
    <message>
        <source>It holds exactly the data of this request, and was created when the request was sent: either something in between sent the request twice, or somebody else created the item.</source>
        <translation>Il contient exactement les données envoyées, et a été créé au moment de leur envoi&#xa0;: par cette requête, si quelque chose entre vous et le service l’a envoyée deux fois, ou par quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>It was not changed. It holds just the data that was sent.</source>
        <translation>Il n’a pas été modifié. Il contient exactement les données envoyées.</translation>
    </message>
    <message>
        <source>Nothing was overwritten. The item already holds what was to be written.</source>
        <translation>Rien n’a été écrasé. L’élément contient exactement ce qui devait être écrit.</translation>
    </message>
</context>
<context>
    <name>ExchangeTexts</name>
    <message>
        <source>… (%1 in all; only the beginning is kept)</source>
        <translation>… (%1 au total&#x202f;; seul le début est gardé)</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>%1: %2 after %3 ms, %4</source>
        <comment>moment: status after duration, method</comment>
        <translation>%1&#xa0;: %2 après %3 ms, %4</translation>
    </message>
    <message>
        <source>, attempt %1</source>
        <translation>, tentative %1</translation>
    </message>
    <message>
        <source>Fields:</source>
        <translation>Champs&#xa0;:</translation>
    </message>
    <message>
        <source>As sent:</source>
        <translation>Telle qu’envoyée&#xa0;:</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>Aucune réponse n’est venue.</translation>
    </message>
</context>
<context>
    <name>ExportTexts</name>
    <message>
        <source>Write the items of the map to a file.</source>
        <translation>Écrit les éléments de la map dans un fichier.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) written</source>
        <translation>
            <numerusform>%Ln élément écrit</numerusform>
            <numerusform>%Ln éléments écrits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) are in %1.</source>
        <translation>
            <numerusform>%Ln élément est dans %1.</numerusform>
            <numerusform>%Ln éléments sont dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file appears under its name only when it is whole; - is standard output, and a named pipe or a device is written to as it comes. Data keeps its bytes in every format.</source>
        <translation>Le fichier n’apparaît sous son nom qu’une fois complet&#x202f;; - est la sortie standard, et l’écriture dans un tube nommé ou un périphérique se fait à mesure. Les données gardent leurs octets dans tous les formats.</translation>
    </message>
</context>
<context>
    <name>FileTexts</name>
    <message>
        <source>How the file is laid out. Without it: by the file&apos;s name.</source>
        <translation>La disposition du fichier. Sans cette option&#xa0;: d’après le nom du fichier.</translation>
    </message>
    <message>
        <source>What parts the cells of CSV. Without it: a comma, or when reading whatever the header row uses.</source>
        <translation>Ce qui sépare les cellules du CSV. Sans cette option&#xa0;: une virgule ou, à la lecture, ce qu’utilise la ligne d’en-tête.</translation>
    </message>
    <message>
        <source>Leave cells of CSV as they are. Without it an apostrophe stands before those that a spreadsheet would run as formulas, and is taken away when reading.</source>
        <translation>Laisse les cellules du CSV telles quelles. Sans cette option, une apostrophe précède celles qu’un tableur exécuterait comme formules, et elle est retirée à la lecture.</translation>
    </message>
    <message>
        <source>The CSV file has no header row; its columns are called 1, 2, 3 ...</source>
        <translation>Le fichier CSV n’a pas de ligne d’en-tête&#x202f;; ses colonnes s’appellent 1, 2, 3 ...</translation>
    </message>
    <message>
        <source>What to write of each item, such as key,data,date_expires; in CSV in this order. Without it: everything.</source>
        <translation>Ce qu’il faut écrire de chaque élément, par exemple key,data,date_expires&#x202f;; en CSV dans cet ordre. Sans cette option&#xa0;: tout.</translation>
    </message>
    <message>
        <source>Begin CSV with a byte-order mark, for spreadsheets that take a file without it for Latin-1.</source>
        <translation>Commence le CSV par une marque d’ordre des octets, pour les tableurs qui prennent pour du Latin-1 un fichier sans elle.</translation>
    </message>
    <message>
        <source>%1 is named twice.</source>
        <translation>%1 est indiqué deux fois.</translation>
    </message>
    <message>
        <source>“%1” is none of %2.</source>
        <translation>«&#xa0;%1&#xa0;» ne fait pas partie de %2.</translation>
    </message>
    <message>
        <source>“%1” is not PART=NAME, with one of key, data, ttl, item_ttl, collection_ttl, revision and expires as PART.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas PART=NAME, avec pour PART l’un de key, data, ttl, item_ttl, collection_ttl, revision et expires.</translation>
    </message>
    <message>
        <source>Give --format ndjson, json or csv.</source>
        <translation>Donnez --format ndjson, json ou csv.</translation>
    </message>
    <message>
        <source>Say how the text is laid out that goes through -: --format ndjson, json or csv.</source>
        <translation>Indiquez la disposition du texte qui passe par -&#xa0;: --format ndjson, json ou csv.</translation>
    </message>
    <message>
        <source>The name of %1 does not tell how it is laid out. Say so: --format ndjson, json or csv.</source>
        <translation>Le nom de %1 n’indique pas sa disposition. Précisez-la&#xa0;: --format ndjson, json ou csv.</translation>
    </message>
    <message>
        <source>Give --delimiter comma, semicolon or tab.</source>
        <translation>Donnez --delimiter comma, semicolon ou tab.</translation>
    </message>
    <message>
        <source>There is no time zone %1. Give one such as Europe/Berlin, UTC or +02:00.</source>
        <translation>Le fuseau horaire %1 n’existe pas. Donnez-en un comme Europe/Berlin, UTC ou +02:00.</translation>
    </message>
    <message>
        <source>Which columns or members are what, such as key=ID,data=Payload. Parts are key, data, ttl, item_ttl, collection_ttl, revision and expires (a date, which becomes the TTL; usually date_expires or expires). PART= with no name: the file lacks this part, or the part is not to be read. Without --fields: by the usual names.</source>
        <translation>Quelles colonnes ou quels membres sont quoi, par exemple key=ID,data=Payload. Les parties sont key, data, ttl, item_ttl, collection_ttl, revision et expires (une date, qui devient le TTL&#x202f;; d’ordinaire date_expires ou expires). PART= sans nom&#xa0;: le fichier n’a pas cette partie, ou elle ne doit pas être lue. Sans --fields&#xa0;: d’après les noms habituels.</translation>
    </message>
    <message>
        <source>The time zone of dates of expiry that name none, such as Europe/Berlin, UTC or +02:00. Without it: this machine&apos;s.</source>
        <translation>Le fuseau horaire des dates d’expiration qui n’en indiquent pas, par exemple Europe/Berlin, UTC ou +02:00. Sans cette option&#xa0;: celui de cette machine.</translation>
    </message>
    <message>
        <source>It is about dates of expiry, and with --fields expires= none are read.</source>
        <translation>Cette option concerne les dates d’expiration, que --fields expires= laisse de côté.</translation>
    </message>
    <message>
        <source>Only items that match, as in the window&apos;s filter line, by terms such as %1.</source>
        <translation>Seulement les éléments qui correspondent, comme dans la ligne de filtre de la fenêtre, par des termes tels que %1.</translation>
    </message>
</context>
<context>
    <name>FilterTerms</name>
    <message>
        <source>in key or data, in any letter case</source>
        <translation>dans la clé ou les données, majuscules ou minuscules</translation>
    </message>
    <message>
        <source>only in the key, only in the data</source>
        <translation>seulement dans la clé, seulement dans les données</translation>
    </message>
    <message>
        <source>a member; also !=, &lt;, &lt;=, &gt;, &gt;=, with a number, a text, true, false or null</source>
        <translation>un membre&#x202f;; aussi !=, &lt;, &lt;=, &gt;, &gt;=, avec un nombre, un texte, true, false ou null</translation>
    </message>
    <message>
        <source>there is such a member</source>
        <translation>ce membre existe</translation>
    </message>
    <message>
        <source>expires within an hour; s, min, h, d, w; also expires:&gt;1d, expires:1h..1d, expires:past, expires:never</source>
        <translation>expire d’ici une heure&#x202f;; s, min, h, d, w&#x202f;; aussi expires:&gt;1d, expires:1h..1d, expires:past, expires:never</translation>
    </message>
    <message>
        <source>on that day; also a month, an hour (2026-11-25T14), created:2026-11-01..2026-11-15, created:&gt;2026-11-01, created:7d for the last seven days; the same with updated:</source>
        <translation>ce jour-là&#x202f;; aussi un mois, une heure (2026-11-25T14), created:2026-11-01..2026-11-15, created:&gt;2026-11-01, created:7d pour les sept derniers jours&#x202f;; de même avec updated:</translation>
    </message>
    <message>
        <source>bytes of the data; also size:100, size:512..2KB</source>
        <translation>octets des données&#x202f;; aussi size:100, size:512..2KB</translation>
    </message>
    <message>
        <source>created by; also by:alice,&quot;bob smith&quot;, by:none</source>
        <translation>créé par&#x202f;; aussi by:alice,&quot;bob smith&quot;, by:none</translation>
    </message>
    <message>
        <source>a regular expression; also key:/…/, data:/…/, and /…/i for any letter case</source>
        <translation>une expression régulière&#x202f;; aussi key:/…/, data:/…/, et /…/i sans tenir compte des majuscules</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>n’est pas vrai</translation>
    </message>
</context>
<context>
    <name>FindingTexts</name>
    <message numerus="yes">
        <source>%1 (and %Ln more)</source>
        <translation>
            <numerusform>%1 (et %Ln de plus)</numerusform>
            <numerusform>%1 (et %Ln de plus)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GetTexts</name>
    <message>
        <source>Show an item with all its attributes.</source>
        <translation>Affiche un élément avec tous ses attributs.</translation>
    </message>
    <message>
        <source>Print the data alone, exactly its bytes, with no line break after it.</source>
        <translation>Affiche seulement les données, exactement leurs octets, sans saut de ligne après elles.</translation>
    </message>
    <message>
        <source>Give either --data or --json.</source>
        <translation>Donnez soit --data, soit --json.</translation>
    </message>
</context>
<context>
    <name>HelpTexts</name>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>the service refused</source>
        <translation>le service a refusé</translation>
    </message>
    <message>
        <source>usage: the command line or the input is not valid; nothing was sent</source>
        <translation>usage&#xa0;: la ligne de commande ou l’entrée n’est pas valide&#x202f;; rien n’a été envoyé</translation>
    </message>
    <message>
        <source>not found: no such service, map or item</source>
        <translation>introuvable&#xa0;: ce service, cette map ou cet élément n’existe pas</translation>
    </message>
    <message>
        <source>conflict: it exists already, or somebody changed it meanwhile</source>
        <translation>conflit&#xa0;: il existe déjà, ou quelqu’un l’a modifié entre-temps</translation>
    </message>
    <message>
        <source>network: no answer came, or none that can be used</source>
        <translation>réseau&#xa0;: aucune réponse n’est venue, ou aucune qui soit utilisable</translation>
    </message>
    <message>
        <source>partly done: some of it was done, and some was not</source>
        <translation>fait en partie&#xa0;: une partie a été faite, l’autre non</translation>
    </message>
    <message>
        <source>a problem on this machine: a file, the disk, the keychain</source>
        <translation>un problème sur cette machine&#xa0;: un fichier, le disque, le trousseau de clés</translation>
    </message>
    <message>
        <source>interrupted by Ctrl+C (128 and the number of the signal)</source>
        <translation>interrompu par Ctrl+C (128 plus le numéro du signal)</translation>
    </message>
    <message>
        <source>Say what there is, or what a command does.</source>
        <translation>Dit ce qu’il y a, ou ce que fait une commande.</translation>
    </message>
    <message>
        <source>Print the program&apos;s version.</source>
        <translation>Affiche la version du programme.</translation>
    </message>
    <message>
        <source>Usage: syncdeck-cli [OPTIONS] COMMAND [ARGUMENTS]</source>
        <translation>Usage&#xa0;: syncdeck-cli [OPTIONS] COMMAND [ARGUMENTS]</translation>
    </message>
    <message>
        <source>Works on the items of Twilio Sync Maps without a window. Every write is conditional and remembered, so that the window can undo it.</source>
        <translation>Travaille sur les éléments des maps Twilio Sync sans fenêtre. Chaque écriture est conditionnelle et notée, pour que la fenêtre puisse l’annuler.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Commandes&#xa0;:</translation>
    </message>
    <message>
        <source>Options, before or after the command:</source>
        <translation>Options, avant ou après la commande&#xa0;:</translation>
    </message>
    <message>
        <source>Each command has a help of its own: syncdeck-cli items list --help</source>
        <translation>Chaque commande a sa propre aide&#xa0;: syncdeck-cli items list --help</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Codes de sortie&#xa0;:</translation>
    </message>
    <message>
        <source>Usage: syncdeck-cli [OPTIONS] %1 COMMAND [ARGUMENTS]</source>
        <translation>Usage&#xa0;: syncdeck-cli [OPTIONS] %1 COMMAND [ARGUMENTS]</translation>
    </message>
    <message>
        <source>Usage: syncdeck-cli [OPTIONS] %1</source>
        <translation>Usage&#xa0;: syncdeck-cli [OPTIONS] %1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options&#xa0;:</translation>
    </message>
    <message>
        <source>Where to, and with whose credentials:</source>
        <translation>Vers où, et avec quels identifiants&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ImportTexts</name>
    <message>
        <source>reading the file, %1 %</source>
        <translation>lecture du fichier, %1&#xa0;%</translation>
    </message>
    <message>
        <source>Write the items of a file into the map.</source>
        <translation>Écrit les éléments d’un fichier dans la map.</translation>
    </message>
    <message>
        <source>FILE holds items as NDJSON, JSON or CSV, such as lines {&quot;key&quot;:...,&quot;data&quot;:{...},&quot;ttl&quot;:...}; - is standard input. Every line is checked and compared with the map first; --dry-run prints that plan and writes nothing. Each write is conditional and in the history, the whole import as one step. Broken off, it is gone on with by &quot;runs resume&quot;.</source>
        <translation>FILE contient des éléments en NDJSON, JSON ou CSV, par exemple des lignes {&quot;key&quot;:...,&quot;data&quot;:{...},&quot;ttl&quot;:...}&#x202f;; - est l’entrée standard. Chaque ligne est d’abord vérifiée et comparée avec la map&#x202f;; --dry-run affiche ce plan et n’écrit rien. Chaque écriture est conditionnelle et figure dans l’historique, l’importation entière comme une étape. Interrompue, elle se reprend avec &quot;runs resume&quot;.</translation>
    </message>
    <message>
        <source>What to do with keys that the map has already: skip, the default; update; or unchanged: update only what still has the revision that the file tells, or else what the plan has seen.</source>
        <translation>Que faire des clés que la map a déjà&#xa0;: skip, par défaut (les passer)&#x202f;; update (les mettre à jour)&#x202f;; ou unchanged&#xa0;: ne mettre à jour que ce qui a encore la révision indiquée par le fichier ou, à défaut, vue par le plan.</translation>
    </message>
    <message>
        <source>Lines %1 and %2 have the same key; only the first of them counts.</source>
        <translation>Les lignes %1 et %2 ont la même clé&#x202f;; seule la première compte.</translation>
    </message>
    <message numerus="yes">
        <source>comparing with the map, %Ln item(s)</source>
        <translation>
            <numerusform>comparaison avec la map, %Ln élément</numerusform>
            <numerusform>comparaison avec la map, %Ln éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Give --existing skip, update or unchanged.</source>
        <translation>Donnez --existing skip, update ou unchanged.</translation>
    </message>
    <message>
        <source>Of the lines that cannot be used, only the first %1 are listed.</source>
        <translation>Parmi les lignes inutilisables, seules les %1 premières sont listées.</translation>
    </message>
    <message>
        <source>With --dry-run nothing is written; --json or --ndjson prints the plan.</source>
        <translation>Avec --dry-run, rien n’est écrit&#x202f;; --json ou --ndjson affiche le plan.</translation>
    </message>
</context>
<context>
    <name>InputTexts</name>
    <message>
        <source>standard input</source>
        <translation>l’entrée standard</translation>
    </message>
    <message>
        <source>It is longer than %1; save it to a file first.</source>
        <translation>Elle dépasse %1&#x202f;; enregistrez-la d’abord dans un fichier.</translation>
    </message>
    <message>
        <source>%1 holds %2, whatever its name says.</source>
        <translation>%1 contient du %2, quoi que dise son nom.</translation>
    </message>
</context>
<context>
    <name>ItemModel</name>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Créé par</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>SID du compte</translation>
    </message>
    <message>
        <source>Service SID</source>
        <translation>SID du service</translation>
    </message>
    <message>
        <source>Map SID</source>
        <translation>SID de la map</translation>
    </message>
    <message>
        <source>ETag</source>
        <translation>ETag</translation>
    </message>
    <message>
        <source>It came in another shape than the service documents.</source>
        <translation>Cette valeur est arrivée sous une autre forme que celle que documente le service.</translation>
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
        <translation>Une expression régulière se termine par un autre /. Pour chercher un /, mettez le texte entre guillemets.</translation>
    </message>
    <message>
        <source>Only i or a space can follow the / that ends a regular expression. A / within it is written \/.</source>
        <translation>Seul i ou un espace peut suivre le / qui termine une expression régulière. À l’intérieur, un / s’écrit \/.</translation>
    </message>
    <message>
        <source>Write a regular expression between the two /.</source>
        <translation>Écrivez une expression régulière entre les deux /.</translation>
    </message>
    <message>
        <source>The regular expression has an error here: %1.</source>
        <translation>L’expression régulière a une erreur ici&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Name a member here, as in data.status.</source>
        <translation>Indiquez ici un membre, comme dans data.status.</translation>
    </message>
    <message>
        <source>Write a place in the list, as in data.tags[0].</source>
        <translation>Écrivez une position dans la liste, comme dans data.tags[0].</translation>
    </message>
    <message>
        <source>Write what to compare with: a number, a text in quotes, true, false or null.</source>
        <translation>Écrivez à quoi comparer&#xa0;: un nombre, un texte entre guillemets, true, false ou null.</translation>
    </message>
    <message>
        <source>Objects and lists cannot be compared with. Name one of their members, as in data.address.city.</source>
        <translation>On ne peut pas comparer avec des objets ni des listes. Indiquez l’un de leurs membres, comme dans data.address.city.</translation>
    </message>
    <message>
        <source>Leave a space here.</source>
        <translation>Laissez un espace ici.</translation>
    </message>
    <message>
        <source>Character %1: %2</source>
        <comment>place in the filter, what is wrong</comment>
        <translation>Caractère %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Write a number of bytes, such as 100, &gt;1KB, 512..2KB, or none.</source>
        <translation>Écrivez un nombre d’octets, comme 100, &gt;1KB, 512..2KB, ou none.</translation>
    </message>
    <message>
        <source>Write a span of time, such as 30s, 10min, 1h, 7d or 2w, a range such as 1h..1d, a day such as 2026-11-25, past or never.</source>
        <translation>Écrivez une durée, comme 30s, 10min, 1h, 7d ou 2w, un intervalle comme 1h..1d, un jour comme 2026-11-25, past ou never.</translation>
    </message>
    <message>
        <source>Write a day, month or hour, such as 2026-11-25, 2026-11 or 2026-11-25T14, a range such as 2026-11-01..2026-11-15, or a span of time up to now, such as 1h or 7d.</source>
        <translation>Écrivez un jour, un mois ou une heure, comme 2026-11-25, 2026-11 ou 2026-11-25T14, un intervalle comme 2026-11-01..2026-11-15, ou une durée jusqu’à maintenant, comme 1h ou 7d.</translation>
    </message>
    <message>
        <source>Write an identity here, as in by:system,alice.</source>
        <translation>Écrivez ici une identité, comme dans by:system,alice.</translation>
    </message>
    <message>
        <source>The quotation mark here is never closed.</source>
        <translation>Le guillemet ouvert ici n’est jamais fermé.</translation>
    </message>
    <message>
        <source>Write here what to look for, as in key:agent.</source>
        <translation>Écrivez ici ce qu’il faut chercher, comme dans key:agent.</translation>
    </message>
</context>
<context>
    <name>ItemsTexts</name>
    <message>
        <source>List the items of the map, in the order of their keys.</source>
        <translation>Liste les éléments de la map, dans l’ordre de leurs clés.</translation>
    </message>
    <message>
        <source>Begin at this key, or the next after it.</source>
        <translation>Commence à cette clé, ou à la suivante.</translation>
    </message>
    <message>
        <source>Print at most so many.</source>
        <translation>En affiche au plus autant.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln élément</numerusform>
            <numerusform>%Ln éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) came with an attribute of another kind than the service documents; a table marks it with %1.</source>
        <translation>
            <numerusform>%Ln élément est arrivé avec un attribut d’une autre sorte que celle que documente le service&#x202f;; un tableau le marque de %1.</numerusform>
            <numerusform>%Ln éléments sont arrivés avec un attribut d’une autre sorte que celle que documente le service&#x202f;; un tableau le marque de %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonReaderTexts</name>
    <message>
        <source>An array of items is expected here: […], or {&quot;items&quot;: […]}. For one object a line, choose NDJSON.</source>
        <translation>Un tableau d’éléments est attendu ici&#xa0;: […], ou {&quot;items&quot;: […]}. Pour un objet par ligne, choisissez NDJSON.</translation>
    </message>
    <message>
        <source>This object has no member “items” with an array of items.</source>
        <translation>Cet objet n’a pas de membre «&#xa0;items&#xa0;» avec un tableau d’éléments.</translation>
    </message>
    <message>
        <source>The member “items” stands twice in this object.</source>
        <translation>Le membre «&#xa0;items&#xa0;» figure deux fois dans cet objet.</translation>
    </message>
</context>
<context>
    <name>JsonRecordTexts</name>
    <message>
        <source>An object is expected here, such as {&quot;key&quot;: …, &quot;data&quot;: {…}}.</source>
        <translation>Un objet est attendu ici, comme {&quot;key&quot;: …, &quot;data&quot;: {…}}.</translation>
    </message>
    <message>
        <source>What begins here is longer than %1, which no item can be.</source>
        <translation>Ce qui commence ici dépasse %1, ce qu’aucun élément ne peut faire.</translation>
    </message>
</context>
<context>
    <name>JudgeTexts</name>
    <message>
        <source>It has expired by now.</source>
        <translation>Il a expiré entre-temps.</translation>
    </message>
    <message>
        <source>The map has an item with this key.</source>
        <translation>La map a un élément avec cette clé.</translation>
    </message>
    <message>
        <source>Somebody has changed the item since revision %1; it has %2 now.</source>
        <translation>Quelqu’un a modifié l’élément depuis la révision %1&#x202f;; il a maintenant %2.</translation>
    </message>
    <message>
        <source>It is to expire in more than %1 seconds (one year), which the service does not allow.</source>
        <translation>Il doit expirer dans plus de %1 secondes (un an), ce que le service ne permet pas.</translation>
    </message>
</context>
<context>
    <name>LinkTexts</name>
    <message>
        <source>In its parameter %1 a “%” is not followed by two digits.</source>
        <translation>Dans son paramètre %1, un «&#xa0;%&#xa0;» n’est pas suivi de deux chiffres.</translation>
    </message>
    <message>
        <source>Its parameter %1 is empty.</source>
        <translation>Son paramètre %1 est vide.</translation>
    </message>
    <message>
        <source>Its parameter %1 is not UTF-8.</source>
        <translation>Son paramètre %1 n’est pas en UTF-8.</translation>
    </message>
    <message>
        <source>Its parameter %1 holds characters that cannot be seen.</source>
        <translation>Son paramètre %1 contient des caractères invisibles.</translation>
    </message>
    <message>
        <source>It must name a service and a map.</source>
        <translation>Il doit indiquer un service et une map.</translation>
    </message>
    <message>
        <source>A name in it reads as a step between folders.</source>
        <translation>Un nom qu’il contient se lit comme un passage entre dossiers.</translation>
    </message>
    <message>
        <source>The profile’s name in it is too long.</source>
        <translation>Le nom de profil qu’il contient est trop long.</translation>
    </message>
    <message>
        <source>It holds characters that no link may hold.</source>
        <translation>Il contient des caractères qu’aucun lien ne peut contenir.</translation>
    </message>
    <message>
        <source>It does not begin with syncdeck://open.</source>
        <translation>Il ne commence pas par syncdeck://open.</translation>
    </message>
    <message>
        <source>It must have the form syncdeck://open?service=…&amp;map=…&amp;key=…</source>
        <translation>Il doit avoir la forme syncdeck://open?service=…&amp;map=…&amp;key=…</translation>
    </message>
    <message>
        <source>It has a parameter that Syncdeck does not know.</source>
        <translation>Il a un paramètre que Syncdeck ne connaît pas.</translation>
    </message>
    <message>
        <source>Its parameter %1 is there twice.</source>
        <translation>Son paramètre %1 y figure deux fois.</translation>
    </message>
    <message numerus="yes">
        <source>It is longer than %Ln character(s), the most that there may be.</source>
        <translation>
            <numerusform>Il dépasse %Ln caractère, le maximum possible.</numerusform>
            <numerusform>Il dépasse %Ln caractères, le maximum possible.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListTexts</name>
    <message>
        <source>Print one JSON document: an array of what the service gave.</source>
        <translation>Affiche un seul document JSON&#xa0;: un tableau de ce que le service a donné.</translation>
    </message>
    <message>
        <source>Print one JSON object a line, as they come.</source>
        <translation>Affiche un objet JSON par ligne, à mesure qu’ils arrivent.</translation>
    </message>
    <message>
        <source>Print the JSON object as the service gave it.</source>
        <translation>Affiche l’objet JSON tel que le service l’a donné.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Give either --json or --ndjson.</source>
        <translation>Donnez soit --json, soit --ndjson.</translation>
    </message>
</context>
<context>
    <name>MakerTexts</name>
    <message>
        <source>A line above has the same key; only the first one counts.</source>
        <translation>Une ligne plus haut a la même clé&#x202f;; seule la première compte.</translation>
    </message>
</context>
<context>
    <name>MapTexts</name>
    <message>
        <source>Would create map %1</source>
        <translation>Créerait la map %1</translation>
    </message>
    <message>
        <source>Created map %1 (%2)</source>
        <translation>Map %1 créée (%2)</translation>
    </message>
    <message>
        <source>Create a map, with a unique name or known by its SID alone.</source>
        <translation>Crée une map, avec un nom unique ou connue seulement par son SID.</translation>
    </message>
    <message>
        <source>It is empty. Leave it out to create a map without a name.</source>
        <translation>Il est vide. Retirez-le pour créer une map sans nom.</translation>
    </message>
    <message>
        <source>How long until the map and all its items are deleted. TIME is a number of seconds, at most 31536000, or a span such as 90min, 1h, 2d or 1w; 0: never.</source>
        <translation>Dans combien de temps la map et tous ses éléments sont supprimés. TIME est un nombre de secondes, au plus 31536000, ou une durée telle que 90min, 1h, 2d ou 1w&#x202f;; 0&#xa0;: jamais.</translation>
    </message>
</context>
<context>
    <name>MappingTexts</name>
    <message>
        <source>The member “%1” stands twice in this object.</source>
        <translation>Le membre «&#xa0;%1&#xa0;» figure deux fois dans cet objet.</translation>
    </message>
    <message>
        <source>“%1” holds half a character (an unpaired surrogate).</source>
        <translation>«&#xa0;%1&#xa0;» contient une moitié de caractère (un substitut isolé).</translation>
    </message>
    <message>
        <source>“%1” must be a text in quotes.</source>
        <translation>«&#xa0;%1&#xa0;» doit être un texte entre guillemets.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>“%1” is no date like 2015-07-30T20:00:00Z.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date comme 2015-07-30T20:00:00Z.</translation>
    </message>
    <message>
        <source>There is no data: a JSON object, at least {}.</source>
        <translation>Il n’y a pas de données&#xa0;: un objet JSON, au moins {}.</translation>
    </message>
    <message>
        <source>%1: %2 names no time zone; as of %3 it is %4.</source>
        <translation>%1&#xa0;: %2 n’indique pas de fuseau horaire&#x202f;; dans le fuseau %3, c’est %4.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln date(s) of expiry name no time zone and are taken as of %1.</source>
        <translation>
            <numerusform>%Ln date d’expiration n’indique pas de fuseau horaire et est prise dans le fuseau %1.</numerusform>
            <numerusform>%Ln dates d’expiration n’indiquent pas de fuseau horaire et sont prises dans le fuseau %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 names no time zone, and in %3 there is no such time.</source>
        <translation>%1&#xa0;: %2 n’indique pas de fuseau horaire, et dans le fuseau %3, cette heure n’existe pas.</translation>
    </message>
    <message>
        <source>This gives both a TTL and a date of expiry (%1); give one of them.</source>
        <translation>Un TTL et une date d’expiration (%1) sont indiqués ici&#x202f;; n’en donnez qu’un des deux.</translation>
    </message>
</context>
<context>
    <name>MapsTexts</name>
    <message>
        <source>List the maps of the service.</source>
        <translation>Liste les maps du service.</translation>
    </message>
</context>
<context>
    <name>MessageTexts</name>
    <message>
        <source>Created %1 (revision %2)</source>
        <translation>%1 créé (révision %2)</translation>
    </message>
    <message>
        <source>Saved %1 (revision %2)</source>
        <translation>%1 enregistré (révision %2)</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 supprimé</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>The service changed the expiry too, though nobody asked: from %1 to %2.</source>
        <translation>Le service a aussi modifié l’expiration, sans que personne l’ait demandé&#xa0;: de %1 à %2.</translation>
    </message>
    <message>
        <source>The answer was lost on the way; the item was read to make sure.</source>
        <translation>La réponse s’est perdue en route&#x202f;; l’élément a été lu pour s’en assurer.</translation>
    </message>
    <message>
        <source>The service gave no revision, so the item was compared right before instead.</source>
        <translation>Le service n’a pas donné de révision&#x202f;; l’élément a donc été comparé juste avant.</translation>
    </message>
    <message>
        <source>The history could not be completed: %1</source>
        <translation>L’historique n’a pas pu être complété&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Undo changing %1</source>
        <translation>&amp;Annuler la modification de %1</translation>
    </message>
    <message>
        <source>&amp;Redo changing %1</source>
        <translation>&amp;Rétablir la modification de %1</translation>
    </message>
    <message>
        <source>&amp;Undo creating %1</source>
        <translation>&amp;Annuler la création de %1</translation>
    </message>
    <message>
        <source>&amp;Undo deleting %1</source>
        <translation>&amp;Annuler la suppression de %1</translation>
    </message>
    <message>
        <source>&amp;Redo deleting %1</source>
        <translation>&amp;Rétablir la suppression de %1</translation>
    </message>
    <message>
        <source>&amp;Redo creating %1</source>
        <translation>&amp;Rétablir la création de %1</translation>
    </message>
    <message>
        <source>What was written back has a new revision.</source>
        <translation>Ce qui a été réécrit a une nouvelle révision.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Rétabli&#xa0;: %1</translation>
    </message>
    <message>
        <source>Earlier writes without an answer: %1 done, %2 not done, %3 unclear</source>
        <translation>Écritures antérieures sans réponse&#xa0;: %1 faites, %2 non faites, %3 incertaines</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo changing %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Annuler la modification de %Ln élément</numerusform>
            <numerusform>&amp;Annuler la modification de %Ln éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo changing %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Rétablir la modification de %Ln élément</numerusform>
            <numerusform>&amp;Rétablir la modification de %Ln éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo creating %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Annuler la création de %Ln élément</numerusform>
            <numerusform>&amp;Annuler la création de %Ln éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo deleting %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Annuler la suppression de %Ln élément</numerusform>
            <numerusform>&amp;Annuler la suppression de %Ln éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo deleting %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Rétablir la suppression de %Ln élément</numerusform>
            <numerusform>&amp;Rétablir la suppression de %Ln éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo creating %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Rétablir la création de %Ln élément</numerusform>
            <numerusform>&amp;Rétablir la création de %Ln éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln de plus</numerusform>
            <numerusform>et %Ln de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled before %Ln more.</source>
        <translation>
            <numerusform>Annulé avant %Ln de plus.</numerusform>
            <numerusform>Annulé avant %Ln de plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln item(s)</source>
        <translation>
            <numerusform>%Ln élément supprimé</numerusform>
            <numerusform>%Ln éléments supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln item(s), %1 not</source>
        <translation>
            <numerusform>%Ln élément supprimé, %1 non</numerusform>
            <numerusform>%Ln éléments supprimés, %1 non</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln élément</numerusform>
            <numerusform>%Ln éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read yet; they are asked for again at the next connection.</source>
        <extracomment>Counts items.</extracomment>
        <translation>
            <numerusform>%Ln n’a pas encore pu être lu&#x202f;; il sera redemandé à la prochaine connexion.</numerusform>
            <numerusform>%Ln n’ont pas encore pu être lus&#x202f;; ils seront redemandés à la prochaine connexion.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was gone already.</source>
        <translation>Il n’existait déjà plus.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>An item, or a number of items, in a map.</extracomment>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>%1: not deleted, because %2 could not be brought back.</source>
        <translation>%1 : non supprimé, car %2 n’a pas pu être rétabli.</translation>
    </message>
    <message>
        <source>It was deleted again.</source>
        <translation>Il a été supprimé de nouveau.</translation>
    </message>
</context>
<context>
    <name>OddTexts</name>
    <message>
        <source>The data is nested too deep to be checked or edited here.</source>
        <translation>Les données sont trop imbriquées pour être vérifiées ou modifiées ici.</translation>
    </message>
    <message>
        <source>The data is no JSON object, which is all the service takes.</source>
        <translation>Les données ne sont pas un objet JSON, seule chose que le service accepte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) hold data that is no JSON object, and the service would not take it again: deleting them cannot be undone. The history keeps the data.</source>
        <translation>
            <numerusform>%Ln élément contient des données qui ne sont pas un objet JSON, et le service ne les accepterait pas de nouveau&#xa0;: sa suppression ne peut pas être annulée. L’historique garde les données.</numerusform>
            <numerusform>%Ln éléments contiennent des données qui ne sont pas un objet JSON, et le service ne les accepterait pas de nouveau&#xa0;: leur suppression ne peut pas être annulée. L’historique garde les données.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrdinaryFileTexts</name>
    <message>
        <source>It is no ordinary file.</source>
        <translation>Ce n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>It is larger than %1.</source>
        <translation>Il dépasse %1.</translation>
    </message>
</context>
<context>
    <name>OutputTexts</name>
    <message>
        <source>The output</source>
        <translation>La sortie</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>d MMM</source>
        <comment>day and month</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>month and year</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>day, month and year</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time of day</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>day and time, time</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days, both included</comment>
        <translation>%1 au %2</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>month&apos;s whole name and year</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two years, both included</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>pas de données</translation>
    </message>
    <message>
        <source>Data is null</source>
        <translation>Les données sont null</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>a size</comment>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <comment>a size</comment>
        <translation>plus de %1</translation>
    </message>
    <message>
        <source>%1 to %2 bytes</source>
        <translation>%1 à %2 octets</translation>
    </message>
    <message>
        <source>%1–%2 bytes</source>
        <comment>from, to</comment>
        <translation>%1–%2 octets</translation>
    </message>
    <message>
        <source>%1–%2 KiB</source>
        <comment>from, to</comment>
        <translation>%1–%2 Kio</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>from a size, to a size</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expiré</translation>
    </message>
    <message>
        <source>Has expired</source>
        <translation>A expiré</translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>dans 1 heure</translation>
    </message>
    <message>
        <source>Expires within an hour</source>
        <translation>Expire d’ici une heure</translation>
    </message>
    <message>
        <source>in 1 day</source>
        <translation>dans 1 jour</translation>
    </message>
    <message>
        <source>Expires in an hour to a day</source>
        <translation>Expire dans une heure à un jour</translation>
    </message>
    <message>
        <source>in 7 days</source>
        <translation>dans 7 jours</translation>
    </message>
    <message>
        <source>Expires in 1 to 7 days</source>
        <translation>Expire dans 1 à 7 jours</translation>
    </message>
    <message>
        <source>in 30 days</source>
        <translation>dans 30 jours</translation>
    </message>
    <message>
        <source>Expires in 7 to 30 days</source>
        <translation>Expire dans 7 à 30 jours</translation>
    </message>
    <message>
        <source>later</source>
        <translation>plus tard</translation>
    </message>
    <message>
        <source>Expires in more than 30 days</source>
        <translation>Expire dans plus de 30 jours</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Never expires</source>
        <translation>N’expire jamais</translation>
    </message>
    <message>
        <source>?</source>
        <comment>not known, on an axis of time</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>Not known when created</source>
        <translation>Date de création inconnue</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>an identity</comment>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Not known by whom created</source>
        <translation>Créateur inconnu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <comment>identities</comment>
        <translation>
            <numerusform>%Ln autre</numerusform>
            <numerusform>%Ln autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln item(s), %2 %</source>
        <comment>group, count, part of all</comment>
        <translation>
            <numerusform>%1&#xa0;: %Ln élément, %2&#xa0;%</numerusform>
            <numerusform>%1&#xa0;: %Ln éléments, %2&#xa0;%</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with %1 of data</source>
        <comment>count, size</comment>
        <translation>
            <numerusform>%Ln élément avec %1 de données</numerusform>
            <numerusform>%Ln éléments avec %1 de données</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanTexts</name>
    <message>
        <source>LINE</source>
        <translation>LIGNE</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>ACTION</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLÉ</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>REMARQUE</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>An object must stand here: {…}.</source>
        <translation>Un objet doit figurer ici&#xa0;: {…}.</translation>
    </message>
    <message>
        <source>A member stands twice in this object; keep one.</source>
        <translation>Un membre figure deux fois dans cet objet&#x202f;; gardez-en un.</translation>
    </message>
    <message>
        <source>“%1” is not known here. There can be: %2.</source>
        <translation>«&#xa0;%1&#xa0;» est inconnu ici. Possibles&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The member “%1” is missing; add it.</source>
        <translation>Le membre «&#xa0;%1&#xa0;» manque&#x202f;; ajoutez-le.</translation>
    </message>
    <message>
        <source>“%1” must be a text in double quotes.</source>
        <translation>«&#xa0;%1&#xa0;» doit être un texte entre guillemets doubles.</translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3.</source>
        <translation>«&#xa0;%1&#xa0;» doit être un nombre entier de %2 à %3.</translation>
    </message>
    <message>
        <source>“%1” must be a number from 0 (never) to 1 (always).</source>
        <translation>«&#xa0;%1&#xa0;» doit être un nombre de 0 (jamais) à 1 (toujours).</translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation>«&#xa0;%1&#xa0;» doit être true ou false.</translation>
    </message>
    <message>
        <source>“%1” must be an origin without a path, such as http://127.0.0.1:8081.</source>
        <translation>«&#xa0;%1&#xa0;» doit être une origine sans chemin, comme http://127.0.0.1:8081.</translation>
    </message>
    <message>
        <source>“%1” must be &quot;json&quot;, &quot;html&quot; or &quot;empty&quot;.</source>
        <translation>«&#xa0;%1&#xa0;» doit être &quot;json&quot;, &quot;html&quot; ou &quot;empty&quot;.</translation>
    </message>
    <message>
        <source>“%1” must not be 0.</source>
        <translation>«&#xa0;%1&#xa0;» ne doit pas être 0.</translation>
    </message>
    <message>
        <source>“%1” must not hold control characters.</source>
        <translation>«&#xa0;%1&#xa0;» ne doit pas contenir de caractères de contrôle.</translation>
    </message>
    <message>
        <source>There is no fault “%1”. There are: %2.</source>
        <translation>Le défaut «&#xa0;%1&#xa0;» n’existe pas. Il existe&#xa0;: %2.</translation>
    </message>
    <message>
        <source>“%1” must be a list: […].</source>
        <translation>«&#xa0;%1&#xa0;» doit être une liste&#xa0;: […].</translation>
    </message>
    <message>
        <source>“%1” needs a “seed” beside “faults”, a whole number, so that the same run can be had again.</source>
        <translation>«&#xa0;%1&#xa0;» exige à côté de «&#xa0;faults&#xa0;» un «&#xa0;seed&#xa0;», un nombre entier, pour que le même déroulement puisse être reproduit.</translation>
    </message>
</context>
<context>
    <name>PolicyTexts</name>
    <message>
        <source>There is no such setting. There are: %1.</source>
        <translation>Ce réglage n’existe pas. Il existe : %1.</translation>
    </message>
    <message>
        <source>It must be true or false.</source>
        <translation>La valeur doit être true ou false.</translation>
    </message>
    <message>
        <source>It must be a text.</source>
        <translation>La valeur doit être un texte.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Il faut un nom.</translation>
    </message>
    <message>
        <source>It holds characters that cannot be seen.</source>
        <translation>La valeur contient des caractères invisibles.</translation>
    </message>
    <message>
        <source>It takes 1 to 64 letters, digits, points, hyphens and underscores.</source>
        <translation>De 1 à 64 lettres, chiffres, points, traits d’union et tirets bas.</translation>
    </message>
    <message>
        <source>It must be the whole path of a file.</source>
        <translation>Ce doit être le chemin complet d’un fichier.</translation>
    </message>
    <message>
        <source>It must be development, staging or production.</source>
        <translation>La valeur doit être development, staging ou production.</translation>
    </message>
    <message>
        <source>It must be authToken or apiKey.</source>
        <translation>La valeur doit être authToken ou apiKey.</translation>
    </message>
    <message>
        <source>It goes with credential apiKey.</source>
        <translation>Cela va avec credential apiKey.</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>ligne %1, colonne %2 : %3</translation>
    </message>
    <message>
        <source>It must be one JSON object.</source>
        <translation>Ce doit être un seul objet JSON.</translation>
    </message>
    <message>
        <source>It is no ordinary file.</source>
        <translation>Ce n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>File and folder must belong to the administrator, and be writable by nobody else.</source>
        <translation>Le fichier et le dossier doivent appartenir à l’administrateur, et personne d’autre ne doit pouvoir y écrire.</translation>
    </message>
    <message>
        <source>It is larger than 1 MiB.</source>
        <translation>Il dépasse 1 Mio.</translation>
    </message>
    <message>
        <source>It is for a newer version of Syncdeck.</source>
        <translation>Il est destiné à une version plus récente de Syncdeck.</translation>
    </message>
    <message>
        <source>It must be 1.</source>
        <translation>La valeur doit être 1.</translation>
    </message>
    <message>
        <source>It must be a list.</source>
        <translation>La valeur doit être une liste.</translation>
    </message>
    <message>
        <source>It must be true, false or a list of development, staging and production.</source>
        <translation>La valeur doit être true, false ou une liste de development, staging et production.</translation>
    </message>
    <message>
        <source>It must be an object.</source>
        <translation>La valeur doit être un objet.</translation>
    </message>
    <message>
        <source>Another profile has it already.</source>
        <translation>Un autre profil l’a déjà.</translation>
    </message>
</context>
<context>
    <name>PreviewTexts</name>
    <message>
        <source>It has no column “%1”. Its columns are: %2.</source>
        <translation>Il n’a pas de colonne «&#xa0;%1&#xa0;». Ses colonnes sont&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>ProfileTexts</name>
    <message>
        <source>The CA file is not named by its whole path.</source>
        <translation>Le fichier CA n’est pas indiqué par son chemin complet.</translation>
    </message>
    <message>
        <source>The profile “%1”</source>
        <translation>Le profil «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ProfilesTexts</name>
    <message>
        <source>The file of profiles could not be read; it is now at %1.</source>
        <translation>Le fichier des profils n’a pas pu être lu&#x202f;; il se trouve maintenant dans %1.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>List the saved profiles; they hold no secrets.</source>
        <translation>Liste les profils enregistrés&#x202f;; ils ne contiennent pas de secrets.</translation>
    </message>
</context>
<context>
    <name>ProgramTexts</name>
    <message>
        <source>Try &apos;syncdeck-cli --help&apos;.</source>
        <translation>Essayez &apos;syncdeck-cli --help&apos;.</translation>
    </message>
    <message>
        <source>An argument is not valid UTF-8.</source>
        <translation>Un argument n’est pas de l’UTF-8 valide.</translation>
    </message>
    <message>
        <source>Try &apos;syncdeck-sandbox --help&apos;.</source>
        <translation>Essayez &apos;syncdeck-sandbox --help&apos;.</translation>
    </message>
    <message>
        <source>A Sync service on the loopback address, to try clients against.</source>
        <translation>Un service Sync sur l’adresse de bouclage, pour y essayer des clients.</translation>
    </message>
    <message>
        <source>Prints, one a line: %1.</source>
        <translation>Affiche, une par ligne&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Runs until it gets SIGINT or SIGTERM.</source>
        <translation>Fonctionne jusqu’à recevoir SIGINT ou SIGTERM.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Argument inattendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>It cannot start: %1 %2</source>
        <comment>what, why</comment>
        <translation>Démarrage impossible&#xa0;: %1 %2</translation>
    </message>
</context>
<context>
    <name>PromptTexts</name>
    <message>
        <source>To go on, type %1: </source>
        <translation>Pour continuer, saisissez %1&#xa0;: </translation>
    </message>
    <message>
        <source>Nobody can be asked here; add --yes to have it done.</source>
        <translation>Personne ne peut être interrogé ici&#x202f;; ajoutez --yes pour que ce soit fait.</translation>
    </message>
    <message>
        <source>That is not %1, so it was not done.</source>
        <translation>Ce n’est pas %1&#x202f;; cela n’a donc pas été fait.</translation>
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
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Close without Saving</source>
        <translation>Fermer sans enregistrer</translation>
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
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Tout enregistrer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Oui</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Non</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
</context>
<context>
    <name>ReaderTexts</name>
    <message>
        <source>The file is one page of the service’s list: its meta.next_page_url says that more items exist, which are not in the file.</source>
        <translation>Le fichier est une seule page de la liste du service&#xa0;: son meta.next_page_url dit qu’il existe d’autres éléments, qui ne sont pas dans le fichier.</translation>
    </message>
</context>
<context>
    <name>RecordTexts</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Ligne %1, colonne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 From there on, nothing of the file is used.</source>
        <translation>%1 À partir de là, rien du fichier n’est utilisé.</translation>
    </message>
</context>
<context>
    <name>ReportTexts</name>
    <message>
        <source>Line %1 is missing from this file, because it is too long or empty: %2</source>
        <translation>Ce qui se trouvait à la ligne %1 n’est pas dans ce fichier, parce que c’est trop long ou qu’il n’y a rien&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ResumeTexts</name>
    <message>
        <source>This profile has no run %1.</source>
        <translation>Ce profil n’a pas d’exécution %1.</translation>
    </message>
    <message>
        <source>Go on with a run that was broken off.</source>
        <translation>Reprend une exécution interrompue.</translation>
    </message>
    <message>
        <source>What was under way is found out by reading first, so nothing is written twice and nothing is left out. Of a finished run it writes the reports alone.</source>
        <translation>Ce qui était en cours est d’abord constaté par lecture&#x202f;; rien n’est donc écrit deux fois ni omis. D’une exécution terminée, seuls les rapports sont écrits.</translation>
    </message>
    <message>
        <source>Name the run by the number that “runs list” shows.</source>
        <translation>Indiquez l’exécution par le numéro qu’affiche «&#xa0;runs list&#xa0;».</translation>
    </message>
    <message>
        <source>Run %1 belongs to %2 and can go on only there. Leave the option out.</source>
        <translation>L’exécution %1 est de %2, et ne reprend que là. Retirez l’option.</translation>
    </message>
    <message>
        <source>Run %1: %2, map %3.</source>
        <translation>Exécution %1&#xa0;: %2, map %3.</translation>
    </message>
    <message>
        <source>It has ended already; nothing is sent.</source>
        <translation>Elle est déjà terminée&#x202f;; rien n’est envoyé.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>A key is required.</source>
        <translation>Une clé est requise.</translation>
    </message>
    <message>
        <source>The key “%1” cannot be used: in an address it means a folder, so the item could never be read, changed or deleted. Choose another key.</source>
        <translation>La clé «&#xa0;%1&#xa0;» est inutilisable&#xa0;: dans une adresse, elle désigne un dossier&#x202f;; l’élément ne pourrait donc jamais être lu, modifié ou supprimé. Choisissez une autre clé.</translation>
    </message>
    <message>
        <source>The key holds half a character (an unpaired surrogate). Type it again.</source>
        <translation>La clé contient une moitié de caractère (un substitut isolé). Saisissez-la de nouveau.</translation>
    </message>
    <message>
        <source>The key begins or ends with a space, which is easy to overlook. Remove it unless it is meant.</source>
        <translation>La clé commence ou se termine par un espace, facile à ne pas voir. Retirez-le s’il n’est pas voulu.</translation>
    </message>
    <message>
        <source>The key holds invisible characters (%1). Remove them unless they are meant.</source>
        <translation>La clé contient des caractères invisibles (%1). Retirez-les s’ils ne sont pas voulus.</translation>
    </message>
    <message>
        <source>The key holds letters with separate accents; the same key typed elsewhere may count as another one.</source>
        <translation>La clé contient des lettres aux accents séparés&#x202f;; la même clé saisie ailleurs peut compter comme une autre.</translation>
    </message>
    <message>
        <source>Data is required: a JSON object, at least {}.</source>
        <translation>Des données sont requises&#xa0;: un objet JSON, au moins {}.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Ligne %1, colonne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>The service stores objects only: put the value in braces, such as {&quot;value&quot;: …}.</source>
        <translation>Le service n’enregistre que des objets&#xa0;: mettez la valeur entre accolades, comme {&quot;value&quot;: …}.</translation>
    </message>
    <message>
        <source>At most %1 seconds (one year); 0 means that it never expires.</source>
        <translation>Au plus %1 secondes (un an)&#x202f;; 0 signifie qu’il n’expire jamais.</translation>
    </message>
    <message>
        <source>When this time has passed, the whole map is deleted with every item in it, not only this one.</source>
        <translation>Une fois ce temps écoulé, toute la map est supprimée avec tous ses éléments, pas seulement celui-ci.</translation>
    </message>
    <message>
        <source>Required: %1 and 32 hexadecimal digits.</source>
        <translation>Requis&#xa0;: %1 et 32 chiffres hexadécimaux.</translation>
    </message>
    <message>
        <source>It begins with %1, in capital letters.</source>
        <translation>Il commence par %1, en majuscules.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Saisissez un nom.</translation>
    </message>
    <message>
        <source>The name “%1” cannot stand in an address. Choose another.</source>
        <translation>Le nom «&#xa0;%1&#xa0;» ne peut pas figurer dans une adresse. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This looks like a map’s SID and would be taken for one. Choose another name.</source>
        <translation>Cela ressemble au SID d’une map et serait pris pour tel. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Required, such as https://sync.twilio.com.</source>
        <translation>Requise, par exemple https://sync.twilio.com.</translation>
    </message>
    <message>
        <source>Enter a whole address, such as https://sync.twilio.com.</source>
        <translation>Saisissez une adresse complète, par exemple https://sync.twilio.com.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>L’adresse doit commencer par https://.</translation>
    </message>
    <message>
        <source>Plain http would show your credentials to everyone on the way; it is allowed for this machine’s own address only. Use https.</source>
        <translation>Le simple http montrerait vos identifiants à tous en chemin&#x202f;; il n’est permis que pour l’adresse de cette machine. Utilisez https.</translation>
    </message>
    <message>
        <source>Leave user name and password out of the address; they have fields of their own.</source>
        <translation>Ne mettez pas de nom d’utilisateur ni de mot de passe dans l’adresse&#x202f;; ils ont leurs propres champs.</translation>
    </message>
    <message>
        <source>Leave out what follows ? or #.</source>
        <translation>Retirez ce qui suit&#x202f;? ou #.</translation>
    </message>
    <message numerus="yes">
        <source>The key is %Ln character(s) too long; the service takes %1.</source>
        <translation>
            <numerusform>La clé a %Ln caractère de trop&#x202f;; le service en accepte %1.</numerusform>
            <numerusform>La clé a %Ln caractères de trop&#x202f;; le service en accepte %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data is %Ln byte(s) too long; the service takes %1. Minify removes white space.</source>
        <translation>
            <numerusform>Les données ont %Ln octet de trop&#x202f;; le service en accepte %1. Compacter retire les espaces.</numerusform>
            <numerusform>Les données ont %Ln octets de trop&#x202f;; le service en accepte %1. Compacter retire les espaces.</numerusform>
        </translation>
    </message>
    <message>
        <source>Character %1 is no hexadecimal digit (0–9, a–f).</source>
        <translation>Le caractère %1 n’est pas un chiffre hexadécimal (0–9, a–f).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more digit(s) are missing.</source>
        <translation>
            <numerusform>Il manque encore %Ln chiffre.</numerusform>
            <numerusform>Il manque encore %Ln chiffres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s) too many.</source>
        <translation>
            <numerusform>%Ln chiffre de trop.</numerusform>
            <numerusform>%Ln chiffres de trop.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a service: its SID, its unique name, or “default”.</source>
        <translation>Indiquez un service&#xa0;: son SID, son nom unique ou «&#xa0;default&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>The name is %Ln character(s) too long.</source>
        <translation>
            <numerusform>Le nom a %Ln caractère de trop.</numerusform>
            <numerusform>Le nom a %Ln caractères de trop.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a comma in it. Use digits only: whole seconds, such as 3600 for one hour.</source>
        <translation>Il y a une virgule. Utilisez seulement des chiffres&#xa0;: des secondes entières, comme 3600 pour une heure.</translation>
    </message>
    <message>
        <source>Write whole seconds, such as 3600, or a span such as 90min, 1h, 2d or 1w, or leave it empty.</source>
        <translation>Saisissez des secondes entières, comme 3600, ou une durée comme 90min, 1h, 2d ou 1w, ou laissez vide.</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>line %1, %2: %3</source>
        <translation>ligne %1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 of %2 written</source>
        <translation>%1 sur %2 écrits</translation>
    </message>
    <message>
        <source>, %1/s</source>
        <translation>, %1/s</translation>
    </message>
    <message>
        <source>, %1 s left</source>
        <translation>, encore %1 s</translation>
    </message>
    <message>
        <source>Write what came of each line to this file; CSV where its name ends so, else NDJSON.</source>
        <translation>Écrit dans ce fichier ce qu’il est advenu de chaque ligne&#x202f;; en CSV si son nom se termine ainsi, sinon en NDJSON.</translation>
    </message>
    <message>
        <source>Write the lines that were not done to this file, as they stood, so that it can be imported again.</source>
        <translation>Écrit dans ce fichier les lignes non faites, telles quelles, pour qu’il puisse être importé de nouveau.</translation>
    </message>
    <message>
        <source>Nothing was written. It would be: %1.</source>
        <translation>Rien n’a été écrit. Il y aurait&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Plan: %1.</source>
        <translation>Plan&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Port to listen on; 0, the default: a free one.</source>
        <translation>Port d’écoute&#x202f;; 0, par défaut&#xa0;: un port libre.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>SQLite file that keeps everything; without it all is gone at the end.</source>
        <translation>Fichier SQLite qui garde tout&#x202f;; sans lui, tout disparaît à la fin.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>Start empty.</source>
        <translation>Commence à vide.</translation>
    </message>
    <message>
        <source>Hold the service&apos;s rate limits: 20 reads/s and 20 writes/s a map, burst window 10 s, less for large payloads.</source>
        <translation>Respecte les limites de débit du service&#xa0;: 20 lectures/s et 20 écritures/s par map, fenêtre de pointe de 10 s, moins pour les grandes charges.</translation>
    </message>
    <message>
        <source>Milliseconds added to every answer.</source>
        <translation>Millisecondes ajoutées à chaque réponse.</translation>
    </message>
    <message>
        <source>MS</source>
        <translation>MS</translation>
    </message>
    <message>
        <source>Give a number from 0 to 65535.</source>
        <translation>Donnez un nombre de 0 à 65535.</translation>
    </message>
    <message>
        <source>Give milliseconds from 0 to 600000.</source>
        <translation>Donnez des millisecondes de 0 à 600000.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) set a collection TTL, which deletes the whole map %1 with every item in it after a time.</source>
        <translation>
            <numerusform>%Ln ligne définit un TTL de la map, qui supprime toute la map %1 avec tous ses éléments après un temps.</numerusform>
            <numerusform>%Ln lignes définissent un TTL de la map, qui supprime toute la map %1 avec tous ses éléments après un temps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This writes %Ln item(s) of the map %1 of a production service.</source>
        <translation>
            <numerusform>Cette opération écrit %Ln élément de la map %1 d’un service de production.</numerusform>
            <numerusform>Cette opération écrit %Ln éléments de la map %1 d’un service de production.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln line(s) noted</source>
        <translation>
            <numerusform>%1 sur %Ln ligne notées</numerusform>
            <numerusform>%1 sur %Ln lignes notées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more; --report tells of every line</source>
        <translation>
            <numerusform>et %Ln de plus&#x202f;; --report indique toutes les lignes</numerusform>
            <numerusform>et %Ln de plus&#x202f;; --report indique toutes les lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln written</source>
        <extracomment>Counts items, as do the next ones.</extracomment>
        <translation>
            <numerusform>%Ln écrit</numerusform>
            <numerusform>%Ln écrits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as they were</source>
        <translation>
            <numerusform>%Ln laissé tel quel</numerusform>
            <numerusform>%Ln laissés tels quels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln échoué</numerusform>
            <numerusform>%Ln échoués</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln incertain</numerusform>
            <numerusform>%Ln incertains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid</source>
        <translation>
            <numerusform>%Ln non valide</numerusform>
            <numerusform>%Ln non valides</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>counts, as a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ne peut pas être lu&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is larger than a plan may be (4 MiB).</source>
        <translation>%1 dépasse la taille possible d’un plan (4 Mio).</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, ligne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>JSON file with a plan of faults for chosen requests (see the manual page); opens /faults, where those who have the credentials can set another plan.</source>
        <translation>Fichier JSON avec un plan de défauts pour des requêtes choisies (voir la page de manuel)&#x202f;; ouvre /faults, où ceux qui ont les identifiants peuvent définir un autre plan.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Le dossier %1 n’existe pas.</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>C’est un dossier.</translation>
    </message>
    <message>
        <source>  --fields names the columns, such as --fields key=ID,data=Payload</source>
        <translation>  --fields nomme les colonnes, par exemple --fields key=ID,data=Payload</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln item(s) are written.</source>
        <translation>
            <numerusform>%1 sur %Ln élément sont écrits.</numerusform>
            <numerusform>%1 sur %Ln éléments sont écrits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more may be: they were under way, and are looked up before anything else is sent.</source>
        <translation>
            <numerusform>%Ln de plus l’est peut-être&#xa0;: il était en cours, et il est vérifié avant tout autre envoi.</numerusform>
            <numerusform>%Ln de plus le sont peut-être&#xa0;: ils étaient en cours, et ils sont vérifiés avant tout autre envoi.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest stays noted: “runs resume %1” goes on with it, and so does the window.</source>
        <translation>Le reste demeure noté&#xa0;: «&#xa0;runs resume %1&#xa0;» le reprend, la fenêtre aussi.</translation>
    </message>
    <message>
        <source>Nobody was told where it is: the output cannot be written: %1</source>
        <translation>Personne n’a su où il se trouve&#xa0;: la sortie ne peut pas être écrite&#xa0;: %1</translation>
    </message>
    <message>
        <source>The rest is noted nowhere any more. Start anew: what is written already is found there.</source>
        <translation>Le reste n’est plus noté nulle part. Recommencez&#xa0;: ce qui est déjà écrit sera retrouvé.</translation>
    </message>
    <message>
        <source>Print one JSON document: an array of what came of each line; with --dry-run, of what would be done.</source>
        <translation>Affiche un seul document JSON&#xa0;: un tableau de ce qu’il est advenu de chaque ligne&#x202f;; avec --dry-run, de ce qui serait fait.</translation>
    </message>
    <message>
        <source>Print the same as one JSON object a line.</source>
        <translation>Affiche la même chose à raison d’un objet JSON par ligne.</translation>
    </message>
    <message>
        <source>Both name the same file.</source>
        <translation>Les deux indiquent le même fichier.</translation>
    </message>
    <message>
        <source>It names the file that is read, which would be replaced.</source>
        <translation>Cette option indique le fichier qui est lu, et qui serait remplacé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the written items had been changed or deleted by somebody since the plan was made. --existing update says to write them anyway; the history has what was overwritten.</source>
        <translation>
            <numerusform>%Ln d’entre eux&#xa0;: quelqu’un avait écrit ou supprimé l’élément après l’établissement du plan, et --existing update dit de l’écrire quand même. L’historique garde ce qui a été écrasé.</numerusform>
            <numerusform>%Ln d’entre eux&#xa0;: quelqu’un avait écrit ou supprimé l’élément après l’établissement du plan, et --existing update dit de l’écrire quand même. L’historique garde ce qui a été écrasé.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunsTexts</name>
    <message>
        <source>RUN</source>
        <translation>EXÉCUTION</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>GENRE</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ÉTAT</translation>
    </message>
    <message>
        <source>DONE</source>
        <translation>FAIT</translation>
    </message>
    <message>
        <source>MAP</source>
        <translation>MAP</translation>
    </message>
    <message>
        <source>AT</source>
        <translation>MOMENT</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITRE</translation>
    </message>
    <message>
        <source>List the profile&apos;s imports and other runs of many writes.</source>
        <translation>Liste les importations et autres exécutions de nombreuses écritures du profil.</translation>
    </message>
    <message>
        <source>Those that were broken off are open, and can be gone on with. Nothing is sent.</source>
        <translation>Celles qui ont été interrompues restent ouvertes et peuvent être reprises. Rien n’est envoyé.</translation>
    </message>
</context>
<context>
    <name>SameFileTexts</name>
    <message>
        <source>Syncdeck keeps its own files there. Choose another place.</source>
        <translation>Syncdeck y garde ses propres fichiers. Choisissez un autre endroit.</translation>
    </message>
</context>
<context>
    <name>SandboxTexts</name>
    <message>
        <source>Run a Sync service on this machine, to try clients against.</source>
        <translation>Lance un service Sync sur cette machine, pour y essayer des clients.</translation>
    </message>
    <message>
        <source>Prints, one a line: base-url, account-sid, auth-token, api-key, api-secret, service-sid. Runs until it is interrupted. The same as syncdeck-sandbox.</source>
        <translation>Affiche, un par ligne&#xa0;: base-url, account-sid, auth-token, api-key, api-secret, service-sid. Fonctionne jusqu’à son interruption. Identique à syncdeck-sandbox.</translation>
    </message>
</context>
<context>
    <name>ServiceTreeModel</name>
    <message>
        <source>%1 (in another shape than documented: %2)</source>
        <comment>SID (attributes)</comment>
        <translation>%1 (sous une autre forme que celle documentée&#xa0;: %2)</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <comment>name of a map</comment>
        <translation>%1 (supprimée)</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <comment>name of a map</comment>
        <translation>%1, épinglée</translation>
    </message>
</context>
<context>
    <name>ServicesTexts</name>
    <message>
        <source>List the services of the account.</source>
        <translation>Liste les services du compte.</translation>
    </message>
</context>
<context>
    <name>SettlementTexts</name>
    <message>
        <source>The answer was lost; the service did not do it.</source>
        <translation>La réponse s’est perdue&#x202f;; le service ne l’a pas fait.</translation>
    </message>
    <message>
        <source>The answer was lost; the service has done it.</source>
        <translation>La réponse s’est perdue&#x202f;; le service l’a fait.</translation>
    </message>
    <message>
        <source>The answer was lost, and somebody else wrote meanwhile; it cannot be told whether this was done.</source>
        <translation>La réponse s’est perdue, et quelqu’un d’autre a écrit entre-temps&#x202f;; impossible de dire si c’est fait.</translation>
    </message>
    <message>
        <source>The answer was lost, and the map is gone by now.</source>
        <translation>La réponse s’est perdue, et la map n’existe plus.</translation>
    </message>
    <message>
        <source>The answer was lost, and the item is gone by now; it cannot be told whether this was done before.</source>
        <translation>La réponse s’est perdue, et l’élément n’existe plus&#x202f;; impossible de dire si c’était fait avant.</translation>
    </message>
    <message>
        <source>The service says that the item exists already. It holds exactly what was sent, and was created when the request was sent. Who created it cannot be told.</source>
        <translation>Le service dit que l’élément existe déjà. Celui-ci contient exactement ce qui a été envoyé, et a été créé au moment de l’envoi&#x202f;; impossible de dire par qui.</translation>
    </message>
</context>
<context>
    <name>ShowTexts</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>StartTexts</name>
    <message>
        <source>Work on the embedded sandbox: a Sync service on this machine.</source>
        <translation>Travaille sur le bac à sable intégré&#xa0;: un service Sync sur cette machine.</translation>
    </message>
    <message>
        <source>Open the saved profile of this name.</source>
        <translation>Ouvre le profil enregistré sous ce nom.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Address of the service; https, or http on a loopback address.</source>
        <translation>Adresse du service&#x202f;; https, ou http sur une adresse de bouclage.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Service to open: SID, unique name or &quot;default&quot;.</source>
        <translation>Service à ouvrir&#xa0;: SID, nom unique ou &quot;default&quot;.</translation>
    </message>
    <message>
        <source>SID</source>
        <translation>SID</translation>
    </message>
    <message>
        <source>Map to open in the service.</source>
        <translation>Map à ouvrir dans le service.</translation>
    </message>
    <message>
        <source>SID-OR-NAME</source>
        <translation>SID-OU-NOM</translation>
    </message>
    <message>
        <source>The profile’s secret belongs to %1 and goes nowhere else.</source>
        <translation>Le secret du profil appartient à %1 et ne va nulle part ailleurs.</translation>
    </message>
    <message>
        <source>No profile named “%1” is saved.</source>
        <translation>Aucun profil nommé «&#xa0;%1&#xa0;» n’est enregistré.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Bac à sable</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>Variables d’environnement</translation>
    </message>
    <message>
        <source>For this run only, take TWILIO_ACCOUNT_SID with TWILIO_AUTH_TOKEN, or TWILIO_API_KEY with TWILIO_API_SECRET; the host also from TWILIO_EDGE and TWILIO_REGION.</source>
        <translation>Pour cette session seulement, prend TWILIO_ACCOUNT_SID avec TWILIO_AUTH_TOKEN, ou TWILIO_API_KEY avec TWILIO_API_SECRET&#x202f;; l’hôte aussi d’après TWILIO_EDGE et TWILIO_REGION.</translation>
    </message>
    <message>
        <source>Give --profile the name of a saved profile.</source>
        <translation>Donnez à --profile le nom d’un profil enregistré.</translation>
    </message>
    <message>
        <source>Choose one of --sandbox, --profile and --from-env.</source>
        <translation>Choisissez l’une des options --sandbox, --profile et --from-env.</translation>
    </message>
    <message>
        <source>The sandbox has an address of its own; leave --base-url out.</source>
        <translation>Le bac à sable a sa propre adresse&#x202f;; omettez --base-url.</translation>
    </message>
    <message>
        <source>Blanks or line breaks around the value of %1 were left out.</source>
        <translation>Des espaces ou des sauts de ligne autour de la valeur de %1 ont été retirés.</translation>
    </message>
    <message>
        <source>The environment variable %1 can hold letters, digits and hyphens, such as %2.</source>
        <translation>La variable d’environnement %1 peut contenir des lettres, des chiffres et des traits d’union, par exemple %2.</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set.</source>
        <translation>La variable d’environnement %1 n’est pas définie.</translation>
    </message>
    <message>
        <source>Trust the certificate authorities in this PEM file, too, such as your company’s.</source>
        <translation>Faire aussi confiance aux autorités de certification de ce fichier PEM, par exemple celles de votre entreprise.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FILE</translation>
    </message>
    <message>
        <source>Give --ca-file the path of a PEM file.</source>
        <translation>Donnez à --ca-file le chemin d’un fichier PEM.</translation>
    </message>
    <message>
        <source>The sandbox uses no certificates; leave --ca-file out.</source>
        <translation>Le bac à sable n’utilise pas de certificats ; retirez --ca-file.</translation>
    </message>
    <message>
        <source>Your administrator has chosen which certificates the profile “%1” trusts; leave --ca-file out.</source>
        <translation>Votre administrateur a choisi à quels certificats le profil « %1 » fait confiance ; retirez --ca-file.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>%1 d</source>
        <translation>%1 j</translation>
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
        <translation>expiré</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
</context>
<context>
    <name>UpdateTexts</name>
    <message>
        <source>Change an item&apos;s data, its TTL, or both.</source>
        <translation>Modifie les données d’un élément, son TTL ou les deux.</translation>
    </message>
    <message>
        <source>DATA is a JSON object, @FILE, or - for standard input; its bytes are sent as they are. When somebody else changes the item meanwhile, nothing is overwritten (exit code 4).</source>
        <translation>DATA est un objet JSON, @FILE, ou - pour l’entrée standard&#x202f;; ses octets sont envoyés tels quels. Si quelqu’un d’autre modifie l’élément entre-temps, rien n’est écrasé (code de sortie 4).</translation>
    </message>
    <message>
        <source>Say what is to change: give DATA, --ttl or both.</source>
        <translation>Indiquez ce qu’il faut modifier&#xa0;: donnez DATA, --ttl ou les deux.</translation>
    </message>
</context>
<context>
    <name>ValidateTexts</name>
    <message>
        <source>%1: valid</source>
        <translation>%1&#xa0;: valide</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>Check a file by the service&apos;s rules; sends nothing.</source>
        <translation>Vérifie un fichier selon les règles du service&#x202f;; n’envoie rien.</translation>
    </message>
    <message>
        <source>FILE holds the data of one item; - is standard input. What is wrong is printed with line and column (exit code 2), and so is what is allowed but may surprise.</source>
        <translation>FILE contient les données d’un élément&#x202f;; - est l’entrée standard. Ce qui est faux est affiché avec ligne et colonne (code de sortie 2), de même que ce qui est permis mais peut surprendre.</translation>
    </message>
</context>
<context>
    <name>ValueTexts</name>
    <message>
        <source>Say what would be done, and do not do it.</source>
        <translation>Dit ce qui serait fait, sans le faire.</translation>
    </message>
    <message>
        <source>Do not ask before something that cannot be taken back.</source>
        <translation>Ne demande pas confirmation avant ce qui est irréversible.</translation>
    </message>
    <message>
        <source>Only while the item has this revision. Without it: only while it is as it was read right before.</source>
        <translation>Seulement tant que l’élément a cette révision. Sans cette option&#xa0;: seulement tant qu’il est tel qu’il vient d’être lu.</translation>
    </message>
    <message>
        <source>The data: a JSON object, @FILE, or - for standard input. The same as the argument DATA.</source>
        <translation>Les données&#xa0;: un objet JSON, @FILE, ou - pour l’entrée standard. Identique à l’argument DATA.</translation>
    </message>
    <message>
        <source>File that holds the data.</source>
        <translation>Fichier qui contient les données.</translation>
    </message>
    <message>
        <source>--collection-ttl deletes the whole map, with every item in it, after %1 seconds.</source>
        <translation>--collection-ttl supprime toute la map, avec tous ses éléments, après %1 secondes.</translation>
    </message>
    <message>
        <source>Give the data in one way only: as the argument DATA, with --data or with --data-file.</source>
        <translation>Donnez les données d’une seule façon&#xa0;: comme argument DATA, avec --data ou avec --data-file.</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>L’entrée standard</translation>
    </message>
    <message>
        <source>--%1 takes seconds, or a span such as 90min, 1h or 2d.</source>
        <translation>--%1 attend des secondes, ou une durée comme 90min, 1h ou 2d.</translation>
    </message>
    <message>
        <source>How long until the item expires. TIME is a number of seconds, at most 31536000, or a span such as 90min, 1h, 2d or 1w; 0: never.</source>
        <translation>Dans combien de temps l’élément expire. TIME est un nombre de secondes, au plus 31536000, ou une durée telle que 90min, 1h, 2d ou 1w&#x202f;; 0&#xa0;: jamais.</translation>
    </message>
    <message>
        <source>How long until the whole map is deleted with every item in it, as --ttl; must be confirmed, or --yes be given.</source>
        <translation>Dans combien de temps toute la map est supprimée avec tous ses éléments, comme --ttl&#x202f;; à confirmer, ou donner --yes.</translation>
    </message>
</context>
<context>
    <name>WriteTexts</name>
    <message>
        <source>Would create %1</source>
        <translation>Créerait %1</translation>
    </message>
    <message>
        <source>Would save %1</source>
        <translation>Enregistrerait %1</translation>
    </message>
    <message>
        <source>Would delete %1</source>
        <translation>Supprimerait %1</translation>
    </message>
    <message>
        <source>Created %1 (revision %2)</source>
        <translation>%1 créé (révision %2)</translation>
    </message>
    <message>
        <source>Saved %1 (revision %2)</source>
        <translation>%1 enregistré (révision %2)</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 supprimé</translation>
    </message>
    <message>
        <source>The service changed the expiry too, though nobody asked: from %1 to %2.</source>
        <translation>Le service a aussi modifié l’expiration, sans que personne l’ait demandé&#xa0;: de %1 à %2.</translation>
    </message>
    <message>
        <source>The answer was lost on the way; the item was read to make sure.</source>
        <translation>La réponse s’est perdue en route&#x202f;; l’élément a été lu pour s’en assurer.</translation>
    </message>
    <message>
        <source>The service gave no revision, so the item was compared right before instead.</source>
        <translation>Le service n’a pas donné de révision&#x202f;; l’élément a donc été comparé juste avant.</translation>
    </message>
    <message>
        <source>The history could not be completed: %1</source>
        <translation>L’historique n’a pas pu être complété&#xa0;: %1</translation>
    </message>
    <message>
        <source>It was gone already.</source>
        <translation>Il n’existait déjà plus.</translation>
    </message>
</context>
<context>
    <name>syncdeck::cli::Access</name>
    <message>
        <source>Secret of API key %1: </source>
        <translation>Secret de la clé d’API %1&#xa0;: </translation>
    </message>
    <message>
        <source>Auth Token of %1: </source>
        <translation>Auth Token de %1&#xa0;: </translation>
    </message>
    <message>
        <source>The history could not be read; it is now at %1, and a new one was begun.</source>
        <translation>L’historique n’a pas pu être lu&#x202f;; il se trouve maintenant dans %1, et un nouveau a été commencé.</translation>
    </message>
    <message>
        <source>The proxy %1 does not accept this user name and password.</source>
        <translation>Le proxy %1 n’accepte pas ce nom d’utilisateur et ce mot de passe.</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password.</source>
        <translation>Le proxy %1 demande un nom d’utilisateur et un mot de passe.</translation>
    </message>
    <message>
        <source>User name: </source>
        <translation>Nom d’utilisateur&#xa0;: </translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Mot de passe&#xa0;: </translation>
    </message>
    <message>
        <source>Say which account to work on: with --profile NAME, --from-env or --sandbox.</source>
        <translation>Indiquez sur quel compte travailler&#xa0;: avec --profile NAME, --from-env ou --sandbox.</translation>
    </message>
    <message>
        <source>Blanks around what was typed were left out.</source>
        <translation>Les espaces autour de la saisie ont été retirés.</translation>
    </message>
    <message>
        <source>Others on this machine could read %1, which belongs to the history. That is mended.</source>
        <translation>D’autres personnes sur cette machine pouvaient lire %1, qui appartient à l’historique. C’est corrigé.</translation>
    </message>
    <message>
        <source>Others on this machine can read %1, which belongs to the history, and that could not be changed.</source>
        <translation>D’autres personnes sur cette machine peuvent lire %1, qui appartient à l’historique, et cela n’a pas pu être changé.</translation>
    </message>
    <message>
        <source>Name the service with --service: its SID, its unique name or “default”.</source>
        <translation>Indiquez le service avec --service&#xa0;: son SID, son nom unique ou «&#xa0;default&#xa0;».</translation>
    </message>
    <message>
        <source>Name the map with --map: its SID or its unique name.</source>
        <translation>Indiquez la map avec --map&#xa0;: son SID ou son nom unique.</translation>
    </message>
</context>
<context>
    <name>syncdeck::cli::Command</name>
    <message>
        <source>The administrator’s settings allow no writing with the credentials of --from-env. A profile that is set up on this machine may write; “profiles list” names them.</source>
        <translation>Les réglages de l’administrateur ne permettent aucune écriture avec les identifiants de --from-env. Un profil préparé sur cette machine peut écrire&#x202f;; «&#xa0;profiles list&#xa0;» les affiche.</translation>
    </message>
</context>
<context>
    <name>syncdeck::json</name>
    <message>
        <source>There is nothing here yet. Write JSON, such as {}.</source>
        <translation>Il n’y a encore rien ici. Écrivez du JSON, par exemple {}.</translation>
    </message>
    <message>
        <source>The text starts with an invisible byte order mark. Remove the first character.</source>
        <translation>Le texte commence par une marque d’ordre des octets invisible. Retirez le premier caractère.</translation>
    </message>
    <message>
        <source>A value is missing here. Write a text in double quotes, a number, true, false, null, {…} or […].</source>
        <translation>Il manque une valeur ici. Écrivez un texte entre guillemets doubles, un nombre, true, false, null, {…} ou […].</translation>
    </message>
    <message>
        <source>A member name in double quotes must stand here, such as &quot;name&quot;.</source>
        <translation>Un nom de membre entre guillemets doubles doit figurer ici, comme &quot;name&quot;.</translation>
    </message>
    <message>
        <source>A colon is missing between a member&apos;s name and its value.</source>
        <translation>Il manque un deux-points entre le nom d’un membre et sa valeur.</translation>
    </message>
    <message>
        <source>A comma or a closing bracket is missing here.</source>
        <translation>Il manque ici une virgule ou un crochet ou une accolade fermante.</translation>
    </message>
    <message>
        <source>Nothing follows this comma. Remove it.</source>
        <translation>Rien ne suit cette virgule. Retirez-la.</translation>
    </message>
    <message>
        <source>This bracket does not match the one that is open: { goes with } and [ with ].</source>
        <translation>Ce signe ne correspond pas à celui qui est ouvert&#xa0;: { va avec } et [ avec ].</translation>
    </message>
    <message>
        <source>This { has no }. Close it.</source>
        <translation>Ce { n’a pas de }. Fermez-le.</translation>
    </message>
    <message>
        <source>This [ has no ]. Close it.</source>
        <translation>Ce [ n’a pas de ]. Fermez-le.</translation>
    </message>
    <message>
        <source>This text has no closing quote on its line. Close it, and write a line break inside a text as \n.</source>
        <translation>Ce texte n’a pas de guillemet fermant sur sa ligne. Fermez-le, et écrivez un saut de ligne dans un texte comme \n.</translation>
    </message>
    <message>
        <source>A text holds a control character, such as a tab. Write it as an escape: \t is a tab.</source>
        <translation>Un texte contient un caractère de contrôle, comme une tabulation. Écrivez-le comme un échappement&#xa0;: \t est une tabulation.</translation>
    </message>
    <message>
        <source>JSON does not know this escape. Write \\ for a backslash, or \u and four hex digits for a character.</source>
        <translation>JSON ne connaît pas cet échappement. Écrivez \\ pour une barre oblique inverse, ou \u et quatre chiffres hexadécimaux pour un caractère.</translation>
    </message>
    <message>
        <source>This is not a JSON number. Write it like 12, -0.5 or 1.5e3, or put it in double quotes.</source>
        <translation>Ce n’est pas un nombre JSON. Écrivez-le comme 12, -0.5 ou 1.5e3, ou mettez-le entre guillemets doubles.</translation>
    </message>
    <message>
        <source>JSON does not know this word. Put a text in double quotes; the words true, false and null are written in small letters.</source>
        <translation>JSON ne connaît pas ce mot. Mettez un texte entre guillemets doubles&#x202f;; les mots true, false et null s’écrivent en minuscules.</translation>
    </message>
    <message>
        <source>Names and texts stand in straight double quotes, like &quot;this&quot;.</source>
        <translation>Les noms et les textes se mettent entre guillemets droits doubles, comme &quot;this&quot;.</translation>
    </message>
    <message>
        <source>JSON has no comments. Remove this one.</source>
        <translation>JSON n’a pas de commentaires. Retirez celui-ci.</translation>
    </message>
    <message>
        <source>There is an invisible character here that is no ordinary space. Replace it by a space.</source>
        <translation>Il y a ici un caractère invisible qui n’est pas un espace ordinaire. Remplacez-le par un espace.</translation>
    </message>
    <message>
        <source>The JSON value has ended before this. Remove what follows.</source>
        <translation>La valeur JSON s’est terminée avant ceci. Retirez ce qui suit.</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8 here. Type this character again.</source>
        <translation>Le texte n’est pas de l’UTF-8 valide ici. Saisissez de nouveau ce caractère.</translation>
    </message>
    <message>
        <source>The text is nested deeper than %1 levels. Make it flatter.</source>
        <translation>Le texte est imbriqué sur plus de %1 niveaux. Aplatissez-le.</translation>
    </message>
    <message>
        <source>The member &quot;%1&quot; comes more than once in its object, and most programs keep only the last. Remove or rename one.</source>
        <translation>Le membre &quot;%1&quot; figure plus d’une fois dans son objet, et la plupart des programmes ne gardent que le dernier. Retirez-en un ou renommez-le.</translation>
    </message>
    <message>
        <source>JavaScript and other programs round the number %1. Write it in double quotes if every digit counts.</source>
        <translation>JavaScript et d’autres programmes arrondissent le nombre %1. Écrivez-le entre guillemets doubles si chaque chiffre compte.</translation>
    </message>
    <message>
        <source>%1 is half of a character: it needs its other half. Programs may refuse or replace it.</source>
        <translation>%1 est une moitié de caractère&#xa0;: l’autre moitié lui manque. Des programmes peuvent le refuser ou le remplacer.</translation>
    </message>
    <message>
        <source>This number has a decimal comma. JSON knows a decimal point alone: 1.5 in place of 1,5.</source>
        <translation>Ce nombre a une virgule décimale. JSON ne connaît que le point décimal&#xa0;: 1.5 au lieu de 1,5.</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::Appearance</name>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;High contrast, light</source>
        <translation>Contraste &amp;élevé, clair</translation>
    </message>
    <message>
        <source>High &amp;contrast, dark</source>
        <translation>Contraste élevé, s&amp;ombre</translation>
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
        <translation>%1, %2 de trop</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, %2 restants</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::ColumnMenu</name>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Colonnes</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Trier par</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>Cr&amp;oissant</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>&amp;Décroissant</translation>
    </message>
    <message>
        <source>&amp;Move to the front</source>
        <translation>&amp;Placer en tête</translation>
    </message>
    <message>
        <source>&amp;Fit widths to what is shown</source>
        <translation>&amp;Ajuster les largeurs à l’affichage</translation>
    </message>
    <message>
        <source>Makes each column as wide as the rows that are shown need</source>
        <translation>Donne à chaque colonne la largeur qu’exigent les lignes affichées</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>&amp;Réinitialiser les colonnes</translation>
    </message>
    <message>
        <source>Shows the columns as they were at first</source>
        <translation>Affiche les colonnes comme au début</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::ConfirmDialog</name>
    <message>
        <source>What is concerned</source>
        <translation>Ce qui est concerné</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>Saisir le nom</translation>
    </message>
    <message>
        <source>To go on, type: %1</source>
        <translation>Pour continuer, saisissez&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::DataField</name>
    <message>
        <source>bytes</source>
        <translation>octets</translation>
    </message>
    <message>
        <source>Go to problem</source>
        <translation>Aller au problème</translation>
    </message>
    <message>
        <source>Put the caret where the problem is (F8)</source>
        <translation>Placer le curseur sur le problème (F8)</translation>
    </message>
    <message>
        <source>Data size</source>
        <translation>Taille des données</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Mettre en forme</translation>
    </message>
    <message>
        <source>Minify</source>
        <translation>Compacter</translation>
    </message>
    <message>
        <source>&amp;Data:</source>
        <translation>&amp;Données&#xa0;:</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Data problem</source>
        <translation>Problème dans les données</translation>
    </message>
    <message>
        <source>What the item holds: one JSON object, at most 16 KiB. It is stored as you type it; numbers and the order of members are never changed. F8 goes to what is wrong.</source>
        <translation>Ce que contient l’élément&#xa0;: un objet JSON, au plus 16 Kio. Il est enregistré tel que vous le saisissez&#x202f;; les nombres et l’ordre des membres ne sont jamais modifiés. F8 va à ce qui est faux.</translation>
    </message>
    <message>
        <source>One member a line; numbers and names stay as they are</source>
        <translation>Un membre par ligne&#x202f;; les nombres et les noms restent tels quels</translation>
    </message>
    <message>
        <source>Remove white space; numbers and names stay as they are</source>
        <translation>Retirer les espaces&#x202f;; les nombres et les noms restent tels quels</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::MessageBar</name>
    <message>
        <source>Read more</source>
        <translation>Lire la suite</translation>
    </message>
    <message>
        <source>Message details</source>
        <translation>Détails du message</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::ProblemLabel</name>
    <message>
        <source>Error: %1</source>
        <translation>Erreur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Avertissement&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::TtlField</name>
    <message>
        <source>10 minutes</source>
        <translation>10 minutes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 heures</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semaine</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 an</translation>
    </message>
    <message>
        <source>Never (0)</source>
        <translation>Jamais (0)</translation>
    </message>
    <message>
        <source>Common spans for %1</source>
        <translation>Durées courantes pour %1</translation>
    </message>
    <message>
        <source>%1 in words</source>
        <translation>%1 en toutes lettres</translation>
    </message>
    <message>
        <source>Never expires.</source>
        <translation>N’expire jamais.</translation>
    </message>
    <message>
        <source>Expires on %1</source>
        <translation>Expire le %1</translation>
    </message>
    <message>
        <source>%1 problem</source>
        <comment>of the field %1</comment>
        <translation>Problème&#xa0;: %1</translation>
    </message>
    <message>
        <source>Common spans</source>
        <translation>Durées courantes</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>1h, 2d, 90 min or seconds; empty: never</source>
        <translation>1h, 2d, 90 min ou secondes&#x202f;; vide&#xa0;: jamais</translation>
    </message>
    <message>
        <source>1h, 2d or seconds; empty: leave the map as it is</source>
        <translation>1h, 2d ou secondes&#x202f;; vide&#xa0;: laisser la map telle quelle</translation>
    </message>
    <message>
        <source>How long until the item expires and is deleted: seconds, or a span such as 90 min, 1h, 2d or 1w; at most a year (31,536,000). Empty or 0: never.</source>
        <translation>Dans combien de temps l’élément expire et est supprimé&#xa0;: secondes, ou une durée comme 90 min, 1h, 2d ou 1w&#x202f;; au plus un an (31&#x202f;536&#x202f;000). Vide ou 0&#xa0;: jamais.</translation>
    </message>
    <message>
        <source>How long until the whole map is deleted, with every item in it: seconds, or a span such as 1h, 2d or 1w; at most a year (31,536,000).</source>
        <translation>Dans combien de temps toute la map est supprimée, avec tous ses éléments&#xa0;: secondes, ou une durée comme 1h, 2d ou 1w&#x202f;; au plus un an (31&#x202f;536&#x202f;000).</translation>
    </message>
    <message>
        <source>Choose a common time</source>
        <translation>Choisir une durée courante</translation>
    </message>
    <message>
        <source>= %1 s, expires on %2</source>
        <translation>= %1 s, expire le %2</translation>
    </message>
</context>
<context>
    <name>syncdeck::session::Connection</name>
    <message>
        <source>The service’s links to further pages name %1. The pages are asked for at %2, as this profile says.</source>
        <translation>Les liens du service vers d’autres pages indiquent %1. Les pages sont demandées à %2, comme le dit ce profil.</translation>
    </message>
    <message>
        <source>Waiting until the service’s limits let the next request through.</source>
        <translation>Attente que les limites du service laissent passer la requête suivante.</translation>
    </message>
    <message>
        <source>The service asks to slow down. Trying again in %1 s.</source>
        <translation>Le service demande de ralentir. Nouvelle tentative dans %1 s.</translation>
    </message>
    <message>
        <source>The service answered with status %1. Trying again in %2 s.</source>
        <translation>Le service a répondu avec l’état %1. Nouvelle tentative dans %2 s.</translation>
    </message>
    <message>
        <source>No answer came. Trying again in %1 s.</source>
        <translation>Aucune réponse n’est venue. Nouvelle tentative dans %1 s.</translation>
    </message>
    <message>
        <source>Waiting for an answer of %1.</source>
        <translation>Attente d’une réponse de %1.</translation>
    </message>
</context>
<context>
    <name>syncdeck::transfer::FileFeed</name>
    <message>
        <source>Line %1: the key “%2” stands above already.</source>
        <translation>Ligne %1&#xa0;: la clé «&#xa0;%2&#xa0;» figure déjà plus haut.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::AboutDialog</name>
    <message>
        <source>About Syncdeck</source>
        <translation>À propos de Syncdeck</translation>
    </message>
    <message>
        <source>Desktop manager for Twilio Sync Map items. Not a product of Twilio.</source>
        <translation>Gestionnaire de bureau pour les éléments des maps Twilio Sync. N’est pas un produit de Twilio.</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versions et licences</translation>
    </message>
    <message>
        <source>&amp;Versions and licences</source>
        <translation>&amp;Versions et licences</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>&amp;Licence of Syncdeck</source>
        <translation>&amp;Licence de Syncdeck</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>&amp;Copier les versions</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>library version: licence</comment>
        <translation>%1 %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>domaine public</translation>
    </message>
    <message>
        <source>Running on %1 (%2), display system %3</source>
        <translation>Fonctionne sur %1 (%2), système d’affichage %3</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::BrowsePanel</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>&amp;Services and maps:</source>
        <translation>&amp;Services et maps&#xa0;:</translation>
    </message>
    <message>
        <source>Tree state</source>
        <translation>État de l’arborescence</translation>
    </message>
    <message>
        <source>The list could not be loaded.</source>
        <translation>La liste n’a pas pu être chargée.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>This account has no services.</source>
        <translation>Ce compte n’a pas de services.</translation>
    </message>
    <message>
        <source>This service has no maps.</source>
        <translation>Ce service n’a pas de maps.</translation>
    </message>
    <message>
        <source>Search services and maps</source>
        <translation>Rechercher des services et des maps</translation>
    </message>
    <message>
        <source>Services and maps</source>
        <translation>Services et maps</translation>
    </message>
    <message>
        <source>No service or map matches.</source>
        <translation>Aucun service ni aucune map ne correspond.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Shows only services and maps whose name holds what you type. Services whose maps were not loaded yet are searched by their own name.</source>
        <translation>N’affiche que les services et les maps dont le nom contient ce que vous saisissez. Les services dont les maps ne sont pas encore chargées sont cherchés par leur propre nom.</translation>
    </message>
    <message>
        <source>The services of this account, and the maps in each. Choosing a map opens its items. The context menu and the Map menu create, describe and delete maps.</source>
        <translation>Les services de ce compte, et les maps de chacun. Choisir une map ouvre ses éléments. Le menu contextuel et le menu Map créent, décrivent et suppriment des maps.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Reload services and maps</source>
        <translation>Recharger les services et les maps</translation>
    </message>
    <message>
        <source>The map %1 was deleted by somebody.</source>
        <translation>Quelqu’un a supprimé la map %1.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::BudgetLabel</name>
    <message>
        <source> (resting)</source>
        <translation> (au repos)</translation>
    </message>
    <message numerus="yes">
        <source> (%Ln waiting)</source>
        <translation>
            <numerusform> (%Ln en attente)</numerusform>
            <numerusform> (%Ln en attente)</numerusform>
        </translation>
    </message>
    <message>
        <source>Rate budget</source>
        <translation>Quota de débit</translation>
    </message>
    <message>
        <source>How many requests the service&apos;s limits for this map let through at once now. More come back by the second; what is beyond waits for its turn.</source>
        <translation>Combien de requêtes les limites du service pour cette map laissent passer d’un coup en ce moment. D’autres reviennent à chaque seconde&#x202f;; le surplus attend son tour.</translation>
    </message>
    <message>
        <source>Requests left: %1 for reading, %2 for writing</source>
        <translation>Requêtes restantes&#xa0;: %1 en lecture, %2 en écriture</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::BulkDialog</name>
    <message>
        <source>Set a &amp;member of the data</source>
        <translation>Définir un &amp;membre des données</translation>
    </message>
    <message>
        <source>&amp;Remove a member of the data</source>
        <translation>&amp;Retirer un membre des données</translation>
    </message>
    <message>
        <source>&amp;Delete them</source>
        <translation>Les s&amp;upprimer</translation>
    </message>
    <message>
        <source>Change items of %1</source>
        <translation>Modifier des éléments de %1</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>such as status</source>
        <translation>par exemple status</translation>
    </message>
    <message>
        <source>JSON, such as &quot;open&quot; with its quotes, 3 or null</source>
        <translation>JSON, par exemple &quot;open&quot; avec ses guillemets, 3 ou null</translation>
    </message>
    <message>
        <source>seconds; 0: never expires</source>
        <translation>secondes&#x202f;; 0&#xa0;: n’expire jamais</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Value:</source>
        <translation>&amp;Valeur&#xa0;:</translation>
    </message>
    <message>
        <source>Make a &amp;plan</source>
        <translation>Établir un &amp;plan</translation>
    </message>
    <message>
        <source>New TTL</source>
        <translation>Nouveau TTL</translation>
    </message>
    <message>
        <source>Member name</source>
        <translation>Nom du membre</translation>
    </message>
    <message>
        <source>Member value</source>
        <translation>Valeur du membre</translation>
    </message>
    <message>
        <source>Change problem</source>
        <translation>Problème de modification</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Les supprimer</translation>
    </message>
    <message>
        <source>Set the TTL</source>
        <translation>Définir le TTL</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Établir un plan</translation>
    </message>
    <message>
        <source>Set the TT&amp;L</source>
        <translation>Définir le TT&amp;L</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CommandDelegate</name>
    <message>
        <source>%1 — not possible now</source>
        <comment>menu</comment>
        <translation>%1 — impossible maintenant</translation>
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
        <translation>activé</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>impossible maintenant</translation>
    </message>
    <message>
        <source>not possible now: %1</source>
        <translation>impossible maintenant&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Rechercher des commandes</translation>
    </message>
    <message>
        <source>What do you want to do? Type some letters of it</source>
        <translation>Que voulez-vous faire&#x202f;? Saisissez-en quelques lettres</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Commandes trouvées</translation>
    </message>
    <message>
        <source>Commands state</source>
        <translation>État des commandes</translation>
    </message>
    <message>
        <source>No command like this</source>
        <translation>Aucune commande de ce genre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln commands</source>
        <translation>
            <numerusform>%Ln commande</numerusform>
            <numerusform>%Ln commandes</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not possible now.</source>
        <translation>Ce n’est pas possible maintenant.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CompareDialog</name>
    <message>
        <source>With a &amp;file (NDJSON, JSON or CSV)</source>
        <translation>Avec un &amp;fichier (NDJSON, JSON ou CSV)</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>Comparer %1</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparer</translation>
    </message>
    <message>
        <source>That is the map itself; name another one.</source>
        <translation>C’est la map elle-même&#x202f;; indiquez-en une autre.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>With a file</source>
        <translation>Avec un fichier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Compare problem</source>
        <translation>Problème de comparaison</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>With &amp;another map</source>
        <translation>Avec une &amp;autre map</translation>
    </message>
    <message>
        <source>Items (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)</source>
        <translation>Éléments (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>The name must end in .ndjson, .jsonl, .json, .csv, .tsv or .txt.</source>
        <translation>Le nom doit se terminer par .ndjson, .jsonl, .json, .csv, .tsv ou .txt.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ComparisonDialog</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>The same: %1. Only in %2: %3. Only in %4: %5. Different: %6.</source>
        <translation>Identiques&#xa0;: %1. Seulement dans %2&#xa0;: %3. Seulement dans %4&#xa0;: %5. Différents&#xa0;: %6.</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>Lecture impossible&#xa0;: %1</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>All differences</source>
        <translation>Toutes les différences</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Différents</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>Seulement dans %1</translation>
    </message>
    <message>
        <source>&amp;Mark all shown</source>
        <translation>&amp;Marquer tout l’affiché</translation>
    </message>
    <message>
        <source>Mark &amp;none shown</source>
        <translation>Ne marquer a&amp;ucun affiché</translation>
    </message>
    <message>
        <source>Plan to make the marked items of %1 like those of %2</source>
        <translation>Établir un plan pour rendre les éléments marqués de %1 pareils à ceux de %2</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>Il n’y a aucune différence.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation>Afficher les différences</translation>
    </message>
    <message>
        <source>Change this side</source>
        <translation>Modifier ce côté</translation>
    </message>
    <message>
        <source>Change the other side</source>
        <translation>Modifier l’autre côté</translation>
    </message>
    <message>
        <source>The items that differ. Space marks the current one; marked items can be made like those of the other side.</source>
        <translation>Les éléments qui diffèrent. Espace marque l’élément courant&#x202f;; les éléments marqués peuvent être rendus pareils à ceux de l’autre côté.</translation>
    </message>
    <message>
        <source>Delete what the other side does not have</source>
        <translation>Supprimer ce que l’autre côté n’a pas</translation>
    </message>
    <message>
        <source>Nothing can be deleted: %1</source>
        <translation>Rien ne peut être supprimé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>Change %1: create %2, change %3, delete %4…</source>
        <extracomment>A button: the side that changes, and how many of its items are created, changed, deleted.</extracomment>
        <translation>Modifier %1&#xa0;: créer %2, modifier %3, supprimer %4…</translation>
    </message>
    <message>
        <source>Creates %1, changes %2, deletes %3</source>
        <translation>Crée %1, modifie %2, supprime %3</translation>
    </message>
    <message>
        <source>Also &amp;delete what the other side does not have: %1 in %2, %3 in %4</source>
        <translation>&amp;Supprimer aussi ce que l’autre côté n’a pas&#xa0;: %1 dans %2, %3 dans %4</translation>
    </message>
    <message>
        <source>Also &amp;delete what the other side does not have: %1 in %2</source>
        <translation>&amp;Supprimer aussi ce que l’autre côté n’a pas&#xa0;: %1 dans %2</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ComparisonModel</name>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>Seulement dans %1</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Diffère</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ConflictDialog</name>
    <message>
        <source>Conflict on %1</source>
        <translation>Conflit sur %1</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>%1 was deleted meanwhile, or has expired. Nothing was sent. You can create it again with your data.</source>
        <translation>%1 a été supprimé entre-temps, ou a expiré. Rien n’a été envoyé. Vous pouvez le créer de nouveau avec vos données.</translation>
    </message>
    <message>
        <source>Somebody changed %1 since you last saw it, so it was not deleted. See what is different, then decide.</source>
        <translation>Quelqu’un a modifié %1 depuis que vous l’avez vu&#x202f;; il n’a donc pas été supprimé. Voyez ce qui diffère, puis décidez.</translation>
    </message>
    <message>
        <source>An item %1 exists by now, so nothing was created. Choose what it shall hold.</source>
        <translation>Un élément %1 existe entre-temps&#x202f;; rien n’a donc été créé. Choisissez ce qu’il doit contenir.</translation>
    </message>
    <message>
        <source>Somebody changed %1 since you opened it. Nothing was overwritten. Members that only one of you touched are merged; for the others, choose a side.</source>
        <translation>Quelqu’un a modifié %1 depuis que vous l’avez ouvert. Rien n’a été écrasé. Les membres touchés d’un seul côté sont fusionnés&#x202f;; pour les autres, choisissez un côté.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>The expiry was changed too, from %1 to %2.</source>
        <translation>L’expiration a aussi été modifiée, de %1 à %2.</translation>
    </message>
    <message>
        <source>Yours replaces it when you save.</source>
        <translation>La vôtre la remplace quand vous enregistrez.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Both hold the same data by now.</source>
        <translation>Les deux ont maintenant les mêmes données.</translation>
    </message>
    <message>
        <source>&amp;Result:</source>
        <translation>&amp;Résultat&#xa0;:</translation>
    </message>
    <message>
        <source>All &amp;mine</source>
        <translation>Tout de &amp;ma version</translation>
    </message>
    <message>
        <source>All &amp;theirs</source>
        <translation>Tout de l’&amp;autre version</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Conflict state</source>
        <translation>État du conflit</translation>
    </message>
    <message>
        <source>Delete it anyway</source>
        <translation>Supprimer quand même</translation>
    </message>
    <message>
        <source>Save merged</source>
        <translation>Enregistrer la fusion</translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation>Créer de nouveau</translation>
    </message>
    <message>
        <source>Edit in the form</source>
        <translation>Modifier dans le formulaire</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Garder l’autre version</translation>
    </message>
    <message>
        <source>Leave it deleted</source>
        <translation>Le laisser supprimé</translation>
    </message>
    <message>
        <source>Yours is given up here; the history keeps it</source>
        <translation>Votre version est abandonnée ici&#x202f;; l’historique la garde</translation>
    </message>
    <message>
        <source>Choose Mine or Theirs for each member that both changed.</source>
        <translation>Choisissez Ma version ou Autre version pour chaque membre modifié des deux côtés.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ConflictResolver</name>
    <message>
        <source>%1 was not deleted: somebody changed it meanwhile.</source>
        <translation>%1 n’a pas été supprimé&#xa0;: quelqu’un l’a modifié entre-temps.</translation>
    </message>
    <message>
        <source>%1 was not saved: somebody changed or deleted it meanwhile.</source>
        <translation>%1 n’a pas été enregistré&#xa0;: quelqu’un l’a modifié ou supprimé entre-temps.</translation>
    </message>
    <message>
        <source>What you type is kept here.</source>
        <translation>Ce que vous saisissez est gardé ici.</translation>
    </message>
    <message>
        <source>Resolve conflict</source>
        <translation>Résoudre le conflit</translation>
    </message>
    <message>
        <source>The form of %1 holds unsaved changes. Save or close it first.</source>
        <translation>Le formulaire de %1 contient des modifications non enregistrées. Enregistrez-le ou fermez-le d’abord.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ConnectDialog</name>
    <message>
        <source>De&amp;lete profile…</source>
        <translation>Supprimer &amp;le profil…</translation>
    </message>
    <message>
        <source>Sa&amp;ve profile</source>
        <translation>&amp;Enregistrer le profil</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>The file of profiles could not be understood. It was kept as %1; nothing of it is lost.</source>
        <translation>Le fichier des profils n’a pas pu être compris. Il a été gardé sous %1&#x202f;; rien n’en est perdu.</translation>
    </message>
    <message>
        <source>Another profile has this name. Choose another.</source>
        <translation>Un autre profil porte ce nom. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Handing the secret to the keychain…</source>
        <translation>Remise du secret au trousseau de clés…</translation>
    </message>
    <message>
        <source>Saved. The secret is in the keychain.</source>
        <translation>Enregistré. Le secret est dans le trousseau de clés.</translation>
    </message>
    <message>
        <source>The profile is saved, its secret is not.</source>
        <translation>Le profil est enregistré, son secret ne l’est pas.</translation>
    </message>
    <message>
        <source>The secret is not kept</source>
        <translation>Le secret n’est pas gardé</translation>
    </message>
    <message>
        <source>Keep the secret for this run only</source>
        <translation>Garder le secret pour cette session seulement</translation>
    </message>
    <message>
        <source>The secret is held until Syncdeck ends.</source>
        <translation>Le secret est gardé jusqu’à la fermeture de Syncdeck.</translation>
    </message>
    <message>
        <source>Delete profile</source>
        <translation>Supprimer le profil</translation>
    </message>
    <message>
        <source>Delete the profile “%1” and its secret in the keychain? Nothing changes at the service.</source>
        <translation>Supprimer le profil «&#xa0;%1&#xa0;» et son secret dans le trousseau de clés&#x202f;? Rien ne change du côté du service.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Supprimé.</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>Connections message</source>
        <translation>Message des connexions</translation>
    </message>
    <message>
        <source>Ne&amp;w profile</source>
        <translation>Nou&amp;veau profil</translation>
    </message>
    <message>
        <source>Prof&amp;iles:</source>
        <translation>&amp;Profils&#xa0;:</translation>
    </message>
    <message>
        <source>%1 (set up by your administrator)</source>
        <translation>%1 (préparé par votre administrateur)</translation>
    </message>
    <message>
        <source>Saved. The address is another one now: enter the secret again, since it goes nowhere but where it was entered for.</source>
        <translation>Enregistré. L’adresse est maintenant une autre&#xa0;: saisissez de nouveau le secret, car il ne va que là où il était destiné lors de sa saisie.</translation>
    </message>
    <message>
        <source>The profile “%1” is saved, its secret is not.</source>
        <translation>Le profil «&#xa0;%1&#xa0;» est enregistré, son secret ne l’est pas.</translation>
    </message>
    <message>
        <source>The profile is deleted; its secret could not be removed from the keychain.</source>
        <translation>Le profil est supprimé&#x202f;; son secret n’a pas pu être retiré du trousseau de clés.</translation>
    </message>
    <message>
        <source>The secret is still in the keychain</source>
        <translation>Le secret est encore dans le trousseau de clés</translation>
    </message>
    <message>
        <source>The profile “%1” is deleted; its secret could not be removed from the keychain.</source>
        <translation>Le profil «&#xa0;%1&#xa0;» est supprimé&#x202f;; son secret n’a pas pu être retiré du trousseau de clés.</translation>
    </message>
    <message>
        <source>Enter the secret that your administrator gave you, then save the profile.</source>
        <translation>Saisissez le secret que votre administrateur vous a donné, puis enregistrez le profil.</translation>
    </message>
    <message>
        <source>Enter the secret of this profile, then save it.</source>
        <translation>Saisissez le secret de ce profil, puis enregistrez-le.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CopyDialog</name>
    <message>
        <source>Copy items of %1</source>
        <translation>Copier des éléments de %1</translation>
    </message>
    <message>
        <source>leave them as they are</source>
        <translation>les laisser tels quels</translation>
    </message>
    <message>
        <source>update them, whatever they hold</source>
        <translation>les mettre à jour, quel que soit leur contenu</translation>
    </message>
    <message>
        <source>update them unless somebody changes them after the plan</source>
        <translation>les mettre à jour sauf si quelqu’un les modifie après le plan</translation>
    </message>
    <message>
        <source>&amp;Keys that the map has already:</source>
        <translation>&amp;Clés que la map a déjà&#xa0;:</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>Make a &amp;plan</source>
        <translation>Établir un &amp;plan</translation>
    </message>
    <message>
        <source>That is the map itself; name another one.</source>
        <translation>C’est la map elle-même&#x202f;; indiquez-en une autre.</translation>
    </message>
    <message>
        <source>That profile is read-only: nothing can be written.</source>
        <translation>Ce profil est en lecture seule&#xa0;: rien ne peut être écrit.</translation>
    </message>
    <message>
        <source>Copy problem</source>
        <translation>Problème de copie</translation>
    </message>
    <message>
        <source>Existing items</source>
        <translation>Éléments existants</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Établir un plan</translation>
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
        <translation>La première &amp;ligne nomme les colonnes</translation>
    </message>
    <message>
        <source>&amp;Protect cells that a spreadsheet would run as formulas</source>
        <translation>&amp;Protéger les cellules qu’un tableur exécuterait comme formules</translation>
    </message>
    <message>
        <source>Begin with a byte-order mar&amp;k, for older spreadsheets</source>
        <translation>Commencer par une mar&amp;que d’ordre des octets, pour les anciens tableurs</translation>
    </message>
    <message>
        <source>as the file has it</source>
        <translation>comme dans le fichier</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>virgule</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>point-virgule</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulation</translation>
    </message>
    <message>
        <source>They get an apostrophe in front, which an import takes away</source>
        <translation>Une apostrophe est placée devant, qu’une importation retire</translation>
    </message>
    <message>
        <source>An export puts it before cells that a spreadsheet would run as formulas</source>
        <translation>Une exportation la place devant les cellules qu’un tableur exécuterait comme formules</translation>
    </message>
    <message>
        <source>Cells are parted by:</source>
        <translation>Les cellules sont séparées par&#xa0;:</translation>
    </message>
    <message>
        <source>A spreadsheet that saves the file rounds numbers of more than 15 digits, and turns what looks like a date or a number into one. Data stays safe as long as it stands in one cell as JSON.</source>
        <translation>Un tableur qui enregistre le fichier arrondit les nombres de plus de 15 chiffres, et change en date ou en nombre ce qui y ressemble. Les données restent sûres tant qu’elles tiennent dans une cellule en JSON.</translation>
    </message>
    <message>
        <source>NDJSON: one object a line</source>
        <translation>NDJSON&#xa0;: un objet par ligne</translation>
    </message>
    <message>
        <source>JSON: one array</source>
        <translation>JSON&#xa0;: un seul tableau</translation>
    </message>
    <message>
        <source>CSV: for spreadsheets</source>
        <translation>CSV&#xa0;: pour les tableurs</translation>
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
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>Format du fichier</translation>
    </message>
    <message>
        <source>Take away the ap&amp;ostrophe that protects cells</source>
        <translation>Retirer l’ap&amp;ostrophe qui protège les cellules</translation>
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
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>(all)</source>
        <translation>(tout)</translation>
    </message>
    <message>
        <source>(absent)</source>
        <translation>(absent)</translation>
    </message>
    <message>
        <source>me</source>
        <translation>moi</translation>
    </message>
    <message>
        <source>them</source>
        <translation>l’autre</translation>
    </message>
    <message>
        <source>both</source>
        <translation>les deux</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Membre</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Ma version</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Autre version</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Modifié par</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::DockArea</name>
    <message>
        <source>Docks</source>
        <translation>Volets</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::DraftKeeper</name>
    <message>
        <source>What you were typing is back in the form.</source>
        <translation>Ce que vous étiez en train de saisir est de retour dans le formulaire.</translation>
    </message>
    <message>
        <source>Changes to items come back with their profile.</source>
        <translation>Les modifications des éléments reviennent avec leur profil.</translation>
    </message>
    <message>
        <source>a new item</source>
        <translation>un nouvel élément</translation>
    </message>
    <message>
        <source>Unsaved input</source>
        <translation>Saisie non enregistrée</translation>
    </message>
    <message>
        <source>What you typed was not sent: %1.
It can come back the next time you open Syncdeck.</source>
        <translation>Ce que vous avez saisi n’a pas été envoyé&#xa0;: %1.
Cela peut revenir à la prochaine ouverture de Syncdeck.</translation>
    </message>
    <message>
        <source>&amp;Keep it and close</source>
        <translation>&amp;Garder et fermer</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::EditForm</name>
    <message>
        <source>Save item</source>
        <translation>Enregistrer l’élément</translation>
    </message>
    <message>
        <source>Save what was changed (Ctrl+S)</source>
        <translation>Enregistrer ce qui a été modifié (Ctrl+S)</translation>
    </message>
    <message>
        <source>Delete item</source>
        <translation>Supprimer l’élément</translation>
    </message>
    <message>
        <source>Reload item</source>
        <translation>Recharger l’élément</translation>
    </message>
    <message>
        <source>Read the item anew</source>
        <translation>Lire l’élément de nouveau</translation>
    </message>
    <message>
        <source>Cancel request</source>
        <translation>Annuler la requête</translation>
    </message>
    <message>
        <source>Request under way</source>
        <translation>Requête en cours</translation>
    </message>
    <message>
        <source>Form state</source>
        <translation>État du formulaire</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>&amp;Clé&#xa0;:</translation>
    </message>
    <message>
        <source>TTL (time to live):</source>
        <translation>TTL (durée de vie)&#xa0;:</translation>
    </message>
    <message>
        <source>Item of %1, revision %2</source>
        <translation>Élément de %1, révision %2</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>As stored: nothing was changed.</source>
        <translation>Comme enregistré&#xa0;: rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Correct what is marked above.</source>
        <translation>Corrigez ce qui est signalé ci-dessus.</translation>
    </message>
    <message>
        <source>Changed: Save item, or Ctrl+S.</source>
        <translation>Modifié&#xa0;: Enregistrer l’élément, ou Ctrl+S.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Expired, so the service may have deleted it. What stands here is kept; saving offers to create it again.</source>
        <translation>Expiré&#x202f;; le service l’a donc peut-être supprimé. Ce qui figure ici est gardé&#x202f;; à l’enregistrement, il est proposé de le créer de nouveau.</translation>
    </message>
    <message>
        <source>A key cannot be changed here. Rename key… in the Item menu stores the item under another key.</source>
        <translation>Une clé ne peut pas être modifiée ici. Renommer la clé… dans le menu Élément enregistre l’élément sous une autre clé.</translation>
    </message>
    <message>
        <source>Deleted meanwhile. What stands here is kept; saving a change offers to create it again.</source>
        <translation>Supprimé entre-temps. Ce qui est ici est gardé ; enregistrer une modification propose de le recréer.</translation>
    </message>
    <message>
        <source>Changed by somebody meanwhile. Saving shows both versions.</source>
        <translation>Modifié par quelqu’un entre-temps. L’enregistrement montre les deux versions.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::EditPanel</name>
    <message>
        <source>Open forms</source>
        <translation>Formulaires ouverts</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nouvel élément</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>%1 has changes that were not saved. Closing it discards them.</source>
        <translation>%1 a des modifications non enregistrées. La fermeture les abandonne.</translation>
    </message>
    <message>
        <source>&amp;New item</source>
        <translation>&amp;Nouvel élément</translation>
    </message>
    <message>
        <source>Goes to the form for a new item</source>
        <translation>Va au formulaire d’un nouvel élément</translation>
    </message>
    <message>
        <source>&amp;Create or save item</source>
        <translation>&amp;Créer ou enregistrer l’élément</translation>
    </message>
    <message>
        <source>Sends what stands in the form</source>
        <translation>Envoie ce qui figure dans le formulaire</translation>
    </message>
    <message>
        <source>Go to &amp;problem</source>
        <translation>Aller au &amp;problème</translation>
    </message>
    <message>
        <source>Puts the caret where the data is wrong</source>
        <translation>Place le curseur là où les données sont fausses</translation>
    </message>
    <message>
        <source>&amp;Format data</source>
        <translation>&amp;Mettre en forme les données</translation>
    </message>
    <message>
        <source>&amp;Minify data</source>
        <translation>C&amp;ompacter les données</translation>
    </message>
    <message>
        <source>Clo&amp;se form</source>
        <translation>&amp;Fermer le formulaire</translation>
    </message>
    <message>
        <source>Closes the form of the item; asks where something was changed</source>
        <translation>Ferme le formulaire de l’élément&#x202f;; pose la question si quelque chose a été modifié</translation>
    </message>
    <message>
        <source>The form for a new item stays; it can be cleared.</source>
        <translation>Le formulaire d’un nouvel élément reste&#x202f;; il peut être effacé.</translation>
    </message>
    <message>
        <source>One member a line; numbers and names stay as they are</source>
        <translation>Un membre par ligne&#x202f;; les nombres et les noms restent tels quels</translation>
    </message>
    <message>
        <source>Removes white space; numbers and names stay as they are</source>
        <translation>Retire les espaces&#x202f;; les nombres et les noms restent tels quels</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, modifié</translation>
    </message>
    <message>
        <source>New item in %1</source>
        <translation>Nouvel élément dans %1</translation>
    </message>
    <message>
        <source>This was begun in map %1 with another profile. Open that profile to create it, or clear the form.</source>
        <translation>Cela a été commencé dans la map %1 avec un autre profil. Ouvrez ce profil pour le créer, ou videz le formulaire.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::EnvironmentBadge</name>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ExchangeView</name>
    <message>
        <source>Logged request</source>
        <translation>Requête consignée</translation>
    </message>
    <message>
        <source>Logged answer</source>
        <translation>Réponse consignée</translation>
    </message>
    <message>
        <source>As &amp;received</source>
        <translation>Telle &amp;que reçue</translation>
    </message>
    <message>
        <source>The body byte for byte, without re-indenting JSON</source>
        <translation>Le corps octet par octet, sans remettre le JSON en forme</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Every request and its answer are listed here, without credentials. They are held in memory alone, until Syncdeck closes.</source>
        <translation>Chaque requête et sa réponse figurent ici, sans identifiants. Elles ne sont gardées qu’en mémoire, jusqu’à la fermeture de Syncdeck.</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Échange</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ExportDialog</name>
    <message>
        <source>Export items of %1</source>
        <translation>Exporter des éléments de %1</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format&#xa0;:</translation>
    </message>
    <message>
        <source>Attri&amp;butes:</source>
        <translation>Attri&amp;buts&#xa0;:</translation>
    </message>
    <message>
        <source>A&amp;ll</source>
        <translation>&amp;Tous</translation>
    </message>
    <message>
        <source>What an &amp;import uses</source>
        <translation>Ce qu’&amp;utilise une importation</translation>
    </message>
    <message>
        <source>Export to…</source>
        <translation>Exporter vers…</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>Export to file</source>
        <translation>Exporter dans un fichier</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ExportTransfer</name>
    <message>
        <source>The export was not finished, so there is no file.</source>
        <translation>L’exportation n’a pas été terminée&#x202f;; il n’y a donc pas de fichier.</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>Exportation vers %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Échec&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln item(s)</source>
        <translation>
            <numerusform>%Ln élément exporté</numerusform>
            <numerusform>%Ln éléments exportés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln written</source>
        <translation>
            <numerusform>Terminé&#xa0;: %Ln écrit</numerusform>
            <numerusform>Terminé&#xa0;: %Ln écrits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::FileDrop</name>
    <message>
        <source>Drop one file at a time; each import is a plan of its own.</source>
        <translation>Déposez un seul fichier à la fois&#x202f;; chaque importation est un plan à part.</translation>
    </message>
    <message>
        <source>Only a file on this machine can be imported.</source>
        <translation>Seul un fichier de cette machine peut être importé.</translation>
    </message>
    <message>
        <source>The name must end in .ndjson, .jsonl, .json, .csv or .tsv.</source>
        <translation>Le nom doit se terminer par .ndjson, .jsonl, .json, .csv ou .tsv.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HelpActions</name>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manuel</translation>
    </message>
    <message>
        <source>Opens the manual at the page on what you are working with</source>
        <translation>Ouvre le manuel à la page sur ce que vous êtes en train de faire</translation>
    </message>
    <message>
        <source>&amp;Keyboard short cuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>Lists every short cut</source>
        <translation>Liste tous les raccourcis</translation>
    </message>
    <message>
        <source>&amp;What’s this?</source>
        <translation>&amp;Qu’est-ce que c’est&#x202f;?</translation>
    </message>
    <message>
        <source>Explains the field that has the keyboard, or the one you point at</source>
        <translation>Explique le champ qui a le clavier, ou celui que vous pointez</translation>
    </message>
    <message>
        <source>&amp;About Syncdeck</source>
        <translation>À &amp;propos de Syncdeck</translation>
    </message>
    <message>
        <source>Shows versions and licences</source>
        <translation>Affiche les versions et les licences</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HelpWindow</name>
    <message>
        <source>Syncdeck manual</source>
        <translation>Manuel de Syncdeck</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Rechercher dans le manuel</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>&amp;Contents:</source>
        <translation>&amp;Sommaire&#xa0;:</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Aucune page ne contient tous ces mots.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HistoryActions</name>
    <message>
        <source>%1 in %2? It was done on %3.</source>
        <translation>%1 dans %2&#x202f;? C’était fait le %3.</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>L’annuler</translation>
    </message>
    <message>
        <source>Redo it</source>
        <translation>Le rétablir</translation>
    </message>
    <message>
        <source>This is a production profile.</source>
        <translation>C’est un profil de production.</translation>
    </message>
    <message>
        <source>Its items can be brought back once there is a map by that name again.</source>
        <translation>Ses éléments pourront être rétablis quand une map de ce nom existera de nouveau.</translation>
    </message>
    <message>
        <source>Create %1 again</source>
        <translation>Créer %1 de nouveau</translation>
    </message>
    <message>
        <source>The form of %1 holds unsaved changes. Save or close it first.</source>
        <translation>Le formulaire de %1 contient des modifications non enregistrées. Enregistrez-le ou fermez-le d’abord.</translation>
    </message>
    <message>
        <source>The form for a new item is in use. Create or clear it first.</source>
        <translation>Le formulaire d’un nouvel élément est utilisé. Créez l’élément ou effacez le formulaire d’abord.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Something else was written since, and is undone first.</source>
        <translation>Autre chose a été écrit depuis, et s’annule d’abord.</translation>
    </message>
    <message>
        <source>The Edit menu says what Undo takes back next.</source>
        <translation>Le menu Édition indique ce qu’Annuler reprendra ensuite.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HistoryDock</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>The history file is damaged; a new one was begun.</source>
        <translation>Le fichier de l’historique est endommagé&#x202f;; un nouveau a été commencé.</translation>
    </message>
    <message>
        <source>The history file is of a newer Syncdeck; a new one was begun.</source>
        <translation>Le fichier de l’historique vient d’un Syncdeck plus récent&#x202f;; un nouveau a été commencé.</translation>
    </message>
    <message>
        <source>The old one was kept as %1.</source>
        <translation>L’ancien a été gardé sous %1.</translation>
    </message>
    <message>
        <source>Forget the history</source>
        <translation>Oublier l’historique</translation>
    </message>
    <message>
        <source>Forget all that was created, changed and deleted with %1? What was overwritten or deleted cannot be brought back after that. This cannot be undone.</source>
        <translation>Oublier tout ce qui a été créé, modifié et supprimé avec %1&#x202f;? Ce qui a été écrasé ou supprimé ne pourra plus être rétabli ensuite. Cela ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>Effacer l’historique</translation>
    </message>
    <message>
        <source>Shows every write with what came of it</source>
        <translation>Affiche chaque écriture et ce qu’il en est advenu</translation>
    </message>
    <message>
        <source>Others on this machine could read the history. That is mended.</source>
        <translation>D’autres personnes sur cette machine pouvaient lire l’historique. C’est corrigé.</translation>
    </message>
    <message>
        <source>Others on this machine can read the history, and that could not be changed.</source>
        <translation>D’autres personnes sur cette machine peuvent lire l’historique, et cela n’a pas pu être changé.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HistoryPanel</name>
    <message>
        <source>Restore &amp;before</source>
        <translation>Restaurer la valeur d’&amp;avant</translation>
    </message>
    <message>
        <source>&amp;Open in the form</source>
        <translation>&amp;Ouvrir dans le formulaire</translation>
    </message>
    <message>
        <source>Filter by key</source>
        <translation>Filtrer par clé</translation>
    </message>
    <message>
        <source>History entry</source>
        <translation>Entrée de l’historique</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>&amp;Clear the history of this profile…</source>
        <translation>&amp;Effacer l’historique de ce profil…</translation>
    </message>
    <message>
        <source>&amp;Keep at most</source>
        <translation>&amp;Garder au plus</translation>
    </message>
    <message>
        <source>Writes this value again, with what is left of its TTL; it gets a new revision</source>
        <translation>Écrit de nouveau cette valeur, avec ce qui reste de son TTL&#x202f;; elle reçoit une nouvelle révision</translation>
    </message>
    <message>
        <source>What is created, changed and deleted with this profile is listed here, and can be brought back.</source>
        <translation>Ce qui est créé, modifié et supprimé avec ce profil figure ici et peut être rétabli.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Expires %1, before %2</source>
        <translation>Expire %1, avant %2</translation>
    </message>
    <message>
        <source>Filter history</source>
        <translation>Filtrer l’historique</translation>
    </message>
    <message>
        <source>History entries</source>
        <translation>Entrées de l’historique</translation>
    </message>
    <message>
        <source>Nothing in the history matches the filter.</source>
        <translation>Rien dans l’historique ne correspond au filtre.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Rien n’a encore été écrit.</translation>
    </message>
    <message>
        <source>Restore afte&amp;r</source>
        <translation>Restaurer la valeur d’a&amp;près</translation>
    </message>
    <message>
        <source>Histor&amp;y…</source>
        <translation>Histori&amp;que…</translation>
    </message>
    <message>
        <source>Shows only writes of items whose key holds what you type.</source>
        <translation>N’affiche que les écritures d’éléments dont la clé contient ce que vous saisissez.</translation>
    </message>
    <message>
        <source>What was created, changed and deleted with this profile, the latest first, with what came of it.</source>
        <translation>Ce qui a été créé, modifié et supprimé avec ce profil, du plus récent au plus ancien, et ce qu’il en est advenu.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ImportDialog</name>
    <message>
        <source>Import into %1</source>
        <translation>Importer dans %1</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Fichier&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>For&amp;mat:</source>
        <translation>For&amp;mat&#xa0;:</translation>
    </message>
    <message>
        <source>leave them as they are</source>
        <translation>les laisser tels quels</translation>
    </message>
    <message>
        <source>update them, whatever they hold</source>
        <translation>les mettre à jour, quel que soit leur contenu</translation>
    </message>
    <message>
        <source>update them only if they are unchanged</source>
        <translation>ne les mettre à jour que s’ils sont inchangés</translation>
    </message>
    <message>
        <source>Unchanged means: still of the revision that the file tells; where it tells none, as the plan has seen them</source>
        <translation>Inchangés signifie&#xa0;: encore à la révision indiquée par le fichier&#x202f;; s’il n’en indique pas, tels que le plan les a vus</translation>
    </message>
    <message>
        <source>&amp;Keys that the map has already:</source>
        <translation>&amp;Clés que la map a déjà&#xa0;:</translation>
    </message>
    <message>
        <source>Make a &amp;plan</source>
        <translation>É&amp;tablir un plan</translation>
    </message>
    <message>
        <source>The plan compares every line with the map and shows what would be done. Nothing is written before you have seen it.</source>
        <translation>Le plan compare chaque ligne avec la map et montre ce qui serait fait. Rien n’est écrit avant que vous l’ayez vu.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Import from</source>
        <translation>Importer depuis</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Nothing at its beginning could be read in this format.</source>
        <translation>Rien à son début n’a pu être lu dans ce format.</translation>
    </message>
    <message>
        <source>Choose which field holds the key, and which the data.</source>
        <translation>Choisissez quel champ contient la clé, et lequel les données.</translation>
    </message>
    <message>
        <source>(not in the file)</source>
        <translation>(pas dans le fichier)</translation>
    </message>
    <message>
        <source>%1 (not at the beginning)</source>
        <translation>%1 (pas au début)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>File problem</source>
        <translation>Problème de fichier</translation>
    </message>
    <message>
        <source>First records</source>
        <translation>Premiers enregistrements</translation>
    </message>
    <message>
        <source>Existing items</source>
        <translation>Éléments existants</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Établir un plan</translation>
    </message>
    <message>
        <source>Mapping problem</source>
        <translation>Problème de correspondance</translation>
    </message>
    <message>
        <source>Field for key</source>
        <translation>Champ de la clé</translation>
    </message>
    <message>
        <source>Field for data</source>
        <translation>Champ des données</translation>
    </message>
    <message>
        <source>Field for TTL</source>
        <translation>Champ du TTL</translation>
    </message>
    <message>
        <source>Field for item TTL</source>
        <translation>Champ du TTL de l’élément</translation>
    </message>
    <message>
        <source>Field for collection TTL</source>
        <translation>Champ du TTL de la map</translation>
    </message>
    <message>
        <source>Field for revision</source>
        <translation>Champ de la révision</translation>
    </message>
    <message>
        <source>Field for expiry</source>
        <translation>Champ de l’expiration</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>caption</comment>
        <translation>%1&#xa0;:</translation>
    </message>
    <message>
        <source>Choose a file. Its first records are shown here.</source>
        <translation>Choisissez un fichier. Ses premiers enregistrements s’affichent ici.</translation>
    </message>
    <message>
        <source>There is nothing to show of this file.</source>
        <translation>Il n’y a rien à afficher de ce fichier.</translation>
    </message>
    <message>
        <source>Time zone of dates without one:</source>
        <translation>Fuseau horaire des dates sans fuseau&#xa0;:</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (cet ordinateur)</translation>
    </message>
    <message>
        <source>Items (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)</source>
        <translation>Éléments (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>A date such as 2026-12-01T12:00:00 does not say in which time zone it is meant</source>
        <translation>Une date comme 2026-12-01T12:00:00 ne dit pas dans quel fuseau horaire elle est donnée</translation>
    </message>
    <message>
        <source>Columns or members of the file</source>
        <translation>Colonnes ou membres du fichier</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Item TTL (used before TTL)</source>
        <translation>TTL de l’élément (avant le TTL)</translation>
    </message>
    <message>
        <source>Collection TTL (the map expires)</source>
        <translation>TTL de la map (la map expire)</translation>
    </message>
    <message>
        <source>Date of expiry (gives the TTL)</source>
        <translation>Date d’expiration (donne le TTL)</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemActions</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nobody changed %1 meanwhile; what you typed is still there.</source>
        <translation>Personne n’a modifié %1 entre-temps&#x202f;; ce que vous avez saisi est toujours là.</translation>
    </message>
    <message>
        <source>Delete items</source>
        <translation>Supprimer des éléments</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>This is a production profile.</source>
        <translation>C’est un profil de production.</translation>
    </message>
    <message>
        <source>Deleting: %1 of %2</source>
        <translation>Suppression&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln item(s) from %1? They can be brought back with Undo.</source>
        <translation>
            <numerusform>Supprimer %Ln élément de %1&#x202f;? Il peut être rétabli avec Annuler.</numerusform>
            <numerusform>Supprimer %Ln éléments de %1&#x202f;? Ils peuvent être rétablis avec Annuler.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open existing item</source>
        <translation>Ouvrir l’élément existant</translation>
    </message>
    <message>
        <source>Nothing was sent. The form says what is missing.</source>
        <translation>Rien n’a été envoyé. Le formulaire dit ce qui manque.</translation>
    </message>
    <message>
        <source>Unsaved changes stay in their forms. Saving them offers to create the item again.</source>
        <translation>Les modifications non enregistrées restent dans leurs formulaires. Les enregistrer propose de recréer l’élément.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemCopies</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Copier les lignes</translation>
    </message>
    <message>
        <source>Copies the selected items with all attributes, as NDJSON</source>
        <translation>Copie les éléments sélectionnés avec tous leurs attributs, en NDJSON</translation>
    </message>
    <message>
        <source>Copy &amp;keys</source>
        <translation>Copier les c&amp;lés</translation>
    </message>
    <message>
        <source>Copies the keys of the selected items, one a line</source>
        <translation>Copie les clés des éléments sélectionnés, une par ligne</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation>Copier les &amp;données</translation>
    </message>
    <message>
        <source>Copies the data of the selected items, byte for byte</source>
        <translation>Copie les données des éléments sélectionnés, octet par octet</translation>
    </message>
    <message>
        <source>No item is selected.</source>
        <translation>Aucun élément n’est sélectionné.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln items are too much to copy or drag at once. Export writes any number of them to a file.</source>
        <translation>
            <numerusform>%Ln élément, c’est trop à copier ou à glisser d’un coup. L’exportation en écrit autant qu’il faut dans un fichier.</numerusform>
            <numerusform>%Ln éléments, c’est trop à copier ou à glisser d’un coup. L’exportation en écrit autant qu’il faut dans un fichier.</numerusform>
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
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copier la valeur</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>moment (countdown)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Item details</source>
        <translation>Détails de l’élément</translation>
    </message>
    <message>
        <source>Copies the value of the current attribute, whole and unchanged</source>
        <translation>Copie la valeur de l’attribut courant, entière et inchangée</translation>
    </message>
    <message>
        <source>All attributes</source>
        <translation>Tous les attributs</translation>
    </message>
    <message>
        <source>Revision, moments, creator, SIDs and URL, as the service gave them</source>
        <translation>Révision, moments, créateur, SID et URL, tels que le service les a donnés</translation>
    </message>
    <message>
        <source>The attributes of the item as the service gave them. Copying takes the value whole and unchanged.</source>
        <translation>Les attributs de l’élément, tels que le service les a donnés. La copie prend la valeur entière et inchangée.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemForm</name>
    <message>
        <source>such as agent/1042</source>
        <translation>par exemple agent/1042</translation>
    </message>
    <message>
        <source>Key length</source>
        <translation>Longueur de la clé</translation>
    </message>
    <message>
        <source>Let the whole map expire…</source>
        <translation>Laisser toute la map expirer…</translation>
    </message>
    <message>
        <source>Collection TTL: deletes the map with every item in it</source>
        <translation>TTL de la map&#xa0;: supprime la map avec tous ses éléments</translation>
    </message>
    <message>
        <source>Create item</source>
        <translation>Créer l’élément</translation>
    </message>
    <message>
        <source>Create item (Ctrl+Return)</source>
        <translation>Créer l’élément (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Clear form</source>
        <translation>Effacer le formulaire</translation>
    </message>
    <message>
        <source>Cancel request</source>
        <translation>Annuler la requête</translation>
    </message>
    <message>
        <source>Request under way</source>
        <translation>Requête en cours</translation>
    </message>
    <message>
        <source>Form state</source>
        <translation>État du formulaire</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>&amp;Clé&#xa0;:</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nouvel élément</translation>
    </message>
    <message>
        <source>New item in %1</source>
        <translation>Nouvel élément dans %1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Choose a map first.</source>
        <translation>Choisissez d’abord une map.</translation>
    </message>
    <message>
        <source>Enter a key.</source>
        <translation>Saisissez une clé.</translation>
    </message>
    <message>
        <source>Enter data: a JSON object, at least {}.</source>
        <translation>Saisissez des données&#xa0;: un objet JSON, au moins {}.</translation>
    </message>
    <message>
        <source>Correct what is marked above.</source>
        <translation>Corrigez ce qui est signalé ci-dessus.</translation>
    </message>
    <message>
        <source>Ready: Create item, or Ctrl+Return.</source>
        <translation>Prêt&#xa0;: Créer l’élément, ou Ctrl+Entrée.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Key problem</source>
        <translation>Problème de clé</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Collection TTL</source>
        <translation>TTL de la map</translation>
    </message>
    <message>
        <source>What the item is called in its map: 1 to 320 characters, each different from the others. It cannot be changed later.</source>
        <translation>Le nom de l’élément dans sa map&#xa0;: 1 à 320 caractères, différent de tous les autres. Il ne peut pas être modifié ensuite.</translation>
    </message>
    <message>
        <source>Unfolds the collection TTL. It deletes the whole map with every item in it, not just this item.</source>
        <translation>Déplie le TTL de la map. Il supprime toute la map avec tous ses éléments, pas seulement cet élément.</translation>
    </message>
    <message>
        <source>TT&amp;L (time to live):</source>
        <translation>TT&amp;L (durée de vie)&#xa0;:</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemsPanel</name>
    <message>
        <source>Jump to key</source>
        <translation>Aller à la clé</translation>
    </message>
    <message>
        <source>Return: show the items from this key on (Ctrl+G)</source>
        <translation>Entrée&#xa0;: afficher les éléments à partir de cette clé (Ctrl+G)</translation>
    </message>
    <message>
        <source>Load the failed page again</source>
        <translation>Charger de nouveau la page en échec</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Load the items anew (F5)</source>
        <translation>Charger les éléments de nouveau (F5)</translation>
    </message>
    <message>
        <source>Filter items: text, key:agent, data.status = &quot;open&quot;</source>
        <translation>Filtrer les éléments&#xa0;: texte, key:agent, data.status = &quot;open&quot;</translation>
    </message>
    <message>
        <source>Choose the columns to show</source>
        <translation>Choisir les colonnes à afficher</translation>
    </message>
    <message>
        <source>Items of %1</source>
        <translation>Éléments de %1</translation>
    </message>
    <message>
        <source>No map is open</source>
        <translation>Aucune map n’est ouverte</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source> · from %1 on</source>
        <translation> · à partir de %1</translation>
    </message>
    <message>
        <source> · filtering and sorting…</source>
        <translation> · filtrage et tri…</translation>
    </message>
    <message>
        <source>Choose a map on the left.</source>
        <translation>Choisissez une map à gauche.</translation>
    </message>
    <message>
        <source>The items could not be loaded.</source>
        <translation>Les éléments n’ont pas pu être chargés.</translation>
    </message>
    <message>
        <source>No item matches the filter.</source>
        <translation>Aucun élément ne correspond au filtre.</translation>
    </message>
    <message>
        <source>No key at or after this one.</source>
        <translation>Aucune clé égale ou postérieure à celle-ci.</translation>
    </message>
    <message>
        <source>This map has no items yet.
Fill in the form on the right to create one.</source>
        <translation>Cette map n’a pas encore d’éléments.
Remplissez le formulaire à droite pour en créer un.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, complete</source>
        <translation>
            <numerusform>%Ln chargé, complet</numerusform>
            <numerusform>%Ln chargés, complet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, then an error; Try again goes on from there</source>
        <translation>
            <numerusform>%Ln chargé, puis une erreur&#x202f;; Réessayer reprend à partir de là</numerusform>
            <numerusform>%Ln chargés, puis une erreur&#x202f;; Réessayer reprend à partir de là</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown, reloading…</source>
        <translation>
            <numerusform>%Ln affiché, rechargement…</numerusform>
            <numerusform>%Ln affichés, rechargement…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, loading more…</source>
        <translation>
            <numerusform>%Ln chargé, suite en cours…</numerusform>
            <numerusform>%Ln chargés, suite en cours…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped: %Ln loaded, more exist</source>
        <translation>
            <numerusform>arrêté&#xa0;: %Ln chargé, il y en a d’autres</numerusform>
            <numerusform>arrêté&#xa0;: %Ln chargés, il y en a d’autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, more exist</source>
        <translation>
            <numerusform>%Ln chargé, il y en a d’autres</numerusform>
            <numerusform>%Ln chargés, il y en a d’autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln match the filter</source>
        <translation>
            <numerusform> · %Ln correspond au filtre</numerusform>
            <numerusform> · %Ln correspondent au filtre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln match the filter, only loaded items were searched</source>
        <translation>
            <numerusform> · %Ln correspond au filtre, recherché seulement parmi les éléments chargés</numerusform>
            <numerusform> · %Ln correspondent au filtre, recherchés seulement parmi les éléments chargés</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter items</source>
        <translation>Filtrer les éléments</translation>
    </message>
    <message>
        <source>Filter problem</source>
        <translation>Problème de filtre</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Show all from the start</source>
        <translation>Tout afficher depuis le début</translation>
    </message>
    <message>
        <source>Create an item</source>
        <translation>Créer un élément</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>Réessa&amp;yer</translation>
    </message>
    <message>
        <source>D&amp;elete…</source>
        <translation>S&amp;upprimer…</translation>
    </message>
    <message>
        <source>Return shows the items from this key on, in the order of the service, without loading those before it. Empty: from the first.</source>
        <translation>Entrée affiche les éléments à partir de cette clé, dans l’ordre du service, sans charger ceux d’avant. Vide&#xa0;: à partir du premier.</translation>
    </message>
    <message>
        <source>The items of the open map. Return opens the current one in a form. Several can be selected, copied, dragged out as NDJSON, changed or deleted. More are loaded as you scroll down.</source>
        <translation>Les éléments de la map ouverte. Entrée ouvre l’élément courant dans un formulaire. Plusieurs peuvent être sélectionnés, copiés, glissés ailleurs en NDJSON, modifiés ou supprimés. D’autres sont chargés quand vous faites défiler vers le bas.</translation>
    </message>
    <message>
        <source>Asks, then deletes the selected items; the history keeps them</source>
        <translation>Demande confirmation, puis supprime les éléments sélectionnés&#x202f;; l’historique les garde</translation>
    </message>
    <message>
        <source>No item is selected.</source>
        <translation>Aucun élément n’est sélectionné.</translation>
    </message>
    <message>
        <source>This map was deleted by somebody.</source>
        <translation>Quelqu’un a supprimé cette map.</translation>
    </message>
    <message>
        <source>%1. It is not the whole map.</source>
        <translation>%1. Ce n’est pas toute la map.</translation>
    </message>
    <message>
        <source>%1, then an error</source>
        <translation>%1, puis une erreur</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Search all</source>
        <translation>Chercher partout</translation>
    </message>
    <message>
        <source>%1, stopped</source>
        <translation>%1, puis arrêt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Searched %1 so far</source>
        <translation>Recherche dans %1 jusqu’ici</translation>
    </message>
    <message>
        <source>Searched %1 from %2 on</source>
        <translation>Recherche dans %1 à partir de %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how much was searched: how many match</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match</source>
        <translation>
            <numerusform>%Ln correspond</numerusform>
            <numerusform>%Ln correspondent</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;p&gt;Items are shown for which all of this holds:&lt;/p&gt;</source>
        <translation>&lt;p&gt;Sont affichés les éléments pour lesquels tout ceci est vrai&#xa0;:&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Map deleted. Items as last loaded.</source>
        <translation>Map supprimée. Éléments du dernier chargement.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, then the map was deleted</source>
        <translation>
            <numerusform>%Ln chargé, puis la map a été supprimée</numerusform>
            <numerusform>%Ln chargés, puis la map a été supprimée</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all items could be loaded.</source>
        <translation>Tous les éléments n’ont pas pu être chargés.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::JournalModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Undo: created again</source>
        <translation>Annuler&#xa0;: créé de nouveau</translation>
    </message>
    <message>
        <source>Redo: created again</source>
        <translation>Rétablir&#xa0;: créé de nouveau</translation>
    </message>
    <message>
        <source>Undo: changed back</source>
        <translation>Annuler&#xa0;: remodifié comme avant</translation>
    </message>
    <message>
        <source>Redo: changed again</source>
        <translation>Rétablir&#xa0;: modifié de nouveau</translation>
    </message>
    <message>
        <source>Undo: deleted</source>
        <translation>Annuler&#xa0;: supprimé</translation>
    </message>
    <message>
        <source>Redo: deleted</source>
        <translation>Rétablir&#xa0;: supprimé</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Pas encore connu</translation>
    </message>
    <message>
        <source>Done, later taken back</source>
        <translation>Fait, annulé ensuite</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Pas fait</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Incertain</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LanguageMenu</name>
    <message>
        <source>As the &amp;system says (%1)</source>
        <extracomment>%1 is the language&apos;s own name.</extracomment>
        <translation>Comme le &amp;système (%1)</translation>
    </message>
    <message>
        <source>Syncdeck goes on in %1.</source>
        <extracomment>%1 is the language&apos;s own name.</extracomment>
        <translation>Syncdeck continue en %1.</translation>
    </message>
    <message>
        <source>Syncdeck starts in %1 the next time.</source>
        <translation>Syncdeck démarrera en %1 la prochaine fois.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Langue</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LinkDialog</name>
    <message>
        <source>Open a link</source>
        <translation>Ouvrir un lien</translation>
    </message>
    <message>
        <source>Service:</source>
        <translation>Service&#xa0;:</translation>
    </message>
    <message>
        <source>Map:</source>
        <translation>Map&#xa0;:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Clé&#xa0;:</translation>
    </message>
    <message>
        <source>Profiles for this link</source>
        <translation>Profils pour ce lien</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>A link leads to this map:</source>
        <translation>Un lien mène à cette map&#xa0;:</translation>
    </message>
    <message>
        <source>A link leads to this item:</source>
        <translation>Un lien mène à cet élément&#xa0;:</translation>
    </message>
    <message>
        <source>Open it with this &amp;profile:</source>
        <translation>L’ouvrir avec ce &amp;profil&#xa0;:</translation>
    </message>
    <message>
        <source>Opening it writes nothing, and what you have typed stays.</source>
        <translation>L’ouvrir n’écrit rien, et ce que vous avez saisi reste.</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1 (utilisé)</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LinkOpener</name>
    <message>
        <source>A dialog waits for your answer. Answer it, then open the link again.</source>
        <translation>Une boîte de dialogue attend votre réponse. Répondez, puis ouvrez le lien de nouveau.</translation>
    </message>
    <message>
        <source>Opening a link…</source>
        <translation>Ouverture d’un lien…</translation>
    </message>
    <message>
        <source>Opened from a link: %1</source>
        <translation>Ouvert depuis un lien&#xa0;: %1</translation>
    </message>
    <message>
        <source>No profile is saved. Connect an account, then open the link again.</source>
        <translation>Aucun profil n’est enregistré. Connectez un compte, puis ouvrez le lien de nouveau.</translation>
    </message>
    <message>
        <source>It is meant for a profile named “%1” that is not here, or is of another account.</source>
        <translation>Il est destiné à un profil nommé «&#xa0;%1&#xa0;», qui n’est pas ici ou qui est d’un autre compte.</translation>
    </message>
    <message>
        <source>It is meant for account %1, and no profile of that account is here.</source>
        <translation>Il est destiné au compte %1, et aucun profil de ce compte n’est ici.</translation>
    </message>
    <message>
        <source>The link was not opened.</source>
        <translation>Le lien n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>Ouvrir les connexions</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ListNotice</name>
    <message>
        <source>Table notice</source>
        <translation>Avis du tableau</translation>
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
        <translation>Heure</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Tentative</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>ID de requête</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LogPanel</name>
    <message>
        <source>Filter by address, status or body</source>
        <translation>Filtrer par adresse, état ou corps</translation>
    </message>
    <message>
        <source>&amp;Writes only</source>
        <translation>Écritures s&amp;eulement</translation>
    </message>
    <message>
        <source>The list stands still; what comes meanwhile is shown afterwards</source>
        <translation>La liste ne bouge plus&#x202f;; ce qui arrive entre-temps s’affiche ensuite</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Copier comme c&amp;url</translation>
    </message>
    <message>
        <source>HTTP archive (*.har)</source>
        <translation>Archive HTTP (*.har)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln requête</numerusform>
            <numerusform>%Ln requêtes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln request(s)</source>
        <translation>
            <numerusform>%1 sur %Ln requête</numerusform>
            <numerusform>%1 sur %Ln requêtes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused, %Ln more</source>
        <translation>
            <numerusform>en pause, %Ln de plus</numerusform>
            <numerusform>en pause, %Ln de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln request(s) as HAR</source>
        <translation>
            <numerusform>Enregistrer %Ln requête en HAR</numerusform>
            <numerusform>Enregistrer %Ln requêtes en HAR</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>Filtrer les requêtes</translation>
    </message>
    <message>
        <source>Clear request log</source>
        <translation>Effacer le journal des requêtes</translation>
    </message>
    <message>
        <source>Request log state</source>
        <translation>État du journal des requêtes</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>No request matches what is asked for above.</source>
        <translation>Aucune requête ne correspond à ce qui est demandé ci-dessus.</translation>
    </message>
    <message>
        <source>Nothing was asked of the service yet.</source>
        <translation>Rien n’a encore été demandé au service.</translation>
    </message>
    <message>
        <source>Save as HAR…</source>
        <translation>Enregistrer en HAR…</translation>
    </message>
    <message>
        <source>Shows only requests in whose address, status or bodies stands what you type.</source>
        <translation>N’affiche que les requêtes dont l’adresse, l’état ou les corps contiennent ce que vous saisissez.</translation>
    </message>
    <message>
        <source>Err&amp;ors only</source>
        <translation>E&amp;rreurs seulement</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Every request of this run, without credentials. The current one is shown in full beside.</source>
        <translation>Toutes les requêtes de cette session, sans identifiants. La requête courante s’affiche en entier à côté.</translation>
    </message>
    <message>
        <source>Copy as twilio command</source>
        <translation>Copier comme commande twilio</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MainMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Connections…</source>
        <translation>&amp;Connexions…</translation>
    </message>
    <message>
        <source>Shows the profiles: adds, changes and opens them</source>
        <translation>Affiche les profils&#xa0;: les ajoute, les modifie et les ouvre</translation>
    </message>
    <message>
        <source>Open the &amp;sandbox</source>
        <translation>Ouvrir le &amp;bac à sable</translation>
    </message>
    <message>
        <source>Opens the Sync service on this machine, with sample data</source>
        <translation>Ouvre le service Sync sur cette machine, avec des données d’exemple</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Nouvelle &amp;fenêtre</translation>
    </message>
    <message>
        <source>Opens another window, for another profile or map</source>
        <translation>Ouvre une autre fenêtre, pour un autre profil ou une autre map</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Closes Syncdeck; what is typed can be kept</source>
        <translation>Ferme Syncdeck&#x202f;; ce qui est saisi peut être gardé</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Édit&amp;ion</translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation>Élé&amp;ment</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>Ma&amp;p</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>&amp;Transfert</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Afficha&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>No map is open.</source>
        <translation>Aucune map n’est ouverte.</translation>
    </message>
    <message>
        <source>No connection is open.</source>
        <translation>Aucune connexion n’est ouverte.</translation>
    </message>
    <message>
        <source>All co&amp;mmands…</source>
        <translation>T&amp;outes les commandes…</translation>
    </message>
    <message>
        <source>Finds a command by some letters of its name</source>
        <translation>Trouve une commande par quelques lettres de son nom</translation>
    </message>
    <message>
        <source>&amp;Reload items</source>
        <translation>&amp;Recharger les éléments</translation>
    </message>
    <message>
        <source>Loads the items anew; selection and place stay</source>
        <translation>Charge les éléments de nouveau&#x202f;; la sélection et la position restent</translation>
    </message>
    <message>
        <source>Load &amp;all items</source>
        <translation>Charger to&amp;us les éléments</translation>
    </message>
    <message>
        <source>Loads the whole map into the table</source>
        <translation>Charge toute la map dans le tableau</translation>
    </message>
    <message>
        <source>All items are loaded, or none yet.</source>
        <translation>Tous les éléments sont chargés, ou encore aucun.</translation>
    </message>
    <message>
        <source>Reload &amp;services and maps</source>
        <translation>Recharger les &amp;services et maps</translation>
    </message>
    <message>
        <source>Loads the tree on the left anew</source>
        <translation>Charge de nouveau l’arborescence à gauche</translation>
    </message>
    <message>
        <source>&amp;Jump to key</source>
        <translation>&amp;Aller à la clé</translation>
    </message>
    <message>
        <source>Shows the items from a key on</source>
        <translation>Affiche les éléments à partir d’une clé</translation>
    </message>
    <message>
        <source>&amp;Filter items</source>
        <translation>&amp;Filtrer les éléments</translation>
    </message>
    <message>
        <source>Goes to the line that narrows down the items</source>
        <translation>Va à la ligne qui restreint les éléments</translation>
    </message>
    <message>
        <source>&amp;Next part</source>
        <translation>Partie suiva&amp;nte</translation>
    </message>
    <message>
        <source>Takes the keyboard to the next part of the window</source>
        <translation>Place le clavier dans la partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Pre&amp;vious part</source>
        <translation>Partie précé&amp;dente</translation>
    </message>
    <message>
        <source>Takes the keyboard to the part before</source>
        <translation>Place le clavier dans la partie précédente</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Takes back the latest step that was written</source>
        <translation>Annule la dernière étape écrite</translation>
    </message>
    <message>
        <source>Writes again what was undone last</source>
        <translation>Écrit de nouveau ce qui a été annulé en dernier</translation>
    </message>
    <message>
        <source>Something is being undone or redone.</source>
        <translation>Une annulation ou un rétablissement est en cours.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation>Apparenc&amp;e</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MainToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>command, short cut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show or hide: %1</source>
        <translation>Afficher ou masquer&#xa0;: %1</translation>
    </message>
    <message>
        <source>New</source>
        <comment>word in the toolbar</comment>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>word in the toolbar</comment>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>word in the toolbar</comment>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <comment>word in the toolbar</comment>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Reload</source>
        <comment>word in the toolbar</comment>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Load all</source>
        <comment>word in the toolbar</comment>
        <translation>Charger tout</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>word in the toolbar</comment>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>word in the toolbar</comment>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>word in the toolbar</comment>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>word in the toolbar</comment>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Compare</source>
        <comment>word in the toolbar</comment>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Commands</source>
        <comment>word in the toolbar</comment>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>word in the toolbar</comment>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Log</source>
        <comment>word in the toolbar</comment>
        <translation>Journal</translation>
    </message>
    <message>
        <source>History</source>
        <comment>word in the toolbar</comment>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Transfers</source>
        <comment>word in the toolbar</comment>
        <translation>Transferts</translation>
    </message>
    <message>
        <source>Tool&amp;bar</source>
        <translation>&amp;Barre d’outils</translation>
    </message>
    <message>
        <source>Words &amp;below the icons</source>
        <translation>Texte &amp;sous les icônes</translation>
    </message>
    <message>
        <source>Words be&amp;side the icons</source>
        <translation>Texte à &amp;côté des icônes</translation>
    </message>
    <message>
        <source>&amp;Icons only</source>
        <translation>&amp;Icônes seules</translation>
    </message>
    <message>
        <source>Changes the look of the toolbar</source>
        <translation>Change l’aspect de la barre d’outils</translation>
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
        <translation>État de la liste</translation>
    </message>
    <message>
        <source>Where you were: profile %1.</source>
        <translation>Vous en étiez là&#xa0;: profil %1.</translation>
    </message>
    <message>
        <source>Where you were: map %1 with profile %2.</source>
        <translation>Vous en étiez là&#xa0;: map %1 avec le profil %2.</translation>
    </message>
    <message>
        <source>The secret of this profile lies in your keychain, which is locked and may ask for its password first.</source>
        <translation>Le secret de ce profil est dans votre trousseau de clés, qui est verrouillé et demandera peut-être d’abord son mot de passe.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MapActions</name>
    <message>
        <source>&amp;New map…</source>
        <translation>&amp;Nouvelle map…</translation>
    </message>
    <message>
        <source>&amp;Attributes and permissions…</source>
        <translation>&amp;Attributs et autorisations…</translation>
    </message>
    <message>
        <source>Copy &amp;SID</source>
        <translation>Copier le &amp;SID</translation>
    </message>
    <message>
        <source>Copy na&amp;me</source>
        <translation>Copier le no&amp;m</translation>
    </message>
    <message>
        <source>&amp;Delete map…</source>
        <translation>Su&amp;pprimer la map…</translation>
    </message>
    <message>
        <source>Created map %1</source>
        <translation>Map %1 créée</translation>
    </message>
    <message>
        <source>Delete a map</source>
        <translation>Supprimer une map</translation>
    </message>
    <message>
        <source>Delete the map %1 with every item in it? Its items are read and kept in the history first. Other programs that use the map lose it at once.</source>
        <translation>Supprimer la map %1 avec tous ses éléments&#x202f;? Ses éléments sont d’abord lus et gardés dans l’historique. Les autres programmes qui utilisent la map la perdent aussitôt.</translation>
    </message>
    <message>
        <source>Delete map</source>
        <translation>Supprimer la map</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>The history keeps its items.</source>
        <translation>L’historique garde ses éléments.</translation>
    </message>
    <message numerus="yes">
        <source>Deleting map %1: %Ln item(s) kept in the history</source>
        <translation>
            <numerusform>Suppression de la map %1&#xa0;: %Ln élément gardé dans l’historique</numerusform>
            <numerusform>Suppression de la map %1&#xa0;: %Ln éléments gardés dans l’historique</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted map %1 with %Ln item(s)</source>
        <translation>
            <numerusform>Map %1 supprimée avec %Ln élément</numerusform>
            <numerusform>Map %1 supprimée avec %Ln éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Makes another map in the service that is chosen</source>
        <translation>Crée une autre map dans le service choisi</translation>
    </message>
    <message>
        <source>Shows what the service says about the map, and who may use it</source>
        <translation>Affiche ce que le service dit de la map, et qui peut l’utiliser</translation>
    </message>
    <message>
        <source>Copies the SID of the map or service that is chosen</source>
        <translation>Copie le SID de la map ou du service choisi</translation>
    </message>
    <message>
        <source>Copies the unique name of the map</source>
        <translation>Copie le nom unique de la map</translation>
    </message>
    <message>
        <source>Asks for the name, keeps the items in the history, deletes the map</source>
        <translation>Demande le nom, garde les éléments dans l’historique, supprime la map</translation>
    </message>
    <message>
        <source>No map is chosen in the tree.</source>
        <translation>Aucune map n’est choisie dans l’arborescence.</translation>
    </message>
    <message>
        <source>No service is chosen in the tree.</source>
        <translation>Aucun service n’est choisi dans l’arborescence.</translation>
    </message>
    <message>
        <source>This map has no name.</source>
        <translation>Cette map n’a pas de nom.</translation>
    </message>
    <message>
        <source>A map is being deleted.</source>
        <translation>Une map est en cours de suppression.</translation>
    </message>
    <message>
        <source>Create map again…</source>
        <translation>Recréer la map…</translation>
    </message>
    <message>
        <source>Reload list of maps</source>
        <translation>Recharger la liste des maps</translation>
    </message>
    <message>
        <source>Created map %1 again</source>
        <translation>Map %1 recréée</translation>
    </message>
    <message>
        <source>It has no items yet. What is in the forms can be saved in it.</source>
        <translation>Elle n’a pas encore d’éléments. Le contenu des formulaires peut y être enregistré.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MapChooser</name>
    <message>
        <source>%1 (this one)</source>
        <translation>%1 (celle-ci)</translation>
    </message>
    <message>
        <source>unique name or SID</source>
        <translation>nom unique ou SID</translation>
    </message>
    <message>
        <source>P&amp;rofile:</source>
        <translation>P&amp;rofil&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Map:</source>
        <translation>&amp;Map&#xa0;:</translation>
    </message>
    <message>
        <source>Other profile</source>
        <translation>Autre profil</translation>
    </message>
    <message>
        <source>Other service</source>
        <translation>Autre service</translation>
    </message>
    <message>
        <source>Other map</source>
        <translation>Autre map</translation>
    </message>
    <message>
        <source>S&amp;ervice:</source>
        <translation>Ser&amp;vice&#xa0;:</translation>
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
        <translation>&amp;Attributs</translation>
    </message>
    <message>
        <source>&amp;Permissions</source>
        <translation>Auto&amp;risations</translation>
    </message>
    <message>
        <source>Unique name</source>
        <translation>Nom unique</translation>
    </message>
    <message>
        <source>SID</source>
        <translation>SID</translation>
    </message>
    <message>
        <source>Service SID</source>
        <translation>SID du service</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>SID du compte</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Créé par</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Map attributes</source>
        <translation>Attributs de la map</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copier la valeur</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::NewMapDialog</name>
    <message>
        <source>New map</source>
        <translation>Nouvelle map</translation>
    </message>
    <message>
        <source>empty: known by its SID alone</source>
        <translation>vide&#xa0;: connue seulement par son SID</translation>
    </message>
    <message>
        <source>seconds; empty: the map never expires</source>
        <translation>secondes&#x202f;; vide&#xa0;: la map n’expire jamais</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>&amp;Unique name:</source>
        <translation>&amp;Nom unique&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;TTL of the map with all its items:</source>
        <translation>&amp;TTL de la map avec tous ses éléments&#xa0;:</translation>
    </message>
    <message>
        <source>Create map</source>
        <translation>Créer la map</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Map TTL</source>
        <translation>TTL de la map</translation>
    </message>
    <message>
        <source>Unique name</source>
        <translation>Nom unique</translation>
    </message>
    <message>
        <source>Unique name problem</source>
        <translation>Problème de nom unique</translation>
    </message>
    <message>
        <source>What the map is called in its service, at most 320 characters. It cannot be changed later.</source>
        <translation>Le nom de la map dans son service, au plus 320 caractères. Il ne peut pas être modifié ensuite.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::Notifier</name>
    <message>
        <source>Open connections</source>
        <translation>Ouvrir les connexions</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Enter secret</source>
        <translation>Saisir le secret</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OneItemActions</name>
    <message>
        <source>D&amp;uplicate item</source>
        <translation>Dupl&amp;iquer l’élément</translation>
    </message>
    <message>
        <source>&amp;History of this item</source>
        <translation>&amp;Historique de cet élément</translation>
    </message>
    <message>
        <source>&amp;Rename key…</source>
        <translation>&amp;Renommer la clé…</translation>
    </message>
    <message>
        <source>Puts key, data and TTL into the form for a new item</source>
        <translation>Met la clé, les données et le TTL dans le formulaire d’un nouvel élément</translation>
    </message>
    <message>
        <source>Shows what was written to this item</source>
        <translation>Affiche ce qui a été écrit sur cet élément</translation>
    </message>
    <message>
        <source>Creates the item under another key, checks it, and deletes the old one</source>
        <translation>Crée l’élément sous une autre clé, le vérifie, et supprime l’ancien</translation>
    </message>
    <message>
        <source>Select one item in the table.</source>
        <translation>Sélectionnez un seul élément dans le tableau.</translation>
    </message>
    <message>
        <source>The form for a new item is in use. Create or clear it first.</source>
        <translation>Le formulaire d’un nouvel élément est utilisé. Créez l’élément ou effacez le formulaire d’abord.</translation>
    </message>
    <message>
        <source>%1-copy</source>
        <comment>key of a duplicate</comment>
        <translation>%1-copie</translation>
    </message>
    <message>
        <source>The form of %1 holds unsaved changes. Save or close it first.</source>
        <translation>Le formulaire de %1 contient des modifications non enregistrées. Enregistrez-le ou fermez-le d’abord.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Renamed %1 to %2</source>
        <translation>%1 renommé en %2</translation>
    </message>
    <message>
        <source>%1 was created, but %2 was not deleted: %3 Both exist now.</source>
        <translation>%1 a été créé, mais %2 n’a pas été supprimé&#xa0;: %3 Les deux existent maintenant.</translation>
    </message>
    <message>
        <source>The item is there under both keys.</source>
        <translation>L’élément est là sous les deux clés.</translation>
    </message>
    <message>
        <source>%1 was not renamed: %2</source>
        <translation>%1 n’a pas été renommé&#xa0;: %2</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Copier le &amp;lien</translation>
    </message>
    <message>
        <source>Copies an address that opens the item or map in Syncdeck</source>
        <translation>Copie une adresse qui ouvre l’élément ou la map dans Syncdeck</translation>
    </message>
    <message>
        <source>No map is open.</source>
        <translation>Aucune map n’est ouverte.</translation>
    </message>
    <message>
        <source>There can be no link to %1.</source>
        <translation>Il ne peut pas y avoir de lien vers %1.</translation>
    </message>
    <message>
        <source>Links with characters that cannot be seen, or with steps between folders, are opened by nobody.</source>
        <translation>Personne n’ouvre de liens avec des caractères invisibles ou des passages entre dossiers.</translation>
    </message>
    <message>
        <source>Copied a link to %1.</source>
        <translation>Lien vers %1 copié.</translation>
    </message>
    <message>
        <source>It opens there in Syncdeck, with a profile of account %1.</source>
        <translation>Il s’ouvre là-bas dans Syncdeck, avec un profil du compte %1.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OpenMap</name>
    <message>
        <source>No connection is open.</source>
        <translation>Aucune connexion n’est ouverte.</translation>
    </message>
    <message>
        <source>Your administrator allows no writing with this profile.</source>
        <translation>Votre administrateur n’autorise aucune écriture avec ce profil.</translation>
    </message>
    <message>
        <source>This profile is read-only: nothing can be written.</source>
        <translation>Ce profil est en lecture seule&#xa0;: rien ne peut être écrit.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OverviewDock</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Vue d’ensemble</translation>
    </message>
    <message>
        <source>Shows in charts what the items of the map are like</source>
        <translation>Montre en graphiques comment sont les éléments de la map</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OverviewPanel</name>
    <message>
        <source>C&amp;lear selection</source>
        <translation>Effacer la sélecti&amp;on</translation>
    </message>
    <message>
        <source>Take what was chosen in the charts out of the filter</source>
        <translation>Retire du filtre ce qui a été choisi dans les graphiques</translation>
    </message>
    <message>
        <source>Data size</source>
        <translation>Taille des données</translation>
    </message>
    <message>
        <source>Items by the size of their data</source>
        <translation>Éléments selon la taille de leurs données</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Expiration</translation>
    </message>
    <message>
        <source>Items by when they expire</source>
        <translation>Éléments selon le moment où ils expirent</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Items by when they were created</source>
        <translation>Éléments selon le moment de leur création</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Créé par</translation>
    </message>
    <message>
        <source>Items by who created them</source>
        <translation>Éléments selon qui les a créés</translation>
    </message>
    <message>
        <source>%1. Return filters the table by a bar, and again takes that back.</source>
        <translation>%1. Entrée filtre le tableau par une barre&#x202f;; une seconde fois, elle retire ce filtre.</translation>
    </message>
    <message>
        <source>Choose a map to see what its items are like.</source>
        <translation>Choisissez une map pour voir comment sont ses éléments.</translation>
    </message>
    <message>
        <source>This map has no items yet.</source>
        <translation>Cette map n’a pas encore d’éléments.</translation>
    </message>
    <message>
        <source>No items are loaded yet.</source>
        <translation>Aucun élément n’est encore chargé.</translation>
    </message>
    <message>
        <source>The whole map: %1</source>
        <comment>12 items with 4 KiB of data</comment>
        <translation>Toute la map&#xa0;: %1</translation>
    </message>
    <message>
        <source>Only what is loaded so far: %1. More items exist; Load all counts them too.</source>
        <comment>12 items with 4 KiB of data</comment>
        <translation>Seulement ce qui est chargé jusqu’ici&#xa0;: %1. Il existe d’autres éléments&#x202f;; Charger tout les compte aussi.</translation>
    </message>
    <message>
        <source>Overview state</source>
        <translation>État de la vue d’ensemble</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Effacer la sélection</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PermissionsPage</name>
    <message>
        <source>Re&amp;move</source>
        <translation>Re&amp;tirer</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Réessa&amp;yer</translation>
    </message>
    <message>
        <source>identity, such as agent-1042</source>
        <translation>identité, par exemple agent-1042</translation>
    </message>
    <message>
        <source>Lets this identity read; the boxes above change the rest</source>
        <translation>Permet à cette identité de lire&#x202f;; les cases ci-dessus changent le reste</translation>
    </message>
    <message>
        <source>Permissions state</source>
        <translation>État des autorisations</translation>
    </message>
    <message>
        <source>This profile is read-only: permissions cannot be changed.</source>
        <translation>Ce profil est en lecture seule&#xa0;: les autorisations ne peuvent pas être modifiées.</translation>
    </message>
    <message>
        <source>Why nothing can be changed</source>
        <translation>Pourquoi rien ne peut être modifié</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Gérer</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>No permissions are set: clients get what the service&apos;s default gives.</source>
        <translation>Aucune autorisation n’est définie&#xa0;: les clients ont ce que donne le réglage par défaut du service.</translation>
    </message>
    <message>
        <source>Permission of %1 set.</source>
        <translation>Autorisation de %1 définie.</translation>
    </message>
    <message>
        <source>Remove permission</source>
        <translation>Retirer l’autorisation</translation>
    </message>
    <message>
        <source>Remove the permission of this identity?</source>
        <translation>Retirer l’autorisation de cette identité&#x202f;?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>The answer was lost. The list was read again; it shows what holds now.</source>
        <translation>La réponse s’est perdue. La liste a été relue&#x202f;; elle montre ce qui vaut maintenant.</translation>
    </message>
    <message>
        <source>Add permission</source>
        <translation>Ajouter une autorisation</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Autorisations</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>What the service answered cannot be read. Set it anew by entering the identity below.</source>
        <translation>La réponse du service est illisible. Définissez l’autorisation de nouveau en saisissant l’identité ci-dessous.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlaceOpener</name>
    <message>
        <source>The profile %1 is not there any more.</source>
        <translation>Le profil %1 n’existe plus.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlanDialog</name>
    <message>
        <source>Plan: %1</source>
        <translation>Plan&#xa0;: %1</translation>
    </message>
    <message>
        <source>Into map %1. Nothing has been written yet.</source>
        <translation>Dans la map %1. Rien n’a encore été écrit.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>To go on, type the map’s name: %1</source>
        <translation>Pour continuer, saisissez le nom de la map&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Write %Ln item(s)</source>
        <translation>
            <numerusform>É&amp;crire %Ln élément</numerusform>
            <numerusform>É&amp;crire %Ln éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) set a collection TTL: after that time the whole map is deleted with every item in it.</source>
        <translation>
            <numerusform>%Ln ligne définit un TTL de la map&#xa0;: après ce temps, toute la map est supprimée avec tous ses éléments.</numerusform>
            <numerusform>%Ln lignes définissent un TTL de la map&#xa0;: après ce temps, toute la map est supprimée avec tous ses éléments.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write items</source>
        <translation>Écrire les éléments</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>Saisir le nom</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlanModel</name>
    <message>
        <source>never expires</source>
        <translation>n’expire jamais</translation>
    </message>
    <message>
        <source>whole map: %1</source>
        <translation>toute la map&#xa0;: %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Passé</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Non valide</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlanView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>All lines (%1)</source>
        <translation>Toutes les lignes (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>Plan summary</source>
        <translation>Résumé du plan</translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation>Afficher les lignes</translation>
    </message>
    <message>
        <source>Plan line</source>
        <translation>Ligne du plan</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>What would be done with each line, and why. Nothing is written yet.</source>
        <translation>Ce qui serait fait de chaque ligne, et pourquoi. Rien n’est encore écrit.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ProfileEditor</name>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Environment:</source>
        <translation>Env&amp;ironnement&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Base URL:</source>
        <translation>URL de &amp;base&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Account SID:</source>
        <translation>SID du &amp;compte&#xa0;:</translation>
    </message>
    <message>
        <source>AC and 32 digits</source>
        <translation>AC et 32 chiffres</translation>
    </message>
    <message>
        <source>Auth Token</source>
        <translation>Auth Token</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>C&amp;redential:</source>
        <translation>I&amp;dentifiants&#xa0;:</translation>
    </message>
    <message>
        <source>API &amp;key SID:</source>
        <translation>SID de la clé d’&amp;API&#xa0;:</translation>
    </message>
    <message>
        <source>SK and 32 digits</source>
        <translation>SK et 32 chiffres</translation>
    </message>
    <message>
        <source>&amp;Default service:</source>
        <translation>Service par défau&amp;t&#xa0;:</translation>
    </message>
    <message>
        <source>optional: SID, unique name or default</source>
        <translation>facultatif&#xa0;: SID, nom unique ou default</translation>
    </message>
    <message>
        <source>Read-&amp;only: never write with this profile</source>
        <translation>Lectu&amp;re seule&#xa0;: ne jamais écrire avec ce profil</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Tester la conne&amp;xion</translation>
    </message>
    <message>
        <source>the Auth Token or the key’s secret</source>
        <translation>l’Auth Token ou le secret de la clé</translation>
    </message>
    <message>
        <source>leave empty to keep the stored one</source>
        <translation>laisser vide pour garder celui enregistré</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Saisissez un nom.</translation>
    </message>
    <message>
        <source>Enter the secret.</source>
        <translation>Saisissez le secret.</translation>
    </message>
    <message>
        <source>Cancel &amp;test</source>
        <translation>Interro&amp;mpre le test</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Connected. The account has no services yet.</source>
        <translation>Connecté. Le compte n’a pas encore de services.</translation>
    </message>
    <message>
        <source>Connected. Services: %1%2</source>
        <translation>Connecté. Services&#xa0;: %1%2</translation>
    </message>
    <message>
        <source>%1 problem</source>
        <comment>of the field %1</comment>
        <translation>Problème&#xa0;: %1</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Nom du profil</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>URL de base</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>SID du compte</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Identifiants</translation>
    </message>
    <message>
        <source>API key SID</source>
        <translation>SID de la clé d’API</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Default service</source>
        <translation>Service par défaut</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Test outcome</source>
        <translation>Résultat du test</translation>
    </message>
    <message>
        <source>Choose CA file</source>
        <translation>Choisir le fichier CA</translation>
    </message>
    <message>
        <source>CA &amp;file:</source>
        <translation>&amp;Fichier CA&#xa0;:</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>Fichier CA</translation>
    </message>
    <message>
        <source>optional: your company’s certificates, PEM</source>
        <translation>facultatif&#xa0;: les certificats de votre entreprise, PEM</translation>
    </message>
    <message>
        <source>Enter the whole path.</source>
        <translation>Saisissez le chemin complet.</translation>
    </message>
    <message>
        <source>The file holds no certificate in PEM form.</source>
        <translation>Le fichier ne contient aucun certificat au format PEM.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Le fichier ne peut pas être lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>Choisir un fichier CA</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificats (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Se&amp;cret:</source>
        <translation>&amp;Secret&#xa0;:</translation>
    </message>
    <message>
        <source>S&amp;how the secret</source>
        <translation>Affic&amp;her le secret</translation>
    </message>
    <message>
        <source>Brow&amp;se…</source>
        <translation>Parco&amp;urir…</translation>
    </message>
    <message>
        <source>What you call this connection; it is shown in the window always.</source>
        <translation>Le nom que vous donnez à cette connexion&#x202f;; il est toujours affiché dans la fenêtre.</translation>
    </message>
    <message>
        <source>How much is at stake. On a production profile, changes to many items ask for the map&apos;s name first.</source>
        <translation>L’importance de l’enjeu. Avec un profil de production, les modifications de nombreux éléments demandent d’abord le nom de la map.</translation>
    </message>
    <message>
        <source>Where the service is. Credentials go to this address and to no other. Plain http is taken for this machine alone.</source>
        <translation>Où se trouve le service. Les identifiants vont à cette adresse et à aucune autre. Le simple http n’est accepté que pour cette machine.</translation>
    </message>
    <message>
        <source>The account, as the Twilio console shows it.</source>
        <translation>Le compte, tel que l’affiche la console Twilio.</translation>
    </message>
    <message>
        <source>An API key can be withdrawn by itself; the Auth Token opens everything of the account.</source>
        <translation>Une clé d’API peut être retirée séparément&#x202f;; l’Auth Token ouvre tout le compte.</translation>
    </message>
    <message>
        <source>Which API key; its secret goes into the next field.</source>
        <translation>Quelle clé d’API&#x202f;; son secret va dans le champ suivant.</translation>
    </message>
    <message>
        <source>It is kept by the keychain of this machine, never in a file.</source>
        <translation>Il est gardé par le trousseau de clés de cette machine, jamais dans un fichier.</translation>
    </message>
    <message>
        <source>The service that is opened first; empty: the first in the list.</source>
        <translation>Le service ouvert en premier&#x202f;; vide&#xa0;: le premier de la liste.</translation>
    </message>
    <message>
        <source>Every write is refused before it leaves this machine.</source>
        <translation>Toute écriture est refusée avant de quitter cette machine.</translation>
    </message>
    <message>
        <source>Your administrator has set this profile up. What you enter is its secret.</source>
        <translation>Votre administrateur a préparé ce profil. Ce que vous saisissez est son secret.</translation>
    </message>
    <message>
        <source>Your administrator has made this account read-only.</source>
        <translation>Votre administrateur a limité ce compte à la lecture.</translation>
    </message>
    <message>
        <source>The blanks or line breaks around it are left out.</source>
        <translation>Les espaces ou sauts de ligne qui l’entourent sont retirés.</translation>
    </message>
    <message>
        <source>Administrator&apos;s decision</source>
        <translation>Décision de l’administrateur</translation>
    </message>
    <message>
        <source>Set by your administrator.</source>
        <translation>Fixé par votre administrateur.</translation>
    </message>
    <message>
        <source>Enter the secret that your administrator gave you</source>
        <translation>Saisissez le secret que votre administrateur vous a donné</translation>
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
        <translation>Le proxy %1 n’accepte pas ce nom d’utilisateur et ce mot de passe.</translation>
    </message>
    <message>
        <source>The proxy %1 wants to know who you are before it lets requests through.</source>
        <translation>Le proxy %1 veut savoir qui vous êtes avant de laisser passer des requêtes.</translation>
    </message>
    <message>
        <source>What you enter goes to this proxy alone, and is forgotten when Syncdeck ends.</source>
        <translation>Ce que vous saisissez ne va qu’à ce proxy, et est oublié à la fermeture de Syncdeck.</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>Utilisateur du proxy</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Mot de passe du proxy</translation>
    </message>
    <message>
        <source>Sho&amp;w the password</source>
        <translation>Affic&amp;her le mot de passe</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>Nom d’&amp;utilisateur&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Mot de passe&#xa0;:</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RecentMaps</name>
    <message>
        <source>&amp;Recent maps</source>
        <translation>Maps &amp;récentes</translation>
    </message>
    <message>
        <source>Opens this map: service %1</source>
        <translation>Ouvre cette map&#xa0;: service %1</translation>
    </message>
    <message>
        <source>Pin map</source>
        <translation>Épingler la map</translation>
    </message>
    <message>
        <source>Keeps the map at the top of the recent maps and on the welcome page</source>
        <translation>Garde la map en tête des maps récentes et sur la page d’accueil</translation>
    </message>
    <message>
        <source>No map is open.</source>
        <translation>Aucune map n’est ouverte.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Bac à sable</translation>
    </message>
    <message>
        <source>Pinned %1 to the welcome page</source>
        <translation>%1 épinglée à la page d’accueil</translation>
    </message>
    <message>
        <source>%1 is no longer pinned</source>
        <translation>%1 n’est plus épinglée</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RenameDialog</name>
    <message>
        <source>Rename key</source>
        <translation>Renommer la clé</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nouvelle clé</translation>
    </message>
    <message>
        <source>New key problem</source>
        <translation>Problème de la nouvelle clé</translation>
    </message>
    <message>
        <source>New key of %1:</source>
        <translation>Nouvelle clé de %1&#xa0;:</translation>
    </message>
    <message>
        <source>The service cannot rename items: the item is created under the new key and checked, then the old one is deleted. Undo takes back both. Programs that use the old key no longer find the item.</source>
        <translation>Le service ne peut pas renommer d’éléments&#xa0;: l’élément est créé sous la nouvelle clé et vérifié, puis l’ancien est supprimé. Annuler défait les deux. Les programmes qui utilisent l’ancienne clé ne trouvent plus l’élément.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RequestLogDock</name>
    <message>
        <source>Request log</source>
        <translation>Journal des requêtes</translation>
    </message>
    <message>
        <source>Request &amp;log</source>
        <translation>&amp;Journal des requêtes</translation>
    </message>
    <message>
        <source>%1: it is in the clipboard</source>
        <translation>%1&#xa0;: c’est dans le presse-papiers</translation>
    </message>
    <message>
        <source>Credentials are named by environment variables, not contained.</source>
        <translation>Les identifiants sont désignés par des variables d’environnement, non inclus.</translation>
    </message>
    <message>
        <source>There is no such command for this request.</source>
        <translation>Cette commande n’existe pas pour cette requête.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln request(s) as %1</source>
        <translation>
            <numerusform>%Ln requête enregistrée sous %1</numerusform>
            <numerusform>%Ln requêtes enregistrées sous %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows every request and its answer</source>
        <translation>Affiche chaque requête et sa réponse</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RunTransfer</name>
    <message>
        <source>Stopped: %1</source>
        <translation>Arrêté&#xa0;: %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importer %1</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1&#xa0;: terminé</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1&#xa0;: annulé</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Mise en pause…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>In another program</source>
        <translation>Dans un autre programme</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Terminé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln written</source>
        <extracomment>Counts items, as do the next ones.</extracomment>
        <translation>
            <numerusform>%Ln écrit</numerusform>
            <numerusform>%Ln écrits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as they were</source>
        <translation>
            <numerusform>%Ln laissé tel quel</numerusform>
            <numerusform>%Ln laissés tels quels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln échoué</numerusform>
            <numerusform>%Ln échoués</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln incertain</numerusform>
            <numerusform>%Ln incertains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid</source>
        <translation>
            <numerusform>%Ln non valide</numerusform>
            <numerusform>%Ln non valides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation>
            <numerusform>%Ln non fait</numerusform>
            <numerusform>%Ln non faits</numerusform>
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
            <numerusform>%Ln d’entre eux sur ce que quelqu’un avait écrit ou supprimé depuis le plan&#x202f;; l’historique le garde.</numerusform>
            <numerusform>%Ln d’entre eux sur ce que quelqu’un avait écrit ou supprimé depuis le plan&#x202f;; l’historique le garde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ScopeChooser</name>
    <message>
        <source>Which items</source>
        <translation>Quels éléments</translation>
    </message>
    <message>
        <source>&amp;Selected items (%1)</source>
        <translation>Éléments &amp;sélectionnés (%1)</translation>
    </message>
    <message>
        <source>&amp;All items of the map</source>
        <translation>T&amp;ous les éléments de la map</translation>
    </message>
    <message>
        <source>Selected items</source>
        <translation>Éléments sélectionnés</translation>
    </message>
    <message>
        <source>Matching items</source>
        <translation>Éléments correspondants</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Tous les éléments</translation>
    </message>
    <message>
        <source>Items that matc&amp;h the filter (there is none)</source>
        <translation>Éléments qu&amp;i correspondent au filtre (il n’y en a pas)</translation>
    </message>
    <message>
        <source>All items of the map that matc&amp;h %1</source>
        <translation>Tous les éléments de la map qu&amp;i correspondent à %1</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::Tour</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Le dossier %1 ne peut pas être créé.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written to %2.</source>
        <translation>L’image %1 ne peut pas être écrite dans %2.</translation>
    </message>
    <message>
        <source>Step “%1” did not come about. The window said: %2</source>
        <translation>L’étape «&#xa0;%1&#xa0;» n’a pas abouti. La fenêtre a indiqué&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) are in %1</source>
        <translation>
            <numerusform>%Ln image est dans %1</numerusform>
            <numerusform>%Ln images sont dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact centre EU</source>
        <translation>Centre de contact UE</translation>
    </message>
    <message>
        <source>Contact centre test</source>
        <translation>Centre de contact, test</translation>
    </message>
    <message>
        <source>My trial account</source>
        <translation>Mon compte d’essai</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransferActions</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Change &amp;many items…</source>
        <translation>Modifier de &amp;nombreux éléments…</translation>
    </message>
    <message>
        <source>C&amp;opy items to another map…</source>
        <translation>C&amp;opier des éléments vers une autre map…</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>&amp;Comparer avec…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un moment</translation>
    </message>
    <message>
        <source>Reading the items…</source>
        <translation>Lecture des éléments…</translation>
    </message>
    <message>
        <source>Reading the items: %1</source>
        <translation>Lecture des éléments&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>Reading the file: %1 %</source>
        <translation>Lecture du fichier&#xa0;: %1&#xa0;%</translation>
    </message>
    <message>
        <source>Comparing with the other map…</source>
        <translation>Comparaison avec l’autre map…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>map, profile or service</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>Noting what is to be written…</source>
        <translation>Notation de ce qui est à écrire…</translation>
    </message>
    <message>
        <source>Comparing with the map: %1</source>
        <translation>Comparaison avec la map&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln item(s)</source>
        <translation>
            <numerusform>%Ln élément exporté</numerusform>
            <numerusform>%Ln éléments exportés</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing with the other map: %1</source>
        <translation>Comparaison avec l’autre map&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Comparing: %Ln item(s) looked at</source>
        <translation>
            <numerusform>Comparaison&#xa0;: %Ln élément examiné</numerusform>
            <numerusform>Comparaison&#xa0;: %Ln éléments examinés</numerusform>
        </translation>
    </message>
    <message>
        <source>Noting what is to be written: %1</source>
        <translation>Notation de ce qui est à écrire&#xa0;: %1</translation>
    </message>
    <message>
        <source>Reads a file of items, shows a plan, and writes it when you say so</source>
        <translation>Lit un fichier d’éléments, affiche un plan et l’écrit quand vous le dites</translation>
    </message>
    <message>
        <source>Writes items to a file</source>
        <translation>Écrit des éléments dans un fichier</translation>
    </message>
    <message>
        <source>Deletes many items, or changes their TTL or one member of their data</source>
        <translation>Supprime de nombreux éléments, ou modifie leur TTL ou un membre de leurs données</translation>
    </message>
    <message>
        <source>Writes items into another map, service or profile</source>
        <translation>Écrit des éléments dans une autre map, un autre service ou un autre profil</translation>
    </message>
    <message>
        <source>Shows what differs between this map and another one or a file</source>
        <translation>Montre ce qui diffère entre cette map et une autre ou un fichier</translation>
    </message>
    <message>
        <source>No map is open.</source>
        <translation>Aucune map n’est ouverte.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransferButton</name>
    <message>
        <source>Shows the transfers</source>
        <translation>Affiche les transferts</translation>
    </message>
    <message>
        <source>Transfer progress</source>
        <translation>Progression du transfert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfers under way</source>
        <translation>
            <numerusform>%Ln transfert en cours</numerusform>
            <numerusform>%Ln transferts en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>transfer, items done, items</comment>
        <translation>%1&#xa0;: %2 sur %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>transfer, items done</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfers failed</source>
        <translation>
            <numerusform>%Ln transfert en échec</numerusform>
            <numerusform>%Ln transferts en échec</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransferModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfert</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Rythme</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Commencé</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransfersDock</name>
    <message>
        <source>Transfers</source>
        <translation>Transferts</translation>
    </message>
    <message>
        <source>&amp;Transfers</source>
        <translation>&amp;Transferts</translation>
    </message>
    <message>
        <source>Show transfers</source>
        <translation>Afficher les transferts</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What was under way is looked up first, so nothing is written twice.</source>
        <translation>Ce qui était en cours est d’abord recherché&#x202f;; rien n’est donc écrit deux fois.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Transfers under way</source>
        <translation>Transferts en cours</translation>
    </message>
    <message>
        <source>Imports, copies and changes to many items can go on the next time you open this profile. Exports are given up; their files do not appear.</source>
        <translation>Les importations, copies et modifications de nombreux éléments peuvent reprendre à la prochaine ouverture de ce profil. Les exportations sont abandonnées&#x202f;; leurs fichiers n’apparaissent pas.</translation>
    </message>
    <message>
        <source>&amp;Pause them and close</source>
        <translation>Mettre en &amp;pause et fermer</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln line(s) as %1</source>
        <translation>
            <numerusform>%Ln ligne enregistrée sous %1</numerusform>
            <numerusform>%Ln lignes enregistrées sous %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) were broken off earlier.</source>
        <translation>
            <numerusform>%Ln transfert a été interrompu plus tôt.</numerusform>
            <numerusform>%Ln transferts ont été interrompus plus tôt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) are under way.</source>
        <translation>
            <numerusform>%Ln transfert est en cours.</numerusform>
            <numerusform>%Ln transferts sont en cours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows imports, exports and other long work</source>
        <translation>Affiche les importations, exportations et autres longs travaux</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransfersPanel</name>
    <message>
        <source>Save &amp;report…</source>
        <translation>Enregistrer le r&amp;apport…</translation>
    </message>
    <message>
        <source>Ends it for good; what is written stays written, and can be undone</source>
        <translation>Y met fin définitivement&#x202f;; ce qui est écrit reste écrit et peut être annulé</translation>
    </message>
    <message>
        <source>As a file that can be imported again</source>
        <translation>Sous forme d’un fichier qui peut être importé de nouveau</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Save the lines that were not done</source>
        <translation>Enregistrer les lignes non faites</translation>
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
        <translation>Mettre le transfert en pause</translation>
    </message>
    <message>
        <source>Go on with transfer</source>
        <translation>Reprendre le transfert</translation>
    </message>
    <message>
        <source>Cancel transfer</source>
        <translation>Annuler le transfert</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Save failed lines</source>
        <translation>Enregistrer les lignes en échec</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Transfer list</source>
        <translation>Liste des transferts</translation>
    </message>
    <message>
        <source>No transfer yet. Imports, exports, copies and changes to many items are listed here while they run and afterwards.</source>
        <translation>Encore aucun transfert. Les importations, exportations, copies et modifications de nombreux éléments figurent ici pendant leur exécution et après.</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Mettre en pa&amp;use</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save failed lines…</source>
        <translation>Enregistrer les lignes en échec…</translation>
    </message>
    <message>
        <source>Imports, exports, copies and changes to many items, the latest first. Those that were broken off can go on.</source>
        <translation>Importations, exportations, copies et modifications de nombreux éléments, de la plus récente à la plus ancienne. Celles qui ont été interrompues peuvent reprendre.</translation>
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
        <translation>C&amp;hanger, à partir de maintenant, en&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Never expire</source>
        <translation>N’expire &amp;jamais</translation>
    </message>
    <message>
        <source>Saving sends no TTL, so the expiry stays as it is.</source>
        <translation>L’enregistrement n’envoie pas de TTL&#x202f;; l’expiration reste donc telle quelle.</translation>
    </message>
    <message>
        <source>Saving sends a new TTL, counted from the moment of saving.</source>
        <translation>L’enregistrement envoie un nouveau TTL, compté à partir du moment de l’enregistrement.</translation>
    </message>
    <message>
        <source>Saving takes the expiry away: the item stays until it is deleted.</source>
        <translation>L’enregistrement retire l’expiration&#xa0;: l’élément reste jusqu’à sa suppression.</translation>
    </message>
    <message>
        <source>Kee&amp;p: expires %1 (%2)</source>
        <comment>countdown, moment</comment>
        <translation>Garder&#xa0;: e&amp;xpire %1 (%2)</translation>
    </message>
    <message>
        <source>Kee&amp;p: never expires</source>
        <translation>Garder&#xa0;: n’e&amp;xpire jamais</translation>
    </message>
    <message>
        <source>1h, 2d, 90 min or seconds</source>
        <translation>1h, 2d, 90 min ou secondes</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::WelcomePage</name>
    <message>
        <source>Welcome to Syncdeck</source>
        <translation>Bienvenue dans Syncdeck</translation>
    </message>
    <message>
        <source>Look at, create and change the items of Twilio Sync maps, without losing anything.</source>
        <translation>Regarder, créer et modifier les éléments des maps Twilio Sync, sans rien perdre.</translation>
    </message>
    <message>
        <source>Try the &amp;sandbox</source>
        <translation>Essayer le &amp;bac à sable</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Essayer le bac à sable</translation>
    </message>
    <message>
        <source>&amp;Connect an account</source>
        <translation>Co&amp;nnecter un compte</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Connecter un compte</translation>
    </message>
    <message>
        <source>A Sync service on this machine with sample data. No account, no network, nothing to break.</source>
        <translation>Un service Sync sur cette machine avec des données d’exemple. Pas de compte, pas de réseau, rien à casser.</translation>
    </message>
    <message>
        <source>Your own services. The secret goes to this machine’s keychain and nowhere else.</source>
        <translation>Vos propres services. Le secret va dans le trousseau de clés de cette machine et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Read the first ste&amp;ps</source>
        <translation>&amp;Lire les premiers pas</translation>
    </message>
    <message>
        <source>Read the first steps</source>
        <translation>Lire les premiers pas</translation>
    </message>
    <message>
        <source>A page of the manual, which comes with the program. Later, F1 opens the page on what you are working with.</source>
        <translation>Une page du manuel fourni avec le programme. Ensuite, F1 ouvre la page sur ce que vous êtes en train de faire.</translation>
    </message>
    <message>
        <source>Pinned and recent maps</source>
        <translation>Maps épinglées et récentes</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>map, profile</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Open pinned map %1</source>
        <translation>Ouvrir la map épinglée %1</translation>
    </message>
    <message>
        <source>Open recent map %1</source>
        <translation>Ouvrir la map récente %1</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::WholeMap</name>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>some seconds left</source>
        <translation>encore quelques secondes</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>encore environ %1</translation>
    </message>
    <message>
        <source>Load all items of the map (Ctrl+Shift+A)</source>
        <translation>Charger tous les éléments de la map (Ctrl+Maj+A)</translation>
    </message>
    <message>
        <source>%1 of %2 loaded</source>
        <translation>%1 sur %2 chargés</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, en pause</translation>
    </message>
    <message>
        <source>%1, loading all…</source>
        <translation>%1, chargement de tout…</translation>
    </message>
    <message>
        <source>%1, loading all… %2</source>
        <translation>%1, chargement de tout… %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, then an error; Try again goes on from there</source>
        <translation>
            <numerusform>%Ln chargé, puis une erreur&#x202f;; Réessayer reprend à partir de là</numerusform>
            <numerusform>%Ln chargés, puis une erreur&#x202f;; Réessayer reprend à partir de là</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded</source>
        <translation>
            <numerusform>%Ln chargé</numerusform>
            <numerusform>%Ln chargés</numerusform>
        </translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>Charger tout</translation>
    </message>
    <message>
        <source>Pause loading</source>
        <translation>Mettre le chargement en pause</translation>
    </message>
    <message>
        <source>Go on loading</source>
        <translation>Reprendre le chargement</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Arrêter le chargement</translation>
    </message>
    <message>
        <source>Load &amp;all</source>
        <translation>C&amp;harger tout</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>items, of all</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Stop loading; what is loaded stays</source>
        <translation>Arrêter le chargement&#x202f;; ce qui est chargé reste</translation>
    </message>
    <message>
        <source>All items are loaded, or none yet.</source>
        <translation>Tous les éléments sont chargés, ou encore aucun.</translation>
    </message>
</context>
</TS>
