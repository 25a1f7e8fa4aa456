import type { Span } from '../basis/index.ts';
import { confusion } from './check/similarity.ts';
import { mentionsOf, placeMentions, quotedCore, type Mention } from './merge-mention.ts';
import type { Passage } from './passage.ts';
import type { Plan } from './schema.ts';
import { distinguishingCharacters, doubtfulCharacters, separatingEnds } from './words/merge-words.ts';

/**
 * Names that may be one thing, offered for merging: `same` is one name in several boxes or sections, `variant` one name written
 * shorter or longer, `doubtful` names that differ in one confusable character. Merging itself is left to a person.
 */
export type MergeCandidate = { readonly names: readonly string[]; readonly spans: readonly Span[]; readonly reason: 'same' | 'variant' | 'doubtful' };

type Reason = MergeCandidate['reason'];
type Cluster = { readonly plain: string; readonly kind: string; readonly mentions: readonly Mention[] };

const MAX_INSERTED = 4;
const MAX_COMPARED = 40;

const clustersOf = (mentions: readonly Mention[]): Map<string, Cluster> => {
  const clusters = new Map<string, { plain: string; kind: string; mentions: Mention[] }>();
  for (const mention of mentions) {
    const kind = mention.kind ?? '';
    const key = `${kind} ${mention.plain}`;
    const cluster = clusters.get(key);
    if (cluster === undefined) clusters.set(key, { plain: mention.plain, kind, mentions: [mention] });
    else cluster.mentions.push(mention);
  }
  return clusters;
};

const contextsOf = (clusters: readonly Cluster[]): number => new Set(clusters.flatMap(({ mentions }) => mentions.map(({ context }) => context))).size;

/** Names of one list are different things, however alike. */
const shareList = (a: Cluster, b: Cluster): boolean => {
  const lists = new Set(a.mentions.map(({ list }) => list));
  return b.mentions.some(({ list }) => lists.has(list));
};

const candidateOf = (clusters: readonly Cluster[], reason: Reason): MergeCandidate => {
  const mentions = clusters.flatMap((cluster) => cluster.mentions).sort((a, b) => a.span[0] - b.span[0]);
  return { names: [...new Set(mentions.map(({ name }) => name))], spans: mentions.map(({ span }) => span), reason };
};

/** What a longer name has more than a shorter one decides whether they may be one. */
const reasonOfInsertion = (inserted: string, isAtEnd: boolean): Reason | undefined => {
  for (const mark of inserted) if (distinguishingCharacters.includes(mark)) return undefined;
  if (isAtEnd && separatingEnds.some((end) => inserted.endsWith(end))) return undefined;
  return inserted.length === 1 && doubtfulCharacters.includes(inserted) ? 'doubtful' : 'variant';
};

type Pair = { readonly other: Cluster; readonly reason: Reason };

/** Clusters whose name is this one with up to four neighbouring characters left out. */
const shorterOf = (cluster: Cluster, clusters: ReadonlyMap<string, Cluster>): Pair[] => {
  const { plain, kind } = cluster;
  const pairs: Pair[] = [];
  for (let length = 1; length <= MAX_INSERTED && plain.length - length >= 4; length++) {
    for (let at = 0; at + length <= plain.length; at++) {
      if (at > 0 && plain[at - 1] === plain[at + length - 1]) continue;
      const other = clusters.get(`${kind} ${plain.slice(0, at)}${plain.slice(at + length)}`);
      const reason = other && reasonOfInsertion(plain.slice(at, at + length), at + length === plain.length);
      if (other !== undefined && reason !== undefined) pairs.push({ other, reason });
    }
  }
  return pairs;
};

/** Pairs of clusters whose names differ in one character that is taken for the other by sound or shape. */
const confusedPairs = (clusters: Iterable<Cluster>): [Cluster, Cluster][] => {
  const pairs: [Cluster, Cluster][] = [];
  const byGap = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    for (let at = 0; at < Math.min(cluster.plain.length, MAX_COMPARED); at++) {
      const gap = `${cluster.kind} ${cluster.plain.slice(0, at)}?${cluster.plain.slice(at + 1)}`;
      const kin = byGap.get(gap);
      if (kin === undefined) byGap.set(gap, [cluster]);
      else {
        for (const other of kin) if (confusion(other.plain[at]!, cluster.plain[at]!) !== undefined) pairs.push([other, cluster]);
        if (kin.length < MAX_COMPARED) kin.push(cluster);
      }
    }
  }
  return pairs;
};

/** Variants and confusable names among clusters that count; those of one list are left out, and so is a short name that closes several longer ones (老旧小区改造). */
const candidatesAmong = (clusters: ReadonlyMap<string, Cluster>, counts: (cluster: Cluster) => boolean): MergeCandidate[] => {
  const found: MergeCandidate[] = [];
  const byTail = new Map<Cluster, { longer: Cluster; reason: Reason }[]>();
  for (const cluster of clusters.values()) {
    for (const { other, reason } of shorterOf(cluster, clusters)) {
      if (shareList(cluster, other)) continue;
      if (cluster.plain.endsWith(other.plain)) byTail.set(other, [...(byTail.get(other) ?? []), { longer: cluster, reason }]);
      else if (counts(cluster) || counts(other)) found.push(candidateOf([other, cluster], reason));
    }
  }
  for (const [shorter, [first, ...others]] of byTail) {
    if (others.length === 0 && (counts(shorter) || counts(first!.longer))) found.push(candidateOf([shorter, first!.longer], first!.reason));
  }
  for (const [a, b] of confusedPairs(clusters.values())) if (!shareList(a, b) && (counts(a) || counts(b))) found.push(candidateOf([a, b], 'doubtful'));
  return found;
};

/** Works that go under one quoted name in several boxes or sections. */
const quotedCandidates = (mentions: readonly Mention[]): MergeCandidate[] => {
  const cores = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const core = quotedCore(mention.name);
    if (core !== '') cores.set(core, [...(cores.get(core) ?? []), mention]);
  }
  return [...cores.values()]
    .filter((kin) => new Set(kin.map(({ plain }) => plain)).size > 1 && new Set(kin.map(({ context }) => context)).size > 1)
    .map((kin) => candidateOf([{ plain: '', kind: '', mentions: kin }], 'variant'));
};

const unique = (candidates: readonly MergeCandidate[]): MergeCandidate[] => {
  const seen = new Set<string>();
  return candidates.filter(({ names }) => {
    const key = names.toSorted().join(' ');
    return !seen.has(key) && seen.add(key);
  });
};

/** Everything in a plan that may be named twice, in reading order: projects of the boxes, names of the running text, and places. */
export const mergeCandidates = (plan: Pick<Plan, 'boxes'>, passages: readonly Passage[]): MergeCandidate[] => {
  const mentions = mentionsOf(plan, passages);
  const projects = clustersOf(mentions);
  const isBoxed = (cluster: Cluster): boolean => cluster.mentions.some(({ isItem }) => isItem);
  const same = [...projects.values()].filter((cluster) => isBoxed(cluster) && contextsOf([cluster]) > 1).map((cluster) => candidateOf([cluster], 'same'));
  const alike = [...quotedCandidates(mentions), ...candidatesAmong(projects, isBoxed), ...candidatesAmong(clustersOf(placeMentions(passages)), () => true)];
  return unique([...same, ...alike]).sort((a, b) => a.spans[0]![0] - b.spans[0]![0]);
};
