import type { StoredPlan } from '../plan-store.ts';
import { anchorOf, lastAtOrBefore, placedSentences, type PlacedSentence } from './placed-sentences.ts';

/** The sentence that `offset` stands in: the last that begins at or before it, else the first; undefined in a text without sentences. */
export const sentenceAt = ({ compiled }: StoredPlan, offset: number): PlacedSentence | undefined => {
  const sentences = placedSentences(compiled.tree);
  return lastAtOrBefore(sentences, offset) ?? sentences[0];
};

/** The anchor in the text of the sentence that `offset` stands in. */
export const sentenceAnchor = (stored: StoredPlan, offset: number): string => anchorOf(sentenceAt(stored, offset)?.at ?? 0);
