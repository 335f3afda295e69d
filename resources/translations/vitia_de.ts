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
        <source>&amp;Apply a classifier to a folder…</source>
        <translation>Klassifikator auf Ordner &amp;anwenden…</translation>
    </message>
    <message>
        <source>&amp;Back to the advised threshold</source>
        <translation>Zurück zum &amp;empfohlenen Schwellwert</translation>
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
        <source>&amp;Guided tour</source>
        <translation>&amp;Rundgang</translation>
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
        <source>&amp;Learn to score from the classes</source>
        <translation>Aus den Klassen &amp;lernen</translation>
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
        <source>&amp;Open the written folder</source>
        <translation>Geschriebenen Ordner &amp;öffnen</translation>
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
        <source>&amp;Print the report to PDF…</source>
        <translation>Bericht als &amp;PDF drucken…</translation>
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
        <source>&amp;Report as HTML…</source>
        <translation>&amp;Bericht als HTML…</translation>
    </message>
    <message>
        <source>&amp;Resume the selected run</source>
        <translation>Gewählten &amp;Lauf fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Save the classifier…</source>
        <translation>&amp;Klassifikator speichern…</translation>
    </message>
    <message>
        <source>&amp;Score</source>
        <translation>Be&amp;werten</translation>
    </message>
    <message>
        <source>&amp;Score the parts of the folder</source>
        <translation>Teile des Ordners be&amp;werten</translation>
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
        <source>&amp;Try the sample: metal part</source>
        <translation>&amp;Beispiel ausprobieren: Metallteil</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>Benutzer&amp;handbuch</translation>
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
        <source>Advised</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Apply the settings to all i&amp;mages</source>
        <translation>E&amp;instellungen auf alle Bilder anwenden</translation>
    </message>
    <message>
        <source>Apply to folder…</source>
        <translation>Auf Ordner anwenden…</translation>
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
        <source>Choose a &amp;model file…</source>
        <translation>&amp;Modelldatei wählen…</translation>
    </message>
    <message>
        <source>Choose a triaged session as base set…</source>
        <translation>Gesichtete Sitzung als Basisdatensatz w&amp;ählen…</translation>
    </message>
    <message>
        <source>Choose the &amp;folder of new parts…</source>
        <translation>&amp;Ordner der neuen Teile wählen…</translation>
    </message>
    <message>
        <source>Choose the &amp;folder to write…</source>
        <translation>&amp;Zielordner wählen…</translation>
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
        <source>Choose…</source>
        <translation>Wählen…</translation>
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
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Fetch DINO</source>
        <translation>DINO laden</translation>
    </message>
    <message>
        <source>Fetch the DI&amp;NO backbone</source>
        <translation>DI&amp;NO-Backbone laden</translation>
    </message>
    <message>
        <source>Fi&amp;nd a part</source>
        <translation>Teil &amp;suchen</translation>
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
        <source>Go to &amp;Score</source>
        <translation>Zu „Be&amp;werten“</translation>
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
        <source>Good</source>
        <translation>Gut</translation>
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
        <source>Kee&amp;p the threshold as it stands</source>
        <translation>Schwellwert so &amp;übernehmen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Keep as a new run</source>
        <translation>Als neuen Lauf übernehmen</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Bekannt</translation>
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
        <source>Lea&amp;rn from my corrections</source>
        <translation>Aus meinen Korrekturen lernen</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
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
        <source>Ne&amp;xt part that is not good</source>
        <translation>Nächstes nicht &amp;gutes Teil</translation>
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
        <source>Next rejected</source>
        <translation>Nächstes aussortiertes</translation>
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
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
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
        <source>Print to PDF…</source>
        <translation>Als PDF drucken…</translation>
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
        <source>Report as HTML…</source>
        <translation>Bericht als HTML…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Sa&amp;ve the tables…</source>
        <translation>&amp;Tabellen speichern…</translation>
    </message>
    <message>
        <source>Save classifier…</source>
        <translation>Klassifikator speichern…</translation>
    </message>
    <message>
        <source>Save tables</source>
        <translation>Tabellen speichern</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Select &amp;all of the class</source>
        <translation>&amp;Ganze Klasse auswählen</translation>
    </message>
    <message>
        <source>Send the unknown ones to &amp;triage</source>
        <translation>&amp;Unbekannte zum Sichten geben</translation>
    </message>
    <message>
        <source>Show &amp;all parts</source>
        <translation>&amp;Alle Teile zeigen</translation>
    </message>
    <message>
        <source>Show &amp;errors</source>
        <translation>&amp;Fehler zeigen</translation>
    </message>
    <message>
        <source>Show &amp;good parts</source>
        <translation>Gutteile &amp;zeigen</translation>
    </message>
    <message>
        <source>Show &amp;known defects</source>
        <translation>Be&amp;kannte Defekte zeigen</translation>
    </message>
    <message>
        <source>Show &amp;unknown defects</source>
        <translation>U&amp;nbekannte Defekte zeigen</translation>
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
        <source>Try the sample: te&amp;xtile</source>
        <translation>Beispiel ausprobieren: &amp;Textil</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Unknown ones to triage</source>
        <translation>Unbekannte zum Sichten</translation>
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
    <name>ApplyDialog</name>
    <message>
        <source>&amp;Images</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <source>Anomaly maps in</source>
        <translation>Anomaliekarten in</translation>
    </message>
    <message>
        <source>Apply to folder</source>
        <translation>Auf Ordner anwenden</translation>
    </message>
    <message>
        <source>C&amp;lassifier</source>
        <translation>K&amp;lassifikator</translation>
    </message>
    <message>
        <source>Choose a folder of maps or masks that exists</source>
        <translation>einen vorhandenen Ordner mit Karten oder Masken wählen</translation>
    </message>
    <message>
        <source>Choose tables, a session, or both</source>
        <translation>Tabellen, eine Sitzung oder beides wählen</translation>
    </message>
    <message>
        <source>Choose the file of a classifier</source>
        <translation>die Datei eines Klassifikators wählen</translation>
    </message>
    <message>
        <source>Choose the folder of the new images</source>
        <translation>den Ordner der neuen Bilder wählen</translation>
    </message>
    <message>
        <source>Choose: {what}</source>
        <translation>Wählen: {what}</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>Klassifikator</translation>
    </message>
    <message>
        <source>Classifiers (*.safetensors);;All files (*)</source>
        <translation>Klassifikatoren (*.safetensors);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Folder of maps or masks</source>
        <translation>Ordner mit Karten oder Masken</translation>
    </message>
    <message>
        <source>Folder of new images</source>
        <translation>Ordner mit neuen Bildern</translation>
    </message>
    <message>
        <source>Label new images as a session labelled its own</source>
        <translation>Neue Bilder so beschriften, wie eine Sitzung ihre eigenen beschriftet hat</translation>
    </message>
    <message>
        <source>Label the images</source>
        <translation>Bilder beschriften</translation>
    </message>
    <message>
        <source>Make a session, to look at the labels and correct them</source>
        <translation>Eine Sitzung erzeugen, um die Beschriftungen anzusehen und zu berichtigen</translation>
    </message>
    <message>
        <source>Maps must come from the detector that made those of the session. Thresholds, crops and network are those of the classifier; names and numbers of the classes stay the same.</source>
        <translation>Die Karten müssen von demselben Detektor stammen wie die der Sitzung. Schwellwerte, Ausschnitte und Netz sind die des Klassifikators; Namen und Nummern der Klassen bleiben gleich.</translation>
    </message>
    <message>
        <source>Masks in</source>
        <translation>Masken in</translation>
    </message>
    <message>
        <source>Where regions come from</source>
        <translation>Woher Regionen kommen</translation>
    </message>
    <message>
        <source>Write tables of images and regions (CSV)</source>
        <translation>Tabellen der Bilder und Regionen schreiben (CSV)</translation>
    </message>
    <message>
        <source>those in the folder of images</source>
        <translation>die im Bilderordner</translation>
    </message>
