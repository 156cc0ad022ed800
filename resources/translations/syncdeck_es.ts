<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>BulkTexts</name>
    <message>
        <source>Delete items</source>
        <translation>Eliminar elementos</translation>
    </message>
    <message>
        <source>Set TTL: never expires</source>
        <translation>Asignar TTL: no caduca nunca</translation>
    </message>
    <message>
        <source>Set TTL: %1 s</source>
        <translation>Asignar TTL: %1 s</translation>
    </message>
    <message>
        <source>Set “%1”</source>
        <translation>Asignar «%1»</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Quitar «%1»</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>It holds half a character.</source>
        <translation>Contiene medio carácter.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>The service gave no key.</source>
        <translation>El servicio no devolvió ninguna clave.</translation>
    </message>
    <message>
        <source>Its data is no object.</source>
        <translation>Sus datos no son un objeto.</translation>
    </message>
</context>
<context>
    <name>CallTexts</name>
    <message>
        <source>The address</source>
        <translation>la dirección</translation>
    </message>
    <message>
        <source>This name cannot stand in an address.</source>
        <translation>Este nombre no puede figurar en una dirección.</translation>
    </message>
</context>
<context>
    <name>CommandLineTexts</name>
    <message>
        <source>%1: there is no such option.</source>
        <translation>%1: no existe esta opción.</translation>
    </message>
    <message>
        <source>%1: “%2” has no such option.</source>
        <translation>%1: «%2» no tiene esta opción.</translation>
    </message>
    <message>
        <source>%1: given twice.</source>
        <translation>%1: se indicó dos veces.</translation>
    </message>
    <message>
        <source>Name a command.</source>
        <translation>Indique un comando.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>No existe el comando «%1».</translation>
    </message>
    <message>
        <source>%1: name what to do: %2.</source>
        <translation>%1: indique qué hacer: %2.</translation>
    </message>
    <message>
        <source>“%1”: %2 is missing.</source>
        <translation>«%1»: falta %2.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Argumento inesperado: %1</translation>
    </message>
    <message>
        <source>Try &apos;syncdeck --help&apos;.</source>
        <translation>Pruebe con &apos;syncdeck --help&apos;.</translation>
    </message>
    <message>
        <source>Desktop manager for Twilio Sync Map items</source>
        <translation>Gestor de escritorio para elementos de mapas de Twilio Sync</translation>
    </message>
    <message>
        <source>Play the main job on a sandbox of its own, write pictures to DIR, and end.</source>
        <translation>Ejecuta la tarea principal en un entorno de pruebas propio, guarda imágenes en DIR y termina.</translation>
    </message>
    <message>
        <source>--tour: name a folder.</source>
        <translation>--tour: indique una carpeta.</translation>
    </message>
    <message>
        <source>Open a window of its own, where one is open already.</source>
        <translation>Abre una ventana propia aunque ya haya otra abierta.</translation>
    </message>
    <message>
        <source>A link to an item or a map, syncdeck://open?service=…; opened in the window that is there, unless other options are given.</source>
        <translation>Un enlace a un elemento o a un mapa, syncdeck://open?service=…; se abre en la ventana que ya existe, salvo que se indiquen otras opciones.</translation>
    </message>
    <message>
        <source>--tour: a link cannot be opened in it.</source>
        <translation>--tour: no se puede abrir un enlace con esta opción.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3.</source>
        <translation>--%1 admite un número entero de %2 a %3.</translation>
    </message>
    <message>
        <source>Without --map, the map opens that was opened last with the account, of the service that --service names, if any; where no map was opened yet, none.</source>
        <translation>Sin --map se abre el último mapa abierto con la cuenta, del servicio que indica --service, si se da; si aún no se abrió ninguno, ninguno.</translation>
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
        <translation>Qué</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>CommandTexts</name>
    <message>
        <source>The request</source>
        <translation>la solicitud</translation>
    </message>
    <message>
        <source>The twilio command talks to Twilio alone, not to %1.</source>
        <translation>El comando twilio solo se comunica con Twilio, no con %1.</translation>
    </message>
    <message>
        <source>Its body cannot stand on a command line.</source>
        <translation>Su cuerpo no puede figurar en una línea de comandos.</translation>
    </message>
    <message>
        <source>It has no command for this address.</source>
        <translation>No tiene ningún comando para esta dirección.</translation>
    </message>
    <message>
        <source>It begins every list by itself and cannot ask for a page within it.</source>
        <translation>Empieza cada lista por sí mismo y no puede pedir una página intermedia.</translation>
    </message>
</context>
<context>
    <name>CompareTexts</name>
    <message>
        <source>Name what to compare with: a file, or another map.</source>
        <translation>Indique con qué comparar: un archivo u otro mapa.</translation>
    </message>
    <message>
        <source>With a file there is to-this alone.</source>
        <translation>Con un archivo solo es posible to-this.</translation>
    </message>
    <message>
        <source>Choose to-this or to-other.</source>
        <translation>Elija to-this o to-other.</translation>
    </message>
    <message>
        <source>That is the same map.</source>
        <translation>Es el mismo mapa.</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ESTADO</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLAVE</translation>
    </message>
    <message>
        <source>%1 the same, %2 different.</source>
        <translation>%1 iguales, %2 diferentes.</translation>
    </message>
    <message>
        <source>Compare the map with another one, or with a file.</source>
        <translation>Compara el mapa con otro o con un archivo.</translation>
    </message>
    <message>
        <source>The other map.</source>
        <translation>El otro mapa.</translation>
    </message>
    <message>
        <source>Its service, where that is another one.</source>
        <translation>Su servicio, si es otro.</translation>
    </message>
    <message>
        <source>Its profile, where that is another one.</source>
        <translation>Su perfil, si es otro.</translation>
    </message>
    <message>
        <source>Make this map, or the other one, like the opposite side.</source>
        <translation>Iguala este mapa, o el otro, al lado contrario.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) looked at</source>
        <translation>
            <numerusform>%Ln elemento revisado</numerusform>
            <numerusform>%Ln elementos revisados</numerusform>
        </translation>
    </message>
    <message>
        <source>It belongs to --apply, which is not given.</source>
        <translation>Va con --apply, que no se ha indicado.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was deleted or written. %1</source>
        <translation>No se eliminó ni se escribió nada. %1</translation>
    </message>
    <message>
        <source>FILE holds items as for &quot;items import&quot;; - is standard input. Keys and data count, numbers exactly, the order of members and expiries not. Exit code 0: the same; 4: different. --apply creates and updates what makes one side like the other, and with --delete also deletes what only that side has; --dry-run prints what it would do. Exit code 4 says that a difference stays.</source>
        <translation>FILE contiene elementos como para &quot;items import&quot;; - es la entrada estándar. Cuentan las claves y los datos, los números con exactitud; el orden de los miembros y la caducidad, no. Código de salida 0: iguales; 4: diferentes. --apply crea y actualiza lo que iguala un lado al otro y, con --delete, también elimina lo que solo tiene ese lado; --dry-run muestra lo que haría. El código de salida 4 indica que queda alguna diferencia.</translation>
    </message>
    <message>
        <source>With --apply: delete the items that the opposite side does not have. Nothing is deleted or written when a line of the file cannot be used, or that side holds no item at all.</source>
        <translation>Con --apply: elimina los elementos que el lado contrario no tiene. No se elimina ni se escribe nada si una línea del archivo no se puede utilizar o si ese lado no contiene ningún elemento.</translation>
    </message>
    <message>
        <source>Print one JSON document: an array of the differences; with --apply, an array of what came of each; with --apply --dry-run, an array of what would be done.</source>
        <translation>Muestra un único documento JSON: una lista de las diferencias; con --apply, una lista del resultado de cada una; con --apply --dry-run, una lista de lo que se haría.</translation>
    </message>
    <message>
        <source>Print the same as one JSON object a line.</source>
        <translation>Muestra lo mismo como un objeto JSON por línea.</translation>
    </message>
    <message>
        <source>With --dry-run nothing is written; --json or --ndjson prints the plan.</source>
        <translation>Con --dry-run no se escribe nada; --json o --ndjson muestra el plan.</translation>
    </message>
</context>
<context>
    <name>ComparisonTexts</name>
    <message>
        <source>The service gave an item without a key.</source>
        <translation>El servicio devolvió un elemento sin clave.</translation>
    </message>
    <message>
        <source>Differences to %1</source>
        <translation>Diferencias con %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) or item(s) cannot be used, so it is not known what is missing.</source>
        <translation>
            <numerusform>No se puede utilizar %Ln línea o elemento, por lo que no se sabe qué falta.</numerusform>
            <numerusform>No se pueden utilizar %Ln líneas o elementos, por lo que no se sabe qué falta.</numerusform>
        </translation>
    </message>
    <message>
        <source>The side to become like holds no item at all, so every item would be deleted.</source>
        <translation>El lado al que hay que igualarse no contiene ningún elemento, por lo que se eliminarían todos los elementos.</translation>
    </message>
    <message>
        <source>Its data or expiry cannot be written as it is.</source>
        <translation>Sus datos o su caducidad no se pueden escribir tal como están.</translation>
    </message>
    <message>
        <source>Only this map has it. It stays, as nobody asked to delete it.</source>
        <translation>Solo lo tiene este mapa. Se conserva, ya que nadie pidió eliminarlo.</translation>
    </message>
</context>
<context>
    <name>CopyTexts</name>
    <message>
        <source>Copy from %1</source>
        <translation>Copia de %1</translation>
    </message>
    <message>
        <source>The item is there twice.</source>
        <translation>El elemento aparece dos veces.</translation>
    </message>
    <message>
        <source>Its expiry cannot be read.</source>
        <translation>No se puede leer su caducidad.</translation>
    </message>
</context>
<context>
    <name>CreateTexts</name>
    <message>
        <source>Create an item.</source>
        <translation>Crea un elemento.</translation>
    </message>
    <message>
        <source>DATA is a JSON object, @FILE, or - for standard input; its bytes are sent as they are. An item that exists already is not touched (exit code 4).</source>
        <translation>DATA es un objeto JSON, @FILE o - para la entrada estándar; sus bytes se envían tal cual. Un elemento que ya existe no se toca (código de salida 4).</translation>
    </message>
    <message>
        <source>DATA is missing; give some, such as &apos;{}&apos;.</source>
        <translation>Falta DATA; indique algo, por ejemplo &apos;{}&apos;.</translation>
    </message>
</context>
<context>
    <name>CsvTexts</name>
    <message>
        <source>Two columns are called “%1”.</source>
        <translation>Hay dos columnas llamadas «%1».</translation>
    </message>
    <message>
        <source>The quote that opens here is never closed.</source>
        <translation>Las comillas que se abren aquí no se cierran nunca.</translation>
    </message>
    <message>
        <source>These bytes are not UTF-8. Save the file again as UTF-8 (in a spreadsheet: “CSV UTF-8”).</source>
        <translation>Estos bytes no son UTF-8. Guarde de nuevo el archivo como UTF-8 (en una hoja de cálculo: «CSV UTF-8»).</translation>
    </message>
    <message numerus="yes">
        <source>This row has %Ln cell(s); the header has %1.</source>
        <translation>
            <numerusform>Esta fila tiene %Ln celda; el encabezado tiene %1.</numerusform>
            <numerusform>Esta fila tiene %Ln celdas; el encabezado tiene %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The quotes of the cell that begins here do not match: text follows a closing quote. Within quotes, a quote is written twice.</source>
        <translation>Las comillas de la celda que empieza aquí no concuerdan: hay texto después de las comillas de cierre. Dentro de las comillas, una comilla se escribe dos veces.</translation>
    </message>
</context>
<context>
    <name>CurlTexts</name>
    <message>
        <source>The request</source>
        <translation>la solicitud</translation>
    </message>
    <message>
        <source>Its body was not kept whole.</source>
        <translation>Su cuerpo no se conservó completo.</translation>
    </message>
    <message>
        <source>Its body holds a zero byte, which no command line can carry.</source>
        <translation>Su cuerpo contiene un byte nulo, que ninguna línea de comandos puede transmitir.</translation>
    </message>
</context>
<context>
    <name>DeleteMapTexts</name>
    <message>
        <source>Would delete map %1 with every item</source>
        <translation>Se eliminaría el mapa %1 con todos sus elementos</translation>
    </message>
    <message>
        <source>This deletes the map %1 of a production service with every item in it.</source>
        <translation>Esto elimina el mapa %1 de un servicio de producción con todos sus elementos.</translation>
    </message>
    <message>
        <source>Delete a map with every item in it.</source>
        <translation>Elimina un mapa con todos sus elementos.</translation>
    </message>
    <message>
        <source>MAP is a SID or a unique name. The items are read and kept in the history first, so that the window can bring them back. With a production profile the map&apos;s name must be typed, or --yes be given.</source>
        <translation>MAP es un SID o un nombre único. Primero se leen los elementos y se conservan en el historial para que la ventana pueda recuperarlos. Con un perfil de producción hay que escribir el nombre del mapa o indicar --yes.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) kept in the history</source>
        <translation>
            <numerusform>%Ln elemento conservado en el historial</numerusform>
            <numerusform>%Ln elementos conservados en el historial</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted map %1 with %Ln item(s)</source>
        <translation>
            <numerusform>Se eliminó el mapa %1 con %Ln elemento</numerusform>
            <numerusform>Se eliminó el mapa %1 con %Ln elementos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteTexts</name>
    <message>
        <source>Would delete %1</source>
        <translation>Se eliminaría %1</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>Se eliminó %1</translation>
    </message>
    <message>
        <source>Delete items.</source>
        <translation>Elimina elementos.</translation>
    </message>
    <message>
        <source>Each item is read first and kept in the history, and deleted only while it is as it was read. The window undoes them in one step. With a production profile, more than one are deleted only after the map&apos;s name was typed, or with --yes.</source>
        <translation>Cada elemento se lee primero y se conserva en el historial, y solo se elimina si sigue como se leyó. La ventana los deshace en un solo paso. Con un perfil de producción, varios elementos solo se eliminan después de escribir el nombre del mapa o con --yes.</translation>
    </message>
    <message numerus="yes">
        <source>This deletes %Ln item(s) of the map %1 of a production service.</source>
        <translation>
            <numerusform>Esto elimina %Ln elemento del mapa %1 de un servicio de producción.</numerusform>
            <numerusform>Esto elimina %Ln elementos del mapa %1 de un servicio de producción.</numerusform>
        </translation>
    </message>
    <message>
        <source>With --if-match give one key alone.</source>
        <translation>Con --if-match indique una sola clave.</translation>
    </message>
</context>
<context>
    <name>EnvironmentTexts</name>
    <message>
        <source>Development</source>
        <translation>Desarrollo</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Preproducción</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>solo lectura</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>This profile is read-only.</source>
        <translation>Este perfil es de solo lectura.</translation>
    </message>
    <message>
        <source>Nothing was sent: with this profile Syncdeck never writes.</source>
        <translation>No se envió nada: con este perfil Syncdeck nunca escribe.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>So nothing was sent.</source>
        <translation>Por eso no se envió nada.</translation>
    </message>
    <message>
        <source>Change the data or the TTL first.</source>
        <translation>Cambie primero los datos o el TTL.</translation>
    </message>
    <message>
        <source>The earlier value would have expired by now.</source>
        <translation>El valor anterior ya habría caducado.</translation>
    </message>
    <message>
        <source>Nothing was sent: the service would have deleted it already.</source>
        <translation>No se envió nada: el servicio ya lo habría eliminado.</translation>
    </message>
    <message>
        <source>Open it from the history to keep it with another TTL.</source>
        <translation>Ábralo desde el historial para conservarlo con otro TTL.</translation>
    </message>
    <message>
        <source>The service named an address outside %1.</source>
        <translation>El servicio indicó una dirección fuera de %1.</translation>
    </message>
    <message>
        <source>Following it would have shown your credentials to a stranger, so nothing was sent there.</source>
        <translation>Seguirla habría revelado sus credenciales a un desconocido, por lo que no se envió nada allí.</translation>
    </message>
    <message>
        <source>Check the profile’s base URL, and any gateway in between.</source>
        <translation>Compruebe la URL base del perfil y cualquier pasarela intermedia.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>The request had left already, so the service may have carried it out.</source>
        <translation>La solicitud ya había salido, así que es posible que el servicio la haya ejecutado.</translation>
    </message>
    <message>
        <source>Reload to see what is there now.</source>
        <translation>Recargue para ver qué hay ahora.</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>el servicio</translation>
    </message>
    <message>
        <source>No computer named %1 was found.</source>
        <translation>No se encontró ningún equipo llamado %1.</translation>
    </message>
    <message>
        <source>The request did not leave this machine.</source>
        <translation>La solicitud no salió de este equipo.</translation>
    </message>
    <message>
        <source>Check the base URL in the profile for a typing mistake, and your network.</source>
        <translation>Compruebe que la URL base del perfil no tenga errores de escritura, y compruebe su red.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 rechazó la conexión.</translation>
    </message>
    <message>
        <source>Nothing answers at this address and port, so nothing was sent.</source>
        <translation>Nada responde en esta dirección y este puerto, por lo que no se envió nada.</translation>
    </message>
    <message>
        <source>Check the base URL and its port, and whether the service runs.</source>
        <translation>Compruebe la URL base y su puerto, y si el servicio está en marcha.</translation>
    </message>
    <message>
        <source>The network cannot be reached.</source>
        <translation>No se puede acceder a la red.</translation>
    </message>
    <message>
        <source>Check your network connection, then try again.</source>
        <translation>Compruebe su conexión de red e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>No se pudo establecer una conexión segura con %1.</translation>
    </message>
    <message>
        <source>The other side could not prove who it is, so nothing was sent.</source>
        <translation>El otro extremo no pudo demostrar su identidad, por lo que no se envió nada.</translation>
    </message>
    <message>
        <source>The proxy did not let the request through.</source>
        <translation>El proxy no dejó pasar la solicitud.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The request was sent, so the service may have carried it out.</source>
        <translation>La solicitud se envió, así que es posible que el servicio la haya ejecutado.</translation>
    </message>
    <message>
        <source>Reload to see what is there before trying again.</source>
        <translation>Recargue para ver qué hay antes de intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Inténtelo de nuevo dentro de un momento.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Se perdió la conexión con %1.</translation>
    </message>
    <message>
        <source>Check your network, then try again.</source>
        <translation>Compruebe su red e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The answer was too large.</source>
        <translation>La respuesta era demasiado grande.</translation>
    </message>
    <message>
        <source>It was given up to protect this machine’s memory.</source>
        <translation>Se abandonó para proteger la memoria de este equipo.</translation>
    </message>
    <message>
        <source>Check that the base URL leads to the Sync service.</source>
        <translation>Compruebe que la URL base lleve al servicio Sync.</translation>
    </message>
    <message>
        <source>The answer has a status that the service does not use.</source>
        <translation>La respuesta tiene un estado que el servicio no utiliza.</translation>
    </message>
    <message>
        <source>Something between you and the service, such as a gateway or a sign-in page, may have answered in its place.</source>
        <translation>Es posible que haya respondido en su lugar algo intermedio, como una pasarela o una página de inicio de sesión.</translation>
    </message>
    <message>
        <source>Check the base URL and your network.</source>
        <translation>Compruebe la URL base y su red.</translation>
    </message>
    <message>
        <source>The answer cannot be read.</source>
        <translation>No se puede leer la respuesta.</translation>
    </message>
    <message>
        <source>It is not what the Sync service sends; a gateway or a sign-in page may have answered in its place.</source>
        <translation>No es lo que envía el servicio Sync; es posible que haya respondido en su lugar una pasarela o una página de inicio de sesión.</translation>
    </message>
    <message>
        <source>The service does not accept these credentials.</source>
        <translation>El servicio no acepta estas credenciales.</translation>
    </message>
    <message>
        <source>The SID or the secret of this profile is wrong, or was revoked.</source>
        <translation>El SID o el secreto de este perfil es incorrecto o se revocó.</translation>
    </message>
    <message>
        <source>Open Connections and enter the Auth Token or API key again.</source>
        <translation>Abra Conexiones e introduzca de nuevo el Auth Token o la clave de API.</translation>
    </message>
    <message>
        <source>These credentials may not do this.</source>
        <translation>Estas credenciales no permiten hacer esto.</translation>
    </message>
    <message>
        <source>They are valid, but lack the permission.</source>
        <translation>Son válidas, pero les falta el permiso.</translation>
    </message>
    <message>
        <source>Use other credentials, or ask the account’s administrator.</source>
        <translation>Utilice otras credenciales o consulte al administrador de la cuenta.</translation>
    </message>
    <message>
        <source>There is no such service.</source>
        <translation>No existe este servicio.</translation>
    </message>
    <message>
        <source>It may have been deleted.</source>
        <translation>Es posible que se haya eliminado.</translation>
    </message>
    <message>
        <source>Check the service’s SID or name, and that the profile is of the right account.</source>
        <translation>Compruebe el SID o el nombre del servicio, y que el perfil sea de la cuenta correcta.</translation>
    </message>
    <message>
        <source>There is no such map.</source>
        <translation>No existe este mapa.</translation>
    </message>
    <message>
        <source>It may have been deleted, or have expired with all its items.</source>
        <translation>Es posible que se haya eliminado o que haya caducado con todos sus elementos.</translation>
    </message>
    <message>
        <source>Reload the list of maps and choose another.</source>
        <translation>Recargue la lista de mapas y elija otro.</translation>
    </message>
    <message>
        <source>There is no item with this key.</source>
        <translation>No hay ningún elemento con esta clave.</translation>
    </message>
    <message>
        <source>It may have been deleted, or have expired.</source>
        <translation>Es posible que se haya eliminado o que haya caducado.</translation>
    </message>
    <message>
        <source>Reload the list.</source>
        <translation>Recargue la lista.</translation>
    </message>
    <message>
        <source>The service knows nothing at this address.</source>
        <translation>El servicio no conoce nada en esta dirección.</translation>
    </message>
    <message>
        <source>Check the service and the map, and the profile’s base URL.</source>
        <translation>Compruebe el servicio y el mapa, y la URL base del perfil.</translation>
    </message>
    <message>
        <source>An item with this key exists already.</source>
        <translation>Ya existe un elemento con esta clave.</translation>
    </message>
    <message>
        <source>It was not changed, and your input is still in the form.</source>
        <translation>No se cambió, y lo que usted introdujo sigue en el formulario.</translation>
    </message>
    <message>
        <source>Open the existing item, or choose another key.</source>
        <translation>Abra el elemento existente o elija otra clave.</translation>
    </message>
    <message>
        <source>A map with this unique name exists already.</source>
        <translation>Ya existe un mapa con este nombre único.</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>No se cambió.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>Somebody changed the item meanwhile.</source>
        <translation>Alguien cambió el elemento entretanto.</translation>
    </message>
    <message>
        <source>Nothing was overwritten.</source>
        <translation>No se sobrescribió nada.</translation>
    </message>
    <message>
        <source>Look at what is there now, then decide.</source>
        <translation>Vea qué hay ahora y decida después.</translation>
    </message>
    <message>
        <source>The service does not accept the revision that was sent.</source>
        <translation>El servicio no acepta la revisión que se envió.</translation>
    </message>
    <message>
        <source>Reload the item and try again.</source>
        <translation>Recargue el elemento e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The service says that Data is not a JSON object.</source>
        <translation>El servicio indica que los datos no son un objeto JSON.</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>No se guardó nada.</translation>
    </message>
    <message>
        <source>Put the content in braces: {…}.</source>
        <translation>Ponga el contenido entre llaves: {…}.</translation>
    </message>
    <message>
        <source>The service does not accept this TTL.</source>
        <translation>El servicio no acepta este TTL.</translation>
    </message>
    <message>
        <source>Use whole seconds from 0 to 31,536,000, or leave it empty.</source>
        <translation>Utilice segundos enteros de 0 a 31.536.000 o déjelo vacío.</translation>
    </message>
    <message>
        <source>The service does not accept this key.</source>
        <translation>El servicio no acepta esta clave.</translation>
    </message>
    <message>
        <source>Choose a shorter or plainer key.</source>
        <translation>Elija una clave más corta o más sencilla.</translation>
    </message>
    <message>
        <source>Data is larger than the service takes.</source>
        <translation>Los datos ocupan más de lo que admite el servicio.</translation>
    </message>
    <message>
        <source>Shorten it to 16 KiB; Minify removes white space.</source>
        <translation>Redúzcalos a 16 KiB; Minimizar quita los espacios en blanco.</translation>
    </message>
    <message>
        <source>The service asks to slow down.</source>
        <translation>El servicio pide ir más despacio.</translation>
    </message>
    <message>
        <source>The request was not processed, so nothing was changed.</source>
        <translation>La solicitud no se procesó, por lo que no se cambió nada.</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>Inténtelo de nuevo en %1 s.</translation>
    </message>
    <message>
        <source>Try again in a few seconds.</source>
        <translation>Inténtelo de nuevo en unos segundos.</translation>
    </message>
    <message>
        <source>The service has a problem of its own.</source>
        <translation>El servicio tiene un problema propio.</translation>
    </message>
    <message>
        <source>It may have carried out the request.</source>
        <translation>Es posible que haya ejecutado la solicitud.</translation>
    </message>
    <message>
        <source>The service refused the request.</source>
        <translation>El servicio rechazó la solicitud.</translation>
    </message>
    <message>
        <source>See what it says below.</source>
        <translation>Vea más abajo lo que indica.</translation>
    </message>
    <message>
        <source>No keychain answers on this machine.</source>
        <translation>En este equipo no responde ningún llavero.</translation>
    </message>
    <message>
        <source>Syncdeck never writes a secret to a file, so it cannot be kept.</source>
        <translation>Syncdeck nunca escribe un secreto en un archivo, por lo que no se puede guardar.</translation>
    </message>
    <message>
        <source>Start the keychain service, such as GNOME Keyring or KWallet, or hold the secret for this run only.</source>
        <translation>Inicie el servicio de llavero, como GNOME Keyring o KWallet, o conserve el secreto solo durante esta ejecución.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>El llavero está bloqueado.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Desbloquéelo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The keychain reported a failure.</source>
        <translation>El llavero informó de un error.</translation>
    </message>
    <message>
        <source>Try again, or hold the secret for this run only.</source>
        <translation>Inténtelo de nuevo o conserve el secreto solo durante esta ejecución.</translation>
    </message>
    <message>
        <source>The keychain holds no secret for this profile.</source>
        <translation>El llavero no tiene ningún secreto para este perfil.</translation>
    </message>
    <message>
        <source>Open Connections, edit the profile and enter its secret.</source>
        <translation>Abra Conexiones, edite el perfil e introduzca su secreto.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Compruebe que exista y que usted tenga permiso para leerlo.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message>
        <source>Check the folder’s permissions.</source>
        <translation>Compruebe los permisos de la carpeta.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 tiene daños.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Se dejó como está.</translation>
    </message>
    <message>
        <source>Move it away to start afresh.</source>
        <translation>Muévalo a otro lugar para empezar de nuevo.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Syncdeck.</source>
        <translation>%1 procede de una versión más reciente de Syncdeck.</translation>
    </message>
    <message>
        <source>Update Syncdeck to use it.</source>
        <translation>Actualice Syncdeck para utilizarlo.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 has changed since it was looked at.</source>
        <translation>%1 ha cambiado desde que se examinó.</translation>
    </message>
    <message>
        <source>Nothing was sent: what was shown is not what the file holds now.</source>
        <translation>No se envió nada: lo que se mostró no es lo que el archivo contiene ahora.</translation>
    </message>
    <message>
        <source>Look at it again, then go on.</source>
        <translation>Examínelo de nuevo y continúe después.</translation>
    </message>
    <message>
        <source>Another window or program is at work on %1.</source>
        <translation>Otra ventana u otro programa está trabajando en %1.</translation>
    </message>
    <message>
        <source>Wait until it is done there, or stop it there.</source>
        <translation>Espere a que termine allí o deténgalo allí.</translation>
    </message>
    <message>
        <source>The port is in use or not allowed.</source>
        <translation>El puerto está en uso o no está permitido.</translation>
    </message>
    <message>
        <source>Choose another port.</source>
        <translation>Elija otro puerto.</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>estado %1</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>código %1</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>solicitud %1</translation>
    </message>
    <message>
        <source>Check this machine’s date and the base URL. Where your company has certificates of its own, name their file in the profile (CA file).</source>
        <translation>Compruebe la fecha de este equipo y la URL base. Si su empresa tiene certificados propios, indique su archivo en el perfil (archivo de CA).</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password.</source>
        <translation>El proxy %1 pide un nombre de usuario y una contraseña.</translation>
    </message>
    <message>
        <source>It let nothing through, so nothing was sent.</source>
        <translation>No dejó pasar nada, por lo que no se envió nada.</translation>
    </message>
    <message>
        <source>Try again and enter them, or set them in the system’s proxy settings.</source>
        <translation>Inténtelo de nuevo e introdúzcalos, o establézcalos en la configuración del proxy del sistema.</translation>
    </message>
    <message>
        <source>%1 holds no certificate.</source>
        <translation>%1 no contiene ningún certificado.</translation>
    </message>
    <message>
        <source>Nothing was sent: whom to trust is not known.</source>
        <translation>No se envió nada: no se sabe en quién confiar.</translation>
    </message>
    <message>
        <source>Choose a file with certificate authorities in PEM form, or clear the profile’s CA file.</source>
        <translation>Elija un archivo con autoridades de certificación en formato PEM o vacíe el archivo de CA del perfil.</translation>
    </message>
    <message>
        <source>To write, choose another profile, or clear “Read-only” in this one, unless your administrator has set it.</source>
        <translation>Para escribir, elija otro perfil o desactive «Solo lectura» en este, salvo que lo haya fijado su administrador.</translation>
    </message>
    <message>
        <source>This machine’s administrator does not allow it: %1</source>
        <translation>El administrador de este equipo no lo permite: %1</translation>
    </message>
    <message>
        <source>Choose one of the profiles that are set up, or ask your administrator.</source>
        <translation>Elija uno de los perfiles ya preparados o consulte a su administrador.</translation>
    </message>
    <message>
        <source>The administrator’s settings for Syncdeck cannot be followed.</source>
        <translation>No se pueden seguir los ajustes del administrador para Syncdeck.</translation>
    </message>
    <message>
        <source>They are in %1. So that nothing happens that they forbid, nothing is opened but the sandbox.</source>
        <translation>Están en %1. Para que no ocurra nada que prohíban, solo se abre el entorno de pruebas.</translation>
    </message>
    <message>
        <source>Ask your administrator to mend the file.</source>
        <translation>Pida a su administrador que corrija el archivo.</translation>
    </message>
    <message>
        <source>The earlier data of %1 cannot be stored again.</source>
        <translation>Los datos anteriores de %1 no se pueden volver a guardar.</translation>
    </message>
    <message>
        <source>The service takes JSON objects alone, and this is none, so nothing was sent. The history keeps it.</source>
        <translation>El servicio solo admite objetos JSON, y esto no lo es, por lo que no se envió nada. El historial lo conserva.</translation>
    </message>
    <message>
        <source>Open it from the history, put it in braces, such as {&quot;value&quot;: …}, and save that.</source>
        <translation>Ábralo desde el historial, póngalo entre llaves, por ejemplo {&quot;value&quot;: …}, y guárdelo así.</translation>
    </message>
    <message>
        <source>This was written at another address.</source>
        <translation>Esto se escribió en otra dirección.</translation>
    </message>
    <message>
        <source>This was written at %1, not at the address in use now.</source>
        <translation>Esto se escribió en %1, no en la dirección que se utiliza ahora.</translation>
    </message>
    <message>
        <source>Nothing was sent: what belongs to one service is not written to another.</source>
        <translation>No se envió nada: lo que pertenece a un servicio no se escribe en otro.</translation>
    </message>
    <message>
        <source>Go on with it at the address where it was begun.</source>
        <translation>Continúe en la dirección en la que se empezó.</translation>
    </message>
    <message>
        <source>What was entered cannot be used.</source>
        <translation>No se puede utilizar lo que se introdujo.</translation>
    </message>
    <message>
        <source>What was entered as %1 cannot be used.</source>
        <translation>No se puede utilizar lo que se indicó: %1.</translation>
    </message>
    <message>
        <source>Change it, then try again.</source>
        <translation>Cámbielo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 and this machine could not agree on a secure connection.</source>
        <translation>%1 y este equipo no lograron acordar una conexión segura.</translation>
    </message>
    <message>
        <source>What answers there may not speak TLS at this port, or only a version that is not secure any more (before TLS 1.2). Nothing was sent.</source>
        <translation>Es posible que lo que responde allí no utilice TLS en este puerto, o solo una versión que ya no es segura (anterior a TLS 1.2). No se envió nada.</translation>
    </message>
    <message>
        <source>Check the base URL and its port. Whoever runs the server must offer TLS 1.2 or newer.</source>
        <translation>Compruebe la URL base y su puerto. Quien administra el servidor debe ofrecer TLS 1.2 o posterior.</translation>
    </message>
    <message>
        <source>The environment variable %1 does not hold the address of a proxy.</source>
        <translation>La variable de entorno %1 no contiene la dirección de un proxy.</translation>
    </message>
    <message>
        <source>The environment variable %1 names a proxy of the kind %2, which Syncdeck cannot use.</source>
        <translation>La variable de entorno %1 indica un proxy del tipo %2, que Syncdeck no puede utilizar.</translation>
    </message>
    <message>
        <source>Nothing was sent, since going past the proxy may not be wanted.</source>
        <translation>No se envió nada, ya que quizá no se desee eludir el proxy.</translation>
    </message>
    <message>
        <source>Name a proxy such as http://proxy.example:3128, or one of the kind socks5 or socks5h; or list the service’s host in no_proxy.</source>
        <translation>Indique un proxy como http://proxy.example:3128, o uno del tipo socks5 o socks5h; o incluya el host del servicio en no_proxy.</translation>
    </message>
    <message>
        <source>The proxy %1 did not let the request through.</source>
        <translation>El proxy %1 no dejó pasar la solicitud.</translation>
    </message>
    <message>
        <source>No answer came, so it is not certain that nothing was sent.</source>
        <translation>No llegó ninguna respuesta, por lo que no es seguro que no se enviara nada.</translation>
    </message>
    <message>
        <source>Nothing was sent to the service.</source>
        <translation>No se envió nada al servicio.</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy, or check the proxy settings: the system’s, and the environment variables https_proxy and all_proxy.</source>
        <translation>Consulte a quien administra el proxy o compruebe la configuración del proxy: la del sistema y las variables de entorno https_proxy y all_proxy.</translation>
    </message>
    <message>
        <source>The service may have carried out the request all the same.</source>
        <translation>Aun así, es posible que el servicio haya ejecutado la solicitud.</translation>
    </message>
    <message>
        <source>The answer is about something else than was asked for.</source>
        <translation>La respuesta trata de algo distinto de lo que se pidió.</translation>
    </message>
    <message>
        <source>Something between you and the service, such as a gateway or a proxy, may mix answers up. It was not taken for true.</source>
        <translation>Es posible que algo entre usted y el servicio, como una pasarela o un proxy, confunda las respuestas. No se dio por cierta.</translation>
    </message>
    <message>
        <source>Try again. If it stays so, check the base URL and your network.</source>
        <translation>Inténtelo de nuevo. Si sigue así, compruebe la URL base y su red.</translation>
    </message>
    <message>
        <source>The keychain’s secret for this profile was kept by an older version, which did not note the address it is for.</source>
        <translation>El secreto de este perfil en el llavero lo guardó una versión anterior, que no anotaba para qué dirección es.</translation>
    </message>
    <message>
        <source>The keychain’s secret for this profile belongs to %1.</source>
        <translation>El secreto de este perfil en el llavero pertenece a %1.</translation>
    </message>
    <message>
        <source>A secret goes to the address that it was entered for, and nowhere else. Nothing was sent.</source>
        <translation>Un secreto se envía a la dirección para la que se introdujo y a ningún otro lugar. No se envió nada.</translation>
    </message>
    <message>
        <source>Enter the secret again if the profile’s base URL is right.</source>
        <translation>Introduzca de nuevo el secreto si la URL base del perfil es correcta.</translation>
    </message>
    <message>
        <source>HOME is not set, so you have no folder of your own. Set it.</source>
        <translation>HOME no está establecida, por lo que usted no tiene carpeta propia. Establézcala.</translation>
    </message>
    <message>
        <source>%1 is locked by another program.</source>
        <translation>Otro programa tiene bloqueado %1.</translation>
    </message>
    <message>
        <source>Wait until that program is done with it, or end it, then try again.</source>
        <translation>Espere a que ese programa termine o ciérrelo, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 was deleted or replaced while it was in use.</source>
        <translation>%1 se eliminó o se sustituyó mientras estaba en uso.</translation>
    </message>
    <message>
        <source>What was noted in it before is no longer there.</source>
        <translation>Lo que estaba anotado antes en él ya no está.</translation>
    </message>
    <message>
        <source>Put the file back if it was moved. A new one is begun with the next write.</source>
        <translation>Devuelva el archivo a su lugar si se movió. Con la próxima escritura se empieza uno nuevo.</translation>
    </message>
    <message>
        <source>Something between you and the service refused, with status %1.</source>
        <translation>Algo entre usted y el servicio rechazó la solicitud, con el estado %1.</translation>
    </message>
    <message>
        <source>A gateway, a firewall or a sign-in page may have answered: it is not what the service sends, so it says nothing of your credentials or your data.</source>
        <translation>Es posible que haya respondido una pasarela, un cortafuegos o una página de inicio de sesión: no es lo que envía el servicio, así que no dice nada de sus credenciales ni de sus datos.</translation>
    </message>
    <message>
        <source>Check the base URL, and ask whoever runs your network.</source>
        <translation>Compruebe la URL base y consulte a quien administra su red.</translation>
    </message>
    <message>
        <source>To write, name another profile, or clear “Read-only” of this one in the window, unless your administrator has set it.</source>
        <translation>Para escribir, indique otro perfil o desactive «Solo lectura» de este en la ventana, salvo que lo haya fijado su administrador.</translation>
    </message>
    <message>
        <source>Name one of the profiles that are set up (“profiles list” shows them), or ask your administrator.</source>
        <translation>Indique uno de los perfiles ya preparados («profiles list» los muestra) o consulte a su administrador.</translation>
    </message>
    <message>
        <source>Give other data or another TTL.</source>
        <translation>Indique otros datos u otro TTL.</translation>
    </message>
    <message>
        <source>Check --base-url, or the profile’s base URL, for a typing mistake, and your network.</source>
        <translation>Compruebe que --base-url, o la URL base del perfil, no tenga errores de escritura, y compruebe su red.</translation>
    </message>
    <message>
        <source>Run it in a terminal to be asked for them, or write them into the proxy’s address: https_proxy=http://NAME:PASSWORD@HOST:PORT.</source>
        <translation>Ejecútelo en un terminal para que se los pida o escríbalos en la dirección del proxy: https_proxy=http://NAME:PASSWORD@HOST:PORT.</translation>
    </message>
    <message>
        <source>Check the environment variables that --from-env takes, or enter the profile’s secret again in the window, in Connections.</source>
        <translation>Compruebe las variables de entorno que lee --from-env o introduzca de nuevo el secreto del perfil en la ventana, en Conexiones.</translation>
    </message>
    <message>
        <source>Check --service, and that the credentials are of the right account.</source>
        <translation>Compruebe --service, y que las credenciales sean de la cuenta correcta.</translation>
    </message>
    <message>
        <source>Check --map; “maps list” shows the maps that there are.</source>
        <translation>Compruebe --map; «maps list» muestra los mapas que hay.</translation>
    </message>
    <message>
        <source>“items list” shows the items that there are.</source>
        <translation>«items list» muestra los elementos que hay.</translation>
    </message>
    <message>
        <source>Check --service and --map, and the base URL.</source>
        <translation>Compruebe --service y --map, y la URL base.</translation>
    </message>
    <message>
        <source>Choose another key, or change the item with “items update”.</source>
        <translation>Elija otra clave o cambie el elemento con «items update».</translation>
    </message>
    <message>
        <source>Give the revision that “items get” shows.</source>
        <translation>Indique la revisión que muestra «items get».</translation>
    </message>
    <message>
        <source>Use whole seconds from 0 to 31,536,000, or leave the option out.</source>
        <translation>Utilice segundos enteros de 0 a 31.536.000 u omita la opción.</translation>
    </message>
    <message>
        <source>Shorten it to 16 KiB; white space counts, too.</source>
        <translation>Redúzcalos a 16 KiB; los espacios en blanco también cuentan.</translation>
    </message>
    <message>
        <source>Run it where a keychain service such as GNOME Keyring or KWallet is at work, or take the credentials from the environment with --from-env.</source>
        <translation>Ejecútelo donde funcione un servicio de llavero, como GNOME Keyring o KWallet, o tome las credenciales del entorno con --from-env.</translation>
    </message>
    <message>
        <source>Run it in a terminal to be asked for the secret, enter it in the window, in Connections, or use --from-env.</source>
        <translation>Ejecútelo en un terminal para que se le pida el secreto, introdúzcalo en la ventana, en Conexiones, o utilice --from-env.</translation>
    </message>
    <message>
        <source>See what is there now, such as with “items get”, before trying again.</source>
        <translation>Vea qué hay ahora, por ejemplo con «items get», antes de intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the disk is full.</source>
        <translation>No se puede escribir %1: el disco está lleno.</translation>
    </message>
    <message>
        <source>Check this machine’s date and the base URL. Where your company has certificates of its own, name their file with --ca-file, or in the profile (CA file).</source>
        <translation>Compruebe la fecha de este equipo y la URL base. Si su empresa tiene certificados propios, indique su archivo con --ca-file o en el perfil (archivo de CA).</translation>
    </message>
    <message>
        <source>Name a file with certificate authorities in PEM form, with --ca-file or in the profile (CA file).</source>
        <translation>Indique un archivo con autoridades de certificación en formato PEM, con --ca-file o en el perfil (archivo de CA).</translation>
    </message>
    <message>
        <source>It holds exactly the data of this request, and was created when the request was sent: either something in between sent the request twice, or somebody else created the item.</source>
        <translation>Contiene exactamente los datos que se enviaron y se creó cuando se enviaron: con esta solicitud, si algo intermedio la envió dos veces, o por otra persona.</translation>
    </message>
    <message>
        <source>It was not changed. It holds just the data that was sent.</source>
        <translation>No se cambió. Contiene exactamente los datos que se enviaron.</translation>
    </message>
    <message>
        <source>Nothing was overwritten. The item already holds what was to be written.</source>
        <translation>No se sobrescribió nada. El elemento contiene exactamente lo que se iba a escribir.</translation>
    </message>
