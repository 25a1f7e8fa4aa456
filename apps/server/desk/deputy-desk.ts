import type { PlainDate } from '../../../src/basis/index.ts';
import type { DeliveryStore, Region } from '../../../src/database/index.ts';
import { may, type Actor } from '../../../src/identity/index.ts';
import { isInquiryOpen, isPerson } from '../../../src/participation/index.ts';
import { mattersOf, type Matter } from '../supervision/waiting.ts';
import { supervisionWords } from '../supervision/words/index.ts';
import type { Language } from '../words/index.ts';

/** 监督 as a deputy's desk shows it, of one plan: what waits for his rating, and how many of his questions nobody has answered yet. */
export type DeputyDesk = { readonly matters: readonly Matter[]; readonly open: number };

/** Undefined for who asks no questions. */
export const deputyDesk = async (
  delivery: DeliveryStore,
  region: Region,
  plan: { readonly id: string },
  { actor, today, language }: { readonly actor: Actor; readonly today: PlainDate; readonly language: Language },
): Promise<DeputyDesk | undefined> => {
  if (!may(actor, 'inquiry.ask', { region: region.code })) return undefined;
  const [inquiries, suggestions] = await Promise.all([
    delivery.list('inquiry', { plan: plan.id, states: ['asked', 'assigned', 'answered'] }),
    delivery.list('suggestion', { plan: plan.id, states: ['answered'] }),
  ]);
  return {
    matters: mattersOf({ context: { region, plan, today }, actor }, inquiries, suggestions, supervisionWords(language)),
    open: inquiries.filter(({ body }) => isInquiryOpen(body) && isPerson(body.by, actor)).length,
  };
};
