<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Vitia</source>
        <translation>Über &amp;Vitia</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>Ori&amp;ginalgröße</translation>
    </message>
    <message>
        <source>&amp;Back to the automatic threshold</source>
        <translation>Zurück zum &amp;automatischen Schwellwert</translation>
    </message>
    <message>
        <source>&amp;Cancel the running job</source>
        <translation>&amp;Laufende Aufgabe abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close session</source>
        <translation>S&amp;itzung schließen</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>&amp;Befehlspalette</translation>
    </message>
    <message>
        <source>&amp;Compare two selected runs</source>
        <translation>&amp;Zwei gewählte Läufe vergleichen</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>&amp;Bestätigen</translation>
    </message>
    <message>
        <source>&amp;Discard the changed settings</source>
        <translation>Geän&amp;derte Einstellungen verwerfen</translation>
    </message>
    <message>
        <source>&amp;Discover</source>
        <translation>E&amp;ntdecken</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;False alarm</source>
        <translation>F&amp;ehlalarm</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Find an image</source>
        <translation>&amp;Bild suchen</translation>
    </message>
    <message>
        <source>&amp;Fit the image</source>
        <translation>Bild ein&amp;passen</translation>
    </message>
    <message>
        <source>&amp;Go to the threshold of the image</source>
        <translation>Zum &amp;Schwellwert des Bildes</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Invert the selection</source>
        <translation>&amp;Auswahl umkehren</translation>
    </message>
    <message>
        <source>&amp;Keep this number of classes as a new run</source>
        <translation>&amp;Diese Klassenzahl als neuen Lauf übernehmen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>&amp;Helle Farben</translation>
    </message>
    <message>
        <source>&amp;Lower the threshold</source>
        <translation>Sch&amp;wellwert senken</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>Zusammenführen &amp;mit…</translation>
    </message>
    <message>
        <source>&amp;No defect in this image</source>
        <translation>Kein De&amp;fekt in diesem Bild</translation>
    </message>
    <message>
        <source>&amp;Open product folder…</source>
        <translation>&amp;Produktordner öffnen…</translation>
    </message>
    <message>
        <source>&amp;Previous class</source>
        <translation>&amp;Vorige Klasse</translation>
    </message>
    <message>
        <source>&amp;Previous image</source>
        <translation>V&amp;origes Bild</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>&amp;Produkt</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Raise the threshold</source>
        <translation>S&amp;chwellwert erhöhen</translation>
    </message>
    <message>
        <source>&amp;Read the folder again</source>
        <translation>&amp;Ordner neu einlesen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>W&amp;iederholen</translation>
    </message>
    <message>
        <source>&amp;Resume the selected run</source>
        <translation>Gewählten &amp;Lauf fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Split…</source>
        <translation>Au&amp;fteilen…</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>S&amp;chwellwert</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>&amp;Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Work with the selected run</source>
        <translation>&amp;Mit dem gewählten Lauf arbeiten</translation>
    </message>
    <message>
        <source>&amp;Write the waiting edits now</source>
        <translation>&amp;Wartende Änderungen jetzt schreiben</translation>
    </message>
    <message>
        <source>&amp;Zoom in</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Apply the settings to all i&amp;mages</source>
        <translation>E&amp;instellungen auf alle Bilder anwenden</translation>
    </message>
    <message>
        <source>As they were found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic mask</source>
        <translation>Automatische Maske</translation>
    </message>
    <message>
        <source>Back to the automatic mas&amp;k</source>
        <translation>Z&amp;urück zur automatischen Maske</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>Change the c&amp;olour…</source>
        <translation>Fa&amp;rbe ändern…</translation>
    </message>
    <message>
        <source>Choose &amp;base set…</source>
        <translation>Basisdatensatz &amp;wählen…</translation>
    </message>
    <message>
        <source>Choose &amp;map folder…</source>
        <translation>&amp;Kartenordner wählen…</translation>
    </message>
    <message>
        <source>Choose the de&amp;vice</source>
        <translation>&amp;Gerät wählen</translation>
    </message>
    <message>
        <source>Choose the session&apos;s &amp;place…</source>
        <translation>Speicherort &amp;der Sitzung wählen…</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter aufheben</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colours of the des&amp;ktop</source>
        <translation>&amp;Farben des Systems</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Correct the mask: &amp;eraser</source>
        <translation>Maske korrigieren: &amp;Radierer</translation>
    </message>
    <message>
        <source>Correct the mask: br&amp;ush</source>
        <translation>&amp;Maske korrigieren: Pinsel</translation>
    </message>
    <message>
        <source>Correct the mask: pol&amp;ygon</source>
        <translation>Maske korrigieren: Pol&amp;ygon</translation>
    </message>
    <message>
        <source>Correct the mask: re&amp;ctangle</source>
        <translation>Maske &amp;korrigieren: Rechteck</translation>
    </message>
    <message>
        <source>D&amp;ark colours</source>
        <translation>&amp;Dunkle Farben</translation>
    </message>
    <message>
        <source>De&amp;lete the selected runs…</source>
        <translation>G&amp;ewählte Läufe löschen…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>&amp;Export</translation>
    </message>
    <message>
        <source>Find an &amp;image</source>
        <translation>Bi&amp;ld suchen</translation>
    </message>
    <message>
        <source>Find by file name</source>
        <translation>Nach Dateinamen suchen</translation>
    </message>
    <message>
        <source>Go to &amp;Discover</source>
        <translation>Zu „&amp;Entdecken“</translation>
    </message>
    <message>
        <source>Go to &amp;Export</source>
        <translation>Zu „E&amp;xport“</translation>
    </message>
    <message>
        <source>Go to &amp;Product</source>
        <translation>&amp;Zu „Produkt“</translation>
    </message>
    <message>
        <source>Go to &amp;Threshold</source>
        <translation>Z&amp;u „Schwellwert“</translation>
    </message>
    <message>
        <source>Go to T&amp;riage</source>
        <translation>Zu „&amp;Sichten“</translation>
    </message>
    <message>
        <source>Heat map &amp;weaker</source>
        <translation>Hea&amp;tmap schwächer</translation>
    </message>
    <message>
        <source>Heat map stron&amp;ger</source>
        <translation>H&amp;eatmap stärker</translation>
    </message>
    <message>
        <source>Heat scale of this image al&amp;one</source>
        <translation>Heatmap-&amp;Skala nur für dieses Bild</translation>
    </message>
    <message>
        <source>Image, heat map and mask &amp;side by side</source>
        <translation>Bild, &amp;Heatmap und Maske nebeneinander</translation>
    </message>
    <message>
        <source>Its threshold</source>
        <translation>Zum Schwellwert</translation>
    </message>
    <message>
        <source>Keep as a new run</source>
        <translation>Als neuen Lauf übernehmen</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Größerer Pinsel</translation>
    </message>
    <message>
        <source>Larger pictures</source>
        <translation>Größere Bilder</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>Unsicherste zuerst</translation>
    </message>
    <message>
        <source>Ma&amp;ke maps…</source>
        <translation>Karten &amp;erzeugen…</translation>
    </message>
    <message>
        <source>More &amp;like this</source>
        <translation>Ä&amp;hnliche zeigen</translation>
    </message>
    <message>
        <source>Move the &amp;view</source>
        <translation>A&amp;nsicht verschieben</translation>
    </message>
    <message>
        <source>Move to a class &amp;by name…</source>
        <translation>In &amp;Klasse verschieben, nach Namen…</translation>
    </message>
    <message>
        <source>Move to class {n}</source>
        <translation>In Klasse {n} verschieben</translation>
    </message>
    <message>
        <source>Ne&amp;w class from the selection</source>
        <translation>Neue Klasse aus &amp;der Auswahl</translation>
    </message>
    <message>
        <source>Ne&amp;xt image</source>
        <translation>Nächstes &amp;Bild</translation>
    </message>
    <message>
        <source>Ne&amp;xt one to check</source>
        <translation>Nächster &amp;zu prüfender</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>Neue Klasse</translation>
    </message>
    <message>
        <source>Next class</source>
        <translation>Nächste Klasse</translation>
    </message>
    <message>
        <source>Next to check</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>No defect</source>
        <translation>Kein Defekt</translation>
    </message>
    <message>
        <source>Only open crops</source>
        <translation>Nur offene Ausschnitte</translation>
    </message>
    <message>
        <source>Open &amp;session…</source>
        <translation>&amp;Sitzung öffnen…</translation>
    </message>
    <message>
        <source>Pa&amp;use learning</source>
        <translation>Lernen &amp;anhalten</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Raw image, as long as the key is held</source>
        <translation>Rohbild, solange die Taste gedrückt ist</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Remo&amp;ve the empty class</source>
        <translation>&amp;Leere Klasse entfernen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Select &amp;all of the class</source>
        <translation>&amp;Ganze Klasse auswählen</translation>
    </message>
    <message>
        <source>Show all &amp;jobs</source>
        <translation>&amp;Alle Aufgaben anzeigen</translation>
    </message>
    <message>
        <source>Show crops</source>
        <translation>Ausschnitte zeigen</translation>
    </message>
    <message>
        <source>Show crops with what lies around them</source>
        <translation>Ausschnitte mit Umgebung zeigen</translation>
    </message>
    <message>
        <source>Show heat maps</source>
        <translation>Heatmaps zeigen</translation>
    </message>
    <message>
        <source>Show its &amp;threshold</source>
        <translation>&amp;Schwellwert dazu anzeigen</translation>
    </message>
    <message>
        <source>Show masks</source>
        <translation>Masken zeigen</translation>
    </message>
    <message>
        <source>Show on the Triage page</source>
        <translation>Auf „Sichten“ zeigen</translation>
    </message>
    <message>
        <source>Show the &amp;embedding plot</source>
        <translation>E&amp;inbettungsdiagramm anzeigen</translation>
    </message>
    <message>
        <source>Show the &amp;history</source>
        <translation>&amp;Verlauf anzeigen</translation>
    </message>
    <message>
        <source>Show the crops of all classes</source>
        <translation>Ausschnitte aller Klassen anzeigen</translation>
    </message>
    <message>
        <source>Show the lo&amp;g</source>
        <translation>&amp;Protokoll anzeigen</translation>
    </message>
    <message>
        <source>Show the s&amp;elected crops on the Triage page</source>
        <translation>&amp;Gewählte Ausschnitte auf der Seite „Sichten“ zeigen</translation>
    </message>
    <message>
        <source>Show what the se&amp;ttings change</source>
        <translation>&amp;Zeigen, was die Einstellungen ändern</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Kleinerer Pinsel</translation>
    </message>
    <message>
        <source>Smaller pictures</source>
        <translation>Kleinere Bilder</translation>
    </message>
    <message>
        <source>Sort classes as they were found</source>
        <translation>Klassen wie gefunden ordnen</translation>
    </message>
    <message>
        <source>Sort classes by confidence</source>
        <translation>Klassen nach Konfidenz ordnen</translation>
    </message>
    <message>
        <source>Sort classes by name</source>
        <translation>Klassen nach Namen ordnen</translation>
    </message>
    <message>
        <source>Sort classes by size</source>
        <translation>Klassen nach Größe ordnen</translation>
    </message>
    <message>
        <source>Su&amp;ggest the number of classes</source>
        <translation>&amp;Klassenzahl vorschlagen</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>T&amp;he settings before these</source>
        <translation>Vorherige Einstellungen</translation>
    </message>
    <message>
        <source>T&amp;riage</source>
        <translation>&amp;Sichten</translation>
    </message>
    <message>
        <source>To the stable interval above</source>
        <translation>Zum stabilen Intervall darüber</translation>
    </message>
    <message>
        <source>To the stable interval below</source>
        <translation>Zum stabilen Intervall darunter</translation>
    </message>
    <message>
        <source>Work with it</source>
        <translation>Damit arbeiten</translation>
    </message>
    <message>
        <source>Write a no&amp;te on the class</source>
        <translation>&amp;Notiz zur Klasse schreiben</translation>
    </message>
    <message>
        <source>Write a note on the image</source>
        <translation>Notiz zum Bild schreiben</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>The language changes when “{job}” is done</source>
        <translation>Die Sprache wechselt, sobald „{job}“ fertig ist</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Filter “{text}”; press to remove it</source>
        <translation>Filter „{text}“; drücken, um ihn zu entfernen</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
</context>
<context>
    <name>ChipBar</name>
    <message>
        <source>Clear all</source>
        <translation>Alle aufheben</translation>
    </message>
</context>
<context>
    <name>ClassColumn</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Order of the classes</source>
        <translation>Reihenfolge der Klassen</translation>
    </message>
</context>
<context>
    <name>ClassPicker</name>
    <message>
        <source>Classes that fit</source>
        <translation>Passende Klassen</translation>
    </message>
    <message>
        <source>New class “{name}”</source>
        <translation>Neue Klasse „{name}“</translation>
    </message>
    <message>
        <source>No class has such a name</source>
        <translation>Keine Klasse heißt so</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Namen eingeben</translation>
    </message>
    <message>
        <source>Type a name, old or new</source>
        <translation>Name, alt oder neu</translation>
    </message>
</context>
<context>
    <name>ClusterDelegate</name>
    <message>
        <source>added by you</source>
        <translation>von Ihnen hinzugefügt</translation>
    </message>
    <message>
        <source>confidence {p} %</source>
        <translation>Konfidenz {p} %</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>{n} / {all}</source>
        <translation>{n} / {all}</translation>
    </message>
    <message>
        <source>✓ all</source>
        <translation>✓ alle</translation>
    </message>
    <message>
        <source>✓ {n}</source>
        <translation>✓ {n}</translation>
    </message>
</context>
<context>
    <name>ClusterList</name>
    <message>
        <source>All crops</source>
        <translation>Alle Ausschnitte</translation>
    </message>
    <message>
        <source>added by you</source>
        <translation>von Ihnen hinzugefügt</translation>
    </message>
    <message>
        <source>confirmed: {n}</source>
        <translation>bestätigt: {n}</translation>
    </message>
    <message>
        <source>crops: {n}</source>
        <translation>Ausschnitte: {n}</translation>
    </message>
    <message>
        <source>key: {digit}</source>
        <translation>Taste: {digit}</translation>
    </message>
    <message>
        <source>mean confidence: {p} %</source>
        <translation>mittlere Konfidenz: {p} %</translation>
    </message>
    <message>
        <source>the class is confirmed</source>
        <translation>die Klasse ist bestätigt</translation>
    </message>
</context>
<context>
    <name>ClusterView</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
</context>
<context>
    <name>ColourPicker</name>
    <message>
        <source>Another colour…</source>
        <translation>Andere Farbe…</translation>
    </message>
    <message>
        <source>{colour}, another class has it</source>
        <translation>{colour}, bereits von einer anderen Klasse benutzt</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Classes of one run against those of the other</source>
        <translation>Klassen des einen Laufs gegen die des anderen</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>Läufe vergleichen</translation>
    </message>
    <message>
        <source>Crops of the cell</source>
        <translation>Ausschnitte der Zelle</translation>
    </message>
    <message>
        <source>NMI {nmi}, ARI {ari}, {n} crops in both</source>
        <translation>NMI {nmi}, ARI {ari}, {n} Ausschnitte in beiden</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>Run {first} (rows) and run {second} (columns)</source>
        <translation>Lauf {first} (Zeilen) und Lauf {second} (Spalten)</translation>
    </message>
    <message>
        <source>Select two finished runs in the list below (Ctrl and a click, or Shift and an arrow key), then press “Compare”.</source>
        <translation>Unten in der Liste zwei abgeschlossene Läufe auswählen (Strg und Klick oder Umschalt und Pfeiltaste), dann „Vergleichen“ drücken.</translation>
    </message>
    <message>
        <source>Where the runs differ</source>
        <translation>Wo sich die Läufe unterscheiden</translation>
    </message>
    <message>
        <source>{first} only in run {a}, {second} only in run {b}</source>
        <translation>{first} nur in Lauf {a}, {second} nur in Lauf {b}</translation>
    </message>
