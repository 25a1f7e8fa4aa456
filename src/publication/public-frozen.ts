import type { Frozen } from '../evaluation/index.ts';
import type { PublicRecords } from './site-records.ts';

/**
 * The frozen file of an evaluation as it is published: all that its counts and scores rest on. What units and others said, and what was reported of works in
 * words, stays inside.
 */
export const publishedFrozen = ({ thirdParty: _thirdParty, ...frozen }: Frozen): Frozen => ({
  ...frozen,
  works: frozen.works.map(({ text: _text, ...work }) => work),
  assessments: [],
  questionnaires: [],
  gaps: frozen.gaps.filter(({ part, ref }) => part !== 'assessments' || ref === 'third_party'),
});

/** The frozen file without what units said in their own words, and with the works and leads alone that are public. */
export const publicFrozen = (frozen: Frozen, { tasks, projects }: PublicRecords): Frozen => {
  const works = new Set([...tasks, ...projects].map(({ id }) => id));
  const led = new Set(tasks.filter(({ lead }) => lead !== undefined).map(({ ref }) => ref));
  const { thirdParty: _thirdParty, ...rest } = frozen;
  return {
    ...rest,
    items: frozen.items.map((item) => {
      const { lead, ...bare } = item;
      return lead !== undefined && led.has(item.id) ? item : bare;
    }),
    works: frozen.works.filter(({ id }) => works.has(id)).map(({ text: _text, ...work }) => work),
    assessments: [],
    questionnaires: [],
    gaps: frozen.gaps.filter(({ part, ref }) => part === 'indicators' || works.has(ref)),
  };
};
