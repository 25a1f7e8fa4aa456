/** Content stamps: what was done last, so that it is not done again. Plain JS for Node 18. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const filesUnder = (path) =>
  readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]));

/** One hash over names and contents of the files, and of the files under the folders, that exist. */
export const contentStamp = (root, paths, ignore = /\.test\.tsx?$|\.md$/) => {
  const hash = createHash('sha256');
  for (const path of paths.map((each) => join(root, each)).filter(existsSync)) {
    let files;
    try {
      files = filesUnder(path);
    } catch {
      files = [path];
    }
    for (const file of files) {
      if (!ignore.test(file)) hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
};

export const isStamped = (path, stamp) => existsSync(path) && readFileSync(path, 'utf8') === stamp;

export const writeStamp = (path, stamp) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, stamp);
};