</context>
<context>
    <name>ExchangeTexts</name>
    <message>
        <source>… (%1 in all; only the beginning is kept)</source>
        <translation>… (%1 en total; solo se conserva el principio)</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>%1: %2 after %3 ms, %4</source>
        <comment>moment: status after duration, method</comment>
        <translation>%1: %2 tras %3 ms, %4</translation>
    </message>
    <message>
        <source>, attempt %1</source>
        <translation>, intento %1</translation>
    </message>
    <message>
        <source>Fields:</source>
        <translation>Campos:</translation>
    </message>
    <message>
        <source>As sent:</source>
        <translation>Tal como se envió:</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>No llegó ninguna respuesta.</translation>
    </message>
</context>
<context>
    <name>ExportTexts</name>
    <message>
        <source>Write the items of the map to a file.</source>
        <translation>Escribe los elementos del mapa en un archivo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) written</source>
        <translation>
            <numerusform>%Ln elemento escrito</numerusform>
            <numerusform>%Ln elementos escritos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) are in %1.</source>
        <translation>
            <numerusform>%Ln elemento está en %1.</numerusform>
            <numerusform>%Ln elementos están en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file appears under its name only when it is whole; - is standard output, and a named pipe or a device is written to as it comes. Data keeps its bytes in every format.</source>
        <translation>El archivo solo aparece con su nombre cuando está completo; - es la salida estándar, y en una tubería con nombre o un dispositivo se escribe sobre la marcha. Los datos conservan sus bytes en todos los formatos.</translation>
    </message>
</context>
<context>
    <name>FileTexts</name>
    <message>
        <source>How the file is laid out. Without it: by the file&apos;s name.</source>
        <translation>Formato del archivo. Sin esta opción: según el nombre del archivo.</translation>
    </message>
    <message>
        <source>What parts the cells of CSV. Without it: a comma, or when reading whatever the header row uses.</source>
        <translation>Lo que separa las celdas de CSV. Sin esta opción: una coma o, al leer, lo que utilice la fila de encabezado.</translation>
    </message>
    <message>
        <source>Leave cells of CSV as they are. Without it an apostrophe stands before those that a spreadsheet would run as formulas, and is taken away when reading.</source>
        <translation>Deja las celdas de CSV como están. Sin esta opción se antepone un apóstrofo a las que una hoja de cálculo ejecutaría como fórmulas, y se quita al leer.</translation>
    </message>
    <message>
        <source>The CSV file has no header row; its columns are called 1, 2, 3 ...</source>
        <translation>El archivo CSV no tiene fila de encabezado; sus columnas se llaman 1, 2, 3 ...</translation>
    </message>
    <message>
        <source>What to write of each item, such as key,data,date_expires; in CSV in this order. Without it: everything.</source>
        <translation>Qué escribir de cada elemento, por ejemplo key,data,date_expires; en CSV, en este orden. Sin esta opción: todo.</translation>
    </message>
    <message>
        <source>Begin CSV with a byte-order mark, for spreadsheets that take a file without it for Latin-1.</source>
        <translation>Empieza el CSV con una marca de orden de bytes, para las hojas de cálculo que sin ella toman el archivo por Latin-1.</translation>
    </message>
    <message>
        <source>%1 is named twice.</source>
        <translation>%1 se indica dos veces.</translation>
    </message>
    <message>
        <source>“%1” is none of %2.</source>
        <translation>«%1» no es ninguno de %2.</translation>
    </message>
    <message>
        <source>“%1” is not PART=NAME, with one of key, data, ttl, item_ttl, collection_ttl, revision and expires as PART.</source>
        <translation>«%1» no es PART=NAME, con key, data, ttl, item_ttl, collection_ttl, revision o expires como PART.</translation>
    </message>
    <message>
        <source>Give --format ndjson, json or csv.</source>
        <translation>Indique --format ndjson, json o csv.</translation>
    </message>
    <message>
        <source>Say how the text is laid out that goes through -: --format ndjson, json or csv.</source>
        <translation>Indique el formato del texto que pasa por -: --format ndjson, json o csv.</translation>
    </message>
    <message>
        <source>The name of %1 does not tell how it is laid out. Say so: --format ndjson, json or csv.</source>
        <translation>El nombre de %1 no revela su formato. Indíquelo: --format ndjson, json o csv.</translation>
    </message>
    <message>
        <source>Give --delimiter comma, semicolon or tab.</source>
        <translation>Indique --delimiter comma, semicolon o tab.</translation>
    </message>
    <message>
        <source>There is no time zone %1. Give one such as Europe/Berlin, UTC or +02:00.</source>
        <translation>No existe la zona horaria %1. Indique una como Europe/Berlin, UTC o +02:00.</translation>
    </message>
    <message>
        <source>Which columns or members are what, such as key=ID,data=Payload. Parts are key, data, ttl, item_ttl, collection_ttl, revision and expires (a date, which becomes the TTL; usually date_expires or expires). PART= with no name: the file lacks this part, or the part is not to be read. Without --fields: by the usual names.</source>
        <translation>Qué columnas o miembros son qué, por ejemplo key=ID,data=Payload. Las partes son key, data, ttl, item_ttl, collection_ttl, revision y expires (una fecha, que se convierte en el TTL; normalmente date_expires o expires). PART= sin nombre: el archivo no tiene esta parte o no se debe leer. Sin --fields: por los nombres habituales.</translation>
    </message>
    <message>
        <source>The time zone of dates of expiry that name none, such as Europe/Berlin, UTC or +02:00. Without it: this machine&apos;s.</source>
        <translation>La zona horaria de las fechas de caducidad que no indican ninguna, por ejemplo Europe/Berlin, UTC o +02:00. Sin esta opción: la de este equipo.</translation>
    </message>
    <message>
        <source>It is about dates of expiry, and with --fields expires= none are read.</source>
        <translation>Se refiere a las fechas de caducidad, que --fields expires= omite.</translation>
    </message>
    <message>
        <source>Only items that match, as in the window&apos;s filter line, by terms such as %1.</source>
        <translation>Solo los elementos que coinciden, como en la línea de filtro de la ventana, con términos como %1.</translation>
    </message>
</context>
<context>
    <name>FilterTerms</name>
    <message>
        <source>in key or data, in any letter case</source>
        <translation>en la clave o en los datos, en mayúsculas o minúsculas</translation>
    </message>
    <message>
        <source>only in the key, only in the data</source>
        <translation>solo en la clave, solo en los datos</translation>
    </message>
    <message>
        <source>a member; also !=, &lt;, &lt;=, &gt;, &gt;=, with a number, a text, true, false or null</source>
        <translation>un miembro; también !=, &lt;, &lt;=, &gt;, &gt;=, con un número, un texto, true, false o null</translation>
    </message>
    <message>
        <source>there is such a member</source>
        <translation>existe ese miembro</translation>
    </message>
    <message>
        <source>expires within an hour; s, min, h, d, w; also expires:&gt;1d, expires:1h..1d, expires:past, expires:never</source>
        <translation>caduca en menos de una hora; s, min, h, d, w; también expires:&gt;1d, expires:1h..1d, expires:past, expires:never</translation>
    </message>
    <message>
        <source>on that day; also a month, an hour (2026-11-25T14), created:2026-11-01..2026-11-15, created:&gt;2026-11-01, created:7d for the last seven days; the same with updated:</source>
        <translation>ese día; también un mes, una hora (2026-11-25T14), created:2026-11-01..2026-11-15, created:&gt;2026-11-01, created:7d para los últimos siete días; lo mismo con updated:</translation>
    </message>
    <message>
        <source>bytes of the data; also size:100, size:512..2KB</source>
        <translation>bytes de los datos; también size:100, size:512..2KB</translation>
    </message>
    <message>
        <source>created by; also by:alice,&quot;bob smith&quot;, by:none</source>
        <translation>creado por; también by:alice,&quot;bob smith&quot;, by:none</translation>
    </message>
    <message>
        <source>a regular expression; also key:/…/, data:/…/, and /…/i for any letter case</source>
        <translation>una expresión regular; también key:/…/, data:/…/, y /…/i para no distinguir mayúsculas</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>no se cumple</translation>
    </message>
</context>
<context>
    <name>FindingTexts</name>
    <message numerus="yes">
        <source>%1 (and %Ln more)</source>
        <translation>
            <numerusform>%1 (y %Ln más)</numerusform>
            <numerusform>%1 (y %Ln más)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GetTexts</name>
    <message>
        <source>Show an item with all its attributes.</source>
        <translation>Muestra un elemento con todos sus atributos.</translation>
    </message>
    <message>
        <source>Print the data alone, exactly its bytes, with no line break after it.</source>
        <translation>Muestra solo los datos, exactamente sus bytes, sin salto de línea al final.</translation>
    </message>
    <message>
        <source>Give either --data or --json.</source>
        <translation>Indique --data o --json, no ambas.</translation>
    </message>
</context>
<context>
    <name>HelpTexts</name>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>the service refused</source>
        <translation>el servicio lo rechazó</translation>
    </message>
    <message>
        <source>usage: the command line or the input is not valid; nothing was sent</source>
        <translation>uso: la línea de comandos o la entrada no es válida; no se envió nada</translation>
    </message>
    <message>
        <source>not found: no such service, map or item</source>
        <translation>no encontrado: no existe el servicio, el mapa o el elemento</translation>
    </message>
    <message>
        <source>conflict: it exists already, or somebody changed it meanwhile</source>
        <translation>conflicto: ya existe, o alguien lo cambió entretanto</translation>
    </message>
    <message>
        <source>network: no answer came, or none that can be used</source>
        <translation>red: no llegó ninguna respuesta, o ninguna utilizable</translation>
    </message>
    <message>
        <source>partly done: some of it was done, and some was not</source>
        <translation>hecho en parte: una parte se hizo y otra no</translation>
    </message>
    <message>
        <source>a problem on this machine: a file, the disk, the keychain</source>
        <translation>un problema en este equipo: un archivo, el disco, el llavero</translation>
    </message>
    <message>
        <source>interrupted by Ctrl+C (128 and the number of the signal)</source>
        <translation>interrumpido con Ctrl+C (128 más el número de la señal)</translation>
    </message>
    <message>
        <source>Say what there is, or what a command does.</source>
        <translation>Indica lo que hay o lo que hace un comando.</translation>
    </message>
    <message>
        <source>Print the program&apos;s version.</source>
        <translation>Muestra la versión del programa.</translation>
    </message>
    <message>
        <source>Usage: syncdeck-cli [OPTIONS] COMMAND [ARGUMENTS]</source>
        <translation>Uso: syncdeck-cli [OPCIONES] COMANDO [ARGUMENTOS]</translation>
    </message>
    <message>
        <source>Works on the items of Twilio Sync Maps without a window. Every write is conditional and remembered, so that the window can undo it.</source>
        <translation>Trabaja con los elementos de mapas de Twilio Sync sin ventana. Cada escritura es condicional y se recuerda, para que la ventana pueda deshacerla.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Comandos:</translation>
    </message>
    <message>
        <source>Options, before or after the command:</source>
        <translation>Opciones, antes o después del comando:</translation>
    </message>
    <message>
        <source>Each command has a help of its own: syncdeck-cli items list --help</source>
        <translation>Cada comando tiene su propia ayuda: syncdeck-cli items list --help</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Códigos de salida:</translation>
    </message>
    <message>
        <source>Usage: syncdeck-cli [OPTIONS] %1 COMMAND [ARGUMENTS]</source>
        <translation>Uso: syncdeck-cli [OPCIONES] %1 COMANDO [ARGUMENTOS]</translation>
    </message>
    <message>
        <source>Usage: syncdeck-cli [OPTIONS] %1</source>
        <translation>Uso: syncdeck-cli [OPCIONES] %1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opciones:</translation>
    </message>
    <message>
        <source>Where to, and with whose credentials:</source>
        <translation>Adónde y con qué credenciales:</translation>
    </message>
</context>
<context>
    <name>ImportTexts</name>
    <message>
        <source>reading the file, %1 %</source>
        <translation>leyendo el archivo, %1 %</translation>
    </message>
    <message>
        <source>Write the items of a file into the map.</source>
        <translation>Escribe los elementos de un archivo en el mapa.</translation>
    </message>
    <message>
        <source>FILE holds items as NDJSON, JSON or CSV, such as lines {&quot;key&quot;:...,&quot;data&quot;:{...},&quot;ttl&quot;:...}; - is standard input. Every line is checked and compared with the map first; --dry-run prints that plan and writes nothing. Each write is conditional and in the history, the whole import as one step. Broken off, it is gone on with by &quot;runs resume&quot;.</source>
        <translation>FILE contiene elementos como NDJSON, JSON o CSV, por ejemplo líneas {&quot;key&quot;:...,&quot;data&quot;:{...},&quot;ttl&quot;:...}; - es la entrada estándar. Primero se revisa cada línea y se compara con el mapa; --dry-run muestra ese plan y no escribe nada. Cada escritura es condicional y queda en el historial, la importación completa como un solo paso. Si se interrumpe, se continúa con &quot;runs resume&quot;.</translation>
    </message>
    <message>
        <source>What to do with keys that the map has already: skip, the default; update; or unchanged: update only what still has the revision that the file tells, or else what the plan has seen.</source>
        <translation>Qué hacer con las claves que el mapa ya tiene: skip, omitirlas, el valor predeterminado; update, actualizarlas; o unchanged: actualizar solo lo que aún tiene la revisión que indica el archivo o, en su defecto, lo que vio el plan.</translation>
    </message>
    <message>
        <source>Lines %1 and %2 have the same key; only the first of them counts.</source>
        <translation>Las líneas %1 y %2 tienen la misma clave; solo cuenta la primera.</translation>
    </message>
    <message numerus="yes">
        <source>comparing with the map, %Ln item(s)</source>
        <translation>
            <numerusform>comparando con el mapa, %Ln elemento</numerusform>
            <numerusform>comparando con el mapa, %Ln elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Give --existing skip, update or unchanged.</source>
        <translation>Indique --existing skip, update o unchanged.</translation>
    </message>
    <message>
        <source>Of the lines that cannot be used, only the first %1 are listed.</source>
        <translation>De las líneas que no se pueden utilizar, solo se muestran las primeras %1.</translation>
    </message>
    <message>
        <source>With --dry-run nothing is written; --json or --ndjson prints the plan.</source>
        <translation>Con --dry-run no se escribe nada; --json o --ndjson muestra el plan.</translation>
    </message>
</context>
<context>
    <name>InputTexts</name>
    <message>
        <source>standard input</source>
        <translation>la entrada estándar</translation>
    </message>
    <message>
        <source>It is longer than %1; save it to a file first.</source>
        <translation>Ocupa más de %1; guárdelo antes en un archivo.</translation>
    </message>
    <message>
        <source>%1 holds %2, whatever its name says.</source>
        <translation>%1 contiene %2, diga lo que diga su nombre.</translation>
    </message>