</context>
<context>
    <name>ContingencyTable</name>
    <message>
        <source>{n} crops are “{row}” in one run and “{column}” in the other</source>
        <translation>{n} Ausschnitte sind „{row}“ im einen Lauf und „{column}“ im anderen</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>A report was saved: {path}</source>
        <translation>Ein Bericht wurde gespeichert: {path}</translation>
    </message>
    <message>
        <source>Close Vitia</source>
        <translation>Vitia schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Reports tell what happened; there are no images in them.</source>
        <translation>Berichte sagen, was geschah; sie enthalten keine Bilder.</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Something went wrong inside Vitia</source>
        <translation>In Vitia ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>Text (*.txt);;All files (*)</source>
        <translation>Text (*.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Your session is whole: every edit is in its file already. You can go on. If it happens again, close Vitia and start it anew: it opens where you were.</source>
        <translation>Ihre Sitzung ist unversehrt: Jede Änderung steht schon in ihrer Datei. Sie können weiterarbeiten. Tritt der Fehler erneut auf, schließen Sie Vitia und starten Sie es neu: Es öffnet dort, wo Sie waren.</translation>
    </message>
    <message>
        <source>{what}
It went wrong {n} times; this is the last one.</source>
        <translation>{what}
Der Fehler trat {n}-mal auf; dies ist der letzte.</translation>
    </message>
</context>
<context>
    <name>CropBar</name>
    <message>
        <source>By file</source>
        <translation>Nach Datei</translation>
    </message>
    <message>
        <source>Class folder</source>
        <translation>Klassenordner</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Folder “{name}”</source>
        <translation>Ordner „{name}“</translation>
    </message>
    <message>
        <source>Highest score first</source>
        <translation>Höchster Anomaliewert zuerst</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>Unsicherste zuerst</translation>
    </message>
    <message>
        <source>Less sure than {p} %</source>
        <translation>Unsicherer als {p} %</translation>
    </message>
    <message>
        <source>Like the selection</source>
        <translation>Ähnlich der Auswahl</translation>
    </message>
    <message>
        <source>Moved by hand</source>
        <translation>Von Hand verschoben</translation>
    </message>
    <message>
        <source>Name has “{text}”</source>
        <translation>Name enthält „{text}“</translation>
    </message>
    <message>
        <source>Only confirmed</source>
        <translation>Nur bestätigte</translation>
    </message>
    <message>
        <source>Only open</source>
        <translation>Nur offene</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Order of the crops</source>
        <translation>Reihenfolge der Ausschnitte</translation>
    </message>
    <message>
        <source>Part of the file name</source>
        <translation>Teil des Dateinamens</translation>
    </message>
    <message>
        <source>Several classes in the image</source>
        <translation>Mehrere Klassen im Bild</translation>
    </message>
    <message>
        <source>Show only some of the crops</source>
        <translation>Nur bestimmte Ausschnitte zeigen</translation>
    </message>
    <message>
        <source>Size of the pictures</source>
        <translation>Größe der Bilder</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>Sicherste zuerst</translation>
    </message>
    <message>
        <source>{n} / {all} selected</source>
        <translation>{n} / {all} ausgewählt</translation>
    </message>
    <message>
        <source>{n} selected, {hidden} of them not shown</source>
        <translation>{n} ausgewählt, davon {hidden} nicht sichtbar</translation>
    </message>
    <message>
        <source>{text}  ·  {shown} of {all} shown</source>
        <translation>{text}  ·  {shown} von {all} angezeigt</translation>
    </message>
</context>
<context>
    <name>CropGrid</name>
    <message>
        <source>Class: {name}</source>
        <translation>Klasse: {name}</translation>
    </message>
    <message>
        <source>Confirmed by you</source>
        <translation>Von Ihnen bestätigt</translation>
    </message>
    <message>
        <source>Moved here by hand</source>
        <translation>Von Hand hierher verschoben</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Noch nicht bestätigt</translation>
    </message>
    <message>
        <source>Probability: {p} %</source>
        <translation>Wahrscheinlichkeit: {p} %</translation>
    </message>
</context>
<context>
    <name>CropPainter</name>
    <message>
        <source>no image</source>
        <translation>kein Bild</translation>
    </message>
</context>
<context>
    <name>CropStack</name>
    <message>
        <source>Drag some on it, or select some and press its digit.</source>
        <translation>Ausschnitte darauf ziehen, oder auswählen und die Ziffer drücken.</translation>
    </message>
    <message>
        <source>No crop passes the filters</source>
        <translation>Kein Ausschnitt passt zu den Filtern</translation>
    </message>
    <message>
        <source>No crops are in this class</source>
        <translation>In dieser Klasse sind keine Ausschnitte</translation>
    </message>
    <message>
        <source>There are crops in this class, but none is as the filters ask.</source>
        <translation>Diese Klasse enthält Ausschnitte, aber keinen, der zu den Filtern passt.</translation>
    </message>
</context>
<context>
    <name>CropsView</name>
    <message>
        <source>Crops of the classes: {sizes}</source>
        <translation>Ausschnitte der Klassen: {sizes}</translation>
    </message>
    <message>
        <source>Cut into classes</source>
        <translation>In Klassen teilen</translation>
    </message>
    <message>
        <source>Lay out the crops</source>
        <translation>Ausschnitte anordnen</translation>
    </message>
    <message>
        <source>No run is selected. Start one, or select one below.</source>
        <translation>Kein Lauf ausgewählt. Einen starten oder unten auswählen.</translation>
    </message>
    <message>
        <source>Number of classes that the crops are cut into</source>
        <translation>Anzahl der Klassen, in die die Ausschnitte geteilt werden</translation>
    </message>
    <message>
        <source>The crops appear after the first epoch, and settle from then on.</source>
        <translation>Die Ausschnitte erscheinen nach der ersten Epoche und ordnen sich von da an.</translation>
    </message>
    <message>
        <source>The crops are being laid out: like beside like…</source>
        <translation>Ausschnitte werden angeordnet: Ähnliches neben Ähnliches…</translation>
    </message>
    <message>
        <source>The selected run is not finished; resume it to see more.</source>
        <translation>Der gewählte Lauf ist nicht abgeschlossen; fortsetzen, um mehr zu sehen.</translation>
    </message>
    <message>
        <source>class {n}</source>
        <translation>Klasse {n}</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>{n} classes</source>
        <translation>{n} Klassen</translation>
    </message>
    <message>
        <source>{n} of {all} crops are selected</source>
        <translation>{n} von {all} Ausschnitten ausgewählt</translation>
    </message>
    <message>
        <source>{share} % of the crops changed their class since the last epoch</source>
        <translation>{share} % der Ausschnitte haben seit der letzten Epoche die Klasse gewechselt</translation>
    </message>
</context>
<context>
    <name>DevicePicker</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic: {device}</source>
        <translation>Automatisch: {device}</translation>
    </message>
    <message>
        <source>CPU, {n} cores</source>
        <translation>CPU, {n} Kerne</translation>
    </message>
    <message>
        <source>CPU, {n} cores, {size} free</source>
        <translation>CPU, {n} Kerne, {size} frei</translation>
    </message>
    <message>
        <source>Device: {device}</source>
        <translation>Gerät: {device}</translation>
    </message>
    <message>
        <source>Look for a device</source>
        <translation>Gerät suchen</translation>
    </message>
    <message>
        <source>Looking for a device…</source>
        <translation>Gerät wird gesucht…</translation>
    </message>
    <message>
        <source>Where networks run</source>
        <translation>Worauf Netze rechnen</translation>
    </message>
    <message>
        <source>{device} is not there</source>
        <translation>{device} ist nicht vorhanden</translation>
    </message>
    <message>
        <source>{name} ({id}), {size} of {total} free</source>
        <translation>{name} ({id}), {size} von {total} frei</translation>
    </message>
    <message>
        <source>{name}, {size} free</source>
        <translation>{name}, {size} frei</translation>
    </message>
</context>
<context>
    <name>DiscoverForm</name>
    <message>
        <source>&amp;Base set</source>
        <translation>&amp;Basisdatensatz</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>G&amp;erät</translation>
    </message>
    <message>
        <source>&amp;Epochs</source>
        <translation>E&amp;pochen</translation>
    </message>
    <message>
        <source>&amp;Grouping</source>
        <translation>G&amp;ruppierung</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Methode</translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation>&amp;Gewichte</translation>
    </message>
    <message>
        <source>A CUDA card is ten to fifty times faster than the CPU</source>
        <translation>Eine CUDA-Karte ist zehn- bis fünfzigmal schneller als die CPU</translation>
    </message>
    <message>
        <source>A timm model name (fetched once), or a weights file</source>
        <translation>Name eines timm-Modells (wird einmal geladen) oder Gewichtsdatei</translation>
    </message>
    <message>
        <source>About {time}, going by run {n}</source>
        <translation>Etwa {time}, nach Lauf {n} geschätzt</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>Alle gleich</translation>
    </message>
    <message>
        <source>Anomaly Clustering, no training</source>
        <translation>Anomaly Clustering, ohne Training</translation>
    </message>
    <message>
        <source>AnomalyNCD, as published</source>
        <translation>AnomalyNCD, wie veröffentlicht</translation>
    </message>
    <message>
        <source>AnomalyNCD, for daily work</source>
        <translation>AnomalyNCD, für den Alltag</translation>
    </message>
    <message>
        <source>As chosen at the top right</source>
        <translation>Wie oben rechts gewählt</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic compares with the normal images where there are any</source>
        <translation>„Automatisch“ vergleicht mit den Gutbildern, falls vorhanden</translation>
    </message>
    <message>
        <source>Best on this computer</source>
        <translation>Beste vorhandene</translation>
    </message>
    <message>
        <source>Choose a weights file</source>
        <translation>Gewichtsdatei wählen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Groups the regions as they look; ready in a minute or two</source>
        <translation>Gruppiert die Regionen nach Aussehen; in ein bis zwei Minuten fertig</translation>
    </message>
    <message>
        <source>Groups whole images; all crops of an image get one class</source>
        <translation>Gruppiert ganze Bilder; alle Ausschnitte eines Bildes erhalten dieselbe Klasse</translation>
    </message>
    <message>
        <source>HDBSCAN leaves out what belongs nowhere</source>
        <translation>HDBSCAN lässt aus, was nirgends hingehört</translation>
    </message>
    <message>
        <source>HDBSCAN: finds the number itself</source>
        <translation>HDBSCAN: findet die Anzahl selbst</translation>
    </message>
    <message>
        <source>In the mask</source>
        <translation>In der Maske</translation>
    </message>
    <message>
        <source>Kinds of defects, plus one for normal parts and false alarms.</source>
        <translation>Defektarten, plus eine für Gutteile und Fehlalarme.</translation>
    </message>
    <message>
        <source>Labelled defects of other products help, but are not needed</source>
        <translation>Beschriftete Defekte anderer Produkte helfen, sind aber nicht nötig</translation>
    </message>
    <message>
        <source>Learns the classes, from views that are prepared once</source>
        <translation>Lernt die Klassen aus einmal vorbereiteten Ansichten</translation>
    </message>
    <message>
        <source>Number of &amp;classes</source>
        <translation>&amp;Anzahl der Klassen</translation>
    </message>
    <message>
        <source>Passes over all crops; fewer are faster</source>
        <translation>Durchgänge über alle Ausschnitte; weniger sind schneller</translation>
    </message>
    <message>
        <source>Region clustering, no training</source>
        <translation>Regionen-Clustering, ohne Training</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>The same seed gives the same result again</source>
        <translation>Derselbe Startwert ergibt wieder dasselbe Ergebnis</translation>
    </message>
    <message>
        <source>The same with new views in every epoch: slower</source>
        <translation>Ebenso, aber mit neuen Ansichten in jeder Epoche: langsamer</translation>
    </message>
    <message>
        <source>Unlike the normal images</source>
        <translation>Anders als die Gutbilder</translation>
    </message>
    <message>
        <source>Unlike the other images</source>
        <translation>Anders als die übrigen Bilder</translation>
    </message>
    <message>
        <source>Ward: as many as you say</source>
        <translation>Ward: so viele wie angegeben</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt *.bin);;All files (*)</source>
        <translation>Gewichte (*.safetensors *.pth *.pt *.bin);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Weights file</source>
        <translation>Gewichtsdatei</translation>
    </message>
    <message>
        <source>What &amp;counts in an image</source>
        <translation>&amp;Was im Bild zählt</translation>
    </message>
    <message>
        <source>What to find</source>
        <translation>Was gesucht wird</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>DiscoverPage</name>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Agreement with the class folders: NMI {nmi}, ARI {ari}, F1 {f1}.</source>
        <translation>Übereinstimmung mit den Klassenordnern: NMI {nmi}, ARI {ari}, F1 {f1}.</translation>
    </message>
    <message>
        <source>Choose how many classes to look for and press Start. What the network learns appears here; you can go on working on other pages, and pause or cancel at any time. What was learned is kept, and a cancelled run can be resumed.</source>
        <translation>Legen Sie fest, wie viele Klassen gesucht werden, und drücken Sie „Starten“. Hier erscheint, was das Netz lernt; Sie können auf anderen Seiten weiterarbeiten und jederzeit anhalten oder abbrechen. Gelerntes bleibt erhalten, und ein abgebrochener Lauf lässt sich fortsetzen.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>Ausschnitte</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete for good? Runs: {numbers}</source>
        <translation>Endgültig löschen? Läufe: {numbers}</translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation>Läufe löschen</translation>
    </message>
    <message>
        <source>Find classes</source>
        <translation>Klassen finden</translation>
    </message>
    <message>
        <source>Go to Triage</source>
        <translation>Zu „Sichten“</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>Netz lernt…</translation>
    </message>
    <message>
        <source>Look at the classes on the Triage page.</source>
        <translation>Die Klassen stehen auf der Seite „Sichten“.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>No curves</source>
        <translation>Keine Kurven</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation>Anzahl der Klassen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Press “Resume” below to go on from its last whole epoch.</source>
        <translation>Unten „Fortsetzen“ drücken, um nach der letzten vollen Epoche weiterzumachen.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Run {n}</source>
        <translation>Lauf {n}</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Stopped before its end</source>
        <translation>Vorzeitig beendet</translation>
    </message>
    <message>
        <source>Suggest the number of classes</source>
        <translation>Klassenzahl vorschlagen</translation>
    </message>
    <message>
        <source>The classes are found</source>
        <translation>Die Klassen sind gefunden</translation>
    </message>
    <message>
        <source>The crops are cut and prepared; the curves appear after the first epoch.</source>
        <translation>Die Ausschnitte werden erstellt und vorbereitet; die Kurven erscheinen nach der ersten Epoche.</translation>
    </message>
    <message>
        <source>The product has {n} class folders.</source>
        <translation>Das Produkt hat {n} Klassenordner.</translation>
    </message>
    <message>
        <source>Their classes, and all that was renamed, moved or confirmed in them, go too; this cannot be undone. Images, thresholds and other runs stay.</source>
        <translation>Damit verschwinden auch ihre Klassen und alles, was darin umbenannt, verschoben oder bestätigt wurde; das lässt sich nicht rückgängig machen. Bilder, Schwellwerte und andere Läufe bleiben.</translation>
    </message>
    <message>
        <source>This run did not train: the Crops tab shows it.</source>
        <translation>Dieser Lauf wurde nicht trainiert: Der Reiter „Ausschnitte“ zeigt ihn.</translation>
    </message>
    <message>
        <source>everything is kept in memory; it goes on exactly here</source>
        <translation>alles bleibt im Speicher; es geht genau hier weiter</translation>
    </message>
    <message>
        <source>preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>thresholds were changed after this run; start a new one to use them</source>
        <translation>Schwellwerte wurden nach diesem Lauf geändert; ein neuer Lauf übernimmt sie</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>“Suggest” asks the crops.</source>
        <translation>„Vorschlagen“ fragt die Ausschnitte.</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Free some space or make the place writable, then try again</source>
        <translation>Speicherplatz freigeben oder den Ort beschreibbar machen, dann erneut versuchen</translation>
    </message>
    <message>
        <source>Free some space, then try again; closing once more gives them up</source>
        <translation>Speicherplatz freigeben und erneut versuchen; nochmaliges Schließen verwirft sie</translation>
    </message>
    <message>
        <source>Make its file and folder writable, or work on a copy</source>
        <translation>Datei und Ordner beschreibbar machen oder mit einer Kopie arbeiten</translation>
    </message>
    <message>
        <source>edits wait until the session can be written: {n}</source>
        <translation>Änderungen warten, bis die Sitzung geschrieben werden kann: {n}</translation>
    </message>
    <message>
        <source>edits would be lost now: {n}</source>
        <translation>Änderungen gingen jetzt verloren: {n}</translation>
    </message>
    <message>
        <source>this session cannot be written</source>
        <translation>diese Sitzung kann nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>Add “{name}”</source>
        <translation>„{name}“ hinzufügen</translation>
    </message>
    <message>
        <source>Automatic mask for {path}</source>
        <translation>Automatische Maske für {path}</translation>
    </message>
    <message>
        <source>Automatic threshold for {path}</source>
        <translation>Automatischer Schwellwert für {path}</translation>
    </message>
    <message>
        <source>Change the colour of “{name}”</source>
        <translation>Farbe von „{name}“ ändern</translation>
    </message>
    <message>
        <source>Confirm 1 crop</source>
        <translation>1 Ausschnitt bestätigen</translation>
    </message>
    <message>
        <source>Confirm {n} crops</source>
        <translation>{n} Ausschnitte bestätigen</translation>
    </message>
    <message>
        <source>Confirm “{name}”</source>
        <translation>„{name}“ bestätigen</translation>
    </message>
    <message>
        <source>Correct the mask of {path}</source>
        <translation>Maske von {path} korrigieren</translation>
    </message>
    <message>
        <source>Mark 1 crop as false alarm</source>
        <translation>1 Ausschnitt als Fehlalarm markieren</translation>
    </message>
    <message>
        <source>Mark {n} crops as false alarm</source>
        <translation>{n} Ausschnitte als Fehlalarm markieren</translation>
    </message>
    <message>
        <source>Merge {names} into “{target}”</source>
        <translation>{names} mit „{target}“ zusammenführen</translation>
    </message>
    <message>
        <source>Move 1 crop to “{name}”</source>
        <translation>1 Ausschnitt nach „{name}“ verschieben</translation>
    </message>
    <message>
        <source>Move {n} crops to “{name}”</source>
        <translation>{n} Ausschnitte nach „{name}“ verschieben</translation>
    </message>
    <message>
        <source>No defect in {path}</source>
        <translation>Kein Defekt in {path}</translation>
    </message>
    <message>
        <source>Note on {path}</source>
        <translation>Notiz zu {path}</translation>
    </message>
    <message>
        <source>Note on “{name}”</source>
        <translation>Notiz zu „{name}“</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>„{name}“ entfernen</translation>
    </message>
    <message>
        <source>Rename “{old}” to “{new}”</source>
        <translation>„{old}“ in „{new}“ umbenennen</translation>
    </message>
    <message>
        <source>Split “{name}” into {n} classes</source>
        <translation>„{name}“ in {n} Klassen aufteilen</translation>
    </message>
    <message>
        <source>Threshold {threshold} for {path}</source>
        <translation>Schwellwert {threshold} für {path}</translation>
    </message>
    <message>
        <source>Unconfirm 1 crop</source>
        <translation>Bestätigung von 1 Ausschnitt zurücknehmen</translation>
    </message>
    <message>
        <source>Unconfirm {n} crops</source>
        <translation>Bestätigung von {n} Ausschnitten zurücknehmen</translation>
    </message>
    <message>
        <source>Unconfirm “{name}”</source>
        <translation>Bestätigung von „{name}“ zurücknehmen</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
