<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
 <context>
  <name>window</name>
  <message>
   <source>Adapters</source>
   <translation>Adaptateurs</translation>
  </message>
  <message>
   <source>The release {reference} binds them.</source>
   <translation>La mise en service {reference} les fixe.</translation>
  </message>
  <message>
   <source>Click to turn adapters on or off here.</source>
   <translation>Cliquez pour activer ou désactiver des adaptateurs ici.</translation>
  </message>
  <message>
   <source>Adapters: {all_names}</source>
   <translation>Adaptateurs : {all_names}</translation>
  </message>
  <message>
   <source>{n_names} adapters</source>
   <translation>{n_names} adaptateurs</translation>
  </message>
  <message>
   <source>No adapter is on</source>
   <translation>Aucun adaptateur n'est activé</translation>
  </message>
  <message>
   <source>none is on</source>
   <translation>aucun n'est activé</translation>
  </message>
  <message>
   <source>On for every conversation that does not say otherwise. A scale of 1 is what the adapter was trained for.</source>
   <translation>Activé pour chaque conversation qui ne dit pas autre chose. Un poids de 1 est celui pour lequel l'adaptateur a été entraîné.</translation>
  </message>
  <message>
   <source>What is set here holds for this conversation, from the next question on.</source>
   <translation>Ce qui est réglé ici vaut pour cette conversation, à partir de la prochaine question.</translation>
  </message>
  <message>
   <source>This conversation has not begun: what is set here holds for the workspace. Once it has begun it can have its own.</source>
   <translation>Cette conversation n'a pas commencé : ce qui est réglé ici vaut pour l'espace de travail. Une fois commencée, elle peut avoir ses propres réglages.</translation>
  </message>
  <message>
   <source>Adapters of {model_name}</source>
   <translation>Adaptateurs de {model_name}</translation>
  </message>
  <message>
   <source>As in the workspace</source>
   <translation>Comme dans l'espace de travail</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>No adapter fits this model. Import a LoRA adapter in GGUF format that was trained on it.</source>
   <translation>Aucun adaptateur ne convient à ce modèle. Importez un adaptateur LoRA au format GGUF entraîné sur ce modèle.</translation>
  </message>
  <message>
   <source>version {version}</source>
   <translation>version {version}</translation>
  </message>
  <message>
   <source>Use {name}</source>
   <translation>Utiliser {name}</translation>
  </message>
  <message>
   <source>Scale of {name}</source>
   <translation>Poids de {name}</translation>
  </message>
  <message>
   <source>Scale of {name} as a number</source>
   <translation>Poids de {name} en chiffres</translation>
  </message>
  <message>
   <source>rank {rank}, alpha {alpha:g}</source>
   <translation>rang {rank}, alpha {alpha:g}</translation>
  </message>
  <message>
   <source>set for this conversation</source>
   <translation>réglé pour cette conversation</translation>
  </message>
  <message>
   <source>A call that waits for you</source>
   <translation>Un appel qui vous attend</translation>
  </message>
  <message>
   <source>Arguments of the call</source>
   <translation>Arguments de l'appel</translation>
  </message>
  <message>
   <source>Refuse</source>
   <translation>Refuser</translation>
  </message>
  <message>
   <source>Carry out</source>
   <translation>Exécuter</translation>
  </message>
  <message>
   <source>Always in this run</source>
   <translation>Toujours dans cette exécution</translation>
  </message>
  <message>
   <source>A new step</source>
   <translation>Une nouvelle étape</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>Plan</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Ajouter</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Retirer</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>Monter</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>Descendre</translation>
  </message>
  <message>
   <source>Keep this plan</source>
   <translation>Garder ce plan</translation>
  </message>
  <message>
   <source>Double-click or F2 changes an open item.</source>
   <translation>Un double-clic ou F2 modifie un point ouvert.</translation>
  </message>
  <message>
   <source>Pause the run to change what is open.</source>
   <translation>Mettez l'exécution en pause pour changer ce qui est ouvert.</translation>
  </message>
  <message>
   <source>Ask before anything but reading</source>
   <translation>Demander avant tout sauf la lecture</translation>
  </message>
  <message>
   <source>Ask before each call</source>
   <translation>Demander avant chaque appel</translation>
  </message>
  <message>
   <source>Carry out everything without asking</source>
   <translation>Tout exécuter sans demander</translation>
  </message>
  <message>
   <source>Objective</source>
   <translation>Objectif</translation>
  </message>
  <message>
   <source>What is to be found out, compared or written down?</source>
   <translation>Que faut-il découvrir, comparer ou rédiger ?</translation>
  </message>
  <message>
   <source>Begin</source>
   <translation>Commencer</translation>
  </message>
  <message>
   <source>Documents</source>
   <translation>Documents</translation>
  </message>
  <message>
   <source>Consent</source>
   <translation>Consentement</translation>
  </message>
  <message>
   <source>Purpose</source>
   <translation>Finalité</translation>
  </message>
  <message>
   <source>If asked for</source>
   <translation>Si demandé</translation>
  </message>
  <message>
   <source>Steps at most</source>
   <translation>Étapes au plus</translation>
  </message>
  <message>
   <source>Tokens at most</source>
   <translation>Jetons au plus</translation>
  </message>
  <message>
   <source>Minutes at most</source>
   <translation>Minutes au plus</translation>
  </message>
  <message>
   <source>No documents</source>
   <translation>Aucun document</translation>
  </message>
  <message>
   <source>All documents</source>
   <translation>Tous les documents</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Étapes</translation>
  </message>
  <message>
   <source>Tokens</source>
   <translation>Jetons</translation>
  </message>
  <message>
   <source>Minutes</source>
   <translation>Minutes</translation>
  </message>
  <message>
   <source>Give an objective. A model makes a plan of it, calls tools on this machine for each item, and writes a report whose evidence opens. Whatever does more than read asks you first.</source>
   <translation>Donnez un objectif. Un modèle en fait un plan, appelle pour chaque point des outils de cette machine et rédige un rapport dont les preuves s'ouvrent. Ce qui fait plus que lire vous est demandé d'abord.</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Quoi</translation>
  </message>
  <message>
   <source>Arguments</source>
   <translation>Arguments</translation>
  </message>
  <message>
   <source>What came of it</source>
   <translation>Ce qui en est sorti</translation>
  </message>
  <message>
   <source>Document</source>
   <translation>Document</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Page</translation>
  </message>
  <message>
   <source>Passage</source>
   <translation>Passage</translation>
  </message>
  <message>
   <source>Agents</source>
   <translation>Agents</translation>
  </message>
  <message>
   <source>Runs</source>
   <translation>Exécutions</translation>
  </message>
  <message>
   <source>Budget used</source>
   <translation>Budget utilisé</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pause</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Arrêter</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Continuer</translation>
  </message>
  <message>
   <source>The chosen step</source>
   <translation>L'étape choisie</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Rapport</translation>
  </message>
  <message>
   <source>Evidence</source>
   <translation>Preuves</translation>
  </message>
  <message>
   <source>No run is shown</source>
   <translation>Aucune exécution n'est affichée</translation>
  </message>
  <message>
   <source>Delete…</source>
   <translation>Supprimer…</translation>
  </message>
  <message>
   <source>Export the report…</source>
   <translation>Exporter le rapport…</translation>
  </message>
  <message>
   <source>Its plan, steps and report go for good. Files in the outbox stay.</source>
   <translation>Le plan, les étapes et le rapport disparaissent pour de bon. Les fichiers du dossier de sortie restent.</translation>
  </message>
  <message>
   <source>Export the report</source>
   <translation>Exporter le rapport</translation>
  </message>
  <message>
   <source>*There is no report yet.*</source>
   <translation>*Il n'y a pas encore de rapport.*</translation>
  </message>
  <message>
   <source>Delete this run?</source>
   <translation>Supprimer cette exécution ?</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Supprimer</translation>
  </message>
  <message>
   <source>Markdown (*.md)</source>
   <translation>Markdown (*.md)</translation>
  </message>
  <message>
   <source>Exported to {path}</source>
   <translation>Exporté vers {path}</translation>
  </message>
  <message>
   <source>Working</source>
   <translation>En cours</translation>
  </message>
  <message>
   <source>Waits for you</source>
   <translation>Vous attend</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>En pause</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Arrêté</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Terminé</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>Échoué</translation>
  </message>
  <message>
   <source>Plan edited</source>
   <translation>Plan modifié</translation>
  </message>
  <message>
   <source>Checked</source>
   <translation>Vérifié</translation>
  </message>
  <message>
   <source>Answered</source>
   <translation>Répondu</translation>
  </message>
  <message>
   <source>decided upon</source>
   <translation>décidé</translation>
  </message>
  <message>
   <source>being carried out</source>
   <translation>en cours d'exécution</translation>
  </message>
  <message>
   <source>done</source>
   <translation>fait</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>échoué</translation>
  </message>
  <message>
   <source>refused by you</source>
   <translation>refusé par vous</translation>
  </message>
  <message>
   <source>forbidden</source>
   <translation>interdit</translation>
  </message>
  <message>
   <source>It only reads.</source>
   <translation>Il ne fait que lire.</translation>
  </message>
  <message>
   <source>It leaves something behind in this workspace.</source>
   <translation>Il laisse quelque chose dans cet espace de travail.</translation>
  </message>
  <message>
   <source>It is a program that you registered; what it does is not known here.</source>
   <translation>C'est un programme que vous avez inscrit ; ce qu'il fait n'est pas connu ici.</translation>
  </message>
  <message>
   <source>{steps} of {steps_2} steps · {tokens:,} of {tokens_2:,} tokens · {seconds:.1f} of {minutes:g} min · {model}</source>
   <translation>{steps} étapes sur {steps_2} · {tokens:,} jetons sur {tokens_2:,} · {seconds:.1f} min sur {minutes:g} · {model}</translation>
  </message>
  <message>
   <source>{created_at} · {n_done} of {n_plan} items</source>
   <translation>{created_at} · {n_done} points sur {n_plan}</translation>
  </message>
  <message>
   <source>May {tool}{where} be carried out?</source>
   <translation>{tool}{where} peut-il être exécuté ?</translation>
  </message>
  <message>
   <source>{outcomes}, {seconds:.1f} s</source>
   <translation>{outcomes}, {seconds:.1f} s</translation>
  </message>
  <message>
   <source> of the server {server}</source>
   <translation> du serveur {server}</translation>
  </message>
  <message numerus="yes">
   <source>{n} passages</source>
   <translation>
    <numerusform>{n} passage</numerusform>
    <numerusform>{n} passages</numerusform>
   </translation>
  </message>
  <message>
   <source>allowed by: {consent}</source>
   <translation>permis par : {consent}</translation>
  </message>
  <message>
   <source>For: {purpose}</source>
   <translation>Pour : {purpose}</translation>
  </message>
  <message>
   <source>Choose a folder for the workspace</source>
   <translation>Choisissez un dossier pour l'espace de travail</translation>
  </message>
  <message>
   <source>A report without your content was written:
{report}</source>
   <translation>Un rapport sans vos contenus a été écrit :
{report}</translation>
  </message>
  <message>
   <source>A fault of the program</source>
   <translation>Une erreur du programme</translation>
  </message>
  <message>
   <source>Something went wrong inside the program. Your workspace is safe, and you can go on. Nothing was sent anywhere.</source>
   <translation>Quelque chose s'est mal passé dans le programme. Votre espace de travail est en sécurité et vous pouvez continuer. Rien n'a été envoyé nulle part.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Réessayer</translation>
  </message>
  <message>
   <source>Choose another folder…</source>
   <translation>Choisir un autre dossier…</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Quitter</translation>
  </message>
  <message>
   <source>{title}: numbers as a table</source>
   <translation>{title} : chiffres en tableau</translation>
  </message>
  <message>
   <source>As a table</source>
   <translation>En tableau</translation>
  </message>
  <message>
   <source>{title}: save</source>
   <translation>{title} : enregistrer</translation>
  </message>
  <message>
   <source>Save as PNG, SVG or CSV</source>
   <translation>Enregistrer en PNG, SVG ou CSV</translation>
  </message>
  <message>
   <source>Save the chart</source>
   <translation>Enregistrer le graphique</translation>
  </message>
  <message>
   <source>Chart</source>
   <translation>Graphique</translation>
  </message>
  <message>
   <source>Nothing to show</source>
   <translation>Rien à montrer</translation>
  </message>
  <message>
   <source>{n} values. Arrow keys read them, Enter opens one.</source>
   <translation>{n} valeurs. Les flèches les lisent, Entrée en ouvre une.</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Période</translation>
  </message>
  <message>
   <source>PNG picture (*.png);;SVG drawing (*.svg);;CSV table (*.csv)</source>
   <translation>Image PNG (*.png);;Dessin SVG (*.svg);;Tableau CSV (*.csv)</translation>
  </message>
  <message>
   <source>{path} cannot be written.</source>
   <translation>{path} ne peut pas être écrit.</translation>
  </message>
  <message>
   <source>Choose another place.</source>
   <translation>Choisissez un autre emplacement.</translation>
  </message>
  <message>
   <source>Previous branch</source>
   <translation>Branche précédente</translation>
  </message>
  <message>
   <source>Next branch</source>
   <translation>Branche suivante</translation>
  </message>
  <message>
   <source>Branch {position} of {count}</source>
   <translation>Branche {position} sur {count}</translation>
  </message>
  <message>
   <source>Chats of other programs (*.zip *.json *.chat)</source>
   <translation>Conversations d'autres programmes (*.zip *.json *.chat)</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} chats taken over</source>
   <translation>
    <numerusform>{n:,} conversation reprise</numerusform>
    <numerusform>{n:,} conversations reprises</numerusform>
   </translation>
  </message>
  <message>
   <source> from {sorted}</source>
   <translation> de {sorted}</translation>
  </message>
  <message>
   <source>; {n_known:,} were here already</source>
   <translation>; {n_known:,} étaient déjà là</translation>
  </message>
  <message>
   <source>; {n_unread:,} could not be read, {name} among them: {why}</source>
   <translation>; {n_unread:,} n'ont pas pu être lues, dont {name} : {why}</translation>
  </message>
  <message>
   <source>Take over chats</source>
   <translation>Reprendre des conversations</translation>
  </message>
  <message>
   <source>Take over a folder of chats</source>
   <translation>Reprendre un dossier de conversations</translation>
  </message>
  <message>
   <source>Reading {name} …</source>
   <translation>Lecture de {name} …</translation>
  </message>
  <message>
   <source>{n_read:,} of {n_files:,} files read</source>
   <translation>{n_read:,} fichiers lus sur {n_files:,}</translation>
  </message>
  <message>
   <source>Collections to ask</source>
   <translation>Collections interrogées</translation>
  </message>
  <message>
   <source>Choose which collections of documents are asked</source>
   <translation>Choisissez les collections de documents interrogées</translation>
  </message>
  <message>
   <source>Add documents…</source>
   <translation>Ajouter des documents…</translation>
  </message>
  <message>
   <source>Documents to ask: {names}</source>
   <translation>Documents interrogés : {names}</translation>
  </message>
  <message>
   <source>{n_names} collections · {amount}</source>
   <translation>{n_names} collections · {amount}</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} documents</source>
   <translation>
    <numerusform>{n:,} document</numerusform>
    <numerusform>{n:,} documents</numerusform>
   </translation>
  </message>
  <message>
   <source>none</source>
   <translation>aucune</translation>
  </message>
  <message>
   <source>Too long to paste here. Save it as a file and add it to your documents.</source>
   <translation>Trop long pour être collé ici. Enregistrez-le dans un fichier et ajoutez-le à vos documents.</translation>
  </message>
  <message>
   <source>Editing an earlier question. Sending it makes a new branch; the old one stays.</source>
   <translation>Modification d'une question antérieure. L'envoyer crée une nouvelle branche ; l'ancienne reste.</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Question</translation>
  </message>
  <message>
   <source>Ask about your documents…</source>
   <translation>Interrogez vos documents…</translation>
  </message>
  <message>
   <source>Add documents</source>
   <translation>Ajouter des documents</translation>
  </message>
  <message>
   <source>Agents: plan, call tools, report…</source>
   <translation>Agents : planifier, appeler des outils, rapporter…</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Stop answering</source>
   <translation>Arrêter la réponse</translation>
  </message>
  <message>
   <source>Send question</source>
   <translation>Envoyer la question</translation>
  </message>
  <message>
   <source>Stop (Esc)</source>
   <translation>Arrêter (Échap)</translation>
  </message>
  <message>
   <source>Send (Enter)</source>
   <translation>Envoyer (Entrée)</translation>
  </message>
  <message>
   <source>Ask again (Enter)</source>
   <translation>Redemander (Entrée)</translation>
  </message>
  <message>
   <source>Write a message…</source>
   <translation>Écrivez un message…</translation>
  </message>
  <message>
   <source>Conversation title</source>
   <translation>Titre de la conversation</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Aujourd'hui</translation>
  </message>
  <message>
   <source>Last 7 days</source>
   <translation>7 derniers jours</translation>
  </message>
  <message>
   <source>Older</source>
   <translation>Plus anciennes</translation>
  </message>
  <message>
   <source>Drop to add to your documents</source>
   <translation>Déposez pour ajouter à vos documents</translation>
  </message>
  <message>
   <source>Demo model for trying the program. Import a real model for real work.</source>
   <translation>Modèle de démonstration pour essayer. Importez un vrai modèle pour travailler.</translation>
  </message>
  <message>
   <source>Ask: {what}</source>
   <translation>Demander : {what}</translation>
  </message>
  <message>
   <source>Try with the sample documents</source>
   <translation>Essayer avec les documents d'exemple</translation>
  </message>
  <message>
   <source>Questions to try</source>
   <translation>Questions à essayer</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modèles</translation>
  </message>
  <message>
   <source>Open the models page</source>
   <translation>Ouvrir la page des modèles</translation>
  </message>
  <message>
   <source>Opening the workspace…</source>
   <translation>Ouverture de l'espace de travail…</translation>
  </message>
  <message>
   <source>What would you like to know?</source>
   <translation>Que voulez-vous savoir ?</translation>
  </message>
  <message>
   <source>Answers come from your documents, with the passages they rest on. Nothing leaves this computer.</source>
   <translation>Les réponses viennent de vos documents, avec les passages qui les fondent. Rien ne quitte cet ordinateur.</translation>
  </message>
  <message>
   <source>Ask your own documents</source>
   <translation>Interrogez vos propres documents</translation>
  </message>
  <message>
   <source>Add PDF, Office, OpenDocument, mail, e-book or text files: drop them here or choose them. Then ask a question below. Nothing leaves this computer.</source>
   <translation>Ajoutez des fichiers PDF, Office, OpenDocument, courriels, livres numériques ou textes : déposez-les ici ou choisissez-les. Posez ensuite une question ci-dessous. Rien ne quitte cet ordinateur.</translation>
  </message>
  <message>
   <source>The answer as it should have been</source>
   <translation>La réponse telle qu'elle aurait dû être</translation>
  </message>
  <message>
   <source>What was wrong with it?</source>
   <translation>Qu'est-ce qui n'allait pas ?</translation>
  </message>
  <message>
   <source>Stays on this computer, with the conversation. It can be exported for tests and training.</source>
   <translation>Reste sur cet ordinateur, avec la conversation. Peut être exporté pour des tests et l'entraînement.</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Note</translation>
  </message>
  <message>
   <source>A note</source>
   <translation>Une note</translation>
  </message>
  <message>
   <source>Keep as a test case</source>
   <translation>Garder comme cas de test</translation>
  </message>
  <message>
   <source>Into the data set “from chats”, with the correction as expected</source>
   <translation>Dans le jeu de données « from chats », avec la correction comme attendu</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Pas maintenant</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Garder</translation>
  </message>
  <message>
   <source>Conversation menu</source>
   <translation>Menu de la conversation</translation>
  </message>
  <message>
   <source>Rename, export, delete</source>
   <translation>Renommer, exporter, supprimer</translation>
  </message>
  <message>
   <source>Side panel</source>
   <translation>Panneau latéral</translation>
  </message>
  <message>
   <source>Show or hide the sources</source>
   <translation>Afficher ou masquer les sources</translation>
  </message>
  <message>
   <source>New chat</source>
   <translation>Nouvelle conversation</translation>
  </message>
  <message>
   <source>Hide side panel</source>
   <translation>Masquer le panneau latéral</translation>
  </message>
  <message>
   <source>Show side panel</source>
   <translation>Afficher le panneau latéral</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Renommer</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exporter…</translation>
  </message>
  <message>
   <source>Purpose…</source>
   <translation>Finalité…</translation>
  </message>
  <message>
   <source>Names and numbers are hidden in this chat. Showing them goes on record.</source>
   <translation>Noms et numéros sont masqués dans cette conversation. Les montrer est consigné.</translation>
  </message>
  <message>
   <source>Show…</source>
   <translation>Montrer…</translation>
  </message>
  <message>
   <source>Show what is hidden in this chat</source>
   <translation>Montrer ce qui est masqué dans cette conversation</translation>
  </message>
  <message>
   <source>Why do you need it? The reason goes on record.</source>
   <translation>Pourquoi en avez-vous besoin ? Le motif est consigné.</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Afficher</translation>
  </message>
  <message numerus="yes">
   <source>{n} originals are shown; on record.</source>
   <translation>
    <numerusform>{n} original est montré ; consigné.</numerusform>
    <numerusform>{n} originaux sont montrés ; consigné.</numerusform>
   </translation>
  </message>
  <message>
   <source>The sources of an answer appear here.</source>
   <translation>Les sources d'une réponse apparaissent ici.</translation>
  </message>
  <message>
   <source>This answer cites no source. The Search tab shows what was looked for and found.</source>
   <translation>Cette réponse ne cite aucune source. L'onglet Recherche montre ce qui a été cherché et trouvé.</translation>
  </message>
  <message>
   <source>Close side panel</source>
   <translation>Fermer le panneau latéral</translation>
  </message>
  <message>
   <source>All sources</source>
   <translation>Toutes les sources</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>Sources</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Recherche</translation>
  </message>
  <message>
   <source>Source {number}</source>
   <translation>Source {number}</translation>
  </message>
  <message>
   <source>Found passage</source>
   <translation>Passage trouvé</translation>
  </message>
  <message>
   <source>Search results</source>
   <translation>Résultats de la recherche</translation>
  </message>
  <message>
   <source>Go to the latest answer</source>
   <translation>Aller à la dernière réponse</translation>
  </message>
  <message>
   <source>Loading the model…</source>
   <translation>Chargement du modèle…</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>Démarrage…</translation>
  </message>
  <message>
   <source>A call of a tool waits for you…</source>
   <translation>Un appel d'outil vous attend…</translation>
  </message>
  <message>
   <source>{failed} could not answer. Asking another model…</source>
   <translation>{failed} n'a pas pu répondre. Un autre modèle est interrogé…</translation>
  </message>
  <message numerus="yes">
   <source>Reading {n} passages…</source>
   <translation>
    <numerusform>Lecture de {n} passage…</numerusform>
    <numerusform>Lecture de {n} passages…</numerusform>
   </translation>
  </message>
  <message>
   <source>Searching the documents…</source>
   <translation>Recherche dans les documents…</translation>
  </message>
  <message>
   <source>Reading the question…</source>
   <translation>Lecture de la question…</translation>
  </message>
  <message>
   <source>Thinking…</source>
   <translation>Réflexion…</translation>
  </message>
  <message>
   <source>The answer is looked at before it is shown…</source>
   <translation>La réponse est examinée avant d'être montrée…</translation>
  </message>
  <message>
   <source>Who answers</source>
   <translation>Qui répond</translation>
  </message>
  <message>
   <source>Who answers: {name}, {what}</source>
   <translation>Qui répond : {name}, {what}</translation>
  </message>
  <message>
   <source>{name} ({what}). Click to choose who answers.</source>
   <translation>{name} ({what}). Cliquez pour choisir qui répond.</translation>
  </message>
  <message>
   <source>Rules: {name}</source>
   <translation>Règles : {name}</translation>
  </message>
  <message>
   <source>the rule set chooses</source>
   <translation>le jeu de règles choisit</translation>
  </message>
  <message>
   <source>Releases</source>
   <translation>Mises en service</translation>
  </message>
  <message>
   <source>Rule sets</source>
   <translation>Jeux de règles</translation>
  </message>
  <message>
   <source>release with {model}</source>
   <translation>mise en service avec {model}</translation>
  </message>
  <message>
   <source>{outside}, at {address}</source>
   <translation>{outside}, à {address}</translation>
  </message>
  <message>
   <source>model</source>
   <translation>modèle</translation>
  </message>
  <message>
   <source>Models and rules…</source>
   <translation>Modèles et règles…</translation>
  </message>
  <message>
   <source>Answers are made on this computer and may be wrong; check the cited sources.</source>
   <translation>Les réponses sont produites sur cet ordinateur et peuvent être fausses ; vérifiez les sources citées.</translation>
  </message>
  <message>
   <source>What you ask is sent outside this program, to {}. Answers may be wrong.</source>
   <translation>Ce que vous demandez est envoyé hors de ce programme, à {}. Les réponses peuvent être fausses.</translation>
  </message>
  <message>
   <source>The rules may send what you ask outside this program. Answers may be wrong.</source>
   <translation>Les règles peuvent envoyer vos questions hors de ce programme. Les réponses peuvent être fausses.</translation>
  </message>
  <message>
   <source>An answer is being written in another chat.</source>
   <translation>Une réponse s'écrit dans une autre conversation.</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>Arrêt…</translation>
  </message>
  <message>
   <source>Always in this conversation</source>
   <translation>Toujours dans cette conversation</translation>
  </message>
  <message>
   <source>With these values the prompt is too long to be shown here.</source>
   <translation>Avec ces valeurs, le prompt est trop long pour être affiché ici.</translation>
  </message>
  <message>
   <source>This question is too long to edit here; copy it instead.</source>
   <translation>Cette question est trop longue pour être modifiée ici ; copiez-la plutôt.</translation>
  </message>
  <message>
   <source>An answer is being written. Stop it first, or wait for it.</source>
   <translation>Une réponse s'écrit. Arrêtez-la d'abord ou attendez-la.</translation>
  </message>
  <message>
   <source>{what} copied</source>
   <translation>{what} copié</translation>
  </message>
  <message>
   <source>It is in {name}.</source>
   <translation>C'est dans {name}.</translation>
  </message>
  <message>
   <source>Ask without this prompt</source>
   <translation>Demander sans ce prompt</translation>
  </message>
  <message>
   <source>{name} · version {version}</source>
   <translation>{name} · version {version}</translation>
  </message>
  <message>
   <source>its own instructions</source>
   <translation>ses propres instructions</translation>
  </message>
  <message>
   <source>{n_examples} examples</source>
   <translation>{n_examples} exemples</translation>
  </message>
  <message>
   <source> and </source>
   <translation> et </translation>
  </message>
  <message>
   <source>Brings {brings}; documents are not asked.</source>
   <translation>Apporte {brings} ; les documents ne sont pas interrogés.</translation>
  </message>
  <message>
   <source>Documents are not asked.</source>
   <translation>Les documents ne sont pas interrogés.</translation>
  </message>
  <message>
   <source>No prompts yet. The Prompts page has a starter pack.</source>
   <translation>Pas encore de prompts. La page Prompts propose un lot de départ.</translation>
  </message>
  <message>
   <source>Prompts to insert</source>
   <translation>Prompts à insérer</translation>
  </message>
  <message>
   <source>Enter inserts · Esc closes</source>
   <translation>Entrée insère · Échap ferme</translation>
  </message>
  <message>
   <source>What is this conversation for?</source>
   <translation>À quoi sert cette conversation ?</translation>
  </message>
  <message>
   <source>It is on record, and holds for this conversation until you change it.</source>
   <translation>Elle est consignée et vaut pour cette conversation jusqu'à ce que vous la changiez.</translation>
  </message>
  <message>
   <source>This conversation is for: {purpose}</source>
   <translation>Cette conversation sert à : {purpose}</translation>
  </message>
  <message>
   <source>This conversation states no purpose.</source>
   <translation>Cette conversation n'indique aucune finalité.</translation>
  </message>
  <message>
   <source>Go on with a reason…</source>
   <translation>Continuer avec un motif…</translation>
  </message>
  <message>
   <source>Go on all the same?</source>
   <translation>Continuer quand même ?</translation>
  </message>
  <message>
   <source>The rails held this back. Your reason stays with the conversation, and the audit log records that it was gone on with.</source>
   <translation>Les garde-fous ont retenu ceci. Votre motif reste avec la conversation, et le journal d'audit note que vous avez continué.</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Motif</translation>
  </message>
  <message>
   <source>Rails: </source>
   <translation>Garde-fous : </translation>
  </message>
  <message>
   <source>temperature {temperature:g}, seed {seed}</source>
   <translation>température {temperature:g}, graine {seed}</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} tokens</source>
   <translation>
    <numerusform>{n:,} jeton</numerusform>
    <numerusform>{n:,} jetons</numerusform>
   </translation>
  </message>
  <message>
   <source>{accepted_tokens:,} of {drafted_tokens:,}</source>
   <translation>{accepted_tokens:,} sur {drafted_tokens:,}</translation>
  </message>
  <message>
   <source>{seconds:.0f} ms</source>
   <translation>{seconds:.0f} ms</translation>
  </message>
  <message>
   <source>temperature 0</source>
   <translation>température 0</translation>
  </message>
  <message>
   <source> What was written until then is kept.</source>
   <translation> Ce qui était écrit jusque-là est conservé.</translation>
  </message>
  <message>
   <source>release {release}</source>
   <translation>mise en service {release}</translation>
  </message>
  <message>
   <source>with {names}</source>
   <translation>avec {names}</translation>
  </message>
  <message>
   <source>prompt {name} version {version}</source>
   <translation>prompt {name} version {version}</translation>
  </message>
  <message>
   <source>first token {seconds}</source>
   <translation>premier jeton en {seconds}</translation>
  </message>
  <message>
   <source>reused {reused_tokens:,} of {prompt_tokens:,} prompt tokens</source>
   <translation>{reused_tokens:,} jetons du prompt réutilisés sur {prompt_tokens:,}</translation>
  </message>
  <message>
   <source>{right} tokens guessed ahead were right</source>
   <translation>{right} jetons anticipés étaient justes</translation>
  </message>
  <message>
   <source>Interrupted</source>
   <translation>Interrompu</translation>
  </message>
  <message>
   <source>Not answered</source>
   <translation>Sans réponse</translation>
  </message>
  <message>
   <source>You stopped this answer.</source>
   <translation>Vous avez arrêté cette réponse.</translation>
  </message>
  <message>
   <source>The program ended while this was being answered.{kept}</source>
   <translation>Le programme s'est terminé pendant cette réponse.{kept}</translation>
  </message>
  <message>
   <source>Kept answer</source>
   <translation>Réponse conservée</translation>
  </message>
  <message>
   <source>Tools:
{text}</source>
   <translation>Outils :
{text}</translation>
  </message>
  <message>
   <source>Marked ⚠: {checked}</source>
   <translation>Marqué ⚠ : {checked}</translation>
  </message>
  <message>
   <source>This could not be answered.</source>
   <translation>Impossible de répondre à ceci.</translation>
  </message>
  <message>
   <source>Regenerate</source>
   <translation>Régénérer</translation>
  </message>
  <message>
   <source>Retry</source>
   <translation>Réessayer</translation>
  </message>
  <message>
   <source>New chat (Ctrl+N)</source>
   <translation>Nouvelle conversation (Ctrl+N)</translation>
  </message>
  <message>
   <source>Search conversations</source>
   <translation>Rechercher des conversations</translation>
  </message>
  <message>
   <source>Search titles and text (Ctrl+K)</source>
   <translation>Rechercher titres et textes (Ctrl+K)</translation>
  </message>
  <message>
   <source>Conversations</source>
   <translation>Conversations</translation>
  </message>
  <message>
   <source>this conversation</source>
   <translation>cette conversation</translation>
  </message>
  <message>
   <source>Delete this conversation?</source>
   <translation>Supprimer cette conversation ?</translation>
  </message>
  <message>
   <source>“{title}” and all its branches are removed from the workspace for good.</source>
   <translation>« {title} » et toutes ses branches sont retirées de l'espace de travail pour de bon.</translation>
  </message>
  <message>
   <source>Export conversation</source>
   <translation>Exporter la conversation</translation>
  </message>
  <message>
   <source>Markdown, the shown branch (*.md)</source>
   <translation>Markdown, la branche affichée (*.md)</translation>
  </message>
  <message>
   <source>JSON, all branches (*.json)</source>
   <translation>JSON, toutes les branches (*.json)</translation>
  </message>
  <message>
   <source>No conversation matches.</source>
   <translation>Aucune conversation ne correspond.</translation>
  </message>
  <message>
   <source>Conversations appear here.</source>
   <translation>Les conversations apparaissent ici.</translation>
  </message>
  <message>
   <source>Take over chats…</source>
   <translation>Reprendre des conversations…</translation>
  </message>
  <message>
   <source>Take over a folder of chats…</source>
   <translation>Reprendre un dossier de conversations…</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Ouvrir</translation>
  </message>
  <message>
   <source>Rename	F2</source>
   <translation>Renommer	F2</translation>
  </message>
  <message>
   <source>Delete…	Del</source>
   <translation>Supprimer…	Suppr</translation>
  </message>
  <message>
   <source>Source {number}: {document}, {place}. {snippet}</source>
   <translation>Source {number} : {document}, {place}. {snippet}</translation>
  </message>
  <message>
   <source>Show the passage in its document</source>
   <translation>Afficher le passage dans son document</translation>
  </message>
  <message>
   <source>Also read</source>
   <translation>Lu aussi</translation>
  </message>
  <message>
   <source>Read for this answer</source>
   <translation>Lu pour cette réponse</translation>
  </message>
  <message>
   <source>Cited</source>
   <translation>Cité</translation>
  </message>
  <message>
   <source>, p. {page}</source>
   <translation>, p. {page}</translation>
  </message>
  <message>
   <source>Page {page}</source>
   <translation>Page {page}</translation>
  </message>
  <message>
   <source>Source {number}: {what}</source>
   <translation>Source {number} : {what}</translation>
  </message>
  <message>
   <source>{what}
Show the passage</source>
   <translation>{what}
Afficher le passage</translation>
  </message>
  <message>
   <source>Copy code</source>
   <translation>Copier le code</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Code</translation>
  </message>
  <message>
   <source>Code copied</source>
   <translation>Code copié</translation>
  </message>
  <message>
   <source>cut off</source>
   <translation>coupé</translation>
  </message>
  <message>
   <source>did not work</source>
   <translation>n'a pas marché</translation>
  </message>
  <message>
   <source>refused</source>
   <translation>refusé</translation>
  </message>
  <message>
   <source>{tool} was called. Thinking…</source>
   <translation>{tool} a été appelé. Réflexion…</translation>
  </message>
  <message>
   <source>Before it answers, the model may search, calculate and call other tools.</source>
   <translation>Avant de répondre, le modèle peut chercher, calculer et appeler d'autres outils.</translation>
  </message>
  <message>
   <source>No tools</source>
   <translation>Aucun outil</translation>
  </message>
  <message>
   <source>Tools, each call waits for me</source>
   <translation>Outils, chaque appel m'attend</translation>
  </message>
  <message>
   <source>Tools, what only reads is not asked about</source>
   <translation>Outils, ce qui ne fait que lire n'est pas demandé</translation>
  </message>
  <message>
   <source>Tools, nothing is asked about</source>
   <translation>Outils, rien n'est demandé</translation>
  </message>
  <message>
   <source>Tools in this conversation</source>
   <translation>Outils dans cette conversation</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>Outils</translation>
  </message>
  <message>
   <source>{meaning} · {words} · fused {fused_score:.3f}</source>
   <translation>{meaning} · {words} · fusion {fused_score:.3f}</translation>
  </message>
  <message>
   <source>too unlike</source>
   <translation>trop différent</translation>
  </message>
  <message>
   <source>others better</source>
   <translation>d'autres meilleurs</translation>
  </message>
  <message>
   <source>no room</source>
   <translation>pas de place</translation>
  </message>
  <message>
   <source>meaning #{dense_rank}{score}</source>
   <translation>sens n° {dense_rank}{score}</translation>
  </message>
  <message>
   <source>words #{keyword_rank}{score}</source>
   <translation>mots n° {keyword_rank}{score}</translation>
  </message>
  <message>
   <source> · with its neighbours</source>
   <translation> · avec ses voisins</translation>
  </message>
  <message>
   <source> · left out: {left_out}</source>
   <translation> · écarté : {left_out}</translation>
  </message>
  <message>
   <source>meaning –</source>
   <translation>sens –</translation>
  </message>
  <message>
   <source>words –</source>
   <translation>mots –</translation>
  </message>
  <message>
   <source>{asked}
Searched for, completed by {by}: {query}</source>
   <translation>{asked}
Recherché, complété par {by} : {query}</translation>
  </message>
  <message>
   <source>{n_used} of {n_hits} passages entered the prompt</source>
   <translation>{n_used} passages sur {n_hits} sont entrés dans le prompt</translation>
  </message>
  <message>
   <source>put in order by {reranker} in {time}</source>
   <translation>ordonné par {reranker} en {time}</translation>
  </message>
  <message>
   <source>meaning: rank and cosine similarity · words: rank and BM25</source>
   <translation>sens : rang et similarité cosinus · mots : rang et BM25</translation>
  </message>
  <message>
   <source>What was found</source>
   <translation>Ce qui a été trouvé</translation>
  </message>
  <message>
   <source>Searched for</source>
   <translation>Recherché</translation>
  </message>
  <message>
   <source>Found</source>
   <translation>Trouvé</translation>
  </message>
  <message>
   <source>the model</source>
   <translation>le modèle</translation>
  </message>
  <message>
   <source>rules</source>
   <translation>des règles</translation>
  </message>
  <message>
   <source>, entered the prompt</source>
   <translation>, entré dans le prompt</translation>
  </message>
  <message>
   <source>in the prompt</source>
   <translation>dans le prompt</translation>
  </message>
  <message>
   <source>No documents were searched for this answer. Choose a collection below the question to search it.</source>
   <translation>Aucun document n'a été cherché pour cette réponse. Choisissez une collection sous la question pour y chercher.</translation>
  </message>
  <message>
   <source>a deleted collection</source>
   <translation>une collection supprimée</translation>
  </message>
  <message>
   <source>Conversation</source>
   <translation>Conversation</translation>
  </message>
  <message>
   <source>{question}…
({n_question:,} characters; copy it to see all.)</source>
   <translation>{question}…
({n_question:,} caractères ; copiez-la pour tout voir.)</translation>
  </message>
  <message>
   <source>Assistant</source>
   <translation>Assistant</translation>
  </message>
  <message>
   <source>Edit question</source>
   <translation>Modifier la question</translation>
  </message>
  <message>
   <source>Copy question</source>
   <translation>Copier la question</translation>
  </message>
  <message>
   <source>Answer by {model} {badge}</source>
   <translation>Réponse de {model} {badge}</translation>
  </message>
  <message>
   <source>Copy answer</source>
   <translation>Copier la réponse</translation>
  </message>
  <message>
   <source>Regenerate answer</source>
   <translation>Régénérer la réponse</translation>
  </message>
  <message>
   <source>Like answer</source>
   <translation>J'aime la réponse</translation>
  </message>
  <message>
   <source>Dislike answer</source>
   <translation>Je n'aime pas la réponse</translation>
  </message>
  <message>
   <source>Show what the placeholders stand for</source>
   <translation>Montrer ce que remplacent les marques</translation>
  </message>
  <message>
   <source>How this answer was made</source>
   <translation>Comment cette réponse a été faite</translation>
  </message>
  <message>
   <source>A second look at this answer</source>
   <translation>Un second regard sur cette réponse</translation>
  </message>
  <message>
   <source>Answer with sentences of the documents alone, word for word</source>
   <translation>Répondre uniquement avec des phrases des documents, mot pour mot</translation>
  </message>
  <message>
   <source>Word for word</source>
   <translation>Mot pour mot</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>Partout</translation>
  </message>
  <message>
   <source>theme appearance colours</source>
   <translation>thème apparence couleurs</translation>
  </message>
  <message>
   <source>Send a question; Shift+Enter starts a new line</source>
   <translation>Envoyer une question ; Maj+Entrée commence une nouvelle ligne</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Chat</translation>
  </message>
  <message>
   <source>Insert a prompt, at the beginning of a question</source>
   <translation>Insérer un prompt, au début d'une question</translation>
  </message>
  <message>
   <source>Stop the answer; close a panel or a window</source>
   <translation>Arrêter la réponse ; fermer un panneau ou une fenêtre</translation>
  </message>
  <message>
   <source>Delete what is selected, after a question</source>
   <translation>Supprimer ce qui est choisi, après une question</translation>
  </message>
  <message>
   <source>Go to the next control; Shift+Tab to the one before</source>
   <translation>Aller à la commande suivante ; Maj+Tab à la précédente</translation>
  </message>
  <message>
   <source>Press the button that has the focus, as Enter does</source>
   <translation>Presser le bouton actif, comme Entrée</translation>
  </message>
  <message>
   <source>Back, in the help and while reading documents</source>
   <translation>Retour, dans l'aide et à la lecture de documents</translation>
  </message>
  <message>
   <source>Save the rules of a linked folder</source>
   <translation>Enregistrer les règles d'un dossier lié</translation>
  </message>
  <message>
   <source>Pass, fail, skip, while answers are judged</source>
   <translation>Passer, échouer, sauter, quand on juge des réponses</translation>
  </message>
  <message>
   <source>Evaluation</source>
   <translation>Évaluation</translation>
  </message>
  <message>
   <source>Go to {page}</source>
   <translation>Ouvrir la page {page}</translation>
  </message>
  <message>
   <source>Use the light theme</source>
   <translation>Utiliser le thème clair</translation>
  </message>
  <message>
   <source>Use the dark theme</source>
   <translation>Utiliser le thème sombre</translation>
  </message>
  <message>
   <source>Use the light theme with high contrast</source>
   <translation>Utiliser le thème clair à contraste élevé</translation>
  </message>
  <message>
   <source>Use the dark theme with high contrast</source>
   <translation>Utiliser le thème sombre à contraste élevé</translation>
  </message>
  <message>
   <source>Use the theme of the system</source>
   <translation>Utiliser le thème du système</translation>
  </message>
  <message>
   <source>Find a command…</source>
   <translation>Chercher une commande…</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Aide</translation>
  </message>
  <message>
   <source>guide manual</source>
   <translation>guide manuel</translation>
  </message>
  <message>
   <source>Keyboard…</source>
   <translation>Clavier…</translation>
  </message>
  <message>
   <source>shortcuts keys</source>
   <translation>raccourcis touches</translation>
  </message>
  <message>
   <source>Take the tour</source>
   <translation>Faire la visite</translation>
  </message>
  <message>
   <source>first steps begin</source>
   <translation>premiers pas commencer</translation>
  </message>
  <message>
   <source>What this machine can run…</source>
   <translation>Ce que cette machine peut faire…</translation>
  </message>
  <message>
   <source>hardware memory speed</source>
   <translation>matériel mémoire vitesse</translation>
  </message>
  <message>
   <source>Lock the workspace</source>
   <translation>Verrouiller l'espace de travail</translation>
  </message>
  <message>
   <source>close exit</source>
   <translation>fermer quitter</translation>
  </message>
  <message>
   <source>Write a question</source>
   <translation>Écrire une question</translation>
  </message>
  <message>
   <source>Ask all documents…</source>
   <translation>Interroger tous les documents…</translation>
  </message>
  <message>
   <source>Agents…</source>
   <translation>Agents…</translation>
  </message>
  <message>
   <source>Adapters…</source>
   <translation>Adaptateurs…</translation>
  </message>
  <message>
   <source>Add files…</source>
   <translation>Fichiers…</translation>
  </message>
  <message>
   <source>Add folder…</source>
   <translation>Dossier…</translation>
  </message>
  <message>
   <source>Link a folder…</source>
   <translation>Lier un dossier…</translation>
  </message>
  <message>
   <source>New collection</source>
   <translation>Nouvelle collection</translation>
  </message>
  <message>
   <source>Import GGUF…</source>
   <translation>Importer un GGUF…</translation>
  </message>
  <message>
   <source>Find on this machine…</source>
   <translation>Chercher sur cette machine…</translation>
  </message>
  <message>
   <source>New prompt</source>
   <translation>Nouveau prompt</translation>
  </message>
  <message>
   <source>Settings of the workspace</source>
   <translation>Réglages de l'espace de travail</translation>
  </message>
  <message>
   <source>Privacy desk</source>
   <translation>Bureau de confidentialité</translation>
  </message>
  <message>
   <source>Network…</source>
   <translation>Réseau…</translation>
  </message>
  <message>
   <source>New run</source>
   <translation>Nouvelle exécution</translation>
  </message>
  <message>
   <source>Judges</source>
   <translation>Juges</translation>
  </message>
  <message>
   <source>Schedules</source>
   <translation>Planifications</translation>
  </message>
  <message>
   <source>Save a prompt as a new version</source>
   <translation>Enregistrer un prompt comme nouvelle version</translation>
  </message>
  <message>
   <source>Search prompts</source>
   <translation>Rechercher des prompts</translation>
  </message>
  <message>
   <source>Command</source>
   <translation>Commande</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Où</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Touches</translation>
  </message>
  <message>
   <source>Everything can be done without a mouse. Choose a command, press other keys.</source>
   <translation>Tout peut se faire sans souris. Choisissez une commande, pressez d'autres touches.</translation>
  </message>
  <message>
   <source>New keys</source>
   <translation>Nouvelles touches</translation>
  </message>
  <message>
   <source>Press the new keys</source>
   <translation>Pressez les nouvelles touches</translation>
  </message>
  <message>
   <source>Keyboard</source>
   <translation>Clavier</translation>
  </message>
  <message>
   <source>Search commands</source>
   <translation>Rechercher des commandes</translation>
  </message>
  <message>
   <source>Search commands or keys</source>
   <translation>Rechercher des commandes ou des touches</translation>
  </message>
  <message>
   <source>Commands and their keys</source>
   <translation>Commandes et leurs touches</translation>
  </message>
  <message>
   <source>Use these keys</source>
   <translation>Utiliser ces touches</translation>
  </message>
  <message>
   <source>Set back</source>
   <translation>Rétablir</translation>
  </message>
  <message>
   <source>Set all back…</source>
   <translation>Tout rétablir…</translation>
  </message>
  <message>
   <source>cannot be changed</source>
   <translation>ne peut pas être changé</translation>
  </message>
  <message>
   <source>changed</source>
   <translation>changé</translation>
  </message>
  <message>
   <source>Set all keys back?</source>
   <translation>Rétablir toutes les touches ?</translation>
  </message>
  <message>
   <source>Every command gets the keys that it came with.</source>
   <translation>Chaque commande reprend ses touches d'origine.</translation>
  </message>
  <message>
   <source>Set all back</source>
   <translation>Tout rétablir</translation>
  </message>
  <message>
   <source>“{title}” has these keys now. Change those first.</source>
   <translation>« {title} » a maintenant ces touches. Changez-les d'abord.</translation>
  </message>
  <message>
   <source>These keys are needed for typing and moving. Add Ctrl or Alt.</source>
   <translation>Ces touches servent à écrire et à se déplacer. Ajoutez Ctrl ou Alt.</translation>
  </message>
  <message>
   <source>“{title}” has these keys already.</source>
   <translation>« {title} » a déjà ces touches.</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Commandes</translation>
  </message>
  <message>
   <source>Find a command</source>
   <translation>Chercher une commande</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>Que voulez-vous faire ?</translation>
  </message>
  <message>
   <source>Commands that were found</source>
   <translation>Commandes trouvées</translation>
  </message>
  <message>
   <source>Nothing is called that. Try fewer letters.</source>
   <translation>Rien ne s'appelle ainsi. Essayez moins de lettres.</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Effacer</translation>
  </message>
  <message>
   <source>Close this message</source>
   <translation>Fermer ce message</translation>
  </message>
  <message>
   <source>Collection</source>
   <translation>Collection</translation>
  </message>
  <message>
   <source>Ask {collection}</source>
   <translation>Interroger {collection}</translation>
  </message>
  <message>
   <source>Use {prompt} in chat</source>
   <translation>Utiliser {prompt} en conversation</translation>
  </message>
  <message>
   <source>Prompt</source>
   <translation>Prompt</translation>
  </message>
  <message>
   <source>Answer with {model}</source>
   <translation>Répondre avec {model}</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modèle</translation>
  </message>
  <message>
   <source>AI Workbench: a fault of the program</source>
   <translation>AI Workbench : une erreur du programme</translation>
  </message>
  <message>
   <source>When: {now}</source>
   <translation>Quand : {now}</translation>
  </message>
  <message>
   <source>Python {python_version} on {platform}</source>
   <translation>Python {python_version} sur {platform}</translation>
  </message>
  <message>
   <source>  {name}:{line} in {co_name}</source>
   <translation>  {name}:{line} dans {co_name}</translation>
  </message>
  <message>
   <source>Because of:</source>
   <translation>À cause de :</translation>
  </message>
  <message>
   <source>Another embedder makes a new index. The old one answers until the new one is whole.</source>
   <translation>Un autre modèle de plongement crée un nouvel index. L'ancien répond jusqu'à ce que le nouveau soit complet.</translation>
  </message>
  <message>
   <source>Settings of “{name}”</source>
   <translation>Réglages de « {name} »</translation>
  </message>
  <message>
   <source>Embedder</source>
   <translation>Modèle de plongement</translation>
  </message>
  <message>
   <source>Order of hits</source>
   <translation>Ordre des résultats</translation>
  </message>
  <message>
   <source>Against repetition</source>
   <translation>Contre les répétitions</translation>
  </message>
  <message>
   <source>A folder…</source>
   <translation>Un dossier…</translation>
  </message>
  <message>
   <source>Choose a folder of sentence-transformers as the embedder</source>
   <translation>Choisir un dossier de sentence-transformers comme modèle de plongement</translation>
  </message>
  <message>
   <source>Consent and purposes…</source>
   <translation>Consentement et finalités…</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Enregistrer</translation>
  </message>
  <message>
   <source>A folder that sentence-transformers saved</source>
   <translation>Un dossier enregistré par sentence-transformers</translation>
  </message>
  <message>
   <source>Turns passages and questions into vectors. Embedding models among the registered ones are listed.</source>
   <translation>Transforme passages et questions en vecteurs. Les modèles de plongement inscrits sont listés.</translation>
  </message>
  <message>
   <source>Reranking models among the registered ones are listed. They read each hit beside the question, which takes longer.</source>
   <translation>Les modèles de reclassement inscrits sont listés. Ils lisent chaque résultat avec la question, ce qui prend plus de temps.</translation>
  </message>
  <message>
   <source>Hits that say the same again go down.</source>
   <translation>Les résultats qui redisent la même chose descendent.</translation>
  </message>
  <message>
   <source>Collections</source>
   <translation>Collections</translation>
  </message>
  <message>
   <source>Settings, name and removal of this collection</source>
   <translation>Réglages, nom et retrait de cette collection</translation>
  </message>
  <message>
   <source>New collection…</source>
   <translation>Nouvelle collection…</translation>
  </message>
  <message>
   <source>Rename…	F2</source>
   <translation>Renommer…	F2</translation>
  </message>
  <message>
   <source>Settings…</source>
   <translation>Réglages…</translation>
  </message>
  <message>
   <source>{embedders}, bundled</source>
   <translation>{embedders}, fourni</translation>
  </message>
  <message>
   <source>As in the settings</source>
   <translation>Comme dans les réglages</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Aucun</translation>
  </message>
  <message>
   <source>Some</source>
   <translation>Un peu</translation>
  </message>
  <message>
   <source>Much</source>
   <translation>Beaucoup</translation>
  </message>
  <message>
   <source>As they were found</source>
   <translation>Comme trouvés</translation>
  </message>
  <message>
   <source>By scores and likeness, without a model</source>
   <translation>Par scores et ressemblance, sans modèle</translation>
  </message>
  <message>
   <source>Close the details</source>
   <translation>Fermer les détails</translation>
  </message>
  <message>
   <source>Close (Escape)</source>
   <translation>Fermer (Échap)</translation>
  </message>
  <message>
   <source>Reading room</source>
   <translation>Salle de lecture</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Type</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Taille</translation>
  </message>
  <message>
   <source>Added</source>
   <translation>Ajouté</translation>
  </message>
  <message>
   <source>From</source>
   <translation>De</translation>
  </message>
  <message>
   <source>Password…</source>
   <translation>Mot de passe…</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Pages</translation>
  </message>
  <message>
   <source>Chunks</source>
   <translation>Segments</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Texte</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} characters</source>
   <translation>
    <numerusform>{n:,} caractère</numerusform>
    <numerusform>{n:,} caractères</numerusform>
   </translation>
  </message>
  <message>
   <source>Show	Enter</source>
   <translation>Afficher	Entrée</translation>
  </message>
  <message>
   <source>Newest first</source>
   <translation>Plus récents d'abord</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>État</translation>
  </message>
  <message>
   <source>Largest first</source>
   <translation>Plus gros d'abord</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>En attente</translation>
  </message>
  <message>
   <source>In sync</source>
   <translation>Synchronisé</translation>
  </message>
  <message>
   <source>Away</source>
   <translation>Absent</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} files</source>
   <translation>
    <numerusform>{n:,} fichier</numerusform>
    <numerusform>{n:,} fichiers</numerusform>
   </translation>
  </message>
  <message>
   <source>Sync now</source>
   <translation>Synchroniser</translation>
  </message>
  <message>
   <source>What is left out</source>
   <translation>Ce qui est laissé de côté</translation>
  </message>
  <message>
   <source>Unlink</source>
   <translation>Délier</translation>
  </message>
  <message>
   <source>Follow</source>
   <translation>Suivre</translation>
  </message>
  <message>
   <source>Syncing</source>
   <translation>Synchronisation</translation>
  </message>
  <message>
   <source>{done:,} of {amount}</source>
   <translation>{done:,} sur {amount}</translation>
  </message>
  <message>
   <source>Linked folders</source>
   <translation>Dossiers liés</translation>
  </message>
  <message>
   <source> Nothing was removed.</source>
   <translation> Rien n'a été retiré.</translation>
  </message>
  <message>
   <source>{n_failed:,} could not be read</source>
   <translation>{n_failed:,} n'ont pas pu être lus</translation>
  </message>
  <message>
   <source>{left_out:,} left out</source>
   <translation>{left_out:,} laissés de côté</translation>
  </message>
  <message>
   <source>Sync now, and read failed files again</source>
   <translation>Synchroniser maintenant et relire les fichiers en échec</translation>
  </message>
  <message>
   <source>What is left out…</source>
   <translation>Ce qui est laissé de côté…</translation>
  </message>
  <message>
   <source>last sync {at:%Y-%m-%d %H:%M}</source>
   <translation>dernière synchronisation {at:%d/%m/%Y %H:%M}</translation>
  </message>
  <message>
   <source>Progress of the import</source>
   <translation>Avancement de l'import</translation>
  </message>
  <message>
   <source>PDF, Office, OpenDocument, web pages, mail, e-books, archives, code and text</source>
   <translation>PDF, Office, OpenDocument, pages web, courriels, livres, archives, code et texte</translation>
  </message>
  <message>
   <source>Ask in chat</source>
   <translation>Demander en chat</translation>
  </message>
  <message>
   <source>Ask about these documents in chat</source>
   <translation>Interroger ces documents en conversation</translation>
  </message>
  <message>
   <source>Ask all…</source>
   <translation>Tout demander…</translation>
  </message>
  <message>
   <source>A question that every document is read for</source>
   <translation>Une question pour laquelle chaque document est lu</translation>
  </message>
  <message>
   <source>Follow a folder: what changes there changes here</source>
   <translation>Suivre un dossier : ce qui y change change ici</translation>
  </message>
  <message>
   <source>Filter documents by name</source>
   <translation>Filtrer les documents par nom</translation>
  </message>
  <message>
   <source>Filter by name</source>
   <translation>Filtrer par nom</translation>
  </message>
  <message>
   <source>Sort documents</source>
   <translation>Trier les documents</translation>
  </message>
  <message>
   <source>to “{name}”</source>
   <translation>à « {name} »</translation>
  </message>
  <message>
   <source>to begin</source>
   <translation>pour commencer</translation>
  </message>
  <message>
   <source>Add documents {where}</source>
   <translation>Ajouter des documents {where}</translation>
  </message>
  <message>
   <source>Drop files or folders anywhere on this page, or choose them. {formats} are read on this computer, and nothing leaves it.</source>
   <translation>Déposez des fichiers ou dossiers n'importe où sur cette page, ou choisissez-les. {formats} sont lus sur cet ordinateur, et rien ne le quitte.</translation>
  </message>
  <message>
   <source>Delete {amount}…</source>
   <translation>Supprimer {amount}…</translation>
  </message>
  <message>
   <source>Select a failed document to see why it failed.</source>
   <translation>Choisissez un document en échec pour voir pourquoi.</translation>
  </message>
  <message>
   <source>Duplicates are files whose content is already in this collection.</source>
   <translation>Les doublons sont des fichiers dont le contenu est déjà dans cette collection.</translation>
  </message>
  <message>
   <source>Add files</source>
   <translation>Ajouter des fichiers</translation>
  </message>
  <message>
   <source>Add a folder and everything below it</source>
   <translation>Ajouter un dossier et tout ce qu'il contient</translation>
  </message>
  <message>
   <source>Link a folder and follow what changes in it</source>
   <translation>Lier un dossier et suivre ses changements</translation>
  </message>
  <message>
   <source>Name of the collection</source>
   <translation>Nom de la collection</translation>
  </message>
  <message>
   <source>Create</source>
   <translation>Créer</translation>
  </message>
  <message>
   <source>Rename collection</source>
   <translation>Renommer la collection</translation>
  </message>
  <message>
   <source>Delete “{name}”?</source>
   <translation>Supprimer « {name} » ?</translation>
  </message>
  <message>
   <source>{amount} in it and everything that was read from them are removed from the workspace. Your original files stay where they are.</source>
   <translation>{amount} et tout ce qui en a été lu sont retirés de l'espace de travail. Vos fichiers d'origine restent où ils sont.</translation>
  </message>
  <message>
   <source>Delete collection</source>
   <translation>Supprimer la collection</translation>
  </message>
  <message>
   <source>Delete {what}?</source>
   <translation>Supprimer {what} ?</translation>
  </message>
  <message>
   <source>The copy in the workspace, its text and its index entries are removed for good. Your original files stay where they are.</source>
   <translation>La copie dans l'espace de travail, son texte et ses entrées d'index sont retirés pour de bon. Vos fichiers d'origine restent où ils sont.</translation>
  </message>
  <message>
   <source>No documents yet</source>
   <translation>Pas encore de documents</translation>
  </message>
  <message>
   <source>Your documents appear here.</source>
   <translation>Vos documents apparaissent ici.</translation>
  </message>
  <message>
   <source>No document's name contains what you typed.</source>
   <translation>Aucun nom de document ne contient ce que vous avez saisi.</translation>
  </message>
  <message>
   <source>Reading documents…</source>
   <translation>Lecture des documents…</translation>
  </message>
  <message>
   <source>They appear here as soon as they are read.</source>
   <translation>Ils apparaissent ici dès qu'ils sont lus.</translation>
  </message>
  <message>
   <source>The import was stopped. What was read is kept.</source>
   <translation>L'import a été arrêté. Ce qui a été lu est conservé.</translation>
  </message>
  <message>
   <source>Drop to add to “{name}”</source>
   <translation>Déposez pour ajouter à « {name} »</translation>
  </message>
  <message>
   <source>Clear the filter</source>
   <translation>Effacer le filtre</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>Rien trouvé</translation>
  </message>
  <message>
   <source>Tags, separated by commas</source>
   <translation>Étiquettes, séparées par des virgules</translation>
  </message>
  <message>
   <source>Tags of this document</source>
   <translation>Étiquettes de ce document</translation>
  </message>
  <message>
   <source>{seconds:.0f} min</source>
   <translation>{seconds:.0f} min</translation>
  </message>
  <message>
   <source>Progress of the new index</source>
   <translation>Avancement du nouvel index</translation>
  </message>
  <message>
   <source>Keep the old index</source>
   <translation>Garder l'ancien index</translation>
  </message>
  <message>
   <source>, {time} left</source>
   <translation>, encore {time}</translation>
  </message>
  <message>
   <source>New index for</source>
   <translation>Nouvel index pour</translation>
  </message>
  <message>
   <source>Reading again</source>
   <translation>Relecture :</translation>
  </message>
  <message>
   <source>{what} “{collection}”: {done:,} of {total:,} {of}{time}</source>
   <translation>{what} « {collection} » : {done:,} sur {total:,} {of}{time}</translation>
  </message>
  <message>
   <source>One pattern a line. Without a slash it is for names at any depth (*.bak, drafts), with one for the path below the folder (2019/*). What a rule leaves out goes from the collection with the next look; your files stay as they are.</source>
   <translation>Un motif par ligne. Sans barre oblique il vaut pour les noms à toute profondeur (*.bak, brouillons), avec une barre pour le chemin sous le dossier (2019/*). Ce qu'une règle écarte quitte la collection au prochain passage ; vos fichiers restent tels quels.</translation>
  </message>
  <message>
   <source>Patterns of what is left out, one a line</source>
   <translation>Motifs de ce qui est laissé de côté, un par ligne</translation>
  </message>
  <message>
   <source>Hidden files, too</source>
   <translation>Aussi les fichiers cachés</translation>
  </message>
  <message>
   <source>Largest file in MB</source>
   <translation>Plus gros fichier en Mo</translation>
  </message>
  <message>
   <source>Left out at the last look: {amount} ({told}).</source>
   <translation>Laissés de côté au dernier passage : {amount} ({told}).</translation>
  </message>
  <message>
   <source>Leave out files larger than</source>
   <translation>Laisser de côté les fichiers de plus de</translation>
  </message>
  <message>
   <source>MB (0: none)</source>
   <translation>Mo (0 : aucun)</translation>
  </message>
  <message>
   <source>Other passages are made in the background; the old ones answer until then.</source>
   <translation>D'autres passages sont faits en arrière-plan ; les anciens répondent jusque-là.</translation>
  </message>
  <message>
   <source>A policy takes personal data out before anything is indexed; files stay as they are.</source>
   <translation>Une politique retire les données personnelles avant l'indexation ; les fichiers restent tels quels.</translation>
  </message>
  <message>
   <source>Tokens of a passage</source>
   <translation>Jetons d'un passage</translation>
  </message>
  <message>
   <source>Tokens that passages share</source>
   <translation>Jetons communs aux passages</translation>
  </message>
  <message>
   <source>Where passages end</source>
   <translation>Où finissent les passages</translation>
  </message>
  <message>
   <source>By headings</source>
   <translation>Par titres</translation>
  </message>
  <message>
   <source>By length alone</source>
   <translation>Par longueur seulement</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Langue</translation>
  </message>
  <message>
   <source>Instructions to the model</source>
   <translation>Instructions au modèle</translation>
  </message>
  <message>
   <source>For example: Answer in German. Name the clause.</source>
   <translation>Par exemple : Réponds en français. Nomme la clause.</translation>
  </message>
  <message>
   <source>Why these documents are here</source>
   <translation>Pourquoi ces documents sont ici</translation>
  </message>
  <message>
   <source>Privacy policy</source>
   <translation>Politique de confidentialité</translation>
  </message>
  <message>
   <source>Tokens of a passage: {said}</source>
   <translation>Jetons d'un passage : {said}</translation>
  </message>
  <message>
   <source>Tokens that passages share: {said}</source>
   <translation>Jetons communs aux passages : {said}</translation>
  </message>
  <message>
   <source>Passages cannot share more than half of their tokens.</source>
   <translation>Les passages ne peuvent pas partager plus de la moitié de leurs jetons.</translation>
  </message>
  <message>
   <source>The instructions are longer than {most_chars:,} characters.</source>
   <translation>Les instructions dépassent {most_chars:,} caractères.</translation>
  </message>
  <message>
   <source>Passages</source>
   <translation>Passages</translation>
  </message>
  <message>
   <source>Shared</source>
   <translation>En commun</translation>
  </message>
  <message>
   <source>Privacy</source>
   <translation>Confidentialité</translation>
  </message>
  <message>
   <source>Unlink this folder?</source>
   <translation>Délier ce dossier ?</translation>
  </message>
  <message>
   <source>{path} is followed no more. It brought {amount}. Kept documents stay as if you had added them by hand; removed ones leave the workspace for good. The files in the folder stay as they are in any case.</source>
   <translation>{path} n'est plus suivi. Il a apporté {amount}. Les documents gardés restent comme si vous les aviez ajoutés à la main ; les documents retirés quittent l'espace de travail pour de bon. Les fichiers du dossier restent tels quels dans tous les cas.</translation>
  </message>
  <message>
   <source>Remove documents</source>
   <translation>Retirer les documents</translation>
  </message>
  <message>
   <source>Keep documents</source>
   <translation>Garder les documents</translation>
  </message>
  <message>
   <source>What is said here holds for every question, for agents and for other programs. It is on record and stands in the compliance report.</source>
   <translation>Ce qui est dit ici vaut pour chaque question, pour les agents et pour d'autres programmes. C'est consigné et figure dans le rapport de conformité.</translation>
  </message>
  <message>
   <source>Contract</source>
   <translation>Contrat</translation>
  </message>
  <message>
   <source>Legal obligation</source>
   <translation>Obligation légale</translation>
  </message>
  <message>
   <source>Vital interests</source>
   <translation>Intérêts vitaux</translation>
  </message>
  <message>
   <source>Public task</source>
   <translation>Mission d'intérêt public</translation>
  </message>
  <message>
   <source>Legitimate interests</source>
   <translation>Intérêts légitimes</translation>
  </message>
  <message>
   <source>No personal data</source>
   <translation>Aucune donnée personnelle</translation>
  </message>
  <message>
   <source>Ask what it is for, and note it</source>
   <translation>Demander à quoi cela sert, et le noter</translation>
  </message>
  <message>
   <source>After that day only questions are allowed: nothing is learned or handed out.</source>
   <translation>Après ce jour, seules les questions sont permises : rien n'est appris ni remis.</translation>
  </message>
  <message>
   <source>Consent and purposes of “{name}”</source>
   <translation>Consentement et finalités de « {name} »</translation>
  </message>
  <message>
   <source>Why these documents may be here</source>
   <translation>Pourquoi ces documents peuvent être ici</translation>
  </message>
  <message>
   <source>Purposes</source>
   <translation>Finalités</translation>
  </message>
  <message>
   <source>Any. For example: hiring; payroll</source>
   <translation>Toutes. Par exemple : recrutement; paie</translation>
  </message>
  <message>
   <source>Questions for something else</source>
   <translation>Questions pour autre chose</translation>
  </message>
  <message>
   <source>Models may learn from it</source>
   <translation>Des modèles peuvent en apprendre</translation>
  </message>
  <message>
   <source>It may be handed out as an archive</source>
   <translation>Peut être remis comme archive</translation>
  </message>
  <message>
   <source>Until</source>
   <translation>Jusqu'au</translation>
  </message>
  <message>
   <source>No end. A date as 2027-12-31</source>
   <translation>Sans fin. Une date comme 2027-12-31</translation>
  </message>
  <message>
   <source>Whose consent, which contract</source>
   <translation>Consentement de qui, quel contrat</translation>
  </message>
  <message>
   <source>Say nothing of it</source>
   <translation>Ne rien en dire</translation>
  </message>
  <message>
   <source>Ground</source>
   <translation>Fondement</translation>
  </message>
  <message>
   <source>May be asked for, with semicolons between</source>
   <translation>Ce pour quoi on peut demander, séparé par des points-virgules</translation>
  </message>
  <message>
   <source>A question that is for something else</source>
   <translation>Une question pour autre chose</translation>
  </message>
  <message>
   <source>Looked at every few seconds: it is on a drive that other computers can change, and this one is not told of that.</source>
   <translation>Examiné toutes les quelques secondes : il se trouve sur un lecteur que d'autres ordinateurs peuvent modifier, et celui-ci n'en est pas averti.</translation>
  </message>
  <message>
   <source>Looked at every few seconds: the system lends no more watches. On Linux the setting fs.inotify.max_user_watches says how many folders can be watched.</source>
   <translation>Examiné toutes les quelques secondes : le système n'accorde plus de surveillances. Sous Linux, le réglage fs.inotify.max_user_watches dit combien de dossiers peuvent être surveillés.</translation>
  </message>
  <message>
   <source>Looked at every few seconds: the system stopped telling of changes. It is tried again every ten minutes.</source>
   <translation>Examiné toutes les quelques secondes : le système a cessé de signaler les changements. Un nouvel essai a lieu toutes les dix minutes.</translation>
  </message>
  <message>
   <source>Looked at every few seconds: this program cannot be told of changes.</source>
   <translation>Examiné toutes les quelques secondes : ce programme ne peut pas être averti des changements.</translation>
  </message>
  <message>
   <source>Looked for every few seconds, until it is there again.</source>
   <translation>Recherché toutes les quelques secondes, jusqu'à ce qu'il soit de retour.</translation>
  </message>
  <message>
   <source>compared at {at:%H:%M}, looked at regularly</source>
   <translation>comparé à {at:%H:%M}, examiné régulièrement</translation>
  </message>
  <message>
   <source>The system tells of changes: a file is taken when nobody has written to it for a second. Folder and collection are compared every ten minutes besides.</source>
   <translation>Le système signale les changements : un fichier est pris quand personne n'y a écrit pendant une seconde. En outre, dossier et collection sont comparés toutes les dix minutes.</translation>
  </message>
  <message>
   <source>compared at {at:%H:%M}, changes are noticed at once</source>
   <translation>comparé à {at:%H:%M}, les changements sont vus aussitôt</translation>
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
   <translation>encore environ {seconds:.1f} h</translation>
  </message>
  <message>
   <source>{amount} skipped: {parts}</source>
   <translation>{amount} ignorés : {parts}</translation>
  </message>
  <message>
   <source>duplicate</source>
   <translation>doublon</translation>
  </message>
  <message>
   <source>duplicates</source>
   <translation>doublons</translation>
  </message>
  <message>
   <source>unsupported</source>
   <translation>non pris en charge</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>vide</translation>
  </message>
  <message>
   <source>unreadable</source>
   <translation>illisible</translation>
  </message>
  <message>
   <source>Indexing</source>
   <translation>Indexation</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>Prêt</translation>
  </message>
  <message>
   <source>a few seconds left</source>
   <translation>encore quelques secondes</translation>
  </message>
  <message>
   <source>about {seconds} s left</source>
   <translation>encore environ {seconds} s</translation>
  </message>
  <message>
   <source>about {seconds} min left</source>
   <translation>encore environ {seconds} min</translation>
  </message>
  <message>
   <source>Nothing to add was found.</source>
   <translation>Rien à ajouter n'a été trouvé.</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} pages</source>
   <translation>
    <numerusform>{n:,} page</numerusform>
    <numerusform>{n:,} pages</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} chunks</source>
   <translation>
    <numerusform>{n:,} segment</numerusform>
    <numerusform>{n:,} segments</numerusform>
   </translation>
  </message>
  <message>
   <source>Looking for documents: {amount} found</source>
   <translation>Recherche de documents : {amount} trouvés</translation>
  </message>
  <message>
   <source>… and {n_skipped:,} more</source>
   <translation>… et {n_skipped:,} de plus</translation>
  </message>
  <message>
   <source>{amount} added</source>
   <translation>{amount} ajoutés</translation>
  </message>
  <message>
   <source>{amount} could not be read</source>
   <translation>{amount} n'ont pas pu être lus</translation>
  </message>
  <message>
   <source>{files_done:,} of {amount}</source>
   <translation>{files_done:,} sur {amount}</translation>
  </message>
  <message>
   <source>{chunks_done:,} of {amount}</source>
   <translation>{chunks_done:,} sur {amount}</translation>
  </message>
  <message>
   <source>paused</source>
   <translation>en pause</translation>
  </message>
  <message>
   <source>goes on when the answer is written</source>
   <translation>reprend quand la réponse est écrite</translation>
  </message>
  <message>
   <source>Your unsent text could not be saved.</source>
   <translation>Votre texte non envoyé n'a pas pu être enregistré.</translation>
  </message>
  <message>
   <source>Check that the workspace folder can be written to and has space.</source>
   <translation>Vérifiez que le dossier de l'espace de travail accepte l'écriture et a de la place.</translation>
  </message>
  <message>
   <source>Bias</source>
   <translation>Biais</translation>
  </message>
  <message>
   <source>Answers about other people are compared in a run: New run, Variants.</source>
   <translation>Les réponses sur d'autres personnes se comparent dans une exécution : Nouvelle exécution, Variantes.</translation>
  </message>
  <message>
   <source>Judge of pairs</source>
   <translation>Juge de paires</translation>
  </message>
  <message>
   <source>Likelier sentences</source>
   <translation>Phrases plus vraisemblables</translation>
  </message>
  <message>
   <source>{prompt_tokens:,} tokens read, {reused_tokens:,} of them kept · {completion_tokens:,} written · {latency_s:.2f} s · ended: {finish_reason} · seed {seed}</source>
   <translation>{prompt_tokens:,} jetons lus, dont {reused_tokens:,} conservés · {completion_tokens:,} écrits · {latency_s:.2f} s · fin : {finish_reason} · graine {seed}</translation>
  </message>
  <message>
   <source>Close the case</source>
   <translation>Fermer le cas</translation>
  </message>
  <message>
   <source>Case {case_key}</source>
   <translation>Cas {case_key}</translation>
  </message>
  <message>
   <source>It was not asked yet.</source>
   <translation>Il n'a pas encore été posé.</translation>
  </message>
  <message>
   <source>Answered in the run that it is compared with</source>
   <translation>Répondu dans l'exécution de comparaison</translation>
  </message>
  <message>
   <source>Nothing.</source>
   <translation>Rien.</translation>
  </message>
  <message>
   <source>Diagnostic</source>
   <translation>Diagnostic</translation>
  </message>
  <message>
   <source>System</source>
   <translation>Système</translation>
  </message>
  <message>
   <source>Asked</source>
   <translation>Demandé</translation>
  </message>
  <message>
   <source>Answer of {label}</source>
   <translation>Réponse de {label}</translation>
  </message>
  <message>
   <source>{completion_tokens:,} tokens · {latency_s:.2f} s · {speed:.0f} a second · temperature {temperature:g}</source>
   <translation>{completion_tokens:,} jetons · {latency_s:.2f} s · {speed:.0f} par seconde · température {temperature:g}</translation>
  </message>
  <message>
   <source>This one wins</source>
   <translation>Celle-ci gagne</translation>
  </message>
  <message>
   <source>{label} wins</source>
   <translation>{label} gagne</translation>
  </message>
  <message>
   <source>Labels its prompt as production in the library</source>
   <translation>Étiquette son prompt comme « production » dans la bibliothèque</translation>
  </message>
  <message>
   <source>Not asked yet.</source>
   <translation>Pas encore posé.</translation>
  </message>
  <message>
   <source>Case</source>
   <translation>Cas</translation>
  </message>
  <message>
   <source>Asks</source>
   <translation>Demande</translation>
  </message>
  <message>
   <source>Checks</source>
   <translation>Contrôles</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Étiquettes</translation>
  </message>
  <message>
   <source>Split</source>
   <translation>Partie</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>Lancer</translation>
  </message>
  <message>
   <source>New version…</source>
   <translation>Nouvelle version…</translation>
  </message>
  <message>
   <source>Review drafts…</source>
   <translation>Examiner les brouillons…</translation>
  </message>
  <message>
   <source>Delete this data set</source>
   <translation>Supprimer ce jeu de données</translation>
  </message>
  <message>
   <source>Cases of the data set</source>
   <translation>Cas du jeu de données</translation>
  </message>
  <message>
   <source>{n_cases:,} cases · {created_at} · SHA-256 {hash}</source>
   <translation>{n_cases:,} cas · {created_at} · SHA-256 {hash}</translation>
  </message>
  <message>
   <source>Case {key}</source>
   <translation>Cas {key}</translation>
  </message>
  <message>
   <source>No checks.</source>
   <translation>Aucun contrôle.</translation>
  </message>
  <message>
   <source>{at} of {n__drafts} · from {source}</source>
   <translation>{at} sur {n__drafts} · de {source}</translation>
  </message>
  <message>
   <source>Review synthetic cases</source>
   <translation>Examiner les cas synthétiques</translation>
  </message>
  <message>
   <source>A model wrote them. What you accept becomes a case of the next version, tagged as synthetic. A accepts, R rejects, S skips.</source>
   <translation>Un modèle les a écrits. Ce que vous acceptez devient un cas de la prochaine version, étiqueté synthétique. A accepte, R refuse, S passe.</translation>
  </message>
  <message>
   <source>Accept</source>
   <translation>Accepter</translation>
  </message>
  <message>
   <source>Reject</source>
   <translation>Refuser</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>Passer</translation>
  </message>
  <message>
   <source>That was all.</source>
   <translation>C'était tout.</translation>
  </message>
  <message>
   <source>No drafts wait for this data set.</source>
   <translation>Aucun brouillon n'attend pour ce jeu de données.</translation>
  </message>
  <message>
   <source>None.</source>
   <translation>Aucune.</translation>
  </message>
  <message>
   <source>{name} ({n} of {n_all})</source>
   <translation>{name} ({n} sur {n_all})</translation>
  </message>
  <message numerus="yes">
   <source>{failed:,} cases failed, in {n} groups</source>
   <translation>
    <numerusform>{failed:,} cas en échec, dans {n} groupe</numerusform>
    <numerusform>{failed:,} cas en échec, dans {n} groupes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} cases</source>
   <translation>
    <numerusform>{n:,} cas</numerusform>
    <numerusform>{n:,} cas</numerusform>
   </translation>
  </message>
  <message>
   <source>Looking for what failed cases have in common…</source>
   <translation>Recherche de ce que les cas en échec ont en commun…</translation>
  </message>
  <message>
   <source>Also {keys}{what}</source>
   <translation>Aussi {keys}{what}</translation>
  </message>
  <message>
   <source>Cases about {name}</source>
   <translation>Cas sur {name}</translation>
  </message>
  <message>
   <source>The cases could not be grouped: {message}</source>
   <translation>Les cas n'ont pas pu être regroupés : {message}</translation>
  </message>
  <message>
   <source>{said}; {left:,} of them in none.</source>
   <translation>{said} ; {left:,} dans aucun.</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Pourquoi</translation>
  </message>
  <message>
   <source>{said}. {n} labels, key {key}</source>
   <translation>{said}. {n} jugements, touche {key}</translation>
  </message>
  <message>
   <source>A model with a rubric. Until people agree with it in 50 blind labels, what it says is shown, and decides nothing.</source>
   <translation>Un modèle avec une grille. Tant que des personnes ne sont pas d'accord avec lui sur 50 jugements à l'aveugle, ce qu'il dit est montré et ne décide rien.</translation>
  </message>
  <message>
   <source>No judges yet: a run with a judged check makes one.</source>
   <translation>Pas encore de juges : une exécution avec un contrôle jugé en crée un.</translation>
  </message>
  <message>
   <source>Label…</source>
   <translation>Juger…</translation>
  </message>
  <message>
   <source>Label what {name} judged</source>
   <translation>Juger ce que {name} a jugé</translation>
  </message>
  <message>
   <source>May gate</source>
   <translation>Peut décider</translation>
  </message>
  <message>
   <source>Does this answer pass?</source>
   <translation>Cette réponse passe-t-elle ?</translation>
  </message>
  <message>
   <source>{rubric}, judged by {model}. What it said is not shown. P passes, F fails, S skips.</source>
   <translation>{rubric}, jugé par {model}. Ce qu'il a dit n'est pas montré. P passe, F échoue, S saute.</translation>
  </message>
  <message>
   <source>How many are labelled</source>
   <translation>Combien sont jugés</translation>
  </message>
  <message>
   <source>Pass</source>
   <translation>Passe</translation>
  </message>
  <message>
   <source>Fail</source>
   <translation>Échoue</translation>
  </message>
  <message>
   <source>What the judge was asked</source>
   <translation>Ce qui a été demandé au juge</translation>
  </message>
  <message>
   <source>There is nothing left to label.</source>
   <translation>Il ne reste rien à juger.</translation>
  </message>
  <message>
   <source>Held against</source>
   <translation>Comparé à</translation>
  </message>
  <message>
   <source>A table (CSV) with the columns sent_more, sent_less and bias_type. Nothing is asked: for each pair it is looked which sentence the model finds likelier. Without a bias it would be 50 %.</source>
   <translation>Un tableau (CSV) avec les colonnes sent_more, sent_less et bias_type. Rien n'est demandé : pour chaque paire on regarde quelle phrase le modèle trouve plus vraisemblable. Sans biais ce serait 50 %.</translation>
  </message>
  <message>
   <source>The model in use</source>
   <translation>Le modèle utilisé</translation>
  </message>
  <message>
   <source>Choose pairs…</source>
   <translation>Choisir des paires…</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Mesurer</translation>
  </message>
  <message>
   <source>How many pairs are measured</source>
   <translation>Combien de paires sont mesurées</translation>
  </message>
  <message>
   <source>Likelier stereotypes by kind</source>
   <translation>Stéréotypes plus vraisemblables par genre</translation>
  </message>
  <message>
   <source>Pairs of sentences</source>
   <translation>Paires de phrases</translation>
  </message>
  <message>
   <source>Tables (*.csv);;All files (*)</source>
   <translation>Tableaux (*.csv);;Tous les fichiers (*)</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Genre</translation>
  </message>
  <message>
   <source>Pairs</source>
   <translation>Paires</translation>
  </message>
  <message>
   <source>Stereotype likelier</source>
   <translation>Stéréotype plus vraisemblable</translation>
  </message>
  <message>
   <source>95 % interval</source>
   <translation>Intervalle à 95 %</translation>
  </message>
  <message>
   <source>{low:.1%} to {high:.1%}</source>
   <translation>{low:.1%} à {high:.1%}</translation>
  </message>
  <message>
   <source>not asked yet</source>
   <translation>pas encore posé</translation>
  </message>
  <message>
   <source>, passed before</source>
   <translation>, réussi avant</translation>
  </message>
  <message>
   <source>, failed before</source>
   <translation>, échoué avant</translation>
  </message>
  <message>
   <source>Cases and what was judged of them</source>
   <translation>Cas et leurs jugements</translation>
  </message>
  <message>
   <source>Mean score</source>
   <translation>Score moyen</translation>
  </message>
  <message>
   <source>Abstain</source>
   <translation>Abstention</translation>
  </message>
  <message>
   <source>Error</source>
   <translation>Erreur</translation>
  </message>
  <message>
   <source>Totals</source>
   <translation>Totaux</translation>
  </message>
  <message>
   <source>Fewer than {fewest_pairs} cases say little, whatever they look like.</source>
   <translation>Moins de {fewest_pairs} cas disent peu, quels qu'ils soient.</translation>
  </message>
  <message>
   <source>{n_flips:,} cases flipped</source>
   <translation>{n_flips:,} cas ont basculé</translation>
  </message>
  <message>
   <source>{mean:+.3f} (95 %: {low:+.3f} to {high:+.3f}) over {n:,} pairs · permutation p {corrected_p:.4f} · McNemar p {mcnemar_p:.4f}</source>
   <translation>{mean:+.3f} (95 % : {low:+.3f} à {high:+.3f}) sur {n:,} paires · permutation p {corrected_p:.4f} · McNemar p {mcnemar_p:.4f}</translation>
  </message>
  <message>
   <source>{n_unpaired:,} cases could not be compared: one side has no verdict.</source>
   <translation>{n_unpaired:,} cas n'ont pas pu être comparés : un côté n'a pas de verdict.</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Étiquette</translation>
  </message>
  <message>
   <source>Variants</source>
   <translation>Variantes</translation>
  </message>
  <message>
   <source>Not supported</source>
   <translation>Non étayé</translation>
  </message>
  <message>
   <source>Against {source}, {when}</source>
   <translation>Contre {source}, {when}</translation>
  </message>
  <message>
   <source>Now fails</source>
   <translation>Échoue maintenant</translation>
  </message>
  <message>
   <source>Now passes</source>
   <translation>Passe maintenant</translation>
  </message>
  <message>
   <source>What fails alike</source>
   <translation>Ce qui échoue de même</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Sujet</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Changement</translation>
  </message>
  <message>
   <source>Data sets (*.csv *.jsonl *.json *.yaml *.yml *.parquet);;All files (*)</source>
   <translation>Jeux de données (*.csv *.jsonl *.json *.yaml *.yml *.parquet);;Tous les fichiers (*)</translation>
  </message>
  <message>
   <source>{reference} has {n_cases:,} cases.</source>
   <translation>{reference} a {n_cases:,} cas.</translation>
  </message>
  <message>
   <source>Looking</source>
   <translation>Regarder</translation>
  </message>
  <message>
   <source>Import a data set…</source>
   <translation>Importer un jeu de données…</translation>
  </message>
  <message>
   <source>And {n_found} more.</source>
   <translation>Et {n_found} de plus.</translation>
  </message>
  <message>
   <source>Import a data set</source>
   <translation>Importer un jeu de données</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importer</translation>
  </message>
  <message>
   <source>{n_unread:,} things were not taken as they stand.</source>
   <translation>{n_unread:,} choses n'ont pas été prises telles quelles.</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>Enregistrer le rapport</translation>
  </message>
  <message>
   <source>Is the answer right?</source>
   <translation>La réponse est-elle juste ?</translation>
  </message>
  <message>
   <source>A run asks every case of a data set and judges each answer by rules or by a model. Two runs can be compared, with how sure the difference is.</source>
   <translation>Une exécution pose chaque cas d'un jeu de données et juge chaque réponse par des règles ou par un modèle. Deux exécutions se comparent, avec la certitude de la différence.</translation>
  </message>
  <message>
   <source>Cases that answers are held against</source>
   <translation>Cas auxquels les réponses sont mesurées</translation>
  </message>
  <message>
   <source>Import questions with what is expected of their answers: CSV, JSON lines, Parquet, or the tests of a promptfoo configuration.</source>
   <translation>Importez des questions avec ce qu'on attend des réponses : CSV, JSON Lines, Parquet ou les tests d'une configuration promptfoo.</translation>
  </message>
  <message>
   <source>Seen</source>
   <translation>Vu</translation>
  </message>
  <message>
   <source>The run of {source} with its {n_done:,} judged answers is deleted for good.</source>
   <translation>L'exécution de {source} avec ses {n_done:,} réponses jugées est supprimée pour de bon.</translation>
  </message>
  <message>
   <source>The report is in {name}.</source>
   <translation>Le rapport est dans {name}.</translation>
  </message>
  <message>
   <source>{name} is in production.</source>
   <translation>{name} est en production.</translation>
  </message>
  <message>
   <source>All its versions are deleted for good. Runs of it stay.</source>
   <translation>Toutes ses versions sont supprimées pour de bon. Ses exécutions restent.</translation>
  </message>
  <message>
   <source>Run a suite…</source>
   <translation>Lancer une suite…</translation>
  </message>
  <message>
   <source>Each case is asked twice, with the answers in both orders. What both orders choose wins; what only follows the place is a tie, and its share is the judge's position bias.</source>
   <translation>Chaque cas est posé deux fois, avec les réponses dans les deux ordres. Ce que les deux ordres choisissent gagne ; ce qui suit seulement la place est une égalité, et sa part est le biais de position du juge.</translation>
  </message>
  <message>
   <source>Answers A</source>
   <translation>Réponses A</translation>
  </message>
  <message>
   <source>Answers B</source>
   <translation>Réponses B</translation>
  </message>
  <message>
   <source>Judge</source>
   <translation>Juge</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparer</translation>
  </message>
  <message>
   <source>How many cases are judged</source>
   <translation>Combien de cas sont jugés</translation>
  </message>
  <message>
   <source>Cases, and which answer is better</source>
   <translation>Cas, et quelle réponse est meilleure</translation>
  </message>
  <message>
   <source>{at:,} of {at_2:,} cases, each asked twice</source>
   <translation>{at:,} cas sur {at_2:,}, chacun posé deux fois</translation>
  </message>
  <message>
   <source> The judge has no licence: diagnostic only.</source>
   <translation> Le juge n'est pas habilité : diagnostic seulement.</translation>
  </message>
  <message>
   <source>A is better {first:,} times, B {second:,} times, {tie:,} ties, {error:,} errors; by luck with p {p_value:.4f}.
Position bias: the same place was chosen both times in {n_by_place:,} of {n_whole:,} cases (95 %: {low:.1%} to {high:.1%}); these count as ties.{licence}</source>
   <translation>A est meilleure {first:,} fois, B {second:,} fois, {tie:,} égalités, {error:,} erreurs ; par hasard avec p {p_value:.4f}.
Biais de position : la même place a été choisie les deux fois dans {n_by_place:,} cas sur {n_whole:,} (95 % : {low:.1%} à {high:.1%}) ; ils comptent comme égalités.{licence}</translation>
  </message>
  <message>
   <source>Better</source>
   <translation>Meilleure</translation>
  </message>
  <message>
   <source>Follows the place</source>
   <translation>Suit la place</translation>
  </message>
  <message>
   <source>Because</source>
   <translation>Parce que</translation>
  </message>
  <message>
   <source>It takes two columns of runs over the same cases.</source>
   <translation>Il faut deux colonnes d'exécutions sur les mêmes cas.</translation>
  </message>
  <message>
   <source>Stopped. What was judged is kept; Compare goes on there.</source>
   <translation>Arrêté. Ce qui est jugé est conservé ; Comparer reprend là.</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>oui</translation>
  </message>
  <message>
   <source>Suites (*.yaml *.yml);;All files (*)</source>
   <translation>Suites (*.yaml *.yml);;Tous les fichiers (*)</translation>
  </message>
  <message>
   <source>Every case is asked of every subject, behind whoever chats; each score is kept at once.</source>
   <translation>Chaque cas est posé à chaque sujet, derrière qui converse ; chaque score est conservé aussitôt.</translation>
  </message>
  <message>
   <source>Data set or suite</source>
   <translation>Jeu de données ou suite</translation>
  </message>
  <message>
   <source>A suite…</source>
   <translation>Une suite…</translation>
  </message>
  <message>
   <source>One question in place of cases</source>
   <translation>Une question à la place des cas</translation>
  </message>
  <message>
   <source>ask this alone, of each</source>
   <translation>poser ceci seulement, à chacun</translation>
  </message>
  <message>
   <source>Temperatures</source>
   <translation>Températures</translation>
  </message>
  <message>
   <source>0, 0.7: each subject with each of them</source>
   <translation>0, 0.7 : chaque sujet avec chacune</translation>
  </message>
  <message>
   <source>Answers at once</source>
   <translation>Réponses à la fois</translation>
  </message>
  <message>
   <source>First cases only, 0 for all</source>
   <translation>Premiers cas seulement, 0 pour tous</translation>
  </message>
  <message>
   <source>Subjects; with none ticked: {current}{current_2}</source>
   <translation>Sujets ; sans coche : {current}{current_2}</translation>
  </message>
  <message>
   <source>Prompts; with none ticked: as the cases ask</source>
   <translation>Prompts ; sans coche : comme les cas demandent</translation>
  </message>
  <message>
   <source>Collections that answers are made from; with none ticked: no passages</source>
   <translation>Collections dont viennent les réponses ; sans coche : aucun passage</translation>
  </message>
  <message>
   <source>Choose a suite</source>
   <translation>Choisir une suite</translation>
  </message>
  <message>
   <source>Cases</source>
   <translation>Cas</translation>
  </message>
  <message>
   <source>or one question</source>
   <translation>ou une question</translation>
  </message>
  <message>
   <source>Judge, where rules cannot say</source>
   <translation>Juge, là où les règles ne disent rien</translation>
  </message>
  <message>
   <source>Variants of each case</source>
   <translation>Variantes de chaque cas</translation>
  </message>
  <message numerus="yes">
   <source>version {number} · {n:,} cases</source>
   <translation>
    <numerusform>version {number} · {n:,} cas</numerusform>
    <numerusform>version {number} · {n:,} cas</numerusform>
   </translation>
  </message>
  <message>
   <source>Running</source>
   <translation>En cours</translation>
  </message>
  <message>
   <source>Tried in use</source>
   <translation>Essayé en service</translation>
  </message>
  <message>
   <source>Plot runs</source>
   <translation>Tracer</translation>
  </message>
  <message>
   <source>Find a run</source>
   <translation>Chercher une exécution</translation>
  </message>
  <message>
   <source>Find</source>
   <translation>Chercher</translation>
  </message>
  <message>
   <source>No runs yet.</source>
   <translation>Pas encore d'exécutions.</translation>
  </message>
  <message>
   <source>No data sets yet.</source>
   <translation>Pas encore de jeux de données.</translation>
  </message>
  <message>
   <source>Data sets</source>
   <translation>Jeux de données</translation>
  </message>
  <message>
   <source>Nothing fits.</source>
   <translation>Rien ne convient.</translation>
  </message>
  <message>
   <source>Flips first</source>
   <translation>Bascules d'abord</translation>
  </message>
  <message>
   <source>Worst first</source>
   <translation>Pires d'abord</translation>
  </message>
  <message>
   <source>As asked</source>
   <translation>Comme posés</translation>
  </message>
  <message>
   <source>Pin as baseline</source>
   <translation>Épingler comme référence</translation>
  </message>
  <message>
   <source>Delete this run</source>
   <translation>Supprimer cette exécution</translation>
  </message>
  <message>
   <source>How far the run is</source>
   <translation>Où en est l'exécution</translation>
  </message>
  <message>
   <source>Compare with</source>
   <translation>Comparer avec</translation>
  </message>
  <message>
   <source>Order of the cases</source>
   <translation>Ordre des cas</translation>
  </message>
  <message>
   <source>Find a case</source>
   <translation>Chercher un cas</translation>
  </message>
  <message>
   <source> · judged by {name}</source>
   <translation> · jugé par {name}</translation>
  </message>
  <message>
   <source>Compare with nothing</source>
   <translation>Ne comparer avec rien</translation>
  </message>
  <message>
   <source>{n_now:.1f} a second</source>
   <translation>{n_now:.1f} par seconde</translation>
  </message>
  <message>
   <source>{n_done:,} of {n_cells:,} answers</source>
   <translation>{n_done:,} réponses sur {n_cells:,}</translation>
  </message>
  <message>
   <source>Overview</source>
   <translation>Résumé</translation>
  </message>
  <message>
   <source>Side by side</source>
   <translation>Côte à côte</translation>
  </message>
  <message>
   <source>Unpin</source>
   <translation>Désépingler</translation>
  </message>
  <message>
   <source>Share that passes</source>
   <translation>Part qui passe</translation>
  </message>
  <message>
   <source>Errors</source>
   <translation>Erreurs</translation>
  </message>
  <message>
   <source>Seconds an answer</source>
   <translation>Secondes par réponse</translation>
  </message>
  <message>
   <source>Runs against each other</source>
   <translation>Exécutions comparées</translation>
  </message>
  <message>
   <source>Each subject is a line; click a point to open its run.</source>
   <translation>Chaque sujet est une ligne ; cliquez un point pour ouvrir son exécution.</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>Mesure</translation>
  </message>
  <message>
   <source> {left} more subjects are not drawn.</source>
   <translation> {left} sujets de plus ne sont pas tracés.</translation>
  </message>
  <message>
   <source>{n_runs} runs.{more}</source>
   <translation>{n_runs} exécutions.{more}</translation>
  </message>
  <message>
   <source>No run of it was judged yet.</source>
   <translation>Aucune exécution n'en a encore été jugée.</translation>
  </message>
  <message>
   <source>Daily at 03:00</source>
   <translation>Chaque jour à 03:00</translation>
  </message>
  <message>
   <source>When model, prompts, cases or documents change</source>
   <translation>Quand modèle, prompts, cas ou documents changent</translation>
  </message>
  <message>
   <source>When nobody is answered</source>
   <translation>Quand personne n'attend de réponse</translation>
  </message>
  <message>
   <source>They run while the program is open. A threshold that is missed is told on the page.</source>
   <translation>Elles tournent tant que le programme est ouvert. Un seuil manqué est signalé sur la page.</translation>
  </message>
  <message>
   <source>Data set</source>
   <translation>Jeu de données</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Quand</translation>
  </message>
  <message>
   <source>Share that must pass, in per cent</source>
   <translation>Part qui doit passer, en pour cent</translation>
  </message>
  <message>
   <source>% must pass</source>
   <translation>% doivent passer</translation>
  </message>
  <message>
   <source>Remove {name}</source>
   <translation>Retirer {name}</translation>
  </message>
  <message>
   <source>Daily at {at}</source>
   <translation>Chaque jour à {at}</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Reprendre</translation>
  </message>
  <message>
   <source>Passes</source>
   <translation>Réussis</translation>
  </message>
  <message>
   <source>No schedules yet.</source>
   <translation>Pas encore de planifications.</translation>
  </message>
  <message>
   <source>rolled back</source>
   <translation>annulé</translation>
  </message>
  <message>
   <source>Split: some conversations by each</source>
   <translation>Partage : quelques conversations par chacun</translation>
  </message>
  <message>
   <source>Shadow: answers later, seen by nobody</source>
   <translation>Ombre : réponses plus tard, vues de personne</translation>
  </message>
  <message>
   <source>Canary: a share that grows, back by itself</source>
   <translation>Canari : une part qui grandit et revient d'elle-même</translation>
  </message>
  <message>
   <source>Prompts</source>
   <translation>Prompts</translation>
  </message>
  <message>
   <source>{name}: {second} beside {first}</source>
   <translation>{name} : {second} à côté de {first}</translation>
  </message>
  <message>
   <source>{kind}, {share} · {n_first:,} and {n_second:,} answers</source>
   <translation>{kind}, {share} · {n_first:,} et {n_second:,} réponses</translation>
  </message>
  <message>
   <source>A release or a version of a prompt beside the one that is in use. A conversation stays with the one that it began with.</source>
   <translation>Une mise en service ou une version d'un prompt à côté de celle en usage. Une conversation reste avec celle de son début.</translation>
  </message>
  <message>
   <source>What is tried</source>
   <translation>Ce qui est essayé</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>En usage</translation>
  </message>
  <message>
   <source>Tried</source>
   <translation>Essayé</translation>
  </message>
  <message>
   <source>Per cent that the first answers</source>
   <translation>Pour cent que la première répond</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Contrôle</translation>
  </message>
  <message>
   <source>a check of every answer, as not-contains: sorry</source>
   <translation>un contrôle de chaque réponse, comme not-contains: sorry</translation>
  </message>
  <message>
   <source>Nothing is tried. It takes two releases, or two versions of a prompt.</source>
   <translation>Rien n'est essayé. Il faut deux mises en service ou deux versions d'un prompt.</translation>
  </message>
  <message>
   <source>{share:.0%} of conversations</source>
   <translation>{share:.0%} des conversations</translation>
  </message>
  <message>
   <source>unseen</source>
   <translation>non vu</translation>
  </message>
  <message>
   <source>Checks: {sentence}, {n:,} pairs, {n_waiting:,} wait, {n_failed:,} failed</source>
   <translation>Contrôles : {sentence}, {n:,} paires, {n_waiting:,} attendent, {n_failed:,} en échec</translation>
  </message>
  <message>
   <source> ({mean:+.3f}, 95 %: {low:+.3f} to {high:+.3f})</source>
   <translation> ({mean:+.3f}, 95 % : {low:+.3f} à {high:+.3f})</translation>
  </message>
  <message>
   <source>In use answers, %</source>
   <translation>L'usuel répond, %</translation>
  </message>
  <message>
   <source>Stop {name}</source>
   <translation>Arrêter {name}</translation>
  </message>
  <message>
   <source>What people said</source>
   <translation>Ce qu'on en a dit</translation>
  </message>
  <message>
   <source>Other seeds</source>
   <translation>Autres graines</translation>
  </message>
  <message>
   <source>Other orders</source>
   <translation>Autres ordres</translation>
  </message>
  <message>
   <source>End alike</source>
   <translation>Finissent de même</translation>
  </message>
  <message>
   <source>Same answers</source>
   <translation>Mêmes réponses</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Laissés de côté</translation>
  </message>
  <message>
   <source>The others less the case</source>
   <translation>Les autres moins le cas</translation>
  </message>
  <message>
   <source>95 % of it</source>
   <translation>95 % de cela</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Verdict</translation>
  </message>
  <message>
   <source>Other {kind}</source>
   <translation>Autres {kind}</translation>
  </message>
  <message>
   <source>{n_alike:,} of {decided:,}</source>
   <translation>{n_alike:,} sur {decided:,}</translation>
  </message>
  <message>
   <source>{low:+.3f} to {high:+.3f}</source>
   <translation>{low:+.3f} à {high:+.3f}</translation>
  </message>
  <message>
   <source>Then the overview says how many cases end alike, and of whom it mattered.</source>
   <translation>La vue d'ensemble dit alors combien de cas finissent de même, et pour qui cela comptait.</translation>
  </message>
  <message>
   <source>Times with other seeds</source>
   <translation>Répétitions avec d'autres graines</translation>
  </message>
  <message>
   <source>Other orders of options</source>
   <translation>Autres ordres des options</translation>
  </message>
  <message>
   <source>Times, by seed</source>
   <translation>Répétitions, par graine</translation>
  </message>
  <message>
   <source>Orders of options</source>
   <translation>Ordres des options</translation>
  </message>
  <message>
   <source>About others</source>
   <translation>Sur d'autres</translation>
  </message>
  <message>
   <source>The run of {source} was deleted.</source>
   <translation>L'exécution de {source} a été supprimée.</translation>
  </message>
  <message>
   <source>“{name}” was deleted; its runs stay.</source>
   <translation>« {name} » a été supprimé ; ses exécutions restent.</translation>
  </message>
  <message>
   <source>Complete</source>
   <translation>Complet</translation>
  </message>
  <message>
   <source>{n_cells:,} answers</source>
   <translation>{n_cells:,} réponses</translation>
  </message>
  <message>
   <source>about {what} s left</source>
   <translation>encore environ {what} s</translation>
  </message>
  <message>
   <source>The export could not be written to {name}.</source>
   <translation>L'export n'a pas pu être écrit dans {name}.</translation>
  </message>
  <message>
   <source>Choose a folder that can be written to and has space.</source>
   <translation>Choisissez un dossier où l'on peut écrire et qui a de la place.</translation>
  </message>
  <message>
   <source>Tour</source>
   <translation>Visite</translation>
  </message>
  <message>
   <source>Leave the tour</source>
   <translation>Quitter la visite</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Retour</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Suivant</translation>
  </message>
  <message>
   <source>Five minutes, and you know your way</source>
   <translation>Cinq minutes, et vous savez vous y retrouver</translation>
  </message>
  <message>
   <source>The tour asks a question about sample documents and shows where the answer comes from. Leave it whenever you like; it goes on where you left it.</source>
   <translation>La visite pose une question sur des documents d'exemple et montre d'où vient la réponse. Quittez-la quand vous voulez ; elle reprend où vous l'avez laissée.</translation>
  </message>
  <message>
   <source>Documents to ask</source>
   <translation>Des documents à interroger</translation>
  </message>
  <message>
   <source>The sample documents are files of a company that does not exist: a travel policy, minutes, an invoice. They are read on this computer, in a few seconds.</source>
   <translation>Les documents d'exemple sont les fichiers d'une entreprise qui n'existe pas : une politique de voyage, un compte rendu, une facture. Ils sont lus sur cet ordinateur, en quelques secondes.</translation>
  </message>
  <message>
   <source>Add the sample documents</source>
   <translation>Ajouter les documents d'exemple</translation>
  </message>
  <message>
   <source>Ask a question</source>
   <translation>Poser une question</translation>
  </message>
  <message>
   <source>Questions are typed here. The program looks for passages that answer them and gives them to a language model, which runs on this computer too.</source>
   <translation>Les questions se saisissent ici. Le programme cherche des passages qui y répondent et les donne à un modèle de langue, qui tourne lui aussi sur cet ordinateur.</translation>
  </message>
  <message>
   <source>Ask a sample question</source>
   <translation>Poser une question d'exemple</translation>
  </message>
  <message>
   <source>Where does it come from?</source>
   <translation>D'où cela vient-il ?</translation>
  </message>
  <message>
   <source>The small numbers in an answer are its sources. Each opens the passage in its document, with the sentence that was used. Check them: models make mistakes.</source>
   <translation>Les petits chiffres d'une réponse sont ses sources. Chacun ouvre le passage dans son document, avec la phrase utilisée. Vérifiez-les : les modèles se trompent.</translation>
  </message>
  <message>
   <source>Open the first source</source>
   <translation>Ouvrir la première source</translation>
  </message>
  <message>
   <source>Your own documents</source>
   <translation>Vos propres documents</translation>
  </message>
  <message>
   <source>Drop files or whole folders here. A collection holds what belongs together; a linked folder is kept up to date by itself.</source>
   <translation>Déposez ici des fichiers ou des dossiers entiers. Une collection réunit ce qui va ensemble ; un dossier lié reste à jour de lui-même.</translation>
  </message>
  <message>
   <source>A better model</source>
   <translation>Un meilleur modèle</translation>
  </message>
  <message>
   <source>The demo model is tiny, good for trying the program. For real work, import a GGUF file. The hardware check says which size suits this machine.</source>
   <translation>Le modèle de démonstration est minuscule, bon pour essayer. Pour travailler, importez un fichier GGUF. L'examen du matériel dit quelle taille convient à cette machine.</translation>
  </message>
  <message>
   <source>What can this machine run?</source>
   <translation>Que peut faire cette machine ?</translation>
  </message>
  <message>
   <source>Work that comes again</source>
   <translation>Le travail qui revient</translation>
  </message>
  <message>
   <source>A prompt is an instruction that you keep: with versions, fields to fill in and tests. In chat, a slash inserts one.</source>
   <translation>Un prompt est une instruction que vous gardez : avec des versions, des champs à remplir et des tests. En conversation, une barre oblique en insère un.</translation>
  </message>
  <message>
   <source>Nothing leaves this computer</source>
   <translation>Rien ne quitte cet ordinateur</translation>
  </message>
  <message>
   <source>The shield says so, and the card behind it shows every attempt. Encryption, backups and the size and colours of the window are on this page too.</source>
   <translation>Le bouclier le dit, et la carte derrière lui montre chaque tentative. Chiffrement, sauvegardes, taille et couleurs de la fenêtre sont aussi sur cette page.</translation>
  </message>
  <message>
   <source>That is all</source>
   <translation>C'est tout</translation>
  </message>
  <message>
   <source>F1 opens the help for the page that you see. Ctrl+P finds everything that the program can do, and starts this tour again.</source>
   <translation>F1 ouvre l'aide de la page affichée. Ctrl+P trouve tout ce que le programme sait faire et relance cette visite.</translation>
  </message>
  <message>
   <source>First steps</source>
   <translation>Premiers pas</translation>
  </message>
  <message>
   <source>Step {number} of {total}</source>
   <translation>Étape {number} sur {total}</translation>
  </message>
  <message>
   <source>The tour goes on where you left it: Ctrl+P, “Take the tour”.</source>
   <translation>La visite reprend où vous l'avez laissée : Ctrl+P, « Faire la visite ».</translation>
  </message>
  <message>
   <source>Go on with the tour?</source>
   <translation>Reprendre la visite ?</translation>
  </message>
  <message>
   <source>New here?</source>
   <translation>Nouveau ici ?</translation>
  </message>
  <message>
   <source>You left it at “{title}”.</source>
   <translation>Vous l'avez laissée à « {title} ».</translation>
  </message>
  <message>
   <source>A tour of five minutes asks a question about sample documents.</source>
   <translation>Une visite de cinq minutes pose une question sur des documents d'exemple.</translation>
  </message>
  <message>
   <source>Finish</source>
   <translation>Terminer</translation>
  </message>
  <message>
   <source>What this machine can run</source>
   <translation>Ce que cette machine peut faire</translation>
  </message>
  <message>
   <source>Measuring</source>
   <translation>Mesure</translation>
  </message>
  <message>
   <source>Sizes of models on this machine</source>
   <translation>Tailles de modèles sur cette machine</translation>
  </message>
  <message>
   <source>Measure again</source>
   <translation>Mesurer à nouveau</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copier</translation>
  </message>
  <message>
   <source>Measuring memory and processor…</source>
   <translation>Mesure de la mémoire et du processeur…</translation>
  </message>
  <message>
   <source>faster than you read</source>
   <translation>plus vite que vous ne lisez</translation>
  </message>
  <message>
   <source>as fast as you read</source>
   <translation>aussi vite que vous lisez</translation>
  </message>
  <message>
   <source>slower than you read</source>
   <translation>plus lentement que vous ne lisez</translation>
  </message>
  <message>
   <source>so slowly that you do something else meanwhile</source>
   <translation>si lentement que vous faites autre chose entre-temps</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>Paramètres</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Fichier</translation>
  </message>
  <message>
   <source>Needs</source>
   <translation>Demande</translation>
  </message>
  <message>
   <source>Runs in</source>
   <translation>Tourne dans</translation>
  </message>
  <message>
   <source>Writes</source>
   <translation>Écrit</translation>
  </message>
  <message>
   <source>Reads a page in</source>
   <translation>Lit une page en</translation>
  </message>
  <message numerus="yes">
   <source>{n} of its cores work for a model</source>
   <translation>
    <numerusform>{n} de ses cœurs travaille pour un modèle</numerusform>
    <numerusform>{n} de ses cœurs travaillent pour un modèle</numerusform>
   </translation>
  </message>
  <message>
   <source>not measured yet</source>
   <translation>pas encore mesuré</translation>
  </message>
  <message>
   <source>{size:.1f} GB</source>
   <translation>{size:.1f} Go</translation>
  </message>
  <message>
   <source>Models of about {size} parameters fit your graphics processor.</source>
   <translation>Des modèles d'environ {size} paramètres tiennent sur votre processeur graphique.</translation>
  </message>
  <message>
   <source>Models of about {size} parameters suit this machine: they write {pace}.</source>
   <translation>Des modèles d'environ {size} paramètres conviennent à cette machine : ils écrivent {pace}.</translation>
  </message>
  <message>
   <source>The figures are estimates for models with four-bit weights.</source>
   <translation>Les chiffres sont des estimations pour des modèles à poids de quatre bits.</translation>
  </message>
  <message>
   <source>none that could help</source>
   <translation>aucun qui puisse aider</translation>
  </message>
  <message>
   <source>graphics processor</source>
   <translation>processeur graphique</translation>
  </message>
  <message>
   <source>memory</source>
   <translation>mémoire</translation>
  </message>
  <message>
   <source>{place}, not now</source>
   <translation>{place}, pas maintenant</translation>
  </message>
  <message>
   <source>{rate:.1f} tokens/s</source>
   <translation>{rate:.1f} jetons/s</translation>
  </message>
  <message>
   <source>{minutes:.0f} min</source>
   <translation>{minutes:.0f} min</translation>
  </message>
  <message>
   <source>No usual model fits into this memory.</source>
   <translation>Aucun modèle courant ne tient dans cette mémoire.</translation>
  </message>
  <message>
   <source>The demo model runs everywhere; use it to learn the program.</source>
   <translation>Le modèle de démonstration tourne partout ; servez-vous-en pour apprendre le programme.</translation>
  </message>
  <message>
   <source>Up to {size} parameters fit, and write more slowly.</source>
   <translation>Jusqu'à {size} paramètres tiennent, et écrivent plus lentement.</translation>
  </message>
  <message>
   <source>Close other programs first: too little memory is free at this moment.</source>
   <translation>Fermez d'abord d'autres programmes : trop peu de mémoire est libre en ce moment.</translation>
  </message>
  <message>
   <source>The disk has too little room for such a file.</source>
   <translation>Le disque a trop peu de place pour un tel fichier.</translation>
  </message>
  <message>
   <source>{names}, which this build of the program does not use</source>
   <translation>{names}, que cette version du programme n'utilise pas</translation>
  </message>
  <message>
   <source>Processor</source>
   <translation>Processeur</translation>
  </message>
  <message>
   <source>{name}; {works}</source>
   <translation>{name} ; {works}</translation>
  </message>
  <message>
   <source>Instruction sets</source>
   <translation>Jeux d'instructions</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Mémoire</translation>
  </message>
  <message>
   <source>{all}, of which {free} are free; read at {rate} a second</source>
   <translation>{all}, dont {free} libres ; lus à {rate} par seconde</translation>
  </message>
  <message>
   <source>Graphics</source>
   <translation>Graphique</translation>
  </message>
  <message>
   <source>Disk</source>
   <translation>Disque</translation>
  </message>
  <message>
   <source>{free} free</source>
   <translation>{free} libres</translation>
  </message>
  <message>
   <source>does not fit</source>
   <translation>ne tient pas</translation>
  </message>
  <message>
   <source>{seconds:.0f} s</source>
   <translation>{seconds:.0f} s</translation>
  </message>
  <message>
   <source>not told by this system</source>
   <translation>non indiqué par ce système</translation>
  </message>
  <message>
   <source>wrote {rate:.1f} tokens a second here</source>
   <translation>a écrit ici {rate:.1f} jetons par seconde</translation>
  </message>
  <message>
   <source>Everything can be done without a mouse. Keys can be changed under Keyboard.</source>
   <translation>Tout peut se faire sans souris. Les touches se changent sous Clavier.</translation>
  </message>
  <message>
   <source>Page of the guide</source>
   <translation>Page du guide</translation>
  </message>
  <message>
   <source>Search the help</source>
   <translation>Rechercher dans l'aide</translation>
  </message>
  <message>
   <source>Topics</source>
   <translation>Sujets</translation>
  </message>
  <message>
   <source>Back (Alt+Left)</source>
   <translation>Retour (Alt+Gauche)</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Avancer</translation>
  </message>
  <message>
   <source>Forward (Alt+Right)</source>
   <translation>Avancer (Alt+Droite)</translation>
  </message>
  <message>
   <source>This leads outside the guide: {link}</source>
   <translation>Ceci mène hors du guide : {link}</translation>
  </message>
  <message>
   <source>No page has all of these words.</source>
   <translation>Aucune page n'a tous ces mots.</translation>
  </message>
  <message>
   <source>Write it down and keep it apart from this machine. It opens the workspace when the passphrase is forgotten, and it is shown this once. Without both, the content is lost for good: nobody can open it.</source>
   <translation>Notez-la et gardez-la à part de cette machine. Elle ouvre l'espace de travail quand la phrase secrète est oubliée, et n'est montrée que cette fois. Sans les deux, le contenu est perdu pour de bon : personne ne peut l'ouvrir.</translation>
  </message>
  <message>
   <source>Encrypting</source>
   <translation>Chiffrement</translation>
  </message>
  <message>
   <source>Closing the workspace…</source>
   <translation>Fermeture de l'espace de travail…</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Avancement</translation>
  </message>
  <message>
   <source>I have written it down</source>
   <translation>Je l'ai notée</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Recovery key {code}</source>
   <translation>Clé de secours {code}</translation>
  </message>
  <message>
   <source>Writing the {what} anew: {done:,} of {of:,}</source>
   <translation>Réécriture de {what} : {done:,} sur {of:,}</translation>
  </message>
  <message>
   <source>Everything is written. Nothing of it lies in the clear any more.</source>
   <translation>Tout est écrit. Plus rien n'est en clair.</translation>
  </message>
  <message>
   <source>Recovery key</source>
   <translation>Clé de secours</translation>
  </message>
  <message>
   <source>The workspace's own passphrase</source>
   <translation>La phrase secrète de l'espace de travail</translation>
  </message>
  <message>
   <source>The recovery key opens it too. Without either, its content is lost: nobody can open it, the makers of this program included.</source>
   <translation>La clé de secours l'ouvre aussi. Sans l'une ni l'autre, son contenu est perdu : personne ne peut l'ouvrir, pas même les auteurs de ce programme.</translation>
  </message>
  <message>
   <source>Unlocking…</source>
   <translation>Déverrouillage…</translation>
  </message>
  <message>
   <source>Locked workspace</source>
   <translation>Espace de travail verrouillé</translation>
  </message>
  <message>
   <source>Who you are</source>
   <translation>Qui vous êtes</translation>
  </message>
  <message>
   <source>Passphrase</source>
   <translation>Phrase secrète</translation>
  </message>
  <message>
   <source>Passphrase or recovery key</source>
   <translation>Phrase secrète ou clé de secours</translation>
  </message>
  <message>
   <source>Unlock</source>
   <translation>Déverrouiller</translation>
  </message>
  <message>
   <source>{name}: sign in</source>
   <translation>{name} : se connecter</translation>
  </message>
  <message>
   <source>{name} is locked</source>
   <translation>{name} est verrouillé</translation>
  </message>
  <message>
   <source>A fault of the program: see the logs.</source>
   <translation>Une erreur du programme : voir les journaux.</translation>
  </message>
  <message>
   <source>Work of {here} is being finished.</source>
   <translation>Le travail sur {here} se termine.</translation>
  </message>
  <message>
   <source>Try again in a moment.</source>
   <translation>Réessayez dans un instant.</translation>
  </message>
  <message>
   <source>{message} Unlocking finishes it.</source>
   <translation>{message} Le déverrouillage l'achève.</translation>
  </message>
  <message>
   <source>This is not the passphrase of the profile.</source>
   <translation>Ce n'est pas la phrase secrète du profil.</translation>
  </message>
  <message>
   <source>Check it, and the keyboard's layout.</source>
   <translation>Vérifiez-la, ainsi que la disposition du clavier.</translation>
  </message>
  <message>
   <source>Four or more words that do not belong together are easy to keep and hard to guess.</source>
   <translation>Quatre mots ou plus sans rapport entre eux sont faciles à garder et difficiles à deviner.</translation>
  </message>
  <message>
   <source>A passphrase has {fewest} characters at least.</source>
   <translation>Une phrase secrète a au moins {fewest} caractères.</translation>
  </message>
  <message>
   <source>These are two different passphrases.</source>
   <translation>Ce sont deux phrases secrètes différentes.</translation>
  </message>
  <message>
   <source>New passphrase</source>
   <translation>Nouvelle phrase secrète</translation>
  </message>
  <message>
   <source>New passphrase, again</source>
   <translation>Nouvelle phrase secrète, encore une fois</translation>
  </message>
  <message>
   <source>Show {name}</source>
   <translation>Afficher {name}</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Masquer</translation>
  </message>
  <message>
   <source>This is a new workspace. It lies on this machine unencrypted.</source>
   <translation>C'est un nouvel espace de travail. Il est sur cette machine, non chiffré.</translation>
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
   <translation>Chiffrer…</translation>
  </message>
  <message>
   <source>The workspace could not be opened because of a fault of the program.</source>
   <translation>L'espace de travail n'a pas pu être ouvert à cause d'une erreur du programme.</translation>
  </message>
  <message>
   <source>The report is in the logs. Try again, or choose another folder.</source>
   <translation>Le rapport est dans les journaux. Réessayez ou choisissez un autre dossier.</translation>
  </message>
  <message>
   <source>Reading the sample documents. You can ask about them in a moment.</source>
   <translation>Lecture des documents d'exemple. Vous pourrez les interroger dans un instant.</translation>
  </message>
  <message numerus="yes">
   <source>{n} answers were cut short last time; they are kept and marked.</source>
   <translation>
    <numerusform>Une réponse a été coupée la dernière fois ; elle est conservée et marquée.</numerusform>
    <numerusform>{n} réponses ont été coupées la dernière fois ; elles sont conservées et marquées.</numerusform>
   </translation>
  </message>
  <message>
   <source>, sentence {letters}</source>
   <translation>, phrase {letters}</translation>
  </message>
  <message>
   <source>[{content}: picture not loaded]</source>
   <translation>[{content} : image non chargée]</translation>
  </message>
  <message>
   <source>picture</source>
   <translation>image</translation>
  </message>
  <message>
   <source>Copy address</source>
   <translation>Copier l'adresse</translation>
  </message>
  <message>
   <source>Scroll up and down</source>
   <translation>Défiler vers le haut et le bas</translation>
  </message>
  <message>
   <source>Scroll left and right</source>
   <translation>Défiler vers la gauche et la droite</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Réponse</translation>
  </message>
  <message>
   <source>{removeprefix}
Click to copy the address; it is not opened.</source>
   <translation>{removeprefix}
Cliquez pour copier l'adresse ; elle n'est pas ouverte.</translation>
  </message>
  <message>
   <source>Progress of reading model files</source>
   <translation>Avancement de la lecture des fichiers de modèle</translation>
  </message>
  <message>
   <source>Reading…</source>
   <translation>Lecture…</translation>
  </message>
  <message>
   <source>Reading {name}</source>
   <translation>Lecture de {name}</translation>
  </message>
  <message>
   <source>{gib} of {gib_2}{seconds_left}</source>
   <translation>{gib} sur {gib_2}{seconds_left}</translation>
  </message>
  <message>
   <source>Looking in {folder}</source>
   <translation>Recherche dans {folder}</translation>
  </message>
  <message>
   <source>{n_found:,} found</source>
   <translation>{n_found:,} trouvés</translation>
  </message>
  <message>
   <source>Access token</source>
   <translation>Jeton d'accès</translation>
  </message>
  <message>
   <source>Access token, if the model needs one</source>
   <translation>Jeton d'accès, si le modèle en demande un</translation>
  </message>
  <message>
   <source>Allow this download</source>
   <translation>Permettre ce téléchargement</translation>
  </message>
  <message>
   <source>Allowing it also agrees to the licence.</source>
   <translation>Le permettre vaut aussi accord avec la licence.</translation>
  </message>
  <message>
   <source>Download {name}</source>
   <translation>Télécharger {name}</translation>
  </message>
  <message>
   <source>Another download is at work; pause it first.</source>
   <translation>Un autre téléchargement est en cours ; mettez-le d'abord en pause.</translation>
  </message>
  <message>
   <source>Use in chat</source>
   <translation>Utiliser en chat</translation>
  </message>
  <message>
   <source>Load</source>
   <translation>Charger</translation>
  </message>
  <message>
   <source>Remove…</source>
   <translation>Retirer…</translation>
  </message>
  <message>
   <source>Loading the model</source>
   <translation>Chargement du modèle</translation>
  </message>
  <message>
   <source>no model of this workspace</source>
   <translation>aucun modèle de cet espace de travail</translation>
  </message>
  <message>
   <source>A LoRA adapter: it changes how a model answers. It fits {fits}.</source>
   <translation>Un adaptateur LoRA : il change la façon dont un modèle répond. Il convient à {fits}.</translation>
  </message>
  <message>
   <source>Used in chat</source>
   <translation>Utilisé en chat</translation>
  </message>
  <message>
   <source>Unload</source>
   <translation>Décharger</translation>
  </message>
  <message>
   <source>Loading: {fraction:.0%}</source>
   <translation>Chargement : {fraction:.0%}</translation>
  </message>
  <message>
   <source>What it says</source>
   <translation>Ce qu'il dit</translation>
  </message>
  <message>
   <source>Not in memory.</source>
   <translation>Pas en mémoire.</translation>
  </message>
  <message>
   <source>A LoRA adapter: it changes how a model answers.</source>
   <translation>Un adaptateur LoRA : il change la façon dont un modèle répond.</translation>
  </message>
  <message>
   <source>Download…</source>
   <translation>Télécharger…</translation>
  </message>
  <message>
   <source>Models in the GGUF format, from the hub. Nothing is asked before you press a button, and each use of the network is in the audit log.</source>
   <translation>Des modèles au format GGUF, depuis le hub. Rien n'est demandé avant que vous ne pressiez un bouton, et chaque usage du réseau figure dans le journal d'audit.</translation>
  </message>
  <message>
   <source>Download a model</source>
   <translation>Télécharger un modèle</translation>
  </message>
  <message>
   <source>Words of the model's name</source>
   <translation>Mots du nom du modèle</translation>
  </message>
  <message>
   <source>Models found</source>
   <translation>Modèles trouvés</translation>
  </message>
  <message>
   <source>Quantisations of the model</source>
   <translation>Quantifications du modèle</translation>
  </message>
  <message>
   <source>The hub is asked</source>
   <translation>Le hub est interrogé</translation>
  </message>
  <message>
   <source>Back to the list</source>
   <translation>Retour à la liste</translation>
  </message>
  <message>
   <source>Downloads are switched off</source>
   <translation>Les téléchargements sont désactivés</translation>
  </message>
  <message>
   <source>{permission_line} Models can also be imported from a file.</source>
   <translation>{permission_line} Les modèles peuvent aussi être importés d'un fichier.</translation>
  </message>
  <message>
   <source>Find a model</source>
   <translation>Chercher un modèle</translation>
  </message>
  <message>
   <source>Type a word or two of its name. 3 to 8 billion parameters in Q4_K_M go well with 8 to 16 GB of memory.</source>
   <translation>Saisissez un mot ou deux de son nom. 3 à 8 milliards de paramètres en Q4_K_M conviennent à 8 à 16 Go de mémoire.</translation>
  </message>
  <message>
   <source>Start the program again</source>
   <translation>Redémarrez le programme</translation>
  </message>
  <message>
   <source>Downloads were permitted after this start. The network is closed when the program begins and cannot be opened later.</source>
   <translation>Les téléchargements ont été permis après ce démarrage. Le réseau est fermé au lancement du programme et ne peut être ouvert plus tard.</translation>
  </message>
  <message>
   <source>Nothing was found</source>
   <translation>Rien n'a été trouvé</translation>
  </message>
  <message>
   <source>Use fewer words, or other ones.</source>
   <translation>Utilisez moins de mots, ou d'autres.</translation>
  </message>
  <message>
   <source>{n_found:,} found, the most downloaded first.</source>
   <translation>{n_found:,} trouvés, les plus téléchargés d'abord.</translation>
  </message>
  <message>
   <source>No model in this repository</source>
   <translation>Aucun modèle dans ce dépôt</translation>
  </message>
  <message>
   <source>The hub is asked…</source>
   <translation>Le hub est interrogé…</translation>
  </message>
  <message>
   <source>Permit downloads</source>
   <translation>Permettre les téléchargements</translation>
  </message>
  <message>
   <source>Progress of the download</source>
   <translation>Avancement du téléchargement</translation>
  </message>
  <message>
   <source>Beginning…</source>
   <translation>Début…</translation>
  </message>
  <message>
   <source> {n_unfinished} more wait.</source>
   <translation> {n_unfinished} de plus attendent.</translation>
  </message>
  <message>
   <source>Paused: {name}</source>
   <translation>En pause : {name}</translation>
  </message>
  <message>
   <source>{gib} of {gib_2}.{more}</source>
   <translation>{gib} sur {gib_2}.{more}</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Abandonner</translation>
  </message>
  <message>
   <source>Checking {name}</source>
   <translation>Vérification de {name}</translation>
  </message>
  <message>
   <source>Downloading {name}</source>
   <translation>Téléchargement de {name}</translation>
  </message>
  <message>
   <source>Downloading</source>
   <translation>Téléchargement</translation>
  </message>
  <message>
   <source>{amount}. {note} It is tried again.</source>
   <translation>{amount}. {note} Nouvel essai en cours.</translation>
  </message>
  <message>
   <source>fits easily</source>
   <translation>tient facilement</translation>
  </message>
  <message>
   <source>fits</source>
   <translation>tient</translation>
  </message>
  <message>
   <source>tight</source>
   <translation>juste</translation>
  </message>
  <message>
   <source>too large</source>
   <translation>trop grand</translation>
  </message>
  <message>
   <source>, {n_files} parts</source>
   <translation>, {n_files} parties</translation>
  </message>
  <message>
   <source>{gib}{parts} · about {gib_2} of memory · {name}</source>
   <translation>{gib}{parts} · environ {gib_2} de mémoire · {name}</translation>
  </message>
  <message>
   <source> ({gib} are here already)</source>
   <translation> ({gib} sont déjà là)</translation>
  </message>
  <message>
   <source>recommended · {mark}</source>
   <translation>recommandé · {mark}</translation>
  </message>
  <message>
   <source>May be reached</source>
   <translation>Peut être joint</translation>
  </message>
  <message>
   <source>Is sent</source>
   <translation>Est envoyé</translation>
  </message>
  <message>
   <source>Comes</source>
   <translation>Arrive</translation>
  </message>
  <message>
   <source>{left_bytes:,} bytes, {gib}{here}; the disk has {gib_2} free</source>
   <translation>{left_bytes:,} octets, {gib}{here} ; le disque a {gib_2} libres</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Licence</translation>
  </message>
  <message>
   <source>{downloads:,} downloads · changed {changed_at} · licence {licence}</source>
   <translation>{downloads:,} téléchargements · modifié {changed_at} · licence {licence}</translation>
  </message>
  <message>
   <source>on request</source>
   <translation>sur demande</translation>
  </message>
  <message>
   <source>at an unknown time</source>
   <translation>à une date inconnue</translation>
  </message>
  <message>
   <source>not named</source>
   <translation>non nommée</translation>
  </message>
  <message>
   <source>a smaller model of the same family; answers stay the same and may come faster</source>
   <translation>un modèle plus petit de la même famille ; les réponses restent les mêmes et peuvent venir plus vite</translation>
  </message>
  <message>
   <source>Draft model</source>
   <translation>Modèle d'ébauche</translation>
  </message>
  <message>
   <source>{size}, {gib} of memory</source>
   <translation>{size}, {gib} de mémoire</translation>
  </message>
  <message>
   <source> · recommended</source>
   <translation> · recommandé</translation>
  </message>
  <message>
   <source>Formats</source>
   <translation>Formats</translation>
  </message>
  <message>
   <source>Models found on this machine</source>
   <translation>Modèles trouvés sur cette machine</translation>
  </message>
  <message>
   <source>Use it where it is</source>
   <translation>L'utiliser où il est</translation>
  </message>
  <message>
   <source>Nothing is copied: keep the file where it is.</source>
   <translation>Rien n'est copié : laissez le fichier où il est.</translation>
  </message>
  <message>
   <source>Copy it into the workspace</source>
   <translation>Le copier dans l'espace de travail</translation>
  </message>
  <message>
   <source>From a stick: the file can be taken away again.</source>
   <translation>Depuis une clé : le fichier peut être repris ensuite.</translation>
  </message>
  <message>
   <source>Link it into the workspace</source>
   <translation>Le lier dans l'espace de travail</translation>
  </message>
  <message>
   <source>Same drive only: takes no space of its own.</source>
   <translation>Même disque seulement : ne prend pas de place.</translation>
  </message>
  <message>
   <source> All {count} parts are read.</source>
   <translation> Les {count} parties sont toutes lues.</translation>
  </message>
  <message>
   <source>Import {name}</source>
   <translation>Importer {name}</translation>
  </message>
  <message>
   <source>The file is read whole, and its SHA-256 kept.{parts}</source>
   <translation>Le fichier est lu en entier et son SHA-256 conservé.{parts}</translation>
  </message>
  <message>
   <source>How the file is kept</source>
   <translation>Comment le fichier est gardé</translation>
  </message>
  <message>
   <source>64 hexadecimal digits, if you know them</source>
   <translation>64 chiffres hexadécimaux, si vous les connaissez</translation>
  </message>
  <message>
   <source>Manifest</source>
   <translation>Manifeste</translation>
  </message>
  <message>
   <source>a JSON file that lists this one, if there is</source>
   <translation>un fichier JSON qui cite celui-ci, s'il y en a un</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Choisir…</translation>
  </message>
  <message>
   <source>Choose a manifest</source>
   <translation>Choisir un manifeste</translation>
  </message>
  <message>
   <source>JSON (*.json)</source>
   <translation>JSON (*.json)</translation>
  </message>
  <message>
   <source>Compare with (optional)</source>
   <translation>Comparer avec (facultatif)</translation>
  </message>
  <message>
   <source>With neither, the model is shown as unverified. A file that differs is refused.</source>
   <translation>Sans l'un ni l'autre, le modèle est montré comme non vérifié. Un fichier différent est refusé.</translation>
  </message>
  <message>
   <source>Context length</source>
   <translation>Longueur du contexte</translation>
  </message>
  <message>
   <source>tokens; 0 uses what the model was trained for</source>
   <translation>jetons ; 0 prend ce pour quoi le modèle a été entraîné</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>Fils d'exécution</translation>
  </message>
  <message>
   <source>0 chooses for this machine</source>
   <translation>0 choisit pour cette machine</translation>
  </message>
  <message>
   <source>GPU layers</source>
   <translation>Couches GPU</translation>
  </message>
  <message>
   <source>-1 as many as fit, 0 none</source>
   <translation>-1 autant que possible, 0 aucune</translation>
  </message>
  <message>
   <source>In force from the next load or question on.</source>
   <translation>Vaut à partir du prochain chargement ou de la prochaine question.</translation>
  </message>
  <message>
   <source>How it is loaded</source>
   <translation>Comment il est chargé</translation>
  </message>
  <message>
   <source>Needs about {gib} of {gib_2} free</source>
   <translation>Demande environ {gib} sur {gib_2} libres</translation>
  </message>
  <message>
   <source>Working out the memory it needs…</source>
   <translation>Calcul de la mémoire nécessaire…</translation>
  </message>
  <message>
   <source>, and {gib} of {gib_2} free on the graphics processor</source>
   <translation>, et {gib} sur {gib_2} libres sur le processeur graphique</translation>
  </message>
  <message>
   <source>{needs}: more than there is. Use a shorter context or a smaller model.</source>
   <translation>{needs} : plus qu'il n'y en a. Prenez un contexte plus court ou un modèle plus petit.</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>Poids</translation>
  </message>
  <message>
   <source>Context</source>
   <translation>Contexte</translation>
  </message>
  <message>
   <source>Working space</source>
   <translation>Espace de calcul</translation>
  </message>
  <message>
   <source>Draft</source>
   <translation>Ébauche</translation>
  </message>
  <message>
   <source>Merge an adapter into {name}</source>
   <translation>Fusionner un adaptateur dans {name}</translation>
  </message>
  <message>
   <source>Makes a model of its own that writes as this one does with the adapter on. Neither of them changes.</source>
   <translation>Fait un modèle à part qui écrit comme celui-ci avec l'adaptateur activé. Aucun des deux ne change.</translation>
  </message>
  <message>
   <source>Adapter</source>
   <translation>Adaptateur</translation>
  </message>
  <message>
   <source>Choose an adapter</source>
   <translation>Choisir un adaptateur</translation>
  </message>
  <message>
   <source>File…</source>
   <translation>Fichier…</translation>
  </message>
  <message>
   <source>Scale</source>
   <translation>Poids</translation>
  </message>
  <message>
   <source>Start over</source>
   <translation>Recommencer</translation>
  </message>
  <message>
   <source>Format of the merged model</source>
   <translation>Format du modèle fusionné</translation>
  </message>
  <message>
   <source>As the model: {quantization}</source>
   <translation>Comme le modèle : {quantization}</translation>
  </message>
  <message>
   <source>Quantise its {quantization} weights again</source>
   <translation>Quantifier à nouveau ses poids {quantization}</translation>
  </message>
  <message>
   <source>Name of the merged model</source>
   <translation>Nom du modèle fusionné</translation>
  </message>
  <message>
   <source>Merge</source>
   <translation>Fusionner</translation>
  </message>
  <message>
   <source>1: as it was trained</source>
   <translation>1 : comme entraîné</translation>
  </message>
  <message>
   <source>Choose a LoRA adapter</source>
   <translation>Choisir un adaptateur LoRA</translation>
  </message>
  <message>
   <source>Adapters (*.gguf);;All files (*)</source>
   <translation>Adaptateurs (*.gguf);;Tous les fichiers (*)</translation>
  </message>
  <message>
   <source>with what is chosen above</source>
   <translation>avec ce qui est choisi ci-dessus</translation>
  </message>
  <message>
   <source>and nothing else</source>
   <translation>et rien d'autre</translation>
  </message>
  <message>
   <source>Merged: {added}, {also}.</source>
   <translation>Fusionnés : {added}, {also}.</translation>
  </message>
  <message>
   <source>What is chosen above is merged; “Add” keeps it and asks for another one.</source>
   <translation>Ce qui est choisi ci-dessus est fusionné ; « Ajouter » le garde et en demande un autre.</translation>
  </message>
  <message>
   <source>All metadata</source>
   <translation>Toutes les métadonnées</translation>
  </message>
  <message>
   <source>All metadata of the file</source>
   <translation>Toutes les métadonnées du fichier</translation>
  </message>
  <message>
   <source>All metadata ({n_rows})</source>
   <translation>Toutes les métadonnées ({n_rows})</translation>
  </message>
  <message>
   <source>Loaded</source>
   <translation>Chargé</translation>
  </message>
  <message>
   <source>Demo</source>
   <translation>Démo</translation>
  </message>
  <message>
   <source>What fits this machine…</source>
   <translation>Ce qui convient à cette machine…</translation>
  </message>
  <message>
   <source>Remove {name}?</source>
   <translation>Retirer {name} ?</translation>
  </message>
  <message>
   <source>Promote</source>
   <translation>Promouvoir</translation>
  </message>
  <message>
   <source>Archive</source>
   <translation>Archiver</translation>
  </message>
  <message>
   <source>{verb} {line}, version {version}?</source>
   <translation>{verb} {line}, version {version} ?</translation>
  </message>
  <message>
   <source>Why? One line for the history</source>
   <translation>Pourquoi ? Une ligne pour l'historique</translation>
  </message>
  <message>
   <source>Roll {line} back to the version before?</source>
   <translation>Revenir à la version précédente de {line} ?</translation>
  </message>
  <message>
   <source>Roll back</source>
   <translation>Revenir</translation>
  </message>
  <message>
   <source>Import a GGUF model</source>
   <translation>Importer un modèle GGUF</translation>
  </message>
  <message>
   <source>Models (*.gguf);;All files (*)</source>
   <translation>Modèles (*.gguf);;Tous les fichiers (*)</translation>
  </message>
  <message>
   <source>A file dropped here is used where it is.</source>
   <translation>Un fichier déposé ici est utilisé où il est.</translation>
  </message>
  <message>
   <source>No model yet</source>
   <translation>Pas encore de modèle</translation>
  </message>
  <message>
   <source>Import a GGUF file from your disk, or drop one here. It is used where it is.</source>
   <translation>Importez un fichier GGUF de votre disque ou déposez-en un ici. Il est utilisé où il est.</translation>
  </message>
  <message>
   <source>The adapter {name} is imported: {value}.</source>
   <translation>L'adaptateur {name} est importé : {value}.</translation>
  </message>
  <message>
   <source>Turn it on at the model that it was made for.</source>
   <translation>Activez-le sur le modèle pour lequel il a été fait.</translation>
  </message>
  <message>
   <source>The bytes are those that were registered.</source>
   <translation>Ce sont les octets inscrits.</translation>
  </message>
  <message>
   <source>The model is {value}.</source>
   <translation>État du modèle : {value}.</translation>
  </message>
  <message>
   <source>The program forgets this model; {address} goes on with it.</source>
   <translation>Le programme oublie ce modèle ; {address} continue avec lui.</translation>
  </message>
  <message>
   <source>Drop to import this model</source>
   <translation>Déposez pour importer ce modèle</translation>
  </message>
  <message>
   <source>{name} is {came}: {value}.</source>
   <translation>{name} est {came} : {value}.</translation>
  </message>
  <message>
   <source>The program forgets this model. Its file stays at {path}.</source>
   <translation>Le programme oublie ce modèle. Son fichier reste dans {path}.</translation>
  </message>
  <message>
   <source>The program forgets this model and removes its files from the workspace.</source>
   <translation>Le programme oublie ce modèle et retire ses fichiers de l'espace de travail.</translation>
  </message>
  <message>
   <source>“Use in chat” asks this model.</source>
   <translation>« Utiliser en chat » interroge ce modèle.</translation>
  </message>
  <message>
   <source>Keep the file where it is. “Use in chat” asks this model.</source>
   <translation>Laissez le fichier où il est. « Utiliser en chat » interroge ce modèle.</translation>
  </message>
  <message>
   <source>Make a smaller copy of {name}</source>
   <translation>Faire une copie plus petite de {name}</translation>
  </message>
  <message>
   <source>Fewer bits for each weight: less memory, more speed, some loss. The model itself stays as it is.</source>
   <translation>Moins de bits par poids : moins de mémoire, plus de vitesse, un peu de perte. Le modèle lui-même reste tel quel.</translation>
  </message>
  <message>
   <source>Looking at the model…</source>
   <translation>Examen du modèle…</translation>
  </message>
  <message>
   <source>Quantise it again all the same</source>
   <translation>Le quantifier à nouveau quand même</translation>
  </message>
  <message>
   <source>Name of the copy</source>
   <translation>Nom de la copie</translation>
  </message>
  <message>
   <source>Make</source>
   <translation>Faire</translation>
  </message>
  <message>
   <source>This model is quantised already ({quantization}). What is made of it is worse than the same format made of the original.</source>
   <translation>Ce modèle est déjà quantifié ({quantization}). Ce qu'on en tire est moins bon que le même format tiré de l'original.</translation>
  </message>
  <message>
   <source>The file has {quantization} now. The marks compare with the memory that is free at this moment.</source>
   <translation>Le fichier est en {quantization}. Les marques comparent avec la mémoire libre en ce moment.</translation>
  </message>
  <message>
   <source>Ollama, LM Studio, GPT4All, Jan, llama.cpp and the Hugging Face cache</source>
   <translation>Ollama, LM Studio, GPT4All, Jan, llama.cpp et le cache de Hugging Face</translation>
  </message>
  <message>
   <source>Found on this machine</source>
   <translation>Trouvés sur cette machine</translation>
  </message>
  <message>
   <source>Looks where {places} keep their models. They are used where they are.</source>
   <translation>Regarde où {places} gardent leurs modèles. Ils sont utilisés où ils sont.</translation>
  </message>
  <message>
   <source>Look in a folder…</source>
   <translation>Chercher dans un dossier…</translation>
  </message>
  <message>
   <source>Look for models in a folder</source>
   <translation>Chercher des modèles dans un dossier</translation>
  </message>
  <message>
   <source>{n_new:,} new of {n_items:,} found. Space ticks a row.</source>
   <translation>{n_new:,} nouveaux sur {n_items:,} trouvés. Espace coche une ligne.</translation>
  </message>
  <message>
   <source>Nothing found there. Look in a folder of your own.</source>
   <translation>Rien trouvé là. Cherchez dans un dossier à vous.</translation>
  </message>
  <message>
   <source>Import {n_ticked}</source>
   <translation>Importer {n_ticked}</translation>
  </message>
  <message>
   <source>Verify again</source>
   <translation>Revérifier</translation>
  </message>
  <message>
   <source>Promote…</source>
   <translation>Promouvoir…</translation>
  </message>
  <message>
   <source>Archive…</source>
   <translation>Archiver…</translation>
  </message>
  <message>
   <source>Roll back…</source>
   <translation>Revenir…</translation>
  </message>
  <message>
   <source>Version {version}, {value}</source>
   <translation>Version {version}, {value}</translation>
  </message>
  <message>
   <source>Where it comes from</source>
   <translation>D'où il vient</translation>
  </message>
  <message>
   <source>Revert the chat template of {name}?</source>
   <translation>Rétablir le modèle de conversation de {name} ?</translation>
  </message>
  <message>
   <source>Another template was put in place of the file's own. A short conversation as the model reads it:</source>
   <translation>Un autre gabarit a pris la place de celui du fichier. Une courte conversation telle que le modèle la lit :</translation>
  </message>
  <message>
   <source>As it is now</source>
   <translation>Tel qu'il est</translation>
  </message>
  <message>
   <source>With the file's own template</source>
   <translation>Avec le gabarit du fichier</translation>
  </message>
  <message>
   <source>Keep it</source>
   <translation>Le garder</translation>
  </message>
  <message>
   <source>Revert</source>
   <translation>Rétablir</translation>
  </message>
  <message>
   <source>Both render it alike.</source>
   <translation>Les deux donnent la même chose.</translation>
  </message>
  <message>
   <source>Perplexity before and after</source>
   <translation>Perplexité avant et après</translation>
  </message>
  <message>
   <source>Measure no perplexity</source>
   <translation>Ne pas mesurer la perplexité</translation>
  </message>
  <message>
   <source>Perplexity before and after, on a sample text</source>
   <translation>Perplexité avant et après, sur un texte d'exemple</translation>
  </message>
  <message>
   <source>Perplexity before and after, on a text file…</source>
   <translation>Perplexité avant et après, sur un fichier texte…</translation>
  </message>
  <message>
   <source>How surprised the model is by a text; the lower, the better. Takes a while.</source>
   <translation>À quel point le modèle est surpris par un texte ; plus c'est bas, mieux c'est. Prend un moment.</translation>
  </message>
  <message>
   <source>Perplexity before and after, on {name}</source>
   <translation>Perplexité avant et après, sur {name}</translation>
  </message>
  <message>
   <source>Choose a text</source>
   <translation>Choisir un texte</translation>
  </message>
  <message>
   <source>Text (*.txt *.md);;All files (*)</source>
   <translation>Texte (*.txt *.md);;Tous les fichiers (*)</translation>
  </message>
  <message>
   <source>Runs outside this program, at {}. What it is asked leaves this program.</source>
   <translation>Tourne hors de ce programme, à {}. Ce qu'on lui demande quitte ce programme.</translation>
  </message>
  <message>
   <source>This is a demo model for trying the program.</source>
   <translation>C'est un modèle de démonstration pour essayer le programme.</translation>
  </message>
  <message>
   <source>Makes vectors of passages: choose it in a collection's settings.</source>
   <translation>Fait des vecteurs de passages : choisissez-le dans les réglages d'une collection.</translation>
  </message>
  <message>
   <source>Scores passages: choose it in a collection's settings.</source>
   <translation>Note des passages : choisissez-le dans les réglages d'une collection.</translation>
  </message>
  <message>
   <source>It is tiny and has learnt one thing: to quote a value from a passage and cite it. Import a real model for real work.</source>
   <translation>Il est minuscule et n'a appris qu'une chose : citer une valeur d'un passage en le nommant. Importez un vrai modèle pour travailler.</translation>
  </message>
  <message>
   <source>{size_bytes:.1f} GiB</source>
   <translation>{size_bytes:.1f} Gio</translation>
  </message>
  <message numerus="yes">
   <source>{n} threads</source>
   <translation>
    <numerusform>{n} fil</numerusform>
    <numerusform>{n} fils</numerusform>
   </translation>
  </message>
  <message>
   <source>In memory: context of {n_ctx:,} tokens, {threads}{layers}, loaded in {load_s:.1f} s.</source>
   <translation>En mémoire : contexte de {n_ctx:,} jetons, {threads}{layers}, chargé en {load_s:.1f} s.</translation>
  </message>
  <message>
   <source>, {seconds:.0f} min left</source>
   <translation>, encore {seconds:.0f} min</translation>
  </message>
  <message>
   <source>{name}{where} · {facts}
{state}</source>
   <translation>{name}{where} · {facts}
{state}</translation>
  </message>
  <message>
   <source>{size_bytes:.0f} KiB</source>
   <translation>{size_bytes:.0f} Kio</translation>
  </message>
  <message>
   <source>{size_bytes:.0f} MiB</source>
   <translation>{size_bytes:.0f} Mio</translation>
  </message>
  <message>
   <source>not stated</source>
   <translation>non indiqué</translation>
  </message>
  <message>
   <source>LoRA adapter for {architecture} · rank {rank}</source>
   <translation>Adaptateur LoRA pour {architecture} · rang {rank}</translation>
  </message>
  <message>
   <source> million</source>
   <translation> millions</translation>
  </message>
  <message>
   <source>, {n_gpu_layers} layers on the GPU</source>
   <translation>, {n_gpu_layers} couches sur le GPU</translation>
  </message>
  <message>
   <source>, {seconds:.0f} s left</source>
   <translation>, encore {seconds:.0f} s</translation>
  </message>
  <message>
   <source>where it is</source>
   <translation>où il est</translation>
  </message>
  <message>
   <source>as a copy in the workspace</source>
   <translation>en copie dans l'espace de travail</translation>
  </message>
  <message>
   <source>as a hard link in the workspace</source>
   <translation>en lien physique dans l'espace de travail</translation>
  </message>
  <message>
   <source>{name}{where}
{problem}</source>
   <translation>{name}{where}
{problem}</translation>
  </message>
  <message>
   <source>, {n_parts} parts</source>
   <translation>, {n_parts} parties</translation>
  </message>
  <message>
   <source>here already as {registered_as}</source>
   <translation>déjà là sous {registered_as}</translation>
  </message>
  <message>
   <source>adapter, </source>
   <translation>adaptateur, </translation>
  </message>
  <message>
   <source>{n_heads:,}, {n_kv_heads:,} for keys and values</source>
   <translation>{n_heads:,}, {n_kv_heads:,} pour clés et valeurs</translation>
  </message>
  <message>
   <source>billion</source>
   <translation>milliards</translation>
  </message>
  <message>
   <source>million</source>
   <translation>millions</translation>
  </message>
  <message>
   <source>Architecture</source>
   <translation>Architecture</translation>
  </message>
  <message>
   <source>Quantisation</source>
   <translation>Quantification</translation>
  </message>
  <message>
   <source>File size</source>
   <translation>Taille du fichier</translation>
  </message>
  <message>
   <source>Trained context</source>
   <translation>Contexte d'entraînement</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Couches</translation>
  </message>
  <message>
   <source>Attention heads</source>
   <translation>Têtes d'attention</translation>
  </message>
  <message>
   <source>Vocabulary</source>
   <translation>Vocabulaire</translation>
  </message>
  <message>
   <source>Tokenizer</source>
   <translation>Tokeniseur</translation>
  </message>
  <message>
   <source>Chat template</source>
   <translation>Gabarit de conversation</translation>
  </message>
  <message>
   <source>Its file is not there. Put it back, or import it from its new place.</source>
   <translation>Son fichier n'est pas là. Remettez-le ou importez-le de son nouvel endroit.</translation>
  </message>
  <message>
   <source>The file has changed since it was registered, and is not loaded. Verify it to see whether its bytes did; import it again to accept them.</source>
   <translation>Le fichier a changé depuis son inscription et n'est pas chargé. Vérifiez si ses octets ont changé ; importez-le à nouveau pour les accepter.</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Gardé</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Source</translation>
  </message>
  <message>
   <source>Parts</source>
   <translation>Parties</translation>
  </message>
  <message>
   <source> billion</source>
   <translation> milliards</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <source>Name there</source>
   <translation>Nom là-bas</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>Clé</translation>
  </message>
  <message>
   <source>First word within</source>
   <translation>Premier mot en</translation>
  </message>
  <message>
   <source>Between words</source>
   <translation>Entre les mots</translation>
  </message>
  <message>
   <source>Made for</source>
   <translation>Fait pour</translation>
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
   <translation>Tenseurs changés</translation>
  </message>
  <message>
   <source>Task</source>
   <translation>Tâche</translation>
  </message>
  <message>
   <source>in the file</source>
   <translation>dans le fichier</translation>
  </message>
  <message>
   <source>none; a plain one is used</source>
   <translation>aucun ; un simple est utilisé</translation>
  </message>
  <message>
   <source>Vouched for by {by}.</source>
   <translation>Garanti par {by}.</translation>
  </message>
  <message>
   <source>Its bytes were never hashed.</source>
   <translation>Ses octets n'ont jamais été hachés.</translation>
  </message>
  <message>
   <source>It is refused, and is not loaded.</source>
   <translation>Il est refusé et n'est pas chargé.</translation>
  </message>
  <message>
   <source>not computed yet</source>
   <translation>pas encore calculé</translation>
  </message>
  <message>
   <source>first line of {key_file}</source>
   <translation>première ligne de {key_file}</translation>
  </message>
  <message>
   <source>none; the scale counts alone</source>
   <translation>aucun ; le poids compte seul</translation>
  </message>
  <message>
   <source>Make a smaller copy…</source>
   <translation>Faire une copie plus petite…</translation>
  </message>
  <message>
   <source>Merge adapter…</source>
   <translation>Fusionner un adaptateur…</translation>
  </message>
  <message>
   <source>Revert chat template…</source>
   <translation>Rétablir le gabarit de conversation…</translation>
  </message>
  <message>
   <source>Workshop</source>
   <translation>Atelier</translation>
  </message>
  <message>
   <source>Perplexity on {text_name}</source>
   <translation>Perplexité sur {text_name}</translation>
  </message>
  <message>
   <source>{n_tokens:,} tokens</source>
   <translation>{n_tokens:,} jetons</translation>
  </message>
  <message>
   <source>A copy of everything on another disk, encrypted, and what is missing back from it. A whole workspace is restored with the command “workbench workspace restore”.</source>
   <translation>Une copie de tout sur un autre disque, chiffrée, et ce qui manque repris d'elle. Un espace de travail entier se restaure avec la commande « workbench workspace restore ».</translation>
  </message>
  <message>
   <source>Backups…</source>
   <translation>Sauvegardes…</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>Sauvegardes</translation>
  </message>
  <message>
   <source>One state of the whole workspace, while you go on working. Only what is new is written; everything is encrypted with the passphrase of the folder.</source>
   <translation>Un état de tout l'espace de travail, pendant que vous continuez. Seul le nouveau est écrit ; tout est chiffré avec la phrase secrète du dossier.</translation>
  </message>
  <message>
   <source>Folder of the backups</source>
   <translation>Dossier des sauvegardes</translation>
  </message>
  <message>
   <source>On another disk</source>
   <translation>Sur un autre disque</translation>
  </message>
  <message>
   <source>Passphrase of the backups</source>
   <translation>Phrase secrète des sauvegardes</translation>
  </message>
  <message>
   <source>Without a passphrase: anybody with the folder can read it</source>
   <translation>Sans phrase secrète, quiconque a le dossier peut les lire</translation>
  </message>
  <message>
   <source>Models, too</source>
   <translation>Les modèles aussi</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Regarder</translation>
  </message>
  <message>
   <source>Back up now</source>
   <translation>Sauvegarder</translation>
  </message>
  <message>
   <source>Backups in this folder</source>
   <translation>Sauvegardes de ce dossier</translation>
  </message>
  <message>
   <source>Choose a folder.</source>
   <translation>Choisissez un dossier.</translation>
  </message>
  <message>
   <source>How far it is</source>
   <translation>Où cela en est</translation>
  </message>
  <message>
   <source>Check it</source>
   <translation>La vérifier</translation>
  </message>
  <message>
   <source>Bring what is missing…</source>
   <translation>Reprendre ce qui manque…</translation>
  </message>
  <message>
   <source>Done: {files:,} files, {new:,} of them new here, {megabytes:,.1f} MB.</source>
   <translation>Terminé : {files:,} fichiers, dont {new:,} nouveaux ici, {megabytes:,.1f} Mo.</translation>
  </message>
  <message>
   <source>Bring it</source>
   <translation>Le reprendre</translation>
  </message>
  <message>
   <source>It would bring {what}. What the workspace has stays as it is, and a copy of its database is put aside.</source>
   <translation>Reprendrait {what}. Ce que l'espace de travail a reste tel quel, et une copie de sa base est mise de côté.</translation>
  </message>
  <message>
   <source>Brought {what}.</source>
   <translation>Repris : {what}.</translation>
  </message>
  <message>
   <source>There are no backups in this folder yet. Choose a passphrase for them.</source>
   <translation>Ce dossier n'a pas encore de sauvegardes. Choisissez-leur une phrase secrète.</translation>
  </message>
  <message>
   <source>There are no backups in this folder.</source>
   <translation>Ce dossier n'a pas de sauvegardes.</translation>
  </message>
  <message>
   <source>The workspace has everything that this backup holds.</source>
   <translation>L'espace de travail a tout ce que contient cette sauvegarde.</translation>
  </message>
  <message>
   <source>This backup is whole.</source>
   <translation>Cette sauvegarde est entière.</translation>
  </message>
  <message>
   <source>Of GPT4All (localdocs_v3.db, beside its models) and Open WebUI (webui.db).</source>
   <translation>De GPT4All (localdocs_v3.db, à côté de ses modèles) et d'Open WebUI (webui.db).</translation>
  </message>
  <message>
   <source>Files are read where they still are; of one that is gone its text comes.</source>
   <translation>Les fichiers sont lus où ils sont encore ; d'un disparu vient son texte.</translation>
  </message>
  <message>
   <source>Databases (*.db);;All files (*)</source>
   <translation>Bases de données (*.db);;Tous les fichiers (*)</translation>
  </message>
  <message>
   <source>{name} ({program}): {said}</source>
   <translation>{name} ({program}) : {said}</translation>
  </message>
  <message>
   <source>{documents} came into “{name}”.</source>
   <translation>{documents} sont entrés dans « {name} ».</translation>
  </message>
  <message>
   <source>Take over collections</source>
   <translation>Reprendre des collections</translation>
  </message>
  <message>
   <source>Follow folders that are still there</source>
   <translation>Suivre les dossiers qui sont encore là</translation>
  </message>
  <message>
   <source>Choose a file…</source>
   <translation>Choisir un fichier…</translation>
  </message>
  <message>
   <source>Take over</source>
   <translation>Reprendre</translation>
  </message>
  <message>
   <source>{n:,} as text alone</source>
   <translation>{n:,} comme texte seul</translation>
  </message>
  <message>
   <source>{n:,} lost</source>
   <translation>{n:,} perdus</translation>
  </message>
  <message>
   <source>Nothing is left of {names}.</source>
   <translation>Il ne reste rien de {names}.</translation>
  </message>
  <message>
   <source>There are no collections in it.</source>
   <translation>Il n'y a pas de collections dedans.</translation>
  </message>
  <message>
   <source>{files:,} files, {megabytes:,.1f} MB: {holds}</source>
   <translation>{files:,} fichiers, {megabytes:,.1f} Mo : {holds}</translation>
  </message>
  <message>
   <source>with models</source>
   <translation>avec les modèles</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>rien</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} conversations</source>
   <translation>
    <numerusform>{n:,} conversation</numerusform>
    <numerusform>{n:,} conversations</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} answers</source>
   <translation>
    <numerusform>{n:,} réponse</numerusform>
    <numerusform>{n:,} réponses</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} collections</source>
   <translation>
    <numerusform>{n:,} collection</numerusform>
    <numerusform>{n:,} collections</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} prompts</source>
   <translation>
    <numerusform>{n:,} prompt</numerusform>
    <numerusform>{n:,} prompts</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} data sets</source>
   <translation>
    <numerusform>{n:,} jeu de données</numerusform>
    <numerusform>{n:,} jeux de données</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} training sets</source>
   <translation>
    <numerusform>{n:,} jeu d'entraînement</numerusform>
    <numerusform>{n:,} jeux d'entraînement</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} pipelines</source>
   <translation>
    <numerusform>{n:,} chaîne</numerusform>
    <numerusform>{n:,} chaînes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} evaluations</source>
   <translation>
    <numerusform>{n:,} évaluation</numerusform>
    <numerusform>{n:,} évaluations</numerusform>
   </translation>
  </message>
  <message>
   <source>, {n_boxes} marked lines</source>
   <translation>, {n_boxes} lignes marquées</translation>
  </message>
  <message>
   <source>Page {number}{marks}</source>
   <translation>Page {number}{marks}</translation>
  </message>
  <message>
   <source>Opening the document</source>
   <translation>Ouverture du document</translation>
  </message>
  <message>
   <source>Show earlier text</source>
   <translation>Afficher le texte précédent</translation>
  </message>
  <message>
   <source>Show later text</source>
   <translation>Afficher le texte suivant</translation>
  </message>
  <message>
   <source>Previous page</source>
   <translation>Page précédente</translation>
  </message>
  <message>
   <source>Next page</source>
   <translation>Page suivante</translation>
  </message>
  <message>
   <source>Smaller</source>
   <translation>Plus petit</translation>
  </message>
  <message>
   <source>Larger</source>
   <translation>Plus grand</translation>
  </message>
  <message>
   <source>Show text</source>
   <translation>Afficher le texte</translation>
  </message>
  <message>
   <source>Page of the document</source>
   <translation>Page du document</translation>
  </message>
  <message>
   <source>This file</source>
   <translation>Ce fichier</translation>
  </message>
  <message>
   <source>Show page</source>
   <translation>Afficher la page</translation>
  </message>
  <message>
   <source>Page {page} of {n_pages}</source>
   <translation>Page {page} sur {n_pages}</translation>
  </message>
  <message>
   <source>The audit log notes that you looked. Nothing of it is stored, and it cannot be copied.</source>
   <translation>Le journal d'audit note que vous avez regardé. Rien n'en est enregistré, et on ne peut pas le copier.</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} placeholders were put back.</source>
   <translation>
    <numerusform>{n:,} marque a été remise.</numerusform>
    <numerusform>{n:,} marques ont été remises.</numerusform>
   </translation>
  </message>
  <message>
   <source>What the placeholders stand for</source>
   <translation>Ce que remplacent les marques</translation>
  </message>
  <message>
   <source>The text with what was taken out</source>
   <translation>Le texte avec ce qui en avait été retiré</translation>
  </message>
  <message>
   <source>Opening the vault…</source>
   <translation>Ouverture du coffre…</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} stand for nothing that is known here.</source>
   <translation>
    <numerusform>{n:,} ne remplace rien de connu ici.</numerusform>
    <numerusform>{n:,} ne remplacent rien de connu ici.</numerusform>
   </translation>
  </message>
  <message>
   <source>Document text</source>
   <translation>Texte du document</translation>
  </message>
  <message>
   <source>This document is no longer in the workspace.</source>
   <translation>Ce document n'est plus dans l'espace de travail.</translation>
  </message>
  <message>
   <source> Below is the passage as it was cited.</source>
   <translation> Ci-dessous le passage tel qu'il a été cité.</translation>
  </message>
  <message>
   <source>The page failed.</source>
   <translation>La page a échoué.</translation>
  </message>
  <message>
   <source>{message} This is its text.</source>
   <translation>{message} Voici son texte.</translation>
  </message>
  <message>
   <source>The document could not be read.</source>
   <translation>Le document n'a pas pu être lu.</translation>
  </message>
  <message>
   <source>Your key opens the log of what was done in this workspace, and no content. What is done while you look shows when you look again.</source>
   <translation>Votre clé ouvre le journal de ce qui a été fait dans cet espace de travail, et aucun contenu. Ce qui se fait pendant que vous regardez apparaît au prochain regard.</translation>
  </message>
  <message>
   <source>Audit log of a locked workspace</source>
   <translation>Journal d'audit d'un espace verrouillé</translation>
  </message>
  <message>
   <source>Lock</source>
   <translation>Verrouiller</translation>
  </message>
  <message>
   <source>Audit log for {name}</source>
   <translation>Journal d'audit pour {name}</translation>
  </message>
  <message>
   <source>The log is in {name}.</source>
   <translation>Le journal est dans {name}.</translation>
  </message>
  <message>
   <source>Whoever opens this workspace may do everything. With profiles each person has a passphrase and roles: analyst, reviewer, auditor, administrator.</source>
   <translation>Qui ouvre cet espace de travail peut tout faire. Avec des profils, chaque personne a une phrase secrète et des rôles : analyste, relecteur, auditeur, administrateur.</translation>
  </message>
  <message>
   <source>Profiles…</source>
   <translation>Profils…</translation>
  </message>
  <message>
   <source>My passphrase…</source>
   <translation>Ma phrase secrète…</translation>
  </message>
  <message>
   <source>Switch profile…</source>
   <translation>Changer de profil…</translation>
  </message>
  <message>
   <source>Review queue…</source>
   <translation>File de relecture…</translation>
  </message>
  <message>
   <source>What waits…</source>
   <translation>Ce qui attend…</translation>
  </message>
  <message>
   <source>Audit log…</source>
   <translation>Journal d'audit…</translation>
  </message>
  <message>
   <source>, {late:,} late</source>
   <translation>, {late:,} en retard</translation>
  </message>
  <message>
   <source>Review queue ({waiting:,}{late})…</source>
   <translation>File de relecture ({waiting:,}{late})…</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personnes</translation>
  </message>
  <message>
   <source>Owner</source>
   <translation>Propriétaire</translation>
  </message>
  <message>
   <source>You are {name}. {roles}.</source>
   <translation>Vous êtes {name}. {roles}.</translation>
  </message>
  <message>
   <source>Usage</source>
   <translation>Usage</translation>
  </message>
  <message>
   <source>Workspace</source>
   <translation>Espace</translation>
  </message>
  <message>
   <source>Fine-tuning…</source>
   <translation>Ajustement…</translation>
  </message>
  <message>
   <source>Save version</source>
   <translation>Enregistrer la version</translation>
  </message>
  <message>
   <source>Change your passphrase</source>
   <translation>Changer votre phrase secrète</translation>
  </message>
  <message>
   <source>It opens this workspace for you. Nobody else's changes.</source>
   <translation>Elle vous ouvre cet espace de travail. Celle des autres ne change pas.</translation>
  </message>
  <message>
   <source>What was done here: when, by whom, to what. Never the text of a document, chat or prompt.</source>
   <translation>Ce qui a été fait ici : quand, par qui, à quoi. Jamais le texte d'un document, d'une conversation ou d'un prompt.</translation>
  </message>
  <message>
   <source>Audit log</source>
   <translation>Journal d'audit</translation>
  </message>
  <message>
   <source>No</source>
   <translation>N°</translation>
  </message>
  <message>
   <source>When (UTC)</source>
   <translation>Quand (UTC)</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Qui</translation>
  </message>
  <message>
   <source>Action</source>
   <translation>Action</translation>
  </message>
  <message>
   <source>Outcome</source>
   <translation>Issue</translation>
  </message>
  <message>
   <source>Facts</source>
   <translation>Faits</translation>
  </message>
  <message>
   <source>{signed_entries:,} of them are under a signature</source>
   <translation>{signed_entries:,} d'entre elles sont signées</translation>
  </message>
  <message>
   <source>model, network.opened, permission…</source>
   <translation>model, network.opened, permission…</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>Vérifier</translation>
  </message>
  <message>
   <source>All {entries:,} entries fit; {signed}.</source>
   <translation>Les {entries:,} entrées concordent ; {signed}.</translation>
  </message>
  <message>
   <source>Export the audit log</source>
   <translation>Exporter le journal d'audit</translation>
  </message>
  <message>
   <source>JSON Lines (*.jsonl)</source>
   <translation>JSON Lines (*.jsonl)</translation>
  </message>
  <message>
   <source>Nothing in the log fits.</source>
   <translation>Rien dans le journal ne convient.</translation>
  </message>
  <message>
   <source>{n_entries:,} entries, the newest first; times are UTC.</source>
   <translation>{n_entries:,} entrées, les plus récentes d'abord ; heures en UTC.</translation>
  </message>
  <message>
   <source>The audit log does not fit: {explanation}</source>
   <translation>Le journal d'audit ne concorde pas : {explanation}</translation>
  </message>
  <message>
   <source>Wall</source>
   <translation>Mur</translation>
  </message>
  <message>
   <source>What it does here</source>
   <translation>Ce qu'il fait ici</translation>
  </message>
  <message>
   <source>Whereto</source>
   <translation>Vers où</translation>
  </message>
  <message>
   <source>Feature</source>
   <translation>Fonction</translation>
  </message>
  <message>
   <source>Module and line</source>
   <translation>Module et ligne</translation>
  </message>
  <message>
   <source>up</source>
   <translation>haut</translation>
  </message>
  <message>
   <source>down</source>
   <translation>bas</translation>
  </message>
  <message>
   <source>Sockets that native code asked for, all refused: {n:,}.</source>
   <translation>Sockets demandés par du code natif, tous refusés : {n:,}.</translation>
  </message>
  <message>
   <source>permitted: {action}</source>
   <translation>permis : {action}</translation>
  </message>
  <message>
   <source>{came}, {n:,} times</source>
   <translation>{came}, {n:,} fois</translation>
  </message>
  <message>
   <source>asked for: {what}</source>
   <translation>demandé : {what}</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Réseau</translation>
  </message>
  <message>
   <source>Walls between this program and a network</source>
   <translation>Murs entre ce programme et un réseau</translation>
  </message>
  <message>
   <source>Attempts in this run</source>
   <translation>Tentatives dans cette exécution</translation>
  </message>
  <message>
   <source>None, by the program or a child of it.</source>
   <translation>Aucune, du programme ou d'un processus enfant.</translation>
  </message>
  <message>
   <source>Hosts</source>
   <translation>Hôtes</translation>
  </message>
  <message>
   <source>hosts; empty: the usual</source>
   <translation>hôtes ; vide : les habituels</translation>
  </message>
  <message>
   <source>Permit</source>
   <translation>Permettre</translation>
  </message>
  <message>
   <source>Forbid</source>
   <translation>Interdire</translation>
  </message>
  <message>
   <source>Save statement…</source>
   <translation>Enregistrer la déclaration…</translation>
  </message>
  <message>
   <source>Connections attempted: {n_found:,}</source>
   <translation>Connexions tentées : {n_found:,}</translation>
  </message>
  <message>
   <source>{name} may reach {hosts_next}.</source>
   <translation>{name} peut joindre {hosts_next}.</translation>
  </message>
  <message>
   <source>Save the network statement</source>
   <translation>Enregistrer la déclaration réseau</translation>
  </message>
  <message>
   <source>{asked} Not listed now: {why}.</source>
   <translation>{asked} Pas listé pour l'instant : {why}.</translation>
  </message>
  <message>
   <source>Walls</source>
   <translation>Murs</translation>
  </message>
  <message>
   <source>Permissions</source>
   <translation>Permissions</translation>
  </message>
  <message>
   <source>What was changed counts from the next start of the program.</source>
   <translation>Ce qui a été changé compte dès le prochain démarrage du programme.</translation>
  </message>
  <message>
   <source>PDF document (*.pdf)</source>
   <translation>Document PDF (*.pdf)</translation>
  </message>
  <message>
   <source>Web page (*.html)</source>
   <translation>Page web (*.html)</translation>
  </message>
  <message>
   <source>The statement is in {name}.</source>
   <translation>La déclaration est dans {name}.</translation>
  </message>
  <message>
   <source>Each person signs in with a passphrase of their own. What is changed counts from the next time the workspace is opened.</source>
   <translation>Chaque personne se connecte avec sa propre phrase secrète. Les changements comptent à la prochaine ouverture de l'espace de travail.</translation>
  </message>
  <message>
   <source>The first profile must be one that may make others: owner or administrator. From then on this workspace is opened by signing in.</source>
   <translation>Le premier profil doit pouvoir en créer d'autres : propriétaire ou administrateur. Dès lors cet espace de travail s'ouvre en se connectant.</translation>
  </message>
  <message>
   <source>This workspace is not encrypted: profiles keep apart people who use the program, not people who read its files.</source>
   <translation>Cet espace de travail n'est pas chiffré : les profils séparent ceux qui utilisent le programme, pas ceux qui lisent ses fichiers.</translation>
  </message>
  <message>
   <source>Profiles</source>
   <translation>Profils</translation>
  </message>
  <message>
   <source>The profile opens nothing any more. What it did stays in the audit log under its name. Who held a key to an encrypted workspace may have kept it: give the workspace a new key then.</source>
   <translation>Le profil n'ouvre plus rien. Ce qu'il a fait reste sous son nom dans le journal d'audit. Qui avait une clé d'un espace chiffré a pu la garder : donnez alors une nouvelle clé à l'espace de travail.</translation>
  </message>
  <message>
   <source>Passphrase, again</source>
   <translation>Phrase secrète, encore une fois</translation>
  </message>
  <message>
   <source>Add profile</source>
   <translation>Ajouter le profil</translation>
  </message>
  <message>
   <source>{name} (you)</source>
   <translation>{name} (vous)</translation>
  </message>
  <message>
   <source>Passphrase…</source>
   <translation>Phrase secrète…</translation>
  </message>
  <message>
   <source>Another passphrase for {name}</source>
   <translation>Une autre phrase secrète pour {name}</translation>
  </message>
  <message>
   <source>New profile</source>
   <translation>Nouveau profil</translation>
  </message>
  <message>
   <source>For somebody who forgot theirs. Tell it to them in person; they can change it.</source>
   <translation>Pour quelqu'un qui a oublié la sienne. Dites-la-lui en personne ; il peut la changer.</translation>
  </message>
  <message>
   <source>Set it</source>
   <translation>La fixer</translation>
  </message>
  <message>
   <source>Nothing waits. Answers that a rail flags come here; “What waits…” adds those with doubts.</source>
   <translation>Rien n'attend. Les réponses qu'un garde-fou signale viennent ici ; « Ce qui attend… » ajoute celles qui font douter.</translation>
  </message>
  <message>
   <source>Anybody who may review</source>
   <translation>Quiconque peut relire</translation>
  </message>
  <message>
   <source>Since</source>
   <translation>Depuis</translation>
  </message>
  <message>
   <source>State</source>
   <translation>État</translation>
  </message>
  <message>
   <source>Waits for</source>
   <translation>Attend</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} wait, the oldest first.</source>
   <translation>
    <numerusform>{n:,} attend, la plus ancienne d'abord.</numerusform>
    <numerusform>{n:,} attendent, la plus ancienne d'abord.</numerusform>
   </translation>
  </message>
  <message>
   <source>waits, passed on</source>
   <translation>attend, transmis</translation>
  </message>
  <message>
   <source>Review queue</source>
   <translation>File de relecture</translation>
  </message>
  <message>
   <source>What was decided as well</source>
   <translation>Aussi ce qui a été décidé</translation>
  </message>
  <message>
   <source>Answers that wait</source>
   <translation>Réponses en attente</translation>
  </message>
  <message>
   <source>The answer; change it to edit it</source>
   <translation>La réponse ; modifiez-la ici</translation>
  </message>
  <message>
   <source>A note to the decision</source>
   <translation>Une note à la décision</translation>
  </message>
  <message>
   <source>Approve</source>
   <translation>Approuver</translation>
  </message>
  <message>
   <source>Keep as edited</source>
   <translation>Garder telle que modifiée</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>Reprendre</translation>
  </message>
  <message>
   <source>No model was asked</source>
   <translation>Aucun modèle n'a été interrogé</translation>
  </message>
  <message>
   <source>{by}. Asked by {asked_by}; waits for {assigned_to}.</source>
   <translation>{by}. Demandé par {asked_by} ; attend {assigned_to}.</translation>
  </message>
  <message>
   <source> {n_late:,} were passed on, since nobody decided in time.</source>
   <translation> {n_late:,} ont été transmises, car personne n'a décidé à temps.</translation>
  </message>
  <message>
   <source>anybody</source>
   <translation>quiconque</translation>
  </message>
  <message>
   <source>Not of a chat, but of {source}.</source>
   <translation>Pas d'une conversation, mais de {source}.</translation>
  </message>
  <message>
   <source>the owner</source>
   <translation>le propriétaire</translation>
  </message>
  <message>
   <source>{decisions} by {by}. {note}</source>
   <translation>{decisions} par {by}. {note}</translation>
  </message>
  <message>
   <source>Not borne out: {one}</source>
   <translation>Non étayé : {one}</translation>
  </message>
  <message>
   <source>Waits for {name}</source>
   <translation>Attend {name}</translation>
  </message>
  <message>
   <source>anybody who may review</source>
   <translation>quiconque peut relire</translation>
  </message>
  <message>
   <source>What waits for review</source>
   <translation>Ce qui attend une relecture</translation>
  </message>
  <message>
   <source>An answer that waits is marked, in the chat and in every export, until it is decided.</source>
   <translation>Une réponse en attente est marquée, dans la conversation et dans chaque export, jusqu'à la décision.</translation>
  </message>
  <message>
   <source>Hours until it is passed on</source>
   <translation>Heures avant transmission</translation>
  </message>
  <message>
   <source>Passed on to</source>
   <translation>Transmise à</translation>
  </message>
  <message>
   <source>Hours until it is passed on; 0: never</source>
   <translation>Heures avant transmission ; 0 : jamais</translation>
  </message>
  <message>
   <source>“{name}” can sign in the next time the workspace is opened.</source>
   <translation>« {name} » peut se connecter à la prochaine ouverture de l'espace de travail.</translation>
  </message>
  <message>
   <source>The roles count from the next time the workspace is opened.</source>
   <translation>Les rôles comptent à la prochaine ouverture de l'espace de travail.</translation>
  </message>
  <message>
   <source>The passphrase is changed.</source>
   <translation>La phrase secrète est changée.</translation>
  </message>
  <message>
   <source>Your passphrase is changed.</source>
   <translation>Votre phrase secrète est changée.</translation>
  </message>
  <message>
   <source>The profile opens nothing any more.</source>
   <translation>Le profil n'ouvre plus rien.</translation>
  </message>
  <message>
   <source>Approved.</source>
   <translation>Approuvée.</translation>
  </message>
  <message>
   <source>Edited.</source>
   <translation>Modifiée.</translation>
  </message>
  <message>
   <source>Refused.</source>
   <translation>Refusée.</translation>
  </message>
  <message>
   <source>It waits again.</source>
   <translation>Elle attend à nouveau.</translation>
  </message>
  <message>
   <source>Passed on.</source>
   <translation>Transmise.</translation>
  </message>
  <message>
   <source>The rules count for answers from now on.</source>
   <translation>Les règles comptent pour les réponses dès maintenant.</translation>
  </message>
  <message>
   <source>The audit log is in {name}.</source>
   <translation>Le journal d'audit est dans {name}.</translation>
  </message>
  <message>
   <source>The profile “{name}” may not {value}. Roles that may: {who_could}.</source>
   <translation>Le profil « {name} » n'a pas le droit : {value}. Rôles qui l'ont : {who_could}.</translation>
  </message>
  <message>
   <source>Steps written down once and run again, by themselves if you like: sync, redact, make data, train, evaluate, compare, promote, report.</source>
   <translation>Des étapes écrites une fois et relancées, d'elles-mêmes si vous voulez : synchroniser, caviarder, faire des données, entraîner, évaluer, comparer, promouvoir, rapporter.</translation>
  </message>
  <message>
   <source>Pipelines…</source>
   <translation>Chaînes…</translation>
  </message>
  <message numerus="yes">
   <source>{n} runs need a look.</source>
   <translation>
    <numerusform>{n} exécution demande un regard.</numerusform>
    <numerusform>{n} exécutions demandent un regard.</numerusform>
   </translation>
  </message>
  <message>
   <source>Pipelines</source>
   <translation>Chaînes</translation>
  </message>
  <message>
   <source>Pipeline “{name}”</source>
   <translation>Chaîne « {name} »</translation>
  </message>
  <message>
   <source>Runs when you say so</source>
   <translation>Tourne quand vous le dites</translation>
  </message>
  <message>
   <source>Runs every day</source>
   <translation>Tourne chaque jour</translation>
  </message>
  <message>
   <source>Runs on change</source>
   <translation>Tourne au changement</translation>
  </message>
  <message>
   <source>Runs when idle</source>
   <translation>Tourne au repos</translation>
  </message>
  <message>
   <source>Text of the pipeline</source>
   <translation>Texte de la chaîne</translation>
  </message>
  <message>
   <source>What is wrong with the text</source>
   <translation>Ce qui ne va pas dans le texte</translation>
  </message>
  <message>
   <source>When it runs</source>
   <translation>Quand elle tourne</translation>
  </message>
  <message>
   <source>Time of day</source>
   <translation>Heure du jour</translation>
  </message>
  <message>
   <source>Nothing is wrong with it.</source>
   <translation>Rien ne cloche.</translation>
  </message>
  <message>
   <source>Steps written down once and run again: sync, redact, make data, train, evaluate, compare, promote, report. What has not changed is not done again.</source>
   <translation>Des étapes écrites une fois et relancées : synchroniser, caviarder, faire des données, entraîner, évaluer, comparer, promouvoir, rapporter. Ce qui n'a pas changé n'est pas refait.</translation>
  </message>
  <message>
   <source>What you wrote was not saved.</source>
   <translation>Ce que vous avez écrit n'a pas été enregistré.</translation>
  </message>
  <message>
   <source>New pipeline from</source>
   <translation>Nouvelle chaîne à partir de</translation>
  </message>
  <message>
   <source>Agree…</source>
   <translation>Donner mon accord…</translation>
  </message>
  <message>
   <source>New…</source>
   <translation>Nouvelle…</translation>
  </message>
  <message>
   <source>Empty</source>
   <translation>Vide</translation>
  </message>
  <message>
   <source>, about {what} min left in it</source>
   <translation>, encore environ {what} min</translation>
  </message>
  <message>
   <source>Leave this text?</source>
   <translation>Quitter ce texte ?</translation>
  </message>
  <message>
   <source>Leave it</source>
   <translation>Quitter</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Historique</translation>
  </message>
  <message>
   <source>Like “{words}”</source>
   <translation>Comme « {words} »</translation>
  </message>
  <message>
   <source>Promote it?</source>
   <translation>Promouvoir ?</translation>
  </message>
  <message>
   <source>Its history goes with it. What its steps made stays.</source>
   <translation>Son historique part avec elle. Ce que ses étapes ont fait reste.</translation>
  </message>
  <message>
   <source>It has not run yet.</source>
   <translation>Elle n'a pas encore tourné.</translation>
  </message>
  <message>
   <source>Choose a pipeline.</source>
   <translation>Choisissez une chaîne.</translation>
  </message>
  <message>
   <source>Waits for your yes</source>
   <translation>Attend votre oui</translation>
  </message>
  <message>
   <source>Can go on</source>
   <translation>Peut continuer</translation>
  </message>
  <message>
   <source>Waits</source>
   <translation>Attend</translation>
  </message>
  <message>
   <source>Unchanged</source>
   <translation>Inchangé</translation>
  </message>
  <message>
   <source>Held back</source>
   <translation>Retenu</translation>
  </message>
  <message>
   <source>{states}: {n} of {n_results} steps.</source>
   <translation>{states} : {n} étapes sur {n_results}.</translation>
  </message>
  <message>
   <source>Every day at {at}</source>
   <translation>Chaque jour à {at}</translation>
  </message>
  <message>
   <source>On change</source>
   <translation>Au changement</translation>
  </message>
  <message>
   <source>When idle</source>
   <translation>Au repos</translation>
  </message>
  <message>
   <source>When you say so</source>
   <translation>Quand vous le dites</translation>
  </message>
  <message>
   <source>Did not pass</source>
   <translation>N'a pas passé</translation>
  </message>
  <message>
   <source>and {more:,} more</source>
   <translation>et {more:,} de plus</translation>
  </message>
  <message>
   <source>Privacy desk…</source>
   <translation>Bureau de confidentialité…</translation>
  </message>
  <message>
   <source>Personal data</source>
   <translation>Données personnelles</translation>
  </message>
  <message>
   <source>What is personal in a text, what becomes of it, and where: before the prompt, in the local API, in exports and in training data.</source>
   <translation>Ce qui est personnel dans un texte, ce qu'il devient et où : avant le prompt, dans l'API locale, dans les exports et dans les données d'entraînement.</translation>
  </message>
  <message>
   <source>Such as case numbers or names of projects. An expression needs an upper bound for each repetition: {1,40} instead of +. A type is kept only if its examples come out right.</source>
   <translation>Par exemple des numéros de dossier ou des noms de projet. Une expression demande une borne à chaque répétition : {1,40} au lieu de +. Un type n'est gardé que si ses exemples sortent justes.</translation>
  </message>
  <message>
   <source>Types of your own</source>
   <translation>Vos propres types</translation>
  </message>
  <message>
   <source>Found by</source>
   <translation>Trouvé par</translation>
  </message>
  <message>
   <source>An expression</source>
   <translation>Une expression</translation>
  </message>
  <message>
   <source>Words, one a line</source>
   <translation>Des mots, un par ligne</translation>
  </message>
  <message>
   <source>Expression or words</source>
   <translation>Expression ou mots</translation>
  </message>
  <message>
   <source>Must be found, one a line</source>
   <translation>Doit être trouvé, un par ligne</translation>
  </message>
  <message>
   <source>Must not be found, one a line</source>
   <translation>Ne doit pas être trouvé, un par ligne</translation>
  </message>
  <message>
   <source>Try</source>
   <translation>Essayer</translation>
  </message>
  <message>
   <source>Remove the type {name}?</source>
   <translation>Retirer le type {name} ?</translation>
  </message>
  <message>
   <source>It is not looked for any more. Placeholders that were given can still be undone.</source>
   <translation>On ne le cherche plus. Les marques données peuvent toujours être défaites.</translation>
  </message>
  <message>
   <source>A new type</source>
   <translation>Un nouveau type</translation>
  </message>
  <message>
   <source>All examples come out right: {n}. The hardest 2,000 signs took {ms:.1f} ms.</source>
   <translation>Tous les exemples sortent justes : {n}. Les 2 000 signes les plus durs ont pris {ms:.1f} ms.</translation>
  </message>
  <message>
   <source>Must be found</source>
   <translation>Doit être trouvé</translation>
  </message>
  <message>
   <source>Must not be</source>
   <translation>Ne doit pas</translation>
  </message>
  <message>
   <source>Models for token classification in a folder of this computer, as transformers saves them. What they find is added to what the rules find. They read more slowly, and nothing is sent.</source>
   <translation>Des modèles de classification de jetons dans un dossier de cet ordinateur, tels que transformers les enregistre. Ce qu'ils trouvent s'ajoute à ce que trouvent les règles. Ils lisent plus lentement, et rien n'est envoyé.</translation>
  </message>
  <message>
   <source>Label</source>
   <translation>Étiquette</translation>
  </message>
  <message>
   <source>Stands for</source>
   <translation>Représente</translation>
  </message>
  <message>
   <source>Larger recognisers</source>
   <translation>Reconnaisseurs plus grands</translation>
  </message>
  <message>
   <source>Recognisers and their labels</source>
   <translation>Reconnaisseurs et leurs étiquettes</translation>
  </message>
  <message>
   <source>None yet: names are found by the small network that comes with the program.</source>
   <translation>Aucun encore : les noms sont trouvés par le petit réseau fourni avec le programme.</translation>
  </message>
  <message>
   <source>What the chosen label stands for</source>
   <translation>Ce que représente l'étiquette choisie</translation>
  </message>
  <message>
   <source>Not used</source>
   <translation>Non utilisé</translation>
  </message>
  <message>
   <source>Set</source>
   <translation>Fixer</translation>
  </message>
  <message>
   <source>Choose the folder of a model</source>
   <translation>Choisir le dossier d'un modèle</translation>
  </message>
  <message>
   <source>The label stands for</source>
   <translation>L'étiquette représente</translation>
  </message>
  <message>
   <source>Choose a label in the list first.</source>
   <translation>Choisissez d'abord une étiquette dans la liste.</translation>
  </message>
  <message>
   <source>Use {name} no more?</source>
   <translation>Ne plus utiliser {name} ?</translation>
  </message>
  <message>
   <source>Its folder stays as it is. What only it found is not found any more.</source>
   <translation>Son dossier reste tel quel. Ce que lui seul trouvait n'est plus trouvé.</translation>
  </message>
  <message>
   <source>not used</source>
   <translation>non utilisé</translation>
  </message>
  <message>
   <source>Placeholder, can be undone</source>
   <translation>Marque, réversible</translation>
  </message>
  <message>
   <source>Keyed mark</source>
   <translation>Empreinte à clé</translation>
  </message>
  <message>
   <source>Mask</source>
   <translation>Masque</translation>
  </message>
  <message>
   <source>Coarser value</source>
   <translation>Valeur plus grossière</translation>
  </message>
  <message>
   <source>Invented value</source>
   <translation>Valeur inventée</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Rien</translation>
  </message>
  <message>
   <source>Left as it is</source>
   <translation>Laissé tel quel</translation>
  </message>
  <message>
   <source>Before indexing: a setting of each collection. Logs never hold text.</source>
   <translation>Avant l'indexation : un réglage de chaque collection. Les journaux ne contiennent jamais de texte.</translation>
  </message>
  <message>
   <source>What becomes of it</source>
   <translation>Ce qu'il devient</translation>
  </message>
  <message>
   <source>Least score</source>
   <translation>Score minimal</translation>
  </message>
  <message>
   <source>Types of your own…</source>
   <translation>Vos propres types…</translation>
  </message>
  <message>
   <source>Larger recognisers…</source>
   <translation>Reconnaisseurs plus grands…</translation>
  </message>
  <message>
   <source>Rule of a type</source>
   <translation>Règle d'un type</translation>
  </message>
  <message>
   <source>Where it holds</source>
   <translation>Où elle vaut</translation>
  </message>
  <message>
   <source>Becomes</source>
   <translation>Devient</translation>
  </message>
  <message>
   <source>demanded by policy.json</source>
   <translation>exigé par policy.json</translation>
  </message>
  <message numerus="yes">
   <source>Chats are kept with placeholders; {n} originals lie in the vault.</source>
   <translation>
    <numerusform>Les conversations sont gardées avec des marques ; {n} original est dans le coffre.</numerusform>
    <numerusform>Les conversations sont gardées avec des marques ; {n} originaux sont dans le coffre.</numerusform>
   </translation>
  </message>
  <message>
   <source>New chats are kept as they are typed. What was hidden before stays hidden, and is read as always.</source>
   <translation>Les nouvelles conversations sont gardées comme elles sont tapées. Ce qui a été masqué auparavant le reste, et se lit comme toujours.</translation>
  </message>
  <message>
   <source>{done} of {total} records of earlier chats are looked through.</source>
   <translation>{done} enregistrements sur {total} des conversations antérieures sont examinés.</translation>
  </message>
  <message>
   <source>Earlier chats that are hidden</source>
   <translation>Conversations antérieures à masquer</translation>
  </message>
  <message>
   <source>Hide earlier chats</source>
   <translation>Masquer les conversations antérieures</translation>
  </message>
  <message>
   <source>Delete old copies…</source>
   <translation>Supprimer les anciennes copies…</translation>
  </message>
  <message>
   <source>Delete the copies from before upgrades?</source>
   <translation>Supprimer les copies d'avant les mises à jour ?</translation>
  </message>
  <message>
   <source>They hold chats as they were. The way back to an earlier version is closed.</source>
   <translation>Elles contiennent les conversations telles qu'elles étaient. Le retour à une version antérieure est fermé.</translation>
  </message>
  <message>
   <source>Copies of the database from before upgrades still hold earlier chats.</source>
   <translation>Des copies de la base d'avant les mises à jour contiennent encore des conversations antérieures.</translation>
  </message>
  <message>
   <source>Hiding what is personal in earlier chats…</source>
   <translation>Masquage de ce qui est personnel dans les conversations antérieures…</translation>
  </message>
  <message>
   <source>“{value}” is not reported any more.</source>
   <translation>« {value} » n'est plus signalé.</translation>
  </message>
  <message>
   <source>“{value}” is always reported.</source>
   <translation>« {value} » est toujours signalé.</translation>
  </message>
  <message>
   <source>The file is too long for the desk.</source>
   <translation>Le fichier est trop long pour le bureau.</translation>
  </message>
  <message>
   <source>The text was kept as a labelled sample.</source>
   <translation>Le texte a été gardé comme échantillon annoté.</translation>
  </message>
  <message>
   <source>The file {name} cannot be read.</source>
   <translation>Le fichier {name} ne peut pas être lu.</translation>
  </message>
  <message>
   <source>Use `workbench redact` for it.</source>
   <translation>Utilisez `workbench redact` pour cela.</translation>
  </message>
  <message>
   <source>Saved as {name}.</source>
   <translation>Enregistré sous {name}.</translation>
  </message>
  <message>
   <source>Choose a text file in UTF-8; other formats can be added as documents.</source>
   <translation>Choisissez un fichier texte en UTF-8 ; d'autres formats peuvent être ajoutés comme documents.</translation>
  </message>
  <message>
   <source>Correct the finds of a text with the two buttons, then keep it as a sample.</source>
   <translation>Corrigez les trouvailles d'un texte avec les deux boutons, puis gardez-le comme échantillon.</translation>
  </message>
  <message>
   <source>Paste or type a text, open a file, or choose a chat or a document above.</source>
   <translation>Collez ou saisissez un texte, ouvrez un fichier, ou choisissez ci-dessus une conversation ou un document.</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>Score</translation>
  </message>
  <message>
   <source>Precision</source>
   <translation>Précision</translation>
  </message>
  <message>
   <source>Recall</source>
   <translation>Rappel</translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>Annotations</translation>
  </message>
  <message>
   <source>Text to look at</source>
   <translation>Texte à examiner</translation>
  </message>
  <message>
   <source>Open file…</source>
   <translation>Ouvrir un fichier…</translation>
  </message>
  <message>
   <source>Not personal</source>
   <translation>Pas personnel</translation>
  </message>
  <message>
   <source>Personal:</source>
   <translation>Personnel :</translation>
  </message>
  <message>
   <source>Type of what is selected</source>
   <translation>Type de la sélection</translation>
  </message>
  <message>
   <source>What is selected is personal</source>
   <translation>La sélection est personnelle</translation>
  </message>
  <message>
   <source>How well it works</source>
   <translation>Comment cela fonctionne</translation>
  </message>
  <message>
   <source>Keep as sample</source>
   <translation>Garder comme échantillon</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Enregistrer…</translation>
  </message>
  <message>
   <source>Reveal…</source>
   <translation>Révéler…</translation>
  </message>
  <message>
   <source>Choose a chat or a document…</source>
   <translation>Choisissez une conversation ou un document…</translation>
  </message>
  <message>
   <source> Not in the vault: {unknown}.</source>
   <translation> Pas dans le coffre : {unknown}.</translation>
  </message>
  <message>
   <source>{n_restored} put back; on record.{unknown}</source>
   <translation>{n_restored} remis ; consigné.{unknown}</translation>
  </message>
  <message>
   <source>Open a text</source>
   <translation>Ouvrir un texte</translation>
  </message>
  <message>
   <source>Text (*.txt *.md *.csv *)</source>
   <translation>Texte (*.txt *.md *.csv *)</translation>
  </message>
  <message>
   <source>The text without personal data is on the clipboard.</source>
   <translation>Le texte sans données personnelles est dans le presse-papiers.</translation>
  </message>
  <message>
   <source>Save the redacted text</source>
   <translation>Enregistrer le texte caviardé</translation>
  </message>
  <message>
   <source>Reveal what placeholders stand for</source>
   <translation>Révéler ce que remplacent les marques</translation>
  </message>
  <message>
   <source>Reveal</source>
   <translation>Révéler</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Avant</translation>
  </message>
  <message>
   <source>After</source>
   <translation>Après</translation>
  </message>
  <message>
   <source>On your own sample</source>
   <translation>Sur votre propre échantillon</translation>
  </message>
  <message numerus="yes">
   <source>{n} finds</source>
   <translation>
    <numerusform>{n} trouvaille</numerusform>
    <numerusform>{n} trouvailles</numerusform>
   </translation>
  </message>
  <message>
   <source>Select a find first.</source>
   <translation>Choisissez d'abord une trouvaille.</translation>
  </message>
  <message>
   <source>Select the words in the text on the left first.</source>
   <translation>Sélectionnez d'abord les mots dans le texte à gauche.</translation>
  </message>
  <message>
   <source>All, {n_texts} texts</source>
   <translation>Tous, {n_texts} textes</translation>
  </message>
  <message numerus="yes">
   <source>{n} lines differ</source>
   <translation>
    <numerusform>{n} ligne diffère</numerusform>
    <numerusform>{n} lignes diffèrent</numerusform>
   </translation>
  </message>
  <message>
   <source>Back to the prompt</source>
   <translation>Retour au prompt</translation>
  </message>
  <message>
   <source>Left version</source>
   <translation>Version de gauche</translation>
  </message>
  <message>
   <source>Right version</source>
   <translation>Version de droite</translation>
  </message>
  <message>
   <source>Differences</source>
   <translation>Différences</translation>
  </message>
  <message>
   <source>Inline</source>
   <translation>Dans le texte</translation>
  </message>
  <message>
   <source>Nothing differs.</source>
   <translation>Rien ne diffère.</translation>
  </message>
  <message>
   <source>Version {number}  {message}</source>
   <translation>Version {number}  {message}</translation>
  </message>
  <message>
   <source>Temperature</source>
   <translation>Température</translation>
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
   <translation>Réponse la plus longue</translation>
  </message>
  <message>
   <source>Favourite</source>
   <translation>Favori</translation>
  </message>
  <message>
   <source>Prompt menu</source>
   <translation>Menu du prompt</translation>
  </message>
  <message>
   <source>Description</source>
   <translation>Description</translation>
  </message>
  <message>
   <source>What it is for</source>
   <translation>À quoi il sert</translation>
  </message>
  <message>
   <source>System part</source>
   <translation>Partie système</translation>
  </message>
  <message>
   <source>Who the model is and what always holds. May stay empty.</source>
   <translation>Qui est le modèle et ce qui vaut toujours. Peut rester vide.</translation>
  </message>
  <message>
   <source>User part</source>
   <translation>Partie utilisateur</translation>
  </message>
  <message>
   <source>What to do, with {{ name }} where a value belongs.</source>
   <translation>Que faire, avec {{ name }} là où va une valeur.</translation>
  </message>
  <message>
   <source>Output schema</source>
   <translation>Schéma de sortie</translation>
  </message>
  <message>
   <source>JSON Schema. May stay empty.</source>
   <translation>Schéma JSON. Peut rester vide.</translation>
  </message>
  <message>
   <source>What changed</source>
   <translation>Ce qui a changé</translation>
  </message>
  <message>
   <source>What changed and why</source>
   <translation>Ce qui a changé et pourquoi</translation>
  </message>
  <message>
   <source>Discard changes</source>
   <translation>Abandonner les changements</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Titre</translation>
  </message>
  <message>
   <source>Name in chat</source>
   <translation>Nom en conversation</translation>
  </message>
  <message>
   <source>what follows / in chat</source>
   <translation>ce qui suit / en conversation</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Dossier</translation>
  </message>
  <message>
   <source>separated by commas</source>
   <translation>séparées par des virgules</translation>
  </message>
  <message>
   <source>{label} is {number}</source>
   <translation>{label} est {number}</translation>
  </message>
  <message>
   <source>{where}/{name} · version {latest}</source>
   <translation>{where}/{name} · version {latest}</translation>
  </message>
  <message>
   <source>Remove from favourites</source>
   <translation>Retirer des favoris</translation>
  </message>
  <message>
   <source>Add to favourites</source>
   <translation>Ajouter aux favoris</translation>
  </message>
  <message>
   <source>User</source>
   <translation>Utilisateur</translation>
  </message>
  <message>
   <source>as set</source>
   <translation>comme réglé</translation>
  </message>
  <message>
   <source>Recommended settings</source>
   <translation>Réglages recommandés</translation>
  </message>
  <message>
   <source>Example {number}, question</source>
   <translation>Exemple {number}, question</translation>
  </message>
  <message>
   <source>Example {number}, answer</source>
   <translation>Exemple {number}, réponse</translation>
  </message>
  <message>
   <source>Remove example {number}</source>
   <translation>Retirer l'exemple {number}</translation>
  </message>
  <message>
   <source>Add example</source>
   <translation>Ajouter un exemple</translation>
  </message>
  <message>
   <source>Example {number}</source>
   <translation>Exemple {number}</translation>
  </message>
  <message>
   <source>Examples</source>
   <translation>Exemples</translation>
  </message>
  <message>
   <source>Values for {title}</source>
   <translation>Valeurs pour {title}</translation>
  </message>
  <message>
   <source>Insert</source>
   <translation>Insérer</translation>
  </message>
  <message>
   <source>Insert (Ctrl+Enter)</source>
   <translation>Insérer (Ctrl+Entrée)</translation>
  </message>
  <message>
   <source>Still needed: {missing}</source>
   <translation>Encore nécessaire : {missing}</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Constats</translation>
  </message>
  <message>
   <source>Nothing found. The prompt looks sound.</source>
   <translation>Rien trouvé. Le prompt paraît sain.</translation>
  </message>
  <message numerus="yes">
   <source>{n} things to look at under Checks</source>
   <translation>
    <numerusform>{n} chose à voir sous Contrôles</numerusform>
    <numerusform>{n} choses à voir sous Contrôles</numerusform>
   </translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Aperçu</translation>
  </message>
  <message>
   <source>Versions</source>
   <translation>Versions</translation>
  </message>
  <message>
   <source>All folders</source>
   <translation>Tous les dossiers</translation>
  </message>
  <message>
   <source>All tags</source>
   <translation>Toutes les étiquettes</translation>
  </message>
  <message>
   <source>Favourites only</source>
   <translation>Favoris seulement</translation>
  </message>
  <message>
   <source>Import and export</source>
   <translation>Importer et exporter</translation>
  </message>
  <message>
   <source>Import a file…</source>
   <translation>Importer un fichier…</translation>
  </message>
  <message>
   <source>Import a folder…</source>
   <translation>Importer un dossier…</translation>
  </message>
  <message>
   <source>Add the starter prompts</source>
   <translation>Ajouter les prompts de départ</translation>
  </message>
  <message>
   <source>Export as a folder…</source>
   <translation>Exporter en dossier…</translation>
  </message>
  <message>
   <source>Nothing found.</source>
   <translation>Rien trouvé.</translation>
  </message>
  <message>
   <source>No prompts yet.</source>
   <translation>Pas encore de prompts.</translation>
  </message>
  <message>
   <source>Prompts (*.prompt.md *.txt *.md *.json *.yaml *.yml *.promptpack);;All files (*)</source>
   <translation>Prompts (*.prompt.md *.txt *.md *.json *.yaml *.yml *.promptpack);;Tous les fichiers (*)</translation>
  </message>
  <message>
   <source>Prompts imported: {words}.</source>
   <translation>Prompts importés : {words}.</translation>
  </message>
  <message>
   <source>Saved as version {number}.</source>
   <translation>Enregistré comme version {number}.</translation>
  </message>
  <message>
   <source>“{name}” deleted.</source>
   <translation>« {name} » supprimé.</translation>
  </message>
  <message>
   <source>Signed by {signer}.</source>
   <translation>Signé par {signer}.</translation>
  </message>
  <message>
   <source>{n_unread} could not be imported.</source>
   <translation>{n_unread} n'ont pas pu être importés.</translation>
  </message>
  <message>
   <source>{n_prompts} prompts written to {path}</source>
   <translation>{n_prompts} prompts écrits dans {path}</translation>
  </message>
  <message>
   <source>Import prompts</source>
   <translation>Importer des prompts</translation>
  </message>
  <message>
   <source>Import a folder of prompts</source>
   <translation>Importer un dossier de prompts</translation>
  </message>
  <message>
   <source>Export the listed prompts to</source>
   <translation>Exporter les prompts listés vers</translation>
  </message>
  <message>
   <source>Your prompts appear here.</source>
   <translation>Vos prompts apparaissent ici.</translation>
  </message>
  <message>
   <source>Changes discarded.</source>
   <translation>Changements abandonnés.</translation>
  </message>
  <message>
   <source>“{label}” moved from version {before} to {number}.</source>
   <translation>« {label} » est passé de la version {before} à {number}.</translation>
  </message>
  <message>
   <source>Choose a prompt</source>
   <translation>Choisissez un prompt</translation>
  </message>
  <message>
   <source>Choose one at the left to read, change or compare it, or begin a new one.</source>
   <translation>Choisissez-en un à gauche pour le lire, le modifier ou le comparer, ou commencez-en un nouveau.</translation>
  </message>
  <message>
   <source>Prompts that you use again</source>
   <translation>Des prompts que vous réutilisez</translation>
  </message>
  <message>
   <source>Write a task once, with variables for what changes. Every save is a version that stays; in chat, / inserts a prompt and asks for its variables.</source>
   <translation>Écrivez une tâche une fois, avec des variables pour ce qui change. Chaque enregistrement est une version qui reste ; en conversation, / insère un prompt et demande ses variables.</translation>
  </message>
  <message>
   <source>with a new version</source>
   <translation>avec une nouvelle version</translation>
  </message>
  <message>
   <source>as they were</source>
   <translation>tels qu'ils étaient</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importer…</translation>
  </message>
  <message>
   <source>Answer shown as example</source>
   <translation>Réponse montrée en exemple</translation>
  </message>
  <message>
   <source>Values to try</source>
   <translation>Valeurs à essayer</translation>
  </message>
  <message>
   <source>Share of the context</source>
   <translation>Part du contexte</translation>
  </message>
  <message>
   <source>What is sent</source>
   <translation>Ce qui est envoyé</translation>
  </message>
  <message>
   <source>Tokens are counted by the loaded model. None is loaded.</source>
   <translation>Les jetons sont comptés par le modèle chargé. Aucun ne l'est.</translation>
  </message>
  <message>
   <source>{n_tokens:,} of {n_ctx:,} tokens · {model}</source>
   <translation>{n_tokens:,} jetons sur {n_ctx:,} · {model}</translation>
  </message>
  <message>
   <source>version {latest}</source>
   <translation>version {latest}</translation>
  </message>
  <message>
   <source>{label} is version {number}</source>
   <translation>{label} est la version {number}</translation>
  </message>
  <message>
   <source>favourite</source>
   <translation>favori</translation>
  </message>
  <message>
   <source>not saved</source>
   <translation>pas enregistré</translation>
  </message>
  <message>
   <source>A number</source>
   <translation>Un nombre</translation>
  </message>
  <message>
   <source>YYYY-MM-DD, or today</source>
   <translation>AAAA-MM-JJ, ou today</translation>
  </message>
  <message>
   <source>Path of a file; its text is inserted</source>
   <translation>Chemin d'un fichier ; son texte est inséré</translation>
  </message>
  <message>
   <source>Choose a file for {name}</source>
   <translation>Choisir un fichier pour {name}</translation>
  </message>
  <message>
   <source>Asked for as</source>
   <translation>Demandé comme</translation>
  </message>
  <message>
   <source>Default</source>
   <translation>Défaut</translation>
  </message>
  <message>
   <source>Choices (a | b)</source>
   <translation>Choix (a | b)</translation>
  </message>
  <message>
   <source>What stands in the template as {{ name }}</source>
   <translation>Ce qui figure dans le gabarit comme {{ name }}</translation>
  </message>
  <message>
   <source>text, number, choice, file or date</source>
   <translation>text, number, choice, file ou date</translation>
  </message>
  <message>
   <source>What the field is called when the prompt is used</source>
   <translation>Comment s'appelle le champ quand le prompt est utilisé</translation>
  </message>
  <message>
   <source>Without one a value must be given; “today” for a date</source>
   <translation>Sans défaut une valeur est exigée ; « today » pour une date</translation>
  </message>
  <message>
   <source>What can be chosen, separated by |</source>
   <translation>Ce qu'on peut choisir, séparé par |</translation>
  </message>
  <message>
   <source>{heads} of {name}: {what}</source>
   <translation>{heads} de {name} : {what}</translation>
  </message>
  <message>
   <source>Kind of variable</source>
   <translation>Type de variable</translation>
  </message>
  <message>
   <source>Columns of the variables</source>
   <translation>Colonnes des variables</translation>
  </message>
  <message>
   <source>Variables</source>
   <translation>Variables</translation>
  </message>
  <message>
   <source>Add variable</source>
   <translation>Ajouter une variable</translation>
  </message>
  <message>
   <source>Remove the chosen variable</source>
   <translation>Retirer la variable choisie</translation>
  </message>
  <message>
   <source>No variables. Write {{ name }} in the text and add “name” here.</source>
   <translation>Pas de variables. Écrivez {{ name }} dans le texte et ajoutez « name » ici.</translation>
  </message>
  <message>
   <source>required</source>
   <translation>exigé</translation>
  </message>
  <message>
   <source>text</source>
   <translation>texte</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>Programme</translation>
  </message>
  <message>
   <source>Trial</source>
   <translation>Essai</translation>
  </message>
  <message>
   <source>Release</source>
   <translation>Mise en service</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} turns</source>
   <translation>
    <numerusform>{n:,} tour</numerusform>
    <numerusform>{n:,} tours</numerusform>
   </translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Restaurer</translation>
  </message>
  <message>
   <source>Used in</source>
   <translation>Utilisé dans</translation>
  </message>
  <message>
   <source>Where this version was used</source>
   <translation>Où cette version a été utilisée</translation>
  </message>
  <message numerus="yes">
   <source>USED IN {n:,} PLACES</source>
   <translation>
    <numerusform>UTILISÉ À {n:,} ENDROIT</numerusform>
    <numerusform>UTILISÉ À {n:,} ENDROITS</numerusform>
   </translation>
  </message>
  <message>
   <source>Another label…</source>
   <translation>Autre étiquette…</translation>
  </message>
  <message>
   <source>Label for version {number}</source>
   <translation>Étiquette pour la version {number}</translation>
  </message>
  <message>
   <source>Put label</source>
   <translation>Poser l'étiquette</translation>
  </message>
  <message>
   <source>Compare with version {other}</source>
   <translation>Comparer avec la version {other}</translation>
  </message>
  <message>
   <source>{label} (now {at})</source>
   <translation>{label} (maintenant {at})</translation>
  </message>
  <message>
   <source>No message</source>
   <translation>Pas de message</translation>
  </message>
  <message>
   <source>Version </source>
   <translation>Version </translation>
  </message>
  <message>
   <source>Begun</source>
   <translation>Commencé</translation>
  </message>
  <message>
   <source>This prompt was deleted.</source>
   <translation>Ce prompt a été supprimé.</translation>
  </message>
  <message>
   <source>Undo, or choose another.</source>
   <translation>Annulez, ou choisissez-en un autre.</translation>
  </message>
  <message>
   <source>For example: hiring</source>
   <translation>Par exemple : recrutement</translation>
  </message>
  <message>
   <source>State it</source>
   <translation>L'indiquer</translation>
  </message>
  <message>
   <source>What are the documents asked for?</source>
   <translation>Pour quoi interroge-t-on les documents ?</translation>
  </message>
  <message>
   <source>State the purpose {purpose}</source>
   <translation>Indiquer la finalité {purpose}</translation>
  </message>
  <message>
   <source>Or something else, which is noted as beside the collection's purposes:</source>
   <translation>Ou autre chose, noté comme hors des finalités de la collection :</translation>
  </message>
  <message>
   <source>Places</source>
   <translation>Lieux</translation>
  </message>
  <message numerus="yes">
   <source>{n} attempts refused</source>
   <translation>
    <numerusform>{n} tentative refusée</numerusform>
    <numerusform>{n} tentatives refusées</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{tried}, {n} connections permitted</source>
   <translation>
    <numerusform>{tried}, {n} connexion permise</numerusform>
    <numerusform>{tried}, {n} connexions permises</numerusform>
   </translation>
  </message>
  <message>
   <source>Network used. </source>
   <translation>Réseau utilisé. </translation>
  </message>
  <message>
   <source>Stays on this computer. </source>
   <translation>Reste sur cet ordinateur. </translation>
  </message>
  <message>
   <source>{what} Click for details.</source>
   <translation>{what} Cliquez pour les détails.</translation>
  </message>
  <message>
   <source>As you permitted</source>
   <translation>Comme vous l'avez permis</translation>
  </message>
  <message>
   <source>Stays on this computer</source>
   <translation>Reste sur cet ordinateur</translation>
  </message>
  <message>
   <source>No network attempts</source>
   <translation>Aucune tentative réseau</translation>
  </message>
  <message>
   <source>{n} refused</source>
   <translation>{n} refusées</translation>
  </message>
  <message numerus="yes">
   <source>{n} connections</source>
   <translation>
    <numerusform>{n} connexion</numerusform>
    <numerusform>{n} connexions</numerusform>
   </translation>
  </message>
  <message>
   <source>No attempt refused</source>
   <translation>Aucune tentative refusée</translation>
  </message>
  <message>
   <source>Rails policy…</source>
   <translation>Politique des garde-fous…</translation>
  </message>
  <message>
   <source>Red-team run…</source>
   <translation>Attaque d'essai…</translation>
  </message>
  <message>
   <source>Rails</source>
   <translation>Garde-fous</translation>
  </message>
  <message>
   <source>What is looked for in questions, documents, tools and answers, and what is done about it; and how well that holds against probes.</source>
   <translation>Ce qu'on cherche dans les questions, documents, outils et réponses, et ce qu'on en fait ; et comment cela tient face à des essais.</translation>
  </message>
  <message>
   <source>The model that answers is asked one question for each, before an answer is shown. What is done about a “yes” stands under Rails. A small model judges badly.</source>
   <translation>Le modèle qui répond reçoit une question pour chacune, avant qu'une réponse soit montrée. Ce qu'on fait d'un « oui » figure sous Garde-fous. Un petit modèle juge mal.</translation>
  </message>
  <message>
   <source>Each answer is criticised by the written principles and rewritten where it breaks one, before it is shown; the former one is kept with the answer.</source>
   <translation>Chaque réponse est critiquée selon les principes écrits et réécrite là où elle en enfreint un, avant d'être montrée ; la précédente est gardée avec la réponse.</translation>
  </message>
  <message>
   <source>Name of your question</source>
   <translation>Nom de votre question</translation>
  </message>
  <message>
   <source>Your question to the judge</source>
   <translation>Votre question au juge</translation>
  </message>
  <message>
   <source>Does the text …? Yes means it is broken.</source>
   <translation>Le texte … ? Oui veut dire que c'est enfreint.</translation>
  </message>
  <message>
   <source>Revise answers before they are shown</source>
   <translation>Réviser les réponses avant de les montrer</translation>
  </message>
  <message>
   <source>JSON Schema that answers have to follow</source>
   <translation>Schéma JSON que les réponses doivent suivre</translation>
  </message>
  <message>
   <source>Keep the form</source>
   <translation>Garder la forme</translation>
  </message>
  <message>
   <source>Most characters, {way}</source>
   <translation>Caractères au plus, {way}</translation>
  </message>
  <message>
   <source>Questions a minute</source>
   <translation>Questions par minute</translation>
  </message>
  <message>
   <source>Questions a day</source>
   <translation>Questions par jour</translation>
  </message>
  <message>
   <source>The model as judge</source>
   <translation>Le modèle comme juge</translation>
  </message>
  <message>
   <source>Critique and revise</source>
   <translation>Critiquer et réviser</translation>
  </message>
  <message>
   <source>The form of answers</source>
   <translation>La forme des réponses</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>Limites</translation>
  </message>
  <message>
   <source>Questions of a profile a minute</source>
   <translation>Questions d'un profil par minute</translation>
  </message>
  <message>
   <source>Questions of a profile a day</source>
   <translation>Questions d'un profil par jour</translation>
  </message>
  <message>
   <source>Characters: {way}</source>
   <translation>Caractères : {way}</translation>
  </message>
  <message>
   <source>no</source>
   <translation>non</translation>
  </message>
  <message>
   <source>unsure</source>
   <translation>incertain</translation>
  </message>
  <message>
   <source>{calls:,} calls of the model, {tokens:,} tokens, {seconds:.1f} s</source>
   <translation>{calls:,} appels du modèle, {tokens:,} jetons, {seconds:.1f} s</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} policies are broken.</source>
   <translation>
    <numerusform>{n:,} politique est enfreinte.</numerusform>
    <numerusform>{n:,} politiques sont enfreintes.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} people are answered otherwise.</source>
   <translation>
    <numerusform>On répond autrement à {n:,} personne.</numerusform>
    <numerusform>On répond autrement à {n:,} personnes.</numerusform>
   </translation>
  </message>
  <message>
   <source>No principle was found broken.</source>
   <translation>Aucun principe n'est enfreint.</translation>
  </message>
  <message>
   <source>A second look</source>
   <translation>Un second regard</translation>
  </message>
  <message>
   <source>The local model looks at the answer. It may take minutes; nothing is changed.</source>
   <translation>Le modèle local examine la réponse. Cela peut prendre des minutes ; rien n'est changé.</translation>
  </message>
  <message>
   <source>Judge it</source>
   <translation>La juger</translation>
  </message>
  <message>
   <source>Ask about other people</source>
   <translation>Demander pour d'autres personnes</translation>
  </message>
  <message>
   <source>Criticise and rewrite</source>
   <translation>Critiquer et réécrire</translation>
  </message>
  <message>
   <source>The model is at work</source>
   <translation>Le modèle travaille</translation>
  </message>
  <message>
   <source>The answer, rewritten</source>
   <translation>La réponse, réécrite</translation>
  </message>
  <message>
   <source>Broken: {principle} {critique}</source>
   <translation>Enfreint : {principle} {critique}</translation>
  </message>
  <message>
   <source>Policy</source>
   <translation>Politique</translation>
  </message>
  <message>
   <source>Broken</source>
   <translation>Enfreint</translation>
  </message>
  <message>
   <source>Refused</source>
   <translation>Refusé</translation>
  </message>
  <message>
   <source>Likeness</source>
   <translation>Ressemblance</translation>
  </message>
  <message>
   <source>Length</source>
   <translation>Longueur</translation>
  </message>
  <message>
   <source>differs</source>
   <translation>diffère</translation>
  </message>
  <message>
   <source>in addition to the workspace</source>
   <translation>en plus de l'espace de travail</translation>
  </message>
  <message>
   <source>Done about it: {action}.</source>
   <translation>Ce qu'on en fait : {action}.</translation>
  </message>
  <message>
   <source>Likeness to “{name}”: {likeness:.2f}, counts from {least:.2f}</source>
   <translation>Ressemblance avec « {name} » : {likeness:.2f}, compte à partir de {least:.2f}</translation>
  </message>
  <message>
   <source>Rails policy</source>
   <translation>Politique des garde-fous</translation>
  </message>
  <message>
   <source>Policy of</source>
   <translation>Politique de</translation>
  </message>
  <message>
   <source>As what it is tried</source>
   <translation>Comme quoi on l'essaie</translation>
  </message>
  <message>
   <source>Back to the default…</source>
   <translation>Revenir au défaut…</translation>
  </message>
  <message>
   <source>Try a text</source>
   <translation>Essayer un texte</translation>
  </message>
  <message>
   <source>Try a text: what would the rails say?</source>
   <translation>Essayer un texte : que diraient les garde-fous ?</translation>
  </message>
  <message>
   <source>This workspace</source>
   <translation>Cet espace de travail</translation>
  </message>
  <message>
   <source>Back to the default?</source>
   <translation>Revenir au défaut ?</translation>
  </message>
  <message>
   <source>Orders in documents are noted, everything else is allowed; lists, examples and what collections add are gone.</source>
   <translation>Les ordres dans les documents sont notés, tout le reste est permis ; listes, exemples et ajouts des collections disparaissent.</translation>
  </message>
  <message>
   <source>Back to the default</source>
   <translation>Revenir au défaut</translation>
  </message>
  <message>
   <source>{name} ({severity}): {why}</source>
   <translation>{name} ({severity}) : {why}</translation>
  </message>
  <message>
   <source>Nothing was found.</source>
   <translation>Rien n'a été trouvé.</translation>
  </message>
  <message>
   <source>Words and examples</source>
   <translation>Mots et exemples</translation>
  </message>
  <message>
   <source>Judge and form</source>
   <translation>Juge et forme</translation>
  </message>
  <message>
   <source>Type or paste something; nothing of it is kept.</source>
   <translation>Saisissez ou collez quelque chose ; rien n'en est gardé.</translation>
  </message>
  <message numerus="yes">
   <source>and {n:,} more</source>
   <translation>
    <numerusform>et {n:,} de plus</numerusform>
    <numerusform>et {n:,} de plus</numerusform>
   </translation>
  </message>
  <message>
   <source>Probes</source>
   <translation>Essais</translation>
  </message>
  <message>
   <source>Severity</source>
   <translation>Gravité</translation>
  </message>
  <message>
   <source>Held</source>
   <translation>Retenus</translation>
  </message>
  <message>
   <source>Noticed</source>
   <translation>Remarqués</translation>
  </message>
  <message>
   <source>Got their way</source>
   <translation>Passés</translation>
  </message>
  <message>
   <source>Rate</source>
   <translation>Taux</translation>
  </message>
  <message>
   <source>{m:.0f} min left</source>
   <translation>encore {m:.0f} min</translation>
  </message>
  <message>
   <source>{s:.0f} s left</source>
   <translation>encore {s:.0f} s</translation>
  </message>
  <message>
   <source>Red-team run</source>
   <translation>Attaque d'essai</translation>
  </message>
  <message>
   <source>Who is asked</source>
   <translation>Qui est interrogé</translation>
  </message>
  <message>
   <source>By which rails</source>
   <translation>Avec quels garde-fous</translation>
  </message>
  <message>
   <source>With the rails, without, or both</source>
   <translation>Avec les garde-fous, sans, ou les deux</translation>
  </message>
  <message>
   <source>Rates by family</source>
   <translation>Taux par famille</translation>
  </message>
  <message>
   <source>The model that chat uses</source>
   <translation>Le modèle qu'utilise la conversation</translation>
  </message>
  <message>
   <source>No model: what the rails notice</source>
   <translation>Sans modèle : ce que remarquent les garde-fous</translation>
  </message>
  <message>
   <source>Strict: block what is found</source>
   <translation>Strict : bloquer ce qui est trouvé</translation>
  </message>
  <message>
   <source>As in this workspace</source>
   <translation>Comme dans cet espace de travail</translation>
  </message>
  <message>
   <source>Without rails, then with them</source>
   <translation>Sans garde-fous, puis avec</translation>
  </message>
  <message>
   <source>With rails alone</source>
   <translation>Avec garde-fous seulement</translation>
  </message>
  <message>
   <source>Without rails alone</source>
   <translation>Sans garde-fous seulement</translation>
  </message>
  <message>
   <source>the model that chat uses</source>
   <translation>le modèle qu'utilise la conversation</translation>
  </message>
  <message>
   <source>{done:,} of {all:,} probes; {left}</source>
   <translation>{done:,} essais sur {all:,} ; {left}</translation>
  </message>
  <message>
   <source>no model, the rails alone</source>
   <translation>aucun modèle, les garde-fous seuls</translation>
  </message>
  <message>
   <source>{day} UTC, asked: {asked}, {seconds:,.0f} s</source>
   <translation>{day} UTC, interrogé : {asked}, {seconds:,.0f} s</translation>
  </message>
  <message>
   <source>{severity}, rails {on}: {n:,} of {tried:,} got their way</source>
   <translation>{severity}, garde-fous {on} : {n:,} sur {tried:,} sont passés</translation>
  </message>
  <message>
   <source>on</source>
   <translation>actifs</translation>
  </message>
  <message>
   <source>off</source>
   <translation>inactifs</translation>
  </message>
  <message>
   <source>Probes of our own try to talk the model out of its rules. {probes}. What got its way is listed with its family and severity.</source>
   <translation>Nos propres essais tentent de détourner le modèle de ses règles. {probes}. Ce qui est passé est listé avec sa famille et sa gravité.</translation>
  </message>
  <message>
   <source>The model is being loaded…</source>
   <translation>Chargement du modèle…</translation>
  </message>
  <message>
   <source>It begins…</source>
   <translation>Cela commence…</translation>
  </message>
  <message>
   <source>Page to print (*.html)</source>
   <translation>Page à imprimer (*.html)</translation>
  </message>
  <message>
   <source>Written: {p}</source>
   <translation>Écrit : {p}</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} probes are chosen</source>
   <translation>
    <numerusform>{n:,} essai est choisi</numerusform>
    <numerusform>{n:,} essais sont choisis</numerusform>
   </translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>Questions</translation>
  </message>
  <message>
   <source>Answers</source>
   <translation>Réponses</translation>
  </message>
  <message>
   <source>Allow</source>
   <translation>Permettre</translation>
  </message>
  <message>
   <source>Note it</source>
   <translation>Noter</translation>
  </message>
  <message>
   <source>Take out</source>
   <translation>Retirer</translation>
  </message>
  <message>
   <source>Ask a person</source>
   <translation>Demander à quelqu'un</translation>
  </message>
  <message>
   <source>Block</source>
   <translation>Bloquer</translation>
  </message>
  <message>
   <source>low</source>
   <translation>faible</translation>
  </message>
  <message>
   <source>medium</source>
   <translation>moyenne</translation>
  </message>
  <message>
   <source>high</source>
   <translation>élevée</translation>
  </message>
  <message>
   <source>Orders to the model</source>
   <translation>Ordres au modèle</translation>
  </message>
  <message>
   <source>also hidden in documents</source>
   <translation>aussi cachés dans des documents</translation>
  </message>
  <message>
   <source>Jailbreaks</source>
   <translation>Débridages</translation>
  </message>
  <message>
   <source>roles and tricks against the model's limits</source>
   <translation>rôles et ruses contre les limites du modèle</translation>
  </message>
  <message>
   <source>Invisible signs</source>
   <translation>Signes invisibles</translation>
  </message>
  <message>
   <source>what nobody sees</source>
   <translation>ce que personne ne voit</translation>
  </message>
  <message>
   <source>Look-alike letters</source>
   <translation>Lettres semblables</translation>
  </message>
  <message>
   <source>of another script inside a word</source>
   <translation>d'une autre écriture dans un mot</translation>
  </message>
  <message>
   <source>Secrets</source>
   <translation>Secrets</translation>
  </message>
  <message>
   <source>keys and passwords</source>
   <translation>clés et mots de passe</translation>
  </message>
  <message>
   <source>by the recognisers</source>
   <translation>par les reconnaisseurs</translation>
  </message>
  <message>
   <source>System text</source>
   <translation>Texte système</translation>
  </message>
  <message>
   <source>eight words of it in a row</source>
   <translation>huit mots de suite</translation>
  </message>
  <message>
   <source>Claims</source>
   <translation>Affirmations</translation>
  </message>
  <message>
   <source>advice on money or health, and your own list</source>
   <translation>conseils d'argent ou de santé, et votre propre liste</translation>
  </message>
  <message>
   <source>program text</source>
   <translation>texte de programme</translation>
  </message>
  <message>
   <source>more characters than allowed</source>
   <translation>plus de caractères que permis</translation>
  </message>
  <message>
   <source>Off topic</source>
   <translation>Hors sujet</translation>
  </message>
  <message>
   <source>words and examples of your own</source>
   <translation>vos propres mots et exemples</translation>
  </message>
  <message>
   <source>Brand words</source>
   <translation>Mots de marque</translation>
  </message>
  <message>
   <source>Insults and threats</source>
   <translation>Insultes et menaces</translation>
  </message>
  <message>
   <source>contempt, threats</source>
   <translation>mépris, menaces</translation>
  </message>
  <message>
   <source>Tone</source>
   <translation>Ton</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Forme</translation>
  </message>
  <message>
   <source>an answer that is not of the form demanded</source>
   <translation>une réponse qui n'a pas la forme demandée</translation>
  </message>
  <message>
   <source>Not borne out</source>
   <translation>Non étayé</translation>
  </message>
  <message>
   <source>sentences against their sources</source>
   <translation>phrases face à leurs sources</translation>
  </message>
  <message>
   <source>asked policy by policy</source>
   <translation>demandé politique par politique</translation>
  </message>
  <message>
   <source>Found as they stand, whatever their case; a phrase across line ends, too.</source>
   <translation>Trouvés tels quels, quelle que soit la casse ; une expression aussi au-delà des fins de ligne.</translation>
  </message>
  <message>
   <source>Sentences that mean nearly the same as one of the examples are found.</source>
   <translation>On trouve les phrases qui veulent dire presque la même chose qu'un des exemples.</translation>
  </message>
  <message>
   <source>List of</source>
   <translation>Liste de</translation>
  </message>
  <message>
   <source>Words and phrases, one a line</source>
   <translation>Mots et expressions, un par ligne</translation>
  </message>
  <message>
   <source>Keep the list</source>
   <translation>Garder la liste</translation>
  </message>
  <message>
   <source>Entry</source>
   <translation>Entrée</translation>
  </message>
  <message>
   <source>Name, such as: politics</source>
   <translation>Nom, comme : politique</translation>
  </message>
  <message>
   <source>What it is</source>
   <translation>Ce que c'est</translation>
  </message>
  <message>
   <source>Questions have to be about this</source>
   <translation>Les questions doivent porter là-dessus</translation>
  </message>
  <message>
   <source>From which likeness on</source>
   <translation>À partir de quelle ressemblance</translation>
  </message>
  <message>
   <source>Example sentences, one a line; twenty do well</source>
   <translation>Phrases d'exemple, une par ligne ; vingt font l'affaire</translation>
  </message>
  <message>
   <source>A new one</source>
   <translation>Une nouvelle</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} examples</source>
   <translation>
    <numerusform>{n:,} exemple</numerusform>
    <numerusform>{n:,} exemples</numerusform>
   </translation>
  </message>
  <message>
   <source>By word</source>
   <translation>Par mot</translation>
  </message>
  <message>
   <source>By example</source>
   <translation>Par exemple</translation>
  </message>
  <message>
   <source>Collections (*{suffix});;All files (*)</source>
   <translation>Collections (*{suffix});;Tous les fichiers (*)</translation>
  </message>
  <message>
   <source>Everything goes into one file: the documents, their texts, passages, vectors, tags and settings. The file is not encrypted; keep it where only you can read it.</source>
   <translation>Tout va dans un fichier : les documents, leurs textes, passages, vecteurs, étiquettes et réglages. Le fichier n'est pas chiffré ; gardez-le où vous seul pouvez le lire.</translation>
  </message>
  <message>
   <source>The file is checked whole before anything is taken from it. An archive says of its files what stands in them: if you do not trust who made it, have the files read here.</source>
   <translation>Le fichier est vérifié en entier avant qu'on n'en prenne rien. Une archive dit elle-même ce que contiennent ses fichiers : si vous ne vous fiez pas à son auteur, faites lire les fichiers ici.</translation>
  </message>
  <message>
   <source>Export “{name}”</source>
   <translation>Exporter « {name} »</translation>
  </message>
  <message>
   <source>Import a collection</source>
   <translation>Importer une collection</translation>
  </message>
  <message>
   <source>Read the files here instead</source>
   <translation>Lire plutôt les fichiers ici</translation>
  </message>
  <message>
   <source>Waiting for its turn…</source>
   <translation>Attend son tour…</translation>
  </message>
  <message>
   <source> {done:,} of {amount}</source>
   <translation> {done:,} sur {amount}</translation>
  </message>
  <message>
   <source>Choose where…</source>
   <translation>Choisir où…</translation>
  </message>
  <message>
   <source>Export to</source>
   <translation>Exporter vers</translation>
  </message>
  <message>
   <source>, {n_known:,} were there already</source>
   <translation>, {n_known:,} y étaient déjà</translation>
  </message>
  <message>
   <source>{amount} came into “{name}”{known}.</source>
   <translation>{amount} sont entrés dans « {name} »{known}.</translation>
  </message>
  <message>
   <source>All collections</source>
   <translation>Toutes les collections</translation>
  </message>
  <message>
   <source>Looks at the database, compares full text, passages, files and the index with it, and changes nothing. What does not fit can be made anew from the database.</source>
   <translation>Examine la base de données, lui compare texte intégral, passages, fichiers et index, et ne change rien. Ce qui ne concorde pas peut être refait à partir de la base.</translation>
  </message>
  <message>
   <source>How many</source>
   <translation>Combien</translation>
  </message>
  <message>
   <source>Figures and check</source>
   <translation>Chiffres et vérification</translation>
  </message>
  <message>
   <source>Check now</source>
   <translation>Vérifier</translation>
  </message>
  <message>
   <source>Repair</source>
   <translation>Réparer</translation>
  </message>
  <message>
   <source>Progress of the check</source>
   <translation>Avancement de la vérification</translation>
  </message>
  <message>
   <source>Looking at {step}…</source>
   <translation>Examen de {step}…</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>Chiffres</translation>
  </message>
  <message>
   <source>Does everything agree</source>
   <translation>Tout concorde-t-il</translation>
  </message>
  <message>
   <source>Look closer</source>
   <translation>Regarder de près</translation>
  </message>
  <message>
   <source>Search playground, test sets, figures and check</source>
   <translation>Laboratoire de recherche, jeux de tests, chiffres et vérification</translation>
  </message>
  <message>
   <source>Search playground…</source>
   <translation>Laboratoire de recherche…</translation>
  </message>
  <message>
   <source>Test sets…</source>
   <translation>Jeux de tests…</translation>
  </message>
  <message>
   <source>Figures and check…</source>
   <translation>Chiffres et vérification…</translation>
  </message>
  <message>
   <source>Export this collection…</source>
   <translation>Exporter cette collection…</translation>
  </message>
  <message>
   <source>Import a collection…</source>
   <translation>Importer une collection…</translation>
  </message>
  <message>
   <source>Take over from GPT4All or Open WebUI…</source>
   <translation>Reprendre de GPT4All ou d'Open WebUI…</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Juste</translation>
  </message>
  <message>
   <source>This passage is right for the question: keep both in the collection's test set</source>
   <translation>Ce passage est juste pour la question : garder les deux dans le jeu de tests de la collection</translation>
  </message>
  <message>
   <source>It was not kept.</source>
   <translation>Ce n'a pas été gardé.</translation>
  </message>
  <message>
   <source>Kept in the test set “{name}”</source>
   <translation>Gardé dans le jeu de tests « {name} »</translation>
  </message>
  <message>
   <source>Not kept</source>
   <translation>Pas gardé</translation>
  </message>
  <message>
   <source>Meaning</source>
   <translation>Sens</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Mots</translation>
  </message>
  <message>
   <source>Fused</source>
   <translation>Fusion</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>Ordre</translation>
  </message>
  <message>
   <source>Search playground</source>
   <translation>Laboratoire de recherche</translation>
  </message>
  <message>
   <source>What would you ask these documents?</source>
   <translation>Que demanderiez-vous à ces documents ?</translation>
  </message>
  <message>
   <source>Collection to search</source>
   <translation>Collection où chercher</translation>
  </message>
  <message>
   <source>Filters</source>
   <translation>Filtres</translation>
  </message>
  <message>
   <source>key=value, != takes away, &gt;= and &lt;= for dates; quotes hold blanks</source>
   <translation>key=value, != exclut, &gt;= et &lt;= pour les dates ; les guillemets gardent les espaces</translation>
  </message>
  <message>
   <source>Searching</source>
   <translation>Recherche</translation>
  </message>
  <message>
   <source>Passages found</source>
   <translation>Passages trouvés</translation>
  </message>
  <message>
   <source>This one is right</source>
   <translation>Celui-ci est juste</translation>
  </message>
  <message>
   <source>Keep question and passage in the collection's test set</source>
   <translation>Garder question et passage dans le jeu de tests de la collection</translation>
  </message>
  <message>
   <source>Passages in the prompt</source>
   <translation>Passages dans le prompt</translation>
  </message>
  <message>
   <source>Show the prompt</source>
   <translation>Afficher le prompt</translation>
  </message>
  <message>
   <source>Count with the model</source>
   <translation>Compter avec le modèle</translation>
  </message>
  <message>
   <source>Try a search</source>
   <translation>Essayez une recherche</translation>
  </message>
  <message>
   <source>Type a question. You see what is found by meaning and by words, with ranks and scores, how both are fused, and which passages a model would read. Mark the right one, and the collection's test set grows.</source>
   <translation>Saisissez une question. Vous voyez ce qui est trouvé par le sens et par les mots, avec rangs et scores, comment les deux sont fusionnés et quels passages un modèle lirait. Marquez le juste, et le jeu de tests de la collection grandit.</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} passages</source>
   <translation>
    <numerusform>{n:,} passage</numerusform>
    <numerusform>{n:,} passages</numerusform>
   </translation>
  </message>
  <message>
   <source>Kept in the test set “{name}”, which has {amount} now.</source>
   <translation>Gardé dans le jeu de tests « {name} », qui a maintenant {amount}.</translation>
  </message>
  <message>
   <source>In the prompt</source>
   <translation>Dans le prompt</translation>
  </message>
  <message>
   <source>What would be sent</source>
   <translation>Ce qui serait envoyé</translation>
  </message>
  <message>
   <source>No passage has these words.</source>
   <translation>Aucun passage n'a ces mots.</translation>
  </message>
  <message>
   <source>{used} at most; tokens are counted with a loaded model.</source>
   <translation>{used} au plus ; les jetons se comptent avec un modèle chargé.</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} questions</source>
   <translation>
    <numerusform>{n:,} question</numerusform>
    <numerusform>{n:,} questions</numerusform>
   </translation>
  </message>
  <message>
   <source>Back to the document before</source>
   <translation>Retour au document précédent</translation>
  </message>
  <message>
   <source>Open the file</source>
   <translation>Ouvrir le fichier</translation>
  </message>
  <message>
   <source>Passages of the document</source>
   <translation>Passages du document</translation>
  </message>
  <message>
   <source>Nearest passages</source>
   <translation>Passages les plus proches</translation>
  </message>
  <message>
   <source>{name} – reading room</source>
   <translation>{name} – salle de lecture</translation>
  </message>
  <message>
   <source>Looking for them…</source>
   <translation>Recherche en cours…</translation>
  </message>
  <message>
   <source>Nearest to the passage</source>
   <translation>Les plus proches du passage</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Endroit</translation>
  </message>
  <message>
   <source>This document has no passages yet.</source>
   <translation>Ce document n'a pas encore de passages.</translation>
  </message>
  <message>
   <source>{n_chunks:,}, {n_indexed:,} in the index</source>
   <translation>{n_chunks:,}, dont {n_indexed:,} dans l'index</translation>
  </message>
  <message>
   <source>By meaning, in the whole collection. Enter opens one.</source>
   <translation>Par le sens, dans toute la collection. Entrée en ouvre un.</translation>
  </message>
  <message>
   <source>None yet: the passage is not in the index.</source>
   <translation>Aucun pour l'instant : le passage n'est pas dans l'index.</translation>
  </message>
  <message>
   <source>here</source>
   <translation>ici</translation>
  </message>
  <message>
   <source>A test set is questions with what should be found for each. Mark a right passage in the search playground or under an answer, or import questions and judgements in BEIR's layout. Each run is kept, so you see what another embedder or order of hits brings.</source>
   <translation>Un jeu de tests, ce sont des questions avec ce qu'il faut trouver pour chacune. Marquez un passage juste dans le laboratoire ou sous une réponse, ou importez questions et jugements à la façon de BEIR. Chaque exécution est gardée : vous voyez ce qu'apporte un autre modèle de plongement ou un autre ordre.</translation>
  </message>
  <message>
   <source>At 10</source>
   <translation>À 10</translation>
  </message>
  <message>
   <source>Median</source>
   <translation>Médiane</translation>
  </message>
  <message>
   <source>a file</source>
   <translation>un fichier</translation>
  </message>
  <message>
   <source>an answer</source>
   <translation>une réponse</translation>
  </message>
  <message>
   <source>the playground</source>
   <translation>le laboratoire</translation>
  </message>
  <message>
   <source>by hand</source>
   <translation>à la main</translation>
  </message>
  <message>
   <source>Test sets</source>
   <translation>Jeux de tests</translation>
  </message>
  <message>
   <source>Test set</source>
   <translation>Jeu de tests</translation>
  </message>
  <message>
   <source>A folder with queries.jsonl and qrels/test.tsv</source>
   <translation>Un dossier avec queries.jsonl et qrels/test.tsv</translation>
  </message>
  <message>
   <source>Progress of the run</source>
   <translation>Avancement de l'exécution</translation>
  </message>
  <message>
   <source>Figures of the last run</source>
   <translation>Chiffres de la dernière exécution</translation>
  </message>
  <message>
   <source>Figures over time</source>
   <translation>Chiffres au fil du temps</translation>
  </message>
  <message>
   <source>Which figure is shown over time</source>
   <translation>Quel chiffre est montré au fil du temps</translation>
  </message>
  <message>
   <source>Take this question out</source>
   <translation>Retirer cette question</translation>
  </message>
  <message>
   <source>Import questions: queries.jsonl and qrels/test.tsv</source>
   <translation>Importer des questions : queries.jsonl et qrels/test.tsv</translation>
  </message>
  <message>
   <source>Remove “{name}”?</source>
   <translation>Retirer « {name} » ?</translation>
  </message>
  <message>
   <source>Its {amount} and the results of all its runs are removed. Documents stay as they are.</source>
   <translation>{amount} et les résultats de toutes ses exécutions sont retirés. Les documents restent tels quels.</translation>
  </message>
  <message>
   <source>No test sets yet</source>
   <translation>Pas encore de jeux de tests</translation>
  </message>
  <message>
   <source>Never run. Press Run to measure.</source>
   <translation>Jamais lancé. Pressez Lancer pour mesurer.</translation>
  </message>
  <message>
   <source>nDCG@10 over time</source>
   <translation>nDCG@10 dans le temps</translation>
  </message>
  <message>
   <source>Recall@10 over time</source>
   <translation>Recall@10 au fil du temps</translation>
  </message>
  <message>
   <source>MRR@10 over time</source>
   <translation>MRR@10 au fil du temps</translation>
  </message>
  <message>
   <source>Median over time</source>
   <translation>Médiane au fil du temps</translation>
  </message>
  <message>
   <source>p95 over time</source>
   <translation>p95 au fil du temps</translation>
  </message>
  <message>
   <source>Both</source>
   <translation>Les deux</translation>
  </message>
  <message>
   <source>{amount}, {n_tokens:,} of {n_ctx:,} tokens for {model}: {n_frame:,} for instruction and question, at most {n_answer:,} left for the answer</source>
   <translation>{amount}, {n_tokens:,} jetons sur {n_ctx:,} pour {model} : {n_frame:,} pour l'instruction et la question, au plus {n_answer:,} restent pour la réponse</translation>
  </message>
  <message>
   <source>{amount}, {amount_2}, {n_indexed:,} in the index</source>
   <translation>{amount}, {amount_2}, {n_indexed:,} dans l'index</translation>
  </message>
  <message>
   <source>{amount} not as they should be: {of}{waiting}.</source>
   <translation>{amount} qui ne sont pas comme il faut : {of}{waiting}.</translation>
  </message>
  <message>
   <source>As its file is</source>
   <translation>Conforme à son fichier</translation>
  </message>
  <message>
   <source>Its file has changed</source>
   <translation>Son fichier a changé</translation>
  </message>
  <message>
   <source>Its file is gone</source>
   <translation>Son fichier a disparu</translation>
  </message>
  <message>
   <source>Came with an archive</source>
   <translation>Venu avec une archive</translation>
  </message>
  <message>
   <source>{amount} in {what:.0f} ms</source>
   <translation>{amount} en {what:.0f} ms</translation>
  </message>
  <message>
   <source>{said}. {amount} did not fit.</source>
   <translation>{said}. {amount} n'ont pas tenu.</translation>
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
   <translation>{moment} : {amount} sur {amount_2}, {embedder}, ordre {rerank}</translation>
  </message>
  <message>
   <source>; {amount} waiting</source>
   <translation>; {amount} en attente</translation>
  </message>
  <message>
   <source>Database, full text, index and files agree: {of}{waiting}.</source>
   <translation>Base, texte intégral, index et fichiers concordent : {of}{waiting}.</translation>
  </message>
  <message>
   <source>{n:,.1f} MB</source>
   <translation>{n:,.1f} Mo</translation>
  </message>
  <message>
   <source>{n:,.1f} kB</source>
   <translation>{n:,.1f} ko</translation>
  </message>
  <message>
   <source>page {page}</source>
   <translation>page {page}</translation>
  </message>
  <message>
   <source>character {start:,}</source>
   <translation>caractère {start:,}</translation>
  </message>
  <message>
   <source>beginning</source>
   <translation>début</translation>
  </message>
  <message>
   <source>put in order by {reranker} in {what:.0f} ms</source>
   <translation>ordonné par {reranker} en {what:.0f} ms</translation>
  </message>
  <message>
   <source>nothing right found for {n_missed:,}</source>
   <translation>rien de juste trouvé pour {n_missed:,}</translation>
  </message>
  <message>
   <source>{amount} not in the collection</source>
   <translation>{amount} hors de la collection</translation>
  </message>
  <message>
   <source>can be repaired</source>
   <translation>peut être réparé</translation>
  </message>
  <message>
   <source>cannot be repaired here</source>
   <translation>ne peut pas être réparé ici</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} things</source>
   <translation>
    <numerusform>{n:,} chose</numerusform>
    <numerusform>{n:,} choses</numerusform>
   </translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Fichiers</translation>
  </message>
  <message>
   <source>Languages</source>
   <translation>Langues</translation>
  </message>
  <message>
   <source>Freshness</source>
   <translation>Fraîcheur</translation>
  </message>
  <message>
   <source>Last added</source>
   <translation>Dernier ajout</translation>
  </message>
  <message>
   <source>Found by words</source>
   <translation>Trouvés par les mots</translation>
  </message>
  <message>
   <source>{by_words:.0%} of documents</source>
   <translation>{by_words:.0%} des documents</translation>
  </message>
  <message>
   <source>Found by meaning</source>
   <translation>Trouvés par le sens</translation>
  </message>
  <message>
   <source>{by_meaning:.0%} of passages</source>
   <translation>{by_meaning:.0%} des passages</translation>
  </message>
  <message>
   <source>Text in passages</source>
   <translation>Texte dans les passages</translation>
  </message>
  <message>
   <source>{document} (the passage is gone)</source>
   <translation>{document} (le passage a disparu)</translation>
  </message>
  <message>
   <source>Last sync</source>
   <translation>Dernière synchronisation</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} right documents</source>
   <translation>
    <numerusform>{n:,} document juste</numerusform>
    <numerusform>{n:,} documents justes</numerusform>
   </translation>
  </message>
  <message>
   <source> of linked folders</source>
   <translation> de dossiers liés</translation>
  </message>
  <message>
   <source>{rest:,} others</source>
   <translation>{rest:,} autres</translation>
  </message>
  <message>
   <source>Find everything that names a person, hand it out or erase it, with proof and a signed receipt. Say how long what is kept. Print what happened in a period.</source>
   <translation>Trouvez tout ce qui nomme une personne, remettez-le ou effacez-le, avec preuve et reçu signé. Dites combien de temps on garde quoi. Imprimez ce qui s'est passé dans une période.</translation>
  </message>
  <message>
   <source>Persons, retention, reports</source>
   <translation>Personnes, conservation, rapports</translation>
  </message>
  <message>
   <source>A person's data…</source>
   <translation>Données d'une personne…</translation>
  </message>
  <message>
   <source>Retention…</source>
   <translation>Conservation…</translation>
  </message>
  <message>
   <source>Compliance report…</source>
   <translation>Rapport de conformité…</translation>
  </message>
  <message>
   <source>Models, adapters and prompt by their hashes, passages and their files, sampler and seed, rails and versions, signed with the key of the audit log.</source>
   <translation>Modèles, adaptateurs et prompt par leurs empreintes, passages et leurs fichiers, échantillonneur et graine, garde-fous et versions, signés avec la clé du journal d'audit.</translation>
  </message>
  <message>
   <source>PDF document (*.pdf);;Web page (*.html);;JSON, signed (*.json)</source>
   <translation>Document PDF (*.pdf);;Page web (*.html);;JSON, signé (*.json)</translation>
  </message>
  <message>
   <source>Asking again</source>
   <translation>Demander à nouveau</translation>
  </message>
  <message>
   <source>Dossier</source>
   <translation>Dossier</translation>
  </message>
  <message>
   <source>Ask again and compare</source>
   <translation>Redemander et comparer</translation>
  </message>
  <message>
   <source>Keep…</source>
   <translation>Garder…</translation>
  </message>
  <message>
   <source>Web</source>
   <translation>Web</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} things are erased for good.{kept}</source>
   <translation>
    <numerusform>{n:,} chose est effacée pour de bon.{kept}</numerusform>
    <numerusform>{n:,} choses sont effacées pour de bon.{kept}</numerusform>
   </translation>
  </message>
  <message>
   <source> {n_kept:,} are kept.</source>
   <translation> {n_kept:,} sont gardées.</translation>
  </message>
  <message>
   <source>Erase this person's data</source>
   <translation>Effacer les données de cette personne</translation>
  </message>
  <message>
   <source>Type “{word}” to do it</source>
   <translation>Saisissez « {word} » pour le faire</translation>
  </message>
  <message>
   <source>Erase</source>
   <translation>Effacer</translation>
  </message>
  <message>
   <source>… and {more:,} more.</source>
   <translation>… et {more:,} de plus.</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>Tout</translation>
  </message>
  <message>
   <source>All chats</source>
   <translation>Toutes les conversations</translation>
  </message>
  <message>
   <source>All training runs</source>
   <translation>Tous les entraînements</translation>
  </message>
  <message>
   <source>All evaluations</source>
   <translation>Toutes les évaluations</translation>
  </message>
  <message>
   <source>Only what is named below</source>
   <translation>Seulement ce qui est nommé ci-dessous</translation>
  </message>
  <message>
   <source>New legal hold</source>
   <translation>Nouvelle mise sous séquestre</translation>
  </message>
  <message>
   <source>What it keeps is neither erased nor deleted by a rule until somebody releases it.</source>
   <translation>Ce qu'elle retient n'est ni effacé ni supprimé par une règle tant que personne ne la lève.</translation>
  </message>
  <message>
   <source>Name of the case</source>
   <translation>Nom de l'affaire</translation>
  </message>
  <message>
   <source>Case 7</source>
   <translation>Affaire 7</translation>
  </message>
  <message>
   <source>Order of a court, claim, audit</source>
   <translation>Ordonnance d'un tribunal, réclamation, audit</translation>
  </message>
  <message>
   <source>What it keeps</source>
   <translation>Ce qu'elle retient</translation>
  </message>
  <message>
   <source>Named one by one</source>
   <translation>Nommés un à un</translation>
  </message>
  <message>
   <source>Hold</source>
   <translation>Retenir</translation>
  </message>
  <message>
   <source>Keeps</source>
   <translation>Retient</translation>
  </message>
  <message>
   <source>And, one by one</source>
   <translation>Et, un à un</translation>
  </message>
  <message>
   <source>Policies in force, figures, incidents, whether the audit log fits, requests of persons and retention, and which rules of the GDPR and SOC 2 they bear on. An aid; it certifies nothing.</source>
   <translation>Politiques en vigueur, chiffres, incidents, concordance du journal d'audit, demandes de personnes et conservation, et règles du RGPD et de SOC 2 concernées. Une aide ; elle ne certifie rien.</translation>
  </message>
  <message>
   <source>PDF document (*.pdf);;Web page (*.html)</source>
   <translation>Document PDF (*.pdf);;Page web (*.html)</translation>
  </message>
  <message>
   <source>compliance {begin} to {end}.pdf</source>
   <translation>conformité {begin} à {end}.pdf</translation>
  </message>
  <message>
   <source>Compliance report</source>
   <translation>Rapport de conformité</translation>
  </message>
  <message>
   <source>From, as 2026-01-31</source>
   <translation>Du, comme 2026-01-31</translation>
  </message>
  <message>
   <source>To, not included, as 2026-02-28</source>
   <translation>Au, non compris, comme 2026-02-28</translation>
  </message>
  <message>
   <source>Write…</source>
   <translation>Rédiger…</translation>
  </message>
  <message>
   <source>Write the report</source>
   <translation>Rédiger le rapport</translation>
  </message>
  <message>
   <source>Last month, {begin:%B %Y}</source>
   <translation>Mois dernier, {begin:%m/%Y}</translation>
  </message>
  <message>
   <source>This month so far</source>
   <translation>Ce mois jusqu'ici</translation>
  </message>
  <message>
   <source>{year} so far</source>
   <translation>{year} jusqu'ici</translation>
  </message>
  <message>
   <source>Last year, {year}</source>
   <translation>Année dernière, {year}</translation>
  </message>
  <message>
   <source>to, not included</source>
   <translation>au, non compris</translation>
  </message>
  <message>
   <source>A legal hold comes before an erasure and before every rule; a pin comes before a rule.</source>
   <translation>Une mise sous séquestre passe avant un effacement et avant toute règle ; une épingle passe avant une règle.</translation>
  </message>
  <message numerus="yes">
   <source>After {n:,} days</source>
   <translation>
    <numerusform>Après {n:,} jour</numerusform>
    <numerusform>Après {n:,} jours</numerusform>
   </translation>
  </message>
  <message>
   <source>{kind}, last {at}</source>
   <translation>{kind}, dernier {at}</translation>
  </message>
  <message>
   <source>Never deleted</source>
   <translation>Jamais supprimé</translation>
  </message>
  <message numerus="yes">
   <source>After {n:,} years</source>
   <translation>
    <numerusform>Après {n:,} an</numerusform>
    <numerusform>Après {n:,} ans</numerusform>
   </translation>
  </message>
  <message>
   <source>goes</source>
   <translation>part</translation>
  </message>
  <message>
   <source>How long what is kept</source>
   <translation>Combien de temps on garde quoi</translation>
  </message>
  <message>
   <source>Delete what is due by itself, once a day, while nobody asks</source>
   <translation>Supprimer de soi-même ce qui est échu, une fois par jour, quand personne ne demande</translation>
  </message>
  <message>
   <source>What is due</source>
   <translation>Ce qui est échu</translation>
  </message>
  <message>
   <source>Nothing is due.</source>
   <translation>Rien n'est échu.</translation>
  </message>
  <message>
   <source>Pin</source>
   <translation>Épingler</translation>
  </message>
  <message>
   <source>Delete what is due…</source>
   <translation>Supprimer ce qui est échu…</translation>
  </message>
  <message>
   <source>Legal holds</source>
   <translation>Mises sous séquestre</translation>
  </message>
  <message>
   <source>There are no legal holds.</source>
   <translation>Il n'y a aucune mise sous séquestre.</translation>
  </message>
  <message>
   <source>New hold…</source>
   <translation>Nouvelle mise sous séquestre…</translation>
  </message>
  <message>
   <source>Release…</source>
   <translation>Lever…</translation>
  </message>
  <message>
   <source>Delete {n_going:,} things for good?</source>
   <translation>Supprimer {n_going:,} choses pour de bon ?</translation>
  </message>
  <message>
   <source>They are listed as going. What is pinned or held stays.</source>
   <translation>Elles sont listées comme « part ». Ce qui est épinglé ou retenu reste.</translation>
  </message>
  <message>
   <source>held: {held}</source>
   <translation>retenu : {held}</translation>
  </message>
  <message>
   <source>How long {kind} are kept</source>
   <translation>Combien de temps on garde {kind}</translation>
  </message>
  <message>
   <source>Rules</source>
   <translation>Règles</translation>
  </message>
  <message>
   <source>Due now</source>
   <translation>Échu maintenant</translation>
  </message>
  <message>
   <source>since {at}</source>
   <translation>depuis {at}</translation>
  </message>
  <message>
   <source>Release “{name}”?</source>
   <translation>Lever « {name} » ?</translation>
  </message>
  <message>
   <source>What it kept can be erased, and goes by its rules, from then on.</source>
   <translation>Ce qu'elle retenait peut dès lors être effacé et suit ses règles.</translation>
  </message>
  <message>
   <source>pinned</source>
   <translation>épinglé</translation>
  </message>
  <message>
   <source> (policy)</source>
   <translation> (politique)</translation>
  </message>
  <message>
   <source>Names, addresses of mail and numbers, several separated by semicolons. Everything in this workspace is searched: chats, documents, prompts, data and training sets, evaluations, caches, drafts, settings, reports of crashes, copies of the database.</source>
   <translation>Noms, adresses de courriel et numéros, plusieurs séparés par des points-virgules. Tout dans cet espace de travail est fouillé : conversations, documents, prompts, jeux de données et d'entraînement, évaluations, caches, brouillons, réglages, rapports de panne, copies de la base.</translation>
  </message>
  <message>
   <source>removed</source>
   <translation>retiré</translation>
  </message>
  <message>
   <source>blotted out</source>
   <translation>caviardé</translation>
  </message>
  <message>
   <source>kept</source>
   <translation>gardé</translation>
  </message>
  <message>
   <source>{n_found:,} things name this person; {looked:,} rows and files were looked at.</source>
   <translation>{n_found:,} choses nomment cette personne ; {looked:,} lignes et fichiers ont été examinés.</translation>
  </message>
  <message>
   <source>Nothing names this person; {looked:,} rows and files were looked at.</source>
   <translation>Rien ne nomme cette personne ; {looked:,} lignes et fichiers ont été examinés.</translation>
  </message>
  <message numerus="yes">
   <source>{place}, {n:,} times</source>
   <translation>
    <numerusform>{place}, {n:,} fois</numerusform>
    <numerusform>{place}, {n:,} fois</numerusform>
   </translation>
  </message>
  <message>
   <source>Erased. {proof:,} files with {proof_2:,} bytes were searched; {proof_3:,} hold a trace.</source>
   <translation>Effacé. {proof:,} fichiers de {proof_2:,} octets ont été fouillés ; {proof_3:,} gardent une trace.</translation>
  </message>
  <message>
   <source>A person's data</source>
   <translation>Les données d'une personne</translation>
  </message>
  <message>
   <source>Names and other names</source>
   <translation>Noms et autres noms</translation>
  </message>
  <message>
   <source>Jane Doe; Janey</source>
   <translation>Jeanne Dupont; Jeannette</translation>
  </message>
  <message>
   <source>Addresses of mail</source>
   <translation>Adresses de courriel</translation>
  </message>
  <message>
   <source>Telephone, account and other numbers</source>
   <translation>Numéros de téléphone, de compte et autres</translation>
  </message>
  <message>
   <source>How far the work is</source>
   <translation>Où en est le travail</translation>
  </message>
  <message>
   <source>What an erasure does with this one</source>
   <translation>Ce qu'un effacement en fait</translation>
  </message>
  <message>
   <source>Erase…</source>
   <translation>Effacer…</translation>
  </message>
  <message>
   <source> Beyond them, made from them or out of the program's reach: {beyond:,}.</source>
   <translation> Au-delà, fait à partir d'eux ou hors de portée du programme : {beyond:,}.</translation>
  </message>
  <message>
   <source>Where the export goes</source>
   <translation>Où va l'export</translation>
  </message>
  <message>
   <source>Something is left that was not meant to stay.</source>
   <translation>Il reste quelque chose qui ne devait pas rester.</translation>
  </message>
  <message>
   <source>Keep the signed receipt</source>
   <translation>Garder le reçu signé</translation>
  </message>
  <message>
   <source>Names</source>
   <translation>Noms</translation>
  </message>
  <message>
   <source>Mail</source>
   <translation>Courriel</translation>
  </message>
  <message>
   <source>Numbers</source>
   <translation>Numéros</translation>
  </message>
  <message>
   <source>Nothing was searched yet.</source>
   <translation>Rien n'a encore été cherché.</translation>
  </message>
  <message>
   <source>Everything is kept.</source>
   <translation>Tout est gardé.</translation>
  </message>
  <message>
   <source>Change what is done with a row.</source>
   <translation>Changer ce qu'on fait d'une ligne.</translation>
  </message>
  <message>
   <source>Deleted: {told}.</source>
   <translation>Supprimé : {told}.</translation>
  </message>
  <message>
   <source>{units:,} things are in {folder}</source>
   <translation>{units:,} choses sont dans {folder}</translation>
  </message>
  <message>
   <source>Written to {made}</source>
   <translation>Écrit dans {made}</translation>
  </message>
  <message>
   <source>Written to {path}</source>
   <translation>Écrit dans {path}</translation>
  </message>
  <message>
   <source>Rules and other programs…</source>
   <translation>Règles et autres programmes…</translation>
  </message>
  <message>
   <source>llama-server, Ollama, LM Studio, vLLM and others serve models over the OpenAI protocol. What such a model is asked, with its passages, leaves this program.</source>
   <translation>llama-server, Ollama, LM Studio, vLLM et d'autres servent des modèles par le protocole d'OpenAI. Ce qu'on demande à un tel modèle, avec ses passages, quitte ce programme.</translation>
  </message>
  <message>
   <source>The address must be permitted first: workbench network allow engines 127.0.0.1:8080, then start the program again. Without a name or context the server is asked for them.</source>
   <translation>L'adresse doit d'abord être permise : workbench network allow engines 127.0.0.1:8080, puis redémarrez le programme. Sans nom ou contexte, ils sont demandés au serveur.</translation>
  </message>
  <message>
   <source>Add a model of another program</source>
   <translation>Ajouter un modèle d'un autre programme</translation>
  </message>
  <message>
   <source>Name here</source>
   <translation>Nom ici</translation>
  </message>
  <message>
   <source>Neighbour</source>
   <translation>Voisin</translation>
  </message>
  <message>
   <source>Name there (optional)</source>
   <translation>Nom là-bas (facultatif)</translation>
  </message>
  <message>
   <source>as the server calls it</source>
   <translation>comme le serveur l'appelle</translation>
  </message>
  <message>
   <source>Context in tokens (optional)</source>
   <translation>Contexte en jetons (facultatif)</translation>
  </message>
  <message>
   <source>File with its key (optional)</source>
   <translation>Fichier avec sa clé (facultatif)</translation>
  </message>
  <message>
   <source>its first line is sent</source>
   <translation>sa première ligne est envoyée</translation>
  </message>
  <message>
   <source>Stays on the loaded model if the set names it.</source>
   <translation>Reste sur le modèle chargé si le jeu le nomme.</translation>
  </message>
  <message>
   <source>Loads whom a rule wants; a larger model is held for {hold_s:g} s.</source>
   <translation>Charge ce qu'une règle veut ; un modèle plus grand est gardé {hold_s:g} s.</translation>
  </message>
  <message>
   <source> Models outside this program may be asked.</source>
   <translation> Des modèles hors de ce programme peuvent être interrogés.</translation>
  </message>
  <message>
   <source>{name}, in force</source>
   <translation>{name}, en vigueur</translation>
  </message>
  <message>
   <source>otherwise</source>
   <translation>sinon</translation>
  </message>
  <message>
   <source>Stop following</source>
   <translation>Ne plus suivre</translation>
  </message>
  <message>
   <source>Follow in chat</source>
   <translation>Suivre en chat</translation>
  </message>
  <message>
   <source>if one fails</source>
   <translation>si l'un échoue</translation>
  </message>
  <message>
   <source>Rule set</source>
   <translation>Jeu de règles</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>Règle</translation>
  </message>
  <message>
   <source>Prompt tokens at most</source>
   <translation>Jetons du prompt au plus</translation>
  </message>
  <message>
   <source>Prompt tokens at least</source>
   <translation>Jetons du prompt au moins</translation>
  </message>
  <message>
   <source>de, en</source>
   <translation>de, en</translation>
  </message>
  <message>
   <source>Hours</source>
   <translation>Heures</translation>
  </message>
  <message>
   <source>Add rule</source>
   <translation>Ajouter une règle</translation>
  </message>
  <message>
   <source>Either</source>
   <translation>L'un ou l'autre</translation>
  </message>
  <message>
   <source>With passages</source>
   <translation>Avec passages</translation>
  </message>
  <message>
   <source>Without</source>
   <translation>Sans</translation>
  </message>
  <message>
   <source>Tokens from</source>
   <translation>Jetons à partir de</translation>
  </message>
  <message>
   <source>Release {reference}</source>
   <translation>Mise en service {reference}</translation>
  </message>
  <message>
   <source>A rule set sends each question to a model or release: the first rule that fits wins. Chat follows the one in force; the answer says why it was given by whom.</source>
   <translation>Un jeu de règles envoie chaque question à un modèle ou à une mise en service : la première règle qui convient l'emporte. La conversation suit celui en vigueur ; la réponse dit pourquoi et par qui elle a été donnée.</translation>
  </message>
  <message>
   <source>Rules: who answers</source>
   <translation>Règles : qui répond</translation>
  </message>
  <message>
   <source>There are no rules yet.</source>
   <translation>Il n'y a pas encore de règles.</translation>
  </message>
  <message>
   <source>A question to try</source>
   <translation>Une question à essayer</translation>
  </message>
  <message>
   <source>Try a question…</source>
   <translation>Essayer une question…</translation>
  </message>
  <message>
   <source>Add a model of another program…</source>
   <translation>Ajouter un modèle d'un autre programme…</translation>
  </message>
  <message>
   <source>Its rules are gone; models and releases stay.</source>
   <translation>Ses règles disparaissent ; modèles et mises en service restent.</translation>
  </message>
  <message>
   <source>Add a rule</source>
   <translation>Ajouter une règle</translation>
  </message>
  <message>
   <source>Add a rule first.</source>
   <translation>Ajoutez d'abord une règle.</translation>
  </message>
  <message>
   <source>{asked} would be asked because {reason}.</source>
   <translation>{asked} serait interrogé parce que {reason}.</translation>
  </message>
  <message>
   <source>The server has {n_found:,} models: {named}.</source>
   <translation>Le serveur a {n_found:,} modèles : {named}.</translation>
  </message>
  <message>
   <source>Type the name of one of them.</source>
   <translation>Saisissez le nom de l'un d'eux.</translation>
  </message>
  <message>
   <source>Starting</source>
   <translation>Démarrage</translation>
  </message>
  <message>
   <source>Code.</source>
   <translation>Code.</translation>
  </message>
  <message>
   <source>Earlier questions…</source>
   <translation>Questions antérieures…</translation>
  </message>
  <message>
   <source>all collections</source>
   <translation>toutes les collections</translation>
  </message>
  <message>
   <source>Ask all documents</source>
   <translation>Interroger tous les documents</translation>
  </message>
  <message>
   <source>Every document of {names} is read, one by one.</source>
   <translation>Chaque document de {names} est lu, un par un.</translation>
  </message>
  <message>
   <source>Question about all documents</source>
   <translation>Question sur tous les documents</translation>
  </message>
  <message>
   <source>How many contracts end…</source>
   <translation>Combien de contrats finissent…</translation>
  </message>
  <message>
   <source>Go through all</source>
   <translation>Tout parcourir</translation>
  </message>
  <message>
   <source>Ask the model for what rules cannot read</source>
   <translation>Demander au modèle ce que les règles ne peuvent pas lire</translation>
  </message>
  <message>
   <source>Earlier questions</source>
   <translation>Questions antérieures</translation>
  </message>
  <message>
   <source>Documents read</source>
   <translation>Documents lus</translation>
  </message>
  <message>
   <source>Groups</source>
   <translation>Groupes</translation>
  </message>
  <message>
   <source>What the documents say</source>
   <translation>Ce que disent les documents</translation>
  </message>
  <message>
   <source>Export the table</source>
   <translation>Exporter le tableau</translation>
  </message>
  <message>
   <source>Understood as: {understood}</source>
   <translation>Compris comme : {understood}</translation>
  </message>
  <message>
   <source>Table (*.csv)</source>
   <translation>Tableau (*.csv)</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Groupe</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>Montant</translation>
  </message>
  <message>
   <source>This asks about all documents; an answer in chat rests on a few passages. Go through all {n}?</source>
   <translation>Ceci porte sur tous les documents ; une réponse en conversation repose sur quelques passages. Parcourir les {n} ?</translation>
  </message>
  <message>
   <source>Go through all {n}</source>
   <translation>Parcourir les {n}</translation>
  </message>
  <message>
   <source>Read {done:,} of {total:,}</source>
   <translation>{done:,} lus sur {total:,}</translation>
  </message>
  <message>
   <source>Nothing is asked yet.</source>
   <translation>Rien n'est encore demandé.</translation>
  </message>
  <message>
   <source>{left:.0f} min</source>
   <translation>{left:.0f} min</translation>
  </message>
  <message>
   <source>{said} left</source>
   <translation>encore {said}</translation>
  </message>
  <message>
   <source>Finished{by}.</source>
   <translation>Terminé{by}.</translation>
  </message>
  <message>
   <source>It ended early: {problem}</source>
   <translation>Fini avant la fin : {problem}</translation>
  </message>
  <message>
   <source>It waits for its turn.</source>
   <translation>Attend son tour.</translation>
  </message>
  <message>
   <source>Paused after {n_read:,} of {n_documents:,}.</source>
   <translation>En pause après {n_read:,} sur {n_documents:,}.</translation>
  </message>
  <message>
   <source> with {model}</source>
   <translation> avec {model}</translation>
  </message>
  <message>
   <source> by rules alone</source>
   <translation> par règles seulement</translation>
  </message>
  <message>
   <source>Promote to production</source>
   <translation>Promouvoir en production</translation>
  </message>
  <message>
   <source>Take into use…</source>
   <translation>Mettre en service…</translation>
  </message>
  <message>
   <source>Ask both the held-out questions</source>
   <translation>Poser aux deux les questions réservées</translation>
  </message>
  <message>
   <source>A question to both</source>
   <translation>Une question aux deux</translation>
  </message>
  <message>
   <source>A question to both…</source>
   <translation>Une question aux deux…</translation>
  </message>
  <message>
   <source>Ask both</source>
   <translation>Interroger les deux</translation>
  </message>
  <message>
   <source>There are figures as soon as a checkpoint became an adapter.</source>
   <translation>Il y a des chiffres dès qu'un point de reprise est devenu un adaptateur.</translation>
  </message>
  <message>
   <source>Perplexity on held-out answers: {before:,.4g} before, {after:,.4g} after ({n_tokens:,} tokens of {n_texts:,} answers, by llama.cpp). llama.cpp differs from what was trained by {worst:.1e} of the spread at most and chooses the same token at {same_choice:.1%} of the places.</source>
   <translation>Perplexité sur les réponses réservées : {before:,.4g} avant, {after:,.4g} après ({n_tokens:,} jetons de {n_texts:,} réponses, par llama.cpp). llama.cpp s'écarte de ce qui a été entraîné de {worst:.1e} de l'étendue au plus et choisit le même jeton à {same_choice:.1%} des endroits.</translation>
  </message>
  <message>
   <source>The gate lets it through.</source>
   <translation>Le portillon le laisse passer.</translation>
  </message>
  <message>
   <source>Wanted</source>
   <translation>Voulu</translation>
  </message>
  <message>
   <source>Base</source>
   <translation>Base</translation>
  </message>
  <message>
   <source>Tuned</source>
   <translation>Ajusté</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>Perte</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>Taux d'apprentissage</translation>
  </message>
  <message>
   <source>Gradient norm</source>
   <translation>Norme du gradient</translation>
  </message>
  <message>
   <source>Tokens per second</source>
   <translation>Jetons par seconde</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>Étape</translation>
  </message>
  <message>
   <source>training</source>
   <translation>entraînement</translation>
  </message>
  <message>
   <source>validation</source>
   <translation>validation</translation>
  </message>
  <message>
   <source>Fine-tuning</source>
   <translation>Ajustement</translation>
  </message>
  <message>
   <source>New run…</source>
   <translation>Nouvel entraînement…</translation>
  </message>
  <message>
   <source>Examples…</source>
   <translation>Exemples…</translation>
  </message>
  <message>
   <source>Who has seen…</source>
   <translation>Qui a vu…</translation>
  </message>
  <message>
   <source>Training runs</source>
   <translation>Entraînements</translation>
  </message>
  <message>
   <source>No training run yet</source>
   <translation>Pas encore d'entraînement</translation>
  </message>
  <message>
   <source>Examples of good answers become an adapter that is turned on and off beside the model.</source>
   <translation>Des exemples de bonnes réponses deviennent un adaptateur qu'on active et désactive à côté du modèle.</translation>
  </message>
  <message>
   <source>Another run is proposed: </source>
   <translation>Un autre entraînement est proposé : </translation>
  </message>
  <message>
   <source>Nothing trains before you say so.</source>
   <translation>Rien ne s'entraîne avant que vous le disiez.</translation>
  </message>
  <message>
   <source>Forget this run?</source>
   <translation>Oublier cet entraînement ?</translation>
  </message>
  <message>
   <source>Its data and checkpoints are removed; adapters that were made of it stay.</source>
   <translation>Ses données et points de reprise sont retirés ; les adaptateurs qui en viennent restent.</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>Oublier</translation>
  </message>
  <message>
   <source>One run at a time; pause the one that is trained.</source>
   <translation>Un entraînement à la fois ; mettez en pause celui en cours.</translation>
  </message>
  <message>
   <source>Look at the plan…</source>
   <translation>Voir le plan…</translation>
  </message>
  <message>
   <source>A model asks questions about your documents and answers them with words from there, or puts questions of a set into other words. Nothing is learned from them before you say so.</source>
   <translation>Un modèle pose des questions sur vos documents et y répond avec leurs mots, ou reformule les questions d'un jeu. Rien n'en est appris avant que vous le disiez.</translation>
  </message>
  <message>
   <source>Set that the drafts are for</source>
   <translation>Jeu auquel sont destinés les brouillons</translation>
  </message>
  <message>
   <source>Let a model propose…</source>
   <translation>Laisser un modèle proposer…</translation>
  </message>
  <message>
   <source>Accept all</source>
   <translation>Tout accepter</translation>
  </message>
  <message>
   <source>Reject all</source>
   <translation>Tout refuser</translation>
  </message>
  <message>
   <source>Proposing</source>
   <translation>Proposition en cours</translation>
  </message>
  <message>
   <source>; the first {most} are shown</source>
   <translation>; les {most} premiers sont montrés</translation>
  </message>
  <message>
   <source>{n_found:,} drafts wait{more}.</source>
   <translation>{n_found:,} brouillons attendent{more}.</translation>
  </message>
  <message>
   <source>Lineage</source>
   <translation>Filiation</translation>
  </message>
  <message>
   <source>JSON lines (*.jsonl *.json);;All files (*)</source>
   <translation>JSON Lines (*.jsonl *.json);;Tous les fichiers (*)</translation>
  </message>
  <message>
   <source>New training run</source>
   <translation>Nouvel entraînement</translation>
  </message>
  <message>
   <source>A LoRA adapter is trained beside the model, which stays as it is. Answers go before training, and nothing leaves this machine.</source>
   <translation>Un adaptateur LoRA est entraîné à côté du modèle, qui reste tel quel. Les réponses passent avant l'entraînement, et rien ne quitte cette machine.</translation>
  </message>
  <message>
   <source>File of examples</source>
   <translation>Fichier d'exemples</translation>
  </message>
  <message>
   <source>Preset</source>
   <translation>Préréglage</translation>
  </message>
  <message>
   <source>Name of the adapter</source>
   <translation>Nom de l'adaptateur</translation>
  </message>
  <message>
   <source>Named after base and data</source>
   <translation>Nommé d'après la base et les données</translation>
  </message>
  <message>
   <source>Licence of the data</source>
   <translation>Licence des données</translation>
  </message>
  <message>
   <source>For the adapter's card</source>
   <translation>Pour la fiche de l'adaptateur</translation>
  </message>
  <message>
   <source>Expert settings</source>
   <translation>Réglages d'expert</translation>
  </message>
  <message>
   <source>Calibrating</source>
   <translation>Étalonnage</translation>
  </message>
  <message>
   <source>Estimate</source>
   <translation>Estimer</translation>
  </message>
  <message>
   <source>Start training</source>
   <translation>Lancer l'entraînement</translation>
  </message>
  <message>
   <source>{set_name} with new corrections</source>
   <translation>{set_name} avec de nouvelles corrections</translation>
  </message>
  <message>
   <source>By a calibration of ten seconds on this machine:</source>
   <translation>D'après un étalonnage de dix secondes sur cette machine :</translation>
  </message>
  <message>
   <source>Loading the model and calibrating…</source>
   <translation>Chargement du modèle et étalonnage…</translation>
  </message>
  <message>
   <source>Let a model propose examples</source>
   <translation>Laisser un modèle proposer des exemples</translation>
  </message>
  <message>
   <source>The model in use writes them on this machine. They wait for your review.</source>
   <translation>Le modèle utilisé les écrit sur cette machine. Ils attendent votre relecture.</translation>
  </message>
  <message>
   <source>Training set</source>
   <translation>Jeu d'entraînement</translation>
  </message>
  <message>
   <source>A set that is there, or a new one</source>
   <translation>Un jeu existant, ou un nouveau</translation>
  </message>
  <message>
   <source>Propose</source>
   <translation>Proposer</translation>
  </message>
  <message>
   <source>Questions about documents</source>
   <translation>Questions sur des documents</translation>
  </message>
  <message>
   <source>Other words for a set's questions</source>
   <translation>D'autres mots pour les questions d'un jeu</translation>
  </message>
  <message>
   <source>from documents</source>
   <translation>à partir de documents</translation>
  </message>
  <message>
   <source>Add documents or a training set first.</source>
   <translation>Ajoutez d'abord des documents ou un jeu d'entraînement.</translation>
  </message>
  <message>
   <source>Passages asked about</source>
   <translation>Passages interrogés</translation>
  </message>
  <message>
   <source>Of each question</source>
   <translation>De chaque question</translation>
  </message>
  <message>
   <source>There is no set “{name}” to put into other words.</source>
   <translation>Il n'y a pas de jeu « {name} » à reformuler.</translation>
  </message>
  <message>
   <source>Name a training set.</source>
   <translation>Nommez un jeu d'entraînement.</translation>
  </message>
  <message>
   <source>JSON lines (*.jsonl);;All files (*)</source>
   <translation>JSON Lines (*.jsonl);;Tous les fichiers (*)</translation>
  </message>
  <message>
   <source>File of general examples to mix in</source>
   <translation>Fichier d'exemples généraux à mêler</translation>
  </message>
  <message>
   <source>None: no general examples</source>
   <translation>Aucun : pas d'exemples généraux</translation>
  </message>
  <message>
   <source>Choose general examples to mix in</source>
   <translation>Choisir des exemples généraux à mêler</translation>
  </message>
  <message>
   <source>Mixed in against forgetting</source>
   <translation>Mêlés contre l'oubli</translation>
  </message>
  <message>
   <source>General examples</source>
   <translation>Exemples généraux</translation>
  </message>
  <message>
   <source>Learned from</source>
   <translation>Appris de</translation>
  </message>
  <message>
   <source>Into a training set…</source>
   <translation>Dans un jeu d'entraînement…</translation>
  </message>
  <message>
   <source>Answers that you like or correct in a chat come here; you decide which of them a model learns from.</source>
   <translation>Les réponses que vous aimez ou corrigez dans une conversation viennent ici ; vous décidez desquelles un modèle apprend.</translation>
  </message>
  <message>
   <source>{waiting:,} wait, {accepted:,} are to be learned from.</source>
   <translation>{waiting:,} attendent, {accepted:,} sont à apprendre.</translation>
  </message>
  <message>
   <source>Learn from it</source>
   <translation>En apprendre</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Laisser de côté</translation>
  </message>
  <message>
   <source>Canary</source>
   <translation>Canari</translation>
  </message>
  <message>
   <source>A release with the adapter answers 5 % of the conversations, then more as answers are judged. It goes back by itself when it is worse.</source>
   <translation>Une mise en service avec l'adaptateur répond à 5 % des conversations, puis plus à mesure que les réponses sont jugées. Elle revient d'elle-même si elle est moins bonne.</translation>
  </message>
  <message>
   <source>Shadow</source>
   <translation>Ombre</translation>
  </message>
  <message>
   <source>It answers the same questions later, unseen, when nobody waits. The checks judge both.</source>
   <translation>Elle répond aux mêmes questions plus tard, sans être vue, quand personne n'attend. Les contrôles jugent les deux.</translation>
  </message>
  <message>
   <source>Staging</source>
   <translation>Préparation</translation>
  </message>
  <message>
   <source>A release binds base and adapter; nobody is answered by it yet.</source>
   <translation>Une mise en service unit base et adaptateur ; elle ne répond encore à personne.</translation>
  </message>
  <message>
   <source>Production</source>
   <translation>Production</translation>
  </message>
  <message>
   <source>The release answers wherever its name is asked.</source>
   <translation>La mise en service répond partout où son nom est demandé.</translation>
  </message>
  <message>
   <source>Take it into use</source>
   <translation>Le mettre en service</translation>
  </message>
  <message>
   <source>How</source>
   <translation>Comment</translation>
  </message>
  <message>
   <source>not-contains: sorry; contains: €</source>
   <translation>not-contains: sorry; contains: €</translation>
  </message>
  <message>
   <source>Answers of a step</source>
   <translation>Réponses par palier</translation>
  </message>
  <message>
   <source>Why, although the gate does not let it through</source>
   <translation>Pourquoi, bien que le portillon ne le laisse pas passer</translation>
  </message>
  <message>
   <source>Checks of answers</source>
   <translation>Contrôles des réponses</translation>
  </message>
  <message>
   <source>Judged answers of a step</source>
   <translation>Réponses jugées par palier</translation>
  </message>
  <message>
   <source>A shadow is seen by nobody, so only checks can judge it.</source>
   <translation>Une ombre n'est vue de personne, seuls des contrôles peuvent la juger.</translation>
  </message>
  <message>
   <source>Say why, for whoever reads the history.</source>
   <translation>Dites pourquoi, pour qui lira l'historique.</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>Courbes</translation>
  </message>
  <message>
   <source>Checkpoints</source>
   <translation>Points de reprise</translation>
  </message>
  <message>
   <source>Before and after</source>
   <translation>Avant et après</translation>
  </message>
  <message>
   <source>Step {step:,}{loss}, {size_bytes:,.1f} MiB</source>
   <translation>Étape {step:,}{loss}, {size_bytes:,.1f} Mio</translation>
  </message>
  <message>
   <source>Stop and keep</source>
   <translation>Arrêter et garder</translation>
  </message>
  <message>
   <source>Turn on for its base</source>
   <translation>Activer pour sa base</translation>
  </message>
  <message>
   <source>Forget…</source>
   <translation>Oublier…</translation>
  </message>
  <message>
   <source>, {duration} left</source>
   <translation>, encore {duration}</translation>
  </message>
  <message>
   <source>Step {step:,} of {n_steps:,}{rest}</source>
   <translation>Étape {step:,} sur {n_steps:,}{rest}</translation>
  </message>
  <message>
   <source> of {n_steps:,}</source>
   <translation> sur {n_steps:,}</translation>
  </message>
  <message>
   <source>, on {device}</source>
   <translation>, sur {device}</translation>
  </message>
  <message>
   <source>, validation {validation:.4f}</source>
   <translation>, validation {validation:.4f}</translation>
  </message>
  <message>
   <source>Loss {loss:.4f}{validation}, {tokens_per_second:,.0f} tokens a second, {memory_bytes:,.0f} MiB of memory, {duration} of training</source>
   <translation>Perte {loss:.4f}{validation}, {tokens_per_second:,.0f} jetons par seconde, {memory_bytes:,.0f} Mio de mémoire, {duration} d'entraînement</translation>
  </message>
  <message>
   <source>, validation loss {validation:.4f}</source>
   <translation>, perte de validation {validation:.4f}</translation>
  </message>
  <message>
   <source>Make an adapter</source>
   <translation>Faire un adaptateur</translation>
  </message>
  <message>
   <source>Make an adapter of step {step}</source>
   <translation>Faire un adaptateur de l'étape {step}</translation>
  </message>
  <message>
   <source>{value}: step {step:,}{of}{device}. {message} {hint}</source>
   <translation>{value} : étape {step:,}{of}{device}. {message} {hint}</translation>
  </message>
  <message>
   <source>There is no checkpoint yet.</source>
   <translation>Il n'y a pas encore de point de reprise.</translation>
  </message>
  <message>
   <source>Words as they stand in examples, the name of a document, or the id of an answer. Erasing those does not take them out of an adapter: train anew without them and remove it.</source>
   <translation>Des mots tels qu'ils figurent dans les exemples, le nom d'un document ou l'identifiant d'une réponse. Les effacer ne les retire pas d'un adaptateur : entraînez à nouveau sans eux et retirez-le.</translation>
  </message>
  <message>
   <source>What has an adapter seen?</source>
   <translation>Qu'a vu un adaptateur ?</translation>
  </message>
  <message>
   <source>Words, document or answer</source>
   <translation>Mots, document ou réponse</translation>
  </message>
  <message>
   <source>A name, an address…</source>
   <translation>Un nom, une adresse…</translation>
  </message>
  <message>
   <source>Runs that learned from it</source>
   <translation>Entraînements qui en ont appris</translation>
  </message>
  <message>
   <source>Looking…</source>
   <translation>Recherche…</translation>
  </message>
  <message>
   <source>{n_found:,} runs learned from it; {n:,} adapters came of them.</source>
   <translation>{n_found:,} entraînements en ont appris ; {n:,} adaptateurs en sont venus.</translation>
  </message>
  <message>
   <source>No run has learned from it.</source>
   <translation>Aucun entraînement n'en a appris.</translation>
  </message>
  <message>
   <source>{n_examples:,} examples; </source>
   <translation>{n_examples:,} exemples; </translation>
  </message>
  <message>
   <source>adapters: {names}</source>
   <translation>adaptateurs : {names}</translation>
  </message>
  <message>
   <source>no adapter came of it</source>
   <translation>aucun adaptateur n'en est venu</translation>
  </message>
  <message>
   <source>Examples (*.jsonl *.json *.csv *.tsv *.parquet);;All files (*)</source>
   <translation>Exemples (*.jsonl *.json *.csv *.tsv *.parquet);;Tous les fichiers (*)</translation>
  </message>
  <message>
   <source>JSON lines (*.jsonl)</source>
   <translation>JSON Lines (*.jsonl)</translation>
  </message>
  <message>
   <source>Files of conversations, questions with answers, or pairs of answers become a set that can be looked at before anything is trained.</source>
   <translation>Des fichiers de conversations, de questions avec réponses ou de paires de réponses deviennent un jeu qu'on peut examiner avant tout entraînement.</translation>
  </message>
  <message>
   <source>Examples to learn from</source>
   <translation>Exemples à apprendre</translation>
  </message>
  <message>
   <source>Training sets</source>
   <translation>Jeux d'entraînement</translation>
  </message>
  <message>
   <source>No training set yet</source>
   <translation>Pas encore de jeu d'entraînement</translation>
  </message>
  <message>
   <source>Reject all drafts for “{name}”?</source>
   <translation>Refuser tous les brouillons pour « {name} » ?</translation>
  </message>
  <message>
   <source>They are deleted; nothing was learned from them.</source>
   <translation>Ils sont supprimés ; rien n'en a été appris.</translation>
  </message>
  <message>
   <source>Write the examples</source>
   <translation>Écrire les exemples</translation>
  </message>
  <message>
   <source>All its versions go for good. Adapters that were trained on it stay.</source>
   <translation>Toutes ses versions disparaissent pour de bon. Les adaptateurs entraînés dessus restent.</translation>
  </message>
  <message>
   <source>Into a training set</source>
   <translation>Dans un jeu d'entraînement</translation>
  </message>
  <message>
   <source>Name of the set</source>
   <translation>Nom du jeu</translation>
  </message>
  <message>
   <source>Put them in</source>
   <translation>Les y mettre</translation>
  </message>
  <message>
   <source>Corrections</source>
   <translation>Corrections</translation>
  </message>
  <message>
   <source>Proposed</source>
   <translation>Proposés</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} examples, {form}</source>
   <translation>
    <numerusform>{n:,} exemple, {form}</numerusform>
    <numerusform>{n:,} exemples, {form}</numerusform>
   </translation>
  </message>
  <message>
   <source>version {number}</source>
   <translation>version {number}</translation>
  </message>
  <message>
   <source>{reference}: {n_redacted:,} pieces of personal data are out of it.</source>
   <translation>{reference} : {n_redacted:,} données personnelles en sont retirées.</translation>
  </message>
  <message>
   <source>{reference}: {n_examples:,} examples.</source>
   <translation>{reference} : {n_examples:,} exemples.</translation>
  </message>
  <message>
   <source>{n_bad:,} rows cannot be used; row {number}: {why}.</source>
   <translation>{n_bad:,} lignes sont inutilisables ; ligne {number} : {why}.</translation>
  </message>
  <message>
   <source>{n_left_out:,} answers rated bad are left out.</source>
   <translation>{n_left_out:,} réponses mal notées sont laissées de côté.</translation>
  </message>
  <message>
   <source>{count:,} to {name}</source>
   <translation>{count:,} vers {name}</translation>
  </message>
  <message>
   <source>{n:,} examples written to {path}.</source>
   <translation>{n:,} exemples écrits dans {path}.</translation>
  </message>
  <message>
   <source>{n_kept:,} drafts wait for you; {dropped:,} dropped.</source>
   <translation>{n_kept:,} brouillons vous attendent ; {dropped:,} écartés.</translation>
  </message>
  <message>
   <source>{n_found:,}: examples {shown}{more}</source>
   <translation>{n_found:,} : exemples {shown}{more}</translation>
  </message>
  <message>
   <source> and {n_found:,} more</source>
   <translation> et {n_found:,} de plus</translation>
  </message>
  <message>
   <source>Train on it…</source>
   <translation>S'entraîner dessus…</translation>
  </message>
  <message>
   <source>Hold a tenth out</source>
   <translation>Réserver un dixième</translation>
  </message>
  <message>
   <source>Redact</source>
   <translation>Caviarder</translation>
  </message>
  <message>
   <source>A version without personal data, by the default policy</source>
   <translation>Une version sans données personnelles, selon la politique par défaut</translation>
  </message>
  <message>
   <source>Reading the examples… {done:,} of {total:,}</source>
   <translation>Lecture des exemples… {done:,} sur {total:,}</translation>
  </message>
  <message numerus="yes">
   <source>{reference}: {n:,} examples</source>
   <translation>
    <numerusform>{reference} : {n:,} exemple</numerusform>
    <numerusform>{reference} : {n:,} exemples</numerusform>
   </translation>
  </message>
  <message>
   <source>Reading the examples…</source>
   <translation>Lecture des exemples…</translation>
  </message>
  <message>
   <source>Splits</source>
   <translation>Parties</translation>
  </message>
  <message>
   <source>{least:,} to {most:,}, half below {median:,}, 95 % below {p95:,}, {total:,} together</source>
   <translation>{least:,} à {most:,}, la moitié sous {median:,}, 95 % sous {p95:,}, {total:,} en tout</translation>
  </message>
  <message>
   <source>By a model</source>
   <translation>Par un modèle</translation>
  </message>
  <message>
   <source>There twice</source>
   <translation>En double</translation>
  </message>
  <message>
   <source>Several answers</source>
   <translation>Plusieurs réponses</translation>
  </message>
  <message>
   <source>Nearly alike</source>
   <translation>Presque pareils</translation>
  </message>
  <message>
   <source>Cut off</source>
   <translation>Tronqués</translation>
  </message>
  <message>
   <source>Leaks</source>
   <translation>Fuites</translation>
  </message>
  <message>
   <source>In evaluations</source>
   <translation>Dans des évaluations</translation>
  </message>
  <message>
   <source>Before you train</source>
   <translation>Avant d'entraîner</translation>
  </message>
  <message>
   <source>Nothing stands out.</source>
   <translation>Rien ne ressort.</translation>
  </message>
  <message>
   <source>Words: {kind}</source>
   <translation>Mots : {kind}</translation>
  </message>
  <message>
   <source>Times through the data</source>
   <translation>Passages sur les données</translation>
  </message>
  <message>
   <source>Steps, 0 for times</source>
   <translation>Étapes, 0 pour les passages</translation>
  </message>
  <message>
   <source>Examples of a step</source>
   <translation>Exemples par étape</translation>
  </message>
  <message>
   <source>Tokens of a pass</source>
   <translation>Jetons par passe</translation>
  </message>
  <message>
   <source>Warm-up, share</source>
   <translation>Échauffement, part</translation>
  </message>
  <message>
   <source>Dropout</source>
   <translation>Dropout</translation>
  </message>
  <message>
   <source>Weight decay</source>
   <translation>Déclin des poids</translation>
  </message>
  <message>
   <source>Gradient norm at most, 0 any</source>
   <translation>Norme du gradient au plus, 0 libre</translation>
  </message>
  <message>
   <source>Held out, share</source>
   <translation>Réservé, part</translation>
  </message>
  <message>
   <source>Validate every … steps</source>
   <translation>Valider toutes les … étapes</translation>
  </message>
  <message>
   <source>Checkpoint every … steps</source>
   <translation>Point de reprise toutes les … étapes</translation>
  </message>
  <message>
   <source>Stop after … worse, 0 never</source>
   <translation>Arrêter après … pires, 0 jamais</translation>
  </message>
  <message>
   <source>Mixed in, share</source>
   <translation>Mêlé, part</translation>
  </message>
  <message>
   <source>Beta, of preference pairs</source>
   <translation>Bêta, des paires de préférence</translation>
  </message>
  <message>
   <source>Longest example, 0 for context</source>
   <translation>Exemple le plus long, 0 pour le contexte</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Graine</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Méthode</translation>
  </message>
  <message>
   <source>Matrices</source>
   <translation>Matrices</translation>
  </message>
  <message>
   <source>Schedule</source>
   <translation>Calendrier</translation>
  </message>
  <message>
   <source>Less memory, slower</source>
   <translation>Moins de mémoire, plus lent</translation>
  </message>
  <message>
   <source>{reference} is in {value}.</source>
   <translation>{reference} est en {value}.</translation>
  </message>
  <message>
   <source>The adapter {name} is in the library.</source>
   <translation>L'adaptateur {name} est dans la bibliothèque.</translation>
  </message>
  <message>
   <source>{name} is on for its base, everywhere.</source>
   <translation>{name} est activé pour sa base, partout.</translation>
  </message>
  <message>
   <source>Training run {run_id}: the gate let it through.</source>
   <translation>Entraînement {run_id} : le portillon l'a laissé passer.</translation>
  </message>
  <message>
   <source> {name} runs; the page of evaluations tells how it stands.</source>
   <translation> {name} tourne ; la page Évaluation dit où il en est.</translation>
  </message>
  <message>
   <source>{base_name}, step {step:,}{n_steps}</source>
   <translation>{base_name}, étape {step:,}{n_steps}</translation>
  </message>
  <message>
   <source>{wanted:,.0f} MiB of {free:,.0f} that are free</source>
   <translation>{wanted:,.0f} Mio sur {free:,.0f} libres</translation>
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
   <translation>, {n_too_long:,} trop longs et laissés de côté</translation>
  </message>
  <message>
   <source>pairs</source>
   <translation>paires</translation>
  </message>
  <message>
   <source>examples</source>
   <translation>exemples</translation>
  </message>
  <message>
   <source>, {n_redacted:,} places redacted</source>
   <translation>, {n_redacted:,} endroits caviardés</translation>
  </message>
  <message>
   <source>{n_examples:,} to train, {n_validation:,} held out{left_out}</source>
   <translation>{n_examples:,} à entraîner, {n_validation:,} réservés{left_out}</translation>
  </message>
  <message>
   <source>{n_tokens:,}, of which {n_answer_tokens:,} count</source>
   <translation>{n_tokens:,}, dont {n_answer_tokens:,} comptent</translation>
  </message>
  <message>
   <source>{n_steps:,}, {steps_per_epoch:,} for each time through</source>
   <translation>{n_steps:,}, {steps_per_epoch:,} par passage</translation>
  </message>
  <message>
   <source>Trained</source>
   <translation>Entraîné</translation>
  </message>
  <message>
   <source>{n_trained:,} of {n_params:,} numbers</source>
   <translation>{n_trained:,} nombres sur {n_params:,}</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Appareil</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Temps</translation>
  </message>
  <message>
   <source>about {duration}, {tokens_per_second:,.0f} tokens a second</source>
   <translation>environ {duration}, {tokens_per_second:,.0f} jetons par seconde</translation>
  </message>
  <message>
   <source>Energy</source>
   <translation>Énergie</translation>
  </message>
  <message>
   <source>about {watt_hours:,.1f} Wh, by what a core is assumed to draw</source>
   <translation>environ {watt_hours:,.1f} Wh, d'après la consommation supposée d'un cœur</translation>
  </message>
  <message>
   <source>Adapter of step {step:,}</source>
   <translation>Adaptateur de l'étape {step:,}</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>Données</translation>
  </message>
  <message>
   <source>{preset}: {method}, rank {rank}, seed {seed}</source>
   <translation>{preset} : {method}, rang {rank}, graine {seed}</translation>
  </message>
  <message>
   <source>never measured</source>
   <translation>jamais mesuré</translation>
  </message>
  <message>
   <source>{share:.0%} ({low:.0%} to {high:.0%})</source>
   <translation>{share:.0%} ({low:.0%} à {high:.0%})</translation>
  </message>
  <message>
   <source>{source}, {n:,} cases</source>
   <translation>{source}, {n:,} cas</translation>
  </message>
  <message>
   <source>{n_fits:,} of {n:,}</source>
   <translation>{n_fits:,} sur {n:,}</translation>
  </message>
  <message>
   <source>Models for these requests</source>
   <translation>Modèles pour ces requêtes</translation>
  </message>
  <message>
   <source>What routing would save</source>
   <translation>Ce que l'aiguillage épargnerait</translation>
  </message>
  <message>
   <source>Requests it can hold</source>
   <translation>Requêtes qu'il peut contenir</translation>
  </message>
  <message>
   <source>Work</source>
   <translation>Travail</translation>
  </message>
  <message>
   <source>Each</source>
   <translation>Chacune</translation>
  </message>
  <message>
   <source>Quality</source>
   <translation>Qualité</translation>
  </message>
  <message>
   <source>Measured by</source>
   <translation>Mesurée par</translation>
  </message>
  <message>
   <source>Requests</source>
   <translation>Requêtes</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Vers</translation>
  </message>
  <message>
   <source>Saves</source>
   <translation>Épargne</translation>
  </message>
  <message>
   <source>Quality now</source>
   <translation>Qualité actuelle</translation>
  </message>
  <message>
   <source>Then</source>
   <translation>Ensuite</translation>
  </message>
  <message>
   <source>Work is what the same tokens take at the speed that a model showed on this machine.</source>
   <translation>Le travail est ce que prennent les mêmes jetons à la vitesse qu'un modèle a montrée sur cette machine.</translation>
  </message>
  <message>
   <source>No model is installed.</source>
   <translation>Aucun modèle n'est installé.</translation>
  </message>
  <message>
   <source>{feature} by {from_model}</source>
   <translation>{feature} par {from_model}</translation>
  </message>
  <message>
   <source>above</source>
   <translation>au-dessus</translation>
  </message>
  <message>
   <source>below</source>
   <translation>au-dessous</translation>
  </message>
  <message>
   <source>the last hour</source>
   <translation>la dernière heure</translation>
  </message>
  <message>
   <source>since midnight</source>
   <translation>depuis minuit</translation>
  </message>
  <message>
   <source>the last seven days</source>
   <translation>les sept derniers jours</translation>
  </message>
  <message>
   <source>Alerts</source>
   <translation>Alertes</translation>
  </message>
  <message>
   <source>Looked at every minute while the window is open. An alert is over only when the figure has come back to the second value.</source>
   <translation>Examinées chaque minute tant que la fenêtre est ouverte. Une alerte n'est finie que quand le chiffre est revenu à la seconde valeur.</translation>
  </message>
  <message>
   <source>History of the alerts</source>
   <translation>Historique des alertes</translation>
  </message>
  <message>
   <source>What was done about it</source>
   <translation>Ce qui a été fait</translation>
  </message>
  <message>
   <source>Acknowledge</source>
   <translation>Prendre acte</translation>
  </message>
  <message>
   <source>Name of the alert</source>
   <translation>Nom de l'alerte</translation>
  </message>
  <message>
   <source>Above or below</source>
   <translation>Au-dessus ou au-dessous</translation>
  </message>
  <message>
   <source>Raised at</source>
   <translation>Levée à</translation>
  </message>
  <message>
   <source>Over again at</source>
   <translation>Finie à</translation>
  </message>
  <message>
   <source>Window</source>
   <translation>Fenêtre</translation>
  </message>
  <message>
   <source>Quiet hours</source>
   <translation>Heures calmes</translation>
  </message>
  <message>
   <source>Quiet hours, such as 22:00-07:00</source>
   <translation>Heures calmes, comme 22:00-07:00</translation>
  </message>
  <message>
   <source>over again at</source>
   <translation>finie à</translation>
  </message>
  <message>
   <source>The alert needs a value.</source>
   <translation>L'alerte demande une valeur.</translation>
  </message>
  <message>
   <source>Now</source>
   <translation>Maintenant</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Valeur</translation>
  </message>
  <message>
   <source>Acknowledged</source>
   <translation>Acquittée</translation>
  </message>
  <message>
   <source>Every model</source>
   <translation>Tout modèle</translation>
  </message>
  <message>
   <source>Every feature</source>
   <translation>Toute fonction</translation>
  </message>
  <message>
   <source>Every prompt</source>
   <translation>Tout prompt</translation>
  </message>
  <message>
   <source>Every collection</source>
   <translation>Toute collection</translation>
  </message>
  <message>
   <source>Every release</source>
   <translation>Toute mise en service</translation>
  </message>
  <message>
   <source>Every status</source>
   <translation>Tout état</translation>
  </message>
  <message>
   <source>Every profile</source>
   <translation>Tout profil</translation>
  </message>
  <message>
   <source>Every adapter</source>
   <translation>Tout adaptateur</translation>
  </message>
  <message>
   <source>Every error</source>
   <translation>Toute erreur</translation>
  </message>
  <message>
   <source>Rails or none</source>
   <translation>Garde-fous ou aucun</translation>
  </message>
  <message>
   <source>Units of the charts</source>
   <translation>Unités des graphiques</translation>
  </message>
  <message>
   <source>The period before</source>
   <translation>La période d'avant</translation>
  </message>
  <message>
   <source>The period after</source>
   <translation>La période d'après</translation>
  </message>
  <message>
   <source>Prices</source>
   <translation>Prix</translation>
  </message>
  <message>
   <source>Clear filters</source>
   <translation>Effacer les filtres</translation>
  </message>
  <message>
   <source>More filters</source>
   <translation>Plus de filtres</translation>
  </message>
  <message>
   <source>Filter: {name}</source>
   <translation>Filtre : {name}</translation>
  </message>
  <message>
   <source>No week was compared yet. It is done once a week by itself.</source>
   <translation>Aucune semaine n'a encore été comparée. Cela se fait seul une fois par semaine.</translation>
  </message>
  <message>
   <source>Disliked answers</source>
   <translation>Réponses mal aimées</translation>
  </message>
  <message>
   <source>Failed requests</source>
   <translation>Requêtes en échec</translation>
  </message>
  <message>
   <source>Answers that the documents do not say</source>
   <translation>Réponses que les documents ne disent pas</translation>
  </message>
  <message>
   <source>{since} to {until} (UTC)</source>
   <translation>{since} à {until} (UTC)</translation>
  </message>
  <message>
   <source>{troubles}: none in this period whose text is still there.</source>
   <translation>{troubles} : aucune dans cette période dont le texte soit encore là.</translation>
  </message>
  <message>
   <source>A pinned suite, asked once a week after the first time, says whether a file, a driver, a quantisation or a library changed results.</source>
   <translation>Une suite épinglée, posée une fois par semaine après la première, dit si un fichier, un pilote, une quantification ou une bibliothèque a changé les résultats.</translation>
  </message>
  <message>
   <source>This week beside the four before</source>
   <translation>Cette semaine à côté des quatre précédentes</translation>
  </message>
  <message>
   <source>Compare now</source>
   <translation>Comparer</translation>
  </message>
  <message>
   <source>Compare this week with the four before now</source>
   <translation>Comparer maintenant cette semaine aux quatre précédentes</translation>
  </message>
  <message>
   <source>Signals that drifted, by week</source>
   <translation>Signaux qui ont dérivé, par semaine</translation>
  </message>
  <message>
   <source>Groups of trouble</source>
   <translation>Groupes de difficultés</translation>
  </message>
  <message>
   <source>Which trouble</source>
   <translation>Quelle difficulté</translation>
  </message>
  <message>
   <source>Group them</source>
   <translation>Les grouper</translation>
  </message>
  <message>
   <source>Self-test</source>
   <translation>Autotest</translation>
  </message>
  <message>
   <source>Test now</source>
   <translation>Tester</translation>
  </message>
  <message>
   <source>Run the self-test now</source>
   <translation>Lancer l'autotest maintenant</translation>
  </message>
  <message>
   <source>Groups the questions by meaning and names each by its words.</source>
   <translation>Groupe les questions par le sens et nomme chaque groupe par ses mots.</translation>
  </message>
  <message>
   <source>{n} of {n_shifts} signals drifted.</source>
   <translation>{n} signaux sur {n_shifts} ont dérivé.</translation>
  </message>
  <message>
   <source>No drift.</source>
   <translation>Aucune dérive.</translation>
  </message>
  <message>
   <source>Nothing could be compared.</source>
   <translation>Rien n'a pu être comparé.</translation>
  </message>
  <message>
   <source>Of</source>
   <translation>De</translation>
  </message>
  <message>
   <source>Signal</source>
   <translation>Signal</translation>
  </message>
  <message>
   <source>This week</source>
   <translation>Cette semaine</translation>
  </message>
  <message>
   <source>For example</source>
   <translation>Par exemple</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>Changé</translation>
  </message>
  <message>
   <source>Week from {since}</source>
   <translation>Semaine du {since}</translation>
  </message>
  <message>
   <source>Self-tests</source>
   <translation>Autotests</translation>
  </message>
  <message>
   <source>Requests an hour</source>
   <translation>Requêtes par heure</translation>
  </message>
  <message>
   <source>busiest {word}: {count}</source>
   <translation>maximum ({word}) : {count}</translation>
  </message>
  <message>
   <source>p95 {spell}, p99 {spell_2}</source>
   <translation>p95 {spell}, p99 {spell_2}</translation>
  </message>
  <message>
   <source>not measured</source>
   <translation>non mesuré</translation>
  </message>
  <message>
   <source>Requests by {by}</source>
   <translation>Requêtes par {by}</translation>
  </message>
  <message>
   <source>, {change} against the period before</source>
   <translation>, {change} par rapport à la période d'avant</translation>
  </message>
  <message>
   <source>{stopped:,} stopped, {failed:,} failed</source>
   <translation>{stopped:,} arrêtées, {failed:,} échouées</translation>
  </message>
  <message>
   <source>Success</source>
   <translation>Succès</translation>
  </message>
  <message>
   <source>{complete:,} of {ended:,} that ended</source>
   <translation>{complete:,} sur {ended:,} terminées</translation>
  </message>
  <message>
   <source>First token</source>
   <translation>Premier jeton</translation>
  </message>
  <message>
   <source>Whole request</source>
   <translation>Requête entière</translation>
  </message>
  <message>
   <source>Tokens read</source>
   <translation>Jetons lus</translation>
  </message>
  <message>
   <source>and {count} reused</source>
   <translation>et {count} réutilisés</translation>
  </message>
  <message>
   <source>Tokens written</source>
   <translation>Jetons écrits</translation>
  </message>
  <message>
   <source>by the models</source>
   <translation>par les modèles</translation>
  </message>
  <message>
   <source>Hosted, it would cost</source>
   <translation>Hébergé, cela coûterait</translation>
  </message>
  <message>
   <source>at the price “{used}”</source>
   <translation>au prix « {used} »</translation>
  </message>
  <message>
   <source>No answer</source>
   <translation>Sans réponse</translation>
  </message>
  <message>
   <source>of {count} over documents</source>
   <translation>sur {count} avec documents</translation>
  </message>
  <message>
   <source>Citations</source>
   <translation>Citations</translation>
  </message>
  <message>
   <source>Models in use</source>
   <translation>Modèles en usage</translation>
  </message>
  <message>
   <source>asked in this period</source>
   <translation>interrogés dans cette période</translation>
  </message>
  <message>
   <source>Rails found something</source>
   <translation>Les garde-fous ont trouvé</translation>
  </message>
  <message>
   <source>{errors_guard:,} held back</source>
   <translation>{errors_guard:,} retenues</translation>
  </message>
  <message>
   <source>Liked</source>
   <translation>Aimées</translation>
  </message>
  <message>
   <source>{liked:,} liked, {disliked:,} disliked</source>
   <translation>{liked:,} aimées, {disliked:,} non</translation>
  </message>
  <message>
   <source>Time to first token</source>
   <translation>Temps jusqu'au premier jeton</translation>
  </message>
  <message>
   <source>Time of the whole request</source>
   <translation>Temps de la requête entière</translation>
  </message>
  <message>
   <source>Best score of a search, mean</source>
   <translation>Meilleur score d'une recherche, moyenne</translation>
  </message>
  <message>
   <source>Feedback</source>
   <translation>Retours</translation>
  </message>
  <message>
   <source>mean best score {mean_best_score:.2f}</source>
   <translation>meilleur score moyen {mean_best_score:.2f}</translation>
  </message>
  <message>
   <source>no passages found</source>
   <translation>aucun passage trouvé</translation>
  </message>
  <message>
   <source>complete</source>
   <translation>complètes</translation>
  </message>
  <message>
   <source>stopped</source>
   <translation>arrêtées</translation>
  </message>
  <message>
   <source>interrupted</source>
   <translation>interrompues</translation>
  </message>
  <message>
   <source>read</source>
   <translation>lus</translation>
  </message>
  <message>
   <source>reused</source>
   <translation>réutilisés</translation>
  </message>
  <message>
   <source>written</source>
   <translation>écrits</translation>
  </message>
  <message>
   <source>noted</source>
   <translation>notées</translation>
  </message>
  <message>
   <source>held back</source>
   <translation>retenues</translation>
  </message>
  <message>
   <source>liked</source>
   <translation>aimées</translation>
  </message>
  <message>
   <source>disliked</source>
   <translation>mal aimées</translation>
  </message>
  <message>
   <source>Requests by model</source>
   <translation>Requêtes par modèle</translation>
  </message>
  <message>
   <source>Requests by feature</source>
   <translation>Requêtes par fonction</translation>
  </message>
  <message>
   <source>Drift</source>
   <translation>Dérive</translation>
  </message>
  <message>
   <source>Alert “{name}”: {value:.4g}, threshold {threshold:.4g}.</source>
   <translation>Alerte « {name} » : {value:.4g}, seuil {threshold:.4g}.</translation>
  </message>
  <message>
   <source>No request of this period fits the filters.</source>
   <translation>Aucune requête de cette période ne convient aux filtres.</translation>
  </message>
  <message>
   <source>Each answer leaves a row of figures, without its text. They are added up here.</source>
   <translation>Chaque réponse laisse une ligne de chiffres, sans son texte. Ils sont additionnés ici.</translation>
  </message>
  <message>
   <source>No requests</source>
   <translation>Aucune requête</translation>
  </message>
  <message>
   <source>And {n_events} more.</source>
   <translation>Et {n_events} de plus.</translation>
  </message>
  <message>
   <source>For a million tokens, of models that somebody else runs. The three rows that are there at first are round examples: put the prices of your contract in their place.</source>
   <translation>Pour un million de jetons, de modèles que quelqu'un d'autre exploite. Les trois lignes du début sont des exemples ronds : mettez à leur place les prix de votre contrat.</translation>
  </message>
  <message>
   <source>Prices and energy</source>
   <translation>Prix et énergie</translation>
  </message>
  <message>
   <source>Add a row</source>
   <translation>Ajouter une ligne</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>Monnaie</translation>
  </message>
  <message>
   <source>Watts</source>
   <translation>Watts</translation>
  </message>
  <message>
   <source>Name of price {number}</source>
   <translation>Nom du prix {number}</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Lus</translation>
  </message>
  <message>
   <source>Reused</source>
   <translation>Réutilisés</translation>
  </message>
  <message>
   <source>Written</source>
   <translation>Écrits</translation>
  </message>
  <message>
   <source>Watts while answering</source>
   <translation>Watts pendant une réponse</translation>
  </message>
  <message>
   <source>{word}, price {number}</source>
   <translation>{word}, prix {number}</translation>
  </message>
  <message>
   <source>A price of “{what}” cannot be used.</source>
   <translation>Un prix de « {what} » est inutilisable.</translation>
  </message>
  <message>
   <source>Limits come from the first two thirds of the period. Rules of Western Electric: </source>
   <translation>Les limites viennent des deux premiers tiers de la période. Règles de Western Electric : </translation>
  </message>
  <message>
   <source>Too few {unit}s with figures: control charts need eight.</source>
   <translation>Trop peu de valeurs chiffrées ({unit}) : les cartes de contrôle en veulent huit.</translation>
  </message>
  <message>
   <source>{low:.0%} to {high:.0%}</source>
   <translation>{low:.0%} à {high:.0%}</translation>
  </message>
  <message>
   <source>Nothing to judge yet</source>
   <translation>Rien à juger encore</translation>
  </message>
  <message>
   <source>No request in this period.</source>
   <translation>Aucune requête dans cette période.</translation>
  </message>
  <message>
   <source>Evaluations</source>
   <translation>Évaluations</translation>
  </message>
  <message>
   <source>What stands out</source>
   <translation>Ce qui ressort</translation>
  </message>
  <message>
   <source>Evaluations, share that passed</source>
   <translation>Évaluations, part réussie</translation>
  </message>
  <message>
   <source>Groundedness, share that passed</source>
   <translation>Étayage, part réussie</translation>
  </message>
  <message>
   <source>Why answers were disliked</source>
   <translation>Pourquoi des réponses ont déplu</translation>
  </message>
  <message>
   <source>Every figure keeps to its habit. </source>
   <translation>Chaque chiffre garde son habitude. </translation>
  </message>
  <message>
   <source>Passed</source>
   <translation>Réussi</translation>
  </message>
  <message>
   <source>Interval (95 %)</source>
   <translation>Intervalle (95 %)</translation>
  </message>
  <message>
   <source>No evaluation came to its end in this period.</source>
   <translation>Aucune évaluation ne s'est achevée dans cette période.</translation>
  </message>
  <message>
   <source>Evaluation {source}</source>
   <translation>Évaluation {source}</translation>
  </message>
  <message>
   <source>Usage, {period_text}</source>
   <translation>Usage, {period_text}</translation>
  </message>
  <message>
   <source>Only {chosen}.</source>
   <translation>Seulement {chosen}.</translation>
  </message>
  <message>
   <source>All requests.</source>
   <translation>Toutes les requêtes.</translation>
  </message>
  <message>
   <source>In short</source>
   <translation>En bref</translation>
  </message>
  <message>
   <source>By {by}</source>
   <translation>Par {by}</translation>
  </message>
  <message>
   <source>{title}, by {unit}</source>
   <translation>{title}, par {unit}</translation>
  </message>
  <message>
   <source>Against the period before</source>
   <translation>Par rapport à la période d'avant</translation>
  </message>
  <message>
   <source>Whole</source>
   <translation>Entier</translation>
  </message>
  <message numerus="yes">
   <source>{n} requests.</source>
   <translation>
    <numerusform>Une requête.</numerusform>
    <numerusform>{n} requêtes.</numerusform>
   </translation>
  </message>
  <message>
   <source>The newest {n}.</source>
   <translation>Les {n} plus récentes.</translation>
  </message>
  <message>
   <source>Show steps</source>
   <translation>Afficher les étapes</translation>
  </message>
  <message>
   <source>in all {seconds}</source>
   <translation>en tout {seconds}</translation>
  </message>
  <message>
   <source>Request {id}</source>
   <translation>Requête {id}</translation>
  </message>
  <message>
   <source>This request kept no steps.</source>
   <translation>Cette requête n'a pas gardé d'étapes.</translation>
  </message>
  <message>
   <source>Steps in order: {told}</source>
   <translation>Étapes dans l'ordre : {told}</translation>
  </message>
  <message>
   <source>Began</source>
   <translation>Début</translation>
  </message>
  <message>
   <source>Took</source>
   <translation>Durée</translation>
  </message>
  <message>
   <source>Counts and references</source>
   <translation>Nombres et références</translation>
  </message>
  <message>
   <source>disliked answers</source>
   <translation>réponses mal aimées</translation>
  </message>
  <message>
   <source>upper</source>
   <translation>haut</translation>
  </message>
  <message>
   <source>middle</source>
   <translation>milieu</translation>
  </message>
  <message>
   <source>lower</source>
   <translation>bas</translation>
  </message>
  <message>
   <source>Week</source>
   <translation>Semaine</translation>
  </message>
  <message>
   <source>out of habit</source>
   <translation>hors habitude</translation>
  </message>
  <message>
   <source>Grouping the questions</source>
   <translation>Regroupement des questions</translation>
  </message>
  <message>
   <source>Comparing this week with the four before</source>
   <translation>Comparaison de cette semaine aux quatre précédentes</translation>
  </message>
  <message>
   <source>Asking the pinned suite</source>
   <translation>Passage de la suite épinglée</translation>
  </message>
  <message>
   <source>One day</source>
   <translation>Un jour</translation>
  </message>
  <message>
   <source>7 days</source>
   <translation>7 jours</translation>
  </message>
  <message>
   <source>30 days</source>
   <translation>30 jours</translation>
  </message>
  <message>
   <source>90 days</source>
   <translation>90 jours</translation>
  </message>
  <message>
   <source>180 days</source>
   <translation>180 jours</translation>
  </message>
  <message>
   <source>All time</source>
   <translation>Tout</translation>
  </message>
  <message>
   <source>By hour</source>
   <translation>Par heure</translation>
  </message>
  <message>
   <source>By day</source>
   <translation>Par jour</translation>
  </message>
  <message>
   <source>By week</source>
   <translation>Par semaine</translation>
  </message>
  <message>
   <source>By month</source>
   <translation>Par mois</translation>
  </message>
  <message>
   <source>Command line</source>
   <translation>Ligne de commande</translation>
  </message>
  <message>
   <source>Generate</source>
   <translation>Générer</translation>
  </message>
  <message>
   <source>Batch</source>
   <translation>Lot</translation>
  </message>
  <message>
   <source>Local server</source>
   <translation>Serveur local</translation>
  </message>
  <message>
   <source>Agent</source>
   <translation>Agent</translation>
  </message>
  <message>
   <source>Error: user</source>
   <translation>Erreur : utilisateur</translation>
  </message>
  <message>
   <source>Error: machine</source>
   <translation>Erreur : machine</translation>
  </message>
  <message>
   <source>Error: engine</source>
   <translation>Erreur : moteur</translation>
  </message>
  <message>
   <source>Cancelled</source>
   <translation>Annulé</translation>
  </message>
  <message>
   <source>Held back by rails</source>
   <translation>Retenu par garde-fous</translation>
  </message>
  <message>
   <source>Rails: any finding</source>
   <translation>Garde-fous : un constat</translation>
  </message>
  <message>
   <source>Rails: noted</source>
   <translation>Garde-fous : noté</translation>
  </message>
  <message>
   <source>Rails: question held</source>
   <translation>Garde-fous : question retenue</translation>
  </message>
  <message>
   <source>Rails: answer held</source>
   <translation>Garde-fous : réponse retenue</translation>
  </message>
  <message>
   <source>Being answered</source>
   <translation>Réponse en cours</translation>
  </message>
  <message>
   <source>{value:,.1f} h</source>
   <translation>{value:,.1f} h</translation>
  </message>
  <message>
   <source>{day} to {day_2}</source>
   <translation>{day} à {day_2}</translation>
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
   <translation>mesuré par le compteur de cette machine</translation>
  </message>
  <message>
   <source>{share:.0%} measured, else {watts:g} W</source>
   <translation>{share:.0%} mesuré, sinon {watts:g} W</translation>
  </message>
  <message>
   <source>estimated at {watts:g} W</source>
   <translation>estimé à {watts:g} W</translation>
  </message>
  <message>
   <source> week </source>
   <translation> semaine </translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Détails</translation>
  </message>
  <message>
   <source>Drop to add</source>
   <translation>Déposez pour ajouter</translation>
  </message>
  <message>
   <source>a whole number</source>
   <translation>un nombre entier</translation>
  </message>
  <message>
   <source>a number</source>
   <translation>un nombre</translation>
  </message>
  <message>
   <source>Enter {kind} from {low:g} to {high:,.10g}.</source>
   <translation>Saisissez {kind} de {low:g} à {high:,.10g}.</translation>
  </message>
  <message>
   <source>Must lie between {low:g} and {high:,.10g}.</source>
   <translation>Doit être entre {low:g} et {high:,.10g}.</translation>
  </message>
  <message>
   <source>The password is kept in memory until the program is closed, and nowhere else.</source>
   <translation>Le mot de passe est gardé en mémoire jusqu'à la fermeture du programme, et nulle part ailleurs.</translation>
  </message>
  <message>
   <source> The text that is read is stored as plain as any other.</source>
   <translation> Le texte lu est enregistré aussi en clair qu'un autre.</translation>
  </message>
  <message>
   <source>Password of this file</source>
   <translation>Mot de passe de ce fichier</translation>
  </message>
  <message>
   <source>{name} is encrypted. {kept}{plain}</source>
   <translation>{name} est chiffré. {kept}{plain}</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Mot de passe</translation>
  </message>
  <message>
   <source>0 always takes the likeliest word</source>
   <translation>0 prend toujours le mot le plus probable</translation>
  </message>
  <message>
   <source>choose among the k likeliest words; 0 is off</source>
   <translation>choisir parmi les k mots les plus probables ; 0 désactive</translation>
  </message>
  <message>
   <source>choose among words that make up this share</source>
   <translation>choisir parmi les mots qui font cette part</translation>
  </message>
  <message>
   <source>Min-p</source>
   <translation>Min-p</translation>
  </message>
  <message>
   <source>leave out words below this share of the best</source>
   <translation>écarter les mots sous cette part du meilleur</translation>
  </message>
  <message>
   <source>the same seed gives the same answer again</source>
   <translation>la même graine redonne la même réponse</translation>
  </message>
  <message>
   <source>tokens</source>
   <translation>jetons</translation>
  </message>
  <message>
   <source>that enter a prompt at most</source>
   <translation>qui entrent au plus dans un prompt</translation>
  </message>
  <message>
   <source>Kept on disk</source>
   <translation>Gardé sur disque</translation>
  </message>
  <message>
   <source>MB of kept conversations at most; 0 keeps none</source>
   <translation>Mo de conversations gardées au plus ; 0 n'en garde aucune</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Réinitialiser</translation>
  </message>
  <message>
   <source>Reset the settings of answers</source>
   <translation>Réinitialiser les réglages des réponses</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Regarder à nouveau</translation>
  </message>
  <message>
   <source>Copy report</source>
   <translation>Copier le rapport</translation>
  </message>
  <message>
   <source>Doctor</source>
   <translation>Diagnostic</translation>
  </message>
  <message>
   <source>Holds no text of your documents or questions, so that it can be passed on.</source>
   <translation>Ne contient aucun texte de vos documents ou questions et peut donc être transmis.</translation>
  </message>
  <message>
   <source>By rules</source>
   <translation>Par règles</translation>
  </message>
  <message>
   <source>By the model</source>
   <translation>Par le modèle</translation>
  </message>
  <message>
   <source>Not at all</source>
   <translation>Pas du tout</translation>
  </message>
  <message>
   <source>If there is room</source>
   <translation>S'il y a de la place</translation>
  </message>
  <message>
   <source>By words and meaning</source>
   <translation>Par mots et sens</translation>
  </message>
  <message>
   <source>By words</source>
   <translation>Par mots</translation>
  </message>
  <message>
   <source>By the model, too</source>
   <translation>Par le modèle aussi</translation>
  </message>
  <message>
   <source>Answers over documents</source>
   <translation>Réponses sur documents</translation>
  </message>
  <message>
   <source>The model is asked only if it has at least a billion parameters.</source>
   <translation>Le modèle n'est interrogé que s'il a au moins un milliard de paramètres.</translation>
  </message>
  <message>
   <source>How follow-up questions are completed</source>
   <translation>Comment les questions de suite sont complétées</translation>
  </message>
  <message>
   <source>Whether neighbours are read</source>
   <translation>Si les voisins sont lus</translation>
  </message>
  <message>
   <source>How sentences are checked</source>
   <translation>Comment les phrases sont contrôlées</translation>
  </message>
  <message>
   <source>Follow-up questions such as “and in 2023?” are completed before a search.</source>
   <translation>Les questions de suite comme « et en 2023 ? » sont complétées avant une recherche.</translation>
  </message>
  <message>
   <source>A model with room for it reads what stands right before and after each passage, too.</source>
   <translation>Un modèle qui a la place lit aussi ce qui précède et suit chaque passage.</translation>
  </message>
  <message>
   <source>Each sentence that cites a passage is compared with it, and marked if the passage does not bear it out.</source>
   <translation>Chaque phrase qui cite un passage lui est comparée, et marquée si le passage ne l'étaye pas.</translation>
  </message>
  <message>
   <source>Not encrypted: whoever can read the folder can read it all. With a passphrase, database, documents, search index and keys are encrypted, and nothing of them lies in the clear.</source>
   <translation>Non chiffré : qui peut lire le dossier peut tout lire. Avec une phrase secrète, base de données, documents, index de recherche et clés sont chiffrés, et rien n'en est en clair.</translation>
  </message>
  <message>
   <source>Whoever loses passphrase and recovery key loses the content.</source>
   <translation>Qui perd phrase secrète et clé de secours perd le contenu.</translation>
  </message>
  <message>
   <source>a passphrase</source>
   <translation>une phrase secrète</translation>
  </message>
  <message>
   <source>a recovery key</source>
   <translation>une clé de secours</translation>
  </message>
  <message>
   <source>the system's keyring</source>
   <translation>le trousseau du système</translation>
  </message>
  <message>
   <source>Lock now</source>
   <translation>Verrouiller</translation>
  </message>
  <message>
   <source>Change passphrase…</source>
   <translation>Changer la phrase secrète…</translation>
  </message>
  <message>
   <source>New recovery key…</source>
   <translation>Nouvelle clé de secours…</translation>
  </message>
  <message>
   <source>New key…</source>
   <translation>Nouvelle clé…</translation>
  </message>
  <message>
   <source>Write everything anew under another key</source>
   <translation>Tout réécrire sous une autre clé</translation>
  </message>
  <message>
   <source>Use the keyring…</source>
   <translation>Utiliser le trousseau…</translation>
  </message>
  <message>
   <source>Lock after</source>
   <translation>Verrouiller après</translation>
  </message>
  <message>
   <source>Lock after {idle_minutes} idle minutes</source>
   <translation>Verrouiller après {idle_minutes} minutes d'inactivité</translation>
  </message>
  <message>
   <source>Encrypt this workspace</source>
   <translation>Chiffrer cet espace de travail</translation>
  </message>
  <message>
   <source>Everything is written anew, then the old is removed. What flash memory or a backup still holds of it is beyond this program. {lost}</source>
   <translation>Tout est réécrit, puis l'ancien est retiré. Ce que la mémoire flash ou une sauvegarde en garde échappe à ce programme. {lost}</translation>
  </message>
  <message>
   <source>Encrypt</source>
   <translation>Chiffrer</translation>
  </message>
  <message>
   <source>Change the passphrase</source>
   <translation>Changer la phrase secrète</translation>
  </message>
  <message>
   <source>Only the wrap of the key is written anew. The recovery key stays as it is.</source>
   <translation>Seule l'enveloppe de la clé est réécrite. La clé de secours reste telle quelle.</translation>
  </message>
  <message>
   <source>New recovery key</source>
   <translation>Nouvelle clé de secours</translation>
  </message>
  <message>
   <source>It takes the place of the one before and is shown once.</source>
   <translation>Elle remplace la précédente et n'est montrée qu'une fois.</translation>
  </message>
  <message>
   <source>Make it</source>
   <translation>La créer</translation>
  </message>
  <message>
   <source>New key</source>
   <translation>Nouvelle clé</translation>
  </message>
  <message>
   <source>If somebody may know the key: everything is written anew under another one. The passphrase stays; there will be a new recovery key.</source>
   <translation>Si quelqu'un peut connaître la clé : tout est réécrit sous une autre. La phrase secrète reste ; il y aura une nouvelle clé de secours.</translation>
  </message>
  <message>
   <source>Write anew</source>
   <translation>Réécrire</translation>
  </message>
  <message>
   <source>Use the system's keyring</source>
   <translation>Utiliser le trousseau du système</translation>
  </message>
  <message>
   <source>Whoever is signed in to this account can open the workspace then; after it has locked itself the passphrase is asked for all the same.</source>
   <translation>Quiconque est connecté à ce compte peut alors ouvrir l'espace de travail ; après un verrouillage automatique, la phrase secrète est demandée tout de même.</translation>
  </message>
  <message>
   <source>Use it</source>
   <translation>L'utiliser</translation>
  </message>
  <message>
   <source>Lock after {minutes} idle minutes</source>
   <translation>Verrouiller après {minutes} minutes d'inactivité</translation>
  </message>
  <message>
   <source>Never lock by itself</source>
   <translation>Ne jamais verrouiller seul</translation>
  </message>
  <message>
   <source>Encrypted; opened by {ways}. {lost}</source>
   <translation>Chiffré ; ouvert par {ways}. {lost}</translation>
  </message>
  <message>
   <source>Forget in the keyring</source>
   <translation>Oublier dans le trousseau</translation>
  </message>
  <message>
   <source>Encryption</source>
   <translation>Chiffrement</translation>
  </message>
  <message>
   <source>Write it down and keep it apart from this machine. It takes the place of the one before and is shown this once.</source>
   <translation>Notez-la et gardez-la à part de cette machine. Elle remplace la précédente et n'est montrée que cette fois.</translation>
  </message>
  <message>
   <source>Conversations, tables, reports, data sets and collections that you export are written in the clear. With a passphrase they are encrypted while they are written.</source>
   <translation>Les conversations, tableaux, rapports, jeux de données et collections que vous exportez sont écrits en clair. Avec une phrase secrète, ils sont chiffrés au moment d'être écrits.</translation>
  </message>
  <message>
   <source>What you export is encrypted while it is written. Whoever receives it opens it with the passphrase, here or with `workbench exports open`. Tables and charts of figures, the audit log and receipts stay readable.</source>
   <translation>Ce que vous exportez est chiffré au moment d'être écrit. Qui le reçoit l'ouvre avec la phrase secrète, ici ou avec `workbench exports open`. Tableaux et graphiques de chiffres, journal d'audit et reçus restent lisibles.</translation>
  </message>
  <message>
   <source>Nothing can be exported before there is a passphrase for it.</source>
   <translation>Rien ne peut être exporté tant qu'il n'y a pas de phrase secrète pour cela.</translation>
  </message>
  <message>
   <source>The policy of this workspace demands it.</source>
   <translation>La politique de cet espace de travail l'exige.</translation>
  </message>
  <message>
   <source>Seal exports</source>
   <translation>Sceller les exports</translation>
  </message>
  <message>
   <source>Open a sealed export…</source>
   <translation>Ouvrir un export scellé…</translation>
  </message>
  <message>
   <source>A passphrase for exports</source>
   <translation>Une phrase secrète pour les exports</translation>
  </message>
  <message>
   <source>Not the one of this workspace: you tell it to those who receive what you export. What was exported before keeps the passphrase that it was sealed with.</source>
   <translation>Pas celle de cet espace de travail : vous la donnez à ceux qui reçoivent vos exports. Ce qui a été exporté avant garde la phrase secrète avec laquelle il a été scellé.</translation>
  </message>
  <message>
   <source>Open a sealed export</source>
   <translation>Ouvrir un export scellé</translation>
  </message>
  <message>
   <source>Sealed exports (*{suffix})</source>
   <translation>Exports scellés (*{suffix})</translation>
  </message>
  <message>
   <source>Save what is in it</source>
   <translation>Enregistrer ce qu'il contient</translation>
  </message>
  <message>
   <source>Open {name}</source>
   <translation>Ouvrir {name}</translation>
  </message>
  <message>
   <source>The passphrase is the one of whoever exported it.</source>
   <translation>La phrase secrète est celle de la personne qui l'a exporté.</translation>
  </message>
  <message>
   <source>Exports</source>
   <translation>Exports</translation>
  </message>
  <message>
   <source>The passphrase for exports is set.</source>
   <translation>La phrase secrète pour les exports est fixée.</translation>
  </message>
  <message numerus="yes">
   <source>{answers:,} kept, {size_mb:.1f} MB; given again {n:,} times.</source>
   <translation>
    <numerusform>{answers:,} gardées, {size_mb:.1f} Mo ; redonnées {n:,} fois.</numerusform>
    <numerusform>{answers:,} gardées, {size_mb:.1f} Mo ; redonnées {n:,} fois.</numerusform>
   </translation>
  </message>
  <message>
   <source>How much of answers is kept</source>
   <translation>Combien de réponses sont gardées</translation>
  </message>
  <message>
   <source>Delete kept answers</source>
   <translation>Supprimer les réponses gardées</translation>
  </message>
  <message>
   <source>Kept answers</source>
   <translation>Réponses gardées</translation>
  </message>
  <message>
   <source>The same request to the same model is answered with what was answered before, at once, and marked so. A kept answer goes with its conversation and its documents.</source>
   <translation>La même requête au même modèle reçoit ce qui a été répondu avant, aussitôt, et marqué ainsi. Une réponse gardée part avec sa conversation et ses documents.</translation>
  </message>
  <message>
   <source>Off: {reason}.</source>
   <translation>Désactivé : {reason}.</translation>
  </message>
  <message>
   <source>Up to {megabytes:,} MB</source>
   <translation>Jusqu'à {megabytes:,} Mo</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>Désactivé</translation>
  </message>
  <message>
   <source>Encrypted</source>
   <translation>Chiffrées</translation>
  </message>
  <message>
   <source>Not encrypted</source>
   <translation>Non chiffrées</translation>
  </message>
  <message>
   <source>Kept conversations</source>
   <translation>Conversations gardées</translation>
  </message>
  <message>
   <source>How conversations are kept</source>
   <translation>Comment les conversations sont gardées</translation>
  </message>
  <message>
   <source>What the model computed while it read a conversation is kept in files, so that the conversation goes on at once after a restart. It goes with the conversation; without encryption its words can be read from it.</source>
   <translation>Ce que le modèle a calculé en lisant une conversation est gardé dans des fichiers, pour qu'elle reprenne aussitôt après un redémarrage. Cela part avec la conversation ; sans chiffrement, on peut en lire les mots.</translation>
  </message>
  <message>
   <source>Conversations are kept: {words}.</source>
   <translation>Les conversations sont gardées : {words}.</translation>
  </message>
  <message>
   <source>The window's own words. Documents, answers and commands stay as they are.</source>
   <translation>Les mots de la fenêtre elle-même. Documents, réponses et commandes restent tels quels.</translation>
  </message>
  <message>
   <source>Like the system</source>
   <translation>Comme le système</translation>
  </message>
  <message>
   <source>It holds when the program is started again.</source>
   <translation>Vaut quand le programme est redémarré.</translation>
  </message>
  <message>
   <source>Editors and scripts can ask the models and collections of this workspace, in OpenAI's and Anthropic's protocols. Off until you switch it on; no other machine can reach it.</source>
   <translation>Éditeurs et scripts peuvent interroger les modèles et collections de cet espace de travail, par les protocoles d'OpenAI et d'Anthropic. Désactivé jusqu'à ce que vous l'activiez ; aucune autre machine ne peut le joindre.</translation>
  </message>
  <message>
   <source>Answers for other programs</source>
   <translation>Réponses pour d'autres programmes</translation>
  </message>
  <message>
   <source>no documents</source>
   <translation>aucun document</translation>
  </message>
  <message>
   <source>Answer other programs on this machine</source>
   <translation>Répondre aux autres programmes de cette machine</translation>
  </message>
  <message>
   <source>New token…</source>
   <translation>Nouveau jeton…</translation>
  </message>
  <message>
   <source>last used {used_at}</source>
   <translation>dernier usage {used_at}</translation>
  </message>
  <message>
   <source>never used</source>
   <translation>jamais utilisé</translation>
  </message>
  <message>
   <source>Revoke</source>
   <translation>Révoquer</translation>
  </message>
  <message>
   <source>Revoke the token of {name}</source>
   <translation>Révoquer le jeton de {name}</translation>
  </message>
  <message>
   <source>{n_models} models</source>
   <translation>{n_models} modèles</translation>
  </message>
  <message>
   <source>all models</source>
   <translation>tous les modèles</translation>
  </message>
  <message>
   <source>its collections</source>
   <translation>ses collections</translation>
  </message>
  <message>
   <source>{per_minute:,} a minute</source>
   <translation>{per_minute:,} par minute</translation>
  </message>
  <message>
   <source>Answering at {address}/v1</source>
   <translation>Répond à {address}/v1</translation>
  </message>
  <message>
   <source>Nobody is answered.</source>
   <translation>Personne ne reçoit de réponse.</translation>
  </message>
  <message>
   <source>No program has a token yet.</source>
   <translation>Aucun programme n'a encore de jeton.</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Clair</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Sombre</translation>
  </message>
  <message>
   <source>High contrast, light</source>
   <translation>Contraste élevé, clair</translation>
  </message>
  <message>
   <source>High contrast, dark</source>
   <translation>Contraste élevé, sombre</translation>
  </message>
  <message>
   <source>Things may move</source>
   <translation>Les choses peuvent bouger</translation>
  </message>
  <message>
   <source>Nothing moves</source>
   <translation>Rien ne bouge</translation>
  </message>
  <message>
   <source>Sentence by sentence</source>
   <translation>Phrase par phrase</translation>
  </message>
  <message>
   <source>Not while it is written</source>
   <translation>Pas pendant l'écriture</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Thème</translation>
  </message>
  <message>
   <source>Size of everything</source>
   <translation>Taille de tout</translation>
  </message>
  <message>
   <source>Motion</source>
   <translation>Mouvement</translation>
  </message>
  <message>
   <source>Answers for screen readers</source>
   <translation>Réponses aux lecteurs d'écran</translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation>Apparence</translation>
  </message>
  <message>
   <source>Light, dark, with high contrast, or what the system uses.</source>
   <translation>Clair, sombre, à contraste élevé, ou comme le système.</translation>
  </message>
  <message>
   <source>Letters, distances and pictures, larger or smaller.</source>
   <translation>Lettres, distances et images, plus grandes ou plus petites.</translation>
  </message>
  <message>
   <source>Whether rings turn and bars slide while something is done.</source>
   <translation>Si des anneaux tournent et des barres glissent pendant un travail.</translation>
  </message>
  <message>
   <source>How screen readers are told an answer.</source>
   <translation>Comment une réponse est dite aux lecteurs d'écran.</translation>
  </message>
  <message>
   <source>{at}  {module}{where} wanted {target}{of}</source>
   <translation>{at}  {module}{where} voulait {target}{of}</translation>
  </message>
  <message>
   <source>{at}  {target}, for the permitted action “{action}”</source>
   <translation>{at}  {target}, pour l'action permise « {action} »</translation>
  </message>
  <message>
   <source>, in the action “{action}”: refused</source>
   <translation>, dans l'action « {action} » : refusé</translation>
  </message>
  <message>
   <source>{at}  {module}{where} asked for: {target}; refused, {n:,} ×</source>
   <translation>{at}  {module}{where} a demandé : {target} ; refusé, {n:,} ×</translation>
  </message>
  <message>
   <source>Details and statement…</source>
   <translation>Détails et déclaration…</translation>
  </message>
  <message>
   <source>Every connection and every look-up of a name that would leave this computer is refused, in the program and in everything that it starts, but for what you permitted and asked for. There is no telemetry and no update check.</source>
   <translation>Toute connexion et toute recherche de nom qui quitterait cet ordinateur est refusée, dans le programme et dans tout ce qu'il lance, sauf ce que vous avez permis et demandé. Il n'y a ni télémétrie ni recherche de mises à jour.</translation>
  </message>
  <message numerus="yes">
   <source>{n} connections that you permitted</source>
   <translation>
    <numerusform>{n} connexion que vous avez permise</numerusform>
    <numerusform>{n} connexions que vous avez permises</numerusform>
   </translation>
  </message>
  <message>
   <source>The report is on the clipboard.</source>
   <translation>Le rapport est dans le presse-papiers.</translation>
  </message>
  <message>
   <source>Opening…</source>
   <translation>Ouverture…</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Ouvrir le dossier</translation>
  </message>
  <message>
   <source>Everything in one folder</source>
   <translation>Tout dans un dossier</translation>
  </message>
  <message>
   <source>To move it, quit, move the folder, and start with --workspace and its new place.</source>
   <translation>Pour le déplacer : quittez, déplacez le dossier et démarrez avec --workspace et son nouvel endroit.</translation>
  </message>
  <message>
   <source>New token</source>
   <translation>Nouveau jeton</translation>
  </message>
  <message>
   <source>One for each program, so that each can be ended alone.</source>
   <translation>Un pour chaque programme, afin que chacun puisse être terminé seul.</translation>
  </message>
  <message>
   <source>Name of the program</source>
   <translation>Nom du programme</translation>
  </message>
  <message>
   <source>My editor</source>
   <translation>Mon éditeur</translation>
  </message>
  <message>
   <source>Which documents it may ask</source>
   <translation>Quels documents il peut interroger</translation>
  </message>
  <message>
   <source>How often it may ask</source>
   <translation>À quelle fréquence il peut demander</translation>
  </message>
  <message>
   <source>Make token</source>
   <translation>Créer le jeton</translation>
  </message>
  <message>
   <source>The token of “{name}”</source>
   <translation>Le jeton de « {name} »</translation>
  </message>
  <message>
   <source>The secret</source>
   <translation>Le secret</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Copié</translation>
  </message>
  <message>
   <source>Pace</source>
   <translation>Cadence</translation>
  </message>
  <message>
   <source>Give it to the program now: it cannot be shown again.</source>
   <translation>Donnez-le au programme maintenant : il ne peut être montré à nouveau.</translation>
  </message>
  <message>
   <source>{pace:,} times a minute</source>
   <translation>{pace:,} fois par minute</translation>
  </message>
  <message>
   <source>As often as it likes</source>
   <translation>Aussi souvent qu'il veut</translation>
  </message>
  <message>
   <source> The address is {address}/v1.</source>
   <translation> L'adresse est {address}/v1.</translation>
  </message>
  <message>
   <source>Copies of your documents</source>
   <translation>Copies de vos documents</translation>
  </message>
  <message>
   <source>Vector index</source>
   <translation>Index des vecteurs</translation>
  </message>
  <message>
   <source>Unfinished downloads</source>
   <translation>Téléchargements inachevés</translation>
  </message>
  <message>
   <source>Logs</source>
   <translation>Journaux</translation>
  </message>
  <message>
   <source>Audit checkpoints</source>
   <translation>Points de contrôle d'audit</translation>
  </message>
  <message>
   <source>Read conversations, probes</source>
   <translation>Conversations lues, mesures</translation>
  </message>
  <message>
   <source>Conversations and texts</source>
   <translation>Conversations et textes</translation>
  </message>
 </context>
 <context>
  <name>said</name>
  <message>
   <source>The workspace folder {0} cannot be made or written to.</source>
   <translation>Le dossier de l'espace de travail {0} ne peut être créé ou écrit.</translation>
  </message>
  <message>
   <source>Check the folder's permissions or choose another with --workspace.</source>
   <translation>Vérifiez les droits du dossier ou choisissez-en un autre avec --workspace.</translation>
  </message>
  <message>
   <source>The same adapter was asked for twice.</source>
   <translation>Le même adaptateur a été demandé deux fois.</translation>
  </message>
  <message>
   <source>Name it once, with the scale you want.</source>
   <translation>Nommez-le une fois, avec le poids voulu.</translation>
  </message>
  <message>
   <source>{0} adapters at once are more than {1}.</source>
   <translation>{0} adaptateurs à la fois, c'est plus que {1}.</translation>
  </message>
  <message>
   <source>Merge some of them into a model of their own.</source>
   <translation>Fusionnez-en quelques-uns dans un modèle à part.</translation>
  </message>
  <message>
   <source>An adapter's scale of {0} is not between {1} and {2}.</source>
   <translation>Le poids {0} d'un adaptateur n'est pas entre {1} et {2}.</translation>
  </message>
  <message>
   <source>The expression cannot be worked out: {0}.</source>
   <translation>L'expression ne peut être calculée : {0}.</translation>
  </message>
  <message>
   <source>Write it like (1200 + 80) * 0.19.</source>
   <translation>Écrivez-la comme (1200 + 80) * 0.19.</translation>
  </message>
  <message>
   <source>“{0}” is not expected there</source>
   <translation>« {0} » n'est pas attendu là</translation>
  </message>
  <message>
   <source>The calculator does not know “{0}”.</source>
   <translation>La calculatrice ne connaît pas « {0} ».</translation>
  </message>
  <message>
   <source>It knows {0}.</source>
   <translation>Elle connaît {0}.</translation>
  </message>
  <message>
   <source>“{0}” is missing</source>
   <translation>« {0} » manque</translation>
  </message>
  <message>
   <source>“{0}” is not understood</source>
   <translation>« {0} » n'est pas compris</translation>
  </message>
  <message>
   <source>An alert needs a name.</source>
   <translation>Une alerte demande un nom.</translation>
  </message>
  <message>
   <source>Name it after what went wrong.</source>
   <translation>Nommez-la d'après ce qui n'allait pas.</translation>
  </message>
  <message>
   <source>The alert would be cleared at {0} before it is raised.</source>
   <translation>L'alerte serait finie à {0} avant d'être levée.</translation>
  </message>
  <message>
   <source>At least one request is needed.</source>
   <translation>Il faut au moins une requête.</translation>
  </message>
  <message>
   <source>Choose 1 or more.</source>
   <translation>Choisissez 1 ou plus.</translation>
  </message>
  <message>
   <source>“{0}” are no quiet hours.</source>
   <translation>« {0} » ne sont pas des heures calmes.</translation>
  </message>
  <message>
   <source>Write them as 22:00-07:00.</source>
   <translation>Écrivez-les comme 22:00-07:00.</translation>
  </message>
  <message>
   <source>The token needs a name.</source>
   <translation>Le jeton demande un nom.</translation>
  </message>
  <message>
   <source>Name the program that it is for.</source>
   <translation>Nommez le programme auquel il est destiné.</translation>
  </message>
  <message>
   <source>The name is longer than {0} characters.</source>
   <translation>Le nom dépasse {0} caractères.</translation>
  </message>
  <message>
   <source>Choose a shorter one.</source>
   <translation>Choisissez-en un plus court.</translation>
  </message>
  <message>
   <source>{0} {1} are not possible.</source>
   <translation>{0} {1} ne sont pas possibles.</translation>
  </message>
  <message>
   <source>Choose a number up to {0}, or 0 for no limit.</source>
   <translation>Choisissez un nombre jusqu'à {0}, ou 0 pour aucune limite.</translation>
  </message>
  <message>
   <source>The list of files of a backup is damaged.</source>
   <translation>La liste des fichiers d'une sauvegarde est endommagée.</translation>
  </message>
  <message>
   <source>Choose another snapshot, or another copy of the backup.</source>
   <translation>Choisissez un autre instantané ou une autre copie de la sauvegarde.</translation>
  </message>
  <message>
   <source>Passages of {0} tokens cannot be made.</source>
   <translation>On ne peut faire des passages de {0} jetons.</translation>
  </message>
  <message>
   <source>Choose {0} to {1}; {2} is usual.</source>
   <translation>Choisissez de {0} à {1} ; {2} est usuel.</translation>
  </message>
  <message>
   <source>An overlap of {0} tokens does not fit passages of {1}.</source>
   <translation>Un recouvrement de {0} jetons ne va pas avec des passages de {1}.</translation>
  </message>
  <message>
   <source>Half of a passage is the most.</source>
   <translation>La moitié d'un passage est le maximum.</translation>
  </message>
  <message>
   <source>“{0}” is no code of a language.</source>
   <translation>« {0} » n'est pas un code de langue.</translation>
  </message>
  <message>
   <source>Write de, en, zh and so on.</source>
   <translation>Écrivez de, en, zh et ainsi de suite.</translation>
  </message>
  <message>
   <source>The privacy policy is longer than {0} characters.</source>
   <translation>La politique de confidentialité dépasse {0} caractères.</translation>
  </message>
  <message>
   <source>A policy is a short TOML file.</source>
   <translation>Une politique est un court fichier TOML.</translation>
  </message>
  <message>
   <source>The {0} are longer than {1} characters.</source>
   <translation>{0} : plus de {1} caractères.</translation>
  </message>
  <message>
   <source>Shorten them.</source>
   <translation>Raccourcissez.</translation>
  </message>
  <message>
   <source>A case has more than {0} characters.</source>
   <translation>Un cas a plus de {0} caractères.</translation>
  </message>
  <message>
   <source>Make it smaller.</source>
   <translation>Réduisez-le.</translation>
  </message>
  <message>
   <source>A case holds what JSON cannot hold.</source>
   <translation>Un cas contient ce que JSON ne peut contenir.</translation>
  </message>
  <message>
   <source>Use plain values.</source>
   <translation>Utilisez des valeurs simples.</translation>
  </message>
  <message>
   <source>“{0}” is no date.</source>
   <translation>« {0} » n'est pas une date.</translation>
  </message>
  <message>
   <source>Write 2024-05-13, 2024-05 or 2024.</source>
   <translation>Écrivez 2024-05-13, 2024-05 ou 2024.</translation>
  </message>
  <message>
   <source>There is no property “{0}”.</source>
   <translation>Il n'y a pas de propriété « {0} ».</translation>
  </message>
  <message>
   <source>There are: {0}.</source>
   <translation>Il y a : {0}.</translation>
  </message>
  <message>
   <source>The {0} is empty.</source>
   <translation>Vide : {0}.</translation>
  </message>
  <message>
   <source>Give at least one letter.</source>
   <translation>Donnez au moins une lettre.</translation>
  </message>
  <message>
   <source>The filter “{0}” cannot be understood.</source>
   <translation>Le filtre « {0} » est incompréhensible.</translation>
  </message>
  <message>
   <source>Write it like tag=invoice, type=pdf, date&gt;=2024-05 or author!=Ada.</source>
   <translation>Écrivez-le comme tag=invoice, type=pdf, date&gt;=2024-05 ou author!=Ada.</translation>
  </message>
  <message>
   <source>There is no filter “{0}”.</source>
   <translation>Il n'y a pas de filtre « {0} ».</translation>
  </message>
  <message>
   <source>“{0}” compares dates only.</source>
   <translation>« {0} » ne compare que des dates.</translation>
  </message>
  <message>
   <source>Write {0}={1}.</source>
   <translation>Écrivez {0}={1}.</translation>
  </message>
  <message>
   <source>An answer is liked or disliked.</source>
   <translation>Une réponse est aimée ou non.</translation>
  </message>
  <message>
   <source>Choose up or down.</source>
   <translation>Choisissez up ou down.</translation>
  </message>
  <message>
   <source>The text is too long.</source>
   <translation>Le texte est trop long.</translation>
  </message>
  <message>
   <source>At most {0} characters.</source>
   <translation>Au plus {0} caractères.</translation>
  </message>
  <message>
   <source>“{0}” is no reason that is counted.</source>
   <translation>« {0} » n'est pas un motif compté.</translation>
  </message>
  <message>
   <source>Use {0}.</source>
   <translation>Utilisez {0}.</translation>
  </message>
  <message>
   <source>{0} is missing</source>
   <translation>{0} manque</translation>
  </message>
  <message>
   <source>A window of {0} tokens is not between {1} and {2}.</source>
   <translation>Une fenêtre de {0} jetons n'est pas entre {1} et {2}.</translation>
  </message>
  <message>
   <source>Figures of others are mostly taken with {0}.</source>
   <translation>Les chiffres d'autrui sont le plus souvent pris avec {0}.</translation>
  </message>
  <message>
   <source>The text has {0} tokens; two windows of {1} are the least that tells something.</source>
   <translation>Le texte a {0} jetons ; deux fenêtres de {1} sont le moins qui dise quelque chose.</translation>
  </message>
  <message>
   <source>Take a longer text or a smaller window.</source>
   <translation>Prenez un texte plus long ou une fenêtre plus petite.</translation>
  </message>
  <message>
   <source>What the policy names by example is wrong: {0}.</source>
   <translation>Ce que la politique nomme par l'exemple est faux : {0}.</translation>
  </message>
  <message>
   <source>“meanings” is no list</source>
   <translation>« meanings » n'est pas une liste</translation>
  </message>
  <message>
   <source>“{0}” has no examples</source>
   <translation>« {0} » n'a pas d'exemples</translation>
  </message>
  <message>
   <source>“{0}” has no examples, or too many</source>
   <translation>« {0} » n'a pas d'exemples, ou en a trop</translation>
  </message>
  <message>
   <source>The rails policy has {0}.</source>
   <translation>La politique des garde-fous a {0}.</translation>
  </message>
  <message>
   <source>“redact” for length</source>
   <translation>« redact » pour une longueur</translation>
  </message>
  <message>
   <source>{0} questions {1} were asked already.</source>
   <translation>{0} questions {1} ont déjà été posées.</translation>
  </message>
  <message>
   <source>Ask again in {0} seconds, or have the limit changed.</source>
   <translation>Redemandez dans {0} secondes, ou faites changer la limite.</translation>
  </message>
  <message>
   <source>{0} is none of {1}</source>
   <translation>{0} n'est pas parmi {1}</translation>
  </message>
  <message>
   <source>The rubric “{0}” has no steps or no threshold.</source>
   <translation>La grille « {0} » n'a pas d'échelons ou pas de seuil.</translation>
  </message>
  <message>
   <source>See it.</source>
   <translation>Regardez-la.</translation>
  </message>
  <message>
   <source>The rubric “{0}” cannot be read.</source>
   <translation>La grille « {0} » est illisible.</translation>
  </message>
  <message>
   <source>It needs kind, threshold, system, head and steps.</source>
   <translation>Il lui faut kind, threshold, system, head et steps.</translation>
  </message>
  <message>
   <source>The labelled sample is empty.</source>
   <translation>L'échantillon annoté est vide.</translation>
  </message>
  <message>
   <source>Choose another file.</source>
   <translation>Choisissez un autre fichier.</translation>
  </message>
  <message>
   <source>The labelled sample cannot be read.</source>
   <translation>L'échantillon annoté est illisible.</translation>
  </message>
  <message>
   <source>Each entry needs full_text, and spans with entity_type, start_position and end_position.</source>
   <translation>Chaque entrée demande full_text, et spans avec entity_type, start_position et end_position.</translation>
  </message>
  <message>
   <source>The labelled sample is neither JSON nor CoNLL.</source>
   <translation>L'échantillon annoté n'est ni JSON ni CoNLL.</translation>
  </message>
  <message>
   <source>A CoNLL line holds a word and a tag such as B-PER, I-PER or O.</source>
   <translation>Une ligne CoNLL contient un mot et une marque comme B-PER, I-PER ou O.</translation>
  </message>
  <message>
   <source>The policy has an unknown entry, “{0}”.</source>
   <translation>La politique a une entrée inconnue, « {0} ».</translation>
  </message>
  <message>
   <source>It may hold {0}.</source>
   <translation>Elle peut contenir {0}.</translation>
  </message>
  <message>
   <source>A threshold lies outside 0 to 1.</source>
   <translation>Un seuil est hors de 0 à 1.</translation>
  </message>
  <message>
   <source>Choose a value between them.</source>
   <translation>Choisissez une valeur entre les deux.</translation>
  </message>
  <message>
   <source>The policy holds a value of the wrong kind.</source>
   <translation>La politique contient une valeur du mauvais genre.</translation>
  </message>
  <message>
   <source>Compare it with resources/privacy/policies/default.toml.</source>
   <translation>Comparez-la à resources/privacy/policies/default.toml.</translation>
  </message>
  <message>
   <source>The policy names an unknown type, “{0}”.</source>
   <translation>La politique nomme un type inconnu, « {0} ».</translation>
  </message>
  <message>
   <source>{0} is used by the program.</source>
   <translation>{0} est utilisé par le programme.</translation>
  </message>
  <message>
   <source>Choose another name.</source>
   <translation>Choisissez un autre nom.</translation>
  </message>
  <message>
   <source>The policy names an unknown action, “{0}”.</source>
   <translation>La politique nomme une action inconnue, « {0} ».</translation>
  </message>
  <message>
   <source>A profile has a name of at most {0} characters.</source>
   <translation>Un profil a un nom d'au plus {0} caractères.</translation>
  </message>
  <message>
   <source>Choose one.</source>
   <translation>Choisissez-en un.</translation>
  </message>
  <message>
   <source>The name has a character that is kept for other things.</source>
   <translation>Le nom a un caractère réservé à autre chose.</translation>
  </message>
  <message>
   <source>Leave out brackets, slashes and colons.</source>
   <translation>Omettez crochets, barres obliques et deux-points.</translation>
  </message>
  <message>
   <source>Roles are {0}.</source>
   <translation>Les rôles sont {0}.</translation>
  </message>
  <message>
   <source>{0} has no canonical form</source>
   <translation>{0} n'a pas de forme canonique</translation>
  </message>
  <message>
   <source>“{0}” cannot be the name of a prompt.</source>
   <translation>« {0} » ne peut être le nom d'un prompt.</translation>
  </message>
  <message>
   <source>Use up to 64 small letters, digits, dots, hyphens and underscores, such as “{0}”.</source>
   <translation>Utilisez jusqu'à 64 minuscules, chiffres, points, tirets et soulignés, comme « {0} ».</translation>
  </message>
  <message>
   <source>“{0}” cannot be a label.</source>
   <translation>« {0} » ne peut être une étiquette.</translation>
  </message>
  <message>
   <source>Use small letters, digits, dots and hyphens with at least one letter, such as “production”; “{0}” always means the newest version.</source>
   <translation>Utilisez minuscules, chiffres, points et tirets avec au moins une lettre, comme « production » ; « {0} » désigne toujours la version la plus récente.</translation>
  </message>
  <message>
   <source>This cannot be the name of a folder.</source>
   <translation>Cela ne peut être le nom d'un dossier.</translation>
  </message>
  <message>
   <source>Use letters, digits and spaces, and / between a folder and one inside it.</source>
   <translation>Utilisez lettres, chiffres et espaces, et / entre un dossier et un autre qu'il contient.</translation>
  </message>
  <message>
   <source>The {0} must be text.</source>
   <translation>Doit être du texte : {0}.</translation>
  </message>
  <message>
   <source>This is not a prompt file that can be read. {0}</source>
   <translation>Ce n'est pas un fichier de prompt lisible. {0}</translation>
  </message>
  <message>
   <source>The guide to prompts shows how such a file looks.</source>
   <translation>Le guide des prompts montre à quoi ressemble un tel fichier.</translation>
  </message>
  <message>
   <source>It is longer than {0} characters.</source>
   <translation>Il dépasse {0} caractères.</translation>
  </message>
  <message>
   <source>The front matter must be names with values.</source>
   <translation>L'en-tête doit être fait de noms avec des valeurs.</translation>
  </message>
  <message>
   <source>There are {0} parts “{1}”; one is allowed.</source>
   <translation>Il y a {0} parties « {1} » ; une seule est permise.</translation>
  </message>
  <message>
   <source>Every part “example” needs one part “answer” after it.</source>
   <translation>Chaque partie « example » demande une partie « answer » après elle.</translation>
  </message>
  <message>
   <source>{0} must be a name, or names with values.</source>
   <translation>{0} doit être un nom, ou des noms avec des valeurs.</translation>
  </message>
  <message>
   <source>The kind of {0} must be one of {1}.</source>
   <translation>Le genre de {0} doit être l'un de {1}.</translation>
  </message>
  <message>
   <source>“settings” must be names with values.</source>
   <translation>« settings » doit être fait de noms avec des valeurs.</translation>
  </message>
  <message>
   <source>“{0}” must be a list.</source>
   <translation>« {0} » doit être une liste.</translation>
  </message>
  <message>
   <source>The front matter has no end: a line of three hyphens.</source>
   <translation>L'en-tête n'a pas de fin : une ligne de trois tirets.</translation>
  </message>
  <message>
   <source>The front matter cannot be read: {0}.</source>
   <translation>L'en-tête est illisible : {0}.</translation>
  </message>
  <message>
   <source>Line {0}: there is no part “{1}”; parts are {2}. Write a backslash before a line that is text.</source>
   <translation>Ligne {0} : il n'y a pas de partie « {1} » ; les parties sont {2}. Mettez une barre oblique inverse devant une ligne de texte.</translation>
  </message>
  <message>
   <source>The setting “{0}” must be {1}.</source>
   <translation>Le réglage « {0} » doit être {1}.</translation>
  </message>
  <message>
   <source>There is no “{0}” in {1}; known are {2}.</source>
   <translation>Il n'y a pas de « {0} » dans {1} ; sont connus {2}.</translation>
  </message>
  <message>
   <source>The part “{0}” is {1} characters long.</source>
   <translation>La partie « {0} » fait {1} caractères.</translation>
  </message>
  <message>
   <source>A template may have {0}; put long text into a file variable.</source>
   <translation>Un gabarit peut en avoir {0} ; mettez un long texte dans une variable de fichier.</translation>
  </message>
  <message>
   <source>The part “{0}” is not a valid template: {1}.</source>
   <translation>La partie « {0} » n'est pas un gabarit valide : {1}.</translation>
  </message>
  <message>
   <source>Look at line {0}. A variable is written {{{{ name }}}}.</source>
   <translation>Regardez la ligne {0}. Une variable s'écrit {{{{ name }}}}.</translation>
  </message>
  <message>
   <source>The part “{0}” could not be rendered: {1}.</source>
   <translation>La partie « {0} » n'a pu être remplie : {1}.</translation>
  </message>
  <message>
   <source>Add the variable that it names, or correct the template.</source>
   <translation>Ajoutez la variable qu'elle nomme ou corrigez le gabarit.</translation>
  </message>
  <message>
   <source>The part “{0}” could not be rendered.</source>
   <translation>La partie « {0} » n'a pu être remplie.</translation>
  </message>
  <message>
   <source>Correct the template; its details say what failed.</source>
   <translation>Corrigez le gabarit ; les détails disent ce qui a échoué.</translation>
  </message>
  <message>
   <source>This is not a valid template: {0}.</source>
   <translation>Ce n'est pas un gabarit valide : {0}.</translation>
  </message>
  <message>
   <source>A variable is written {{ name }}.</source>
   <translation>Une variable s'écrit {{ name }}.</translation>
  </message>
  <message>
   <source>“{0}” must be a number.</source>
   <translation>« {0} » doit être un nombre.</translation>
  </message>
  <message>
   <source>Write it in digits, such as 3 or 0.5.</source>
   <translation>Écrivez-le en chiffres, comme 3 ou 0.5.</translation>
  </message>
  <message>
   <source>The prompt needs a value for {0}.</source>
   <translation>Le prompt demande une valeur pour {0}.</translation>
  </message>
  <message>
   <source>Give one with --var NAME=VALUE, or fill in the field.</source>
   <translation>Donnez-en une avec --var NOM=VALEUR ou remplissez le champ.</translation>
  </message>
  <message>
   <source>The prompt has no variable “{0}”.</source>
   <translation>Le prompt n'a pas de variable « {0} ».</translation>
  </message>
  <message>
   <source>Its variables are: {0}.</source>
   <translation>Ses variables sont : {0}.</translation>
  </message>
  <message>
   <source>“{0}” is not among the choices of “{1}”.</source>
   <translation>« {0} » n'est pas parmi les choix de « {1} ».</translation>
  </message>
  <message>
   <source>Choose one of: {0}.</source>
   <translation>Choisissez parmi : {0}.</translation>
  </message>
  <message>
   <source>“{0}” must be a date.</source>
   <translation>« {0} » doit être une date.</translation>
  </message>
  <message>
   <source>Write it as YYYY-MM-DD, or “{0}”.</source>
   <translation>Écrivez-la AAAA-MM-JJ, ou « {0} ».</translation>
  </message>
  <message>
   <source>There is no format “{0}” that a model can be made in.</source>
   <translation>Il n'y a pas de format « {0} » dans lequel faire un modèle.</translation>
  </message>
  <message>
   <source>Take one of {0}.</source>
   <translation>Prenez l'un de {0}.</translation>
  </message>
  <message>
   <source>The quotes cannot be used. {0}.</source>
   <translation>Les citations sont inutilisables. {0}.</translation>
  </message>
  <message>
   <source>For instance {"refusal": "No.", "quotes": ["[1a] It is."], "most": 3}.</source>
   <translation>Par exemple {"refusal": "No.", "quotes": ["[1a] It is."], "most": 3}.</translation>
  </message>
  <message>
   <source>It is no JSON object</source>
   <translation>Ce n'est pas un objet JSON</translation>
  </message>
  <message>
   <source>It needs “refusal”, a text, and “quotes”, a list of texts</source>
   <translation>Il faut « refusal », un texte, et « quotes », une liste de textes</translation>
  </message>
  <message>
   <source>A quote is no text</source>
   <translation>Une citation n'est pas un texte</translation>
  </message>
  <message>
   <source>“most” must lie between 1 and {0}</source>
   <translation>« most » doit être entre 1 et {0}</translation>
  </message>
  <message>
   <source>There are {0} quotes; {1} are allowed</source>
   <translation>Il y a {0} citations ; {1} sont permises</translation>
  </message>
  <message>
   <source>A text is empty</source>
   <translation>Un texte est vide</translation>
  </message>
  <message>
   <source>A text holds a line break or a character that no text can have</source>
   <translation>Un texte contient un saut de ligne ou un caractère qu'aucun texte ne peut avoir</translation>
  </message>
  <message>
   <source>“{0}” cannot name a type.</source>
   <translation>« {0} » ne peut nommer un type.</translation>
  </message>
  <message>
   <source>Use 2 to 30 capital letters and underscores, such as CASE_NUMBER.</source>
   <translation>Utilisez 2 à 30 majuscules et soulignés, comme CASE_NUMBER.</translation>
  </message>
  <message>
   <source>{0} needs either an expression or a list of words.</source>
   <translation>{0} demande soit une expression, soit une liste de mots.</translation>
  </message>
  <message>
   <source>Give one of “regex” and “words”.</source>
   <translation>Donnez « regex » ou « words ».</translation>
  </message>
  <message>
   <source>The expression is longer than {0} signs.</source>
   <translation>L'expression dépasse {0} signes.</translation>
  </message>
  <message>
   <source>The expression matches nothing at all.</source>
   <translation>L'expression ne correspond à rien.</translation>
  </message>
  <message>
   <source>Make a part obligatory.</source>
   <translation>Rendez une partie obligatoire.</translation>
  </message>
  <message>
   <source>The expression can match one text in too many ways.</source>
   <translation>L'expression peut correspondre à un texte de trop de façons.</translation>
  </message>
  <message>
   <source>{0} takes too long on some texts.</source>
   <translation>{0} prend trop de temps sur certains textes.</translation>
  </message>
  <message>
   <source>Let the expression begin with signs that are seldom, and repeat less.</source>
   <translation>Faites commencer l'expression par des signes rares, et répétez moins.</translation>
  </message>
  <message>
   <source>{0} does not find one of its own examples.</source>
   <translation>{0} ne trouve pas l'un de ses propres exemples.</translation>
  </message>
  <message>
   <source>Correct the expression or the example under “matches”.</source>
   <translation>Corrigez l'expression ou l'exemple sous « matches ».</translation>
  </message>
  <message>
   <source>{0} finds one of the examples that it must miss.</source>
   <translation>{0} trouve l'un des exemples qu'il doit manquer.</translation>
  </message>
  <message>
   <source>Correct the expression or the example under “misses”.</source>
   <translation>Corrigez l'expression ou l'exemple sous « misses ».</translation>
  </message>
  <message>
   <source>The expression cannot be read.</source>
   <translation>L'expression est illisible.</translation>
  </message>
  <message>
   <source>Check its brackets.</source>
   <translation>Vérifiez ses crochets.</translation>
  </message>
  <message>
   <source>A repetition in the expression has no upper bound.</source>
   <translation>Une répétition de l'expression n'a pas de borne.</translation>
  </message>
  <message>
   <source>The expression refers back to a group.</source>
   <translation>L'expression renvoie à un groupe.</translation>
  </message>
  <message>
   <source>Spell it out.</source>
   <translation>Écrivez-la en entier.</translation>
  </message>
  <message>
   <source>The pattern “{0}” names an unknown check, “{1}”.</source>
   <translation>Le motif « {0} » nomme un contrôle inconnu, « {1} ».</translation>
  </message>
  <message>
   <source>The pattern “{0}” names an unknown list of words, “{1}”.</source>
   <translation>Le motif « {0} » nomme une liste de mots inconnue, « {1} ».</translation>
  </message>
  <message>
   <source>The pattern “{0}” cannot be read.</source>
   <translation>Le motif « {0} » est illisible.</translation>
  </message>
  <message>
   <source>The model's name there is missing or not a word.</source>
   <translation>Le nom du modèle là-bas manque ou n'est pas un mot.</translation>
  </message>
  <message>
   <source>Give it with --model; the server lists its names at /v1/models.</source>
   <translation>Donnez-le avec --model ; le serveur liste ses noms à /v1/models.</translation>
  </message>
  <message>
   <source>A context of {0} tokens cannot be.</source>
   <translation>Un contexte de {0} jetons n'est pas possible.</translation>
  </message>
  <message>
   <source>Choose between 256 and 16,777,216.</source>
   <translation>Choisissez entre 256 et 16 777 216.</translation>
  </message>
  <message>
   <source>A time limit cannot be.</source>
   <translation>Cette limite de temps n'est pas possible.</translation>
  </message>
  <message>
   <source>Choose between 1 and 3,600 seconds.</source>
   <translation>Choisissez entre 1 et 3 600 secondes.</translation>
  </message>
  <message>
   <source>“{0}” is no address.</source>
   <translation>« {0} » n'est pas une adresse.</translation>
  </message>
  <message>
   <source>There is no class “{0}”.</source>
   <translation>Il n'y a pas de classe « {0} ».</translation>
  </message>
  <message>
   <source>{0} days cannot be kept to.</source>
   <translation>{0} jours ne peuvent être tenus.</translation>
  </message>
  <message>
   <source>Use 0 to {0}, or “never”.</source>
   <translation>Utilisez 0 à {0}, ou « never ».</translation>
  </message>
  <message>
   <source>It can be 0 to {0} hours.</source>
   <translation>De 0 à {0} heures.</translation>
  </message>
  <message>
   <source>The note is longer than {0} characters.</source>
   <translation>La note dépasse {0} caractères.</translation>
  </message>
  <message>
   <source>Shorten it.</source>
   <translation>Raccourcissez-la.</translation>
  </message>
  <message>
   <source>The edited answer is empty or too long.</source>
   <translation>La réponse modifiée est vide ou trop longue.</translation>
  </message>
  <message>
   <source>Nobody was named.</source>
   <translation>Personne n'a été nommé.</translation>
  </message>
  <message>
   <source>Give a name, an address of mail or a number.</source>
   <translation>Donnez un nom, une adresse de courriel ou un numéro.</translation>
  </message>
  <message>
   <source>More than {0} names and numbers.</source>
   <translation>Plus de {0} noms et numéros.</translation>
  </message>
  <message>
   <source>Search in parts.</source>
   <translation>Cherchez en plusieurs fois.</translation>
  </message>
  <message>
   <source>“{0}” is too short to search for.</source>
   <translation>« {0} » est trop court pour être cherché.</translation>
  </message>
  <message>
   <source>Use at least {0} letters or digits.</source>
   <translation>Utilisez au moins {0} lettres ou chiffres.</translation>
  </message>
  <message>
   <source>“{0}” is no purpose.</source>
   <translation>« {0} » n'est pas une finalité.</translation>
  </message>
  <message>
   <source>Write one to {0} characters, for example: hiring.</source>
   <translation>Écrivez de un à {0} caractères, par exemple : recrutement.</translation>
  </message>
  <message>
   <source>“{0}” is no ground.</source>
   <translation>« {0} » n'est pas un fondement.</translation>
  </message>
  <message>
   <source>Too many purposes.</source>
   <translation>Trop de finalités.</translation>
  </message>
  <message>
   <source>{0} are the most.</source>
   <translation>{0} sont le maximum.</translation>
  </message>
  <message>
   <source>“{0}” is neither ask nor refuse.</source>
   <translation>« {0} » n'est ni ask ni refuse.</translation>
  </message>
  <message>
   <source>Say one of them.</source>
   <translation>Dites l'un des deux.</translation>
  </message>
  <message>
   <source>The note is too long.</source>
   <translation>La note est trop longue.</translation>
  </message>
  <message>
   <source>{0} characters are the most.</source>
   <translation>{0} caractères sont le maximum.</translation>
  </message>
  <message>
   <source>“{0}” is no use.</source>
   <translation>« {0} » n'est pas un usage.</translation>
  </message>
  <message>
   <source>Write it as 2027-12-31.</source>
   <translation>Écrivez-la comme 2027-12-31.</translation>
  </message>
  <message>
   <source>There is no rule “{0}” in “{1}”.</source>
   <translation>Il n'y a pas de règle « {0} » dans « {1} ».</translation>
  </message>
  <message>
   <source>A rule set holds up to {0} rules.</source>
   <translation>Un jeu de règles contient jusqu'à {0} règles.</translation>
  </message>
  <message>
   <source>Leave some out.</source>
   <translation>Ôtez-en quelques-unes.</translation>
  </message>
  <message>
   <source>Two rules have the same name.</source>
   <translation>Deux règles ont le même nom.</translation>
  </message>
  <message>
   <source>Rename one of them.</source>
   <translation>Renommez l'une d'elles.</translation>
  </message>
  <message>
   <source>{0} s cannot be held.</source>
   <translation>{0} s ne peuvent être tenues.</translation>
  </message>
  <message>
   <source>Choose between 0 and 86,400 seconds.</source>
   <translation>Choisissez entre 0 et 86 400 secondes.</translation>
  </message>
  <message>
   <source>“{0}” names nobody.</source>
   <translation>« {0} » ne nomme personne.</translation>
  </message>
  <message>
   <source>“{0}” cannot be the name of a rule or rule set.</source>
   <translation>« {0} » ne peut être le nom d'une règle ou d'un jeu de règles.</translation>
  </message>
  <message>
   <source>Use up to 64 letters, digits, blanks, dots, hyphens and underscores.</source>
   <translation>Utilisez jusqu'à 64 lettres, chiffres, espaces, points, tirets et soulignés.</translation>
  </message>
  <message>
   <source>“{0}” is no time of day.</source>
   <translation>« {0} » n'est pas une heure.</translation>
  </message>
  <message>
   <source>Write it like 22:00-06:00.</source>
   <translation>Écrivez comme 22:00-06:00.</translation>
  </message>
  <message>
   <source>{0} is {1}.</source>
   <translation>{0} est {1}.</translation>
  </message>
  <message>
   <source>Choose a number from 0 on.</source>
   <translation>Choisissez un nombre à partir de 0.</translation>
  </message>
  <message>
   <source>There is no {0} “{1}”.</source>
   <translation>N'existe pas : {0} « {1} ».</translation>
  </message>
  <message>
   <source>“{0}” is no language code.</source>
   <translation>« {0} » n'est pas un code de langue.</translation>
  </message>
  <message>
   <source>Write it like en or de.</source>
   <translation>Écrivez-le comme en ou de.</translation>
  </message>
  <message>
   <source>{0} has a value of the wrong kind.</source>
   <translation>{0} a une valeur du mauvais genre.</translation>
  </message>
  <message>
   <source>Choose another value.</source>
   <translation>Choisissez une autre valeur.</translation>
  </message>
  <message>
   <source>{0} holds {1} texts; {2} are allowed.</source>
   <translation>{0} contient {1} textes ; {2} sont permis.</translation>
  </message>
  <message>
   <source>Use each once at most: {0}.</source>
   <translation>Utilisez chacun une fois au plus : {0}.</translation>
  </message>
  <message>
   <source>The {0} has {1} characters; {2} are allowed.</source>
   <translation>{0} : {1} caractères ; {2} sont permis.</translation>
  </message>
  <message>
   <source>{0} is {1}, but must lie between {2} and {3}.</source>
   <translation>{0} est {1}, mais doit être entre {2} et {3}.</translation>
  </message>
  <message>
   <source>Choose a value inside the range.</source>
   <translation>Choisissez une valeur dans cet intervalle.</translation>
  </message>
  <message>
   <source>Variety is {0}, but must lie between 0 and 1.</source>
   <translation>La variété est {0}, mais doit être entre 0 et 1.</translation>
  </message>
  <message>
   <source>There is no time zone “{0}”.</source>
   <translation>Il n'y a pas de fuseau horaire « {0} ».</translation>
  </message>
  <message>
   <source>Name one as Europe/Zurich or UTC does.</source>
   <translation>Nommez-en un comme Europe/Zurich ou UTC.</translation>
  </message>
  <message>
   <source>“{0}” is not a date.</source>
   <translation>« {0} » n'est pas une date.</translation>
  </message>
  <message>
   <source>Write it as 2026-01-31 or 2026-01-31T14:00.</source>
   <translation>Écrivez-la comme 2026-01-31 ou 2026-01-31T14:00.</translation>
  </message>
  <message>
   <source>The parameters of the tool “{0}” are not JSON.</source>
   <translation>Les paramètres de l'outil « {0} » ne sont pas du JSON.</translation>
  </message>
  <message>
   <source>Describe them as a JSON Schema.</source>
   <translation>Décrivez-les par un schéma JSON.</translation>
  </message>
  <message>
   <source>{0} is “{1}”.</source>
   <translation>{0} est « {1} ».</translation>
  </message>
  <message>
   <source>It is one of {0}.</source>
   <translation>C'est l'un de {0}.</translation>
  </message>
  <message>
   <source>It must lie between {0} and {1}.</source>
   <translation>Doit être entre {0} et {1}.</translation>
  </message>
  <message>
   <source>There is no setting {0}.</source>
   <translation>Il n'y a pas de réglage {0}.</translation>
  </message>
  <message>
   <source>There are {0}.</source>
   <translation>Il y a {0}.</translation>
  </message>
  <message>
   <source>{0} cannot be “{1}”.</source>
   <translation>{0} ne peut être « {1} ».</translation>
  </message>
  <message>
   <source>It is {0}.</source>
   <translation>C'est {0}.</translation>
  </message>
  <message>
   <source>“messages” is not a list of messages</source>
   <translation>« messages » n'est pas une liste de messages</translation>
  </message>
  <message>
   <source>“prompt” ends with the assistant</source>
   <translation>« prompt » finit par l'assistant</translation>
  </message>
  <message>
   <source>{0} has no text</source>
   <translation>{0} n'a pas de texte</translation>
  </message>
  <message>
   <source>{0} is empty</source>
   <translation>{0} est vide</translation>
  </message>
  <message>
   <source>“chosen” and “rejected” are the same</source>
   <translation>« chosen » et « rejected » sont pareils</translation>
  </message>
  <message>
   <source>{0} holds half a character</source>
   <translation>{0} contient un demi-caractère</translation>
  </message>
  <message>
   <source>“history” is not a list of pairs</source>
   <translation>« history » n'est pas une liste de paires</translation>
  </message>
  <message>
   <source>{0} is not text</source>
   <translation>{0} n'est pas du texte</translation>
  </message>
  <message>
   <source>Each price needs a name of its own.</source>
   <translation>Chaque prix demande un nom à lui.</translation>
  </message>
  <message>
   <source>Name every row once.</source>
   <translation>Nommez chaque ligne une fois.</translation>
  </message>
  <message>
   <source>There is no price “{0}”.</source>
   <translation>Il n'y a pas de prix « {0} ».</translation>
  </message>
  <message>
   <source>Choose one of {0}.</source>
   <translation>Choisissez l'un de {0}.</translation>
  </message>
  <message>
   <source>{0} watts are not possible.</source>
   <translation>{0} watts ne sont pas possibles.</translation>
  </message>
  <message>
   <source>From 1 to {0}.</source>
   <translation>De 1 à {0}.</translation>
  </message>
  <message>
   <source>A price of “{0}” is not possible.</source>
   <translation>Un prix de « {0} » n'est pas possible.</translation>
  </message>
  <message>
   <source>Prices are for a million tokens, from 0 to {0}.</source>
   <translation>Les prix sont pour un million de jetons, de 0 à {0}.</translation>
  </message>
  <message>
   <source>There is no {0} “{1}” here.</source>
   <translation>N'existe pas ici : {0} « {1} ».</translation>
  </message>
  <message>
   <source>Take it from the figures.</source>
   <translation>Prenez-le dans les chiffres.</translation>
  </message>
  <message>
   <source>“{0}” is no {1}.</source>
   <translation>« {0} » ne convient pas : {1}.</translation>
  </message>
  <message>
   <source>“{0}” stands there twice in line {1}</source>
   <translation>« {0} » figure deux fois, ligne {1}</translation>
  </message>
  <message>
   <source>It is not permitted to {0}.</source>
   <translation>Ce n'est pas permis : {0}.</translation>
  </message>
  <message>
   <source>Nobody records what would be done.</source>
   <translation>Personne ne consigne ce qui serait fait.</translation>
  </message>
  <message>
   <source>Open a workspace.</source>
   <translation>Ouvrez un espace de travail.</translation>
  </message>
  <message>
   <source>“{0}” has no port between 1 and 65535</source>
   <translation>« {0} » n'a pas de port entre 1 et 65535</translation>
  </message>
  <message>
   <source>“{0}” is no host name, such as hub.example.org or *.example.org</source>
   <translation>« {0} » n'est pas un nom d'hôte, comme hub.example.org ou *.example.org</translation>
  </message>
  <message>
   <source>“{0}” is no host: a bracket is not closed</source>
   <translation>« {0} » n'est pas un hôte : un crochet n'est pas fermé</translation>
  </message>
  <message>
   <source>{0} is damaged</source>
   <translation>{0} est endommagé</translation>
  </message>
  <message>
   <source>{0} cannot be read ({1})</source>
   <translation>{0} est illisible ({1})</translation>
  </message>
  <message>
   <source>The context of {0} tokens has no room for this run.</source>
   <translation>Le contexte de {0} jetons n'a pas la place pour cette exécution.</translation>
  </message>
  <message>
   <source>Choose a model with a longer context, or fewer tools.</source>
   <translation>Choisissez un modèle à contexte plus long, ou moins d'outils.</translation>
  </message>
  <message>
   <source>The objective is empty.</source>
   <translation>L'objectif est vide.</translation>
  </message>
  <message>
   <source>Say what is to be found or made.</source>
   <translation>Dites ce qu'il faut trouver ou faire.</translation>
  </message>
  <message>
   <source>That is no way to consent.</source>
   <translation>Ce n'est pas une façon de consentir.</translation>
  </message>
  <message>
   <source>The rails of this workspace hold back this objective.</source>
   <translation>Les garde-fous de cet espace de travail retiennent cet objectif.</translation>
  </message>
  <message>
   <source>Word it differently, or change the policy.</source>
   <translation>Dites-le autrement ou changez la politique.</translation>
  </message>
  <message>
   <source>This run is complete.</source>
   <translation>Cette exécution est achevée.</translation>
  </message>
  <message>
   <source>Give a larger budget if it ended by one, or begin a new run.</source>
   <translation>Donnez un plus grand budget si elle s'y est arrêtée, ou commencez-en une nouvelle.</translation>
  </message>
  <message>
   <source>The plan of a running run stays.</source>
   <translation>Le plan d'une exécution en cours reste.</translation>
  </message>
  <message>
   <source>Pause it first.</source>
   <translation>Mettez-la d'abord en pause.</translation>
  </message>
  <message>
   <source>A plan has {0} items at most.</source>
   <translation>Un plan a {0} points au plus.</translation>
  </message>
  <message>
   <source>Join some of them.</source>
   <translation>Réunissez-en quelques-uns.</translation>
  </message>
  <message>
   <source>A budget of {0} {1} is not possible.</source>
   <translation>Un budget de {0} {1} n'est pas possible.</translation>
  </message>
  <message>
   <source>Choose between 1 and {0}.</source>
   <translation>Choisissez entre 1 et {0}.</translation>
  </message>
  <message>
   <source>There is no document “{0}” here.</source>
   <translation>Il n'y a pas de document « {0} » ici.</translation>
  </message>
  <message>
   <source>“{0}” has {1} parts.</source>
   <translation>« {0} » a {1} parties.</translation>
  </message>
  <message>
   <source>Ask for one of them.</source>
   <translation>Demandez-en une.</translation>
  </message>
  <message>
   <source>That is no data set of the workspace.</source>
   <translation>Ce n'est pas un jeu de données de l'espace de travail.</translation>
  </message>
  <message>
   <source>Name one.</source>
   <translation>Nommez-en un.</translation>
  </message>
  <message>
   <source>This call does not wait for you.</source>
   <translation>Cet appel ne vous attend pas.</translation>
  </message>
  <message>
   <source>Look at the run again.</source>
   <translation>Regardez l'exécution à nouveau.</translation>
  </message>
  <message>
   <source>“{0}” is no name for a server.</source>
   <translation>« {0} » n'est pas un nom de serveur.</translation>
  </message>
  <message>
   <source>Use small letters, figures, - and _, beginning with a letter.</source>
   <translation>Utilisez minuscules, chiffres, - et _, en commençant par une lettre.</translation>
  </message>
  <message>
   <source>There is a server {0} already.</source>
   <translation>Il y a déjà un serveur {0}.</translation>
  </message>
  <message>
   <source>Remove it first.</source>
   <translation>Retirez-le d'abord.</translation>
  </message>
  <message>
   <source>There is no command line.</source>
   <translation>Il n'y a pas de ligne de commande.</translation>
  </message>
  <message>
   <source>Write it after --.</source>
   <translation>Écrivez-la après --.</translation>
  </message>
  <message>
   <source>There is no program {0}.</source>
   <translation>Il n'y a pas de programme {0}.</translation>
  </message>
  <message>
   <source>Give its whole path, or install it.</source>
   <translation>Donnez son chemin complet ou installez-le.</translation>
  </message>
  <message>
   <source>There is no folder {0}.</source>
   <translation>Il n'y a pas de dossier {0}.</translation>
  </message>
  <message>
   <source>Name one that exists.</source>
   <translation>Nommez-en un qui existe.</translation>
  </message>
  <message>
   <source>The program has changed meanwhile.</source>
   <translation>Le programme a changé entre-temps.</translation>
  </message>
  <message>
   <source>Look at it again.</source>
   <translation>Regardez-le à nouveau.</translation>
  </message>
  <message>
   <source>The program of the server {0} {1}.</source>
   <translation>Le programme du serveur {0} {1}.</translation>
  </message>
  <message>
   <source>Look at it and allow it: workbench mcp allow {0}</source>
   <translation>Regardez-le et permettez-le : workbench mcp allow {0}</translation>
  </message>
  <message>
   <source>Servers cannot be started here.</source>
   <translation>On ne peut pas démarrer de serveurs ici.</translation>
  </message>
  <message>
   <source>Use the whole program.</source>
   <translation>Utilisez le programme entier.</translation>
  </message>
  <message>
   <source>The server {0} is not running.</source>
   <translation>Le serveur {0} ne tourne pas.</translation>
  </message>
  <message>
   <source>Start it first.</source>
   <translation>Démarrez-le d'abord.</translation>
  </message>
  <message>
   <source>“{0}” is no name of a variable.</source>
   <translation>« {0} » n'est pas un nom de variable.</translation>
  </message>
  <message>
   <source>Write NAME=VALUE.</source>
   <translation>Écrivez NOM=VALEUR.</translation>
  </message>
  <message>
   <source>{0} is too large to be looked at.</source>
   <translation>{0} est trop grand pour être examiné.</translation>
  </message>
  <message>
   <source>Leave it out.</source>
   <translation>Omettez-le.</translation>
  </message>
  <message>
   <source>The file {0} cannot be read.</source>
   <translation>Le fichier {0} est illisible.</translation>
  </message>
  <message>
   <source>Look whether it is still there.</source>
   <translation>Regardez s'il est toujours là.</translation>
  </message>
  <message>
   <source>There is no tool “{0}”.</source>
   <translation>Il n'y a pas d'outil « {0} ».</translation>
  </message>
  <message>
   <source>There is no token “{0}”.</source>
   <translation>Il n'y a pas de jeton « {0} ».</translation>
  </message>
  <message>
   <source>There is a token “{0}” already.</source>
   <translation>Il y a déjà un jeton « {0} ».</translation>
  </message>
  <message>
   <source>Revoke it, or choose another name.</source>
   <translation>Révoquez-le ou choisissez un autre nom.</translation>
  </message>
  <message>
   <source>This token belongs to no profile that is in use.</source>
   <translation>Ce jeton n'appartient à aucun profil en usage.</translation>
  </message>
  <message>
   <source>Make one as a profile: workbench --as NAME tokens add.</source>
   <translation>Faites-en un comme profil : workbench --as NOM tokens add.</translation>
  </message>
  <message>
   <source>The request carries no valid token.</source>
   <translation>La requête ne porte pas de jeton valide.</translation>
  </message>
  <message>
   <source>Send “Authorization: Bearer TOKEN”; `workbench tokens add` makes one.</source>
   <translation>Envoyez « Authorization: Bearer TOKEN » ; `workbench tokens add` en fait un.</translation>
  </message>
  <message>
   <source>“{0}” may ask {1} times a minute.</source>
   <translation>« {0} » peut demander {1} fois par minute.</translation>
  </message>
  <message>
   <source>Ask again in {0} seconds.</source>
   <translation>Redemandez dans {0} secondes.</translation>
  </message>
  <message>
   <source>This model was not taught to fill in between two texts.</source>
   <translation>Ce modèle n'a pas appris à compléter entre deux textes.</translation>
  </message>
  <message>
   <source>Leave out suffix, or ask a model for code such as Qwen2.5-Coder.</source>
   <translation>Omettez suffix, ou interrogez un modèle de code comme Qwen2.5-Coder.</translation>
  </message>
  <message>
   <source>Nothing is asked.</source>
   <translation>Rien n'est demandé.</translation>
  </message>
  <message>
   <source>Send a message of the user.</source>
   <translation>Envoyez un message de l'utilisateur.</translation>
  </message>
  <message>
   <source>This token may not ask “{0}”.</source>
   <translation>Ce jeton ne peut pas demander « {0} ».</translation>
  </message>
  <message>
   <source>Ask for one that it may.</source>
   <translation>Demandez-en un qu'il peut.</translation>
  </message>
  <message>
   <source>This token may not override the rails.</source>
   <translation>Ce jeton ne peut pas passer outre les garde-fous.</translation>
  </message>
  <message>
   <source>Make one that may: workbench tokens add NAME --may-override.</source>
   <translation>Créez-en un qui le peut : workbench tokens add NAME --may-override.</translation>
  </message>
  <message>
   <source>The rails hold back what a tool returned.</source>
   <translation>Les garde-fous retiennent ce qu'un outil a rendu.</translation>
  </message>
  <message>
   <source>Look at the tool's result, or change the policy.</source>
   <translation>Regardez le résultat de l'outil ou changez la politique.</translation>
  </message>
  <message>
   <source>This model can use tools or answer in a form, not both at once.</source>
   <translation>Ce modèle peut utiliser des outils ou répondre dans une forme, pas les deux à la fois.</translation>
  </message>
  <message>
   <source>Leave out the tools or the form.</source>
   <translation>Omettez les outils ou la forme.</translation>
  </message>
  <message>
   <source>Look at the line, or change the policy of the rails.</source>
   <translation>Regardez la ligne ou changez la politique des garde-fous.</translation>
  </message>
  <message>
   <source>Raise the number of tokens, or bound the texts of the schema.</source>
   <translation>Augmentez le nombre de jetons ou bornez les textes du schéma.</translation>
  </message>
  <message>
   <source>The question is empty.</source>
   <translation>La question est vide.</translation>
  </message>
  <message>
   <source>Type a question first.</source>
   <translation>Saisissez d'abord une question.</translation>
  </message>
  <message>
   <source>The turn to branch from is not in this conversation.</source>
   <translation>Le tour d'où brancher n'est pas dans cette conversation.</translation>
  </message>
  <message>
   <source>Branch from a turn of the same conversation.</source>
   <translation>Branchez à partir d'un tour de la même conversation.</translation>
  </message>
  <message>
   <source>There is no {0}.</source>
   <translation>Il n'y a pas de {0}.</translation>
  </message>
  <message>
   <source>Check the path.</source>
   <translation>Vérifiez le chemin.</translation>
  </message>
  <message>
   <source>{0} holds no chats that can be read{1}.</source>
   <translation>{0} ne contient pas de conversations lisibles{1}.</translation>
  </message>
  <message>
   <source>Exports of {0} are known.</source>
   <translation>Sont connus les exports de {0}.</translation>
  </message>
  <message>
   <source>{0} holds more than {1} files.</source>
   <translation>{0} contient plus de {1} fichiers.</translation>
  </message>
  <message>
   <source>Name a folder in it.</source>
   <translation>Nommez un dossier à l'intérieur.</translation>
  </message>
  <message>
   <source>The reason is longer than {0} characters.</source>
   <translation>Le motif dépasse {0} caractères.</translation>
  </message>
  <message>
   <source>Say it shorter.</source>
   <translation>Dites-le plus brièvement.</translation>
  </message>
  <message>
   <source>There is no conversation “{0}”.</source>
   <translation>Il n'y a pas de conversation « {0} ».</translation>
  </message>
  <message>
   <source>More than one conversation fits “{0}”.</source>
   <translation>Plus d'une conversation correspond à « {0} ».</translation>
  </message>
  <message>
   <source>Give more of its id; `workbench chats list` shows them.</source>
   <translation>Donnez plus de son identifiant ; `workbench chats list` les montre.</translation>
  </message>
  <message>
   <source>A conversation needs a title.</source>
   <translation>Une conversation demande un titre.</translation>
  </message>
  <message>
   <source>Type at least one character.</source>
   <translation>Saisissez au moins un caractère.</translation>
  </message>
  <message>
   <source>That is no way to use tools.</source>
   <translation>Ce n'est pas une façon d'utiliser des outils.</translation>
  </message>
  <message>
   <source>Use off, ask, read-only or all.</source>
   <translation>Utilisez off, ask, read-only ou all.</translation>
  </message>
  <message>
   <source>There is no answer “{0}”.</source>
   <translation>Il n'y a pas de réponse « {0} ».</translation>
  </message>
  <message>
   <source>“{0}” is the beginning of more than one id.</source>
   <translation>« {0} » est le début de plus d'un identifiant.</translation>
  </message>
  <message>
   <source>Write more of it.</source>
   <translation>Écrivez-en davantage.</translation>
  </message>
  <message>
   <source>The form is no object.</source>
   <translation>La forme n'est pas un objet.</translation>
  </message>
  <message>
   <source>Ask again.</source>
   <translation>Redemandez.</translation>
  </message>
  <message>
   <source>The form was not filled in to its end.</source>
   <translation>La forme n'a pas été remplie jusqu'au bout.</translation>
  </message>
  <message>
   <source>Give the model a longer context, or ask about less text.</source>
   <translation>Donnez au modèle un contexte plus long, ou demandez sur moins de texte.</translation>
  </message>
  <message>
   <source>The model ended without an answer.</source>
   <translation>Le modèle a fini sans réponse.</translation>
  </message>
  <message>
   <source>{0} answers at once are not possible.</source>
   <translation>{0} réponses à la fois ne sont pas possibles.</translation>
  </message>
  <message>
   <source>The results would overwrite the inputs.</source>
   <translation>Les résultats écraseraient les entrées.</translation>
  </message>
  <message>
   <source>Name another file.</source>
   <translation>Nommez un autre fichier.</translation>
  </message>
  <message>
   <source>That is too much to compare an answer with.</source>
   <translation>C'est trop pour y comparer une réponse.</translation>
  </message>
  <message>
   <source>Give up to {0} sources of {1} characters in all.</source>
   <translation>Donnez jusqu'à {0} sources de {1} caractères en tout.</translation>
  </message>
  <message>
   <source>Source {0} is empty.</source>
   <translation>La source {0} est vide.</translation>
  </message>
  <message>
   <source>The rails hold back “{0}”.</source>
   <translation>Les garde-fous retiennent « {0} ».</translation>
  </message>
  <message>
   <source>Look at this source, or leave it out.</source>
   <translation>Regardez cette source, ou laissez-la de côté.</translation>
  </message>
  <message>
   <source>There is no template “{0}”.</source>
   <translation>Il n'y a pas de gabarit « {0} ».</translation>
  </message>
  <message>
   <source>Take {0}.</source>
   <translation>Prenez {0}.</translation>
  </message>
  <message>
   <source>The template is empty.</source>
   <translation>Le gabarit est vide.</translation>
  </message>
  <message>
   <source>Choose a file with a template.</source>
   <translation>Choisissez un fichier avec un gabarit.</translation>
  </message>
  <message>
   <source>The period ends before it begins.</source>
   <translation>La période finit avant de commencer.</translation>
  </message>
  <message>
   <source>Give a later end.</source>
   <translation>Donnez une fin plus tardive.</translation>
  </message>
  <message>
   <source>{0} is damaged: {1}.</source>
   <translation>{0} est endommagé : {1}.</translation>
  </message>
  <message>
   <source>Nothing was imported. Export it again.</source>
   <translation>Rien n'a été importé. Exportez-le à nouveau.</translation>
  </message>
  <message>
   <source>{0} is no archive of a collection.</source>
   <translation>{0} n'est pas l'archive d'une collection.</translation>
  </message>
  <message>
   <source>Choose a file that `collections export` wrote.</source>
   <translation>Choisissez un fichier écrit par `collections export`.</translation>
  </message>
  <message>
   <source>{0} was written by another version of AI Workbench.</source>
   <translation>{0} a été écrit par une autre version d'AI Workbench.</translation>
  </message>
  <message>
   <source>Use the version that wrote it.</source>
   <translation>Utilisez la version qui l'a écrit.</translation>
  </message>
  <message>
   <source>{0} could not be written.</source>
   <translation>{0} n'a pu être écrit.</translation>
  </message>
  <message>
   <source>Choose another place.</source>
   <translation>Choisissez un autre emplacement.</translation>
  </message>
  <message>
   <source>{0} is there already.</source>
   <translation>{0} est déjà là.</translation>
  </message>
  <message>
   <source>There is no privacy policy “{0}”.</source>
   <translation>Il n'y a pas de politique de confidentialité « {0} ».</translation>
  </message>
  <message>
   <source>Use {0}, {1}, or a TOML file.</source>
   <translation>Utilisez {0}, {1} ou un fichier TOML.</translation>
  </message>
  <message>
   <source>The policy file is too large.</source>
   <translation>Le fichier de la politique est trop grand.</translation>
  </message>
  <message>
   <source>Use {0}, {1}, or the path of a TOML file.</source>
   <translation>Utilisez {0}, {1} ou le chemin d'un fichier TOML.</translation>
  </message>
  <message>
   <source>The policy {0} cannot be read.</source>
   <translation>La politique {0} est illisible.</translation>
  </message>
  <message>
   <source>It is a TOML file in UTF-8.</source>
   <translation>C'est un fichier TOML en UTF-8.</translation>
  </message>
  <message>
   <source>The collection's privacy policy cannot be read.</source>
   <translation>La politique de confidentialité de la collection est illisible.</translation>
  </message>
  <message>
   <source>It must be TOML; see resources/privacy/policies.</source>
   <translation>Elle doit être en TOML ; voyez resources/privacy/policies.</translation>
  </message>
  <message>
   <source>The collection's privacy policy could not be applied: {0}</source>
   <translation>La politique de confidentialité de la collection n'a pu être appliquée : {0}</translation>
  </message>
  <message>
   <source>The query is empty.</source>
   <translation>La requête est vide.</translation>
  </message>
  <message>
   <source>Begin with SELECT.</source>
   <translation>Commencez par SELECT.</translation>
  </message>
  <message>
   <source>The documents hold more than {0} rows or {1} tables.</source>
   <translation>Les documents contiennent plus de {0} lignes ou {1} tableaux.</translation>
  </message>
  <message>
   <source>Choose fewer collections.</source>
   <translation>Choisissez moins de collections.</translation>
  </message>
  <message>
   <source>The embedder returned another number of vectors than it was given texts.</source>
   <translation>Le modèle de plongement a rendu un autre nombre de vecteurs qu'il n'a reçu de textes.</translation>
  </message>
  <message>
   <source>Try again; report it if it happens again.</source>
   <translation>Réessayez ; signalez-le si cela recommence.</translation>
  </message>
  <message>
   <source>The workspace's copy of this file is gone.</source>
   <translation>La copie de ce fichier dans l'espace de travail a disparu.</translation>
  </message>
  <message>
   <source>Remove this entry and add the file again.</source>
   <translation>Retirez cette entrée et ajoutez le fichier à nouveau.</translation>
  </message>
  <message>
   <source>This file holds no text.</source>
   <translation>Ce fichier ne contient pas de texte.</translation>
  </message>
  <message>
   <source>Choose another file, or one with text in it.</source>
   <translation>Choisissez un autre fichier, ou un qui contient du texte.</translation>
  </message>
  <message>
   <source>There is no collection named “{0}”.</source>
   <translation>Il n'y a pas de collection nommée « {0} ».</translation>
  </message>
  <message>
   <source>There is no page {0}.</source>
   <translation>Il n'y a pas de page {0}.</translation>
  </message>
  <message>
   <source>The document has {0} pages.</source>
   <translation>Le document a {0} pages.</translation>
  </message>
  <message>
   <source>There is no document “{0}”.</source>
   <translation>Il n'y a pas de document « {0} ».</translation>
  </message>
  <message>
   <source>Give its id, the beginning of its id, or its exact file name.</source>
   <translation>Donnez son identifiant, le début de celui-ci ou son nom de fichier exact.</translation>
  </message>
  <message>
   <source>“{0}” fits more than one document.</source>
   <translation>« {0} » correspond à plus d'un document.</translation>
  </message>
  <message>
   <source>Give the whole id instead; the list of documents shows it.</source>
   <translation>Donnez l'identifiant entier ; la liste des documents le montre.</translation>
  </message>
  <message>
   <source>This document has no pages to show.</source>
   <translation>Ce document n'a pas de pages à montrer.</translation>
  </message>
  <message>
   <source>Look at its text instead.</source>
   <translation>Regardez plutôt son texte.</translation>
  </message>
  <message>
   <source>The folder {0} is not linked.</source>
   <translation>Le dossier {0} n'est pas lié.</translation>
  </message>
  <message>
   <source>Link it with: workbench docs sync FOLDER --collection C</source>
   <translation>Liez-le avec : workbench docs sync DOSSIER --collection C</translation>
  </message>
  <message>
   <source>A folder of the workspace itself cannot be linked.</source>
   <translation>Un dossier de l'espace de travail lui-même ne peut être lié.</translation>
  </message>
  <message>
   <source>Choose the folder where your own files are.</source>
   <translation>Choisissez le dossier où sont vos propres fichiers.</translation>
  </message>
  <message>
   <source>The path of this folder is not text in UTF-8, so it cannot be kept.</source>
   <translation>Le chemin de ce dossier n'est pas du texte en UTF-8 et ne peut être gardé.</translation>
  </message>
  <message>
   <source>Rename the folder, or add its files instead of linking it.</source>
   <translation>Renommez le dossier, ou ajoutez ses fichiers au lieu de le lier.</translation>
  </message>
  <message>
   <source>The workspace's copy of {0} is damaged.</source>
   <translation>La copie de {0} dans l'espace de travail est endommagée.</translation>
  </message>
  <message>
   <source>{0} is not opened, since a program might run it.</source>
   <translation>{0} n'est pas ouvert, car un programme pourrait l'exécuter.</translation>
  </message>
  <message>
   <source>Its text is in `docs show`; `docs open DOCUMENT --to FILE` keeps a copy.</source>
   <translation>Son texte est dans `docs show` ; `docs open DOCUMENT --to FICHIER` en garde une copie.</translation>
  </message>
  <message>
   <source>{0} is no longer where it was, and this workspace is encrypted.</source>
   <translation>{0} n'est plus où il était, et cet espace de travail est chiffré.</translation>
  </message>
  <message>
   <source>Keep a copy where you choose: workbench docs open DOCUMENT --to FILE</source>
   <translation>Gardez une copie où vous voulez : workbench docs open DOCUMENT --to FICHIER</translation>
  </message>
  <message>
   <source>The workspace's copy of {0} is gone.</source>
   <translation>La copie de {0} dans l'espace de travail a disparu.</translation>
  </message>
  <message>
   <source>A document may have many tags.</source>
   <translation>Un document peut avoir beaucoup d'étiquettes.</translation>
  </message>
  <message>
   <source>Use --tag and --untag.</source>
   <translation>Utilisez --tag et --untag.</translation>
  </message>
  <message>
   <source>This passage is no longer there.</source>
   <translation>Ce passage n'est plus là.</translation>
  </message>
  <message>
   <source>Its document was read anew.</source>
   <translation>Son document a été relu.</translation>
  </message>
  <message>
   <source>The index of “{0}” could not be made whole.</source>
   <translation>L'index de « {0} » n'a pu être complété.</translation>
  </message>
  <message>
   <source>{0} is not a model for {1}.</source>
   <translation>{0} n'est pas un modèle pour {1}.</translation>
  </message>
  <message>
   <source>There is no model “{0}”.</source>
   <translation>Il n'y a pas de modèle « {0} ».</translation>
  </message>
  <message>
   <source>Import its GGUF file first.</source>
   <translation>Importez d'abord son fichier GGUF.</translation>
  </message>
  <message>
   <source>No model was asked for this answer.</source>
   <translation>Aucun modèle n'a été interrogé pour cette réponse.</translation>
  </message>
  <message>
   <source>There is nothing to ask again.</source>
   <translation>Il n'y a rien à redemander.</translation>
  </message>
  <message>
   <source>There is no task “{0}”.</source>
   <translation>Il n'y a pas de tâche « {0} ».</translation>
  </message>
  <message>
   <source>Check the group.</source>
   <translation>Vérifiez le groupe.</translation>
  </message>
  <message>
   <source>There is no file {0}.</source>
   <translation>Il n'y a pas de fichier {0}.</translation>
  </message>
  <message>
   <source>Check data_files.</source>
   <translation>Vérifiez data_files.</translation>
  </message>
  <message>
   <source>The task includes {0}, which is not in its folder.</source>
   <translation>La tâche inclut {0}, qui n'est pas dans son dossier.</translation>
  </message>
  <message>
   <source>Name the folder of all tasks with --tasks.</source>
   <translation>Nommez le dossier de toutes les tâches avec --tasks.</translation>
  </message>
  <message>
   <source>Name it with --tasks.</source>
   <translation>Nommez-le avec --tasks.</translation>
  </message>
  <message>
   <source>There is no task “{0}” in {1}.</source>
   <translation>Il n'y a pas de tâche « {0} » dans {1}.</translation>
  </message>
  <message>
   <source>Name a YAML file, or the folder of the tasks with --tasks.</source>
   <translation>Nommez un fichier YAML, ou le dossier des tâches avec --tasks.</translation>
  </message>
  <message>
   <source>A split has more than {0} rows.</source>
   <translation>Une partie a plus de {0} lignes.</translation>
  </message>
  <message>
   <source>Use a part of it.</source>
   <translation>Utilisez-en une fraction.</translation>
  </message>
  <message>
   <source>The task in {0} runs Python of its own (!function).</source>
   <translation>La tâche de {0} exécute son propre Python (!function).</translation>
  </message>
  <message>
   <source>Only tasks that are plain YAML are run here.</source>
   <translation>Ici ne tournent que des tâches en YAML simple.</translation>
  </message>
  <message>
   <source>{0} is no task.</source>
   <translation>{0} n'est pas une tâche.</translation>
  </message>
  <message>
   <source>Name a task's YAML file.</source>
   <translation>Nommez le fichier YAML d'une tâche.</translation>
  </message>
  <message>
   <source>The task names no data files.</source>
   <translation>La tâche ne nomme pas de fichiers de données.</translation>
  </message>
  <message>
   <source>Check its dataset_kwargs.</source>
   <translation>Vérifiez ses dataset_kwargs.</translation>
  </message>
  <message>
   <source>The rows “{0}” of the data set {1} are not here.</source>
   <translation>Les lignes « {0} » du jeu de données {1} ne sont pas ici.</translation>
  </message>
  <message>
   <source>Put them below the folder of --data, such as {0}/{1}.jsonl.</source>
   <translation>Mettez-les sous le dossier de --data, comme {0}/{1}.jsonl.</translation>
  </message>
  <message>
   <source>The task's data lie on the network.</source>
   <translation>Les données de la tâche sont sur le réseau.</translation>
  </message>
  <message>
   <source>Use local files.</source>
   <translation>Utilisez des fichiers locaux.</translation>
  </message>
  <message>
   <source>{0} has more than {1} bytes.</source>
   <translation>{0} a plus de {1} octets.</translation>
  </message>
  <message>
   <source>Use a part.</source>
   <translation>Utilisez une partie.</translation>
  </message>
  <message>
   <source>{0} holds a row that is no object.</source>
   <translation>{0} contient une ligne qui n'est pas un objet.</translation>
  </message>
  <message>
   <source>Check the file.</source>
   <translation>Vérifiez le fichier.</translation>
  </message>
  <message>
   <source>{0} holds what is no JSON.</source>
   <translation>{0} contient ce qui n'est pas du JSON.</translation>
  </message>
  <message>
   <source>The folder holds too many tasks.</source>
   <translation>Le dossier contient trop de tâches.</translation>
  </message>
  <message>
   <source>The task “{0}” cannot be run here: {1}.</source>
   <translation>La tâche « {0} » ne peut tourner ici : {1}.</translation>
  </message>
  <message>
   <source>Choose another.</source>
   <translation>Choisissez-en une autre.</translation>
  </message>
  <message>
   <source>{0} cannot be read: {1}.</source>
   <translation>{0} est illisible : {1}.</translation>
  </message>
  <message>
   <source>The task has no file for “{0}”.</source>
   <translation>La tâche n'a pas de fichier pour « {0} ».</translation>
  </message>
  <message>
   <source>{0} lies outside of the task's folder.</source>
   <translation>{0} est hors du dossier de la tâche.</translation>
  </message>
  <message>
   <source>Name the folder of the data with --data.</source>
   <translation>Nommez le dossier des données avec --data.</translation>
  </message>
  <message>
   <source>{0} cannot be read.</source>
   <translation>{0} est illisible.</translation>
  </message>
  <message>
   <source>Use UTF-8.</source>
   <translation>Utilisez UTF-8.</translation>
  </message>
  <message>
   <source>The model told no likelihood.</source>
   <translation>Le modèle n'a pas dit de vraisemblance.</translation>
  </message>
  <message>
   <source>Use a model of this program.</source>
   <translation>Utilisez un modèle de ce programme.</translation>
  </message>
  <message>
   <source>The answers would be longer than the context.</source>
   <translation>Les réponses seraient plus longues que le contexte.</translation>
  </message>
  <message>
   <source>Load it longer.</source>
   <translation>Chargez-le avec plus long.</translation>
  </message>
  <message>
   <source>That many at once, or that limit, is not possible.</source>
   <translation>Autant à la fois, ou cette limite, n'est pas possible.</translation>
  </message>
  <message>
   <source>Between 1 and {0} at once; a limit from 1.</source>
   <translation>Entre 1 et {0} à la fois ; une limite à partir de 1.</translation>
  </message>
  <message>
   <source>A run is of one task.</source>
   <translation>Une exécution est d'une seule tâche.</translation>
  </message>
  <message>
   <source>Name the task that it was of.</source>
   <translation>Nommez la tâche dont elle était.</translation>
  </message>
  <message>
   <source>The task “{0}” compares likelihoods, which no chat template is for.</source>
   <translation>La tâche « {0} » compare des vraisemblances, pour quoi un gabarit de conversation ne sert pas.</translation>
  </message>
  <message>
   <source>Leave out --chat.</source>
   <translation>Omettez --chat.</translation>
  </message>
  <message>
   <source>The task “{0}” has no rows.</source>
   <translation>La tâche « {0} » n'a pas de lignes.</translation>
  </message>
  <message>
   <source>Check its data.</source>
   <translation>Vérifiez ses données.</translation>
  </message>
  <message>
   <source>That run was of another task, other rows, or another model.</source>
   <translation>Cette exécution était d'une autre tâche, d'autres lignes ou d'un autre modèle.</translation>
  </message>
  <message>
   <source>Give the same task, model, --shots, --limit and --seed.</source>
   <translation>Donnez la même tâche, le même modèle, --shots, --limit et --seed.</translation>
  </message>
  <message>
   <source>There is no grader “{0}”.</source>
   <translation>Il n'y a pas de correcteur « {0} ».</translation>
  </message>
  <message>
   <source>Use one of {0}.</source>
   <translation>Utilisez l'un de {0}.</translation>
  </message>
  <message>
   <source>Cases in files of the kind {0} are not read.</source>
   <translation>Les cas dans des fichiers de genre {0} ne sont pas lus.</translation>
  </message>
  <message>
   <source>{0} has no list of tests.</source>
   <translation>{0} n'a pas de liste de tests.</translation>
  </message>
  <message>
   <source>Write `tests:` with a list.</source>
   <translation>Écrivez `tests:` avec une liste.</translation>
  </message>
  <message>
   <source>Check its form.</source>
   <translation>Vérifiez sa forme.</translation>
  </message>
  <message>
   <source>The table cannot be read as CSV.</source>
   <translation>Le tableau n'est pas lisible en CSV.</translation>
  </message>
  <message>
   <source>Check its quotes.</source>
   <translation>Vérifiez ses guillemets.</translation>
  </message>
  <message>
   <source>There are more than {0} cases.</source>
   <translation>Il y a plus de {0} cas.</translation>
  </message>
  <message>
   <source>Split the file.</source>
   <translation>Divisez le fichier.</translation>
  </message>
  <message>
   <source>{0} is larger than {1} MB.</source>
   <translation>{0} dépasse {1} Mo.</translation>
  </message>
  <message>
   <source>Split it.</source>
   <translation>Divisez-le.</translation>
  </message>
  <message>
   <source>{0} cannot be read as text.</source>
   <translation>{0} n'est pas lisible comme texte.</translation>
  </message>
  <message>
   <source>Name a text file in UTF-8.</source>
   <translation>Nommez un fichier texte en UTF-8.</translation>
  </message>
  <message>
   <source>No answer was liked or corrected.</source>
   <translation>Aucune réponse n'a été aimée ou corrigée.</translation>
  </message>
  <message>
   <source>Rate answers in chat, or with `workbench feedback`.</source>
   <translation>Notez des réponses en conversation ou avec `workbench feedback`.</translation>
  </message>
  <message>
   <source>See the guide.</source>
   <translation>Voyez le guide.</translation>
  </message>
  <message>
   <source>This turn has no answer.</source>
   <translation>Ce tour n'a pas de réponse.</translation>
  </message>
  <message>
   <source>Cases are not written as {0}.</source>
   <translation>Les cas ne s'écrivent pas en {0}.</translation>
  </message>
  <message>
   <source>Use .jsonl, .parquet or .csv.</source>
   <translation>Utilisez .jsonl, .parquet ou .csv.</translation>
  </message>
  <message>
   <source>Name one that is there.</source>
   <translation>Nommez-en un qui existe.</translation>
  </message>
  <message>
   <source>Chats do not fit into a table.</source>
   <translation>Les conversations ne tiennent pas dans un tableau.</translation>
  </message>
  <message>
   <source>Use .jsonl or .parquet.</source>
   <translation>Utilisez .jsonl ou .parquet.</translation>
  </message>
  <message>
   <source>{0} cannot be written.</source>
   <translation>{0} ne peut être écrit.</translation>
  </message>
  <message>
   <source>{0} is no text of at most {1} MB.</source>
   <translation>{0} n'est pas un texte d'au plus {1} Mo.</translation>
  </message>
  <message>
   <source>Name a text file.</source>
   <translation>Nommez un fichier texte.</translation>
  </message>
  <message>
   <source>“{0}” cannot be the name of a data set.</source>
   <translation>« {0} » ne peut être le nom d'un jeu de données.</translation>
  </message>
  <message>
   <source>Use up to 64 letters, digits, blanks, dots and hyphens.</source>
   <translation>Utilisez jusqu'à 64 lettres, chiffres, espaces, points et tirets.</translation>
  </message>
  <message>
   <source>There is no data set “{0}”.</source>
   <translation>Il n'y a pas de jeu de données « {0} ».</translation>
  </message>
  <message>
   <source>{0} has no cases.</source>
   <translation>{0} n'a pas de cas.</translation>
  </message>
  <message>
   <source>There are no cases.</source>
   <translation>Il n'y a pas de cas.</translation>
  </message>
  <message>
   <source>Choose others.</source>
   <translation>Choisissez-en d'autres.</translation>
  </message>
  <message>
   <source>Name a prompt with --prompt, or give a column {0}.</source>
   <translation>Nommez un prompt avec --prompt, ou donnez une colonne {0}.</translation>
  </message>
  <message>
   <source>“{0}” takes a file, which a case cannot bring.</source>
   <translation>« {0} » prend un fichier, qu'un cas ne peut apporter.</translation>
  </message>
  <message>
   <source>Use a prompt with a text in its place.</source>
   <translation>Utilisez un prompt avec un texte à sa place.</translation>
  </message>
  <message>
   <source>Case {0}: {1}</source>
   <translation>Cas {0} : {1}</translation>
  </message>
  <message>
   <source>Case {0} asks nothing.</source>
   <translation>Le cas {0} ne demande rien.</translation>
  </message>
  <message>
   <source>Give it a question.</source>
   <translation>Donnez-lui une question.</translation>
  </message>
  <message>
   <source>That is no number of variants.</source>
   <translation>Ce n'est pas un nombre de variantes.</translation>
  </message>
  <message>
   <source>Choose up to {0} of each.</source>
   <translation>Choisissez jusqu'à {0} de chacune.</translation>
  </message>
  <message>
   <source>Ask for fewer.</source>
   <translation>Demandez-en moins.</translation>
  </message>
  <message>
   <source>This run is under way.</source>
   <translation>Cette exécution est en cours.</translation>
  </message>
  <message>
   <source>Stop it first.</source>
   <translation>Arrêtez-la d'abord.</translation>
  </message>
  <message>
   <source>No case is left to be asked.</source>
   <translation>Il ne reste aucun cas à poser.</translation>
  </message>
  <message>
   <source>Choose another split or tag.</source>
   <translation>Choisissez une autre partie ou étiquette.</translation>
  </message>
  <message>
   <source>{0} has other bytes than when this run began.</source>
   <translation>{0} a d'autres octets qu'au début de cette exécution.</translation>
  </message>
  <message>
   <source>Start a new run.</source>
   <translation>Commencez une nouvelle exécution.</translation>
  </message>
  <message>
   <source>“{0}” cannot be exchanged.</source>
   <translation>« {0} » ne peut être échangé.</translation>
  </message>
  <message>
   <source>{0} names no provider that runs on this machine.</source>
   <translation>{0} ne nomme aucun fournisseur qui tourne sur cette machine.</translation>
  </message>
  <message>
   <source>Write workbench:default there, or use --subject.</source>
   <translation>Écrivez-y workbench:default, ou utilisez --subject.</translation>
  </message>
  <message>
   <source>Line {0} of {1} {2}.</source>
   <translation>Ligne {0} de {1} : {2}.</translation>
  </message>
  <message>
   <source>The layout is BEIR's; see the guide.</source>
   <translation>La disposition est celle de BEIR ; voyez le guide.</translation>
  </message>
  <message>
   <source>{0} does not hold questions in BEIR's layout.</source>
   <translation>{0} ne contient pas de questions à la façon de BEIR.</translation>
  </message>
  <message>
   <source>It needs queries.jsonl, and qrels/test.tsv or qrels.tsv.</source>
   <translation>Il faut queries.jsonl, et qrels/test.tsv ou qrels.tsv.</translation>
  </message>
  <message>
   <source>No question of {0} has a right answer in {1}.</source>
   <translation>Aucune question de {0} n'a de réponse juste dans {1}.</translation>
  </message>
  <message>
   <source>The ids in the first column of the judgements are those of the questions.</source>
   <translation>Les identifiants de la première colonne des jugements sont ceux des questions.</translation>
  </message>
  <message>
   <source>{0} has more than {1} questions.</source>
   <translation>{0} a plus de {1} questions.</translation>
  </message>
  <message>
   <source>Take a sample.</source>
   <translation>Prenez un échantillon.</translation>
  </message>
  <message>
   <source>Check that it is a text file in UTF-8.</source>
   <translation>Vérifiez que c'est un fichier texte en UTF-8.</translation>
  </message>
  <message>
   <source>The SHA-256 of {0} is not known, so nothing can be bound to it.</source>
   <translation>Le SHA-256 de {0} n'est pas connu, on ne peut donc rien y lier.</translation>
  </message>
  <message>
   <source>Use `workbench models verify` first.</source>
   <translation>Utilisez d'abord `workbench models verify`.</translation>
  </message>
  <message>
   <source>The bar is a kappa from 0 to 1.</source>
   <translation>La barre est un kappa de 0 à 1.</translation>
  </message>
  <message>
   <source>Usual is {0}.</source>
   <translation>L'usuel est {0}.</translation>
  </message>
  <message>
   <source>There is no judge “{0}”.</source>
   <translation>Il n'y a pas de juge « {0} ».</translation>
  </message>
  <message>
   <source>A run with a judged check makes one; `workbench eval judges` lists them.</source>
   <translation>Une exécution avec un contrôle jugé en crée un ; `workbench eval judges` les liste.</translation>
  </message>
  <message>
   <source>More than one judge is “{0}”.</source>
   <translation>Plus d'un juge est « {0} ».</translation>
  </message>
  <message>
   <source>Write its key.</source>
   <translation>Écrivez sa clé.</translation>
  </message>
  <message>
   <source>The judge gave no verdict there.</source>
   <translation>Le juge n'y a pas donné de verdict.</translation>
  </message>
  <message>
   <source>Label what it judged.</source>
   <translation>Jugez ce qu'il a jugé.</translation>
  </message>
  <message>
   <source>{0} has no pairs, or more than {1}.</source>
   <translation>{0} n'a pas de paires, ou plus de {1}.</translation>
  </message>
  <message>
   <source>It needs the columns {0}.</source>
   <translation>Il faut les colonnes {0}.</translation>
  </message>
  <message>
   <source>{0} cannot be read as a table.</source>
   <translation>{0} n'est pas lisible comme tableau.</translation>
  </message>
  <message>
   <source>Use CSV.</source>
   <translation>Utilisez CSV.</translation>
  </message>
  <message>
   <source>“{0}” compares no pairs.</source>
   <translation>« {0} » ne compare pas de paires.</translation>
  </message>
  <message>
   <source>Use the rubric better.</source>
   <translation>Utilisez la grille « better ».</translation>
  </message>
  <message>
   <source>The two have no answered case in common.</source>
   <translation>Les deux n'ont aucun cas répondu en commun.</translation>
  </message>
  <message>
   <source>There is no rubric “{0}”.</source>
   <translation>Il n'y a pas de grille « {0} ».</translation>
  </message>
  <message>
   <source>A schedule needs a name.</source>
   <translation>Une planification demande un nom.</translation>
  </message>
  <message>
   <source>Use up to 64 characters.</source>
   <translation>Utilisez jusqu'à 64 caractères.</translation>
  </message>
  <message>
   <source>That is no time.</source>
   <translation>Ce n'est pas une heure.</translation>
  </message>
  <message>
   <source>Write --at 03:00.</source>
   <translation>Écrivez --at 03:00.</translation>
  </message>
  <message>
   <source>A share lies between 0 and 1.</source>
   <translation>Une part est entre 0 et 1.</translation>
  </message>
  <message>
   <source>Write --least 0.9.</source>
   <translation>Écrivez --least 0.9.</translation>
  </message>
  <message>
   <source>{0} is no suite.</source>
   <translation>{0} n'est pas une suite.</translation>
  </message>
  <message>
   <source>It needs `prompts:` and `tests:`.</source>
   <translation>Il lui faut `prompts:` et `tests:`.</translation>
  </message>
  <message>
   <source>{0} has no prompt that can be used.</source>
   <translation>{0} n'a pas de prompt utilisable.</translation>
  </message>
  <message>
   <source>Write them out.</source>
   <translation>Écrivez-les en entier.</translation>
  </message>
  <message>
   <source>Write it out as an object.</source>
   <translation>Écrivez-le en entier, comme objet.</translation>
  </message>
  <message>
   <source>{0} has no tests that can be run.</source>
   <translation>{0} n'a pas de tests exécutables.</translation>
  </message>
  <message>
   <source>Split the suite.</source>
   <translation>Divisez la suite.</translation>
  </message>
  <message>
   <source>The tests lie outside the suite's folder.</source>
   <translation>Les tests sont hors du dossier de la suite.</translation>
  </message>
  <message>
   <source>Put them beside it.</source>
   <translation>Mettez-les à côté.</translation>
  </message>
  <message>
   <source>“{0}” is no setting of a subject.</source>
   <translation>« {0} » n'est pas un réglage d'un sujet.</translation>
  </message>
  <message>
   <source>“{0}” is no number.</source>
   <translation>« {0} » n'est pas un nombre.</translation>
  </message>
  <message>
   <source>Write 0.7.</source>
   <translation>Écrivez 0.7.</translation>
  </message>
  <message>
   <source>“{0}” has no such drafts.</source>
   <translation>« {0} » n'a pas de tels brouillons.</translation>
  </message>
  <message>
   <source>List them first.</source>
   <translation>Listez-les d'abord.</translation>
  </message>
  <message>
   <source>There is no passage that something could be asked about.</source>
   <translation>Il n'y a pas de passage sur lequel demander quelque chose.</translation>
  </message>
  <message>
   <source>Choose a collection with documents.</source>
   <translation>Choisissez une collection avec des documents.</translation>
  </message>
  <message>
   <source>There is no adapter “{0}”.</source>
   <translation>Il n'y a pas d'adaptateur « {0} ».</translation>
  </message>
  <message>
   <source>{0} is a model, not an adapter.</source>
   <translation>{0} est un modèle, pas un adaptateur.</translation>
  </message>
  <message>
   <source>Name an adapter.</source>
   <translation>Nommez un adaptateur.</translation>
  </message>
  <message>
   <source>{0} is archived.</source>
   <translation>{0} est archivé.</translation>
  </message>
  <message>
   <source>Promote it again, or choose another one.</source>
   <translation>Promouvez-le à nouveau, ou choisissez-en un autre.</translation>
  </message>
  <message>
   <source>Choose the model that it was trained on.</source>
   <translation>Choisissez le modèle sur lequel il a été entraîné.</translation>
  </message>
  <message>
   <source>The adapter {0} is not what the release was made with, or was removed.</source>
   <translation>L'adaptateur {0} n'est pas celui de la mise en service, ou a été retiré.</translation>
  </message>
  <message>
   <source>Import the earlier file again, or make a new version of the release.</source>
   <translation>Réimportez le fichier d'avant, ou faites une nouvelle version de la mise en service.</translation>
  </message>
  <message>
   <source>{0} is refused: {1}</source>
   <translation>{0} est refusé : {1}</translation>
  </message>
  <message>
   <source>Get the file again from its source, or check what it was compared with.</source>
   <translation>Reprenez le fichier à sa source, ou vérifiez à quoi il a été comparé.</translation>
  </message>
  <message>
   <source>An adapter is no version of a model, nor the other way round: {0}.</source>
   <translation>Un adaptateur n'est pas une version d'un modèle, ni l'inverse : {0}.</translation>
  </message>
  <message>
   <source>Import it under a name of its own.</source>
   <translation>Importez-le sous un nom à lui.</translation>
  </message>
  <message>
   <source>The workspace's “models” folder cannot be written to.</source>
   <translation>On ne peut écrire dans le dossier « models » de l'espace de travail.</translation>
  </message>
  <message>
   <source>Check the folder's permissions, or register the model in place.</source>
   <translation>Vérifiez les droits du dossier, ou inscrivez le modèle où il est.</translation>
  </message>
  <message>
   <source>“{0}” is no SHA-256.</source>
   <translation>« {0} » n'est pas un SHA-256.</translation>
  </message>
  <message>
   <source>It has 64 hexadecimal digits.</source>
   <translation>Il a 64 chiffres hexadécimaux.</translation>
  </message>
  <message>
   <source>The folder {0} in the workspace's “models” cannot be replaced.</source>
   <translation>Le dossier {0} dans « models » de l'espace de travail ne peut être remplacé.</translation>
  </message>
  <message>
   <source>Unload the model and try again.</source>
   <translation>Déchargez le modèle et réessayez.</translation>
  </message>
  <message>
   <source>{0} has no “{1}”.</source>
   <translation>{0} n'a pas de « {1} ».</translation>
  </message>
  <message>
   <source>“{0}” is no address of a hub.</source>
   <translation>« {0} » n'est pas l'adresse d'un hub.</translation>
  </message>
  <message>
   <source>“{0}” is no repository.</source>
   <translation>« {0} » n'est pas un dépôt.</translation>
  </message>
  <message>
   <source>It has the form OWNER/NAME.</source>
   <translation>Il a la forme PROPRIÉTAIRE/NOM.</translation>
  </message>
  <message>
   <source>The download and the licence of the model were not agreed to.</source>
   <translation>Le téléchargement et la licence du modèle n'ont pas été acceptés.</translation>
  </message>
  <message>
   <source>Read what is shown, and agree to it.</source>
   <translation>Lisez ce qui est montré, et acceptez.</translation>
  </message>
  <message>
   <source>The download needs {0} GiB more, and the disk of the workspace has {1} GiB free.</source>
   <translation>Le téléchargement demande encore {0} Gio, et le disque de l'espace de travail en a {1} libres.</translation>
  </message>
  <message>
   <source>Free some space, or choose a smaller quantisation.</source>
   <translation>Faites de la place ou choisissez une quantification plus petite.</translation>
  </message>
  <message>
   <source>Choose another model, or name a file.</source>
   <translation>Choisissez un autre modèle ou nommez un fichier.</translation>
  </message>
  <message>
   <source>This download is at work already.</source>
   <translation>Ce téléchargement est déjà en cours.</translation>
  </message>
  <message>
   <source>Wait for it, or pause it.</source>
   <translation>Attendez-le ou mettez-le en pause.</translation>
  </message>
  <message>
   <source>At least one token and one repetition have to be measured.</source>
   <translation>Il faut mesurer au moins un jeton et une répétition.</translation>
  </message>
  <message>
   <source>Usual are {0}, {1} and {2}.</source>
   <translation>Sont usuels {0}, {1} et {2}.</translation>
  </message>
  <message>
   <source>{0} repetitions are more than {1}.</source>
   <translation>{0} répétitions, c'est plus que {1}.</translation>
  </message>
  <message>
   <source>{0} are usual.</source>
   <translation>{0} est usuel.</translation>
  </message>
  <message>
   <source>{0} is larger than {1} MiB.</source>
   <translation>{0} dépasse {1} Mio.</translation>
  </message>
  <message>
   <source>Take a part of it: perplexity settles long before.</source>
   <translation>Prenez-en une partie : la perplexité se fixe bien avant.</translation>
  </message>
  <message>
   <source>Check the path; the file must be UTF-8.</source>
   <translation>Vérifiez le chemin ; le fichier doit être en UTF-8.</translation>
  </message>
  <message>
   <source>The model file {0} is not there.</source>
   <translation>Le fichier de modèle {0} n'est pas là.</translation>
  </message>
  <message>
   <source>Put it back, or import the model from where it is now.</source>
   <translation>Remettez-le, ou importez le modèle d'où il est maintenant.</translation>
  </message>
  <message>
   <source>{0} was changed while it was read.</source>
   <translation>{0} a changé pendant la lecture.</translation>
  </message>
  <message>
   <source>Wait until whatever writes it is done, and try again.</source>
   <translation>Attendez que l'écriture soit finie et réessayez.</translation>
  </message>
  <message>
   <source>The model file {0} cannot be read.</source>
   <translation>Le fichier de modèle {0} est illisible.</translation>
  </message>
  <message>
   <source>Check that you may read the file and that its drive is connected.</source>
   <translation>Vérifiez que vous pouvez lire le fichier et que son disque est branché.</translation>
  </message>
  <message>
   <source>The model could not be carried into the workspace.</source>
   <translation>Le modèle n'a pu être porté dans l'espace de travail.</translation>
  </message>
  <message>
   <source>Check both drives and the permissions of the workspace folder.</source>
   <translation>Vérifiez les deux disques et les droits du dossier de l'espace de travail.</translation>
  </message>
  <message>
   <source>The disk is too full for a copy of this model.</source>
   <translation>Le disque est trop plein pour une copie de ce modèle.</translation>
  </message>
  <message>
   <source>Free some space, or register the model in place.</source>
   <translation>Faites de la place ou inscrivez le modèle où il est.</translation>
  </message>
  <message>
   <source>{0} cannot be hard-linked into the workspace.</source>
   <translation>{0} ne peut être lié dans l'espace de travail.</translation>
  </message>
  <message>
   <source>Links need the same drive and a file system that knows them; copy the model or register it in place.</source>
   <translation>Les liens demandent le même disque et un système de fichiers qui les connaît ; copiez le modèle ou inscrivez-le où il est.</translation>
  </message>
  <message>
   <source>{0} cannot be asked from here.</source>
   <translation>{0} ne peut être interrogé d'ici.</translation>
  </message>
  <message>
   <source>Choose a model of this program.</source>
   <translation>Choisissez un modèle de ce programme.</translation>
  </message>
  <message>
   <source>Import its GGUF file first; the models page and `workbench models list` show what is there.</source>
   <translation>Importez d'abord son fichier GGUF ; la page des modèles et `workbench models list` montrent ce qu'il y a.</translation>
  </message>
  <message>
   <source>The path of this file is not valid Unicode.</source>
   <translation>Le chemin de ce fichier n'est pas de l'Unicode valide.</translation>
  </message>
  <message>
   <source>Rename the file or its folder.</source>
   <translation>Renommez le fichier ou son dossier.</translation>
  </message>
  <message>
   <source>{0} is a model for {1}; it writes no text.</source>
   <translation>{0} est un modèle pour {1} ; il n'écrit pas de texte.</translation>
  </message>
  <message>
   <source>Choose a chat or instruct model here; this one can be chosen for a collection.</source>
   <translation>Choisissez ici un modèle de conversation ou d'instructions ; celui-ci peut être choisi pour une collection.</translation>
  </message>
  <message>
   <source>The file of {0} is no longer at {1}.</source>
   <translation>Le fichier de {0} n'est plus à {1}.</translation>
  </message>
  <message>
   <source>Put it back, or remove the model and import it from its new place.</source>
   <translation>Remettez-le, ou retirez le modèle et importez-le de son nouvel endroit.</translation>
  </message>
  <message>
   <source>The file of {0} has changed since it was registered.</source>
   <translation>Le fichier de {0} a changé depuis son inscription.</translation>
  </message>
  <message>
   <source>Verify it to see whether its bytes did; import it again to accept them.</source>
   <translation>Vérifiez si ses octets ont changé ; importez-le à nouveau pour les accepter.</translation>
  </message>
  <message>
   <source>{0} is refused: its bytes are not those that were vouched for.</source>
   <translation>{0} est refusé : ses octets ne sont pas ceux qui ont été garantis.</translation>
  </message>
  <message>
   <source>Get the file again from its source, or verify it with the right SHA-256.</source>
   <translation>Reprenez le fichier à sa source, ou vérifiez-le avec le bon SHA-256.</translation>
  </message>
  <message>
   <source>{0} is a LoRA adapter, not a model.</source>
   <translation>{0} est un adaptateur LoRA, pas un modèle.</translation>
  </message>
  <message>
   <source>Ask the model that it was made for, and turn the adapter on for it.</source>
   <translation>Interrogez le modèle pour lequel il a été fait, et activez-y l'adaptateur.</translation>
  </message>
  <message>
   <source>Promote it again, or choose another version or model.</source>
   <translation>Promouvez-le à nouveau, ou choisissez une autre version ou un autre modèle.</translation>
  </message>
  <message>
   <source>{0} is a folder.</source>
   <translation>{0} est un dossier.</translation>
  </message>
  <message>
   <source>Choose the GGUF file in it.</source>
   <translation>Choisissez le fichier GGUF qu'il contient.</translation>
  </message>
  <message>
   <source>The demo model belongs to the program and cannot be removed.</source>
   <translation>Le modèle de démonstration appartient au programme et ne peut être retiré.</translation>
  </message>
  <message>
   <source>Choose another model for chat instead.</source>
   <translation>Choisissez plutôt un autre modèle pour la conversation.</translation>
  </message>
  <message>
   <source>{0} is no model on this computer that could guess ahead.</source>
   <translation>{0} n'est pas un modèle de cet ordinateur capable d'anticiper.</translation>
  </message>
  <message>
   <source>Choose a smaller model of the same family.</source>
   <translation>Choisissez un modèle plus petit de la même famille.</translation>
  </message>
  <message>
   <source>The {0} is {1}, but must lie between {2} and {3}.</source>
   <translation>{0} est {1}, mais doit être entre {2} et {3}.</translation>
  </message>
  <message>
   <source>Other programs cannot be asked from here.</source>
   <translation>D'autres programmes ne peuvent être interrogés d'ici.</translation>
  </message>
  <message>
   <source>Use the program.</source>
   <translation>Utilisez le programme.</translation>
  </message>
  <message>
   <source>Choose another one, up to {0} characters and without @.</source>
   <translation>Choisissez-en un autre, jusqu'à {0} caractères et sans @.</translation>
  </message>
  <message>
   <source>In this encrypted workspace the adapter stays sealed: llama.cpp loads files only, and this system has none that never touch the disk.</source>
   <translation>Dans cet espace chiffré l'adaptateur reste scellé : llama.cpp ne charge que des fichiers, et ce système n'en a pas qui ne touchent jamais le disque.</translation>
  </message>
  <message>
   <source>The sealed adapter {0} is damaged.</source>
   <translation>L'adaptateur scellé {0} est endommagé.</translation>
  </message>
  <message>
   <source>Export it from its training run again.</source>
   <translation>Exportez-le à nouveau de son entraînement.</translation>
  </message>
  <message>
   <source>{0} is in {1} already.</source>
   <translation>{0} est déjà en {1}.</translation>
  </message>
  <message>
   <source>Choose a smaller format.</source>
   <translation>Choisissez un format plus petit.</translation>
  </message>
  <message>
   <source>{0} is quantised already ({1}); what is made of it is worse than {2} made of the original.</source>
   <translation>{0} est déjà quantifié ({1}) ; ce qu'on en tire est moins bon que {2} tiré de l'original.</translation>
  </message>
  <message>
   <source>Take the original in F16 or BF16, or say that it is to be quantised again.</source>
   <translation>Prenez l'original en F16 ou BF16, ou dites qu'il faut quantifier à nouveau.</translation>
  </message>
  <message>
   <source>{0} is quantised ({1}); merged into {2}, its weights would be quantised a second time.</source>
   <translation>{0} est quantifié ({1}) ; fusionnés en {2}, ses poids seraient quantifiés une seconde fois.</translation>
  </message>
  <message>
   <source>Merge into F16, or say that they are to be quantised again.</source>
   <translation>Fusionnez en F16, ou dites qu'il faut quantifier à nouveau.</translation>
  </message>
  <message>
   <source>Choose the model that it was made for; there it can be merged.</source>
   <translation>Choisissez le modèle pour lequel il a été fait ; il peut y être fusionné.</translation>
  </message>
  <message>
   <source>{0} has no file on this machine.</source>
   <translation>{0} n'a pas de fichier sur cette machine.</translation>
  </message>
  <message>
   <source>Choose a model that was imported, not one that another program runs.</source>
   <translation>Choisissez un modèle importé, pas un qu'un autre programme fait tourner.</translation>
  </message>
  <message>
   <source>{0} is sealed, and a merged model would lie in the clear.</source>
   <translation>{0} est scellé, et un modèle fusionné serait en clair.</translation>
  </message>
  <message>
   <source>Use it beside the model, or export it first: finetune export --to FILE.</source>
   <translation>Utilisez-le à côté du modèle, ou exportez-le d'abord : finetune export --to FICHIER.</translation>
  </message>
  <message>
   <source>The model in {0} takes {1} MiB of the disk; {2} MiB are free.</source>
   <translation>Le modèle en {0} prend {1} Mio du disque ; {2} Mio sont libres.</translation>
  </message>
  <message>
   <source>Free some space, or choose a smaller format.</source>
   <translation>Faites de la place ou choisissez un format plus petit.</translation>
  </message>
  <message>
   <source>The backup is of a workspace that is encrypted otherwise than this one.</source>
   <translation>La sauvegarde est d'un espace de travail chiffré autrement que celui-ci.</translation>
  </message>
  <message>
   <source>Restore it into a folder of its own, and take collections over as archives.</source>
   <translation>Restaurez-la dans un dossier à part, et reprenez des collections comme archives.</translation>
  </message>
  <message>
   <source>There is no room for what the backup brings.</source>
   <translation>Il n'y a pas de place pour ce qu'apporte la sauvegarde.</translation>
  </message>
  <message>
   <source>Free some space where the workspace is.</source>
   <translation>Faites de la place là où est l'espace de travail.</translation>
  </message>
  <message>
   <source>The backup lacks a document that it names.</source>
   <translation>Il manque à la sauvegarde un document qu'elle nomme.</translation>
  </message>
  <message>
   <source>Choose another snapshot.</source>
   <translation>Choisissez un autre instantané.</translation>
  </message>
  <message>
   <source>There is no database of GPT4All or Open WebUI in {0}.</source>
   <translation>Il n'y a pas de base de GPT4All ou d'Open WebUI dans {0}.</translation>
  </message>
  <message>
   <source>Look for {0}.</source>
   <translation>Cherchez {0}.</translation>
  </message>
  <message>
   <source>There is no collection “{0}” in {1}.</source>
   <translation>Il n'y a pas de collection « {0} » dans {1}.</translation>
  </message>
  <message>
   <source>There is no training run {0}.</source>
   <translation>Il n'y a pas d'entraînement {0}.</translation>
  </message>
  <message>
   <source>List the runs.</source>
   <translation>Listez les entraînements.</translation>
  </message>
  <message>
   <source>There is no workspace in {0}.</source>
   <translation>Il n'y a pas d'espace de travail dans {0}.</translation>
  </message>
  <message>
   <source>Name another with --workspace.</source>
   <translation>Nommez-en un autre avec --workspace.</translation>
  </message>
  <message>
   <source>The question names nobody who could be exchanged.</source>
   <translation>La question ne nomme personne qu'on puisse échanger.</translation>
  </message>
  <message>
   <source>Ask about a person: by name, he or she, age or origin.</source>
   <translation>Demandez sur une personne : par son nom, il ou elle, âge ou origine.</translation>
  </message>
  <message>
   <source>The judge's form is incomplete.</source>
   <translation>Le formulaire du juge est incomplet.</translation>
  </message>
  <message>
   <source>Choose another model.</source>
   <translation>Choisissez un autre modèle.</translation>
  </message>
  <message>
   <source>There is no policy “{0}” for this direction.</source>
   <translation>Il n'y a pas de politique « {0} » pour cette direction.</translation>
  </message>
  <message>
   <source>The judge's form was not filled in to its end.</source>
   <translation>Le formulaire du juge n'a pas été rempli jusqu'au bout.</translation>
  </message>
  <message>
   <source>Judge a shorter text, or choose another model.</source>
   <translation>Jugez un texte plus court ou choisissez un autre modèle.</translation>
  </message>
  <message>
   <source>The folder {0} is not absolute.</source>
   <translation>Le dossier {0} n'est pas absolu.</translation>
  </message>
  <message>
   <source>Begin with / or ~.</source>
   <translation>Commencez par / ou ~.</translation>
  </message>
  <message>
   <source>{0} is larger than {1} bytes.</source>
   <translation>{0} dépasse {1} octets.</translation>
  </message>
  <message>
   <source>Divide it.</source>
   <translation>Divisez-le.</translation>
  </message>
  <message>
   <source>No folder is linked to “{0}”.</source>
   <translation>Aucun dossier n'est lié à « {0} ».</translation>
  </message>
  <message>
   <source>Name one with `folder`, or link it: workbench docs sync FOLDER -c C</source>
   <translation>Nommez-en un avec `folder`, ou liez-le : workbench docs sync DOSSIER -c C</translation>
  </message>
  <message>
   <source>The folder {0} is away.</source>
   <translation>Le dossier {0} est absent.</translation>
  </message>
  <message>
   <source>Is its drive there?</source>
   <translation>Son disque est-il là ?</translation>
  </message>
  <message>
   <source>Use letters, digits, - and _.</source>
   <translation>Utilisez lettres, chiffres, - et _.</translation>
  </message>
  <message>
   <source>There is no text in {0}.</source>
   <translation>Il n'y a pas de texte dans {0}.</translation>
  </message>
  <message>
   <source>Read are {0}.</source>
   <translation>Sont lus {0}.</translation>
  </message>
  <message>
   <source>{0} has {1} texts; {2} can be redacted in one step.</source>
   <translation>{0} a {1} textes ; {2} peuvent être caviardés en une étape.</translation>
  </message>
  <message>
   <source>Divide the folder.</source>
   <translation>Divisez le dossier.</translation>
  </message>
  <message>
   <source>The outbox is a link to somewhere else.</source>
   <translation>Le dossier de sortie est un lien vers autre chose.</translation>
  </message>
  <message>
   <source>Remove the link.</source>
   <translation>Retirez le lien.</translation>
  </message>
  <message>
   <source>The folder {0} cannot be read.</source>
   <translation>Le dossier {0} est illisible.</translation>
  </message>
  <message>
   <source>{0} is not UTF-8.</source>
   <translation>{0} n'est pas en UTF-8.</translation>
  </message>
  <message>
   <source>Convert it first.</source>
   <translation>Convertissez-le d'abord.</translation>
  </message>
  <message>
   <source>The folder {0} cannot be looked through.</source>
   <translation>Le dossier {0} ne peut être parcouru.</translation>
  </message>
  <message>
   <source>Check its permissions.</source>
   <translation>Vérifiez ses droits.</translation>
  </message>
  <message>
   <source>The sync was stopped.</source>
   <translation>La synchronisation a été arrêtée.</translation>
  </message>
  <message>
   <source>Go on with the run.</source>
   <translation>Continuez l'exécution.</translation>
  </message>
  <message>
   <source>Link smaller folders.</source>
   <translation>Liez des dossiers plus petits.</translation>
  </message>
  <message>
   <source>“{0}” makes examples to train on, not cases.</source>
   <translation>« {0} » fait des exemples d'entraînement, pas des cas.</translation>
  </message>
  <message>
   <source>Use `from: chats`.</source>
   <translation>Utilisez `from: chats`.</translation>
  </message>
  <message>
   <source>The outbox cannot be made.</source>
   <translation>Le dossier de sortie ne peut être créé.</translation>
  </message>
  <message>
   <source>Check the workspace's folder.</source>
   <translation>Vérifiez le dossier de l'espace de travail.</translation>
  </message>
  <message>
   <source>“{0}” makes data for {1}, not for {2}.</source>
   <translation>« {0} » fait des données pour {1}, pas pour {2}.</translation>
  </message>
  <message>
   <source>The training rests: {0}</source>
   <translation>L'entraînement est suspendu : {0}</translation>
  </message>
  <message>
   <source>Go on with the run of the pipeline.</source>
   <translation>Continuez l'exécution de la chaîne.</translation>
  </message>
  <message>
   <source>This is no pipeline: {0}</source>
   <translation>Ce n'est pas une chaîne : {0}</translation>
  </message>
  <message>
   <source>Another run is being worked on.</source>
   <translation>Une autre exécution est en travail.</translation>
  </message>
  <message>
   <source>Wait for its end.</source>
   <translation>Attendez sa fin.</translation>
  </message>
  <message>
   <source>Nothing in this run waits for a yes.</source>
   <translation>Rien dans cette exécution n'attend un oui.</translation>
  </message>
  <message>
   <source>Look at its steps.</source>
   <translation>Regardez ses étapes.</translation>
  </message>
  <message>
   <source>Write --every daily --at 03:00.</source>
   <translation>Écrivez --every daily --at 03:00.</translation>
  </message>
  <message>
   <source>{0} did not pass, so nothing is promoted.</source>
   <translation>{0} n'a pas passé, rien n'est donc promu.</translation>
  </message>
  <message>
   <source>Look at its result.</source>
   <translation>Regardez son résultat.</translation>
  </message>
  <message>
   <source>The form of answers is no JSON Schema: {0}.</source>
   <translation>La forme des réponses n'est pas un schéma JSON : {0}.</translation>
  </message>
  <message>
   <source>Give a schema as a JSON object.</source>
   <translation>Donnez un schéma comme objet JSON.</translation>
  </message>
  <message>
   <source>Stored chats are not hidden in this workspace.</source>
   <translation>Les conversations enregistrées ne sont pas masquées dans cet espace de travail.</translation>
  </message>
  <message>
   <source>Switch it on first: workbench pii places chats on</source>
   <translation>Activez-le d'abord : workbench pii places chats on</translation>
  </message>
  <message>
   <source>What is hidden in this chat was not shown yet.</source>
   <translation>Ce qui est masqué dans cette conversation n'a pas encore été montré.</translation>
  </message>
  <message>
   <source>Say why you need it (“Show…”, or --reason), or begin a new chat.</source>
   <translation>Dites pourquoi vous en avez besoin (« Montrer… », ou --reason), ou commencez une nouvelle conversation.</translation>
  </message>
  <message>
   <source>Revealing asks for a reason.</source>
   <translation>Révéler demande un motif.</translation>
  </message>
  <message>
   <source>Write up to {0} characters.</source>
   <translation>Écrivez jusqu'à {0} caractères.</translation>
  </message>
  <message>
   <source>Exports are to be sealed, and there is no passphrase for them.</source>
   <translation>Les exports doivent être scellés, et il n'y a pas de phrase secrète pour eux.</translation>
  </message>
  <message>
   <source>Set one under “Workspace”, or with `workbench exports passphrase`.</source>
   <translation>Fixez-en une sous « Espace », ou avec `workbench exports passphrase`.</translation>
  </message>
  <message>
   <source>The policy of this workspace demands that exports are sealed.</source>
   <translation>La politique de cet espace de travail exige que les exports soient scellés.</translation>
  </message>
  <message>
   <source>An administrator can change policy.json.</source>
   <translation>Un administrateur peut modifier policy.json.</translation>
  </message>
  <message>
   <source>A limit belongs to “length”.</source>
   <translation>Une limite appartient à « length ».</translation>
  </message>
  <message>
   <source>Write: IN length ACTION.</source>
   <translation>Écrivez : IN length ACTION.</translation>
  </message>
  <message>
   <source>This family has no list of words.</source>
   <translation>Cette famille n'a pas de liste de mots.</translation>
  </message>
  <message>
   <source>Lists have {0}.</source>
   <translation>Ont des listes {0}.</translation>
  </message>
  <message>
   <source>There is no limit yet.</source>
   <translation>Il n'y a pas encore de limite.</translation>
  </message>
  <message>
   <source>Give one with --limit N.</source>
   <translation>Donnez-en une avec --limit N.</translation>
  </message>
  <message>
   <source>The policy can be looked at only.</source>
   <translation>La politique ne peut être que regardée.</translation>
  </message>
  <message>
   <source>Open the workspace.</source>
   <translation>Ouvrez l'espace de travail.</translation>
  </message>
  <message>
   <source>There are {0} recognisers already.</source>
   <translation>Il y a déjà {0} reconnaisseurs.</translation>
  </message>
  <message>
   <source>Remove one first.</source>
   <translation>Retirez-en un d'abord.</translation>
  </message>
  <message>
   <source>{0} has no label “{1}”.</source>
   <translation>{0} n'a pas d'étiquette « {1} ».</translation>
  </message>
  <message>
   <source>It has {0}.</source>
   <translation>Il a {0}.</translation>
  </message>
  <message>
   <source>None of the labels of {0} stands for a type of this program.</source>
   <translation>Aucune des étiquettes de {0} ne représente un type de ce programme.</translation>
  </message>
  <message>
   <source>Say which: --map {0}=PERSON</source>
   <translation>Dites laquelle : --map {0}=PERSON</translation>
  </message>
  <message>
   <source>There is no recogniser {0}.</source>
   <translation>Il n'y a pas de reconnaisseur {0}.</translation>
  </message>
  <message>
   <source>No larger recogniser can be run here.</source>
   <translation>Aucun reconnaisseur plus grand ne peut tourner ici.</translation>
  </message>
  <message>
   <source>{0} cannot be sealed, and exports of this workspace are.</source>
   <translation>{0} ne peut pas être scellé, et les exports de cet espace de travail le sont.</translation>
  </message>
  <message>
   <source>Switch it off in “Workspace”, or with `workbench exports seal off`, where the policy allows it.</source>
   <translation>Désactivez-le sous « Espace », ou avec `workbench exports seal off`, si la politique le permet.</translation>
  </message>
  <message>
   <source>{0} would leave with everything that is in it, and exports of this workspace leave without personal data.</source>
   <translation>{0} partirait avec tout ce qu'il contient, et les exports de cet espace de travail partent sans données personnelles.</translation>
  </message>
  <message>
   <source>Switch it off in “Privacy”, or with `workbench pii places exports off`, where the policy allows it.</source>
   <translation>Désactivez-le sous « Confidentialité », ou avec `workbench pii places exports off`, si la politique le permet.</translation>
  </message>
  <message>
   <source>A list takes values of 1 to 500 characters.</source>
   <translation>Une liste prend des valeurs de 1 à 500 caractères.</translation>
  </message>
  <message>
   <source>Select a word or a name.</source>
   <translation>Choisissez un mot ou un nom.</translation>
  </message>
  <message>
   <source>{0} is a type of the program.</source>
   <translation>{0} est un type du programme.</translation>
  </message>
  <message>
   <source>The rules can be looked at only.</source>
   <translation>Les règles ne peuvent être que regardées.</translation>
  </message>
  <message>
   <source>There is no type “{0}”.</source>
   <translation>Il n'y a pas de type « {0} ».</translation>
  </message>
  <message>
   <source>The labelled sample is too large.</source>
   <translation>L'échantillon annoté est trop grand.</translation>
  </message>
  <message>
   <source>Check the path; the file must be UTF-8 text.</source>
   <translation>Vérifiez le chemin ; le fichier doit être du texte en UTF-8.</translation>
  </message>
  <message>
   <source>The desk takes up to {0} characters.</source>
   <translation>Le bureau prend jusqu'à {0} caractères.</translation>
  </message>
  <message>
   <source>Use `workbench redact` for longer texts.</source>
   <translation>Utilisez `workbench redact` pour des textes plus longs.</translation>
  </message>
  <message>
   <source>There is no text to keep.</source>
   <translation>Il n'y a pas de texte à garder.</translation>
  </message>
  <message>
   <source>Paste one first.</source>
   <translation>Collez-en un d'abord.</translation>
  </message>
  <message>
   <source>There is no labelled text yet.</source>
   <translation>Il n'y a pas encore de texte annoté.</translation>
  </message>
  <message>
   <source>Correct the finds of a text and keep it.</source>
   <translation>Corrigez les trouvailles d'un texte et gardez-le.</translation>
  </message>
  <message>
   <source>A label does not fit its text.</source>
   <translation>Une annotation ne va pas avec son texte.</translation>
  </message>
  <message>
   <source>Look at the text again.</source>
   <translation>Regardez le texte à nouveau.</translation>
  </message>
  <message>
   <source>There is no policy “{0}”.</source>
   <translation>Il n'y a pas de politique « {0} ».</translation>
  </message>
  <message>
   <source>Use {0}, or the path of a TOML file.</source>
   <translation>Utilisez {0}, ou le chemin d'un fichier TOML.</translation>
  </message>
  <message>
   <source>It must be a TOML file; see resources/privacy/policies.</source>
   <translation>Ce doit être un fichier TOML ; voyez resources/privacy/policies.</translation>
  </message>
  <message>
   <source>Token ids cannot be looked through for personal data.</source>
   <translation>Des identifiants de jetons ne peuvent être fouillés pour des données personnelles.</translation>
  </message>
  <message>
   <source>Send the prompt as text, or have the switch for this place turned off.</source>
   <translation>Envoyez le prompt comme texte, ou faites désactiver ce lieu.</translation>
  </message>
  <message>
   <source>The profile “{0}” may not {1}.</source>
   <translation>Le profil « {0} » n'a pas le droit : {1}.</translation>
  </message>
  <message>
   <source>Roles that may: {0}.</source>
   <translation>Rôles qui l'ont : {0}.</translation>
  </message>
  <message>
   <source>{0} of a guarded service is not set from outside</source>
   <translation>{0} d'un service gardé ne se règle pas du dehors</translation>
  </message>
  <message>
   <source>There is no profile “{0}”.</source>
   <translation>Il n'y a pas de profil « {0} ».</translation>
  </message>
  <message>
   <source>The first profile must be one that may change profiles.</source>
   <translation>Le premier profil doit pouvoir changer les profils.</translation>
  </message>
  <message>
   <source>Give it the role owner or administrator.</source>
   <translation>Donnez-lui le rôle owner ou administrator.</translation>
  </message>
  <message>
   <source>Nobody changes the roles of their own profile.</source>
   <translation>Nul ne change les rôles de son propre profil.</translation>
  </message>
  <message>
   <source>Ask another administrator.</source>
   <translation>Demandez à un autre administrateur.</translation>
  </message>
  <message>
   <source>A profile does not remove itself.</source>
   <translation>Un profil ne se retire pas lui-même.</translation>
  </message>
  <message>
   <source>Sign in as another one.</source>
   <translation>Connectez-vous avec un autre.</translation>
  </message>
  <message>
   <source>There is a profile “{0}” already.</source>
   <translation>Il y a déjà un profil « {0} ».</translation>
  </message>
  <message>
   <source>Only an owner changes owners.</source>
   <translation>Seul un propriétaire change des propriétaires.</translation>
  </message>
  <message>
   <source>Ask an owner.</source>
   <translation>Demandez à un propriétaire.</translation>
  </message>
  <message>
   <source>Give another profile the role administrator first.</source>
   <translation>Donnez d'abord à un autre profil le rôle administrator.</translation>
  </message>
  <message>
   <source>This profile was removed.</source>
   <translation>Ce profil a été retiré.</translation>
  </message>
  <message>
   <source>Ask an administrator of the workspace.</source>
   <translation>Demandez à un administrateur de l'espace de travail.</translation>
  </message>
  <message>
   <source>Profiles here: {0}.</source>
   <translation>Profils ici : {0}.</translation>
  </message>
  <message>
   <source>This workspace has profiles: say who you are.</source>
   <translation>Cet espace de travail a des profils : dites qui vous êtes.</translation>
  </message>
  <message>
   <source>Use --as NAME with one of: {0}.</source>
   <translation>Utilisez --as NOM avec l'un de : {0}.</translation>
  </message>
  <message>
   <source>The profile “{0}” has no key yet.</source>
   <translation>Le profil « {0} » n'a pas encore de clé.</translation>
  </message>
  <message>
   <source>It gets one when somebody opens the workspace with its own passphrase.</source>
   <translation>Il en reçoit une quand quelqu'un ouvre l'espace de travail avec sa propre phrase secrète.</translation>
  </message>
  <message>
   <source>The key of the profile “{0}” opens the audit log and no content.</source>
   <translation>La clé du profil « {0} » ouvre le journal d'audit et aucun contenu.</translation>
  </message>
  <message>
   <source>Use `workbench audit list`, `audit verify` or `audit export`.</source>
   <translation>Utilisez `workbench audit list`, `audit verify` ou `audit export`.</translation>
  </message>
  <message>
   <source>There is no file or folder {0}.</source>
   <translation>Il n'y a ni fichier ni dossier {0}.</translation>
  </message>
  <message>
   <source>A pack must be signed.</source>
   <translation>Un lot doit être signé.</translation>
  </message>
  <message>
   <source>Name the file of your key with --key.</source>
   <translation>Nommez le fichier de votre clé avec --key.</translation>
  </message>
  <message>
   <source>There are no prompts in {0}.</source>
   <translation>Il n'y a pas de prompts dans {0}.</translation>
  </message>
  <message>
   <source>Their files end with {0}.</source>
   <translation>Leurs fichiers finissent par {0}.</translation>
  </message>
  <message>
   <source>{0} is too large for prompts.</source>
   <translation>{0} est trop grand pour des prompts.</translation>
  </message>
  <message>
   <source>Split it, or choose another file.</source>
   <translation>Divisez-le ou choisissez un autre fichier.</translation>
  </message>
  <message>
   <source>{0} is not text in UTF-8.</source>
   <translation>{0} n'est pas du texte en UTF-8.</translation>
  </message>
  <message>
   <source>Save it as UTF-8 and try again.</source>
   <translation>Enregistrez-le en UTF-8 et réessayez.</translation>
  </message>
  <message>
   <source>There are more than {0} prompts in {1}.</source>
   <translation>Il y a plus de {0} prompts dans {1}.</translation>
  </message>
  <message>
   <source>Choose a folder inside it.</source>
   <translation>Choisissez un dossier à l'intérieur.</translation>
  </message>
  <message>
   <source>This JSON file holds no prompts of the workbench.</source>
   <translation>Ce fichier JSON ne contient pas de prompts du programme.</translation>
  </message>
  <message>
   <source>Such files are written by `workbench prompts export --format json`.</source>
   <translation>De tels fichiers sont écrits par `workbench prompts export --format json`.</translation>
  </message>
  <message>
   <source>This file was written by a newer version of the program.</source>
   <translation>Ce fichier a été écrit par une version plus récente du programme.</translation>
  </message>
  <message>
   <source>Install the newer version, or export in the form of a folder.</source>
   <translation>Installez la version plus récente, ou exportez sous forme de dossier.</translation>
  </message>
  <message>
   <source>Its versions are not numbered in order.</source>
   <translation>Ses versions ne sont pas numérotées dans l'ordre.</translation>
  </message>
  <message>
   <source>A label points to a version that is not in the file.</source>
   <translation>Une étiquette désigne une version absente du fichier.</translation>
  </message>
  <message>
   <source>This file is not valid JSON.</source>
   <translation>Ce fichier n'est pas du JSON valide.</translation>
  </message>
  <message>
   <source>Export the prompts again.</source>
   <translation>Exportez les prompts à nouveau.</translation>
  </message>
  <message>
   <source>The content of version {0} does not match its hash.</source>
   <translation>Le contenu de la version {0} ne correspond pas à son empreinte.</translation>
  </message>
  <message>
   <source>This is not a pack of prompts.</source>
   <translation>Ce n'est pas un lot de prompts.</translation>
  </message>
  <message>
   <source>Ask for a fresh copy.</source>
   <translation>Demandez une nouvelle copie.</translation>
  </message>
  <message>
   <source>This pack was signed by another key, {0}; nothing was imported.</source>
   <translation>Ce lot a été signé par une autre clé, {0} ; rien n'a été importé.</translation>
  </message>
  <message>
   <source>Compare the fingerprint with its maker; {0} digits are needed.</source>
   <translation>Comparez l'empreinte avec son auteur ; il faut {0} chiffres.</translation>
  </message>
  <message>
   <source>This pack was changed after it was signed; nothing was imported.</source>
   <translation>Ce lot a été changé après sa signature ; rien n'a été importé.</translation>
  </message>
  <message>
   <source>Ask whoever made it for a fresh copy.</source>
   <translation>Demandez une nouvelle copie à son auteur.</translation>
  </message>
  <message>
   <source>The key in {0} is not Ed25519.</source>
   <translation>La clé dans {0} n'est pas Ed25519.</translation>
  </message>
  <message>
   <source>{0} holds no key that can be used.</source>
   <translation>{0} ne contient pas de clé utilisable.</translation>
  </message>
  <message>
   <source>Name another file; one that is not there is made.</source>
   <translation>Nommez un autre fichier ; un qui n'existe pas est créé.</translation>
  </message>
  <message>
   <source>It has neither “raw” nor a file as its “id”.</source>
   <translation>Il n'a ni « raw » ni un fichier comme « id ».</translation>
  </message>
  <message>
   <source>{0} has no “prompts:”.</source>
   <translation>{0} n'a pas de « prompts: ».</translation>
  </message>
  <message>
   <source>Choose a promptfoo configuration.</source>
   <translation>Choisissez une configuration promptfoo.</translation>
  </message>
  <message>
   <source>It is neither text nor an object.</source>
   <translation>Ce n'est ni un texte ni un objet.</translation>
  </message>
  <message>
   <source>“{0}” is not supported.</source>
   <translation>« {0} » n'est pas pris en charge.</translation>
  </message>
  <message>
   <source>Prompts made by code are not supported.</source>
   <translation>Les prompts faits par du code ne sont pas pris en charge.</translation>
  </message>
  <message>
   <source>Patterns of files are not supported; name each file.</source>
   <translation>Les motifs de fichiers ne sont pas pris en charge ; nommez chaque fichier.</translation>
  </message>
  <message>
   <source>It lies outside the configuration's folder.</source>
   <translation>C'est hors du dossier de la configuration.</translation>
  </message>
  <message>
   <source>There is no such file.</source>
   <translation>Ce fichier n'existe pas.</translation>
  </message>
  <message>
   <source>Prompts in files of the kind {0} are not read.</source>
   <translation>Les prompts dans des fichiers de genre {0} ne sont pas lus.</translation>
  </message>
  <message>
   <source>Its messages do not alternate between user and assistant, ending with user.</source>
   <translation>Ses messages n'alternent pas entre user et assistant en finissant par user.</translation>
  </message>
  <message>
   <source>Check it with promptfoo itself.</source>
   <translation>Vérifiez-le avec promptfoo lui-même.</translation>
  </message>
  <message>
   <source>“{0}:” is not supported.</source>
   <translation>« {0}: » n'est pas pris en charge.</translation>
  </message>
  <message>
   <source>It is no list of messages with “role” and “content”.</source>
   <translation>Ce n'est pas une liste de messages avec « role » et « content ».</translation>
  </message>
  <message>
   <source>This prompt is longer than {0} characters.</source>
   <translation>Ce prompt dépasse {0} caractères.</translation>
  </message>
  <message>
   <source>Put long text into a variable of the kind “file”.</source>
   <translation>Mettez un long texte dans une variable de genre « file ».</translation>
  </message>
  <message>
   <source>“{0}” has no version or label “{1}”.</source>
   <translation>« {0} » n'a ni version ni étiquette « {1} ».</translation>
  </message>
  <message>
   <source>Labels: {0}; versions 1 to {1}.</source>
   <translation>Étiquettes : {0} ; versions 1 à {1}.</translation>
  </message>
  <message>
   <source>“{0}” gives an empty question.</source>
   <translation>« {0} » donne une question vide.</translation>
  </message>
  <message>
   <source>Give its variables values.</source>
   <translation>Donnez des valeurs à ses variables.</translation>
  </message>
  <message>
   <source>“{0}” cannot be the name of a variable here.</source>
   <translation>« {0} » ne peut être ici le nom d'une variable.</translation>
  </message>
  <message>
   <source>Use letters, digits and underscores, and each name once; words of the template language are taken.</source>
   <translation>Utilisez lettres, chiffres et soulignés, et chaque nom une fois ; les mots du langage de gabarits sont pris.</translation>
  </message>
  <message>
   <source>There is no prompt “{0}”.</source>
   <translation>Il n'y a pas de prompt « {0} ».</translation>
  </message>
  <message>
   <source>There is no probe family “{0}”.</source>
   <translation>Il n'y a pas de famille d'essais « {0} ».</translation>
  </message>
  <message>
   <source>There is no hold “{0}”.</source>
   <translation>Il n'y a pas de mise sous séquestre « {0} ».</translation>
  </message>
  <message>
   <source>A hold needs a name and a reason.</source>
   <translation>Une mise sous séquestre demande un nom et un motif.</translation>
  </message>
  <message>
   <source>Say which case it is for.</source>
   <translation>Dites pour quelle affaire.</translation>
  </message>
  <message>
   <source>There is a hold “{0}” already.</source>
   <translation>Il y a déjà une mise sous séquestre « {0} ».</translation>
  </message>
  <message>
   <source>The hold holds nothing.</source>
   <translation>La mise sous séquestre ne retient rien.</translation>
  </message>
  <message>
   <source>Name what: all, place:chats, …</source>
   <translation>Nommez quoi : all, place:chats, …</translation>
  </message>
  <message>
   <source>“{0}” names nothing that can be held.</source>
   <translation>« {0} » ne nomme rien qu'on puisse retenir.</translation>
  </message>
  <message>
   <source>Use all, place:NAME, conversation:ID, document:ID, collection:ID, run:ID, evaluation:ID or survey:ID.</source>
   <translation>Utilisez all, place:NOM, conversation:ID, document:ID, collection:ID, run:ID, evaluation:ID ou survey:ID.</translation>
  </message>
  <message>
   <source>The workspace's policy allows {0} days at most for {1}.</source>
   <translation>La politique de l'espace de travail permet {0} jours au plus pour {1}.</translation>
  </message>
  <message>
   <source>Whoever looks after policy.json can change that.</source>
   <translation>Qui s'occupe de policy.json peut le changer.</translation>
  </message>
  <message>
   <source>There is no such thing among {0}.</source>
   <translation>Il n'y a rien de tel parmi {0}.</translation>
  </message>
  <message>
   <source>The search index does not hold the stored vectors.</source>
   <translation>L'index de recherche ne contient pas les vecteurs enregistrés.</translation>
  </message>
  <message>
   <source>It is made anew from the stored documents; nothing of yours is lost.</source>
   <translation>Il est refait à partir des documents enregistrés ; rien de vous n'est perdu.</translation>
  </message>
  <message>
   <source>The search index is empty.</source>
   <translation>L'index de recherche est vide.</translation>
  </message>
  <message>
   <source>It is made anew.</source>
   <translation>Il est refait.</translation>
  </message>
  <message>
   <source>{0} needs {1} tokens, but the context of {2} has room for {3} beside the answer.</source>
   <translation>{0} demande {1} jetons, mais le contexte de {2} a la place pour {3} à côté de la réponse.</translation>
  </message>
  <message>
   <source>Shorten the question, or load the model with a longer context.</source>
   <translation>Raccourcissez la question ou chargez le modèle avec un contexte plus long.</translation>
  </message>
  <message>
   <source>The instruction in front of the chat needs {0} tokens, but the context of {1} has room for {2} beside the answer.</source>
   <translation>L'instruction devant la conversation demande {0} jetons, mais le contexte de {1} a la place pour {2} à côté de la réponse.</translation>
  </message>
  <message>
   <source>Shorten it in the settings, or load the model with a longer context.</source>
   <translation>Raccourcissez-la dans les réglages ou chargez le modèle avec un contexte plus long.</translation>
  </message>
  <message>
   <source>No question has a right answer.</source>
   <translation>Aucune question n'a de réponse juste.</translation>
  </message>
  <message>
   <source>Mark a passage, or import judgements.</source>
   <translation>Marquez un passage ou importez des jugements.</translation>
  </message>
  <message>
   <source>The search by meaning failed, so nothing was measured.</source>
   <translation>La recherche par le sens a échoué, rien n'a donc été mesuré.</translation>
  </message>
  <message>
   <source>This collection has no test set named “{0}”.</source>
   <translation>Cette collection n'a pas de jeu de tests nommé « {0} ».</translation>
  </message>
  <message>
   <source>Ask something first.</source>
   <translation>Demandez d'abord quelque chose.</translation>
  </message>
  <message>
   <source>“{0}” is no profile that may review.</source>
   <translation>« {0} » n'est pas un profil qui peut relire.</translation>
  </message>
  <message>
   <source>A rail holds this back until a reviewer approves it.</source>
   <translation>Un garde-fou retient ceci jusqu'à l'accord d'un relecteur.</translation>
  </message>
  <message>
   <source>It waits in the review queue; go on when it is approved.</source>
   <translation>Cela attend dans la file de relecture ; continuez quand c'est approuvé.</translation>
  </message>
  <message>
   <source>Nothing was decided yet.</source>
   <translation>Rien n'a encore été décidé.</translation>
  </message>
  <message>
   <source>Approve, edit or refuse it.</source>
   <translation>Approuvez, modifiez ou refusez.</translation>
  </message>
  <message>
   <source>This was decided already.</source>
   <translation>Cela a déjà été décidé.</translation>
  </message>
  <message>
   <source>Take the decision back first: review reopen.</source>
   <translation>Reprenez d'abord la décision : review reopen.</translation>
  </message>
  <message>
   <source>Nobody decides on their own question.</source>
   <translation>Nul ne décide sur sa propre question.</translation>
  </message>
  <message>
   <source>Let another reviewer decide.</source>
   <translation>Laissez un autre relecteur décider.</translation>
  </message>
  <message>
   <source>This waits for {0}.</source>
   <translation>Cela attend {0}.</translation>
  </message>
  <message>
   <source>Assign it to yourself first: workbench review assign.</source>
   <translation>Attribuez-le-vous d'abord : workbench review assign.</translation>
  </message>
  <message>
   <source>Between 1 and 1,000 have to be alike.</source>
   <translation>Entre 1 et 1 000 doivent être pareils.</translation>
  </message>
  <message>
   <source>One of the training runs with this person's data is being trained.</source>
   <translation>L'un des entraînements avec les données de cette personne est en cours.</translation>
  </message>
  <message>
   <source>Stop it first, or keep it in the plan.</source>
   <translation>Arrêtez-le d'abord, ou gardez-le dans le plan.</translation>
  </message>
  <message>
   <source>Choose a folder that can be written to and has space.</source>
   <translation>Choisissez un dossier où l'on peut écrire et qui a de la place.</translation>
  </message>
  <message>
   <source>The documents of “{0}” may not be {1}: they are here for {2}, on the ground of {3}.</source>
   <translation>Ce n'est pas permis avec les documents de « {0} » : {1}. Ils sont ici pour {2}, sur le fondement {3}.</translation>
  </message>
  <message>
   <source>Leave them out, or change what the collection may be used for: workbench collections uses NAME.</source>
   <translation>Laissez-les de côté, ou changez ce à quoi la collection peut servir : workbench collections uses NOM.</translation>
  </message>
  <message>
   <source>The documents of “{0}” are here for {1}: what is this question for?</source>
   <translation>Les documents de « {0} » sont ici pour {1} : à quoi sert cette question ?</translation>
  </message>
  <message>
   <source>State the purpose: of a conversation in its menu, of a pipeline as `purpose:`, on the command line with --for-purpose “{0}”.</source>
   <translation>Indiquez la finalité : d'une conversation dans son menu, d'un pipeline par `purpose:`, en ligne de commande avec --for-purpose « {0} ».</translation>
  </message>
  <message>
   <source>The documents of “{0}” may be asked for {1} only, not for {2}.</source>
   <translation>Les documents de « {0} » ne peuvent être interrogés que pour {1}, pas pour {2}.</translation>
  </message>
  <message>
   <source>Leave the collection out, or ask for what it is here for.</source>
   <translation>Laissez la collection de côté, ou demandez ce pour quoi elle est ici.</translation>
  </message>
  <message>
   <source>Exports are sealed, and no erasure could look into one in the workspace's folder.</source>
   <translation>Les exports sont scellés, et aucun effacement ne pourrait regarder dans celui qui serait dans le dossier de l'espace de travail.</translation>
  </message>
  <message>
   <source>Say where it goes with --out.</source>
   <translation>Dites où cela va avec --out.</translation>
  </message>
  <message>
   <source>This workspace is encrypted, and what is handed out is not.</source>
   <translation>Cet espace de travail est chiffré, et ce qui est remis ne l'est pas.</translation>
  </message>
  <message>
   <source>There is something in {0} already.</source>
   <translation>Il y a déjà quelque chose dans {0}.</translation>
  </message>
  <message>
   <source>Choose a new folder.</source>
   <translation>Choisissez un nouveau dossier.</translation>
  </message>
  <message>
   <source>There is nothing to erase.</source>
   <translation>Il n'y a rien à effacer.</translation>
  </message>
  <message>
   <source>Look at what the plan keeps.</source>
   <translation>Regardez ce que le plan garde.</translation>
  </message>
  <message>
   <source>No other version of {0} was in production before.</source>
   <translation>Aucune autre version de {0} n'était en production avant.</translation>
  </message>
  <message>
   <source>Promote the version that you want instead.</source>
   <translation>Promouvez plutôt la version voulue.</translation>
  </message>
  <message>
   <source>{0} cannot go into production: it is {1}.</source>
   <translation>{0} ne peut aller en production : c'est {1}.</translation>
  </message>
  <message>
   <source>A reason is needed, of one line.</source>
   <translation>Il faut un motif, d'une ligne.</translation>
  </message>
  <message>
   <source>Say why, for whoever reads the history.</source>
   <translation>Dites pourquoi, pour qui lira l'historique.</translation>
  </message>
  <message>
   <source>The demo model belongs to the program and has no stages.</source>
   <translation>Le modèle de démonstration appartient au programme et n'a pas d'étapes.</translation>
  </message>
  <message>
   <source>Import a model of your own.</source>
   <translation>Importez un modèle à vous.</translation>
  </message>
  <message>
   <source>{0} runs outside this program and has no versions here.</source>
   <translation>{0} tourne hors de ce programme et n'a pas de versions ici.</translation>
  </message>
  <message>
   <source>Remove it, or add another one.</source>
   <translation>Retirez-le, ou ajoutez-en un autre.</translation>
  </message>
  <message>
   <source>{0} version {1} is in {2} already.</source>
   <translation>{0} version {1} est déjà en {2}.</translation>
  </message>
  <message>
   <source>Choose another stage.</source>
   <translation>Choisissez une autre étape.</translation>
  </message>
  <message>
   <source>{0} was not hashed yet, so that nobody could tell later what it was.</source>
   <translation>{0} n'a pas encore été haché, nul ne pourrait dire plus tard ce que c'était.</translation>
  </message>
  <message>
   <source>Run `workbench models verify {0}` first.</source>
   <translation>Lancez d'abord `workbench models verify {0}`.</translation>
  </message>
  <message>
   <source>There is no release “{0}”.</source>
   <translation>Il n'y a pas de mise en service « {0} ».</translation>
  </message>
  <message>
   <source>“{0}” cannot be the name of a release.</source>
   <translation>« {0} » ne peut être le nom d'une mise en service.</translation>
  </message>
  <message>
   <source>{0} runs outside this program: nobody could tell later what it was.</source>
   <translation>{0} tourne hors de ce programme : nul ne pourrait dire plus tard ce que c'était.</translation>
  </message>
  <message>
   <source>Make the release with a model of this program.</source>
   <translation>Faites la mise en service avec un modèle de ce programme.</translation>
  </message>
  <message>
   <source>The release {0} is archived.</source>
   <translation>La mise en service {0} est archivée.</translation>
  </message>
  <message>
   <source>Promote it again, or ask another one.</source>
   <translation>Promouvez-la à nouveau, ou demandez-en une autre.</translation>
  </message>
  <message>
   <source>No version of the release {0} is in production.</source>
   <translation>Aucune version de la mise en service {0} n'est en production.</translation>
  </message>
  <message>
   <source>Promote one, or name it: {0}.</source>
   <translation>Promouvez-en une, ou nommez-la : {0}.</translation>
  </message>
  <message>
   <source>The model {0} is not what the release {1} was made with: its bytes are others.</source>
   <translation>Le modèle {0} n'est pas celui de la mise en service {1} : ses octets sont autres.</translation>
  </message>
  <message>
   <source>The prompt {0} is not what the release {1} was made with.</source>
   <translation>Le prompt {0} n'est pas celui de la mise en service {1}.</translation>
  </message>
  <message>
   <source>Make a new version of the release.</source>
   <translation>Faites une nouvelle version de la mise en service.</translation>
  </message>
  <message>
   <source>The release {0} is in {1} already.</source>
   <translation>La mise en service {0} est déjà en {1}.</translation>
  </message>
  <message>
   <source>Choose another stage or version.</source>
   <translation>Choisissez une autre étape ou version.</translation>
  </message>
  <message>
   <source>The model {0} of the release {1} was removed.</source>
   <translation>Le modèle {0} de la mise en service {1} a été retiré.</translation>
  </message>
  <message>
   <source>Import it again and make a new version of the release.</source>
   <translation>Réimportez-le et faites une nouvelle version de la mise en service.</translation>
  </message>
  <message>
   <source>There is no rule set “{0}”.</source>
   <translation>Il n'y a pas de jeu de règles « {0} ».</translation>
  </message>
  <message>
   <source>The release {0} binds a prompt with variables of its own.</source>
   <translation>La mise en service {0} lie un prompt qui a ses propres variables.</translation>
  </message>
  <message>
   <source>Name a release without a prompt, or a model.</source>
   <translation>Nommez une mise en service sans prompt, ou un modèle.</translation>
  </message>
  <message>
   <source>{0} runs outside this program.</source>
   <translation>{0} tourne hors de ce programme.</translation>
  </message>
  <message>
   <source>Allow that for this rule set first: --outside.</source>
   <translation>Permettez-le d'abord pour ce jeu de règles : --outside.</translation>
  </message>
  <message>
   <source>{0} runs outside this program, which the rule set “{1}” does not allow.</source>
   <translation>{0} tourne hors de ce programme, ce que le jeu de règles « {1} » ne permet pas.</translation>
  </message>
  <message>
   <source>Allow it there, or let chat use another model.</source>
   <translation>Permettez-le là, ou laissez la conversation utiliser un autre modèle.</translation>
  </message>
  <message>
   <source>The context of {0} tokens has no room for a passage.</source>
   <translation>Le contexte de {0} jetons n'a pas la place pour un passage.</translation>
  </message>
  <message>
   <source>Load the model with a longer context.</source>
   <translation>Chargez le modèle avec un contexte plus long.</translation>
  </message>
  <message>
   <source>It is not read yet.</source>
   <translation>Ce n'est pas encore lu.</translation>
  </message>
  <message>
   <source>Resume when its file has been read.</source>
   <translation>Reprenez quand son fichier sera lu.</translation>
  </message>
  <message>
   <source>There are no documents to go through.</source>
   <translation>Il n'y a pas de documents à parcourir.</translation>
  </message>
  <message>
   <source>Choose a collection that holds documents, or another filter.</source>
   <translation>Choisissez une collection qui contient des documents, ou un autre filtre.</translation>
  </message>
  <message>
   <source>A candidate is accepted or refused.</source>
   <translation>Un candidat est accepté ou refusé.</translation>
  </message>
  <message>
   <source>Nothing can be learned of this answer.</source>
   <translation>On ne peut rien apprendre de cette réponse.</translation>
  </message>
  <message>
   <source>Like it or correct it first.</source>
   <translation>Aimez-la ou corrigez-la d'abord.</translation>
  </message>
  <message>
   <source>No answer was accepted yet.</source>
   <translation>Aucune réponse n'a encore été acceptée.</translation>
  </message>
  <message>
   <source>No run is proposed now.</source>
   <translation>Aucun entraînement n'est proposé maintenant.</translation>
  </message>
  <message>
   <source>One is when {0} corrections were accepted that no run has learned from, or when an alert of quality is raised.</source>
   <translation>Il l'est quand {0} corrections acceptées n'ont encore servi à aucun entraînement, ou quand une alerte de qualité est levée.</translation>
  </message>
  <message>
   <source>This installation cannot train.</source>
   <translation>Cette installation ne peut entraîner.</translation>
  </message>
  <message>
   <source>Install the edition with training.</source>
   <translation>Installez l'édition avec entraînement.</translation>
  </message>
  <message>
   <source>This run takes about {0} MiB of memory; {1} MiB are free.</source>
   <translation>Cet entraînement prend environ {0} Mio de mémoire ; {1} Mio sont libres.</translation>
  </message>
  <message>
   <source>Use fewer tokens a pass, a lower rank, or gradient checkpointing.</source>
   <translation>Utilisez moins de jetons par passe, un rang plus bas, ou les points de contrôle du gradient.</translation>
  </message>
  <message>
   <source>The checkpoints of this run take about {0} MiB; {1} MiB of the disk are free.</source>
   <translation>Les points de reprise de cet entraînement prennent environ {0} Mio ; {1} Mio du disque sont libres.</translation>
  </message>
  <message>
   <source>Keep checkpoints less often, or free some space.</source>
   <translation>Gardez des points de reprise moins souvent, ou faites de la place.</translation>
  </message>
  <message>
   <source>Choose another method: lora, rslora or dora.</source>
   <translation>Choisissez une autre méthode : lora, rslora ou dora.</translation>
  </message>
  <message>
   <source>Nothing is looked for.</source>
   <translation>Rien n'est cherché.</translation>
  </message>
  <message>
   <source>Give words, a turn or a document.</source>
   <translation>Donnez des mots, un tour ou un document.</translation>
  </message>
  <message>
   <source>Exports of this workspace are sealed, and a folder for PEFT cannot be.</source>
   <translation>Les exports de cet espace de travail sont scellés, et un dossier pour PEFT ne peut pas l'être.</translation>
  </message>
  <message>
   <source>Save the adapter as a file with --to, or switch sealing off.</source>
   <translation>Enregistrez l'adaptateur comme fichier avec --to, ou désactivez le scellement.</translation>
  </message>
  <message>
   <source>{0} is not empty.</source>
   <translation>{0} n'est pas vide.</translation>
  </message>
  <message>
   <source>Name a folder that is not there yet.</source>
   <translation>Nommez un dossier qui n'existe pas encore.</translation>
  </message>
  <message>
   <source>This run's base is a folder; answers are made by models in GGUF.</source>
   <translation>La base de cet entraînement est un dossier ; les réponses viennent de modèles en GGUF.</translation>
  </message>
  <message>
   <source>Import the same model as a GGUF and turn the adapter on for it.</source>
   <translation>Importez le même modèle en GGUF et activez-y l'adaptateur.</translation>
  </message>
  <message>
   <source>This run is being trained.</source>
   <translation>Cet entraînement est en cours.</translation>
  </message>
  <message>
   <source>The run {0} is not being trained; it is {1}.</source>
   <translation>L'entraînement {0} n'est pas en cours ; état : {1}.</translation>
  </message>
  <message>
   <source>{0} cannot be trained.</source>
   <translation>{0} ne peut être entraîné.</translation>
  </message>
  <message>
   <source>Choose a model whose file is on this machine, not an adapter.</source>
   <translation>Choisissez un modèle dont le fichier est sur cette machine, pas un adaptateur.</translation>
  </message>
  <message>
   <source>The adapter cannot be written to {0}.</source>
   <translation>L'adaptateur ne peut être écrit dans {0}.</translation>
  </message>
  <message>
   <source>Check the folder and the space on its drive.</source>
   <translation>Vérifiez le dossier et la place sur son disque.</translation>
  </message>
  <message>
   <source>The workspace's “training” folder cannot be made.</source>
   <translation>Le dossier « training » de l'espace de travail ne peut être créé.</translation>
  </message>
  <message>
   <source>Check the folder's permissions.</source>
   <translation>Vérifiez les droits du dossier.</translation>
  </message>
  <message>
   <source>There is nothing to train on.</source>
   <translation>Il n'y a rien sur quoi entraîner.</translation>
  </message>
  <message>
   <source>Name a file with --data.</source>
   <translation>Nommez un fichier avec --data.</translation>
  </message>
  <message>
   <source>The adapter cannot be put among the workspace's models.</source>
   <translation>L'adaptateur ne peut être mis parmi les modèles de l'espace de travail.</translation>
  </message>
  <message>
   <source>Check the space on its drive.</source>
   <translation>Vérifiez la place sur son disque.</translation>
  </message>
  <message>
   <source>A question or an answer is empty.</source>
   <translation>Une question ou une réponse est vide.</translation>
  </message>
  <message>
   <source>Write both, or reject the draft.</source>
   <translation>Écrivez les deux, ou refusez le brouillon.</translation>
  </message>
  <message>
   <source>What “{0}” paraphrases is not in the set any more.</source>
   <translation>Ce que « {0} » reformule n'est plus dans le jeu.</translation>
  </message>
  <message>
   <source>Reject the draft.</source>
   <translation>Refusez le brouillon.</translation>
  </message>
  <message>
   <source>{0} holds no example that can be trained on.</source>
   <translation>{0} ne contient aucun exemple sur lequel entraîner.</translation>
  </message>
  <message>
   <source>{0} of the lines of {1} cannot be used.</source>
   <translation>{0} des lignes de {1} sont inutilisables.</translation>
  </message>
  <message>
   <source>One example is too little to train on.</source>
   <translation>Un exemple, c'est trop peu pour entraîner.</translation>
  </message>
  <message>
   <source>Give at least two; hundreds are usual.</source>
   <translation>Donnez-en au moins deux ; des centaines sont usuelles.</translation>
  </message>
  <message>
   <source>Divide the file.</source>
   <translation>Divisez le fichier.</translation>
  </message>
  <message>
   <source>{0} is not UTF-8 text.</source>
   <translation>{0} n'est pas du texte en UTF-8.</translation>
  </message>
  <message>
   <source>Save it as UTF-8, one JSON object a line.</source>
   <translation>Enregistrez-le en UTF-8, un objet JSON par ligne.</translation>
  </message>
  <message>
   <source>The two evaluations share no case.</source>
   <translation>Les deux évaluations n'ont aucun cas en commun.</translation>
  </message>
  <message>
   <source>Run the same suite on both models.</source>
   <translation>Lancez la même suite sur les deux modèles.</translation>
  </message>
  <message>
   <source>There is no preset “{0}”.</source>
   <translation>Il n'y a pas de préréglage « {0} ».</translation>
  </message>
  <message>
   <source>Examples in files of the kind {0} are not read.</source>
   <translation>Les exemples dans des fichiers de genre {0} ne sont pas lus.</translation>
  </message>
  <message>
   <source>{0} holds no example that can be learned from.</source>
   <translation>{0} ne contient aucun exemple dont apprendre.</translation>
  </message>
  <message>
   <source>{0} holds no list of examples.</source>
   <translation>{0} ne contient pas de liste d'exemples.</translation>
  </message>
  <message>
   <source>Write a JSON list.</source>
   <translation>Écrivez une liste JSON.</translation>
  </message>
  <message>
   <source>{0} is not JSON.</source>
   <translation>{0} n'est pas du JSON.</translation>
  </message>
  <message>
   <source>Check how it was written.</source>
   <translation>Vérifiez comment il a été écrit.</translation>
  </message>
  <message>
   <source>Which columns of {0} hold question and answer is not known.</source>
   <translation>On ne sait pas quelles colonnes de {0} contiennent question et réponse.</translation>
  </message>
  <message>
   <source>Name them: --prompt-column, --answer-column. There are: {0}.</source>
   <translation>Nommez-les : --prompt-column, --answer-column. Il y a : {0}.</translation>
  </message>
  <message>
   <source>Save it as UTF-8.</source>
   <translation>Enregistrez-le en UTF-8.</translation>
  </message>
  <message>
   <source>Checkpoints: {0}.</source>
   <translation>Points de reprise : {0}.</translation>
  </message>
  <message>
   <source>“{0}” has no version {1}.</source>
   <translation>« {0} » n'a pas de version {1}.</translation>
  </message>
  <message>
   <source>There is no training set “{0}”.</source>
   <translation>Il n'y a pas de jeu d'entraînement « {0} ».</translation>
  </message>
  <message>
   <source>The shares leave nothing to learn from.</source>
   <translation>Les parts ne laissent rien à apprendre.</translation>
  </message>
  <message>
   <source>Keep their sum below 1.</source>
   <translation>Gardez leur somme sous 1.</translation>
  </message>
  <message>
   <source>Every example holds personal data.</source>
   <translation>Chaque exemple contient des données personnelles.</translation>
  </message>
  <message>
   <source>Redact it in place of dropping it.</source>
   <translation>Caviardez au lieu d'écarter.</translation>
  </message>
  <message>
   <source>There is no split “{0}”.</source>
   <translation>Il n'y a pas de partie « {0} ».</translation>
  </message>
  <message>
   <source>This is no name for a training set.</source>
   <translation>Ce n'est pas un nom de jeu d'entraînement.</translation>
  </message>
  <message>
   <source>Use letters, digits, blanks, dots and hyphens, 64 at most.</source>
   <translation>Utilisez lettres, chiffres, espaces, points et tirets, 64 au plus.</translation>
  </message>
  <message>
   <source>There are no examples.</source>
   <translation>Il n'y a pas d'exemples.</translation>
  </message>
  <message>
   <source>Pairs of answers and single answers do not mix in one set.</source>
   <translation>Paires de réponses et réponses simples ne se mêlent pas dans un jeu.</translation>
  </message>
  <message>
   <source>Import them as a set of their own.</source>
   <translation>Importez-les comme un jeu à part.</translation>
  </message>
  <message>
   <source>Import the same model as a GGUF.</source>
   <translation>Importez le même modèle en GGUF.</translation>
  </message>
  <message>
   <source>Try it as a canary, or give a reason to promote it all the same.</source>
   <translation>Essayez-le en canari, ou donnez un motif pour le promouvoir quand même.</translation>
  </message>
  <message>
   <source>The prompt of the release {0} wants {1} values.</source>
   <translation>Le prompt de la mise en service {0} veut {1} valeurs.</translation>
  </message>
  <message>
   <source>Insert the prompt with /{0} instead, and choose a model.</source>
   <translation>Insérez plutôt le prompt avec /{0}, et choisissez un modèle.</translation>
  </message>
  <message>
   <source>“{0}” cannot be a name.</source>
   <translation>« {0} » ne peut être un nom.</translation>
  </message>
  <message>
   <source>Use letters and digits.</source>
   <translation>Utilisez lettres et chiffres.</translation>
  </message>
  <message>
   <source>A {0} is not tried against itself.</source>
   <translation>On n'essaie rien contre soi-même : {0}.</translation>
  </message>
  <message>
   <source>Name two.</source>
   <translation>Nommez-en deux.</translation>
  </message>
  <message>
   <source>Shares lie between 0 and 1.</source>
   <translation>Les parts sont entre 0 et 1.</translation>
  </message>
  <message>
   <source>Write --split 70.</source>
   <translation>Écrivez --split 70.</translation>
  </message>
  <message>
   <source>A shadow is seen by nobody, so only checks can judge it.</source>
   <translation>Une ombre n'est vue de personne, seuls des contrôles peuvent la juger.</translation>
  </message>
  <message>
   <source>Give --check.</source>
   <translation>Donnez --check.</translation>
  </message>
  <message>
   <source>“{0}” needs a model; a trial is judged by rules.</source>
   <translation>« {0} » demande un modèle ; un essai est jugé par des règles.</translation>
  </message>
  <message>
   <source>Use a check such as not-contains, or evaluate the releases.</source>
   <translation>Utilisez un contrôle comme not-contains, ou évaluez les mises en service.</translation>
  </message>
  <message>
   <source>“{0}” already tries a {1} beside {2}.</source>
   <translation>« {0} » essaie déjà {1} à côté de {2}.</translation>
  </message>
  <message>
   <source>There is no alert “{0}”.</source>
   <translation>Il n'y a pas d'alerte « {0} ».</translation>
  </message>
  <message>
   <source>The suite of the self-test cannot be read.</source>
   <translation>La suite de l'autotest est illisible.</translation>
  </message>
  <message>
   <source>Install the program again.</source>
   <translation>Réinstallez le programme.</translation>
  </message>
  <message>
   <source>There is no request “{0}”.</source>
   <translation>Il n'y a pas de requête « {0} ».</translation>
  </message>
  <message>
   <source>{0} is no exported audit log.</source>
   <translation>{0} n'est pas un journal d'audit exporté.</translation>
  </message>
  <message>
   <source>Name a file of `audit export --out`.</source>
   <translation>Nommez un fichier de `audit export --out`.</translation>
  </message>
  <message>
   <source>An older version of AI Workbench works in this workspace and keeps no audit log.</source>
   <translation>Une version plus ancienne d'AI Workbench travaille dans cet espace de travail et ne tient pas de journal d'audit.</translation>
  </message>
  <message>
   <source>Close it and try again.</source>
   <translation>Fermez-la et réessayez.</translation>
  </message>
  <message>
   <source>{0} holds no checkpoint.</source>
   <translation>{0} ne contient pas de point de contrôle.</translation>
  </message>
  <message>
   <source>Choose a file that `workbench audit checkpoint --out` wrote.</source>
   <translation>Choisissez un fichier écrit par `workbench audit checkpoint --out`.</translation>
  </message>
  <message>
   <source>The key that signs the audit log is damaged.</source>
   <translation>La clé qui signe le journal d'audit est endommagée.</translation>
  </message>
  <message>
   <source>Put the file “audit/signing-key.pem” back from a copy, or move it away: a new key is made then, and the log says so.</source>
   <translation>Remettez le fichier « audit/signing-key.pem » d'une copie, ou écartez-le : une nouvelle clé est alors faite, et le journal le dit.</translation>
  </message>
  <message>
   <source>The audit log is empty.</source>
   <translation>Le journal d'audit est vide.</translation>
  </message>
  <message>
   <source>There is nothing to sign yet.</source>
   <translation>Il n'y a encore rien à signer.</translation>
  </message>
  <message>
   <source>Documents were removed again and again while they were copied.</source>
   <translation>Des documents ont été retirés sans cesse pendant leur copie.</translation>
  </message>
  <message>
   <source>Wait until nothing is removed any more, and try again.</source>
   <translation>Attendez que plus rien ne soit retiré, et réessayez.</translation>
  </message>
  <message>
   <source>There is something in {0}.</source>
   <translation>Il y a quelque chose dans {0}.</translation>
  </message>
  <message>
   <source>Choose an empty folder, or say --replace: what is there is kept beside it.</source>
   <translation>Choisissez un dossier vide, ou dites --replace : ce qui est là est gardé à côté.</translation>
  </message>
  <message>
   <source>There is no such snapshot.</source>
   <translation>Cet instantané n'existe pas.</translation>
  </message>
  <message>
   <source>More than one snapshot begins so.</source>
   <translation>Plus d'un instantané commence ainsi.</translation>
  </message>
  <message>
   <source>Write more of its id.</source>
   <translation>Écrivez plus de son identifiant.</translation>
  </message>
  <message>
   <source>At least one snapshot stays.</source>
   <translation>Il reste au moins un instantané.</translation>
  </message>
  <message>
   <source>Say a number from 1.</source>
   <translation>Dites un nombre à partir de 1.</translation>
  </message>
  <message>
   <source>The backup is damaged.</source>
   <translation>La sauvegarde est endommagée.</translation>
  </message>
  <message>
   <source>The backup was made by a newer version of AI Workbench.</source>
   <translation>La sauvegarde a été faite par une version plus récente d'AI Workbench.</translation>
  </message>
  <message>
   <source>Install that version, and restore with it.</source>
   <translation>Installez cette version, et restaurez avec elle.</translation>
  </message>
  <message>
   <source>A backup inside the workspace would be lost with it.</source>
   <translation>Une sauvegarde dans l'espace de travail serait perdue avec lui.</translation>
  </message>
  <message>
   <source>Choose a folder on another disk.</source>
   <translation>Choisissez un dossier sur un autre disque.</translation>
  </message>
  <message>
   <source>The backup cannot be restored to {0}.</source>
   <translation>La sauvegarde ne peut être restaurée dans {0}.</translation>
  </message>
  <message>
   <source>Free some space, or check the folder's permissions.</source>
   <translation>Faites de la place, ou vérifiez les droits du dossier.</translation>
  </message>
  <message>
   <source>There is no room for the copy of the database.</source>
   <translation>Il n'y a pas de place pour la copie de la base.</translation>
  </message>
  <message>
   <source>Free some space where the backup goes.</source>
   <translation>Faites de la place là où va la sauvegarde.</translation>
  </message>
  <message>
   <source>The passphrase does not open this workspace.</source>
   <translation>La phrase secrète n'ouvre pas cet espace de travail.</translation>
  </message>
  <message>
   <source>Check it, and the keyboard's layout. The recovery key opens it too.</source>
   <translation>Vérifiez-la, ainsi que la disposition du clavier. La clé de secours l'ouvre aussi.</translation>
  </message>
  <message>
   <source>This workspace is not encrypted.</source>
   <translation>Cet espace de travail n'est pas chiffré.</translation>
  </message>
  <message>
   <source>It opens without a key.</source>
   <translation>Il s'ouvre sans clé.</translation>
  </message>
  <message>
   <source>It can be 0 to 1,440 minutes.</source>
   <translation>De 0 à 1 440 minutes.</translation>
  </message>
  <message>
   <source>Training runs lie in this workspace: their data and checkpoints cannot be encrypted.</source>
   <translation>Des entraînements sont dans cet espace de travail : leurs données et points de reprise ne peuvent être chiffrés.</translation>
  </message>
  <message>
   <source>Export what you need and remove the runs, or the “training” folder.</source>
   <translation>Exportez ce qu'il vous faut et retirez les entraînements, ou le dossier « training ».</translation>
  </message>
  <message>
   <source>A sealed adapter lies among the models: it could not be read under another key.</source>
   <translation>Un adaptateur scellé est parmi les modèles : sous une autre clé il serait illisible.</translation>
  </message>
  <message>
   <source>Remove it, and export it from its training again afterwards.</source>
   <translation>Retirez-le, et exportez-le ensuite à nouveau de son entraînement.</translation>
  </message>
  <message>
   <source>Use: workbench workspace encrypt</source>
   <translation>Utilisez : workbench workspace encrypt</translation>
  </message>
  <message>
   <source>A new key for this workspace was begun and not finished.</source>
   <translation>Une nouvelle clé de cet espace de travail a été commencée et pas achevée.</translation>
  </message>
  <message>
   <source>Unlock the workspace to finish it.</source>
   <translation>Déverrouillez l'espace de travail pour l'achever.</translation>
  </message>
  <message>
   <source>This workspace is encrypted already.</source>
   <translation>Cet espace de travail est déjà chiffré.</translation>
  </message>
  <message>
   <source>Give it a new key with: workbench workspace rekey</source>
   <translation>Donnez-lui une nouvelle clé avec : workbench workspace rekey</translation>
  </message>
  <message>
   <source>A new key is made with the passphrase, not with the recovery key.</source>
   <translation>Une nouvelle clé se fait avec la phrase secrète, pas avec la clé de secours.</translation>
  </message>
  <message>
   <source>Set a passphrase first: workbench workspace passphrase</source>
   <translation>Fixez d'abord une phrase secrète : workbench workspace passphrase</translation>
  </message>
  <message>
   <source>Nothing was begun.</source>
   <translation>Rien n'a été commencé.</translation>
  </message>
  <message>
   <source>It is too late: everything was written anew already.</source>
   <translation>C'est trop tard : tout a déjà été réécrit.</translation>
  </message>
  <message>
   <source>The workspace opens with the passphrase.</source>
   <translation>L'espace de travail s'ouvre avec la phrase secrète.</translation>
  </message>
  <message>
   <source>The workspace folder {0} cannot be made.</source>
   <translation>Le dossier de l'espace de travail {0} ne peut être créé.</translation>
  </message>
  <message>
   <source>Check its permissions or choose another with --workspace.</source>
   <translation>Vérifiez ses droits ou choisissez-en un autre avec --workspace.</translation>
  </message>
  <message>
   <source>A new key was begun, and the earlier recovery key does not finish that.</source>
   <translation>Une nouvelle clé a été commencée, et la clé de secours précédente ne l'achève pas.</translation>
  </message>
  <message>
   <source>Give the passphrase, or undo it: workbench workspace encrypt --cancel</source>
   <translation>Donnez la phrase secrète, ou annulez : workbench workspace encrypt --cancel</translation>
  </message>
  <message>
   <source>{0} is no manifest: {1}.</source>
   <translation>{0} n'est pas un manifeste : {1}.</translation>
  </message>
  <message>
   <source>A manifest lists name, size, sha256, licence and source of each file.</source>
   <translation>Un manifeste liste name, size, sha256, licence et source de chaque fichier.</translation>
  </message>
  <message>
   <source>None of the {0} trusted keys made the signature of {1}: it was changed after it was signed, or somebody unknown signed it.</source>
   <translation>Aucune des {0} clés de confiance n'a fait la signature de {1} : il a été changé après sa signature, ou signé par un inconnu.</translation>
  </message>
  <message>
   <source>Get the signer's public key over another way and add it with `workbench models keys add`, or get the manifest again.</source>
   <translation>Obtenez la clé publique du signataire par une autre voie et ajoutez-la avec `workbench models keys add`, ou reprenez le manifeste.</translation>
  </message>
  <message>
   <source>The signature {0} cannot be written.</source>
   <translation>La signature {0} ne peut être écrite.</translation>
  </message>
  <message>
   <source>Check the permissions of the folder.</source>
   <translation>Vérifiez les droits du dossier.</translation>
  </message>
  <message>
   <source>“{0}” is no address of a hub of models.</source>
   <translation>« {0} » n'est pas une adresse de hub de modèles.</translation>
  </message>
  <message>
   <source>Use: workbench network allow models --hub https://models.example.org</source>
   <translation>Utilisez : workbench network allow models --hub https://models.example.org</translation>
  </message>
  <message>
   <source>There is no action “{0}”.</source>
   <translation>Il n'y a pas d'action « {0} ».</translation>
  </message>
  <message>
   <source>{0} is not among the hosts that may be reached to {1}.</source>
   <translation>{0} n'est pas parmi les hôtes joignables pour cela : {1}.</translation>
  </message>
  <message>
   <source>Allow it with “workbench network allow {0} {1}:{2}”.</source>
   <translation>Permettez-le avec « workbench network allow {0} {1}:{2} ».</translation>
  </message>
  <message>
   <source>Only an administrator can permit to {0}.</source>
   <translation>Seul un administrateur peut permettre cela : {0}.</translation>
  </message>
  <message>
   <source>It is a file of this machine: see the guide on searching collections.</source>
   <translation>C'est un fichier de cette machine : voyez le guide de la recherche dans les collections.</translation>
  </message>
  <message>
   <source>To {0}, name the hosts.</source>
   <translation>Nommez les hôtes pour cela : {0}.</translation>
  </message>
  <message>
   <source>For example 127.0.0.1:11434.</source>
   <translation>Par exemple 127.0.0.1:11434.</translation>
  </message>
  <message>
   <source>Ask the administrator of this machine.</source>
   <translation>Demandez à l'administrateur de cette machine.</translation>
  </message>
  <message>
   <source>It is not permitted to {0}. {1}</source>
   <translation>Il n'est pas permis de {0}. {1}</translation>
  </message>
  <message>
   <source>The administrator's file alone names hosts, here: {0}.</source>
   <translation>Seul le fichier de l'administrateur nomme des hôtes, ici : {0}.</translation>
  </message>
  <message>
   <source>Use “workbench network allow {0}” to take back a no of your own.</source>
   <translation>Utilisez « workbench network allow {0} » pour reprendre un refus de votre part.</translation>
  </message>
  <message>
   <source>Name hosts as host or host:port.</source>
   <translation>Nommez les hôtes comme hôte ou hôte:port.</translation>
  </message>
  <message>
   <source>This is no Ed25519 public key.</source>
   <translation>Ce n'est pas une clé publique Ed25519.</translation>
  </message>
  <message>
   <source>Give the PEM that `openssl pkey -pubout` writes, or 32 bytes as hexadecimal.</source>
   <translation>Donnez le PEM qu'écrit `openssl pkey -pubout`, ou 32 octets en hexadécimal.</translation>
  </message>
  <message>
   <source>This is no Ed25519 private key without a password.</source>
   <translation>Ce n'est pas une clé privée Ed25519 sans mot de passe.</translation>
  </message>
  <message>
   <source>Make one with `openssl genpkey -algorithm ed25519 -out key.pem`.</source>
   <translation>Faites-en une avec `openssl genpkey -algorithm ed25519 -out key.pem`.</translation>
  </message>
  <message>
   <source>There is no trusted key “{0}”.</source>
   <translation>Il n'y a pas de clé de confiance « {0} ».</translation>
  </message>
  <message>
   <source>{0} holds no Ed25519 signature.</source>
   <translation>{0} ne contient pas de signature Ed25519.</translation>
  </message>
  <message>
   <source>It is 64 bytes long, or their base64; sign the manifest again.</source>
   <translation>Elle a 64 octets, ou leur base64 ; signez le manifeste à nouveau.</translation>
  </message>
  <message>
   <source>{0} is too large for a {1}: more than {2} bytes.</source>
   <translation>{0} est trop grand : plus de {2} octets pour {1}.</translation>
  </message>
  <message>
   <source>Choose the right file.</source>
   <translation>Choisissez le bon fichier.</translation>
  </message>
  <message>
   <source>The key needs a name.</source>
   <translation>La clé demande un nom.</translation>
  </message>
  <message>
   <source>Say whose key it is.</source>
   <translation>Dites à qui est la clé.</translation>
  </message>
  <message>
   <source>The {0} {1} cannot be read.</source>
   <translation>Illisible : {0} {1}.</translation>
  </message>
  <message>
   <source>Check its path and whether you may read it.</source>
   <translation>Vérifiez son chemin et si vous pouvez le lire.</translation>
  </message>
  <message>
   <source>This key is trusted already, as “{0}”.</source>
   <translation>Cette clé est déjà de confiance, comme « {0} ».</translation>
  </message>
  <message>
   <source>Remove it first to give it another name.</source>
   <translation>Retirez-la d'abord pour lui donner un autre nom.</translation>
  </message>
  <message>
   <source>There is a key of “{0}” already.</source>
   <translation>Il y a déjà une clé de « {0} ».</translation>
  </message>
  <message>
   <source>{0} does not name {1}.</source>
   <translation>{0} ne nomme pas {1}.</translation>
  </message>
  <message>
   <source>Take the list published with it.</source>
   <translation>Prenez la liste publiée avec lui.</translation>
  </message>
  <message>
   <source>{0} is not named like a package of AI Workbench.</source>
   <translation>{0} n'est pas nommé comme un paquet d'AI Workbench.</translation>
  </message>
  <message>
   <source>Keep the name that it was published under.</source>
   <translation>Gardez le nom sous lequel il a été publié.</translation>
  </message>
  <message>
   <source>{0} was not signed by anybody whom you trust.</source>
   <translation>{0} n'a été signé par personne en qui vous ayez confiance.</translation>
  </message>
  <message>
   <source>Add the publisher's key: workbench models keys add NAME FILE</source>
   <translation>Ajoutez la clé de l'éditeur : workbench models keys add NOM FICHIER</translation>
  </message>
  <message>
   <source>{0} is not the file that {1} signed.</source>
   <translation>{0} n'est pas le fichier que {1} a signé.</translation>
  </message>
  <message>
   <source>Copy it again; if that does not help, do not use it.</source>
   <translation>Copiez-le à nouveau ; si cela n'aide pas, ne l'utilisez pas.</translation>
  </message>
  <message>
   <source>This program runs from its sources.</source>
   <translation>Ce programme tourne depuis ses sources.</translation>
  </message>
  <message>
   <source>Update the checkout instead.</source>
   <translation>Mettez plutôt à jour les sources.</translation>
  </message>
  <message>
   <source>You may not change what lies in {0}.</source>
   <translation>Vous ne pouvez pas changer ce qui est dans {0}.</translation>
  </message>
  <message>
   <source>A program of the system is updated by the system: sudo apt install ./FILE.deb</source>
   <translation>Un programme du système est mis à jour par le système : sudo apt install ./FICHIER.deb</translation>
  </message>
  <message>
   <source>A .deb is installed by the system.</source>
   <translation>Un .deb est installé par le système.</translation>
  </message>
  <message>
   <source>There is no earlier version beside the program.</source>
   <translation>Il n'y a pas de version antérieure à côté du programme.</translation>
  </message>
  <message>
   <source>It goes at the next update.</source>
   <translation>Elle part à la prochaine mise à jour.</translation>
  </message>
  <message>
   <source>The new version does not work here: {0}.</source>
   <translation>La nouvelle version ne marche pas ici : {0}.</translation>
  </message>
  <message>
   <source>This one stays; tell the publisher what did not work.</source>
   <translation>Celle-ci reste ; dites à l'éditeur ce qui n'a pas marché.</translation>
  </message>
  <message>
   <source>Check its path.</source>
   <translation>Vérifiez son chemin.</translation>
  </message>
  <message>
   <source>The new version could not be put in place.</source>
   <translation>La nouvelle version n'a pu être mise en place.</translation>
  </message>
  <message>
   <source>Free space beside {0}, or check your rights there.</source>
   <translation>Faites de la place à côté de {0}, ou vérifiez-y vos droits.</translation>
  </message>
  <message>
   <source>{0} is damaged.</source>
   <translation>{0} est endommagé.</translation>
  </message>
  <message>
   <source>Copy it again.</source>
   <translation>Copiez-le à nouveau.</translation>
  </message>
  <message>
   <source>The new version does not run here.</source>
   <translation>La nouvelle version ne tourne pas ici.</translation>
  </message>
  <message>
   <source>Keep this one.</source>
   <translation>Gardez celle-ci.</translation>
  </message>
  <message>
   <source>{0} would not fit: more than {1} bytes.</source>
   <translation>{0} ne tiendrait pas : plus de {1} octets.</translation>
  </message>
  <message>
   <source>Free some space.</source>
   <translation>Faites de la place.</translation>
  </message>
  <message>
   <source>{0} holds something else.</source>
   <translation>{0} contient autre chose.</translation>
  </message>
  <message>
   <source>There is no theme “{0}”.</source>
   <translation>Il n'y a pas de thème « {0} ».</translation>
  </message>
  <message>
   <source>Conversations cannot be kept as “{0}”.</source>
   <translation>Les conversations ne peuvent être gardées comme « {0} ».</translation>
  </message>
  <message>
   <source>A shortcut is a name of a command with its keys.</source>
   <translation>Un raccourci est le nom d'une commande avec ses touches.</translation>
  </message>
  <message>
   <source>Write them as {"chat.new": "Ctrl+N"}.</source>
   <translation>Écrivez-les comme {"chat.new": "Ctrl+N"}.</translation>
  </message>
  <message>
   <source>The settings could not be saved.</source>
   <translation>Les réglages n'ont pu être enregistrés.</translation>
  </message>
  <message>
   <source>Check that the workspace folder can be written to and the disk has space.</source>
   <translation>Vérifiez que le dossier de l'espace de travail accepte l'écriture et que le disque a de la place.</translation>
  </message>
  <message>
   <source>This run is not in the workspace.</source>
   <translation>Cette exécution n'est pas dans l'espace de travail.</translation>
  </message>
  <message>
   <source>It may be deleted.</source>
   <translation>Elle a peut-être été supprimée.</translation>
  </message>
  <message>
   <source>There is no run “{0}”.</source>
   <translation>Il n'y a pas d'exécution « {0} ».</translation>
  </message>
  <message>
   <source>More than one run begins with “{0}”.</source>
   <translation>Plus d'une exécution commence par « {0} ».</translation>
  </message>
  <message>
   <source>Write more.</source>
   <translation>Écrivez davantage.</translation>
  </message>
  <message>
   <source>That is no id of a run.</source>
   <translation>Ce n'est pas un identifiant d'exécution.</translation>
  </message>
  <message>
   <source>The wish could not be left in the workspace.</source>
   <translation>Le souhait n'a pu être laissé dans l'espace de travail.</translation>
  </message>
  <message>
   <source>Check the permissions of its folder.</source>
   <translation>Vérifiez les droits de son dossier.</translation>
  </message>
  <message>
   <source>This alert is not in the workspace.</source>
   <translation>Cette alerte n'est pas dans l'espace de travail.</translation>
  </message>
  <message>
   <source>It may have been removed.</source>
   <translation>Elle a peut-être été retirée.</translation>
  </message>
  <message>
   <source>There is no event {0} of an alert.</source>
   <translation>Il n'y a pas d'événement {0} d'une alerte.</translation>
  </message>
  <message>
   <source>There is an alert “{0}” already.</source>
   <translation>Il y a déjà une alerte « {0} ».</translation>
  </message>
  <message>
   <source>There is no such token.</source>
   <translation>Ce jeton n'existe pas.</translation>
  </message>
  <message>
   <source>The copy of the audit log is damaged, or belongs to another key.</source>
   <translation>La copie du journal d'audit est endommagée, ou appartient à une autre clé.</translation>
  </message>
  <message>
   <source>It is made anew when somebody opens the workspace who may see its content.</source>
   <translation>Elle est refaite quand quelqu'un qui peut voir le contenu ouvre l'espace de travail.</translation>
  </message>
  <message>
   <source>There is no copy of the audit log yet.</source>
   <translation>Il n'y a pas encore de copie du journal d'audit.</translation>
  </message>
  <message>
   <source>It is made when somebody opens the workspace who may see its content.</source>
   <translation>Elle est faite quand quelqu'un qui peut voir le contenu ouvre l'espace de travail.</translation>
  </message>
  <message>
   <source>The copy of the audit log cannot be read or written.</source>
   <translation>La copie du journal d'audit ne peut être lue ou écrite.</translation>
  </message>
  <message>
   <source>Check the free space, and the permissions of the workspace's “audit” folder.</source>
   <translation>Vérifiez la place libre et les droits du dossier « audit » de l'espace de travail.</translation>
  </message>
  <message>
   <source>The backup cannot be written to {0}.</source>
   <translation>La sauvegarde ne peut être écrite dans {0}.</translation>
  </message>
  <message>
   <source>Free some space, check the folder's permissions, or choose another place.</source>
   <translation>Faites de la place, vérifiez les droits du dossier ou choisissez un autre emplacement.</translation>
  </message>
  <message>
   <source>There are no backups in {0}.</source>
   <translation>Il n'y a pas de sauvegardes dans {0}.</translation>
  </message>
  <message>
   <source>Name the folder that has them.</source>
   <translation>Nommez le dossier qui les a.</translation>
  </message>
  <message>
   <source>This is no snapshot.</source>
   <translation>Ce n'est pas un instantané.</translation>
  </message>
  <message>
   <source>{0} holds other things.</source>
   <translation>{0} contient d'autres choses.</translation>
  </message>
  <message>
   <source>Choose an empty folder for backups.</source>
   <translation>Choisissez un dossier vide pour les sauvegardes.</translation>
  </message>
  <message>
   <source>These backups are encrypted.</source>
   <translation>Ces sauvegardes sont chiffrées.</translation>
  </message>
  <message>
   <source>Give their passphrase.</source>
   <translation>Donnez leur phrase secrète.</translation>
  </message>
  <message>
   <source>There is no snapshot {0}.</source>
   <translation>Il n'y a pas d'instantané {0}.</translation>
  </message>
  <message>
   <source>There is no one benchmark run “{0}”.</source>
   <translation>Il n'y a pas une seule mesure « {0} ».</translation>
  </message>
  <message>
   <source>The workspace's copy of this file is damaged.</source>
   <translation>La copie de ce fichier dans l'espace de travail est endommagée.</translation>
  </message>
  <message>
   <source>The workspace's “documents” folder cannot be written to.</source>
   <translation>On ne peut écrire dans le dossier « documents » de l'espace de travail.</translation>
  </message>
  <message>
   <source>Check the folder's permissions or choose another workspace.</source>
   <translation>Vérifiez les droits du dossier ou choisissez un autre espace de travail.</translation>
  </message>
  <message>
   <source>The workspace's copy of a document is damaged, so nothing was changed.</source>
   <translation>La copie d'un document dans l'espace de travail est endommagée, rien n'a donc été changé.</translation>
  </message>
  <message>
   <source>Find it with: workbench workspace check</source>
   <translation>Trouvez-la avec : workbench workspace check</translation>
  </message>
  <message>
   <source>The disk is full, so no more files can be added.</source>
   <translation>Le disque est plein, on ne peut plus ajouter de fichiers.</translation>
  </message>
  <message>
   <source>Free some space and add them again; everything added so far is safe.</source>
   <translation>Faites de la place et ajoutez-les à nouveau ; tout ce qui a été ajouté est en sécurité.</translation>
  </message>
  <message>
   <source>The key for kept conversations cannot be read or written.</source>
   <translation>La clé des conversations gardées ne peut être lue ou écrite.</translation>
  </message>
  <message>
   <source>Check the permissions of “cache.key” and of the workspace folder.</source>
   <translation>Vérifiez les droits de « cache.key » et du dossier de l'espace de travail.</translation>
  </message>
  <message>
   <source>The signed checkpoints of the audit log cannot be read or written.</source>
   <translation>Les points de contrôle signés du journal d'audit ne peuvent être lus ou écrits.</translation>
  </message>
  <message>
   <source>{0} has no form in JSON</source>
   <translation>{0} n'a pas de forme en JSON</translation>
  </message>
  <message>
   <source>A record in the workspace's database is damaged.</source>
   <translation>Un enregistrement de la base de l'espace de travail est endommagé.</translation>
  </message>
  <message>
   <source>Restore the newest file from the workspace's “backups” folder.</source>
   <translation>Restaurez le fichier le plus récent du dossier « backups » de l'espace de travail.</translation>
  </message>
  <message>
   <source>A collection needs a name.</source>
   <translation>Une collection demande un nom.</translation>
  </message>
  <message>
   <source>Type at least one letter.</source>
   <translation>Saisissez au moins une lettre.</translation>
  </message>
  <message>
   <source>This collection is not in the workspace.</source>
   <translation>Cette collection n'est pas dans l'espace de travail.</translation>
  </message>
  <message>
   <source>There is already a collection named “{0}”.</source>
   <translation>Il y a déjà une collection nommée « {0} ».</translation>
  </message>
  <message>
   <source>This conversation was deleted while it was being answered.</source>
   <translation>Cette conversation a été supprimée pendant qu'on y répondait.</translation>
  </message>
  <message>
   <source>Ask again in a new conversation.</source>
   <translation>Redemandez dans une nouvelle conversation.</translation>
  </message>
  <message>
   <source>This conversation is not in the workspace.</source>
   <translation>Cette conversation n'est pas dans l'espace de travail.</translation>
  </message>
  <message>
   <source>It may have been deleted.</source>
   <translation>Elle a peut-être été supprimée.</translation>
  </message>
  <message>
   <source>This turn is not in the workspace.</source>
   <translation>Ce tour n'est pas dans l'espace de travail.</translation>
  </message>
  <message>
   <source>There is no one answer “{0}”.</source>
   <translation>Il n'y a pas une seule réponse « {0} ».</translation>
  </message>
  <message>
   <source>Give more of its id; `workbench chats show CHAT --json` has them.</source>
   <translation>Donnez plus de son identifiant ; `workbench chats show CHAT --json` les a.</translation>
  </message>
  <message>
   <source>This needs {0} MiB of free space, because everything is written anew before the old is removed; {1} MiB are free.</source>
   <translation>Il faut {0} Mio de place libre, car tout est réécrit avant que l'ancien soit retiré ; {1} Mio sont libres.</translation>
  </message>
  <message>
   <source>Free some space and try again; nothing was changed.</source>
   <translation>Faites de la place et réessayez ; rien n'a été changé.</translation>
  </message>
  <message>
   <source>The workspace could not be written anew; nothing was changed.</source>
   <translation>L'espace de travail n'a pu être réécrit ; rien n'a été changé.</translation>
  </message>
  <message>
   <source>Check the permissions of the workspace folder and try again.</source>
   <translation>Vérifiez les droits du dossier de l'espace de travail et réessayez.</translation>
  </message>
  <message>
   <source>The disk is full; nothing was changed.</source>
   <translation>Le disque est plein ; rien n'a été changé.</translation>
  </message>
  <message>
   <source>Free some space and start again: what was written already stays.</source>
   <translation>Faites de la place et recommencez : ce qui est déjà écrit reste.</translation>
  </message>
  <message>
   <source>The workspace is closed.</source>
   <translation>L'espace de travail est fermé.</translation>
  </message>
  <message>
   <source>The disk is full, so nothing more can be saved.</source>
   <translation>Le disque est plein, rien de plus ne peut être enregistré.</translation>
  </message>
  <message>
   <source>Free some space and try again; everything saved so far is safe.</source>
   <translation>Faites de la place et réessayez ; tout ce qui a été enregistré est en sécurité.</translation>
  </message>
  <message>
   <source>The workspace cannot be written to.</source>
   <translation>On ne peut écrire dans l'espace de travail.</translation>
  </message>
  <message>
   <source>The full-text index is damaged, so words cannot be looked up.</source>
   <translation>L'index du texte intégral est endommagé, on ne peut y chercher de mots.</translation>
  </message>
  <message>
   <source>Nothing of yours is lost. Repair it with: workbench docs verify --repair</source>
   <translation>Rien de vous n'est perdu. Réparez-le avec : workbench docs verify --repair</translation>
  </message>
  <message>
   <source>The workspace's database is damaged.</source>
   <translation>La base de l'espace de travail est endommagée.</translation>
  </message>
  <message>
   <source>Restore the newest file from its “backups” folder.</source>
   <translation>Restaurez le fichier le plus récent de son dossier « backups ».</translation>
  </message>
  <message>
   <source>The database could not be copied completely, so it was left as it is.</source>
   <translation>La base n'a pu être copiée entièrement, elle est restée telle quelle.</translation>
  </message>
  <message>
   <source>Look at it with: workbench workspace check</source>
   <translation>Regardez-la avec : workbench workspace check</translation>
  </message>
  <message>
   <source>There is no version {0} of “{1}”.</source>
   <translation>Il n'y a pas de version {0} de « {1} ».</translation>
  </message>
  <message>
   <source>List its versions.</source>
   <translation>Listez ses versions.</translation>
  </message>
  <message>
   <source>List them.</source>
   <translation>Listez-les.</translation>
  </message>
  <message>
   <source>This document is not in the workspace.</source>
   <translation>Ce document n'est pas dans l'espace de travail.</translation>
  </message>
  <message>
   <source>It may be removed.</source>
   <translation>Il a peut-être été retiré.</translation>
  </message>
  <message>
   <source>The collection was deleted while files were being added.</source>
   <translation>La collection a été supprimée pendant l'ajout de fichiers.</translation>
  </message>
  <message>
   <source>Choose another collection and add them again.</source>
   <translation>Choisissez une autre collection et ajoutez-les à nouveau.</translation>
  </message>
  <message>
   <source>There is no such download.</source>
   <translation>Ce téléchargement n'existe pas.</translation>
  </message>
  <message>
   <source>Begin it again.</source>
   <translation>Recommencez-le.</translation>
  </message>
  <message>
   <source>The workspace's “downloads” folder cannot be written to.</source>
   <translation>On ne peut écrire dans le dossier « downloads » de l'espace de travail.</translation>
  </message>
  <message>
   <source>Check the folder's permissions and the space on its disk.</source>
   <translation>Vérifiez les droits du dossier et la place sur son disque.</translation>
  </message>
  <message>
   <source>The list of erasures {0} cannot be read.</source>
   <translation>La liste des effacements {0} est illisible.</translation>
  </message>
  <message>
   <source>Put it back from a folder of backups, or remove it: then a backup that is restored brings back what was erased after it.</source>
   <translation>Remettez-la d'un dossier de sauvegardes, ou retirez-la : une sauvegarde restaurée ramène alors ce qui a été effacé après elle.</translation>
  </message>
  <message>
   <source>The run has no case “{0}”.</source>
   <translation>L'exécution n'a pas de cas « {0} ».</translation>
  </message>
  <message>
   <source>There is no such cell.</source>
   <translation>Cette cellule n'existe pas.</translation>
  </message>
  <message>
   <source>A cell of an evaluation is damaged.</source>
   <translation>Une cellule d'une évaluation est endommagée.</translation>
  </message>
  <message>
   <source>The name {0}… is too long.</source>
   <translation>Le nom {0}… est trop long.</translation>
  </message>
  <message>
   <source>{0} cannot be found.</source>
   <translation>{0} est introuvable.</translation>
  </message>
  <message>
   <source>Get it again from whoever sent it; nothing of it was written.</source>
   <translation>Redemandez-le à qui l'a envoyé ; rien n'en a été écrit.</translation>
  </message>
  <message>
   <source>{0} is no sealed export.</source>
   <translation>{0} n'est pas un export scellé.</translation>
  </message>
  <message>
   <source>Choose a file that ends with “.sealed”.</source>
   <translation>Choisissez un fichier qui se termine par « .sealed ».</translation>
  </message>
  <message>
   <source>The passphrase does not open {0}.</source>
   <translation>La phrase secrète n'ouvre pas {0}.</translation>
  </message>
  <message>
   <source>Check it, and the keyboard's layout.</source>
   <translation>Vérifiez-la, ainsi que la disposition du clavier.</translation>
  </message>
  <message>
   <source>There is no such answer, or it is still being written.</source>
   <translation>Cette réponse n'existe pas, ou s'écrit encore.</translation>
  </message>
  <message>
   <source>This folder is not linked.</source>
   <translation>Ce dossier n'est pas lié.</translation>
  </message>
  <message>
   <source>It may have been unlinked.</source>
   <translation>Il a peut-être été délié.</translation>
  </message>
  <message>
   <source>The folder {0} is linked to this collection already.</source>
   <translation>Le dossier {0} est déjà lié à cette collection.</translation>
  </message>
  <message>
   <source>Sync it, or unlink it first.</source>
   <translation>Synchronisez-le, ou déliez-le d'abord.</translation>
  </message>
  <message>
   <source>{0} holds no collections that are known.</source>
   <translation>{0} ne contient pas de collections connues.</translation>
  </message>
  <message>
   <source>Give GPT4All's localdocs_v3.db, or Open WebUI's webui.db.</source>
   <translation>Donnez localdocs_v3.db de GPT4All, ou webui.db d'Open WebUI.</translation>
  </message>
  <message>
   <source>{0} is no database of a program that is known.</source>
   <translation>{0} n'est pas la base d'un programme connu.</translation>
  </message>
  <message>
   <source>{0} is damaged or of a version that is not known.</source>
   <translation>{0} est endommagé ou d'une version inconnue.</translation>
  </message>
  <message>
   <source>Open it once with the latest version of its program.</source>
   <translation>Ouvrez-la une fois avec la dernière version de son programme.</translation>
  </message>
  <message>
   <source>The file “encryption.json” of this workspace cannot be read or written.</source>
   <translation>Le fichier « encryption.json » de cet espace de travail ne peut être lu ou écrit.</translation>
  </message>
  <message>
   <source>Check the permissions of the workspace folder and the free space.</source>
   <translation>Vérifiez les droits du dossier de l'espace de travail et la place libre.</translation>
  </message>
  <message>
   <source>A passphrase has {0} to {1} characters.</source>
   <translation>Une phrase secrète a de {0} à {1} caractères.</translation>
  </message>
  <message>
   <source>Four or more words that do not belong together are good.</source>
   <translation>Quatre mots ou plus sans rapport entre eux sont bons.</translation>
  </message>
  <message>
   <source>The file “encryption.json”, which holds this workspace's wrapped key, is damaged.</source>
   <translation>Le fichier « encryption.json », qui contient la clé enveloppée de cet espace de travail, est endommagé.</translation>
  </message>
  <message>
   <source>Put it back from a copy of the workspace; without it nothing here can be read.</source>
   <translation>Remettez-le d'une copie de l'espace de travail ; sans lui, rien ici n'est lisible.</translation>
  </message>
  <message>
   <source>What is known of a document's layout is damaged.</source>
   <translation>Ce qu'on sait de la mise en page d'un document est endommagé.</translation>
  </message>
  <message>
   <source>Index its collection anew; that reads the document again.</source>
   <translation>Indexez sa collection à nouveau ; cela relit le document.</translation>
  </message>
  <message>
   <source>This workspace was written by a newer version of AI Workbench.</source>
   <translation>Cet espace de travail a été écrit par une version plus récente d'AI Workbench.</translation>
  </message>
  <message>
   <source>Install the newer version, or choose another workspace with --workspace.</source>
   <translation>Installez la version plus récente, ou choisissez un autre espace de travail avec --workspace.</translation>
  </message>
  <message>
   <source>The workspace could not be copied before it is changed, so it was left as it is.</source>
   <translation>L'espace de travail n'a pu être copié avant d'être changé, il est donc resté tel quel.</translation>
  </message>
  <message>
   <source>Free some space, check the folder's permissions, and start again.</source>
   <translation>Faites de la place, vérifiez les droits du dossier et recommencez.</translation>
  </message>
  <message>
   <source>This system has no keyring that the key could be kept in.</source>
   <translation>Ce système n'a pas de trousseau où garder la clé.</translation>
  </message>
  <message>
   <source>Unlock the workspace with its passphrase.</source>
   <translation>Déverrouillez l'espace de travail avec sa phrase secrète.</translation>
  </message>
  <message>
   <source>The system's keyring did not take the key.</source>
   <translation>Le trousseau du système n'a pas pris la clé.</translation>
  </message>
  <message>
   <source>Unlock the keyring and try again, or use the passphrase.</source>
   <translation>Déverrouillez le trousseau et réessayez, ou utilisez la phrase secrète.</translation>
  </message>
  <message>
   <source>That is no name for a file of the outbox.</source>
   <translation>Ce n'est pas un nom pour un fichier du dossier de sortie.</translation>
  </message>
  <message>
   <source>Use letters, figures, blanks and - _ . ( ) and end with one of {0}.</source>
   <translation>Utilisez lettres, chiffres, espaces et - _ . ( ) et finissez par l'un de {0}.</translation>
  </message>
  <message>
   <source>The text has {0} bytes; a file of the outbox may have {1}.</source>
   <translation>Le texte a {0} octets ; un fichier du dossier de sortie peut en avoir {1}.</translation>
  </message>
  <message>
   <source>Write less into it.</source>
   <translation>Écrivez-en moins.</translation>
  </message>
  <message>
   <source>There is a file {0} in the outbox already.</source>
   <translation>Il y a déjà un fichier {0} dans le dossier de sortie.</translation>
  </message>
  <message>
   <source>The outbox holds {0} files.</source>
   <translation>Le dossier de sortie contient {0} fichiers.</translation>
  </message>
  <message>
   <source>Move some of them elsewhere.</source>
   <translation>Déplacez-en quelques-uns ailleurs.</translation>
  </message>
  <message>
   <source>The file {0} could not be written to the outbox.</source>
   <translation>Le fichier {0} n'a pu être écrit dans le dossier de sortie.</translation>
  </message>
  <message>
   <source>Look at the folder “outbox” of the workspace.</source>
   <translation>Regardez le dossier « outbox » de l'espace de travail.</translation>
  </message>
  <message>
   <source>The disk is full.</source>
   <translation>Le disque est plein.</translation>
  </message>
  <message>
   <source>Make room and try again.</source>
   <translation>Faites de la place et réessayez.</translation>
  </message>
  <message>
   <source>There is no pipeline “{0}”.</source>
   <translation>Il n'y a pas de chaîne « {0} ».</translation>
  </message>
  <message>
   <source>Nothing was made of this yet.</source>
   <translation>Rien n'en a encore été fait.</translation>
  </message>
  <message>
   <source>The prices could not be saved.</source>
   <translation>Les prix n'ont pu être enregistrés.</translation>
  </message>
  <message>
   <source>The rules for personal data (privacy.json) cannot be read.</source>
   <translation>Les règles des données personnelles (privacy.json) sont illisibles.</translation>
  </message>
  <message>
   <source>Put the file back from a copy, or move it away to begin anew.</source>
   <translation>Remettez le fichier d'une copie, ou écartez-le pour recommencer.</translation>
  </message>
  <message>
   <source>The rules for personal data cannot be saved.</source>
   <translation>Les règles des données personnelles ne peuvent être enregistrées.</translation>
  </message>
  <message>
   <source>Check the permissions of the workspace's folder and its free space.</source>
   <translation>Vérifiez les droits du dossier de l'espace de travail et sa place libre.</translation>
  </message>
  <message>
   <source>The file {0} of the encrypted workspace is damaged.</source>
   <translation>Le fichier {0} de l'espace chiffré est endommagé.</translation>
  </message>
  <message>
   <source>Put it back from a copy, or move it away to begin anew without it.</source>
   <translation>Remettez-le d'une copie, ou écartez-le pour recommencer sans lui.</translation>
  </message>
  <message>
   <source>This is not the passphrase of the profile.</source>
   <translation>Ce n'est pas la phrase secrète du profil.</translation>
  </message>
  <message>
   <source>Check it, and the keyboard's layout. An administrator can set another one.</source>
   <translation>Vérifiez-la, ainsi que la disposition du clavier. Un administrateur peut en fixer une autre.</translation>
  </message>
  <message>
   <source>The key of this profile does not fit what is written of the profile.</source>
   <translation>La clé de ce profil ne va pas avec ce qui est écrit du profil.</translation>
  </message>
  <message>
   <source>Somebody changed “profiles.json”. Whoever has the workspace's own passphrase puts it right by opening the workspace.</source>
   <translation>Quelqu'un a changé « profiles.json ». Qui a la phrase secrète de l'espace de travail lui-même y remédie en l'ouvrant.</translation>
  </message>
  <message>
   <source>There is no such profile.</source>
   <translation>Ce profil n'existe pas.</translation>
  </message>
  <message>
   <source>The file “profiles.json” of this workspace cannot be read.</source>
   <translation>Le fichier « profiles.json » de cet espace de travail est illisible.</translation>
  </message>
  <message>
   <source>The file “profiles.json”, which says who may open this workspace, is damaged.</source>
   <translation>Le fichier « profiles.json », qui dit qui peut ouvrir cet espace de travail, est endommagé.</translation>
  </message>
  <message>
   <source>Open the workspace with its own passphrase, or in one that is not encrypted move the file away: it is written anew from the database.</source>
   <translation>Ouvrez l'espace de travail avec sa propre phrase secrète, ou, s'il n'est pas chiffré, écartez le fichier : il est réécrit à partir de la base.</translation>
  </message>
  <message>
   <source>The file “profiles.json” of this workspace cannot be written.</source>
   <translation>Le fichier « profiles.json » de cet espace de travail ne peut être écrit.</translation>
  </message>
  <message>
   <source>This prompt has no version {0}.</source>
   <translation>Ce prompt n'a pas de version {0}.</translation>
  </message>
  <message>
   <source>Its versions are listed on its page and by `workbench prompts show`.</source>
   <translation>Ses versions sont listées sur sa page et par `workbench prompts show`.</translation>
  </message>
  <message>
   <source>This prompt has no label “{0}”.</source>
   <translation>Ce prompt n'a pas d'étiquette « {0} ».</translation>
  </message>
  <message>
   <source>This prompt is not in the library.</source>
   <translation>Ce prompt n'est pas dans la bibliothèque.</translation>
  </message>
  <message>
   <source>There is a prompt “{0}” already.</source>
   <translation>Il y a déjà un prompt « {0} ».</translation>
  </message>
  <message>
   <source>Choose another name, or save a new version of it.</source>
   <translation>Choisissez un autre nom, ou enregistrez-en une nouvelle version.</translation>
  </message>
  <message>
   <source>This prompt was saved elsewhere in the meantime.</source>
   <translation>Ce prompt a été enregistré ailleurs entre-temps.</translation>
  </message>
  <message>
   <source>Look at its newest version and save again.</source>
   <translation>Regardez sa version la plus récente et enregistrez à nouveau.</translation>
  </message>
  <message>
   <source>The file rails.json of this workspace cannot be read.</source>
   <translation>Le fichier rails.json de cet espace de travail est illisible.</translation>
  </message>
  <message>
   <source>Correct it, or remove it to go back to the default.</source>
   <translation>Corrigez-le, ou retirez-le pour revenir au défaut.</translation>
  </message>
  <message>
   <source>The rails policy could not be saved.</source>
   <translation>La politique des garde-fous n'a pu être enregistrée.</translation>
  </message>
  <message>
   <source>{0} holds something else than results of this command.</source>
   <translation>{0} contient autre chose que des résultats de cette commande.</translation>
  </message>
  <message>
   <source>Choose another file for the results; this one was left as it is.</source>
   <translation>Choisissez un autre fichier pour les résultats ; celui-ci est resté tel quel.</translation>
  </message>
  <message>
   <source>{0} is empty.</source>
   <translation>{0} est vide.</translation>
  </message>
  <message>
   <source>Put one input on each line, as JSON.</source>
   <translation>Mettez une entrée par ligne, en JSON.</translation>
  </message>
  <message>
   <source>The inputs {0} cannot be read.</source>
   <translation>Les entrées {0} sont illisibles.</translation>
  </message>
  <message>
   <source>The results cannot be written to {0}.</source>
   <translation>Les résultats ne peuvent être écrits dans {0}.</translation>
  </message>
  <message>
   <source>A result could not be written to {0}.</source>
   <translation>Un résultat n'a pu être écrit dans {0}.</translation>
  </message>
  <message>
   <source>Free some space and start the command again; it goes on where it was.</source>
   <translation>Faites de la place et relancez la commande ; elle reprend où elle en était.</translation>
  </message>
  <message>
   <source>There is no review “{0}”, or more than one that begins so.</source>
   <translation>Il n'y a pas de relecture « {0} », ou plus d'une commence ainsi.</translation>
  </message>
  <message>
   <source>This run is being trained already.</source>
   <translation>Cet entraînement est déjà en cours.</translation>
  </message>
  <message>
   <source>Pause it there first.</source>
   <translation>Mettez-le d'abord en pause là-bas.</translation>
  </message>
  <message>
   <source>The file {0} of the training run {1} is damaged.</source>
   <translation>Le fichier {0} de l'entraînement {1} est endommagé.</translation>
  </message>
  <message>
   <source>Resume from an earlier checkpoint, or remove the run.</source>
   <translation>Reprenez d'un point de reprise antérieur, ou retirez l'entraînement.</translation>
  </message>
  <message>
   <source>The training run {0} lacks {1}.</source>
   <translation>Il manque {1} à l'entraînement {0}.</translation>
  </message>
  <message>
   <source>Remove the run; what was exported from it stays.</source>
   <translation>Retirez l'entraînement ; ce qui en a été exporté reste.</translation>
  </message>
  <message>
   <source>The disk is full; the training run is paused.</source>
   <translation>Le disque est plein ; l'entraînement est en pause.</translation>
  </message>
  <message>
   <source>Free some space and resume it.</source>
   <translation>Faites de la place et reprenez-le.</translation>
  </message>
  <message>
   <source>There is no schedule “{0}”.</source>
   <translation>Il n'y a pas de planification « {0} ».</translation>
  </message>
  <message>
   <source>There is a schedule “{0}”.</source>
   <translation>Il y a une planification « {0} ».</translation>
  </message>
  <message>
   <source>Name another.</source>
   <translation>Nommez-en une autre.</translation>
  </message>
  <message>
   <source>This workspace is encrypted and locked.</source>
   <translation>Cet espace de travail est chiffré et verrouillé.</translation>
  </message>
  <message>
   <source>Give its passphrase: at the prompt, with --unlock-file FILE or --unlock-fd N, or in a file that AI_WORKBENCH_UNLOCK_FILE names.</source>
   <translation>Donnez sa phrase secrète : à l'invite, avec --unlock-file FICHIER ou --unlock-fd N, ou dans un fichier que nomme AI_WORKBENCH_UNLOCK_FILE.</translation>
  </message>
  <message>
   <source>Writing this workspace anew under a key was interrupted; nothing was lost.</source>
   <translation>La réécriture de cet espace de travail sous une clé a été interrompue ; rien n'est perdu.</translation>
  </message>
  <message>
   <source>Finish it with `workbench workspace unlock`, or undo it with `workbench workspace encrypt --cancel`.</source>
   <translation>Achevez-la avec `workbench workspace unlock`, ou annulez-la avec `workbench workspace encrypt --cancel`.</translation>
  </message>
  <message>
   <source>This test set is not in the workspace.</source>
   <translation>Ce jeu de tests n'est pas dans l'espace de travail.</translation>
  </message>
  <message>
   <source>A test set needs a name.</source>
   <translation>Un jeu de tests demande un nom.</translation>
  </message>
  <message>
   <source>This collection has a test set named “{0}” already.</source>
   <translation>Cette collection a déjà un jeu de tests nommé « {0} ».</translation>
  </message>
  <message>
   <source>This survey is not in the workspace.</source>
   <translation>Cette enquête n'est pas dans l'espace de travail.</translation>
  </message>
  <message>
   <source>There is no survey “{0}”.</source>
   <translation>Il n'y a pas d'enquête « {0} ».</translation>
  </message>
  <message>
   <source>More than one survey begins with “{0}”.</source>
   <translation>Plus d'une enquête commence par « {0} ».</translation>
  </message>
  <message>
   <source>The files of the workspace could not be exchanged; nothing was lost.</source>
   <translation>Les fichiers de l'espace de travail n'ont pu être échangés ; rien n'est perdu.</translation>
  </message>
  <message>
   <source>Check the permissions of the workspace folder, and start the program again.</source>
   <translation>Vérifiez les droits du dossier de l'espace de travail et redémarrez le programme.</translation>
  </message>
  <message>
   <source>The query cannot be answered: {0}.</source>
   <translation>On ne peut répondre à la requête : {0}.</translation>
  </message>
  <message>
   <source>Only SELECT from the tables of the documents; `ask-all --tables` lists them.</source>
   <translation>Seulement SELECT sur les tables des documents ; `ask-all --tables` les liste.</translation>
  </message>
  <message>
   <source>The query has {0} characters; {1} are allowed.</source>
   <translation>La requête a {0} caractères ; {1} sont permis.</translation>
  </message>
  <message>
   <source>Make it shorter.</source>
   <translation>Raccourcissez-la.</translation>
  </message>
  <message>
   <source>That is no query.</source>
   <translation>Ce n'est pas une requête.</translation>
  </message>
  <message>
   <source>The query took longer than {0} seconds.</source>
   <translation>La requête a pris plus de {0} secondes.</translation>
  </message>
  <message>
   <source>Select from fewer tables at once, or join them by a column.</source>
   <translation>Prenez moins de tables à la fois, ou joignez-les par une colonne.</translation>
  </message>
  <message>
   <source>There is no server “{0}”.</source>
   <translation>Il n'y a pas de serveur « {0} ».</translation>
  </message>
  <message>
   <source>There is no such training set.</source>
   <translation>Ce jeu d'entraînement n'existe pas.</translation>
  </message>
  <message>
   <source>There is no trial “{0}”.</source>
   <translation>Il n'y a pas d'essai « {0} ».</translation>
  </message>
  <message>
   <source>A trial is damaged.</source>
   <translation>Un essai est endommagé.</translation>
  </message>
  <message>
   <source>There is a trial “{0}” already.</source>
   <translation>Il y a déjà un essai « {0} ».</translation>
  </message>
  <message>
   <source>This request is not in the workspace.</source>
   <translation>Cette requête n'est pas dans l'espace de travail.</translation>
  </message>
  <message>
   <source>This vault asks for its passphrase.</source>
   <translation>Ce coffre demande sa phrase secrète.</translation>
  </message>
  <message>
   <source>Give it with --ask-passphrase or --passphrase-file.</source>
   <translation>Donnez-la avec --ask-passphrase ou --passphrase-file.</translation>
  </message>
  <message>
   <source>This is not a vault, or its beginning is damaged.</source>
   <translation>Ce n'est pas un coffre, ou son début est endommagé.</translation>
  </message>
  <message>
   <source>Choose the right file, or use a copy that you trust.</source>
   <translation>Choisissez le bon fichier, ou utilisez une copie sûre.</translation>
  </message>
  <message>
   <source>The beginning of this vault is damaged.</source>
   <translation>Le début de ce coffre est endommagé.</translation>
  </message>
  <message>
   <source>Use a copy that you trust.</source>
   <translation>Utilisez une copie sûre.</translation>
  </message>
  <message>
   <source>The vault or its key cannot be read or written.</source>
   <translation>Le coffre ou sa clé ne peut être lu ou écrit.</translation>
  </message>
  <message>
   <source>Check the permissions of the file and its folder.</source>
   <translation>Vérifiez les droits du fichier et de son dossier.</translation>
  </message>
  <message>
   <source>The vault could not be saved.</source>
   <translation>Le coffre n'a pu être enregistré.</translation>
  </message>
  <message>
   <source>Check the disk and its free space; what was saved before is safe.</source>
   <translation>Vérifiez le disque et sa place libre ; ce qui était enregistré est en sécurité.</translation>
  </message>
  <message>
   <source>The vault {0} is damaged or was changed by someone.</source>
   <translation>Le coffre {0} est endommagé ou a été changé par quelqu'un.</translation>
  </message>
  <message>
   <source>Use a copy of the file that you trust.</source>
   <translation>Utilisez une copie du fichier en laquelle vous avez confiance.</translation>
  </message>
  <message>
   <source>The key of this vault is not in the workspace.</source>
   <translation>La clé de ce coffre n'est pas dans l'espace de travail.</translation>
  </message>
  <message>
   <source>Name the workspace in which it was made with --workspace.</source>
   <translation>Nommez avec --workspace l'espace de travail où il a été fait.</translation>
  </message>
  <message>
   <source>The vault {0} is in use by another process.</source>
   <translation>Le coffre {0} est utilisé par un autre processus.</translation>
  </message>
  <message>
   <source>Wait until it has finished, or close it.</source>
   <translation>Attendez qu'il ait fini, ou fermez-le.</translation>
  </message>
  <message>
   <source>The workspace is locked.</source>
   <translation>L'espace de travail est verrouillé.</translation>
  </message>
  <message>
   <source>Unlock it with its passphrase.</source>
   <translation>Déverrouillez-le avec sa phrase secrète.</translation>
  </message>
  <message>
   <source>This workspace is in use by {0}.</source>
   <translation>Cet espace de travail est utilisé par {0}.</translation>
  </message>
  <message>
   <source>Use that window, close it first, or choose another with --workspace.</source>
   <translation>Utilisez cette fenêtre, fermez-la d'abord, ou choisissez-en un autre avec --workspace.</translation>
  </message>
  <message>
   <source>The workspace folder {0} cannot be written to.</source>
   <translation>On ne peut écrire dans le dossier de l'espace de travail {0}.</translation>
  </message>
  <message>
   <source>The {0} process failed.</source>
   <translation>Le processus « {0} » a échoué.</translation>
  </message>
  <message>
   <source>The {0} process was closed.</source>
   <translation>Le processus « {0} » a été fermé.</translation>
  </message>
  <message>
   <source>The {0} process took longer than {1} seconds.</source>
   <translation>Le processus « {0} » a pris plus de {1} secondes.</translation>
  </message>
  <message>
   <source>The {0} process could not be started.</source>
   <translation>Le processus « {0} » n'a pu être démarré.</translation>
  </message>
  <message>
   <source>The {0} process stopped.</source>
   <translation>Le processus « {0} » s'est arrêté.</translation>
  </message>
  <message>
   <source>Check the installation with the doctor command.</source>
   <translation>Vérifiez l'installation avec la commande doctor.</translation>
  </message>
  <message>
   <source>The embedding model could not be written to the workspace's cache.</source>
   <translation>Le modèle de plongement n'a pu être écrit dans le cache de l'espace de travail.</translation>
  </message>
  <message>
   <source>Free 50 MB on its disk, and check that the folder can be written to.</source>
   <translation>Libérez 50 Mo sur son disque, et vérifiez que le dossier accepte l'écriture.</translation>
  </message>
  <message>
   <source>The embedding model has another form than expected.</source>
   <translation>Le modèle de plongement a une autre forme que prévu.</translation>
  </message>
  <message>
   <source>The embedding process stopped while it was working.</source>
   <translation>Le processus de plongement s'est arrêté pendant son travail.</translation>
  </message>
  <message>
   <source>Try again; if it happens again, close other programs to free memory.</source>
   <translation>Réessayez ; si cela recommence, fermez d'autres programmes pour libérer de la mémoire.</translation>
  </message>
  <message>
   <source>The model in {0} scores passages, it makes no vectors.</source>
   <translation>Le modèle dans {0} note des passages, il ne fait pas de vecteurs.</translation>
  </message>
  <message>
   <source>Choose an embedding model; this one can rerank.</source>
   <translation>Choisissez un modèle de plongement ; celui-ci peut reclasser.</translation>
  </message>
  <message>
   <source>The model in {0} makes vectors, it does not score passages.</source>
   <translation>Le modèle dans {0} fait des vecteurs, il ne note pas de passages.</translation>
  </message>
  <message>
   <source>Choose a cross-encoder; this one can embed.</source>
   <translation>Choisissez un cross-encoder ; celui-ci peut plonger.</translation>
  </message>
  <message>
   <source>The folder {0} cannot be used as a model: {1}.</source>
   <translation>Le dossier {0} est inutilisable comme modèle : {1}.</translation>
  </message>
  <message>
   <source>Choose a folder that sentence-transformers saved, with weights in safetensors.</source>
   <translation>Choisissez un dossier enregistré par sentence-transformers, avec des poids en safetensors.</translation>
  </message>
  <message>
   <source>Put the model back, or choose another one.</source>
   <translation>Remettez le modèle, ou choisissez-en un autre.</translation>
  </message>
  <message>
   <source>{0} is a model that writes text, not one for embedding or reranking.</source>
   <translation>{0} est un modèle qui écrit du texte, pas un modèle de plongement ou de reclassement.</translation>
  </message>
  <message>
   <source>Choose a GGUF of an embedding or reranking model.</source>
   <translation>Choisissez un GGUF d'un modèle de plongement ou de reclassement.</translation>
  </message>
  <message>
   <source>The embedding process was closed.</source>
   <translation>Le processus de plongement a été fermé.</translation>
  </message>
  <message>
   <source>{0} scores passages, it makes no vectors.</source>
   <translation>{0} note des passages, il ne fait pas de vecteurs.</translation>
  </message>
  <message>
   <source>The embedding model could not be run.</source>
   <translation>Le modèle de plongement n'a pu tourner.</translation>
  </message>
  <message>
   <source>Check the file's checksum, or try the model in another quantisation.</source>
   <translation>Vérifiez la somme de contrôle du fichier, ou essayez le modèle dans une autre quantification.</translation>
  </message>
  <message>
   <source>{0} makes vectors, it does not score passages.</source>
   <translation>{0} fait des vecteurs, il ne note pas de passages.</translation>
  </message>
  <message>
   <source>Choose a reranking model; this one can embed.</source>
   <translation>Choisissez un modèle de reclassement ; celui-ci peut plonger.</translation>
  </message>
  <message>
   <source>The embedding model is not installed.</source>
   <translation>Le modèle de plongement n'est pas installé.</translation>
  </message>
  <message>
   <source>The embedding model's files are missing.</source>
   <translation>Les fichiers du modèle de plongement manquent.</translation>
  </message>
  <message>
   <source>The embedding model's weights are not the published ones.</source>
   <translation>Les poids du modèle de plongement ne sont pas ceux qui ont été publiés.</translation>
  </message>
  <message>
   <source>The hub does not say which commit it speaks of.</source>
   <translation>Le hub ne dit pas de quel commit il parle.</translation>
  </message>
  <message>
   <source>Use another hub.</source>
   <translation>Utilisez un autre hub.</translation>
  </message>
  <message>
   <source>{0} has more than {1} files.</source>
   <translation>{0} a plus de {1} fichiers.</translation>
  </message>
  <message>
   <source>Use another.</source>
   <translation>Utilisez-en un autre.</translation>
  </message>
  <message>
   <source>{0} has a problem of its own (HTTP {1}).</source>
   <translation>{0} a un problème à lui (HTTP {1}).</translation>
  </message>
  <message>
   <source>Try again later.</source>
   <translation>Réessayez plus tard.</translation>
  </message>
  <message>
   <source>{0} sends packed answers, which were not asked for.</source>
   <translation>{0} envoie des réponses compressées, non demandées.</translation>
  </message>
  <message>
   <source>{0} answered with more than {1} MiB where a list was asked for.</source>
   <translation>{0} a répondu par plus de {1} Mio quand on demandait une liste.</translation>
  </message>
  <message>
   <source>Ask for less, or use another hub.</source>
   <translation>Demandez moins, ou utilisez un autre hub.</translation>
  </message>
  <message>
   <source>{0} took more than {1} seconds to answer.</source>
   <translation>{0} a mis plus de {1} secondes à répondre.</translation>
  </message>
  <message>
   <source>{0} led to {1} without encryption, which is refused.</source>
   <translation>{0} menait à {1} sans chiffrement, ce qui est refusé.</translation>
  </message>
  <message>
   <source>Tell the hub's operator, or use another hub.</source>
   <translation>Dites-le à l'exploitant du hub, ou utilisez-en un autre.</translation>
  </message>
  <message>
   <source>{0} led to {1}:{2}, which is not permitted.</source>
   <translation>{0} menait à {1}:{2}, ce qui n'est pas permis.</translation>
  </message>
  <message>
   <source>If you trust it: workbench network allow models {0}:{1}</source>
   <translation>Si vous lui faites confiance : workbench network allow models {0}:{1}</translation>
  </message>
  <message>
   <source>Go on with the download after that time.</source>
   <translation>Continuez le téléchargement après ce temps.</translation>
  </message>
  <message>
   <source>The download process stopped.</source>
   <translation>Le processus de téléchargement s'est arrêté.</translation>
  </message>
  <message>
   <source>Try again.</source>
   <translation>Réessayez.</translation>
  </message>
  <message>
   <source>The hub sends another part of {0} than was asked for.</source>
   <translation>Le hub envoie une autre partie de {0} que celle demandée.</translation>
  </message>
  <message>
   <source>Discard the download and begin again.</source>
   <translation>Abandonnez le téléchargement et recommencez.</translation>
  </message>
  <message>
   <source>{0} is not what the hub listed: its size or hash is another one now.</source>
   <translation>{0} n'est pas ce que le hub listait : sa taille ou son empreinte a changé.</translation>
  </message>
  <message>
   <source>Look at the repository again before you try once more.</source>
   <translation>Regardez le dépôt avant de réessayer.</translation>
  </message>
  <message>
   <source>The transfer of {0} was cut off.</source>
   <translation>Le transfert de {0} a été coupé.</translation>
  </message>
  <message>
   <source>Try again; it goes on from there.</source>
   <translation>Réessayez ; il reprend de là.</translation>
  </message>
  <message>
   <source>More bytes come for {0} than the hub promised; what had arrived was deleted.</source>
   <translation>Il vient plus d'octets pour {0} que le hub n'en promettait ; ce qui était arrivé a été supprimé.</translation>
  </message>
  <message>
   <source>Get the model from another source.</source>
   <translation>Obtenez le modèle d'une autre source.</translation>
  </message>
  <message>
   <source>{0} is not what the hub promised: its hash is {1}…, not {2}…; it was deleted.</source>
   <translation>{0} n'est pas ce que le hub promettait : son empreinte est {1}…, pas {2}… ; il a été supprimé.</translation>
  </message>
  <message>
   <source>Try again; if it happens twice, get the model from another source.</source>
   <translation>Réessayez ; si cela arrive deux fois, obtenez le modèle d'une autre source.</translation>
  </message>
  <message>
   <source>The disk is full; what has arrived is kept.</source>
   <translation>Le disque est plein ; ce qui est arrivé est gardé.</translation>
  </message>
  <message>
   <source>Free some space, and go on with the download.</source>
   <translation>Faites de la place et continuez le téléchargement.</translation>
  </message>
  <message>
   <source>{0} asks to wait for {1} seconds.</source>
   <translation>{0} demande d'attendre {1} secondes.</translation>
  </message>
  <message>
   <source>Try again after that time.</source>
   <translation>Réessayez après ce temps.</translation>
  </message>
  <message>
   <source>{0} refused the request (HTTP {1}).</source>
   <translation>{0} a refusé la requête (HTTP {1}).</translation>
  </message>
  <message>
   <source>Try another one.</source>
   <translation>Essayez-en un autre.</translation>
  </message>
  <message>
   <source>{0} does not accept the token.</source>
   <translation>{0} n'accepte pas le jeton.</translation>
  </message>
  <message>
   <source>Check it, or make another.</source>
   <translation>Vérifiez-le, ou faites-en un autre.</translation>
  </message>
  <message>
   <source>{0} does not let this account have {1}.</source>
   <translation>{0} ne laisse pas ce compte avoir {1}.</translation>
  </message>
  <message>
   <source>Ask its owner. {0}</source>
   <translation>Demandez à son propriétaire. {0}</translation>
  </message>
  <message>
   <source>{0} has nothing of that name.</source>
   <translation>{0} n'a rien de ce nom.</translation>
  </message>
  <message>
   <source>Check the name.</source>
   <translation>Vérifiez le nom.</translation>
  </message>
  <message>
   <source>{0} is gated: its owner decides who may download it.</source>
   <translation>{0} est réservé : son propriétaire décide qui peut le télécharger.</translation>
  </message>
  <message>
   <source>{0} has no such revision.</source>
   <translation>{0} n'a pas cette révision.</translation>
  </message>
  <message>
   <source>{0} has no model {1}, or it is a private one.</source>
   <translation>{0} n'a pas de modèle {1}, ou il est privé.</translation>
  </message>
  <message>
   <source>A file of {0} is not there any more.</source>
   <translation>Un fichier de {0} n'est plus là.</translation>
  </message>
  <message>
   <source>Look at the list again.</source>
   <translation>Regardez la liste à nouveau.</translation>
  </message>
  <message>
   <source>{0} leads in circles.</source>
   <translation>{0} tourne en rond.</translation>
  </message>
  <message>
   <source>{0} did not answer or broke off.</source>
   <translation>{0} n'a pas répondu ou s'est interrompu.</translation>
  </message>
  <message>
   <source>Check the connection of this machine, and try again.</source>
   <translation>Vérifiez la connexion de cette machine et réessayez.</translation>
  </message>
  <message>
   <source>{0} does not answer as a hub of models does.</source>
   <translation>{0} ne répond pas comme un hub de modèles.</translation>
  </message>
  <message>
   <source>Check the address of the hub in the settings (hub_endpoint).</source>
   <translation>Vérifiez l'adresse du hub dans les réglages (hub_endpoint).</translation>
  </message>
  <message>
   <source>Vectors of different lengths cannot be compared.</source>
   <translation>Des vecteurs de longueurs différentes ne se comparent pas.</translation>
  </message>
  <message>
   <source>The index is rebuilt from the stored documents; nothing of yours is lost.</source>
   <translation>L'index est refait à partir des documents enregistrés ; rien de vous n'est perdu.</translation>
  </message>
  <message>
   <source>The search index is damaged.</source>
   <translation>L'index de recherche est endommagé.</translation>
  </message>
  <message>
   <source>It is rebuilt from the stored documents; nothing of yours is lost.</source>
   <translation>Il est refait à partir des documents enregistrés ; rien de vous n'est perdu.</translation>
  </message>
  <message>
   <source>CURRENT names no generation</source>
   <translation>CURRENT ne nomme aucune génération</translation>
  </message>
  <message>
   <source>The process that asks the index server {0}.</source>
   <translation>Le processus qui interroge le serveur d'index : {0}.</translation>
  </message>
  <message>
   <source>Until it answers every stored vector is compared, which takes longer.</source>
   <translation>Tant qu'il ne répond pas, chaque vecteur enregistré est comparé, ce qui prend plus de temps.</translation>
  </message>
  <message>
   <source>The index server is not among the hosts that the administrator listed.</source>
   <translation>Le serveur d'index n'est pas parmi les hôtes listés par l'administrateur.</translation>
  </message>
  <message>
   <source>The token of the index server is not one plain line.</source>
   <translation>Le jeton du serveur d'index n'est pas une simple ligne.</translation>
  </message>
  <message>
   <source>The file with the token of the index server cannot be read.</source>
   <translation>Le fichier du jeton du serveur d'index est illisible.</translation>
  </message>
  <message>
   <source>The index server at {0} does not answer.</source>
   <translation>Le serveur d'index à {0} ne répond pas.</translation>
  </message>
  <message>
   <source>Until it does every stored vector is compared, which takes longer.</source>
   <translation>Tant qu'il ne le fait pas, chaque vecteur enregistré est comparé, ce qui prend plus de temps.</translation>
  </message>
  <message>
   <source>The disk is full; the search index could not be written.</source>
   <translation>Le disque est plein ; l'index de recherche n'a pu être écrit.</translation>
  </message>
  <message>
   <source>Free some space and try again. Nothing stored was lost.</source>
   <translation>Faites de la place et réessayez. Rien d'enregistré n'est perdu.</translation>
  </message>
  <message>
   <source>The adapter {0} needs {1} MiB of memory; {2} MiB are free.</source>
   <translation>L'adaptateur {0} demande {1} Mio de mémoire ; {2} Mio sont libres.</translation>
  </message>
  <message>
   <source>Close other programs, or use fewer adapters.</source>
   <translation>Fermez d'autres programmes, ou utilisez moins d'adaptateurs.</translation>
  </message>
  <message>
   <source>The adapter file {0} changed while it was read.</source>
   <translation>Le fichier d'adaptateur {0} a changé pendant sa lecture.</translation>
  </message>
  <message>
   <source>The adapter file {0} is not there.</source>
   <translation>Le fichier d'adaptateur {0} n'est pas là.</translation>
  </message>
  <message>
   <source>Put it back, or import the adapter from where it is now.</source>
   <translation>Remettez-le, ou importez l'adaptateur d'où il est maintenant.</translation>
  </message>
  <message>
   <source>The adapter {0} was made for models of the kind {1}; {2} is one of the kind {3}.</source>
   <translation>L'adaptateur {0} a été fait pour des modèles de genre {1} ; {2} est de genre {3}.</translation>
  </message>
  <message>
   <source>The adapter {0} is damaged: {1} has an impossible value.</source>
   <translation>L'adaptateur {0} est endommagé : {1} a une valeur impossible.</translation>
  </message>
  <message>
   <source>The adapter {0} is damaged: its tensor {1} {2}.</source>
   <translation>L'adaptateur {0} est endommagé : son tenseur {1} {2}.</translation>
  </message>
  <message>
   <source>The adapter {0} holds no weights.</source>
   <translation>L'adaptateur {0} ne contient pas de poids.</translation>
  </message>
  <message>
   <source>Choose the complete file.</source>
   <translation>Choisissez le fichier complet.</translation>
  </message>
  <message>
   <source>The adapter {0} does not fit {1}: its tensor {2} {3}.</source>
   <translation>L'adaptateur {0} ne va pas avec {1} : son tenseur {2} {3}.</translation>
  </message>
  <message>
   <source>{0} is not an adapter.</source>
   <translation>{0} n'est pas un adaptateur.</translation>
  </message>
  <message>
   <source>Choose a LoRA adapter in GGUF format, made with convert_lora_to_gguf.py.</source>
   <translation>Choisissez un adaptateur LoRA au format GGUF, fait avec convert_lora_to_gguf.py.</translation>
  </message>
  <message>
   <source>{0} is an adapter of the kind {1}; only LoRA is known.</source>
   <translation>{0} est un adaptateur de genre {1} ; seul LoRA est connu.</translation>
  </message>
  <message>
   <source>Choose a LoRA adapter.</source>
   <translation>Choisissez un adaptateur LoRA.</translation>
  </message>
  <message>
   <source>{0} is a LoRA adapter that begins to work behind certain words only, which this program does not do.</source>
   <translation>{0} est un adaptateur LoRA qui n'agit qu'après certains mots, ce que ce programme ne fait pas.</translation>
  </message>
  <message>
   <source>Choose an adapter without invocation tokens.</source>
   <translation>Choisissez un adaptateur sans jetons d'invocation.</translation>
  </message>
  <message>
   <source>{0} is a part of an adapter that was split; llama.cpp reads whole ones only.</source>
   <translation>{0} est une partie d'un adaptateur divisé ; llama.cpp n'en lit que d'entiers.</translation>
  </message>
  <message>
   <source>Join its parts with llama-gguf-split --merge.</source>
   <translation>Joignez ses parties avec llama-gguf-split --merge.</translation>
  </message>
  <message>
   <source>{0} does not say which kind of model it was made for.</source>
   <translation>{0} ne dit pas pour quel genre de modèle il a été fait.</translation>
  </message>
  <message>
   <source>Check the file's checksum, or convert the adapter again.</source>
   <translation>Vérifiez la somme de contrôle du fichier, ou convertissez l'adaptateur à nouveau.</translation>
  </message>
  <message>
   <source>The model gave no scores for the next token.</source>
   <translation>Le modèle n'a pas donné de scores pour le jeton suivant.</translation>
  </message>
  <message>
   <source>The samplers left no token to choose.</source>
   <translation>Les échantillonneurs n'ont laissé aucun jeton à choisir.</translation>
  </message>
  <message>
   <source>The prompt is empty.</source>
   <translation>Le prompt est vide.</translation>
  </message>
  <message>
   <source>Send some text.</source>
   <translation>Envoyez du texte.</translation>
  </message>
  <message>
   <source>The model has no token {0}.</source>
   <translation>Le modèle n'a pas de jeton {0}.</translation>
  </message>
  <message>
   <source>Send text, or the ids of this model's own tokens.</source>
   <translation>Envoyez du texte, ou les identifiants de jetons de ce modèle.</translation>
  </message>
  <message>
   <source>The prompt has {0} tokens; the model's context holds {1} with the answer.</source>
   <translation>Le prompt a {0} jetons ; le contexte du modèle en contient {1} avec la réponse.</translation>
  </message>
  <message>
   <source>Ask with less text, or load the model with a longer context.</source>
   <translation>Demandez avec moins de texte, ou chargez le modèle avec un contexte plus long.</translation>
  </message>
  <message>
   <source>Send some tokens.</source>
   <translation>Envoyez des jetons.</translation>
  </message>
  <message>
   <source>No model is loaded.</source>
   <translation>Aucun modèle n'est chargé.</translation>
  </message>
  <message>
   <source>Load a model on the Models page.</source>
   <translation>Chargez un modèle sur la page Modèles.</translation>
  </message>
  <message>
   <source>{0} has another vocabulary than {1}, so it cannot guess ahead for it.</source>
   <translation>{0} a un autre vocabulaire que {1}, il ne peut donc anticiper pour lui.</translation>
  </message>
  <message>
   <source>{0} holds no list of tokens.</source>
   <translation>{0} ne contient pas de liste de jetons.</translation>
  </message>
  <message>
   <source>The model file {0} cannot be read: {1}.</source>
   <translation>Le fichier de modèle {0} est illisible : {1}.</translation>
  </message>
  <message>
   <source>{0} was cut off while it was read.</source>
   <translation>{0} a été tronqué pendant sa lecture.</translation>
  </message>
  <message>
   <source>The model is loaded with a context of {0} tokens, too short to measure {1} tokens.</source>
   <translation>Le modèle est chargé avec un contexte de {0} jetons, trop court pour mesurer {1} jetons.</translation>
  </message>
  <message>
   <source>Measure fewer tokens, or give the model a longer context.</source>
   <translation>Mesurez moins de jetons, ou donnez au modèle un contexte plus long.</translation>
  </message>
  <message>
   <source>{0} could not be measured: {1}</source>
   <translation>{0} n'a pu être mesuré : {1}</translation>
  </message>
  <message>
   <source>Load the model once to see whether it runs here.</source>
   <translation>Chargez le modèle une fois pour voir s'il tourne ici.</translation>
  </message>
  <message>
   <source>The gauge was closed.</source>
   <translation>La jauge a été fermée.</translation>
  </message>
  <message>
   <source>The grammar cannot be read: line {0}, {1}.</source>
   <translation>La grammaire est illisible : ligne {0}, {1}.</translation>
  </message>
  <message>
   <source>The notation is GBNF: root ::= "yes" | "no"</source>
   <translation>La notation est GBNF : root ::= "yes" | "no"</translation>
  </message>
  <message>
   <source>“\{0}” is no escape</source>
   <translation>« \{0} » n'est pas un échappement</translation>
  </message>
  <message>
   <source>“::=” is missing</source>
   <translation>« ::= » manque</translation>
  </message>
  <message>
   <source>“{0}” does not belong here</source>
   <translation>« {0} » n'a rien à faire ici</translation>
  </message>
  <message>
   <source>{0} is a folder, not a model file.</source>
   <translation>{0} est un dossier, pas un fichier de modèle.</translation>
  </message>
  <message>
   <source>Choose a file that ends in .gguf.</source>
   <translation>Choisissez un fichier qui finit par .gguf.</translation>
  </message>
  <message>
   <source>{0} has GGUF version {1}; this program reads versions 2 and 3.</source>
   <translation>{0} a la version GGUF {1} ; ce programme lit les versions 2 et 3.</translation>
  </message>
  <message>
   <source>Convert the model again with current tools, or get a newer copy of it.</source>
   <translation>Convertissez le modèle à nouveau avec des outils actuels, ou obtenez-en une copie plus récente.</translation>
  </message>
  <message>
   <source>The file {0} is cut off: it holds {1} of {2} bytes.</source>
   <translation>Le fichier {0} est tronqué : il contient {1} octets sur {2}.</translation>
  </message>
  <message>
   <source>Copy or download it again; the transfer probably stopped early.</source>
   <translation>Copiez-le ou téléchargez-le à nouveau ; le transfert s'est sans doute arrêté trop tôt.</translation>
  </message>
  <message>
   <source>The file {0} is damaged: {1}.</source>
   <translation>Le fichier {0} est endommagé : {1}.</translation>
  </message>
  <message>
   <source>{0} is not a GGUF file.</source>
   <translation>{0} n'est pas un fichier GGUF.</translation>
  </message>
  <message>
   <source>Choose a model in GGUF format; its file name usually ends in .gguf.</source>
   <translation>Choisissez un modèle au format GGUF ; son nom finit d'ordinaire par .gguf.</translation>
  </message>
  <message>
   <source>{0} is a GGUF file written for big-endian machines.</source>
   <translation>{0} est un fichier GGUF écrit pour des machines gros-boutistes.</translation>
  </message>
  <message>
   <source>Get the little-endian build of the model, which is the usual one.</source>
   <translation>Obtenez la version petit-boutiste du modèle, l'usuelle.</translation>
  </message>
  <message>
   <source>{0} stores the tensor {1} in a format (type {2}) that this program does not know.</source>
   <translation>{0} range le tenseur {1} dans un format (type {2}) que ce programme ne connaît pas.</translation>
  </message>
  <message>
   <source>Get the model in another quantisation, for example Q4_K_M or Q8_0.</source>
   <translation>Obtenez le modèle dans une autre quantification, par exemple Q4_K_M ou Q8_0.</translation>
  </message>
  <message>
   <source>The grammar cannot be used. {0}.</source>
   <translation>La grammaire est inutilisable. {0}.</translation>
  </message>
  <message>
   <source>It has no rule “root”</source>
   <translation>Elle n'a pas de règle « root »</translation>
  </message>
  <message>
   <source>It is too large</source>
   <translation>Elle est trop grande</translation>
  </message>
  <message>
   <source>The rule “{0}” begins in too many ways at once</source>
   <translation>La règle « {0} » commence de trop de façons à la fois</translation>
  </message>
  <message>
   <source>The rule “{0}” is nested too deeply</source>
   <translation>La règle « {0} » est imbriquée trop profondément</translation>
  </message>
  <message>
   <source>The rule “{0}” is not defined</source>
   <translation>La règle « {0} » n'est pas définie</translation>
  </message>
  <message>
   <source>The rule “{0}” repeats something more than {1} times</source>
   <translation>La règle « {0} » répète quelque chose plus de {1} fois</translation>
  </message>
  <message>
   <source>The rule “{0}” repeats something that may be empty</source>
   <translation>La règle « {0} » répète quelque chose qui peut être vide</translation>
  </message>
  <message>
   <source>The rule “{0}” demands itself without end</source>
   <translation>La règle « {0} » s'exige elle-même sans fin</translation>
  </message>
  <message>
   <source>The rule “{0}” can begin with itself</source>
   <translation>La règle « {0} » peut commencer par elle-même</translation>
  </message>
  <message>
   <source>The {0} is too complicated to compile.</source>
   <translation>Trop compliqué à compiler : {0}.</translation>
  </message>
  <message>
   <source>Simplify it: fewer alternatives, less nesting, shorter repetitions.</source>
   <translation>Simplifiez : moins d'alternatives, moins d'imbrication, des répétitions plus courtes.</translation>
  </message>
  <message>
   <source>Simplify the schema, expression or grammar.</source>
   <translation>Simplifiez le schéma, l'expression ou la grammaire.</translation>
  </message>
  <message>
   <source>The form that the answer must have can be read in too many ways.</source>
   <translation>La forme que doit avoir la réponse se lit de trop de façons.</translation>
  </message>
  <message>
   <source>Make alternatives of the schema or grammar differ at their beginning.</source>
   <translation>Faites que les alternatives du schéma ou de la grammaire diffèrent à leur début.</translation>
  </message>
  <message>
   <source>The choices must be a list of texts.</source>
   <translation>Les choix doivent être une liste de textes.</translation>
  </message>
  <message>
   <source>For instance ["yes", "no"].</source>
   <translation>Par exemple ["yes", "no"].</translation>
  </message>
  <message>
   <source>A choice is empty.</source>
   <translation>Un choix est vide.</translation>
  </message>
  <message>
   <source>Name at least one text to choose from.</source>
   <translation>Nommez au moins un texte au choix.</translation>
  </message>
  <message>
   <source>There can be {0} choices of {1} characters at most.</source>
   <translation>Il peut y avoir {0} choix de {1} caractères au plus.</translation>
  </message>
  <message>
   <source>Offer fewer or shorter ones.</source>
   <translation>Offrez-en moins ou de plus courts.</translation>
  </message>
  <message>
   <source>Quotes are no grammar.</source>
   <translation>Des citations ne sont pas une grammaire.</translation>
  </message>
  <message>
   <source>The engine holds to them itself.</source>
   <translation>Le moteur s'y tient lui-même.</translation>
  </message>
  <message>
   <source>A choice holds a character that no text can have.</source>
   <translation>Un choix contient un caractère qu'aucun texte ne peut avoir.</translation>
  </message>
  <message>
   <source>Take it out.</source>
   <translation>Ôtez-le.</translation>
  </message>
  <message>
   <source>The grammar has {0} characters; {1} are allowed.</source>
   <translation>La grammaire a {0} caractères ; {1} sont permis.</translation>
  </message>
  <message>
   <source>Repeat less, or give repeated parts rules of their own.</source>
   <translation>Répétez moins, ou donnez aux parties répétées leurs propres règles.</translation>
  </message>
  <message>
   <source>{0} does not say what kind of model it is.</source>
   <translation>{0} ne dit pas quel genre de modèle c'est.</translation>
  </message>
  <message>
   <source>Choose a complete model file, not one of its parts.</source>
   <translation>Choisissez un fichier de modèle complet, pas l'une de ses parties.</translation>
  </message>
  <message>
   <source>{0} is a model of the kind {1}, which this program does not know.</source>
   <translation>{0} est un modèle de genre {1}, que ce programme ne connaît pas.</translation>
  </message>
  <message>
   <source>Choose a model of a known family, or a newer version of the program.</source>
   <translation>Choisissez un modèle d'une famille connue, ou une version plus récente du programme.</translation>
  </message>
  <message>
   <source>{0} holds a vocabulary but no weights, so it cannot answer.</source>
   <translation>{0} contient un vocabulaire mais pas de poids, il ne peut donc répondre.</translation>
  </message>
  <message>
   <source>Choose the complete model file.</source>
   <translation>Choisissez le fichier de modèle complet.</translation>
  </message>
  <message>
   <source>The file {0} is damaged: {1} has an impossible value.</source>
   <translation>Le fichier {0} est endommagé : {1} a une valeur impossible.</translation>
  </message>
  <message>
   <source>Copy or download the file again and compare its checksum.</source>
   <translation>Copiez ou téléchargez le fichier à nouveau et comparez sa somme de contrôle.</translation>
  </message>
  <message>
   <source>Load the model that it was made for, and use the adapter with it.</source>
   <translation>Chargez le modèle pour lequel il a été fait, et utilisez l'adaptateur avec lui.</translation>
  </message>
  <message>
   <source>There was no room for a context of {0} tokens.</source>
   <translation>Il n'y avait pas de place pour un contexte de {0} jetons.</translation>
  </message>
  <message>
   <source>Choose a shorter context.</source>
   <translation>Choisissez un contexte plus court.</translation>
  </message>
  <message>
   <source>{0} is not a model that writes text.</source>
   <translation>{0} n'est pas un modèle qui écrit du texte.</translation>
  </message>
  <message>
   <source>Choose a chat or instruct model.</source>
   <translation>Choisissez un modèle de conversation ou d'instructions.</translation>
  </message>
  <message>
   <source>Adapters are merged into F16 or F32.</source>
   <translation>Les adaptateurs se fusionnent en F16 ou F32.</translation>
  </message>
  <message>
   <source>Quantise the result.</source>
   <translation>Quantifiez le résultat.</translation>
  </message>
  <message>
   <source>No adapter is left to merge.</source>
   <translation>Il ne reste aucun adaptateur à fusionner.</translation>
  </message>
  <message>
   <source>Give a scale other than 0.</source>
   <translation>Donnez un poids autre que 0.</translation>
  </message>
  <message>
   <source>The adapter {0} is damaged: its tensor {1} holds what is no number.</source>
   <translation>L'adaptateur {0} est endommagé : son tenseur {1} contient ce qui n'est pas un nombre.</translation>
  </message>
  <message>
   <source>Copy or convert the adapter again and compare its checksum.</source>
   <translation>Copiez ou convertissez l'adaptateur à nouveau et comparez sa somme de contrôle.</translation>
  </message>
  <message>
   <source>The tensor {0} holds numbers that are too large for F16.</source>
   <translation>Le tenseur {0} contient des nombres trop grands pour F16.</translation>
  </message>
  <message>
   <source>Merge into F32 or BF16.</source>
   <translation>Fusionnez en F32 ou BF16.</translation>
  </message>
  <message>
   <source>Weights in the format {0} cannot be merged with an adapter.</source>
   <translation>Des poids au format {0} ne peuvent être fusionnés avec un adaptateur.</translation>
  </message>
  <message>
   <source>Take the model in a more usual format, F16 or Q8_0 for example.</source>
   <translation>Prenez le modèle dans un format plus usuel, F16 ou Q8_0 par exemple.</translation>
  </message>
  <message>
   <source>The model stopped working in the middle of the text.</source>
   <translation>Le modèle a cessé de travailler au milieu du texte.</translation>
  </message>
  <message>
   <source>What the model computes on this text are no probabilities.</source>
   <translation>Ce que le modèle calcule sur ce texte ne sont pas des probabilités.</translation>
  </message>
  <message>
   <source>Its weights may be damaged, or too large for 16-bit numbers.</source>
   <translation>Ses poids sont peut-être endommagés, ou trop grands pour des nombres de 16 bits.</translation>
  </message>
  <message>
   <source>{0} needs {1} of memory{2} with a context of {3} tokens; {4} are free.</source>
   <translation>{0} demande {1} de mémoire{2} avec un contexte de {3} jetons ; {4} sont libres.</translation>
  </message>
  <message>
   <source>Close other programs, choose a shorter context, or a smaller model.</source>
   <translation>Fermez d'autres programmes, choisissez un contexte plus court ou un modèle plus petit.</translation>
  </message>
  <message>
   <source>{0} could not be started: {1}.</source>
   <translation>{0} n'a pu être démarré : {1}.</translation>
  </message>
  <message>
   <source>Try the model in another quantisation, or another model.</source>
   <translation>Essayez le modèle dans une autre quantification, ou un autre modèle.</translation>
  </message>
  <message>
   <source>What it computes are no numbers.</source>
   <translation>Ce qu'il calcule ne sont pas des nombres.</translation>
  </message>
  <message>
   <source>The adapter {0} could not be started with {1}: {2}.</source>
   <translation>L'adaptateur {0} n'a pu être démarré avec {1} : {2}.</translation>
  </message>
  <message>
   <source>Use the model without it, or convert the adapter again.</source>
   <translation>Utilisez le modèle sans lui, ou convertissez l'adaptateur à nouveau.</translation>
  </message>
  <message>
   <source>The model did not run.</source>
   <translation>Le modèle n'a pas tourné.</translation>
  </message>
  <message>
   <source>This chat template cannot be used.</source>
   <translation>Ce gabarit de conversation est inutilisable.</translation>
  </message>
  <message>
   <source>Correct it, or take one of the presets.</source>
   <translation>Corrigez-le, ou prenez l'un des préréglages.</translation>
  </message>
  <message>
   <source>The model's chat template does not know tools.</source>
   <translation>Le gabarit de conversation du modèle ne connaît pas d'outils.</translation>
  </message>
  <message>
   <source>Choose a model made for tools, or another template for it.</source>
   <translation>Choisissez un modèle fait pour des outils, ou un autre gabarit pour lui.</translation>
  </message>
  <message>
   <source>The model's chat template does not accept this conversation.</source>
   <translation>Le gabarit de conversation du modèle n'accepte pas cette conversation.</translation>
  </message>
  <message>
   <source>Start a new chat, or choose another model.</source>
   <translation>Commencez une nouvelle conversation, ou choisissez un autre modèle.</translation>
  </message>
  <message>
   <source>Check the file's checksum, or choose another format.</source>
   <translation>Vérifiez la somme de contrôle du fichier, ou choisissez un autre format.</translation>
  </message>
  <message>
   <source>{0} cannot be used: {1}, at character {2}.</source>
   <translation>{0} est inutilisable : {1}, au caractère {2}.</translation>
  </message>
  <message>
   <source>Write it without that part.</source>
   <translation>Écrivez-le sans cette partie.</translation>
  </message>
  <message>
   <source>“\{0}” lacks its digits</source>
   <translation>Il manque ses chiffres à « \{0} »</translation>
  </message>
  <message>
   <source>“\{0}” is not supported</source>
   <translation>« \{0} » n'est pas pris en charge</translation>
  </message>
  <message>
   <source>Ids belong to one model; `models template M --preview TEXT` shows them.</source>
   <translation>Les identifiants appartiennent à un modèle ; `models template M --preview TEXTE` les montre.</translation>
  </message>
  <message>
   <source>The model has no token that goes on in the form that the answer must have.</source>
   <translation>Le modèle n'a pas de jeton qui continue dans la forme que doit avoir la réponse.</translation>
  </message>
  <message>
   <source>Remove biases on tokens, or allow other characters in the schema or grammar.</source>
   <translation>Retirez les préférences de jetons, ou permettez d'autres caractères dans le schéma ou la grammaire.</translation>
  </message>
  <message>
   <source>The model stopped working in the middle of an answer.</source>
   <translation>Le modèle a cessé de travailler au milieu d'une réponse.</translation>
  </message>
  <message>
   <source>Ask again; if it happens again, load the model with a shorter context.</source>
   <translation>Redemandez ; si cela recommence, chargez le modèle avec un contexte plus court.</translation>
  </message>
  <message>
   <source>The model engine is closed.</source>
   <translation>Le moteur des modèles est fermé.</translation>
  </message>
  <message>
   <source>Start the program again.</source>
   <translation>Redémarrez le programme.</translation>
  </message>
  <message>
   <source>The JSON Schema cannot be used: {0}: {1}.</source>
   <translation>Le schéma JSON est inutilisable : {0} : {1}.</translation>
  </message>
  <message>
   <source>Change that part of the schema.</source>
   <translation>Changez cette partie du schéma.</translation>
  </message>
  <message>
   <source>The JSON Schema has {0} characters; {1} are allowed.</source>
   <translation>Le schéma JSON a {0} caractères ; {1} sont permis.</translation>
  </message>
  <message>
   <source>Leave out what the answer does not need.</source>
   <translation>Omettez ce dont la réponse n'a pas besoin.</translation>
  </message>
  <message>
   <source>The JSON Schema is nested too deeply.</source>
   <translation>Le schéma JSON est imbriqué trop profondément.</translation>
  </message>
  <message>
   <source>Use $defs and $ref.</source>
   <translation>Utilisez $defs et $ref.</translation>
  </message>
  <message>
   <source>The JSON Schema is not JSON.</source>
   <translation>Le schéma JSON n'est pas du JSON.</translation>
  </message>
  <message>
   <source>The file {0} is damaged: it claims to be part {1} of {2}.</source>
   <translation>Le fichier {0} est endommagé : il prétend être la partie {1} sur {2}.</translation>
  </message>
  <message>
   <source>{0} is part {1} of {2} of a model, but is not named like one.</source>
   <translation>{0} est la partie {1} sur {2} d'un modèle, mais n'en porte pas le nom.</translation>
  </message>
  <message>
   <source>Give each part its first name back; this one ended in -{0}-of-{1}.gguf.</source>
   <translation>Rendez à chaque partie son premier nom ; celle-ci finissait par -{0}-of-{1}.gguf.</translation>
  </message>
  <message>
   <source>Part {0} of {1} of this model is missing: {2}.</source>
   <translation>Il manque la partie {0} sur {1} de ce modèle : {2}.</translation>
  </message>
  <message>
   <source>Put all parts into one folder.</source>
   <translation>Mettez toutes les parties dans un dossier.</translation>
  </message>
  <message>
   <source>{0} says of itself that it is part {1} of {2}.</source>
   <translation>{0} dit d'elle-même être la partie {1} sur {2}.</translation>
  </message>
  <message>
   <source>Parts of different models got mixed up; copy all of them again.</source>
   <translation>Des parties de modèles différents se sont mêlées ; recopiez-les toutes.</translation>
  </message>
  <message>
   <source>A tensor stands in two parts of {0}.</source>
   <translation>Un tenseur figure dans deux parties de {0}.</translation>
  </message>
  <message>
   <source>The parts of {0} hold {1} of {2} tensors.</source>
   <translation>Les parties de {0} contiennent {1} tenseurs sur {2}.</translation>
  </message>
  <message>
   <source>{0} requests with {1} tokens run or wait already; there is room for {2} with {3}, and this one has {4}.</source>
   <translation>{0} requêtes de {1} jetons tournent ou attendent déjà ; il y a place pour {2} de {3}, et celle-ci en a {4}.</translation>
  </message>
  <message>
   <source>Send fewer requests at once, or wait until some are answered.</source>
   <translation>Envoyez moins de requêtes à la fois, ou attendez que quelques-unes aient reçu réponse.</translation>
  </message>
  <message>
   <source>Making a model file takes {0} MiB of memory; {1} MiB are free.</source>
   <translation>Faire un fichier de modèle prend {0} Mio de mémoire ; {1} Mio sont libres.</translation>
  </message>
  <message>
   <source>Close other programs, or unload the model.</source>
   <translation>Fermez d'autres programmes, ou déchargez le modèle.</translation>
  </message>
  <message>
   <source>The workshop was closed.</source>
   <translation>L'atelier a été fermé.</translation>
  </message>
  <message>
   <source>{0} could not be worked on: {1}</source>
   <translation>{0} n'a pu être traité : {1}</translation>
  </message>
  <message>
   <source>The new model could not be written: {0}.</source>
   <translation>Le nouveau modèle n'a pu être écrit : {0}.</translation>
  </message>
  <message>
   <source>Check the drive and the permissions of the workspace folder.</source>
   <translation>Vérifiez le disque et les droits du dossier de l'espace de travail.</translation>
  </message>
  <message>
   <source>Free some space on the drive of the workspace, or choose a smaller format.</source>
   <translation>Faites de la place sur le disque de l'espace de travail, ou choisissez un format plus petit.</translation>
  </message>
  <message>
   <source>No file in this archive can be read. {0}</source>
   <translation>Aucun fichier de cette archive n'est lisible. {0}</translation>
  </message>
  <message>
   <source>Unpack it and add the files that matter.</source>
   <translation>Décompressez-la et ajoutez les fichiers qui comptent.</translation>
  </message>
  <message>
   <source>This {0} unpacks to far more than its size.</source>
   <translation>Se décompresse bien au-delà de sa taille : {0}.</translation>
  </message>
  <message>
   <source>It may have been made to do harm; open it only if you trust its origin.</source>
   <translation>Cela peut avoir été fait pour nuire ; ne l'ouvrez que si vous vous fiez à son origine.</translation>
  </message>
  <message>
   <source>This {0} is damaged.</source>
   <translation>Ce fichier est endommagé : {0}.</translation>
  </message>
  <message>
   <source>Open it in the program that made it, which may repair it, and save it again.</source>
   <translation>Ouvrez-le dans le programme qui l'a fait, qui le répare peut-être, et enregistrez-le à nouveau.</translation>
  </message>
  <message>
   <source>This {0} is protected by a password, or of the old binary kind.</source>
   <translation>Protégé par un mot de passe, ou de l'ancien genre binaire : {0}.</translation>
  </message>
  <message>
   <source>Open it in a {0} and save it as {1} without a password.</source>
   <translation>Ouvrez-le dans un programme adapté ({0}) et enregistrez-le en {1} sans mot de passe.</translation>
  </message>
  <message>
   <source>A part of this {0} is too large.</source>
   <translation>Une partie en est trop grande : {0}.</translation>
  </message>
  <message>
   <source>Split it into smaller files.</source>
   <translation>Divisez-le en fichiers plus petits.</translation>
  </message>
  <message>
   <source>This file holds binary data, not text.</source>
   <translation>Ce fichier contient des données binaires, pas du texte.</translation>
  </message>
  <message>
   <source>Its name may carry the wrong suffix; rename it or choose another file.</source>
   <translation>Son nom porte peut-être la mauvaise terminaison ; renommez-le ou choisissez un autre fichier.</translation>
  </message>
  <message>
   <source>This file is empty.</source>
   <translation>Ce fichier est vide.</translation>
  </message>
  <message>
   <source>Choose a file with text in it.</source>
   <translation>Choisissez un fichier qui contient du texte.</translation>
  </message>
  <message>
   <source>Row {0} of this table cannot be read.</source>
   <translation>La ligne {0} de ce tableau est illisible.</translation>
  </message>
  <message>
   <source>Open it in a spreadsheet program and save it as CSV again.</source>
   <translation>Ouvrez-le dans un tableur et enregistrez-le à nouveau en CSV.</translation>
  </message>
  <message>
   <source>This file is not an e-mail message.</source>
   <translation>Ce fichier n'est pas un courriel.</translation>
  </message>
  <message>
   <source>Save the message from the mail program again, as .eml.</source>
   <translation>Enregistrez à nouveau le message depuis le programme de courriel, en .eml.</translation>
  </message>
  <message>
   <source>This e-book is protected against copying.</source>
   <translation>Ce livre numérique est protégé contre la copie.</translation>
  </message>
  <message>
   <source>Only the program that it was bought for can open it.</source>
   <translation>Seul le programme pour lequel il a été acheté peut l'ouvrir.</translation>
  </message>
  <message>
   <source>Files of the kind {0} cannot be read.</source>
   <translation>Les fichiers de genre {0} ne peuvent être lus.</translation>
  </message>
  <message>
   <source>This HTML file holds nothing that can be read.</source>
   <translation>Ce fichier HTML ne contient rien de lisible.</translation>
  </message>
  <message>
   <source>This file holds too many files.</source>
   <translation>Ce fichier contient trop de fichiers.</translation>
  </message>
  <message>
   <source>Unpack it and add what matters.</source>
   <translation>Décompressez-le et ajoutez ce qui compte.</translation>
  </message>
  <message>
   <source>The files in this file are too large together.</source>
   <translation>Les fichiers de ce fichier sont trop grands ensemble.</translation>
  </message>
  <message>
   <source>Files lie in files more than {0} deep here.</source>
   <translation>Des fichiers sont ici à plus de {0} niveaux dans des fichiers.</translation>
  </message>
  <message>
   <source>This JSON is nested too deeply.</source>
   <translation>Ce JSON est imbriqué trop profondément.</translation>
  </message>
  <message>
   <source>Export it in a flatter form.</source>
   <translation>Exportez-le sous une forme plus plate.</translation>
  </message>
  <message>
   <source>This file holds no messages.</source>
   <translation>Ce fichier ne contient pas de messages.</translation>
  </message>
  <message>
   <source>Export the mailbox from the mail program again.</source>
   <translation>Exportez à nouveau la boîte depuis le programme de courriel.</translation>
  </message>
  <message>
   <source>This file is not an Outlook message, or it is damaged.</source>
   <translation>Ce fichier n'est pas un message Outlook, ou il est endommagé.</translation>
  </message>
  <message>
   <source>Save the message from Outlook again.</source>
   <translation>Enregistrez à nouveau le message depuis Outlook.</translation>
  </message>
  <message>
   <source>This file is not a Jupyter notebook, or it is damaged.</source>
   <translation>Ce fichier n'est pas un notebook Jupyter, ou il est endommagé.</translation>
  </message>
  <message>
   <source>Open it in Jupyter and save it again.</source>
   <translation>Ouvrez-le dans Jupyter et enregistrez-le à nouveau.</translation>
  </message>
  <message>
   <source>Choose a picture with text in it.</source>
   <translation>Choisissez une image qui contient du texte.</translation>
  </message>
  <message>
   <source>No text was found in this picture.</source>
   <translation>Aucun texte n'a été trouvé dans cette image.</translation>
  </message>
  <message>
   <source>A sharper or larger picture may help.</source>
   <translation>Une image plus nette ou plus grande aidera peut-être.</translation>
  </message>
  <message>
   <source>This picture is damaged, or of a kind that Tesseract does not read.</source>
   <translation>Cette image est endommagée, ou d'un genre que Tesseract ne lit pas.</translation>
  </message>
  <message>
   <source>Save it as PNG and add that.</source>
   <translation>Enregistrez-la en PNG et ajoutez cela.</translation>
  </message>
  <message>
   <source>Reading the text in this picture took longer than {0} seconds.</source>
   <translation>La lecture du texte de cette image a pris plus de {0} secondes.</translation>
  </message>
  <message>
   <source>Make the picture smaller.</source>
   <translation>Réduisez l'image.</translation>
  </message>
  <message>
   <source>This {0} is protected by a password.</source>
   <translation>Protégé par un mot de passe : {0}.</translation>
  </message>
  <message>
   <source>Open it in a {0} and save it without a password.</source>
   <translation>Ouvrez-le dans un programme adapté ({0}) et enregistrez-le sans mot de passe.</translation>
  </message>
  <message>
   <source>This is no Parquet file that can be read.</source>
   <translation>Ce n'est pas un fichier Parquet lisible.</translation>
  </message>
  <message>
   <source>Write it again, without encryption.</source>
   <translation>Écrivez-le à nouveau, sans chiffrement.</translation>
  </message>
  <message>
   <source>The file has more than {0} rows.</source>
   <translation>Le fichier a plus de {0} lignes.</translation>
  </message>
  <message>
   <source>This file took longer than {0} seconds to read.</source>
   <translation>La lecture de ce fichier a pris plus de {0} secondes.</translation>
  </message>
  <message>
   <source>This file needs more memory to read than it may take.</source>
   <translation>La lecture de ce fichier demande plus de mémoire qu'elle n'en peut prendre.</translation>
  </message>
  <message>
   <source>This file is damaged: the process that read it was brought down.</source>
   <translation>Ce fichier est endommagé : le processus qui le lisait est tombé.</translation>
  </message>
  <message>
   <source>Open it in the program that made it and save it again.</source>
   <translation>Ouvrez-le dans le programme qui l'a fait et enregistrez-le à nouveau.</translation>
  </message>
  <message>
   <source>Give its password, or save a copy without one and add that.</source>
   <translation>Donnez son mot de passe, ou enregistrez une copie sans et ajoutez-la.</translation>
  </message>
  <message>
   <source>Check the password, or ask for another.</source>
   <translation>Vérifiez le mot de passe, ou demandez-en un autre.</translation>
  </message>
  <message>
   <source>This PDF has no pages.</source>
   <translation>Ce PDF n'a pas de pages.</translation>
  </message>
  <message>
   <source>Open it in a PDF program and save it again.</source>
   <translation>Ouvrez-le dans un programme PDF et enregistrez-le à nouveau.</translation>
  </message>
  <message>
   <source>This PDF has {0} pages; the limit is {1}.</source>
   <translation>Ce PDF a {0} pages ; la limite est {1}.</translation>
  </message>
  <message>
   <source>No page of this PDF can be read; it is damaged.</source>
   <translation>Aucune page de ce PDF n'est lisible ; il est endommagé.</translation>
  </message>
  <message>
   <source>Open it in a PDF program, which may repair it, and save it again.</source>
   <translation>Ouvrez-le dans un programme PDF, qui le répare peut-être, et enregistrez-le à nouveau.</translation>
  </message>
  <message>
   <source>This PDF has no text layer, it is probably a scan.</source>
   <translation>Ce PDF n'a pas de couche de texte, c'est sans doute une numérisation.</translation>
  </message>
  <message>
   <source>This PDF is damaged, or not a PDF at all.</source>
   <translation>Ce PDF est endommagé, ou n'est pas du tout un PDF.</translation>
  </message>
  <message>
   <source>The fonts of this PDF do not say which letters they draw.</source>
   <translation>Les polices de ce PDF ne disent pas quelles lettres elles dessinent.</translation>
  </message>
  <message>
   <source>Run it through OCR software and add the result.</source>
   <translation>Passez-le par une reconnaissance de texte et ajoutez le résultat.</translation>
  </message>
  <message>
   <source>Page {0} of this PDF has no size.</source>
   <translation>La page {0} de ce PDF n'a pas de taille.</translation>
  </message>
  <message>
   <source>Page {0} would be over {1} pixels high.</source>
   <translation>La page {0} ferait plus de {1} pixels de haut.</translation>
  </message>
  <message>
   <source>Open it in a PDF program.</source>
   <translation>Ouvrez-le dans un programme PDF.</translation>
  </message>
  <message>
   <source>This PDF has no page {0}.</source>
   <translation>Ce PDF n'a pas de page {0}.</translation>
  </message>
  <message>
   <source>Page {0} of this PDF is damaged.</source>
   <translation>La page {0} de ce PDF est endommagée.</translation>
  </message>
  <message>
   <source>This file is not RTF, whatever its name says.</source>
   <translation>Ce fichier n'est pas du RTF, quoi qu'en dise son nom.</translation>
  </message>
  <message>
   <source>This file is nested too deeply.</source>
   <translation>Ce fichier est imbriqué trop profondément.</translation>
  </message>
  <message>
   <source>Save it in another format.</source>
   <translation>Enregistrez-le dans un autre format.</translation>
  </message>
  <message>
   <source>This file holds more than {0} characters of text.</source>
   <translation>Ce fichier contient plus de {0} caractères de texte.</translation>
  </message>
  <message>
   <source>This file may not be read.</source>
   <translation>Ce fichier ne peut être lu.</translation>
  </message>
  <message>
   <source>This file is damaged and cannot be read.</source>
   <translation>Ce fichier est endommagé et illisible.</translation>
  </message>
  <message>
   <source>This Excel workbook is damaged, or older than 1997.</source>
   <translation>Ce classeur Excel est endommagé, ou antérieur à 1997.</translation>
  </message>
  <message>
   <source>Open it in a spreadsheet program and save it as .xlsx.</source>
   <translation>Ouvrez-le dans un tableur et enregistrez-le en .xlsx.</translation>
  </message>
  <message>
   <source>This Excel workbook is protected by a password.</source>
   <translation>Ce classeur Excel est protégé par un mot de passe.</translation>
  </message>
  <message>
   <source>Open it in a spreadsheet program and save it without a password.</source>
   <translation>Ouvrez-le dans un tableur et enregistrez-le sans mot de passe.</translation>
  </message>
  <message>
   <source>This is not XML that can be read.</source>
   <translation>Ce n'est pas du XML lisible.</translation>
  </message>
  <message>
   <source>Open it in the program that made it.</source>
   <translation>Ouvrez-le dans le programme qui l'a fait.</translation>
  </message>
  <message>
   <source>A part of this file is too large to be read.</source>
   <translation>Une partie de ce fichier est trop grande pour être lue.</translation>
  </message>
  <message>
   <source>The folder {0} cannot be used as a recogniser: {1}.</source>
   <translation>Le dossier {0} est inutilisable comme reconnaisseur : {1}.</translation>
  </message>
  <message>
   <source>Choose a folder that transformers saved, for token classification, in safetensors.</source>
   <translation>Choisissez un dossier enregistré par transformers, pour la classification de jetons, en safetensors.</translation>
  </message>
  <message>
   <source>Put the model back, or remove it from the list.</source>
   <translation>Remettez le modèle, ou retirez-le de la liste.</translation>
  </message>
  <message>
   <source>{0} is a GLiNER model, which this program cannot read.</source>
   <translation>{0} est un modèle GLiNER, que ce programme ne peut lire.</translation>
  </message>
  <message>
   <source>Choose a folder for token classification, as transformers saves it.</source>
   <translation>Choisissez un dossier de classification de jetons, tel que transformers l'enregistre.</translation>
  </message>
  <message>
   <source>{0} is a spaCy pipeline, which this program cannot read.</source>
   <translation>{0} est une chaîne spaCy, que ce programme ne peut lire.</translation>
  </message>
  <message>
   <source>The recogniser {0} took too long or too much memory.</source>
   <translation>Le reconnaisseur {0} a pris trop de temps ou de mémoire.</translation>
  </message>
  <message>
   <source>Choose a smaller one, or remove it: `workbench pii recognizers`.</source>
   <translation>Choisissez-en un plus petit, ou retirez-le : `workbench pii recognizers`.</translation>
  </message>
  <message>
   <source>The recogniser {0} failed.</source>
   <translation>Le reconnaisseur {0} a échoué.</translation>
  </message>
  <message>
   <source>Remove it, or put its folder back as it was: `workbench pii recognizers`.</source>
   <translation>Retirez-le, ou remettez son dossier comme il était : `workbench pii recognizers`.</translation>
  </message>
  <message>
   <source>This build of the program carries no transformers, which larger recognisers need.</source>
   <translation>Cette version du programme n'apporte pas transformers, qu'exigent les reconnaisseurs plus grands.</translation>
  </message>
  <message>
   <source>Install the full build, or remove the recogniser.</source>
   <translation>Installez l'édition complète, ou retirez le reconnaisseur.</translation>
  </message>
  <message>
   <source>The recogniser in {0} cannot be loaded.</source>
   <translation>Le reconnaisseur dans {0} ne peut être chargé.</translation>
  </message>
  <message>
   <source>Its files may be incomplete; copy the folder again.</source>
   <translation>Ses fichiers sont peut-être incomplets ; recopiez le dossier.</translation>
  </message>
  <message>
   <source>The process that asks other programs has ended.</source>
   <translation>Le processus qui interroge d'autres programmes a pris fin.</translation>
  </message>
  <message>
   <source>The prompt is put together by the other program.</source>
   <translation>Le prompt est composé par l'autre programme.</translation>
  </message>
  <message>
   <source>Choose a model of this program to see what it reads.</source>
   <translation>Choisissez un modèle de ce programme pour voir ce qu'il lit.</translation>
  </message>
  <message>
   <source>The other program has a template of its own.</source>
   <translation>L'autre programme a son propre gabarit.</translation>
  </message>
  <message>
   <source>Change it there.</source>
   <translation>Changez-le là-bas.</translation>
  </message>
  <message>
   <source>A model of another program cannot go on from a bare text here.</source>
   <translation>Un modèle d'un autre programme ne peut continuer ici un texte nu.</translation>
  </message>
  <message>
   <source>Ask it as a chat, or choose a model of this program.</source>
   <translation>Demandez-le en conversation, ou choisissez un modèle de ce programme.</translation>
  </message>
  <message>
   <source>The tokens of a model of another program are not known here.</source>
   <translation>Les jetons d'un modèle d'un autre programme ne sont pas connus ici.</translation>
  </message>
  <message>
   <source>An adapter cannot be put on a model of another program.</source>
   <translation>On ne peut mettre d'adaptateur sur un modèle d'un autre programme.</translation>
  </message>
  <message>
   <source>Turn it off.</source>
   <translation>Désactivez-le.</translation>
  </message>
  <message>
   <source>The prompt has about {0} tokens; the model's context holds {1} with the answer.</source>
   <translation>Le prompt a environ {0} jetons ; le contexte du modèle en contient {1} avec la réponse.</translation>
  </message>
  <message>
   <source>Ask with less text, or add the model with the context that it has there.</source>
   <translation>Demandez avec moins de texte, ou ajoutez le modèle avec le contexte qu'il a là-bas.</translation>
  </message>
  <message>
   <source>A model of another program is given no tools here.</source>
   <translation>Un modèle d'un autre programme ne reçoit pas d'outils ici.</translation>
  </message>
  <message>
   <source>{0} is another machine, which only an administrator can permit.</source>
   <translation>{0} est une autre machine, que seul un administrateur peut permettre.</translation>
  </message>
  <message>
   <source>Ask a server on this machine, or have the host listed for all users.</source>
   <translation>Interrogez un serveur de cette machine, ou faites lister l'hôte pour tous.</translation>
  </message>
  <message>
   <source>It is not permitted to ask the engine at {0}.</source>
   <translation>Il n'est pas permis d'interroger le moteur à {0}.</translation>
  </message>
  <message>
   <source>The key is not one plain line.</source>
   <translation>La clé n'est pas une simple ligne.</translation>
  </message>
  <message>
   <source>Put it on the first line.</source>
   <translation>Mettez-la sur la première ligne.</translation>
  </message>
  <message>
   <source>The file with the key, {0}, cannot be read.</source>
   <translation>Le fichier de la clé, {0}, est illisible.</translation>
  </message>
  <message>
   <source>Check its path and permissions.</source>
   <translation>Vérifiez son chemin et ses droits.</translation>
  </message>
  <message>
   <source>A model of another program cannot tell the probabilities of its tokens.</source>
   <translation>Un modèle d'un autre programme ne peut dire les probabilités de ses jetons.</translation>
  </message>
  <message>
   <source>Ask a model of this program for them.</source>
   <translation>Demandez-les à un modèle de ce programme.</translation>
  </message>
  <message>
   <source>A model of another program can be held to a JSON Schema, to no other form.</source>
   <translation>Un modèle d'un autre programme peut être tenu à un schéma JSON, à aucune autre forme.</translation>
  </message>
  <message>
   <source>Ask a model of this program, or give a schema.</source>
   <translation>Demandez à un modèle de ce programme, ou donnez un schéma.</translation>
  </message>
  <message>
   <source>Nobody answers at {0}.</source>
   <translation>Personne ne répond à {0}.</translation>
  </message>
  <message>
   <source>Start the server there, and ask again.</source>
   <translation>Démarrez-y le serveur, et redemandez.</translation>
  </message>
  <message>
   <source>{0} took too long.</source>
   <translation>{0} a mis trop de temps.</translation>
  </message>
  <message>
   <source>Ask again, or add the model with longer time limits.</source>
   <translation>Redemandez, ou ajoutez le modèle avec des délais plus longs.</translation>
  </message>
  <message>
   <source>A connection to {0} was refused here.</source>
   <translation>Une connexion à {0} a été refusée ici.</translation>
  </message>
  <message>
   <source>{0} sent the request elsewhere, which is not followed.</source>
   <translation>{0} a envoyé la requête ailleurs, ce qui n'est pas suivi.</translation>
  </message>
  <message>
   <source>Add the model with the address that really answers.</source>
   <translation>Ajoutez le modèle avec l'adresse qui répond vraiment.</translation>
  </message>
  <message>
   <source>{0} refused (HTTP {1}).</source>
   <translation>{0} a refusé (HTTP {1}).</translation>
  </message>
  <message>
   <source>{0} reports an error.</source>
   <translation>{0} signale une erreur.</translation>
  </message>
  <message>
   <source>Look at what that program reports.</source>
   <translation>Regardez ce que signale ce programme.</translation>
  </message>
  <message>
   <source>{0} sent more than an answer can be.</source>
   <translation>{0} a envoyé plus que ne peut être une réponse.</translation>
  </message>
  <message>
   <source>Ask for a shorter one.</source>
   <translation>Demandez-en une plus courte.</translation>
  </message>
  <message>
   <source>{0} broke off in the middle of its answer.</source>
   <translation>{0} s'est interrompu au milieu de sa réponse.</translation>
  </message>
  <message>
   <source>{0} does not answer as the OpenAI protocol has it.</source>
   <translation>{0} ne répond pas selon le protocole d'OpenAI.</translation>
  </message>
  <message>
   <source>Check the address, which usually ends with /v1.</source>
   <translation>Vérifiez l'adresse, qui finit d'ordinaire par /v1.</translation>
  </message>
  <message>
   <source>The snippet ended its process and gave nothing back.</source>
   <translation>L'extrait a mis fin à son processus et n'a rien rendu.</translation>
  </message>
  <message>
   <source>The snippet needed more than {0} MB.</source>
   <translation>L'extrait a demandé plus de {0} Mo.</translation>
  </message>
  <message>
   <source>The snippet failed: {0}.</source>
   <translation>L'extrait a échoué : {0}.</translation>
  </message>
  <message>
   <source>The snippet took longer than {0} seconds.</source>
   <translation>L'extrait a pris plus de {0} secondes.</translation>
  </message>
  <message>
   <source>The snippet gave back more than {0} KB.</source>
   <translation>L'extrait a rendu plus de {0} Ko.</translation>
  </message>
  <message>
   <source>The process that runs snippets ended.</source>
   <translation>Le processus qui exécute des extraits a pris fin.</translation>
  </message>
  <message>
   <source>The snippet gave back too much.</source>
   <translation>L'extrait a trop rendu.</translation>
  </message>
  <message>
   <source>Give back a verdict.</source>
   <translation>Rendez un verdict.</translation>
  </message>
  <message>
   <source>Try it on one answer.</source>
   <translation>Essayez-le sur une réponse.</translation>
  </message>
  <message>
   <source>The server did not answer as the protocol demands.</source>
   <translation>Le serveur n'a pas répondu comme le protocole l'exige.</translation>
  </message>
  <message>
   <source>Look at its documentation, or try another version.</source>
   <translation>Regardez sa documentation, ou essayez une autre version.</translation>
  </message>
  <message>
   <source>The server ended.</source>
   <translation>Le serveur a pris fin.</translation>
  </message>
  <message>
   <source>Try it in a terminal.</source>
   <translation>Essayez-le dans un terminal.</translation>
  </message>
  <message>
   <source>The program could not be started, or does not speak the protocol.</source>
   <translation>Le programme n'a pu être démarré, ou ne parle pas le protocole.</translation>
  </message>
  <message>
   <source>Try its command line in a terminal; look at its files if they have changed.</source>
   <translation>Essayez sa ligne de commande dans un terminal ; regardez si ses fichiers ont changé.</translation>
  </message>
  <message>
   <source>The server is not started.</source>
   <translation>Le serveur n'est pas démarré.</translation>
  </message>
  <message>
   <source>The server did not answer in time.</source>
   <translation>Le serveur n'a pas répondu à temps.</translation>
  </message>
  <message>
   <source>{0} is a model of the kind “{1}”, which cannot be trained here.</source>
   <translation>{0} est un modèle de genre « {1} », qui ne peut être entraîné ici.</translation>
  </message>
  <message>
   <source>Choose one of these kinds: {0}.</source>
   <translation>Choisissez l'un de ces genres : {0}.</translation>
  </message>
  <message>
   <source>{0} could not be opened for training.</source>
   <translation>{0} n'a pu être ouvert pour l'entraînement.</translation>
  </message>
  <message>
   <source>Check the file's checksum, or take the original model in F16.</source>
   <translation>Vérifiez la somme de contrôle du fichier, ou prenez le modèle d'origine en F16.</translation>
  </message>
  <message>
   <source>{0} is no folder of a Hugging Face model.</source>
   <translation>{0} n'est pas le dossier d'un modèle Hugging Face.</translation>
  </message>
  <message>
   <source>It needs config.json, the weights and the tokenizer.</source>
   <translation>Il lui faut config.json, les poids et le tokeniseur.</translation>
  </message>
  <message>
   <source>The checkpoint of step {0} is damaged.</source>
   <translation>Le point de reprise de l'étape {0} est endommagé.</translation>
  </message>
  <message>
   <source>Resume from an earlier one.</source>
   <translation>Reprenez d'un antérieur.</translation>
  </message>
  <message>
   <source>The disk is full: the checkpoint could not be written.</source>
   <translation>Le disque est plein : le point de reprise n'a pu être écrit.</translation>
  </message>
  <message>
   <source>Free some space and resume the run; it goes on from its last checkpoint.</source>
   <translation>Faites de la place et reprenez l'entraînement ; il continue de son dernier point de reprise.</translation>
  </message>
  <message>
   <source>This run trains on {0}, which is not there now.</source>
   <translation>Cet entraînement se fait sur {0}, qui n'est pas là maintenant.</translation>
  </message>
  <message>
   <source>Start the program where it is, or start a new run on another device.</source>
   <translation>Démarrez le programme là où il est, ou commencez un nouvel entraînement sur un autre appareil.</translation>
  </message>
  <message>
   <source>This model has no token that ends an answer.</source>
   <translation>Ce modèle n'a pas de jeton qui finisse une réponse.</translation>
  </message>
  <message>
   <source>The data holds both answers and pairs of answers.</source>
   <translation>Les données contiennent à la fois des réponses et des paires de réponses.</translation>
  </message>
  <message>
   <source>Train on one kind at a time.</source>
   <translation>Entraînez sur un genre à la fois.</translation>
  </message>
  <message>
   <source>An adapter cannot be written as {0}.</source>
   <translation>Un adaptateur ne peut être écrit en {0}.</translation>
  </message>
  <message>
   <source>Train the matrices of attention and feed-forward only.</source>
   <translation>N'entraînez que les matrices d'attention et de feed-forward.</translation>
  </message>
  <message>
   <source>This model has no matrices called {0}.</source>
   <translation>Ce modèle n'a pas de matrices nommées {0}.</translation>
  </message>
  <message>
   <source>It has {0}; or say all, attention or feed_forward.</source>
   <translation>Il a {0} ; ou dites all, attention ou feed_forward.</translation>
  </message>
  <message>
   <source>This system has no files in memory, and an encrypted workspace writes no plain ones.</source>
   <translation>Ce système n'a pas de fichiers en mémoire, et un espace chiffré n'en écrit pas en clair.</translation>
  </message>
  <message>
   <source>Train on Linux, or in a workspace that is not encrypted.</source>
   <translation>Entraînez sous Linux, ou dans un espace de travail non chiffré.</translation>
  </message>
  <message>
   <source>Export it again.</source>
   <translation>Exportez-le à nouveau.</translation>
  </message>
  <message>
   <source>There is no checkpoint of step {0}.</source>
   <translation>Il n'y a pas de point de reprise de l'étape {0}.</translation>
  </message>
  <message>
   <source>List the checkpoints.</source>
   <translation>Listez les points de reprise.</translation>
  </message>
  <message>
   <source>Choose the method lora.</source>
   <translation>Choisissez la méthode lora.</translation>
  </message>
  <message>
   <source>None of the examples fits into {0} tokens.</source>
   <translation>Aucun des exemples ne tient dans {0} jetons.</translation>
  </message>
  <message>
   <source>Shorten the examples, or allow longer ones.</source>
   <translation>Raccourcissez les exemples, ou permettez-en de plus longs.</translation>
  </message>
  <message>
   <source>The loss of step {0} is no number; training stopped.</source>
   <translation>La perte de l'étape {0} n'est pas un nombre ; l'entraînement s'est arrêté.</translation>
  </message>
  <message>
   <source>The checkpoints before it are whole. Start again with a lower learning rate.</source>
   <translation>Les points de reprise d'avant sont entiers. Recommencez avec un taux d'apprentissage plus bas.</translation>
  </message>
  <message>
   <source>Choose another checkpoint.</source>
   <translation>Choisissez un autre point de reprise.</translation>
  </message>
  <message>
   <source>This edition of the program does not fine-tune.</source>
   <translation>Cette édition du programme n'ajuste pas de modèles.</translation>
  </message>
  <message>
   <source>Install the full edition; it opens the same workspaces.</source>
   <translation>Installez l'édition complète ; elle ouvre les mêmes espaces de travail.</translation>
  </message>
  <message>
   <source>Training {0} takes at least {1} MiB of memory; {2} MiB are free.</source>
   <translation>Entraîner {0} prend au moins {1} Mio de mémoire ; {2} Mio sont libres.</translation>
  </message>
  <message>
   <source>Choose a smaller model, close other programs, or unload the model in use.</source>
   <translation>Choisissez un modèle plus petit, fermez d'autres programmes, ou déchargez le modèle utilisé.</translation>
  </message>
  <message>
   <source>The trainer was closed.</source>
   <translation>L'entraîneur a été fermé.</translation>
  </message>
  <message>
   <source>Training was cut off: {0}</source>
   <translation>L'entraînement a été coupé : {0}</translation>
  </message>
  <message>
   <source>Resume the run; it goes on from its last checkpoint.</source>
   <translation>Reprenez l'entraînement ; il continue de son dernier point de reprise.</translation>
  </message>
  <message>
   <source>The vocabulary of {0} cannot be read.</source>
   <translation>Le vocabulaire de {0} est illisible.</translation>
  </message>
  <message>
   <source>Import the file again, or choose another model.</source>
   <translation>Importez le fichier à nouveau, ou choisissez un autre modèle.</translation>
  </message>
 </context>
</TS>