</context>
<context>
    <name>ApplyForm</name>
    <message>
        <source>2. Score new parts</source>
        <translation>2. Neue Teile bewerten</translation>
    </message>
    <message>
        <source>Folder of new parts</source>
        <translation>Ordner der neuen Teile</translation>
    </message>
    <message>
        <source>It has no threshold: parts are only ranked until you set one.</source>
        <translation>Es hat keinen Schwellwert: Teile werden nur gereiht, bis Sie einen setzen.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Of “{product}”: knows {n} classes, learned from {m} good parts.</source>
        <translation>Von „{product}“: kennt {n} Klassen, aus {m} Gutteilen gelernt.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>no folder chosen</source>
        <translation>kein Ordner gewählt</translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation>noch kein Modell</translation>
    </message>
    <message>
        <source>{method}, {time}</source>
        <translation>{method}, {time}</translation>
    </message>
    <message>
        <source>{n} of {m}</source>
        <translation>{n} von {m}</translation>
    </message>
    <message>
        <source>{n} of {m}, {time} left</source>
        <translation>{n} von {m}, noch {time}</translation>
    </message>
</context>
<context>
    <name>BackboneInfo</name>
    <message>
        <source>Backbone in use</source>
        <translation>Verwendeter Backbone</translation>
    </message>
    <message>
        <source>Fetch DINO</source>
        <translation>DINO laden</translation>
    </message>
    <message>
        <source>In use: random weights, which have learned nothing. Get DINO.</source>
        <translation>In Gebrauch: Zufallsgewichte, die nichts gelernt haben. Holen Sie DINO.</translation>
    </message>
    <message>
        <source>In use: the file {name}.</source>
        <translation>In Gebrauch: die Datei {name}.</translation>
    </message>
    <message>
        <source>In use: the small backbone that comes with Vitia. DINO tells defects apart better.</source>
        <translation>In Gebrauch: der kleine Backbone, der mit Vitia kommt. DINO unterscheidet Defekte besser.</translation>
    </message>
    <message>
        <source>In use: {name}, fetched from the internet when it is used first.</source>
        <translation>In Gebrauch: {name}, wird bei der ersten Verwendung aus dem Internet geladen.</translation>
    </message>
    <message>
        <source>In use: {name}, from the cache of this computer.</source>
        <translation>In Gebrauch: {name}, aus dem Zwischenspeicher dieses Rechners.</translation>
    </message>
    <message>
        <source>Look which backbone is in use</source>
        <translation>Verwendeten Backbone ermitteln</translation>
    </message>
    <message>
        <source>Offline: fetch vit_small_patch8_224.dino on another computer and choose the file under Discover, Weights.</source>
        <translation>Offline: vit_small_patch8_224.dino auf einem anderen Rechner laden und die Datei unter „Entdecken“, Gewichte, wählen.</translation>
    </message>
    <message>
        <source>SHA-256: {start}… (whole in the tooltip)</source>
        <translation>SHA-256: {start}… (vollständig im Tooltip)</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Arrow left</source>
        <translation>Pfeil links</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Enter or arrow right</source>
        <translation>Eingabe oder Pfeil rechts</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>{n} of {m}</source>
        <translation>{n} von {m}</translation>
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
        <source>Labelled defects of other products, from a folder or from a session that was triaged, help, but are not needed</source>
        <translation>Beschriftete Defekte anderer Produkte, aus einem Ordner oder einer gesichteten Sitzung, helfen, sind aber nicht nötig</translation>
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
        <source>Keep what was learned</source>
        <translation>Gelerntes übernehmen</translation>
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
        <source>Learn from the corrections, 1 crop moved</source>
        <translation>Aus den Korrekturen lernen, 1 Ausschnitt verschoben</translation>
    </message>
    <message>
        <source>Learn from the corrections, {n} crops moved</source>
        <translation>Aus den Korrekturen lernen, {n} Ausschnitte verschoben</translation>
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
        <source>&apos;{0}&apos; is neither a weights file nor a model whose weights timm can fetch</source>
        <translation>„{0}“ ist weder eine Gewichtsdatei noch ein Modell, dessen Gewichte timm laden kann</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no device</source>
        <translation>„{0}“ ist kein Gerät</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no family of pseudo defects</source>
        <translation>„{0}“ ist keine Familie künstlicher Defekte</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no grid</source>
        <translation>„{0}“ ist kein Raster</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no method</source>
        <translation>„{0}“ ist keine Methode</translation>
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
        <source>Add a map</source>
        <translation>Eine Karte hinzufügen</translation>
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
        <source>Add images of good parts</source>
        <translation>Bilder von Gutteilen hinzufügen</translation>
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
        <source>Add some in train/good, or call images normal on the Triage page</source>
        <translation>Welche in train/good hinzufügen oder Bilder auf der Seite „Sichten“ als normal einstufen</translation>
    </message>
    <message>
        <source>Ask for fewer</source>
        <translation>Weniger verlangen</translation>
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
        <source>Check that this computer is online; or fetch them on another one and choose the file</source>
        <translation>Prüfen, ob dieser Rechner online ist; oder sie auf einem anderen laden und die Datei wählen</translation>
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
        <source>Choose a file of vitia save-classifier</source>
        <translation>Eine Datei von vitia save-classifier wählen</translation>
    </message>
    <message>
        <source>Choose a folder that can be written</source>
        <translation>Einen beschreibbaren Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a format</source>
        <translation>Ein Format wählen</translation>
    </message>
    <message>
        <source>Choose a model that Vitia learned</source>
        <translation>Ein Modell wählen, das Vitia gelernt hat</translation>
    </message>
    <message>
        <source>Choose a place that can be written</source>
        <translation>Einen beschreibbaren Ort wählen</translation>
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
        <source>Choose a weights file</source>
        <translation>Eine Gewichtsdatei wählen</translation>
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
        <source>Choose another format</source>
        <translation>Ein anderes Format wählen</translation>
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
        <source>Choose crops or whole images for it</source>
        <translation>Dafür Ausschnitte oder ganze Bilder wählen</translation>
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
        <source>Collect the classifier</source>
        <translation>Klassifikator zusammenstellen</translation>
    </message>
    <message>
        <source>Collect the unknown parts</source>
        <translation>Unbekannte Teile sammeln</translation>
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
        <source>Compare with normal parts</source>
        <translation>Mit Gutteilen vergleichen</translation>
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
        <source>Draw the crops</source>
        <translation>Ausschnitte zeichnen</translation>
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
        <source>Fetch weights</source>
        <translation>Gewichte laden</translation>
    </message>
    <message>
        <source>Find regions</source>
        <translation>Regionen finden</translation>
    </message>
    <message>
        <source>Find the threshold</source>
        <translation>Schwellwert finden</translation>
    </message>
    <message>
        <source>Fit it again with this version of Vitia</source>
        <translation>Mit dieser Version von Vitia neu lernen</translation>
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
        <source>Free some space; the same command goes on</source>
        <translation>Platz schaffen; derselbe Befehl macht weiter</translation>
    </message>
    <message>
        <source>Give a file (.safetensors, .pth) or a name such as vit_small_patch8_224.dino</source>
        <translation>Eine Datei (.safetensors, .pth) oder einen Namen wie vit_small_patch8_224.dino angeben</translation>
    </message>
    <message>
        <source>Give a file (.safetensors, .pth) or a name such as {0}</source>
        <translation>Eine Datei (.safetensors, .pth) oder einen Namen wie {0} angeben</translation>
    </message>
    <message>
        <source>Give masks</source>
        <translation>Masken angeben</translation>
    </message>
    <message>
        <source>Give masks, or neither</source>
        <translation>Masken angeben oder keines von beiden</translation>
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
        <source>ImageFolder would hold nothing</source>
        <translation>ImageFolder enthielte nichts</translation>
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
        <source>Keep what was learned</source>
        <translation>Gelerntes übernehmen</translation>
    </message>
    <message>
        <source>Label images</source>
        <translation>Bilder beschriften</translation>
    </message>
    <message>
        <source>Lay out the crops</source>
        <translation>Ausschnitte anordnen</translation>
    </message>
    <message>
        <source>Lay out the pages</source>
        <translation>Seiten anordnen</translation>
    </message>
    <message>
        <source>Learn from the corrections again</source>
        <translation>Erneut aus den Korrekturen lernen</translation>
    </message>
    <message>
        <source>Learn kinds of anomalies</source>
        <translation>Arten von Anomalien lernen</translation>
    </message>
    <message>
        <source>Learn one from a triaged session</source>
        <translation>Eines aus einer gesichteten Sitzung lernen</translation>
    </message>
    <message>
        <source>Learn the model again</source>
        <translation>Das Modell neu lernen</translation>
    </message>
    <message>
        <source>Let the program learn from the corrections first</source>
        <translation>Zuerst das Programm aus den Korrekturen lernen lassen</translation>
    </message>
    <message>
        <source>Load PyTorch</source>
        <translation>PyTorch laden</translation>
    </message>
    <message>
        <source>Load the model</source>
        <translation>Modell laden</translation>
    </message>
    <message>
        <source>Look at the crops</source>
        <translation>Ausschnitte auswerten</translation>
    </message>
    <message>
        <source>Look at the known crops</source>
        <translation>Bekannte Ausschnitte ansehen</translation>
    </message>
    <message>
        <source>Look at the known defects</source>
        <translation>Bekannte Defekte ansehen</translation>
    </message>
    <message>
        <source>Look at the unknown parts</source>
        <translation>Unbekannte Teile ansehen</translation>
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
        <source>Make it smaller</source>
        <translation>Verkleinern</translation>
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
        <source>Move or confirm some crops, mark false alarms, or merge or split classes</source>
        <translation>Ausschnitte verschieben oder bestätigen, Fehlalarme markieren oder Klassen zusammenführen oder aufteilen</translation>
    </message>
    <message>
        <source>Name maps like the parts</source>
        <translation>Die Karten wie die Teile benennen</translation>
    </message>
    <message>
        <source>Name masks like the parts</source>
        <translation>Die Masken wie die Teile benennen</translation>
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
        <source>Put good parts into test/good, and others into a folder for each kind of defect</source>
        <translation>Gutteile in test/good ablegen, die anderen in je einen Ordner pro Defektart</translation>
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
        <source>Put some into train/good</source>
        <translation>Einige in train/good ablegen</translation>
    </message>
    <message>
        <source>Put the product folder back where it was</source>
        <translation>Den Produktordner an seinen alten Ort zurücklegen</translation>
    </message>
    <message>
        <source>Put the same weights back, or save the classifier with its backbone inside</source>
        <translation>Dieselben Gewichte zurücklegen oder den Klassifikator samt Backbone speichern</translation>
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
        <source>Remove it from one of them</source>
        <translation>Es aus einem von beiden entfernen</translation>
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
        <source>Remove the file and score the folder again</source>
        <translation>Die Datei entfernen und den Ordner erneut bewerten</translation>
    </message>
    <message>
        <source>Rename the file</source>
        <translation>Die Datei umbenennen</translation>
    </message>
    <message>
        <source>Replace others</source>
        <translation>Andere ersetzen</translation>
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
        <source>Save it from its session again</source>
        <translation>Aus der Sitzung erneut speichern</translation>
    </message>
    <message>
        <source>Save it in Vitia&apos;s own format</source>
        <translation>Im Vitia-Format speichern</translation>
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
        <source>Score a folder first</source>
        <translation>Zuerst einen Ordner bewerten</translation>
    </message>
    <message>
        <source>Score images</source>
        <translation>Bilder bewerten</translation>
    </message>
    <message>
        <source>Score parts</source>
        <translation>Teile bewerten</translation>
    </message>
    <message>
        <source>Score the folder again</source>
        <translation>Den Ordner erneut bewerten</translation>
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
        <source>There is nothing to send to triage</source>
        <translation>Es gibt nichts zu sichten</translation>
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
        <source>Train the scorer</source>
        <translation>Bewertungsmodell trainieren</translation>
    </message>
    <message>
        <source>Triage it first, or choose another base set</source>
        <translation>Sie zuerst sichten oder einen anderen Basisdatensatz wählen</translation>
    </message>
    <message>
        <source>Type at least one letter</source>
        <translation>Mindestens einen Buchstaben eingeben</translation>
    </message>
    <message>
        <source>Undo the edit first</source>
        <translation>Zuerst die Änderung rückgängig machen</translation>
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
        <source>Use the version of Vitia that wrote them, or fit the scorer again</source>
        <translation>Die Version von Vitia verwenden, die sie geschrieben hat, oder das Bewertungsmodell neu lernen</translation>
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
        <source>Use {0}</source>
        <translation>{0} verwenden</translation>
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
        <source>Write the model</source>
        <translation>Modell schreiben</translation>
    </message>
    <message>
        <source>Write the tables</source>
        <translation>Tabellen schreiben</translation>
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
        <source>a folder of this name is in the way</source>
        <translation>ein Ordner dieses Namens ist im Weg</translation>
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
        <source>all defects are of one kind ({0}): other kinds will be harder to find</source>
        <translation>alle Defekte sind von einer Art ({0}): andere Arten werden schwerer zu finden sein</translation>
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
        <source>any kind</source>
        <translation>beliebige Art</translation>
    </message>
    <message>
        <source>at least {0}</source>
        <translation>mindestens {0}</translation>
    </message>
    <message>
        <source>besides &apos;{0}&apos; there is no kind of defect to find</source>
        <translation>außer „{0}“ gibt es keine Defektart zu finden</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>bundled</source>
        <translation>mitgeliefert</translation>
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
        <source>families must name at least one kind of pseudo defects</source>
        <translation>families muss mindestens eine Art künstlicher Defekte nennen</translation>
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
        <source>image_size must be at least 32 pixels, not {0}</source>
        <translation>image_size muss mindestens 32 Pixel sein, nicht {0}</translation>
    </message>
    <message>
        <source>images are compared in {0} random groups of {1}</source>
        <translation>Bilder werden in {0} zufälligen Gruppen zu je {1} verglichen</translation>
    </message>
    <message>
        <source>images called normal, but not surely good, are not learned from: {0}; surely good: {1}</source>
        <translation>als normal eingestufte, aber nicht sicher gute Bilder, aus denen nicht gelernt wird: {0}; sicher gut: {1}</translation>
    </message>
    <message>
        <source>images could not be linked to there, so they were copied</source>
        <translation>Bilder konnten dorthin nicht verlinkt werden und wurden kopiert</translation>
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
        <source>memory must be from 0 to 1, not {0}</source>
        <translation>memory muss zwischen 0 und 1 liegen, nicht {0}</translation>
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
        <source>no defect of this session has been named or confirmed yet</source>
        <translation>noch ist kein Defekt dieser Sitzung benannt oder bestätigt</translation>
    </message>
    <message>
        <source>no examples of defects: the scorer learns from pseudo defects alone</source>
        <translation>keine Beispiele für Defekte: das Bewertungsmodell lernt nur aus künstlichen Defekten</translation>
    </message>
    <message>
        <source>no image has its name</source>
        <translation>kein Bild trägt diesen Namen</translation>
    </message>
    <message>
        <source>no image of this folder has an anomaly map or a mask</source>
        <translation>kein Bild dieses Ordners hat eine Anomaliekarte oder eine Maske</translation>
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
        <source>no part is unknown</source>
        <translation>kein Teil ist unbekannt</translation>
    </message>
    <message>
        <source>no part is unknown, so there is no session to make</source>
        <translation>kein Teil ist unbekannt, daher gibt es keine Sitzung zu erzeugen</translation>
    </message>
    <message>
        <source>no such classifier</source>
        <translation>diesen Klassifikator gibt es nicht</translation>
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
        <source>none of these maps is named like a part</source>
        <translation>keine dieser Karten heißt wie ein Teil</translation>
    </message>
    <message>
        <source>none of these masks is named like a part</source>
        <translation>keine dieser Masken heißt wie ein Teil</translation>
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
        <source>random:vit_tiny_patch16_224</source>
        <translation>random:vit_tiny_patch16_224</translation>
    </message>
    <message>
        <source>run {0} cannot be discarded</source>
        <translation>Lauf {0} kann nicht verworfen werden</translation>
    </message>
    <message>
        <source>run {0} cannot be removed</source>
        <translation>Lauf {0} kann nicht entfernt werden</translation>
    </message>
    <message>
        <source>run {0} is no finished run that has learned from corrections</source>
        <translation>Lauf {0} ist kein fertiger Lauf, der aus Korrekturen gelernt hat</translation>
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
        <source>scales must be above 0 and at most 1, not {0}</source>
        <translation>scales müssen über 0 und höchstens 1 sein, nicht {0}</translation>
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
        <source>the TorchScript differs from the classifier by {0}</source>
        <translation>das TorchScript weicht vom Klassifikator um {0} ab</translation>
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
        <source>the corrections that this run learns from cannot be read</source>
        <translation>die Korrekturen, aus denen dieser Lauf lernt, sind nicht lesbar</translation>
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
        <source>the file exists already</source>
        <translation>die Datei gibt es schon</translation>
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
        <source>the image does not fit into memory</source>
        <translation>das Bild passt nicht in den Speicher</translation>
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
        <source>the model is damaged ({0})</source>
        <translation>das Modell ist beschädigt ({0})</translation>
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
        <source>the results cannot be kept here ({0})</source>
        <translation>die Ergebnisse können hier nicht abgelegt werden ({0})</translation>
    </message>
    <message>
        <source>the results cannot be read ({0})</source>
        <translation>die Ergebnisse sind nicht lesbar ({0})</translation>
    </message>
    <message>
        <source>the results cannot be written ({0})</source>
        <translation>die Ergebnisse können nicht geschrieben werden ({0})</translation>
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
        <source>the session cannot be written, so the ids of new classes may change in later exports</source>
        <translation>die Sitzung ist nicht beschreibbar; die Nummern neuer Klassen können sich in späteren Exporten ändern</translation>
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
        <source>the training state of run {0} is gone</source>
        <translation>der Trainingsstand von Lauf {0} ist weg</translation>
    </message>
    <message>
        <source>the weights do not fit their network ({0})</source>
        <translation>die Gewichte passen nicht zu ihrem Netz ({0})</translation>
    </message>
    <message>
        <source>the weights of &apos;{0}&apos; are not in the cache and could not be downloaded ({1})</source>
        <translation>die Gewichte von „{0}“ sind nicht im Cache und konnten nicht heruntergeladen werden ({1})</translation>
    </message>
    <message>
        <source>the weights of &apos;{0}&apos; could not be fetched ({1})</source>
        <translation>die Gewichte von „{0}“ konnten nicht geladen werden ({1})</translation>
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
        <source>there are no images of good parts to learn from</source>
        <translation>es gibt keine Bilder von Gutteilen, aus denen gelernt werden kann</translation>
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
        <source>there are no normal images to learn from</source>
        <translation>es gibt keine Gutbilder, aus denen gelernt werden kann</translation>
    </message>
    <message>
        <source>there are no results here</source>
        <translation>hier gibt es keine Ergebnisse</translation>
    </message>
    <message>
        <source>there are not {0} examples to draw, only {1}</source>
        <translation>es gibt nicht {0} Beispiele zu ziehen, nur {1}</translation>
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
        <source>there is no export format “{0}”</source>
        <translation>es gibt kein Exportformat „{0}“</translation>
    </message>
    <message>
        <source>there is no image {0} in this session</source>
        <translation>in dieser Sitzung gibt es kein Bild {0}</translation>
    </message>
    <message>
        <source>there is no kind of defect called &apos;{0}&apos;</source>
        <translation>es gibt keine Defektart namens „{0}“</translation>
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
        <source>there is no such folder of maps</source>
        <translation>diesen Ordner mit Karten gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such folder of masks</source>
        <translation>diesen Ordner mit Masken gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such folder of parts</source>
        <translation>diesen Ordner mit Teilen gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such model</source>
        <translation>dieses Modell gibt es nicht</translation>
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
        <source>there is nothing to learn from yet</source>
        <translation>es gibt noch nichts, woraus gelernt werden kann</translation>
    </message>
    <message>
        <source>there is nothing to measure with</source>
        <translation>es gibt nichts, womit gemessen werden kann</translation>
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
        <source>these are not the weights that the classifier was made with</source>
        <translation>dies sind nicht die Gewichte, mit denen der Klassifikator erzeugt wurde</translation>
    </message>
    <message>
        <source>these maps were not made here, so they are not overwritten</source>
        <translation>diese Karten wurden nicht hier erzeugt und werden nicht überschrieben</translation>
    </message>
    <message>
        <source>these settings of a scorer cannot be read ({0})</source>
        <translation>diese Einstellungen eines Bewertungsmodells sind nicht lesbar ({0})</translation>
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
        <source>this classifier is damaged ({0})</source>
        <translation>dieser Klassifikator ist beschädigt ({0})</translation>
    </message>
    <message>
        <source>this classifier was made with masks and knows no threshold for maps</source>
        <translation>dieser Klassifikator wurde mit Masken erzeugt und kennt keinen Schwellwert für Karten</translation>
    </message>
    <message>
        <source>this classifier was saved by a newer Vitia</source>
        <translation>dieser Klassifikator wurde von einem neueren Vitia gespeichert</translation>
    </message>
    <message>
        <source>this copy of the program comes without a backbone</source>
        <translation>diese Programmversion kommt ohne Backbone</translation>
    </message>
    <message>
        <source>this file is no model that scores parts</source>
        <translation>diese Datei ist kein Modell, das Teile bewertet</translation>
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
        <source>this image is among the good parts and among those with &apos;{0}&apos;</source>
        <translation>dieses Bild ist unter den Gutteilen und unter denen mit „{0}“</translation>
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
        <source>this is no classifier of Vitia</source>
        <translation>dies ist kein Klassifikator von Vitia</translation>
    </message>
    <message>
        <source>this is no classifier, or it is damaged ({0})</source>
        <translation>dies ist kein Klassifikator, oder er ist beschädigt ({0})</translation>
    </message>
    <message>
        <source>this model knows no classes</source>
        <translation>dieses Modell kennt keine Klassen</translation>
    </message>
    <message>
        <source>this model was learned with masks and knows no threshold for maps</source>
        <translation>dieses Modell wurde mit Masken gelernt und kennt keinen Schwellwert für Karten</translation>
    </message>
    <message>
        <source>this model was written by a newer Vitia</source>
        <translation>dieses Modell wurde von einem neueren Vitia geschrieben</translation>
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
        <source>this part cannot be read any more ({0})</source>
        <translation>dieses Teil ist nicht mehr lesbar ({0})</translation>
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
        <source>this scorer is of version {0}, not {1}</source>
        <translation>dieses Bewertungsmodell hat Version {0}, nicht {1}</translation>
    </message>
    <message>
        <source>this session exists already</source>
        <translation>diese Sitzung existiert bereits</translation>
    </message>
    <message>
        <source>this session has no classes to learn from</source>
        <translation>diese Sitzung hat keine Klassen, aus denen gelernt werden kann</translation>
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
        <source>this session has no finished run to refine</source>
        <translation>diese Sitzung hat keinen fertigen Lauf, der verfeinert werden kann</translation>
    </message>
    <message>
        <source>this session has no finished run to report</source>
        <translation>diese Sitzung hat keinen fertigen Lauf für einen Bericht</translation>
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
        <source>too few different normal images for AHL: plain DRA</source>
        <translation>zu wenige verschiedene Gutbilder für AHL: einfaches DRA</translation>
    </message>
    <message>
        <source>too few good parts for a threshold (it takes 50): parts are ranked, and nothing is decided until you set one</source>
        <translation>zu wenige Gutteile für einen Schwellwert (es braucht 50): Teile werden gereiht, und nichts wird entschieden, bis Sie einen setzen</translation>
    </message>
    <message>
        <source>too few images can be read for {0} examples</source>
        <translation>für {0} Beispiele sind zu wenige Bilder lesbar</translation>
    </message>
    <message>
        <source>top must be above 0 and at most 1, not {0}</source>
        <translation>top muss über 0 und höchstens 1 sein, nicht {0}</translation>
    </message>
    <message>
        <source>weights: {0}</source>
        <translation>Gewichte: {0}</translation>
    </message>
    <message>
        <source>what this classifier says of itself is damaged ({0})</source>
        <translation>die Angaben dieses Klassifikators sind beschädigt ({0})</translation>
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
        <source>{0} alone</source>
        <translation>nur {0}</translation>
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
        <source>{0} must be above 0, not {1}</source>
        <translation>{0} muss über 0 sein, nicht {1}</translation>
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
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
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
        <source>{0} of {1}: {2}</source>
        <translation>{0} von {1}: {2}</translation>
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
        <source>{0}: the image has another size than it had</source>
        <translation>{0}: das Bild hat eine andere Größe als zuvor</translation>
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
    <name>ExportForm</name>
    <message>
        <source>Annotate false alarms, too</source>
        <translation>Auch Fehlalarme annotieren</translation>
    </message>
    <message>
        <source>As a class of their own; otherwise they are background, as normal parts are</source>
        <translation>Als eigene Klasse; sonst sind sie Hintergrund wie Gutteile</translation>
    </message>
    <message>
        <source>COCO, Pascal VOC, FiftyOne and masks name their place; other formats need a file and get a link.</source>
        <translation>COCO, Pascal VOC, FiftyOne und Masken nennen ihren Ort; andere Formate brauchen eine Datei und erhalten einen Link.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>Ausschnitte</translation>
    </message>
    <message>
        <source>Crops that you have confirmed, and images all of whose crops are confirmed</source>
        <translation>Von Ihnen bestätigte Ausschnitte und Bilder, deren Ausschnitte alle bestätigt sind</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Image files</source>
        <translation>Bilddateien</translation>
    </message>
    <message>
        <source>ImageFolder</source>
        <translation>ImageFolder</translation>
    </message>
    <message>
        <source>Left in the product</source>
        <translation>Im Produkt belassen</translation>
    </message>
    <message>
        <source>Linked, takes no room</source>
        <translation>Verlinkt, braucht keinen Platz</translation>
    </message>
    <message>
        <source>Masks of both</source>
        <translation>Masken von beiden</translation>
    </message>
    <message>
        <source>On the same disk a file can lie in two folders; elsewhere it is copied. Whoever changes it changes it in both.</source>
        <translation>Auf demselben Datenträger kann eine Datei in zwei Ordnern liegen; sonst wird sie kopiert. Wer sie ändert, ändert sie in beiden.</translation>
    </message>
    <message>
        <source>Only what is confirmed</source>
        <translation>Nur Bestätigtes</translation>
    </message>
    <message>
        <source>The export stands by itself</source>
        <translation>Der Export steht für sich allein</translation>
    </message>
    <message>
        <source>What to include</source>
        <translation>Was enthalten ist</translation>
    </message>
    <message>
        <source>Whole images</source>
        <translation>Ganze Bilder</translation>
    </message>
