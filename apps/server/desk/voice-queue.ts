import type { PlainDate } from '../../../src/basis/index.ts';
import type { DeliveryStore } from '../../../src/database/index.ts';
import { isForceDue, isSummaryDue, problemsOf, type Followup } from '../../../src/evaluation/index.ts';

/** What people, deputies and units wait for in one plan: to be taken up, assigned, published, decided. */
export type VoiceQueue = Readonly<Record<'opinions' | 'answers' | 'inquiries' | 'suggestions' | 'followups' | 'appeals' | 'amendments', number>>;

const GOING: readonly Followup['state'][] = ['received', 'divided', 'working'];

/** Its report is due, or a problem of it is, and it was not done. */
const isLate = (followup: Followup, today: PlainDate): boolean =>
  followup.due < today || problemsOf(followup).some(({ due, state }) => state !== 'closed' && state !== 'done' && due !== undefined && due < today);

export const voiceQueue = async (delivery: DeliveryStore, plan: string, today: PlainDate): Promise<VoiceQueue> => {
  const [opinions, inquiries, suggestions, appeals, followups, amendments] = await Promise.all([
    delivery.states('opinion', { plan, states: ['received', 'answered'] }),
    delivery.count('inquiry', { plan, states: ['asked'] }),
    delivery.count('suggestion', { plan, states: ['registered'] }),
    delivery.count('appeal', { plan, states: ['open'] }),
    delivery.list('followup', { plan, states: GOING }),
    delivery.list('amendment', { plan, states: ['hearing', 'approved'] }),
  ]);
  return {
    opinions: opinions['received'] ?? 0,
    answers: opinions['answered'] ?? 0,
    inquiries,
    suggestions,
    followups: followups.filter(({ body }) => isLate(body, today)).length,
    appeals,
    amendments: amendments.filter(({ body }) => isSummaryDue(body, today) || isForceDue(body, today)).length,
  };
};
