import type { Said } from './refusal.ts';
import { codeFaults } from './words/project-faults.ts';

/**
 * 投资项目统一代码 (GB/T 40058-2021): time (year and month), region, guiding department, kind of project, five random characters and a check character. How the
 * check character is calculated is in no public text that we found, so it is not checked.
 */
export type ProjectCode = {
  readonly time: string;
  readonly region: string;
  readonly department: string;
  readonly kind: string;
  readonly random: string;
  readonly check: string;
};

const FORM = /^(\d{4})-(\d{6})-(\d{2})-(\d{2})-([0-9A-Z]{5})([0-9A-Z])$/;
const LENGTH = 24;
/** Codes given before November 2020 begin with a year; the first platform opened in 2015. */
const OLDER = { from: 2015, to: 2020 } as const;

/** As it is kept: without blanks, in capitals, hyphens of one kind, and put in where all of them were left out. */
export const plainProjectCode = (text: string): string => {
  const plain = text
    .replaceAll(/\s/gu, '')
    .replaceAll(/[—–－‐−]/gu, '-')
    .toUpperCase();
  return /^\d{14}[0-9A-Z]{6}$/.test(plain)
    ? [plain.slice(0, 4), plain.slice(4, 10), plain.slice(10, 12), plain.slice(12, 14), plain.slice(14)].join('-')
    : plain;
};

export const readProjectCode = (code: string): ProjectCode | undefined => {
  const parts = FORM.exec(code);
  return parts === null ? undefined : { time: parts[1]!, region: parts[2]!, department: parts[3]!, kind: parts[4]!, random: parts[5]!, check: parts[6]! };
};

const isOlder = (time: string): boolean => Number(time) >= OLDER.from && Number(time) <= OLDER.to;
const isMonth = (time: string): boolean => /^\d\d(?:0[1-9]|1[0-2])$/.test(time);

/** Why the code is refused: its length, its form, its month. */
export const projectCodeFault = (code: string): Said | undefined => {
  if (code.length !== LENGTH) return codeFaults.length(code.length);
  const parts = readProjectCode(code);
  if (parts === undefined) return codeFaults.form;
  return isMonth(parts.time) || isOlder(parts.time) ? undefined : codeFaults.month(parts.time);
};

/** What is asked about a code that is not refused: an older form, another region than the plan's. */
export const projectCodeQuestions = (code: string, region: string | undefined): readonly Said[] => {
  const parts = readProjectCode(code);
  if (parts === undefined) return [];
  return [
    ...(isMonth(parts.time) ? [] : [codeFaults.older(parts.time)]),
    ...(region === undefined || parts.region === region ? [] : [codeFaults.region(parts.region, region)]),
  ];
};

/** Why a code that another project has is refused. */
export const projectCodeTwice = (name: string): Said => codeFaults.twice(name);