</context>
<context>
    <name>ExportFormats</name>
    <message>
        <source>A dataset with boxes, masks and probabilities</source>
        <translation>Ein Datensatz mit Rahmen, Masken und Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>A row for each crop and each image, for spreadsheets</source>
        <translation>Eine Zeile je Ausschnitt und je Bild, für Tabellenprogramme</translation>
    </message>
    <message>
        <source>A text file of boxes for each image</source>
        <translation>Eine Textdatei mit Rahmen je Bild</translation>
    </message>
    <message>
        <source>A text file of polygons for each image</source>
        <translation>Eine Textdatei mit Polygonen je Bild</translation>
    </message>
    <message>
        <source>Base set</source>
        <translation>Basisdatensatz</translation>
    </message>
    <message>
        <source>Boxes and polygons in one JSON file</source>
        <translation>Rahmen und Polygone in einer JSON-Datei</translation>
    </message>
    <message>
        <source>Boxes in XML files and masks in class colours</source>
        <translation>Rahmen in XML-Dateien und Masken in Klassenfarben</translation>
    </message>
    <message>
        <source>COCO</source>
        <translation>COCO</translation>
    </message>
    <message>
        <source>CSV tables</source>
        <translation>CSV-Tabellen</translation>
    </message>
    <message>
        <source>Crops and whole images, a folder a class</source>
        <translation>Ausschnitte und ganze Bilder, je Klasse ein Ordner</translation>
    </message>
    <message>
        <source>FiftyOne</source>
        <translation>FiftyOne</translation>
    </message>
    <message>
        <source>Good and defective parts, for anomaly detectors</source>
        <translation>Gute und defekte Teile, für Anomaliedetektoren</translation>
    </message>
    <message>
        <source>ImageFolder</source>
        <translation>ImageFolder</translation>
    </message>
    <message>
        <source>Known defects, to discover those of the next product</source>
        <translation>Bekannte Defekte, um die des nächsten Produkts zu entdecken</translation>
    </message>
    <message>
        <source>MVTec AD</source>
        <translation>MVTec AD</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>One black and white and one in class colours</source>
        <translation>Eine schwarz-weiße und eine in Klassenfarben</translation>
    </message>
    <message>
        <source>Parquet tables</source>
        <translation>Parquet-Tabellen</translation>
    </message>
    <message>
        <source>Pascal VOC</source>
        <translation>Pascal VOC</translation>
    </message>
    <message>
        <source>The same for data tools such as pandas or DuckDB</source>
        <translation>Dasselbe für Datenwerkzeuge wie pandas oder DuckDB</translation>
    </message>
    <message>
        <source>YOLO detection</source>
        <translation>YOLO-Erkennung</translation>
    </message>
    <message>
        <source>YOLO segmentation</source>
        <translation>YOLO-Segmentierung</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Choose a folder.</source>
        <translation>Einen Ordner wählen.</translation>
    </message>
    <message>
        <source>Choose a format.</source>
        <translation>Ein Format wählen.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
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
        <source>Images: {images}. Crops: {crops}. Classes: {classes}. Files: {files}.</source>
        <translation>Bilder: {images}. Ausschnitte: {crops}. Klassen: {classes}. Dateien: {files}.</translation>
    </message>
    <message>
        <source>Replace an earlier export there</source>
        <translation>Früheren Export dort ersetzen</translation>
    </message>
    <message>
        <source>Written to {folder}</source>
        <translation>Geschrieben nach {folder}</translation>
    </message>
