import { defined } from '../basis/index.ts';
import type { Said } from './refusal.ts';
import { unguarded } from './table-cell.ts';
import { checkedUnit } from './unit-check.ts';
import type { KnownUnit } from './unit-names.ts';
import { contactOf, type Unit } from './unit.ts';
import { unitFaults } from './words/unit-faults.ts';
import { simulatedMark, unitColumns, unitKinds } from './words/unit-words.ts';

type Column = keyof typeof unitColumns;

/** A line of a list of units: what it asks for, or why it is not taken. */
export type UnitLine = {
  readonly row: number;
  readonly name: string;
  /** Of the unit that it changes; absent where it makes one. */
  readonly id?: string;
  readonly unit?: Unit;
  readonly fault?: Said;
  readonly note?: Said;
};

export type UnitList = { readonly lines: readonly UnitLine[]; readonly unknownHeads: readonly string[]; readonly missingName: boolean };

const columnsOf = (head: readonly string[]): ReadonlyMap<Column, number> => {
  const columns = new Map<Column, number>();
  for (const [at, cell] of head.entries()) {
    const said = cell.trim().toLowerCase();
    const column = (Object.keys(unitColumns) as Column[]).find((one) => unitColumns[one].some((word) => word === said));
    if (column !== undefined && !columns.has(column)) columns.set(column, at);
  }
  return columns;
};

export const unitTypeOf = (kind: string): Unit['type'] | undefined => {
  const said = kind.toLowerCase();
  return unitKinds.find(([, words]) => words.some((word) => said.includes(word)))?.[0];
};

/** 区教育委员会（区教委）: the short name stands in brackets behind the full one. */
const namesIn = (written: string): { readonly name: string; readonly short?: string } => {
  const parts = /^(.+?)[（(](.+?)[）)]$/.exec(written);
  return parts === null || parts[2] === simulatedMark ? { name: written } : { name: parts[1]!.trim(), short: parts[2]!.trim() };
};

const listed = (text: string): readonly string[] => text.split(/[、，,;；\s]+/).filter((word) => word !== '');

/**
 * Reads a list of units (单位名录), first row its head: name, kind, code and source, and more where it has more. A code of eighteen characters is a unified
 * social credit code, one of six, nine or twelve digits a division code. Units that are there by name or code are changed, others made; nothing is stored.
 */
export const readUnitList = (rows: readonly (readonly string[])[], units: readonly KnownUnit[]): UnitList => {
  const [head = [], ...body] = rows;
  const columns = columnsOf(head);
  const at = (row: readonly string[], column: Column): string => unguarded(row[columns.get(column) ?? -1] ?? '');
  if (!columns.has('name')) return { lines: [], unknownHeads: [], missingName: true };
  const known = [...units];
  const lines = body.flatMap((row, i): readonly UnitLine[] => {
    const written = at(row, 'name');
    if (row.every((cell) => cell.trim() === '')) return [];
    const { name, short = at(row, 'short') } = namesIn(written);
    const code = at(row, 'code').replace(/\s/g, '').toUpperCase();
    const isDivision = /^\d{6}$|^\d{9}$|^\d{12}$/.test(code);
    const division = isDivision ? code : at(row, 'division');
    const before =
      known.find((unit) => unit.body.ended === undefined && (unit.body.name === name || (code !== '' && !isDivision && unit.body.creditCode === code))) ??
      undefined;
    const type = unitTypeOf(at(row, 'kind')) ?? unitTypeOf(name);
    const some = (text: string): string | undefined => (text === '' ? undefined : text);
    const person = at(row, 'person');
    const aliases = listed(at(row, 'aliases'));
    const fields = listed(at(row, 'fields'));
    const unit = defined({
      ...before?.body,
      name,
      short: some(short) ?? before?.body.short,
      type: type ?? before?.body.type ?? 'other',
      creditCode: isDivision ? before?.body.creditCode : (some(code) ?? before?.body.creditCode),
      division: some(division) ?? before?.body.division,
      contact: contactOf(person, at(row, 'phone'), at(row, 'email')) ?? before?.body.contact,
      approver: contactOf(at(row, 'approver')) ?? before?.body.approver,
      aliases: aliases.length === 0 ? before?.body.aliases : aliases,
      fields: fields.length === 0 ? before?.body.fields : fields,
      source: some(at(row, 'source')) ?? before?.body.source,
    });
    const id = before?.id ?? `row${i + 2}`;
    const { ok, refused } = checkedUnit(id, unit, known);
    const line = { row: i + 2, name: written, ...(before === undefined ? {} : { id: before.id }) };
    if (ok === undefined) return [{ ...line, fault: refused }];
    if (before === undefined) known.push({ id, body: ok });
    return [{ ...line, unit: ok, ...(type === undefined && before === undefined ? { note: unitFaults.noKind(at(row, 'kind')) } : {}) }];
  });
  const named = new Set(columns.values());
  return { lines, unknownHeads: head.filter((cell, i) => cell.trim() !== '' && !named.has(i)), missingName: false };
};
