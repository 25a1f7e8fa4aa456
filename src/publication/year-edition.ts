import type { Instant } from '../basis/index.ts';
import type { Language } from './table.ts';
import { yearTexts, yearTitles } from './words/year-titles.ts';

/** 年度实施要求 as it is published: figures as text in the item's unit, names resolved. */
export type YearEdition = {
  readonly region: { readonly name: string; readonly simulated?: boolean };
  readonly plan: string;
  readonly year: number;
  /** Document it was issued with; absent while it is a draft. */
  readonly document?: string;
  readonly targets: readonly {
    readonly no: string;
    readonly name: string;
    readonly unit: string;
    readonly nature?: 'expected' | 'binding';
    /** What the five years come to. */
    readonly five: string;
    readonly before?: string;
    readonly value?: string;
    readonly note?: string;
    readonly lead?: string;
  }[];
  readonly tasks: readonly {
    readonly title: string;
    readonly requirement: string;
    readonly due?: string;
    readonly lead?: string;
    readonly support?: string;
    readonly carried?: number;
  }[];
  readonly projects: readonly {
    readonly name: string;
    readonly investment?: string;
    readonly stage?: string;
    readonly requirement?: string;
    readonly lead?: string;
    readonly carried?: string;
  }[];
  readonly exportedAt?: Instant;
  readonly generator?: string;
};

/** A table of an edition: its name, the heads of its columns with their widths in parts of the page, and its cells. */
export type YearTable = {
  readonly name: string;
  readonly heads: readonly { readonly title: string; readonly width: number; readonly isNumber?: boolean }[];
  readonly rows: readonly (readonly string[])[];
};

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join('；');

/** The three tables (发展目标、重点任务、重大项目) that the workbook and the document both show. */
export const yearTables = ({ year, targets, tasks, projects }: YearEdition, language: Language): readonly [YearTable, YearTable, YearTable] => {
  const head = (key: keyof typeof yearTitles, width: number, isNumber = false) => ({
    title: yearTitles[key][language],
    width,
    ...(isNumber ? { isNumber } : {}),
  });
  const said = (key: keyof typeof yearTexts): string => yearTexts[key][language];
  return [
    {
      name: said('targets'),
      heads: [
        head('no', 6),
        head('indicator', 26),
        head('unit', 10),
        head('nature', 9),
        { title: language === 'zh' ? `${year - 1}${yearTitles.yearOf.zh}` : `${yearTitles.yearOf.en} ${year - 1}`, width: 10, isNumber: true },
        { title: language === 'zh' ? `${year}${yearTitles.target.zh}` : `${yearTitles.target.en} ${year}`, width: 12, isNumber: true },
        head('five', 13, true),
        head('lead', 14),
        head('note', 14),
      ],
      rows: targets.map(({ no, name, unit, nature, before, value, five, lead, note }) => [
        no,
        name,
        unit,
        nature === undefined ? '' : said(nature),
        before ?? '',
        value ?? '',
        five,
        lead ?? '',
        note ?? '',
      ]),
    },
    {
      name: said('tasks'),
      heads: [head('no', 6), head('task', 34), head('requirement', 30), head('due', 13), head('lead', 15), head('support', 20)],
      rows: tasks.map(({ title, requirement, due, lead, support, carried }, i) => [
        String(i + 1),
        title,
        joined(requirement, carried === undefined ? undefined : `${said('carried')} ${carried}`),
        due ?? '',
        lead ?? '',
        support ?? '',
      ]),
    },
    {
      name: said('projects'),
      heads: [head('no', 6), head('project', 34), head('investment', 15, true), head('stage', 13), head('requirement', 28), head('lead', 18)],
      rows: projects.map(({ name, investment, stage, requirement, lead, carried }, i) => [
        String(i + 1),
        name,
        investment ?? '',
        stage ?? '',
        joined(requirement, carried === undefined ? undefined : `${said('carriedMoney')} ${carried}`),
        lead ?? '',
      ]),
    },
  ];
};

/** The title that both have, and the line under it: document, draft or simulated. */
export const yearHead = ({ region, plan, year, document }: YearEdition, language: Language): { readonly title: string; readonly facts: string } => {
  const said = (key: keyof typeof yearTexts): string => yearTexts[key][language];
  const mark =
    region.simulated === true && !region.name.includes(said('simulated')) ? (language === 'zh' ? `（${said('simulated')}）` : ` (${said('simulated')})`) : '';
  return {
    title: language === 'zh' ? `${region.name}${mark}${year}${said('title')}` : `${region.name}${mark}: ${said('title')} ${year}`,
    facts: [plan, document ?? said('draft'), region.simulated === true ? said('simulatedNotice') : ''].filter((part) => part !== '').join(' · '),
  };
};