</context>
<context>
    <name>ExportTree</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Preview of the export</source>
        <translation>Vorschau des Exports</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Was geschrieben wird</translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
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
    <name>Guide</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Page of the user guide</source>
        <translation>Seite des Benutzerhandbuchs</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Benutzerhandbuch</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Apply to folder…</source>
        <translation>Auf Ordner anwenden…</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>Klassifikator</translation>
    </message>
    <message>
        <source>Images labelled: {n}</source>
        <translation>Beschriftete Bilder: {n}</translation>
    </message>
    <message>
        <source>It decides as the run did, and as the most similar crops where you moved crops or divided classes; left out in turn, {share} % of the crops get their own class.</source>
        <translation>Er entscheidet wie der Lauf, und wie die ähnlichsten Ausschnitte, wo Sie Ausschnitte verschoben oder Klassen aufgeteilt haben; reihum ausgelassen, erhalten {share} % der Ausschnitte ihre eigene Klasse.</translation>
    </message>
    <message>
        <source>It decides exactly as the run did.</source>
        <translation>Er entscheidet genau wie der Lauf.</translation>
    </message>
    <message>
        <source>Label {name}</source>
        <translation>{name} beschriften</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>New crops get the class of the most similar crops of this session; left out in turn, {share} % of these get their own class.</source>
        <translation>Neue Ausschnitte erhalten die Klasse der ähnlichsten Ausschnitte dieser Sitzung; reihum ausgelassen, erhalten {share} % davon ihre eigene Klasse.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the table</source>
        <translation>Tabelle öffnen</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>Bericht drucken</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Save the classifier</source>
        <translation>Klassifikator speichern</translation>
    </message>
    <message>
        <source>The classifier is saved</source>
        <translation>Der Klassifikator ist gespeichert</translation>
    </message>
    <message>
        <source>The report is written</source>
        <translation>Der Bericht ist geschrieben</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>could not be labelled: {n}</source>
        <translation>nicht beschriftet: {n}</translation>
    </message>
    <message>
        <source>{name} classes.safetensors</source>
        <translation>{name} Klassen.safetensors</translation>
    </message>
    <message>
        <source>{name} report.html</source>
        <translation>{name} Bericht.html</translation>
    </message>
    <message>
        <source>{name} report.pdf</source>
        <translation>{name} Bericht.pdf</translation>
    </message>
    <message>
        <source>{name}: {n}</source>
        <translation>{name}: {n}</translation>
    </message>
    <message>
        <source>{path} ({size})</source>
        <translation>{path} ({size})</translation>
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
    <name>LearnForm</name>
    <message>
        <source>1. Learn from the classes</source>
        <translation>1. Aus den Klassen lernen</translation>
    </message>
    <message>
        <source>A timm model name, or a weights file</source>
        <translation>Name eines timm-Modells oder Gewichtsdatei</translation>
    </message>
    <message>
        <source>AHL is made for defects never seen; DRA is quicker to learn; DevNet is the plainest</source>
        <translation>AHL ist für nie gesehene Defekte gemacht; DRA lernt schneller; DevNet ist am einfachsten</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>Best on this computer</source>
        <translation>Beste vorhandene</translation>
    </message>
    <message>
        <source>Called normal, but not surely good, and so not learned from: {n}. Parts without a region count once you confirm them on the Triage page.</source>
        <translation>Als normal eingestuft, aber nicht sicher gut und darum nicht zum Lernen verwendet: {n}. Teile ohne Region zählen, sobald Sie sie auf der Seite „Sichten“ bestätigen.</translation>
    </message>
    <message>
        <source>Classes that have a name</source>
        <translation>Klassen mit Namen</translation>
    </message>
    <message>
        <source>Classes that will be learned</source>
        <translation>Klassen, die gelernt werden</translation>
    </message>
    <message>
        <source>Classes to learn</source>
        <translation>Zu lernende Klassen</translation>
    </message>
    <message>
        <source>Confirmed crops only</source>
        <translation>Nur bestätigte Ausschnitte</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Good parts: {n}.</source>
        <translation>Gutteile: {n}.</translation>
    </message>
    <message>
        <source>Images of this class: {n}. Crops it is known by: {m}.</source>
        <translation>Bilder dieser Klasse: {n}. Ausschnitte, an denen sie erkannt wird: {m}.</translation>
    </message>
    <message>
        <source>It takes {n} to find a threshold; with fewer, parts are only ranked.</source>
        <translation>Für einen Schwellwert braucht es {n}; mit weniger werden Teile nur gereiht.</translation>
    </message>
    <message>
        <source>Left out: {n}. Name or confirm a class on the Triage page to have it learned.</source>
        <translation>Ausgelassen: {n}. Benennen oder bestätigen Sie eine Klasse auf der Seite „Sichten“, damit sie gelernt wird.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Stop learning</source>
        <translation>Lernen beenden</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message>
        <source>Without a class it learns from made-up defects alone.</source>
        <translation>Ohne Klasse wird nur aus künstlichen Defekten gelernt.</translation>
    </message>
    <message>
        <source>{name}: {n}</source>
        <translation>{name}: {n}</translation>
    </message>
    <message>
        <source>{stage}: {time} left</source>
        <translation>{stage}: noch {time}</translation>
    </message>