</context>
<context>
    <name>ItemModel</name>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Actualizado</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Creado por</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>SID de la cuenta</translation>
    </message>
    <message>
        <source>Service SID</source>
        <translation>SID del servicio</translation>
    </message>
    <message>
        <source>Map SID</source>
        <translation>SID del mapa</translation>
    </message>
    <message>
        <source>ETag</source>
        <translation>ETag</translation>
    </message>
    <message>
        <source>It came in another shape than the service documents.</source>
        <translation>Llegó con una forma distinta de la que documenta el servicio.</translation>
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
        <translation>Una expresión regular termina con otra /. Para buscar la propia /, ponga el texto entre comillas.</translation>
    </message>
    <message>
        <source>Only i or a space can follow the / that ends a regular expression. A / within it is written \/.</source>
        <translation>Después de la / que cierra una expresión regular solo puede ir i o un espacio. Una / dentro de ella se escribe \/.</translation>
    </message>
    <message>
        <source>Write a regular expression between the two /.</source>
        <translation>Escriba una expresión regular entre las dos /.</translation>
    </message>
    <message>
        <source>The regular expression has an error here: %1.</source>
        <translation>La expresión regular tiene un error aquí: %1.</translation>
    </message>
    <message>
        <source>Name a member here, as in data.status.</source>
        <translation>Indique aquí un miembro, como en data.status.</translation>
    </message>
    <message>
        <source>Write a place in the list, as in data.tags[0].</source>
        <translation>Escriba una posición de la lista, como en data.tags[0].</translation>
    </message>
    <message>
        <source>Write what to compare with: a number, a text in quotes, true, false or null.</source>
        <translation>Escriba con qué comparar: un número, un texto entre comillas, true, false o null.</translation>
    </message>
    <message>
        <source>Objects and lists cannot be compared with. Name one of their members, as in data.address.city.</source>
        <translation>No se puede comparar con objetos ni listas. Indique uno de sus miembros, como en data.address.city.</translation>
    </message>
    <message>
        <source>Leave a space here.</source>
        <translation>Deje aquí un espacio.</translation>
    </message>
    <message>
        <source>Character %1: %2</source>
        <comment>place in the filter, what is wrong</comment>
        <translation>Carácter %1: %2</translation>
    </message>
    <message>
        <source>Write a number of bytes, such as 100, &gt;1KB, 512..2KB, or none.</source>
        <translation>Escriba un número de bytes, por ejemplo 100, &gt;1KB, 512..2KB o none.</translation>
    </message>
    <message>
        <source>Write a span of time, such as 30s, 10min, 1h, 7d or 2w, a range such as 1h..1d, a day such as 2026-11-25, past or never.</source>
        <translation>Escriba una duración, por ejemplo 30s, 10min, 1h, 7d o 2w, un intervalo como 1h..1d, un día como 2026-11-25, past o never.</translation>
    </message>
    <message>
        <source>Write a day, month or hour, such as 2026-11-25, 2026-11 or 2026-11-25T14, a range such as 2026-11-01..2026-11-15, or a span of time up to now, such as 1h or 7d.</source>
        <translation>Escriba un día, mes u hora, por ejemplo 2026-11-25, 2026-11 o 2026-11-25T14, un intervalo como 2026-11-01..2026-11-15, o una duración hasta ahora, como 1h o 7d.</translation>
    </message>
    <message>
        <source>Write an identity here, as in by:system,alice.</source>
        <translation>Escriba aquí una identidad, como en by:system,alice.</translation>
    </message>
    <message>
        <source>The quotation mark here is never closed.</source>
        <translation>La comilla que hay aquí no se cierra nunca.</translation>
    </message>
    <message>
        <source>Write here what to look for, as in key:agent.</source>
        <translation>Escriba aquí lo que se busca, como en key:agent.</translation>
    </message>
</context>
<context>
    <name>ItemsTexts</name>
    <message>
        <source>List the items of the map, in the order of their keys.</source>
        <translation>Muestra los elementos del mapa, por orden de sus claves.</translation>
    </message>
    <message>
        <source>Begin at this key, or the next after it.</source>
        <translation>Empieza por esta clave o por la siguiente.</translation>
    </message>
    <message>
        <source>Print at most so many.</source>
        <translation>Muestra como máximo esta cantidad.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln elemento</numerusform>
            <numerusform>%Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) came with an attribute of another kind than the service documents; a table marks it with %1.</source>
        <translation>
            <numerusform>%Ln elemento llegó con un atributo de un tipo distinto del que documenta el servicio; una tabla lo marca con %1.</numerusform>
            <numerusform>%Ln elementos llegaron con un atributo de un tipo distinto del que documenta el servicio; una tabla lo marca con %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonReaderTexts</name>
    <message>
        <source>An array of items is expected here: […], or {&quot;items&quot;: […]}. For one object a line, choose NDJSON.</source>
        <translation>Aquí se espera una lista de elementos: […] o {&quot;items&quot;: […]}. Para un objeto por línea, elija NDJSON.</translation>
    </message>
    <message>
        <source>This object has no member “items” with an array of items.</source>
        <translation>Este objeto no tiene ningún miembro «items» con una lista de elementos.</translation>
    </message>
    <message>
        <source>The member “items” stands twice in this object.</source>
        <translation>El miembro «items» aparece dos veces en este objeto.</translation>
    </message>
</context>
<context>
    <name>JsonRecordTexts</name>
    <message>
        <source>An object is expected here, such as {&quot;key&quot;: …, &quot;data&quot;: {…}}.</source>
        <translation>Aquí se espera un objeto, por ejemplo {&quot;key&quot;: …, &quot;data&quot;: {…}}.</translation>
    </message>
    <message>
        <source>What begins here is longer than %1, which no item can be.</source>
        <translation>Lo que empieza aquí ocupa más de %1, lo que no puede ocupar ningún elemento.</translation>
    </message>
</context>
<context>
    <name>JudgeTexts</name>
    <message>
        <source>It has expired by now.</source>
        <translation>Ya ha caducado.</translation>
    </message>
    <message>
        <source>The map has an item with this key.</source>
        <translation>El mapa tiene un elemento con esta clave.</translation>
    </message>
    <message>
        <source>Somebody has changed the item since revision %1; it has %2 now.</source>
        <translation>Alguien ha cambiado el elemento desde la revisión %1; ahora tiene la %2.</translation>
    </message>
    <message>
        <source>It is to expire in more than %1 seconds (one year), which the service does not allow.</source>
        <translation>Debe caducar en más de %1 segundos (un año), lo que el servicio no permite.</translation>
    </message>
</context>
<context>
    <name>LinkTexts</name>
    <message>
        <source>In its parameter %1 a “%” is not followed by two digits.</source>
        <translation>En su parámetro %1 hay un «%» al que no siguen dos dígitos.</translation>
    </message>
    <message>
        <source>Its parameter %1 is empty.</source>
        <translation>Su parámetro %1 está vacío.</translation>
    </message>
    <message>
        <source>Its parameter %1 is not UTF-8.</source>
        <translation>Su parámetro %1 no es UTF-8.</translation>
    </message>
    <message>
        <source>Its parameter %1 holds characters that cannot be seen.</source>
        <translation>Su parámetro %1 contiene caracteres que no se ven.</translation>
    </message>
    <message>
        <source>It must name a service and a map.</source>
        <translation>Debe indicar un servicio y un mapa.</translation>
    </message>
    <message>
        <source>A name in it reads as a step between folders.</source>
        <translation>Un nombre que contiene se lee como un paso entre carpetas.</translation>
    </message>
    <message>
        <source>The profile’s name in it is too long.</source>
        <translation>El nombre del perfil que contiene es demasiado largo.</translation>
    </message>
    <message>
        <source>It holds characters that no link may hold.</source>
        <translation>Contiene caracteres que ningún enlace puede contener.</translation>
    </message>
    <message>
        <source>It does not begin with syncdeck://open.</source>
        <translation>No empieza por syncdeck://open.</translation>
    </message>
    <message>
        <source>It must have the form syncdeck://open?service=…&amp;map=…&amp;key=…</source>
        <translation>Debe tener la forma syncdeck://open?service=…&amp;map=…&amp;key=…</translation>
    </message>
    <message>
        <source>It has a parameter that Syncdeck does not know.</source>
        <translation>Tiene un parámetro que Syncdeck no conoce.</translation>
    </message>
    <message>
        <source>Its parameter %1 is there twice.</source>
        <translation>Su parámetro %1 aparece dos veces.</translation>
    </message>
    <message numerus="yes">
        <source>It is longer than %Ln character(s), the most that there may be.</source>
        <translation>
            <numerusform>Tiene más de %Ln carácter, el máximo que puede haber.</numerusform>
            <numerusform>Tiene más de %Ln caracteres, el máximo que puede haber.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListTexts</name>
    <message>
        <source>Print one JSON document: an array of what the service gave.</source>
        <translation>Muestra un único documento JSON: una lista de lo que devolvió el servicio.</translation>
    </message>
    <message>
        <source>Print one JSON object a line, as they come.</source>
        <translation>Muestra un objeto JSON por línea, a medida que llegan.</translation>
    </message>
    <message>
        <source>Print the JSON object as the service gave it.</source>
        <translation>Muestra el objeto JSON tal como lo devolvió el servicio.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Give either --json or --ndjson.</source>
        <translation>Indique --json o --ndjson, no ambas.</translation>
    </message>
</context>
<context>
    <name>MakerTexts</name>
    <message>
        <source>A line above has the same key; only the first one counts.</source>
        <translation>Una línea anterior tiene la misma clave; solo cuenta la primera.</translation>
    </message>
</context>
<context>
    <name>MapTexts</name>
    <message>
        <source>Would create map %1</source>
        <translation>Se crearía el mapa %1</translation>
    </message>
    <message>
        <source>Created map %1 (%2)</source>
        <translation>Se creó el mapa %1 (%2)</translation>
    </message>
    <message>
        <source>Create a map, with a unique name or known by its SID alone.</source>
        <translation>Crea un mapa, con un nombre único o conocido solo por su SID.</translation>
    </message>
    <message>
        <source>It is empty. Leave it out to create a map without a name.</source>
        <translation>Está vacío. Omítalo para crear un mapa sin nombre.</translation>
    </message>
    <message>
        <source>How long until the map and all its items are deleted. TIME is a number of seconds, at most 31536000, or a span such as 90min, 1h, 2d or 1w; 0: never.</source>
        <translation>Cuánto falta para que se eliminen el mapa y todos sus elementos. TIME es un número de segundos, como mucho 31536000, o un período como 90min, 1h, 2d o 1w; 0: nunca.</translation>
    </message>
</context>
<context>
    <name>MappingTexts</name>
    <message>
        <source>The member “%1” stands twice in this object.</source>
        <translation>El miembro «%1» aparece dos veces en este objeto.</translation>
    </message>
    <message>
        <source>“%1” holds half a character (an unpaired surrogate).</source>
        <translation>«%1» contiene medio carácter (un sustituto sin pareja).</translation>
    </message>
    <message>
        <source>“%1” must be a text in quotes.</source>
        <translation>«%1» debe ser un texto entre comillas.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” is no date like 2015-07-30T20:00:00Z.</source>
        <translation>«%1» no es una fecha como 2015-07-30T20:00:00Z.</translation>
    </message>
    <message>
        <source>There is no data: a JSON object, at least {}.</source>
        <translation>No hay datos: un objeto JSON, al menos {}.</translation>
    </message>
    <message>
        <source>%1: %2 names no time zone; as of %3 it is %4.</source>
        <translation>%1: %2 no indica zona horaria; según %3 es %4.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln date(s) of expiry name no time zone and are taken as of %1.</source>
        <translation>
            <numerusform>%Ln fecha de caducidad no indica zona horaria y se interpreta según %1.</numerusform>
            <numerusform>%Ln fechas de caducidad no indican zona horaria y se interpretan según %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 names no time zone, and in %3 there is no such time.</source>
        <translation>%1: %2 no indica zona horaria, y en %3 esa hora no existe.</translation>
    </message>
    <message>
        <source>This gives both a TTL and a date of expiry (%1); give one of them.</source>
        <translation>Aquí se indican un TTL y una fecha de caducidad (%1); indique solo uno de los dos.</translation>
    </message>
</context>
<context>
    <name>MapsTexts</name>
    <message>
        <source>List the maps of the service.</source>
        <translation>Muestra los mapas del servicio.</translation>
    </message>
</context>
<context>
    <name>MessageTexts</name>
    <message>
        <source>Created %1 (revision %2)</source>
        <translation>Se creó %1 (revisión %2)</translation>
    </message>
    <message>
        <source>Saved %1 (revision %2)</source>
        <translation>Se guardó %1 (revisión %2)</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>Se eliminó %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>The service changed the expiry too, though nobody asked: from %1 to %2.</source>
        <translation>El servicio cambió también la caducidad, sin que nadie lo pidiera; antes: %1; ahora: %2.</translation>
    </message>
    <message>
        <source>The answer was lost on the way; the item was read to make sure.</source>
        <translation>La respuesta se perdió por el camino; se leyó el elemento para comprobarlo.</translation>
    </message>
    <message>
        <source>The service gave no revision, so the item was compared right before instead.</source>
        <translation>El servicio no devolvió ninguna revisión, así que el elemento se comparó justo antes.</translation>
    </message>
    <message>
        <source>The history could not be completed: %1</source>
        <translation>No se pudo completar el historial: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Undo changing %1</source>
        <translation>Des&amp;hacer el cambio de %1</translation>
    </message>
    <message>
        <source>&amp;Redo changing %1</source>
        <translation>&amp;Rehacer el cambio de %1</translation>
    </message>
    <message>
        <source>&amp;Undo creating %1</source>
        <translation>Des&amp;hacer la creación de %1</translation>
    </message>
    <message>
        <source>&amp;Undo deleting %1</source>
        <translation>Des&amp;hacer la eliminación de %1</translation>
    </message>
    <message>
        <source>&amp;Redo deleting %1</source>
        <translation>&amp;Rehacer la eliminación de %1</translation>
    </message>
    <message>
        <source>&amp;Redo creating %1</source>
        <translation>&amp;Rehacer la creación de %1</translation>
    </message>
    <message>
        <source>What was written back has a new revision.</source>
        <translation>Lo que se volvió a escribir tiene una revisión nueva.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Rehecho: %1</translation>
    </message>
    <message>
        <source>Earlier writes without an answer: %1 done, %2 not done, %3 unclear</source>
        <translation>Escrituras anteriores sin respuesta: hechas: %1, no hechas: %2, inciertas: %3</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo changing %Ln item(s)</source>
        <translation>
            <numerusform>Des&amp;hacer el cambio de %Ln elemento</numerusform>
            <numerusform>Des&amp;hacer el cambio de %Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo changing %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Rehacer el cambio de %Ln elemento</numerusform>
            <numerusform>&amp;Rehacer el cambio de %Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo creating %Ln item(s)</source>
        <translation>
            <numerusform>Des&amp;hacer la creación de %Ln elemento</numerusform>
            <numerusform>Des&amp;hacer la creación de %Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo deleting %Ln item(s)</source>
        <translation>
            <numerusform>Des&amp;hacer la eliminación de %Ln elemento</numerusform>
            <numerusform>Des&amp;hacer la eliminación de %Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo deleting %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Rehacer la eliminación de %Ln elemento</numerusform>
            <numerusform>&amp;Rehacer la eliminación de %Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo creating %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Rehacer la creación de %Ln elemento</numerusform>
            <numerusform>&amp;Rehacer la creación de %Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled before %Ln more.</source>
        <translation>
            <numerusform>Se canceló antes de %Ln más.</numerusform>
            <numerusform>Se canceló antes de %Ln más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln item(s)</source>
        <translation>
            <numerusform>Se eliminó %Ln elemento</numerusform>
            <numerusform>Se eliminaron %Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln item(s), %1 not</source>
        <translation>
            <numerusform>Se eliminó %Ln elemento, no eliminados: %1</numerusform>
            <numerusform>Se eliminaron %Ln elementos, no eliminados: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln elemento</numerusform>
            <numerusform>%Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read yet; they are asked for again at the next connection.</source>
        <extracomment>Counts items.</extracomment>
        <translation>
            <numerusform>%Ln aún no se pudo leer; se volverá a pedir en la próxima conexión.</numerusform>
            <numerusform>%Ln aún no se pudieron leer; se volverán a pedir en la próxima conexión.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was gone already.</source>
        <translation>Ya no existía.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>An item, or a number of items, in a map.</extracomment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1: not deleted, because %2 could not be brought back.</source>
        <translation>%1: no se eliminó, porque %2 no se pudo recuperar.</translation>
    </message>
    <message>
        <source>It was deleted again.</source>
        <translation>Se eliminó de nuevo.</translation>
    </message>
</context>
<context>
    <name>OddTexts</name>
    <message>
        <source>The data is nested too deep to be checked or edited here.</source>
        <translation>Los datos están anidados a demasiada profundidad para comprobarlos o editarlos aquí.</translation>
    </message>
    <message>
        <source>The data is no JSON object, which is all the service takes.</source>
        <translation>Los datos no son un objeto JSON, lo único que admite el servicio.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) hold data that is no JSON object, and the service would not take it again: deleting them cannot be undone. The history keeps the data.</source>
        <translation>
            <numerusform>%Ln elemento contiene datos que no son un objeto JSON, y el servicio no los volvería a aceptar: su eliminación no se puede deshacer. El historial conserva los datos.</numerusform>
            <numerusform>%Ln elementos contienen datos que no son un objeto JSON, y el servicio no los volvería a aceptar: su eliminación no se puede deshacer. El historial conserva los datos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrdinaryFileTexts</name>
    <message>
        <source>It is no ordinary file.</source>
        <translation>No es un archivo ordinario.</translation>
    </message>
    <message>
        <source>It is larger than %1.</source>
        <translation>Ocupa más de %1.</translation>
    </message>
</context>
<context>
    <name>OutputTexts</name>
    <message>
        <source>The output</source>
        <translation>la salida</translation>
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
        <translation>De %1 a %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days, both included</comment>
        <translation>De %1 a %2</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>month&apos;s whole name and year</comment>
        <translation>MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two years, both included</comment>
        <translation>De %1 a %2</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>Data is null</source>
        <translation>Los datos son null</translation>
    </message>
    <message>
        <source>up to %1</source>
        <comment>a size</comment>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <comment>a size</comment>
        <translation>más de %1</translation>
    </message>
    <message>
        <source>%1 to %2 bytes</source>
        <translation>De %1 a %2 bytes</translation>
    </message>
    <message>
        <source>%1–%2 bytes</source>
        <comment>from, to</comment>
        <translation>%1–%2 bytes</translation>
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
        <translation>caducado</translation>
    </message>
    <message>
        <source>Has expired</source>
        <translation>Ha caducado</translation>
    </message>
    <message>
        <source>in 1 hour</source>
        <translation>en 1 hora</translation>
    </message>
    <message>
        <source>Expires within an hour</source>
        <translation>Caduca en menos de una hora</translation>
    </message>
    <message>
        <source>in 1 day</source>
        <translation>en 1 día</translation>
    </message>
    <message>
        <source>Expires in an hour to a day</source>
        <translation>Caduca entre una hora y un día</translation>
    </message>
    <message>
        <source>in 7 days</source>
        <translation>en 7 días</translation>
    </message>
    <message>
        <source>Expires in 1 to 7 days</source>
        <translation>Caduca entre 1 y 7 días</translation>
    </message>
    <message>
        <source>in 30 days</source>
        <translation>en 30 días</translation>
    </message>
    <message>
        <source>Expires in 7 to 30 days</source>
        <translation>Caduca entre 7 y 30 días</translation>
    </message>
    <message>
        <source>later</source>
        <translation>después</translation>
    </message>
    <message>
        <source>Expires in more than 30 days</source>
        <translation>Caduca en más de 30 días</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Never expires</source>
        <translation>No caduca nunca</translation>
    </message>
    <message>
        <source>?</source>
        <comment>not known, on an axis of time</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>Not known when created</source>
        <translation>No se sabe cuándo se creó</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>an identity</comment>
        <translation>(vacío)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Not known by whom created</source>
        <translation>No se sabe quién lo creó</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <comment>identities</comment>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln item(s), %2 %</source>
        <comment>group, count, part of all</comment>
        <translation>
            <numerusform>%1: %Ln elemento, %2 %</numerusform>
            <numerusform>%1: %Ln elementos, %2 %</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) with %1 of data</source>
        <comment>count, size</comment>
        <translation>
            <numerusform>%Ln elemento con %1 de datos</numerusform>
            <numerusform>%Ln elementos con %1 de datos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanTexts</name>
    <message>
        <source>LINE</source>
        <translation>LÍNEA</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>ACCIÓN</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLAVE</translation>
    </message>
    <message>
        <source>NOTE</source>
        <translation>NOTA</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>An object must stand here: {…}.</source>
        <translation>Aquí debe haber un objeto: {…}.</translation>
    </message>
    <message>
        <source>A member stands twice in this object; keep one.</source>
        <translation>Un miembro aparece dos veces en este objeto; deje uno.</translation>
    </message>
    <message>
        <source>“%1” is not known here. There can be: %2.</source>
        <translation>«%1» no se conoce aquí. Puede haber: %2.</translation>
    </message>
    <message>
        <source>The member “%1” is missing; add it.</source>
        <translation>Falta el miembro «%1»; añádalo.</translation>
    </message>
    <message>
        <source>“%1” must be a text in double quotes.</source>
        <translation>«%1» debe ser un texto entre comillas dobles.</translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3.</source>
        <translation>«%1» debe ser un número entero de %2 a %3.</translation>
    </message>
    <message>
        <source>“%1” must be a number from 0 (never) to 1 (always).</source>
        <translation>«%1» debe ser un número de 0 (nunca) a 1 (siempre).</translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation>«%1» debe ser true o false.</translation>
    </message>
    <message>
        <source>“%1” must be an origin without a path, such as http://127.0.0.1:8081.</source>
        <translation>«%1» debe ser un origen sin ruta, por ejemplo http://127.0.0.1:8081.</translation>
    </message>
    <message>
        <source>“%1” must be &quot;json&quot;, &quot;html&quot; or &quot;empty&quot;.</source>
        <translation>«%1» debe ser &quot;json&quot;, &quot;html&quot; o &quot;empty&quot;.</translation>
    </message>
    <message>
        <source>“%1” must not be 0.</source>
        <translation>«%1» no debe ser 0.</translation>
    </message>
    <message>
        <source>“%1” must not hold control characters.</source>
        <translation>«%1» no debe contener caracteres de control.</translation>
    </message>
    <message>
        <source>There is no fault “%1”. There are: %2.</source>
        <translation>No existe el fallo «%1». Existen: %2.</translation>
    </message>
    <message>
        <source>“%1” must be a list: […].</source>
        <translation>«%1» debe ser una lista: […].</translation>
    </message>
    <message>
        <source>“%1” needs a “seed” beside “faults”, a whole number, so that the same run can be had again.</source>
        <translation>«%1» necesita un «seed» junto a «faults», un número entero, para que se pueda repetir la misma ejecución.</translation>
    </message>
</context>
<context>
    <name>PolicyTexts</name>
    <message>
        <source>There is no such setting. There are: %1.</source>
        <translation>No existe ese ajuste. Existen: %1.</translation>
    </message>
    <message>
        <source>It must be true or false.</source>
        <translation>Debe ser true o false.</translation>
    </message>
    <message>
        <source>It must be a text.</source>
        <translation>Debe ser un texto.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Hace falta un nombre.</translation>
    </message>
    <message>
        <source>It holds characters that cannot be seen.</source>
        <translation>Contiene caracteres que no se ven.</translation>
    </message>
    <message>
        <source>It takes 1 to 64 letters, digits, points, hyphens and underscores.</source>
        <translation>Admite de 1 a 64 letras, cifras, puntos, guiones y guiones bajos.</translation>
    </message>
    <message>
        <source>It must be the whole path of a file.</source>
        <translation>Debe ser la ruta completa de un archivo.</translation>
    </message>
    <message>
        <source>It must be development, staging or production.</source>
        <translation>Debe ser development, staging o production.</translation>
    </message>
    <message>
        <source>It must be authToken or apiKey.</source>
        <translation>Debe ser authToken o apiKey.</translation>
    </message>
    <message>
        <source>It goes with credential apiKey.</source>
        <translation>Va con credential apiKey.</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>línea %1, columna %2: %3</translation>
    </message>
    <message>
        <source>It must be one JSON object.</source>
        <translation>Debe ser un único objeto JSON.</translation>
    </message>
    <message>
        <source>It is no ordinary file.</source>
        <translation>No es un archivo ordinario.</translation>
    </message>
    <message>
        <source>File and folder must belong to the administrator, and be writable by nobody else.</source>
        <translation>El archivo y la carpeta deben pertenecer al administrador y nadie más debe poder escribir en ellos.</translation>
    </message>
    <message>
        <source>It is larger than 1 MiB.</source>
        <translation>Es mayor que 1 MiB.</translation>
    </message>
    <message>
        <source>It is for a newer version of Syncdeck.</source>
        <translation>Es para una versión más reciente de Syncdeck.</translation>
    </message>
    <message>
        <source>It must be 1.</source>
        <translation>Debe ser 1.</translation>
    </message>
    <message>
        <source>It must be a list.</source>
        <translation>Debe ser una lista.</translation>
    </message>
    <message>
        <source>It must be true, false or a list of development, staging and production.</source>
        <translation>Debe ser true, false o una lista de development, staging y production.</translation>
    </message>
    <message>
        <source>It must be an object.</source>
        <translation>Debe ser un objeto.</translation>
    </message>
    <message>
        <source>Another profile has it already.</source>
        <translation>Ya lo tiene otro perfil.</translation>
    </message>
</context>
<context>
    <name>PreviewTexts</name>
    <message>
        <source>It has no column “%1”. Its columns are: %2.</source>
        <translation>No tiene ninguna columna «%1». Sus columnas son: %2.</translation>
    </message>
</context>
<context>
    <name>ProfileTexts</name>
    <message>
        <source>The CA file is not named by its whole path.</source>
        <translation>El archivo de CA no se indica con su ruta completa.</translation>
    </message>
    <message>
        <source>The profile “%1”</source>
        <translation>el perfil «%1»</translation>
    </message>
</context>
<context>
    <name>ProfilesTexts</name>
    <message>
        <source>The file of profiles could not be read; it is now at %1.</source>
        <translation>No se pudo leer el archivo de perfiles; ahora está en %1.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>List the saved profiles; they hold no secrets.</source>
        <translation>Muestra los perfiles guardados; no contienen secretos.</translation>
    </message>
</context>
<context>
    <name>ProgramTexts</name>
    <message>
        <source>Try &apos;syncdeck-cli --help&apos;.</source>
        <translation>Pruebe con &apos;syncdeck-cli --help&apos;.</translation>
    </message>
    <message>
        <source>An argument is not valid UTF-8.</source>
        <translation>Un argumento no es UTF-8 válido.</translation>
    </message>
    <message>
        <source>Try &apos;syncdeck-sandbox --help&apos;.</source>
        <translation>Pruebe con &apos;syncdeck-sandbox --help&apos;.</translation>
    </message>
    <message>
        <source>A Sync service on the loopback address, to try clients against.</source>
        <translation>Un servicio Sync en la dirección de bucle local, para probar clientes con él.</translation>
    </message>
    <message>
        <source>Prints, one a line: %1.</source>
        <translation>Muestra, uno por línea: %1.</translation>
    </message>
    <message>
        <source>Runs until it gets SIGINT or SIGTERM.</source>
        <translation>Sigue en marcha hasta que recibe SIGINT o SIGTERM.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Argumento inesperado: %1</translation>
    </message>
    <message>
        <source>It cannot start: %1 %2</source>
        <comment>what, why</comment>
        <translation>No se puede iniciar: %1 %2</translation>
    </message>
</context>
<context>
    <name>PromptTexts</name>
    <message>
        <source>To go on, type %1: </source>
        <translation>Para continuar, escriba %1: </translation>
    </message>
    <message>
        <source>Nobody can be asked here; add --yes to have it done.</source>
        <translation>Aquí no se puede preguntar a nadie; añada --yes para que se haga.</translation>
    </message>
    <message>
        <source>That is not %1, so it was not done.</source>
        <translation>Eso no es %1, por lo que no se hizo.</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;Aceptar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>Close without Saving</source>
        <translation>Cerrar sin guardar</translation>
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
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Guardar todo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Sí</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;No</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
</context>
<context>
    <name>ReaderTexts</name>
    <message>
        <source>The file is one page of the service’s list: its meta.next_page_url says that more items exist, which are not in the file.</source>
        <translation>El archivo es una sola página de la lista del servicio: su meta.next_page_url dice que hay más elementos, que no están en el archivo.</translation>
    </message>
