import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chineseFaceFile } from '../../../src/publication/index.ts';

/** Where systems keep their fonts. */
const places = (): readonly string[] => [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  join(homedir(), '.local/share/fonts'),
  '/System/Library/Fonts',
  '/Library/Fonts',
  join(homedir(), 'Library/Fonts'),
  'C:\\Windows\\Fonts',
  join(homedir(), 'AppData/Local/Microsoft/Windows/Fonts'),
];

const FONT = /\.(?:ttf|ttc|otf|otc)$/i;

/** Folders of this machine that hold fonts, and whether any of them is Chinese. Folders that cannot be read are left out. */
export const fontFolders = async (folders: readonly string[] = places()): Promise<{ readonly paths: readonly string[]; readonly hasChinese: boolean }> => {
  const found = await Promise.all(
    folders.map(async (path) => {
      const files = await readdir(path, { recursive: true }).catch(() => []);
      return { path, fonts: files.filter((name) => FONT.test(name)) };
    }),
  );
  const full = found.filter(({ fonts }) => fonts.length > 0);
  return { paths: full.map(({ path }) => path), hasChinese: full.some(({ fonts }) => fonts.some((name) => chineseFaceFile.test(name.replaceAll(' ', '')))) };
};