</context>
<context>
    <name>LimitPanel</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Good: {good}. Known defects: {known}. Unknown: {unknown}.</source>
        <translation>Gut: {good}. Bekannte Defekte: {known}. Unbekannt: {unknown}.</translation>
    </message>
    <message>
        <source>In the shaded band, where the threshold is unsure: {n}.</source>
        <translation>Im schattierten Band, wo der Schwellwert unsicher ist: {n}.</translation>
    </message>
    <message>
        <source>Known called unknown</source>
        <translation>Bekannte als unbekannt</translation>
    </message>
    <message>
        <source>Known defects called unknown</source>
        <translation>Bekannte Defekte, die unbekannt genannt werden</translation>
    </message>
    <message>
        <source>Not kept yet. Good: {good0} → {good}. Known defects: {known0} → {known}. Unknown: {unknown0} → {unknown}.</source>
        <translation>Noch nicht übernommen. Gut: {good0} → {good}. Bekannte Defekte: {known0} → {known}. Unbekannt: {unknown0} → {unknown}.</translation>
    </message>
    <message>
        <source>Of all parts with a known defect, about this share is called unknown, so that unknown defects are seldom taken for known ones</source>
        <translation>Etwa dieser Anteil aller Teile mit bekanntem Defekt wird unbekannt genannt, damit unbekannte Defekte selten für bekannte gehalten werden</translation>
    </message>
    <message>
        <source>Parts with a higher score are rejected</source>
        <translation>Teile mit höherem Anomaliewert werden aussortiert</translation>
    </message>
    <message>
        <source>There is no threshold, so nothing is decided: type one, and see what it rejects.</source>
        <translation>Es gibt keinen Schwellwert, daher ist nichts entschieden: Geben Sie einen ein und sehen Sie, was er aussortiert.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwellwert</translation>
    </message>
    <message>
        <source>{n} of them are looked at when you keep it.</source>
        <translation>{n} davon werden untersucht, wenn Sie ihn übernehmen.</translation>
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
        <source>AnomalyNCD, refined</source>
        <translation>AnomalyNCD, verfeinert</translation>
    </message>
    <message>
        <source>Region clustering</source>
        <translation>Regionen-Clustering</translation>
    </message>
    <message>
        <source>Saved classifier</source>
        <translation>Gespeicherter Klassifikator</translation>
    </message>
