import { Hono } from 'hono';
import { z } from 'zod';
import { readPeriod, readPlainDate } from '../../../../src/basis/index.ts';
import { storableText } from '../../../../src/intake/index.ts';
import { proposeFromBulletin, type BulletinReading } from '../../../../src/monitoring/index.ts';
import type { Env, PageContext } from '../../app-state.ts';
import { onRegion, type RegionContext } from '../../region/index.ts';
import { dataPath } from '../data-page.tsx';
import { AUTHORITIES, words, writtenOf, type Candidate } from '../draft/candidate.ts';
import { keepDraft } from '../draft/draft.ts';
import { dataWords } from '../words/index.ts';
import { inPeriod } from './other-period.ts';
import { LONGEST_TEXT, numbered, pastePage, type Pasted } from './paste-page.tsx';

const Form = z.object({
  text: z.string().max(LONGEST_TEXT * 2),
  document: words(300).catch(''),
  address: words(500).catch(''),
  known: z.string().trim().max(20).catch(''),
  authority: z.enum(AUTHORITIES).catch('statistics'),
});

/** Line ends as one character, so that offsets mean the same in the text that is sent back. */
const plainLines = (text: string): string => storableText(text.replace(/\r\n?/g, '\n'));

/** What was pasted and what was found in it, or what is wrong with it. */
const readPasted = (
  c: PageContext,
  { items, today, region }: RegionContext,
  given: unknown,
): { readonly pasted: Pasted; readonly reading?: BulletinReading; readonly fault?: string } => {
  const words = dataWords(c.var.language);
  const form = Form.safeParse(given);
  if (!form.success) return { pasted: emptyPaste(today), fault: words.problems.form };
  const pasted = { ...form.data, text: plainLines(form.data.text) };
  if (pasted.text.trim() === '') return { pasted, fault: words.paste.empty };
  if (pasted.text.length > LONGEST_TEXT) return { pasted, fault: words.paste.tooLong(LONGEST_TEXT) };
  const known = readPlainDate(pasted.known);
  if (known === undefined) return { pasted, fault: words.problems.day };
  if (known > today) return { pasted, fault: words.problems.knownLater(known, today) };
  const { document, address, authority } = pasted;
  const source = { ...(document && { document }), ...(address && { address }) };
  return { pasted, reading: proposeFromBulletin(pasted.text, items, { known, source, authority, region: region.name }) };
};

const emptyPaste = (today: string): Pasted => ({ text: '', document: '', address: '', known: today, authority: 'statistics' });

/** The rows that were ticked, each for the indicator that was chosen. The sentence goes with it as its place. */
const taken = (
  reading: BulletinReading,
  { text, document, address, known, authority }: Pasted,
  { items, plan }: RegionContext,
  fields: Readonly<Record<string, unknown>>,
): readonly Candidate[] =>
  numbered(reading).flatMap(({ fact, matches }, n): Candidate[] => {
    const item = items.find(({ id }) => id === fields[`item.${n}`]);
    const day = readPlainDate(known);
    if (fields[`take.${n}`] === undefined || item === undefined || day === undefined) return [];
    const match = matches.find((one) => one.item === item.id);
    const said = fields[`period.${n}`];
    const period = typeof said === 'string' ? readPeriod(said) : undefined;
    const sentence = text.slice(fact.sentence[0], fact.sentence[1]).trim().slice(0, 300);
    const observation = match?.observation ?? {
      ...fact.figure,
      indicator: item.series,
      known: day,
      authority,
      source: { ...(document && { document }), ...(address && { address }) },
    };
    const meant = period === undefined || fact.assumed !== true ? observation : inPeriod(observation, period, item);
    const written = writtenOf({ ...meant, indicator: item.series.startsWith(`${plan.id}/`) ? item.series : `${plan.id}/${item.id}` });
    return [{ place: `${sentence.slice(0, 40)}${sentence.length > 40 ? '…' : ''}`, figure: { ...written, source: { ...written.source, place: sentence } } }];
  });

/** A bulletin is pasted, read, ticked, and goes on as a dry run. */
export const pasteRoutes = (): Hono<Env> => {
  const app = new Hono<Env>();
  const path = '/regions/:region/:plan/data/paste';

  app.get(
    path,
    onRegion((c, context) => pastePage(c, context, emptyPaste(context.today))),
  );

  app.post(
    path,
    onRegion(async (c, context) => {
      const { pasted, reading, fault } = readPasted(c, context, await c.req.parseBody());
      return pastePage(c, context, pasted, reading, fault);
    }),
  );

  app.post(
    `${path}/take`,
    onRegion(async (c, context) => {
      const fields = await c.req.parseBody();
      const { pasted, reading, fault } = readPasted(c, context, fields);
      if (reading === undefined) return pastePage(c, context, pasted, reading, fault);
      const candidates = taken(reading, pasted, context, fields);
      const words = dataWords(c.var.language);
      if (candidates.length === 0) return pastePage(c, context, pasted, reading, words.paste.picked);
      const name = pasted.document === '' ? words.channels['bulletin']! : `《${pasted.document}》`;
      const store = await c.var.state.database();
      const { id } = await keepDraft(store, context, { channel: 'bulletin', name, candidates: [...candidates], faults: [], notes: [] });
      return c.redirect(dataPath(context, `drafts/${id}`), 303);
    }),
  );
  return app;
};
