import { fingerprint, type Span } from '../../basis/index.ts';
import { closingMarks } from '../enumeration.ts';
import { readItems } from '../item.ts';
import { isRetrospective } from './future-text.ts';
import type { CheckInput } from './rule.ts';
import { facilitySuffixes } from './words/name-variants.ts';
import { anew, doneVerbs, plannedVerbs, startedVerbs } from './words/stages.ts';

/** A project, facility or other thing named in a list, with the verb that governs it there. */
export type Mention = {
  /** As written; a shared head or tail of its list is written out. */
  readonly name: string;
  /** The name without marks and without the words that any project may bear. */
  readonly plain: string;
  readonly verb?: string;
  readonly span: Span;
  readonly section: string;
  readonly box?: number;
  /** Which sentence it stands in: two names of one sentence are two things. */
  readonly list: string;
  /** It tells what was done before the plan. */
  readonly past: boolean;
};

const marks = /[“”‘’"《》\s]/g;
const tails = /(?:等|建设工程|建设项目|工程项目|工程|项目|建设)+$/;

/** 建成项目：… gives its verb to a group whose items have none. */
const stageVerbs = [...doneVerbs, ...startedVerbs, ...plannedVerbs].toSorted((a, b) => b.length - a.length);

/** A sentence without a facility and without a verb that tells a project's stage names nothing that the checks ask for. */
const mayName = new RegExp([...facilitySuffixes, ...doneVerbs, ...startedVerbs, ...plannedVerbs, anew].join('|'));

export const plainProject = (name: string): string => {
  const plain = name.replace(marks, '');
  const bare = plain.replace(tails, '');
  return bare.length >= 2 ? bare : plain;
};

const read = (input: CheckInput): Mention[] => {
  const mentions: Mention[] = [];
  for (const box of input.plan.boxes) {
    for (const [i, group] of box.groups.entries()) {
      const head = stageVerbs.find((verb) => group.name?.startsWith(verb));
      for (const { name, verb = head, span } of group.items) {
        mentions.push({
          name,
          plain: plainProject(name),
          ...(verb === undefined ? {} : { verb }),
          span,
          section: box.section ?? '',
          ...(box.no === undefined ? {} : { box: box.no }),
          list: `${fingerprint(box.title)} ${i}`,
          past: false,
        });
      }
    }
  }
  for (const [i, { role, flow, section }] of input.passages.entries()) {
    if (role !== 'body' || flow.text.length === 0) continue;
    const past = isRetrospective(input, flow.offsets[0]!);
    const closes = closingMarks(flow.text);
    for (let start = 0; start < flow.text.length; ) {
      const stop = flow.text.indexOf('。', start);
      const end = stop < 0 ? flow.text.length : stop + 1;
      if (mayName.test(flow.text.slice(start, end))) {
        for (const { name, verb, span } of readItems(flow, closes, start, end).items) {
          mentions.push({ name, plain: plainProject(name), ...(verb === undefined ? {} : { verb }), span, section, list: `${i} ${start}`, past });
        }
      }
      start = end;
    }
  }
  return mentions;
};

const cache = new WeakMap<CheckInput, Mention[]>();

/** Every named thing of the boxes and of the running text's lists. */
export const mentionsOf = (input: CheckInput): readonly Mention[] => {
  const known = cache.get(input) ?? read(input);
  cache.set(input, known);
  return known;
};
