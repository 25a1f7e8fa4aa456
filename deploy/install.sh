#!/bin/sh
# Installs or upgrades Yidu 义渡 on a Linux server without a network: program under /opt/yidu, data under /var/lib/yidu, settings in
# /etc/yidu/yidu.env, a systemd service. Run it as root from the unpacked archive; running it again with a newer archive upgrades.
#
#   sh install.sh [--prefix /opt/yidu] [--data /var/lib/yidu] [--settings /etc/yidu] [--no-service]
set -eu

prefix=/opt/yidu
data=/var/lib/yidu
settings=/etc/yidu
service=yes
while [ $# -gt 0 ]; do
  case $1 in
    --prefix | --data | --settings)
      [ $# -gt 1 ] || { echo "install.sh: $1 needs a folder" >&2; exit 2; }
      case $1 in --prefix) prefix=$2 ;; --data) data=$2 ;; *) settings=$2 ;; esac
      shift 2
      ;;
    --no-service) service=no; shift ;;
    *) echo "install.sh: $1 is not known; see the head of this file" >&2; exit 2 ;;
  esac
done
case $prefix$data$settings in *[!A-Za-z0-9/._-]*) echo 'install.sh: folders are named with letters, digits and / . _ - only' >&2; exit 2 ;; esac

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
release=$(cat -- "$here/release")
[ -x "$here/programs/$release/node/bin/node" ] || { echo "install.sh: $here holds no whole archive; unpack it again" >&2; exit 1; }
"$here/programs/$release/node/bin/node" --version >/dev/null || { echo 'install.sh: the Node of this archive does not run here; take the archive of this platform' >&2; exit 1; }

if [ $service = yes ]; then
  [ "$(id -u)" = 0 ] || { echo 'install.sh: run it as root, or give --no-service with folders of your own' >&2; exit 1; }
  id yidu >/dev/null 2>&1 || useradd --system --home-dir "$data" --shell /usr/sbin/nologin yidu
fi

mkdir -p "$prefix/programs" "$data" "$settings"
chmod 0700 "$data"
if [ "$here" != "$prefix" ] && [ ! -e "$prefix/programs/$release" ]; then
  # Copied beside and renamed, so that a broken copy is never the program.
  rm -rf "$prefix/programs/.$release"
  cp -R "$here/programs/$release" "$prefix/programs/.$release"
  mv "$prefix/programs/.$release" "$prefix/programs/$release"
fi
if [ "$here" != "$prefix" ]; then
  cp "$here/yidu" "$here/README.txt" "$prefix/"
  cp -R "$here/deploy" "$prefix/"
fi
chmod 0755 "$prefix/yidu"
before=$(cat "$prefix/release" 2>/dev/null || echo none)
printf '%s\n' "$release" >"$prefix/release.new"
mv "$prefix/release.new" "$prefix/release"
if [ ! -e "$settings/yidu.env" ]; then
  sed "s|/var/lib/yidu|$data|" "$here/deploy/yidu.env" >"$settings/yidu.env"
  chmod 0640 "$settings/yidu.env"
fi

if [ $service = no ]; then
  echo "Yidu $release is in $prefix (before: $before). Start it: YIDU_DATA=$data $prefix/yidu serve"
  exit 0
fi

chown -R root:root "$prefix"
chown root:yidu "$settings/yidu.env"
chown -R yidu:yidu "$data"
unit=/etc/systemd/system/yidu.service
sed -e "s|/opt/yidu|$prefix|g" -e "s|/var/lib/yidu|$data|g" -e "s|/etc/yidu|$settings|g" "$here/deploy/yidu.service" >"$unit"
if [ -d /run/systemd/system ]; then
  systemctl daemon-reload
  systemctl enable yidu >/dev/null 2>&1
  systemctl restart yidu
  echo "Yidu $release runs as the service yidu (before: $before): systemctl status yidu; journalctl -u yidu"
else
  echo "Yidu $release is in $prefix (before: $before); $unit is there, but systemd does not run here."
fi
