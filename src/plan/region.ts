import { goesOnEndings, innerEndings, municipalities, provinceEndings, regionEndings } from './words/document.ts';
import { afterRegion, leadingParty, leadingYear, nationwide, noPlace } from './words/patterns.ts';

/** 地区: the place a document is of, as its title names it. */
export type Region = { readonly name: string; readonly parent?: string };

const province = new RegExp(`^([\\u4e00-\\u9fff]{2,6}?(?:${provinceEndings.join('|')})|${municipalities.join('|')})`);
// 州, 乡, 镇 and the like end a name only where no 市, 区, 县 follows: 温州市, 新乡市, 景德镇市.
const own = new RegExp(`^([\\u4e00-\\u9fff]{1,8}?(?:${regionEndings.join('|')}))(?<!(?:${innerEndings.join('|')})(?=${goesOnEndings.join('|')}))`);

/** The region named at the start of `words` (重庆市大渡口区…), the lowest level it names, with the level above. */
export const regionIn = (words: string): Region | undefined => {
  const start = words
    .replace(leadingYear, '')
    .replace(leadingParty, '')
    .replace(/^[《“"\s]+/, '');
  if (nationwide.test(start)) return undefined;
  const upper = province.exec(start);
  let rest = upper === null ? start : start.slice(upper[1]!.length);
  let parent = upper?.[1];
  let name: string | undefined;
  for (let i = 0; i < 2; i++) {
    const match = own.exec(rest);
    if (match === null || noPlace.test(match[1]!) || afterRegion.test(rest)) break;
    if (name !== undefined) parent = name;
    name = match[1]!;
    rest = rest.slice(name.length);
  }
  if (name === undefined) return upper === null ? undefined : { name: upper[1]! };
  return parent === undefined ? { name } : { name, parent };
};