</context>
<context>
    <name>MovesTable</name>
    <message>
        <source>{n} crops go from “{row}” to “{column}”</source>
        <translation>{n} Ausschnitte gehen von „{row}“ nach „{column}“</translation>
    </message>
    <message>
        <source>{n} crops stay in “{row}”</source>
        <translation>{n} Ausschnitte bleiben in „{row}“</translation>
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
    <name>PartBar</name>
    <message>
        <source>All ({n})</source>
        <translation>Alle ({n})</translation>
    </message>
    <message>
        <source>Errors ({n})</source>
        <translation>Fehler ({n})</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>Good ({n})</source>
        <translation>Gut ({n})</translation>
    </message>
    <message>
        <source>Known ({n})</source>
        <translation>Bekannt ({n})</translation>
    </message>
    <message>
        <source>Unknown ({n})</source>
        <translation>Unbekannt ({n})</translation>
    </message>
</context>
<context>
    <name>PartTable</name>
    <message>
        <source>Scored parts</source>
        <translation>Bewertete Teile</translation>
    </message>
</context>
<context>
    <name>PartView</name>
    <message>
        <source>A region that is like none of the learned classes.</source>
        <translation>Eine Region, die keiner der gelernten Klassen gleicht.</translation>
    </message>
    <message>
        <source>Choose a part in the list to see it here</source>
        <translation>Ein Teil in der Liste wählen, um es hier zu sehen</translation>
    </message>
    <message>
        <source>It is most like “{name}”, but stranger than {m} % of the known crops of that class: unknown.</source>
        <translation>Sie gleicht am ehesten „{name}“, ist aber ungewöhnlicher als {m} % der bekannten Ausschnitte dieser Klasse: unbekannt.</translation>
    </message>
    <message>
        <source>It is most like “{name}”, of which no crop is known: unknown.</source>
        <translation>Sie gleicht am ehesten „{name}“, wovon kein Ausschnitt bekannt ist: unbekannt.</translation>
    </message>
    <message>
        <source>Its regions are looked at when the threshold is kept.</source>
        <translation>Seine Regionen werden untersucht, wenn der Schwellwert übernommen wird.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Score {score}, above the threshold {limit}: rejected.</source>
        <translation>Anomaliewert {score}, über dem Schwellwert {limit}: aussortiert.</translation>
    </message>
    <message>
        <source>Score {score}, not above the threshold {limit}: good.</source>
        <translation>Anomaliewert {score}, nicht über dem Schwellwert {limit}: gut.</translation>
    </message>
    <message>
        <source>Score {score}. There is no threshold, so nothing is decided.</source>
        <translation>Anomaliewert {score}. Es gibt keinen Schwellwert, daher ist nichts entschieden.</translation>
    </message>
    <message>
        <source>Strength of the heat map</source>
        <translation>Stärke der Heatmap</translation>
    </message>
    <message>
        <source>{name} {n} %</source>
        <translation>{name} {n} %</translation>
    </message>
    <message>
        <source>“{name}” with {n} %, and as typical as its known crops.</source>
        <translation>„{name}“ mit {n} %, und so typisch wie die bekannten Ausschnitte.</translation>
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
        <source>Session with named defects</source>
        <translation>Sitzung mit benannten Defekten</translation>
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
    <name>RefinePanel</name>
    <message>
        <source>Classes as they are, against as they would be</source>
        <translation>Klassen, wie sie sind, gegenüber wie sie wären</translation>
    </message>
    <message>
        <source>Crops of the cell</source>
        <translation>Ausschnitte der Zelle</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Forget what was learned, and leave all as it is (Del)</source>
        <translation>Gelerntes vergessen und alles lassen, wie es ist (Entf)</translation>
    </message>
    <message>
        <source>Go on with the crops, and decide later (Esc)</source>
        <translation>Mit den Ausschnitten weitermachen und später entscheiden (Esc)</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Learned from your corrections</source>
        <translation>Aus Ihren Korrekturen gelernt</translation>
    </message>
    <message>
        <source>Work with these classes; undo takes it back (Ctrl+Return)</source>
        <translation>Mit diesen Klassen arbeiten; „Rückgängig“ nimmt es zurück (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>{n} of {all} crops would go to another class. The {labelled} crops that you have decided stay where they are, and nothing changes before you keep it. Each row is a class as it is now; the columns are the classes as they would be.</source>
        <translation>{n} von {all} Ausschnitten kämen in eine andere Klasse. Die {labelled} Ausschnitte, über die Sie entschieden haben, bleiben, wo sie sind, und nichts ändert sich, bevor Sie es übernehmen. Jede Zeile ist eine Klasse, wie sie jetzt ist; die Spalten sind die Klassen, wie sie wären.</translation>
    </message>
</context>
<context>
    <name>Refining</name>
    <message>
        <source>Discard what was learned</source>
        <translation>Gelerntes verwerfen</translation>
    </message>
    <message>
        <source>Keep what was learned</source>
        <translation>Gelerntes übernehmen</translation>
    </message>
    <message>
        <source>Learn from my corrections</source>
        <translation>Aus meinen Korrekturen lernen</translation>
    </message>
    <message>
        <source>Learned from your corrections</source>
        <translation>Aus Ihren Korrekturen gelernt</translation>
    </message>
    <message>
        <source>Look what would change</source>
        <translation>Ermitteln, was sich ändern würde</translation>
    </message>
    <message>
        <source>Show the changes</source>
        <translation>Änderungen zeigen</translation>
    </message>
    <message>
        <source>Show what was learned</source>
        <translation>Gelerntes zeigen</translation>
    </message>
    <message>
        <source>{n} crops would go to another class. Nothing has changed yet.</source>
        <translation>{n} Ausschnitte kämen in eine andere Klasse. Noch hat sich nichts geändert.</translation>
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
    <name>Report</name>
    <message>
        <source>Agreement with the class folders</source>
        <translation>Übereinstimmung mit den Klassenordnern</translation>
    </message>
    <message>
        <source>Anomaly Clustering</source>
        <translation>Anomaly Clustering</translation>
    </message>
    <message>
        <source>AnomalyNCD</source>
        <translation>AnomalyNCD</translation>
    </message>
    <message>
        <source>AnomalyNCD, refined</source>
        <translation>AnomalyNCD, verfeinert</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>Gerechnet auf</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Consensus of the heads</source>
        <translation>Konsens der Köpfe</translation>
    </message>
    <message>
        <source>Contact sheets</source>
        <translation>Kontaktbögen</translation>
    </message>
    <message>
        <source>Crops</source>
        <translation>Ausschnitte</translation>
    </message>
    <message>
        <source>Crops of each class, from the surest to the least sure; the line is the outline of the region, the number the confidence.</source>
        <translation>Ausschnitte jeder Klasse, vom sichersten zum unsichersten; die Linie ist der Umriss der Region, die Zahl die Konfidenz.</translation>
    </message>
    <message>
        <source>Defect report</source>
        <translation>Defektbericht</translation>
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
        <source>Entropy weight</source>
        <translation>Entropiegewicht</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Erosion</source>
        <translation>Erosion</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Gruppierung</translation>
    </message>
    <message>
        <source>Guided layers</source>
        <translation>Geführte Schichten</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>Wie er entstanden ist</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Images by class folder (rows) and class (columns)</source>
        <translation>Bilder nach Klassenordner (Zeilen) und Klasse (Spalten)</translation>
    </message>
    <message>
        <source>Images by the share of all thresholds that their stable range spans</source>
        <translation>Bilder nach dem Anteil aller Schwellwerte, den ihr stabiles Intervall umfasst</translation>
    </message>
    <message>
        <source>Input side</source>
        <translation>Eingabeseite</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Least stable images</source>
        <translation>Am wenigsten stabile Bilder</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>Untergrenze</translation>
    </message>
    <message>
        <source>Made with Vitia {version} from {session}.</source>
        <translation>Mit Vitia {version} aus {session} erzeugt.</translation>
    </message>
    <message>
        <source>Map side that erosion is meant for</source>
        <translation>Kartenseite, für die die Erosion gilt</translation>
    </message>
    <message>
        <source>Marked as without defect</source>
        <translation>Als defektfrei markiert</translation>
    </message>
    <message>
        <source>Mask by hand</source>
        <translation>Maske von Hand</translation>
    </message>
    <message>
        <source>Mean confidence</source>
        <translation>Mittlere Konfidenz</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>NMI and ARI compare the groupings; F1 is the share of right ones after the best match of classes with folders. Folders were never looked at to find the classes.</source>
        <translation>NMI und ARI vergleichen die Gruppierungen; F1 ist der Anteil richtiger nach der besten Zuordnung von Klassen zu Ordnern. Die Ordner wurden nie angesehen, um die Klassen zu finden.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Notes on images</source>
        <translation>Notizen zu Bildern</translation>
    </message>
    <message>
        <source>Page {n}</source>
        <translation>Seite {n}</translation>
    </message>
    <message>
        <source>Patches beside CLS</source>
        <translation>Patches neben CLS</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Prepared views</source>
        <translation>Vorbereitete Ansichten</translation>
    </message>
    <message>
        <source>Problems with files</source>
        <translation>Probleme mit Dateien</translation>
    </message>
    <message>
        <source>Range of scores</source>
        <translation>Bereich der Anomaliewerte</translation>
    </message>
    <message>
        <source>Region clustering</source>
        <translation>Regionen-Clustering</translation>
    </message>
    <message>
        <source>Relative tau</source>
        <translation>Relatives Tau</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Saved classifier</source>
        <translation>Gespeicherter Klassifikator</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Shortest stable interval</source>
        <translation>Kürzestes stabiles Intervall</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Threshold by hand</source>
        <translation>Schwellwert von Hand</translation>
    </message>
    <message>
        <source>Threshold step</source>
        <translation>Schwellwertschritt</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellwerte</translation>
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
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>confirmed by hand</source>
        <translation>von Hand bestätigt</translation>
    </message>
    <message>
        <source>defect classes</source>
        <translation>Defektklassen</translation>
    </message>
    <message>
        <source>edits</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>normal parts and false alarms</source>
        <translation>Gutteile und Fehlalarme</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{h} h {n} min</source>
        <translation>{h} Std. {n} Min.</translation>
    </message>
    <message>
        <source>{n} images have no stable range and count as free of defects unless decided by hand.</source>
        <translation>{n} Bilder haben kein stabiles Intervall und gelten als defektfrei, sofern nicht von Hand entschieden.</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} Min.</translation>
    </message>
    <message>
        <source>{n} more are in the session.</source>
        <translation>{n} weitere stehen in der Sitzung.</translation>
    </message>
    <message>
        <source>{n} of {total} images show the same regions over a stable range of thresholds; for half of these the range spans {share} % of all thresholds or more.</source>
        <translation>{n} von {total} Bildern zeigen über ein stabiles Intervall von Schwellwerten dieselben Regionen; bei der Hälfte davon umfasst es mindestens {share} % aller Schwellwerte.</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{shown} of {n} crops</source>
        <translation>{shown} von {n} Ausschnitten</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>Report and classifier</source>
        <translation>Bericht und Klassifikator</translation>
    </message>
    <message>
        <source>The report shows classes, thresholds, settings and notes on one page. The classifier labels new images with these classes, here or elsewhere.</source>
        <translation>Der Bericht zeigt Klassen, Schwellwerte, Einstellungen und Notizen auf einer Seite. Der Klassifikator beschriftet neue Bilder mit diesen Klassen, hier oder anderswo.</translation>
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
        <source>Refined from run</source>
        <translation>Verfeinert aus Lauf</translation>
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
    <name>ScoreHistogram</name>
    <message>
        <source>Histogram of the scores of all parts, with the threshold</source>
        <translation>Histogramm der Anomaliewerte aller Teile, mit dem Schwellwert</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Anomaliewert</translation>
    </message>
