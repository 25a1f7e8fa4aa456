import { both, periodName, type Said } from '../basis/index.ts';
import { stageWords, taskWords, type Project, type TaskState } from '../delivery/index.ts';
import type { Frozen, FrozenItem, FrozenWork } from '../evaluation/index.ts';
import { standingWords } from '../monitoring/index.ts';
import type { ReleaseFile } from './release.ts';
import { releaseChanges as say } from './words/release-changes.ts';

/** What two releases are compared by: the files they hold and the frozen file that their figures are of. */
export type Comparable = { readonly files: readonly ReleaseFile[]; readonly frozen: Frozen };

export type ReleaseDifference = {
  /** Figures, judgements, targets, states and stages that changed, each as one sentence. */
  readonly said: readonly Said[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  readonly same: number;
};

/** As pages show it: rates that were calculated to two digits, other figures to four. */
const shown = (value: number, isRate: boolean): string => String(Number(value.toFixed(isRate ? 2 : 4)));

const figureOf = ({ standing: { observed, period, kind }, unit }: FrozenItem): Said => {
  if (observed === undefined) return say.nothing;
  const isRate = kind === 'avg_annual_growth' || kind === 'cumulative_reduction';
  const sign = isRate ? '%' : (unit ?? '');
  return both(
    (language) =>
      `${shown(observed, isRate)}${sign}${period === undefined ? '' : language === 'zh' ? `（${periodName(period, language)}）` : ` (${periodName(period, language)})`}`,
  );
};

const targetOf = ({ target, upper, comparator, unit, targetWords }: FrozenItem): Said => {
  const text = target === undefined ? targetWords : `${comparator === '=' ? '' : comparator}${target}${upper === undefined ? '' : `—${upper}`}${unit ?? ''}`;
  return text === undefined ? say.nothing : { zh: text, en: text };
};

const differs = (a: Said, b: Said): boolean => a.zh !== b.zh;

const itemChanges = (before: FrozenItem, after: FrozenItem): readonly Said[] => {
  const kind = say.list[after.list];
  const { name } = after;
  const out: Said[] = [];
  const [oldTarget, newTarget] = [targetOf(before), targetOf(after)];
  if (differs(oldTarget, newTarget)) out.push(say.target(kind, name, oldTarget, newTarget));
  const figures = [figureOf(before), figureOf(after)] as const;
  const word = (item: FrozenItem): Said => both((language) => standingWords(language).now[item.standing.now].word);
  const words = [word(before), word(after)] as const;
  const [moved, judged] = [differs(...figures), before.standing.now !== after.standing.now];
  if (moved && judged) out.push(say.figureAndNow(kind, name, figures, words));
  else if (moved) out.push(say.figure(kind, name, ...figures));
  else if (judged) out.push(say.now(kind, name, ...words));
  return out;
};

const stateOf = ({ part, state }: FrozenWork): Said =>
  both((language) =>
    part === 'projects' ? (stageWords(language)[state as Project['stage']] ?? state) : (taskWords(language).state[state as TaskState]?.word ?? state),
  );

type Named = { readonly id: string };

const paired = <T extends Named>(
  before: readonly T[],
  after: readonly T[],
  tell: { both: (a: T, b: T) => readonly Said[]; added: (b: T) => Said; removed: (a: T) => Said },
): readonly Said[] => {
  const old = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((one) => {
      const was = old.get(one.id);
      return was === undefined ? [tell.added(one)] : tell.both(was, one);
    }),
    ...before.filter(({ id }) => !kept.has(id)).map(tell.removed),
  ];
};

/** What is not the same in two releases (与上一期比较). */
export const releaseDifference = (before: Comparable, after: Comparable): ReleaseDifference => {
  const old = new Map(before.files.map(({ path, sha256 }) => [path, sha256]));
  const now = new Map(after.files.map(({ path, sha256 }) => [path, sha256]));
  const paths = [...now.keys()];
  return {
    said: [
      ...paired(before.frozen.items, after.frozen.items, {
        both: itemChanges,
        added: (item) => say.added(say.list[item.list], item.name),
        removed: (item) => say.removed(say.list[item.list], item.name),
      }),
      ...paired(before.frozen.works, after.frozen.works, {
        both: (a, b) => (a.state === b.state ? [] : [say.work(b.title, stateOf(a), stateOf(b))]),
        added: (work) => say.workAdded(work.title, stateOf(work)),
        removed: (work) => say.workRemoved(work.title),
      }),
    ],
    added: paths.filter((path) => !old.has(path)),
    removed: [...old.keys()].filter((path) => !now.has(path)),
    changed: paths.filter((path) => old.has(path) && old.get(path) !== now.get(path)),
    same: paths.filter((path) => old.get(path) === now.get(path)).length,
  };
};