</context>
<context>
    <name>EmbeddingPanel</name>
    <message>
        <source>Cancelled. Close and show this plot to try again.</source>
        <translation>Abgebrochen. Zum Wiederholen das Diagramm schließen und neu anzeigen.</translation>
    </message>
    <message>
        <source>Embedding plot</source>
        <translation>Einbettungsdiagramm</translation>
    </message>
    <message>
        <source>Fade the other classes</source>
        <translation>Andere Klassen abblenden</translation>
    </message>
    <message>
        <source>Working out where the crops lie: crops that look alike come close together…</source>
        <translation>Lage der Ausschnitte wird berechnet: Ähnliche liegen nah beieinander…</translation>
    </message>
    <message>
        <source>{n} / {all} selected</source>
        <translation>{n} / {all} ausgewählt</translation>
    </message>
</context>
<context>
    <name>EmbeddingPlot</name>
    <message>
        <source>Draw around points to select them: Shift adds, Alt takes away. The wheel zooms, the right button moves, a double click shows all.</source>
        <translation>Punkte umfahren, um sie auszuwählen: Umschalt fügt hinzu, Alt nimmt weg. Das Mausrad zoomt, die rechte Taste verschiebt, ein Doppelklick zeigt alles.</translation>
    </message>
    <message>
        <source>Embedding plot</source>
        <translation>Einbettungsdiagramm</translation>
    </message>
    <message>
        <source>{n} points, {selected} selected</source>
        <translation>{n} Punkte, {selected} ausgewählt</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>&apos;{0}&apos; cannot be made as a ViT with input size {1} ({2})</source>
        <translation>„{0}“ lässt sich nicht als ViT mit Eingabegröße {1} erzeugen ({2})</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; cannot be the name of a folder</source>
        <translation>„{0}“ kann kein Ordnername sein</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; does not give the features of its stages ({1})</source>
        <translation>„{0}“ gibt die Merkmale seiner Stufen nicht heraus ({1})</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is neither a plain ViT nor a convolutional network</source>
        <translation>„{0}“ ist weder ein einfacher ViT noch ein Faltungsnetz</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is neither a weights file nor a model that timm knows</source>
        <translation>„{0}“ ist weder eine Gewichtsdatei noch ein Modell, das timm kennt</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no device</source>
        <translation>„{0}“ ist kein Gerät</translation>
    </message>
    <message>
        <source>... and {0} more problems</source>
        <translation>... und {0} weitere Probleme</translation>
    </message>
    <message>
        <source>1 crop</source>
        <translation>1 Ausschnitt</translation>
    </message>
    <message>
        <source>Add a map of its name</source>
        <translation>Karte mit passendem Namen hinzufügen</translation>
    </message>
    <message>
        <source>Add images</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Add images of the same product, or normal images for PatchCore</source>
        <translation>Bilder desselben Produkts hinzufügen, oder Gutbilder für PatchCore</translation>
    </message>
    <message>
        <source>Add images, in test or in class folders</source>
        <translation>Bilder hinzufügen, in „test“ oder in Klassenordnern</translation>
    </message>
    <message>
        <source>Add its mask or remove it</source>
        <translation>Die Maske hinzufügen oder das Bild entfernen</translation>
    </message>
    <message>
        <source>Add maps</source>
        <translation>Karten hinzufügen</translation>
    </message>
    <message>
        <source>Add maps first</source>
        <translation>Zuerst Karten hinzufügen</translation>
    </message>
    <message>
        <source>Add normal images, or take PatchCore</source>
        <translation>Gutbilder hinzufügen oder PatchCore verwenden</translation>
    </message>
    <message>
        <source>Binarize</source>
        <translation>Binarisieren</translation>
    </message>
    <message>
        <source>CPU ({0} threads)</source>
        <translation>CPU ({0} Threads)</translation>
    </message>
    <message>
        <source>Check its permissions</source>
        <translation>Die Zugriffsrechte prüfen</translation>
    </message>
    <message>
        <source>Check that the detector ran on this image</source>
        <translation>Prüfen, ob der Detektor auf diesem Bild lief</translation>
    </message>
    <message>
        <source>Check the path</source>
        <translation>Den Pfad prüfen</translation>
    </message>
    <message>
        <source>Check the path, or scan the product again</source>
        <translation>Den Pfad prüfen oder das Produkt neu einlesen</translation>
    </message>
    <message>
        <source>Check the weights, or leave the image out</source>
        <translation>Die Gewichte prüfen oder das Bild weglassen</translation>
    </message>
    <message>
        <source>Choose a .vitia file that Vitia wrote</source>
        <translation>Eine von Vitia geschriebene .vitia-Datei wählen</translation>
    </message>
    <message>
        <source>Choose a ViT and a size that its patches divide</source>
        <translation>Einen ViT wählen und eine durch dessen Patchgröße teilbare Größe</translation>
    </message>
    <message>
        <source>Choose a ViT such as vit_small_patch8_224.dino</source>
        <translation>Einen ViT wie vit_small_patch8_224.dino wählen</translation>
    </message>
    <message>
        <source>Choose a class of the same run</source>
        <translation>Eine Klasse desselben Laufs wählen</translation>
    </message>
    <message>
        <source>Choose a clustering run, or run it again</source>
        <translation>Einen Clustering-Lauf wählen oder neu starten</translation>
    </message>
    <message>
        <source>Choose a coreset</source>
        <translation>Ein Coreset wählen</translation>
    </message>
    <message>
        <source>Choose a folder that can be written</source>
        <translation>Einen beschreibbaren Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a place with room that can be written</source>
        <translation>Einen beschreibbaren Ort mit genug Platz wählen</translation>
    </message>
    <message>
        <source>Choose a plain ViT or a convolutional network such as wide_resnet50_2</source>
        <translation>Einen einfachen ViT oder ein Faltungsnetz wie wide_resnet50_2 wählen</translation>
    </message>
    <message>
        <source>Choose a smaller batch or network, or the CPU</source>
        <translation>Einen kleineren Stapel, ein kleineres Netz oder die CPU wählen</translation>
    </message>
    <message>
        <source>Choose among these</source>
        <translation>Eine davon wählen</translation>
    </message>
    <message>
        <source>Choose an existing file</source>
        <translation>Eine vorhandene Datei wählen</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Einen anderen wählen</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Eine andere Datei wählen</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>Einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>Choose another name, or delete it yourself</source>
        <translation>Einen anderen Namen wählen oder den Ordner selbst löschen</translation>
    </message>
    <message>
        <source>Choose another name, or delete them yourself</source>
        <translation>Einen anderen Namen wählen oder sie selbst löschen</translation>
    </message>
    <message>
        <source>Choose another name, or merge the two classes</source>
        <translation>Einen anderen Namen wählen oder die beiden Klassen zusammenführen</translation>
    </message>
    <message>
        <source>Choose another name, or overwrite it</source>
        <translation>Einen anderen Namen wählen oder überschreiben</translation>
    </message>
    <message>
        <source>Choose another name, or overwrite them</source>
        <translation>Einen anderen Namen wählen oder sie überschreiben</translation>
    </message>
    <message>
        <source>Choose another number of groups, two or more</source>
        <translation>Eine andere Anzahl Gruppen wählen, mindestens zwei</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Einen anderen Ort wählen</translation>
    </message>
    <message>
        <source>Choose another place, or {0}</source>
        <translation>Einen anderen Ort wählen oder {0}</translation>
    </message>
    <message>
        <source>Choose crops, images or tables</source>
        <translation>Ausschnitte, Bilder oder Tabellen wählen</translation>
    </message>
    <message>
        <source>Choose one such as vit_base_patch14_dinov2 or wide_resnet50_2</source>
        <translation>Eines wie vit_base_patch14_dinov2 oder wide_resnet50_2 wählen</translation>
    </message>
    <message>
        <source>Choose the folder of masks, or go on without masks</source>
        <translation>Den Maskenordner wählen oder ohne Masken fortfahren</translation>
    </message>
    <message>
        <source>Choose the folder of one product</source>
        <translation>Den Ordner eines einzelnen Produkts wählen</translation>
    </message>
    <message>
        <source>Choose the folder of the maps</source>
        <translation>Den Ordner der Karten wählen</translation>
    </message>
    <message>
        <source>Choose the weights of a ViT with timm&apos;s or DINO&apos;s names</source>
        <translation>Gewichte eines ViT mit den Namen von timm oder DINO wählen</translation>
    </message>
    <message>
        <source>Choose their folder, or put them into {0} in the product folder</source>
        <translation>Ihren Ordner wählen oder sie im Produktordner unter „{0}“ ablegen</translation>
    </message>
    <message>
        <source>Choose two classes or more</source>
        <translation>Mindestens zwei Klassen wählen</translation>
    </message>
    <message>
        <source>Choose two groups of crops or more</source>
        <translation>Mindestens zwei Gruppen von Ausschnitten wählen</translation>
    </message>
    <message>
        <source>Clear the thumbnails</source>
        <translation>Vorschaubilder löschen</translation>
    </message>
    <message>
        <source>Close it in the other window or program, or make its place writable</source>
        <translation>Im anderen Fenster oder Programm schließen, oder den Ort beschreibbar machen</translation>
    </message>
    <message>
        <source>Close it, or copy it together with {0} to a folder that can be written</source>
        <translation>Schließen oder zusammen mit {0} in einen beschreibbaren Ordner kopieren</translation>
    </message>
    <message>
        <source>Compare images</source>
        <translation>Bilder vergleichen</translation>
    </message>
    <message>
        <source>Compare numbers of classes</source>
        <translation>Klassenzahlen vergleichen</translation>
    </message>
    <message>
        <source>Compare patches</source>
        <translation>Patches vergleichen</translation>
    </message>
    <message>
        <source>Compare runs of the same images</source>
        <translation>Läufe derselben Bilder vergleichen</translation>
    </message>
    <message>
        <source>Compare the crops</source>
        <translation>Ausschnitte vergleichen</translation>
    </message>
    <message>
        <source>Compare two runs that are</source>
        <translation>Zwei abgeschlossene Läufe vergleichen</translation>
    </message>
    <message>
        <source>Confirm some, or export the others too</source>
        <translation>Einige bestätigen oder auch die übrigen exportieren</translation>
    </message>
    <message>
        <source>Convert it to safetensors on a machine that trusts it</source>
        <translation>Auf einem Rechner, der ihr vertraut, in safetensors umwandeln</translation>
    </message>
    <message>
        <source>Copy the session</source>
        <translation>Sitzung kopieren</translation>
    </message>
    <message>
        <source>Cut crops</source>
        <translation>Ausschnitte erstellen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete that folder or choose another name</source>
        <translation>Diesen Ordner löschen oder einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>Delete the file and start again</source>
        <translation>Die Datei löschen und neu beginnen</translation>
    </message>
    <message>
        <source>Draw parts</source>
        <translation>Teile zeichnen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Extract features</source>
        <translation>Merkmale berechnen</translation>
    </message>
    <message>
        <source>Find regions</source>
        <translation>Regionen finden</translation>
    </message>
    <message>
        <source>Free some space or make the place writable, then try again</source>
        <translation>Speicherplatz freigeben oder den Ort beschreibbar machen, dann erneut versuchen</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder that can be written</source>
        <translation>Speicherplatz freigeben oder einen beschreibbaren Ordner wählen</translation>
    </message>
    <message>
        <source>Give a file (.safetensors, .pth) or a name such as vit_small_patch8_224.dino</source>
        <translation>Eine Datei (.safetensors, .pth) oder einen Namen wie vit_small_patch8_224.dino angeben</translation>
    </message>
    <message>
        <source>Give more of the path, such as {0}</source>
        <translation>Mehr vom Pfad angeben, etwa {0}</translation>
    </message>
    <message>
        <source>Give the folder of maps (--maps) or of masks (--masks), named like the images</source>
        <translation>Den Ordner der Karten (--maps) oder Masken (--masks) angeben, benannt wie die Bilder</translation>
    </message>
    <message>
        <source>Go on with it (--resume) or choose another name (--out)</source>
        <translation>Damit fortfahren (--resume) oder einen anderen Namen wählen (--out)</translation>
    </message>
    <message>
        <source>Go on with vitia run --resume</source>
        <translation>Mit vitia run --resume fortfahren</translation>
    </message>
    <message>
        <source>Go online once, or give a weights file</source>
        <translation>Einmal online gehen oder eine Gewichtsdatei angeben</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>It is resized to the image</source>
        <translation>Sie wird auf die Bildgröße skaliert</translation>
    </message>
    <message>
        <source>It was left out; make it again for this image</source>
        <translation>Sie wurde ausgelassen; für dieses Bild neu erzeugen</translation>
    </message>
    <message>
        <source>Lay out the crops</source>
        <translation>Ausschnitte anordnen</translation>
    </message>
    <message>
        <source>Load PyTorch</source>
        <translation>PyTorch laden</translation>
    </message>
    <message>
        <source>Look at the crops</source>
        <translation>Ausschnitte auswerten</translation>
    </message>
    <message>
        <source>Lower the thresholds or add images</source>
        <translation>Schwellwerte senken oder Bilder hinzufügen</translation>
    </message>
    <message>
        <source>Make it again, or leave it out</source>
        <translation>Neu erzeugen oder weglassen</translation>
    </message>
    <message>
        <source>Make the map again; the detector may have failed on this image</source>
        <translation>Die Karte neu erzeugen; der Detektor ist an diesem Bild vielleicht gescheitert</translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>Instand setzen</translation>
    </message>
    <message>
        <source>Mend or move it</source>
        <translation>Instand setzen oder verschieben</translation>
    </message>
    <message>
        <source>Merge it into another class</source>
        <translation>Mit einer anderen Klasse zusammenführen</translation>
    </message>
    <message>
        <source>Merge “{0}” into it instead</source>
        <translation>Stattdessen „{0}“ mit ihr zusammenführen</translation>
    </message>
    <message>
        <source>Move its crops to other classes first, or merge it into one</source>
        <translation>Zuerst die Ausschnitte in andere Klassen verschieben oder mit einer zusammenführen</translation>
    </message>
    <message>
        <source>Name one {0} like the image, in a folder named like the image&apos;s</source>
        <translation>Eine {0} wie das Bild benennen, in einem Ordner, der wie der des Bildes heißt</translation>
    </message>
    <message>
        <source>Name the file after its timm model, or choose another</source>
        <translation>Die Datei nach ihrem timm-Modell benennen oder eine andere wählen</translation>
    </message>
    <message>
        <source>Name the maps like the images</source>
        <translation>Die Karten wie die Bilder benennen</translation>
    </message>
    <message>
        <source>Open one of them, for example {0}</source>
        <translation>Eines davon öffnen, zum Beispiel {0}</translation>
    </message>
    <message>
        <source>Open the session in the window, which writes them</source>
        <translation>Die Sitzung im Fenster öffnen; dort werden sie geschrieben</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Put each crop into one group</source>
        <translation>Jeden Ausschnitt genau einer Gruppe zuordnen</translation>
    </message>
    <message>
        <source>Put images of good parts into train/good, or take MuSc</source>
        <translation>Bilder von Gutteilen in train/good ablegen oder MuSc verwenden</translation>
    </message>
    <message>
        <source>Put it back and try again</source>
        <translation>Zurücklegen und erneut versuchen</translation>
    </message>
    <message>
        <source>Put it back, or go on without it: its crops are kept</source>
        <translation>Zurücklegen oder ohne fortfahren: die Ausschnitte bleiben erhalten</translation>
    </message>
    <message>
        <source>Put the product folder back where it was</source>
        <translation>Den Produktordner an seinen alten Ort zurücklegen</translation>
    </message>
    <message>
        <source>Put the {0} apart from them</source>
        <translation>{0} getrennt davon ablegen</translation>
    </message>
    <message>
        <source>Put them into train/good, or choose another weighting</source>
        <translation>In train/good ablegen oder eine andere Gewichtung wählen</translation>
    </message>
    <message>
        <source>Read base set</source>
        <translation>Basisdatensatz lesen</translation>
    </message>
    <message>
        <source>Read images</source>
        <translation>Bilder lesen</translation>
    </message>
    <message>
        <source>Read maps</source>
        <translation>Karten lesen</translation>
    </message>
    <message>
        <source>Read masks</source>
        <translation>Masken lesen</translation>
    </message>
    <message>
        <source>Read normal patches</source>
        <translation>Patches der Gutbilder lesen</translation>
    </message>
    <message>
        <source>Read patches</source>
        <translation>Patches lesen</translation>
    </message>
    <message>
        <source>Remove it, or add its image</source>
        <translation>Entfernen oder das Bild dazu hinzufügen</translation>
    </message>
    <message>
        <source>Remove one of the two, or it counts twice</source>
        <translation>Eines der beiden entfernen, sonst zählt es doppelt</translation>
    </message>
    <message>
        <source>Rename the file</source>
        <translation>Die Datei umbenennen</translation>
    </message>
    <message>
        <source>Replace the file by a whole copy, or leave it out</source>
        <translation>Die Datei durch eine heile Kopie ersetzen oder weglassen</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Resume it, or wait</source>
        <translation>Fortsetzen oder abwarten</translation>
    </message>
    <message>
        <source>Run the discovery again</source>
        <translation>„Entdecken“ erneut starten</translation>
    </message>
    <message>
        <source>Run the discovery first</source>
        <translation>Zuerst „Entdecken“ starten</translation>
    </message>
    <message>
        <source>Save it with 8 or 16 bits</source>
        <translation>Mit 8 oder 16 Bit speichern</translation>
    </message>
    <message>
        <source>Save one map a file</source>
        <translation>Je Datei nur eine Karte speichern</translation>
    </message>
    <message>
        <source>Save one map a file, as an array of two dimensions</source>
        <translation>Je Datei nur eine Karte als zweidimensionales Feld speichern</translation>
    </message>
    <message>
        <source>Save the detector&apos;s raw scores</source>
        <translation>Die Rohwerte des Detektors speichern</translation>
    </message>
    <message>
        <source>Save the raw scores as grey PNG, TIFF or NPY</source>
        <translation>Die Rohwerte als graues PNG, TIFF oder NPY speichern</translation>
    </message>
    <message>
        <source>Score images</source>
        <translation>Bilder bewerten</translation>
    </message>
    <message>
        <source>See vitia info</source>
        <translation>Siehe vitia info</translation>
    </message>
    <message>
        <source>SoftPatch needs at least {0} normal images, and there are {1}</source>
        <translation>SoftPatch braucht mindestens {0} Gutbilder, vorhanden: {1}</translation>
    </message>
    <message>
        <source>Start a new one</source>
        <translation>Einen neuen starten</translation>
    </message>
    <message>
        <source>There are {0}</source>
        <translation>Vorhanden sind {0}</translation>
    </message>
    <message>
        <source>They are kept in that file; the session goes on</source>
        <translation>Sie bleiben in dieser Datei erhalten; die Sitzung läuft weiter</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Type at least one letter</source>
        <translation>Mindestens einen Buchstaben eingeben</translation>
    </message>
    <message>
        <source>Update Vitia</source>
        <translation>Vitia aktualisieren</translation>
    </message>
    <message>
        <source>Use auto or cpu</source>
        <translation>auto oder cpu verwenden</translation>
    </message>
    <message>
        <source>Use auto, cpu, cuda or cuda:N</source>
        <translation>auto, cpu, cuda oder cuda:N verwenden</translation>
    </message>
    <message>
        <source>Use letters and digits</source>
        <translation>Buchstaben und Ziffern verwenden</translation>
    </message>
    <message>
        <source>Use vitia info and vitia export</source>
        <translation>vitia info und vitia export verwenden</translation>
    </message>
    <message>
        <source>Use vitia redo</source>
        <translation>vitia redo verwenden</translation>
    </message>
    <message>
        <source>Use vitia undo</source>
        <translation>vitia undo verwenden</translation>
    </message>
    <message>
        <source>Wait until it is done, or cancel it in the bar at the bottom</source>
        <translation>Warten, bis sie fertig ist, oder in der Leiste unten abbrechen</translation>
    </message>
    <message>
        <source>Weigh normal patches</source>
        <translation>Patches der Gutbilder gewichten</translation>
    </message>
    <message>
        <source>Write it as #rrggbb</source>
        <translation>Als #rrggbb schreiben</translation>
    </message>
    <message>
        <source>Write maps</source>
        <translation>Karten schreiben</translation>
    </message>
    <message>
        <source>a base set needs the folders images/CLASS and masks/CLASS</source>
        <translation>ein Basisdatensatz braucht die Ordner images/KLASSE und masks/KLASSE</translation>
    </message>
    <message>
        <source>a class needs a name that can be read</source>
        <translation>eine Klasse braucht einen lesbaren Namen</translation>
    </message>
    <message>
        <source>a crop is in two of the groups</source>
        <translation>ein Ausschnitt ist in zwei Gruppen</translation>
    </message>
    <message>
        <source>a defect that {0} % of the images share counts as normal here</source>
        <translation>ein Defekt, den {0} % der Bilder zeigen, gilt hier als normal</translation>
    </message>
    <message>
        <source>a file of this name is in the way</source>
        <translation>eine Datei dieses Namens ist im Weg</translation>
    </message>
    <message>
        <source>a session of this name exists already</source>
        <translation>eine Sitzung dieses Namens gibt es bereits</translation>
    </message>
    <message>
        <source>a threshold lies between 0 and 255, not at {0}</source>
        <translation>ein Schwellwert liegt zwischen 0 und 255, nicht bei {0}</translation>
    </message>
    <message>
        <source>all crops look the same</source>
        <translation>alle Ausschnitte sehen gleich aus</translation>
    </message>
    <message>
        <source>all images are the same picture, so that none stands out</source>
        <translation>alle Bilder sind gleich, sodass keines auffällt</translation>
    </message>
    <message>
        <source>all of them lie in train</source>
        <translation>alle liegen in „train“</translation>
    </message>
    <message>
        <source>another file has taken its place</source>
        <translation>eine andere Datei steht an ihrer Stelle</translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>mindestens {0}</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>cannot open the session ({0})</source>
        <translation>die Sitzung kann nicht geöffnet werden ({0})</translation>
    </message>
    <message>
        <source>cannot read kept features ({0})</source>
        <translation>aufbewahrte Merkmale können nicht gelesen werden ({0})</translation>
    </message>
    <message>
        <source>cannot read the result of run {0} ({1})</source>
        <translation>das Ergebnis von Lauf {0} kann nicht gelesen werden ({1})</translation>
    </message>
    <message>
        <source>cannot read the weights ({0})</source>
        <translation>die Gewichte können nicht gelesen werden ({0})</translation>
    </message>
    <message>
        <source>cannot read the weights&apos; config</source>
        <translation>die Konfiguration der Gewichte kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>cannot write a session here ({0})</source>
        <translation>hier kann keine Sitzung geschrieben werden ({0})</translation>
    </message>
    <message>
        <source>cannot write here ({0})</source>
        <translation>hier kann nicht geschrieben werden ({0})</translation>
    </message>
    <message>
        <source>classes must be at least 1, not {0}</source>
        <translation>die Klassenzahl muss mindestens 1 sein, nicht {0}</translation>
    </message>
    <message>
        <source>coreset must be above 0 and at most 1, not {0}</source>
        <translation>das Coreset muss über 0 und höchstens 1 sein, nicht {0}</translation>
    </message>
    <message>
        <source>crop {0} is not in this run</source>
        <translation>Ausschnitt {0} gehört nicht zu diesem Lauf</translation>
    </message>
    <message>
        <source>crop {0} is not in “{1}”</source>
        <translation>Ausschnitt {0} ist nicht in „{1}“</translation>
    </message>
    <message>
        <source>edit {0} is the newest in force, so edit {1} lies the other way</source>
        <translation>Änderung {0} ist die neueste gültige; Änderung {1} liegt in der anderen Richtung</translation>
    </message>
    <message>
        <source>edits that the window could not write still wait for this session</source>
        <translation>für diese Sitzung warten noch Änderungen, die das Fenster nicht schreiben konnte</translation>
    </message>
    <message>
        <source>epochs must be at least 1, not {0}</source>
        <translation>die Epochenzahl muss mindestens 1 sein, nicht {0}</translation>
    </message>
    <message>
        <source>fraction must be an interval in 0 to 1, not {0}</source>
        <translation>der Anteil muss ein Intervall zwischen 0 und 1 sein, nicht {0}</translation>
    </message>
    <message>
        <source>from {0} to {1}</source>
        <translation>zwischen {0} und {1}</translation>
    </message>
    <message>
        <source>group must be at least 5 images, not {0}</source>
        <translation>eine Gruppe muss mindestens 5 Bilder umfassen, nicht {0}</translation>
    </message>
    <message>
        <source>images are compared in {0} random groups of {1}</source>
        <translation>Bilder werden in {0} zufälligen Gruppen zu je {1} verglichen</translation>
    </message>
    <message>
        <source>it has no anomaly map</source>
        <translation>keine Anomaliekarte vorhanden</translation>
    </message>
    <message>
        <source>it has no mask, so it counts as free of defects</source>
        <translation>keine Maske vorhanden, gilt daher als defektfrei</translation>
    </message>
    <message>
        <source>learning_rate must be above 0, not {0}</source>
        <translation>learning_rate muss über 0 sein, nicht {0}</translation>
    </message>
    <message>
        <source>left out {0} more images: see manifest.json</source>
        <translation>{0} weitere Bilder ausgelassen: siehe manifest.json</translation>
    </message>
    <message>
        <source>left out: {0}</source>
        <translation>ausgelassen: {0}</translation>
    </message>
    <message>
        <source>looking for {0} classes: {1}</source>
        <translation>{0} Klassen werden gesucht: {1}</translation>
    </message>
    <message>
        <source>map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>maps in the product folder would be taken for images</source>
        <translation>Karten im Produktordner würden für Bilder gehalten</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>memory must be at least 2 patches, not {0}</source>
        <translation>der Speicher muss mindestens 2 Patches fassen, nicht {0}</translation>
    </message>
    <message>
        <source>most_patches must be at least 1, not {0}</source>
        <translation>most_patches muss mindestens 1 sein, nicht {0}</translation>
    </message>
    <message>
        <source>neighbourhoods must be odd, not {0}</source>
        <translation>Nachbarschaften müssen ungerade sein, nicht {0}</translation>
    </message>
    <message>
        <source>no crop is confirmed yet</source>
        <translation>noch ist kein Ausschnitt bestätigt</translation>
    </message>
    <message>
        <source>no crop scores above 0.5: these parts may all be good, and discovery always splits them into classes. Look at the threshold page, or set the lower bound by hand</source>
        <translation>kein Ausschnitt hat einen Anomaliewert über 0,5: vielleicht sind alle Teile gut, und „Entdecken“ teilt sie trotzdem in Klassen auf. Die Seite „Schwellwert“ ansehen oder die Untergrenze von Hand setzen</translation>
    </message>
    <message>
        <source>no image has its name</source>
        <translation>kein Bild trägt diesen Namen</translation>
    </message>
    <message>
        <source>no image of this product has an anomaly map</source>
        <translation>kein Bild dieses Produkts hat eine Anomaliekarte</translation>
    </message>
    <message>
        <source>no image of this product has an anomaly map or a mask</source>
        <translation>kein Bild dieses Produkts hat eine Anomaliekarte oder eine Maske</translation>
    </message>
    <message>
        <source>no mask fits an image by name (first mask {0}, first image {1})</source>
        <translation>keine Maske passt dem Namen nach zu einem Bild (erste Maske {0}, erstes Bild {1})</translation>
    </message>
    <message>
        <source>no such file</source>
        <translation>Datei nicht gefunden</translation>
    </message>
    <message>
        <source>no such weights file</source>
        <translation>Gewichtsdatei nicht gefunden</translation>
    </message>
    <message>
        <source>none of the {0} anomaly maps can be used; the first one: {1}</source>
        <translation>keine der {0} Anomaliekarten ist brauchbar; die erste: {1}</translation>
    </message>
    <message>
        <source>none of the {0} images can be exported ({1})</source>
        <translation>keines der {0} Bilder kann exportiert werden ({1})</translation>
    </message>
    <message>
        <source>none of the {0} images can be searched for defects ({1})</source>
        <translation>keines der {0} Bilder kann nach Defekten durchsucht werden ({1})</translation>
    </message>
    <message>
        <source>none of {0} can be read</source>
        <translation>nicht lesbar: {0}</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>bisher keine</translation>
    </message>
    <message>
        <source>only {0} crops: looking for {1} classes instead of {2}</source>
        <translation>nur {0} Ausschnitte: {1} statt {2} Klassen werden gesucht</translation>
    </message>
    <message>
        <source>only {0} different images: as many classes instead of {1}</source>
        <translation>nur {0} verschiedene Bilder: ebenso viele Klassen statt {1}</translation>
    </message>
    <message>
        <source>only {0} different images: each is compared with its most alike alone. MuSc wants at least {1}, better {2}</source>
        <translation>nur {0} verschiedene Bilder: jedes wird allein mit dem ähnlichsten verglichen. MuSc möchte mindestens {1}, besser {2}</translation>
    </message>
    <message>
        <source>run {0} cannot be removed</source>
        <translation>Lauf {0} kann nicht entfernt werden</translation>
    </message>
    <message>
        <source>run {0} is not finished</source>
        <translation>Lauf {0} ist nicht abgeschlossen</translation>
    </message>
    <message>
        <source>runs {0} and {1} have no crop in common</source>
        <translation>die Läufe {0} und {1} haben keinen Ausschnitt gemeinsam</translation>
    </message>
    <message>
        <source>several files fit it by name ({0})</source>
        <translation>mehrere Dateien passen dem Namen nach ({0})</translation>
    </message>
    <message>
        <source>silhouette times stability is largest there ({0} x {1}); by itself the silhouette says {2}, the stability {3}, the merge-height gap {4}</source>
        <translation>dort ist Silhouette mal Stabilität am größten ({0} x {1}); für sich genommen sagt die Silhouette {2}, die Stabilität {3}, der Sprung der Fusionshöhe {4}</translation>
    </message>
    <message>
        <source>size must be at least 16 pixels, not {0}</source>
        <translation>die Größe muss mindestens 16 Pixel betragen, nicht {0}</translation>
    </message>
    <message>
        <source>so many crops: a pool of {0} views instead of {1}</source>
        <translation>sehr viele Ausschnitte: ein Vorrat von {0} Ansichten statt {1}</translation>
    </message>
    <message>
        <source>stopping; what is done is kept (Ctrl+C again stops at once)</source>
        <translation>wird angehalten; Erledigtes bleibt erhalten (nochmals Strg+C hält sofort an)</translation>
    </message>
    <message>
        <source>strides</source>
        <translation>Schrittweiten</translation>
    </message>
    <message>
        <source>tau must be 0 or more, not {0}</source>
        <translation>Tau muss mindestens 0 sein, nicht {0}</translation>
    </message>
    <message>
        <source>the arrays of an earlier session lie here</source>
        <translation>hier liegen die Daten einer früheren Sitzung</translation>
    </message>
    <message>
        <source>the base set holds no image</source>
        <translation>der Basisdatensatz enthält kein Bild</translation>
    </message>
    <message>
        <source>the edit log names the unknown column {0}.{1}</source>
        <translation>das Änderungsprotokoll nennt die unbekannte Spalte {0}.{1}</translation>
    </message>
    <message>
        <source>the edits that waited to be written cannot be read ({0})</source>
        <translation>die wartenden Änderungen können nicht gelesen werden ({0})</translation>
    </message>
    <message>
        <source>the export would lie inside the product folder</source>
        <translation>der Export läge im Produktordner</translation>
    </message>
    <message>
        <source>the export would replace {0}</source>
        <translation>der Export würde {0} ersetzen</translation>
    </message>
    <message>
        <source>the file cannot be read ({0})</source>
        <translation>die Datei kann nicht gelesen werden ({0})</translation>
    </message>
    <message>
        <source>the file has changed since it was read into the session</source>
        <translation>die Datei wurde seit dem Einlesen in die Sitzung geändert</translation>
    </message>
    <message>
        <source>the file holds more than one map</source>
        <translation>die Datei enthält mehr als eine Karte</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the folder cannot be read ({0})</source>
        <translation>der Ordner kann nicht gelesen werden ({0})</translation>
    </message>
    <message>
        <source>the folder exists already</source>
        <translation>der Ordner existiert bereits</translation>
    </message>
    <message>
        <source>the folder of {0} holds the images too</source>
        <translation>der Ordner der {0} enthält auch die Bilder</translation>
    </message>
    <message>
        <source>the image has 32-bit pixels</source>
        <translation>das Bild hat 32-Bit-Pixel</translation>
    </message>
    <message>
        <source>the image has {0} x {1} pixels, more than Vitia can use</source>
        <translation>das Bild hat {0} x {1} Pixel, mehr als Vitia verarbeiten kann</translation>
    </message>
    <message>
        <source>the image is truncated or damaged ({0})</source>
        <translation>das Bild ist abgeschnitten oder beschädigt ({0})</translation>
    </message>
    <message>
        <source>the images</source>
        <translation>die Bilder</translation>
    </message>
    <message>
        <source>the map has the shape {0} instead of (height, width)</source>
        <translation>die Karte hat die Form {0} statt (Höhe, Breite)</translation>
    </message>
    <message>
        <source>the map holds no numbers</source>
        <translation>die Karte enthält keine Zahlen</translation>
    </message>
    <message>
        <source>the map holds values that are not finite (NaN or infinite)</source>
        <translation>die Karte enthält nicht endliche Werte (NaN oder unendlich)</translation>
    </message>
    <message>
        <source>the map is truncated or damaged ({0})</source>
        <translation>die Karte ist abgeschnitten oder beschädigt ({0})</translation>
    </message>
    <message>
        <source>the map is {0} everywhere, so it shows no anomaly</source>
        <translation>die Karte ist überall {0} und zeigt daher keine Anomalie</translation>
    </message>
    <message>
        <source>the maps exist already</source>
        <translation>die Karten existieren bereits</translation>
    </message>
    <message>
        <source>the maps of this product were not read yet</source>
        <translation>die Karten dieses Produkts wurden noch nicht eingelesen</translation>
    </message>
    <message>
        <source>the maps would replace {0}</source>
        <translation>die Karten würden {0} ersetzen</translation>
    </message>
    <message>
        <source>the mask has {0} x {1} pixels, and {2} has {3} x {4}</source>
        <translation>die Maske hat {0} x {1} Pixel, {2} dagegen {3} x {4}</translation>
    </message>
    <message>
        <source>the mask of this base image has another size</source>
        <translation>die Maske dieses Basisbildes hat eine andere Größe</translation>
    </message>
    <message>
        <source>the memory of {0} is not enough</source>
        <translation>der Speicher von {0} reicht nicht aus</translation>
    </message>
    <message>
        <source>the name is not valid text on this system</source>
        <translation>der Name ist auf diesem System kein gültiger Text</translation>
    </message>
    <message>
        <source>the network&apos;s features of this image are not numbers</source>
        <translation>die Merkmale dieses Bildes sind keine Zahlen</translation>
    </message>
    <message>
        <source>the normal images</source>
        <translation>die Gutbilder</translation>
    </message>
    <message>
        <source>the result of run {0} is of other crops</source>
        <translation>das Ergebnis von Lauf {0} gehört zu anderen Ausschnitten</translation>
    </message>
    <message>
        <source>the same picture as {0}</source>
        <translation>dasselbe Bild wie {0}</translation>
    </message>
    <message>
        <source>the session can neither be read nor written, and {0} edits wait</source>
        <translation>die Sitzung ist weder lesbar noch beschreibbar, und {0} Änderungen warten</translation>
    </message>
    <message>
        <source>the session cannot be copied ({0})</source>
        <translation>die Sitzung kann nicht kopiert werden ({0})</translation>
    </message>
    <message>
        <source>the session cannot be read ({0})</source>
        <translation>die Sitzung kann nicht gelesen werden ({0})</translation>
    </message>
    <message>
        <source>the session cannot be written</source>
        <translation>die Sitzung kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the session cannot be written ({0})</source>
        <translation>die Sitzung kann nicht geschrieben werden ({0})</translation>
    </message>
    <message>
        <source>the session is open for reading alone and cannot be written</source>
        <translation>die Sitzung ist nur zum Lesen geöffnet und kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the session was changed elsewhere, so the edits that waited to be written do not fit any more</source>
        <translation>die Sitzung wurde anderswo geändert; die wartenden Änderungen passen nicht mehr</translation>
    </message>
    <message>
        <source>the weights of &apos;{0}&apos; are not in the cache and could not be downloaded ({1})</source>
        <translation>die Gewichte von „{0}“ sind nicht im Cache und konnten nicht heruntergeladen werden ({1})</translation>
    </message>
    <message>
        <source>the {0} does not exist</source>
        <translation>nicht vorhanden: {0}</translation>
    </message>
    <message>
        <source>the {0} has {1} x {2} pixels, its image {3} x {4}</source>
        <translation>falsche Größe ({0}): {1} x {2} Pixel, das Bild hat {3} x {4}</translation>
    </message>
    <message>
        <source>the {0} is no folder</source>
        <translation>kein Ordner: {0}</translation>
    </message>
    <message>
        <source>there are no anomaly maps</source>
        <translation>es gibt keine Anomaliekarten</translation>
    </message>
    <message>
        <source>there are no anomaly maps (PNG, TIFF, NPY) in this folder</source>
        <translation>in diesem Ordner sind keine Anomaliekarten (PNG, TIFF, NPY)</translation>
    </message>
    <message>
        <source>there are no images (PNG, JPEG, BMP, TIFF) in this folder</source>
        <translation>in diesem Ordner sind keine Bilder (PNG, JPEG, BMP, TIFF)</translation>
    </message>
    <message>
        <source>there are no images (PNG, JPEG, BMP, TIFF) in this folder ({0})</source>
        <translation>in diesem Ordner sind keine Bilder (PNG, JPEG, BMP, TIFF) ({0})</translation>
    </message>
    <message>
        <source>there are no images to search for defects</source>
        <translation>es gibt keine Bilder, in denen Defekte gesucht werden könnten</translation>
    </message>
    <message>
        <source>there are no masks (PNG, JPEG, BMP, TIFF) in this folder</source>
        <translation>in diesem Ordner sind keine Masken (PNG, JPEG, BMP, TIFF)</translation>
    </message>
    <message>
        <source>there are no masks ({0}) in this product</source>
        <translation>in diesem Produkt sind keine Masken ({0})</translation>
    </message>
    <message>
        <source>there are no normal images in this folder</source>
        <translation>in diesem Ordner sind keine Gutbilder</translation>
    </message>
    <message>
        <source>there are {0} crops, and discovery needs at least one</source>
        <translation>Ausschnitte: {0}; „Entdecken“ braucht mindestens einen</translation>
    </message>
    <message>
        <source>there are {0} crops, and discovery needs at least two</source>
        <translation>Ausschnitte: {0}; „Entdecken“ braucht mindestens zwei</translation>
    </message>
    <message>
        <source>there is a class “{0}” already</source>
        <translation>eine Klasse „{0}“ gibt es bereits</translation>
    </message>
    <message>
        <source>there is a session already</source>
        <translation>dort liegt bereits eine Sitzung</translation>
    </message>
    <message>
        <source>there is no anomaly map</source>
        <translation>es gibt keine Anomaliekarte</translation>
    </message>
    <message>
        <source>there is no class {0}</source>
        <translation>es gibt keine Klasse {0}</translation>
    </message>
    <message>
        <source>there is no class {0}, or it was merged into another one</source>
        <translation>es gibt keine Klasse {0}, oder sie wurde mit einer anderen zusammengeführt</translation>
    </message>
    <message>
        <source>there is no class “{0}”</source>
        <translation>es gibt keine Klasse „{0}“</translation>
    </message>
    <message>
        <source>there is no device &apos;{0}&apos; on this machine</source>
        <translation>auf diesem Rechner gibt es kein Gerät „{0}“</translation>
    </message>
    <message>
        <source>there is no edit {0} in this session</source>
        <translation>in dieser Sitzung gibt es keine Änderung {0}</translation>
    </message>
    <message>
        <source>there is no image {0} in this session</source>
        <translation>in dieser Sitzung gibt es kein Bild {0}</translation>
    </message>
    <message>
        <source>there is no run {0} in this session</source>
        <translation>in dieser Sitzung gibt es keinen Lauf {0}</translation>
    </message>
    <message>
        <source>there is no screen to open a window on</source>
        <translation>es gibt keinen Bildschirm für ein Fenster</translation>
    </message>
    <message>
        <source>there is no such session</source>
        <translation>diese Sitzung gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such session or product folder</source>
        <translation>diese Sitzung oder diesen Produktordner gibt es nicht</translation>
    </message>
    <message>
        <source>there is nothing to export</source>
        <translation>es gibt nichts zu exportieren</translation>
    </message>
    <message>
        <source>there is nothing to merge</source>
        <translation>es gibt nichts zusammenzuführen</translation>
    </message>
    <message>
        <source>there is nothing to split</source>
        <translation>es gibt nichts aufzuteilen</translation>
    </message>
    <message>
        <source>these are not the weights of a plain vision transformer</source>
        <translation>dies sind nicht die Gewichte eines einfachen Vision Transformers</translation>
    </message>
    <message>
        <source>these maps were not made here, so they are not overwritten</source>
        <translation>diese Karten wurden nicht hier erzeugt und werden nicht überschrieben</translation>
    </message>
    <message>
        <source>these weights do not fit a plain vision transformer ({0})</source>
        <translation>diese Gewichte passen nicht zu einem einfachen Vision Transformer ({0})</translation>
    </message>
    <message>
        <source>these weights do not fit {0} ({1})</source>
        <translation>diese Gewichte passen nicht zu {0} ({1})</translation>
    </message>
    <message>
        <source>this base image has no mask</source>
        <translation>dieses Basisbild hat keine Maske</translation>
    </message>
    <message>
        <source>this folder holds several products</source>
        <translation>dieser Ordner enthält mehrere Produkte</translation>
    </message>
    <message>
        <source>this folder is no earlier export, so it is not overwritten</source>
        <translation>dieser Ordner ist kein früherer Export und wird nicht überschrieben</translation>
    </message>
    <message>
        <source>this image can no longer be read</source>
        <translation>dieses Bild kann nicht mehr gelesen werden</translation>
    </message>
    <message>
        <source>this image has no anomaly map</source>
        <translation>dieses Bild hat keine Anomaliekarte</translation>
    </message>
    <message>
        <source>this image is gone from the product</source>
        <translation>dieses Bild fehlt jetzt im Produkt</translation>
    </message>
    <message>
        <source>this image is not in the product any more</source>
        <translation>dieses Bild ist nicht mehr im Produkt</translation>
    </message>
    <message>
        <source>this is a coloured picture of a map; its scores cannot be read back</source>
        <translation>dies ist ein eingefärbtes Bild einer Karte; daraus lassen sich keine Werte zurücklesen</translation>
    </message>
    <message>
        <source>this is a folder, not a session</source>
        <translation>dies ist ein Ordner, keine Sitzung</translation>
    </message>
    <message>
        <source>this is no PNG, JPEG, BMP or TIFF image, or its beginning is damaged</source>
        <translation>dies ist kein PNG-, JPEG-, BMP- oder TIFF-Bild, oder sein Anfang ist beschädigt</translation>
    </message>
    <message>
        <source>this is no Vitia session</source>
        <translation>dies ist keine Vitia-Sitzung</translation>
    </message>
    <message>
        <source>this network has no layer {0}; its blocks are {1}</source>
        <translation>dieses Netz hat keine Schicht {0}; seine Blöcke sind {1}</translation>
    </message>
    <message>
        <source>this network has no layer {0}; its strides are {1}</source>
        <translation>dieses Netz hat keine Schicht {0}; seine Schrittweiten sind {1}</translation>
    </message>
    <message>
        <source>this network is no plain vision transformer with a class token</source>
        <translation>dieses Netz ist kein einfacher Vision Transformer mit Klassen-Token</translation>
    </message>
    <message>
        <source>this product has no anomaly maps</source>
        <translation>dieses Produkt hat keine Anomaliekarten</translation>
    </message>
    <message>
        <source>this product has no class folders to measure against</source>
        <translation>dieses Produkt hat keine Klassenordner zum Vergleichen</translation>
    </message>
    <message>
        <source>this product has no normal images to compare with</source>
        <translation>dieses Produkt hat keine Gutbilder zum Vergleichen</translation>
    </message>
    <message>
        <source>this read-only session is open elsewhere or was not closed, so its newest edits cannot be read</source>
        <translation>diese schreibgeschützte Sitzung ist anderswo offen oder wurde nicht geschlossen; ihre neuesten Änderungen sind nicht lesbar</translation>
    </message>
    <message>
        <source>this run has no linkage to cut</source>
        <translation>dieser Lauf hat keinen Clusterbaum zum Schneiden</translation>
    </message>
    <message>
        <source>this session exists already</source>
        <translation>diese Sitzung existiert bereits</translation>
    </message>
    <message>
        <source>this session has no crops yet</source>
        <translation>diese Sitzung hat noch keine Ausschnitte</translation>
    </message>
    <message>
        <source>this session has no finished run</source>
        <translation>diese Sitzung hat keinen abgeschlossenen Lauf</translation>
    </message>
    <message>
        <source>this session has no finished run to export</source>
        <translation>diese Sitzung hat keinen abgeschlossenen Lauf zum Exportieren</translation>
    </message>
    <message>
        <source>this session has no maps called &apos;{0}&apos;, only: {1}</source>
        <translation>diese Sitzung hat keine Karten namens „{0}“, nur: {1}</translation>
    </message>
    <message>
        <source>this session has no unfinished run</source>
        <translation>diese Sitzung hat keinen unvollendeten Lauf</translation>
    </message>
    <message>
        <source>this session was written by a newer Vitia</source>
        <translation>diese Sitzung wurde von einer neueren Vitia-Version geschrieben</translation>
    </message>
    <message>
        <source>this torch file holds more than tensors and is not opened</source>
        <translation>diese torch-Datei enthält mehr als Tensoren und wird nicht geöffnet</translation>
    </message>
    <message>
        <source>too few crops to tell ({0}, at least {1} are needed)</source>
        <translation>zu wenige Ausschnitte ({0}; nötig sind mindestens {1})</translation>
    </message>
    <message>
        <source>weights: {0}</source>
        <translation>Gewichte: {0}</translation>
    </message>
    <message>
        <source>without normal images they are compared with each other, and there is only one</source>
        <translation>ohne Gutbilder werden sie untereinander verglichen, und es gibt nur eines</translation>
    </message>
    <message>
        <source>write the labelled set with: vitia export {0} {1}</source>
        <translation>beschriftete Sammlung schreiben mit: vitia export {0} {1}</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>{0} and {1} more are missing</source>
        <translation>es fehlen {0} und {1} weitere</translation>
    </message>
    <message>
        <source>{0} crops</source>
        <translation>{0} Ausschnitte</translation>
    </message>
    <message>
        <source>{0} crops in {1} images</source>
        <translation>{0} Ausschnitte in {1} Bildern</translation>
    </message>
    <message>
        <source>{0} fits several images by name ({1})</source>
        <translation>{0} passt dem Namen nach zu mehreren Bildern ({1})</translation>
    </message>
    <message>
        <source>{0} has {1} crops</source>
        <translation>{0} hat {1} Ausschnitte</translation>
    </message>
    <message>
        <source>{0} has {1} crops, and none is number {2}</source>
        <translation>{0} hat {1} Ausschnitte, und keiner hat die Nummer {2}</translation>
    </message>
    <message>
        <source>{0} images are called {1}</source>
        <translation>{0} Bilder heißen {1}</translation>
    </message>
    <message>
        <source>{0} images are few for MuSc; {1} or more are better</source>
        <translation>{0} Bilder sind wenig für MuSc; {1} oder mehr sind besser</translation>
    </message>
    <message>
        <source>{0} images repeat others; each is compared once</source>
        <translation>{0} Bilder sind Duplikate; jedes wird nur einmal verglichen</translation>
    </message>
    <message>
        <source>{0} learns from normal images, and there are none</source>
        <translation>{0} lernt aus Gutbildern, und es gibt keine</translation>
    </message>
    <message>
        <source>{0} maps binarized, {1} of them without a stable region</source>
        <translation>{0} Karten binarisiert, davon {1} ohne stabile Region</translation>
    </message>
    <message>
        <source>{0} must be at least {1}, not {2}</source>
        <translation>{0} muss mindestens {1} sein, nicht {2}</translation>
    </message>
    <message>
        <source>{0} must be {1}, not {2}</source>
        <translation>{0} muss {1} sein, nicht {2}</translation>
    </message>
    <message>
        <source>{0} normal images: taking {1}</source>
        <translation>{0} Gutbilder: {1} werden verwendet</translation>
    </message>
    <message>
        <source>{0} of the images look anomalous: FUN-AD is made for sets in which most parts are good</source>
        <translation>{0} der Bilder wirken anomal: FUN-AD setzt voraus, dass die meisten Teile gut sind</translation>
    </message>
    <message>
        <source>{0} of {1} normal images, drawn by chance, are used</source>
        <translation>{0} von {1} Gutbildern, zufällig gezogen, werden verwendet</translation>
    </message>
    <message>
        <source>{0} of {1} patches of each normal image, by chance, are used</source>
        <translation>{0} von {1} Patches jedes Gutbildes werden zufällig verwendet</translation>
    </message>
    <message>
        <source>{0} {1} was changed elsewhere; the edit was not made</source>
        <translation>{0} {1} wurde anderswo geändert; die Änderung wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0}. {1}</source>
        <translation>{0}. {1}</translation>
    </message>
    <message>
        <source>{0}. {1}.</source>
        <translation>{0}. {1}.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: {1}. {2}</source>
        <translation>{0}: {1}. {2}</translation>
    </message>
    <message>
        <source>“{0}” collects false alarms and cannot be merged away</source>
        <translation>„{0}“ sammelt Fehlalarme und kann nicht zusammengeführt werden</translation>
    </message>
    <message>
        <source>“{0}” has {1} crops and cannot be split into {2} groups</source>
        <translation>„{0}“ hat {1} Ausschnitte und lässt sich nicht in {2} Gruppen aufteilen</translation>
    </message>
    <message>
        <source>“{0}” is a class of run {1}, not of run {2}</source>
        <translation>„{0}“ ist eine Klasse von Lauf {1}, nicht von Lauf {2}</translation>
    </message>
    <message>
        <source>“{0}” is no colour</source>
        <translation>„{0}“ ist keine Farbe</translation>
    </message>
    <message>
        <source>“{0}” is not empty</source>
        <translation>„{0}“ ist nicht leer</translation>
    </message>
    <message>
        <source>“{0}” is still at work</source>
        <translation>„{0}“ läuft noch</translation>
    </message>
    <message>
        <source>“{0}” stands for crops as the run found them and cannot be removed</source>
        <translation>„{0}“ steht für Ausschnitte, wie der Lauf sie fand, und kann nicht entfernt werden</translation>
    </message>