</context>
<context>
    <name>ScoreOutcome</name>
    <message>
        <source>A triage session of the unknown parts is made</source>
        <translation>Eine Sitzung zum Sichten der unbekannten Teile ist erzeugt</translation>
    </message>
    <message>
        <source>It lies at {path}. The known classes are in it by name; the unknown regions wait in a class of their own.</source>
        <translation>Sie liegt unter {path}. Die bekannten Klassen sind mit Namen darin; die unbekannten Regionen warten in einer eigenen Klasse.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Parts: {parts}
Regions: {regions}</source>
        <translation>Teile: {parts}
Regionen: {regions}</translation>
    </message>
    <message>
        <source>Save the tables</source>
        <translation>Tabellen speichern</translation>
    </message>
    <message>
        <source>Send the unknown ones to triage</source>
        <translation>Unbekannte zum Sichten geben</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Tables of the scored parts</source>
        <translation>Tabellen der bewerteten Teile</translation>
    </message>
    <message>
        <source>The tables are written</source>
        <translation>Die Tabellen sind geschrieben</translation>
    </message>
</context>
<context>
    <name>ScorePage</name>
    <message>
        <source>All parts of this folder were scored before</source>
        <translation>Alle Teile dieses Ordners wurden schon bewertet</translation>
    </message>
    <message>
        <source>Choose a folder of new parts</source>
        <translation>Einen Ordner mit neuen Teilen wählen</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>First find and name the classes</source>
        <translation>Zuerst die Klassen finden und benennen</translation>
    </message>
    <message>
        <source>Folder of new parts</source>
        <translation>Ordner der neuen Teile</translation>
    </message>
    <message>
        <source>It has no threshold, since it takes 50 good parts to find one.</source>
        <translation>Es hat keinen Schwellwert, denn dafür braucht es 50 Gutteile.</translation>
    </message>
    <message>
        <source>Keep the threshold</source>
        <translation>Schwellwert übernehmen</translation>
    </message>
    <message>
        <source>Learn from the classes first</source>
        <translation>Zuerst aus den Klassen lernen</translation>
    </message>
    <message>
        <source>Learn to score</source>
        <translation>Bewerten lernen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Models (*{suffix});;All files (*)</source>
        <translation>Modelle (*{suffix});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>New or changed files are scored the next time.</source>
        <translation>Neue oder geänderte Dateien werden beim nächsten Mal bewertet.</translation>
    </message>
    <message>
        <source>Nothing is scored yet</source>
        <translation>Noch ist nichts bewertet</translation>
    </message>
    <message>
        <source>Now choose a folder of new parts and score them.</source>
        <translation>Wählen Sie nun einen Ordner mit neuen Teilen und bewerten Sie sie.</translation>
    </message>
    <message>
        <source>Press “Learn” at the left. It takes some minutes; you can go on working on other pages, and cancel at any time.</source>
        <translation>Drücken Sie links „Lernen“. Es dauert einige Minuten; Sie können auf anderen Seiten weiterarbeiten und jederzeit abbrechen.</translation>
    </message>
    <message>
        <source>Press “Score” to look at the parts in {folder}.</source>
        <translation>Drücken Sie „Bewerten“, um die Teile in {folder} anzusehen.</translation>
    </message>
    <message>
        <source>Score new parts</source>
        <translation>Neue Teile bewerten</translation>
    </message>
    <message>
        <source>Score parts</source>
        <translation>Teile bewerten</translation>
    </message>
    <message>
        <source>Scored: {n}</source>
        <translation>Bewertet: {n}</translation>
    </message>
    <message>
        <source>Scoring…</source>
        <translation>Wird bewertet…</translation>
    </message>
    <message>
        <source>The first parts appear here in a moment.</source>
        <translation>Die ersten Teile erscheinen hier gleich.</translation>
    </message>
    <message>
        <source>The model is learned</source>
        <translation>Das Modell ist gelernt</translation>
    </message>
    <message>
        <source>Then press “Score”: each part becomes good, a known defect with its name, or an unknown one.</source>
        <translation>Dann drücken Sie „Bewerten“: Jedes Teil wird gut, ein bekannter Defekt mit Namen oder ein unbekannter.</translation>
    </message>
    <message>
        <source>Threshold: {n}.</source>
        <translation>Schwellwert: {n}.</translation>
    </message>
    <message>
        <source>What was found on the Discover page and named on the Triage page teaches Vitia to tell good parts, known defects and unknown ones apart. You can also choose a model that was learned elsewhere.</source>
        <translation>Was auf der Seite „Entdecken“ gefunden und auf der Seite „Sichten“ benannt wurde, lehrt Vitia, Gutteile, bekannte und unbekannte Defekte zu unterscheiden. Sie können auch ein anderswo gelerntes Modell wählen.</translation>
    </message>
