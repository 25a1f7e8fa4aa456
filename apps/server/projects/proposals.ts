import { projectsOf, type ProposedProject } from '../../../src/delivery/index.ts';
import { compile, mergeCandidates } from '../../../src/plan/index.ts';
import type { RegionContext } from '../region/index.ts';

/** Versions of plans whose proposals are kept in mind. */
const MOST_KEPT = 6;
const kept = new Map<string, readonly ProposedProject[]>();

/** What the region's plan proposes for the library: read once for each version of the plan. The corrected plan decides, its text tells more places. */
export const proposalsOf = ({ region, plan }: Pick<RegionContext, 'region' | 'plan'>): readonly ProposedProject[] => {
  const key = [region.code, plan.id, plan.version, plan.source.sha256, plan.adopted, plan.corrections.length].join(' ');
  const known = kept.get(key);
  if (known !== undefined) return known;
  const { passages } = compile({ name: plan.source.name, text: plan.text, sha256: plan.source.sha256 });
  const made = projectsOf(plan.plan, mergeCandidates(plan.plan, passages), { text: plan.text, passages });
  kept.set(key, made);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return made;
};
