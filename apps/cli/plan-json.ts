import { z } from 'zod';
import schema from '../../schema/plan-1.json' with { type: 'json' };
import type { Plan } from '../../src/plan/index.ts';
import { readBytes } from './document.ts';
import { Refusal } from './io.ts';
import type { AssessWords } from './words/assess-words.ts';

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
};

const pathOf = (path: readonly PropertyKey[]): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${String(part)}`)).join('');

/**
 * A compiled plan from a file of Plan JSON, checked against the published schema. Fields that a later edition added are let pass. Refuses in one line what is
 * no Plan JSON, and says where.
 */
export const readPlanFile = async (path: string, words: AssessWords): Promise<Plan> => {
  const value = parsed(await readBytes(path));
  if (value === undefined) throw new Refusal(`${path}: ${words.notJson}`);
  const { error } = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(value);
  const fault = error?.issues.find(({ code }) => code !== 'unrecognized_keys');
  if (fault !== undefined) throw new Refusal(`${path}: ${words.notPlan(fault.path.length === 0 ? '$' : pathOf(fault.path), fault.message)}`);
  return value as Plan;
};
