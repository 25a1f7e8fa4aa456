import { ownArea, widerArea } from './words/bulletin-grammar.ts';

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A region's name without what stands in brackets behind it. */
export const areaName = (region: string): string => region.replace(/[（(].*$/, '').trim();

/** Of which area (地域) a text speaks as it goes on. */
export type AreaReader = {
  /** Reads on, and tells whether the figure that follows is of a wider area than the plan's. */
  readonly isWider: (stretch: string) => boolean;
  /** A sentence is over: what it turned aside to (其中，某区…) holds no longer. */
  readonly turn: () => void;
};

/** 全市 holds from where it is said until 全区 or the region's name is; 占全市 and 高于全市 only compare. */
export const areaReader = (region: string | undefined): AreaReader => {
  const name = areaName(region ?? '');
  const own = new RegExp(`(?<aside>其中[，,]?)?(?:${name === '' ? '' : `${escaped(name)}|`}${ownArea.source})`, 'g');
  const wider = new RegExp(widerArea.source, 'gm');
  let ofText = false;
  let here = false;
  return {
    isWider: (stretch) => {
      const lastOwn = [...stretch.matchAll(own)].at(-1);
      const lastWider = [...stretch.matchAll(wider)].at(-1)?.index ?? -1;
      if (lastOwn === undefined && lastWider < 0) return here;
      here = lastWider > (lastOwn?.index ?? -1);
      if (here || lastOwn?.groups?.['aside'] === undefined) ofText = here;
      return here;
    },
    turn: () => {
      here = ofText;
    },
  };
};
