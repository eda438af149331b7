<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>window</name>
  <message>
   <source>Adapters</source>
   <translation>Adaptadores</translation>
  </message>
  <message>
   <source>The release {reference} binds them.</source>
   <translation>La puesta en servicio {reference} los fija.</translation>
  </message>
  <message>
   <source>Click to turn adapters on or off here.</source>
   <translation>Haga clic para activar o desactivar adaptadores aquí.</translation>
  </message>
  <message>
   <source>Adapters: {all_names}</source>
   <translation>Adaptadores: {all_names}</translation>
  </message>
  <message>
   <source>{n_names} adapters</source>
   <translation>{n_names} adaptadores</translation>
  </message>
  <message>
   <source>No adapter is on</source>
   <translation>Ningún adaptador está activado</translation>
  </message>
  <message>
   <source>none is on</source>
   <translation>ninguno está activado</translation>
  </message>
  <message>
   <source>On for every conversation that does not say otherwise. A scale of 1 is what the adapter was trained for.</source>
   <translation>Activado en cada conversación que no diga otra cosa. Un peso de 1 es aquel para el que se entrenó el adaptador.</translation>
  </message>
  <message>
   <source>What is set here holds for this conversation, from the next question on.</source>
   <translation>Lo que se ajuste aquí vale para esta conversación, desde la próxima pregunta.</translation>
  </message>
  <message>
   <source>This conversation has not begun: what is set here holds for the workspace. Once it has begun it can have its own.</source>
   <translation>Esta conversación no ha empezado: lo que se ajuste aquí vale para el espacio de trabajo. Cuando empiece podrá tener sus propios ajustes.</translation>
  </message>
  <message>
   <source>Adapters of {model_name}</source>
   <translation>Adaptadores de {model_name}</translation>
  </message>
  <message>
   <source>As in the workspace</source>
   <translation>Como en el espacio de trabajo</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>No adapter fits this model. Import a LoRA adapter in GGUF format that was trained on it.</source>
   <translation>Ningún adaptador encaja con este modelo. Importe un adaptador LoRA en formato GGUF entrenado sobre él.</translation>
  </message>
  <message>
   <source>version {version}</source>
   <translation>versión {version}</translation>
  </message>
  <message>
   <source>Use {name}</source>
   <translation>Usar {name}</translation>
  </message>
  <message>
   <source>Scale of {name}</source>
   <translation>Peso de {name}</translation>
  </message>
  <message>
   <source>Scale of {name} as a number</source>
   <translation>Peso de {name} como número</translation>
  </message>
  <message>
   <source>rank {rank}, alpha {alpha:g}</source>
   <translation>rango {rank}, alfa {alpha:g}</translation>
  </message>
  <message>
   <source>set for this conversation</source>
   <translation>ajustado para esta conversación</translation>
  </message>
  <message>
   <source>A call that waits for you</source>
   <translation>Una llamada que le espera</translation>
  </message>
  <message>
   <source>Arguments of the call</source>
   <translation>Argumentos de la llamada</translation>
  </message>
  <message>
   <source>Refuse</source>
   <translation>Rechazar</translation>
  </message>
  <message>
   <source>Carry out</source>
   <translation>Ejecutar</translation>
  </message>
  <message>
   <source>Always in this run</source>
   <translation>Siempre en esta ejecución</translation>
  </message>
  <message>
   <source>A new step</source>
   <translation>Un paso nuevo</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>Plan</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Añadir</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>Subir</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>Bajar</translation>
  </message>
  <message>
   <source>Keep this plan</source>
   <translation>Quedarse con este plan</translation>
  </message>
  <message>
   <source>Double-click or F2 changes an open item.</source>
   <translation>Doble clic o F2 cambia un punto abierto.</translation>
  </message>
  <message>
   <source>Pause the run to change what is open.</source>
   <translation>Ponga la ejecución en pausa para cambiar lo que está abierto.</translation>
  </message>
  <message>
   <source>Ask before anything but reading</source>
   <translation>Preguntar antes de todo salvo leer</translation>
  </message>
  <message>
   <source>Ask before each call</source>
   <translation>Preguntar antes de cada llamada</translation>
  </message>
  <message>
   <source>Carry out everything without asking</source>
   <translation>Ejecutar todo sin preguntar</translation>
  </message>
  <message>
   <source>Objective</source>
   <translation>Objetivo</translation>
  </message>
  <message>
   <source>What is to be found out, compared or written down?</source>
   <translation>¿Qué hay que averiguar, comparar o redactar?</translation>
  </message>
  <message>
   <source>Begin</source>
   <translation>Empezar</translation>
  </message>
  <message>
   <source>Documents</source>
   <translation>Documentos</translation>
  </message>
  <message>
   <source>Consent</source>
   <translation>Consentimiento</translation>
  </message>
  <message>
   <source>Purpose</source>
   <translation>Finalidad</translation>
  </message>
  <message>
   <source>If asked for</source>
   <translation>Si se pide</translation>
  </message>
  <message>
   <source>Steps at most</source>
   <translation>Pasos como máximo</translation>
  </message>
  <message>
   <source>Tokens at most</source>
   <translation>Tokens como máximo</translation>
  </message>
  <message>
   <source>Minutes at most</source>
   <translation>Minutos como máximo</translation>
  </message>
  <message>
   <source>No documents</source>
   <translation>Ningún documento</translation>
  </message>
  <message>
   <source>All documents</source>
   <translation>Todos los documentos</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Pasos</translation>
  </message>
  <message>
   <source>Tokens</source>
   <translation>Tokens</translation>
  </message>
  <message>
   <source>Minutes</source>
   <translation>Minutos</translation>
  </message>
  <message>
   <source>Give an objective. A model makes a plan of it, calls tools on this machine for each item, and writes a report whose evidence opens. Whatever does more than read asks you first.</source>
   <translation>Dé un objetivo. Un modelo hace un plan, llama para cada punto a herramientas de esta máquina y escribe un informe cuyas pruebas se abren. Lo que haga más que leer se le pregunta antes.</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Qué</translation>
  </message>
  <message>
   <source>Arguments</source>
   <translation>Argumentos</translation>
  </message>
  <message>
   <source>What came of it</source>
   <translation>Qué resultó</translation>
  </message>
  <message>
   <source>Document</source>
   <translation>Documento</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Página</translation>
  </message>
  <message>
   <source>Passage</source>
   <translation>Pasaje</translation>
  </message>
  <message>
   <source>Agents</source>
   <translation>Agentes</translation>
  </message>
  <message>
   <source>Runs</source>
   <translation>Ejecuciones</translation>
  </message>
  <message>
   <source>Budget used</source>
   <translation>Presupuesto usado</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pausar</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Detener</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <source>The chosen step</source>
   <translation>El paso elegido</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Informe</translation>
  </message>
  <message>
   <source>Evidence</source>
   <translation>Pruebas</translation>
  </message>
  <message>
   <source>No run is shown</source>
   <translation>No se muestra ninguna ejecución</translation>
  </message>
  <message>
   <source>Delete…</source>
   <translation>Eliminar…</translation>
  </message>
  <message>
   <source>Export the report…</source>
   <translation>Exportar el informe…</translation>
  </message>
  <message>
   <source>Its plan, steps and report go for good. Files in the outbox stay.</source>
   <translation>Su plan, sus pasos y su informe se pierden para siempre. Los archivos de la carpeta de salida quedan.</translation>
  </message>
  <message>
   <source>Export the report</source>
   <translation>Exportar el informe</translation>
  </message>
  <message>
   <source>*There is no report yet.*</source>
   <translation>*Todavía no hay informe.*</translation>
  </message>
  <message>
   <source>Delete this run?</source>
   <translation>¿Eliminar esta ejecución?</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Eliminar</translation>
  </message>
  <message>
   <source>Markdown (*.md)</source>
   <translation>Markdown (*.md)</translation>
  </message>
  <message>
   <source>Exported to {path}</source>
   <translation>Exportado a {path}</translation>
  </message>
  <message>
   <source>Working</source>
   <translation>Trabajando</translation>
  </message>
  <message>
   <source>Waits for you</source>
   <translation>Le espera</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>En pausa</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Detenido</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Hecho</translation>
  </message>
  <message>
   <source>Failed</source>
   <translation>Fallido</translation>
  </message>
  <message>
   <source>Plan edited</source>
   <translation>Plan cambiado</translation>
  </message>
  <message>
   <source>Checked</source>
   <translation>Comprobado</translation>
  </message>
  <message>
   <source>Answered</source>
   <translation>Respondido</translation>
  </message>
  <message>
   <source>decided upon</source>
   <translation>decidido</translation>
  </message>
  <message>
   <source>being carried out</source>
   <translation>en ejecución</translation>
  </message>
  <message>
   <source>done</source>
   <translation>hecho</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>fallido</translation>
  </message>
  <message>
   <source>refused by you</source>
   <translation>rechazado por usted</translation>
  </message>
  <message>
   <source>forbidden</source>
   <translation>prohibido</translation>
  </message>
  <message>
   <source>It only reads.</source>
   <translation>Solo lee.</translation>
  </message>
  <message>
   <source>It leaves something behind in this workspace.</source>
   <translation>Deja algo en este espacio de trabajo.</translation>
  </message>
  <message>
   <source>It is a program that you registered; what it does is not known here.</source>
   <translation>Es un programa que usted registró; aquí no se sabe lo que hace.</translation>
  </message>
  <message>
   <source>{steps} of {steps_2} steps · {tokens:,} of {tokens_2:,} tokens · {seconds:.1f} of {minutes:g} min · {model}</source>
   <translation>{steps} de {steps_2} pasos · {tokens:,} de {tokens_2:,} tokens · {seconds:.1f} de {minutes:g} min · {model}</translation>
  </message>
  <message>
   <source>{created_at} · {n_done} of {n_plan} items</source>
   <translation>{created_at} · {n_done} de {n_plan} puntos</translation>
  </message>
  <message>
   <source>May {tool}{where} be carried out?</source>
   <translation>¿Puede ejecutarse {tool}{where}?</translation>
  </message>
  <message>
   <source>{outcomes}, {seconds:.1f} s</source>
   <translation>{outcomes}, {seconds:.1f} s</translation>
  </message>
  <message>
   <source> of the server {server}</source>
   <translation> del servidor {server}</translation>
  </message>
  <message numerus="yes">
   <source>{n} passages</source>
   <translation>
    <numerusform>{n} pasaje</numerusform>
    <numerusform>{n} pasajes</numerusform>
   </translation>
  </message>
  <message>
   <source>allowed by: {consent}</source>
   <translation>permitido por: {consent}</translation>
  </message>
  <message>
   <source>For: {purpose}</source>
   <translation>Para: {purpose}</translation>
  </message>
  <message>
   <source>Choose a folder for the workspace</source>
   <translation>Elija una carpeta para el espacio de trabajo</translation>
  </message>
  <message>
   <source>A report without your content was written:
{report}</source>
   <translation>Se escribió un informe sin sus contenidos:
{report}</translation>
  </message>
  <message>
   <source>A fault of the program</source>
   <translation>Un fallo del programa</translation>
  </message>
  <message>
   <source>Something went wrong inside the program. Your workspace is safe, and you can go on. Nothing was sent anywhere.</source>
   <translation>Algo salió mal dentro del programa. Su espacio de trabajo está a salvo y puede continuar. No se envió nada a ninguna parte.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Intentar de nuevo</translation>
  </message>
  <message>
   <source>Choose another folder…</source>
   <translation>Elegir otra carpeta…</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Salir</translation>
  </message>
  <message>
   <source>{title}: numbers as a table</source>
   <translation>{title}: cifras en tabla</translation>
  </message>
  <message>
   <source>As a table</source>
   <translation>En tabla</translation>
  </message>
  <message>
   <source>{title}: save</source>
   <translation>{title}: guardar</translation>
  </message>
  <message>
   <source>Save as PNG, SVG or CSV</source>
   <translation>Guardar como PNG, SVG o CSV</translation>
  </message>
  <message>
   <source>Save the chart</source>
   <translation>Guardar el gráfico</translation>
  </message>
  <message>
   <source>Chart</source>
   <translation>Gráfico</translation>
  </message>
  <message>
   <source>Nothing to show</source>
   <translation>Nada que mostrar</translation>
  </message>
  <message>
   <source>{n} values. Arrow keys read them, Enter opens one.</source>
   <translation>{n} valores. Las flechas los leen, Intro abre uno.</translation>
  </message>
  <message>
   <source>Period</source>
   <translation>Periodo</translation>
  </message>
  <message>
   <source>PNG picture (*.png);;SVG drawing (*.svg);;CSV table (*.csv)</source>
   <translation>Imagen PNG (*.png);;Dibujo SVG (*.svg);;Tabla CSV (*.csv)</translation>
  </message>
  <message>
   <source>{path} cannot be written.</source>
   <translation>No se puede escribir {path}.</translation>
  </message>
  <message>
   <source>Choose another place.</source>
   <translation>Elija otro lugar.</translation>
  </message>
  <message>
   <source>Previous branch</source>
   <translation>Rama anterior</translation>
  </message>
  <message>
   <source>Next branch</source>
   <translation>Rama siguiente</translation>
  </message>
  <message>
   <source>Branch {position} of {count}</source>
   <translation>Rama {position} de {count}</translation>
  </message>
  <message>
   <source>Chats of other programs (*.zip *.json *.chat)</source>
   <translation>Chats de otros programas (*.zip *.json *.chat)</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} chats taken over</source>
   <translation>
    <numerusform>{n:,} chat incorporado</numerusform>
    <numerusform>{n:,} chats incorporados</numerusform>
   </translation>
  </message>
  <message>
   <source> from {sorted}</source>
   <translation> de {sorted}</translation>
  </message>
  <message>
   <source>; {n_known:,} were here already</source>
   <translation>; {n_known:,} ya estaban aquí</translation>
  </message>
  <message>
   <source>; {n_unread:,} could not be read, {name} among them: {why}</source>
   <translation>; {n_unread:,} no se pudieron leer, entre ellos {name}: {why}</translation>
  </message>
  <message>
   <source>Take over chats</source>
   <translation>Incorporar chats</translation>
  </message>
  <message>
   <source>Take over a folder of chats</source>
   <translation>Incorporar una carpeta de chats</translation>
  </message>
  <message>
   <source>Reading {name} …</source>
   <translation>Leyendo {name} …</translation>
  </message>
  <message>
   <source>{n_read:,} of {n_files:,} files read</source>
   <translation>{n_read:,} de {n_files:,} archivos leídos</translation>
  </message>
  <message>
   <source>Collections to ask</source>
   <translation>Colecciones que se consultan</translation>
  </message>
  <message>
   <source>Choose which collections of documents are asked</source>
   <translation>Elija qué colecciones de documentos se consultan</translation>
  </message>
  <message>
   <source>Add documents…</source>
   <translation>Añadir documentos…</translation>
  </message>
  <message>
   <source>Documents to ask: {names}</source>
   <translation>Documentos que se consultan: {names}</translation>
  </message>
  <message>
   <source>{n_names} collections · {amount}</source>
   <translation>{n_names} colecciones · {amount}</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} documents</source>
   <translation>
    <numerusform>{n:,} documento</numerusform>
    <numerusform>{n:,} documentos</numerusform>
   </translation>
  </message>
  <message>
   <source>none</source>
   <translation>ninguna</translation>
  </message>
  <message>
   <source>Too long to paste here. Save it as a file and add it to your documents.</source>
   <translation>Demasiado largo para pegarlo aquí. Guárdelo en un archivo y añádalo a sus documentos.</translation>
  </message>
  <message>
   <source>Editing an earlier question. Sending it makes a new branch; the old one stays.</source>
   <translation>Se edita una pregunta anterior. Al enviarla se crea una rama nueva; la vieja queda.</translation>
  </message>
  <message>
   <source>Question</source>
   <translation>Pregunta</translation>
  </message>
  <message>
   <source>Ask about your documents…</source>
   <translation>Pregunte a sus documentos…</translation>
  </message>
  <message>
   <source>Add documents</source>
   <translation>Añadir documentos</translation>
  </message>
  <message>
   <source>Agents: plan, call tools, report…</source>
   <translation>Agentes: planificar, llamar a herramientas, informar…</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Stop answering</source>
   <translation>Detener la respuesta</translation>
  </message>
  <message>
   <source>Send question</source>
   <translation>Enviar la pregunta</translation>
  </message>
  <message>
   <source>Stop (Esc)</source>
   <translation>Detener (Esc)</translation>
  </message>
  <message>
   <source>Send (Enter)</source>
   <translation>Enviar (Intro)</translation>
  </message>
  <message>
   <source>Ask again (Enter)</source>
   <translation>Preguntar de nuevo (Intro)</translation>
  </message>
  <message>
   <source>Write a message…</source>
   <translation>Escriba un mensaje…</translation>
  </message>
  <message>
   <source>Conversation title</source>
   <translation>Título de la conversación</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Hoy</translation>
  </message>
  <message>
   <source>Last 7 days</source>
   <translation>Últimos 7 días</translation>
  </message>
  <message>
   <source>Older</source>
   <translation>Anteriores</translation>
  </message>
  <message>
   <source>Drop to add to your documents</source>
   <translation>Suelte para añadir a sus documentos</translation>
  </message>
  <message>
   <source>Demo model for trying the program. Import a real model for real work.</source>
   <translation>Modelo de demostración para probar. Importe un modelo de verdad para trabajar.</translation>
  </message>
  <message>
   <source>Ask: {what}</source>
   <translation>Preguntar: {what}</translation>
  </message>
  <message>
   <source>Try with the sample documents</source>
   <translation>Probar con los documentos de ejemplo</translation>
  </message>
  <message>
   <source>Questions to try</source>
   <translation>Preguntas para probar</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <source>Open the models page</source>
   <translation>Abrir la página de modelos</translation>
  </message>
  <message>
   <source>Opening the workspace…</source>
   <translation>Abriendo el espacio de trabajo…</translation>
  </message>
  <message>
   <source>What would you like to know?</source>
   <translation>¿Qué le gustaría saber?</translation>
  </message>
  <message>
   <source>Answers come from your documents, with the passages they rest on. Nothing leaves this computer.</source>
   <translation>Las respuestas vienen de sus documentos, con los pasajes en que se apoyan. Nada sale de este ordenador.</translation>
  </message>
  <message>
   <source>Ask your own documents</source>
   <translation>Pregunte a sus propios documentos</translation>
  </message>
  <message>
   <source>Add PDF, Office, OpenDocument, mail, e-book or text files: drop them here or choose them. Then ask a question below. Nothing leaves this computer.</source>
   <translation>Añada archivos PDF, Office, OpenDocument, correos, libros electrónicos o textos: suéltelos aquí o elíjalos. Después haga una pregunta abajo. Nada sale de este ordenador.</translation>
  </message>
  <message>
   <source>The answer as it should have been</source>
   <translation>La respuesta como debió haber sido</translation>
  </message>
  <message>
   <source>What was wrong with it?</source>
   <translation>¿Qué tenía de malo?</translation>
  </message>
  <message>
   <source>Stays on this computer, with the conversation. It can be exported for tests and training.</source>
   <translation>Queda en este ordenador, con la conversación. Se puede exportar para pruebas y entrenamiento.</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>A note</source>
   <translation>Una nota</translation>
  </message>
  <message>
   <source>Keep as a test case</source>
   <translation>Guardar como caso de prueba</translation>
  </message>
  <message>
   <source>Into the data set “from chats”, with the correction as expected</source>
   <translation>En el conjunto de datos «from chats», con la corrección como lo esperado</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Ahora no</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>Conversation menu</source>
   <translation>Menú de la conversación</translation>
  </message>
  <message>
   <source>Rename, export, delete</source>
   <translation>Renombrar, exportar, eliminar</translation>
  </message>
  <message>
   <source>Side panel</source>
   <translation>Panel lateral</translation>
  </message>
  <message>
   <source>Show or hide the sources</source>
   <translation>Mostrar u ocultar las fuentes</translation>
  </message>
  <message>
   <source>New chat</source>
   <translation>Chat nuevo</translation>
  </message>
  <message>
   <source>Hide side panel</source>
   <translation>Ocultar el panel lateral</translation>
  </message>
  <message>
   <source>Show side panel</source>
   <translation>Mostrar el panel lateral</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>Renombrar</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportar…</translation>
  </message>
  <message>
   <source>Purpose…</source>
   <translation>Finalidad…</translation>
  </message>
  <message>
   <source>Names and numbers are hidden in this chat. Showing them goes on record.</source>
   <translation>Los nombres y números de esta conversación están ocultos. Mostrarlos queda registrado.</translation>
  </message>
  <message>
   <source>Show…</source>
   <translation>Mostrar…</translation>
  </message>
  <message>
   <source>Show what is hidden in this chat</source>
   <translation>Mostrar lo que está oculto en esta conversación</translation>
  </message>
  <message>
   <source>Why do you need it? The reason goes on record.</source>
   <translation>¿Por qué lo necesita? El motivo consta en el registro.</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Mostrar</translation>
  </message>
  <message numerus="yes">
   <source>{n} originals are shown; on record.</source>
   <translation>
    <numerusform>Se muestra {n} original; registrado.</numerusform>
    <numerusform>Se muestran {n} originales; registrado.</numerusform>
   </translation>
  </message>
  <message>
   <source>The sources of an answer appear here.</source>
   <translation>Aquí aparecen las fuentes de una respuesta.</translation>
  </message>
  <message>
   <source>This answer cites no source. The Search tab shows what was looked for and found.</source>
   <translation>Esta respuesta no cita ninguna fuente. La pestaña Búsqueda muestra qué se buscó y se encontró.</translation>
  </message>
  <message>
   <source>Close side panel</source>
   <translation>Cerrar el panel lateral</translation>
  </message>
  <message>
   <source>All sources</source>
   <translation>Todas las fuentes</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>Fuentes</translation>
  </message>
  <message>
   <source>Search</source>
   <translation>Búsqueda</translation>
  </message>
  <message>
   <source>Source {number}</source>
   <translation>Fuente {number}</translation>
  </message>
  <message>
   <source>Found passage</source>
   <translation>Pasaje encontrado</translation>
  </message>
  <message>
   <source>Search results</source>
   <translation>Resultados de la búsqueda</translation>
  </message>
  <message>
   <source>Go to the latest answer</source>
   <translation>Ir a la última respuesta</translation>
  </message>
  <message>
   <source>Loading the model…</source>
   <translation>Cargando el modelo…</translation>
  </message>
  <message>
   <source>Starting…</source>
   <translation>Iniciando…</translation>
  </message>
  <message>
   <source>A call of a tool waits for you…</source>
   <translation>Una llamada a una herramienta le espera…</translation>
  </message>
  <message>
   <source>{failed} could not answer. Asking another model…</source>
   <translation>{failed} no pudo responder. Se pregunta a otro modelo…</translation>
  </message>
  <message numerus="yes">
   <source>Reading {n} passages…</source>
   <translation>
    <numerusform>Leyendo {n} pasaje…</numerusform>
    <numerusform>Leyendo {n} pasajes…</numerusform>
   </translation>
  </message>
  <message>
   <source>Searching the documents…</source>
   <translation>Buscando en los documentos…</translation>
  </message>
  <message>
   <source>Reading the question…</source>
   <translation>Leyendo la pregunta…</translation>
  </message>
  <message>
   <source>Thinking…</source>
   <translation>Pensando…</translation>
  </message>
  <message>
   <source>The answer is looked at before it is shown…</source>
   <translation>La respuesta se examina antes de mostrarse…</translation>
  </message>
  <message>
   <source>Who answers</source>
   <translation>Quién responde</translation>
  </message>
  <message>
   <source>Who answers: {name}, {what}</source>
   <translation>Quién responde: {name}, {what}</translation>
  </message>
  <message>
   <source>{name} ({what}). Click to choose who answers.</source>
   <translation>{name} ({what}). Haga clic para elegir quién responde.</translation>
  </message>
  <message>
   <source>Rules: {name}</source>
   <translation>Reglas: {name}</translation>
  </message>
  <message>
   <source>the rule set chooses</source>
   <translation>el conjunto de reglas elige</translation>
  </message>
  <message>
   <source>Releases</source>
   <translation>Puestas en servicio</translation>
  </message>
  <message>
   <source>Rule sets</source>
   <translation>Conjuntos de reglas</translation>
  </message>
  <message>
   <source>release with {model}</source>
   <translation>puesta en servicio con {model}</translation>
  </message>
  <message>
   <source>{outside}, at {address}</source>
   <translation>{outside}, en {address}</translation>
  </message>
  <message>
   <source>model</source>
   <translation>modelo</translation>
  </message>
  <message>
   <source>Models and rules…</source>
   <translation>Modelos y reglas…</translation>
  </message>
  <message>
   <source>Answers are made on this computer and may be wrong; check the cited sources.</source>
   <translation>Las respuestas se hacen en este ordenador y pueden ser erróneas; compruebe las fuentes citadas.</translation>
  </message>
  <message>
   <source>What you ask is sent outside this program, to {}. Answers may be wrong.</source>
   <translation>Lo que pregunta se envía fuera de este programa, a {}. Las respuestas pueden ser erróneas.</translation>
  </message>
  <message>
   <source>The rules may send what you ask outside this program. Answers may be wrong.</source>
   <translation>Las reglas pueden enviar lo que pregunta fuera de este programa. Las respuestas pueden ser erróneas.</translation>
  </message>
  <message>
   <source>An answer is being written in another chat.</source>
   <translation>Se está escribiendo una respuesta en otro chat.</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>Deteniendo…</translation>
  </message>
  <message>
   <source>Always in this conversation</source>
   <translation>Siempre en esta conversación</translation>
  </message>
  <message>
   <source>With these values the prompt is too long to be shown here.</source>
   <translation>Con estos valores el prompt es demasiado largo para mostrarlo aquí.</translation>
  </message>
  <message>
   <source>This question is too long to edit here; copy it instead.</source>
   <translation>Esta pregunta es demasiado larga para editarla aquí; cópiela.</translation>
  </message>
  <message>
   <source>An answer is being written. Stop it first, or wait for it.</source>
   <translation>Se está escribiendo una respuesta. Deténgala antes o espérela.</translation>
  </message>
  <message>
   <source>{what} copied</source>
   <translation>{what} copiado</translation>
  </message>
  <message>
   <source>It is in {name}.</source>
   <translation>Está en {name}.</translation>
  </message>
  <message>
   <source>Ask without this prompt</source>
   <translation>Preguntar sin este prompt</translation>
  </message>
  <message>
   <source>{name} · version {version}</source>
   <translation>{name} · versión {version}</translation>
  </message>
  <message>
   <source>its own instructions</source>
   <translation>sus propias instrucciones</translation>
  </message>
  <message>
   <source>{n_examples} examples</source>
   <translation>{n_examples} ejemplos</translation>
  </message>
  <message>
   <source> and </source>
   <translation> y </translation>
  </message>
  <message>
   <source>Brings {brings}; documents are not asked.</source>
   <translation>Trae {brings}; no se consultan documentos.</translation>
  </message>
  <message>
   <source>Documents are not asked.</source>
   <translation>No se consultan documentos.</translation>
  </message>
  <message>
   <source>No prompts yet. The Prompts page has a starter pack.</source>
   <translation>Todavía no hay prompts. La página Prompts ofrece un paquete inicial.</translation>
  </message>
  <message>
   <source>Prompts to insert</source>
   <translation>Prompts para insertar</translation>
  </message>
  <message>
   <source>Enter inserts · Esc closes</source>
   <translation>Intro inserta · Esc cierra</translation>
  </message>
  <message>
   <source>What is this conversation for?</source>
   <translation>¿Para qué es esta conversación?</translation>
  </message>
  <message>
   <source>It is on record, and holds for this conversation until you change it.</source>
   <translation>Consta en el registro y vale para esta conversación hasta que la cambie.</translation>
  </message>
  <message>
   <source>This conversation is for: {purpose}</source>
   <translation>Esta conversación es para: {purpose}</translation>
  </message>
  <message>
   <source>This conversation states no purpose.</source>
   <translation>Esta conversación no indica ninguna finalidad.</translation>
  </message>
  <message>
   <source>Go on with a reason…</source>
   <translation>Continuar con un motivo…</translation>
  </message>
  <message>
   <source>Go on all the same?</source>
   <translation>¿Continuar de todos modos?</translation>
  </message>
  <message>
   <source>The rails held this back. Your reason stays with the conversation, and the audit log records that it was gone on with.</source>
   <translation>Las barreras retuvieron esto. Su motivo queda con la conversación, y el registro de auditoría anota que se continuó.</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Motivo</translation>
  </message>
  <message>
   <source>Rails: </source>
   <translation>Barreras: </translation>
  </message>
  <message>
   <source>temperature {temperature:g}, seed {seed}</source>
   <translation>temperatura {temperature:g}, semilla {seed}</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} tokens</source>
   <translation>
    <numerusform>{n:,} token</numerusform>
    <numerusform>{n:,} tokens</numerusform>
   </translation>
  </message>
  <message>
   <source>{accepted_tokens:,} of {drafted_tokens:,}</source>
   <translation>{accepted_tokens:,} de {drafted_tokens:,}</translation>
  </message>
  <message>
   <source>{seconds:.0f} ms</source>
   <translation>{seconds:.0f} ms</translation>
  </message>
  <message>
   <source>temperature 0</source>
   <translation>temperatura 0</translation>
  </message>
  <message>
   <source> What was written until then is kept.</source>
   <translation> Lo escrito hasta entonces se conserva.</translation>
  </message>
  <message>
   <source>release {release}</source>
   <translation>puesta en servicio {release}</translation>
  </message>
  <message>
   <source>with {names}</source>
   <translation>con {names}</translation>
  </message>
  <message>
   <source>prompt {name} version {version}</source>
   <translation>prompt {name} versión {version}</translation>
  </message>
  <message>
   <source>first token {seconds}</source>
   <translation>primer token en {seconds}</translation>
  </message>
  <message>
   <source>reused {reused_tokens:,} of {prompt_tokens:,} prompt tokens</source>
   <translation>{reused_tokens:,} de {prompt_tokens:,} tokens del prompt reutilizados</translation>
  </message>
  <message>
   <source>{right} tokens guessed ahead were right</source>
   <translation>{right} tokens adelantados eran correctos</translation>
  </message>
  <message>
   <source>Interrupted</source>
   <translation>Interrumpido</translation>
  </message>
  <message>
   <source>Not answered</source>
   <translation>Sin respuesta</translation>
  </message>
  <message>
   <source>You stopped this answer.</source>
   <translation>Usted detuvo esta respuesta.</translation>
  </message>
  <message>
   <source>The program ended while this was being answered.{kept}</source>
   <translation>El programa terminó mientras se respondía.{kept}</translation>
  </message>
  <message>
   <source>Kept answer</source>
   <translation>Respuesta conservada</translation>
  </message>
  <message>
   <source>Tools:
{text}</source>
   <translation>Herramientas:
{text}</translation>
  </message>
  <message>
   <source>Marked ⚠: {checked}</source>
   <translation>Marcado ⚠: {checked}</translation>
  </message>
  <message>
   <source>This could not be answered.</source>
   <translation>No se pudo responder a esto.</translation>
  </message>
  <message>
   <source>Regenerate</source>
   <translation>Regenerar</translation>
  </message>
  <message>
   <source>Retry</source>
   <translation>Reintentar</translation>
  </message>
  <message>
   <source>New chat (Ctrl+N)</source>
   <translation>Chat nuevo (Ctrl+N)</translation>
  </message>
  <message>
   <source>Search conversations</source>
   <translation>Buscar conversaciones</translation>
  </message>
  <message>
   <source>Search titles and text (Ctrl+K)</source>
   <translation>Buscar títulos y texto (Ctrl+K)</translation>
  </message>
  <message>
   <source>Conversations</source>
   <translation>Conversaciones</translation>
  </message>
  <message>
   <source>this conversation</source>
   <translation>esta conversación</translation>
  </message>
  <message>
   <source>Delete this conversation?</source>
   <translation>¿Eliminar esta conversación?</translation>
  </message>
  <message>
   <source>“{title}” and all its branches are removed from the workspace for good.</source>
   <translation>«{title}» y todas sus ramas se quitan del espacio de trabajo para siempre.</translation>
  </message>
  <message>
   <source>Export conversation</source>
   <translation>Exportar la conversación</translation>
  </message>
  <message>
   <source>Markdown, the shown branch (*.md)</source>
   <translation>Markdown, la rama mostrada (*.md)</translation>
  </message>
  <message>
   <source>JSON, all branches (*.json)</source>
   <translation>JSON, todas las ramas (*.json)</translation>
  </message>
  <message>
   <source>No conversation matches.</source>
   <translation>Ninguna conversación coincide.</translation>
  </message>
  <message>
   <source>Conversations appear here.</source>
   <translation>Aquí aparecen las conversaciones.</translation>
  </message>
  <message>
   <source>Take over chats…</source>
   <translation>Incorporar chats…</translation>
  </message>
  <message>
   <source>Take over a folder of chats…</source>
   <translation>Incorporar una carpeta de chats…</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abrir</translation>
  </message>
  <message>
   <source>Rename	F2</source>
   <translation>Renombrar	F2</translation>
  </message>
  <message>
   <source>Delete…	Del</source>
   <translation>Eliminar…	Supr</translation>
  </message>
  <message>
   <source>Source {number}: {document}, {place}. {snippet}</source>
   <translation>Fuente {number}: {document}, {place}. {snippet}</translation>
  </message>
  <message>
   <source>Show the passage in its document</source>
   <translation>Mostrar el pasaje en su documento</translation>
  </message>
  <message>
   <source>Also read</source>
   <translation>También leído</translation>
  </message>
  <message>
   <source>Read for this answer</source>
   <translation>Leído para esta respuesta</translation>
  </message>
  <message>
   <source>Cited</source>
   <translation>Citado</translation>
  </message>
  <message>
   <source>, p. {page}</source>
   <translation>, p. {page}</translation>
  </message>
  <message>
   <source>Page {page}</source>
   <translation>Página {page}</translation>
  </message>
  <message>
   <source>Source {number}: {what}</source>
   <translation>Fuente {number}: {what}</translation>
  </message>
  <message>
   <source>{what}
Show the passage</source>
   <translation>{what}
Mostrar el pasaje</translation>
  </message>
  <message>
   <source>Copy code</source>
   <translation>Copiar el código</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Código</translation>
  </message>
  <message>
   <source>Code copied</source>
   <translation>Código copiado</translation>
  </message>
  <message>
   <source>cut off</source>
   <translation>cortado</translation>
  </message>
  <message>
   <source>did not work</source>
   <translation>no funcionó</translation>
  </message>
  <message>
   <source>refused</source>
   <translation>rechazado</translation>
  </message>
  <message>
   <source>{tool} was called. Thinking…</source>
   <translation>Se llamó a {tool}. Pensando…</translation>
  </message>
  <message>
   <source>Before it answers, the model may search, calculate and call other tools.</source>
   <translation>Antes de responder, el modelo puede buscar, calcular y llamar a otras herramientas.</translation>
  </message>
  <message>
   <source>No tools</source>
   <translation>Sin herramientas</translation>
  </message>
  <message>
   <source>Tools, each call waits for me</source>
   <translation>Herramientas, cada llamada me espera</translation>
  </message>
  <message>
   <source>Tools, what only reads is not asked about</source>
   <translation>Herramientas, lo que solo lee no se pregunta</translation>
  </message>
  <message>
   <source>Tools, nothing is asked about</source>
   <translation>Herramientas, no se pregunta nada</translation>
  </message>
  <message>
   <source>Tools in this conversation</source>
   <translation>Herramientas en esta conversación</translation>
  </message>
  <message>
   <source>Tools</source>
   <translation>Herramientas</translation>
  </message>
  <message>
   <source>{meaning} · {words} · fused {fused_score:.3f}</source>
   <translation>{meaning} · {words} · fusión {fused_score:.3f}</translation>
  </message>
  <message>
   <source>too unlike</source>
   <translation>demasiado distinto</translation>
  </message>
  <message>
   <source>others better</source>
   <translation>otros mejores</translation>
  </message>
  <message>
   <source>no room</source>
   <translation>sin sitio</translation>
  </message>
  <message>
   <source>meaning #{dense_rank}{score}</source>
   <translation>sentido n.º {dense_rank}{score}</translation>
  </message>
  <message>
   <source>words #{keyword_rank}{score}</source>
   <translation>palabras n.º {keyword_rank}{score}</translation>
  </message>
  <message>
   <source> · with its neighbours</source>
   <translation> · con sus vecinos</translation>
  </message>
  <message>
   <source> · left out: {left_out}</source>
   <translation> · dejado fuera: {left_out}</translation>
  </message>
  <message>
   <source>meaning –</source>
   <translation>sentido –</translation>
  </message>
  <message>
   <source>words –</source>
   <translation>palabras –</translation>
  </message>
  <message>
   <source>{asked}
Searched for, completed by {by}: {query}</source>
   <translation>{asked}
Buscado, completado por {by}: {query}</translation>
  </message>
  <message>
   <source>{n_used} of {n_hits} passages entered the prompt</source>
   <translation>{n_used} de {n_hits} pasajes entraron en el prompt</translation>
  </message>
  <message>
   <source>put in order by {reranker} in {time}</source>
   <translation>ordenado por {reranker} en {time}</translation>
  </message>
  <message>
   <source>meaning: rank and cosine similarity · words: rank and BM25</source>
   <translation>sentido: rango y similitud coseno · palabras: rango y BM25</translation>
  </message>
  <message>
   <source>What was found</source>
   <translation>Qué se encontró</translation>
  </message>
  <message>
   <source>Searched for</source>
   <translation>Buscado</translation>
  </message>
  <message>
   <source>Found</source>
   <translation>Encontrado</translation>
  </message>
  <message>
   <source>the model</source>
   <translation>el modelo</translation>
  </message>
  <message>
   <source>rules</source>
   <translation>reglas</translation>
  </message>
  <message>
   <source>, entered the prompt</source>
   <translation>, entró en el prompt</translation>
  </message>
  <message>
   <source>in the prompt</source>
   <translation>en el prompt</translation>
  </message>
  <message>
   <source>No documents were searched for this answer. Choose a collection below the question to search it.</source>
   <translation>Para esta respuesta no se buscó en documentos. Elija una colección bajo la pregunta para buscar en ella.</translation>
  </message>
  <message>
   <source>a deleted collection</source>
   <translation>una colección eliminada</translation>
  </message>
  <message>
   <source>Conversation</source>
   <translation>Conversación</translation>
  </message>
  <message>
   <source>{question}…
({n_question:,} characters; copy it to see all.)</source>
   <translation>{question}…
({n_question:,} caracteres; cópiela para verla entera.)</translation>
  </message>
  <message>
   <source>Assistant</source>
   <translation>Asistente</translation>
  </message>
  <message>
   <source>Edit question</source>
   <translation>Editar la pregunta</translation>
  </message>
  <message>
   <source>Copy question</source>
   <translation>Copiar la pregunta</translation>
  </message>
  <message>
   <source>Answer by {model} {badge}</source>
   <translation>Respuesta de {model} {badge}</translation>
  </message>
  <message>
   <source>Copy answer</source>
   <translation>Copiar la respuesta</translation>
  </message>
  <message>
   <source>Regenerate answer</source>
   <translation>Regenerar la respuesta</translation>
  </message>
  <message>
   <source>Like answer</source>
   <translation>Me gusta la respuesta</translation>
  </message>
  <message>
   <source>Dislike answer</source>
   <translation>No me gusta la respuesta</translation>
  </message>
  <message>
   <source>Show what the placeholders stand for</source>
   <translation>Mostrar lo que representan las marcas</translation>
  </message>
  <message>
   <source>How this answer was made</source>
   <translation>Cómo se hizo esta respuesta</translation>
  </message>
  <message>
   <source>A second look at this answer</source>
   <translation>Una segunda mirada a esta respuesta</translation>
  </message>
  <message>
   <source>Answer with sentences of the documents alone, word for word</source>
   <translation>Responder solo con frases de los documentos, palabra por palabra</translation>
  </message>
  <message>
   <source>Word for word</source>
   <translation>Palabra por palabra</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>En todas partes</translation>
  </message>
  <message>
   <source>theme appearance colours</source>
   <translation>tema apariencia colores</translation>
  </message>
  <message>
   <source>Send a question; Shift+Enter starts a new line</source>
   <translation>Enviar una pregunta; Mayús+Intro empieza una línea nueva</translation>
  </message>
  <message>
   <source>Chat</source>
   <translation>Chat</translation>
  </message>
  <message>
   <source>Insert a prompt, at the beginning of a question</source>
   <translation>Insertar un prompt, al principio de una pregunta</translation>
  </message>
  <message>
   <source>Stop the answer; close a panel or a window</source>
   <translation>Detener la respuesta; cerrar un panel o una ventana</translation>
  </message>
  <message>
   <source>Delete what is selected, after a question</source>
   <translation>Eliminar lo seleccionado, tras preguntar</translation>
  </message>
  <message>
   <source>Go to the next control; Shift+Tab to the one before</source>
   <translation>Ir al control siguiente; Mayús+Tab al anterior</translation>
  </message>
  <message>
   <source>Press the button that has the focus, as Enter does</source>
   <translation>Pulsar el botón con el foco, como Intro</translation>
  </message>
  <message>
   <source>Back, in the help and while reading documents</source>
   <translation>Atrás, en la ayuda y al leer documentos</translation>
  </message>
  <message>
   <source>Save the rules of a linked folder</source>
   <translation>Guardar las reglas de una carpeta vinculada</translation>
  </message>
  <message>
   <source>Pass, fail, skip, while answers are judged</source>
   <translation>Pasa, falla, salta, al juzgar respuestas</translation>
  </message>
  <message>
   <source>Evaluation</source>
   <translation>Evaluación</translation>
  </message>
  <message>
   <source>Go to {page}</source>
   <translation>Abrir la página {page}</translation>
  </message>
  <message>
   <source>Use the light theme</source>
   <translation>Usar el tema claro</translation>
  </message>
  <message>
   <source>Use the dark theme</source>
   <translation>Usar el tema oscuro</translation>
  </message>
  <message>
   <source>Use the light theme with high contrast</source>
   <translation>Usar el tema claro con contraste alto</translation>
  </message>
  <message>
   <source>Use the dark theme with high contrast</source>
   <translation>Usar el tema oscuro con contraste alto</translation>
  </message>
  <message>
   <source>Use the theme of the system</source>
   <translation>Usar el tema del sistema</translation>
  </message>
  <message>
   <source>Find a command…</source>
   <translation>Buscar una orden…</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <source>guide manual</source>
   <translation>guía manual</translation>
  </message>
  <message>
   <source>Keyboard…</source>
   <translation>Teclado…</translation>
  </message>
  <message>
   <source>shortcuts keys</source>
   <translation>atajos teclas</translation>
  </message>
  <message>
   <source>Take the tour</source>
   <translation>Hacer el recorrido</translation>
  </message>
  <message>
   <source>first steps begin</source>
   <translation>primeros pasos empezar</translation>
  </message>
  <message>
   <source>What this machine can run…</source>
   <translation>Qué puede esta máquina…</translation>
  </message>
  <message>
   <source>hardware memory speed</source>
   <translation>hardware memoria velocidad</translation>
  </message>
  <message>
   <source>Lock the workspace</source>
   <translation>Bloquear el espacio de trabajo</translation>
  </message>
  <message>
   <source>close exit</source>
   <translation>cerrar salir</translation>
  </message>
  <message>
   <source>Write a question</source>
   <translation>Escribir una pregunta</translation>
  </message>
  <message>
   <source>Ask all documents…</source>
   <translation>Preguntar a todos los documentos…</translation>
  </message>
  <message>
   <source>Agents…</source>
   <translation>Agentes…</translation>
  </message>
  <message>
   <source>Adapters…</source>
   <translation>Adaptadores…</translation>
  </message>
  <message>
   <source>Add files…</source>
   <translation>Archivos…</translation>
  </message>
  <message>
   <source>Add folder…</source>
   <translation>Carpeta…</translation>
  </message>
  <message>
   <source>Link a folder…</source>
   <translation>Vincular…</translation>
  </message>
  <message>
   <source>New collection</source>
   <translation>Colección nueva</translation>
  </message>
  <message>
   <source>Import GGUF…</source>
   <translation>Importar GGUF…</translation>
  </message>
  <message>
   <source>Find on this machine…</source>
   <translation>Buscar en esta máquina…</translation>
  </message>
  <message>
   <source>New prompt</source>
   <translation>Prompt nuevo</translation>
  </message>
  <message>
   <source>Settings of the workspace</source>
   <translation>Ajustes del espacio de trabajo</translation>
  </message>
  <message>
   <source>Privacy desk</source>
   <translation>Mesa de privacidad</translation>
  </message>
  <message>
   <source>Network…</source>
   <translation>Red…</translation>
  </message>
  <message>
   <source>New run</source>
   <translation>Ejecución nueva</translation>
  </message>
  <message>
   <source>Judges</source>
   <translation>Jueces</translation>
  </message>
  <message>
   <source>Schedules</source>
   <translation>Horarios</translation>
  </message>
  <message>
   <source>Save a prompt as a new version</source>
   <translation>Guardar un prompt como versión nueva</translation>
  </message>
  <message>
   <source>Search prompts</source>
   <translation>Buscar prompts</translation>
  </message>
  <message>
   <source>Command</source>
   <translation>Orden</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Dónde</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Teclas</translation>
  </message>
  <message>
   <source>Everything can be done without a mouse. Choose a command, press other keys.</source>
   <translation>Todo se puede hacer sin ratón. Elija una orden, pulse otras teclas.</translation>
  </message>
  <message>
   <source>New keys</source>
   <translation>Teclas nuevas</translation>
  </message>
  <message>
   <source>Press the new keys</source>
   <translation>Pulse las teclas nuevas</translation>
  </message>
  <message>
   <source>Keyboard</source>
   <translation>Teclado</translation>
  </message>
  <message>
   <source>Search commands</source>
   <translation>Buscar órdenes</translation>
  </message>
  <message>
   <source>Search commands or keys</source>
   <translation>Buscar órdenes o teclas</translation>
  </message>
  <message>
   <source>Commands and their keys</source>
   <translation>Órdenes y sus teclas</translation>
  </message>
  <message>
   <source>Use these keys</source>
   <translation>Usar estas teclas</translation>
  </message>
  <message>
   <source>Set back</source>
   <translation>Restablecer</translation>
  </message>
  <message>
   <source>Set all back…</source>
   <translation>Restablecer todas…</translation>
  </message>
  <message>
   <source>cannot be changed</source>
   <translation>no se puede cambiar</translation>
  </message>
  <message>
   <source>changed</source>
   <translation>cambiado</translation>
  </message>
  <message>
   <source>Set all keys back?</source>
   <translation>¿Restablecer todas las teclas?</translation>
  </message>
  <message>
   <source>Every command gets the keys that it came with.</source>
   <translation>Cada orden recibe las teclas con las que vino.</translation>
  </message>
  <message>
   <source>Set all back</source>
   <translation>Restablecer todas</translation>
  </message>
  <message>
   <source>“{title}” has these keys now. Change those first.</source>
   <translation>«{title}» tiene ahora estas teclas. Cámbielas antes.</translation>
  </message>
  <message>
   <source>These keys are needed for typing and moving. Add Ctrl or Alt.</source>
   <translation>Estas teclas se necesitan para escribir y moverse. Añada Ctrl o Alt.</translation>
  </message>
  <message>
   <source>“{title}” has these keys already.</source>
   <translation>«{title}» ya tiene estas teclas.</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>Órdenes</translation>
  </message>
  <message>
   <source>Find a command</source>
   <translation>Buscar una orden</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>¿Qué quiere hacer?</translation>
  </message>
  <message>
   <source>Commands that were found</source>
   <translation>Órdenes encontradas</translation>
  </message>
  <message>
   <source>Nothing is called that. Try fewer letters.</source>
   <translation>Nada se llama así. Pruebe con menos letras.</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Borrar</translation>
  </message>
  <message>
   <source>Close this message</source>
   <translation>Cerrar este mensaje</translation>
  </message>
  <message>
   <source>Collection</source>
   <translation>Colección</translation>
  </message>
  <message>
   <source>Ask {collection}</source>
   <translation>Preguntar a {collection}</translation>
  </message>
  <message>
   <source>Use {prompt} in chat</source>
   <translation>Usar {prompt} en chat</translation>
  </message>
  <message>
   <source>Prompt</source>
   <translation>Prompt</translation>
  </message>
  <message>
   <source>Answer with {model}</source>
   <translation>Responder con {model}</translation>
  </message>
  <message>
   <source>Model</source>
   <translation>Modelo</translation>
  </message>
  <message>
   <source>AI Workbench: a fault of the program</source>
   <translation>AI Workbench: un fallo del programa</translation>
  </message>
  <message>
   <source>When: {now}</source>
   <translation>Cuándo: {now}</translation>
  </message>
  <message>
   <source>Python {python_version} on {platform}</source>
   <translation>Python {python_version} en {platform}</translation>
  </message>
  <message>
   <source>  {name}:{line} in {co_name}</source>
   <translation>  {name}:{line} en {co_name}</translation>
  </message>
  <message>
   <source>Because of:</source>
   <translation>A causa de:</translation>
  </message>
  <message>
   <source>Another embedder makes a new index. The old one answers until the new one is whole.</source>
   <translation>Otro modelo de vectores crea un índice nuevo. El viejo responde hasta que el nuevo esté completo.</translation>
  </message>
  <message>
   <source>Settings of “{name}”</source>
   <translation>Ajustes de «{name}»</translation>
  </message>
  <message>
   <source>Embedder</source>
   <translation>Modelo de vectores</translation>
  </message>
  <message>
   <source>Order of hits</source>
   <translation>Orden de los resultados</translation>
  </message>
  <message>
   <source>Against repetition</source>
   <translation>Contra la repetición</translation>
  </message>
  <message>
   <source>A folder…</source>
   <translation>Una carpeta…</translation>
  </message>
  <message>
   <source>Choose a folder of sentence-transformers as the embedder</source>
   <translation>Elegir una carpeta de sentence-transformers como modelo de vectores</translation>
  </message>
  <message>
   <source>Consent and purposes…</source>
   <translation>Consentimiento y finalidades…</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>A folder that sentence-transformers saved</source>
   <translation>Una carpeta guardada por sentence-transformers</translation>
  </message>
  <message>
   <source>Turns passages and questions into vectors. Embedding models among the registered ones are listed.</source>
   <translation>Convierte pasajes y preguntas en vectores. Se listan los modelos de vectores registrados.</translation>
  </message>
  <message>
   <source>Reranking models among the registered ones are listed. They read each hit beside the question, which takes longer.</source>
   <translation>Se listan los modelos de reordenación registrados. Leen cada resultado junto a la pregunta, lo que tarda más.</translation>
  </message>
  <message>
   <source>Hits that say the same again go down.</source>
   <translation>Los resultados que repiten lo mismo bajan.</translation>
  </message>
  <message>
   <source>Collections</source>
   <translation>Colecciones</translation>
  </message>
  <message>
   <source>Settings, name and removal of this collection</source>
   <translation>Ajustes, nombre y retirada de esta colección</translation>
  </message>
  <message>
   <source>New collection…</source>
   <translation>Colección nueva…</translation>
  </message>
  <message>
   <source>Rename…	F2</source>
   <translation>Renombrar…	F2</translation>
  </message>
  <message>
   <source>Settings…</source>
   <translation>Ajustes…</translation>
  </message>
  <message>
   <source>{embedders}, bundled</source>
   <translation>{embedders}, incluido</translation>
  </message>
  <message>
   <source>As in the settings</source>
   <translation>Como en los ajustes</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Ninguna</translation>
  </message>
  <message>
   <source>Some</source>
   <translation>Algo</translation>
  </message>
  <message>
   <source>Much</source>
   <translation>Mucho</translation>
  </message>
  <message>
   <source>As they were found</source>
   <translation>Como se encontraron</translation>
  </message>
  <message>
   <source>By scores and likeness, without a model</source>
   <translation>Por puntuación y parecido, sin modelo</translation>
  </message>
  <message>
   <source>Close the details</source>
   <translation>Cerrar los detalles</translation>
  </message>
  <message>
   <source>Close (Escape)</source>
   <translation>Cerrar (Escape)</translation>
  </message>
  <message>
   <source>Reading room</source>
   <translation>Sala de lectura</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Tipo</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Tamaño</translation>
  </message>
  <message>
   <source>Added</source>
   <translation>Añadido</translation>
  </message>
  <message>
   <source>From</source>
   <translation>De</translation>
  </message>
  <message>
   <source>Password…</source>
   <translation>Contraseña…</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Páginas</translation>
  </message>
  <message>
   <source>Chunks</source>
   <translation>Fragmentos</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Texto</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} characters</source>
   <translation>
    <numerusform>{n:,} carácter</numerusform>
    <numerusform>{n:,} caracteres</numerusform>
   </translation>
  </message>
  <message>
   <source>Show	Enter</source>
   <translation>Mostrar	Intro</translation>
  </message>
  <message>
   <source>Newest first</source>
   <translation>Más recientes primero</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Largest first</source>
   <translation>Más grandes primero</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>En espera</translation>
  </message>
  <message>
   <source>In sync</source>
   <translation>Sincronizado</translation>
  </message>
  <message>
   <source>Away</source>
   <translation>Ausente</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} files</source>
   <translation>
    <numerusform>{n:,} archivo</numerusform>
    <numerusform>{n:,} archivos</numerusform>
   </translation>
  </message>
  <message>
   <source>Sync now</source>
   <translation>Sincronizar</translation>
  </message>
  <message>
   <source>What is left out</source>
   <translation>Qué se deja fuera</translation>
  </message>
  <message>
   <source>Unlink</source>
   <translation>Desvincular</translation>
  </message>
  <message>
   <source>Follow</source>
   <translation>Seguir</translation>
  </message>
  <message>
   <source>Syncing</source>
   <translation>Sincronizando</translation>
  </message>
  <message>
   <source>{done:,} of {amount}</source>
   <translation>{done:,} de {amount}</translation>
  </message>
  <message>
   <source>Linked folders</source>
   <translation>Carpetas vinculadas</translation>
  </message>
  <message>
   <source> Nothing was removed.</source>
   <translation> No se quitó nada.</translation>
  </message>
  <message>
   <source>{n_failed:,} could not be read</source>
   <translation>{n_failed:,} no se pudieron leer</translation>
  </message>
  <message>
   <source>{left_out:,} left out</source>
   <translation>{left_out:,} dejados fuera</translation>
  </message>
  <message>
   <source>Sync now, and read failed files again</source>
   <translation>Sincronizar ahora y leer de nuevo los archivos fallidos</translation>
  </message>
  <message>
   <source>What is left out…</source>
   <translation>Qué se deja fuera…</translation>
  </message>
  <message>
   <source>last sync {at:%Y-%m-%d %H:%M}</source>
   <translation>última sincronización {at:%d/%m/%Y %H:%M}</translation>
  </message>
  <message>
   <source>Progress of the import</source>
   <translation>Avance de la importación</translation>
  </message>
  <message>
   <source>PDF, Office, OpenDocument, web pages, mail, e-books, archives, code and text</source>
   <translation>PDF, Office, OpenDocument, páginas web, correo, libros, archivos comprimidos, código y texto</translation>
  </message>
  <message>
   <source>Ask in chat</source>
   <translation>Preguntar en chat</translation>
  </message>
  <message>
   <source>Ask about these documents in chat</source>
   <translation>Preguntar en chat por estos documentos</translation>
  </message>
  <message>
   <source>Ask all…</source>
   <translation>Preguntar a todos…</translation>
  </message>
  <message>
   <source>A question that every document is read for</source>
   <translation>Una pregunta para la que se lee cada documento</translation>
  </message>
  <message>
   <source>Follow a folder: what changes there changes here</source>
   <translation>Seguir una carpeta: lo que cambia allí cambia aquí</translation>
  </message>
  <message>
   <source>Filter documents by name</source>
   <translation>Filtrar documentos por nombre</translation>
  </message>
  <message>
   <source>Filter by name</source>
   <translation>Filtrar por nombre</translation>
  </message>
  <message>
   <source>Sort documents</source>
   <translation>Ordenar documentos</translation>
  </message>
  <message>
   <source>to “{name}”</source>
   <translation>a «{name}»</translation>
  </message>
  <message>
   <source>to begin</source>
   <translation>para empezar</translation>
  </message>
  <message>
   <source>Add documents {where}</source>
   <translation>Añadir documentos {where}</translation>
  </message>
  <message>
   <source>Drop files or folders anywhere on this page, or choose them. {formats} are read on this computer, and nothing leaves it.</source>
   <translation>Suelte archivos o carpetas en cualquier lugar de esta página, o elíjalos. {formats} se leen en este ordenador, y nada sale de él.</translation>
  </message>
  <message>
   <source>Delete {amount}…</source>
   <translation>Eliminar {amount}…</translation>
  </message>
  <message>
   <source>Select a failed document to see why it failed.</source>
   <translation>Elija un documento fallido para ver por qué falló.</translation>
  </message>
  <message>
   <source>Duplicates are files whose content is already in this collection.</source>
   <translation>Los duplicados son archivos cuyo contenido ya está en esta colección.</translation>
  </message>
  <message>
   <source>Add files</source>
   <translation>Añadir archivos</translation>
  </message>
  <message>
   <source>Add a folder and everything below it</source>
   <translation>Añadir una carpeta con todo lo que contiene</translation>
  </message>
  <message>
   <source>Link a folder and follow what changes in it</source>
   <translation>Vincular una carpeta y seguir sus cambios</translation>
  </message>
  <message>
   <source>Name of the collection</source>
   <translation>Nombre de la colección</translation>
  </message>
  <message>
   <source>Create</source>
   <translation>Crear</translation>
  </message>
  <message>
   <source>Rename collection</source>
   <translation>Renombrar la colección</translation>
  </message>
  <message>
   <source>Delete “{name}”?</source>
   <translation>¿Eliminar «{name}»?</translation>
  </message>
  <message>
   <source>{amount} in it and everything that was read from them are removed from the workspace. Your original files stay where they are.</source>
   <translation>{amount} y todo lo que se leyó de ellos se quitan del espacio de trabajo. Sus archivos originales quedan donde están.</translation>
  </message>
  <message>
   <source>Delete collection</source>
   <translation>Eliminar la colección</translation>
  </message>
  <message>
   <source>Delete {what}?</source>
   <translation>¿Eliminar {what}?</translation>
  </message>
  <message>
   <source>The copy in the workspace, its text and its index entries are removed for good. Your original files stay where they are.</source>
   <translation>La copia en el espacio de trabajo, su texto y sus entradas del índice se quitan para siempre. Sus archivos originales quedan donde están.</translation>
  </message>
  <message>
   <source>No documents yet</source>
   <translation>Todavía no hay documentos</translation>
  </message>
  <message>
   <source>Your documents appear here.</source>
   <translation>Aquí aparecen sus documentos.</translation>
  </message>
  <message>
   <source>No document's name contains what you typed.</source>
   <translation>Ningún nombre de documento contiene lo que escribió.</translation>
  </message>
  <message>
   <source>Reading documents…</source>
   <translation>Leyendo documentos…</translation>
  </message>
  <message>
   <source>They appear here as soon as they are read.</source>
   <translation>Aparecen aquí en cuanto se leen.</translation>
  </message>
  <message>
   <source>The import was stopped. What was read is kept.</source>
   <translation>La importación se detuvo. Lo leído se conserva.</translation>
  </message>
  <message>
   <source>Drop to add to “{name}”</source>
   <translation>Suelte para añadir a «{name}»</translation>
  </message>
  <message>
   <source>Clear the filter</source>
   <translation>Borrar el filtro</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>Nada encontrado</translation>
  </message>
  <message>
   <source>Tags, separated by commas</source>
   <translation>Etiquetas, separadas por comas</translation>
  </message>
  <message>
   <source>Tags of this document</source>
   <translation>Etiquetas de este documento</translation>
  </message>
  <message>
   <source>{seconds:.0f} min</source>
   <translation>{seconds:.0f} min</translation>
  </message>
  <message>
   <source>Progress of the new index</source>
   <translation>Avance del índice nuevo</translation>
  </message>
  <message>
   <source>Keep the old index</source>
   <translation>Conservar el índice viejo</translation>
  </message>
  <message>
   <source>, {time} left</source>
   <translation>, quedan {time}</translation>
  </message>
  <message>
   <source>New index for</source>
   <translation>Índice nuevo para</translation>
  </message>
  <message>
   <source>Reading again</source>
   <translation>Leyendo de nuevo</translation>
  </message>
  <message>
   <source>{what} “{collection}”: {done:,} of {total:,} {of}{time}</source>
   <translation>{what} «{collection}»: {done:,} de {total:,} {of}{time}</translation>
  </message>
  <message>
   <source>One pattern a line. Without a slash it is for names at any depth (*.bak, drafts), with one for the path below the folder (2019/*). What a rule leaves out goes from the collection with the next look; your files stay as they are.</source>
   <translation>Un patrón por línea. Sin barra vale para nombres a cualquier profundidad (*.bak, borradores), con barra para la ruta bajo la carpeta (2019/*). Lo que una regla deja fuera sale de la colección en la próxima revisión; sus archivos quedan como están.</translation>
  </message>
  <message>
   <source>Patterns of what is left out, one a line</source>
   <translation>Patrones de lo que se deja fuera, uno por línea</translation>
  </message>
  <message>
   <source>Hidden files, too</source>
   <translation>También archivos ocultos</translation>
  </message>
  <message>
   <source>Largest file in MB</source>
   <translation>Archivo más grande en MB</translation>
  </message>
  <message>
   <source>Left out at the last look: {amount} ({told}).</source>
   <translation>Dejados fuera en la última revisión: {amount} ({told}).</translation>
  </message>
  <message>
   <source>Leave out files larger than</source>
   <translation>Dejar fuera archivos mayores de</translation>
  </message>
  <message>
   <source>MB (0: none)</source>
   <translation>MB (0: ninguno)</translation>
  </message>
  <message>
   <source>Other passages are made in the background; the old ones answer until then.</source>
   <translation>Se hacen otros pasajes en segundo plano; los viejos responden hasta entonces.</translation>
  </message>
  <message>
   <source>A policy takes personal data out before anything is indexed; files stay as they are.</source>
   <translation>Una política quita los datos personales antes de indexar; los archivos quedan como están.</translation>
  </message>
  <message>
   <source>Tokens of a passage</source>
   <translation>Tokens de un pasaje</translation>
  </message>
  <message>
   <source>Tokens that passages share</source>
   <translation>Tokens que comparten los pasajes</translation>
  </message>
  <message>
   <source>Where passages end</source>
   <translation>Dónde terminan los pasajes</translation>
  </message>
  <message>
   <source>By headings</source>
   <translation>Por títulos</translation>
  </message>
  <message>
   <source>By length alone</source>
   <translation>Solo por longitud</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <source>Instructions to the model</source>
   <translation>Instrucciones al modelo</translation>
  </message>
  <message>
   <source>For example: Answer in German. Name the clause.</source>
   <translation>Por ejemplo: Responde en español. Nombra la cláusula.</translation>
  </message>
  <message>
   <source>Why these documents are here</source>
   <translation>Por qué están aquí estos documentos</translation>
  </message>
  <message>
   <source>Privacy policy</source>
   <translation>Política de privacidad</translation>
  </message>
  <message>
   <source>Tokens of a passage: {said}</source>
   <translation>Tokens de un pasaje: {said}</translation>
  </message>
  <message>
   <source>Tokens that passages share: {said}</source>
   <translation>Tokens que comparten los pasajes: {said}</translation>
  </message>
  <message>
   <source>Passages cannot share more than half of their tokens.</source>
   <translation>Los pasajes no pueden compartir más de la mitad de sus tokens.</translation>
  </message>
  <message>
   <source>The instructions are longer than {most_chars:,} characters.</source>
   <translation>Las instrucciones superan {most_chars:,} caracteres.</translation>
  </message>
  <message>
   <source>Passages</source>
   <translation>Pasajes</translation>
  </message>
  <message>
   <source>Shared</source>
   <translation>Compartido</translation>
  </message>
  <message>
   <source>Privacy</source>
   <translation>Privacidad</translation>
  </message>
  <message>
   <source>Unlink this folder?</source>
   <translation>¿Desvincular esta carpeta?</translation>
  </message>
  <message>
   <source>{path} is followed no more. It brought {amount}. Kept documents stay as if you had added them by hand; removed ones leave the workspace for good. The files in the folder stay as they are in any case.</source>
   <translation>{path} deja de seguirse. Trajo {amount}. Los documentos conservados quedan como si los hubiera añadido a mano; los quitados salen del espacio de trabajo para siempre. Los archivos de la carpeta quedan como están en cualquier caso.</translation>
  </message>
  <message>
   <source>Remove documents</source>
   <translation>Quitar los documentos</translation>
  </message>
  <message>
   <source>Keep documents</source>
   <translation>Conservar los documentos</translation>
  </message>
  <message>
   <source>What is said here holds for every question, for agents and for other programs. It is on record and stands in the compliance report.</source>
   <translation>Lo que se diga aquí vale para cada pregunta, para agentes y para otros programas. Consta en el registro y figura en el informe de cumplimiento.</translation>
  </message>
  <message>
   <source>Contract</source>
   <translation>Contrato</translation>
  </message>
  <message>
   <source>Legal obligation</source>
   <translation>Obligación legal</translation>
  </message>
  <message>
   <source>Vital interests</source>
   <translation>Intereses vitales</translation>
  </message>
  <message>
   <source>Public task</source>
   <translation>Misión pública</translation>
  </message>
  <message>
   <source>Legitimate interests</source>
   <translation>Intereses legítimos</translation>
  </message>
  <message>
   <source>No personal data</source>
   <translation>Sin datos personales</translation>
  </message>
  <message>
   <source>Ask what it is for, and note it</source>
   <translation>Preguntar para qué es, y anotarlo</translation>
  </message>
  <message>
   <source>After that day only questions are allowed: nothing is learned or handed out.</source>
   <translation>Después de ese día solo se permiten preguntas: no se aprende ni se entrega nada.</translation>
  </message>
  <message>
   <source>Consent and purposes of “{name}”</source>
   <translation>Consentimiento y finalidades de «{name}»</translation>
  </message>
  <message>
   <source>Why these documents may be here</source>
   <translation>Por qué pueden estar aquí estos documentos</translation>
  </message>
  <message>
   <source>Purposes</source>
   <translation>Finalidades</translation>
  </message>
  <message>
   <source>Any. For example: hiring; payroll</source>
   <translation>Cualquiera. Por ejemplo: contratación; nóminas</translation>
  </message>
  <message>
   <source>Questions for something else</source>
   <translation>Preguntas para otra cosa</translation>
  </message>
  <message>
   <source>Models may learn from it</source>
   <translation>Los modelos pueden aprender de ello</translation>
  </message>
  <message>
   <source>It may be handed out as an archive</source>
   <translation>Se puede entregar como archivo</translation>
  </message>
  <message>
   <source>Until</source>
   <translation>Hasta</translation>
  </message>
  <message>
   <source>No end. A date as 2027-12-31</source>
   <translation>Sin fin. Una fecha como 2027-12-31</translation>
  </message>
  <message>
   <source>Whose consent, which contract</source>
   <translation>Consentimiento de quién, qué contrato</translation>
  </message>
  <message>
   <source>Say nothing of it</source>
   <translation>No decir nada de ello</translation>
  </message>
  <message>
   <source>Ground</source>
   <translation>Fundamento</translation>
  </message>
  <message>
   <source>May be asked for, with semicolons between</source>
   <translation>Para qué se puede preguntar, con punto y coma en medio</translation>
  </message>
  <message>
   <source>A question that is for something else</source>
   <translation>Una pregunta que es para otra cosa</translation>
  </message>
  <message>
   <source>Looked at every few seconds: it is on a drive that other computers can change, and this one is not told of that.</source>
   <translation>Se mira cada pocos segundos: está en una unidad que otros equipos pueden cambiar, y a este no se le avisa.</translation>
  </message>
  <message>
   <source>Looked at every few seconds: the system lends no more watches. On Linux the setting fs.inotify.max_user_watches says how many folders can be watched.</source>
   <translation>Se mira cada pocos segundos: el sistema no concede más vigilancias. En Linux, el ajuste fs.inotify.max_user_watches dice cuántas carpetas se pueden vigilar.</translation>
  </message>
  <message>
   <source>Looked at every few seconds: the system stopped telling of changes. It is tried again every ten minutes.</source>
   <translation>Se mira cada pocos segundos: el sistema ha dejado de avisar de los cambios. Se vuelve a intentar cada diez minutos.</translation>
  </message>
  <message>
   <source>Looked at every few seconds: this program cannot be told of changes.</source>
   <translation>Se mira cada pocos segundos: a este programa no se le puede avisar de los cambios.</translation>
  </message>
  <message>
   <source>Looked for every few seconds, until it is there again.</source>
   <translation>Se busca cada pocos segundos, hasta que vuelva a estar.</translation>
  </message>
  <message>
   <source>compared at {at:%H:%M}, looked at regularly</source>
   <translation>comparada a las {at:%H:%M}, se mira con regularidad</translation>
  </message>
  <message>
   <source>The system tells of changes: a file is taken when nobody has written to it for a second. Folder and collection are compared every ten minutes besides.</source>
   <translation>El sistema avisa de los cambios: un archivo se toma cuando nadie ha escrito en él durante un segundo. Además, carpeta y colección se comparan cada diez minutos.</translation>
  </message>
  <message>
   <source>compared at {at:%H:%M}, changes are noticed at once</source>
   <translation>comparada a las {at:%H:%M}, los cambios se notan al momento</translation>
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
   <translation>quedan unas {seconds:.1f} h</translation>
  </message>
  <message>
   <source>{amount} skipped: {parts}</source>
   <translation>{amount} omitidos: {parts}</translation>
  </message>
  <message>
   <source>duplicate</source>
   <translation>duplicado</translation>
  </message>
  <message>
   <source>duplicates</source>
   <translation>duplicados</translation>
  </message>
  <message>
   <source>unsupported</source>
   <translation>no admitido</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>vacío</translation>
  </message>
  <message>
   <source>unreadable</source>
   <translation>ilegible</translation>
  </message>
  <message>
   <source>Indexing</source>
   <translation>Indexando</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>Listo</translation>
  </message>
  <message>
   <source>a few seconds left</source>
   <translation>quedan unos segundos</translation>
  </message>
  <message>
   <source>about {seconds} s left</source>
   <translation>quedan unos {seconds} s</translation>
  </message>
  <message>
   <source>about {seconds} min left</source>
   <translation>quedan unos {seconds} min</translation>
  </message>
  <message>
   <source>Nothing to add was found.</source>
   <translation>No se encontró nada que añadir.</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} pages</source>
   <translation>
    <numerusform>{n:,} página</numerusform>
    <numerusform>{n:,} páginas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} chunks</source>
   <translation>
    <numerusform>{n:,} fragmento</numerusform>
    <numerusform>{n:,} fragmentos</numerusform>
   </translation>
  </message>
  <message>
   <source>Looking for documents: {amount} found</source>
   <translation>Buscando documentos: {amount} encontrados</translation>
  </message>
  <message>
   <source>… and {n_skipped:,} more</source>
   <translation>… y {n_skipped:,} más</translation>
  </message>
  <message>
   <source>{amount} added</source>
   <translation>{amount} añadidos</translation>
  </message>
  <message>
   <source>{amount} could not be read</source>
   <translation>{amount} no se pudieron leer</translation>
  </message>
  <message>
   <source>{files_done:,} of {amount}</source>
   <translation>{files_done:,} de {amount}</translation>
  </message>
  <message>
   <source>{chunks_done:,} of {amount}</source>
   <translation>{chunks_done:,} de {amount}</translation>
  </message>
  <message>
   <source>paused</source>
   <translation>en pausa</translation>
  </message>
  <message>
   <source>goes on when the answer is written</source>
   <translation>sigue cuando la respuesta esté escrita</translation>
  </message>
  <message>
   <source>Your unsent text could not be saved.</source>
   <translation>Su texto sin enviar no se pudo guardar.</translation>
  </message>
  <message>
   <source>Check that the workspace folder can be written to and has space.</source>
   <translation>Compruebe que en la carpeta del espacio de trabajo se puede escribir y hay sitio.</translation>
  </message>
  <message>
   <source>Bias</source>
   <translation>Sesgo</translation>
  </message>
  <message>
   <source>Answers about other people are compared in a run: New run, Variants.</source>
   <translation>Las respuestas sobre otras personas se comparan en una ejecución: Ejecución nueva, Variantes.</translation>
  </message>
  <message>
   <source>Judge of pairs</source>
   <translation>Juez de pares</translation>
  </message>
  <message>
   <source>Likelier sentences</source>
   <translation>Frases más probables</translation>
  </message>
  <message>
   <source>{prompt_tokens:,} tokens read, {reused_tokens:,} of them kept · {completion_tokens:,} written · {latency_s:.2f} s · ended: {finish_reason} · seed {seed}</source>
   <translation>{prompt_tokens:,} tokens leídos, {reused_tokens:,} de ellos conservados · {completion_tokens:,} escritos · {latency_s:.2f} s · fin: {finish_reason} · semilla {seed}</translation>
  </message>
  <message>
   <source>Close the case</source>
   <translation>Cerrar el caso</translation>
  </message>
  <message>
   <source>Case {case_key}</source>
   <translation>Caso {case_key}</translation>
  </message>
  <message>
   <source>It was not asked yet.</source>
   <translation>Todavía no se preguntó.</translation>
  </message>
  <message>
   <source>Answered in the run that it is compared with</source>
   <translation>Respondido en la ejecución con la que se compara</translation>
  </message>
  <message>
   <source>Nothing.</source>
   <translation>Nada.</translation>
  </message>
  <message>
   <source>Diagnostic</source>
   <translation>Diagnóstico</translation>
  </message>
  <message>
   <source>System</source>
   <translation>Sistema</translation>
  </message>
  <message>
   <source>Asked</source>
   <translation>Preguntado</translation>
  </message>
  <message>
   <source>Answer of {label}</source>
   <translation>Respuesta de {label}</translation>
  </message>
  <message>
   <source>{completion_tokens:,} tokens · {latency_s:.2f} s · {speed:.0f} a second · temperature {temperature:g}</source>
   <translation>{completion_tokens:,} tokens · {latency_s:.2f} s · {speed:.0f} por segundo · temperatura {temperature:g}</translation>
  </message>
  <message>
   <source>This one wins</source>
   <translation>Gana esta</translation>
  </message>
  <message>
   <source>{label} wins</source>
   <translation>Gana {label}</translation>
  </message>
  <message>
   <source>Labels its prompt as production in the library</source>
   <translation>Etiqueta su prompt como «production» en la biblioteca</translation>
  </message>
  <message>
   <source>Not asked yet.</source>
   <translation>Todavía no se preguntó.</translation>
  </message>
  <message>
   <source>Case</source>
   <translation>Caso</translation>
  </message>
  <message>
   <source>Asks</source>
   <translation>Pregunta</translation>
  </message>
  <message>
   <source>Checks</source>
   <translation>Comprobaciones</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Etiquetas</translation>
  </message>
  <message>
   <source>Split</source>
   <translation>Parte</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>Ejecutar</translation>
  </message>
  <message>
   <source>New version…</source>
   <translation>Versión nueva…</translation>
  </message>
  <message>
   <source>Review drafts…</source>
   <translation>Revisar borradores…</translation>
  </message>
  <message>
   <source>Delete this data set</source>
   <translation>Eliminar este conjunto de datos</translation>
  </message>
  <message>
   <source>Cases of the data set</source>
   <translation>Casos del conjunto de datos</translation>
  </message>
  <message>
   <source>{n_cases:,} cases · {created_at} · SHA-256 {hash}</source>
   <translation>{n_cases:,} casos · {created_at} · SHA-256 {hash}</translation>
  </message>
  <message>
   <source>Case {key}</source>
   <translation>Caso {key}</translation>
  </message>
  <message>
   <source>No checks.</source>
   <translation>Sin comprobaciones.</translation>
  </message>
  <message>
   <source>{at} of {n__drafts} · from {source}</source>
   <translation>{at} de {n__drafts} · de {source}</translation>
  </message>
  <message>
   <source>Review synthetic cases</source>
   <translation>Revisar casos sintéticos</translation>
  </message>
  <message>
   <source>A model wrote them. What you accept becomes a case of the next version, tagged as synthetic. A accepts, R rejects, S skips.</source>
   <translation>Los escribió un modelo. Lo que acepte será un caso de la próxima versión, etiquetado como sintético. A acepta, R rechaza, S salta.</translation>
  </message>
  <message>
   <source>Accept</source>
   <translation>Aceptar</translation>
  </message>
  <message>
   <source>Reject</source>
   <translation>Rechazar</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>Saltar</translation>
  </message>
  <message>
   <source>That was all.</source>
   <translation>Eso era todo.</translation>
  </message>
  <message>
   <source>No drafts wait for this data set.</source>
   <translation>Ningún borrador espera para este conjunto de datos.</translation>
  </message>
  <message>
   <source>None.</source>
   <translation>Ninguno.</translation>
  </message>
  <message>
   <source>{name} ({n} of {n_all})</source>
   <translation>{name} ({n} de {n_all})</translation>
  </message>
  <message numerus="yes">
   <source>{failed:,} cases failed, in {n} groups</source>
   <translation>
    <numerusform>{failed:,} casos fallaron, en {n} grupo</numerusform>
    <numerusform>{failed:,} casos fallaron, en {n} grupos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} cases</source>
   <translation>
    <numerusform>{n:,} caso</numerusform>
    <numerusform>{n:,} casos</numerusform>
   </translation>
  </message>
  <message>
   <source>Looking for what failed cases have in common…</source>
   <translation>Buscando qué tienen en común los casos fallidos…</translation>
  </message>
  <message>
   <source>Also {keys}{what}</source>
   <translation>También {keys}{what}</translation>
  </message>
  <message>
   <source>Cases about {name}</source>
   <translation>Casos sobre {name}</translation>
  </message>
  <message>
   <source>The cases could not be grouped: {message}</source>
   <translation>No se pudieron agrupar los casos: {message}</translation>
  </message>
  <message>
   <source>{said}; {left:,} of them in none.</source>
   <translation>{said}; {left:,} de ellos en ninguno.</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Por qué</translation>
  </message>
  <message>
   <source>{said}. {n} labels, key {key}</source>
   <translation>{said}. {n} juicios, tecla {key}</translation>
  </message>
  <message>
   <source>A model with a rubric. Until people agree with it in 50 blind labels, what it says is shown, and decides nothing.</source>
   <translation>Un modelo con una pauta. Hasta que haya acuerdo de personas en 50 juicios a ciegas, lo que dice se muestra y no decide nada.</translation>
  </message>
  <message>
   <source>No judges yet: a run with a judged check makes one.</source>
   <translation>Todavía no hay jueces: una ejecución con una comprobación juzgada crea uno.</translation>
  </message>
  <message>
   <source>Label…</source>
   <translation>Juzgar…</translation>
  </message>
  <message>
   <source>Label what {name} judged</source>
   <translation>Juzgar lo que juzgó {name}</translation>
  </message>
  <message>
   <source>May gate</source>
   <translation>Puede decidir</translation>
  </message>
  <message>
   <source>Does this answer pass?</source>
   <translation>¿Pasa esta respuesta?</translation>
  </message>
  <message>
   <source>{rubric}, judged by {model}. What it said is not shown. P passes, F fails, S skips.</source>
   <translation>{rubric}, juzgado por {model}. Lo que dijo no se muestra. P pasa, F falla, S salta.</translation>
  </message>
  <message>
   <source>How many are labelled</source>
   <translation>Cuántos están juzgados</translation>
  </message>
  <message>
   <source>Pass</source>
   <translation>Pasa</translation>
  </message>
  <message>
   <source>Fail</source>
   <translation>Falla</translation>
  </message>
  <message>
   <source>What the judge was asked</source>
   <translation>Qué se preguntó al juez</translation>
  </message>
  <message>
   <source>There is nothing left to label.</source>
   <translation>No queda nada que juzgar.</translation>
  </message>
  <message>
   <source>Held against</source>
   <translation>Comparado con</translation>
  </message>
  <message>
   <source>A table (CSV) with the columns sent_more, sent_less and bias_type. Nothing is asked: for each pair it is looked which sentence the model finds likelier. Without a bias it would be 50 %.</source>
   <translation>Una tabla (CSV) con las columnas sent_more, sent_less y bias_type. No se pregunta nada: para cada par se mira qué frase encuentra más probable el modelo. Sin sesgo sería el 50 %.</translation>
  </message>
  <message>
   <source>The model in use</source>
   <translation>El modelo en uso</translation>
  </message>
  <message>
   <source>Choose pairs…</source>
   <translation>Elegir pares…</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Medir</translation>
  </message>
  <message>
   <source>How many pairs are measured</source>
   <translation>Cuántos pares se han medido</translation>
  </message>
  <message>
   <source>Likelier stereotypes by kind</source>
   <translation>Estereotipos más probables por clase</translation>
  </message>
  <message>
   <source>Pairs of sentences</source>
   <translation>Pares de frases</translation>
  </message>
  <message>
   <source>Tables (*.csv);;All files (*)</source>
   <translation>Tablas (*.csv);;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Clase</translation>
  </message>
  <message>
   <source>Pairs</source>
   <translation>Pares</translation>
  </message>
  <message>
   <source>Stereotype likelier</source>
   <translation>Estereotipo más probable</translation>
  </message>
  <message>
   <source>95 % interval</source>
   <translation>Intervalo del 95 %</translation>
  </message>
  <message>
   <source>{low:.1%} to {high:.1%}</source>
   <translation>{low:.1%} a {high:.1%}</translation>
  </message>
  <message>
   <source>not asked yet</source>
   <translation>todavía no preguntado</translation>
  </message>
  <message>
   <source>, passed before</source>
   <translation>, antes pasó</translation>
  </message>
  <message>
   <source>, failed before</source>
   <translation>, antes falló</translation>
  </message>
  <message>
   <source>Cases and what was judged of them</source>
   <translation>Casos y lo que se juzgó de ellos</translation>
  </message>
  <message>
   <source>Mean score</source>
   <translation>Puntuación media</translation>
  </message>
  <message>
   <source>Abstain</source>
   <translation>Abstención</translation>
  </message>
  <message>
   <source>Error</source>
   <translation>Error</translation>
  </message>
  <message>
   <source>Totals</source>
   <translation>Totales</translation>
  </message>
  <message>
   <source>Fewer than {fewest_pairs} cases say little, whatever they look like.</source>
   <translation>Menos de {fewest_pairs} casos dicen poco, parezcan lo que parezcan.</translation>
  </message>
  <message>
   <source>{n_flips:,} cases flipped</source>
   <translation>{n_flips:,} casos cambiaron</translation>
  </message>
  <message>
   <source>{mean:+.3f} (95 %: {low:+.3f} to {high:+.3f}) over {n:,} pairs · permutation p {corrected_p:.4f} · McNemar p {mcnemar_p:.4f}</source>
   <translation>{mean:+.3f} (95 %: {low:+.3f} a {high:+.3f}) sobre {n:,} pares · permutación p {corrected_p:.4f} · McNemar p {mcnemar_p:.4f}</translation>
  </message>
  <message>
   <source>{n_unpaired:,} cases could not be compared: one side has no verdict.</source>
   <translation>{n_unpaired:,} casos no se pudieron comparar: a un lado le falta el veredicto.</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Etiqueta</translation>
  </message>
  <message>
   <source>Variants</source>
   <translation>Variantes</translation>
  </message>
  <message>
   <source>Not supported</source>
   <translation>Sin apoyo</translation>
  </message>
  <message>
   <source>Against {source}, {when}</source>
   <translation>Frente a {source}, {when}</translation>
  </message>
  <message>
   <source>Now fails</source>
   <translation>Ahora falla</translation>
  </message>
  <message>
   <source>Now passes</source>
   <translation>Ahora pasa</translation>
  </message>
  <message>
   <source>What fails alike</source>
   <translation>Qué falla de igual modo</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Sujeto</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Cambio</translation>
  </message>
  <message>
   <source>Data sets (*.csv *.jsonl *.json *.yaml *.yml *.parquet);;All files (*)</source>
   <translation>Conjuntos de datos (*.csv *.jsonl *.json *.yaml *.yml *.parquet);;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>{reference} has {n_cases:,} cases.</source>
   <translation>{reference} tiene {n_cases:,} casos.</translation>
  </message>
  <message>
   <source>Looking</source>
   <translation>Mirar</translation>
  </message>
  <message>
   <source>Import a data set…</source>
   <translation>Importar un conjunto de datos…</translation>
  </message>
  <message>
   <source>And {n_found} more.</source>
   <translation>Y {n_found} más.</translation>
  </message>
  <message>
   <source>Import a data set</source>
   <translation>Importar un conjunto de datos</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importar</translation>
  </message>
  <message>
   <source>{n_unread:,} things were not taken as they stand.</source>
   <translation>{n_unread:,} cosas no se tomaron tal como están.</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>Guardar el informe</translation>
  </message>
  <message>
   <source>Is the answer right?</source>
   <translation>¿Es correcta la respuesta?</translation>
  </message>
  <message>
   <source>A run asks every case of a data set and judges each answer by rules or by a model. Two runs can be compared, with how sure the difference is.</source>
   <translation>Una ejecución pregunta cada caso de un conjunto de datos y juzga cada respuesta por reglas o con un modelo. Dos ejecuciones se pueden comparar, con la certeza de la diferencia.</translation>
  </message>
  <message>
   <source>Cases that answers are held against</source>
   <translation>Casos con los que se miden las respuestas</translation>
  </message>
  <message>
   <source>Import questions with what is expected of their answers: CSV, JSON lines, Parquet, or the tests of a promptfoo configuration.</source>
   <translation>Importe preguntas con lo que se espera de sus respuestas: CSV, JSON Lines, Parquet o las pruebas de una configuración de promptfoo.</translation>
  </message>
  <message>
   <source>Seen</source>
   <translation>Visto</translation>
  </message>
  <message>
   <source>The run of {source} with its {n_done:,} judged answers is deleted for good.</source>
   <translation>La ejecución de {source} con sus {n_done:,} respuestas juzgadas se elimina para siempre.</translation>
  </message>
  <message>
   <source>The report is in {name}.</source>
   <translation>El informe está en {name}.</translation>
  </message>
  <message>
   <source>{name} is in production.</source>
   <translation>{name} está en producción.</translation>
  </message>
  <message>
   <source>All its versions are deleted for good. Runs of it stay.</source>
   <translation>Todas sus versiones se eliminan para siempre. Sus ejecuciones quedan.</translation>
  </message>
  <message>
   <source>Run a suite…</source>
   <translation>Ejecutar una batería…</translation>
  </message>
  <message>
   <source>Each case is asked twice, with the answers in both orders. What both orders choose wins; what only follows the place is a tie, and its share is the judge's position bias.</source>
   <translation>Cada caso se pregunta dos veces, con las respuestas en ambos órdenes. Lo que ambos órdenes eligen gana; lo que solo sigue el lugar es empate, y su parte es el sesgo de posición del juez.</translation>
  </message>
  <message>
   <source>Answers A</source>
   <translation>Respuestas A</translation>
  </message>
  <message>
   <source>Answers B</source>
   <translation>Respuestas B</translation>
  </message>
  <message>
   <source>Judge</source>
   <translation>Juez</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparar</translation>
  </message>
  <message>
   <source>How many cases are judged</source>
   <translation>Cuántos casos están juzgados</translation>
  </message>
  <message>
   <source>Cases, and which answer is better</source>
   <translation>Casos, y qué respuesta es mejor</translation>
  </message>
  <message>
   <source>{at:,} of {at_2:,} cases, each asked twice</source>
   <translation>{at:,} de {at_2:,} casos, cada uno preguntado dos veces</translation>
  </message>
  <message>
   <source> The judge has no licence: diagnostic only.</source>
   <translation> El juez no está habilitado: solo diagnóstico.</translation>
  </message>
  <message>
   <source>A is better {first:,} times, B {second:,} times, {tie:,} ties, {error:,} errors; by luck with p {p_value:.4f}.
Position bias: the same place was chosen both times in {n_by_place:,} of {n_whole:,} cases (95 %: {low:.1%} to {high:.1%}); these count as ties.{licence}</source>
   <translation>A es mejor {first:,} veces, B {second:,} veces, {tie:,} empates, {error:,} errores; por azar con p {p_value:.4f}.
Sesgo de posición: se eligió el mismo lugar ambas veces en {n_by_place:,} de {n_whole:,} casos (95 %: {low:.1%} a {high:.1%}); estos cuentan como empates.{licence}</translation>
  </message>
  <message>
   <source>Better</source>
   <translation>Mejor</translation>
  </message>
  <message>
   <source>Follows the place</source>
   <translation>Sigue el lugar</translation>
  </message>
  <message>
   <source>Because</source>
   <translation>Porque</translation>
  </message>
  <message>
   <source>It takes two columns of runs over the same cases.</source>
   <translation>Hacen falta dos columnas de ejecuciones sobre los mismos casos.</translation>
  </message>
  <message>
   <source>Stopped. What was judged is kept; Compare goes on there.</source>
   <translation>Detenido. Lo juzgado se conserva; Comparar sigue ahí.</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>sí</translation>
  </message>
  <message>
   <source>Suites (*.yaml *.yml);;All files (*)</source>
   <translation>Baterías (*.yaml *.yml);;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>Every case is asked of every subject, behind whoever chats; each score is kept at once.</source>
   <translation>Cada caso se pregunta a cada sujeto, detrás de quien esté chateando; cada puntuación se guarda al momento.</translation>
  </message>
  <message>
   <source>Data set or suite</source>
   <translation>Conjunto de datos o batería</translation>
  </message>
  <message>
   <source>A suite…</source>
   <translation>Una batería…</translation>
  </message>
  <message>
   <source>One question in place of cases</source>
   <translation>Una pregunta en lugar de casos</translation>
  </message>
  <message>
   <source>ask this alone, of each</source>
   <translation>preguntar solo esto, a cada uno</translation>
  </message>
  <message>
   <source>Temperatures</source>
   <translation>Temperaturas</translation>
  </message>
  <message>
   <source>0, 0.7: each subject with each of them</source>
   <translation>0, 0.7: cada sujeto con cada una</translation>
  </message>
  <message>
   <source>Answers at once</source>
   <translation>Respuestas a la vez</translation>
  </message>
  <message>
   <source>First cases only, 0 for all</source>
   <translation>Solo los primeros casos, 0 para todos</translation>
  </message>
  <message>
   <source>Subjects; with none ticked: {current}{current_2}</source>
   <translation>Sujetos; sin marcar: {current}{current_2}</translation>
  </message>
  <message>
   <source>Prompts; with none ticked: as the cases ask</source>
   <translation>Prompts; sin marcar: como preguntan los casos</translation>
  </message>
  <message>
   <source>Collections that answers are made from; with none ticked: no passages</source>
   <translation>Colecciones de las que se responde; sin marcar: sin pasajes</translation>
  </message>
  <message>
   <source>Choose a suite</source>
   <translation>Elegir una batería</translation>
  </message>
  <message>
   <source>Cases</source>
   <translation>Casos</translation>
  </message>
  <message>
   <source>or one question</source>
   <translation>o una pregunta</translation>
  </message>
  <message>
   <source>Judge, where rules cannot say</source>
   <translation>Juez, donde las reglas no dicen nada</translation>
  </message>
  <message>
   <source>Variants of each case</source>
   <translation>Variantes de cada caso</translation>
  </message>
  <message numerus="yes">
   <source>version {number} · {n:,} cases</source>
   <translation>
    <numerusform>versión {number} · {n:,} caso</numerusform>
    <numerusform>versión {number} · {n:,} casos</numerusform>
   </translation>
  </message>
  <message>
   <source>Running</source>
   <translation>En marcha</translation>
  </message>
  <message>
   <source>Tried in use</source>
   <translation>Probado en uso</translation>
  </message>
  <message>
   <source>Plot runs</source>
   <translation>Trazar</translation>
  </message>
  <message>
   <source>Find a run</source>
   <translation>Buscar una ejecución</translation>
  </message>
  <message>
   <source>Find</source>
   <translation>Buscar</translation>
  </message>
  <message>
   <source>No runs yet.</source>
   <translation>Todavía no hay ejecuciones.</translation>
  </message>
  <message>
   <source>No data sets yet.</source>
   <translation>Todavía no hay conjuntos de datos.</translation>
  </message>
  <message>
   <source>Data sets</source>
   <translation>Conjuntos de datos</translation>
  </message>
  <message>
   <source>Nothing fits.</source>
   <translation>Nada coincide.</translation>
  </message>
  <message>
   <source>Flips first</source>
   <translation>Cambios primero</translation>
  </message>
  <message>
   <source>Worst first</source>
   <translation>Peores primero</translation>
  </message>
  <message>
   <source>As asked</source>
   <translation>Como se preguntó</translation>
  </message>
  <message>
   <source>Pin as baseline</source>
   <translation>Fijar como referencia</translation>
  </message>
  <message>
   <source>Delete this run</source>
   <translation>Eliminar esta ejecución</translation>
  </message>
  <message>
   <source>How far the run is</source>
   <translation>Hasta dónde llega la ejecución</translation>
  </message>
  <message>
   <source>Compare with</source>
   <translation>Comparar con</translation>
  </message>
  <message>
   <source>Order of the cases</source>
   <translation>Orden de los casos</translation>
  </message>
  <message>
   <source>Find a case</source>
   <translation>Buscar un caso</translation>
  </message>
  <message>
   <source> · judged by {name}</source>
   <translation> · juzgado por {name}</translation>
  </message>
  <message>
   <source>Compare with nothing</source>
   <translation>No comparar con nada</translation>
  </message>
  <message>
   <source>{n_now:.1f} a second</source>
   <translation>{n_now:.1f} por segundo</translation>
  </message>
  <message>
   <source>{n_done:,} of {n_cells:,} answers</source>
   <translation>{n_done:,} de {n_cells:,} respuestas</translation>
  </message>
  <message>
   <source>Overview</source>
   <translation>Resumen</translation>
  </message>
  <message>
   <source>Side by side</source>
   <translation>Lado a lado</translation>
  </message>
  <message>
   <source>Unpin</source>
   <translation>Soltar</translation>
  </message>
  <message>
   <source>Share that passes</source>
   <translation>Parte que pasa</translation>
  </message>
  <message>
   <source>Errors</source>
   <translation>Errores</translation>
  </message>
  <message>
   <source>Seconds an answer</source>
   <translation>Segundos por respuesta</translation>
  </message>
  <message>
   <source>Runs against each other</source>
   <translation>Ejecuciones comparadas</translation>
  </message>
  <message>
   <source>Each subject is a line; click a point to open its run.</source>
   <translation>Cada sujeto es una línea; haga clic en un punto para abrir su ejecución.</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>Cifra</translation>
  </message>
  <message>
   <source> {left} more subjects are not drawn.</source>
   <translation> {left} sujetos más no se trazan.</translation>
  </message>
  <message>
   <source>{n_runs} runs.{more}</source>
   <translation>{n_runs} ejecuciones.{more}</translation>
  </message>
  <message>
   <source>No run of it was judged yet.</source>
   <translation>Todavía no se juzgó ninguna ejecución.</translation>
  </message>
  <message>
   <source>Daily at 03:00</source>
   <translation>Cada día a las 03:00</translation>
  </message>
  <message>
   <source>When model, prompts, cases or documents change</source>
   <translation>Cuando cambien modelo, prompts, casos o documentos</translation>
  </message>
  <message>
   <source>When nobody is answered</source>
   <translation>Cuando nadie espere respuesta</translation>
  </message>
  <message>
   <source>They run while the program is open. A threshold that is missed is told on the page.</source>
   <translation>Se ejecutan mientras el programa está abierto. Un umbral no alcanzado se dice en la página.</translation>
  </message>
  <message>
   <source>Data set</source>
   <translation>Conjunto de datos</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Cuándo</translation>
  </message>
  <message>
   <source>Share that must pass, in per cent</source>
   <translation>Parte que debe pasar, en por ciento</translation>
  </message>
  <message>
   <source>% must pass</source>
   <translation>% deben pasar</translation>
  </message>
  <message>
   <source>Remove {name}</source>
   <translation>Quitar {name}</translation>
  </message>
  <message>
   <source>Daily at {at}</source>
   <translation>Cada día a las {at}</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Reanudar</translation>
  </message>
  <message>
   <source>Passes</source>
   <translation>Pasan</translation>
  </message>
  <message>
   <source>No schedules yet.</source>
   <translation>Todavía no hay horarios.</translation>
  </message>
  <message>
   <source>rolled back</source>
   <translation>deshecho</translation>
  </message>
  <message>
   <source>Split: some conversations by each</source>
   <translation>Reparto: algunas conversaciones cada uno</translation>
  </message>
  <message>
   <source>Shadow: answers later, seen by nobody</source>
   <translation>Sombra: respuestas después, que nadie ve</translation>
  </message>
  <message>
   <source>Canary: a share that grows, back by itself</source>
   <translation>Canario: una parte que crece y vuelve sola</translation>
  </message>
  <message>
   <source>Prompts</source>
   <translation>Prompts</translation>
  </message>
  <message>
   <source>{name}: {second} beside {first}</source>
   <translation>{name}: {second} junto a {first}</translation>
  </message>
  <message>
   <source>{kind}, {share} · {n_first:,} and {n_second:,} answers</source>
   <translation>{kind}, {share} · {n_first:,} y {n_second:,} respuestas</translation>
  </message>
  <message>
   <source>A release or a version of a prompt beside the one that is in use. A conversation stays with the one that it began with.</source>
   <translation>Una puesta en servicio o una versión de un prompt junto a la que está en uso. Una conversación sigue con la que empezó.</translation>
  </message>
  <message>
   <source>What is tried</source>
   <translation>Qué se prueba</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>En uso</translation>
  </message>
  <message>
   <source>Tried</source>
   <translation>Probado</translation>
  </message>
  <message>
   <source>Per cent that the first answers</source>
   <translation>Por ciento que responde la primera</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Comprobación</translation>
  </message>
  <message>
   <source>a check of every answer, as not-contains: sorry</source>
   <translation>una comprobación de cada respuesta, como not-contains: sorry</translation>
  </message>
  <message>
   <source>Nothing is tried. It takes two releases, or two versions of a prompt.</source>
   <translation>No se prueba nada. Hacen falta dos puestas en servicio o dos versiones de un prompt.</translation>
  </message>
  <message>
   <source>{share:.0%} of conversations</source>
   <translation>{share:.0%} de las conversaciones</translation>
  </message>
  <message>
   <source>unseen</source>
   <translation>sin ver</translation>
  </message>
  <message>
   <source>Checks: {sentence}, {n:,} pairs, {n_waiting:,} wait, {n_failed:,} failed</source>
   <translation>Comprobaciones: {sentence}, {n:,} pares, {n_waiting:,} esperan, {n_failed:,} fallaron</translation>
  </message>
  <message>
   <source> ({mean:+.3f}, 95 %: {low:+.3f} to {high:+.3f})</source>
   <translation> ({mean:+.3f}, 95 %: {low:+.3f} a {high:+.3f})</translation>
  </message>
  <message>
   <source>In use answers, %</source>
   <translation>Responde lo usual, %</translation>
  </message>
  <message>
   <source>Stop {name}</source>
   <translation>Detener {name}</translation>
  </message>
  <message>
   <source>What people said</source>
   <translation>Qué dijo la gente</translation>
  </message>
  <message>
   <source>Other seeds</source>
   <translation>Otras semillas</translation>
  </message>
  <message>
   <source>Other orders</source>
   <translation>Otros órdenes</translation>
  </message>
  <message>
   <source>End alike</source>
   <translation>Acaban igual</translation>
  </message>
  <message>
   <source>Same answers</source>
   <translation>Mismas respuestas</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Dejados fuera</translation>
  </message>
  <message>
   <source>The others less the case</source>
   <translation>Los otros menos el caso</translation>
  </message>
  <message>
   <source>95 % of it</source>
   <translation>95 % de ello</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Veredicto</translation>
  </message>
  <message>
   <source>Other {kind}</source>
   <translation>Otros {kind}</translation>
  </message>
  <message>
   <source>{n_alike:,} of {decided:,}</source>
   <translation>{n_alike:,} de {decided:,}</translation>
  </message>
  <message>
   <source>{low:+.3f} to {high:+.3f}</source>
   <translation>{low:+.3f} a {high:+.3f}</translation>
  </message>
  <message>
   <source>Then the overview says how many cases end alike, and of whom it mattered.</source>
   <translation>Entonces el resumen dice cuántos casos acaban igual, y en quiénes importó.</translation>
  </message>
  <message>
   <source>Times with other seeds</source>
   <translation>Veces con otras semillas</translation>
  </message>
  <message>
   <source>Other orders of options</source>
   <translation>Otros órdenes de las opciones</translation>
  </message>
  <message>
   <source>Times, by seed</source>
   <translation>Veces, por semilla</translation>
  </message>
  <message>
   <source>Orders of options</source>
   <translation>Órdenes de las opciones</translation>
  </message>
  <message>
   <source>About others</source>
   <translation>Sobre otros</translation>
  </message>
  <message>
   <source>The run of {source} was deleted.</source>
   <translation>Se eliminó la ejecución de {source}.</translation>
  </message>
  <message>
   <source>“{name}” was deleted; its runs stay.</source>
   <translation>Se eliminó «{name}»; sus ejecuciones quedan.</translation>
  </message>
  <message>
   <source>Complete</source>
   <translation>Completo</translation>
  </message>
  <message>
   <source>{n_cells:,} answers</source>
   <translation>{n_cells:,} respuestas</translation>
  </message>
  <message>
   <source>about {what} s left</source>
   <translation>quedan unos {what} s</translation>
  </message>
  <message>
   <source>The export could not be written to {name}.</source>
   <translation>No se pudo escribir la exportación en {name}.</translation>
  </message>
  <message>
   <source>Choose a folder that can be written to and has space.</source>
   <translation>Elija una carpeta en la que se pueda escribir y haya sitio.</translation>
  </message>
  <message>
   <source>Tour</source>
   <translation>Recorrido</translation>
  </message>
  <message>
   <source>Leave the tour</source>
   <translation>Dejar el recorrido</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Volver</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Siguiente</translation>
  </message>
  <message>
   <source>Five minutes, and you know your way</source>
   <translation>Cinco minutos, y ya sabe orientarse</translation>
  </message>
  <message>
   <source>The tour asks a question about sample documents and shows where the answer comes from. Leave it whenever you like; it goes on where you left it.</source>
   <translation>El recorrido hace una pregunta sobre documentos de ejemplo y muestra de dónde viene la respuesta. Déjelo cuando quiera; sigue donde lo dejó.</translation>
  </message>
  <message>
   <source>Documents to ask</source>
   <translation>Documentos a los que preguntar</translation>
  </message>
  <message>
   <source>The sample documents are files of a company that does not exist: a travel policy, minutes, an invoice. They are read on this computer, in a few seconds.</source>
   <translation>Los documentos de ejemplo son archivos de una empresa que no existe: una política de viajes, un acta, una factura. Se leen en este ordenador, en unos segundos.</translation>
  </message>
  <message>
   <source>Add the sample documents</source>
   <translation>Añadir los documentos de ejemplo</translation>
  </message>
  <message>
   <source>Ask a question</source>
   <translation>Hacer una pregunta</translation>
  </message>
  <message>
   <source>Questions are typed here. The program looks for passages that answer them and gives them to a language model, which runs on this computer too.</source>
   <translation>Las preguntas se escriben aquí. El programa busca pasajes que las respondan y los da a un modelo de lenguaje, que también funciona en este ordenador.</translation>
  </message>
  <message>
   <source>Ask a sample question</source>
   <translation>Hacer una pregunta de ejemplo</translation>
  </message>
  <message>
   <source>Where does it come from?</source>
   <translation>¿De dónde viene?</translation>
  </message>
  <message>
   <source>The small numbers in an answer are its sources. Each opens the passage in its document, with the sentence that was used. Check them: models make mistakes.</source>
   <translation>Los números pequeños de una respuesta son sus fuentes. Cada uno abre el pasaje en su documento, con la frase que se usó. Compruébelas: los modelos se equivocan.</translation>
  </message>
  <message>
   <source>Open the first source</source>
   <translation>Abrir la primera fuente</translation>
  </message>
  <message>
   <source>Your own documents</source>
   <translation>Sus propios documentos</translation>
  </message>
  <message>
   <source>Drop files or whole folders here. A collection holds what belongs together; a linked folder is kept up to date by itself.</source>
   <translation>Suelte aquí archivos o carpetas enteras. Una colección reúne lo que va junto; una carpeta vinculada se mantiene al día sola.</translation>
  </message>
  <message>
   <source>A better model</source>
   <translation>Un modelo mejor</translation>
  </message>
  <message>
   <source>The demo model is tiny, good for trying the program. For real work, import a GGUF file. The hardware check says which size suits this machine.</source>
   <translation>El modelo de demostración es diminuto, bueno para probar. Para trabajar importe un archivo GGUF. El examen del hardware dice qué tamaño conviene a esta máquina.</translation>
  </message>
  <message>
   <source>What can this machine run?</source>
   <translation>¿Qué puede esta máquina?</translation>
  </message>
  <message>
   <source>Work that comes again</source>
   <translation>Trabajo que se repite</translation>
  </message>
  <message>
   <source>A prompt is an instruction that you keep: with versions, fields to fill in and tests. In chat, a slash inserts one.</source>
   <translation>Un prompt es una instrucción que se guarda: con versiones, campos que rellenar y pruebas. En chat, una barra inserta uno.</translation>
  </message>
  <message>
   <source>Nothing leaves this computer</source>
   <translation>Nada sale de este ordenador</translation>
  </message>
  <message>
   <source>The shield says so, and the card behind it shows every attempt. Encryption, backups and the size and colours of the window are on this page too.</source>
   <translation>El escudo lo dice, y la tarjeta detrás muestra cada intento. Cifrado, copias de seguridad, tamaño y colores de la ventana también están en esta página.</translation>
  </message>
  <message>
   <source>That is all</source>
   <translation>Eso es todo</translation>
  </message>
  <message>
   <source>F1 opens the help for the page that you see. Ctrl+P finds everything that the program can do, and starts this tour again.</source>
   <translation>F1 abre la ayuda de la página que ve. Ctrl+P encuentra todo lo que el programa puede hacer y vuelve a empezar este recorrido.</translation>
  </message>
  <message>
   <source>First steps</source>
   <translation>Primeros pasos</translation>
  </message>
  <message>
   <source>Step {number} of {total}</source>
   <translation>Paso {number} de {total}</translation>
  </message>
  <message>
   <source>The tour goes on where you left it: Ctrl+P, “Take the tour”.</source>
   <translation>El recorrido sigue donde lo dejó: Ctrl+P, «Hacer el recorrido».</translation>
  </message>
  <message>
   <source>Go on with the tour?</source>
   <translation>¿Seguir con el recorrido?</translation>
  </message>
  <message>
   <source>New here?</source>
   <translation>¿Nuevo por aquí?</translation>
  </message>
  <message>
   <source>You left it at “{title}”.</source>
   <translation>Lo dejó en «{title}».</translation>
  </message>
  <message>
   <source>A tour of five minutes asks a question about sample documents.</source>
   <translation>Un recorrido de cinco minutos hace una pregunta sobre documentos de ejemplo.</translation>
  </message>
  <message>
   <source>Finish</source>
   <translation>Terminar</translation>
  </message>
  <message>
   <source>What this machine can run</source>
   <translation>Qué puede esta máquina</translation>
  </message>
  <message>
   <source>Measuring</source>
   <translation>Midiendo</translation>
  </message>
  <message>
   <source>Sizes of models on this machine</source>
   <translation>Tamaños de modelos en esta máquina</translation>
  </message>
  <message>
   <source>Measure again</source>
   <translation>Medir de nuevo</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Measuring memory and processor…</source>
   <translation>Midiendo memoria y procesador…</translation>
  </message>
  <message>
   <source>faster than you read</source>
   <translation>más rápido de lo que usted lee</translation>
  </message>
  <message>
   <source>as fast as you read</source>
   <translation>tan rápido como usted lee</translation>
  </message>
  <message>
   <source>slower than you read</source>
   <translation>más despacio de lo que usted lee</translation>
  </message>
  <message>
   <source>so slowly that you do something else meanwhile</source>
   <translation>tan despacio que mientras tanto hace otra cosa</translation>
  </message>
  <message>
   <source>Parameters</source>
   <translation>Parámetros</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Archivo</translation>
  </message>
  <message>
   <source>Needs</source>
   <translation>Necesita</translation>
  </message>
  <message>
   <source>Runs in</source>
   <translation>Funciona en</translation>
  </message>
  <message>
   <source>Writes</source>
   <translation>Escribe</translation>
  </message>
  <message>
   <source>Reads a page in</source>
   <translation>Lee una página en</translation>
  </message>
  <message numerus="yes">
   <source>{n} of its cores work for a model</source>
   <translation>
    <numerusform>{n} de sus núcleos trabaja para un modelo</numerusform>
    <numerusform>{n} de sus núcleos trabajan para un modelo</numerusform>
   </translation>
  </message>
  <message>
   <source>not measured yet</source>
   <translation>todavía no medido</translation>
  </message>
  <message>
   <source>{size:.1f} GB</source>
   <translation>{size:.1f} GB</translation>
  </message>
  <message>
   <source>Models of about {size} parameters fit your graphics processor.</source>
   <translation>Modelos de unos {size} parámetros caben en su procesador gráfico.</translation>
  </message>
  <message>
   <source>Models of about {size} parameters suit this machine: they write {pace}.</source>
   <translation>Modelos de unos {size} parámetros convienen a esta máquina: escriben {pace}.</translation>
  </message>
  <message>
   <source>The figures are estimates for models with four-bit weights.</source>
   <translation>Las cifras son estimaciones para modelos con pesos de cuatro bits.</translation>
  </message>
  <message>
   <source>none that could help</source>
   <translation>ninguno que pueda ayudar</translation>
  </message>
  <message>
   <source>graphics processor</source>
   <translation>procesador gráfico</translation>
  </message>
  <message>
   <source>memory</source>
   <translation>memoria</translation>
  </message>
  <message>
   <source>{place}, not now</source>
   <translation>{place}, ahora no</translation>
  </message>
  <message>
   <source>{rate:.1f} tokens/s</source>
   <translation>{rate:.1f} tokens/s</translation>
  </message>
  <message>
   <source>{minutes:.0f} min</source>
   <translation>{minutes:.0f} min</translation>
  </message>
  <message>
   <source>No usual model fits into this memory.</source>
   <translation>Ningún modelo usual cabe en esta memoria.</translation>
  </message>
  <message>
   <source>The demo model runs everywhere; use it to learn the program.</source>
   <translation>El modelo de demostración funciona en todas partes; úselo para aprender el programa.</translation>
  </message>
  <message>
   <source>Up to {size} parameters fit, and write more slowly.</source>
   <translation>Hasta {size} parámetros caben, y escriben más despacio.</translation>
  </message>
  <message>
   <source>Close other programs first: too little memory is free at this moment.</source>
   <translation>Cierre antes otros programas: ahora hay muy poca memoria libre.</translation>
  </message>
  <message>
   <source>The disk has too little room for such a file.</source>
   <translation>En el disco hay muy poco sitio para un archivo así.</translation>
  </message>
  <message>
   <source>{names}, which this build of the program does not use</source>
   <translation>{names}, que esta versión del programa no usa</translation>
  </message>
  <message>
   <source>Processor</source>
   <translation>Procesador</translation>
  </message>
  <message>
   <source>{name}; {works}</source>
   <translation>{name}; {works}</translation>
  </message>
  <message>
   <source>Instruction sets</source>
   <translation>Conjuntos de instrucciones</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Memoria</translation>
  </message>
  <message>
   <source>{all}, of which {free} are free; read at {rate} a second</source>
   <translation>{all}, de los que {free} están libres; leídos a {rate} por segundo</translation>
  </message>
  <message>
   <source>Graphics</source>
   <translation>Gráficos</translation>
  </message>
  <message>
   <source>Disk</source>
   <translation>Disco</translation>
  </message>
  <message>
   <source>{free} free</source>
   <translation>{free} libres</translation>
  </message>
  <message>
   <source>does not fit</source>
   <translation>no cabe</translation>
  </message>
  <message>
   <source>{seconds:.0f} s</source>
   <translation>{seconds:.0f} s</translation>
  </message>
  <message>
   <source>not told by this system</source>
   <translation>este sistema no lo dice</translation>
  </message>
  <message>
   <source>wrote {rate:.1f} tokens a second here</source>
   <translation>escribió aquí {rate:.1f} tokens por segundo</translation>
  </message>
  <message>
   <source>Everything can be done without a mouse. Keys can be changed under Keyboard.</source>
   <translation>Todo se puede hacer sin ratón. Las teclas se cambian en Teclado.</translation>
  </message>
  <message>
   <source>Page of the guide</source>
   <translation>Página de la guía</translation>
  </message>
  <message>
   <source>Search the help</source>
   <translation>Buscar en la ayuda</translation>
  </message>
  <message>
   <source>Topics</source>
   <translation>Temas</translation>
  </message>
  <message>
   <source>Back (Alt+Left)</source>
   <translation>Atrás (Alt+Izquierda)</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Adelante</translation>
  </message>
  <message>
   <source>Forward (Alt+Right)</source>
   <translation>Adelante (Alt+Derecha)</translation>
  </message>
  <message>
   <source>This leads outside the guide: {link}</source>
   <translation>Esto lleva fuera de la guía: {link}</translation>
  </message>
  <message>
   <source>No page has all of these words.</source>
   <translation>Ninguna página tiene todas estas palabras.</translation>
  </message>
  <message>
   <source>Write it down and keep it apart from this machine. It opens the workspace when the passphrase is forgotten, and it is shown this once. Without both, the content is lost for good: nobody can open it.</source>
   <translation>Anótela y guárdela lejos de esta máquina. Abre el espacio de trabajo cuando se olvida la frase de paso, y solo se muestra esta vez. Sin ambas, el contenido se pierde para siempre: nadie puede abrirlo.</translation>
  </message>
  <message>
   <source>Encrypting</source>
   <translation>Cifrando</translation>
  </message>
  <message>
   <source>Closing the workspace…</source>
   <translation>Cerrando el espacio de trabajo…</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Avance</translation>
  </message>
  <message>
   <source>I have written it down</source>
   <translation>La he anotado</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Recovery key {code}</source>
   <translation>Clave de recuperación {code}</translation>
  </message>
  <message>
   <source>Writing the {what} anew: {done:,} of {of:,}</source>
   <translation>Reescribiendo {what}: {done:,} de {of:,}</translation>
  </message>
  <message>
   <source>Everything is written. Nothing of it lies in the clear any more.</source>
   <translation>Todo está escrito. Ya nada queda en claro.</translation>
  </message>
  <message>
   <source>Recovery key</source>
   <translation>Clave de recuperación</translation>
  </message>
  <message>
   <source>The workspace's own passphrase</source>
   <translation>La frase de paso del propio espacio de trabajo</translation>
  </message>
  <message>
   <source>The recovery key opens it too. Without either, its content is lost: nobody can open it, the makers of this program included.</source>
   <translation>La clave de recuperación también lo abre. Sin ninguna de las dos, su contenido se pierde: nadie puede abrirlo, tampoco quienes hacen este programa.</translation>
  </message>
  <message>
   <source>Unlocking…</source>
   <translation>Desbloqueando…</translation>
  </message>
  <message>
   <source>Locked workspace</source>
   <translation>Espacio de trabajo bloqueado</translation>
  </message>
  <message>
   <source>Who you are</source>
   <translation>Quién es usted</translation>
  </message>
  <message>
   <source>Passphrase</source>
   <translation>Frase de paso</translation>
  </message>
  <message>
   <source>Passphrase or recovery key</source>
   <translation>Frase de paso o clave de recuperación</translation>
  </message>
  <message>
   <source>Unlock</source>
   <translation>Desbloquear</translation>
  </message>
  <message>
   <source>{name}: sign in</source>
   <translation>{name}: iniciar sesión</translation>
  </message>
  <message>
   <source>{name} is locked</source>
   <translation>{name} está bloqueado</translation>
  </message>
  <message>
   <source>A fault of the program: see the logs.</source>
   <translation>Un fallo del programa: vea los registros.</translation>
  </message>
  <message>
   <source>Work of {here} is being finished.</source>
   <translation>Se está terminando el trabajo de {here}.</translation>
  </message>
  <message>
   <source>Try again in a moment.</source>
   <translation>Inténtelo en un momento.</translation>
  </message>
  <message>
   <source>{message} Unlocking finishes it.</source>
   <translation>{message} Desbloquear lo termina.</translation>
  </message>
  <message>
   <source>This is not the passphrase of the profile.</source>
   <translation>Esta no es la frase de paso del perfil.</translation>
  </message>
  <message>
   <source>Check it, and the keyboard's layout.</source>
   <translation>Compruébela, y la distribución del teclado.</translation>
  </message>
  <message>
   <source>Four or more words that do not belong together are easy to keep and hard to guess.</source>
   <translation>Cuatro palabras o más que no vayan juntas son fáciles de recordar y difíciles de adivinar.</translation>
  </message>
  <message>
   <source>A passphrase has {fewest} characters at least.</source>
   <translation>Una frase de paso tiene al menos {fewest} caracteres.</translation>
  </message>
  <message>
   <source>These are two different passphrases.</source>
   <translation>Son dos frases de paso distintas.</translation>
  </message>
  <message>
   <source>New passphrase</source>
   <translation>Frase de paso nueva</translation>
  </message>
  <message>
   <source>New passphrase, again</source>
   <translation>Frase de paso nueva, otra vez</translation>
  </message>
  <message>
   <source>Show {name}</source>
   <translation>Mostrar {name}</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Ocultar</translation>
  </message>
  <message>
   <source>This is a new workspace. It lies on this machine unencrypted.</source>
   <translation>Este es un espacio de trabajo nuevo. Está en esta máquina, sin cifrar.</translation>
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
   <translation>Cifrar…</translation>
  </message>
  <message>
   <source>The workspace could not be opened because of a fault of the program.</source>
   <translation>El espacio de trabajo no se pudo abrir por un fallo del programa.</translation>
  </message>
  <message>
   <source>The report is in the logs. Try again, or choose another folder.</source>
   <translation>El informe está en los registros. Inténtelo de nuevo o elija otra carpeta.</translation>
  </message>
  <message>
   <source>Reading the sample documents. You can ask about them in a moment.</source>
   <translation>Leyendo los documentos de ejemplo. Podrá preguntar por ellos en un momento.</translation>
  </message>
  <message numerus="yes">
   <source>{n} answers were cut short last time; they are kept and marked.</source>
   <translation>
    <numerusform>Una respuesta se cortó la última vez; se conserva y está marcada.</numerusform>
    <numerusform>{n} respuestas se cortaron la última vez; se conservan y están marcadas.</numerusform>
   </translation>
  </message>
  <message>
   <source>, sentence {letters}</source>
   <translation>, frase {letters}</translation>
  </message>
  <message>
   <source>[{content}: picture not loaded]</source>
   <translation>[{content}: imagen no cargada]</translation>
  </message>
  <message>
   <source>picture</source>
   <translation>imagen</translation>
  </message>
  <message>
   <source>Copy address</source>
   <translation>Copiar la dirección</translation>
  </message>
  <message>
   <source>Scroll up and down</source>
   <translation>Desplazar arriba y abajo</translation>
  </message>
  <message>
   <source>Scroll left and right</source>
   <translation>Desplazar a izquierda y derecha</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Respuesta</translation>
  </message>
  <message>
   <source>{removeprefix}
Click to copy the address; it is not opened.</source>
   <translation>{removeprefix}
Haga clic para copiar la dirección; no se abre.</translation>
  </message>
  <message>
   <source>Progress of reading model files</source>
   <translation>Avance de la lectura de archivos de modelo</translation>
  </message>
  <message>
   <source>Reading…</source>
   <translation>Leyendo…</translation>
  </message>
  <message>
   <source>Reading {name}</source>
   <translation>Leyendo {name}</translation>
  </message>
  <message>
   <source>{gib} of {gib_2}{seconds_left}</source>
   <translation>{gib} de {gib_2}{seconds_left}</translation>
  </message>
  <message>
   <source>Looking in {folder}</source>
   <translation>Buscando en {folder}</translation>
  </message>
  <message>
   <source>{n_found:,} found</source>
   <translation>{n_found:,} encontrados</translation>
  </message>
  <message>
   <source>Access token</source>
   <translation>Token de acceso</translation>
  </message>
  <message>
   <source>Access token, if the model needs one</source>
   <translation>Token de acceso, si el modelo lo necesita</translation>
  </message>
  <message>
   <source>Allow this download</source>
   <translation>Permitir esta descarga</translation>
  </message>
  <message>
   <source>Allowing it also agrees to the licence.</source>
   <translation>Permitirla es también aceptar la licencia.</translation>
  </message>
  <message>
   <source>Download {name}</source>
   <translation>Descargar {name}</translation>
  </message>
  <message>
   <source>Another download is at work; pause it first.</source>
   <translation>Otra descarga está en marcha; póngala antes en pausa.</translation>
  </message>
  <message>
   <source>Use in chat</source>
   <translation>Usar en chat</translation>
  </message>
  <message>
   <source>Load</source>
   <translation>Cargar</translation>
  </message>
  <message>
   <source>Remove…</source>
   <translation>Quitar…</translation>
  </message>
  <message>
   <source>Loading the model</source>
   <translation>Cargando el modelo</translation>
  </message>
  <message>
   <source>no model of this workspace</source>
   <translation>ningún modelo de este espacio de trabajo</translation>
  </message>
  <message>
   <source>A LoRA adapter: it changes how a model answers. It fits {fits}.</source>
   <translation>Un adaptador LoRA: cambia cómo responde un modelo. Encaja con {fits}.</translation>
  </message>
  <message>
   <source>Used in chat</source>
   <translation>Usado en chat</translation>
  </message>
  <message>
   <source>Unload</source>
   <translation>Descargar de memoria</translation>
  </message>
  <message>
   <source>Loading: {fraction:.0%}</source>
   <translation>Cargando: {fraction:.0%}</translation>
  </message>
  <message>
   <source>What it says</source>
   <translation>Qué dice</translation>
  </message>
  <message>
   <source>Not in memory.</source>
   <translation>No está en memoria.</translation>
  </message>
  <message>
   <source>A LoRA adapter: it changes how a model answers.</source>
   <translation>Un adaptador LoRA: cambia cómo responde un modelo.</translation>
  </message>
  <message>
   <source>Download…</source>
   <translation>Descargar…</translation>
  </message>
  <message>
   <source>Models in the GGUF format, from the hub. Nothing is asked before you press a button, and each use of the network is in the audit log.</source>
   <translation>Modelos en formato GGUF, del hub. No se pregunta nada antes de que pulse un botón, y cada uso de la red está en el registro de auditoría.</translation>
  </message>
  <message>
   <source>Download a model</source>
   <translation>Descargar un modelo</translation>
  </message>
  <message>
   <source>Words of the model's name</source>
   <translation>Palabras del nombre del modelo</translation>
  </message>
  <message>
   <source>Models found</source>
   <translation>Modelos encontrados</translation>
  </message>
  <message>
   <source>Quantisations of the model</source>
   <translation>Cuantizaciones del modelo</translation>
  </message>
  <message>
   <source>The hub is asked</source>
   <translation>Se pregunta al hub</translation>
  </message>
  <message>
   <source>Back to the list</source>
   <translation>Volver a la lista</translation>
  </message>
  <message>
   <source>Downloads are switched off</source>
   <translation>Las descargas están desactivadas</translation>
  </message>
  <message>
   <source>{permission_line} Models can also be imported from a file.</source>
   <translation>{permission_line} Los modelos también se pueden importar de un archivo.</translation>
  </message>
  <message>
   <source>Find a model</source>
   <translation>Buscar un modelo</translation>
  </message>
  <message>
   <source>Type a word or two of its name. 3 to 8 billion parameters in Q4_K_M go well with 8 to 16 GB of memory.</source>
   <translation>Escriba una o dos palabras de su nombre. De 3 a 8 mil millones de parámetros en Q4_K_M van bien con 8 a 16 GB de memoria.</translation>
  </message>
  <message>
   <source>Start the program again</source>
   <translation>Inicie el programa de nuevo</translation>
  </message>
  <message>
   <source>Downloads were permitted after this start. The network is closed when the program begins and cannot be opened later.</source>
   <translation>Las descargas se permitieron después de este inicio. La red se cierra cuando empieza el programa y no se puede abrir después.</translation>
  </message>
  <message>
   <source>Nothing was found</source>
   <translation>No se encontró nada</translation>
  </message>
  <message>
   <source>Use fewer words, or other ones.</source>
   <translation>Use menos palabras, u otras.</translation>
  </message>
  <message>
   <source>{n_found:,} found, the most downloaded first.</source>
   <translation>{n_found:,} encontrados, primero los más descargados.</translation>
  </message>
  <message>
   <source>No model in this repository</source>
   <translation>No hay ningún modelo en este repositorio</translation>
  </message>
  <message>
   <source>The hub is asked…</source>
   <translation>Se pregunta al hub…</translation>
  </message>
  <message>
   <source>Permit downloads</source>
   <translation>Permitir descargas</translation>
  </message>
  <message>
   <source>Progress of the download</source>
   <translation>Avance de la descarga</translation>
  </message>
  <message>
   <source>Beginning…</source>
   <translation>Empezando…</translation>
  </message>
  <message>
   <source> {n_unfinished} more wait.</source>
   <translation> {n_unfinished} más esperan.</translation>
  </message>
  <message>
   <source>Paused: {name}</source>
   <translation>En pausa: {name}</translation>
  </message>
  <message>
   <source>{gib} of {gib_2}.{more}</source>
   <translation>{gib} de {gib_2}.{more}</translation>
  </message>
  <message>
   <source>Discard</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>Checking {name}</source>
   <translation>Comprobando {name}</translation>
  </message>
  <message>
   <source>Downloading {name}</source>
   <translation>Descargando {name}</translation>
  </message>
  <message>
   <source>Downloading</source>
   <translation>Descargando</translation>
  </message>
  <message>
   <source>{amount}. {note} It is tried again.</source>
   <translation>{amount}. {note} Se intenta de nuevo.</translation>
  </message>
  <message>
   <source>fits easily</source>
   <translation>cabe de sobra</translation>
  </message>
  <message>
   <source>fits</source>
   <translation>cabe</translation>
  </message>
  <message>
   <source>tight</source>
   <translation>justo</translation>
  </message>
  <message>
   <source>too large</source>
   <translation>demasiado grande</translation>
  </message>
  <message>
   <source>, {n_files} parts</source>
   <translation>, {n_files} partes</translation>
  </message>
  <message>
   <source>{gib}{parts} · about {gib_2} of memory · {name}</source>
   <translation>{gib}{parts} · unos {gib_2} de memoria · {name}</translation>
  </message>
  <message>
   <source> ({gib} are here already)</source>
   <translation> ({gib} ya están aquí)</translation>
  </message>
  <message>
   <source>recommended · {mark}</source>
   <translation>recomendado · {mark}</translation>
  </message>
  <message>
   <source>May be reached</source>
   <translation>Puede alcanzarse</translation>
  </message>
  <message>
   <source>Is sent</source>
   <translation>Se envía</translation>
  </message>
  <message>
   <source>Comes</source>
   <translation>Llega</translation>
  </message>
  <message>
   <source>{left_bytes:,} bytes, {gib}{here}; the disk has {gib_2} free</source>
   <translation>{left_bytes:,} bytes, {gib}{here}; el disco tiene {gib_2} libres</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Licencia</translation>
  </message>
  <message>
   <source>{downloads:,} downloads · changed {changed_at} · licence {licence}</source>
   <translation>{downloads:,} descargas · cambiado {changed_at} · licencia {licence}</translation>
  </message>
  <message>
   <source>on request</source>
   <translation>a petición</translation>
  </message>
  <message>
   <source>at an unknown time</source>
   <translation>en fecha desconocida</translation>
  </message>
  <message>
   <source>not named</source>
   <translation>no indicada</translation>
  </message>
  <message>
   <source>a smaller model of the same family; answers stay the same and may come faster</source>
   <translation>un modelo menor de la misma familia; las respuestas son las mismas y pueden llegar antes</translation>
  </message>
  <message>
   <source>Draft model</source>
   <translation>Modelo de borrador</translation>
  </message>
  <message>
   <source>{size}, {gib} of memory</source>
   <translation>{size}, {gib} de memoria</translation>
  </message>
  <message>
   <source> · recommended</source>
   <translation> · recomendado</translation>
  </message>
  <message>
   <source>Formats</source>
   <translation>Formatos</translation>
  </message>
  <message>
   <source>Models found on this machine</source>
   <translation>Modelos encontrados en esta máquina</translation>
  </message>
  <message>
   <source>Use it where it is</source>
   <translation>Usarlo donde está</translation>
  </message>
  <message>
   <source>Nothing is copied: keep the file where it is.</source>
   <translation>No se copia nada: deje el archivo donde está.</translation>
  </message>
  <message>
   <source>Copy it into the workspace</source>
   <translation>Copiarlo al espacio de trabajo</translation>
  </message>
  <message>
   <source>From a stick: the file can be taken away again.</source>
   <translation>Desde una memoria USB: después se puede retirar.</translation>
  </message>
  <message>
   <source>Link it into the workspace</source>
   <translation>Enlazarlo en el espacio de trabajo</translation>
  </message>
  <message>
   <source>Same drive only: takes no space of its own.</source>
   <translation>Solo en la misma unidad: no ocupa sitio propio.</translation>
  </message>
  <message>
   <source> All {count} parts are read.</source>
   <translation> Se leen las {count} partes.</translation>
  </message>
  <message>
   <source>Import {name}</source>
   <translation>Importar {name}</translation>
  </message>
  <message>
   <source>The file is read whole, and its SHA-256 kept.{parts}</source>
   <translation>El archivo se lee entero y se guarda su SHA-256.{parts}</translation>
  </message>
  <message>
   <source>How the file is kept</source>
   <translation>Cómo se guarda el archivo</translation>
  </message>
  <message>
   <source>64 hexadecimal digits, if you know them</source>
   <translation>64 cifras hexadecimales, si las conoce</translation>
  </message>
  <message>
   <source>Manifest</source>
   <translation>Manifiesto</translation>
  </message>
  <message>
   <source>a JSON file that lists this one, if there is</source>
   <translation>un archivo JSON que cite este, si lo hay</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Elegir…</translation>
  </message>
  <message>
   <source>Choose a manifest</source>
   <translation>Elegir un manifiesto</translation>
  </message>
  <message>
   <source>JSON (*.json)</source>
   <translation>JSON (*.json)</translation>
  </message>
  <message>
   <source>Compare with (optional)</source>
   <translation>Comparar con (opcional)</translation>
  </message>
  <message>
   <source>With neither, the model is shown as unverified. A file that differs is refused.</source>
   <translation>Sin ninguno de los dos, el modelo se muestra como no verificado. Un archivo distinto se rechaza.</translation>
  </message>
  <message>
   <source>Context length</source>
   <translation>Longitud del contexto</translation>
  </message>
  <message>
   <source>tokens; 0 uses what the model was trained for</source>
   <translation>tokens; 0 usa aquello para lo que se entrenó el modelo</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>Hilos</translation>
  </message>
  <message>
   <source>0 chooses for this machine</source>
   <translation>0 elige para esta máquina</translation>
  </message>
  <message>
   <source>GPU layers</source>
   <translation>Capas en GPU</translation>
  </message>
  <message>
   <source>-1 as many as fit, 0 none</source>
   <translation>-1 tantas como quepan, 0 ninguna</translation>
  </message>
  <message>
   <source>In force from the next load or question on.</source>
   <translation>Vale desde la próxima carga o pregunta.</translation>
  </message>
  <message>
   <source>How it is loaded</source>
   <translation>Cómo se carga</translation>
  </message>
  <message>
   <source>Needs about {gib} of {gib_2} free</source>
   <translation>Necesita unos {gib} de {gib_2} libres</translation>
  </message>
  <message>
   <source>Working out the memory it needs…</source>
   <translation>Calculando la memoria que necesita…</translation>
  </message>
  <message>
   <source>, and {gib} of {gib_2} free on the graphics processor</source>
   <translation>, y {gib} de {gib_2} libres en el procesador gráfico</translation>
  </message>
  <message>
   <source>{needs}: more than there is. Use a shorter context or a smaller model.</source>
   <translation>{needs}: más de lo que hay. Use un contexto más corto o un modelo menor.</translation>
  </message>
  <message>
   <source>Weights</source>
   <translation>Pesos</translation>
  </message>
  <message>
   <source>Context</source>
   <translation>Contexto</translation>
  </message>
  <message>
   <source>Working space</source>
   <translation>Espacio de cálculo</translation>
  </message>
  <message>
   <source>Draft</source>
   <translation>Borrador</translation>
  </message>
  <message>
   <source>Merge an adapter into {name}</source>
   <translation>Fusionar un adaptador en {name}</translation>
  </message>
  <message>
   <source>Makes a model of its own that writes as this one does with the adapter on. Neither of them changes.</source>
   <translation>Hace un modelo aparte que escribe como este con el adaptador activado. Ninguno de los dos cambia.</translation>
  </message>
  <message>
   <source>Adapter</source>
   <translation>Adaptador</translation>
  </message>
  <message>
   <source>Choose an adapter</source>
   <translation>Elegir un adaptador</translation>
  </message>
  <message>
   <source>File…</source>
   <translation>Archivo…</translation>
  </message>
  <message>
   <source>Scale</source>
   <translation>Peso</translation>
  </message>
  <message>
   <source>Start over</source>
   <translation>Empezar de nuevo</translation>
  </message>
  <message>
   <source>Format of the merged model</source>
   <translation>Formato del modelo fusionado</translation>
  </message>
  <message>
   <source>As the model: {quantization}</source>
   <translation>Como el modelo: {quantization}</translation>
  </message>
  <message>
   <source>Quantise its {quantization} weights again</source>
   <translation>Cuantizar de nuevo sus pesos {quantization}</translation>
  </message>
  <message>
   <source>Name of the merged model</source>
   <translation>Nombre del modelo fusionado</translation>
  </message>
  <message>
   <source>Merge</source>
   <translation>Fusionar</translation>
  </message>
  <message>
   <source>1: as it was trained</source>
   <translation>1: como se entrenó</translation>
  </message>
  <message>
   <source>Choose a LoRA adapter</source>
   <translation>Elegir un adaptador LoRA</translation>
  </message>
  <message>
   <source>Adapters (*.gguf);;All files (*)</source>
   <translation>Adaptadores (*.gguf);;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>with what is chosen above</source>
   <translation>con lo elegido arriba</translation>
  </message>
  <message>
   <source>and nothing else</source>
   <translation>y nada más</translation>
  </message>
  <message>
   <source>Merged: {added}, {also}.</source>
   <translation>Fusionados: {added}, {also}.</translation>
  </message>
  <message>
   <source>What is chosen above is merged; “Add” keeps it and asks for another one.</source>
   <translation>Lo elegido arriba se fusiona; «Añadir» lo conserva y pide otro.</translation>
  </message>
  <message>
   <source>All metadata</source>
   <translation>Todos los metadatos</translation>
  </message>
  <message>
   <source>All metadata of the file</source>
   <translation>Todos los metadatos del archivo</translation>
  </message>
  <message>
   <source>All metadata ({n_rows})</source>
   <translation>Todos los metadatos ({n_rows})</translation>
  </message>
  <message>
   <source>Loaded</source>
   <translation>Cargado</translation>
  </message>
  <message>
   <source>Demo</source>
   <translation>Demo</translation>
  </message>
  <message>
   <source>What fits this machine…</source>
   <translation>Qué conviene a esta máquina…</translation>
  </message>
  <message>
   <source>Remove {name}?</source>
   <translation>¿Quitar {name}?</translation>
  </message>
  <message>
   <source>Promote</source>
   <translation>Promover</translation>
  </message>
  <message>
   <source>Archive</source>
   <translation>Archivar</translation>
  </message>
  <message>
   <source>{verb} {line}, version {version}?</source>
   <translation>¿{verb} {line}, versión {version}?</translation>
  </message>
  <message>
   <source>Why? One line for the history</source>
   <translation>¿Por qué? Una línea para el historial</translation>
  </message>
  <message>
   <source>Roll {line} back to the version before?</source>
   <translation>¿Volver a la versión anterior de {line}?</translation>
  </message>
  <message>
   <source>Roll back</source>
   <translation>Volver atrás</translation>
  </message>
  <message>
   <source>Import a GGUF model</source>
   <translation>Importar un modelo GGUF</translation>
  </message>
  <message>
   <source>Models (*.gguf);;All files (*)</source>
   <translation>Modelos (*.gguf);;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>A file dropped here is used where it is.</source>
   <translation>Un archivo soltado aquí se usa donde está.</translation>
  </message>
  <message>
   <source>No model yet</source>
   <translation>Todavía no hay modelo</translation>
  </message>
  <message>
   <source>Import a GGUF file from your disk, or drop one here. It is used where it is.</source>
   <translation>Importe un archivo GGUF de su disco o suelte uno aquí. Se usa donde está.</translation>
  </message>
  <message>
   <source>The adapter {name} is imported: {value}.</source>
   <translation>El adaptador {name} está importado: {value}.</translation>
  </message>
  <message>
   <source>Turn it on at the model that it was made for.</source>
   <translation>Actívelo en el modelo para el que se hizo.</translation>
  </message>
  <message>
   <source>The bytes are those that were registered.</source>
   <translation>Son los bytes que se registraron.</translation>
  </message>
  <message>
   <source>The model is {value}.</source>
   <translation>Estado del modelo: {value}.</translation>
  </message>
  <message>
   <source>The program forgets this model; {address} goes on with it.</source>
   <translation>El programa olvida este modelo; {address} sigue con él.</translation>
  </message>
  <message>
   <source>Drop to import this model</source>
   <translation>Suelte para importar este modelo</translation>
  </message>
  <message>
   <source>{name} is {came}: {value}.</source>
   <translation>{name} está {came}: {value}.</translation>
  </message>
  <message>
   <source>The program forgets this model. Its file stays at {path}.</source>
   <translation>El programa olvida este modelo. Su archivo queda en {path}.</translation>
  </message>
  <message>
   <source>The program forgets this model and removes its files from the workspace.</source>
   <translation>El programa olvida este modelo y quita sus archivos del espacio de trabajo.</translation>
  </message>
  <message>
   <source>“Use in chat” asks this model.</source>
   <translation>«Usar en chat» pregunta a este modelo.</translation>
  </message>
  <message>
   <source>Keep the file where it is. “Use in chat” asks this model.</source>
   <translation>Deje el archivo donde está. «Usar en chat» pregunta a este modelo.</translation>
  </message>
  <message>
   <source>Make a smaller copy of {name}</source>
   <translation>Hacer una copia menor de {name}</translation>
  </message>
  <message>
   <source>Fewer bits for each weight: less memory, more speed, some loss. The model itself stays as it is.</source>
   <translation>Menos bits por peso: menos memoria, más velocidad, algo de pérdida. El modelo mismo queda como está.</translation>
  </message>
  <message>
   <source>Looking at the model…</source>
   <translation>Mirando el modelo…</translation>
  </message>
  <message>
   <source>Quantise it again all the same</source>
   <translation>Cuantizarlo otra vez de todos modos</translation>
  </message>
  <message>
   <source>Name of the copy</source>
   <translation>Nombre de la copia</translation>
  </message>
  <message>
   <source>Make</source>
   <translation>Hacer</translation>
  </message>
  <message>
   <source>This model is quantised already ({quantization}). What is made of it is worse than the same format made of the original.</source>
   <translation>Este modelo ya está cuantizado ({quantization}). Lo que se haga de él es peor que el mismo formato hecho del original.</translation>
  </message>
  <message>
   <source>The file has {quantization} now. The marks compare with the memory that is free at this moment.</source>
   <translation>El archivo tiene ahora {quantization}. Las marcas comparan con la memoria libre en este momento.</translation>
  </message>
  <message>
   <source>Ollama, LM Studio, GPT4All, Jan, llama.cpp and the Hugging Face cache</source>
   <translation>Ollama, LM Studio, GPT4All, Jan, llama.cpp y la caché de Hugging Face</translation>
  </message>
  <message>
   <source>Found on this machine</source>
   <translation>Encontrados en esta máquina</translation>
  </message>
  <message>
   <source>Looks where {places} keep their models. They are used where they are.</source>
   <translation>Mira dónde guardan sus modelos {places}. Se usan donde están.</translation>
  </message>
  <message>
   <source>Look in a folder…</source>
   <translation>Buscar en una carpeta…</translation>
  </message>
  <message>
   <source>Look for models in a folder</source>
   <translation>Buscar modelos en una carpeta</translation>
  </message>
  <message>
   <source>{n_new:,} new of {n_items:,} found. Space ticks a row.</source>
   <translation>{n_new:,} nuevos de {n_items:,} encontrados. Espacio marca una fila.</translation>
  </message>
  <message>
   <source>Nothing found there. Look in a folder of your own.</source>
   <translation>Allí no se encontró nada. Busque en una carpeta propia.</translation>
  </message>
  <message>
   <source>Import {n_ticked}</source>
   <translation>Importar {n_ticked}</translation>
  </message>
  <message>
   <source>Verify again</source>
   <translation>Verificar de nuevo</translation>
  </message>
  <message>
   <source>Promote…</source>
   <translation>Promover…</translation>
  </message>
  <message>
   <source>Archive…</source>
   <translation>Archivar…</translation>
  </message>
  <message>
   <source>Roll back…</source>
   <translation>Volver atrás…</translation>
  </message>
  <message>
   <source>Version {version}, {value}</source>
   <translation>Versión {version}, {value}</translation>
  </message>
  <message>
   <source>Where it comes from</source>
   <translation>De dónde viene</translation>
  </message>
  <message>
   <source>Revert the chat template of {name}?</source>
   <translation>¿Revertir la plantilla de chat de {name}?</translation>
  </message>
  <message>
   <source>Another template was put in place of the file's own. A short conversation as the model reads it:</source>
   <translation>Se puso otra plantilla en lugar de la del archivo. Una conversación corta como la lee el modelo:</translation>
  </message>
  <message>
   <source>As it is now</source>
   <translation>Como está ahora</translation>
  </message>
  <message>
   <source>With the file's own template</source>
   <translation>Con la plantilla del archivo</translation>
  </message>
  <message>
   <source>Keep it</source>
   <translation>Conservarla</translation>
  </message>
  <message>
   <source>Revert</source>
   <translation>Revertir</translation>
  </message>
  <message>
   <source>Both render it alike.</source>
   <translation>Ambas dan lo mismo.</translation>
  </message>
  <message>
   <source>Perplexity before and after</source>
   <translation>Perplejidad antes y después</translation>
  </message>
  <message>
   <source>Measure no perplexity</source>
   <translation>No medir la perplejidad</translation>
  </message>
  <message>
   <source>Perplexity before and after, on a sample text</source>
   <translation>Perplejidad antes y después, sobre un texto de ejemplo</translation>
  </message>
  <message>
   <source>Perplexity before and after, on a text file…</source>
   <translation>Perplejidad antes y después, sobre un archivo de texto…</translation>
  </message>
  <message>
   <source>How surprised the model is by a text; the lower, the better. Takes a while.</source>
   <translation>Cuánto sorprende un texto al modelo; cuanto más baja, mejor. Tarda un rato.</translation>
  </message>
  <message>
   <source>Perplexity before and after, on {name}</source>
   <translation>Perplejidad antes y después, sobre {name}</translation>
  </message>
  <message>
   <source>Choose a text</source>
   <translation>Elegir un texto</translation>
  </message>
  <message>
   <source>Text (*.txt *.md);;All files (*)</source>
   <translation>Texto (*.txt *.md);;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>Runs outside this program, at {}. What it is asked leaves this program.</source>
   <translation>Funciona fuera de este programa, en {}. Lo que se le pregunta sale de este programa.</translation>
  </message>
  <message>
   <source>This is a demo model for trying the program.</source>
   <translation>Este es un modelo de demostración para probar el programa.</translation>
  </message>
  <message>
   <source>Makes vectors of passages: choose it in a collection's settings.</source>
   <translation>Hace vectores de pasajes: elíjalo en los ajustes de una colección.</translation>
  </message>
  <message>
   <source>Scores passages: choose it in a collection's settings.</source>
   <translation>Puntúa pasajes: elíjalo en los ajustes de una colección.</translation>
  </message>
  <message>
   <source>It is tiny and has learnt one thing: to quote a value from a passage and cite it. Import a real model for real work.</source>
   <translation>Es diminuto y aprendió una sola cosa: citar un valor de un pasaje nombrándolo. Importe un modelo de verdad para trabajar.</translation>
  </message>
  <message>
   <source>{size_bytes:.1f} GiB</source>
   <translation>{size_bytes:.1f} GiB</translation>
  </message>
  <message numerus="yes">
   <source>{n} threads</source>
   <translation>
    <numerusform>{n} hilo</numerusform>
    <numerusform>{n} hilos</numerusform>
   </translation>
  </message>
  <message>
   <source>In memory: context of {n_ctx:,} tokens, {threads}{layers}, loaded in {load_s:.1f} s.</source>
   <translation>En memoria: contexto de {n_ctx:,} tokens, {threads}{layers}, cargado en {load_s:.1f} s.</translation>
  </message>
  <message>
   <source>, {seconds:.0f} min left</source>
   <translation>, quedan {seconds:.0f} min</translation>
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
   <translation>no indicado</translation>
  </message>
  <message>
   <source>LoRA adapter for {architecture} · rank {rank}</source>
   <translation>Adaptador LoRA para {architecture} · rango {rank}</translation>
  </message>
  <message>
   <source> million</source>
   <translation> millones</translation>
  </message>
  <message>
   <source>, {n_gpu_layers} layers on the GPU</source>
   <translation>, {n_gpu_layers} capas en la GPU</translation>
  </message>
  <message>
   <source>, {seconds:.0f} s left</source>
   <translation>, quedan {seconds:.0f} s</translation>
  </message>
  <message>
   <source>where it is</source>
   <translation>donde está</translation>
  </message>
  <message>
   <source>as a copy in the workspace</source>
   <translation>como copia en el espacio de trabajo</translation>
  </message>
  <message>
   <source>as a hard link in the workspace</source>
   <translation>como enlace físico en el espacio de trabajo</translation>
  </message>
  <message>
   <source>{name}{where}
{problem}</source>
   <translation>{name}{where}
{problem}</translation>
  </message>
  <message>
   <source>, {n_parts} parts</source>
   <translation>, {n_parts} partes</translation>
  </message>
  <message>
   <source>here already as {registered_as}</source>
   <translation>ya está aquí como {registered_as}</translation>
  </message>
  <message>
   <source>adapter, </source>
   <translation>adaptador, </translation>
  </message>
  <message>
   <source>{n_heads:,}, {n_kv_heads:,} for keys and values</source>
   <translation>{n_heads:,}, {n_kv_heads:,} para claves y valores</translation>
  </message>
  <message>
   <source>billion</source>
   <translation>mil millones</translation>
  </message>
  <message>
   <source>million</source>
   <translation>millones</translation>
  </message>
  <message>
   <source>Architecture</source>
   <translation>Arquitectura</translation>
  </message>
  <message>
   <source>Quantisation</source>
   <translation>Cuantización</translation>
  </message>
  <message>
   <source>File size</source>
   <translation>Tamaño del archivo</translation>
  </message>
  <message>
   <source>Trained context</source>
   <translation>Contexto entrenado</translation>
  </message>
  <message>
   <source>Layers</source>
   <translation>Capas</translation>
  </message>
  <message>
   <source>Attention heads</source>
   <translation>Cabezas de atención</translation>
  </message>
  <message>
   <source>Vocabulary</source>
   <translation>Vocabulario</translation>
  </message>
  <message>
   <source>Tokenizer</source>
   <translation>Tokenizador</translation>
  </message>
  <message>
   <source>Chat template</source>
   <translation>Plantilla de chat</translation>
  </message>
  <message>
   <source>Its file is not there. Put it back, or import it from its new place.</source>
   <translation>Su archivo no está. Devuélvalo o impórtelo de su nuevo lugar.</translation>
  </message>
  <message>
   <source>The file has changed since it was registered, and is not loaded. Verify it to see whether its bytes did; import it again to accept them.</source>
   <translation>El archivo cambió desde que se registró y no se carga. Verifique si cambiaron sus bytes; impórtelo de nuevo para aceptarlos.</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Guardado</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Fuente</translation>
  </message>
  <message>
   <source>Parts</source>
   <translation>Partes</translation>
  </message>
  <message>
   <source> billion</source>
   <translation> mil millones</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Dirección</translation>
  </message>
  <message>
   <source>Name there</source>
   <translation>Nombre allí</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>Clave</translation>
  </message>
  <message>
   <source>First word within</source>
   <translation>Primera palabra en</translation>
  </message>
  <message>
   <source>Between words</source>
   <translation>Entre palabras</translation>
  </message>
  <message>
   <source>Made for</source>
   <translation>Hecho para</translation>
  </message>
  <message>
   <source>Rank</source>
   <translation>Rango</translation>
  </message>
  <message>
   <source>Alpha</source>
   <translation>Alfa</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>Formato</translation>
  </message>
  <message>
   <source>Tensors changed</source>
   <translation>Tensores cambiados</translation>
  </message>
  <message>
   <source>Task</source>
   <translation>Tarea</translation>
  </message>
  <message>
   <source>in the file</source>
   <translation>en el archivo</translation>
  </message>
  <message>
   <source>none; a plain one is used</source>
   <translation>ninguna; se usa una sencilla</translation>
  </message>
  <message>
   <source>Vouched for by {by}.</source>
   <translation>Avalado por {by}.</translation>
  </message>
  <message>
   <source>Its bytes were never hashed.</source>
   <translation>Nunca se calculó el hash de sus bytes.</translation>
  </message>
  <message>
   <source>It is refused, and is not loaded.</source>
   <translation>Se rechaza y no se carga.</translation>
  </message>
  <message>
   <source>not computed yet</source>
   <translation>todavía no calculado</translation>
  </message>
  <message>
   <source>first line of {key_file}</source>
   <translation>primera línea de {key_file}</translation>
  </message>
  <message>
   <source>none; the scale counts alone</source>
   <translation>ninguno; solo cuenta el peso</translation>
  </message>
  <message>
   <source>Make a smaller copy…</source>
   <translation>Hacer una copia menor…</translation>
  </message>
  <message>
   <source>Merge adapter…</source>
   <translation>Fusionar un adaptador…</translation>
  </message>
  <message>
   <source>Revert chat template…</source>
   <translation>Revertir la plantilla de chat…</translation>
  </message>
  <message>
   <source>Workshop</source>
   <translation>Taller</translation>
  </message>
  <message>
   <source>Perplexity on {text_name}</source>
   <translation>Perplejidad sobre {text_name}</translation>
  </message>
  <message>
   <source>{n_tokens:,} tokens</source>
   <translation>{n_tokens:,} tokens</translation>
  </message>
  <message>
   <source>A copy of everything on another disk, encrypted, and what is missing back from it. A whole workspace is restored with the command “workbench workspace restore”.</source>
   <translation>Una copia de todo en otro disco, cifrada, y de ella lo que falte. Un espacio de trabajo entero se restaura con la orden «workbench workspace restore».</translation>
  </message>
  <message>
   <source>Backups…</source>
   <translation>Copias de seguridad…</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>Copias de seguridad</translation>
  </message>
  <message>
   <source>One state of the whole workspace, while you go on working. Only what is new is written; everything is encrypted with the passphrase of the folder.</source>
   <translation>Un estado de todo el espacio de trabajo, mientras sigue trabajando. Solo se escribe lo nuevo; todo se cifra con la frase de paso de la carpeta.</translation>
  </message>
  <message>
   <source>Folder of the backups</source>
   <translation>Carpeta de las copias</translation>
  </message>
  <message>
   <source>On another disk</source>
   <translation>En otro disco</translation>
  </message>
  <message>
   <source>Passphrase of the backups</source>
   <translation>Frase de paso de las copias</translation>
  </message>
  <message>
   <source>Without a passphrase: anybody with the folder can read it</source>
   <translation>Sin frase de paso, cualquiera que tenga la carpeta puede leerlas</translation>
  </message>
  <message>
   <source>Models, too</source>
   <translation>También los modelos</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Mirar</translation>
  </message>
  <message>
   <source>Back up now</source>
   <translation>Copiar ahora</translation>
  </message>
  <message>
   <source>Backups in this folder</source>
   <translation>Copias en esta carpeta</translation>
  </message>
  <message>
   <source>Choose a folder.</source>
   <translation>Elija una carpeta.</translation>
  </message>
  <message>
   <source>How far it is</source>
   <translation>Hasta dónde va</translation>
  </message>
  <message>
   <source>Check it</source>
   <translation>Comprobarla</translation>
  </message>
  <message>
   <source>Bring what is missing…</source>
   <translation>Traer lo que falte…</translation>
  </message>
  <message>
   <source>Done: {files:,} files, {new:,} of them new here, {megabytes:,.1f} MB.</source>
   <translation>Hecho: {files:,} archivos, {new:,} de ellos nuevos aquí, {megabytes:,.1f} MB.</translation>
  </message>
  <message>
   <source>Bring it</source>
   <translation>Traerlo</translation>
  </message>
  <message>
   <source>It would bring {what}. What the workspace has stays as it is, and a copy of its database is put aside.</source>
   <translation>Traería {what}. Lo que tiene el espacio de trabajo queda como está, y se aparta una copia de su base de datos.</translation>
  </message>
  <message>
   <source>Brought {what}.</source>
   <translation>Traído: {what}.</translation>
  </message>
  <message>
   <source>There are no backups in this folder yet. Choose a passphrase for them.</source>
   <translation>En esta carpeta todavía no hay copias. Elija una frase de paso para ellas.</translation>
  </message>
  <message>
   <source>There are no backups in this folder.</source>
   <translation>En esta carpeta no hay copias.</translation>
  </message>
  <message>
   <source>The workspace has everything that this backup holds.</source>
   <translation>El espacio de trabajo tiene todo lo que contiene esta copia.</translation>
  </message>
  <message>
   <source>This backup is whole.</source>
   <translation>Esta copia está entera.</translation>
  </message>
  <message>
   <source>Of GPT4All (localdocs_v3.db, beside its models) and Open WebUI (webui.db).</source>
   <translation>De GPT4All (localdocs_v3.db, junto a sus modelos) y Open WebUI (webui.db).</translation>
  </message>
  <message>
   <source>Files are read where they still are; of one that is gone its text comes.</source>
   <translation>Los archivos se leen donde aún estén; de uno desaparecido llega su texto.</translation>
  </message>
  <message>
   <source>Databases (*.db);;All files (*)</source>
   <translation>Bases de datos (*.db);;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>{name} ({program}): {said}</source>
   <translation>{name} ({program}): {said}</translation>
  </message>
  <message>
   <source>{documents} came into “{name}”.</source>
   <translation>{documents} entraron en «{name}».</translation>
  </message>
  <message>
   <source>Take over collections</source>
   <translation>Incorporar colecciones</translation>
  </message>
  <message>
   <source>Follow folders that are still there</source>
   <translation>Seguir las carpetas que aún estén</translation>
  </message>
  <message>
   <source>Choose a file…</source>
   <translation>Elegir un archivo…</translation>
  </message>
  <message>
   <source>Take over</source>
   <translation>Incorporar</translation>
  </message>
  <message>
   <source>{n:,} as text alone</source>
   <translation>{n:,} solo como texto</translation>
  </message>
  <message>
   <source>{n:,} lost</source>
   <translation>{n:,} perdidos</translation>
  </message>
  <message>
   <source>Nothing is left of {names}.</source>
   <translation>No queda nada de {names}.</translation>
  </message>
  <message>
   <source>There are no collections in it.</source>
   <translation>No hay colecciones en ella.</translation>
  </message>
  <message>
   <source>{files:,} files, {megabytes:,.1f} MB: {holds}</source>
   <translation>{files:,} archivos, {megabytes:,.1f} MB: {holds}</translation>
  </message>
  <message>
   <source>with models</source>
   <translation>con modelos</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nada</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} conversations</source>
   <translation>
    <numerusform>{n:,} conversación</numerusform>
    <numerusform>{n:,} conversaciones</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} answers</source>
   <translation>
    <numerusform>{n:,} respuesta</numerusform>
    <numerusform>{n:,} respuestas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} collections</source>
   <translation>
    <numerusform>{n:,} colección</numerusform>
    <numerusform>{n:,} colecciones</numerusform>
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
    <numerusform>{n:,} conjunto de datos</numerusform>
    <numerusform>{n:,} conjuntos de datos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} training sets</source>
   <translation>
    <numerusform>{n:,} conjunto de entrenamiento</numerusform>
    <numerusform>{n:,} conjuntos de entrenamiento</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} pipelines</source>
   <translation>
    <numerusform>{n:,} cadena</numerusform>
    <numerusform>{n:,} cadenas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} evaluations</source>
   <translation>
    <numerusform>{n:,} evaluación</numerusform>
    <numerusform>{n:,} evaluaciones</numerusform>
   </translation>
  </message>
  <message>
   <source>, {n_boxes} marked lines</source>
   <translation>, {n_boxes} líneas marcadas</translation>
  </message>
  <message>
   <source>Page {number}{marks}</source>
   <translation>Página {number}{marks}</translation>
  </message>
  <message>
   <source>Opening the document</source>
   <translation>Abriendo el documento</translation>
  </message>
  <message>
   <source>Show earlier text</source>
   <translation>Mostrar texto anterior</translation>
  </message>
  <message>
   <source>Show later text</source>
   <translation>Mostrar texto posterior</translation>
  </message>
  <message>
   <source>Previous page</source>
   <translation>Página anterior</translation>
  </message>
  <message>
   <source>Next page</source>
   <translation>Página siguiente</translation>
  </message>
  <message>
   <source>Smaller</source>
   <translation>Menor</translation>
  </message>
  <message>
   <source>Larger</source>
   <translation>Mayor</translation>
  </message>
  <message>
   <source>Show text</source>
   <translation>Mostrar texto</translation>
  </message>
  <message>
   <source>Page of the document</source>
   <translation>Página del documento</translation>
  </message>
  <message>
   <source>This file</source>
   <translation>Este archivo</translation>
  </message>
  <message>
   <source>Show page</source>
   <translation>Mostrar página</translation>
  </message>
  <message>
   <source>Page {page} of {n_pages}</source>
   <translation>Página {page} de {n_pages}</translation>
  </message>
  <message>
   <source>The audit log notes that you looked. Nothing of it is stored, and it cannot be copied.</source>
   <translation>El registro de auditoría anota que usted miró. Nada de ello se guarda, y no se puede copiar.</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} placeholders were put back.</source>
   <translation>
    <numerusform>Se devolvió {n:,} marca.</numerusform>
    <numerusform>Se devolvieron {n:,} marcas.</numerusform>
   </translation>
  </message>
  <message>
   <source>What the placeholders stand for</source>
   <translation>Qué representan las marcas</translation>
  </message>
  <message>
   <source>The text with what was taken out</source>
   <translation>El texto con lo que se había quitado</translation>
  </message>
  <message>
   <source>Opening the vault…</source>
   <translation>Abriendo la cámara…</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} stand for nothing that is known here.</source>
   <translation>
    <numerusform>{n:,} no representa nada que aquí se conozca.</numerusform>
    <numerusform>{n:,} no representan nada que aquí se conozca.</numerusform>
   </translation>
  </message>
  <message>
   <source>Document text</source>
   <translation>Texto del documento</translation>
  </message>
  <message>
   <source>This document is no longer in the workspace.</source>
   <translation>Este documento ya no está en el espacio de trabajo.</translation>
  </message>
  <message>
   <source> Below is the passage as it was cited.</source>
   <translation> Abajo está el pasaje como se citó.</translation>
  </message>
  <message>
   <source>The page failed.</source>
   <translation>La página falló.</translation>
  </message>
  <message>
   <source>{message} This is its text.</source>
   <translation>{message} Este es su texto.</translation>
  </message>
  <message>
   <source>The document could not be read.</source>
   <translation>No se pudo leer el documento.</translation>
  </message>
  <message>
   <source>Your key opens the log of what was done in this workspace, and no content. What is done while you look shows when you look again.</source>
   <translation>Su clave abre el registro de lo que se hizo en este espacio de trabajo, y ningún contenido. Lo que se haga mientras mira aparece cuando vuelva a mirar.</translation>
  </message>
  <message>
   <source>Audit log of a locked workspace</source>
   <translation>Registro de auditoría de un espacio bloqueado</translation>
  </message>
  <message>
   <source>Lock</source>
   <translation>Bloquear</translation>
  </message>
  <message>
   <source>Audit log for {name}</source>
   <translation>Registro de auditoría para {name}</translation>
  </message>
  <message>
   <source>The log is in {name}.</source>
   <translation>El registro está en {name}.</translation>
  </message>
  <message>
   <source>Whoever opens this workspace may do everything. With profiles each person has a passphrase and roles: analyst, reviewer, auditor, administrator.</source>
   <translation>Quien abre este espacio de trabajo puede hacerlo todo. Con perfiles cada persona tiene una frase de paso y roles: analista, revisor, auditor, administrador.</translation>
  </message>
  <message>
   <source>Profiles…</source>
   <translation>Perfiles…</translation>
  </message>
  <message>
   <source>My passphrase…</source>
   <translation>Mi frase de paso…</translation>
  </message>
  <message>
   <source>Switch profile…</source>
   <translation>Cambiar de perfil…</translation>
  </message>
  <message>
   <source>Review queue…</source>
   <translation>Cola de revisión…</translation>
  </message>
  <message>
   <source>What waits…</source>
   <translation>Qué espera…</translation>
  </message>
  <message>
   <source>Audit log…</source>
   <translation>Registro de auditoría…</translation>
  </message>
  <message>
   <source>, {late:,} late</source>
   <translation>, {late:,} con retraso</translation>
  </message>
  <message>
   <source>Review queue ({waiting:,}{late})…</source>
   <translation>Cola de revisión ({waiting:,}{late})…</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personas</translation>
  </message>
  <message>
   <source>Owner</source>
   <translation>Propietario</translation>
  </message>
  <message>
   <source>You are {name}. {roles}.</source>
   <translation>Usted es {name}. {roles}.</translation>
  </message>
  <message>
   <source>Usage</source>
   <translation>Uso</translation>
  </message>
  <message>
   <source>Workspace</source>
   <translation>Espacio</translation>
  </message>
  <message>
   <source>Fine-tuning…</source>
   <translation>Ajuste fino…</translation>
  </message>
  <message>
   <source>Save version</source>
   <translation>Guardar versión</translation>
  </message>
  <message>
   <source>Change your passphrase</source>
   <translation>Cambiar su frase de paso</translation>
  </message>
  <message>
   <source>It opens this workspace for you. Nobody else's changes.</source>
   <translation>Le abre este espacio de trabajo a usted. La de los demás no cambia.</translation>
  </message>
  <message>
   <source>What was done here: when, by whom, to what. Never the text of a document, chat or prompt.</source>
   <translation>Qué se hizo aquí: cuándo, por quién, a qué. Nunca el texto de un documento, chat o prompt.</translation>
  </message>
  <message>
   <source>Audit log</source>
   <translation>Registro de auditoría</translation>
  </message>
  <message>
   <source>No</source>
   <translation>N.º</translation>
  </message>
  <message>
   <source>When (UTC)</source>
   <translation>Cuándo (UTC)</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Quién</translation>
  </message>
  <message>
   <source>Action</source>
   <translation>Acción</translation>
  </message>
  <message>
   <source>Outcome</source>
   <translation>Resultado</translation>
  </message>
  <message>
   <source>Facts</source>
   <translation>Hechos</translation>
  </message>
  <message>
   <source>{signed_entries:,} of them are under a signature</source>
   <translation>{signed_entries:,} de ellas están firmadas</translation>
  </message>
  <message>
   <source>model, network.opened, permission…</source>
   <translation>model, network.opened, permission…</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>Verificar</translation>
  </message>
  <message>
   <source>All {entries:,} entries fit; {signed}.</source>
   <translation>Las {entries:,} entradas concuerdan; {signed}.</translation>
  </message>
  <message>
   <source>Export the audit log</source>
   <translation>Exportar el registro de auditoría</translation>
  </message>
  <message>
   <source>JSON Lines (*.jsonl)</source>
   <translation>JSON Lines (*.jsonl)</translation>
  </message>
  <message>
   <source>Nothing in the log fits.</source>
   <translation>Nada en el registro coincide.</translation>
  </message>
  <message>
   <source>{n_entries:,} entries, the newest first; times are UTC.</source>
   <translation>{n_entries:,} entradas, las más recientes primero; horas en UTC.</translation>
  </message>
  <message>
   <source>The audit log does not fit: {explanation}</source>
   <translation>El registro de auditoría no concuerda: {explanation}</translation>
  </message>
  <message>
   <source>Wall</source>
   <translation>Muro</translation>
  </message>
  <message>
   <source>What it does here</source>
   <translation>Qué hace aquí</translation>
  </message>
  <message>
   <source>Whereto</source>
   <translation>Hacia dónde</translation>
  </message>
  <message>
   <source>Feature</source>
   <translation>Función</translation>
  </message>
  <message>
   <source>Module and line</source>
   <translation>Módulo y línea</translation>
  </message>
  <message>
   <source>up</source>
   <translation>arriba</translation>
  </message>
  <message>
   <source>down</source>
   <translation>abajo</translation>
  </message>
  <message>
   <source>Sockets that native code asked for, all refused: {n:,}.</source>
   <translation>Sockets que pidió código nativo, todos denegados: {n:,}.</translation>
  </message>
  <message>
   <source>permitted: {action}</source>
   <translation>permitido: {action}</translation>
  </message>
  <message>
   <source>{came}, {n:,} times</source>
   <translation>{came}, {n:,} veces</translation>
  </message>
  <message>
   <source>asked for: {what}</source>
   <translation>se pidió: {what}</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Red</translation>
  </message>
  <message>
   <source>Walls between this program and a network</source>
   <translation>Muros entre este programa y una red</translation>
  </message>
  <message>
   <source>Attempts in this run</source>
   <translation>Intentos en esta ejecución</translation>
  </message>
  <message>
   <source>None, by the program or a child of it.</source>
   <translation>Ninguno, del programa ni de un proceso hijo.</translation>
  </message>
  <message>
   <source>Hosts</source>
   <translation>Servidores</translation>
  </message>
  <message>
   <source>hosts; empty: the usual</source>
   <translation>servidores; vacío: los habituales</translation>
  </message>
  <message>
   <source>Permit</source>
   <translation>Permitir</translation>
  </message>
  <message>
   <source>Forbid</source>
   <translation>Prohibir</translation>
  </message>
  <message>
   <source>Save statement…</source>
   <translation>Guardar la declaración…</translation>
  </message>
  <message>
   <source>Connections attempted: {n_found:,}</source>
   <translation>Conexiones intentadas: {n_found:,}</translation>
  </message>
  <message>
   <source>{name} may reach {hosts_next}.</source>
   <translation>{name} puede alcanzar {hosts_next}.</translation>
  </message>
  <message>
   <source>Save the network statement</source>
   <translation>Guardar la declaración de red</translation>
  </message>
  <message>
   <source>{asked} Not listed now: {why}.</source>
   <translation>{asked} Ahora no se anota: {why}.</translation>
  </message>
  <message>
   <source>Walls</source>
   <translation>Muros</translation>
  </message>
  <message>
   <source>Permissions</source>
   <translation>Permisos</translation>
  </message>
  <message>
   <source>What was changed counts from the next start of the program.</source>
   <translation>Lo cambiado cuenta desde el próximo inicio del programa.</translation>
  </message>
  <message>
   <source>PDF document (*.pdf)</source>
   <translation>Documento PDF (*.pdf)</translation>
  </message>
  <message>
   <source>Web page (*.html)</source>
   <translation>Página web (*.html)</translation>
  </message>
  <message>
   <source>The statement is in {name}.</source>
   <translation>La declaración está en {name}.</translation>
  </message>
  <message>
   <source>Each person signs in with a passphrase of their own. What is changed counts from the next time the workspace is opened.</source>
   <translation>Cada persona inicia sesión con su propia frase de paso. Lo cambiado cuenta la próxima vez que se abra el espacio de trabajo.</translation>
  </message>
  <message>
   <source>The first profile must be one that may make others: owner or administrator. From then on this workspace is opened by signing in.</source>
   <translation>El primer perfil debe poder crear otros: propietario o administrador. Desde entonces este espacio de trabajo se abre iniciando sesión.</translation>
  </message>
  <message>
   <source>This workspace is not encrypted: profiles keep apart people who use the program, not people who read its files.</source>
   <translation>Este espacio de trabajo no está cifrado: los perfiles separan a quienes usan el programa, no a quienes leen sus archivos.</translation>
  </message>
  <message>
   <source>Profiles</source>
   <translation>Perfiles</translation>
  </message>
  <message>
   <source>The profile opens nothing any more. What it did stays in the audit log under its name. Who held a key to an encrypted workspace may have kept it: give the workspace a new key then.</source>
   <translation>El perfil ya no abre nada. Lo que hizo queda con su nombre en el registro de auditoría. Quien tuvo una clave de un espacio cifrado puede haberla conservado: dé entonces una clave nueva al espacio de trabajo.</translation>
  </message>
  <message>
   <source>Passphrase, again</source>
   <translation>Frase de paso, otra vez</translation>
  </message>
  <message>
   <source>Add profile</source>
   <translation>Añadir perfil</translation>
  </message>
  <message>
   <source>{name} (you)</source>
   <translation>{name} (usted)</translation>
  </message>
  <message>
   <source>Passphrase…</source>
   <translation>Frase de paso…</translation>
  </message>
  <message>
   <source>Another passphrase for {name}</source>
   <translation>Otra frase de paso para {name}</translation>
  </message>
  <message>
   <source>New profile</source>
   <translation>Perfil nuevo</translation>
  </message>
  <message>
   <source>For somebody who forgot theirs. Tell it to them in person; they can change it.</source>
   <translation>Para alguien que olvidó la suya. Dígasela en persona; puede cambiarla.</translation>
  </message>
  <message>
   <source>Set it</source>
   <translation>Fijarla</translation>
  </message>
  <message>
   <source>Nothing waits. Answers that a rail flags come here; “What waits…” adds those with doubts.</source>
   <translation>No espera nada. Aquí llegan las respuestas que señala una barrera; «Qué espera…» añade las dudosas.</translation>
  </message>
  <message>
   <source>Anybody who may review</source>
   <translation>Cualquiera que pueda revisar</translation>
  </message>
  <message>
   <source>Since</source>
   <translation>Desde</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Waits for</source>
   <translation>Espera a</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} wait, the oldest first.</source>
   <translation>
    <numerusform>{n:,} espera, la más antigua primero.</numerusform>
    <numerusform>{n:,} esperan, la más antigua primero.</numerusform>
   </translation>
  </message>
  <message>
   <source>waits, passed on</source>
   <translation>espera, pasada a otro</translation>
  </message>
  <message>
   <source>Review queue</source>
   <translation>Cola de revisión</translation>
  </message>
  <message>
   <source>What was decided as well</source>
   <translation>También lo decidido</translation>
  </message>
  <message>
   <source>Answers that wait</source>
   <translation>Respuestas que esperan</translation>
  </message>
  <message>
   <source>The answer; change it to edit it</source>
   <translation>La respuesta; cámbiela para editarla</translation>
  </message>
  <message>
   <source>A note to the decision</source>
   <translation>Una nota a la decisión</translation>
  </message>
  <message>
   <source>Approve</source>
   <translation>Aprobar</translation>
  </message>
  <message>
   <source>Keep as edited</source>
   <translation>Conservar como se editó</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>Retirar</translation>
  </message>
  <message>
   <source>No model was asked</source>
   <translation>No se preguntó a ningún modelo</translation>
  </message>
  <message>
   <source>{by}. Asked by {asked_by}; waits for {assigned_to}.</source>
   <translation>{by}. Preguntó {asked_by}; espera a {assigned_to}.</translation>
  </message>
  <message>
   <source> {n_late:,} were passed on, since nobody decided in time.</source>
   <translation> {n_late:,} pasaron a otro, porque nadie decidió a tiempo.</translation>
  </message>
  <message>
   <source>anybody</source>
   <translation>cualquiera</translation>
  </message>
  <message>
   <source>Not of a chat, but of {source}.</source>
   <translation>No de un chat, sino de {source}.</translation>
  </message>
  <message>
   <source>the owner</source>
   <translation>el propietario</translation>
  </message>
  <message>
   <source>{decisions} by {by}. {note}</source>
   <translation>{decisions} por {by}. {note}</translation>
  </message>
  <message>
   <source>Not borne out: {one}</source>
   <translation>Sin respaldo: {one}</translation>
  </message>
  <message>
   <source>Waits for {name}</source>
   <translation>Espera a {name}</translation>
  </message>
  <message>
   <source>anybody who may review</source>
   <translation>cualquiera que pueda revisar</translation>
  </message>
  <message>
   <source>What waits for review</source>
   <translation>Qué espera revisión</translation>
  </message>
  <message>
   <source>An answer that waits is marked, in the chat and in every export, until it is decided.</source>
   <translation>Una respuesta que espera está marcada, en el chat y en cada exportación, hasta que se decida.</translation>
  </message>
  <message>
   <source>Hours until it is passed on</source>
   <translation>Horas hasta pasarla a otro</translation>
  </message>
  <message>
   <source>Passed on to</source>
   <translation>Se pasa a</translation>
  </message>
  <message>
   <source>Hours until it is passed on; 0: never</source>
   <translation>Horas hasta pasarla a otro; 0: nunca</translation>
  </message>
  <message>
   <source>“{name}” can sign in the next time the workspace is opened.</source>
   <translation>«{name}» puede iniciar sesión la próxima vez que se abra el espacio de trabajo.</translation>
  </message>
  <message>
   <source>The roles count from the next time the workspace is opened.</source>
   <translation>Los roles cuentan la próxima vez que se abra el espacio de trabajo.</translation>
  </message>
  <message>
   <source>The passphrase is changed.</source>
   <translation>La frase de paso está cambiada.</translation>
  </message>
  <message>
   <source>Your passphrase is changed.</source>
   <translation>Su frase de paso está cambiada.</translation>
  </message>
  <message>
   <source>The profile opens nothing any more.</source>
   <translation>El perfil ya no abre nada.</translation>
  </message>
  <message>
   <source>Approved.</source>
   <translation>Aprobada.</translation>
  </message>
  <message>
   <source>Edited.</source>
   <translation>Editada.</translation>
  </message>
  <message>
   <source>Refused.</source>
   <translation>Rechazada.</translation>
  </message>
  <message>
   <source>It waits again.</source>
   <translation>Espera de nuevo.</translation>
  </message>
  <message>
   <source>Passed on.</source>
   <translation>Pasada a otro.</translation>
  </message>
  <message>
   <source>The rules count for answers from now on.</source>
   <translation>Las reglas cuentan para las respuestas desde ahora.</translation>
  </message>
  <message>
   <source>The audit log is in {name}.</source>
   <translation>El registro de auditoría está en {name}.</translation>
  </message>
  <message>
   <source>The profile “{name}” may not {value}. Roles that may: {who_could}.</source>
   <translation>El perfil «{name}» no puede: {value}. Roles que pueden: {who_could}.</translation>
  </message>
  <message>
   <source>Steps written down once and run again, by themselves if you like: sync, redact, make data, train, evaluate, compare, promote, report.</source>
   <translation>Pasos escritos una vez y repetidos, solos si quiere: sincronizar, tachar, hacer datos, entrenar, evaluar, comparar, promover, informar.</translation>
  </message>
  <message>
   <source>Pipelines…</source>
   <translation>Cadenas…</translation>
  </message>
  <message numerus="yes">
   <source>{n} runs need a look.</source>
   <translation>
    <numerusform>{n} ejecución pide una mirada.</numerusform>
    <numerusform>{n} ejecuciones piden una mirada.</numerusform>
   </translation>
  </message>
  <message>
   <source>Pipelines</source>
   <translation>Cadenas</translation>
  </message>
  <message>
   <source>Pipeline “{name}”</source>
   <translation>Cadena «{name}»</translation>
  </message>
  <message>
   <source>Runs when you say so</source>
   <translation>Se ejecuta cuando usted lo diga</translation>
  </message>
  <message>
   <source>Runs every day</source>
   <translation>Se ejecuta cada día</translation>
  </message>
  <message>
   <source>Runs on change</source>
   <translation>Se ejecuta al cambiar</translation>
  </message>
  <message>
   <source>Runs when idle</source>
   <translation>Se ejecuta en reposo</translation>
  </message>
  <message>
   <source>Text of the pipeline</source>
   <translation>Texto de la cadena</translation>
  </message>
  <message>
   <source>What is wrong with the text</source>
   <translation>Qué está mal en el texto</translation>
  </message>
  <message>
   <source>When it runs</source>
   <translation>Cuándo se ejecuta</translation>
  </message>
  <message>
   <source>Time of day</source>
   <translation>Hora del día</translation>
  </message>
  <message>
   <source>Nothing is wrong with it.</source>
   <translation>No hay nada mal.</translation>
  </message>
  <message>
   <source>Steps written down once and run again: sync, redact, make data, train, evaluate, compare, promote, report. What has not changed is not done again.</source>
   <translation>Pasos escritos una vez y repetidos: sincronizar, tachar, hacer datos, entrenar, evaluar, comparar, promover, informar. Lo que no cambió no se repite.</translation>
  </message>
  <message>
   <source>What you wrote was not saved.</source>
   <translation>Lo que escribió no se guardó.</translation>
  </message>
  <message>
   <source>New pipeline from</source>
   <translation>Cadena nueva a partir de</translation>
  </message>
  <message>
   <source>Agree…</source>
   <translation>Dar el visto bueno…</translation>
  </message>
  <message>
   <source>New…</source>
   <translation>Nueva…</translation>
  </message>
  <message>
   <source>Empty</source>
   <translation>Vacía</translation>
  </message>
  <message>
   <source>, about {what} min left in it</source>
   <translation>, quedan unos {what} min en él</translation>
  </message>
  <message>
   <source>Leave this text?</source>
   <translation>¿Dejar este texto?</translation>
  </message>
  <message>
   <source>Leave it</source>
   <translation>Dejarlo</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Historial</translation>
  </message>
  <message>
   <source>Like “{words}”</source>
   <translation>Como «{words}»</translation>
  </message>
  <message>
   <source>Promote it?</source>
   <translation>¿Promoverlo?</translation>
  </message>
  <message>
   <source>Its history goes with it. What its steps made stays.</source>
   <translation>Su historial se va con ella. Lo que hicieron sus pasos queda.</translation>
  </message>
  <message>
   <source>It has not run yet.</source>
   <translation>Todavía no se ha ejecutado.</translation>
  </message>
  <message>
   <source>Choose a pipeline.</source>
   <translation>Elija una cadena.</translation>
  </message>
  <message>
   <source>Waits for your yes</source>
   <translation>Espera su sí</translation>
  </message>
  <message>
   <source>Can go on</source>
   <translation>Puede seguir</translation>
  </message>
  <message>
   <source>Waits</source>
   <translation>Espera</translation>
  </message>
  <message>
   <source>Unchanged</source>
   <translation>Sin cambios</translation>
  </message>
  <message>
   <source>Held back</source>
   <translation>Retenido</translation>
  </message>
  <message>
   <source>{states}: {n} of {n_results} steps.</source>
   <translation>{states}: {n} de {n_results} pasos.</translation>
  </message>
  <message>
   <source>Every day at {at}</source>
   <translation>Cada día a las {at}</translation>
  </message>
  <message>
   <source>On change</source>
   <translation>Al cambiar</translation>
  </message>
  <message>
   <source>When idle</source>
   <translation>En reposo</translation>
  </message>
  <message>
   <source>When you say so</source>
   <translation>Cuando usted lo diga</translation>
  </message>
  <message>
   <source>Did not pass</source>
   <translation>No pasó</translation>
  </message>
  <message>
   <source>and {more:,} more</source>
   <translation>y {more:,} más</translation>
  </message>
  <message>
   <source>Privacy desk…</source>
   <translation>Mesa de privacidad…</translation>
  </message>
  <message>
   <source>Personal data</source>
   <translation>Datos personales</translation>
  </message>
  <message>
   <source>What is personal in a text, what becomes of it, and where: before the prompt, in the local API, in exports and in training data.</source>
   <translation>Qué es personal en un texto, en qué se convierte y dónde: antes del prompt, en la API local, en las exportaciones y en los datos de entrenamiento.</translation>
  </message>
  <message>
   <source>Such as case numbers or names of projects. An expression needs an upper bound for each repetition: {1,40} instead of +. A type is kept only if its examples come out right.</source>
   <translation>Como números de expediente o nombres de proyectos. Una expresión necesita un límite superior en cada repetición: {1,40} en vez de +. Un tipo solo se guarda si sus ejemplos salen bien.</translation>
  </message>
  <message>
   <source>Types of your own</source>
   <translation>Tipos propios</translation>
  </message>
  <message>
   <source>Found by</source>
   <translation>Se encuentra por</translation>
  </message>
  <message>
   <source>An expression</source>
   <translation>Una expresión</translation>
  </message>
  <message>
   <source>Words, one a line</source>
   <translation>Palabras, una por línea</translation>
  </message>
  <message>
   <source>Expression or words</source>
   <translation>Expresión o palabras</translation>
  </message>
  <message>
   <source>Must be found, one a line</source>
   <translation>Debe encontrarse, uno por línea</translation>
  </message>
  <message>
   <source>Must not be found, one a line</source>
   <translation>No debe encontrarse, uno por línea</translation>
  </message>
  <message>
   <source>Try</source>
   <translation>Probar</translation>
  </message>
  <message>
   <source>Remove the type {name}?</source>
   <translation>¿Quitar el tipo {name}?</translation>
  </message>
  <message>
   <source>It is not looked for any more. Placeholders that were given can still be undone.</source>
   <translation>Ya no se busca. Las marcas dadas aún se pueden deshacer.</translation>
  </message>
  <message>
   <source>A new type</source>
   <translation>Un tipo nuevo</translation>
  </message>
  <message>
   <source>All examples come out right: {n}. The hardest 2,000 signs took {ms:.1f} ms.</source>
   <translation>Todos los ejemplos salen bien: {n}. Los 2.000 signos más difíciles tardaron {ms:.1f} ms.</translation>
  </message>
  <message>
   <source>Must be found</source>
   <translation>Debe encontrarse</translation>
  </message>
  <message>
   <source>Must not be</source>
   <translation>No debe</translation>
  </message>
  <message>
   <source>Models for token classification in a folder of this computer, as transformers saves them. What they find is added to what the rules find. They read more slowly, and nothing is sent.</source>
   <translation>Modelos de clasificación de tokens en una carpeta de este ordenador, como los guarda transformers. Lo que encuentran se suma a lo que encuentran las reglas. Leen más despacio, y no se envía nada.</translation>
  </message>
  <message>
   <source>Label</source>
   <translation>Etiqueta</translation>
  </message>
  <message>
   <source>Stands for</source>
   <translation>Representa</translation>
  </message>
  <message>
   <source>Larger recognisers</source>
   <translation>Reconocedores mayores</translation>
  </message>
  <message>
   <source>Recognisers and their labels</source>
   <translation>Reconocedores y sus etiquetas</translation>
  </message>
  <message>
   <source>None yet: names are found by the small network that comes with the program.</source>
   <translation>Ninguno aún: los nombres los encuentra la pequeña red que viene con el programa.</translation>
  </message>
  <message>
   <source>What the chosen label stands for</source>
   <translation>Qué representa la etiqueta elegida</translation>
  </message>
  <message>
   <source>Not used</source>
   <translation>No se usa</translation>
  </message>
  <message>
   <source>Set</source>
   <translation>Fijar</translation>
  </message>
  <message>
   <source>Choose the folder of a model</source>
   <translation>Elegir la carpeta de un modelo</translation>
  </message>
  <message>
   <source>The label stands for</source>
   <translation>La etiqueta representa</translation>
  </message>
  <message>
   <source>Choose a label in the list first.</source>
   <translation>Elija antes una etiqueta de la lista.</translation>
  </message>
  <message>
   <source>Use {name} no more?</source>
   <translation>¿Dejar de usar {name}?</translation>
  </message>
  <message>
   <source>Its folder stays as it is. What only it found is not found any more.</source>
   <translation>Su carpeta queda como está. Lo que solo él encontraba ya no se encuentra.</translation>
  </message>
  <message>
   <source>not used</source>
   <translation>no se usa</translation>
  </message>
  <message>
   <source>Placeholder, can be undone</source>
   <translation>Marca, se puede deshacer</translation>
  </message>
  <message>
   <source>Keyed mark</source>
   <translation>Huella con clave</translation>
  </message>
  <message>
   <source>Mask</source>
   <translation>Máscara</translation>
  </message>
  <message>
   <source>Coarser value</source>
   <translation>Valor más general</translation>
  </message>
  <message>
   <source>Invented value</source>
   <translation>Valor inventado</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Nada</translation>
  </message>
  <message>
   <source>Left as it is</source>
   <translation>Se deja como está</translation>
  </message>
  <message>
   <source>Before indexing: a setting of each collection. Logs never hold text.</source>
   <translation>Antes de indexar: un ajuste de cada colección. Los registros nunca contienen texto.</translation>
  </message>
  <message>
   <source>What becomes of it</source>
   <translation>En qué se convierte</translation>
  </message>
  <message>
   <source>Least score</source>
   <translation>Puntuación mínima</translation>
  </message>
  <message>
   <source>Types of your own…</source>
   <translation>Tipos propios…</translation>
  </message>
  <message>
   <source>Larger recognisers…</source>
   <translation>Reconocedores mayores…</translation>
  </message>
  <message>
   <source>Rule of a type</source>
   <translation>Regla de un tipo</translation>
  </message>
  <message>
   <source>Where it holds</source>
   <translation>Dónde vale</translation>
  </message>
  <message>
   <source>Becomes</source>
   <translation>Se convierte en</translation>
  </message>
  <message>
   <source>demanded by policy.json</source>
   <translation>exigido por policy.json</translation>
  </message>
  <message numerus="yes">
   <source>Chats are kept with placeholders; {n} originals lie in the vault.</source>
   <translation>
    <numerusform>Las conversaciones se guardan con marcas; {n} original está en la caja.</numerusform>
    <numerusform>Las conversaciones se guardan con marcas; {n} originales están en la caja.</numerusform>
   </translation>
  </message>
  <message>
   <source>New chats are kept as they are typed. What was hidden before stays hidden, and is read as always.</source>
   <translation>Las conversaciones nuevas se guardan tal como se escriben. Lo que se ocultó antes sigue oculto y se lee como siempre.</translation>
  </message>
  <message>
   <source>{done} of {total} records of earlier chats are looked through.</source>
   <translation>Se han revisado {done} de {total} registros de conversaciones anteriores.</translation>
  </message>
  <message>
   <source>Earlier chats that are hidden</source>
   <translation>Conversaciones anteriores que se ocultan</translation>
  </message>
  <message>
   <source>Hide earlier chats</source>
   <translation>Ocultar conversaciones anteriores</translation>
  </message>
  <message>
   <source>Delete old copies…</source>
   <translation>Borrar copias antiguas…</translation>
  </message>
  <message>
   <source>Delete the copies from before upgrades?</source>
   <translation>¿Borrar las copias de antes de las actualizaciones?</translation>
  </message>
  <message>
   <source>They hold chats as they were. The way back to an earlier version is closed.</source>
   <translation>Contienen las conversaciones como eran. El camino de vuelta a una versión anterior se cierra.</translation>
  </message>
  <message>
   <source>Copies of the database from before upgrades still hold earlier chats.</source>
   <translation>Las copias de la base de datos de antes de las actualizaciones aún contienen conversaciones anteriores.</translation>
  </message>
  <message>
   <source>Hiding what is personal in earlier chats…</source>
   <translation>Ocultando lo personal de las conversaciones anteriores…</translation>
  </message>
  <message>
   <source>“{value}” is not reported any more.</source>
   <translation>«{value}» ya no se señala.</translation>
  </message>
  <message>
   <source>“{value}” is always reported.</source>
   <translation>«{value}» se señala siempre.</translation>
  </message>
  <message>
   <source>The file is too long for the desk.</source>
   <translation>El archivo es demasiado largo para la mesa.</translation>
  </message>
  <message>
   <source>The text was kept as a labelled sample.</source>
   <translation>El texto se guardó como muestra anotada.</translation>
  </message>
  <message>
   <source>The file {name} cannot be read.</source>
   <translation>No se puede leer el archivo {name}.</translation>
  </message>
  <message>
   <source>Use `workbench redact` for it.</source>
   <translation>Use `workbench redact` para ello.</translation>
  </message>
  <message>
   <source>Saved as {name}.</source>
   <translation>Guardado como {name}.</translation>
  </message>
  <message>
   <source>Choose a text file in UTF-8; other formats can be added as documents.</source>
   <translation>Elija un archivo de texto en UTF-8; otros formatos se pueden añadir como documentos.</translation>
  </message>
  <message>
   <source>Correct the finds of a text with the two buttons, then keep it as a sample.</source>
   <translation>Corrija los hallazgos de un texto con los dos botones y guárdelo como muestra.</translation>
  </message>
  <message>
   <source>Paste or type a text, open a file, or choose a chat or a document above.</source>
   <translation>Pegue o escriba un texto, abra un archivo o elija arriba un chat o un documento.</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>Puntuación</translation>
  </message>
  <message>
   <source>Precision</source>
   <translation>Precisión</translation>
  </message>
  <message>
   <source>Recall</source>
   <translation>Exhaustividad</translation>
  </message>
  <message>
   <source>Labels</source>
   <translation>Anotaciones</translation>
  </message>
  <message>
   <source>Text to look at</source>
   <translation>Texto que mirar</translation>
  </message>
  <message>
   <source>Open file…</source>
   <translation>Abrir archivo…</translation>
  </message>
  <message>
   <source>Not personal</source>
   <translation>No es personal</translation>
  </message>
  <message>
   <source>Personal:</source>
   <translation>Personal:</translation>
  </message>
  <message>
   <source>Type of what is selected</source>
   <translation>Tipo de lo seleccionado</translation>
  </message>
  <message>
   <source>What is selected is personal</source>
   <translation>Lo seleccionado es personal</translation>
  </message>
  <message>
   <source>How well it works</source>
   <translation>Qué tal funciona</translation>
  </message>
  <message>
   <source>Keep as sample</source>
   <translation>Guardar como muestra</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Guardar…</translation>
  </message>
  <message>
   <source>Reveal…</source>
   <translation>Revelar…</translation>
  </message>
  <message>
   <source>Choose a chat or a document…</source>
   <translation>Elija un chat o un documento…</translation>
  </message>
  <message>
   <source> Not in the vault: {unknown}.</source>
   <translation> No está en la cámara: {unknown}.</translation>
  </message>
  <message>
   <source>{n_restored} put back; on record.{unknown}</source>
   <translation>{n_restored} devuelto; consta en el registro.{unknown}</translation>
  </message>
  <message>
   <source>Open a text</source>
   <translation>Abrir un texto</translation>
  </message>
  <message>
   <source>Text (*.txt *.md *.csv *)</source>
   <translation>Texto (*.txt *.md *.csv *)</translation>
  </message>
  <message>
   <source>The text without personal data is on the clipboard.</source>
   <translation>El texto sin datos personales está en el portapapeles.</translation>
  </message>
  <message>
   <source>Save the redacted text</source>
   <translation>Guardar el texto tachado</translation>
  </message>
  <message>
   <source>Reveal what placeholders stand for</source>
   <translation>Revelar lo que representan las marcas</translation>
  </message>
  <message>
   <source>Reveal</source>
   <translation>Revelar</translation>
  </message>
  <message>
   <source>Before</source>
   <translation>Antes</translation>
  </message>
  <message>
   <source>After</source>
   <translation>Después</translation>
  </message>
  <message>
   <source>On your own sample</source>
   <translation>Sobre su propia muestra</translation>
  </message>
  <message numerus="yes">
   <source>{n} finds</source>
   <translation>
    <numerusform>{n} hallazgo</numerusform>
    <numerusform>{n} hallazgos</numerusform>
   </translation>
  </message>
  <message>
   <source>Select a find first.</source>
   <translation>Elija antes un hallazgo.</translation>
  </message>
  <message>
   <source>Select the words in the text on the left first.</source>
   <translation>Seleccione antes las palabras en el texto de la izquierda.</translation>
  </message>
  <message>
   <source>All, {n_texts} texts</source>
   <translation>Todos, {n_texts} textos</translation>
  </message>
  <message numerus="yes">
   <source>{n} lines differ</source>
   <translation>
    <numerusform>{n} línea difiere</numerusform>
    <numerusform>{n} líneas difieren</numerusform>
   </translation>
  </message>
  <message>
   <source>Back to the prompt</source>
   <translation>Volver al prompt</translation>
  </message>
  <message>
   <source>Left version</source>
   <translation>Versión izquierda</translation>
  </message>
  <message>
   <source>Right version</source>
   <translation>Versión derecha</translation>
  </message>
  <message>
   <source>Differences</source>
   <translation>Diferencias</translation>
  </message>
  <message>
   <source>Inline</source>
   <translation>En el texto</translation>
  </message>
  <message>
   <source>Nothing differs.</source>
   <translation>Nada difiere.</translation>
  </message>
  <message>
   <source>Version {number}  {message}</source>
   <translation>Versión {number}  {message}</translation>
  </message>
  <message>
   <source>Temperature</source>
   <translation>Temperatura</translation>
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
   <translation>Respuesta más larga</translation>
  </message>
  <message>
   <source>Favourite</source>
   <translation>Favorito</translation>
  </message>
  <message>
   <source>Prompt menu</source>
   <translation>Menú del prompt</translation>
  </message>
  <message>
   <source>Description</source>
   <translation>Descripción</translation>
  </message>
  <message>
   <source>What it is for</source>
   <translation>Para qué sirve</translation>
  </message>
  <message>
   <source>System part</source>
   <translation>Parte de sistema</translation>
  </message>
  <message>
   <source>Who the model is and what always holds. May stay empty.</source>
   <translation>Quién es el modelo y qué vale siempre. Puede quedar vacía.</translation>
  </message>
  <message>
   <source>User part</source>
   <translation>Parte de usuario</translation>
  </message>
  <message>
   <source>What to do, with {{ name }} where a value belongs.</source>
   <translation>Qué hacer, con {{ name }} donde va un valor.</translation>
  </message>
  <message>
   <source>Output schema</source>
   <translation>Esquema de salida</translation>
  </message>
  <message>
   <source>JSON Schema. May stay empty.</source>
   <translation>Esquema JSON. Puede quedar vacío.</translation>
  </message>
  <message>
   <source>What changed</source>
   <translation>Qué cambió</translation>
  </message>
  <message>
   <source>What changed and why</source>
   <translation>Qué cambió y por qué</translation>
  </message>
  <message>
   <source>Discard changes</source>
   <translation>Descartar los cambios</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Título</translation>
  </message>
  <message>
   <source>Name in chat</source>
   <translation>Nombre en chat</translation>
  </message>
  <message>
   <source>what follows / in chat</source>
   <translation>lo que sigue a / en chat</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Carpeta</translation>
  </message>
  <message>
   <source>separated by commas</source>
   <translation>separadas por comas</translation>
  </message>
  <message>
   <source>{label} is {number}</source>
   <translation>{label} es {number}</translation>
  </message>
  <message>
   <source>{where}/{name} · version {latest}</source>
   <translation>{where}/{name} · versión {latest}</translation>
  </message>
  <message>
   <source>Remove from favourites</source>
   <translation>Quitar de favoritos</translation>
  </message>
  <message>
   <source>Add to favourites</source>
   <translation>Añadir a favoritos</translation>
  </message>
  <message>
   <source>User</source>
   <translation>Usuario</translation>
  </message>
  <message>
   <source>as set</source>
   <translation>como está ajustado</translation>
  </message>
  <message>
   <source>Recommended settings</source>
   <translation>Ajustes recomendados</translation>
  </message>
  <message>
   <source>Example {number}, question</source>
   <translation>Ejemplo {number}, pregunta</translation>
  </message>
  <message>
   <source>Example {number}, answer</source>
   <translation>Ejemplo {number}, respuesta</translation>
  </message>
  <message>
   <source>Remove example {number}</source>
   <translation>Quitar el ejemplo {number}</translation>
  </message>
  <message>
   <source>Add example</source>
   <translation>Añadir ejemplo</translation>
  </message>
  <message>
   <source>Example {number}</source>
   <translation>Ejemplo {number}</translation>
  </message>
  <message>
   <source>Examples</source>
   <translation>Ejemplos</translation>
  </message>
  <message>
   <source>Values for {title}</source>
   <translation>Valores para {title}</translation>
  </message>
  <message>
   <source>Insert</source>
   <translation>Insertar</translation>
  </message>
  <message>
   <source>Insert (Ctrl+Enter)</source>
   <translation>Insertar (Ctrl+Intro)</translation>
  </message>
  <message>
   <source>Still needed: {missing}</source>
   <translation>Falta aún: {missing}</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Observaciones</translation>
  </message>
  <message>
   <source>Nothing found. The prompt looks sound.</source>
   <translation>Nada encontrado. El prompt parece correcto.</translation>
  </message>
  <message numerus="yes">
   <source>{n} things to look at under Checks</source>
   <translation>
    <numerusform>{n} cosa que mirar en Comprobaciones</numerusform>
    <numerusform>{n} cosas que mirar en Comprobaciones</numerusform>
   </translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Vista previa</translation>
  </message>
  <message>
   <source>Versions</source>
   <translation>Versiones</translation>
  </message>
  <message>
   <source>All folders</source>
   <translation>Todas las carpetas</translation>
  </message>
  <message>
   <source>All tags</source>
   <translation>Todas las etiquetas</translation>
  </message>
  <message>
   <source>Favourites only</source>
   <translation>Solo favoritos</translation>
  </message>
  <message>
   <source>Import and export</source>
   <translation>Importar y exportar</translation>
  </message>
  <message>
   <source>Import a file…</source>
   <translation>Importar un archivo…</translation>
  </message>
  <message>
   <source>Import a folder…</source>
   <translation>Importar una carpeta…</translation>
  </message>
  <message>
   <source>Add the starter prompts</source>
   <translation>Añadir los prompts iniciales</translation>
  </message>
  <message>
   <source>Export as a folder…</source>
   <translation>Exportar como carpeta…</translation>
  </message>
  <message>
   <source>Nothing found.</source>
   <translation>Nada encontrado.</translation>
  </message>
  <message>
   <source>No prompts yet.</source>
   <translation>Todavía no hay prompts.</translation>
  </message>
  <message>
   <source>Prompts (*.prompt.md *.txt *.md *.json *.yaml *.yml *.promptpack);;All files (*)</source>
   <translation>Prompts (*.prompt.md *.txt *.md *.json *.yaml *.yml *.promptpack);;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>Prompts imported: {words}.</source>
   <translation>Prompts importados: {words}.</translation>
  </message>
  <message>
   <source>Saved as version {number}.</source>
   <translation>Guardado como versión {number}.</translation>
  </message>
  <message>
   <source>“{name}” deleted.</source>
   <translation>«{name}» eliminado.</translation>
  </message>
  <message>
   <source>Signed by {signer}.</source>
   <translation>Firmado por {signer}.</translation>
  </message>
  <message>
   <source>{n_unread} could not be imported.</source>
   <translation>{n_unread} no se pudieron importar.</translation>
  </message>
  <message>
   <source>{n_prompts} prompts written to {path}</source>
   <translation>{n_prompts} prompts escritos en {path}</translation>
  </message>
  <message>
   <source>Import prompts</source>
   <translation>Importar prompts</translation>
  </message>
  <message>
   <source>Import a folder of prompts</source>
   <translation>Importar una carpeta de prompts</translation>
  </message>
  <message>
   <source>Export the listed prompts to</source>
   <translation>Exportar los prompts listados a</translation>
  </message>
  <message>
   <source>Your prompts appear here.</source>
   <translation>Aquí aparecen sus prompts.</translation>
  </message>
  <message>
   <source>Changes discarded.</source>
   <translation>Cambios descartados.</translation>
  </message>
  <message>
   <source>“{label}” moved from version {before} to {number}.</source>
   <translation>«{label}» pasó de la versión {before} a la {number}.</translation>
  </message>
  <message>
   <source>Choose a prompt</source>
   <translation>Elija un prompt</translation>
  </message>
  <message>
   <source>Choose one at the left to read, change or compare it, or begin a new one.</source>
   <translation>Elija uno a la izquierda para leerlo, cambiarlo o compararlo, o empiece uno nuevo.</translation>
  </message>
  <message>
   <source>Prompts that you use again</source>
   <translation>Prompts que vuelve a usar</translation>
  </message>
  <message>
   <source>Write a task once, with variables for what changes. Every save is a version that stays; in chat, / inserts a prompt and asks for its variables.</source>
   <translation>Escriba una tarea una vez, con variables para lo que cambia. Cada guardado es una versión que queda; en chat, / inserta un prompt y pide sus variables.</translation>
  </message>
  <message>
   <source>with a new version</source>
   <translation>con una versión nueva</translation>
  </message>
  <message>
   <source>as they were</source>
   <translation>como estaban</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importar…</translation>
  </message>
  <message>
   <source>Answer shown as example</source>
   <translation>Respuesta mostrada como ejemplo</translation>
  </message>
  <message>
   <source>Values to try</source>
   <translation>Valores para probar</translation>
  </message>
  <message>
   <source>Share of the context</source>
   <translation>Parte del contexto</translation>
  </message>
  <message>
   <source>What is sent</source>
   <translation>Qué se envía</translation>
  </message>
  <message>
   <source>Tokens are counted by the loaded model. None is loaded.</source>
   <translation>Los tokens los cuenta el modelo cargado. No hay ninguno.</translation>
  </message>
  <message>
   <source>{n_tokens:,} of {n_ctx:,} tokens · {model}</source>
   <translation>{n_tokens:,} de {n_ctx:,} tokens · {model}</translation>
  </message>
  <message>
   <source>version {latest}</source>
   <translation>versión {latest}</translation>
  </message>
  <message>
   <source>{label} is version {number}</source>
   <translation>{label} es la versión {number}</translation>
  </message>
  <message>
   <source>favourite</source>
   <translation>favorito</translation>
  </message>
  <message>
   <source>not saved</source>
   <translation>sin guardar</translation>
  </message>
  <message>
   <source>A number</source>
   <translation>Un número</translation>
  </message>
  <message>
   <source>YYYY-MM-DD, or today</source>
   <translation>AAAA-MM-DD, o today</translation>
  </message>
  <message>
   <source>Path of a file; its text is inserted</source>
   <translation>Ruta de un archivo; se inserta su texto</translation>
  </message>
  <message>
   <source>Choose a file for {name}</source>
   <translation>Elegir un archivo para {name}</translation>
  </message>
  <message>
   <source>Asked for as</source>
   <translation>Se pide como</translation>
  </message>
  <message>
   <source>Default</source>
   <translation>Por defecto</translation>
  </message>
  <message>
   <source>Choices (a | b)</source>
   <translation>Opciones (a | b)</translation>
  </message>
  <message>
   <source>What stands in the template as {{ name }}</source>
   <translation>Lo que está en la plantilla como {{ name }}</translation>
  </message>
  <message>
   <source>text, number, choice, file or date</source>
   <translation>text, number, choice, file o date</translation>
  </message>
  <message>
   <source>What the field is called when the prompt is used</source>
   <translation>Cómo se llama el campo cuando se usa el prompt</translation>
  </message>
  <message>
   <source>Without one a value must be given; “today” for a date</source>
   <translation>Sin él hay que dar un valor; «today» para una fecha</translation>
  </message>
  <message>
   <source>What can be chosen, separated by |</source>
   <translation>Lo que se puede elegir, separado por |</translation>
  </message>
  <message>
   <source>{heads} of {name}: {what}</source>
   <translation>{heads} de {name}: {what}</translation>
  </message>
  <message>
   <source>Kind of variable</source>
   <translation>Clase de variable</translation>
  </message>
  <message>
   <source>Columns of the variables</source>
   <translation>Columnas de las variables</translation>
  </message>
  <message>
   <source>Variables</source>
   <translation>Variables</translation>
  </message>
  <message>
   <source>Add variable</source>
   <translation>Añadir variable</translation>
  </message>
  <message>
   <source>Remove the chosen variable</source>
   <translation>Quitar la variable elegida</translation>
  </message>
  <message>
   <source>No variables. Write {{ name }} in the text and add “name” here.</source>
   <translation>Sin variables. Escriba {{ name }} en el texto y añada «name» aquí.</translation>
  </message>
  <message>
   <source>required</source>
   <translation>obligatorio</translation>
  </message>
  <message>
   <source>text</source>
   <translation>texto</translation>
  </message>
  <message>
   <source>Program</source>
   <translation>Programa</translation>
  </message>
  <message>
   <source>Trial</source>
   <translation>Prueba</translation>
  </message>
  <message>
   <source>Release</source>
   <translation>Puesta en servicio</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} turns</source>
   <translation>
    <numerusform>{n:,} turno</numerusform>
    <numerusform>{n:,} turnos</numerusform>
   </translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Restaurar</translation>
  </message>
  <message>
   <source>Used in</source>
   <translation>Usado en</translation>
  </message>
  <message>
   <source>Where this version was used</source>
   <translation>Dónde se usó esta versión</translation>
  </message>
  <message numerus="yes">
   <source>USED IN {n:,} PLACES</source>
   <translation>
    <numerusform>USADO EN {n:,} LUGAR</numerusform>
    <numerusform>USADO EN {n:,} LUGARES</numerusform>
   </translation>
  </message>
  <message>
   <source>Another label…</source>
   <translation>Otra etiqueta…</translation>
  </message>
  <message>
   <source>Label for version {number}</source>
   <translation>Etiqueta para la versión {number}</translation>
  </message>
  <message>
   <source>Put label</source>
   <translation>Poner etiqueta</translation>
  </message>
  <message>
   <source>Compare with version {other}</source>
   <translation>Comparar con la versión {other}</translation>
  </message>
  <message>
   <source>{label} (now {at})</source>
   <translation>{label} (ahora {at})</translation>
  </message>
  <message>
   <source>No message</source>
   <translation>Sin mensaje</translation>
  </message>
  <message>
   <source>Version </source>
   <translation>Versión </translation>
  </message>
  <message>
   <source>Begun</source>
   <translation>Empezado</translation>
  </message>
  <message>
   <source>This prompt was deleted.</source>
   <translation>Este prompt se eliminó.</translation>
  </message>
  <message>
   <source>Undo, or choose another.</source>
   <translation>Deshaga, o elija otro.</translation>
  </message>
  <message>
   <source>For example: hiring</source>
   <translation>Por ejemplo: contratación</translation>
  </message>
  <message>
   <source>State it</source>
   <translation>Indicarla</translation>
  </message>
  <message>
   <source>What are the documents asked for?</source>
   <translation>¿Para qué se consultan los documentos?</translation>
  </message>
  <message>
   <source>State the purpose {purpose}</source>
   <translation>Indicar la finalidad {purpose}</translation>
  </message>
  <message>
   <source>Or something else, which is noted as beside the collection's purposes:</source>
   <translation>U otra cosa, que se anota como ajena a las finalidades de la colección:</translation>
  </message>
  <message>
   <source>Places</source>
   <translation>Lugares</translation>
  </message>
  <message numerus="yes">
   <source>{n} attempts refused</source>
   <translation>
    <numerusform>{n} intento rechazado</numerusform>
    <numerusform>{n} intentos rechazados</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{tried}, {n} connections permitted</source>
   <translation>
    <numerusform>{tried}, {n} conexión permitida</numerusform>
    <numerusform>{tried}, {n} conexiones permitidas</numerusform>
   </translation>
  </message>
  <message>
   <source>Network used. </source>
   <translation>Red usada. </translation>
  </message>
  <message>
   <source>Stays on this computer. </source>
   <translation>Queda en este ordenador. </translation>
  </message>
  <message>
   <source>{what} Click for details.</source>
   <translation>{what} Haga clic para ver detalles.</translation>
  </message>
  <message>
   <source>As you permitted</source>
   <translation>Como usted permitió</translation>
  </message>
  <message>
   <source>Stays on this computer</source>
   <translation>Queda en este ordenador</translation>
  </message>
  <message>
   <source>No network attempts</source>
   <translation>Ningún intento de red</translation>
  </message>
  <message>
   <source>{n} refused</source>
   <translation>{n} rechazados</translation>
  </message>
  <message numerus="yes">
   <source>{n} connections</source>
   <translation>
    <numerusform>{n} conexión</numerusform>
    <numerusform>{n} conexiones</numerusform>
   </translation>
  </message>
  <message>
   <source>No attempt refused</source>
   <translation>Ningún intento rechazado</translation>
  </message>
  <message>
   <source>Rails policy…</source>
   <translation>Política de barreras…</translation>
  </message>
  <message>
   <source>Red-team run…</source>
   <translation>Ataque de prueba…</translation>
  </message>
  <message>
   <source>Rails</source>
   <translation>Barreras</translation>
  </message>
  <message>
   <source>What is looked for in questions, documents, tools and answers, and what is done about it; and how well that holds against probes.</source>
   <translation>Qué se busca en preguntas, documentos, herramientas y respuestas, y qué se hace; y qué tal aguanta frente a pruebas.</translation>
  </message>
  <message>
   <source>The model that answers is asked one question for each, before an answer is shown. What is done about a “yes” stands under Rails. A small model judges badly.</source>
   <translation>Al modelo que responde se le hace una pregunta por cada una, antes de mostrar una respuesta. Qué se hace con un «sí» está en Barreras. Un modelo pequeño juzga mal.</translation>
  </message>
  <message>
   <source>Each answer is criticised by the written principles and rewritten where it breaks one, before it is shown; the former one is kept with the answer.</source>
   <translation>Cada respuesta se critica según los principios escritos y se reescribe donde infringe uno, antes de mostrarse; la anterior se guarda con la respuesta.</translation>
  </message>
  <message>
   <source>Name of your question</source>
   <translation>Nombre de su pregunta</translation>
  </message>
  <message>
   <source>Your question to the judge</source>
   <translation>Su pregunta al juez</translation>
  </message>
  <message>
   <source>Does the text …? Yes means it is broken.</source>
   <translation>¿El texto …? Sí significa que se infringe.</translation>
  </message>
  <message>
   <source>Revise answers before they are shown</source>
   <translation>Revisar las respuestas antes de mostrarlas</translation>
  </message>
  <message>
   <source>JSON Schema that answers have to follow</source>
   <translation>Esquema JSON que deben seguir las respuestas</translation>
  </message>
  <message>
   <source>Keep the form</source>
   <translation>Guardar la forma</translation>
  </message>
  <message>
   <source>Most characters, {way}</source>
   <translation>Caracteres como máximo, {way}</translation>
  </message>
  <message>
   <source>Questions a minute</source>
   <translation>Preguntas por minuto</translation>
  </message>
  <message>
   <source>Questions a day</source>
   <translation>Preguntas por día</translation>
  </message>
  <message>
   <source>The model as judge</source>
   <translation>El modelo como juez</translation>
  </message>
  <message>
   <source>Critique and revise</source>
   <translation>Criticar y revisar</translation>
  </message>
  <message>
   <source>The form of answers</source>
   <translation>La forma de las respuestas</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>Límites</translation>
  </message>
  <message>
   <source>Questions of a profile a minute</source>
   <translation>Preguntas de un perfil por minuto</translation>
  </message>
  <message>
   <source>Questions of a profile a day</source>
   <translation>Preguntas de un perfil por día</translation>
  </message>
  <message>
   <source>Characters: {way}</source>
   <translation>Caracteres: {way}</translation>
  </message>
  <message>
   <source>no</source>
   <translation>no</translation>
  </message>
  <message>
   <source>unsure</source>
   <translation>dudoso</translation>
  </message>
  <message>
   <source>{calls:,} calls of the model, {tokens:,} tokens, {seconds:.1f} s</source>
   <translation>{calls:,} llamadas al modelo, {tokens:,} tokens, {seconds:.1f} s</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} policies are broken.</source>
   <translation>
    <numerusform>Se infringe {n:,} política.</numerusform>
    <numerusform>Se infringen {n:,} políticas.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n:,} people are answered otherwise.</source>
   <translation>
    <numerusform>A {n:,} persona se le responde de otro modo.</numerusform>
    <numerusform>A {n:,} personas se les responde de otro modo.</numerusform>
   </translation>
  </message>
  <message>
   <source>No principle was found broken.</source>
   <translation>No se infringe ningún principio.</translation>
  </message>
  <message>
   <source>A second look</source>
   <translation>Una segunda mirada</translation>
  </message>
  <message>
   <source>The local model looks at the answer. It may take minutes; nothing is changed.</source>
   <translation>El modelo local mira la respuesta. Puede tardar minutos; no se cambia nada.</translation>
  </message>
  <message>
   <source>Judge it</source>
   <translation>Juzgarla</translation>
  </message>
  <message>
   <source>Ask about other people</source>
   <translation>Preguntar por otras personas</translation>
  </message>
  <message>
   <source>Criticise and rewrite</source>
   <translation>Criticar y reescribir</translation>
  </message>
  <message>
   <source>The model is at work</source>
   <translation>El modelo está trabajando</translation>
  </message>
  <message>
   <source>The answer, rewritten</source>
   <translation>La respuesta, reescrita</translation>
  </message>
  <message>
   <source>Broken: {principle} {critique}</source>
   <translation>Infringido: {principle} {critique}</translation>
  </message>
  <message>
   <source>Policy</source>
   <translation>Política</translation>
  </message>
  <message>
   <source>Broken</source>
   <translation>Infringida</translation>
  </message>
  <message>
   <source>Refused</source>
   <translation>Rechazado</translation>
  </message>
  <message>
   <source>Likeness</source>
   <translation>Parecido</translation>
  </message>
  <message>
   <source>Length</source>
   <translation>Longitud</translation>
  </message>
  <message>
   <source>differs</source>
   <translation>difiere</translation>
  </message>
  <message>
   <source>in addition to the workspace</source>
   <translation>además del espacio de trabajo</translation>
  </message>
  <message>
   <source>Done about it: {action}.</source>
   <translation>Qué se hace: {action}.</translation>
  </message>
  <message>
   <source>Likeness to “{name}”: {likeness:.2f}, counts from {least:.2f}</source>
   <translation>Parecido con «{name}»: {likeness:.2f}, cuenta desde {least:.2f}</translation>
  </message>
  <message>
   <source>Rails policy</source>
   <translation>Política de barreras</translation>
  </message>
  <message>
   <source>Policy of</source>
   <translation>Política de</translation>
  </message>
  <message>
   <source>As what it is tried</source>
   <translation>Como qué se prueba</translation>
  </message>
  <message>
   <source>Back to the default…</source>
   <translation>Volver a lo predeterminado…</translation>
  </message>
  <message>
   <source>Try a text</source>
   <translation>Probar un texto</translation>
  </message>
  <message>
   <source>Try a text: what would the rails say?</source>
   <translation>Probar un texto: ¿qué dirían las barreras?</translation>
  </message>
  <message>
   <source>This workspace</source>
   <translation>Este espacio de trabajo</translation>
  </message>
  <message>
   <source>Back to the default?</source>
   <translation>¿Volver a lo predeterminado?</translation>
  </message>
  <message>
   <source>Orders in documents are noted, everything else is allowed; lists, examples and what collections add are gone.</source>
   <translation>Las órdenes en documentos se anotan, todo lo demás se permite; listas, ejemplos y lo que añaden las colecciones desaparecen.</translation>
  </message>
  <message>
   <source>Back to the default</source>
   <translation>Volver a lo predeterminado</translation>
  </message>
  <message>
   <source>{name} ({severity}): {why}</source>
   <translation>{name} ({severity}): {why}</translation>
  </message>
  <message>
   <source>Nothing was found.</source>
   <translation>No se encontró nada.</translation>
  </message>
  <message>
   <source>Words and examples</source>
   <translation>Palabras y ejemplos</translation>
  </message>
  <message>
   <source>Judge and form</source>
   <translation>Juez y forma</translation>
  </message>
  <message>
   <source>Type or paste something; nothing of it is kept.</source>
   <translation>Escriba o pegue algo; no se guarda nada.</translation>
  </message>
  <message numerus="yes">
   <source>and {n:,} more</source>
   <translation>
    <numerusform>y {n:,} más</numerusform>
    <numerusform>y {n:,} más</numerusform>
   </translation>
  </message>
  <message>
   <source>Probes</source>
   <translation>Pruebas</translation>
  </message>
  <message>
   <source>Severity</source>
   <translation>Gravedad</translation>
  </message>
  <message>
   <source>Held</source>
   <translation>Retenidas</translation>
  </message>
  <message>
   <source>Noticed</source>
   <translation>Advertidas</translation>
  </message>
  <message>
   <source>Got their way</source>
   <translation>Se salieron con la suya</translation>
  </message>
  <message>
   <source>Rate</source>
   <translation>Tasa</translation>
  </message>
  <message>
   <source>{m:.0f} min left</source>
   <translation>quedan {m:.0f} min</translation>
  </message>
  <message>
   <source>{s:.0f} s left</source>
   <translation>quedan {s:.0f} s</translation>
  </message>
  <message>
   <source>Red-team run</source>
   <translation>Ataque de prueba</translation>
  </message>
  <message>
   <source>Who is asked</source>
   <translation>A quién se pregunta</translation>
  </message>
  <message>
   <source>By which rails</source>
   <translation>Con qué barreras</translation>
  </message>
  <message>
   <source>With the rails, without, or both</source>
   <translation>Con las barreras, sin ellas, o ambas</translation>
  </message>
  <message>
   <source>Rates by family</source>
   <translation>Tasas por familia</translation>
  </message>
  <message>
   <source>The model that chat uses</source>
   <translation>El modelo que usa el chat</translation>
  </message>
  <message>
   <source>No model: what the rails notice</source>
   <translation>Sin modelo: lo que advierten las barreras</translation>
  </message>
  <message>
   <source>Strict: block what is found</source>
   <translation>Estricto: bloquear lo que se encuentre</translation>
  </message>
  <message>
   <source>As in this workspace</source>
   <translation>Como en este espacio de trabajo</translation>
  </message>
  <message>
   <source>Without rails, then with them</source>
   <translation>Sin barreras, luego con ellas</translation>
  </message>
  <message>
   <source>With rails alone</source>
   <translation>Solo con barreras</translation>
  </message>
  <message>
   <source>Without rails alone</source>
   <translation>Solo sin barreras</translation>
  </message>
  <message>
   <source>the model that chat uses</source>
   <translation>el modelo que usa el chat</translation>
  </message>
  <message>
   <source>{done:,} of {all:,} probes; {left}</source>
   <translation>{done:,} de {all:,} pruebas; {left}</translation>
  </message>
  <message>
   <source>no model, the rails alone</source>
   <translation>ningún modelo, solo las barreras</translation>
  </message>
  <message>
   <source>{day} UTC, asked: {asked}, {seconds:,.0f} s</source>
   <translation>{day} UTC, preguntado: {asked}, {seconds:,.0f} s</translation>
  </message>
  <message>
   <source>{severity}, rails {on}: {n:,} of {tried:,} got their way</source>
   <translation>{severity}, barreras {on}: {n:,} de {tried:,} se salieron con la suya</translation>
  </message>
  <message>
   <source>on</source>
   <translation>activas</translation>
  </message>
  <message>
   <source>off</source>
   <translation>inactivas</translation>
  </message>
  <message>
   <source>Probes of our own try to talk the model out of its rules. {probes}. What got its way is listed with its family and severity.</source>
   <translation>Pruebas propias intentan apartar al modelo de sus reglas. {probes}. Lo que se salió con la suya se lista con su familia y gravedad.</translation>
  </message>
  <message>
   <source>The model is being loaded…</source>
   <translation>Se está cargando el modelo…</translation>
  </message>
  <message>
   <source>It begins…</source>
   <translation>Empieza…</translation>
  </message>
  <message>
   <source>Page to print (*.html)</source>
   <translation>Página para imprimir (*.html)</translation>
  </message>
  <message>
   <source>Written: {p}</source>
   <translation>Escrito: {p}</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} probes are chosen</source>
   <translation>
    <numerusform>{n:,} prueba elegida</numerusform>
    <numerusform>{n:,} pruebas elegidas</numerusform>
   </translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>Preguntas</translation>
  </message>
  <message>
   <source>Answers</source>
   <translation>Respuestas</translation>
  </message>
  <message>
   <source>Allow</source>
   <translation>Permitir</translation>
  </message>
  <message>
   <source>Note it</source>
   <translation>Anotarlo</translation>
  </message>
  <message>
   <source>Take out</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Ask a person</source>
   <translation>Preguntar a una persona</translation>
  </message>
  <message>
   <source>Block</source>
   <translation>Bloquear</translation>
  </message>
  <message>
   <source>low</source>
   <translation>baja</translation>
  </message>
  <message>
   <source>medium</source>
   <translation>media</translation>
  </message>
  <message>
   <source>high</source>
   <translation>alta</translation>
  </message>
  <message>
   <source>Orders to the model</source>
   <translation>Órdenes al modelo</translation>
  </message>
  <message>
   <source>also hidden in documents</source>
   <translation>también ocultas en documentos</translation>
  </message>
  <message>
   <source>Jailbreaks</source>
   <translation>Intentos de saltarse límites</translation>
  </message>
  <message>
   <source>roles and tricks against the model's limits</source>
   <translation>papeles y trucos contra los límites del modelo</translation>
  </message>
  <message>
   <source>Invisible signs</source>
   <translation>Signos invisibles</translation>
  </message>
  <message>
   <source>what nobody sees</source>
   <translation>lo que nadie ve</translation>
  </message>
  <message>
   <source>Look-alike letters</source>
   <translation>Letras parecidas</translation>
  </message>
  <message>
   <source>of another script inside a word</source>
   <translation>de otra escritura dentro de una palabra</translation>
  </message>
  <message>
   <source>Secrets</source>
   <translation>Secretos</translation>
  </message>
  <message>
   <source>keys and passwords</source>
   <translation>claves y contraseñas</translation>
  </message>
  <message>
   <source>by the recognisers</source>
   <translation>por los reconocedores</translation>
  </message>
  <message>
   <source>System text</source>
   <translation>Texto de sistema</translation>
  </message>
  <message>
   <source>eight words of it in a row</source>
   <translation>ocho palabras seguidas de él</translation>
  </message>
  <message>
   <source>Claims</source>
   <translation>Afirmaciones</translation>
  </message>
  <message>
   <source>advice on money or health, and your own list</source>
   <translation>consejos de dinero o salud, y su propia lista</translation>
  </message>
  <message>
   <source>program text</source>
   <translation>texto de programa</translation>
  </message>
  <message>
   <source>more characters than allowed</source>
   <translation>más caracteres de los permitidos</translation>
  </message>
  <message>
   <source>Off topic</source>
   <translation>Fuera de tema</translation>
  </message>
  <message>
   <source>words and examples of your own</source>
   <translation>palabras y ejemplos propios</translation>
  </message>
  <message>
   <source>Brand words</source>
   <translation>Palabras de marca</translation>
  </message>
  <message>
   <source>Insults and threats</source>
   <translation>Insultos y amenazas</translation>
  </message>
  <message>
   <source>contempt, threats</source>
   <translation>desprecio, amenazas</translation>
  </message>
  <message>
   <source>Tone</source>
   <translation>Tono</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Forma</translation>
  </message>
  <message>
   <source>an answer that is not of the form demanded</source>
   <translation>una respuesta que no tiene la forma exigida</translation>
  </message>
  <message>
   <source>Not borne out</source>
   <translation>Sin respaldo</translation>
  </message>
  <message>
   <source>sentences against their sources</source>
   <translation>frases frente a sus fuentes</translation>
  </message>
  <message>
   <source>asked policy by policy</source>
   <translation>preguntado política por política</translation>
  </message>
  <message>
   <source>Found as they stand, whatever their case; a phrase across line ends, too.</source>
   <translation>Se encuentran como están, con cualquier mayúscula; una expresión también a través de finales de línea.</translation>
  </message>
  <message>
   <source>Sentences that mean nearly the same as one of the examples are found.</source>
   <translation>Se encuentran frases que significan casi lo mismo que uno de los ejemplos.</translation>
  </message>
  <message>
   <source>List of</source>
   <translation>Lista de</translation>
  </message>
  <message>
   <source>Words and phrases, one a line</source>
   <translation>Palabras y expresiones, una por línea</translation>
  </message>
  <message>
   <source>Keep the list</source>
   <translation>Guardar la lista</translation>
  </message>
  <message>
   <source>Entry</source>
   <translation>Entrada</translation>
  </message>
  <message>
   <source>Name, such as: politics</source>
   <translation>Nombre, como: política</translation>
  </message>
  <message>
   <source>What it is</source>
   <translation>Qué es</translation>
  </message>
  <message>
   <source>Questions have to be about this</source>
   <translation>Las preguntas deben tratar de esto</translation>
  </message>
  <message>
   <source>From which likeness on</source>
   <translation>Desde qué parecido</translation>
  </message>
  <message>
   <source>Example sentences, one a line; twenty do well</source>
   <translation>Frases de ejemplo, una por línea; veinte van bien</translation>
  </message>
  <message>
   <source>A new one</source>
   <translation>Una nueva</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} examples</source>
   <translation>
    <numerusform>{n:,} ejemplo</numerusform>
    <numerusform>{n:,} ejemplos</numerusform>
   </translation>
  </message>
  <message>
   <source>By word</source>
   <translation>Por palabra</translation>
  </message>
  <message>
   <source>By example</source>
   <translation>Por ejemplo</translation>
  </message>
  <message>
   <source>Collections (*{suffix});;All files (*)</source>
   <translation>Colecciones (*{suffix});;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>Everything goes into one file: the documents, their texts, passages, vectors, tags and settings. The file is not encrypted; keep it where only you can read it.</source>
   <translation>Todo va en un archivo: los documentos, sus textos, pasajes, vectores, etiquetas y ajustes. El archivo no está cifrado; guárdelo donde solo usted pueda leerlo.</translation>
  </message>
  <message>
   <source>The file is checked whole before anything is taken from it. An archive says of its files what stands in them: if you do not trust who made it, have the files read here.</source>
   <translation>El archivo se comprueba entero antes de tomar nada de él. Un archivo de colección dice de sus archivos lo que contienen: si no se fía de quien lo hizo, haga leer los archivos aquí.</translation>
  </message>
  <message>
   <source>Export “{name}”</source>
   <translation>Exportar «{name}»</translation>
  </message>
  <message>
   <source>Import a collection</source>
   <translation>Importar una colección</translation>
  </message>
  <message>
   <source>Read the files here instead</source>
   <translation>Leer aquí los archivos en su lugar</translation>
  </message>
  <message>
   <source>Waiting for its turn…</source>
   <translation>Espera su turno…</translation>
  </message>
  <message>
   <source> {done:,} of {amount}</source>
   <translation> {done:,} de {amount}</translation>
  </message>
  <message>
   <source>Choose where…</source>
   <translation>Elegir dónde…</translation>
  </message>
  <message>
   <source>Export to</source>
   <translation>Exportar a</translation>
  </message>
  <message>
   <source>, {n_known:,} were there already</source>
   <translation>, {n_known:,} ya estaban allí</translation>
  </message>
  <message>
   <source>{amount} came into “{name}”{known}.</source>
   <translation>{amount} entraron en «{name}»{known}.</translation>
  </message>
  <message>
   <source>All collections</source>
   <translation>Todas las colecciones</translation>
  </message>
  <message>
   <source>Looks at the database, compares full text, passages, files and the index with it, and changes nothing. What does not fit can be made anew from the database.</source>
   <translation>Mira la base de datos, compara con ella texto completo, pasajes, archivos e índice, y no cambia nada. Lo que no encaje se puede rehacer desde la base de datos.</translation>
  </message>
  <message>
   <source>How many</source>
   <translation>Cuántos</translation>
  </message>
  <message>
   <source>Figures and check</source>
   <translation>Cifras y comprobación</translation>
  </message>
  <message>
   <source>Check now</source>
   <translation>Comprobar ahora</translation>
  </message>
  <message>
   <source>Repair</source>
   <translation>Reparar</translation>
  </message>
  <message>
   <source>Progress of the check</source>
   <translation>Avance de la comprobación</translation>
  </message>
  <message>
   <source>Looking at {step}…</source>
   <translation>Mirando {step}…</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>Cifras</translation>
  </message>
  <message>
   <source>Does everything agree</source>
   <translation>Concuerda todo</translation>
  </message>
  <message>
   <source>Look closer</source>
   <translation>Mirar de cerca</translation>
  </message>
  <message>
   <source>Search playground, test sets, figures and check</source>
   <translation>Laboratorio de búsqueda, conjuntos de pruebas, cifras y comprobación</translation>
  </message>
  <message>
   <source>Search playground…</source>
   <translation>Laboratorio de búsqueda…</translation>
  </message>
  <message>
   <source>Test sets…</source>
   <translation>Conjuntos de pruebas…</translation>
  </message>
  <message>
   <source>Figures and check…</source>
   <translation>Cifras y comprobación…</translation>
  </message>
  <message>
   <source>Export this collection…</source>
   <translation>Exportar esta colección…</translation>
  </message>
  <message>
   <source>Import a collection…</source>
   <translation>Importar una colección…</translation>
  </message>
  <message>
   <source>Take over from GPT4All or Open WebUI…</source>
   <translation>Incorporar de GPT4All u Open WebUI…</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Correcto</translation>
  </message>
  <message>
   <source>This passage is right for the question: keep both in the collection's test set</source>
   <translation>Este pasaje es correcto para la pregunta: guardar ambos en el conjunto de pruebas de la colección</translation>
  </message>
  <message>
   <source>It was not kept.</source>
   <translation>No se guardó.</translation>
  </message>
  <message>
   <source>Kept in the test set “{name}”</source>
   <translation>Guardado en el conjunto de pruebas «{name}»</translation>
  </message>
  <message>
   <source>Not kept</source>
   <translation>No guardado</translation>
  </message>
  <message>
   <source>Meaning</source>
   <translation>Sentido</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Palabras</translation>
  </message>
  <message>
   <source>Fused</source>
   <translation>Fusión</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>Orden</translation>
  </message>
  <message>
   <source>Search playground</source>
   <translation>Laboratorio de búsqueda</translation>
  </message>
  <message>
   <source>What would you ask these documents?</source>
   <translation>¿Qué preguntaría a estos documentos?</translation>
  </message>
  <message>
   <source>Collection to search</source>
   <translation>Colección donde buscar</translation>
  </message>
  <message>
   <source>Filters</source>
   <translation>Filtros</translation>
  </message>
  <message>
   <source>key=value, != takes away, &gt;= and &lt;= for dates; quotes hold blanks</source>
   <translation>key=value, != excluye, &gt;= y &lt;= para fechas; las comillas guardan espacios</translation>
  </message>
  <message>
   <source>Searching</source>
   <translation>Buscando</translation>
  </message>
  <message>
   <source>Passages found</source>
   <translation>Pasajes encontrados</translation>
  </message>
  <message>
   <source>This one is right</source>
   <translation>Este es correcto</translation>
  </message>
  <message>
   <source>Keep question and passage in the collection's test set</source>
   <translation>Guardar pregunta y pasaje en el conjunto de pruebas de la colección</translation>
  </message>
  <message>
   <source>Passages in the prompt</source>
   <translation>Pasajes en el prompt</translation>
  </message>
  <message>
   <source>Show the prompt</source>
   <translation>Mostrar el prompt</translation>
  </message>
  <message>
   <source>Count with the model</source>
   <translation>Contar con el modelo</translation>
  </message>
  <message>
   <source>Try a search</source>
   <translation>Pruebe una búsqueda</translation>
  </message>
  <message>
   <source>Type a question. You see what is found by meaning and by words, with ranks and scores, how both are fused, and which passages a model would read. Mark the right one, and the collection's test set grows.</source>
   <translation>Escriba una pregunta. Verá qué se encuentra por sentido y por palabras, con rangos y puntuaciones, cómo se fusionan ambos y qué pasajes leería un modelo. Marque el correcto, y el conjunto de pruebas de la colección crece.</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} passages</source>
   <translation>
    <numerusform>{n:,} pasaje</numerusform>
    <numerusform>{n:,} pasajes</numerusform>
   </translation>
  </message>
  <message>
   <source>Kept in the test set “{name}”, which has {amount} now.</source>
   <translation>Guardado en el conjunto de pruebas «{name}», que ahora tiene {amount}.</translation>
  </message>
  <message>
   <source>In the prompt</source>
   <translation>En el prompt</translation>
  </message>
  <message>
   <source>What would be sent</source>
   <translation>Qué se enviaría</translation>
  </message>
  <message>
   <source>No passage has these words.</source>
   <translation>Ningún pasaje tiene estas palabras.</translation>
  </message>
  <message>
   <source>{used} at most; tokens are counted with a loaded model.</source>
   <translation>{used} como máximo; los tokens se cuentan con un modelo cargado.</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} questions</source>
   <translation>
    <numerusform>{n:,} pregunta</numerusform>
    <numerusform>{n:,} preguntas</numerusform>
   </translation>
  </message>
  <message>
   <source>Back to the document before</source>
   <translation>Volver al documento anterior</translation>
  </message>
  <message>
   <source>Open the file</source>
   <translation>Abrir el archivo</translation>
  </message>
  <message>
   <source>Passages of the document</source>
   <translation>Pasajes del documento</translation>
  </message>
  <message>
   <source>Nearest passages</source>
   <translation>Pasajes más cercanos</translation>
  </message>
  <message>
   <source>{name} – reading room</source>
   <translation>{name} – sala de lectura</translation>
  </message>
  <message>
   <source>Looking for them…</source>
   <translation>Buscándolos…</translation>
  </message>
  <message>
   <source>Nearest to the passage</source>
   <translation>Lo más cercano al pasaje</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Lugar</translation>
  </message>
  <message>
   <source>This document has no passages yet.</source>
   <translation>Este documento todavía no tiene pasajes.</translation>
  </message>
  <message>
   <source>{n_chunks:,}, {n_indexed:,} in the index</source>
   <translation>{n_chunks:,}, {n_indexed:,} en el índice</translation>
  </message>
  <message>
   <source>By meaning, in the whole collection. Enter opens one.</source>
   <translation>Por sentido, en toda la colección. Intro abre uno.</translation>
  </message>
  <message>
   <source>None yet: the passage is not in the index.</source>
   <translation>Ninguno aún: el pasaje no está en el índice.</translation>
  </message>
  <message>
   <source>here</source>
   <translation>aquí</translation>
  </message>
  <message>
   <source>A test set is questions with what should be found for each. Mark a right passage in the search playground or under an answer, or import questions and judgements in BEIR's layout. Each run is kept, so you see what another embedder or order of hits brings.</source>
   <translation>Un conjunto de pruebas son preguntas con lo que debe encontrarse para cada una. Marque un pasaje correcto en el laboratorio o bajo una respuesta, o importe preguntas y juicios con la disposición de BEIR. Cada ejecución se guarda: verá qué aporta otro modelo de vectores u otro orden.</translation>
  </message>
  <message>
   <source>At 10</source>
   <translation>A 10</translation>
  </message>
  <message>
   <source>Median</source>
   <translation>Mediana</translation>
  </message>
  <message>
   <source>a file</source>
   <translation>un archivo</translation>
  </message>
  <message>
   <source>an answer</source>
   <translation>una respuesta</translation>
  </message>
  <message>
   <source>the playground</source>
   <translation>el laboratorio</translation>
  </message>
  <message>
   <source>by hand</source>
   <translation>a mano</translation>
  </message>
  <message>
   <source>Test sets</source>
   <translation>Conjuntos de pruebas</translation>
  </message>
  <message>
   <source>Test set</source>
   <translation>Conjunto de pruebas</translation>
  </message>
  <message>
   <source>A folder with queries.jsonl and qrels/test.tsv</source>
   <translation>Una carpeta con queries.jsonl y qrels/test.tsv</translation>
  </message>
  <message>
   <source>Progress of the run</source>
   <translation>Avance de la ejecución</translation>
  </message>
  <message>
   <source>Figures of the last run</source>
   <translation>Cifras de la última ejecución</translation>
  </message>
  <message>
   <source>Figures over time</source>
   <translation>Cifras a lo largo del tiempo</translation>
  </message>
  <message>
   <source>Which figure is shown over time</source>
   <translation>Qué cifra se muestra a lo largo del tiempo</translation>
  </message>
  <message>
   <source>Take this question out</source>
   <translation>Sacar esta pregunta</translation>
  </message>
  <message>
   <source>Import questions: queries.jsonl and qrels/test.tsv</source>
   <translation>Importar preguntas: queries.jsonl y qrels/test.tsv</translation>
  </message>
  <message>
   <source>Remove “{name}”?</source>
   <translation>¿Quitar «{name}»?</translation>
  </message>
  <message>
   <source>Its {amount} and the results of all its runs are removed. Documents stay as they are.</source>
   <translation>{amount} y los resultados de todas sus ejecuciones se quitan. Los documentos quedan como están.</translation>
  </message>
  <message>
   <source>No test sets yet</source>
   <translation>Todavía no hay conjuntos de pruebas</translation>
  </message>
  <message>
   <source>Never run. Press Run to measure.</source>
   <translation>Nunca ejecutado. Pulse Ejecutar para medir.</translation>
  </message>
  <message>
   <source>nDCG@10 over time</source>
   <translation>nDCG@10 en el tiempo</translation>
  </message>
  <message>
   <source>Recall@10 over time</source>
   <translation>Recall@10 a lo largo del tiempo</translation>
  </message>
  <message>
   <source>MRR@10 over time</source>
   <translation>MRR@10 a lo largo del tiempo</translation>
  </message>
  <message>
   <source>Median over time</source>
   <translation>Mediana a lo largo del tiempo</translation>
  </message>
  <message>
   <source>p95 over time</source>
   <translation>p95 a lo largo del tiempo</translation>
  </message>
  <message>
   <source>Both</source>
   <translation>Ambos</translation>
  </message>
  <message>
   <source>{amount}, {n_tokens:,} of {n_ctx:,} tokens for {model}: {n_frame:,} for instruction and question, at most {n_answer:,} left for the answer</source>
   <translation>{amount}, {n_tokens:,} de {n_ctx:,} tokens para {model}: {n_frame:,} para instrucción y pregunta, como máximo {n_answer:,} quedan para la respuesta</translation>
  </message>
  <message>
   <source>{amount}, {amount_2}, {n_indexed:,} in the index</source>
   <translation>{amount}, {amount_2}, {n_indexed:,} en el índice</translation>
  </message>
  <message>
   <source>{amount} not as they should be: {of}{waiting}.</source>
   <translation>{amount} no como deberían: {of}{waiting}.</translation>
  </message>
  <message>
   <source>As its file is</source>
   <translation>Como su archivo</translation>
  </message>
  <message>
   <source>Its file has changed</source>
   <translation>Su archivo cambió</translation>
  </message>
  <message>
   <source>Its file is gone</source>
   <translation>Su archivo ya no está</translation>
  </message>
  <message>
   <source>Came with an archive</source>
   <translation>Vino con un archivo</translation>
  </message>
  <message>
   <source>{amount} in {what:.0f} ms</source>
   <translation>{amount} en {what:.0f} ms</translation>
  </message>
  <message>
   <source>{said}. {amount} did not fit.</source>
   <translation>{said}. {amount} no cupieron.</translation>
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
   <translation>{moment}: {amount} sobre {amount_2}, {embedder}, orden {rerank}</translation>
  </message>
  <message>
   <source>; {amount} waiting</source>
   <translation>; {amount} en espera</translation>
  </message>
  <message>
   <source>Database, full text, index and files agree: {of}{waiting}.</source>
   <translation>Base de datos, texto completo, índice y archivos concuerdan: {of}{waiting}.</translation>
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
   <translation>página {page}</translation>
  </message>
  <message>
   <source>character {start:,}</source>
   <translation>carácter {start:,}</translation>
  </message>
  <message>
   <source>beginning</source>
   <translation>principio</translation>
  </message>
  <message>
   <source>put in order by {reranker} in {what:.0f} ms</source>
   <translation>ordenado por {reranker} en {what:.0f} ms</translation>
  </message>
  <message>
   <source>nothing right found for {n_missed:,}</source>
   <translation>nada correcto encontrado para {n_missed:,}</translation>
  </message>
  <message>
   <source>{amount} not in the collection</source>
   <translation>{amount} no están en la colección</translation>
  </message>
  <message>
   <source>can be repaired</source>
   <translation>se puede reparar</translation>
  </message>
  <message>
   <source>cannot be repaired here</source>
   <translation>aquí no se puede reparar</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} things</source>
   <translation>
    <numerusform>{n:,} cosa</numerusform>
    <numerusform>{n:,} cosas</numerusform>
   </translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Archivos</translation>
  </message>
  <message>
   <source>Languages</source>
   <translation>Idiomas</translation>
  </message>
  <message>
   <source>Freshness</source>
   <translation>Actualidad</translation>
  </message>
  <message>
   <source>Last added</source>
   <translation>Último añadido</translation>
  </message>
  <message>
   <source>Found by words</source>
   <translation>Hallados por palabras</translation>
  </message>
  <message>
   <source>{by_words:.0%} of documents</source>
   <translation>{by_words:.0%} de los documentos</translation>
  </message>
  <message>
   <source>Found by meaning</source>
   <translation>Hallados por sentido</translation>
  </message>
  <message>
   <source>{by_meaning:.0%} of passages</source>
   <translation>{by_meaning:.0%} de los pasajes</translation>
  </message>
  <message>
   <source>Text in passages</source>
   <translation>Texto en pasajes</translation>
  </message>
  <message>
   <source>{document} (the passage is gone)</source>
   <translation>{document} (el pasaje ya no está)</translation>
  </message>
  <message>
   <source>Last sync</source>
   <translation>Última sincronización</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} right documents</source>
   <translation>
    <numerusform>{n:,} documento correcto</numerusform>
    <numerusform>{n:,} documentos correctos</numerusform>
   </translation>
  </message>
  <message>
   <source> of linked folders</source>
   <translation> de carpetas vinculadas</translation>
  </message>
  <message>
   <source>{rest:,} others</source>
   <translation>{rest:,} otros</translation>
  </message>
  <message>
   <source>Find everything that names a person, hand it out or erase it, with proof and a signed receipt. Say how long what is kept. Print what happened in a period.</source>
   <translation>Encuentre todo lo que nombra a una persona, entréguelo o bórrelo, con prueba y recibo firmado. Diga cuánto tiempo se guarda cada cosa. Imprima lo ocurrido en un periodo.</translation>
  </message>
  <message>
   <source>Persons, retention, reports</source>
   <translation>Personas, conservación, informes</translation>
  </message>
  <message>
   <source>A person's data…</source>
   <translation>Datos de una persona…</translation>
  </message>
  <message>
   <source>Retention…</source>
   <translation>Conservación…</translation>
  </message>
  <message>
   <source>Compliance report…</source>
   <translation>Informe de cumplimiento…</translation>
  </message>
  <message>
   <source>Models, adapters and prompt by their hashes, passages and their files, sampler and seed, rails and versions, signed with the key of the audit log.</source>
   <translation>Modelos, adaptadores y prompt por sus hashes, pasajes y sus archivos, muestreador y semilla, barreras y versiones, firmados con la clave del registro de auditoría.</translation>
  </message>
  <message>
   <source>PDF document (*.pdf);;Web page (*.html);;JSON, signed (*.json)</source>
   <translation>Documento PDF (*.pdf);;Página web (*.html);;JSON, firmado (*.json)</translation>
  </message>
  <message>
   <source>Asking again</source>
   <translation>Preguntando de nuevo</translation>
  </message>
  <message>
   <source>Dossier</source>
   <translation>Expediente</translation>
  </message>
  <message>
   <source>Ask again and compare</source>
   <translation>Preguntar de nuevo y comparar</translation>
  </message>
  <message>
   <source>Keep…</source>
   <translation>Guardar…</translation>
  </message>
  <message>
   <source>Web</source>
   <translation>Web</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} things are erased for good.{kept}</source>
   <translation>
    <numerusform>{n:,} cosa se borra para siempre.{kept}</numerusform>
    <numerusform>{n:,} cosas se borran para siempre.{kept}</numerusform>
   </translation>
  </message>
  <message>
   <source> {n_kept:,} are kept.</source>
   <translation> {n_kept:,} se conservan.</translation>
  </message>
  <message>
   <source>Erase this person's data</source>
   <translation>Borrar los datos de esta persona</translation>
  </message>
  <message>
   <source>Type “{word}” to do it</source>
   <translation>Escriba «{word}» para hacerlo</translation>
  </message>
  <message>
   <source>Erase</source>
   <translation>Borrar</translation>
  </message>
  <message>
   <source>… and {more:,} more.</source>
   <translation>… y {more:,} más.</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>Todo</translation>
  </message>
  <message>
   <source>All chats</source>
   <translation>Todos los chats</translation>
  </message>
  <message>
   <source>All training runs</source>
   <translation>Todos los entrenamientos</translation>
  </message>
  <message>
   <source>All evaluations</source>
   <translation>Todas las evaluaciones</translation>
  </message>
  <message>
   <source>Only what is named below</source>
   <translation>Solo lo nombrado abajo</translation>
  </message>
  <message>
   <source>New legal hold</source>
   <translation>Retención legal nueva</translation>
  </message>
  <message>
   <source>What it keeps is neither erased nor deleted by a rule until somebody releases it.</source>
   <translation>Lo que retiene no se borra ni lo elimina una regla hasta que alguien la levante.</translation>
  </message>
  <message>
   <source>Name of the case</source>
   <translation>Nombre del caso</translation>
  </message>
  <message>
   <source>Case 7</source>
   <translation>Caso 7</translation>
  </message>
  <message>
   <source>Order of a court, claim, audit</source>
   <translation>Orden judicial, reclamación, auditoría</translation>
  </message>
  <message>
   <source>What it keeps</source>
   <translation>Qué retiene</translation>
  </message>
  <message>
   <source>Named one by one</source>
   <translation>Nombrados uno a uno</translation>
  </message>
  <message>
   <source>Hold</source>
   <translation>Retener</translation>
  </message>
  <message>
   <source>Keeps</source>
   <translation>Retiene</translation>
  </message>
  <message>
   <source>And, one by one</source>
   <translation>Y, uno a uno</translation>
  </message>
  <message>
   <source>Policies in force, figures, incidents, whether the audit log fits, requests of persons and retention, and which rules of the GDPR and SOC 2 they bear on. An aid; it certifies nothing.</source>
   <translation>Políticas vigentes, cifras, incidentes, si concuerda el registro de auditoría, solicitudes de personas y conservación, y qué reglas del RGPD y de SOC 2 tocan. Una ayuda; no certifica nada.</translation>
  </message>
  <message>
   <source>PDF document (*.pdf);;Web page (*.html)</source>
   <translation>Documento PDF (*.pdf);;Página web (*.html)</translation>
  </message>
  <message>
   <source>compliance {begin} to {end}.pdf</source>
   <translation>cumplimiento {begin} a {end}.pdf</translation>
  </message>
  <message>
   <source>Compliance report</source>
   <translation>Informe de cumplimiento</translation>
  </message>
  <message>
   <source>From, as 2026-01-31</source>
   <translation>Desde, como 2026-01-31</translation>
  </message>
  <message>
   <source>To, not included, as 2026-02-28</source>
   <translation>Hasta, no incluido, como 2026-02-28</translation>
  </message>
  <message>
   <source>Write…</source>
   <translation>Escribir…</translation>
  </message>
  <message>
   <source>Write the report</source>
   <translation>Escribir el informe</translation>
  </message>
  <message>
   <source>Last month, {begin:%B %Y}</source>
   <translation>Mes pasado, {begin:%m/%Y}</translation>
  </message>
  <message>
   <source>This month so far</source>
   <translation>Este mes hasta ahora</translation>
  </message>
  <message>
   <source>{year} so far</source>
   <translation>{year} hasta ahora</translation>
  </message>
  <message>
   <source>Last year, {year}</source>
   <translation>Año pasado, {year}</translation>
  </message>
  <message>
   <source>to, not included</source>
   <translation>hasta, no incluido</translation>
  </message>
  <message>
   <source>A legal hold comes before an erasure and before every rule; a pin comes before a rule.</source>
   <translation>Una retención legal va antes que un borrado y que toda regla; una fijación va antes que una regla.</translation>
  </message>
  <message numerus="yes">
   <source>After {n:,} days</source>
   <translation>
    <numerusform>Tras {n:,} día</numerusform>
    <numerusform>Tras {n:,} días</numerusform>
   </translation>
  </message>
  <message>
   <source>{kind}, last {at}</source>
   <translation>{kind}, último {at}</translation>
  </message>
  <message>
   <source>Never deleted</source>
   <translation>Nunca se elimina</translation>
  </message>
  <message numerus="yes">
   <source>After {n:,} years</source>
   <translation>
    <numerusform>Tras {n:,} año</numerusform>
    <numerusform>Tras {n:,} años</numerusform>
   </translation>
  </message>
  <message>
   <source>goes</source>
   <translation>se va</translation>
  </message>
  <message>
   <source>How long what is kept</source>
   <translation>Cuánto tiempo se guarda cada cosa</translation>
  </message>
  <message>
   <source>Delete what is due by itself, once a day, while nobody asks</source>
   <translation>Eliminar por sí solo lo vencido, una vez al día, mientras nadie pregunta</translation>
  </message>
  <message>
   <source>What is due</source>
   <translation>Qué ha vencido</translation>
  </message>
  <message>
   <source>Nothing is due.</source>
   <translation>Nada ha vencido.</translation>
  </message>
  <message>
   <source>Pin</source>
   <translation>Fijar</translation>
  </message>
  <message>
   <source>Delete what is due…</source>
   <translation>Eliminar lo vencido…</translation>
  </message>
  <message>
   <source>Legal holds</source>
   <translation>Retenciones legales</translation>
  </message>
  <message>
   <source>There are no legal holds.</source>
   <translation>No hay retenciones legales.</translation>
  </message>
  <message>
   <source>New hold…</source>
   <translation>Retención nueva…</translation>
  </message>
  <message>
   <source>Release…</source>
   <translation>Levantar…</translation>
  </message>
  <message>
   <source>Delete {n_going:,} things for good?</source>
   <translation>¿Eliminar {n_going:,} cosas para siempre?</translation>
  </message>
  <message>
   <source>They are listed as going. What is pinned or held stays.</source>
   <translation>Están listadas como «se va». Lo fijado o retenido queda.</translation>
  </message>
  <message>
   <source>held: {held}</source>
   <translation>retenido: {held}</translation>
  </message>
  <message>
   <source>How long {kind} are kept</source>
   <translation>Cuánto tiempo se guardan {kind}</translation>
  </message>
  <message>
   <source>Rules</source>
   <translation>Reglas</translation>
  </message>
  <message>
   <source>Due now</source>
   <translation>Vencido ahora</translation>
  </message>
  <message>
   <source>since {at}</source>
   <translation>desde {at}</translation>
  </message>
  <message>
   <source>Release “{name}”?</source>
   <translation>¿Levantar «{name}»?</translation>
  </message>
  <message>
   <source>What it kept can be erased, and goes by its rules, from then on.</source>
   <translation>Lo que retenía se puede borrar, y sigue sus reglas, desde entonces.</translation>
  </message>
  <message>
   <source>pinned</source>
   <translation>fijado</translation>
  </message>
  <message>
   <source> (policy)</source>
   <translation> (política)</translation>
  </message>
  <message>
   <source>Names, addresses of mail and numbers, several separated by semicolons. Everything in this workspace is searched: chats, documents, prompts, data and training sets, evaluations, caches, drafts, settings, reports of crashes, copies of the database.</source>
   <translation>Nombres, direcciones de correo y números, varios separados por punto y coma. Se busca en todo este espacio de trabajo: chats, documentos, prompts, conjuntos de datos y de entrenamiento, evaluaciones, cachés, borradores, ajustes, informes de fallos, copias de la base de datos.</translation>
  </message>
  <message>
   <source>removed</source>
   <translation>quitado</translation>
  </message>
  <message>
   <source>blotted out</source>
   <translation>tachado</translation>
  </message>
  <message>
   <source>kept</source>
   <translation>conservado</translation>
  </message>
  <message>
   <source>{n_found:,} things name this person; {looked:,} rows and files were looked at.</source>
   <translation>{n_found:,} cosas nombran a esta persona; se miraron {looked:,} filas y archivos.</translation>
  </message>
  <message>
   <source>Nothing names this person; {looked:,} rows and files were looked at.</source>
   <translation>Nada nombra a esta persona; se miraron {looked:,} filas y archivos.</translation>
  </message>
  <message numerus="yes">
   <source>{place}, {n:,} times</source>
   <translation>
    <numerusform>{place}, {n:,} vez</numerusform>
    <numerusform>{place}, {n:,} veces</numerusform>
   </translation>
  </message>
  <message>
   <source>Erased. {proof:,} files with {proof_2:,} bytes were searched; {proof_3:,} hold a trace.</source>
   <translation>Borrado. Se buscó en {proof:,} archivos con {proof_2:,} bytes; {proof_3:,} guardan un rastro.</translation>
  </message>
  <message>
   <source>A person's data</source>
   <translation>Los datos de una persona</translation>
  </message>
  <message>
   <source>Names and other names</source>
   <translation>Nombres y otros nombres</translation>
  </message>
  <message>
   <source>Jane Doe; Janey</source>
   <translation>Juana Pérez; Juanita</translation>
  </message>
  <message>
   <source>Addresses of mail</source>
   <translation>Direcciones de correo</translation>
  </message>
  <message>
   <source>Telephone, account and other numbers</source>
   <translation>Números de teléfono, de cuenta y otros</translation>
  </message>
  <message>
   <source>How far the work is</source>
   <translation>Hasta dónde llega el trabajo</translation>
  </message>
  <message>
   <source>What an erasure does with this one</source>
   <translation>Qué hace un borrado con este</translation>
  </message>
  <message>
   <source>Erase…</source>
   <translation>Borrar…</translation>
  </message>
  <message>
   <source> Beyond them, made from them or out of the program's reach: {beyond:,}.</source>
   <translation> Además, hecho de ellos o fuera del alcance del programa: {beyond:,}.</translation>
  </message>
  <message>
   <source>Where the export goes</source>
   <translation>A dónde va la exportación</translation>
  </message>
  <message>
   <source>Something is left that was not meant to stay.</source>
   <translation>Queda algo que no debía quedar.</translation>
  </message>
  <message>
   <source>Keep the signed receipt</source>
   <translation>Guardar el recibo firmado</translation>
  </message>
  <message>
   <source>Names</source>
   <translation>Nombres</translation>
  </message>
  <message>
   <source>Mail</source>
   <translation>Correo</translation>
  </message>
  <message>
   <source>Numbers</source>
   <translation>Números</translation>
  </message>
  <message>
   <source>Nothing was searched yet.</source>
   <translation>Todavía no se buscó nada.</translation>
  </message>
  <message>
   <source>Everything is kept.</source>
   <translation>Todo se conserva.</translation>
  </message>
  <message>
   <source>Change what is done with a row.</source>
   <translation>Cambiar lo que se hace con una fila.</translation>
  </message>
  <message>
   <source>Deleted: {told}.</source>
   <translation>Eliminado: {told}.</translation>
  </message>
  <message>
   <source>{units:,} things are in {folder}</source>
   <translation>{units:,} cosas están en {folder}</translation>
  </message>
  <message>
   <source>Written to {made}</source>
   <translation>Escrito en {made}</translation>
  </message>
  <message>
   <source>Written to {path}</source>
   <translation>Escrito en {path}</translation>
  </message>
  <message>
   <source>Rules and other programs…</source>
   <translation>Reglas y otros programas…</translation>
  </message>
  <message>
   <source>llama-server, Ollama, LM Studio, vLLM and others serve models over the OpenAI protocol. What such a model is asked, with its passages, leaves this program.</source>
   <translation>llama-server, Ollama, LM Studio, vLLM y otros sirven modelos por el protocolo de OpenAI. Lo que se pregunta a un modelo así, con sus pasajes, sale de este programa.</translation>
  </message>
  <message>
   <source>The address must be permitted first: workbench network allow engines 127.0.0.1:8080, then start the program again. Without a name or context the server is asked for them.</source>
   <translation>La dirección debe permitirse antes: workbench network allow engines 127.0.0.1:8080, y reiniciar el programa. Sin nombre o contexto se le preguntan al servidor.</translation>
  </message>
  <message>
   <source>Add a model of another program</source>
   <translation>Añadir un modelo de otro programa</translation>
  </message>
  <message>
   <source>Name here</source>
   <translation>Nombre aquí</translation>
  </message>
  <message>
   <source>Neighbour</source>
   <translation>Vecino</translation>
  </message>
  <message>
   <source>Name there (optional)</source>
   <translation>Nombre allí (opcional)</translation>
  </message>
  <message>
   <source>as the server calls it</source>
   <translation>como lo llama el servidor</translation>
  </message>
  <message>
   <source>Context in tokens (optional)</source>
   <translation>Contexto en tokens (opcional)</translation>
  </message>
  <message>
   <source>File with its key (optional)</source>
   <translation>Archivo con su clave (opcional)</translation>
  </message>
  <message>
   <source>its first line is sent</source>
   <translation>se envía su primera línea</translation>
  </message>
  <message>
   <source>Stays on the loaded model if the set names it.</source>
   <translation>Sigue con el modelo cargado si el conjunto lo nombra.</translation>
  </message>
  <message>
   <source>Loads whom a rule wants; a larger model is held for {hold_s:g} s.</source>
   <translation>Carga a quien quiera una regla; un modelo mayor se mantiene {hold_s:g} s.</translation>
  </message>
  <message>
   <source> Models outside this program may be asked.</source>
   <translation> Se puede preguntar a modelos fuera de este programa.</translation>
  </message>
  <message>
   <source>{name}, in force</source>
   <translation>{name}, vigente</translation>
  </message>
  <message>
   <source>otherwise</source>
   <translation>si no</translation>
  </message>
  <message>
   <source>Stop following</source>
   <translation>Dejar de seguir</translation>
  </message>
  <message>
   <source>Follow in chat</source>
   <translation>Seguir en chat</translation>
  </message>
  <message>
   <source>if one fails</source>
   <translation>si uno falla</translation>
  </message>
  <message>
   <source>Rule set</source>
   <translation>Conjunto de reglas</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>Regla</translation>
  </message>
  <message>
   <source>Prompt tokens at most</source>
   <translation>Tokens del prompt como máximo</translation>
  </message>
  <message>
   <source>Prompt tokens at least</source>
   <translation>Tokens del prompt como mínimo</translation>
  </message>
  <message>
   <source>de, en</source>
   <translation>de, en</translation>
  </message>
  <message>
   <source>Hours</source>
   <translation>Horas</translation>
  </message>
  <message>
   <source>Add rule</source>
   <translation>Añadir regla</translation>
  </message>
  <message>
   <source>Either</source>
   <translation>Cualquiera</translation>
  </message>
  <message>
   <source>With passages</source>
   <translation>Con pasajes</translation>
  </message>
  <message>
   <source>Without</source>
   <translation>Sin</translation>
  </message>
  <message>
   <source>Tokens from</source>
   <translation>Tokens desde</translation>
  </message>
  <message>
   <source>Release {reference}</source>
   <translation>Puesta en servicio {reference}</translation>
  </message>
  <message>
   <source>A rule set sends each question to a model or release: the first rule that fits wins. Chat follows the one in force; the answer says why it was given by whom.</source>
   <translation>Un conjunto de reglas envía cada pregunta a un modelo o puesta en servicio: gana la primera regla que encaje. El chat sigue el vigente; la respuesta dice por qué y quién la dio.</translation>
  </message>
  <message>
   <source>Rules: who answers</source>
   <translation>Reglas: quién responde</translation>
  </message>
  <message>
   <source>There are no rules yet.</source>
   <translation>Todavía no hay reglas.</translation>
  </message>
  <message>
   <source>A question to try</source>
   <translation>Una pregunta para probar</translation>
  </message>
  <message>
   <source>Try a question…</source>
   <translation>Probar una pregunta…</translation>
  </message>
  <message>
   <source>Add a model of another program…</source>
   <translation>Añadir un modelo de otro programa…</translation>
  </message>
  <message>
   <source>Its rules are gone; models and releases stay.</source>
   <translation>Sus reglas desaparecen; modelos y puestas en servicio quedan.</translation>
  </message>
  <message>
   <source>Add a rule</source>
   <translation>Añadir una regla</translation>
  </message>
  <message>
   <source>Add a rule first.</source>
   <translation>Añada antes una regla.</translation>
  </message>
  <message>
   <source>{asked} would be asked because {reason}.</source>
   <translation>Se preguntaría a {asked} porque {reason}.</translation>
  </message>
  <message>
   <source>The server has {n_found:,} models: {named}.</source>
   <translation>El servidor tiene {n_found:,} modelos: {named}.</translation>
  </message>
  <message>
   <source>Type the name of one of them.</source>
   <translation>Escriba el nombre de uno de ellos.</translation>
  </message>
  <message>
   <source>Starting</source>
   <translation>Empezando</translation>
  </message>
  <message>
   <source>Code.</source>
   <translation>Código.</translation>
  </message>
  <message>
   <source>Earlier questions…</source>
   <translation>Preguntas anteriores…</translation>
  </message>
  <message>
   <source>all collections</source>
   <translation>todas las colecciones</translation>
  </message>
  <message>
   <source>Ask all documents</source>
   <translation>Preguntar a todos los documentos</translation>
  </message>
  <message>
   <source>Every document of {names} is read, one by one.</source>
   <translation>Cada documento de {names} se lee, uno por uno.</translation>
  </message>
  <message>
   <source>Question about all documents</source>
   <translation>Pregunta sobre todos los documentos</translation>
  </message>
  <message>
   <source>How many contracts end…</source>
   <translation>Cuántos contratos terminan…</translation>
  </message>
  <message>
   <source>Go through all</source>
   <translation>Recorrerlos todos</translation>
  </message>
  <message>
   <source>Ask the model for what rules cannot read</source>
   <translation>Preguntar al modelo lo que las reglas no pueden leer</translation>
  </message>
  <message>
   <source>Earlier questions</source>
   <translation>Preguntas anteriores</translation>
  </message>
  <message>
   <source>Documents read</source>
   <translation>Documentos leídos</translation>
  </message>
  <message>
   <source>Groups</source>
   <translation>Grupos</translation>
  </message>
  <message>
   <source>What the documents say</source>
   <translation>Qué dicen los documentos</translation>
  </message>
  <message>
   <source>Export the table</source>
   <translation>Exportar la tabla</translation>
  </message>
  <message>
   <source>Understood as: {understood}</source>
   <translation>Entendido como: {understood}</translation>
  </message>
  <message>
   <source>Table (*.csv)</source>
   <translation>Tabla (*.csv)</translation>
  </message>
  <message>
   <source>Group</source>
   <translation>Grupo</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>Número</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>Importe</translation>
  </message>
  <message>
   <source>This asks about all documents; an answer in chat rests on a few passages. Go through all {n}?</source>
   <translation>Esto pregunta por todos los documentos; una respuesta en chat se apoya en unos pocos pasajes. ¿Recorrer los {n}?</translation>
  </message>
  <message>
   <source>Go through all {n}</source>
   <translation>Recorrer los {n}</translation>
  </message>
  <message>
   <source>Read {done:,} of {total:,}</source>
   <translation>{done:,} de {total:,} leídos</translation>
  </message>
  <message>
   <source>Nothing is asked yet.</source>
   <translation>Todavía no se pregunta nada.</translation>
  </message>
  <message>
   <source>{left:.0f} min</source>
   <translation>{left:.0f} min</translation>
  </message>
  <message>
   <source>{said} left</source>
   <translation>quedan {said}</translation>
  </message>
  <message>
   <source>Finished{by}.</source>
   <translation>Terminado{by}.</translation>
  </message>
  <message>
   <source>It ended early: {problem}</source>
   <translation>Acabó antes de tiempo: {problem}</translation>
  </message>
  <message>
   <source>It waits for its turn.</source>
   <translation>Espera su turno.</translation>
  </message>
  <message>
   <source>Paused after {n_read:,} of {n_documents:,}.</source>
   <translation>En pausa tras {n_read:,} de {n_documents:,}.</translation>
  </message>
  <message>
   <source> with {model}</source>
   <translation> con {model}</translation>
  </message>
  <message>
   <source> by rules alone</source>
   <translation> solo por reglas</translation>
  </message>
  <message>
   <source>Promote to production</source>
   <translation>Promover a producción</translation>
  </message>
  <message>
   <source>Take into use…</source>
   <translation>Poner en uso…</translation>
  </message>
  <message>
   <source>Ask both the held-out questions</source>
   <translation>Hacer a ambos las preguntas reservadas</translation>
  </message>
  <message>
   <source>A question to both</source>
   <translation>Una pregunta a ambos</translation>
  </message>
  <message>
   <source>A question to both…</source>
   <translation>Una pregunta a ambos…</translation>
  </message>
  <message>
   <source>Ask both</source>
   <translation>Preguntar a ambos</translation>
  </message>
  <message>
   <source>There are figures as soon as a checkpoint became an adapter.</source>
   <translation>Hay cifras en cuanto un punto de control se hizo adaptador.</translation>
  </message>
  <message>
   <source>Perplexity on held-out answers: {before:,.4g} before, {after:,.4g} after ({n_tokens:,} tokens of {n_texts:,} answers, by llama.cpp). llama.cpp differs from what was trained by {worst:.1e} of the spread at most and chooses the same token at {same_choice:.1%} of the places.</source>
   <translation>Perplejidad sobre respuestas reservadas: {before:,.4g} antes, {after:,.4g} después ({n_tokens:,} tokens de {n_texts:,} respuestas, por llama.cpp). llama.cpp difiere de lo entrenado en {worst:.1e} de la amplitud como máximo y elige el mismo token en el {same_choice:.1%} de los lugares.</translation>
  </message>
  <message>
   <source>The gate lets it through.</source>
   <translation>La puerta lo deja pasar.</translation>
  </message>
  <message>
   <source>Wanted</source>
   <translation>Deseado</translation>
  </message>
  <message>
   <source>Base</source>
   <translation>Base</translation>
  </message>
  <message>
   <source>Tuned</source>
   <translation>Ajustado</translation>
  </message>
  <message>
   <source>Loss</source>
   <translation>Pérdida</translation>
  </message>
  <message>
   <source>Learning rate</source>
   <translation>Tasa de aprendizaje</translation>
  </message>
  <message>
   <source>Gradient norm</source>
   <translation>Norma del gradiente</translation>
  </message>
  <message>
   <source>Tokens per second</source>
   <translation>Tokens por segundo</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>Paso</translation>
  </message>
  <message>
   <source>training</source>
   <translation>entrenamiento</translation>
  </message>
  <message>
   <source>validation</source>
   <translation>validación</translation>
  </message>
  <message>
   <source>Fine-tuning</source>
   <translation>Ajuste fino</translation>
  </message>
  <message>
   <source>New run…</source>
   <translation>Entrenamiento nuevo…</translation>
  </message>
  <message>
   <source>Examples…</source>
   <translation>Ejemplos…</translation>
  </message>
  <message>
   <source>Who has seen…</source>
   <translation>Quién ha visto…</translation>
  </message>
  <message>
   <source>Training runs</source>
   <translation>Entrenamientos</translation>
  </message>
  <message>
   <source>No training run yet</source>
   <translation>Todavía no hay entrenamientos</translation>
  </message>
  <message>
   <source>Examples of good answers become an adapter that is turned on and off beside the model.</source>
   <translation>Ejemplos de buenas respuestas se convierten en un adaptador que se activa y desactiva junto al modelo.</translation>
  </message>
  <message>
   <source>Another run is proposed: </source>
   <translation>Se propone otro entrenamiento: </translation>
  </message>
  <message>
   <source>Nothing trains before you say so.</source>
   <translation>Nada se entrena antes de que usted lo diga.</translation>
  </message>
  <message>
   <source>Forget this run?</source>
   <translation>¿Olvidar este entrenamiento?</translation>
  </message>
  <message>
   <source>Its data and checkpoints are removed; adapters that were made of it stay.</source>
   <translation>Sus datos y puntos de control se quitan; los adaptadores hechos de él quedan.</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>Olvidar</translation>
  </message>
  <message>
   <source>One run at a time; pause the one that is trained.</source>
   <translation>Un entrenamiento a la vez; ponga en pausa el que está en marcha.</translation>
  </message>
  <message>
   <source>Look at the plan…</source>
   <translation>Mirar el plan…</translation>
  </message>
  <message>
   <source>A model asks questions about your documents and answers them with words from there, or puts questions of a set into other words. Nothing is learned from them before you say so.</source>
   <translation>Un modelo hace preguntas sobre sus documentos y las responde con palabras de ellos, o pone preguntas de un conjunto en otras palabras. No se aprende nada de ello antes de que usted lo diga.</translation>
  </message>
  <message>
   <source>Set that the drafts are for</source>
   <translation>Conjunto para el que son los borradores</translation>
  </message>
  <message>
   <source>Let a model propose…</source>
   <translation>Dejar que un modelo proponga…</translation>
  </message>
  <message>
   <source>Accept all</source>
   <translation>Aceptar todos</translation>
  </message>
  <message>
   <source>Reject all</source>
   <translation>Rechazar todos</translation>
  </message>
  <message>
   <source>Proposing</source>
   <translation>Proponiendo</translation>
  </message>
  <message>
   <source>; the first {most} are shown</source>
   <translation>; se muestran los primeros {most}</translation>
  </message>
  <message>
   <source>{n_found:,} drafts wait{more}.</source>
   <translation>{n_found:,} borradores esperan{more}.</translation>
  </message>
  <message>
   <source>Lineage</source>
   <translation>Linaje</translation>
  </message>
  <message>
   <source>JSON lines (*.jsonl *.json);;All files (*)</source>
   <translation>JSON Lines (*.jsonl *.json);;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>New training run</source>
   <translation>Entrenamiento nuevo</translation>
  </message>
  <message>
   <source>A LoRA adapter is trained beside the model, which stays as it is. Answers go before training, and nothing leaves this machine.</source>
   <translation>Se entrena un adaptador LoRA junto al modelo, que queda como está. Las respuestas van antes que el entrenamiento, y nada sale de esta máquina.</translation>
  </message>
  <message>
   <source>File of examples</source>
   <translation>Archivo de ejemplos</translation>
  </message>
  <message>
   <source>Preset</source>
   <translation>Preajuste</translation>
  </message>
  <message>
   <source>Name of the adapter</source>
   <translation>Nombre del adaptador</translation>
  </message>
  <message>
   <source>Named after base and data</source>
   <translation>Con el nombre de la base y los datos</translation>
  </message>
  <message>
   <source>Licence of the data</source>
   <translation>Licencia de los datos</translation>
  </message>
  <message>
   <source>For the adapter's card</source>
   <translation>Para la ficha del adaptador</translation>
  </message>
  <message>
   <source>Expert settings</source>
   <translation>Ajustes de experto</translation>
  </message>
  <message>
   <source>Calibrating</source>
   <translation>Calibrando</translation>
  </message>
  <message>
   <source>Estimate</source>
   <translation>Estimar</translation>
  </message>
  <message>
   <source>Start training</source>
   <translation>Empezar el entrenamiento</translation>
  </message>
  <message>
   <source>{set_name} with new corrections</source>
   <translation>{set_name} con correcciones nuevas</translation>
  </message>
  <message>
   <source>By a calibration of ten seconds on this machine:</source>
   <translation>Según una calibración de diez segundos en esta máquina:</translation>
  </message>
  <message>
   <source>Loading the model and calibrating…</source>
   <translation>Cargando el modelo y calibrando…</translation>
  </message>
  <message>
   <source>Let a model propose examples</source>
   <translation>Dejar que un modelo proponga ejemplos</translation>
  </message>
  <message>
   <source>The model in use writes them on this machine. They wait for your review.</source>
   <translation>El modelo en uso los escribe en esta máquina. Esperan su revisión.</translation>
  </message>
  <message>
   <source>Training set</source>
   <translation>Conjunto de entrenamiento</translation>
  </message>
  <message>
   <source>A set that is there, or a new one</source>
   <translation>Un conjunto que exista, o uno nuevo</translation>
  </message>
  <message>
   <source>Propose</source>
   <translation>Proponer</translation>
  </message>
  <message>
   <source>Questions about documents</source>
   <translation>Preguntas sobre documentos</translation>
  </message>
  <message>
   <source>Other words for a set's questions</source>
   <translation>Otras palabras para las preguntas de un conjunto</translation>
  </message>
  <message>
   <source>from documents</source>
   <translation>de documentos</translation>
  </message>
  <message>
   <source>Add documents or a training set first.</source>
   <translation>Añada antes documentos o un conjunto de entrenamiento.</translation>
  </message>
  <message>
   <source>Passages asked about</source>
   <translation>Pasajes por los que se pregunta</translation>
  </message>
  <message>
   <source>Of each question</source>
   <translation>De cada pregunta</translation>
  </message>
  <message>
   <source>There is no set “{name}” to put into other words.</source>
   <translation>No hay ningún conjunto «{name}» que poner en otras palabras.</translation>
  </message>
  <message>
   <source>Name a training set.</source>
   <translation>Nombre un conjunto de entrenamiento.</translation>
  </message>
  <message>
   <source>JSON lines (*.jsonl);;All files (*)</source>
   <translation>JSON Lines (*.jsonl);;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>File of general examples to mix in</source>
   <translation>Archivo de ejemplos generales que mezclar</translation>
  </message>
  <message>
   <source>None: no general examples</source>
   <translation>Ninguno: sin ejemplos generales</translation>
  </message>
  <message>
   <source>Choose general examples to mix in</source>
   <translation>Elegir ejemplos generales que mezclar</translation>
  </message>
  <message>
   <source>Mixed in against forgetting</source>
   <translation>Mezclados contra el olvido</translation>
  </message>
  <message>
   <source>General examples</source>
   <translation>Ejemplos generales</translation>
  </message>
  <message>
   <source>Learned from</source>
   <translation>Aprendido de</translation>
  </message>
  <message>
   <source>Into a training set…</source>
   <translation>A un conjunto de entrenamiento…</translation>
  </message>
  <message>
   <source>Answers that you like or correct in a chat come here; you decide which of them a model learns from.</source>
   <translation>Aquí llegan las respuestas que le gustan o corrige en un chat; usted decide de cuáles aprende un modelo.</translation>
  </message>
  <message>
   <source>{waiting:,} wait, {accepted:,} are to be learned from.</source>
   <translation>{waiting:,} esperan, de {accepted:,} se ha de aprender.</translation>
  </message>
  <message>
   <source>Learn from it</source>
   <translation>Aprender de ella</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Dejar fuera</translation>
  </message>
  <message>
   <source>Canary</source>
   <translation>Canario</translation>
  </message>
  <message>
   <source>A release with the adapter answers 5 % of the conversations, then more as answers are judged. It goes back by itself when it is worse.</source>
   <translation>Una puesta en servicio con el adaptador responde al 5 % de las conversaciones, luego a más según se juzgan respuestas. Vuelve atrás sola si es peor.</translation>
  </message>
  <message>
   <source>Shadow</source>
   <translation>Sombra</translation>
  </message>
  <message>
   <source>It answers the same questions later, unseen, when nobody waits. The checks judge both.</source>
   <translation>Responde a las mismas preguntas después, sin que se vea, cuando nadie espera. Las comprobaciones juzgan ambas.</translation>
  </message>
  <message>
   <source>Staging</source>
   <translation>Preparación</translation>
  </message>
  <message>
   <source>A release binds base and adapter; nobody is answered by it yet.</source>
   <translation>Una puesta en servicio une base y adaptador; todavía no responde a nadie.</translation>
  </message>
  <message>
   <source>Production</source>
   <translation>Producción</translation>
  </message>
  <message>
   <source>The release answers wherever its name is asked.</source>
   <translation>La puesta en servicio responde dondequiera que se pida su nombre.</translation>
  </message>
  <message>
   <source>Take it into use</source>
   <translation>Ponerlo en uso</translation>
  </message>
  <message>
   <source>How</source>
   <translation>Cómo</translation>
  </message>
  <message>
   <source>not-contains: sorry; contains: €</source>
   <translation>not-contains: sorry; contains: €</translation>
  </message>
  <message>
   <source>Answers of a step</source>
   <translation>Respuestas de un escalón</translation>
  </message>
  <message>
   <source>Why, although the gate does not let it through</source>
   <translation>Por qué, aunque la puerta no lo deja pasar</translation>
  </message>
  <message>
   <source>Checks of answers</source>
   <translation>Comprobaciones de respuestas</translation>
  </message>
  <message>
   <source>Judged answers of a step</source>
   <translation>Respuestas juzgadas de un escalón</translation>
  </message>
  <message>
   <source>A shadow is seen by nobody, so only checks can judge it.</source>
   <translation>Una sombra no la ve nadie, así que solo pueden juzgarla comprobaciones.</translation>
  </message>
  <message>
   <source>Say why, for whoever reads the history.</source>
   <translation>Diga por qué, para quien lea el historial.</translation>
  </message>
  <message>
   <source>Curves</source>
   <translation>Curvas</translation>
  </message>
  <message>
   <source>Checkpoints</source>
   <translation>Puntos de control</translation>
  </message>
  <message>
   <source>Before and after</source>
   <translation>Antes y después</translation>
  </message>
  <message>
   <source>Step {step:,}{loss}, {size_bytes:,.1f} MiB</source>
   <translation>Paso {step:,}{loss}, {size_bytes:,.1f} MiB</translation>
  </message>
  <message>
   <source>Stop and keep</source>
   <translation>Detener y conservar</translation>
  </message>
  <message>
   <source>Turn on for its base</source>
   <translation>Activar para su base</translation>
  </message>
  <message>
   <source>Forget…</source>
   <translation>Olvidar…</translation>
  </message>
  <message>
   <source>, {duration} left</source>
   <translation>, quedan {duration}</translation>
  </message>
  <message>
   <source>Step {step:,} of {n_steps:,}{rest}</source>
   <translation>Paso {step:,} de {n_steps:,}{rest}</translation>
  </message>
  <message>
   <source> of {n_steps:,}</source>
   <translation> de {n_steps:,}</translation>
  </message>
  <message>
   <source>, on {device}</source>
   <translation>, en {device}</translation>
  </message>
  <message>
   <source>, validation {validation:.4f}</source>
   <translation>, validación {validation:.4f}</translation>
  </message>
  <message>
   <source>Loss {loss:.4f}{validation}, {tokens_per_second:,.0f} tokens a second, {memory_bytes:,.0f} MiB of memory, {duration} of training</source>
   <translation>Pérdida {loss:.4f}{validation}, {tokens_per_second:,.0f} tokens por segundo, {memory_bytes:,.0f} MiB de memoria, {duration} de entrenamiento</translation>
  </message>
  <message>
   <source>, validation loss {validation:.4f}</source>
   <translation>, pérdida de validación {validation:.4f}</translation>
  </message>
  <message>
   <source>Make an adapter</source>
   <translation>Hacer un adaptador</translation>
  </message>
  <message>
   <source>Make an adapter of step {step}</source>
   <translation>Hacer un adaptador del paso {step}</translation>
  </message>
  <message>
   <source>{value}: step {step:,}{of}{device}. {message} {hint}</source>
   <translation>{value}: paso {step:,}{of}{device}. {message} {hint}</translation>
  </message>
  <message>
   <source>There is no checkpoint yet.</source>
   <translation>Todavía no hay punto de control.</translation>
  </message>
  <message>
   <source>Words as they stand in examples, the name of a document, or the id of an answer. Erasing those does not take them out of an adapter: train anew without them and remove it.</source>
   <translation>Palabras como están en los ejemplos, el nombre de un documento o el identificador de una respuesta. Borrarlas no las saca de un adaptador: entrene de nuevo sin ellas y quítelo.</translation>
  </message>
  <message>
   <source>What has an adapter seen?</source>
   <translation>¿Qué ha visto un adaptador?</translation>
  </message>
  <message>
   <source>Words, document or answer</source>
   <translation>Palabras, documento o respuesta</translation>
  </message>
  <message>
   <source>A name, an address…</source>
   <translation>Un nombre, una dirección…</translation>
  </message>
  <message>
   <source>Runs that learned from it</source>
   <translation>Entrenamientos que aprendieron de ello</translation>
  </message>
  <message>
   <source>Looking…</source>
   <translation>Mirando…</translation>
  </message>
  <message>
   <source>{n_found:,} runs learned from it; {n:,} adapters came of them.</source>
   <translation>{n_found:,} entrenamientos aprendieron de ello; salieron {n:,} adaptadores.</translation>
  </message>
  <message>
   <source>No run has learned from it.</source>
   <translation>Ningún entrenamiento aprendió de ello.</translation>
  </message>
  <message>
   <source>{n_examples:,} examples; </source>
   <translation>{n_examples:,} ejemplos; </translation>
  </message>
  <message>
   <source>adapters: {names}</source>
   <translation>adaptadores: {names}</translation>
  </message>
  <message>
   <source>no adapter came of it</source>
   <translation>no salió ningún adaptador</translation>
  </message>
  <message>
   <source>Examples (*.jsonl *.json *.csv *.tsv *.parquet);;All files (*)</source>
   <translation>Ejemplos (*.jsonl *.json *.csv *.tsv *.parquet);;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>JSON lines (*.jsonl)</source>
   <translation>JSON Lines (*.jsonl)</translation>
  </message>
  <message>
   <source>Files of conversations, questions with answers, or pairs of answers become a set that can be looked at before anything is trained.</source>
   <translation>Archivos de conversaciones, preguntas con respuestas o pares de respuestas forman un conjunto que se puede mirar antes de entrenar nada.</translation>
  </message>
  <message>
   <source>Examples to learn from</source>
   <translation>Ejemplos de los que aprender</translation>
  </message>
  <message>
   <source>Training sets</source>
   <translation>Conjuntos de entrenamiento</translation>
  </message>
  <message>
   <source>No training set yet</source>
   <translation>Todavía no hay conjunto de entrenamiento</translation>
  </message>
  <message>
   <source>Reject all drafts for “{name}”?</source>
   <translation>¿Rechazar todos los borradores de «{name}»?</translation>
  </message>
  <message>
   <source>They are deleted; nothing was learned from them.</source>
   <translation>Se eliminan; no se aprendió nada de ellos.</translation>
  </message>
  <message>
   <source>Write the examples</source>
   <translation>Escribir los ejemplos</translation>
  </message>
  <message>
   <source>All its versions go for good. Adapters that were trained on it stay.</source>
   <translation>Todas sus versiones se pierden para siempre. Los adaptadores entrenados con él quedan.</translation>
  </message>
  <message>
   <source>Into a training set</source>
   <translation>A un conjunto de entrenamiento</translation>
  </message>
  <message>
   <source>Name of the set</source>
   <translation>Nombre del conjunto</translation>
  </message>
  <message>
   <source>Put them in</source>
   <translation>Meterlos</translation>
  </message>
  <message>
   <source>Corrections</source>
   <translation>Correcciones</translation>
  </message>
  <message>
   <source>Proposed</source>
   <translation>Propuestos</translation>
  </message>
  <message numerus="yes">
   <source>{n:,} examples, {form}</source>
   <translation>
    <numerusform>{n:,} ejemplo, {form}</numerusform>
    <numerusform>{n:,} ejemplos, {form}</numerusform>
   </translation>
  </message>
  <message>
   <source>version {number}</source>
   <translation>versión {number}</translation>
  </message>
  <message>
   <source>{reference}: {n_redacted:,} pieces of personal data are out of it.</source>
   <translation>{reference}: se quitaron {n_redacted:,} datos personales.</translation>
  </message>
  <message>
   <source>{reference}: {n_examples:,} examples.</source>
   <translation>{reference}: {n_examples:,} ejemplos.</translation>
  </message>
  <message>
   <source>{n_bad:,} rows cannot be used; row {number}: {why}.</source>
   <translation>{n_bad:,} filas no se pueden usar; fila {number}: {why}.</translation>
  </message>
  <message>
   <source>{n_left_out:,} answers rated bad are left out.</source>
   <translation>{n_left_out:,} respuestas mal valoradas se dejan fuera.</translation>
  </message>
  <message>
   <source>{count:,} to {name}</source>
   <translation>{count:,} a {name}</translation>
  </message>
  <message>
   <source>{n:,} examples written to {path}.</source>
   <translation>{n:,} ejemplos escritos en {path}.</translation>
  </message>
  <message>
   <source>{n_kept:,} drafts wait for you; {dropped:,} dropped.</source>
   <translation>{n_kept:,} borradores le esperan; {dropped:,} descartados.</translation>
  </message>
  <message>
   <source>{n_found:,}: examples {shown}{more}</source>
   <translation>{n_found:,}: ejemplos {shown}{more}</translation>
  </message>
  <message>
   <source> and {n_found:,} more</source>
   <translation> y {n_found:,} más</translation>
  </message>
  <message>
   <source>Train on it…</source>
   <translation>Entrenar con él…</translation>
  </message>
  <message>
   <source>Hold a tenth out</source>
   <translation>Reservar una décima parte</translation>
  </message>
  <message>
   <source>Redact</source>
   <translation>Tachar</translation>
  </message>
  <message>
   <source>A version without personal data, by the default policy</source>
   <translation>Una versión sin datos personales, según la política por defecto</translation>
  </message>
  <message>
   <source>Reading the examples… {done:,} of {total:,}</source>
   <translation>Leyendo los ejemplos… {done:,} de {total:,}</translation>
  </message>
  <message numerus="yes">
   <source>{reference}: {n:,} examples</source>
   <translation>
    <numerusform>{reference}: {n:,} ejemplo</numerusform>
    <numerusform>{reference}: {n:,} ejemplos</numerusform>
   </translation>
  </message>
  <message>
   <source>Reading the examples…</source>
   <translation>Leyendo los ejemplos…</translation>
  </message>
  <message>
   <source>Splits</source>
   <translation>Partes</translation>
  </message>
  <message>
   <source>{least:,} to {most:,}, half below {median:,}, 95 % below {p95:,}, {total:,} together</source>
   <translation>{least:,} a {most:,}, la mitad por debajo de {median:,}, 95 % por debajo de {p95:,}, {total:,} en total</translation>
  </message>
  <message>
   <source>By a model</source>
   <translation>Por un modelo</translation>
  </message>
  <message>
   <source>There twice</source>
   <translation>Dos veces</translation>
  </message>
  <message>
   <source>Several answers</source>
   <translation>Varias respuestas</translation>
  </message>
  <message>
   <source>Nearly alike</source>
   <translation>Casi iguales</translation>
  </message>
  <message>
   <source>Cut off</source>
   <translation>Cortados</translation>
  </message>
  <message>
   <source>Leaks</source>
   <translation>Fugas</translation>
  </message>
  <message>
   <source>In evaluations</source>
   <translation>En evaluaciones</translation>
  </message>
  <message>
   <source>Before you train</source>
   <translation>Antes de entrenar</translation>
  </message>
  <message>
   <source>Nothing stands out.</source>
   <translation>Nada llama la atención.</translation>
  </message>
  <message>
   <source>Words: {kind}</source>
   <translation>Palabras: {kind}</translation>
  </message>
  <message>
   <source>Times through the data</source>
   <translation>Veces por los datos</translation>
  </message>
  <message>
   <source>Steps, 0 for times</source>
   <translation>Pasos, 0 para veces</translation>
  </message>
  <message>
   <source>Examples of a step</source>
   <translation>Ejemplos de un paso</translation>
  </message>
  <message>
   <source>Tokens of a pass</source>
   <translation>Tokens de una pasada</translation>
  </message>
  <message>
   <source>Warm-up, share</source>
   <translation>Calentamiento, parte</translation>
  </message>
  <message>
   <source>Dropout</source>
   <translation>Dropout</translation>
  </message>
  <message>
   <source>Weight decay</source>
   <translation>Decaimiento de pesos</translation>
  </message>
  <message>
   <source>Gradient norm at most, 0 any</source>
   <translation>Norma del gradiente como máximo, 0 cualquiera</translation>
  </message>
  <message>
   <source>Held out, share</source>
   <translation>Reservado, parte</translation>
  </message>
  <message>
   <source>Validate every … steps</source>
   <translation>Validar cada … pasos</translation>
  </message>
  <message>
   <source>Checkpoint every … steps</source>
   <translation>Punto de control cada … pasos</translation>
  </message>
  <message>
   <source>Stop after … worse, 0 never</source>
   <translation>Parar tras … peores, 0 nunca</translation>
  </message>
  <message>
   <source>Mixed in, share</source>
   <translation>Mezclado, parte</translation>
  </message>
  <message>
   <source>Beta, of preference pairs</source>
   <translation>Beta, de pares de preferencia</translation>
  </message>
  <message>
   <source>Longest example, 0 for context</source>
   <translation>Ejemplo más largo, 0 para contexto</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Semilla</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Método</translation>
  </message>
  <message>
   <source>Matrices</source>
   <translation>Matrices</translation>
  </message>
  <message>
   <source>Schedule</source>
   <translation>Calendario</translation>
  </message>
  <message>
   <source>Less memory, slower</source>
   <translation>Menos memoria, más lento</translation>
  </message>
  <message>
   <source>{reference} is in {value}.</source>
   <translation>{reference} está en {value}.</translation>
  </message>
  <message>
   <source>The adapter {name} is in the library.</source>
   <translation>El adaptador {name} está en la biblioteca.</translation>
  </message>
  <message>
   <source>{name} is on for its base, everywhere.</source>
   <translation>{name} está activado para su base, en todas partes.</translation>
  </message>
  <message>
   <source>Training run {run_id}: the gate let it through.</source>
   <translation>Entrenamiento {run_id}: la puerta lo dejó pasar.</translation>
  </message>
  <message>
   <source> {name} runs; the page of evaluations tells how it stands.</source>
   <translation> {name} está en marcha; la página Evaluación dice cómo va.</translation>
  </message>
  <message>
   <source>{base_name}, step {step:,}{n_steps}</source>
   <translation>{base_name}, paso {step:,}{n_steps}</translation>
  </message>
  <message>
   <source>{wanted:,.0f} MiB of {free:,.0f} that are free</source>
   <translation>{wanted:,.0f} MiB de {free:,.0f} que están libres</translation>
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
   <translation>, {n_too_long:,} demasiado largos y dejados fuera</translation>
  </message>
  <message>
   <source>pairs</source>
   <translation>pares</translation>
  </message>
  <message>
   <source>examples</source>
   <translation>ejemplos</translation>
  </message>
  <message>
   <source>, {n_redacted:,} places redacted</source>
   <translation>, {n_redacted:,} lugares tachados</translation>
  </message>
  <message>
   <source>{n_examples:,} to train, {n_validation:,} held out{left_out}</source>
   <translation>{n_examples:,} para entrenar, {n_validation:,} reservados{left_out}</translation>
  </message>
  <message>
   <source>{n_tokens:,}, of which {n_answer_tokens:,} count</source>
   <translation>{n_tokens:,}, de los que cuentan {n_answer_tokens:,}</translation>
  </message>
  <message>
   <source>{n_steps:,}, {steps_per_epoch:,} for each time through</source>
   <translation>{n_steps:,}, {steps_per_epoch:,} por vez</translation>
  </message>
  <message>
   <source>Trained</source>
   <translation>Entrenado</translation>
  </message>
  <message>
   <source>{n_trained:,} of {n_params:,} numbers</source>
   <translation>{n_trained:,} de {n_params:,} números</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Dispositivo</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Tiempo</translation>
  </message>
  <message>
   <source>about {duration}, {tokens_per_second:,.0f} tokens a second</source>
   <translation>unos {duration}, {tokens_per_second:,.0f} tokens por segundo</translation>
  </message>
  <message>
   <source>Energy</source>
   <translation>Energía</translation>
  </message>
  <message>
   <source>about {watt_hours:,.1f} Wh, by what a core is assumed to draw</source>
   <translation>unos {watt_hours:,.1f} Wh, según lo que se supone que consume un núcleo</translation>
  </message>
  <message>
   <source>Adapter of step {step:,}</source>
   <translation>Adaptador del paso {step:,}</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>Datos</translation>
  </message>
  <message>
   <source>{preset}: {method}, rank {rank}, seed {seed}</source>
   <translation>{preset}: {method}, rango {rank}, semilla {seed}</translation>
  </message>
  <message>
   <source>never measured</source>
   <translation>nunca medido</translation>
  </message>
  <message>
   <source>{share:.0%} ({low:.0%} to {high:.0%})</source>
   <translation>{share:.0%} ({low:.0%} a {high:.0%})</translation>
  </message>
  <message>
   <source>{source}, {n:,} cases</source>
   <translation>{source}, {n:,} casos</translation>
  </message>
  <message>
   <source>{n_fits:,} of {n:,}</source>
   <translation>{n_fits:,} de {n:,}</translation>
  </message>
  <message>
   <source>Models for these requests</source>
   <translation>Modelos para estas peticiones</translation>
  </message>
  <message>
   <source>What routing would save</source>
   <translation>Qué ahorraría repartir</translation>
  </message>
  <message>
   <source>Requests it can hold</source>
   <translation>Peticiones que puede contener</translation>
  </message>
  <message>
   <source>Work</source>
   <translation>Trabajo</translation>
  </message>
  <message>
   <source>Each</source>
   <translation>Cada una</translation>
  </message>
  <message>
   <source>Quality</source>
   <translation>Calidad</translation>
  </message>
  <message>
   <source>Measured by</source>
   <translation>Medida por</translation>
  </message>
  <message>
   <source>Requests</source>
   <translation>Peticiones</translation>
  </message>
  <message>
   <source>To</source>
   <translation>A</translation>
  </message>
  <message>
   <source>Saves</source>
   <translation>Ahorra</translation>
  </message>
  <message>
   <source>Quality now</source>
   <translation>Calidad ahora</translation>
  </message>
  <message>
   <source>Then</source>
   <translation>Después</translation>
  </message>
  <message>
   <source>Work is what the same tokens take at the speed that a model showed on this machine.</source>
   <translation>El trabajo es lo que tardan los mismos tokens a la velocidad que mostró un modelo en esta máquina.</translation>
  </message>
  <message>
   <source>No model is installed.</source>
   <translation>No hay ningún modelo instalado.</translation>
  </message>
  <message>
   <source>{feature} by {from_model}</source>
   <translation>{feature} por {from_model}</translation>
  </message>
  <message>
   <source>above</source>
   <translation>por encima</translation>
  </message>
  <message>
   <source>below</source>
   <translation>por debajo</translation>
  </message>
  <message>
   <source>the last hour</source>
   <translation>la última hora</translation>
  </message>
  <message>
   <source>since midnight</source>
   <translation>desde medianoche</translation>
  </message>
  <message>
   <source>the last seven days</source>
   <translation>los últimos siete días</translation>
  </message>
  <message>
   <source>Alerts</source>
   <translation>Alertas</translation>
  </message>
  <message>
   <source>Looked at every minute while the window is open. An alert is over only when the figure has come back to the second value.</source>
   <translation>Se miran cada minuto mientras la ventana está abierta. Una alerta solo acaba cuando la cifra ha vuelto al segundo valor.</translation>
  </message>
  <message>
   <source>History of the alerts</source>
   <translation>Historial de las alertas</translation>
  </message>
  <message>
   <source>What was done about it</source>
   <translation>Qué se hizo al respecto</translation>
  </message>
  <message>
   <source>Acknowledge</source>
   <translation>Dar por vista</translation>
  </message>
  <message>
   <source>Name of the alert</source>
   <translation>Nombre de la alerta</translation>
  </message>
  <message>
   <source>Above or below</source>
   <translation>Por encima o por debajo</translation>
  </message>
  <message>
   <source>Raised at</source>
   <translation>Salta en</translation>
  </message>
  <message>
   <source>Over again at</source>
   <translation>Acaba en</translation>
  </message>
  <message>
   <source>Window</source>
   <translation>Ventana</translation>
  </message>
  <message>
   <source>Quiet hours</source>
   <translation>Horas de silencio</translation>
  </message>
  <message>
   <source>Quiet hours, such as 22:00-07:00</source>
   <translation>Horas de silencio, como 22:00-07:00</translation>
  </message>
  <message>
   <source>over again at</source>
   <translation>acaba en</translation>
  </message>
  <message>
   <source>The alert needs a value.</source>
   <translation>La alerta necesita un valor.</translation>
  </message>
  <message>
   <source>Now</source>
   <translation>Ahora</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Valor</translation>
  </message>
  <message>
   <source>Acknowledged</source>
   <translation>Vista</translation>
  </message>
  <message>
   <source>Every model</source>
   <translation>Todo modelo</translation>
  </message>
  <message>
   <source>Every feature</source>
   <translation>Toda función</translation>
  </message>
  <message>
   <source>Every prompt</source>
   <translation>Todo prompt</translation>
  </message>
  <message>
   <source>Every collection</source>
   <translation>Toda colección</translation>
  </message>
  <message>
   <source>Every release</source>
   <translation>Toda puesta en servicio</translation>
  </message>
  <message>
   <source>Every status</source>
   <translation>Todo estado</translation>
  </message>
  <message>
   <source>Every profile</source>
   <translation>Todo perfil</translation>
  </message>
  <message>
   <source>Every adapter</source>
   <translation>Todo adaptador</translation>
  </message>
  <message>
   <source>Every error</source>
   <translation>Todo error</translation>
  </message>
  <message>
   <source>Rails or none</source>
   <translation>Barreras o ninguna</translation>
  </message>
  <message>
   <source>Units of the charts</source>
   <translation>Unidades de los gráficos</translation>
  </message>
  <message>
   <source>The period before</source>
   <translation>El periodo anterior</translation>
  </message>
  <message>
   <source>The period after</source>
   <translation>El periodo siguiente</translation>
  </message>
  <message>
   <source>Prices</source>
   <translation>Precios</translation>
  </message>
  <message>
   <source>Clear filters</source>
   <translation>Borrar filtros</translation>
  </message>
  <message>
   <source>More filters</source>
   <translation>Más filtros</translation>
  </message>
  <message>
   <source>Filter: {name}</source>
   <translation>Filtro: {name}</translation>
  </message>
  <message>
   <source>No week was compared yet. It is done once a week by itself.</source>
   <translation>Todavía no se comparó ninguna semana. Se hace solo una vez por semana.</translation>
  </message>
  <message>
   <source>Disliked answers</source>
   <translation>Respuestas que no gustaron</translation>
  </message>
  <message>
   <source>Failed requests</source>
   <translation>Peticiones fallidas</translation>
  </message>
  <message>
   <source>Answers that the documents do not say</source>
   <translation>Respuestas que los documentos no dicen</translation>
  </message>
  <message>
   <source>{since} to {until} (UTC)</source>
   <translation>{since} a {until} (UTC)</translation>
  </message>
  <message>
   <source>{troubles}: none in this period whose text is still there.</source>
   <translation>{troubles}: ninguna en este periodo cuyo texto siga ahí.</translation>
  </message>
  <message>
   <source>A pinned suite, asked once a week after the first time, says whether a file, a driver, a quantisation or a library changed results.</source>
   <translation>Una batería fijada, preguntada una vez por semana tras la primera, dice si un archivo, un controlador, una cuantización o una biblioteca cambió los resultados.</translation>
  </message>
  <message>
   <source>This week beside the four before</source>
   <translation>Esta semana junto a las cuatro anteriores</translation>
  </message>
  <message>
   <source>Compare now</source>
   <translation>Comparar ahora</translation>
  </message>
  <message>
   <source>Compare this week with the four before now</source>
   <translation>Comparar ahora esta semana con las cuatro anteriores</translation>
  </message>
  <message>
   <source>Signals that drifted, by week</source>
   <translation>Señales que derivaron, por semana</translation>
  </message>
  <message>
   <source>Groups of trouble</source>
   <translation>Grupos de dificultades</translation>
  </message>
  <message>
   <source>Which trouble</source>
   <translation>Qué dificultad</translation>
  </message>
  <message>
   <source>Group them</source>
   <translation>Agruparlas</translation>
  </message>
  <message>
   <source>Self-test</source>
   <translation>Autoprueba</translation>
  </message>
  <message>
   <source>Test now</source>
   <translation>Probar ahora</translation>
  </message>
  <message>
   <source>Run the self-test now</source>
   <translation>Ejecutar ahora la autoprueba</translation>
  </message>
  <message>
   <source>Groups the questions by meaning and names each by its words.</source>
   <translation>Agrupa las preguntas por sentido y nombra cada grupo por sus palabras.</translation>
  </message>
  <message>
   <source>{n} of {n_shifts} signals drifted.</source>
   <translation>{n} de {n_shifts} señales derivaron.</translation>
  </message>
  <message>
   <source>No drift.</source>
   <translation>Sin deriva.</translation>
  </message>
  <message>
   <source>Nothing could be compared.</source>
   <translation>No se pudo comparar nada.</translation>
  </message>
  <message>
   <source>Of</source>
   <translation>De</translation>
  </message>
  <message>
   <source>Signal</source>
   <translation>Señal</translation>
  </message>
  <message>
   <source>This week</source>
   <translation>Esta semana</translation>
  </message>
  <message>
   <source>For example</source>
   <translation>Por ejemplo</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>Cambiado</translation>
  </message>
  <message>
   <source>Week from {since}</source>
   <translation>Semana desde {since}</translation>
  </message>
  <message>
   <source>Self-tests</source>
   <translation>Autopruebas</translation>
  </message>
  <message>
   <source>Requests an hour</source>
   <translation>Peticiones por hora</translation>
  </message>
  <message>
   <source>busiest {word}: {count}</source>
   <translation>máximo ({word}): {count}</translation>
  </message>
  <message>
   <source>p95 {spell}, p99 {spell_2}</source>
   <translation>p95 {spell}, p99 {spell_2}</translation>
  </message>
  <message>
   <source>not measured</source>
   <translation>no medido</translation>
  </message>
  <message>
   <source>Requests by {by}</source>
   <translation>Peticiones por {by}</translation>
  </message>
  <message>
   <source>, {change} against the period before</source>
   <translation>, {change} frente al periodo anterior</translation>
  </message>
  <message>
   <source>{stopped:,} stopped, {failed:,} failed</source>
   <translation>{stopped:,} detenidas, {failed:,} fallidas</translation>
  </message>
  <message>
   <source>Success</source>
   <translation>Éxito</translation>
  </message>
  <message>
   <source>{complete:,} of {ended:,} that ended</source>
   <translation>{complete:,} de {ended:,} terminadas</translation>
  </message>
  <message>
   <source>First token</source>
   <translation>Primer token</translation>
  </message>
  <message>
   <source>Whole request</source>
   <translation>Petición entera</translation>
  </message>
  <message>
   <source>Tokens read</source>
   <translation>Tokens leídos</translation>
  </message>
  <message>
   <source>and {count} reused</source>
   <translation>y {count} reutilizados</translation>
  </message>
  <message>
   <source>Tokens written</source>
   <translation>Tokens escritos</translation>
  </message>
  <message>
   <source>by the models</source>
   <translation>por los modelos</translation>
  </message>
  <message>
   <source>Hosted, it would cost</source>
   <translation>Alojado, costaría</translation>
  </message>
  <message>
   <source>at the price “{used}”</source>
   <translation>al precio «{used}»</translation>
  </message>
  <message>
   <source>No answer</source>
   <translation>Sin respuesta</translation>
  </message>
  <message>
   <source>of {count} over documents</source>
   <translation>de {count} sobre documentos</translation>
  </message>
  <message>
   <source>Citations</source>
   <translation>Citas</translation>
  </message>
  <message>
   <source>Models in use</source>
   <translation>Modelos en uso</translation>
  </message>
  <message>
   <source>asked in this period</source>
   <translation>preguntados en este periodo</translation>
  </message>
  <message>
   <source>Rails found something</source>
   <translation>Las barreras hallaron algo</translation>
  </message>
  <message>
   <source>{errors_guard:,} held back</source>
   <translation>{errors_guard:,} retenidas</translation>
  </message>
  <message>
   <source>Liked</source>
   <translation>Gustaron</translation>
  </message>
  <message>
   <source>{liked:,} liked, {disliked:,} disliked</source>
   <translation>{liked:,} gustaron, {disliked:,} no</translation>
  </message>
  <message>
   <source>Time to first token</source>
   <translation>Tiempo hasta el primer token</translation>
  </message>
  <message>
   <source>Time of the whole request</source>
   <translation>Tiempo de la petición entera</translation>
  </message>
  <message>
   <source>Best score of a search, mean</source>
   <translation>Mejor puntuación de una búsqueda, media</translation>
  </message>
  <message>
   <source>Feedback</source>
   <translation>Opiniones</translation>
  </message>
  <message>
   <source>mean best score {mean_best_score:.2f}</source>
   <translation>mejor puntuación media {mean_best_score:.2f}</translation>
  </message>
  <message>
   <source>no passages found</source>
   <translation>sin pasajes encontrados</translation>
  </message>
  <message>
   <source>complete</source>
   <translation>completas</translation>
  </message>
  <message>
   <source>stopped</source>
   <translation>detenidas</translation>
  </message>
  <message>
   <source>interrupted</source>
   <translation>interrumpidas</translation>
  </message>
  <message>
   <source>read</source>
   <translation>leídos</translation>
  </message>
  <message>
   <source>reused</source>
   <translation>reutilizados</translation>
  </message>
  <message>
   <source>written</source>
   <translation>escritos</translation>
  </message>
  <message>
   <source>noted</source>
   <translation>anotadas</translation>
  </message>
  <message>
   <source>held back</source>
   <translation>retenidas</translation>
  </message>
  <message>
   <source>liked</source>
   <translation>gustaron</translation>
  </message>
  <message>
   <source>disliked</source>
   <translation>no gustaron</translation>
  </message>
  <message>
   <source>Requests by model</source>
   <translation>Peticiones por modelo</translation>
  </message>
  <message>
   <source>Requests by feature</source>
   <translation>Peticiones por función</translation>
  </message>
  <message>
   <source>Drift</source>
   <translation>Deriva</translation>
  </message>
  <message>
   <source>Alert “{name}”: {value:.4g}, threshold {threshold:.4g}.</source>
   <translation>Alerta «{name}»: {value:.4g}, umbral {threshold:.4g}.</translation>
  </message>
  <message>
   <source>No request of this period fits the filters.</source>
   <translation>Ninguna petición de este periodo encaja con los filtros.</translation>
  </message>
  <message>
   <source>Each answer leaves a row of figures, without its text. They are added up here.</source>
   <translation>Cada respuesta deja una fila de cifras, sin su texto. Aquí se suman.</translation>
  </message>
  <message>
   <source>No requests</source>
   <translation>Sin peticiones</translation>
  </message>
  <message>
   <source>And {n_events} more.</source>
   <translation>Y {n_events} más.</translation>
  </message>
  <message>
   <source>For a million tokens, of models that somebody else runs. The three rows that are there at first are round examples: put the prices of your contract in their place.</source>
   <translation>Por un millón de tokens, de modelos que opera otro. Las tres filas del principio son ejemplos redondos: ponga en su lugar los precios de su contrato.</translation>
  </message>
  <message>
   <source>Prices and energy</source>
   <translation>Precios y energía</translation>
  </message>
  <message>
   <source>Add a row</source>
   <translation>Añadir una fila</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>Moneda</translation>
  </message>
  <message>
   <source>Watts</source>
   <translation>Vatios</translation>
  </message>
  <message>
   <source>Name of price {number}</source>
   <translation>Nombre del precio {number}</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Leídos</translation>
  </message>
  <message>
   <source>Reused</source>
   <translation>Reutilizados</translation>
  </message>
  <message>
   <source>Written</source>
   <translation>Escritos</translation>
  </message>
  <message>
   <source>Watts while answering</source>
   <translation>Vatios mientras responde</translation>
  </message>
  <message>
   <source>{word}, price {number}</source>
   <translation>{word}, precio {number}</translation>
  </message>
  <message>
   <source>A price of “{what}” cannot be used.</source>
   <translation>Un precio de «{what}» no se puede usar.</translation>
  </message>
  <message>
   <source>Limits come from the first two thirds of the period. Rules of Western Electric: </source>
   <translation>Los límites vienen de los dos primeros tercios del periodo. Reglas de Western Electric: </translation>
  </message>
  <message>
   <source>Too few {unit}s with figures: control charts need eight.</source>
   <translation>Muy pocos valores con cifras ({unit}): los gráficos de control necesitan ocho.</translation>
  </message>
  <message>
   <source>{low:.0%} to {high:.0%}</source>
   <translation>{low:.0%} a {high:.0%}</translation>
  </message>
  <message>
   <source>Nothing to judge yet</source>
   <translation>Nada que juzgar aún</translation>
  </message>
  <message>
   <source>No request in this period.</source>
   <translation>Ninguna petición en este periodo.</translation>
  </message>
  <message>
   <source>Evaluations</source>
   <translation>Evaluaciones</translation>
  </message>
  <message>
   <source>What stands out</source>
   <translation>Qué llama la atención</translation>
  </message>
  <message>
   <source>Evaluations, share that passed</source>
   <translation>Evaluaciones, parte que pasó</translation>
  </message>
  <message>
   <source>Groundedness, share that passed</source>
   <translation>Respaldo, parte que pasó</translation>
  </message>
  <message>
   <source>Why answers were disliked</source>
   <translation>Por qué no gustaron respuestas</translation>
  </message>
  <message>
   <source>Every figure keeps to its habit. </source>
   <translation>Cada cifra mantiene su costumbre. </translation>
  </message>
  <message>
   <source>Passed</source>
   <translation>Pasó</translation>
  </message>
  <message>
   <source>Interval (95 %)</source>
   <translation>Intervalo (95 %)</translation>
  </message>
  <message>
   <source>No evaluation came to its end in this period.</source>
   <translation>Ninguna evaluación terminó en este periodo.</translation>
  </message>
  <message>
   <source>Evaluation {source}</source>
   <translation>Evaluación {source}</translation>
  </message>
  <message>
   <source>Usage, {period_text}</source>
   <translation>Uso, {period_text}</translation>
  </message>
  <message>
   <source>Only {chosen}.</source>
   <translation>Solo {chosen}.</translation>
  </message>
  <message>
   <source>All requests.</source>
   <translation>Todas las peticiones.</translation>
  </message>
  <message>
   <source>In short</source>
   <translation>En breve</translation>
  </message>
  <message>
   <source>By {by}</source>
   <translation>Por {by}</translation>
  </message>
  <message>
   <source>{title}, by {unit}</source>
   <translation>{title}, por {unit}</translation>
  </message>
  <message>
   <source>Against the period before</source>
   <translation>Frente al periodo anterior</translation>
  </message>
  <message>
   <source>Whole</source>
   <translation>Entero</translation>
  </message>
  <message numerus="yes">
   <source>{n} requests.</source>
   <translation>
    <numerusform>Una petición.</numerusform>
    <numerusform>{n} peticiones.</numerusform>
   </translation>
  </message>
  <message>
   <source>The newest {n}.</source>
   <translation>Las {n} más recientes.</translation>
  </message>
  <message>
   <source>Show steps</source>
   <translation>Mostrar pasos</translation>
  </message>
  <message>
   <source>in all {seconds}</source>
   <translation>en total {seconds}</translation>
  </message>
  <message>
   <source>Request {id}</source>
   <translation>Petición {id}</translation>
  </message>
  <message>
   <source>This request kept no steps.</source>
   <translation>Esta petición no guardó pasos.</translation>
  </message>
  <message>
   <source>Steps in order: {told}</source>
   <translation>Pasos en orden: {told}</translation>
  </message>
  <message>
   <source>Began</source>
   <translation>Empezó</translation>
  </message>
  <message>
   <source>Took</source>
   <translation>Tardó</translation>
  </message>
  <message>
   <source>Counts and references</source>
   <translation>Cuentas y referencias</translation>
  </message>
  <message>
   <source>disliked answers</source>
   <translation>respuestas que no gustaron</translation>
  </message>
  <message>
   <source>upper</source>
   <translation>arriba</translation>
  </message>
  <message>
   <source>middle</source>
   <translation>medio</translation>
  </message>
  <message>
   <source>lower</source>
   <translation>abajo</translation>
  </message>
  <message>
   <source>Week</source>
   <translation>Semana</translation>
  </message>
  <message>
   <source>out of habit</source>
   <translation>fuera de costumbre</translation>
  </message>
  <message>
   <source>Grouping the questions</source>
   <translation>Agrupando las preguntas</translation>
  </message>
  <message>
   <source>Comparing this week with the four before</source>
   <translation>Comparando esta semana con las cuatro anteriores</translation>
  </message>
  <message>
   <source>Asking the pinned suite</source>
   <translation>Preguntando la batería fijada</translation>
  </message>
  <message>
   <source>One day</source>
   <translation>Un día</translation>
  </message>
  <message>
   <source>7 days</source>
   <translation>7 días</translation>
  </message>
  <message>
   <source>30 days</source>
   <translation>30 días</translation>
  </message>
  <message>
   <source>90 days</source>
   <translation>90 días</translation>
  </message>
  <message>
   <source>180 days</source>
   <translation>180 días</translation>
  </message>
  <message>
   <source>All time</source>
   <translation>Todo</translation>
  </message>
  <message>
   <source>By hour</source>
   <translation>Por hora</translation>
  </message>
  <message>
   <source>By day</source>
   <translation>Por día</translation>
  </message>
  <message>
   <source>By week</source>
   <translation>Por semana</translation>
  </message>
  <message>
   <source>By month</source>
   <translation>Por mes</translation>
  </message>
  <message>
   <source>Command line</source>
   <translation>Línea de órdenes</translation>
  </message>
  <message>
   <source>Generate</source>
   <translation>Generar</translation>
  </message>
  <message>
   <source>Batch</source>
   <translation>Lote</translation>
  </message>
  <message>
   <source>Local server</source>
   <translation>Servidor local</translation>
  </message>
  <message>
   <source>Agent</source>
   <translation>Agente</translation>
  </message>
  <message>
   <source>Error: user</source>
   <translation>Error: usuario</translation>
  </message>
  <message>
   <source>Error: machine</source>
   <translation>Error: máquina</translation>
  </message>
  <message>
   <source>Error: engine</source>
   <translation>Error: motor</translation>
  </message>
  <message>
   <source>Cancelled</source>
   <translation>Cancelado</translation>
  </message>
  <message>
   <source>Held back by rails</source>
   <translation>Retenido por barreras</translation>
  </message>
  <message>
   <source>Rails: any finding</source>
   <translation>Barreras: algún hallazgo</translation>
  </message>
  <message>
   <source>Rails: noted</source>
   <translation>Barreras: anotado</translation>
  </message>
  <message>
   <source>Rails: question held</source>
   <translation>Barreras: pregunta retenida</translation>
  </message>
  <message>
   <source>Rails: answer held</source>
   <translation>Barreras: respuesta retenida</translation>
  </message>
  <message>
   <source>Being answered</source>
   <translation>Respondiéndose</translation>
  </message>
  <message>
   <source>{value:,.1f} h</source>
   <translation>{value:,.1f} h</translation>
  </message>
  <message>
   <source>{day} to {day_2}</source>
   <translation>{day} a {day_2}</translation>
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
   <translation>medido por el contador de esta máquina</translation>
  </message>
  <message>
   <source>{share:.0%} measured, else {watts:g} W</source>
   <translation>{share:.0%} medido, el resto {watts:g} W</translation>
  </message>
  <message>
   <source>estimated at {watts:g} W</source>
   <translation>estimado con {watts:g} W</translation>
  </message>
  <message>
   <source> week </source>
   <translation> semana </translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Detalles</translation>
  </message>
  <message>
   <source>Drop to add</source>
   <translation>Suelte para añadir</translation>
  </message>
  <message>
   <source>a whole number</source>
   <translation>un número entero</translation>
  </message>
  <message>
   <source>a number</source>
   <translation>un número</translation>
  </message>
  <message>
   <source>Enter {kind} from {low:g} to {high:,.10g}.</source>
   <translation>Escriba {kind} de {low:g} a {high:,.10g}.</translation>
  </message>
  <message>
   <source>Must lie between {low:g} and {high:,.10g}.</source>
   <translation>Debe estar entre {low:g} y {high:,.10g}.</translation>
  </message>
  <message>
   <source>The password is kept in memory until the program is closed, and nowhere else.</source>
   <translation>La contraseña se guarda en memoria hasta que se cierra el programa, y en ningún otro sitio.</translation>
  </message>
  <message>
   <source> The text that is read is stored as plain as any other.</source>
   <translation> El texto leído se guarda tan en claro como cualquier otro.</translation>
  </message>
  <message>
   <source>Password of this file</source>
   <translation>Contraseña de este archivo</translation>
  </message>
  <message>
   <source>{name} is encrypted. {kept}{plain}</source>
   <translation>{name} está cifrado. {kept}{plain}</translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Contraseña</translation>
  </message>
  <message>
   <source>0 always takes the likeliest word</source>
   <translation>0 toma siempre la palabra más probable</translation>
  </message>
  <message>
   <source>choose among the k likeliest words; 0 is off</source>
   <translation>elegir entre las k palabras más probables; 0 lo desactiva</translation>
  </message>
  <message>
   <source>choose among words that make up this share</source>
   <translation>elegir entre las palabras que suman esta parte</translation>
  </message>
  <message>
   <source>Min-p</source>
   <translation>Min-p</translation>
  </message>
  <message>
   <source>leave out words below this share of the best</source>
   <translation>dejar fuera palabras por debajo de esta parte de la mejor</translation>
  </message>
  <message>
   <source>the same seed gives the same answer again</source>
   <translation>la misma semilla da otra vez la misma respuesta</translation>
  </message>
  <message>
   <source>tokens</source>
   <translation>tokens</translation>
  </message>
  <message>
   <source>that enter a prompt at most</source>
   <translation>que entran en un prompt como máximo</translation>
  </message>
  <message>
   <source>Kept on disk</source>
   <translation>Guardado en disco</translation>
  </message>
  <message>
   <source>MB of kept conversations at most; 0 keeps none</source>
   <translation>MB de conversaciones guardadas como máximo; 0 no guarda ninguna</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Restablecer</translation>
  </message>
  <message>
   <source>Reset the settings of answers</source>
   <translation>Restablecer los ajustes de las respuestas</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Mirar de nuevo</translation>
  </message>
  <message>
   <source>Copy report</source>
   <translation>Copiar informe</translation>
  </message>
  <message>
   <source>Doctor</source>
   <translation>Diagnóstico</translation>
  </message>
  <message>
   <source>Holds no text of your documents or questions, so that it can be passed on.</source>
   <translation>No contiene texto de sus documentos ni preguntas, así que se puede pasar a otros.</translation>
  </message>
  <message>
   <source>By rules</source>
   <translation>Por reglas</translation>
  </message>
  <message>
   <source>By the model</source>
   <translation>Por el modelo</translation>
  </message>
  <message>
   <source>Not at all</source>
   <translation>Nada</translation>
  </message>
  <message>
   <source>If there is room</source>
   <translation>Si hay sitio</translation>
  </message>
  <message>
   <source>By words and meaning</source>
   <translation>Por palabras y sentido</translation>
  </message>
  <message>
   <source>By words</source>
   <translation>Por palabras</translation>
  </message>
  <message>
   <source>By the model, too</source>
   <translation>También por el modelo</translation>
  </message>
  <message>
   <source>Answers over documents</source>
   <translation>Respuestas sobre documentos</translation>
  </message>
  <message>
   <source>The model is asked only if it has at least a billion parameters.</source>
   <translation>Solo se pregunta al modelo si tiene al menos mil millones de parámetros.</translation>
  </message>
  <message>
   <source>How follow-up questions are completed</source>
   <translation>Cómo se completan las preguntas de seguimiento</translation>
  </message>
  <message>
   <source>Whether neighbours are read</source>
   <translation>Si se leen los vecinos</translation>
  </message>
  <message>
   <source>How sentences are checked</source>
   <translation>Cómo se comprueban las frases</translation>
  </message>
  <message>
   <source>Follow-up questions such as “and in 2023?” are completed before a search.</source>
   <translation>Las preguntas de seguimiento como «¿y en 2023?» se completan antes de buscar.</translation>
  </message>
  <message>
   <source>A model with room for it reads what stands right before and after each passage, too.</source>
   <translation>Un modelo con sitio lee también lo que está justo antes y después de cada pasaje.</translation>
  </message>
  <message>
   <source>Each sentence that cites a passage is compared with it, and marked if the passage does not bear it out.</source>
   <translation>Cada frase que cita un pasaje se compara con él, y se marca si el pasaje no la respalda.</translation>
  </message>
  <message>
   <source>Not encrypted: whoever can read the folder can read it all. With a passphrase, database, documents, search index and keys are encrypted, and nothing of them lies in the clear.</source>
   <translation>Sin cifrar: quien pueda leer la carpeta puede leerlo todo. Con una frase de paso se cifran base de datos, documentos, índice de búsqueda y claves, y nada de ello queda en claro.</translation>
  </message>
  <message>
   <source>Whoever loses passphrase and recovery key loses the content.</source>
   <translation>Quien pierde frase de paso y clave de recuperación pierde el contenido.</translation>
  </message>
  <message>
   <source>a passphrase</source>
   <translation>una frase de paso</translation>
  </message>
  <message>
   <source>a recovery key</source>
   <translation>una clave de recuperación</translation>
  </message>
  <message>
   <source>the system's keyring</source>
   <translation>el llavero del sistema</translation>
  </message>
  <message>
   <source>Lock now</source>
   <translation>Bloquear ahora</translation>
  </message>
  <message>
   <source>Change passphrase…</source>
   <translation>Cambiar la frase de paso…</translation>
  </message>
  <message>
   <source>New recovery key…</source>
   <translation>Clave de recuperación nueva…</translation>
  </message>
  <message>
   <source>New key…</source>
   <translation>Clave nueva…</translation>
  </message>
  <message>
   <source>Write everything anew under another key</source>
   <translation>Reescribirlo todo con otra clave</translation>
  </message>
  <message>
   <source>Use the keyring…</source>
   <translation>Usar el llavero…</translation>
  </message>
  <message>
   <source>Lock after</source>
   <translation>Bloquear tras</translation>
  </message>
  <message>
   <source>Lock after {idle_minutes} idle minutes</source>
   <translation>Bloquear tras {idle_minutes} minutos sin uso</translation>
  </message>
  <message>
   <source>Encrypt this workspace</source>
   <translation>Cifrar este espacio de trabajo</translation>
  </message>
  <message>
   <source>Everything is written anew, then the old is removed. What flash memory or a backup still holds of it is beyond this program. {lost}</source>
   <translation>Todo se reescribe y luego se quita lo viejo. Lo que la memoria flash o una copia de seguridad aún guarde queda fuera de este programa. {lost}</translation>
  </message>
  <message>
   <source>Encrypt</source>
   <translation>Cifrar</translation>
  </message>
  <message>
   <source>Change the passphrase</source>
   <translation>Cambiar la frase de paso</translation>
  </message>
  <message>
   <source>Only the wrap of the key is written anew. The recovery key stays as it is.</source>
   <translation>Solo se reescribe la envoltura de la clave. La clave de recuperación queda como está.</translation>
  </message>
  <message>
   <source>New recovery key</source>
   <translation>Clave de recuperación nueva</translation>
  </message>
  <message>
   <source>It takes the place of the one before and is shown once.</source>
   <translation>Ocupa el lugar de la anterior y se muestra una vez.</translation>
  </message>
  <message>
   <source>Make it</source>
   <translation>Crearla</translation>
  </message>
  <message>
   <source>New key</source>
   <translation>Clave nueva</translation>
  </message>
  <message>
   <source>If somebody may know the key: everything is written anew under another one. The passphrase stays; there will be a new recovery key.</source>
   <translation>Si alguien puede conocer la clave: todo se reescribe con otra. La frase de paso queda; habrá una clave de recuperación nueva.</translation>
  </message>
  <message>
   <source>Write anew</source>
   <translation>Reescribir</translation>
  </message>
  <message>
   <source>Use the system's keyring</source>
   <translation>Usar el llavero del sistema</translation>
  </message>
  <message>
   <source>Whoever is signed in to this account can open the workspace then; after it has locked itself the passphrase is asked for all the same.</source>
   <translation>Quien haya iniciado sesión en esta cuenta puede abrir entonces el espacio de trabajo; después de bloquearse solo, se pide la frase de paso de todos modos.</translation>
  </message>
  <message>
   <source>Use it</source>
   <translation>Usarlo</translation>
  </message>
  <message>
   <source>Lock after {minutes} idle minutes</source>
   <translation>Bloquear tras {minutes} minutos sin uso</translation>
  </message>
  <message>
   <source>Never lock by itself</source>
   <translation>No bloquear nunca solo</translation>
  </message>
  <message>
   <source>Encrypted; opened by {ways}. {lost}</source>
   <translation>Cifrado; lo abre {ways}. {lost}</translation>
  </message>
  <message>
   <source>Forget in the keyring</source>
   <translation>Olvidar en el llavero</translation>
  </message>
  <message>
   <source>Encryption</source>
   <translation>Cifrado</translation>
  </message>
  <message>
   <source>Write it down and keep it apart from this machine. It takes the place of the one before and is shown this once.</source>
   <translation>Anótela y guárdela lejos de esta máquina. Ocupa el lugar de la anterior y solo se muestra esta vez.</translation>
  </message>
  <message>
   <source>Conversations, tables, reports, data sets and collections that you export are written in the clear. With a passphrase they are encrypted while they are written.</source>
   <translation>Las conversaciones, tablas, informes, conjuntos de datos y colecciones que exporta se escriben sin cifrar. Con una frase de paso se cifran mientras se escriben.</translation>
  </message>
  <message>
   <source>What you export is encrypted while it is written. Whoever receives it opens it with the passphrase, here or with `workbench exports open`. Tables and charts of figures, the audit log and receipts stay readable.</source>
   <translation>Lo que exporta se cifra mientras se escribe. Quien lo recibe lo abre con la frase de paso, aquí o con `workbench exports open`. Las tablas y los gráficos de cifras, el registro de auditoría y los recibos siguen siendo legibles.</translation>
  </message>
  <message>
   <source>Nothing can be exported before there is a passphrase for it.</source>
   <translation>No se puede exportar nada mientras no haya una frase de paso para ello.</translation>
  </message>
  <message>
   <source>The policy of this workspace demands it.</source>
   <translation>La política de este espacio de trabajo lo exige.</translation>
  </message>
  <message>
   <source>Seal exports</source>
   <translation>Sellar las exportaciones</translation>
  </message>
  <message>
   <source>Open a sealed export…</source>
   <translation>Abrir una exportación sellada…</translation>
  </message>
  <message>
   <source>A passphrase for exports</source>
   <translation>Una frase de paso para exportaciones</translation>
  </message>
  <message>
   <source>Not the one of this workspace: you tell it to those who receive what you export. What was exported before keeps the passphrase that it was sealed with.</source>
   <translation>No la de este espacio de trabajo: se la dice a quienes reciben lo que exporta. Lo exportado antes conserva la frase de paso con la que se selló.</translation>
  </message>
  <message>
   <source>Open a sealed export</source>
   <translation>Abrir una exportación sellada</translation>
  </message>
  <message>
   <source>Sealed exports (*{suffix})</source>
   <translation>Exportaciones selladas (*{suffix})</translation>
  </message>
  <message>
   <source>Save what is in it</source>
   <translation>Guardar lo que contiene</translation>
  </message>
  <message>
   <source>Open {name}</source>
   <translation>Abrir {name}</translation>
  </message>
  <message>
   <source>The passphrase is the one of whoever exported it.</source>
   <translation>La frase de paso es la de quien lo exportó.</translation>
  </message>
  <message>
   <source>Exports</source>
   <translation>Exportaciones</translation>
  </message>
  <message>
   <source>The passphrase for exports is set.</source>
   <translation>La frase de paso para exportaciones está puesta.</translation>
  </message>
  <message numerus="yes">
   <source>{answers:,} kept, {size_mb:.1f} MB; given again {n:,} times.</source>
   <translation>
    <numerusform>{answers:,} guardadas, {size_mb:.1f} MB; dadas de nuevo {n:,} vez.</numerusform>
    <numerusform>{answers:,} guardadas, {size_mb:.1f} MB; dadas de nuevo {n:,} veces.</numerusform>
   </translation>
  </message>
  <message>
   <source>How much of answers is kept</source>
   <translation>Cuánto se guarda de las respuestas</translation>
  </message>
  <message>
   <source>Delete kept answers</source>
   <translation>Eliminar las respuestas guardadas</translation>
  </message>
  <message>
   <source>Kept answers</source>
   <translation>Respuestas guardadas</translation>
  </message>
  <message>
   <source>The same request to the same model is answered with what was answered before, at once, and marked so. A kept answer goes with its conversation and its documents.</source>
   <translation>La misma petición al mismo modelo se responde con lo que ya se respondió, al momento, y así marcada. Una respuesta guardada se va con su conversación y sus documentos.</translation>
  </message>
  <message>
   <source>Off: {reason}.</source>
   <translation>Desactivado: {reason}.</translation>
  </message>
  <message>
   <source>Up to {megabytes:,} MB</source>
   <translation>Hasta {megabytes:,} MB</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>Desactivado</translation>
  </message>
  <message>
   <source>Encrypted</source>
   <translation>Cifradas</translation>
  </message>
  <message>
   <source>Not encrypted</source>
   <translation>Sin cifrar</translation>
  </message>
  <message>
   <source>Kept conversations</source>
   <translation>Conversaciones guardadas</translation>
  </message>
  <message>
   <source>How conversations are kept</source>
   <translation>Cómo se guardan las conversaciones</translation>
  </message>
  <message>
   <source>What the model computed while it read a conversation is kept in files, so that the conversation goes on at once after a restart. It goes with the conversation; without encryption its words can be read from it.</source>
   <translation>Lo que el modelo calculó al leer una conversación se guarda en archivos, para que siga al momento tras reiniciar. Se va con la conversación; sin cifrado se pueden leer sus palabras.</translation>
  </message>
  <message>
   <source>Conversations are kept: {words}.</source>
   <translation>Las conversaciones se guardan: {words}.</translation>
  </message>
  <message>
   <source>The window's own words. Documents, answers and commands stay as they are.</source>
   <translation>Las palabras de la propia ventana. Documentos, respuestas y órdenes quedan como están.</translation>
  </message>
  <message>
   <source>Like the system</source>
   <translation>Como el sistema</translation>
  </message>
  <message>
   <source>It holds when the program is started again.</source>
   <translation>Vale cuando el programa se inicia de nuevo.</translation>
  </message>
  <message>
   <source>Editors and scripts can ask the models and collections of this workspace, in OpenAI's and Anthropic's protocols. Off until you switch it on; no other machine can reach it.</source>
   <translation>Editores y scripts pueden preguntar a los modelos y colecciones de este espacio de trabajo, por los protocolos de OpenAI y Anthropic. Desactivado hasta que lo active; ninguna otra máquina puede alcanzarlo.</translation>
  </message>
  <message>
   <source>Answers for other programs</source>
   <translation>Respuestas para otros programas</translation>
  </message>
  <message>
   <source>no documents</source>
   <translation>ningún documento</translation>
  </message>
  <message>
   <source>Answer other programs on this machine</source>
   <translation>Responder a otros programas de esta máquina</translation>
  </message>
  <message>
   <source>New token…</source>
   <translation>Token nuevo…</translation>
  </message>
  <message>
   <source>last used {used_at}</source>
   <translation>último uso {used_at}</translation>
  </message>
  <message>
   <source>never used</source>
   <translation>nunca usado</translation>
  </message>
  <message>
   <source>Revoke</source>
   <translation>Revocar</translation>
  </message>
  <message>
   <source>Revoke the token of {name}</source>
   <translation>Revocar el token de {name}</translation>
  </message>
  <message>
   <source>{n_models} models</source>
   <translation>{n_models} modelos</translation>
  </message>
  <message>
   <source>all models</source>
   <translation>todos los modelos</translation>
  </message>
  <message>
   <source>its collections</source>
   <translation>sus colecciones</translation>
  </message>
  <message>
   <source>{per_minute:,} a minute</source>
   <translation>{per_minute:,} por minuto</translation>
  </message>
  <message>
   <source>Answering at {address}/v1</source>
   <translation>Responde en {address}/v1</translation>
  </message>
  <message>
   <source>Nobody is answered.</source>
   <translation>No se responde a nadie.</translation>
  </message>
  <message>
   <source>No program has a token yet.</source>
   <translation>Ningún programa tiene aún un token.</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Claro</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Oscuro</translation>
  </message>
  <message>
   <source>High contrast, light</source>
   <translation>Contraste alto, claro</translation>
  </message>
  <message>
   <source>High contrast, dark</source>
   <translation>Contraste alto, oscuro</translation>
  </message>
  <message>
   <source>Things may move</source>
   <translation>Las cosas pueden moverse</translation>
  </message>
  <message>
   <source>Nothing moves</source>
   <translation>Nada se mueve</translation>
  </message>
  <message>
   <source>Sentence by sentence</source>
   <translation>Frase por frase</translation>
  </message>
  <message>
   <source>Not while it is written</source>
   <translation>No mientras se escribe</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Tema</translation>
  </message>
  <message>
   <source>Size of everything</source>
   <translation>Tamaño de todo</translation>
  </message>
  <message>
   <source>Motion</source>
   <translation>Movimiento</translation>
  </message>
  <message>
   <source>Answers for screen readers</source>
   <translation>Respuestas para lectores de pantalla</translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation>Apariencia</translation>
  </message>
  <message>
   <source>Light, dark, with high contrast, or what the system uses.</source>
   <translation>Claro, oscuro, con contraste alto o como el sistema.</translation>
  </message>
  <message>
   <source>Letters, distances and pictures, larger or smaller.</source>
   <translation>Letras, distancias e imágenes, mayores o menores.</translation>
  </message>
  <message>
   <source>Whether rings turn and bars slide while something is done.</source>
   <translation>Si giran anillos y se deslizan barras mientras se hace algo.</translation>
  </message>
  <message>
   <source>How screen readers are told an answer.</source>
   <translation>Cómo se dice una respuesta a los lectores de pantalla.</translation>
  </message>
  <message>
   <source>{at}  {module}{where} wanted {target}{of}</source>
   <translation>{at}  {module}{where} quería {target}{of}</translation>
  </message>
  <message>
   <source>{at}  {target}, for the permitted action “{action}”</source>
   <translation>{at}  {target}, para la acción permitida «{action}»</translation>
  </message>
  <message>
   <source>, in the action “{action}”: refused</source>
   <translation>, en la acción «{action}»: rechazado</translation>
  </message>
  <message>
   <source>{at}  {module}{where} asked for: {target}; refused, {n:,} ×</source>
   <translation>{at}  {module}{where} pidió: {target}; denegado, {n:,} ×</translation>
  </message>
  <message>
   <source>Details and statement…</source>
   <translation>Detalles y declaración…</translation>
  </message>
  <message>
   <source>Every connection and every look-up of a name that would leave this computer is refused, in the program and in everything that it starts, but for what you permitted and asked for. There is no telemetry and no update check.</source>
   <translation>Toda conexión y toda búsqueda de un nombre que saldría de este ordenador se rechaza, en el programa y en todo lo que inicia, salvo lo que usted permitió y pidió. No hay telemetría ni búsqueda de actualizaciones.</translation>
  </message>
  <message numerus="yes">
   <source>{n} connections that you permitted</source>
   <translation>
    <numerusform>{n} conexión que usted permitió</numerusform>
    <numerusform>{n} conexiones que usted permitió</numerusform>
   </translation>
  </message>
  <message>
   <source>The report is on the clipboard.</source>
   <translation>El informe está en el portapapeles.</translation>
  </message>
  <message>
   <source>Opening…</source>
   <translation>Abriendo…</translation>
  </message>
  <message>
   <source>Open folder</source>
   <translation>Abrir carpeta</translation>
  </message>
  <message>
   <source>Everything in one folder</source>
   <translation>Todo en una carpeta</translation>
  </message>
  <message>
   <source>To move it, quit, move the folder, and start with --workspace and its new place.</source>
   <translation>Para moverlo: salga, mueva la carpeta e inicie con --workspace y su nuevo lugar.</translation>
  </message>
  <message>
   <source>New token</source>
   <translation>Token nuevo</translation>
  </message>
  <message>
   <source>One for each program, so that each can be ended alone.</source>
   <translation>Uno para cada programa, para que cada uno se pueda terminar por separado.</translation>
  </message>
  <message>
   <source>Name of the program</source>
   <translation>Nombre del programa</translation>
  </message>
  <message>
   <source>My editor</source>
   <translation>Mi editor</translation>
  </message>
  <message>
   <source>Which documents it may ask</source>
   <translation>Por qué documentos puede preguntar</translation>
  </message>
  <message>
   <source>How often it may ask</source>
   <translation>Con qué frecuencia puede preguntar</translation>
  </message>
  <message>
   <source>Make token</source>
   <translation>Crear token</translation>
  </message>
  <message>
   <source>The token of “{name}”</source>
   <translation>El token de «{name}»</translation>
  </message>
  <message>
   <source>The secret</source>
   <translation>El secreto</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Copiado</translation>
  </message>
  <message>
   <source>Pace</source>
   <translation>Ritmo</translation>
  </message>
  <message>
   <source>Give it to the program now: it cannot be shown again.</source>
   <translation>Déselo ahora al programa: no se puede mostrar de nuevo.</translation>
  </message>
  <message>
   <source>{pace:,} times a minute</source>
   <translation>{pace:,} veces por minuto</translation>
  </message>
  <message>
   <source>As often as it likes</source>
   <translation>Tanto como quiera</translation>
  </message>
  <message>
   <source> The address is {address}/v1.</source>
   <translation> La dirección es {address}/v1.</translation>
  </message>
  <message>
   <source>Copies of your documents</source>
   <translation>Copias de sus documentos</translation>
  </message>
  <message>
   <source>Vector index</source>
   <translation>Índice de vectores</translation>
  </message>
  <message>
   <source>Unfinished downloads</source>
   <translation>Descargas sin terminar</translation>
  </message>
  <message>
   <source>Logs</source>
   <translation>Registros</translation>
  </message>
  <message>
   <source>Audit checkpoints</source>
   <translation>Puntos de control de auditoría</translation>
  </message>
  <message>
   <source>Read conversations, probes</source>
   <translation>Conversaciones leídas, mediciones</translation>
  </message>
  <message>
   <source>Conversations and texts</source>
   <translation>Conversaciones y textos</translation>
  </message>
 </context>
 <context>
  <name>said</name>
  <message>
   <source>The workspace folder {0} cannot be made or written to.</source>
   <translation>No se puede crear ni escribir la carpeta del espacio de trabajo {0}.</translation>
  </message>
  <message>
   <source>Check the folder's permissions or choose another with --workspace.</source>
   <translation>Compruebe los permisos de la carpeta o elija otra con --workspace.</translation>
  </message>
  <message>
   <source>The same adapter was asked for twice.</source>
   <translation>Se pidió dos veces el mismo adaptador.</translation>
  </message>
  <message>
   <source>Name it once, with the scale you want.</source>
   <translation>Nómbrelo una vez, con el peso que quiera.</translation>
  </message>
  <message>
   <source>{0} adapters at once are more than {1}.</source>
   <translation>{0} adaptadores a la vez son más que {1}.</translation>
  </message>
  <message>
   <source>Merge some of them into a model of their own.</source>
   <translation>Fusione algunos en un modelo aparte.</translation>
  </message>
  <message>
   <source>An adapter's scale of {0} is not between {1} and {2}.</source>
   <translation>El peso {0} de un adaptador no está entre {1} y {2}.</translation>
  </message>
  <message>
   <source>The expression cannot be worked out: {0}.</source>
   <translation>La expresión no se puede calcular: {0}.</translation>
  </message>
  <message>
   <source>Write it like (1200 + 80) * 0.19.</source>
   <translation>Escríbala como (1200 + 80) * 0.19.</translation>
  </message>
  <message>
   <source>“{0}” is not expected there</source>
   <translation>«{0}» no se espera ahí</translation>
  </message>
  <message>
   <source>The calculator does not know “{0}”.</source>
   <translation>La calculadora no conoce «{0}».</translation>
  </message>
  <message>
   <source>It knows {0}.</source>
   <translation>Conoce {0}.</translation>
  </message>
  <message>
   <source>“{0}” is missing</source>
   <translation>Falta «{0}»</translation>
  </message>
  <message>
   <source>“{0}” is not understood</source>
   <translation>No se entiende «{0}»</translation>
  </message>
  <message>
   <source>An alert needs a name.</source>
   <translation>Una alerta necesita un nombre.</translation>
  </message>
  <message>
   <source>Name it after what went wrong.</source>
   <translation>Nómbrela por lo que salió mal.</translation>
  </message>
  <message>
   <source>The alert would be cleared at {0} before it is raised.</source>
   <translation>La alerta acabaría en {0} antes de saltar.</translation>
  </message>
  <message>
   <source>At least one request is needed.</source>
   <translation>Hace falta al menos una petición.</translation>
  </message>
  <message>
   <source>Choose 1 or more.</source>
   <translation>Elija 1 o más.</translation>
  </message>
  <message>
   <source>“{0}” are no quiet hours.</source>
   <translation>«{0}» no son horas de silencio.</translation>
  </message>
  <message>
   <source>Write them as 22:00-07:00.</source>
   <translation>Escríbalas como 22:00-07:00.</translation>
  </message>
  <message>
   <source>The token needs a name.</source>
   <translation>El token necesita un nombre.</translation>
  </message>
  <message>
   <source>Name the program that it is for.</source>
   <translation>Nombre el programa para el que es.</translation>
  </message>
  <message>
   <source>The name is longer than {0} characters.</source>
   <translation>El nombre supera {0} caracteres.</translation>
  </message>
  <message>
   <source>Choose a shorter one.</source>
   <translation>Elija uno más corto.</translation>
  </message>
  <message>
   <source>{0} {1} are not possible.</source>
   <translation>{0} {1} no son posibles.</translation>
  </message>
  <message>
   <source>Choose a number up to {0}, or 0 for no limit.</source>
   <translation>Elija un número hasta {0}, o 0 para sin límite.</translation>
  </message>
  <message>
   <source>The list of files of a backup is damaged.</source>
   <translation>La lista de archivos de una copia de seguridad está dañada.</translation>
  </message>
  <message>
   <source>Choose another snapshot, or another copy of the backup.</source>
   <translation>Elija otra instantánea u otro ejemplar de la copia.</translation>
  </message>
  <message>
   <source>Passages of {0} tokens cannot be made.</source>
   <translation>No se pueden hacer pasajes de {0} tokens.</translation>
  </message>
  <message>
   <source>Choose {0} to {1}; {2} is usual.</source>
   <translation>Elija de {0} a {1}; lo usual es {2}.</translation>
  </message>
  <message>
   <source>An overlap of {0} tokens does not fit passages of {1}.</source>
   <translation>Un solape de {0} tokens no encaja con pasajes de {1}.</translation>
  </message>
  <message>
   <source>Half of a passage is the most.</source>
   <translation>La mitad de un pasaje es el máximo.</translation>
  </message>
  <message>
   <source>“{0}” is no code of a language.</source>
   <translation>«{0}» no es un código de idioma.</translation>
  </message>
  <message>
   <source>Write de, en, zh and so on.</source>
   <translation>Escriba de, en, zh, etcétera.</translation>
  </message>
  <message>
   <source>The privacy policy is longer than {0} characters.</source>
   <translation>La política de privacidad supera {0} caracteres.</translation>
  </message>
  <message>
   <source>A policy is a short TOML file.</source>
   <translation>Una política es un archivo TOML corto.</translation>
  </message>
  <message>
   <source>The {0} are longer than {1} characters.</source>
   <translation>{0}: más de {1} caracteres.</translation>
  </message>
  <message>
   <source>Shorten them.</source>
   <translation>Acórtelo.</translation>
  </message>
  <message>
   <source>A case has more than {0} characters.</source>
   <translation>Un caso tiene más de {0} caracteres.</translation>
  </message>
  <message>
   <source>Make it smaller.</source>
   <translation>Hágalo menor.</translation>
  </message>
  <message>
   <source>A case holds what JSON cannot hold.</source>
   <translation>Un caso contiene lo que JSON no puede contener.</translation>
  </message>
  <message>
   <source>Use plain values.</source>
   <translation>Use valores sencillos.</translation>
  </message>
  <message>
   <source>“{0}” is no date.</source>
   <translation>«{0}» no es una fecha.</translation>
  </message>
  <message>
   <source>Write 2024-05-13, 2024-05 or 2024.</source>
   <translation>Escriba 2024-05-13, 2024-05 o 2024.</translation>
  </message>
  <message>
   <source>There is no property “{0}”.</source>
   <translation>No hay ninguna propiedad «{0}».</translation>
  </message>
  <message>
   <source>There are: {0}.</source>
   <translation>Hay: {0}.</translation>
  </message>
  <message>
   <source>The {0} is empty.</source>
   <translation>Vacío: {0}.</translation>
  </message>
  <message>
   <source>Give at least one letter.</source>
   <translation>Dé al menos una letra.</translation>
  </message>
  <message>
   <source>The filter “{0}” cannot be understood.</source>
   <translation>No se entiende el filtro «{0}».</translation>
  </message>
  <message>
   <source>Write it like tag=invoice, type=pdf, date&gt;=2024-05 or author!=Ada.</source>
   <translation>Escríbalo como tag=invoice, type=pdf, date&gt;=2024-05 o author!=Ada.</translation>
  </message>
  <message>
   <source>There is no filter “{0}”.</source>
   <translation>No hay ningún filtro «{0}».</translation>
  </message>
  <message>
   <source>“{0}” compares dates only.</source>
   <translation>«{0}» solo compara fechas.</translation>
  </message>
  <message>
   <source>Write {0}={1}.</source>
   <translation>Escriba {0}={1}.</translation>
  </message>
  <message>
   <source>An answer is liked or disliked.</source>
   <translation>Una respuesta gusta o no gusta.</translation>
  </message>
  <message>
   <source>Choose up or down.</source>
   <translation>Elija up o down.</translation>
  </message>
  <message>
   <source>The text is too long.</source>
   <translation>El texto es demasiado largo.</translation>
  </message>
  <message>
   <source>At most {0} characters.</source>
   <translation>Como máximo {0} caracteres.</translation>
  </message>
  <message>
   <source>“{0}” is no reason that is counted.</source>
   <translation>«{0}» no es un motivo que se cuente.</translation>
  </message>
  <message>
   <source>Use {0}.</source>
   <translation>Use {0}.</translation>
  </message>
  <message>
   <source>{0} is missing</source>
   <translation>Falta {0}</translation>
  </message>
  <message>
   <source>A window of {0} tokens is not between {1} and {2}.</source>
   <translation>Una ventana de {0} tokens no está entre {1} y {2}.</translation>
  </message>
  <message>
   <source>Figures of others are mostly taken with {0}.</source>
   <translation>Las cifras de otros suelen tomarse con {0}.</translation>
  </message>
  <message>
   <source>The text has {0} tokens; two windows of {1} are the least that tells something.</source>
   <translation>El texto tiene {0} tokens; dos ventanas de {1} son lo mínimo que dice algo.</translation>
  </message>
  <message>
   <source>Take a longer text or a smaller window.</source>
   <translation>Tome un texto más largo o una ventana menor.</translation>
  </message>
  <message>
   <source>What the policy names by example is wrong: {0}.</source>
   <translation>Lo que la política nombra con ejemplos está mal: {0}.</translation>
  </message>
  <message>
   <source>“meanings” is no list</source>
   <translation>«meanings» no es una lista</translation>
  </message>
  <message>
   <source>“{0}” has no examples</source>
   <translation>«{0}» no tiene ejemplos</translation>
  </message>
  <message>
   <source>“{0}” has no examples, or too many</source>
   <translation>«{0}» no tiene ejemplos, o demasiados</translation>
  </message>
  <message>
   <source>The rails policy has {0}.</source>
   <translation>La política de barreras tiene {0}.</translation>
  </message>
  <message>
   <source>“redact” for length</source>
   <translation>«redact» para una longitud</translation>
  </message>
  <message>
   <source>{0} questions {1} were asked already.</source>
   <translation>Ya se hicieron {0} preguntas {1}.</translation>
  </message>
  <message>
   <source>Ask again in {0} seconds, or have the limit changed.</source>
   <translation>Pregunte de nuevo en {0} segundos, o haga cambiar el límite.</translation>
  </message>
  <message>
   <source>{0} is none of {1}</source>
   <translation>{0} no está entre {1}</translation>
  </message>
  <message>
   <source>The rubric “{0}” has no steps or no threshold.</source>
   <translation>La pauta «{0}» no tiene escalones o no tiene umbral.</translation>
  </message>
  <message>
   <source>See it.</source>
   <translation>Mírela.</translation>
  </message>
  <message>
   <source>The rubric “{0}” cannot be read.</source>
   <translation>La pauta «{0}» no se puede leer.</translation>
  </message>
  <message>
   <source>It needs kind, threshold, system, head and steps.</source>
   <translation>Necesita kind, threshold, system, head y steps.</translation>
  </message>
  <message>
   <source>The labelled sample is empty.</source>
   <translation>La muestra anotada está vacía.</translation>
  </message>
  <message>
   <source>Choose another file.</source>
   <translation>Elija otro archivo.</translation>
  </message>
  <message>
   <source>The labelled sample cannot be read.</source>
   <translation>La muestra anotada no se puede leer.</translation>
  </message>
  <message>
   <source>Each entry needs full_text, and spans with entity_type, start_position and end_position.</source>
   <translation>Cada entrada necesita full_text, y spans con entity_type, start_position y end_position.</translation>
  </message>
  <message>
   <source>The labelled sample is neither JSON nor CoNLL.</source>
   <translation>La muestra anotada no es ni JSON ni CoNLL.</translation>
  </message>
  <message>
   <source>A CoNLL line holds a word and a tag such as B-PER, I-PER or O.</source>
   <translation>Una línea CoNLL contiene una palabra y una marca como B-PER, I-PER u O.</translation>
  </message>
  <message>
   <source>The policy has an unknown entry, “{0}”.</source>
   <translation>La política tiene una entrada desconocida, «{0}».</translation>
  </message>
  <message>
   <source>It may hold {0}.</source>
   <translation>Puede contener {0}.</translation>
  </message>
  <message>
   <source>A threshold lies outside 0 to 1.</source>
   <translation>Un umbral está fuera de 0 a 1.</translation>
  </message>
  <message>
   <source>Choose a value between them.</source>
   <translation>Elija un valor intermedio.</translation>
  </message>
  <message>
   <source>The policy holds a value of the wrong kind.</source>
   <translation>La política contiene un valor de clase equivocada.</translation>
  </message>
  <message>
   <source>Compare it with resources/privacy/policies/default.toml.</source>
   <translation>Compárela con resources/privacy/policies/default.toml.</translation>
  </message>
  <message>
   <source>The policy names an unknown type, “{0}”.</source>
   <translation>La política nombra un tipo desconocido, «{0}».</translation>
  </message>
  <message>
   <source>{0} is used by the program.</source>
   <translation>{0} lo usa el programa.</translation>
  </message>
  <message>
   <source>Choose another name.</source>
   <translation>Elija otro nombre.</translation>
  </message>
  <message>
   <source>The policy names an unknown action, “{0}”.</source>
   <translation>La política nombra una acción desconocida, «{0}».</translation>
  </message>
  <message>
   <source>A profile has a name of at most {0} characters.</source>
   <translation>Un perfil tiene un nombre de {0} caracteres como máximo.</translation>
  </message>
  <message>
   <source>Choose one.</source>
   <translation>Elija uno.</translation>
  </message>
  <message>
   <source>The name has a character that is kept for other things.</source>
   <translation>El nombre tiene un carácter reservado para otras cosas.</translation>
  </message>
  <message>
   <source>Leave out brackets, slashes and colons.</source>
   <translation>Omita corchetes, barras y dos puntos.</translation>
  </message>
  <message>
   <source>Roles are {0}.</source>
   <translation>Los roles son {0}.</translation>
  </message>
  <message>
   <source>{0} has no canonical form</source>
   <translation>{0} no tiene forma canónica</translation>
  </message>
  <message>
   <source>“{0}” cannot be the name of a prompt.</source>
   <translation>«{0}» no puede ser el nombre de un prompt.</translation>
  </message>
  <message>
   <source>Use up to 64 small letters, digits, dots, hyphens and underscores, such as “{0}”.</source>
   <translation>Use hasta 64 minúsculas, cifras, puntos, guiones y guiones bajos, como «{0}».</translation>
  </message>
  <message>
   <source>“{0}” cannot be a label.</source>
   <translation>«{0}» no puede ser una etiqueta.</translation>
  </message>
  <message>
   <source>Use small letters, digits, dots and hyphens with at least one letter, such as “production”; “{0}” always means the newest version.</source>
   <translation>Use minúsculas, cifras, puntos y guiones con al menos una letra, como «production»; «{0}» es siempre la versión más reciente.</translation>
  </message>
  <message>
   <source>This cannot be the name of a folder.</source>
   <translation>Esto no puede ser el nombre de una carpeta.</translation>
  </message>
  <message>
   <source>Use letters, digits and spaces, and / between a folder and one inside it.</source>
   <translation>Use letras, cifras y espacios, y / entre una carpeta y otra dentro de ella.</translation>
  </message>
  <message>
   <source>The {0} must be text.</source>
   <translation>Debe ser texto: {0}.</translation>
  </message>
  <message>
   <source>This is not a prompt file that can be read. {0}</source>
   <translation>Este no es un archivo de prompt legible. {0}</translation>
  </message>
  <message>
   <source>The guide to prompts shows how such a file looks.</source>
   <translation>La guía de prompts muestra cómo es un archivo así.</translation>
  </message>
  <message>
   <source>It is longer than {0} characters.</source>
   <translation>Supera {0} caracteres.</translation>
  </message>
  <message>
   <source>The front matter must be names with values.</source>
   <translation>La cabecera debe ser de nombres con valores.</translation>
  </message>
  <message>
   <source>There are {0} parts “{1}”; one is allowed.</source>
   <translation>Hay {0} partes «{1}»; se permite una.</translation>
  </message>
  <message>
   <source>Every part “example” needs one part “answer” after it.</source>
   <translation>Cada parte «example» necesita después una parte «answer».</translation>
  </message>
  <message>
   <source>{0} must be a name, or names with values.</source>
   <translation>{0} debe ser un nombre, o nombres con valores.</translation>
  </message>
  <message>
   <source>The kind of {0} must be one of {1}.</source>
   <translation>La clase de {0} debe ser una de {1}.</translation>
  </message>
  <message>
   <source>“settings” must be names with values.</source>
   <translation>«settings» debe ser de nombres con valores.</translation>
  </message>
  <message>
   <source>“{0}” must be a list.</source>
   <translation>«{0}» debe ser una lista.</translation>
  </message>
  <message>
   <source>The front matter has no end: a line of three hyphens.</source>
   <translation>La cabecera no tiene fin: una línea de tres guiones.</translation>
  </message>
  <message>
   <source>The front matter cannot be read: {0}.</source>
   <translation>La cabecera no se puede leer: {0}.</translation>
  </message>
  <message>
   <source>Line {0}: there is no part “{1}”; parts are {2}. Write a backslash before a line that is text.</source>
   <translation>Línea {0}: no hay parte «{1}»; las partes son {2}. Ponga una barra inversa ante una línea que sea texto.</translation>
  </message>
  <message>
   <source>The setting “{0}” must be {1}.</source>
   <translation>El ajuste «{0}» debe ser {1}.</translation>
  </message>
  <message>
   <source>There is no “{0}” in {1}; known are {2}.</source>
   <translation>No hay «{0}» en {1}; se conocen {2}.</translation>
  </message>
  <message>
   <source>The part “{0}” is {1} characters long.</source>
   <translation>La parte «{0}» tiene {1} caracteres.</translation>
  </message>
  <message>
   <source>A template may have {0}; put long text into a file variable.</source>
   <translation>Una plantilla puede tener {0}; ponga el texto largo en una variable de archivo.</translation>
  </message>
  <message>
   <source>The part “{0}” is not a valid template: {1}.</source>
   <translation>La parte «{0}» no es una plantilla válida: {1}.</translation>
  </message>
  <message>
   <source>Look at line {0}. A variable is written {{{{ name }}}}.</source>
   <translation>Mire la línea {0}. Una variable se escribe {{{{ name }}}}.</translation>
  </message>
  <message>
   <source>The part “{0}” could not be rendered: {1}.</source>
   <translation>No se pudo rellenar la parte «{0}»: {1}.</translation>
  </message>
  <message>
   <source>Add the variable that it names, or correct the template.</source>
   <translation>Añada la variable que nombra, o corrija la plantilla.</translation>
  </message>
  <message>
   <source>The part “{0}” could not be rendered.</source>
   <translation>No se pudo rellenar la parte «{0}».</translation>
  </message>
  <message>
   <source>Correct the template; its details say what failed.</source>
   <translation>Corrija la plantilla; sus detalles dicen qué falló.</translation>
  </message>
  <message>
   <source>This is not a valid template: {0}.</source>
   <translation>Esta no es una plantilla válida: {0}.</translation>
  </message>
  <message>
   <source>A variable is written {{ name }}.</source>
   <translation>Una variable se escribe {{ name }}.</translation>
  </message>
  <message>
   <source>“{0}” must be a number.</source>
   <translation>«{0}» debe ser un número.</translation>
  </message>
  <message>
   <source>Write it in digits, such as 3 or 0.5.</source>
   <translation>Escríbalo en cifras, como 3 o 0.5.</translation>
  </message>
  <message>
   <source>The prompt needs a value for {0}.</source>
   <translation>El prompt necesita un valor para {0}.</translation>
  </message>
  <message>
   <source>Give one with --var NAME=VALUE, or fill in the field.</source>
   <translation>Dé uno con --var NOMBRE=VALOR, o rellene el campo.</translation>
  </message>
  <message>
   <source>The prompt has no variable “{0}”.</source>
   <translation>El prompt no tiene variable «{0}».</translation>
  </message>
  <message>
   <source>Its variables are: {0}.</source>
   <translation>Sus variables son: {0}.</translation>
  </message>
  <message>
   <source>“{0}” is not among the choices of “{1}”.</source>
   <translation>«{0}» no está entre las opciones de «{1}».</translation>
  </message>
  <message>
   <source>Choose one of: {0}.</source>
   <translation>Elija una de: {0}.</translation>
  </message>
  <message>
   <source>“{0}” must be a date.</source>
   <translation>«{0}» debe ser una fecha.</translation>
  </message>
  <message>
   <source>Write it as YYYY-MM-DD, or “{0}”.</source>
   <translation>Escríbala como AAAA-MM-DD, o «{0}».</translation>
  </message>
  <message>
   <source>There is no format “{0}” that a model can be made in.</source>
   <translation>No hay ningún formato «{0}» en el que hacer un modelo.</translation>
  </message>
  <message>
   <source>Take one of {0}.</source>
   <translation>Tome uno de {0}.</translation>
  </message>
  <message>
   <source>The quotes cannot be used. {0}.</source>
   <translation>Las citas no se pueden usar. {0}.</translation>
  </message>
  <message>
   <source>For instance {"refusal": "No.", "quotes": ["[1a] It is."], "most": 3}.</source>
   <translation>Por ejemplo {"refusal": "No.", "quotes": ["[1a] It is."], "most": 3}.</translation>
  </message>
  <message>
   <source>It is no JSON object</source>
   <translation>No es un objeto JSON</translation>
  </message>
  <message>
   <source>It needs “refusal”, a text, and “quotes”, a list of texts</source>
   <translation>Necesita «refusal», un texto, y «quotes», una lista de textos</translation>
  </message>
  <message>
   <source>A quote is no text</source>
   <translation>Una cita no es un texto</translation>
  </message>
  <message>
   <source>“most” must lie between 1 and {0}</source>
   <translation>«most» debe estar entre 1 y {0}</translation>
  </message>
  <message>
   <source>There are {0} quotes; {1} are allowed</source>
   <translation>Hay {0} citas; se permiten {1}</translation>
  </message>
  <message>
   <source>A text is empty</source>
   <translation>Un texto está vacío</translation>
  </message>
  <message>
   <source>A text holds a line break or a character that no text can have</source>
   <translation>Un texto contiene un salto de línea o un carácter que ningún texto puede tener</translation>
  </message>
  <message>
   <source>“{0}” cannot name a type.</source>
   <translation>«{0}» no puede nombrar un tipo.</translation>
  </message>
  <message>
   <source>Use 2 to 30 capital letters and underscores, such as CASE_NUMBER.</source>
   <translation>Use de 2 a 30 mayúsculas y guiones bajos, como CASE_NUMBER.</translation>
  </message>
  <message>
   <source>{0} needs either an expression or a list of words.</source>
   <translation>{0} necesita una expresión o una lista de palabras.</translation>
  </message>
  <message>
   <source>Give one of “regex” and “words”.</source>
   <translation>Dé «regex» o «words».</translation>
  </message>
  <message>
   <source>The expression is longer than {0} signs.</source>
   <translation>La expresión supera {0} signos.</translation>
  </message>
  <message>
   <source>The expression matches nothing at all.</source>
   <translation>La expresión no coincide con nada.</translation>
  </message>
  <message>
   <source>Make a part obligatory.</source>
   <translation>Haga obligatoria una parte.</translation>
  </message>
  <message>
   <source>The expression can match one text in too many ways.</source>
   <translation>La expresión puede coincidir con un texto de demasiadas maneras.</translation>
  </message>
  <message>
   <source>{0} takes too long on some texts.</source>
   <translation>{0} tarda demasiado con algunos textos.</translation>
  </message>
  <message>
   <source>Let the expression begin with signs that are seldom, and repeat less.</source>
   <translation>Haga que la expresión empiece por signos poco frecuentes y repita menos.</translation>
  </message>
  <message>
   <source>{0} does not find one of its own examples.</source>
   <translation>{0} no encuentra uno de sus propios ejemplos.</translation>
  </message>
  <message>
   <source>Correct the expression or the example under “matches”.</source>
   <translation>Corrija la expresión o el ejemplo en «matches».</translation>
  </message>
  <message>
   <source>{0} finds one of the examples that it must miss.</source>
   <translation>{0} encuentra uno de los ejemplos que debe pasar por alto.</translation>
  </message>
  <message>
   <source>Correct the expression or the example under “misses”.</source>
   <translation>Corrija la expresión o el ejemplo en «misses».</translation>
  </message>
  <message>
   <source>The expression cannot be read.</source>
   <translation>La expresión no se puede leer.</translation>
  </message>
  <message>
   <source>Check its brackets.</source>
   <translation>Compruebe sus corchetes.</translation>
  </message>
  <message>
   <source>A repetition in the expression has no upper bound.</source>
   <translation>Una repetición de la expresión no tiene límite superior.</translation>
  </message>
  <message>
   <source>The expression refers back to a group.</source>
   <translation>La expresión remite a un grupo.</translation>
  </message>
  <message>
   <source>Spell it out.</source>
   <translation>Escríbala entera.</translation>
  </message>
  <message>
   <source>The pattern “{0}” names an unknown check, “{1}”.</source>
   <translation>El patrón «{0}» nombra una comprobación desconocida, «{1}».</translation>
  </message>
  <message>
   <source>The pattern “{0}” names an unknown list of words, “{1}”.</source>
   <translation>El patrón «{0}» nombra una lista de palabras desconocida, «{1}».</translation>
  </message>
  <message>
   <source>The pattern “{0}” cannot be read.</source>
   <translation>El patrón «{0}» no se puede leer.</translation>
  </message>
  <message>
   <source>The model's name there is missing or not a word.</source>
   <translation>El nombre del modelo allí falta o no es una palabra.</translation>
  </message>
  <message>
   <source>Give it with --model; the server lists its names at /v1/models.</source>
   <translation>Délo con --model; el servidor lista los suyos en /v1/models.</translation>
  </message>
  <message>
   <source>A context of {0} tokens cannot be.</source>
   <translation>No puede haber un contexto de {0} tokens.</translation>
  </message>
  <message>
   <source>Choose between 256 and 16,777,216.</source>
   <translation>Elija entre 256 y 16.777.216.</translation>
  </message>
  <message>
   <source>A time limit cannot be.</source>
   <translation>Este límite de tiempo no es posible.</translation>
  </message>
  <message>
   <source>Choose between 1 and 3,600 seconds.</source>
   <translation>Elija entre 1 y 3.600 segundos.</translation>
  </message>
  <message>
   <source>“{0}” is no address.</source>
   <translation>«{0}» no es una dirección.</translation>
  </message>
  <message>
   <source>There is no class “{0}”.</source>
   <translation>No hay ninguna clase «{0}».</translation>
  </message>
  <message>
   <source>{0} days cannot be kept to.</source>
   <translation>No se pueden cumplir {0} días.</translation>
  </message>
  <message>
   <source>Use 0 to {0}, or “never”.</source>
   <translation>Use de 0 a {0}, o «never».</translation>
  </message>
  <message>
   <source>It can be 0 to {0} hours.</source>
   <translation>Puede ser de 0 a {0} horas.</translation>
  </message>
  <message>
   <source>The note is longer than {0} characters.</source>
   <translation>La nota supera {0} caracteres.</translation>
  </message>
  <message>
   <source>Shorten it.</source>
   <translation>Acórtela.</translation>
  </message>
  <message>
   <source>The edited answer is empty or too long.</source>
   <translation>La respuesta editada está vacía o es demasiado larga.</translation>
  </message>
  <message>
   <source>Nobody was named.</source>
   <translation>No se nombró a nadie.</translation>
  </message>
  <message>
   <source>Give a name, an address of mail or a number.</source>
   <translation>Dé un nombre, una dirección de correo o un número.</translation>
  </message>
  <message>
   <source>More than {0} names and numbers.</source>
   <translation>Más de {0} nombres y números.</translation>
  </message>
  <message>
   <source>Search in parts.</source>
   <translation>Busque por partes.</translation>
  </message>
  <message>
   <source>“{0}” is too short to search for.</source>
   <translation>«{0}» es demasiado corto para buscarlo.</translation>
  </message>
  <message>
   <source>Use at least {0} letters or digits.</source>
   <translation>Use al menos {0} letras o cifras.</translation>
  </message>
  <message>
   <source>“{0}” is no purpose.</source>
   <translation>«{0}» no es una finalidad.</translation>
  </message>
  <message>
   <source>Write one to {0} characters, for example: hiring.</source>
   <translation>Escriba de uno a {0} caracteres, por ejemplo: contratación.</translation>
  </message>
  <message>
   <source>“{0}” is no ground.</source>
   <translation>«{0}» no es un fundamento.</translation>
  </message>
  <message>
   <source>Too many purposes.</source>
   <translation>Demasiadas finalidades.</translation>
  </message>
  <message>
   <source>{0} are the most.</source>
   <translation>{0} son el máximo.</translation>
  </message>
  <message>
   <source>“{0}” is neither ask nor refuse.</source>
   <translation>«{0}» no es ni ask ni refuse.</translation>
  </message>
  <message>
   <source>Say one of them.</source>
   <translation>Diga uno de los dos.</translation>
  </message>
  <message>
   <source>The note is too long.</source>
   <translation>La nota es demasiado larga.</translation>
  </message>
  <message>
   <source>{0} characters are the most.</source>
   <translation>{0} caracteres son el máximo.</translation>
  </message>
  <message>
   <source>“{0}” is no use.</source>
   <translation>«{0}» no es un uso.</translation>
  </message>
  <message>
   <source>Write it as 2027-12-31.</source>
   <translation>Escríbalo como 2027-12-31.</translation>
  </message>
  <message>
   <source>There is no rule “{0}” in “{1}”.</source>
   <translation>No hay ninguna regla «{0}» en «{1}».</translation>
  </message>
  <message>
   <source>A rule set holds up to {0} rules.</source>
   <translation>Un conjunto de reglas tiene hasta {0} reglas.</translation>
  </message>
  <message>
   <source>Leave some out.</source>
   <translation>Quite algunas.</translation>
  </message>
  <message>
   <source>Two rules have the same name.</source>
   <translation>Dos reglas tienen el mismo nombre.</translation>
  </message>
  <message>
   <source>Rename one of them.</source>
   <translation>Cambie el nombre de una.</translation>
  </message>
  <message>
   <source>{0} s cannot be held.</source>
   <translation>No se pueden mantener {0} s.</translation>
  </message>
  <message>
   <source>Choose between 0 and 86,400 seconds.</source>
   <translation>Elija entre 0 y 86.400 segundos.</translation>
  </message>
  <message>
   <source>“{0}” names nobody.</source>
   <translation>«{0}» no nombra a nadie.</translation>
  </message>
  <message>
   <source>“{0}” cannot be the name of a rule or rule set.</source>
   <translation>«{0}» no puede ser el nombre de una regla o conjunto de reglas.</translation>
  </message>
  <message>
   <source>Use up to 64 letters, digits, blanks, dots, hyphens and underscores.</source>
   <translation>Use hasta 64 letras, cifras, espacios, puntos, guiones y guiones bajos.</translation>
  </message>
  <message>
   <source>“{0}” is no time of day.</source>
   <translation>«{0}» no es una hora.</translation>
  </message>
  <message>
   <source>Write it like 22:00-06:00.</source>
   <translation>Escríbalo como 22:00-06:00.</translation>
  </message>
  <message>
   <source>{0} is {1}.</source>
   <translation>{0} es {1}.</translation>
  </message>
  <message>
   <source>Choose a number from 0 on.</source>
   <translation>Elija un número desde 0.</translation>
  </message>
  <message>
   <source>There is no {0} “{1}”.</source>
   <translation>No existe: {0} «{1}».</translation>
  </message>
  <message>
   <source>“{0}” is no language code.</source>
   <translation>«{0}» no es un código de idioma.</translation>
  </message>
  <message>
   <source>Write it like en or de.</source>
   <translation>Escríbalo como en o de.</translation>
  </message>
  <message>
   <source>{0} has a value of the wrong kind.</source>
   <translation>{0} tiene un valor de clase equivocada.</translation>
  </message>
  <message>
   <source>Choose another value.</source>
   <translation>Elija otro valor.</translation>
  </message>
  <message>
   <source>{0} holds {1} texts; {2} are allowed.</source>
   <translation>{0} contiene {1} textos; se permiten {2}.</translation>
  </message>
  <message>
   <source>Use each once at most: {0}.</source>
   <translation>Use cada uno una vez como máximo: {0}.</translation>
  </message>
  <message>
   <source>The {0} has {1} characters; {2} are allowed.</source>
   <translation>{0}: {1} caracteres; se permiten {2}.</translation>
  </message>
  <message>
   <source>{0} is {1}, but must lie between {2} and {3}.</source>
   <translation>{0} es {1}, pero debe estar entre {2} y {3}.</translation>
  </message>
  <message>
   <source>Choose a value inside the range.</source>
   <translation>Elija un valor dentro del intervalo.</translation>
  </message>
  <message>
   <source>Variety is {0}, but must lie between 0 and 1.</source>
   <translation>La variedad es {0}, pero debe estar entre 0 y 1.</translation>
  </message>
  <message>
   <source>There is no time zone “{0}”.</source>
   <translation>No hay ningún huso horario «{0}».</translation>
  </message>
  <message>
   <source>Name one as Europe/Zurich or UTC does.</source>
   <translation>Nombre uno como Europe/Zurich o UTC.</translation>
  </message>
  <message>
   <source>“{0}” is not a date.</source>
   <translation>«{0}» no es una fecha.</translation>
  </message>
  <message>
   <source>Write it as 2026-01-31 or 2026-01-31T14:00.</source>
   <translation>Escríbala como 2026-01-31 o 2026-01-31T14:00.</translation>
  </message>
  <message>
   <source>The parameters of the tool “{0}” are not JSON.</source>
   <translation>Los parámetros de la herramienta «{0}» no son JSON.</translation>
  </message>
  <message>
   <source>Describe them as a JSON Schema.</source>
   <translation>Descríbalos como esquema JSON.</translation>
  </message>
  <message>
   <source>{0} is “{1}”.</source>
   <translation>{0} es «{1}».</translation>
  </message>
  <message>
   <source>It is one of {0}.</source>
   <translation>Es uno de {0}.</translation>
  </message>
  <message>
   <source>It must lie between {0} and {1}.</source>
   <translation>Debe estar entre {0} y {1}.</translation>
  </message>
  <message>
   <source>There is no setting {0}.</source>
   <translation>No hay ningún ajuste {0}.</translation>
  </message>
  <message>
   <source>There are {0}.</source>
   <translation>Hay {0}.</translation>
  </message>
  <message>
   <source>{0} cannot be “{1}”.</source>
   <translation>{0} no puede ser «{1}».</translation>
  </message>
  <message>
   <source>It is {0}.</source>
   <translation>Es {0}.</translation>
  </message>
  <message>
   <source>“messages” is not a list of messages</source>
   <translation>«messages» no es una lista de mensajes</translation>
  </message>
  <message>
   <source>“prompt” ends with the assistant</source>
   <translation>«prompt» termina con el asistente</translation>
  </message>
  <message>
   <source>{0} has no text</source>
   <translation>{0} no tiene texto</translation>
  </message>
  <message>
   <source>{0} is empty</source>
   <translation>{0} está vacío</translation>
  </message>
  <message>
   <source>“chosen” and “rejected” are the same</source>
   <translation>«chosen» y «rejected» son iguales</translation>
  </message>
  <message>
   <source>{0} holds half a character</source>
   <translation>{0} contiene medio carácter</translation>
  </message>
  <message>
   <source>“history” is not a list of pairs</source>
   <translation>«history» no es una lista de pares</translation>
  </message>
  <message>
   <source>{0} is not text</source>
   <translation>{0} no es texto</translation>
  </message>
  <message>
   <source>Each price needs a name of its own.</source>
   <translation>Cada precio necesita un nombre propio.</translation>
  </message>
  <message>
   <source>Name every row once.</source>
   <translation>Nombre cada fila una vez.</translation>
  </message>
  <message>
   <source>There is no price “{0}”.</source>
   <translation>No hay ningún precio «{0}».</translation>
  </message>
  <message>
   <source>Choose one of {0}.</source>
   <translation>Elija uno de {0}.</translation>
  </message>
  <message>
   <source>{0} watts are not possible.</source>
   <translation>{0} vatios no son posibles.</translation>
  </message>
  <message>
   <source>From 1 to {0}.</source>
   <translation>De 1 a {0}.</translation>
  </message>
  <message>
   <source>A price of “{0}” is not possible.</source>
   <translation>Un precio de «{0}» no es posible.</translation>
  </message>
  <message>
   <source>Prices are for a million tokens, from 0 to {0}.</source>
   <translation>Los precios son por un millón de tokens, de 0 a {0}.</translation>
  </message>
  <message>
   <source>There is no {0} “{1}” here.</source>
   <translation>Aquí no existe: {0} «{1}».</translation>
  </message>
  <message>
   <source>Take it from the figures.</source>
   <translation>Tómelo de las cifras.</translation>
  </message>
  <message>
   <source>“{0}” is no {1}.</source>
   <translation>«{0}» no vale: {1}.</translation>
  </message>
  <message>
   <source>“{0}” stands there twice in line {1}</source>
   <translation>«{0}» está dos veces, en la línea {1}</translation>
  </message>
  <message>
   <source>It is not permitted to {0}.</source>
   <translation>Esto no está permitido: {0}.</translation>
  </message>
  <message>
   <source>Nobody records what would be done.</source>
   <translation>Nadie registra lo que se haría.</translation>
  </message>
  <message>
   <source>Open a workspace.</source>
   <translation>Abra un espacio de trabajo.</translation>
  </message>
  <message>
   <source>“{0}” has no port between 1 and 65535</source>
   <translation>«{0}» no tiene un puerto entre 1 y 65535</translation>
  </message>
  <message>
   <source>“{0}” is no host name, such as hub.example.org or *.example.org</source>
   <translation>«{0}» no es un nombre de servidor, como hub.example.org o *.example.org</translation>
  </message>
  <message>
   <source>“{0}” is no host: a bracket is not closed</source>
   <translation>«{0}» no es un servidor: un corchete no se cierra</translation>
  </message>
  <message>
   <source>{0} is damaged</source>
   <translation>{0} está dañado</translation>
  </message>
  <message>
   <source>{0} cannot be read ({1})</source>
   <translation>{0} no se puede leer ({1})</translation>
  </message>
  <message>
   <source>The context of {0} tokens has no room for this run.</source>
   <translation>El contexto de {0} tokens no tiene sitio para esta ejecución.</translation>
  </message>
  <message>
   <source>Choose a model with a longer context, or fewer tools.</source>
   <translation>Elija un modelo con contexto más largo, o menos herramientas.</translation>
  </message>
  <message>
   <source>The objective is empty.</source>
   <translation>El objetivo está vacío.</translation>
  </message>
  <message>
   <source>Say what is to be found or made.</source>
   <translation>Diga qué hay que encontrar o hacer.</translation>
  </message>
  <message>
   <source>That is no way to consent.</source>
   <translation>Esa no es una forma de consentir.</translation>
  </message>
  <message>
   <source>The rails of this workspace hold back this objective.</source>
   <translation>Las barreras de este espacio de trabajo retienen este objetivo.</translation>
  </message>
  <message>
   <source>Word it differently, or change the policy.</source>
   <translation>Dígalo de otro modo, o cambie la política.</translation>
  </message>
  <message>
   <source>This run is complete.</source>
   <translation>Esta ejecución está completa.</translation>
  </message>
  <message>
   <source>Give a larger budget if it ended by one, or begin a new run.</source>
   <translation>Dé un presupuesto mayor si acabó por él, o empiece otra.</translation>
  </message>
  <message>
   <source>The plan of a running run stays.</source>
   <translation>El plan de una ejecución en marcha queda.</translation>
  </message>
  <message>
   <source>Pause it first.</source>
   <translation>Póngala antes en pausa.</translation>
  </message>
  <message>
   <source>A plan has {0} items at most.</source>
   <translation>Un plan tiene {0} puntos como máximo.</translation>
  </message>
  <message>
   <source>Join some of them.</source>
   <translation>Una algunos.</translation>
  </message>
  <message>
   <source>A budget of {0} {1} is not possible.</source>
   <translation>Un presupuesto de {0} {1} no es posible.</translation>
  </message>
  <message>
   <source>Choose between 1 and {0}.</source>
   <translation>Elija entre 1 y {0}.</translation>
  </message>
  <message>
   <source>There is no document “{0}” here.</source>
   <translation>Aquí no hay ningún documento «{0}».</translation>
  </message>
  <message>
   <source>“{0}” has {1} parts.</source>
   <translation>«{0}» tiene {1} partes.</translation>
  </message>
  <message>
   <source>Ask for one of them.</source>
   <translation>Pida una de ellas.</translation>
  </message>
  <message>
   <source>That is no data set of the workspace.</source>
   <translation>Ese no es un conjunto de datos del espacio de trabajo.</translation>
  </message>
  <message>
   <source>Name one.</source>
   <translation>Nombre uno.</translation>
  </message>
  <message>
   <source>This call does not wait for you.</source>
   <translation>Esta llamada no le espera.</translation>
  </message>
  <message>
   <source>Look at the run again.</source>
   <translation>Mire la ejecución de nuevo.</translation>
  </message>
  <message>
   <source>“{0}” is no name for a server.</source>
   <translation>«{0}» no es nombre para un servidor.</translation>
  </message>
  <message>
   <source>Use small letters, figures, - and _, beginning with a letter.</source>
   <translation>Use minúsculas, cifras, - y _, empezando por una letra.</translation>
  </message>
  <message>
   <source>There is a server {0} already.</source>
   <translation>Ya hay un servidor {0}.</translation>
  </message>
  <message>
   <source>Remove it first.</source>
   <translation>Quítelo antes.</translation>
  </message>
  <message>
   <source>There is no command line.</source>
   <translation>No hay línea de órdenes.</translation>
  </message>
  <message>
   <source>Write it after --.</source>
   <translation>Escríbala después de --.</translation>
  </message>
  <message>
   <source>There is no program {0}.</source>
   <translation>No hay ningún programa {0}.</translation>
  </message>
  <message>
   <source>Give its whole path, or install it.</source>
   <translation>Dé su ruta entera, o instálelo.</translation>
  </message>
  <message>
   <source>There is no folder {0}.</source>
   <translation>No hay ninguna carpeta {0}.</translation>
  </message>
  <message>
   <source>Name one that exists.</source>
   <translation>Nombre una que exista.</translation>
  </message>
  <message>
   <source>The program has changed meanwhile.</source>
   <translation>El programa cambió entretanto.</translation>
  </message>
  <message>
   <source>Look at it again.</source>
   <translation>Mírelo de nuevo.</translation>
  </message>
  <message>
   <source>The program of the server {0} {1}.</source>
   <translation>El programa del servidor {0} {1}.</translation>
  </message>
  <message>
   <source>Look at it and allow it: workbench mcp allow {0}</source>
   <translation>Mírelo y permítalo: workbench mcp allow {0}</translation>
  </message>
  <message>
   <source>Servers cannot be started here.</source>
   <translation>Aquí no se pueden iniciar servidores.</translation>
  </message>
  <message>
   <source>Use the whole program.</source>
   <translation>Use el programa entero.</translation>
  </message>
  <message>
   <source>The server {0} is not running.</source>
   <translation>El servidor {0} no está en marcha.</translation>
  </message>
  <message>
   <source>Start it first.</source>
   <translation>Inícielo antes.</translation>
  </message>
  <message>
   <source>“{0}” is no name of a variable.</source>
   <translation>«{0}» no es nombre de variable.</translation>
  </message>
  <message>
   <source>Write NAME=VALUE.</source>
   <translation>Escriba NOMBRE=VALOR.</translation>
  </message>
  <message>
   <source>{0} is too large to be looked at.</source>
   <translation>{0} es demasiado grande para mirarlo.</translation>
  </message>
  <message>
   <source>Leave it out.</source>
   <translation>Déjelo fuera.</translation>
  </message>
  <message>
   <source>The file {0} cannot be read.</source>
   <translation>No se puede leer el archivo {0}.</translation>
  </message>
  <message>
   <source>Look whether it is still there.</source>
   <translation>Mire si sigue ahí.</translation>
  </message>
  <message>
   <source>There is no tool “{0}”.</source>
   <translation>No hay ninguna herramienta «{0}».</translation>
  </message>
  <message>
   <source>There is no token “{0}”.</source>
   <translation>No hay ningún token «{0}».</translation>
  </message>
  <message>
   <source>There is a token “{0}” already.</source>
   <translation>Ya hay un token «{0}».</translation>
  </message>
  <message>
   <source>Revoke it, or choose another name.</source>
   <translation>Revóquelo, o elija otro nombre.</translation>
  </message>
  <message>
   <source>This token belongs to no profile that is in use.</source>
   <translation>Este token no pertenece a ningún perfil en uso.</translation>
  </message>
  <message>
   <source>Make one as a profile: workbench --as NAME tokens add.</source>
   <translation>Haga uno como perfil: workbench --as NOMBRE tokens add.</translation>
  </message>
  <message>
   <source>The request carries no valid token.</source>
   <translation>La petición no lleva un token válido.</translation>
  </message>
  <message>
   <source>Send “Authorization: Bearer TOKEN”; `workbench tokens add` makes one.</source>
   <translation>Envíe «Authorization: Bearer TOKEN»; `workbench tokens add` hace uno.</translation>
  </message>
  <message>
   <source>“{0}” may ask {1} times a minute.</source>
   <translation>«{0}» puede preguntar {1} veces por minuto.</translation>
  </message>
  <message>
   <source>Ask again in {0} seconds.</source>
   <translation>Pregunte de nuevo en {0} segundos.</translation>
  </message>
  <message>
   <source>This model was not taught to fill in between two texts.</source>
   <translation>Este modelo no aprendió a rellenar entre dos textos.</translation>
  </message>
  <message>
   <source>Leave out suffix, or ask a model for code such as Qwen2.5-Coder.</source>
   <translation>Omita suffix, o pregunte a un modelo de código como Qwen2.5-Coder.</translation>
  </message>
  <message>
   <source>Nothing is asked.</source>
   <translation>No se pregunta nada.</translation>
  </message>
  <message>
   <source>Send a message of the user.</source>
   <translation>Envíe un mensaje del usuario.</translation>
  </message>
  <message>
   <source>This token may not ask “{0}”.</source>
   <translation>Este token no puede preguntar a «{0}».</translation>
  </message>
  <message>
   <source>Ask for one that it may.</source>
   <translation>Pida uno que pueda.</translation>
  </message>
  <message>
   <source>This token may not override the rails.</source>
   <translation>Este token no puede saltarse las barreras.</translation>
  </message>
  <message>
   <source>Make one that may: workbench tokens add NAME --may-override.</source>
   <translation>Cree uno que pueda: workbench tokens add NAME --may-override.</translation>
  </message>
  <message>
   <source>The rails hold back what a tool returned.</source>
   <translation>Las barreras retienen lo que devolvió una herramienta.</translation>
  </message>
  <message>
   <source>Look at the tool's result, or change the policy.</source>
   <translation>Mire el resultado de la herramienta, o cambie la política.</translation>
  </message>
  <message>
   <source>This model can use tools or answer in a form, not both at once.</source>
   <translation>Este modelo puede usar herramientas o responder en una forma, no ambas cosas.</translation>
  </message>
  <message>
   <source>Leave out the tools or the form.</source>
   <translation>Omita las herramientas o la forma.</translation>
  </message>
  <message>
   <source>Look at the line, or change the policy of the rails.</source>
   <translation>Mire la línea, o cambie la política de barreras.</translation>
  </message>
  <message>
   <source>Raise the number of tokens, or bound the texts of the schema.</source>
   <translation>Aumente el número de tokens, o acote los textos del esquema.</translation>
  </message>
  <message>
   <source>The question is empty.</source>
   <translation>La pregunta está vacía.</translation>
  </message>
  <message>
   <source>Type a question first.</source>
   <translation>Escriba antes una pregunta.</translation>
  </message>
  <message>
   <source>The turn to branch from is not in this conversation.</source>
   <translation>El turno del que ramificar no está en esta conversación.</translation>
  </message>
  <message>
   <source>Branch from a turn of the same conversation.</source>
   <translation>Ramifique desde un turno de la misma conversación.</translation>
  </message>
  <message>
   <source>There is no {0}.</source>
   <translation>No existe {0}.</translation>
  </message>
  <message>
   <source>Check the path.</source>
   <translation>Compruebe la ruta.</translation>
  </message>
  <message>
   <source>{0} holds no chats that can be read{1}.</source>
   <translation>{0} no contiene chats legibles{1}.</translation>
  </message>
  <message>
   <source>Exports of {0} are known.</source>
   <translation>Se conocen exportaciones de {0}.</translation>
  </message>
  <message>
   <source>{0} holds more than {1} files.</source>
   <translation>{0} contiene más de {1} archivos.</translation>
  </message>
  <message>
   <source>Name a folder in it.</source>
   <translation>Nombre una carpeta dentro.</translation>
  </message>
  <message>
   <source>The reason is longer than {0} characters.</source>
   <translation>El motivo supera {0} caracteres.</translation>
  </message>
  <message>
   <source>Say it shorter.</source>
   <translation>Dígalo más breve.</translation>
  </message>
  <message>
   <source>There is no conversation “{0}”.</source>
   <translation>No hay ninguna conversación «{0}».</translation>
  </message>
  <message>
   <source>More than one conversation fits “{0}”.</source>
   <translation>Más de una conversación encaja con «{0}».</translation>
  </message>
  <message>
   <source>Give more of its id; `workbench chats list` shows them.</source>
   <translation>Dé más de su identificador; `workbench chats list` los muestra.</translation>
  </message>
  <message>
   <source>A conversation needs a title.</source>
   <translation>Una conversación necesita un título.</translation>
  </message>
  <message>
   <source>Type at least one character.</source>
   <translation>Escriba al menos un carácter.</translation>
  </message>
  <message>
   <source>That is no way to use tools.</source>
   <translation>Esa no es una forma de usar herramientas.</translation>
  </message>
  <message>
   <source>Use off, ask, read-only or all.</source>
   <translation>Use off, ask, read-only o all.</translation>
  </message>
  <message>
   <source>There is no answer “{0}”.</source>
   <translation>No hay ninguna respuesta «{0}».</translation>
  </message>
  <message>
   <source>“{0}” is the beginning of more than one id.</source>
   <translation>«{0}» es el principio de más de un identificador.</translation>
  </message>
  <message>
   <source>Write more of it.</source>
   <translation>Escriba más de él.</translation>
  </message>
  <message>
   <source>The form is no object.</source>
   <translation>La forma no es un objeto.</translation>
  </message>
  <message>
   <source>Ask again.</source>
   <translation>Pregunte de nuevo.</translation>
  </message>
  <message>
   <source>The form was not filled in to its end.</source>
   <translation>La forma no se rellenó hasta el final.</translation>
  </message>
  <message>
   <source>Give the model a longer context, or ask about less text.</source>
   <translation>Dé al modelo un contexto más largo, o pregunte por menos texto.</translation>
  </message>
  <message>
   <source>The model ended without an answer.</source>
   <translation>El modelo terminó sin respuesta.</translation>
  </message>
  <message>
   <source>{0} answers at once are not possible.</source>
   <translation>{0} respuestas a la vez no son posibles.</translation>
  </message>
  <message>
   <source>The results would overwrite the inputs.</source>
   <translation>Los resultados sobrescribirían las entradas.</translation>
  </message>
  <message>
   <source>Name another file.</source>
   <translation>Nombre otro archivo.</translation>
  </message>
  <message>
   <source>That is too much to compare an answer with.</source>
   <translation>Es demasiado para comparar una respuesta con ello.</translation>
  </message>
  <message>
   <source>Give up to {0} sources of {1} characters in all.</source>
   <translation>Dé hasta {0} fuentes de {1} caracteres en total.</translation>
  </message>
  <message>
   <source>Source {0} is empty.</source>
   <translation>La fuente {0} está vacía.</translation>
  </message>
  <message>
   <source>The rails hold back “{0}”.</source>
   <translation>Las barreras retienen «{0}».</translation>
  </message>
  <message>
   <source>Look at this source, or leave it out.</source>
   <translation>Mire esta fuente, o déjela fuera.</translation>
  </message>
  <message>
   <source>There is no template “{0}”.</source>
   <translation>No hay ninguna plantilla «{0}».</translation>
  </message>
  <message>
   <source>Take {0}.</source>
   <translation>Tome {0}.</translation>
  </message>
  <message>
   <source>The template is empty.</source>
   <translation>La plantilla está vacía.</translation>
  </message>
  <message>
   <source>Choose a file with a template.</source>
   <translation>Elija un archivo con una plantilla.</translation>
  </message>
  <message>
   <source>The period ends before it begins.</source>
   <translation>El periodo acaba antes de empezar.</translation>
  </message>
  <message>
   <source>Give a later end.</source>
   <translation>Dé un fin posterior.</translation>
  </message>
  <message>
   <source>{0} is damaged: {1}.</source>
   <translation>{0} está dañado: {1}.</translation>
  </message>
  <message>
   <source>Nothing was imported. Export it again.</source>
   <translation>No se importó nada. Expórtelo de nuevo.</translation>
  </message>
  <message>
   <source>{0} is no archive of a collection.</source>
   <translation>{0} no es un archivo de colección.</translation>
  </message>
  <message>
   <source>Choose a file that `collections export` wrote.</source>
   <translation>Elija un archivo escrito por `collections export`.</translation>
  </message>
  <message>
   <source>{0} was written by another version of AI Workbench.</source>
   <translation>{0} lo escribió otra versión de AI Workbench.</translation>
  </message>
  <message>
   <source>Use the version that wrote it.</source>
   <translation>Use la versión que lo escribió.</translation>
  </message>
  <message>
   <source>{0} could not be written.</source>
   <translation>No se pudo escribir {0}.</translation>
  </message>
  <message>
   <source>Choose another place.</source>
   <translation>Elija otro lugar.</translation>
  </message>
  <message>
   <source>{0} is there already.</source>
   <translation>{0} ya está ahí.</translation>
  </message>
  <message>
   <source>There is no privacy policy “{0}”.</source>
   <translation>No hay ninguna política de privacidad «{0}».</translation>
  </message>
  <message>
   <source>Use {0}, {1}, or a TOML file.</source>
   <translation>Use {0}, {1} o un archivo TOML.</translation>
  </message>
  <message>
   <source>The policy file is too large.</source>
   <translation>El archivo de la política es demasiado grande.</translation>
  </message>
  <message>
   <source>Use {0}, {1}, or the path of a TOML file.</source>
   <translation>Use {0}, {1} o la ruta de un archivo TOML.</translation>
  </message>
  <message>
   <source>The policy {0} cannot be read.</source>
   <translation>No se puede leer la política {0}.</translation>
  </message>
  <message>
   <source>It is a TOML file in UTF-8.</source>
   <translation>Es un archivo TOML en UTF-8.</translation>
  </message>
  <message>
   <source>The collection's privacy policy cannot be read.</source>
   <translation>No se puede leer la política de privacidad de la colección.</translation>
  </message>
  <message>
   <source>It must be TOML; see resources/privacy/policies.</source>
   <translation>Debe ser TOML; vea resources/privacy/policies.</translation>
  </message>
  <message>
   <source>The collection's privacy policy could not be applied: {0}</source>
   <translation>No se pudo aplicar la política de privacidad de la colección: {0}</translation>
  </message>
  <message>
   <source>The query is empty.</source>
   <translation>La consulta está vacía.</translation>
  </message>
  <message>
   <source>Begin with SELECT.</source>
   <translation>Empiece con SELECT.</translation>
  </message>
  <message>
   <source>The documents hold more than {0} rows or {1} tables.</source>
   <translation>Los documentos contienen más de {0} filas o {1} tablas.</translation>
  </message>
  <message>
   <source>Choose fewer collections.</source>
   <translation>Elija menos colecciones.</translation>
  </message>
  <message>
   <source>The embedder returned another number of vectors than it was given texts.</source>
   <translation>El modelo de vectores devolvió otro número de vectores que de textos recibió.</translation>
  </message>
  <message>
   <source>Try again; report it if it happens again.</source>
   <translation>Inténtelo de nuevo; avise si vuelve a ocurrir.</translation>
  </message>
  <message>
   <source>The workspace's copy of this file is gone.</source>
   <translation>La copia de este archivo en el espacio de trabajo ya no está.</translation>
  </message>
  <message>
   <source>Remove this entry and add the file again.</source>
   <translation>Quite esta entrada y añada el archivo otra vez.</translation>
  </message>
  <message>
   <source>This file holds no text.</source>
   <translation>Este archivo no contiene texto.</translation>
  </message>
  <message>
   <source>Choose another file, or one with text in it.</source>
   <translation>Elija otro archivo, o uno con texto.</translation>
  </message>
  <message>
   <source>There is no collection named “{0}”.</source>
   <translation>No hay ninguna colección llamada «{0}».</translation>
  </message>
  <message>
   <source>There is no page {0}.</source>
   <translation>No hay página {0}.</translation>
  </message>
  <message>
   <source>The document has {0} pages.</source>
   <translation>El documento tiene {0} páginas.</translation>
  </message>
  <message>
   <source>There is no document “{0}”.</source>
   <translation>No hay ningún documento «{0}».</translation>
  </message>
  <message>
   <source>Give its id, the beginning of its id, or its exact file name.</source>
   <translation>Dé su identificador, el principio de este o su nombre de archivo exacto.</translation>
  </message>
  <message>
   <source>“{0}” fits more than one document.</source>
   <translation>«{0}» encaja con más de un documento.</translation>
  </message>
  <message>
   <source>Give the whole id instead; the list of documents shows it.</source>
   <translation>Dé el identificador entero; la lista de documentos lo muestra.</translation>
  </message>
  <message>
   <source>This document has no pages to show.</source>
   <translation>Este documento no tiene páginas que mostrar.</translation>
  </message>
  <message>
   <source>Look at its text instead.</source>
   <translation>Mire su texto.</translation>
  </message>
  <message>
   <source>The folder {0} is not linked.</source>
   <translation>La carpeta {0} no está vinculada.</translation>
  </message>
  <message>
   <source>Link it with: workbench docs sync FOLDER --collection C</source>
   <translation>Vincúlela con: workbench docs sync CARPETA --collection C</translation>
  </message>
  <message>
   <source>A folder of the workspace itself cannot be linked.</source>
   <translation>Una carpeta del propio espacio de trabajo no se puede vincular.</translation>
  </message>
  <message>
   <source>Choose the folder where your own files are.</source>
   <translation>Elija la carpeta donde están sus propios archivos.</translation>
  </message>
  <message>
   <source>The path of this folder is not text in UTF-8, so it cannot be kept.</source>
   <translation>La ruta de esta carpeta no es texto en UTF-8, así que no se puede guardar.</translation>
  </message>
  <message>
   <source>Rename the folder, or add its files instead of linking it.</source>
   <translation>Cambie el nombre de la carpeta, o añada sus archivos en vez de vincularla.</translation>
  </message>
  <message>
   <source>The workspace's copy of {0} is damaged.</source>
   <translation>La copia de {0} en el espacio de trabajo está dañada.</translation>
  </message>
  <message>
   <source>{0} is not opened, since a program might run it.</source>
   <translation>{0} no se abre, porque un programa podría ejecutarlo.</translation>
  </message>
  <message>
   <source>Its text is in `docs show`; `docs open DOCUMENT --to FILE` keeps a copy.</source>
   <translation>Su texto está en `docs show`; `docs open DOCUMENTO --to ARCHIVO` guarda una copia.</translation>
  </message>
  <message>
   <source>{0} is no longer where it was, and this workspace is encrypted.</source>
   <translation>{0} ya no está donde estaba, y este espacio de trabajo está cifrado.</translation>
  </message>
  <message>
   <source>Keep a copy where you choose: workbench docs open DOCUMENT --to FILE</source>
   <translation>Guarde una copia donde quiera: workbench docs open DOCUMENTO --to ARCHIVO</translation>
  </message>
  <message>
   <source>The workspace's copy of {0} is gone.</source>
   <translation>La copia de {0} en el espacio de trabajo ya no está.</translation>
  </message>
  <message>
   <source>A document may have many tags.</source>
   <translation>Un documento puede tener muchas etiquetas.</translation>
  </message>
  <message>
   <source>Use --tag and --untag.</source>
   <translation>Use --tag y --untag.</translation>
  </message>
  <message>
   <source>This passage is no longer there.</source>
   <translation>Este pasaje ya no está.</translation>
  </message>
  <message>
   <source>Its document was read anew.</source>
   <translation>Su documento se leyó de nuevo.</translation>
  </message>
  <message>
   <source>The index of “{0}” could not be made whole.</source>
   <translation>No se pudo completar el índice de «{0}».</translation>
  </message>
  <message>
   <source>{0} is not a model for {1}.</source>
   <translation>{0} no es un modelo para {1}.</translation>
  </message>
  <message>
   <source>There is no model “{0}”.</source>
   <translation>No hay ningún modelo «{0}».</translation>
  </message>
  <message>
   <source>Import its GGUF file first.</source>
   <translation>Importe antes su archivo GGUF.</translation>
  </message>
  <message>
   <source>No model was asked for this answer.</source>
   <translation>Para esta respuesta no se preguntó a ningún modelo.</translation>
  </message>
  <message>
   <source>There is nothing to ask again.</source>
   <translation>No hay nada que preguntar de nuevo.</translation>
  </message>
  <message>
   <source>There is no task “{0}”.</source>
   <translation>No hay ninguna tarea «{0}».</translation>
  </message>
  <message>
   <source>Check the group.</source>
   <translation>Compruebe el grupo.</translation>
  </message>
  <message>
   <source>There is no file {0}.</source>
   <translation>No hay ningún archivo {0}.</translation>
  </message>
  <message>
   <source>Check data_files.</source>
   <translation>Compruebe data_files.</translation>
  </message>
  <message>
   <source>The task includes {0}, which is not in its folder.</source>
   <translation>La tarea incluye {0}, que no está en su carpeta.</translation>
  </message>
  <message>
   <source>Name the folder of all tasks with --tasks.</source>
   <translation>Nombre la carpeta de todas las tareas con --tasks.</translation>
  </message>
  <message>
   <source>Name it with --tasks.</source>
   <translation>Nómbrela con --tasks.</translation>
  </message>
  <message>
   <source>There is no task “{0}” in {1}.</source>
   <translation>No hay ninguna tarea «{0}» en {1}.</translation>
  </message>
  <message>
   <source>Name a YAML file, or the folder of the tasks with --tasks.</source>
   <translation>Nombre un archivo YAML, o la carpeta de las tareas con --tasks.</translation>
  </message>
  <message>
   <source>A split has more than {0} rows.</source>
   <translation>Una parte tiene más de {0} filas.</translation>
  </message>
  <message>
   <source>Use a part of it.</source>
   <translation>Use un trozo.</translation>
  </message>
  <message>
   <source>The task in {0} runs Python of its own (!function).</source>
   <translation>La tarea de {0} ejecuta Python propio (!function).</translation>
  </message>
  <message>
   <source>Only tasks that are plain YAML are run here.</source>
   <translation>Aquí solo se ejecutan tareas en YAML sencillo.</translation>
  </message>
  <message>
   <source>{0} is no task.</source>
   <translation>{0} no es una tarea.</translation>
  </message>
  <message>
   <source>Name a task's YAML file.</source>
   <translation>Nombre el archivo YAML de una tarea.</translation>
  </message>
  <message>
   <source>The task names no data files.</source>
   <translation>La tarea no nombra archivos de datos.</translation>
  </message>
  <message>
   <source>Check its dataset_kwargs.</source>
   <translation>Compruebe sus dataset_kwargs.</translation>
  </message>
  <message>
   <source>The rows “{0}” of the data set {1} are not here.</source>
   <translation>Las filas «{0}» del conjunto de datos {1} no están aquí.</translation>
  </message>
  <message>
   <source>Put them below the folder of --data, such as {0}/{1}.jsonl.</source>
   <translation>Póngalas bajo la carpeta de --data, como {0}/{1}.jsonl.</translation>
  </message>
  <message>
   <source>The task's data lie on the network.</source>
   <translation>Los datos de la tarea están en la red.</translation>
  </message>
  <message>
   <source>Use local files.</source>
   <translation>Use archivos locales.</translation>
  </message>
  <message>
   <source>{0} has more than {1} bytes.</source>
   <translation>{0} tiene más de {1} bytes.</translation>
  </message>
  <message>
   <source>Use a part.</source>
   <translation>Use una parte.</translation>
  </message>
  <message>
   <source>{0} holds a row that is no object.</source>
   <translation>{0} contiene una fila que no es un objeto.</translation>
  </message>
  <message>
   <source>Check the file.</source>
   <translation>Compruebe el archivo.</translation>
  </message>
  <message>
   <source>{0} holds what is no JSON.</source>
   <translation>{0} contiene lo que no es JSON.</translation>
  </message>
  <message>
   <source>The folder holds too many tasks.</source>
   <translation>La carpeta contiene demasiadas tareas.</translation>
  </message>
  <message>
   <source>The task “{0}” cannot be run here: {1}.</source>
   <translation>La tarea «{0}» no se puede ejecutar aquí: {1}.</translation>
  </message>
  <message>
   <source>Choose another.</source>
   <translation>Elija otra.</translation>
  </message>
  <message>
   <source>{0} cannot be read: {1}.</source>
   <translation>{0} no se puede leer: {1}.</translation>
  </message>
  <message>
   <source>The task has no file for “{0}”.</source>
   <translation>La tarea no tiene archivo para «{0}».</translation>
  </message>
  <message>
   <source>{0} lies outside of the task's folder.</source>
   <translation>{0} está fuera de la carpeta de la tarea.</translation>
  </message>
  <message>
   <source>Name the folder of the data with --data.</source>
   <translation>Nombre la carpeta de los datos con --data.</translation>
  </message>
  <message>
   <source>{0} cannot be read.</source>
   <translation>{0} no se puede leer.</translation>
  </message>
  <message>
   <source>Use UTF-8.</source>
   <translation>Use UTF-8.</translation>
  </message>
  <message>
   <source>The model told no likelihood.</source>
   <translation>El modelo no dijo ninguna verosimilitud.</translation>
  </message>
  <message>
   <source>Use a model of this program.</source>
   <translation>Use un modelo de este programa.</translation>
  </message>
  <message>
   <source>The answers would be longer than the context.</source>
   <translation>Las respuestas serían más largas que el contexto.</translation>
  </message>
  <message>
   <source>Load it longer.</source>
   <translation>Cárguelo con más.</translation>
  </message>
  <message>
   <source>That many at once, or that limit, is not possible.</source>
   <translation>Tantas a la vez, o ese límite, no es posible.</translation>
  </message>
  <message>
   <source>Between 1 and {0} at once; a limit from 1.</source>
   <translation>Entre 1 y {0} a la vez; un límite desde 1.</translation>
  </message>
  <message>
   <source>A run is of one task.</source>
   <translation>Una ejecución es de una sola tarea.</translation>
  </message>
  <message>
   <source>Name the task that it was of.</source>
   <translation>Nombre la tarea de la que era.</translation>
  </message>
  <message>
   <source>The task “{0}” compares likelihoods, which no chat template is for.</source>
   <translation>La tarea «{0}» compara verosimilitudes, para lo que no sirve una plantilla de chat.</translation>
  </message>
  <message>
   <source>Leave out --chat.</source>
   <translation>Omita --chat.</translation>
  </message>
  <message>
   <source>The task “{0}” has no rows.</source>
   <translation>La tarea «{0}» no tiene filas.</translation>
  </message>
  <message>
   <source>Check its data.</source>
   <translation>Compruebe sus datos.</translation>
  </message>
  <message>
   <source>That run was of another task, other rows, or another model.</source>
   <translation>Esa ejecución era de otra tarea, otras filas u otro modelo.</translation>
  </message>
  <message>
   <source>Give the same task, model, --shots, --limit and --seed.</source>
   <translation>Dé la misma tarea, modelo, --shots, --limit y --seed.</translation>
  </message>
  <message>
   <source>There is no grader “{0}”.</source>
   <translation>No hay ningún calificador «{0}».</translation>
  </message>
  <message>
   <source>Use one of {0}.</source>
   <translation>Use uno de {0}.</translation>
  </message>
  <message>
   <source>Cases in files of the kind {0} are not read.</source>
   <translation>No se leen casos en archivos de clase {0}.</translation>
  </message>
  <message>
   <source>{0} has no list of tests.</source>
   <translation>{0} no tiene lista de pruebas.</translation>
  </message>
  <message>
   <source>Write `tests:` with a list.</source>
   <translation>Escriba `tests:` con una lista.</translation>
  </message>
  <message>
   <source>Check its form.</source>
   <translation>Compruebe su forma.</translation>
  </message>
  <message>
   <source>The table cannot be read as CSV.</source>
   <translation>La tabla no se puede leer como CSV.</translation>
  </message>
  <message>
   <source>Check its quotes.</source>
   <translation>Compruebe sus comillas.</translation>
  </message>
  <message>
   <source>There are more than {0} cases.</source>
   <translation>Hay más de {0} casos.</translation>
  </message>
  <message>
   <source>Split the file.</source>
   <translation>Divida el archivo.</translation>
  </message>
  <message>
   <source>{0} is larger than {1} MB.</source>
   <translation>{0} supera {1} MB.</translation>
  </message>
  <message>
   <source>Split it.</source>
   <translation>Divídalo.</translation>
  </message>
  <message>
   <source>{0} cannot be read as text.</source>
   <translation>{0} no se puede leer como texto.</translation>
  </message>
  <message>
   <source>Name a text file in UTF-8.</source>
   <translation>Nombre un archivo de texto en UTF-8.</translation>
  </message>
  <message>
   <source>No answer was liked or corrected.</source>
   <translation>Ninguna respuesta gustó ni se corrigió.</translation>
  </message>
  <message>
   <source>Rate answers in chat, or with `workbench feedback`.</source>
   <translation>Valore respuestas en chat, o con `workbench feedback`.</translation>
  </message>
  <message>
   <source>See the guide.</source>
   <translation>Vea la guía.</translation>
  </message>
  <message>
   <source>This turn has no answer.</source>
   <translation>Este turno no tiene respuesta.</translation>
  </message>
  <message>
   <source>Cases are not written as {0}.</source>
   <translation>Los casos no se escriben como {0}.</translation>
  </message>
  <message>
   <source>Use .jsonl, .parquet or .csv.</source>
   <translation>Use .jsonl, .parquet o .csv.</translation>
  </message>
  <message>
   <source>Name one that is there.</source>
   <translation>Nombre uno que esté.</translation>
  </message>
  <message>
   <source>Chats do not fit into a table.</source>
   <translation>Los chats no caben en una tabla.</translation>
  </message>
  <message>
   <source>Use .jsonl or .parquet.</source>
   <translation>Use .jsonl o .parquet.</translation>
  </message>
  <message>
   <source>{0} cannot be written.</source>
   <translation>No se puede escribir {0}.</translation>
  </message>
  <message>
   <source>{0} is no text of at most {1} MB.</source>
   <translation>{0} no es un texto de {1} MB como máximo.</translation>
  </message>
  <message>
   <source>Name a text file.</source>
   <translation>Nombre un archivo de texto.</translation>
  </message>
  <message>
   <source>“{0}” cannot be the name of a data set.</source>
   <translation>«{0}» no puede ser el nombre de un conjunto de datos.</translation>
  </message>
  <message>
   <source>Use up to 64 letters, digits, blanks, dots and hyphens.</source>
   <translation>Use hasta 64 letras, cifras, espacios, puntos y guiones.</translation>
  </message>
  <message>
   <source>There is no data set “{0}”.</source>
   <translation>No hay ningún conjunto de datos «{0}».</translation>
  </message>
  <message>
   <source>{0} has no cases.</source>
   <translation>{0} no tiene casos.</translation>
  </message>
  <message>
   <source>There are no cases.</source>
   <translation>No hay casos.</translation>
  </message>
  <message>
   <source>Choose others.</source>
   <translation>Elija otros.</translation>
  </message>
  <message>
   <source>Name a prompt with --prompt, or give a column {0}.</source>
   <translation>Nombre un prompt con --prompt, o dé una columna {0}.</translation>
  </message>
  <message>
   <source>“{0}” takes a file, which a case cannot bring.</source>
   <translation>«{0}» toma un archivo, que un caso no puede traer.</translation>
  </message>
  <message>
   <source>Use a prompt with a text in its place.</source>
   <translation>Use un prompt con un texto en su lugar.</translation>
  </message>
  <message>
   <source>Case {0}: {1}</source>
   <translation>Caso {0}: {1}</translation>
  </message>
  <message>
   <source>Case {0} asks nothing.</source>
   <translation>El caso {0} no pregunta nada.</translation>
  </message>
  <message>
   <source>Give it a question.</source>
   <translation>Dele una pregunta.</translation>
  </message>
  <message>
   <source>That is no number of variants.</source>
   <translation>Ese no es un número de variantes.</translation>
  </message>
  <message>
   <source>Choose up to {0} of each.</source>
   <translation>Elija hasta {0} de cada una.</translation>
  </message>
  <message>
   <source>Ask for fewer.</source>
   <translation>Pida menos.</translation>
  </message>
  <message>
   <source>This run is under way.</source>
   <translation>Esta ejecución está en marcha.</translation>
  </message>
  <message>
   <source>Stop it first.</source>
   <translation>Deténgala antes.</translation>
  </message>
  <message>
   <source>No case is left to be asked.</source>
   <translation>No queda ningún caso por preguntar.</translation>
  </message>
  <message>
   <source>Choose another split or tag.</source>
   <translation>Elija otra parte o etiqueta.</translation>
  </message>
  <message>
   <source>{0} has other bytes than when this run began.</source>
   <translation>{0} tiene otros bytes que cuando empezó esta ejecución.</translation>
  </message>
  <message>
   <source>Start a new run.</source>
   <translation>Empiece una ejecución nueva.</translation>
  </message>
  <message>
   <source>“{0}” cannot be exchanged.</source>
   <translation>«{0}» no se puede intercambiar.</translation>
  </message>
  <message>
   <source>{0} names no provider that runs on this machine.</source>
   <translation>{0} no nombra ningún proveedor que funcione en esta máquina.</translation>
  </message>
  <message>
   <source>Write workbench:default there, or use --subject.</source>
   <translation>Escriba ahí workbench:default, o use --subject.</translation>
  </message>
  <message>
   <source>Line {0} of {1} {2}.</source>
   <translation>Línea {0} de {1}: {2}.</translation>
  </message>
  <message>
   <source>The layout is BEIR's; see the guide.</source>
   <translation>La disposición es la de BEIR; vea la guía.</translation>
  </message>
  <message>
   <source>{0} does not hold questions in BEIR's layout.</source>
   <translation>{0} no contiene preguntas con la disposición de BEIR.</translation>
  </message>
  <message>
   <source>It needs queries.jsonl, and qrels/test.tsv or qrels.tsv.</source>
   <translation>Necesita queries.jsonl, y qrels/test.tsv o qrels.tsv.</translation>
  </message>
  <message>
   <source>No question of {0} has a right answer in {1}.</source>
   <translation>Ninguna pregunta de {0} tiene una respuesta correcta en {1}.</translation>
  </message>
  <message>
   <source>The ids in the first column of the judgements are those of the questions.</source>
   <translation>Los identificadores de la primera columna de los juicios son los de las preguntas.</translation>
  </message>
  <message>
   <source>{0} has more than {1} questions.</source>
   <translation>{0} tiene más de {1} preguntas.</translation>
  </message>
  <message>
   <source>Take a sample.</source>
   <translation>Tome una muestra.</translation>
  </message>
  <message>
   <source>Check that it is a text file in UTF-8.</source>
   <translation>Compruebe que es un archivo de texto en UTF-8.</translation>
  </message>
  <message>
   <source>The SHA-256 of {0} is not known, so nothing can be bound to it.</source>
   <translation>No se conoce el SHA-256 de {0}, así que no se le puede atar nada.</translation>
  </message>
  <message>
   <source>Use `workbench models verify` first.</source>
   <translation>Use antes `workbench models verify`.</translation>
  </message>
  <message>
   <source>The bar is a kappa from 0 to 1.</source>
   <translation>El listón es un kappa de 0 a 1.</translation>
  </message>
  <message>
   <source>Usual is {0}.</source>
   <translation>Lo usual es {0}.</translation>
  </message>
  <message>
   <source>There is no judge “{0}”.</source>
   <translation>No hay ningún juez «{0}».</translation>
  </message>
  <message>
   <source>A run with a judged check makes one; `workbench eval judges` lists them.</source>
   <translation>Una ejecución con una comprobación juzgada crea uno; `workbench eval judges` los lista.</translation>
  </message>
  <message>
   <source>More than one judge is “{0}”.</source>
   <translation>Más de un juez es «{0}».</translation>
  </message>
  <message>
   <source>Write its key.</source>
   <translation>Escriba su clave.</translation>
  </message>
  <message>
   <source>The judge gave no verdict there.</source>
   <translation>El juez no dio ahí ningún veredicto.</translation>
  </message>
  <message>
   <source>Label what it judged.</source>
   <translation>Juzgue lo que él juzgó.</translation>
  </message>
  <message>
   <source>{0} has no pairs, or more than {1}.</source>
   <translation>{0} no tiene pares, o más de {1}.</translation>
  </message>
  <message>
   <source>It needs the columns {0}.</source>
   <translation>Necesita las columnas {0}.</translation>
  </message>
  <message>
   <source>{0} cannot be read as a table.</source>
   <translation>{0} no se puede leer como tabla.</translation>
  </message>
  <message>
   <source>Use CSV.</source>
   <translation>Use CSV.</translation>
  </message>
  <message>
   <source>“{0}” compares no pairs.</source>
   <translation>«{0}» no compara pares.</translation>
  </message>
  <message>
   <source>Use the rubric better.</source>
   <translation>Use la pauta «better».</translation>
  </message>
  <message>
   <source>The two have no answered case in common.</source>
   <translation>Las dos no tienen ningún caso respondido en común.</translation>
  </message>
  <message>
   <source>There is no rubric “{0}”.</source>
   <translation>No hay ninguna pauta «{0}».</translation>
  </message>
  <message>
   <source>A schedule needs a name.</source>
   <translation>Un horario necesita un nombre.</translation>
  </message>
  <message>
   <source>Use up to 64 characters.</source>
   <translation>Use hasta 64 caracteres.</translation>
  </message>
  <message>
   <source>That is no time.</source>
   <translation>Eso no es una hora.</translation>
  </message>
  <message>
   <source>Write --at 03:00.</source>
   <translation>Escriba --at 03:00.</translation>
  </message>
  <message>
   <source>A share lies between 0 and 1.</source>
   <translation>Una parte está entre 0 y 1.</translation>
  </message>
  <message>
   <source>Write --least 0.9.</source>
   <translation>Escriba --least 0.9.</translation>
  </message>
  <message>
   <source>{0} is no suite.</source>
   <translation>{0} no es una batería.</translation>
  </message>
  <message>
   <source>It needs `prompts:` and `tests:`.</source>
   <translation>Necesita `prompts:` y `tests:`.</translation>
  </message>
  <message>
   <source>{0} has no prompt that can be used.</source>
   <translation>{0} no tiene ningún prompt utilizable.</translation>
  </message>
  <message>
   <source>Write them out.</source>
   <translation>Escríbalos enteros.</translation>
  </message>
  <message>
   <source>Write it out as an object.</source>
   <translation>Escríbalo entero, como objeto.</translation>
  </message>
  <message>
   <source>{0} has no tests that can be run.</source>
   <translation>{0} no tiene pruebas ejecutables.</translation>
  </message>
  <message>
   <source>Split the suite.</source>
   <translation>Divida la batería.</translation>
  </message>
  <message>
   <source>The tests lie outside the suite's folder.</source>
   <translation>Las pruebas están fuera de la carpeta de la batería.</translation>
  </message>
  <message>
   <source>Put them beside it.</source>
   <translation>Póngalas al lado.</translation>
  </message>
  <message>
   <source>“{0}” is no setting of a subject.</source>
   <translation>«{0}» no es un ajuste de un sujeto.</translation>
  </message>
  <message>
   <source>“{0}” is no number.</source>
   <translation>«{0}» no es un número.</translation>
  </message>
  <message>
   <source>Write 0.7.</source>
   <translation>Escriba 0.7.</translation>
  </message>
  <message>
   <source>“{0}” has no such drafts.</source>
   <translation>«{0}» no tiene tales borradores.</translation>
  </message>
  <message>
   <source>List them first.</source>
   <translation>Lístelos antes.</translation>
  </message>
  <message>
   <source>There is no passage that something could be asked about.</source>
   <translation>No hay ningún pasaje por el que se pueda preguntar.</translation>
  </message>
  <message>
   <source>Choose a collection with documents.</source>
   <translation>Elija una colección con documentos.</translation>
  </message>
  <message>
   <source>There is no adapter “{0}”.</source>
   <translation>No hay ningún adaptador «{0}».</translation>
  </message>
  <message>
   <source>{0} is a model, not an adapter.</source>
   <translation>{0} es un modelo, no un adaptador.</translation>
  </message>
  <message>
   <source>Name an adapter.</source>
   <translation>Nombre un adaptador.</translation>
  </message>
  <message>
   <source>{0} is archived.</source>
   <translation>{0} está archivado.</translation>
  </message>
  <message>
   <source>Promote it again, or choose another one.</source>
   <translation>Promuévalo de nuevo, o elija otro.</translation>
  </message>
  <message>
   <source>Choose the model that it was trained on.</source>
   <translation>Elija el modelo sobre el que se entrenó.</translation>
  </message>
  <message>
   <source>The adapter {0} is not what the release was made with, or was removed.</source>
   <translation>El adaptador {0} no es aquel con que se hizo la puesta en servicio, o se quitó.</translation>
  </message>
  <message>
   <source>Import the earlier file again, or make a new version of the release.</source>
   <translation>Importe de nuevo el archivo anterior, o haga una versión nueva de la puesta en servicio.</translation>
  </message>
  <message>
   <source>{0} is refused: {1}</source>
   <translation>Se rechaza {0}: {1}</translation>
  </message>
  <message>
   <source>Get the file again from its source, or check what it was compared with.</source>
   <translation>Obtenga el archivo otra vez de su fuente, o compruebe con qué se comparó.</translation>
  </message>
  <message>
   <source>An adapter is no version of a model, nor the other way round: {0}.</source>
   <translation>Un adaptador no es una versión de un modelo, ni al revés: {0}.</translation>
  </message>
  <message>
   <source>Import it under a name of its own.</source>
   <translation>Impórtelo con un nombre propio.</translation>
  </message>
  <message>
   <source>The workspace's “models” folder cannot be written to.</source>
   <translation>No se puede escribir en la carpeta «models» del espacio de trabajo.</translation>
  </message>
  <message>
   <source>Check the folder's permissions, or register the model in place.</source>
   <translation>Compruebe los permisos de la carpeta, o registre el modelo donde está.</translation>
  </message>
  <message>
   <source>“{0}” is no SHA-256.</source>
   <translation>«{0}» no es un SHA-256.</translation>
  </message>
  <message>
   <source>It has 64 hexadecimal digits.</source>
   <translation>Tiene 64 cifras hexadecimales.</translation>
  </message>
  <message>
   <source>The folder {0} in the workspace's “models” cannot be replaced.</source>
   <translation>No se puede reemplazar la carpeta {0} en «models» del espacio de trabajo.</translation>
  </message>
  <message>
   <source>Unload the model and try again.</source>
   <translation>Descargue el modelo de memoria e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>{0} has no “{1}”.</source>
   <translation>{0} no tiene «{1}».</translation>
  </message>
  <message>
   <source>“{0}” is no address of a hub.</source>
   <translation>«{0}» no es la dirección de un hub.</translation>
  </message>
  <message>
   <source>“{0}” is no repository.</source>
   <translation>«{0}» no es un repositorio.</translation>
  </message>
  <message>
   <source>It has the form OWNER/NAME.</source>
   <translation>Tiene la forma DUEÑO/NOMBRE.</translation>
  </message>
  <message>
   <source>The download and the licence of the model were not agreed to.</source>
   <translation>No se aceptaron la descarga y la licencia del modelo.</translation>
  </message>
  <message>
   <source>Read what is shown, and agree to it.</source>
   <translation>Lea lo que se muestra, y acéptelo.</translation>
  </message>
  <message>
   <source>The download needs {0} GiB more, and the disk of the workspace has {1} GiB free.</source>
   <translation>La descarga necesita {0} GiB más, y el disco del espacio de trabajo tiene {1} GiB libres.</translation>
  </message>
  <message>
   <source>Free some space, or choose a smaller quantisation.</source>
   <translation>Libere sitio, o elija una cuantización menor.</translation>
  </message>
  <message>
   <source>Choose another model, or name a file.</source>
   <translation>Elija otro modelo, o nombre un archivo.</translation>
  </message>
  <message>
   <source>This download is at work already.</source>
   <translation>Esta descarga ya está en marcha.</translation>
  </message>
  <message>
   <source>Wait for it, or pause it.</source>
   <translation>Espérela, o póngala en pausa.</translation>
  </message>
  <message>
   <source>At least one token and one repetition have to be measured.</source>
   <translation>Hay que medir al menos un token y una repetición.</translation>
  </message>
  <message>
   <source>Usual are {0}, {1} and {2}.</source>
   <translation>Son usuales {0}, {1} y {2}.</translation>
  </message>
  <message>
   <source>{0} repetitions are more than {1}.</source>
   <translation>{0} repeticiones son más que {1}.</translation>
  </message>
  <message>
   <source>{0} are usual.</source>
   <translation>{0} es lo usual.</translation>
  </message>
  <message>
   <source>{0} is larger than {1} MiB.</source>
   <translation>{0} supera {1} MiB.</translation>
  </message>
  <message>
   <source>Take a part of it: perplexity settles long before.</source>
   <translation>Tome una parte: la perplejidad se asienta mucho antes.</translation>
  </message>
  <message>
   <source>Check the path; the file must be UTF-8.</source>
   <translation>Compruebe la ruta; el archivo debe ser UTF-8.</translation>
  </message>
  <message>
   <source>The model file {0} is not there.</source>
   <translation>El archivo de modelo {0} no está.</translation>
  </message>
  <message>
   <source>Put it back, or import the model from where it is now.</source>
   <translation>Devuélvalo, o importe el modelo de donde está ahora.</translation>
  </message>
  <message>
   <source>{0} was changed while it was read.</source>
   <translation>{0} cambió mientras se leía.</translation>
  </message>
  <message>
   <source>Wait until whatever writes it is done, and try again.</source>
   <translation>Espere a que termine quien lo escribe, e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>The model file {0} cannot be read.</source>
   <translation>No se puede leer el archivo de modelo {0}.</translation>
  </message>
  <message>
   <source>Check that you may read the file and that its drive is connected.</source>
   <translation>Compruebe que puede leer el archivo y que su unidad está conectada.</translation>
  </message>
  <message>
   <source>The model could not be carried into the workspace.</source>
   <translation>No se pudo llevar el modelo al espacio de trabajo.</translation>
  </message>
  <message>
   <source>Check both drives and the permissions of the workspace folder.</source>
   <translation>Compruebe ambas unidades y los permisos de la carpeta del espacio de trabajo.</translation>
  </message>
  <message>
   <source>The disk is too full for a copy of this model.</source>
   <translation>El disco está demasiado lleno para una copia de este modelo.</translation>
  </message>
  <message>
   <source>Free some space, or register the model in place.</source>
   <translation>Libere sitio, o registre el modelo donde está.</translation>
  </message>
  <message>
   <source>{0} cannot be hard-linked into the workspace.</source>
   <translation>{0} no se puede enlazar en el espacio de trabajo.</translation>
  </message>
  <message>
   <source>Links need the same drive and a file system that knows them; copy the model or register it in place.</source>
   <translation>Los enlaces necesitan la misma unidad y un sistema de archivos que los conozca; copie el modelo o regístrelo donde está.</translation>
  </message>
  <message>
   <source>{0} cannot be asked from here.</source>
   <translation>No se puede preguntar a {0} desde aquí.</translation>
  </message>
  <message>
   <source>Choose a model of this program.</source>
   <translation>Elija un modelo de este programa.</translation>
  </message>
  <message>
   <source>Import its GGUF file first; the models page and `workbench models list` show what is there.</source>
   <translation>Importe antes su archivo GGUF; la página de modelos y `workbench models list` muestran lo que hay.</translation>
  </message>
  <message>
   <source>The path of this file is not valid Unicode.</source>
   <translation>La ruta de este archivo no es Unicode válido.</translation>
  </message>
  <message>
   <source>Rename the file or its folder.</source>
   <translation>Cambie el nombre del archivo o de su carpeta.</translation>
  </message>
  <message>
   <source>{0} is a model for {1}; it writes no text.</source>
   <translation>{0} es un modelo para {1}; no escribe texto.</translation>
  </message>
  <message>
   <source>Choose a chat or instruct model here; this one can be chosen for a collection.</source>
   <translation>Elija aquí un modelo de chat o de instrucciones; este se puede elegir para una colección.</translation>
  </message>
  <message>
   <source>The file of {0} is no longer at {1}.</source>
   <translation>El archivo de {0} ya no está en {1}.</translation>
  </message>
  <message>
   <source>Put it back, or remove the model and import it from its new place.</source>
   <translation>Devuélvalo, o quite el modelo e impórtelo de su nuevo lugar.</translation>
  </message>
  <message>
   <source>The file of {0} has changed since it was registered.</source>
   <translation>El archivo de {0} cambió desde que se registró.</translation>
  </message>
  <message>
   <source>Verify it to see whether its bytes did; import it again to accept them.</source>
   <translation>Verifique si cambiaron sus bytes; impórtelo de nuevo para aceptarlos.</translation>
  </message>
  <message>
   <source>{0} is refused: its bytes are not those that were vouched for.</source>
   <translation>Se rechaza {0}: sus bytes no son los avalados.</translation>
  </message>
  <message>
   <source>Get the file again from its source, or verify it with the right SHA-256.</source>
   <translation>Obtenga el archivo otra vez de su fuente, o verifíquelo con el SHA-256 correcto.</translation>
  </message>
  <message>
   <source>{0} is a LoRA adapter, not a model.</source>
   <translation>{0} es un adaptador LoRA, no un modelo.</translation>
  </message>
  <message>
   <source>Ask the model that it was made for, and turn the adapter on for it.</source>
   <translation>Pregunte al modelo para el que se hizo, y active el adaptador en él.</translation>
  </message>
  <message>
   <source>Promote it again, or choose another version or model.</source>
   <translation>Promuévalo de nuevo, o elija otra versión o modelo.</translation>
  </message>
  <message>
   <source>{0} is a folder.</source>
   <translation>{0} es una carpeta.</translation>
  </message>
  <message>
   <source>Choose the GGUF file in it.</source>
   <translation>Elija el archivo GGUF que contiene.</translation>
  </message>
  <message>
   <source>The demo model belongs to the program and cannot be removed.</source>
   <translation>El modelo de demostración es del programa y no se puede quitar.</translation>
  </message>
  <message>
   <source>Choose another model for chat instead.</source>
   <translation>Elija otro modelo para el chat.</translation>
  </message>
  <message>
   <source>{0} is no model on this computer that could guess ahead.</source>
   <translation>{0} no es un modelo de este ordenador que pueda adelantarse.</translation>
  </message>
  <message>
   <source>Choose a smaller model of the same family.</source>
   <translation>Elija un modelo menor de la misma familia.</translation>
  </message>
  <message>
   <source>The {0} is {1}, but must lie between {2} and {3}.</source>
   <translation>{0} es {1}, pero debe estar entre {2} y {3}.</translation>
  </message>
  <message>
   <source>Other programs cannot be asked from here.</source>
   <translation>Desde aquí no se puede preguntar a otros programas.</translation>
  </message>
  <message>
   <source>Use the program.</source>
   <translation>Use el programa.</translation>
  </message>
  <message>
   <source>Choose another one, up to {0} characters and without @.</source>
   <translation>Elija otro, de hasta {0} caracteres y sin @.</translation>
  </message>
  <message>
   <source>In this encrypted workspace the adapter stays sealed: llama.cpp loads files only, and this system has none that never touch the disk.</source>
   <translation>En este espacio cifrado el adaptador queda sellado: llama.cpp solo carga archivos, y este sistema no tiene ninguno que nunca toque el disco.</translation>
  </message>
  <message>
   <source>The sealed adapter {0} is damaged.</source>
   <translation>El adaptador sellado {0} está dañado.</translation>
  </message>
  <message>
   <source>Export it from its training run again.</source>
   <translation>Expórtelo de nuevo de su entrenamiento.</translation>
  </message>
  <message>
   <source>{0} is in {1} already.</source>
   <translation>{0} ya está en {1}.</translation>
  </message>
  <message>
   <source>Choose a smaller format.</source>
   <translation>Elija un formato menor.</translation>
  </message>
  <message>
   <source>{0} is quantised already ({1}); what is made of it is worse than {2} made of the original.</source>
   <translation>{0} ya está cuantizado ({1}); lo que se haga de él es peor que {2} hecho del original.</translation>
  </message>
  <message>
   <source>Take the original in F16 or BF16, or say that it is to be quantised again.</source>
   <translation>Tome el original en F16 o BF16, o diga que se cuantice otra vez.</translation>
  </message>
  <message>
   <source>{0} is quantised ({1}); merged into {2}, its weights would be quantised a second time.</source>
   <translation>{0} está cuantizado ({1}); fusionados en {2}, sus pesos se cuantizarían por segunda vez.</translation>
  </message>
  <message>
   <source>Merge into F16, or say that they are to be quantised again.</source>
   <translation>Fusione en F16, o diga que se cuanticen otra vez.</translation>
  </message>
  <message>
   <source>Choose the model that it was made for; there it can be merged.</source>
   <translation>Elija el modelo para el que se hizo; ahí se puede fusionar.</translation>
  </message>
  <message>
   <source>{0} has no file on this machine.</source>
   <translation>{0} no tiene archivo en esta máquina.</translation>
  </message>
  <message>
   <source>Choose a model that was imported, not one that another program runs.</source>
   <translation>Elija un modelo importado, no uno que ejecute otro programa.</translation>
  </message>
  <message>
   <source>{0} is sealed, and a merged model would lie in the clear.</source>
   <translation>{0} está sellado, y un modelo fusionado quedaría en claro.</translation>
  </message>
  <message>
   <source>Use it beside the model, or export it first: finetune export --to FILE.</source>
   <translation>Úselo junto al modelo, o expórtelo antes: finetune export --to ARCHIVO.</translation>
  </message>
  <message>
   <source>The model in {0} takes {1} MiB of the disk; {2} MiB are free.</source>
   <translation>El modelo en {0} ocupa {1} MiB del disco; hay {2} MiB libres.</translation>
  </message>
  <message>
   <source>Free some space, or choose a smaller format.</source>
   <translation>Libere sitio, o elija un formato menor.</translation>
  </message>
  <message>
   <source>The backup is of a workspace that is encrypted otherwise than this one.</source>
   <translation>La copia es de un espacio de trabajo cifrado de otro modo que este.</translation>
  </message>
  <message>
   <source>Restore it into a folder of its own, and take collections over as archives.</source>
   <translation>Restáurela en una carpeta propia, e incorpore colecciones como archivos.</translation>
  </message>
  <message>
   <source>There is no room for what the backup brings.</source>
   <translation>No hay sitio para lo que trae la copia.</translation>
  </message>
  <message>
   <source>Free some space where the workspace is.</source>
   <translation>Libere sitio donde está el espacio de trabajo.</translation>
  </message>
  <message>
   <source>The backup lacks a document that it names.</source>
   <translation>A la copia le falta un documento que nombra.</translation>
  </message>
  <message>
   <source>Choose another snapshot.</source>
   <translation>Elija otra instantánea.</translation>
  </message>
  <message>
   <source>There is no database of GPT4All or Open WebUI in {0}.</source>
   <translation>No hay ninguna base de datos de GPT4All u Open WebUI en {0}.</translation>
  </message>
  <message>
   <source>Look for {0}.</source>
   <translation>Busque {0}.</translation>
  </message>
  <message>
   <source>There is no collection “{0}” in {1}.</source>
   <translation>No hay ninguna colección «{0}» en {1}.</translation>
  </message>
  <message>
   <source>There is no training run {0}.</source>
   <translation>No hay ningún entrenamiento {0}.</translation>
  </message>
  <message>
   <source>List the runs.</source>
   <translation>Liste los entrenamientos.</translation>
  </message>
  <message>
   <source>There is no workspace in {0}.</source>
   <translation>No hay ningún espacio de trabajo en {0}.</translation>
  </message>
  <message>
   <source>Name another with --workspace.</source>
   <translation>Nombre otro con --workspace.</translation>
  </message>
  <message>
   <source>The question names nobody who could be exchanged.</source>
   <translation>La pregunta no nombra a nadie que se pueda intercambiar.</translation>
  </message>
  <message>
   <source>Ask about a person: by name, he or she, age or origin.</source>
   <translation>Pregunte por una persona: por nombre, él o ella, edad u origen.</translation>
  </message>
  <message>
   <source>The judge's form is incomplete.</source>
   <translation>El formulario del juez está incompleto.</translation>
  </message>
  <message>
   <source>Choose another model.</source>
   <translation>Elija otro modelo.</translation>
  </message>
  <message>
   <source>There is no policy “{0}” for this direction.</source>
   <translation>No hay ninguna política «{0}» para esta dirección.</translation>
  </message>
  <message>
   <source>The judge's form was not filled in to its end.</source>
   <translation>El formulario del juez no se rellenó hasta el final.</translation>
  </message>
  <message>
   <source>Judge a shorter text, or choose another model.</source>
   <translation>Juzgue un texto más corto, o elija otro modelo.</translation>
  </message>
  <message>
   <source>The folder {0} is not absolute.</source>
   <translation>La carpeta {0} no es absoluta.</translation>
  </message>
  <message>
   <source>Begin with / or ~.</source>
   <translation>Empiece con / o ~.</translation>
  </message>
  <message>
   <source>{0} is larger than {1} bytes.</source>
   <translation>{0} supera {1} bytes.</translation>
  </message>
  <message>
   <source>Divide it.</source>
   <translation>Divídalo.</translation>
  </message>
  <message>
   <source>No folder is linked to “{0}”.</source>
   <translation>No hay ninguna carpeta vinculada a «{0}».</translation>
  </message>
  <message>
   <source>Name one with `folder`, or link it: workbench docs sync FOLDER -c C</source>
   <translation>Nombre una con `folder`, o vincúlela: workbench docs sync CARPETA -c C</translation>
  </message>
  <message>
   <source>The folder {0} is away.</source>
   <translation>La carpeta {0} no está.</translation>
  </message>
  <message>
   <source>Is its drive there?</source>
   <translation>¿Está su unidad?</translation>
  </message>
  <message>
   <source>Use letters, digits, - and _.</source>
   <translation>Use letras, cifras, - y _.</translation>
  </message>
  <message>
   <source>There is no text in {0}.</source>
   <translation>No hay texto en {0}.</translation>
  </message>
  <message>
   <source>Read are {0}.</source>
   <translation>Se leen {0}.</translation>
  </message>
  <message>
   <source>{0} has {1} texts; {2} can be redacted in one step.</source>
   <translation>{0} tiene {1} textos; se pueden tachar {2} en un paso.</translation>
  </message>
  <message>
   <source>Divide the folder.</source>
   <translation>Divida la carpeta.</translation>
  </message>
  <message>
   <source>The outbox is a link to somewhere else.</source>
   <translation>La carpeta de salida es un enlace a otra cosa.</translation>
  </message>
  <message>
   <source>Remove the link.</source>
   <translation>Quite el enlace.</translation>
  </message>
  <message>
   <source>The folder {0} cannot be read.</source>
   <translation>No se puede leer la carpeta {0}.</translation>
  </message>
  <message>
   <source>{0} is not UTF-8.</source>
   <translation>{0} no es UTF-8.</translation>
  </message>
  <message>
   <source>Convert it first.</source>
   <translation>Conviértalo antes.</translation>
  </message>
  <message>
   <source>The folder {0} cannot be looked through.</source>
   <translation>No se puede recorrer la carpeta {0}.</translation>
  </message>
  <message>
   <source>Check its permissions.</source>
   <translation>Compruebe sus permisos.</translation>
  </message>
  <message>
   <source>The sync was stopped.</source>
   <translation>La sincronización se detuvo.</translation>
  </message>
  <message>
   <source>Go on with the run.</source>
   <translation>Siga con la ejecución.</translation>
  </message>
  <message>
   <source>Link smaller folders.</source>
   <translation>Vincule carpetas menores.</translation>
  </message>
  <message>
   <source>“{0}” makes examples to train on, not cases.</source>
   <translation>«{0}» hace ejemplos de entrenamiento, no casos.</translation>
  </message>
  <message>
   <source>Use `from: chats`.</source>
   <translation>Use `from: chats`.</translation>
  </message>
  <message>
   <source>The outbox cannot be made.</source>
   <translation>No se puede crear la carpeta de salida.</translation>
  </message>
  <message>
   <source>Check the workspace's folder.</source>
   <translation>Compruebe la carpeta del espacio de trabajo.</translation>
  </message>
  <message>
   <source>“{0}” makes data for {1}, not for {2}.</source>
   <translation>«{0}» hace datos para {1}, no para {2}.</translation>
  </message>
  <message>
   <source>The training rests: {0}</source>
   <translation>El entrenamiento descansa: {0}</translation>
  </message>
  <message>
   <source>Go on with the run of the pipeline.</source>
   <translation>Siga con la ejecución de la cadena.</translation>
  </message>
  <message>
   <source>This is no pipeline: {0}</source>
   <translation>Esto no es una cadena: {0}</translation>
  </message>
  <message>
   <source>Another run is being worked on.</source>
   <translation>Se está trabajando en otra ejecución.</translation>
  </message>
  <message>
   <source>Wait for its end.</source>
   <translation>Espere a su fin.</translation>
  </message>
  <message>
   <source>Nothing in this run waits for a yes.</source>
   <translation>Nada en esta ejecución espera un sí.</translation>
  </message>
  <message>
   <source>Look at its steps.</source>
   <translation>Mire sus pasos.</translation>
  </message>
  <message>
   <source>Write --every daily --at 03:00.</source>
   <translation>Escriba --every daily --at 03:00.</translation>
  </message>
  <message>
   <source>{0} did not pass, so nothing is promoted.</source>
   <translation>{0} no pasó, así que no se promueve nada.</translation>
  </message>
  <message>
   <source>Look at its result.</source>
   <translation>Mire su resultado.</translation>
  </message>
  <message>
   <source>The form of answers is no JSON Schema: {0}.</source>
   <translation>La forma de las respuestas no es un esquema JSON: {0}.</translation>
  </message>
  <message>
   <source>Give a schema as a JSON object.</source>
   <translation>Dé un esquema como objeto JSON.</translation>
  </message>
  <message>
   <source>Stored chats are not hidden in this workspace.</source>
   <translation>Las conversaciones guardadas no están ocultas en este espacio de trabajo.</translation>
  </message>
  <message>
   <source>Switch it on first: workbench pii places chats on</source>
   <translation>Actívelo primero: workbench pii places chats on</translation>
  </message>
  <message>
   <source>What is hidden in this chat was not shown yet.</source>
   <translation>Lo que está oculto en esta conversación aún no se ha mostrado.</translation>
  </message>
  <message>
   <source>Say why you need it (“Show…”, or --reason), or begin a new chat.</source>
   <translation>Diga para qué lo necesita («Mostrar…», o --reason), o empiece una conversación nueva.</translation>
  </message>
  <message>
   <source>Revealing asks for a reason.</source>
   <translation>Revelar exige un motivo.</translation>
  </message>
  <message>
   <source>Write up to {0} characters.</source>
   <translation>Escriba hasta {0} caracteres.</translation>
  </message>
  <message>
   <source>Exports are to be sealed, and there is no passphrase for them.</source>
   <translation>Las exportaciones deben sellarse, y no hay frase de paso para ellas.</translation>
  </message>
  <message>
   <source>Set one under “Workspace”, or with `workbench exports passphrase`.</source>
   <translation>Ponga una en «Espacio», o con `workbench exports passphrase`.</translation>
  </message>
  <message>
   <source>The policy of this workspace demands that exports are sealed.</source>
   <translation>La política de este espacio de trabajo exige que las exportaciones se sellen.</translation>
  </message>
  <message>
   <source>An administrator can change policy.json.</source>
   <translation>Un administrador puede cambiar policy.json.</translation>
  </message>
  <message>
   <source>A limit belongs to “length”.</source>
   <translation>Un límite es de «length».</translation>
  </message>
  <message>
   <source>Write: IN length ACTION.</source>
   <translation>Escriba: IN length ACCIÓN.</translation>
  </message>
  <message>
   <source>This family has no list of words.</source>
   <translation>Esta familia no tiene lista de palabras.</translation>
  </message>
  <message>
   <source>Lists have {0}.</source>
   <translation>Tienen listas {0}.</translation>
  </message>
  <message>
   <source>There is no limit yet.</source>
   <translation>Todavía no hay límite.</translation>
  </message>
  <message>
   <source>Give one with --limit N.</source>
   <translation>Dé uno con --limit N.</translation>
  </message>
  <message>
   <source>The policy can be looked at only.</source>
   <translation>La política solo se puede mirar.</translation>
  </message>
  <message>
   <source>Open the workspace.</source>
   <translation>Abra el espacio de trabajo.</translation>
  </message>
  <message>
   <source>There are {0} recognisers already.</source>
   <translation>Ya hay {0} reconocedores.</translation>
  </message>
  <message>
   <source>Remove one first.</source>
   <translation>Quite antes uno.</translation>
  </message>
  <message>
   <source>{0} has no label “{1}”.</source>
   <translation>{0} no tiene etiqueta «{1}».</translation>
  </message>
  <message>
   <source>It has {0}.</source>
   <translation>Tiene {0}.</translation>
  </message>
  <message>
   <source>None of the labels of {0} stands for a type of this program.</source>
   <translation>Ninguna de las etiquetas de {0} representa un tipo de este programa.</translation>
  </message>
  <message>
   <source>Say which: --map {0}=PERSON</source>
   <translation>Diga cuál: --map {0}=PERSON</translation>
  </message>
  <message>
   <source>There is no recogniser {0}.</source>
   <translation>No hay ningún reconocedor {0}.</translation>
  </message>
  <message>
   <source>No larger recogniser can be run here.</source>
   <translation>Aquí no se puede ejecutar ningún reconocedor mayor.</translation>
  </message>
  <message>
   <source>{0} cannot be sealed, and exports of this workspace are.</source>
   <translation>{0} no se puede sellar, y las exportaciones de este espacio de trabajo se sellan.</translation>
  </message>
  <message>
   <source>Switch it off in “Workspace”, or with `workbench exports seal off`, where the policy allows it.</source>
   <translation>Desactívelo en «Espacio», o con `workbench exports seal off`, donde la política lo permita.</translation>
  </message>
  <message>
   <source>{0} would leave with everything that is in it, and exports of this workspace leave without personal data.</source>
   <translation>{0} saldría con todo lo que contiene, y las exportaciones de este espacio de trabajo salen sin datos personales.</translation>
  </message>
  <message>
   <source>Switch it off in “Privacy”, or with `workbench pii places exports off`, where the policy allows it.</source>
   <translation>Desactívelo en «Privacidad», o con `workbench pii places exports off`, donde la política lo permita.</translation>
  </message>
  <message>
   <source>A list takes values of 1 to 500 characters.</source>
   <translation>Una lista admite valores de 1 a 500 caracteres.</translation>
  </message>
  <message>
   <source>Select a word or a name.</source>
   <translation>Seleccione una palabra o un nombre.</translation>
  </message>
  <message>
   <source>{0} is a type of the program.</source>
   <translation>{0} es un tipo del programa.</translation>
  </message>
  <message>
   <source>The rules can be looked at only.</source>
   <translation>Las reglas solo se pueden mirar.</translation>
  </message>
  <message>
   <source>There is no type “{0}”.</source>
   <translation>No hay ningún tipo «{0}».</translation>
  </message>
  <message>
   <source>The labelled sample is too large.</source>
   <translation>La muestra anotada es demasiado grande.</translation>
  </message>
  <message>
   <source>Check the path; the file must be UTF-8 text.</source>
   <translation>Compruebe la ruta; el archivo debe ser texto en UTF-8.</translation>
  </message>
  <message>
   <source>The desk takes up to {0} characters.</source>
   <translation>La mesa admite hasta {0} caracteres.</translation>
  </message>
  <message>
   <source>Use `workbench redact` for longer texts.</source>
   <translation>Use `workbench redact` para textos más largos.</translation>
  </message>
  <message>
   <source>There is no text to keep.</source>
   <translation>No hay texto que guardar.</translation>
  </message>
  <message>
   <source>Paste one first.</source>
   <translation>Pegue uno antes.</translation>
  </message>
  <message>
   <source>There is no labelled text yet.</source>
   <translation>Todavía no hay texto anotado.</translation>
  </message>
  <message>
   <source>Correct the finds of a text and keep it.</source>
   <translation>Corrija los hallazgos de un texto y guárdelo.</translation>
  </message>
  <message>
   <source>A label does not fit its text.</source>
   <translation>Una anotación no encaja con su texto.</translation>
  </message>
  <message>
   <source>Look at the text again.</source>
   <translation>Mire el texto de nuevo.</translation>
  </message>
  <message>
   <source>There is no policy “{0}”.</source>
   <translation>No hay ninguna política «{0}».</translation>
  </message>
  <message>
   <source>Use {0}, or the path of a TOML file.</source>
   <translation>Use {0}, o la ruta de un archivo TOML.</translation>
  </message>
  <message>
   <source>It must be a TOML file; see resources/privacy/policies.</source>
   <translation>Debe ser un archivo TOML; vea resources/privacy/policies.</translation>
  </message>
  <message>
   <source>Token ids cannot be looked through for personal data.</source>
   <translation>En identificadores de tokens no se pueden buscar datos personales.</translation>
  </message>
  <message>
   <source>Send the prompt as text, or have the switch for this place turned off.</source>
   <translation>Envíe el prompt como texto, o haga desactivar el interruptor de este lugar.</translation>
  </message>
  <message>
   <source>The profile “{0}” may not {1}.</source>
   <translation>El perfil «{0}» no tiene permiso: {1}.</translation>
  </message>
  <message>
   <source>Roles that may: {0}.</source>
   <translation>Roles que lo tienen: {0}.</translation>
  </message>
  <message>
   <source>{0} of a guarded service is not set from outside</source>
   <translation>{0} de un servicio protegido no se fija desde fuera</translation>
  </message>
  <message>
   <source>There is no profile “{0}”.</source>
   <translation>No hay ningún perfil «{0}».</translation>
  </message>
  <message>
   <source>The first profile must be one that may change profiles.</source>
   <translation>El primer perfil debe ser uno que pueda cambiar perfiles.</translation>
  </message>
  <message>
   <source>Give it the role owner or administrator.</source>
   <translation>Dele el rol propietario (owner) o administrador (administrator).</translation>
  </message>
  <message>
   <source>Nobody changes the roles of their own profile.</source>
   <translation>Nadie cambia los roles de su propio perfil.</translation>
  </message>
  <message>
   <source>Ask another administrator.</source>
   <translation>Pídalo a otro administrador.</translation>
  </message>
  <message>
   <source>A profile does not remove itself.</source>
   <translation>Un perfil no se quita a sí mismo.</translation>
  </message>
  <message>
   <source>Sign in as another one.</source>
   <translation>Inicie sesión con otro.</translation>
  </message>
  <message>
   <source>There is a profile “{0}” already.</source>
   <translation>Ya hay un perfil «{0}».</translation>
  </message>
  <message>
   <source>Only an owner changes owners.</source>
   <translation>Solo un propietario cambia propietarios.</translation>
  </message>
  <message>
   <source>Ask an owner.</source>
   <translation>Pídalo a un propietario.</translation>
  </message>
  <message>
   <source>Give another profile the role administrator first.</source>
   <translation>Dé antes a otro perfil el rol administrador (administrator).</translation>
  </message>
  <message>
   <source>This profile was removed.</source>
   <translation>Este perfil se quitó.</translation>
  </message>
  <message>
   <source>Ask an administrator of the workspace.</source>
   <translation>Pregunte a un administrador del espacio de trabajo.</translation>
  </message>
  <message>
   <source>Profiles here: {0}.</source>
   <translation>Perfiles aquí: {0}.</translation>
  </message>
  <message>
   <source>This workspace has profiles: say who you are.</source>
   <translation>Este espacio de trabajo tiene perfiles: diga quién es.</translation>
  </message>
  <message>
   <source>Use --as NAME with one of: {0}.</source>
   <translation>Use --as NOMBRE con uno de: {0}.</translation>
  </message>
  <message>
   <source>The profile “{0}” has no key yet.</source>
   <translation>El perfil «{0}» todavía no tiene clave.</translation>
  </message>
  <message>
   <source>It gets one when somebody opens the workspace with its own passphrase.</source>
   <translation>Recibe una cuando alguien abre el espacio de trabajo con la frase de paso de este.</translation>
  </message>
  <message>
   <source>The key of the profile “{0}” opens the audit log and no content.</source>
   <translation>La clave del perfil «{0}» abre el registro de auditoría y ningún contenido.</translation>
  </message>
  <message>
   <source>Use `workbench audit list`, `audit verify` or `audit export`.</source>
   <translation>Use `workbench audit list`, `audit verify` o `audit export`.</translation>
  </message>
  <message>
   <source>There is no file or folder {0}.</source>
   <translation>No hay ningún archivo ni carpeta {0}.</translation>
  </message>
  <message>
   <source>A pack must be signed.</source>
   <translation>Un paquete debe estar firmado.</translation>
  </message>
  <message>
   <source>Name the file of your key with --key.</source>
   <translation>Nombre el archivo de su clave con --key.</translation>
  </message>
  <message>
   <source>There are no prompts in {0}.</source>
   <translation>No hay prompts en {0}.</translation>
  </message>
  <message>
   <source>Their files end with {0}.</source>
   <translation>Sus archivos acaban en {0}.</translation>
  </message>
  <message>
   <source>{0} is too large for prompts.</source>
   <translation>{0} es demasiado grande para prompts.</translation>
  </message>
  <message>
   <source>Split it, or choose another file.</source>
   <translation>Divídalo, o elija otro archivo.</translation>
  </message>
  <message>
   <source>{0} is not text in UTF-8.</source>
   <translation>{0} no es texto en UTF-8.</translation>
  </message>
  <message>
   <source>Save it as UTF-8 and try again.</source>
   <translation>Guárdelo como UTF-8 e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>There are more than {0} prompts in {1}.</source>
   <translation>Hay más de {0} prompts en {1}.</translation>
  </message>
  <message>
   <source>Choose a folder inside it.</source>
   <translation>Elija una carpeta dentro.</translation>
  </message>
  <message>
   <source>This JSON file holds no prompts of the workbench.</source>
   <translation>Este archivo JSON no contiene prompts del programa.</translation>
  </message>
  <message>
   <source>Such files are written by `workbench prompts export --format json`.</source>
   <translation>Tales archivos los escribe `workbench prompts export --format json`.</translation>
  </message>
  <message>
   <source>This file was written by a newer version of the program.</source>
   <translation>Este archivo lo escribió una versión más reciente del programa.</translation>
  </message>
  <message>
   <source>Install the newer version, or export in the form of a folder.</source>
   <translation>Instale la versión más reciente, o exporte en forma de carpeta.</translation>
  </message>
  <message>
   <source>Its versions are not numbered in order.</source>
   <translation>Sus versiones no están numeradas en orden.</translation>
  </message>
  <message>
   <source>A label points to a version that is not in the file.</source>
   <translation>Una etiqueta apunta a una versión que no está en el archivo.</translation>
  </message>
  <message>
   <source>This file is not valid JSON.</source>
   <translation>Este archivo no es JSON válido.</translation>
  </message>
  <message>
   <source>Export the prompts again.</source>
   <translation>Exporte los prompts de nuevo.</translation>
  </message>
  <message>
   <source>The content of version {0} does not match its hash.</source>
   <translation>El contenido de la versión {0} no coincide con su hash.</translation>
  </message>
  <message>
   <source>This is not a pack of prompts.</source>
   <translation>Esto no es un paquete de prompts.</translation>
  </message>
  <message>
   <source>Ask for a fresh copy.</source>
   <translation>Pida una copia nueva.</translation>
  </message>
  <message>
   <source>This pack was signed by another key, {0}; nothing was imported.</source>
   <translation>Este paquete lo firmó otra clave, {0}; no se importó nada.</translation>
  </message>
  <message>
   <source>Compare the fingerprint with its maker; {0} digits are needed.</source>
   <translation>Compare la huella con su autor; hacen falta {0} cifras.</translation>
  </message>
  <message>
   <source>This pack was changed after it was signed; nothing was imported.</source>
   <translation>Este paquete se cambió después de firmarse; no se importó nada.</translation>
  </message>
  <message>
   <source>Ask whoever made it for a fresh copy.</source>
   <translation>Pida una copia nueva a quien lo hizo.</translation>
  </message>
  <message>
   <source>The key in {0} is not Ed25519.</source>
   <translation>La clave de {0} no es Ed25519.</translation>
  </message>
  <message>
   <source>{0} holds no key that can be used.</source>
   <translation>{0} no contiene ninguna clave utilizable.</translation>
  </message>
  <message>
   <source>Name another file; one that is not there is made.</source>
   <translation>Nombre otro archivo; si no existe, se crea.</translation>
  </message>
  <message>
   <source>It has neither “raw” nor a file as its “id”.</source>
   <translation>No tiene ni «raw» ni un archivo como «id».</translation>
  </message>
  <message>
   <source>{0} has no “prompts:”.</source>
   <translation>{0} no tiene «prompts:».</translation>
  </message>
  <message>
   <source>Choose a promptfoo configuration.</source>
   <translation>Elija una configuración de promptfoo.</translation>
  </message>
  <message>
   <source>It is neither text nor an object.</source>
   <translation>No es ni texto ni un objeto.</translation>
  </message>
  <message>
   <source>“{0}” is not supported.</source>
   <translation>«{0}» no se admite.</translation>
  </message>
  <message>
   <source>Prompts made by code are not supported.</source>
   <translation>No se admiten prompts hechos por código.</translation>
  </message>
  <message>
   <source>Patterns of files are not supported; name each file.</source>
   <translation>No se admiten patrones de archivos; nombre cada archivo.</translation>
  </message>
  <message>
   <source>It lies outside the configuration's folder.</source>
   <translation>Está fuera de la carpeta de la configuración.</translation>
  </message>
  <message>
   <source>There is no such file.</source>
   <translation>No existe tal archivo.</translation>
  </message>
  <message>
   <source>Prompts in files of the kind {0} are not read.</source>
   <translation>No se leen prompts en archivos de clase {0}.</translation>
  </message>
  <message>
   <source>Its messages do not alternate between user and assistant, ending with user.</source>
   <translation>Sus mensajes no alternan entre user y assistant acabando en user.</translation>
  </message>
  <message>
   <source>Check it with promptfoo itself.</source>
   <translation>Compruébelo con el propio promptfoo.</translation>
  </message>
  <message>
   <source>“{0}:” is not supported.</source>
   <translation>«{0}:» no se admite.</translation>
  </message>
  <message>
   <source>It is no list of messages with “role” and “content”.</source>
   <translation>No es una lista de mensajes con «role» y «content».</translation>
  </message>
  <message>
   <source>This prompt is longer than {0} characters.</source>
   <translation>Este prompt supera {0} caracteres.</translation>
  </message>
  <message>
   <source>Put long text into a variable of the kind “file”.</source>
   <translation>Ponga el texto largo en una variable de clase «file».</translation>
  </message>
  <message>
   <source>“{0}” has no version or label “{1}”.</source>
   <translation>«{0}» no tiene versión ni etiqueta «{1}».</translation>
  </message>
  <message>
   <source>Labels: {0}; versions 1 to {1}.</source>
   <translation>Etiquetas: {0}; versiones 1 a {1}.</translation>
  </message>
  <message>
   <source>“{0}” gives an empty question.</source>
   <translation>«{0}» da una pregunta vacía.</translation>
  </message>
  <message>
   <source>Give its variables values.</source>
   <translation>Dé valores a sus variables.</translation>
  </message>
  <message>
   <source>“{0}” cannot be the name of a variable here.</source>
   <translation>«{0}» no puede ser aquí el nombre de una variable.</translation>
  </message>
  <message>
   <source>Use letters, digits and underscores, and each name once; words of the template language are taken.</source>
   <translation>Use letras, cifras y guiones bajos, y cada nombre una vez; las palabras del lenguaje de plantillas están ocupadas.</translation>
  </message>
  <message>
   <source>There is no prompt “{0}”.</source>
   <translation>No hay ningún prompt «{0}».</translation>
  </message>
  <message>
   <source>There is no probe family “{0}”.</source>
   <translation>No hay ninguna familia de sondeos «{0}».</translation>
  </message>
  <message>
   <source>There is no hold “{0}”.</source>
   <translation>No hay ninguna retención «{0}».</translation>
  </message>
  <message>
   <source>A hold needs a name and a reason.</source>
   <translation>Una retención necesita un nombre y un motivo.</translation>
  </message>
  <message>
   <source>Say which case it is for.</source>
   <translation>Diga para qué asunto es.</translation>
  </message>
  <message>
   <source>There is a hold “{0}” already.</source>
   <translation>Ya hay una retención «{0}».</translation>
  </message>
  <message>
   <source>The hold holds nothing.</source>
   <translation>La retención no retiene nada.</translation>
  </message>
  <message>
   <source>Name what: all, place:chats, …</source>
   <translation>Nombre qué: all, place:chats, …</translation>
  </message>
  <message>
   <source>“{0}” names nothing that can be held.</source>
   <translation>«{0}» no nombra nada que se pueda retener.</translation>
  </message>
  <message>
   <source>Use all, place:NAME, conversation:ID, document:ID, collection:ID, run:ID, evaluation:ID or survey:ID.</source>
   <translation>Use all, place:NOMBRE, conversation:ID, document:ID, collection:ID, run:ID, evaluation:ID o survey:ID.</translation>
  </message>
  <message>
   <source>The workspace's policy allows {0} days at most for {1}.</source>
   <translation>La política del espacio de trabajo permite {0} días como máximo para {1}.</translation>
  </message>
  <message>
   <source>Whoever looks after policy.json can change that.</source>
   <translation>Puede cambiarlo quien se ocupa de policy.json.</translation>
  </message>
  <message>
   <source>There is no such thing among {0}.</source>
   <translation>No hay tal cosa entre {0}.</translation>
  </message>
  <message>
   <source>The search index does not hold the stored vectors.</source>
   <translation>El índice de búsqueda no contiene los vectores guardados.</translation>
  </message>
  <message>
   <source>It is made anew from the stored documents; nothing of yours is lost.</source>
   <translation>Se rehace a partir de los documentos guardados; no se pierde nada suyo.</translation>
  </message>
  <message>
   <source>The search index is empty.</source>
   <translation>El índice de búsqueda está vacío.</translation>
  </message>
  <message>
   <source>It is made anew.</source>
   <translation>Se rehace.</translation>
  </message>
  <message>
   <source>{0} needs {1} tokens, but the context of {2} has room for {3} beside the answer.</source>
   <translation>{0} necesita {1} tokens, pero el contexto de {2} tiene sitio para {3} además de la respuesta.</translation>
  </message>
  <message>
   <source>Shorten the question, or load the model with a longer context.</source>
   <translation>Acorte la pregunta, o cargue el modelo con un contexto más largo.</translation>
  </message>
  <message>
   <source>The instruction in front of the chat needs {0} tokens, but the context of {1} has room for {2} beside the answer.</source>
   <translation>La instrucción ante el chat necesita {0} tokens, pero el contexto de {1} tiene sitio para {2} además de la respuesta.</translation>
  </message>
  <message>
   <source>Shorten it in the settings, or load the model with a longer context.</source>
   <translation>Acórtela en los ajustes, o cargue el modelo con un contexto más largo.</translation>
  </message>
  <message>
   <source>No question has a right answer.</source>
   <translation>Ninguna pregunta tiene una respuesta correcta.</translation>
  </message>
  <message>
   <source>Mark a passage, or import judgements.</source>
   <translation>Marque un pasaje, o importe juicios.</translation>
  </message>
  <message>
   <source>The search by meaning failed, so nothing was measured.</source>
   <translation>La búsqueda por sentido falló, así que no se midió nada.</translation>
  </message>
  <message>
   <source>This collection has no test set named “{0}”.</source>
   <translation>Esta colección no tiene ningún conjunto de pruebas llamado «{0}».</translation>
  </message>
  <message>
   <source>Ask something first.</source>
   <translation>Pregunte algo antes.</translation>
  </message>
  <message>
   <source>“{0}” is no profile that may review.</source>
   <translation>«{0}» no es un perfil que pueda revisar.</translation>
  </message>
  <message>
   <source>A rail holds this back until a reviewer approves it.</source>
   <translation>Una barrera retiene esto hasta que un revisor lo apruebe.</translation>
  </message>
  <message>
   <source>It waits in the review queue; go on when it is approved.</source>
   <translation>Espera en la cola de revisión; siga cuando esté aprobado.</translation>
  </message>
  <message>
   <source>Nothing was decided yet.</source>
   <translation>Todavía no se decidió nada.</translation>
  </message>
  <message>
   <source>Approve, edit or refuse it.</source>
   <translation>Apruébelo, edítelo o rechácelo.</translation>
  </message>
  <message>
   <source>This was decided already.</source>
   <translation>Esto ya se decidió.</translation>
  </message>
  <message>
   <source>Take the decision back first: review reopen.</source>
   <translation>Retire antes la decisión: review reopen.</translation>
  </message>
  <message>
   <source>Nobody decides on their own question.</source>
   <translation>Nadie decide sobre su propia pregunta.</translation>
  </message>
  <message>
   <source>Let another reviewer decide.</source>
   <translation>Deje decidir a otro revisor.</translation>
  </message>
  <message>
   <source>This waits for {0}.</source>
   <translation>Esto espera a {0}.</translation>
  </message>
  <message>
   <source>Assign it to yourself first: workbench review assign.</source>
   <translation>Asígneselo antes: workbench review assign.</translation>
  </message>
  <message>
   <source>Between 1 and 1,000 have to be alike.</source>
   <translation>Deben ser iguales entre 1 y 1.000.</translation>
  </message>
  <message>
   <source>One of the training runs with this person's data is being trained.</source>
   <translation>Uno de los entrenamientos con los datos de esta persona está en marcha.</translation>
  </message>
  <message>
   <source>Stop it first, or keep it in the plan.</source>
   <translation>Deténgalo antes, o consérvelo en el plan.</translation>
  </message>
  <message>
   <source>Choose a folder that can be written to and has space.</source>
   <translation>Elija una carpeta en la que se pueda escribir y que tenga sitio.</translation>
  </message>
  <message>
   <source>The documents of “{0}” may not be {1}: they are here for {2}, on the ground of {3}.</source>
   <translation>No está permitido con los documentos de «{0}»: {1}. Están aquí para {2}, con el fundamento {3}.</translation>
  </message>
  <message>
   <source>Leave them out, or change what the collection may be used for: workbench collections uses NAME.</source>
   <translation>Déjelos fuera, o cambie para qué puede usarse la colección: workbench collections uses NOMBRE.</translation>
  </message>
  <message>
   <source>The documents of “{0}” are here for {1}: what is this question for?</source>
   <translation>Los documentos de «{0}» están aquí para {1}: ¿para qué es esta pregunta?</translation>
  </message>
  <message>
   <source>State the purpose: of a conversation in its menu, of a pipeline as `purpose:`, on the command line with --for-purpose “{0}”.</source>
   <translation>Indique la finalidad: de una conversación en su menú, de una canalización como `purpose:`, en la línea de órdenes con --for-purpose «{0}».</translation>
  </message>
  <message>
   <source>The documents of “{0}” may be asked for {1} only, not for {2}.</source>
   <translation>A los documentos de «{0}» solo se les puede preguntar para {1}, no para {2}.</translation>
  </message>
  <message>
   <source>Leave the collection out, or ask for what it is here for.</source>
   <translation>Deje fuera la colección, o pregunte por aquello para lo que está aquí.</translation>
  </message>
  <message>
   <source>Exports are sealed, and no erasure could look into one in the workspace's folder.</source>
   <translation>Las exportaciones se sellan, y ningún borrado podría mirar dentro de una que esté en la carpeta del espacio de trabajo.</translation>
  </message>
  <message>
   <source>Say where it goes with --out.</source>
   <translation>Diga adónde va con --out.</translation>
  </message>
  <message>
   <source>This workspace is encrypted, and what is handed out is not.</source>
   <translation>Este espacio de trabajo está cifrado, y lo que se entrega no.</translation>
  </message>
  <message>
   <source>There is something in {0} already.</source>
   <translation>Ya hay algo en {0}.</translation>
  </message>
  <message>
   <source>Choose a new folder.</source>
   <translation>Elija una carpeta nueva.</translation>
  </message>
  <message>
   <source>There is nothing to erase.</source>
   <translation>No hay nada que borrar.</translation>
  </message>
  <message>
   <source>Look at what the plan keeps.</source>
   <translation>Mire qué conserva el plan.</translation>
  </message>
  <message>
   <source>No other version of {0} was in production before.</source>
   <translation>Antes no hubo otra versión de {0} en producción.</translation>
  </message>
  <message>
   <source>Promote the version that you want instead.</source>
   <translation>Promueva en su lugar la versión que quiera.</translation>
  </message>
  <message>
   <source>{0} cannot go into production: it is {1}.</source>
   <translation>{0} no puede pasar a producción: está {1}.</translation>
  </message>
  <message>
   <source>A reason is needed, of one line.</source>
   <translation>Hace falta un motivo, de una línea.</translation>
  </message>
  <message>
   <source>Say why, for whoever reads the history.</source>
   <translation>Diga por qué, para quien lea el historial.</translation>
  </message>
  <message>
   <source>The demo model belongs to the program and has no stages.</source>
   <translation>El modelo de demostración es del programa y no tiene etapas.</translation>
  </message>
  <message>
   <source>Import a model of your own.</source>
   <translation>Importe un modelo propio.</translation>
  </message>
  <message>
   <source>{0} runs outside this program and has no versions here.</source>
   <translation>{0} se ejecuta fuera de este programa y aquí no tiene versiones.</translation>
  </message>
  <message>
   <source>Remove it, or add another one.</source>
   <translation>Quítelo, o añada otro.</translation>
  </message>
  <message>
   <source>{0} version {1} is in {2} already.</source>
   <translation>{0} versión {1} ya está en {2}.</translation>
  </message>
  <message>
   <source>Choose another stage.</source>
   <translation>Elija otra etapa.</translation>
  </message>
  <message>
   <source>{0} was not hashed yet, so that nobody could tell later what it was.</source>
   <translation>Todavía no se calculó el hash de {0}, así que nadie podría decir después qué era.</translation>
  </message>
  <message>
   <source>Run `workbench models verify {0}` first.</source>
   <translation>Ejecute antes `workbench models verify {0}`.</translation>
  </message>
  <message>
   <source>There is no release “{0}”.</source>
   <translation>No hay ninguna puesta en servicio «{0}».</translation>
  </message>
  <message>
   <source>“{0}” cannot be the name of a release.</source>
   <translation>«{0}» no puede ser el nombre de una puesta en servicio.</translation>
  </message>
  <message>
   <source>{0} runs outside this program: nobody could tell later what it was.</source>
   <translation>{0} se ejecuta fuera de este programa: nadie podría decir después qué era.</translation>
  </message>
  <message>
   <source>Make the release with a model of this program.</source>
   <translation>Haga la puesta en servicio con un modelo de este programa.</translation>
  </message>
  <message>
   <source>The release {0} is archived.</source>
   <translation>La puesta en servicio {0} está archivada.</translation>
  </message>
  <message>
   <source>Promote it again, or ask another one.</source>
   <translation>Promuévala de nuevo, o pregunte a otra.</translation>
  </message>
  <message>
   <source>No version of the release {0} is in production.</source>
   <translation>Ninguna versión de la puesta en servicio {0} está en producción.</translation>
  </message>
  <message>
   <source>Promote one, or name it: {0}.</source>
   <translation>Promueva una, o nómbrela: {0}.</translation>
  </message>
  <message>
   <source>The model {0} is not what the release {1} was made with: its bytes are others.</source>
   <translation>El modelo {0} no es aquel con que se hizo la puesta en servicio {1}: sus bytes son otros.</translation>
  </message>
  <message>
   <source>The prompt {0} is not what the release {1} was made with.</source>
   <translation>El prompt {0} no es aquel con que se hizo la puesta en servicio {1}.</translation>
  </message>
  <message>
   <source>Make a new version of the release.</source>
   <translation>Haga una versión nueva de la puesta en servicio.</translation>
  </message>
  <message>
   <source>The release {0} is in {1} already.</source>
   <translation>La puesta en servicio {0} ya está en {1}.</translation>
  </message>
  <message>
   <source>Choose another stage or version.</source>
   <translation>Elija otra etapa o versión.</translation>
  </message>
  <message>
   <source>The model {0} of the release {1} was removed.</source>
   <translation>El modelo {0} de la puesta en servicio {1} se quitó.</translation>
  </message>
  <message>
   <source>Import it again and make a new version of the release.</source>
   <translation>Impórtelo de nuevo y haga una versión nueva de la puesta en servicio.</translation>
  </message>
  <message>
   <source>There is no rule set “{0}”.</source>
   <translation>No hay ningún conjunto de reglas «{0}».</translation>
  </message>
  <message>
   <source>The release {0} binds a prompt with variables of its own.</source>
   <translation>La puesta en servicio {0} fija un prompt con variables propias.</translation>
  </message>
  <message>
   <source>Name a release without a prompt, or a model.</source>
   <translation>Nombre una puesta en servicio sin prompt, o un modelo.</translation>
  </message>
  <message>
   <source>{0} runs outside this program.</source>
   <translation>{0} se ejecuta fuera de este programa.</translation>
  </message>
  <message>
   <source>Allow that for this rule set first: --outside.</source>
   <translation>Permítalo antes para este conjunto de reglas: --outside.</translation>
  </message>
  <message>
   <source>{0} runs outside this program, which the rule set “{1}” does not allow.</source>
   <translation>{0} se ejecuta fuera de este programa, lo que el conjunto de reglas «{1}» no permite.</translation>
  </message>
  <message>
   <source>Allow it there, or let chat use another model.</source>
   <translation>Permítalo ahí, o deje que el chat use otro modelo.</translation>
  </message>
  <message>
   <source>The context of {0} tokens has no room for a passage.</source>
   <translation>El contexto de {0} tokens no tiene sitio para un pasaje.</translation>
  </message>
  <message>
   <source>Load the model with a longer context.</source>
   <translation>Cargue el modelo con un contexto más largo.</translation>
  </message>
  <message>
   <source>It is not read yet.</source>
   <translation>Todavía no se ha leído.</translation>
  </message>
  <message>
   <source>Resume when its file has been read.</source>
   <translation>Reanude cuando se haya leído su archivo.</translation>
  </message>
  <message>
   <source>There are no documents to go through.</source>
   <translation>No hay documentos que recorrer.</translation>
  </message>
  <message>
   <source>Choose a collection that holds documents, or another filter.</source>
   <translation>Elija una colección con documentos, u otro filtro.</translation>
  </message>
  <message>
   <source>A candidate is accepted or refused.</source>
   <translation>Un candidato se acepta o se rechaza.</translation>
  </message>
  <message>
   <source>Nothing can be learned of this answer.</source>
   <translation>De esta respuesta no se puede aprender nada.</translation>
  </message>
  <message>
   <source>Like it or correct it first.</source>
   <translation>Márquela como buena o corríjala antes.</translation>
  </message>
  <message>
   <source>No answer was accepted yet.</source>
   <translation>Todavía no se aceptó ninguna respuesta.</translation>
  </message>
  <message>
   <source>No run is proposed now.</source>
   <translation>Ahora no se propone ningún entrenamiento.</translation>
  </message>
  <message>
   <source>One is when {0} corrections were accepted that no run has learned from, or when an alert of quality is raised.</source>
   <translation>Se propone uno cuando se aceptaron {0} correcciones de las que ningún entrenamiento aprendió, o cuando salta una alerta de calidad.</translation>
  </message>
  <message>
   <source>This installation cannot train.</source>
   <translation>Esta instalación no puede entrenar.</translation>
  </message>
  <message>
   <source>Install the edition with training.</source>
   <translation>Instale la edición con entrenamiento.</translation>
  </message>
  <message>
   <source>This run takes about {0} MiB of memory; {1} MiB are free.</source>
   <translation>Este entrenamiento ocupa unos {0} MiB de memoria; hay {1} MiB libres.</translation>
  </message>
  <message>
   <source>Use fewer tokens a pass, a lower rank, or gradient checkpointing.</source>
   <translation>Use menos tokens por pasada, un rango menor o puntos de control del gradiente.</translation>
  </message>
  <message>
   <source>The checkpoints of this run take about {0} MiB; {1} MiB of the disk are free.</source>
   <translation>Los puntos de control de este entrenamiento ocupan unos {0} MiB; hay {1} MiB libres en el disco.</translation>
  </message>
  <message>
   <source>Keep checkpoints less often, or free some space.</source>
   <translation>Guarde puntos de control con menos frecuencia, o libere sitio.</translation>
  </message>
  <message>
   <source>Choose another method: lora, rslora or dora.</source>
   <translation>Elija otro método: lora, rslora o dora.</translation>
  </message>
  <message>
   <source>Nothing is looked for.</source>
   <translation>No se busca nada.</translation>
  </message>
  <message>
   <source>Give words, a turn or a document.</source>
   <translation>Dé palabras, un turno o un documento.</translation>
  </message>
  <message>
   <source>Exports of this workspace are sealed, and a folder for PEFT cannot be.</source>
   <translation>Las exportaciones de este espacio de trabajo se sellan, y una carpeta para PEFT no puede sellarse.</translation>
  </message>
  <message>
   <source>Save the adapter as a file with --to, or switch sealing off.</source>
   <translation>Guarde el adaptador como archivo con --to, o desactive el sellado.</translation>
  </message>
  <message>
   <source>{0} is not empty.</source>
   <translation>{0} no está vacía.</translation>
  </message>
  <message>
   <source>Name a folder that is not there yet.</source>
   <translation>Nombre una carpeta que todavía no exista.</translation>
  </message>
  <message>
   <source>This run's base is a folder; answers are made by models in GGUF.</source>
   <translation>La base de este entrenamiento es una carpeta; las respuestas las dan modelos en GGUF.</translation>
  </message>
  <message>
   <source>Import the same model as a GGUF and turn the adapter on for it.</source>
   <translation>Importe el mismo modelo como GGUF y active el adaptador en él.</translation>
  </message>
  <message>
   <source>This run is being trained.</source>
   <translation>Este entrenamiento está en marcha.</translation>
  </message>
  <message>
   <source>The run {0} is not being trained; it is {1}.</source>
   <translation>El entrenamiento {0} no está en marcha; su estado es {1}.</translation>
  </message>
  <message>
   <source>{0} cannot be trained.</source>
   <translation>{0} no se puede entrenar.</translation>
  </message>
  <message>
   <source>Choose a model whose file is on this machine, not an adapter.</source>
   <translation>Elija un modelo cuyo archivo esté en esta máquina, no un adaptador.</translation>
  </message>
  <message>
   <source>The adapter cannot be written to {0}.</source>
   <translation>El adaptador no se puede escribir en {0}.</translation>
  </message>
  <message>
   <source>Check the folder and the space on its drive.</source>
   <translation>Compruebe la carpeta y el sitio en su unidad.</translation>
  </message>
  <message>
   <source>The workspace's “training” folder cannot be made.</source>
   <translation>No se puede crear la carpeta «training» del espacio de trabajo.</translation>
  </message>
  <message>
   <source>Check the folder's permissions.</source>
   <translation>Compruebe los permisos de la carpeta.</translation>
  </message>
  <message>
   <source>There is nothing to train on.</source>
   <translation>No hay nada con que entrenar.</translation>
  </message>
  <message>
   <source>Name a file with --data.</source>
   <translation>Nombre un archivo con --data.</translation>
  </message>
  <message>
   <source>The adapter cannot be put among the workspace's models.</source>
   <translation>No se puede poner el adaptador entre los modelos del espacio de trabajo.</translation>
  </message>
  <message>
   <source>Check the space on its drive.</source>
   <translation>Compruebe el sitio en su unidad.</translation>
  </message>
  <message>
   <source>A question or an answer is empty.</source>
   <translation>Una pregunta o una respuesta está vacía.</translation>
  </message>
  <message>
   <source>Write both, or reject the draft.</source>
   <translation>Escriba ambas, o rechace el borrador.</translation>
  </message>
  <message>
   <source>What “{0}” paraphrases is not in the set any more.</source>
   <translation>Lo que «{0}» parafrasea ya no está en el conjunto.</translation>
  </message>
  <message>
   <source>Reject the draft.</source>
   <translation>Rechace el borrador.</translation>
  </message>
  <message>
   <source>{0} holds no example that can be trained on.</source>
   <translation>{0} no contiene ningún ejemplo con el que se pueda entrenar.</translation>
  </message>
  <message>
   <source>{0} of the lines of {1} cannot be used.</source>
   <translation>No se pueden usar {0} de las líneas de {1}.</translation>
  </message>
  <message>
   <source>One example is too little to train on.</source>
   <translation>Un ejemplo es demasiado poco para entrenar.</translation>
  </message>
  <message>
   <source>Give at least two; hundreds are usual.</source>
   <translation>Dé al menos dos; lo usual son cientos.</translation>
  </message>
  <message>
   <source>Divide the file.</source>
   <translation>Divida el archivo.</translation>
  </message>
  <message>
   <source>{0} is not UTF-8 text.</source>
   <translation>{0} no es texto en UTF-8.</translation>
  </message>
  <message>
   <source>Save it as UTF-8, one JSON object a line.</source>
   <translation>Guárdelo como UTF-8, un objeto JSON por línea.</translation>
  </message>
  <message>
   <source>The two evaluations share no case.</source>
   <translation>Las dos evaluaciones no comparten ningún caso.</translation>
  </message>
  <message>
   <source>Run the same suite on both models.</source>
   <translation>Ejecute la misma batería con ambos modelos.</translation>
  </message>
  <message>
   <source>There is no preset “{0}”.</source>
   <translation>No hay ningún preajuste «{0}».</translation>
  </message>
  <message>
   <source>Examples in files of the kind {0} are not read.</source>
   <translation>No se leen ejemplos en archivos de clase {0}.</translation>
  </message>
  <message>
   <source>{0} holds no example that can be learned from.</source>
   <translation>{0} no contiene ningún ejemplo del que se pueda aprender.</translation>
  </message>
  <message>
   <source>{0} holds no list of examples.</source>
   <translation>{0} no contiene ninguna lista de ejemplos.</translation>
  </message>
  <message>
   <source>Write a JSON list.</source>
   <translation>Escriba una lista JSON.</translation>
  </message>
  <message>
   <source>{0} is not JSON.</source>
   <translation>{0} no es JSON.</translation>
  </message>
  <message>
   <source>Check how it was written.</source>
   <translation>Compruebe cómo se escribió.</translation>
  </message>
  <message>
   <source>Which columns of {0} hold question and answer is not known.</source>
   <translation>No se sabe qué columnas de {0} contienen pregunta y respuesta.</translation>
  </message>
  <message>
   <source>Name them: --prompt-column, --answer-column. There are: {0}.</source>
   <translation>Nómbrelas: --prompt-column, --answer-column. Hay: {0}.</translation>
  </message>
  <message>
   <source>Save it as UTF-8.</source>
   <translation>Guárdelo como UTF-8.</translation>
  </message>
  <message>
   <source>Checkpoints: {0}.</source>
   <translation>Puntos de control: {0}.</translation>
  </message>
  <message>
   <source>“{0}” has no version {1}.</source>
   <translation>«{0}» no tiene versión {1}.</translation>
  </message>
  <message>
   <source>There is no training set “{0}”.</source>
   <translation>No hay ningún conjunto de entrenamiento «{0}».</translation>
  </message>
  <message>
   <source>The shares leave nothing to learn from.</source>
   <translation>Las partes no dejan nada de lo que aprender.</translation>
  </message>
  <message>
   <source>Keep their sum below 1.</source>
   <translation>Mantenga su suma por debajo de 1.</translation>
  </message>
  <message>
   <source>Every example holds personal data.</source>
   <translation>Todos los ejemplos contienen datos personales.</translation>
  </message>
  <message>
   <source>Redact it in place of dropping it.</source>
   <translation>Táchelos en vez de descartar el ejemplo.</translation>
  </message>
  <message>
   <source>There is no split “{0}”.</source>
   <translation>No hay ninguna parte «{0}».</translation>
  </message>
  <message>
   <source>This is no name for a training set.</source>
   <translation>Este no es nombre para un conjunto de entrenamiento.</translation>
  </message>
  <message>
   <source>Use letters, digits, blanks, dots and hyphens, 64 at most.</source>
   <translation>Use letras, cifras, espacios, puntos y guiones, 64 como máximo.</translation>
  </message>
  <message>
   <source>There are no examples.</source>
   <translation>No hay ejemplos.</translation>
  </message>
  <message>
   <source>Pairs of answers and single answers do not mix in one set.</source>
   <translation>Pares de respuestas y respuestas sueltas no se mezclan en un conjunto.</translation>
  </message>
  <message>
   <source>Import them as a set of their own.</source>
   <translation>Impórtelos como conjunto aparte.</translation>
  </message>
  <message>
   <source>Import the same model as a GGUF.</source>
   <translation>Importe el mismo modelo como GGUF.</translation>
  </message>
  <message>
   <source>Try it as a canary, or give a reason to promote it all the same.</source>
   <translation>Pruébelo como canario, o dé un motivo para promoverlo de todos modos.</translation>
  </message>
  <message>
   <source>The prompt of the release {0} wants {1} values.</source>
   <translation>El prompt de la puesta en servicio {0} necesita {1} valores.</translation>
  </message>
  <message>
   <source>Insert the prompt with /{0} instead, and choose a model.</source>
   <translation>Inserte en su lugar el prompt con /{0}, y elija un modelo.</translation>
  </message>
  <message>
   <source>“{0}” cannot be a name.</source>
   <translation>«{0}» no puede ser un nombre.</translation>
  </message>
  <message>
   <source>Use letters and digits.</source>
   <translation>Use letras y cifras.</translation>
  </message>
  <message>
   <source>A {0} is not tried against itself.</source>
   <translation>No se prueba nada contra sí mismo: {0}.</translation>
  </message>
  <message>
   <source>Name two.</source>
   <translation>Nombre dos.</translation>
  </message>
  <message>
   <source>Shares lie between 0 and 1.</source>
   <translation>Las partes están entre 0 y 1.</translation>
  </message>
  <message>
   <source>Write --split 70.</source>
   <translation>Escriba --split 70.</translation>
  </message>
  <message>
   <source>A shadow is seen by nobody, so only checks can judge it.</source>
   <translation>Una sombra no la ve nadie, así que solo pueden juzgarla comprobaciones.</translation>
  </message>
  <message>
   <source>Give --check.</source>
   <translation>Dé --check.</translation>
  </message>
  <message>
   <source>“{0}” needs a model; a trial is judged by rules.</source>
   <translation>«{0}» necesita un modelo; una prueba se juzga por reglas.</translation>
  </message>
  <message>
   <source>Use a check such as not-contains, or evaluate the releases.</source>
   <translation>Use una comprobación como not-contains, o evalúe las puestas en servicio.</translation>
  </message>
  <message>
   <source>“{0}” already tries a {1} beside {2}.</source>
   <translation>«{0}» ya prueba {1} junto a {2}.</translation>
  </message>
  <message>
   <source>There is no alert “{0}”.</source>
   <translation>No hay ninguna alerta «{0}».</translation>
  </message>
  <message>
   <source>The suite of the self-test cannot be read.</source>
   <translation>No se puede leer la batería de la autoprueba.</translation>
  </message>
  <message>
   <source>Install the program again.</source>
   <translation>Instale el programa de nuevo.</translation>
  </message>
  <message>
   <source>There is no request “{0}”.</source>
   <translation>No hay ninguna petición «{0}».</translation>
  </message>
  <message>
   <source>{0} is no exported audit log.</source>
   <translation>{0} no es un registro de auditoría exportado.</translation>
  </message>
  <message>
   <source>Name a file of `audit export --out`.</source>
   <translation>Nombre un archivo de `audit export --out`.</translation>
  </message>
  <message>
   <source>An older version of AI Workbench works in this workspace and keeps no audit log.</source>
   <translation>Una versión anterior de AI Workbench trabaja en este espacio de trabajo y no lleva registro de auditoría.</translation>
  </message>
  <message>
   <source>Close it and try again.</source>
   <translation>Ciérrela e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>{0} holds no checkpoint.</source>
   <translation>{0} no contiene ningún punto de control.</translation>
  </message>
  <message>
   <source>Choose a file that `workbench audit checkpoint --out` wrote.</source>
   <translation>Elija un archivo escrito por `workbench audit checkpoint --out`.</translation>
  </message>
  <message>
   <source>The key that signs the audit log is damaged.</source>
   <translation>La clave que firma el registro de auditoría está dañada.</translation>
  </message>
  <message>
   <source>Put the file “audit/signing-key.pem” back from a copy, or move it away: a new key is made then, and the log says so.</source>
   <translation>Recupere el archivo «audit/signing-key.pem» de una copia, o apártelo: entonces se crea una clave nueva, y el registro lo dice.</translation>
  </message>
  <message>
   <source>The audit log is empty.</source>
   <translation>El registro de auditoría está vacío.</translation>
  </message>
  <message>
   <source>There is nothing to sign yet.</source>
   <translation>Todavía no hay nada que firmar.</translation>
  </message>
  <message>
   <source>Documents were removed again and again while they were copied.</source>
   <translation>Se quitaron documentos una y otra vez mientras se copiaban.</translation>
  </message>
  <message>
   <source>Wait until nothing is removed any more, and try again.</source>
   <translation>Espere a que ya no se quite nada, e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>There is something in {0}.</source>
   <translation>Hay algo en {0}.</translation>
  </message>
  <message>
   <source>Choose an empty folder, or say --replace: what is there is kept beside it.</source>
   <translation>Elija una carpeta vacía, o diga --replace: lo que hay se conserva al lado.</translation>
  </message>
  <message>
   <source>There is no such snapshot.</source>
   <translation>No existe tal instantánea.</translation>
  </message>
  <message>
   <source>More than one snapshot begins so.</source>
   <translation>Más de una instantánea empieza así.</translation>
  </message>
  <message>
   <source>Write more of its id.</source>
   <translation>Escriba más de su identificador.</translation>
  </message>
  <message>
   <source>At least one snapshot stays.</source>
   <translation>Queda al menos una instantánea.</translation>
  </message>
  <message>
   <source>Say a number from 1.</source>
   <translation>Diga un número desde 1.</translation>
  </message>
  <message>
   <source>The backup is damaged.</source>
   <translation>La copia de seguridad está dañada.</translation>
  </message>
  <message>
   <source>The backup was made by a newer version of AI Workbench.</source>
   <translation>La copia de seguridad la hizo una versión más reciente de AI Workbench.</translation>
  </message>
  <message>
   <source>Install that version, and restore with it.</source>
   <translation>Instale esa versión, y restaure con ella.</translation>
  </message>
  <message>
   <source>A backup inside the workspace would be lost with it.</source>
   <translation>Una copia de seguridad dentro del espacio de trabajo se perdería con él.</translation>
  </message>
  <message>
   <source>Choose a folder on another disk.</source>
   <translation>Elija una carpeta en otro disco.</translation>
  </message>
  <message>
   <source>The backup cannot be restored to {0}.</source>
   <translation>La copia de seguridad no se puede restaurar en {0}.</translation>
  </message>
  <message>
   <source>Free some space, or check the folder's permissions.</source>
   <translation>Libere sitio, o compruebe los permisos de la carpeta.</translation>
  </message>
  <message>
   <source>There is no room for the copy of the database.</source>
   <translation>No hay sitio para la copia de la base de datos.</translation>
  </message>
  <message>
   <source>Free some space where the backup goes.</source>
   <translation>Libere sitio allí donde va la copia de seguridad.</translation>
  </message>
  <message>
   <source>The passphrase does not open this workspace.</source>
   <translation>La frase de paso no abre este espacio de trabajo.</translation>
  </message>
  <message>
   <source>Check it, and the keyboard's layout. The recovery key opens it too.</source>
   <translation>Compruébela, y también la distribución del teclado. La clave de recuperación también lo abre.</translation>
  </message>
  <message>
   <source>This workspace is not encrypted.</source>
   <translation>Este espacio de trabajo no está cifrado.</translation>
  </message>
  <message>
   <source>It opens without a key.</source>
   <translation>Se abre sin clave.</translation>
  </message>
  <message>
   <source>It can be 0 to 1,440 minutes.</source>
   <translation>Puede ser de 0 a 1.440 minutos.</translation>
  </message>
  <message>
   <source>Training runs lie in this workspace: their data and checkpoints cannot be encrypted.</source>
   <translation>En este espacio de trabajo hay entrenamientos: sus datos y puntos de control no se pueden cifrar.</translation>
  </message>
  <message>
   <source>Export what you need and remove the runs, or the “training” folder.</source>
   <translation>Exporte lo que necesite y quite los entrenamientos, o la carpeta «training».</translation>
  </message>
  <message>
   <source>A sealed adapter lies among the models: it could not be read under another key.</source>
   <translation>Hay un adaptador sellado entre los modelos: con otra clave no se podría leer.</translation>
  </message>
  <message>
   <source>Remove it, and export it from its training again afterwards.</source>
   <translation>Quítelo, y expórtelo después de nuevo de su entrenamiento.</translation>
  </message>
  <message>
   <source>Use: workbench workspace encrypt</source>
   <translation>Use: workbench workspace encrypt</translation>
  </message>
  <message>
   <source>A new key for this workspace was begun and not finished.</source>
   <translation>Se empezó una clave nueva para este espacio de trabajo y no se terminó.</translation>
  </message>
  <message>
   <source>Unlock the workspace to finish it.</source>
   <translation>Desbloquee el espacio de trabajo para terminarla.</translation>
  </message>
  <message>
   <source>This workspace is encrypted already.</source>
   <translation>Este espacio de trabajo ya está cifrado.</translation>
  </message>
  <message>
   <source>Give it a new key with: workbench workspace rekey</source>
   <translation>Dele una clave nueva con: workbench workspace rekey</translation>
  </message>
  <message>
   <source>A new key is made with the passphrase, not with the recovery key.</source>
   <translation>Una clave nueva se hace con la frase de paso, no con la clave de recuperación.</translation>
  </message>
  <message>
   <source>Set a passphrase first: workbench workspace passphrase</source>
   <translation>Fije antes una frase de paso: workbench workspace passphrase</translation>
  </message>
  <message>
   <source>Nothing was begun.</source>
   <translation>No se empezó nada.</translation>
  </message>
  <message>
   <source>It is too late: everything was written anew already.</source>
   <translation>Es demasiado tarde: ya se reescribió todo.</translation>
  </message>
  <message>
   <source>The workspace opens with the passphrase.</source>
   <translation>El espacio de trabajo se abre con la frase de paso.</translation>
  </message>
  <message>
   <source>The workspace folder {0} cannot be made.</source>
   <translation>No se puede crear la carpeta del espacio de trabajo {0}.</translation>
  </message>
  <message>
   <source>Check its permissions or choose another with --workspace.</source>
   <translation>Compruebe sus permisos o elija otra con --workspace.</translation>
  </message>
  <message>
   <source>A new key was begun, and the earlier recovery key does not finish that.</source>
   <translation>Se empezó una clave nueva, y la clave de recuperación anterior no la termina.</translation>
  </message>
  <message>
   <source>Give the passphrase, or undo it: workbench workspace encrypt --cancel</source>
   <translation>Dé la frase de paso, o deshágalo: workbench workspace encrypt --cancel</translation>
  </message>
  <message>
   <source>{0} is no manifest: {1}.</source>
   <translation>{0} no es un manifiesto: {1}.</translation>
  </message>
  <message>
   <source>A manifest lists name, size, sha256, licence and source of each file.</source>
   <translation>Un manifiesto lista name, size, sha256, licence y source de cada archivo.</translation>
  </message>
  <message>
   <source>None of the {0} trusted keys made the signature of {1}: it was changed after it was signed, or somebody unknown signed it.</source>
   <translation>Ninguna de las {0} claves de confianza hizo la firma de {1}: se cambió después de firmarse, o lo firmó un desconocido.</translation>
  </message>
  <message>
   <source>Get the signer's public key over another way and add it with `workbench models keys add`, or get the manifest again.</source>
   <translation>Obtenga la clave pública del firmante por otra vía y añádala con `workbench models keys add`, u obtenga el manifiesto de nuevo.</translation>
  </message>
  <message>
   <source>The signature {0} cannot be written.</source>
   <translation>No se puede escribir la firma {0}.</translation>
  </message>
  <message>
   <source>Check the permissions of the folder.</source>
   <translation>Compruebe los permisos de la carpeta.</translation>
  </message>
  <message>
   <source>“{0}” is no address of a hub of models.</source>
   <translation>«{0}» no es una dirección de un hub de modelos.</translation>
  </message>
  <message>
   <source>Use: workbench network allow models --hub https://models.example.org</source>
   <translation>Use: workbench network allow models --hub https://models.example.org</translation>
  </message>
  <message>
   <source>There is no action “{0}”.</source>
   <translation>No hay ninguna acción «{0}».</translation>
  </message>
  <message>
   <source>{0} is not among the hosts that may be reached to {1}.</source>
   <translation>{0} no está entre los servidores a los que se puede acceder para esto: {1}.</translation>
  </message>
  <message>
   <source>Allow it with “workbench network allow {0} {1}:{2}”.</source>
   <translation>Permítalo con «workbench network allow {0} {1}:{2}».</translation>
  </message>
  <message>
   <source>Only an administrator can permit to {0}.</source>
   <translation>Solo un administrador puede permitir esto: {0}.</translation>
  </message>
  <message>
   <source>It is a file of this machine: see the guide on searching collections.</source>
   <translation>Es un archivo de esta máquina: vea la guía sobre la búsqueda en colecciones.</translation>
  </message>
  <message>
   <source>To {0}, name the hosts.</source>
   <translation>Nombre los servidores para esto: {0}.</translation>
  </message>
  <message>
   <source>For example 127.0.0.1:11434.</source>
   <translation>Por ejemplo 127.0.0.1:11434.</translation>
  </message>
  <message>
   <source>Ask the administrator of this machine.</source>
   <translation>Pregunte al administrador de esta máquina.</translation>
  </message>
  <message>
   <source>It is not permitted to {0}. {1}</source>
   <translation>No está permitido {0}. {1}</translation>
  </message>
  <message>
   <source>The administrator's file alone names hosts, here: {0}.</source>
   <translation>Solo el archivo del administrador nombra equipos, aquí: {0}.</translation>
  </message>
  <message>
   <source>Use “workbench network allow {0}” to take back a no of your own.</source>
   <translation>Use «workbench network allow {0}» para retirar un no suyo.</translation>
  </message>
  <message>
   <source>Name hosts as host or host:port.</source>
   <translation>Nombre los servidores como servidor o servidor:puerto.</translation>
  </message>
  <message>
   <source>This is no Ed25519 public key.</source>
   <translation>Esta no es una clave pública Ed25519.</translation>
  </message>
  <message>
   <source>Give the PEM that `openssl pkey -pubout` writes, or 32 bytes as hexadecimal.</source>
   <translation>Dé el PEM que escribe `openssl pkey -pubout`, o 32 bytes en hexadecimal.</translation>
  </message>
  <message>
   <source>This is no Ed25519 private key without a password.</source>
   <translation>Esta no es una clave privada Ed25519 sin contraseña.</translation>
  </message>
  <message>
   <source>Make one with `openssl genpkey -algorithm ed25519 -out key.pem`.</source>
   <translation>Haga una con `openssl genpkey -algorithm ed25519 -out key.pem`.</translation>
  </message>
  <message>
   <source>There is no trusted key “{0}”.</source>
   <translation>No hay ninguna clave de confianza «{0}».</translation>
  </message>
  <message>
   <source>{0} holds no Ed25519 signature.</source>
   <translation>{0} no contiene ninguna firma Ed25519.</translation>
  </message>
  <message>
   <source>It is 64 bytes long, or their base64; sign the manifest again.</source>
   <translation>Tiene 64 bytes, o su base64; firme el manifiesto de nuevo.</translation>
  </message>
  <message>
   <source>{0} is too large for a {1}: more than {2} bytes.</source>
   <translation>{0} es demasiado grande: más de {2} bytes para {1}.</translation>
  </message>
  <message>
   <source>Choose the right file.</source>
   <translation>Elija el archivo correcto.</translation>
  </message>
  <message>
   <source>The key needs a name.</source>
   <translation>La clave necesita un nombre.</translation>
  </message>
  <message>
   <source>Say whose key it is.</source>
   <translation>Diga de quién es la clave.</translation>
  </message>
  <message>
   <source>The {0} {1} cannot be read.</source>
   <translation>No se puede leer: {0} {1}.</translation>
  </message>
  <message>
   <source>Check its path and whether you may read it.</source>
   <translation>Compruebe su ruta y si tiene permiso para leerlo.</translation>
  </message>
  <message>
   <source>This key is trusted already, as “{0}”.</source>
   <translation>Esta clave ya es de confianza, como «{0}».</translation>
  </message>
  <message>
   <source>Remove it first to give it another name.</source>
   <translation>Quítela antes para darle otro nombre.</translation>
  </message>
  <message>
   <source>There is a key of “{0}” already.</source>
   <translation>Ya hay una clave de «{0}».</translation>
  </message>
  <message>
   <source>{0} does not name {1}.</source>
   <translation>{0} no nombra {1}.</translation>
  </message>
  <message>
   <source>Take the list published with it.</source>
   <translation>Tome la lista publicada con él.</translation>
  </message>
  <message>
   <source>{0} is not named like a package of AI Workbench.</source>
   <translation>{0} no se llama como un paquete de AI Workbench.</translation>
  </message>
  <message>
   <source>Keep the name that it was published under.</source>
   <translation>Conserve el nombre con que se publicó.</translation>
  </message>
  <message>
   <source>{0} was not signed by anybody whom you trust.</source>
   <translation>{0} no lo firmó nadie en quien usted confíe.</translation>
  </message>
  <message>
   <source>Add the publisher's key: workbench models keys add NAME FILE</source>
   <translation>Añada la clave del editor: workbench models keys add NOMBRE ARCHIVO</translation>
  </message>
  <message>
   <source>{0} is not the file that {1} signed.</source>
   <translation>{0} no es el archivo que firmó {1}.</translation>
  </message>
  <message>
   <source>Copy it again; if that does not help, do not use it.</source>
   <translation>Cópielo de nuevo; si no ayuda, no lo use.</translation>
  </message>
  <message>
   <source>This program runs from its sources.</source>
   <translation>Este programa se ejecuta desde sus fuentes.</translation>
  </message>
  <message>
   <source>Update the checkout instead.</source>
   <translation>Actualice en su lugar las fuentes.</translation>
  </message>
  <message>
   <source>You may not change what lies in {0}.</source>
   <translation>No puede cambiar lo que hay en {0}.</translation>
  </message>
  <message>
   <source>A program of the system is updated by the system: sudo apt install ./FILE.deb</source>
   <translation>Un programa del sistema lo actualiza el sistema: sudo apt install ./ARCHIVO.deb</translation>
  </message>
  <message>
   <source>A .deb is installed by the system.</source>
   <translation>Un .deb lo instala el sistema.</translation>
  </message>
  <message>
   <source>There is no earlier version beside the program.</source>
   <translation>No hay ninguna versión anterior junto al programa.</translation>
  </message>
  <message>
   <source>It goes at the next update.</source>
   <translation>Se va con la próxima actualización.</translation>
  </message>
  <message>
   <source>The new version does not work here: {0}.</source>
   <translation>La versión nueva no funciona aquí: {0}.</translation>
  </message>
  <message>
   <source>This one stays; tell the publisher what did not work.</source>
   <translation>Esta queda; diga al editor qué no funcionó.</translation>
  </message>
  <message>
   <source>Check its path.</source>
   <translation>Compruebe su ruta.</translation>
  </message>
  <message>
   <source>The new version could not be put in place.</source>
   <translation>No se pudo poner la versión nueva en su lugar.</translation>
  </message>
  <message>
   <source>Free space beside {0}, or check your rights there.</source>
   <translation>Libere sitio junto a {0}, o compruebe sus permisos ahí.</translation>
  </message>
  <message>
   <source>{0} is damaged.</source>
   <translation>{0} está dañado.</translation>
  </message>
  <message>
   <source>Copy it again.</source>
   <translation>Cópielo de nuevo.</translation>
  </message>
  <message>
   <source>The new version does not run here.</source>
   <translation>La versión nueva no arranca aquí.</translation>
  </message>
  <message>
   <source>Keep this one.</source>
   <translation>Conserve esta.</translation>
  </message>
  <message>
   <source>{0} would not fit: more than {1} bytes.</source>
   <translation>{0} no cabría: más de {1} bytes.</translation>
  </message>
  <message>
   <source>Free some space.</source>
   <translation>Libere sitio.</translation>
  </message>
  <message>
   <source>{0} holds something else.</source>
   <translation>{0} contiene otra cosa.</translation>
  </message>
  <message>
   <source>There is no theme “{0}”.</source>
   <translation>No hay ningún tema «{0}».</translation>
  </message>
  <message>
   <source>Conversations cannot be kept as “{0}”.</source>
   <translation>Las conversaciones no se pueden guardar como «{0}».</translation>
  </message>
  <message>
   <source>A shortcut is a name of a command with its keys.</source>
   <translation>Un atajo es el nombre de una orden con sus teclas.</translation>
  </message>
  <message>
   <source>Write them as {"chat.new": "Ctrl+N"}.</source>
   <translation>Escríbalos como {"chat.new": "Ctrl+N"}.</translation>
  </message>
  <message>
   <source>The settings could not be saved.</source>
   <translation>No se pudieron guardar los ajustes.</translation>
  </message>
  <message>
   <source>Check that the workspace folder can be written to and the disk has space.</source>
   <translation>Compruebe que se puede escribir en la carpeta del espacio de trabajo y que el disco tiene sitio.</translation>
  </message>
  <message>
   <source>This run is not in the workspace.</source>
   <translation>Esta ejecución no está en el espacio de trabajo.</translation>
  </message>
  <message>
   <source>It may be deleted.</source>
   <translation>Puede que se haya eliminado.</translation>
  </message>
  <message>
   <source>There is no run “{0}”.</source>
   <translation>No hay ninguna ejecución «{0}».</translation>
  </message>
  <message>
   <source>More than one run begins with “{0}”.</source>
   <translation>Más de una ejecución empieza por «{0}».</translation>
  </message>
  <message>
   <source>Write more.</source>
   <translation>Escriba más.</translation>
  </message>
  <message>
   <source>That is no id of a run.</source>
   <translation>Eso no es el identificador de una ejecución.</translation>
  </message>
  <message>
   <source>The wish could not be left in the workspace.</source>
   <translation>No se pudo dejar el deseo en el espacio de trabajo.</translation>
  </message>
  <message>
   <source>Check the permissions of its folder.</source>
   <translation>Compruebe los permisos de su carpeta.</translation>
  </message>
  <message>
   <source>This alert is not in the workspace.</source>
   <translation>Esta alerta no está en el espacio de trabajo.</translation>
  </message>
  <message>
   <source>It may have been removed.</source>
   <translation>Puede que se haya quitado.</translation>
  </message>
  <message>
   <source>There is no event {0} of an alert.</source>
   <translation>No hay ningún evento {0} de una alerta.</translation>
  </message>
  <message>
   <source>There is an alert “{0}” already.</source>
   <translation>Ya hay una alerta «{0}».</translation>
  </message>
  <message>
   <source>There is no such token.</source>
   <translation>No existe tal token.</translation>
  </message>
  <message>
   <source>The copy of the audit log is damaged, or belongs to another key.</source>
   <translation>La copia del registro de auditoría está dañada, o es de otra clave.</translation>
  </message>
  <message>
   <source>It is made anew when somebody opens the workspace who may see its content.</source>
   <translation>Se rehace cuando abre el espacio de trabajo alguien que puede ver su contenido.</translation>
  </message>
  <message>
   <source>There is no copy of the audit log yet.</source>
   <translation>Todavía no hay copia del registro de auditoría.</translation>
  </message>
  <message>
   <source>It is made when somebody opens the workspace who may see its content.</source>
   <translation>Se hace cuando abre el espacio de trabajo alguien que puede ver su contenido.</translation>
  </message>
  <message>
   <source>The copy of the audit log cannot be read or written.</source>
   <translation>La copia del registro de auditoría no se puede leer o escribir.</translation>
  </message>
  <message>
   <source>Check the free space, and the permissions of the workspace's “audit” folder.</source>
   <translation>Compruebe el sitio libre y los permisos de la carpeta «audit» del espacio de trabajo.</translation>
  </message>
  <message>
   <source>The backup cannot be written to {0}.</source>
   <translation>La copia de seguridad no se puede escribir en {0}.</translation>
  </message>
  <message>
   <source>Free some space, check the folder's permissions, or choose another place.</source>
   <translation>Libere sitio, compruebe los permisos de la carpeta o elija otro lugar.</translation>
  </message>
  <message>
   <source>There are no backups in {0}.</source>
   <translation>No hay copias de seguridad en {0}.</translation>
  </message>
  <message>
   <source>Name the folder that has them.</source>
   <translation>Nombre la carpeta que las tiene.</translation>
  </message>
  <message>
   <source>This is no snapshot.</source>
   <translation>Esto no es una instantánea.</translation>
  </message>
  <message>
   <source>{0} holds other things.</source>
   <translation>{0} contiene otras cosas.</translation>
  </message>
  <message>
   <source>Choose an empty folder for backups.</source>
   <translation>Elija una carpeta vacía para copias de seguridad.</translation>
  </message>
  <message>
   <source>These backups are encrypted.</source>
   <translation>Estas copias de seguridad están cifradas.</translation>
  </message>
  <message>
   <source>Give their passphrase.</source>
   <translation>Dé su frase de paso.</translation>
  </message>
  <message>
   <source>There is no snapshot {0}.</source>
   <translation>No hay ninguna instantánea {0}.</translation>
  </message>
  <message>
   <source>There is no one benchmark run “{0}”.</source>
   <translation>No hay una única medición «{0}».</translation>
  </message>
  <message>
   <source>The workspace's copy of this file is damaged.</source>
   <translation>La copia de este archivo en el espacio de trabajo está dañada.</translation>
  </message>
  <message>
   <source>The workspace's “documents” folder cannot be written to.</source>
   <translation>No se puede escribir en la carpeta «documents» del espacio de trabajo.</translation>
  </message>
  <message>
   <source>Check the folder's permissions or choose another workspace.</source>
   <translation>Compruebe los permisos de la carpeta o elija otro espacio de trabajo.</translation>
  </message>
  <message>
   <source>The workspace's copy of a document is damaged, so nothing was changed.</source>
   <translation>La copia de un documento en el espacio de trabajo está dañada, así que no se cambió nada.</translation>
  </message>
  <message>
   <source>Find it with: workbench workspace check</source>
   <translation>Encuéntrela con: workbench workspace check</translation>
  </message>
  <message>
   <source>The disk is full, so no more files can be added.</source>
   <translation>El disco está lleno, así que no se pueden añadir más archivos.</translation>
  </message>
  <message>
   <source>Free some space and add them again; everything added so far is safe.</source>
   <translation>Libere sitio y añádalos de nuevo; todo lo añadido hasta ahora está a salvo.</translation>
  </message>
  <message>
   <source>The key for kept conversations cannot be read or written.</source>
   <translation>La clave de las conversaciones guardadas no se puede leer o escribir.</translation>
  </message>
  <message>
   <source>Check the permissions of “cache.key” and of the workspace folder.</source>
   <translation>Compruebe los permisos de «cache.key» y de la carpeta del espacio de trabajo.</translation>
  </message>
  <message>
   <source>The signed checkpoints of the audit log cannot be read or written.</source>
   <translation>Los puntos de control firmados del registro de auditoría no se pueden leer o escribir.</translation>
  </message>
  <message>
   <source>{0} has no form in JSON</source>
   <translation>{0} no tiene forma en JSON</translation>
  </message>
  <message>
   <source>A record in the workspace's database is damaged.</source>
   <translation>Un registro de la base de datos del espacio de trabajo está dañado.</translation>
  </message>
  <message>
   <source>Restore the newest file from the workspace's “backups” folder.</source>
   <translation>Restaure el archivo más reciente de la carpeta «backups» del espacio de trabajo.</translation>
  </message>
  <message>
   <source>A collection needs a name.</source>
   <translation>Una colección necesita un nombre.</translation>
  </message>
  <message>
   <source>Type at least one letter.</source>
   <translation>Escriba al menos una letra.</translation>
  </message>
  <message>
   <source>This collection is not in the workspace.</source>
   <translation>Esta colección no está en el espacio de trabajo.</translation>
  </message>
  <message>
   <source>There is already a collection named “{0}”.</source>
   <translation>Ya hay una colección llamada «{0}».</translation>
  </message>
  <message>
   <source>This conversation was deleted while it was being answered.</source>
   <translation>Esta conversación se eliminó mientras se respondía.</translation>
  </message>
  <message>
   <source>Ask again in a new conversation.</source>
   <translation>Pregunte de nuevo en una conversación nueva.</translation>
  </message>
  <message>
   <source>This conversation is not in the workspace.</source>
   <translation>Esta conversación no está en el espacio de trabajo.</translation>
  </message>
  <message>
   <source>It may have been deleted.</source>
   <translation>Puede que se haya eliminado.</translation>
  </message>
  <message>
   <source>This turn is not in the workspace.</source>
   <translation>Este turno no está en el espacio de trabajo.</translation>
  </message>
  <message>
   <source>There is no one answer “{0}”.</source>
   <translation>No hay una única respuesta «{0}».</translation>
  </message>
  <message>
   <source>Give more of its id; `workbench chats show CHAT --json` has them.</source>
   <translation>Dé más de su identificador; `workbench chats show CHAT --json` los muestra.</translation>
  </message>
  <message>
   <source>This needs {0} MiB of free space, because everything is written anew before the old is removed; {1} MiB are free.</source>
   <translation>Esto necesita {0} MiB de sitio libre, porque todo se reescribe antes de quitar lo anterior; hay {1} MiB libres.</translation>
  </message>
  <message>
   <source>Free some space and try again; nothing was changed.</source>
   <translation>Libere sitio e inténtelo de nuevo; no se cambió nada.</translation>
  </message>
  <message>
   <source>The workspace could not be written anew; nothing was changed.</source>
   <translation>No se pudo reescribir el espacio de trabajo; no se cambió nada.</translation>
  </message>
  <message>
   <source>Check the permissions of the workspace folder and try again.</source>
   <translation>Compruebe los permisos de la carpeta del espacio de trabajo e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>The disk is full; nothing was changed.</source>
   <translation>El disco está lleno; no se cambió nada.</translation>
  </message>
  <message>
   <source>Free some space and start again: what was written already stays.</source>
   <translation>Libere sitio y empiece de nuevo: lo ya escrito queda.</translation>
  </message>
  <message>
   <source>The workspace is closed.</source>
   <translation>El espacio de trabajo está cerrado.</translation>
  </message>
  <message>
   <source>The disk is full, so nothing more can be saved.</source>
   <translation>El disco está lleno, así que no se puede guardar nada más.</translation>
  </message>
  <message>
   <source>Free some space and try again; everything saved so far is safe.</source>
   <translation>Libere sitio e inténtelo de nuevo; todo lo guardado hasta ahora está a salvo.</translation>
  </message>
  <message>
   <source>The workspace cannot be written to.</source>
   <translation>No se puede escribir en el espacio de trabajo.</translation>
  </message>
  <message>
   <source>The full-text index is damaged, so words cannot be looked up.</source>
   <translation>El índice de texto completo está dañado, así que no se pueden buscar palabras.</translation>
  </message>
  <message>
   <source>Nothing of yours is lost. Repair it with: workbench docs verify --repair</source>
   <translation>No se pierde nada suyo. Repárelo con: workbench docs verify --repair</translation>
  </message>
  <message>
   <source>The workspace's database is damaged.</source>
   <translation>La base de datos del espacio de trabajo está dañada.</translation>
  </message>
  <message>
   <source>Restore the newest file from its “backups” folder.</source>
   <translation>Restaure el archivo más reciente de su carpeta «backups».</translation>
  </message>
  <message>
   <source>The database could not be copied completely, so it was left as it is.</source>
   <translation>No se pudo copiar la base de datos por completo, así que quedó como está.</translation>
  </message>
  <message>
   <source>Look at it with: workbench workspace check</source>
   <translation>Mírela con: workbench workspace check</translation>
  </message>
  <message>
   <source>There is no version {0} of “{1}”.</source>
   <translation>No hay versión {0} de «{1}».</translation>
  </message>
  <message>
   <source>List its versions.</source>
   <translation>Liste sus versiones.</translation>
  </message>
  <message>
   <source>List them.</source>
   <translation>Lístelos.</translation>
  </message>
  <message>
   <source>This document is not in the workspace.</source>
   <translation>Este documento no está en el espacio de trabajo.</translation>
  </message>
  <message>
   <source>It may be removed.</source>
   <translation>Puede que se haya quitado.</translation>
  </message>
  <message>
   <source>The collection was deleted while files were being added.</source>
   <translation>La colección se eliminó mientras se añadían archivos.</translation>
  </message>
  <message>
   <source>Choose another collection and add them again.</source>
   <translation>Elija otra colección y añádalos de nuevo.</translation>
  </message>
  <message>
   <source>There is no such download.</source>
   <translation>No existe tal descarga.</translation>
  </message>
  <message>
   <source>Begin it again.</source>
   <translation>Empiécela de nuevo.</translation>
  </message>
  <message>
   <source>The workspace's “downloads” folder cannot be written to.</source>
   <translation>No se puede escribir en la carpeta «downloads» del espacio de trabajo.</translation>
  </message>
  <message>
   <source>Check the folder's permissions and the space on its disk.</source>
   <translation>Compruebe los permisos de la carpeta y el sitio en su disco.</translation>
  </message>
  <message>
   <source>The list of erasures {0} cannot be read.</source>
   <translation>No se puede leer la lista de borrados {0}.</translation>
  </message>
  <message>
   <source>Put it back from a folder of backups, or remove it: then a backup that is restored brings back what was erased after it.</source>
   <translation>Recupérela de una carpeta de copias de seguridad, o quítela: entonces una copia que se restaure devuelve lo que se borró después de ella.</translation>
  </message>
  <message>
   <source>The run has no case “{0}”.</source>
   <translation>La ejecución no tiene ningún caso «{0}».</translation>
  </message>
  <message>
   <source>There is no such cell.</source>
   <translation>No existe tal celda.</translation>
  </message>
  <message>
   <source>A cell of an evaluation is damaged.</source>
   <translation>Una celda de una evaluación está dañada.</translation>
  </message>
  <message>
   <source>The name {0}… is too long.</source>
   <translation>El nombre {0}… es demasiado largo.</translation>
  </message>
  <message>
   <source>{0} cannot be found.</source>
   <translation>No se encuentra {0}.</translation>
  </message>
  <message>
   <source>Get it again from whoever sent it; nothing of it was written.</source>
   <translation>Pídalo de nuevo a quien lo envió; no se ha escrito nada de él.</translation>
  </message>
  <message>
   <source>{0} is no sealed export.</source>
   <translation>{0} no es una exportación sellada.</translation>
  </message>
  <message>
   <source>Choose a file that ends with “.sealed”.</source>
   <translation>Elija un archivo que termine en «.sealed».</translation>
  </message>
  <message>
   <source>The passphrase does not open {0}.</source>
   <translation>La frase de paso no abre {0}.</translation>
  </message>
  <message>
   <source>Check it, and the keyboard's layout.</source>
   <translation>Compruébela, y la distribución del teclado.</translation>
  </message>
  <message>
   <source>There is no such answer, or it is still being written.</source>
   <translation>No existe tal respuesta, o todavía se está escribiendo.</translation>
  </message>
  <message>
   <source>This folder is not linked.</source>
   <translation>Esta carpeta no está vinculada.</translation>
  </message>
  <message>
   <source>It may have been unlinked.</source>
   <translation>Puede que se haya desvinculado.</translation>
  </message>
  <message>
   <source>The folder {0} is linked to this collection already.</source>
   <translation>La carpeta {0} ya está vinculada a esta colección.</translation>
  </message>
  <message>
   <source>Sync it, or unlink it first.</source>
   <translation>Sincronícela, o desvincúlela antes.</translation>
  </message>
  <message>
   <source>{0} holds no collections that are known.</source>
   <translation>{0} no contiene colecciones conocidas.</translation>
  </message>
  <message>
   <source>Give GPT4All's localdocs_v3.db, or Open WebUI's webui.db.</source>
   <translation>Dé localdocs_v3.db de GPT4All, o webui.db de Open WebUI.</translation>
  </message>
  <message>
   <source>{0} is no database of a program that is known.</source>
   <translation>{0} no es la base de datos de un programa conocido.</translation>
  </message>
  <message>
   <source>{0} is damaged or of a version that is not known.</source>
   <translation>{0} está dañado o es de una versión desconocida.</translation>
  </message>
  <message>
   <source>Open it once with the latest version of its program.</source>
   <translation>Ábrala una vez con la última versión de su programa.</translation>
  </message>
  <message>
   <source>The file “encryption.json” of this workspace cannot be read or written.</source>
   <translation>El archivo «encryption.json» de este espacio de trabajo no se puede leer o escribir.</translation>
  </message>
  <message>
   <source>Check the permissions of the workspace folder and the free space.</source>
   <translation>Compruebe los permisos de la carpeta del espacio de trabajo y el sitio libre.</translation>
  </message>
  <message>
   <source>A passphrase has {0} to {1} characters.</source>
   <translation>Una frase de paso tiene de {0} a {1} caracteres.</translation>
  </message>
  <message>
   <source>Four or more words that do not belong together are good.</source>
   <translation>Van bien cuatro o más palabras sin relación entre sí.</translation>
  </message>
  <message>
   <source>The file “encryption.json”, which holds this workspace's wrapped key, is damaged.</source>
   <translation>El archivo «encryption.json», que contiene la clave envuelta de este espacio de trabajo, está dañado.</translation>
  </message>
  <message>
   <source>Put it back from a copy of the workspace; without it nothing here can be read.</source>
   <translation>Recupérelo de una copia del espacio de trabajo; sin él no se puede leer nada de aquí.</translation>
  </message>
  <message>
   <source>What is known of a document's layout is damaged.</source>
   <translation>Lo que se sabe de la maquetación de un documento está dañado.</translation>
  </message>
  <message>
   <source>Index its collection anew; that reads the document again.</source>
   <translation>Indexe de nuevo su colección; así se vuelve a leer el documento.</translation>
  </message>
  <message>
   <source>This workspace was written by a newer version of AI Workbench.</source>
   <translation>Este espacio de trabajo lo escribió una versión más reciente de AI Workbench.</translation>
  </message>
  <message>
   <source>Install the newer version, or choose another workspace with --workspace.</source>
   <translation>Instale la versión más reciente, o elija otro espacio de trabajo con --workspace.</translation>
  </message>
  <message>
   <source>The workspace could not be copied before it is changed, so it was left as it is.</source>
   <translation>No se pudo copiar el espacio de trabajo antes de cambiarlo, así que quedó como estaba.</translation>
  </message>
  <message>
   <source>Free some space, check the folder's permissions, and start again.</source>
   <translation>Libere sitio, compruebe los permisos de la carpeta y empiece de nuevo.</translation>
  </message>
  <message>
   <source>This system has no keyring that the key could be kept in.</source>
   <translation>Este sistema no tiene llavero donde guardar la clave.</translation>
  </message>
  <message>
   <source>Unlock the workspace with its passphrase.</source>
   <translation>Desbloquee el espacio de trabajo con su frase de paso.</translation>
  </message>
  <message>
   <source>The system's keyring did not take the key.</source>
   <translation>El llavero del sistema no aceptó la clave.</translation>
  </message>
  <message>
   <source>Unlock the keyring and try again, or use the passphrase.</source>
   <translation>Desbloquee el llavero e inténtelo de nuevo, o use la frase de paso.</translation>
  </message>
  <message>
   <source>That is no name for a file of the outbox.</source>
   <translation>Eso no es nombre para un archivo de la carpeta de salida.</translation>
  </message>
  <message>
   <source>Use letters, figures, blanks and - _ . ( ) and end with one of {0}.</source>
   <translation>Use letras, cifras, espacios y - _ . ( ) y acabe en uno de {0}.</translation>
  </message>
  <message>
   <source>The text has {0} bytes; a file of the outbox may have {1}.</source>
   <translation>El texto tiene {0} bytes; un archivo de la carpeta de salida puede tener {1}.</translation>
  </message>
  <message>
   <source>Write less into it.</source>
   <translation>Escriba menos en él.</translation>
  </message>
  <message>
   <source>There is a file {0} in the outbox already.</source>
   <translation>Ya hay un archivo {0} en la carpeta de salida.</translation>
  </message>
  <message>
   <source>The outbox holds {0} files.</source>
   <translation>La carpeta de salida contiene {0} archivos.</translation>
  </message>
  <message>
   <source>Move some of them elsewhere.</source>
   <translation>Mueva algunos a otro lugar.</translation>
  </message>
  <message>
   <source>The file {0} could not be written to the outbox.</source>
   <translation>No se pudo escribir el archivo {0} en la carpeta de salida.</translation>
  </message>
  <message>
   <source>Look at the folder “outbox” of the workspace.</source>
   <translation>Mire la carpeta «outbox» del espacio de trabajo.</translation>
  </message>
  <message>
   <source>The disk is full.</source>
   <translation>El disco está lleno.</translation>
  </message>
  <message>
   <source>Make room and try again.</source>
   <translation>Haga sitio e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>There is no pipeline “{0}”.</source>
   <translation>No hay ninguna cadena «{0}».</translation>
  </message>
  <message>
   <source>Nothing was made of this yet.</source>
   <translation>Todavía no se hizo nada de esto.</translation>
  </message>
  <message>
   <source>The prices could not be saved.</source>
   <translation>No se pudieron guardar los precios.</translation>
  </message>
  <message>
   <source>The rules for personal data (privacy.json) cannot be read.</source>
   <translation>No se pueden leer las reglas de datos personales (privacy.json).</translation>
  </message>
  <message>
   <source>Put the file back from a copy, or move it away to begin anew.</source>
   <translation>Recupere el archivo de una copia, o apártelo para empezar de nuevo.</translation>
  </message>
  <message>
   <source>The rules for personal data cannot be saved.</source>
   <translation>No se pueden guardar las reglas de datos personales.</translation>
  </message>
  <message>
   <source>Check the permissions of the workspace's folder and its free space.</source>
   <translation>Compruebe los permisos de la carpeta del espacio de trabajo y su sitio libre.</translation>
  </message>
  <message>
   <source>The file {0} of the encrypted workspace is damaged.</source>
   <translation>El archivo {0} del espacio de trabajo cifrado está dañado.</translation>
  </message>
  <message>
   <source>Put it back from a copy, or move it away to begin anew without it.</source>
   <translation>Recupérelo de una copia, o apártelo para empezar de nuevo sin él.</translation>
  </message>
  <message>
   <source>This is not the passphrase of the profile.</source>
   <translation>Esta no es la frase de paso del perfil.</translation>
  </message>
  <message>
   <source>Check it, and the keyboard's layout. An administrator can set another one.</source>
   <translation>Compruébela, y también la distribución del teclado. Un administrador puede fijar otra.</translation>
  </message>
  <message>
   <source>The key of this profile does not fit what is written of the profile.</source>
   <translation>La clave de este perfil no encaja con lo que hay escrito del perfil.</translation>
  </message>
  <message>
   <source>Somebody changed “profiles.json”. Whoever has the workspace's own passphrase puts it right by opening the workspace.</source>
   <translation>Alguien cambió «profiles.json». Quien tiene la frase de paso del propio espacio de trabajo lo arregla al abrirlo.</translation>
  </message>
  <message>
   <source>There is no such profile.</source>
   <translation>No existe tal perfil.</translation>
  </message>
  <message>
   <source>The file “profiles.json” of this workspace cannot be read.</source>
   <translation>No se puede leer el archivo «profiles.json» de este espacio de trabajo.</translation>
  </message>
  <message>
   <source>The file “profiles.json”, which says who may open this workspace, is damaged.</source>
   <translation>El archivo «profiles.json», que dice quién puede abrir este espacio de trabajo, está dañado.</translation>
  </message>
  <message>
   <source>Open the workspace with its own passphrase, or in one that is not encrypted move the file away: it is written anew from the database.</source>
   <translation>Abra el espacio de trabajo con su propia frase de paso o, si no está cifrado, aparte el archivo: se reescribe a partir de la base de datos.</translation>
  </message>
  <message>
   <source>The file “profiles.json” of this workspace cannot be written.</source>
   <translation>No se puede escribir el archivo «profiles.json» de este espacio de trabajo.</translation>
  </message>
  <message>
   <source>This prompt has no version {0}.</source>
   <translation>Este prompt no tiene versión {0}.</translation>
  </message>
  <message>
   <source>Its versions are listed on its page and by `workbench prompts show`.</source>
   <translation>Sus versiones se listan en su página y con `workbench prompts show`.</translation>
  </message>
  <message>
   <source>This prompt has no label “{0}”.</source>
   <translation>Este prompt no tiene etiqueta «{0}».</translation>
  </message>
  <message>
   <source>This prompt is not in the library.</source>
   <translation>Este prompt no está en la biblioteca.</translation>
  </message>
  <message>
   <source>There is a prompt “{0}” already.</source>
   <translation>Ya hay un prompt «{0}».</translation>
  </message>
  <message>
   <source>Choose another name, or save a new version of it.</source>
   <translation>Elija otro nombre, o guarde una versión nueva de él.</translation>
  </message>
  <message>
   <source>This prompt was saved elsewhere in the meantime.</source>
   <translation>Este prompt se guardó entretanto en otro lugar.</translation>
  </message>
  <message>
   <source>Look at its newest version and save again.</source>
   <translation>Mire su versión más reciente y guarde de nuevo.</translation>
  </message>
  <message>
   <source>The file rails.json of this workspace cannot be read.</source>
   <translation>No se puede leer el archivo rails.json de este espacio de trabajo.</translation>
  </message>
  <message>
   <source>Correct it, or remove it to go back to the default.</source>
   <translation>Corríjalo, o quítelo para volver a lo predeterminado.</translation>
  </message>
  <message>
   <source>The rails policy could not be saved.</source>
   <translation>No se pudo guardar la política de barreras.</translation>
  </message>
  <message>
   <source>{0} holds something else than results of this command.</source>
   <translation>{0} contiene otra cosa que resultados de esta orden.</translation>
  </message>
  <message>
   <source>Choose another file for the results; this one was left as it is.</source>
   <translation>Elija otro archivo para los resultados; este quedó como está.</translation>
  </message>
  <message>
   <source>{0} is empty.</source>
   <translation>{0} está vacío.</translation>
  </message>
  <message>
   <source>Put one input on each line, as JSON.</source>
   <translation>Ponga una entrada en cada línea, como JSON.</translation>
  </message>
  <message>
   <source>The inputs {0} cannot be read.</source>
   <translation>No se pueden leer las entradas {0}.</translation>
  </message>
  <message>
   <source>The results cannot be written to {0}.</source>
   <translation>Los resultados no se pueden escribir en {0}.</translation>
  </message>
  <message>
   <source>A result could not be written to {0}.</source>
   <translation>No se pudo escribir un resultado en {0}.</translation>
  </message>
  <message>
   <source>Free some space and start the command again; it goes on where it was.</source>
   <translation>Libere sitio y ejecute la orden de nuevo; sigue donde estaba.</translation>
  </message>
  <message>
   <source>There is no review “{0}”, or more than one that begins so.</source>
   <translation>No hay ninguna revisión «{0}», o más de una empieza así.</translation>
  </message>
  <message>
   <source>This run is being trained already.</source>
   <translation>Este entrenamiento ya está en marcha.</translation>
  </message>
  <message>
   <source>Pause it there first.</source>
   <translation>Póngalo antes en pausa allí.</translation>
  </message>
  <message>
   <source>The file {0} of the training run {1} is damaged.</source>
   <translation>El archivo {0} del entrenamiento {1} está dañado.</translation>
  </message>
  <message>
   <source>Resume from an earlier checkpoint, or remove the run.</source>
   <translation>Reanude desde un punto de control anterior, o quite el entrenamiento.</translation>
  </message>
  <message>
   <source>The training run {0} lacks {1}.</source>
   <translation>Al entrenamiento {0} le falta {1}.</translation>
  </message>
  <message>
   <source>Remove the run; what was exported from it stays.</source>
   <translation>Quite el entrenamiento; lo que se exportó de él queda.</translation>
  </message>
  <message>
   <source>The disk is full; the training run is paused.</source>
   <translation>El disco está lleno; el entrenamiento está en pausa.</translation>
  </message>
  <message>
   <source>Free some space and resume it.</source>
   <translation>Libere sitio y reanúdelo.</translation>
  </message>
  <message>
   <source>There is no schedule “{0}”.</source>
   <translation>No hay ningún horario «{0}».</translation>
  </message>
  <message>
   <source>There is a schedule “{0}”.</source>
   <translation>Hay un horario «{0}».</translation>
  </message>
  <message>
   <source>Name another.</source>
   <translation>Nombre otro.</translation>
  </message>
  <message>
   <source>This workspace is encrypted and locked.</source>
   <translation>Este espacio de trabajo está cifrado y bloqueado.</translation>
  </message>
  <message>
   <source>Give its passphrase: at the prompt, with --unlock-file FILE or --unlock-fd N, or in a file that AI_WORKBENCH_UNLOCK_FILE names.</source>
   <translation>Dé su frase de paso: cuando se pida, con --unlock-file ARCHIVO o --unlock-fd N, o en un archivo que nombre AI_WORKBENCH_UNLOCK_FILE.</translation>
  </message>
  <message>
   <source>Writing this workspace anew under a key was interrupted; nothing was lost.</source>
   <translation>Se interrumpió la reescritura de este espacio de trabajo con una clave; no se perdió nada.</translation>
  </message>
  <message>
   <source>Finish it with `workbench workspace unlock`, or undo it with `workbench workspace encrypt --cancel`.</source>
   <translation>Termínela con `workbench workspace unlock`, o deshágala con `workbench workspace encrypt --cancel`.</translation>
  </message>
  <message>
   <source>This test set is not in the workspace.</source>
   <translation>Este conjunto de pruebas no está en el espacio de trabajo.</translation>
  </message>
  <message>
   <source>A test set needs a name.</source>
   <translation>Un conjunto de pruebas necesita un nombre.</translation>
  </message>
  <message>
   <source>This collection has a test set named “{0}” already.</source>
   <translation>Esta colección ya tiene un conjunto de pruebas llamado «{0}».</translation>
  </message>
  <message>
   <source>This survey is not in the workspace.</source>
   <translation>Esta encuesta no está en el espacio de trabajo.</translation>
  </message>
  <message>
   <source>There is no survey “{0}”.</source>
   <translation>No hay ninguna encuesta «{0}».</translation>
  </message>
  <message>
   <source>More than one survey begins with “{0}”.</source>
   <translation>Más de una encuesta empieza por «{0}».</translation>
  </message>
  <message>
   <source>The files of the workspace could not be exchanged; nothing was lost.</source>
   <translation>No se pudieron intercambiar los archivos del espacio de trabajo; no se perdió nada.</translation>
  </message>
  <message>
   <source>Check the permissions of the workspace folder, and start the program again.</source>
   <translation>Compruebe los permisos de la carpeta del espacio de trabajo, e inicie el programa de nuevo.</translation>
  </message>
  <message>
   <source>The query cannot be answered: {0}.</source>
   <translation>No se puede responder a la consulta: {0}.</translation>
  </message>
  <message>
   <source>Only SELECT from the tables of the documents; `ask-all --tables` lists them.</source>
   <translation>Solo SELECT de las tablas de los documentos; `ask-all --tables` las lista.</translation>
  </message>
  <message>
   <source>The query has {0} characters; {1} are allowed.</source>
   <translation>La consulta tiene {0} caracteres; se permiten {1}.</translation>
  </message>
  <message>
   <source>Make it shorter.</source>
   <translation>Acórtela.</translation>
  </message>
  <message>
   <source>That is no query.</source>
   <translation>Eso no es una consulta.</translation>
  </message>
  <message>
   <source>The query took longer than {0} seconds.</source>
   <translation>La consulta tardó más de {0} segundos.</translation>
  </message>
  <message>
   <source>Select from fewer tables at once, or join them by a column.</source>
   <translation>Seleccione de menos tablas a la vez, o únalas por una columna.</translation>
  </message>
  <message>
   <source>There is no server “{0}”.</source>
   <translation>No hay ningún servidor «{0}».</translation>
  </message>
  <message>
   <source>There is no such training set.</source>
   <translation>No existe tal conjunto de entrenamiento.</translation>
  </message>
  <message>
   <source>There is no trial “{0}”.</source>
   <translation>No hay ninguna prueba «{0}».</translation>
  </message>
  <message>
   <source>A trial is damaged.</source>
   <translation>Una prueba está dañada.</translation>
  </message>
  <message>
   <source>There is a trial “{0}” already.</source>
   <translation>Ya hay una prueba «{0}».</translation>
  </message>
  <message>
   <source>This request is not in the workspace.</source>
   <translation>Esta petición no está en el espacio de trabajo.</translation>
  </message>
  <message>
   <source>This vault asks for its passphrase.</source>
   <translation>Esta cámara pide su frase de paso.</translation>
  </message>
  <message>
   <source>Give it with --ask-passphrase or --passphrase-file.</source>
   <translation>Dela con --ask-passphrase o --passphrase-file.</translation>
  </message>
  <message>
   <source>This is not a vault, or its beginning is damaged.</source>
   <translation>Esto no es una cámara, o su principio está dañado.</translation>
  </message>
  <message>
   <source>Choose the right file, or use a copy that you trust.</source>
   <translation>Elija el archivo correcto, o use una copia de confianza.</translation>
  </message>
  <message>
   <source>The beginning of this vault is damaged.</source>
   <translation>El principio de esta cámara está dañado.</translation>
  </message>
  <message>
   <source>Use a copy that you trust.</source>
   <translation>Use una copia de confianza.</translation>
  </message>
  <message>
   <source>The vault or its key cannot be read or written.</source>
   <translation>La cámara o su clave no se puede leer o escribir.</translation>
  </message>
  <message>
   <source>Check the permissions of the file and its folder.</source>
   <translation>Compruebe los permisos del archivo y de su carpeta.</translation>
  </message>
  <message>
   <source>The vault could not be saved.</source>
   <translation>No se pudo guardar la cámara.</translation>
  </message>
  <message>
   <source>Check the disk and its free space; what was saved before is safe.</source>
   <translation>Compruebe el disco y su sitio libre; lo guardado antes está a salvo.</translation>
  </message>
  <message>
   <source>The vault {0} is damaged or was changed by someone.</source>
   <translation>La cámara {0} está dañada o alguien la cambió.</translation>
  </message>
  <message>
   <source>Use a copy of the file that you trust.</source>
   <translation>Use una copia del archivo en la que confíe.</translation>
  </message>
  <message>
   <source>The key of this vault is not in the workspace.</source>
   <translation>La clave de esta cámara no está en el espacio de trabajo.</translation>
  </message>
  <message>
   <source>Name the workspace in which it was made with --workspace.</source>
   <translation>Nombre con --workspace el espacio de trabajo en que se hizo.</translation>
  </message>
  <message>
   <source>The vault {0} is in use by another process.</source>
   <translation>Otro proceso está usando la cámara {0}.</translation>
  </message>
  <message>
   <source>Wait until it has finished, or close it.</source>
   <translation>Espere a que termine, o ciérrelo.</translation>
  </message>
  <message>
   <source>The workspace is locked.</source>
   <translation>El espacio de trabajo está bloqueado.</translation>
  </message>
  <message>
   <source>Unlock it with its passphrase.</source>
   <translation>Desbloquéelo con su frase de paso.</translation>
  </message>
  <message>
   <source>This workspace is in use by {0}.</source>
   <translation>Este espacio de trabajo lo usa {0}.</translation>
  </message>
  <message>
   <source>Use that window, close it first, or choose another with --workspace.</source>
   <translation>Use esa ventana, ciérrela antes, o elija otro con --workspace.</translation>
  </message>
  <message>
   <source>The workspace folder {0} cannot be written to.</source>
   <translation>No se puede escribir en la carpeta del espacio de trabajo {0}.</translation>
  </message>
  <message>
   <source>The {0} process failed.</source>
   <translation>El proceso «{0}» falló.</translation>
  </message>
  <message>
   <source>The {0} process was closed.</source>
   <translation>El proceso «{0}» se cerró.</translation>
  </message>
  <message>
   <source>The {0} process took longer than {1} seconds.</source>
   <translation>El proceso «{0}» tardó más de {1} segundos.</translation>
  </message>
  <message>
   <source>The {0} process could not be started.</source>
   <translation>No se pudo iniciar el proceso «{0}».</translation>
  </message>
  <message>
   <source>The {0} process stopped.</source>
   <translation>El proceso «{0}» se detuvo.</translation>
  </message>
  <message>
   <source>Check the installation with the doctor command.</source>
   <translation>Compruebe la instalación con la orden doctor.</translation>
  </message>
  <message>
   <source>The embedding model could not be written to the workspace's cache.</source>
   <translation>No se pudo escribir el modelo de vectores en la caché del espacio de trabajo.</translation>
  </message>
  <message>
   <source>Free 50 MB on its disk, and check that the folder can be written to.</source>
   <translation>Libere 50 MB en su disco, y compruebe que se puede escribir en la carpeta.</translation>
  </message>
  <message>
   <source>The embedding model has another form than expected.</source>
   <translation>El modelo de vectores tiene otra forma que la esperada.</translation>
  </message>
  <message>
   <source>The embedding process stopped while it was working.</source>
   <translation>El proceso de vectores se detuvo mientras trabajaba.</translation>
  </message>
  <message>
   <source>Try again; if it happens again, close other programs to free memory.</source>
   <translation>Inténtelo de nuevo; si vuelve a ocurrir, cierre otros programas para liberar memoria.</translation>
  </message>
  <message>
   <source>The model in {0} scores passages, it makes no vectors.</source>
   <translation>El modelo en {0} puntúa pasajes, no hace vectores.</translation>
  </message>
  <message>
   <source>Choose an embedding model; this one can rerank.</source>
   <translation>Elija un modelo de vectores; este puede reordenar.</translation>
  </message>
  <message>
   <source>The model in {0} makes vectors, it does not score passages.</source>
   <translation>El modelo en {0} hace vectores, no puntúa pasajes.</translation>
  </message>
  <message>
   <source>Choose a cross-encoder; this one can embed.</source>
   <translation>Elija un cross-encoder; este puede hacer vectores.</translation>
  </message>
  <message>
   <source>The folder {0} cannot be used as a model: {1}.</source>
   <translation>La carpeta {0} no se puede usar como modelo: {1}.</translation>
  </message>
  <message>
   <source>Choose a folder that sentence-transformers saved, with weights in safetensors.</source>
   <translation>Elija una carpeta guardada por sentence-transformers, con pesos en safetensors.</translation>
  </message>
  <message>
   <source>Put the model back, or choose another one.</source>
   <translation>Devuelva el modelo a su lugar, o elija otro.</translation>
  </message>
  <message>
   <source>{0} is a model that writes text, not one for embedding or reranking.</source>
   <translation>{0} es un modelo que escribe texto, no uno de vectores o de reordenación.</translation>
  </message>
  <message>
   <source>Choose a GGUF of an embedding or reranking model.</source>
   <translation>Elija un GGUF de un modelo de vectores o de reordenación.</translation>
  </message>
  <message>
   <source>The embedding process was closed.</source>
   <translation>El proceso de vectores se cerró.</translation>
  </message>
  <message>
   <source>{0} scores passages, it makes no vectors.</source>
   <translation>{0} puntúa pasajes, no hace vectores.</translation>
  </message>
  <message>
   <source>The embedding model could not be run.</source>
   <translation>No se pudo ejecutar el modelo de vectores.</translation>
  </message>
  <message>
   <source>Check the file's checksum, or try the model in another quantisation.</source>
   <translation>Compruebe la suma de verificación del archivo, o pruebe el modelo en otra cuantización.</translation>
  </message>
  <message>
   <source>{0} makes vectors, it does not score passages.</source>
   <translation>{0} hace vectores, no puntúa pasajes.</translation>
  </message>
  <message>
   <source>Choose a reranking model; this one can embed.</source>
   <translation>Elija un modelo de reordenación; este puede hacer vectores.</translation>
  </message>
  <message>
   <source>The embedding model is not installed.</source>
   <translation>El modelo de vectores no está instalado.</translation>
  </message>
  <message>
   <source>The embedding model's files are missing.</source>
   <translation>Faltan los archivos del modelo de vectores.</translation>
  </message>
  <message>
   <source>The embedding model's weights are not the published ones.</source>
   <translation>Los pesos del modelo de vectores no son los publicados.</translation>
  </message>
  <message>
   <source>The hub does not say which commit it speaks of.</source>
   <translation>El hub no dice de qué commit habla.</translation>
  </message>
  <message>
   <source>Use another hub.</source>
   <translation>Use otro hub.</translation>
  </message>
  <message>
   <source>{0} has more than {1} files.</source>
   <translation>{0} tiene más de {1} archivos.</translation>
  </message>
  <message>
   <source>Use another.</source>
   <translation>Use otro.</translation>
  </message>
  <message>
   <source>{0} has a problem of its own (HTTP {1}).</source>
   <translation>{0} tiene un problema propio (HTTP {1}).</translation>
  </message>
  <message>
   <source>Try again later.</source>
   <translation>Inténtelo más tarde.</translation>
  </message>
  <message>
   <source>{0} sends packed answers, which were not asked for.</source>
   <translation>{0} envía respuestas comprimidas, que no se pidieron.</translation>
  </message>
  <message>
   <source>{0} answered with more than {1} MiB where a list was asked for.</source>
   <translation>{0} respondió con más de {1} MiB donde se pedía una lista.</translation>
  </message>
  <message>
   <source>Ask for less, or use another hub.</source>
   <translation>Pida menos, o use otro hub.</translation>
  </message>
  <message>
   <source>{0} took more than {1} seconds to answer.</source>
   <translation>{0} tardó más de {1} segundos en responder.</translation>
  </message>
  <message>
   <source>{0} led to {1} without encryption, which is refused.</source>
   <translation>{0} llevó a {1} sin cifrado, lo que se rechaza.</translation>
  </message>
  <message>
   <source>Tell the hub's operator, or use another hub.</source>
   <translation>Avise al operador del hub, o use otro hub.</translation>
  </message>
  <message>
   <source>{0} led to {1}:{2}, which is not permitted.</source>
   <translation>{0} llevó a {1}:{2}, lo que no está permitido.</translation>
  </message>
  <message>
   <source>If you trust it: workbench network allow models {0}:{1}</source>
   <translation>Si confía en él: workbench network allow models {0}:{1}</translation>
  </message>
  <message>
   <source>Go on with the download after that time.</source>
   <translation>Siga con la descarga pasado ese tiempo.</translation>
  </message>
  <message>
   <source>The download process stopped.</source>
   <translation>El proceso de descarga se detuvo.</translation>
  </message>
  <message>
   <source>Try again.</source>
   <translation>Inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>The hub sends another part of {0} than was asked for.</source>
   <translation>El hub envía otra parte de {0} que la pedida.</translation>
  </message>
  <message>
   <source>Discard the download and begin again.</source>
   <translation>Descarte la descarga y empiece de nuevo.</translation>
  </message>
  <message>
   <source>{0} is not what the hub listed: its size or hash is another one now.</source>
   <translation>{0} no es lo que listó el hub: su tamaño o su hash es ahora otro.</translation>
  </message>
  <message>
   <source>Look at the repository again before you try once more.</source>
   <translation>Mire el repositorio de nuevo antes de volver a intentarlo.</translation>
  </message>
  <message>
   <source>The transfer of {0} was cut off.</source>
   <translation>La transferencia de {0} se cortó.</translation>
  </message>
  <message>
   <source>Try again; it goes on from there.</source>
   <translation>Inténtelo de nuevo; sigue desde ahí.</translation>
  </message>
  <message>
   <source>More bytes come for {0} than the hub promised; what had arrived was deleted.</source>
   <translation>Llegan más bytes de {0} de los que el hub prometió; lo que había llegado se eliminó.</translation>
  </message>
  <message>
   <source>Get the model from another source.</source>
   <translation>Obtenga el modelo de otra fuente.</translation>
  </message>
  <message>
   <source>{0} is not what the hub promised: its hash is {1}…, not {2}…; it was deleted.</source>
   <translation>{0} no es lo que prometió el hub: su hash es {1}…, no {2}…; se eliminó.</translation>
  </message>
  <message>
   <source>Try again; if it happens twice, get the model from another source.</source>
   <translation>Inténtelo de nuevo; si ocurre dos veces, obtenga el modelo de otra fuente.</translation>
  </message>
  <message>
   <source>The disk is full; what has arrived is kept.</source>
   <translation>El disco está lleno; lo que llegó se conserva.</translation>
  </message>
  <message>
   <source>Free some space, and go on with the download.</source>
   <translation>Libere sitio, y siga con la descarga.</translation>
  </message>
  <message>
   <source>{0} asks to wait for {1} seconds.</source>
   <translation>{0} pide esperar {1} segundos.</translation>
  </message>
  <message>
   <source>Try again after that time.</source>
   <translation>Inténtelo de nuevo pasado ese tiempo.</translation>
  </message>
  <message>
   <source>{0} refused the request (HTTP {1}).</source>
   <translation>{0} rechazó la petición (HTTP {1}).</translation>
  </message>
  <message>
   <source>Try another one.</source>
   <translation>Pruebe con otro.</translation>
  </message>
  <message>
   <source>{0} does not accept the token.</source>
   <translation>{0} no acepta el token.</translation>
  </message>
  <message>
   <source>Check it, or make another.</source>
   <translation>Compruébelo, o haga otro.</translation>
  </message>
  <message>
   <source>{0} does not let this account have {1}.</source>
   <translation>{0} no deja a esta cuenta obtener {1}.</translation>
  </message>
  <message>
   <source>Ask its owner. {0}</source>
   <translation>Pregunte a su dueño. {0}</translation>
  </message>
  <message>
   <source>{0} has nothing of that name.</source>
   <translation>{0} no tiene nada con ese nombre.</translation>
  </message>
  <message>
   <source>Check the name.</source>
   <translation>Compruebe el nombre.</translation>
  </message>
  <message>
   <source>{0} is gated: its owner decides who may download it.</source>
   <translation>{0} tiene acceso restringido: su dueño decide quién puede descargarlo.</translation>
  </message>
  <message>
   <source>{0} has no such revision.</source>
   <translation>{0} no tiene tal revisión.</translation>
  </message>
  <message>
   <source>{0} has no model {1}, or it is a private one.</source>
   <translation>{0} no tiene ningún modelo {1}, o es privado.</translation>
  </message>
  <message>
   <source>A file of {0} is not there any more.</source>
   <translation>Un archivo de {0} ya no está.</translation>
  </message>
  <message>
   <source>Look at the list again.</source>
   <translation>Mire la lista de nuevo.</translation>
  </message>
  <message>
   <source>{0} leads in circles.</source>
   <translation>{0} lleva en círculos.</translation>
  </message>
  <message>
   <source>{0} did not answer or broke off.</source>
   <translation>{0} no respondió o se interrumpió.</translation>
  </message>
  <message>
   <source>Check the connection of this machine, and try again.</source>
   <translation>Compruebe la conexión de esta máquina, e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>{0} does not answer as a hub of models does.</source>
   <translation>{0} no responde como un hub de modelos.</translation>
  </message>
  <message>
   <source>Check the address of the hub in the settings (hub_endpoint).</source>
   <translation>Compruebe la dirección del hub en los ajustes (hub_endpoint).</translation>
  </message>
  <message>
   <source>Vectors of different lengths cannot be compared.</source>
   <translation>Vectores de longitudes distintas no se pueden comparar.</translation>
  </message>
  <message>
   <source>The index is rebuilt from the stored documents; nothing of yours is lost.</source>
   <translation>El índice se reconstruye a partir de los documentos guardados; no se pierde nada suyo.</translation>
  </message>
  <message>
   <source>The search index is damaged.</source>
   <translation>El índice de búsqueda está dañado.</translation>
  </message>
  <message>
   <source>It is rebuilt from the stored documents; nothing of yours is lost.</source>
   <translation>Se reconstruye a partir de los documentos guardados; no se pierde nada suyo.</translation>
  </message>
  <message>
   <source>CURRENT names no generation</source>
   <translation>CURRENT no nombra ninguna generación</translation>
  </message>
  <message>
   <source>The process that asks the index server {0}.</source>
   <translation>El proceso que consulta al servidor de índice: {0}.</translation>
  </message>
  <message>
   <source>Until it answers every stored vector is compared, which takes longer.</source>
   <translation>Hasta que responda se compara cada vector guardado, lo que tarda más.</translation>
  </message>
  <message>
   <source>The index server is not among the hosts that the administrator listed.</source>
   <translation>El servidor de índice no está entre los servidores que listó el administrador.</translation>
  </message>
  <message>
   <source>The token of the index server is not one plain line.</source>
   <translation>El token del servidor de índice no es una sola línea sencilla.</translation>
  </message>
  <message>
   <source>The file with the token of the index server cannot be read.</source>
   <translation>No se puede leer el archivo con el token del servidor de índice.</translation>
  </message>
  <message>
   <source>The index server at {0} does not answer.</source>
   <translation>El servidor de índice en {0} no responde.</translation>
  </message>
  <message>
   <source>Until it does every stored vector is compared, which takes longer.</source>
   <translation>Hasta que lo haga se compara cada vector guardado, lo que tarda más.</translation>
  </message>
  <message>
   <source>The disk is full; the search index could not be written.</source>
   <translation>El disco está lleno; no se pudo escribir el índice de búsqueda.</translation>
  </message>
  <message>
   <source>Free some space and try again. Nothing stored was lost.</source>
   <translation>Libere sitio e inténtelo de nuevo. No se perdió nada guardado.</translation>
  </message>
  <message>
   <source>The adapter {0} needs {1} MiB of memory; {2} MiB are free.</source>
   <translation>El adaptador {0} necesita {1} MiB de memoria; hay {2} MiB libres.</translation>
  </message>
  <message>
   <source>Close other programs, or use fewer adapters.</source>
   <translation>Cierre otros programas, o use menos adaptadores.</translation>
  </message>
  <message>
   <source>The adapter file {0} changed while it was read.</source>
   <translation>El archivo de adaptador {0} cambió mientras se leía.</translation>
  </message>
  <message>
   <source>The adapter file {0} is not there.</source>
   <translation>El archivo de adaptador {0} no está.</translation>
  </message>
  <message>
   <source>Put it back, or import the adapter from where it is now.</source>
   <translation>Devuélvalo, o importe el adaptador de donde está ahora.</translation>
  </message>
  <message>
   <source>The adapter {0} was made for models of the kind {1}; {2} is one of the kind {3}.</source>
   <translation>El adaptador {0} se hizo para modelos de clase {1}; {2} es de clase {3}.</translation>
  </message>
  <message>
   <source>The adapter {0} is damaged: {1} has an impossible value.</source>
   <translation>El adaptador {0} está dañado: {1} tiene un valor imposible.</translation>
  </message>
  <message>
   <source>The adapter {0} is damaged: its tensor {1} {2}.</source>
   <translation>El adaptador {0} está dañado: su tensor {1} {2}.</translation>
  </message>
  <message>
   <source>The adapter {0} holds no weights.</source>
   <translation>El adaptador {0} no contiene pesos.</translation>
  </message>
  <message>
   <source>Choose the complete file.</source>
   <translation>Elija el archivo completo.</translation>
  </message>
  <message>
   <source>The adapter {0} does not fit {1}: its tensor {2} {3}.</source>
   <translation>El adaptador {0} no encaja con {1}: su tensor {2} {3}.</translation>
  </message>
  <message>
   <source>{0} is not an adapter.</source>
   <translation>{0} no es un adaptador.</translation>
  </message>
  <message>
   <source>Choose a LoRA adapter in GGUF format, made with convert_lora_to_gguf.py.</source>
   <translation>Elija un adaptador LoRA en formato GGUF, hecho con convert_lora_to_gguf.py.</translation>
  </message>
  <message>
   <source>{0} is an adapter of the kind {1}; only LoRA is known.</source>
   <translation>{0} es un adaptador de clase {1}; solo se conoce LoRA.</translation>
  </message>
  <message>
   <source>Choose a LoRA adapter.</source>
   <translation>Elija un adaptador LoRA.</translation>
  </message>
  <message>
   <source>{0} is a LoRA adapter that begins to work behind certain words only, which this program does not do.</source>
   <translation>{0} es un adaptador LoRA que solo actúa tras ciertas palabras, lo que este programa no hace.</translation>
  </message>
  <message>
   <source>Choose an adapter without invocation tokens.</source>
   <translation>Elija un adaptador sin tokens de invocación.</translation>
  </message>
  <message>
   <source>{0} is a part of an adapter that was split; llama.cpp reads whole ones only.</source>
   <translation>{0} es una parte de un adaptador dividido; llama.cpp solo lee los enteros.</translation>
  </message>
  <message>
   <source>Join its parts with llama-gguf-split --merge.</source>
   <translation>Una sus partes con llama-gguf-split --merge.</translation>
  </message>
  <message>
   <source>{0} does not say which kind of model it was made for.</source>
   <translation>{0} no dice para qué clase de modelo se hizo.</translation>
  </message>
  <message>
   <source>Check the file's checksum, or convert the adapter again.</source>
   <translation>Compruebe la suma de verificación del archivo, o convierta el adaptador de nuevo.</translation>
  </message>
  <message>
   <source>The model gave no scores for the next token.</source>
   <translation>El modelo no dio puntuaciones para el token siguiente.</translation>
  </message>
  <message>
   <source>The samplers left no token to choose.</source>
   <translation>Los muestreadores no dejaron ningún token que elegir.</translation>
  </message>
  <message>
   <source>The prompt is empty.</source>
   <translation>El prompt está vacío.</translation>
  </message>
  <message>
   <source>Send some text.</source>
   <translation>Envíe algún texto.</translation>
  </message>
  <message>
   <source>The model has no token {0}.</source>
   <translation>El modelo no tiene token {0}.</translation>
  </message>
  <message>
   <source>Send text, or the ids of this model's own tokens.</source>
   <translation>Envíe texto, o los identificadores de los tokens de este modelo.</translation>
  </message>
  <message>
   <source>The prompt has {0} tokens; the model's context holds {1} with the answer.</source>
   <translation>El prompt tiene {0} tokens; en el contexto del modelo caben {1} con la respuesta.</translation>
  </message>
  <message>
   <source>Ask with less text, or load the model with a longer context.</source>
   <translation>Pregunte con menos texto, o cargue el modelo con un contexto más largo.</translation>
  </message>
  <message>
   <source>Send some tokens.</source>
   <translation>Envíe algunos tokens.</translation>
  </message>
  <message>
   <source>No model is loaded.</source>
   <translation>No hay ningún modelo cargado.</translation>
  </message>
  <message>
   <source>Load a model on the Models page.</source>
   <translation>Cargue un modelo en la página Modelos.</translation>
  </message>
  <message>
   <source>{0} has another vocabulary than {1}, so it cannot guess ahead for it.</source>
   <translation>{0} tiene otro vocabulario que {1}, así que no puede adelantarse para él.</translation>
  </message>
  <message>
   <source>{0} holds no list of tokens.</source>
   <translation>{0} no contiene ninguna lista de tokens.</translation>
  </message>
  <message>
   <source>The model file {0} cannot be read: {1}.</source>
   <translation>No se puede leer el archivo de modelo {0}: {1}.</translation>
  </message>
  <message>
   <source>{0} was cut off while it was read.</source>
   <translation>{0} se truncó mientras se leía.</translation>
  </message>
  <message>
   <source>The model is loaded with a context of {0} tokens, too short to measure {1} tokens.</source>
   <translation>El modelo está cargado con un contexto de {0} tokens, demasiado corto para medir {1} tokens.</translation>
  </message>
  <message>
   <source>Measure fewer tokens, or give the model a longer context.</source>
   <translation>Mida menos tokens, o dé al modelo un contexto más largo.</translation>
  </message>
  <message>
   <source>{0} could not be measured: {1}</source>
   <translation>No se pudo medir {0}: {1}</translation>
  </message>
  <message>
   <source>Load the model once to see whether it runs here.</source>
   <translation>Cargue el modelo una vez para ver si funciona aquí.</translation>
  </message>
  <message>
   <source>The gauge was closed.</source>
   <translation>El medidor se cerró.</translation>
  </message>
  <message>
   <source>The grammar cannot be read: line {0}, {1}.</source>
   <translation>No se puede leer la gramática: línea {0}, {1}.</translation>
  </message>
  <message>
   <source>The notation is GBNF: root ::= "yes" | "no"</source>
   <translation>La notación es GBNF: root ::= "yes" | "no"</translation>
  </message>
  <message>
   <source>“\{0}” is no escape</source>
   <translation>«\{0}» no es una secuencia de escape</translation>
  </message>
  <message>
   <source>“::=” is missing</source>
   <translation>Falta «::=»</translation>
  </message>
  <message>
   <source>“{0}” does not belong here</source>
   <translation>«{0}» no va ahí</translation>
  </message>
  <message>
   <source>{0} is a folder, not a model file.</source>
   <translation>{0} es una carpeta, no un archivo de modelo.</translation>
  </message>
  <message>
   <source>Choose a file that ends in .gguf.</source>
   <translation>Elija un archivo que acabe en .gguf.</translation>
  </message>
  <message>
   <source>{0} has GGUF version {1}; this program reads versions 2 and 3.</source>
   <translation>{0} tiene la versión GGUF {1}; este programa lee las versiones 2 y 3.</translation>
  </message>
  <message>
   <source>Convert the model again with current tools, or get a newer copy of it.</source>
   <translation>Convierta el modelo de nuevo con herramientas actuales, u obtenga una copia más reciente.</translation>
  </message>
  <message>
   <source>The file {0} is cut off: it holds {1} of {2} bytes.</source>
   <translation>El archivo {0} está truncado: contiene {1} de {2} bytes.</translation>
  </message>
  <message>
   <source>Copy or download it again; the transfer probably stopped early.</source>
   <translation>Cópielo o descárguelo de nuevo; la transferencia probablemente se detuvo antes de tiempo.</translation>
  </message>
  <message>
   <source>The file {0} is damaged: {1}.</source>
   <translation>El archivo {0} está dañado: {1}.</translation>
  </message>
  <message>
   <source>{0} is not a GGUF file.</source>
   <translation>{0} no es un archivo GGUF.</translation>
  </message>
  <message>
   <source>Choose a model in GGUF format; its file name usually ends in .gguf.</source>
   <translation>Elija un modelo en formato GGUF; su nombre de archivo suele acabar en .gguf.</translation>
  </message>
  <message>
   <source>{0} is a GGUF file written for big-endian machines.</source>
   <translation>{0} es un archivo GGUF escrito para máquinas big-endian.</translation>
  </message>
  <message>
   <source>Get the little-endian build of the model, which is the usual one.</source>
   <translation>Obtenga la versión little-endian del modelo, que es la usual.</translation>
  </message>
  <message>
   <source>{0} stores the tensor {1} in a format (type {2}) that this program does not know.</source>
   <translation>{0} guarda el tensor {1} en un formato (tipo {2}) que este programa no conoce.</translation>
  </message>
  <message>
   <source>Get the model in another quantisation, for example Q4_K_M or Q8_0.</source>
   <translation>Obtenga el modelo en otra cuantización, por ejemplo Q4_K_M o Q8_0.</translation>
  </message>
  <message>
   <source>The grammar cannot be used. {0}.</source>
   <translation>La gramática no se puede usar. {0}.</translation>
  </message>
  <message>
   <source>It has no rule “root”</source>
   <translation>No tiene regla «root»</translation>
  </message>
  <message>
   <source>It is too large</source>
   <translation>Es demasiado grande</translation>
  </message>
  <message>
   <source>The rule “{0}” begins in too many ways at once</source>
   <translation>La regla «{0}» empieza de demasiadas maneras a la vez</translation>
  </message>
  <message>
   <source>The rule “{0}” is nested too deeply</source>
   <translation>La regla «{0}» está anidada demasiado hondo</translation>
  </message>
  <message>
   <source>The rule “{0}” is not defined</source>
   <translation>La regla «{0}» no está definida</translation>
  </message>
  <message>
   <source>The rule “{0}” repeats something more than {1} times</source>
   <translation>La regla «{0}» repite algo más de {1} veces</translation>
  </message>
  <message>
   <source>The rule “{0}” repeats something that may be empty</source>
   <translation>La regla «{0}» repite algo que puede estar vacío</translation>
  </message>
  <message>
   <source>The rule “{0}” demands itself without end</source>
   <translation>La regla «{0}» se exige a sí misma sin fin</translation>
  </message>
  <message>
   <source>The rule “{0}” can begin with itself</source>
   <translation>La regla «{0}» puede empezar por sí misma</translation>
  </message>
  <message>
   <source>The {0} is too complicated to compile.</source>
   <translation>Demasiado complicado para compilarlo: {0}.</translation>
  </message>
  <message>
   <source>Simplify it: fewer alternatives, less nesting, shorter repetitions.</source>
   <translation>Simplifique: menos alternativas, menos anidamiento, repeticiones más cortas.</translation>
  </message>
  <message>
   <source>Simplify the schema, expression or grammar.</source>
   <translation>Simplifique el esquema, la expresión o la gramática.</translation>
  </message>
  <message>
   <source>The form that the answer must have can be read in too many ways.</source>
   <translation>La forma que debe tener la respuesta se puede leer de demasiadas maneras.</translation>
  </message>
  <message>
   <source>Make alternatives of the schema or grammar differ at their beginning.</source>
   <translation>Haga que las alternativas del esquema o la gramática difieran en su principio.</translation>
  </message>
  <message>
   <source>The choices must be a list of texts.</source>
   <translation>Las opciones deben ser una lista de textos.</translation>
  </message>
  <message>
   <source>For instance ["yes", "no"].</source>
   <translation>Por ejemplo ["yes", "no"].</translation>
  </message>
  <message>
   <source>A choice is empty.</source>
   <translation>Una opción está vacía.</translation>
  </message>
  <message>
   <source>Name at least one text to choose from.</source>
   <translation>Nombre al menos un texto entre los que elegir.</translation>
  </message>
  <message>
   <source>There can be {0} choices of {1} characters at most.</source>
   <translation>Puede haber {0} opciones de {1} caracteres como máximo.</translation>
  </message>
  <message>
   <source>Offer fewer or shorter ones.</source>
   <translation>Ofrezca menos o más cortas.</translation>
  </message>
  <message>
   <source>Quotes are no grammar.</source>
   <translation>Las citas no son una gramática.</translation>
  </message>
  <message>
   <source>The engine holds to them itself.</source>
   <translation>El propio motor se atiene a ellas.</translation>
  </message>
  <message>
   <source>A choice holds a character that no text can have.</source>
   <translation>Una opción contiene un carácter que ningún texto puede tener.</translation>
  </message>
  <message>
   <source>Take it out.</source>
   <translation>Quítelo.</translation>
  </message>
  <message>
   <source>The grammar has {0} characters; {1} are allowed.</source>
   <translation>La gramática tiene {0} caracteres; se permiten {1}.</translation>
  </message>
  <message>
   <source>Repeat less, or give repeated parts rules of their own.</source>
   <translation>Repita menos, o dé a las partes repetidas reglas propias.</translation>
  </message>
  <message>
   <source>{0} does not say what kind of model it is.</source>
   <translation>{0} no dice qué clase de modelo es.</translation>
  </message>
  <message>
   <source>Choose a complete model file, not one of its parts.</source>
   <translation>Elija un archivo de modelo completo, no una de sus partes.</translation>
  </message>
  <message>
   <source>{0} is a model of the kind {1}, which this program does not know.</source>
   <translation>{0} es un modelo de clase {1}, que este programa no conoce.</translation>
  </message>
  <message>
   <source>Choose a model of a known family, or a newer version of the program.</source>
   <translation>Elija un modelo de una familia conocida, o una versión más reciente del programa.</translation>
  </message>
  <message>
   <source>{0} holds a vocabulary but no weights, so it cannot answer.</source>
   <translation>{0} contiene un vocabulario pero no pesos, así que no puede responder.</translation>
  </message>
  <message>
   <source>Choose the complete model file.</source>
   <translation>Elija el archivo de modelo completo.</translation>
  </message>
  <message>
   <source>The file {0} is damaged: {1} has an impossible value.</source>
   <translation>El archivo {0} está dañado: {1} tiene un valor imposible.</translation>
  </message>
  <message>
   <source>Copy or download the file again and compare its checksum.</source>
   <translation>Copie o descargue el archivo de nuevo y compare su suma de verificación.</translation>
  </message>
  <message>
   <source>Load the model that it was made for, and use the adapter with it.</source>
   <translation>Cargue el modelo para el que se hizo, y use el adaptador con él.</translation>
  </message>
  <message>
   <source>There was no room for a context of {0} tokens.</source>
   <translation>No había sitio para un contexto de {0} tokens.</translation>
  </message>
  <message>
   <source>Choose a shorter context.</source>
   <translation>Elija un contexto más corto.</translation>
  </message>
  <message>
   <source>{0} is not a model that writes text.</source>
   <translation>{0} no es un modelo que escriba texto.</translation>
  </message>
  <message>
   <source>Choose a chat or instruct model.</source>
   <translation>Elija un modelo de chat o de instrucciones.</translation>
  </message>
  <message>
   <source>Adapters are merged into F16 or F32.</source>
   <translation>Los adaptadores se fusionan en F16 o F32.</translation>
  </message>
  <message>
   <source>Quantise the result.</source>
   <translation>Cuantice el resultado.</translation>
  </message>
  <message>
   <source>No adapter is left to merge.</source>
   <translation>No queda ningún adaptador que fusionar.</translation>
  </message>
  <message>
   <source>Give a scale other than 0.</source>
   <translation>Dé un peso distinto de 0.</translation>
  </message>
  <message>
   <source>The adapter {0} is damaged: its tensor {1} holds what is no number.</source>
   <translation>El adaptador {0} está dañado: su tensor {1} contiene lo que no es un número.</translation>
  </message>
  <message>
   <source>Copy or convert the adapter again and compare its checksum.</source>
   <translation>Copie o convierta el adaptador de nuevo y compare su suma de verificación.</translation>
  </message>
  <message>
   <source>The tensor {0} holds numbers that are too large for F16.</source>
   <translation>El tensor {0} contiene números demasiado grandes para F16.</translation>
  </message>
  <message>
   <source>Merge into F32 or BF16.</source>
   <translation>Fusione en F32 o BF16.</translation>
  </message>
  <message>
   <source>Weights in the format {0} cannot be merged with an adapter.</source>
   <translation>Los pesos en el formato {0} no se pueden fusionar con un adaptador.</translation>
  </message>
  <message>
   <source>Take the model in a more usual format, F16 or Q8_0 for example.</source>
   <translation>Tome el modelo en un formato más usual, F16 o Q8_0 por ejemplo.</translation>
  </message>
  <message>
   <source>The model stopped working in the middle of the text.</source>
   <translation>El modelo dejó de funcionar en mitad del texto.</translation>
  </message>
  <message>
   <source>What the model computes on this text are no probabilities.</source>
   <translation>Lo que el modelo calcula con este texto no son probabilidades.</translation>
  </message>
  <message>
   <source>Its weights may be damaged, or too large for 16-bit numbers.</source>
   <translation>Sus pesos pueden estar dañados, o ser demasiado grandes para números de 16 bits.</translation>
  </message>
  <message>
   <source>{0} needs {1} of memory{2} with a context of {3} tokens; {4} are free.</source>
   <translation>{0} necesita {1} de memoria{2} con un contexto de {3} tokens; hay {4} libres.</translation>
  </message>
  <message>
   <source>Close other programs, choose a shorter context, or a smaller model.</source>
   <translation>Cierre otros programas, elija un contexto más corto o un modelo menor.</translation>
  </message>
  <message>
   <source>{0} could not be started: {1}.</source>
   <translation>No se pudo iniciar {0}: {1}.</translation>
  </message>
  <message>
   <source>Try the model in another quantisation, or another model.</source>
   <translation>Pruebe el modelo en otra cuantización, u otro modelo.</translation>
  </message>
  <message>
   <source>What it computes are no numbers.</source>
   <translation>Lo que calcula no son números.</translation>
  </message>
  <message>
   <source>The adapter {0} could not be started with {1}: {2}.</source>
   <translation>No se pudo iniciar el adaptador {0} con {1}: {2}.</translation>
  </message>
  <message>
   <source>Use the model without it, or convert the adapter again.</source>
   <translation>Use el modelo sin él, o convierta el adaptador de nuevo.</translation>
  </message>
  <message>
   <source>The model did not run.</source>
   <translation>El modelo no funcionó.</translation>
  </message>
  <message>
   <source>This chat template cannot be used.</source>
   <translation>Esta plantilla de chat no se puede usar.</translation>
  </message>
  <message>
   <source>Correct it, or take one of the presets.</source>
   <translation>Corríjala, o tome uno de los preajustes.</translation>
  </message>
  <message>
   <source>The model's chat template does not know tools.</source>
   <translation>La plantilla de chat del modelo no conoce herramientas.</translation>
  </message>
  <message>
   <source>Choose a model made for tools, or another template for it.</source>
   <translation>Elija un modelo hecho para herramientas, u otra plantilla para él.</translation>
  </message>
  <message>
   <source>The model's chat template does not accept this conversation.</source>
   <translation>La plantilla de chat del modelo no acepta esta conversación.</translation>
  </message>
  <message>
   <source>Start a new chat, or choose another model.</source>
   <translation>Empiece un chat nuevo, o elija otro modelo.</translation>
  </message>
  <message>
   <source>Check the file's checksum, or choose another format.</source>
   <translation>Compruebe la suma de verificación del archivo, o elija otro formato.</translation>
  </message>
  <message>
   <source>{0} cannot be used: {1}, at character {2}.</source>
   <translation>{0} no se puede usar: {1}, en el carácter {2}.</translation>
  </message>
  <message>
   <source>Write it without that part.</source>
   <translation>Escríbalo sin esa parte.</translation>
  </message>
  <message>
   <source>“\{0}” lacks its digits</source>
   <translation>A «\{0}» le faltan sus cifras</translation>
  </message>
  <message>
   <source>“\{0}” is not supported</source>
   <translation>«\{0}» no se admite</translation>
  </message>
  <message>
   <source>Ids belong to one model; `models template M --preview TEXT` shows them.</source>
   <translation>Los identificadores son de un modelo; `models template M --preview TEXT` los muestra.</translation>
  </message>
  <message>
   <source>The model has no token that goes on in the form that the answer must have.</source>
   <translation>El modelo no tiene ningún token que siga en la forma que debe tener la respuesta.</translation>
  </message>
  <message>
   <source>Remove biases on tokens, or allow other characters in the schema or grammar.</source>
   <translation>Quite sesgos de tokens, o permita otros caracteres en el esquema o la gramática.</translation>
  </message>
  <message>
   <source>The model stopped working in the middle of an answer.</source>
   <translation>El modelo dejó de funcionar en mitad de una respuesta.</translation>
  </message>
  <message>
   <source>Ask again; if it happens again, load the model with a shorter context.</source>
   <translation>Pregunte de nuevo; si vuelve a ocurrir, cargue el modelo con un contexto más corto.</translation>
  </message>
  <message>
   <source>The model engine is closed.</source>
   <translation>El motor de modelos está cerrado.</translation>
  </message>
  <message>
   <source>Start the program again.</source>
   <translation>Inicie el programa de nuevo.</translation>
  </message>
  <message>
   <source>The JSON Schema cannot be used: {0}: {1}.</source>
   <translation>El esquema JSON no se puede usar: {0}: {1}.</translation>
  </message>
  <message>
   <source>Change that part of the schema.</source>
   <translation>Cambie esa parte del esquema.</translation>
  </message>
  <message>
   <source>The JSON Schema has {0} characters; {1} are allowed.</source>
   <translation>El esquema JSON tiene {0} caracteres; se permiten {1}.</translation>
  </message>
  <message>
   <source>Leave out what the answer does not need.</source>
   <translation>Omita lo que la respuesta no necesite.</translation>
  </message>
  <message>
   <source>The JSON Schema is nested too deeply.</source>
   <translation>El esquema JSON está anidado demasiado hondo.</translation>
  </message>
  <message>
   <source>Use $defs and $ref.</source>
   <translation>Use $defs y $ref.</translation>
  </message>
  <message>
   <source>The JSON Schema is not JSON.</source>
   <translation>El esquema JSON no es JSON.</translation>
  </message>
  <message>
   <source>The file {0} is damaged: it claims to be part {1} of {2}.</source>
   <translation>El archivo {0} está dañado: dice ser la parte {1} de {2}.</translation>
  </message>
  <message>
   <source>{0} is part {1} of {2} of a model, but is not named like one.</source>
   <translation>{0} es la parte {1} de {2} de un modelo, pero no se llama como tal.</translation>
  </message>
  <message>
   <source>Give each part its first name back; this one ended in -{0}-of-{1}.gguf.</source>
   <translation>Devuelva a cada parte su primer nombre; esta acababa en -{0}-of-{1}.gguf.</translation>
  </message>
  <message>
   <source>Part {0} of {1} of this model is missing: {2}.</source>
   <translation>Falta la parte {0} de {1} de este modelo: {2}.</translation>
  </message>
  <message>
   <source>Put all parts into one folder.</source>
   <translation>Ponga todas las partes en una carpeta.</translation>
  </message>
  <message>
   <source>{0} says of itself that it is part {1} of {2}.</source>
   <translation>{0} dice de sí que es la parte {1} de {2}.</translation>
  </message>
  <message>
   <source>Parts of different models got mixed up; copy all of them again.</source>
   <translation>Se mezclaron partes de modelos distintos; cópielas todas de nuevo.</translation>
  </message>
  <message>
   <source>A tensor stands in two parts of {0}.</source>
   <translation>Un tensor está en dos partes de {0}.</translation>
  </message>
  <message>
   <source>The parts of {0} hold {1} of {2} tensors.</source>
   <translation>Las partes de {0} contienen {1} de {2} tensores.</translation>
  </message>
  <message>
   <source>{0} requests with {1} tokens run or wait already; there is room for {2} with {3}, and this one has {4}.</source>
   <translation>Ya hay {0} peticiones con {1} tokens en marcha o en espera; hay sitio para {2} con {3}, y esta tiene {4}.</translation>
  </message>
  <message>
   <source>Send fewer requests at once, or wait until some are answered.</source>
   <translation>Envíe menos peticiones a la vez, o espere a que se respondan algunas.</translation>
  </message>
  <message>
   <source>Making a model file takes {0} MiB of memory; {1} MiB are free.</source>
   <translation>Hacer un archivo de modelo ocupa {0} MiB de memoria; hay {1} MiB libres.</translation>
  </message>
  <message>
   <source>Close other programs, or unload the model.</source>
   <translation>Cierre otros programas, o descargue el modelo de memoria.</translation>
  </message>
  <message>
   <source>The workshop was closed.</source>
   <translation>El taller se cerró.</translation>
  </message>
  <message>
   <source>{0} could not be worked on: {1}</source>
   <translation>No se pudo trabajar con {0}: {1}</translation>
  </message>
  <message>
   <source>The new model could not be written: {0}.</source>
   <translation>No se pudo escribir el modelo nuevo: {0}.</translation>
  </message>
  <message>
   <source>Check the drive and the permissions of the workspace folder.</source>
   <translation>Compruebe la unidad y los permisos de la carpeta del espacio de trabajo.</translation>
  </message>
  <message>
   <source>Free some space on the drive of the workspace, or choose a smaller format.</source>
   <translation>Libere sitio en la unidad del espacio de trabajo, o elija un formato menor.</translation>
  </message>
  <message>
   <source>No file in this archive can be read. {0}</source>
   <translation>No se puede leer ningún archivo de este archivo comprimido. {0}</translation>
  </message>
  <message>
   <source>Unpack it and add the files that matter.</source>
   <translation>Descomprímalo y añada los archivos que importan.</translation>
  </message>
  <message>
   <source>This {0} unpacks to far more than its size.</source>
   <translation>Descomprimido ocupa mucho más que su tamaño: {0}.</translation>
  </message>
  <message>
   <source>It may have been made to do harm; open it only if you trust its origin.</source>
   <translation>Puede que se hiciera para causar daño; ábralo solo si se fía de su origen.</translation>
  </message>
  <message>
   <source>This {0} is damaged.</source>
   <translation>Este archivo está dañado: {0}.</translation>
  </message>
  <message>
   <source>Open it in the program that made it, which may repair it, and save it again.</source>
   <translation>Ábralo en el programa que lo hizo, que quizá lo repare, y guárdelo de nuevo.</translation>
  </message>
  <message>
   <source>This {0} is protected by a password, or of the old binary kind.</source>
   <translation>Protegido con contraseña, o de la antigua clase binaria: {0}.</translation>
  </message>
  <message>
   <source>Open it in a {0} and save it as {1} without a password.</source>
   <translation>Ábralo en un programa adecuado ({0}) y guárdelo como {1} sin contraseña.</translation>
  </message>
  <message>
   <source>A part of this {0} is too large.</source>
   <translation>Una parte es demasiado grande: {0}.</translation>
  </message>
  <message>
   <source>Split it into smaller files.</source>
   <translation>Divídalo en archivos menores.</translation>
  </message>
  <message>
   <source>This file holds binary data, not text.</source>
   <translation>Este archivo contiene datos binarios, no texto.</translation>
  </message>
  <message>
   <source>Its name may carry the wrong suffix; rename it or choose another file.</source>
   <translation>Puede que su nombre lleve la extensión equivocada; cambie el nombre o elija otro archivo.</translation>
  </message>
  <message>
   <source>This file is empty.</source>
   <translation>Este archivo está vacío.</translation>
  </message>
  <message>
   <source>Choose a file with text in it.</source>
   <translation>Elija un archivo con texto.</translation>
  </message>
  <message>
   <source>Row {0} of this table cannot be read.</source>
   <translation>No se puede leer la fila {0} de esta tabla.</translation>
  </message>
  <message>
   <source>Open it in a spreadsheet program and save it as CSV again.</source>
   <translation>Ábralo en una hoja de cálculo y guárdelo de nuevo como CSV.</translation>
  </message>
  <message>
   <source>This file is not an e-mail message.</source>
   <translation>Este archivo no es un mensaje de correo.</translation>
  </message>
  <message>
   <source>Save the message from the mail program again, as .eml.</source>
   <translation>Guarde de nuevo el mensaje desde el programa de correo, como .eml.</translation>
  </message>
  <message>
   <source>This e-book is protected against copying.</source>
   <translation>Este libro electrónico está protegido contra copia.</translation>
  </message>
  <message>
   <source>Only the program that it was bought for can open it.</source>
   <translation>Solo puede abrirlo el programa para el que se compró.</translation>
  </message>
  <message>
   <source>Files of the kind {0} cannot be read.</source>
   <translation>No se pueden leer archivos de clase {0}.</translation>
  </message>
  <message>
   <source>This HTML file holds nothing that can be read.</source>
   <translation>Este archivo HTML no contiene nada que se pueda leer.</translation>
  </message>
  <message>
   <source>This file holds too many files.</source>
   <translation>Este archivo contiene demasiados archivos.</translation>
  </message>
  <message>
   <source>Unpack it and add what matters.</source>
   <translation>Descomprímalo y añada lo que importa.</translation>
  </message>
  <message>
   <source>The files in this file are too large together.</source>
   <translation>Los archivos de este archivo son demasiado grandes en conjunto.</translation>
  </message>
  <message>
   <source>Files lie in files more than {0} deep here.</source>
   <translation>Aquí hay archivos dentro de archivos a más de {0} niveles.</translation>
  </message>
  <message>
   <source>This JSON is nested too deeply.</source>
   <translation>Este JSON está anidado demasiado hondo.</translation>
  </message>
  <message>
   <source>Export it in a flatter form.</source>
   <translation>Expórtelo en una forma más plana.</translation>
  </message>
  <message>
   <source>This file holds no messages.</source>
   <translation>Este archivo no contiene mensajes.</translation>
  </message>
  <message>
   <source>Export the mailbox from the mail program again.</source>
   <translation>Exporte de nuevo el buzón desde el programa de correo.</translation>
  </message>
  <message>
   <source>This file is not an Outlook message, or it is damaged.</source>
   <translation>Este archivo no es un mensaje de Outlook, o está dañado.</translation>
  </message>
  <message>
   <source>Save the message from Outlook again.</source>
   <translation>Guarde de nuevo el mensaje desde Outlook.</translation>
  </message>
  <message>
   <source>This file is not a Jupyter notebook, or it is damaged.</source>
   <translation>Este archivo no es un cuaderno de Jupyter, o está dañado.</translation>
  </message>
  <message>
   <source>Open it in Jupyter and save it again.</source>
   <translation>Ábralo en Jupyter y guárdelo de nuevo.</translation>
  </message>
  <message>
   <source>Choose a picture with text in it.</source>
   <translation>Elija una imagen con texto.</translation>
  </message>
  <message>
   <source>No text was found in this picture.</source>
   <translation>No se encontró texto en esta imagen.</translation>
  </message>
  <message>
   <source>A sharper or larger picture may help.</source>
   <translation>Puede ayudar una imagen más nítida o mayor.</translation>
  </message>
  <message>
   <source>This picture is damaged, or of a kind that Tesseract does not read.</source>
   <translation>Esta imagen está dañada, o es de una clase que Tesseract no lee.</translation>
  </message>
  <message>
   <source>Save it as PNG and add that.</source>
   <translation>Guárdela como PNG y añada ese archivo.</translation>
  </message>
  <message>
   <source>Reading the text in this picture took longer than {0} seconds.</source>
   <translation>Leer el texto de esta imagen tardó más de {0} segundos.</translation>
  </message>
  <message>
   <source>Make the picture smaller.</source>
   <translation>Reduzca la imagen.</translation>
  </message>
  <message>
   <source>This {0} is protected by a password.</source>
   <translation>Protegido con contraseña: {0}.</translation>
  </message>
  <message>
   <source>Open it in a {0} and save it without a password.</source>
   <translation>Ábralo en un programa adecuado ({0}) y guárdelo sin contraseña.</translation>
  </message>
  <message>
   <source>This is no Parquet file that can be read.</source>
   <translation>Este no es un archivo Parquet que se pueda leer.</translation>
  </message>
  <message>
   <source>Write it again, without encryption.</source>
   <translation>Escríbalo de nuevo, sin cifrado.</translation>
  </message>
  <message>
   <source>The file has more than {0} rows.</source>
   <translation>El archivo tiene más de {0} filas.</translation>
  </message>
  <message>
   <source>This file took longer than {0} seconds to read.</source>
   <translation>Leer este archivo tardó más de {0} segundos.</translation>
  </message>
  <message>
   <source>This file needs more memory to read than it may take.</source>
   <translation>Leer este archivo necesita más memoria de la que puede ocupar.</translation>
  </message>
  <message>
   <source>This file is damaged: the process that read it was brought down.</source>
   <translation>Este archivo está dañado: hizo caer el proceso que lo leía.</translation>
  </message>
  <message>
   <source>Open it in the program that made it and save it again.</source>
   <translation>Ábralo en el programa que lo hizo y guárdelo de nuevo.</translation>
  </message>
  <message>
   <source>Give its password, or save a copy without one and add that.</source>
   <translation>Dé su contraseña, o guarde una copia sin ella y añádala.</translation>
  </message>
  <message>
   <source>Check the password, or ask for another.</source>
   <translation>Compruebe la contraseña, o pida otra.</translation>
  </message>
  <message>
   <source>This PDF has no pages.</source>
   <translation>Este PDF no tiene páginas.</translation>
  </message>
  <message>
   <source>Open it in a PDF program and save it again.</source>
   <translation>Ábralo en un programa de PDF y guárdelo de nuevo.</translation>
  </message>
  <message>
   <source>This PDF has {0} pages; the limit is {1}.</source>
   <translation>Este PDF tiene {0} páginas; el límite es {1}.</translation>
  </message>
  <message>
   <source>No page of this PDF can be read; it is damaged.</source>
   <translation>No se puede leer ninguna página de este PDF; está dañado.</translation>
  </message>
  <message>
   <source>Open it in a PDF program, which may repair it, and save it again.</source>
   <translation>Ábralo en un programa de PDF, que quizá lo repare, y guárdelo de nuevo.</translation>
  </message>
  <message>
   <source>This PDF has no text layer, it is probably a scan.</source>
   <translation>Este PDF no tiene capa de texto, probablemente es un escaneo.</translation>
  </message>
  <message>
   <source>This PDF is damaged, or not a PDF at all.</source>
   <translation>Este PDF está dañado, o no es un PDF.</translation>
  </message>
  <message>
   <source>The fonts of this PDF do not say which letters they draw.</source>
   <translation>Los tipos de letra de este PDF no dicen qué letras dibujan.</translation>
  </message>
  <message>
   <source>Run it through OCR software and add the result.</source>
   <translation>Páselo por un programa de OCR y añada el resultado.</translation>
  </message>
  <message>
   <source>Page {0} of this PDF has no size.</source>
   <translation>La página {0} de este PDF no tiene tamaño.</translation>
  </message>
  <message>
   <source>Page {0} would be over {1} pixels high.</source>
   <translation>La página {0} tendría más de {1} píxeles de alto.</translation>
  </message>
  <message>
   <source>Open it in a PDF program.</source>
   <translation>Ábralo en un programa de PDF.</translation>
  </message>
  <message>
   <source>This PDF has no page {0}.</source>
   <translation>Este PDF no tiene página {0}.</translation>
  </message>
  <message>
   <source>Page {0} of this PDF is damaged.</source>
   <translation>La página {0} de este PDF está dañada.</translation>
  </message>
  <message>
   <source>This file is not RTF, whatever its name says.</source>
   <translation>Este archivo no es RTF, diga lo que diga su nombre.</translation>
  </message>
  <message>
   <source>This file is nested too deeply.</source>
   <translation>Este archivo está anidado demasiado hondo.</translation>
  </message>
  <message>
   <source>Save it in another format.</source>
   <translation>Guárdelo en otro formato.</translation>
  </message>
  <message>
   <source>This file holds more than {0} characters of text.</source>
   <translation>Este archivo contiene más de {0} caracteres de texto.</translation>
  </message>
  <message>
   <source>This file may not be read.</source>
   <translation>No hay permiso para leer este archivo.</translation>
  </message>
  <message>
   <source>This file is damaged and cannot be read.</source>
   <translation>Este archivo está dañado y no se puede leer.</translation>
  </message>
  <message>
   <source>This Excel workbook is damaged, or older than 1997.</source>
   <translation>Este libro de Excel está dañado, o es anterior a 1997.</translation>
  </message>
  <message>
   <source>Open it in a spreadsheet program and save it as .xlsx.</source>
   <translation>Ábralo en una hoja de cálculo y guárdelo como .xlsx.</translation>
  </message>
  <message>
   <source>This Excel workbook is protected by a password.</source>
   <translation>Este libro de Excel está protegido con contraseña.</translation>
  </message>
  <message>
   <source>Open it in a spreadsheet program and save it without a password.</source>
   <translation>Ábralo en una hoja de cálculo y guárdelo sin contraseña.</translation>
  </message>
  <message>
   <source>This is not XML that can be read.</source>
   <translation>Este no es XML que se pueda leer.</translation>
  </message>
  <message>
   <source>Open it in the program that made it.</source>
   <translation>Ábralo en el programa que lo hizo.</translation>
  </message>
  <message>
   <source>A part of this file is too large to be read.</source>
   <translation>Una parte de este archivo es demasiado grande para leerla.</translation>
  </message>
  <message>
   <source>The folder {0} cannot be used as a recogniser: {1}.</source>
   <translation>La carpeta {0} no se puede usar como reconocedor: {1}.</translation>
  </message>
  <message>
   <source>Choose a folder that transformers saved, for token classification, in safetensors.</source>
   <translation>Elija una carpeta guardada por transformers, para clasificación de tokens, en safetensors.</translation>
  </message>
  <message>
   <source>Put the model back, or remove it from the list.</source>
   <translation>Devuelva el modelo a su lugar, o quítelo de la lista.</translation>
  </message>
  <message>
   <source>{0} is a GLiNER model, which this program cannot read.</source>
   <translation>{0} es un modelo GLiNER, que este programa no puede leer.</translation>
  </message>
  <message>
   <source>Choose a folder for token classification, as transformers saves it.</source>
   <translation>Elija una carpeta de clasificación de tokens, como la guarda transformers.</translation>
  </message>
  <message>
   <source>{0} is a spaCy pipeline, which this program cannot read.</source>
   <translation>{0} es una cadena de spaCy, que este programa no puede leer.</translation>
  </message>
  <message>
   <source>The recogniser {0} took too long or too much memory.</source>
   <translation>El reconocedor {0} ocupó demasiado tiempo o demasiada memoria.</translation>
  </message>
  <message>
   <source>Choose a smaller one, or remove it: `workbench pii recognizers`.</source>
   <translation>Elija uno menor, o quítelo: `workbench pii recognizers`.</translation>
  </message>
  <message>
   <source>The recogniser {0} failed.</source>
   <translation>El reconocedor {0} falló.</translation>
  </message>
  <message>
   <source>Remove it, or put its folder back as it was: `workbench pii recognizers`.</source>
   <translation>Quítelo, o devuelva su carpeta a como estaba: `workbench pii recognizers`.</translation>
  </message>
  <message>
   <source>This build of the program carries no transformers, which larger recognisers need.</source>
   <translation>Esta versión del programa no trae transformers, que necesitan los reconocedores mayores.</translation>
  </message>
  <message>
   <source>Install the full build, or remove the recogniser.</source>
   <translation>Instale la edición completa, o quite el reconocedor.</translation>
  </message>
  <message>
   <source>The recogniser in {0} cannot be loaded.</source>
   <translation>No se puede cargar el reconocedor de {0}.</translation>
  </message>
  <message>
   <source>Its files may be incomplete; copy the folder again.</source>
   <translation>Sus archivos pueden estar incompletos; copie la carpeta de nuevo.</translation>
  </message>
  <message>
   <source>The process that asks other programs has ended.</source>
   <translation>El proceso que pregunta a otros programas terminó.</translation>
  </message>
  <message>
   <source>The prompt is put together by the other program.</source>
   <translation>El prompt lo compone el otro programa.</translation>
  </message>
  <message>
   <source>Choose a model of this program to see what it reads.</source>
   <translation>Elija un modelo de este programa para ver lo que lee.</translation>
  </message>
  <message>
   <source>The other program has a template of its own.</source>
   <translation>El otro programa tiene una plantilla propia.</translation>
  </message>
  <message>
   <source>Change it there.</source>
   <translation>Cámbiela allí.</translation>
  </message>
  <message>
   <source>A model of another program cannot go on from a bare text here.</source>
   <translation>Un modelo de otro programa no puede seguir aquí un texto sin más.</translation>
  </message>
  <message>
   <source>Ask it as a chat, or choose a model of this program.</source>
   <translation>Pregúntele como chat, o elija un modelo de este programa.</translation>
  </message>
  <message>
   <source>The tokens of a model of another program are not known here.</source>
   <translation>Los tokens de un modelo de otro programa no se conocen aquí.</translation>
  </message>
  <message>
   <source>An adapter cannot be put on a model of another program.</source>
   <translation>No se puede poner un adaptador a un modelo de otro programa.</translation>
  </message>
  <message>
   <source>Turn it off.</source>
   <translation>Desactívelo.</translation>
  </message>
  <message>
   <source>The prompt has about {0} tokens; the model's context holds {1} with the answer.</source>
   <translation>El prompt tiene unos {0} tokens; en el contexto del modelo caben {1} con la respuesta.</translation>
  </message>
  <message>
   <source>Ask with less text, or add the model with the context that it has there.</source>
   <translation>Pregunte con menos texto, o añada el modelo con el contexto que tiene allí.</translation>
  </message>
  <message>
   <source>A model of another program is given no tools here.</source>
   <translation>A un modelo de otro programa no se le dan herramientas aquí.</translation>
  </message>
  <message>
   <source>{0} is another machine, which only an administrator can permit.</source>
   <translation>{0} es otra máquina, que solo un administrador puede permitir.</translation>
  </message>
  <message>
   <source>Ask a server on this machine, or have the host listed for all users.</source>
   <translation>Pregunte a un servidor de esta máquina, o haga que se liste el servidor para todos los usuarios.</translation>
  </message>
  <message>
   <source>It is not permitted to ask the engine at {0}.</source>
   <translation>No está permitido preguntar al motor en {0}.</translation>
  </message>
  <message>
   <source>The key is not one plain line.</source>
   <translation>La clave no es una sola línea sencilla.</translation>
  </message>
  <message>
   <source>Put it on the first line.</source>
   <translation>Póngala en la primera línea.</translation>
  </message>
  <message>
   <source>The file with the key, {0}, cannot be read.</source>
   <translation>No se puede leer el archivo con la clave, {0}.</translation>
  </message>
  <message>
   <source>Check its path and permissions.</source>
   <translation>Compruebe su ruta y sus permisos.</translation>
  </message>
  <message>
   <source>A model of another program cannot tell the probabilities of its tokens.</source>
   <translation>Un modelo de otro programa no puede decir las probabilidades de sus tokens.</translation>
  </message>
  <message>
   <source>Ask a model of this program for them.</source>
   <translation>Pídaselas a un modelo de este programa.</translation>
  </message>
  <message>
   <source>A model of another program can be held to a JSON Schema, to no other form.</source>
   <translation>A un modelo de otro programa se le puede imponer un esquema JSON, y ninguna otra forma.</translation>
  </message>
  <message>
   <source>Ask a model of this program, or give a schema.</source>
   <translation>Pregunte a un modelo de este programa, o dé un esquema.</translation>
  </message>
  <message>
   <source>Nobody answers at {0}.</source>
   <translation>Nadie responde en {0}.</translation>
  </message>
  <message>
   <source>Start the server there, and ask again.</source>
   <translation>Inicie allí el servidor, y pregunte de nuevo.</translation>
  </message>
  <message>
   <source>{0} took too long.</source>
   <translation>{0} tardó demasiado.</translation>
  </message>
  <message>
   <source>Ask again, or add the model with longer time limits.</source>
   <translation>Pregunte de nuevo, o añada el modelo con límites de tiempo mayores.</translation>
  </message>
  <message>
   <source>A connection to {0} was refused here.</source>
   <translation>Aquí se rechazó una conexión con {0}.</translation>
  </message>
  <message>
   <source>{0} sent the request elsewhere, which is not followed.</source>
   <translation>{0} envió la petición a otro lugar, lo que no se sigue.</translation>
  </message>
  <message>
   <source>Add the model with the address that really answers.</source>
   <translation>Añada el modelo con la dirección que de verdad responde.</translation>
  </message>
  <message>
   <source>{0} refused (HTTP {1}).</source>
   <translation>{0} lo rechazó (HTTP {1}).</translation>
  </message>
  <message>
   <source>{0} reports an error.</source>
   <translation>{0} comunica un error.</translation>
  </message>
  <message>
   <source>Look at what that program reports.</source>
   <translation>Mire lo que comunica ese programa.</translation>
  </message>
  <message>
   <source>{0} sent more than an answer can be.</source>
   <translation>{0} envió más de lo que puede ser una respuesta.</translation>
  </message>
  <message>
   <source>Ask for a shorter one.</source>
   <translation>Pida una más corta.</translation>
  </message>
  <message>
   <source>{0} broke off in the middle of its answer.</source>
   <translation>{0} se interrumpió en mitad de su respuesta.</translation>
  </message>
  <message>
   <source>{0} does not answer as the OpenAI protocol has it.</source>
   <translation>{0} no responde según el protocolo de OpenAI.</translation>
  </message>
  <message>
   <source>Check the address, which usually ends with /v1.</source>
   <translation>Compruebe la dirección, que suele acabar en /v1.</translation>
  </message>
  <message>
   <source>The snippet ended its process and gave nothing back.</source>
   <translation>El fragmento de código terminó su proceso y no devolvió nada.</translation>
  </message>
  <message>
   <source>The snippet needed more than {0} MB.</source>
   <translation>El fragmento de código necesitó más de {0} MB.</translation>
  </message>
  <message>
   <source>The snippet failed: {0}.</source>
   <translation>El fragmento de código falló: {0}.</translation>
  </message>
  <message>
   <source>The snippet took longer than {0} seconds.</source>
   <translation>El fragmento de código tardó más de {0} segundos.</translation>
  </message>
  <message>
   <source>The snippet gave back more than {0} KB.</source>
   <translation>El fragmento de código devolvió más de {0} KB.</translation>
  </message>
  <message>
   <source>The process that runs snippets ended.</source>
   <translation>El proceso que ejecuta fragmentos de código terminó.</translation>
  </message>
  <message>
   <source>The snippet gave back too much.</source>
   <translation>El fragmento de código devolvió demasiado.</translation>
  </message>
  <message>
   <source>Give back a verdict.</source>
   <translation>Devuelva un veredicto.</translation>
  </message>
  <message>
   <source>Try it on one answer.</source>
   <translation>Pruébelo con una respuesta.</translation>
  </message>
  <message>
   <source>The server did not answer as the protocol demands.</source>
   <translation>El servidor no respondió como exige el protocolo.</translation>
  </message>
  <message>
   <source>Look at its documentation, or try another version.</source>
   <translation>Mire su documentación, o pruebe otra versión.</translation>
  </message>
  <message>
   <source>The server ended.</source>
   <translation>El servidor terminó.</translation>
  </message>
  <message>
   <source>Try it in a terminal.</source>
   <translation>Pruébelo en un terminal.</translation>
  </message>
  <message>
   <source>The program could not be started, or does not speak the protocol.</source>
   <translation>El programa no se pudo iniciar, o no habla el protocolo.</translation>
  </message>
  <message>
   <source>Try its command line in a terminal; look at its files if they have changed.</source>
   <translation>Pruebe su línea de órdenes en un terminal; mire sus archivos si han cambiado.</translation>
  </message>
  <message>
   <source>The server is not started.</source>
   <translation>El servidor no está en marcha.</translation>
  </message>
  <message>
   <source>The server did not answer in time.</source>
   <translation>El servidor no respondió a tiempo.</translation>
  </message>
  <message>
   <source>{0} is a model of the kind “{1}”, which cannot be trained here.</source>
   <translation>{0} es un modelo de clase «{1}», que no se puede entrenar aquí.</translation>
  </message>
  <message>
   <source>Choose one of these kinds: {0}.</source>
   <translation>Elija una de estas clases: {0}.</translation>
  </message>
  <message>
   <source>{0} could not be opened for training.</source>
   <translation>No se pudo abrir {0} para el entrenamiento.</translation>
  </message>
  <message>
   <source>Check the file's checksum, or take the original model in F16.</source>
   <translation>Compruebe la suma de verificación del archivo, o tome el modelo original en F16.</translation>
  </message>
  <message>
   <source>{0} is no folder of a Hugging Face model.</source>
   <translation>{0} no es la carpeta de un modelo de Hugging Face.</translation>
  </message>
  <message>
   <source>It needs config.json, the weights and the tokenizer.</source>
   <translation>Necesita config.json, los pesos y el tokenizador.</translation>
  </message>
  <message>
   <source>The checkpoint of step {0} is damaged.</source>
   <translation>El punto de control del paso {0} está dañado.</translation>
  </message>
  <message>
   <source>Resume from an earlier one.</source>
   <translation>Reanude desde uno anterior.</translation>
  </message>
  <message>
   <source>The disk is full: the checkpoint could not be written.</source>
   <translation>El disco está lleno: no se pudo escribir el punto de control.</translation>
  </message>
  <message>
   <source>Free some space and resume the run; it goes on from its last checkpoint.</source>
   <translation>Libere sitio y reanude el entrenamiento; sigue desde su último punto de control.</translation>
  </message>
  <message>
   <source>This run trains on {0}, which is not there now.</source>
   <translation>Este entrenamiento usa {0}, que ahora no está.</translation>
  </message>
  <message>
   <source>Start the program where it is, or start a new run on another device.</source>
   <translation>Inicie el programa donde esté, o empiece un entrenamiento nuevo en otro dispositivo.</translation>
  </message>
  <message>
   <source>This model has no token that ends an answer.</source>
   <translation>Este modelo no tiene ningún token que termine una respuesta.</translation>
  </message>
  <message>
   <source>The data holds both answers and pairs of answers.</source>
   <translation>Los datos contienen tanto respuestas como pares de respuestas.</translation>
  </message>
  <message>
   <source>Train on one kind at a time.</source>
   <translation>Entrene con una sola clase a la vez.</translation>
  </message>
  <message>
   <source>An adapter cannot be written as {0}.</source>
   <translation>Un adaptador no se puede escribir como {0}.</translation>
  </message>
  <message>
   <source>Train the matrices of attention and feed-forward only.</source>
   <translation>Entrene solo las matrices de atención y de feed-forward.</translation>
  </message>
  <message>
   <source>This model has no matrices called {0}.</source>
   <translation>Este modelo no tiene matrices llamadas {0}.</translation>
  </message>
  <message>
   <source>It has {0}; or say all, attention or feed_forward.</source>
   <translation>Tiene {0}; o diga all, attention o feed_forward.</translation>
  </message>
  <message>
   <source>This system has no files in memory, and an encrypted workspace writes no plain ones.</source>
   <translation>Este sistema no tiene archivos en memoria, y un espacio de trabajo cifrado no los escribe sin cifrar.</translation>
  </message>
  <message>
   <source>Train on Linux, or in a workspace that is not encrypted.</source>
   <translation>Entrene en Linux, o en un espacio de trabajo sin cifrar.</translation>
  </message>
  <message>
   <source>Export it again.</source>
   <translation>Expórtelo de nuevo.</translation>
  </message>
  <message>
   <source>There is no checkpoint of step {0}.</source>
   <translation>No hay ningún punto de control del paso {0}.</translation>
  </message>
  <message>
   <source>List the checkpoints.</source>
   <translation>Liste los puntos de control.</translation>
  </message>
  <message>
   <source>Choose the method lora.</source>
   <translation>Elija el método lora.</translation>
  </message>
  <message>
   <source>None of the examples fits into {0} tokens.</source>
   <translation>Ninguno de los ejemplos cabe en {0} tokens.</translation>
  </message>
  <message>
   <source>Shorten the examples, or allow longer ones.</source>
   <translation>Acorte los ejemplos, o permítalos más largos.</translation>
  </message>
  <message>
   <source>The loss of step {0} is no number; training stopped.</source>
   <translation>La pérdida del paso {0} no es un número; el entrenamiento se detuvo.</translation>
  </message>
  <message>
   <source>The checkpoints before it are whole. Start again with a lower learning rate.</source>
   <translation>Los puntos de control anteriores están enteros. Empiece de nuevo con una tasa de aprendizaje menor.</translation>
  </message>
  <message>
   <source>Choose another checkpoint.</source>
   <translation>Elija otro punto de control.</translation>
  </message>
  <message>
   <source>This edition of the program does not fine-tune.</source>
   <translation>Esta edición del programa no hace ajuste fino.</translation>
  </message>
  <message>
   <source>Install the full edition; it opens the same workspaces.</source>
   <translation>Instale la edición completa; abre los mismos espacios de trabajo.</translation>
  </message>
  <message>
   <source>Training {0} takes at least {1} MiB of memory; {2} MiB are free.</source>
   <translation>Entrenar {0} ocupa al menos {1} MiB de memoria; hay {2} MiB libres.</translation>
  </message>
  <message>
   <source>Choose a smaller model, close other programs, or unload the model in use.</source>
   <translation>Elija un modelo menor, cierre otros programas o descargue de memoria el modelo en uso.</translation>
  </message>
  <message>
   <source>The trainer was closed.</source>
   <translation>El entrenador se cerró.</translation>
  </message>
  <message>
   <source>Training was cut off: {0}</source>
   <translation>El entrenamiento se cortó: {0}</translation>
  </message>
  <message>
   <source>Resume the run; it goes on from its last checkpoint.</source>
   <translation>Reanude el entrenamiento; sigue desde su último punto de control.</translation>
  </message>
  <message>
   <source>The vocabulary of {0} cannot be read.</source>
   <translation>No se puede leer el vocabulario de {0}.</translation>
  </message>
  <message>
   <source>Import the file again, or choose another model.</source>
   <translation>Importe el archivo de nuevo, o elija otro modelo.</translation>
  </message>
 </context>
</TS>
