; The installer for Windows, made by build.py:
;   makensis -DVERSION=0.1.0 -DFLAVOUR=cpu -DPROGRAM=DIST\vitia -DICON=FILE.ico -DDOCUMENT=FILE.ico
;            -DOUT=FILE.exe vitia.nsi
; For one user, so that nobody needs an administrator. Folders and sessions of the user stay when
; the program is removed.
Unicode true
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma

!include "MUI2.nsh"
!include "FileFunc.nsh"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Vitia"
!define CLASSES "Software\Classes"

Name "Vitia"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Vitia"
InstallDirRegKey HKCU "Software\Vitia" "Folder"
BrandingText "Vitia ${VERSION} (${FLAVOUR})"

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Vitia"
VIAddVersionKey "FileDescription" "Vitia setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Apache-2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\vitia-gui.exe"
!insertmacro MUI_PAGE_LICENSE "${PROGRAM}\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "SimpChinese"

Section "Vitia"
  ; Files of an older version must not stay between those of this one.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${PROGRAM}/*"
  File "/oname=session.ico" "${DOCUMENT}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Vitia.lnk" "$INSTDIR\vitia-gui.exe"

  ; Sessions open with a double click; "Open with" offers Vitia for folders of products, too.
  WriteRegStr HKCU "${CLASSES}\.vitia" "" "Vitia.Session"
  WriteRegStr HKCU "${CLASSES}\.vitia" "Content Type" "application/x-vitia-session"
  WriteRegStr HKCU "${CLASSES}\Vitia.Session" "" "Vitia session"
  WriteRegStr HKCU "${CLASSES}\Vitia.Session\DefaultIcon" "" "$INSTDIR\session.ico"
  WriteRegStr HKCU "${CLASSES}\Vitia.Session\shell\open\command" "" '"$INSTDIR\vitia-gui.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\Directory\shell\Vitia" "" "Open with Vitia"
  WriteRegStr HKCU "${CLASSES}\Directory\shell\Vitia" "Icon" "$INSTDIR\vitia-gui.exe"
  WriteRegStr HKCU "${CLASSES}\Directory\shell\Vitia\command" "" '"$INSTDIR\vitia-gui.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr HKCU "Software\Vitia" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Vitia"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\vitia-gui.exe"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
SectionEnd

Section "Uninstall"
  ; Only what was installed: somebody may have put files of their own into this folder.
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\share"
  Delete "$INSTDIR\vitia.exe"
  Delete "$INSTDIR\vitia-gui.exe"
  Delete "$INSTDIR\session.ico"
  Delete "$INSTDIR\LICENSE"
  Delete "$INSTDIR\THIRD_PARTY_LICENCES.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Vitia.lnk"
  ReadRegStr $0 HKCU "${CLASSES}\.vitia" ""
  StrCmp $0 "Vitia.Session" 0 +2
    DeleteRegKey HKCU "${CLASSES}\.vitia"
  DeleteRegKey HKCU "${CLASSES}\Vitia.Session"
  DeleteRegKey HKCU "${CLASSES}\Directory\shell\Vitia"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\Vitia"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
