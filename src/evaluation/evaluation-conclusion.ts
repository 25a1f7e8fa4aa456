import type { FrozenItem } from './frozen.ts';

/** 完成, 基本完成 (missed by less than three points), 未完成, 取消; and what cannot be told. */
export const CONCLUSIONS = ['done', 'basically', 'missed', 'cancelled', 'unclear'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

/** Points by which a target may be missed to count as 基本完成. */
export const BASICALLY = 3;

/** The final conclusion on an item. */
export const conclusionOf = ({
  standing: { now, lead },
  cancelled,
}: Pick<FrozenItem, 'cancelled'> & { readonly standing: Pick<FrozenItem['standing'], 'now' | 'lead'> }): Conclusion => {
  if (cancelled !== undefined) return 'cancelled';
  if (now === 'achieved' || now === 'achieved_early') return 'done';
  if (now === 'missed') return lead !== undefined && lead > -BASICALLY ? 'basically' : 'missed';
  return now === 'breached' ? 'missed' : 'unclear';
};
