import type { OfficialBlock, OfficialDocument } from './official-document.ts';
import type { Language } from './table.ts';
import { yearTexts } from './words/year-titles.ts';
import { yearHead, yearTables, type YearEdition, type YearTable } from './year-edition.ts';

/** XML has no place for these. */
const UNFIT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const fit = (text: string): string => text.toWellFormed().replace(UNFIT, ' ');

const blocksOf = ({ name, heads, rows }: YearTable, language: Language): readonly OfficialBlock[] => [
  { kind: 'heading', level: 1, text: name },
  rows.length === 0
    ? { kind: 'paragraph', text: yearTexts.none[language] }
    : { kind: 'table', head: heads.map(({ title }) => title), widths: heads.map(({ width }) => width), rows: rows.map((row) => row.map(fit)) },
];

/** The year's three tables as an official document (公文), tables editable; simulated regions are marked on every page. */
export const yearDocument = (edition: YearEdition, language: Language): OfficialDocument => {
  const { title, facts } = yearHead(edition, language);
  return {
    title,
    blocks: [
      { kind: 'title', text: fit(title) },
      { kind: 'number', text: fit(facts) },
      ...yearTables(edition, language).flatMap((table) => blocksOf(table, language)),
    ],
    ...(edition.region.simulated === true ? { mark: yearTexts.simulated[language] } : {}),
    ...(edition.generator === undefined ? {} : { creator: edition.generator }),
  };
};
