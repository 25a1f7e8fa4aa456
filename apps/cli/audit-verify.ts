import { readFile } from 'node:fs/promises';
import {
  auditChains,
  chainedRegions,
  headLine,
  INSTALLATION,
  lostHeads,
  readHead,
  readHeads,
  wordsOfCheck,
  type AuditFault,
  type ChainReport,
  type Engine,
  type PublishedHead,
} from '../../src/database/index.ts';
import type { Language } from './audit-text.ts';
import { Refusal, exit, type Io } from './io.ts';
import { auditWords } from './words/audit-words.ts';

export type Verification = {
  readonly io: Io;
  readonly language: Language;
  readonly asJson: boolean;
  readonly regions: readonly string[] | undefined;
  /** Heads that were kept, and a file of such. */
  readonly heads: readonly string[];
  readonly headFile: string | undefined;
};

const FAULTS_SHOWN = 50;

/** Those of `asked` that have a chain, or all that have one. Refuses a region without. */
export const regionsWithChain = async (engine: Engine, asked: readonly string[] | undefined): Promise<readonly string[]> => {
  const known = await chainedRegions(engine);
  for (const region of asked ?? [])
    if (!known.includes(region)) throw new Refusal(`there is no chain of region ‘${region}’: there are ${known.join(', ') || 'none'}`);
  return asked ?? known;
};

const headsGiven = async ({ heads, headFile }: Verification): Promise<readonly PublishedHead[]> => {
  const named = heads.map((text) => {
    const read = readHead(text);
    if (read === undefined) throw new Refusal(`‘${text.slice(0, 80)}’ is no head: give the 64 hexadecimal digits, or the whole line that verify printed`);
    return read;
  });
  if (headFile === undefined) return named;
  let text: string;
  try {
    text = await readFile(headFile, 'utf8');
  } catch (fault) {
    throw new Refusal(`${headFile} cannot be read (${(fault as NodeJS.ErrnoException).code}): name a file with lines that verify printed`);
  }
  const read = readHeads(text);
  if (read.length === 0) throw new Refusal(`${headFile} holds no head: its lines begin with yidu-head`);
  return [...named, ...read];
};

const faultLines = ({ region, number, fault, subject }: AuditFault, language: Language): string => {
  const { text, advice } = wordsOfCheck({ code: `audit_${fault}`, state: 'fault', details: { region, number: number ?? '–', subject } }, language);
  return `  ${text}${advice === undefined ? '' : `\n    → ${advice}`}\n`;
};

const sayChain = ({ io, language }: Verification, { region, name, entries, head, faults }: ChainReport): void => {
  const words = auditWords[language];
  const title = `${region} ${name ?? (region === INSTALLATION ? words.installation : '')}`.trim();
  io.stderr.write(
    `${faults.length === 0 ? '✓' : '✗'} ${title}: ${faults.length === 0 ? (entries === 0 ? words.none : words.whole(entries)) : words.faults(faults.length)}\n`,
  );
  for (const fault of faults.slice(0, FAULTS_SHOWN)) io.stderr.write(faultLines(fault, language));
  if (faults.length > FAULTS_SHOWN) io.stderr.write(`  ${words.more(faults.length - FAULTS_SHOWN)}\n`);
  if (head !== undefined) io.stdout.write(`${headLine(head)}\n`);
};

const sayLost = ({ io, language }: Verification, heads: readonly PublishedHead[], lost: readonly PublishedHead[]): void => {
  const words = auditWords[language];
  if (heads.length > 0 && lost.length === 0) io.stderr.write(`✓ ${words.kept(heads.length)}\n`);
  for (const { region = '–', number, hash } of lost) io.stderr.write(`✗ ${words.lost(region, String(number ?? '–'), hash)}\n    → ${words.lostAdvice}\n`);
};

/** `yidu audit verify`; gives the exit status. */
export const verifyChains = async (engine: Engine, given: Verification): Promise<number> => {
  const { io, regions, asJson } = given;
  const heads = await headsGiven(given);
  await regionsWithChain(engine, regions);
  const reports: ChainReport[] = [];
  for await (const report of auditChains(engine, regions)) {
    reports.push(report);
    if (!asJson) sayChain(given, report);
  }
  const lost = await lostHeads(engine, heads);
  if (asJson)
    io.stdout.write(
      `${JSON.stringify({ chains: reports.map(({ head, ...report }) => ({ ...report, ...(head === undefined ? {} : { head, line: headLine(head) }) })), lost }, null, 2)}\n`,
    );
  else sayLost(given, heads, lost);
  return lost.length > 0 || reports.some(({ faults }) => faults.length > 0) ? exit.withErrors : exit.compiled;
};
