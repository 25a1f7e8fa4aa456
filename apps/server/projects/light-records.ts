import type { DeliveryStore, Kept, RecordChange } from '../../../src/database/index.ts';
import {
  keptLightsOf,
  lightMonth,
  LIGHT_RULES,
  lightRulesOf,
  lookedBack,
  type KeptLights,
  type LightBook,
  type LightRule,
  type LightRuleVersion,
  type Month,
} from '../../../src/delivery/index.ts';
import type { PlainDate } from '../../../src/basis/index.ts';

/** Months whose kept colours are read at most. */
const MOST_MONTHS = 60;

/** The rules of a region and the colours that are kept for a plan. */
export const lightBookOf = async (delivery: DeliveryStore, plan: string, months: readonly Month[]): Promise<LightBook> => {
  const rules = await delivery.get('preference', LIGHT_RULES);
  const versions = lightRulesOf(rules?.body.value);
  if (versions.length === 0) return { versions, kept: new Map() };
  const wanted = months.slice(-MOST_MONTHS).map((month) => lightMonth(month, plan));
  const kept = (await delivery.list('preference', { ids: wanted }))
    .map(({ body }) => keptLightsOf(body.value))
    .filter((one): one is KeptLights => one !== undefined);
  return { versions, kept: new Map(kept.map((one) => [one.month, one])) };
};

export const lightBookNow = (delivery: DeliveryStore, plan: string, today: PlainDate): Promise<LightBook> => lightBookOf(delivery, plan, lookedBack(today));

/** The rule switched on from a month, with the colours that were shown until then. */
export const ruleChanges = (
  plan: string,
  kept: Kept<'preference'> | undefined,
  rule: LightRule,
  word: Pick<LightRuleVersion, 'from' | 'at' | 'by' | 'reason'>,
  shown: readonly KeptLights[],
): readonly RecordChange[] => {
  const versions = lightRulesOf(kept?.body.value);
  const next: LightRuleVersion = { version: (versions.at(-1)?.version ?? 0) + 1, rule, ...word };
  return [
    {
      kind: 'preference',
      id: LIGHT_RULES,
      version: kept?.version ?? null,
      body: { name: LIGHT_RULES, value: { versions: [...versions, next] }, ...(word.reason === undefined ? {} : { reason: word.reason }) },
    },
    ...shown.map((one): RecordChange => {
      const id = lightMonth(one.month, plan);
      return { kind: 'preference', id, version: null, body: { name: id, value: one } };
    }),
  ];
};
