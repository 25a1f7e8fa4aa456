import type { Scheme } from '../../../src/evaluation/index.ts';
import type { ScoreWords } from './words/index.ts';

/** The rules of a scheme, a sentence each. */
export const schemeRules = (scheme: Scheme, { scheme: words, methodHelp }: ScoreWords): readonly string[] => {
  const isCompared = scheme.method === 'entropy' || scheme.method === 'topsis';
  const missing = scheme.missing ?? 'incomplete';
  return [
    methodHelp[scheme.method],
    ...(scheme.method === 'weighted' ? [words.against[scheme.against ?? 'target']] : []),
    ...(isCompared ? [words.objects[scheme.objects ?? 'years']] : []),
    ...(scheme.entropyWeights === true ? [words.entropyWeights] : []),
    isCompared ? words.missingMatrix[missing] : words.missing[missing],
    ...(scheme.limits === undefined ? [] : [words.limits(scheme.limits.lowest, scheme.limits.highest)]),
    scheme.veto === undefined ? words.noVeto : words.veto(scheme.veto.cap),
    scheme.ranking === undefined ? words.noRanking : words.ranking(scheme.ranking.document),
    ...(scheme.grades === undefined ? [] : [words.grades(scheme.grades.map(({ name, from }) => words.grade(name, from)).join('、'))]),
  ];
};