</context>
<context>
    <name>EvidencePlot</name>
    <message>
        <source>Click a number, or take the arrow keys, to choose it</source>
        <translation>Zum Wählen eine Zahl anklicken oder Pfeiltasten benutzen</translation>
    </message>
    <message>
        <source>Evidence for the number of classes</source>
        <translation>Belege für die Klassenzahl</translation>
    </message>
    <message>
        <source>Number of classes</source>
        <translation>Anzahl der Klassen</translation>
    </message>
    <message>
        <source>Speaks for it</source>
        <translation>Spricht dafür</translation>
    </message>
    <message>
        <source>{n} classes: silhouette {silhouette}, stability {stability}, gap {gap}</source>
        <translation>{n} Klassen: Silhouette {silhouette}, Stabilität {stability}, Sprung {gap}</translation>
    </message>
</context>
<context>
    <name>EvidenceView</name>
    <message>
        <source>How many classes?</source>
        <translation>Wie viele Klassen?</translation>
    </message>
    <message>
        <source>Suggested: {n}, because {reason}.</source>
        <translation>Vorschlag: {n}. Grund: {reason}.</translation>
    </message>
    <message>
        <source>Take {n}</source>
        <translation>{n} übernehmen</translation>
    </message>
    <message>
        <source>The crops were cut anew since; press “Suggest” to look again.</source>
        <translation>Die Ausschnitte wurden seither neu erstellt; „Vorschlagen“ drücken, um neu zu rechnen.</translation>
    </message>
    <message>
        <source>Vitia can look into how many groups the crops fall, without any labels. It takes a minute or two, and shows what speaks for every number.</source>
        <translation>Vitia kann ohne jede Beschriftung ermitteln, in wie viele Gruppen die Ausschnitte zerfallen. Das dauert ein bis zwei Minuten und zeigt, was für jede Zahl spricht.</translation>
    </message>
    <message>
        <source>● silhouette: how far apart the groups are · ■ stability: whether half of the crops gives the same groups · bars: by how much one merge fewer would join what is apart</source>
        <translation>● Silhouette: wie weit die Gruppen auseinanderliegen · ■ Stabilität: ob die Hälfte der Ausschnitte dieselben Gruppen ergibt · Balken: wie groß der Sprung zur nächsten Verschmelzung ist</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Choose a folder</source>
        <translation>Wählen Sie einen Ordner</translation>
    </message>
    <message>
        <source>Choose something to include</source>
        <translation>Wählen Sie mindestens einen Inhalt</translation>
    </message>
    <message>
        <source>Choose the folder that the export goes into</source>
        <translation>Zielordner für den Export wählen</translation>
    </message>
    <message>
        <source>Crops by class</source>
        <translation>Ausschnitte nach Klassen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Folder that the export goes into</source>
        <translation>Zielordner für den Export</translation>
    </message>
    <message>
        <source>Folder to write</source>
        <translation>Zielordner</translation>
    </message>
    <message>
        <source>Masks of both</source>
        <translation>Masken zu beiden</translation>
    </message>
    <message>
        <source>Only what is confirmed</source>
        <translation>Nur Bestätigtes</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Preview of the export</source>
        <translation>Vorschau des Exports</translation>
    </message>
    <message>
        <source>Replace an earlier export there</source>
        <translation>Früheren Export dort ersetzen</translation>
    </message>
    <message>
        <source>Tables (CSV)</source>
        <translation>Tabellen (CSV)</translation>
    </message>
    <message>
        <source>What to include</source>
        <translation>Inhalt des Exports</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Whole images by class</source>
        <translation>Ganze Bilder nach Klassen</translation>
    </message>
    <message>
        <source>Written to a temporary place first and moved there whole; nothing that exists is replaced unless you say so.</source>
        <translation>Der Export entsteht zunächst an einem temporären Ort und wird als Ganzes verschoben; Vorhandenes wird nur ersetzt, wenn Sie es ausdrücklich wünschen.</translation>
    </message>
    <message>
        <source>Written to {folder}</source>
        <translation>Geschrieben nach {folder}</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Crops</source>
        <translation>Ausschnitte</translation>
    </message>
    <message>
        <source>crops: {n}</source>
        <translation>Ausschnitte: {n}</translation>
    </message>
