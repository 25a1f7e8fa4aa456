import type { Said } from '../../basis/index.ts';

const nothing: Said = { zh: '没有', en: 'none' };

/** What is said of a figure or a state that is not the one of the release before. */
export const releaseChanges = {
  nothing,
  list: { indicator: { zh: '指标', en: 'Indicator' }, commitment: { zh: '承诺', en: 'Commitment' } },
  figure: (kind: Said, id: string, name: string, before: Said, after: Said): Said => ({
    zh: `${kind.zh} ${id}（${name}）的数从 ${before.zh} 到 ${after.zh}。`,
    en: `${kind.en} ${id} (${name}): the figure went from ${before.en} to ${after.en}.`,
  }),
  now: (kind: Said, id: string, name: string, before: Said, after: Said): Said => ({
    zh: `${kind.zh} ${id}（${name}）的判断从“${before.zh}”变为“${after.zh}”。`,
    en: `${kind.en} ${id} (${name}): now “${after.en}”, before “${before.en}”.`,
  }),
  target: (kind: Said, id: string, name: string, before: Said, after: Said): Said => ({
    zh: `${kind.zh} ${id}（${name}）的目标从 ${before.zh} 改为 ${after.zh}。`,
    en: `${kind.en} ${id} (${name}): the target was changed from ${before.en} to ${after.en}.`,
  }),
  added: (kind: Said, id: string, name: string): Said => ({ zh: `新列入${kind.zh} ${id}（${name}）。`, en: `${kind.en} ${id} (${name}) is new.` }),
  removed: (kind: Said, id: string, name: string): Said => ({ zh: `不再列入${kind.zh} ${id}（${name}）。`, en: `${kind.en} ${id} (${name}) is no longer there.` }),
  work: (name: string, before: Said, after: Said): Said => ({ zh: `“${name}”从“${before.zh}”到“${after.zh}”。`, en: `“${name}” went from “${before.en}” to “${after.en}”.` }),
  workAdded: (name: string, state: Said): Said => ({ zh: `新列入“${name}”（${state.zh}）。`, en: `“${name}” is new (${state.en}).` }),
  workRemoved: (name: string): Said => ({ zh: `不再列入“${name}”。`, en: `“${name}” is no longer there.` }),
} as const;
