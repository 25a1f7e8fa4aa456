import { lookAlikes } from './words/look-alikes.ts';
import { syllables } from './words/syllables.ts';

const groupsOf = (table: string, read: (line: string) => string): Map<string, string[]> => {
  const groups = new Map<string, string[]>();
  for (const line of table.trim().split('\n')) {
    const group = read(line);
    for (const character of group) {
      const known = groups.get(character);
      if (known) known.push(group);
      else groups.set(character, [group]);
    }
  }
  return groups;
};

let bySound: Map<string, string[]> | undefined;
let byShape: Map<string, string[]> | undefined;
const soundGroups = (): Map<string, string[]> => (bySound ??= groupsOf(syllables, (line) => line.slice(line.indexOf(' ') + 1)));
const shapeGroups = (): Map<string, string[]> => (byShape ??= groupsOf(lookAlikes, (line) => line));

const share = (groups: Map<string, string[]>, a: string, b: string): boolean => a !== b && (groups.get(a)?.some((group) => group.includes(b)) ?? false);

/** Two different characters read with one syllable (同音), tone apart. */
export const sameSound = (a: string, b: string): boolean => share(soundGroups(), a, b);

/** Two different characters that are taken for one another by their shape (形近). */
export const lookAlike = (a: string, b: string): boolean => share(shapeGroups(), a, b);

/** How two characters may have been confused; nothing where they may not. */
export const confusion = (a: string, b: string): 'sound' | 'shape' | undefined => (sameSound(a, b) ? 'sound' : lookAlike(a, b) ? 'shape' : undefined);

/** Every character that may stand for `character` by sound or shape, without itself. */
export const confusables = (character: string): ReadonlySet<string> => {
  const all = new Set([...(soundGroups().get(character) ?? []), ...(shapeGroups().get(character) ?? [])].flatMap((group) => [...group]));
  all.delete(character);
  return all;
};

/** How `a` and `b` differ: one confused character, characters put into or left out at one place, or two halves in the other order. */
export type Variation =
  | { readonly kind: 'substitution'; readonly at: number; readonly by: 'sound' | 'shape' }
  | { readonly kind: 'insertion'; readonly at: number; readonly inserted: string }
  | { readonly kind: 'order' };

/** The one difference between two spellings of what may be one name; nothing where they are equal or differ in more. Symmetric, but for the side of an insertion. */
export const variantOf = (a: string, b: string): Variation | undefined => {
  if (a === b || a.length === 0 || b.length === 0) return undefined;
  if (a.length > b.length) return variantOf(b, a);
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  if (a.length < b.length) return head + tail === a.length ? { kind: 'insertion', at: head, inserted: b.slice(head, b.length - tail) } : undefined;
  if (head + tail === a.length - 1) {
    const by = confusion(a[head]!, b[head]!);
    return by && { kind: 'substitution', at: head, by };
  }
  const half = a.length / 2;
  return Number.isInteger(half) && a.slice(0, half) === b.slice(half) && a.slice(half) === b.slice(0, half) ? { kind: 'order' } : undefined;
};