</context>
<context>
    <name>RecordTexts</name>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Línea %1, columna %2: %3</translation>
    </message>
    <message>
        <source>%1 From there on, nothing of the file is used.</source>
        <translation>%1 A partir de ahí no se utiliza nada del archivo.</translation>
    </message>
</context>
<context>
    <name>ReportTexts</name>
    <message>
        <source>Line %1 is missing from this file, because it is too long or empty: %2</source>
        <translation>Lo que había en la línea %1 no está en este archivo, porque es demasiado largo o no hay nada: %2</translation>
    </message>
</context>
<context>
    <name>ResumeTexts</name>
    <message>
        <source>This profile has no run %1.</source>
        <translation>Este perfil no tiene ninguna ejecución %1.</translation>
    </message>
    <message>
        <source>Go on with a run that was broken off.</source>
        <translation>Continúa una ejecución que se interrumpió.</translation>
    </message>
    <message>
        <source>What was under way is found out by reading first, so nothing is written twice and nothing is left out. Of a finished run it writes the reports alone.</source>
        <translation>Lo que estaba en curso se averigua leyendo primero, así que nada se escribe dos veces y nada se omite. De una ejecución terminada solo escribe los informes.</translation>
    </message>
    <message>
        <source>Name the run by the number that “runs list” shows.</source>
        <translation>Indique la ejecución con el número que muestra «runs list».</translation>
    </message>
    <message>
        <source>Run %1 belongs to %2 and can go on only there. Leave the option out.</source>
        <translation>La ejecución %1 es de %2 y solo continúa allí. Omita la opción.</translation>
    </message>
    <message>
        <source>Run %1: %2, map %3.</source>
        <translation>Ejecución %1: %2, mapa %3.</translation>
    </message>
    <message>
        <source>It has ended already; nothing is sent.</source>
        <translation>Ya ha terminado; no se envía nada.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>A key is required.</source>
        <translation>Se requiere una clave.</translation>
    </message>
    <message>
        <source>The key “%1” cannot be used: in an address it means a folder, so the item could never be read, changed or deleted. Choose another key.</source>
        <translation>La clave «%1» no se puede utilizar: en una dirección significa una carpeta, así que el elemento nunca se podría leer, cambiar ni eliminar. Elija otra clave.</translation>
    </message>
    <message>
        <source>The key holds half a character (an unpaired surrogate). Type it again.</source>
        <translation>La clave contiene medio carácter (un sustituto sin pareja). Escríbala de nuevo.</translation>
    </message>
    <message>
        <source>The key begins or ends with a space, which is easy to overlook. Remove it unless it is meant.</source>
        <translation>La clave empieza o termina con un espacio, que es fácil pasar por alto. Quítelo salvo que sea intencionado.</translation>
    </message>
    <message>
        <source>The key holds invisible characters (%1). Remove them unless they are meant.</source>
        <translation>La clave contiene caracteres invisibles (%1). Quítelos salvo que sean intencionados.</translation>
    </message>
    <message>
        <source>The key holds letters with separate accents; the same key typed elsewhere may count as another one.</source>
        <translation>La clave contiene letras con acentos separados; la misma clave escrita en otro lugar puede contar como otra distinta.</translation>
    </message>
    <message>
        <source>Data is required: a JSON object, at least {}.</source>
        <translation>Se requieren datos: un objeto JSON, al menos {}.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Línea %1, columna %2: %3</translation>
    </message>
    <message>
        <source>The service stores objects only: put the value in braces, such as {&quot;value&quot;: …}.</source>
        <translation>El servicio solo guarda objetos: ponga el valor entre llaves, por ejemplo {&quot;value&quot;: …}.</translation>
    </message>
    <message>
        <source>At most %1 seconds (one year); 0 means that it never expires.</source>
        <translation>Como máximo %1 segundos (un año); 0 significa que no caduca nunca.</translation>
    </message>
    <message>
        <source>When this time has passed, the whole map is deleted with every item in it, not only this one.</source>
        <translation>Cuando pase este tiempo, se elimina el mapa completo con todos sus elementos, no solo este.</translation>
    </message>
    <message>
        <source>Required: %1 and 32 hexadecimal digits.</source>
        <translation>Se requiere: %1 y 32 dígitos hexadecimales.</translation>
    </message>
    <message>
        <source>It begins with %1, in capital letters.</source>
        <translation>Empieza por %1, en mayúsculas.</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Introduzca un nombre.</translation>
    </message>
    <message>
        <source>The name “%1” cannot stand in an address. Choose another.</source>
        <translation>El nombre «%1» no puede figurar en una dirección. Elija otro.</translation>
    </message>
    <message>
        <source>This looks like a map’s SID and would be taken for one. Choose another name.</source>
        <translation>Parece el SID de un mapa y se tomaría por uno. Elija otro nombre.</translation>
    </message>
    <message>
        <source>Required, such as https://sync.twilio.com.</source>
        <translation>Se requiere, por ejemplo https://sync.twilio.com.</translation>
    </message>
    <message>
        <source>Enter a whole address, such as https://sync.twilio.com.</source>
        <translation>Introduzca una dirección completa, por ejemplo https://sync.twilio.com.</translation>
    </message>
    <message>
        <source>The address must begin with https://.</source>
        <translation>La dirección debe empezar por https://.</translation>
    </message>
    <message>
        <source>Plain http would show your credentials to everyone on the way; it is allowed for this machine’s own address only. Use https.</source>
        <translation>El http sin cifrar mostraría sus credenciales a cualquiera por el camino; solo se permite para la dirección propia de este equipo. Utilice https.</translation>
    </message>
    <message>
        <source>Leave user name and password out of the address; they have fields of their own.</source>
        <translation>No incluya el nombre de usuario ni la contraseña en la dirección; tienen sus propios campos.</translation>
    </message>
    <message>
        <source>Leave out what follows ? or #.</source>
        <translation>Quite lo que sigue a ? o #.</translation>
    </message>
    <message numerus="yes">
        <source>The key is %Ln character(s) too long; the service takes %1.</source>
        <translation>
            <numerusform>La clave tiene %Ln carácter de más; el servicio admite %1.</numerusform>
            <numerusform>La clave tiene %Ln caracteres de más; el servicio admite %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data is %Ln byte(s) too long; the service takes %1. Minify removes white space.</source>
        <translation>
            <numerusform>Los datos tienen %Ln byte de más; el servicio admite %1. Minimizar quita los espacios en blanco.</numerusform>
            <numerusform>Los datos tienen %Ln bytes de más; el servicio admite %1. Minimizar quita los espacios en blanco.</numerusform>
        </translation>
    </message>
    <message>
        <source>Character %1 is no hexadecimal digit (0–9, a–f).</source>
        <translation>El carácter %1 no es un dígito hexadecimal (0–9, a–f).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more digit(s) are missing.</source>
        <translation>
            <numerusform>Falta %Ln dígito más.</numerusform>
            <numerusform>Faltan %Ln dígitos más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln digit(s) too many.</source>
        <translation>
            <numerusform>Sobra %Ln dígito.</numerusform>
            <numerusform>Sobran %Ln dígitos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a service: its SID, its unique name, or “default”.</source>
        <translation>Introduzca un servicio: su SID, su nombre único o «default».</translation>
    </message>
    <message numerus="yes">
        <source>The name is %Ln character(s) too long.</source>
        <translation>
            <numerusform>El nombre tiene %Ln carácter de más.</numerusform>
            <numerusform>El nombre tiene %Ln caracteres de más.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a comma in it. Use digits only: whole seconds, such as 3600 for one hour.</source>
        <translation>Contiene una coma. Utilice solo dígitos: segundos enteros, por ejemplo 3600 para una hora.</translation>
    </message>
    <message>
        <source>Write whole seconds, such as 3600, or a span such as 90min, 1h, 2d or 1w, or leave it empty.</source>
        <translation>Escriba segundos enteros, como 3600, o un período como 90min, 1h, 2d o 1w, o déjelo vacío.</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>line %1, %2: %3</source>
        <translation>línea %1, %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2 written</source>
        <translation>%1 de %2 escritos</translation>
    </message>
    <message>
        <source>, %1/s</source>
        <translation>, %1/s</translation>
    </message>
    <message>
        <source>, %1 s left</source>
        <translation>, quedan %1 s</translation>
    </message>
    <message>
        <source>Write what came of each line to this file; CSV where its name ends so, else NDJSON.</source>
        <translation>Escribe en este archivo el resultado de cada línea; CSV si su nombre termina así, si no NDJSON.</translation>
    </message>
    <message>
        <source>Write the lines that were not done to this file, as they stood, so that it can be imported again.</source>
        <translation>Escribe en este archivo las líneas que no se hicieron, tal como estaban, para que se pueda importar de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was written. It would be: %1.</source>
        <translation>No se escribió nada. Sería: %1.</translation>
    </message>
    <message>
        <source>Plan: %1.</source>
        <translation>Plan: %1.</translation>
    </message>
    <message>
        <source>Port to listen on; 0, the default: a free one.</source>
        <translation>Puerto en el que escuchar; 0, el valor predeterminado: uno libre.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>SQLite file that keeps everything; without it all is gone at the end.</source>
        <translation>Archivo SQLite que lo conserva todo; sin él, todo desaparece al final.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ARCHIVO</translation>
    </message>
    <message>
        <source>Start empty.</source>
        <translation>Empieza vacío.</translation>
    </message>
    <message>
        <source>Hold the service&apos;s rate limits: 20 reads/s and 20 writes/s a map, burst window 10 s, less for large payloads.</source>
        <translation>Aplica los límites de frecuencia del servicio: 20 lecturas/s y 20 escrituras/s por mapa, ventana de ráfaga de 10 s, menos con cargas grandes.</translation>
    </message>
    <message>
        <source>Milliseconds added to every answer.</source>
        <translation>Milisegundos que se añaden a cada respuesta.</translation>
    </message>
    <message>
        <source>MS</source>
        <translation>MS</translation>
    </message>
    <message>
        <source>Give a number from 0 to 65535.</source>
        <translation>Indique un número de 0 a 65535.</translation>
    </message>
    <message>
        <source>Give milliseconds from 0 to 600000.</source>
        <translation>Indique milisegundos de 0 a 600000.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) set a collection TTL, which deletes the whole map %1 with every item in it after a time.</source>
        <translation>
            <numerusform>%Ln línea asigna un TTL del mapa, que elimina el mapa completo %1 con todos sus elementos pasado un tiempo.</numerusform>
            <numerusform>%Ln líneas asignan un TTL del mapa, que elimina el mapa completo %1 con todos sus elementos pasado un tiempo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This writes %Ln item(s) of the map %1 of a production service.</source>
        <translation>
            <numerusform>Esto escribe %Ln elemento del mapa %1 de un servicio de producción.</numerusform>
            <numerusform>Esto escribe %Ln elementos del mapa %1 de un servicio de producción.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln line(s) noted</source>
        <translation>
            <numerusform>%1 de %Ln línea anotadas</numerusform>
            <numerusform>%1 de %Ln líneas anotadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more; --report tells of every line</source>
        <translation>
            <numerusform>y %Ln más; --report informa de cada línea</numerusform>
            <numerusform>y %Ln más; --report informa de cada línea</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln written</source>
        <extracomment>Counts items, as do the next ones.</extracomment>
        <translation>
            <numerusform>%Ln escrito</numerusform>
            <numerusform>%Ln escritos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as they were</source>
        <translation>
            <numerusform>%Ln sin cambios</numerusform>
            <numerusform>%Ln sin cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fallido</numerusform>
            <numerusform>%Ln fallidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln incierto</numerusform>
            <numerusform>%Ln inciertos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid</source>
        <translation>
            <numerusform>%Ln no válido</numerusform>
            <numerusform>%Ln no válidos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>counts, as a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>%1 is larger than a plan may be (4 MiB).</source>
        <translation>%1 ocupa más de lo que puede ocupar un plan (4 MiB).</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, línea %2: %3</translation>
    </message>
    <message>
        <source>JSON file with a plan of faults for chosen requests (see the manual page); opens /faults, where those who have the credentials can set another plan.</source>
        <translation>Archivo JSON con un plan de fallos para solicitudes elegidas (véase la página del manual); abre /faults, donde quien tenga las credenciales puede establecer otro plan.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>No existe la carpeta %1.</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>Es una carpeta.</translation>
    </message>
    <message>
        <source>  --fields names the columns, such as --fields key=ID,data=Payload</source>
        <translation>  --fields indica las columnas, por ejemplo --fields key=ID,data=Payload</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln item(s) are written.</source>
        <translation>
            <numerusform>Están escritos %1 de %Ln elemento.</numerusform>
            <numerusform>Están escritos %1 de %Ln elementos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more may be: they were under way, and are looked up before anything else is sent.</source>
        <translation>
            <numerusform>Es posible que lo esté %Ln más: estaba en curso, y se consulta antes de enviar nada más.</numerusform>
            <numerusform>Es posible que lo estén %Ln más: estaban en curso, y se consultan antes de enviar nada más.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest stays noted: “runs resume %1” goes on with it, and so does the window.</source>
        <translation>El resto queda anotado: «runs resume %1» lo continúa, y también la ventana.</translation>
    </message>
    <message>
        <source>Nobody was told where it is: the output cannot be written: %1</source>
        <translation>No se pudo comunicar dónde está: no se puede escribir la salida: %1</translation>
    </message>
    <message>
        <source>The rest is noted nowhere any more. Start anew: what is written already is found there.</source>
        <translation>El resto ya no está anotado en ninguna parte. Empiece de nuevo: lo que ya está escrito se encontrará.</translation>
    </message>
    <message>
        <source>Print one JSON document: an array of what came of each line; with --dry-run, of what would be done.</source>
        <translation>Muestra un único documento JSON: una lista del resultado de cada línea; con --dry-run, de lo que se haría.</translation>
    </message>
    <message>
        <source>Print the same as one JSON object a line.</source>
        <translation>Muestra lo mismo como un objeto JSON por línea.</translation>
    </message>
    <message>
        <source>Both name the same file.</source>
        <translation>Ambas indican el mismo archivo.</translation>
    </message>
    <message>
        <source>It names the file that is read, which would be replaced.</source>
        <translation>Indica el archivo que se lee, que se sustituiría.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the written items had been changed or deleted by somebody since the plan was made. --existing update says to write them anyway; the history has what was overwritten.</source>
        <translation>
            <numerusform>%Ln de ellos: alguien había escrito o eliminado el elemento después de crear el plan, y --existing update indica escribirlo de todos modos. El historial conserva lo que se sobrescribió.</numerusform>
            <numerusform>%Ln de ellos: alguien había escrito o eliminado el elemento después de crear el plan, y --existing update indica escribirlo de todos modos. El historial conserva lo que se sobrescribió.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunsTexts</name>
    <message>
        <source>RUN</source>
        <translation>EJECUCIÓN</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>TIPO</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ESTADO</translation>
    </message>
    <message>
        <source>DONE</source>
        <translation>HECHO</translation>
    </message>
    <message>
        <source>MAP</source>
        <translation>MAPA</translation>
    </message>
    <message>
        <source>AT</source>
        <translation>FECHA</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TÍTULO</translation>
    </message>
    <message>
        <source>List the profile&apos;s imports and other runs of many writes.</source>
        <translation>Muestra las importaciones del perfil y otras ejecuciones de muchas escrituras.</translation>
    </message>
    <message>
        <source>Those that were broken off are open, and can be gone on with. Nothing is sent.</source>
        <translation>Las que se interrumpieron siguen abiertas y se pueden continuar. No se envía nada.</translation>
    </message>
</context>
<context>
    <name>SameFileTexts</name>
    <message>
        <source>Syncdeck keeps its own files there. Choose another place.</source>
        <translation>Syncdeck guarda ahí sus propios archivos. Elija otro lugar.</translation>
    </message>
</context>
<context>
    <name>SandboxTexts</name>
    <message>
        <source>Run a Sync service on this machine, to try clients against.</source>
        <translation>Pone en marcha un servicio Sync en este equipo, para probar clientes con él.</translation>
    </message>
    <message>
        <source>Prints, one a line: base-url, account-sid, auth-token, api-key, api-secret, service-sid. Runs until it is interrupted. The same as syncdeck-sandbox.</source>
        <translation>Muestra, uno por línea: base-url, account-sid, auth-token, api-key, api-secret, service-sid. Sigue en marcha hasta que se interrumpe. Lo mismo que syncdeck-sandbox.</translation>
    </message>
</context>
<context>
    <name>ServiceTreeModel</name>
    <message>
        <source>%1 (in another shape than documented: %2)</source>
        <comment>SID (attributes)</comment>
        <translation>%1 (con una forma distinta de la documentada: %2)</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <comment>name of a map</comment>
        <translation>%1 (eliminado)</translation>
    </message>
    <message>
        <source>%1, pinned</source>
        <comment>name of a map</comment>
        <translation>%1, fijado</translation>
    </message>
</context>
<context>
    <name>ServicesTexts</name>
    <message>
        <source>List the services of the account.</source>
        <translation>Muestra los servicios de la cuenta.</translation>
    </message>
</context>
<context>
    <name>SettlementTexts</name>
    <message>
        <source>The answer was lost; the service did not do it.</source>
        <translation>La respuesta se perdió; el servicio no lo hizo.</translation>
    </message>
    <message>
        <source>The answer was lost; the service has done it.</source>
        <translation>La respuesta se perdió; el servicio lo hizo.</translation>
    </message>
    <message>
        <source>The answer was lost, and somebody else wrote meanwhile; it cannot be told whether this was done.</source>
        <translation>La respuesta se perdió y otra persona escribió entretanto; no se puede saber si esto se hizo.</translation>
    </message>
    <message>
        <source>The answer was lost, and the map is gone by now.</source>
        <translation>La respuesta se perdió y el mapa ya no existe.</translation>
    </message>
    <message>
        <source>The answer was lost, and the item is gone by now; it cannot be told whether this was done before.</source>
        <translation>La respuesta se perdió y el elemento ya no existe; no se puede saber si esto se hizo antes.</translation>
    </message>
    <message>
        <source>The service says that the item exists already. It holds exactly what was sent, and was created when the request was sent. Who created it cannot be told.</source>
        <translation>El servicio dice que el elemento ya existe. Contiene exactamente lo que se envió y se creó cuando se envió; no se puede saber quién lo hizo.</translation>
    </message>
</context>
<context>
    <name>ShowTexts</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>StartTexts</name>
    <message>
        <source>Work on the embedded sandbox: a Sync service on this machine.</source>
        <translation>Trabaja en el entorno de pruebas integrado: un servicio Sync en este equipo.</translation>
    </message>
    <message>
        <source>Open the saved profile of this name.</source>
        <translation>Abre el perfil guardado con este nombre.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>Address of the service; https, or http on a loopback address.</source>
        <translation>Dirección del servicio; https, o http en una dirección de bucle local.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Service to open: SID, unique name or &quot;default&quot;.</source>
        <translation>Servicio que se abre: SID, nombre único o &quot;default&quot;.</translation>
    </message>
    <message>
        <source>SID</source>
        <translation>SID</translation>
    </message>
    <message>
        <source>Map to open in the service.</source>
        <translation>Mapa que se abre en el servicio.</translation>
    </message>
    <message>
        <source>SID-OR-NAME</source>
        <translation>SID-O-NOMBRE</translation>
    </message>
    <message>
        <source>The profile’s secret belongs to %1 and goes nowhere else.</source>
        <translation>El secreto del perfil pertenece a %1 y no se envía a ningún otro lugar.</translation>
    </message>
    <message>
        <source>No profile named “%1” is saved.</source>
        <translation>No hay guardado ningún perfil llamado «%1».</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Entorno de pruebas</translation>
    </message>
    <message>
        <source>Environment variables</source>
        <translation>Variables de entorno</translation>
    </message>
    <message>
        <source>For this run only, take TWILIO_ACCOUNT_SID with TWILIO_AUTH_TOKEN, or TWILIO_API_KEY with TWILIO_API_SECRET; the host also from TWILIO_EDGE and TWILIO_REGION.</source>
        <translation>Solo para esta ejecución, toma TWILIO_ACCOUNT_SID con TWILIO_AUTH_TOKEN, o TWILIO_API_KEY con TWILIO_API_SECRET; el host, también de TWILIO_EDGE y TWILIO_REGION.</translation>
    </message>
    <message>
        <source>Give --profile the name of a saved profile.</source>
        <translation>Indique en --profile el nombre de un perfil guardado.</translation>
    </message>
    <message>
        <source>Choose one of --sandbox, --profile and --from-env.</source>
        <translation>Elija una de las opciones --sandbox, --profile y --from-env.</translation>
    </message>
    <message>
        <source>The sandbox has an address of its own; leave --base-url out.</source>
        <translation>El entorno de pruebas tiene una dirección propia; omita --base-url.</translation>
    </message>
    <message>
        <source>Blanks or line breaks around the value of %1 were left out.</source>
        <translation>Se omitieron los espacios o saltos de línea que rodeaban el valor de %1.</translation>
    </message>
    <message>
        <source>The environment variable %1 can hold letters, digits and hyphens, such as %2.</source>
        <translation>La variable de entorno %1 puede contener letras, dígitos y guiones, por ejemplo %2.</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set.</source>
        <translation>La variable de entorno %1 no está establecida.</translation>
    </message>
    <message>
        <source>Trust the certificate authorities in this PEM file, too, such as your company’s.</source>
        <translation>Confiar también en las autoridades de certificación de este archivo PEM, como las de su empresa.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ARCHIVO</translation>
    </message>
    <message>
        <source>Give --ca-file the path of a PEM file.</source>
        <translation>Dé a --ca-file la ruta de un archivo PEM.</translation>
    </message>
    <message>
        <source>The sandbox uses no certificates; leave --ca-file out.</source>
        <translation>El entorno de pruebas no usa certificados; omita --ca-file.</translation>
    </message>
    <message>
        <source>Your administrator has chosen which certificates the profile “%1” trusts; leave --ca-file out.</source>
        <translation>Su administrador ha elegido en qué certificados confía el perfil «%1»; omita --ca-file.</translation>
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
        <translation>caducado</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
</context>
<context>
    <name>UpdateTexts</name>
    <message>
        <source>Change an item&apos;s data, its TTL, or both.</source>
        <translation>Cambia los datos de un elemento, su TTL o ambos.</translation>
    </message>
    <message>
        <source>DATA is a JSON object, @FILE, or - for standard input; its bytes are sent as they are. When somebody else changes the item meanwhile, nothing is overwritten (exit code 4).</source>
        <translation>DATA es un objeto JSON, @FILE o - para la entrada estándar; sus bytes se envían tal cual. Si otra persona cambia el elemento entretanto, no se sobrescribe nada (código de salida 4).</translation>
    </message>
    <message>
        <source>Say what is to change: give DATA, --ttl or both.</source>
        <translation>Indique qué debe cambiar: DATA, --ttl o ambos.</translation>
    </message>
</context>
<context>
    <name>ValidateTexts</name>
    <message>
        <source>%1: valid</source>
        <translation>%1: válido</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>Check a file by the service&apos;s rules; sends nothing.</source>
        <translation>Comprueba un archivo según las reglas del servicio; no envía nada.</translation>
    </message>
    <message>
        <source>FILE holds the data of one item; - is standard input. What is wrong is printed with line and column (exit code 2), and so is what is allowed but may surprise.</source>
        <translation>FILE contiene los datos de un elemento; - es la entrada estándar. Lo que está mal se muestra con línea y columna (código de salida 2), y también lo que está permitido pero puede sorprender.</translation>
    </message>
</context>
<context>
    <name>ValueTexts</name>
    <message>
        <source>Say what would be done, and do not do it.</source>
        <translation>Indica lo que se haría, sin hacerlo.</translation>
    </message>
    <message>
        <source>Do not ask before something that cannot be taken back.</source>
        <translation>No pregunta antes de algo que no se puede deshacer.</translation>
    </message>
    <message>
        <source>Only while the item has this revision. Without it: only while it is as it was read right before.</source>
        <translation>Solo si el elemento tiene esta revisión. Sin esta opción: solo si sigue como se leyó justo antes.</translation>
    </message>
    <message>
        <source>The data: a JSON object, @FILE, or - for standard input. The same as the argument DATA.</source>
        <translation>Los datos: un objeto JSON, @FILE o - para la entrada estándar. Lo mismo que el argumento DATA.</translation>
    </message>
    <message>
        <source>File that holds the data.</source>
        <translation>Archivo que contiene los datos.</translation>
    </message>
    <message>
        <source>--collection-ttl deletes the whole map, with every item in it, after %1 seconds.</source>
        <translation>--collection-ttl elimina el mapa completo, con todos sus elementos, pasados %1 segundos.</translation>
    </message>
    <message>
        <source>Give the data in one way only: as the argument DATA, with --data or with --data-file.</source>
        <translation>Indique los datos de una sola manera: como el argumento DATA, con --data o con --data-file.</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>la entrada estándar</translation>
    </message>
    <message>
        <source>--%1 takes seconds, or a span such as 90min, 1h or 2d.</source>
        <translation>--%1 admite segundos o un período como 90min, 1h o 2d.</translation>
    </message>
    <message>
        <source>How long until the item expires. TIME is a number of seconds, at most 31536000, or a span such as 90min, 1h, 2d or 1w; 0: never.</source>
        <translation>Cuánto falta para que el elemento caduque. TIME es un número de segundos, como mucho 31536000, o un período como 90min, 1h, 2d o 1w; 0: nunca.</translation>
    </message>
    <message>
        <source>How long until the whole map is deleted with every item in it, as --ttl; must be confirmed, or --yes be given.</source>
        <translation>Cuánto falta para que se elimine el mapa completo con todos sus elementos, como en --ttl; hay que confirmarlo o indicar --yes.</translation>
    </message>
</context>
<context>
    <name>WriteTexts</name>
    <message>
        <source>Would create %1</source>
        <translation>Se crearía %1</translation>
    </message>
    <message>
        <source>Would save %1</source>
        <translation>Se guardaría %1</translation>
    </message>
    <message>
        <source>Would delete %1</source>
        <translation>Se eliminaría %1</translation>
    </message>
    <message>
        <source>Created %1 (revision %2)</source>
        <translation>Se creó %1 (revisión %2)</translation>
    </message>
    <message>
        <source>Saved %1 (revision %2)</source>
        <translation>Se guardó %1 (revisión %2)</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>Se eliminó %1</translation>
    </message>
    <message>
        <source>The service changed the expiry too, though nobody asked: from %1 to %2.</source>
        <translation>El servicio cambió también la caducidad, sin que nadie lo pidiera; antes: %1; ahora: %2.</translation>
    </message>
    <message>
        <source>The answer was lost on the way; the item was read to make sure.</source>
        <translation>La respuesta se perdió por el camino; se leyó el elemento para comprobarlo.</translation>
    </message>
    <message>
        <source>The service gave no revision, so the item was compared right before instead.</source>
        <translation>El servicio no devolvió ninguna revisión, así que el elemento se comparó justo antes.</translation>
    </message>
    <message>
        <source>The history could not be completed: %1</source>
        <translation>No se pudo completar el historial: %1</translation>
    </message>
    <message>
        <source>It was gone already.</source>
        <translation>Ya no existía.</translation>
    </message>
</context>
<context>
    <name>syncdeck::cli::Access</name>
    <message>
        <source>Secret of API key %1: </source>
        <translation>Secreto de la clave de API %1: </translation>
    </message>
    <message>
        <source>Auth Token of %1: </source>
        <translation>Auth Token de %1: </translation>
    </message>
    <message>
        <source>The history could not be read; it is now at %1, and a new one was begun.</source>
        <translation>No se pudo leer el historial; ahora está en %1 y se ha empezado uno nuevo.</translation>
    </message>
    <message>
        <source>The proxy %1 does not accept this user name and password.</source>
        <translation>El proxy %1 no acepta este nombre de usuario y esta contraseña.</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password.</source>
        <translation>El proxy %1 pide un nombre de usuario y una contraseña.</translation>
    </message>
    <message>
        <source>User name: </source>
        <translation>Nombre de usuario: </translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Contraseña: </translation>
    </message>
    <message>
        <source>Say which account to work on: with --profile NAME, --from-env or --sandbox.</source>
        <translation>Indique con qué cuenta trabajar: con --profile NAME, --from-env o --sandbox.</translation>
    </message>
    <message>
        <source>Blanks around what was typed were left out.</source>
        <translation>Se omitieron los espacios que rodeaban lo que se escribió.</translation>
    </message>
    <message>
        <source>Others on this machine could read %1, which belongs to the history. That is mended.</source>
        <translation>Otras personas de este equipo podían leer %1, que pertenece al historial. Ya está corregido.</translation>
    </message>
    <message>
        <source>Others on this machine can read %1, which belongs to the history, and that could not be changed.</source>
        <translation>Otras personas de este equipo pueden leer %1, que pertenece al historial, y no se pudo cambiar.</translation>
    </message>
    <message>
        <source>Name the service with --service: its SID, its unique name or “default”.</source>
        <translation>Indique el servicio con --service: su SID, su nombre único o «default».</translation>
    </message>
    <message>
        <source>Name the map with --map: its SID or its unique name.</source>
        <translation>Indique el mapa con --map: su SID o su nombre único.</translation>
    </message>
