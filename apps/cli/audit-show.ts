import { auditAccountChange, auditChanges, auditEntries, chainedRegions, INSTALLATION, type AuditEntry, type Engine } from '../../src/database/index.ts';
import { RECORD_KINDS, type RecordKind } from '../../src/identity/index.ts';
import { changeText, entryLine, type Language } from './audit-text.ts';
import { Refusal, exit, type Io } from './io.ts';
import { auditWords } from './words/audit-words.ts';

/** What is asked for, as it was typed. */
export type Showing = {
  readonly io: Io;
  readonly language: Language;
  readonly asJson: boolean;
  readonly regions: readonly string[] | undefined;
} & { readonly [K in 'last' | 'from' | 'to' | 'entry' | 'record']: string | undefined };

/** Entries shown where nothing is said. */
const LAST = 50;

const wholeNumber = (name: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Refusal(`--${name} is a number from 1: ‘${text.slice(0, 40)}’ is none`);
  return Number(text);
};

const recordNamed = (text: string): { readonly kind: RecordKind; readonly id: string } => {
  const [kind = '', ...rest] = text.split('/');
  const id = rest.join('/');
  if (!(RECORD_KINDS as readonly string[]).includes(kind) || id === '')
    throw new Refusal(`‘${text.slice(0, 80)}’ is no record: write KIND/ID, where KIND is one of ${RECORD_KINDS.join(', ')}`);
  return { kind: kind as RecordKind, id };
};

const oneRegion = async (engine: Engine, asked: readonly string[] | undefined): Promise<string> => {
  const known = await chainedRegions(engine);
  const [region, ...more] = asked ?? known.filter((each) => each !== INSTALLATION);
  if (region === undefined) throw new Refusal('there are no entries yet');
  if (more.length > 0) throw new Refusal(`name one region with --region: ${known.join(', ')}`);
  if (!known.includes(region)) throw new Refusal(`there is no chain of region ‘${region}’: there are ${known.join(', ')}`);
  return region;
};

const showChanges = async (engine: Engine, { io, language, asJson }: Showing, region: string, which: Parameters<typeof auditChanges>[2]): Promise<number> => {
  const ofAccount = 'number' in which ? await auditAccountChange(engine, region, which.number) : undefined;
  const changes = [...(await auditChanges(engine, region, which)), ...(ofAccount === undefined ? [] : [ofAccount])];
  if (changes.length === 0 && 'id' in which) throw new Refusal(`region ${region} never had a record ${which.kind}/${which.id.slice(0, 80)}`);
  if (asJson) io.stdout.write(`${JSON.stringify(changes, null, 2)}\n`);
  else io.stdout.write(changes.length === 0 ? `${auditWords[language].noChange}\n` : changes.map((change) => changeText(change, language)).join(''));
  return exit.compiled;
};

/** `yidu audit show`; gives the exit status. */
export const showChain = async (engine: Engine, given: Showing): Promise<number> => {
  const { io, language, asJson } = given;
  const region = await oneRegion(engine, given.regions);
  const entry = wholeNumber('entry', given.entry);
  if (given.record !== undefined) return showChanges(engine, given, region, recordNamed(given.record));
  const last = wholeNumber('last', given.last);
  const [from, to] = entry === undefined ? [wholeNumber('from', given.from), wholeNumber('to', given.to)] : [entry, entry];
  const kept: AuditEntry[] = [];
  const most = from === undefined && to === undefined ? (last ?? LAST) : last;
  for await (const each of auditEntries(engine, region, { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) })) {
    kept.push(each);
    if (most !== undefined && kept.length > most) kept.shift();
  }
  if (entry !== undefined) {
    if (kept.length === 0) throw new Refusal(`region ${region} has no entry ${entry}`);
    if (!asJson) io.stdout.write(`${entryLine(kept[0]!, language)}\n`);
    return showChanges(engine, given, region, { number: entry });
  }
  io.stdout.write(asJson ? `${JSON.stringify(kept, null, 2)}\n` : kept.map((each) => `${entryLine(each, language)}\n`).join(''));
  return exit.compiled;
};
