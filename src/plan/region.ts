import { municipalities, provinceEndings, regionEndings } from './words/document.ts';

/** 地区: the place a document is of, as its title names it. */
export type Region = { readonly name: string; readonly parent?: string };

const province = new RegExp(`^([\\u4e00-\\u9fff]{2,6}?(?:${provinceEndings.join('|')})|${municipalities.join('|')})`);
const own = new RegExp(`^([\\u4e00-\\u9fff]{1,8}?(?:${regionEndings.join('|')}))`);
/** 「推进区域」 and the like are no places. */
const notPlaces = /^(?:全|我|本|各|推进|关于|加快|建设|社区|地区|城市|市|区|县)/;

/** The region named at the start of `words` (重庆市大渡口区…), the lowest level it names, with the level above. */
export const regionIn = (words: string): Region | undefined => {
  const start = words.replace(/^[0-9]{4}年/, '').replace(/^[《“"\s]+/, '');
  if (/^(?:国家|全国|中国|中华人民共和国)/.test(start)) return undefined;
  const upper = province.exec(start);
  let rest = upper === null ? start : start.slice(upper[1]!.length);
  let parent = upper?.[1];
  let name: string | undefined;
  for (let i = 0; i < 2; i++) {
    const match = own.exec(rest);
    if (match === null || notPlaces.test(match[1]!) || /^(?:国民|经济|政府)/.test(rest)) break;
    if (name !== undefined) parent = name;
    name = match[1]!;
    rest = rest.slice(name.length);
  }
  if (name === undefined) return upper === null ? undefined : { name: upper[1]! };
  return parent === undefined ? { name } : { name, parent };
};