</context>
<context>
    <name>HeatBar</name>
    <message>
        <source>One scale for all images of the product</source>
        <translation>Eine Skala für alle Bilder des Produkts</translation>
    </message>
    <message>
        <source>Scale of the heat map of this image, {low} to {high}</source>
        <translation>Heatmap-Skala dieses Bildes, {low} bis {high}</translation>
    </message>
    <message>
        <source>Scale of the heat map, {low} to {high}</source>
        <translation>Heatmap-Skala, {low} bis {high}</translation>
    </message>
    <message>
        <source>The scale of this image alone; do not compare images by it</source>
        <translation>Skala nur dieses Bildes; Bilder damit nicht vergleichen</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Click an edit, or press Enter, to go back or forth to it.</source>
        <translation>Änderung anklicken oder Eingabetaste drücken, um dorthin zurück- oder vorzugehen.</translation>
    </message>
    <message>
        <source>History of the edits</source>
        <translation>Änderungsverlauf</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>Before all edits</source>
        <translation>Vor allen Änderungen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>{edit}, the present state</source>
        <translation>{edit}, aktueller Stand</translation>
    </message>
    <message>
        <source>{edit}, undone</source>
        <translation>{edit}, rückgängig gemacht</translation>
    </message>
</context>
<context>
    <name>ImageCanvas</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>ImagePanes</name>
    <message>
        <source>Image with heat map</source>
        <translation>Bild mit Heatmap</translation>
    </message>
    <message>
        <source>Image without overlays</source>
        <translation>Bild ohne Überlagerungen</translation>
    </message>
