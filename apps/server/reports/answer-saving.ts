import { Outdated, type DeliveryStore, type Kept, type Store } from '../../../src/database/index.ts';
import { withAnswers, type Clash, type Given, type Said } from '../../../src/delivery/index.ts';
import { evidenceFault, evidenceName } from '../data/evidence-file.ts';
import { fieldName } from './answer-form.ts';
import { reportSaid } from './words/index.ts';

export const FILES = { most: 5, megabytes: 10 } as const;
const MB = 1024 * 1024;

export type Saved =
  | { readonly report: Kept<'report'>; readonly clashes: readonly Clash[]; readonly changed: readonly string[]; readonly refused?: never }
  | { readonly refused: Said };

/** Two people of one unit who save at the same moment are put one after the other. */
const TRIES = 6;

/** Writes answers into the newest state of the report: what others wrote meanwhile stays, and what clashes with it is given back. */
export const saveAnswers = async (
  delivery: DeliveryStore,
  report: Kept<'report'>,
  given: Readonly<Record<string, Given>>,
  seen: Readonly<Record<string, string>>,
  by: string,
): Promise<Saved> => {
  let now = report;
  for (let tries = 1; ; tries++) {
    const made = withAnswers(now.body, given, seen, by);
    if (made.refused !== undefined) return made;
    const { clashes, changed } = made.ok;
    if (changed.length === 0) return { report: now, clashes, changed };
    try {
      const [kept] = await delivery.change({
        action: 'report.answer',
        changes: [{ kind: 'report', id: now.id, version: now.version, body: made.ok.report }],
      });
      return { report: kept as Kept<'report'>, clashes, changed };
    } catch (fault) {
      if (!(fault instanceof Outdated) || tries >= TRIES) throw fault;
      const newer = await delivery.get('report', now.id);
      if (newer === undefined) return { refused: reportSaid(({ faults }) => faults.gone) };
      now = newer;
    }
  }
};

const filesOf = (form: Readonly<Record<string, unknown>>, ask: string): readonly File[] =>
  [form[fieldName('file', ask)]].flat().filter((file): file is File => file instanceof File && file.size > 0);

/** Keeps the files that came with questions; their answers name them beside those that they had. */
export const withFiles = async (
  store: Store,
  { region, body }: Kept<'report'>,
  form: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, Given>>,
): Promise<{ readonly given: Readonly<Record<string, Given>>; readonly faults: Readonly<Record<string, Said>> }> => {
  const whole: Record<string, Given> = { ...given };
  const faults: Record<string, Said> = {};
  for (const { id } of body.asks) {
    const files = filesOf(form, id);
    if (files.length === 0) continue;
    const had = whole[id]?.attachments ?? body.answers[id]?.attachments ?? [];
    const large = files.find(({ size }) => size > FILES.megabytes * MB);
    const bad = large === undefined ? (await Promise.all(files.map(evidenceFault))).find((fault) => fault !== undefined) : undefined;
    if (large !== undefined) faults[id] = reportSaid((words) => words.faults.file(evidenceName(large), FILES.megabytes));
    else if (bad !== undefined) faults[id] = bad;
    else if (had.length + files.length > FILES.most) faults[id] = reportSaid((words) => words.faults.files(FILES.most));
    else {
      const kept = [...had];
      for (const file of files) {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const name = evidenceName(file);
        const { sha256 } = await store.attach(region, { name, type: file.type.slice(0, 100) || 'application/octet-stream', bytes });
        if (!kept.some((one) => one.sha256 === sha256)) kept.push({ sha256, name, bytes: bytes.length });
      }
      whole[id] = { ...whole[id], attachments: kept };
    }
  }
  return { given: whole, faults };
};
