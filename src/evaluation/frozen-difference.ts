import type { Frozen } from './frozen.ts';
import { frozenText } from './frozen-text.ts';

/** What differs between two frozen files: where, and how each has it (as JSON; absent is undefined). */
export type FrozenDifference = { readonly path: string; readonly name: string; readonly before?: string; readonly after?: string };

const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object';

const textIn = (value: Record<string, unknown>, ...names: readonly string[]): string | undefined =>
  names.map((name) => value[name]).find((one): one is string => typeof one === 'string');

/** Lists are compared by the id of their members where they have one, else by place. */
const membersOf = (value: Record<string, unknown> | readonly unknown[]): ReadonlyMap<string, unknown> =>
  Array.isArray(value)
    ? new Map(value.map((one, i) => [(isRecord(one) ? textIn(one, 'id', 'unit', 'ref') : undefined) ?? String(i), one]))
    : new Map(Object.entries(value).filter(([, one]) => one !== undefined));

const nameOf = (value: unknown, name: string): string => (isRecord(value) ? textIn(value, 'name', 'title') : undefined) ?? name;

const walk = (before: unknown, after: unknown, path: string, name: string, out: FrozenDifference[]): void => {
  if (isRecord(before) && isRecord(after) && Array.isArray(before) === Array.isArray(after)) {
    const [was, is] = [membersOf(before), membersOf(after)];
    for (const key of new Set([...was.keys(), ...is.keys()])) {
      const own = was.get(key) ?? is.get(key);
      walk(was.get(key), is.get(key), path === '' ? key : `${path}/${key}`, nameOf(own, name), out);
    }
    return;
  }
  const [was, is] = [JSON.stringify(before), JSON.stringify(after)];
  if (was !== is) out.push({ path, name, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) });
};

/** Every leaf in which the two differ, in the order of the first; none where their bytes are the same. */
export const frozenDifferences = (before: Frozen, after: Frozen): readonly FrozenDifference[] => {
  const [a, b] = [frozenText(before), frozenText(after)];
  if (a === b) return [];
  const out: FrozenDifference[] = [];
  walk(JSON.parse(a), JSON.parse(b), '', '', out);
  return out;
};
