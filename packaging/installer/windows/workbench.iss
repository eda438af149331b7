; Inno Setup 6. Build the folder first: python packaging\dev.py package --kind folder --edition slim
; then: iscc /DVersion=0.1.0 /DEdition=slim packaging\installer\windows\workbench.iss
; Written along Inno Setup's documentation; it was never run on a Windows machine.
#ifndef Version
  #error Give the version: /DVersion=0.1.0
#endif
#ifndef Edition
  #define Edition "slim"
#endif

[Setup]
AppId={{6B0E4B7C-5C0B-4E0B-9A1E-2C7B5E6F8A10}
AppName=AI Workbench
AppVersion={#Version}
DefaultDirName={autopf}\AI Workbench
DefaultGroupName=AI Workbench
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir=..\..\..\dist
OutputBaseFilename=ai-workbench-{#Edition}-{#Version}-windows-x86_64
Compression=lzma2/fast
SolidCompression=yes
ChangesAssociations=yes
UninstallDisplayIcon={app}\AI Workbench.exe
; With SignTool configured in the IDE or on the command line (/Ssign=...), both are signed.
#ifdef Sign
SignTool=sign
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[Files]
Source: "..\..\..\.build\frozen\{#Edition}\ai-workbench\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\AI Workbench"; Filename: "{app}\AI Workbench.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.gguf"; ValueType: string; ValueData: "AIWorkbench.gguf"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\AIWorkbench.gguf"; ValueType: string; ValueData: "GGUF language model"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\AIWorkbench.gguf\shell\open\command"; ValueType: string; ValueData: """{app}\AI Workbench.exe"" ""%1"""; Flags: uninsdeletekey

; A workspace lies in the person's own data folder and is never removed here.