</context>
<context>
    <name>ImageTable</name>
    <message>
        <source>Class folder</source>
        <translation>Klassenordner</translation>
    </message>
    <message>
        <source>Highest value of the map, 0 to 255 on the scale of the product</source>
        <translation>Höchster Wert der Karte, 0 bis 255 auf der Skala des Produkts</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitzenwert</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Class folder: {name}</source>
        <translation>Klassenordner: {name}</translation>
    </message>
    <message>
        <source>Class of the whole image: {name}</source>
        <translation>Klasse des ganzen Bildes: {name}</translation>
    </message>
    <message>
        <source>Class “{name}”</source>
        <translation>Klasse „{name}“</translation>
    </message>
    <message>
        <source>Crops most like this one</source>
        <translation>Ähnlichste Ausschnitte</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Most like this one</source>
        <translation>Ähnlichste Ausschnitte</translation>
    </message>
    <message>
        <source>Note on the class</source>
        <translation>Notiz zur Klasse</translation>
    </message>
    <message>
        <source>Note on the image</source>
        <translation>Notiz zum Bild</translation>
    </message>
    <message>
        <source>Reading the features…</source>
        <translation>Merkmale werden gelesen…</translation>
    </message>
    <message>
        <source>There are no other crops</source>
        <translation>Es gibt keine weiteren Ausschnitte</translation>
    </message>
    <message>
        <source>This crop</source>
        <translation>Dieser Ausschnitt</translation>
    </message>
    <message>
        <source>Whole image</source>
        <translation>Ganzes Bild</translation>
    </message>
    <message>
        <source>area {a} px</source>
        <translation>Fläche {a} px</translation>
    </message>
    <message>
        <source>confirmed by you</source>
        <translation>von Ihnen bestätigt</translation>
    </message>
    <message>
        <source>from {x0}, {y0} to {x1}, {y1}</source>
        <translation>von {x0}, {y0} bis {x1}, {y1}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>score {s}</source>
        <translation>Anomaliewert {s}</translation>
    </message>
    <message>
        <source>whole image, no region found</source>
        <translation>ganzes Bild, keine Region gefunden</translation>
    </message>
    <message>
        <source>{file}, in “{name}”</source>
        <translation>{file}, in „{name}“</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>Keine laufende Aufgabe</translation>
    </message>
    <message>
        <source>Show all jobs that run now</source>
        <translation>Alle laufenden Aufgaben anzeigen</translation>
    </message>
    <message>
        <source>Show or hide the log</source>
        <translation>Protokoll ein- oder ausblenden</translation>
    </message>
    <message>
        <source>{n} jobs</source>
        <translation>{n} Aufgaben</translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <source>Nothing is running</source>
        <translation>Keine laufende Aufgabe</translation>
    </message>
    <message>
        <source>Running jobs</source>
        <translation>Laufende Aufgaben</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel {job}</source>
        <translation>{job} abbrechen</translation>
    </message>
    <message>
        <source>Go on with {job}</source>
        <translation>{job} fortsetzen</translation>
    </message>
    <message>
        <source>Pause {job}</source>
        <translation>{job} anhalten</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} von {all}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>JobWatch</name>
    <message>
        <source>{job}: cancelled</source>
        <translation>{job}: abgebrochen</translation>
    </message>
    <message>
        <source>{job}: done</source>
        <translation>{job}: fertig</translation>
    </message>
    <message>
        <source>{job}: failed</source>
        <translation>{job}: fehlgeschlagen</translation>
    </message>
    <message>
        <source>{job}: started</source>
        <translation>{job}: gestartet</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>Neue Taste drücken</translation>
    </message>
</context>
<context>
    <name>LivePlot</name>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Show or hide this line</source>
        <translation>Diese Linie ein- oder ausblenden</translation>
    </message>
    <message>
        <source>{name} {number}</source>
        <translation>{name} {number}</translation>
    </message>
