import { entryChunks, type ZipEntry } from './zip.ts';
import { readXml } from './xml.ts';

/** A zip whose parts point at each other by relationships (Open Packaging Conventions). */
export type Package = { readonly bytes: Uint8Array; readonly entries: ReadonlyMap<string, ZipEntry> };

/** Relationship types by their last word (`styles`, `numbering`, `officeDocument`), each with the part it leads to. */
export type Relations = ReadonlyMap<string, string>;

const resolve = (from: string, target: string): string => {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
};

/** Where a part's relationships lead; `''` is the package itself. External targets are left out. */
export const relationsOf = (archive: Package, part: string): Relations => {
  const slash = part.lastIndexOf('/') + 1;
  const entry = archive.entries.get(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  const relations = new Map<string, string>();
  if (entry === undefined) return relations;
  readXml(entryChunks(archive.bytes, entry), entry.name, {
    open: (name, attribute) => {
      if (name !== 'rel:Relationship' || attribute('TargetMode') === 'External') return;
      const type = attribute('Type')?.split('/').at(-1);
      if (type !== undefined && !relations.has(type)) relations.set(type, resolve(part, attribute('Target') ?? ''));
    },
  });
  return relations;
};