</context>
<context>
    <name>syncdeck::cli::Command</name>
    <message>
        <source>The administrator’s settings allow no writing with the credentials of --from-env. A profile that is set up on this machine may write; “profiles list” names them.</source>
        <translation>Los ajustes del administrador no permiten escribir con las credenciales de --from-env. Es posible que un perfil preparado en este equipo sí pueda escribir; «profiles list» los indica.</translation>
    </message>
</context>
<context>
    <name>syncdeck::json</name>
    <message>
        <source>There is nothing here yet. Write JSON, such as {}.</source>
        <translation>Aquí no hay nada todavía. Escriba JSON, por ejemplo {}.</translation>
    </message>
    <message>
        <source>The text starts with an invisible byte order mark. Remove the first character.</source>
        <translation>El texto empieza con una marca de orden de bytes invisible. Quite el primer carácter.</translation>
    </message>
    <message>
        <source>A value is missing here. Write a text in double quotes, a number, true, false, null, {…} or […].</source>
        <translation>Aquí falta un valor. Escriba un texto entre comillas dobles, un número, true, false, null, {…} o […].</translation>
    </message>
    <message>
        <source>A member name in double quotes must stand here, such as &quot;name&quot;.</source>
        <translation>Aquí debe ir el nombre de un miembro entre comillas dobles, por ejemplo &quot;name&quot;.</translation>
    </message>
    <message>
        <source>A colon is missing between a member&apos;s name and its value.</source>
        <translation>Faltan los dos puntos entre el nombre de un miembro y su valor.</translation>
    </message>
    <message>
        <source>A comma or a closing bracket is missing here.</source>
        <translation>Aquí falta una coma, una llave o un corchete de cierre.</translation>
    </message>
    <message>
        <source>Nothing follows this comma. Remove it.</source>
        <translation>No hay nada después de esta coma. Quítela.</translation>
    </message>
    <message>
        <source>This bracket does not match the one that is open: { goes with } and [ with ].</source>
        <translation>Este signo no corresponde al que está abierto: { va con } y [ con ].</translation>
    </message>
    <message>
        <source>This { has no }. Close it.</source>
        <translation>Esta { no tiene }. Ciérrela.</translation>
    </message>
    <message>
        <source>This [ has no ]. Close it.</source>
        <translation>Este [ no tiene ]. Ciérrelo.</translation>
    </message>
    <message>
        <source>This text has no closing quote on its line. Close it, and write a line break inside a text as \n.</source>
        <translation>Este texto no tiene comillas de cierre en su línea. Ciérrelo y escriba los saltos de línea dentro de un texto como \n.</translation>
    </message>
    <message>
        <source>A text holds a control character, such as a tab. Write it as an escape: \t is a tab.</source>
        <translation>Un texto contiene un carácter de control, como un tabulador. Escríbalo como secuencia de escape: \t es un tabulador.</translation>
    </message>
    <message>
        <source>JSON does not know this escape. Write \\ for a backslash, or \u and four hex digits for a character.</source>
        <translation>JSON no conoce esta secuencia de escape. Escriba \\ para una barra invertida, o \u y cuatro dígitos hexadecimales para un carácter.</translation>
    </message>
    <message>
        <source>This is not a JSON number. Write it like 12, -0.5 or 1.5e3, or put it in double quotes.</source>
        <translation>Esto no es un número de JSON. Escríbalo como 12, -0.5 o 1.5e3, o póngalo entre comillas dobles.</translation>
    </message>
    <message>
        <source>JSON does not know this word. Put a text in double quotes; the words true, false and null are written in small letters.</source>
        <translation>JSON no conoce esta palabra. Ponga los textos entre comillas dobles; las palabras true, false y null se escriben en minúsculas.</translation>
    </message>
    <message>
        <source>Names and texts stand in straight double quotes, like &quot;this&quot;.</source>
        <translation>Los nombres y los textos van entre comillas dobles rectas, como &quot;this&quot;.</translation>
    </message>
    <message>
        <source>JSON has no comments. Remove this one.</source>
        <translation>JSON no tiene comentarios. Quite este.</translation>
    </message>
    <message>
        <source>There is an invisible character here that is no ordinary space. Replace it by a space.</source>
        <translation>Aquí hay un carácter invisible que no es un espacio normal. Sustitúyalo por un espacio.</translation>
    </message>
    <message>
        <source>The JSON value has ended before this. Remove what follows.</source>
        <translation>El valor JSON ha terminado antes de esto. Quite lo que sigue.</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8 here. Type this character again.</source>
        <translation>Aquí el texto no es UTF-8 válido. Escriba de nuevo este carácter.</translation>
    </message>
    <message>
        <source>The text is nested deeper than %1 levels. Make it flatter.</source>
        <translation>El texto está anidado a más de %1 niveles. Hágalo menos profundo.</translation>
    </message>
    <message>
        <source>The member &quot;%1&quot; comes more than once in its object, and most programs keep only the last. Remove or rename one.</source>
        <translation>El miembro &quot;%1&quot; aparece más de una vez en su objeto, y la mayoría de los programas solo conservan el último. Quite uno o cámbiele el nombre.</translation>
    </message>
    <message>
        <source>JavaScript and other programs round the number %1. Write it in double quotes if every digit counts.</source>
        <translation>JavaScript y otros programas redondean el número %1. Escríbalo entre comillas dobles si importa cada dígito.</translation>
    </message>
    <message>
        <source>%1 is half of a character: it needs its other half. Programs may refuse or replace it.</source>
        <translation>%1 es la mitad de un carácter: necesita su otra mitad. Algunos programas pueden rechazarlo o sustituirlo.</translation>
    </message>
    <message>
        <source>This number has a decimal comma. JSON knows a decimal point alone: 1.5 in place of 1,5.</source>
        <translation>Este número tiene una coma decimal. JSON solo conoce el punto decimal: 1.5 en lugar de 1,5.</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::Appearance</name>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;High contrast, light</source>
        <translation>&amp;Alto contraste, claro</translation>
    </message>
    <message>
        <source>High &amp;contrast, dark</source>
        <translation>Alto con&amp;traste, oscuro</translation>
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
        <translation>%1, sobran %2</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, quedan %2</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::ColumnMenu</name>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Columnas</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Ordenar por</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>&amp;Ascendente</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>&amp;Descendente</translation>
    </message>
    <message>
        <source>&amp;Move to the front</source>
        <translation>&amp;Mover al principio</translation>
    </message>
    <message>
        <source>&amp;Fit widths to what is shown</source>
        <translation>A&amp;justar anchos a lo mostrado</translation>
    </message>
    <message>
        <source>Makes each column as wide as the rows that are shown need</source>
        <translation>Da a cada columna el ancho que necesitan las filas mostradas</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>&amp;Restablecer columnas</translation>
    </message>
    <message>
        <source>Shows the columns as they were at first</source>
        <translation>Muestra las columnas como al principio</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::ConfirmDialog</name>
    <message>
        <source>What is concerned</source>
        <translation>A qué afecta</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>Escriba el nombre</translation>
    </message>
    <message>
        <source>To go on, type: %1</source>
        <translation>Para continuar, escriba: %1</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::DataField</name>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>Go to problem</source>
        <translation>Ir al problema</translation>
    </message>
    <message>
        <source>Put the caret where the problem is (F8)</source>
        <translation>Coloca el cursor donde está el problema (F8)</translation>
    </message>
    <message>
        <source>Data size</source>
        <translation>Tamaño de los datos</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Dar formato</translation>
    </message>
    <message>
        <source>Minify</source>
        <translation>Minimizar</translation>
    </message>
    <message>
        <source>&amp;Data:</source>
        <translation>&amp;Datos:</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Data problem</source>
        <translation>Problema de los datos</translation>
    </message>
    <message>
        <source>What the item holds: one JSON object, at most 16 KiB. It is stored as you type it; numbers and the order of members are never changed. F8 goes to what is wrong.</source>
        <translation>Lo que contiene el elemento: un objeto JSON, como máximo 16 KiB. Se guarda tal como usted lo escribe; los números y el orden de los miembros nunca se cambian. F8 lleva a lo que está mal.</translation>
    </message>
    <message>
        <source>One member a line; numbers and names stay as they are</source>
        <translation>Un miembro por línea; los números y los nombres quedan como están</translation>
    </message>
    <message>
        <source>Remove white space; numbers and names stay as they are</source>
        <translation>Quitar los espacios; los números y los nombres quedan como están</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::MessageBar</name>
    <message>
        <source>Read more</source>
        <translation>Leer más</translation>
    </message>
    <message>
        <source>Message details</source>
        <translation>Detalles del mensaje</translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation>Descartar mensaje</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::ProblemLabel</name>
    <message>
        <source>Error: %1</source>
        <translation>Error: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Advertencia: %1</translation>
    </message>
</context>
<context>
    <name>syncdeck::kit::TtlField</name>
    <message>
        <source>10 minutes</source>
        <translation>10 minutos</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 horas</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 semana</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 año</translation>
    </message>
    <message>
        <source>Never (0)</source>
        <translation>Nunca (0)</translation>
    </message>
    <message>
        <source>Common spans for %1</source>
        <translation>Duraciones habituales para %1</translation>
    </message>
    <message>
        <source>%1 in words</source>
        <translation>%1 en palabras</translation>
    </message>
    <message>
        <source>Never expires.</source>
        <translation>No caduca nunca.</translation>
    </message>
    <message>
        <source>Expires on %1</source>
        <translation>Caduca el %1</translation>
    </message>
    <message>
        <source>%1 problem</source>
        <comment>of the field %1</comment>
        <translation>Problema de %1</translation>
    </message>
    <message>
        <source>Common spans</source>
        <translation>Duraciones habituales</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>1h, 2d, 90 min or seconds; empty: never</source>
        <translation>1h, 2d, 90 min o segundos; vacío: nunca</translation>
    </message>
    <message>
        <source>1h, 2d or seconds; empty: leave the map as it is</source>
        <translation>1h, 2d o segundos; vacío: dejar el mapa como está</translation>
    </message>
    <message>
        <source>How long until the item expires and is deleted: seconds, or a span such as 90 min, 1h, 2d or 1w; at most a year (31,536,000). Empty or 0: never.</source>
        <translation>Cuánto falta para que el elemento caduque y se elimine: segundos, o un período como 90 min, 1h, 2d o 1w; como mucho un año (31.536.000). Vacío o 0: nunca.</translation>
    </message>
    <message>
        <source>How long until the whole map is deleted, with every item in it: seconds, or a span such as 1h, 2d or 1w; at most a year (31,536,000).</source>
        <translation>Cuánto falta para que se elimine todo el mapa, con todos sus elementos: segundos, o un período como 1h, 2d o 1w; como mucho un año (31.536.000).</translation>
    </message>
    <message>
        <source>Choose a common time</source>
        <translation>Elegir un tiempo habitual</translation>
    </message>
    <message>
        <source>= %1 s, expires on %2</source>
        <translation>= %1 s, caduca el %2</translation>
    </message>
</context>
<context>
    <name>syncdeck::session::Connection</name>
    <message>
        <source>The service’s links to further pages name %1. The pages are asked for at %2, as this profile says.</source>
        <translation>Los enlaces del servicio a más páginas indican %1. Las páginas se piden a %2, como dice este perfil.</translation>
    </message>
    <message>
        <source>Waiting until the service’s limits let the next request through.</source>
        <translation>Esperando a que los límites del servicio dejen pasar la siguiente solicitud.</translation>
    </message>
    <message>
        <source>The service asks to slow down. Trying again in %1 s.</source>
        <translation>El servicio pide ir más despacio. Nuevo intento en %1 s.</translation>
    </message>
    <message>
        <source>The service answered with status %1. Trying again in %2 s.</source>
        <translation>El servicio respondió con el estado %1. Nuevo intento en %2 s.</translation>
    </message>
    <message>
        <source>No answer came. Trying again in %1 s.</source>
        <translation>No llegó ninguna respuesta. Nuevo intento en %1 s.</translation>
    </message>
    <message>
        <source>Waiting for an answer of %1.</source>
        <translation>Esperando una respuesta de %1.</translation>
    </message>
