#!/bin/sh
# Puts Vitia into the menu of this user, makes it the program of .vitia files, and both commands
# ("vitia", "vitia-gui") callable. Run it from the unpacked folder; "install.sh --remove" undoes it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
bin=$HOME/.local/bin
icons=$data/icons/hicolor

refresh() {
  if command -v update-mime-database >/dev/null; then update-mime-database "$data/mime"; fi
  if command -v update-desktop-database >/dev/null; then
    update-desktop-database "$data/applications"
  fi
}

case "${1:-}" in
"")
  mkdir -p "$data/applications" "$data/mime/packages" "$bin"
  # Quoted as the desktop entry specification asks for, so that the folder may have blanks.
  quoted=$(printf '%s' "$here/vitia-gui" | sed -e 's/[\\"`$]/\\\\&/g' -e 's/[|&]/\\&/g')
  sed "s|^Exec=vitia-gui|Exec=\"$quoted\"|" "$here/share/vitia.desktop" \
    > "$data/applications/vitia.desktop"
  cp "$here/share/vitia.xml" "$data/mime/packages/vitia.xml"
  for picture in "$here"/share/icons/vitia-*.png; do
    size=$(basename "$picture" .png)
    size=${size#vitia-}
    folder=$icons/${size}x$size
    mkdir -p "$folder/apps" "$folder/mimetypes"
    cp "$picture" "$folder/apps/vitia.png"
    cp "$here/share/icons/session-$size.png" "$folder/mimetypes/vitia-session.png"
  done
  ln -sf "$here/vitia" "$here/vitia-gui" "$bin/"
  refresh
  echo "Vitia is in the menu now. The folder $here has to stay where it is."
  case ":$PATH:" in
  *":$bin:"*) ;;
  *) echo "For the commands in a terminal, put $bin on your PATH." ;;
  esac
  ;;
--remove)
  rm -f "$data/applications/vitia.desktop" "$data/mime/packages/vitia.xml" "$bin/vitia" \
    "$bin/vitia-gui" "$icons"/*/apps/vitia.png "$icons"/*/mimetypes/vitia-session.png
  if [ -d "$data/mime" ]; then refresh; fi
  echo "Vitia is out of the menu. Delete the folder $here to be rid of it; sessions stay."
  ;;
*)
  echo "usage: install.sh [--remove]" >&2
  exit 2
  ;;
esac