</context>
<context>
    <name>Lock</name>
    <message>
        <source>Close it there, then try again</source>
        <translation>Dort schließen, dann erneut versuchen</translation>
    </message>
    <message>
        <source>Close it there, then try again; if that computer is off, delete {file}</source>
        <translation>Dort schließen, dann erneut versuchen; ist jener Rechner aus, {file} löschen</translation>
    </message>
    <message>
        <source>this session is being edited by {program}, process {pid} on {host}</source>
        <translation>diese Sitzung wird gerade von {program} bearbeitet, Prozess {pid} auf {host}</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Clear the log</source>
        <translation>Protokoll leeren</translation>
    </message>
    <message>
        <source>Copy the lines shown</source>
        <translation>Angezeigte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Levels shown</source>
        <translation>Angezeigte Stufen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Only lines with these words</source>
        <translation>Nur Zeilen mit diesen Wörtern</translation>
    </message>
    <message>
        <source>Only lines with…</source>
        <translation>Nur Zeilen mit…</translation>
    </message>
    <message>
        <source>Save the lines shown…</source>
        <translation>Angezeigte Zeilen speichern…</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>Text (*.log *.txt);;All files (*)</source>
        <translation>Text (*.log *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>What jobs report appears here.</source>
        <translation>Hier erscheint, was Aufgaben melden.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>A report is in {path}</source>
        <translation>Ein Bericht liegt in {path}</translation>
    </message>
    <message>
        <source>Edits that could not be written last time are there again: {n}</source>
        <translation>Zuletzt nicht geschriebene Änderungen sind wieder da: {n}</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Prepare the pages</source>
        <translation>Seiten vorbereiten</translation>
    </message>
    <message>
        <source>Vitia did not end properly last time; nothing is lost</source>
        <translation>Vitia wurde beim letzten Mal nicht ordentlich beendet; nichts ist verloren</translation>
    </message>
    <message>
        <source>“{session}” is open where you were.</source>
        <translation>„{session}“ ist dort geöffnet, wo Sie waren.</translation>
    </message>
</context>
<context>
    <name>MapsDialog</name>
    <message>
        <source>A timm model name, or a weights file; empty takes that of the preset</source>
        <translation>Name eines timm-Modells oder Gewichtsdatei; leer nimmt die der Voreinstellung</translation>
    </message>
    <message>
        <source>As PatchCore, and forgives a few bad parts among the good ones.</source>
        <translation>Wie PatchCore, verzeiht aber einige Schlechtteile unter den Gutteilen.</translation>
    </message>
    <message>
        <source>As published, slow</source>
        <translation>Wie veröffentlicht, langsam</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Choose an image and press “Try it”. Its map is made with a few other images around it, which takes much less time than all of them.</source>
        <translation>Bild wählen und „Ausprobieren“ drücken. Seine Karte entsteht mit wenigen weiteren Bildern; das dauert viel kürzer als mit allen.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Compares the images with each other: defects are what few of them have. Needs five images or more.</source>
        <translation>Vergleicht die Bilder untereinander: Defekte sind, was nur wenige zeigen. Braucht mindestens fünf Bilder.</translation>
    </message>
    <message>
        <source>Compares with images of good parts: from train/good, or a folder of yours.</source>
        <translation>Vergleicht mit Gutbildern: aus train/good oder einem eigenen Ordner.</translation>
    </message>
    <message>
        <source>Detector</source>
        <translation>Detektor</translation>
    </message>
    <message>
        <source>Estimate the cost</source>
        <translation>Aufwand schätzen</translation>
    </message>
    <message>
        <source>FUN-AD: trains itself on the mixed images</source>
        <translation>FUN-AD: trainiert sich selbst auf gemischten Bildern</translation>
    </message>
    <message>
        <source>Fast, for a first look</source>
        <translation>Schnell, für einen ersten Blick</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Folder of images of good parts</source>
        <translation>Ordner mit Gutbildern</translation>
    </message>
    <message>
        <source>Good parts: {where}</source>
        <translation>Gutteile: {where}</translation>
    </message>
    <message>
        <source>How to look for defects</source>
        <translation>Wie nach Defekten gesucht wird</translation>
    </message>
    <message>
        <source>Image to try it on</source>
        <translation>Bild zum Ausprobieren</translation>
    </message>
    <message>
        <source>It is a research method, here in a reduced variant: patent application filed by its authors; check before commercial use.</source>
        <translation>Forschungsmethode, hier in reduzierter Form; die Autoren haben ein Patent angemeldet: vor kommerziellem Einsatz prüfen.</translation>
    </message>
    <message>
        <source>Learns from the images themselves which of them are normal.</source>
        <translation>Lernt aus den Bildern selbst, welche davon gut sind.</translation>
    </message>
    <message>
        <source>Look for images</source>
        <translation>Bilder suchen</translation>
    </message>
    <message>
        <source>Make all maps</source>
        <translation>Alle Karten erzeugen</translation>
    </message>
    <message>
        <source>Make maps</source>
        <translation>Karten erzeugen</translation>
    </message>
    <message>
        <source>Making the map of {name}…</source>
        <translation>Karte von {name} wird erzeugt…</translation>
    </message>
    <message>
        <source>Maps made before</source>
        <translation>Früher erzeugte Karten</translation>
    </message>
    <message>
        <source>MuSc: without normal images</source>
        <translation>MuSc: ohne Gutbilder</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>PatchCore if there are images of good parts, else MuSc.</source>
        <translation>PatchCore, falls es Gutbilder gibt, sonst MuSc.</translation>
    </message>
    <message>
        <source>PatchCore: with normal images</source>
        <translation>PatchCore: mit Gutbildern</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Side in pixels</source>
        <translation>Kantenlänge in Pixeln</translation>
    </message>
    <message>
        <source>Side that whole images are resized to</source>
        <translation>Kantenlänge, auf die ganze Bilder skaliert werden</translation>
    </message>
    <message>
        <source>SoftPatch: normal images with a few bad ones</source>
        <translation>SoftPatch: Gutbilder mit einigen schlechten</translation>
    </message>
    <message>
        <source>Timing a little of every step…</source>
        <translation>Jeder Schritt wird kurz gemessen…</translation>
    </message>
    <message>
        <source>Trial on a few images</source>
        <translation>Versuch an wenigen Bildern</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Try it on one image</source>
        <translation>An einem Bild ausprobieren</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Diese verwenden</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt)</source>
        <translation>Gewichte (*.safetensors *.pth *.pt)</translation>
    </message>
    <message>
        <source>What will it cost?</source>
        <translation>Wie groß ist der Aufwand?</translation>
    </message>
    <message>
        <source>that of the preset</source>
        <translation>laut Voreinstellung</translation>
    </message>
    <message>
        <source>train/good of the product</source>
        <translation>train/good des Produkts</translation>
    </message>
    <message>
        <source>{detector} with {weights}: about {time}, {memory} of memory, {disk} of disk</source>
        <translation>{detector} mit {weights}: etwa {time}, {memory} Arbeitsspeicher, {disk} Speicherplatz</translation>
    </message>
    <message>
        <source>{name} (in use)</source>
        <translation>{name} (in Gebrauch)</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Close this message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Methods</name>
    <message>
        <source>Anomaly Clustering</source>
        <translation>Anomaly Clustering</translation>
    </message>
    <message>
        <source>AnomalyNCD</source>
        <translation>AnomalyNCD</translation>
    </message>
    <message>
        <source>Region clustering</source>
        <translation>Regionen-Clustering</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Choose maps…</source>
        <translation>Karten wählen…</translation>
    </message>
    <message>
        <source>Choose masks…</source>
        <translation>Masken wählen…</translation>
    </message>
    <message>
        <source>Folder of the anomaly maps</source>
        <translation>Ordner der Anomaliekarten</translation>
    </message>
    <message>
        <source>Folder of the masks</source>
        <translation>Ordner der Masken</translation>
    </message>
    <message>
        <source>Make maps</source>
        <translation>Karten erzeugen</translation>
    </message>
    <message>
        <source>Make maps…</source>
        <translation>Karten erzeugen…</translation>
    </message>
    <message>
        <source>Make the sample</source>
        <translation>Beispiel erzeugen</translation>
    </message>
    <message>
        <source>No session was opened yet</source>
        <translation>Es wurde noch keine Sitzung geöffnet</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zuletzt ver&amp;wendete öffnen</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>Problems found in this product: {n}</source>
        <translation>Probleme in diesem Produkt: {n}</translation>
    </message>
    <message>
        <source>Product folder</source>
        <translation>Produktordner</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>The Product page says what they are and what to do; the rest goes on.</source>
        <translation>Die Seite „Produkt“ zeigt sie mit Abhilfe; alles Übrige läuft weiter.</translation>
    </message>
    <message>
        <source>Vitia sessions (*.vitia);;All files (*)</source>
        <translation>Vitia-Sitzungen (*.vitia);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Wait until it is done, or cancel it, before you close the session.</source>
        <translation>Warten Sie, bis sie fertig ist, oder brechen Sie sie ab, bevor Sie die Sitzung schließen.</translation>
    </message>
    <message>
        <source>Wait until it is done, or cancel it, before you open another session.</source>
        <translation>Warten Sie, bis sie fertig ist, oder brechen Sie sie ab, bevor Sie eine andere Sitzung öffnen.</translation>
    </message>
    <message>
        <source>“{job}” is still at work</source>
        <translation>„{job}“ läuft noch</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the image</source>
        <translation>Übersicht des Bildes</translation>
    </message>
    <message>
        <source>Redo: {label}</source>
        <translation>Wiederholen: {label}</translation>
    </message>
    <message>
        <source>The whole image; drag the frame to move the view</source>
        <translation>Das ganze Bild; Rahmen ziehen, um die Ansicht zu verschieben</translation>
    </message>
    <message>
        <source>Undo: {label}</source>
        <translation>Rückgängig: {label}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Actions</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Needs an open session</source>
        <translation>Benötigt eine offene Sitzung</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Derzeit nicht möglich</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Eingeben, was zu tun ist</translation>
    </message>
    <message>
        <source>What you want to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Works on the {page} page</source>
        <translation>Geht auf der Seite „{page}“</translation>
    </message>
</context>
<context>
    <name>PeakHistogram</name>
    <message>
        <source>Histogram of the peaks of all maps</source>
        <translation>Histogramm der Spitzenwerte aller Karten</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Peak of the map</source>
        <translation>Spitzenwert der Karte</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Class probabilities: {list}</source>
        <translation>Klassenwahrscheinlichkeiten: {list}</translation>
    </message>
</context>
<context>
    <name>ProblemTable</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Abhilfe</translation>
    </message>
</context>
<context>
    <name>ProductPage</name>
    <message>
        <source>All images ({n})</source>
        <translation>Alle Bilder ({n})</translation>
    </message>
    <message>
        <source>Copy the session</source>
        <translation>Sitzung kopieren</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Name suchen</translation>
    </message>
    <message>
        <source>Folder of the anomaly maps</source>
        <translation>Ordner der Anomaliekarten</translation>
    </message>
    <message>
        <source>Folder of the labelled base set</source>
        <translation>Ordner des beschrifteten Basisdatensatzes</translation>
    </message>
    <message>
        <source>Folder: {folder}
Maps: {maps}
Base set: {base}</source>
        <translation>Ordner: {folder}
Karten: {maps}
Basisdatensatz: {base}</translation>
    </message>
    <message>
        <source>Go on there</source>
        <translation>Dort weiterarbeiten</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Images to sort: {n}</source>
        <translation>zu sortierende Bilder: {n}</translation>
    </message>
    <message>
        <source>It lies at {path} now, too. Go on there, or stay here.</source>
        <translation>Sie liegt jetzt auch unter {path}. Dort weiterarbeiten oder hier bleiben.</translation>
    </message>
    <message>
        <source>Lower bound: {low}. Images whose map stays below it: {n}. The Threshold page changes it.</source>
        <translation>Untergrenze: {low}. Bilder, deren Karte darunter bleibt: {n}. Sie lässt sich auf der Seite „Schwellwert“ ändern.</translation>
    </message>
    <message>
        <source>Make maps</source>
        <translation>Karten erzeugen</translation>
    </message>
    <message>
        <source>No image has this in its name</source>
        <translation>Kein Bild trägt das im Namen</translation>
    </message>
    <message>
        <source>No image of this kind</source>
        <translation>Kein Bild dieser Art</translation>
    </message>
    <message>
        <source>Peaks of the maps</source>
        <translation>Spitzenwerte der Karten</translation>
    </message>
    <message>
        <source>Place of the session</source>
        <translation>Speicherort der Sitzung</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Problems: {n}. Everything else goes on without these files.</source>
        <translation>Probleme: {n}. Alles Übrige läuft ohne diese Dateien weiter.</translation>
    </message>
    <message>
        <source>Read the folder</source>
        <translation>Ordner einlesen</translation>
    </message>
    <message>
        <source>Read the maps</source>
        <translation>Karten einlesen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Take other maps</source>
        <translation>Andere Karten verwenden</translation>
    </message>
    <message>
        <source>The maps are made and in use</source>
        <translation>Die Karten sind erzeugt und in Gebrauch</translation>
    </message>
    <message>
        <source>The session was copied</source>
        <translation>Die Sitzung wurde kopiert</translation>
    </message>
    <message>
        <source>They are kept as “{name}”; thresholds were chosen anew.</source>
        <translation>Sie sind als „{name}“ gespeichert; Schwellwerte wurden neu gewählt.</translation>
    </message>
    <message>
        <source>Vitia sessions (*.vitia)</source>
        <translation>Vitia-Sitzungen (*.vitia)</translation>
    </message>
    <message>
        <source>With a problem ({n})</source>
        <translation>Mit Problem ({n})</translation>
    </message>
    <message>
        <source>Without a map ({n})</source>
        <translation>Ohne Karte ({n})</translation>
    </message>
    <message>
        <source>found in the product folder</source>
        <translation>im Produktordner gefunden</translation>
    </message>
    <message>
        <source>no problems found</source>
        <translation>keine Probleme gefunden</translation>
    </message>
    <message>
        <source>none (discovery works without one)</source>
        <translation>keiner (es geht auch ohne)</translation>
    </message>
    <message>
        <source>normal images for training detectors: {n}</source>
        <translation>Gutbilder zum Trainieren von Detektoren: {n}</translation>
    </message>
    <message>
        <source>with a map: {n}</source>
        <translation>mit Karte: {n}</translation>
    </message>
    <message>
        <source>with a mask: {n}</source>
        <translation>mit Maske: {n}</translation>
    </message>
</context>
<context>
    <name>RegionView</name>
    <message>
        <source>Choose a crop to see the image it comes from</source>
        <translation>Ausschnitt wählen, um das Bild dazu zu sehen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
</context>
<context>
    <name>ReviewProgress</name>
    <message>
        <source>All {all} crops are confirmed: they can be exported.</source>
        <translation>Alle {all} Ausschnitte sind bestätigt und können exportiert werden.</translation>
    </message>
    <message>
        <source>Go to Export</source>
        <translation>Zu „Export“</translation>
    </message>
    <message>
        <source>{done} of {all} confirmed, {open} open</source>
        <translation>{done} von {all} bestätigt, {open} offen</translation>
    </message>
</context>
<context>
    <name>RunFacts</name>
    <message>
        <source>Area fraction</source>
        <translation>Flächenanteil</translation>
    </message>
    <message>
        <source>Area temperature</source>
        <translation>Flächentemperatur</translation>
    </message>
    <message>
        <source>Base set</source>
        <translation>Basisdatensatz</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Einbettung</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Gruppierung</translation>
    </message>
    <message>
        <source>Guided layers</source>
        <translation>Maskenschichten</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Input side</source>
        <translation>Eingabegröße</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Prepared views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Relative tau</source>
        <translation>Relatives Tau</translation>
    </message>
    <message>
        <source>Run {n}</source>
        <translation>Lauf {n}</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Weighting</source>
        <translation>Gewichtung</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{metric} of crops</source>
        <translation>{metric} der Ausschnitte</translation>
    </message>
    <message>
        <source>{metric} of images</source>
        <translation>{metric} der Bilder</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Details of the selected run</source>
        <translation>Einzelheiten des gewählten Laufs</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>Agreement with the class folders, a whole image counted once</source>
        <translation>Übereinstimmung mit den Klassenordnern, jedes Bild zählt einmal</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
</context>
<context>
    <name>SessionBanner</name>
    <message>
        <source>1 edit waits to be written</source>
        <translation>1 Änderung wartet darauf, geschrieben zu werden</translation>
    </message>
    <message>
        <source>It is being edited by {program} (process {pid}) on {host}. Close it there, then try again.</source>
        <translation>Sie wird gerade von {program} (Prozess {pid}) auf {host} bearbeitet. Dort schließen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Its file cannot be written. Make the file and its folder writable, or work on a copy; then try again.</source>
        <translation>Ihre Datei ist nicht beschreibbar. Datei und Ordner beschreibbar machen oder mit einer Kopie arbeiten; dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The session&apos;s file cannot be written now: the disk is full, or the drive is gone. Nothing is lost: you can go on, and Vitia keeps trying.</source>
        <translation>Die Sitzungsdatei ist derzeit nicht beschreibbar: Der Datenträger ist voll oder nicht mehr verbunden. Nichts geht verloren: Sie können weiterarbeiten, Vitia versucht es weiter.</translation>
    </message>
    <message>
        <source>This session can only be looked at</source>
        <translation>Diese Sitzung ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
    <message>
        <source>{n} edits wait to be written</source>
        <translation>{n} Änderungen warten darauf, geschrieben zu werden</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>G&amp;erät</translation>
    </message>
    <message>
        <source>&amp;Heat map on images</source>
        <translation>&amp;Heatmap auf Bildern</translation>
    </message>
    <message>
        <source>&amp;Kept in</source>
        <translation>&amp;Gespeichert in</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Preset of new discoveries</source>
        <translation>&amp;Voreinstellung für neue Läufe</translation>
    </message>
    <message>
        <source>&amp;Room on the disk</source>
        <translation>&amp;Platz auf dem Datenträger</translation>
    </message>
    <message>
        <source>&amp;Threads that load pictures</source>
        <translation>&amp;Threads zum Laden von Bildern</translation>
    </message>
    <message>
        <source>All settings and keys as they were at first; sessions are not touched</source>
        <translation>Alle Einstellungen und Tasten wie am Anfang; Sitzungen bleiben unberührt</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Change keyboard shortcuts…</source>
        <translation>Tastenkürzel ändern…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Clear the thumbnails</source>
        <translation>Vorschaubilder löschen</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Edits that wait to be written</source>
        <translation>Wartende Änderungen</translation>
    </message>
    <message>
        <source>Every edit is written into its session at once; nothing needs to be saved.</source>
        <translation>Jede Änderung wird sofort in die Sitzung geschrieben; Speichern ist nicht nötig.</translation>
    </message>
    <message>
        <source>Folder for thumbnails</source>
        <translation>Ordner für Vorschaubilder</translation>
    </message>
    <message>
        <source>How strong it is at first; each page has a slider</source>
        <translation>Anfängliche Stärke; jede Seite hat einen Schieberegler</translation>
    </message>
    <message>
        <source>Keep them in the user&apos;s cache again</source>
        <translation>Wieder im Cache des Benutzers speichern</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>More help on fast disks; used when a session is opened next</source>
        <translation>Mehr helfen bei schnellen Datenträgern; gilt ab der nächsten geöffneten Sitzung</translation>
    </message>
    <message>
        <source>Own place</source>
        <translation>Eigener Ort</translation>
    </message>
    <message>
        <source>Paper: exactly as published</source>
        <translation>Paper: genau wie veröffentlicht</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Speicherorte</translation>
    </message>
    <message>
        <source>Reports of failures</source>
        <translation>Fehlerberichte</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>Alle Einstellungen zurücksetzen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The pictures used longest ago go first; they are made again when needed</source>
        <translation>Am längsten unbenutzte Bilder weichen zuerst; bei Bedarf entstehen sie neu</translation>
    </message>
    <message>
        <source>The window is built anew; numbers and dates follow</source>
        <translation>Das Fenster wird neu aufgebaut; Zahlen und Daten folgen</translation>
    </message>
    <message>
        <source>These settings</source>
        <translation>Diese Einstellungen</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Vorschaubilder</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Vitia: faster, for daily work</source>
        <translation>Vitia: schneller, für den Alltag</translation>
    </message>
    <message>
        <source>Where networks run; automatic takes a CUDA card if there is one</source>
        <translation>Worauf Netze rechnen; „Automatisch“ nimmt eine CUDA-Karte, falls vorhanden</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Click a key, or press Enter, to change it</source>
        <translation>Zum Ändern eine Taste anklicken oder Eingabetaste drücken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>New key for “{action}”; Backspace takes its key away</source>
        <translation>Neue Taste für „{action}“; Rücktaste entfernt die Belegung</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Swap the keys</source>
        <translation>Tasten tauschen</translation>
    </message>
    <message>
        <source>Take the key</source>
        <translation>Taste übernehmen</translation>
    </message>
    <message>
        <source>{key} is the key of {others}</source>
        <translation>{key} ist die Taste von {others}</translation>
    </message>
    <message>
        <source>{key} moves the focus or closes things everywhere: choose another</source>
        <translation>{key} bewegt den Fokus oder schließt überall etwas: bitte eine andere wählen</translation>
    </message>
    <message>
        <source>{others} had this key and has lost it</source>
        <translation>{others} hatte diese Taste und hat sie verloren</translation>
    </message>
    <message>
        <source>“{action}”</source>
        <translation>„{action}“</translation>
    </message>
