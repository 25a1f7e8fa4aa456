import type { Unit } from './unit.ts';
import { unitEndings, unitPrefixes } from './words/unit-words.ts';

/** A unit with its id, as it is kept. */
export type KnownUnit = { readonly id: string; readonly body: Unit };

const withoutBrackets = (name: string): string => name.replace(/[（(][^）)]*[）)]/g, '');

/** One spelling for all that mean the same: 区教育委员会 and 教委 do not, 区卫生健康委员会 and 区卫健委 do. */
const spelled = (name: string): string => {
  let out = withoutBrackets(name.normalize('NFKC')).replace(/[\s·]/g, '');
  for (const [long, short] of unitEndings) out = out.replaceAll(long, short);
  return out;
};

const bare = (name: string): string => {
  const prefix = unitPrefixes.find((one) => name.startsWith(one) && name.length > one.length + 1);
  return prefix === undefined ? name : name.slice(prefix.length);
};

const namesOf = ({ name, short, aliases = [], formerNames = [] }: Unit): readonly string[] => [
  name,
  ...(short === undefined ? [] : [short]),
  ...aliases,
  ...formerNames.map((former) => former.name),
];

/** Whom the duties of a unit went to in the end: itself where it goes on. */
export const livingUnit = (units: ReadonlyMap<string, KnownUnit>, id: string): string => {
  const passed = new Set<string>();
  let at = id;
  for (let next = units.get(at)?.body.ended?.unit; next !== undefined && !passed.has(next); next = units.get(at)?.body.ended?.unit) {
    passed.add(at);
    at = next;
  }
  return at;
};

/**
 * Finds units by what documents call them: full name, short name, alias or former name, with or without 区, and with the usual shortenings. A name that fits
 * two units finds neither. Ended units lead to those that took over.
 */
export const unitFinder = (units: readonly KnownUnit[]): ((name: string) => string | undefined) => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const found = [new Map<string, string | null>(), new Map<string, string | null>()] as const;
  for (const { id, body } of units)
    for (const name of namesOf(body))
      for (const [map, key] of [
        [found[0], spelled(name)],
        [found[1], bare(spelled(name))],
      ] as const) {
        const other = map.get(key);
        const living = livingUnit(byId, id);
        map.set(key, other === undefined || other === living ? living : null);
      }
  return (name) => {
    const key = spelled(name);
    const exact = found[0].get(key);
    return exact ?? (exact === null ? undefined : (found[1].get(bare(key)) ?? undefined));
  };
};
