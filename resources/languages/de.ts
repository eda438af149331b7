<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>window</name>
  <message>
   <source>Adapters</source>
   <translation>Adapter</translation>
  </message>
  <message>
   <source>The release {reference} binds them.</source>
   <translation>Die Freigabe {reference} legt sie fest.</translation>
  </message>
  <message>
   <source>Click to turn adapters on or off here.</source>
   <translation>Klicken, um Adapter hier ein- oder auszuschalten.</translation>
  </message>
  <message>
   <source>Adapters: {all_names}</source>
   <translation>Adapter: {all_names}</translation>
  </message>
  <message>
   <source>{n_names} adapters</source>
   <translation>{n_names} Adapter</translation>
  </message>
  <message>
   <source>No adapter is on</source>
   <translation>Kein Adapter ist eingeschaltet</translation>
  </message>
  <message>
   <source>none is on</source>
   <translation>keiner ist eingeschaltet</translation>
  </message>
  <message>
   <source>On for every conversation that does not say otherwise. A scale of 1 is what the adapter was trained for.</source>
   <translation>Gilt für jede Unterhaltung, die nichts anderes sagt. Ein Gewicht von 1 ist das, wofür der Adapter trainiert wurde.</translation>
  </message>
  <message>
   <source>What is set here holds for this conversation, from the next question on.</source>
   <translation>Was hier eingestellt wird, gilt für diese Unterhaltung, ab der nächsten Frage.</translation>
  </message>
  <message>
   <source>This conversation has not begun: what is set here holds for the workspace. Once it has begun it can have its own.</source>
   <translation>Diese Unterhaltung hat noch nicht begonnen: Was hier eingestellt wird, gilt für den Arbeitsbereich. Hat sie begonnen, kann sie eigene Einstellungen haben.</translation>
  </message>
  <message>
   <source>Adapters of {model_name}</source>
   <translation>Adapter von {model_name}</translation>
  </message>
  <message>
   <source>As in the workspace</source>
   <translation>Wie im Arbeitsbereich</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>No adapter fits this model. Import a LoRA adapter in GGUF format that was trained on it.</source>
   <translation>Zu diesem Modell passt kein Adapter. Importieren Sie einen LoRA-Adapter im GGUF-Format, der darauf trainiert wurde.</translation>
  </message>
  <message>
   <source>version {version}</source>
   <translation>Version {version}</translation>
  </message>
  <message>
   <source>Use {name}</source>
   <translation>{name} verwenden</translation>
  </message>
  <message>
   <source>Scale of {name}</source>
   <translation>Gewicht von {name}</translation>
  </message>
  <message>
   <source>Scale of {name} as a number</source>
   <translation>Gewicht von {name} als Zahl</translation>
  </message>
  <message>
   <source>rank {rank}, alpha {alpha:g}</source>
   <translation>Rang {rank}, Alpha {alpha:g}</translation>
  </message>
  <message>
   <source>set for this conversation</source>
   <translation>für diese Unterhaltung eingestellt</translation>
  </message>
  <message>
   <source>A call that waits for you</source>
   <translation>Ein Aufruf, der auf Sie wartet</translation>
  </message>
  <message>
   <source>Arguments of the call</source>
   <translation>Argumente des Aufrufs</translation>
  </message>
  <message>
   <source>Refuse</source>
   <translation>Ablehnen</translation>
  </message>
  <message>
   <source>Carry out</source>
   <translation>Ausführen</translation>
  </message>
  <message>
   <source>Always in this run</source>
   <translation>Immer in diesem Lauf</translation>
  </message>
  <message>
   <source>A new step</source>
   <translation>Ein neuer Schritt</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>Plan</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>Nach oben</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>Nach unten</translation>
  </message>
  <message>
   <source>Keep this plan</source>
   <translation>Diesen Plan übernehmen</translation>
  </message>
  <message>
   <source>Double-click or F2 changes an open item.</source>
   <translation>Doppelklick oder F2 ändert einen offenen Punkt.</translation>
  </message>
  <message>
   <source>Pause the run to change what is open.</source>
   <translation>Halten Sie den Lauf an, um zu ändern, was offen ist.</translation>
  </message>
  <message>
   <source>Ask before anything but reading</source>
   <translation>Vor allem außer Lesen fragen</translation>
  </message>
  <message>
   <source>Ask before each call</source>
   <translation>Vor jedem Aufruf fragen</translation>
  </message>
  <message>
   <source>Carry out everything without asking</source>
   <translation>Alles ohne Nachfrage ausführen</translation>
  </message>
  <message>
   <source>Objective</source>
   <translation>Ziel</translation>
  </message>
  <message>
   <source>What is to be found out, compared or written down?</source>
   <translation>Was soll herausgefunden, verglichen oder aufgeschrieben werden?</translation>
  </message>
  <message>
   <source>Begin</source>
   <translation>Beginnen</translation>
  </message>
  <message>
   <source>Documents</source>
   <translation>Dokumente</translation>
  </message>
  <message>
   <source>Consent</source>
   <translation>Zustimmung</translation>
  </message>
  <message>
   <source>Purpose</source>
   <translation>Zweck</translation>
  </message>
  <message>
   <source>If asked for</source>
   <translation>Falls verlangt</translation>
  </message>
  <message>
   <source>Steps at most</source>
   <translation>Schritte höchstens</translation>
  </message>
  <message>
   <source>Tokens at most</source>
   <translation>Tokens höchstens</translation>
  </message>
  <message>
   <source>Minutes at most</source>
   <translation>Minuten höchstens</translation>
  </message>
  <message>
   <source>No documents</source>
   <translation>Keine Dokumente</translation>
  </message>
  <message>
   <source>All documents</source>
   <translation>Alle Dokumente</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <source>Tokens</source>
   <translation>Tokens</translation>
  </message>
  <message>
   <source>Minutes</source>
   <translation>Minuten</translation>
  </message>
  <message>
   <source>Give an objective. A model makes a plan of it, calls tools on this machine for each item, and writes a report whose evidence opens. Whatever does more than read asks you first.</source>
   <translation>Geben Sie ein Ziel an. Ein Modell macht daraus einen Plan, ruft für jeden Punkt Werkzeuge auf diesem Rechner auf und schreibt einen Bericht, dessen Belege sich öffnen lassen. Was mehr tut als lesen, fragt Sie vorher.</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <source>Arguments</source>
   <translation>Argumente</translation>
  </message>
  <message>
   <source>What came of it</source>
   <translation>Was dabei herauskam</translation>
  </message>
  <message>
   <source>Document</source>
   <translation>Dokument</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Seite</translation>
  </message>
  <message>
   <source>Passage</source>
   <translation>Passage</translation>
  </message>
  <message>
   <source>Agents</source>
   <translation>Agenten</translation>
  </message>
  <message>
   <source>Runs</source>
   <translation>Läufe</translation>
  </message>
  <message>
   <source>Budget used</source>
   <translation>Verbrauchtes Budget</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Stoppen</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>The chosen step</source>
   <translation>Der gewählte Schritt</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <source>Evidence</source>
   <translation>Belege</translation>
  </message>
  <message>
   <source>No run is shown</source>
   <translation>Kein Lauf wird gezeigt</translation>
  </message>
  <message>
   <source>Delete…</source>
   <translation>Löschen…</translation>
  </message>
  <message>
   <source>Export the report…</source>
   <translation>Bericht exportieren…</translation>
  </message>
  <message>
   <source>Its plan, steps and report go for good. Files in the outbox stay.</source>
   <translation>Plan, Schritte und Bericht werden endgültig gelöscht. Dateien im Ausgangsordner bleiben.</translation>
  </message>
  <message>
   <source>Export the report</source>
   <translation>Bericht exportieren</translation>
  </message>
  <message>
   <source>*There is no report yet.*</source>
   <translation>*Es gibt noch keinen Bericht.*</translation>
  </message>
  <message>
   <source>Delete this run?</source>
   <translation>Diesen Lauf löschen?</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Markdown (*.md)</source>
   <translation>Markdown (*.md)</translation>
  </message>
  <message>
   <source>Exported to {path}</source>
   <translation>Exportiert nach {path}</translation>
  </message>
  <message>
   <source>Working</source>
   <translation>Arbeitet</translation>
  </message>
  <message>
   <source>Waits for you</source>
   <translation>Wartet auf Sie</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>Angehalten</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Gestoppt</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>Fehlgeschlagen</translation>
  </message>
  <message>
   <source>Plan edited</source>
   <translation>Plan geändert</translation>
  </message>
  <message>
   <source>Checked</source>
   <translation>Geprüft</translation>
  </message>
  <message>
   <source>Answered</source>
   <translation>Beantwortet</translation>
  </message>
  <message>
   <source>decided upon</source>
   <translation>beschlossen</translation>
  </message>
  <message>
   <source>being carried out</source>
   <translation>wird ausgeführt</translation>
  </message>
  <message>
   <source>done</source>
   <translation>erledigt</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>fehlgeschlagen</translation>
  </message>
  <message>
   <source>refused by you</source>
   <translation>von Ihnen abgelehnt</translation>
  </message>
  <message>
   <source>forbidden</source>
   <translation>verboten</translation>
  </message>
  <message>
   <source>It only reads.</source>
   <translation>Es liest nur.</translation>
  </message>
  <message>
   <source>It leaves something behind in this workspace.</source>
   <translation>Es hinterlässt etwas in diesem Arbeitsbereich.</translation>
  </message>
  <message>
   <source>It is a program that you registered; what it does is not known here.</source>
   <translation>Es ist ein Programm, das Sie eingetragen haben; was es tut, ist hier nicht bekannt.</translation>
  </message>
  <message>
   <source>{steps} of {steps_2} steps · {tokens:,} of {tokens_2:,} tokens · {seconds:.1f} of {minutes:g} min · {model}</source>
   <translation>{steps} von {steps_2} Schritten · {tokens:,} von {tokens_2:,} Tokens · {seconds:.1f} von {minutes:g} min · {model}</translation>
  </message>
  <message>
   <source>{created_at} · {n_done} of {n_plan} items</source>
   <translation>{created_at} · {n_done} von {n_plan} Punkten</translation>
  </message>
  <message>
   <source>May {tool}{where} be carried out?</source>
   <translation>Darf {tool}{where} ausgeführt werden?</translation>
  </message>
  <message>
   <source>{outcomes}, {seconds:.1f} s</source>
   <translation>{outcomes}, {seconds:.1f} s</translation>
  </message>
  <message>
   <source> of the server {server}</source>
   <translation> des Servers {server}</translation>
  </message>
  <message numerus="yes">
   <source>{n} passages</source>
   <translation>
    <numerusform>{n} Passage</numerusform>
    <numerusform>{n} Passagen</numerusform>
   </translation>
  </message>
  <message>
   <source>allowed by: {consent}</source>
   <translation>erlaubt durch: {consent}</translation>
  </message>
  <message>
   <source>For: {purpose}</source>
   <translation>Für: {purpose}</translation>
  </message>
  <message>
   <source>Choose a folder for the workspace</source>
   <translation>Wählen Sie einen Ordner für den Arbeitsbereich</translation>
  </message>
  <message>
   <source>A report without your content was written:
{report}</source>
   <translation>Ein Bericht ohne Ihre Inhalte wurde geschrieben:
{report}</translation>
  </message>
  <message>
   <source>A fault of the program</source>
   <translation>Ein Fehler des Programms</translation>
  </message>
  <message>
   <source>Something went wrong inside the program. Your workspace is safe, and you can go on. Nothing was sent anywhere.</source>
   <translation>Im Programm ist etwas schiefgegangen. Ihr Arbeitsbereich ist sicher, und Sie können weitermachen. Nichts wurde irgendwohin gesendet.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Erneut versuchen</translation>
  </message>
  <message>
   <source>Choose another folder…</source>
   <translation>Anderen Ordner wählen…</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>{title}: numbers as a table</source>
   <translation>{title}: Zahlen als Tabelle</translation>
  </message>
  <message>
   <source>As a table</source>
   <translation>Als Tabelle</translation>
  </message>
  <message>
   <source>{title}: save</source>
   <translation>{title}: speichern</translation>
  </message>
  <message>
   <source>Save as PNG, SVG or CSV</source>
   <translation>Als PNG, SVG oder CSV speichern</translation>
  </message>
  <message>
   <source>Save the chart</source>
   <translation>Diagramm speichern</translation>
  </message>
  <message>
   <source>Chart</source>
   <translation>Diagramm</translation>
  </message>
  <message>
   <source>Nothing to show</source>
   <translation>Nichts zu zeigen</translation>
  </message>
  <message>
   <source>{n} values. Arrow keys read them, Enter opens one.</source>
   <translation>{n} Werte. Pfeiltasten lesen sie vor, Enter öffnet einen.</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Zeitraum</translation>
  </message>
  <message>
   <source>PNG picture (*.png);;SVG drawing (*.svg);;CSV table (*.csv)</source>
   <translation>PNG-Bild (*.png);;SVG-Zeichnung (*.svg);;CSV-Tabelle (*.csv)</translation>
  </message>
  <message>
   <source>{path} cannot be written.</source>
   <translation>{path} kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>Choose another place.</source>
   <translation>Wählen Sie einen anderen Ort.</translation>
  </message>
  <message>
   <source>Previous branch</source>
   <translation>Voriger Zweig</translation>
  </message>
  <message>
   <source>Next branch</source>
   <translation>Nächster Zweig</translation>
  </message>
  <message>
   <source>Branch {position} of {count}</source>
   <translation>Zweig {position} von {count}</translation>
  </message>
  <message>
   <source>Chats of other programs (*.zip *.json *.chat)</source>
   <translation>Chats anderer Programme (*.zip *.json *.chat)</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} chats taken over</source>
   <translation>
    <numerusform>{n:,} Chat übernommen</numerusform>
    <numerusform>{n:,} Chats übernommen</numerusform>
   </translation>
  </message>
  <message>
   <source> from {sorted}</source>
   <translation> von {sorted}</translation>
  </message>
  <message>
   <source>; {n_known:,} were here already</source>
   <translation>; {n_known:,} waren schon hier</translation>
  </message>
  <message>
   <source>; {n_unread:,} could not be read, {name} among them: {why}</source>
   <translation>; {n_unread:,} konnten nicht gelesen werden, darunter {name}: {why}</translation>
  </message>
  <message>
   <source>Take over chats</source>
   <translation>Chats übernehmen</translation>
  </message>
  <message>
   <source>Take over a folder of chats</source>
   <translation>Einen Ordner mit Chats übernehmen</translation>
  </message>
  <message>
   <source>Reading {name} …</source>
   <translation>{name} wird gelesen …</translation>
  </message>
  <message>
   <source>{n_read:,} of {n_files:,} files read</source>
   <translation>{n_read:,} von {n_files:,} Dateien gelesen</translation>
  </message>
  <message>
   <source>Collections to ask</source>
   <translation>Sammlungen, die befragt werden</translation>
  </message>
  <message>
   <source>Choose which collections of documents are asked</source>
   <translation>Wählen Sie, welche Dokumentsammlungen befragt werden</translation>
  </message>
  <message>
   <source>Add documents…</source>
   <translation>Dokumente hinzufügen…</translation>
  </message>
  <message>
   <source>Documents to ask: {names}</source>
   <translation>Befragte Dokumente: {names}</translation>
  </message>
  <message>
   <source>{n_names} collections · {amount}</source>
   <translation>{n_names} Sammlungen · {amount}</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} documents</source>
   <translation>
    <numerusform>{n:,} Dokument</numerusform>
    <numerusform>{n:,} Dokumente</numerusform>
   </translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>Too long to paste here. Save it as a file and add it to your documents.</source>
   <translation>Zu lang zum Einfügen. Speichern Sie den Text als Datei und fügen Sie ihn Ihren Dokumenten hinzu.</translation>
  </message>
  <message>
   <source>Editing an earlier question. Sending it makes a new branch; the old one stays.</source>
   <translation>Eine frühere Frage wird bearbeitet. Das Senden legt einen neuen Zweig an; der alte bleibt.</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Frage</translation>
  </message>
  <message>
   <source>Ask about your documents…</source>
   <translation>Fragen Sie Ihre Dokumente…</translation>
  </message>
  <message>
   <source>Add documents</source>
   <translation>Dokumente hinzufügen</translation>
  </message>
  <message>
   <source>Agents: plan, call tools, report…</source>
   <translation>Agenten: planen, Werkzeuge aufrufen, berichten…</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Stop answering</source>
   <translation>Antwort stoppen</translation>
  </message>
  <message>
   <source>Send question</source>
   <translation>Frage senden</translation>
  </message>
  <message>
   <source>Stop (Esc)</source>
   <translation>Stoppen (Esc)</translation>
  </message>
  <message>
   <source>Send (Enter)</source>
   <translation>Senden (Enter)</translation>
  </message>
  <message>
   <source>Ask again (Enter)</source>
   <translation>Erneut fragen (Enter)</translation>
  </message>
  <message>
   <source>Write a message…</source>
   <translation>Schreiben Sie eine Nachricht…</translation>
  </message>
  <message>
   <source>Conversation title</source>
   <translation>Titel der Unterhaltung</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <source>Last 7 days</source>
   <translation>Letzte 7 Tage</translation>
  </message>
  <message>
   <source>Older</source>
   <translation>Älter</translation>
  </message>
  <message>
   <source>Drop to add to your documents</source>
   <translation>Ablegen, um es Ihren Dokumenten hinzuzufügen</translation>
  </message>
  <message>
   <source>Demo model for trying the program. Import a real model for real work.</source>
   <translation>Demomodell zum Ausprobieren. Importieren Sie ein richtiges Modell für richtige Arbeit.</translation>
  </message>
  <message>
   <source>Ask: {what}</source>
   <translation>Fragen: {what}</translation>
  </message>
  <message>
   <source>Try with the sample documents</source>
   <translation>Mit den Beispieldokumenten ausprobieren</translation>
  </message>
  <message>
   <source>Questions to try</source>
   <translation>Fragen zum Ausprobieren</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <source>Open the models page</source>
   <translation>Die Seite der Modelle öffnen</translation>
  </message>
  <message>
   <source>Opening the workspace…</source>
   <translation>Der Arbeitsbereich wird geöffnet…</translation>
  </message>
  <message>
   <source>What would you like to know?</source>
   <translation>Was möchten Sie wissen?</translation>
  </message>
  <message>
   <source>Answers come from your documents, with the passages they rest on. Nothing leaves this computer.</source>
   <translation>Antworten kommen aus Ihren Dokumenten, mit den Passagen, auf denen sie beruhen. Nichts verlässt diesen Computer.</translation>
  </message>
  <message>
   <source>Ask your own documents</source>
   <translation>Befragen Sie Ihre eigenen Dokumente</translation>
  </message>
  <message>
   <source>Add PDF, Office, OpenDocument, mail, e-book or text files: drop them here or choose them. Then ask a question below. Nothing leaves this computer.</source>
   <translation>Fügen Sie PDF-, Office-, OpenDocument-, Mail-, E-Book- oder Textdateien hinzu: Legen Sie sie hier ab oder wählen Sie sie aus. Stellen Sie dann unten eine Frage. Nichts verlässt diesen Computer.</translation>
  </message>
  <message>
   <source>The answer as it should have been</source>
   <translation>Die Antwort, wie sie hätte sein sollen</translation>
  </message>
  <message>
   <source>What was wrong with it?</source>
   <translation>Was war daran falsch?</translation>
  </message>
  <message>
   <source>Stays on this computer, with the conversation. It can be exported for tests and training.</source>
   <translation>Bleibt auf diesem Computer, bei der Unterhaltung. Es kann für Tests und Training exportiert werden.</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>A note</source>
   <translation>Eine Notiz</translation>
  </message>
  <message>
   <source>Keep as a test case</source>
   <translation>Als Testfall behalten</translation>
  </message>
  <message>
   <source>Into the data set “from chats”, with the correction as expected</source>
   <translation>In den Datensatz „from chats“, mit der Korrektur als Erwartung</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Nicht jetzt</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Conversation menu</source>
   <translation>Menü der Unterhaltung</translation>
  </message>
  <message>
   <source>Rename, export, delete</source>
   <translation>Umbenennen, exportieren, löschen</translation>
  </message>
  <message>
   <source>Side panel</source>
   <translation>Seitenleiste</translation>
  </message>
  <message>
   <source>Show or hide the sources</source>
   <translation>Die Quellen ein- oder ausblenden</translation>
  </message>
  <message>
   <source>New chat</source>
   <translation>Neuer Chat</translation>
  </message>
  <message>
   <source>Hide side panel</source>
   <translation>Seitenleiste ausblenden</translation>
  </message>
  <message>
   <source>Show side panel</source>
   <translation>Seitenleiste einblenden</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Umbenennen</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportieren…</translation>
  </message>
  <message>
   <source>Purpose…</source>
   <translation>Zweck…</translation>
  </message>
  <message>
   <source>Names and numbers are hidden in this chat. Showing them goes on record.</source>
   <translation>Namen und Nummern sind in dieser Unterhaltung verborgen. Sie zu zeigen wird festgehalten.</translation>
  </message>
  <message>
   <source>Show…</source>
   <translation>Zeigen…</translation>
  </message>
  <message>
   <source>Show what is hidden in this chat</source>
   <translation>Zeigen, was in dieser Unterhaltung verborgen ist</translation>
  </message>
  <message>
   <source>Why do you need it? The reason goes on record.</source>
   <translation>Wozu brauchen Sie es? Der Grund wird vermerkt.</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Zeigen</translation>
  </message>
  <message numerus="yes">
   <source>{n} originals are shown; on record.</source>
   <translation>
    <numerusform>{n} Original wird gezeigt; festgehalten.</numerusform>
    <numerusform>{n} Originale werden gezeigt; festgehalten.</numerusform>
   </translation>
  </message>
  <message>
   <source>The sources of an answer appear here.</source>
   <translation>Hier erscheinen die Quellen einer Antwort.</translation>
  </message>
  <message>
   <source>This answer cites no source. The Search tab shows what was looked for and found.</source>
   <translation>Diese Antwort nennt keine Quelle. Die Ansicht „Suche“ zeigt, wonach gesucht und was gefunden wurde.</translation>
  </message>
  <message>
   <source>Close side panel</source>
   <translation>Seitenleiste schließen</translation>
  </message>
  <message>
   <source>All sources</source>
   <translation>Alle Quellen</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>Quellen</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Suche</translation>
  </message>
  <message>
   <source>Source {number}</source>
   <translation>Quelle {number}</translation>
  </message>
  <message>
   <source>Found passage</source>
   <translation>Gefundene Passage</translation>
  </message>
  <message>
   <source>Search results</source>
   <translation>Suchergebnisse</translation>
  </message>
  <message>
   <source>Go to the latest answer</source>
   <translation>Zur neuesten Antwort</translation>
  </message>
  <message>
   <source>Loading the model…</source>
   <translation>Das Modell wird geladen…</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>Start…</translation>
  </message>
  <message>
   <source>A call of a tool waits for you…</source>
   <translation>Ein Aufruf eines Werkzeugs wartet auf Sie…</translation>
  </message>
  <message>
   <source>{failed} could not answer. Asking another model…</source>
   <translation>{failed} konnte nicht antworten. Ein anderes Modell wird gefragt…</translation>
  </message>
  <message numerus="yes">
   <source>Reading {n} passages…</source>
   <translation>
    <numerusform>{n} Passage wird gelesen…</numerusform>
    <numerusform>{n} Passagen werden gelesen…</numerusform>
   </translation>
  </message>
  <message>
   <source>Searching the documents…</source>
   <translation>Die Dokumente werden durchsucht…</translation>
  </message>
  <message>
   <source>Reading the question…</source>
   <translation>Die Frage wird gelesen…</translation>
  </message>
  <message>
   <source>Thinking…</source>
   <translation>Es wird nachgedacht…</translation>
  </message>
  <message>
   <source>The answer is looked at before it is shown…</source>
   <translation>Die Antwort wird angesehen, bevor sie gezeigt wird…</translation>
  </message>
  <message>
   <source>Who answers</source>
   <translation>Wer antwortet</translation>
  </message>
  <message>
   <source>Who answers: {name}, {what}</source>
   <translation>Wer antwortet: {name}, {what}</translation>
  </message>
  <message>
   <source>{name} ({what}). Click to choose who answers.</source>
   <translation>{name} ({what}). Klicken, um zu wählen, wer antwortet.</translation>
  </message>
  <message>
   <source>Rules: {name}</source>
   <translation>Regeln: {name}</translation>
  </message>
  <message>
   <source>the rule set chooses</source>
   <translation>das Regelwerk wählt</translation>
  </message>
  <message>
   <source>Releases</source>
   <translation>Freigaben</translation>
  </message>
  <message>
   <source>Rule sets</source>
   <translation>Regelwerke</translation>
  </message>
  <message>
   <source>release with {model}</source>
   <translation>Freigabe mit {model}</translation>
  </message>
  <message>
   <source>{outside}, at {address}</source>
   <translation>{outside}, unter {address}</translation>
  </message>
  <message>
   <source>model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>Models and rules…</source>
   <translation>Modelle und Regeln…</translation>
  </message>
  <message>
   <source>Answers are made on this computer and may be wrong; check the cited sources.</source>
   <translation>Antworten entstehen auf diesem Computer und können falsch sein; prüfen Sie die genannten Quellen.</translation>
  </message>
  <message>
   <source>What you ask is sent outside this program, to {}. Answers may be wrong.</source>
   <translation>Was Sie fragen, wird nach außerhalb dieses Programms gesendet, an {}. Antworten können falsch sein.</translation>
  </message>
  <message>
   <source>The rules may send what you ask outside this program. Answers may be wrong.</source>
   <translation>Die Regeln können Ihre Fragen nach außerhalb dieses Programms senden. Antworten können falsch sein.</translation>
  </message>
  <message>
   <source>An answer is being written in another chat.</source>
   <translation>In einem anderen Chat wird gerade eine Antwort geschrieben.</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>Wird gestoppt…</translation>
  </message>
  <message>
   <source>Always in this conversation</source>
   <translation>Immer in dieser Unterhaltung</translation>
  </message>
  <message>
   <source>With these values the prompt is too long to be shown here.</source>
   <translation>Mit diesen Werten ist der Prompt zu lang, um hier gezeigt zu werden.</translation>
  </message>
  <message>
   <source>This question is too long to edit here; copy it instead.</source>
   <translation>Diese Frage ist zu lang, um sie hier zu bearbeiten; kopieren Sie sie stattdessen.</translation>
  </message>
  <message>
   <source>An answer is being written. Stop it first, or wait for it.</source>
   <translation>Eine Antwort wird gerade geschrieben. Stoppen Sie sie zuerst oder warten Sie darauf.</translation>
  </message>
  <message>
   <source>{what} copied</source>
   <translation>{what} kopiert</translation>
  </message>
  <message>
   <source>It is in {name}.</source>
   <translation>Es ist in {name}.</translation>
  </message>
  <message>
   <source>Ask without this prompt</source>
   <translation>Ohne diesen Prompt fragen</translation>
  </message>
  <message>
   <source>{name} · version {version}</source>
   <translation>{name} · Version {version}</translation>
  </message>
  <message>
   <source>its own instructions</source>
   <translation>eigene Anweisungen</translation>
  </message>
  <message>
   <source>{n_examples} examples</source>
   <translation>{n_examples} Beispiele</translation>
  </message>
  <message>
   <source> and </source>
   <translation> und </translation>
  </message>
  <message>
   <source>Brings {brings}; documents are not asked.</source>
   <translation>Bringt {brings} mit; Dokumente werden nicht befragt.</translation>
  </message>
  <message>
   <source>Documents are not asked.</source>
   <translation>Dokumente werden nicht befragt.</translation>
  </message>
  <message>
   <source>No prompts yet. The Prompts page has a starter pack.</source>
   <translation>Noch keine Prompts. Auf der Seite „Prompts“ gibt es eine Startauswahl.</translation>
  </message>
  <message>
   <source>Prompts to insert</source>
   <translation>Einfügbare Prompts</translation>
  </message>
  <message>
   <source>Enter inserts · Esc closes</source>
   <translation>Enter fügt ein · Esc schließt</translation>
  </message>
  <message>
   <source>What is this conversation for?</source>
   <translation>Wozu dient diese Unterhaltung?</translation>
  </message>
  <message>
   <source>It is on record, and holds for this conversation until you change it.</source>
   <translation>Er wird vermerkt und gilt für diese Unterhaltung, bis Sie ihn ändern.</translation>
  </message>
  <message>
   <source>This conversation is for: {purpose}</source>
   <translation>Diese Unterhaltung dient: {purpose}</translation>
  </message>
  <message>
   <source>This conversation states no purpose.</source>
   <translation>Diese Unterhaltung nennt keinen Zweck.</translation>
  </message>
  <message>
   <source>Go on with a reason…</source>
   <translation>Mit Begründung fortfahren…</translation>
  </message>
  <message>
   <source>Go on all the same?</source>
   <translation>Trotzdem fortfahren?</translation>
  </message>
  <message>
   <source>The rails held this back. Your reason stays with the conversation, and the audit log records that it was gone on with.</source>
   <translation>Die Leitplanken haben dies zurückgehalten. Ihre Begründung bleibt bei der Unterhaltung, und das Auditprotokoll hält fest, dass fortgefahren wurde.</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Begründung</translation>
  </message>
  <message>
   <source>Rails: </source>
   <translation>Leitplanken: </translation>
  </message>
  <message>
   <source>temperature {temperature:g}, seed {seed}</source>
   <translation>Temperatur {temperature:g}, Startwert {seed}</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} tokens</source>
   <translation>
    <numerusform>{n:,} Token</numerusform>
    <numerusform>{n:,} Tokens</numerusform>
   </translation>
  </message>
  <message>
   <source>{accepted_tokens:,} of {drafted_tokens:,}</source>
   <translation>{accepted_tokens:,} von {drafted_tokens:,}</translation>
  </message>
  <message>
   <source>{seconds:.0f} ms</source>
   <translation>{seconds:.0f} ms</translation>
  </message>
  <message>
   <source>temperature 0</source>
   <translation>Temperatur 0</translation>
  </message>
  <message>
   <source> What was written until then is kept.</source>
   <translation> Was bis dahin geschrieben wurde, bleibt erhalten.</translation>
  </message>
  <message>
   <source>release {release}</source>
   <translation>Freigabe {release}</translation>
  </message>
  <message>
   <source>with {names}</source>
   <translation>mit {names}</translation>
  </message>
  <message>
   <source>prompt {name} version {version}</source>
   <translation>Prompt {name} Version {version}</translation>
  </message>
  <message>
   <source>first token {seconds}</source>
   <translation>erstes Token nach {seconds}</translation>
  </message>
  <message>
   <source>reused {reused_tokens:,} of {prompt_tokens:,} prompt tokens</source>
   <translation>{reused_tokens:,} von {prompt_tokens:,} Prompt-Tokens wiederverwendet</translation>
  </message>
  <message>
   <source>{right} tokens guessed ahead were right</source>
   <translation>{right} vorausgeratene Tokens waren richtig</translation>
  </message>
  <message>
   <source>Interrupted</source>
   <translation>Unterbrochen</translation>
  </message>
  <message>
   <source>Not answered</source>
   <translation>Nicht beantwortet</translation>
  </message>
  <message>
   <source>You stopped this answer.</source>
   <translation>Sie haben diese Antwort gestoppt.</translation>
  </message>
  <message>
   <source>The program ended while this was being answered.{kept}</source>
   <translation>Das Programm endete, während dies beantwortet wurde.{kept}</translation>
  </message>
  <message>
   <source>Kept answer</source>
   <translation>Aufbewahrte Antwort</translation>
  </message>
  <message>
   <source>Tools:
{text}</source>
   <translation>Werkzeuge:
{text}</translation>
  </message>
  <message>
   <source>Marked ⚠: {checked}</source>
   <translation>Markiert mit ⚠: {checked}</translation>
  </message>
  <message>
   <source>This could not be answered.</source>
   <translation>Dies konnte nicht beantwortet werden.</translation>
  </message>
  <message>
   <source>Regenerate</source>
   <translation>Neu erzeugen</translation>
  </message>
  <message>
   <source>Retry</source>
   <translation>Erneut versuchen</translation>
  </message>
  <message>
   <source>New chat (Ctrl+N)</source>
   <translation>Neuer Chat (Strg+N)</translation>
  </message>
  <message>
   <source>Search conversations</source>
   <translation>Unterhaltungen durchsuchen</translation>
  </message>
  <message>
   <source>Search titles and text (Ctrl+K)</source>
   <translation>Titel und Text durchsuchen (Strg+K)</translation>
  </message>
  <message>
   <source>Conversations</source>
   <translation>Unterhaltungen</translation>
  </message>
  <message>
   <source>this conversation</source>
   <translation>diese Unterhaltung</translation>
  </message>
  <message>
   <source>Delete this conversation?</source>
   <translation>Diese Unterhaltung löschen?</translation>
  </message>
  <message>
   <source>“{title}” and all its branches are removed from the workspace for good.</source>
   <translation>„{title}“ und alle Zweige werden endgültig aus dem Arbeitsbereich entfernt.</translation>
  </message>
  <message>
   <source>Export conversation</source>
   <translation>Unterhaltung exportieren</translation>
  </message>
  <message>
   <source>Markdown, the shown branch (*.md)</source>
   <translation>Markdown, der gezeigte Zweig (*.md)</translation>
  </message>
  <message>
   <source>JSON, all branches (*.json)</source>
   <translation>JSON, alle Zweige (*.json)</translation>
  </message>
  <message>
   <source>No conversation matches.</source>
   <translation>Keine Unterhaltung passt.</translation>
  </message>
  <message>
   <source>Conversations appear here.</source>
   <translation>Hier erscheinen Unterhaltungen.</translation>
  </message>
  <message>
   <source>Take over chats…</source>
   <translation>Chats übernehmen…</translation>
  </message>
  <message>
   <source>Take over a folder of chats…</source>
   <translation>Einen Ordner mit Chats übernehmen…</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Rename	F2</source>
   <translation>Umbenennen	F2</translation>
  </message>
  <message>
   <source>Delete…	Del</source>
   <translation>Löschen…	Entf</translation>
  </message>
  <message>
   <source>Source {number}: {document}, {place}. {snippet}</source>
   <translation>Quelle {number}: {document}, {place}. {snippet}</translation>
  </message>
  <message>
   <source>Show the passage in its document</source>
   <translation>Die Passage in ihrem Dokument zeigen</translation>
  </message>
  <message>
   <source>Also read</source>
   <translation>Auch gelesen</translation>
  </message>
  <message>
   <source>Read for this answer</source>
   <translation>Für diese Antwort gelesen</translation>
  </message>
  <message>
   <source>Cited</source>
   <translation>Zitiert</translation>
  </message>
  <message>
   <source>, p. {page}</source>
   <translation>, S. {page}</translation>
  </message>
  <message>
   <source>Page {page}</source>
   <translation>Seite {page}</translation>
  </message>
  <message>
   <source>Source {number}: {what}</source>
   <translation>Quelle {number}: {what}</translation>
  </message>
  <message>
   <source>{what}
Show the passage</source>
   <translation>{what}
Passage zeigen</translation>
  </message>
  <message>
   <source>Copy code</source>
   <translation>Code kopieren</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Code</translation>
  </message>
  <message>
   <source>Code copied</source>
   <translation>Code kopiert</translation>
  </message>
  <message>
   <source>cut off</source>
   <translation>abgeschnitten</translation>
  </message>
  <message>
   <source>did not work</source>
   <translation>ging nicht</translation>
  </message>
  <message>
   <source>refused</source>
   <translation>abgelehnt</translation>
  </message>
  <message>
   <source>{tool} was called. Thinking…</source>
   <translation>{tool} wurde aufgerufen. Es wird nachgedacht…</translation>
  </message>
  <message>
   <source>Before it answers, the model may search, calculate and call other tools.</source>
   <translation>Bevor es antwortet, darf das Modell suchen, rechnen und andere Werkzeuge aufrufen.</translation>
  </message>
  <message>
   <source>No tools</source>
   <translation>Keine Werkzeuge</translation>
  </message>
  <message>
   <source>Tools, each call waits for me</source>
   <translation>Werkzeuge, jeder Aufruf wartet auf mich</translation>
  </message>
  <message>
   <source>Tools, what only reads is not asked about</source>
   <translation>Werkzeuge, nach bloßem Lesen wird nicht gefragt</translation>
  </message>
  <message>
   <source>Tools, nothing is asked about</source>
   <translation>Werkzeuge, es wird nichts gefragt</translation>
  </message>
  <message>
   <source>Tools in this conversation</source>
   <translation>Werkzeuge in dieser Unterhaltung</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>Werkzeuge</translation>
  </message>
  <message>
   <source>{meaning} · {words} · fused {fused_score:.3f}</source>
   <translation>{meaning} · {words} · verbunden {fused_score:.3f}</translation>
  </message>
  <message>
   <source>too unlike</source>
   <translation>zu unähnlich</translation>
  </message>
  <message>
   <source>others better</source>
   <translation>andere besser</translation>
  </message>
  <message>
   <source>no room</source>
   <translation>kein Platz</translation>
  </message>
  <message>
   <source>meaning #{dense_rank}{score}</source>
   <translation>Bedeutung #{dense_rank}{score}</translation>
  </message>
  <message>
   <source>words #{keyword_rank}{score}</source>
   <translation>Wörter #{keyword_rank}{score}</translation>
  </message>
  <message>
   <source> · with its neighbours</source>
   <translation> · mit Nachbarpassagen</translation>
  </message>
  <message>
   <source> · left out: {left_out}</source>
   <translation> · weggelassen: {left_out}</translation>
  </message>
  <message>
   <source>meaning –</source>
   <translation>Bedeutung –</translation>
  </message>
  <message>
   <source>words –</source>
   <translation>Wörter –</translation>
  </message>
  <message>
   <source>{asked}
Searched for, completed by {by}: {query}</source>
   <translation>{asked}
Gesucht nach, vervollständigt durch {by}: {query}</translation>
  </message>
  <message>
   <source>{n_used} of {n_hits} passages entered the prompt</source>
   <translation>{n_used} von {n_hits} Passagen kamen in den Prompt</translation>
  </message>
  <message>
   <source>put in order by {reranker} in {time}</source>
   <translation>geordnet von {reranker} in {time}</translation>
  </message>
  <message>
   <source>meaning: rank and cosine similarity · words: rank and BM25</source>
   <translation>Bedeutung: Rang und Kosinus-Ähnlichkeit · Wörter: Rang und BM25</translation>
  </message>
  <message>
   <source>What was found</source>
   <translation>Was gefunden wurde</translation>
  </message>
  <message>
   <source>Searched for</source>
   <translation>Gesucht nach</translation>
  </message>
  <message>
   <source>Found</source>
   <translation>Gefunden</translation>
  </message>
  <message>
   <source>the model</source>
   <translation>das Modell</translation>
  </message>
  <message>
   <source>rules</source>
   <translation>Regeln</translation>
  </message>
  <message>
   <source>, entered the prompt</source>
   <translation>, kam in den Prompt</translation>
  </message>
  <message>
   <source>in the prompt</source>
   <translation>im Prompt</translation>
  </message>
  <message>
   <source>No documents were searched for this answer. Choose a collection below the question to search it.</source>
   <translation>Für diese Antwort wurden keine Dokumente durchsucht. Wählen Sie unter der Frage eine Sammlung, um darin zu suchen.</translation>
  </message>
  <message>
   <source>a deleted collection</source>
   <translation>eine gelöschte Sammlung</translation>
  </message>
  <message>
   <source>Conversation</source>
   <translation>Unterhaltung</translation>
  </message>
  <message>
   <source>{question}…
({n_question:,} characters; copy it to see all.)</source>
   <translation>{question}…
({n_question:,} Zeichen; kopieren, um alles zu sehen.)</translation>
  </message>
  <message>
   <source>Assistant</source>
   <translation>Assistent</translation>
  </message>
  <message>
   <source>Edit question</source>
   <translation>Frage bearbeiten</translation>
  </message>
  <message>
   <source>Copy question</source>
   <translation>Frage kopieren</translation>
  </message>
  <message>
   <source>Answer by {model} {badge}</source>
   <translation>Antwort von {model} {badge}</translation>
  </message>
  <message>
   <source>Copy answer</source>
   <translation>Antwort kopieren</translation>
  </message>
  <message>
   <source>Regenerate answer</source>
   <translation>Antwort neu erzeugen</translation>
  </message>
  <message>
   <source>Like answer</source>
   <translation>Antwort gefällt mir</translation>
  </message>
  <message>
   <source>Dislike answer</source>
   <translation>Antwort gefällt mir nicht</translation>
  </message>
  <message>
   <source>Show what the placeholders stand for</source>
   <translation>Zeigen, wofür die Platzhalter stehen</translation>
  </message>
  <message>
   <source>How this answer was made</source>
   <translation>Wie diese Antwort entstand</translation>
  </message>
  <message>
   <source>A second look at this answer</source>
   <translation>Ein zweiter Blick auf diese Antwort</translation>
  </message>
  <message>
   <source>Answer with sentences of the documents alone, word for word</source>
   <translation>Nur mit Sätzen aus den Dokumenten antworten, Wort für Wort</translation>
  </message>
  <message>
   <source>Word for word</source>
   <translation>Wort für Wort</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>Überall</translation>
  </message>
  <message>
   <source>theme appearance colours</source>
   <translation>Thema Aussehen Farben</translation>
  </message>
  <message>
   <source>Send a question; Shift+Enter starts a new line</source>
   <translation>Eine Frage senden; Umschalt+Enter beginnt eine neue Zeile</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Chat</translation>
  </message>
  <message>
   <source>Insert a prompt, at the beginning of a question</source>
   <translation>Einen Prompt einfügen, am Anfang einer Frage</translation>
  </message>
  <message>
   <source>Stop the answer; close a panel or a window</source>
   <translation>Die Antwort stoppen; eine Leiste oder ein Fenster schließen</translation>
  </message>
  <message>
   <source>Delete what is selected, after a question</source>
   <translation>Das Ausgewählte löschen, nach einer Rückfrage</translation>
  </message>
  <message>
   <source>Go to the next control; Shift+Tab to the one before</source>
   <translation>Zum nächsten Bedienelement; Umschalt+Tab zum vorigen</translation>
  </message>
  <message>
   <source>Press the button that has the focus, as Enter does</source>
   <translation>Den Knopf mit dem Fokus drücken, wie Enter</translation>
  </message>
  <message>
   <source>Back, in the help and while reading documents</source>
   <translation>Zurück, in der Hilfe und beim Lesen von Dokumenten</translation>
  </message>
  <message>
   <source>Save the rules of a linked folder</source>
   <translation>Die Regeln eines verknüpften Ordners speichern</translation>
  </message>
  <message>
   <source>Pass, fail, skip, while answers are judged</source>
   <translation>Bestehen, scheitern, überspringen, beim Beurteilen von Antworten</translation>
  </message>
  <message>
   <source>Evaluation</source>
   <translation>Auswertung</translation>
  </message>
  <message>
   <source>Go to {page}</source>
   <translation>Seite „{page}“ öffnen</translation>
  </message>
  <message>
   <source>Use the light theme</source>
   <translation>Helle Farben verwenden</translation>
  </message>
  <message>
   <source>Use the dark theme</source>
   <translation>Dunkle Farben verwenden</translation>
  </message>
  <message>
   <source>Use the light theme with high contrast</source>
   <translation>Helle Farben mit hohem Kontrast verwenden</translation>
  </message>
  <message>
   <source>Use the dark theme with high contrast</source>
   <translation>Dunkle Farben mit hohem Kontrast verwenden</translation>
  </message>
  <message>
   <source>Use the theme of the system</source>
   <translation>Die Farben des Systems verwenden</translation>
  </message>
  <message>
   <source>Find a command…</source>
   <translation>Einen Befehl suchen…</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>guide manual</source>
   <translation>Anleitung Handbuch</translation>
  </message>
  <message>
   <source>Keyboard…</source>
   <translation>Tastatur…</translation>
  </message>
  <message>
   <source>shortcuts keys</source>
   <translation>Tastenkürzel Tasten</translation>
  </message>
  <message>
   <source>Take the tour</source>
   <translation>Den Rundgang machen</translation>
  </message>
  <message>
   <source>first steps begin</source>
   <translation>erste Schritte anfangen</translation>
  </message>
  <message>
   <source>What this machine can run…</source>
   <translation>Was dieser Rechner kann…</translation>
  </message>
  <message>
   <source>hardware memory speed</source>
   <translation>Hardware Speicher Tempo</translation>
  </message>
  <message>
   <source>Lock the workspace</source>
   <translation>Den Arbeitsbereich sperren</translation>
  </message>
  <message>
   <source>close exit</source>
   <translation>schließen verlassen</translation>
  </message>
  <message>
   <source>Write a question</source>
   <translation>Eine Frage schreiben</translation>
  </message>
  <message>
   <source>Ask all documents…</source>
   <translation>Alle Dokumente fragen…</translation>
  </message>
  <message>
   <source>Agents…</source>
   <translation>Agenten…</translation>
  </message>
  <message>
   <source>Adapters…</source>
   <translation>Adapter…</translation>
  </message>
  <message>
   <source>Add files…</source>
   <translation>Dateien…</translation>
  </message>
  <message>
   <source>Add folder…</source>
   <translation>Ordner…</translation>
  </message>
  <message>
   <source>Link a folder…</source>
   <translation>Verknüpfen…</translation>
  </message>
  <message>
   <source>New collection</source>
   <translation>Neue Sammlung</translation>
  </message>
  <message>
   <source>Import GGUF…</source>
   <translation>GGUF importieren…</translation>
  </message>
  <message>
   <source>Find on this machine…</source>
   <translation>Auf diesem Rechner suchen…</translation>
  </message>
  <message>
   <source>New prompt</source>
   <translation>Neuer Prompt</translation>
  </message>
  <message>
   <source>Settings of the workspace</source>
   <translation>Einstellungen des Arbeitsbereichs</translation>
  </message>
  <message>
   <source>Privacy desk</source>
   <translation>Datenschutztisch</translation>
  </message>
  <message>
   <source>Network…</source>
   <translation>Netz…</translation>
  </message>
  <message>
   <source>New run</source>
   <translation>Neuer Lauf</translation>
  </message>
  <message>
   <source>Judges</source>
   <translation>Richter</translation>
  </message>
  <message>
   <source>Schedules</source>
   <translation>Zeitpläne</translation>
  </message>
  <message>
   <source>Save a prompt as a new version</source>
   <translation>Einen Prompt als neue Version speichern</translation>
  </message>
  <message>
   <source>Search prompts</source>
   <translation>Prompts durchsuchen</translation>
  </message>
  <message>
   <source>Command</source>
   <translation>Befehl</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Wo</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Everything can be done without a mouse. Choose a command, press other keys.</source>
   <translation>Alles geht auch ohne Maus. Wählen Sie einen Befehl, drücken Sie andere Tasten.</translation>
  </message>
  <message>
   <source>New keys</source>
   <translation>Neue Tasten</translation>
  </message>
  <message>
   <source>Press the new keys</source>
   <translation>Drücken Sie die neuen Tasten</translation>
  </message>
  <message>
   <source>Keyboard</source>
   <translation>Tastatur</translation>
  </message>
  <message>
   <source>Search commands</source>
   <translation>Befehle suchen</translation>
  </message>
  <message>
   <source>Search commands or keys</source>
   <translation>Befehle oder Tasten suchen</translation>
  </message>
  <message>
   <source>Commands and their keys</source>
   <translation>Befehle und ihre Tasten</translation>
  </message>
  <message>
   <source>Use these keys</source>
   <translation>Diese Tasten verwenden</translation>
  </message>
  <message>
   <source>Set back</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <source>Set all back…</source>
   <translation>Alle zurücksetzen…</translation>
  </message>
  <message>
   <source>cannot be changed</source>
   <translation>nicht änderbar</translation>
  </message>
  <message>
   <source>changed</source>
   <translation>geändert</translation>
  </message>
  <message>
   <source>Set all keys back?</source>
   <translation>Alle Tasten zurücksetzen?</translation>
  </message>
  <message>
   <source>Every command gets the keys that it came with.</source>
   <translation>Jeder Befehl bekommt die Tasten, mit denen er kam.</translation>
  </message>
  <message>
   <source>Set all back</source>
   <translation>Alle zurücksetzen</translation>
  </message>
  <message>
   <source>“{title}” has these keys now. Change those first.</source>
   <translation>„{title}“ hat jetzt diese Tasten. Ändern Sie diese zuerst.</translation>
  </message>
  <message>
   <source>These keys are needed for typing and moving. Add Ctrl or Alt.</source>
   <translation>Diese Tasten werden zum Schreiben und Bewegen gebraucht. Fügen Sie Strg oder Alt hinzu.</translation>
  </message>
  <message>
   <source>“{title}” has these keys already.</source>
   <translation>„{title}“ hat diese Tasten schon.</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Befehle</translation>
  </message>
  <message>
   <source>Find a command</source>
   <translation>Einen Befehl suchen</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>Was möchten Sie tun?</translation>
  </message>
  <message>
   <source>Commands that were found</source>
   <translation>Gefundene Befehle</translation>
  </message>
  <message>
   <source>Nothing is called that. Try fewer letters.</source>
   <translation>Nichts heißt so. Versuchen Sie es mit weniger Buchstaben.</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Leeren</translation>
  </message>
  <message>
   <source>Close this message</source>
   <translation>Diese Meldung schließen</translation>
  </message>
  <message>
   <source>Collection</source>
   <translation>Sammlung</translation>
  </message>
  <message>
   <source>Ask {collection}</source>
   <translation>{collection} fragen</translation>
  </message>
  <message>
   <source>Use {prompt} in chat</source>
   <translation>{prompt} im Chat verwenden</translation>
  </message>
  <message>
   <source>Prompt</source>
   <translation>Prompt</translation>
  </message>
  <message>
   <source>Answer with {model}</source>
   <translation>Mit {model} antworten</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modell</translation>
  </message>
  <message>
   <source>AI Workbench: a fault of the program</source>
   <translation>AI Workbench: ein Fehler des Programms</translation>
  </message>
  <message>
   <source>When: {now}</source>
   <translation>Wann: {now}</translation>
  </message>
  <message>
   <source>Python {python_version} on {platform}</source>
   <translation>Python {python_version} auf {platform}</translation>
  </message>
  <message>
   <source>  {name}:{line} in {co_name}</source>
   <translation>  {name}:{line} in {co_name}</translation>
  </message>
  <message>
   <source>Because of:</source>
   <translation>Wegen:</translation>
  </message>
  <message>
   <source>Another embedder makes a new index. The old one answers until the new one is whole.</source>
   <translation>Ein anderes Einbettungsmodell legt einen neuen Index an. Der alte antwortet, bis der neue vollständig ist.</translation>
  </message>
  <message>
   <source>Settings of “{name}”</source>
   <translation>Einstellungen von „{name}“</translation>
  </message>
  <message>
   <source>Embedder</source>
   <translation>Einbettungsmodell</translation>
  </message>
  <message>
   <source>Order of hits</source>
   <translation>Reihenfolge der Treffer</translation>
  </message>
  <message>
   <source>Against repetition</source>
   <translation>Gegen Wiederholung</translation>
  </message>
  <message>
   <source>A folder…</source>
   <translation>Ein Ordner…</translation>
  </message>
  <message>
   <source>Choose a folder of sentence-transformers as the embedder</source>
   <translation>Einen sentence-transformers-Ordner als Einbettungsmodell wählen</translation>
  </message>
  <message>
   <source>Consent and purposes…</source>
   <translation>Einwilligung und Zwecke…</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <source>A folder that sentence-transformers saved</source>
   <translation>Ein Ordner, den sentence-transformers gespeichert hat</translation>
  </message>
  <message>
   <source>Turns passages and questions into vectors. Embedding models among the registered ones are listed.</source>
   <translation>Macht aus Passagen und Fragen Vektoren. Eingetragene Einbettungsmodelle stehen in der Liste.</translation>
  </message>
  <message>
   <source>Reranking models among the registered ones are listed. They read each hit beside the question, which takes longer.</source>
   <translation>Eingetragene Modelle zum Ordnen stehen in der Liste. Sie lesen jeden Treffer zusammen mit der Frage, was länger dauert.</translation>
  </message>
  <message>
   <source>Hits that say the same again go down.</source>
   <translation>Treffer, die dasselbe noch einmal sagen, rücken nach unten.</translation>
  </message>
  <message>
   <source>Collections</source>
   <translation>Sammlungen</translation>
  </message>
  <message>
   <source>Settings, name and removal of this collection</source>
   <translation>Einstellungen, Name und Entfernen dieser Sammlung</translation>
  </message>
  <message>
   <source>New collection…</source>
   <translation>Neue Sammlung…</translation>
  </message>
  <message>
   <source>Rename…	F2</source>
   <translation>Umbenennen…	F2</translation>
  </message>
  <message>
   <source>Settings…</source>
   <translation>Einstellungen…</translation>
  </message>
  <message>
   <source>{embedders}, bundled</source>
   <translation>{embedders}, mitgeliefert</translation>
  </message>
  <message>
   <source>As in the settings</source>
   <translation>Wie in den Einstellungen</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <source>Some</source>
   <translation>Etwas</translation>
  </message>
  <message>
   <source>Much</source>
   <translation>Viel</translation>
  </message>
  <message>
   <source>As they were found</source>
   <translation>Wie gefunden</translation>
  </message>
  <message>
   <source>By scores and likeness, without a model</source>
   <translation>Nach Punkten und Ähnlichkeit, ohne Modell</translation>
  </message>
  <message>
   <source>Close the details</source>
   <translation>Einzelheiten schließen</translation>
  </message>
  <message>
   <source>Close (Escape)</source>
   <translation>Schließen (Escape)</translation>
  </message>
  <message>
   <source>Reading room</source>
   <translation>Leseraum</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>Added</source>
   <translation>Hinzugefügt</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>Password…</source>
   <translation>Passwort…</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <source>Chunks</source>
   <translation>Abschnitte</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} characters</source>
   <translation>
    <numerusform>{n:,} Zeichen</numerusform>
    <numerusform>{n:,} Zeichen</numerusform>
   </translation>
  </message>
  <message>
   <source>Show	Enter</source>
   <translation>Zeigen	Enter</translation>
  </message>
  <message>
   <source>Newest first</source>
   <translation>Neueste zuerst</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>Largest first</source>
   <translation>Größte zuerst</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>Wartet</translation>
  </message>
  <message>
   <source>In sync</source>
   <translation>Abgeglichen</translation>
  </message>
  <message>
   <source>Away</source>
   <translation>Nicht da</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} files</source>
   <translation>
    <numerusform>{n:,} Datei</numerusform>
    <numerusform>{n:,} Dateien</numerusform>
   </translation>
  </message>
  <message>
   <source>Sync now</source>
   <translation>Jetzt abgleichen</translation>
  </message>
  <message>
   <source>What is left out</source>
   <translation>Was ausgelassen wird</translation>
  </message>
  <message>
   <source>Unlink</source>
   <translation>Verknüpfung lösen</translation>
  </message>
  <message>
   <source>Follow</source>
   <translation>Folgen</translation>
  </message>
  <message>
   <source>Syncing</source>
   <translation>Wird abgeglichen</translation>
  </message>
  <message>
   <source>{done:,} of {amount}</source>
   <translation>{done:,} von {amount}</translation>
  </message>
  <message>
   <source>Linked folders</source>
   <translation>Verknüpfte Ordner</translation>
  </message>
  <message>
   <source> Nothing was removed.</source>
   <translation> Nichts wurde entfernt.</translation>
  </message>
  <message>
   <source>{n_failed:,} could not be read</source>
   <translation>{n_failed:,} konnten nicht gelesen werden</translation>
  </message>
  <message>
   <source>{left_out:,} left out</source>
   <translation>{left_out:,} ausgelassen</translation>
  </message>
  <message>
   <source>Sync now, and read failed files again</source>
   <translation>Jetzt abgleichen und gescheiterte Dateien noch einmal lesen</translation>
  </message>
  <message>
   <source>What is left out…</source>
   <translation>Was ausgelassen wird…</translation>
  </message>
  <message>
   <source>last sync {at:%Y-%m-%d %H:%M}</source>
   <translation>zuletzt abgeglichen {at:%d.%m.%Y %H:%M}</translation>
  </message>
  <message>
   <source>Progress of the import</source>
   <translation>Fortschritt des Imports</translation>
  </message>
  <message>
   <source>PDF, Office, OpenDocument, web pages, mail, e-books, archives, code and text</source>
   <translation>PDF, Office, OpenDocument, Webseiten, Mail, E-Books, Archive, Code und Text</translation>
  </message>
  <message>
   <source>Ask in chat</source>
   <translation>Im Chat fragen</translation>
  </message>
  <message>
   <source>Ask about these documents in chat</source>
   <translation>Im Chat nach diesen Dokumenten fragen</translation>
  </message>
  <message>
   <source>Ask all…</source>
   <translation>Alle fragen…</translation>
  </message>
  <message>
   <source>A question that every document is read for</source>
   <translation>Eine Frage, für die jedes Dokument gelesen wird</translation>
  </message>
  <message>
   <source>Follow a folder: what changes there changes here</source>
   <translation>Einem Ordner folgen: Was sich dort ändert, ändert sich hier</translation>
  </message>
  <message>
   <source>Filter documents by name</source>
   <translation>Dokumente nach Namen filtern</translation>
  </message>
  <message>
   <source>Filter by name</source>
   <translation>Nach Namen filtern</translation>
  </message>
  <message>
   <source>Sort documents</source>
   <translation>Dokumente sortieren</translation>
  </message>
  <message>
   <source>to “{name}”</source>
   <translation>zu „{name}“</translation>
  </message>
  <message>
   <source>to begin</source>
   <translation>zum Anfangen</translation>
  </message>
  <message>
   <source>Add documents {where}</source>
   <translation>Dokumente hinzufügen {where}</translation>
  </message>
  <message>
   <source>Drop files or folders anywhere on this page, or choose them. {formats} are read on this computer, and nothing leaves it.</source>
   <translation>Legen Sie Dateien oder Ordner irgendwo auf dieser Seite ab oder wählen Sie sie aus. {formats} werden auf diesem Computer gelesen, und nichts verlässt ihn.</translation>
  </message>
  <message>
   <source>Delete {amount}…</source>
   <translation>{amount} löschen…</translation>
  </message>
  <message>
   <source>Select a failed document to see why it failed.</source>
   <translation>Wählen Sie ein gescheitertes Dokument, um zu sehen, warum es scheiterte.</translation>
  </message>
  <message>
   <source>Duplicates are files whose content is already in this collection.</source>
   <translation>Duplikate sind Dateien, deren Inhalt schon in dieser Sammlung ist.</translation>
  </message>
  <message>
   <source>Add files</source>
   <translation>Dateien hinzufügen</translation>
  </message>
  <message>
   <source>Add a folder and everything below it</source>
   <translation>Einen Ordner mit allem darunter hinzufügen</translation>
  </message>
  <message>
   <source>Link a folder and follow what changes in it</source>
   <translation>Einen Ordner verknüpfen und seinen Änderungen folgen</translation>
  </message>
  <message>
   <source>Name of the collection</source>
   <translation>Name der Sammlung</translation>
  </message>
  <message>
   <source>Create</source>
   <translation>Anlegen</translation>
  </message>
  <message>
   <source>Rename collection</source>
   <translation>Sammlung umbenennen</translation>
  </message>
  <message>
   <source>Delete “{name}”?</source>
   <translation>„{name}“ löschen?</translation>
  </message>
  <message>
   <source>{amount} in it and everything that was read from them are removed from the workspace. Your original files stay where they are.</source>
   <translation>{amount} darin und alles, was daraus gelesen wurde, werden aus dem Arbeitsbereich entfernt. Ihre Originaldateien bleiben, wo sie sind.</translation>
  </message>
  <message>
   <source>Delete collection</source>
   <translation>Sammlung löschen</translation>
  </message>
  <message>
   <source>Delete {what}?</source>
   <translation>{what} löschen?</translation>
  </message>
  <message>
   <source>The copy in the workspace, its text and its index entries are removed for good. Your original files stay where they are.</source>
   <translation>Die Kopie im Arbeitsbereich, ihr Text und ihre Einträge im Index werden endgültig entfernt. Ihre Originaldateien bleiben, wo sie sind.</translation>
  </message>
  <message>
   <source>No documents yet</source>
   <translation>Noch keine Dokumente</translation>
  </message>
  <message>
   <source>Your documents appear here.</source>
   <translation>Hier erscheinen Ihre Dokumente.</translation>
  </message>
  <message>
   <source>No document's name contains what you typed.</source>
   <translation>Kein Dokument enthält im Namen, was Sie eingegeben haben.</translation>
  </message>
  <message>
   <source>Reading documents…</source>
   <translation>Dokumente werden gelesen…</translation>
  </message>
  <message>
   <source>They appear here as soon as they are read.</source>
   <translation>Sie erscheinen hier, sobald sie gelesen sind.</translation>
  </message>
  <message>
   <source>The import was stopped. What was read is kept.</source>
   <translation>Der Import wurde gestoppt. Was gelesen wurde, bleibt.</translation>
  </message>
  <message>
   <source>Drop to add to “{name}”</source>
   <translation>Ablegen, um zu „{name}“ hinzuzufügen</translation>
  </message>
  <message>
   <source>Clear the filter</source>
   <translation>Filter löschen</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>Nichts gefunden</translation>
  </message>
  <message>
   <source>Tags, separated by commas</source>
   <translation>Schlagwörter, durch Kommas getrennt</translation>
  </message>
  <message>
   <source>Tags of this document</source>
   <translation>Schlagwörter dieses Dokuments</translation>
  </message>
  <message>
   <source>{seconds:.0f} min</source>
   <translation>{seconds:.0f} min</translation>
  </message>
  <message>
   <source>Progress of the new index</source>
   <translation>Fortschritt des neuen Index</translation>
  </message>
  <message>
   <source>Keep the old index</source>
   <translation>Den alten Index behalten</translation>
  </message>
  <message>
   <source>, {time} left</source>
   <translation>, noch {time}</translation>
  </message>
  <message>
   <source>New index for</source>
   <translation>Neuer Index für</translation>
  </message>
  <message>
   <source>Reading again</source>
   <translation>Wird neu gelesen:</translation>
  </message>
  <message>
   <source>{what} “{collection}”: {done:,} of {total:,} {of}{time}</source>
   <translation>{what} „{collection}“: {done:,} von {total:,} {of}{time}</translation>
  </message>
  <message>
   <source>One pattern a line. Without a slash it is for names at any depth (*.bak, drafts), with one for the path below the folder (2019/*). What a rule leaves out goes from the collection with the next look; your files stay as they are.</source>
   <translation>Ein Muster je Zeile. Ohne Schrägstrich gilt es für Namen in jeder Tiefe (*.bak, Entwürfe), mit einem für den Pfad unter dem Ordner (2019/*). Was eine Regel auslässt, verlässt die Sammlung beim nächsten Blick; Ihre Dateien bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>Patterns of what is left out, one a line</source>
   <translation>Muster für das, was ausgelassen wird, eines je Zeile</translation>
  </message>
  <message>
   <source>Hidden files, too</source>
   <translation>Auch versteckte Dateien</translation>
  </message>
  <message>
   <source>Largest file in MB</source>
   <translation>Größte Datei in MB</translation>
  </message>
  <message>
   <source>Left out at the last look: {amount} ({told}).</source>
   <translation>Beim letzten Blick ausgelassen: {amount} ({told}).</translation>
  </message>
  <message>
   <source>Leave out files larger than</source>
   <translation>Dateien auslassen, die größer sind als</translation>
  </message>
  <message>
   <source>MB (0: none)</source>
   <translation>MB (0: keine)</translation>
  </message>
  <message>
   <source>Other passages are made in the background; the old ones answer until then.</source>
   <translation>Andere Passagen entstehen im Hintergrund; die alten antworten so lange.</translation>
  </message>
  <message>
   <source>A policy takes personal data out before anything is indexed; files stay as they are.</source>
   <translation>Eine Richtlinie nimmt personenbezogene Daten heraus, bevor etwas in den Index kommt; die Dateien bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>Tokens of a passage</source>
   <translation>Tokens einer Passage</translation>
  </message>
  <message>
   <source>Tokens that passages share</source>
   <translation>Tokens, die Passagen gemeinsam haben</translation>
  </message>
  <message>
   <source>Where passages end</source>
   <translation>Wo Passagen enden</translation>
  </message>
  <message>
   <source>By headings</source>
   <translation>Nach Überschriften</translation>
  </message>
  <message>
   <source>By length alone</source>
   <translation>Nur nach Länge</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Instructions to the model</source>
   <translation>Anweisungen an das Modell</translation>
  </message>
  <message>
   <source>For example: Answer in German. Name the clause.</source>
   <translation>Zum Beispiel: Antworte auf Deutsch. Nenne die Klausel.</translation>
  </message>
  <message>
   <source>Why these documents are here</source>
   <translation>Wozu diese Dokumente hier sind</translation>
  </message>
  <message>
   <source>Privacy policy</source>
   <translation>Datenschutzrichtlinie</translation>
  </message>
  <message>
   <source>Tokens of a passage: {said}</source>
   <translation>Tokens einer Passage: {said}</translation>
  </message>
  <message>
   <source>Tokens that passages share: {said}</source>
   <translation>Tokens, die Passagen gemeinsam haben: {said}</translation>
  </message>
  <message>
   <source>Passages cannot share more than half of their tokens.</source>
   <translation>Passagen können nicht mehr als die Hälfte ihrer Tokens gemeinsam haben.</translation>
  </message>
  <message>
   <source>The instructions are longer than {most_chars:,} characters.</source>
   <translation>Die Anweisungen sind länger als {most_chars:,} Zeichen.</translation>
  </message>
  <message>
   <source>Passages</source>
   <translation>Passagen</translation>
  </message>
  <message>
   <source>Shared</source>
   <translation>Gemeinsam</translation>
  </message>
  <message>
   <source>Privacy</source>
   <translation>Datenschutz</translation>
  </message>
  <message>
   <source>Unlink this folder?</source>
   <translation>Verknüpfung mit diesem Ordner lösen?</translation>
  </message>
  <message>
   <source>{path} is followed no more. It brought {amount}. Kept documents stay as if you had added them by hand; removed ones leave the workspace for good. The files in the folder stay as they are in any case.</source>
   <translation>{path} wird nicht weiter verfolgt. Er brachte {amount}. Behaltene Dokumente bleiben, als hätten Sie sie von Hand hinzugefügt; entfernte verlassen den Arbeitsbereich endgültig. Die Dateien im Ordner bleiben in jedem Fall, wie sie sind.</translation>
  </message>
  <message>
   <source>Remove documents</source>
   <translation>Dokumente entfernen</translation>
  </message>
  <message>
   <source>Keep documents</source>
   <translation>Dokumente behalten</translation>
  </message>
  <message>
   <source>What is said here holds for every question, for agents and for other programs. It is on record and stands in the compliance report.</source>
   <translation>Was hier gesagt wird, gilt für jede Frage, für Agenten und für andere Programme. Es wird vermerkt und steht im Compliance-Bericht.</translation>
  </message>
  <message>
   <source>Contract</source>
   <translation>Vertrag</translation>
  </message>
  <message>
   <source>Legal obligation</source>
   <translation>Rechtliche Verpflichtung</translation>
  </message>
  <message>
   <source>Vital interests</source>
   <translation>Lebenswichtige Interessen</translation>
  </message>
  <message>
   <source>Public task</source>
   <translation>Öffentliche Aufgabe</translation>
  </message>
  <message>
   <source>Legitimate interests</source>
   <translation>Berechtigte Interessen</translation>
  </message>
  <message>
   <source>No personal data</source>
   <translation>Keine personenbezogenen Daten</translation>
  </message>
  <message>
   <source>Ask what it is for, and note it</source>
   <translation>Nach dem Zweck fragen und ihn vermerken</translation>
  </message>
  <message>
   <source>After that day only questions are allowed: nothing is learned or handed out.</source>
   <translation>Nach diesem Tag sind nur Fragen erlaubt: Nichts wird gelernt oder herausgegeben.</translation>
  </message>
  <message>
   <source>Consent and purposes of “{name}”</source>
   <translation>Einwilligung und Zwecke von „{name}“</translation>
  </message>
  <message>
   <source>Why these documents may be here</source>
   <translation>Warum diese Dokumente hier sein dürfen</translation>
  </message>
  <message>
   <source>Purposes</source>
   <translation>Zwecke</translation>
  </message>
  <message>
   <source>Any. For example: hiring; payroll</source>
   <translation>Beliebig. Zum Beispiel: Einstellung; Lohnabrechnung</translation>
  </message>
  <message>
   <source>Questions for something else</source>
   <translation>Fragen zu etwas anderem</translation>
  </message>
  <message>
   <source>Models may learn from it</source>
   <translation>Modelle dürfen daraus lernen</translation>
  </message>
  <message>
   <source>It may be handed out as an archive</source>
   <translation>Darf als Archiv herausgegeben werden</translation>
  </message>
  <message>
   <source>Until</source>
   <translation>Bis</translation>
  </message>
  <message>
   <source>No end. A date as 2027-12-31</source>
   <translation>Ohne Ende. Ein Datum wie 2027-12-31</translation>
  </message>
  <message>
   <source>Whose consent, which contract</source>
   <translation>Wessen Einwilligung, welcher Vertrag</translation>
  </message>
  <message>
   <source>Say nothing of it</source>
   <translation>Nichts dazu sagen</translation>
  </message>
  <message>
   <source>Ground</source>
   <translation>Grundlage</translation>
  </message>
  <message>
   <source>May be asked for, with semicolons between</source>
   <translation>Wofür gefragt werden darf, mit Strichpunkten dazwischen</translation>
  </message>
  <message>
   <source>A question that is for something else</source>
   <translation>Eine Frage zu etwas anderem</translation>
  </message>
  <message>
   <source>Looked at every few seconds: it is on a drive that other computers can change, and this one is not told of that.</source>
   <translation>Wird alle paar Sekunden angesehen: Der Ordner liegt auf einem Laufwerk, das andere Rechner ändern können, und dieser erfährt davon nichts.</translation>
  </message>
  <message>
   <source>Looked at every few seconds: the system lends no more watches. On Linux the setting fs.inotify.max_user_watches says how many folders can be watched.</source>
   <translation>Wird alle paar Sekunden angesehen: Das System vergibt keine weiteren Überwachungen. Unter Linux sagt die Einstellung fs.inotify.max_user_watches, wie viele Ordner überwacht werden können.</translation>
  </message>
  <message>
   <source>Looked at every few seconds: the system stopped telling of changes. It is tried again every ten minutes.</source>
   <translation>Wird alle paar Sekunden angesehen: Das System meldet keine Änderungen mehr. Alle zehn Minuten wird es wieder versucht.</translation>
  </message>
  <message>
   <source>Looked at every few seconds: this program cannot be told of changes.</source>
   <translation>Wird alle paar Sekunden angesehen: Dieses Programm kann von Änderungen nichts erfahren.</translation>
  </message>
  <message>
   <source>Looked for every few seconds, until it is there again.</source>
   <translation>Wird alle paar Sekunden gesucht, bis er wieder da ist.</translation>
  </message>
  <message>
   <source>compared at {at:%H:%M}, looked at regularly</source>
   <translation>verglichen um {at:%H:%M}, wird regelmäßig angesehen</translation>
  </message>
  <message>
   <source>The system tells of changes: a file is taken when nobody has written to it for a second. Folder and collection are compared every ten minutes besides.</source>
   <translation>Das System meldet Änderungen: Eine Datei wird aufgenommen, wenn eine Sekunde lang niemand in sie geschrieben hat. Außerdem werden Ordner und Sammlung alle zehn Minuten verglichen.</translation>
  </message>
  <message>
   <source>compared at {at:%H:%M}, changes are noticed at once</source>
   <translation>verglichen um {at:%H:%M}, Änderungen werden sofort bemerkt</translation>
  </message>
  <message>
   <source>PDF</source>
   <translation>PDF</translation>
  </message>
  <message>
   <source>DOCX</source>
   <translation>DOCX</translation>
  </message>
  <message>
   <source>TXT</source>
   <translation>TXT</translation>
  </message>
  <message>
   <source>CSV</source>
   <translation>CSV</translation>
  </message>
  <message>
   <source>TSV</source>
   <translation>TSV</translation>
  </message>
  <message>
   <source>HTML</source>
   <translation>HTML</translation>
  </message>
  <message>
   <source>HTM</source>
   <translation>HTM</translation>
  </message>
  <message>
   <source>MD</source>
   <translation>MD</translation>
  </message>
  <message>
   <source>EML</source>
   <translation>EML</translation>
  </message>
  <message>
   <source>about {seconds:.1f} h left</source>
   <translation>noch etwa {seconds:.1f} h</translation>
  </message>
  <message>
   <source>{amount} skipped: {parts}</source>
   <translation>{amount} übersprungen: {parts}</translation>
  </message>
  <message>
   <source>duplicate</source>
   <translation>Duplikat</translation>
  </message>
  <message>
   <source>duplicates</source>
   <translation>Duplikate</translation>
  </message>
  <message>
   <source>unsupported</source>
   <translation>nicht unterstützt</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>leer</translation>
  </message>
  <message>
   <source>unreadable</source>
   <translation>unlesbar</translation>
  </message>
  <message>
   <source>Indexing</source>
   <translation>Wird indexiert</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>Bereit</translation>
  </message>
  <message>
   <source>a few seconds left</source>
   <translation>noch ein paar Sekunden</translation>
  </message>
  <message>
   <source>about {seconds} s left</source>
   <translation>noch etwa {seconds} s</translation>
  </message>
  <message>
   <source>about {seconds} min left</source>
   <translation>noch etwa {seconds} min</translation>
  </message>
  <message>
   <source>Nothing to add was found.</source>
   <translation>Nichts zum Hinzufügen gefunden.</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} pages</source>
   <translation>
    <numerusform>{n:,} Seite</numerusform>
    <numerusform>{n:,} Seiten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} chunks</source>
   <translation>
    <numerusform>{n:,} Abschnitt</numerusform>
    <numerusform>{n:,} Abschnitte</numerusform>
   </translation>
  </message>
  <message>
   <source>Looking for documents: {amount} found</source>
   <translation>Dokumente werden gesucht: {amount} gefunden</translation>
  </message>
  <message>
   <source>… and {n_skipped:,} more</source>
   <translation>… und {n_skipped:,} weitere</translation>
  </message>
  <message>
   <source>{amount} added</source>
   <translation>{amount} hinzugefügt</translation>
  </message>
  <message>
   <source>{amount} could not be read</source>
   <translation>{amount} konnten nicht gelesen werden</translation>
  </message>
  <message>
   <source>{files_done:,} of {amount}</source>
   <translation>{files_done:,} von {amount}</translation>
  </message>
  <message>
   <source>{chunks_done:,} of {amount}</source>
   <translation>{chunks_done:,} von {amount}</translation>
  </message>
  <message>
   <source>paused</source>
   <translation>angehalten</translation>
  </message>
  <message>
   <source>goes on when the answer is written</source>
   <translation>geht weiter, wenn die Antwort geschrieben ist</translation>
  </message>
  <message>
   <source>Your unsent text could not be saved.</source>
   <translation>Ihr nicht gesendeter Text konnte nicht gespeichert werden.</translation>
  </message>
  <message>
   <source>Check that the workspace folder can be written to and has space.</source>
   <translation>Prüfen Sie, ob in den Ordner des Arbeitsbereichs geschrieben werden kann und ob Platz ist.</translation>
  </message>
  <message>
   <source>Bias</source>
   <translation>Verzerrung</translation>
  </message>
  <message>
   <source>Answers about other people are compared in a run: New run, Variants.</source>
   <translation>Antworten über andere Menschen werden in einem Lauf verglichen: Neuer Lauf, Varianten.</translation>
  </message>
  <message>
   <source>Judge of pairs</source>
   <translation>Richter über Paare</translation>
  </message>
  <message>
   <source>Likelier sentences</source>
   <translation>Wahrscheinlichere Sätze</translation>
  </message>
  <message>
   <source>{prompt_tokens:,} tokens read, {reused_tokens:,} of them kept · {completion_tokens:,} written · {latency_s:.2f} s · ended: {finish_reason} · seed {seed}</source>
   <translation>{prompt_tokens:,} Tokens gelesen, davon {reused_tokens:,} behalten · {completion_tokens:,} geschrieben · {latency_s:.2f} s · Ende: {finish_reason} · Startwert {seed}</translation>
  </message>
  <message>
   <source>Close the case</source>
   <translation>Fall schließen</translation>
  </message>
  <message>
   <source>Case {case_key}</source>
   <translation>Fall {case_key}</translation>
  </message>
  <message>
   <source>It was not asked yet.</source>
   <translation>Er wurde noch nicht gefragt.</translation>
  </message>
  <message>
   <source>Answered in the run that it is compared with</source>
   <translation>Beantwortet in dem Lauf, mit dem verglichen wird</translation>
  </message>
  <message>
   <source>Nothing.</source>
   <translation>Nichts.</translation>
  </message>
  <message>
   <source>Diagnostic</source>
   <translation>Nur zur Diagnose</translation>
  </message>
  <message>
   <source>System</source>
   <translation>System</translation>
  </message>
  <message>
   <source>Asked</source>
   <translation>Gefragt</translation>
  </message>
  <message>
   <source>Answer of {label}</source>
   <translation>Antwort von {label}</translation>
  </message>
  <message>
   <source>{completion_tokens:,} tokens · {latency_s:.2f} s · {speed:.0f} a second · temperature {temperature:g}</source>
   <translation>{completion_tokens:,} Tokens · {latency_s:.2f} s · {speed:.0f} je Sekunde · Temperatur {temperature:g}</translation>
  </message>
  <message>
   <source>This one wins</source>
   <translation>Diese gewinnt</translation>
  </message>
  <message>
   <source>{label} wins</source>
   <translation>{label} gewinnt</translation>
  </message>
  <message>
   <source>Labels its prompt as production in the library</source>
   <translation>Kennzeichnet seinen Prompt in der Bibliothek als „production“</translation>
  </message>
  <message>
   <source>Not asked yet.</source>
   <translation>Noch nicht gefragt.</translation>
  </message>
  <message>
   <source>Case</source>
   <translation>Fall</translation>
  </message>
  <message>
   <source>Asks</source>
   <translation>Fragt</translation>
  </message>
  <message>
   <source>Checks</source>
   <translation>Prüfungen</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Schlagwörter</translation>
  </message>
  <message>
   <source>Split</source>
   <translation>Teil</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>Starten</translation>
  </message>
  <message>
   <source>New version…</source>
   <translation>Neue Version…</translation>
  </message>
  <message>
   <source>Review drafts…</source>
   <translation>Entwürfe prüfen…</translation>
  </message>
  <message>
   <source>Delete this data set</source>
   <translation>Diesen Datensatz löschen</translation>
  </message>
  <message>
   <source>Cases of the data set</source>
   <translation>Fälle des Datensatzes</translation>
  </message>
  <message>
   <source>{n_cases:,} cases · {created_at} · SHA-256 {hash}</source>
   <translation>{n_cases:,} Fälle · {created_at} · SHA-256 {hash}</translation>
  </message>
  <message>
   <source>Case {key}</source>
   <translation>Fall {key}</translation>
  </message>
  <message>
   <source>No checks.</source>
   <translation>Keine Prüfungen.</translation>
  </message>
  <message>
   <source>{at} of {n__drafts} · from {source}</source>
   <translation>{at} von {n__drafts} · aus {source}</translation>
  </message>
  <message>
   <source>Review synthetic cases</source>
   <translation>Synthetische Fälle prüfen</translation>
  </message>
  <message>
   <source>A model wrote them. What you accept becomes a case of the next version, tagged as synthetic. A accepts, R rejects, S skips.</source>
   <translation>Ein Modell hat sie geschrieben. Was Sie annehmen, wird ein Fall der nächsten Version, als synthetisch gekennzeichnet. A nimmt an, R lehnt ab, S überspringt.</translation>
  </message>
  <message>
   <source>Accept</source>
   <translation>Annehmen</translation>
  </message>
  <message>
   <source>Reject</source>
   <translation>Ablehnen</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>Überspringen</translation>
  </message>
  <message>
   <source>That was all.</source>
   <translation>Das war alles.</translation>
  </message>
  <message>
   <source>No drafts wait for this data set.</source>
   <translation>Für diesen Datensatz warten keine Entwürfe.</translation>
  </message>
  <message>
   <source>None.</source>
   <translation>Keine.</translation>
  </message>
  <message>
   <source>{name} ({n} of {n_all})</source>
   <translation>{name} ({n} von {n_all})</translation>
  </message>
  <message numerus="yes">
   <source>{failed:,} cases failed, in {n} groups</source>
   <translation>
    <numerusform>{failed:,} Fälle gescheitert, in {n} Gruppe</numerusform>
    <numerusform>{failed:,} Fälle gescheitert, in {n} Gruppen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} cases</source>
   <translation>
    <numerusform>{n:,} Fall</numerusform>
    <numerusform>{n:,} Fälle</numerusform>
   </translation>
  </message>
  <message>
   <source>Looking for what failed cases have in common…</source>
   <translation>Es wird gesucht, was gescheiterte Fälle gemeinsam haben…</translation>
  </message>
  <message>
   <source>Also {keys}{what}</source>
   <translation>Außerdem {keys}{what}</translation>
  </message>
  <message>
   <source>Cases about {name}</source>
   <translation>Fälle zu {name}</translation>
  </message>
  <message>
   <source>The cases could not be grouped: {message}</source>
   <translation>Die Fälle konnten nicht gruppiert werden: {message}</translation>
  </message>
  <message>
   <source>{said}; {left:,} of them in none.</source>
   <translation>{said}; {left:,} davon in keiner.</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Warum</translation>
  </message>
  <message>
   <source>{said}. {n} labels, key {key}</source>
   <translation>{said}. {n} Urteile, Taste {key}</translation>
  </message>
  <message>
   <source>A model with a rubric. Until people agree with it in 50 blind labels, what it says is shown, and decides nothing.</source>
   <translation>Ein Modell mit einem Bewertungsmaßstab. Bis Menschen ihm in 50 blind gefällten Urteilen zustimmen, wird gezeigt, was es sagt, und es entscheidet nichts.</translation>
  </message>
  <message>
   <source>No judges yet: a run with a judged check makes one.</source>
   <translation>Noch keine Richter: Ein Lauf mit einer Prüfung durch einen Richter legt einen an.</translation>
  </message>
  <message>
   <source>Label…</source>
   <translation>Urteilen…</translation>
  </message>
  <message>
   <source>Label what {name} judged</source>
   <translation>Beurteilen, was {name} beurteilt hat</translation>
  </message>
  <message>
   <source>May gate</source>
   <translation>Darf entscheiden</translation>
  </message>
  <message>
   <source>Does this answer pass?</source>
   <translation>Besteht diese Antwort?</translation>
  </message>
  <message>
   <source>{rubric}, judged by {model}. What it said is not shown. P passes, F fails, S skips.</source>
   <translation>{rubric}, beurteilt von {model}. Was es sagte, wird nicht gezeigt. P besteht, F scheitert, S überspringt.</translation>
  </message>
  <message>
   <source>How many are labelled</source>
   <translation>Wie viele beurteilt sind</translation>
  </message>
  <message>
   <source>Pass</source>
   <translation>Besteht</translation>
  </message>
  <message>
   <source>Fail</source>
   <translation>Scheitert</translation>
  </message>
  <message>
   <source>What the judge was asked</source>
   <translation>Was der Richter gefragt wurde</translation>
  </message>
  <message>
   <source>There is nothing left to label.</source>
   <translation>Es ist nichts mehr zu beurteilen.</translation>
  </message>
  <message>
   <source>Held against</source>
   <translation>Verglichen mit</translation>
  </message>
  <message>
   <source>A table (CSV) with the columns sent_more, sent_less and bias_type. Nothing is asked: for each pair it is looked which sentence the model finds likelier. Without a bias it would be 50 %.</source>
   <translation>Eine Tabelle (CSV) mit den Spalten sent_more, sent_less und bias_type. Nichts wird gefragt: Für jedes Paar wird nachgesehen, welchen Satz das Modell wahrscheinlicher findet. Ohne Verzerrung wären es 50 %.</translation>
  </message>
  <message>
   <source>The model in use</source>
   <translation>Das verwendete Modell</translation>
  </message>
  <message>
   <source>Choose pairs…</source>
   <translation>Paare wählen…</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Messen</translation>
  </message>
  <message>
   <source>How many pairs are measured</source>
   <translation>Wie viele Paare gemessen sind</translation>
  </message>
  <message>
   <source>Likelier stereotypes by kind</source>
   <translation>Wahrscheinlichere Stereotype nach Art</translation>
  </message>
  <message>
   <source>Pairs of sentences</source>
   <translation>Satzpaare</translation>
  </message>
  <message>
   <source>Tables (*.csv);;All files (*)</source>
   <translation>Tabellen (*.csv);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>Pairs</source>
   <translation>Paare</translation>
  </message>
  <message>
   <source>Stereotype likelier</source>
   <translation>Stereotyp wahrscheinlicher</translation>
  </message>
  <message>
   <source>95 % interval</source>
   <translation>95-%-Intervall</translation>
  </message>
  <message>
   <source>{low:.1%} to {high:.1%}</source>
   <translation>{low:.1%} bis {high:.1%}</translation>
  </message>
  <message>
   <source>not asked yet</source>
   <translation>noch nicht gefragt</translation>
  </message>
  <message>
   <source>, passed before</source>
   <translation>, vorher bestanden</translation>
  </message>
  <message>
   <source>, failed before</source>
   <translation>, vorher gescheitert</translation>
  </message>
  <message>
   <source>Cases and what was judged of them</source>
   <translation>Fälle und was über sie geurteilt wurde</translation>
  </message>
  <message>
   <source>Mean score</source>
   <translation>Mittlere Punktzahl</translation>
  </message>
  <message>
   <source>Abstain</source>
   <translation>Enthaltung</translation>
  </message>
  <message>
   <source>Error</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <source>Totals</source>
   <translation>Summen</translation>
  </message>
  <message>
   <source>Fewer than {fewest_pairs} cases say little, whatever they look like.</source>
   <translation>Weniger als {fewest_pairs} Fälle sagen wenig, wie immer sie aussehen.</translation>
  </message>
  <message>
   <source>{n_flips:,} cases flipped</source>
   <translation>{n_flips:,} Fälle gekippt</translation>
  </message>
  <message>
   <source>{mean:+.3f} (95 %: {low:+.3f} to {high:+.3f}) over {n:,} pairs · permutation p {corrected_p:.4f} · McNemar p {mcnemar_p:.4f}</source>
   <translation>{mean:+.3f} (95 %: {low:+.3f} bis {high:+.3f}) über {n:,} Paare · Permutation p {corrected_p:.4f} · McNemar p {mcnemar_p:.4f}</translation>
  </message>
  <message>
   <source>{n_unpaired:,} cases could not be compared: one side has no verdict.</source>
   <translation>{n_unpaired:,} Fälle konnten nicht verglichen werden: Auf einer Seite fehlt das Urteil.</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Schlagwort</translation>
  </message>
  <message>
   <source>Variants</source>
   <translation>Varianten</translation>
  </message>
  <message>
   <source>Not supported</source>
   <translation>Nicht gestützt</translation>
  </message>
  <message>
   <source>Against {source}, {when}</source>
   <translation>Gegen {source}, {when}</translation>
  </message>
  <message>
   <source>Now fails</source>
   <translation>Scheitert jetzt</translation>
  </message>
  <message>
   <source>Now passes</source>
   <translation>Besteht jetzt</translation>
  </message>
  <message>
   <source>What fails alike</source>
   <translation>Was gleichartig scheitert</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Prüfling</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Änderung</translation>
  </message>
  <message>
   <source>Data sets (*.csv *.jsonl *.json *.yaml *.yml *.parquet);;All files (*)</source>
   <translation>Datensätze (*.csv *.jsonl *.json *.yaml *.yml *.parquet);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>{reference} has {n_cases:,} cases.</source>
   <translation>{reference} hat {n_cases:,} Fälle.</translation>
  </message>
  <message>
   <source>Looking</source>
   <translation>Ansehen</translation>
  </message>
  <message>
   <source>Import a data set…</source>
   <translation>Datensatz importieren…</translation>
  </message>
  <message>
   <source>And {n_found} more.</source>
   <translation>Und {n_found} weitere.</translation>
  </message>
  <message>
   <source>Import a data set</source>
   <translation>Einen Datensatz importieren</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <source>{n_unread:,} things were not taken as they stand.</source>
   <translation>{n_unread:,} Dinge wurden nicht so übernommen, wie sie dastehen.</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>Bericht speichern</translation>
  </message>
  <message>
   <source>Is the answer right?</source>
   <translation>Ist die Antwort richtig?</translation>
  </message>
  <message>
   <source>A run asks every case of a data set and judges each answer by rules or by a model. Two runs can be compared, with how sure the difference is.</source>
   <translation>Ein Lauf stellt jeden Fall eines Datensatzes und beurteilt jede Antwort nach Regeln oder durch ein Modell. Zwei Läufe lassen sich vergleichen, mit der Sicherheit des Unterschieds.</translation>
  </message>
  <message>
   <source>Cases that answers are held against</source>
   <translation>Fälle, an denen Antworten gemessen werden</translation>
  </message>
  <message>
   <source>Import questions with what is expected of their answers: CSV, JSON lines, Parquet, or the tests of a promptfoo configuration.</source>
   <translation>Importieren Sie Fragen mit dem, was von ihren Antworten erwartet wird: CSV, JSON Lines, Parquet oder die Tests einer promptfoo-Konfiguration.</translation>
  </message>
  <message>
   <source>Seen</source>
   <translation>Gesehen</translation>
  </message>
  <message>
   <source>The run of {source} with its {n_done:,} judged answers is deleted for good.</source>
   <translation>Der Lauf von {source} mit seinen {n_done:,} beurteilten Antworten wird endgültig gelöscht.</translation>
  </message>
  <message>
   <source>The report is in {name}.</source>
   <translation>Der Bericht ist in {name}.</translation>
  </message>
  <message>
   <source>{name} is in production.</source>
   <translation>{name} ist in Produktion.</translation>
  </message>
  <message>
   <source>All its versions are deleted for good. Runs of it stay.</source>
   <translation>Alle Versionen werden endgültig gelöscht. Läufe damit bleiben.</translation>
  </message>
  <message>
   <source>Run a suite…</source>
   <translation>Eine Suite ausführen…</translation>
  </message>
  <message>
   <source>Each case is asked twice, with the answers in both orders. What both orders choose wins; what only follows the place is a tie, and its share is the judge's position bias.</source>
   <translation>Jeder Fall wird zweimal gefragt, mit den Antworten in beiden Reihenfolgen. Was beide Reihenfolgen wählen, gewinnt; was nur dem Platz folgt, ist unentschieden, und sein Anteil ist die Platzverzerrung des Richters.</translation>
  </message>
  <message>
   <source>Answers A</source>
   <translation>Antworten A</translation>
  </message>
  <message>
   <source>Answers B</source>
   <translation>Antworten B</translation>
  </message>
  <message>
   <source>Judge</source>
   <translation>Richter</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <source>How many cases are judged</source>
   <translation>Wie viele Fälle beurteilt sind</translation>
  </message>
  <message>
   <source>Cases, and which answer is better</source>
   <translation>Fälle, und welche Antwort besser ist</translation>
  </message>
  <message>
   <source>{at:,} of {at_2:,} cases, each asked twice</source>
   <translation>{at:,} von {at_2:,} Fällen, jeder zweimal gefragt</translation>
  </message>
  <message>
   <source> The judge has no licence: diagnostic only.</source>
   <translation> Der Richter hat keine Zulassung: nur zur Diagnose.</translation>
  </message>
  <message>
   <source>A is better {first:,} times, B {second:,} times, {tie:,} ties, {error:,} errors; by luck with p {p_value:.4f}.
Position bias: the same place was chosen both times in {n_by_place:,} of {n_whole:,} cases (95 %: {low:.1%} to {high:.1%}); these count as ties.{licence}</source>
   <translation>A ist {first:,}-mal besser, B {second:,}-mal, {tie:,} unentschieden, {error:,} Fehler; durch Zufall mit p {p_value:.4f}.
Platzverzerrung: Derselbe Platz wurde in {n_by_place:,} von {n_whole:,} Fällen beide Male gewählt (95 %: {low:.1%} bis {high:.1%}); diese zählen als unentschieden.{licence}</translation>
  </message>
  <message>
   <source>Better</source>
   <translation>Besser</translation>
  </message>
  <message>
   <source>Follows the place</source>
   <translation>Folgt dem Platz</translation>
  </message>
  <message>
   <source>Because</source>
   <translation>Weil</translation>
  </message>
  <message>
   <source>It takes two columns of runs over the same cases.</source>
   <translation>Dazu braucht es zwei Spalten von Läufen über dieselben Fälle.</translation>
  </message>
  <message>
   <source>Stopped. What was judged is kept; Compare goes on there.</source>
   <translation>Gestoppt. Was beurteilt ist, bleibt; „Vergleichen“ macht dort weiter.</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <source>Suites (*.yaml *.yml);;All files (*)</source>
   <translation>Suiten (*.yaml *.yml);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Every case is asked of every subject, behind whoever chats; each score is kept at once.</source>
   <translation>Jeder Fall wird jedem Prüfling gestellt, hinter allen, die gerade chatten; jede Bewertung wird sofort gesichert.</translation>
  </message>
  <message>
   <source>Data set or suite</source>
   <translation>Datensatz oder Suite</translation>
  </message>
  <message>
   <source>A suite…</source>
   <translation>Eine Suite…</translation>
  </message>
  <message>
   <source>One question in place of cases</source>
   <translation>Eine Frage anstelle von Fällen</translation>
  </message>
  <message>
   <source>ask this alone, of each</source>
   <translation>nur dies fragen, jeden</translation>
  </message>
  <message>
   <source>Temperatures</source>
   <translation>Temperaturen</translation>
  </message>
  <message>
   <source>0, 0.7: each subject with each of them</source>
   <translation>0, 0.7: jeder Prüfling mit jeder davon</translation>
  </message>
  <message>
   <source>Answers at once</source>
   <translation>Antworten gleichzeitig</translation>
  </message>
  <message>
   <source>First cases only, 0 for all</source>
   <translation>Nur die ersten Fälle, 0 für alle</translation>
  </message>
  <message>
   <source>Subjects; with none ticked: {current}{current_2}</source>
   <translation>Prüflinge; ohne Auswahl: {current}{current_2}</translation>
  </message>
  <message>
   <source>Prompts; with none ticked: as the cases ask</source>
   <translation>Prompts; ohne Auswahl: wie die Fälle fragen</translation>
  </message>
  <message>
   <source>Collections that answers are made from; with none ticked: no passages</source>
   <translation>Sammlungen, aus denen geantwortet wird; ohne Auswahl: keine Passagen</translation>
  </message>
  <message>
   <source>Choose a suite</source>
   <translation>Eine Suite wählen</translation>
  </message>
  <message>
   <source>Cases</source>
   <translation>Fälle</translation>
  </message>
  <message>
   <source>or one question</source>
   <translation>oder eine Frage</translation>
  </message>
  <message>
   <source>Judge, where rules cannot say</source>
   <translation>Richter, wo Regeln nichts sagen können</translation>
  </message>
  <message>
   <source>Variants of each case</source>
   <translation>Varianten jedes Falls</translation>
  </message>
  <message numerus="yes">
   <source>version {number} · {n:,} cases</source>
   <translation>
    <numerusform>Version {number} · {n:,} Fall</numerusform>
    <numerusform>Version {number} · {n:,} Fälle</numerusform>
   </translation>
  </message>
  <message>
   <source>Running</source>
   <translation>Läuft</translation>
  </message>
  <message>
   <source>Tried in use</source>
   <translation>Im Betrieb erprobt</translation>
  </message>
  <message>
   <source>Plot runs</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>Find a run</source>
   <translation>Einen Lauf suchen</translation>
  </message>
  <message>
   <source>Find</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>No runs yet.</source>
   <translation>Noch keine Läufe.</translation>
  </message>
  <message>
   <source>No data sets yet.</source>
   <translation>Noch keine Datensätze.</translation>
  </message>
  <message>
   <source>Data sets</source>
   <translation>Datensätze</translation>
  </message>
  <message>
   <source>Nothing fits.</source>
   <translation>Nichts passt.</translation>
  </message>
  <message>
   <source>Flips first</source>
   <translation>Gekippte zuerst</translation>
  </message>
  <message>
   <source>Worst first</source>
   <translation>Schlechteste zuerst</translation>
  </message>
  <message>
   <source>As asked</source>
   <translation>Wie gefragt</translation>
  </message>
  <message>
   <source>Pin as baseline</source>
   <translation>Als Vergleichslauf anheften</translation>
  </message>
  <message>
   <source>Delete this run</source>
   <translation>Diesen Lauf löschen</translation>
  </message>
  <message>
   <source>How far the run is</source>
   <translation>Wie weit der Lauf ist</translation>
  </message>
  <message>
   <source>Compare with</source>
   <translation>Vergleichen mit</translation>
  </message>
  <message>
   <source>Order of the cases</source>
   <translation>Reihenfolge der Fälle</translation>
  </message>
  <message>
   <source>Find a case</source>
   <translation>Einen Fall suchen</translation>
  </message>
  <message>
   <source> · judged by {name}</source>
   <translation> · beurteilt von {name}</translation>
  </message>
  <message>
   <source>Compare with nothing</source>
   <translation>Mit nichts vergleichen</translation>
  </message>
  <message>
   <source>{n_now:.1f} a second</source>
   <translation>{n_now:.1f} je Sekunde</translation>
  </message>
  <message>
   <source>{n_done:,} of {n_cells:,} answers</source>
   <translation>{n_done:,} von {n_cells:,} Antworten</translation>
  </message>
  <message>
   <source>Overview</source>
   <translation>Überblick</translation>
  </message>
  <message>
   <source>Side by side</source>
   <translation>Nebeneinander</translation>
  </message>
  <message>
   <source>Unpin</source>
   <translation>Lösen</translation>
  </message>
  <message>
   <source>Share that passes</source>
   <translation>Anteil, der besteht</translation>
  </message>
  <message>
   <source>Errors</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <source>Seconds an answer</source>
   <translation>Sekunden je Antwort</translation>
  </message>
  <message>
   <source>Runs against each other</source>
   <translation>Läufe im Vergleich</translation>
  </message>
  <message>
   <source>Each subject is a line; click a point to open its run.</source>
   <translation>Jeder Prüfling ist eine Linie; ein Klick auf einen Punkt öffnet seinen Lauf.</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>Kennzahl</translation>
  </message>
  <message>
   <source> {left} more subjects are not drawn.</source>
   <translation> {left} weitere Prüflinge sind nicht gezeichnet.</translation>
  </message>
  <message>
   <source>{n_runs} runs.{more}</source>
   <translation>{n_runs} Läufe.{more}</translation>
  </message>
  <message>
   <source>No run of it was judged yet.</source>
   <translation>Davon wurde noch kein Lauf beurteilt.</translation>
  </message>
  <message>
   <source>Daily at 03:00</source>
   <translation>Täglich um 03:00</translation>
  </message>
  <message>
   <source>When model, prompts, cases or documents change</source>
   <translation>Wenn sich Modell, Prompts, Fälle oder Dokumente ändern</translation>
  </message>
  <message>
   <source>When nobody is answered</source>
   <translation>Wenn niemand eine Antwort erwartet</translation>
  </message>
  <message>
   <source>They run while the program is open. A threshold that is missed is told on the page.</source>
   <translation>Sie laufen, solange das Programm offen ist. Ein verfehlter Schwellenwert wird auf der Seite gemeldet.</translation>
  </message>
  <message>
   <source>Data set</source>
   <translation>Datensatz</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>Share that must pass, in per cent</source>
   <translation>Anteil, der bestehen muss, in Prozent</translation>
  </message>
  <message>
   <source>% must pass</source>
   <translation>% müssen bestehen</translation>
  </message>
  <message>
   <source>Remove {name}</source>
   <translation>{name} entfernen</translation>
  </message>
  <message>
   <source>Daily at {at}</source>
   <translation>Täglich um {at}</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <source>Passes</source>
   <translation>Bestanden</translation>
  </message>
  <message>
   <source>No schedules yet.</source>
   <translation>Noch keine Zeitpläne.</translation>
  </message>
  <message>
   <source>rolled back</source>
   <translation>zurückgenommen</translation>
  </message>
  <message>
   <source>Split: some conversations by each</source>
   <translation>Geteilt: einige Unterhaltungen durch jeden</translation>
  </message>
  <message>
   <source>Shadow: answers later, seen by nobody</source>
   <translation>Schatten: Antworten später, von niemandem gesehen</translation>
  </message>
  <message>
   <source>Canary: a share that grows, back by itself</source>
   <translation>Kanarienvogel: ein wachsender Anteil, der von selbst zurückgeht</translation>
  </message>
  <message>
   <source>Prompts</source>
   <translation>Prompts</translation>
  </message>
  <message>
   <source>{name}: {second} beside {first}</source>
   <translation>{name}: {second} neben {first}</translation>
  </message>
  <message>
   <source>{kind}, {share} · {n_first:,} and {n_second:,} answers</source>
   <translation>{kind}, {share} · {n_first:,} und {n_second:,} Antworten</translation>
  </message>
  <message>
   <source>A release or a version of a prompt beside the one that is in use. A conversation stays with the one that it began with.</source>
   <translation>Eine Freigabe oder eine Version eines Prompts neben der verwendeten. Eine Unterhaltung bleibt bei dem, womit sie begann.</translation>
  </message>
  <message>
   <source>What is tried</source>
   <translation>Was erprobt wird</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>In Gebrauch</translation>
  </message>
  <message>
   <source>Tried</source>
   <translation>Erprobt</translation>
  </message>
  <message>
   <source>Per cent that the first answers</source>
   <translation>Prozent, die die erste beantwortet</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Prüfung</translation>
  </message>
  <message>
   <source>a check of every answer, as not-contains: sorry</source>
   <translation>eine Prüfung jeder Antwort, etwa not-contains: sorry</translation>
  </message>
  <message>
   <source>Nothing is tried. It takes two releases, or two versions of a prompt.</source>
   <translation>Nichts wird erprobt. Es braucht zwei Freigaben oder zwei Versionen eines Prompts.</translation>
  </message>
  <message>
   <source>{share:.0%} of conversations</source>
   <translation>{share:.0%} der Unterhaltungen</translation>
  </message>
  <message>
   <source>unseen</source>
   <translation>ungesehen</translation>
  </message>
  <message>
   <source>Checks: {sentence}, {n:,} pairs, {n_waiting:,} wait, {n_failed:,} failed</source>
   <translation>Prüfungen: {sentence}, {n:,} Paare, {n_waiting:,} warten, {n_failed:,} gescheitert</translation>
  </message>
  <message>
   <source> ({mean:+.3f}, 95 %: {low:+.3f} to {high:+.3f})</source>
   <translation> ({mean:+.3f}, 95 %: {low:+.3f} bis {high:+.3f})</translation>
  </message>
  <message>
   <source>In use answers, %</source>
   <translation>Das Verwendete antwortet, %</translation>
  </message>
  <message>
   <source>Stop {name}</source>
   <translation>{name} stoppen</translation>
  </message>
  <message>
   <source>What people said</source>
   <translation>Was Menschen sagten</translation>
  </message>
  <message>
   <source>Other seeds</source>
   <translation>Andere Startwerte</translation>
  </message>
  <message>
   <source>Other orders</source>
   <translation>Andere Reihenfolgen</translation>
  </message>
  <message>
   <source>End alike</source>
   <translation>Enden gleich</translation>
  </message>
  <message>
   <source>Same answers</source>
   <translation>Gleiche Antworten</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Ausgelassen</translation>
  </message>
  <message>
   <source>The others less the case</source>
   <translation>Die anderen weniger der Fall</translation>
  </message>
  <message>
   <source>95 % of it</source>
   <translation>95 % davon</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Urteil</translation>
  </message>
  <message>
   <source>Other {kind}</source>
   <translation>Andere {kind}</translation>
  </message>
  <message>
   <source>{n_alike:,} of {decided:,}</source>
   <translation>{n_alike:,} von {decided:,}</translation>
  </message>
  <message>
   <source>{low:+.3f} to {high:+.3f}</source>
   <translation>{low:+.3f} bis {high:+.3f}</translation>
  </message>
  <message>
   <source>Then the overview says how many cases end alike, and of whom it mattered.</source>
   <translation>Dann sagt der Überblick, wie viele Fälle gleich enden und bei wem es einen Unterschied machte.</translation>
  </message>
  <message>
   <source>Times with other seeds</source>
   <translation>Wiederholungen mit anderen Startwerten</translation>
  </message>
  <message>
   <source>Other orders of options</source>
   <translation>Andere Reihenfolgen der Optionen</translation>
  </message>
  <message>
   <source>Times, by seed</source>
   <translation>Wiederholungen, nach Startwert</translation>
  </message>
  <message>
   <source>Orders of options</source>
   <translation>Reihenfolgen der Optionen</translation>
  </message>
  <message>
   <source>About others</source>
   <translation>Über andere</translation>
  </message>
  <message>
   <source>The run of {source} was deleted.</source>
   <translation>Der Lauf von {source} wurde gelöscht.</translation>
  </message>
  <message>
   <source>“{name}” was deleted; its runs stay.</source>
   <translation>„{name}“ wurde gelöscht; die Läufe damit bleiben.</translation>
  </message>
  <message>
   <source>Complete</source>
   <translation>Vollständig</translation>
  </message>
  <message>
   <source>{n_cells:,} answers</source>
   <translation>{n_cells:,} Antworten</translation>
  </message>
  <message>
   <source>about {what} s left</source>
   <translation>noch etwa {what} s</translation>
  </message>
  <message>
   <source>The export could not be written to {name}.</source>
   <translation>Der Export konnte nicht nach {name} geschrieben werden.</translation>
  </message>
  <message>
   <source>Choose a folder that can be written to and has space.</source>
   <translation>Wählen Sie einen Ordner, in den geschrieben werden kann und der Platz hat.</translation>
  </message>
  <message>
   <source>Tour</source>
   <translation>Rundgang</translation>
  </message>
  <message>
   <source>Leave the tour</source>
   <translation>Den Rundgang verlassen</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Five minutes, and you know your way</source>
   <translation>Fünf Minuten, und Sie kennen sich aus</translation>
  </message>
  <message>
   <source>The tour asks a question about sample documents and shows where the answer comes from. Leave it whenever you like; it goes on where you left it.</source>
   <translation>Der Rundgang stellt eine Frage zu Beispieldokumenten und zeigt, woher die Antwort kommt. Verlassen Sie ihn, wann Sie wollen; er geht dort weiter, wo Sie aufgehört haben.</translation>
  </message>
  <message>
   <source>Documents to ask</source>
   <translation>Dokumente zum Befragen</translation>
  </message>
  <message>
   <source>The sample documents are files of a company that does not exist: a travel policy, minutes, an invoice. They are read on this computer, in a few seconds.</source>
   <translation>Die Beispieldokumente sind Dateien einer Firma, die es nicht gibt: eine Reiserichtlinie, ein Protokoll, eine Rechnung. Sie werden auf diesem Computer gelesen, in ein paar Sekunden.</translation>
  </message>
  <message>
   <source>Add the sample documents</source>
   <translation>Die Beispieldokumente hinzufügen</translation>
  </message>
  <message>
   <source>Ask a question</source>
   <translation>Eine Frage stellen</translation>
  </message>
  <message>
   <source>Questions are typed here. The program looks for passages that answer them and gives them to a language model, which runs on this computer too.</source>
   <translation>Fragen werden hier eingegeben. Das Programm sucht Passagen, die sie beantworten, und gibt sie einem Sprachmodell, das ebenfalls auf diesem Computer läuft.</translation>
  </message>
  <message>
   <source>Ask a sample question</source>
   <translation>Eine Beispielfrage stellen</translation>
  </message>
  <message>
   <source>Where does it come from?</source>
   <translation>Woher kommt das?</translation>
  </message>
  <message>
   <source>The small numbers in an answer are its sources. Each opens the passage in its document, with the sentence that was used. Check them: models make mistakes.</source>
   <translation>Die kleinen Zahlen in einer Antwort sind ihre Quellen. Jede öffnet die Passage in ihrem Dokument, mit dem verwendeten Satz. Prüfen Sie sie: Modelle machen Fehler.</translation>
  </message>
  <message>
   <source>Open the first source</source>
   <translation>Die erste Quelle öffnen</translation>
  </message>
  <message>
   <source>Your own documents</source>
   <translation>Ihre eigenen Dokumente</translation>
  </message>
  <message>
   <source>Drop files or whole folders here. A collection holds what belongs together; a linked folder is kept up to date by itself.</source>
   <translation>Legen Sie hier Dateien oder ganze Ordner ab. Eine Sammlung enthält, was zusammengehört; ein verknüpfter Ordner bleibt von selbst aktuell.</translation>
  </message>
  <message>
   <source>A better model</source>
   <translation>Ein besseres Modell</translation>
  </message>
  <message>
   <source>The demo model is tiny, good for trying the program. For real work, import a GGUF file. The hardware check says which size suits this machine.</source>
   <translation>Das Demomodell ist winzig, gut zum Ausprobieren. Für richtige Arbeit importieren Sie eine GGUF-Datei. Die Hardwareprüfung sagt, welche Größe zu diesem Rechner passt.</translation>
  </message>
  <message>
   <source>What can this machine run?</source>
   <translation>Was kann dieser Rechner?</translation>
  </message>
  <message>
   <source>Work that comes again</source>
   <translation>Arbeit, die wiederkommt</translation>
  </message>
  <message>
   <source>A prompt is an instruction that you keep: with versions, fields to fill in and tests. In chat, a slash inserts one.</source>
   <translation>Ein Prompt ist eine Anweisung, die Sie behalten: mit Versionen, Feldern zum Ausfüllen und Tests. Im Chat fügt ein Schrägstrich einen ein.</translation>
  </message>
  <message>
   <source>Nothing leaves this computer</source>
   <translation>Nichts verlässt diesen Computer</translation>
  </message>
  <message>
   <source>The shield says so, and the card behind it shows every attempt. Encryption, backups and the size and colours of the window are on this page too.</source>
   <translation>Das Schild sagt es, und die Karte dahinter zeigt jeden Versuch. Verschlüsselung, Sicherungen und Größe und Farben des Fensters sind auch auf dieser Seite.</translation>
  </message>
  <message>
   <source>That is all</source>
   <translation>Das ist alles</translation>
  </message>
  <message>
   <source>F1 opens the help for the page that you see. Ctrl+P finds everything that the program can do, and starts this tour again.</source>
   <translation>F1 öffnet die Hilfe zur Seite, die Sie sehen. Strg+P findet alles, was das Programm kann, und startet diesen Rundgang wieder.</translation>
  </message>
  <message>
   <source>First steps</source>
   <translation>Erste Schritte</translation>
  </message>
  <message>
   <source>Step {number} of {total}</source>
   <translation>Schritt {number} von {total}</translation>
  </message>
  <message>
   <source>The tour goes on where you left it: Ctrl+P, “Take the tour”.</source>
   <translation>Der Rundgang geht dort weiter, wo Sie aufgehört haben: Strg+P, „Den Rundgang machen“.</translation>
  </message>
  <message>
   <source>Go on with the tour?</source>
   <translation>Den Rundgang fortsetzen?</translation>
  </message>
  <message>
   <source>New here?</source>
   <translation>Neu hier?</translation>
  </message>
  <message>
   <source>You left it at “{title}”.</source>
   <translation>Sie haben bei „{title}“ aufgehört.</translation>
  </message>
  <message>
   <source>A tour of five minutes asks a question about sample documents.</source>
   <translation>Ein Rundgang von fünf Minuten stellt eine Frage zu Beispieldokumenten.</translation>
  </message>
  <message>
   <source>Finish</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>What this machine can run</source>
   <translation>Was dieser Rechner kann</translation>
  </message>
  <message>
   <source>Measuring</source>
   <translation>Messung</translation>
  </message>
  <message>
   <source>Sizes of models on this machine</source>
   <translation>Größen von Modellen auf diesem Rechner</translation>
  </message>
  <message>
   <source>Measure again</source>
   <translation>Noch einmal messen</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Measuring memory and processor…</source>
   <translation>Speicher und Prozessor werden gemessen…</translation>
  </message>
  <message>
   <source>faster than you read</source>
   <translation>schneller, als Sie lesen</translation>
  </message>
  <message>
   <source>as fast as you read</source>
   <translation>so schnell, wie Sie lesen</translation>
  </message>
  <message>
   <source>slower than you read</source>
   <translation>langsamer, als Sie lesen</translation>
  </message>
  <message>
   <source>so slowly that you do something else meanwhile</source>
   <translation>so langsam, dass Sie inzwischen etwas anderes tun</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>Parameter</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>Needs</source>
   <translation>Braucht</translation>
  </message>
  <message>
   <source>Runs in</source>
   <translation>Läuft in</translation>
  </message>
  <message>
   <source>Writes</source>
   <translation>Schreibt</translation>
  </message>
  <message>
   <source>Reads a page in</source>
   <translation>Liest eine Seite in</translation>
  </message>
  <message numerus="yes">
   <source>{n} of its cores work for a model</source>
   <translation>
    <numerusform>{n} seiner Kerne arbeitet für ein Modell</numerusform>
    <numerusform>{n} seiner Kerne arbeiten für ein Modell</numerusform>
   </translation>
  </message>
  <message>
   <source>not measured yet</source>
   <translation>noch nicht gemessen</translation>
  </message>
  <message>
   <source>{size:.1f} GB</source>
   <translation>{size:.1f} GB</translation>
  </message>
  <message>
   <source>Models of about {size} parameters fit your graphics processor.</source>
   <translation>Modelle mit etwa {size} Parametern passen auf Ihren Grafikprozessor.</translation>
  </message>
  <message>
   <source>Models of about {size} parameters suit this machine: they write {pace}.</source>
   <translation>Modelle mit etwa {size} Parametern passen zu diesem Rechner: Sie schreiben {pace}.</translation>
  </message>
  <message>
   <source>The figures are estimates for models with four-bit weights.</source>
   <translation>Die Zahlen sind Schätzungen für Modelle mit Gewichten von vier Bit.</translation>
  </message>
  <message>
   <source>none that could help</source>
   <translation>keine, die helfen könnten</translation>
  </message>
  <message>
   <source>graphics processor</source>
   <translation>Grafikprozessor</translation>
  </message>
  <message>
   <source>memory</source>
   <translation>Speicher</translation>
  </message>
  <message>
   <source>{place}, not now</source>
   <translation>{place}, jetzt nicht</translation>
  </message>
  <message>
   <source>{rate:.1f} tokens/s</source>
   <translation>{rate:.1f} Tokens/s</translation>
  </message>
  <message>
   <source>{minutes:.0f} min</source>
   <translation>{minutes:.0f} min</translation>
  </message>
  <message>
   <source>No usual model fits into this memory.</source>
   <translation>Kein übliches Modell passt in diesen Speicher.</translation>
  </message>
  <message>
   <source>The demo model runs everywhere; use it to learn the program.</source>
   <translation>Das Demomodell läuft überall; lernen Sie das Programm damit kennen.</translation>
  </message>
  <message>
   <source>Up to {size} parameters fit, and write more slowly.</source>
   <translation>Bis zu {size} Parameter passen und schreiben langsamer.</translation>
  </message>
  <message>
   <source>Close other programs first: too little memory is free at this moment.</source>
   <translation>Schließen Sie zuerst andere Programme: Gerade ist zu wenig Speicher frei.</translation>
  </message>
  <message>
   <source>The disk has too little room for such a file.</source>
   <translation>Auf der Platte ist für eine solche Datei zu wenig Platz.</translation>
  </message>
  <message>
   <source>{names}, which this build of the program does not use</source>
   <translation>{names}, was dieser Bau des Programms nicht verwendet</translation>
  </message>
  <message>
   <source>Processor</source>
   <translation>Prozessor</translation>
  </message>
  <message>
   <source>{name}; {works}</source>
   <translation>{name}; {works}</translation>
  </message>
  <message>
   <source>Instruction sets</source>
   <translation>Befehlssätze</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Speicher</translation>
  </message>
  <message>
   <source>{all}, of which {free} are free; read at {rate} a second</source>
   <translation>{all}, davon sind {free} frei; {rate} je Sekunde gelesen</translation>
  </message>
  <message>
   <source>Graphics</source>
   <translation>Grafik</translation>
  </message>
  <message>
   <source>Disk</source>
   <translation>Platte</translation>
  </message>
  <message>
   <source>{free} free</source>
   <translation>{free} frei</translation>
  </message>
  <message>
   <source>does not fit</source>
   <translation>passt nicht</translation>
  </message>
  <message>
   <source>{seconds:.0f} s</source>
   <translation>{seconds:.0f} s</translation>
  </message>
  <message>
   <source>not told by this system</source>
   <translation>von diesem System nicht gesagt</translation>
  </message>
  <message>
   <source>wrote {rate:.1f} tokens a second here</source>
   <translation>schrieb hier {rate:.1f} Tokens je Sekunde</translation>
  </message>
  <message>
   <source>Everything can be done without a mouse. Keys can be changed under Keyboard.</source>
   <translation>Alles geht auch ohne Maus. Tasten lassen sich unter „Tastatur“ ändern.</translation>
  </message>
  <message>
   <source>Page of the guide</source>
   <translation>Seite der Anleitung</translation>
  </message>
  <message>
   <source>Search the help</source>
   <translation>Die Hilfe durchsuchen</translation>
  </message>
  <message>
   <source>Topics</source>
   <translation>Themen</translation>
  </message>
  <message>
   <source>Back (Alt+Left)</source>
   <translation>Zurück (Alt+Links)</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Vor</translation>
  </message>
  <message>
   <source>Forward (Alt+Right)</source>
   <translation>Vor (Alt+Rechts)</translation>
  </message>
  <message>
   <source>This leads outside the guide: {link}</source>
   <translation>Dies führt aus der Anleitung hinaus: {link}</translation>
  </message>
  <message>
   <source>No page has all of these words.</source>
   <translation>Keine Seite hat alle diese Wörter.</translation>
  </message>
  <message>
   <source>Write it down and keep it apart from this machine. It opens the workspace when the passphrase is forgotten, and it is shown this once. Without both, the content is lost for good: nobody can open it.</source>
   <translation>Schreiben Sie ihn auf und bewahren Sie ihn getrennt von diesem Rechner auf. Er öffnet den Arbeitsbereich, wenn die Passphrase vergessen ist, und wird nur dieses eine Mal gezeigt. Ohne beides ist der Inhalt endgültig verloren: Niemand kann ihn öffnen.</translation>
  </message>
  <message>
   <source>Encrypting</source>
   <translation>Verschlüsseln</translation>
  </message>
  <message>
   <source>Closing the workspace…</source>
   <translation>Der Arbeitsbereich wird geschlossen…</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>I have written it down</source>
   <translation>Ich habe ihn aufgeschrieben</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Recovery key {code}</source>
   <translation>Wiederherstellungsschlüssel {code}</translation>
  </message>
  <message>
   <source>Writing the {what} anew: {done:,} of {of:,}</source>
   <translation>{what} wird neu geschrieben: {done:,} von {of:,}</translation>
  </message>
  <message>
   <source>Everything is written. Nothing of it lies in the clear any more.</source>
   <translation>Alles ist geschrieben. Nichts davon liegt mehr offen.</translation>
  </message>
  <message>
   <source>Recovery key</source>
   <translation>Wiederherstellungsschlüssel</translation>
  </message>
  <message>
   <source>The workspace's own passphrase</source>
   <translation>Die Passphrase des Arbeitsbereichs selbst</translation>
  </message>
  <message>
   <source>The recovery key opens it too. Without either, its content is lost: nobody can open it, the makers of this program included.</source>
   <translation>Auch der Wiederherstellungsschlüssel öffnet ihn. Ohne beides ist der Inhalt verloren: Niemand kann ihn öffnen, auch die Hersteller dieses Programms nicht.</translation>
  </message>
  <message>
   <source>Unlocking…</source>
   <translation>Wird entsperrt…</translation>
  </message>
  <message>
   <source>Locked workspace</source>
   <translation>Gesperrter Arbeitsbereich</translation>
  </message>
  <message>
   <source>Who you are</source>
   <translation>Wer Sie sind</translation>
  </message>
  <message>
   <source>Passphrase</source>
   <translation>Passphrase</translation>
  </message>
  <message>
   <source>Passphrase or recovery key</source>
   <translation>Passphrase oder Wiederherstellungsschlüssel</translation>
  </message>
  <message>
   <source>Unlock</source>
   <translation>Entsperren</translation>
  </message>
  <message>
   <source>{name}: sign in</source>
   <translation>{name}: anmelden</translation>
  </message>
  <message>
   <source>{name} is locked</source>
   <translation>{name} ist gesperrt</translation>
  </message>
  <message>
   <source>A fault of the program: see the logs.</source>
   <translation>Ein Fehler des Programms: siehe die Protokolle.</translation>
  </message>
  <message>
   <source>Work of {here} is being finished.</source>
   <translation>Arbeit an {here} wird gerade beendet.</translation>
  </message>
  <message>
   <source>Try again in a moment.</source>
   <translation>Versuchen Sie es gleich noch einmal.</translation>
  </message>
  <message>
   <source>{message} Unlocking finishes it.</source>
   <translation>{message} Entsperren schließt es ab.</translation>
  </message>
  <message>
   <source>This is not the passphrase of the profile.</source>
   <translation>Das ist nicht die Passphrase des Profils.</translation>
  </message>
  <message>
   <source>Check it, and the keyboard's layout.</source>
   <translation>Prüfen Sie sie und die Belegung der Tastatur.</translation>
  </message>
  <message>
   <source>Four or more words that do not belong together are easy to keep and hard to guess.</source>
   <translation>Vier oder mehr Wörter, die nicht zusammengehören, sind leicht zu merken und schwer zu erraten.</translation>
  </message>
  <message>
   <source>A passphrase has {fewest} characters at least.</source>
   <translation>Eine Passphrase hat mindestens {fewest} Zeichen.</translation>
  </message>
  <message>
   <source>These are two different passphrases.</source>
   <translation>Das sind zwei verschiedene Passphrasen.</translation>
  </message>
  <message>
   <source>New passphrase</source>
   <translation>Neue Passphrase</translation>
  </message>
  <message>
   <source>New passphrase, again</source>
   <translation>Neue Passphrase, noch einmal</translation>
  </message>
  <message>
   <source>Show {name}</source>
   <translation>{name} zeigen</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Verbergen</translation>
  </message>
  <message>
   <source>This is a new workspace. It lies on this machine unencrypted.</source>
   <translation>Dies ist ein neuer Arbeitsbereich. Er liegt unverschlüsselt auf diesem Rechner.</translation>
  </message>
  <message>
   <source>AI Workbench</source>
   <translation>AI Workbench</translation>
  </message>
  <message>
   <source>AI Workbench — {name}{name_2}</source>
   <translation>AI Workbench — {name}{name_2}</translation>
  </message>
  <message>
   <source>Encrypt…</source>
   <translation>Verschlüsseln…</translation>
  </message>
  <message>
   <source>The workspace could not be opened because of a fault of the program.</source>
   <translation>Der Arbeitsbereich konnte wegen eines Fehlers des Programms nicht geöffnet werden.</translation>
  </message>
  <message>
   <source>The report is in the logs. Try again, or choose another folder.</source>
   <translation>Der Bericht liegt bei den Protokollen. Versuchen Sie es erneut oder wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>Reading the sample documents. You can ask about them in a moment.</source>
   <translation>Die Beispieldokumente werden gelesen. Gleich können Sie danach fragen.</translation>
  </message>
  <message numerus="yes">
   <source>{n} answers were cut short last time; they are kept and marked.</source>
   <translation>
    <numerusform>Eine Antwort wurde beim letzten Mal abgebrochen; sie ist aufbewahrt und gekennzeichnet.</numerusform>
    <numerusform>{n} Antworten wurden beim letzten Mal abgebrochen; sie sind aufbewahrt und gekennzeichnet.</numerusform>
   </translation>
  </message>
  <message>
   <source>, sentence {letters}</source>
   <translation>, Satz {letters}</translation>
  </message>
  <message>
   <source>[{content}: picture not loaded]</source>
   <translation>[{content}: Bild nicht geladen]</translation>
  </message>
  <message>
   <source>picture</source>
   <translation>Bild</translation>
  </message>
  <message>
   <source>Copy address</source>
   <translation>Adresse kopieren</translation>
  </message>
  <message>
   <source>Scroll up and down</source>
   <translation>Nach oben und unten rollen</translation>
  </message>
  <message>
   <source>Scroll left and right</source>
   <translation>Nach links und rechts rollen</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Antwort</translation>
  </message>
  <message>
   <source>{removeprefix}
Click to copy the address; it is not opened.</source>
   <translation>{removeprefix}
Klicken, um die Adresse zu kopieren; sie wird nicht geöffnet.</translation>
  </message>
  <message>
   <source>Progress of reading model files</source>
   <translation>Fortschritt beim Lesen der Modelldateien</translation>
  </message>
  <message>
   <source>Reading…</source>
   <translation>Wird gelesen…</translation>
  </message>
  <message>
   <source>Reading {name}</source>
   <translation>{name} wird gelesen</translation>
  </message>
  <message>
   <source>{gib} of {gib_2}{seconds_left}</source>
   <translation>{gib} von {gib_2}{seconds_left}</translation>
  </message>
  <message>
   <source>Looking in {folder}</source>
   <translation>Es wird in {folder} gesucht</translation>
  </message>
  <message>
   <source>{n_found:,} found</source>
   <translation>{n_found:,} gefunden</translation>
  </message>
  <message>
   <source>Access token</source>
   <translation>Zugangstoken</translation>
  </message>
  <message>
   <source>Access token, if the model needs one</source>
   <translation>Zugangstoken, falls das Modell eines braucht</translation>
  </message>
  <message>
   <source>Allow this download</source>
   <translation>Diesen Download erlauben</translation>
  </message>
  <message>
   <source>Allowing it also agrees to the licence.</source>
   <translation>Wer ihn erlaubt, stimmt auch der Lizenz zu.</translation>
  </message>
  <message>
   <source>Download {name}</source>
   <translation>{name} herunterladen</translation>
  </message>
  <message>
   <source>Another download is at work; pause it first.</source>
   <translation>Ein anderer Download läuft; halten Sie ihn zuerst an.</translation>
  </message>
  <message>
   <source>Use in chat</source>
   <translation>Im Chat verwenden</translation>
  </message>
  <message>
   <source>Load</source>
   <translation>Laden</translation>
  </message>
  <message>
   <source>Remove…</source>
   <translation>Entfernen…</translation>
  </message>
  <message>
   <source>Loading the model</source>
   <translation>Das Modell wird geladen</translation>
  </message>
  <message>
   <source>no model of this workspace</source>
   <translation>kein Modell dieses Arbeitsbereichs</translation>
  </message>
  <message>
   <source>A LoRA adapter: it changes how a model answers. It fits {fits}.</source>
   <translation>Ein LoRA-Adapter: Er ändert, wie ein Modell antwortet. Er passt zu {fits}.</translation>
  </message>
  <message>
   <source>Used in chat</source>
   <translation>Im Chat verwendet</translation>
  </message>
  <message>
   <source>Unload</source>
   <translation>Entladen</translation>
  </message>
  <message>
   <source>Loading: {fraction:.0%}</source>
   <translation>Wird geladen: {fraction:.0%}</translation>
  </message>
  <message>
   <source>What it says</source>
   <translation>Was es sagt</translation>
  </message>
  <message>
   <source>Not in memory.</source>
   <translation>Nicht im Speicher.</translation>
  </message>
  <message>
   <source>A LoRA adapter: it changes how a model answers.</source>
   <translation>Ein LoRA-Adapter: Er ändert, wie ein Modell antwortet.</translation>
  </message>
  <message>
   <source>Download…</source>
   <translation>Herunterladen…</translation>
  </message>
  <message>
   <source>Models in the GGUF format, from the hub. Nothing is asked before you press a button, and each use of the network is in the audit log.</source>
   <translation>Modelle im GGUF-Format, vom Hub. Nichts wird gefragt, bevor Sie einen Knopf drücken, und jede Nutzung des Netzes steht im Auditprotokoll.</translation>
  </message>
  <message>
   <source>Download a model</source>
   <translation>Ein Modell herunterladen</translation>
  </message>
  <message>
   <source>Words of the model's name</source>
   <translation>Wörter aus dem Namen des Modells</translation>
  </message>
  <message>
   <source>Models found</source>
   <translation>Gefundene Modelle</translation>
  </message>
  <message>
   <source>Quantisations of the model</source>
   <translation>Quantisierungen des Modells</translation>
  </message>
  <message>
   <source>The hub is asked</source>
   <translation>Der Hub wird gefragt</translation>
  </message>
  <message>
   <source>Back to the list</source>
   <translation>Zurück zur Liste</translation>
  </message>
  <message>
   <source>Downloads are switched off</source>
   <translation>Downloads sind abgeschaltet</translation>
  </message>
  <message>
   <source>{permission_line} Models can also be imported from a file.</source>
   <translation>{permission_line} Modelle können auch aus einer Datei importiert werden.</translation>
  </message>
  <message>
   <source>Find a model</source>
   <translation>Ein Modell suchen</translation>
  </message>
  <message>
   <source>Type a word or two of its name. 3 to 8 billion parameters in Q4_K_M go well with 8 to 16 GB of memory.</source>
   <translation>Geben Sie ein oder zwei Wörter seines Namens ein. 3 bis 8 Milliarden Parameter in Q4_K_M passen gut zu 8 bis 16 GB Speicher.</translation>
  </message>
  <message>
   <source>Start the program again</source>
   <translation>Programm neu starten</translation>
  </message>
  <message>
   <source>Downloads were permitted after this start. The network is closed when the program begins and cannot be opened later.</source>
   <translation>Downloads wurden nach diesem Start erlaubt. Das Netz wird beim Start des Programms geschlossen und kann später nicht geöffnet werden.</translation>
  </message>
  <message>
   <source>Nothing was found</source>
   <translation>Nichts wurde gefunden</translation>
  </message>
  <message>
   <source>Use fewer words, or other ones.</source>
   <translation>Verwenden Sie weniger oder andere Wörter.</translation>
  </message>
  <message>
   <source>{n_found:,} found, the most downloaded first.</source>
   <translation>{n_found:,} gefunden, die am häufigsten heruntergeladenen zuerst.</translation>
  </message>
  <message>
   <source>No model in this repository</source>
   <translation>Kein Modell in diesem Verzeichnis</translation>
  </message>
  <message>
   <source>The hub is asked…</source>
   <translation>Der Hub wird gefragt…</translation>
  </message>
  <message>
   <source>Permit downloads</source>
   <translation>Downloads erlauben</translation>
  </message>
  <message>
   <source>Progress of the download</source>
   <translation>Fortschritt des Downloads</translation>
  </message>
  <message>
   <source>Beginning…</source>
   <translation>Beginnt…</translation>
  </message>
  <message>
   <source> {n_unfinished} more wait.</source>
   <translation> {n_unfinished} weitere warten.</translation>
  </message>
  <message>
   <source>Paused: {name}</source>
   <translation>Angehalten: {name}</translation>
  </message>
  <message>
   <source>{gib} of {gib_2}.{more}</source>
   <translation>{gib} von {gib_2}.{more}</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Checking {name}</source>
   <translation>{name} wird geprüft</translation>
  </message>
  <message>
   <source>Downloading {name}</source>
   <translation>{name} wird heruntergeladen</translation>
  </message>
  <message>
   <source>Downloading</source>
   <translation>Wird heruntergeladen</translation>
  </message>
  <message>
   <source>{amount}. {note} It is tried again.</source>
   <translation>{amount}. {note} Es wird noch einmal versucht.</translation>
  </message>
  <message>
   <source>fits easily</source>
   <translation>passt leicht</translation>
  </message>
  <message>
   <source>fits</source>
   <translation>passt</translation>
  </message>
  <message>
   <source>tight</source>
   <translation>knapp</translation>
  </message>
  <message>
   <source>too large</source>
   <translation>zu groß</translation>
  </message>
  <message>
   <source>, {n_files} parts</source>
   <translation>, {n_files} Teile</translation>
  </message>
  <message>
   <source>{gib}{parts} · about {gib_2} of memory · {name}</source>
   <translation>{gib}{parts} · etwa {gib_2} Speicher · {name}</translation>
  </message>
  <message>
   <source> ({gib} are here already)</source>
   <translation> ({gib} sind schon hier)</translation>
  </message>
  <message>
   <source>recommended · {mark}</source>
   <translation>empfohlen · {mark}</translation>
  </message>
  <message>
   <source>May be reached</source>
   <translation>Darf erreicht werden</translation>
  </message>
  <message>
   <source>Is sent</source>
   <translation>Wird gesendet</translation>
  </message>
  <message>
   <source>Comes</source>
   <translation>Kommt</translation>
  </message>
  <message>
   <source>{left_bytes:,} bytes, {gib}{here}; the disk has {gib_2} free</source>
   <translation>{left_bytes:,} Bytes, {gib}{here}; auf der Platte sind {gib_2} frei</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <source>{downloads:,} downloads · changed {changed_at} · licence {licence}</source>
   <translation>{downloads:,} Downloads · geändert {changed_at} · Lizenz {licence}</translation>
  </message>
  <message>
   <source>on request</source>
   <translation>auf Anfrage</translation>
  </message>
  <message>
   <source>at an unknown time</source>
   <translation>zu unbekannter Zeit</translation>
  </message>
  <message>
   <source>not named</source>
   <translation>nicht genannt</translation>
  </message>
  <message>
   <source>a smaller model of the same family; answers stay the same and may come faster</source>
   <translation>ein kleineres Modell derselben Familie; Antworten bleiben gleich und können schneller kommen</translation>
  </message>
  <message>
   <source>Draft model</source>
   <translation>Entwurfsmodell</translation>
  </message>
  <message>
   <source>{size}, {gib} of memory</source>
   <translation>{size}, {gib} Speicher</translation>
  </message>
  <message>
   <source> · recommended</source>
   <translation> · empfohlen</translation>
  </message>
  <message>
   <source>Formats</source>
   <translation>Formate</translation>
  </message>
  <message>
   <source>Models found on this machine</source>
   <translation>Auf diesem Rechner gefundene Modelle</translation>
  </message>
  <message>
   <source>Use it where it is</source>
   <translation>Verwenden, wo es liegt</translation>
  </message>
  <message>
   <source>Nothing is copied: keep the file where it is.</source>
   <translation>Nichts wird kopiert: Lassen Sie die Datei, wo sie ist.</translation>
  </message>
  <message>
   <source>Copy it into the workspace</source>
   <translation>In den Arbeitsbereich kopieren</translation>
  </message>
  <message>
   <source>From a stick: the file can be taken away again.</source>
   <translation>Von einem Stick: Die Datei kann wieder weggenommen werden.</translation>
  </message>
  <message>
   <source>Link it into the workspace</source>
   <translation>In den Arbeitsbereich verlinken</translation>
  </message>
  <message>
   <source>Same drive only: takes no space of its own.</source>
   <translation>Nur auf demselben Laufwerk: braucht keinen eigenen Platz.</translation>
  </message>
  <message>
   <source> All {count} parts are read.</source>
   <translation> Alle {count} Teile werden gelesen.</translation>
  </message>
  <message>
   <source>Import {name}</source>
   <translation>{name} importieren</translation>
  </message>
  <message>
   <source>The file is read whole, and its SHA-256 kept.{parts}</source>
   <translation>Die Datei wird ganz gelesen und ihr SHA-256 festgehalten.{parts}</translation>
  </message>
  <message>
   <source>How the file is kept</source>
   <translation>Wie die Datei aufbewahrt wird</translation>
  </message>
  <message>
   <source>64 hexadecimal digits, if you know them</source>
   <translation>64 Hexadezimalziffern, falls Sie sie kennen</translation>
  </message>
  <message>
   <source>Manifest</source>
   <translation>Manifest</translation>
  </message>
  <message>
   <source>a JSON file that lists this one, if there is</source>
   <translation>eine JSON-Datei, die diese aufführt, falls vorhanden</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Wählen…</translation>
  </message>
  <message>
   <source>Choose a manifest</source>
   <translation>Ein Manifest wählen</translation>
  </message>
  <message>
   <source>JSON (*.json)</source>
   <translation>JSON (*.json)</translation>
  </message>
  <message>
   <source>Compare with (optional)</source>
   <translation>Vergleichen mit (wahlweise)</translation>
  </message>
  <message>
   <source>With neither, the model is shown as unverified. A file that differs is refused.</source>
   <translation>Ohne beides wird das Modell als ungeprüft gezeigt. Eine abweichende Datei wird abgelehnt.</translation>
  </message>
  <message>
   <source>Context length</source>
   <translation>Kontextlänge</translation>
  </message>
  <message>
   <source>tokens; 0 uses what the model was trained for</source>
   <translation>Tokens; 0 nimmt, wofür das Modell trainiert wurde</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>Threads</translation>
  </message>
  <message>
   <source>0 chooses for this machine</source>
   <translation>0 wählt für diesen Rechner</translation>
  </message>
  <message>
   <source>GPU layers</source>
   <translation>GPU-Schichten</translation>
  </message>
  <message>
   <source>-1 as many as fit, 0 none</source>
   <translation>-1 so viele wie passen, 0 keine</translation>
  </message>
  <message>
   <source>In force from the next load or question on.</source>
   <translation>Gilt ab dem nächsten Laden oder der nächsten Frage.</translation>
  </message>
  <message>
   <source>How it is loaded</source>
   <translation>Wie es geladen wird</translation>
  </message>
  <message>
   <source>Needs about {gib} of {gib_2} free</source>
   <translation>Braucht etwa {gib} von {gib_2} frei</translation>
  </message>
  <message>
   <source>Working out the memory it needs…</source>
   <translation>Der nötige Speicher wird berechnet…</translation>
  </message>
  <message>
   <source>, and {gib} of {gib_2} free on the graphics processor</source>
   <translation>, und {gib} von {gib_2} frei auf dem Grafikprozessor</translation>
  </message>
  <message>
   <source>{needs}: more than there is. Use a shorter context or a smaller model.</source>
   <translation>{needs}: mehr als vorhanden. Nehmen Sie einen kürzeren Kontext oder ein kleineres Modell.</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>Gewichte</translation>
  </message>
  <message>
   <source>Context</source>
   <translation>Kontext</translation>
  </message>
  <message>
   <source>Working space</source>
   <translation>Arbeitsspeicher</translation>
  </message>
  <message>
   <source>Draft</source>
   <translation>Entwurf</translation>
  </message>
  <message>
   <source>Merge an adapter into {name}</source>
   <translation>Einen Adapter in {name} einrechnen</translation>
  </message>
  <message>
   <source>Makes a model of its own that writes as this one does with the adapter on. Neither of them changes.</source>
   <translation>Ergibt ein eigenes Modell, das schreibt wie dieses mit eingeschaltetem Adapter. Keines von beiden ändert sich.</translation>
  </message>
  <message>
   <source>Adapter</source>
   <translation>Adapter</translation>
  </message>
  <message>
   <source>Choose an adapter</source>
   <translation>Einen Adapter wählen</translation>
  </message>
  <message>
   <source>File…</source>
   <translation>Datei…</translation>
  </message>
  <message>
   <source>Scale</source>
   <translation>Gewicht</translation>
  </message>
  <message>
   <source>Start over</source>
   <translation>Von vorn beginnen</translation>
  </message>
  <message>
   <source>Format of the merged model</source>
   <translation>Format des zusammengeführten Modells</translation>
  </message>
  <message>
   <source>As the model: {quantization}</source>
   <translation>Wie das Modell: {quantization}</translation>
  </message>
  <message>
   <source>Quantise its {quantization} weights again</source>
   <translation>Seine {quantization}-Gewichte noch einmal quantisieren</translation>
  </message>
  <message>
   <source>Name of the merged model</source>
   <translation>Name des zusammengeführten Modells</translation>
  </message>
  <message>
   <source>Merge</source>
   <translation>Zusammenführen</translation>
  </message>
  <message>
   <source>1: as it was trained</source>
   <translation>1: wie trainiert</translation>
  </message>
  <message>
   <source>Choose a LoRA adapter</source>
   <translation>Einen LoRA-Adapter wählen</translation>
  </message>
  <message>
   <source>Adapters (*.gguf);;All files (*)</source>
   <translation>Adapter (*.gguf);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>with what is chosen above</source>
   <translation>mit dem oben Gewählten</translation>
  </message>
  <message>
   <source>and nothing else</source>
   <translation>und nichts sonst</translation>
  </message>
  <message>
   <source>Merged: {added}, {also}.</source>
   <translation>Zusammengeführt: {added}, {also}.</translation>
  </message>
  <message>
   <source>What is chosen above is merged; “Add” keeps it and asks for another one.</source>
   <translation>Was oben gewählt ist, wird zusammengeführt; „Hinzufügen“ behält es und fragt nach einem weiteren.</translation>
  </message>
  <message>
   <source>All metadata</source>
   <translation>Alle Metadaten</translation>
  </message>
  <message>
   <source>All metadata of the file</source>
   <translation>Alle Metadaten der Datei</translation>
  </message>
  <message>
   <source>All metadata ({n_rows})</source>
   <translation>Alle Metadaten ({n_rows})</translation>
  </message>
  <message>
   <source>Loaded</source>
   <translation>Geladen</translation>
  </message>
  <message>
   <source>Demo</source>
   <translation>Demo</translation>
  </message>
  <message>
   <source>What fits this machine…</source>
   <translation>Was zu diesem Rechner passt…</translation>
  </message>
  <message>
   <source>Remove {name}?</source>
   <translation>{name} entfernen?</translation>
  </message>
  <message>
   <source>Promote</source>
   <translation>Befördern</translation>
  </message>
  <message>
   <source>Archive</source>
   <translation>Archivieren</translation>
  </message>
  <message>
   <source>{verb} {line}, version {version}?</source>
   <translation>{verb}: {line}, Version {version}?</translation>
  </message>
  <message>
   <source>Why? One line for the history</source>
   <translation>Warum? Eine Zeile für den Verlauf</translation>
  </message>
  <message>
   <source>Roll {line} back to the version before?</source>
   <translation>{line} auf die vorige Version zurücksetzen?</translation>
  </message>
  <message>
   <source>Roll back</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <source>Import a GGUF model</source>
   <translation>Ein GGUF-Modell importieren</translation>
  </message>
  <message>
   <source>Models (*.gguf);;All files (*)</source>
   <translation>Modelle (*.gguf);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>A file dropped here is used where it is.</source>
   <translation>Eine hier abgelegte Datei wird verwendet, wo sie liegt.</translation>
  </message>
  <message>
   <source>No model yet</source>
   <translation>Noch kein Modell</translation>
  </message>
  <message>
   <source>Import a GGUF file from your disk, or drop one here. It is used where it is.</source>
   <translation>Importieren Sie eine GGUF-Datei von Ihrer Platte oder legen Sie eine hier ab. Sie wird verwendet, wo sie liegt.</translation>
  </message>
  <message>
   <source>The adapter {name} is imported: {value}.</source>
   <translation>Der Adapter {name} ist importiert: {value}.</translation>
  </message>
  <message>
   <source>Turn it on at the model that it was made for.</source>
   <translation>Schalten Sie ihn bei dem Modell ein, für das er gemacht wurde.</translation>
  </message>
  <message>
   <source>The bytes are those that were registered.</source>
   <translation>Es sind die Bytes, die eingetragen wurden.</translation>
  </message>
  <message>
   <source>The model is {value}.</source>
   <translation>Zustand des Modells: {value}.</translation>
  </message>
  <message>
   <source>The program forgets this model; {address} goes on with it.</source>
   <translation>Das Programm vergisst dieses Modell; {address} läuft damit weiter.</translation>
  </message>
  <message>
   <source>Drop to import this model</source>
   <translation>Ablegen, um dieses Modell zu importieren</translation>
  </message>
  <message>
   <source>{name} is {came}: {value}.</source>
   <translation>{name} ist {came}: {value}.</translation>
  </message>
  <message>
   <source>The program forgets this model. Its file stays at {path}.</source>
   <translation>Das Programm vergisst dieses Modell. Seine Datei bleibt unter {path}.</translation>
  </message>
  <message>
   <source>The program forgets this model and removes its files from the workspace.</source>
   <translation>Das Programm vergisst dieses Modell und entfernt seine Dateien aus dem Arbeitsbereich.</translation>
  </message>
  <message>
   <source>“Use in chat” asks this model.</source>
   <translation>„Im Chat verwenden“ fragt dieses Modell.</translation>
  </message>
  <message>
   <source>Keep the file where it is. “Use in chat” asks this model.</source>
   <translation>Lassen Sie die Datei, wo sie ist. „Im Chat verwenden“ fragt dieses Modell.</translation>
  </message>
  <message>
   <source>Make a smaller copy of {name}</source>
   <translation>Eine kleinere Kopie von {name} machen</translation>
  </message>
  <message>
   <source>Fewer bits for each weight: less memory, more speed, some loss. The model itself stays as it is.</source>
   <translation>Weniger Bits je Gewicht: weniger Speicher, mehr Tempo, etwas Verlust. Das Modell selbst bleibt, wie es ist.</translation>
  </message>
  <message>
   <source>Looking at the model…</source>
   <translation>Das Modell wird angesehen…</translation>
  </message>
  <message>
   <source>Quantise it again all the same</source>
   <translation>Trotzdem noch einmal quantisieren</translation>
  </message>
  <message>
   <source>Name of the copy</source>
   <translation>Name der Kopie</translation>
  </message>
  <message>
   <source>Make</source>
   <translation>Herstellen</translation>
  </message>
  <message>
   <source>This model is quantised already ({quantization}). What is made of it is worse than the same format made of the original.</source>
   <translation>Dieses Modell ist schon quantisiert ({quantization}). Was daraus entsteht, ist schlechter als dasselbe Format aus dem Original.</translation>
  </message>
  <message>
   <source>The file has {quantization} now. The marks compare with the memory that is free at this moment.</source>
   <translation>Die Datei hat jetzt {quantization}. Die Kennzeichen vergleichen mit dem Speicher, der gerade frei ist.</translation>
  </message>
  <message>
   <source>Ollama, LM Studio, GPT4All, Jan, llama.cpp and the Hugging Face cache</source>
   <translation>Ollama, LM Studio, GPT4All, Jan, llama.cpp und der Cache von Hugging Face</translation>
  </message>
  <message>
   <source>Found on this machine</source>
   <translation>Auf diesem Rechner gefunden</translation>
  </message>
  <message>
   <source>Looks where {places} keep their models. They are used where they are.</source>
   <translation>Sieht nach, wo {places} ihre Modelle aufbewahren. Sie werden verwendet, wo sie liegen.</translation>
  </message>
  <message>
   <source>Look in a folder…</source>
   <translation>In einem Ordner suchen…</translation>
  </message>
  <message>
   <source>Look for models in a folder</source>
   <translation>In einem Ordner nach Modellen suchen</translation>
  </message>
  <message>
   <source>{n_new:,} new of {n_items:,} found. Space ticks a row.</source>
   <translation>{n_new:,} neue von {n_items:,} gefundenen. Die Leertaste hakt eine Zeile an.</translation>
  </message>
  <message>
   <source>Nothing found there. Look in a folder of your own.</source>
   <translation>Dort wurde nichts gefunden. Suchen Sie in einem eigenen Ordner.</translation>
  </message>
  <message>
   <source>Import {n_ticked}</source>
   <translation>{n_ticked} importieren</translation>
  </message>
  <message>
   <source>Verify again</source>
   <translation>Erneut prüfen</translation>
  </message>
  <message>
   <source>Promote…</source>
   <translation>Befördern…</translation>
  </message>
  <message>
   <source>Archive…</source>
   <translation>Archivieren…</translation>
  </message>
  <message>
   <source>Roll back…</source>
   <translation>Zurücksetzen…</translation>
  </message>
  <message>
   <source>Version {version}, {value}</source>
   <translation>Version {version}, {value}</translation>
  </message>
  <message>
   <source>Where it comes from</source>
   <translation>Woher es kommt</translation>
  </message>
  <message>
   <source>Revert the chat template of {name}?</source>
   <translation>Die Chatvorlage von {name} zurücknehmen?</translation>
  </message>
  <message>
   <source>Another template was put in place of the file's own. A short conversation as the model reads it:</source>
   <translation>Anstelle der Vorlage aus der Datei wurde eine andere gesetzt. Eine kurze Unterhaltung, wie das Modell sie liest:</translation>
  </message>
  <message>
   <source>As it is now</source>
   <translation>Wie sie jetzt ist</translation>
  </message>
  <message>
   <source>With the file's own template</source>
   <translation>Mit der Vorlage aus der Datei</translation>
  </message>
  <message>
   <source>Keep it</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Revert</source>
   <translation>Zurücknehmen</translation>
  </message>
  <message>
   <source>Both render it alike.</source>
   <translation>Beide stellen es gleich dar.</translation>
  </message>
  <message>
   <source>Perplexity before and after</source>
   <translation>Perplexität vorher und nachher</translation>
  </message>
  <message>
   <source>Measure no perplexity</source>
   <translation>Keine Perplexität messen</translation>
  </message>
  <message>
   <source>Perplexity before and after, on a sample text</source>
   <translation>Perplexität vorher und nachher, an einem Beispieltext</translation>
  </message>
  <message>
   <source>Perplexity before and after, on a text file…</source>
   <translation>Perplexität vorher und nachher, an einer Textdatei…</translation>
  </message>
  <message>
   <source>How surprised the model is by a text; the lower, the better. Takes a while.</source>
   <translation>Wie überrascht das Modell von einem Text ist; je niedriger, desto besser. Dauert eine Weile.</translation>
  </message>
  <message>
   <source>Perplexity before and after, on {name}</source>
   <translation>Perplexität vorher und nachher, an {name}</translation>
  </message>
  <message>
   <source>Choose a text</source>
   <translation>Einen Text wählen</translation>
  </message>
  <message>
   <source>Text (*.txt *.md);;All files (*)</source>
   <translation>Text (*.txt *.md);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Runs outside this program, at {}. What it is asked leaves this program.</source>
   <translation>Läuft außerhalb dieses Programms, unter {}. Was es gefragt wird, verlässt dieses Programm.</translation>
  </message>
  <message>
   <source>This is a demo model for trying the program.</source>
   <translation>Dies ist ein Demomodell zum Ausprobieren des Programms.</translation>
  </message>
  <message>
   <source>Makes vectors of passages: choose it in a collection's settings.</source>
   <translation>Macht Vektoren aus Passagen: Wählen Sie es in den Einstellungen einer Sammlung.</translation>
  </message>
  <message>
   <source>Scores passages: choose it in a collection's settings.</source>
   <translation>Bewertet Passagen: Wählen Sie es in den Einstellungen einer Sammlung.</translation>
  </message>
  <message>
   <source>It is tiny and has learnt one thing: to quote a value from a passage and cite it. Import a real model for real work.</source>
   <translation>Es ist winzig und hat eines gelernt: einen Wert aus einer Passage zu zitieren und sie zu nennen. Importieren Sie ein richtiges Modell für richtige Arbeit.</translation>
  </message>
  <message>
   <source>{size_bytes:.1f} GiB</source>
   <translation>{size_bytes:.1f} GiB</translation>
  </message>
  <message numerus="yes">
   <source>{n} threads</source>
   <translation>
    <numerusform>{n} Thread</numerusform>
    <numerusform>{n} Threads</numerusform>
   </translation>
  </message>
  <message>
   <source>In memory: context of {n_ctx:,} tokens, {threads}{layers}, loaded in {load_s:.1f} s.</source>
   <translation>Im Speicher: Kontext von {n_ctx:,} Tokens, {threads}{layers}, geladen in {load_s:.1f} s.</translation>
  </message>
  <message>
   <source>, {seconds:.0f} min left</source>
   <translation>, noch {seconds:.0f} min</translation>
  </message>
  <message>
   <source>{name}{where} · {facts}
{state}</source>
   <translation>{name}{where} · {facts}
{state}</translation>
  </message>
  <message>
   <source>{size_bytes:.0f} KiB</source>
   <translation>{size_bytes:.0f} KiB</translation>
  </message>
  <message>
   <source>{size_bytes:.0f} MiB</source>
   <translation>{size_bytes:.0f} MiB</translation>
  </message>
  <message>
   <source>not stated</source>
   <translation>nicht angegeben</translation>
  </message>
  <message>
   <source>LoRA adapter for {architecture} · rank {rank}</source>
   <translation>LoRA-Adapter für {architecture} · Rang {rank}</translation>
  </message>
  <message>
   <source> million</source>
   <translation> Millionen</translation>
  </message>
  <message>
   <source>, {n_gpu_layers} layers on the GPU</source>
   <translation>, {n_gpu_layers} Schichten auf der GPU</translation>
  </message>
  <message>
   <source>, {seconds:.0f} s left</source>
   <translation>, noch {seconds:.0f} s</translation>
  </message>
  <message>
   <source>where it is</source>
   <translation>wo sie liegt</translation>
  </message>
  <message>
   <source>as a copy in the workspace</source>
   <translation>als Kopie im Arbeitsbereich</translation>
  </message>
  <message>
   <source>as a hard link in the workspace</source>
   <translation>als harter Link im Arbeitsbereich</translation>
  </message>
  <message>
   <source>{name}{where}
{problem}</source>
   <translation>{name}{where}
{problem}</translation>
  </message>
  <message>
   <source>, {n_parts} parts</source>
   <translation>, {n_parts} Teile</translation>
  </message>
  <message>
   <source>here already as {registered_as}</source>
   <translation>schon hier als {registered_as}</translation>
  </message>
  <message>
   <source>adapter, </source>
   <translation>Adapter, </translation>
  </message>
  <message>
   <source>{n_heads:,}, {n_kv_heads:,} for keys and values</source>
   <translation>{n_heads:,}, {n_kv_heads:,} für Schlüssel und Werte</translation>
  </message>
  <message>
   <source>billion</source>
   <translation>Milliarden</translation>
  </message>
  <message>
   <source>million</source>
   <translation>Millionen</translation>
  </message>
  <message>
   <source>Architecture</source>
   <translation>Architektur</translation>
  </message>
  <message>
   <source>Quantisation</source>
   <translation>Quantisierung</translation>
  </message>
  <message>
   <source>File size</source>
   <translation>Dateigröße</translation>
  </message>
  <message>
   <source>Trained context</source>
   <translation>Trainierter Kontext</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Schichten</translation>
  </message>
  <message>
   <source>Attention heads</source>
   <translation>Attention-Köpfe</translation>
  </message>
  <message>
   <source>Vocabulary</source>
   <translation>Wortschatz</translation>
  </message>
  <message>
   <source>Tokenizer</source>
   <translation>Tokenizer</translation>
  </message>
  <message>
   <source>Chat template</source>
   <translation>Chatvorlage</translation>
  </message>
  <message>
   <source>Its file is not there. Put it back, or import it from its new place.</source>
   <translation>Die Datei ist nicht da. Legen Sie sie zurück oder importieren Sie sie von ihrem neuen Ort.</translation>
  </message>
  <message>
   <source>The file has changed since it was registered, and is not loaded. Verify it to see whether its bytes did; import it again to accept them.</source>
   <translation>Die Datei hat sich seit der Eintragung geändert und wird nicht geladen. Prüfen Sie, ob sich ihre Bytes geändert haben; importieren Sie sie erneut, um sie anzunehmen.</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Aufbewahrt</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>Parts</source>
   <translation>Teile</translation>
  </message>
  <message>
   <source> billion</source>
   <translation> Milliarden</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <source>Name there</source>
   <translation>Name dort</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>Schlüssel</translation>
  </message>
  <message>
   <source>First word within</source>
   <translation>Erstes Wort innerhalb von</translation>
  </message>
  <message>
   <source>Between words</source>
   <translation>Zwischen Wörtern</translation>
  </message>
  <message>
   <source>Made for</source>
   <translation>Gemacht für</translation>
  </message>
  <message>
   <source>Rank</source>
   <translation>Rang</translation>
  </message>
  <message>
   <source>Alpha</source>
   <translation>Alpha</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>Format</translation>
  </message>
  <message>
   <source>Tensors changed</source>
   <translation>Geänderte Tensoren</translation>
  </message>
  <message>
   <source>Task</source>
   <translation>Aufgabe</translation>
  </message>
  <message>
   <source>in the file</source>
   <translation>in der Datei</translation>
  </message>
  <message>
   <source>none; a plain one is used</source>
   <translation>keine; eine schlichte wird verwendet</translation>
  </message>
  <message>
   <source>Vouched for by {by}.</source>
   <translation>Verbürgt durch {by}.</translation>
  </message>
  <message>
   <source>Its bytes were never hashed.</source>
   <translation>Von den Bytes wurde nie eine Prüfsumme gebildet.</translation>
  </message>
  <message>
   <source>It is refused, and is not loaded.</source>
   <translation>Es wird abgelehnt und nicht geladen.</translation>
  </message>
  <message>
   <source>not computed yet</source>
   <translation>noch nicht berechnet</translation>
  </message>
  <message>
   <source>first line of {key_file}</source>
   <translation>erste Zeile von {key_file}</translation>
  </message>
  <message>
   <source>none; the scale counts alone</source>
   <translation>keine; nur das Gewicht zählt</translation>
  </message>
  <message>
   <source>Make a smaller copy…</source>
   <translation>Kleinere Kopie machen…</translation>
  </message>
  <message>
   <source>Merge adapter…</source>
   <translation>Adapter einrechnen…</translation>
  </message>
  <message>
   <source>Revert chat template…</source>
   <translation>Chatvorlage zurücknehmen…</translation>
  </message>
  <message>
   <source>Workshop</source>
   <translation>Werkstatt</translation>
  </message>
  <message>
   <source>Perplexity on {text_name}</source>
   <translation>Perplexität an {text_name}</translation>
  </message>
  <message>
   <source>{n_tokens:,} tokens</source>
   <translation>{n_tokens:,} Tokens</translation>
  </message>
  <message>
   <source>A copy of everything on another disk, encrypted, and what is missing back from it. A whole workspace is restored with the command “workbench workspace restore”.</source>
   <translation>Eine Kopie von allem auf einer anderen Platte, verschlüsselt, und was fehlt, daraus zurück. Einen ganzen Arbeitsbereich stellt der Befehl „workbench workspace restore“ wieder her.</translation>
  </message>
  <message>
   <source>Backups…</source>
   <translation>Sicherungen…</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <source>One state of the whole workspace, while you go on working. Only what is new is written; everything is encrypted with the passphrase of the folder.</source>
   <translation>Ein Stand des ganzen Arbeitsbereichs, während Sie weiterarbeiten. Nur Neues wird geschrieben; alles ist mit der Passphrase des Ordners verschlüsselt.</translation>
  </message>
  <message>
   <source>Folder of the backups</source>
   <translation>Ordner der Sicherungen</translation>
  </message>
  <message>
   <source>On another disk</source>
   <translation>Auf einer anderen Platte</translation>
  </message>
  <message>
   <source>Passphrase of the backups</source>
   <translation>Passphrase der Sicherungen</translation>
  </message>
  <message>
   <source>Without a passphrase: anybody with the folder can read it</source>
   <translation>Ohne Passphrase kann jeder mit dem Ordner sie lesen</translation>
  </message>
  <message>
   <source>Models, too</source>
   <translation>Auch Modelle</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Nachsehen</translation>
  </message>
  <message>
   <source>Back up now</source>
   <translation>Jetzt sichern</translation>
  </message>
  <message>
   <source>Backups in this folder</source>
   <translation>Sicherungen in diesem Ordner</translation>
  </message>
  <message>
   <source>Choose a folder.</source>
   <translation>Wählen Sie einen Ordner.</translation>
  </message>
  <message>
   <source>How far it is</source>
   <translation>Wie weit es ist</translation>
  </message>
  <message>
   <source>Check it</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <source>Bring what is missing…</source>
   <translation>Fehlendes holen…</translation>
  </message>
  <message>
   <source>Done: {files:,} files, {new:,} of them new here, {megabytes:,.1f} MB.</source>
   <translation>Fertig: {files:,} Dateien, {new:,} davon hier neu, {megabytes:,.1f} MB.</translation>
  </message>
  <message>
   <source>Bring it</source>
   <translation>Holen</translation>
  </message>
  <message>
   <source>It would bring {what}. What the workspace has stays as it is, and a copy of its database is put aside.</source>
   <translation>Geholt würde: {what}. Was der Arbeitsbereich hat, bleibt, wie es ist, und eine Kopie seiner Datenbank wird beiseitegelegt.</translation>
  </message>
  <message>
   <source>Brought {what}.</source>
   <translation>Geholt: {what}.</translation>
  </message>
  <message>
   <source>There are no backups in this folder yet. Choose a passphrase for them.</source>
   <translation>In diesem Ordner sind noch keine Sicherungen. Wählen Sie eine Passphrase dafür.</translation>
  </message>
  <message>
   <source>There are no backups in this folder.</source>
   <translation>In diesem Ordner sind keine Sicherungen.</translation>
  </message>
  <message>
   <source>The workspace has everything that this backup holds.</source>
   <translation>Der Arbeitsbereich hat alles, was diese Sicherung enthält.</translation>
  </message>
  <message>
   <source>This backup is whole.</source>
   <translation>Diese Sicherung ist vollständig.</translation>
  </message>
  <message>
   <source>Of GPT4All (localdocs_v3.db, beside its models) and Open WebUI (webui.db).</source>
   <translation>Von GPT4All (localdocs_v3.db, neben seinen Modellen) und Open WebUI (webui.db).</translation>
  </message>
  <message>
   <source>Files are read where they still are; of one that is gone its text comes.</source>
   <translation>Dateien werden gelesen, wo sie noch sind; von einer verschwundenen kommt ihr Text.</translation>
  </message>
  <message>
   <source>Databases (*.db);;All files (*)</source>
   <translation>Datenbanken (*.db);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>{name} ({program}): {said}</source>
   <translation>{name} ({program}): {said}</translation>
  </message>
  <message>
   <source>{documents} came into “{name}”.</source>
   <translation>{documents} kamen in „{name}“.</translation>
  </message>
  <message>
   <source>Take over collections</source>
   <translation>Sammlungen übernehmen</translation>
  </message>
  <message>
   <source>Follow folders that are still there</source>
   <translation>Ordnern folgen, die noch da sind</translation>
  </message>
  <message>
   <source>Choose a file…</source>
   <translation>Eine Datei wählen…</translation>
  </message>
  <message>
   <source>Take over</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <source>{n:,} as text alone</source>
   <translation>{n:,} nur als Text</translation>
  </message>
  <message>
   <source>{n:,} lost</source>
   <translation>{n:,} verloren</translation>
  </message>
  <message>
   <source>Nothing is left of {names}.</source>
   <translation>Von {names} ist nichts mehr da.</translation>
  </message>
  <message>
   <source>There are no collections in it.</source>
   <translation>Darin sind keine Sammlungen.</translation>
  </message>
  <message>
   <source>{files:,} files, {megabytes:,.1f} MB: {holds}</source>
   <translation>{files:,} Dateien, {megabytes:,.1f} MB: {holds}</translation>
  </message>
  <message>
   <source>with models</source>
   <translation>mit Modellen</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} conversations</source>
   <translation>
    <numerusform>{n:,} Unterhaltung</numerusform>
    <numerusform>{n:,} Unterhaltungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} answers</source>
   <translation>
    <numerusform>{n:,} Antwort</numerusform>
    <numerusform>{n:,} Antworten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} collections</source>
   <translation>
    <numerusform>{n:,} Sammlung</numerusform>
    <numerusform>{n:,} Sammlungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} prompts</source>
   <translation>
    <numerusform>{n:,} Prompt</numerusform>
    <numerusform>{n:,} Prompts</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} data sets</source>
   <translation>
    <numerusform>{n:,} Datensatz</numerusform>
    <numerusform>{n:,} Datensätze</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} training sets</source>
   <translation>
    <numerusform>{n:,} Trainingssatz</numerusform>
    <numerusform>{n:,} Trainingssätze</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} pipelines</source>
   <translation>
    <numerusform>{n:,} Ablauf</numerusform>
    <numerusform>{n:,} Abläufe</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} evaluations</source>
   <translation>
    <numerusform>{n:,} Auswertung</numerusform>
    <numerusform>{n:,} Auswertungen</numerusform>
   </translation>
  </message>
  <message>
   <source>, {n_boxes} marked lines</source>
   <translation>, {n_boxes} markierte Zeilen</translation>
  </message>
  <message>
   <source>Page {number}{marks}</source>
   <translation>Seite {number}{marks}</translation>
  </message>
  <message>
   <source>Opening the document</source>
   <translation>Das Dokument wird geöffnet</translation>
  </message>
  <message>
   <source>Show earlier text</source>
   <translation>Früheren Text zeigen</translation>
  </message>
  <message>
   <source>Show later text</source>
   <translation>Späteren Text zeigen</translation>
  </message>
  <message>
   <source>Previous page</source>
   <translation>Vorige Seite</translation>
  </message>
  <message>
   <source>Next page</source>
   <translation>Nächste Seite</translation>
  </message>
  <message>
   <source>Smaller</source>
   <translation>Kleiner</translation>
  </message>
  <message>
   <source>Larger</source>
   <translation>Größer</translation>
  </message>
  <message>
   <source>Show text</source>
   <translation>Text zeigen</translation>
  </message>
  <message>
   <source>Page of the document</source>
   <translation>Seite des Dokuments</translation>
  </message>
  <message>
   <source>This file</source>
   <translation>Diese Datei</translation>
  </message>
  <message>
   <source>Show page</source>
   <translation>Seite zeigen</translation>
  </message>
  <message>
   <source>Page {page} of {n_pages}</source>
   <translation>Seite {page} von {n_pages}</translation>
  </message>
  <message>
   <source>The audit log notes that you looked. Nothing of it is stored, and it cannot be copied.</source>
   <translation>Das Auditprotokoll vermerkt, dass Sie nachgesehen haben. Nichts davon wird gespeichert, und es kann nicht kopiert werden.</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} placeholders were put back.</source>
   <translation>
    <numerusform>{n:,} Platzhalter wurde zurückgesetzt.</numerusform>
    <numerusform>{n:,} Platzhalter wurden zurückgesetzt.</numerusform>
   </translation>
  </message>
  <message>
   <source>What the placeholders stand for</source>
   <translation>Wofür die Platzhalter stehen</translation>
  </message>
  <message>
   <source>The text with what was taken out</source>
   <translation>Der Text mit dem, was herausgenommen wurde</translation>
  </message>
  <message>
   <source>Opening the vault…</source>
   <translation>Der Tresor wird geöffnet…</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} stand for nothing that is known here.</source>
   <translation>
    <numerusform>{n:,} steht für nichts, was hier bekannt ist.</numerusform>
    <numerusform>{n:,} stehen für nichts, was hier bekannt ist.</numerusform>
   </translation>
  </message>
  <message>
   <source>Document text</source>
   <translation>Text des Dokuments</translation>
  </message>
  <message>
   <source>This document is no longer in the workspace.</source>
   <translation>Dieses Dokument ist nicht mehr im Arbeitsbereich.</translation>
  </message>
  <message>
   <source> Below is the passage as it was cited.</source>
   <translation> Unten steht die Passage, wie sie zitiert wurde.</translation>
  </message>
  <message>
   <source>The page failed.</source>
   <translation>Die Seite konnte nicht gezeigt werden.</translation>
  </message>
  <message>
   <source>{message} This is its text.</source>
   <translation>{message} Dies ist ihr Text.</translation>
  </message>
  <message>
   <source>The document could not be read.</source>
   <translation>Das Dokument konnte nicht gelesen werden.</translation>
  </message>
  <message>
   <source>Your key opens the log of what was done in this workspace, and no content. What is done while you look shows when you look again.</source>
   <translation>Ihr Schlüssel öffnet das Protokoll dessen, was in diesem Arbeitsbereich getan wurde, und keine Inhalte. Was geschieht, während Sie hinsehen, erscheint beim nächsten Blick.</translation>
  </message>
  <message>
   <source>Audit log of a locked workspace</source>
   <translation>Auditprotokoll eines gesperrten Arbeitsbereichs</translation>
  </message>
  <message>
   <source>Lock</source>
   <translation>Sperren</translation>
  </message>
  <message>
   <source>Audit log for {name}</source>
   <translation>Auditprotokoll für {name}</translation>
  </message>
  <message>
   <source>The log is in {name}.</source>
   <translation>Das Protokoll ist in {name}.</translation>
  </message>
  <message>
   <source>Whoever opens this workspace may do everything. With profiles each person has a passphrase and roles: analyst, reviewer, auditor, administrator.</source>
   <translation>Wer diesen Arbeitsbereich öffnet, darf alles. Mit Profilen hat jede Person eine Passphrase und Rollen: Analyse, Prüfung, Revision, Verwaltung.</translation>
  </message>
  <message>
   <source>Profiles…</source>
   <translation>Profile…</translation>
  </message>
  <message>
   <source>My passphrase…</source>
   <translation>Meine Passphrase…</translation>
  </message>
  <message>
   <source>Switch profile…</source>
   <translation>Profil wechseln…</translation>
  </message>
  <message>
   <source>Review queue…</source>
   <translation>Prüfliste…</translation>
  </message>
  <message>
   <source>What waits…</source>
   <translation>Was wartet…</translation>
  </message>
  <message>
   <source>Audit log…</source>
   <translation>Auditprotokoll…</translation>
  </message>
  <message>
   <source>, {late:,} late</source>
   <translation>, {late:,} überfällig</translation>
  </message>
  <message>
   <source>Review queue ({waiting:,}{late})…</source>
   <translation>Prüfliste ({waiting:,}{late})…</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>Owner</source>
   <translation>Inhaber</translation>
  </message>
  <message>
   <source>You are {name}. {roles}.</source>
   <translation>Sie sind {name}. {roles}.</translation>
  </message>
  <message>
   <source>Usage</source>
   <translation>Nutzung</translation>
  </message>
  <message>
   <source>Workspace</source>
   <translation>Arbeitsplatz</translation>
  </message>
  <message>
   <source>Fine-tuning…</source>
   <translation>Feinabstimmung…</translation>
  </message>
  <message>
   <source>Save version</source>
   <translation>Version speichern</translation>
  </message>
  <message>
   <source>Change your passphrase</source>
   <translation>Ihre Passphrase ändern</translation>
  </message>
  <message>
   <source>It opens this workspace for you. Nobody else's changes.</source>
   <translation>Sie öffnet diesen Arbeitsbereich für Sie. Die aller anderen bleibt.</translation>
  </message>
  <message>
   <source>What was done here: when, by whom, to what. Never the text of a document, chat or prompt.</source>
   <translation>Was hier getan wurde: wann, von wem, womit. Nie der Text eines Dokuments, Chats oder Prompts.</translation>
  </message>
  <message>
   <source>Audit log</source>
   <translation>Auditprotokoll</translation>
  </message>
  <message>
   <source>No</source>
   <translation>Nr.</translation>
  </message>
  <message>
   <source>When (UTC)</source>
   <translation>Wann (UTC)</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Wer</translation>
  </message>
  <message>
   <source>Action</source>
   <translation>Handlung</translation>
  </message>
  <message>
   <source>Outcome</source>
   <translation>Ergebnis</translation>
  </message>
  <message>
   <source>Facts</source>
   <translation>Tatsachen</translation>
  </message>
  <message>
   <source>{signed_entries:,} of them are under a signature</source>
   <translation>{signed_entries:,} davon sind unterzeichnet</translation>
  </message>
  <message>
   <source>model, network.opened, permission…</source>
   <translation>model, network.opened, permission…</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>Überprüfen</translation>
  </message>
  <message>
   <source>All {entries:,} entries fit; {signed}.</source>
   <translation>Alle {entries:,} Einträge stimmen; {signed}.</translation>
  </message>
  <message>
   <source>Export the audit log</source>
   <translation>Auditprotokoll exportieren</translation>
  </message>
  <message>
   <source>JSON Lines (*.jsonl)</source>
   <translation>JSON Lines (*.jsonl)</translation>
  </message>
  <message>
   <source>Nothing in the log fits.</source>
   <translation>Nichts im Protokoll passt.</translation>
  </message>
  <message>
   <source>{n_entries:,} entries, the newest first; times are UTC.</source>
   <translation>{n_entries:,} Einträge, die neuesten zuerst; Zeiten in UTC.</translation>
  </message>
  <message>
   <source>The audit log does not fit: {explanation}</source>
   <translation>Das Auditprotokoll stimmt nicht: {explanation}</translation>
  </message>
  <message>
   <source>Wall</source>
   <translation>Wand</translation>
  </message>
  <message>
   <source>What it does here</source>
   <translation>Was sie hier tut</translation>
  </message>
  <message>
   <source>Whereto</source>
   <translation>Wohin</translation>
  </message>
  <message>
   <source>Feature</source>
   <translation>Funktion</translation>
  </message>
  <message>
   <source>Module and line</source>
   <translation>Modul und Zeile</translation>
  </message>
  <message>
   <source>up</source>
   <translation>oben</translation>
  </message>
  <message>
   <source>down</source>
   <translation>unten</translation>
  </message>
  <message>
   <source>Sockets that native code asked for, all refused: {n:,}.</source>
   <translation>Sockets, die systemnaher Code verlangte, alle verweigert: {n:,}.</translation>
  </message>
  <message>
   <source>permitted: {action}</source>
   <translation>erlaubt: {action}</translation>
  </message>
  <message>
   <source>{came}, {n:,} times</source>
   <translation>{came}, {n:,} Mal</translation>
  </message>
  <message>
   <source>asked for: {what}</source>
   <translation>verlangt wurde: {what}</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Netz</translation>
  </message>
  <message>
   <source>Walls between this program and a network</source>
   <translation>Wände zwischen diesem Programm und einem Netz</translation>
  </message>
  <message>
   <source>Attempts in this run</source>
   <translation>Versuche in diesem Lauf</translation>
  </message>
  <message>
   <source>None, by the program or a child of it.</source>
   <translation>Keine, weder vom Programm noch von einem Kindprozess.</translation>
  </message>
  <message>
   <source>Hosts</source>
   <translation>Rechner</translation>
  </message>
  <message>
   <source>hosts; empty: the usual</source>
   <translation>Rechner; leer: die üblichen</translation>
  </message>
  <message>
   <source>Permit</source>
   <translation>Erlauben</translation>
  </message>
  <message>
   <source>Forbid</source>
   <translation>Verbieten</translation>
  </message>
  <message>
   <source>Save statement…</source>
   <translation>Erklärung speichern…</translation>
  </message>
  <message>
   <source>Connections attempted: {n_found:,}</source>
   <translation>Versuchte Verbindungen: {n_found:,}</translation>
  </message>
  <message>
   <source>{name} may reach {hosts_next}.</source>
   <translation>{name} darf {hosts_next} erreichen.</translation>
  </message>
  <message>
   <source>Save the network statement</source>
   <translation>Netzerklärung speichern</translation>
  </message>
  <message>
   <source>{asked} Not listed now: {why}.</source>
   <translation>{asked} Zurzeit nicht aufgeführt: {why}.</translation>
  </message>
  <message>
   <source>Walls</source>
   <translation>Wände</translation>
  </message>
  <message>
   <source>Permissions</source>
   <translation>Erlaubnisse</translation>
  </message>
  <message>
   <source>What was changed counts from the next start of the program.</source>
   <translation>Was geändert wurde, gilt ab dem nächsten Start des Programms.</translation>
  </message>
  <message>
   <source>PDF document (*.pdf)</source>
   <translation>PDF-Dokument (*.pdf)</translation>
  </message>
  <message>
   <source>Web page (*.html)</source>
   <translation>Webseite (*.html)</translation>
  </message>
  <message>
   <source>The statement is in {name}.</source>
   <translation>Die Erklärung ist in {name}.</translation>
  </message>
  <message>
   <source>Each person signs in with a passphrase of their own. What is changed counts from the next time the workspace is opened.</source>
   <translation>Jede Person meldet sich mit einer eigenen Passphrase an. Änderungen gelten ab dem nächsten Öffnen des Arbeitsbereichs.</translation>
  </message>
  <message>
   <source>The first profile must be one that may make others: owner or administrator. From then on this workspace is opened by signing in.</source>
   <translation>Das erste Profil muss andere anlegen dürfen: Inhaber oder Verwaltung. Von da an wird dieser Arbeitsbereich durch Anmelden geöffnet.</translation>
  </message>
  <message>
   <source>This workspace is not encrypted: profiles keep apart people who use the program, not people who read its files.</source>
   <translation>Dieser Arbeitsbereich ist nicht verschlüsselt: Profile trennen Menschen, die das Programm benutzen, nicht Menschen, die seine Dateien lesen.</translation>
  </message>
  <message>
   <source>Profiles</source>
   <translation>Profile</translation>
  </message>
  <message>
   <source>The profile opens nothing any more. What it did stays in the audit log under its name. Who held a key to an encrypted workspace may have kept it: give the workspace a new key then.</source>
   <translation>Das Profil öffnet nichts mehr. Was es tat, bleibt unter seinem Namen im Auditprotokoll. Wer einen Schlüssel zu einem verschlüsselten Arbeitsbereich hatte, kann ihn behalten haben: Geben Sie dem Arbeitsbereich dann einen neuen.</translation>
  </message>
  <message>
   <source>Passphrase, again</source>
   <translation>Passphrase, noch einmal</translation>
  </message>
  <message>
   <source>Add profile</source>
   <translation>Profil hinzufügen</translation>
  </message>
  <message>
   <source>{name} (you)</source>
   <translation>{name} (Sie)</translation>
  </message>
  <message>
   <source>Passphrase…</source>
   <translation>Passphrase…</translation>
  </message>
  <message>
   <source>Another passphrase for {name}</source>
   <translation>Eine andere Passphrase für {name}</translation>
  </message>
  <message>
   <source>New profile</source>
   <translation>Neues Profil</translation>
  </message>
  <message>
   <source>For somebody who forgot theirs. Tell it to them in person; they can change it.</source>
   <translation>Für jemanden, der seine vergessen hat. Sagen Sie sie ihm persönlich; er kann sie ändern.</translation>
  </message>
  <message>
   <source>Set it</source>
   <translation>Festlegen</translation>
  </message>
  <message>
   <source>Nothing waits. Answers that a rail flags come here; “What waits…” adds those with doubts.</source>
   <translation>Nichts wartet. Hierher kommen Antworten, die eine Leitplanke meldet; „Was wartet…“ fügt zweifelhafte hinzu.</translation>
  </message>
  <message>
   <source>Anybody who may review</source>
   <translation>Alle, die prüfen dürfen</translation>
  </message>
  <message>
   <source>Since</source>
   <translation>Seit</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Zustand</translation>
  </message>
  <message>
   <source>Waits for</source>
   <translation>Wartet auf</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} wait, the oldest first.</source>
   <translation>
    <numerusform>{n:,} wartet, das Älteste zuerst.</numerusform>
    <numerusform>{n:,} warten, das Älteste zuerst.</numerusform>
   </translation>
  </message>
  <message>
   <source>waits, passed on</source>
   <translation>wartet, weitergegeben</translation>
  </message>
  <message>
   <source>Review queue</source>
   <translation>Prüfliste</translation>
  </message>
  <message>
   <source>What was decided as well</source>
   <translation>Auch, was entschieden wurde</translation>
  </message>
  <message>
   <source>Answers that wait</source>
   <translation>Wartende Antworten</translation>
  </message>
  <message>
   <source>The answer; change it to edit it</source>
   <translation>Die Antwort; ändern Sie sie hier</translation>
  </message>
  <message>
   <source>A note to the decision</source>
   <translation>Eine Notiz zur Entscheidung</translation>
  </message>
  <message>
   <source>Approve</source>
   <translation>Genehmigen</translation>
  </message>
  <message>
   <source>Keep as edited</source>
   <translation>In der geänderten Fassung behalten</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>Zurücknehmen</translation>
  </message>
  <message>
   <source>No model was asked</source>
   <translation>Kein Modell wurde gefragt</translation>
  </message>
  <message>
   <source>{by}. Asked by {asked_by}; waits for {assigned_to}.</source>
   <translation>{by}. Gefragt von {asked_by}; wartet auf {assigned_to}.</translation>
  </message>
  <message>
   <source> {n_late:,} were passed on, since nobody decided in time.</source>
   <translation> {n_late:,} wurden weitergegeben, weil niemand rechtzeitig entschied.</translation>
  </message>
  <message>
   <source>anybody</source>
   <translation>alle</translation>
  </message>
  <message>
   <source>Not of a chat, but of {source}.</source>
   <translation>Nicht aus einem Chat, sondern aus {source}.</translation>
  </message>
  <message>
   <source>the owner</source>
   <translation>der Inhaber</translation>
  </message>
  <message>
   <source>{decisions} by {by}. {note}</source>
   <translation>{decisions} von {by}. {note}</translation>
  </message>
  <message>
   <source>Not borne out: {one}</source>
   <translation>Nicht belegt: {one}</translation>
  </message>
  <message>
   <source>Waits for {name}</source>
   <translation>Wartet auf {name}</translation>
  </message>
  <message>
   <source>anybody who may review</source>
   <translation>alle, die prüfen dürfen</translation>
  </message>
  <message>
   <source>What waits for review</source>
   <translation>Was auf Prüfung wartet</translation>
  </message>
  <message>
   <source>An answer that waits is marked, in the chat and in every export, until it is decided.</source>
   <translation>Eine wartende Antwort ist im Chat und in jedem Export gekennzeichnet, bis entschieden ist.</translation>
  </message>
  <message>
   <source>Hours until it is passed on</source>
   <translation>Stunden bis zur Weitergabe</translation>
  </message>
  <message>
   <source>Passed on to</source>
   <translation>Weitergegeben an</translation>
  </message>
  <message>
   <source>Hours until it is passed on; 0: never</source>
   <translation>Stunden bis zur Weitergabe; 0: nie</translation>
  </message>
  <message>
   <source>“{name}” can sign in the next time the workspace is opened.</source>
   <translation>„{name}“ kann sich beim nächsten Öffnen des Arbeitsbereichs anmelden.</translation>
  </message>
  <message>
   <source>The roles count from the next time the workspace is opened.</source>
   <translation>Die Rollen gelten ab dem nächsten Öffnen des Arbeitsbereichs.</translation>
  </message>
  <message>
   <source>The passphrase is changed.</source>
   <translation>Die Passphrase ist geändert.</translation>
  </message>
  <message>
   <source>Your passphrase is changed.</source>
   <translation>Ihre Passphrase ist geändert.</translation>
  </message>
  <message>
   <source>The profile opens nothing any more.</source>
   <translation>Das Profil öffnet nichts mehr.</translation>
  </message>
  <message>
   <source>Approved.</source>
   <translation>Genehmigt.</translation>
  </message>
  <message>
   <source>Edited.</source>
   <translation>Geändert.</translation>
  </message>
  <message>
   <source>Refused.</source>
   <translation>Abgelehnt.</translation>
  </message>
  <message>
   <source>It waits again.</source>
   <translation>Es wartet wieder.</translation>
  </message>
  <message>
   <source>Passed on.</source>
   <translation>Weitergegeben.</translation>
  </message>
  <message>
   <source>The rules count for answers from now on.</source>
   <translation>Die Regeln gelten ab jetzt für Antworten.</translation>
  </message>
  <message>
   <source>The audit log is in {name}.</source>
   <translation>Das Auditprotokoll ist in {name}.</translation>
  </message>
  <message>
   <source>The profile “{name}” may not {value}. Roles that may: {who_could}.</source>
   <translation>Das Profil „{name}“ darf das nicht: {value}. Rollen, die es dürfen: {who_could}.</translation>
  </message>
  <message>
   <source>Steps written down once and run again, by themselves if you like: sync, redact, make data, train, evaluate, compare, promote, report.</source>
   <translation>Einmal aufgeschriebene Schritte, die wieder laufen, auf Wunsch von selbst: abgleichen, schwärzen, Daten herstellen, trainieren, auswerten, vergleichen, befördern, berichten.</translation>
  </message>
  <message>
   <source>Pipelines…</source>
   <translation>Abläufe…</translation>
  </message>
  <message numerus="yes">
   <source>{n} runs need a look.</source>
   <translation>
    <numerusform>{n} Lauf braucht einen Blick.</numerusform>
    <numerusform>{n} Läufe brauchen einen Blick.</numerusform>
   </translation>
  </message>
  <message>
   <source>Pipelines</source>
   <translation>Abläufe</translation>
  </message>
  <message>
   <source>Pipeline “{name}”</source>
   <translation>Ablauf „{name}“</translation>
  </message>
  <message>
   <source>Runs when you say so</source>
   <translation>Läuft, wenn Sie es sagen</translation>
  </message>
  <message>
   <source>Runs every day</source>
   <translation>Läuft täglich</translation>
  </message>
  <message>
   <source>Runs on change</source>
   <translation>Läuft bei Änderungen</translation>
  </message>
  <message>
   <source>Runs when idle</source>
   <translation>Läuft im Leerlauf</translation>
  </message>
  <message>
   <source>Text of the pipeline</source>
   <translation>Text des Ablaufs</translation>
  </message>
  <message>
   <source>What is wrong with the text</source>
   <translation>Was am Text falsch ist</translation>
  </message>
  <message>
   <source>When it runs</source>
   <translation>Wann er läuft</translation>
  </message>
  <message>
   <source>Time of day</source>
   <translation>Uhrzeit</translation>
  </message>
  <message>
   <source>Nothing is wrong with it.</source>
   <translation>Daran ist nichts falsch.</translation>
  </message>
  <message>
   <source>Steps written down once and run again: sync, redact, make data, train, evaluate, compare, promote, report. What has not changed is not done again.</source>
   <translation>Einmal aufgeschriebene Schritte, die wieder laufen: abgleichen, schwärzen, Daten herstellen, trainieren, auswerten, vergleichen, befördern, berichten. Was sich nicht geändert hat, wird nicht wiederholt.</translation>
  </message>
  <message>
   <source>What you wrote was not saved.</source>
   <translation>Was Sie geschrieben haben, wurde nicht gespeichert.</translation>
  </message>
  <message>
   <source>New pipeline from</source>
   <translation>Neuer Ablauf aus</translation>
  </message>
  <message>
   <source>Agree…</source>
   <translation>Zustimmen…</translation>
  </message>
  <message>
   <source>New…</source>
   <translation>Neu…</translation>
  </message>
  <message>
   <source>Empty</source>
   <translation>Leer</translation>
  </message>
  <message>
   <source>, about {what} min left in it</source>
   <translation>, darin noch etwa {what} min</translation>
  </message>
  <message>
   <source>Leave this text?</source>
   <translation>Diesen Text verlassen?</translation>
  </message>
  <message>
   <source>Leave it</source>
   <translation>Verlassen</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>Like “{words}”</source>
   <translation>Wie „{words}“</translation>
  </message>
  <message>
   <source>Promote it?</source>
   <translation>Befördern?</translation>
  </message>
  <message>
   <source>Its history goes with it. What its steps made stays.</source>
   <translation>Der Verlauf geht mit. Was die Schritte hergestellt haben, bleibt.</translation>
  </message>
  <message>
   <source>It has not run yet.</source>
   <translation>Er ist noch nicht gelaufen.</translation>
  </message>
  <message>
   <source>Choose a pipeline.</source>
   <translation>Wählen Sie einen Ablauf.</translation>
  </message>
  <message>
   <source>Waits for your yes</source>
   <translation>Wartet auf Ihr Ja</translation>
  </message>
  <message>
   <source>Can go on</source>
   <translation>Kann weitergehen</translation>
  </message>
  <message>
   <source>Waits</source>
   <translation>Wartet</translation>
  </message>
  <message>
   <source>Unchanged</source>
   <translation>Unverändert</translation>
  </message>
  <message>
   <source>Held back</source>
   <translation>Zurückgehalten</translation>
  </message>
  <message>
   <source>{states}: {n} of {n_results} steps.</source>
   <translation>{states}: {n} von {n_results} Schritten.</translation>
  </message>
  <message>
   <source>Every day at {at}</source>
   <translation>Jeden Tag um {at}</translation>
  </message>
  <message>
   <source>On change</source>
   <translation>Bei Änderungen</translation>
  </message>
  <message>
   <source>When idle</source>
   <translation>Im Leerlauf</translation>
  </message>
  <message>
   <source>When you say so</source>
   <translation>Wenn Sie es sagen</translation>
  </message>
  <message>
   <source>Did not pass</source>
   <translation>Nicht bestanden</translation>
  </message>
  <message>
   <source>and {more:,} more</source>
   <translation>und {more:,} weitere</translation>
  </message>
  <message>
   <source>Privacy desk…</source>
   <translation>Datenschutztisch…</translation>
  </message>
  <message>
   <source>Personal data</source>
   <translation>Personenbezogene Daten</translation>
  </message>
  <message>
   <source>What is personal in a text, what becomes of it, and where: before the prompt, in the local API, in exports and in training data.</source>
   <translation>Was in einem Text personenbezogen ist, was daraus wird und wo: vor dem Prompt, in der lokalen API, in Exporten und in Trainingsdaten.</translation>
  </message>
  <message>
   <source>Such as case numbers or names of projects. An expression needs an upper bound for each repetition: {1,40} instead of +. A type is kept only if its examples come out right.</source>
   <translation>Etwa Aktenzeichen oder Projektnamen. Ein Ausdruck braucht für jede Wiederholung eine obere Grenze: {1,40} statt +. Eine Art wird nur behalten, wenn ihre Beispiele richtig herauskommen.</translation>
  </message>
  <message>
   <source>Types of your own</source>
   <translation>Eigene Arten</translation>
  </message>
  <message>
   <source>Found by</source>
   <translation>Gefunden durch</translation>
  </message>
  <message>
   <source>An expression</source>
   <translation>Einen Ausdruck</translation>
  </message>
  <message>
   <source>Words, one a line</source>
   <translation>Wörter, eines je Zeile</translation>
  </message>
  <message>
   <source>Expression or words</source>
   <translation>Ausdruck oder Wörter</translation>
  </message>
  <message>
   <source>Must be found, one a line</source>
   <translation>Muss gefunden werden, eines je Zeile</translation>
  </message>
  <message>
   <source>Must not be found, one a line</source>
   <translation>Darf nicht gefunden werden, eines je Zeile</translation>
  </message>
  <message>
   <source>Try</source>
   <translation>Ausprobieren</translation>
  </message>
  <message>
   <source>Remove the type {name}?</source>
   <translation>Die Art {name} entfernen?</translation>
  </message>
  <message>
   <source>It is not looked for any more. Placeholders that were given can still be undone.</source>
   <translation>Es wird nicht mehr danach gesucht. Vergebene Platzhalter lassen sich weiterhin zurücksetzen.</translation>
  </message>
  <message>
   <source>A new type</source>
   <translation>Eine neue Art</translation>
  </message>
  <message>
   <source>All examples come out right: {n}. The hardest 2,000 signs took {ms:.1f} ms.</source>
   <translation>Alle Beispiele kommen richtig heraus: {n}. Die schwersten 2.000 Zeichen brauchten {ms:.1f} ms.</translation>
  </message>
  <message>
   <source>Must be found</source>
   <translation>Muss gefunden werden</translation>
  </message>
  <message>
   <source>Must not be</source>
   <translation>Darf nicht</translation>
  </message>
  <message>
   <source>Models for token classification in a folder of this computer, as transformers saves them. What they find is added to what the rules find. They read more slowly, and nothing is sent.</source>
   <translation>Modelle zur Token-Klassifikation in einem Ordner dieses Computers, wie transformers sie speichert. Was sie finden, kommt zu dem, was die Regeln finden. Sie lesen langsamer, und nichts wird gesendet.</translation>
  </message>
  <message>
   <source>Label</source>
   <translation>Etikett</translation>
  </message>
  <message>
   <source>Stands for</source>
   <translation>Steht für</translation>
  </message>
  <message>
   <source>Larger recognisers</source>
   <translation>Größere Erkenner</translation>
  </message>
  <message>
   <source>Recognisers and their labels</source>
   <translation>Erkenner und ihre Kennzeichen</translation>
  </message>
  <message>
   <source>None yet: names are found by the small network that comes with the program.</source>
   <translation>Noch keiner: Namen findet das kleine Netz, das mit dem Programm kommt.</translation>
  </message>
  <message>
   <source>What the chosen label stands for</source>
   <translation>Wofür das gewählte Kennzeichen steht</translation>
  </message>
  <message>
   <source>Not used</source>
   <translation>Nicht verwendet</translation>
  </message>
  <message>
   <source>Set</source>
   <translation>Setzen</translation>
  </message>
  <message>
   <source>Choose the folder of a model</source>
   <translation>Den Ordner eines Modells wählen</translation>
  </message>
  <message>
   <source>The label stands for</source>
   <translation>Das Kennzeichen steht für</translation>
  </message>
  <message>
   <source>Choose a label in the list first.</source>
   <translation>Wählen Sie zuerst ein Kennzeichen in der Liste.</translation>
  </message>
  <message>
   <source>Use {name} no more?</source>
   <translation>{name} nicht mehr verwenden?</translation>
  </message>
  <message>
   <source>Its folder stays as it is. What only it found is not found any more.</source>
   <translation>Der Ordner bleibt, wie er ist. Was nur er fand, wird nicht mehr gefunden.</translation>
  </message>
  <message>
   <source>not used</source>
   <translation>nicht verwendet</translation>
  </message>
  <message>
   <source>Placeholder, can be undone</source>
   <translation>Platzhalter, umkehrbar</translation>
  </message>
  <message>
   <source>Keyed mark</source>
   <translation>Kennzeichen mit Schlüssel</translation>
  </message>
  <message>
   <source>Mask</source>
   <translation>Verdeckt</translation>
  </message>
  <message>
   <source>Coarser value</source>
   <translation>Gröberer Wert</translation>
  </message>
  <message>
   <source>Invented value</source>
   <translation>Erfundener Wert</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Nichts</translation>
  </message>
  <message>
   <source>Left as it is</source>
   <translation>Unverändert</translation>
  </message>
  <message>
   <source>Before indexing: a setting of each collection. Logs never hold text.</source>
   <translation>Vor dem Indexieren: eine Einstellung jeder Sammlung. Protokolle enthalten nie Text.</translation>
  </message>
  <message>
   <source>What becomes of it</source>
   <translation>Was daraus wird</translation>
  </message>
  <message>
   <source>Least score</source>
   <translation>Kleinste Bewertung</translation>
  </message>
  <message>
   <source>Types of your own…</source>
   <translation>Eigene Arten…</translation>
  </message>
  <message>
   <source>Larger recognisers…</source>
   <translation>Größere Erkenner…</translation>
  </message>
  <message>
   <source>Rule of a type</source>
   <translation>Regel einer Art</translation>
  </message>
  <message>
   <source>Where it holds</source>
   <translation>Wo sie gilt</translation>
  </message>
  <message>
   <source>Becomes</source>
   <translation>Wird zu</translation>
  </message>
  <message>
   <source>demanded by policy.json</source>
   <translation>von policy.json verlangt</translation>
  </message>
  <message numerus="yes">
   <source>Chats are kept with placeholders; {n} originals lie in the vault.</source>
   <translation>
    <numerusform>Unterhaltungen werden mit Platzhaltern gespeichert; {n} Original liegt im Tresor.</numerusform>
    <numerusform>Unterhaltungen werden mit Platzhaltern gespeichert; {n} Originale liegen im Tresor.</numerusform>
   </translation>
  </message>
  <message>
   <source>New chats are kept as they are typed. What was hidden before stays hidden, and is read as always.</source>
   <translation>Neue Unterhaltungen werden gespeichert, wie sie getippt werden. Was früher verborgen wurde, bleibt verborgen und wird gelesen wie immer.</translation>
  </message>
  <message>
   <source>{done} of {total} records of earlier chats are looked through.</source>
   <translation>{done} von {total} Einträgen früherer Unterhaltungen sind durchgesehen.</translation>
  </message>
  <message>
   <source>Earlier chats that are hidden</source>
   <translation>Frühere Unterhaltungen, die verborgen werden</translation>
  </message>
  <message>
   <source>Hide earlier chats</source>
   <translation>Frühere Unterhaltungen verbergen</translation>
  </message>
  <message>
   <source>Delete old copies…</source>
   <translation>Alte Kopien löschen…</translation>
  </message>
  <message>
   <source>Delete the copies from before upgrades?</source>
   <translation>Die Kopien von vor Aktualisierungen löschen?</translation>
  </message>
  <message>
   <source>They hold chats as they were. The way back to an earlier version is closed.</source>
   <translation>Sie enthalten Unterhaltungen, wie sie waren. Der Weg zurück zu einer früheren Version ist dann verschlossen.</translation>
  </message>
  <message>
   <source>Copies of the database from before upgrades still hold earlier chats.</source>
   <translation>Kopien der Datenbank von vor Aktualisierungen enthalten noch frühere Unterhaltungen.</translation>
  </message>
  <message>
   <source>Hiding what is personal in earlier chats…</source>
   <translation>Persönliches in früheren Unterhaltungen wird verborgen…</translation>
  </message>
  <message>
   <source>“{value}” is not reported any more.</source>
   <translation>„{value}“ wird nicht mehr gemeldet.</translation>
  </message>
  <message>
   <source>“{value}” is always reported.</source>
   <translation>„{value}“ wird immer gemeldet.</translation>
  </message>
  <message>
   <source>The file is too long for the desk.</source>
   <translation>Die Datei ist zu lang für den Tisch.</translation>
  </message>
  <message>
   <source>The text was kept as a labelled sample.</source>
   <translation>Der Text wurde als gekennzeichnete Probe behalten.</translation>
  </message>
  <message>
   <source>The file {name} cannot be read.</source>
   <translation>Die Datei {name} kann nicht gelesen werden.</translation>
  </message>
  <message>
   <source>Use `workbench redact` for it.</source>
   <translation>Verwenden Sie dafür `workbench redact`.</translation>
  </message>
  <message>
   <source>Saved as {name}.</source>
   <translation>Gespeichert als {name}.</translation>
  </message>
  <message>
   <source>Choose a text file in UTF-8; other formats can be added as documents.</source>
   <translation>Wählen Sie eine Textdatei in UTF-8; andere Formate können als Dokumente hinzugefügt werden.</translation>
  </message>
  <message>
   <source>Correct the finds of a text with the two buttons, then keep it as a sample.</source>
   <translation>Berichtigen Sie die Funde in einem Text mit den beiden Knöpfen und behalten Sie ihn als Probe.</translation>
  </message>
  <message>
   <source>Paste or type a text, open a file, or choose a chat or a document above.</source>
   <translation>Fügen Sie einen Text ein oder tippen Sie ihn, öffnen Sie eine Datei oder wählen Sie oben einen Chat oder ein Dokument.</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>Bewertung</translation>
  </message>
  <message>
   <source>Precision</source>
   <translation>Genauigkeit</translation>
  </message>
  <message>
   <source>Recall</source>
   <translation>Trefferquote</translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>Kennzeichnungen</translation>
  </message>
  <message>
   <source>Text to look at</source>
   <translation>Text zum Ansehen</translation>
  </message>
  <message>
   <source>Open file…</source>
   <translation>Datei öffnen…</translation>
  </message>
  <message>
   <source>Not personal</source>
   <translation>Nicht personenbezogen</translation>
  </message>
  <message>
   <source>Personal:</source>
   <translation>Personenbezogen:</translation>
  </message>
  <message>
   <source>Type of what is selected</source>
   <translation>Art des Ausgewählten</translation>
  </message>
  <message>
   <source>What is selected is personal</source>
   <translation>Das Ausgewählte ist personenbezogen</translation>
  </message>
  <message>
   <source>How well it works</source>
   <translation>Wie gut es funktioniert</translation>
  </message>
  <message>
   <source>Keep as sample</source>
   <translation>Als Probe behalten</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Speichern…</translation>
  </message>
  <message>
   <source>Reveal…</source>
   <translation>Aufdecken…</translation>
  </message>
  <message>
   <source>Choose a chat or a document…</source>
   <translation>Einen Chat oder ein Dokument wählen…</translation>
  </message>
  <message>
   <source> Not in the vault: {unknown}.</source>
   <translation> Nicht im Tresor: {unknown}.</translation>
  </message>
  <message>
   <source>{n_restored} put back; on record.{unknown}</source>
   <translation>{n_restored} zurückgesetzt; im Protokoll vermerkt.{unknown}</translation>
  </message>
  <message>
   <source>Open a text</source>
   <translation>Einen Text öffnen</translation>
  </message>
  <message>
   <source>Text (*.txt *.md *.csv *)</source>
   <translation>Text (*.txt *.md *.csv *)</translation>
  </message>
  <message>
   <source>The text without personal data is on the clipboard.</source>
   <translation>Der Text ohne personenbezogene Daten ist in der Zwischenablage.</translation>
  </message>
  <message>
   <source>Save the redacted text</source>
   <translation>Den geschwärzten Text speichern</translation>
  </message>
  <message>
   <source>Reveal what placeholders stand for</source>
   <translation>Aufdecken, wofür Platzhalter stehen</translation>
  </message>
  <message>
   <source>Reveal</source>
   <translation>Aufdecken</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Vorher</translation>
  </message>
  <message>
   <source>After</source>
   <translation>Nachher</translation>
  </message>
  <message>
   <source>On your own sample</source>
   <translation>An Ihrer eigenen Probe</translation>
  </message>
  <message numerus="yes">
   <source>{n} finds</source>
   <translation>
    <numerusform>{n} Fund</numerusform>
    <numerusform>{n} Funde</numerusform>
   </translation>
  </message>
  <message>
   <source>Select a find first.</source>
   <translation>Wählen Sie zuerst einen Fund.</translation>
  </message>
  <message>
   <source>Select the words in the text on the left first.</source>
   <translation>Markieren Sie zuerst die Wörter im Text links.</translation>
  </message>
  <message>
   <source>All, {n_texts} texts</source>
   <translation>Alle, {n_texts} Texte</translation>
  </message>
  <message numerus="yes">
   <source>{n} lines differ</source>
   <translation>
    <numerusform>{n} Zeile ist anders</numerusform>
    <numerusform>{n} Zeilen sind anders</numerusform>
   </translation>
  </message>
  <message>
   <source>Back to the prompt</source>
   <translation>Zurück zum Prompt</translation>
  </message>
  <message>
   <source>Left version</source>
   <translation>Linke Version</translation>
  </message>
  <message>
   <source>Right version</source>
   <translation>Rechte Version</translation>
  </message>
  <message>
   <source>Differences</source>
   <translation>Unterschiede</translation>
  </message>
  <message>
   <source>Inline</source>
   <translation>Im Text</translation>
  </message>
  <message>
   <source>Nothing differs.</source>
   <translation>Nichts ist anders.</translation>
  </message>
  <message>
   <source>Version {number}  {message}</source>
   <translation>Version {number}  {message}</translation>
  </message>
  <message>
   <source>Temperature</source>
   <translation>Temperatur</translation>
  </message>
  <message>
   <source>Top-p</source>
   <translation>Top-p</translation>
  </message>
  <message>
   <source>Top-k</source>
   <translation>Top-k</translation>
  </message>
  <message>
   <source>Longest answer</source>
   <translation>Längste Antwort</translation>
  </message>
  <message>
   <source>Favourite</source>
   <translation>Favorit</translation>
  </message>
  <message>
   <source>Prompt menu</source>
   <translation>Menü des Prompts</translation>
  </message>
  <message>
   <source>Description</source>
   <translation>Beschreibung</translation>
  </message>
  <message>
   <source>What it is for</source>
   <translation>Wofür er da ist</translation>
  </message>
  <message>
   <source>System part</source>
   <translation>Systemteil</translation>
  </message>
  <message>
   <source>Who the model is and what always holds. May stay empty.</source>
   <translation>Wer das Modell ist und was immer gilt. Darf leer bleiben.</translation>
  </message>
  <message>
   <source>User part</source>
   <translation>Nutzerteil</translation>
  </message>
  <message>
   <source>What to do, with {{ name }} where a value belongs.</source>
   <translation>Was zu tun ist, mit {{ name }}, wo ein Wert hingehört.</translation>
  </message>
  <message>
   <source>Output schema</source>
   <translation>Ausgabeschema</translation>
  </message>
  <message>
   <source>JSON Schema. May stay empty.</source>
   <translation>JSON-Schema. Darf leer bleiben.</translation>
  </message>
  <message>
   <source>What changed</source>
   <translation>Was sich geändert hat</translation>
  </message>
  <message>
   <source>What changed and why</source>
   <translation>Was sich geändert hat und warum</translation>
  </message>
  <message>
   <source>Discard changes</source>
   <translation>Änderungen verwerfen</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <source>Name in chat</source>
   <translation>Name im Chat</translation>
  </message>
  <message>
   <source>what follows / in chat</source>
   <translation>was im Chat auf / folgt</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>separated by commas</source>
   <translation>durch Kommas getrennt</translation>
  </message>
  <message>
   <source>{label} is {number}</source>
   <translation>{label} ist {number}</translation>
  </message>
  <message>
   <source>{where}/{name} · version {latest}</source>
   <translation>{where}/{name} · Version {latest}</translation>
  </message>
  <message>
   <source>Remove from favourites</source>
   <translation>Aus den Favoriten entfernen</translation>
  </message>
  <message>
   <source>Add to favourites</source>
   <translation>Zu den Favoriten hinzufügen</translation>
  </message>
  <message>
   <source>User</source>
   <translation>Nutzer</translation>
  </message>
  <message>
   <source>as set</source>
   <translation>wie eingestellt</translation>
  </message>
  <message>
   <source>Recommended settings</source>
   <translation>Empfohlene Einstellungen</translation>
  </message>
  <message>
   <source>Example {number}, question</source>
   <translation>Beispiel {number}, Frage</translation>
  </message>
  <message>
   <source>Example {number}, answer</source>
   <translation>Beispiel {number}, Antwort</translation>
  </message>
  <message>
   <source>Remove example {number}</source>
   <translation>Beispiel {number} entfernen</translation>
  </message>
  <message>
   <source>Add example</source>
   <translation>Beispiel hinzufügen</translation>
  </message>
  <message>
   <source>Example {number}</source>
   <translation>Beispiel {number}</translation>
  </message>
  <message>
   <source>Examples</source>
   <translation>Beispiele</translation>
  </message>
  <message>
   <source>Values for {title}</source>
   <translation>Werte für {title}</translation>
  </message>
  <message>
   <source>Insert</source>
   <translation>Einfügen</translation>
  </message>
  <message>
   <source>Insert (Ctrl+Enter)</source>
   <translation>Einfügen (Strg+Enter)</translation>
  </message>
  <message>
   <source>Still needed: {missing}</source>
   <translation>Noch nötig: {missing}</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Befunde</translation>
  </message>
  <message>
   <source>Nothing found. The prompt looks sound.</source>
   <translation>Nichts gefunden. Der Prompt sieht gut aus.</translation>
  </message>
  <message numerus="yes">
   <source>{n} things to look at under Checks</source>
   <translation>
    <numerusform>{n} Sache unter „Prüfungen“ anzusehen</numerusform>
    <numerusform>{n} Sachen unter „Prüfungen“ anzusehen</numerusform>
   </translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <source>Versions</source>
   <translation>Versionen</translation>
  </message>
  <message>
   <source>All folders</source>
   <translation>Alle Ordner</translation>
  </message>
  <message>
   <source>All tags</source>
   <translation>Alle Schlagwörter</translation>
  </message>
  <message>
   <source>Favourites only</source>
   <translation>Nur Favoriten</translation>
  </message>
  <message>
   <source>Import and export</source>
   <translation>Importieren und exportieren</translation>
  </message>
  <message>
   <source>Import a file…</source>
   <translation>Eine Datei importieren…</translation>
  </message>
  <message>
   <source>Import a folder…</source>
   <translation>Einen Ordner importieren…</translation>
  </message>
  <message>
   <source>Add the starter prompts</source>
   <translation>Start-Prompts hinzufügen</translation>
  </message>
  <message>
   <source>Export as a folder…</source>
   <translation>Als Ordner exportieren…</translation>
  </message>
  <message>
   <source>Nothing found.</source>
   <translation>Nichts gefunden.</translation>
  </message>
  <message>
   <source>No prompts yet.</source>
   <translation>Noch keine Prompts.</translation>
  </message>
  <message>
   <source>Prompts (*.prompt.md *.txt *.md *.json *.yaml *.yml *.promptpack);;All files (*)</source>
   <translation>Prompts (*.prompt.md *.txt *.md *.json *.yaml *.yml *.promptpack);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Prompts imported: {words}.</source>
   <translation>Prompts importiert: {words}.</translation>
  </message>
  <message>
   <source>Saved as version {number}.</source>
   <translation>Als Version {number} gespeichert.</translation>
  </message>
  <message>
   <source>“{name}” deleted.</source>
   <translation>„{name}“ gelöscht.</translation>
  </message>
  <message>
   <source>Signed by {signer}.</source>
   <translation>Unterzeichnet von {signer}.</translation>
  </message>
  <message>
   <source>{n_unread} could not be imported.</source>
   <translation>{n_unread} konnten nicht importiert werden.</translation>
  </message>
  <message>
   <source>{n_prompts} prompts written to {path}</source>
   <translation>{n_prompts} Prompts nach {path} geschrieben</translation>
  </message>
  <message>
   <source>Import prompts</source>
   <translation>Prompts importieren</translation>
  </message>
  <message>
   <source>Import a folder of prompts</source>
   <translation>Einen Ordner mit Prompts importieren</translation>
  </message>
  <message>
   <source>Export the listed prompts to</source>
   <translation>Die aufgeführten Prompts exportieren nach</translation>
  </message>
  <message>
   <source>Your prompts appear here.</source>
   <translation>Hier erscheinen Ihre Prompts.</translation>
  </message>
  <message>
   <source>Changes discarded.</source>
   <translation>Änderungen verworfen.</translation>
  </message>
  <message>
   <source>“{label}” moved from version {before} to {number}.</source>
   <translation>„{label}“ von Version {before} auf {number} verschoben.</translation>
  </message>
  <message>
   <source>Choose a prompt</source>
   <translation>Wählen Sie einen Prompt</translation>
  </message>
  <message>
   <source>Choose one at the left to read, change or compare it, or begin a new one.</source>
   <translation>Wählen Sie links einen, um ihn zu lesen, zu ändern oder zu vergleichen, oder beginnen Sie einen neuen.</translation>
  </message>
  <message>
   <source>Prompts that you use again</source>
   <translation>Prompts, die Sie wieder verwenden</translation>
  </message>
  <message>
   <source>Write a task once, with variables for what changes. Every save is a version that stays; in chat, / inserts a prompt and asks for its variables.</source>
   <translation>Schreiben Sie eine Aufgabe einmal, mit Variablen für das, was wechselt. Jedes Speichern ist eine Version, die bleibt; im Chat fügt / einen Prompt ein und fragt nach seinen Variablen.</translation>
  </message>
  <message>
   <source>with a new version</source>
   <translation>mit einer neuen Version</translation>
  </message>
  <message>
   <source>as they were</source>
   <translation>wie sie waren</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importieren…</translation>
  </message>
  <message>
   <source>Answer shown as example</source>
   <translation>Antwort als Beispiel gezeigt</translation>
  </message>
  <message>
   <source>Values to try</source>
   <translation>Werte zum Ausprobieren</translation>
  </message>
  <message>
   <source>Share of the context</source>
   <translation>Anteil am Kontext</translation>
  </message>
  <message>
   <source>What is sent</source>
   <translation>Was gesendet wird</translation>
  </message>
  <message>
   <source>Tokens are counted by the loaded model. None is loaded.</source>
   <translation>Tokens zählt das geladene Modell. Keines ist geladen.</translation>
  </message>
  <message>
   <source>{n_tokens:,} of {n_ctx:,} tokens · {model}</source>
   <translation>{n_tokens:,} von {n_ctx:,} Tokens · {model}</translation>
  </message>
  <message>
   <source>version {latest}</source>
   <translation>Version {latest}</translation>
  </message>
  <message>
   <source>{label} is version {number}</source>
   <translation>{label} ist Version {number}</translation>
  </message>
  <message>
   <source>favourite</source>
   <translation>Favorit</translation>
  </message>
  <message>
   <source>not saved</source>
   <translation>nicht gespeichert</translation>
  </message>
  <message>
   <source>A number</source>
   <translation>Eine Zahl</translation>
  </message>
  <message>
   <source>YYYY-MM-DD, or today</source>
   <translation>JJJJ-MM-TT oder today</translation>
  </message>
  <message>
   <source>Path of a file; its text is inserted</source>
   <translation>Pfad einer Datei; ihr Text wird eingefügt</translation>
  </message>
  <message>
   <source>Choose a file for {name}</source>
   <translation>Eine Datei für {name} wählen</translation>
  </message>
  <message>
   <source>Asked for as</source>
   <translation>Abgefragt als</translation>
  </message>
  <message>
   <source>Default</source>
   <translation>Vorgabe</translation>
  </message>
  <message>
   <source>Choices (a | b)</source>
   <translation>Auswahl (a | b)</translation>
  </message>
  <message>
   <source>What stands in the template as {{ name }}</source>
   <translation>Was in der Vorlage als {{ name }} steht</translation>
  </message>
  <message>
   <source>text, number, choice, file or date</source>
   <translation>text, number, choice, file oder date</translation>
  </message>
  <message>
   <source>What the field is called when the prompt is used</source>
   <translation>Wie das Feld heißt, wenn der Prompt verwendet wird</translation>
  </message>
  <message>
   <source>Without one a value must be given; “today” for a date</source>
   <translation>Ohne Vorgabe muss ein Wert angegeben werden; „today“ für ein Datum</translation>
  </message>
  <message>
   <source>What can be chosen, separated by |</source>
   <translation>Was gewählt werden kann, getrennt durch |</translation>
  </message>
  <message>
   <source>{heads} of {name}: {what}</source>
   <translation>{heads} von {name}: {what}</translation>
  </message>
  <message>
   <source>Kind of variable</source>
   <translation>Art der Variable</translation>
  </message>
  <message>
   <source>Columns of the variables</source>
   <translation>Spalten der Variablen</translation>
  </message>
  <message>
   <source>Variables</source>
   <translation>Variablen</translation>
  </message>
  <message>
   <source>Add variable</source>
   <translation>Variable hinzufügen</translation>
  </message>
  <message>
   <source>Remove the chosen variable</source>
   <translation>Die gewählte Variable entfernen</translation>
  </message>
  <message>
   <source>No variables. Write {{ name }} in the text and add “name” here.</source>
   <translation>Keine Variablen. Schreiben Sie {{ name }} in den Text und fügen Sie hier „name“ hinzu.</translation>
  </message>
  <message>
   <source>required</source>
   <translation>nötig</translation>
  </message>
  <message>
   <source>text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>Programm</translation>
  </message>
  <message>
   <source>Trial</source>
   <translation>Erprobung</translation>
  </message>
  <message>
   <source>Release</source>
   <translation>Freigabe</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} turns</source>
   <translation>
    <numerusform>{n:,} Wortwechsel</numerusform>
    <numerusform>{n:,} Wortwechsel</numerusform>
   </translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <source>Used in</source>
   <translation>Verwendet in</translation>
  </message>
  <message>
   <source>Where this version was used</source>
   <translation>Wo diese Version verwendet wurde</translation>
  </message>
  <message numerus="yes">
   <source>USED IN {n:,} PLACES</source>
   <translation>
    <numerusform>AN {n:,} STELLE VERWENDET</numerusform>
    <numerusform>AN {n:,} STELLEN VERWENDET</numerusform>
   </translation>
  </message>
  <message>
   <source>Another label…</source>
   <translation>Anderes Etikett…</translation>
  </message>
  <message>
   <source>Label for version {number}</source>
   <translation>Etikett für Version {number}</translation>
  </message>
  <message>
   <source>Put label</source>
   <translation>Etikett setzen</translation>
  </message>
  <message>
   <source>Compare with version {other}</source>
   <translation>Mit Version {other} vergleichen</translation>
  </message>
  <message>
   <source>{label} (now {at})</source>
   <translation>{label} (jetzt {at})</translation>
  </message>
  <message>
   <source>No message</source>
   <translation>Keine Nachricht</translation>
  </message>
  <message>
   <source>Version </source>
   <translation>Version </translation>
  </message>
  <message>
   <source>Begun</source>
   <translation>Begonnen</translation>
  </message>
  <message>
   <source>This prompt was deleted.</source>
   <translation>Dieser Prompt wurde gelöscht.</translation>
  </message>
  <message>
   <source>Undo, or choose another.</source>
   <translation>Machen Sie es rückgängig oder wählen Sie einen anderen.</translation>
  </message>
  <message>
   <source>For example: hiring</source>
   <translation>Zum Beispiel: Einstellung</translation>
  </message>
  <message>
   <source>State it</source>
   <translation>Angeben</translation>
  </message>
  <message>
   <source>What are the documents asked for?</source>
   <translation>Wofür werden die Dokumente befragt?</translation>
  </message>
  <message>
   <source>State the purpose {purpose}</source>
   <translation>Den Zweck {purpose} angeben</translation>
  </message>
  <message>
   <source>Or something else, which is noted as beside the collection's purposes:</source>
   <translation>Oder etwas anderes, das als neben den Zwecken der Sammlung vermerkt wird:</translation>
  </message>
  <message>
   <source>Places</source>
   <translation>Orte</translation>
  </message>
  <message numerus="yes">
   <source>{n} attempts refused</source>
   <translation>
    <numerusform>{n} Versuch abgelehnt</numerusform>
    <numerusform>{n} Versuche abgelehnt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{tried}, {n} connections permitted</source>
   <translation>
    <numerusform>{tried}, {n} Verbindung erlaubt</numerusform>
    <numerusform>{tried}, {n} Verbindungen erlaubt</numerusform>
   </translation>
  </message>
  <message>
   <source>Network used. </source>
   <translation>Das Netz wurde benutzt. </translation>
  </message>
  <message>
   <source>Stays on this computer. </source>
   <translation>Bleibt auf diesem Computer. </translation>
  </message>
  <message>
   <source>{what} Click for details.</source>
   <translation>{what} Klicken für Einzelheiten.</translation>
  </message>
  <message>
   <source>As you permitted</source>
   <translation>Wie von Ihnen erlaubt</translation>
  </message>
  <message>
   <source>Stays on this computer</source>
   <translation>Bleibt auf diesem Computer</translation>
  </message>
  <message>
   <source>No network attempts</source>
   <translation>Keine Netzversuche</translation>
  </message>
  <message>
   <source>{n} refused</source>
   <translation>{n} abgelehnt</translation>
  </message>
  <message numerus="yes">
   <source>{n} connections</source>
   <translation>
    <numerusform>{n} Verbindung</numerusform>
    <numerusform>{n} Verbindungen</numerusform>
   </translation>
  </message>
  <message>
   <source>No attempt refused</source>
   <translation>Kein Versuch abgelehnt</translation>
  </message>
  <message>
   <source>Rails policy…</source>
   <translation>Richtlinie der Leitplanken…</translation>
  </message>
  <message>
   <source>Red-team run…</source>
   <translation>Angriffsprobe…</translation>
  </message>
  <message>
   <source>Rails</source>
   <translation>Leitplanken</translation>
  </message>
  <message>
   <source>What is looked for in questions, documents, tools and answers, and what is done about it; and how well that holds against probes.</source>
   <translation>Wonach in Fragen, Dokumenten, Werkzeugen und Antworten gesucht wird und was dann geschieht; und wie gut das gegen Proben hält.</translation>
  </message>
  <message>
   <source>The model that answers is asked one question for each, before an answer is shown. What is done about a “yes” stands under Rails. A small model judges badly.</source>
   <translation>Das antwortende Modell bekommt für jede eine Frage, bevor eine Antwort gezeigt wird. Was bei „ja“ geschieht, steht unter Leitplanken. Ein kleines Modell urteilt schlecht.</translation>
  </message>
  <message>
   <source>Each answer is criticised by the written principles and rewritten where it breaks one, before it is shown; the former one is kept with the answer.</source>
   <translation>Jede Antwort wird an den geschriebenen Grundsätzen gemessen und umgeschrieben, wo sie einen verletzt, bevor sie gezeigt wird; die frühere bleibt bei der Antwort.</translation>
  </message>
  <message>
   <source>Name of your question</source>
   <translation>Name Ihrer Frage</translation>
  </message>
  <message>
   <source>Your question to the judge</source>
   <translation>Ihre Frage an den Richter</translation>
  </message>
  <message>
   <source>Does the text …? Yes means it is broken.</source>
   <translation>Enthält der Text …? Ja heißt, dass er dagegen verstößt.</translation>
  </message>
  <message>
   <source>Revise answers before they are shown</source>
   <translation>Antworten überarbeiten, bevor sie gezeigt werden</translation>
  </message>
  <message>
   <source>JSON Schema that answers have to follow</source>
   <translation>JSON-Schema, dem Antworten folgen müssen</translation>
  </message>
  <message>
   <source>Keep the form</source>
   <translation>Die Form behalten</translation>
  </message>
  <message>
   <source>Most characters, {way}</source>
   <translation>Höchstens Zeichen, {way}</translation>
  </message>
  <message>
   <source>Questions a minute</source>
   <translation>Fragen in der Minute</translation>
  </message>
  <message>
   <source>Questions a day</source>
   <translation>Fragen am Tag</translation>
  </message>
  <message>
   <source>The model as judge</source>
   <translation>Das Modell als Richter</translation>
  </message>
  <message>
   <source>Critique and revise</source>
   <translation>Kritisieren und überarbeiten</translation>
  </message>
  <message>
   <source>The form of answers</source>
   <translation>Die Form der Antworten</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>Grenzen</translation>
  </message>
  <message>
   <source>Questions of a profile a minute</source>
   <translation>Fragen eines Profils in der Minute</translation>
  </message>
  <message>
   <source>Questions of a profile a day</source>
   <translation>Fragen eines Profils am Tag</translation>
  </message>
  <message>
   <source>Characters: {way}</source>
   <translation>Zeichen: {way}</translation>
  </message>
  <message>
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <source>unsure</source>
   <translation>unsicher</translation>
  </message>
  <message>
   <source>{calls:,} calls of the model, {tokens:,} tokens, {seconds:.1f} s</source>
   <translation>{calls:,} Aufrufe des Modells, {tokens:,} Tokens, {seconds:.1f} s</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} policies are broken.</source>
   <translation>
    <numerusform>{n:,} Richtlinie ist verletzt.</numerusform>
    <numerusform>{n:,} Richtlinien sind verletzt.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} people are answered otherwise.</source>
   <translation>
    <numerusform>{n:,} Person wird anders geantwortet.</numerusform>
    <numerusform>{n:,} Personen wird anders geantwortet.</numerusform>
   </translation>
  </message>
  <message>
   <source>No principle was found broken.</source>
   <translation>Kein Grundsatz wurde verletzt.</translation>
  </message>
  <message>
   <source>A second look</source>
   <translation>Ein zweiter Blick</translation>
  </message>
  <message>
   <source>The local model looks at the answer. It may take minutes; nothing is changed.</source>
   <translation>Das lokale Modell sieht die Antwort an. Es kann Minuten dauern; nichts wird geändert.</translation>
  </message>
  <message>
   <source>Judge it</source>
   <translation>Beurteilen</translation>
  </message>
  <message>
   <source>Ask about other people</source>
   <translation>Nach anderen Menschen fragen</translation>
  </message>
  <message>
   <source>Criticise and rewrite</source>
   <translation>Kritisieren und umschreiben</translation>
  </message>
  <message>
   <source>The model is at work</source>
   <translation>Das Modell arbeitet</translation>
  </message>
  <message>
   <source>The answer, rewritten</source>
   <translation>Die Antwort, umgeschrieben</translation>
  </message>
  <message>
   <source>Broken: {principle} {critique}</source>
   <translation>Verletzt: {principle} {critique}</translation>
  </message>
  <message>
   <source>Policy</source>
   <translation>Richtlinie</translation>
  </message>
  <message>
   <source>Broken</source>
   <translation>Verletzt</translation>
  </message>
  <message>
   <source>Refused</source>
   <translation>Abgelehnt</translation>
  </message>
  <message>
   <source>Likeness</source>
   <translation>Ähnlichkeit</translation>
  </message>
  <message>
   <source>Length</source>
   <translation>Länge</translation>
  </message>
  <message>
   <source>differs</source>
   <translation>anders</translation>
  </message>
  <message>
   <source>in addition to the workspace</source>
   <translation>zusätzlich zum Arbeitsbereich</translation>
  </message>
  <message>
   <source>Done about it: {action}.</source>
   <translation>Was geschieht: {action}.</translation>
  </message>
  <message>
   <source>Likeness to “{name}”: {likeness:.2f}, counts from {least:.2f}</source>
   <translation>Ähnlichkeit mit „{name}“: {likeness:.2f}, zählt ab {least:.2f}</translation>
  </message>
  <message>
   <source>Rails policy</source>
   <translation>Richtlinie der Leitplanken</translation>
  </message>
  <message>
   <source>Policy of</source>
   <translation>Richtlinie von</translation>
  </message>
  <message>
   <source>As what it is tried</source>
   <translation>Als was es probiert wird</translation>
  </message>
  <message>
   <source>Back to the default…</source>
   <translation>Zurück zur Vorgabe…</translation>
  </message>
  <message>
   <source>Try a text</source>
   <translation>Einen Text probieren</translation>
  </message>
  <message>
   <source>Try a text: what would the rails say?</source>
   <translation>Einen Text probieren: Was würden die Leitplanken sagen?</translation>
  </message>
  <message>
   <source>This workspace</source>
   <translation>Dieser Arbeitsbereich</translation>
  </message>
  <message>
   <source>Back to the default?</source>
   <translation>Zurück zur Vorgabe?</translation>
  </message>
  <message>
   <source>Orders in documents are noted, everything else is allowed; lists, examples and what collections add are gone.</source>
   <translation>Befehle in Dokumenten werden vermerkt, alles andere ist erlaubt; Listen, Beispiele und was Sammlungen hinzufügen, sind weg.</translation>
  </message>
  <message>
   <source>Back to the default</source>
   <translation>Zurück zur Vorgabe</translation>
  </message>
  <message>
   <source>{name} ({severity}): {why}</source>
   <translation>{name} ({severity}): {why}</translation>
  </message>
  <message>
   <source>Nothing was found.</source>
   <translation>Nichts wurde gefunden.</translation>
  </message>
  <message>
   <source>Words and examples</source>
   <translation>Wörter und Beispiele</translation>
  </message>
  <message>
   <source>Judge and form</source>
   <translation>Richter und Form</translation>
  </message>
  <message>
   <source>Type or paste something; nothing of it is kept.</source>
   <translation>Tippen oder fügen Sie etwas ein; nichts davon wird behalten.</translation>
  </message>
  <message numerus="yes">
   <source>and {n:,} more</source>
   <translation>
    <numerusform>und {n:,} weitere</numerusform>
    <numerusform>und {n:,} weitere</numerusform>
   </translation>
  </message>
  <message>
   <source>Probes</source>
   <translation>Proben</translation>
  </message>
  <message>
   <source>Severity</source>
   <translation>Schwere</translation>
  </message>
  <message>
   <source>Held</source>
   <translation>Abgewehrt</translation>
  </message>
  <message>
   <source>Noticed</source>
   <translation>Bemerkt</translation>
  </message>
  <message>
   <source>Got their way</source>
   <translation>Durchgekommen</translation>
  </message>
  <message>
   <source>Rate</source>
   <translation>Anteil</translation>
  </message>
  <message>
   <source>{m:.0f} min left</source>
   <translation>noch {m:.0f} min</translation>
  </message>
  <message>
   <source>{s:.0f} s left</source>
   <translation>noch {s:.0f} s</translation>
  </message>
  <message>
   <source>Red-team run</source>
   <translation>Angriffsprobe</translation>
  </message>
  <message>
   <source>Who is asked</source>
   <translation>Wer gefragt wird</translation>
  </message>
  <message>
   <source>By which rails</source>
   <translation>Mit welchen Leitplanken</translation>
  </message>
  <message>
   <source>With the rails, without, or both</source>
   <translation>Mit den Leitplanken, ohne oder beides</translation>
  </message>
  <message>
   <source>Rates by family</source>
   <translation>Anteile nach Familie</translation>
  </message>
  <message>
   <source>The model that chat uses</source>
   <translation>Das Modell, das der Chat verwendet</translation>
  </message>
  <message>
   <source>No model: what the rails notice</source>
   <translation>Kein Modell: was die Leitplanken bemerken</translation>
  </message>
  <message>
   <source>Strict: block what is found</source>
   <translation>Streng: Gefundenes blockieren</translation>
  </message>
  <message>
   <source>As in this workspace</source>
   <translation>Wie in diesem Arbeitsbereich</translation>
  </message>
  <message>
   <source>Without rails, then with them</source>
   <translation>Ohne Leitplanken, dann mit ihnen</translation>
  </message>
  <message>
   <source>With rails alone</source>
   <translation>Nur mit Leitplanken</translation>
  </message>
  <message>
   <source>Without rails alone</source>
   <translation>Nur ohne Leitplanken</translation>
  </message>
  <message>
   <source>the model that chat uses</source>
   <translation>das Modell, das der Chat verwendet</translation>
  </message>
  <message>
   <source>{done:,} of {all:,} probes; {left}</source>
   <translation>{done:,} von {all:,} Proben; {left}</translation>
  </message>
  <message>
   <source>no model, the rails alone</source>
   <translation>kein Modell, nur die Leitplanken</translation>
  </message>
  <message>
   <source>{day} UTC, asked: {asked}, {seconds:,.0f} s</source>
   <translation>{day} UTC, gefragt: {asked}, {seconds:,.0f} s</translation>
  </message>
  <message>
   <source>{severity}, rails {on}: {n:,} of {tried:,} got their way</source>
   <translation>{severity}, Leitplanken {on}: {n:,} von {tried:,} kamen durch</translation>
  </message>
  <message>
   <source>on</source>
   <translation>an</translation>
  </message>
  <message>
   <source>off</source>
   <translation>aus</translation>
  </message>
  <message>
   <source>Probes of our own try to talk the model out of its rules. {probes}. What got its way is listed with its family and severity.</source>
   <translation>Eigene Proben versuchen, das Modell von seinen Regeln abzubringen. {probes}. Was durchkam, ist mit Familie und Schwere aufgeführt.</translation>
  </message>
  <message>
   <source>The model is being loaded…</source>
   <translation>Das Modell wird geladen…</translation>
  </message>
  <message>
   <source>It begins…</source>
   <translation>Es beginnt…</translation>
  </message>
  <message>
   <source>Page to print (*.html)</source>
   <translation>Druckbare Seite (*.html)</translation>
  </message>
  <message>
   <source>Written: {p}</source>
   <translation>Geschrieben: {p}</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} probes are chosen</source>
   <translation>
    <numerusform>{n:,} Probe ist gewählt</numerusform>
    <numerusform>{n:,} Proben sind gewählt</numerusform>
   </translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <source>Answers</source>
   <translation>Antworten</translation>
  </message>
  <message>
   <source>Allow</source>
   <translation>Erlauben</translation>
  </message>
  <message>
   <source>Note it</source>
   <translation>Vermerken</translation>
  </message>
  <message>
   <source>Take out</source>
   <translation>Herausnehmen</translation>
  </message>
  <message>
   <source>Ask a person</source>
   <translation>Einen Menschen fragen</translation>
  </message>
  <message>
   <source>Block</source>
   <translation>Blockieren</translation>
  </message>
  <message>
   <source>low</source>
   <translation>niedrig</translation>
  </message>
  <message>
   <source>medium</source>
   <translation>mittel</translation>
  </message>
  <message>
   <source>high</source>
   <translation>hoch</translation>
  </message>
  <message>
   <source>Orders to the model</source>
   <translation>Befehle an das Modell</translation>
  </message>
  <message>
   <source>also hidden in documents</source>
   <translation>auch in Dokumenten versteckt</translation>
  </message>
  <message>
   <source>Jailbreaks</source>
   <translation>Ausbruchsversuche</translation>
  </message>
  <message>
   <source>roles and tricks against the model's limits</source>
   <translation>Rollen und Tricks gegen die Grenzen des Modells</translation>
  </message>
  <message>
   <source>Invisible signs</source>
   <translation>Unsichtbare Zeichen</translation>
  </message>
  <message>
   <source>what nobody sees</source>
   <translation>was niemand sieht</translation>
  </message>
  <message>
   <source>Look-alike letters</source>
   <translation>Ähnlich aussehende Buchstaben</translation>
  </message>
  <message>
   <source>of another script inside a word</source>
   <translation>einer anderen Schrift in einem Wort</translation>
  </message>
  <message>
   <source>Secrets</source>
   <translation>Geheimnisse</translation>
  </message>
  <message>
   <source>keys and passwords</source>
   <translation>Schlüssel und Passwörter</translation>
  </message>
  <message>
   <source>by the recognisers</source>
   <translation>durch die Erkenner</translation>
  </message>
  <message>
   <source>System text</source>
   <translation>Systemtext</translation>
  </message>
  <message>
   <source>eight words of it in a row</source>
   <translation>acht Wörter daraus in Folge</translation>
  </message>
  <message>
   <source>Claims</source>
   <translation>Behauptungen</translation>
  </message>
  <message>
   <source>advice on money or health, and your own list</source>
   <translation>Rat zu Geld oder Gesundheit, und Ihre eigene Liste</translation>
  </message>
  <message>
   <source>program text</source>
   <translation>Programmtext</translation>
  </message>
  <message>
   <source>more characters than allowed</source>
   <translation>mehr Zeichen als erlaubt</translation>
  </message>
  <message>
   <source>Off topic</source>
   <translation>Am Thema vorbei</translation>
  </message>
  <message>
   <source>words and examples of your own</source>
   <translation>eigene Wörter und Beispiele</translation>
  </message>
  <message>
   <source>Brand words</source>
   <translation>Markenwörter</translation>
  </message>
  <message>
   <source>Insults and threats</source>
   <translation>Beleidigungen und Drohungen</translation>
  </message>
  <message>
   <source>contempt, threats</source>
   <translation>Verachtung, Drohungen</translation>
  </message>
  <message>
   <source>Tone</source>
   <translation>Ton</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Form</translation>
  </message>
  <message>
   <source>an answer that is not of the form demanded</source>
   <translation>eine Antwort, die nicht die verlangte Form hat</translation>
  </message>
  <message>
   <source>Not borne out</source>
   <translation>Nicht belegt</translation>
  </message>
  <message>
   <source>sentences against their sources</source>
   <translation>Sätze gegen ihre Quellen</translation>
  </message>
  <message>
   <source>asked policy by policy</source>
   <translation>Richtlinie für Richtlinie gefragt</translation>
  </message>
  <message>
   <source>Found as they stand, whatever their case; a phrase across line ends, too.</source>
   <translation>Gefunden, wie sie dastehen, in jeder Groß- und Kleinschreibung; eine Wendung auch über Zeilenenden.</translation>
  </message>
  <message>
   <source>Sentences that mean nearly the same as one of the examples are found.</source>
   <translation>Gefunden werden Sätze, die fast dasselbe bedeuten wie eines der Beispiele.</translation>
  </message>
  <message>
   <source>List of</source>
   <translation>Liste von</translation>
  </message>
  <message>
   <source>Words and phrases, one a line</source>
   <translation>Wörter und Wendungen, eine je Zeile</translation>
  </message>
  <message>
   <source>Keep the list</source>
   <translation>Die Liste behalten</translation>
  </message>
  <message>
   <source>Entry</source>
   <translation>Eintrag</translation>
  </message>
  <message>
   <source>Name, such as: politics</source>
   <translation>Name, etwa: Politik</translation>
  </message>
  <message>
   <source>What it is</source>
   <translation>Was es ist</translation>
  </message>
  <message>
   <source>Questions have to be about this</source>
   <translation>Fragen müssen davon handeln</translation>
  </message>
  <message>
   <source>From which likeness on</source>
   <translation>Ab welcher Ähnlichkeit</translation>
  </message>
  <message>
   <source>Example sentences, one a line; twenty do well</source>
   <translation>Beispielsätze, einer je Zeile; zwanzig sind gut</translation>
  </message>
  <message>
   <source>A new one</source>
   <translation>Ein neuer</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} examples</source>
   <translation>
    <numerusform>{n:,} Beispiel</numerusform>
    <numerusform>{n:,} Beispiele</numerusform>
   </translation>
  </message>
  <message>
   <source>By word</source>
   <translation>Nach Wort</translation>
  </message>
  <message>
   <source>By example</source>
   <translation>Nach Beispiel</translation>
  </message>
  <message>
   <source>Collections (*{suffix});;All files (*)</source>
   <translation>Sammlungen (*{suffix});;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Everything goes into one file: the documents, their texts, passages, vectors, tags and settings. The file is not encrypted; keep it where only you can read it.</source>
   <translation>Alles kommt in eine Datei: die Dokumente, ihre Texte, Passagen, Vektoren, Schlagwörter und Einstellungen. Die Datei ist nicht verschlüsselt; bewahren Sie sie auf, wo nur Sie sie lesen können.</translation>
  </message>
  <message>
   <source>The file is checked whole before anything is taken from it. An archive says of its files what stands in them: if you do not trust who made it, have the files read here.</source>
   <translation>Die Datei wird ganz geprüft, bevor etwas daraus übernommen wird. Ein Archiv sagt selbst, was in seinen Dateien steht: Wenn Sie seinem Urheber nicht trauen, lassen Sie die Dateien hier lesen.</translation>
  </message>
  <message>
   <source>Export “{name}”</source>
   <translation>„{name}“ exportieren</translation>
  </message>
  <message>
   <source>Import a collection</source>
   <translation>Eine Sammlung importieren</translation>
  </message>
  <message>
   <source>Read the files here instead</source>
   <translation>Die Dateien stattdessen hier lesen</translation>
  </message>
  <message>
   <source>Waiting for its turn…</source>
   <translation>Wartet, bis es an der Reihe ist…</translation>
  </message>
  <message>
   <source> {done:,} of {amount}</source>
   <translation> {done:,} von {amount}</translation>
  </message>
  <message>
   <source>Choose where…</source>
   <translation>Ort wählen…</translation>
  </message>
  <message>
   <source>Export to</source>
   <translation>Exportieren nach</translation>
  </message>
  <message>
   <source>, {n_known:,} were there already</source>
   <translation>, {n_known:,} waren schon da</translation>
  </message>
  <message>
   <source>{amount} came into “{name}”{known}.</source>
   <translation>{amount} kamen in „{name}“{known}.</translation>
  </message>
  <message>
   <source>All collections</source>
   <translation>Alle Sammlungen</translation>
  </message>
  <message>
   <source>Looks at the database, compares full text, passages, files and the index with it, and changes nothing. What does not fit can be made anew from the database.</source>
   <translation>Sieht die Datenbank an, vergleicht Volltext, Passagen, Dateien und den Index damit und ändert nichts. Was nicht passt, kann aus der Datenbank neu gemacht werden.</translation>
  </message>
  <message>
   <source>How many</source>
   <translation>Wie viele</translation>
  </message>
  <message>
   <source>Figures and check</source>
   <translation>Zahlen und Prüfung</translation>
  </message>
  <message>
   <source>Check now</source>
   <translation>Jetzt prüfen</translation>
  </message>
  <message>
   <source>Repair</source>
   <translation>Reparieren</translation>
  </message>
  <message>
   <source>Progress of the check</source>
   <translation>Fortschritt der Prüfung</translation>
  </message>
  <message>
   <source>Looking at {step}…</source>
   <translation>{step} wird angesehen…</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>Zahlen</translation>
  </message>
  <message>
   <source>Does everything agree</source>
   <translation>Stimmt alles überein</translation>
  </message>
  <message>
   <source>Look closer</source>
   <translation>Genauer ansehen</translation>
  </message>
  <message>
   <source>Search playground, test sets, figures and check</source>
   <translation>Suchlabor, Testsätze, Zahlen und Prüfung</translation>
  </message>
  <message>
   <source>Search playground…</source>
   <translation>Suchlabor…</translation>
  </message>
  <message>
   <source>Test sets…</source>
   <translation>Testsätze…</translation>
  </message>
  <message>
   <source>Figures and check…</source>
   <translation>Zahlen und Prüfung…</translation>
  </message>
  <message>
   <source>Export this collection…</source>
   <translation>Diese Sammlung exportieren…</translation>
  </message>
  <message>
   <source>Import a collection…</source>
   <translation>Eine Sammlung importieren…</translation>
  </message>
  <message>
   <source>Take over from GPT4All or Open WebUI…</source>
   <translation>Von GPT4All oder Open WebUI übernehmen…</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Richtig</translation>
  </message>
  <message>
   <source>This passage is right for the question: keep both in the collection's test set</source>
   <translation>Diese Passage ist richtig für die Frage: beide im Testsatz der Sammlung behalten</translation>
  </message>
  <message>
   <source>It was not kept.</source>
   <translation>Es wurde nicht behalten.</translation>
  </message>
  <message>
   <source>Kept in the test set “{name}”</source>
   <translation>Im Testsatz „{name}“ behalten</translation>
  </message>
  <message>
   <source>Not kept</source>
   <translation>Nicht behalten</translation>
  </message>
  <message>
   <source>Meaning</source>
   <translation>Bedeutung</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Wörter</translation>
  </message>
  <message>
   <source>Fused</source>
   <translation>Verbunden</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>Reihenfolge</translation>
  </message>
  <message>
   <source>Search playground</source>
   <translation>Suchlabor</translation>
  </message>
  <message>
   <source>What would you ask these documents?</source>
   <translation>Was würden Sie diese Dokumente fragen?</translation>
  </message>
  <message>
   <source>Collection to search</source>
   <translation>Sammlung, in der gesucht wird</translation>
  </message>
  <message>
   <source>Filters</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>key=value, != takes away, &gt;= and &lt;= for dates; quotes hold blanks</source>
   <translation>key=value, != schließt aus, &gt;= und &lt;= für Daten; Anführungszeichen halten Leerzeichen</translation>
  </message>
  <message>
   <source>Searching</source>
   <translation>Es wird gesucht</translation>
  </message>
  <message>
   <source>Passages found</source>
   <translation>Gefundene Passagen</translation>
  </message>
  <message>
   <source>This one is right</source>
   <translation>Diese ist richtig</translation>
  </message>
  <message>
   <source>Keep question and passage in the collection's test set</source>
   <translation>Frage und Passage im Testsatz der Sammlung behalten</translation>
  </message>
  <message>
   <source>Passages in the prompt</source>
   <translation>Passagen im Prompt</translation>
  </message>
  <message>
   <source>Show the prompt</source>
   <translation>Den Prompt zeigen</translation>
  </message>
  <message>
   <source>Count with the model</source>
   <translation>Mit dem Modell zählen</translation>
  </message>
  <message>
   <source>Try a search</source>
   <translation>Probieren Sie eine Suche</translation>
  </message>
  <message>
   <source>Type a question. You see what is found by meaning and by words, with ranks and scores, how both are fused, and which passages a model would read. Mark the right one, and the collection's test set grows.</source>
   <translation>Geben Sie eine Frage ein. Sie sehen, was nach Bedeutung und nach Wörtern gefunden wird, mit Rängen und Punkten, wie beides verbunden wird und welche Passagen ein Modell lesen würde. Markieren Sie die richtige, und der Testsatz der Sammlung wächst.</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} passages</source>
   <translation>
    <numerusform>{n:,} Passage</numerusform>
    <numerusform>{n:,} Passagen</numerusform>
   </translation>
  </message>
  <message>
   <source>Kept in the test set “{name}”, which has {amount} now.</source>
   <translation>Im Testsatz „{name}“ behalten, der jetzt {amount} hat.</translation>
  </message>
  <message>
   <source>In the prompt</source>
   <translation>Im Prompt</translation>
  </message>
  <message>
   <source>What would be sent</source>
   <translation>Was gesendet würde</translation>
  </message>
  <message>
   <source>No passage has these words.</source>
   <translation>Keine Passage hat diese Wörter.</translation>
  </message>
  <message>
   <source>{used} at most; tokens are counted with a loaded model.</source>
   <translation>höchstens {used}; Tokens werden mit einem geladenen Modell gezählt.</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} questions</source>
   <translation>
    <numerusform>{n:,} Frage</numerusform>
    <numerusform>{n:,} Fragen</numerusform>
   </translation>
  </message>
  <message>
   <source>Back to the document before</source>
   <translation>Zurück zum vorigen Dokument</translation>
  </message>
  <message>
   <source>Open the file</source>
   <translation>Die Datei öffnen</translation>
  </message>
  <message>
   <source>Passages of the document</source>
   <translation>Passagen des Dokuments</translation>
  </message>
  <message>
   <source>Nearest passages</source>
   <translation>Nächste Passagen</translation>
  </message>
  <message>
   <source>{name} – reading room</source>
   <translation>{name} – Leseraum</translation>
  </message>
  <message>
   <source>Looking for them…</source>
   <translation>Sie werden gesucht…</translation>
  </message>
  <message>
   <source>Nearest to the passage</source>
   <translation>Am nächsten bei der Passage</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Ort</translation>
  </message>
  <message>
   <source>This document has no passages yet.</source>
   <translation>Dieses Dokument hat noch keine Passagen.</translation>
  </message>
  <message>
   <source>{n_chunks:,}, {n_indexed:,} in the index</source>
   <translation>{n_chunks:,}, davon {n_indexed:,} im Index</translation>
  </message>
  <message>
   <source>By meaning, in the whole collection. Enter opens one.</source>
   <translation>Nach Bedeutung, in der ganzen Sammlung. Enter öffnet eine.</translation>
  </message>
  <message>
   <source>None yet: the passage is not in the index.</source>
   <translation>Noch keine: Die Passage ist nicht im Index.</translation>
  </message>
  <message>
   <source>here</source>
   <translation>hier</translation>
  </message>
  <message>
   <source>A test set is questions with what should be found for each. Mark a right passage in the search playground or under an answer, or import questions and judgements in BEIR's layout. Each run is kept, so you see what another embedder or order of hits brings.</source>
   <translation>Ein Testsatz besteht aus Fragen mit dem, was zu jeder gefunden werden soll. Markieren Sie eine richtige Passage im Suchlabor oder unter einer Antwort, oder importieren Sie Fragen und Urteile im Aufbau von BEIR. Jeder Lauf bleibt, sodass Sie sehen, was ein anderes Einbettungsmodell oder eine andere Reihenfolge bringt.</translation>
  </message>
  <message>
   <source>At 10</source>
   <translation>Bei 10</translation>
  </message>
  <message>
   <source>Median</source>
   <translation>Median</translation>
  </message>
  <message>
   <source>a file</source>
   <translation>eine Datei</translation>
  </message>
  <message>
   <source>an answer</source>
   <translation>eine Antwort</translation>
  </message>
  <message>
   <source>the playground</source>
   <translation>das Suchlabor</translation>
  </message>
  <message>
   <source>by hand</source>
   <translation>von Hand</translation>
  </message>
  <message>
   <source>Test sets</source>
   <translation>Testsätze</translation>
  </message>
  <message>
   <source>Test set</source>
   <translation>Testsatz</translation>
  </message>
  <message>
   <source>A folder with queries.jsonl and qrels/test.tsv</source>
   <translation>Ein Ordner mit queries.jsonl und qrels/test.tsv</translation>
  </message>
  <message>
   <source>Progress of the run</source>
   <translation>Fortschritt des Laufs</translation>
  </message>
  <message>
   <source>Figures of the last run</source>
   <translation>Zahlen des letzten Laufs</translation>
  </message>
  <message>
   <source>Figures over time</source>
   <translation>Kennzahlen im Zeitverlauf</translation>
  </message>
  <message>
   <source>Which figure is shown over time</source>
   <translation>Welche Kennzahl im Zeitverlauf gezeigt wird</translation>
  </message>
  <message>
   <source>Take this question out</source>
   <translation>Diese Frage herausnehmen</translation>
  </message>
  <message>
   <source>Import questions: queries.jsonl and qrels/test.tsv</source>
   <translation>Fragen importieren: queries.jsonl und qrels/test.tsv</translation>
  </message>
  <message>
   <source>Remove “{name}”?</source>
   <translation>„{name}“ entfernen?</translation>
  </message>
  <message>
   <source>Its {amount} and the results of all its runs are removed. Documents stay as they are.</source>
   <translation>{amount} und die Ergebnisse aller Läufe werden entfernt. Die Dokumente bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>No test sets yet</source>
   <translation>Noch keine Testsätze</translation>
  </message>
  <message>
   <source>Never run. Press Run to measure.</source>
   <translation>Nie gelaufen. „Starten“ misst.</translation>
  </message>
  <message>
   <source>nDCG@10 over time</source>
   <translation>nDCG@10 im Lauf der Zeit</translation>
  </message>
  <message>
   <source>Recall@10 over time</source>
   <translation>Recall@10 im Zeitverlauf</translation>
  </message>
  <message>
   <source>MRR@10 over time</source>
   <translation>MRR@10 im Zeitverlauf</translation>
  </message>
  <message>
   <source>Median over time</source>
   <translation>Median im Zeitverlauf</translation>
  </message>
  <message>
   <source>p95 over time</source>
   <translation>p95 im Zeitverlauf</translation>
  </message>
  <message>
   <source>Both</source>
   <translation>Beide</translation>
  </message>
  <message>
   <source>{amount}, {n_tokens:,} of {n_ctx:,} tokens for {model}: {n_frame:,} for instruction and question, at most {n_answer:,} left for the answer</source>
   <translation>{amount}, {n_tokens:,} von {n_ctx:,} Tokens für {model}: {n_frame:,} für Anweisung und Frage, höchstens {n_answer:,} bleiben für die Antwort</translation>
  </message>
  <message>
   <source>{amount}, {amount_2}, {n_indexed:,} in the index</source>
   <translation>{amount}, {amount_2}, {n_indexed:,} im Index</translation>
  </message>
  <message>
   <source>{amount} not as they should be: {of}{waiting}.</source>
   <translation>{amount} nicht so, wie sie sein sollten: {of}{waiting}.</translation>
  </message>
  <message>
   <source>As its file is</source>
   <translation>Wie seine Datei</translation>
  </message>
  <message>
   <source>Its file has changed</source>
   <translation>Seine Datei hat sich geändert</translation>
  </message>
  <message>
   <source>Its file is gone</source>
   <translation>Seine Datei ist weg</translation>
  </message>
  <message>
   <source>Came with an archive</source>
   <translation>Kam mit einem Archiv</translation>
  </message>
  <message>
   <source>{amount} in {what:.0f} ms</source>
   <translation>{amount} in {what:.0f} ms</translation>
  </message>
  <message>
   <source>{said}. {amount} did not fit.</source>
   <translation>{said}. {amount} passten nicht.</translation>
  </message>
  <message>
   <source>{p50_ms:.0f} ms</source>
   <translation>{p50_ms:.0f} ms</translation>
  </message>
  <message>
   <source>{p95_ms:.0f} ms</source>
   <translation>{p95_ms:.0f} ms</translation>
  </message>
  <message>
   <source>{moment}: {amount} over {amount_2}, {embedder}, order {rerank}</source>
   <translation>{moment}: {amount} über {amount_2}, {embedder}, Reihenfolge {rerank}</translation>
  </message>
  <message>
   <source>; {amount} waiting</source>
   <translation>; {amount} warten</translation>
  </message>
  <message>
   <source>Database, full text, index and files agree: {of}{waiting}.</source>
   <translation>Datenbank, Volltext, Index und Dateien stimmen überein: {of}{waiting}.</translation>
  </message>
  <message>
   <source>{n:,.1f} MB</source>
   <translation>{n:,.1f} MB</translation>
  </message>
  <message>
   <source>{n:,.1f} kB</source>
   <translation>{n:,.1f} kB</translation>
  </message>
  <message>
   <source>page {page}</source>
   <translation>Seite {page}</translation>
  </message>
  <message>
   <source>character {start:,}</source>
   <translation>Zeichen {start:,}</translation>
  </message>
  <message>
   <source>beginning</source>
   <translation>Anfang</translation>
  </message>
  <message>
   <source>put in order by {reranker} in {what:.0f} ms</source>
   <translation>geordnet von {reranker} in {what:.0f} ms</translation>
  </message>
  <message>
   <source>nothing right found for {n_missed:,}</source>
   <translation>nichts Richtiges gefunden für {n_missed:,}</translation>
  </message>
  <message>
   <source>{amount} not in the collection</source>
   <translation>{amount} nicht in der Sammlung</translation>
  </message>
  <message>
   <source>can be repaired</source>
   <translation>kann repariert werden</translation>
  </message>
  <message>
   <source>cannot be repaired here</source>
   <translation>kann hier nicht repariert werden</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} things</source>
   <translation>
    <numerusform>{n:,} Sache</numerusform>
    <numerusform>{n:,} Sachen</numerusform>
   </translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <source>Languages</source>
   <translation>Sprachen</translation>
  </message>
  <message>
   <source>Freshness</source>
   <translation>Aktualität</translation>
  </message>
  <message>
   <source>Last added</source>
   <translation>Zuletzt hinzugefügt</translation>
  </message>
  <message>
   <source>Found by words</source>
   <translation>Nach Wörtern gefunden</translation>
  </message>
  <message>
   <source>{by_words:.0%} of documents</source>
   <translation>{by_words:.0%} der Dokumente</translation>
  </message>
  <message>
   <source>Found by meaning</source>
   <translation>Nach Bedeutung gefunden</translation>
  </message>
  <message>
   <source>{by_meaning:.0%} of passages</source>
   <translation>{by_meaning:.0%} der Passagen</translation>
  </message>
  <message>
   <source>Text in passages</source>
   <translation>Text in Passagen</translation>
  </message>
  <message>
   <source>{document} (the passage is gone)</source>
   <translation>{document} (die Passage ist weg)</translation>
  </message>
  <message>
   <source>Last sync</source>
   <translation>Zuletzt abgeglichen</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} right documents</source>
   <translation>
    <numerusform>{n:,} richtiges Dokument</numerusform>
    <numerusform>{n:,} richtige Dokumente</numerusform>
   </translation>
  </message>
  <message>
   <source> of linked folders</source>
   <translation> aus verknüpften Ordnern</translation>
  </message>
  <message>
   <source>{rest:,} others</source>
   <translation>{rest:,} andere</translation>
  </message>
  <message>
   <source>Find everything that names a person, hand it out or erase it, with proof and a signed receipt. Say how long what is kept. Print what happened in a period.</source>
   <translation>Finden Sie alles, was eine Person nennt, geben Sie es heraus oder löschen Sie es, mit Nachweis und unterzeichneter Quittung. Legen Sie fest, wie lange was bleibt. Drucken Sie, was in einem Zeitraum geschah.</translation>
  </message>
  <message>
   <source>Persons, retention, reports</source>
   <translation>Personen, Aufbewahrung, Berichte</translation>
  </message>
  <message>
   <source>A person's data…</source>
   <translation>Daten einer Person…</translation>
  </message>
  <message>
   <source>Retention…</source>
   <translation>Aufbewahrung…</translation>
  </message>
  <message>
   <source>Compliance report…</source>
   <translation>Compliance-Bericht…</translation>
  </message>
  <message>
   <source>Models, adapters and prompt by their hashes, passages and their files, sampler and seed, rails and versions, signed with the key of the audit log.</source>
   <translation>Modelle, Adapter und Prompt mit ihren Prüfsummen, Passagen und ihre Dateien, Sampler und Startwert, Leitplanken und Versionen, unterzeichnet mit dem Schlüssel des Auditprotokolls.</translation>
  </message>
  <message>
   <source>PDF document (*.pdf);;Web page (*.html);;JSON, signed (*.json)</source>
   <translation>PDF-Dokument (*.pdf);;Webseite (*.html);;JSON, unterzeichnet (*.json)</translation>
  </message>
  <message>
   <source>Asking again</source>
   <translation>Noch einmal gefragt</translation>
  </message>
  <message>
   <source>Dossier</source>
   <translation>Akte</translation>
  </message>
  <message>
   <source>Ask again and compare</source>
   <translation>Noch einmal fragen und vergleichen</translation>
  </message>
  <message>
   <source>Keep…</source>
   <translation>Behalten…</translation>
  </message>
  <message>
   <source>Web</source>
   <translation>Netz</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} things are erased for good.{kept}</source>
   <translation>
    <numerusform>{n:,} Sache wird endgültig gelöscht.{kept}</numerusform>
    <numerusform>{n:,} Sachen werden endgültig gelöscht.{kept}</numerusform>
   </translation>
  </message>
  <message>
   <source> {n_kept:,} are kept.</source>
   <translation> {n_kept:,} werden behalten.</translation>
  </message>
  <message>
   <source>Erase this person's data</source>
   <translation>Die Daten dieser Person löschen</translation>
  </message>
  <message>
   <source>Type “{word}” to do it</source>
   <translation>Geben Sie „{word}“ ein, um es zu tun</translation>
  </message>
  <message>
   <source>Erase</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>… and {more:,} more.</source>
   <translation>… und {more:,} weitere.</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>Alles</translation>
  </message>
  <message>
   <source>All chats</source>
   <translation>Alle Chats</translation>
  </message>
  <message>
   <source>All training runs</source>
   <translation>Alle Trainingsläufe</translation>
  </message>
  <message>
   <source>All evaluations</source>
   <translation>Alle Auswertungen</translation>
  </message>
  <message>
   <source>Only what is named below</source>
   <translation>Nur was unten genannt ist</translation>
  </message>
  <message>
   <source>New legal hold</source>
   <translation>Neue Aufbewahrungssperre</translation>
  </message>
  <message>
   <source>What it keeps is neither erased nor deleted by a rule until somebody releases it.</source>
   <translation>Was sie festhält, wird weder gelöscht noch von einer Regel entfernt, bis jemand sie aufhebt.</translation>
  </message>
  <message>
   <source>Name of the case</source>
   <translation>Name des Falls</translation>
  </message>
  <message>
   <source>Case 7</source>
   <translation>Fall 7</translation>
  </message>
  <message>
   <source>Order of a court, claim, audit</source>
   <translation>Gerichtsbeschluss, Anspruch, Prüfung</translation>
  </message>
  <message>
   <source>What it keeps</source>
   <translation>Was sie festhält</translation>
  </message>
  <message>
   <source>Named one by one</source>
   <translation>Einzeln genannt</translation>
  </message>
  <message>
   <source>Hold</source>
   <translation>Festhalten</translation>
  </message>
  <message>
   <source>Keeps</source>
   <translation>Hält fest</translation>
  </message>
  <message>
   <source>And, one by one</source>
   <translation>Und, einzeln</translation>
  </message>
  <message>
   <source>Policies in force, figures, incidents, whether the audit log fits, requests of persons and retention, and which rules of the GDPR and SOC 2 they bear on. An aid; it certifies nothing.</source>
   <translation>Geltende Richtlinien, Zahlen, Vorfälle, ob das Auditprotokoll stimmt, Anträge von Personen und Aufbewahrung, und welche Regeln der DSGVO und von SOC 2 sie berühren. Eine Hilfe; sie bescheinigt nichts.</translation>
  </message>
  <message>
   <source>PDF document (*.pdf);;Web page (*.html)</source>
   <translation>PDF-Dokument (*.pdf);;Webseite (*.html)</translation>
  </message>
  <message>
   <source>compliance {begin} to {end}.pdf</source>
   <translation>Compliance {begin} bis {end}.pdf</translation>
  </message>
  <message>
   <source>Compliance report</source>
   <translation>Compliance-Bericht</translation>
  </message>
  <message>
   <source>From, as 2026-01-31</source>
   <translation>Von, etwa 2026-01-31</translation>
  </message>
  <message>
   <source>To, not included, as 2026-02-28</source>
   <translation>Bis, nicht eingeschlossen, etwa 2026-02-28</translation>
  </message>
  <message>
   <source>Write…</source>
   <translation>Schreiben…</translation>
  </message>
  <message>
   <source>Write the report</source>
   <translation>Den Bericht schreiben</translation>
  </message>
  <message>
   <source>Last month, {begin:%B %Y}</source>
   <translation>Letzter Monat, {begin:%m/%Y}</translation>
  </message>
  <message>
   <source>This month so far</source>
   <translation>Dieser Monat bisher</translation>
  </message>
  <message>
   <source>{year} so far</source>
   <translation>{year} bisher</translation>
  </message>
  <message>
   <source>Last year, {year}</source>
   <translation>Letztes Jahr, {year}</translation>
  </message>
  <message>
   <source>to, not included</source>
   <translation>bis, nicht eingeschlossen</translation>
  </message>
  <message>
   <source>A legal hold comes before an erasure and before every rule; a pin comes before a rule.</source>
   <translation>Eine Aufbewahrungssperre geht einer Löschung und jeder Regel vor; ein Anheften geht einer Regel vor.</translation>
  </message>
  <message numerus="yes">
   <source>After {n:,} days</source>
   <translation>
    <numerusform>Nach {n:,} Tag</numerusform>
    <numerusform>Nach {n:,} Tagen</numerusform>
   </translation>
  </message>
  <message>
   <source>{kind}, last {at}</source>
   <translation>{kind}, zuletzt {at}</translation>
  </message>
  <message>
   <source>Never deleted</source>
   <translation>Nie gelöscht</translation>
  </message>
  <message numerus="yes">
   <source>After {n:,} years</source>
   <translation>
    <numerusform>Nach {n:,} Jahr</numerusform>
    <numerusform>Nach {n:,} Jahren</numerusform>
   </translation>
  </message>
  <message>
   <source>goes</source>
   <translation>geht</translation>
  </message>
  <message>
   <source>How long what is kept</source>
   <translation>Wie lange was aufbewahrt wird</translation>
  </message>
  <message>
   <source>Delete what is due by itself, once a day, while nobody asks</source>
   <translation>Fälliges von selbst löschen, einmal täglich, während niemand fragt</translation>
  </message>
  <message>
   <source>What is due</source>
   <translation>Was fällig ist</translation>
  </message>
  <message>
   <source>Nothing is due.</source>
   <translation>Nichts ist fällig.</translation>
  </message>
  <message>
   <source>Pin</source>
   <translation>Anheften</translation>
  </message>
  <message>
   <source>Delete what is due…</source>
   <translation>Fälliges löschen…</translation>
  </message>
  <message>
   <source>Legal holds</source>
   <translation>Aufbewahrungssperren</translation>
  </message>
  <message>
   <source>There are no legal holds.</source>
   <translation>Es gibt keine Aufbewahrungssperren.</translation>
  </message>
  <message>
   <source>New hold…</source>
   <translation>Neue Sperre…</translation>
  </message>
  <message>
   <source>Release…</source>
   <translation>Aufheben…</translation>
  </message>
  <message>
   <source>Delete {n_going:,} things for good?</source>
   <translation>{n_going:,} Sachen endgültig löschen?</translation>
  </message>
  <message>
   <source>They are listed as going. What is pinned or held stays.</source>
   <translation>Sie sind als „geht“ aufgeführt. Was angeheftet oder gesperrt ist, bleibt.</translation>
  </message>
  <message>
   <source>held: {held}</source>
   <translation>gesperrt: {held}</translation>
  </message>
  <message>
   <source>How long {kind} are kept</source>
   <translation>Wie lange {kind} aufbewahrt werden</translation>
  </message>
  <message>
   <source>Rules</source>
   <translation>Regeln</translation>
  </message>
  <message>
   <source>Due now</source>
   <translation>Jetzt fällig</translation>
  </message>
  <message>
   <source>since {at}</source>
   <translation>seit {at}</translation>
  </message>
  <message>
   <source>Release “{name}”?</source>
   <translation>„{name}“ aufheben?</translation>
  </message>
  <message>
   <source>What it kept can be erased, and goes by its rules, from then on.</source>
   <translation>Was sie festhielt, kann von da an gelöscht werden und folgt seinen Regeln.</translation>
  </message>
  <message>
   <source>pinned</source>
   <translation>angeheftet</translation>
  </message>
  <message>
   <source> (policy)</source>
   <translation> (Richtlinie)</translation>
  </message>
  <message>
   <source>Names, addresses of mail and numbers, several separated by semicolons. Everything in this workspace is searched: chats, documents, prompts, data and training sets, evaluations, caches, drafts, settings, reports of crashes, copies of the database.</source>
   <translation>Namen, Mailadressen und Nummern, mehrere durch Strichpunkte getrennt. Alles in diesem Arbeitsbereich wird durchsucht: Chats, Dokumente, Prompts, Datensätze und Trainingsdaten, Auswertungen, Zwischenspeicher, Entwürfe, Einstellungen, Absturzberichte, Kopien der Datenbank.</translation>
  </message>
  <message>
   <source>removed</source>
   <translation>entfernt</translation>
  </message>
  <message>
   <source>blotted out</source>
   <translation>unkenntlich gemacht</translation>
  </message>
  <message>
   <source>kept</source>
   <translation>behalten</translation>
  </message>
  <message>
   <source>{n_found:,} things name this person; {looked:,} rows and files were looked at.</source>
   <translation>{n_found:,} Sachen nennen diese Person; {looked:,} Zeilen und Dateien wurden durchgesehen.</translation>
  </message>
  <message>
   <source>Nothing names this person; {looked:,} rows and files were looked at.</source>
   <translation>Nichts nennt diese Person; {looked:,} Zeilen und Dateien wurden durchgesehen.</translation>
  </message>
  <message numerus="yes">
   <source>{place}, {n:,} times</source>
   <translation>
    <numerusform>{place}, {n:,}-mal</numerusform>
    <numerusform>{place}, {n:,}-mal</numerusform>
   </translation>
  </message>
  <message>
   <source>Erased. {proof:,} files with {proof_2:,} bytes were searched; {proof_3:,} hold a trace.</source>
   <translation>Gelöscht. {proof:,} Dateien mit {proof_2:,} Bytes wurden durchsucht; {proof_3:,} enthalten eine Spur.</translation>
  </message>
  <message>
   <source>A person's data</source>
   <translation>Die Daten einer Person</translation>
  </message>
  <message>
   <source>Names and other names</source>
   <translation>Namen und andere Namen</translation>
  </message>
  <message>
   <source>Jane Doe; Janey</source>
   <translation>Erika Mustermann; Rika</translation>
  </message>
  <message>
   <source>Addresses of mail</source>
   <translation>Mailadressen</translation>
  </message>
  <message>
   <source>Telephone, account and other numbers</source>
   <translation>Telefon-, Konto- und andere Nummern</translation>
  </message>
  <message>
   <source>How far the work is</source>
   <translation>Wie weit die Arbeit ist</translation>
  </message>
  <message>
   <source>What an erasure does with this one</source>
   <translation>Was eine Löschung damit macht</translation>
  </message>
  <message>
   <source>Erase…</source>
   <translation>Löschen…</translation>
  </message>
  <message>
   <source> Beyond them, made from them or out of the program's reach: {beyond:,}.</source>
   <translation> Darüber hinaus, daraus gemacht oder außer Reichweite des Programms: {beyond:,}.</translation>
  </message>
  <message>
   <source>Where the export goes</source>
   <translation>Wohin der Export geht</translation>
  </message>
  <message>
   <source>Something is left that was not meant to stay.</source>
   <translation>Etwas ist übrig, das nicht bleiben sollte.</translation>
  </message>
  <message>
   <source>Keep the signed receipt</source>
   <translation>Die unterzeichnete Quittung aufbewahren</translation>
  </message>
  <message>
   <source>Names</source>
   <translation>Namen</translation>
  </message>
  <message>
   <source>Mail</source>
   <translation>Mail</translation>
  </message>
  <message>
   <source>Numbers</source>
   <translation>Nummern</translation>
  </message>
  <message>
   <source>Nothing was searched yet.</source>
   <translation>Es wurde noch nichts gesucht.</translation>
  </message>
  <message>
   <source>Everything is kept.</source>
   <translation>Alles wird behalten.</translation>
  </message>
  <message>
   <source>Change what is done with a row.</source>
   <translation>Ändern, was mit einer Zeile geschieht.</translation>
  </message>
  <message>
   <source>Deleted: {told}.</source>
   <translation>Gelöscht: {told}.</translation>
  </message>
  <message>
   <source>{units:,} things are in {folder}</source>
   <translation>{units:,} Sachen sind in {folder}</translation>
  </message>
  <message>
   <source>Written to {made}</source>
   <translation>Geschrieben nach {made}</translation>
  </message>
  <message>
   <source>Written to {path}</source>
   <translation>Geschrieben nach {path}</translation>
  </message>
  <message>
   <source>Rules and other programs…</source>
   <translation>Regeln und andere Programme…</translation>
  </message>
  <message>
   <source>llama-server, Ollama, LM Studio, vLLM and others serve models over the OpenAI protocol. What such a model is asked, with its passages, leaves this program.</source>
   <translation>llama-server, Ollama, LM Studio, vLLM und andere bieten Modelle über das OpenAI-Protokoll an. Was ein solches Modell gefragt wird, verlässt mit seinen Passagen dieses Programm.</translation>
  </message>
  <message>
   <source>The address must be permitted first: workbench network allow engines 127.0.0.1:8080, then start the program again. Without a name or context the server is asked for them.</source>
   <translation>Die Adresse muss zuerst erlaubt werden: workbench network allow engines 127.0.0.1:8080, danach das Programm neu starten. Ohne Name oder Kontext wird der Server danach gefragt.</translation>
  </message>
  <message>
   <source>Add a model of another program</source>
   <translation>Ein Modell eines anderen Programms hinzufügen</translation>
  </message>
  <message>
   <source>Name here</source>
   <translation>Name hier</translation>
  </message>
  <message>
   <source>Neighbour</source>
   <translation>Nachbar</translation>
  </message>
  <message>
   <source>Name there (optional)</source>
   <translation>Name dort (wahlweise)</translation>
  </message>
  <message>
   <source>as the server calls it</source>
   <translation>wie der Server es nennt</translation>
  </message>
  <message>
   <source>Context in tokens (optional)</source>
   <translation>Kontext in Tokens (wahlweise)</translation>
  </message>
  <message>
   <source>File with its key (optional)</source>
   <translation>Datei mit dem Schlüssel (wahlweise)</translation>
  </message>
  <message>
   <source>its first line is sent</source>
   <translation>ihre erste Zeile wird gesendet</translation>
  </message>
  <message>
   <source>Stays on the loaded model if the set names it.</source>
   <translation>Bleibt beim geladenen Modell, wenn das Regelwerk es nennt.</translation>
  </message>
  <message>
   <source>Loads whom a rule wants; a larger model is held for {hold_s:g} s.</source>
   <translation>Lädt, wen eine Regel will; ein größeres Modell wird {hold_s:g} s gehalten.</translation>
  </message>
  <message>
   <source> Models outside this program may be asked.</source>
   <translation> Modelle außerhalb dieses Programms können gefragt werden.</translation>
  </message>
  <message>
   <source>{name}, in force</source>
   <translation>{name}, in Kraft</translation>
  </message>
  <message>
   <source>otherwise</source>
   <translation>sonst</translation>
  </message>
  <message>
   <source>Stop following</source>
   <translation>Nicht mehr folgen</translation>
  </message>
  <message>
   <source>Follow in chat</source>
   <translation>Im Chat folgen</translation>
  </message>
  <message>
   <source>if one fails</source>
   <translation>wenn eines ausfällt</translation>
  </message>
  <message>
   <source>Rule set</source>
   <translation>Regelwerk</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>Regel</translation>
  </message>
  <message>
   <source>Prompt tokens at most</source>
   <translation>Prompt-Tokens höchstens</translation>
  </message>
  <message>
   <source>Prompt tokens at least</source>
   <translation>Prompt-Tokens mindestens</translation>
  </message>
  <message>
   <source>de, en</source>
   <translation>de, en</translation>
  </message>
  <message>
   <source>Hours</source>
   <translation>Stunden</translation>
  </message>
  <message>
   <source>Add rule</source>
   <translation>Regel hinzufügen</translation>
  </message>
  <message>
   <source>Either</source>
   <translation>Beides</translation>
  </message>
  <message>
   <source>With passages</source>
   <translation>Mit Passagen</translation>
  </message>
  <message>
   <source>Without</source>
   <translation>Ohne</translation>
  </message>
  <message>
   <source>Tokens from</source>
   <translation>Tokens ab</translation>
  </message>
  <message>
   <source>Release {reference}</source>
   <translation>Freigabe {reference}</translation>
  </message>
  <message>
   <source>A rule set sends each question to a model or release: the first rule that fits wins. Chat follows the one in force; the answer says why it was given by whom.</source>
   <translation>Ein Regelwerk schickt jede Frage an ein Modell oder eine Freigabe: Die erste passende Regel gilt. Der Chat folgt dem Regelwerk in Kraft; die Antwort sagt, von wem sie ist und warum.</translation>
  </message>
  <message>
   <source>Rules: who answers</source>
   <translation>Regeln: wer antwortet</translation>
  </message>
  <message>
   <source>There are no rules yet.</source>
   <translation>Es gibt noch keine Regeln.</translation>
  </message>
  <message>
   <source>A question to try</source>
   <translation>Eine Frage zum Ausprobieren</translation>
  </message>
  <message>
   <source>Try a question…</source>
   <translation>Eine Frage ausprobieren…</translation>
  </message>
  <message>
   <source>Add a model of another program…</source>
   <translation>Ein Modell eines anderen Programms hinzufügen…</translation>
  </message>
  <message>
   <source>Its rules are gone; models and releases stay.</source>
   <translation>Die Regeln sind weg; Modelle und Freigaben bleiben.</translation>
  </message>
  <message>
   <source>Add a rule</source>
   <translation>Eine Regel hinzufügen</translation>
  </message>
  <message>
   <source>Add a rule first.</source>
   <translation>Fügen Sie zuerst eine Regel hinzu.</translation>
  </message>
  <message>
   <source>{asked} would be asked because {reason}.</source>
   <translation>{asked} würde gefragt, weil {reason}.</translation>
  </message>
  <message>
   <source>The server has {n_found:,} models: {named}.</source>
   <translation>Der Server hat {n_found:,} Modelle: {named}.</translation>
  </message>
  <message>
   <source>Type the name of one of them.</source>
   <translation>Geben Sie den Namen eines davon ein.</translation>
  </message>
  <message>
   <source>Starting</source>
   <translation>Beginnt</translation>
  </message>
  <message>
   <source>Code.</source>
   <translation>Code.</translation>
  </message>
  <message>
   <source>Earlier questions…</source>
   <translation>Frühere Fragen…</translation>
  </message>
  <message>
   <source>all collections</source>
   <translation>alle Sammlungen</translation>
  </message>
  <message>
   <source>Ask all documents</source>
   <translation>Alle Dokumente fragen</translation>
  </message>
  <message>
   <source>Every document of {names} is read, one by one.</source>
   <translation>Jedes Dokument von {names} wird gelesen, eines nach dem anderen.</translation>
  </message>
  <message>
   <source>Question about all documents</source>
   <translation>Frage über alle Dokumente</translation>
  </message>
  <message>
   <source>How many contracts end…</source>
   <translation>Wie viele Verträge enden…</translation>
  </message>
  <message>
   <source>Go through all</source>
   <translation>Alle durchgehen</translation>
  </message>
  <message>
   <source>Ask the model for what rules cannot read</source>
   <translation>Das Modell nach dem fragen, was Regeln nicht lesen können</translation>
  </message>
  <message>
   <source>Earlier questions</source>
   <translation>Frühere Fragen</translation>
  </message>
  <message>
   <source>Documents read</source>
   <translation>Gelesene Dokumente</translation>
  </message>
  <message>
   <source>Groups</source>
   <translation>Gruppen</translation>
  </message>
  <message>
   <source>What the documents say</source>
   <translation>Was die Dokumente sagen</translation>
  </message>
  <message>
   <source>Export the table</source>
   <translation>Die Tabelle exportieren</translation>
  </message>
  <message>
   <source>Understood as: {understood}</source>
   <translation>Verstanden als: {understood}</translation>
  </message>
  <message>
   <source>Table (*.csv)</source>
   <translation>Tabelle (*.csv)</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Gruppe</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>Anzahl</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>Betrag</translation>
  </message>
  <message>
   <source>This asks about all documents; an answer in chat rests on a few passages. Go through all {n}?</source>
   <translation>Dies fragt nach allen Dokumenten; eine Antwort im Chat beruht auf wenigen Passagen. Alle {n} durchgehen?</translation>
  </message>
  <message>
   <source>Go through all {n}</source>
   <translation>Alle {n} durchgehen</translation>
  </message>
  <message>
   <source>Read {done:,} of {total:,}</source>
   <translation>{done:,} von {total:,} gelesen</translation>
  </message>
  <message>
   <source>Nothing is asked yet.</source>
   <translation>Noch wird nichts gefragt.</translation>
  </message>
  <message>
   <source>{left:.0f} min</source>
   <translation>{left:.0f} min</translation>
  </message>
  <message>
   <source>{said} left</source>
   <translation>noch {said}</translation>
  </message>
  <message>
   <source>Finished{by}.</source>
   <translation>Fertig{by}.</translation>
  </message>
  <message>
   <source>It ended early: {problem}</source>
   <translation>Es endete vorzeitig: {problem}</translation>
  </message>
  <message>
   <source>It waits for its turn.</source>
   <translation>Es wartet, bis es an der Reihe ist.</translation>
  </message>
  <message>
   <source>Paused after {n_read:,} of {n_documents:,}.</source>
   <translation>Angehalten nach {n_read:,} von {n_documents:,}.</translation>
  </message>
  <message>
   <source> with {model}</source>
   <translation> mit {model}</translation>
  </message>
  <message>
   <source> by rules alone</source>
   <translation> nur nach Regeln</translation>
  </message>
  <message>
   <source>Promote to production</source>
   <translation>In die Produktion befördern</translation>
  </message>
  <message>
   <source>Take into use…</source>
   <translation>In Gebrauch nehmen…</translation>
  </message>
  <message>
   <source>Ask both the held-out questions</source>
   <translation>Beiden die zurückgehaltenen Fragen stellen</translation>
  </message>
  <message>
   <source>A question to both</source>
   <translation>Eine Frage an beide</translation>
  </message>
  <message>
   <source>A question to both…</source>
   <translation>Eine Frage an beide…</translation>
  </message>
  <message>
   <source>Ask both</source>
   <translation>Beide fragen</translation>
  </message>
  <message>
   <source>There are figures as soon as a checkpoint became an adapter.</source>
   <translation>Zahlen gibt es, sobald aus einem Zwischenstand ein Adapter wurde.</translation>
  </message>
  <message>
   <source>Perplexity on held-out answers: {before:,.4g} before, {after:,.4g} after ({n_tokens:,} tokens of {n_texts:,} answers, by llama.cpp). llama.cpp differs from what was trained by {worst:.1e} of the spread at most and chooses the same token at {same_choice:.1%} of the places.</source>
   <translation>Perplexität an zurückgehaltenen Antworten: {before:,.4g} vorher, {after:,.4g} nachher ({n_tokens:,} Tokens aus {n_texts:,} Antworten, durch llama.cpp). llama.cpp weicht vom Trainierten um höchstens {worst:.1e} der Spannweite ab und wählt an {same_choice:.1%} der Stellen dasselbe Token.</translation>
  </message>
  <message>
   <source>The gate lets it through.</source>
   <translation>Die Schranke lässt es durch.</translation>
  </message>
  <message>
   <source>Wanted</source>
   <translation>Gewünscht</translation>
  </message>
  <message>
   <source>Base</source>
   <translation>Basis</translation>
  </message>
  <message>
   <source>Tuned</source>
   <translation>Abgestimmt</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>Verlust</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>Lernrate</translation>
  </message>
  <message>
   <source>Gradient norm</source>
   <translation>Norm des Gradienten</translation>
  </message>
  <message>
   <source>Tokens per second</source>
   <translation>Tokens je Sekunde</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>Schritt</translation>
  </message>
  <message>
   <source>training</source>
   <translation>Training</translation>
  </message>
  <message>
   <source>validation</source>
   <translation>Validierung</translation>
  </message>
  <message>
   <source>Fine-tuning</source>
   <translation>Feinabstimmung</translation>
  </message>
  <message>
   <source>New run…</source>
   <translation>Neuer Lauf…</translation>
  </message>
  <message>
   <source>Examples…</source>
   <translation>Beispiele…</translation>
  </message>
  <message>
   <source>Who has seen…</source>
   <translation>Wer gesehen hat…</translation>
  </message>
  <message>
   <source>Training runs</source>
   <translation>Trainingsläufe</translation>
  </message>
  <message>
   <source>No training run yet</source>
   <translation>Noch kein Trainingslauf</translation>
  </message>
  <message>
   <source>Examples of good answers become an adapter that is turned on and off beside the model.</source>
   <translation>Aus Beispielen guter Antworten wird ein Adapter, der neben dem Modell ein- und ausgeschaltet wird.</translation>
  </message>
  <message>
   <source>Another run is proposed: </source>
   <translation>Ein weiterer Lauf wird vorgeschlagen: </translation>
  </message>
  <message>
   <source>Nothing trains before you say so.</source>
   <translation>Nichts wird trainiert, bevor Sie es sagen.</translation>
  </message>
  <message>
   <source>Forget this run?</source>
   <translation>Diesen Lauf vergessen?</translation>
  </message>
  <message>
   <source>Its data and checkpoints are removed; adapters that were made of it stay.</source>
   <translation>Seine Daten und Zwischenstände werden entfernt; daraus gemachte Adapter bleiben.</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>Vergessen</translation>
  </message>
  <message>
   <source>One run at a time; pause the one that is trained.</source>
   <translation>Ein Lauf zurzeit; halten Sie den an, der gerade trainiert.</translation>
  </message>
  <message>
   <source>Look at the plan…</source>
   <translation>Den Plan ansehen…</translation>
  </message>
  <message>
   <source>A model asks questions about your documents and answers them with words from there, or puts questions of a set into other words. Nothing is learned from them before you say so.</source>
   <translation>Ein Modell stellt Fragen zu Ihren Dokumenten und beantwortet sie mit Worten daraus, oder es fasst Fragen eines Satzes in andere Worte. Nichts wird daraus gelernt, bevor Sie es sagen.</translation>
  </message>
  <message>
   <source>Set that the drafts are for</source>
   <translation>Satz, für den die Entwürfe sind</translation>
  </message>
  <message>
   <source>Let a model propose…</source>
   <translation>Ein Modell vorschlagen lassen…</translation>
  </message>
  <message>
   <source>Accept all</source>
   <translation>Alle annehmen</translation>
  </message>
  <message>
   <source>Reject all</source>
   <translation>Alle ablehnen</translation>
  </message>
  <message>
   <source>Proposing</source>
   <translation>Vorschläge entstehen</translation>
  </message>
  <message>
   <source>; the first {most} are shown</source>
   <translation>; die ersten {most} werden gezeigt</translation>
  </message>
  <message>
   <source>{n_found:,} drafts wait{more}.</source>
   <translation>{n_found:,} Entwürfe warten{more}.</translation>
  </message>
  <message>
   <source>Lineage</source>
   <translation>Herkunft</translation>
  </message>
  <message>
   <source>JSON lines (*.jsonl *.json);;All files (*)</source>
   <translation>JSON Lines (*.jsonl *.json);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>New training run</source>
   <translation>Neuer Trainingslauf</translation>
  </message>
  <message>
   <source>A LoRA adapter is trained beside the model, which stays as it is. Answers go before training, and nothing leaves this machine.</source>
   <translation>Ein LoRA-Adapter wird neben dem Modell trainiert, das bleibt, wie es ist. Antworten gehen dem Training vor, und nichts verlässt diesen Rechner.</translation>
  </message>
  <message>
   <source>File of examples</source>
   <translation>Datei mit Beispielen</translation>
  </message>
  <message>
   <source>Preset</source>
   <translation>Voreinstellung</translation>
  </message>
  <message>
   <source>Name of the adapter</source>
   <translation>Name des Adapters</translation>
  </message>
  <message>
   <source>Named after base and data</source>
   <translation>Benannt nach Basis und Daten</translation>
  </message>
  <message>
   <source>Licence of the data</source>
   <translation>Lizenz der Daten</translation>
  </message>
  <message>
   <source>For the adapter's card</source>
   <translation>Für die Karte des Adapters</translation>
  </message>
  <message>
   <source>Expert settings</source>
   <translation>Einstellungen für Fachleute</translation>
  </message>
  <message>
   <source>Calibrating</source>
   <translation>Kalibrierung</translation>
  </message>
  <message>
   <source>Estimate</source>
   <translation>Schätzung</translation>
  </message>
  <message>
   <source>Start training</source>
   <translation>Training starten</translation>
  </message>
  <message>
   <source>{set_name} with new corrections</source>
   <translation>{set_name} mit neuen Korrekturen</translation>
  </message>
  <message>
   <source>By a calibration of ten seconds on this machine:</source>
   <translation>Nach einer Kalibrierung von zehn Sekunden auf diesem Rechner:</translation>
  </message>
  <message>
   <source>Loading the model and calibrating…</source>
   <translation>Das Modell wird geladen und kalibriert…</translation>
  </message>
  <message>
   <source>Let a model propose examples</source>
   <translation>Ein Modell Beispiele vorschlagen lassen</translation>
  </message>
  <message>
   <source>The model in use writes them on this machine. They wait for your review.</source>
   <translation>Das verwendete Modell schreibt sie auf diesem Rechner. Sie warten auf Ihre Prüfung.</translation>
  </message>
  <message>
   <source>Training set</source>
   <translation>Trainingssatz</translation>
  </message>
  <message>
   <source>A set that is there, or a new one</source>
   <translation>Ein vorhandener Satz oder ein neuer</translation>
  </message>
  <message>
   <source>Propose</source>
   <translation>Vorschlagen</translation>
  </message>
  <message>
   <source>Questions about documents</source>
   <translation>Fragen zu Dokumenten</translation>
  </message>
  <message>
   <source>Other words for a set's questions</source>
   <translation>Andere Worte für die Fragen eines Satzes</translation>
  </message>
  <message>
   <source>from documents</source>
   <translation>aus Dokumenten</translation>
  </message>
  <message>
   <source>Add documents or a training set first.</source>
   <translation>Fügen Sie zuerst Dokumente oder einen Trainingssatz hinzu.</translation>
  </message>
  <message>
   <source>Passages asked about</source>
   <translation>Befragte Passagen</translation>
  </message>
  <message>
   <source>Of each question</source>
   <translation>Von jeder Frage</translation>
  </message>
  <message>
   <source>There is no set “{name}” to put into other words.</source>
   <translation>Es gibt keinen Satz „{name}“, der in andere Worte zu fassen wäre.</translation>
  </message>
  <message>
   <source>Name a training set.</source>
   <translation>Nennen Sie einen Trainingssatz.</translation>
  </message>
  <message>
   <source>JSON lines (*.jsonl);;All files (*)</source>
   <translation>JSON Lines (*.jsonl);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>File of general examples to mix in</source>
   <translation>Datei mit allgemeinen Beispielen zum Beimischen</translation>
  </message>
  <message>
   <source>None: no general examples</source>
   <translation>Keine: keine allgemeinen Beispiele</translation>
  </message>
  <message>
   <source>Choose general examples to mix in</source>
   <translation>Allgemeine Beispiele zum Beimischen wählen</translation>
  </message>
  <message>
   <source>Mixed in against forgetting</source>
   <translation>Gegen das Vergessen beigemischt</translation>
  </message>
  <message>
   <source>General examples</source>
   <translation>Allgemeine Beispiele</translation>
  </message>
  <message>
   <source>Learned from</source>
   <translation>Daraus gelernt</translation>
  </message>
  <message>
   <source>Into a training set…</source>
   <translation>In einen Trainingssatz…</translation>
  </message>
  <message>
   <source>Answers that you like or correct in a chat come here; you decide which of them a model learns from.</source>
   <translation>Antworten, die Ihnen gefallen oder die Sie im Chat berichtigen, kommen hierher; Sie entscheiden, aus welchen ein Modell lernt.</translation>
  </message>
  <message>
   <source>{waiting:,} wait, {accepted:,} are to be learned from.</source>
   <translation>{waiting:,} warten, aus {accepted:,} soll gelernt werden.</translation>
  </message>
  <message>
   <source>Learn from it</source>
   <translation>Daraus lernen</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Auslassen</translation>
  </message>
  <message>
   <source>Canary</source>
   <translation>Kanarienvogel</translation>
  </message>
  <message>
   <source>A release with the adapter answers 5 % of the conversations, then more as answers are judged. It goes back by itself when it is worse.</source>
   <translation>Eine Freigabe mit dem Adapter beantwortet 5 % der Unterhaltungen, dann mehr, je mehr Antworten beurteilt sind. Ist sie schlechter, geht sie von selbst zurück.</translation>
  </message>
  <message>
   <source>Shadow</source>
   <translation>Schatten</translation>
  </message>
  <message>
   <source>It answers the same questions later, unseen, when nobody waits. The checks judge both.</source>
   <translation>Er beantwortet dieselben Fragen später, ungesehen, wenn niemand wartet. Die Prüfungen beurteilen beide.</translation>
  </message>
  <message>
   <source>Staging</source>
   <translation>Vorstufe</translation>
  </message>
  <message>
   <source>A release binds base and adapter; nobody is answered by it yet.</source>
   <translation>Eine Freigabe verbindet Basis und Adapter; noch antwortet sie niemandem.</translation>
  </message>
  <message>
   <source>Production</source>
   <translation>Produktion</translation>
  </message>
  <message>
   <source>The release answers wherever its name is asked.</source>
   <translation>Die Freigabe antwortet überall, wo ihr Name gefragt wird.</translation>
  </message>
  <message>
   <source>Take it into use</source>
   <translation>In Gebrauch nehmen</translation>
  </message>
  <message>
   <source>How</source>
   <translation>Wie</translation>
  </message>
  <message>
   <source>not-contains: sorry; contains: €</source>
   <translation>not-contains: sorry; contains: €</translation>
  </message>
  <message>
   <source>Answers of a step</source>
   <translation>Antworten je Stufe</translation>
  </message>
  <message>
   <source>Why, although the gate does not let it through</source>
   <translation>Warum, obwohl die Schranke es nicht durchlässt</translation>
  </message>
  <message>
   <source>Checks of answers</source>
   <translation>Prüfungen von Antworten</translation>
  </message>
  <message>
   <source>Judged answers of a step</source>
   <translation>Beurteilte Antworten je Stufe</translation>
  </message>
  <message>
   <source>A shadow is seen by nobody, so only checks can judge it.</source>
   <translation>Ein Schatten wird von niemandem gesehen, deshalb können ihn nur Prüfungen beurteilen.</translation>
  </message>
  <message>
   <source>Say why, for whoever reads the history.</source>
   <translation>Sagen Sie, warum, für alle, die den Verlauf lesen.</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>Kurven</translation>
  </message>
  <message>
   <source>Checkpoints</source>
   <translation>Zwischenstände</translation>
  </message>
  <message>
   <source>Before and after</source>
   <translation>Vorher und nachher</translation>
  </message>
  <message>
   <source>Step {step:,}{loss}, {size_bytes:,.1f} MiB</source>
   <translation>Schritt {step:,}{loss}, {size_bytes:,.1f} MiB</translation>
  </message>
  <message>
   <source>Stop and keep</source>
   <translation>Stoppen und behalten</translation>
  </message>
  <message>
   <source>Turn on for its base</source>
   <translation>Für seine Basis einschalten</translation>
  </message>
  <message>
   <source>Forget…</source>
   <translation>Vergessen…</translation>
  </message>
  <message>
   <source>, {duration} left</source>
   <translation>, noch {duration}</translation>
  </message>
  <message>
   <source>Step {step:,} of {n_steps:,}{rest}</source>
   <translation>Schritt {step:,} von {n_steps:,}{rest}</translation>
  </message>
  <message>
   <source> of {n_steps:,}</source>
   <translation> von {n_steps:,}</translation>
  </message>
  <message>
   <source>, on {device}</source>
   <translation>, auf {device}</translation>
  </message>
  <message>
   <source>, validation {validation:.4f}</source>
   <translation>, Validierung {validation:.4f}</translation>
  </message>
  <message>
   <source>Loss {loss:.4f}{validation}, {tokens_per_second:,.0f} tokens a second, {memory_bytes:,.0f} MiB of memory, {duration} of training</source>
   <translation>Verlust {loss:.4f}{validation}, {tokens_per_second:,.0f} Tokens je Sekunde, {memory_bytes:,.0f} MiB Speicher, {duration} Training</translation>
  </message>
  <message>
   <source>, validation loss {validation:.4f}</source>
   <translation>, Validierungsverlust {validation:.4f}</translation>
  </message>
  <message>
   <source>Make an adapter</source>
   <translation>Einen Adapter machen</translation>
  </message>
  <message>
   <source>Make an adapter of step {step}</source>
   <translation>Einen Adapter aus Schritt {step} machen</translation>
  </message>
  <message>
   <source>{value}: step {step:,}{of}{device}. {message} {hint}</source>
   <translation>{value}: Schritt {step:,}{of}{device}. {message} {hint}</translation>
  </message>
  <message>
   <source>There is no checkpoint yet.</source>
   <translation>Es gibt noch keinen Zwischenstand.</translation>
  </message>
  <message>
   <source>Words as they stand in examples, the name of a document, or the id of an answer. Erasing those does not take them out of an adapter: train anew without them and remove it.</source>
   <translation>Wörter, wie sie in Beispielen stehen, der Name eines Dokuments oder die Kennung einer Antwort. Sie zu löschen nimmt sie nicht aus einem Adapter: Trainieren Sie ohne sie neu und entfernen Sie ihn.</translation>
  </message>
  <message>
   <source>What has an adapter seen?</source>
   <translation>Was hat ein Adapter gesehen?</translation>
  </message>
  <message>
   <source>Words, document or answer</source>
   <translation>Wörter, Dokument oder Antwort</translation>
  </message>
  <message>
   <source>A name, an address…</source>
   <translation>Ein Name, eine Adresse…</translation>
  </message>
  <message>
   <source>Runs that learned from it</source>
   <translation>Läufe, die daraus gelernt haben</translation>
  </message>
  <message>
   <source>Looking…</source>
   <translation>Es wird nachgesehen…</translation>
  </message>
  <message>
   <source>{n_found:,} runs learned from it; {n:,} adapters came of them.</source>
   <translation>{n_found:,} Läufe haben daraus gelernt; {n:,} Adapter sind daraus entstanden.</translation>
  </message>
  <message>
   <source>No run has learned from it.</source>
   <translation>Kein Lauf hat daraus gelernt.</translation>
  </message>
  <message>
   <source>{n_examples:,} examples; </source>
   <translation>{n_examples:,} Beispiele; </translation>
  </message>
  <message>
   <source>adapters: {names}</source>
   <translation>Adapter: {names}</translation>
  </message>
  <message>
   <source>no adapter came of it</source>
   <translation>kein Adapter entstand daraus</translation>
  </message>
  <message>
   <source>Examples (*.jsonl *.json *.csv *.tsv *.parquet);;All files (*)</source>
   <translation>Beispiele (*.jsonl *.json *.csv *.tsv *.parquet);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>JSON lines (*.jsonl)</source>
   <translation>JSON Lines (*.jsonl)</translation>
  </message>
  <message>
   <source>Files of conversations, questions with answers, or pairs of answers become a set that can be looked at before anything is trained.</source>
   <translation>Aus Dateien mit Unterhaltungen, Fragen mit Antworten oder Antwortpaaren wird ein Satz, der angesehen werden kann, bevor etwas trainiert wird.</translation>
  </message>
  <message>
   <source>Examples to learn from</source>
   <translation>Beispiele, aus denen gelernt wird</translation>
  </message>
  <message>
   <source>Training sets</source>
   <translation>Trainingssätze</translation>
  </message>
  <message>
   <source>No training set yet</source>
   <translation>Noch kein Trainingssatz</translation>
  </message>
  <message>
   <source>Reject all drafts for “{name}”?</source>
   <translation>Alle Entwürfe für „{name}“ ablehnen?</translation>
  </message>
  <message>
   <source>They are deleted; nothing was learned from them.</source>
   <translation>Sie werden gelöscht; nichts wurde daraus gelernt.</translation>
  </message>
  <message>
   <source>Write the examples</source>
   <translation>Die Beispiele schreiben</translation>
  </message>
  <message>
   <source>All its versions go for good. Adapters that were trained on it stay.</source>
   <translation>Alle Versionen werden endgültig gelöscht. Darauf trainierte Adapter bleiben.</translation>
  </message>
  <message>
   <source>Into a training set</source>
   <translation>In einen Trainingssatz</translation>
  </message>
  <message>
   <source>Name of the set</source>
   <translation>Name des Satzes</translation>
  </message>
  <message>
   <source>Put them in</source>
   <translation>Aufnehmen</translation>
  </message>
  <message>
   <source>Corrections</source>
   <translation>Korrekturen</translation>
  </message>
  <message>
   <source>Proposed</source>
   <translation>Vorgeschlagen</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} examples, {form}</source>
   <translation>
    <numerusform>{n:,} Beispiel, {form}</numerusform>
    <numerusform>{n:,} Beispiele, {form}</numerusform>
   </translation>
  </message>
  <message>
   <source>version {number}</source>
   <translation>Version {number}</translation>
  </message>
  <message>
   <source>{reference}: {n_redacted:,} pieces of personal data are out of it.</source>
   <translation>{reference}: {n_redacted:,} personenbezogene Angaben sind heraus.</translation>
  </message>
  <message>
   <source>{reference}: {n_examples:,} examples.</source>
   <translation>{reference}: {n_examples:,} Beispiele.</translation>
  </message>
  <message>
   <source>{n_bad:,} rows cannot be used; row {number}: {why}.</source>
   <translation>{n_bad:,} Zeilen sind nicht verwendbar; Zeile {number}: {why}.</translation>
  </message>
  <message>
   <source>{n_left_out:,} answers rated bad are left out.</source>
   <translation>{n_left_out:,} schlecht bewertete Antworten sind ausgelassen.</translation>
  </message>
  <message>
   <source>{count:,} to {name}</source>
   <translation>{count:,} nach {name}</translation>
  </message>
  <message>
   <source>{n:,} examples written to {path}.</source>
   <translation>{n:,} Beispiele nach {path} geschrieben.</translation>
  </message>
  <message>
   <source>{n_kept:,} drafts wait for you; {dropped:,} dropped.</source>
   <translation>{n_kept:,} Entwürfe warten auf Sie; {dropped:,} fielen weg.</translation>
  </message>
  <message>
   <source>{n_found:,}: examples {shown}{more}</source>
   <translation>{n_found:,}: Beispiele {shown}{more}</translation>
  </message>
  <message>
   <source> and {n_found:,} more</source>
   <translation> und {n_found:,} weitere</translation>
  </message>
  <message>
   <source>Train on it…</source>
   <translation>Damit trainieren…</translation>
  </message>
  <message>
   <source>Hold a tenth out</source>
   <translation>Ein Zehntel zurückhalten</translation>
  </message>
  <message>
   <source>Redact</source>
   <translation>Schwärzen</translation>
  </message>
  <message>
   <source>A version without personal data, by the default policy</source>
   <translation>Eine Version ohne personenbezogene Daten, nach der Standardrichtlinie</translation>
  </message>
  <message>
   <source>Reading the examples… {done:,} of {total:,}</source>
   <translation>Die Beispiele werden gelesen… {done:,} von {total:,}</translation>
  </message>
  <message numerus="yes">
   <source>{reference}: {n:,} examples</source>
   <translation>
    <numerusform>{reference}: {n:,} Beispiel</numerusform>
    <numerusform>{reference}: {n:,} Beispiele</numerusform>
   </translation>
  </message>
  <message>
   <source>Reading the examples…</source>
   <translation>Die Beispiele werden gelesen…</translation>
  </message>
  <message>
   <source>Splits</source>
   <translation>Teile</translation>
  </message>
  <message>
   <source>{least:,} to {most:,}, half below {median:,}, 95 % below {p95:,}, {total:,} together</source>
   <translation>{least:,} bis {most:,}, die Hälfte unter {median:,}, 95 % unter {p95:,}, zusammen {total:,}</translation>
  </message>
  <message>
   <source>By a model</source>
   <translation>Von einem Modell</translation>
  </message>
  <message>
   <source>There twice</source>
   <translation>Zweimal da</translation>
  </message>
  <message>
   <source>Several answers</source>
   <translation>Mehrere Antworten</translation>
  </message>
  <message>
   <source>Nearly alike</source>
   <translation>Fast gleich</translation>
  </message>
  <message>
   <source>Cut off</source>
   <translation>Abgeschnitten</translation>
  </message>
  <message>
   <source>Leaks</source>
   <translation>Undichtes</translation>
  </message>
  <message>
   <source>In evaluations</source>
   <translation>In Auswertungen</translation>
  </message>
  <message>
   <source>Before you train</source>
   <translation>Bevor Sie trainieren</translation>
  </message>
  <message>
   <source>Nothing stands out.</source>
   <translation>Nichts fällt auf.</translation>
  </message>
  <message>
   <source>Words: {kind}</source>
   <translation>Wörter: {kind}</translation>
  </message>
  <message>
   <source>Times through the data</source>
   <translation>Durchgänge durch die Daten</translation>
  </message>
  <message>
   <source>Steps, 0 for times</source>
   <translation>Schritte, 0 für Durchgänge</translation>
  </message>
  <message>
   <source>Examples of a step</source>
   <translation>Beispiele je Schritt</translation>
  </message>
  <message>
   <source>Tokens of a pass</source>
   <translation>Tokens je Durchlauf</translation>
  </message>
  <message>
   <source>Warm-up, share</source>
   <translation>Aufwärmen, Anteil</translation>
  </message>
  <message>
   <source>Dropout</source>
   <translation>Dropout</translation>
  </message>
  <message>
   <source>Weight decay</source>
   <translation>Gewichtsabnahme</translation>
  </message>
  <message>
   <source>Gradient norm at most, 0 any</source>
   <translation>Höchste Norm des Gradienten, 0 beliebig</translation>
  </message>
  <message>
   <source>Held out, share</source>
   <translation>Zurückgehalten, Anteil</translation>
  </message>
  <message>
   <source>Validate every … steps</source>
   <translation>Validieren alle … Schritte</translation>
  </message>
  <message>
   <source>Checkpoint every … steps</source>
   <translation>Zwischenstand alle … Schritte</translation>
  </message>
  <message>
   <source>Stop after … worse, 0 never</source>
   <translation>Ende nach … schlechteren, 0 nie</translation>
  </message>
  <message>
   <source>Mixed in, share</source>
   <translation>Beigemischt, Anteil</translation>
  </message>
  <message>
   <source>Beta, of preference pairs</source>
   <translation>Beta, bei Präferenzpaaren</translation>
  </message>
  <message>
   <source>Longest example, 0 for context</source>
   <translation>Längstes Beispiel, 0 für Kontext</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Startwert</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Verfahren</translation>
  </message>
  <message>
   <source>Matrices</source>
   <translation>Matrizen</translation>
  </message>
  <message>
   <source>Schedule</source>
   <translation>Zeitplan</translation>
  </message>
  <message>
   <source>Less memory, slower</source>
   <translation>Weniger Speicher, langsamer</translation>
  </message>
  <message>
   <source>{reference} is in {value}.</source>
   <translation>{reference} ist in {value}.</translation>
  </message>
  <message>
   <source>The adapter {name} is in the library.</source>
   <translation>Der Adapter {name} ist in der Bibliothek.</translation>
  </message>
  <message>
   <source>{name} is on for its base, everywhere.</source>
   <translation>{name} ist für seine Basis eingeschaltet, überall.</translation>
  </message>
  <message>
   <source>Training run {run_id}: the gate let it through.</source>
   <translation>Trainingslauf {run_id}: Die Schranke ließ ihn durch.</translation>
  </message>
  <message>
   <source> {name} runs; the page of evaluations tells how it stands.</source>
   <translation> {name} läuft; die Seite „Auswertung“ sagt, wie es steht.</translation>
  </message>
  <message>
   <source>{base_name}, step {step:,}{n_steps}</source>
   <translation>{base_name}, Schritt {step:,}{n_steps}</translation>
  </message>
  <message>
   <source>{wanted:,.0f} MiB of {free:,.0f} that are free</source>
   <translation>{wanted:,.0f} MiB von {free:,.0f}, die frei sind</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <source>{minutes} h {minutes_2} min</source>
   <translation>{minutes} h {minutes_2} min</translation>
  </message>
  <message>
   <source>, {n_too_long:,} too long and left out</source>
   <translation>, {n_too_long:,} zu lang und ausgelassen</translation>
  </message>
  <message>
   <source>pairs</source>
   <translation>Paare</translation>
  </message>
  <message>
   <source>examples</source>
   <translation>Beispiele</translation>
  </message>
  <message>
   <source>, {n_redacted:,} places redacted</source>
   <translation>, {n_redacted:,} Stellen geschwärzt</translation>
  </message>
  <message>
   <source>{n_examples:,} to train, {n_validation:,} held out{left_out}</source>
   <translation>{n_examples:,} zum Trainieren, {n_validation:,} zurückgehalten{left_out}</translation>
  </message>
  <message>
   <source>{n_tokens:,}, of which {n_answer_tokens:,} count</source>
   <translation>{n_tokens:,}, davon zählen {n_answer_tokens:,}</translation>
  </message>
  <message>
   <source>{n_steps:,}, {steps_per_epoch:,} for each time through</source>
   <translation>{n_steps:,}, {steps_per_epoch:,} je Durchgang</translation>
  </message>
  <message>
   <source>Trained</source>
   <translation>Trainiert</translation>
  </message>
  <message>
   <source>{n_trained:,} of {n_params:,} numbers</source>
   <translation>{n_trained:,} von {n_params:,} Zahlen</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>about {duration}, {tokens_per_second:,.0f} tokens a second</source>
   <translation>etwa {duration}, {tokens_per_second:,.0f} Tokens je Sekunde</translation>
  </message>
  <message>
   <source>Energy</source>
   <translation>Energie</translation>
  </message>
  <message>
   <source>about {watt_hours:,.1f} Wh, by what a core is assumed to draw</source>
   <translation>etwa {watt_hours:,.1f} Wh, nach dem angenommenen Verbrauch eines Kerns</translation>
  </message>
  <message>
   <source>Adapter of step {step:,}</source>
   <translation>Adapter aus Schritt {step:,}</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>Daten</translation>
  </message>
  <message>
   <source>{preset}: {method}, rank {rank}, seed {seed}</source>
   <translation>{preset}: {method}, Rang {rank}, Startwert {seed}</translation>
  </message>
  <message>
   <source>never measured</source>
   <translation>nie gemessen</translation>
  </message>
  <message>
   <source>{share:.0%} ({low:.0%} to {high:.0%})</source>
   <translation>{share:.0%} ({low:.0%} bis {high:.0%})</translation>
  </message>
  <message>
   <source>{source}, {n:,} cases</source>
   <translation>{source}, {n:,} Fälle</translation>
  </message>
  <message>
   <source>{n_fits:,} of {n:,}</source>
   <translation>{n_fits:,} von {n:,}</translation>
  </message>
  <message>
   <source>Models for these requests</source>
   <translation>Modelle für diese Anfragen</translation>
  </message>
  <message>
   <source>What routing would save</source>
   <translation>Was Verteilen sparen würde</translation>
  </message>
  <message>
   <source>Requests it can hold</source>
   <translation>Anfragen, die es fassen kann</translation>
  </message>
  <message>
   <source>Work</source>
   <translation>Arbeit</translation>
  </message>
  <message>
   <source>Each</source>
   <translation>Je Anfrage</translation>
  </message>
  <message>
   <source>Quality</source>
   <translation>Qualität</translation>
  </message>
  <message>
   <source>Measured by</source>
   <translation>Gemessen durch</translation>
  </message>
  <message>
   <source>Requests</source>
   <translation>Anfragen</translation>
  </message>
  <message>
   <source>To</source>
   <translation>An</translation>
  </message>
  <message>
   <source>Saves</source>
   <translation>Spart</translation>
  </message>
  <message>
   <source>Quality now</source>
   <translation>Qualität jetzt</translation>
  </message>
  <message>
   <source>Then</source>
   <translation>Dann</translation>
  </message>
  <message>
   <source>Work is what the same tokens take at the speed that a model showed on this machine.</source>
   <translation>Arbeit ist, was dieselben Tokens bei dem Tempo brauchen, das ein Modell auf diesem Rechner zeigte.</translation>
  </message>
  <message>
   <source>No model is installed.</source>
   <translation>Kein Modell ist installiert.</translation>
  </message>
  <message>
   <source>{feature} by {from_model}</source>
   <translation>{feature} durch {from_model}</translation>
  </message>
  <message>
   <source>above</source>
   <translation>über</translation>
  </message>
  <message>
   <source>below</source>
   <translation>unter</translation>
  </message>
  <message>
   <source>the last hour</source>
   <translation>die letzte Stunde</translation>
  </message>
  <message>
   <source>since midnight</source>
   <translation>seit Mitternacht</translation>
  </message>
  <message>
   <source>the last seven days</source>
   <translation>die letzten sieben Tage</translation>
  </message>
  <message>
   <source>Alerts</source>
   <translation>Warnungen</translation>
  </message>
  <message>
   <source>Looked at every minute while the window is open. An alert is over only when the figure has come back to the second value.</source>
   <translation>Jede Minute nachgesehen, solange das Fenster offen ist. Eine Warnung ist erst vorbei, wenn die Zahl zum zweiten Wert zurückgekehrt ist.</translation>
  </message>
  <message>
   <source>History of the alerts</source>
   <translation>Verlauf der Warnungen</translation>
  </message>
  <message>
   <source>What was done about it</source>
   <translation>Was dagegen getan wurde</translation>
  </message>
  <message>
   <source>Acknowledge</source>
   <translation>Bestätigen</translation>
  </message>
  <message>
   <source>Name of the alert</source>
   <translation>Name der Warnung</translation>
  </message>
  <message>
   <source>Above or below</source>
   <translation>Über oder unter</translation>
  </message>
  <message>
   <source>Raised at</source>
   <translation>Ausgelöst bei</translation>
  </message>
  <message>
   <source>Over again at</source>
   <translation>Wieder vorbei bei</translation>
  </message>
  <message>
   <source>Window</source>
   <translation>Zeitfenster</translation>
  </message>
  <message>
   <source>Quiet hours</source>
   <translation>Ruhezeit</translation>
  </message>
  <message>
   <source>Quiet hours, such as 22:00-07:00</source>
   <translation>Ruhezeit, etwa 22:00-07:00</translation>
  </message>
  <message>
   <source>over again at</source>
   <translation>wieder vorbei bei</translation>
  </message>
  <message>
   <source>The alert needs a value.</source>
   <translation>Die Warnung braucht einen Wert.</translation>
  </message>
  <message>
   <source>Now</source>
   <translation>Jetzt</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>Acknowledged</source>
   <translation>Bestätigt</translation>
  </message>
  <message>
   <source>Every model</source>
   <translation>Jedes Modell</translation>
  </message>
  <message>
   <source>Every feature</source>
   <translation>Jede Funktion</translation>
  </message>
  <message>
   <source>Every prompt</source>
   <translation>Jeder Prompt</translation>
  </message>
  <message>
   <source>Every collection</source>
   <translation>Jede Sammlung</translation>
  </message>
  <message>
   <source>Every release</source>
   <translation>Jede Freigabe</translation>
  </message>
  <message>
   <source>Every status</source>
   <translation>Jeder Status</translation>
  </message>
  <message>
   <source>Every profile</source>
   <translation>Jedes Profil</translation>
  </message>
  <message>
   <source>Every adapter</source>
   <translation>Jeder Adapter</translation>
  </message>
  <message>
   <source>Every error</source>
   <translation>Jeder Fehler</translation>
  </message>
  <message>
   <source>Rails or none</source>
   <translation>Leitplanken oder keine</translation>
  </message>
  <message>
   <source>Units of the charts</source>
   <translation>Einheiten der Diagramme</translation>
  </message>
  <message>
   <source>The period before</source>
   <translation>Der Zeitraum davor</translation>
  </message>
  <message>
   <source>The period after</source>
   <translation>Der Zeitraum danach</translation>
  </message>
  <message>
   <source>Prices</source>
   <translation>Preise</translation>
  </message>
  <message>
   <source>Clear filters</source>
   <translation>Filter löschen</translation>
  </message>
  <message>
   <source>More filters</source>
   <translation>Weitere Filter</translation>
  </message>
  <message>
   <source>Filter: {name}</source>
   <translation>Filter: {name}</translation>
  </message>
  <message>
   <source>No week was compared yet. It is done once a week by itself.</source>
   <translation>Noch wurde keine Woche verglichen. Das geschieht einmal in der Woche von selbst.</translation>
  </message>
  <message>
   <source>Disliked answers</source>
   <translation>Abgelehnte Antworten</translation>
  </message>
  <message>
   <source>Failed requests</source>
   <translation>Fehlgeschlagene Anfragen</translation>
  </message>
  <message>
   <source>Answers that the documents do not say</source>
   <translation>Antworten, die die Dokumente nicht sagen</translation>
  </message>
  <message>
   <source>{since} to {until} (UTC)</source>
   <translation>{since} bis {until} (UTC)</translation>
  </message>
  <message>
   <source>{troubles}: none in this period whose text is still there.</source>
   <translation>{troubles}: keine in diesem Zeitraum, deren Text noch da ist.</translation>
  </message>
  <message>
   <source>A pinned suite, asked once a week after the first time, says whether a file, a driver, a quantisation or a library changed results.</source>
   <translation>Eine angeheftete Suite, nach dem ersten Mal einmal in der Woche gefragt, sagt, ob eine Datei, ein Treiber, eine Quantisierung oder eine Bibliothek Ergebnisse geändert hat.</translation>
  </message>
  <message>
   <source>This week beside the four before</source>
   <translation>Diese Woche neben den vier davor</translation>
  </message>
  <message>
   <source>Compare now</source>
   <translation>Jetzt vergleichen</translation>
  </message>
  <message>
   <source>Compare this week with the four before now</source>
   <translation>Diese Woche jetzt mit den vier davor vergleichen</translation>
  </message>
  <message>
   <source>Signals that drifted, by week</source>
   <translation>Signale, die abwichen, nach Woche</translation>
  </message>
  <message>
   <source>Groups of trouble</source>
   <translation>Gruppen von Schwierigkeiten</translation>
  </message>
  <message>
   <source>Which trouble</source>
   <translation>Welche Schwierigkeit</translation>
  </message>
  <message>
   <source>Group them</source>
   <translation>Gruppieren</translation>
  </message>
  <message>
   <source>Self-test</source>
   <translation>Selbsttest</translation>
  </message>
  <message>
   <source>Test now</source>
   <translation>Jetzt testen</translation>
  </message>
  <message>
   <source>Run the self-test now</source>
   <translation>Den Selbsttest jetzt ausführen</translation>
  </message>
  <message>
   <source>Groups the questions by meaning and names each by its words.</source>
   <translation>Gruppiert die Fragen nach Bedeutung und benennt jede Gruppe nach ihren Wörtern.</translation>
  </message>
  <message>
   <source>{n} of {n_shifts} signals drifted.</source>
   <translation>{n} von {n_shifts} Signalen wichen ab.</translation>
  </message>
  <message>
   <source>No drift.</source>
   <translation>Keine Abweichung.</translation>
  </message>
  <message>
   <source>Nothing could be compared.</source>
   <translation>Nichts konnte verglichen werden.</translation>
  </message>
  <message>
   <source>Of</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>Signal</source>
   <translation>Signal</translation>
  </message>
  <message>
   <source>This week</source>
   <translation>Diese Woche</translation>
  </message>
  <message>
   <source>For example</source>
   <translation>Zum Beispiel</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>Geändert</translation>
  </message>
  <message>
   <source>Week from {since}</source>
   <translation>Woche ab {since}</translation>
  </message>
  <message>
   <source>Self-tests</source>
   <translation>Selbsttests</translation>
  </message>
  <message>
   <source>Requests an hour</source>
   <translation>Anfragen je Stunde</translation>
  </message>
  <message>
   <source>busiest {word}: {count}</source>
   <translation>am meisten ({word}): {count}</translation>
  </message>
  <message>
   <source>p95 {spell}, p99 {spell_2}</source>
   <translation>p95 {spell}, p99 {spell_2}</translation>
  </message>
  <message>
   <source>not measured</source>
   <translation>nicht gemessen</translation>
  </message>
  <message>
   <source>Requests by {by}</source>
   <translation>Anfragen nach {by}</translation>
  </message>
  <message>
   <source>, {change} against the period before</source>
   <translation>, {change} gegenüber dem Zeitraum davor</translation>
  </message>
  <message>
   <source>{stopped:,} stopped, {failed:,} failed</source>
   <translation>{stopped:,} gestoppt, {failed:,} fehlgeschlagen</translation>
  </message>
  <message>
   <source>Success</source>
   <translation>Erfolg</translation>
  </message>
  <message>
   <source>{complete:,} of {ended:,} that ended</source>
   <translation>{complete:,} von {ended:,} beendeten</translation>
  </message>
  <message>
   <source>First token</source>
   <translation>Erstes Token</translation>
  </message>
  <message>
   <source>Whole request</source>
   <translation>Ganze Anfrage</translation>
  </message>
  <message>
   <source>Tokens read</source>
   <translation>Gelesene Tokens</translation>
  </message>
  <message>
   <source>and {count} reused</source>
   <translation>und {count} wiederverwendet</translation>
  </message>
  <message>
   <source>Tokens written</source>
   <translation>Geschriebene Tokens</translation>
  </message>
  <message>
   <source>by the models</source>
   <translation>von den Modellen</translation>
  </message>
  <message>
   <source>Hosted, it would cost</source>
   <translation>Gehostet würde es kosten</translation>
  </message>
  <message>
   <source>at the price “{used}”</source>
   <translation>zum Preis „{used}“</translation>
  </message>
  <message>
   <source>No answer</source>
   <translation>Keine Antwort</translation>
  </message>
  <message>
   <source>of {count} over documents</source>
   <translation>von {count} über Dokumente</translation>
  </message>
  <message>
   <source>Citations</source>
   <translation>Zitate</translation>
  </message>
  <message>
   <source>Models in use</source>
   <translation>Modelle in Gebrauch</translation>
  </message>
  <message>
   <source>asked in this period</source>
   <translation>in diesem Zeitraum gefragt</translation>
  </message>
  <message>
   <source>Rails found something</source>
   <translation>Leitplanken fanden etwas</translation>
  </message>
  <message>
   <source>{errors_guard:,} held back</source>
   <translation>{errors_guard:,} zurückgehalten</translation>
  </message>
  <message>
   <source>Liked</source>
   <translation>Gefallen</translation>
  </message>
  <message>
   <source>{liked:,} liked, {disliked:,} disliked</source>
   <translation>{liked:,} gefielen, {disliked:,} nicht</translation>
  </message>
  <message>
   <source>Time to first token</source>
   <translation>Zeit bis zum ersten Token</translation>
  </message>
  <message>
   <source>Time of the whole request</source>
   <translation>Zeit der ganzen Anfrage</translation>
  </message>
  <message>
   <source>Best score of a search, mean</source>
   <translation>Beste Bewertung einer Suche, Mittel</translation>
  </message>
  <message>
   <source>Feedback</source>
   <translation>Rückmeldungen</translation>
  </message>
  <message>
   <source>mean best score {mean_best_score:.2f}</source>
   <translation>mittlere beste Bewertung {mean_best_score:.2f}</translation>
  </message>
  <message>
   <source>no passages found</source>
   <translation>keine Passagen gefunden</translation>
  </message>
  <message>
   <source>complete</source>
   <translation>vollständig</translation>
  </message>
  <message>
   <source>stopped</source>
   <translation>gestoppt</translation>
  </message>
  <message>
   <source>interrupted</source>
   <translation>unterbrochen</translation>
  </message>
  <message>
   <source>read</source>
   <translation>gelesen</translation>
  </message>
  <message>
   <source>reused</source>
   <translation>wiederverwendet</translation>
  </message>
  <message>
   <source>written</source>
   <translation>geschrieben</translation>
  </message>
  <message>
   <source>noted</source>
   <translation>vermerkt</translation>
  </message>
  <message>
   <source>held back</source>
   <translation>zurückgehalten</translation>
  </message>
  <message>
   <source>liked</source>
   <translation>gefielen</translation>
  </message>
  <message>
   <source>disliked</source>
   <translation>gefielen nicht</translation>
  </message>
  <message>
   <source>Requests by model</source>
   <translation>Anfragen nach Modell</translation>
  </message>
  <message>
   <source>Requests by feature</source>
   <translation>Anfragen nach Funktion</translation>
  </message>
  <message>
   <source>Drift</source>
   <translation>Abweichung</translation>
  </message>
  <message>
   <source>Alert “{name}”: {value:.4g}, threshold {threshold:.4g}.</source>
   <translation>Warnung „{name}“: {value:.4g}, Schwelle {threshold:.4g}.</translation>
  </message>
  <message>
   <source>No request of this period fits the filters.</source>
   <translation>Keine Anfrage dieses Zeitraums passt zu den Filtern.</translation>
  </message>
  <message>
   <source>Each answer leaves a row of figures, without its text. They are added up here.</source>
   <translation>Jede Antwort hinterlässt eine Zeile mit Zahlen, ohne ihren Text. Hier werden sie zusammengezählt.</translation>
  </message>
  <message>
   <source>No requests</source>
   <translation>Keine Anfragen</translation>
  </message>
  <message>
   <source>And {n_events} more.</source>
   <translation>Und {n_events} weitere.</translation>
  </message>
  <message>
   <source>For a million tokens, of models that somebody else runs. The three rows that are there at first are round examples: put the prices of your contract in their place.</source>
   <translation>Für eine Million Tokens, bei Modellen, die jemand anders betreibt. Die drei Zeilen zu Beginn sind runde Beispiele: Setzen Sie die Preise Ihres Vertrags an ihre Stelle.</translation>
  </message>
  <message>
   <source>Prices and energy</source>
   <translation>Preise und Energie</translation>
  </message>
  <message>
   <source>Add a row</source>
   <translation>Eine Zeile hinzufügen</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>Währung</translation>
  </message>
  <message>
   <source>Watts</source>
   <translation>Watt</translation>
  </message>
  <message>
   <source>Name of price {number}</source>
   <translation>Name von Preis {number}</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Gelesen</translation>
  </message>
  <message>
   <source>Reused</source>
   <translation>Wiederverwendet</translation>
  </message>
  <message>
   <source>Written</source>
   <translation>Geschrieben</translation>
  </message>
  <message>
   <source>Watts while answering</source>
   <translation>Watt beim Antworten</translation>
  </message>
  <message>
   <source>{word}, price {number}</source>
   <translation>{word}, Preis {number}</translation>
  </message>
  <message>
   <source>A price of “{what}” cannot be used.</source>
   <translation>Ein Preis von „{what}“ ist nicht verwendbar.</translation>
  </message>
  <message>
   <source>Limits come from the first two thirds of the period. Rules of Western Electric: </source>
   <translation>Die Grenzen stammen aus den ersten zwei Dritteln des Zeitraums. Regeln von Western Electric: </translation>
  </message>
  <message>
   <source>Too few {unit}s with figures: control charts need eight.</source>
   <translation>Zu wenige Werte mit Zahlen ({unit}): Regelkarten brauchen acht.</translation>
  </message>
  <message>
   <source>{low:.0%} to {high:.0%}</source>
   <translation>{low:.0%} bis {high:.0%}</translation>
  </message>
  <message>
   <source>Nothing to judge yet</source>
   <translation>Noch nichts zu beurteilen</translation>
  </message>
  <message>
   <source>No request in this period.</source>
   <translation>Keine Anfrage in diesem Zeitraum.</translation>
  </message>
  <message>
   <source>Evaluations</source>
   <translation>Auswertungen</translation>
  </message>
  <message>
   <source>What stands out</source>
   <translation>Was auffällt</translation>
  </message>
  <message>
   <source>Evaluations, share that passed</source>
   <translation>Auswertungen, bestandener Anteil</translation>
  </message>
  <message>
   <source>Groundedness, share that passed</source>
   <translation>Belegtheit, bestandener Anteil</translation>
  </message>
  <message>
   <source>Why answers were disliked</source>
   <translation>Warum Antworten nicht gefielen</translation>
  </message>
  <message>
   <source>Every figure keeps to its habit. </source>
   <translation>Jede Zahl bleibt bei ihrer Gewohnheit. </translation>
  </message>
  <message>
   <source>Passed</source>
   <translation>Bestanden</translation>
  </message>
  <message>
   <source>Interval (95 %)</source>
   <translation>Intervall (95 %)</translation>
  </message>
  <message>
   <source>No evaluation came to its end in this period.</source>
   <translation>Keine Auswertung wurde in diesem Zeitraum abgeschlossen.</translation>
  </message>
  <message>
   <source>Evaluation {source}</source>
   <translation>Auswertung {source}</translation>
  </message>
  <message>
   <source>Usage, {period_text}</source>
   <translation>Nutzung, {period_text}</translation>
  </message>
  <message>
   <source>Only {chosen}.</source>
   <translation>Nur {chosen}.</translation>
  </message>
  <message>
   <source>All requests.</source>
   <translation>Alle Anfragen.</translation>
  </message>
  <message>
   <source>In short</source>
   <translation>Kurz gesagt</translation>
  </message>
  <message>
   <source>By {by}</source>
   <translation>Nach {by}</translation>
  </message>
  <message>
   <source>{title}, by {unit}</source>
   <translation>{title}, nach {unit}</translation>
  </message>
  <message>
   <source>Against the period before</source>
   <translation>Gegenüber dem Zeitraum davor</translation>
  </message>
  <message>
   <source>Whole</source>
   <translation>Ganz</translation>
  </message>
  <message numerus="yes">
   <source>{n} requests.</source>
   <translation>
    <numerusform>Eine Anfrage.</numerusform>
    <numerusform>{n} Anfragen.</numerusform>
   </translation>
  </message>
  <message>
   <source>The newest {n}.</source>
   <translation>Die neuesten {n}.</translation>
  </message>
  <message>
   <source>Show steps</source>
   <translation>Schritte zeigen</translation>
  </message>
  <message>
   <source>in all {seconds}</source>
   <translation>insgesamt {seconds}</translation>
  </message>
  <message>
   <source>Request {id}</source>
   <translation>Anfrage {id}</translation>
  </message>
  <message>
   <source>This request kept no steps.</source>
   <translation>Von dieser Anfrage sind keine Schritte erhalten.</translation>
  </message>
  <message>
   <source>Steps in order: {told}</source>
   <translation>Schritte der Reihe nach: {told}</translation>
  </message>
  <message>
   <source>Began</source>
   <translation>Begann</translation>
  </message>
  <message>
   <source>Took</source>
   <translation>Dauerte</translation>
  </message>
  <message>
   <source>Counts and references</source>
   <translation>Zahlen und Verweise</translation>
  </message>
  <message>
   <source>disliked answers</source>
   <translation>abgelehnte Antworten</translation>
  </message>
  <message>
   <source>upper</source>
   <translation>oben</translation>
  </message>
  <message>
   <source>middle</source>
   <translation>Mitte</translation>
  </message>
  <message>
   <source>lower</source>
   <translation>unten</translation>
  </message>
  <message>
   <source>Week</source>
   <translation>Woche</translation>
  </message>
  <message>
   <source>out of habit</source>
   <translation>außer Gewohnheit</translation>
  </message>
  <message>
   <source>Grouping the questions</source>
   <translation>Die Fragen werden gruppiert</translation>
  </message>
  <message>
   <source>Comparing this week with the four before</source>
   <translation>Diese Woche wird mit den vier davor verglichen</translation>
  </message>
  <message>
   <source>Asking the pinned suite</source>
   <translation>Die angeheftete Suite wird gefragt</translation>
  </message>
  <message>
   <source>One day</source>
   <translation>Ein Tag</translation>
  </message>
  <message>
   <source>7 days</source>
   <translation>7 Tage</translation>
  </message>
  <message>
   <source>30 days</source>
   <translation>30 Tage</translation>
  </message>
  <message>
   <source>90 days</source>
   <translation>90 Tage</translation>
  </message>
  <message>
   <source>180 days</source>
   <translation>180 Tage</translation>
  </message>
  <message>
   <source>All time</source>
   <translation>Gesamt</translation>
  </message>
  <message>
   <source>By hour</source>
   <translation>Nach Stunde</translation>
  </message>
  <message>
   <source>By day</source>
   <translation>Nach Tag</translation>
  </message>
  <message>
   <source>By week</source>
   <translation>Nach Woche</translation>
  </message>
  <message>
   <source>By month</source>
   <translation>Nach Monat</translation>
  </message>
  <message>
   <source>Command line</source>
   <translation>Befehlszeile</translation>
  </message>
  <message>
   <source>Generate</source>
   <translation>Erzeugen</translation>
  </message>
  <message>
   <source>Batch</source>
   <translation>Stapel</translation>
  </message>
  <message>
   <source>Local server</source>
   <translation>Lokaler Server</translation>
  </message>
  <message>
   <source>Agent</source>
   <translation>Agent</translation>
  </message>
  <message>
   <source>Error: user</source>
   <translation>Fehler: Nutzer</translation>
  </message>
  <message>
   <source>Error: machine</source>
   <translation>Fehler: Rechner</translation>
  </message>
  <message>
   <source>Error: engine</source>
   <translation>Fehler: Engine</translation>
  </message>
  <message>
   <source>Cancelled</source>
   <translation>Abgebrochen</translation>
  </message>
  <message>
   <source>Held back by rails</source>
   <translation>Von Leitplanken zurückgehalten</translation>
  </message>
  <message>
   <source>Rails: any finding</source>
   <translation>Leitplanken: irgendein Fund</translation>
  </message>
  <message>
   <source>Rails: noted</source>
   <translation>Leitplanken: vermerkt</translation>
  </message>
  <message>
   <source>Rails: question held</source>
   <translation>Leitplanken: Frage zurückgehalten</translation>
  </message>
  <message>
   <source>Rails: answer held</source>
   <translation>Leitplanken: Antwort zurückgehalten</translation>
  </message>
  <message>
   <source>Being answered</source>
   <translation>Wird beantwortet</translation>
  </message>
  <message>
   <source>{value:,.1f} h</source>
   <translation>{value:,.1f} h</translation>
  </message>
  <message>
   <source>{day} to {day_2}</source>
   <translation>{day} bis {day_2}</translation>
  </message>
  <message>
   <source>{value:.0f} ms</source>
   <translation>{value:.0f} ms</translation>
  </message>
  <message>
   <source>{value:.1f} min</source>
   <translation>{value:.1f} min</translation>
  </message>
  <message>
   <source>{watt_hours:.1f} Wh</source>
   <translation>{watt_hours:.1f} Wh</translation>
  </message>
  <message>
   <source>{watt_hours:,.2f} kWh</source>
   <translation>{watt_hours:,.2f} kWh</translation>
  </message>
  <message>
   <source>measured by this machine's meter</source>
   <translation>gemessen vom Zähler dieses Rechners</translation>
  </message>
  <message>
   <source>{share:.0%} measured, else {watts:g} W</source>
   <translation>{share:.0%} gemessen, sonst {watts:g} W</translation>
  </message>
  <message>
   <source>estimated at {watts:g} W</source>
   <translation>geschätzt mit {watts:g} W</translation>
  </message>
  <message>
   <source> week </source>
   <translation> Woche </translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Einzelheiten</translation>
  </message>
  <message>
   <source>Drop to add</source>
   <translation>Ablegen zum Hinzufügen</translation>
  </message>
  <message>
   <source>a whole number</source>
   <translation>eine ganze Zahl</translation>
  </message>
  <message>
   <source>a number</source>
   <translation>eine Zahl</translation>
  </message>
  <message>
   <source>Enter {kind} from {low:g} to {high:,.10g}.</source>
   <translation>Geben Sie {kind} von {low:g} bis {high:,.10g} ein.</translation>
  </message>
  <message>
   <source>Must lie between {low:g} and {high:,.10g}.</source>
   <translation>Muss zwischen {low:g} und {high:,.10g} liegen.</translation>
  </message>
  <message>
   <source>The password is kept in memory until the program is closed, and nowhere else.</source>
   <translation>Das Passwort bleibt im Speicher, bis das Programm geschlossen wird, und nirgends sonst.</translation>
  </message>
  <message>
   <source> The text that is read is stored as plain as any other.</source>
   <translation> Der gelesene Text wird so offen gespeichert wie jeder andere.</translation>
  </message>
  <message>
   <source>Password of this file</source>
   <translation>Passwort dieser Datei</translation>
  </message>
  <message>
   <source>{name} is encrypted. {kept}{plain}</source>
   <translation>{name} ist verschlüsselt. {kept}{plain}</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Passwort</translation>
  </message>
  <message>
   <source>0 always takes the likeliest word</source>
   <translation>0 nimmt immer das wahrscheinlichste Wort</translation>
  </message>
  <message>
   <source>choose among the k likeliest words; 0 is off</source>
   <translation>unter den k wahrscheinlichsten Wörtern wählen; 0 ist aus</translation>
  </message>
  <message>
   <source>choose among words that make up this share</source>
   <translation>unter den Wörtern wählen, die diesen Anteil ausmachen</translation>
  </message>
  <message>
   <source>Min-p</source>
   <translation>Min-p</translation>
  </message>
  <message>
   <source>leave out words below this share of the best</source>
   <translation>Wörter unter diesem Anteil des besten auslassen</translation>
  </message>
  <message>
   <source>the same seed gives the same answer again</source>
   <translation>derselbe Startwert gibt wieder dieselbe Antwort</translation>
  </message>
  <message>
   <source>tokens</source>
   <translation>Tokens</translation>
  </message>
  <message>
   <source>that enter a prompt at most</source>
   <translation>die höchstens in einen Prompt kommen</translation>
  </message>
  <message>
   <source>Kept on disk</source>
   <translation>Auf der Platte</translation>
  </message>
  <message>
   <source>MB of kept conversations at most; 0 keeps none</source>
   <translation>MB aufbewahrter Unterhaltungen höchstens; 0 bewahrt keine</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <source>Reset the settings of answers</source>
   <translation>Die Einstellungen der Antworten zurücksetzen</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Erneut ansehen</translation>
  </message>
  <message>
   <source>Copy report</source>
   <translation>Bericht kopieren</translation>
  </message>
  <message>
   <source>Doctor</source>
   <translation>Diagnose</translation>
  </message>
  <message>
   <source>Holds no text of your documents or questions, so that it can be passed on.</source>
   <translation>Enthält keinen Text Ihrer Dokumente oder Fragen und kann deshalb weitergegeben werden.</translation>
  </message>
  <message>
   <source>By rules</source>
   <translation>Nach Regeln</translation>
  </message>
  <message>
   <source>By the model</source>
   <translation>Durch das Modell</translation>
  </message>
  <message>
   <source>Not at all</source>
   <translation>Gar nicht</translation>
  </message>
  <message>
   <source>If there is room</source>
   <translation>Wenn Platz ist</translation>
  </message>
  <message>
   <source>By words and meaning</source>
   <translation>Nach Wörtern und Bedeutung</translation>
  </message>
  <message>
   <source>By words</source>
   <translation>Nach Wörtern</translation>
  </message>
  <message>
   <source>By the model, too</source>
   <translation>Auch durch das Modell</translation>
  </message>
  <message>
   <source>Answers over documents</source>
   <translation>Antworten über Dokumente</translation>
  </message>
  <message>
   <source>The model is asked only if it has at least a billion parameters.</source>
   <translation>Das Modell wird nur gefragt, wenn es mindestens eine Milliarde Parameter hat.</translation>
  </message>
  <message>
   <source>How follow-up questions are completed</source>
   <translation>Wie Anschlussfragen vervollständigt werden</translation>
  </message>
  <message>
   <source>Whether neighbours are read</source>
   <translation>Ob Nachbarn mitgelesen werden</translation>
  </message>
  <message>
   <source>How sentences are checked</source>
   <translation>Wie Sätze geprüft werden</translation>
  </message>
  <message>
   <source>Follow-up questions such as “and in 2023?” are completed before a search.</source>
   <translation>Anschlussfragen wie „und 2023?“ werden vor einer Suche vervollständigt.</translation>
  </message>
  <message>
   <source>A model with room for it reads what stands right before and after each passage, too.</source>
   <translation>Ein Modell mit Platz dafür liest auch, was direkt vor und nach jeder Passage steht.</translation>
  </message>
  <message>
   <source>Each sentence that cites a passage is compared with it, and marked if the passage does not bear it out.</source>
   <translation>Jeder Satz, der eine Passage zitiert, wird mit ihr verglichen und gekennzeichnet, wenn sie ihn nicht stützt.</translation>
  </message>
  <message>
   <source>Not encrypted: whoever can read the folder can read it all. With a passphrase, database, documents, search index and keys are encrypted, and nothing of them lies in the clear.</source>
   <translation>Nicht verschlüsselt: Wer den Ordner lesen kann, kann alles lesen. Mit einer Passphrase sind Datenbank, Dokumente, Suchindex und Schlüssel verschlüsselt, und nichts davon liegt offen.</translation>
  </message>
  <message>
   <source>Whoever loses passphrase and recovery key loses the content.</source>
   <translation>Wer Passphrase und Wiederherstellungsschlüssel verliert, verliert den Inhalt.</translation>
  </message>
  <message>
   <source>a passphrase</source>
   <translation>eine Passphrase</translation>
  </message>
  <message>
   <source>a recovery key</source>
   <translation>einen Wiederherstellungsschlüssel</translation>
  </message>
  <message>
   <source>the system's keyring</source>
   <translation>den Schlüsselbund des Systems</translation>
  </message>
  <message>
   <source>Lock now</source>
   <translation>Jetzt sperren</translation>
  </message>
  <message>
   <source>Change passphrase…</source>
   <translation>Passphrase ändern…</translation>
  </message>
  <message>
   <source>New recovery key…</source>
   <translation>Neuer Wiederherstellungsschlüssel…</translation>
  </message>
  <message>
   <source>New key…</source>
   <translation>Neuer Schlüssel…</translation>
  </message>
  <message>
   <source>Write everything anew under another key</source>
   <translation>Alles unter einem anderen Schlüssel neu schreiben</translation>
  </message>
  <message>
   <source>Use the keyring…</source>
   <translation>Schlüsselbund verwenden…</translation>
  </message>
  <message>
   <source>Lock after</source>
   <translation>Sperren nach</translation>
  </message>
  <message>
   <source>Lock after {idle_minutes} idle minutes</source>
   <translation>Nach {idle_minutes} Minuten ohne Eingabe sperren</translation>
  </message>
  <message>
   <source>Encrypt this workspace</source>
   <translation>Diesen Arbeitsbereich verschlüsseln</translation>
  </message>
  <message>
   <source>Everything is written anew, then the old is removed. What flash memory or a backup still holds of it is beyond this program. {lost}</source>
   <translation>Alles wird neu geschrieben, dann wird das Alte entfernt. Was Flash-Speicher oder eine Sicherung noch davon enthält, liegt außerhalb dieses Programms. {lost}</translation>
  </message>
  <message>
   <source>Encrypt</source>
   <translation>Verschlüsseln</translation>
  </message>
  <message>
   <source>Change the passphrase</source>
   <translation>Die Passphrase ändern</translation>
  </message>
  <message>
   <source>Only the wrap of the key is written anew. The recovery key stays as it is.</source>
   <translation>Nur die Hülle des Schlüssels wird neu geschrieben. Der Wiederherstellungsschlüssel bleibt, wie er ist.</translation>
  </message>
  <message>
   <source>New recovery key</source>
   <translation>Neuer Wiederherstellungsschlüssel</translation>
  </message>
  <message>
   <source>It takes the place of the one before and is shown once.</source>
   <translation>Er tritt an die Stelle des vorigen und wird einmal gezeigt.</translation>
  </message>
  <message>
   <source>Make it</source>
   <translation>Anlegen</translation>
  </message>
  <message>
   <source>New key</source>
   <translation>Neuer Schlüssel</translation>
  </message>
  <message>
   <source>If somebody may know the key: everything is written anew under another one. The passphrase stays; there will be a new recovery key.</source>
   <translation>Falls jemand den Schlüssel kennen könnte: Alles wird unter einem anderen neu geschrieben. Die Passphrase bleibt; es gibt einen neuen Wiederherstellungsschlüssel.</translation>
  </message>
  <message>
   <source>Write anew</source>
   <translation>Neu schreiben</translation>
  </message>
  <message>
   <source>Use the system's keyring</source>
   <translation>Den Schlüsselbund des Systems verwenden</translation>
  </message>
  <message>
   <source>Whoever is signed in to this account can open the workspace then; after it has locked itself the passphrase is asked for all the same.</source>
   <translation>Wer an diesem Konto angemeldet ist, kann den Arbeitsbereich dann öffnen; nachdem er sich selbst gesperrt hat, wird trotzdem nach der Passphrase gefragt.</translation>
  </message>
  <message>
   <source>Use it</source>
   <translation>Verwenden</translation>
  </message>
  <message>
   <source>Lock after {minutes} idle minutes</source>
   <translation>Nach {minutes} Minuten ohne Eingabe sperren</translation>
  </message>
  <message>
   <source>Never lock by itself</source>
   <translation>Nie von selbst sperren</translation>
  </message>
  <message>
   <source>Encrypted; opened by {ways}. {lost}</source>
   <translation>Verschlüsselt; geöffnet durch {ways}. {lost}</translation>
  </message>
  <message>
   <source>Forget in the keyring</source>
   <translation>Im Schlüsselbund vergessen</translation>
  </message>
  <message>
   <source>Encryption</source>
   <translation>Verschlüsselung</translation>
  </message>
  <message>
   <source>Write it down and keep it apart from this machine. It takes the place of the one before and is shown this once.</source>
   <translation>Schreiben Sie ihn auf und bewahren Sie ihn getrennt von diesem Rechner auf. Er tritt an die Stelle des vorigen und wird nur dieses eine Mal gezeigt.</translation>
  </message>
  <message>
   <source>Conversations, tables, reports, data sets and collections that you export are written in the clear. With a passphrase they are encrypted while they are written.</source>
   <translation>Unterhaltungen, Tabellen, Berichte, Datensätze und Sammlungen, die Sie exportieren, werden unverschlüsselt geschrieben. Mit einer Passphrase werden sie schon beim Schreiben verschlüsselt.</translation>
  </message>
  <message>
   <source>What you export is encrypted while it is written. Whoever receives it opens it with the passphrase, here or with `workbench exports open`. Tables and charts of figures, the audit log and receipts stay readable.</source>
   <translation>Was Sie exportieren, wird schon beim Schreiben verschlüsselt. Wer es empfängt, öffnet es mit der Passphrase, hier oder mit `workbench exports open`. Tabellen und Diagramme mit Kennzahlen, das Auditprotokoll und Quittungen bleiben lesbar.</translation>
  </message>
  <message>
   <source>Nothing can be exported before there is a passphrase for it.</source>
   <translation>Solange es dafür keine Passphrase gibt, kann nichts exportiert werden.</translation>
  </message>
  <message>
   <source>The policy of this workspace demands it.</source>
   <translation>Die Richtlinie dieses Arbeitsbereichs verlangt es.</translation>
  </message>
  <message>
   <source>Seal exports</source>
   <translation>Exporte versiegeln</translation>
  </message>
  <message>
   <source>Open a sealed export…</source>
   <translation>Versiegelten Export öffnen…</translation>
  </message>
  <message>
   <source>A passphrase for exports</source>
   <translation>Eine Passphrase für Exporte</translation>
  </message>
  <message>
   <source>Not the one of this workspace: you tell it to those who receive what you export. What was exported before keeps the passphrase that it was sealed with.</source>
   <translation>Nicht die dieses Arbeitsbereichs: Sie teilen sie denen mit, die Ihre Exporte empfangen. Was früher exportiert wurde, behält die Passphrase, mit der es versiegelt wurde.</translation>
  </message>
  <message>
   <source>Open a sealed export</source>
   <translation>Versiegelten Export öffnen</translation>
  </message>
  <message>
   <source>Sealed exports (*{suffix})</source>
   <translation>Versiegelte Exporte (*{suffix})</translation>
  </message>
  <message>
   <source>Save what is in it</source>
   <translation>Speichern, was darin ist</translation>
  </message>
  <message>
   <source>Open {name}</source>
   <translation>{name} öffnen</translation>
  </message>
  <message>
   <source>The passphrase is the one of whoever exported it.</source>
   <translation>Es ist die Passphrase dessen, der es exportiert hat.</translation>
  </message>
  <message>
   <source>Exports</source>
   <translation>Exporte</translation>
  </message>
  <message>
   <source>The passphrase for exports is set.</source>
   <translation>Die Passphrase für Exporte ist gesetzt.</translation>
  </message>
  <message numerus="yes">
   <source>{answers:,} kept, {size_mb:.1f} MB; given again {n:,} times.</source>
   <translation>
    <numerusform>{answers:,} aufbewahrt, {size_mb:.1f} MB; {n:,}-mal wieder gegeben.</numerusform>
    <numerusform>{answers:,} aufbewahrt, {size_mb:.1f} MB; {n:,}-mal wieder gegeben.</numerusform>
   </translation>
  </message>
  <message>
   <source>How much of answers is kept</source>
   <translation>Wie viel von Antworten aufbewahrt wird</translation>
  </message>
  <message>
   <source>Delete kept answers</source>
   <translation>Aufbewahrte Antworten löschen</translation>
  </message>
  <message>
   <source>Kept answers</source>
   <translation>Aufbewahrte Antworten</translation>
  </message>
  <message>
   <source>The same request to the same model is answered with what was answered before, at once, and marked so. A kept answer goes with its conversation and its documents.</source>
   <translation>Dieselbe Anfrage an dasselbe Modell wird mit dem beantwortet, was schon geantwortet wurde, sofort und so gekennzeichnet. Eine aufbewahrte Antwort geht mit ihrer Unterhaltung und ihren Dokumenten.</translation>
  </message>
  <message>
   <source>Off: {reason}.</source>
   <translation>Aus: {reason}.</translation>
  </message>
  <message>
   <source>Up to {megabytes:,} MB</source>
   <translation>Bis {megabytes:,} MB</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>Aus</translation>
  </message>
  <message>
   <source>Encrypted</source>
   <translation>Verschlüsselt</translation>
  </message>
  <message>
   <source>Not encrypted</source>
   <translation>Nicht verschlüsselt</translation>
  </message>
  <message>
   <source>Kept conversations</source>
   <translation>Aufbewahrte Unterhaltungen</translation>
  </message>
  <message>
   <source>How conversations are kept</source>
   <translation>Wie Unterhaltungen aufbewahrt werden</translation>
  </message>
  <message>
   <source>What the model computed while it read a conversation is kept in files, so that the conversation goes on at once after a restart. It goes with the conversation; without encryption its words can be read from it.</source>
   <translation>Was das Modell beim Lesen einer Unterhaltung berechnet hat, wird in Dateien aufbewahrt, damit sie nach einem Neustart sofort weitergeht. Es geht mit der Unterhaltung; ohne Verschlüsselung lassen sich ihre Wörter daraus lesen.</translation>
  </message>
  <message>
   <source>Conversations are kept: {words}.</source>
   <translation>Unterhaltungen werden aufbewahrt: {words}.</translation>
  </message>
  <message>
   <source>The window's own words. Documents, answers and commands stay as they are.</source>
   <translation>Die Wörter des Fensters selbst. Dokumente, Antworten und Befehle bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>Like the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>It holds when the program is started again.</source>
   <translation>Es gilt, wenn das Programm neu gestartet wird.</translation>
  </message>
  <message>
   <source>Editors and scripts can ask the models and collections of this workspace, in OpenAI's and Anthropic's protocols. Off until you switch it on; no other machine can reach it.</source>
   <translation>Editoren und Skripte können die Modelle und Sammlungen dieses Arbeitsbereichs fragen, in den Protokollen von OpenAI und Anthropic. Aus, bis Sie es einschalten; kein anderer Rechner kann es erreichen.</translation>
  </message>
  <message>
   <source>Answers for other programs</source>
   <translation>Antworten für andere Programme</translation>
  </message>
  <message>
   <source>no documents</source>
   <translation>keine Dokumente</translation>
  </message>
  <message>
   <source>Answer other programs on this machine</source>
   <translation>Anderen Programmen auf diesem Rechner antworten</translation>
  </message>
  <message>
   <source>New token…</source>
   <translation>Neues Token…</translation>
  </message>
  <message>
   <source>last used {used_at}</source>
   <translation>zuletzt verwendet {used_at}</translation>
  </message>
  <message>
   <source>never used</source>
   <translation>nie verwendet</translation>
  </message>
  <message>
   <source>Revoke</source>
   <translation>Widerrufen</translation>
  </message>
  <message>
   <source>Revoke the token of {name}</source>
   <translation>Das Token von {name} widerrufen</translation>
  </message>
  <message>
   <source>{n_models} models</source>
   <translation>{n_models} Modelle</translation>
  </message>
  <message>
   <source>all models</source>
   <translation>alle Modelle</translation>
  </message>
  <message>
   <source>its collections</source>
   <translation>seine Sammlungen</translation>
  </message>
  <message>
   <source>{per_minute:,} a minute</source>
   <translation>{per_minute:,} in der Minute</translation>
  </message>
  <message>
   <source>Answering at {address}/v1</source>
   <translation>Antwortet unter {address}/v1</translation>
  </message>
  <message>
   <source>Nobody is answered.</source>
   <translation>Niemandem wird geantwortet.</translation>
  </message>
  <message>
   <source>No program has a token yet.</source>
   <translation>Noch hat kein Programm ein Token.</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>High contrast, light</source>
   <translation>Hoher Kontrast, hell</translation>
  </message>
  <message>
   <source>High contrast, dark</source>
   <translation>Hoher Kontrast, dunkel</translation>
  </message>
  <message>
   <source>Things may move</source>
   <translation>Dinge dürfen sich bewegen</translation>
  </message>
  <message>
   <source>Nothing moves</source>
   <translation>Nichts bewegt sich</translation>
  </message>
  <message>
   <source>Sentence by sentence</source>
   <translation>Satz für Satz</translation>
  </message>
  <message>
   <source>Not while it is written</source>
   <translation>Nicht, während sie geschrieben wird</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Farben</translation>
  </message>
  <message>
   <source>Size of everything</source>
   <translation>Größe von allem</translation>
  </message>
  <message>
   <source>Motion</source>
   <translation>Bewegung</translation>
  </message>
  <message>
   <source>Answers for screen readers</source>
   <translation>Antworten für Bildschirmleser</translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation>Aussehen</translation>
  </message>
  <message>
   <source>Light, dark, with high contrast, or what the system uses.</source>
   <translation>Hell, dunkel, mit hohem Kontrast oder wie das System.</translation>
  </message>
  <message>
   <source>Letters, distances and pictures, larger or smaller.</source>
   <translation>Buchstaben, Abstände und Bilder, größer oder kleiner.</translation>
  </message>
  <message>
   <source>Whether rings turn and bars slide while something is done.</source>
   <translation>Ob sich Ringe drehen und Balken gleiten, während etwas geschieht.</translation>
  </message>
  <message>
   <source>How screen readers are told an answer.</source>
   <translation>Wie Bildschirmlesern eine Antwort gesagt wird.</translation>
  </message>
  <message>
   <source>{at}  {module}{where} wanted {target}{of}</source>
   <translation>{at}  {module}{where} wollte zu {target}{of}</translation>
  </message>
  <message>
   <source>{at}  {target}, for the permitted action “{action}”</source>
   <translation>{at}  {target}, für die erlaubte Handlung „{action}“</translation>
  </message>
  <message>
   <source>, in the action “{action}”: refused</source>
   <translation>, in der Handlung „{action}“: abgelehnt</translation>
  </message>
  <message>
   <source>{at}  {module}{where} asked for: {target}; refused, {n:,} ×</source>
   <translation>{at}  {module}{where} verlangte: {target}; verweigert, {n:,} ×</translation>
  </message>
  <message>
   <source>Details and statement…</source>
   <translation>Einzelheiten und Erklärung…</translation>
  </message>
  <message>
   <source>Every connection and every look-up of a name that would leave this computer is refused, in the program and in everything that it starts, but for what you permitted and asked for. There is no telemetry and no update check.</source>
   <translation>Jede Verbindung und jedes Nachschlagen eines Namens, das diesen Computer verlassen würde, wird abgelehnt, im Programm und in allem, was es startet, außer dem, was Sie erlaubt und verlangt haben. Es gibt keine Telemetrie und keine Suche nach Updates.</translation>
  </message>
  <message numerus="yes">
   <source>{n} connections that you permitted</source>
   <translation>
    <numerusform>{n} Verbindung, die Sie erlaubt haben</numerusform>
    <numerusform>{n} Verbindungen, die Sie erlaubt haben</numerusform>
   </translation>
  </message>
  <message>
   <source>The report is on the clipboard.</source>
   <translation>Der Bericht ist in der Zwischenablage.</translation>
  </message>
  <message>
   <source>Opening…</source>
   <translation>Wird geöffnet…</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <source>Everything in one folder</source>
   <translation>Alles in einem Ordner</translation>
  </message>
  <message>
   <source>To move it, quit, move the folder, and start with --workspace and its new place.</source>
   <translation>Um ihn zu verschieben: beenden, den Ordner verschieben und mit --workspace und seinem neuen Ort starten.</translation>
  </message>
  <message>
   <source>New token</source>
   <translation>Neues Token</translation>
  </message>
  <message>
   <source>One for each program, so that each can be ended alone.</source>
   <translation>Eines für jedes Programm, damit jedes einzeln beendet werden kann.</translation>
  </message>
  <message>
   <source>Name of the program</source>
   <translation>Name des Programms</translation>
  </message>
  <message>
   <source>My editor</source>
   <translation>Mein Editor</translation>
  </message>
  <message>
   <source>Which documents it may ask</source>
   <translation>Welche Dokumente es fragen darf</translation>
  </message>
  <message>
   <source>How often it may ask</source>
   <translation>Wie oft es fragen darf</translation>
  </message>
  <message>
   <source>Make token</source>
   <translation>Token anlegen</translation>
  </message>
  <message>
   <source>The token of “{name}”</source>
   <translation>Das Token von „{name}“</translation>
  </message>
  <message>
   <source>The secret</source>
   <translation>Das Geheimnis</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <source>Pace</source>
   <translation>Takt</translation>
  </message>
  <message>
   <source>Give it to the program now: it cannot be shown again.</source>
   <translation>Geben Sie es dem Programm jetzt: Es kann nicht noch einmal gezeigt werden.</translation>
  </message>
  <message>
   <source>{pace:,} times a minute</source>
   <translation>{pace:,}-mal in der Minute</translation>
  </message>
  <message>
   <source>As often as it likes</source>
   <translation>So oft es will</translation>
  </message>
  <message>
   <source> The address is {address}/v1.</source>
   <translation> Die Adresse ist {address}/v1.</translation>
  </message>
  <message>
   <source>Copies of your documents</source>
   <translation>Kopien Ihrer Dokumente</translation>
  </message>
  <message>
   <source>Vector index</source>
   <translation>Vektorindex</translation>
  </message>
  <message>
   <source>Unfinished downloads</source>
   <translation>Unfertige Downloads</translation>
  </message>
  <message>
   <source>Logs</source>
   <translation>Protokolle</translation>
  </message>
  <message>
   <source>Audit checkpoints</source>
   <translation>Prüfpunkte des Audits</translation>
  </message>
  <message>
   <source>Read conversations, probes</source>
   <translation>Gelesene Unterhaltungen, Messungen</translation>
  </message>
  <message>
   <source>Conversations and texts</source>
   <translation>Unterhaltungen und Texte</translation>
  </message>
 </context>
 <context>
  <name>said</name>
  <message>
   <source>The workspace folder {0} cannot be made or written to.</source>
   <translation>Der Ordner des Arbeitsbereichs {0} kann nicht angelegt oder beschrieben werden.</translation>
  </message>
  <message>
   <source>Check the folder's permissions or choose another with --workspace.</source>
   <translation>Prüfen Sie die Rechte des Ordners oder wählen Sie einen anderen mit --workspace.</translation>
  </message>
  <message>
   <source>The same adapter was asked for twice.</source>
   <translation>Derselbe Adapter wurde zweimal verlangt.</translation>
  </message>
  <message>
   <source>Name it once, with the scale you want.</source>
   <translation>Nennen Sie ihn einmal, mit dem gewünschten Gewicht.</translation>
  </message>
  <message>
   <source>{0} adapters at once are more than {1}.</source>
   <translation>{0} Adapter auf einmal sind mehr als {1}.</translation>
  </message>
  <message>
   <source>Merge some of them into a model of their own.</source>
   <translation>Rechnen Sie einige davon in ein eigenes Modell ein.</translation>
  </message>
  <message>
   <source>An adapter's scale of {0} is not between {1} and {2}.</source>
   <translation>Das Gewicht {0} eines Adapters liegt nicht zwischen {1} und {2}.</translation>
  </message>
  <message>
   <source>The expression cannot be worked out: {0}.</source>
   <translation>Der Ausdruck kann nicht berechnet werden: {0}.</translation>
  </message>
  <message>
   <source>Write it like (1200 + 80) * 0.19.</source>
   <translation>Schreiben Sie ihn wie (1200 + 80) * 0.19.</translation>
  </message>
  <message>
   <source>“{0}” is not expected there</source>
   <translation>„{0}“ wird dort nicht erwartet</translation>
  </message>
  <message>
   <source>The calculator does not know “{0}”.</source>
   <translation>Der Rechner kennt „{0}“ nicht.</translation>
  </message>
  <message>
   <source>It knows {0}.</source>
   <translation>Er kennt {0}.</translation>
  </message>
  <message>
   <source>“{0}” is missing</source>
   <translation>„{0}“ fehlt</translation>
  </message>
  <message>
   <source>“{0}” is not understood</source>
   <translation>„{0}“ wird nicht verstanden</translation>
  </message>
  <message>
   <source>An alert needs a name.</source>
   <translation>Eine Warnung braucht einen Namen.</translation>
  </message>
  <message>
   <source>Name it after what went wrong.</source>
   <translation>Benennen Sie sie nach dem, was schiefging.</translation>
  </message>
  <message>
   <source>The alert would be cleared at {0} before it is raised.</source>
   <translation>Die Warnung wäre bei {0} vorbei, bevor sie ausgelöst wird.</translation>
  </message>
  <message>
   <source>At least one request is needed.</source>
   <translation>Mindestens eine Anfrage ist nötig.</translation>
  </message>
  <message>
   <source>Choose 1 or more.</source>
   <translation>Wählen Sie 1 oder mehr.</translation>
  </message>
  <message>
   <source>“{0}” are no quiet hours.</source>
   <translation>„{0}“ ist keine Ruhezeit.</translation>
  </message>
  <message>
   <source>Write them as 22:00-07:00.</source>
   <translation>Schreiben Sie sie als 22:00-07:00.</translation>
  </message>
  <message>
   <source>The token needs a name.</source>
   <translation>Das Token braucht einen Namen.</translation>
  </message>
  <message>
   <source>Name the program that it is for.</source>
   <translation>Nennen Sie das Programm, für das es ist.</translation>
  </message>
  <message>
   <source>The name is longer than {0} characters.</source>
   <translation>Der Name ist länger als {0} Zeichen.</translation>
  </message>
  <message>
   <source>Choose a shorter one.</source>
   <translation>Wählen Sie einen kürzeren.</translation>
  </message>
  <message>
   <source>{0} {1} are not possible.</source>
   <translation>{0} {1} sind nicht möglich.</translation>
  </message>
  <message>
   <source>Choose a number up to {0}, or 0 for no limit.</source>
   <translation>Wählen Sie eine Zahl bis {0}, oder 0 für keine Grenze.</translation>
  </message>
  <message>
   <source>The list of files of a backup is damaged.</source>
   <translation>Die Dateiliste einer Sicherung ist beschädigt.</translation>
  </message>
  <message>
   <source>Choose another snapshot, or another copy of the backup.</source>
   <translation>Wählen Sie einen anderen Stand oder eine andere Kopie der Sicherung.</translation>
  </message>
  <message>
   <source>Passages of {0} tokens cannot be made.</source>
   <translation>Passagen von {0} Tokens lassen sich nicht bilden.</translation>
  </message>
  <message>
   <source>Choose {0} to {1}; {2} is usual.</source>
   <translation>Wählen Sie {0} bis {1}; üblich ist {2}.</translation>
  </message>
  <message>
   <source>An overlap of {0} tokens does not fit passages of {1}.</source>
   <translation>Eine Überlappung von {0} Tokens passt nicht zu Passagen von {1}.</translation>
  </message>
  <message>
   <source>Half of a passage is the most.</source>
   <translation>Die Hälfte einer Passage ist das Höchste.</translation>
  </message>
  <message>
   <source>“{0}” is no code of a language.</source>
   <translation>„{0}“ ist kein Kürzel einer Sprache.</translation>
  </message>
  <message>
   <source>Write de, en, zh and so on.</source>
   <translation>Schreiben Sie de, en, zh und so weiter.</translation>
  </message>
  <message>
   <source>The privacy policy is longer than {0} characters.</source>
   <translation>Die Datenschutzrichtlinie ist länger als {0} Zeichen.</translation>
  </message>
  <message>
   <source>A policy is a short TOML file.</source>
   <translation>Eine Richtlinie ist eine kurze TOML-Datei.</translation>
  </message>
  <message>
   <source>The {0} are longer than {1} characters.</source>
   <translation>{0}: länger als {1} Zeichen.</translation>
  </message>
  <message>
   <source>Shorten them.</source>
   <translation>Kürzen Sie.</translation>
  </message>
  <message>
   <source>A case has more than {0} characters.</source>
   <translation>Ein Fall hat mehr als {0} Zeichen.</translation>
  </message>
  <message>
   <source>Make it smaller.</source>
   <translation>Machen Sie ihn kleiner.</translation>
  </message>
  <message>
   <source>A case holds what JSON cannot hold.</source>
   <translation>Ein Fall enthält, was JSON nicht fassen kann.</translation>
  </message>
  <message>
   <source>Use plain values.</source>
   <translation>Verwenden Sie einfache Werte.</translation>
  </message>
  <message>
   <source>“{0}” is no date.</source>
   <translation>„{0}“ ist kein Datum.</translation>
  </message>
  <message>
   <source>Write 2024-05-13, 2024-05 or 2024.</source>
   <translation>Schreiben Sie 2024-05-13, 2024-05 oder 2024.</translation>
  </message>
  <message>
   <source>There is no property “{0}”.</source>
   <translation>Es gibt keine Eigenschaft „{0}“.</translation>
  </message>
  <message>
   <source>There are: {0}.</source>
   <translation>Es gibt: {0}.</translation>
  </message>
  <message>
   <source>The {0} is empty.</source>
   <translation>Leer: {0}.</translation>
  </message>
  <message>
   <source>Give at least one letter.</source>
   <translation>Geben Sie mindestens einen Buchstaben an.</translation>
  </message>
  <message>
   <source>The filter “{0}” cannot be understood.</source>
   <translation>Der Filter „{0}“ ist nicht zu verstehen.</translation>
  </message>
  <message>
   <source>Write it like tag=invoice, type=pdf, date&gt;=2024-05 or author!=Ada.</source>
   <translation>Schreiben Sie ihn wie tag=invoice, type=pdf, date&gt;=2024-05 oder author!=Ada.</translation>
  </message>
  <message>
   <source>There is no filter “{0}”.</source>
   <translation>Es gibt keinen Filter „{0}“.</translation>
  </message>
  <message>
   <source>“{0}” compares dates only.</source>
   <translation>„{0}“ vergleicht nur Daten.</translation>
  </message>
  <message>
   <source>Write {0}={1}.</source>
   <translation>Schreiben Sie {0}={1}.</translation>
  </message>
  <message>
   <source>An answer is liked or disliked.</source>
   <translation>Eine Antwort gefällt oder gefällt nicht.</translation>
  </message>
  <message>
   <source>Choose up or down.</source>
   <translation>Wählen Sie up oder down.</translation>
  </message>
  <message>
   <source>The text is too long.</source>
   <translation>Der Text ist zu lang.</translation>
  </message>
  <message>
   <source>At most {0} characters.</source>
   <translation>Höchstens {0} Zeichen.</translation>
  </message>
  <message>
   <source>“{0}” is no reason that is counted.</source>
   <translation>„{0}“ ist kein Grund, der gezählt wird.</translation>
  </message>
  <message>
   <source>Use {0}.</source>
   <translation>Verwenden Sie {0}.</translation>
  </message>
  <message>
   <source>{0} is missing</source>
   <translation>{0} fehlt</translation>
  </message>
  <message>
   <source>A window of {0} tokens is not between {1} and {2}.</source>
   <translation>Ein Fenster von {0} Tokens liegt nicht zwischen {1} und {2}.</translation>
  </message>
  <message>
   <source>Figures of others are mostly taken with {0}.</source>
   <translation>Zahlen anderer sind meist mit {0} gemessen.</translation>
  </message>
  <message>
   <source>The text has {0} tokens; two windows of {1} are the least that tells something.</source>
   <translation>Der Text hat {0} Tokens; zwei Fenster von {1} sind das Wenigste, das etwas sagt.</translation>
  </message>
  <message>
   <source>Take a longer text or a smaller window.</source>
   <translation>Nehmen Sie einen längeren Text oder ein kleineres Fenster.</translation>
  </message>
  <message>
   <source>What the policy names by example is wrong: {0}.</source>
   <translation>Was die Richtlinie durch Beispiele benennt, ist falsch: {0}.</translation>
  </message>
  <message>
   <source>“meanings” is no list</source>
   <translation>„meanings“ ist keine Liste</translation>
  </message>
  <message>
   <source>“{0}” has no examples</source>
   <translation>„{0}“ hat keine Beispiele</translation>
  </message>
  <message>
   <source>“{0}” has no examples, or too many</source>
   <translation>„{0}“ hat keine Beispiele oder zu viele</translation>
  </message>
  <message>
   <source>The rails policy has {0}.</source>
   <translation>Die Richtlinie der Leitplanken hat {0}.</translation>
  </message>
  <message>
   <source>“redact” for length</source>
   <translation>„redact“ für eine Länge</translation>
  </message>
  <message>
   <source>{0} questions {1} were asked already.</source>
   <translation>{0} Fragen {1} wurden schon gestellt.</translation>
  </message>
  <message>
   <source>Ask again in {0} seconds, or have the limit changed.</source>
   <translation>Fragen Sie in {0} Sekunden wieder oder lassen Sie die Grenze ändern.</translation>
  </message>
  <message>
   <source>{0} is none of {1}</source>
   <translation>{0} ist keines von {1}</translation>
  </message>
  <message>
   <source>The rubric “{0}” has no steps or no threshold.</source>
   <translation>Der Bewertungsmaßstab „{0}“ hat keine Stufen oder keine Schwelle.</translation>
  </message>
  <message>
   <source>See it.</source>
   <translation>Sehen Sie ihn an.</translation>
  </message>
  <message>
   <source>The rubric “{0}” cannot be read.</source>
   <translation>Der Bewertungsmaßstab „{0}“ ist nicht lesbar.</translation>
  </message>
  <message>
   <source>It needs kind, threshold, system, head and steps.</source>
   <translation>Er braucht kind, threshold, system, head und steps.</translation>
  </message>
  <message>
   <source>The labelled sample is empty.</source>
   <translation>Die gekennzeichnete Probe ist leer.</translation>
  </message>
  <message>
   <source>Choose another file.</source>
   <translation>Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>The labelled sample cannot be read.</source>
   <translation>Die gekennzeichnete Probe ist nicht lesbar.</translation>
  </message>
  <message>
   <source>Each entry needs full_text, and spans with entity_type, start_position and end_position.</source>
   <translation>Jeder Eintrag braucht full_text und spans mit entity_type, start_position und end_position.</translation>
  </message>
  <message>
   <source>The labelled sample is neither JSON nor CoNLL.</source>
   <translation>Die gekennzeichnete Probe ist weder JSON noch CoNLL.</translation>
  </message>
  <message>
   <source>A CoNLL line holds a word and a tag such as B-PER, I-PER or O.</source>
   <translation>Eine CoNLL-Zeile enthält ein Wort und eine Marke wie B-PER, I-PER oder O.</translation>
  </message>
  <message>
   <source>The policy has an unknown entry, “{0}”.</source>
   <translation>Die Richtlinie hat einen unbekannten Eintrag, „{0}“.</translation>
  </message>
  <message>
   <source>It may hold {0}.</source>
   <translation>Sie darf {0} enthalten.</translation>
  </message>
  <message>
   <source>A threshold lies outside 0 to 1.</source>
   <translation>Eine Schwelle liegt außerhalb von 0 bis 1.</translation>
  </message>
  <message>
   <source>Choose a value between them.</source>
   <translation>Wählen Sie einen Wert dazwischen.</translation>
  </message>
  <message>
   <source>The policy holds a value of the wrong kind.</source>
   <translation>Die Richtlinie enthält einen Wert der falschen Art.</translation>
  </message>
  <message>
   <source>Compare it with resources/privacy/policies/default.toml.</source>
   <translation>Vergleichen Sie sie mit resources/privacy/policies/default.toml.</translation>
  </message>
  <message>
   <source>The policy names an unknown type, “{0}”.</source>
   <translation>Die Richtlinie nennt eine unbekannte Art, „{0}“.</translation>
  </message>
  <message>
   <source>{0} is used by the program.</source>
   <translation>{0} wird vom Programm verwendet.</translation>
  </message>
  <message>
   <source>Choose another name.</source>
   <translation>Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>The policy names an unknown action, “{0}”.</source>
   <translation>Die Richtlinie nennt eine unbekannte Handlung, „{0}“.</translation>
  </message>
  <message>
   <source>A profile has a name of at most {0} characters.</source>
   <translation>Ein Profil hat einen Namen von höchstens {0} Zeichen.</translation>
  </message>
  <message>
   <source>Choose one.</source>
   <translation>Wählen Sie einen.</translation>
  </message>
  <message>
   <source>The name has a character that is kept for other things.</source>
   <translation>Der Name hat ein Zeichen, das für anderes gebraucht wird.</translation>
  </message>
  <message>
   <source>Leave out brackets, slashes and colons.</source>
   <translation>Lassen Sie Klammern, Schrägstriche und Doppelpunkte weg.</translation>
  </message>
  <message>
   <source>Roles are {0}.</source>
   <translation>Rollen sind {0}.</translation>
  </message>
  <message>
   <source>{0} has no canonical form</source>
   <translation>{0} hat keine kanonische Form</translation>
  </message>
  <message>
   <source>“{0}” cannot be the name of a prompt.</source>
   <translation>„{0}“ kann nicht der Name eines Prompts sein.</translation>
  </message>
  <message>
   <source>Use up to 64 small letters, digits, dots, hyphens and underscores, such as “{0}”.</source>
   <translation>Verwenden Sie bis zu 64 Kleinbuchstaben, Ziffern, Punkte, Binde- und Unterstriche, etwa „{0}“.</translation>
  </message>
  <message>
   <source>“{0}” cannot be a label.</source>
   <translation>„{0}“ kann kein Etikett sein.</translation>
  </message>
  <message>
   <source>Use small letters, digits, dots and hyphens with at least one letter, such as “production”; “{0}” always means the newest version.</source>
   <translation>Verwenden Sie Kleinbuchstaben, Ziffern, Punkte und Bindestriche mit mindestens einem Buchstaben, etwa „production“; „{0}“ meint immer die neueste Version.</translation>
  </message>
  <message>
   <source>This cannot be the name of a folder.</source>
   <translation>Das kann nicht der Name eines Ordners sein.</translation>
  </message>
  <message>
   <source>Use letters, digits and spaces, and / between a folder and one inside it.</source>
   <translation>Verwenden Sie Buchstaben, Ziffern und Leerzeichen, und / zwischen einem Ordner und einem darin.</translation>
  </message>
  <message>
   <source>The {0} must be text.</source>
   <translation>Muss Text sein: {0}.</translation>
  </message>
  <message>
   <source>This is not a prompt file that can be read. {0}</source>
   <translation>Dies ist keine lesbare Prompt-Datei. {0}</translation>
  </message>
  <message>
   <source>The guide to prompts shows how such a file looks.</source>
   <translation>Die Anleitung zu Prompts zeigt, wie eine solche Datei aussieht.</translation>
  </message>
  <message>
   <source>It is longer than {0} characters.</source>
   <translation>Sie ist länger als {0} Zeichen.</translation>
  </message>
  <message>
   <source>The front matter must be names with values.</source>
   <translation>Der Kopf muss aus Namen mit Werten bestehen.</translation>
  </message>
  <message>
   <source>There are {0} parts “{1}”; one is allowed.</source>
   <translation>Es gibt {0} Teile „{1}“; einer ist erlaubt.</translation>
  </message>
  <message>
   <source>Every part “example” needs one part “answer” after it.</source>
   <translation>Auf jeden Teil „example“ muss ein Teil „answer“ folgen.</translation>
  </message>
  <message>
   <source>{0} must be a name, or names with values.</source>
   <translation>{0} muss ein Name sein, oder Namen mit Werten.</translation>
  </message>
  <message>
   <source>The kind of {0} must be one of {1}.</source>
   <translation>Die Art von {0} muss eine von {1} sein.</translation>
  </message>
  <message>
   <source>“settings” must be names with values.</source>
   <translation>„settings“ muss aus Namen mit Werten bestehen.</translation>
  </message>
  <message>
   <source>“{0}” must be a list.</source>
   <translation>„{0}“ muss eine Liste sein.</translation>
  </message>
  <message>
   <source>The front matter has no end: a line of three hyphens.</source>
   <translation>Der Kopf hat kein Ende: eine Zeile aus drei Bindestrichen.</translation>
  </message>
  <message>
   <source>The front matter cannot be read: {0}.</source>
   <translation>Der Kopf ist nicht lesbar: {0}.</translation>
  </message>
  <message>
   <source>Line {0}: there is no part “{1}”; parts are {2}. Write a backslash before a line that is text.</source>
   <translation>Zeile {0}: Es gibt keinen Teil „{1}“; Teile sind {2}. Schreiben Sie einen umgekehrten Schrägstrich vor eine Zeile, die Text ist.</translation>
  </message>
  <message>
   <source>The setting “{0}” must be {1}.</source>
   <translation>Die Einstellung „{0}“ muss {1} sein.</translation>
  </message>
  <message>
   <source>There is no “{0}” in {1}; known are {2}.</source>
   <translation>Es gibt kein „{0}“ in {1}; bekannt sind {2}.</translation>
  </message>
  <message>
   <source>The part “{0}” is {1} characters long.</source>
   <translation>Der Teil „{0}“ ist {1} Zeichen lang.</translation>
  </message>
  <message>
   <source>A template may have {0}; put long text into a file variable.</source>
   <translation>Eine Vorlage darf {0} haben; langer Text gehört in eine Dateivariable.</translation>
  </message>
  <message>
   <source>The part “{0}” is not a valid template: {1}.</source>
   <translation>Der Teil „{0}“ ist keine gültige Vorlage: {1}.</translation>
  </message>
  <message>
   <source>Look at line {0}. A variable is written {{{{ name }}}}.</source>
   <translation>Sehen Sie in Zeile {0} nach. Eine Variable schreibt man {{{{ name }}}}.</translation>
  </message>
  <message>
   <source>The part “{0}” could not be rendered: {1}.</source>
   <translation>Der Teil „{0}“ konnte nicht ausgefüllt werden: {1}.</translation>
  </message>
  <message>
   <source>Add the variable that it names, or correct the template.</source>
   <translation>Fügen Sie die genannte Variable hinzu oder berichtigen Sie die Vorlage.</translation>
  </message>
  <message>
   <source>The part “{0}” could not be rendered.</source>
   <translation>Der Teil „{0}“ konnte nicht ausgefüllt werden.</translation>
  </message>
  <message>
   <source>Correct the template; its details say what failed.</source>
   <translation>Berichtigen Sie die Vorlage; die Einzelheiten sagen, was scheiterte.</translation>
  </message>
  <message>
   <source>This is not a valid template: {0}.</source>
   <translation>Dies ist keine gültige Vorlage: {0}.</translation>
  </message>
  <message>
   <source>A variable is written {{ name }}.</source>
   <translation>Eine Variable schreibt man {{ name }}.</translation>
  </message>
  <message>
   <source>“{0}” must be a number.</source>
   <translation>„{0}“ muss eine Zahl sein.</translation>
  </message>
  <message>
   <source>Write it in digits, such as 3 or 0.5.</source>
   <translation>Schreiben Sie sie in Ziffern, etwa 3 oder 0.5.</translation>
  </message>
  <message>
   <source>The prompt needs a value for {0}.</source>
   <translation>Der Prompt braucht einen Wert für {0}.</translation>
  </message>
  <message>
   <source>Give one with --var NAME=VALUE, or fill in the field.</source>
   <translation>Geben Sie einen mit --var NAME=WERT an oder füllen Sie das Feld aus.</translation>
  </message>
  <message>
   <source>The prompt has no variable “{0}”.</source>
   <translation>Der Prompt hat keine Variable „{0}“.</translation>
  </message>
  <message>
   <source>Its variables are: {0}.</source>
   <translation>Seine Variablen sind: {0}.</translation>
  </message>
  <message>
   <source>“{0}” is not among the choices of “{1}”.</source>
   <translation>„{0}“ ist bei „{1}“ nicht zur Wahl.</translation>
  </message>
  <message>
   <source>Choose one of: {0}.</source>
   <translation>Wählen Sie eines von: {0}.</translation>
  </message>
  <message>
   <source>“{0}” must be a date.</source>
   <translation>„{0}“ muss ein Datum sein.</translation>
  </message>
  <message>
   <source>Write it as YYYY-MM-DD, or “{0}”.</source>
   <translation>Schreiben Sie es als JJJJ-MM-TT, oder „{0}“.</translation>
  </message>
  <message>
   <source>There is no format “{0}” that a model can be made in.</source>
   <translation>Es gibt kein Format „{0}“, in dem ein Modell hergestellt werden kann.</translation>
  </message>
  <message>
   <source>Take one of {0}.</source>
   <translation>Nehmen Sie eines von {0}.</translation>
  </message>
  <message>
   <source>The quotes cannot be used. {0}.</source>
   <translation>Die Zitate sind nicht verwendbar. {0}.</translation>
  </message>
  <message>
   <source>For instance {"refusal": "No.", "quotes": ["[1a] It is."], "most": 3}.</source>
   <translation>Zum Beispiel {"refusal": "No.", "quotes": ["[1a] It is."], "most": 3}.</translation>
  </message>
  <message>
   <source>It is no JSON object</source>
   <translation>Es ist kein JSON-Objekt</translation>
  </message>
  <message>
   <source>It needs “refusal”, a text, and “quotes”, a list of texts</source>
   <translation>Es braucht „refusal“, einen Text, und „quotes“, eine Liste von Texten</translation>
  </message>
  <message>
   <source>A quote is no text</source>
   <translation>Ein Zitat ist kein Text</translation>
  </message>
  <message>
   <source>“most” must lie between 1 and {0}</source>
   <translation>„most“ muss zwischen 1 und {0} liegen</translation>
  </message>
  <message>
   <source>There are {0} quotes; {1} are allowed</source>
   <translation>Es sind {0} Zitate; {1} sind erlaubt</translation>
  </message>
  <message>
   <source>A text is empty</source>
   <translation>Ein Text ist leer</translation>
  </message>
  <message>
   <source>A text holds a line break or a character that no text can have</source>
   <translation>Ein Text enthält einen Zeilenumbruch oder ein Zeichen, das kein Text haben kann</translation>
  </message>
  <message>
   <source>“{0}” cannot name a type.</source>
   <translation>„{0}“ kann keine Art benennen.</translation>
  </message>
  <message>
   <source>Use 2 to 30 capital letters and underscores, such as CASE_NUMBER.</source>
   <translation>Verwenden Sie 2 bis 30 Großbuchstaben und Unterstriche, etwa CASE_NUMBER.</translation>
  </message>
  <message>
   <source>{0} needs either an expression or a list of words.</source>
   <translation>{0} braucht entweder einen Ausdruck oder eine Wortliste.</translation>
  </message>
  <message>
   <source>Give one of “regex” and “words”.</source>
   <translation>Geben Sie „regex“ oder „words“ an.</translation>
  </message>
  <message>
   <source>The expression is longer than {0} signs.</source>
   <translation>Der Ausdruck ist länger als {0} Zeichen.</translation>
  </message>
  <message>
   <source>The expression matches nothing at all.</source>
   <translation>Der Ausdruck passt auf gar nichts.</translation>
  </message>
  <message>
   <source>Make a part obligatory.</source>
   <translation>Machen Sie einen Teil zur Pflicht.</translation>
  </message>
  <message>
   <source>The expression can match one text in too many ways.</source>
   <translation>Der Ausdruck kann auf zu viele Arten auf einen Text passen.</translation>
  </message>
  <message>
   <source>{0} takes too long on some texts.</source>
   <translation>{0} braucht bei manchen Texten zu lange.</translation>
  </message>
  <message>
   <source>Let the expression begin with signs that are seldom, and repeat less.</source>
   <translation>Lassen Sie den Ausdruck mit seltenen Zeichen beginnen und wiederholen Sie weniger.</translation>
  </message>
  <message>
   <source>{0} does not find one of its own examples.</source>
   <translation>{0} findet eines seiner eigenen Beispiele nicht.</translation>
  </message>
  <message>
   <source>Correct the expression or the example under “matches”.</source>
   <translation>Berichtigen Sie den Ausdruck oder das Beispiel unter „matches“.</translation>
  </message>
  <message>
   <source>{0} finds one of the examples that it must miss.</source>
   <translation>{0} findet eines der Beispiele, die es verfehlen muss.</translation>
  </message>
  <message>
   <source>Correct the expression or the example under “misses”.</source>
   <translation>Berichtigen Sie den Ausdruck oder das Beispiel unter „misses“.</translation>
  </message>
  <message>
   <source>The expression cannot be read.</source>
   <translation>Der Ausdruck ist nicht lesbar.</translation>
  </message>
  <message>
   <source>Check its brackets.</source>
   <translation>Prüfen Sie seine Klammern.</translation>
  </message>
  <message>
   <source>A repetition in the expression has no upper bound.</source>
   <translation>Eine Wiederholung im Ausdruck hat keine obere Grenze.</translation>
  </message>
  <message>
   <source>The expression refers back to a group.</source>
   <translation>Der Ausdruck verweist auf eine Gruppe zurück.</translation>
  </message>
  <message>
   <source>Spell it out.</source>
   <translation>Schreiben Sie es aus.</translation>
  </message>
  <message>
   <source>The pattern “{0}” names an unknown check, “{1}”.</source>
   <translation>Das Muster „{0}“ nennt eine unbekannte Prüfung, „{1}“.</translation>
  </message>
  <message>
   <source>The pattern “{0}” names an unknown list of words, “{1}”.</source>
   <translation>Das Muster „{0}“ nennt eine unbekannte Wortliste, „{1}“.</translation>
  </message>
  <message>
   <source>The pattern “{0}” cannot be read.</source>
   <translation>Das Muster „{0}“ ist nicht lesbar.</translation>
  </message>
  <message>
   <source>The model's name there is missing or not a word.</source>
   <translation>Der Name des Modells dort fehlt oder ist kein Wort.</translation>
  </message>
  <message>
   <source>Give it with --model; the server lists its names at /v1/models.</source>
   <translation>Geben Sie ihn mit --model an; der Server nennt seine unter /v1/models.</translation>
  </message>
  <message>
   <source>A context of {0} tokens cannot be.</source>
   <translation>Ein Kontext von {0} Tokens ist nicht möglich.</translation>
  </message>
  <message>
   <source>Choose between 256 and 16,777,216.</source>
   <translation>Wählen Sie zwischen 256 und 16.777.216.</translation>
  </message>
  <message>
   <source>A time limit cannot be.</source>
   <translation>Diese Zeitgrenze ist nicht möglich.</translation>
  </message>
  <message>
   <source>Choose between 1 and 3,600 seconds.</source>
   <translation>Wählen Sie zwischen 1 und 3.600 Sekunden.</translation>
  </message>
  <message>
   <source>“{0}” is no address.</source>
   <translation>„{0}“ ist keine Adresse.</translation>
  </message>
  <message>
   <source>There is no class “{0}”.</source>
   <translation>Es gibt keine Klasse „{0}“.</translation>
  </message>
  <message>
   <source>{0} days cannot be kept to.</source>
   <translation>{0} Tage lassen sich nicht einhalten.</translation>
  </message>
  <message>
   <source>Use 0 to {0}, or “never”.</source>
   <translation>Verwenden Sie 0 bis {0}, oder „never“.</translation>
  </message>
  <message>
   <source>It can be 0 to {0} hours.</source>
   <translation>Möglich sind 0 bis {0} Stunden.</translation>
  </message>
  <message>
   <source>The note is longer than {0} characters.</source>
   <translation>Die Notiz ist länger als {0} Zeichen.</translation>
  </message>
  <message>
   <source>Shorten it.</source>
   <translation>Kürzen Sie sie.</translation>
  </message>
  <message>
   <source>The edited answer is empty or too long.</source>
   <translation>Die geänderte Antwort ist leer oder zu lang.</translation>
  </message>
  <message>
   <source>Nobody was named.</source>
   <translation>Niemand wurde genannt.</translation>
  </message>
  <message>
   <source>Give a name, an address of mail or a number.</source>
   <translation>Geben Sie einen Namen, eine Mailadresse oder eine Nummer an.</translation>
  </message>
  <message>
   <source>More than {0} names and numbers.</source>
   <translation>Mehr als {0} Namen und Nummern.</translation>
  </message>
  <message>
   <source>Search in parts.</source>
   <translation>Suchen Sie in Teilen.</translation>
  </message>
  <message>
   <source>“{0}” is too short to search for.</source>
   <translation>„{0}“ ist zu kurz, um danach zu suchen.</translation>
  </message>
  <message>
   <source>Use at least {0} letters or digits.</source>
   <translation>Verwenden Sie mindestens {0} Buchstaben oder Ziffern.</translation>
  </message>
  <message>
   <source>“{0}” is no purpose.</source>
   <translation>„{0}“ ist kein Zweck.</translation>
  </message>
  <message>
   <source>Write one to {0} characters, for example: hiring.</source>
   <translation>Schreiben Sie ein bis {0} Zeichen, zum Beispiel: Einstellung.</translation>
  </message>
  <message>
   <source>“{0}” is no ground.</source>
   <translation>„{0}“ ist keine Grundlage.</translation>
  </message>
  <message>
   <source>Too many purposes.</source>
   <translation>Zu viele Zwecke.</translation>
  </message>
  <message>
   <source>{0} are the most.</source>
   <translation>{0} sind das Höchste.</translation>
  </message>
  <message>
   <source>“{0}” is neither ask nor refuse.</source>
   <translation>„{0}“ ist weder ask noch refuse.</translation>
  </message>
  <message>
   <source>Say one of them.</source>
   <translation>Sagen Sie eines davon.</translation>
  </message>
  <message>
   <source>The note is too long.</source>
   <translation>Die Notiz ist zu lang.</translation>
  </message>
  <message>
   <source>{0} characters are the most.</source>
   <translation>{0} Zeichen sind das Höchste.</translation>
  </message>
  <message>
   <source>“{0}” is no use.</source>
   <translation>„{0}“ ist kein Gebrauch.</translation>
  </message>
  <message>
   <source>Write it as 2027-12-31.</source>
   <translation>Schreiben Sie es als 2027-12-31.</translation>
  </message>
  <message>
   <source>There is no rule “{0}” in “{1}”.</source>
   <translation>Es gibt keine Regel „{0}“ in „{1}“.</translation>
  </message>
  <message>
   <source>A rule set holds up to {0} rules.</source>
   <translation>Ein Regelwerk fasst bis zu {0} Regeln.</translation>
  </message>
  <message>
   <source>Leave some out.</source>
   <translation>Lassen Sie einige weg.</translation>
  </message>
  <message>
   <source>Two rules have the same name.</source>
   <translation>Zwei Regeln haben denselben Namen.</translation>
  </message>
  <message>
   <source>Rename one of them.</source>
   <translation>Benennen Sie eine um.</translation>
  </message>
  <message>
   <source>{0} s cannot be held.</source>
   <translation>{0} s lassen sich nicht halten.</translation>
  </message>
  <message>
   <source>Choose between 0 and 86,400 seconds.</source>
   <translation>Wählen Sie zwischen 0 und 86.400 Sekunden.</translation>
  </message>
  <message>
   <source>“{0}” names nobody.</source>
   <translation>„{0}“ nennt niemanden.</translation>
  </message>
  <message>
   <source>“{0}” cannot be the name of a rule or rule set.</source>
   <translation>„{0}“ kann nicht der Name einer Regel oder eines Regelwerks sein.</translation>
  </message>
  <message>
   <source>Use up to 64 letters, digits, blanks, dots, hyphens and underscores.</source>
   <translation>Verwenden Sie bis zu 64 Buchstaben, Ziffern, Leerzeichen, Punkte, Binde- und Unterstriche.</translation>
  </message>
  <message>
   <source>“{0}” is no time of day.</source>
   <translation>„{0}“ ist keine Uhrzeit.</translation>
  </message>
  <message>
   <source>Write it like 22:00-06:00.</source>
   <translation>Schreiben Sie sie wie 22:00-06:00.</translation>
  </message>
  <message>
   <source>{0} is {1}.</source>
   <translation>{0} ist {1}.</translation>
  </message>
  <message>
   <source>Choose a number from 0 on.</source>
   <translation>Wählen Sie eine Zahl ab 0.</translation>
  </message>
  <message>
   <source>There is no {0} “{1}”.</source>
   <translation>Gibt es nicht: {0} „{1}“.</translation>
  </message>
  <message>
   <source>“{0}” is no language code.</source>
   <translation>„{0}“ ist kein Sprachkürzel.</translation>
  </message>
  <message>
   <source>Write it like en or de.</source>
   <translation>Schreiben Sie es wie en oder de.</translation>
  </message>
  <message>
   <source>{0} has a value of the wrong kind.</source>
   <translation>{0} hat einen Wert der falschen Art.</translation>
  </message>
  <message>
   <source>Choose another value.</source>
   <translation>Wählen Sie einen anderen Wert.</translation>
  </message>
  <message>
   <source>{0} holds {1} texts; {2} are allowed.</source>
   <translation>{0} enthält {1} Texte; {2} sind erlaubt.</translation>
  </message>
  <message>
   <source>Use each once at most: {0}.</source>
   <translation>Verwenden Sie jedes höchstens einmal: {0}.</translation>
  </message>
  <message>
   <source>The {0} has {1} characters; {2} are allowed.</source>
   <translation>{0}: {1} Zeichen; {2} sind erlaubt.</translation>
  </message>
  <message>
   <source>{0} is {1}, but must lie between {2} and {3}.</source>
   <translation>{0} ist {1}, muss aber zwischen {2} und {3} liegen.</translation>
  </message>
  <message>
   <source>Choose a value inside the range.</source>
   <translation>Wählen Sie einen Wert innerhalb des Bereichs.</translation>
  </message>
  <message>
   <source>Variety is {0}, but must lie between 0 and 1.</source>
   <translation>Die Vielfalt ist {0}, muss aber zwischen 0 und 1 liegen.</translation>
  </message>
  <message>
   <source>There is no time zone “{0}”.</source>
   <translation>Es gibt keine Zeitzone „{0}“.</translation>
  </message>
  <message>
   <source>Name one as Europe/Zurich or UTC does.</source>
   <translation>Nennen Sie eine wie Europe/Zurich oder UTC.</translation>
  </message>
  <message>
   <source>“{0}” is not a date.</source>
   <translation>„{0}“ ist kein Datum.</translation>
  </message>
  <message>
   <source>Write it as 2026-01-31 or 2026-01-31T14:00.</source>
   <translation>Schreiben Sie es als 2026-01-31 oder 2026-01-31T14:00.</translation>
  </message>
  <message>
   <source>The parameters of the tool “{0}” are not JSON.</source>
   <translation>Die Parameter des Werkzeugs „{0}“ sind kein JSON.</translation>
  </message>
  <message>
   <source>Describe them as a JSON Schema.</source>
   <translation>Beschreiben Sie sie als JSON-Schema.</translation>
  </message>
  <message>
   <source>{0} is “{1}”.</source>
   <translation>{0} ist „{1}“.</translation>
  </message>
  <message>
   <source>It is one of {0}.</source>
   <translation>Es ist eines von {0}.</translation>
  </message>
  <message>
   <source>It must lie between {0} and {1}.</source>
   <translation>Es muss zwischen {0} und {1} liegen.</translation>
  </message>
  <message>
   <source>There is no setting {0}.</source>
   <translation>Es gibt keine Einstellung {0}.</translation>
  </message>
  <message>
   <source>There are {0}.</source>
   <translation>Es gibt {0}.</translation>
  </message>
  <message>
   <source>{0} cannot be “{1}”.</source>
   <translation>{0} kann nicht „{1}“ sein.</translation>
  </message>
  <message>
   <source>It is {0}.</source>
   <translation>Es ist {0}.</translation>
  </message>
  <message>
   <source>“messages” is not a list of messages</source>
   <translation>„messages“ ist keine Liste von Nachrichten</translation>
  </message>
  <message>
   <source>“prompt” ends with the assistant</source>
   <translation>„prompt“ endet mit dem Assistenten</translation>
  </message>
  <message>
   <source>{0} has no text</source>
   <translation>{0} hat keinen Text</translation>
  </message>
  <message>
   <source>{0} is empty</source>
   <translation>{0} ist leer</translation>
  </message>
  <message>
   <source>“chosen” and “rejected” are the same</source>
   <translation>„chosen“ und „rejected“ sind gleich</translation>
  </message>
  <message>
   <source>{0} holds half a character</source>
   <translation>{0} enthält ein halbes Zeichen</translation>
  </message>
  <message>
   <source>“history” is not a list of pairs</source>
   <translation>„history“ ist keine Liste von Paaren</translation>
  </message>
  <message>
   <source>{0} is not text</source>
   <translation>{0} ist kein Text</translation>
  </message>
  <message>
   <source>Each price needs a name of its own.</source>
   <translation>Jeder Preis braucht einen eigenen Namen.</translation>
  </message>
  <message>
   <source>Name every row once.</source>
   <translation>Benennen Sie jede Zeile einmal.</translation>
  </message>
  <message>
   <source>There is no price “{0}”.</source>
   <translation>Es gibt keinen Preis „{0}“.</translation>
  </message>
  <message>
   <source>Choose one of {0}.</source>
   <translation>Wählen Sie eines von {0}.</translation>
  </message>
  <message>
   <source>{0} watts are not possible.</source>
   <translation>{0} Watt sind nicht möglich.</translation>
  </message>
  <message>
   <source>From 1 to {0}.</source>
   <translation>Von 1 bis {0}.</translation>
  </message>
  <message>
   <source>A price of “{0}” is not possible.</source>
   <translation>Ein Preis von „{0}“ ist nicht möglich.</translation>
  </message>
  <message>
   <source>Prices are for a million tokens, from 0 to {0}.</source>
   <translation>Preise gelten für eine Million Tokens, von 0 bis {0}.</translation>
  </message>
  <message>
   <source>There is no {0} “{1}” here.</source>
   <translation>Das gibt es hier nicht: {0} „{1}“.</translation>
  </message>
  <message>
   <source>Take it from the figures.</source>
   <translation>Nehmen Sie es aus den Zahlen.</translation>
  </message>
  <message>
   <source>“{0}” is no {1}.</source>
   <translation>„{0}“ passt nicht: {1}.</translation>
  </message>
  <message>
   <source>“{0}” stands there twice in line {1}</source>
   <translation>„{0}“ steht zweimal da, in Zeile {1}</translation>
  </message>
  <message>
   <source>It is not permitted to {0}.</source>
   <translation>Das ist nicht erlaubt: {0}.</translation>
  </message>
  <message>
   <source>Nobody records what would be done.</source>
   <translation>Niemand zeichnet auf, was getan würde.</translation>
  </message>
  <message>
   <source>Open a workspace.</source>
   <translation>Öffnen Sie einen Arbeitsbereich.</translation>
  </message>
  <message>
   <source>“{0}” has no port between 1 and 65535</source>
   <translation>„{0}“ hat keinen Port zwischen 1 und 65535</translation>
  </message>
  <message>
   <source>“{0}” is no host name, such as hub.example.org or *.example.org</source>
   <translation>„{0}“ ist kein Rechnername wie hub.example.org oder *.example.org</translation>
  </message>
  <message>
   <source>“{0}” is no host: a bracket is not closed</source>
   <translation>„{0}“ ist kein Rechner: Eine Klammer ist nicht geschlossen</translation>
  </message>
  <message>
   <source>{0} is damaged</source>
   <translation>{0} ist beschädigt</translation>
  </message>
  <message>
   <source>{0} cannot be read ({1})</source>
   <translation>{0} ist nicht lesbar ({1})</translation>
  </message>
  <message>
   <source>The context of {0} tokens has no room for this run.</source>
   <translation>Der Kontext von {0} Tokens hat keinen Platz für diesen Lauf.</translation>
  </message>
  <message>
   <source>Choose a model with a longer context, or fewer tools.</source>
   <translation>Wählen Sie ein Modell mit längerem Kontext oder weniger Werkzeuge.</translation>
  </message>
  <message>
   <source>The objective is empty.</source>
   <translation>Das Ziel ist leer.</translation>
  </message>
  <message>
   <source>Say what is to be found or made.</source>
   <translation>Sagen Sie, was gefunden oder gemacht werden soll.</translation>
  </message>
  <message>
   <source>That is no way to consent.</source>
   <translation>Das ist keine Art zuzustimmen.</translation>
  </message>
  <message>
   <source>The rails of this workspace hold back this objective.</source>
   <translation>Die Leitplanken dieses Arbeitsbereichs halten dieses Ziel zurück.</translation>
  </message>
  <message>
   <source>Word it differently, or change the policy.</source>
   <translation>Sagen Sie es anders oder ändern Sie die Richtlinie.</translation>
  </message>
  <message>
   <source>This run is complete.</source>
   <translation>Dieser Lauf ist abgeschlossen.</translation>
  </message>
  <message>
   <source>Give a larger budget if it ended by one, or begin a new run.</source>
   <translation>Geben Sie ein größeres Budget, wenn er daran endete, oder beginnen Sie einen neuen Lauf.</translation>
  </message>
  <message>
   <source>The plan of a running run stays.</source>
   <translation>Der Plan eines laufenden Laufs bleibt.</translation>
  </message>
  <message>
   <source>Pause it first.</source>
   <translation>Halten Sie ihn zuerst an.</translation>
  </message>
  <message>
   <source>A plan has {0} items at most.</source>
   <translation>Ein Plan hat höchstens {0} Punkte.</translation>
  </message>
  <message>
   <source>Join some of them.</source>
   <translation>Fassen Sie einige zusammen.</translation>
  </message>
  <message>
   <source>A budget of {0} {1} is not possible.</source>
   <translation>Ein Budget von {0} {1} ist nicht möglich.</translation>
  </message>
  <message>
   <source>Choose between 1 and {0}.</source>
   <translation>Wählen Sie zwischen 1 und {0}.</translation>
  </message>
  <message>
   <source>There is no document “{0}” here.</source>
   <translation>Hier gibt es kein Dokument „{0}“.</translation>
  </message>
  <message>
   <source>“{0}” has {1} parts.</source>
   <translation>„{0}“ hat {1} Teile.</translation>
  </message>
  <message>
   <source>Ask for one of them.</source>
   <translation>Fragen Sie nach einem davon.</translation>
  </message>
  <message>
   <source>That is no data set of the workspace.</source>
   <translation>Das ist kein Datensatz des Arbeitsbereichs.</translation>
  </message>
  <message>
   <source>Name one.</source>
   <translation>Nennen Sie einen.</translation>
  </message>
  <message>
   <source>This call does not wait for you.</source>
   <translation>Dieser Aufruf wartet nicht auf Sie.</translation>
  </message>
  <message>
   <source>Look at the run again.</source>
   <translation>Sehen Sie sich den Lauf noch einmal an.</translation>
  </message>
  <message>
   <source>“{0}” is no name for a server.</source>
   <translation>„{0}“ ist kein Name für einen Server.</translation>
  </message>
  <message>
   <source>Use small letters, figures, - and _, beginning with a letter.</source>
   <translation>Verwenden Sie Kleinbuchstaben, Ziffern, - und _, beginnend mit einem Buchstaben.</translation>
  </message>
  <message>
   <source>There is a server {0} already.</source>
   <translation>Es gibt schon einen Server {0}.</translation>
  </message>
  <message>
   <source>Remove it first.</source>
   <translation>Entfernen Sie ihn zuerst.</translation>
  </message>
  <message>
   <source>There is no command line.</source>
   <translation>Die Befehlszeile fehlt.</translation>
  </message>
  <message>
   <source>Write it after --.</source>
   <translation>Schreiben Sie sie hinter --.</translation>
  </message>
  <message>
   <source>There is no program {0}.</source>
   <translation>Es gibt kein Programm {0}.</translation>
  </message>
  <message>
   <source>Give its whole path, or install it.</source>
   <translation>Geben Sie seinen ganzen Pfad an oder installieren Sie es.</translation>
  </message>
  <message>
   <source>There is no folder {0}.</source>
   <translation>Es gibt keinen Ordner {0}.</translation>
  </message>
  <message>
   <source>Name one that exists.</source>
   <translation>Nennen Sie einen, den es gibt.</translation>
  </message>
  <message>
   <source>The program has changed meanwhile.</source>
   <translation>Das Programm hat sich inzwischen geändert.</translation>
  </message>
  <message>
   <source>Look at it again.</source>
   <translation>Sehen Sie es noch einmal an.</translation>
  </message>
  <message>
   <source>The program of the server {0} {1}.</source>
   <translation>Das Programm des Servers {0} {1}.</translation>
  </message>
  <message>
   <source>Look at it and allow it: workbench mcp allow {0}</source>
   <translation>Sehen Sie es an und erlauben Sie es: workbench mcp allow {0}</translation>
  </message>
  <message>
   <source>Servers cannot be started here.</source>
   <translation>Server können hier nicht gestartet werden.</translation>
  </message>
  <message>
   <source>Use the whole program.</source>
   <translation>Verwenden Sie das ganze Programm.</translation>
  </message>
  <message>
   <source>The server {0} is not running.</source>
   <translation>Der Server {0} läuft nicht.</translation>
  </message>
  <message>
   <source>Start it first.</source>
   <translation>Starten Sie ihn zuerst.</translation>
  </message>
  <message>
   <source>“{0}” is no name of a variable.</source>
   <translation>„{0}“ ist kein Name einer Variablen.</translation>
  </message>
  <message>
   <source>Write NAME=VALUE.</source>
   <translation>Schreiben Sie NAME=WERT.</translation>
  </message>
  <message>
   <source>{0} is too large to be looked at.</source>
   <translation>{0} ist zu groß, um angesehen zu werden.</translation>
  </message>
  <message>
   <source>Leave it out.</source>
   <translation>Lassen Sie es weg.</translation>
  </message>
  <message>
   <source>The file {0} cannot be read.</source>
   <translation>Die Datei {0} ist nicht lesbar.</translation>
  </message>
  <message>
   <source>Look whether it is still there.</source>
   <translation>Sehen Sie nach, ob sie noch da ist.</translation>
  </message>
  <message>
   <source>There is no tool “{0}”.</source>
   <translation>Es gibt kein Werkzeug „{0}“.</translation>
  </message>
  <message>
   <source>There is no token “{0}”.</source>
   <translation>Es gibt kein Token „{0}“.</translation>
  </message>
  <message>
   <source>There is a token “{0}” already.</source>
   <translation>Es gibt schon ein Token „{0}“.</translation>
  </message>
  <message>
   <source>Revoke it, or choose another name.</source>
   <translation>Widerrufen Sie es oder wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>This token belongs to no profile that is in use.</source>
   <translation>Dieses Token gehört zu keinem verwendeten Profil.</translation>
  </message>
  <message>
   <source>Make one as a profile: workbench --as NAME tokens add.</source>
   <translation>Legen Sie eines als Profil an: workbench --as NAME tokens add.</translation>
  </message>
  <message>
   <source>The request carries no valid token.</source>
   <translation>Die Anfrage trägt kein gültiges Token.</translation>
  </message>
  <message>
   <source>Send “Authorization: Bearer TOKEN”; `workbench tokens add` makes one.</source>
   <translation>Senden Sie „Authorization: Bearer TOKEN“; `workbench tokens add` legt eines an.</translation>
  </message>
  <message>
   <source>“{0}” may ask {1} times a minute.</source>
   <translation>„{0}“ darf {1}-mal in der Minute fragen.</translation>
  </message>
  <message>
   <source>Ask again in {0} seconds.</source>
   <translation>Fragen Sie in {0} Sekunden wieder.</translation>
  </message>
  <message>
   <source>This model was not taught to fill in between two texts.</source>
   <translation>Dieses Modell hat nicht gelernt, zwischen zwei Texten einzusetzen.</translation>
  </message>
  <message>
   <source>Leave out suffix, or ask a model for code such as Qwen2.5-Coder.</source>
   <translation>Lassen Sie suffix weg oder fragen Sie ein Modell für Code wie Qwen2.5-Coder.</translation>
  </message>
  <message>
   <source>Nothing is asked.</source>
   <translation>Es wird nichts gefragt.</translation>
  </message>
  <message>
   <source>Send a message of the user.</source>
   <translation>Senden Sie eine Nachricht des Nutzers.</translation>
  </message>
  <message>
   <source>This token may not ask “{0}”.</source>
   <translation>Dieses Token darf „{0}“ nicht fragen.</translation>
  </message>
  <message>
   <source>Ask for one that it may.</source>
   <translation>Fragen Sie nach einem, das es darf.</translation>
  </message>
  <message>
   <source>This token may not override the rails.</source>
   <translation>Dieses Token darf sich nicht über die Leitplanken hinwegsetzen.</translation>
  </message>
  <message>
   <source>Make one that may: workbench tokens add NAME --may-override.</source>
   <translation>Erstellen Sie eines, das es darf: workbench tokens add NAME --may-override.</translation>
  </message>
  <message>
   <source>The rails hold back what a tool returned.</source>
   <translation>Die Leitplanken halten zurück, was ein Werkzeug zurückgab.</translation>
  </message>
  <message>
   <source>Look at the tool's result, or change the policy.</source>
   <translation>Sehen Sie sich das Ergebnis des Werkzeugs an oder ändern Sie die Richtlinie.</translation>
  </message>
  <message>
   <source>This model can use tools or answer in a form, not both at once.</source>
   <translation>Dieses Modell kann Werkzeuge verwenden oder in einer Form antworten, nicht beides zugleich.</translation>
  </message>
  <message>
   <source>Leave out the tools or the form.</source>
   <translation>Lassen Sie die Werkzeuge oder die Form weg.</translation>
  </message>
  <message>
   <source>Look at the line, or change the policy of the rails.</source>
   <translation>Sehen Sie sich die Zeile an oder ändern Sie die Richtlinie der Leitplanken.</translation>
  </message>
  <message>
   <source>Raise the number of tokens, or bound the texts of the schema.</source>
   <translation>Erhöhen Sie die Zahl der Tokens oder begrenzen Sie die Texte des Schemas.</translation>
  </message>
  <message>
   <source>The question is empty.</source>
   <translation>Die Frage ist leer.</translation>
  </message>
  <message>
   <source>Type a question first.</source>
   <translation>Geben Sie zuerst eine Frage ein.</translation>
  </message>
  <message>
   <source>The turn to branch from is not in this conversation.</source>
   <translation>Der Wortwechsel, von dem abzuzweigen wäre, ist nicht in dieser Unterhaltung.</translation>
  </message>
  <message>
   <source>Branch from a turn of the same conversation.</source>
   <translation>Zweigen Sie von einem Wortwechsel derselben Unterhaltung ab.</translation>
  </message>
  <message>
   <source>There is no {0}.</source>
   <translation>Es gibt kein {0}.</translation>
  </message>
  <message>
   <source>Check the path.</source>
   <translation>Prüfen Sie den Pfad.</translation>
  </message>
  <message>
   <source>{0} holds no chats that can be read{1}.</source>
   <translation>{0} enthält keine lesbaren Chats{1}.</translation>
  </message>
  <message>
   <source>Exports of {0} are known.</source>
   <translation>Bekannt sind Exporte von {0}.</translation>
  </message>
  <message>
   <source>{0} holds more than {1} files.</source>
   <translation>{0} enthält mehr als {1} Dateien.</translation>
  </message>
  <message>
   <source>Name a folder in it.</source>
   <translation>Nennen Sie einen Ordner darin.</translation>
  </message>
  <message>
   <source>The reason is longer than {0} characters.</source>
   <translation>Die Begründung ist länger als {0} Zeichen.</translation>
  </message>
  <message>
   <source>Say it shorter.</source>
   <translation>Sagen Sie es kürzer.</translation>
  </message>
  <message>
   <source>There is no conversation “{0}”.</source>
   <translation>Es gibt keine Unterhaltung „{0}“.</translation>
  </message>
  <message>
   <source>More than one conversation fits “{0}”.</source>
   <translation>Mehr als eine Unterhaltung passt zu „{0}“.</translation>
  </message>
  <message>
   <source>Give more of its id; `workbench chats list` shows them.</source>
   <translation>Geben Sie mehr von der Kennung an; `workbench chats list` zeigt sie.</translation>
  </message>
  <message>
   <source>A conversation needs a title.</source>
   <translation>Eine Unterhaltung braucht einen Titel.</translation>
  </message>
  <message>
   <source>Type at least one character.</source>
   <translation>Geben Sie mindestens ein Zeichen ein.</translation>
  </message>
  <message>
   <source>That is no way to use tools.</source>
   <translation>Das ist keine Art, Werkzeuge zu verwenden.</translation>
  </message>
  <message>
   <source>Use off, ask, read-only or all.</source>
   <translation>Verwenden Sie off, ask, read-only oder all.</translation>
  </message>
  <message>
   <source>There is no answer “{0}”.</source>
   <translation>Es gibt keine Antwort „{0}“.</translation>
  </message>
  <message>
   <source>“{0}” is the beginning of more than one id.</source>
   <translation>„{0}“ ist der Anfang von mehr als einer Kennung.</translation>
  </message>
  <message>
   <source>Write more of it.</source>
   <translation>Schreiben Sie mehr davon.</translation>
  </message>
  <message>
   <source>The form is no object.</source>
   <translation>Die Form ist kein Objekt.</translation>
  </message>
  <message>
   <source>Ask again.</source>
   <translation>Fragen Sie noch einmal.</translation>
  </message>
  <message>
   <source>The form was not filled in to its end.</source>
   <translation>Die Form wurde nicht bis zum Ende ausgefüllt.</translation>
  </message>
  <message>
   <source>Give the model a longer context, or ask about less text.</source>
   <translation>Geben Sie dem Modell einen längeren Kontext oder fragen Sie nach weniger Text.</translation>
  </message>
  <message>
   <source>The model ended without an answer.</source>
   <translation>Das Modell endete ohne eine Antwort.</translation>
  </message>
  <message>
   <source>{0} answers at once are not possible.</source>
   <translation>{0} Antworten gleichzeitig sind nicht möglich.</translation>
  </message>
  <message>
   <source>The results would overwrite the inputs.</source>
   <translation>Die Ergebnisse würden die Eingaben überschreiben.</translation>
  </message>
  <message>
   <source>Name another file.</source>
   <translation>Nennen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>That is too much to compare an answer with.</source>
   <translation>Das ist zu viel, um eine Antwort damit zu vergleichen.</translation>
  </message>
  <message>
   <source>Give up to {0} sources of {1} characters in all.</source>
   <translation>Geben Sie bis zu {0} Quellen mit insgesamt {1} Zeichen an.</translation>
  </message>
  <message>
   <source>Source {0} is empty.</source>
   <translation>Quelle {0} ist leer.</translation>
  </message>
  <message>
   <source>The rails hold back “{0}”.</source>
   <translation>Die Leitplanken halten „{0}“ zurück.</translation>
  </message>
  <message>
   <source>Look at this source, or leave it out.</source>
   <translation>Sehen Sie diese Quelle an, oder lassen Sie sie weg.</translation>
  </message>
  <message>
   <source>There is no template “{0}”.</source>
   <translation>Es gibt keine Vorlage „{0}“.</translation>
  </message>
  <message>
   <source>Take {0}.</source>
   <translation>Nehmen Sie {0}.</translation>
  </message>
  <message>
   <source>The template is empty.</source>
   <translation>Die Vorlage ist leer.</translation>
  </message>
  <message>
   <source>Choose a file with a template.</source>
   <translation>Wählen Sie eine Datei mit einer Vorlage.</translation>
  </message>
  <message>
   <source>The period ends before it begins.</source>
   <translation>Der Zeitraum endet, bevor er beginnt.</translation>
  </message>
  <message>
   <source>Give a later end.</source>
   <translation>Geben Sie ein späteres Ende an.</translation>
  </message>
  <message>
   <source>{0} is damaged: {1}.</source>
   <translation>{0} ist beschädigt: {1}.</translation>
  </message>
  <message>
   <source>Nothing was imported. Export it again.</source>
   <translation>Nichts wurde importiert. Exportieren Sie es noch einmal.</translation>
  </message>
  <message>
   <source>{0} is no archive of a collection.</source>
   <translation>{0} ist kein Archiv einer Sammlung.</translation>
  </message>
  <message>
   <source>Choose a file that `collections export` wrote.</source>
   <translation>Wählen Sie eine Datei, die `collections export` geschrieben hat.</translation>
  </message>
  <message>
   <source>{0} was written by another version of AI Workbench.</source>
   <translation>{0} wurde von einer anderen Version von AI Workbench geschrieben.</translation>
  </message>
  <message>
   <source>Use the version that wrote it.</source>
   <translation>Verwenden Sie die Version, die es schrieb.</translation>
  </message>
  <message>
   <source>{0} could not be written.</source>
   <translation>{0} konnte nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>Choose another place.</source>
   <translation>Wählen Sie einen anderen Ort.</translation>
  </message>
  <message>
   <source>{0} is there already.</source>
   <translation>{0} ist schon da.</translation>
  </message>
  <message>
   <source>There is no privacy policy “{0}”.</source>
   <translation>Es gibt keine Datenschutzrichtlinie „{0}“.</translation>
  </message>
  <message>
   <source>Use {0}, {1}, or a TOML file.</source>
   <translation>Verwenden Sie {0}, {1} oder eine TOML-Datei.</translation>
  </message>
  <message>
   <source>The policy file is too large.</source>
   <translation>Die Datei der Richtlinie ist zu groß.</translation>
  </message>
  <message>
   <source>Use {0}, {1}, or the path of a TOML file.</source>
   <translation>Verwenden Sie {0}, {1} oder den Pfad einer TOML-Datei.</translation>
  </message>
  <message>
   <source>The policy {0} cannot be read.</source>
   <translation>Die Richtlinie {0} ist nicht lesbar.</translation>
  </message>
  <message>
   <source>It is a TOML file in UTF-8.</source>
   <translation>Es ist eine TOML-Datei in UTF-8.</translation>
  </message>
  <message>
   <source>The collection's privacy policy cannot be read.</source>
   <translation>Die Datenschutzrichtlinie der Sammlung ist nicht lesbar.</translation>
  </message>
  <message>
   <source>It must be TOML; see resources/privacy/policies.</source>
   <translation>Sie muss TOML sein; siehe resources/privacy/policies.</translation>
  </message>
  <message>
   <source>The collection's privacy policy could not be applied: {0}</source>
   <translation>Die Datenschutzrichtlinie der Sammlung konnte nicht angewandt werden: {0}</translation>
  </message>
  <message>
   <source>The query is empty.</source>
   <translation>Die Abfrage ist leer.</translation>
  </message>
  <message>
   <source>Begin with SELECT.</source>
   <translation>Beginnen Sie mit SELECT.</translation>
  </message>
  <message>
   <source>The documents hold more than {0} rows or {1} tables.</source>
   <translation>Die Dokumente enthalten mehr als {0} Zeilen oder {1} Tabellen.</translation>
  </message>
  <message>
   <source>Choose fewer collections.</source>
   <translation>Wählen Sie weniger Sammlungen.</translation>
  </message>
  <message>
   <source>The embedder returned another number of vectors than it was given texts.</source>
   <translation>Das Einbettungsmodell gab eine andere Zahl von Vektoren zurück, als es Texte bekam.</translation>
  </message>
  <message>
   <source>Try again; report it if it happens again.</source>
   <translation>Versuchen Sie es erneut; melden Sie es, wenn es wieder vorkommt.</translation>
  </message>
  <message>
   <source>The workspace's copy of this file is gone.</source>
   <translation>Die Kopie dieser Datei im Arbeitsbereich ist weg.</translation>
  </message>
  <message>
   <source>Remove this entry and add the file again.</source>
   <translation>Entfernen Sie diesen Eintrag und fügen Sie die Datei erneut hinzu.</translation>
  </message>
  <message>
   <source>This file holds no text.</source>
   <translation>Diese Datei enthält keinen Text.</translation>
  </message>
  <message>
   <source>Choose another file, or one with text in it.</source>
   <translation>Wählen Sie eine andere Datei oder eine mit Text darin.</translation>
  </message>
  <message>
   <source>There is no collection named “{0}”.</source>
   <translation>Es gibt keine Sammlung namens „{0}“.</translation>
  </message>
  <message>
   <source>There is no page {0}.</source>
   <translation>Es gibt keine Seite {0}.</translation>
  </message>
  <message>
   <source>The document has {0} pages.</source>
   <translation>Das Dokument hat {0} Seiten.</translation>
  </message>
  <message>
   <source>There is no document “{0}”.</source>
   <translation>Es gibt kein Dokument „{0}“.</translation>
  </message>
  <message>
   <source>Give its id, the beginning of its id, or its exact file name.</source>
   <translation>Geben Sie seine Kennung, deren Anfang oder den genauen Dateinamen an.</translation>
  </message>
  <message>
   <source>“{0}” fits more than one document.</source>
   <translation>„{0}“ passt zu mehr als einem Dokument.</translation>
  </message>
  <message>
   <source>Give the whole id instead; the list of documents shows it.</source>
   <translation>Geben Sie die ganze Kennung an; die Liste der Dokumente zeigt sie.</translation>
  </message>
  <message>
   <source>This document has no pages to show.</source>
   <translation>Dieses Dokument hat keine Seiten zum Zeigen.</translation>
  </message>
  <message>
   <source>Look at its text instead.</source>
   <translation>Sehen Sie sich stattdessen seinen Text an.</translation>
  </message>
  <message>
   <source>The folder {0} is not linked.</source>
   <translation>Der Ordner {0} ist nicht verknüpft.</translation>
  </message>
  <message>
   <source>Link it with: workbench docs sync FOLDER --collection C</source>
   <translation>Verknüpfen Sie ihn mit: workbench docs sync ORDNER --collection C</translation>
  </message>
  <message>
   <source>A folder of the workspace itself cannot be linked.</source>
   <translation>Ein Ordner des Arbeitsbereichs selbst kann nicht verknüpft werden.</translation>
  </message>
  <message>
   <source>Choose the folder where your own files are.</source>
   <translation>Wählen Sie den Ordner mit Ihren eigenen Dateien.</translation>
  </message>
  <message>
   <source>The path of this folder is not text in UTF-8, so it cannot be kept.</source>
   <translation>Der Pfad dieses Ordners ist kein Text in UTF-8 und kann daher nicht aufgenommen werden.</translation>
  </message>
  <message>
   <source>Rename the folder, or add its files instead of linking it.</source>
   <translation>Benennen Sie den Ordner um oder fügen Sie seine Dateien hinzu, statt ihn zu verknüpfen.</translation>
  </message>
  <message>
   <source>The workspace's copy of {0} is damaged.</source>
   <translation>Die Kopie von {0} im Arbeitsbereich ist beschädigt.</translation>
  </message>
  <message>
   <source>{0} is not opened, since a program might run it.</source>
   <translation>{0} wird nicht geöffnet, weil ein Programm es ausführen könnte.</translation>
  </message>
  <message>
   <source>Its text is in `docs show`; `docs open DOCUMENT --to FILE` keeps a copy.</source>
   <translation>Sein Text steht in `docs show`; `docs open DOKUMENT --to DATEI` behält eine Kopie.</translation>
  </message>
  <message>
   <source>{0} is no longer where it was, and this workspace is encrypted.</source>
   <translation>{0} ist nicht mehr, wo es war, und dieser Arbeitsbereich ist verschlüsselt.</translation>
  </message>
  <message>
   <source>Keep a copy where you choose: workbench docs open DOCUMENT --to FILE</source>
   <translation>Behalten Sie eine Kopie, wo Sie wollen: workbench docs open DOKUMENT --to DATEI</translation>
  </message>
  <message>
   <source>The workspace's copy of {0} is gone.</source>
   <translation>Die Kopie von {0} im Arbeitsbereich ist weg.</translation>
  </message>
  <message>
   <source>A document may have many tags.</source>
   <translation>Ein Dokument darf viele Schlagwörter haben.</translation>
  </message>
  <message>
   <source>Use --tag and --untag.</source>
   <translation>Verwenden Sie --tag und --untag.</translation>
  </message>
  <message>
   <source>This passage is no longer there.</source>
   <translation>Diese Passage ist nicht mehr da.</translation>
  </message>
  <message>
   <source>Its document was read anew.</source>
   <translation>Ihr Dokument wurde neu gelesen.</translation>
  </message>
  <message>
   <source>The index of “{0}” could not be made whole.</source>
   <translation>Der Index von „{0}“ konnte nicht vervollständigt werden.</translation>
  </message>
  <message>
   <source>{0} is not a model for {1}.</source>
   <translation>{0} ist kein Modell für {1}.</translation>
  </message>
  <message>
   <source>There is no model “{0}”.</source>
   <translation>Es gibt kein Modell „{0}“.</translation>
  </message>
  <message>
   <source>Import its GGUF file first.</source>
   <translation>Importieren Sie zuerst seine GGUF-Datei.</translation>
  </message>
  <message>
   <source>No model was asked for this answer.</source>
   <translation>Für diese Antwort wurde kein Modell gefragt.</translation>
  </message>
  <message>
   <source>There is nothing to ask again.</source>
   <translation>Es gibt nichts noch einmal zu fragen.</translation>
  </message>
  <message>
   <source>There is no task “{0}”.</source>
   <translation>Es gibt keine Aufgabe „{0}“.</translation>
  </message>
  <message>
   <source>Check the group.</source>
   <translation>Prüfen Sie die Gruppe.</translation>
  </message>
  <message>
   <source>There is no file {0}.</source>
   <translation>Es gibt keine Datei {0}.</translation>
  </message>
  <message>
   <source>Check data_files.</source>
   <translation>Prüfen Sie data_files.</translation>
  </message>
  <message>
   <source>The task includes {0}, which is not in its folder.</source>
   <translation>Die Aufgabe schließt {0} ein, das nicht in ihrem Ordner ist.</translation>
  </message>
  <message>
   <source>Name the folder of all tasks with --tasks.</source>
   <translation>Nennen Sie den Ordner aller Aufgaben mit --tasks.</translation>
  </message>
  <message>
   <source>Name it with --tasks.</source>
   <translation>Nennen Sie ihn mit --tasks.</translation>
  </message>
  <message>
   <source>There is no task “{0}” in {1}.</source>
   <translation>Es gibt keine Aufgabe „{0}“ in {1}.</translation>
  </message>
  <message>
   <source>Name a YAML file, or the folder of the tasks with --tasks.</source>
   <translation>Nennen Sie eine YAML-Datei oder den Ordner der Aufgaben mit --tasks.</translation>
  </message>
  <message>
   <source>A split has more than {0} rows.</source>
   <translation>Ein Teil hat mehr als {0} Zeilen.</translation>
  </message>
  <message>
   <source>Use a part of it.</source>
   <translation>Verwenden Sie einen Ausschnitt.</translation>
  </message>
  <message>
   <source>The task in {0} runs Python of its own (!function).</source>
   <translation>Die Aufgabe in {0} führt eigenes Python aus (!function).</translation>
  </message>
  <message>
   <source>Only tasks that are plain YAML are run here.</source>
   <translation>Hier laufen nur Aufgaben, die reines YAML sind.</translation>
  </message>
  <message>
   <source>{0} is no task.</source>
   <translation>{0} ist keine Aufgabe.</translation>
  </message>
  <message>
   <source>Name a task's YAML file.</source>
   <translation>Nennen Sie die YAML-Datei einer Aufgabe.</translation>
  </message>
  <message>
   <source>The task names no data files.</source>
   <translation>Die Aufgabe nennt keine Datendateien.</translation>
  </message>
  <message>
   <source>Check its dataset_kwargs.</source>
   <translation>Prüfen Sie ihre dataset_kwargs.</translation>
  </message>
  <message>
   <source>The rows “{0}” of the data set {1} are not here.</source>
   <translation>Die Zeilen „{0}“ des Datensatzes {1} sind nicht hier.</translation>
  </message>
  <message>
   <source>Put them below the folder of --data, such as {0}/{1}.jsonl.</source>
   <translation>Legen Sie sie unter den Ordner von --data, etwa {0}/{1}.jsonl.</translation>
  </message>
  <message>
   <source>The task's data lie on the network.</source>
   <translation>Die Daten der Aufgabe liegen im Netz.</translation>
  </message>
  <message>
   <source>Use local files.</source>
   <translation>Verwenden Sie lokale Dateien.</translation>
  </message>
  <message>
   <source>{0} has more than {1} bytes.</source>
   <translation>{0} hat mehr als {1} Bytes.</translation>
  </message>
  <message>
   <source>Use a part.</source>
   <translation>Verwenden Sie einen Teil.</translation>
  </message>
  <message>
   <source>{0} holds a row that is no object.</source>
   <translation>{0} enthält eine Zeile, die kein Objekt ist.</translation>
  </message>
  <message>
   <source>Check the file.</source>
   <translation>Prüfen Sie die Datei.</translation>
  </message>
  <message>
   <source>{0} holds what is no JSON.</source>
   <translation>{0} enthält, was kein JSON ist.</translation>
  </message>
  <message>
   <source>The folder holds too many tasks.</source>
   <translation>Der Ordner enthält zu viele Aufgaben.</translation>
  </message>
  <message>
   <source>The task “{0}” cannot be run here: {1}.</source>
   <translation>Die Aufgabe „{0}“ kann hier nicht laufen: {1}.</translation>
  </message>
  <message>
   <source>Choose another.</source>
   <translation>Wählen Sie eine andere.</translation>
  </message>
  <message>
   <source>{0} cannot be read: {1}.</source>
   <translation>{0} ist nicht lesbar: {1}.</translation>
  </message>
  <message>
   <source>The task has no file for “{0}”.</source>
   <translation>Die Aufgabe hat keine Datei für „{0}“.</translation>
  </message>
  <message>
   <source>{0} lies outside of the task's folder.</source>
   <translation>{0} liegt außerhalb des Ordners der Aufgabe.</translation>
  </message>
  <message>
   <source>Name the folder of the data with --data.</source>
   <translation>Nennen Sie den Ordner der Daten mit --data.</translation>
  </message>
  <message>
   <source>{0} cannot be read.</source>
   <translation>{0} ist nicht lesbar.</translation>
  </message>
  <message>
   <source>Use UTF-8.</source>
   <translation>Verwenden Sie UTF-8.</translation>
  </message>
  <message>
   <source>The model told no likelihood.</source>
   <translation>Das Modell nannte keine Wahrscheinlichkeit.</translation>
  </message>
  <message>
   <source>Use a model of this program.</source>
   <translation>Verwenden Sie ein Modell dieses Programms.</translation>
  </message>
  <message>
   <source>The answers would be longer than the context.</source>
   <translation>Die Antworten wären länger als der Kontext.</translation>
  </message>
  <message>
   <source>Load it longer.</source>
   <translation>Laden Sie es mit längerem.</translation>
  </message>
  <message>
   <source>That many at once, or that limit, is not possible.</source>
   <translation>So viele auf einmal, oder diese Grenze, sind nicht möglich.</translation>
  </message>
  <message>
   <source>Between 1 and {0} at once; a limit from 1.</source>
   <translation>Zwischen 1 und {0} auf einmal; eine Grenze ab 1.</translation>
  </message>
  <message>
   <source>A run is of one task.</source>
   <translation>Ein Lauf gehört zu einer Aufgabe.</translation>
  </message>
  <message>
   <source>Name the task that it was of.</source>
   <translation>Nennen Sie die Aufgabe, zu der er gehörte.</translation>
  </message>
  <message>
   <source>The task “{0}” compares likelihoods, which no chat template is for.</source>
   <translation>Die Aufgabe „{0}“ vergleicht Wahrscheinlichkeiten, wofür keine Chatvorlage da ist.</translation>
  </message>
  <message>
   <source>Leave out --chat.</source>
   <translation>Lassen Sie --chat weg.</translation>
  </message>
  <message>
   <source>The task “{0}” has no rows.</source>
   <translation>Die Aufgabe „{0}“ hat keine Zeilen.</translation>
  </message>
  <message>
   <source>Check its data.</source>
   <translation>Prüfen Sie ihre Daten.</translation>
  </message>
  <message>
   <source>That run was of another task, other rows, or another model.</source>
   <translation>Dieser Lauf gehörte zu einer anderen Aufgabe, anderen Zeilen oder einem anderen Modell.</translation>
  </message>
  <message>
   <source>Give the same task, model, --shots, --limit and --seed.</source>
   <translation>Geben Sie dieselbe Aufgabe, dasselbe Modell, --shots, --limit und --seed an.</translation>
  </message>
  <message>
   <source>There is no grader “{0}”.</source>
   <translation>Es gibt keinen Bewerter „{0}“.</translation>
  </message>
  <message>
   <source>Use one of {0}.</source>
   <translation>Verwenden Sie einen von {0}.</translation>
  </message>
  <message>
   <source>Cases in files of the kind {0} are not read.</source>
   <translation>Fälle in Dateien der Art {0} werden nicht gelesen.</translation>
  </message>
  <message>
   <source>{0} has no list of tests.</source>
   <translation>{0} hat keine Liste von Tests.</translation>
  </message>
  <message>
   <source>Write `tests:` with a list.</source>
   <translation>Schreiben Sie `tests:` mit einer Liste.</translation>
  </message>
  <message>
   <source>Check its form.</source>
   <translation>Prüfen Sie die Form.</translation>
  </message>
  <message>
   <source>The table cannot be read as CSV.</source>
   <translation>Die Tabelle ist nicht als CSV lesbar.</translation>
  </message>
  <message>
   <source>Check its quotes.</source>
   <translation>Prüfen Sie ihre Anführungszeichen.</translation>
  </message>
  <message>
   <source>There are more than {0} cases.</source>
   <translation>Es sind mehr als {0} Fälle.</translation>
  </message>
  <message>
   <source>Split the file.</source>
   <translation>Teilen Sie die Datei.</translation>
  </message>
  <message>
   <source>{0} is larger than {1} MB.</source>
   <translation>{0} ist größer als {1} MB.</translation>
  </message>
  <message>
   <source>Split it.</source>
   <translation>Teilen Sie sie.</translation>
  </message>
  <message>
   <source>{0} cannot be read as text.</source>
   <translation>{0} ist nicht als Text lesbar.</translation>
  </message>
  <message>
   <source>Name a text file in UTF-8.</source>
   <translation>Nennen Sie eine Textdatei in UTF-8.</translation>
  </message>
  <message>
   <source>No answer was liked or corrected.</source>
   <translation>Keine Antwort gefiel oder wurde berichtigt.</translation>
  </message>
  <message>
   <source>Rate answers in chat, or with `workbench feedback`.</source>
   <translation>Bewerten Sie Antworten im Chat oder mit `workbench feedback`.</translation>
  </message>
  <message>
   <source>See the guide.</source>
   <translation>Siehe die Anleitung.</translation>
  </message>
  <message>
   <source>This turn has no answer.</source>
   <translation>Dieser Wortwechsel hat keine Antwort.</translation>
  </message>
  <message>
   <source>Cases are not written as {0}.</source>
   <translation>Fälle werden nicht als {0} geschrieben.</translation>
  </message>
  <message>
   <source>Use .jsonl, .parquet or .csv.</source>
   <translation>Verwenden Sie .jsonl, .parquet oder .csv.</translation>
  </message>
  <message>
   <source>Name one that is there.</source>
   <translation>Nennen Sie einen, den es gibt.</translation>
  </message>
  <message>
   <source>Chats do not fit into a table.</source>
   <translation>Chats passen nicht in eine Tabelle.</translation>
  </message>
  <message>
   <source>Use .jsonl or .parquet.</source>
   <translation>Verwenden Sie .jsonl oder .parquet.</translation>
  </message>
  <message>
   <source>{0} cannot be written.</source>
   <translation>{0} kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>{0} is no text of at most {1} MB.</source>
   <translation>{0} ist kein Text von höchstens {1} MB.</translation>
  </message>
  <message>
   <source>Name a text file.</source>
   <translation>Nennen Sie eine Textdatei.</translation>
  </message>
  <message>
   <source>“{0}” cannot be the name of a data set.</source>
   <translation>„{0}“ kann nicht der Name eines Datensatzes sein.</translation>
  </message>
  <message>
   <source>Use up to 64 letters, digits, blanks, dots and hyphens.</source>
   <translation>Verwenden Sie bis zu 64 Buchstaben, Ziffern, Leerzeichen, Punkte und Bindestriche.</translation>
  </message>
  <message>
   <source>There is no data set “{0}”.</source>
   <translation>Es gibt keinen Datensatz „{0}“.</translation>
  </message>
  <message>
   <source>{0} has no cases.</source>
   <translation>{0} hat keine Fälle.</translation>
  </message>
  <message>
   <source>There are no cases.</source>
   <translation>Es gibt keine Fälle.</translation>
  </message>
  <message>
   <source>Choose others.</source>
   <translation>Wählen Sie andere.</translation>
  </message>
  <message>
   <source>Name a prompt with --prompt, or give a column {0}.</source>
   <translation>Nennen Sie einen Prompt mit --prompt oder geben Sie eine Spalte {0} an.</translation>
  </message>
  <message>
   <source>“{0}” takes a file, which a case cannot bring.</source>
   <translation>„{0}“ nimmt eine Datei, die ein Fall nicht mitbringen kann.</translation>
  </message>
  <message>
   <source>Use a prompt with a text in its place.</source>
   <translation>Verwenden Sie einen Prompt mit einem Text an ihrer Stelle.</translation>
  </message>
  <message>
   <source>Case {0}: {1}</source>
   <translation>Fall {0}: {1}</translation>
  </message>
  <message>
   <source>Case {0} asks nothing.</source>
   <translation>Fall {0} fragt nichts.</translation>
  </message>
  <message>
   <source>Give it a question.</source>
   <translation>Geben Sie ihm eine Frage.</translation>
  </message>
  <message>
   <source>That is no number of variants.</source>
   <translation>Das ist keine Zahl von Varianten.</translation>
  </message>
  <message>
   <source>Choose up to {0} of each.</source>
   <translation>Wählen Sie bis zu {0} von jeder.</translation>
  </message>
  <message>
   <source>Ask for fewer.</source>
   <translation>Verlangen Sie weniger.</translation>
  </message>
  <message>
   <source>This run is under way.</source>
   <translation>Dieser Lauf ist im Gang.</translation>
  </message>
  <message>
   <source>Stop it first.</source>
   <translation>Stoppen Sie ihn zuerst.</translation>
  </message>
  <message>
   <source>No case is left to be asked.</source>
   <translation>Kein Fall ist mehr zu fragen.</translation>
  </message>
  <message>
   <source>Choose another split or tag.</source>
   <translation>Wählen Sie einen anderen Teil oder ein anderes Schlagwort.</translation>
  </message>
  <message>
   <source>{0} has other bytes than when this run began.</source>
   <translation>{0} hat andere Bytes als zu Beginn dieses Laufs.</translation>
  </message>
  <message>
   <source>Start a new run.</source>
   <translation>Beginnen Sie einen neuen Lauf.</translation>
  </message>
  <message>
   <source>“{0}” cannot be exchanged.</source>
   <translation>„{0}“ kann nicht vertauscht werden.</translation>
  </message>
  <message>
   <source>{0} names no provider that runs on this machine.</source>
   <translation>{0} nennt keinen Anbieter, der auf diesem Rechner läuft.</translation>
  </message>
  <message>
   <source>Write workbench:default there, or use --subject.</source>
   <translation>Schreiben Sie dort workbench:default oder verwenden Sie --subject.</translation>
  </message>
  <message>
   <source>Line {0} of {1} {2}.</source>
   <translation>Zeile {0} von {1}: {2}.</translation>
  </message>
  <message>
   <source>The layout is BEIR's; see the guide.</source>
   <translation>Der Aufbau ist der von BEIR; siehe die Anleitung.</translation>
  </message>
  <message>
   <source>{0} does not hold questions in BEIR's layout.</source>
   <translation>{0} enthält keine Fragen im Aufbau von BEIR.</translation>
  </message>
  <message>
   <source>It needs queries.jsonl, and qrels/test.tsv or qrels.tsv.</source>
   <translation>Es braucht queries.jsonl und qrels/test.tsv oder qrels.tsv.</translation>
  </message>
  <message>
   <source>No question of {0} has a right answer in {1}.</source>
   <translation>Keine Frage von {0} hat eine richtige Antwort in {1}.</translation>
  </message>
  <message>
   <source>The ids in the first column of the judgements are those of the questions.</source>
   <translation>Die Kennungen in der ersten Spalte der Urteile sind die der Fragen.</translation>
  </message>
  <message>
   <source>{0} has more than {1} questions.</source>
   <translation>{0} hat mehr als {1} Fragen.</translation>
  </message>
  <message>
   <source>Take a sample.</source>
   <translation>Nehmen Sie eine Stichprobe.</translation>
  </message>
  <message>
   <source>Check that it is a text file in UTF-8.</source>
   <translation>Prüfen Sie, dass es eine Textdatei in UTF-8 ist.</translation>
  </message>
  <message>
   <source>The SHA-256 of {0} is not known, so nothing can be bound to it.</source>
   <translation>Der SHA-256 von {0} ist nicht bekannt, deshalb kann nichts daran gebunden werden.</translation>
  </message>
  <message>
   <source>Use `workbench models verify` first.</source>
   <translation>Verwenden Sie zuerst `workbench models verify`.</translation>
  </message>
  <message>
   <source>The bar is a kappa from 0 to 1.</source>
   <translation>Die Schwelle ist ein Kappa von 0 bis 1.</translation>
  </message>
  <message>
   <source>Usual is {0}.</source>
   <translation>Üblich ist {0}.</translation>
  </message>
  <message>
   <source>There is no judge “{0}”.</source>
   <translation>Es gibt keinen Richter „{0}“.</translation>
  </message>
  <message>
   <source>A run with a judged check makes one; `workbench eval judges` lists them.</source>
   <translation>Ein Lauf mit einer Prüfung durch einen Richter legt einen an; `workbench eval judges` listet sie.</translation>
  </message>
  <message>
   <source>More than one judge is “{0}”.</source>
   <translation>Mehr als ein Richter ist „{0}“.</translation>
  </message>
  <message>
   <source>Write its key.</source>
   <translation>Schreiben Sie seinen Schlüssel.</translation>
  </message>
  <message>
   <source>The judge gave no verdict there.</source>
   <translation>Der Richter gab dort kein Urteil.</translation>
  </message>
  <message>
   <source>Label what it judged.</source>
   <translation>Beurteilen Sie, was er beurteilt hat.</translation>
  </message>
  <message>
   <source>{0} has no pairs, or more than {1}.</source>
   <translation>{0} hat keine Paare oder mehr als {1}.</translation>
  </message>
  <message>
   <source>It needs the columns {0}.</source>
   <translation>Es braucht die Spalten {0}.</translation>
  </message>
  <message>
   <source>{0} cannot be read as a table.</source>
   <translation>{0} ist nicht als Tabelle lesbar.</translation>
  </message>
  <message>
   <source>Use CSV.</source>
   <translation>Verwenden Sie CSV.</translation>
  </message>
  <message>
   <source>“{0}” compares no pairs.</source>
   <translation>„{0}“ vergleicht keine Paare.</translation>
  </message>
  <message>
   <source>Use the rubric better.</source>
   <translation>Verwenden Sie den Maßstab „better“.</translation>
  </message>
  <message>
   <source>The two have no answered case in common.</source>
   <translation>Die beiden haben keinen beantworteten Fall gemeinsam.</translation>
  </message>
  <message>
   <source>There is no rubric “{0}”.</source>
   <translation>Es gibt keinen Bewertungsmaßstab „{0}“.</translation>
  </message>
  <message>
   <source>A schedule needs a name.</source>
   <translation>Ein Zeitplan braucht einen Namen.</translation>
  </message>
  <message>
   <source>Use up to 64 characters.</source>
   <translation>Verwenden Sie bis zu 64 Zeichen.</translation>
  </message>
  <message>
   <source>That is no time.</source>
   <translation>Das ist keine Uhrzeit.</translation>
  </message>
  <message>
   <source>Write --at 03:00.</source>
   <translation>Schreiben Sie --at 03:00.</translation>
  </message>
  <message>
   <source>A share lies between 0 and 1.</source>
   <translation>Ein Anteil liegt zwischen 0 und 1.</translation>
  </message>
  <message>
   <source>Write --least 0.9.</source>
   <translation>Schreiben Sie --least 0.9.</translation>
  </message>
  <message>
   <source>{0} is no suite.</source>
   <translation>{0} ist keine Suite.</translation>
  </message>
  <message>
   <source>It needs `prompts:` and `tests:`.</source>
   <translation>Sie braucht `prompts:` und `tests:`.</translation>
  </message>
  <message>
   <source>{0} has no prompt that can be used.</source>
   <translation>{0} hat keinen verwendbaren Prompt.</translation>
  </message>
  <message>
   <source>Write them out.</source>
   <translation>Schreiben Sie sie aus.</translation>
  </message>
  <message>
   <source>Write it out as an object.</source>
   <translation>Schreiben Sie es als Objekt aus.</translation>
  </message>
  <message>
   <source>{0} has no tests that can be run.</source>
   <translation>{0} hat keine ausführbaren Tests.</translation>
  </message>
  <message>
   <source>Split the suite.</source>
   <translation>Teilen Sie die Suite.</translation>
  </message>
  <message>
   <source>The tests lie outside the suite's folder.</source>
   <translation>Die Tests liegen außerhalb des Ordners der Suite.</translation>
  </message>
  <message>
   <source>Put them beside it.</source>
   <translation>Legen Sie sie daneben.</translation>
  </message>
  <message>
   <source>“{0}” is no setting of a subject.</source>
   <translation>„{0}“ ist keine Einstellung eines Prüflings.</translation>
  </message>
  <message>
   <source>“{0}” is no number.</source>
   <translation>„{0}“ ist keine Zahl.</translation>
  </message>
  <message>
   <source>Write 0.7.</source>
   <translation>Schreiben Sie 0.7.</translation>
  </message>
  <message>
   <source>“{0}” has no such drafts.</source>
   <translation>„{0}“ hat keine solchen Entwürfe.</translation>
  </message>
  <message>
   <source>List them first.</source>
   <translation>Listen Sie sie zuerst auf.</translation>
  </message>
  <message>
   <source>There is no passage that something could be asked about.</source>
   <translation>Es gibt keine Passage, zu der etwas gefragt werden könnte.</translation>
  </message>
  <message>
   <source>Choose a collection with documents.</source>
   <translation>Wählen Sie eine Sammlung mit Dokumenten.</translation>
  </message>
  <message>
   <source>There is no adapter “{0}”.</source>
   <translation>Es gibt keinen Adapter „{0}“.</translation>
  </message>
  <message>
   <source>{0} is a model, not an adapter.</source>
   <translation>{0} ist ein Modell, kein Adapter.</translation>
  </message>
  <message>
   <source>Name an adapter.</source>
   <translation>Nennen Sie einen Adapter.</translation>
  </message>
  <message>
   <source>{0} is archived.</source>
   <translation>{0} ist archiviert.</translation>
  </message>
  <message>
   <source>Promote it again, or choose another one.</source>
   <translation>Befördern Sie es wieder oder wählen Sie ein anderes.</translation>
  </message>
  <message>
   <source>Choose the model that it was trained on.</source>
   <translation>Wählen Sie das Modell, auf dem er trainiert wurde.</translation>
  </message>
  <message>
   <source>The adapter {0} is not what the release was made with, or was removed.</source>
   <translation>Der Adapter {0} ist nicht der, mit dem die Freigabe gemacht wurde, oder er wurde entfernt.</translation>
  </message>
  <message>
   <source>Import the earlier file again, or make a new version of the release.</source>
   <translation>Importieren Sie die frühere Datei wieder oder machen Sie eine neue Version der Freigabe.</translation>
  </message>
  <message>
   <source>{0} is refused: {1}</source>
   <translation>{0} wird abgelehnt: {1}</translation>
  </message>
  <message>
   <source>Get the file again from its source, or check what it was compared with.</source>
   <translation>Holen Sie die Datei erneut von ihrer Quelle oder prüfen Sie, womit sie verglichen wurde.</translation>
  </message>
  <message>
   <source>An adapter is no version of a model, nor the other way round: {0}.</source>
   <translation>Ein Adapter ist keine Version eines Modells und umgekehrt: {0}.</translation>
  </message>
  <message>
   <source>Import it under a name of its own.</source>
   <translation>Importieren Sie ihn unter einem eigenen Namen.</translation>
  </message>
  <message>
   <source>The workspace's “models” folder cannot be written to.</source>
   <translation>In den Ordner „models“ des Arbeitsbereichs kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>Check the folder's permissions, or register the model in place.</source>
   <translation>Prüfen Sie die Rechte des Ordners oder tragen Sie das Modell an seinem Ort ein.</translation>
  </message>
  <message>
   <source>“{0}” is no SHA-256.</source>
   <translation>„{0}“ ist kein SHA-256.</translation>
  </message>
  <message>
   <source>It has 64 hexadecimal digits.</source>
   <translation>Er hat 64 Hexadezimalziffern.</translation>
  </message>
  <message>
   <source>The folder {0} in the workspace's “models” cannot be replaced.</source>
   <translation>Der Ordner {0} in „models“ des Arbeitsbereichs kann nicht ersetzt werden.</translation>
  </message>
  <message>
   <source>Unload the model and try again.</source>
   <translation>Entladen Sie das Modell und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>{0} has no “{1}”.</source>
   <translation>{0} hat kein „{1}“.</translation>
  </message>
  <message>
   <source>“{0}” is no address of a hub.</source>
   <translation>„{0}“ ist keine Adresse eines Hubs.</translation>
  </message>
  <message>
   <source>“{0}” is no repository.</source>
   <translation>„{0}“ ist kein Verzeichnis.</translation>
  </message>
  <message>
   <source>It has the form OWNER/NAME.</source>
   <translation>Es hat die Form EIGNER/NAME.</translation>
  </message>
  <message>
   <source>The download and the licence of the model were not agreed to.</source>
   <translation>Dem Download und der Lizenz des Modells wurde nicht zugestimmt.</translation>
  </message>
  <message>
   <source>Read what is shown, and agree to it.</source>
   <translation>Lesen Sie, was gezeigt wird, und stimmen Sie zu.</translation>
  </message>
  <message>
   <source>The download needs {0} GiB more, and the disk of the workspace has {1} GiB free.</source>
   <translation>Der Download braucht noch {0} GiB, und die Platte des Arbeitsbereichs hat {1} GiB frei.</translation>
  </message>
  <message>
   <source>Free some space, or choose a smaller quantisation.</source>
   <translation>Schaffen Sie Platz oder wählen Sie eine kleinere Quantisierung.</translation>
  </message>
  <message>
   <source>Choose another model, or name a file.</source>
   <translation>Wählen Sie ein anderes Modell oder nennen Sie eine Datei.</translation>
  </message>
  <message>
   <source>This download is at work already.</source>
   <translation>Dieser Download läuft schon.</translation>
  </message>
  <message>
   <source>Wait for it, or pause it.</source>
   <translation>Warten Sie darauf oder halten Sie ihn an.</translation>
  </message>
  <message>
   <source>At least one token and one repetition have to be measured.</source>
   <translation>Mindestens ein Token und eine Wiederholung müssen gemessen werden.</translation>
  </message>
  <message>
   <source>Usual are {0}, {1} and {2}.</source>
   <translation>Üblich sind {0}, {1} und {2}.</translation>
  </message>
  <message>
   <source>{0} repetitions are more than {1}.</source>
   <translation>{0} Wiederholungen sind mehr als {1}.</translation>
  </message>
  <message>
   <source>{0} are usual.</source>
   <translation>{0} sind üblich.</translation>
  </message>
  <message>
   <source>{0} is larger than {1} MiB.</source>
   <translation>{0} ist größer als {1} MiB.</translation>
  </message>
  <message>
   <source>Take a part of it: perplexity settles long before.</source>
   <translation>Nehmen Sie einen Teil davon: Die Perplexität steht lange vorher fest.</translation>
  </message>
  <message>
   <source>Check the path; the file must be UTF-8.</source>
   <translation>Prüfen Sie den Pfad; die Datei muss UTF-8 sein.</translation>
  </message>
  <message>
   <source>The model file {0} is not there.</source>
   <translation>Die Modelldatei {0} ist nicht da.</translation>
  </message>
  <message>
   <source>Put it back, or import the model from where it is now.</source>
   <translation>Legen Sie sie zurück oder importieren Sie das Modell von seinem jetzigen Ort.</translation>
  </message>
  <message>
   <source>{0} was changed while it was read.</source>
   <translation>{0} wurde geändert, während es gelesen wurde.</translation>
  </message>
  <message>
   <source>Wait until whatever writes it is done, and try again.</source>
   <translation>Warten Sie, bis das Schreiben beendet ist, und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>The model file {0} cannot be read.</source>
   <translation>Die Modelldatei {0} ist nicht lesbar.</translation>
  </message>
  <message>
   <source>Check that you may read the file and that its drive is connected.</source>
   <translation>Prüfen Sie, ob Sie die Datei lesen dürfen und ihr Laufwerk verbunden ist.</translation>
  </message>
  <message>
   <source>The model could not be carried into the workspace.</source>
   <translation>Das Modell konnte nicht in den Arbeitsbereich gebracht werden.</translation>
  </message>
  <message>
   <source>Check both drives and the permissions of the workspace folder.</source>
   <translation>Prüfen Sie beide Laufwerke und die Rechte des Ordners des Arbeitsbereichs.</translation>
  </message>
  <message>
   <source>The disk is too full for a copy of this model.</source>
   <translation>Die Platte ist zu voll für eine Kopie dieses Modells.</translation>
  </message>
  <message>
   <source>Free some space, or register the model in place.</source>
   <translation>Schaffen Sie Platz oder tragen Sie das Modell an seinem Ort ein.</translation>
  </message>
  <message>
   <source>{0} cannot be hard-linked into the workspace.</source>
   <translation>{0} kann nicht in den Arbeitsbereich verlinkt werden.</translation>
  </message>
  <message>
   <source>Links need the same drive and a file system that knows them; copy the model or register it in place.</source>
   <translation>Links brauchen dasselbe Laufwerk und ein Dateisystem, das sie kennt; kopieren Sie das Modell oder tragen Sie es an seinem Ort ein.</translation>
  </message>
  <message>
   <source>{0} cannot be asked from here.</source>
   <translation>{0} kann von hier nicht gefragt werden.</translation>
  </message>
  <message>
   <source>Choose a model of this program.</source>
   <translation>Wählen Sie ein Modell dieses Programms.</translation>
  </message>
  <message>
   <source>Import its GGUF file first; the models page and `workbench models list` show what is there.</source>
   <translation>Importieren Sie zuerst seine GGUF-Datei; die Seite „Modelle“ und `workbench models list` zeigen, was da ist.</translation>
  </message>
  <message>
   <source>The path of this file is not valid Unicode.</source>
   <translation>Der Pfad dieser Datei ist kein gültiges Unicode.</translation>
  </message>
  <message>
   <source>Rename the file or its folder.</source>
   <translation>Benennen Sie die Datei oder ihren Ordner um.</translation>
  </message>
  <message>
   <source>{0} is a model for {1}; it writes no text.</source>
   <translation>{0} ist ein Modell für {1}; es schreibt keinen Text.</translation>
  </message>
  <message>
   <source>Choose a chat or instruct model here; this one can be chosen for a collection.</source>
   <translation>Wählen Sie hier ein Chat- oder Instruct-Modell; dieses kann für eine Sammlung gewählt werden.</translation>
  </message>
  <message>
   <source>The file of {0} is no longer at {1}.</source>
   <translation>Die Datei von {0} ist nicht mehr unter {1}.</translation>
  </message>
  <message>
   <source>Put it back, or remove the model and import it from its new place.</source>
   <translation>Legen Sie sie zurück, oder entfernen Sie das Modell und importieren Sie es von seinem neuen Ort.</translation>
  </message>
  <message>
   <source>The file of {0} has changed since it was registered.</source>
   <translation>Die Datei von {0} hat sich seit der Eintragung geändert.</translation>
  </message>
  <message>
   <source>Verify it to see whether its bytes did; import it again to accept them.</source>
   <translation>Prüfen Sie, ob sich ihre Bytes geändert haben; importieren Sie sie erneut, um sie anzunehmen.</translation>
  </message>
  <message>
   <source>{0} is refused: its bytes are not those that were vouched for.</source>
   <translation>{0} wird abgelehnt: Seine Bytes sind nicht die verbürgten.</translation>
  </message>
  <message>
   <source>Get the file again from its source, or verify it with the right SHA-256.</source>
   <translation>Holen Sie die Datei erneut von ihrer Quelle oder prüfen Sie sie mit dem richtigen SHA-256.</translation>
  </message>
  <message>
   <source>{0} is a LoRA adapter, not a model.</source>
   <translation>{0} ist ein LoRA-Adapter, kein Modell.</translation>
  </message>
  <message>
   <source>Ask the model that it was made for, and turn the adapter on for it.</source>
   <translation>Fragen Sie das Modell, für das er gemacht wurde, und schalten Sie den Adapter dort ein.</translation>
  </message>
  <message>
   <source>Promote it again, or choose another version or model.</source>
   <translation>Befördern Sie es wieder oder wählen Sie eine andere Version oder ein anderes Modell.</translation>
  </message>
  <message>
   <source>{0} is a folder.</source>
   <translation>{0} ist ein Ordner.</translation>
  </message>
  <message>
   <source>Choose the GGUF file in it.</source>
   <translation>Wählen Sie die GGUF-Datei darin.</translation>
  </message>
  <message>
   <source>The demo model belongs to the program and cannot be removed.</source>
   <translation>Das Demomodell gehört zum Programm und kann nicht entfernt werden.</translation>
  </message>
  <message>
   <source>Choose another model for chat instead.</source>
   <translation>Wählen Sie stattdessen ein anderes Modell für den Chat.</translation>
  </message>
  <message>
   <source>{0} is no model on this computer that could guess ahead.</source>
   <translation>{0} ist kein Modell auf diesem Computer, das vorausraten könnte.</translation>
  </message>
  <message>
   <source>Choose a smaller model of the same family.</source>
   <translation>Wählen Sie ein kleineres Modell derselben Familie.</translation>
  </message>
  <message>
   <source>The {0} is {1}, but must lie between {2} and {3}.</source>
   <translation>{0} ist {1}, muss aber zwischen {2} und {3} liegen.</translation>
  </message>
  <message>
   <source>Other programs cannot be asked from here.</source>
   <translation>Andere Programme können von hier nicht gefragt werden.</translation>
  </message>
  <message>
   <source>Use the program.</source>
   <translation>Verwenden Sie das Programm.</translation>
  </message>
  <message>
   <source>Choose another one, up to {0} characters and without @.</source>
   <translation>Wählen Sie einen anderen, mit bis zu {0} Zeichen und ohne @.</translation>
  </message>
  <message>
   <source>In this encrypted workspace the adapter stays sealed: llama.cpp loads files only, and this system has none that never touch the disk.</source>
   <translation>In diesem verschlüsselten Arbeitsbereich bleibt der Adapter versiegelt: llama.cpp lädt nur Dateien, und dieses System hat keine, die nie auf die Platte kommen.</translation>
  </message>
  <message>
   <source>The sealed adapter {0} is damaged.</source>
   <translation>Der versiegelte Adapter {0} ist beschädigt.</translation>
  </message>
  <message>
   <source>Export it from its training run again.</source>
   <translation>Exportieren Sie ihn noch einmal aus seinem Trainingslauf.</translation>
  </message>
  <message>
   <source>{0} is in {1} already.</source>
   <translation>{0} ist schon in {1}.</translation>
  </message>
  <message>
   <source>Choose a smaller format.</source>
   <translation>Wählen Sie ein kleineres Format.</translation>
  </message>
  <message>
   <source>{0} is quantised already ({1}); what is made of it is worse than {2} made of the original.</source>
   <translation>{0} ist schon quantisiert ({1}); was daraus entsteht, ist schlechter als {2} aus dem Original.</translation>
  </message>
  <message>
   <source>Take the original in F16 or BF16, or say that it is to be quantised again.</source>
   <translation>Nehmen Sie das Original in F16 oder BF16, oder sagen Sie, dass noch einmal quantisiert werden soll.</translation>
  </message>
  <message>
   <source>{0} is quantised ({1}); merged into {2}, its weights would be quantised a second time.</source>
   <translation>{0} ist quantisiert ({1}); in {2} zusammengeführt, würden seine Gewichte ein zweites Mal quantisiert.</translation>
  </message>
  <message>
   <source>Merge into F16, or say that they are to be quantised again.</source>
   <translation>Führen Sie in F16 zusammen, oder sagen Sie, dass noch einmal quantisiert werden soll.</translation>
  </message>
  <message>
   <source>Choose the model that it was made for; there it can be merged.</source>
   <translation>Wählen Sie das Modell, für das er gemacht wurde; dort kann er eingerechnet werden.</translation>
  </message>
  <message>
   <source>{0} has no file on this machine.</source>
   <translation>{0} hat auf diesem Rechner keine Datei.</translation>
  </message>
  <message>
   <source>Choose a model that was imported, not one that another program runs.</source>
   <translation>Wählen Sie ein importiertes Modell, keines, das ein anderes Programm betreibt.</translation>
  </message>
  <message>
   <source>{0} is sealed, and a merged model would lie in the clear.</source>
   <translation>{0} ist versiegelt, und ein zusammengeführtes Modell läge offen da.</translation>
  </message>
  <message>
   <source>Use it beside the model, or export it first: finetune export --to FILE.</source>
   <translation>Verwenden Sie ihn neben dem Modell oder exportieren Sie ihn zuerst: finetune export --to DATEI.</translation>
  </message>
  <message>
   <source>The model in {0} takes {1} MiB of the disk; {2} MiB are free.</source>
   <translation>Das Modell in {0} braucht {1} MiB der Platte; {2} MiB sind frei.</translation>
  </message>
  <message>
   <source>Free some space, or choose a smaller format.</source>
   <translation>Schaffen Sie Platz oder wählen Sie ein kleineres Format.</translation>
  </message>
  <message>
   <source>The backup is of a workspace that is encrypted otherwise than this one.</source>
   <translation>Die Sicherung ist von einem Arbeitsbereich, der anders verschlüsselt ist als dieser.</translation>
  </message>
  <message>
   <source>Restore it into a folder of its own, and take collections over as archives.</source>
   <translation>Stellen Sie sie in einem eigenen Ordner wieder her und übernehmen Sie Sammlungen als Archive.</translation>
  </message>
  <message>
   <source>There is no room for what the backup brings.</source>
   <translation>Für das, was die Sicherung bringt, ist kein Platz.</translation>
  </message>
  <message>
   <source>Free some space where the workspace is.</source>
   <translation>Schaffen Sie Platz, wo der Arbeitsbereich ist.</translation>
  </message>
  <message>
   <source>The backup lacks a document that it names.</source>
   <translation>Der Sicherung fehlt ein Dokument, das sie nennt.</translation>
  </message>
  <message>
   <source>Choose another snapshot.</source>
   <translation>Wählen Sie einen anderen Stand.</translation>
  </message>
  <message>
   <source>There is no database of GPT4All or Open WebUI in {0}.</source>
   <translation>In {0} ist keine Datenbank von GPT4All oder Open WebUI.</translation>
  </message>
  <message>
   <source>Look for {0}.</source>
   <translation>Suchen Sie nach {0}.</translation>
  </message>
  <message>
   <source>There is no collection “{0}” in {1}.</source>
   <translation>Es gibt keine Sammlung „{0}“ in {1}.</translation>
  </message>
  <message>
   <source>There is no training run {0}.</source>
   <translation>Es gibt keinen Trainingslauf {0}.</translation>
  </message>
  <message>
   <source>List the runs.</source>
   <translation>Listen Sie die Läufe auf.</translation>
  </message>
  <message>
   <source>There is no workspace in {0}.</source>
   <translation>In {0} ist kein Arbeitsbereich.</translation>
  </message>
  <message>
   <source>Name another with --workspace.</source>
   <translation>Nennen Sie einen anderen mit --workspace.</translation>
  </message>
  <message>
   <source>The question names nobody who could be exchanged.</source>
   <translation>Die Frage nennt niemanden, der vertauscht werden könnte.</translation>
  </message>
  <message>
   <source>Ask about a person: by name, he or she, age or origin.</source>
   <translation>Fragen Sie nach einer Person: mit Namen, er oder sie, Alter oder Herkunft.</translation>
  </message>
  <message>
   <source>The judge's form is incomplete.</source>
   <translation>Das Formular des Richters ist unvollständig.</translation>
  </message>
  <message>
   <source>Choose another model.</source>
   <translation>Wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>There is no policy “{0}” for this direction.</source>
   <translation>Für diese Richtung gibt es keine Richtlinie „{0}“.</translation>
  </message>
  <message>
   <source>The judge's form was not filled in to its end.</source>
   <translation>Das Formular des Richters wurde nicht bis zum Ende ausgefüllt.</translation>
  </message>
  <message>
   <source>Judge a shorter text, or choose another model.</source>
   <translation>Beurteilen Sie einen kürzeren Text oder wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>The folder {0} is not absolute.</source>
   <translation>Der Ordner {0} ist nicht vollständig angegeben.</translation>
  </message>
  <message>
   <source>Begin with / or ~.</source>
   <translation>Beginnen Sie mit / oder ~.</translation>
  </message>
  <message>
   <source>{0} is larger than {1} bytes.</source>
   <translation>{0} ist größer als {1} Bytes.</translation>
  </message>
  <message>
   <source>Divide it.</source>
   <translation>Teilen Sie es.</translation>
  </message>
  <message>
   <source>No folder is linked to “{0}”.</source>
   <translation>Kein Ordner ist mit „{0}“ verknüpft.</translation>
  </message>
  <message>
   <source>Name one with `folder`, or link it: workbench docs sync FOLDER -c C</source>
   <translation>Nennen Sie einen mit `folder` oder verknüpfen Sie ihn: workbench docs sync ORDNER -c C</translation>
  </message>
  <message>
   <source>The folder {0} is away.</source>
   <translation>Der Ordner {0} ist nicht da.</translation>
  </message>
  <message>
   <source>Is its drive there?</source>
   <translation>Ist sein Laufwerk da?</translation>
  </message>
  <message>
   <source>Use letters, digits, - and _.</source>
   <translation>Verwenden Sie Buchstaben, Ziffern, - und _.</translation>
  </message>
  <message>
   <source>There is no text in {0}.</source>
   <translation>In {0} ist kein Text.</translation>
  </message>
  <message>
   <source>Read are {0}.</source>
   <translation>Gelesen werden {0}.</translation>
  </message>
  <message>
   <source>{0} has {1} texts; {2} can be redacted in one step.</source>
   <translation>{0} hat {1} Texte; {2} können in einem Schritt geschwärzt werden.</translation>
  </message>
  <message>
   <source>Divide the folder.</source>
   <translation>Teilen Sie den Ordner.</translation>
  </message>
  <message>
   <source>The outbox is a link to somewhere else.</source>
   <translation>Der Ausgangsordner ist ein Link auf etwas anderes.</translation>
  </message>
  <message>
   <source>Remove the link.</source>
   <translation>Entfernen Sie den Link.</translation>
  </message>
  <message>
   <source>The folder {0} cannot be read.</source>
   <translation>Der Ordner {0} ist nicht lesbar.</translation>
  </message>
  <message>
   <source>{0} is not UTF-8.</source>
   <translation>{0} ist nicht UTF-8.</translation>
  </message>
  <message>
   <source>Convert it first.</source>
   <translation>Wandeln Sie es zuerst um.</translation>
  </message>
  <message>
   <source>The folder {0} cannot be looked through.</source>
   <translation>Der Ordner {0} kann nicht durchgesehen werden.</translation>
  </message>
  <message>
   <source>Check its permissions.</source>
   <translation>Prüfen Sie seine Rechte.</translation>
  </message>
  <message>
   <source>The sync was stopped.</source>
   <translation>Das Abgleichen wurde gestoppt.</translation>
  </message>
  <message>
   <source>Go on with the run.</source>
   <translation>Setzen Sie den Lauf fort.</translation>
  </message>
  <message>
   <source>Link smaller folders.</source>
   <translation>Verknüpfen Sie kleinere Ordner.</translation>
  </message>
  <message>
   <source>“{0}” makes examples to train on, not cases.</source>
   <translation>„{0}“ macht Beispiele zum Trainieren, keine Fälle.</translation>
  </message>
  <message>
   <source>Use `from: chats`.</source>
   <translation>Verwenden Sie `from: chats`.</translation>
  </message>
  <message>
   <source>The outbox cannot be made.</source>
   <translation>Der Ausgangsordner kann nicht angelegt werden.</translation>
  </message>
  <message>
   <source>Check the workspace's folder.</source>
   <translation>Prüfen Sie den Ordner des Arbeitsbereichs.</translation>
  </message>
  <message>
   <source>“{0}” makes data for {1}, not for {2}.</source>
   <translation>„{0}“ macht Daten für {1}, nicht für {2}.</translation>
  </message>
  <message>
   <source>The training rests: {0}</source>
   <translation>Das Training ruht: {0}</translation>
  </message>
  <message>
   <source>Go on with the run of the pipeline.</source>
   <translation>Setzen Sie den Lauf des Ablaufs fort.</translation>
  </message>
  <message>
   <source>This is no pipeline: {0}</source>
   <translation>Das ist kein Ablauf: {0}</translation>
  </message>
  <message>
   <source>Another run is being worked on.</source>
   <translation>An einem anderen Lauf wird gearbeitet.</translation>
  </message>
  <message>
   <source>Wait for its end.</source>
   <translation>Warten Sie auf sein Ende.</translation>
  </message>
  <message>
   <source>Nothing in this run waits for a yes.</source>
   <translation>Nichts in diesem Lauf wartet auf ein Ja.</translation>
  </message>
  <message>
   <source>Look at its steps.</source>
   <translation>Sehen Sie sich seine Schritte an.</translation>
  </message>
  <message>
   <source>Write --every daily --at 03:00.</source>
   <translation>Schreiben Sie --every daily --at 03:00.</translation>
  </message>
  <message>
   <source>{0} did not pass, so nothing is promoted.</source>
   <translation>{0} hat nicht bestanden, deshalb wird nichts befördert.</translation>
  </message>
  <message>
   <source>Look at its result.</source>
   <translation>Sehen Sie sich das Ergebnis an.</translation>
  </message>
  <message>
   <source>The form of answers is no JSON Schema: {0}.</source>
   <translation>Die Form der Antworten ist kein JSON-Schema: {0}.</translation>
  </message>
  <message>
   <source>Give a schema as a JSON object.</source>
   <translation>Geben Sie ein Schema als JSON-Objekt an.</translation>
  </message>
  <message>
   <source>Stored chats are not hidden in this workspace.</source>
   <translation>Gespeicherte Unterhaltungen sind in diesem Arbeitsbereich nicht verborgen.</translation>
  </message>
  <message>
   <source>Switch it on first: workbench pii places chats on</source>
   <translation>Schalten Sie es zuerst ein: workbench pii places chats on</translation>
  </message>
  <message>
   <source>What is hidden in this chat was not shown yet.</source>
   <translation>Was in dieser Unterhaltung verborgen ist, wurde noch nicht gezeigt.</translation>
  </message>
  <message>
   <source>Say why you need it (“Show…”, or --reason), or begin a new chat.</source>
   <translation>Sagen Sie, wozu Sie es brauchen („Zeigen…“ oder --reason), oder beginnen Sie eine neue Unterhaltung.</translation>
  </message>
  <message>
   <source>Revealing asks for a reason.</source>
   <translation>Aufdecken verlangt einen Grund.</translation>
  </message>
  <message>
   <source>Write up to {0} characters.</source>
   <translation>Schreiben Sie bis zu {0} Zeichen.</translation>
  </message>
  <message>
   <source>Exports are to be sealed, and there is no passphrase for them.</source>
   <translation>Exporte sollen versiegelt werden, und es gibt keine Passphrase dafür.</translation>
  </message>
  <message>
   <source>Set one under “Workspace”, or with `workbench exports passphrase`.</source>
   <translation>Setzen Sie eine unter „Arbeitsplatz“ oder mit `workbench exports passphrase`.</translation>
  </message>
  <message>
   <source>The policy of this workspace demands that exports are sealed.</source>
   <translation>Die Richtlinie dieses Arbeitsbereichs verlangt, dass Exporte versiegelt werden.</translation>
  </message>
  <message>
   <source>An administrator can change policy.json.</source>
   <translation>Die Verwaltung kann policy.json ändern.</translation>
  </message>
  <message>
   <source>A limit belongs to “length”.</source>
   <translation>Eine Grenze gehört zu „length“.</translation>
  </message>
  <message>
   <source>Write: IN length ACTION.</source>
   <translation>Schreiben Sie: IN length HANDLUNG.</translation>
  </message>
  <message>
   <source>This family has no list of words.</source>
   <translation>Diese Familie hat keine Wortliste.</translation>
  </message>
  <message>
   <source>Lists have {0}.</source>
   <translation>Listen haben {0}.</translation>
  </message>
  <message>
   <source>There is no limit yet.</source>
   <translation>Es gibt noch keine Grenze.</translation>
  </message>
  <message>
   <source>Give one with --limit N.</source>
   <translation>Geben Sie eine mit --limit N an.</translation>
  </message>
  <message>
   <source>The policy can be looked at only.</source>
   <translation>Die Richtlinie kann nur angesehen werden.</translation>
  </message>
  <message>
   <source>Open the workspace.</source>
   <translation>Öffnen Sie den Arbeitsbereich.</translation>
  </message>
  <message>
   <source>There are {0} recognisers already.</source>
   <translation>Es gibt schon {0} Erkenner.</translation>
  </message>
  <message>
   <source>Remove one first.</source>
   <translation>Entfernen Sie zuerst einen.</translation>
  </message>
  <message>
   <source>{0} has no label “{1}”.</source>
   <translation>{0} hat kein Kennzeichen „{1}“.</translation>
  </message>
  <message>
   <source>It has {0}.</source>
   <translation>Es hat {0}.</translation>
  </message>
  <message>
   <source>None of the labels of {0} stands for a type of this program.</source>
   <translation>Keines der Kennzeichen von {0} steht für eine Art dieses Programms.</translation>
  </message>
  <message>
   <source>Say which: --map {0}=PERSON</source>
   <translation>Sagen Sie, welches: --map {0}=PERSON</translation>
  </message>
  <message>
   <source>There is no recogniser {0}.</source>
   <translation>Es gibt keinen Erkenner {0}.</translation>
  </message>
  <message>
   <source>No larger recogniser can be run here.</source>
   <translation>Hier kann kein größerer Erkenner laufen.</translation>
  </message>
  <message>
   <source>{0} cannot be sealed, and exports of this workspace are.</source>
   <translation>{0} kann nicht versiegelt werden, Exporte dieses Arbeitsbereichs aber werden es.</translation>
  </message>
  <message>
   <source>Switch it off in “Workspace”, or with `workbench exports seal off`, where the policy allows it.</source>
   <translation>Schalten Sie es unter „Arbeitsplatz“ oder mit `workbench exports seal off` aus, wo die Richtlinie es erlaubt.</translation>
  </message>
  <message>
   <source>{0} would leave with everything that is in it, and exports of this workspace leave without personal data.</source>
   <translation>{0} ginge mit allem hinaus, was darin ist, und Exporte dieses Arbeitsbereichs gehen ohne personenbezogene Daten hinaus.</translation>
  </message>
  <message>
   <source>Switch it off in “Privacy”, or with `workbench pii places exports off`, where the policy allows it.</source>
   <translation>Schalten Sie es unter „Datenschutz“ oder mit `workbench pii places exports off` aus, wo die Richtlinie es erlaubt.</translation>
  </message>
  <message>
   <source>A list takes values of 1 to 500 characters.</source>
   <translation>Eine Liste nimmt Werte von 1 bis 500 Zeichen.</translation>
  </message>
  <message>
   <source>Select a word or a name.</source>
   <translation>Wählen Sie ein Wort oder einen Namen.</translation>
  </message>
  <message>
   <source>{0} is a type of the program.</source>
   <translation>{0} ist eine Art des Programms.</translation>
  </message>
  <message>
   <source>The rules can be looked at only.</source>
   <translation>Die Regeln können nur angesehen werden.</translation>
  </message>
  <message>
   <source>There is no type “{0}”.</source>
   <translation>Es gibt keine Art „{0}“.</translation>
  </message>
  <message>
   <source>The labelled sample is too large.</source>
   <translation>Die gekennzeichnete Probe ist zu groß.</translation>
  </message>
  <message>
   <source>Check the path; the file must be UTF-8 text.</source>
   <translation>Prüfen Sie den Pfad; die Datei muss Text in UTF-8 sein.</translation>
  </message>
  <message>
   <source>The desk takes up to {0} characters.</source>
   <translation>Der Tisch nimmt bis zu {0} Zeichen.</translation>
  </message>
  <message>
   <source>Use `workbench redact` for longer texts.</source>
   <translation>Verwenden Sie `workbench redact` für längere Texte.</translation>
  </message>
  <message>
   <source>There is no text to keep.</source>
   <translation>Es gibt keinen Text zum Behalten.</translation>
  </message>
  <message>
   <source>Paste one first.</source>
   <translation>Fügen Sie zuerst einen ein.</translation>
  </message>
  <message>
   <source>There is no labelled text yet.</source>
   <translation>Es gibt noch keinen gekennzeichneten Text.</translation>
  </message>
  <message>
   <source>Correct the finds of a text and keep it.</source>
   <translation>Berichtigen Sie die Funde in einem Text und behalten Sie ihn.</translation>
  </message>
  <message>
   <source>A label does not fit its text.</source>
   <translation>Ein Kennzeichen passt nicht zu seinem Text.</translation>
  </message>
  <message>
   <source>Look at the text again.</source>
   <translation>Sehen Sie sich den Text noch einmal an.</translation>
  </message>
  <message>
   <source>There is no policy “{0}”.</source>
   <translation>Es gibt keine Richtlinie „{0}“.</translation>
  </message>
  <message>
   <source>Use {0}, or the path of a TOML file.</source>
   <translation>Verwenden Sie {0} oder den Pfad einer TOML-Datei.</translation>
  </message>
  <message>
   <source>It must be a TOML file; see resources/privacy/policies.</source>
   <translation>Es muss eine TOML-Datei sein; siehe resources/privacy/policies.</translation>
  </message>
  <message>
   <source>Token ids cannot be looked through for personal data.</source>
   <translation>Token-Kennungen können nicht nach personenbezogenen Daten durchsucht werden.</translation>
  </message>
  <message>
   <source>Send the prompt as text, or have the switch for this place turned off.</source>
   <translation>Senden Sie den Prompt als Text oder lassen Sie den Schalter für diesen Ort ausschalten.</translation>
  </message>
  <message>
   <source>The profile “{0}” may not {1}.</source>
   <translation>Das Profil „{0}“ darf das nicht: {1}.</translation>
  </message>
  <message>
   <source>Roles that may: {0}.</source>
   <translation>Rollen, die es dürfen: {0}.</translation>
  </message>
  <message>
   <source>{0} of a guarded service is not set from outside</source>
   <translation>{0} eines bewachten Dienstes wird nicht von außen gesetzt</translation>
  </message>
  <message>
   <source>There is no profile “{0}”.</source>
   <translation>Es gibt kein Profil „{0}“.</translation>
  </message>
  <message>
   <source>The first profile must be one that may change profiles.</source>
   <translation>Das erste Profil muss eines sein, das Profile ändern darf.</translation>
  </message>
  <message>
   <source>Give it the role owner or administrator.</source>
   <translation>Geben Sie ihm die Rolle owner oder administrator.</translation>
  </message>
  <message>
   <source>Nobody changes the roles of their own profile.</source>
   <translation>Niemand ändert die Rollen des eigenen Profils.</translation>
  </message>
  <message>
   <source>Ask another administrator.</source>
   <translation>Bitten Sie eine andere Person der Verwaltung.</translation>
  </message>
  <message>
   <source>A profile does not remove itself.</source>
   <translation>Ein Profil entfernt sich nicht selbst.</translation>
  </message>
  <message>
   <source>Sign in as another one.</source>
   <translation>Melden Sie sich als ein anderes an.</translation>
  </message>
  <message>
   <source>There is a profile “{0}” already.</source>
   <translation>Es gibt schon ein Profil „{0}“.</translation>
  </message>
  <message>
   <source>Only an owner changes owners.</source>
   <translation>Nur ein Inhaber ändert Inhaber.</translation>
  </message>
  <message>
   <source>Ask an owner.</source>
   <translation>Bitten Sie einen Inhaber.</translation>
  </message>
  <message>
   <source>Give another profile the role administrator first.</source>
   <translation>Geben Sie zuerst einem anderen Profil die Rolle administrator.</translation>
  </message>
  <message>
   <source>This profile was removed.</source>
   <translation>Dieses Profil wurde entfernt.</translation>
  </message>
  <message>
   <source>Ask an administrator of the workspace.</source>
   <translation>Bitten Sie die Verwaltung des Arbeitsbereichs.</translation>
  </message>
  <message>
   <source>Profiles here: {0}.</source>
   <translation>Profile hier: {0}.</translation>
  </message>
  <message>
   <source>This workspace has profiles: say who you are.</source>
   <translation>Dieser Arbeitsbereich hat Profile: Sagen Sie, wer Sie sind.</translation>
  </message>
  <message>
   <source>Use --as NAME with one of: {0}.</source>
   <translation>Verwenden Sie --as NAME mit einem von: {0}.</translation>
  </message>
  <message>
   <source>The profile “{0}” has no key yet.</source>
   <translation>Das Profil „{0}“ hat noch keinen Schlüssel.</translation>
  </message>
  <message>
   <source>It gets one when somebody opens the workspace with its own passphrase.</source>
   <translation>Es bekommt einen, wenn jemand den Arbeitsbereich mit dessen eigener Passphrase öffnet.</translation>
  </message>
  <message>
   <source>The key of the profile “{0}” opens the audit log and no content.</source>
   <translation>Der Schlüssel des Profils „{0}“ öffnet das Auditprotokoll und keine Inhalte.</translation>
  </message>
  <message>
   <source>Use `workbench audit list`, `audit verify` or `audit export`.</source>
   <translation>Verwenden Sie `workbench audit list`, `audit verify` oder `audit export`.</translation>
  </message>
  <message>
   <source>There is no file or folder {0}.</source>
   <translation>Es gibt keine Datei und keinen Ordner {0}.</translation>
  </message>
  <message>
   <source>A pack must be signed.</source>
   <translation>Ein Paket muss unterzeichnet sein.</translation>
  </message>
  <message>
   <source>Name the file of your key with --key.</source>
   <translation>Nennen Sie die Datei Ihres Schlüssels mit --key.</translation>
  </message>
  <message>
   <source>There are no prompts in {0}.</source>
   <translation>In {0} sind keine Prompts.</translation>
  </message>
  <message>
   <source>Their files end with {0}.</source>
   <translation>Ihre Dateien enden auf {0}.</translation>
  </message>
  <message>
   <source>{0} is too large for prompts.</source>
   <translation>{0} ist zu groß für Prompts.</translation>
  </message>
  <message>
   <source>Split it, or choose another file.</source>
   <translation>Teilen Sie sie oder wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>{0} is not text in UTF-8.</source>
   <translation>{0} ist kein Text in UTF-8.</translation>
  </message>
  <message>
   <source>Save it as UTF-8 and try again.</source>
   <translation>Speichern Sie es als UTF-8 und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>There are more than {0} prompts in {1}.</source>
   <translation>In {1} sind mehr als {0} Prompts.</translation>
  </message>
  <message>
   <source>Choose a folder inside it.</source>
   <translation>Wählen Sie einen Ordner darin.</translation>
  </message>
  <message>
   <source>This JSON file holds no prompts of the workbench.</source>
   <translation>Diese JSON-Datei enthält keine Prompts der Workbench.</translation>
  </message>
  <message>
   <source>Such files are written by `workbench prompts export --format json`.</source>
   <translation>Solche Dateien schreibt `workbench prompts export --format json`.</translation>
  </message>
  <message>
   <source>This file was written by a newer version of the program.</source>
   <translation>Diese Datei wurde von einer neueren Version des Programms geschrieben.</translation>
  </message>
  <message>
   <source>Install the newer version, or export in the form of a folder.</source>
   <translation>Installieren Sie die neuere Version oder exportieren Sie als Ordner.</translation>
  </message>
  <message>
   <source>Its versions are not numbered in order.</source>
   <translation>Ihre Versionen sind nicht der Reihe nach nummeriert.</translation>
  </message>
  <message>
   <source>A label points to a version that is not in the file.</source>
   <translation>Ein Etikett zeigt auf eine Version, die nicht in der Datei ist.</translation>
  </message>
  <message>
   <source>This file is not valid JSON.</source>
   <translation>Diese Datei ist kein gültiges JSON.</translation>
  </message>
  <message>
   <source>Export the prompts again.</source>
   <translation>Exportieren Sie die Prompts noch einmal.</translation>
  </message>
  <message>
   <source>The content of version {0} does not match its hash.</source>
   <translation>Der Inhalt von Version {0} passt nicht zu seiner Prüfsumme.</translation>
  </message>
  <message>
   <source>This is not a pack of prompts.</source>
   <translation>Das ist kein Paket von Prompts.</translation>
  </message>
  <message>
   <source>Ask for a fresh copy.</source>
   <translation>Bitten Sie um eine neue Kopie.</translation>
  </message>
  <message>
   <source>This pack was signed by another key, {0}; nothing was imported.</source>
   <translation>Dieses Paket wurde mit einem anderen Schlüssel unterzeichnet, {0}; nichts wurde importiert.</translation>
  </message>
  <message>
   <source>Compare the fingerprint with its maker; {0} digits are needed.</source>
   <translation>Vergleichen Sie den Fingerabdruck mit dem Urheber; {0} Stellen sind nötig.</translation>
  </message>
  <message>
   <source>This pack was changed after it was signed; nothing was imported.</source>
   <translation>Dieses Paket wurde nach dem Unterzeichnen geändert; nichts wurde importiert.</translation>
  </message>
  <message>
   <source>Ask whoever made it for a fresh copy.</source>
   <translation>Bitten Sie den Urheber um eine neue Kopie.</translation>
  </message>
  <message>
   <source>The key in {0} is not Ed25519.</source>
   <translation>Der Schlüssel in {0} ist nicht Ed25519.</translation>
  </message>
  <message>
   <source>{0} holds no key that can be used.</source>
   <translation>{0} enthält keinen verwendbaren Schlüssel.</translation>
  </message>
  <message>
   <source>Name another file; one that is not there is made.</source>
   <translation>Nennen Sie eine andere Datei; eine, die es nicht gibt, wird angelegt.</translation>
  </message>
  <message>
   <source>It has neither “raw” nor a file as its “id”.</source>
   <translation>Es hat weder „raw“ noch eine Datei als „id“.</translation>
  </message>
  <message>
   <source>{0} has no “prompts:”.</source>
   <translation>{0} hat kein „prompts:“.</translation>
  </message>
  <message>
   <source>Choose a promptfoo configuration.</source>
   <translation>Wählen Sie eine promptfoo-Konfiguration.</translation>
  </message>
  <message>
   <source>It is neither text nor an object.</source>
   <translation>Es ist weder Text noch ein Objekt.</translation>
  </message>
  <message>
   <source>“{0}” is not supported.</source>
   <translation>„{0}“ wird nicht unterstützt.</translation>
  </message>
  <message>
   <source>Prompts made by code are not supported.</source>
   <translation>Durch Code gemachte Prompts werden nicht unterstützt.</translation>
  </message>
  <message>
   <source>Patterns of files are not supported; name each file.</source>
   <translation>Dateimuster werden nicht unterstützt; nennen Sie jede Datei.</translation>
  </message>
  <message>
   <source>It lies outside the configuration's folder.</source>
   <translation>Es liegt außerhalb des Ordners der Konfiguration.</translation>
  </message>
  <message>
   <source>There is no such file.</source>
   <translation>Diese Datei gibt es nicht.</translation>
  </message>
  <message>
   <source>Prompts in files of the kind {0} are not read.</source>
   <translation>Prompts in Dateien der Art {0} werden nicht gelesen.</translation>
  </message>
  <message>
   <source>Its messages do not alternate between user and assistant, ending with user.</source>
   <translation>Die Nachrichten wechseln nicht zwischen user und assistant ab, mit user am Ende.</translation>
  </message>
  <message>
   <source>Check it with promptfoo itself.</source>
   <translation>Prüfen Sie es mit promptfoo selbst.</translation>
  </message>
  <message>
   <source>“{0}:” is not supported.</source>
   <translation>„{0}:“ wird nicht unterstützt.</translation>
  </message>
  <message>
   <source>It is no list of messages with “role” and “content”.</source>
   <translation>Es ist keine Liste von Nachrichten mit „role“ und „content“.</translation>
  </message>
  <message>
   <source>This prompt is longer than {0} characters.</source>
   <translation>Dieser Prompt ist länger als {0} Zeichen.</translation>
  </message>
  <message>
   <source>Put long text into a variable of the kind “file”.</source>
   <translation>Geben Sie langen Text in eine Variable der Art „file“.</translation>
  </message>
  <message>
   <source>“{0}” has no version or label “{1}”.</source>
   <translation>„{0}“ hat keine Version und kein Etikett „{1}“.</translation>
  </message>
  <message>
   <source>Labels: {0}; versions 1 to {1}.</source>
   <translation>Etiketten: {0}; Versionen 1 bis {1}.</translation>
  </message>
  <message>
   <source>“{0}” gives an empty question.</source>
   <translation>„{0}“ ergibt eine leere Frage.</translation>
  </message>
  <message>
   <source>Give its variables values.</source>
   <translation>Geben Sie seinen Variablen Werte.</translation>
  </message>
  <message>
   <source>“{0}” cannot be the name of a variable here.</source>
   <translation>„{0}“ kann hier nicht der Name einer Variablen sein.</translation>
  </message>
  <message>
   <source>Use letters, digits and underscores, and each name once; words of the template language are taken.</source>
   <translation>Verwenden Sie Buchstaben, Ziffern und Unterstriche, und jeden Namen einmal; Wörter der Vorlagensprache sind vergeben.</translation>
  </message>
  <message>
   <source>There is no prompt “{0}”.</source>
   <translation>Es gibt keinen Prompt „{0}“.</translation>
  </message>
  <message>
   <source>There is no probe family “{0}”.</source>
   <translation>Es gibt keine Probenfamilie „{0}“.</translation>
  </message>
  <message>
   <source>There is no hold “{0}”.</source>
   <translation>Es gibt keine Sperre „{0}“.</translation>
  </message>
  <message>
   <source>A hold needs a name and a reason.</source>
   <translation>Eine Sperre braucht einen Namen und einen Grund.</translation>
  </message>
  <message>
   <source>Say which case it is for.</source>
   <translation>Sagen Sie, für welchen Fall sie ist.</translation>
  </message>
  <message>
   <source>There is a hold “{0}” already.</source>
   <translation>Es gibt schon eine Sperre „{0}“.</translation>
  </message>
  <message>
   <source>The hold holds nothing.</source>
   <translation>Die Sperre hält nichts fest.</translation>
  </message>
  <message>
   <source>Name what: all, place:chats, …</source>
   <translation>Nennen Sie, was: all, place:chats, …</translation>
  </message>
  <message>
   <source>“{0}” names nothing that can be held.</source>
   <translation>„{0}“ nennt nichts, was festgehalten werden kann.</translation>
  </message>
  <message>
   <source>Use all, place:NAME, conversation:ID, document:ID, collection:ID, run:ID, evaluation:ID or survey:ID.</source>
   <translation>Verwenden Sie all, place:NAME, conversation:ID, document:ID, collection:ID, run:ID, evaluation:ID oder survey:ID.</translation>
  </message>
  <message>
   <source>The workspace's policy allows {0} days at most for {1}.</source>
   <translation>Die Richtlinie des Arbeitsbereichs erlaubt höchstens {0} Tage für {1}.</translation>
  </message>
  <message>
   <source>Whoever looks after policy.json can change that.</source>
   <translation>Wer policy.json betreut, kann das ändern.</translation>
  </message>
  <message>
   <source>There is no such thing among {0}.</source>
   <translation>So etwas gibt es nicht unter {0}.</translation>
  </message>
  <message>
   <source>The search index does not hold the stored vectors.</source>
   <translation>Der Suchindex enthält die gespeicherten Vektoren nicht.</translation>
  </message>
  <message>
   <source>It is made anew from the stored documents; nothing of yours is lost.</source>
   <translation>Er wird aus den gespeicherten Dokumenten neu gemacht; nichts von Ihnen ist verloren.</translation>
  </message>
  <message>
   <source>The search index is empty.</source>
   <translation>Der Suchindex ist leer.</translation>
  </message>
  <message>
   <source>It is made anew.</source>
   <translation>Er wird neu gemacht.</translation>
  </message>
  <message>
   <source>{0} needs {1} tokens, but the context of {2} has room for {3} beside the answer.</source>
   <translation>{0} braucht {1} Tokens, aber der Kontext von {2} hat neben der Antwort Platz für {3}.</translation>
  </message>
  <message>
   <source>Shorten the question, or load the model with a longer context.</source>
   <translation>Kürzen Sie die Frage oder laden Sie das Modell mit längerem Kontext.</translation>
  </message>
  <message>
   <source>The instruction in front of the chat needs {0} tokens, but the context of {1} has room for {2} beside the answer.</source>
   <translation>Die Anweisung vor dem Chat braucht {0} Tokens, aber der Kontext von {1} hat neben der Antwort Platz für {2}.</translation>
  </message>
  <message>
   <source>Shorten it in the settings, or load the model with a longer context.</source>
   <translation>Kürzen Sie sie in den Einstellungen oder laden Sie das Modell mit längerem Kontext.</translation>
  </message>
  <message>
   <source>No question has a right answer.</source>
   <translation>Keine Frage hat eine richtige Antwort.</translation>
  </message>
  <message>
   <source>Mark a passage, or import judgements.</source>
   <translation>Markieren Sie eine Passage oder importieren Sie Urteile.</translation>
  </message>
  <message>
   <source>The search by meaning failed, so nothing was measured.</source>
   <translation>Die Suche nach Bedeutung schlug fehl, deshalb wurde nichts gemessen.</translation>
  </message>
  <message>
   <source>This collection has no test set named “{0}”.</source>
   <translation>Diese Sammlung hat keinen Testsatz namens „{0}“.</translation>
  </message>
  <message>
   <source>Ask something first.</source>
   <translation>Fragen Sie zuerst etwas.</translation>
  </message>
  <message>
   <source>“{0}” is no profile that may review.</source>
   <translation>„{0}“ ist kein Profil, das prüfen darf.</translation>
  </message>
  <message>
   <source>A rail holds this back until a reviewer approves it.</source>
   <translation>Eine Leitplanke hält dies zurück, bis jemand es genehmigt.</translation>
  </message>
  <message>
   <source>It waits in the review queue; go on when it is approved.</source>
   <translation>Es wartet in der Prüfliste; fahren Sie fort, wenn es genehmigt ist.</translation>
  </message>
  <message>
   <source>Nothing was decided yet.</source>
   <translation>Noch wurde nichts entschieden.</translation>
  </message>
  <message>
   <source>Approve, edit or refuse it.</source>
   <translation>Genehmigen, ändern oder lehnen Sie es ab.</translation>
  </message>
  <message>
   <source>This was decided already.</source>
   <translation>Das wurde schon entschieden.</translation>
  </message>
  <message>
   <source>Take the decision back first: review reopen.</source>
   <translation>Nehmen Sie zuerst die Entscheidung zurück: review reopen.</translation>
  </message>
  <message>
   <source>Nobody decides on their own question.</source>
   <translation>Niemand entscheidet über die eigene Frage.</translation>
  </message>
  <message>
   <source>Let another reviewer decide.</source>
   <translation>Lassen Sie jemand anderen entscheiden.</translation>
  </message>
  <message>
   <source>This waits for {0}.</source>
   <translation>Dies wartet auf {0}.</translation>
  </message>
  <message>
   <source>Assign it to yourself first: workbench review assign.</source>
   <translation>Weisen Sie es sich zuerst zu: workbench review assign.</translation>
  </message>
  <message>
   <source>Between 1 and 1,000 have to be alike.</source>
   <translation>Zwischen 1 und 1.000 müssen gleich sein.</translation>
  </message>
  <message>
   <source>One of the training runs with this person's data is being trained.</source>
   <translation>Einer der Trainingsläufe mit den Daten dieser Person wird gerade trainiert.</translation>
  </message>
  <message>
   <source>Stop it first, or keep it in the plan.</source>
   <translation>Stoppen Sie ihn zuerst oder behalten Sie ihn im Plan.</translation>
  </message>
  <message>
   <source>Choose a folder that can be written to and has space.</source>
   <translation>Wählen Sie einen Ordner, in den geschrieben werden kann und der Platz hat.</translation>
  </message>
  <message>
   <source>The documents of “{0}” may not be {1}: they are here for {2}, on the ground of {3}.</source>
   <translation>Mit den Dokumenten von „{0}“ ist das nicht erlaubt: {1}. Sie sind hier für {2}, auf der Grundlage {3}.</translation>
  </message>
  <message>
   <source>Leave them out, or change what the collection may be used for: workbench collections uses NAME.</source>
   <translation>Lassen Sie sie weg oder ändern Sie, wofür die Sammlung verwendet werden darf: workbench collections uses NAME.</translation>
  </message>
  <message>
   <source>The documents of “{0}” are here for {1}: what is this question for?</source>
   <translation>Die Dokumente von „{0}“ sind hier für {1}: Wozu dient diese Frage?</translation>
  </message>
  <message>
   <source>State the purpose: of a conversation in its menu, of a pipeline as `purpose:`, on the command line with --for-purpose “{0}”.</source>
   <translation>Nennen Sie den Zweck: den einer Unterhaltung in ihrem Menü, den einer Pipeline als `purpose:`, auf der Befehlszeile mit --for-purpose „{0}“.</translation>
  </message>
  <message>
   <source>The documents of “{0}” may be asked for {1} only, not for {2}.</source>
   <translation>Die Dokumente von „{0}“ dürfen nur für {1} befragt werden, nicht für {2}.</translation>
  </message>
  <message>
   <source>Leave the collection out, or ask for what it is here for.</source>
   <translation>Lassen Sie die Sammlung weg oder fragen Sie, wofür sie hier ist.</translation>
  </message>
  <message>
   <source>Exports are sealed, and no erasure could look into one in the workspace's folder.</source>
   <translation>Exporte werden versiegelt, und keine Löschung könnte in einen hineinsehen, der im Ordner des Arbeitsbereichs liegt.</translation>
  </message>
  <message>
   <source>Say where it goes with --out.</source>
   <translation>Sagen Sie mit --out, wohin es geht.</translation>
  </message>
  <message>
   <source>This workspace is encrypted, and what is handed out is not.</source>
   <translation>Dieser Arbeitsbereich ist verschlüsselt, und was herausgegeben wird, ist es nicht.</translation>
  </message>
  <message>
   <source>There is something in {0} already.</source>
   <translation>In {0} ist schon etwas.</translation>
  </message>
  <message>
   <source>Choose a new folder.</source>
   <translation>Wählen Sie einen neuen Ordner.</translation>
  </message>
  <message>
   <source>There is nothing to erase.</source>
   <translation>Es gibt nichts zu löschen.</translation>
  </message>
  <message>
   <source>Look at what the plan keeps.</source>
   <translation>Sehen Sie nach, was der Plan behält.</translation>
  </message>
  <message>
   <source>No other version of {0} was in production before.</source>
   <translation>Keine andere Version von {0} war vorher in Produktion.</translation>
  </message>
  <message>
   <source>Promote the version that you want instead.</source>
   <translation>Befördern Sie stattdessen die gewünschte Version.</translation>
  </message>
  <message>
   <source>{0} cannot go into production: it is {1}.</source>
   <translation>{0} kann nicht in Produktion gehen: Es ist {1}.</translation>
  </message>
  <message>
   <source>A reason is needed, of one line.</source>
   <translation>Eine Begründung von einer Zeile ist nötig.</translation>
  </message>
  <message>
   <source>Say why, for whoever reads the history.</source>
   <translation>Sagen Sie, warum, für alle, die den Verlauf lesen.</translation>
  </message>
  <message>
   <source>The demo model belongs to the program and has no stages.</source>
   <translation>Das Demomodell gehört zum Programm und hat keine Stufen.</translation>
  </message>
  <message>
   <source>Import a model of your own.</source>
   <translation>Importieren Sie ein eigenes Modell.</translation>
  </message>
  <message>
   <source>{0} runs outside this program and has no versions here.</source>
   <translation>{0} läuft außerhalb dieses Programms und hat hier keine Versionen.</translation>
  </message>
  <message>
   <source>Remove it, or add another one.</source>
   <translation>Entfernen Sie es oder fügen Sie ein anderes hinzu.</translation>
  </message>
  <message>
   <source>{0} version {1} is in {2} already.</source>
   <translation>{0} Version {1} ist schon in {2}.</translation>
  </message>
  <message>
   <source>Choose another stage.</source>
   <translation>Wählen Sie eine andere Stufe.</translation>
  </message>
  <message>
   <source>{0} was not hashed yet, so that nobody could tell later what it was.</source>
   <translation>Von {0} wurde noch keine Prüfsumme gebildet, sodass später niemand sagen könnte, was es war.</translation>
  </message>
  <message>
   <source>Run `workbench models verify {0}` first.</source>
   <translation>Führen Sie zuerst `workbench models verify {0}` aus.</translation>
  </message>
  <message>
   <source>There is no release “{0}”.</source>
   <translation>Es gibt keine Freigabe „{0}“.</translation>
  </message>
  <message>
   <source>“{0}” cannot be the name of a release.</source>
   <translation>„{0}“ kann nicht der Name einer Freigabe sein.</translation>
  </message>
  <message>
   <source>{0} runs outside this program: nobody could tell later what it was.</source>
   <translation>{0} läuft außerhalb dieses Programms: Niemand könnte später sagen, was es war.</translation>
  </message>
  <message>
   <source>Make the release with a model of this program.</source>
   <translation>Machen Sie die Freigabe mit einem Modell dieses Programms.</translation>
  </message>
  <message>
   <source>The release {0} is archived.</source>
   <translation>Die Freigabe {0} ist archiviert.</translation>
  </message>
  <message>
   <source>Promote it again, or ask another one.</source>
   <translation>Befördern Sie sie wieder oder fragen Sie eine andere.</translation>
  </message>
  <message>
   <source>No version of the release {0} is in production.</source>
   <translation>Keine Version der Freigabe {0} ist in Produktion.</translation>
  </message>
  <message>
   <source>Promote one, or name it: {0}.</source>
   <translation>Befördern Sie eine oder nennen Sie sie: {0}.</translation>
  </message>
  <message>
   <source>The model {0} is not what the release {1} was made with: its bytes are others.</source>
   <translation>Das Modell {0} ist nicht das, mit dem die Freigabe {1} gemacht wurde: Seine Bytes sind andere.</translation>
  </message>
  <message>
   <source>The prompt {0} is not what the release {1} was made with.</source>
   <translation>Der Prompt {0} ist nicht der, mit dem die Freigabe {1} gemacht wurde.</translation>
  </message>
  <message>
   <source>Make a new version of the release.</source>
   <translation>Machen Sie eine neue Version der Freigabe.</translation>
  </message>
  <message>
   <source>The release {0} is in {1} already.</source>
   <translation>Die Freigabe {0} ist schon in {1}.</translation>
  </message>
  <message>
   <source>Choose another stage or version.</source>
   <translation>Wählen Sie eine andere Stufe oder Version.</translation>
  </message>
  <message>
   <source>The model {0} of the release {1} was removed.</source>
   <translation>Das Modell {0} der Freigabe {1} wurde entfernt.</translation>
  </message>
  <message>
   <source>Import it again and make a new version of the release.</source>
   <translation>Importieren Sie es wieder und machen Sie eine neue Version der Freigabe.</translation>
  </message>
  <message>
   <source>There is no rule set “{0}”.</source>
   <translation>Es gibt kein Regelwerk „{0}“.</translation>
  </message>
  <message>
   <source>The release {0} binds a prompt with variables of its own.</source>
   <translation>Die Freigabe {0} bindet einen Prompt mit eigenen Variablen.</translation>
  </message>
  <message>
   <source>Name a release without a prompt, or a model.</source>
   <translation>Nennen Sie eine Freigabe ohne Prompt oder ein Modell.</translation>
  </message>
  <message>
   <source>{0} runs outside this program.</source>
   <translation>{0} läuft außerhalb dieses Programms.</translation>
  </message>
  <message>
   <source>Allow that for this rule set first: --outside.</source>
   <translation>Erlauben Sie das zuerst für dieses Regelwerk: --outside.</translation>
  </message>
  <message>
   <source>{0} runs outside this program, which the rule set “{1}” does not allow.</source>
   <translation>{0} läuft außerhalb dieses Programms, was das Regelwerk „{1}“ nicht erlaubt.</translation>
  </message>
  <message>
   <source>Allow it there, or let chat use another model.</source>
   <translation>Erlauben Sie es dort oder lassen Sie den Chat ein anderes Modell verwenden.</translation>
  </message>
  <message>
   <source>The context of {0} tokens has no room for a passage.</source>
   <translation>Der Kontext von {0} Tokens hat keinen Platz für eine Passage.</translation>
  </message>
  <message>
   <source>Load the model with a longer context.</source>
   <translation>Laden Sie das Modell mit längerem Kontext.</translation>
  </message>
  <message>
   <source>It is not read yet.</source>
   <translation>Es ist noch nicht gelesen.</translation>
  </message>
  <message>
   <source>Resume when its file has been read.</source>
   <translation>Fahren Sie fort, wenn seine Datei gelesen ist.</translation>
  </message>
  <message>
   <source>There are no documents to go through.</source>
   <translation>Es gibt keine Dokumente zum Durchgehen.</translation>
  </message>
  <message>
   <source>Choose a collection that holds documents, or another filter.</source>
   <translation>Wählen Sie eine Sammlung mit Dokumenten oder einen anderen Filter.</translation>
  </message>
  <message>
   <source>A candidate is accepted or refused.</source>
   <translation>Ein Vorschlag wird angenommen oder abgelehnt.</translation>
  </message>
  <message>
   <source>Nothing can be learned of this answer.</source>
   <translation>Aus dieser Antwort kann nichts gelernt werden.</translation>
  </message>
  <message>
   <source>Like it or correct it first.</source>
   <translation>Bewerten oder berichtigen Sie sie zuerst.</translation>
  </message>
  <message>
   <source>No answer was accepted yet.</source>
   <translation>Noch wurde keine Antwort angenommen.</translation>
  </message>
  <message>
   <source>No run is proposed now.</source>
   <translation>Gerade wird kein Lauf vorgeschlagen.</translation>
  </message>
  <message>
   <source>One is when {0} corrections were accepted that no run has learned from, or when an alert of quality is raised.</source>
   <translation>Das geschieht, wenn {0} Korrekturen angenommen sind, aus denen noch kein Lauf gelernt hat, oder wenn eine Warnung zur Qualität ausgelöst ist.</translation>
  </message>
  <message>
   <source>This installation cannot train.</source>
   <translation>Diese Installation kann nicht trainieren.</translation>
  </message>
  <message>
   <source>Install the edition with training.</source>
   <translation>Installieren Sie die Ausgabe mit Training.</translation>
  </message>
  <message>
   <source>This run takes about {0} MiB of memory; {1} MiB are free.</source>
   <translation>Dieser Lauf braucht etwa {0} MiB Speicher; {1} MiB sind frei.</translation>
  </message>
  <message>
   <source>Use fewer tokens a pass, a lower rank, or gradient checkpointing.</source>
   <translation>Nehmen Sie weniger Tokens je Durchlauf, einen niedrigeren Rang oder Gradienten-Checkpointing.</translation>
  </message>
  <message>
   <source>The checkpoints of this run take about {0} MiB; {1} MiB of the disk are free.</source>
   <translation>Die Zwischenstände dieses Laufs brauchen etwa {0} MiB; {1} MiB der Platte sind frei.</translation>
  </message>
  <message>
   <source>Keep checkpoints less often, or free some space.</source>
   <translation>Sichern Sie seltener Zwischenstände oder schaffen Sie Platz.</translation>
  </message>
  <message>
   <source>Choose another method: lora, rslora or dora.</source>
   <translation>Wählen Sie ein anderes Verfahren: lora, rslora oder dora.</translation>
  </message>
  <message>
   <source>Nothing is looked for.</source>
   <translation>Es wird nach nichts gesucht.</translation>
  </message>
  <message>
   <source>Give words, a turn or a document.</source>
   <translation>Geben Sie Wörter, einen Wortwechsel oder ein Dokument an.</translation>
  </message>
  <message>
   <source>Exports of this workspace are sealed, and a folder for PEFT cannot be.</source>
   <translation>Exporte dieses Arbeitsbereichs werden versiegelt, ein Ordner für PEFT kann es nicht werden.</translation>
  </message>
  <message>
   <source>Save the adapter as a file with --to, or switch sealing off.</source>
   <translation>Speichern Sie den Adapter mit --to als Datei, oder schalten Sie das Versiegeln aus.</translation>
  </message>
  <message>
   <source>{0} is not empty.</source>
   <translation>{0} ist nicht leer.</translation>
  </message>
  <message>
   <source>Name a folder that is not there yet.</source>
   <translation>Nennen Sie einen Ordner, den es noch nicht gibt.</translation>
  </message>
  <message>
   <source>This run's base is a folder; answers are made by models in GGUF.</source>
   <translation>Die Basis dieses Laufs ist ein Ordner; Antworten geben Modelle in GGUF.</translation>
  </message>
  <message>
   <source>Import the same model as a GGUF and turn the adapter on for it.</source>
   <translation>Importieren Sie dasselbe Modell als GGUF und schalten Sie den Adapter dafür ein.</translation>
  </message>
  <message>
   <source>This run is being trained.</source>
   <translation>Dieser Lauf wird gerade trainiert.</translation>
  </message>
  <message>
   <source>The run {0} is not being trained; it is {1}.</source>
   <translation>Der Lauf {0} wird nicht trainiert; Zustand: {1}.</translation>
  </message>
  <message>
   <source>{0} cannot be trained.</source>
   <translation>{0} kann nicht trainiert werden.</translation>
  </message>
  <message>
   <source>Choose a model whose file is on this machine, not an adapter.</source>
   <translation>Wählen Sie ein Modell, dessen Datei auf diesem Rechner ist, keinen Adapter.</translation>
  </message>
  <message>
   <source>The adapter cannot be written to {0}.</source>
   <translation>Der Adapter kann nicht nach {0} geschrieben werden.</translation>
  </message>
  <message>
   <source>Check the folder and the space on its drive.</source>
   <translation>Prüfen Sie den Ordner und den Platz auf seinem Laufwerk.</translation>
  </message>
  <message>
   <source>The workspace's “training” folder cannot be made.</source>
   <translation>Der Ordner „training“ des Arbeitsbereichs kann nicht angelegt werden.</translation>
  </message>
  <message>
   <source>Check the folder's permissions.</source>
   <translation>Prüfen Sie die Rechte des Ordners.</translation>
  </message>
  <message>
   <source>There is nothing to train on.</source>
   <translation>Es gibt nichts zu trainieren.</translation>
  </message>
  <message>
   <source>Name a file with --data.</source>
   <translation>Nennen Sie eine Datei mit --data.</translation>
  </message>
  <message>
   <source>The adapter cannot be put among the workspace's models.</source>
   <translation>Der Adapter kann nicht zu den Modellen des Arbeitsbereichs gelegt werden.</translation>
  </message>
  <message>
   <source>Check the space on its drive.</source>
   <translation>Prüfen Sie den Platz auf seinem Laufwerk.</translation>
  </message>
  <message>
   <source>A question or an answer is empty.</source>
   <translation>Eine Frage oder eine Antwort ist leer.</translation>
  </message>
  <message>
   <source>Write both, or reject the draft.</source>
   <translation>Schreiben Sie beides oder lehnen Sie den Entwurf ab.</translation>
  </message>
  <message>
   <source>What “{0}” paraphrases is not in the set any more.</source>
   <translation>Was „{0}“ umschreibt, ist nicht mehr im Satz.</translation>
  </message>
  <message>
   <source>Reject the draft.</source>
   <translation>Lehnen Sie den Entwurf ab.</translation>
  </message>
  <message>
   <source>{0} holds no example that can be trained on.</source>
   <translation>{0} enthält kein Beispiel, mit dem trainiert werden kann.</translation>
  </message>
  <message>
   <source>{0} of the lines of {1} cannot be used.</source>
   <translation>{0} der Zeilen von {1} sind nicht verwendbar.</translation>
  </message>
  <message>
   <source>One example is too little to train on.</source>
   <translation>Ein Beispiel ist zu wenig zum Trainieren.</translation>
  </message>
  <message>
   <source>Give at least two; hundreds are usual.</source>
   <translation>Geben Sie mindestens zwei; Hunderte sind üblich.</translation>
  </message>
  <message>
   <source>Divide the file.</source>
   <translation>Teilen Sie die Datei.</translation>
  </message>
  <message>
   <source>{0} is not UTF-8 text.</source>
   <translation>{0} ist kein Text in UTF-8.</translation>
  </message>
  <message>
   <source>Save it as UTF-8, one JSON object a line.</source>
   <translation>Speichern Sie es als UTF-8, ein JSON-Objekt je Zeile.</translation>
  </message>
  <message>
   <source>The two evaluations share no case.</source>
   <translation>Die beiden Auswertungen haben keinen Fall gemeinsam.</translation>
  </message>
  <message>
   <source>Run the same suite on both models.</source>
   <translation>Führen Sie dieselbe Suite mit beiden Modellen aus.</translation>
  </message>
  <message>
   <source>There is no preset “{0}”.</source>
   <translation>Es gibt keine Voreinstellung „{0}“.</translation>
  </message>
  <message>
   <source>Examples in files of the kind {0} are not read.</source>
   <translation>Beispiele in Dateien der Art {0} werden nicht gelesen.</translation>
  </message>
  <message>
   <source>{0} holds no example that can be learned from.</source>
   <translation>{0} enthält kein Beispiel, aus dem gelernt werden kann.</translation>
  </message>
  <message>
   <source>{0} holds no list of examples.</source>
   <translation>{0} enthält keine Liste von Beispielen.</translation>
  </message>
  <message>
   <source>Write a JSON list.</source>
   <translation>Schreiben Sie eine JSON-Liste.</translation>
  </message>
  <message>
   <source>{0} is not JSON.</source>
   <translation>{0} ist kein JSON.</translation>
  </message>
  <message>
   <source>Check how it was written.</source>
   <translation>Prüfen Sie, wie es geschrieben wurde.</translation>
  </message>
  <message>
   <source>Which columns of {0} hold question and answer is not known.</source>
   <translation>Welche Spalten von {0} Frage und Antwort enthalten, ist nicht bekannt.</translation>
  </message>
  <message>
   <source>Name them: --prompt-column, --answer-column. There are: {0}.</source>
   <translation>Nennen Sie sie: --prompt-column, --answer-column. Es gibt: {0}.</translation>
  </message>
  <message>
   <source>Save it as UTF-8.</source>
   <translation>Speichern Sie es als UTF-8.</translation>
  </message>
  <message>
   <source>Checkpoints: {0}.</source>
   <translation>Zwischenstände: {0}.</translation>
  </message>
  <message>
   <source>“{0}” has no version {1}.</source>
   <translation>„{0}“ hat keine Version {1}.</translation>
  </message>
  <message>
   <source>There is no training set “{0}”.</source>
   <translation>Es gibt keinen Trainingssatz „{0}“.</translation>
  </message>
  <message>
   <source>The shares leave nothing to learn from.</source>
   <translation>Die Anteile lassen nichts zum Lernen übrig.</translation>
  </message>
  <message>
   <source>Keep their sum below 1.</source>
   <translation>Halten Sie ihre Summe unter 1.</translation>
  </message>
  <message>
   <source>Every example holds personal data.</source>
   <translation>Jedes Beispiel enthält personenbezogene Daten.</translation>
  </message>
  <message>
   <source>Redact it in place of dropping it.</source>
   <translation>Schwärzen Sie es, statt es wegzulassen.</translation>
  </message>
  <message>
   <source>There is no split “{0}”.</source>
   <translation>Es gibt keinen Teil „{0}“.</translation>
  </message>
  <message>
   <source>This is no name for a training set.</source>
   <translation>Das ist kein Name für einen Trainingssatz.</translation>
  </message>
  <message>
   <source>Use letters, digits, blanks, dots and hyphens, 64 at most.</source>
   <translation>Verwenden Sie Buchstaben, Ziffern, Leerzeichen, Punkte und Bindestriche, höchstens 64.</translation>
  </message>
  <message>
   <source>There are no examples.</source>
   <translation>Es gibt keine Beispiele.</translation>
  </message>
  <message>
   <source>Pairs of answers and single answers do not mix in one set.</source>
   <translation>Antwortpaare und einzelne Antworten mischen sich nicht in einem Satz.</translation>
  </message>
  <message>
   <source>Import them as a set of their own.</source>
   <translation>Importieren Sie sie als eigenen Satz.</translation>
  </message>
  <message>
   <source>Import the same model as a GGUF.</source>
   <translation>Importieren Sie dasselbe Modell als GGUF.</translation>
  </message>
  <message>
   <source>Try it as a canary, or give a reason to promote it all the same.</source>
   <translation>Erproben Sie ihn als Kanarienvogel oder begründen Sie, warum er trotzdem befördert wird.</translation>
  </message>
  <message>
   <source>The prompt of the release {0} wants {1} values.</source>
   <translation>Der Prompt der Freigabe {0} verlangt {1} Werte.</translation>
  </message>
  <message>
   <source>Insert the prompt with /{0} instead, and choose a model.</source>
   <translation>Fügen Sie den Prompt stattdessen mit /{0} ein und wählen Sie ein Modell.</translation>
  </message>
  <message>
   <source>“{0}” cannot be a name.</source>
   <translation>„{0}“ kann kein Name sein.</translation>
  </message>
  <message>
   <source>Use letters and digits.</source>
   <translation>Verwenden Sie Buchstaben und Ziffern.</translation>
  </message>
  <message>
   <source>A {0} is not tried against itself.</source>
   <translation>Gegen sich selbst wird nichts erprobt: {0}.</translation>
  </message>
  <message>
   <source>Name two.</source>
   <translation>Nennen Sie zwei.</translation>
  </message>
  <message>
   <source>Shares lie between 0 and 1.</source>
   <translation>Anteile liegen zwischen 0 und 1.</translation>
  </message>
  <message>
   <source>Write --split 70.</source>
   <translation>Schreiben Sie --split 70.</translation>
  </message>
  <message>
   <source>A shadow is seen by nobody, so only checks can judge it.</source>
   <translation>Ein Schatten wird von niemandem gesehen, deshalb können ihn nur Prüfungen beurteilen.</translation>
  </message>
  <message>
   <source>Give --check.</source>
   <translation>Geben Sie --check an.</translation>
  </message>
  <message>
   <source>“{0}” needs a model; a trial is judged by rules.</source>
   <translation>„{0}“ braucht ein Modell; eine Erprobung wird nach Regeln beurteilt.</translation>
  </message>
  <message>
   <source>Use a check such as not-contains, or evaluate the releases.</source>
   <translation>Verwenden Sie eine Prüfung wie not-contains oder werten Sie die Freigaben aus.</translation>
  </message>
  <message>
   <source>“{0}” already tries a {1} beside {2}.</source>
   <translation>„{0}“ erprobt schon {1} neben {2}.</translation>
  </message>
  <message>
   <source>There is no alert “{0}”.</source>
   <translation>Es gibt keine Warnung „{0}“.</translation>
  </message>
  <message>
   <source>The suite of the self-test cannot be read.</source>
   <translation>Die Suite des Selbsttests ist nicht lesbar.</translation>
  </message>
  <message>
   <source>Install the program again.</source>
   <translation>Installieren Sie das Programm neu.</translation>
  </message>
  <message>
   <source>There is no request “{0}”.</source>
   <translation>Es gibt keine Anfrage „{0}“.</translation>
  </message>
  <message>
   <source>{0} is no exported audit log.</source>
   <translation>{0} ist kein exportiertes Auditprotokoll.</translation>
  </message>
  <message>
   <source>Name a file of `audit export --out`.</source>
   <translation>Nennen Sie eine Datei von `audit export --out`.</translation>
  </message>
  <message>
   <source>An older version of AI Workbench works in this workspace and keeps no audit log.</source>
   <translation>Eine ältere Version von AI Workbench arbeitet in diesem Arbeitsbereich und führt kein Auditprotokoll.</translation>
  </message>
  <message>
   <source>Close it and try again.</source>
   <translation>Schließen Sie sie und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>{0} holds no checkpoint.</source>
   <translation>{0} enthält keinen Prüfpunkt.</translation>
  </message>
  <message>
   <source>Choose a file that `workbench audit checkpoint --out` wrote.</source>
   <translation>Wählen Sie eine Datei, die `workbench audit checkpoint --out` geschrieben hat.</translation>
  </message>
  <message>
   <source>The key that signs the audit log is damaged.</source>
   <translation>Der Schlüssel, der das Auditprotokoll unterzeichnet, ist beschädigt.</translation>
  </message>
  <message>
   <source>Put the file “audit/signing-key.pem” back from a copy, or move it away: a new key is made then, and the log says so.</source>
   <translation>Legen Sie die Datei „audit/signing-key.pem“ aus einer Kopie zurück oder bewegen Sie sie weg: Dann wird ein neuer Schlüssel gemacht, und das Protokoll sagt es.</translation>
  </message>
  <message>
   <source>The audit log is empty.</source>
   <translation>Das Auditprotokoll ist leer.</translation>
  </message>
  <message>
   <source>There is nothing to sign yet.</source>
   <translation>Es gibt noch nichts zu unterzeichnen.</translation>
  </message>
  <message>
   <source>Documents were removed again and again while they were copied.</source>
   <translation>Während des Kopierens wurden immer wieder Dokumente entfernt.</translation>
  </message>
  <message>
   <source>Wait until nothing is removed any more, and try again.</source>
   <translation>Warten Sie, bis nichts mehr entfernt wird, und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>There is something in {0}.</source>
   <translation>In {0} ist etwas.</translation>
  </message>
  <message>
   <source>Choose an empty folder, or say --replace: what is there is kept beside it.</source>
   <translation>Wählen Sie einen leeren Ordner oder sagen Sie --replace: Was da ist, wird daneben aufbewahrt.</translation>
  </message>
  <message>
   <source>There is no such snapshot.</source>
   <translation>Diesen Stand gibt es nicht.</translation>
  </message>
  <message>
   <source>More than one snapshot begins so.</source>
   <translation>Mehr als ein Stand beginnt so.</translation>
  </message>
  <message>
   <source>Write more of its id.</source>
   <translation>Schreiben Sie mehr von der Kennung.</translation>
  </message>
  <message>
   <source>At least one snapshot stays.</source>
   <translation>Mindestens ein Stand bleibt.</translation>
  </message>
  <message>
   <source>Say a number from 1.</source>
   <translation>Nennen Sie eine Zahl ab 1.</translation>
  </message>
  <message>
   <source>The backup is damaged.</source>
   <translation>Die Sicherung ist beschädigt.</translation>
  </message>
  <message>
   <source>The backup was made by a newer version of AI Workbench.</source>
   <translation>Die Sicherung wurde von einer neueren Version von AI Workbench gemacht.</translation>
  </message>
  <message>
   <source>Install that version, and restore with it.</source>
   <translation>Installieren Sie diese Version und stellen Sie damit wieder her.</translation>
  </message>
  <message>
   <source>A backup inside the workspace would be lost with it.</source>
   <translation>Eine Sicherung im Arbeitsbereich ginge mit ihm verloren.</translation>
  </message>
  <message>
   <source>Choose a folder on another disk.</source>
   <translation>Wählen Sie einen Ordner auf einer anderen Platte.</translation>
  </message>
  <message>
   <source>The backup cannot be restored to {0}.</source>
   <translation>Die Sicherung kann nicht nach {0} wiederhergestellt werden.</translation>
  </message>
  <message>
   <source>Free some space, or check the folder's permissions.</source>
   <translation>Schaffen Sie Platz oder prüfen Sie die Rechte des Ordners.</translation>
  </message>
  <message>
   <source>There is no room for the copy of the database.</source>
   <translation>Für die Kopie der Datenbank ist kein Platz.</translation>
  </message>
  <message>
   <source>Free some space where the backup goes.</source>
   <translation>Schaffen Sie Platz, wo die Sicherung hinkommt.</translation>
  </message>
  <message>
   <source>The passphrase does not open this workspace.</source>
   <translation>Die Passphrase öffnet diesen Arbeitsbereich nicht.</translation>
  </message>
  <message>
   <source>Check it, and the keyboard's layout. The recovery key opens it too.</source>
   <translation>Prüfen Sie sie und die Belegung der Tastatur. Auch der Wiederherstellungsschlüssel öffnet ihn.</translation>
  </message>
  <message>
   <source>This workspace is not encrypted.</source>
   <translation>Dieser Arbeitsbereich ist nicht verschlüsselt.</translation>
  </message>
  <message>
   <source>It opens without a key.</source>
   <translation>Er öffnet sich ohne Schlüssel.</translation>
  </message>
  <message>
   <source>It can be 0 to 1,440 minutes.</source>
   <translation>Möglich sind 0 bis 1.440 Minuten.</translation>
  </message>
  <message>
   <source>Training runs lie in this workspace: their data and checkpoints cannot be encrypted.</source>
   <translation>In diesem Arbeitsbereich liegen Trainingsläufe: Ihre Daten und Zwischenstände können nicht verschlüsselt werden.</translation>
  </message>
  <message>
   <source>Export what you need and remove the runs, or the “training” folder.</source>
   <translation>Exportieren Sie, was Sie brauchen, und entfernen Sie die Läufe oder den Ordner „training“.</translation>
  </message>
  <message>
   <source>A sealed adapter lies among the models: it could not be read under another key.</source>
   <translation>Ein versiegelter Adapter liegt bei den Modellen: Unter einem anderen Schlüssel wäre er nicht lesbar.</translation>
  </message>
  <message>
   <source>Remove it, and export it from its training again afterwards.</source>
   <translation>Entfernen Sie ihn und exportieren Sie ihn danach wieder aus seinem Training.</translation>
  </message>
  <message>
   <source>Use: workbench workspace encrypt</source>
   <translation>Verwenden Sie: workbench workspace encrypt</translation>
  </message>
  <message>
   <source>A new key for this workspace was begun and not finished.</source>
   <translation>Ein neuer Schlüssel für diesen Arbeitsbereich wurde begonnen und nicht vollendet.</translation>
  </message>
  <message>
   <source>Unlock the workspace to finish it.</source>
   <translation>Entsperren Sie den Arbeitsbereich, um es zu vollenden.</translation>
  </message>
  <message>
   <source>This workspace is encrypted already.</source>
   <translation>Dieser Arbeitsbereich ist schon verschlüsselt.</translation>
  </message>
  <message>
   <source>Give it a new key with: workbench workspace rekey</source>
   <translation>Geben Sie ihm einen neuen Schlüssel mit: workbench workspace rekey</translation>
  </message>
  <message>
   <source>A new key is made with the passphrase, not with the recovery key.</source>
   <translation>Ein neuer Schlüssel wird mit der Passphrase gemacht, nicht mit dem Wiederherstellungsschlüssel.</translation>
  </message>
  <message>
   <source>Set a passphrase first: workbench workspace passphrase</source>
   <translation>Setzen Sie zuerst eine Passphrase: workbench workspace passphrase</translation>
  </message>
  <message>
   <source>Nothing was begun.</source>
   <translation>Nichts wurde begonnen.</translation>
  </message>
  <message>
   <source>It is too late: everything was written anew already.</source>
   <translation>Es ist zu spät: Alles ist schon neu geschrieben.</translation>
  </message>
  <message>
   <source>The workspace opens with the passphrase.</source>
   <translation>Der Arbeitsbereich öffnet sich mit der Passphrase.</translation>
  </message>
  <message>
   <source>The workspace folder {0} cannot be made.</source>
   <translation>Der Ordner des Arbeitsbereichs {0} kann nicht angelegt werden.</translation>
  </message>
  <message>
   <source>Check its permissions or choose another with --workspace.</source>
   <translation>Prüfen Sie seine Rechte oder wählen Sie einen anderen mit --workspace.</translation>
  </message>
  <message>
   <source>A new key was begun, and the earlier recovery key does not finish that.</source>
   <translation>Ein neuer Schlüssel wurde begonnen, und der frühere Wiederherstellungsschlüssel vollendet das nicht.</translation>
  </message>
  <message>
   <source>Give the passphrase, or undo it: workbench workspace encrypt --cancel</source>
   <translation>Geben Sie die Passphrase an oder machen Sie es rückgängig: workbench workspace encrypt --cancel</translation>
  </message>
  <message>
   <source>{0} is no manifest: {1}.</source>
   <translation>{0} ist kein Manifest: {1}.</translation>
  </message>
  <message>
   <source>A manifest lists name, size, sha256, licence and source of each file.</source>
   <translation>Ein Manifest führt von jeder Datei name, size, sha256, licence und source auf.</translation>
  </message>
  <message>
   <source>None of the {0} trusted keys made the signature of {1}: it was changed after it was signed, or somebody unknown signed it.</source>
   <translation>Keiner der {0} vertrauten Schlüssel hat die Unterschrift von {1} gemacht: Es wurde nach dem Unterzeichnen geändert, oder jemand Unbekanntes hat unterzeichnet.</translation>
  </message>
  <message>
   <source>Get the signer's public key over another way and add it with `workbench models keys add`, or get the manifest again.</source>
   <translation>Holen Sie den öffentlichen Schlüssel auf einem anderen Weg und fügen Sie ihn mit `workbench models keys add` hinzu, oder holen Sie das Manifest erneut.</translation>
  </message>
  <message>
   <source>The signature {0} cannot be written.</source>
   <translation>Die Unterschrift {0} kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>Check the permissions of the folder.</source>
   <translation>Prüfen Sie die Rechte des Ordners.</translation>
  </message>
  <message>
   <source>“{0}” is no address of a hub of models.</source>
   <translation>„{0}“ ist keine Adresse eines Hubs für Modelle.</translation>
  </message>
  <message>
   <source>Use: workbench network allow models --hub https://models.example.org</source>
   <translation>Verwenden Sie: workbench network allow models --hub https://models.example.org</translation>
  </message>
  <message>
   <source>There is no action “{0}”.</source>
   <translation>Es gibt keine Handlung „{0}“.</translation>
  </message>
  <message>
   <source>{0} is not among the hosts that may be reached to {1}.</source>
   <translation>{0} ist nicht unter den Rechnern, die dafür erreicht werden dürfen: {1}.</translation>
  </message>
  <message>
   <source>Allow it with “workbench network allow {0} {1}:{2}”.</source>
   <translation>Erlauben Sie es mit „workbench network allow {0} {1}:{2}“.</translation>
  </message>
  <message>
   <source>Only an administrator can permit to {0}.</source>
   <translation>Nur die Verwaltung kann das erlauben: {0}.</translation>
  </message>
  <message>
   <source>It is a file of this machine: see the guide on searching collections.</source>
   <translation>Es ist eine Datei dieses Rechners: siehe die Anleitung zur Suche in Sammlungen.</translation>
  </message>
  <message>
   <source>To {0}, name the hosts.</source>
   <translation>Nennen Sie dafür die Rechner: {0}.</translation>
  </message>
  <message>
   <source>For example 127.0.0.1:11434.</source>
   <translation>Zum Beispiel 127.0.0.1:11434.</translation>
  </message>
  <message>
   <source>Ask the administrator of this machine.</source>
   <translation>Fragen Sie die Verwaltung dieses Rechners.</translation>
  </message>
  <message>
   <source>It is not permitted to {0}. {1}</source>
   <translation>Es ist nicht erlaubt: {0}. {1}</translation>
  </message>
  <message>
   <source>The administrator's file alone names hosts, here: {0}.</source>
   <translation>Allein die Datei der Verwaltung nennt Rechner, hier: {0}.</translation>
  </message>
  <message>
   <source>Use “workbench network allow {0}” to take back a no of your own.</source>
   <translation>Nehmen Sie mit „workbench network allow {0}“ ein eigenes Nein zurück.</translation>
  </message>
  <message>
   <source>Name hosts as host or host:port.</source>
   <translation>Nennen Sie Rechner als Rechner oder Rechner:Port.</translation>
  </message>
  <message>
   <source>This is no Ed25519 public key.</source>
   <translation>Das ist kein öffentlicher Ed25519-Schlüssel.</translation>
  </message>
  <message>
   <source>Give the PEM that `openssl pkey -pubout` writes, or 32 bytes as hexadecimal.</source>
   <translation>Geben Sie das PEM an, das `openssl pkey -pubout` schreibt, oder 32 Bytes hexadezimal.</translation>
  </message>
  <message>
   <source>This is no Ed25519 private key without a password.</source>
   <translation>Das ist kein privater Ed25519-Schlüssel ohne Passwort.</translation>
  </message>
  <message>
   <source>Make one with `openssl genpkey -algorithm ed25519 -out key.pem`.</source>
   <translation>Machen Sie einen mit `openssl genpkey -algorithm ed25519 -out key.pem`.</translation>
  </message>
  <message>
   <source>There is no trusted key “{0}”.</source>
   <translation>Es gibt keinen vertrauten Schlüssel „{0}“.</translation>
  </message>
  <message>
   <source>{0} holds no Ed25519 signature.</source>
   <translation>{0} enthält keine Ed25519-Unterschrift.</translation>
  </message>
  <message>
   <source>It is 64 bytes long, or their base64; sign the manifest again.</source>
   <translation>Sie ist 64 Bytes lang oder deren base64; unterzeichnen Sie das Manifest erneut.</translation>
  </message>
  <message>
   <source>{0} is too large for a {1}: more than {2} bytes.</source>
   <translation>{0} ist zu groß: mehr als {2} Bytes für {1}.</translation>
  </message>
  <message>
   <source>Choose the right file.</source>
   <translation>Wählen Sie die richtige Datei.</translation>
  </message>
  <message>
   <source>The key needs a name.</source>
   <translation>Der Schlüssel braucht einen Namen.</translation>
  </message>
  <message>
   <source>Say whose key it is.</source>
   <translation>Sagen Sie, wessen Schlüssel es ist.</translation>
  </message>
  <message>
   <source>The {0} {1} cannot be read.</source>
   <translation>Nicht lesbar: {0} {1}.</translation>
  </message>
  <message>
   <source>Check its path and whether you may read it.</source>
   <translation>Prüfen Sie den Pfad und ob Sie es lesen dürfen.</translation>
  </message>
  <message>
   <source>This key is trusted already, as “{0}”.</source>
   <translation>Diesem Schlüssel wird schon vertraut, als „{0}“.</translation>
  </message>
  <message>
   <source>Remove it first to give it another name.</source>
   <translation>Entfernen Sie ihn zuerst, um ihn anders zu nennen.</translation>
  </message>
  <message>
   <source>There is a key of “{0}” already.</source>
   <translation>Es gibt schon einen Schlüssel von „{0}“.</translation>
  </message>
  <message>
   <source>{0} does not name {1}.</source>
   <translation>{0} nennt {1} nicht.</translation>
  </message>
  <message>
   <source>Take the list published with it.</source>
   <translation>Nehmen Sie die Liste, die damit veröffentlicht wurde.</translation>
  </message>
  <message>
   <source>{0} is not named like a package of AI Workbench.</source>
   <translation>{0} heißt nicht wie ein Paket von AI Workbench.</translation>
  </message>
  <message>
   <source>Keep the name that it was published under.</source>
   <translation>Behalten Sie den Namen, unter dem es veröffentlicht wurde.</translation>
  </message>
  <message>
   <source>{0} was not signed by anybody whom you trust.</source>
   <translation>{0} wurde von niemandem unterzeichnet, dem Sie vertrauen.</translation>
  </message>
  <message>
   <source>Add the publisher's key: workbench models keys add NAME FILE</source>
   <translation>Fügen Sie den Schlüssel des Herausgebers hinzu: workbench models keys add NAME DATEI</translation>
  </message>
  <message>
   <source>{0} is not the file that {1} signed.</source>
   <translation>{0} ist nicht die Datei, die {1} unterzeichnet hat.</translation>
  </message>
  <message>
   <source>Copy it again; if that does not help, do not use it.</source>
   <translation>Kopieren Sie sie erneut; hilft das nicht, verwenden Sie sie nicht.</translation>
  </message>
  <message>
   <source>This program runs from its sources.</source>
   <translation>Dieses Programm läuft aus seinen Quellen.</translation>
  </message>
  <message>
   <source>Update the checkout instead.</source>
   <translation>Aktualisieren Sie stattdessen den Quellbaum.</translation>
  </message>
  <message>
   <source>You may not change what lies in {0}.</source>
   <translation>Sie dürfen nicht ändern, was in {0} liegt.</translation>
  </message>
  <message>
   <source>A program of the system is updated by the system: sudo apt install ./FILE.deb</source>
   <translation>Ein Programm des Systems wird vom System aktualisiert: sudo apt install ./DATEI.deb</translation>
  </message>
  <message>
   <source>A .deb is installed by the system.</source>
   <translation>Ein .deb wird vom System installiert.</translation>
  </message>
  <message>
   <source>There is no earlier version beside the program.</source>
   <translation>Neben dem Programm liegt keine frühere Version.</translation>
  </message>
  <message>
   <source>It goes at the next update.</source>
   <translation>Sie geht beim nächsten Update.</translation>
  </message>
  <message>
   <source>The new version does not work here: {0}.</source>
   <translation>Die neue Version arbeitet hier nicht: {0}.</translation>
  </message>
  <message>
   <source>This one stays; tell the publisher what did not work.</source>
   <translation>Diese bleibt; sagen Sie dem Herausgeber, was nicht ging.</translation>
  </message>
  <message>
   <source>Check its path.</source>
   <translation>Prüfen Sie den Pfad.</translation>
  </message>
  <message>
   <source>The new version could not be put in place.</source>
   <translation>Die neue Version konnte nicht an ihren Platz gebracht werden.</translation>
  </message>
  <message>
   <source>Free space beside {0}, or check your rights there.</source>
   <translation>Schaffen Sie neben {0} Platz oder prüfen Sie dort Ihre Rechte.</translation>
  </message>
  <message>
   <source>{0} is damaged.</source>
   <translation>{0} ist beschädigt.</translation>
  </message>
  <message>
   <source>Copy it again.</source>
   <translation>Kopieren Sie es erneut.</translation>
  </message>
  <message>
   <source>The new version does not run here.</source>
   <translation>Die neue Version läuft hier nicht.</translation>
  </message>
  <message>
   <source>Keep this one.</source>
   <translation>Behalten Sie diese.</translation>
  </message>
  <message>
   <source>{0} would not fit: more than {1} bytes.</source>
   <translation>{0} würde nicht passen: mehr als {1} Bytes.</translation>
  </message>
  <message>
   <source>Free some space.</source>
   <translation>Schaffen Sie Platz.</translation>
  </message>
  <message>
   <source>{0} holds something else.</source>
   <translation>{0} enthält etwas anderes.</translation>
  </message>
  <message>
   <source>There is no theme “{0}”.</source>
   <translation>Es gibt keine Farben „{0}“.</translation>
  </message>
  <message>
   <source>Conversations cannot be kept as “{0}”.</source>
   <translation>Unterhaltungen können nicht als „{0}“ aufbewahrt werden.</translation>
  </message>
  <message>
   <source>A shortcut is a name of a command with its keys.</source>
   <translation>Ein Tastenkürzel ist der Name eines Befehls mit seinen Tasten.</translation>
  </message>
  <message>
   <source>Write them as {"chat.new": "Ctrl+N"}.</source>
   <translation>Schreiben Sie sie als {"chat.new": "Ctrl+N"}.</translation>
  </message>
  <message>
   <source>The settings could not be saved.</source>
   <translation>Die Einstellungen konnten nicht gespeichert werden.</translation>
  </message>
  <message>
   <source>Check that the workspace folder can be written to and the disk has space.</source>
   <translation>Prüfen Sie, ob in den Ordner des Arbeitsbereichs geschrieben werden kann und die Platte Platz hat.</translation>
  </message>
  <message>
   <source>This run is not in the workspace.</source>
   <translation>Dieser Lauf ist nicht im Arbeitsbereich.</translation>
  </message>
  <message>
   <source>It may be deleted.</source>
   <translation>Er wurde vielleicht gelöscht.</translation>
  </message>
  <message>
   <source>There is no run “{0}”.</source>
   <translation>Es gibt keinen Lauf „{0}“.</translation>
  </message>
  <message>
   <source>More than one run begins with “{0}”.</source>
   <translation>Mehr als ein Lauf beginnt mit „{0}“.</translation>
  </message>
  <message>
   <source>Write more.</source>
   <translation>Schreiben Sie mehr.</translation>
  </message>
  <message>
   <source>That is no id of a run.</source>
   <translation>Das ist keine Kennung eines Laufs.</translation>
  </message>
  <message>
   <source>The wish could not be left in the workspace.</source>
   <translation>Der Wunsch konnte nicht im Arbeitsbereich hinterlassen werden.</translation>
  </message>
  <message>
   <source>Check the permissions of its folder.</source>
   <translation>Prüfen Sie die Rechte seines Ordners.</translation>
  </message>
  <message>
   <source>This alert is not in the workspace.</source>
   <translation>Diese Warnung ist nicht im Arbeitsbereich.</translation>
  </message>
  <message>
   <source>It may have been removed.</source>
   <translation>Sie wurde vielleicht entfernt.</translation>
  </message>
  <message>
   <source>There is no event {0} of an alert.</source>
   <translation>Es gibt kein Ereignis {0} einer Warnung.</translation>
  </message>
  <message>
   <source>There is an alert “{0}” already.</source>
   <translation>Es gibt schon eine Warnung „{0}“.</translation>
  </message>
  <message>
   <source>There is no such token.</source>
   <translation>Dieses Token gibt es nicht.</translation>
  </message>
  <message>
   <source>The copy of the audit log is damaged, or belongs to another key.</source>
   <translation>Die Kopie des Auditprotokolls ist beschädigt oder gehört zu einem anderen Schlüssel.</translation>
  </message>
  <message>
   <source>It is made anew when somebody opens the workspace who may see its content.</source>
   <translation>Sie wird neu gemacht, wenn jemand den Arbeitsbereich öffnet, der Inhalte sehen darf.</translation>
  </message>
  <message>
   <source>There is no copy of the audit log yet.</source>
   <translation>Es gibt noch keine Kopie des Auditprotokolls.</translation>
  </message>
  <message>
   <source>It is made when somebody opens the workspace who may see its content.</source>
   <translation>Sie wird gemacht, wenn jemand den Arbeitsbereich öffnet, der Inhalte sehen darf.</translation>
  </message>
  <message>
   <source>The copy of the audit log cannot be read or written.</source>
   <translation>Die Kopie des Auditprotokolls kann nicht gelesen oder geschrieben werden.</translation>
  </message>
  <message>
   <source>Check the free space, and the permissions of the workspace's “audit” folder.</source>
   <translation>Prüfen Sie den freien Platz und die Rechte des Ordners „audit“ im Arbeitsbereich.</translation>
  </message>
  <message>
   <source>The backup cannot be written to {0}.</source>
   <translation>Die Sicherung kann nicht nach {0} geschrieben werden.</translation>
  </message>
  <message>
   <source>Free some space, check the folder's permissions, or choose another place.</source>
   <translation>Schaffen Sie Platz, prüfen Sie die Rechte des Ordners oder wählen Sie einen anderen Ort.</translation>
  </message>
  <message>
   <source>There are no backups in {0}.</source>
   <translation>In {0} sind keine Sicherungen.</translation>
  </message>
  <message>
   <source>Name the folder that has them.</source>
   <translation>Nennen Sie den Ordner, der sie hat.</translation>
  </message>
  <message>
   <source>This is no snapshot.</source>
   <translation>Das ist kein Stand.</translation>
  </message>
  <message>
   <source>{0} holds other things.</source>
   <translation>{0} enthält andere Dinge.</translation>
  </message>
  <message>
   <source>Choose an empty folder for backups.</source>
   <translation>Wählen Sie einen leeren Ordner für Sicherungen.</translation>
  </message>
  <message>
   <source>These backups are encrypted.</source>
   <translation>Diese Sicherungen sind verschlüsselt.</translation>
  </message>
  <message>
   <source>Give their passphrase.</source>
   <translation>Geben Sie ihre Passphrase an.</translation>
  </message>
  <message>
   <source>There is no snapshot {0}.</source>
   <translation>Es gibt keinen Stand {0}.</translation>
  </message>
  <message>
   <source>There is no one benchmark run “{0}”.</source>
   <translation>Es gibt nicht genau einen Benchmark-Lauf „{0}“.</translation>
  </message>
  <message>
   <source>The workspace's copy of this file is damaged.</source>
   <translation>Die Kopie dieser Datei im Arbeitsbereich ist beschädigt.</translation>
  </message>
  <message>
   <source>The workspace's “documents” folder cannot be written to.</source>
   <translation>In den Ordner „documents“ des Arbeitsbereichs kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>Check the folder's permissions or choose another workspace.</source>
   <translation>Prüfen Sie die Rechte des Ordners oder wählen Sie einen anderen Arbeitsbereich.</translation>
  </message>
  <message>
   <source>The workspace's copy of a document is damaged, so nothing was changed.</source>
   <translation>Die Kopie eines Dokuments im Arbeitsbereich ist beschädigt, deshalb wurde nichts geändert.</translation>
  </message>
  <message>
   <source>Find it with: workbench workspace check</source>
   <translation>Finden Sie sie mit: workbench workspace check</translation>
  </message>
  <message>
   <source>The disk is full, so no more files can be added.</source>
   <translation>Die Platte ist voll, deshalb können keine weiteren Dateien hinzugefügt werden.</translation>
  </message>
  <message>
   <source>Free some space and add them again; everything added so far is safe.</source>
   <translation>Schaffen Sie Platz und fügen Sie sie erneut hinzu; alles bisher Hinzugefügte ist sicher.</translation>
  </message>
  <message>
   <source>The key for kept conversations cannot be read or written.</source>
   <translation>Der Schlüssel für aufbewahrte Unterhaltungen kann nicht gelesen oder geschrieben werden.</translation>
  </message>
  <message>
   <source>Check the permissions of “cache.key” and of the workspace folder.</source>
   <translation>Prüfen Sie die Rechte von „cache.key“ und des Ordners des Arbeitsbereichs.</translation>
  </message>
  <message>
   <source>The signed checkpoints of the audit log cannot be read or written.</source>
   <translation>Die unterzeichneten Prüfpunkte des Auditprotokolls können nicht gelesen oder geschrieben werden.</translation>
  </message>
  <message>
   <source>{0} has no form in JSON</source>
   <translation>{0} hat keine Form in JSON</translation>
  </message>
  <message>
   <source>A record in the workspace's database is damaged.</source>
   <translation>Ein Eintrag in der Datenbank des Arbeitsbereichs ist beschädigt.</translation>
  </message>
  <message>
   <source>Restore the newest file from the workspace's “backups” folder.</source>
   <translation>Stellen Sie die neueste Datei aus dem Ordner „backups“ des Arbeitsbereichs wieder her.</translation>
  </message>
  <message>
   <source>A collection needs a name.</source>
   <translation>Eine Sammlung braucht einen Namen.</translation>
  </message>
  <message>
   <source>Type at least one letter.</source>
   <translation>Geben Sie mindestens einen Buchstaben ein.</translation>
  </message>
  <message>
   <source>This collection is not in the workspace.</source>
   <translation>Diese Sammlung ist nicht im Arbeitsbereich.</translation>
  </message>
  <message>
   <source>There is already a collection named “{0}”.</source>
   <translation>Es gibt schon eine Sammlung namens „{0}“.</translation>
  </message>
  <message>
   <source>This conversation was deleted while it was being answered.</source>
   <translation>Diese Unterhaltung wurde gelöscht, während sie beantwortet wurde.</translation>
  </message>
  <message>
   <source>Ask again in a new conversation.</source>
   <translation>Fragen Sie in einer neuen Unterhaltung noch einmal.</translation>
  </message>
  <message>
   <source>This conversation is not in the workspace.</source>
   <translation>Diese Unterhaltung ist nicht im Arbeitsbereich.</translation>
  </message>
  <message>
   <source>It may have been deleted.</source>
   <translation>Sie wurde vielleicht gelöscht.</translation>
  </message>
  <message>
   <source>This turn is not in the workspace.</source>
   <translation>Dieser Wortwechsel ist nicht im Arbeitsbereich.</translation>
  </message>
  <message>
   <source>There is no one answer “{0}”.</source>
   <translation>Es gibt nicht genau eine Antwort „{0}“.</translation>
  </message>
  <message>
   <source>Give more of its id; `workbench chats show CHAT --json` has them.</source>
   <translation>Geben Sie mehr von der Kennung an; `workbench chats show CHAT --json` hat sie.</translation>
  </message>
  <message>
   <source>This needs {0} MiB of free space, because everything is written anew before the old is removed; {1} MiB are free.</source>
   <translation>Dies braucht {0} MiB freien Platz, weil alles neu geschrieben wird, bevor das Alte entfernt wird; {1} MiB sind frei.</translation>
  </message>
  <message>
   <source>Free some space and try again; nothing was changed.</source>
   <translation>Schaffen Sie Platz und versuchen Sie es erneut; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>The workspace could not be written anew; nothing was changed.</source>
   <translation>Der Arbeitsbereich konnte nicht neu geschrieben werden; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>Check the permissions of the workspace folder and try again.</source>
   <translation>Prüfen Sie die Rechte des Ordners des Arbeitsbereichs und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>The disk is full; nothing was changed.</source>
   <translation>Die Platte ist voll; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>Free some space and start again: what was written already stays.</source>
   <translation>Schaffen Sie Platz und beginnen Sie noch einmal: Was schon geschrieben ist, bleibt.</translation>
  </message>
  <message>
   <source>The workspace is closed.</source>
   <translation>Der Arbeitsbereich ist geschlossen.</translation>
  </message>
  <message>
   <source>The disk is full, so nothing more can be saved.</source>
   <translation>Die Platte ist voll, deshalb kann nichts mehr gespeichert werden.</translation>
  </message>
  <message>
   <source>Free some space and try again; everything saved so far is safe.</source>
   <translation>Schaffen Sie Platz und versuchen Sie es erneut; alles bisher Gespeicherte ist sicher.</translation>
  </message>
  <message>
   <source>The workspace cannot be written to.</source>
   <translation>In den Arbeitsbereich kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>The full-text index is damaged, so words cannot be looked up.</source>
   <translation>Der Volltextindex ist beschädigt, deshalb können Wörter nicht nachgeschlagen werden.</translation>
  </message>
  <message>
   <source>Nothing of yours is lost. Repair it with: workbench docs verify --repair</source>
   <translation>Nichts von Ihnen ist verloren. Reparieren Sie ihn mit: workbench docs verify --repair</translation>
  </message>
  <message>
   <source>The workspace's database is damaged.</source>
   <translation>Die Datenbank des Arbeitsbereichs ist beschädigt.</translation>
  </message>
  <message>
   <source>Restore the newest file from its “backups” folder.</source>
   <translation>Stellen Sie die neueste Datei aus ihrem Ordner „backups“ wieder her.</translation>
  </message>
  <message>
   <source>The database could not be copied completely, so it was left as it is.</source>
   <translation>Die Datenbank konnte nicht vollständig kopiert werden und blieb deshalb, wie sie war.</translation>
  </message>
  <message>
   <source>Look at it with: workbench workspace check</source>
   <translation>Sehen Sie nach mit: workbench workspace check</translation>
  </message>
  <message>
   <source>There is no version {0} of “{1}”.</source>
   <translation>Es gibt keine Version {0} von „{1}“.</translation>
  </message>
  <message>
   <source>List its versions.</source>
   <translation>Listen Sie die Versionen auf.</translation>
  </message>
  <message>
   <source>List them.</source>
   <translation>Listen Sie sie auf.</translation>
  </message>
  <message>
   <source>This document is not in the workspace.</source>
   <translation>Dieses Dokument ist nicht im Arbeitsbereich.</translation>
  </message>
  <message>
   <source>It may be removed.</source>
   <translation>Es wurde vielleicht entfernt.</translation>
  </message>
  <message>
   <source>The collection was deleted while files were being added.</source>
   <translation>Die Sammlung wurde gelöscht, während Dateien hinzugefügt wurden.</translation>
  </message>
  <message>
   <source>Choose another collection and add them again.</source>
   <translation>Wählen Sie eine andere Sammlung und fügen Sie sie erneut hinzu.</translation>
  </message>
  <message>
   <source>There is no such download.</source>
   <translation>Diesen Download gibt es nicht.</translation>
  </message>
  <message>
   <source>Begin it again.</source>
   <translation>Beginnen Sie ihn noch einmal.</translation>
  </message>
  <message>
   <source>The workspace's “downloads” folder cannot be written to.</source>
   <translation>In den Ordner „downloads“ des Arbeitsbereichs kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>Check the folder's permissions and the space on its disk.</source>
   <translation>Prüfen Sie die Rechte des Ordners und den Platz auf seiner Platte.</translation>
  </message>
  <message>
   <source>The list of erasures {0} cannot be read.</source>
   <translation>Die Liste der Löschungen {0} ist nicht lesbar.</translation>
  </message>
  <message>
   <source>Put it back from a folder of backups, or remove it: then a backup that is restored brings back what was erased after it.</source>
   <translation>Legen Sie sie aus einem Ordner mit Sicherungen zurück oder entfernen Sie sie: Dann bringt eine wiederhergestellte Sicherung zurück, was danach gelöscht wurde.</translation>
  </message>
  <message>
   <source>The run has no case “{0}”.</source>
   <translation>Der Lauf hat keinen Fall „{0}“.</translation>
  </message>
  <message>
   <source>There is no such cell.</source>
   <translation>Diese Zelle gibt es nicht.</translation>
  </message>
  <message>
   <source>A cell of an evaluation is damaged.</source>
   <translation>Eine Zelle einer Auswertung ist beschädigt.</translation>
  </message>
  <message>
   <source>The name {0}… is too long.</source>
   <translation>Der Name {0}… ist zu lang.</translation>
  </message>
  <message>
   <source>{0} cannot be found.</source>
   <translation>{0} ist nicht zu finden.</translation>
  </message>
  <message>
   <source>Get it again from whoever sent it; nothing of it was written.</source>
   <translation>Lassen Sie es sich noch einmal schicken; nichts davon wurde geschrieben.</translation>
  </message>
  <message>
   <source>{0} is no sealed export.</source>
   <translation>{0} ist kein versiegelter Export.</translation>
  </message>
  <message>
   <source>Choose a file that ends with “.sealed”.</source>
   <translation>Wählen Sie eine Datei, die auf „.sealed“ endet.</translation>
  </message>
  <message>
   <source>The passphrase does not open {0}.</source>
   <translation>Die Passphrase öffnet {0} nicht.</translation>
  </message>
  <message>
   <source>Check it, and the keyboard's layout.</source>
   <translation>Prüfen Sie sie und die Belegung der Tastatur.</translation>
  </message>
  <message>
   <source>There is no such answer, or it is still being written.</source>
   <translation>Diese Antwort gibt es nicht, oder sie wird noch geschrieben.</translation>
  </message>
  <message>
   <source>This folder is not linked.</source>
   <translation>Dieser Ordner ist nicht verknüpft.</translation>
  </message>
  <message>
   <source>It may have been unlinked.</source>
   <translation>Die Verknüpfung wurde vielleicht gelöst.</translation>
  </message>
  <message>
   <source>The folder {0} is linked to this collection already.</source>
   <translation>Der Ordner {0} ist schon mit dieser Sammlung verknüpft.</translation>
  </message>
  <message>
   <source>Sync it, or unlink it first.</source>
   <translation>Gleichen Sie ihn ab oder lösen Sie ihn zuerst.</translation>
  </message>
  <message>
   <source>{0} holds no collections that are known.</source>
   <translation>{0} enthält keine bekannten Sammlungen.</translation>
  </message>
  <message>
   <source>Give GPT4All's localdocs_v3.db, or Open WebUI's webui.db.</source>
   <translation>Geben Sie localdocs_v3.db von GPT4All oder webui.db von Open WebUI an.</translation>
  </message>
  <message>
   <source>{0} is no database of a program that is known.</source>
   <translation>{0} ist keine Datenbank eines bekannten Programms.</translation>
  </message>
  <message>
   <source>{0} is damaged or of a version that is not known.</source>
   <translation>{0} ist beschädigt oder von unbekannter Version.</translation>
  </message>
  <message>
   <source>Open it once with the latest version of its program.</source>
   <translation>Öffnen Sie sie einmal mit der neuesten Version ihres Programms.</translation>
  </message>
  <message>
   <source>The file “encryption.json” of this workspace cannot be read or written.</source>
   <translation>Die Datei „encryption.json“ dieses Arbeitsbereichs kann nicht gelesen oder geschrieben werden.</translation>
  </message>
  <message>
   <source>Check the permissions of the workspace folder and the free space.</source>
   <translation>Prüfen Sie die Rechte des Ordners des Arbeitsbereichs und den freien Platz.</translation>
  </message>
  <message>
   <source>A passphrase has {0} to {1} characters.</source>
   <translation>Eine Passphrase hat {0} bis {1} Zeichen.</translation>
  </message>
  <message>
   <source>Four or more words that do not belong together are good.</source>
   <translation>Vier oder mehr Wörter, die nicht zusammengehören, sind gut.</translation>
  </message>
  <message>
   <source>The file “encryption.json”, which holds this workspace's wrapped key, is damaged.</source>
   <translation>Die Datei „encryption.json“ mit dem eingehüllten Schlüssel dieses Arbeitsbereichs ist beschädigt.</translation>
  </message>
  <message>
   <source>Put it back from a copy of the workspace; without it nothing here can be read.</source>
   <translation>Legen Sie sie aus einer Kopie des Arbeitsbereichs zurück; ohne sie ist hier nichts lesbar.</translation>
  </message>
  <message>
   <source>What is known of a document's layout is damaged.</source>
   <translation>Was vom Aufbau eines Dokuments bekannt ist, ist beschädigt.</translation>
  </message>
  <message>
   <source>Index its collection anew; that reads the document again.</source>
   <translation>Indexieren Sie die Sammlung neu; dabei wird das Dokument wieder gelesen.</translation>
  </message>
  <message>
   <source>This workspace was written by a newer version of AI Workbench.</source>
   <translation>Dieser Arbeitsbereich wurde von einer neueren Version von AI Workbench geschrieben.</translation>
  </message>
  <message>
   <source>Install the newer version, or choose another workspace with --workspace.</source>
   <translation>Installieren Sie die neuere Version oder wählen Sie einen anderen Arbeitsbereich mit --workspace.</translation>
  </message>
  <message>
   <source>The workspace could not be copied before it is changed, so it was left as it is.</source>
   <translation>Der Arbeitsbereich konnte vor der Änderung nicht kopiert werden und blieb deshalb, wie er war.</translation>
  </message>
  <message>
   <source>Free some space, check the folder's permissions, and start again.</source>
   <translation>Schaffen Sie Platz, prüfen Sie die Rechte des Ordners und beginnen Sie noch einmal.</translation>
  </message>
  <message>
   <source>This system has no keyring that the key could be kept in.</source>
   <translation>Dieses System hat keinen Schlüsselbund, in dem der Schlüssel liegen könnte.</translation>
  </message>
  <message>
   <source>Unlock the workspace with its passphrase.</source>
   <translation>Entsperren Sie den Arbeitsbereich mit seiner Passphrase.</translation>
  </message>
  <message>
   <source>The system's keyring did not take the key.</source>
   <translation>Der Schlüsselbund des Systems nahm den Schlüssel nicht an.</translation>
  </message>
  <message>
   <source>Unlock the keyring and try again, or use the passphrase.</source>
   <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es erneut, oder verwenden Sie die Passphrase.</translation>
  </message>
  <message>
   <source>That is no name for a file of the outbox.</source>
   <translation>Das ist kein Name für eine Datei im Ausgangsordner.</translation>
  </message>
  <message>
   <source>Use letters, figures, blanks and - _ . ( ) and end with one of {0}.</source>
   <translation>Verwenden Sie Buchstaben, Ziffern, Leerzeichen und - _ . ( ) und enden Sie mit einem von {0}.</translation>
  </message>
  <message>
   <source>The text has {0} bytes; a file of the outbox may have {1}.</source>
   <translation>Der Text hat {0} Bytes; eine Datei im Ausgangsordner darf {1} haben.</translation>
  </message>
  <message>
   <source>Write less into it.</source>
   <translation>Schreiben Sie weniger hinein.</translation>
  </message>
  <message>
   <source>There is a file {0} in the outbox already.</source>
   <translation>Im Ausgangsordner ist schon eine Datei {0}.</translation>
  </message>
  <message>
   <source>The outbox holds {0} files.</source>
   <translation>Der Ausgangsordner enthält {0} Dateien.</translation>
  </message>
  <message>
   <source>Move some of them elsewhere.</source>
   <translation>Bringen Sie einige davon anderswohin.</translation>
  </message>
  <message>
   <source>The file {0} could not be written to the outbox.</source>
   <translation>Die Datei {0} konnte nicht in den Ausgangsordner geschrieben werden.</translation>
  </message>
  <message>
   <source>Look at the folder “outbox” of the workspace.</source>
   <translation>Sehen Sie sich den Ordner „outbox“ des Arbeitsbereichs an.</translation>
  </message>
  <message>
   <source>The disk is full.</source>
   <translation>Die Platte ist voll.</translation>
  </message>
  <message>
   <source>Make room and try again.</source>
   <translation>Schaffen Sie Platz und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>There is no pipeline “{0}”.</source>
   <translation>Es gibt keinen Ablauf „{0}“.</translation>
  </message>
  <message>
   <source>Nothing was made of this yet.</source>
   <translation>Daraus wurde noch nichts gemacht.</translation>
  </message>
  <message>
   <source>The prices could not be saved.</source>
   <translation>Die Preise konnten nicht gespeichert werden.</translation>
  </message>
  <message>
   <source>The rules for personal data (privacy.json) cannot be read.</source>
   <translation>Die Regeln für personenbezogene Daten (privacy.json) sind nicht lesbar.</translation>
  </message>
  <message>
   <source>Put the file back from a copy, or move it away to begin anew.</source>
   <translation>Legen Sie die Datei aus einer Kopie zurück oder bewegen Sie sie weg, um neu zu beginnen.</translation>
  </message>
  <message>
   <source>The rules for personal data cannot be saved.</source>
   <translation>Die Regeln für personenbezogene Daten können nicht gespeichert werden.</translation>
  </message>
  <message>
   <source>Check the permissions of the workspace's folder and its free space.</source>
   <translation>Prüfen Sie die Rechte des Ordners des Arbeitsbereichs und seinen freien Platz.</translation>
  </message>
  <message>
   <source>The file {0} of the encrypted workspace is damaged.</source>
   <translation>Die Datei {0} des verschlüsselten Arbeitsbereichs ist beschädigt.</translation>
  </message>
  <message>
   <source>Put it back from a copy, or move it away to begin anew without it.</source>
   <translation>Legen Sie sie aus einer Kopie zurück oder bewegen Sie sie weg, um ohne sie neu zu beginnen.</translation>
  </message>
  <message>
   <source>This is not the passphrase of the profile.</source>
   <translation>Das ist nicht die Passphrase des Profils.</translation>
  </message>
  <message>
   <source>Check it, and the keyboard's layout. An administrator can set another one.</source>
   <translation>Prüfen Sie sie und die Belegung der Tastatur. Die Verwaltung kann eine andere setzen.</translation>
  </message>
  <message>
   <source>The key of this profile does not fit what is written of the profile.</source>
   <translation>Der Schlüssel dieses Profils passt nicht zu dem, was über das Profil geschrieben steht.</translation>
  </message>
  <message>
   <source>Somebody changed “profiles.json”. Whoever has the workspace's own passphrase puts it right by opening the workspace.</source>
   <translation>Jemand hat „profiles.json“ geändert. Wer die Passphrase des Arbeitsbereichs selbst hat, bringt es durch Öffnen des Arbeitsbereichs in Ordnung.</translation>
  </message>
  <message>
   <source>There is no such profile.</source>
   <translation>Dieses Profil gibt es nicht.</translation>
  </message>
  <message>
   <source>The file “profiles.json” of this workspace cannot be read.</source>
   <translation>Die Datei „profiles.json“ dieses Arbeitsbereichs ist nicht lesbar.</translation>
  </message>
  <message>
   <source>The file “profiles.json”, which says who may open this workspace, is damaged.</source>
   <translation>Die Datei „profiles.json“, die sagt, wer diesen Arbeitsbereich öffnen darf, ist beschädigt.</translation>
  </message>
  <message>
   <source>Open the workspace with its own passphrase, or in one that is not encrypted move the file away: it is written anew from the database.</source>
   <translation>Öffnen Sie den Arbeitsbereich mit seiner eigenen Passphrase, oder bewegen Sie in einem unverschlüsselten die Datei weg: Sie wird aus der Datenbank neu geschrieben.</translation>
  </message>
  <message>
   <source>The file “profiles.json” of this workspace cannot be written.</source>
   <translation>Die Datei „profiles.json“ dieses Arbeitsbereichs kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>This prompt has no version {0}.</source>
   <translation>Dieser Prompt hat keine Version {0}.</translation>
  </message>
  <message>
   <source>Its versions are listed on its page and by `workbench prompts show`.</source>
   <translation>Seine Versionen stehen auf seiner Seite und in `workbench prompts show`.</translation>
  </message>
  <message>
   <source>This prompt has no label “{0}”.</source>
   <translation>Dieser Prompt hat kein Etikett „{0}“.</translation>
  </message>
  <message>
   <source>This prompt is not in the library.</source>
   <translation>Dieser Prompt ist nicht in der Bibliothek.</translation>
  </message>
  <message>
   <source>There is a prompt “{0}” already.</source>
   <translation>Es gibt schon einen Prompt „{0}“.</translation>
  </message>
  <message>
   <source>Choose another name, or save a new version of it.</source>
   <translation>Wählen Sie einen anderen Namen oder speichern Sie eine neue Version davon.</translation>
  </message>
  <message>
   <source>This prompt was saved elsewhere in the meantime.</source>
   <translation>Dieser Prompt wurde inzwischen anderswo gespeichert.</translation>
  </message>
  <message>
   <source>Look at its newest version and save again.</source>
   <translation>Sehen Sie sich die neueste Version an und speichern Sie noch einmal.</translation>
  </message>
  <message>
   <source>The file rails.json of this workspace cannot be read.</source>
   <translation>Die Datei rails.json dieses Arbeitsbereichs ist nicht lesbar.</translation>
  </message>
  <message>
   <source>Correct it, or remove it to go back to the default.</source>
   <translation>Berichtigen Sie sie oder entfernen Sie sie, um zur Vorgabe zurückzukehren.</translation>
  </message>
  <message>
   <source>The rails policy could not be saved.</source>
   <translation>Die Richtlinie der Leitplanken konnte nicht gespeichert werden.</translation>
  </message>
  <message>
   <source>{0} holds something else than results of this command.</source>
   <translation>{0} enthält etwas anderes als Ergebnisse dieses Befehls.</translation>
  </message>
  <message>
   <source>Choose another file for the results; this one was left as it is.</source>
   <translation>Wählen Sie eine andere Datei für die Ergebnisse; diese blieb, wie sie war.</translation>
  </message>
  <message>
   <source>{0} is empty.</source>
   <translation>{0} ist leer.</translation>
  </message>
  <message>
   <source>Put one input on each line, as JSON.</source>
   <translation>Setzen Sie eine Eingabe auf jede Zeile, als JSON.</translation>
  </message>
  <message>
   <source>The inputs {0} cannot be read.</source>
   <translation>Die Eingaben {0} sind nicht lesbar.</translation>
  </message>
  <message>
   <source>The results cannot be written to {0}.</source>
   <translation>Die Ergebnisse können nicht nach {0} geschrieben werden.</translation>
  </message>
  <message>
   <source>A result could not be written to {0}.</source>
   <translation>Ein Ergebnis konnte nicht nach {0} geschrieben werden.</translation>
  </message>
  <message>
   <source>Free some space and start the command again; it goes on where it was.</source>
   <translation>Schaffen Sie Platz und starten Sie den Befehl noch einmal; er macht weiter, wo er war.</translation>
  </message>
  <message>
   <source>There is no review “{0}”, or more than one that begins so.</source>
   <translation>Es gibt keine Prüfung „{0}“, oder mehr als eine beginnt so.</translation>
  </message>
  <message>
   <source>This run is being trained already.</source>
   <translation>Dieser Lauf wird schon trainiert.</translation>
  </message>
  <message>
   <source>Pause it there first.</source>
   <translation>Halten Sie ihn dort zuerst an.</translation>
  </message>
  <message>
   <source>The file {0} of the training run {1} is damaged.</source>
   <translation>Die Datei {0} des Trainingslaufs {1} ist beschädigt.</translation>
  </message>
  <message>
   <source>Resume from an earlier checkpoint, or remove the run.</source>
   <translation>Fahren Sie von einem früheren Zwischenstand fort oder entfernen Sie den Lauf.</translation>
  </message>
  <message>
   <source>The training run {0} lacks {1}.</source>
   <translation>Dem Trainingslauf {0} fehlt {1}.</translation>
  </message>
  <message>
   <source>Remove the run; what was exported from it stays.</source>
   <translation>Entfernen Sie den Lauf; was daraus exportiert wurde, bleibt.</translation>
  </message>
  <message>
   <source>The disk is full; the training run is paused.</source>
   <translation>Die Platte ist voll; der Trainingslauf ist angehalten.</translation>
  </message>
  <message>
   <source>Free some space and resume it.</source>
   <translation>Schaffen Sie Platz und setzen Sie ihn fort.</translation>
  </message>
  <message>
   <source>There is no schedule “{0}”.</source>
   <translation>Es gibt keinen Zeitplan „{0}“.</translation>
  </message>
  <message>
   <source>There is a schedule “{0}”.</source>
   <translation>Es gibt einen Zeitplan „{0}“.</translation>
  </message>
  <message>
   <source>Name another.</source>
   <translation>Nennen Sie einen anderen.</translation>
  </message>
  <message>
   <source>This workspace is encrypted and locked.</source>
   <translation>Dieser Arbeitsbereich ist verschlüsselt und gesperrt.</translation>
  </message>
  <message>
   <source>Give its passphrase: at the prompt, with --unlock-file FILE or --unlock-fd N, or in a file that AI_WORKBENCH_UNLOCK_FILE names.</source>
   <translation>Geben Sie seine Passphrase an: auf Nachfrage, mit --unlock-file DATEI oder --unlock-fd N, oder in einer Datei, die AI_WORKBENCH_UNLOCK_FILE nennt.</translation>
  </message>
  <message>
   <source>Writing this workspace anew under a key was interrupted; nothing was lost.</source>
   <translation>Das Neuschreiben dieses Arbeitsbereichs unter einem Schlüssel wurde unterbrochen; nichts ging verloren.</translation>
  </message>
  <message>
   <source>Finish it with `workbench workspace unlock`, or undo it with `workbench workspace encrypt --cancel`.</source>
   <translation>Vollenden Sie es mit `workbench workspace unlock` oder machen Sie es rückgängig mit `workbench workspace encrypt --cancel`.</translation>
  </message>
  <message>
   <source>This test set is not in the workspace.</source>
   <translation>Dieser Testsatz ist nicht im Arbeitsbereich.</translation>
  </message>
  <message>
   <source>A test set needs a name.</source>
   <translation>Ein Testsatz braucht einen Namen.</translation>
  </message>
  <message>
   <source>This collection has a test set named “{0}” already.</source>
   <translation>Diese Sammlung hat schon einen Testsatz namens „{0}“.</translation>
  </message>
  <message>
   <source>This survey is not in the workspace.</source>
   <translation>Diese Umfrage ist nicht im Arbeitsbereich.</translation>
  </message>
  <message>
   <source>There is no survey “{0}”.</source>
   <translation>Es gibt keine Umfrage „{0}“.</translation>
  </message>
  <message>
   <source>More than one survey begins with “{0}”.</source>
   <translation>Mehr als eine Umfrage beginnt mit „{0}“.</translation>
  </message>
  <message>
   <source>The files of the workspace could not be exchanged; nothing was lost.</source>
   <translation>Die Dateien des Arbeitsbereichs konnten nicht ausgetauscht werden; nichts ging verloren.</translation>
  </message>
  <message>
   <source>Check the permissions of the workspace folder, and start the program again.</source>
   <translation>Prüfen Sie die Rechte des Ordners des Arbeitsbereichs und starten Sie das Programm neu.</translation>
  </message>
  <message>
   <source>The query cannot be answered: {0}.</source>
   <translation>Die Abfrage kann nicht beantwortet werden: {0}.</translation>
  </message>
  <message>
   <source>Only SELECT from the tables of the documents; `ask-all --tables` lists them.</source>
   <translation>Nur SELECT aus den Tabellen der Dokumente; `ask-all --tables` listet sie auf.</translation>
  </message>
  <message>
   <source>The query has {0} characters; {1} are allowed.</source>
   <translation>Die Abfrage hat {0} Zeichen; {1} sind erlaubt.</translation>
  </message>
  <message>
   <source>Make it shorter.</source>
   <translation>Machen Sie sie kürzer.</translation>
  </message>
  <message>
   <source>That is no query.</source>
   <translation>Das ist keine Abfrage.</translation>
  </message>
  <message>
   <source>The query took longer than {0} seconds.</source>
   <translation>Die Abfrage brauchte länger als {0} Sekunden.</translation>
  </message>
  <message>
   <source>Select from fewer tables at once, or join them by a column.</source>
   <translation>Wählen Sie aus weniger Tabellen zugleich oder verbinden Sie sie über eine Spalte.</translation>
  </message>
  <message>
   <source>There is no server “{0}”.</source>
   <translation>Es gibt keinen Server „{0}“.</translation>
  </message>
  <message>
   <source>There is no such training set.</source>
   <translation>Diesen Trainingssatz gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no trial “{0}”.</source>
   <translation>Es gibt keine Erprobung „{0}“.</translation>
  </message>
  <message>
   <source>A trial is damaged.</source>
   <translation>Eine Erprobung ist beschädigt.</translation>
  </message>
  <message>
   <source>There is a trial “{0}” already.</source>
   <translation>Es gibt schon eine Erprobung „{0}“.</translation>
  </message>
  <message>
   <source>This request is not in the workspace.</source>
   <translation>Diese Anfrage ist nicht im Arbeitsbereich.</translation>
  </message>
  <message>
   <source>This vault asks for its passphrase.</source>
   <translation>Dieser Tresor verlangt seine Passphrase.</translation>
  </message>
  <message>
   <source>Give it with --ask-passphrase or --passphrase-file.</source>
   <translation>Geben Sie sie mit --ask-passphrase oder --passphrase-file an.</translation>
  </message>
  <message>
   <source>This is not a vault, or its beginning is damaged.</source>
   <translation>Das ist kein Tresor, oder sein Anfang ist beschädigt.</translation>
  </message>
  <message>
   <source>Choose the right file, or use a copy that you trust.</source>
   <translation>Wählen Sie die richtige Datei oder verwenden Sie eine Kopie, der Sie trauen.</translation>
  </message>
  <message>
   <source>The beginning of this vault is damaged.</source>
   <translation>Der Anfang dieses Tresors ist beschädigt.</translation>
  </message>
  <message>
   <source>Use a copy that you trust.</source>
   <translation>Verwenden Sie eine Kopie, der Sie trauen.</translation>
  </message>
  <message>
   <source>The vault or its key cannot be read or written.</source>
   <translation>Der Tresor oder sein Schlüssel kann nicht gelesen oder geschrieben werden.</translation>
  </message>
  <message>
   <source>Check the permissions of the file and its folder.</source>
   <translation>Prüfen Sie die Rechte der Datei und ihres Ordners.</translation>
  </message>
  <message>
   <source>The vault could not be saved.</source>
   <translation>Der Tresor konnte nicht gespeichert werden.</translation>
  </message>
  <message>
   <source>Check the disk and its free space; what was saved before is safe.</source>
   <translation>Prüfen Sie die Platte und ihren freien Platz; was vorher gespeichert war, ist sicher.</translation>
  </message>
  <message>
   <source>The vault {0} is damaged or was changed by someone.</source>
   <translation>Der Tresor {0} ist beschädigt oder wurde von jemandem geändert.</translation>
  </message>
  <message>
   <source>Use a copy of the file that you trust.</source>
   <translation>Verwenden Sie eine Kopie der Datei, der Sie trauen.</translation>
  </message>
  <message>
   <source>The key of this vault is not in the workspace.</source>
   <translation>Der Schlüssel dieses Tresors ist nicht im Arbeitsbereich.</translation>
  </message>
  <message>
   <source>Name the workspace in which it was made with --workspace.</source>
   <translation>Nennen Sie den Arbeitsbereich, in dem er gemacht wurde, mit --workspace.</translation>
  </message>
  <message>
   <source>The vault {0} is in use by another process.</source>
   <translation>Der Tresor {0} wird von einem anderen Prozess verwendet.</translation>
  </message>
  <message>
   <source>Wait until it has finished, or close it.</source>
   <translation>Warten Sie, bis er fertig ist, oder schließen Sie ihn.</translation>
  </message>
  <message>
   <source>The workspace is locked.</source>
   <translation>Der Arbeitsbereich ist gesperrt.</translation>
  </message>
  <message>
   <source>Unlock it with its passphrase.</source>
   <translation>Entsperren Sie ihn mit seiner Passphrase.</translation>
  </message>
  <message>
   <source>This workspace is in use by {0}.</source>
   <translation>Dieser Arbeitsbereich wird von {0} verwendet.</translation>
  </message>
  <message>
   <source>Use that window, close it first, or choose another with --workspace.</source>
   <translation>Verwenden Sie jenes Fenster, schließen Sie es zuerst oder wählen Sie einen anderen mit --workspace.</translation>
  </message>
  <message>
   <source>The workspace folder {0} cannot be written to.</source>
   <translation>In den Ordner des Arbeitsbereichs {0} kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>The {0} process failed.</source>
   <translation>Der Prozess „{0}“ schlug fehl.</translation>
  </message>
  <message>
   <source>The {0} process was closed.</source>
   <translation>Der Prozess „{0}“ wurde geschlossen.</translation>
  </message>
  <message>
   <source>The {0} process took longer than {1} seconds.</source>
   <translation>Der Prozess „{0}“ brauchte länger als {1} Sekunden.</translation>
  </message>
  <message>
   <source>The {0} process could not be started.</source>
   <translation>Der Prozess „{0}“ konnte nicht gestartet werden.</translation>
  </message>
  <message>
   <source>The {0} process stopped.</source>
   <translation>Der Prozess „{0}“ hörte auf.</translation>
  </message>
  <message>
   <source>Check the installation with the doctor command.</source>
   <translation>Prüfen Sie die Installation mit dem Befehl doctor.</translation>
  </message>
  <message>
   <source>The embedding model could not be written to the workspace's cache.</source>
   <translation>Das Einbettungsmodell konnte nicht in den Zwischenspeicher des Arbeitsbereichs geschrieben werden.</translation>
  </message>
  <message>
   <source>Free 50 MB on its disk, and check that the folder can be written to.</source>
   <translation>Schaffen Sie 50 MB Platz auf der Platte und prüfen Sie, ob in den Ordner geschrieben werden kann.</translation>
  </message>
  <message>
   <source>The embedding model has another form than expected.</source>
   <translation>Das Einbettungsmodell hat eine andere Form als erwartet.</translation>
  </message>
  <message>
   <source>The embedding process stopped while it was working.</source>
   <translation>Der Einbettungsprozess hörte mitten in der Arbeit auf.</translation>
  </message>
  <message>
   <source>Try again; if it happens again, close other programs to free memory.</source>
   <translation>Versuchen Sie es erneut; kommt es wieder vor, schließen Sie andere Programme, um Speicher freizugeben.</translation>
  </message>
  <message>
   <source>The model in {0} scores passages, it makes no vectors.</source>
   <translation>Das Modell in {0} bewertet Passagen, es macht keine Vektoren.</translation>
  </message>
  <message>
   <source>Choose an embedding model; this one can rerank.</source>
   <translation>Wählen Sie ein Einbettungsmodell; dieses kann ordnen.</translation>
  </message>
  <message>
   <source>The model in {0} makes vectors, it does not score passages.</source>
   <translation>Das Modell in {0} macht Vektoren, es bewertet keine Passagen.</translation>
  </message>
  <message>
   <source>Choose a cross-encoder; this one can embed.</source>
   <translation>Wählen Sie einen Cross-Encoder; dieses kann einbetten.</translation>
  </message>
  <message>
   <source>The folder {0} cannot be used as a model: {1}.</source>
   <translation>Der Ordner {0} ist nicht als Modell verwendbar: {1}.</translation>
  </message>
  <message>
   <source>Choose a folder that sentence-transformers saved, with weights in safetensors.</source>
   <translation>Wählen Sie einen Ordner, den sentence-transformers gespeichert hat, mit Gewichten in safetensors.</translation>
  </message>
  <message>
   <source>Put the model back, or choose another one.</source>
   <translation>Legen Sie das Modell zurück oder wählen Sie ein anderes.</translation>
  </message>
  <message>
   <source>{0} is a model that writes text, not one for embedding or reranking.</source>
   <translation>{0} ist ein Modell, das Text schreibt, keines zum Einbetten oder Ordnen.</translation>
  </message>
  <message>
   <source>Choose a GGUF of an embedding or reranking model.</source>
   <translation>Wählen Sie ein GGUF eines Einbettungs- oder Ordnungsmodells.</translation>
  </message>
  <message>
   <source>The embedding process was closed.</source>
   <translation>Der Einbettungsprozess wurde geschlossen.</translation>
  </message>
  <message>
   <source>{0} scores passages, it makes no vectors.</source>
   <translation>{0} bewertet Passagen, es macht keine Vektoren.</translation>
  </message>
  <message>
   <source>The embedding model could not be run.</source>
   <translation>Das Einbettungsmodell konnte nicht ausgeführt werden.</translation>
  </message>
  <message>
   <source>Check the file's checksum, or try the model in another quantisation.</source>
   <translation>Prüfen Sie die Prüfsumme der Datei oder versuchen Sie das Modell in einer anderen Quantisierung.</translation>
  </message>
  <message>
   <source>{0} makes vectors, it does not score passages.</source>
   <translation>{0} macht Vektoren, es bewertet keine Passagen.</translation>
  </message>
  <message>
   <source>Choose a reranking model; this one can embed.</source>
   <translation>Wählen Sie ein Ordnungsmodell; dieses kann einbetten.</translation>
  </message>
  <message>
   <source>The embedding model is not installed.</source>
   <translation>Das Einbettungsmodell ist nicht installiert.</translation>
  </message>
  <message>
   <source>The embedding model's files are missing.</source>
   <translation>Die Dateien des Einbettungsmodells fehlen.</translation>
  </message>
  <message>
   <source>The embedding model's weights are not the published ones.</source>
   <translation>Die Gewichte des Einbettungsmodells sind nicht die veröffentlichten.</translation>
  </message>
  <message>
   <source>The hub does not say which commit it speaks of.</source>
   <translation>Der Hub sagt nicht, von welchem Commit er spricht.</translation>
  </message>
  <message>
   <source>Use another hub.</source>
   <translation>Verwenden Sie einen anderen Hub.</translation>
  </message>
  <message>
   <source>{0} has more than {1} files.</source>
   <translation>{0} hat mehr als {1} Dateien.</translation>
  </message>
  <message>
   <source>Use another.</source>
   <translation>Verwenden Sie ein anderes.</translation>
  </message>
  <message>
   <source>{0} has a problem of its own (HTTP {1}).</source>
   <translation>{0} hat selbst ein Problem (HTTP {1}).</translation>
  </message>
  <message>
   <source>Try again later.</source>
   <translation>Versuchen Sie es später noch einmal.</translation>
  </message>
  <message>
   <source>{0} sends packed answers, which were not asked for.</source>
   <translation>{0} sendet gepackte Antworten, die nicht verlangt wurden.</translation>
  </message>
  <message>
   <source>{0} answered with more than {1} MiB where a list was asked for.</source>
   <translation>{0} antwortete mit mehr als {1} MiB, wo nach einer Liste gefragt war.</translation>
  </message>
  <message>
   <source>Ask for less, or use another hub.</source>
   <translation>Fragen Sie nach weniger oder verwenden Sie einen anderen Hub.</translation>
  </message>
  <message>
   <source>{0} took more than {1} seconds to answer.</source>
   <translation>{0} brauchte mehr als {1} Sekunden für eine Antwort.</translation>
  </message>
  <message>
   <source>{0} led to {1} without encryption, which is refused.</source>
   <translation>{0} führte unverschlüsselt zu {1}, was abgelehnt wird.</translation>
  </message>
  <message>
   <source>Tell the hub's operator, or use another hub.</source>
   <translation>Sagen Sie es dem Betreiber des Hubs oder verwenden Sie einen anderen.</translation>
  </message>
  <message>
   <source>{0} led to {1}:{2}, which is not permitted.</source>
   <translation>{0} führte zu {1}:{2}, was nicht erlaubt ist.</translation>
  </message>
  <message>
   <source>If you trust it: workbench network allow models {0}:{1}</source>
   <translation>Wenn Sie dem trauen: workbench network allow models {0}:{1}</translation>
  </message>
  <message>
   <source>Go on with the download after that time.</source>
   <translation>Setzen Sie den Download nach dieser Zeit fort.</translation>
  </message>
  <message>
   <source>The download process stopped.</source>
   <translation>Der Download-Prozess hörte auf.</translation>
  </message>
  <message>
   <source>Try again.</source>
   <translation>Versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>The hub sends another part of {0} than was asked for.</source>
   <translation>Der Hub sendet einen anderen Teil von {0}, als verlangt war.</translation>
  </message>
  <message>
   <source>Discard the download and begin again.</source>
   <translation>Verwerfen Sie den Download und beginnen Sie noch einmal.</translation>
  </message>
  <message>
   <source>{0} is not what the hub listed: its size or hash is another one now.</source>
   <translation>{0} ist nicht, was der Hub aufführte: Größe oder Prüfsumme sind jetzt andere.</translation>
  </message>
  <message>
   <source>Look at the repository again before you try once more.</source>
   <translation>Sehen Sie sich das Verzeichnis an, bevor Sie es noch einmal versuchen.</translation>
  </message>
  <message>
   <source>The transfer of {0} was cut off.</source>
   <translation>Die Übertragung von {0} wurde abgebrochen.</translation>
  </message>
  <message>
   <source>Try again; it goes on from there.</source>
   <translation>Versuchen Sie es erneut; es geht von dort weiter.</translation>
  </message>
  <message>
   <source>More bytes come for {0} than the hub promised; what had arrived was deleted.</source>
   <translation>Für {0} kommen mehr Bytes, als der Hub versprach; das Angekommene wurde gelöscht.</translation>
  </message>
  <message>
   <source>Get the model from another source.</source>
   <translation>Holen Sie das Modell von einer anderen Quelle.</translation>
  </message>
  <message>
   <source>{0} is not what the hub promised: its hash is {1}…, not {2}…; it was deleted.</source>
   <translation>{0} ist nicht, was der Hub versprach: Die Prüfsumme ist {1}…, nicht {2}…; es wurde gelöscht.</translation>
  </message>
  <message>
   <source>Try again; if it happens twice, get the model from another source.</source>
   <translation>Versuchen Sie es erneut; kommt es zweimal vor, holen Sie das Modell von einer anderen Quelle.</translation>
  </message>
  <message>
   <source>The disk is full; what has arrived is kept.</source>
   <translation>Die Platte ist voll; das Angekommene wird behalten.</translation>
  </message>
  <message>
   <source>Free some space, and go on with the download.</source>
   <translation>Schaffen Sie Platz und setzen Sie den Download fort.</translation>
  </message>
  <message>
   <source>{0} asks to wait for {1} seconds.</source>
   <translation>{0} bittet, {1} Sekunden zu warten.</translation>
  </message>
  <message>
   <source>Try again after that time.</source>
   <translation>Versuchen Sie es nach dieser Zeit erneut.</translation>
  </message>
  <message>
   <source>{0} refused the request (HTTP {1}).</source>
   <translation>{0} lehnte die Anfrage ab (HTTP {1}).</translation>
  </message>
  <message>
   <source>Try another one.</source>
   <translation>Versuchen Sie ein anderes.</translation>
  </message>
  <message>
   <source>{0} does not accept the token.</source>
   <translation>{0} nimmt das Token nicht an.</translation>
  </message>
  <message>
   <source>Check it, or make another.</source>
   <translation>Prüfen Sie es oder machen Sie ein anderes.</translation>
  </message>
  <message>
   <source>{0} does not let this account have {1}.</source>
   <translation>{0} lässt dieses Konto {1} nicht haben.</translation>
  </message>
  <message>
   <source>Ask its owner. {0}</source>
   <translation>Fragen Sie den Eigner. {0}</translation>
  </message>
  <message>
   <source>{0} has nothing of that name.</source>
   <translation>{0} hat nichts dieses Namens.</translation>
  </message>
  <message>
   <source>Check the name.</source>
   <translation>Prüfen Sie den Namen.</translation>
  </message>
  <message>
   <source>{0} is gated: its owner decides who may download it.</source>
   <translation>{0} ist beschränkt: Der Eigner entscheidet, wer es herunterladen darf.</translation>
  </message>
  <message>
   <source>{0} has no such revision.</source>
   <translation>{0} hat keine solche Revision.</translation>
  </message>
  <message>
   <source>{0} has no model {1}, or it is a private one.</source>
   <translation>{0} hat kein Modell {1}, oder es ist ein privates.</translation>
  </message>
  <message>
   <source>A file of {0} is not there any more.</source>
   <translation>Eine Datei von {0} ist nicht mehr da.</translation>
  </message>
  <message>
   <source>Look at the list again.</source>
   <translation>Sehen Sie sich die Liste noch einmal an.</translation>
  </message>
  <message>
   <source>{0} leads in circles.</source>
   <translation>{0} führt im Kreis.</translation>
  </message>
  <message>
   <source>{0} did not answer or broke off.</source>
   <translation>{0} antwortete nicht oder brach ab.</translation>
  </message>
  <message>
   <source>Check the connection of this machine, and try again.</source>
   <translation>Prüfen Sie die Verbindung dieses Rechners und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>{0} does not answer as a hub of models does.</source>
   <translation>{0} antwortet nicht wie ein Hub für Modelle.</translation>
  </message>
  <message>
   <source>Check the address of the hub in the settings (hub_endpoint).</source>
   <translation>Prüfen Sie die Adresse des Hubs in den Einstellungen (hub_endpoint).</translation>
  </message>
  <message>
   <source>Vectors of different lengths cannot be compared.</source>
   <translation>Vektoren verschiedener Länge können nicht verglichen werden.</translation>
  </message>
  <message>
   <source>The index is rebuilt from the stored documents; nothing of yours is lost.</source>
   <translation>Der Index wird aus den gespeicherten Dokumenten neu aufgebaut; nichts von Ihnen ist verloren.</translation>
  </message>
  <message>
   <source>The search index is damaged.</source>
   <translation>Der Suchindex ist beschädigt.</translation>
  </message>
  <message>
   <source>It is rebuilt from the stored documents; nothing of yours is lost.</source>
   <translation>Er wird aus den gespeicherten Dokumenten neu aufgebaut; nichts von Ihnen ist verloren.</translation>
  </message>
  <message>
   <source>CURRENT names no generation</source>
   <translation>CURRENT nennt keine Generation</translation>
  </message>
  <message>
   <source>The process that asks the index server {0}.</source>
   <translation>Der Prozess, der den Indexserver fragt: {0}.</translation>
  </message>
  <message>
   <source>Until it answers every stored vector is compared, which takes longer.</source>
   <translation>Bis er antwortet, wird jeder gespeicherte Vektor verglichen, was länger dauert.</translation>
  </message>
  <message>
   <source>The index server is not among the hosts that the administrator listed.</source>
   <translation>Der Indexserver ist nicht unter den Rechnern, die die Verwaltung aufgeführt hat.</translation>
  </message>
  <message>
   <source>The token of the index server is not one plain line.</source>
   <translation>Das Token des Indexservers ist keine einzelne einfache Zeile.</translation>
  </message>
  <message>
   <source>The file with the token of the index server cannot be read.</source>
   <translation>Die Datei mit dem Token des Indexservers ist nicht lesbar.</translation>
  </message>
  <message>
   <source>The index server at {0} does not answer.</source>
   <translation>Der Indexserver unter {0} antwortet nicht.</translation>
  </message>
  <message>
   <source>Until it does every stored vector is compared, which takes longer.</source>
   <translation>Bis er es tut, wird jeder gespeicherte Vektor verglichen, was länger dauert.</translation>
  </message>
  <message>
   <source>The disk is full; the search index could not be written.</source>
   <translation>Die Platte ist voll; der Suchindex konnte nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>Free some space and try again. Nothing stored was lost.</source>
   <translation>Schaffen Sie Platz und versuchen Sie es erneut. Nichts Gespeichertes ging verloren.</translation>
  </message>
  <message>
   <source>The adapter {0} needs {1} MiB of memory; {2} MiB are free.</source>
   <translation>Der Adapter {0} braucht {1} MiB Speicher; {2} MiB sind frei.</translation>
  </message>
  <message>
   <source>Close other programs, or use fewer adapters.</source>
   <translation>Schließen Sie andere Programme oder verwenden Sie weniger Adapter.</translation>
  </message>
  <message>
   <source>The adapter file {0} changed while it was read.</source>
   <translation>Die Adapterdatei {0} änderte sich, während sie gelesen wurde.</translation>
  </message>
  <message>
   <source>The adapter file {0} is not there.</source>
   <translation>Die Adapterdatei {0} ist nicht da.</translation>
  </message>
  <message>
   <source>Put it back, or import the adapter from where it is now.</source>
   <translation>Legen Sie sie zurück oder importieren Sie den Adapter von seinem jetzigen Ort.</translation>
  </message>
  <message>
   <source>The adapter {0} was made for models of the kind {1}; {2} is one of the kind {3}.</source>
   <translation>Der Adapter {0} wurde für Modelle der Art {1} gemacht; {2} ist eines der Art {3}.</translation>
  </message>
  <message>
   <source>The adapter {0} is damaged: {1} has an impossible value.</source>
   <translation>Der Adapter {0} ist beschädigt: {1} hat einen unmöglichen Wert.</translation>
  </message>
  <message>
   <source>The adapter {0} is damaged: its tensor {1} {2}.</source>
   <translation>Der Adapter {0} ist beschädigt: sein Tensor {1} {2}.</translation>
  </message>
  <message>
   <source>The adapter {0} holds no weights.</source>
   <translation>Der Adapter {0} enthält keine Gewichte.</translation>
  </message>
  <message>
   <source>Choose the complete file.</source>
   <translation>Wählen Sie die vollständige Datei.</translation>
  </message>
  <message>
   <source>The adapter {0} does not fit {1}: its tensor {2} {3}.</source>
   <translation>Der Adapter {0} passt nicht zu {1}: sein Tensor {2} {3}.</translation>
  </message>
  <message>
   <source>{0} is not an adapter.</source>
   <translation>{0} ist kein Adapter.</translation>
  </message>
  <message>
   <source>Choose a LoRA adapter in GGUF format, made with convert_lora_to_gguf.py.</source>
   <translation>Wählen Sie einen LoRA-Adapter im GGUF-Format, gemacht mit convert_lora_to_gguf.py.</translation>
  </message>
  <message>
   <source>{0} is an adapter of the kind {1}; only LoRA is known.</source>
   <translation>{0} ist ein Adapter der Art {1}; nur LoRA ist bekannt.</translation>
  </message>
  <message>
   <source>Choose a LoRA adapter.</source>
   <translation>Wählen Sie einen LoRA-Adapter.</translation>
  </message>
  <message>
   <source>{0} is a LoRA adapter that begins to work behind certain words only, which this program does not do.</source>
   <translation>{0} ist ein LoRA-Adapter, der erst hinter bestimmten Wörtern wirkt, was dieses Programm nicht tut.</translation>
  </message>
  <message>
   <source>Choose an adapter without invocation tokens.</source>
   <translation>Wählen Sie einen Adapter ohne Auslöse-Tokens.</translation>
  </message>
  <message>
   <source>{0} is a part of an adapter that was split; llama.cpp reads whole ones only.</source>
   <translation>{0} ist ein Teil eines geteilten Adapters; llama.cpp liest nur ganze.</translation>
  </message>
  <message>
   <source>Join its parts with llama-gguf-split --merge.</source>
   <translation>Fügen Sie seine Teile mit llama-gguf-split --merge zusammen.</translation>
  </message>
  <message>
   <source>{0} does not say which kind of model it was made for.</source>
   <translation>{0} sagt nicht, für welche Art von Modell es gemacht wurde.</translation>
  </message>
  <message>
   <source>Check the file's checksum, or convert the adapter again.</source>
   <translation>Prüfen Sie die Prüfsumme der Datei oder wandeln Sie den Adapter noch einmal um.</translation>
  </message>
  <message>
   <source>The model gave no scores for the next token.</source>
   <translation>Das Modell gab keine Werte für das nächste Token.</translation>
  </message>
  <message>
   <source>The samplers left no token to choose.</source>
   <translation>Die Sampler ließen kein Token zur Wahl.</translation>
  </message>
  <message>
   <source>The prompt is empty.</source>
   <translation>Der Prompt ist leer.</translation>
  </message>
  <message>
   <source>Send some text.</source>
   <translation>Senden Sie etwas Text.</translation>
  </message>
  <message>
   <source>The model has no token {0}.</source>
   <translation>Das Modell hat kein Token {0}.</translation>
  </message>
  <message>
   <source>Send text, or the ids of this model's own tokens.</source>
   <translation>Senden Sie Text oder Kennungen von Tokens dieses Modells.</translation>
  </message>
  <message>
   <source>The prompt has {0} tokens; the model's context holds {1} with the answer.</source>
   <translation>Der Prompt hat {0} Tokens; der Kontext des Modells fasst {1} mit der Antwort.</translation>
  </message>
  <message>
   <source>Ask with less text, or load the model with a longer context.</source>
   <translation>Fragen Sie mit weniger Text oder laden Sie das Modell mit längerem Kontext.</translation>
  </message>
  <message>
   <source>Send some tokens.</source>
   <translation>Senden Sie einige Tokens.</translation>
  </message>
  <message>
   <source>No model is loaded.</source>
   <translation>Kein Modell ist geladen.</translation>
  </message>
  <message>
   <source>Load a model on the Models page.</source>
   <translation>Laden Sie ein Modell auf der Seite „Modelle“.</translation>
  </message>
  <message>
   <source>{0} has another vocabulary than {1}, so it cannot guess ahead for it.</source>
   <translation>{0} hat einen anderen Wortschatz als {1} und kann deshalb nicht dafür vorausraten.</translation>
  </message>
  <message>
   <source>{0} holds no list of tokens.</source>
   <translation>{0} enthält keine Liste von Tokens.</translation>
  </message>
  <message>
   <source>The model file {0} cannot be read: {1}.</source>
   <translation>Die Modelldatei {0} ist nicht lesbar: {1}.</translation>
  </message>
  <message>
   <source>{0} was cut off while it was read.</source>
   <translation>{0} wurde beim Lesen abgeschnitten.</translation>
  </message>
  <message>
   <source>The model is loaded with a context of {0} tokens, too short to measure {1} tokens.</source>
   <translation>Das Modell ist mit einem Kontext von {0} Tokens geladen, zu kurz, um {1} Tokens zu messen.</translation>
  </message>
  <message>
   <source>Measure fewer tokens, or give the model a longer context.</source>
   <translation>Messen Sie weniger Tokens oder geben Sie dem Modell einen längeren Kontext.</translation>
  </message>
  <message>
   <source>{0} could not be measured: {1}</source>
   <translation>{0} konnte nicht gemessen werden: {1}</translation>
  </message>
  <message>
   <source>Load the model once to see whether it runs here.</source>
   <translation>Laden Sie das Modell einmal, um zu sehen, ob es hier läuft.</translation>
  </message>
  <message>
   <source>The gauge was closed.</source>
   <translation>Das Messgerät wurde geschlossen.</translation>
  </message>
  <message>
   <source>The grammar cannot be read: line {0}, {1}.</source>
   <translation>Die Grammatik ist nicht lesbar: Zeile {0}, {1}.</translation>
  </message>
  <message>
   <source>The notation is GBNF: root ::= "yes" | "no"</source>
   <translation>Die Schreibweise ist GBNF: root ::= "yes" | "no"</translation>
  </message>
  <message>
   <source>“\{0}” is no escape</source>
   <translation>„\{0}“ ist kein Escape</translation>
  </message>
  <message>
   <source>“::=” is missing</source>
   <translation>„::=“ fehlt</translation>
  </message>
  <message>
   <source>“{0}” does not belong here</source>
   <translation>„{0}“ gehört nicht hierher</translation>
  </message>
  <message>
   <source>{0} is a folder, not a model file.</source>
   <translation>{0} ist ein Ordner, keine Modelldatei.</translation>
  </message>
  <message>
   <source>Choose a file that ends in .gguf.</source>
   <translation>Wählen Sie eine Datei, die auf .gguf endet.</translation>
  </message>
  <message>
   <source>{0} has GGUF version {1}; this program reads versions 2 and 3.</source>
   <translation>{0} hat die GGUF-Version {1}; dieses Programm liest die Versionen 2 und 3.</translation>
  </message>
  <message>
   <source>Convert the model again with current tools, or get a newer copy of it.</source>
   <translation>Wandeln Sie das Modell mit aktuellen Werkzeugen noch einmal um oder holen Sie eine neuere Kopie.</translation>
  </message>
  <message>
   <source>The file {0} is cut off: it holds {1} of {2} bytes.</source>
   <translation>Die Datei {0} ist abgeschnitten: Sie enthält {1} von {2} Bytes.</translation>
  </message>
  <message>
   <source>Copy or download it again; the transfer probably stopped early.</source>
   <translation>Kopieren oder laden Sie sie noch einmal; die Übertragung endete wohl vorzeitig.</translation>
  </message>
  <message>
   <source>The file {0} is damaged: {1}.</source>
   <translation>Die Datei {0} ist beschädigt: {1}.</translation>
  </message>
  <message>
   <source>{0} is not a GGUF file.</source>
   <translation>{0} ist keine GGUF-Datei.</translation>
  </message>
  <message>
   <source>Choose a model in GGUF format; its file name usually ends in .gguf.</source>
   <translation>Wählen Sie ein Modell im GGUF-Format; der Dateiname endet meist auf .gguf.</translation>
  </message>
  <message>
   <source>{0} is a GGUF file written for big-endian machines.</source>
   <translation>{0} ist eine GGUF-Datei für Big-Endian-Rechner.</translation>
  </message>
  <message>
   <source>Get the little-endian build of the model, which is the usual one.</source>
   <translation>Holen Sie die Little-Endian-Fassung des Modells, die übliche.</translation>
  </message>
  <message>
   <source>{0} stores the tensor {1} in a format (type {2}) that this program does not know.</source>
   <translation>{0} speichert den Tensor {1} in einem Format (Typ {2}), das dieses Programm nicht kennt.</translation>
  </message>
  <message>
   <source>Get the model in another quantisation, for example Q4_K_M or Q8_0.</source>
   <translation>Holen Sie das Modell in einer anderen Quantisierung, zum Beispiel Q4_K_M oder Q8_0.</translation>
  </message>
  <message>
   <source>The grammar cannot be used. {0}.</source>
   <translation>Die Grammatik ist nicht verwendbar. {0}.</translation>
  </message>
  <message>
   <source>It has no rule “root”</source>
   <translation>Sie hat keine Regel „root“</translation>
  </message>
  <message>
   <source>It is too large</source>
   <translation>Sie ist zu groß</translation>
  </message>
  <message>
   <source>The rule “{0}” begins in too many ways at once</source>
   <translation>Die Regel „{0}“ beginnt auf zu viele Arten zugleich</translation>
  </message>
  <message>
   <source>The rule “{0}” is nested too deeply</source>
   <translation>Die Regel „{0}“ ist zu tief geschachtelt</translation>
  </message>
  <message>
   <source>The rule “{0}” is not defined</source>
   <translation>Die Regel „{0}“ ist nicht definiert</translation>
  </message>
  <message>
   <source>The rule “{0}” repeats something more than {1} times</source>
   <translation>Die Regel „{0}“ wiederholt etwas mehr als {1}-mal</translation>
  </message>
  <message>
   <source>The rule “{0}” repeats something that may be empty</source>
   <translation>Die Regel „{0}“ wiederholt etwas, das leer sein kann</translation>
  </message>
  <message>
   <source>The rule “{0}” demands itself without end</source>
   <translation>Die Regel „{0}“ verlangt sich selbst ohne Ende</translation>
  </message>
  <message>
   <source>The rule “{0}” can begin with itself</source>
   <translation>Die Regel „{0}“ kann mit sich selbst beginnen</translation>
  </message>
  <message>
   <source>The {0} is too complicated to compile.</source>
   <translation>Zu verwickelt zum Übersetzen: {0}.</translation>
  </message>
  <message>
   <source>Simplify it: fewer alternatives, less nesting, shorter repetitions.</source>
   <translation>Vereinfachen Sie: weniger Alternativen, weniger Schachtelung, kürzere Wiederholungen.</translation>
  </message>
  <message>
   <source>Simplify the schema, expression or grammar.</source>
   <translation>Vereinfachen Sie Schema, Ausdruck oder Grammatik.</translation>
  </message>
  <message>
   <source>The form that the answer must have can be read in too many ways.</source>
   <translation>Die Form, die die Antwort haben muss, ist auf zu viele Arten lesbar.</translation>
  </message>
  <message>
   <source>Make alternatives of the schema or grammar differ at their beginning.</source>
   <translation>Lassen Sie Alternativen von Schema oder Grammatik am Anfang verschieden sein.</translation>
  </message>
  <message>
   <source>The choices must be a list of texts.</source>
   <translation>Die Auswahl muss eine Liste von Texten sein.</translation>
  </message>
  <message>
   <source>For instance ["yes", "no"].</source>
   <translation>Zum Beispiel ["yes", "no"].</translation>
  </message>
  <message>
   <source>A choice is empty.</source>
   <translation>Eine Auswahl ist leer.</translation>
  </message>
  <message>
   <source>Name at least one text to choose from.</source>
   <translation>Nennen Sie mindestens einen Text zur Wahl.</translation>
  </message>
  <message>
   <source>There can be {0} choices of {1} characters at most.</source>
   <translation>Höchstens {0} Möglichkeiten von {1} Zeichen sind erlaubt.</translation>
  </message>
  <message>
   <source>Offer fewer or shorter ones.</source>
   <translation>Bieten Sie weniger oder kürzere an.</translation>
  </message>
  <message>
   <source>Quotes are no grammar.</source>
   <translation>Zitate sind keine Grammatik.</translation>
  </message>
  <message>
   <source>The engine holds to them itself.</source>
   <translation>Die Engine hält sich selbst daran.</translation>
  </message>
  <message>
   <source>A choice holds a character that no text can have.</source>
   <translation>Eine Auswahl enthält ein Zeichen, das kein Text haben kann.</translation>
  </message>
  <message>
   <source>Take it out.</source>
   <translation>Nehmen Sie es heraus.</translation>
  </message>
  <message>
   <source>The grammar has {0} characters; {1} are allowed.</source>
   <translation>Die Grammatik hat {0} Zeichen; {1} sind erlaubt.</translation>
  </message>
  <message>
   <source>Repeat less, or give repeated parts rules of their own.</source>
   <translation>Wiederholen Sie weniger oder geben Sie wiederholten Teilen eigene Regeln.</translation>
  </message>
  <message>
   <source>{0} does not say what kind of model it is.</source>
   <translation>{0} sagt nicht, welche Art von Modell es ist.</translation>
  </message>
  <message>
   <source>Choose a complete model file, not one of its parts.</source>
   <translation>Wählen Sie eine vollständige Modelldatei, keinen ihrer Teile.</translation>
  </message>
  <message>
   <source>{0} is a model of the kind {1}, which this program does not know.</source>
   <translation>{0} ist ein Modell der Art {1}, die dieses Programm nicht kennt.</translation>
  </message>
  <message>
   <source>Choose a model of a known family, or a newer version of the program.</source>
   <translation>Wählen Sie ein Modell einer bekannten Familie oder eine neuere Version des Programms.</translation>
  </message>
  <message>
   <source>{0} holds a vocabulary but no weights, so it cannot answer.</source>
   <translation>{0} enthält einen Wortschatz, aber keine Gewichte, und kann deshalb nicht antworten.</translation>
  </message>
  <message>
   <source>Choose the complete model file.</source>
   <translation>Wählen Sie die vollständige Modelldatei.</translation>
  </message>
  <message>
   <source>The file {0} is damaged: {1} has an impossible value.</source>
   <translation>Die Datei {0} ist beschädigt: {1} hat einen unmöglichen Wert.</translation>
  </message>
  <message>
   <source>Copy or download the file again and compare its checksum.</source>
   <translation>Kopieren oder laden Sie die Datei noch einmal und vergleichen Sie ihre Prüfsumme.</translation>
  </message>
  <message>
   <source>Load the model that it was made for, and use the adapter with it.</source>
   <translation>Laden Sie das Modell, für das er gemacht wurde, und verwenden Sie den Adapter damit.</translation>
  </message>
  <message>
   <source>There was no room for a context of {0} tokens.</source>
   <translation>Für einen Kontext von {0} Tokens war kein Platz.</translation>
  </message>
  <message>
   <source>Choose a shorter context.</source>
   <translation>Wählen Sie einen kürzeren Kontext.</translation>
  </message>
  <message>
   <source>{0} is not a model that writes text.</source>
   <translation>{0} ist kein Modell, das Text schreibt.</translation>
  </message>
  <message>
   <source>Choose a chat or instruct model.</source>
   <translation>Wählen Sie ein Chat- oder Instruct-Modell.</translation>
  </message>
  <message>
   <source>Adapters are merged into F16 or F32.</source>
   <translation>Adapter werden in F16 oder F32 eingerechnet.</translation>
  </message>
  <message>
   <source>Quantise the result.</source>
   <translation>Quantisieren Sie das Ergebnis.</translation>
  </message>
  <message>
   <source>No adapter is left to merge.</source>
   <translation>Kein Adapter bleibt zum Einrechnen.</translation>
  </message>
  <message>
   <source>Give a scale other than 0.</source>
   <translation>Geben Sie ein anderes Gewicht als 0 an.</translation>
  </message>
  <message>
   <source>The adapter {0} is damaged: its tensor {1} holds what is no number.</source>
   <translation>Der Adapter {0} ist beschädigt: Sein Tensor {1} enthält, was keine Zahl ist.</translation>
  </message>
  <message>
   <source>Copy or convert the adapter again and compare its checksum.</source>
   <translation>Kopieren Sie den Adapter noch einmal oder wandeln Sie ihn um und vergleichen Sie seine Prüfsumme.</translation>
  </message>
  <message>
   <source>The tensor {0} holds numbers that are too large for F16.</source>
   <translation>Der Tensor {0} enthält Zahlen, die für F16 zu groß sind.</translation>
  </message>
  <message>
   <source>Merge into F32 or BF16.</source>
   <translation>Führen Sie in F32 oder BF16 zusammen.</translation>
  </message>
  <message>
   <source>Weights in the format {0} cannot be merged with an adapter.</source>
   <translation>Gewichte im Format {0} können nicht mit einem Adapter zusammengeführt werden.</translation>
  </message>
  <message>
   <source>Take the model in a more usual format, F16 or Q8_0 for example.</source>
   <translation>Nehmen Sie das Modell in einem üblicheren Format, zum Beispiel F16 oder Q8_0.</translation>
  </message>
  <message>
   <source>The model stopped working in the middle of the text.</source>
   <translation>Das Modell hörte mitten im Text auf zu arbeiten.</translation>
  </message>
  <message>
   <source>What the model computes on this text are no probabilities.</source>
   <translation>Was das Modell an diesem Text berechnet, sind keine Wahrscheinlichkeiten.</translation>
  </message>
  <message>
   <source>Its weights may be damaged, or too large for 16-bit numbers.</source>
   <translation>Seine Gewichte sind vielleicht beschädigt oder zu groß für Zahlen mit 16 Bit.</translation>
  </message>
  <message>
   <source>{0} needs {1} of memory{2} with a context of {3} tokens; {4} are free.</source>
   <translation>{0} braucht {1} Speicher{2} bei einem Kontext von {3} Tokens; {4} sind frei.</translation>
  </message>
  <message>
   <source>Close other programs, choose a shorter context, or a smaller model.</source>
   <translation>Schließen Sie andere Programme, wählen Sie einen kürzeren Kontext oder ein kleineres Modell.</translation>
  </message>
  <message>
   <source>{0} could not be started: {1}.</source>
   <translation>{0} konnte nicht gestartet werden: {1}.</translation>
  </message>
  <message>
   <source>Try the model in another quantisation, or another model.</source>
   <translation>Versuchen Sie das Modell in einer anderen Quantisierung oder ein anderes Modell.</translation>
  </message>
  <message>
   <source>What it computes are no numbers.</source>
   <translation>Was es berechnet, sind keine Zahlen.</translation>
  </message>
  <message>
   <source>The adapter {0} could not be started with {1}: {2}.</source>
   <translation>Der Adapter {0} konnte mit {1} nicht gestartet werden: {2}.</translation>
  </message>
  <message>
   <source>Use the model without it, or convert the adapter again.</source>
   <translation>Verwenden Sie das Modell ohne ihn oder wandeln Sie den Adapter noch einmal um.</translation>
  </message>
  <message>
   <source>The model did not run.</source>
   <translation>Das Modell lief nicht.</translation>
  </message>
  <message>
   <source>This chat template cannot be used.</source>
   <translation>Diese Chatvorlage ist nicht verwendbar.</translation>
  </message>
  <message>
   <source>Correct it, or take one of the presets.</source>
   <translation>Berichtigen Sie sie oder nehmen Sie eine der Voreinstellungen.</translation>
  </message>
  <message>
   <source>The model's chat template does not know tools.</source>
   <translation>Die Chatvorlage des Modells kennt keine Werkzeuge.</translation>
  </message>
  <message>
   <source>Choose a model made for tools, or another template for it.</source>
   <translation>Wählen Sie ein Modell für Werkzeuge oder eine andere Vorlage dafür.</translation>
  </message>
  <message>
   <source>The model's chat template does not accept this conversation.</source>
   <translation>Die Chatvorlage des Modells nimmt diese Unterhaltung nicht an.</translation>
  </message>
  <message>
   <source>Start a new chat, or choose another model.</source>
   <translation>Beginnen Sie einen neuen Chat oder wählen Sie ein anderes Modell.</translation>
  </message>
  <message>
   <source>Check the file's checksum, or choose another format.</source>
   <translation>Prüfen Sie die Prüfsumme der Datei oder wählen Sie ein anderes Format.</translation>
  </message>
  <message>
   <source>{0} cannot be used: {1}, at character {2}.</source>
   <translation>{0} ist nicht verwendbar: {1}, bei Zeichen {2}.</translation>
  </message>
  <message>
   <source>Write it without that part.</source>
   <translation>Schreiben Sie es ohne diesen Teil.</translation>
  </message>
  <message>
   <source>“\{0}” lacks its digits</source>
   <translation>„\{0}“ fehlen die Ziffern</translation>
  </message>
  <message>
   <source>“\{0}” is not supported</source>
   <translation>„\{0}“ wird nicht unterstützt</translation>
  </message>
  <message>
   <source>Ids belong to one model; `models template M --preview TEXT` shows them.</source>
   <translation>Kennungen gehören zu einem Modell; `models template M --preview TEXT` zeigt sie.</translation>
  </message>
  <message>
   <source>The model has no token that goes on in the form that the answer must have.</source>
   <translation>Das Modell hat kein Token, das in der Form weitergeht, die die Antwort haben muss.</translation>
  </message>
  <message>
   <source>Remove biases on tokens, or allow other characters in the schema or grammar.</source>
   <translation>Entfernen Sie Vorlieben für Tokens oder erlauben Sie andere Zeichen in Schema oder Grammatik.</translation>
  </message>
  <message>
   <source>The model stopped working in the middle of an answer.</source>
   <translation>Das Modell hörte mitten in einer Antwort auf zu arbeiten.</translation>
  </message>
  <message>
   <source>Ask again; if it happens again, load the model with a shorter context.</source>
   <translation>Fragen Sie noch einmal; kommt es wieder vor, laden Sie das Modell mit kürzerem Kontext.</translation>
  </message>
  <message>
   <source>The model engine is closed.</source>
   <translation>Die Engine der Modelle ist geschlossen.</translation>
  </message>
  <message>
   <source>Start the program again.</source>
   <translation>Starten Sie das Programm neu.</translation>
  </message>
  <message>
   <source>The JSON Schema cannot be used: {0}: {1}.</source>
   <translation>Das JSON-Schema ist nicht verwendbar: {0}: {1}.</translation>
  </message>
  <message>
   <source>Change that part of the schema.</source>
   <translation>Ändern Sie diesen Teil des Schemas.</translation>
  </message>
  <message>
   <source>The JSON Schema has {0} characters; {1} are allowed.</source>
   <translation>Das JSON-Schema hat {0} Zeichen; {1} sind erlaubt.</translation>
  </message>
  <message>
   <source>Leave out what the answer does not need.</source>
   <translation>Lassen Sie weg, was die Antwort nicht braucht.</translation>
  </message>
  <message>
   <source>The JSON Schema is nested too deeply.</source>
   <translation>Das JSON-Schema ist zu tief geschachtelt.</translation>
  </message>
  <message>
   <source>Use $defs and $ref.</source>
   <translation>Verwenden Sie $defs und $ref.</translation>
  </message>
  <message>
   <source>The JSON Schema is not JSON.</source>
   <translation>Das JSON-Schema ist kein JSON.</translation>
  </message>
  <message>
   <source>The file {0} is damaged: it claims to be part {1} of {2}.</source>
   <translation>Die Datei {0} ist beschädigt: Sie behauptet, Teil {1} von {2} zu sein.</translation>
  </message>
  <message>
   <source>{0} is part {1} of {2} of a model, but is not named like one.</source>
   <translation>{0} ist Teil {1} von {2} eines Modells, heißt aber nicht so.</translation>
  </message>
  <message>
   <source>Give each part its first name back; this one ended in -{0}-of-{1}.gguf.</source>
   <translation>Geben Sie jedem Teil seinen ersten Namen zurück; dieser endete auf -{0}-of-{1}.gguf.</translation>
  </message>
  <message>
   <source>Part {0} of {1} of this model is missing: {2}.</source>
   <translation>Teil {0} von {1} dieses Modells fehlt: {2}.</translation>
  </message>
  <message>
   <source>Put all parts into one folder.</source>
   <translation>Legen Sie alle Teile in einen Ordner.</translation>
  </message>
  <message>
   <source>{0} says of itself that it is part {1} of {2}.</source>
   <translation>{0} sagt von sich, es sei Teil {1} von {2}.</translation>
  </message>
  <message>
   <source>Parts of different models got mixed up; copy all of them again.</source>
   <translation>Teile verschiedener Modelle sind durcheinandergeraten; kopieren Sie alle noch einmal.</translation>
  </message>
  <message>
   <source>A tensor stands in two parts of {0}.</source>
   <translation>Ein Tensor steht in zwei Teilen von {0}.</translation>
  </message>
  <message>
   <source>The parts of {0} hold {1} of {2} tensors.</source>
   <translation>Die Teile von {0} enthalten {1} von {2} Tensoren.</translation>
  </message>
  <message>
   <source>{0} requests with {1} tokens run or wait already; there is room for {2} with {3}, and this one has {4}.</source>
   <translation>{0} Anfragen mit {1} Tokens laufen oder warten schon; Platz ist für {2} mit {3}, und diese hat {4}.</translation>
  </message>
  <message>
   <source>Send fewer requests at once, or wait until some are answered.</source>
   <translation>Senden Sie weniger Anfragen zugleich oder warten Sie, bis einige beantwortet sind.</translation>
  </message>
  <message>
   <source>Making a model file takes {0} MiB of memory; {1} MiB are free.</source>
   <translation>Das Herstellen einer Modelldatei braucht {0} MiB Speicher; {1} MiB sind frei.</translation>
  </message>
  <message>
   <source>Close other programs, or unload the model.</source>
   <translation>Schließen Sie andere Programme oder entladen Sie das Modell.</translation>
  </message>
  <message>
   <source>The workshop was closed.</source>
   <translation>Die Werkstatt wurde geschlossen.</translation>
  </message>
  <message>
   <source>{0} could not be worked on: {1}</source>
   <translation>{0} konnte nicht bearbeitet werden: {1}</translation>
  </message>
  <message>
   <source>The new model could not be written: {0}.</source>
   <translation>Das neue Modell konnte nicht geschrieben werden: {0}.</translation>
  </message>
  <message>
   <source>Check the drive and the permissions of the workspace folder.</source>
   <translation>Prüfen Sie das Laufwerk und die Rechte des Ordners des Arbeitsbereichs.</translation>
  </message>
  <message>
   <source>Free some space on the drive of the workspace, or choose a smaller format.</source>
   <translation>Schaffen Sie Platz auf dem Laufwerk des Arbeitsbereichs oder wählen Sie ein kleineres Format.</translation>
  </message>
  <message>
   <source>No file in this archive can be read. {0}</source>
   <translation>Keine Datei in diesem Archiv ist lesbar. {0}</translation>
  </message>
  <message>
   <source>Unpack it and add the files that matter.</source>
   <translation>Packen Sie es aus und fügen Sie die wichtigen Dateien hinzu.</translation>
  </message>
  <message>
   <source>This {0} unpacks to far more than its size.</source>
   <translation>Entpackt sich zu weit mehr als seiner Größe: {0}.</translation>
  </message>
  <message>
   <source>It may have been made to do harm; open it only if you trust its origin.</source>
   <translation>Es könnte gemacht sein, um zu schaden; öffnen Sie es nur, wenn Sie seiner Herkunft trauen.</translation>
  </message>
  <message>
   <source>This {0} is damaged.</source>
   <translation>Diese Datei ist beschädigt: {0}.</translation>
  </message>
  <message>
   <source>Open it in the program that made it, which may repair it, and save it again.</source>
   <translation>Öffnen Sie sie in dem Programm, das sie gemacht hat und sie vielleicht repariert, und speichern Sie sie noch einmal.</translation>
  </message>
  <message>
   <source>This {0} is protected by a password, or of the old binary kind.</source>
   <translation>Durch ein Passwort geschützt oder von der alten binären Art: {0}.</translation>
  </message>
  <message>
   <source>Open it in a {0} and save it as {1} without a password.</source>
   <translation>Öffnen Sie es mit einem passenden Programm ({0}) und speichern Sie es als {1} ohne Passwort.</translation>
  </message>
  <message>
   <source>A part of this {0} is too large.</source>
   <translation>Ein Teil davon ist zu groß: {0}.</translation>
  </message>
  <message>
   <source>Split it into smaller files.</source>
   <translation>Teilen Sie es in kleinere Dateien.</translation>
  </message>
  <message>
   <source>This file holds binary data, not text.</source>
   <translation>Diese Datei enthält Binärdaten, keinen Text.</translation>
  </message>
  <message>
   <source>Its name may carry the wrong suffix; rename it or choose another file.</source>
   <translation>Ihr Name trägt vielleicht die falsche Endung; benennen Sie sie um oder wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>This file is empty.</source>
   <translation>Diese Datei ist leer.</translation>
  </message>
  <message>
   <source>Choose a file with text in it.</source>
   <translation>Wählen Sie eine Datei mit Text darin.</translation>
  </message>
  <message>
   <source>Row {0} of this table cannot be read.</source>
   <translation>Zeile {0} dieser Tabelle ist nicht lesbar.</translation>
  </message>
  <message>
   <source>Open it in a spreadsheet program and save it as CSV again.</source>
   <translation>Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie noch einmal als CSV.</translation>
  </message>
  <message>
   <source>This file is not an e-mail message.</source>
   <translation>Diese Datei ist keine E-Mail.</translation>
  </message>
  <message>
   <source>Save the message from the mail program again, as .eml.</source>
   <translation>Speichern Sie die Nachricht noch einmal aus dem Mailprogramm, als .eml.</translation>
  </message>
  <message>
   <source>This e-book is protected against copying.</source>
   <translation>Dieses E-Book ist gegen Kopieren geschützt.</translation>
  </message>
  <message>
   <source>Only the program that it was bought for can open it.</source>
   <translation>Nur das Programm, für das es gekauft wurde, kann es öffnen.</translation>
  </message>
  <message>
   <source>Files of the kind {0} cannot be read.</source>
   <translation>Dateien der Art {0} können nicht gelesen werden.</translation>
  </message>
  <message>
   <source>This HTML file holds nothing that can be read.</source>
   <translation>Diese HTML-Datei enthält nichts Lesbares.</translation>
  </message>
  <message>
   <source>This file holds too many files.</source>
   <translation>Diese Datei enthält zu viele Dateien.</translation>
  </message>
  <message>
   <source>Unpack it and add what matters.</source>
   <translation>Packen Sie sie aus und fügen Sie Wichtiges hinzu.</translation>
  </message>
  <message>
   <source>The files in this file are too large together.</source>
   <translation>Die Dateien in dieser Datei sind zusammen zu groß.</translation>
  </message>
  <message>
   <source>Files lie in files more than {0} deep here.</source>
   <translation>Hier liegen Dateien mehr als {0} tief in Dateien.</translation>
  </message>
  <message>
   <source>This JSON is nested too deeply.</source>
   <translation>Dieses JSON ist zu tief geschachtelt.</translation>
  </message>
  <message>
   <source>Export it in a flatter form.</source>
   <translation>Exportieren Sie es in flacherer Form.</translation>
  </message>
  <message>
   <source>This file holds no messages.</source>
   <translation>Diese Datei enthält keine Nachrichten.</translation>
  </message>
  <message>
   <source>Export the mailbox from the mail program again.</source>
   <translation>Exportieren Sie das Postfach noch einmal aus dem Mailprogramm.</translation>
  </message>
  <message>
   <source>This file is not an Outlook message, or it is damaged.</source>
   <translation>Diese Datei ist keine Outlook-Nachricht, oder sie ist beschädigt.</translation>
  </message>
  <message>
   <source>Save the message from Outlook again.</source>
   <translation>Speichern Sie die Nachricht noch einmal aus Outlook.</translation>
  </message>
  <message>
   <source>This file is not a Jupyter notebook, or it is damaged.</source>
   <translation>Diese Datei ist kein Jupyter-Notebook, oder sie ist beschädigt.</translation>
  </message>
  <message>
   <source>Open it in Jupyter and save it again.</source>
   <translation>Öffnen Sie sie in Jupyter und speichern Sie sie noch einmal.</translation>
  </message>
  <message>
   <source>Choose a picture with text in it.</source>
   <translation>Wählen Sie ein Bild mit Text darin.</translation>
  </message>
  <message>
   <source>No text was found in this picture.</source>
   <translation>In diesem Bild wurde kein Text gefunden.</translation>
  </message>
  <message>
   <source>A sharper or larger picture may help.</source>
   <translation>Ein schärferes oder größeres Bild hilft vielleicht.</translation>
  </message>
  <message>
   <source>This picture is damaged, or of a kind that Tesseract does not read.</source>
   <translation>Dieses Bild ist beschädigt oder von einer Art, die Tesseract nicht liest.</translation>
  </message>
  <message>
   <source>Save it as PNG and add that.</source>
   <translation>Speichern Sie es als PNG und fügen Sie das hinzu.</translation>
  </message>
  <message>
   <source>Reading the text in this picture took longer than {0} seconds.</source>
   <translation>Das Lesen des Textes in diesem Bild dauerte länger als {0} Sekunden.</translation>
  </message>
  <message>
   <source>Make the picture smaller.</source>
   <translation>Machen Sie das Bild kleiner.</translation>
  </message>
  <message>
   <source>This {0} is protected by a password.</source>
   <translation>Durch ein Passwort geschützt: {0}.</translation>
  </message>
  <message>
   <source>Open it in a {0} and save it without a password.</source>
   <translation>Öffnen Sie es mit einem passenden Programm ({0}) und speichern Sie es ohne Passwort.</translation>
  </message>
  <message>
   <source>This is no Parquet file that can be read.</source>
   <translation>Das ist keine lesbare Parquet-Datei.</translation>
  </message>
  <message>
   <source>Write it again, without encryption.</source>
   <translation>Schreiben Sie sie noch einmal, ohne Verschlüsselung.</translation>
  </message>
  <message>
   <source>The file has more than {0} rows.</source>
   <translation>Die Datei hat mehr als {0} Zeilen.</translation>
  </message>
  <message>
   <source>This file took longer than {0} seconds to read.</source>
   <translation>Das Lesen dieser Datei dauerte länger als {0} Sekunden.</translation>
  </message>
  <message>
   <source>This file needs more memory to read than it may take.</source>
   <translation>Das Lesen dieser Datei braucht mehr Speicher, als es nehmen darf.</translation>
  </message>
  <message>
   <source>This file is damaged: the process that read it was brought down.</source>
   <translation>Diese Datei ist beschädigt: Der lesende Prozess wurde dadurch beendet.</translation>
  </message>
  <message>
   <source>Open it in the program that made it and save it again.</source>
   <translation>Öffnen Sie sie in dem Programm, das sie gemacht hat, und speichern Sie sie noch einmal.</translation>
  </message>
  <message>
   <source>Give its password, or save a copy without one and add that.</source>
   <translation>Geben Sie ihr Passwort an, oder speichern Sie eine Kopie ohne und fügen Sie diese hinzu.</translation>
  </message>
  <message>
   <source>Check the password, or ask for another.</source>
   <translation>Prüfen Sie das Passwort oder fragen Sie nach einem anderen.</translation>
  </message>
  <message>
   <source>This PDF has no pages.</source>
   <translation>Dieses PDF hat keine Seiten.</translation>
  </message>
  <message>
   <source>Open it in a PDF program and save it again.</source>
   <translation>Öffnen Sie es in einem PDF-Programm und speichern Sie es noch einmal.</translation>
  </message>
  <message>
   <source>This PDF has {0} pages; the limit is {1}.</source>
   <translation>Dieses PDF hat {0} Seiten; die Grenze ist {1}.</translation>
  </message>
  <message>
   <source>No page of this PDF can be read; it is damaged.</source>
   <translation>Keine Seite dieses PDF ist lesbar; es ist beschädigt.</translation>
  </message>
  <message>
   <source>Open it in a PDF program, which may repair it, and save it again.</source>
   <translation>Öffnen Sie es in einem PDF-Programm, das es vielleicht repariert, und speichern Sie es noch einmal.</translation>
  </message>
  <message>
   <source>This PDF has no text layer, it is probably a scan.</source>
   <translation>Dieses PDF hat keine Textebene, es ist vermutlich ein Scan.</translation>
  </message>
  <message>
   <source>This PDF is damaged, or not a PDF at all.</source>
   <translation>Dieses PDF ist beschädigt oder gar kein PDF.</translation>
  </message>
  <message>
   <source>The fonts of this PDF do not say which letters they draw.</source>
   <translation>Die Schriften dieses PDF sagen nicht, welche Buchstaben sie zeichnen.</translation>
  </message>
  <message>
   <source>Run it through OCR software and add the result.</source>
   <translation>Lassen Sie es durch eine Texterkennung laufen und fügen Sie das Ergebnis hinzu.</translation>
  </message>
  <message>
   <source>Page {0} of this PDF has no size.</source>
   <translation>Seite {0} dieses PDF hat keine Größe.</translation>
  </message>
  <message>
   <source>Page {0} would be over {1} pixels high.</source>
   <translation>Seite {0} wäre über {1} Pixel hoch.</translation>
  </message>
  <message>
   <source>Open it in a PDF program.</source>
   <translation>Öffnen Sie es in einem PDF-Programm.</translation>
  </message>
  <message>
   <source>This PDF has no page {0}.</source>
   <translation>Dieses PDF hat keine Seite {0}.</translation>
  </message>
  <message>
   <source>Page {0} of this PDF is damaged.</source>
   <translation>Seite {0} dieses PDF ist beschädigt.</translation>
  </message>
  <message>
   <source>This file is not RTF, whatever its name says.</source>
   <translation>Diese Datei ist kein RTF, was immer ihr Name sagt.</translation>
  </message>
  <message>
   <source>This file is nested too deeply.</source>
   <translation>Diese Datei ist zu tief geschachtelt.</translation>
  </message>
  <message>
   <source>Save it in another format.</source>
   <translation>Speichern Sie sie in einem anderen Format.</translation>
  </message>
  <message>
   <source>This file holds more than {0} characters of text.</source>
   <translation>Diese Datei enthält mehr als {0} Zeichen Text.</translation>
  </message>
  <message>
   <source>This file may not be read.</source>
   <translation>Diese Datei darf nicht gelesen werden.</translation>
  </message>
  <message>
   <source>This file is damaged and cannot be read.</source>
   <translation>Diese Datei ist beschädigt und nicht lesbar.</translation>
  </message>
  <message>
   <source>This Excel workbook is damaged, or older than 1997.</source>
   <translation>Diese Excel-Arbeitsmappe ist beschädigt oder älter als 1997.</translation>
  </message>
  <message>
   <source>Open it in a spreadsheet program and save it as .xlsx.</source>
   <translation>Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als .xlsx.</translation>
  </message>
  <message>
   <source>This Excel workbook is protected by a password.</source>
   <translation>Diese Excel-Arbeitsmappe ist durch ein Passwort geschützt.</translation>
  </message>
  <message>
   <source>Open it in a spreadsheet program and save it without a password.</source>
   <translation>Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie ohne Passwort.</translation>
  </message>
  <message>
   <source>This is not XML that can be read.</source>
   <translation>Das ist kein lesbares XML.</translation>
  </message>
  <message>
   <source>Open it in the program that made it.</source>
   <translation>Öffnen Sie es in dem Programm, das es gemacht hat.</translation>
  </message>
  <message>
   <source>A part of this file is too large to be read.</source>
   <translation>Ein Teil dieser Datei ist zu groß, um gelesen zu werden.</translation>
  </message>
  <message>
   <source>The folder {0} cannot be used as a recogniser: {1}.</source>
   <translation>Der Ordner {0} ist nicht als Erkenner verwendbar: {1}.</translation>
  </message>
  <message>
   <source>Choose a folder that transformers saved, for token classification, in safetensors.</source>
   <translation>Wählen Sie einen von transformers gespeicherten Ordner zur Token-Klassifikation, in safetensors.</translation>
  </message>
  <message>
   <source>Put the model back, or remove it from the list.</source>
   <translation>Legen Sie das Modell zurück oder entfernen Sie es aus der Liste.</translation>
  </message>
  <message>
   <source>{0} is a GLiNER model, which this program cannot read.</source>
   <translation>{0} ist ein GLiNER-Modell, das dieses Programm nicht lesen kann.</translation>
  </message>
  <message>
   <source>Choose a folder for token classification, as transformers saves it.</source>
   <translation>Wählen Sie einen Ordner zur Token-Klassifikation, wie transformers ihn speichert.</translation>
  </message>
  <message>
   <source>{0} is a spaCy pipeline, which this program cannot read.</source>
   <translation>{0} ist eine spaCy-Pipeline, die dieses Programm nicht lesen kann.</translation>
  </message>
  <message>
   <source>The recogniser {0} took too long or too much memory.</source>
   <translation>Der Erkenner {0} brauchte zu lange oder zu viel Speicher.</translation>
  </message>
  <message>
   <source>Choose a smaller one, or remove it: `workbench pii recognizers`.</source>
   <translation>Wählen Sie einen kleineren oder entfernen Sie ihn: `workbench pii recognizers`.</translation>
  </message>
  <message>
   <source>The recogniser {0} failed.</source>
   <translation>Der Erkenner {0} schlug fehl.</translation>
  </message>
  <message>
   <source>Remove it, or put its folder back as it was: `workbench pii recognizers`.</source>
   <translation>Entfernen Sie ihn oder stellen Sie seinen Ordner wieder her: `workbench pii recognizers`.</translation>
  </message>
  <message>
   <source>This build of the program carries no transformers, which larger recognisers need.</source>
   <translation>Dieser Bau des Programms bringt kein transformers mit, das größere Erkenner brauchen.</translation>
  </message>
  <message>
   <source>Install the full build, or remove the recogniser.</source>
   <translation>Installieren Sie die volle Ausgabe oder entfernen Sie den Erkenner.</translation>
  </message>
  <message>
   <source>The recogniser in {0} cannot be loaded.</source>
   <translation>Der Erkenner in {0} kann nicht geladen werden.</translation>
  </message>
  <message>
   <source>Its files may be incomplete; copy the folder again.</source>
   <translation>Seine Dateien sind vielleicht unvollständig; kopieren Sie den Ordner noch einmal.</translation>
  </message>
  <message>
   <source>The process that asks other programs has ended.</source>
   <translation>Der Prozess, der andere Programme fragt, hat geendet.</translation>
  </message>
  <message>
   <source>The prompt is put together by the other program.</source>
   <translation>Der Prompt wird vom anderen Programm zusammengesetzt.</translation>
  </message>
  <message>
   <source>Choose a model of this program to see what it reads.</source>
   <translation>Wählen Sie ein Modell dieses Programms, um zu sehen, was es liest.</translation>
  </message>
  <message>
   <source>The other program has a template of its own.</source>
   <translation>Das andere Programm hat eine eigene Vorlage.</translation>
  </message>
  <message>
   <source>Change it there.</source>
   <translation>Ändern Sie sie dort.</translation>
  </message>
  <message>
   <source>A model of another program cannot go on from a bare text here.</source>
   <translation>Ein Modell eines anderen Programms kann hier keinen bloßen Text fortsetzen.</translation>
  </message>
  <message>
   <source>Ask it as a chat, or choose a model of this program.</source>
   <translation>Fragen Sie es als Chat oder wählen Sie ein Modell dieses Programms.</translation>
  </message>
  <message>
   <source>The tokens of a model of another program are not known here.</source>
   <translation>Die Tokens eines Modells eines anderen Programms sind hier nicht bekannt.</translation>
  </message>
  <message>
   <source>An adapter cannot be put on a model of another program.</source>
   <translation>Ein Modell eines anderen Programms kann keinen Adapter bekommen.</translation>
  </message>
  <message>
   <source>Turn it off.</source>
   <translation>Schalten Sie ihn aus.</translation>
  </message>
  <message>
   <source>The prompt has about {0} tokens; the model's context holds {1} with the answer.</source>
   <translation>Der Prompt hat etwa {0} Tokens; der Kontext des Modells fasst {1} mit der Antwort.</translation>
  </message>
  <message>
   <source>Ask with less text, or add the model with the context that it has there.</source>
   <translation>Fragen Sie mit weniger Text oder fügen Sie das Modell mit dem Kontext hinzu, den es dort hat.</translation>
  </message>
  <message>
   <source>A model of another program is given no tools here.</source>
   <translation>Ein Modell eines anderen Programms bekommt hier keine Werkzeuge.</translation>
  </message>
  <message>
   <source>{0} is another machine, which only an administrator can permit.</source>
   <translation>{0} ist ein anderer Rechner, den nur die Verwaltung erlauben kann.</translation>
  </message>
  <message>
   <source>Ask a server on this machine, or have the host listed for all users.</source>
   <translation>Fragen Sie einen Server auf diesem Rechner oder lassen Sie den Rechner für alle aufführen.</translation>
  </message>
  <message>
   <source>It is not permitted to ask the engine at {0}.</source>
   <translation>Die Engine unter {0} zu fragen ist nicht erlaubt.</translation>
  </message>
  <message>
   <source>The key is not one plain line.</source>
   <translation>Der Schlüssel ist keine einzelne einfache Zeile.</translation>
  </message>
  <message>
   <source>Put it on the first line.</source>
   <translation>Setzen Sie ihn auf die erste Zeile.</translation>
  </message>
  <message>
   <source>The file with the key, {0}, cannot be read.</source>
   <translation>Die Datei mit dem Schlüssel, {0}, ist nicht lesbar.</translation>
  </message>
  <message>
   <source>Check its path and permissions.</source>
   <translation>Prüfen Sie Pfad und Rechte.</translation>
  </message>
  <message>
   <source>A model of another program cannot tell the probabilities of its tokens.</source>
   <translation>Ein Modell eines anderen Programms kann die Wahrscheinlichkeiten seiner Tokens nicht sagen.</translation>
  </message>
  <message>
   <source>Ask a model of this program for them.</source>
   <translation>Fragen Sie dafür ein Modell dieses Programms.</translation>
  </message>
  <message>
   <source>A model of another program can be held to a JSON Schema, to no other form.</source>
   <translation>Ein Modell eines anderen Programms kann an ein JSON-Schema gehalten werden, an keine andere Form.</translation>
  </message>
  <message>
   <source>Ask a model of this program, or give a schema.</source>
   <translation>Fragen Sie ein Modell dieses Programms oder geben Sie ein Schema an.</translation>
  </message>
  <message>
   <source>Nobody answers at {0}.</source>
   <translation>Unter {0} antwortet niemand.</translation>
  </message>
  <message>
   <source>Start the server there, and ask again.</source>
   <translation>Starten Sie dort den Server und fragen Sie noch einmal.</translation>
  </message>
  <message>
   <source>{0} took too long.</source>
   <translation>{0} brauchte zu lange.</translation>
  </message>
  <message>
   <source>Ask again, or add the model with longer time limits.</source>
   <translation>Fragen Sie noch einmal oder fügen Sie das Modell mit längeren Fristen hinzu.</translation>
  </message>
  <message>
   <source>A connection to {0} was refused here.</source>
   <translation>Eine Verbindung zu {0} wurde hier abgelehnt.</translation>
  </message>
  <message>
   <source>{0} sent the request elsewhere, which is not followed.</source>
   <translation>{0} schickte die Anfrage anderswohin, dem wird nicht gefolgt.</translation>
  </message>
  <message>
   <source>Add the model with the address that really answers.</source>
   <translation>Fügen Sie das Modell mit der Adresse hinzu, die wirklich antwortet.</translation>
  </message>
  <message>
   <source>{0} refused (HTTP {1}).</source>
   <translation>{0} lehnte ab (HTTP {1}).</translation>
  </message>
  <message>
   <source>{0} reports an error.</source>
   <translation>{0} meldet einen Fehler.</translation>
  </message>
  <message>
   <source>Look at what that program reports.</source>
   <translation>Sehen Sie nach, was jenes Programm meldet.</translation>
  </message>
  <message>
   <source>{0} sent more than an answer can be.</source>
   <translation>{0} sandte mehr, als eine Antwort sein kann.</translation>
  </message>
  <message>
   <source>Ask for a shorter one.</source>
   <translation>Verlangen Sie eine kürzere.</translation>
  </message>
  <message>
   <source>{0} broke off in the middle of its answer.</source>
   <translation>{0} brach mitten in der Antwort ab.</translation>
  </message>
  <message>
   <source>{0} does not answer as the OpenAI protocol has it.</source>
   <translation>{0} antwortet nicht, wie es das OpenAI-Protokoll vorsieht.</translation>
  </message>
  <message>
   <source>Check the address, which usually ends with /v1.</source>
   <translation>Prüfen Sie die Adresse, die meist auf /v1 endet.</translation>
  </message>
  <message>
   <source>The snippet ended its process and gave nothing back.</source>
   <translation>Der Baustein beendete seinen Prozess und gab nichts zurück.</translation>
  </message>
  <message>
   <source>The snippet needed more than {0} MB.</source>
   <translation>Der Baustein brauchte mehr als {0} MB.</translation>
  </message>
  <message>
   <source>The snippet failed: {0}.</source>
   <translation>Der Baustein schlug fehl: {0}.</translation>
  </message>
  <message>
   <source>The snippet took longer than {0} seconds.</source>
   <translation>Der Baustein brauchte länger als {0} Sekunden.</translation>
  </message>
  <message>
   <source>The snippet gave back more than {0} KB.</source>
   <translation>Der Baustein gab mehr als {0} KB zurück.</translation>
  </message>
  <message>
   <source>The process that runs snippets ended.</source>
   <translation>Der Prozess, der Bausteine ausführt, endete.</translation>
  </message>
  <message>
   <source>The snippet gave back too much.</source>
   <translation>Der Baustein gab zu viel zurück.</translation>
  </message>
  <message>
   <source>Give back a verdict.</source>
   <translation>Geben Sie ein Urteil zurück.</translation>
  </message>
  <message>
   <source>Try it on one answer.</source>
   <translation>Versuchen Sie ihn an einer Antwort.</translation>
  </message>
  <message>
   <source>The server did not answer as the protocol demands.</source>
   <translation>Der Server antwortete nicht, wie das Protokoll es verlangt.</translation>
  </message>
  <message>
   <source>Look at its documentation, or try another version.</source>
   <translation>Sehen Sie in seine Dokumentation oder versuchen Sie eine andere Version.</translation>
  </message>
  <message>
   <source>The server ended.</source>
   <translation>Der Server endete.</translation>
  </message>
  <message>
   <source>Try it in a terminal.</source>
   <translation>Versuchen Sie es in einem Terminal.</translation>
  </message>
  <message>
   <source>The program could not be started, or does not speak the protocol.</source>
   <translation>Das Programm konnte nicht gestartet werden oder spricht das Protokoll nicht.</translation>
  </message>
  <message>
   <source>Try its command line in a terminal; look at its files if they have changed.</source>
   <translation>Versuchen Sie seine Befehlszeile in einem Terminal; sehen Sie nach, ob sich seine Dateien geändert haben.</translation>
  </message>
  <message>
   <source>The server is not started.</source>
   <translation>Der Server ist nicht gestartet.</translation>
  </message>
  <message>
   <source>The server did not answer in time.</source>
   <translation>Der Server antwortete nicht rechtzeitig.</translation>
  </message>
  <message>
   <source>{0} is a model of the kind “{1}”, which cannot be trained here.</source>
   <translation>{0} ist ein Modell der Art „{1}“, das hier nicht trainiert werden kann.</translation>
  </message>
  <message>
   <source>Choose one of these kinds: {0}.</source>
   <translation>Wählen Sie eine dieser Arten: {0}.</translation>
  </message>
  <message>
   <source>{0} could not be opened for training.</source>
   <translation>{0} konnte nicht zum Trainieren geöffnet werden.</translation>
  </message>
  <message>
   <source>Check the file's checksum, or take the original model in F16.</source>
   <translation>Prüfen Sie die Prüfsumme der Datei oder nehmen Sie das ursprüngliche Modell in F16.</translation>
  </message>
  <message>
   <source>{0} is no folder of a Hugging Face model.</source>
   <translation>{0} ist kein Ordner eines Hugging-Face-Modells.</translation>
  </message>
  <message>
   <source>It needs config.json, the weights and the tokenizer.</source>
   <translation>Er braucht config.json, die Gewichte und den Tokenizer.</translation>
  </message>
  <message>
   <source>The checkpoint of step {0} is damaged.</source>
   <translation>Der Zwischenstand von Schritt {0} ist beschädigt.</translation>
  </message>
  <message>
   <source>Resume from an earlier one.</source>
   <translation>Fahren Sie von einem früheren fort.</translation>
  </message>
  <message>
   <source>The disk is full: the checkpoint could not be written.</source>
   <translation>Die Platte ist voll: Der Zwischenstand konnte nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>Free some space and resume the run; it goes on from its last checkpoint.</source>
   <translation>Schaffen Sie Platz und setzen Sie den Lauf fort; er macht beim letzten Zwischenstand weiter.</translation>
  </message>
  <message>
   <source>This run trains on {0}, which is not there now.</source>
   <translation>Dieser Lauf trainiert auf {0}, das jetzt nicht da ist.</translation>
  </message>
  <message>
   <source>Start the program where it is, or start a new run on another device.</source>
   <translation>Starten Sie das Programm dort oder beginnen Sie einen neuen Lauf auf einem anderen Gerät.</translation>
  </message>
  <message>
   <source>This model has no token that ends an answer.</source>
   <translation>Dieses Modell hat kein Token, das eine Antwort beendet.</translation>
  </message>
  <message>
   <source>The data holds both answers and pairs of answers.</source>
   <translation>Die Daten enthalten sowohl Antworten als auch Antwortpaare.</translation>
  </message>
  <message>
   <source>Train on one kind at a time.</source>
   <translation>Trainieren Sie mit einer Art zurzeit.</translation>
  </message>
  <message>
   <source>An adapter cannot be written as {0}.</source>
   <translation>Ein Adapter kann nicht als {0} geschrieben werden.</translation>
  </message>
  <message>
   <source>Train the matrices of attention and feed-forward only.</source>
   <translation>Trainieren Sie nur die Matrizen von Attention und Feed-Forward.</translation>
  </message>
  <message>
   <source>This model has no matrices called {0}.</source>
   <translation>Dieses Modell hat keine Matrizen namens {0}.</translation>
  </message>
  <message>
   <source>It has {0}; or say all, attention or feed_forward.</source>
   <translation>Es hat {0}; oder sagen Sie all, attention oder feed_forward.</translation>
  </message>
  <message>
   <source>This system has no files in memory, and an encrypted workspace writes no plain ones.</source>
   <translation>Dieses System kennt keine Dateien im Speicher, und ein verschlüsselter Arbeitsbereich schreibt keine offenen.</translation>
  </message>
  <message>
   <source>Train on Linux, or in a workspace that is not encrypted.</source>
   <translation>Trainieren Sie unter Linux oder in einem unverschlüsselten Arbeitsbereich.</translation>
  </message>
  <message>
   <source>Export it again.</source>
   <translation>Exportieren Sie ihn noch einmal.</translation>
  </message>
  <message>
   <source>There is no checkpoint of step {0}.</source>
   <translation>Es gibt keinen Zwischenstand von Schritt {0}.</translation>
  </message>
  <message>
   <source>List the checkpoints.</source>
   <translation>Listen Sie die Zwischenstände auf.</translation>
  </message>
  <message>
   <source>Choose the method lora.</source>
   <translation>Wählen Sie das Verfahren lora.</translation>
  </message>
  <message>
   <source>None of the examples fits into {0} tokens.</source>
   <translation>Keines der Beispiele passt in {0} Tokens.</translation>
  </message>
  <message>
   <source>Shorten the examples, or allow longer ones.</source>
   <translation>Kürzen Sie die Beispiele oder erlauben Sie längere.</translation>
  </message>
  <message>
   <source>The loss of step {0} is no number; training stopped.</source>
   <translation>Der Verlust von Schritt {0} ist keine Zahl; das Training hielt an.</translation>
  </message>
  <message>
   <source>The checkpoints before it are whole. Start again with a lower learning rate.</source>
   <translation>Die Zwischenstände davor sind heil. Beginnen Sie noch einmal mit niedrigerer Lernrate.</translation>
  </message>
  <message>
   <source>Choose another checkpoint.</source>
   <translation>Wählen Sie einen anderen Zwischenstand.</translation>
  </message>
  <message>
   <source>This edition of the program does not fine-tune.</source>
   <translation>Diese Ausgabe des Programms stimmt keine Modelle ab.</translation>
  </message>
  <message>
   <source>Install the full edition; it opens the same workspaces.</source>
   <translation>Installieren Sie die volle Ausgabe; sie öffnet dieselben Arbeitsbereiche.</translation>
  </message>
  <message>
   <source>Training {0} takes at least {1} MiB of memory; {2} MiB are free.</source>
   <translation>{0} zu trainieren braucht mindestens {1} MiB Speicher; {2} MiB sind frei.</translation>
  </message>
  <message>
   <source>Choose a smaller model, close other programs, or unload the model in use.</source>
   <translation>Wählen Sie ein kleineres Modell, schließen Sie andere Programme oder entladen Sie das verwendete Modell.</translation>
  </message>
  <message>
   <source>The trainer was closed.</source>
   <translation>Der Trainer wurde geschlossen.</translation>
  </message>
  <message>
   <source>Training was cut off: {0}</source>
   <translation>Das Training brach ab: {0}</translation>
  </message>
  <message>
   <source>Resume the run; it goes on from its last checkpoint.</source>
   <translation>Setzen Sie den Lauf fort; er macht beim letzten Zwischenstand weiter.</translation>
  </message>
  <message>
   <source>The vocabulary of {0} cannot be read.</source>
   <translation>Der Wortschatz von {0} ist nicht lesbar.</translation>
  </message>
  <message>
   <source>Import the file again, or choose another model.</source>
   <translation>Importieren Sie die Datei noch einmal oder wählen Sie ein anderes Modell.</translation>
  </message>
 </context>
</TS>
