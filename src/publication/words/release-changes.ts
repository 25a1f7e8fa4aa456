import type { Said } from '../../basis/index.ts';

const nothing: Said = { zh: '没有', en: 'none' };

/** What is said of a figure or a state that is not the one of the release before. */
export const releaseChanges = {
  nothing,
  list: { indicator: { zh: '指标', en: 'Indicator' }, commitment: { zh: '承诺', en: 'Commitment' } },
  figure: (kind: Said, name: string, before: Said, after: Said): Said => ({
    zh: `${kind.zh}“${name}”的数从${before.zh}到${after.zh}。`,
    en: `${kind.en} “${name}”: the figure went from ${before.en} to ${after.en}.`,
  }),
  figureAndNow: (kind: Said, name: string, [before, after]: readonly [Said, Said], [was, is]: readonly [Said, Said]): Said => ({
    zh: `${kind.zh}“${name}”的数从${before.zh}到${after.zh}，判断从“${was.zh}”变为“${is.zh}”。`,
    en: `${kind.en} “${name}”: the figure went from ${before.en} to ${after.en}; now “${is.en}”, before “${was.en}”.`,
  }),
  now: (kind: Said, name: string, before: Said, after: Said): Said => ({
    zh: `${kind.zh}“${name}”的判断从“${before.zh}”变为“${after.zh}”。`,
    en: `${kind.en} “${name}”: now “${after.en}”, before “${before.en}”.`,
  }),
  target: (kind: Said, name: string, before: Said, after: Said): Said => ({
    zh: `${kind.zh}“${name}”的目标从${before.zh}改为${after.zh}。`,
    en: `${kind.en} “${name}”: the target was changed from ${before.en} to ${after.en}.`,
  }),
  added: (kind: Said, name: string): Said => ({ zh: `新列入${kind.zh}“${name}”。`, en: `${kind.en} “${name}” is new.` }),
  removed: (kind: Said, name: string): Said => ({ zh: `不再列入${kind.zh}“${name}”。`, en: `${kind.en} “${name}” is no longer there.` }),
  work: (name: string, before: Said, after: Said): Said => ({ zh: `“${name}”从“${before.zh}”到“${after.zh}”。`, en: `“${name}” went from “${before.en}” to “${after.en}”.` }),
  workAdded: (name: string, state: Said): Said => ({ zh: `新列入“${name}”（${state.zh}）。`, en: `“${name}” is new (${state.en}).` }),
  workRemoved: (name: string): Said => ({ zh: `不再列入“${name}”。`, en: `“${name}” is no longer there.` }),
} as const;