</context>
<context>
    <name>ScoreTable</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Anomaliewert</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
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
        <source>Backbone</source>
        <translation>Backbone</translation>
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
        <source>A steel flange with chips, cracks, dents, rust, scratches and stains</source>
        <translation>Ein Stahlflansch mit Ausbrüchen, Rissen, Dellen, Rost, Kratzern und Flecken</translation>
    </message>
    <message>
        <source>A woven cloth with fibres, holes, knots, missing threads, snags and stains</source>
        <translation>Ein Gewebe mit Fremdfasern, Löchern, Knoten, fehlenden Fäden, Fadenziehern und Flecken</translation>
    </message>
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
        <source>Metal part</source>
        <translation>Metallteil</translation>
    </message>
    <message>
        <source>Recent sessions</source>
        <translation>Letzte Sitzungen</translation>
    </message>
    <message>
        <source>Sessions that you open appear here. New here? Try one of the samples.</source>
        <translation>Hier erscheinen geöffnete Sitzungen. Neu hier? Probieren Sie eines der Beispiele aus.</translation>
    </message>
    <message>
        <source>Textile</source>
        <translation>Textil</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Beispiel ausprobieren</translation>
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
        <source>Score</source>
        <translation>Bewerten</translation>
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
    <name>Tour</name>
    <message>
        <source>1. The product</source>
        <translation>1. Das Produkt</translation>
    </message>
    <message>
        <source>2. From map to mask</source>
        <translation>2. Von der Karte zur Maske</translation>
    </message>
    <message>
        <source>3. Find the kinds of defects</source>
        <translation>3. Die Defektarten finden</translation>
    </message>
    <message>
        <source>4. Name and correct</source>
        <translation>4. Benennen und berichtigen</translation>
    </message>
    <message>
        <source>5. Hand it on</source>
        <translation>5. Weitergeben</translation>
    </message>
    <message>
        <source>All images of the product, each with its anomaly map; problems are listed with a remedy. The histogram shows how strongly each image stands out: good parts on the left, defects on the right.</source>
        <translation>Alle Bilder des Produkts, jedes mit seiner Anomaliekarte; Probleme stehen mit einer Abhilfe dabei. Das Histogramm zeigt, wie stark jedes Bild auffällt: Gutteile links, Defekte rechts.</translation>
    </message>
    <message>
        <source>Say how many kinds to look for, or let Vitia suggest a number, and press Start. No labels are needed. On the sample this takes a few minutes, and the window can be used meanwhile.</source>
        <translation>Sagen Sie, wie viele Arten gesucht werden, oder lassen Sie Vitia eine Zahl vorschlagen, und drücken Sie „Starten“. Es braucht keine Beschriftungen. Beim Beispiel dauert das einige Minuten; das Fenster bleibt dabei benutzbar.</translation>
    </message>
    <message>
        <source>This curve counts the regions that are left at every threshold. Where it stays level the mask is stable, and Vitia takes its threshold from there. Drag the line to choose another one: the mask follows at once.</source>
        <translation>Diese Kurve zählt die Regionen, die bei jedem Schwellwert bleiben. Wo sie eben verläuft, ist die Maske stabil, und von dort nimmt Vitia den Schwellwert. Ziehen Sie die Linie, um einen anderen zu wählen: Die Maske folgt sofort.</translation>
    </message>
    <message>
        <source>When they are found, the classes stand here. Rename one with {rename_cluster}, merge it with {merge_cluster}, throw false alarms out with {false_alarm}, confirm with {confirm}. Everything can be undone with {undo}.</source>
        <translation>Die gefundenen Klassen stehen dann hier. Umbenennen mit {rename_cluster}, zusammenführen mit {merge_cluster}, Fehlalarme aussortieren mit {false_alarm}, bestätigen mit {confirm}. Alles lässt sich mit {undo} rückgängig machen.</translation>
    </message>
    <message>
        <source>Write the labelled set in the formats that others read, or a report. The numbers of the classes stay the same from one export to the next.</source>
        <translation>Schreiben Sie den beschrifteten Datensatz in den Formaten, die andere lesen, oder einen Bericht. Die Nummern der Klassen bleiben von Export zu Export gleich.</translation>
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
<context>
    <name>Verdicts</name>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>nicht entschieden</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
</context>
</TS>
