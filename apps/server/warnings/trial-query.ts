import { z } from 'zod';
import { may, type Actor } from '../../../src/identity/index.ts';
import { warningRules, warningRuleSets, type WarningRule } from '../../../src/monitoring/index.ts';
import type { RegionContext } from '../region/index.ts';

/** Whether somebody may try rules over the past. Every month of every indicator is judged anew for it, so that it is left to who settles the rules. */
export const mayTry = (actor: Actor, { region }: Pick<RegionContext, 'region'>): boolean => may(actor, 'preference.edit', { region: region.code });

const points = (usual: number) => z.coerce.number().min(0).max(100).catch(usual);
const days = (usual: number) => z.coerce.number().int().min(0).max(1000).catch(usual);

/** What the form of a trial asks; anything unreadable counts as the usual number. */
export const TrialQuery = z.object({
  set: z
    .string()
    .refine((id) => id === 'trial' || warningRuleSets.some((set) => set.id === id))
    .catch('yinchuan'),
  yellow: points(10),
  red: points(30),
  row: z.coerce.number().int().min(1).max(12).catch(2),
  late: days(0),
  later: days(30),
  recovery: z.enum(['step', 'at_once']).catch('step'),
});
export type TrialQuery = z.infer<typeof TrialQuery>;

/** The rules a trial asks for: a published set, or the numbers of the form with the rules on limits, forecasts and targets as they are in force. */
export const rulesAsked = ({ set, yellow, red, row, late, later, recovery }: TrialQuery): readonly WarningRule[] => {
  if (set !== 'trial') return warningRuleSets.find(({ id }) => id === set)!.rules;
  return [
    {
      id: 'behind',
      version: 1,
      yellow: { type: 'lag', points: yellow, strict: false },
      red: { type: 'lag', points: red, strict: true },
      ...(row > 1 ? { inRow: row } : {}),
      recovery,
    },
    { id: 'overdue', version: 1, yellow: { type: 'overdue', days: late }, red: { type: 'overdue', days: later }, recovery: 'at_once' },
    ...warningRules.filter(({ id }) => id !== 'behind' && id !== 'overdue'),
  ];
};