</context>
<context>
    <name>syncdeck::transfer::FileFeed</name>
    <message>
        <source>Line %1: the key “%2” stands above already.</source>
        <translation>Línea %1: la clave «%2» ya aparece más arriba.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::AboutDialog</name>
    <message>
        <source>About Syncdeck</source>
        <translation>Acerca de Syncdeck</translation>
    </message>
    <message>
        <source>Desktop manager for Twilio Sync Map items. Not a product of Twilio.</source>
        <translation>Gestor de escritorio para elementos de mapas de Twilio Sync. No es un producto de Twilio.</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versiones y licencias</translation>
    </message>
    <message>
        <source>&amp;Versions and licences</source>
        <translation>&amp;Versiones y licencias</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>&amp;Licence of Syncdeck</source>
        <translation>&amp;Licencia de Syncdeck</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>&amp;Copiar versiones</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>library version: licence</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>dominio público</translation>
    </message>
    <message>
        <source>Running on %1 (%2), display system %3</source>
        <translation>En ejecución en %1 (%2), sistema gráfico %3</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::BrowsePanel</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>&amp;Services and maps:</source>
        <translation>&amp;Servicios y mapas:</translation>
    </message>
    <message>
        <source>Tree state</source>
        <translation>Estado del árbol</translation>
    </message>
    <message>
        <source>The list could not be loaded.</source>
        <translation>No se pudo cargar la lista.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>This account has no services.</source>
        <translation>Esta cuenta no tiene servicios.</translation>
    </message>
    <message>
        <source>This service has no maps.</source>
        <translation>Este servicio no tiene mapas.</translation>
    </message>
    <message>
        <source>Search services and maps</source>
        <translation>Buscar servicios y mapas</translation>
    </message>
    <message>
        <source>Services and maps</source>
        <translation>Servicios y mapas</translation>
    </message>
    <message>
        <source>No service or map matches.</source>
        <translation>Ningún servicio ni mapa coincide.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Vaciar la búsqueda</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Shows only services and maps whose name holds what you type. Services whose maps were not loaded yet are searched by their own name.</source>
        <translation>Muestra solo los servicios y mapas cuyo nombre contiene lo que usted escribe. Los servicios cuyos mapas aún no se cargaron se buscan por su propio nombre.</translation>
    </message>
    <message>
        <source>The services of this account, and the maps in each. Choosing a map opens its items. The context menu and the Map menu create, describe and delete maps.</source>
        <translation>Los servicios de esta cuenta y los mapas de cada uno. Al elegir un mapa se abren sus elementos. El menú contextual y el menú Mapa permiten crear, describir y eliminar mapas.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recargar</translation>
    </message>
    <message>
        <source>Reload services and maps</source>
        <translation>Recargar servicios y mapas</translation>
    </message>
    <message>
        <source>The map %1 was deleted by somebody.</source>
        <translation>Alguien eliminó el mapa %1.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::BudgetLabel</name>
    <message>
        <source> (resting)</source>
        <translation> (en reposo)</translation>
    </message>
    <message numerus="yes">
        <source> (%Ln waiting)</source>
        <translation>
            <numerusform> (%Ln en espera)</numerusform>
            <numerusform> (%Ln en espera)</numerusform>
        </translation>
    </message>
    <message>
        <source>Rate budget</source>
        <translation>Cuota de solicitudes</translation>
    </message>
    <message>
        <source>How many requests the service&apos;s limits for this map let through at once now. More come back by the second; what is beyond waits for its turn.</source>
        <translation>Cuántas solicitudes admiten ahora de una vez los límites del servicio para este mapa. Cada segundo se añaden más; lo que sobra espera su turno.</translation>
    </message>
    <message>
        <source>Requests left: %1 for reading, %2 for writing</source>
        <translation>Solicitudes restantes: %1 de lectura, %2 de escritura</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::BulkDialog</name>
    <message>
        <source>Set a &amp;member of the data</source>
        <translation>Asignar un &amp;miembro de los datos</translation>
    </message>
    <message>
        <source>&amp;Remove a member of the data</source>
        <translation>&amp;Quitar un miembro de los datos</translation>
    </message>
    <message>
        <source>&amp;Delete them</source>
        <translation>&amp;Eliminarlos</translation>
    </message>
    <message>
        <source>Change items of %1</source>
        <translation>Cambiar elementos de %1</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>such as status</source>
        <translation>por ejemplo status</translation>
    </message>
    <message>
        <source>JSON, such as &quot;open&quot; with its quotes, 3 or null</source>
        <translation>JSON, por ejemplo &quot;open&quot; con sus comillas, 3 o null</translation>
    </message>
    <message>
        <source>seconds; 0: never expires</source>
        <translation>segundos; 0: no caduca nunca</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>&amp;Value:</source>
        <translation>&amp;Valor:</translation>
    </message>
    <message>
        <source>Make a &amp;plan</source>
        <translation>Crear un &amp;plan</translation>
    </message>
    <message>
        <source>New TTL</source>
        <translation>TTL nuevo</translation>
    </message>
    <message>
        <source>Member name</source>
        <translation>Nombre del miembro</translation>
    </message>
    <message>
        <source>Member value</source>
        <translation>Valor del miembro</translation>
    </message>
    <message>
        <source>Change problem</source>
        <translation>Problema del cambio</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Eliminarlos</translation>
    </message>
    <message>
        <source>Set the TTL</source>
        <translation>Asignar el TTL</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Crear un plan</translation>
    </message>
    <message>
        <source>Set the TT&amp;L</source>
        <translation>&amp;Asignar el TTL</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CommandDelegate</name>
    <message>
        <source>%1 — not possible now</source>
        <comment>menu</comment>
        <translation>%1 — no es posible ahora</translation>
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
        <translation>activado</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>not possible now</source>
        <translation>no es posible ahora</translation>
    </message>
    <message>
        <source>not possible now: %1</source>
        <translation>no es posible ahora: %1</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Buscar comandos</translation>
    </message>
    <message>
        <source>What do you want to do? Type some letters of it</source>
        <translation>¿Qué quiere hacer? Escriba algunas letras</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Comandos encontrados</translation>
    </message>
    <message>
        <source>Commands state</source>
        <translation>Estado de los comandos</translation>
    </message>
    <message>
        <source>No command like this</source>
        <translation>Ningún comando coincide</translation>
    </message>
    <message numerus="yes">
        <source>%Ln commands</source>
        <translation>
            <numerusform>%Ln comando</numerusform>
            <numerusform>%Ln comandos</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not possible now.</source>
        <translation>Eso no es posible ahora.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CompareDialog</name>
    <message>
        <source>With a &amp;file (NDJSON, JSON or CSV)</source>
        <translation>Con un &amp;archivo (NDJSON, JSON o CSV)</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>Comparar %1</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Examinar…</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Com&amp;parar</translation>
    </message>
    <message>
        <source>That is the map itself; name another one.</source>
        <translation>Es el propio mapa; indique otro.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar con</translation>
    </message>
    <message>
        <source>With a file</source>
        <translation>Con un archivo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Compare problem</source>
        <translation>Problema de la comparación</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>With &amp;another map</source>
        <translation>Con &amp;otro mapa</translation>
    </message>
    <message>
        <source>Items (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)</source>
        <translation>Elementos (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>The name must end in .ndjson, .jsonl, .json, .csv, .tsv or .txt.</source>
        <translation>El nombre debe terminar en .ndjson, .jsonl, .json, .csv, .tsv o .txt.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ComparisonDialog</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>The same: %1. Only in %2: %3. Only in %4: %5. Different: %6.</source>
        <translation>Iguales: %1. Solo en %2: %3. Solo en %4: %5. Diferentes: %6.</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>No se pudieron leer: %1</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Qué difiere</translation>
    </message>
    <message>
        <source>All differences</source>
        <translation>Todas las diferencias</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Diferentes</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>Solo en %1</translation>
    </message>
    <message>
        <source>&amp;Mark all shown</source>
        <translation>&amp;Marcar todo lo mostrado</translation>
    </message>
    <message>
        <source>Mark &amp;none shown</source>
        <translation>&amp;No marcar nada de lo mostrado</translation>
    </message>
    <message>
        <source>Plan to make the marked items of %1 like those of %2</source>
        <translation>Crea un plan para igualar los elementos marcados de %1 a los de %2</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>No hay ninguna diferencia.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation>Mostrar diferencias</translation>
    </message>
    <message>
        <source>Change this side</source>
        <translation>Cambiar este lado</translation>
    </message>
    <message>
        <source>Change the other side</source>
        <translation>Cambiar el otro lado</translation>
    </message>
    <message>
        <source>The items that differ. Space marks the current one; marked items can be made like those of the other side.</source>
        <translation>Los elementos que difieren. La barra espaciadora marca el actual; los elementos marcados se pueden igualar a los del otro lado.</translation>
    </message>
    <message>
        <source>Delete what the other side does not have</source>
        <translation>Eliminar lo que el otro lado no tiene</translation>
    </message>
    <message>
        <source>Nothing can be deleted: %1</source>
        <translation>No se puede eliminar nada: %1</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Eliminación</translation>
    </message>
    <message>
        <source>Change %1: create %2, change %3, delete %4…</source>
        <extracomment>A button: the side that changes, and how many of its items are created, changed, deleted.</extracomment>
        <translation>Cambiar %1: crear %2, cambiar %3, eliminar %4…</translation>
    </message>
    <message>
        <source>Creates %1, changes %2, deletes %3</source>
        <translation>Crea %1, cambia %2, elimina %3</translation>
    </message>
    <message>
        <source>Also &amp;delete what the other side does not have: %1 in %2, %3 in %4</source>
        <translation>&amp;Eliminar también lo que el otro lado no tiene: %1 en %2, %3 en %4</translation>
    </message>
    <message>
        <source>Also &amp;delete what the other side does not have: %1 in %2</source>
        <translation>&amp;Eliminar también lo que el otro lado no tiene: %1 en %2</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ComparisonModel</name>
    <message>
        <source>not there</source>
        <translation>no está</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>Solo en %1</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Difiere</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ConflictDialog</name>
    <message>
        <source>Conflict on %1</source>
        <translation>Conflicto en %1</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflicto</translation>
    </message>
    <message>
        <source>%1 was deleted meanwhile, or has expired. Nothing was sent. You can create it again with your data.</source>
        <translation>%1 se eliminó entretanto o ha caducado. No se envió nada. Puede crearlo de nuevo con sus datos.</translation>
    </message>
    <message>
        <source>Somebody changed %1 since you last saw it, so it was not deleted. See what is different, then decide.</source>
        <translation>Alguien cambió %1 desde la última vez que usted lo vio, por lo que no se eliminó. Vea qué es diferente y decida después.</translation>
    </message>
    <message>
        <source>An item %1 exists by now, so nothing was created. Choose what it shall hold.</source>
        <translation>Ya existe un elemento %1, por lo que no se creó nada. Elija qué debe contener.</translation>
    </message>
    <message>
        <source>Somebody changed %1 since you opened it. Nothing was overwritten. Members that only one of you touched are merged; for the others, choose a side.</source>
        <translation>Alguien cambió %1 desde que usted lo abrió. No se sobrescribió nada. Los miembros que solo tocó una de las partes están combinados; para los demás, elija un lado.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>The expiry was changed too, from %1 to %2.</source>
        <translation>También se cambió la caducidad; antes: %1; ahora: %2.</translation>
    </message>
    <message>
        <source>Yours replaces it when you save.</source>
        <translation>La que usted indicó la sustituye al guardar.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Both hold the same data by now.</source>
        <translation>Ambos contienen ya los mismos datos.</translation>
    </message>
    <message>
        <source>&amp;Result:</source>
        <translation>&amp;Resultado:</translation>
    </message>
    <message>
        <source>All &amp;mine</source>
        <translation>Todo lo &amp;mío</translation>
    </message>
    <message>
        <source>All &amp;theirs</source>
        <translation>Todo lo a&amp;jeno</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Conflict state</source>
        <translation>Estado del conflicto</translation>
    </message>
    <message>
        <source>Delete it anyway</source>
        <translation>Eliminar de todos modos</translation>
    </message>
    <message>
        <source>Save merged</source>
        <translation>Guardar combinado</translation>
    </message>
    <message>
        <source>Create it again</source>
        <translation>Crear de nuevo</translation>
    </message>
    <message>
        <source>Edit in the form</source>
        <translation>Editar en el formulario</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Conservar lo ajeno</translation>
    </message>
    <message>
        <source>Leave it deleted</source>
        <translation>Dejar eliminado</translation>
    </message>
    <message>
        <source>Yours is given up here; the history keeps it</source>
        <translation>Aquí se renuncia a lo que usted escribió; el historial lo conserva</translation>
    </message>
    <message>
        <source>Choose Mine or Theirs for each member that both changed.</source>
        <translation>Elija Mío o Ajeno para cada miembro que cambiaron ambos.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ConflictResolver</name>
    <message>
        <source>%1 was not deleted: somebody changed it meanwhile.</source>
        <translation>%1 no se eliminó: alguien lo modificó mientras tanto.</translation>
    </message>
    <message>
        <source>%1 was not saved: somebody changed or deleted it meanwhile.</source>
        <translation>%1 no se guardó: alguien lo cambió o eliminó entretanto.</translation>
    </message>
    <message>
        <source>What you type is kept here.</source>
        <translation>Lo que escribe se conserva aquí.</translation>
    </message>
    <message>
        <source>Resolve conflict</source>
        <translation>Resolver conflicto</translation>
    </message>
    <message>
        <source>The form of %1 holds unsaved changes. Save or close it first.</source>
        <translation>El formulario de %1 contiene cambios sin guardar. Guárdelo o ciérrelo primero.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ConnectDialog</name>
    <message>
        <source>De&amp;lete profile…</source>
        <translation>E&amp;liminar perfil…</translation>
    </message>
    <message>
        <source>Sa&amp;ve profile</source>
        <translation>&amp;Guardar perfil</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>A&amp;brir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>The file of profiles could not be understood. It was kept as %1; nothing of it is lost.</source>
        <translation>No se pudo interpretar el archivo de perfiles. Se conservó como %1; no se ha perdido nada.</translation>
    </message>
    <message>
        <source>Another profile has this name. Choose another.</source>
        <translation>Otro perfil tiene este nombre. Elija otro.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>Handing the secret to the keychain…</source>
        <translation>Entregando el secreto al llavero…</translation>
    </message>
    <message>
        <source>Saved. The secret is in the keychain.</source>
        <translation>Guardado. El secreto está en el llavero.</translation>
    </message>
    <message>
        <source>The profile is saved, its secret is not.</source>
        <translation>El perfil está guardado; su secreto, no.</translation>
    </message>
    <message>
        <source>The secret is not kept</source>
        <translation>El secreto no se guarda</translation>
    </message>
    <message>
        <source>Keep the secret for this run only</source>
        <translation>Conservar el secreto solo durante esta ejecución</translation>
    </message>
    <message>
        <source>The secret is held until Syncdeck ends.</source>
        <translation>El secreto se conserva hasta que se cierre Syncdeck.</translation>
    </message>
    <message>
        <source>Delete profile</source>
        <translation>Eliminar perfil</translation>
    </message>
    <message>
        <source>Delete the profile “%1” and its secret in the keychain? Nothing changes at the service.</source>
        <translation>¿Eliminar el perfil «%1» y su secreto del llavero? En el servicio no cambia nada.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Eliminado.</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>Connections message</source>
        <translation>Mensaje de conexiones</translation>
    </message>
    <message>
        <source>Ne&amp;w profile</source>
        <translation>Nue&amp;vo perfil</translation>
    </message>
    <message>
        <source>Prof&amp;iles:</source>
        <translation>Perf&amp;iles:</translation>
    </message>
    <message>
        <source>%1 (set up by your administrator)</source>
        <translation>%1 (preparado por su administrador)</translation>
    </message>
    <message>
        <source>Saved. The address is another one now: enter the secret again, since it goes nowhere but where it was entered for.</source>
        <translation>Guardado. La dirección ahora es otra: introduzca de nuevo el secreto, ya que solo se envía a la dirección para la que se introdujo.</translation>
    </message>
    <message>
        <source>The profile “%1” is saved, its secret is not.</source>
        <translation>El perfil «%1» está guardado; su secreto, no.</translation>
    </message>
    <message>
        <source>The profile is deleted; its secret could not be removed from the keychain.</source>
        <translation>El perfil está eliminado; su secreto no se pudo quitar del llavero.</translation>
    </message>
    <message>
        <source>The secret is still in the keychain</source>
        <translation>El secreto sigue en el llavero</translation>
    </message>
    <message>
        <source>The profile “%1” is deleted; its secret could not be removed from the keychain.</source>
        <translation>El perfil «%1» está eliminado; su secreto no se pudo quitar del llavero.</translation>
    </message>
    <message>
        <source>Enter the secret that your administrator gave you, then save the profile.</source>
        <translation>Introduzca el secreto que le dio su administrador y guarde el perfil.</translation>
    </message>
    <message>
        <source>Enter the secret of this profile, then save it.</source>
        <translation>Introduzca el secreto de este perfil y guárdelo.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::CopyDialog</name>
    <message>
        <source>Copy items of %1</source>
        <translation>Copiar elementos de %1</translation>
    </message>
    <message>
        <source>leave them as they are</source>
        <translation>dejarlas como están</translation>
    </message>
    <message>
        <source>update them, whatever they hold</source>
        <translation>actualizarlas, contengan lo que contengan</translation>
    </message>
    <message>
        <source>update them unless somebody changes them after the plan</source>
        <translation>actualizarlas salvo que alguien las cambie después del plan</translation>
    </message>
    <message>
        <source>&amp;Keys that the map has already:</source>
        <translation>Claves que el mapa &amp;ya tiene:</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Make a &amp;plan</source>
        <translation>Crear un &amp;plan</translation>
    </message>
    <message>
        <source>That is the map itself; name another one.</source>
        <translation>Es el propio mapa; indique otro.</translation>
    </message>
    <message>
        <source>That profile is read-only: nothing can be written.</source>
        <translation>Ese perfil es de solo lectura: no se puede escribir nada.</translation>
    </message>
    <message>
        <source>Copy problem</source>
        <translation>Problema de la copia</translation>
    </message>
    <message>
        <source>Existing items</source>
        <translation>Elementos existentes</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Crear un plan</translation>
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
        <translation>La primera fila &amp;nombra las columnas</translation>
    </message>
    <message>
        <source>&amp;Protect cells that a spreadsheet would run as formulas</source>
        <translation>P&amp;roteger las celdas que una hoja de cálculo ejecutaría como fórmulas</translation>
    </message>
    <message>
        <source>Begin with a byte-order mar&amp;k, for older spreadsheets</source>
        <translation>Empezar con una &amp;marca de orden de bytes, para hojas de cálculo antiguas</translation>
    </message>
    <message>
        <source>as the file has it</source>
        <translation>como en el archivo</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>coma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>punto y coma</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulador</translation>
    </message>
    <message>
        <source>They get an apostrophe in front, which an import takes away</source>
        <translation>Llevan delante un apóstrofo, que una importación quita</translation>
    </message>
    <message>
        <source>An export puts it before cells that a spreadsheet would run as formulas</source>
        <translation>Una exportación lo antepone a las celdas que una hoja de cálculo ejecutaría como fórmulas</translation>
    </message>
    <message>
        <source>Cells are parted by:</source>
        <translation>Las celdas se separan con:</translation>
    </message>
    <message>
        <source>A spreadsheet that saves the file rounds numbers of more than 15 digits, and turns what looks like a date or a number into one. Data stays safe as long as it stands in one cell as JSON.</source>
        <translation>Una hoja de cálculo que guarda el archivo redondea los números de más de 15 dígitos y convierte en fecha o número lo que lo parece. Los datos están a salvo mientras estén en una sola celda como JSON.</translation>
    </message>
    <message>
        <source>NDJSON: one object a line</source>
        <translation>NDJSON: un objeto por línea</translation>
    </message>
    <message>
        <source>JSON: one array</source>
        <translation>JSON: una sola lista</translation>
    </message>
    <message>
        <source>CSV: for spreadsheets</source>
        <translation>CSV: para hojas de cálculo</translation>
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
        <translation>Separador</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>Formato del archivo</translation>
    </message>
    <message>
        <source>Take away the ap&amp;ostrophe that protects cells</source>
        <translation>&amp;Quitar el apóstrofo que protege celdas</translation>
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
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>(all)</source>
        <translation>(todo)</translation>
    </message>
    <message>
        <source>(absent)</source>
        <translation>(ausente)</translation>
    </message>
    <message>
        <source>me</source>
        <translation>yo</translation>
    </message>
    <message>
        <source>them</source>
        <translation>otros</translation>
    </message>
    <message>
        <source>both</source>
        <translation>ambos</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mío</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Ajeno</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Cambiado por</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::DockArea</name>
    <message>
        <source>Docks</source>
        <translation>Paneles</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::DraftKeeper</name>
    <message>
        <source>What you were typing is back in the form.</source>
        <translation>Lo que estaba escribiendo vuelve a estar en el formulario.</translation>
    </message>
    <message>
        <source>Changes to items come back with their profile.</source>
        <translation>Los cambios en los elementos vuelven con su perfil.</translation>
    </message>
    <message>
        <source>a new item</source>
        <translation>un elemento nuevo</translation>
    </message>
    <message>
        <source>Unsaved input</source>
        <translation>Contenido sin guardar</translation>
    </message>
    <message>
        <source>What you typed was not sent: %1.
It can come back the next time you open Syncdeck.</source>
        <translation>Lo que escribió no se envió: %1.
Puede volver la próxima vez que abra Syncdeck.</translation>
    </message>
    <message>
        <source>&amp;Keep it and close</source>
        <translation>Conser&amp;var y cerrar</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::EditForm</name>
    <message>
        <source>Save item</source>
        <translation>Guardar elemento</translation>
    </message>
    <message>
        <source>Save what was changed (Ctrl+S)</source>
        <translation>Guarda lo que se cambió (Ctrl+S)</translation>
    </message>
    <message>
        <source>Delete item</source>
        <translation>Eliminar elemento</translation>
    </message>
    <message>
        <source>Reload item</source>
        <translation>Recargar elemento</translation>
    </message>
    <message>
        <source>Read the item anew</source>
        <translation>Vuelve a leer el elemento</translation>
    </message>
    <message>
        <source>Cancel request</source>
        <translation>Cancelar solicitud</translation>
    </message>
    <message>
        <source>Request under way</source>
        <translation>Solicitud en curso</translation>
    </message>
    <message>
        <source>Form state</source>
        <translation>Estado del formulario</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>&amp;Clave:</translation>
    </message>
    <message>
        <source>TTL (time to live):</source>
        <translation>TTL (tiempo de vida):</translation>
    </message>
    <message>
        <source>Item of %1, revision %2</source>
        <translation>Elemento de %1, revisión %2</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>As stored: nothing was changed.</source>
        <translation>Como está guardado: no se cambió nada.</translation>
    </message>
    <message>
        <source>Correct what is marked above.</source>
        <translation>Corrija lo marcado más arriba.</translation>
    </message>
    <message>
        <source>Changed: Save item, or Ctrl+S.</source>
        <translation>Cambiado: Guardar elemento o Ctrl+S.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Expired, so the service may have deleted it. What stands here is kept; saving offers to create it again.</source>
        <translation>Caducado, así que el servicio puede haberlo eliminado. Lo que hay aquí se conserva; al guardar se ofrece crearlo de nuevo.</translation>
    </message>
    <message>
        <source>A key cannot be changed here. Rename key… in the Item menu stores the item under another key.</source>
        <translation>Una clave no se puede cambiar aquí. Renombrar clave… en el menú Elemento guarda el elemento con otra clave.</translation>
    </message>
    <message>
        <source>Deleted meanwhile. What stands here is kept; saving a change offers to create it again.</source>
        <translation>Eliminado mientras tanto. Lo que hay aquí se conserva; al guardar un cambio se ofrece crearlo de nuevo.</translation>
    </message>
    <message>
        <source>Changed by somebody meanwhile. Saving shows both versions.</source>
        <translation>Alguien lo modificó mientras tanto. Al guardar se muestran ambas versiones.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::EditPanel</name>
    <message>
        <source>Open forms</source>
        <translation>Formularios abiertos</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nuevo elemento</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>%1 has changes that were not saved. Closing it discards them.</source>
        <translation>%1 tiene cambios que no se guardaron. Al cerrarlo se descartan.</translation>
    </message>
    <message>
        <source>&amp;New item</source>
        <translation>&amp;Nuevo elemento</translation>
    </message>
    <message>
        <source>Goes to the form for a new item</source>
        <translation>Va al formulario para un elemento nuevo</translation>
    </message>
    <message>
        <source>&amp;Create or save item</source>
        <translation>&amp;Crear o guardar elemento</translation>
    </message>
    <message>
        <source>Sends what stands in the form</source>
        <translation>Envía lo que hay en el formulario</translation>
    </message>
    <message>
        <source>Go to &amp;problem</source>
        <translation>Ir al &amp;problema</translation>
    </message>
    <message>
        <source>Puts the caret where the data is wrong</source>
        <translation>Coloca el cursor donde los datos están mal</translation>
    </message>
    <message>
        <source>&amp;Format data</source>
        <translation>Dar &amp;formato a los datos</translation>
    </message>
    <message>
        <source>&amp;Minify data</source>
        <translation>&amp;Minimizar datos</translation>
    </message>
    <message>
        <source>Clo&amp;se form</source>
        <translation>Ce&amp;rrar formulario</translation>
    </message>
    <message>
        <source>Closes the form of the item; asks where something was changed</source>
        <translation>Cierra el formulario del elemento; pregunta si se cambió algo</translation>
    </message>
    <message>
        <source>The form for a new item stays; it can be cleared.</source>
        <translation>El formulario para un elemento nuevo permanece; se puede vaciar.</translation>
    </message>
    <message>
        <source>One member a line; numbers and names stay as they are</source>
        <translation>Un miembro por línea; los números y los nombres quedan como están</translation>
    </message>
    <message>
        <source>Removes white space; numbers and names stay as they are</source>
        <translation>Quita los espacios; los números y los nombres quedan como están</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, modificado</translation>
    </message>
    <message>
        <source>New item in %1</source>
        <translation>Nuevo elemento en %1</translation>
    </message>
    <message>
        <source>This was begun in map %1 with another profile. Open that profile to create it, or clear the form.</source>
        <translation>Esto se empezó en el mapa %1 con otro perfil. Abra ese perfil para crearlo, o vacíe el formulario.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::EnvironmentBadge</name>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ExchangeView</name>
    <message>
        <source>Logged request</source>
        <translation>Solicitud registrada</translation>
    </message>
    <message>
        <source>Logged answer</source>
        <translation>Respuesta registrada</translation>
    </message>
    <message>
        <source>As &amp;received</source>
        <translation>Tal como se &amp;recibió</translation>
    </message>
    <message>
        <source>The body byte for byte, without re-indenting JSON</source>
        <translation>El cuerpo byte a byte, sin volver a sangrar el JSON</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Solicitud</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Every request and its answer are listed here, without credentials. They are held in memory alone, until Syncdeck closes.</source>
        <translation>Aquí aparecen todas las solicitudes y sus respuestas, sin credenciales. Solo se conservan en memoria, hasta que se cierra Syncdeck.</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Intercambio</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ExportDialog</name>
    <message>
        <source>Export items of %1</source>
        <translation>Exportar elementos de %1</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Formato:</translation>
    </message>
    <message>
        <source>Attri&amp;butes:</source>
        <translation>Atri&amp;butos:</translation>
    </message>
    <message>
        <source>A&amp;ll</source>
        <translation>T&amp;odos</translation>
    </message>
    <message>
        <source>What an &amp;import uses</source>
        <translation>Lo que usa una &amp;importación</translation>
    </message>
    <message>
        <source>Export to…</source>
        <translation>Exportar a…</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Atributos</translation>
    </message>
    <message>
        <source>Export to file</source>
        <translation>Exportar a un archivo</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ExportTransfer</name>
    <message>
        <source>The export was not finished, so there is no file.</source>
        <translation>La exportación no se terminó, así que no hay ningún archivo.</translation>
    </message>
    <message>
        <source>Export to %1</source>
        <translation>Exportación a %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Falló: %1</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln item(s)</source>
        <translation>
            <numerusform>Se exportó %Ln elemento</numerusform>
            <numerusform>Se exportaron %Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln written</source>
        <translation>
            <numerusform>Hecho: %Ln escrito</numerusform>
            <numerusform>Hecho: %Ln escritos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::FileDrop</name>
    <message>
        <source>Drop one file at a time; each import is a plan of its own.</source>
        <translation>Suelte los archivos de uno en uno; cada importación es un plan propio.</translation>
    </message>
    <message>
        <source>Only a file on this machine can be imported.</source>
        <translation>Solo se puede importar un archivo de este equipo.</translation>
    </message>
    <message>
        <source>The name must end in .ndjson, .jsonl, .json, .csv or .tsv.</source>
        <translation>El nombre debe terminar en .ndjson, .jsonl, .json, .csv o .tsv.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HelpActions</name>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>Opens the manual at the page on what you are working with</source>
        <translation>Abre el manual en la página sobre lo que está haciendo</translation>
    </message>
    <message>
        <source>&amp;Keyboard short cuts</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>Lists every short cut</source>
        <translation>Muestra todos los atajos</translation>
    </message>
    <message>
        <source>&amp;What’s this?</source>
        <translation>¿&amp;Qué es esto?</translation>
    </message>
    <message>
        <source>Explains the field that has the keyboard, or the one you point at</source>
        <translation>Explica el campo que tiene el teclado o el que usted señala</translation>
    </message>
    <message>
        <source>&amp;About Syncdeck</source>
        <translation>&amp;Acerca de Syncdeck</translation>
    </message>
    <message>
        <source>Shows versions and licences</source>
        <translation>Muestra versiones y licencias</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HelpWindow</name>
    <message>
        <source>Syncdeck manual</source>
        <translation>Manual de Syncdeck</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Buscar en el manual</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>&amp;Contents:</source>
        <translation>&amp;Contenido:</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Ninguna página contiene todas estas palabras.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HistoryActions</name>
    <message>
        <source>%1 in %2? It was done on %3.</source>
        <translation>¿%1 en %2? Se hizo el %3.</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>Deshacerlo</translation>
    </message>
    <message>
        <source>Redo it</source>
        <translation>Rehacerlo</translation>
    </message>
    <message>
        <source>This is a production profile.</source>
        <translation>Este es un perfil de producción.</translation>
    </message>
    <message>
        <source>Its items can be brought back once there is a map by that name again.</source>
        <translation>Sus elementos se pueden recuperar cuando vuelva a haber un mapa con ese nombre.</translation>
    </message>
    <message>
        <source>Create %1 again</source>
        <translation>Crear %1 de nuevo</translation>
    </message>
    <message>
        <source>The form of %1 holds unsaved changes. Save or close it first.</source>
        <translation>El formulario de %1 contiene cambios sin guardar. Guárdelo o ciérrelo primero.</translation>
    </message>
    <message>
        <source>The form for a new item is in use. Create or clear it first.</source>
        <translation>El formulario para un elemento nuevo está en uso. Cree el elemento o vacíe el formulario primero.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Something else was written since, and is undone first.</source>
        <translation>Desde entonces se escribió otra cosa, que se deshace primero.</translation>
    </message>
    <message>
        <source>The Edit menu says what Undo takes back next.</source>
        <translation>El menú Edición indica qué revierte Deshacer a continuación.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HistoryDock</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historial</translation>
    </message>
    <message>
        <source>The history file is damaged; a new one was begun.</source>
        <translation>El archivo del historial está dañado; se ha empezado uno nuevo.</translation>
    </message>
    <message>
        <source>The history file is of a newer Syncdeck; a new one was begun.</source>
        <translation>El archivo del historial es de un Syncdeck más reciente; se ha empezado uno nuevo.</translation>
    </message>
    <message>
        <source>The old one was kept as %1.</source>
        <translation>El antiguo se conservó como %1.</translation>
    </message>
    <message>
        <source>Forget the history</source>
        <translation>Olvidar el historial</translation>
    </message>
    <message>
        <source>Forget all that was created, changed and deleted with %1? What was overwritten or deleted cannot be brought back after that. This cannot be undone.</source>
        <translation>¿Olvidar todo lo que se creó, cambió y eliminó con %1? Lo sobrescrito o eliminado ya no se podrá recuperar. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>Vaciar historial</translation>
    </message>
    <message>
        <source>Shows every write with what came of it</source>
        <translation>Muestra cada escritura con su resultado</translation>
    </message>
    <message>
        <source>Others on this machine could read the history. That is mended.</source>
        <translation>Otras personas de este equipo podían leer el historial. Ya está corregido.</translation>
    </message>
    <message>
        <source>Others on this machine can read the history, and that could not be changed.</source>
        <translation>Otras personas de este equipo pueden leer el historial, y no se pudo cambiar.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::HistoryPanel</name>
    <message>
        <source>Restore &amp;before</source>
        <translation>Resta&amp;urar anterior</translation>
    </message>
    <message>
        <source>&amp;Open in the form</source>
        <translation>Abrir en el &amp;formulario</translation>
    </message>
    <message>
        <source>Filter by key</source>
        <translation>Filtrar por clave</translation>
    </message>
    <message>
        <source>History entry</source>
        <translation>Entrada del historial</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>&amp;Clear the history of this profile…</source>
        <translation>&amp;Vaciar el historial de este perfil…</translation>
    </message>
    <message>
        <source>&amp;Keep at most</source>
        <translation>&amp;Conservar como máximo</translation>
    </message>
    <message>
        <source>Writes this value again, with what is left of its TTL; it gets a new revision</source>
        <translation>Escribe de nuevo este valor, con lo que le queda de TTL; recibe una revisión nueva</translation>
    </message>
    <message>
        <source>What is created, changed and deleted with this profile is listed here, and can be brought back.</source>
        <translation>Aquí aparece lo que se crea, cambia y elimina con este perfil, y se puede recuperar.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Expires %1, before %2</source>
        <translation>Caduca: %1, antes: %2</translation>
    </message>
    <message>
        <source>Filter history</source>
        <translation>Filtrar historial</translation>
    </message>
    <message>
        <source>History entries</source>
        <translation>Entradas del historial</translation>
    </message>
    <message>
        <source>Nothing in the history matches the filter.</source>
        <translation>Nada del historial coincide con el filtro.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Vaciar filtro</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Aún no se ha escrito nada.</translation>
    </message>
    <message>
        <source>Restore afte&amp;r</source>
        <translation>&amp;Restaurar posterior</translation>
    </message>
    <message>
        <source>Histor&amp;y…</source>
        <translation>&amp;Historial…</translation>
    </message>
    <message>
        <source>Shows only writes of items whose key holds what you type.</source>
        <translation>Muestra solo las escrituras de elementos cuya clave contiene lo que usted escribe.</translation>
    </message>
    <message>
        <source>What was created, changed and deleted with this profile, the latest first, with what came of it.</source>
        <translation>Lo que se creó, cambió y eliminó con este perfil, lo más reciente primero, con su resultado.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ImportDialog</name>
    <message>
        <source>Import into %1</source>
        <translation>Importar en %1</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Archivo:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Examinar…</translation>
    </message>
    <message>
        <source>For&amp;mat:</source>
        <translation>&amp;Formato:</translation>
    </message>
    <message>
        <source>leave them as they are</source>
        <translation>dejarlas como están</translation>
    </message>
    <message>
        <source>update them, whatever they hold</source>
        <translation>actualizarlas, contengan lo que contengan</translation>
    </message>
    <message>
        <source>update them only if they are unchanged</source>
        <translation>actualizarlas solo si no han cambiado</translation>
    </message>
    <message>
        <source>Unchanged means: still of the revision that the file tells; where it tells none, as the plan has seen them</source>
        <translation>No cambiado significa: aún con la revisión que indica el archivo; si no indica ninguna, como lo vio el plan</translation>
    </message>
    <message>
        <source>&amp;Keys that the map has already:</source>
        <translation>Claves que el mapa &amp;ya tiene:</translation>
    </message>
    <message>
        <source>Make a &amp;plan</source>
        <translation>Crear un &amp;plan</translation>
    </message>
    <message>
        <source>The plan compares every line with the map and shows what would be done. Nothing is written before you have seen it.</source>
        <translation>El plan compara cada línea con el mapa y muestra lo que se haría. No se escribe nada antes de que usted lo vea.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Import from</source>
        <translation>Importar de</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Nothing at its beginning could be read in this format.</source>
        <translation>No se pudo leer nada de su principio en este formato.</translation>
    </message>
    <message>
        <source>Choose which field holds the key, and which the data.</source>
        <translation>Elija qué campo contiene la clave y cuál los datos.</translation>
    </message>
    <message>
        <source>(not in the file)</source>
        <translation>(no está en el archivo)</translation>
    </message>
    <message>
        <source>%1 (not at the beginning)</source>
        <translation>%1 (no al principio)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>File problem</source>
        <translation>Problema del archivo</translation>
    </message>
    <message>
        <source>First records</source>
        <translation>Primeros registros</translation>
    </message>
    <message>
        <source>Existing items</source>
        <translation>Elementos existentes</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Crear un plan</translation>
    </message>
    <message>
        <source>Mapping problem</source>
        <translation>Problema de asignación</translation>
    </message>
    <message>
        <source>Field for key</source>
        <translation>Campo para la clave</translation>
    </message>
    <message>
        <source>Field for data</source>
        <translation>Campo para los datos</translation>
    </message>
    <message>
        <source>Field for TTL</source>
        <translation>Campo para el TTL</translation>
    </message>
    <message>
        <source>Field for item TTL</source>
        <translation>Campo para el TTL del elemento</translation>
    </message>
    <message>
        <source>Field for collection TTL</source>
        <translation>Campo para el TTL del mapa</translation>
    </message>
    <message>
        <source>Field for revision</source>
        <translation>Campo para la revisión</translation>
    </message>
    <message>
        <source>Field for expiry</source>
        <translation>Campo para la caducidad</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>caption</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Choose a file. Its first records are shown here.</source>
        <translation>Elija un archivo. Aquí se muestran sus primeros registros.</translation>
    </message>
    <message>
        <source>There is nothing to show of this file.</source>
        <translation>No hay nada que mostrar de este archivo.</translation>
    </message>
    <message>
        <source>Time zone of dates without one:</source>
        <translation>Zona horaria de las fechas sin ella:</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (este equipo)</translation>
    </message>
    <message>
        <source>Items (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)</source>
        <translation>Elementos (*.ndjson *.jsonl *.json *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>A date such as 2026-12-01T12:00:00 does not say in which time zone it is meant</source>
        <translation>Una fecha como 2026-12-01T12:00:00 no dice en qué zona horaria está pensada</translation>
    </message>
    <message>
        <source>Columns or members of the file</source>
        <translation>Columnas o miembros del archivo</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Item TTL (used before TTL)</source>
        <translation>TTL del elemento (se usa antes que TTL)</translation>
    </message>
    <message>
        <source>Collection TTL (the map expires)</source>
        <translation>TTL del mapa (el mapa caduca)</translation>
    </message>
    <message>
        <source>Date of expiry (gives the TTL)</source>
        <translation>Fecha de caducidad (determina el TTL)</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemActions</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Nobody changed %1 meanwhile; what you typed is still there.</source>
        <translation>Nadie cambió %1 entretanto; lo que usted escribió sigue ahí.</translation>
    </message>
    <message>
        <source>Delete items</source>
        <translation>Eliminar elementos</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>This is a production profile.</source>
        <translation>Este es un perfil de producción.</translation>
    </message>
    <message>
        <source>Deleting: %1 of %2</source>
        <translation>Eliminando: %1 de %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln item(s) from %1? They can be brought back with Undo.</source>
        <translation>
            <numerusform>¿Eliminar %Ln elemento de %1? Se puede recuperar con Deshacer.</numerusform>
            <numerusform>¿Eliminar %Ln elementos de %1? Se pueden recuperar con Deshacer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Open existing item</source>
        <translation>Abrir el elemento existente</translation>
    </message>
    <message>
        <source>Nothing was sent. The form says what is missing.</source>
        <translation>No se envió nada. El formulario indica lo que falta.</translation>
    </message>
    <message>
        <source>Unsaved changes stay in their forms. Saving them offers to create the item again.</source>
        <translation>Los cambios sin guardar permanecen en sus formularios. Al guardarlos se ofrece crear el elemento de nuevo.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemCopies</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Copiar &amp;filas</translation>
    </message>
    <message>
        <source>Copies the selected items with all attributes, as NDJSON</source>
        <translation>Copia los elementos seleccionados con todos sus atributos, como NDJSON</translation>
    </message>
    <message>
        <source>Copy &amp;keys</source>
        <translation>Copiar cla&amp;ves</translation>
    </message>
    <message>
        <source>Copies the keys of the selected items, one a line</source>
        <translation>Copia las claves de los elementos seleccionados, una por línea</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation>Copiar &amp;datos</translation>
    </message>
    <message>
        <source>Copies the data of the selected items, byte for byte</source>
        <translation>Copia los datos de los elementos seleccionados, byte a byte</translation>
    </message>
    <message>
        <source>No item is selected.</source>
        <translation>No hay ningún elemento seleccionado.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln items are too much to copy or drag at once. Export writes any number of them to a file.</source>
        <translation>
            <numerusform>%Ln elemento es demasiado para copiar o arrastrar de una vez. Exportar escribe cualquier cantidad en un archivo.</numerusform>
            <numerusform>%Ln elementos son demasiados para copiar o arrastrar de una vez. Exportar escribe cualquier cantidad en un archivo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemDetails</name>
    <message>
        <source>Attribute</source>
        <translation>Atributo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copiar valor</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>moment (countdown)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Item details</source>
        <translation>Detalles del elemento</translation>
    </message>
    <message>
        <source>Copies the value of the current attribute, whole and unchanged</source>
        <translation>Copia el valor del atributo actual, completo y sin cambios</translation>
    </message>
    <message>
        <source>All attributes</source>
        <translation>Todos los atributos</translation>
    </message>
    <message>
        <source>Revision, moments, creator, SIDs and URL, as the service gave them</source>
        <translation>Revisión, momentos, creador, SID y URL, tal como los dio el servicio</translation>
    </message>
    <message>
        <source>The attributes of the item as the service gave them. Copying takes the value whole and unchanged.</source>
        <translation>Los atributos del elemento tal como los dio el servicio. Al copiar se toma el valor entero y sin cambios.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemForm</name>
    <message>
        <source>such as agent/1042</source>
        <translation>por ejemplo agent/1042</translation>
    </message>
    <message>
        <source>Key length</source>
        <translation>Longitud de la clave</translation>
    </message>
    <message>
        <source>Let the whole map expire…</source>
        <translation>Hacer caducar el mapa completo…</translation>
    </message>
    <message>
        <source>Collection TTL: deletes the map with every item in it</source>
        <translation>TTL del mapa: elimina el mapa con todos sus elementos</translation>
    </message>
    <message>
        <source>Create item</source>
        <translation>Crear elemento</translation>
    </message>
    <message>
        <source>Create item (Ctrl+Return)</source>
        <translation>Crear elemento (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Clear form</source>
        <translation>Vaciar formulario</translation>
    </message>
    <message>
        <source>Cancel request</source>
        <translation>Cancelar solicitud</translation>
    </message>
    <message>
        <source>Request under way</source>
        <translation>Solicitud en curso</translation>
    </message>
    <message>
        <source>Form state</source>
        <translation>Estado del formulario</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>&amp;Clave:</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nuevo elemento</translation>
    </message>
    <message>
        <source>New item in %1</source>
        <translation>Nuevo elemento en %1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Choose a map first.</source>
        <translation>Elija primero un mapa.</translation>
    </message>
    <message>
        <source>Enter a key.</source>
        <translation>Introduzca una clave.</translation>
    </message>
    <message>
        <source>Enter data: a JSON object, at least {}.</source>
        <translation>Introduzca datos: un objeto JSON, al menos {}.</translation>
    </message>
    <message>
        <source>Correct what is marked above.</source>
        <translation>Corrija lo marcado más arriba.</translation>
    </message>
    <message>
        <source>Ready: Create item, or Ctrl+Return.</source>
        <translation>Listo: Crear elemento o Ctrl+Intro.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Key problem</source>
        <translation>Problema de la clave</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Collection TTL</source>
        <translation>TTL del mapa</translation>
    </message>
    <message>
        <source>What the item is called in its map: 1 to 320 characters, each different from the others. It cannot be changed later.</source>
        <translation>Cómo se llama el elemento en su mapa: de 1 a 320 caracteres, distinto de los demás. No se puede cambiar después.</translation>
    </message>
    <message>
        <source>Unfolds the collection TTL. It deletes the whole map with every item in it, not just this item.</source>
        <translation>Despliega el TTL del mapa. Elimina el mapa completo con todos sus elementos, no solo este elemento.</translation>
    </message>
    <message>
        <source>TT&amp;L (time to live):</source>
        <translation>TTL (tiem&amp;po de vida):</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ItemsPanel</name>
    <message>
        <source>Jump to key</source>
        <translation>Ir a la clave</translation>
    </message>
    <message>
        <source>Return: show the items from this key on (Ctrl+G)</source>
        <translation>Intro: muestra los elementos a partir de esta clave (Ctrl+G)</translation>
    </message>
    <message>
        <source>Load the failed page again</source>
        <translation>Carga de nuevo la página que falló</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recargar</translation>
    </message>
    <message>
        <source>Load the items anew (F5)</source>
        <translation>Vuelve a cargar los elementos (F5)</translation>
    </message>
    <message>
        <source>Filter items: text, key:agent, data.status = &quot;open&quot;</source>
        <translation>Filtrar elementos: texto, key:agent, data.status = &quot;open&quot;</translation>
    </message>
    <message>
        <source>Choose the columns to show</source>
        <translation>Permite elegir las columnas que se muestran</translation>
    </message>
    <message>
        <source>Items of %1</source>
        <translation>Elementos de %1</translation>
    </message>
    <message>
        <source>No map is open</source>
        <translation>No hay ningún mapa abierto</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source> · from %1 on</source>
        <translation> · desde %1</translation>
    </message>
    <message>
        <source> · filtering and sorting…</source>
        <translation> · filtrando y ordenando…</translation>
    </message>
    <message>
        <source>Choose a map on the left.</source>
        <translation>Elija un mapa a la izquierda.</translation>
    </message>
    <message>
        <source>The items could not be loaded.</source>
        <translation>No se pudieron cargar los elementos.</translation>
    </message>
    <message>
        <source>No item matches the filter.</source>
        <translation>Ningún elemento coincide con el filtro.</translation>
    </message>
    <message>
        <source>No key at or after this one.</source>
        <translation>No hay ninguna clave igual o posterior a esta.</translation>
    </message>
    <message>
        <source>This map has no items yet.
Fill in the form on the right to create one.</source>
        <translation>Este mapa no tiene elementos todavía.
Rellene el formulario de la derecha para crear uno.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, complete</source>
        <translation>
            <numerusform>%Ln cargado, completo</numerusform>
            <numerusform>%Ln cargados, completo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, then an error; Try again goes on from there</source>
        <translation>
            <numerusform>%Ln cargado, después un error; Reintentar continúa desde ahí</numerusform>
            <numerusform>%Ln cargados, después un error; Reintentar continúa desde ahí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown, reloading…</source>
        <translation>
            <numerusform>%Ln mostrado, recargando…</numerusform>
            <numerusform>%Ln mostrados, recargando…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, loading more…</source>
        <translation>
            <numerusform>%Ln cargado, cargando más…</numerusform>
            <numerusform>%Ln cargados, cargando más…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped: %Ln loaded, more exist</source>
        <translation>
            <numerusform>detenido: %Ln cargado, hay más</numerusform>
            <numerusform>detenido: %Ln cargados, hay más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, more exist</source>
        <translation>
            <numerusform>%Ln cargado, hay más</numerusform>
            <numerusform>%Ln cargados, hay más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln match the filter</source>
        <translation>
            <numerusform> · %Ln coincide con el filtro</numerusform>
            <numerusform> · %Ln coinciden con el filtro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln match the filter, only loaded items were searched</source>
        <translation>
            <numerusform> · %Ln coincide con el filtro, solo se buscó en los elementos cargados</numerusform>
            <numerusform> · %Ln coinciden con el filtro, solo se buscó en los elementos cargados</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter items</source>
        <translation>Filtrar elementos</translation>
    </message>
    <message>
        <source>Filter problem</source>
        <translation>Problema del filtro</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Vaciar filtro</translation>
    </message>
    <message>
        <source>Show all from the start</source>
        <translation>Mostrar todo desde el principio</translation>
    </message>
    <message>
        <source>Create an item</source>
        <translation>Crear un elemento</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>Re&amp;intentar</translation>
    </message>
    <message>
        <source>D&amp;elete…</source>
        <translation>E&amp;liminar…</translation>
    </message>
    <message>
        <source>Return shows the items from this key on, in the order of the service, without loading those before it. Empty: from the first.</source>
        <translation>Intro muestra los elementos a partir de esta clave, en el orden del servicio, sin cargar los anteriores. Vacío: desde el primero.</translation>
    </message>
    <message>
        <source>The items of the open map. Return opens the current one in a form. Several can be selected, copied, dragged out as NDJSON, changed or deleted. More are loaded as you scroll down.</source>
        <translation>Los elementos del mapa abierto. Intro abre el actual en un formulario. Se pueden seleccionar varios, copiarlos, arrastrarlos fuera como NDJSON, cambiarlos o eliminarlos. Al desplazarse hacia abajo se cargan más.</translation>
    </message>
    <message>
        <source>Asks, then deletes the selected items; the history keeps them</source>
        <translation>Pregunta y después elimina los elementos seleccionados; el historial los conserva</translation>
    </message>
    <message>
        <source>No item is selected.</source>
        <translation>No hay ningún elemento seleccionado.</translation>
    </message>
    <message>
        <source>This map was deleted by somebody.</source>
        <translation>Alguien eliminó este mapa.</translation>
    </message>
    <message>
        <source>%1. It is not the whole map.</source>
        <translation>%1. No es el mapa entero.</translation>
    </message>
    <message>
        <source>%1, then an error</source>
        <translation>%1, después un error</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Search all</source>
        <translation>Buscar en todo</translation>
    </message>
    <message>
        <source>%1, stopped</source>
        <translation>%1, detenido</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Searched %1 so far</source>
        <translation>Se ha buscado en %1 hasta ahora</translation>
    </message>
    <message>
        <source>Searched %1 from %2 on</source>
        <translation>Se ha buscado en %1 desde %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how much was searched: how many match</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match</source>
        <translation>
            <numerusform>%Ln coincide</numerusform>
            <numerusform>%Ln coinciden</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;p&gt;Items are shown for which all of this holds:&lt;/p&gt;</source>
        <translation>&lt;p&gt;Se muestran los elementos que cumplen todo esto:&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Map deleted. Items as last loaded.</source>
        <translation>Mapa eliminado. Elementos como se cargaron.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, then the map was deleted</source>
        <translation>
            <numerusform>%Ln cargado, después se eliminó el mapa</numerusform>
            <numerusform>%Ln cargados, después se eliminó el mapa</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all items could be loaded.</source>
        <translation>No se pudieron cargar todos los elementos.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::JournalModel</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Undo: created again</source>
        <translation>Deshacer: creado de nuevo</translation>
    </message>
    <message>
        <source>Redo: created again</source>
        <translation>Rehacer: creado de nuevo</translation>
    </message>
    <message>
        <source>Undo: changed back</source>
        <translation>Deshacer: cambio revertido</translation>
    </message>
    <message>
        <source>Redo: changed again</source>
        <translation>Rehacer: cambiado de nuevo</translation>
    </message>
    <message>
        <source>Undo: deleted</source>
        <translation>Deshacer: eliminado</translation>
    </message>
    <message>
        <source>Redo: deleted</source>
        <translation>Rehacer: eliminado</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>Done, later taken back</source>
        <translation>Hecho, revertido después</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>No hecho</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Incierto</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LanguageMenu</name>
    <message>
        <source>As the &amp;system says (%1)</source>
        <extracomment>%1 is the language&apos;s own name.</extracomment>
        <translation>Según el &amp;sistema (%1)</translation>
    </message>
    <message>
        <source>Syncdeck goes on in %1.</source>
        <extracomment>%1 is the language&apos;s own name.</extracomment>
        <translation>Syncdeck continúa en %1.</translation>
    </message>
    <message>
        <source>Syncdeck starts in %1 the next time.</source>
        <translation>Syncdeck se iniciará en %1 la próxima vez.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Idi&amp;oma</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LinkDialog</name>
    <message>
        <source>Open a link</source>
        <translation>Abrir un enlace</translation>
    </message>
    <message>
        <source>Service:</source>
        <translation>Servicio:</translation>
    </message>
    <message>
        <source>Map:</source>
        <translation>Mapa:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Clave:</translation>
    </message>
    <message>
        <source>Profiles for this link</source>
        <translation>Perfiles para este enlace</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>A link leads to this map:</source>
        <translation>Un enlace lleva a este mapa:</translation>
    </message>
    <message>
        <source>A link leads to this item:</source>
        <translation>Un enlace lleva a este elemento:</translation>
    </message>
    <message>
        <source>Open it with this &amp;profile:</source>
        <translation>Abrirlo con este &amp;perfil:</translation>
    </message>
    <message>
        <source>Opening it writes nothing, and what you have typed stays.</source>
        <translation>Al abrirlo no se escribe nada, y lo que usted ha escrito se mantiene.</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1 (en uso)</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LinkOpener</name>
    <message>
        <source>A dialog waits for your answer. Answer it, then open the link again.</source>
        <translation>Un diálogo espera su respuesta. Respóndalo y abra de nuevo el enlace.</translation>
    </message>
    <message>
        <source>Opening a link…</source>
        <translation>Abriendo un enlace…</translation>
    </message>
    <message>
        <source>Opened from a link: %1</source>
        <translation>Abierto desde un enlace: %1</translation>
    </message>
    <message>
        <source>No profile is saved. Connect an account, then open the link again.</source>
        <translation>No hay ningún perfil guardado. Conecte una cuenta y abra de nuevo el enlace.</translation>
    </message>
    <message>
        <source>It is meant for a profile named “%1” that is not here, or is of another account.</source>
        <translation>Está destinado a un perfil llamado «%1» que no existe aquí o es de otra cuenta.</translation>
    </message>
    <message>
        <source>It is meant for account %1, and no profile of that account is here.</source>
        <translation>Está destinado a la cuenta %1, y aquí no hay ningún perfil de esa cuenta.</translation>
    </message>
    <message>
        <source>The link was not opened.</source>
        <translation>No se abrió el enlace.</translation>
    </message>
    <message>
        <source>Open connections</source>
        <translation>Abrir conexiones</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ListNotice</name>
    <message>
        <source>Table notice</source>
        <translation>Aviso de la tabla</translation>
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
        <translation>Hora</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Intento</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>ID de solicitud</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::LogPanel</name>
    <message>
        <source>Filter by address, status or body</source>
        <translation>Filtrar por dirección, estado o cuerpo</translation>
    </message>
    <message>
        <source>&amp;Writes only</source>
        <translation>Solo escrit&amp;uras</translation>
    </message>
    <message>
        <source>The list stands still; what comes meanwhile is shown afterwards</source>
        <translation>La lista se detiene; lo que llegue entretanto se muestra después</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Copiar en &amp;formato curl</translation>
    </message>
    <message>
        <source>HTTP archive (*.har)</source>
        <translation>Archivo HTTP (*.har)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln solicitud</numerusform>
            <numerusform>%Ln solicitudes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln request(s)</source>
        <translation>
            <numerusform>%1 de %Ln solicitud</numerusform>
            <numerusform>%1 de %Ln solicitudes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused, %Ln more</source>
        <translation>
            <numerusform>en pausa, %Ln más</numerusform>
            <numerusform>en pausa, %Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln request(s) as HAR</source>
        <translation>
            <numerusform>Guardar %Ln solicitud como HAR</numerusform>
            <numerusform>Guardar %Ln solicitudes como HAR</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>Filtrar solicitudes</translation>
    </message>
    <message>
        <source>Clear request log</source>
        <translation>Vaciar registro de solicitudes</translation>
    </message>
    <message>
        <source>Request log state</source>
        <translation>Estado del registro de solicitudes</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>No request matches what is asked for above.</source>
        <translation>Ninguna solicitud coincide con lo que se pide arriba.</translation>
    </message>
    <message>
        <source>Nothing was asked of the service yet.</source>
        <translation>Aún no se ha pedido nada al servicio.</translation>
    </message>
    <message>
        <source>Save as HAR…</source>
        <translation>Guardar como HAR…</translation>
    </message>
    <message>
        <source>Shows only requests in whose address, status or bodies stands what you type.</source>
        <translation>Muestra solo las solicitudes cuya dirección, estado o cuerpos contienen lo que usted escribe.</translation>
    </message>
    <message>
        <source>Err&amp;ors only</source>
        <translation>Solo e&amp;rrores</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Every request of this run, without credentials. The current one is shown in full beside.</source>
        <translation>Todas las solicitudes de esta ejecución, sin credenciales. La actual se muestra completa al lado.</translation>
    </message>
    <message>
        <source>Copy as twilio command</source>
        <translation>Copiar como comando twilio</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MainMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Connections…</source>
        <translation>&amp;Conexiones…</translation>
    </message>
    <message>
        <source>Shows the profiles: adds, changes and opens them</source>
        <translation>Muestra los perfiles: los añade, cambia y abre</translation>
    </message>
    <message>
        <source>Open the &amp;sandbox</source>
        <translation>Abrir el entorno de &amp;pruebas</translation>
    </message>
    <message>
        <source>Opens the Sync service on this machine, with sample data</source>
        <translation>Abre el servicio Sync en este equipo, con datos de ejemplo</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Nueva &amp;ventana</translation>
    </message>
    <message>
        <source>Opens another window, for another profile or map</source>
        <translation>Abre otra ventana, para otro perfil o mapa</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Closes Syncdeck; what is typed can be kept</source>
        <translation>Cierra Syncdeck; lo escrito se puede conservar</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation>E&amp;lemento</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Mapa</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>&amp;Transferir</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>No map is open.</source>
        <translation>No hay ningún mapa abierto.</translation>
    </message>
    <message>
        <source>No connection is open.</source>
        <translation>No hay ninguna conexión abierta.</translation>
    </message>
    <message>
        <source>All co&amp;mmands…</source>
        <translation>Todos los co&amp;mandos…</translation>
    </message>
    <message>
        <source>Finds a command by some letters of its name</source>
        <translation>Busca un comando por algunas letras de su nombre</translation>
    </message>
    <message>
        <source>&amp;Reload items</source>
        <translation>&amp;Recargar elementos</translation>
    </message>
    <message>
        <source>Loads the items anew; selection and place stay</source>
        <translation>Vuelve a cargar los elementos; la selección y la posición se mantienen</translation>
    </message>
    <message>
        <source>Load &amp;all items</source>
        <translation>Cargar &amp;todos los elementos</translation>
    </message>
    <message>
        <source>Loads the whole map into the table</source>
        <translation>Carga el mapa completo en la tabla</translation>
    </message>
    <message>
        <source>All items are loaded, or none yet.</source>
        <translation>Todos los elementos están cargados, o aún ninguno.</translation>
    </message>
    <message>
        <source>Reload &amp;services and maps</source>
        <translation>Recargar &amp;servicios y mapas</translation>
    </message>
    <message>
        <source>Loads the tree on the left anew</source>
        <translation>Vuelve a cargar el árbol de la izquierda</translation>
    </message>
    <message>
        <source>&amp;Jump to key</source>
        <translation>&amp;Ir a la clave</translation>
    </message>
    <message>
        <source>Shows the items from a key on</source>
        <translation>Muestra los elementos a partir de una clave</translation>
    </message>
    <message>
        <source>&amp;Filter items</source>
        <translation>&amp;Filtrar elementos</translation>
    </message>
    <message>
        <source>Goes to the line that narrows down the items</source>
        <translation>Va a la línea que limita los elementos</translation>
    </message>
    <message>
        <source>&amp;Next part</source>
        <translation>Parte si&amp;guiente</translation>
    </message>
    <message>
        <source>Takes the keyboard to the next part of the window</source>
        <translation>Lleva el teclado a la siguiente parte de la ventana</translation>
    </message>
    <message>
        <source>Pre&amp;vious part</source>
        <translation>Parte &amp;anterior</translation>
    </message>
    <message>
        <source>Takes the keyboard to the part before</source>
        <translation>Lleva el teclado a la parte anterior</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Takes back the latest step that was written</source>
        <translation>Revierte el último paso que se escribió</translation>
    </message>
    <message>
        <source>Writes again what was undone last</source>
        <translation>Escribe de nuevo lo último que se deshizo</translation>
    </message>
    <message>
        <source>Something is being undone or redone.</source>
        <translation>Se está deshaciendo o rehaciendo algo.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>A&amp;ppearance</source>
        <translation>A&amp;pariencia</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MainToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>command, short cut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show or hide: %1</source>
        <translation>Mostrar u ocultar: %1</translation>
    </message>
    <message>
        <source>New</source>
        <comment>word in the toolbar</comment>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>word in the toolbar</comment>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>word in the toolbar</comment>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <comment>word in the toolbar</comment>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Reload</source>
        <comment>word in the toolbar</comment>
        <translation>Recargar</translation>
    </message>
    <message>
        <source>Load all</source>
        <comment>word in the toolbar</comment>
        <translation>Cargar todo</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>word in the toolbar</comment>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>word in the toolbar</comment>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>word in the toolbar</comment>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>word in the toolbar</comment>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Compare</source>
        <comment>word in the toolbar</comment>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Commands</source>
        <comment>word in the toolbar</comment>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>word in the toolbar</comment>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Log</source>
        <comment>word in the toolbar</comment>
        <translation>Registro</translation>
    </message>
    <message>
        <source>History</source>
        <comment>word in the toolbar</comment>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Transfers</source>
        <comment>word in the toolbar</comment>
        <translation>Transferencias</translation>
    </message>
    <message>
        <source>Tool&amp;bar</source>
        <translation>&amp;Barra de herramientas</translation>
    </message>
    <message>
        <source>Words &amp;below the icons</source>
        <translation>Palabras &amp;debajo de los iconos</translation>
    </message>
    <message>
        <source>Words be&amp;side the icons</source>
        <translation>Palabras al &amp;lado de los iconos</translation>
    </message>
    <message>
        <source>&amp;Icons only</source>
        <translation>Solo &amp;iconos</translation>
    </message>
    <message>
        <source>Changes the look of the toolbar</source>
        <translation>Cambia el aspecto de la barra de herramientas</translation>
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
        <translation>Estado de la lista</translation>
    </message>
    <message>
        <source>Where you were: profile %1.</source>
        <translation>Donde estaba: perfil %1.</translation>
    </message>
    <message>
        <source>Where you were: map %1 with profile %2.</source>
        <translation>Donde estaba: mapa %1 con el perfil %2.</translation>
    </message>
    <message>
        <source>The secret of this profile lies in your keychain, which is locked and may ask for its password first.</source>
        <translation>El secreto de este perfil está en su llavero, que está bloqueado y quizá pida antes su contraseña.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MapActions</name>
    <message>
        <source>&amp;New map…</source>
        <translation>&amp;Nuevo mapa…</translation>
    </message>
    <message>
        <source>&amp;Attributes and permissions…</source>
        <translation>&amp;Atributos y permisos…</translation>
    </message>
    <message>
        <source>Copy &amp;SID</source>
        <translation>Copiar &amp;SID</translation>
    </message>
    <message>
        <source>Copy na&amp;me</source>
        <translation>Copiar no&amp;mbre</translation>
    </message>
    <message>
        <source>&amp;Delete map…</source>
        <translation>&amp;Eliminar mapa…</translation>
    </message>
    <message>
        <source>Created map %1</source>
        <translation>Se creó el mapa %1</translation>
    </message>
    <message>
        <source>Delete a map</source>
        <translation>Eliminar un mapa</translation>
    </message>
    <message>
        <source>Delete the map %1 with every item in it? Its items are read and kept in the history first. Other programs that use the map lose it at once.</source>
        <translation>¿Eliminar el mapa %1 con todos sus elementos? Sus elementos se leen y se conservan antes en el historial. Los demás programas que utilizan el mapa lo pierden de inmediato.</translation>
    </message>
    <message>
        <source>Delete map</source>
        <translation>Eliminar mapa</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>The history keeps its items.</source>
        <translation>El historial conserva sus elementos.</translation>
    </message>
    <message numerus="yes">
        <source>Deleting map %1: %Ln item(s) kept in the history</source>
        <translation>
            <numerusform>Eliminando el mapa %1: %Ln elemento conservado en el historial</numerusform>
            <numerusform>Eliminando el mapa %1: %Ln elementos conservados en el historial</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted map %1 with %Ln item(s)</source>
        <translation>
            <numerusform>Se eliminó el mapa %1 con %Ln elemento</numerusform>
            <numerusform>Se eliminó el mapa %1 con %Ln elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Makes another map in the service that is chosen</source>
        <translation>Crea otro mapa en el servicio elegido</translation>
    </message>
    <message>
        <source>Shows what the service says about the map, and who may use it</source>
        <translation>Muestra lo que indica el servicio sobre el mapa y quién puede utilizarlo</translation>
    </message>
    <message>
        <source>Copies the SID of the map or service that is chosen</source>
        <translation>Copia el SID del mapa o servicio elegido</translation>
    </message>
    <message>
        <source>Copies the unique name of the map</source>
        <translation>Copia el nombre único del mapa</translation>
    </message>
    <message>
        <source>Asks for the name, keeps the items in the history, deletes the map</source>
        <translation>Pide el nombre, conserva los elementos en el historial y elimina el mapa</translation>
    </message>
    <message>
        <source>No map is chosen in the tree.</source>
        <translation>No hay ningún mapa elegido en el árbol.</translation>
    </message>
    <message>
        <source>No service is chosen in the tree.</source>
        <translation>No hay ningún servicio elegido en el árbol.</translation>
    </message>
    <message>
        <source>This map has no name.</source>
        <translation>Este mapa no tiene nombre.</translation>
    </message>
    <message>
        <source>A map is being deleted.</source>
        <translation>Se está eliminando un mapa.</translation>
    </message>
    <message>
        <source>Create map again…</source>
        <translation>Crear mapa de nuevo…</translation>
    </message>
    <message>
        <source>Reload list of maps</source>
        <translation>Recargar lista de mapas</translation>
    </message>
    <message>
        <source>Created map %1 again</source>
        <translation>Se creó de nuevo el mapa %1</translation>
    </message>
    <message>
        <source>It has no items yet. What is in the forms can be saved in it.</source>
        <translation>Aún no tiene elementos. Lo que hay en los formularios se puede guardar en él.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MapChooser</name>
    <message>
        <source>%1 (this one)</source>
        <translation>%1 (este)</translation>
    </message>
    <message>
        <source>unique name or SID</source>
        <translation>nombre único o SID</translation>
    </message>
    <message>
        <source>P&amp;rofile:</source>
        <translation>Pe&amp;rfil:</translation>
    </message>
    <message>
        <source>&amp;Map:</source>
        <translation>&amp;Mapa:</translation>
    </message>
    <message>
        <source>Other profile</source>
        <translation>Otro perfil</translation>
    </message>
    <message>
        <source>Other service</source>
        <translation>Otro servicio</translation>
    </message>
    <message>
        <source>Other map</source>
        <translation>Otro mapa</translation>
    </message>
    <message>
        <source>S&amp;ervice:</source>
        <translation>Ser&amp;vicio:</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::MapDialog</name>
    <message>
        <source>Map %1</source>
        <translation>Mapa %1</translation>
    </message>
    <message>
        <source>&amp;Attributes</source>
        <translation>&amp;Atributos</translation>
    </message>
    <message>
        <source>&amp;Permissions</source>
        <translation>&amp;Permisos</translation>
    </message>
    <message>
        <source>Unique name</source>
        <translation>Nombre único</translation>
    </message>
    <message>
        <source>SID</source>
        <translation>SID</translation>
    </message>
    <message>
        <source>Service SID</source>
        <translation>SID del servicio</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>SID de la cuenta</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Actualizado</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Creado por</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Map attributes</source>
        <translation>Atributos del mapa</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Atributo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copiar valor</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::NewMapDialog</name>
    <message>
        <source>New map</source>
        <translation>Nuevo mapa</translation>
    </message>
    <message>
        <source>empty: known by its SID alone</source>
        <translation>vacío: conocido solo por su SID</translation>
    </message>
    <message>
        <source>seconds; empty: the map never expires</source>
        <translation>segundos; vacío: el mapa no caduca nunca</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>&amp;Unique name:</source>
        <translation>&amp;Nombre único:</translation>
    </message>
    <message>
        <source>&amp;TTL of the map with all its items:</source>
        <translation>&amp;TTL del mapa con todos sus elementos:</translation>
    </message>
    <message>
        <source>Create map</source>
        <translation>Crear mapa</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Map TTL</source>
        <translation>TTL del mapa</translation>
    </message>
    <message>
        <source>Unique name</source>
        <translation>Nombre único</translation>
    </message>
    <message>
        <source>Unique name problem</source>
        <translation>Problema del nombre único</translation>
    </message>
    <message>
        <source>What the map is called in its service, at most 320 characters. It cannot be changed later.</source>
        <translation>Cómo se llama el mapa en su servicio, como máximo 320 caracteres. No se puede cambiar después.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::Notifier</name>
    <message>
        <source>Open connections</source>
        <translation>Abrir conexiones</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Enter secret</source>
        <translation>Introducir secreto</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OneItemActions</name>
    <message>
        <source>D&amp;uplicate item</source>
        <translation>D&amp;uplicar elemento</translation>
    </message>
    <message>
        <source>&amp;History of this item</source>
        <translation>&amp;Historial de este elemento</translation>
    </message>
    <message>
        <source>&amp;Rename key…</source>
        <translation>Renom&amp;brar clave…</translation>
    </message>
    <message>
        <source>Puts key, data and TTL into the form for a new item</source>
        <translation>Pone clave, datos y TTL en el formulario de un elemento nuevo</translation>
    </message>
    <message>
        <source>Shows what was written to this item</source>
        <translation>Muestra lo que se escribió en este elemento</translation>
    </message>
    <message>
        <source>Creates the item under another key, checks it, and deletes the old one</source>
        <translation>Crea el elemento con otra clave, lo comprueba y elimina el antiguo</translation>
    </message>
    <message>
        <source>Select one item in the table.</source>
        <translation>Seleccione un elemento de la tabla.</translation>
    </message>
    <message>
        <source>The form for a new item is in use. Create or clear it first.</source>
        <translation>El formulario de un elemento nuevo está en uso. Créelo o vacíelo antes.</translation>
    </message>
    <message>
        <source>%1-copy</source>
        <comment>key of a duplicate</comment>
        <translation>%1-copia</translation>
    </message>
    <message>
        <source>The form of %1 holds unsaved changes. Save or close it first.</source>
        <translation>El formulario de %1 tiene cambios sin guardar. Guárdelo o ciérrelo antes.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Renamed %1 to %2</source>
        <translation>%1 se renombró a %2</translation>
    </message>
    <message>
        <source>%1 was created, but %2 was not deleted: %3 Both exist now.</source>
        <translation>Se creó %1, pero no se eliminó %2: %3 Ahora existen ambos.</translation>
    </message>
    <message>
        <source>The item is there under both keys.</source>
        <translation>El elemento existe con ambas claves.</translation>
    </message>
    <message>
        <source>%1 was not renamed: %2</source>
        <translation>%1 no se renombró: %2</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Copiar &amp;enlace</translation>
    </message>
    <message>
        <source>Copies an address that opens the item or map in Syncdeck</source>
        <translation>Copia una dirección que abre el elemento o el mapa en Syncdeck</translation>
    </message>
    <message>
        <source>No map is open.</source>
        <translation>No hay ningún mapa abierto.</translation>
    </message>
    <message>
        <source>There can be no link to %1.</source>
        <translation>No puede haber un enlace a %1.</translation>
    </message>
    <message>
        <source>Links with characters that cannot be seen, or with steps between folders, are opened by nobody.</source>
        <translation>Nadie abre enlaces con caracteres que no se ven o con pasos entre carpetas.</translation>
    </message>
    <message>
        <source>Copied a link to %1.</source>
        <translation>Se copió un enlace a %1.</translation>
    </message>
    <message>
        <source>It opens there in Syncdeck, with a profile of account %1.</source>
        <translation>Allí se abre en Syncdeck, con un perfil de la cuenta %1.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OpenMap</name>
    <message>
        <source>No connection is open.</source>
        <translation>No hay ninguna conexión abierta.</translation>
    </message>
    <message>
        <source>Your administrator allows no writing with this profile.</source>
        <translation>Su administrador no permite escribir con este perfil.</translation>
    </message>
    <message>
        <source>This profile is read-only: nothing can be written.</source>
        <translation>Este perfil es de solo lectura: no se puede escribir nada.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OverviewDock</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Res&amp;umen</translation>
    </message>
    <message>
        <source>Shows in charts what the items of the map are like</source>
        <translation>Muestra en gráficos cómo son los elementos del mapa</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::OverviewPanel</name>
    <message>
        <source>C&amp;lear selection</source>
        <translation>&amp;Quitar selección</translation>
    </message>
    <message>
        <source>Take what was chosen in the charts out of the filter</source>
        <translation>Quita del filtro lo que se eligió en los gráficos</translation>
    </message>
    <message>
        <source>Data size</source>
        <translation>Tamaño de los datos</translation>
    </message>
    <message>
        <source>Items by the size of their data</source>
        <translation>Elementos por tamaño de los datos</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Caducidad</translation>
    </message>
    <message>
        <source>Items by when they expire</source>
        <translation>Elementos por momento de caducidad</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Items by when they were created</source>
        <translation>Elementos por momento de creación</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Creado por</translation>
    </message>
    <message>
        <source>Items by who created them</source>
        <translation>Elementos por quién los creó</translation>
    </message>
    <message>
        <source>%1. Return filters the table by a bar, and again takes that back.</source>
        <translation>%1. Intro filtra la tabla por una barra; otra vez Intro lo revierte.</translation>
    </message>
    <message>
        <source>Choose a map to see what its items are like.</source>
        <translation>Elija un mapa para ver cómo son sus elementos.</translation>
    </message>
    <message>
        <source>This map has no items yet.</source>
        <translation>Este mapa no tiene elementos todavía.</translation>
    </message>
    <message>
        <source>No items are loaded yet.</source>
        <translation>Aún no hay elementos cargados.</translation>
    </message>
    <message>
        <source>The whole map: %1</source>
        <comment>12 items with 4 KiB of data</comment>
        <translation>El mapa completo: %1</translation>
    </message>
    <message>
        <source>Only what is loaded so far: %1. More items exist; Load all counts them too.</source>
        <comment>12 items with 4 KiB of data</comment>
        <translation>Solo lo cargado hasta ahora: %1. Hay más elementos; Cargar todo los cuenta también.</translation>
    </message>
    <message>
        <source>Overview state</source>
        <translation>Estado del resumen</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Quitar selección</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PermissionsPage</name>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>identity, such as agent-1042</source>
        <translation>identidad, por ejemplo agent-1042</translation>
    </message>
    <message>
        <source>Lets this identity read; the boxes above change the rest</source>
        <translation>Permite leer a esta identidad; las casillas de arriba cambian lo demás</translation>
    </message>
    <message>
        <source>Permissions state</source>
        <translation>Estado de los permisos</translation>
    </message>
    <message>
        <source>This profile is read-only: permissions cannot be changed.</source>
        <translation>Este perfil es de solo lectura: los permisos no se pueden cambiar.</translation>
    </message>
    <message>
        <source>Why nothing can be changed</source>
        <translation>Por qué no se puede cambiar nada</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>Administrar</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>No permissions are set: clients get what the service&apos;s default gives.</source>
        <translation>No hay permisos asignados: los clientes reciben lo que concede el valor predeterminado del servicio.</translation>
    </message>
    <message>
        <source>Permission of %1 set.</source>
        <translation>Permiso de %1 asignado.</translation>
    </message>
    <message>
        <source>Remove permission</source>
        <translation>Quitar permiso</translation>
    </message>
    <message>
        <source>Remove the permission of this identity?</source>
        <translation>¿Quitar el permiso de esta identidad?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>The answer was lost. The list was read again; it shows what holds now.</source>
        <translation>La respuesta se perdió. La lista se leyó de nuevo; muestra lo que rige ahora.</translation>
    </message>
    <message>
        <source>Add permission</source>
        <translation>Añadir permiso</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>Aña&amp;dir</translation>
    </message>
    <message>
        <source>What the service answered cannot be read. Set it anew by entering the identity below.</source>
        <translation>Lo que respondió el servicio no se puede leer. Asígnelo de nuevo introduciendo la identidad más abajo.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlaceOpener</name>
    <message>
        <source>The profile %1 is not there any more.</source>
        <translation>El perfil %1 ya no existe.</translation>
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
        <translation>En el mapa %1. Aún no se ha escrito nada.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>To go on, type the map’s name: %1</source>
        <translation>Para continuar, escriba el nombre del mapa: %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Write %Ln item(s)</source>
        <translation>
            <numerusform>&amp;Escribir %Ln elemento</numerusform>
            <numerusform>&amp;Escribir %Ln elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) set a collection TTL: after that time the whole map is deleted with every item in it.</source>
        <translation>
            <numerusform>%Ln línea asigna un TTL del mapa: pasado ese tiempo se elimina el mapa completo con todos sus elementos.</numerusform>
            <numerusform>%Ln líneas asignan un TTL del mapa: pasado ese tiempo se elimina el mapa completo con todos sus elementos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write items</source>
        <translation>Escribir elementos</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Type the name</source>
        <translation>Escriba el nombre</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::PlanModel</name>
    <message>
        <source>never expires</source>
        <translation>no caduca nunca</translation>
    </message>
    <message>
        <source>whole map: %1</source>
        <translation>mapa completo: %1</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflicto</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>No válido</translation>
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
        <translation>No hay nada que hacer.</translation>
    </message>
    <message>
        <source>All lines (%1)</source>
        <translation>Todas las líneas (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>Plan summary</source>
        <translation>Resumen del plan</translation>
    </message>
    <message>
        <source>Show lines</source>
        <translation>Mostrar líneas</translation>
    </message>
    <message>
        <source>Plan line</source>
        <translation>Línea del plan</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>What would be done with each line, and why. Nothing is written yet.</source>
        <translation>Lo que se haría con cada línea y por qué. Aún no se ha escrito nada.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ProfileEditor</name>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>&amp;Environment:</source>
        <translation>&amp;Entorno:</translation>
    </message>
    <message>
        <source>&amp;Base URL:</source>
        <translation>&amp;URL base:</translation>
    </message>
    <message>
        <source>&amp;Account SID:</source>
        <translation>&amp;SID de la cuenta:</translation>
    </message>
    <message>
        <source>AC and 32 digits</source>
        <translation>AC y 32 dígitos</translation>
    </message>
    <message>
        <source>Auth Token</source>
        <translation>Auth Token</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>C&amp;redential:</source>
        <translation>Cre&amp;dencial:</translation>
    </message>
    <message>
        <source>API &amp;key SID:</source>
        <translation>SID de la &amp;clave de API:</translation>
    </message>
    <message>
        <source>SK and 32 digits</source>
        <translation>SK y 32 dígitos</translation>
    </message>
    <message>
        <source>&amp;Default service:</source>
        <translation>Servicio &amp;predeterminado:</translation>
    </message>
    <message>
        <source>optional: SID, unique name or default</source>
        <translation>opcional: SID, nombre único o default</translation>
    </message>
    <message>
        <source>Read-&amp;only: never write with this profile</source>
        <translation>Solo lec&amp;tura: nunca escribir con este perfil</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Probar c&amp;onexión</translation>
    </message>
    <message>
        <source>the Auth Token or the key’s secret</source>
        <translation>el Auth Token o el secreto de la clave</translation>
    </message>
    <message>
        <source>leave empty to keep the stored one</source>
        <translation>vacío para conservar el guardado</translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation>Introduzca un nombre.</translation>
    </message>
    <message>
        <source>Enter the secret.</source>
        <translation>Introduzca el secreto.</translation>
    </message>
    <message>
        <source>Cancel &amp;test</source>
        <translation>Cancel&amp;ar prueba</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connected. The account has no services yet.</source>
        <translation>Conectado. La cuenta no tiene servicios todavía.</translation>
    </message>
    <message>
        <source>Connected. Services: %1%2</source>
        <translation>Conectado. Servicios: %1%2</translation>
    </message>
    <message>
        <source>%1 problem</source>
        <comment>of the field %1</comment>
        <translation>Problema de %1</translation>
    </message>
    <message>
        <source>Profile name</source>
        <translation>Nombre del perfil</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>URL base</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>SID de la cuenta</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>API key SID</source>
        <translation>SID de la clave de API</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secreto</translation>
    </message>
    <message>
        <source>Default service</source>
        <translation>Servicio predeterminado</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Test outcome</source>
        <translation>Resultado de la prueba</translation>
    </message>
    <message>
        <source>Choose CA file</source>
        <translation>Elegir archivo de CA</translation>
    </message>
    <message>
        <source>CA &amp;file:</source>
        <translation>Arc&amp;hivo de CA:</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>Archivo de CA</translation>
    </message>
    <message>
        <source>optional: your company’s certificates, PEM</source>
        <translation>opcional: los certificados de su empresa, PEM</translation>
    </message>
    <message>
        <source>Enter the whole path.</source>
        <translation>Introduzca la ruta completa.</translation>
    </message>
    <message>
        <source>The file holds no certificate in PEM form.</source>
        <translation>El archivo no contiene ningún certificado en formato PEM.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>No se puede leer el archivo: %1</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>Elegir un archivo de CA</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Se&amp;cret:</source>
        <translation>Sec&amp;reto:</translation>
    </message>
    <message>
        <source>S&amp;how the secret</source>
        <translation>&amp;Mostrar el secreto</translation>
    </message>
    <message>
        <source>Brow&amp;se…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>What you call this connection; it is shown in the window always.</source>
        <translation>Cómo llama usted a esta conexión; se muestra siempre en la ventana.</translation>
    </message>
    <message>
        <source>How much is at stake. On a production profile, changes to many items ask for the map&apos;s name first.</source>
        <translation>Cuánto hay en juego. En un perfil de producción, los cambios en muchos elementos piden primero el nombre del mapa.</translation>
    </message>
    <message>
        <source>Where the service is. Credentials go to this address and to no other. Plain http is taken for this machine alone.</source>
        <translation>Dónde está el servicio. Las credenciales se envían a esta dirección y a ninguna otra. El http sin cifrar solo se admite para este equipo.</translation>
    </message>
    <message>
        <source>The account, as the Twilio console shows it.</source>
        <translation>La cuenta, como la muestra la consola de Twilio.</translation>
    </message>
    <message>
        <source>An API key can be withdrawn by itself; the Auth Token opens everything of the account.</source>
        <translation>Una clave de API se puede retirar por separado; el Auth Token abre todo lo de la cuenta.</translation>
    </message>
    <message>
        <source>Which API key; its secret goes into the next field.</source>
        <translation>Qué clave de API; su secreto va en el campo siguiente.</translation>
    </message>
    <message>
        <source>It is kept by the keychain of this machine, never in a file.</source>
        <translation>Lo guarda el llavero de este equipo, nunca un archivo.</translation>
    </message>
    <message>
        <source>The service that is opened first; empty: the first in the list.</source>
        <translation>El servicio que se abre primero; vacío: el primero de la lista.</translation>
    </message>
    <message>
        <source>Every write is refused before it leaves this machine.</source>
        <translation>Toda escritura se rechaza antes de salir de este equipo.</translation>
    </message>
    <message>
        <source>Your administrator has set this profile up. What you enter is its secret.</source>
        <translation>Su administrador ha preparado este perfil. Lo que usted introduce es su secreto.</translation>
    </message>
    <message>
        <source>Your administrator has made this account read-only.</source>
        <translation>Su administrador ha limitado esta cuenta a la lectura.</translation>
    </message>
    <message>
        <source>The blanks or line breaks around it are left out.</source>
        <translation>Se omiten los espacios o saltos de línea que lo rodean.</translation>
    </message>
    <message>
        <source>Administrator&apos;s decision</source>
        <translation>Decisión del administrador</translation>
    </message>
    <message>
        <source>Set by your administrator.</source>
        <translation>Lo fijó su administrador.</translation>
    </message>
    <message>
        <source>Enter the secret that your administrator gave you</source>
        <translation>Introduzca el secreto que le dio su administrador</translation>
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
        <translation>El proxy %1 no acepta este nombre de usuario y esta contraseña.</translation>
    </message>
    <message>
        <source>The proxy %1 wants to know who you are before it lets requests through.</source>
        <translation>El proxy %1 pide que usted se identifique antes de dejar pasar solicitudes.</translation>
    </message>
    <message>
        <source>What you enter goes to this proxy alone, and is forgotten when Syncdeck ends.</source>
        <translation>Lo que introduzca se envía solo a este proxy y se olvida al cerrar Syncdeck.</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>Usuario del proxy</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Contraseña del proxy</translation>
    </message>
    <message>
        <source>Sho&amp;w the password</source>
        <translation>&amp;Mostrar la contraseña</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>Nombre de &amp;usuario:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>C&amp;ontraseña:</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RecentMaps</name>
    <message>
        <source>&amp;Recent maps</source>
        <translation>Mapas &amp;recientes</translation>
    </message>
    <message>
        <source>Opens this map: service %1</source>
        <translation>Abre este mapa: servicio %1</translation>
    </message>
    <message>
        <source>Pin map</source>
        <translation>Fijar mapa</translation>
    </message>
    <message>
        <source>Keeps the map at the top of the recent maps and on the welcome page</source>
        <translation>Mantiene el mapa al principio de los mapas recientes y en la página de bienvenida</translation>
    </message>
    <message>
        <source>No map is open.</source>
        <translation>No hay ningún mapa abierto.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Entorno de pruebas</translation>
    </message>
    <message>
        <source>Pinned %1 to the welcome page</source>
        <translation>%1 se fijó en la página de bienvenida</translation>
    </message>
    <message>
        <source>%1 is no longer pinned</source>
        <translation>%1 ya no está fijado</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RenameDialog</name>
    <message>
        <source>Rename key</source>
        <translation>Renombrar clave</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Clave nueva</translation>
    </message>
    <message>
        <source>New key problem</source>
        <translation>Problema de la clave nueva</translation>
    </message>
    <message>
        <source>New key of %1:</source>
        <translation>Clave nueva de %1:</translation>
    </message>
    <message>
        <source>The service cannot rename items: the item is created under the new key and checked, then the old one is deleted. Undo takes back both. Programs that use the old key no longer find the item.</source>
        <translation>El servicio no puede renombrar elementos: el elemento se crea con la clave nueva y se comprueba, y después se elimina el antiguo. Deshacer revierte ambas cosas. Los programas que usan la clave antigua ya no encuentran el elemento.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RequestLogDock</name>
    <message>
        <source>Request log</source>
        <translation>Registro de solicitudes</translation>
    </message>
    <message>
        <source>Request &amp;log</source>
        <translation>Registro de solicitu&amp;des</translation>
    </message>
    <message>
        <source>%1: it is in the clipboard</source>
        <translation>%1: está en el portapapeles</translation>
    </message>
    <message>
        <source>Credentials are named by environment variables, not contained.</source>
        <translation>Las credenciales se nombran mediante variables de entorno, no se incluyen.</translation>
    </message>
    <message>
        <source>There is no such command for this request.</source>
        <translation>No existe ese comando para esta solicitud.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln request(s) as %1</source>
        <translation>
            <numerusform>Se guardó %Ln solicitud como %1</numerusform>
            <numerusform>Se guardaron %Ln solicitudes como %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows every request and its answer</source>
        <translation>Muestra cada solicitud y su respuesta</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::RunTransfer</name>
    <message>
        <source>Stopped: %1</source>
        <translation>Detenido: %1</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importación de %1</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: hecho</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1: cancelado</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Empezando…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Pausando…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>In another program</source>
        <translation>En otro programa</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Interrumpido</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Hecho: %1</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Cancelado: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln written</source>
        <extracomment>Counts items, as do the next ones.</extracomment>
        <translation>
            <numerusform>%Ln escrito</numerusform>
            <numerusform>%Ln escritos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as they were</source>
        <translation>
            <numerusform>%Ln sin cambios</numerusform>
            <numerusform>%Ln sin cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fallido</numerusform>
            <numerusform>%Ln fallidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unclear</source>
        <translation>
            <numerusform>%Ln incierto</numerusform>
            <numerusform>%Ln inciertos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invalid</source>
        <translation>
            <numerusform>%Ln no válido</numerusform>
            <numerusform>%Ln no válidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation>
            <numerusform>%Ln sin hacer</numerusform>
            <numerusform>%Ln sin hacer</numerusform>
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
            <numerusform>%Ln de ellos sobre lo que alguien había escrito o eliminado desde el plan; el historial lo conserva.</numerusform>
            <numerusform>%Ln de ellos sobre lo que alguien había escrito o eliminado desde el plan; el historial lo conserva.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::ScopeChooser</name>
    <message>
        <source>Which items</source>
        <translation>Qué elementos</translation>
    </message>
    <message>
        <source>&amp;Selected items (%1)</source>
        <translation>Elementos &amp;seleccionados (%1)</translation>
    </message>
    <message>
        <source>&amp;All items of the map</source>
        <translation>&amp;Todos los elementos del mapa</translation>
    </message>
    <message>
        <source>Selected items</source>
        <translation>Elementos seleccionados</translation>
    </message>
    <message>
        <source>Matching items</source>
        <translation>Elementos que coinciden</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Todos los elementos</translation>
    </message>
    <message>
        <source>Items that matc&amp;h the filter (there is none)</source>
        <translation>Elementos que cump&amp;len el filtro (no hay ninguno)</translation>
    </message>
    <message>
        <source>All items of the map that matc&amp;h %1</source>
        <translation>Todos los elementos del mapa que cump&amp;len %1</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::Tour</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written to %2.</source>
        <translation>No se puede escribir la imagen %1 en %2.</translation>
    </message>
    <message>
        <source>Step “%1” did not come about. The window said: %2</source>
        <translation>El paso «%1» no se produjo. La ventana indicó: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) are in %1</source>
        <translation>
            <numerusform>%Ln imagen está en %1</numerusform>
            <numerusform>%Ln imágenes están en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact centre EU</source>
        <translation>Centro de contacto UE</translation>
    </message>
    <message>
        <source>Contact centre test</source>
        <translation>Prueba del centro de contacto</translation>
    </message>
    <message>
        <source>My trial account</source>
        <translation>Mi cuenta de prueba</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransferActions</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Change &amp;many items…</source>
        <translation>Cambiar &amp;muchos elementos…</translation>
    </message>
    <message>
        <source>C&amp;opy items to another map…</source>
        <translation>C&amp;opiar elementos a otro mapa…</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>Com&amp;parar con…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>Reading the items…</source>
        <translation>Leyendo los elementos…</translation>
    </message>
    <message>
        <source>Reading the items: %1</source>
        <translation>Leyendo los elementos: %1</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>Reading the file: %1 %</source>
        <translation>Leyendo el archivo: %1 %</translation>
    </message>
    <message>
        <source>Comparing with the other map…</source>
        <translation>Comparando con el otro mapa…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>map, profile or service</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
    <message>
        <source>Noting what is to be written…</source>
        <translation>Anotando lo que se va a escribir…</translation>
    </message>
    <message>
        <source>Comparing with the map: %1</source>
        <translation>Comparando con el mapa: %1</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln item(s)</source>
        <translation>
            <numerusform>Se exportó %Ln elemento</numerusform>
            <numerusform>Se exportaron %Ln elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing with the other map: %1</source>
        <translation>Comparando con el otro mapa: %1</translation>
    </message>
    <message numerus="yes">
        <source>Comparing: %Ln item(s) looked at</source>
        <translation>
            <numerusform>Comparando: %Ln elemento revisado</numerusform>
            <numerusform>Comparando: %Ln elementos revisados</numerusform>
        </translation>
    </message>
    <message>
        <source>Noting what is to be written: %1</source>
        <translation>Anotando lo que se va a escribir: %1</translation>
    </message>
    <message>
        <source>Reads a file of items, shows a plan, and writes it when you say so</source>
        <translation>Lee un archivo de elementos, muestra un plan y lo escribe cuando usted lo indica</translation>
    </message>
    <message>
        <source>Writes items to a file</source>
        <translation>Escribe elementos en un archivo</translation>
    </message>
    <message>
        <source>Deletes many items, or changes their TTL or one member of their data</source>
        <translation>Elimina muchos elementos, o cambia su TTL o un miembro de sus datos</translation>
    </message>
    <message>
        <source>Writes items into another map, service or profile</source>
        <translation>Escribe elementos en otro mapa, servicio o perfil</translation>
    </message>
    <message>
        <source>Shows what differs between this map and another one or a file</source>
        <translation>Muestra en qué difieren este mapa y otro, o un archivo</translation>
    </message>
    <message>
        <source>No map is open.</source>
        <translation>No hay ningún mapa abierto.</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransferButton</name>
    <message>
        <source>Shows the transfers</source>
        <translation>Muestra las transferencias</translation>
    </message>
    <message>
        <source>Transfer progress</source>
        <translation>Progreso de la transferencia</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfers under way</source>
        <translation>
            <numerusform>%Ln transferencia en curso</numerusform>
            <numerusform>%Ln transferencias en curso</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>transfer, items done, items</comment>
        <translation>%1: %2 de %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>transfer, items done</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfers failed</source>
        <translation>
            <numerusform>%Ln transferencia fallida</numerusform>
            <numerusform>%Ln transferencias fallidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransferModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transferencia</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Inicio</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransfersDock</name>
    <message>
        <source>Transfers</source>
        <translation>Transferencias</translation>
    </message>
    <message>
        <source>&amp;Transfers</source>
        <translation>Transf&amp;erencias</translation>
    </message>
    <message>
        <source>Show transfers</source>
        <translation>Mostrar transferencias</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>What was under way is looked up first, so nothing is written twice.</source>
        <translation>Lo que estaba en curso se consulta primero, así que nada se escribe dos veces.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Transfers under way</source>
        <translation>Transferencias en curso</translation>
    </message>
    <message>
        <source>Imports, copies and changes to many items can go on the next time you open this profile. Exports are given up; their files do not appear.</source>
        <translation>Las importaciones, las copias y los cambios en muchos elementos pueden continuar la próxima vez que abra este perfil. Las exportaciones se abandonan; sus archivos no aparecen.</translation>
    </message>
    <message>
        <source>&amp;Pause them and close</source>
        <translation>&amp;Pausarlas y cerrar</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln line(s) as %1</source>
        <translation>
            <numerusform>Se guardó %Ln línea como %1</numerusform>
            <numerusform>Se guardaron %Ln líneas como %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) were broken off earlier.</source>
        <translation>
            <numerusform>%Ln transferencia se interrumpió antes.</numerusform>
            <numerusform>%Ln transferencias se interrumpieron antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln transfer(s) are under way.</source>
        <translation>
            <numerusform>Hay %Ln transferencia en curso.</numerusform>
            <numerusform>Hay %Ln transferencias en curso.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows imports, exports and other long work</source>
        <translation>Muestra importaciones, exportaciones y otras tareas largas</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::TransfersPanel</name>
    <message>
        <source>Save &amp;report…</source>
        <translation>Guardar in&amp;forme…</translation>
    </message>
    <message>
        <source>Ends it for good; what is written stays written, and can be undone</source>
        <translation>La termina definitivamente; lo escrito queda escrito y se puede deshacer</translation>
    </message>
    <message>
        <source>As a file that can be imported again</source>
        <translation>Como archivo que se puede importar de nuevo</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Save the lines that were not done</source>
        <translation>Guardar las líneas que no se hicieron</translation>
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
        <translation>Pausar transferencia</translation>
    </message>
    <message>
        <source>Go on with transfer</source>
        <translation>Continuar transferencia</translation>
    </message>
    <message>
        <source>Cancel transfer</source>
        <translation>Cancelar transferencia</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Guardar informe</translation>
    </message>
    <message>
        <source>Save failed lines</source>
        <translation>Guardar líneas fallidas</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message>
        <source>Transfer list</source>
        <translation>Lista de transferencias</translation>
    </message>
    <message>
        <source>No transfer yet. Imports, exports, copies and changes to many items are listed here while they run and afterwards.</source>
        <translation>Aún no hay transferencias. Las importaciones, exportaciones, copias y cambios en muchos elementos aparecen aquí durante su ejecución y después.</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;usar</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>Continua&amp;r</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save failed lines…</source>
        <translation>Guardar líneas fallidas…</translation>
    </message>
    <message>
        <source>Imports, exports, copies and changes to many items, the latest first. Those that were broken off can go on.</source>
        <translation>Importaciones, exportaciones, copias y cambios en muchos elementos, lo más reciente primero. Lo que se interrumpió puede continuar.</translation>
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
        <translation>Cam&amp;biar a, desde ahora:</translation>
    </message>
    <message>
        <source>&amp;Never expire</source>
        <translation>&amp;No caducar nunca</translation>
    </message>
    <message>
        <source>Saving sends no TTL, so the expiry stays as it is.</source>
        <translation>Al guardar no se envía ningún TTL, así que la caducidad queda como está.</translation>
    </message>
    <message>
        <source>Saving sends a new TTL, counted from the moment of saving.</source>
        <translation>Al guardar se envía un TTL nuevo, contado desde el momento de guardar.</translation>
    </message>
    <message>
        <source>Saving takes the expiry away: the item stays until it is deleted.</source>
        <translation>Al guardar se quita la caducidad: el elemento permanece hasta que se elimine.</translation>
    </message>
    <message>
        <source>Kee&amp;p: expires %1 (%2)</source>
        <comment>countdown, moment</comment>
        <translation>C&amp;onservar: caduca %1 (%2)</translation>
    </message>
    <message>
        <source>Kee&amp;p: never expires</source>
        <translation>C&amp;onservar: no caduca nunca</translation>
    </message>
    <message>
        <source>1h, 2d, 90 min or seconds</source>
        <translation>1h, 2d, 90 min o segundos</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::WelcomePage</name>
    <message>
        <source>Welcome to Syncdeck</source>
        <translation>Le damos la bienvenida a Syncdeck</translation>
    </message>
    <message>
        <source>Look at, create and change the items of Twilio Sync maps, without losing anything.</source>
        <translation>Vea, cree y cambie los elementos de los mapas de Twilio Sync, sin perder nada.</translation>
    </message>
    <message>
        <source>Try the &amp;sandbox</source>
        <translation>Pro&amp;bar el entorno de pruebas</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Probar el entorno de pruebas</translation>
    </message>
    <message>
        <source>&amp;Connect an account</source>
        <translation>Co&amp;nectar una cuenta</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Conectar una cuenta</translation>
    </message>
    <message>
        <source>A Sync service on this machine with sample data. No account, no network, nothing to break.</source>
        <translation>Un servicio Sync en este equipo con datos de ejemplo. Sin cuenta, sin red, sin nada que estropear.</translation>
    </message>
    <message>
        <source>Your own services. The secret goes to this machine’s keychain and nowhere else.</source>
        <translation>Sus propios servicios. El secreto se guarda en el llavero de este equipo y en ningún otro lugar.</translation>
    </message>
    <message>
        <source>Read the first ste&amp;ps</source>
        <translation>Leer los &amp;primeros pasos</translation>
    </message>
    <message>
        <source>Read the first steps</source>
        <translation>Leer los primeros pasos</translation>
    </message>
    <message>
        <source>A page of the manual, which comes with the program. Later, F1 opens the page on what you are working with.</source>
        <translation>Una página del manual, que viene con el programa. Más adelante, F1 abre la página sobre lo que esté haciendo.</translation>
    </message>
    <message>
        <source>Pinned and recent maps</source>
        <translation>Mapas fijados y recientes</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>map, profile</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Open pinned map %1</source>
        <translation>Abrir el mapa fijado %1</translation>
    </message>
    <message>
        <source>Open recent map %1</source>
        <translation>Abrir el mapa reciente %1</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>Contin&amp;uar</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>syncdeck::ui::WholeMap</name>
    <message>
        <source>about %1</source>
        <translation>unos %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>some seconds left</source>
        <translation>quedan unos segundos</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>quedan unos %1</translation>
    </message>
    <message>
        <source>Load all items of the map (Ctrl+Shift+A)</source>
        <translation>Carga todos los elementos del mapa (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>%1 of %2 loaded</source>
        <translation>%1 de %2 cargados</translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1, en pausa</translation>
    </message>
    <message>
        <source>%1, loading all…</source>
        <translation>%1, cargando todo…</translation>
    </message>
    <message>
        <source>%1, loading all… %2</source>
        <translation>%1, cargando todo… %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded, then an error; Try again goes on from there</source>
        <translation>
            <numerusform>%Ln cargado, después un error; Reintentar continúa desde ahí</numerusform>
            <numerusform>%Ln cargados, después un error; Reintentar continúa desde ahí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln loaded</source>
        <translation>
            <numerusform>%Ln cargado</numerusform>
            <numerusform>%Ln cargados</numerusform>
        </translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>Cargar todo</translation>
    </message>
    <message>
        <source>Pause loading</source>
        <translation>Pausar la carga</translation>
    </message>
    <message>
        <source>Go on loading</source>
        <translation>Continuar la carga</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Detener la carga</translation>
    </message>
    <message>
        <source>Load &amp;all</source>
        <translation>Car&amp;gar todo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>items, of all</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Stop loading; what is loaded stays</source>
        <translation>Detener la carga; lo cargado permanece</translation>
    </message>
    <message>
        <source>All items are loaded, or none yet.</source>
        <translation>Todos los elementos están cargados, o aún ninguno.</translation>
    </message>
</context>
</TS>
