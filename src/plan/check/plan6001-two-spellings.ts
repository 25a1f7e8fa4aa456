import type { Span } from '../../basis/index.ts';
import type { Bigrams } from './bigrams.ts';
import { isFacility } from './facility.ts';
import { isHan } from './hanzi.ts';
import { mentionsOf, plainProject } from './name-mentions.ts';
import { bigramsOfReading, readingOf } from './reading.ts';
import type { CheckInput, Finding, Rule } from './rule.ts';
import { facilitySuffixes, strayTails, weakMiddles } from './words/name-variants.ts';

type Place = { readonly span: Span; readonly list: string };

/** Heads shorter than this are common to many names. */
const shortestHead = 3;
const longest = 24;
const longestMiddle = Math.max(...weakMiddles.map(({ length }) => length));

/** A member of a list in running text that ends like a facility. */
const members = [...facilitySuffixes].filter(({ length }) => length > 1).join('|');
const listed = new RegExp(`(?<=[、：])([^、，：；。“”（）\\n]{3,18}(?:${members}))(?=[、，。；等\\n])`, 'g');

const namesOf = (input: CheckInput): Map<string, Place[]> => {
  const names = new Map<string, Place[]>();
  const add = (name: string, place: Place): void => {
    if (name.length <= shortestHead || name.length > longest || name.includes('、') || !isFacility(name)) return;
    const known = names.get(name);
    if (known) known.push(place);
    else names.set(name, [place]);
  };
  for (const { plain, span, list } of mentionsOf(input)) add(plain, { span, list });
  const { text, sourceSpan } = readingOf(input);
  for (const { 1: name, index } of text.matchAll(listed))
    add(plainProject(name!), { span: sourceSpan(index, index + name!.length), list: `text ${text.lastIndexOf('。', index)}` });
  for (const { name, span } of input.plan.places) add(plainProject(name), { span, list: `place ${span[0]}` });
  for (const { members, span } of input.plan.terms) for (const member of members ?? []) add(plainProject(member), { span, list: `term ${span[0]}` });
  return names;
};

/** Names that are this one with a weak word left out of the middle. */
function* shorterForms(name: string): Iterable<string> {
  for (let at = shortestHead; at < name.length - 1; at++) {
    for (let length = 1; length <= longestMiddle && at + length < name.length; length++) {
      const middle = name.slice(at, at + length);
      const doubled = length === 2 && middle[0] === middle[1];
      if (weakMiddles.includes(middle) || doubled) yield name.slice(0, at) + name.slice(at + length);
    }
  }
}

const finding = (long: string, longAt: Span, short: string, shortAt: Span): Finding => ({
  message: { zh: `「${short}」与「${long}」疑为同一名称的两种写法`, en: `“${short}” and “${long}” are probably one name written in two ways` },
  span: shortAt,
  related: [{ message: { zh: `写作「${long}」`, en: `written “${long}”` }, span: longAt }],
});

/** A name must be usual before a longer form of it is taken for a slip. */
const usualTimes = 3;
const isNamePart = (character: string | undefined): boolean => isHan(character) || character === '（' || character === '）';

/** Where the name that ends before `end` starts: as far left as the words stay together wherever they stand. */
const nameStart = (index: Bigrams, end: number): number => {
  const { text } = index;
  let start = end - shortestHead;
  if (text.slice(start - 1, end).includes('）')) start = text.lastIndexOf('（', end);
  const times = index.find(text.slice(start, end)).length;
  while (start > 0 && end - start < longest && isNamePart(text[start - 1]) && index.find(text.slice(start - 1, end)).length >= times * 0.8) start--;
  return start;
};

/** 科学城市建设: a name with one character too many at its end, and the name as it mostly stands. */
function* strayEnds(input: CheckInput, names: ReadonlyMap<string, readonly Place[]>): Iterable<Finding> {
  const reading = readingOf(input);
  const index = bigramsOfReading(reading);
  for (const [suffix, stray, lawfulAfter] of strayTails) {
    for (const at of index.places(suffix, stray)) {
      const after = reading.text[at + 2];
      const start = nameStart(index, at + 1);
      const name = reading.text.slice(start, at + 1);
      if (start < 0 || (after !== undefined && lawfulAfter.includes(after)) || !Array.from(name).every(isNamePart)) continue;
      const usual = index.find(name).filter((place) => reading.text[place + name.length] !== stray);
      if (usual.length === 0 || (!names.has(name) && !(usual.length >= usualTimes && name.includes('）')))) continue;
      yield finding(name, reading.sourceSpan(usual[0]!, usual[0]! + name.length), name + stray, reading.sourceSpan(start, at + 2));
    }
  }
}

/** 一名两写（多字少字） */
export const twoSpellings: Rule = {
  code: 'PLAN6001',
  severity: 'warning',
  title: { zh: '同一名称写法不一：多字少字', en: 'One name written longer and shorter' },
  why: {
    zh: '同一项目出现两个名称，会被分解成两项，或在统计时漏掉一处。',
    en: 'One project under two names is handed out twice, or one of them is missed in the count.',
  },
  fix: { zh: '查实正式名称，全文统一。', en: 'Find the official name and use it throughout.' },
  good: '第一章 交通\n建成佛耳岩长江大桥、南岸立交。\n专栏1 重点项目\n建成佛耳岩长江大桥、百花隧道等项目。',
  bad: '第一章 交通\n建成佛耳岩长江大桥、南岸立交。\n专栏1 重点项目\n建成⟦佛耳岩大桥⟧、百花隧道等项目。',
  *check(input) {
    const names = namesOf(input);
    const reading = readingOf(input);
    const index = bigramsOfReading(reading);
    for (const [long, places] of names) {
      for (const short of shorterForms(long)) {
        const at = index.find(short)[0];
        const named = names.get(short) ?? [];
        if (at === undefined || places.some(({ list }) => named.some((other) => other.list === list))) continue;
        yield finding(long, places[0]!.span, short, reading.sourceSpan(at, at + short.length));
        break;
      }
    }
    yield* strayEnds(input, names);
  },
};
