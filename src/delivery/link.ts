import { sameUnit } from '../basis/index.ts';
import type { Monitored } from '../monitoring/index.ts';
import type { PlanLink } from './year.ts';

/** A tie by its id. */
export type KeptLink = { readonly id: string; readonly body: PlanLink };

/** The item above as one key, so that ties to it stand together: of a plan kept here, or of a title. */
export const higherKey = ({ higher: { region, plan, title, item, itemName } }: PlanLink): string =>
  region !== undefined && plan !== undefined ? `${region}/${plan}/${item}` : `${title}/${itemName}`;

/** What a target above changed to, and everything here that hangs on it and that nobody has looked at since. */
export type HigherChange = {
  readonly key: string;
  readonly title: string;
  readonly itemName: string;
  readonly before: string;
  readonly now: string;
  readonly links: readonly KeptLink[];
};

/** The target above as it was when the tie was made, or when somebody last looked. */
const lookedAt = ({ higher, seen }: PlanLink): string => seen?.target ?? higher.target ?? '';

/**
 * Ties whose target above is another than the one that was last looked at, together by item and old target. `now` gives the target of an item of a plan that is
 * kept here as it stands in the plan's newest version; undefined where the item is no longer in it (told as empty) or the plan is not kept.
 */
export const higherChanges = (links: readonly KeptLink[], now: (link: PlanLink) => string | undefined): readonly HigherChange[] => {
  const changes = new Map<string, HigherChange>();
  for (const link of links) {
    const { higher } = link.body;
    const current = higher.plan === undefined ? higher.changed?.target : (now(link.body) ?? '');
    const before = lookedAt(link.body);
    if (current === undefined || current === before) continue;
    const key = `${higherKey(link.body)} ${before}`;
    const told = changes.get(key);
    changes.set(key, {
      key: higherKey(link.body),
      title: higher.title,
      itemName: higher.itemName,
      before,
      now: current,
      links: [...(told?.links ?? []), link],
    });
  }
  return [...changes.values()];
};

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[（(][^（()）]*[）)]/gu, '')
    .replace(/[\s、，,·“”"]/gu, '');

/** Items of a plan above that are the same thing by name and unit, for items that have no tie to it yet. */
export const proposedLinks = (
  own: readonly Monitored[],
  above: readonly Monitored[],
  tied: ReadonlySet<string>,
): readonly { readonly own: Monitored; readonly above: Monitored }[] => {
  const byName = Map.groupBy(above, ({ name }) => plain(name));
  return own.flatMap((item) =>
    (byName.get(plain(item.name)) ?? [])
      .filter((higher) => !tied.has(`${item.id} ${higher.id}`) && sameUnit(item.unit ?? '', higher.unit ?? ''))
      .map((higher) => ({ own: item, above: higher })),
  );
};