</context>
<context>
    <name>ShortcutTable</name>
    <message>
        <source>Action</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>You changed it; by itself it has {keys}</source>
        <translation>Von Ihnen geändert; ursprünglich {keys}</translation>
    </message>
    <message>
        <source>You gave it this key; by itself it has none</source>
        <translation>Von Ihnen belegt; ursprünglich ohne Taste</translation>
    </message>
</context>
<context>
    <name>SplitPanel</name>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Keeps the class, crops: {n}</source>
        <translation>Behält die Klasse, Ausschnitte: {n}</translation>
    </message>
    <message>
        <source>Leave the class as it is (Esc)</source>
        <translation>Klasse lassen, wie sie ist (Esc)</translation>
    </message>
    <message>
        <source>Looking for crops that look alike…</source>
        <translation>Ähnliche Ausschnitte werden gesucht…</translation>
    </message>
    <message>
        <source>Looking for groups</source>
        <translation>Gruppen suchen</translation>
    </message>
    <message>
        <source>New class, crops: {n}</source>
        <translation>Neue Klasse, Ausschnitte: {n}</translation>
    </message>
    <message>
        <source>Split into {k} classes</source>
        <translation>In {k} Klassen aufteilen</translation>
    </message>
    <message>
        <source>Split “{name}”</source>
        <translation>„{name}“ aufteilen</translation>
    </message>
    <message>
        <source>The number below each count says how distinct the groups are (silhouette, 1 is best). The largest group keeps the class and its name; nothing changes before you keep it.</source>
        <translation>Die Zahl unter jeder Anzahl sagt, wie deutlich sich die Gruppen unterscheiden (Silhouette, 1 ist am besten). Die größte Gruppe behält Klasse und Namen; vor dem Übernehmen ändert sich nichts.</translation>
    </message>
    <message>
        <source>{k} groups, silhouette {score}</source>
        <translation>{k} Gruppen, Silhouette {score}</translation>
    </message>
</context>
<context>
    <name>Splitting</name>
    <message>
        <source>Choose a class with two crops or more in the list at the left.</source>
        <translation>Links in der Liste eine Klasse mit mindestens zwei Ausschnitten wählen.</translation>
    </message>
    <message>
        <source>Look for groups</source>
        <translation>Gruppen suchen</translation>
    </message>
    <message>
        <source>There is nothing to split</source>
        <translation>Es gibt nichts aufzuteilen</translation>
    </message>
</context>
<context>
    <name>StabilityPlot</name>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Stability plot</source>
        <translation>Stabilitätsdiagramm</translation>
    </message>
    <message>
        <source>Threshold on the map</source>
        <translation>Schwellwert auf der Karte</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Begin with a product</source>
        <translation>Mit einem Produkt beginnen</translation>
    </message>
    <message>
        <source>Choose the folder that holds the images of one product and their anomaly maps, or drop it anywhere on this window. Nothing in it is changed; your work goes into a session file beside it.</source>
        <translation>Wählen Sie den Ordner mit den Bildern eines Produkts und ihren Anomaliekarten, oder ziehen Sie ihn in dieses Fenster. Darin wird nichts verändert; Ihre Arbeit kommt in eine Sitzungsdatei daneben.</translation>
    </message>
    <message>
        <source>From part images and anomaly maps to named sets of defects</source>
        <translation>Von Teilebildern und Anomaliekarten zu benannten Defektsammlungen</translation>
    </message>
    <message>
        <source>Recent sessions</source>
        <translation>Letzte Sitzungen</translation>
    </message>
    <message>
        <source>Sessions that you open appear here. New here? “Try the sample” makes a small product with five kinds of defects and opens it.</source>
        <translation>Hier erscheinen geöffnete Sitzungen. Neu hier? „Beispiel ausprobieren“ erzeugt ein kleines Produkt mit fünf Defektarten und öffnet es.</translation>
    </message>
</context>
<context>
    <name>StationRail</name>
    <message>
        <source>Stations</source>
        <translation>Stationen</translation>
    </message>
</context>
<context>
    <name>Stations</name>
    <message>
        <source>Discover</source>
        <translation>Entdecken</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwellwert</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
</context>
<context>
    <name>Surfaces</name>
    <message>
        <source>From part images and anomaly maps to named, exportable sets of defects. Apache-2.0. Uses Qt (LGPL), PyTorch, timm, OpenCV, pyqtgraph.</source>
        <translation>Von Teilebildern und Anomaliekarten zu benannten, exportierbaren Defektsammlungen. Apache-2.0. Verwendet Qt (LGPL), PyTorch, timm, OpenCV, pyqtgraph.</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>agreement of the heads</source>
        <translation>Übereinstimmung der Köpfe</translation>
    </message>
    <message>
        <source>balance of the classes</source>
        <translation>Ausgewogenheit der Klassen</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>contrastive</source>
        <translation>kontrastiv</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>mean entropy</source>
        <translation>mittlere Entropie</translation>
    </message>
    <message>
        <source>pseudo label</source>
        <translation>Pseudo-Label</translation>
    </message>
    <message>
        <source>supervised</source>
        <translation>überwacht</translation>
    </message>
    <message>
        <source>supervised contrastive</source>
        <translation>überwacht kontrastiv</translation>
    </message>
</context>
<context>
    <name>ThresholdList</name>
    <message>
        <source>mask corrected, by you</source>
        <translation>Maske von Hand korrigiert</translation>
    </message>
    <message>
        <source>mask of the product</source>
        <translation>Maske des Produkts</translation>
    </message>
    <message>
        <source>no defect, by you</source>
        <translation>kein Defekt, von Hand</translation>
    </message>
    <message>
        <source>no map</source>
        <translation>keine Karte</translation>
    </message>
    <message>
        <source>no stable interval</source>
        <translation>kein stabiles Intervall</translation>
    </message>
    <message>
        <source>regions: {n}  ·  threshold {t}</source>
        <translation>Regionen: {n}  ·  Schwellwert {t}</translation>
    </message>
    <message>
        <source>regions: {n} → {m}  ·  at {t} → {u}</source>
        <translation>Regionen: {n} → {m}  ·  bei {t} → {u}</translation>
    </message>
    <message>
        <source>threshold {t} → {u}</source>
        <translation>Schwellwert {t} → {u}</translation>
    </message>
    <message>
        <source>threshold {t}, by you</source>
        <translation>Schwellwert {t}, von Hand</translation>
    </message>
</context>
<context>
    <name>ThresholdListPane</name>
    <message>
        <source>All images ({n})</source>
        <translation>Alle Bilder ({n})</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>Changed by the settings ({n})</source>
        <translation>Durch Einstellungen geändert ({n})</translation>
    </message>
    <message>
        <source>Decided by you ({n})</source>
        <translation>Von Ihnen entschieden ({n})</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Name suchen</translation>
    </message>
    <message>
        <source>Highest peak first</source>
        <translation>Höchster Spitzenwert zuerst</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Least stable first</source>
        <translation>Instabilste zuerst</translation>
    </message>
    <message>
        <source>Mask corrected ({n})</source>
        <translation>Maske korrigiert ({n})</translation>
    </message>
    <message>
        <source>No defect, by you ({n})</source>
        <translation>Kein Defekt, von Hand ({n})</translation>
    </message>
    <message>
        <source>No image has this in its name. Press Esc in the field to see all again.</source>
        <translation>Kein Bild trägt das im Namen. Esc im Feld zeigt wieder alle.</translation>
    </message>
    <message>
        <source>No image of this kind</source>
        <translation>Kein Bild dieser Art</translation>
    </message>
    <message>
        <source>No stable interval ({n})</source>
        <translation>Kein stabiles Intervall ({n})</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>The settings change no image. Change them at the right, and show what they change.</source>
        <translation>Die Einstellungen ändern kein Bild. Ändern Sie sie rechts und lassen Sie sich die Wirkung zeigen.</translation>
    </message>
</context>
<context>
    <name>ThresholdPage</name>
    <message>
        <source>Choose an image at the left</source>
        <translation>Links ein Bild wählen</translation>
    </message>
    <message>
        <source>Keep the settings</source>
        <translation>Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Mask corrected by you</source>
        <translation>Maske von Hand korrigiert</translation>
    </message>
    <message>
        <source>No defect, by you</source>
        <translation>Kein Defekt, von Hand</translation>
    </message>
    <message>
        <source>Preview of settings that do not count yet</source>
        <translation>Vorschau noch nicht angewendeter Einstellungen</translation>
    </message>
    <message>
        <source>The settings are applied</source>
        <translation>Die Einstellungen sind angewendet</translation>
    </message>
    <message>
        <source>Try the settings</source>
        <translation>Einstellungen testen</translation>
    </message>
    <message>
        <source>threshold {t}</source>
        <translation>Schwellwert {t}</translation>
    </message>
    <message>
        <source>“Settings before these” brings the ones of before back.</source>
        <translation>„Vorherige Einstellungen“ stellt die bisherigen wieder her.</translation>
    </message>
</context>
<context>
    <name>ThresholdSettings</name>
    <message>
        <source>Apply to all</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Automatic: the lowest peak of all maps. That supposes at least one part without defect; set it to 0 if there is none.</source>
        <translation>Automatisch: der niedrigste Spitzenwert aller Karten. Das setzt mindestens ein Teil ohne Defekt voraus; gibt es keines, auf 0 setzen.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Distance of neighbouring thresholds, 4 as published</source>
        <translation>Abstand benachbarter Schwellwerte, 4 wie veröffentlicht</translation>
    </message>
    <message>
        <source>Erosion</source>
        <translation>Erosion</translation>
    </message>
    <message>
        <source>How many thresholds in a row must see the same number of regions</source>
        <translation>Wie viele Schwellwerte hintereinander dieselbe Anzahl Regionen zeigen müssen</translation>
    </message>
    <message>
        <source>Images whose map stays below: {n}</source>
        <translation>Bilder, deren Karte darunter bleibt: {n}</translation>
    </message>
    <message>
        <source>Images with another number of regions: {n}</source>
        <translation>Bilder mit anderer Regionenzahl: {n}</translation>
    </message>
    <message>
        <source>Images with another threshold: {n} of {total}</source>
        <translation>Bilder mit anderem Schwellwert: {n} von {total}</translation>
    </message>
    <message>
        <source>Images without a stable interval: {before} before, {after} after</source>
        <translation>Bilder ohne stabiles Intervall: {before} vorher, {after} nachher</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>Untergrenze</translation>
    </message>
    <message>
        <source>Maps that stay below this value show no defect</source>
        <translation>Karten, die unter diesem Wert bleiben, zeigen keinen Defekt</translation>
    </message>
    <message>
        <source>Regions in all: {before} before, {after} after</source>
        <translation>Regionen insgesamt: {before} vorher, {after} nachher</translation>
    </message>
    <message>
        <source>Settings before these</source>
        <translation>Vorherige Einstellungen</translation>
    </message>
    <message>
        <source>Settings for all images</source>
        <translation>Einstellungen für alle Bilder</translation>
    </message>
    <message>
        <source>Shortest stable interval</source>
        <translation>Kürzestes Intervall</translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation>Änderungen zeigen</translation>
    </message>
    <message>
        <source>Side of the square by which regions are eroded; 1 switches it off</source>
        <translation>Kantenlänge des Quadrats, mit dem Regionen erodiert werden; 1 schaltet das ab</translation>
    </message>
    <message>
        <source>Smaller images get less erosion, larger ones more; as published: the same for all</source>
        <translation>Kleinere Bilder werden weniger, größere stärker erodiert; wie veröffentlicht: alle gleich</translation>
    </message>
    <message>
        <source>The maps span {low} to {high}. Thresholds and masks that you set by hand are kept.</source>
        <translation>Die Karten reichen von {low} bis {high}. Von Hand gesetzte Schwellwerte und Masken bleiben erhalten.</translation>
    </message>
    <message>
        <source>This product has masks but no maps, so there is nothing to choose.</source>
        <translation>Dieses Produkt hat Masken, aber keine Karten; hier ist nichts zu wählen.</translation>
    </message>
    <message>
        <source>Threshold step</source>
        <translation>Schwellwertschritt</translation>
    </message>
    <message>
        <source>Trying these settings on all images…</source>
        <translation>Einstellungen werden an allen Bildern getestet…</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>for images of 1000 px</source>
        <translation>für Bilder mit 1000 px</translation>
    </message>
</context>
<context>
    <name>ThresholdView</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>RGB {r} {g} {b}</source>
        <translation>RGB {r} {g} {b}</translation>
    </message>
    <message>
        <source>Scale of this image</source>
        <translation>Skala dieses Bildes</translation>
    </message>
    <message>
        <source>Size of brush and eraser in image pixels; also Shift and the wheel</source>
        <translation>Größe von Pinsel und Radierer in Bildpixeln; auch mit Umschalt und Mausrad</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Größe des Pinsels</translation>
    </message>
    <message>
        <source>Strength of the heat map</source>
        <translation>Stärke der Heatmap</translation>
    </message>
    <message>
        <source>Strength of the heat map; hold {key} for the raw image</source>
        <translation>Stärke der Heatmap; {key} gedrückt halten für das Rohbild</translation>
    </message>
    <message>
        <source>map {v} of 255</source>
        <translation>Karte {v} von 255</translation>
    </message>
    <message>
        <source>map {v} of 255, in its file {raw}</source>
        <translation>Karte {v} von 255, in der Datei {raw}</translation>
    </message>
    <message>
        <source>x {x}, y {y}</source>
        <translation>x {x}, y {y}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>TriageEdits</name>
    <message>
        <source>Choose one in the list at the left, or with {before} and {after}.</source>
        <translation>Links in der Liste eine wählen, oder mit {before} und {after}.</translation>
    </message>
    <message>
        <source>Choose one in the list at the left.</source>
        <translation>Links in der Liste eine wählen.</translation>
    </message>
    <message>
        <source>Click one, drag a frame around several, or press {key} for all.</source>
        <translation>Einen anklicken, um mehrere einen Rahmen ziehen oder mit {key} alle auswählen.</translation>
    </message>
    <message>
        <source>Click one, or drag a frame around several.</source>
        <translation>Einen anklicken oder um mehrere einen Rahmen ziehen.</translation>
    </message>
    <message>
        <source>Colour of “{name}”</source>
        <translation>Farbe von „{name}“</translation>
    </message>
    <message>
        <source>Merge “{name}” into</source>
        <translation>„{name}“ zusammenführen mit</translation>
    </message>
    <message>
        <source>Move the selected crops ({n}) to</source>
        <translation>Ausgewählte Ausschnitte ({n}) verschieben nach</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>No class is chosen</source>
        <translation>Keine Klasse gewählt</translation>
    </message>
    <message>
        <source>No crops are selected</source>
        <translation>Keine Ausschnitte ausgewählt</translation>
    </message>
    <message>
        <source>new class {n}</source>
        <translation>neue Klasse {n}</translation>
    </message>
</context>
<context>
    <name>TriagePage</name>
    <message>
        <source>Embedding plot</source>
        <translation>Einbettungsdiagramm</translation>
    </message>
    <message>
        <source>No classes yet</source>
        <translation>Noch keine Klassen</translation>
    </message>
    <message>
        <source>Reading the classes…</source>
        <translation>Klassen werden gelesen…</translation>
    </message>
    <message>
        <source>When the Discover page has found classes, you name them here, throw false alarms out and move crops that are in the wrong class.</source>
        <translation>Hat die Seite „Entdecken“ Klassen gefunden, benennen Sie sie hier, sortieren Fehlalarme aus und verschieben falsch zugeordnete Ausschnitte.</translation>
    </message>
</context>
<context>
    <name>TriageWalk</name>
    <message>
        <source>All crops are confirmed</source>
        <translation>Alle Ausschnitte sind bestätigt</translation>
    </message>
    <message>
        <source>Go to Export</source>
        <translation>Zu „Export“</translation>
    </message>
    <message>
        <source>The classes can be exported now.</source>
        <translation>Die Klassen können jetzt exportiert werden.</translation>
    </message>
</context>
</TS>
