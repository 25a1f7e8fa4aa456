import { readPlainDate } from '../../../src/basis/index.ts';
import {
  addFacts,
  answer,
  arrive,
  callUnits,
  climb,
  confirmClosing,
  explain,
  ladderOf,
  mergeWhistles,
  proposeClosing,
  refuseDuty,
  rejectProof,
  reopen,
  returnWhistle,
  settleRefusal,
  tellResult,
  unitInForce,
  whistleRefusals,
  type Deed,
  type Outcome,
  type Whistle,
} from '../../../src/delivery/index.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { unitsOf } from '../units/unit-choice.tsx';
import type { DeedName } from './deed-choice.ts';
import { timingOf } from './region-timing.ts';
import { keepFiles } from './whistle-files.ts';
import { recoveryOf } from './whistle-page.tsx';
import { bodiesOf, nameIn, type WhistleRow } from './whistle-rows.ts';
import { thingOf } from './whistle-thing.ts';

/** The form of a deed: its fields as text, its files, the units that were chosen. */
export type DeedForm = { readonly fields: Readonly<Record<string, string>>; readonly files: unknown; readonly call: readonly string[] };

/** The whistle after the deed, and the other one that it was merged into. */
export type Done = { readonly whistle: Whistle; readonly into?: { readonly row: WhistleRow; readonly whistle: Whistle } };

const alone = (outcome: Outcome<Whistle>): Outcome<Done> => (outcome.refused === undefined ? { ok: { whistle: outcome.ok } } : outcome);

/** Does a deed to a whistle as a value: nothing is written. Files are kept only once everything else would be taken. */
export const deedDone = async (given: Delivery, row: WhistleRow, name: DeedName, { fields, files, call }: DeedForm, at: string): Promise<Outcome<Done>> => {
  const { delivery, store, context, actor } = given;
  const { body } = row;
  const deed: Deed = { actor, at };
  const timing = await timingOf(delivery);
  const text = (field: string): string => fields[field] ?? '';
  const day = (field: string) => readPlainDate(text(field));
  const unit = text('unit') === '' ? undefined : text('unit');
  switch (name) {
    case 'arrive':
      return alone(arrive(body, text('unit'), deed));
    case 'answer':
      return alone(answer(body, unit, { text: text('text'), promised: day('promised') }, deed, timing));
    case 'explain':
      return alone(explain(body, unit, { cause: text('cause'), measure: text('measure'), person: text('person'), due: day('due') }, deed, timing));
    case 'refuse':
      return alone(refuseDuty(body, text('unit'), text('reason'), deed));
    case 'done':
      return alone(tellResult(body, text('unit'), text('text'), deed));
    case 'settle':
      return alone(settleRefusal(body, text('unit'), text('how') === 'release', text('reason'), deed, timing));
    case 'confirm':
      return alone(confirmClosing(body, text('text'), await recoveryOf(given, row), deed));
    case 'reject':
      return alone(rejectProof(body, text('reason'), deed, timing));
    case 'return':
      return alone(returnWhistle(body, text('reason'), deed));
    case 'reopen':
      return alone(reopen(body, text('reason'), deed, timing));
    case 'call': {
      const units = bodiesOf(await unitsOf(delivery));
      return call.every((id) => unitInForce(units, id) === id)
        ? alone(callUnits(body, call, text('reason'), deed, timing))
        : { refused: whistleRefusals.unknownUnit };
    }
    case 'climb': {
      const thing = await thingOf({ store, context }, body.about.kind, body.about.ref, body.about.title);
      const ladder = ladderOf(
        { lead: thing.lead, support: [...thing.support, ...body.called.map((one) => one.unit)], caller: body.owner ?? body.raisedBy.unit },
        bodiesOf(await unitsOf(delivery)),
      );
      return alone(climb(body, text('reason'), ladder, deed, timing));
    }
    case 'merge': {
      const target = await delivery.get('whistle', text('into'));
      const outcome = mergeWhistles(
        { id: row.id, whistle: body },
        target === undefined ? undefined : { id: target.id, whistle: target.body },
        text('reason'),
        deed,
      );
      return outcome.refused === undefined ? { ok: { whistle: outcome.ok.from, into: { row: target!, whistle: outcome.ok.into } } } : outcome;
    }
    case 'add':
      return withFiles(given, files, (kept) => addFacts(body, text('text'), kept, deed, timing));
    case 'propose': {
      const [recovery, nameOf] = [await recoveryOf(given, row), nameIn(await unitsOf(delivery))];
      return withFiles(given, files, (kept) =>
        proposeClosing(body, unit, { text: text('text'), document: text('document'), files: kept, recovery }, deed, timing, nameOf),
      );
    }
  }
};

/** Tries the deed with the files as they are named before any of them is kept. */
const withFiles = async (
  { store, context }: Delivery,
  files: unknown,
  deed: (kept: Parameters<typeof addFacts>[2]) => Outcome<Whistle>,
): Promise<Outcome<Done>> => {
  const named = [files].flat().filter((file): file is File => file instanceof File && file.size > 0);
  const tried = deed(named.map((file) => ({ sha256: '', name: file.name, type: '' })));
  if (tried.refused !== undefined) return tried;
  const kept = await keepFiles(store, context.region.code, files);
  return kept.refused === undefined ? alone(deed(kept.ok)) : kept;
};
