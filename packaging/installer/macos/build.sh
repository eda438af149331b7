#!/usr/bin/env bash
# The .app and .dmg on a Mac, signed and notarised where an identity is named.
# Written along Apple's and PyInstaller's documentation; it was never run on a Mac.
#
#   packaging/installer/macos/build.sh slim
#   IDENTITY="Developer ID Application: NAME (TEAM)" PROFILE=notary packaging/installer/macos/build.sh full
#
# PROFILE names credentials kept once with: xcrun notarytool store-credentials PROFILE
set -euo pipefail
edition=${1:-slim}
cd "$(dirname "$0")/../../.."
python3 packaging/dev.py package --edition "$edition" --kind folder
application=".build/frozen/$edition/AI Workbench.app"
version=$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)
image="dist/ai-workbench-$edition-$version-macos-$(uname -m).dmg"
if [ -n "${IDENTITY:-}" ]; then
  # Libraries first, the application last: a signature covers what lies inside.
  find "$application/Contents" -type f \( -name '*.so' -o -name '*.dylib' \) -print0 |
    xargs -0 codesign --force --timestamp --options runtime --sign "$IDENTITY"
  codesign --force --timestamp --options runtime \
    --entitlements packaging/installer/macos/entitlements.plist --sign "$IDENTITY" "$application"
  codesign --verify --deep --strict "$application"
fi
hdiutil create -volname "AI Workbench" -srcfolder "$application" -ov -format UDZO "$image"
if [ -n "${IDENTITY:-}" ] && [ -n "${PROFILE:-}" ]; then
  xcrun notarytool submit "$image" --keychain-profile "$PROFILE" --wait
  xcrun stapler staple "$image"
fi
shasum -a 256 "$image" >> dist/SHA256SUMS
