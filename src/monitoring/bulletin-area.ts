import { ownArea, widerArea } from './words/bulletin-grammar.ts';

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Of which area (地域) the text speaks as it goes on: of the plan's own or a wider one. 全市 holds from where it is said until 全区 or the region's name is;
 * 占全市 and 高于全市 only compare.
 */
export const areaReader = (region: string | undefined): ((stretch: string) => boolean) => {
  const name = region?.replace(/[（(].*$/, '').trim() ?? '';
  const own = new RegExp(name === '' ? ownArea.source : `${ownArea.source}|${escaped(name)}`, 'g');
  const wider = new RegExp(widerArea.source, 'gm');
  let isWider = false;
  return (stretch) => {
    const lastOwn = [...stretch.matchAll(own)].at(-1)?.index ?? -1;
    const lastWider = [...stretch.matchAll(wider)].at(-1)?.index ?? -1;
    if (lastOwn >= 0 || lastWider >= 0) isWider = lastWider > lastOwn;
    return isWider;
  };
};
